//! Escaping of what comes from an article, which is untrusted everywhere, for each output format.

use std::borrow::Cow;

use super::render::Format;
use crate::arabic::normalize::{is_arabic_letter, is_bidi_control};
use crate::arabic::quotes::is_quote;
use crate::english::GUESS;

/// First strong isolate and its end (Unicode UAX #9): what stands between them has its own direction and disturbs no other.
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// `text` as it may stand in a document of this format. Directional and control characters are dropped: an override in an
/// article must not turn the briefing around.
#[must_use]
pub(crate) fn escape(text: &str, format: Format) -> String {
    let clean = clean(text);
    match format {
        Format::Html => handlebars::html_escape(&unbroken(&clean)),
        Format::Markdown => markdown(&clean),
        Format::Text | Format::Json => clean.into_owned(),
    }
}

/// The text with scores that no line breaks in two: «1 – 0».
fn unbroken(text: &str) -> Cow<'_, str> {
    /// A score has so many digits on either side at most.
    const DIGITS: usize = 3;
    let digit = |c: char| c.is_ascii_digit() || matches!(c, '\u{0660}'..='\u{0669}');
    let dash = |c: char| matches!(c, '-' | '–' | '—');
    let mut out = String::new();
    let mut done = 0;
    for (at, mark) in text.char_indices().filter(|(_, c)| dash(*c)) {
        let behind = at + mark.len_utf8();
        let (left, right) = (text[..at].trim_end_matches(' '), text[behind..].trim_start_matches(' '));
        let spaces = (at - left.len(), text.len() - behind - right.len());
        let short = |digits: usize| (1..=DIGITS).contains(&digits);
        let counts = short(left.chars().rev().take_while(|c| digit(*c)).count())
            && short(right.chars().take_while(|c| digit(*c)).count());
        // "10 - 12" of a list of several, and dates, are no scores.
        let alone = |c: Option<char>| c.is_none_or(|c| !dash(c) && !matches!(c, '/' | '.' | ':'));
        let scored = alone(left.trim_end_matches(digit).trim_end().chars().next_back())
            && alone(right.trim_start_matches(digit).trim_start().chars().next().filter(|c| *c != '.' && *c != ':'));
        if !counts || !scored || spaces.0 > 1 || spaces.1 > 1 || left.len() < done {
            continue;
        }
        out.push_str(&text[done..left.len()]);
        out.push_str(if spaces.0 == 1 { "\u{A0}" } else { "" });
        out.push(mark);
        // No line breaks in front of a number behind a hyphen, but behind longer dashes.
        out.push_str(match spaces.1 {
            1 => "\u{A0}",
            _ if mark == '-' => "",
            _ => "\u{2060}",
        });
        done = text.len() - right.len();
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

/// Arabic for a document of this format: escaped, and isolated where the format has no markup for direction.
#[must_use]
pub(crate) fn arabic(text: &str, format: Format) -> String {
    let escaped = escape(text, format);
    match format {
        Format::Html | Format::Json => escaped,
        Format::Markdown | Format::Text => format!("{}{escaped}{}", ISOLATE.0, ISOLATE.1),
    }
}

/// English for a document of this format: runs of Arabic in it, such as names that the glossary does not have, are isolated, and names
/// whose letters are a guess are set in italics.
#[must_use]
pub(crate) fn english(text: &str, format: Format) -> String {
    let text = clean(text);
    let mut out = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(start) = rest.find(|c| is_arabic_letter(c) || c == GUESS) {
        out.push_str(&escape(&rest[..start], format));
        let run = &rest[start..];
        if run.starts_with(GUESS) {
            let end = end_of_guess(run);
            let guess = escape(&run[..end], format);
            match format {
                Format::Html => out.extend(["<i class=\"guess\">", &guess, "</i>"]),
                Format::Markdown => out.extend(["*", &guess, "*"]),
                Format::Text | Format::Json => out.push_str(&guess),
            }
            rest = &run[end..];
            continue;
        }
        let mut end = 0;
        for (at, c) in run.char_indices() {
            if is_arabic_letter(c) || matches!(c, '\u{0640}' | '\u{064B}'..='\u{0652}') {
                end = at + c.len_utf8();
            } else if c != ' ' && !is_quote(c) {
                break;
            }
        }
        // What is quoted inside of a name turns with it: «شبكة "رووداو" الإعلامية».
        if run[..end].chars().filter(|c| is_quote(*c)).count() % 2 == 1 {
            end += run[end..].chars().next().filter(|c| is_quote(*c)).map_or(0, char::len_utf8);
        }
        let isolated = escape(&run[..end], format);
        if format == Format::Html {
            out.push_str("<span dir=\"rtl\" lang=\"ar\">");
            out.push_str(&isolated);
            out.push_str("</span>");
        } else {
            out.push(ISOLATE.0);
            out.push_str(&isolated);
            out.push(ISOLATE.1);
        }
        rest = &run[end..];
    }
    out.push_str(&escape(rest, format));
    out
}

/// An address of the web as a link that shows its host, where the format has links; any other text, and any address with what an
/// address has not, is escaped.
#[must_use]
pub(crate) fn link(address: &str, format: Format) -> String {
    let rest = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '\'' | '`' | '\\');
    let host = rest.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let Some(host) = host.filter(|host| !host.is_empty() && address.chars().all(plain)) else {
        return escape(address, format);
    };
    match format {
        Format::Html => {
            format!("<a href=\"{}\" rel=\"noreferrer\">{}</a>", escape(address, format), escape(host, format))
        }
        Format::Markdown => format!("<{address}>"),
        Format::Text | Format::Json => address.to_owned(),
    }
}

