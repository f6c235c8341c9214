//! The words of a condition, folded once, as they are looked for among the words of a sentence.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::entry::{Strings, When};
use crate::arabic::normalize;

/// Folded words, and sequences of words, by their first word.
#[derive(Debug, Clone, Default)]
pub(crate) struct Guard(FxHashMap<Box<str>, Vec<Vec<Box<str>>>>);

impl Guard {
    fn new(words: &Strings) -> Self {
        let mut by_first: FxHashMap<Box<str>, Vec<Vec<Box<str>>>> = FxHashMap::default();
        for word in &words.0 {
            let folded = normalize(word);
            let mut words = folded.split(' ').map(Box::from);
            by_first.entry(words.next().unwrap_or_default()).or_default().push(words.collect());
        }
        Self(by_first)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// For each of the words that begin so, what follows in it.
    pub(crate) fn beginning(&self, first: &str) -> &[Vec<Box<str>>] {
        self.0.get(first).map_or(&[], Vec::as_slice)
    }
}

/// The words of a condition, folded when they are first asked for: before, after and near.
#[derive(Debug, Clone, Default)]
pub(crate) struct Guards(OnceLock<Box<[Guard; 3]>>);

impl Guards {
    pub(super) fn of(&self, when: &When) -> &[Guard; 3] {
        self.0.get_or_init(|| Box::new([&when.before, &when.after, &when.near].map(Guard::new)))
    }
}

/// They follow from the words, and tell nothing more.
impl PartialEq for Guards {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Guards {}
