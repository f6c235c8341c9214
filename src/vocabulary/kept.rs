//! What is found out of words when it is first asked for, and kept by their numbers. It stands together, apart from what comes and goes with each
//! sentence, and a word of which nothing has been asked takes four bytes.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

/// How many things stand together.
const BLOCK: usize = 64;

/// What is kept of each of a number of words.
#[derive(Debug)]
pub(crate) struct Kept<T> {
    /// For each word what is known of it: nothing yet, that there is nothing, or where it is kept.
    known: Box<[AtomicU32]>,
    blocks: Box<[OnceLock<Block<T>>]>,
    /// How many things are kept.
    len: Mutex<u32>,
}

type Block<T> = Box<[OnceLock<T>]>;

const NOT_ASKED: u32 = 0;
const NOTHING: u32 = 1;
const FIRST: u32 = 2;

impl<T> Kept<T> {
    /// Nothing is known yet of so many words.
    pub(crate) fn new(words: usize) -> Self {
        let known = std::iter::repeat_with(AtomicU32::default).take(words).collect();
        let blocks = std::iter::repeat_with(OnceLock::new).take(words.div_ceil(BLOCK)).collect();
        Self { known, blocks, len: Mutex::new(0) }
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.known.len()
    }

    /// What is kept of a word, or else what is found now. Threads that find at the same time find the same.
    pub(crate) fn get_or_find(&self, word: usize, find: impl FnOnce() -> Option<T>) -> Option<&T> {
        match self.known[word].load(Ordering::Acquire) {
            // What is found may ask for other words: nothing is locked while it is.
            NOT_ASKED => {
                let found = find();
                self.keep(word, found)
            }
            known => self.kept(known),
        }
    }

    /// What is kept of a word, or else what is made now.
    pub(crate) fn get_or_make(&self, word: usize, make: impl FnOnce() -> T) -> &T {
        self.get_or_find(word, || Some(make())).expect("something is made of every word")
    }

    fn keep(&self, word: usize, found: Option<T>) -> Option<&T> {
        let mut len = self.len.lock().unwrap_or_else(PoisonError::into_inner);
        let mut known = self.known[word].load(Ordering::Acquire);
        if known == NOT_ASKED {
            known = found.map_or(NOTHING, |thing| {
                let at = *len as usize;
                let block =
                    self.blocks[at / BLOCK].get_or_init(|| std::iter::repeat_with(OnceLock::new).take(BLOCK).collect());
                block[at % BLOCK].get_or_init(|| thing);
                *len += 1;
                *len - 1 + FIRST
            });
            self.known[word].store(known, Ordering::Release);
        }
        drop(len);
        self.kept(known)
    }

    fn kept(&self, known: u32) -> Option<&T> {
        let at = known.checked_sub(FIRST)? as usize;
        self.blocks[at / BLOCK].get()?[at % BLOCK].get()
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
