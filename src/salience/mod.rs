//! The rules that select key sentences, each with its reason.

mod features;
mod rules;
mod select;

pub use rules::{RULES, Selection, SelectionError};
pub use select::{KeySentence, Share, select};
