//! What an English line is made of, step by step, for `cargo bench`.

use super::analysis::{analyse, readings};
use super::chart::Chart;
use super::lattice::{Lattice, Source};
use super::render::Style;
use super::story::Story;
use super::translate::sentence;
use super::{Lexicon, Rendering, terms};
use crate::arabic::Document;
use crate::arabic::calendar::resolve::Resolver;
use crate::glossary::Glossary;
use crate::mentions::{self, Names};

/// How many readings a word has, found anew.
#[must_use]
pub fn analyse_anew(lexicon: &Lexicon, word: &str) -> usize {
    analyse(lexicon, word).len()
}

/// How many readings a word has, kept from the last time.
#[must_use]
pub fn analyse_again(lexicon: &Lexicon, word: &str) -> usize {
    readings(lexicon, word).len()
}

/// A sentence with all that its line is made from.
pub struct Steps<'a> {
    source: Source<'a>,
    lattice: Lattice,
    chart: Chart<'a>,
}

impl Steps<'_> {
    /// The first sentence of a text for `run`; `None` where there is none.
    pub fn of<R>(text: &str, glossary: &Glossary, style: &Style, run: impl FnOnce(&Steps<'_>) -> R) -> Option<R> {
        let names = Names::embedded();
        let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
        document.sentences().first()?;
        let mentions = mentions::find(text, &document, false, glossary, names);
        let days = Resolver::new(&document, None);
        let (document, mentions, days) = (&document, &mentions, &days);
        let story = Story { text, document, mentions, glossary, names, days, attributions: &[] };
        let (_, expressions) = terms::render(story, 0);
        let source = story.source(0, style.lexicon(), &expressions);
        let lattice = Lattice::new(&source);
        let chart = Chart::build(source.lexicon, &lattice);
        Some(run(&Steps { source, lattice, chart }))
    }

    /// Lays out the readings of all words; how many edges there are.
    #[must_use]
    pub fn read(&self) -> usize {
        Lattice::new(&self.source).words.iter().map(Vec::len).sum()
    }

    /// Parses; how many edges were built.
    #[must_use]
    pub fn parse(&self) -> usize {
        Chart::build(self.source.lexicon, &self.lattice).edges.len()
    }

    /// The English of the parse, if it is one of the whole sentence.
    #[must_use]
    pub fn generate(&self) -> Option<Rendering> {
        sentence(&self.source, &self.lattice, &self.chart)
    }
}
