//! What is found out of things with numbers, mostly words, when it is first asked for, and kept. It stands together, apart from what comes and goes
//! with each sentence, and a word of which nothing has been asked takes four bytes at most.

use std::array;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

/// How many things stand together.
const BLOCK: usize = 64;

/// What is kept of each of a number of words.
#[derive(Debug)]
pub(crate) struct Kept<T> {
    known: Sparse<Known>,
    things: Things<T>,
}

/// A place for each of a number of things, made when one of its neighbours is first asked for: few words of a vocabulary are met in one article.
#[derive(Debug)]
pub(crate) struct Sparse<T> {
    blocks: Box<[OnceLock<Block<T>>]>,
    len: usize,
}

/// What is known of a word: nothing yet, that there is nothing, or where it is kept.
#[derive(Debug, Default)]
pub(crate) struct Known(AtomicU32);

/// What is kept of some words, in the order in which it was found.
#[derive(Debug)]
pub(crate) struct Things<T> {
    blocks: Box<[OnceLock<Block<OnceLock<T>>>]>,
    /// How many things are kept.
    len: Mutex<u32>,
}

type Block<T> = Box<[T; BLOCK]>;

fn no_blocks<T>(things: usize) -> Box<[OnceLock<Block<T>>]> {
    (0..things.div_ceil(BLOCK)).map(|_| OnceLock::new()).collect()
}

const NOT_ASKED: u32 = 0;
const NOTHING: u32 = 1;
const FIRST: u32 = 2;

impl<T> Kept<T> {
    /// Nothing is known yet of so many words.
    pub(crate) fn new(words: usize) -> Self {
        Self { known: Sparse::new(words), things: Things::new(words) }
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.known.len
    }

    /// What is kept of a word, or else what is found now. Threads that find at the same time find the same.
    pub(crate) fn get_or_find(&self, word: usize, find: impl FnOnce() -> Option<T>) -> Option<&T> {
        self.things.get_or_find(self.known.get(word), find)
    }

    /// What is kept of a word, or else what is made now.
    pub(crate) fn get_or_make(&self, word: usize, make: impl FnOnce() -> T) -> &T {
        self.get_or_find(word, || Some(make())).expect("something is made of every word")
    }
}

impl<T: Default> Sparse<T> {
    /// So many places.
    pub(crate) fn new(len: usize) -> Self {
        Self { blocks: no_blocks(len), len }
    }

    /// The place of a thing.
    pub(crate) fn get(&self, at: usize) -> &T {
        let block = self.blocks[at / BLOCK].get_or_init(|| Box::new(array::from_fn(|_| T::default())));
        &block[at % BLOCK]
    }
}

impl<T> Things<T> {
    /// Nothing is kept yet, and never more than so many things.
    pub(crate) fn new(most: usize) -> Self {
        Self { blocks: no_blocks(most), len: Mutex::new(0) }
    }

    /// What is kept of a word, or else what is found now; `known` is what is known of that word here.
    pub(crate) fn get_or_find(&self, known: &Known, find: impl FnOnce() -> Option<T>) -> Option<&T> {
        match known.0.load(Ordering::Acquire) {
            // What is found may ask for other words: nothing is locked while it is.
            NOT_ASKED => {
                let found = find();
                self.keep(known, found)
            }
            place => self.kept(place),
        }
    }

    #[cold]
    fn keep(&self, known: &Known, found: Option<T>) -> Option<&T> {
        let mut len = self.len.lock().unwrap_or_else(PoisonError::into_inner);
        let mut place = known.0.load(Ordering::Acquire);
        if place == NOT_ASKED {
            place = found.map_or(NOTHING, |thing| {
                let at = *len as usize;
                let block = self.blocks[at / BLOCK].get_or_init(|| Box::new([const { OnceLock::new() }; BLOCK]));
                block[at % BLOCK].get_or_init(|| thing);
                *len += 1;
                *len - 1 + FIRST
            });
            known.0.store(place, Ordering::Release);
        }
        drop(len);
        self.kept(place)
    }

    fn kept(&self, place: u32) -> Option<&T> {
        let at = place.checked_sub(FIRST)? as usize;
        self.blocks[at / BLOCK].get()?[at % BLOCK].get()
    }
}

/// Things that are there from the start.
impl<T> FromIterator<T> for Kept<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        let things: Vec<T> = things.into_iter().collect();
        let kept = Self::new(things.len());
        for (at, thing) in things.into_iter().enumerate() {
            kept.get_or_make(at, || thing);
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_is_found_once() {
        let kept = Kept::new(BLOCK * 2);
        let even = |word: usize| word.is_multiple_of(2).then_some(word * 10);
        for word in (0..kept.len()).rev() {
            assert_eq!(kept.get_or_find(word, || even(word)).copied(), even(word));
        }
        for word in 0..kept.len() {
            assert_eq!(kept.get_or_find(word, || unreachable!()).copied(), even(word));
        }
    }

    #[test]
    fn finding_may_ask_for_other_words() {
        let kept = Kept::new(3);
        let inner = || *kept.get_or_make(2, || 5) + 1;
        assert_eq!(*kept.get_or_make(0, inner), 6);
        assert_eq!(*kept.get_or_make(2, || unreachable!()), 5);
    }
}
