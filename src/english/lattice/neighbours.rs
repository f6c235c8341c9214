//! The words of a sentence as the conditions of the vocabulary look for them: folded, with and without what is written before them.

use std::ops::Range;

use crate::arabic::Document;
use crate::vocabulary::Seen;

/// What may be written before a word of a condition.
const WRITTEN_BEFORE: [&str; 15] =
    ["و", "ف", "ال", "وال", "ب", "ل", "بال", "لل", "ول", "وب", "ولل", "وبال", "فال", "ك", "كال"];

/// The forms of all words of a sentence.
pub(in crate::english) struct Neighbours<'d> {
    /// The index of the first token.
    first: usize,
    forms: Vec<&'d str>,
    /// Their hashes, as conditions have those of their words.
    hashes: Vec<u16>,
    /// Where the forms of each token end in `forms`.
    ends: Vec<usize>,
    /// All of them, for what is told at once.
    pub(super) seen: Seen,
}

impl<'d> Neighbours<'d> {
    pub(in crate::english) fn of(document: &'d Document, sentence: usize) -> Self {
        let tokens = document.sentences()[sentence].tokens.clone();
        let (mut forms, mut ends, mut seen) = (Vec::new(), Vec::with_capacity(tokens.len()), Seen::default());
        let mut hashes = Vec::new();
        for at in tokens.clone() {
            let folded = document.folded(at);
            forms.push(folded);
            forms.extend(WRITTEN_BEFORE.iter().filter_map(|before| folded.strip_prefix(before)));
            let start = ends.last().copied().unwrap_or_default();
            hashes.extend(forms[start..].iter().map(|form| seen.add(form)));
            ends.push(forms.len());
        }
        Self { first: tokens.start, forms, hashes, ends, seen }
    }

    /// The forms of a token of the sentence.
    pub(super) fn forms(&self, at: usize) -> &[&'d str] {
        &self.forms[self.of_token(at)]
    }

    /// Those of some tokens that have one of the hashes, with their tokens.
    pub(super) fn with_hash(&self, tokens: Range<usize>, hashes: &[u16]) -> impl Iterator<Item = (usize, &'d str)> {
        tokens.flat_map(move |at| {
            let forms = self.of_token(at).filter(|form| hashes.contains(&self.hashes[*form]));
            forms.map(move |form| (at, self.forms[form]))
        })
    }

    /// Where its forms are.
    fn of_token(&self, at: usize) -> Range<usize> {
        let token = at - self.first;
        token.checked_sub(1).map_or(0, |before| self.ends[before])..self.ends[token]
    }
}
