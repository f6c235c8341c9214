//! What the rules see in a word: its stem and the lists that it stands in, found out once for each word.

use crate::arabic::clitics::without_conjunction;
use crate::arabic::stem::light;
use crate::arabic::vocabulary::{Packed, PackedPerWord};
use crate::arabic::{Document, TokenKind};
use std::hash::Hasher as _;
use std::num::NonZeroU64;

use rustc_hash::FxHasher;

use super::rules::{List, Selection};

/// The facts of all words, for one selection.
#[derive(Debug, Clone, Default)]
pub(super) struct Words(PackedPerWord<Word, 2>);

/// What is known of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    /// A hash of its stem; nothing for a word that says nothing of the theme. Of 64 bits, so that two stems of an article are
    /// hardly ever taken for one.
    pub(super) stem: Option<NonZeroU64>,
    lists: u16,
    /// Whether an opening begins with it.
    opens: bool,
}

impl Word {
    /// Whether the word, with و or ف before it or not, stands in the list.
    pub(super) fn is_in(self, list: List) -> bool {
        self.lists & 1 << list as u16 != 0
    }

    /// Whether an opening of any list may begin with the word.
    pub(super) fn opens(self) -> bool {
        self.opens
    }
}

const OPENS: u64 = 1 << u16::BITS;

impl Packed<2> for Word {
    fn pack(self) -> [u64; 2] {
        let opens = if self.opens { OPENS } else { 0 };
        [self.stem.map_or(0, NonZeroU64::get), u64::from(self.lists) | opens]
    }

    #[expect(clippy::cast_possible_truncation, reason = "the lists are the low bits")]
    fn unpack([stem, rest]: [u64; 2]) -> Self {
        Self { stem: NonZeroU64::new(stem), lists: rest as u16, opens: rest & OPENS != 0 }
    }
}

impl Words {
    /// What is known of a token; nothing for punctuation.
    pub(super) fn get(&self, selection: &Selection, document: &Document, at: usize) -> Option<Word> {
        let token = &document.tokens()[at];
        match token.kind {
            TokenKind::Arabic => Some(self.0.get(token.word, || find_out(selection, document.folded(at)))),
            TokenKind::Number | TokenKind::Foreign => {
                Some(Word { stem: hash(document.folded(at)), lists: 0, opens: false })
            }
            TokenKind::Quote | TokenKind::Punctuation => None,
        }
    }
}

/// Once for each word: apart from what asks, which is small so.
#[cold]
fn find_out(selection: &Selection, folded: &str) -> Word {
    let bare = without_conjunction(folded);
    let is_in =
        |list: List| selection.contains(list, folded) || bare.is_some_and(|word| selection.contains(list, word));
    let lists = List::ALL.into_iter().filter(|list| is_in(*list)).fold(0, |lists, list| lists | 1 << list as u16);
    let ignored = selection.contains(List::Ignored, folded);
    let opens = selection.opens(folded) || bare.is_some_and(|word| selection.opens(word));
    Word { stem: hash(light(folded)).filter(|_| !ignored), lists, opens }
}

fn hash(stem: &str) -> Option<NonZeroU64> {
    let mut hasher = FxHasher::default();
    hasher.write(stem.as_bytes());
    // One of all stems may have zero: it is as good with another.
    NonZeroU64::new(hasher.finish().max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_packed_and_unpacked() {
        for word in [
            Word { stem: None, lists: 0, opens: true },
            Word { stem: NonZeroU64::new(u64::MAX), lists: u16::MAX, opens: false },
            find_out(Selection::embedded(), "الرءيس"),
        ] {
            assert_eq!(Word::unpack(word.pack()), word);
        }
    }
}
