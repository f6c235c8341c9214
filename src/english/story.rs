//! What the stages before have found of a text: what its English lines are made from.

use super::lattice::{Neighbours, Source, pairs};
use super::lexicon::Lexicon;
use crate::arabic::Document;
use crate::arabic::calendar::resolve::Resolver;
use crate::arabic::expressions::Expression;
use crate::attribution::Attribution;
use crate::glossary::Glossary;
use crate::mentions::{Mentions, Names};

/// A text that has been read.
#[derive(Clone, Copy)]
pub struct Story<'a> {
    /// The text.
    pub text: &'a str,
    /// Its sentences and tokens.
    pub document: &'a Document,
    /// What it mentions.
    pub mentions: &'a Mentions,
    /// What the mentions are entries of.
    pub glossary: &'a Glossary,
    /// By which names that are not known are written in Latin letters.
    pub names: &'a Names,
    /// Which days it tells.
    pub days: &'a Resolver<'a>,
    /// Who says what in it, in text order: whom «وأضافت» means. Where it is empty, a line knows nobody who is not in its sentence.
    pub attributions: &'a [Attribution],
}

impl<'a> Story<'a> {
    /// One of its sentences, with the dates and numbers in it.
    pub(super) fn source(self, sentence: usize, lexicon: &'a Lexicon, expressions: &'a [Expression]) -> Source<'a> {
        let mut source = Source {
            text: self.text,
            document: self.document,
            sentence,
            mentions: self.mentions,
            glossary: self.glossary,
            names: self.names,
            lexicon,
            days: self.days,
            expressions,
            neighbours: Neighbours::of(self.document, sentence),
            quotes: Vec::new(),
            told: None,
        };
        source.quotes = pairs(&source);
        source
    }
}
