//! The words of a sentence as the conditions of the vocabulary look for them: folded, with and without what is written before them.

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
    /// Where the forms of each token end in `forms`.
    ends: Vec<usize>,
    /// All of them, for what is told at once.
    pub(super) seen: Seen,
}

impl<'d> Neighbours<'d> {
    pub(in crate::english) fn of(document: &'d Document, sentence: usize) -> Self {
        let tokens = document.sentences()[sentence].tokens.clone();
        let (mut forms, mut ends, mut seen) = (Vec::new(), Vec::with_capacity(tokens.len()), Seen::default());
        for at in tokens.clone() {
            let folded = document.folded(at);
            forms.push(folded);
            forms.extend(WRITTEN_BEFORE.iter().filter_map(|before| folded.strip_prefix(before)));
            let start = ends.last().copied().unwrap_or_default();
            forms[start..].iter().for_each(|form| seen.add(form));
            ends.push(forms.len());
        }
        Self { first: tokens.start, forms, ends, seen }
    }

    /// The forms of a token of the sentence.
    pub(super) fn forms(&self, at: usize) -> &[&'d str] {
        let token = at - self.first;
        let start = token.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.forms[start..self.ends[token]]
    }
}
