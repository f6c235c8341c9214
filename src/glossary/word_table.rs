//! Word tables: many words, found by hash without being loaded first. The program's own are static, written by `build.rs`.

use std::borrow::Cow;

use super::index::{NONE, Table, hash_text, high, low};

/// Words one after the other in one text, where each starts, and a table that finds them.
#[derive(Debug, Clone, Default)]
pub(crate) struct WordTable {
    pub(crate) text: Cow<'static, str>,
    /// One more than there are words: the last is the end of the text.
    pub(crate) starts: Table,
    /// Pairs of a hash and a place, with open addressing; its length is twice a power of two.
    pub(crate) hashes: Table,
}

impl WordTable {
    /// The words in the order given.
    pub(crate) fn new<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut text = String::new();
        let mut starts = vec![0];
        for word in words {
            text.push_str(word);
            #[expect(clippy::cast_possible_truncation, reason = "lists are below 4 GiB")]
            starts.push(text.len() as u32);
        }
        let mut table = Self { text: text.into(), starts: starts.into(), hashes: Table::default() };
        // Two of three are taken at most: with fewer a search ends a little sooner, and takes more memory.
        let slots = (table.len() * 3 / 2).next_power_of_two().max(2);
        let mut hashes = vec![NONE; slots * 2];
        for (at, number) in (0..table.len()).zip(0u32..) {
            let hash = hash_text(table.word(at));
            let mut slot = low(hash) & (slots - 1);
            while hashes[slot * 2 + 1] != NONE {
                slot = (slot + 1) & (slots - 1);
            }
            hashes[slot * 2] = high(hash);
            hashes[slot * 2 + 1] = number;
        }
        table.hashes = hashes.into();
        table
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The word at a place below [`Self::len`].
    pub(crate) fn word(&self, at: usize) -> &str {
        &self.text[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The place of the word.
    pub(crate) fn find(&self, word: &str) -> Option<usize> {
        self.find_by(hash_text(word), word)
    }

    /// The same with the word's [`hash_text`].
    pub(crate) fn find_by(&self, hash: u64, word: &str) -> Option<usize> {
        let mask = (self.hashes.len() / 2).checked_sub(1)?;
        let mut slot = low(hash) & mask;
        loop {
            let (tag, at) = (self.hashes[slot * 2], self.hashes[slot * 2 + 1]);
            if at == NONE {
                return None;
            }
            if tag == high(hash) && self.word(at as usize) == word {
                return Some(at as usize);
            }
            slot = (slot + 1) & mask;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_is_there_and_nothing_else() {
        let words = ["ابن", "بنت", "حرب", "سلام"];
        let table = WordTable::new(words.into_iter());
        for (at, word) in words.into_iter().enumerate() {
            assert_eq!((table.find(word), table.word(at)), (Some(at), word));
        }
        assert_eq!((table.find("حر"), table.find(""), WordTable::default().find("حرب")), (None, None, None));
    }
}
