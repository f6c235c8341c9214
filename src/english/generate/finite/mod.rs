//! Saying a clause: its subject, its verb, and what stands behind it, in the order of English.

mod behind;
mod plan;
mod subject;
mod under_way;
mod wished;
mod wording;

use super::Generator;
use super::clauses::{Parts, Verb, Without};
use super::owners::Kind;
use super::pronouns::{Meant, Sought};
use super::verbs::Finite;
use crate::english::analysis::Lexeme;
use crate::english::chart::EdgeId;
use crate::english::grammar::{Category, Properties, Shape, Slot};
use crate::english::lists::{has, lists};
use crate::english::pieces::Text;

impl Generator<'_, '_> {
    /// A clause in a shape.
    pub(super) fn finite(&self, id: EdgeId, parts: &Parts<'_>, shape: Shape, without: Without) -> Text {
        if let Some(text) = self.with_another_verb(id, parts, shape, without) {
            return text;
        }
        let mut plan = self.plan(id, parts, shape, without);
        let mut subject = self.subject_of(&plan);
        (subject.text, plan.properties) = negated_any(subject.text, plan.properties);
        subject.plural = self.takes_plural_verb(&plan, &subject);
        let plural = subject.plural;
        // "demanded that the government resign"
        let base = if self.is_demanded(&plan) { Shape::Infinitive } else { shape };
        if self.is_foreseen(&plan) {
            plan.properties = plan.properties.without(Properties::PRESENT) | Properties::FUTURE;
        }
        let how =
            Finite { properties: plan.properties, plural, shape: base, first: subject.first, passive: plan.passive };
        self.part_preposition(&mut plan);
        let wording = self.under_way(&plan, self.wording(&plan));
        let adverbs = self.adverbs_of(&mut plan, plural);
        let opening = self.opening(&mut plan, subject.text);
        let mut text = self.with_verb_group(&plan, opening, &wording, how, adverbs);
        text.extend(self.person_asked(&plan));
        // «بدأت تتكشف في العراق»: "began to come to light in Iraq"; no preposition parts the two verbs.
        if let (Some(at), Some(shape), None) = (plan.begins, wording.second, wording.stative)
            && let Some(part) = plan.part(at)
        {
            text.extend(self.say(part, shape));
            plan.said.push(at);
        }
        // "takes seriously the threats that …": far behind it the adverb would be of something else.
        let adverb_first = self.has_adverb_of_idiom(&plan) && wording.particle.is_none();
        if adverb_first {
            text.extend(self.idiom(&mut plan));
        }
        text.extend(self.object_of(&mut plan, wording.particle.as_deref()));
        if !adverb_first {
            text.extend(self.idiom(&mut plan));
        }
        text.extend(self.governed_in_place(&mut plan, wording.light));
        text.extend(self.what_is_left(&plan, wording.stative, plural));
        text.then(subject.behind)
    }

    /// A clause whose verb is said by an auxiliary, or by the verb of its verbal noun: «يمكن أن», «تم».
    fn with_another_verb(&self, id: EdgeId, parts: &Parts<'_>, shape: Shape, without: Without) -> Option<Text> {
        match parts.verb {
            Verb::Edge(verb) => {
                let Lexeme::Vocabulary(line, _) = self.edge(verb).lexeme else { return None };
                self.lexicon.vocabulary.word(line).lemma.aux()?;
                Some(self.with_auxiliary(id, parts, verb, line, shape, without))
            }
            Verb::Literal(verb @ ("tamma" | "can be done" | "must be done"), by) => {
                let modal = verb.split_once(' ').map(|(can, _)| can);
                let properties = self.properties_in(id, shape);
                if verb == "tamma"
                    && let Some(text) = self.with_two_acts(by, parts, properties, shape, without)
                {
                    return Some(text);
                }
                self.with_tamma(by, modal, parts, properties, shape, without)
            }
            // «من المقرر عقد اجتماع»: "a meeting is scheduled to be held".
            Verb::Literal(verb @ ("be scheduled" | "be expected"), by) if self.is_done_by_nobody(parts) => {
                let due = verb.split_once(' ').map(|(_, due)| due);
                self.with_tamma(by, due, parts, self.properties_in(id, shape), shape, without)
            }
            Verb::Literal(..) => None,
        }
    }

    /// «وهي معركة …»: a pronoun whose predicate is a thing is a thing, and «وهي مخاوف …» are several; with whether they are.
    pub(super) fn pronoun_of_predicate(&self, parts: &Parts<'_>, subject: usize) -> Option<(Text, bool)> {
        let (part, _) = parts.items[subject].part?;
        if !matches!(parts.verb, Verb::Literal("be", _)) {
            return None;
        }
        let edge = self.edge(part);
        let pronoun = edge.properties.has(Properties::PRONOUN) || edge.category == Category::PRONOUN;
        if !pronoun || !edge.properties.has(Properties::SINGULAR) {
            return None;
        }
        let predicate = parts.items.iter().find(|item| item.slot == Slot::Rest).and_then(|item| item.part)?.0;
        let noun = self.is_noun(predicate) || self.edge(predicate).category == Category::NOUN_PHRASE;
        let called = has(&lists().nouns.persons_are, self.noun_english(self.edge(predicate).head));
        // «لأنه غير قانوني»: nor is a person illegal.
        let said_of_things = !noun && has(&lists().adjectives.of_things, self.noun_english(self.edge(predicate).head));
        let thing = said_of_things
            || noun && !called && !self.edge(predicate).properties.meets(Properties::HUMAN | Properties::NAME);
        // «وهو 65 عاما» is an amount.
        let one = Properties::NUMBER | Properties::CONJOINED | Properties::TIME;
        let several = noun
            && edge.properties.has(Properties::FEMININE)
            && self.is_plural(predicate)
            && !self.edge(predicate).properties.meets(one);
        // «رفض الاتهامات، وقال إنها غير قانونية»
        let they = said_of_things && edge.category == Category::PRONOUN && {
            let sought = Sought { kind: Kind::Thing, ..self.sought(part, edge.properties) };
            self.referent(sought).0 == Meant::They
        };
        let pronoun = match (several, they) {
            (true, _) => "these",
            (_, true) => "they",
            _ => "it",
        };
        thing.then(|| (self.literal(pronoun, self.span(part), &"pronoun".into(), None), several || they))
    }
}

/// "any" before a negated verb is "no" before a verb: "No comment was made".
pub(super) fn negated_any(mut subject: Text, properties: Properties) -> (Text, Properties) {
    // «لم يحضر أي منهم»: "none of them", «أي من الطرفين»: "neither of the two parties".
    let of_two = subject.line().contains("of the two ");
    let of_them = subject.0.get(1).is_some_and(|second| second.english.split(' ').next() == Some("of"));
    if properties.has(Properties::NEGATED)
        && let Some(first) = subject.0.first_mut()
        && let Some(nobody) = match &*first.english {
            "any" | "any of" if of_two => Some(if of_them { "neither" } else { "neither of" }),
            "any of" => Some("none of"),
            "any" if of_them => Some("none"),
            "any" => Some("no"),
            "anything" => Some("nothing"),
            "anyone" => Some("no one"),
            _ => None,
        }
    {
        first.english = nobody.into();
        let mut properties = properties.without(Properties::NEGATED);
        // «لم تعلن أي جهة حتى الآن»: what nobody has done does not go on, "has claimed".
        if properties.has(Properties::PERFECT | Properties::PRESENT) {
            properties |= Properties::PAST;
        }
        return (subject, properties);
    }
    (subject, properties)
}
