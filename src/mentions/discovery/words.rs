//! What a single token can be in a name: a part of names, a common word, or a word that no list knows.

use std::ops::Range;

use super::lexicon::Is;
use super::{Finder, Owner};
use crate::arabic::TokenKind;
use crate::glossary::NamePart;

impl<'c> Finder<'c> {
    pub(super) fn folded(&self, at: usize) -> &'c str {
        self.context.document.folded(at)
    }

    /// Whether it begins with ال, which has no hamza: «إلى», «ألبرتو» do not.
    pub(super) fn begins_with_article(&self, at: usize) -> bool {
        self.folded(at).starts_with("ال") && !self.context.surface(at).starts_with(['أ', 'إ', 'آ'])
    }

    pub(super) fn is(&self, at: usize, what: Is) -> bool {
        self.words[at].is(what)
    }

    pub(super) fn is_arabic(&self, at: usize) -> bool {
        self.context.document.tokens()[at].kind == TokenKind::Arabic
    }

    /// Whether the token is an Arabic word that nothing has taken.
    pub(super) fn is_free(&self, at: usize) -> bool {
        self.is_arabic(at) && self.owners[at] == Owner::Nobody
    }

    /// What is known of the token as a part of names. A function word or verb of saying is none («أن», «لو»).
    pub(super) fn part(&self, at: usize) -> Option<NamePart<'c>> {
        self.words[at].part().map(|number| self.context.names.parts.part(number))
    }

    /// The part of names that the token is, if it is no common word too.
    pub(super) fn certain_part(&self, at: usize) -> Option<NamePart<'c>> {
        self.part(at).filter(|_| !self.is(at, Is::Cautious))
    }

    /// The letters of proclitics before a part of names: «وجورج». A short part, or one that is a common word too, needs another behind it.
    pub(super) fn part_behind_proclitics(&self, at: usize) -> Option<(usize, NamePart<'c>)> {
        let word = self.words[at];
        let part = self.context.names.parts.part(word.part_behind()?);
        let letters = usize::from(word.behind_letters);
        let next = at + 1;
        let long = self.folded(at).chars().count() - letters > 3;
        let sure = || {
            next < self.owners.len()
                && self.is_free(next)
                && (self.certain_part(next).is_some() || matches!(self.folded(next), "عبد" | "ابو" | "بن" | "ولد"))
        };
        (!part.cautious && long || sure()).then_some((letters, part))
    }

    /// Whether the token and the next are one part of names: «محيي الدين».
    pub(super) fn is_compound(&self, at: usize, limit: usize) -> bool {
        let next = at + 1;
        next < limit && self.is_free(at) && self.is_free(next) && {
            let compound = format!("{} {}", self.folded(at), self.folded(next));
            self.context.names.parts.find(&compound, self.context.surface(next)).is_some()
        }
    }

    /// Whether the token is a word that is no name.
    pub(super) fn is_common(&self, at: usize) -> bool {
        self.is(at, Is::Common)
    }

    /// Whether no list knows the word, and it has the shape of a word of another language.
    pub(super) fn is_foreign_looking(&self, at: usize) -> bool {
        self.is(at, Is::Foreign) && self.is_unknown(at)
    }

    /// Whether no list knows the word.
    pub(super) fn is_unknown(&self, at: usize) -> bool {
        self.is_free(at)
            && self.words[at].part().is_none()
            && !self.is_common(at)
            && self.folded(at).chars().nth(2).is_some()
    }

    pub(super) fn has_article(&self, at: usize) -> bool {
        self.is(at, Is::Article)
    }

    /// The tokens of each sentence.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Range<usize>> + use<'c> {
        self.context.document.sentences().iter().map(|sentence| sentence.tokens.clone())
    }
}
