//! One word by the rules: whose name it is, the shape of it, letter by letter.

use super::letters::Letters;
use super::pattern::{Pattern, letter_set};
use super::rules::{ANY, ARABIC, EGYPTIAN, FOREIGN, Kinds, Place, Shape};
use super::{Romanizer, Style};

impl Romanizer {
    /// Words joined by a hyphen or the like, each by itself.
    pub(super) fn words(&self, word: &str, style: Style, known_origin: Option<bool>) -> String {
        let parts = word.split(['-', '‐', '–', '_']).map(|part| self.word(part, style, known_origin));
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
    }

    /// One word. `known_origin`: whether the name that it is part of is foreign.
    pub(super) fn word(&self, word: &str, style: Style, known_origin: Option<bool>) -> String {
        let read = Letters::new(word);
        if read.letters.is_empty() {
            // Latin letters and figures stay as they are.
            return word.chars().filter(char::is_ascii_alphanumeric).collect();
        }
        let foreign = self.shows_foreign(&read.letters, known_origin).or(known_origin).unwrap_or(true);
        let (article, stem) = if foreign { (false, read) } else { without_article(read) };
        let mut kinds = ANY | if foreign { FOREIGN } else { ARABIC };
        if style == Style::Egyptian && !foreign {
            kinds |= EGYPTIAN;
        }
        if foreign {
            let set = letter_set(&stem.letters);
            let own = self.rules.own_kinds.iter().filter(|kind| kind.is_of(&stem.letters, set));
            kinds |= own.fold(0, |bits, kind| bits | kind.bit);
        }
        let unmarked = stem.marks.iter().all(|marks| *marks == super::letters::Marks::default());
        let shaped = if foreign || !unmarked { None } else { self.shaped(&stem.letters, kinds) };
        let text = capitalized(&shaped.unwrap_or_else(|| self.letter_by_letter(&stem, kinds)));
        if article { format!("{}{text}", self.rules.article) } else { text }
    }

    /// Whether a word is the name of another language; `None` where it shows nothing of either. Beside parts that are known to be
    /// Arabic only letters and sequences that no Arabic word has are foreign.
    fn shows_foreign(&self, word: &[char], known_origin: Option<bool>) -> Option<bool> {
        let set = letter_set(word);
        let shows = |patterns: &[Pattern]| patterns.iter().any(|pattern| pattern.occurs_in(word, set));
        let rules = &self.rules;
        if shows(&rules.certainly_foreign) || (known_origin != Some(false) && shows(&rules.foreign)) {
            return Some(true);
        }
        shows(&rules.arabic).then_some(false)
    }

    /// The same for a word as it is written.
    pub(super) fn origin(&self, word: &str) -> Option<bool> {
        self.shows_foreign(&Letters::new(word).letters, None)
    }

    /// The word by the first shape that it has, as a whole or before an ending.
    fn shaped(&self, word: &[char], kinds: Kinds) -> Option<String> {
        if let Some(text) = self.by_shape(word, word.len(), kinds) {
            return Some(text);
        }
        self.rules.endings.iter().find_map(|ending| {
            let stem = word.strip_suffix(ending.ar.as_slice())?.len();
            let mut text = self.by_shape(word, stem, kinds)?;
            text.extend(&ending.en);
            Some(text)
        })
    }

    /// The first letters of the word, as many as `length`, by the first shape that they have.
    fn by_shape(&self, word: &[char], length: usize, kinds: Kinds) -> Option<String> {
        let stem = &word[..length];
        let set = letter_set(word);
        let (shape, slots) = self.rules.shapes.iter().find_map(|shape| Some((shape, slots(shape, stem, word)?)))?;
        let mut out: Vec<char> = Vec::new();
        for c in &shape.en {
            match c.to_digit(10).and_then(|slot| slots.get(slot as usize).copied().flatten()) {
                Some(at) => {
                    let place = Place { kinds, word, set, at, written: &out };
                    let en = self.rules.letter(&place);
                    out.extend(en.chars());
                }
                None => out.push(*c),
            }
        }
        Some(out.into_iter().collect())
    }

    fn letter_by_letter(&self, read: &Letters, kinds: Kinds) -> String {
        let word = &read.letters;
        let set = letter_set(word);
        let mut out: Vec<char> = Vec::new();
        let mut at = 0;
        while at < word.len() {
            if at > 0 {
                let en = match read.marks[at - 1].vowel {
                    Some(vowel) => vowel,
                    None => self.rules.between(&Place { kinds, word, set, at, written: &out }),
                };
                out.extend(en.chars());
            }
            let (en, length) = self.rules.letters(&Place { kinds, word, set, at, written: &out }).unwrap_or(("", 1));
            let doubled = read.marks[at].doubled && en.len() == 1 && at > 0;
            out.extend(en.chars());
            if doubled {
                out.extend(en.chars());
            }
            at += length.max(1);
        }
        if let Some(vowel) = read.marks.last().and_then(|marks| marks.vowel) {
            out.extend(vowel.chars());
        }
        out.into_iter().collect()
    }
}

/// Where the root letters of a shape stand in the word, if its stem has the shape.
fn slots(shape: &Shape, stem: &[char], word: &[char]) -> Option<[Option<usize>; 10]> {
    if shape.ar.len() != stem.len() {
        return None;
    }
    let mut slots = [None; 10];
    for (at, (&expected, &letter)) in shape.ar.iter().zip(stem).enumerate() {
        match expected.to_digit(10) {
            Some(slot) if may_be_root(word, at, letter) => *slots.get_mut(slot as usize)? = Some(at),
            None if expected == letter => {}
            _ => return None,
        }
    }
    Some(slots)
}

/// Whether the letter at a place of a word may be one of its root: و and ي are where no consonant is before them, and beside ا.
fn may_be_root(word: &[char], at: usize, letter: char) -> bool {
    let before = at.checked_sub(1).and_then(|before| word.get(before).copied());
    let after = word.get(at + 1).copied();
    match letter {
        'ا' | 'ى' | 'ة' | 'آ' | 'أ' | 'إ' | 'ئ' => false,
        'و' => matches!(before, None | Some('ا')) || matches!(after, Some('ا' | 'ي' | 'ة' | 'ى')),
        'ي' => matches!(before, None | Some('ا')) || matches!(after, Some('ا' | 'ى')),
        _ => true,
    }
}

/// The word without «ال», and whether it had it.
fn without_article(mut read: Letters) -> (bool, Letters) {
    if read.letters.len() > 3 && read.letters.starts_with(&['ا', 'ل']) {
        read.letters.drain(..2);
        read.marks.drain(..2);
        // The doubling of a sun letter is not written.
        if let Some(first) = read.marks.first_mut() {
            first.doubled = false;
        }
        return (true, read);
    }
    (false, read)
}

fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
