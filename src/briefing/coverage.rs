//! What a glossary has of the names in many articles.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::assemble::find_mentions;
use super::suggest::UnknownNames;
use crate::article::Article;
use crate::glossary::{Glossary, Kind};
use crate::mentions::Mention;

/// What one article mentions.
#[derive(Debug, Clone)]
pub struct Mentioned {
    /// How often each entry is mentioned, slots included, by its number.
    entries: Vec<(u32, usize)>,
    /// How many mentions are names: of people, organizations, places, events.
    names: usize,
    /// Whether a person of the glossary is among them.
    person: bool,
    unknown: UnknownNames,
}

impl Mentioned {
    /// Finds it.
    #[must_use]
    pub fn of(article: &Article, glossary: &Glossary) -> Self {
        let (document, mentions) = find_mentions(article, glossary);
        let mut entries: Vec<_> = mentions.counts().into_iter().collect();
        entries.sort_unstable();
        let kinds = || mentions.all.iter().map(|mention: &Mention| glossary.entry(mention.entry).kind);
        let is_name = |kind: &Kind| matches!(kind, Kind::Person | Kind::Organization | Kind::Place | Kind::Event);
        Self {
            entries,
            names: kinds().filter(is_name).count(),
            person: kinds().any(|kind| kind == Kind::Person),
            unknown: UnknownNames::among(&mentions, &article.text, &document),
        }
    }
}

/// What many articles mention.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    /// How many articles.
    pub articles: usize,
    /// How many of them mention a person of the glossary.
    pub with_person: usize,
    /// How many mentions of the glossary's people, organizations, places and events.
    pub known: usize,
    /// How many mentions of names that the glossary has not.
    pub unknown: usize,
    mentions: BTreeMap<u32, usize>,
    unknown_names: FxHashSet<String>,
}

impl Coverage {
    /// Adds one article.
    pub fn add(&mut self, article: &Mentioned) {
        self.articles += 1;
        self.with_person += usize::from(article.person);
        self.known += article.names;
        self.unknown += article.unknown.len();
        for (entry, count) in &article.entries {
            *self.mentions.entry(*entry).or_default() += count;
        }
        for name in article.unknown.keys() {
            if !self.unknown_names.contains(name) {
                self.unknown_names.insert(name.to_owned());
            }
        }
    }

    /// How many entries are mentioned, of one kind or of all.
    #[must_use]
    pub fn entries_mentioned(&self, glossary: &Glossary, kind: Option<Kind>) -> usize {
        self.mentions.keys().filter(|entry| kind.is_none_or(|kind| glossary.entry(**entry).kind == kind)).count()
    }

    /// How many different names the glossary has not.
    #[must_use]
    pub fn unknown_names(&self) -> usize {
        self.unknown_names.len()
    }

    /// The entries of a kind that are mentioned most, with how often, in the order of the glossary where that is equal.
    #[must_use]
    pub fn top(&self, glossary: &Glossary, kind: Kind, count: usize) -> Vec<(u32, usize)> {
        let of_kind = self.mentions.iter().filter(|(entry, _)| glossary.entry(**entry).kind == kind);
        let mut top: Vec<(u32, usize)> = of_kind.map(|(entry, count)| (*entry, *count)).collect();
        top.sort_by_key(|(_, count)| Reverse(*count));
        top.truncate(count);
        top
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Cleaning, Options, read};

    #[test]
    fn mentions_are_counted() {
        let glossary = Glossary::embedded();
        let mut coverage = Coverage::default();
        for text in [
            "التقى مصطفى الكاظمي وفدا في بغداد.",
            "غادر الوفد بغداد إلى البصرة.",
            "قال أحمد الجابري إن الوفد في بغداد.\n\nوأضاف أحمد الجابري أن المحادثات بدأت.",
        ] {
            let article = read("a.txt", text.as_bytes(), &Options::default(), Cleaning::embedded()).remove(0).unwrap();
            coverage.add(&Mentioned::of(&article, &glossary));
        }
        assert_eq!((coverage.articles, coverage.with_person), (3, 1));
        assert_eq!((coverage.known, coverage.unknown, coverage.unknown_names()), (5, 2, 1));
        let top = coverage.top(&glossary, Kind::Place, 1);
        assert_eq!((&*glossary.entry(top[0].0).id, top[0].1), ("baghdad", 3));
        assert_eq!(coverage.entries_mentioned(&glossary, Some(Kind::Place)), 2);
        assert!(coverage.entries_mentioned(&glossary, None) >= 4);
    }
}
