//! Verbs that are one expression with the noun behind them, which has the pronoun of whom it is done to: «أطلق سراحه» is "released him", or "was
//! released" with the pronoun's gender and number.

use super::{Lattice, Source};
use crate::arabic::normalize;
use crate::english::analysis::Lexeme;
use crate::english::chart::Edge;
use crate::english::grammar::{Category, Properties};
use crate::english::lists::lists;

/// What it costs that somebody whose name does not stand there did it.
const BY_SOMEBODY: u32 = 3;

impl Lattice {
    /// The verb and its noun as one verb, from a token on.
    pub(super) fn owned_idiom(&mut self, source: &Source<'_>, at: usize) {
        let end = source.document.sentences()[source.sentence].tokens.end;
        if at + 1 >= end {
            return;
        }
        let folded = source.document.folded(at + 1);
        for (noun, english) in &lists().verbs.owned {
            let Some(written) = folded.strip_prefix(&*normalize(noun)) else { continue };
            let Some(pronoun) = source.lexicon.pronouns.iter().find(|pronoun| *pronoun.folded[0] == *written) else {
                continue;
            };
            let (from, until, whole) = (self.base(at), self.base(at + 1), self.base(at + 2));
            let split = whole - written.chars().count();
            let counted = Properties::MASCULINE
                | Properties::FEMININE
                | Properties::SINGULAR
                | Properties::DUAL
                | Properties::PLURAL;
            let verb = |edge: &Edge| {
                let line = match edge.lexeme {
                    Lexeme::Vocabulary(number, _) => Some(source.lexicon.vocabulary.word(number)),
                    _ => None,
                };
                edge.category == Category::VERB
                    && usize::from(edge.end) == until
                    && line.is_some_and(|line| line.lemma.en == **english)
            };
            let verbs: Vec<Edge> = self.words[from..until].iter().flatten().copied().filter(verb).collect();
            for edge in verbs {
                let passive = !edge.properties.has(Properties::ACTIVE);
                let (to, properties, cost) = if passive {
                    // It is said of him whom the pronoun is for.
                    (whole, edge.properties.without(counted) | (pronoun.properties & counted), 0)
                } else {
                    (split, edge.properties, edge.cost + BY_SOMEBODY)
                };
                self.push(usize::from(edge.start), to, Category::VERB, properties, edge.key, edge.lexeme, cost);
            }
        }
    }
}
