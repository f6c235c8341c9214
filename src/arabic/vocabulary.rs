//! The words of all documents, numbered: most words of an article come again in the next, so what is known of a word is looked
//! up once and kept by its number.
//!
//! Numbers are given in the order of first appearance, which depends on threads: they must never show in what is written.

use std::array;
use std::hash::Hasher as _;
use std::marker::PhantomData;
use std::num::NonZeroU32;
use std::ops::Deref;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{LazyLock, OnceLock, PoisonError, RwLock, RwLockReadGuard};

use hashbrown::HashTable;
use rustc_hash::FxHasher;

use super::expressions::may_start_expression;
use super::kept::{self, Things};

/// How many words get a number. A later one has none, and is looked up each time.
const KEPT: usize = CHUNKS * CHUNK;
/// How many written forms of them are kept.
const KEPT_FORMS: usize = KEPT / 2 * 3;
/// A longer word, in bytes, is none that comes again.
const LONGEST: usize = 80;

const CHUNKS: usize = 128;
const CHUNK: usize = 1024;

static WORDS: LazyLock<RwLock<Words>> = LazyLock::new(RwLock::default);

/// All words that have numbers, and how they have been met: most words of an article need neither be folded nor have their number looked
/// for.
#[derive(Default)]
struct Words {
    /// All texts, one after the other, so that those of frequent words, which come early, lie close together.
    text: String,
    /// What tells each word from its likes, by its number.
    keys: Vec<Text>,
    numbers: HashTable<WordId>,
    written: HashTable<Written>,
}

/// A part of [`Words::text`].
#[derive(Clone, Copy)]
struct Text {
    start: u32,
    bytes: u8,
}

/// A word as it is written. All that is asked of it stands here: a second place in memory would take longer to reach than the rest.
#[derive(Clone, Copy)]
pub(crate) struct Written {
    surface_start: u32,
    folded_start: u32,
    word: WordId,
    /// A part of the hash of the surface, so that its text is reached only where it is very likely the word.
    tag: u16,
    surface_bytes: u8,
    folded_bytes: u8,
}

impl Written {
    fn surface(self) -> Text {
        Text { start: self.surface_start, bytes: self.surface_bytes }
    }

    fn folded(self) -> Text {
        Text { start: self.folded_start, bytes: self.folded_bytes }
    }
}

impl Text {
    fn of(self, text: &str) -> &str {
        let start = self.start as usize;
        &text[start..start + usize::from(self.bytes)]
    }

    fn is(self, text: &str, word: &str) -> bool {
        let start = self.start as usize;
        usize::from(self.bytes) == word.len() && text.as_bytes()[start..start + word.len()] == *word.as_bytes()
    }
}

impl Words {
    fn key(&self, word: WordId) -> Text {
        self.keys[word.place()]
    }

    fn get(&self, key: &str) -> Option<WordId> {
        self.numbers.find(hash(key), |word| self.key(*word).is(&self.text, key)).copied()
    }

    fn written(&self, surface: &str) -> Option<Written> {
        self.written.find(hash(surface), |written| written.surface().is(&self.text, surface)).copied()
    }

    /// A word that is as good as certainly written so: its text has not been compared.
    fn probably(&self, surface: &str) -> Option<Written> {
        let hash = hash(surface);
        let alike = |written: &Written| written.tag == tag(hash) && usize::from(written.surface_bytes) == surface.len();
        self.written.find(hash, alike).copied()
    }

    fn has_all_forms(&self) -> bool {
        self.written.len() == KEPT_FORMS
    }

    /// Keeps a text of at most [`LONGEST`] bytes.
    fn push(&mut self, text: &str) -> Option<Text> {
        let bytes = u8::try_from(text.len()).ok().filter(|_| text.len() <= LONGEST)?;
        #[expect(clippy::cast_possible_truncation, reason = "fewer than 2^32 / LONGEST words and forms are kept")]
        let start = self.text.len() as u32;
        self.text.push_str(text);
        Some(Text { start, bytes })
    }

    fn add(&mut self, key: &str, folded: &str) -> Option<WordId> {
        let place = Some(self.keys.len()).filter(|place| *place < KEPT)?;
        let text = self.push(key)?;
        let word = WordId::new(place, may_start_expression(folded));
        self.keys.push(text);
        let Self { text, keys, numbers, .. } = self;
        numbers.insert_unique(hash(key), word, |word| hash(keys[word.place()].of(text)));
        Some(word)
    }

