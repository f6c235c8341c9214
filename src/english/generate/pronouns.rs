//! Pronouns, by what they go back to: the nearest noun that they agree with, in the sentence.

use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::grammar::{Category, Properties, Shape};
use super::super::lists::{has, lists};
use super::super::pieces::{Said, Text};
use super::Generator;
use crate::vocabulary::Features;

/// Who or what a pronoun means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    He,
    She,
    It,
    They,
    We,
    I,
    You,
}

impl Meant {
    pub(super) fn subject(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::She => "she",
            Self::It => "it",
            Self::They => "they",
            Self::We => "we",
            Self::I => "I",
            Self::You => "you",
        }
    }

    fn object(self) -> &'static str {
        match self {
            Self::He => "him",
            Self::She => "her",
            Self::It => "it",
            Self::They => "them",
            Self::We => "us",
            Self::I => "me",
            Self::You => "you",
        }
    }

    fn possessive(self) -> &'static str {
        match self {
            Self::He => "his",
            Self::She => "her",
            Self::It => "its",
            Self::They => "their",
            Self::We => "our",
            Self::I => "my",
            Self::You => "your",
        }
    }

    fn reflexive(self) -> &'static str {
        match self {
            Self::He => "himself",
            Self::She => "herself",
            Self::It => "itself",
            Self::They => "themselves",
            Self::We => "ourselves",
            Self::I => "myself",
            Self::You => "yourself",
        }
    }

    fn own(self) -> &'static str {
        match self {
            Self::He => "his",
            Self::She => "hers",
            Self::It => "its own",
            Self::They => "theirs",
            Self::We => "ours",
            Self::I => "mine",
            Self::You => "yours",
        }
    }

    /// Whether its verb is plural.
    pub(super) fn is_plural(self) -> bool {
        matches!(self, Self::They | Self::We | Self::I | Self::You)
    }
}

impl Generator<'_, '_> {
    /// A pronoun that is written behind a word.
    pub(super) fn pronoun(&self, id: EdgeId, number: usize, shape: Shape) -> Text {
        let properties = self.lexicon.pronouns[number].properties;
        let meant = self.meant(properties, usize::from(self.edge(id).start));
        let english = match shape {
            _ if self.resumptive.get().is_some_and(|(pronoun, _)| pronoun == id) => {
                self.resumptive.get().map_or("", |(_, said)| said)
            }
            Shape::Possessive => meant.possessive(),
            Shape::Own => meant.own(),
            Shape::Reflexive => meant.reflexive(),
            Shape::Whole => meant.subject(),
            _ => meant.object(),
        };
        let rule = "pronoun".into();
        Text::of(Said { english: english.into(), range: self.span(id), rule, entries: Vec::new(), source: None })
    }

    /// What a pronoun or a verb without subject means, by its grammar and what stands before the place.
    pub(super) fn meant(&self, properties: Properties, place: usize) -> Meant {
        let features = properties.features();
        let person = features.of(Features::PERSON);
        let number = features.of(Features::NUMBER);
        let only = |group: Features, one: Features| group == one;
        if only(person, Features::FIRST) {
            return if number.meets(Features::SINGULAR) { Meant::I } else { Meant::We };
        }
        if only(person, Features::SECOND) {
            return Meant::You;
        }
        if number != Features::NONE && !number.meets(Features::SINGULAR) {
            return Meant::They;
        }
        let masculine = features.of(Features::GENDER) == Features::MASCULINE;
        // The last subject, or else the last noun; a thing that is not known yet only if nobody is there.
        let mut unknown = None;
        let subjects = self.subjects.iter().rev();
        for candidate in subjects.chain(self.antecedents.iter().rev()) {
            let edge = self.edge(*candidate);
            // «دعمه»: what a noun is possessed by is not in it.
            if usize::from(self.edge(edge.head).end) > place
                || usize::from(edge.end) > place
                    && usize::from(edge.start) <= place
                    && !edge.properties.has(Properties::HUMAN)
                || usize::from(self.edge(edge.head).end) == place
                || edge.properties.has(Properties::TIME)
            {
                continue;
            }
            let of_noun = edge.properties.features();
            let thing = !edge.properties.has(Properties::HUMAN);
            let is_plural = of_noun.of(Features::NUMBER) == Features::PLURAL;
            if thing && is_plural {
                if !masculine {
                    return Meant::They;
                }
                continue;
            }
            if is_plural || of_noun.of(Features::NUMBER) == Features::DUAL {
                continue;
            }
            if !of_noun.agrees(features, Features::GENDER) || masculine && self.is_feminine_country(*candidate) {
                continue;
            }
            if !thing && !masculine && !self.is_woman(*candidate) {
                continue;
            }
            // «ويأتي هذا مع تصريحات للرئيس، قال فيها»: what cannot speak has not said it.
            if thing && properties.has(Properties::SPEECH) && !self.speaks(*candidate) {
                continue;
            }
            if thing && !edge.properties.has(Properties::DEFINITE) {
                unknown = unknown.or(Some(Meant::It));
                continue;
            }
            return match (thing, masculine) {
                // "the police said that they"
                (true, false) if self.is_plural(*candidate) => Meant::They,
                (true, _) => Meant::It,
                (false, true) => Meant::He,
                (false, false) => Meant::She,
            };
        }
        if let Some(unknown) = unknown {
            return unknown;
        }
        // «خلال جولاته في المنطقة، تمكن الفريق من …»: the subject comes later, if it is not that of a verb.
        let verb = properties.meets(Properties::PAST | Properties::PRESENT | Properties::FUTURE);
        let thing_behind = !verb
            && self.subjects.iter().map(|subject| self.edge(*subject)).any(|subject| {
                usize::from(subject.start) > place
                    && !subject.properties.has(Properties::HUMAN)
                    && subject.properties.features().of(Features::NUMBER) == Features::SINGULAR
                    && subject.properties.features().of(Features::GENDER) == Features::MASCULINE
            });
        if masculine && !thing_behind { Meant::He } else { Meant::It }
    }

    /// Whether it is the name of a place that shows no gender, and is none of the few countries that may be masculine: «إسرائيل».
    fn is_feminine_country(&self, place: EdgeId) -> bool {
        let edge = self.edge(place);
        let Lexeme::Unit(unit) = edge.lexeme else { return false };
        edge.properties.has(Properties::PLACE | Properties::NAME)
            && !has(&lists().nouns.masculine_countries, &self.lattice.units[unit as usize].english)
    }

    /// Whether a thing can say something: a name, or the subject of a verb of saying.
    fn speaks(&self, thing: EdgeId) -> bool {
        let says = |part: &EdgeId| {
            let edge = self.edge(*part);
            edge.category == Category::CLAUSE && edge.properties.has(Properties::SPEECH)
        };
        self.edge(thing).properties.has(Properties::NAME)
            || self
                .chart
                .edges
                .iter()
                .any(|edge| edge.rule.is_some() && edge.parts.contains(&thing) && edge.parts.iter().any(says))
    }

    /// Whether a person is a woman, by her noun or title, or by the verb that she is the subject of; a name alone does not tell.
    fn is_woman(&self, person: EdgeId) -> bool {
        let feminine = |id: EdgeId| self.edge(id).properties.features().of(Features::GENDER) == Features::FEMININE;
        let does = |part: &EdgeId| self.edge(*part).category == Category::CLAUSE && feminine(*part);
        feminine(person)
            || self
                .chart
                .edges
                .iter()
                .any(|edge| edge.rule.is_some() && edge.parts.contains(&person) && edge.parts.iter().any(does))
    }
}
