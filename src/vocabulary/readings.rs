//! What each folded form may be, found by its hash, in bytes that need no work before they are searched.
//!
//! The bytes are little-endian numbers of 32 bits: how many bits of a hash choose a bucket; where each bucket starts, and the end of the last; the
//! forms of each bucket. A form is the low half of its hash and, for each of its spellings, the spelling and what it may be; the two lowest bits of
//! what it may be tell the last of a spelling and the last of the form. Of the form itself nothing is kept, as in [`super::hashed`].

use serde::{Deserialize, Serialize};

use super::hashed::{bucket, low, number};
use crate::glossary::hash_text;

/// Readings: what a form may be, in [`READING_BITS`], with its spelling.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Readings<'a>(#[serde(borrow)] pub(super) &'a [u8]);

/// How many bits tell what a form may be.
pub(super) const READING_BITS: u32 = 30;

/// The last of its spelling, and of its form.
const LAST_OF_SPELLING: u32 = 1;
const LAST: u32 = 1 << 1;

impl<'a> Readings<'a> {
    /// What a form may be, with the spelling, in the order in which it was laid out.
    pub(super) fn find(self, folded: &str) -> impl Iterator<Item = [u32; 2]> + use<'a> {
        let hash = hash_text(folded);
        let bits = number(self.0, 0);
        let at = bucket(hash, bits) + 1;
        let place = |at| 2 + (1 << bits) + number(self.0, at) as usize;
        let mut form = Form { bytes: self.0, next: place(at), spelling: None, more: false };
        while form.next < place(at + 1) {
            form.more = true;
            if form.number() == low(hash) {
                break;
            }
            form.by_ref().for_each(drop);
        }
        form
    }
}

/// What is left to read of a form.
struct Form<'a> {
    bytes: &'a [u8],
    next: usize,
    /// The spelling, if more follows of it.
    spelling: Option<u32>,
    more: bool,
}

impl Form<'_> {
    fn number(&mut self) -> u32 {
        self.next += 1;
        number(self.bytes, self.next - 1)
    }
}

impl Iterator for Form<'_> {
    type Item = [u32; 2];

    fn next(&mut self) -> Option<[u32; 2]> {
        if !self.more {
            return None;
        }
        let spelling = self.spelling.unwrap_or_else(|| self.number());
        let reading = self.number();
        self.spelling = (reading & LAST_OF_SPELLING == 0).then_some(spelling);
        self.more = reading & LAST == 0;
        Some([reading >> (u32::BITS - READING_BITS), spelling])
    }
}

/// Lays out forms, each with what it may be.
#[cfg(any(test, not(mujaz_compiled)))]
pub(super) fn lay_out<'k>(forms: impl Iterator<Item = (&'k str, Vec<[u32; 2]>)>) -> Vec<u8> {
    let mut hashed: Vec<(u64, Vec<[u32; 2]>)> = forms
        .filter(|(_, readings)| !readings.is_empty())
        .map(|(form, readings)| (hash_text(form), readings))
        .collect();
    hashed.sort_by_key(|(hash, _)| *hash);
    // About four forms a bucket.
    let bits = (hashed.len() / 4).next_power_of_two().trailing_zeros();
    let mut starts = vec![0u32; (1 << bits) + 1];
    let mut numbers = Vec::new();
    for (hash, readings) in &hashed {
        numbers.push(low(*hash));
        let mut before = None;
        for (at, [reading, spelling]) in readings.iter().enumerate() {
            if before != Some(*spelling) {
                numbers.push(*spelling);
            }
            before = Some(*spelling);
            let next = readings.get(at + 1);
            let mut shifted = reading << (u32::BITS - READING_BITS);
            if next.is_none_or(|[_, next]| next != spelling) {
                shifted |= LAST_OF_SPELLING;
            }
            if next.is_none() {
                shifted |= LAST;
            }
            numbers.push(shifted);
        }
        starts[bucket(*hash, bits) + 1] = u32::try_from(numbers.len()).expect("a vocabulary is below 4 GiB");
    }
    // A bucket without forms ends where it starts.
    for at in 1..starts.len() {
        starts[at] = starts[at].max(starts[at - 1]);
    }
    std::iter::once(bits).chain(starts).chain(numbers).flat_map(u32::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_are_found_in_order_and_nothing_else() {
        let readings: [Vec<[u32; 2]>; 4] =
            [vec![[7, 1]], vec![[7, 1], [8, 1]], vec![[1, 5], [2, 6], [3, 6], [4, 5]], vec![[0, 0], [0, u32::MAX]]];
        let words: Vec<String> = (0..200).map(|at| format!("كلمة{at}")).collect();
        let of = |at: usize| readings[at % readings.len()].clone();
        let bytes = lay_out(words.iter().enumerate().map(|(at, word)| (word.as_str(), of(at))));
        for (at, word) in words.iter().enumerate() {
            assert_eq!(Readings(&bytes).find(word).collect::<Vec<_>>(), of(at), "{word}");
        }
        for unknown in ["كلام", ""] {
            assert_eq!(Readings(&bytes).find(unknown).count(), 0);
        }
    }

    #[test]
    fn without_forms_nothing_is_found() {
        assert_eq!(Readings(&lay_out(std::iter::empty())).find("كلمة").count(), 0);
        assert_eq!(Readings(&[]).find("كلمة").count(), 0);
    }
}
