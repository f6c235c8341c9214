//! Small patterns over the letters of a word: the contexts of the rules in `romanization.toml`.

/// What one item of a pattern matches.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Item {
    /// `#`: the edge of the word.
    Edge,
    /// `C`: a consonant.
    Consonant,
    /// `V`: a letter that usually writes a vowel.
    Vowel,
    /// `L`: any letter.
    Letter,
    /// A letter of these: one by itself, or `[…]`.
    One(Vec<char>),
    /// `[^…]`: a letter that is none of these.
    Not(Vec<char>),
}

/// A sequence of items, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Pattern {
    items: Box<[Item]>,
    /// The letters without which it matches nothing, as `letter_set` has them.
    needs: u64,
}

/// What is wrong with a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// `[` without `]`.
    #[error("`[` without `]`")]
    Open,
    /// `[]`, or `[^]`.
    #[error("`[…]` without a letter in it")]
    Empty,
}

/// The letters of both scripts that write vowels.
pub(super) fn is_vowel(c: char) -> bool {
    matches!(c, 'ا' | 'و' | 'ي' | 'ى' | 'ة' | 'أ' | 'إ' | 'آ' | 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// The letters of a word as a set of bits, in which two letters may share a bit: enough to tell fast that a pattern occurs nowhere.
pub(super) fn letter_set(word: &[char]) -> u64 {
    word.iter().fold(0, |set, &letter| set | 1 << (u32::from(letter) % 64))
}

impl Pattern {
    pub(super) fn parse(source: &str) -> Result<Self, PatternError> {
        let mut items = Vec::new();
        let mut chars = source.chars().peekable();
        while let Some(c) = chars.next() {
            items.push(match c {
                '#' => Item::Edge,
                'C' => Item::Consonant,
                'V' => Item::Vowel,
                'L' => Item::Letter,
                '[' => {
                    let not = chars.next_if_eq(&'^').is_some();
                    let mut letters = Vec::new();
                    loop {
                        match chars.next() {
                            Some(']') => break,
                            Some(letter) => letters.push(letter),
                            None => return Err(PatternError::Open),
                        }
                    }
                    if letters.is_empty() {
                        return Err(PatternError::Empty);
                    }
                    if not { Item::Not(letters) } else { Item::One(letters) }
                }
                letter => Item::One(vec![letter]),
            });
        }
        let needs = items.iter().fold(0, |set, item| match item {
            Item::One(letters) if letters.len() == 1 => set | letter_set(letters),
            _ => set,
        });
        Ok(Self { items: items.into(), needs })
    }

    /// The letters without which it matches nothing, as `letter_set` has them.
    pub(super) fn needs(&self) -> u64 {
        self.needs
    }

    /// How many items it has: the more, the more it asks for.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether it matches the letters from `at` on.
    pub(super) fn matches_from(&self, word: &[char], at: usize) -> bool {
        all_match(&self.items, word, at)
    }

    /// Whether it matches the letters that end before `at`.
    pub(super) fn matches_until(&self, word: &[char], at: usize) -> bool {
        self.items.iter().rev().enumerate().all(|(offset, item)| {
            let letter = at.checked_sub(offset + 1).and_then(|place| word.get(place).copied());
            item.matches(letter, offset == at)
        })
    }

    /// Whether it matches anywhere in the word, `#` being an edge. `set`: the word's `letter_set`.
    pub(super) fn occurs_in(&self, word: &[char], set: u64) -> bool {
        if self.needs & !set != 0 {
            return false;
        }
        match self.items.split_first() {
            Some((Item::Edge, rest)) => all_match(rest, word, 0),
            _ => (0..word.len()).any(|at| self.matches_from(word, at)),
        }
    }
}

/// Whether the items match the letters from `at` on.
fn all_match(items: &[Item], word: &[char], at: usize) -> bool {
    let mut places = items.iter().enumerate();
    places.all(|(offset, item)| item.matches(word.get(at + offset).copied(), at + offset == word.len()))
}

impl Item {
    /// `edge`: whether `letter` is missing because the word ends right here.
    fn matches(&self, letter: Option<char>, edge: bool) -> bool {
        let Some(letter) = letter else { return *self == Self::Edge && edge };
        match self {
            Self::Edge => false,
            Self::Consonant => !is_vowel(letter),
            Self::Vowel => is_vowel(letter),
            Self::Letter => true,
            Self::One(letters) => letters.contains(&letter),
            Self::Not(letters) => !letters.contains(&letter),
        }
    }
}
