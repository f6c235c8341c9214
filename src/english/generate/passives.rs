//! Passives: what is the subject in English of a verb that nobody is said to do.

use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::government::{Frame, Governed};
use super::super::grammar::{Properties, Shape, Slot};
use super::Generator;
use super::clauses::{Parts, Verb};
use super::frames::Chosen;

impl Generator<'_, '_> {
    /// The frame of a passive without a subject.
    pub(super) fn frame_of_passive<'s>(
        &'s self,
        number: u32,
        parts: &Parts<'_>,
        object: Option<usize>,
    ) -> Option<Chosen<'s>> {
        let frame = self.frame(number, parts, true, None, object)?;
        let lemma = &self.lexicon.vocabulary.word(number).lemma;
        // «الهجمات التي أبلغ عنها»: what is "reported" is the subject, nobody is "told about" it.
        if let [Governed::Object, Governed::Preposition(key)] = frame.frame.parts.as_slice() {
            let done_to =
                |other: &&Frame| other.parts == [Governed::Preposition(*key)] && !other.english.contains([' ', '|']);
            let alone = self.lexicon.government(number).frames.iter().find(done_to);
            let alone = alone.and_then(|alone| self.fits(alone, &lemma.en, parts, true, None, object));
            if alone.is_some() {
                return alone;
            }
        }
        // «عثر على جثة في حفرة»: where nobody does it, what is found is the subject, and the rest stands behind it.
        if lemma.object == Some(false) && frame.frame.english.contains('…') && frame.person.is_none() {
            let frames = &self.lexicon.government(number).frames;
            let governed = |at: &usize| {
                let part = parts.items[*at].part.filter(|(part, _)| self.category_name(*part) == "PP");
                let key = part.and_then(|(part, _)| self.edge(part).key).map(Governed::Preposition);
                key.is_some_and(|key| frames.iter().any(|frame| frame.parts.as_slice() == [key.clone()]))
            };
            if let Some(first) = (0..parts.items.len()).find(governed) {
                let items = parts.items[..=first].to_vec();
                return self.frame(number, &Parts { items, ..*parts }, true, None, None);
            }
        }
        Some(frame)
    }

    /// What is the subject of a passive without one in English, and its item: the one asked, what it governs, or what an idiom is about, whose
    /// word is the subject in Arabic.
    pub(super) fn raised(
        &self,
        number: u32,
        parts: &Parts<'_>,
        frame: &Chosen<'_>,
        idiom: Option<usize>,
    ) -> Option<(EdgeId, usize)> {
        let behind = |at: usize| {
            let (phrase, _) = parts.items[at].part.filter(|(part, _)| self.category_name(*part) == "PP")?;
            self.object_of_preposition(phrase).map(|object| (object, at))
        };
        // «حكم على الوزير بالسجن»: "the minister was sentenced to prison".
        if let Some(person) = frame.person {
            return behind(person);
        }
        // «أطلق سراح السجناء»: "the prisoners were released".
        if let Some((complement, at)) = frame.complement.zip(idiom) {
            return Some((complement, at));
        }
        let governed = frame.governed.filter(|_| !frame.frame.english.contains('…'))?;
        // «سئل عن الأزمة»: who was asked is in the verb.
        let plain = frame.frame.parts.len() == 1 && !frame.frame.english.contains(' ');
        let beside = !plain && self.governs_beside_object(number, parts.items[governed].part);
        behind(governed).filter(|_| !beside || idiom.is_some())
    }

    /// Of a passive clause without subject what is its subject in English, and its item.
    pub(super) fn raised_of(&self, clause: EdgeId, parts: &Parts<'_>) -> Option<(EdgeId, usize)> {
        let Verb::Edge(edge) = parts.verb else { return None };
        let Lexeme::Vocabulary(number, _) = self.edge(edge).lexeme else { return None };
        if !self.edge(clause).properties.has(Properties::PASSIVE) {
            return None;
        }
        let of = |slot: Slot| parts.items.iter().position(|item| item.slot == slot);
        let subject = of(Slot::Subject);
        let frame = match subject {
            None => self.frame_of_passive(number, parts, of(Slot::Object))?,
            Some(_) => self.frame(number, parts, true, subject, of(Slot::Object))?,
        };
        let idiom = subject.filter(|at| frame.words.contains(at));
        if idiom == subject { self.raised(number, parts, &frame, idiom) } else { None }
    }

    /// Whether a verb governs the preposition of a phrase beside an object: "ask … about".
    fn governs_beside_object(&self, number: u32, phrase: Option<(EdgeId, Shape)>) -> bool {
        let Some(key) = phrase.and_then(|(part, _)| self.edge(part).key) else { return false };
        let both = [Governed::Object, Governed::Preposition(key)];
        self.lexicon.government(number).frames.iter().any(|frame| frame.parts == both)
    }
}
