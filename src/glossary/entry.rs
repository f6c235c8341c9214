//! One entry of the glossary: what a translator wrote, checked and with its place in the file.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::pattern::English;
use super::phrases::Phrases;
use super::sentences::Sentences;

/// What kind of thing an entry names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A person.
    Person,
    /// A state's body, a party, an armed group, a company, a newspaper.
    Organization,
    /// A country, region, city, sea or site.
    Place,
    /// A war, an agreement, a feast.
    Event,
    /// An office, rank or function.
    Title,
    /// A word that changes a title: "former", "acting".
    Modifier,
    /// A common noun or set phrase.
    Term,
}

impl Kind {
    /// All kinds with the name that `kind = "…"` uses and the file that holds them.
    pub const ALL: [(Self, &'static str, &'static str); 7] = [
        (Self::Person, "person", "people"),
        (Self::Organization, "organization", "organizations"),
        (Self::Place, "place", "places"),
        (Self::Event, "event", "events"),
        (Self::Title, "title", "titles"),
        (Self::Modifier, "modifier", "modifiers"),
        (Self::Term, "term", "terms"),
    ];

    /// The kind that `kind = "…"` names.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known, _)| *known == name).map(|(kind, ..)| *kind)
    }

    /// The kind that a file of this stem holds ("people" for `people.toml`).
    #[must_use]
    pub fn from_file_stem(stem: &str) -> Option<Self> {
        Self::ALL.iter().find(|(.., file)| *file == stem).map(|(kind, ..)| *kind)
    }

    /// The name that `kind = "…"` uses.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(kind, ..)| *kind == self).map_or("", |(_, name, _)| name)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A finer division of a kind, which slots can ask for and rules can see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Class {
    Country,
    Capital,
    City,
    Region,
    Site,
    Sea,
    Agency,
    Newspaper,
    Broadcaster,
    Party,
    ArmedGroup,
    Ministry,
    Body,
    Company,
    International,
    Club,
    Rank,
    Office,
    General,
}

impl Class {
    /// All classes with the name that files use and the kind they divide.
    pub const ALL: [(Self, &'static str, Kind); 19] = [
        (Self::Country, "country", Kind::Place),
        (Self::Capital, "capital", Kind::Place),
        (Self::City, "city", Kind::Place),
        (Self::Region, "region", Kind::Place),
        (Self::Site, "site", Kind::Place),
        (Self::Sea, "sea", Kind::Place),
        (Self::Agency, "agency", Kind::Organization),
        (Self::Newspaper, "newspaper", Kind::Organization),
        (Self::Broadcaster, "broadcaster", Kind::Organization),
        (Self::Party, "party", Kind::Organization),
        (Self::ArmedGroup, "armed-group", Kind::Organization),
        (Self::Ministry, "ministry", Kind::Organization),
        (Self::Body, "body", Kind::Organization),
        (Self::Company, "company", Kind::Organization),
        (Self::International, "international", Kind::Organization),
        (Self::Club, "club", Kind::Organization),
        (Self::Rank, "rank", Kind::Title),
        (Self::Office, "office", Kind::Title),
        (Self::General, "general", Kind::Term),
    ];

    /// The class of this name, and the kind that it divides.
    #[must_use]
    pub fn from_name(name: &str) -> Option<(Self, Kind)> {
        Self::ALL.iter().find(|(_, known, _)| *known == name).map(|(class, _, kind)| (*class, *kind))
    }

    /// The name that files use.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(class, ..)| *class == self).map_or("", |(_, name, _)| name)
    }
}

/// Where an entry was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The layer, as [`super::Layer::name`] gives it.
    pub layer: Arc<str>,
    /// The file, as a path a user can open; `glossary/…` for the embedded layer.
    pub file: Arc<str>,
    /// The line of the entry's key, from 1.
    pub line: u32,
}

/// The form used once the full one has been read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Short {
    /// The Arabic forms.
    pub ar: Vec<String>,
    /// The English form.
    pub en: Arc<str>,
}

/// A place's adjective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjective {
    /// Masculine singular without ال, in each spelling.
    pub ar: Vec<String>,
    /// The English adjective.
    pub en: Arc<str>,
    /// Broken plurals, without ال.
    pub plural: Vec<String>,
    /// The English noun for several people; the adjective with "s" where it is missing.
    pub people: Option<Arc<str>>,
}

/// One table of `when`: all that it names must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Whether the form stands alone in quotation marks.
    pub quoted: Option<bool>,
    /// In the same sentence.
    pub near: Phrases,
    /// Within the three words before.
    pub before: Phrases,
    /// Within the three words after.
    pub after: Phrases,
    /// Nowhere in the sentence.
    pub not_near: Phrases,
    /// Not within the three words before.
    pub not_before: Phrases,
    /// Not within the three words after.
    pub not_after: Phrases,
    /// Anywhere in the article.
    pub story: Phrases,
    /// What the article is about: one of these topics.
    pub topic: Vec<String>,
    /// Whether a word with ال stands directly behind the form, as its adjective does.
    pub described: Option<bool>,
    /// Whether a title or rank stands directly before the form.
    pub title: Option<bool>,
    /// An entry of one of these kinds stands directly before or behind the form.
    pub beside: Vec<Kind>,
}

/// An entry. What few entries have stands apart, for the memory of those that are decoded.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Entry {
    /// Stable and unique; the table's key.
    pub id: Arc<str>,
    /// What kind of thing it names.
    pub kind: Kind,
    /// The usual Arabic form, a pattern.
    pub ar: Arc<str>,
    /// The English form.
    pub en: English,
    /// The form used later in a text.
    pub short: Option<Box<Short>>,
    /// Other Arabic forms, patterns.
    pub also_ar: Vec<String>,
    /// Other English forms, for readers only.
    pub also_en: Vec<Arc<str>>,
    /// A place's adjective.
    pub adjective: Option<Box<Adjective>>,
    /// Whether the English form takes "the" in a sentence.
    pub the: bool,
    /// A title's form directly before a name.
    pub before_name: Option<Box<English>>,
    /// The id of the country that it belongs to.
    pub country: Option<String>,
    /// A finer division of the kind.
    pub class: Option<Class>,
    /// One of these must hold; none is no condition.
    pub when: Vec<Condition>,
    /// Sentences in which the entry must be found, with their lines.
    pub yes: Sentences,
    /// Sentences in which it must not be found, with their lines.
    pub no: Sentences,
    /// Who or what this is.
    pub note: Option<Arc<str>>,
    /// Where it was written.
    pub source: Source,
}

impl Condition {
    /// Whether it asks what other entries stand next to the form, which is known once the sentence has been read.
    #[must_use]
    pub fn asks_neighbours(&self) -> bool {
        self.title.is_some() || !self.beside.is_empty()
    }
}

impl Entry {
    /// The patterns of its full forms: `ar`, then `also.ar`.
    pub fn patterns(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&*self.ar).chain(self.also_ar.iter().map(String::as_str))
    }
}
