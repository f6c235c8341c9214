//! Which words of a sentence are known.

use super::analysis::Lexeme;
use super::lattice::Lattice;
use super::render::Style;
use super::story::Story;
use super::terms;
use crate::arabic::TokenKind;

/// The tokens of the sentence that are Arabic words of which nothing is known: they stand in no mention, name, number, date or phrase, and
/// have no reading in the vocabulary or among the words of grammar.
#[must_use]
pub fn unknown_words(story: Story<'_>, sentence: usize, style: &Style) -> Vec<usize> {
    let (_, expressions) = terms::render(story, sentence);
    let lattice = Lattice::new(&story.source(sentence, style.lexicon(), &expressions));
    let known = lattice.known_letters();
    // What is written before a word may be known of any.
    let is_known = |at: usize| known[lattice.bases[at + 1 - lattice.first] - 1];
    let tokens = story.document.sentences()[sentence].tokens.clone();
    tokens.filter(|at| story.document.tokens()[*at].kind == TokenKind::Arabic && !is_known(*at)).collect()
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
