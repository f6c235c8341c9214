//! Words in quotation marks that are no words of the language: a ship, a product, a village. They are said as a name whose letters are a guess.

use std::ops::Range;

use super::{Lattice, Source, Unit};
use crate::arabic::TokenKind;
use crate::arabic::romanize::Style;
use crate::english::GUESS;
use crate::english::analysis::readings;
use crate::english::grammar::{Category, Properties};

/// A name in quotation marks has at most so many words.
const WORDS: usize = 4;

impl Lattice {
    /// Names in quotation marks that no stage before has found.
    pub(super) fn quoted_names(&mut self, source: &Source<'_>, taken: &mut [bool]) {
        for &(open, close) in &source.quotes {
            let tokens = open + 1..close;
            let in_phrase = tokens.clone().any(|at| {
                source.document.tokens()[at].kind == TokenKind::Arabic && !self.words[self.base(at)].is_empty()
            });
            if in_phrase || !is_name(source, tokens.clone(), |at| taken[at - self.first]) {
                continue;
            }
            let range = source.document.span(tokens.clone());
            let guess = source.names.romanize(&source.text[range.clone()], Style::General).text;
            let english = format!("{GUESS}{guess}").into();
            let unit = Unit::plain(range, english, "a name in quotation marks, not known", Vec::new());
            let both = Properties::MASCULINE | Properties::FEMININE | Properties::SINGULAR;
            let properties = both | Properties::NAME | Properties::DEFINITE | Properties::FREE;
            self.unit(self.base(tokens.start), self.base(tokens.end), Category::QUOTED_NAME, properties, 0, unit);
            taken[tokens.start - self.first..tokens.end - self.first].fill(true);
        }
    }
}

/// Whether what stands between the marks is a name: a few words, and figures, of which none is a word of the language.
fn is_name(source: &Source<'_>, tokens: Range<usize>, taken: impl Fn(usize) -> bool) -> bool {
    let kind = |at: usize| source.document.tokens()[at].kind;
    let unknown = |at: usize| {
        let surface = source.surface(at);
        !taken(at) && surface.chars().count() > 2 && readings(source.lexicon, surface).is_empty()
    };
    tokens.len() <= WORDS
        && tokens.clone().any(|at| kind(at) == TokenKind::Arabic)
        && tokens.clone().all(|at| match kind(at) {
            TokenKind::Arabic => unknown(at),
            kind => kind == TokenKind::Number,
        })
}
