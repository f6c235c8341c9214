//! English lines for Arabic sentences.
//!
//! At this stage every line is at the level [`Level::Terms`]: the names, titles, numbers, dates and terms that are known, in the
//! order of the Arabic, with a mark where something is left out. The seam for fuller renderings is [`Rendering`].

mod agreement;
mod analysis;
mod chart;
mod check;
mod coverage;
mod dates;
mod find;
mod forms;
mod fragments;
mod generate;
mod government;
mod grades;
mod grammar;
mod known;
mod lattice;
mod lexicon;
mod lines;
mod lists;
mod negation;
mod pieces;
mod plural;
mod qualities;
mod render;
mod speakers;
mod spelling;
#[doc(hidden)]
pub mod steps;
mod story;
mod terms;
mod told;
mod translate;
mod verbal;
mod vowels;
mod words;

use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

pub use check::{CaseFailure, CheckError, Checked, check, glossaries, run_cases, symbol_faults};
pub(crate) use dates::date_english;
pub use find::{WordHit, find_words, nearest_words};
pub use forms::{mention_english, phrase_english, title_english};
pub use grammar::{Case, Constructions, Grammar, GrammarError};
pub use known::unknown_words;
pub use lexicon::{Lexicon, LexiconError};
pub use lines::{joined, parses, translate};
pub use negation::{Negated, negation};
pub(crate) use plural::plural;
pub use render::{Style, render};
pub use speakers::{SpeakerEnglish, source_line, speaker_english};
pub use story::Story;
pub use translate::JOINT;

/// How far a rendering got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Names, titles, numbers, dates and terms in the order of the Arabic.
    Terms,
    /// Phrases in the order of the Arabic, with a mark where they join.
    Phrases,
    /// A sentence: every clause is analysed.
    Sentence,
}

/// Shown where words between two terms have no English.
pub const GAP: &str = "…";

/// Stands before a name whose Latin letters are a guess. The guess ends where a mark or the line does.
pub const GUESS: char = '≈';

/// An English line with its derivation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rendering {
    /// The line; empty where nothing of the sentence is known.
    pub text: String,
    /// How far it got.
    pub level: Level,
    /// What the parse of a sentence costs for each of its words: below 1.5 it is as plain as can be. 0 at other levels.
    #[serde(skip_serializing_if = "is_zero")]
    pub doubt: f32,
    /// Where each piece of the line comes from, in order.
    pub derivation: Vec<Segment>,
    /// How many words of the Arabic sentence have no English in the line.
    pub untranslated: usize,
    /// How many words the Arabic sentence has.
    pub words: usize,
}

/// A piece of an English line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Segment {
    /// The English.
    pub english: Arc<str>,
    /// The bytes of the Arabic that it says.
    pub range: Range<usize>,
    /// The rule that made it: "entry", "title and name", "number words", …
    pub rule: Arc<str>,
    /// The ids of the entries that it was made from.
    pub entries: Vec<Arc<str>>,
    /// The file and line of the vocabulary, or of the construction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Arc<str>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_zero(number: &f32) -> bool {
    number.abs() < f32::EPSILON
}
