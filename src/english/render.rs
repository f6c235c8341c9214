//! The English line of a sentence, at the highest level that it reaches.

use std::sync::Arc;

use super::lexicon::Lexicon;
use super::story::Story;
use super::told::told_before;
use super::translate::translate;
use super::{Level, Rendering, terms};
use crate::arabic::expressions::Expression;

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
pub fn render(story: Story<'_>, sentence: usize, style: &Style) -> (Rendering, Vec<Expression>) {
    let (line, expressions) = terms::render(story, sentence);
    if style.highest == Level::Terms {
        return (line, expressions);
    }
    let mut source = story.source(sentence, style.lexicon(), &expressions);
    source.told = told_before(story, &source);
    let fuller = translate(&source, style.highest);
    // Phrases say what terms say, and more.
    let enough = |fuller: &Rendering| fuller.level == Level::Sentence || fuller.untranslated <= line.untranslated;
    match fuller.filter(enough) {
        Some(fuller) => (fuller, expressions),
        None => (line, expressions),
    }
}
