//! How words end, as bits: most words that are looked for in a sentence are told absent without going through it.

use std::ops::Range;

use super::Document;

/// How a word without ال ends: its last four letters, or as many as it has down to two, as one of [`PLACES`]; or nothing that tells. With so many
/// letters hardly any two words are taken for one that are not forms of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ending(u16);

const PLACES: u16 = 1 << BITS;
const BITS: u32 = 13;
/// One place more, for words too short to tell.
const WORDS: usize = PLACES as usize / 64 + 1;

impl Ending {
    const ANY: Self = Self(PLACES);

    /// The ending of a folded word, behind ال if it has that.
    pub(crate) fn of(word: &str) -> Self {
        let word = without_article(word).as_bytes();
        let four = word.last_chunk().map(|end| Self::four(*end));
        let three = || word.last_chunk().map(|end| Self::three(*end));
        let two = || word.last_chunk().map(|end| Self::two(*end));
        four.or_else(three).or_else(two).unwrap_or(Self::ANY)
    }

    fn two(end: [u8; 4]) -> Self {
        Self::of_bytes(u64::from(u32::from_le_bytes(end)))
    }

    fn three([first, second, end @ ..]: [u8; 6]) -> Self {
        Self::of_bytes(u64::from(u32::from_le_bytes(end)) << 16 | u64::from(u16::from_le_bytes([first, second])))
    }

    fn four(end: [u8; 8]) -> Self {
        Self::of_bytes(u64::from_le_bytes(end))
    }

    /// The place of up to eight bytes (Fibonacci hashing, as in the glossary's tables).
    fn of_bytes(bytes: u64) -> Self {
        Self((bytes.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - BITS)) as u16)
    }
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
            let Some(end) = word.last_chunk() else { continue };
            endings.add(Ending::two(*end));
            let Some(end) = word.last_chunk() else { continue };
            endings.add(Ending::three(*end));
            let Some(end) = word.last_chunk() else { continue };
            endings.add(Ending::four(*end));
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