    /// Keeps how the word is written.
    fn add_written(&mut self, surface: &str, folded: &str, word: WordId) {
        if self.has_all_forms() || self.written(surface).is_some() {
            return;
        }
        // Without the mark of how it ends, the key of the word is its folded form.
        let key = self.key(word);
        let Ok(bytes) = u8::try_from(folded.len()) else { return };
        let folded = Text { start: key.start, bytes };
        let surface_is_key = key.is(&self.text, surface);
        let Some(text) = (if surface_is_key { Some(key) } else { self.push(surface) }) else { return };
        let written = Written {
            surface_start: text.start,
            folded_start: folded.start,
            word,
            tag: tag(hash(surface)),
            surface_bytes: text.bytes,
            folded_bytes: folded.bytes,
        };
        let Self { text, written: all, .. } = self;
        all.insert_unique(hash(surface), written, |written| hash(written.surface().of(text)));
    }
}

fn hash(key: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(key.as_bytes());
    hasher.finish()
}

/// Bits of a hash that neither the place in a table nor the table's own tags are made of.
#[expect(clippy::cast_possible_truncation, reason = "the middle is meant")]
fn tag(hash: u64) -> u16 {
    (hash >> 32) as u16
}

/// The number of a word: of its folded form together with how its written form ends where folding hides it (ى, ة, an accusative).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct WordId(NonZeroU32);

/// Tells, in the number of a word, that a date or a number may start with it: most do not, and it is asked of every word.
const STARTS_EXPRESSION: u32 = 1 << 31;

impl WordId {
    fn new(place: usize, starts_expression: bool) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "it is below KEPT")]
        let number = NonZeroU32::MIN.saturating_add(place as u32);
        Self(if starts_expression { number | STARTS_EXPRESSION } else { number })
    }

    fn place(self) -> usize {
        (self.0.get() & !STARTS_EXPRESSION) as usize - 1
    }

    /// Whether a date or a number may start with the word.
    pub(crate) fn may_start_expression(self) -> bool {
        self.0.get() & STARTS_EXPRESSION != 0
    }
}

