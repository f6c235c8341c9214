//! Lines of a text and the folded words of the short ones: what the cleaning rules look at.

use std::ops::Range;

use crate::arabic::normalize::{fold_into, is_arabic_letter};
use crate::arabic::quotes::is_quote;

/// Lines of up to this many bytes (some thirty words) are looked at word by word.
pub(super) const SHORT: usize = 360;

/// How a line ends, closing brackets and quotation marks aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// A full stop, exclamation or question mark.
    Stop,
    /// «…» or two or more dots.
    Ellipsis,
    Comma,
    Colon,
    /// A letter, a digit or any other mark.
    Open,
}

/// A line without the white space around it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Bytes of the text.
    pub range: Range<usize>,
    pub ending: Ending,
    /// How many runs of non-space it has; counting stops behind [`SHORT`] bytes.
    pub count: usize,
}

impl Line {
    pub(super) fn new(text: &str, range: Range<usize>) -> Self {
        let line = &text[range.clone()];
        let count = if line.len() <= SHORT { line.split_ascii_whitespace().count() } else { usize::MAX };
        Self { ending: ending(line), count, range }
    }

    /// Whether the line is a whole sentence, which no word list may set aside.
    pub(super) fn is_sentence(&self) -> bool {
        self.ending == Ending::Stop && self.count > 8
    }

    /// Whether it is too long to be anything but a paragraph.
    pub(super) fn is_long(&self) -> bool {
        self.count > 25
    }
}

/// Brackets behind the last stop of a line have no more bytes than these.
const BRACKETS: usize = 60;

fn ending(line: &str) -> Ending {
    let bare = line.trim_end_matches(|c: char| is_quote(c) || is_blank(c) || matches!(c, ')' | ']' | '\''));
    if bare.ends_with("..") || bare.ends_with('…') {
        return Ending::Ellipsis;
    }
    // «… نهائي. (وكالات)» has its stop before the brackets.
    if line.ends_with([')', ']'])
        && let Some(open) = line.rfind(['(', '[']).filter(|open| line.len() - open <= BRACKETS)
        && line[..open].trim_end().ends_with(['.', '!', '?', '؟'])
    {
        return Ending::Stop;
    }
    match bare.chars().next_back() {
        Some('.' | '!' | '?' | '؟') => Ending::Stop,
        Some('،' | ',') => Ending::Comma,
        Some(':') => Ending::Colon,
        _ => Ending::Open,
    }
}

/// Whether the character leaves nothing on paper: white space, controls, byte order marks and zero-width characters.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_invisible(c)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// `range` of `text` without blank characters at either end.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let line = &text[range.clone()];
    let start = line.len() - line.trim_start_matches(is_blank).len();
    let end = line.trim_end_matches(is_blank).len();
    range.start + start..range.start + end.max(start)
}

/// The end of a range of `text`: `bytes` at most, from the start of a character on.
pub(super) fn tail(text: &str, range: &Range<usize>, bytes: usize) -> Range<usize> {
    let mut from = range.end.saturating_sub(bytes).max(range.start);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    from..range.end
}

/// The lines of a text that are not blank, without the white space around them. A line ends at a line feed, a carriage return
/// or a Unicode line or paragraph separator.
pub(super) fn lines(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::with_capacity(16);
    let mut start = 0;
    let mut push = |range: Range<usize>| {
        let range = trimmed(text, range);
        if !range.is_empty() {
            found.push(range);
        }
    };
    let separators = memchr::memmem::find(bytes, "\u{2028}".as_bytes()).is_some()
        || memchr::memmem::find(bytes, "\u{2029}".as_bytes()).is_some();
    if separators {
        for (at, mark) in text.match_indices(['\n', '\r', '\u{2028}', '\u{2029}']) {
            push(start..at);
            start = at + mark.len();
        }
    } else {
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            push(start..at);
            start = at + 1;
        }
    }
    push(start..text.len());
    found
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Letters and the marks on them.
    Letter,
    Digit,
    Invisible,
    Other,
}

