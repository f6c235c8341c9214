//! The words of all documents, numbered: most words of an article come again in the next, so what is known of a word is looked
//! up once and kept by its number.
//!
//! Numbers are given in the order of first appearance, which depends on threads: they must never show in what is written.

use std::hash::Hasher as _;
use std::num::NonZeroU32;
use std::ops::Deref;
use std::sync::{LazyLock, OnceLock, PoisonError, RwLock, RwLockReadGuard};

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
    written: Written,
}

/// How the words are written, as far as that has been met, of those that are not written as they are folded: most words of an article need
/// neither be folded nor have their number looked for.
#[derive(Default)]
struct Written {
    text: String,
    forms: Vec<WrittenForm>,
    places: HashTable<u32>,
}

#[derive(Clone, Copy)]
struct WrittenForm {
    /// Where its text ends.
    end: u32,
    word: WordId,
    /// How many bytes of the word's text are its folded form: without the mark of how it ends.
    folded: u8,
}

impl Written {
    fn text(&self, place: u32) -> &str {
        let place = place as usize;
        let start = place.checked_sub(1).map_or(0, |before| self.forms[before].end);
        &self.text[start as usize..self.forms[place].end as usize]
    }

    fn get(&self, surface: &str, hash: u64) -> Option<WrittenForm> {
        let place = self.places.find(hash, |place| self.text(*place) == surface)?;
        Some(self.forms[*place as usize])
    }

    fn is_full(&self) -> bool {
        self.forms.len() == KEPT
    }

    fn add(&mut self, surface: &str, word: WordId, folded: &str) {
        let Ok(folded) = u8::try_from(folded.len()) else { return };
        if self.is_full() || surface.len() > LONGEST || self.get(surface, hash(surface)).is_some() {
            return;
        }
        #[expect(clippy::cast_possible_truncation, reason = "KEPT times LONGEST is below 2^32")]
        let (place, end) = (self.forms.len() as u32, (self.text.len() + surface.len()) as u32);
        self.text.push_str(surface);
        self.forms.push(WrittenForm { end, word, folded });
        let (text, forms) = (&self.text, &self.forms);
        self.places.insert_unique(hash(surface), place, |place| {
            let place = *place as usize;
            let start = place.checked_sub(1).map_or(0, |before| forms[before].end);
            hash(&text[start as usize..forms[place].end as usize])
        });
    }
}

impl Words {
    fn text(&self, word: WordId) -> &str {
        let place = word.place();
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[place] as usize]
    }

    fn get(&self, key: &str) -> Option<WordId> {
        self.find(key, hash(key))
    }

    fn find(&self, key: &str, hash: u64) -> Option<WordId> {
        self.numbers.find(hash, |word| self.text(*word) == key).copied()
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

/// The words that have numbers by now.
pub(crate) struct Met(RwLockReadGuard<'static, Words>);

pub(crate) fn met() -> Met {
    Met(WORDS.read().unwrap_or_else(PoisonError::into_inner))
}

impl Met {
    /// The number and the folded form of a word that has been met as it is written.
    pub(crate) fn written(&self, surface: &str) -> Option<(WordId, &str)> {
        let hash = hash(surface);
        // To fold what is folded changes nothing: without a mark, a word that is written as one is folded is that word.
        if mark(surface).is_none()
            && let Some(word) = self.0.find(surface, hash)
        {
            return Some((word, self.0.text(word)));
        }
        let form = self.0.written.get(surface, hash)?;
        Some((form.word, &self.0.text(form.word)[..usize::from(form.folded)]))
    }
}

/// A word without number, as it is folded and written.
pub(crate) struct Unmet<'w> {
    pub(crate) number: &'w mut Option<WordId>,
    pub(crate) folded: &'w str,
    pub(crate) surface: &'w str,
}

/// Gives the words their numbers.
pub(crate) fn number(mut words: Vec<Unmet<'_>>) {
    let mut buffer = String::new();
    let mut new = false;
    {
        let known = met().0;
        let (full, all_written) = (known.ends.len() == KEPT, known.written.is_full());
        for word in &mut words {
            let key = key(word.folded, word.surface, &mut buffer);
            *word.number = known.get(key);
            let may_be_kept = if word.number.is_none() { !full } else { !all_written };
            new |= may_be_kept && key.len() <= LONGEST;
        }
    }
    if !new {
        return;
    }
    let mut known = WORDS.write().unwrap_or_else(PoisonError::into_inner);
    for word in words {
        if word.number.is_none() {
            let key = key(word.folded, word.surface, &mut buffer);
            // Another thread, or an earlier token, may have been first.
            *word.number = known.get(key).or_else(|| known.add(key));
        }
        if let Some(number) = *word.number
            && known.text(number) != word.surface
        {
            known.written.add(word.surface, number, word.folded);
        }
    }
}

/// The folded word, with a mark where its written form tells it from its likes.
fn key<'k>(folded: &'k str, surface: &str, buffer: &'k mut String) -> &'k str {
    let Some(mark) = mark(surface) else { return folded };
    buffer.clear();
    buffer.push_str(folded);
    buffer.push(mark);
    buffer
}

/// How a written word ends where folding hides it.
fn mark(surface: &str) -> Option<char> {
    match surface.chars().next_back() {
        Some(last @ ('ى' | 'ة')) => Some(last),
        _ if is_accusative(surface) => Some('ً'),
        _ => None,
    }
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

    fn numbers_of(words: &[(&'static str, &'static str)]) -> Vec<Option<WordId>> {
        let mut numbers = vec![None; words.len()];
        let unmet = numbers.iter_mut().zip(words).map(|(number, (folded, surface))| Unmet { number, folded, surface });
        number(unmet.collect());
        numbers
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
    fn a_word_is_known_as_it_is_written() {
        let words = [("مءسسه", "مُؤسسة"), ("مءسسه", "مؤسسة"), ("مءسسه", "مؤسسه"), ("جدا", "جدًا")];
        let numbers = numbers_of(&words);
        for (number, (folded, surface)) in numbers.iter().zip(words) {
            assert_eq!(met().written(surface), number.map(|number| (number, folded)));
        }
        assert_eq!(met().written("مُؤَسسة"), None);
    }

    #[test]
    fn a_long_word_has_no_number() {
        let long: &'static str = "ن".repeat(LONGEST / 2 + 1).leak();
        assert_eq!(numbers_of(&[(long, long)]), [None]);
        assert!(met().written(long).is_none());
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
