//! Stretches between commas and the like that are left unread, so that the rest of a sentence can be read: a marked gap in place of no sentence.

use super::{Lattice, Source, Unit};
use crate::arabic::TokenKind;
use crate::english::analysis::Lexeme;
use crate::english::chart::Edge;
use crate::english::grammar::{Category, Properties};
use crate::english::lists::{Gaps, List, lists};

/// Stands for what is left unread.
pub(in crate::english) const UNREAD: &str = "[…]";

/// What it costs to leave a stretch unread, and each of its words: more than any way to read it that is not far-fetched.
const STRETCH: u32 = 25;
const OF_WORD: u32 = 4;

/// What a conjunction costs at least that is seldom one.
const SELDOM: u32 = 20;

/// A stretch has at most one word of so many of the sentence's.
const PART_OF_SENTENCE: usize = 2;

impl Lattice {
    /// Lets stretches of a sentence be left unread: from a comma, a bracket or a conjunction to the next, or to the end. What stands before the
    /// first comma is never one: it has the verb, or says who speaks. The last place where one begins, if there are any.
    pub(in crate::english) fn leave_unread(&mut self, source: &Source<'_>) -> Option<usize> {
        let tokens = source.document.sentences()[source.sentence].tokens.clone();
        let kind = |at: usize| source.document.tokens()[at].kind;
        let surface = |at: usize| &source.text[source.document.tokens()[at].range()];
        let is_word = |at: &usize| matches!(kind(*at), TokenKind::Arabic | TokenKind::Foreign | TokenKind::Number);
        let words = tokens.clone().filter(is_word).count();
        let end = tokens.clone().rev().find(is_word).map_or(tokens.start, |at| at + 1);
        let borders: Vec<usize> =
            tokens.clone().skip(1).filter(|at| *at < end && self.is_border(source, *at)).collect();
        let mut last = None;
        for (number, from) in borders.iter().enumerate() {
            let Gaps { conditions, sources } = &lists().gaps;
            if self.begins_with(source, *from, conditions) || self.begins_with(source, *from, sources) {
                continue;
            }
            for to in borders[number + 1..].iter().copied().chain([end]) {
                // What holds only with a condition is not parted from it.
                if to < end && self.begins_with(source, to, conditions) {
                    break;
                }
                let inside = || *from..to;
                let left = inside().filter(is_word).count();
                let quotes = inside().filter(|at| kind(*at) == TokenKind::Quote).count();
                let brackets = inside().filter(|at| matches!(surface(*at), "(" | ")" | "[" | "]")).count();
                if left == 0 || left * PART_OF_SENTENCE > words || quotes % 2 > 0 || brackets % 2 > 0 {
                    continue;
                }
                let range = source.document.tokens()[*from].range().start..source.document.tokens()[to - 1].range().end;
                let unit = Unit::plain(range, UNREAD.into(), "gap", Vec::new());
                let cost = STRETCH + OF_WORD * u32::try_from(left).unwrap_or(u32::MAX);
                last = Some(self.base(*from));
                self.unit(self.base(*from), self.base(to), Category::UNREAD, Properties::GAP, cost, unit);
            }
        }
        last
    }

    /// Whether a stretch may begin or end before a token: a comma, a bracket, or what opens a clause.
    fn is_border(&self, source: &Source<'_>, token: usize) -> bool {
        let without = source.lexicon.grammar.symbols.find("WITHOUT");
        let opens = |edge: &Edge| match edge.category {
            Category::COMMA | Category::BRACKET => true,
            Category::CONJUNCTION => edge.cost < SELDOM,
            category => Some(category) == without,
        };
        self.words[self.base(token)].iter().any(opens)
    }

    /// Whether what begins with a token, or behind it if it is a mark, is said with one of the words in English.
    fn begins_with(&self, source: &Source<'_>, token: usize, words: &List) -> bool {
        let is_mark = source.document.tokens()[token].kind == TokenKind::Punctuation;
        let first = self.base(token + usize::from(is_mark));
        let joined =
            self.words[first].iter().find(|edge| edge.category == Category::AND).map(|edge| usize::from(edge.end));
        let said = |edge: &Edge| {
            let english = match edge.lexeme {
                Lexeme::Function(number) => source.lexicon.functions[number as usize].english.as_str(),
                Lexeme::Unit(number) => &self.units[number as usize].english,
                _ => return false,
            };
            let rest = |word: &&str| english.strip_prefix(*word);
            words.iter().filter_map(rest).any(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        std::iter::once(first).chain(joined).any(|place| self.words[place].iter().any(said))
    }
}
