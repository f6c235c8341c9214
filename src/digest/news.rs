//! Who is in the news: people, bodies and names that the glossary lacks, over the articles of a story and over all stories.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::data::{InTheNews, Named};
use super::extract;
use super::rules::{Rules, rule};
use super::texts::Texts;
use crate::briefing::{GlossaryLine, Title, add_title};
use crate::glossary::{Entry, Glossary, Kind};

/// So many titles of a person are told.
const TITLES: usize = 3;

/// What is known of a name over several articles.
#[derive(Default)]
pub(super) struct Tally<'a> {
    first: Option<&'a extract::Named>,
    articles: usize,
    count: usize,
    titles: BTreeMap<(&'a str, &'a str), usize>,
    stories: BTreeSet<usize>,
}

/// Names by their numbers, with the story where a name is of one story only.
pub(super) type Tallies<'a> = FxHashMap<(u32, Option<usize>), Tally<'a>>;

impl<'a> Tally<'a> {
    fn add(&mut self, name: &'a extract::Named, story: usize) {
        self.first.get_or_insert(name);
        self.articles += 1;
        self.count += name.count;
        self.stories.insert(story);
        for title in &name.titles {
            *self.titles.entry((&title.en, &title.ar)).or_insert(0) += 1;
        }
    }

    fn named(&self, glossary: &Glossary) -> Option<Named> {
        let name = self.first?;
        let entry = name.entry.as_deref().and_then(|id| glossary.get(id));
        let mut titles: Vec<(&(&str, &str), &usize)> = self.titles.iter().collect();
        titles.sort_by_key(|(_, count)| Reverse(**count));
        let mut told: Vec<Title> = Vec::new();
        for ((en, ar), _) in titles {
            add_title(&mut told, Title { ar: (*ar).to_owned(), en: (*en).to_owned() });
        }
        told.truncate(TITLES);
        Some(Named {
            ar: name.ar.clone(),
            en: name.en.clone(),
            kind: name.kind.name(),
            titles: told,
            note: entry.and_then(|entry| entry.note.clone()),
            articles: self.articles,
            count: self.count,
            glossary: entry.map(line),
        })
    }
}

fn line(entry: &Entry) -> GlossaryLine {
    GlossaryLine {
        id: entry.id.clone(),
        layer: entry.source.layer.clone(),
        file: entry.source.file.clone(),
        line: entry.source.line,
    }
}

/// Counts the names of articles, each with the place of its story.
pub(super) fn tally<'a>(texts: &Texts<'a>, articles: impl Iterator<Item = (usize, usize)>) -> Tallies<'a> {
    let mut tallies = Tallies::default();
    for (article, story) in articles {
        for name in &texts.articles[article].names {
            if let Some(number) = texts.name(name) {
                // The Interior Ministry of one story may be another country's than that of the next.
                let alone = name.any_country.then_some(story);
                tallies.entry((number, alone)).or_default().add(name, story);
            }
        }
    }
    tallies
}

/// The tallies for which `wanted` holds, those in most stories first, then those in most articles.
fn ranked<'t, 'a>(tallies: &'t Tallies<'a>, wanted: impl Fn(&extract::Named) -> bool) -> Vec<&'t Tally<'a>> {
    let mut ranked: Vec<(&(u32, Option<usize>), &Tally)> =
        tallies.iter().filter(|(_, tally)| tally.first.is_some_and(&wanted)).collect();
    ranked.sort_by_key(|(number, tally)| (Reverse((tally.stories.len(), tally.articles, tally.count)), **number));
    ranked.into_iter().map(|(_, tally)| tally).collect()
}

/// The names of one kind in a story; `None` asks for those that the glossary does not have.
pub(super) fn in_story(tallies: &Tallies, kind: Option<Kind>, glossary: &Glossary) -> Vec<Named> {
    let wanted = |name: &extract::Named| match kind {
        Some(kind) => name.entry.is_some() && name.kind == kind,
        None => name.entry.is_none(),
    };
    ranked(tallies, wanted).into_iter().filter_map(|tally| tally.named(glossary)).collect()
}

/// The names of one kind in the news; the main stories are the first `main`.
pub(super) fn in_the_news(
    tallies: &Tallies,
    kind: Option<Kind>,
    main: usize,
    rules: &Rules,
    glossary: &Glossary,
) -> Vec<InTheNews> {
    let wanted = |name: &extract::Named| match (&name.entry, kind) {
        (Some(id), Some(kind)) => name.kind == kind && glossary.get(id).is_some_and(|entry| rules.is_news(entry)),
        (None, None) => true,
        _ => false,
    };
    let listed = ranked(tallies, wanted).into_iter().take(rules.count(rule::NAMES)).filter_map(|tally| {
        let in_stories = tally.stories.iter().filter(|story| **story < main).map(|story| story + 1).collect();
        Some(InTheNews { name: tally.named(glossary)?, stories: tally.stories.len(), in_stories })
    });
    listed.collect()
}
