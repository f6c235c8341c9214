//! Marks of ratings, in which a sign is all the difference: "A+", "BB-".

use crate::arabic::{Document, TokenKind};

/// A rating has no more letters: "AAA".
const LETTERS: usize = 3;

/// Whether the token at `at` is the sign of the capital letters right before it, and nothing is written to its other side: «إلى A+».
pub(super) fn is_grade_sign(document: &Document, text: &str, at: usize) -> bool {
    let tokens = document.tokens();
    let (Some(sign), Some(letters)) = (tokens.get(at), at.checked_sub(1).and_then(|before| tokens.get(before))) else {
        return false;
    };
    let grade = &text[letters.range()];
    let is_grade = letters.kind == TokenKind::Foreign
        && grade.len() <= LETTERS
        && grade.starts_with(|c: char| c.is_ascii_uppercase())
        && grade.chars().all(|c| c.is_ascii_alphabetic());
    let next = tokens.get(at + 1).filter(|next| next.range().start == sign.range().end);
    let ends = next.is_none_or(|next| matches!(next.kind, TokenKind::Punctuation | TokenKind::Quote));
    is_grade && ends && letters.range().end == sign.range().start && matches!(&text[sign.range()], "+" | "-" | "−")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_written_to_capital_letters_is_their_sign() {
        for (text, expected) in [
            ("إلى A+.", true),
            ("إلى BB- من", true),
            ("إلى AA−", true),
            ("إلى A - وقال", false),
            ("طائرة F-16", false),
            ("موقع news- قال", false),
        ] {
            let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
            let found = (0..document.tokens().len()).any(|at| is_grade_sign(&document, text, at));
            assert_eq!(found, expected, "{text}");
        }
    }
}
