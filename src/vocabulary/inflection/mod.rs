//! The written forms of a lemma: paradigms of verbs, nouns and adjectives, without vowel marks.
//!
//! What is generated is what is written without the article, conjunctions, prepositions and pronouns; [`Features::STATE`] says which of them may be
//! added.

use super::entry::{Class, Lemma};
use super::features::Form;

mod adjectives;
mod nouns;
mod verbs;

/// All written forms of a lemma of this class. Several forms may be written alike; such are joined only where their features are one set of possibilities.
#[must_use]
pub fn forms(lemma: &Lemma, class: Class) -> Vec<Form> {
    match class {
        Class::Verb => verbs::forms(lemma),
        Class::Noun => nouns::forms(lemma),
        Class::Adjective => adjectives::forms(lemma),
        _ => Vec::new(),
    }
}
