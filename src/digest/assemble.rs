//! From gathered articles to the digest: texts, stories in their order, what is told of each, who is in the news.

use std::cmp::Reverse;

use super::cluster::groups;
use super::compare::{Edge, edges, float};
use super::data::{Dates, Digest, InBrief, LeftOut, Line, Reproduce, SCHEMA, Shared, Source, Story};
use super::gather::{Gathering, Wanted};
use super::news::{in_story, in_the_news, tally};
use super::points::points;
use super::rules::{Rules, rule};
use super::texts::Texts;
use crate::briefing::{Desk, Span};
use crate::english::{Level, Rendering};
use crate::glossary::Kind;

/// So many names say why articles are one story.
const SHARED: usize = 6;

/// So many of a story's names say how important it is.
const MAIN_NAMES: usize = 5;

/// Texts that tell one story.
struct Group {
    /// In order of date.
    texts: Vec<usize>,
    /// All their articles, copies included, in order of date.
    articles: Vec<usize>,
    /// The text that is most like the others.
    main: usize,
    outlets: Vec<String>,
    importance: f64,
}

/// The digest of articles in order.
pub(super) fn assemble(gathering: &Gathering, wanted: &Wanted, desk: &Desk, rules: &Rules) -> Digest {
    let texts = Texts::of(&gathering.articles, rules, &desk.glossary);
    let edges = edges(&texts.features(rules), &texts.having, rules);
    let groups = groups(texts.groups.len(), &edges, rules.value(rule::SAME_STORY));
    let mut groups: Vec<Group> = groups.into_iter().map(|group| Group::of(group, &texts, &edges)).collect();
    groups.sort_by(|one, other| {
        let sources = |group: &Group| Reverse((group.texts.len(), group.outlets.len(), group.articles.len()));
        let last = |group: &Group| group.articles.iter().filter_map(|at| gathering.articles[*at].published).max();
        sources(one)
            .cmp(&sources(other))
            .then_with(|| other.importance.total_cmp(&one.importance))
            .then_with(|| last(other).cmp(&last(one)))
            .then_with(|| one.texts.cmp(&other.texts))
    });
    let several = groups.iter().take_while(|group| group.texts.len() > 1).count();
    let main = several.min(wanted.stories);
    let of_articles = groups.iter().enumerate().flat_map(|(at, group)| group.articles.iter().map(move |a| (*a, at)));
    let tallies = tally(&texts, of_articles);
    let stories =
        groups[..main].iter().enumerate().map(|(at, group)| group.story(at + 1, &texts, wanted.sentences, desk, rules));
    let stories: Vec<Story> = stories.collect();
    let others = &groups[main..];
    let news = |kind| in_the_news(&tallies, kind, main, rules, &desk.glossary);
    Digest {
        schema: SCHEMA,
        day: wanted.day.map(|day| day.to_string()),
        dates: dates(&texts, 0..gathering.articles.len()),
        articles: gathering.articles.len(),
        texts: texts.groups.len(),
        stories_told: groups.len(),
        stories_of_several_texts: several,
        shortened: stories.iter().flat_map(|story| &story.key_points).filter(|point| point.short.is_some()).count(),
        stories,
        in_brief: others.iter().take(wanted.others).map(|group| group.in_brief(&texts)).collect(),
        left_out: LeftOut {
            stories: others.len().saturating_sub(wanted.others),
            other_days: gathering.other_days,
            undated: gathering.undated,
        },
        people: news(Some(Kind::Person)),
        organizations: news(Some(Kind::Organization)),
        unknown: news(None),
        reproduce: Reproduce {
            mujaz: env!("CARGO_PKG_VERSION").to_owned(),
            glossary: desk.glossary.version(),
            layers: desk.glossary.layers().iter().map(ToString::to_string).collect(),
            sentences: wanted.sentences,
            stories: wanted.stories,
            others: wanted.others,
            english: desk.english.highest,
        },
    }
}

impl Group {
    fn of(group: Vec<usize>, texts: &Texts, edges: &[Edge]) -> Self {
        let mut articles: Vec<usize> = group.iter().flat_map(|text| &texts.groups[*text]).copied().collect();
        articles.sort_unstable();
        let main = if group.len() > 1 { most_like_others(&group, edges) } else { group[0] };
        let mut outlets: Vec<String> = articles.iter().filter_map(|at| texts.articles[*at].source.clone()).collect();
        outlets.sort_unstable();
        outlets.dedup();
        let importance = importance(texts.groups[main][0], texts);
        Self { texts: group, articles, main, outlets, importance }
    }

    /// The number of an article in the story, from 1.
    fn number(&self, article: usize) -> usize {
        self.articles.partition_point(|known| *known < article) + 1
    }

