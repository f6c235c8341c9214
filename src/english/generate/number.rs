//! Whether English takes a noun phrase for a plural.

use super::super::analysis::Lexeme;
use super::super::chart::{Edge, EdgeId};
use super::super::grammar::{Category, Properties};
use super::super::lattice::Lattice;
use super::super::lexicon::Lexicon;
use super::super::lists::{has, lists};
use super::Generator;
use crate::vocabulary::Part;

/// Whether English takes a word, or what is known as a whole, for a plural, where that does not hang on its form: "police", "United Nations".
pub(in super::super) fn is_plural_word(edge: &Edge, lexicon: &Lexicon, lattice: &Lattice) -> Option<bool> {
    match edge.lexeme {
        Lexeme::Vocabulary(_, Part::Masdar) => Some(false),
        Lexeme::Vocabulary(number, _) => {
            let lemma = &lexicon.vocabulary.word(number).lemma;
            let plural = lemma.en_pl().unwrap_or_default();
            if plural.rsplit(' ').next().is_some_and(|noun| has(&lists().plurals.mass, noun)) {
                return Some(false);
            }
            (lemma.count == Some(false) && !edge.properties.has(Properties::NUMBER))
                .then(|| matches!(lemma.en.as_str(), "police" | "people"))
        }
        Lexeme::Unit(unit) if edge.properties.has(Properties::NAME) => {
            let unit = &lattice.units[unit as usize];
            if lists().nouns.plural_names.iter().any(|ending| unit.english.ends_with(&**ending)) {
                return Some(true);
            }
            unit.proper.then(|| edge.properties.has(Properties::PLURAL | Properties::HUMAN))
        }
        _ => None,
    }
}

/// Whether a form is plural or dual, and not singular.
pub(in super::super) fn has_plural_form(edge: &Edge) -> bool {
    edge.properties.meets(Properties::PLURAL | Properties::DUAL) && !edge.properties.has(Properties::SINGULAR)
}

impl Generator<'_, '_> {
    /// Whether English says the noun phrase with a plural verb.
    pub(super) fn is_plural(&self, id: EdgeId) -> bool {
        let edge = self.edge(id);
        if edge.properties.has(Properties::CONJOINED) {
            return true;
        }
        if let Some(plural) = is_plural_word(edge, self.lexicon, self.lattice) {
            return plural;
        }
        !self.is_one_of(id) && (self.agrees_in_plural(id) || self.is_of_parts(id))
    }

    /// Whether it is several parts of one, by a quantifier of the vocabulary: "large parts of the country".
    fn is_of_parts(&self, id: EdgeId) -> bool {
        let parts = |english: &str| {
            english.strip_suffix(" of").is_some_and(|english| english.ends_with("parts") || english.ends_with("areas"))
        };
        self.quantifier(id).is_some_and(parts)
    }

    /// Whether it is one of several, by a quantifier of the vocabulary: «من أخطر», "one of the most dangerous".
    fn is_one_of(&self, id: EdgeId) -> bool {
        self.quantifier(id).is_some_and(|english| english.starts_with("one of"))
    }

    /// Whether it is a quantifier that nothing definite stands behind: "more", "a lot of".
    pub(super) fn is_amount(&self, id: EdgeId) -> bool {
        let edge = self.edge(id);
        match edge.lexeme {
            Lexeme::Unit(unit) if edge.category == Category::QUANTIFIER => {
                has(&lists().nouns.amounts, &self.lattice.units[unit as usize].english)
            }
            _ => false,
        }
    }

    /// Whether it is a quantifier of the vocabulary that tells a part of what is known: "most of", not "a number of".
    pub(super) fn is_part_of(&self, id: EdgeId) -> bool {
        let edge = self.edge(id);
        match edge.lexeme {
            Lexeme::Unit(unit) if edge.category == Category::QUANTIFIER => {
                has(&lists().nouns.portions, &self.lattice.units[unit as usize].english)
            }
            _ => false,
        }
    }

    /// The English of the quantifier of the vocabulary that it begins with.
    fn quantifier(&self, id: EdgeId) -> Option<&str> {
        let edge = self.edge(id);
        let first = edge.rule.map(|_| self.edge(edge.parts[0]))?;
        match first.lexeme {
            Lexeme::Unit(unit) if first.category == Category::QUANTIFIER => {
                Some(&*self.lattice.units[unit as usize].english)
            }
            _ => None,
        }
    }

    /// Whether it says how often: "three times".
    pub(super) fn is_times(&self, id: EdgeId) -> bool {
        let edge = self.edge(id);
        let often = Properties::TIME | Properties::NUMBER;
        edge.properties.has(often) && self.chart.english_of(edge.lexeme) == Some("time")
    }

    /// Whether it is the pronoun "I", written by itself or behind a word.
    pub(super) fn is_i(&self, id: EdgeId) -> bool {
        let edge = self.edge(id);
        let pronoun = edge.category == Category::PRONOUN || edge.properties.has(Properties::PRONOUN);
        pronoun && edge.properties.has(Properties::FIRST) && !edge.properties.has(Properties::PLURAL)
    }

    pub(super) fn is_plural_pronoun(&self, id: EdgeId) -> bool {
        let edge = self.edge(id);
        edge.category == Category::PRONOUN && !edge.properties.has(Properties::SINGULAR)
    }

    /// Whether its form is plural: of a noun, or of the verb of a clause without subject.
    pub(super) fn agrees_in_plural(&self, id: EdgeId) -> bool {
        has_plural_form(self.edge(id))
    }
}
