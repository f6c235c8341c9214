//! Sentences of a block of text.
//!
//! A sentence ends at «.», «!», «?» or «؟» with the closing marks that follow, if white space, the end or an Arabic letter
//! comes next («المتحدة.وقال»: the space is often missing). It does not end inside a number, after a one-letter
//! abbreviation («د.», «أ.»), at two or more dots or «…», which newswire uses as a dash, or inside a quotation of up to
//! [`LONG_QUOTATION`] bytes, which would part the words from their speaker. A line break ends it.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use super::normalize::is_arabic_letter;
use super::quotes::{is_quote, quotations};
use crate::built_in::built_in;

/// A quotation longer than this, in bytes (some ninety Arabic words), is a speech and is split like other text.
pub const LONG_QUOTATION: usize = 1000;

/// What is written before or behind a stop that ends no sentence: `glossary/arabic/sentences.toml`.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Stops {
    /// Names of Latin letters, as in «جورج دبليو. بوش».
    letters: Vec<String>,
    /// What follows the stop in «العربية.نت».
    domains: Vec<String>,
}

// The file is part of the program, and a test reads it.
static STOPS: LazyLock<Stops> = LazyLock::new(|| built_in!("arabic/sentences").unwrap_or_default());

/// The sentences of `text[block]`, as byte ranges of `text` without white space at either end.
#[must_use]
pub fn sentences(text: &str, block: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut line_start = block.start;
    for line in text[block].split('\n') {
        sentences_of_line(line, line_start, &mut found);
        line_start += line.len() + 1;
    }
    found
}

fn sentences_of_line(line: &str, base: usize, found: &mut Vec<Range<usize>>) {
    let bytes = line.as_bytes();
    let mut start = 0;
    let mut quoted: Option<Vec<Range<usize>>> = None;
    let mut from = 0;
    while let Some(at) = next_terminal(bytes, from) {
        let rest = &line[at..];
        let run: usize = rest.chars().take_while(|c| is_terminal(*c)).map(char::len_utf8).sum();
        from = at + run;
        let quoted = quoted.get_or_insert_with(|| quotations(line));
        let holding = quoted.iter().find(|q| q.contains(&at));
        if holding.is_some_and(|q| q.len() <= LONG_QUOTATION && from < q.end && !closes_here(line, from, q)) {
            continue;
        }
        let end = from + closing_marks(&line[from..]);
        if ends(line, at, run, end) {
            push(line, base, start..end, found);
            start = end;
            from = end;
        }
    }
    push(line, base, start..line.len(), found);
}

/// The next byte at or after `from` at which a terminal mark starts. «؟» is D8 9F; hardly anything else in Arabic has a byte 9F.
fn next_terminal(bytes: &[u8], from: usize) -> Option<usize> {
    let ascii = memchr::memchr3(b'.', b'!', b'?', &bytes[from..]).map(|at| from + at);
    let before = &bytes[from..ascii.unwrap_or(bytes.len())];
    let mut ends = memchr::memchr_iter(0x9F, before).filter_map(|end| end.checked_sub(1));
    ends.find(|at| before[*at] == 0xD8).map(|at| from + at).or(ascii)
}

fn is_terminal(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '؟')
}

/// Whether nothing but closing marks stands between `from` and the end of the quotation.
fn closes_here(line: &str, from: usize, quotation: &Range<usize>) -> bool {
    line[from..quotation.end].chars().all(|c| is_quote(c) || matches!(c, ')' | ']' | ' '))
}

fn closing_marks(rest: &str) -> usize {
    let mut length = 0;
    for c in rest.chars() {
        // A quotation mark behind white space opens the next sentence.
        if is_quote(c) || matches!(c, ')' | ']' | '\u{064B}'..='\u{0652}' | '\u{200E}' | '\u{200F}') {
            length += c.len_utf8();
        } else {
            break;
        }
    }
    length
}

