//! Quotation marks of every style that Arabic newswire uses, and the pairs they form in a paragraph.

use std::ops::Range;

/// Whether the character is a quotation mark. Single straight quotes are not: they are apostrophes too.
#[must_use]
pub fn is_quote(c: char) -> bool {
    matches!(c, '"' | '«' | '»' | '“' | '”' | '„' | '‟' | '‹' | '›' | '″' | '＂' | '❝' | '❞')
}

/// The quotations in `text`: byte ranges from the opening mark to behind the closing one, in order, not nested.
///
/// Straight quotes alternate. Curly and angle marks pair by shape, but writers turn them around («”رويترز“»), so a mark
/// that would close nothing opens. A mark without a partner is left alone. Nested pairs belong to the outer one.
#[must_use]
pub fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    // The first bytes of the marks in UTF-8; few other characters of Arabic text begin with them. «＂» pairs with nothing.
    let places = memchr::memchr3_iter(b'"', 0xC2, 0xE2, text.as_bytes());
    for (at, c) in places.filter_map(|at| text[at..].chars().next().filter(|c| is_quote(*c)).map(|c| (at, c))) {
        match open {
            None => open = Some((at, c)),
            Some((start, opener)) if closes(opener, c) => {
                found.push(start..at + c.len_utf8());
                open = None;
            }
            Some(_) => {}
        }
    }
    found
}

fn closes(opener: char, c: char) -> bool {
    let family = |c| match c {
        '«' | '»' => 0,
        '‹' | '›' => 1,
        '"' | '″' => 2,
        _ => 3,
    };
    family(opener) == family(c)
        && match opener {
            '«' | '»' | '‹' | '›' => opener != c,
            // ” … “, “ … ” and “ … “ are all written.
            _ => true,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_every_style() {
        for (text, quoted) in [
            ("قال “رويترز” ثم", vec!["“رويترز”"]),
            ("قال ”رويترز“ ثم", vec!["”رويترز“"]),
            ("«أ» و\"ب\"", vec!["«أ»", "\"ب\""]),
            ("»أ« ثم", vec!["»أ«"]),
            ("«أ \"ب\" ج»", vec!["«أ \"ب\" ج»"]),
            ("\"مفتوح", vec![]),
        ] {
            let found: Vec<&str> = quotations(text).into_iter().map(|r| &text[r]).collect();
            assert_eq!(found, quoted, "{text}");
        }
    }
}
