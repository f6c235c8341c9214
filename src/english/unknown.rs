//! The words of a sentence of which nothing is known.

use std::ops::Range;

use super::analysis::Lexeme;
use super::lattice::{Lattice, Source};
use super::render::Style;
use super::terms;
use crate::arabic::calendar::resolve::Resolver;
use crate::arabic::{Document, TokenKind};
use crate::glossary::Glossary;
use crate::mentions::{Mentions, Names};

/// The bytes of each Arabic word of a sentence that neither the vocabulary nor the words of grammar have, in no sense whose condition holds,
/// and that belongs to no mention, name, number, date or phrase.
#[must_use]
#[expect(clippy::too_many_arguments, reason = "what the stages before have found")]
pub fn unknown_words(
    text: &str,
    document: &Document,
    sentence: usize,
    mentions: &Mentions,
    glossary: &Glossary,
    names: &Names,
    days: &Resolver<'_>,
    style: &Style,
) -> Vec<Range<usize>> {
    let (_, expressions) = terms::render(text, document, sentence, mentions, glossary, names, days);
    let lexicon = style.lexicon();
    let source = Source { text, document, sentence, mentions, glossary, lexicon, days, expressions: &expressions };
    let lattice = Lattice::new(&source);
    // A word is known if something that says more than a letter before it ends where it does, or behind it.
    let mut known = vec![false; lattice.last() + 1];
    for edge in lattice.words.iter().flatten() {
        if !matches!(edge.lexeme, Lexeme::Unknown | Lexeme::Proclitic(_)) {
            known[usize::from(edge.start) + 1..=usize::from(edge.end)].fill(true);
        }
    }
    let tokens = document.sentences()[sentence].tokens.clone();
    let unknown = tokens.filter(|at| {
        let end = lattice.bases[at + 1 - lattice.first];
        document.tokens()[*at].kind == TokenKind::Arabic && !known[end]
    });
    unknown.map(|at| document.tokens()[at].range()).collect()
}
