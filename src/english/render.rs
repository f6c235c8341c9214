//! The English line of a sentence, at the highest level that it reaches.

use std::sync::Arc;

use super::lattice::{Neighbours, Source};
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
    /// Whole sentences, where they can be built: drafts that a person checks.
    #[must_use]
    pub fn drafts() -> Self {
        Self { highest: Level::Sentence, lexicon: None }
    }

    /// Vocabulary and constructions.
    #[must_use]
    pub fn lexicon(&self) -> &Lexicon {
        self.lexicon.as_deref().unwrap_or_else(|| Lexicon::embedded())
    }
}

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
        names,
        lexicon: style.lexicon(),
        days,
        expressions: &expressions,
        neighbours: Neighbours::of(document, sentence),
    };
    let fuller = translate(&source, style.highest);
    // Phrases say what terms say, and more.
    let enough = |fuller: &Rendering| fuller.level == Level::Sentence || fuller.untranslated <= line.untranslated;
    match fuller.filter(enough) {
        Some(fuller) => (fuller, expressions),
        None => (line, expressions),
    }
}
