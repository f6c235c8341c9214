//! The table `[trim]` of `selection.toml`: what may be cut from a key sentence, and how much of it must be left.

use rustc_hash::FxHashSet;
use serde::Deserialize;
use toml::Spanned;

use super::rules::folded_tokens;
use crate::arabic::normalize;

/// What may be cut, and the lists and limits that tell.
#[derive(Debug, Clone, Default)]
pub(super) struct Trimming {
    /// Sources behind what they say.
    pub(super) tails: bool,
    /// «على حد قوله» behind what the sentence attributes by itself.
    pub(super) echoes: bool,
    /// Long parentheses.
    pub(super) parentheses: bool,
    /// A tail with fewer words, or more, is left.
    pub(super) shortest_tail: usize,
    pub(super) longest_tail: usize,
    /// A parenthesis with fewer words is left.
    pub(super) shortest_parenthesis: usize,
    /// So many words must be left.
    pub(super) left: usize,
    /// What may stand between a speaker and the end of the sentence, folded.
    pub(super) behind_source: FxHashSet<String>,
    /// A parenthesis with one of these, folded, is left.
    pub(super) negations: FxHashSet<String>,
    /// «على حد قوله», as folded words.
    pub(super) sayings: Vec<Vec<String>>,
    /// What a parenthesis between dashes begins with, as folded words.
    pub(super) asides: Vec<Vec<String>>,
}

/// The table as a file has it.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Table {
    tails: Option<bool>,
    echoes: Option<bool>,
    parentheses: Option<bool>,
    shortest_tail: Option<Spanned<i64>>,
    longest_tail: Option<Spanned<i64>>,
    shortest_parenthesis: Option<Spanned<i64>>,
    left: Option<Spanned<i64>>,
    behind_source: Option<Vec<Spanned<String>>>,
    negations: Option<Vec<Spanned<String>>>,
    sayings: Option<Vec<Spanned<String>>>,
    asides: Option<Vec<Spanned<String>>>,
}

/// A value that cannot be: where it stands in the file, and why not.
pub(super) type Fault = (usize, String);

impl Trimming {
    /// Whether anything may be cut.
    pub(super) fn is_on(&self) -> bool {
        self.tails || self.echoes || self.parentheses
    }

    /// The same with nothing to cut.
    pub(super) fn off(self) -> Self {
        Self { tails: false, echoes: false, parentheses: false, ..self }
    }

    /// This with what a file replaces.
    pub(super) fn with(mut self, table: Table) -> Result<Self, Fault> {
        for (switch, given) in [
            (&mut self.tails, table.tails),
            (&mut self.echoes, table.echoes),
            (&mut self.parentheses, table.parentheses),
        ] {
            *switch = given.unwrap_or(*switch);
        }
        let limits = table.longest_tail.as_ref().or(table.shortest_tail.as_ref()).map(|limit| limit.span().start);
        for (name, limit, given) in [
            ("shortest_tail", &mut self.shortest_tail, table.shortest_tail),
            ("longest_tail", &mut self.longest_tail, table.longest_tail),
            ("shortest_parenthesis", &mut self.shortest_parenthesis, table.shortest_parenthesis),
            ("left", &mut self.left, table.left),
        ] {
            let Some(given) = given else { continue };
            let words = usize::try_from(*given.get_ref()).ok().filter(|words| *words > 0);
            *limit = words.ok_or_else(|| {
                (given.span().start, format!("`{name}` counts words: it must be a whole number of 1 or more"))
            })?;
        }
        if let Some(offset) = limits.filter(|_| self.shortest_tail > self.longest_tail) {
            let (shortest, longest) = (self.shortest_tail, self.longest_tail);
            let message = format!(
                "`shortest_tail` is {shortest} and `longest_tail` is {longest}, so that no tail would be cut; `tails = false` says so"
            );
            return Err((offset, message));
        }
        for (list, given) in [(&mut self.behind_source, table.behind_source), (&mut self.negations, table.negations)] {
            let Some(words) = given else { continue };
            let word = |word: Spanned<String>| match folded_tokens(word.get_ref()).as_slice() {
                [_] => Ok(normalize(word.get_ref())),
                _ => Err((word.span().start, format!("`{}` is not one word", word.get_ref()))),
            };
            *list = words.into_iter().map(word).collect::<Result<_, _>>()?;
        }
        for (list, given) in [(&mut self.sayings, table.sayings), (&mut self.asides, table.asides)] {
            let Some(given) = given else { continue };
            let phrase = |phrase: Spanned<String>| match folded_tokens(phrase.get_ref()) {
                words if words.is_empty() => Err((phrase.span().start, "a phrase without words".to_owned())),
                words => Ok(words),
            };
            *list = given.into_iter().map(phrase).collect::<Result<_, _>>()?;
        }
        Ok(self)
    }
}
