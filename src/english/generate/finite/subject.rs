//! The subject of a clause, and what of it stands behind the verb.

use std::sync::Arc;

use super::super::Generator;
use super::super::clauses::{Item, Verb, Without};
use super::super::pronouns::{Meant, Referent};
use super::plan::Plan;
use crate::english::chart::EdgeId;
use crate::english::grammar::{Category, English, Piece, Properties, Shape, Slot};
use crate::english::lists::{has, lists};
use crate::english::pieces::Text;

/// How many words a relative clause may have before a verb with nothing behind it.
const MOST_WORDS_BEFORE_VERB: usize = 6;

/// The subject as it is said.
#[derive(Default)]
pub(super) struct Subject {
    pub(super) text: Text,
    pub(super) plural: bool,
    /// It is "I".
    pub(super) first: bool,
    /// The relative clause of the subject that is said behind the verb.
    pub(super) behind: Text,
}

impl Generator<'_, '_> {
    pub(super) fn subject_of(&self, plan: &Plan<'_>) -> Subject {
        if let Some(plural) = plan.without.subject {
            // «أعرف فريقي وأثق به»: "and trust", whoever says it.
            let first = plan.properties.has(Properties::FIRST | Properties::SINGULAR)
                && !plan.properties.meets(Properties::SECOND | Properties::THIRD | Properties::PLURAL);
            return Subject { plural: plural || first, first, ..Subject::default() };
        }
        if let Some((part, _)) = plan.raised {
            let first = self.is_i(part);
            let plural = self.is_plural(part) || first;
            return Subject { text: self.say(part, Shape::Whole), plural, first, ..Subject::default() };
        }
        if let Some((text, plural)) = plan.subject.and_then(|at| self.pronoun_of_predicate(plan.parts, at)) {
            return Subject { text, plural, ..Subject::default() };
        }
        if let Some(item) = plan.subject.map(|at| &plan.parts.items[at]).or(plan.inner_subject.as_ref()) {
            let first = item.part.is_some_and(|(part, _)| self.is_i(part));
            let plural = first || self.is_plural_of_parts(item);
            if let Some((text, behind)) = self.described_behind_verb(plan, item) {
                return Subject { text, plural, first, behind };
            }
            return Subject { text: self.item(item, Shape::Whole), plural, first, ..Subject::default() };
        }
        let place = usize::from(self.edge(plan.clause).start);
        let meant = if self.has_clause_for_subject(plan) {
            Meant::It
        } else if !plan.passive && self.is_told_of_things(plan) || self.has_thing_for_predicate(plan) {
            self.thing_meant(plan.properties, place)
        } else {
            let (meant, noun) = self.who_does_it(plan);
            if meant == Meant::He && noun.is_none() {
                self.unnamed.set(true);
            }
            meant
        };
        let rule: Arc<str> = "subject in the verb".into();
        let text = self.literal(meant.subject(), self.verb_span(plan.parts), &rule, None);
        Subject { text, plural: meant.is_plural(), first: meant == Meant::I, ..Subject::default() }
    }

    /// Who or what the subject is that stands in the verb.
    pub(super) fn who_does_it(&self, plan: &Plan<'_>) -> Referent {
        let clause = usize::from(self.edge(plan.clause).start);
        let (Verb::Edge(verb) | Verb::Literal(_, verb)) = plan.parts.verb;
        let place = usize::from(self.edge(verb).start);
        if !plan.passive && has(&lists().verbs.by_persons, self.first_word(plan)) {
            return self.person_meant(plan.properties, clause);
        }
        let of_lead = || self.subject_of_lead(plan.properties, clause, place);
        of_lead().unwrap_or_else(|| {
            if plan.passive && self.befalls_persons(plan) {
                return self.person_rather(plan.properties, clause);
            }
            let mind = !plan.passive && has(&lists().verbs.by_minds, self.first_word(plan));
            if mind { self.mind_meant(plan.properties, clause) } else { self.subject_in_verb(plan.properties, clause) }
        })
    }

    /// The same of a clause, where nothing but its verb tells who does it.
    pub(in super::super) fn doer_of_verb(&self, clause: EdgeId) -> Option<Referent> {
        let parts = self.collect(clause);
        if !matches!(parts.verb, Verb::Edge(_)) || self.finding.replace(true) {
            return None;
        }
        let plan = self.plan(clause, &parts, Shape::Whole, Without::default());
        let in_verb = plan.has_subject_in_verb() && !self.has_clause_for_subject(&plan);
        let found = (in_verb && !self.has_thing_for_predicate(&plan)).then(|| self.who_does_it(&plan));
        self.finding.set(false);
        found
    }

