//! Nouns right behind a word of negation: «لا وفيات» is "no deaths", and never "deaths".

use super::lists::lists;
use crate::arabic::{Document, TokenKind};
use crate::mentions::Mention;

/// What a word of negation before a noun makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Negated {
    /// The word is said before the noun: "no", "without".
    By(&'static str),
    /// The noun is left out: the line would say the contrary.
    Silent,
}

/// The negation right before the mention, if there is one.
#[must_use]
pub fn negation(document: &Document, mention: &Mention) -> Option<Negated> {
    let at = mention.tokens.start;
    let start = document.sentences()[mention.sentence].tokens.start;
    let before = at.checked_sub(1).filter(|before| *before >= start && mention.proclitics.is_empty())?;
    if document.tokens()[before].kind != TokenKind::Arabic {
        return None;
    }
    let folded = document.folded(before);
    let negation = &lists().negation;
    let said = negation.before.iter().find(|(word, _)| word == folded);
    match said {
        Some((_, english)) => Some(Negated::By(english)),
        None => negation.silent.iter().any(|word| word == folded).then_some(Negated::Silent),
    }
}
