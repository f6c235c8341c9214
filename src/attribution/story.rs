//! The sentences of a story in order: whom «وأضاف» means where no subject stands.

use std::ops::Range;

use super::clauses::{self, Candidate};
use super::lexicon::Form;
use super::quotations::{Quotation, quotations};
use super::{Attribution, Reading, Speaker};
use crate::arabic::TokenKind;
use crate::glossary::Kind;
use crate::mentions::{Name, PhraseKind};

/// Reads all sentences.
pub(super) fn read(reading: &Reading<'_>) -> Vec<Attribution> {
    let document = reading.document;
    let quotes = document.tokens().iter().any(|token| token.kind == TokenKind::Quote);
    let found = if quotes { quotations(reading.text, document) } else { Vec::new() };
    let quoted = outermost(&found);
    let mut all = Vec::new();
    let mut last = Last::default();
    for (number, sentence) in document.sentences().iter().enumerate() {
        let cue = sentence.tokens.clone().any(|at| reading.words[at].is_cue());
        let headline = number == 0 && reading.has_headline;
        if !cue && !headline {
            last.pass(reading, number);
            continue;
        }
        let found = clauses::read(reading, number, &quoted, &last);
        if !headline {
            last.follow(reading, number, found.mains, found.tails);
        }
        all.extend(found.attributions);
    }
    all
}

/// The quotations of three words or more, without those inside others: names in quotation marks are no speech.
fn outermost(quotations: &[Quotation]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for quotation in quotations {
        let inside = found.last().is_some_and(|outer| quotation.range.start < outer.end);
        if quotation.closed && quotation.words >= 3 && !inside {
            found.push(quotation.range.clone());
        }
    }
    found
}

/// Whether two speakers are one.
pub(super) fn same(reading: &Reading<'_>, one: &Speaker, other: &Speaker) -> bool {
    if one == other {
        return *one != Speaker::Unknown;
    }
    let mentions = reading.mentions;
    let name = |speaker: &Speaker| match speaker {
        Speaker::Name(at) => Some(*at),
        Speaker::Phrase(at) => match &mentions.phrases[*at].kind {
            PhraseKind::Named { name: Name::Unknown(at), .. } => Some(*at),
            _ => None,
        },
        _ => None,
    };
    if let (Some(one), Some(other)) = (one.entry(mentions), other.entry(mentions)) {
        return one == other;
    }
    if let (Some(one), Some(other)) = (name(one), name(other)) {
        let root = |at: usize| mentions.unknown[at].short_for.unwrap_or(at);
        return root(one) == root(other);
    }
    let words = |speaker: &Speaker| {
        let tokens = speaker.tokens(mentions)?;
        Some(tokens.map(|at| reading.document.folded(at)).collect::<Vec<_>>())
    };
    words(one).is_some_and(|one| words(other) == Some(one))
}

/// Who spoke last.
#[derive(Debug, Default)]
pub(super) struct Last {
    candidates: Vec<Candidate>,
    /// The sentence of the last attribution.
    sentence: usize,
    /// Whether a sentence since then names people or bodies.
    stale: bool,
}

impl Last {
    /// Whom a verb of this form without a subject means; none if nobody or more than one.
    pub(super) fn meant(&self, form: Form, added: bool, sentence: usize) -> Option<Candidate> {
        let near = sentence == self.sentence + 1 || added && !self.stale && sentence <= self.sentence + 3;
        if !near {
            return None;
        }
        let mut fitting = self.candidates.iter().filter(|candidate| candidate.fits(form));
        let only = fitting.next()?;
        (fitting.next().is_none() && only.speaker != Speaker::Unknown).then(|| only.clone())
    }

    /// Whether somebody spoke in the sentence right before this one, and all who did are so.
    pub(super) fn spoke_before(&self, sentence: usize, so: impl Fn(&Candidate) -> bool) -> bool {
        sentence == self.sentence + 1 && !self.candidates.is_empty() && self.candidates.iter().all(so)
    }

    /// A sentence that attributes nothing.
    fn pass(&mut self, reading: &Reading<'_>, sentence: usize) {
        self.stale |= names_somebody(reading, sentence);
    }

    fn follow(&mut self, reading: &Reading<'_>, sentence: usize, mains: Vec<Candidate>, tails: Vec<Candidate>) {
        let speakers = if mains.is_empty() { tails } else { mains };
        if speakers.is_empty() {
            self.pass(reading, sentence);
            return;
        }
        self.candidates.clear();
        for speaker in speakers {
            let known = self.candidates.iter_mut().find(|known| same(reading, &known.speaker, &speaker.speaker));
            match known {
                Some(known) => known.form = known.form.or(speaker.form),
                None => self.candidates.push(speaker),
            }
        }
        self.sentence = sentence;
        self.stale = false;
    }
}

/// Whether a sentence has a person or a body that could be meant later.
fn names_somebody(reading: &Reading<'_>, sentence: usize) -> bool {
    let mentions = reading.mentions;
    let first = mentions.all.partition_point(|mention| mention.sentence < sentence);
    let known = mentions.all[first..]
        .iter()
        .take_while(|mention| mention.sentence == sentence)
        .any(|mention| matches!(mention.kind, Kind::Person | Kind::Title | Kind::Organization));
    let first = mentions.unknown.partition_point(|name| name.sentence < sentence);
    known || mentions.unknown.get(first).is_some_and(|name| name.sentence == sentence && name.kind == Kind::Person)
}
