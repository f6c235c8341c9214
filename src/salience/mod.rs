//! The rules that select key sentences, each with its reason.

mod budget;
mod cuts;
#[cfg(test)]
mod cuts_tests;
mod features;
mod rules;
mod select;
#[cfg(test)]
mod tests;
mod trimming;
mod words;

pub use budget::Budget;
pub use cuts::{Cut, CutRule, Said, Trim, Trims, trims};
pub use rules::{RULES, Selection};
pub use select::{Judged, Share, Verdict, judge, select};