    fn headline(&self, texts: &Texts) -> Line {
        let article = texts.groups[self.main][0];
        let extract = &texts.articles[article];
        let number = self.number(article);
        let point = extract.sentences.first().map(|told| &told.point);
        match (&extract.headline, point) {
            (Some(headline), _) => {
                Line { ar: headline.ar.clone(), en: headline.en.clone(), span: headline.span, article: number }
            }
            (None, Some(point)) => {
                Line { ar: point.ar.clone(), en: point.en.clone(), span: point.span, article: number }
            }
            (None, None) => {
                let en = Rendering {
                    text: String::new(),
                    doubt: 0.0,
                    level: Level::Terms,
                    derivation: Vec::new(),
                    untranslated: 0,
                    words: 0,
                };
                Line { ar: String::new(), en, span: Span { start: 0, end: 0 }, article: number }
            }
        }
    }

    fn sources(&self, texts: &Texts) -> Vec<Source> {
        let sources = self.articles.iter().map(|at| {
            let article = &texts.articles[*at];
            let original = texts.copy_of[*at];
            Source {
                number: self.number(*at),
                name: article.name.clone(),
                id: article.id.clone(),
                source: article.source.clone(),
                url: article.url.clone(),
                published: article.published.map(|date| date.to_string()),
                headline: article.headline.as_ref().map(|headline| headline.ar.clone()),
                copy_of: (original != *at).then(|| self.number(original)),
            }
        });
        sources.collect()
    }

    fn in_brief(&self, texts: &Texts) -> InBrief {
        InBrief {
            headline: self.headline(texts),
            texts: self.texts.len(),
            copies: self.articles.len() - self.texts.len(),
            articles: self.sources(texts),
        }
    }

    fn story(&self, number: usize, texts: &Texts, sentences: usize, desk: &Desk, rules: &Rules) -> Story {
        let tallies = tally(texts, self.articles.iter().map(|article| (*article, 0)));
        let names = |kind| in_story(&tallies, kind, &desk.glossary);
        Story {
            number,
            headline: self.headline(texts),
            texts: self.texts.len(),
            copies: self.articles.len() - self.texts.len(),
            outlets: self.outlets.clone(),
            dates: dates(texts, self.articles.iter().copied()),
            shared: self.shared(texts),
            key_points: points(texts, &self.texts, sentences, rules, |article| self.number(article)),
            people: names(Some(Kind::Person)),
            organizations: names(Some(Kind::Organization)),
            places: names(Some(Kind::Place)),
            unknown: names(None),
            articles: self.sources(texts),
        }
    }

    /// What stands in most of the texts, what tells most first.
    fn shared(&self, texts: &Texts) -> Vec<Shared> {
        let originals = || self.texts.iter().map(|text| texts.groups[*text][0]);
        let mut shared: Vec<(f64, u32, Shared)> = Vec::new();
        for name in originals().flat_map(|article| &texts.articles[article].names) {
            let Some(number) = texts.name(name) else { continue };
            if shared.iter().any(|(_, known, _)| *known == number) {
                continue;
            }
            let has = |article: &usize| {
                texts.articles[*article].names.binary_search_by(|other| other.key.cmp(&name.key)).is_ok()
            };
            let having = originals().filter(has).count();
            let weight = texts.weight(number);
            if having * 2 > self.texts.len() && having > 1 && weight > 0.0 {
                let told = Shared { ar: name.ar.clone(), en: name.en.clone(), texts: having };
                shared.push((weight * float(having), number, told));
            }
        }
        shared.sort_by(|(one, a, _), (other, b, _)| other.total_cmp(one).then(a.cmp(b)));
        shared.truncate(SHARED);
        shared.into_iter().map(|(.., shared)| shared).collect()
    }
}

/// The text with the highest similarity to the others of its group; the first of equals.
fn most_like_others(group: &[usize], edges: &[Edge]) -> usize {
    let mut sums = vec![0.0; group.len()];
    for (at, text) in group.iter().enumerate() {
        let first = edges.partition_point(|edge| edge.one < *text);
        for edge in edges[first..].iter().take_while(|edge| edge.one == *text) {
            if let Ok(other) = group.binary_search(&edge.other) {
                sums[at] += edge.similarity;
                sums[other] += edge.similarity;
            }
        }
    }
    let best = (0..group.len()).reduce(|best, at| if sums[at] > sums[best] { at } else { best });
    group[best.unwrap_or(0)]
}

/// How much its main names are in the news: the average logarithm of the number of texts that have them.
fn importance(article: usize, texts: &Texts) -> f64 {
    let names = texts.articles[article].names.iter();
    let mut known: Vec<f64> = names
        .filter(|name| matches!(name.kind, Kind::Person | Kind::Organization))
        .filter_map(|name| texts.name(name))
        .filter(|number| texts.weight(*number) > 0.0)
        .map(|number| (1.0 + float(texts.having[number as usize])).ln())
        .collect();
    known.sort_by(|one, other| other.total_cmp(one));
    known.truncate(MAIN_NAMES);
    known.iter().sum::<f64>() / float(MAIN_NAMES)
}

fn dates(texts: &Texts, articles: impl Iterator<Item = usize>) -> Option<Dates> {
    let mut days: Vec<_> = articles.filter_map(|at| texts.articles[at].published).collect();
    days.sort_unstable();
    Some(Dates { first: days.first()?.to_string(), last: days.last()?.to_string() })
}
