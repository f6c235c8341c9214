//! Records found by the hash of a text, in bytes that need no work before they are searched.
//!
//! The bytes are little-endian numbers of 32 bits: how many bits of a hash choose a bucket; where each bucket starts, and the end of the last; the
//! records, each behind the low half of its hash. Of the text itself nothing is kept: that one which has no record is taken for one that has happens
//! once in 10⁹ lookups.

use serde::{Deserialize, Serialize};

use crate::glossary::hash_text;

/// Records of `N` numbers.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Hashed<'a, const N: usize>(#[serde(borrow)] pub(super) &'a [u8]);

/// The bytes of a number.
const NUMBER: usize = size_of::<u32>();

/// The number at a place, counted in numbers; 0 behind the end.
pub(super) fn number(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at * NUMBER..).and_then(|rest| rest.first_chunk()).map_or(0, |number| u32::from_le_bytes(*number))
}

#[expect(clippy::cast_possible_truncation, reason = "the low half is meant")]
pub(super) fn low(hash: u64) -> u32 {
    hash as u32
}

/// The bucket that the top bits of a hash choose.
pub(super) fn bucket(hash: u64, bits: u32) -> usize {
    usize::try_from(hash.checked_shr(u64::BITS - bits).unwrap_or(0)).unwrap_or(0)
}

impl<'a, const N: usize> Hashed<'a, N> {
    /// The records of a text, in the order in which they were laid out.
    pub(super) fn find(self, key: &str) -> impl Iterator<Item = [u32; N]> + use<'a, N> {
        let hash = hash_text(key);
        let bits = number(self.0, 0);
        let at = bucket(hash, bits) + 1;
        let place = |start: u32| (2 + (1 << bits) + start as usize * (N + 1)) * NUMBER;
        let range = place(number(self.0, at))..place(number(self.0, at + 1));
        let records = self.0.get(range).unwrap_or_default().chunks_exact((N + 1) * NUMBER);
        records
            .filter(move |record| number(record, 0) == low(hash))
            .map(|record| std::array::from_fn(|at| number(record, at + 1)))
    }
}

/// Lays out records with their texts. Those of one text stay in order.
#[cfg(any(test, not(mujaz_compiled)))]
pub(super) fn lay_out<'k, const N: usize>(records: impl Iterator<Item = (&'k str, [u32; N])>) -> Vec<u8> {
    let mut hashed: Vec<(u64, [u32; N])> = records.map(|(key, record)| (hash_text(key), record)).collect();
    hashed.sort_by_key(|(hash, _)| *hash);
    // About four records a bucket.
    let bits = (hashed.len() / 4).next_power_of_two().trailing_zeros();
    let mut starts = vec![0u32; (1 << bits) + 1];
    for (hash, _) in &hashed {
        starts[bucket(*hash, bits) + 1] += 1;
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let mut numbers = vec![bits];
    numbers.extend(starts);
    numbers.extend(hashed.iter().flat_map(|(hash, record)| std::iter::once(low(*hash)).chain(*record)));
    numbers.into_iter().flat_map(u32::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<const N: usize>(bytes: &[u8], key: &str) -> Vec<[u32; N]> {
        Hashed(bytes).find(key).collect()
    }

    #[test]
    fn records_are_found_in_order_and_nothing_else() {
        let words: Vec<String> = (0..200).map(|at| format!("كلمة{at}")).collect();
        let records =
            words.iter().zip(0u32..).flat_map(|(word, at)| [(word.as_str(), [at, 1]), (word.as_str(), [at, 0])]);
        let bytes = lay_out(records);
        for (word, at) in words.iter().zip(0u32..) {
            assert_eq!(found::<2>(&bytes, word), [[at, 1], [at, 0]]);
        }
        assert!(found::<2>(&bytes, "كلام").is_empty());
        assert!(found::<2>(&bytes, "").is_empty());
    }

    #[test]
    fn without_records_nothing_is_found() {
        assert!(found::<1>(&lay_out::<1>(std::iter::empty()), "كلمة").is_empty());
        assert!(found::<1>(&[], "كلمة").is_empty());
        let one = lay_out(std::iter::once(("كلمة", [7])));
        assert_eq!((found::<1>(&one, "كلمة"), found::<1>(&one, "كلام")), (vec![[7]], vec![]));
    }
}
