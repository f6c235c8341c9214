//! What a single token can be in a name: a part of names, a common word, or a word that no list knows.

use std::ops::Range;

use super::{Finder, Owner};
use crate::arabic::TokenKind;
use crate::arabic::clitics::{enclitic_splits, proclitic_splits, without_future};
use crate::arabic::numbers::number_at;
use crate::glossary::CommonWords;
use crate::mentions::Part;

/// Letters that names of other languages are hardly ever written with.
const ARABIC_ONLY: [char; 7] = ['ح', 'ع', 'ص', 'ض', 'ظ', 'ذ', 'ء'];

impl<'c> Finder<'c> {
    pub(super) fn folded(&self, at: usize) -> &'c str {
        self.context.document.folded(at)
    }

    pub(super) fn is_arabic(&self, at: usize) -> bool {
        self.context.document.tokens()[at].kind == TokenKind::Arabic
    }

    /// Whether the token is an Arabic word that nothing has taken.
    pub(super) fn is_free(&self, at: usize) -> bool {
        self.is_arabic(at) && self.owners[at] == Owner::Nobody
    }

    /// What is known of the token as a part of names.
    pub(super) fn part(&self, at: usize) -> Option<&'c Part> {
        self.context.names.part(self.folded(at), self.context.surface(at))
    }

    /// The letters of proclitics before a part of names: «وجورج». Nothing where the whole token is one, or none is found.
    pub(super) fn part_behind_proclitics(&self, at: usize) -> Option<(usize, &'c Part)> {
        let mut found = None;
        let surface = self.context.surface(at);
        proclitic_splits(self.folded(at), |split| {
            // A stem of three letters is too often a part of another word.
            if split.characters == 0 || found.is_some() || split.stem.chars().count() < 3 {
                return;
            }
            let Some(part) = self.context.names.part(&split.stem, surface) else { return };
            let next = at + 1;
            let sure =
                || next < self.owners.len() && self.is_free(next) && self.part(next).is_some_and(|part| !part.cautious);
            if !part.cautious && split.stem.chars().count() > 3 || sure() {
                found = Some((split.characters, part));
            }
        });
        found
    }

    /// Whether the token is a word that is no name: a function word, a verb of speech, a number, a common word in any form that particles
    /// and pronouns give it.
    pub(super) fn is_common(&self, at: usize) -> bool {
        let (folded, surface) = (self.folded(at), self.context.surface(at));
        let names = self.context.names;
        names.is_stop_word(folded, surface)
            || names.is_speech_verb(folded)
            || names.is_no_name(folded)
            || names.is_act(folded)
            || is_common_word(folded)
            || number_at(self.context.document, at + 1, at, self.context.text).is_some()
    }

    /// Whether no list knows the word, and it has the shape of a word of another language.
    pub(super) fn is_foreign_looking(&self, at: usize) -> bool {
        let folded = self.folded(at);
        self.is_unknown(at)
            && folded.chars().count() >= 4
            && !folded.contains(ARABIC_ONLY)
            && !folded.starts_with("ال")
            && !has_arabic_ending(folded)
            && !["است", "نست", "يست", "تست", "ونت", "وال", "ون"].iter().any(|beginning| folded.starts_with(beginning))
            && (folded.contains(['ڤ', 'گ', 'چ', 'پ'])
                || folded.chars().filter(|c| matches!(c, 'ا' | 'و' | 'ي')).count() > 1)
    }

    /// Whether no list knows the word.
    pub(super) fn is_unknown(&self, at: usize) -> bool {
        self.is_free(at) && self.folded(at).chars().count() >= 3 && self.part(at).is_none() && !self.is_common(at)
    }

    pub(super) fn has_article(&self, at: usize) -> bool {
        let folded = self.folded(at);
        folded.starts_with("ال") && folded.chars().count() > 4
    }

    /// The tokens of each sentence.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Range<usize>> + use<'c> {
        self.context.document.sentences().iter().map(|sentence| sentence.tokens.clone())
    }

    /// Whether the word is in the list, with or without attached particles and ال.
    pub(super) fn is_one_of(&self, at: usize, list: impl Fn(&str) -> bool) -> bool {
        let mut found = false;
        proclitic_splits(self.folded(at), |split| found |= list(&split.stem));
        found
    }
}

/// Endings of inflected Arabic words: pronouns, plurals, the feminine with a pronoun.
fn has_arabic_ending(folded: &str) -> bool {
    ["ها", "ته", "تهم", "هم", "ات", "ون", "ين", "يه", "تين", "تان"].iter().any(|ending| folded.ends_with(ending))
        && !["لين", "كين", "تين", "شين", "رين", "نين", "سون", "تون", "رون", "لون"].iter().any(|e| folded.ends_with(e))
}

/// Whether the folded word is in the list of common words, in any form that particles, ال, pronouns and endings give it.
fn is_common_word(folded: &str) -> bool {
    let common = CommonWords::embedded();
    let known = |word: &str| common.contains(word) || common.is_ambiguous(word);
    let mut found = known(folded) || without_future(folded).is_some_and(known);
    proclitic_splits(folded, |split| {
        if found {
            return;
        }
        let stem: &str = &split.stem;
        let bare = stem.strip_prefix("ال").unwrap_or(stem);
        found = known(stem) || known(bare) || without_future(stem).is_some_and(known) || is_inflected(bare, known);
        if !found && bare.len() == stem.len() {
            enclitic_splits(stem, |noun, _| {
                found |= noun.chars().count() >= 3 && (known(noun) || is_inflected(noun, known))
            });
        }
    });
    found
}

/// Whether the word is another one with the ending of a plural, a dual, the feminine or the accusative.
fn is_inflected(word: &str, known: impl Fn(&str) -> bool) -> bool {
    let ending = ["ات", "ين", "ون", "ان", "يه", "ا", "ه", "ت", "وا", "تا", "تي"].iter().any(|ending| {
        word.strip_suffix(ending).is_some_and(|stem| {
            stem.chars().count() >= 3 && (known(stem) || *ending == "ات" && known(&format!("{stem}ه")))
        })
    });
    ending || word.strip_suffix("تين").or(word.strip_suffix("تان")).is_some_and(|stem| known(&format!("{stem}ه")))
}
