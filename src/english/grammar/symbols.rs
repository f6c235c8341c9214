//! The names that constructions are written with: categories of phrases, and the properties that they can have.

use std::ops::{BitAnd, BitOr, BitOrAssign, Not};

use serde::{Deserialize, Serialize};

use crate::vocabulary::Features;

/// A category: "NP", "V". Its number in [`Symbols`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Category(pub(crate) u16);

/// A set of properties. The low bits are those of [`Features`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Properties(pub(crate) u64);

impl Properties {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn of(features: Features) -> Self {
        Self(features.0 as u64)
    }

    #[expect(clippy::cast_possible_truncation, reason = "the low bits are the features")]
    pub(crate) const fn features(self) -> Features {
        Features(self.0 as u32 & 0xF_FFFF)
    }

    pub(crate) const fn has(self, all: Self) -> bool {
        self.0 & all.0 == all.0
    }

    pub(crate) const fn meets(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }

    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

impl BitOr for Properties {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Properties {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl BitAnd for Properties {
    type Output = Self;
    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl Not for Properties {
    type Output = Self;
    fn not(self) -> Self {
        Self(!self.0)
    }
}

macro_rules! properties {
    ($($constant:ident $name:literal $bit:literal $meaning:literal;)*) => {
        impl Properties {
            $(#[doc = $meaning] #[allow(dead_code, reason = "files use it by its name")] pub(crate) const $constant: Self = Self(1 << $bit);)*

            /// The names of the properties, with their bit and meaning.
            pub(crate) const NAMES: &[(&str, u32, &str)] = &[$(($name, $bit, $meaning),)*];
        }
    };
}

properties! {
    MASCULINE "masculine" 0 "the gender may be masculine";
    FEMININE "feminine" 1 "the gender may be feminine";
    SINGULAR "singular" 2 "the number may be singular";
    DUAL "dual" 3 "the number may be dual";
    PLURAL "plural" 4 "the number may be plural";
    FIRST "first" 5 "a verb of the first person";
    SECOND "second" 6 "a verb of the second person";
    THIRD "third" 7 "a verb of the third person";
    NOMINATIVE "nominative" 8 "the case may be nominative";
    ACCUSATIVE "accusative" 9 "the case may be accusative";
    GENITIVE "genitive" 10 "the case may be genitive";
    INDICATIVE "indicative" 11 "the mood may be indicative";
    SUBJUNCTIVE "subjunctive" 12 "the mood may be subjunctive";
    JUSSIVE "jussive" 13 "the mood may be jussive";
    ACTIVE "active" 14 "the voice may be active";
    PASSIVE "passive" 15 "the voice may be passive";
    FREE "free" 16 "a form that needs no complement";
    EITHER "either" 17 "a verb that does without its object";
    PURPOSE "purpose" 18 "the preposition ل";
    WITH "with" 19 "the preposition ب";
    DEFINITE "definite" 20 "with ال, a pronoun, a definite complement, or a name";
    OPEN "open" 21 "a noun that can take a complement: the construct state";
    TANWIN "tanwin" 22 "an indefinite accusative that shows in writing";
    HUMAN "human" 23 "a person, or people";
    TIME "time" 24 "a time: day, week, date";
    NAME "name" 25 "a name of the glossary or a name that it does not have";
    PRONOUN "pronoun" 26 "a pronoun";
    PAST "past" 27 "a verb in the past";
    PRESENT "present" 28 "a verb in the imperfect";
    FUTURE "future" 29 "a verb in the future";
    NEGATED "negated" 30 "negated";
    SUBJECT "subject" 31 "a clause that has its subject";
    OBJECT "object" 32 "a clause that has its object";
    COMPLETED "that" 33 "a clause that has the clause which its verb governs";
    TRANSITIVE "transitive" 34 "a verb that may take an object";
    COPULA "copula" 35 "a verb like كان, with a predicate";
    PERFECT "perfect" 36 "a verb with قد";
    MAY "may" 37 "an imperfect with قد";
    GAP "gap" 38 "something in it has no English";
    VERBAL "verbal" 39 "a verbal noun that can be said as a verb";
    PARTICIPLE "participle" 40 "a participle";
    ELATIVE "elative" 41 "an elative: أكبر";
    RESUMED "resumed" 42 "a clause with a pronoun that may go back to what it describes";
    QUOTED "quoted" 43 "in quotation marks";
    NUMBER "number" 44 "a number";
    CONJOINED "conjoined" 45 "parts joined by و or أو";
    ADJECTIVE "adjective" 46 "an adjective of a place";
    SPEECH "speech" 47 "a verb that governs what is said";
    PLACE "place" 48 "a name of a place";
    PREDICATE "predicate" 49 "a clause that has its predicate";
    GOVERNED "governed" 50 "its preposition is governed by what stands before";
    DESCRIBED "described" 51 "with a relative clause";
    LED "led" 52 "a clause with something before its verb";
    TITLE "title" 53 "a title or rank";
    EARLY "early" 54 "an adverb that English has before the verb";
    FRONT "front" 55 "an adverb that English has at the start";
}

/// The first bit that files may give a name of their own.
const FIRST_FREE: u32 = 56;

/// The categories and properties that have a name.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Symbols {
    categories: Vec<String>,
    own: Vec<String>,
}

/// The categories that words have; constructions add theirs.
macro_rules! categories {
    ($($constant:ident $name:literal;)*) => {
        impl Category {
            categories!(@number 0u16; $($constant $name;)*);
        }
        const CATEGORIES: &[&str] = &[$($name,)*];
    };
    (@number $at:expr; $constant:ident $name:literal; $($rest:tt)*) => {
        #[doc = $name]
        #[allow(dead_code, reason = "files use it by its name")]
        pub(crate) const $constant: Self = Self($at);
        categories!(@number $at + 1; $($rest)*);
    };
    (@number $at:expr;) => {};
}

categories! {
    NOUN "N";
    ADJECTIVE "ADJ";
    VERB "V";
    ADVERB "ADV";
    PREPOSITION "P";
    CONJUNCTION "CONJ";
    QUANTIFIER "Q";
    PRONOUN "PRON";
    NOUN_PHRASE "NP";
    NOUN_BAR "NB";
    CLAUSE "CL";
    SENTENCE "S";
    THAT "THAT";
    NUMBER "NUM";
    DATE "DATE";
    AND "AND";
    FUTURE "FUT";
    LAM "LAM";
    COMMA "COMMA";
    COLON "COLON";
    QUOTE "QUOTE";
    BRACKET "BRACKET";
    DASH "DASH";
    STOP "STOP";
    FOREIGN "FOREIGN";
    UNKNOWN "X";
    UNREAD "UNREAD";
    QUOTED_NAME "QNAME";
}

impl Default for Symbols {
    fn default() -> Self {
        Self { categories: CATEGORIES.iter().map(|name| (*name).to_owned()).collect(), own: Vec::new() }
    }
}

impl Symbols {
    /// The category of this name, made if it is new; `None` if there are too many.
    pub(crate) fn category(&mut self, name: &str) -> Option<Category> {
        if let Some(at) = self.categories.iter().position(|known| known == name) {
            return u16::try_from(at).ok().map(Category);
        }
        let at = u16::try_from(self.categories.len()).ok()?;
        self.categories.push(name.to_owned());
        Some(Category(at))
    }

