//! One word by the rules: whose name it is, the shape of it, letter by letter.

use super::letters::Letters;
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
        let foreign = self.is_foreign(&read.letters, known_origin);
        let (article, stem) = if foreign { (false, read) } else { without_article(read) };
        let mut kinds = ANY | if foreign { FOREIGN } else { ARABIC };
        if style == Style::Egyptian && !foreign {
            kinds |= EGYPTIAN;
        }
        for kind in &self.rules.own_kinds {
            if foreign && kind.is_of(&stem.letters) {
                kinds |= kind.bit;
            }
        }
        let unmarked = stem.marks.iter().all(|marks| *marks == super::letters::Marks::default());
        let shaped = if foreign || !unmarked { None } else { self.shaped(&stem.letters, kinds) };
        let text = capitalized(&shaped.unwrap_or_else(|| self.letter_by_letter(&stem, kinds)));
        if article { format!("{}{text}", self.rules.article) } else { text }
    }

    /// Whether a word is the name of another language: letters and sequences that Arabic does not have, else that it shows nothing
    /// of Arabic.
    fn is_foreign(&self, word: &[char], known_origin: Option<bool>) -> bool {
        if self.rules.foreign.iter().any(|pattern| pattern.occurs_in(word)) {
            return true;
        }
        if self.rules.arabic.iter().any(|pattern| pattern.occurs_in(word)) {
            return false;
        }
        known_origin.unwrap_or(true)
    }

    /// The word by the first shape that it has.
    fn shaped(&self, word: &[char], kinds: Kinds) -> Option<String> {
        let (shape, slots) = self.rules.shapes.iter().find_map(|shape| Some((shape, slots(shape, word)?)))?;
        let mut out: Vec<char> = Vec::new();
        for c in &shape.en {
            match c.to_digit(10).and_then(|slot| slots.get(slot as usize).copied().flatten()) {
                Some(at) => {
                    let place = Place { kinds, word, at, written: &out };
                    let en = self.rules.letters(&place).map_or("", |(en, _)| en);
                    out.extend(en.chars());
                }
                None => out.push(*c),
            }
        }
        Some(out.into_iter().collect())
    }

    fn letter_by_letter(&self, read: &Letters, kinds: Kinds) -> String {
        let word = &read.letters;
        let mut out: Vec<char> = Vec::new();
        let mut at = 0;
        while at < word.len() {
            if at > 0 {
                let en = match read.marks[at - 1].vowel {
                    Some(vowel) => vowel,
                    None => self.rules.between(&Place { kinds, word, at, written: &out }),
                };
                out.extend(en.chars());
            }
            let (en, length) = self.rules.letters(&Place { kinds, word, at, written: &out }).unwrap_or(("", 1));
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

/// Where the root letters of a shape stand in the word, if it has the shape.
fn slots(shape: &Shape, word: &[char]) -> Option<[Option<usize>; 10]> {
    if shape.ar.len() != word.len() {
        return None;
    }
    let mut slots = [None; 10];
    for (at, (&expected, &letter)) in shape.ar.iter().zip(word).enumerate() {
        match expected.to_digit(10) {
            Some(slot) if !matches!(letter, 'ا' | 'ى' | 'ة' | 'آ') => *slots.get_mut(slot as usize)? = Some(at),
            None if expected == letter => {}
            _ => return None,
        }
    }
    Some(slots)
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
