//! The word lists of the cleaning rules, compiled for lookup by a line's folded words.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;
use toml::Spanned;

use super::Reason;
use super::words::fold_words;
use crate::built_in::built_in;
use crate::settings::SettingsError;

/// A set of lists that a phrase stands in, one bit each.
pub(super) type Lists = u32;

/// The lists, by the key they have in the file.
pub(super) mod list {
    use super::Lists;
    pub(in crate::article) const MASTHEAD: Lists = 1;
    pub(in crate::article) const HONORIFIC: Lists = 1 << 1;
    pub(in crate::article) const SHARE: Lists = 1 << 2;
    pub(in crate::article) const CAPTION: Lists = 1 << 3;
    pub(in crate::article) const BYLINE: Lists = 1 << 4;
    pub(in crate::article) const BYLINE_COLON: Lists = 1 << 5;
    pub(in crate::article) const TEASER: Lists = 1 << 6;
    pub(in crate::article) const TEASER_COLON: Lists = 1 << 7;
    pub(in crate::article) const CREDIT: Lists = 1 << 8;
    pub(in crate::article) const AGENCY: Lists = 1 << 9;
    pub(in crate::article) const COUNTER: Lists = 1 << 10;
    pub(in crate::article) const PUBLISHED: Lists = 1 << 11;
    pub(in crate::article) const UPDATED: Lists = 1 << 12;
    pub(in crate::article) const DATE: Lists = 1 << 13;
    pub(in crate::article) const HOME: Lists = 1 << 14;
    pub(in crate::article) const NAVIGATION: Lists = 1 << 15;
    pub(in crate::article) const ADVERTISING: Lists = 1 << 16;
    pub(in crate::article) const TAGS: Lists = 1 << 17;
    pub(in crate::article) const COPYRIGHT: Lists = 1 << 18;
    pub(in crate::article) const PLACE: Lists = 1 << 19;
    pub(in crate::article) const MONTH: Lists = 1 << 20;
    pub(in crate::article) const END: Lists = 1 << 21;
    pub(in crate::article) const COMMENT: Lists = 1 << 22;
    pub(in crate::article) const NOTICE: Lists = 1 << 23;
    pub(in crate::article) const OUTLET: Lists = 1 << 24;
    pub(in crate::article) const KICKER: Lists = 1 << 25;
    pub(in crate::article) const CLOCK: Lists = 1 << 26;
}

/// The word lists of the cleaning rules.
#[derive(Debug, Clone, Default)]
pub struct Cleaning {
    /// By first word; the longest phrase first.
    phrases: FxHashMap<Box<str>, Vec<Phrase>>,
    months: FxHashMap<Box<str>, i8>,
    classes: FxHashMap<Box<str>, Reason>,
}

#[derive(Debug, Clone)]
struct Phrase {
    /// The words after the first.
    rest: Vec<Box<str>>,
    lists: Lists,
}

