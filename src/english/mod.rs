//! English lines for Arabic sentences.
//!
//! At this stage every line is at the level [`Level::Terms`]: the names, titles, numbers, dates and terms that are known, in the
//! order of the Arabic, with a mark where something is left out. The seam for fuller renderings is [`Rendering`].

mod dates;
mod forms;
mod lists;
mod negation;
mod plural;
mod speakers;
mod terms;

use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

pub use forms::{mention_english, phrase_english, title_english};
pub use negation::{Negated, negation};
pub(crate) use plural::plural;
pub use speakers::{SpeakerEnglish, source_line, speaker_english};
pub use terms::render;

/// How far a rendering got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Names, titles, numbers, dates and terms in the order of the Arabic.
    Terms,
}

/// Shown where words between two terms have no English.
pub const GAP: &str = "…";

/// Stands before a name whose Latin letters are a guess. The guess ends where a mark or the line does.
pub const GUESS: char = '≈';

/// An English line with its derivation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rendering {
    /// The line; empty where nothing of the sentence is known.
    pub text: String,
    /// How far it got.
    pub level: Level,
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
    pub rule: &'static str,
    /// The ids of the entries that it was made from.
    pub entries: Vec<Arc<str>>,
}
