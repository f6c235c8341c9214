//! The words of all documents, numbered: most words of an article come again in the next, so what is known of a word is looked
//! up once and kept by its number.
//!
//! Numbers are given in the order of first appearance, which depends on threads: they must never show in what is written.

use std::hash::Hasher as _;
use std::num::NonZeroU32;
use std::ops::Deref;
use std::sync::{LazyLock, OnceLock, PoisonError, RwLock};

use hashbrown::HashTable;
use rustc_hash::FxHasher;

/// How many words get a number. A later one has none, and is looked up each time.
const KEPT: usize = CHUNKS * CHUNK;
/// A longer word, in bytes, is none that comes again.
const LONGEST: usize = 80;

const CHUNKS: usize = 128;
const CHUNK: usize = 1024;

static WORDS: LazyLock<RwLock<Words>> = LazyLock::new(RwLock::default);

/// All words that have numbers. Their texts stand one after the other, so that those of frequent words, which come early, lie
/// close together.
#[derive(Default)]
struct Words {
    text: String,
    /// Where the text of each ends.
    ends: Vec<u32>,
    numbers: HashTable<WordId>,
}

impl Words {
    fn text(&self, word: WordId) -> &str {
        let place = word.place();
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[place] as usize]
    }

    fn get(&self, key: &str) -> Option<WordId> {
        self.numbers.find(hash(key), |word| self.text(*word) == key).copied()
    }

    fn add(&mut self, key: &str) -> Option<WordId> {
        let word = WordId::new(self.ends.len()).filter(|_| key.len() <= LONGEST)?;
        self.text.push_str(key);
        #[expect(clippy::cast_possible_truncation, reason = "KEPT times LONGEST is below 2^32")]
        self.ends.push(self.text.len() as u32);
        let (text, ends) = (&self.text, &self.ends);
        self.numbers.insert_unique(hash(key), word, |word| {
            let place = word.place();
            let start = place.checked_sub(1).map_or(0, |before| ends[before]);
            hash(&text[start as usize..ends[place] as usize])
        });
        Some(word)
    }
}

fn hash(key: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(key.as_bytes());
    hasher.finish()
}

/// The number of a word: of its folded form together with how its written form ends where folding hides it (ى, ة, an accusative).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct WordId(NonZeroU32);

impl WordId {
    fn new(place: usize) -> Option<Self> {
        let number = u32::try_from(place + 1).ok().filter(|_| place < KEPT)?;
        NonZeroU32::new(number).map(Self)
    }

    fn place(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// The numbers of words, given as folded and as written, in order.
pub(crate) fn numbers<'w>(words: impl Iterator<Item = (&'w str, &'w str)> + Clone) -> Vec<Option<WordId>> {
    let mut buffer = String::new();
    let missed;
    let mut numbers: Vec<Option<WordId>> = Vec::with_capacity(words.size_hint().0);
    {
        let known = WORDS.read().unwrap_or_else(PoisonError::into_inner);
        numbers.extend(words.clone().map(|(folded, surface)| known.get(key(folded, surface, &mut buffer))));
        missed = known.ends.len() < KEPT && numbers.iter().any(Option::is_none);
    }
    if missed {
        let mut known = WORDS.write().unwrap_or_else(PoisonError::into_inner);
        for (number, (folded, surface)) in numbers.iter_mut().zip(words) {
            if number.is_none() {
                let key = key(folded, surface, &mut buffer);
                // Another thread, or an earlier token, may have been first.
                *number = known.get(key).or_else(|| known.add(key));
            }
        }
    }
    numbers
}

/// The folded word, with a mark where its written form tells it from its likes.
fn key<'k>(folded: &'k str, surface: &str, buffer: &'k mut String) -> &'k str {
    let mark = match surface.chars().next_back() {
        Some('ى') => 'ى',
        Some('ة') => 'ة',
        _ if is_accusative(surface) => 'ً',
        _ => return folded,
    };
    buffer.clear();
    buffer.push_str(folded);
    buffer.push(mark);
    buffer
}

/// Whether a written word ends as an indefinite accusative.
#[must_use]
pub fn is_accusative(surface: &str) -> bool {
    surface.ends_with("ًا") || surface.ends_with('\u{064B}')
}

/// Something that is known of each word, found out when it is first asked for. It may depend on nothing but the word as
/// [`WordId`] tells it.
#[derive(Debug)]
pub(crate) struct PerWord<T>(Box<[OnceLock<Chunk<T>>]>);

type Chunk<T> = Box<[OnceLock<T>]>;

/// What is known of a word, kept or not.
#[derive(Debug)]
pub(crate) enum Known<'w, T> {
    Kept(&'w T),
    /// In a box, so that a list of what is kept stays small.
    Once(Box<T>),
}

impl<T> Default for PerWord<T> {
    fn default() -> Self {
        Self((0..CHUNKS).map(|_| OnceLock::new()).collect())
    }
}

/// A copy starts with nothing known: what it is asked may be another matter.
impl<T> Clone for PerWord<T> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<T> PerWord<T> {
    /// What is known of the word; `find_out` answers the first time, and each time for a word without number.
    pub(crate) fn get(&self, word: Option<WordId>, find_out: impl FnOnce() -> T) -> Known<'_, T> {
        let Some(word) = word else { return Known::Once(Box::new(find_out())) };
        let place = word.place();
        let chunk = self.0[place / CHUNK].get_or_init(|| (0..CHUNK).map(|_| OnceLock::new()).collect());
        Known::Kept(chunk[place % CHUNK].get_or_init(find_out))
    }
}

impl<T> Deref for Known<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Kept(kept) => kept,
            Self::Once(once) => once,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers_of(words: &[(&str, &str)]) -> Vec<Option<WordId>> {
        numbers(words.iter().copied())
    }

    #[test]
    fn a_word_keeps_its_number_and_endings_part_words() {
        let found =
            numbers_of(&[("دوره", "دوره"), ("دوره", "دورة"), ("دوره", "دورهُ"), ("كتابا", "كتاباً"), ("كتابا", "كتابا")]);
        assert!(found.iter().all(Option::is_some));
        assert_eq!(found[0], found[2]);
        assert_ne!(found[0], found[1]);
        assert_ne!(found[3], found[4]);
        assert_eq!(numbers_of(&[("دوره", "دورة")])[0], found[1]);
    }

    #[test]
    fn what_is_known_is_found_out_once() {
        let known: PerWord<usize> = PerWord::default();
        let word = numbers_of(&[("مدينه", "مدينة")])[0];
        assert_eq!(*known.get(word, || 1), 1);
        assert_eq!(*known.get(word, || 2), 1);
        assert_eq!(*known.get(None, || 3), 3);
    }
}
