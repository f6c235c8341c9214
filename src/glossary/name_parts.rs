//! Name parts: the words that names are made of, each with its usual English. `glossary/names.toml` lists them.

use std::borrow::Cow;
use std::collections::BTreeMap;
#[cfg(mujaz_compiled)]
use std::sync::LazyLock;

use serde::Deserialize;

use super::word_table::WordTable;
use crate::arabic::normalize;

/// What is known of a word that names are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamePart<'p> {
    /// Its usual English.
    pub en: &'p str,
    /// Whether it is a given name; else it is a family name.
    pub given: bool,
    /// Whether it is a name of another language than Arabic.
    pub foreign: bool,
    /// Whether it is a common word too.
    pub cautious: bool,
}

/// All name parts.
#[derive(Debug, Clone, Default)]
pub struct NameParts {
    /// Keys, in order.
    pub(crate) keys: WordTable,
    /// The English of each.
    pub(crate) english: WordTable,
    /// The other fields of each, a bit a field.
    pub(crate) flags: Cow<'static, [u8]>,
}

const GIVEN: u8 = 1;
const FOREIGN: u8 = 2;
const CAUTIOUS: u8 = 4;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct File {
    given: BTreeMap<String, String>,
    given_cautious: BTreeMap<String, String>,
    family: BTreeMap<String, String>,
    family_cautious: BTreeMap<String, String>,
    foreign_given: BTreeMap<String, String>,
    foreign_family: BTreeMap<String, String>,
    foreign_cautious: BTreeMap<String, String>,
}

impl NameParts {
    /// The parts that are built into the program.
    #[cfg(mujaz_compiled)]
    #[must_use]
    pub fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<NameParts> = LazyLock::new(super::compiled::name_parts);
        &EMBEDDED
    }

    /// Reads the lists.
    ///
    /// # Errors
    /// TOML that is not of this form.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        let file: File = toml::from_str(text)?;
        let mut parts: BTreeMap<String, (String, u8)> = BTreeMap::new();
        // A word that stands in two lists: as a given name before a family name, as a common word before a certain name.
        for (list, flags) in [
            (file.given_cautious, GIVEN | CAUTIOUS),
            (file.given, GIVEN),
            (file.foreign_cautious, GIVEN | FOREIGN | CAUTIOUS),
            (file.foreign_given, GIVEN | FOREIGN),
            (file.family_cautious, CAUTIOUS),
            (file.family, 0),
            (file.foreign_family, FOREIGN),
        ] {
            for (name, en) in list {
                parts.entry(key(&name)).or_insert((en, flags));
            }
        }
        Ok(Self {
            keys: WordTable::new(parts.keys().map(String::as_str)),
            english: WordTable::new(parts.values().map(|(en, _)| en.as_str())),
            flags: parts.values().map(|(_, flags)| *flags).collect::<Vec<_>>().into(),
        })
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of the part, for [`Self::part`]. `folded` and `surface` are the same word.
    #[must_use]
    pub fn find(&self, folded: &str, surface: &str) -> Option<usize> {
        if surface.ends_with('ى') { self.keys.find(&key(surface)) } else { self.keys.find(folded) }
    }

    /// The part of this number.
    #[must_use]
    pub fn part(&self, number: usize) -> NamePart<'_> {
        let flags = self.flags[number];
        NamePart {
            en: self.english.word(number),
            given: flags & GIVEN != 0,
            foreign: flags & FOREIGN != 0,
            cautious: flags & CAUTIOUS != 0,
        }
    }
}

/// A folded name that keeps ى at its end apart from ي: «على» is not «علي».
#[must_use]
pub fn key(name: &str) -> String {
    let mut folded = normalize(name);
    if name.ends_with('ى') {
        folded.pop();
        folded.push('ى');
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_parts_are_those_of_the_file() {
        let read = NameParts::parse(include_str!("../../glossary/names.toml")).unwrap();
        let embedded = NameParts::embedded();
        assert_eq!((&read.keys.text, &read.english.text), (&embedded.keys.text, &embedded.english.text));
        assert!(embedded.len() > 2000);
        for (surface, given, cautious) in [("أحمد", true, false), ("علي", true, true), ("مصطفى", true, false)]
        {
            let part = embedded.part(embedded.find(&normalize(surface), surface).unwrap());
            assert_eq!((part.given, part.cautious), (given, cautious), "{surface}");
        }
        assert_eq!(embedded.find(&normalize("على"), "على"), None);
    }
}
