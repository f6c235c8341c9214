//! The rules that select key sentences, each with its reason.

mod budget;
mod features;
mod rules;
mod select;
#[cfg(test)]
mod tests;
mod words;

pub use budget::Budget;
pub use rules::{RULES, Selection};
pub use select::{Judged, Share, Verdict, judge, select};
