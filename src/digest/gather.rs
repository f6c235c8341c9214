//! Gathering: extracts of many articles, in any order, to the digest over them.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::assemble::assemble;
use super::data::Digest;
use super::extract::Extract;
use super::rules::Rules;
use crate::article::Article;
use crate::briefing::Desk;

/// What a digest is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Only the articles of this day.
    pub day: Option<Date>,
    /// How many key sentences a story may have; the desk's budget says how many of each article are looked at.
    pub sentences: usize,
    /// How many main stories.
    pub stories: usize,
    /// How many other stories, a line each.
    pub others: usize,
}

/// An article, or why a digest leaves it out.
#[derive(Debug, Clone)]
pub enum Taken {
    /// It is taken.
    Extract(Box<Extract>),
    /// It is of this day, and another was asked for.
    OtherDay(Date),
    /// A day was asked for, and it has no date. With its name.
    Undated(String),
}

impl Taken {
    /// Reads an article if it is of the day that is wanted.
    #[must_use]
    pub fn of(article: Article, wanted: &Wanted, desk: &Desk, rules: &Rules) -> Self {
        match (wanted.day, article.published) {
            (Some(_), None) => Self::Undated(article.name),
            (Some(day), Some(published)) if day != published => Self::OtherDay(published),
            _ => Self::Extract(Box::new(Extract::of(article, desk, rules))),
        }
    }
}

/// The articles of a digest. Memory grows by a small record an article; their texts are not kept.
#[derive(Debug, Default)]
pub struct Gathering {
    pub(super) articles: Vec<Extract>,
    pub(super) other_days: usize,
    pub(super) undated: usize,
    /// The first and the last day of the articles of other days.
    others: Option<(Date, Date)>,
}

impl Gathering {
    /// Adds an article, or counts it as left out.
    pub fn add(&mut self, taken: Taken) {
        match taken {
            Taken::Extract(extract) => self.articles.push(*extract),
            Taken::OtherDay(date) => {
                self.other_days += 1;
                let (first, last) = self.others.unwrap_or((date, date));
                self.others = Some((first.min(date), last.max(date)));
            }
            Taken::Undated(_) => self.undated += 1,
        }
    }

    /// Whether there is nothing to make a digest from.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// The first and the last day of the articles that are of other days than the one asked for.
    #[must_use]
    pub fn other_days(&self) -> Option<(Date, Date)> {
        self.others
    }

    /// The digest. The order in which articles were added changes nothing.
    #[must_use]
    pub fn digest(mut self, wanted: &Wanted, desk: &Desk, rules: &Rules) -> Digest {
        self.articles.sort_by(order);
        assemble(&self, wanted, desk, rules)
    }
}

/// By date, those without one last; then by what the articles say of themselves.
fn order(one: &Extract, other: &Extract) -> Ordering {
    let date = |extract: &Extract| (extract.published.is_none(), extract.published);
    let words = |extract: &Extract| extract.headline.as_ref().map(|headline| headline.ar.clone());
    date(one)
        .cmp(&date(other))
        .then_with(|| one.source.cmp(&other.source))
        .then_with(|| one.id.cmp(&other.id))
        .then_with(|| numbered(&one.name).cmp(&numbered(&other.name)))
        .then_with(|| one.url.cmp(&other.url))
        .then_with(|| words(one).cmp(&words(other)))
        .then_with(|| one.sketch.cmp(&other.sketch))
}

/// A name and the number at its end: record 10 comes after record 9.
fn numbered(name: &str) -> (&str, Option<u64>) {
    match name.rsplit_once([':', '#']) {
        Some((file, number)) => number.parse().map_or((name, None), |number| (file, Some(number))),
        None => (name, None),
    }
}