impl Cleaning {
    /// The lists that the program carries, `glossary/cleaning.toml`.
    ///
    /// # Panics
    /// Never: a test reads the embedded file.
    #[must_use]
    pub fn embedded() -> &'static Self {
        static LISTS: OnceLock<Cleaning> = OnceLock::new();
        LISTS.get_or_init(|| {
            let mut cleaning = Self::default();
            // Checked by a test; without it the lists would be empty, and nothing would be set aside.
            let file: Option<File<&str>> = built_in!("cleaning");
            let read = file.map(|file| cleaning.extend(file));
            debug_assert!(matches!(read, Some(Ok(()))), "{read:?}");
            cleaning
        })
    }

    /// The embedded lists with those of a user's file added; `file` is its name for messages.
    ///
    /// # Errors
    /// The first fault of the file: not TOML, a key or list that is not known, a phrase without letters or digits.
    pub fn parse(toml: &str, file: &str) -> Result<Self, SettingsError> {
        let mut cleaning = Self::embedded().clone();
        let read: File<Spanned<String>> =
            toml::from_str(toml).map_err(|error| SettingsError::of_toml(toml, file, &error))?;
        cleaning.extend(read).map_err(|(offset, message)| SettingsError::at(toml, file, offset, message))?;
        Ok(cleaning)
    }

    fn extend<W: Written>(&mut self, file: File<W>) -> Result<(), Fault> {
        for (phrases, lists) in file.lists() {
            for phrase in phrases {
                self.add(phrase.text(), lists).map_err(|message| (phrase.start(), message))?;
            }
        }
        for (month, names) in file.timestamps.months {
            let at = names.first().map_or(0, Written::start);
            let number: i8 = month
                .parse()
                .ok()
                .filter(|number| (1..=12).contains(number))
                .ok_or_else(|| (at, format!("the month \"{month}\" is not a number from 1 to 12")))?;
            for name in names {
                let lists = list::DATE | list::MONTH;
                self.add(name.text(), lists).map_err(|message| (name.start(), message))?;
                self.months.insert(fold_words(name.text()).join(" ").into(), number);
            }
        }
        for (reason, words) in file.html {
            for word in words {
                self.classes.insert(word.to_lowercase().into(), reason);
            }
        }
        for phrases in self.phrases.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
            phrases.shrink_to_fit();
        }
        Ok(())
    }

    fn add(&mut self, phrase: &str, lists: Lists) -> Result<(), String> {
        let words = fold_words(phrase);
        let Some((first, rest)) = words.split_first() else {
            return Err(format!("\"{phrase}\" has no letters or digits; write the words to look for"));
        };
        let entries = self.phrases.entry(first.clone().into()).or_default();
        let rest: Vec<Box<str>> = rest.iter().map(|word| word.as_str().into()).collect();
        match entries.iter_mut().find(|entry| entry.rest == rest) {
            Some(entry) => entry.lists |= lists,
            None => entries.push(Phrase { rest, lists }),
        }
        Ok(())
    }

    /// The longest phrase of any of the lists `wanted` that begins the words: how many words it has, and all its lists.
    #[inline]
    pub(super) fn starts<'a>(
        &self,
        mut words: impl Iterator<Item = &'a str> + Clone,
        wanted: Lists,
    ) -> Option<(usize, Lists)> {
        let first = words.next()?;
        let phrases = self.phrases.get(first)?;
        phrases.iter().find_map(|phrase| {
            let matches = phrase.lists & wanted != 0 && {
                let mut words = words.clone();
                phrase.rest.iter().all(|word| words.next() == Some(word))
            };
            matches.then_some((phrase.rest.len() + 1, phrase.lists))
        })
    }

    /// Whether a phrase of any of the lists `wanted` begins with the word.
    pub(super) fn may_start(&self, first: &str, wanted: Lists) -> bool {
        self.phrases.get(first).is_some_and(|phrases| phrases.iter().any(|phrase| phrase.lists & wanted != 0))
    }

    /// The month that a name of one or more folded words means.
    pub(super) fn month(&self, folded: &str) -> Option<i8> {
        self.months.get(folded).copied()
    }

    /// What a word in a class or id attribute, in lower case, says about an element.
    pub(super) fn class(&self, word: &str) -> Option<Reason> {
        self.classes.get(word).copied()
    }
}

/// A fault: where it stands in the file, and what it is.
type Fault = (usize, String);

/// A phrase as a file has it.
trait Written {
    fn text(&self) -> &str;

    /// Where it stands in a file that somebody wrote.
    fn start(&self) -> usize;
}

impl Written for Spanned<String> {
    fn text(&self) -> &str {
        self.get_ref()
    }

    fn start(&self) -> usize {
        self.span().start
    }
}

/// Of the lists that are built in: they have no faults.
impl Written for &str {
    fn text(&self) -> &str {
        self
    }

    fn start(&self) -> usize {
        0
    }
}

macro_rules! tables {
    ($($name:ident { $($field:ident: $type:ty),* $(,)? })*) => {$(
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, bound(deserialize = "W: Deserialize<'de>"))]
        struct $name<W> { $(#[serde(default)] $field: $type),* }

        impl<W> Default for $name<W> {
            fn default() -> Self {
                Self { $($field: Default::default()),* }
            }
        }
    )*};
}

