//! Tokens and sentences over a text: the one reading of it that all later stages share and none changes.
//!
//! Word boundaries are Unicode's (UAX #29, by `unicode-segmentation`), split further where that standard joins what
//! Arabic newswire does not: «قال:نعم» and «المتحدة.وقال» (colon and full stop count as parts of a word there), «و25»
//! and «2018م» (letters and digits). A number keeps its inner separators: «3.5», «١٢٬٠٠٠», and the ر that agencies write for
//! a decimal mark: «5ر3».

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::normalize::{fold_into, is_arabic_letter, is_plain_word, letters_length};
use super::quotes::is_quote;
use super::sentences::sentences;
use super::vocabulary::{self, Unmet, WordId};

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
    /// Of each token's folded form the last four bytes, two Arabic letters; 0 for a shorter one.
    endings: Vec<u32>,
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
            endings: Vec::new(),
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
        document.fold_words(text);
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

    /// The ending of a token's folded form, as [`ending_of`] tells it.
    pub(crate) fn ending(&self, token: usize) -> u32 {
        self.endings[token]
    }

    fn fold_words(&mut self, text: &str) {
        let is_numbered = |token: &Token| matches!(token.kind, TokenKind::Arabic | TokenKind::Punctuation);
        let Self { tokens, folded, endings, .. } = self;
        endings.reserve_exact(tokens.len());
        let mut unmet = 0;
        {
            let met = vocabulary::met();
            let look_for = |token: &Token| is_numbered(token).then(|| met.probably(&text[token.range()])).flatten();
            let mut probable: Vec<_> = tokens.iter().map(look_for).collect();
            // The same for the places of their texts.
            for (probable, token) in probable.iter_mut().zip(&*tokens) {
                *probable = probable.filter(|written| met.begins_alike(*written, &text[token.range()]));
            }
            for (token, probable) in tokens.iter_mut().zip(probable) {
                let (surface, start) = (&text[token.range()], folded.len());
                let known = probable.and_then(|written| met.written(written, surface));
                if let Some((word, form)) = known {
                    folded.push_str(form);
                    token.word = Some(word);
                } else {
                    fold_into(surface, folded);
                    unmet += usize::from(is_numbered(token));
                }
                endings.push(ending_of(&folded[start..]).unwrap_or(0));
                (token.folded_start, token.folded_end) = (offset(start), offset(folded.len()));
            }
        }
        if unmet == 0 {
            return;
        }
        let words = tokens.iter_mut().filter(|token| token.word.is_none() && is_numbered(token)).map(|token| Unmet {
            surface: &text[token.range()],
            folded: &folded[token.folded_start as usize..token.folded_end as usize],
            number: &mut token.word,
        });
        vocabulary::number(words.collect());
    }

    fn tokenize(&mut self, text: &str, range: Range<usize>) {
        // A space always parts words, so each run between spaces can be looked at by itself; most are plain Arabic words.
        let text_of_range = &text[..range.end];
        let bytes = text_of_range.as_bytes();
        let mut start = range.start;
        while start < range.end {
            let letters = start + letters_length(&text_of_range[start..]);
            let end = match bytes.get(letters) {
                None | Some(b' ') => letters,
                Some(_) => memchr::memchr(b' ', &bytes[letters..]).map_or(range.end, |space| letters + space),
            };
            let run = start..end;
            if letters == end && !run.is_empty() {
                self.add(run, TokenKind::Arabic);
            } else if !self.push_plain(text, &run) {
                self.push_words(text, &run);
            }
            start = end + 1;
        }
    }

    /// Adds the run if it is a plain word or number, with or without marks before and behind it: nothing joins or parts these.
    fn push_plain(&mut self, text: &str, run: &Range<usize>) -> bool {
        let word = &text[run.clone()];
        if is_plain_word(word) {
            self.add(run.clone(), TokenKind::Arabic);
            return true;
        }
        let word = word.trim_start_matches(OPENING);
        let start = run.end - word.len();
        let word = word.trim_end_matches(CLOSING);
        let end = start + word.len();
        let kind = if is_plain_word(word) {
            TokenKind::Arabic
        } else if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()) {
            TokenKind::Number
        } else {
            return false;
        };
        self.push_marks(text, run.start..start);
        self.add(start..end, kind);
        self.push_marks(text, end..run.end);
        true
    }

    /// Adds each character as a mark.
    fn push_marks(&mut self, text: &str, range: Range<usize>) {
        let mut start = range.start;
        for c in text[range].chars() {
            let end = start + c.len_utf8();
            self.add(start..end, if is_quote(c) { TokenKind::Quote } else { TokenKind::Punctuation });
            start = end;
        }
    }

    /// Adds a run by the rules of Unicode.
    fn push_words(&mut self, text: &str, run: &Range<usize>) {
        let mut words = text[run.clone()].split_word_bound_indices().peekable();
        while let Some((at, word)) = words.next() {
            let mut end = at + word.len();
            // A zero-width space is a word boundary to Unicode; in Arabic pages it stands inside words.
            while let Some((_, space)) = words.next_if(|(_, word)| word.starts_with('\u{200B}')) {
                end += space.len() + words.next().map_or(0, |(_, word)| word.len());
            }
            self.split(run.start + at, &text[run.start + at..run.start + end]);
        }
    }

    /// Splits one Unicode word where its characters change class; white space and invisible characters give nothing.
    fn split(&mut self, base: usize, word: &str) {
        let mut start = base;
        let mut kind: Option<TokenKind> = None;
        let mut characters = word.char_indices().peekable();
        while let Some((at, c)) = characters.next() {
            let rest = &word[at + c.len_utf8()..];
            let at = base + at;
            let class = match classify(c) {
                Class::Extend => continue,
                Class::Token(_) if c == DECIMAL_RA && kind == Some(TokenKind::Number) && starts_with_digit(rest) => {
                    kind
                }
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
                self.push(start..at, kind);
                start = at;
                kind = class;
            }
        }
        self.push(start..base + word.len(), kind);
    }

    fn push(&mut self, range: Range<usize>, kind: Option<TokenKind>) {
        if let Some(kind) = kind.filter(|_| !range.is_empty()) {
            self.add(range, kind);
        }
    }

    fn add(&mut self, range: Range<usize>, kind: TokenKind) {
        self.tokens.push(Token {
            start: offset(range.start),
            end: offset(range.end),
            folded_start: 0,
            folded_end: 0,
            word: None,
            kind,
        });
    }
}

