//! Tokens and sentences over a text: the one reading of it that all later stages share and none changes.
//!
//! Word boundaries are Unicode's (UAX #29, by `unicode-segmentation`), split further where that standard joins what
//! Arabic newswire does not: «قال:نعم» and «المتحدة.وقال» (colon and full stop count as parts of a word there), «و25»
//! and «2018م» (letters and digits). A number keeps its inner separators: «3.5», «١٢٬٠٠٠».

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::normalize::{fold_into, fold_plain_word, is_arabic_letter};
use super::quotes::is_quote;
use super::sentences::sentences;
use super::vocabulary::{self, WordId};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters of the Arabic script, with their marks.
    Arabic,
    /// Letters of another script.
    Foreign,
    /// Digits with inner separators.
    Number,
    /// One quotation mark.
    Quote,
    /// Any other single mark or symbol.
    Punctuation,
}

/// A token: where it stands in the source, and its folded form, which the [`Document`] keeps.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    start: u32,
    end: u32,
    folded_start: u32,
    folded_end: u32,
    /// The number of its word, for what is kept of words; only words of Arabic letters and marks have one.
    pub(crate) word: Option<WordId>,
    /// What it is made of.
    pub kind: TokenKind,
}

impl Token {
    /// Its bytes in the source.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A sentence: its bytes in the source, its tokens, and the block of the article that it stands in.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Bytes in the source, without white space at either end.
    pub range: Range<usize>,
    /// Indices into [`Document::tokens`].
    pub tokens: Range<usize>,
    /// Index of the block that was given to [`Document::new`].
    pub block: usize,
}

/// Tokens and sentences of the blocks (headline, paragraphs) of a text.
#[derive(Debug, Clone, Default)]
pub struct Document {
    tokens: Vec<Token>,
    folded: String,
    sentences: Vec<Sentence>,
}

impl Document {
    /// Reads `blocks`, byte ranges of `text` in order; what lies between them is not part of the document.
    /// `text` is below 4 GiB.
    #[must_use]
    pub fn new(text: &str, blocks: &[Range<usize>]) -> Self {
        let length: usize = blocks.iter().map(Range::len).sum();
        let mut document = Self {
            tokens: Vec::with_capacity(length / 8),
            folded: String::with_capacity(length),
            sentences: Vec::with_capacity(length / 200 + blocks.len()),
        };
        for (block, range) in blocks.iter().enumerate() {
            for sentence in sentences(text, range.clone()) {
                let first = document.tokens.len();
                document.tokenize(text, sentence.clone());
                let tokens = first..document.tokens.len();
                document.sentences.push(Sentence { range: sentence, tokens, block });
            }
        }
        document.number_words(text);
        document
    }

    /// All tokens, in order.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// All sentences, in order.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The folded form of a token of this document.
    #[must_use]
    pub fn folded(&self, token: usize) -> &str {
        let token = &self.tokens[token];
        &self.folded[token.folded_start as usize..token.folded_end as usize]
    }

    /// The bytes of the source from the first to the last token of a range that is not empty.
    #[must_use]
    pub fn span(&self, tokens: Range<usize>) -> Range<usize> {
        self.tokens[tokens.start].range().start..self.tokens[tokens.end - 1].range().end
    }

