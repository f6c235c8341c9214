//! The letters of a word with the vowel marks that are written on them.

use unicode_normalization::char::decompose_compatible;

/// What is written on a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Marks {
    /// The letter is said twice.
    pub(super) doubled: bool,
    /// The short vowel, or "" where the mark says that there is none.
    pub(super) vowel: Option<&'static str>,
}

/// The letters of a word, and the marks on each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Letters {
    pub(super) letters: Vec<char>,
    pub(super) marks: Vec<Marks>,
}

impl Letters {
    /// Reads a word. What is no letter of the script is left out; presentation forms become letters, and letters that look alike
    /// (Persian ی, Urdu ہ) the usual ones.
    pub(super) fn new(word: &str) -> Self {
        let mut read = Self::default();
        for c in word.chars() {
            if matches!(c, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}') {
                decompose_compatible(c, |part| read.push(part));
            } else {
                read.push(c);
            }
        }
        read.without_marks_of_long_vowels();
        read
    }

    fn push(&mut self, c: char) {
        let vowel = match c {
            '\u{064E}' | '\u{064B}' => "a",
            '\u{064F}' | '\u{064C}' => "u",
            '\u{0650}' | '\u{064D}' => "i",
            '\u{0652}' => "",
            '\u{0651}' => {
                if let Some(marks) = self.marks.last_mut() {
                    marks.doubled = true;
                }
                return;
            }
            _ => {
                if let Some(letter) = usual(c) {
                    self.letters.push(letter);
                    self.marks.push(Marks::default());
                }
                return;
            }
        };
        if let Some(marks) = self.marks.last_mut() {
            marks.vowel = Some(vowel);
        }
    }

    /// «كَا» says no more than «كا»: the mark before a long vowel of its kind is dropped.
    fn without_marks_of_long_vowels(&mut self) {
        for at in 1..self.letters.len() {
            let said = match self.letters[at] {
                'ا' | 'ى' | 'ة' | 'آ' => "a",
                'و' => "u",
                'ي' => "i",
                _ => continue,
            };
            if self.marks[at] == Marks::default() && self.marks[at - 1].vowel == Some(said) {
                self.marks[at - 1].vowel = None;
            }
        }
    }
}

/// The letter as the rules name it; `None` if it is no letter of the script.
fn usual(c: char) -> Option<char> {
    Some(match c {
        'ٱ' | '\u{0672}' | '\u{0673}' | '\u{0675}' => 'ا',
        'ی' | 'ې' | 'ێ' | 'ے' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ڭ' | 'ڨ' | 'گ' => 'گ',
        'ہ' | 'ھ' | 'ە' | 'ۀ' | 'ۂ' | 'ۃ' => 'ه',
        'ۆ' | 'ۇ' | 'ۈ' | 'ۋ' => 'و',
        'ٹ' => 'ت',
        'ڈ' => 'د',
        'ڑ' | 'ڕ' => 'ر',
        'ڵ' => 'ل',
        'ں' => 'ن',
        '\u{0640}' => return None,
        'پ' | 'چ' | 'ژ' | 'ڤ' | '\u{0621}'..='\u{064A}' => c,
        _ => return None,
    })
}
