//! Sources of one sentence that are no subjects: relayed speech, sources behind what they say, the colon of a headline.

use std::ops::Range;

use super::clauses::{Candidate, Clauses};
use super::lexicon::{Form, Is, Stance, TailKind, Word};
use super::lists::Verb;
use super::nouns::Noun;
use super::{Kind, Speaker};
use crate::arabic::TokenKind;
use crate::glossary::Class;

impl Clauses<'_, '_> {
    /// «نقلت رويترز عن مسؤول قوله إن», «ونقل عن مصادر قولها»
    pub(super) fn relay(&mut self, at: usize, word: Word, verb: &Verb) -> Option<usize> {
        let before = at > self.tokens.start && self.is(at - 1, Is::Closed) && !word.is(Is::Conjoined);
        if before || self.negated(at) {
            return None;
        }
        let form = word.form?;
        let (by, from) = match self.subject_before(at) {
            Some(noun) if !self.is(at, Is::Conjoined) && noun.precedes(form) => (Some(noun), at + 1),
            _ if !self.opens(at) => return None,
            _ => {
                let next = self.past_adverbs(at + 1);
                match self.reading.noun(next, self.tokens.end, false).filter(|noun| noun.follows(form)) {
                    Some(noun) => {
                        let end = noun.tokens.end;
                        (Some(noun), end)
                    }
                    None => (None, at + 1),
                }
            }
        };
        let limit = if by.is_some() { 9 } else { 1 };
        let of =
            (from..self.tokens.end.min(from + limit)).find(|at| self.folded(*at) == "عن" || self.is(*at, Is::That))?;
        // «نقلت تقريرا صدر عن»: not what it says, but what it carries.
        let clean = (from..of).all(|at| {
            self.is(at, Is::Adverb) || self.kind(at) != Some(TokenKind::Arabic) || self.folded(at).starts_with('و')
        });
        if self.folded(of) != "عن" || !clean {
            return None;
        }
        let by = by.map_or(Speaker::Unknown, |noun| noun.speaker);
        self.quoted_source(at..at + 1, of + 1, by, &verb.en)
    }

    /// The source that is passed on, from behind «عن».
    fn quoted_source(&mut self, cue: Range<usize>, from: usize, by: Speaker, english: &str) -> Option<usize> {
        let noun = self.reading.noun(from, self.tokens.end, false);
        let reach = from..self.tokens.end.min(from + 24);
        let saying = reach.clone().find(|at| self.is(*at, Is::Saying));
        let mut noun = if let Some(noun) = noun {
            noun
        } else {
            // «عن وجهاء القبيلة قولهم»: all before the noun of saying.
            let end = saying?;
            let plain = |at: usize| self.kind(at) == Some(TokenKind::Arabic) && !self.reading.words[at].is_cue();
            if end <= from || end > from + 8 || self.is(from, Is::Preposition) || !(from..end).all(plain) {
                return None;
            }
            Noun::new(Speaker::described(from..end), from..end, None)
        };
        match saying {
            Some(at) => {
                let form = self.reading.words[at].form?;
                let fits = noun.precedes(form) || noun.form == Some(Form::They) && form == Form::She;
                if !fits {
                    noun.speaker = Speaker::Unknown;
                }
                noun.form = noun.form.or(Some(form));
            }
            None => {
                self.clause(noun.tokens.end)?;
            }
        }
        let next = noun.tokens.end;
        self.found.mains.push(Candidate::of(&noun, None));
        self.push(cue, noun, Kind::Relayed(by), Stance::Said, english.to_owned(), false);
        Some(next)
    }

