//! The stems of a verb: what a pattern makes of the last two root consonants.

use super::super::spelling::{A, DOUBLED, I, U};

/// The end of a verb's root, which decides how the endings are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rhyme {
    /// Two firm consonants; the first is doubled in forms II and V: «كتب», «أكّد».
    Firm { second: char, doubled: bool, last: char },
    /// A long vowel in place of the second: «قال».
    Hollow { last: char },
    /// Two alike: «شنّ».
    Doubled { last: char },
    /// A vowel in place of the last: «رمى».
    Defective { second: char, doubled: bool },
}

/// How a defective stem ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weak {
    /// «رمى», «يبقى»
    AYa,
    /// «دعا»
    AWaw,
    /// «بقي», «يرمي»
    Ya,
    /// «يدعو»
    Waw,
}

/// One of the four patterns of a verb (perfect and imperfect, active and passive).
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// The sounds up to the last two root consonants.
    pub head: String,
    /// The vowel that follows it where two consonants stand behind: none, short or long.
    pub bridge: &'static str,
    /// The vowel before the last consonant, long in hollow verbs.
    pub vowel: char,
    /// That of a hollow verb where it is short.
    pub short: char,
    /// The end of a defective verb.
    pub weak: Weak,
    /// The last consonant of a defective verb, where it is not that of the root: «يرى» from رأى.
    pub instead: Option<char>,
}

/// A stem, ready for its endings.
#[derive(Debug, Clone)]
pub(super) enum Stem {
    /// Ends in a consonant.
    Closed {
        /// Before endings that start with a vowel.
        before_vowel: String,
        /// Before endings that start with a consonant.
        before_consonant: String,
        /// Without an ending.
        bare: String,
    },
    /// Ends in a vowel that is part of the root.
    Open {
        /// The stem up to that vowel.
        stem: String,
        weak: Weak,
    },
}

impl Pattern {
    pub(super) fn new(head: String, bridge: &'static str, vowel: char, weak: Weak) -> Self {
        Self { head, bridge, vowel, short: vowel, weak, instead: None }
    }

    /// The stem that the pattern makes of the end of a root.
    pub(super) fn stem(&self, rhyme: Rhyme) -> Stem {
        let Self { head, bridge, vowel, short, weak, instead } = self;
        match rhyme {
            Rhyme::Firm { second, doubled, last } => {
                let stem = format!("{head}{bridge}{}{vowel}{last}", consonant(second, doubled));
                Stem::Closed { before_vowel: stem.clone(), before_consonant: stem.clone(), bare: stem }
            }
            Rhyme::Hollow { last } => {
                let closed = format!("{head}{short}{last}");
                Stem::Closed { before_vowel: self.long(last), before_consonant: closed.clone(), bare: closed }
            }
            Rhyme::Doubled { last } => {
                let (before_vowel, before_consonant) = if bridge.is_empty() {
                    (format!("{head}{vowel}{last}{DOUBLED}"), format!("{head}{last}{vowel}{last}"))
                } else {
                    (format!("{head}{bridge}{last}{DOUBLED}"), format!("{head}{bridge}{last}{vowel}{last}"))
                };
                Stem::Closed { before_vowel: before_vowel.clone(), before_consonant, bare: before_vowel }
            }
            Rhyme::Defective { second, doubled } => {
                let second = consonant(instead.unwrap_or(second), doubled);
                Stem::Open { stem: format!("{head}{bridge}{second}"), weak: *weak }
            }
        }
    }

    /// The stem of a hollow verb with its long vowel.
    fn long(&self, last: char) -> String {
        let letter = match self.vowel {
            U => 'و',
            I => 'ي',
            _ => 'ا',
        };
        format!("{}{}{letter}{last}", self.head, self.vowel)
    }
}

fn consonant(letter: char, doubled: bool) -> String {
    if doubled { format!("{letter}{DOUBLED}") } else { letter.to_string() }
}

/// The vowel that the seat of a hamza tells.
pub(super) fn seat_vowel(seat: char) -> char {
    match seat {
        'ئ' => I,
        'ؤ' => U,
        _ => A,
    }
}