    /// Whether the verb tells what is done to persons: «بعد أن أطلق سراحه».
    fn befalls_persons(&self, plan: &Plan<'_>) -> bool {
        let verbs = &lists().verbs;
        let english = plan.line.map_or("", |line| self.lexicon.vocabulary.word(line).lemma.en.as_str());
        [&verbs.of_persons, &verbs.of_victims, &verbs.of_captives].iter().any(|list| has(list, english))
    }

    /// Whether what the subject is called is a thing: «يعد خطوة مهمة», «لأنه يمثل مصدر قلق».
    fn has_thing_for_predicate(&self, plan: &Plan<'_>) -> bool {
        let predicate = || plan.parts.items.iter().find(|item| item.slot == Slot::Rest).and_then(|item| item.part);
        // «القرار الذي اعتبره خطأ»: that is what the decision is called.
        let of_object = plan.parts.items.iter().any(|item| item.slot == Slot::Object);
        plan.object.is_none()
            && !of_object
            && plan.properties.has(Properties::COPULA)
            && predicate().is_some_and(|(predicate, _)| self.is_no_person(predicate))
    }

    /// «وقع انفجار هز المدينة»: what describes an indefinite subject at length stands behind a verb that has nothing else behind it but a time,
    /// "an explosion occurred that shook the city".
    pub(super) fn described_behind_verb(&self, plan: &Plan<'_>, subject: &Item<'_>) -> Option<(Text, Text)> {
        let (mut at, _) = subject.part?;
        let time = |item: &usize| {
            self.chart.parts(plan.parts.items[*item].by).iter().any(|part| self.category_name(*part) == "DATE")
        };
        let alone = plan.object.is_none() && plan.of_slot(Slot::Rest).iter().all(time) && plan.complement.is_none();
        if !alone || plan.shape != Shape::Whole || self.edge(at).properties.has(Properties::DEFINITE) {
            return None;
        }
        loop {
            let rule = &self.lexicon.grammar.rules[usize::from(self.edge(at).rule?)];
            let children = self.chart.parts(at);
            match &rule.english {
                English::Same(part) => at = children[*part],
                English::Relative { noun, clause } => {
                    let behind = self.relative(at, children[*noun], children[*clause]);
                    let long = behind.line().split(' ').count() > MOST_WORDS_BEFORE_VERB;
                    return long.then(|| (self.say(children[*noun], Shape::Whole), behind));
                }
                _ => return None,
            }
        }
    }

    /// Whether a subject is plural: one of two parts, "the officer and 3 soldiers", is; "the events of the film" are as the first part is.
    fn is_plural_of_parts(&self, item: &Item<'_>) -> bool {
        let parts = || item.template.iter().enumerate().filter(|(_, piece)| matches!(piece, Piece::Part(..)));
        let of = |piece: &Piece| matches!(piece, Piece::Words(words) if words.trim() == "of");
        match item.template.iter().position(of).and_then(|of| parts().take_while(|(at, _)| *at < of).last()) {
            Some((_, Piece::Part(part, _))) => self.is_plural(self.chart.parts(item.by)[*part]),
            _ if parts().count() > 1 => true,
            // "only few hospitals"
            _ if matches!(item.template.first(), Some(Piece::Words(words)) if words.trim() == "only") => parts().any(
                |(_, piece)| matches!(piece, Piece::Part(part, _) if self.is_plural(self.chart.parts(item.by)[*part])),
            ),
            _ => item.part.is_some_and(|(part, _)| self.is_plural(part)),
        }
    }

    pub(super) fn takes_plural_verb(&self, plan: &Plan<'_>, subject: &Subject) -> bool {
        match (plan.parts.verb, subject.text.line().as_str()) {
            // "there are signs"
            (Verb::Literal(_, clause), "there") => self
                .chart
                .parts(clause)
                .iter()
                .any(|part| self.edge(*part).category == Category::NOUN_PHRASE && self.is_plural(*part)),
            (_, said) => subject.plural || matches!(said, "they" | "we" | "you"),
        }
    }
}
