//! Which words of a sentence are known.

use super::analysis::Lexeme;
use super::lattice::{Lattice, Neighbours, Source};
use super::render::Style;
use super::terms;
use crate::arabic::calendar::resolve::Resolver;
use crate::arabic::{Document, TokenKind};
use crate::glossary::Glossary;
use crate::mentions::{Mentions, Names};

/// The tokens of the sentence that are Arabic words of which nothing is known: they stand in no mention, name, number, date or phrase, and
/// have no reading in the vocabulary or among the words of grammar.
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
) -> Vec<usize> {
    let (_, expressions) = terms::render(text, document, sentence, mentions, glossary, names, days);
    let lexicon = style.lexicon();
    let neighbours = Neighbours::of(document, sentence);
    let expressions = &expressions;
    let source = Source { text, document, sentence, mentions, glossary, names, lexicon, days, expressions, neighbours };
    let lattice = Lattice::new(&source);
    let known = lattice.known_letters();
    // What is written before a word may be known of any.
    let is_known = |at: usize| known[lattice.bases[at + 1 - lattice.first] - 1];
    let tokens = document.sentences()[sentence].tokens.clone();
    tokens.filter(|at| document.tokens()[*at].kind == TokenKind::Arabic && !is_known(*at)).collect()
}

impl Lattice {
    /// For each place, whether the letter there belongs to something known.
    fn known_letters(&self) -> Vec<bool> {
        let mut known = vec![false; self.words.len()];
        for edge in self.words.iter().flatten().filter(|edge| !matches!(edge.lexeme, Lexeme::Unknown)) {
            known[usize::from(edge.start)..usize::from(edge.end)].fill(true);
        }
        known
    }
}