/// The letter that looks like the Arabic decimal mark, and that agencies write for it: «5ر3».
pub(super) const DECIMAL_RA: char = 'ر';

/// Whether a digit comes next, past characters that nobody sees.
fn starts_with_digit(rest: &str) -> bool {
    let mut classes = rest.chars().map(classify).skip_while(|class| matches!(class, Class::Extend));
    matches!(classes.next(), Some(Class::Token(TokenKind::Number)))
}

/// Marks that may stand before a word or number, and behind it, and are tokens of their own there.
const OPENING: [char; 4] = ['"', '(', '«', '“'];
const CLOSING: [char; 13] = ['،', '.', '"', ':', ')', '»', '”', '؛', '؟', '!', '…', '%', ']'];

/// The last four bytes of a folded word, two Arabic letters, as a number: it tells most words apart.
pub(crate) fn ending_of(folded: &str) -> Option<u32> {
    folded.as_bytes().last_chunk::<4>().map(|ending| u32::from_le_bytes(*ending))
}

#[expect(clippy::cast_possible_truncation, reason = "the text is below 4 GiB, and so is what it folds to")]
fn offset(byte: usize) -> u32 {
    byte as u32
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
            ("بنحو 5ر3 مليون", vec!["بنحو", "5ر3", "مليون"]),
            ("و25ر0%", vec!["و", "25ر0", "%"]),
            ("5ر جنيه", vec!["5", "ر", "جنيه"]),
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

    fn shown(document: &Document) -> Vec<(Range<usize>, TokenKind)> {
        document.tokens().iter().map(|token| (token.range(), token.kind)).collect()
    }

    proptest! {
        #[test]
        fn plain_runs_are_as_unicode_has_them(text in "[\"(«“،.:)»”؛؟!…%\\]ا-ي0-9\u{064B}\u{0640}\u{200B}\u{200F}\u{00AD}]{1,9}") {
            let (mut plain, mut all) = (Document::default(), Document::default());
            let run = 0..text.len();
            if plain.push_plain(&text, &run) {
                all.push_words(&text, &run);
                prop_assert_eq!(shown(&plain), shown(&all));
            }
        }

        #[test]
        fn folded_forms_are_as_folding_gives_them(text in "[ \"،ا-يأإؤئىة٠-٩a-z\u{064B}\u{0640}\u{200F}]{0,60}") {
            for _ in 0..2 {
                let document = Document::new(&text, std::slice::from_ref(&(0..text.len())));
                for (at, token) in document.tokens().iter().enumerate() {
                    prop_assert_eq!(document.folded(at), crate::arabic::normalize(&text[token.range()]));
                    prop_assert_eq!(document.ending(at), ending_of(document.folded(at)).unwrap_or(0));
                }
            }
        }

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