    /// The index of the sentence that holds the token.
    #[must_use]
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= token)
    }

    fn number_words(&mut self, text: &str) {
        let is_numbered = |token: &&Token| matches!(token.kind, TokenKind::Arabic | TokenKind::Punctuation);
        let folded = &self.folded;
        let words = self
            .tokens
            .iter()
            .filter(is_numbered)
            .map(|token| (&folded[token.folded_start as usize..token.folded_end as usize], &text[token.range()]));
        let mut numbers = vocabulary::numbers(words).into_iter();
        for token in &mut self.tokens {
            if is_numbered(&&*token) {
                token.word = numbers.next().flatten();
            }
        }
    }

    fn tokenize(&mut self, text: &str, range: Range<usize>) {
        // A space always parts words, so each run between spaces can be looked at by itself; most are plain Arabic words.
        let mut start = range.start;
        while start < range.end {
            let length = memchr::memchr(b' ', &text.as_bytes()[start..range.end]).unwrap_or(range.end - start);
            let run = start..start + length;
            if !self.push_plain(text, &run) {
                let mut words = text[run.clone()].split_word_bound_indices().peekable();
                while let Some((at, word)) = words.next() {
                    let mut end = at + word.len();
                    // A zero-width space is a word boundary to Unicode; in Arabic pages it stands inside words.
                    while let Some((_, space)) = words.next_if(|(_, word)| word.starts_with('\u{200B}')) {
                        end += space.len() + words.next().map_or(0, |(_, word)| word.len());
                    }
                    self.split(text, start + at, &text[start + at..start + end]);
                }
            }
            start = run.end + 1;
        }
    }

    /// Adds the run as one token if it is nothing but letters of the Arabic block and their marks, a letter first.
    fn push_plain(&mut self, text: &str, range: &Range<usize>) -> bool {
        let folded_start = self.folded.len();
        if !fold_plain_word(&text[range.clone()], &mut self.folded) {
            self.folded.truncate(folded_start);
            return false;
        }
        self.add(range.clone(), folded_start, TokenKind::Arabic);
        true
    }

    /// Splits one Unicode word where its characters change class; white space and invisible characters give nothing.
    fn split(&mut self, text: &str, base: usize, word: &str) {
        let mut start = base;
        let mut kind: Option<TokenKind> = None;
        let mut characters = word.char_indices().peekable();
        while let Some((at, c)) = characters.next() {
            let at = base + at;
            let class = match classify(c) {
                Class::Extend => continue,
                Class::Space => None,
                Class::Separator => {
                    let next = characters.peek().map(|(_, next)| classify(*next));
                    let inside =
                        kind == Some(TokenKind::Number) && matches!(next, Some(Class::Token(TokenKind::Number)));
                    let apostrophe = kind == Some(TokenKind::Foreign)
                        && matches!(c, '\'' | '’' | '.')
                        && matches!(next, Some(Class::Token(TokenKind::Foreign)));
                    if inside || apostrophe { kind } else { Some(TokenKind::Punctuation) }
                }
                Class::Token(class) => Some(class),
            };
            let continues = class == kind && !matches!(class, Some(TokenKind::Punctuation | TokenKind::Quote));
            if !continues {
                self.push(text, start..at, kind);
                start = at;
                kind = class;
            }
        }
        self.push(text, start..base + word.len(), kind);
    }

    fn push(&mut self, text: &str, range: Range<usize>, kind: Option<TokenKind>) {
        let Some(kind) = kind.filter(|_| !range.is_empty()) else { return };
        let folded_start = self.folded.len();
        fold_into(&text[range.clone()], &mut self.folded);
        self.add(range, folded_start, kind);
    }

    fn add(&mut self, range: Range<usize>, folded_start: usize, kind: TokenKind) {
        #[expect(clippy::cast_possible_truncation, reason = "the text is below 4 GiB")]
        self.tokens.push(Token {
            start: range.start as u32,
            end: range.end as u32,
            folded_start: folded_start as u32,
            folded_end: self.folded.len() as u32,
            word: None,
            kind,
        });
    }
}

enum Class {
    Token(TokenKind),
    /// Marks and format characters: part of what stands before them.
    Extend,
    /// May stand inside a number or a foreign word.
    Separator,
    Space,
}

