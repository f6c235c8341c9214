//! Quotations of a story: nested, unbalanced, in straight quotes, and over several sentences or paragraphs.
//!
//! Marks pair by a stack. A mark of one style closes the nearest open mark of its style; what was opened inside and not closed is
//! unbalanced. Straight quotes, and curly ones that are turned around, open before a word and close behind one; where both sides are
//! alike they close what is open. A quotation that its paragraph does not close goes on if the next paragraph opens with a mark of the
//! style, as speeches are printed, or closes it before it opens another.

use std::ops::Range;

use super::{Attribution, Speaker};
use crate::arabic::quotes::is_quote;
use crate::arabic::{Document, TokenKind};

/// A quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Bytes from the opening mark to behind the closing one; to the end of the paragraph where none closes it.
    pub range: Range<usize>,
    /// How many quotations hold it.
    pub depth: usize,
    /// Whether a mark closes it.
    pub closed: bool,
    /// How many words of letters it has.
    pub words: usize,
    /// The sentences that it touches.
    pub sentences: Range<usize>,
}

/// How deep quotations may be nested, and over how many paragraphs one may go.
const DEEPEST: usize = 6;
const LONGEST: usize = 6;

/// The styles of marks: each pairs with its own only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Angle,
    SingleAngle,
    Straight,
    Curly,
}

fn style(c: char) -> Style {
    match c {
        '«' | '»' => Style::Angle,
        '‹' | '›' => Style::SingleAngle,
        '"' | '″' | '＂' => Style::Straight,
        _ => Style::Curly,
    }
}

#[derive(Debug)]
struct Open {
    token: usize,
    mark: char,
    paragraphs: usize,
}

/// What a mark does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Opens,
    Closes,
    Either,
}

/// The quotations of a document, in the order in which they begin; two of them are nested or apart. The time is linear in the text.
#[must_use]
pub fn quotations(text: &str, document: &Document) -> Vec<Quotation> {
    let tokens = document.tokens();
    let mut words = Vec::with_capacity(tokens.len() + 1);
    let mut count = 0;
    for token in tokens {
        words.push(count);
        count += usize::from(matches!(token.kind, TokenKind::Arabic | TokenKind::Foreign));
    }
    words.push(count);
    let mut pairs: Vec<(Range<usize>, bool)> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut block = None;
    let mut block_end = 0;
    for sentence in document.sentences() {
        if block != Some(sentence.block) {
            end_paragraph(document, sentence.tokens.start, block_end, &mut open, &mut pairs);
            block = Some(sentence.block);
        }
        for at in sentence.tokens.clone().filter(|at| tokens[*at].kind == TokenKind::Quote) {
            let Some(mark) = text[tokens[at].range()].chars().next().filter(|c| is_quote(*c)) else { continue };
            // A paragraph that goes on with a quotation begins with a mark.
            let first = at == sentence.tokens.start && open.last().is_some_and(|open| open.paragraphs > 0);
            if first && open.last().is_some_and(|open| style(open.mark) == style(mark)) {
                continue;
            }
            let nearest = open.iter().rposition(|open| style(open.mark) == style(mark));
            // «»أ«»: turned around, the second closes the first.
            let turned =
                nearest.is_some_and(|nearest| matches!(open[nearest].mark, '»' | '›') && matches!(mark, '«' | '‹'));
            let role = if turned { Role::Closes } else { role(text, document, at, mark) };
            let closes = match (role, nearest) {
                (_, None) | (Role::Opens, _) => None,
                (Role::Closes | Role::Either, nearest) => nearest,
            };
            match closes {
                Some(nearest) => {
                    let start = open[nearest].token;
                    open.truncate(nearest);
                    pairs.push((start..at + 1, true));
                }
                // A mark that would close nothing opens only if a word follows it.
                None if role == Role::Closes && !opens_turned(text, &tokens[at].range(), mark) => {}
                None if open.len() < DEEPEST => open.push(Open { token: at, mark, paragraphs: 0 }),
                None => {}
            }
        }
        block_end = sentence.tokens.end;
    }
    end_paragraph(document, tokens.len(), block_end, &mut open, &mut pairs);
    for left in open {
        pairs.push((left.token..paragraph_end(document, left.token), false));
    }
    pairs.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let mut holding: Vec<usize> = Vec::new();
    pairs
        .into_iter()
        .map(|(range, closed)| {
            while holding.last().is_some_and(|end| *end <= range.start) {
                holding.pop();
            }
            let depth = holding.len();
            holding.push(range.end);
            Quotation {
                range: document.span(range.clone()),
                depth,
                closed,
                words: words[range.end] - words[range.start],
                sentences: document.sentence_of(range.start)..document.sentence_of(range.end - 1) + 1,
            }
        })
        .collect()
}