    /// The category of this name.
    pub(crate) fn find(&self, name: &str) -> Option<Category> {
        let at = self.categories.iter().position(|known| known == name)?;
        u16::try_from(at).ok().map(Category)
    }

    /// The property of this name, made if it is new; `None` if there are too many.
    pub(crate) fn property(&mut self, name: &str) -> Option<Properties> {
        if let Some((_, bit, _)) = Properties::NAMES.iter().find(|(known, ..)| *known == name) {
            return Some(Properties(1 << bit));
        }
        let at = if let Some(at) = self.own.iter().position(|known| known == name) {
            at
        } else {
            self.own.push(name.to_owned());
            self.own.len() - 1
        };
        let bit = FIRST_FREE + u32::try_from(at).ok()?;
        (bit < 64).then(|| Properties(1 << bit))
    }

    /// The name of a category.
    pub(crate) fn category_name(&self, category: Category) -> &str {
        self.categories.get(usize::from(category.0)).map_or("?", String::as_str)
    }

    /// Whether files have given the category its name.
    #[expect(clippy::unused_self, reason = "asked of the symbols")]
    pub(crate) fn is_own(&self, category: Category) -> bool {
        usize::from(category.0) >= CATEGORIES.len()
    }

    /// The properties that files have given a name.
    pub(crate) fn own_properties(&self) -> impl Iterator<Item = (&str, Properties)> {
        (FIRST_FREE..u64::BITS).zip(&self.own).map(|(bit, name)| (name.as_str(), Properties(1 << bit)))
    }

    /// The names of properties.
    pub(crate) fn names(&self, properties: Properties) -> String {
        let fixed =
            Properties::NAMES.iter().filter(|(_, bit, _)| properties.0 & (1 << bit) != 0).map(|(name, ..)| *name);
        let own = self.own.iter().zip(FIRST_FREE..).filter(|(_, bit)| properties.0 & (1 << bit) != 0);
        fixed.chain(own.map(|(name, _)| name.as_str())).collect::<Vec<_>>().join(" ")
    }

    /// How many categories there are.
    pub(crate) fn categories(&self) -> usize {
        self.categories.len()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Check, Shape, Slot};
    use super::*;

    #[test]
    fn the_documentation_has_all_names() {
        let page = include_str!("../../../docs/constructions.md");
        let names = Properties::NAMES.iter().map(|(name, _, meaning)| format!("| `{name}` | {meaning} |"));
        let checks = Check::ALL.iter().map(|(name, _)| format!("| `{name}` |"));
        let slots = Slot::ALL.iter().map(|(name, _)| format!("| `{name}` |"));
        let shapes = Shape::ALL.iter().map(|(name, _)| format!("| `{name}` |"));
        let categories = CATEGORIES.iter().map(|name| format!("`{name}`"));
        let missing: Vec<String> = names
            .chain(checks)
            .chain(slots)
            .chain(shapes)
            .chain(categories)
            .filter(|name| !page.contains(name))
            .collect();
        assert!(missing.is_empty(), "docs/constructions.md lacks {missing:?}");
    }
}
