//! Later short mentions: «الجابري» once «سامي الجابري» has been found, a place or body by the same word again.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::lexicon::Is;
use super::{Confidence, Evidence, Finder, UnknownName};
use crate::arabic::clitics::proclitic_splits;
use crate::glossary::Kind;

impl Finder<'_> {
    /// Finds the words of names that have been found where they stand alone. A headline may look ahead; other sentences do not.
    pub(super) fn repeats(&mut self, has_headline: bool) {
        let mut by_word: FxHashMap<String, (usize, Kind)> = FxHashMap::default();
        let mut names: Vec<UnknownName> = self.found.clone();
        names.sort_by_key(|name| name.tokens.start);
        for name in &names {
            if name.confidence == Confidence::Low && name.tokens.len() == 1 && name.kind != Kind::Place {
                continue;
            }
            for at in self.words_that_stand_alone(name) {
                by_word.entry(self.folded(at).to_owned()).or_insert((name.tokens.start, name.kind));
            }
        }
        let by_surname = self.cautious_surnames(&names);
        if by_word.is_empty() && by_surname.is_empty() {
            return;
        }
        for (number, sentence) in self.sentences().enumerate() {
            let ahead = has_headline && number == 0;
            for at in sentence.clone() {
                let said = |first: &usize| (ahead || *first < at) && self.speaks_alone(&sentence, at, ahead);
                if self.is_free(at) && by_surname.get(self.folded(at)).is_some_and(said) {
                    self.add(at..at + 1, 0, Kind::Person, Evidence::Short, Confidence::Medium);
                    continue;
                }
                if !self.is_free(at) || self.part(at).is_none() && self.is_common(at) {
                    continue;
                }
                let mut hit: Option<(usize, Kind)> = None;
                proclitic_splits(self.folded(at), |split| {
                    if hit.is_none()
                        && let Some((first, kind)) = by_word.get(&*split.stem)
                        && (ahead || *first < at)
                    {
                        hit = Some((split.characters, *kind));
                    }
                });
                if let Some((skipped, kind)) = hit {
                    self.add(at..at + 1, skipped, kind, Evidence::Short, Confidence::Medium);
                }
            }
        }
    }

    /// The family names of persons that are common words too, each with the place of its first name: «سالم الحداد».
    fn cautious_surnames(&self, names: &[UnknownName]) -> FxHashMap<String, usize> {
        let mut by_surname = FxHashMap::default();
        let people = names.iter().filter(|name| name.kind == Kind::Person && name.tokens.len() > 1 && name.is_likely());
        for name in people {
            let last = name.tokens.end - 1;
            let cautious = self.is_common(last) || self.is(last, Is::Cautious);
            if cautious && self.is_arabic(last) && !self.is(last, Is::Stop) && self.folded(last).chars().count() > 2 {
                by_surname.entry(self.folded(last).to_owned()).or_insert(name.tokens.start);
            }
        }
        by_surname
    }

    /// «وأوضح الحداد أن», «الحداد: سنفتح»: what stands between a verb of speech and what is said, or before the colon of a headline, is who says it.
    fn speaks_alone(&self, sentence: &Range<usize>, at: usize, in_headline: bool) -> bool {
        let document = self.context.document;
        let colon = |at: usize| at < sentence.end && &self.context.text[document.tokens()[at].range()] == ":";
        if at == sentence.start {
            return in_headline && colon(at + 1);
        }
        let verb = self.folded(at - 1);
        let speech = self.context.names.is_speech_verb(verb);
        let explains = verb.strip_prefix(['و', 'ف']).unwrap_or(verb) == "بين" && at < sentence.start + 3;
        let next = at + 1;
        let says = next < sentence.end
            && (self.context.names.begins_speech(self.folded(next))
                || self.folded(next) == "الي"
                    && next + 1 < sentence.end
                    && self.context.names.begins_speech(self.folded(next + 1))
                || colon(next));
        says && (speech || explains)
    }

    /// The words of a name by which it is called again: the family name of a person, the only word of a place.
    fn words_that_stand_alone(&self, name: &UnknownName) -> Vec<usize> {
        let usable = |at: &usize| {
            self.is_arabic(*at)
                && self.folded(*at).chars().count() > 2
                && !self.is_common(*at)
                && (self.part(*at).is_none() || !self.is(*at, Is::Cautious))
        };
        let last = name.tokens.end - 1;
        match name.kind {
            Kind::Person => {
                // A given name stands alone too seldom, and for too many.
                let family = name.tokens.len() > 1 || self.part(last).is_none_or(|part| !part.given);
                std::iter::once(last).filter(|at| family && usable(at)).collect()
            }
            _ if name.tokens.len() == 1 => std::iter::once(last).filter(usable).collect(),
            _ => Vec::new(),
        }
    }

    /// Says of each short form which name it is short for, once all are in text order.
    pub(super) fn link_repeats(&mut self) {
        let mut full: FxHashMap<String, usize> = FxHashMap::default();
        // A headline is short for what comes behind it.
        for (at, name) in self.found.iter().enumerate() {
            // «مدرسة سامي الحداد»: the family name is none of the place's.
            let bears_name = name.kind == Kind::Place && self.is(name.tokens.start, Is::NamedAfter);
            if name.evidence != Evidence::Short && name.tokens.len() > 1 && !bears_name {
                full.entry(self.folded(name.tokens.end - 1).to_owned()).or_insert(at);
            }
        }
        for at in 0..self.found.len() {
            let name = &self.found[at];
            let last = self.folded(name.tokens.end - 1);
            let mut target = None;
            if name.tokens.len() == 1 {
                proclitic_splits(last, |split| target = target.or(full.get(&*split.stem).copied()));
            }
            match target.filter(|target| self.found[*target].kind == name.kind) {
                // Found by its own signs, it is the name that stood before all the same.
                Some(target) => {
                    self.found[at].short_for = Some(target);
                    self.found[at].evidence = Evidence::Short;
                    self.found[at].confidence = self.found[target].confidence.max(Confidence::Medium);
                }
                None => {
                    full.entry(last.to_owned()).or_insert(at);
                }
            }
        }
    }
}