#[inline]
#[expect(clippy::match_same_arms, reason = "most characters are those of the first arm")]
fn class(c: char) -> Class {
    match c {
        // Most characters are these.
        '\u{0620}'..='\u{065F}' => Class::Letter,
        '0'..='9' | '\u{0660}'..='\u{0669}' | '\u{06F0}'..='\u{06F9}' => Class::Digit,
        'a'..='z' | 'A'..='Z' | '\u{066E}'..='\u{06D3}' => Class::Letter,
        '\0'..='\u{7F}' | '\u{060C}' | '\u{061B}' | '\u{061F}' => Class::Other,
        c if is_invisible(c) => Class::Invisible,
        c if c.is_numeric() => Class::Digit,
        c if c.is_alphabetic() => Class::Letter,
        _ => Class::Other,
    }
}

/// A word of a line: its bytes in the text, and its folded form's in [`Words::folded`].
#[derive(Debug, Clone)]
struct Word {
    range: Range<usize>,
    folded: Range<usize>,
}

/// The words of one line, folded. Kept between lines for its memory.
#[derive(Debug, Default)]
pub(super) struct Words {
    words: Vec<Word>,
    folded: String,
}

impl Words {
    /// Reads the first `limit` words of `text[range]`.
    pub(super) fn read(&mut self, text: &str, range: &Range<usize>, limit: usize) {
        self.words.clear();
        self.folded.clear();
        let mut start: Option<usize> = None;
        let mut number = false;
        for (at, c) in text[range.clone()].char_indices() {
            let at = range.start + at;
            let class = class(c);
            match (start, class) {
                (None, Class::Letter | Class::Digit) => {
                    start = Some(at);
                    number = class == Class::Digit;
                    continue;
                }
                (None, _) | (Some(_), Class::Invisible) => continue,
                (Some(_), Class::Letter) if !number => continue,
                (Some(_), Class::Digit) if number => continue,
                _ => {}
            }
            // «1دقيقة» is two words.
            let Some(from) = start else { continue };
            self.push(text, from..at);
            if self.words.len() == limit {
                return;
            }
            start = (class != Class::Other).then_some(at);
            number = class == Class::Digit;
        }
        if let Some(from) = start {
            self.push(text, from..range.end);
        }
    }

    fn push(&mut self, text: &str, range: Range<usize>) {
        let from = self.folded.len();
        fold_into(&text[range.clone()], &mut self.folded);
        if self.folded.len() > from {
            self.words.push(Word { range, folded: from..self.folded.len() });
            self.folded.push(' ');
        }
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// All words folded, with one space after each.
    pub(super) fn key(&self) -> &str {
        &self.folded
    }

    pub(super) fn word(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |word| &self.folded[word.folded.clone()])
    }

    /// The folded words from one on.
    pub(super) fn from(&self, index: usize) -> impl Iterator<Item = &str> + Clone {
        self.words.get(index..).unwrap_or_default().iter().map(|word| &self.folded[word.folded.clone()])
    }

    /// The source bytes of some of the words, from the first to the last.
    pub(super) fn range(&self, words: Range<usize>) -> Range<usize> {
        let end = self.words[words.end - 1].range.end;
        self.words[words.start].range.start..end
    }

    /// What stands in the line before the word, behind the word before it; `index` may be the number of words.
    pub(super) fn gap<'t>(&self, text: &'t str, line: &Range<usize>, index: usize) -> &'t str {
        let start = if index == 0 { line.start } else { self.words[index - 1].range.end };
        let end = self.words.get(index).map_or(line.end, |word| word.range.start);
        text.get(start..end).unwrap_or_default()
    }
}

/// The folded words of a phrase.
pub(super) fn fold_words(phrase: &str) -> Vec<String> {
    let mut words = Words::default();
    words.read(phrase, &(0..phrase.len()), usize::MAX);
    words.from(0).map(str::to_owned).collect()
}

/// Whether a folded word is a number.
pub(super) fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// How many letters of the Arabic script, letters that only other languages write in it, and letters of any script.
pub(super) fn count_letters(text: &str) -> (usize, usize, usize) {
    let (mut arabic, mut foreign, mut letters) = (0, 0, 0);
    for c in text.chars() {
        if is_arabic_letter(c) {
            arabic += 1;
            letters += 1;
            // Not ک and ی, which Arabic typed on a Persian keyboard has.
            foreign += usize::from(matches!(c, 'پ' | 'چ' | 'ژ' | 'گ' | 'ڕ' | 'ۆ' | 'ێ' | 'ڵ' | 'ٹ' | 'ڈ' | 'ے' | 'ں'));
        } else if c.is_alphabetic() && !matches!(c, '\u{0610}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06ED}') {
            letters += 1;
        }
    }
    (arabic, foreign, letters)
}
