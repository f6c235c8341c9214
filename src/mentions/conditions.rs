//! `when`: whether the context of a form is the one that its entry asks for.

use std::cell::RefCell;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::arabic::clitics::proclitic_splits;
use crate::arabic::{Document, TokenKind};
use crate::glossary::Condition;

/// How many words `before` and `after` look at.
const REACH: usize = 3;

/// What `story` has already looked up in the document.
#[derive(Debug, Default)]
pub struct Story(RefCell<FxHashMap<Vec<String>, bool>>);

/// The index of the first condition that holds for the form at `form` in the sentence `sentence` (both token ranges).
pub(crate) fn first_holding(
    conditions: &[Condition],
    document: &Document,
    sentence: &Range<usize>,
    form: &Range<usize>,
    story: &Story,
) -> Option<usize> {
    conditions.iter().position(|condition| holds(condition, document, sentence, form, story))
}

fn holds(
    condition: &Condition,
    document: &Document,
    sentence: &Range<usize>,
    form: &Range<usize>,
    story: &Story,
) -> bool {
    if condition.quoted.is_some_and(|wanted| wanted != quoted(document, sentence, form)) {
        return false;
    }
    // A phrase may reach into the form («القوة القاهرة», «مياه النيل»), but the form is no evidence for itself.
    let before = reach_back(document, sentence.start, form.start)..form.end;
    let after = form.start..reach_forward(document, sentence.end, form.end);
    let any = |phrases: &[Vec<String>], within: &Range<usize>| {
        phrases
            .iter()
            .any(|phrase| find(document, within, phrase).any(|at| at < form.start || at + phrase.len() > form.end))
    };
    let wanted = |phrases: &[Vec<String>], within: &Range<usize>| phrases.is_empty() || any(phrases, within);
    wanted(&condition.near, sentence)
        && wanted(&condition.before, &before)
        && wanted(&condition.after, &after)
        && !any(&condition.not_near, sentence)
        && !any(&condition.not_before, &before)
        && !any(&condition.not_after, &after)
        && (condition.story.is_empty() || condition.story.iter().any(|phrase| in_story(document, phrase, story)))
}

fn in_story(document: &Document, phrase: &[String], story: &Story) -> bool {
    if let Some(known) = story.0.borrow().get(phrase) {
        return *known;
    }
    let found = find(document, &(0..document.tokens().len()), phrase).next().is_some();
    story.0.borrow_mut().insert(phrase.to_vec(), found);
    found
}

/// Whether the form stands alone between quotation marks.
fn quoted(document: &Document, sentence: &Range<usize>, form: &Range<usize>) -> bool {
    let is_quote = |at: usize| document.tokens()[at].kind == TokenKind::Quote;
    form.start > sentence.start && form.end < sentence.end && is_quote(form.start - 1) && is_quote(form.end)
}

fn is_word(document: &Document, at: usize) -> bool {
    matches!(document.tokens()[at].kind, TokenKind::Arabic | TokenKind::Foreign | TokenKind::Number)
}

fn reach_back(document: &Document, limit: usize, from: usize) -> usize {
    let mut at = from;
    let mut words = 0;
    while at > limit && words < REACH {
        at -= 1;
        words += usize::from(is_word(document, at));
    }
    at
}

fn reach_forward(document: &Document, limit: usize, from: usize) -> usize {
    let mut at = from;
    let mut words = 0;
    while at < limit && words < REACH {
        words += usize::from(is_word(document, at));
        at += 1;
    }
    at
}

/// The tokens of the range at which the phrase stands, its first word with or without proclitics.
fn find<'d>(document: &'d Document, range: &Range<usize>, phrase: &'d [String]) -> impl Iterator<Item = usize> + 'd {
    let end = (range.end + 1).saturating_sub(phrase.len().max(1));
    (range.start..end).filter(move |at| {
        let Some((first, rest)) = phrase.split_first() else { return false };
        begins_with(document.folded(*at), first)
            && rest.iter().enumerate().all(|(offset, word)| document.folded(at + 1 + offset) == word)
    })
}

/// Whether the token is the word, alone or behind proclitics.
fn begins_with(token: &str, word: &str) -> bool {
    if token == word {
        return true;
    }
    // «لل» swallows the alif of the article, so the tail is compared first.
    let tail = word.strip_prefix("ال").unwrap_or(word);
    if token.len() <= tail.len() || !token.ends_with(tail) {
        return false;
    }
    let mut found = false;
    proclitic_splits(token, |split| found |= split.stem == word);
    found
}
