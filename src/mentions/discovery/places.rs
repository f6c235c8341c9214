//! Places: behind a noun for places («مدينة X»), by how their names begin («دير X»), or as a foreign word behind «في».

use super::lexicon::Is;
use super::{Confidence, Evidence, Finder};
use crate::glossary::{FormKind, Kind};

impl Finder<'_> {
    pub(super) fn places(&mut self) {
        for sentence in self.sentences() {
            let mut at = sentence.start;
            while at < sentence.end {
                match self.place_at(sentence.start, sentence.end, at) {
                    Some((end, confidence)) => {
                        let dual = self.is_dual(at - 1);
                        self.add(at..end, 0, Kind::Place, Evidence::PlaceCue, confidence);
                        at = end;
                        // «مديريتي برط وخراب»
                        if dual && at < sentence.end && self.folded(at).starts_with('و') && self.is_unknown(at) {
                            self.add(at..at + 1, 1, Kind::Place, Evidence::PlaceCue, confidence);
                            at += 1;
                        }
                    }
                    None => at += 1,
                }
            }
        }
    }

    fn place_at(&self, start: usize, limit: usize, at: usize) -> Option<(usize, Confidence)> {
        if at == start || !self.is_free(at) || !self.is_arabic(at - 1) {
            return None;
        }
        // «قمة جبل الجليد»
        let (of_any_word, next) = (self.is(at, Is::PlaceOfAnyWord), at + 1);
        if of_any_word && next < limit && self.is(next, Is::NoComplementOfPlace)
            || self.is(at - 1, Is::PlaceOfAnyWord) && self.is(at, Is::NoComplementOfPlace)
        {
            return None;
        }
        if self.is_any_word_behind_place(at) {
            let confidence = if self.is_unknown(at) { Confidence::High } else { Confidence::Medium };
            return Some((at + 1, confidence));
        }
        let word = self.words[at];
        if word.is(Is::Common) && word.part().is_none() && !word.is(Is::PlaceHead) {
            return None;
        }
        let adjective = self.mention_before(start, at).is_some_and(|m| m.form == FormKind::Adjective);
        // «العاصمة الفرنسية X»
        let noun = if adjective { self.mention_before(start, at)?.tokens.start.checked_sub(1)? } else { at - 1 };
        let cue = noun >= start && self.is_arabic(noun) && self.is(noun, Is::PlaceCue);
        if cue {
            return self.place_name(limit, at).map(|end| (end, Confidence::High));
        }
        let near = noun >= start && self.is_arabic(noun) && self.is(noun, Is::NearPlace);
        if near && (self.is_foreign_looking(at) || self.is(at, Is::PlaceHead)) {
            return self.place_name(limit, at).map(|end| (end, Confidence::Medium));
        }
        if near && self.has_article(at) && self.is_unknown(at) {
            return self.place_name(limit, at).map(|end| (end, Confidence::Low));
        }
        let head = self.is(at, Is::PlaceHead);
        let before = self.is(at - 1, Is::BeforePlace) && self.owners[at - 1] == super::Owner::Nobody;
        if head && before && at + 1 < limit && self.is_unknown(at + 1) {
            return self.place_name(limit, at).map(|end| (end, Confidence::Medium));
        }
        // «جبل الصخرة»: the noun is a part of the name.
        if of_any_word
            && self.is(at, Is::PlaceHead)
            && next < limit
            && self.is_free(next)
            && self.is_any_word_behind_place(next)
        {
            return Some((next + 1, Confidence::Medium));
        }
        let single = at + 1 == limit || !self.is_arabic(at + 1) || !self.is_free(at + 1) || self.is_common(at + 1);
        let inside = matches!(self.folded(at - 1), "في" | "وفي");
        (inside && single && self.is_foreign_looking(at)).then_some((at + 1, Confidence::Low))
    }

    /// Whether a common word with ال, and no plural, is a name because of the noun before it: «وادي الثعبان», «قرية الصخرة».
    fn is_any_word_behind_place(&self, at: usize) -> bool {
        let plural = |folded: &str| ["ين", "ون", "ات"].iter().any(|ending| folded.ends_with(ending));
        self.is(at - 1, Is::PlaceOfAnyWord)
            && self.has_article(at)
            && !plural(self.folded(at))
            && ![Is::DefiniteRole, Is::Stop, Is::Ordinal].iter().any(|what| self.is(at, *what))
    }

    /// Whether the noun for places is a dual: «مدينتي», «بلدتا».
    fn is_dual(&self, at: usize) -> bool {
        let folded = self.folded(at);
        self.is(at, Is::PlaceCue) && (folded.ends_with("تي") || folded.ends_with("تا"))
    }

    /// The end of the name of a place of one to three words.
    fn place_name(&self, limit: usize, at: usize) -> Option<usize> {
        let possible = |at: usize| {
            let unknown = || self.is_unknown(at) && self.is(at, Is::NameShape) && !self.is(at, Is::VerbShape);
            at < limit && self.is_free(at) && (unknown() || self.certain_part(at).is_some())
        };
        let mut end = at;
        if self.is(at, Is::PlaceHead) && possible(at + 1) {
            end = at + 2;
        } else if possible(at) && (!self.is_common(at) || self.certain_part(at).is_some()) {
            end = at + 1;
        }
        // «ماونت فيو»
        while end > at
            && end < limit
            && end - at < 3
            && !self.has_article(at)
            && self.is_foreign_looking(end)
            && !self.folded(end).starts_with('و')
            && self.is_foreign_looking(end - 1)
        {
            end += 1;
        }
        (end > at).then_some(end)
    }
}