/// What a name may have between its capitals: "bin", "al-…".
const SMALL: [&str; 8] = ["al-", "el-", "bin", "ibn", "abu", "bint", "ould", "de"];

/// The bytes of the mark and the name behind it: words with a capital, and small ones between them. In a sentence the verb is next.
fn end_of_guess(run: &str) -> usize {
    let part = |c: char| c == GUESS || c.is_alphabetic() && !is_arabic_letter(c) || matches!(c, ' ' | '-' | '\'' | '’');
    let run = &run[..run.find(|c| !part(c)).unwrap_or(run.len())];
    let mut end = 0;
    let mut at = 0;
    for word in run.split_inclusive(' ') {
        let letters = word.trim().trim_start_matches(GUESS);
        if letters.starts_with(char::is_uppercase) {
            end = at + word.trim_end().len();
        } else if at == 0
            || SMALL.iter().any(|small| letters == *small || small.ends_with('-') && letters.starts_with(small))
        {
            // "al-Jabri" is a name by itself, "bin" only before one.
            if letters.contains(char::is_uppercase) || at == 0 {
                end = at + word.trim_end().len();
            }
        } else {
            break;
        }
        at += word.len();
    }
    end
}

fn clean(text: &str) -> Cow<'_, str> {
    let bad = |c: char| is_bidi_control(c) || c.is_control() || c == '\u{FEFF}';
    if !text.contains(bad) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .filter_map(|c| match c {
                '\n' | '\r' | '\t' => Some(' '),
                c if bad(c) => None,
                c => Some(c),
            })
            .collect(),
    )
}

fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        // A closing bracket makes a link only with what stands directly behind it; other brackets are left as they read.
        let links = c == ']' && text[at + 1..].starts_with(['(', '[', ':']);
        let at_start = at == 0 && matches!(c, '+' | '-' | '=' | '~' | '#');
        // Between letters it is no emphasis: «#دونالد_ترمب».
        let inside = c == '_'
            && text[..at].ends_with(char::is_alphanumeric)
            && text[at + 1..].starts_with(char::is_alphanumeric);
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '_' if inside => out.push(c),
            '\\' | '`' | '*' | '_' | '|' => {
                out.push('\\');
                out.push(c);
            }
            c if at_start || links => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_article_says_stays_text() {
        let hostile = "<script>alert(1)</script> {{x}} [a](b) \u{202E}\u{1B}[31m|";
        assert_eq!(escape(hostile, Format::Html), "&lt;script&gt;alert(1)&lt;/script&gt; {{x}} [a](b) [31m|");
        assert_eq!(escape(hostile, Format::Markdown), "&lt;script&gt;alert(1)&lt;/script&gt; {{x}} [a\\](b) [31m\\|");
        assert_eq!(escape(hostile, Format::Text), "<script>alert(1)</script> {{x}} [a](b) [31m|");
    }

    #[test]
    fn no_line_breaks_in_a_score() {
        for (text, expected) in [
            ("فاز 1 – 0 على ضيفه", "فاز 1\u{A0}–\u{A0}0 على ضيفه"),
            ("beat it 2–1 and 3 - 2", "beat it 2–\u{2060}1 and 3\u{A0}-\u{A0}2"),
            ("won 2-1", "won 2-1"),
            ("2018 - 2020, 1 - 2 - 3, 12/3 - 4", "2018 - 2020, 1 - 2 - 3, 12/3 - 4"),
        ] {
            assert_eq!(escape(text, Format::Html), expected, "{text}");
            assert_eq!(escape(text, Format::Text), text);
        }
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        let address = "https://example.org/a?b=1&c=2";
        let html = "<a href=\"https://example.org/a?b&#x3D;1&amp;c&#x3D;2\" rel=\"noreferrer\">example.org</a>";
        assert_eq!(link(address, Format::Html), html);
        assert_eq!(link(address, Format::Markdown), format!("<{address}>"));
        assert_eq!(link(address, Format::Text), address);
        for hostile in ["javascript:alert(1)", "https://", "https://x\"onclick=\"y", "http://a b", "file:///etc"] {
            assert_eq!(link(hostile, Format::Html), escape(hostile, Format::Html), "{hostile}");
            assert_eq!(link(hostile, Format::Markdown), escape(hostile, Format::Markdown), "{hostile}");
        }
    }

    #[test]
    fn arabic_is_isolated() {
        assert_eq!(arabic("بغداد", Format::Text), "\u{2068}بغداد\u{2069}");
        assert_eq!(arabic("بغداد", Format::Html), "بغداد");
        assert_eq!(english("Minister [فؤاد حسين] in", Format::Text), "Minister [\u{2068}فؤاد حسين\u{2069}] in");
        for quoted in ["شبكة \"النهر\" الإعلامية", "شبكة «النهر»", "وكالة \"النهر\""]
        {
            let expected = format!("to [\u{2068}{quoted}\u{2069}]");
            assert_eq!(english(&format!("to [{quoted}]"), Format::Text), expected);
        }
        assert_eq!(english("Dr. الزه\u{061C}راني", Format::Text), "Dr. \u{2068}الزهراني\u{2069}");
        assert_eq!(english("[فؤاد] x", Format::Html), "[<span dir=\"rtl\" lang=\"ar\">فؤاد</span>] x");
    }
}
