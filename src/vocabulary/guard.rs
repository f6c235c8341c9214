//! The words of a condition, folded once, as they are looked for among the words of a sentence.

use std::hash::BuildHasher;
use std::sync::OnceLock;

use rustc_hash::FxBuildHasher;

use super::entry::When;
use super::words::Words;
use crate::arabic::normalize;

/// Folded words, and sequences of words, in their order, one behind the other for their memory.
#[derive(Debug, Clone, Default)]
pub(crate) struct Guard {
    text: Box<str>,
    /// Where each of them ends in the text.
    ends: Box<[u32]>,
    /// A hash of the first word of each.
    hashes: Box<[u16]>,
}

impl Guard {
    fn new(words: &Words) -> Self {
        let mut folded: Vec<String> = words.iter().map(normalize).collect();
        folded.sort_unstable();
        let mut text = String::new();
        let mut ends = Vec::with_capacity(folded.len());
        let first = |word: &String| word.split(' ').next().map(hash).unwrap_or_default();
        let hashes = folded.iter().map(first).collect();
        for word in &folded {
            text.push_str(word);
            ends.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
        }
        Self { text: text.into(), ends: ends.into(), hashes }
    }

    /// Whether one of them may begin with one of the words: if not, none does.
    pub(crate) fn may_hold(&self, seen: &Seen) -> bool {
        self.hashes.iter().any(|hash| seen.has(*hash))
    }

    fn get(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.text[start..self.ends[at] as usize]
    }

    /// For each of the words that begin so, what follows in it, empty or after a space.
    pub(crate) fn beginning<'g>(&'g self, first: &'g str) -> impl Iterator<Item = &'g str> {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.get(middle) < first {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let rest = (low..self.ends.len()).map_while(move |at| self.get(at).strip_prefix(first));
        rest.filter(|rest| rest.is_empty() || rest.starts_with(' '))
    }
}

/// What bits of a word's hash are kept: as many as [`Seen`] has.
const HASHES: u64 = 2048;

fn hash(word: &str) -> u16 {
    u16::try_from(FxBuildHasher.hash_one(word) % HASHES).unwrap_or_default()
}

/// Which words a sentence has, by their hashes: a condition of which no word is there is told without looking at one.
#[derive(Debug)]
pub(crate) struct Seen([u64; (HASHES / 64) as usize]);

impl Default for Seen {
    fn default() -> Self {
        Self([0; (HASHES / 64) as usize])
    }
}

impl Seen {
    pub(crate) fn add(&mut self, word: &str) {
        let hash = hash(word);
        self.0[usize::from(hash / 64)] |= 1 << (hash % 64);
    }

    fn has(&self, hash: u16) -> bool {
        self.0[usize::from(hash / 64)] & 1 << (hash % 64) != 0
    }
}

/// The words of a condition, folded when they are first asked for: before, after and near.
#[derive(Debug, Clone, Default)]
pub(crate) struct Guards(OnceLock<Box<[Guard; 3]>>);

impl Guards {
    pub(super) fn of(&self, when: &When) -> &[Guard; 3] {
        self.0.get_or_init(|| Box::new([&when.before, &when.after, &when.near].map(Guard::new)))
    }
}

/// They follow from the words, and tell nothing more.
impl PartialEq for Guards {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Guards {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_first_word() {
        let words = ["دعوى", "دعوى قضائية", "دعوة", "على الأقل", "دعوى ضد"].into_iter().collect();
        let guard = Guard::new(&words);
        let rests = |first| guard.beginning(first).collect::<Vec<_>>();
        assert_eq!(rests("دعوي"), ["", " ضد", " قضاءيه"]);
        assert_eq!(rests("علي"), [" الاقل"]);
        assert!(rests("دعو").is_empty() && rests("قضاءيه").is_empty());
        let mut seen = Seen::default();
        assert!(!guard.may_hold(&seen) && !Guard::new(&Words::default()).may_hold(&seen));
        seen.add("علي");
        assert!(guard.may_hold(&seen));
    }
}
