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

#[cfg(test)]
mod tests {
    use super::super::{Part, Vocabulary};
    use super::testing::sanity;
    use super::*;

    /// The words of every lemma of the embedded vocabulary are among its forms. Else one of them is misspelt, or of a kind that is not known.
    #[test]
    fn embedded_lemmas_are_found_again() {
        let mut faults = Vec::new();
        for word in Vocabulary::embedded().words().filter(|word| !word.phrase) {
            let lemma = &word.lemma;
            let verb = match word.class {
                Class::Verb => true,
                Class::Noun | Class::Adjective => false,
                _ => continue,
            };
            let forms = forms(lemma, word.class);
            faults.extend(sanity(&forms).into_iter().map(|fault| format!("{}: {fault}", lemma.ar)));
            let imperfect =
                lemma.impf().into_iter().filter(|_| lemma.ar != "ليس").map(|form| (form, Some(Part::Imperfect)));
            let masdars = lemma.masdar.iter().map(|form| (form, Some(Part::Masdar)));
            let plurals = lemma.pl.iter().map(|form| (form, None));
            let given = std::iter::once((lemma.ar.as_str(), verb.then_some(Part::Perfect)));
            for (written, part) in given.chain(imperfect).chain(masdars).chain(plurals) {
                let found = |form: &Form| form.written == *written && part.is_none_or(|part| part == form.part);
                if !written.contains(' ') && !forms.iter().any(found) {
                    faults.push(format!("{} ({:?}): {written} is not among its forms", lemma.ar, word.class));
                }
            }
        }
        assert!(faults.is_empty(), "{faults:#?}");
    }
}
