//! The word lists of the cleaning rules, compiled for lookup by a line's folded words.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;
use toml::Spanned;

use super::Reason;
use super::words::fold_words;
use crate::settings::SettingsError;

static EMBEDDED: &str = include_str!("../../glossary/cleaning.toml");

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
            let read = cleaning.extend(EMBEDDED, "cleaning.toml");
            debug_assert!(read.is_ok(), "{read:?}");
            cleaning
        })
    }

    /// The embedded lists with those of a user's file added; `file` is its name for messages.
    ///
    /// # Errors
    /// The first fault of the file: not TOML, a key or list that is not known, a phrase without letters or digits.
    pub fn parse(toml: &str, file: &str) -> Result<Self, SettingsError> {
        let mut cleaning = Self::embedded().clone();
        cleaning.extend(toml, file)?;
        Ok(cleaning)
    }

    fn extend(&mut self, source: &str, file: &str) -> Result<(), SettingsError> {
        let fault = |offset, message| SettingsError::at(source, file, offset, message);
        let parsed: File = toml::from_str(source).map_err(|error| SettingsError::of_toml(source, file, &error))?;
        for (phrases, lists) in parsed.lists() {
            for phrase in phrases {
                self.add(phrase.get_ref(), lists).map_err(|message| fault(phrase.span().start, message))?;
            }
        }
        for (month, names) in parsed.timestamps.months {
            let at = names.first().map_or(0, |name| name.span().start);
            let number: i8 = month
                .parse()
                .ok()
                .filter(|number| (1..=12).contains(number))
                .ok_or_else(|| fault(at, format!("the month \"{month}\" is not a number from 1 to 12")))?;
            for name in names {
                let lists = list::DATE | list::MONTH;
                self.add(name.get_ref(), lists).map_err(|message| fault(name.span().start, message))?;
                self.months.insert(fold_words(name.get_ref()).join(" ").into(), number);
            }
        }
        for (reason, words) in parsed.html {
            for word in words {
                self.classes.insert(word.to_lowercase().into(), reason);
            }
        }
        for phrases in self.phrases.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
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

type Words = Vec<Spanned<String>>;

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct File {
    masthead: Masthead,
    share: Labels,
    captions: Markers,
    bylines: Openers,
    teasers: Openers,
    credits: Credits,
    headlines: Headlines,
    counters: Counters,
    timestamps: Timestamps,
    navigation: Navigation,
    tags: Openers,
    copyright: Copyright,
    comments: Comments,
    dateline: Places,
    html: FxHashMap<Reason, Vec<String>>,
}

impl File {
    fn lists(&self) -> [(&Words, Lists); 26] {
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

macro_rules! tables {
    ($($name:ident { $($field:ident),* })*) => {$(
        #[derive(Deserialize, Default)]
        #[serde(default, deny_unknown_fields)]
        struct $name { $($field: Words),* }
    )*};
}

tables! {
    Masthead { roles, honorifics }
    Labels { labels }
    Markers { markers }
    Openers { openers, before_colon }
    Copyright { markers, notices }
    Headlines { kickers }
    Credits { openers, agencies, outlets, ends }
    Comments { openers }
    Counters { units }
    Navigation { home, labels, advertising }
    Places { places }
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct Timestamps {
    published: Words,
    updated: Words,
    words: Words,
    clock: Words,
    months: FxHashMap<String, Words>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_lists_are_sound() {
        let mut cleaning = Cleaning::default();
        cleaning.extend(EMBEDDED, "cleaning.toml").unwrap();
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
