//! Which quotation marks of a sentence belong together. Straight marks do not tell what they do, and writers turn the others around; but a mark
//! that opens stands right before a word, and one that closes right behind one.

use super::Source;
use crate::arabic::TokenKind;

/// What may stand right before a mark that opens: what is written to the word behind it.
const WRITTEN_BEFORE: [&str; 12] = ["و", "ف", "ب", "ل", "ك", "ال", "وب", "ول", "وال", "بال", "لل", "كال"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
}

/// The tokens of the marks that open and close, in pairs; those inside others stand before them.
pub(in crate::english) fn pairs(source: &Source<'_>) -> Vec<(usize, usize)> {
    let tokens = source.document.sentences()[source.sentence].tokens.clone();
    let marks: Vec<usize> = tokens.filter(|at| source.document.tokens()[*at].kind == TokenKind::Quote).collect();
    let sides: Option<Vec<Side>> = marks.iter().map(|at| side(source, *at)).collect();
    let Some(sides) = sides else {
        // What cannot be told by where it stands opens and closes by turns, unless one is missing.
        let all = if marks.len().is_multiple_of(2) { marks.as_slice() } else { &[] };
        return all.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
    };
    let (mut found, mut open) = (Vec::new(), Vec::new());
    for (at, side) in marks.iter().zip(sides) {
        match side {
            Side::Opens => open.push(*at),
            Side::Closes => found.extend(open.pop().map(|first| (first, *at))),
        }
    }
    found
}

/// Whether a mark opens or closes, by what stands right before and behind it.
fn side(source: &Source<'_>, at: usize) -> Option<Side> {
    let range = source.document.tokens()[at].range();
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let before = source.text[..range.start].chars().next_back();
    let behind = source.text[range.end..].chars().next();
    let written_to_word = || at > 0 && WRITTEN_BEFORE.contains(&source.surface(at - 1).trim_end_matches('ـ'));
    match (apart(before) || written_to_word(), apart(behind)) {
        (true, false) => Some(Side::Opens),
        (false, true) => Some(Side::Closes),
        // «قال:" إن …», «… المدينة."», «… كثيرا "،»
        (true, true) => match (before.filter(|c| !c.is_whitespace()), behind.filter(|c| !c.is_whitespace())) {
            (Some(':' | '(' | '['), _) | (None, Some('(' | '[' | '…')) => Some(Side::Opens),
            // «قال "... لن نرحل"»
            (None, Some('.')) if source.text[range.end..].starts_with("..") => Some(Side::Opens),
            (None, None) => None,
            _ => Some(Side::Closes),
        },
        (false, false) => None,
    }
}
