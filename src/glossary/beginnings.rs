//! How a word of the text may begin a form of the glossary, or go on in one: its readings with proclitics and pronouns, looked up
//! in the index once for each word.

use std::borrow::Cow;

use super::index::{Index, NodeId};
use crate::arabic::TokenKind;
use crate::arabic::clitics::{Split, enclitic_splits, proclitic_splits};

/// What the index has for a word. What most of those words have for which it has something stands here: each place in memory more would take longer
/// to reach than all that is done with it.
#[derive(Debug)]
pub(crate) struct Beginnings {
    /// The number of the word as it stands.
    pub(crate) token: Option<u32>,
    first: Option<Reading>,
    more: Option<Box<More>>,
}

/// What few words have.
#[derive(Debug)]
struct More {
    readings: Box<[Reading]>,
    before_pronoun: Box<[(u32, &'static str)]>,
}

/// What it has for most words of the news.
pub(super) static NOTHING: Beginnings = Beginnings { token: None, first: None, more: None };

/// A word as proclitics, the first word of a form, and perhaps a pronoun.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading {
    /// Where the word leads from the root.
    pub(crate) node: NodeId,
    pub(crate) conjunction: Option<char>,
    pub(crate) preposition: Option<char>,
    /// Letters of the folded word before the form.
    pub(crate) skipped: u8,
    /// Where ل swallowed the alif of the article: how many bytes of the form stand for the article.
    pub(crate) swallowed: Option<u8>,
    /// With a pronoun the form ends here.
    pub(crate) enclitic: Option<&'static str>,
}

impl Beginnings {
    /// The beginnings of a word, folded and as it is written, if it has any: asked once for each word, apart from what asks, which is small so.
    #[cold]
    pub(crate) fn of(index: &Index, kind: TokenKind, folded: &str, surface: &str) -> Option<Self> {
        if kind == TokenKind::Quote {
            return None;
        }
        let token = index.token(folded);
        let mut readings = Vec::new();
        let root = |id: Option<u32>| id.and_then(|id| index.root(id));
        if kind != TokenKind::Arabic {
            let split = Split { conjunction: None, preposition: None, stem: Cow::Borrowed(folded), characters: 0 };
            readings.extend(root(token).map(|node| Reading::new(node, folded, &split, None)));
            return Self::new(token, readings, Vec::new());
        }
        proclitic_splits(folded, |split| {
            let id = if split.characters == 0 { token } else { index.token(&split.stem) };
            readings.extend(root(id).map(|node| Reading::new(node, folded, &split, None)));
            with_pronoun(&split.stem, surface, |stem, pronoun| {
                let node = root(index.token(stem));
                readings.extend(node.map(|node| Reading::new(node, folded, &split, Some(pronoun))));
            });
        });
        let mut before_pronoun = Vec::new();
        with_pronoun(folded, surface, |stem, pronoun| {
            before_pronoun.extend(index.token(stem).map(|id| (id, pronoun)));
        });
        Self::new(token, readings, before_pronoun)
    }

    fn new(token: Option<u32>, readings: Vec<Reading>, before_pronoun: Vec<(u32, &'static str)>) -> Option<Self> {
        if token.is_none() && readings.is_empty() && before_pronoun.is_empty() {
            return None;
        }
        let mut readings = readings.into_iter();
        let first = readings.next();
        let more = More { readings: readings.collect(), before_pronoun: before_pronoun.into() };
        let more = (!more.readings.is_empty() || !more.before_pronoun.is_empty()).then(|| Box::new(more));
        Some(Self { token, first, more })
    }

    /// Of the readings that lead somewhere from the root, fewer proclitics first, the one of this number.
    pub(crate) fn reading(&self, number: usize) -> Option<Reading> {
        match number.checked_sub(1) {
            None => self.first,
            Some(number) => self.more.as_ref()?.readings.get(number).copied(),
        }
    }

    /// The numbers of what stands before a pronoun that the word may end in, and the pronoun.
    pub(crate) fn before_pronoun(&self) -> &[(u32, &'static str)] {
        self.more.as_ref().map_or(&[], |more| &more.before_pronoun)
    }
}

impl Reading {
    fn new(node: NodeId, folded: &str, split: &Split<'_>, enclitic: Option<&'static str>) -> Self {
        // A stem that is not a part of the token had its article restored: «لل» stands for ل + ال, of which one ل is written
        // («للكاظمي») or none («لليل»).
        let written = folded.len() - 2 * split.characters;
        let swallowed =
            matches!(split.stem, Cow::Owned(_)).then(|| if split.stem.len() == written + 2 { 2 } else { 0 });
        Self {
            node,
            conjunction: split.conjunction,
            preposition: split.preposition,
            skipped: u8::try_from(split.characters).unwrap_or(u8::MAX),
            swallowed,
            enclitic,
        }
    }
}

/// Calls `visit` for each reading of a folded word, or of what proclitics leave of it, as a noun with a pronoun.
fn with_pronoun(folded: &str, surface: &str, mut visit: impl FnMut(&str, &'static str)) {
    // ك and ي are left out: as endings of nouns they are far more often letters of the word. ة is folded to ه, so the
    // surface tells whether the word ends in a pronoun.
    // Those that are left end in these letters.
    if !folded.ends_with(['ا', 'م', 'ه']) || surface.ends_with('ة') {
        return;
    }
    enclitic_splits(folded, |stem, pronoun| {
        if !matches!(pronoun, "ك" | "ي" | "هن" | "كم" | "كما") {
            visit(stem, pronoun);
        }
    });
}
