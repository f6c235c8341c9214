//! Where adjuncts stand in an English clause.

use super::super::grammar::{Piece, Properties, Shape, Slot};
use super::Generator;
use super::clauses::{Item, Parts, Verb};

/// How many words may stand between a verb and an adjunct that stands before them in the Arabic.
pub(super) const MOST_WORDS_BEFORE_ADJUNCT: usize = 5;

/// How many words an adjunct may have that is said before the verb.
const MOST_WORDS_OF_ADJUNCT: usize = 12;

impl Generator<'_, '_> {
    /// The adjuncts that stand before a complement in the Arabic and are said before it in English too, since it is long.
    pub(super) fn before_long(
        &self,
        parts: &Parts<'_>,
        complement: usize,
        governed: Option<usize>,
        most: usize,
        skipped: &dyn Fn(usize) -> bool,
    ) -> Vec<usize> {
        if !matches!(parts.verb, Verb::Edge(_)) || self.words_of(parts, complement) <= most {
            return Vec::new();
        }
        let before = self.start_of(parts, complement);
        let adjuncts = (0..parts.items.len()).filter(|at| {
            parts.items[*at].slot == Slot::Rest
                && Some(*at) != governed
                && !skipped(*at)
                && (self.is_adjunct(&parts.items[*at]) || self.is_adverb(&parts.items[*at]))
                && self.start_of(parts, *at) < before
                && self.words_of(parts, *at) <= MOST_WORDS_OF_ADJUNCT
        });
        let mut adjuncts: Vec<usize> = adjuncts.collect();
        adjuncts.sort_by_key(|at| self.start_of(parts, *at));
        adjuncts
    }

    /// The place at which an item starts.
    pub(super) fn start_of(&self, parts: &Parts<'_>, at: usize) -> u16 {
        let item = &parts.items[at];
        match item.part {
            Some((part, _)) => self.edge(part).start,
            None => self.chart.parts(item.by).get(1).map_or(0, |part| self.edge(*part).start),
        }
    }

    /// How many English words an item has.
    pub(super) fn words_of(&self, parts: &Parts<'_>, at: usize) -> usize {
        self.item(&parts.items[at], Shape::Whole).line().split(' ').count()
    }

    /// The adjuncts that are said before the verb: those that stand before its object in the Arabic, or before what it governs, where that is
    /// so long that behind it they would be read as a part of it: «تعهد الوزير الثلاثاء بالرد على الهجوم الذي …».
    pub(super) fn early(
        &self,
        parts: &Parts<'_>,
        object: Option<usize>,
        governed: Option<usize>,
        skipped: &dyn Fn(usize) -> bool,
    ) -> Vec<usize> {
        if !matches!(parts.verb, Verb::Edge(_)) {
            return Vec::new();
        }
        let start = |at: usize| self.start_of(parts, at);
        let length = |at: usize| self.words_of(parts, at);
        let complements = [object, governed];
        let complements: Vec<usize> = complements
            .into_iter()
            .flatten()
            .filter(|at| {
                parts.items[*at].part.is_none_or(|(part, _)| !matches!(self.category_name(part), "THAT" | "PTHAT"))
            })
            .collect();
        // "the department in Britain said that …"
        let said = parts.items.iter().any(|item| item.part.is_some_and(|(part, _)| self.category_name(part) == "THAT"));
        let Some(last) = complements.iter().map(|at| start(*at)).max() else {
            let subject = parts.items.iter().find(|item| item.slot == Slot::Subject).and_then(|item| item.part);
            let place = (0..parts.items.len()).filter(|at| {
                let Some((part, _)) = parts.items[*at].part else { return false };
                let edge = self.edge(part);
                let inside = edge.key.is_some() && edge.key == self.lexicon.key("في");
                parts.items[*at].slot == Slot::Rest
                    && !skipped(*at)
                    && self.category_name(part) == "PP"
                    && (edge.properties.has(Properties::PLACE) || inside && edge.properties.has(Properties::DEFINITE))
                    && subject.is_some_and(|(subject, _)| self.edge(subject).end == edge.start)
            });
            return if said { place.collect() } else { Vec::new() };
        };
        let first = complements.iter().map(|at| start(*at)).min().unwrap_or(last);
        let adjuncts: Vec<usize> = (0..parts.items.len())
            .filter(|at| {
                parts.items[*at].slot == Slot::Rest
                    && Some(*at) != governed
                    && !skipped(*at)
                    && self.is_adjunct(&parts.items[*at])
            })
            .collect();
        let mut ordered: Vec<usize> =
            adjuncts.iter().copied().filter(|at| start(*at) < last && length(*at) <= MOST_WORDS_OF_ADJUNCT).collect();
        ordered.sort_by_key(|at| start(*at));
        // A phrase right behind the subject may belong to it, which it may here too; a date goes with the verb wherever it stands.
        let subject = parts.items.iter().find(|item| item.slot == Slot::Subject).and_then(|item| item.part);
        let mut reached = subject.map_or(0, |(part, _)| self.edge(part).end);
        let mut early = Vec::new();
        for at in ordered {
            let end = self.edge(parts.items[at].by).end;
            let follows = start(at) == reached && start(at) < first;
            if follows || parts.items[at].part.is_none_or(|(part, _)| self.category_name(part) != "PP") {
                early.push(at);
                if follows {
                    reached = end;
                }
            }
        }
        let behind: usize = complements.iter().map(|at| length(*at)).sum::<usize>()
            + adjuncts.iter().filter(|at| start(**at) > last).map(|at| length(*at)).sum::<usize>();
        if behind > MOST_WORDS_BEFORE_ADJUNCT { early } else { Vec::new() }
    }

    /// The adjuncts between the subject and the second verb of a compound tense: «كان الوزير في باريس قال».
    pub(super) fn before_second_verb(&self, parts: &Parts<'_>) -> Vec<usize> {
        let second = (0..parts.items.len()).find(|at| {
            let item = &parts.items[*at];
            let verb = matches!(item.part, Some((part, Shape::Participle | Shape::Gerund)) if self.is_clause(part));
            item.slot == Slot::Rest && verb
        });
        let subject = parts.items.iter().find(|item| item.slot == Slot::Subject).and_then(|item| item.part);
        let (Some(second), Some((subject, _))) = (second, subject) else { return Vec::new() };
        let (from, to) = (self.edge(subject).end, self.start_of(parts, second));
        let mut adjuncts: Vec<usize> = (0..parts.items.len())
            .filter(|at| {
                let start = self.start_of(parts, *at);
                parts.items[*at].slot == Slot::Rest && from <= start && start < to && self.is_adjunct(&parts.items[*at])
            })
            .collect();
        adjuncts.sort_by_key(|at| self.start_of(parts, *at));
        adjuncts
    }

    fn is_adverb(&self, item: &Item<'_>) -> bool {
        item.part.is_some_and(|(part, _)| self.category_name(part) == "ADV")
    }

    /// Whether it is a prepositional phrase, an adverb or a date, without comma.
    pub(super) fn is_adjunct(&self, item: &Item<'_>) -> bool {
        if let Some((part, _)) = item.part {
            // "for the first time", but "properly" stays where it is.
            let phrase = || self.say(part, Shape::Whole).line().contains(' ');
            return match self.category_name(part) {
                "PP" | "DATE" | "NB" => true,
                "ADV" => phrase(),
                _ => false,
            };
        }
        let date = self.chart.parts(item.by).iter().any(|part| self.category_name(*part) == "DATE");
        date && !matches!(item.template.first(), Some(Piece::Words(words)) if words.starts_with(','))
    }
}
