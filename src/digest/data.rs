//! The data of a digest, field by field. `docs/digest.md` explains it to those who read the JSON.

use std::sync::Arc;

use serde::Serialize;

use crate::briefing::{GlossaryLine, Shortened, Span, Title, none};
use crate::english::{Level, Rendering};

/// The version of the structure; it grows when a field changes its meaning or goes.
pub const SCHEMA: u32 = 1;

/// A digest: one briefing over many articles.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Digest {
    /// [`SCHEMA`].
    pub schema: u32,
    /// The day that was asked for, as YYYY-MM-DD.
    pub day: Option<String>,
    /// The earliest and the latest date of the articles.
    pub dates: Option<Dates>,
    /// How many articles it is made from.
    pub articles: usize,
    /// How many different texts these are: copies count once.
    pub texts: usize,
    /// How many stories they tell, those of a single text included.
    pub stories_told: usize,
    /// How many of them several texts tell.
    pub stories_of_several_texts: usize,
    /// The main stories: those of several texts, at most as many as were asked for.
    pub stories: Vec<Story>,
    /// How many of their key sentences are shortened.
    #[serde(skip_serializing_if = "none")]
    pub shortened: usize,
    /// The other stories, a line each.
    pub in_brief: Vec<InBrief>,
    /// What is not in the digest.
    pub left_out: LeftOut,
    /// People in the news.
    pub people: Vec<InTheNews>,
    /// Organizations in the news.
    pub organizations: Vec<InTheNews>,
    /// Names in the news that the glossary does not have.
    pub unknown: Vec<InTheNews>,
    /// What the same digest needs again.
    pub reproduce: Reproduce,
}

/// A first and a last day, as YYYY-MM-DD.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dates {
    /// The earliest.
    pub first: String,
    /// The latest.
    pub last: String,
}

/// A story that several texts tell.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Story {
    /// 1 for the first of the digest.
    pub number: usize,
    /// The headline of the article that has most in common with the others.
    pub headline: Line,
    /// How many different texts tell it.
    pub texts: usize,
    /// How many articles are copies of another.
    pub copies: usize,
    /// Who published them, each once, as far as the articles say.
    pub outlets: Vec<String>,
    /// When.
    pub dates: Option<Dates>,
    /// What stands in most of the texts and in few others: why they are one story.
    pub shared: Vec<Shared>,
    /// The key sentences, in order of date, article and place.
    pub key_points: Vec<Point>,
    /// The people of the story, those in most articles first.
    pub people: Vec<Named>,
    /// Its organizations.
    pub organizations: Vec<Named>,
    /// Its places.
    pub places: Vec<Named>,
    /// Names in it that the glossary does not have.
    pub unknown: Vec<Named>,
    /// Its articles, in order of date.
    pub articles: Vec<Source>,
}

/// A story in a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InBrief {
    /// The headline; the first key sentence of an article that has none.
    pub headline: Line,
    /// How many different texts tell it.
    pub texts: usize,
    /// How many articles are copies of another.
    pub copies: usize,
    /// Its articles, in order of date.
    pub articles: Vec<Source>,
}

/// A line of an article.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Line {
    /// The Arabic.
    pub ar: String,
    /// The English.
    pub en: Rendering,
    /// Where it stands in the text of its article.
    pub span: Span,
    /// The number of its article in the list of the story.
    pub article: usize,
}

/// A key sentence.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Point {
    /// 1 for the first in the story.
    pub number: usize,
    /// The Arabic.
    pub ar: String,
    /// The English.
    pub en: Rendering,
    /// Where it stands in the text of its article.
    pub span: Span,
    /// Which sentence of the article it is, from 1, the headline not counted.
    pub sentence: usize,
    /// Who says it in the article, as a line: "according to Reuters, citing an official".
    pub source_line: Option<String>,
    /// The numbers of the articles that say it; first the one whose words these are.
    pub sources: Vec<usize>,
    /// What it was chosen by.
    pub score: f64,
    /// The sentence as a document shows it, if something is cut.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<Shortened>,
}

/// An article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// 1 for the first of the story.
    pub number: usize,
    /// The file, "-" for standard input; for a record its file and line.
    pub name: String,
    /// The record's id.
    pub id: Option<String>,
    /// Who published it.
    pub source: Option<String>,
    /// Where.
    pub url: Option<String>,
    /// When, as YYYY-MM-DD.
    pub published: Option<String>,
    /// Its headline in Arabic.
    pub headline: Option<String>,
    /// The number of the article that it is a copy of.
    pub copy_of: Option<usize>,
}

/// A name that the texts of a story share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shared {
    /// The Arabic.
    pub ar: Arc<str>,
    /// The English; `null` where none is known.
    pub en: Option<Arc<str>>,
    /// In how many texts of the story it stands.
    pub texts: usize,
}

/// A person, organization or place of a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The Arabic.
    pub ar: Arc<str>,
    /// The English; a guess has its mark, `null` where none is known.
    pub en: Option<Arc<str>>,
    /// "person", "organization", "place" or "event".
    pub kind: &'static str,
    /// The titles that the articles give a person, the most frequent first.
    pub titles: Vec<Title>,
    /// Who or what this is, from the glossary.
    pub note: Option<Arc<str>>,
    /// In how many articles it stands.
    pub articles: usize,
    /// How often, over all articles.
    pub count: usize,
    /// The glossary's line; `null` for a name that it does not have.
    pub glossary: Option<GlossaryLine>,
}

/// A name over all stories.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InTheNews {
    /// The name.
    #[serde(flatten)]
    pub name: Named,
    /// In how many stories it stands, those of a single text included.
    pub stories: usize,
    /// The numbers of the main stories among them.
    pub in_stories: Vec<usize>,
}

/// What is not in the digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct LeftOut {
    /// Stories that are not even listed in brief.
    pub stories: usize,
    /// Articles of other days than the one that was asked for.
    pub other_days: usize,
    /// Articles without a date, where a day was asked for.
    pub undated: usize,
}

/// What the same digest needs again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reproduce {
    /// The program's version.
    pub mujaz: String,
    /// The glossary's version: a hash of all its files.
    pub glossary: String,
    /// The glossary's layers.
    pub layers: Vec<String>,
    /// How many key sentences a story may have.
    pub sentences: usize,
    /// How many main stories there may be.
    pub stories: usize,
    /// How many others may be listed.
    pub others: usize,
    /// The highest level of English that was asked for.
    pub english: Level,
}