/// Whether a closing angle mark stands where an opening one would: writers turn them around.
fn opens_turned(text: &str, range: &Range<usize>, mark: char) -> bool {
    let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    matches!(mark, '»' | '›')
        && space(text[..range.start].chars().next_back())
        && !space(text[range.end..].chars().next())
}

fn role(text: &str, document: &Document, at: usize, mark: char) -> Role {
    let range = document.tokens()[at].range();
    match mark {
        '«' | '‹' => Role::Opens,
        '»' | '›' => Role::Closes,
        _ => {
            let free = |c: Option<char>| {
                c.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ')' | '،' | ',' | '.' | ':' | '؛' | '؟' | '!'))
            };
            let before = text[..range.start].chars().next_back();
            // «و"», «ل"»: a proclitic, with or without a tatweel.
            let proclitic =
                at > 0 && matches!(document.folded(at - 1), "و" | "ل" | "ب" | "ك" | "ف" | "ال" | "ول" | "وب");
            let after = text[range.end..].chars().next();
            match (free(before) || proclitic, free(after)) {
                (true, false) => Role::Opens,
                (false, true) => Role::Closes,
                _ => Role::Either,
            }
        }
    }
}

/// The end of the paragraph that holds the token.
fn paragraph_end(document: &Document, token: usize) -> usize {
    let first = document.sentence_of(token);
    let block = document.sentences()[first].block;
    let rest = document.sentences()[first..].iter().take_while(|sentence| sentence.block == block);
    rest.last().map_or(token + 1, |sentence| sentence.tokens.end)
}

/// What is open at the end of a paragraph goes on if the next one opens as if it did; else nothing closes it.
fn end_paragraph(
    document: &Document,
    next: usize,
    end: usize,
    open: &mut Vec<Open>,
    pairs: &mut Vec<(Range<usize>, bool)>,
) {
    let tokens = document.tokens();
    let begins = tokens.get(next).is_some_and(|token| token.kind == TokenKind::Quote);
    let goes_on = begins && open.len() == 1 && open[0].paragraphs < LONGEST;
    if goes_on {
        open[0].paragraphs += 1;
        return;
    }
    for left in open.drain(..) {
        // The quotation of several paragraphs that nothing closed ends with the last of them.
        let stop = if left.paragraphs > 0 { end } else { paragraph_end(document, left.token) };
        pairs.push((left.token..stop.max(left.token + 1), false));
    }
}

/// Who speaks in a quotation: the attribution in whose words it stands, or the one before it that ends with a colon.
#[must_use]
pub fn speaker_of<'a>(quotation: &Quotation, attributions: &'a [Attribution]) -> Option<&'a Attribution> {
    let holds = |attribution: &&Attribution| {
        attribution.speaker != Speaker::Unknown
            && attribution
                .content
                .as_ref()
                .is_some_and(|content| content.start <= quotation.range.start && quotation.range.start < content.end)
    };
    attributions
        .iter()
        .filter(holds)
        .max_by_key(|attribution| attribution.content.as_ref().map(|content| content.start))
}