fn ends(line: &str, at: usize, run: usize, end: usize) -> bool {
    let mark = &line[at..at + run];
    if mark.len() > 1 && mark.bytes().all(|b| b == b'.') {
        return false;
    }
    let next = line[end..].chars().next();
    if mark != "." {
        return next.is_none_or(|c| c.is_whitespace() || is_arabic_letter(c));
    }
    let before = &line[..at];
    let word: &str =
        before.rsplit(|c: char| c.is_whitespace() || c == '.' || is_quote(c) || c == '(').next().unwrap_or("");
    let one_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let latin_initial = one_letter && word.is_ascii() || STOPS.letters.iter().any(|letter| letter == word);
    match next {
        None => true,
        Some(_) if latin_initial || one_letter && end == at + run => false,
        Some(c) if c.is_whitespace() => true,
        // A stop with no space: a letter must follow, and no digit before and after.
        Some(c) => is_arabic_letter(c) && !STOPS.domains.iter().any(|domain| line[end..].starts_with(domain.as_str())),
    }
}

fn push(line: &str, base: usize, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let part = &line[range.clone()];
    let invisible = |c: char| c.is_whitespace() || c == '\u{FEFF}' || c == '\u{200F}' || c == '\u{200E}';
    let trimmed = part.trim_start_matches(invisible);
    let start = base + range.start + part.len() - trimmed.len();
    let trimmed = trimmed.trim_end_matches(invisible);
    if trimmed.chars().any(|c| is_arabic_letter(c) || c.is_alphanumeric()) {
        found.push(start..start + trimmed.len());
    } else if let Some(last) = found.last_mut()
        && !trimmed.is_empty()
        && last.start >= base
    {
        last.end = start + trimmed.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_file_is_read() {
        let file: Result<Stops, _> = toml::from_str(include_str!("../../glossary/arabic/sentences.toml"));
        assert!(file.is_ok(), "{:?}", file.err());
    }

    #[test]
    fn splits_newswire() {
        for (text, expected) in [
            ("قال الوزير. وأضاف", vec!["قال الوزير.", "وأضاف"]),
            ("الأمم المتحدة.وقال", vec!["الأمم المتحدة.", "وقال"]),
            ("بنسبة 3.5 في المئة. ثم", vec!["بنسبة 3.5 في المئة.", "ثم"]),
            ("قال د. علي إن", vec!["قال د. علي إن"]),
            ("جمعنا الأموال.. ثم عدنا... وانتهى", vec!["جمعنا الأموال.. ثم عدنا... وانتهى"]),
            ("هل وصل؟ نعم! وصل", vec!["هل وصل؟", "نعم!", "وصل"]),
            ("قال: \"نعم. سنعود\". ثم غادر", vec!["قال: \"نعم. سنعود\".", "ثم غادر"]),
            ("قال: «نعم. سنعود.» ثم غادر", vec!["قال: «نعم. سنعود.»", "ثم غادر"]),
            ("الفصائل المسلحة،\nكما أكدت", vec!["الفصائل المسلحة،", "كما أكدت"]),
            ("رئيس U.S. Steel قال", vec!["رئيس U.S. Steel قال"]),
            ("قال جورج دبليو. بوش إن", vec!["قال جورج دبليو. بوش إن"]),
            ("ذكرت العربية.نت أن", vec!["ذكرت العربية.نت أن"]),
            ("في عام 2018. وفي", vec!["في عام 2018.", "وفي"]),
            ("", vec![]),
            (" … ", vec![]),
        ] {
            let found: Vec<&str> = sentences(text, 0..text.len()).into_iter().map(|r| &text[r]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(text in "[ \n.!؟،\"«»“”()ا-د0-9]{0,60}") {
            let found = sentences(&text, 0..text.len());
            let inside: usize = found.iter()
                .map(|r| text[r.clone()].chars().filter(|c| c.is_alphanumeric()).count()).sum();
            prop_assert_eq!(inside, text.chars().filter(|c| c.is_alphanumeric()).count());
            prop_assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
    }
}
