//! The data of a briefing, field by field. `docs/briefing.md` explains it to those who read the JSON.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use super::attributions::{AttributionInfo, SentenceAttribution};
use super::shortened::Shortened;
use crate::article::{Basis, Reason};
use crate::english::{Level, Rendering};
use crate::mentions::Confidence;
use crate::salience::{Budget, Share};

/// The version of the structure; it grows when a field changes its meaning or goes.
pub const SCHEMA: u32 = 1;

/// A byte range of `article.text`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

/// A briefing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Briefing {
    /// [`SCHEMA`].
    pub schema: u32,
    /// The article.
    pub article: ArticleInfo,
    /// Its headline, if it has one.
    pub headline: Option<Headline>,
    /// The key sentences, in story order.
    pub key_points: Vec<KeyPoint>,
    /// How many of them are shortened.
    #[serde(skip_serializing_if = "none")]
    pub shortened: usize,
    /// People of the glossary, in order of first mention.
    pub people: Vec<Who>,
    /// Organizations.
    pub organizations: Vec<WhoElse>,
    /// Places.
    pub places: Vec<WhoElse>,
    /// Events.
    pub events: Vec<WhoElse>,
    /// Terms.
    pub terms: Vec<WhoElse>,
    /// Names that the glossary does not have.
    pub unknown: Vec<UnknownInfo>,
    /// Every mention, in text order.
    pub mentions: Vec<MentionInfo>,
    /// Who says what in the sentences that are not shown.
    pub attribution_elsewhere: Vec<SentenceAttribution>,
    /// What was set aside as not being the article.
    pub set_aside: Vec<NotArticle>,
    /// What the same briefing needs again.
    pub reproduce: Reproduce,
}

/// The article.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ArticleInfo {
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
    /// The dateline.
    pub dateline: Option<Dateline>,
    /// The character set that it was read with.
    pub encoding: &'static str,
    /// What `text` is: "file" (the file's text; byte ranges are the file's own if it is UTF-8), "extracted" (the text of an HTML page), "record" (title, blank line, text).
    pub basis: Basis,
    /// How many sentences the story has, the headline not counted.
    pub sentences: usize,
    /// The text that every span refers to.
    pub text: String,
}

/// Where and by whom it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dateline {
    /// The words of the dateline.
    pub ar: String,
    /// The same in English, as far as the glossary has it.
    pub en: String,
    /// Where it stands.
    pub span: Span,
}

/// A date, month, year or time of day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateInfo {
    /// Where it stands.
    pub span: Span,
    /// The Arabic.
    pub ar: String,
    /// The English of the words, without the day that they were resolved to.
    pub en: String,
    /// The first day, as YYYY-MM-DD; `null` where it cannot be told.
    pub start: Option<String>,
    /// The last day.
    pub end: Option<String>,
    /// The days are of the Islamic calendar and may be off by one.
    pub approximate: bool,
    /// The time of day, as HH:MM of 24 hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// "GMT", "local time", "Beirut time".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<&'static str>,
}

/// A number.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NumberInfo {
    /// Where it stands.
    pub span: Span,
    /// The Arabic.
    pub ar: String,
    /// The English.
    pub en: String,
    /// "cardinal", "percent", "time", "vague" or "ordinal".
    pub kind: &'static str,
    /// The value; `null` where it is vague or cannot be told.
    pub value: Option<f64>,
    /// The second value of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<f64>,
    /// "about", "nearly", "more than", "less than", "at least", "at most", "up to".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<&'static str>,
    /// A currency, or the noun that an Arabic dual counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<&'static str>,
}

/// The headline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Headline {
    /// Where it stands.
    pub span: Span,
    /// The Arabic.
    pub ar: String,
    /// The English.
    pub en: Rendering,
    /// Who says it.
    pub attribution: Vec<AttributionInfo>,
    /// The same as a line of a document: "denied by the Kremlin"; `null` where nothing is attributed.
    pub source_line: Option<String>,
    /// Its dates, in order.
    pub dates: Vec<DateInfo>,
    /// Its numbers, in order.
    pub numbers: Vec<NumberInfo>,
}

