//! The English line of a sentence, at the highest level that it reaches.

use std::sync::Arc;

use super::lattice::Source;
use super::lexicon::Lexicon;
use super::translate::translate;
use super::{Level, Rendering, terms};
use crate::arabic::Document;
use crate::arabic::calendar::resolve::Resolver;
use crate::arabic::expressions::Expression;
use crate::glossary::Glossary;
use crate::mentions::{Mentions, Names};

/// How English lines are made.
#[derive(Debug, Clone)]
pub struct Style {
    /// The highest level allowed.
    pub highest: Level,
    /// Vocabulary and constructions with a user's own; without them what is built into the program.
    pub lexicon: Option<Arc<Lexicon>>,
}

/// Only terms: sentences are drafts that a person checks.
impl Default for Style {
    fn default() -> Self {
        Self { highest: Level::Terms, lexicon: None }
    }
}

impl Style {
    /// Vocabulary and constructions.
    #[must_use]
    pub fn lexicon(&self) -> &Lexicon {
        self.lexicon.as_deref().unwrap_or_else(|| Lexicon::embedded())
    }
}

/// The share of words that phrases must say to be more than terms.
const ENOUGH: f64 = 0.6;

/// The English line of the sentence with this index, and the dates and numbers that it says.
#[must_use]
#[expect(clippy::too_many_arguments, reason = "what the stages before have found")]
pub fn render(
    text: &str,
    document: &Document,
    sentence: usize,
    mentions: &Mentions,
    glossary: &Glossary,
    names: &Names,
    days: &Resolver<'_>,
    style: &Style,
) -> (Rendering, Vec<Expression>) {
    let (line, expressions) = terms::render(text, document, sentence, mentions, glossary, names, days);
    if style.highest == Level::Terms {
        return (line, expressions);
    }
    let source = Source {
        text,
        document,
        sentence,
        mentions,
        glossary,
        lexicon: style.lexicon(),
        days,
        expressions: &expressions,
    };
    let fuller = translate(&source, style.highest);
    let enough = |fuller: &Rendering| {
        #[expect(clippy::cast_precision_loss, reason = "a sentence has few words")]
        let share = (fuller.words - fuller.untranslated) as f64 / fuller.words.max(1) as f64;
        fuller.level == Level::Sentence || share >= ENOUGH
    };
    match fuller.filter(enough) {
        Some(fuller) => (fuller, expressions),
        None => (line, expressions),
    }
}
