//! How words end, as bits: most words that are looked for in a sentence are told absent without going through it.

use std::ops::Range;

use super::Document;

/// How a word without ال ends: its last three letters, or two if it has no more, as one of 1,024 places each; or nothing that tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ending(u16);

const PLACES: u16 = 1024;
/// One place more, for words too short to tell.
const WORDS: usize = 2 * PLACES as usize / 64 + 1;

impl Ending {
    const ANY: Self = Self(2 * PLACES);

    /// The ending of a folded word, behind ال if it has that.
    pub(crate) fn of(word: &str) -> Self {
        let word = without_article(word).as_bytes();
        let three = word.last_chunk().map(|end| Self::three(*end));
        three.or_else(|| word.last_chunk().map(|end| Self::two(*end))).unwrap_or(Self::ANY)
    }

    fn two(end: [u8; 4]) -> Self {
        Self(PLACES + place(u32::from_le_bytes(end), 0))
    }

    fn three(end: [u8; 6]) -> Self {
        Self(place(u32::from_le_bytes([end[0], end[1], end[2], end[3]]), u32::from(end[5])))
    }
}

/// A place for four bytes and one more. Of the two bytes of an Arabic letter the second says most.
fn place(word: u32, more: u32) -> u16 {
    ((word ^ more.rotate_left(20)).wrapping_mul(0x9E37_79B1) >> 22) as u16
}

pub(crate) fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").unwrap_or(word)
}

/// Which endings words have.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Endings([u64; WORDS]);

impl Default for Endings {
    fn default() -> Self {
        let mut endings = Self([0; WORDS]);
        endings.add(Ending::ANY);
        endings
    }
}

impl Endings {
    /// The endings of the tokens of the range.
    pub(crate) fn new(document: &Document, range: Range<usize>) -> Self {
        let mut endings = Self::default();
        for at in range {
            let word = document.folded(at).as_bytes();
            if let Some(end) = word.last_chunk() {
                endings.add(Ending::two(*end));
                if let Some(end) = word.last_chunk() {
                    endings.add(Ending::three(*end));
                }
            }
        }
        endings
    }

    fn add(&mut self, Ending(at): Ending) {
        self.0[usize::from(at / 64)] |= 1 << (at % 64);
    }

    /// Whether a token may be a word that ends so, alone or behind proclitics.
    pub(crate) fn may_hold(&self, Ending(at): Ending) -> bool {
        self.0[usize::from(at / 64)] & 1 << (at % 64) != 0
    }
}
