//! What is known of a clause before it is said: its verb and frame, its subject and object, and what of it has been said.

use super::super::Generator;
use super::super::clauses::{Item, Parts, Verb, Without};
use super::super::frames::Chosen;
use crate::english::analysis::Lexeme;
use crate::english::chart::EdgeId;
use crate::english::grammar::{Properties, Shape, Slot};
use crate::english::lists::{has, lists};

/// What is known of a clause before it is said, and what of it has been said.
pub(super) struct Plan<'p> {
    pub(super) clause: EdgeId,
    pub(super) parts: &'p Parts<'p>,
    pub(super) shape: Shape,
    pub(super) without: Without,
    pub(super) properties: Properties,
    pub(super) passive: bool,
    /// The line of its verb.
    pub(super) line: Option<u32>,
    pub(super) frame: Option<Chosen<'p>>,
    pub(super) subject: Option<usize>,
    pub(super) object: Option<usize>,
    /// What is its subject in English though it stands behind a preposition, and its item: «عثر على جثة».
    pub(super) raised: Option<(EdgeId, usize)>,
    /// The subject of a clause inside: «كان يزور الرئيس».
    pub(super) inner_subject: Option<Item<'p>>,
    /// What stands behind the words of an idiom.
    pub(super) complement: Option<EdgeId>,
    /// The item that is a second verb: «أصبح يسيطر».
    pub(super) begins: Option<usize>,
    /// The items that have been said.
    pub(super) said: Vec<usize>,
}

impl Plan<'_> {
    pub(super) fn skips(&self, at: usize) -> bool {
        self.without.items.contains(&Some(at))
    }

    pub(super) fn of_slot(&self, slot: Slot) -> Vec<usize> {
        (0..self.parts.items.len()).filter(|at| self.parts.items[*at].slot == slot && !self.skips(*at)).collect()
    }

    pub(super) fn part(&self, at: usize) -> Option<EdgeId> {
        self.parts.items[at].part.map(|(part, _)| part)
    }

    pub(super) fn governed(&self) -> Option<usize> {
        self.frame.as_ref()?.governed
    }

    /// Whether it is one of the words of an idiom.
    pub(super) fn is_idiom(&self, at: usize) -> bool {
        self.frame.as_ref().is_some_and(|frame| frame.words.contains(&at))
    }

    /// Whether it is not said, or said by the frame in its own way, and so no adjunct.
    pub(super) fn is_spoken(&self, at: usize) -> bool {
        let asked = self.frame.as_ref().is_some_and(|frame| frame.person == Some(at));
        self.skips(at) || self.is_idiom(at) || asked || self.raised.is_some_and(|(_, raised)| raised == at)
    }

    /// Whether nothing tells its subject but the form of its verb.
    pub(super) fn has_subject_in_verb(&self) -> bool {
        self.without.subject.is_none()
            && self.subject.is_none()
            && self.raised.is_none()
            && self.inner_subject.is_none()
    }
}

impl Generator<'_, '_> {
    /// The properties of a clause that is said in a shape.
    pub(super) fn properties_in(&self, id: EdgeId, shape: Shape) -> Properties {
        let properties = self.edge(id).properties;
        match shape {
            Shape::Past => properties.without(Properties::PRESENT | Properties::FUTURE) | Properties::PAST,
            _ => properties,
        }
    }

