//! The written forms of a lemma: paradigms of verbs, nouns and adjectives, without vowel marks.
//!
//! What is generated is what is written without the article, conjunctions, prepositions and pronouns; [`Features::STATE`] says which of them may be
//! added. Verbs are conjugated as sounds (`verbs`), which `spelling` writes; nouns and adjectives are declined as they are written (`declension`).
//!
//! [`Features::STATE`]: super::features::Features::STATE

use super::entry::{Class, Lemma};
use super::features::Form;

mod adjectives;
mod declension;
mod defective;
mod merge;
mod nouns;
mod spelling;
#[cfg(test)]
mod testing;
mod verbs;

/// All written forms of a lemma of this class, by part and spelling. Several forms may be written alike; such are joined only where their features are one
/// set of possibilities. A phrase (a lemma of several words) has none.
#[must_use]
pub fn forms(lemma: &Lemma, class: Class) -> Vec<Form> {
    if lemma.ar.is_empty() || lemma.ar.contains(char::is_whitespace) {
        return Vec::new();
    }
    merge::merged(match class {
        Class::Verb => verbs::forms(lemma),
        Class::Noun => nouns::forms(lemma),
        Class::Adjective => adjectives::forms(lemma),
        _ => Vec::new(),
    })
}