fn classify(c: char) -> Class {
    match c {
        '0'..='9' | '\u{0660}'..='\u{0669}' | '\u{06F0}'..='\u{06F9}' => Class::Token(TokenKind::Number),
        // Tatweel and marks extend a word; alone they are nothing.
        '\u{0640}'
        | '\u{064B}'..='\u{065F}'
        | '\u{0670}'
        | '\u{0610}'..='\u{061A}'
        | '\u{06D6}'..='\u{06ED}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}'
        | '\u{00AD}'
        | '\u{061C}'
        | '\u{FE00}'..='\u{FE0F}' => Class::Extend,
        c if is_arabic_letter(c) => Class::Token(TokenKind::Arabic),
        // The marks that newswire uses most, before the slow questions to Unicode's tables.
        '،' | '؛' | '؟' | '(' | ')' | '-' | '–' | '—' | '…' | '/' | '!' => {
            Class::Token(TokenKind::Punctuation)
        }
        c if is_quote(c) => Class::Token(TokenKind::Quote),
        '.' | ',' | '\'' | '’' | ':' | '\u{066B}' | '\u{066C}' => Class::Separator,
        // «#دونالد_ترمب»: a hashtag is words.
        '_' | '#' => Class::Space,
        c if c.is_whitespace() || c.is_control() => Class::Space,
        c if c.is_alphanumeric() => Class::Token(TokenKind::Foreign),
        _ => Class::Token(TokenKind::Punctuation),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[expect(clippy::single_range_in_vec_init, reason = "one block")]
    fn words(text: &str) -> Vec<&str> {
        let document = Document::new(text, &[0..text.len()]);
        document.tokens().iter().map(|token| &text[token.range()]).collect()
    }

    #[test]
    fn tokens_of_newswire() {
        for (text, expected) in [
            ("قال:نعم", vec!["قال", ":", "نعم"]),
            ("المتحدة.وقال", vec!["المتحدة", ".", "وقال"]),
            ("و25 ألفا", vec!["و", "25", "ألفا"]),
            ("عام 2018م.", vec!["عام", "2018", "م", "."]),
            ("3.5 مليون", vec!["3.5", "مليون"]),
            ("١٢٬٠٠٠ و٣٫٥", vec!["١٢٬٠٠٠", "و", "٣٫٥"]),
            ("20%", vec!["20", "%"]),
            ("12:30", vec!["12", ":", "30"]),
            ("“حزب الله”،", vec!["“", "حزب", "الله", "”", "،"]),
            ("د. علي", vec!["د", ".", "علي"]),
            ("شبكة CNN-عربية", vec!["شبكة", "CNN", "-", "عربية"]),
            ("نقلًا إنّـه", vec!["نقلًا", "إنّـه"]),
            ("الرئيس #دونالد_ترمب،", vec!["الرئيس", "دونالد", "ترمب", "،"]),
            ("الـ15", vec!["الـ", "15"]),
            ("حس\u{200B}ين، قال", vec!["حس\u{200B}ين", "،", "قال"]),
            ("«حس\u{200B}ين»", vec!["«", "حس\u{200B}ين", "»"]),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn folded_forms_are_kept() {
        let text = "أعلنَ الإعلام";
        let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
        assert_eq!(document.folded(0), "اعلن");
        assert_eq!(document.folded(1), "الاعلام");
    }

    proptest! {
        #[test]
        fn tokens_are_in_order_and_hold_every_letter(text in "[ \n.،:؛\"«»“”ا-ي٠-٩a-z0-9\u{064B}\u{200F}]{0,60}") {
            let document = Document::new(&text, std::slice::from_ref(&(0..text.len())));
            let mut end = 0;
            let mut letters = 0;
            for token in document.tokens() {
                let range = token.range();
                prop_assert!(range.start >= end);
                end = range.end;
                letters += text[range].chars().filter(|c| is_counted(*c)).count();
            }
            prop_assert_eq!(letters, text.chars().filter(|c| is_counted(*c)).count());
        }
    }

    /// Letters and digits; vowel marks count as alphabetic in Unicode, but stand alone only by mistake.
    fn is_counted(c: char) -> bool {
        c.is_alphanumeric() && !matches!(c, '\u{064B}' | 'ـ')
    }
}
