//! Forms of nouns.

use super::super::entry::Lemma;
use super::super::features::Form;

pub(super) fn forms(_lemma: &Lemma) -> Vec<Form> {
    Vec::new()
}