    pub(super) fn plan<'p>(&'p self, clause: EdgeId, parts: &'p Parts<'p>, shape: Shape, without: Without) -> Plan<'p> {
        let properties = self.properties_in(clause, shape);
        let line = match parts.verb {
            Verb::Edge(edge) => match self.edge(edge).lexeme {
                Lexeme::Vocabulary(line, _) => Some(line),
                _ => None,
            },
            Verb::Literal(..) => None,
        };
        let passive = properties.has(Properties::PASSIVE) && matches!(parts.verb, Verb::Edge(_));
        let begins = parts.items.iter().position(|item| {
            let second = |(part, own)| own == Shape::Gerund && self.is_clause(part);
            item.slot == Slot::Rest && item.part.is_some_and(second)
        });
        let mut plan = Plan {
            clause,
            parts,
            shape,
            without,
            properties,
            passive,
            line,
            frame: None,
            subject: None,
            object: None,
            raised: None,
            inner_subject: None,
            complement: None,
            begins,
            said: Vec::new(),
        };
        let subject = plan.of_slot(Slot::Subject).first().copied();
        plan.object = plan.of_slot(Slot::Object).first().copied();
        // An object that is said elsewhere is one for the frame.
        let any_object = plan.object.or_else(|| parts.items.iter().position(|item| item.slot == Slot::Object));
        plan.frame = line.and_then(|line| {
            if passive && subject.is_none() {
                self.frame_of_passive(line, parts, any_object)
            } else {
                self.frame(line, parts, passive, subject, any_object)
            }
        });
        // «طلب من السكان مغادرة المدينة», «أطلق سراح السجناء»: what is said with the verb is no subject.
        let idiom = subject.filter(|at| passive && plan.is_idiom(*at));
        plan.subject = subject.filter(|_| idiom.is_none());
        plan.complement = plan.frame.as_ref().and_then(|frame| frame.complement).filter(|_| idiom.is_none());
        if let (Some(frame), Some(line)) = (&plan.frame, line)
            && passive
            && plan.subject.is_none()
            && without.subject.is_none()
        {
            plan.raised = self.raised(line, parts, frame, idiom);
        }
        if plan.has_subject_in_verb() {
            plan.inner_subject = self.inner_subject(parts);
        }
        plan
    }

    /// The subject of a clause inside: «كان يزور الرئيس».
    pub(super) fn inner_subject<'p>(&'p self, parts: &Parts<'_>) -> Option<Item<'p>> {
        let mut found = None;
        for item in parts.items.iter().filter(|item| item.slot == Slot::Rest) {
            if let Some((part, Shape::Gerund | Shape::Participle | Shape::Infinitive)) = item.part
                && self.is_clause(part)
            {
                let inner = self.collect(part);
                // «من المقرر أن يتم نقل السجناء»: "the prisoners are scheduled to be transferred".
                let with_tamma = matches!(inner.verb, Verb::Literal("tamma", _));
                let patient = with_tamma.then(|| self.done(&inner)).flatten().map(|done| done.patient);
                // «كان قد أعيد انتخابه»: he had been re-elected.
                // «يتوقع أن يطلب من الرئيس دعم الخطة»: he is expected to be asked.
                let raised = || self.raised_of(part, &inner).map(|(patient, _)| patient);
                let patient = patient.or_else(raised);
                let done_to = patient.map(|patient| Some((patient, Shape::Whole)));
                let subject = inner.items.iter().find(|item| item.slot == Slot::Subject).copied();
                found = subject.map(|subject| Item { part: done_to.unwrap_or(subject.part), ..subject }).or(found);
            }
        }
        found
    }

    /// The first word of what its verb is in English.
    pub(super) fn first_word<'p>(&'p self, plan: &Plan<'p>) -> &'p str {
        let english = plan.line.map_or("", |line| self.lexicon.vocabulary.word(line).lemma.en.as_str());
        english.split(' ').next().unwrap_or_default()
    }

    /// Whether its verb tells what things do, or what happens.
    pub(super) fn is_told_of_things(&self, plan: &Plan<'_>) -> bool {
        let happens =
            plan.line.is_some_and(|line| has(&lists().verbs.of_events, &self.lexicon.vocabulary.word(line).lemma.en));
        happens || has(&lists().verbs.by_things, self.first_word(plan))
    }

    /// «يبدو أن …», «تبين أن …», «ذكر في تقرير أن …»: the clause is the subject.
    pub(super) fn has_clause_for_subject(&self, plan: &Plan<'_>) -> bool {
        let verb = plan.line.map_or("", |line| self.lexicon.vocabulary.word(line).lemma.en.as_str());
        let stated = plan.frame.as_ref().is_some_and(|frame| frame.verb == "be stated");
        // «سئل عما إذا …»: who was asked is in the verb.
        let asked = plan.passive && plan.line.is_some_and(|line| !self.lexicon.government(line).clause);
        let clauses: &[&str] = if asked { &["THAT", "PTHAT"] } else { &["THAT", "PTHAT", "WHETHERS", "WHETHERP"] };
        (plan.passive || stated || has(&lists().verbs.impersonal, verb))
            && plan
                .parts
                .items
                .iter()
                .any(|item| item.part.is_some_and(|(part, _)| clauses.contains(&self.category_name(part))))
    }
}
