//! Copies of one text: agencies' reports that several outlets print as they are.
//!
//! A text is kept as the smallest hashes of its sequences of three words (a bottom-k sketch, Broder 1997): the share that two sketches
//! have in common estimates the share that the texts have in common.

use rustc_hash::FxHashMap;

use crate::arabic::{Document, TokenKind};

/// So many hashes are kept of a text.
const SIZE: usize = 64;

/// So many words make a sequence.
const WORDS: usize = 3;

/// A hash that so many texts share tells nothing: it is of a phrase that the outlet puts under every article.
const COMMON: usize = 64;

/// The smallest hashes of a text's sequences of words, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Sketch(Vec<u64>);

impl Sketch {
    /// The sketch of the body, for outlets change the headline; of the headline where there is nothing else.
    pub(super) fn of(document: &Document, has_headline: bool) -> Self {
        let body: Vec<u64> = hashes(document, |block| !has_headline || block > 0);
        Self::smallest(if body.is_empty() { hashes(document, |_| true) } else { body })
    }

    fn smallest(mut hashes: Vec<u64>) -> Self {
        hashes.sort_unstable();
        hashes.dedup();
        hashes.truncate(SIZE);
        Self(hashes)
    }

    /// An estimate of the share of sequences that two texts have in common.
    fn resemblance(&self, other: &Self) -> f64 {
        let (mut a, mut b, mut all, mut common) = (0, 0, 0u32, 0u32);
        while all < 64 && (a < self.0.len() || b < other.0.len()) {
            let (one, two) = (self.0.get(a), other.0.get(b));
            all += 1;
            if one == two {
                common += 1;
                a += 1;
                b += 1;
            } else if two.is_none_or(|two| one.is_some_and(|one| one < two)) {
                a += 1;
            } else {
                b += 1;
            }
        }
        f64::from(common) / f64::from(all.max(1))
    }
}

/// For each of the texts the first one that it is a copy of; itself where there is none.
pub(super) fn copies<'a>(sketches: impl Iterator<Item = &'a Sketch>, least: f64) -> Vec<usize> {
    let mut firsts: Vec<(usize, &Sketch)> = Vec::new();
    let mut having: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    let mut copy_of = Vec::new();
    for (at, sketch) in sketches.enumerate() {
        let mut shared: FxHashMap<usize, usize> = FxHashMap::default();
        for first in sketch.0.iter().filter_map(|hash| having.get(hash)).filter(|list| list.len() < COMMON).flatten() {
            *shared.entry(*first).or_insert(0) += 1;
        }
        let mut candidates: Vec<usize> = shared.into_keys().collect();
        candidates.sort_unstable();
        let original = candidates.into_iter().find(|first| firsts[*first].1.resemblance(sketch) >= least);
        copy_of.push(original.map_or(at, |first| firsts[first].0));
        if original.is_none() {
            for hash in &sketch.0 {
                having.entry(*hash).or_default().push(firsts.len());
            }
            firsts.push((at, sketch));
        }
    }
    copy_of
}

fn hashes(document: &Document, takes: impl Fn(usize) -> bool) -> Vec<u64> {
    let sentences = document.sentences().iter().filter(|sentence| takes(sentence.block));
    let words: Vec<u64> = sentences
        .flat_map(|sentence| sentence.tokens.clone())
        .filter(|at| matches!(document.tokens()[*at].kind, TokenKind::Arabic | TokenKind::Number | TokenKind::Foreign))
        .map(|at| fnv(document.folded(at).bytes()))
        .collect();
    let length = WORDS.min(words.len().max(1));
    words.windows(length).map(|words| spread(fnv(words.iter().flat_map(|hash| hash.to_le_bytes())))).collect()
}

/// FNV-1a, the same on every machine.
fn fnv(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The finalizer of splitmix64: the order of the results is as good as random.
fn spread(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sketch(text: &str) -> Sketch {
        Sketch::of(&Document::new(text, std::slice::from_ref(&(0..text.len()))), false)
    }

    #[test]
    fn copies_are_told_from_other_texts() {
        let wire = "وصل الوفد العراقي إلى دمشق يوم الثلاثاء لبحث ملف المياه بين البلدين، وقال رئيس الوفد إن المحادثات تستمر ثلاثة أيام.";
        let credited = format!("{wire} (وكالات)");
        let other =
            "وصل الوفد الأردني إلى القاهرة يوم الأحد لبحث ملف الكهرباء، وقال متحدث إن الاجتماع الأول كان مفيدا للجميع.";
        let sketches = [sketch(wire), sketch(other), sketch(&credited), sketch(""), sketch("")];
        assert_eq!(copies(sketches.iter(), 0.7), [0, 1, 0, 3, 4]);
    }

    #[test]
    fn resemblance_is_a_share() {
        let (one, other) = (Sketch((0..64).collect()), Sketch((32..96).collect()));
        assert!((one.resemblance(&one) - 1.0).abs() < 1e-9);
        assert!((one.resemblance(&other) - 0.5).abs() < 1e-9);
        assert!(one.resemblance(&Sketch::default()).abs() < 1e-9);
    }
}