/// A key sentence.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KeyPoint {
    /// 1 for the first in the briefing.
    pub number: usize,
    /// Which sentence of the story it is, from 1, the headline not counted.
    pub sentence: usize,
    /// Where it stands.
    pub span: Span,
    /// The Arabic.
    pub ar: String,
    /// The English.
    pub en: Rendering,
    /// Who says it.
    pub attribution: Vec<AttributionInfo>,
    /// The same as a line of a document: "denied by the Kremlin"; `null` where nothing is attributed.
    pub source_line: Option<String>,
    /// Its dates, in order.
    pub dates: Vec<DateInfo>,
    /// Its numbers, in order.
    pub numbers: Vec<NumberInfo>,
    /// Its score.
    pub score: f64,
    /// What each rule added to the score.
    pub reasons: Vec<Share>,
    /// The sentence as a document shows it, if something is cut.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<Shortened>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
/// Whether there is none: such a count is left out.
pub(crate) fn none(count: &usize) -> bool {
    *count == 0
}

/// Where an entry stands in the glossary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GlossaryLine {
    /// The entry's id.
    pub id: Arc<str>,
    /// The layer: "embedded" or a path.
    pub layer: Arc<str>,
    /// The file.
    pub file: Arc<str>,
    /// The line of its key, from 1.
    pub line: u32,
}

/// A title that the story gives a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Title {
    /// The Arabic, as it stands.
    pub ar: String,
    /// The English.
    pub en: String,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Who {
    /// The Arabic of the glossary.
    pub ar: Arc<str>,
    /// The English.
    pub en: Arc<str>,
    /// Other English spellings in use.
    pub also: Vec<Arc<str>>,
    /// The titles that the story gives, each once.
    pub titles: Vec<Title>,
    /// Who this is, from the glossary.
    pub note: Option<Arc<str>>,
    /// How often the person is mentioned.
    pub count: usize,
    /// The first mention.
    pub first: Span,
    /// The glossary's line.
    pub glossary: GlossaryLine,
}

/// An organization, place, event or term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WhoElse {
    /// The Arabic, as it first stands in the text.
    pub ar: Arc<str>,
    /// The English.
    pub en: Arc<str>,
    /// What this is, from the glossary.
    pub note: Option<Arc<str>>,
    /// How often it is mentioned.
    pub count: usize,
    /// The first mention.
    pub first: Span,
    /// The glossary's line.
    pub glossary: GlossaryLine,
}

/// A name that the glossary does not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnknownInfo {
    /// The Arabic.
    pub ar: String,
    /// A guess at its Latin letters, behind the mark of a guess; `null` for a body that is named by common nouns.
    pub en: Option<String>,
    /// "person", "place" or "organization".
    pub kind: &'static str,
    /// How sure it is that it is a name of this kind.
    pub confidence: Confidence,
    /// The titles that the story gives a person, each once.
    pub titles: Vec<Title>,
    /// How often it stands there.
    pub count: usize,
    /// The first place.
    pub first: Span,
    /// What tells that it is a name.
    pub evidence: String,
    /// The entry to add, as TOML, its English to be checked.
    pub add: String,
}

/// A mention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MentionInfo {
    /// The entry's id.
    pub id: Arc<str>,
    /// Its kind.
    pub kind: &'static str,
    /// Where it stands, without proclitics.
    pub span: Span,
    /// The Arabic there.
    pub ar: String,
    /// Its English.
    pub en: Arc<str>,
    /// Which form: "full", "short", "adjective", "people".
    pub form: &'static str,
    /// Proclitics before it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub proclitics: String,
    /// A pronoun behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enclitic: Option<&'static str>,
    /// Why it is one.
    pub reason: Cow<'static, str>,
    /// For what fills a slot: the index in `mentions` of the mention that has the slot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within: Option<usize>,
    /// The layer of the entry.
    pub layer: Arc<str>,
}

/// Text that is not part of the story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotArticle {
    /// Where it stands.
    pub span: Span,
    /// The text.
    pub ar: String,
    /// Why: "masthead", "photo-caption", …
    pub reason: Reason,
    /// What the rule saw.
    pub rule: Cow<'static, str>,
}

/// What the same briefing needs again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reproduce {
    /// The program's version.
    pub mujaz: String,
    /// The glossary's version: a hash of all its files.
    pub glossary: String,
    /// The glossary's layers.
    pub layers: Vec<String>,
    /// How much was asked for: "sentences", "words" or "percent".
    #[serde(flatten)]
    pub budget: Budget,
    /// The same in words: "at most 5 sentences".
    pub asked: String,
    /// The highest level of English that was asked for.
    pub english: Level,
}
