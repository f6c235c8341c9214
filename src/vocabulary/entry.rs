//! One line of a vocabulary file: a lemma, its English and its grammar, as a translator wrote it.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::guard::{Guard, Guards};
use super::line::Line;
use super::seldom::{Field, Seldom};
use super::text::Text;
use super::words::Words;

/// Which class of words a lemma belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Class {
    Verb,
    Noun,
    Adjective,
    Adverb,
    Preposition,
    Conjunction,
    Quantifier,
}

impl Class {
    /// All classes with their names.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Verb, "verb"),
        (Self::Noun, "noun"),
        (Self::Adjective, "adjective"),
        (Self::Adverb, "adverb"),
        (Self::Preposition, "preposition"),
        (Self::Conjunction, "conjunction"),
        (Self::Quantifier, "quantifier"),
    ];

    /// The class of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(class, _)| *class)
    }

    /// Its name: "noun".
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(class, _)| *class == self).map_or("", |(_, name)| name)
    }

    /// All names, for messages.
    pub(super) fn names() -> String {
        Self::ALL.map(|(_, name)| name).join(", ")
    }
}

/// Where English puts an adverb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Before the verb: "also".
    Verb,
    /// At the start of the clause.
    Start,
    /// At its end.
    End,
}

/// The tense that a verb is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tense {
    /// «وقع».
    Perfect,
    /// «يقع».
    Imperfect,
}

/// Words by one of which a sense is told from others of the same spelling.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// Within the three words before.
    #[serde(default)]
    pub before: Words,
    /// Within the three words after.
    #[serde(default)]
    pub after: Words,
    /// In the sentence.
    #[serde(default)]
    pub near: Words,
    /// The tense of the verb, besides.
    #[serde(default)]
    pub tense: Option<Tense>,
    /// A letter of the word that bears a written shadda, besides: «مسيّرة».
    #[serde(default)]
    pub shadda: Option<char>,
    #[serde(skip)]
    pub(super) guards: Guards,
}

impl When {
    /// The folded words before, after and near.
    pub(crate) fn guards(&self) -> [Guard; 3] {
        self.guards.of(self)
    }
}

impl When {
    /// Whether it asks for words, and not only for how the word itself is written.
    #[must_use]
    pub fn has_words(&self) -> bool {
        [self.before, self.after, self.near].iter().any(|words| !words.is_empty())
    }
}

/// What a word governs, and the English of both, by turns, in the order of the first. In one text, which takes less memory than a map.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct With(pub(super) Words);

impl Serialize for With {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() { serializer.collect_map(self.iter()) } else { self.0.serialize(serializer) }
    }
}

impl<'de> Deserialize<'de> for With {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            BTreeMap::deserialize(deserializer).map(|map: BTreeMap<String, String>| map.into())
        } else {
            Words::deserialize(deserializer).map(Self)
        }
    }
}

impl With {
    /// What is governed, with the English.
    pub fn iter(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let mut words = self.0.iter();
        std::iter::from_fn(move || words.next().zip(words.next()))
    }

    /// The same, as texts that take less memory.
    pub(crate) fn texts(self) -> impl Iterator<Item = (Text, Text)> {
        let mut words = self.0.texts();
        std::iter::from_fn(move || words.next().zip(words.next()))
    }

    /// Whether the word governs this.
    #[must_use]
    pub fn contains(self, key: &str) -> bool {
        self.iter().any(|(known, _)| known == key)
    }
}

impl From<BTreeMap<String, String>> for With {
    fn from(map: BTreeMap<String, String>) -> Self {
        Self(map.into_iter().flat_map(|(key, english)| [key, english]).collect())
    }
}

impl FromIterator<(String, String)> for With {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(pairs: T) -> Self {
        BTreeMap::from_iter(pairs).into()
    }
}

/// A lemma. The fields are described in `docs/vocabulary.md`; which of them a class may have is checked by the reader.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Line")]
#[expect(clippy::struct_excessive_bools, reason = "the fields of a line")]
pub struct Lemma {
    /// The lemma, without vowel marks; of phrases several words.
    pub ar: Text,
    /// The English: a verb's base form, a noun's singular.
    pub en: Text,
    /// The class of a phrase: `as`.
    pub class: Option<Class>,
    /// A verb's verbal nouns.
    pub masdar: Words,
    /// What the word governs, and the English of both.
    pub with: With,
    /// Whether a verb may take a direct object.
    pub object: Option<bool>,
    /// Plurals.
    pub pl: Words,
    /// Whether a phrase is plural as it stands.
    pub plural: bool,
    /// Whether it is a person.
    pub human: bool,
    /// Whether English counts it: "a decision", and not "a security".
    pub count: Option<bool>,
    /// Whether English says "the" for a definite form.
    pub the: Option<bool>,
    /// Whether an adjective stands behind its noun in English.
    pub after: bool,
    /// Where English puts an adverb.
    pub place: Option<Place>,
    /// What tells this sense.
    pub when: Option<Box<When>>,
    /// Whether the reading is taken only where no other fits.
    pub rare: bool,
    /// Whether the line only takes those of earlier layers away.
    pub remove: bool,
    /// The texts that few lines have.
    pub seldom: Seldom,
}

macro_rules! seldom {
    ($($name:ident $field:ident $meaning:literal;)*) => {
        impl Lemma {
            $(#[doc = $meaning] #[must_use] pub fn $name(&self) -> Option<&'static str> { self.seldom.get(Field::$field) })*
        }
    };
}

seldom! {
    impf Impf "A verb's imperfect, third person masculine singular.";
    aux Aux "An English auxiliary.";
    en_pl EnPl "The English plural where no rule makes it.";
    g G "\"f\" or \"m\" where the ending does not tell the gender.";
    of Of "How English joins it to its complement; \"of\" by default.";
    f F "An adjective's feminine where it is not made by ة.";
    more More "An adjective's elative.";
    en_more EnMore "The English comparative.";
    en_most EnMost "The English superlative.";
    clause Clause "The English before a clause with أن.";
}

impl Lemma {
    /// What it is in English: `en`, or the auxiliary that stands for it.
    #[must_use]
    pub fn english(&self) -> &str {
        if self.en.is_empty() { self.aux().unwrap_or_default() } else { &self.en }
    }
}
