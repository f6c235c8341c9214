//! The English verb of a clause: its base form, what belongs to it, and the verb that it is a tense of.

use super::super::Generator;
use super::super::clauses::{Parts, Verb};
use super::super::frames::Chosen;
use super::super::verbs::around_pronoun;
use super::plan::Plan;
use crate::english::analysis::Lexeme;
use crate::english::chart::EdgeId;
use crate::english::government::{Frame, Governed};
use crate::english::grammar::{Category, Properties, Shape};
use crate::english::lists::{has, lists};
use crate::english::pieces::Text;

/// The English verb of a clause.
pub(super) struct Wording {
    /// Its base form, with what belongs to it: "call for".
    pub(super) english: String,
    /// What a pronoun parts from it: "up".
    pub(super) particle: Option<String>,
    /// How the second verb is said, where it is not said as it stands.
    pub(super) second: Option<Shape>,
    /// What the verb of a verbal noun is done to, and what stands behind that: «قام بقصفها».
    pub(super) light: Option<(EdgeId, Text)>,
    /// The second verb, where the first is its tense: «كان يعلم», "knew".
    pub(super) stative: Option<EdgeId>,
}

impl Generator<'_, '_> {
    pub(super) fn wording(&self, plan: &Plan<'_>) -> Wording {
        let english = match (&plan.frame, plan.line, plan.parts.verb) {
            (Some(frame), ..) => frame.verb.clone(),
            (None, Some(line), _) => self.lexicon.vocabulary.word(line).lemma.en.to_string(),
            // A verbal noun that has no verb: "the conference took place".
            (None, None, Verb::Literal("tamma", _)) => "take place".to_owned(),
            (None, None, Verb::Literal(verb, _)) => verb.to_owned(),
            (None, None, Verb::Edge(edge)) => self.word(edge, Shape::Whole).line(),
        };
        // «قام بقصفها»: "bombarded it".
        let (english, light) = match self.light(plan.parts, plan.frame.as_ref(), &english, plan.passive) {
            Some((verb, patient, behind)) => (verb, Some((patient, behind))),
            None => (english, None),
        };
        let (english, second) = self.before_second_verb_said(plan, english);
        // "blow it up"
        let around = plan.object.filter(|at| {
            let pronoun = plan.part(*at).is_some_and(|part| self.edge(part).category == Category::PRONOUN);
            pronoun && !plan.is_idiom(*at)
        });
        let (english, particle) = match around.and_then(|_| around_pronoun(&english)) {
            Some((verb, particle)) => (verb.to_owned(), Some(particle.to_owned())),
            None => (english, None),
        };
        let stative = self.stative(plan, &english);
        Wording { english, particle, second, light, stative }
    }

    /// «أصبح يسيطر»: "came to control"; the first verb, and how the second is said.
    pub(super) fn before_second_verb_said(&self, plan: &Plan<'_>, english: String) -> (String, Option<Shape>) {
        if plan.begins.is_none() {
            return (english, None);
        }
        let with_verb = plan.line.and_then(|line| {
            let does = |frame: &&Frame| matches!(frame.parts.as_slice(), [Governed::Words(words)] if words.is("يفعل"));
            self.lexicon.government(line).frames.iter().find(does)
        });
        match (with_verb, english.as_str()) {
            (Some(frame), _) if frame.english.ends_with(" to") => (frame.english.to_string(), Some(Shape::Infinitive)),
            (_, "become") => ("come to".to_owned(), Some(Shape::Infinitive)),
            (_, "seem") => ("seem to".to_owned(), Some(Shape::Infinitive)),
            (_, "remain") => ("keep".to_owned(), None),
            _ => (english, None),
        }
    }

    /// «كان يعلم»: "knew".
    pub(super) fn stative(&self, plan: &Plan<'_>, english: &str) -> Option<EdgeId> {
        let past = plan.shape.is_finite() && plan.properties.has(Properties::PAST);
        let inner = plan.part(plan.begins.filter(|_| english == "be" && past)?)?;
        let Lexeme::Vocabulary(line, _) = self.edge(inner).lexeme else { return None };
        let verb = &self.lexicon.vocabulary.word(line).lemma.en;
        // «كانوا يتواجدون»: "were in".
        let be = verb.starts_with("be ") && !plan.properties.has(Properties::NEGATED);
        (be || has(&lists().verbs.stative, verb)).then_some(inner)
    }

    /// «جعله يواجه»: "made him face".
    pub(super) fn takes_bare_infinitive(&self, plan: &Plan<'_>) -> bool {
        let english = plan.line.map(|line| self.lexicon.vocabulary.word(line).lemma.en.as_str());
        plan.object.is_some() && matches!(english, Some("make" | "let"))
    }

    /// Of a light verb with a verbal noun and what it is done to, the verb of the noun, that, and what stands behind it: «قام بقصف المدينة».
    pub(super) fn light(
        &self,
        parts: &Parts<'_>,
        frame: Option<&Chosen<'_>>,
        english: &str,
        passive: bool,
    ) -> Option<(String, EdgeId, Text)> {
        let governed = frame.filter(|_| !passive && english == "carry out")?.governed?;
        let (phrase, _) = parts.items[governed].part.filter(|(part, _)| self.category_name(*part) == "PP")?;
        let noun = self.object_of_preposition(phrase)?;
        let (verb, _, patient, behind) = self.verbal_parts(noun)?;
        let lemma = &self.lexicon.vocabulary.word(verb).lemma;
        (lemma.object != Some(false)).then(|| (lemma.en.to_string(), patient, behind))
    }
}