    /// «بحسب X», «وفقا لـ X», «حسبما أعلنت X», «نقلا عن X»
    pub(super) fn tail(&mut self, at: usize) -> Option<usize> {
        let (length, kind) = self.reading.cues.tail(|offset| {
            let token = at + offset;
            self.tokens.contains(&token).then(|| self.reading.document.folded(token))
        })?;
        let mut next = at + length;
        let cue = at..next;
        let english = "according to".to_owned();
        match kind {
            TailKind::Direct => {
                let noun = self.reading.noun(next, self.tokens.end, false).filter(|noun| !noun.place)?;
                self.push_tail(cue, noun, Stance::According, english)
            }
            TailKind::ByL => {
                // «وفقا لـ"رويترز"»
                if self.folded(next) == "ل" {
                    next += 1;
                }
                let noun = self.reading.noun(next, self.tokens.end, true).filter(|noun| !noun.place)?;
                let has_l = self.folded(next).starts_with('ل') || next > at + length;
                if !has_l {
                    return None;
                }
                self.push_tail(cue, noun, Stance::According, english)
            }
            TailKind::Verb => {
                let how = self.folded(at);
                let word = *self.reading.words.get(next).filter(|_| next < self.tokens.end)?;
                let bare_how = matches!(how, "كما" | "علي");
                if bare_how && (self.is_first(at) || self.is(at, Is::Conjoined))
                    || self.kind(next) != Some(TokenKind::Arabic)
                {
                    return None;
                }
                let verb = self.reading.cues.verb(word);
                if bare_how && verb.is_none() {
                    return None;
                }
                let subject = self.past_adverbs(next + 1);
                let pronoun = usize::from(matches!(self.folded(subject), "به" | "عنه" | "عليه" | "له"));
                let noun = self
                    .reading
                    .noun(subject + pronoun, self.tokens.end, false)
                    .filter(|noun| !noun.place || verb.is_some())?;
                let form = word.form.filter(|_| verb.is_some());
                if form.is_some_and(|form| !noun.follows(form)) || verb.is_some_and(|verb| verb.object) {
                    return None;
                }
                if verb.is_some_and(|verb| verb.relays) {
                    let end = noun.tokens.end;
                    if self.folded(end) == "عن"
                        && let Some(inner) = self.reading.noun(end + 1, self.tokens.end, false)
                    {
                        let next = inner.tokens.end;
                        self.found.tails.push(Candidate::of(&inner, None));
                        self.push(
                            at..subject,
                            inner,
                            Kind::Relayed(noun.speaker),
                            Stance::Said,
                            "quoted".to_owned(),
                            false,
                        );
                        return Some(next);
                    }
                }
                // «كما قال X إن …» goes on: it is a verb of its own.
                if bare_how && self.is(noun.tokens.end, Is::That) {
                    return None;
                }
                let stance = verb.and_then(|verb| verb.stance).unwrap_or(Stance::According);
                let english = verb.filter(|verb| !verb.relays).map_or(english, |verb| verb.en.clone());
                self.push_tail(at..next + 1, noun, stance, english)
            }
            TailKind::Citing => {
                let by = self.found.mains.last().map_or(Speaker::Unknown, |main| main.speaker.clone());
                let noun = self.reading.noun(next, self.tokens.end, false).filter(|noun| !noun.place)?;
                let end = noun.tokens.end;
                self.found.tails.push(Candidate::of(&noun, None));
                self.push(cue, noun, Kind::Relayed(by), Stance::According, "citing".to_owned(), false);
                Some(end)
            }
        }
    }

    #[expect(clippy::unnecessary_wraps, reason = "what the callers return")]
    fn push_tail(&mut self, cue: Range<usize>, noun: Noun, stance: Stance, english: String) -> Option<usize> {
        let next = noun.tokens.end;
        self.found.tails.push(Candidate::of(&noun, None));
        self.push(cue, noun, Kind::Tail, stance, english, false);
        Some(next)
    }

    /// «الأمم المتحدة: …»; a place or a club before a colon is the subject of the report.
    pub(super) fn headline_colon(&mut self) {
        let Some(noun) = self.reading.noun(self.tokens.start, self.tokens.end, false) else { return };
        let colon = noun.tokens.end;
        if !self.is_colon(colon) || noun.place || colon + 1 >= self.tokens.end || self.is_club(&noun.speaker) {
            return;
        }
        self.found.mains.push(Candidate::of(&noun, None));
        self.push(colon..colon + 1, noun, Kind::Direct, Stance::Said, "said".to_owned(), false);
    }

    fn is_club(&self, speaker: &Speaker) -> bool {
        speaker
            .entry(self.reading.mentions)
            .is_some_and(|entry| self.reading.glossary.entry(entry).class == Some(Class::Club))
    }
}