/// The words that have numbers by now.
pub(crate) struct Met(RwLockReadGuard<'static, Words>);

pub(crate) fn met() -> Met {
    Met(WORDS.read().unwrap_or_else(PoisonError::into_inner))
}

impl Met {
    /// A word that has probably been met as it is written: the first half of looking it up. To ask it of many words before the second
    /// half lets the processor wait for many places in memory at once.
    pub(crate) fn probably(&self, surface: &str) -> Option<Written> {
        self.0.probably(surface)
    }

    /// Whether the text of the word that [`Self::probably`] gave begins as the surface does: asked of many words before the rest, for the same
    /// reason.
    pub(crate) fn begins_alike(&self, written: Written, surface: &str) -> bool {
        self.0.text.as_bytes().get(written.surface_start as usize) == surface.as_bytes().first()
    }

    /// The number and the folded form of the word that [`Self::probably`] gave for the surface, if it is written so indeed.
    pub(crate) fn written(&self, written: Written, surface: &str) -> Option<(WordId, &str)> {
        let text = &self.0.text;
        written.surface().is(text, surface).then(|| (written.word, written.folded().of(text)))
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
        let (full, all_written) = (known.keys.len() == KEPT, known.has_all_forms());
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
            *word.number = known.get(key).or_else(|| known.add(key, word.folded));
        }
        if let Some(number) = *word.number {
            known.add_written(word.surface, word.folded, number);
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
pub(crate) struct PerWord<T> {
    known: Chunks<kept::Known>,
    things: Things<T>,
}

/// The same for what fits into a few numbers: there are as many as words, and they are asked for at each.
#[derive(Debug)]
pub(crate) struct PackedPerWord<T, const NUMBERS: usize>(Chunks<[AtomicU64; NUMBERS]>, PhantomData<T>);

/// What fits into some numbers.
pub(crate) trait Packed<const NUMBERS: usize>: Copy {
    /// It as numbers, the last of them below [`KNOWN`].
    fn pack(self) -> [u64; NUMBERS];

    /// What was packed.
    fn unpack(numbers: [u64; NUMBERS]) -> Self;
}

/// Tells, in the last number, that something is known of a word.
const KNOWN: u64 = 1 << 63;

/// Places for all words that may get a number, made when the first of a chunk is asked for.
#[derive(Debug)]
struct Chunks<T>(Box<[OnceLock<Box<[T]>>]>);

impl<T> Default for Chunks<T> {
    fn default() -> Self {
        Self((0..CHUNKS).map(|_| OnceLock::new()).collect())
    }
}

impl<T> Chunks<T> {
    fn get(&self, word: WordId, empty: impl Fn() -> T) -> &T {
        let place = word.place();
        let chunk = self.0[place / CHUNK].get_or_init(|| (0..CHUNK).map(|_| empty()).collect());
        &chunk[place % CHUNK]
    }
}

/// What is known of a word, kept or not.
#[derive(Debug)]
pub(crate) enum Known<'w, T> {
    Kept(&'w T),
    /// In a box, so that a list of what is kept stays small.
    Once(Box<T>),
}

impl<T> Default for PerWord<T> {
    fn default() -> Self {
        Self { known: Chunks::default(), things: Things::new(KEPT) }
    }
}

impl<T> PerWord<T> {
    /// What is known of the word, if anything is; `find_out` answers the first time, and each time for a word without number.
    pub(crate) fn get(&self, word: Option<WordId>, find_out: impl FnOnce() -> Option<T>) -> Option<Known<'_, T>> {
        let Some(word) = word else { return find_out().map(|found| Known::Once(Box::new(found))) };
        self.things.get_or_find(self.known.get(word, kept::Known::default), find_out).map(Known::Kept)
    }
}

impl<T, const NUMBERS: usize> Default for PackedPerWord<T, NUMBERS> {
    fn default() -> Self {
        Self(Chunks::default(), PhantomData)
    }
}

/// A copy starts with nothing known: what it is asked may be another matter.
impl<T, const NUMBERS: usize> Clone for PackedPerWord<T, NUMBERS> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<T: Packed<NUMBERS>, const NUMBERS: usize> PackedPerWord<T, NUMBERS> {
    /// What is known of the word; `find_out` answers the first time, and each time for a word without number.
    pub(crate) fn get(&self, word: Option<WordId>, find_out: impl FnOnce() -> T) -> T {
        let Some(word) = word else { return find_out() };
        let kept = self.0.get(word, || array::from_fn(|_| AtomicU64::default()));
        // The last number is written last and read first: where it is known, so are the others. Threads that find out at the same time find
        // the same.
        let last = NUMBERS - 1;
        let told = kept[last].load(Ordering::Acquire);
        if told & KNOWN != 0 {
            return T::unpack(array::from_fn(|at| {
                if at == last { told & !KNOWN } else { kept[at].load(Ordering::Relaxed) }
            }));
        }
        let found = find_out();
        let numbers = found.pack();
        for (kept, number) in kept.iter().zip(numbers).take(last) {
            kept.store(number, Ordering::Relaxed);
        }
        kept[last].store(numbers[last] | KNOWN, Ordering::Release);
        found
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

    fn look_up(surface: &str) -> Option<(WordId, String)> {
        let met = met();
        let written = met.written(met.probably(surface)?, surface);
        written.map(|(word, folded)| (word, folded.to_owned()))
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
            assert_eq!(look_up(surface), number.map(|number| (number, folded.to_owned())));
        }
        assert_eq!(look_up("مُؤَسسة"), None);
    }

    #[test]
    fn a_long_word_has_no_number() {
        let long: &'static str = "ن".repeat(LONGEST / 2 + 1).leak();
        assert_eq!(numbers_of(&[(long, long)]), [None]);
        assert!(look_up(long).is_none());
    }

    #[test]
    fn what_is_known_is_found_out_once() {
        let known: PerWord<usize> = PerWord::default();
        let words = numbers_of(&[("مدينه", "مدينة"), ("قريه", "قرية")]);
        let (word, other) = (words[0], words[1]);
        let get = |word, find_out: fn() -> Option<usize>| known.get(word, find_out).map(|known| *known);
        assert_eq!(get(word, || Some(1)), Some(1));
        assert_eq!(get(word, || Some(2)), Some(1));
        assert_eq!(get(other, || None), None);
        assert_eq!(get(other, || Some(2)), None);
        assert_eq!([get(None, || Some(3)), get(None, || None)], [Some(3), None]);
    }

    impl Packed<2> for (u64, bool) {
        fn pack(self) -> [u64; 2] {
            [self.0, self.1.into()]
        }

        fn unpack([number, told]: [u64; 2]) -> Self {
            (number, told != 0)
        }
    }

    #[test]
    fn what_is_packed_is_found_out_once() {
        let known: PackedPerWord<(u64, bool), 2> = PackedPerWord::default();
        let words = numbers_of(&[("مدينه", "مدينة"), ("قريه", "قرية")]);
        for (word, thing) in [(words[0], (0, false)), (words[1], (u64::MAX, true))] {
            assert_eq!(known.get(word, || thing), thing);
            assert_eq!(known.get(word, || unreachable!()), thing);
            assert_eq!(known.clone().get(word, || (7, true)), (7, true));
        }
        assert_eq!(known.get(None, || (3, true)), (3, true));
    }

    #[test]
    fn words_tell_whether_an_expression_may_start() {
        let words = numbers_of(&[("ثلاثه", "ثلاثة"), ("يناير", "يناير"), ("مدينه", "مدينة")]);
        let starts = |word: &Option<WordId>| word.is_some_and(WordId::may_start_expression);
        assert_eq!(words.iter().map(starts).collect::<Vec<_>>(), [true, true, false]);
    }
}
