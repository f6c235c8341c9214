//! Conditions that ask what stands beside a form: answered when all candidates of the sentence are known.

use std::ops::Range;

use super::Matcher;
use crate::glossary::{FormKind, Kind};
use crate::mentions::conditions::{Neighbours, first_holding_beside};

impl Matcher<'_> {
    /// Decides the candidates that wait for their neighbours. The result says of each candidate whether it is refused; it is empty
    /// where none waited.
    pub(super) fn ask_neighbours(&mut self) -> Vec<bool> {
        if !self.candidates.iter().any(|candidate| candidate.waits) {
            return Vec::new();
        }
        let titles = self.ends_of_titles();
        let mut refused = vec![false; self.candidates.len()];
        // What fills a slot stands before what it fills in the list.
        for at in 0..self.candidates.len() {
            let candidate = &self.candidates[at];
            if candidate.fills.iter().any(|fill| refused[fill.candidate as usize]) {
                refused[at] = true;
                continue;
            }
            if !candidate.waits {
                continue;
            }
            let form = candidate.start..candidate.end;
            let title = form.start > self.sentence.start && titles[form.start - self.sentence.start];
            let neighbours = Neighbours { title, kinds: self.kinds_beside(&form) };
            let context = self.context;
            let when = &context.glossary.entry(candidate.output.entry).when;
            let (document, story) = (context.document, &context.story);
            let held = first_holding_beside(when, document, &self.sentence, &form, story, self.endings(), &neighbours);
            refused[at] = held.is_none();
            self.candidates[at].condition = held;
        }
        refused
    }

    /// For each token of the sentence, and the end: whether a title, with the adjectives and modifiers behind it, ends there.
    fn ends_of_titles(&self) -> Vec<bool> {
        let mut ends = vec![false; self.sentence.len() + 1];
        // Candidates are in the order of their starts, the last first.
        for candidate in self.candidates.iter().rev().filter(|candidate| !candidate.waits) {
            let (start, end) = (candidate.start - self.sentence.start, candidate.end - self.sentence.start);
            let kind = candidate.output.kind;
            let title = kind == Kind::Title && candidate.enclitic.is_none();
            let goes_on = kind == Kind::Modifier || candidate.output.form == FormKind::Adjective;
            ends[end] |= title || goes_on && candidate.skipped == 0 && ends[start];
        }
        ends
    }

    /// The kinds of the entries, certain without their own neighbours, that stand directly before or behind the form.
    fn kinds_beside(&self, form: &Range<usize>) -> Vec<Kind> {
        let beside = self
            .candidates
            .iter()
            .filter(|other| !other.waits && (other.end == form.start || other.start == form.end && other.skipped == 0));
        beside.map(|other| other.output.kind).collect()
    }
}