tables! {
    File {
        masthead: Masthead<W>,
        share: Labels<W>,
        captions: Markers<W>,
        bylines: Openers<W>,
        teasers: Openers<W>,
        credits: Credits<W>,
        headlines: Headlines<W>,
        counters: Counters<W>,
        timestamps: Timestamps<W>,
        navigation: Navigation<W>,
        tags: Openers<W>,
        copyright: Copyright<W>,
        comments: Comments<W>,
        dateline: Places<W>,
        html: FxHashMap<Reason, Vec<String>>,
    }
    Masthead { roles: Vec<W>, honorifics: Vec<W> }
    Labels { labels: Vec<W> }
    Markers { markers: Vec<W> }
    Openers { openers: Vec<W>, before_colon: Vec<W> }
    Copyright { markers: Vec<W>, notices: Vec<W> }
    Headlines { kickers: Vec<W> }
    Credits { openers: Vec<W>, agencies: Vec<W>, outlets: Vec<W>, ends: Vec<W> }
    Comments { openers: Vec<W> }
    Counters { units: Vec<W> }
    Navigation { home: Vec<W>, labels: Vec<W>, advertising: Vec<W> }
    Places { places: Vec<W> }
    Timestamps {
        published: Vec<W>,
        updated: Vec<W>,
        words: Vec<W>,
        clock: Vec<W>,
        months: FxHashMap<String, Vec<W>>,
    }
}

impl<W> File<W> {
    fn lists(&self) -> [(&[W], Lists); 26] {
        [
            (&self.masthead.roles, list::MASTHEAD),
            (&self.masthead.honorifics, list::HONORIFIC),
            (&self.share.labels, list::SHARE),
            (&self.captions.markers, list::CAPTION),
            (&self.bylines.openers, list::BYLINE),
            (&self.bylines.before_colon, list::BYLINE_COLON),
            (&self.teasers.openers, list::TEASER),
            (&self.teasers.before_colon, list::TEASER_COLON),
            (&self.credits.openers, list::CREDIT),
            (&self.credits.agencies, list::AGENCY),
            (&self.credits.ends, list::END),
            (&self.counters.units, list::COUNTER),
            (&self.timestamps.published, list::PUBLISHED),
            (&self.timestamps.updated, list::UPDATED),
            (&self.timestamps.words, list::DATE),
            (&self.timestamps.clock, list::DATE | list::CLOCK),
            (&self.navigation.home, list::HOME),
            (&self.navigation.labels, list::NAVIGATION),
            (&self.navigation.advertising, list::ADVERTISING),
            (&self.tags.openers, list::TAGS),
            (&self.copyright.markers, list::COPYRIGHT),
            (&self.dateline.places, list::PLACE),
            (&self.comments.openers, list::COMMENT),
            (&self.copyright.notices, list::NOTICE),
            (&self.credits.outlets, list::OUTLET),
            (&self.headlines.kickers, list::KICKER),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_lists_are_sound() {
        let cleaning = Cleaning::embedded();
        assert_eq!(cleaning.month("تشرين الثاني"), Some(11));
        assert_eq!(cleaning.class("breadcrumb"), Some(Reason::Navigation));
        let words = ["اقرا", "ايضا", "عن"];
        assert_eq!(cleaning.starts(words.into_iter(), list::TEASER), Some((2, list::TEASER)));
        assert_eq!(cleaning.starts(words.into_iter(), list::SHARE), None);
    }

    #[test]
    fn faults_have_a_place() {
        for (toml, message) in [
            (
                "[share]\nlabels = [\"نشر\",\n  \"—\"]",
                "x.toml:3:3: \"—\" has no letters or digits; write the words to look for",
            ),
            ("[timestamps.months]\n13 = [\"زائد\"]", "x.toml:2:7: the month \"13\" is not a number from 1 to 12"),
        ] {
            assert_eq!(Cleaning::parse(toml, "x.toml").unwrap_err().to_string(), message);
        }
        let unknown = Cleaning::parse("[share]\nlable = []", "x.toml").unwrap_err();
        assert_eq!((unknown.line, unknown.column), (2, 1));
        assert!(unknown.message.contains("labels"), "{unknown}");
    }

    #[test]
    fn a_users_lists_extend_the_embedded_ones() {
        let cleaning = Cleaning::parse("[share]\nlabels = [\"زقزق\"]", "mine.toml").unwrap();
        assert!(cleaning.starts(["زقزق"].into_iter(), list::SHARE).is_some());
        assert!(cleaning.starts(["شارك"].into_iter(), list::SHARE).is_some());
    }
}
