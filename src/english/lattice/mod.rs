//! The words of a sentence as edges between places: readings of its words, and the units that are known as a whole.

mod endings;
mod expressions;
mod kinds;
mod mentions;
mod neighbours;
mod owned_idioms;
mod phrases;
mod quoted_names;
mod quotes;
mod unread;
mod words;

pub(super) use neighbours::Neighbours;
pub(super) use quotes::pairs;
pub(super) use unread::UNREAD;

use std::ops::Range;
use std::sync::Arc;

use super::analysis::{Lexeme, letters, proclitic};
use super::chart::Edge;
use super::grammar::{Category, MOST_PARTS, Properties};
use super::lexicon::Lexicon;
use super::told::Told;
use crate::arabic::calendar::resolve::Resolver;
use crate::arabic::expressions::Expression;
use crate::arabic::numbers::Quantity;
use crate::arabic::{Document, normalize};
use crate::glossary::Glossary;
use crate::mentions::{Mentions, Names};

/// Something that is known as a whole.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub(super) struct Unit {
    /// Its bytes in the text.
    pub(super) range: Range<usize>,
    pub(super) english: Arc<str>,
    pub(super) rule: &'static str,
    pub(super) entries: Vec<Arc<str>>,
    /// Whether English says "the" before it.
    pub(super) the: bool,
    /// Whether it is a proper name, which never takes an article of its own.
    pub(super) proper: bool,
    /// The line of the vocabulary.
    pub(super) word: Option<u32>,
    /// Of a term of the glossary the line of the phrase that it is as a verb: «مكافحة الإرهاب».
    pub(super) act: Option<u32>,
    /// Of the adjective of a place, how its people are counted: "Iraqis".
    pub(super) many: Option<Arc<str>>,
    /// A number: its value, if it can be told.
    pub(super) value: Option<f64>,
    /// Whether it is a masculine noun of one word without article, which has an alif in the accusative.
    pub(super) bare_term: bool,
    /// Whether it is an office with its article and adjective, which may be of something: «الأمين العام».
    pub(super) office: bool,
    /// Whether it is a name behind an office that is no rank: «الرئيس محمود عباس».
    pub(super) officer: bool,
    /// Whether it is a newspaper, a channel or an agency of the glossary.
    pub(super) media: bool,
    /// Whether it is a place that is no country and no sea.
    pub(super) town: bool,
}

impl Unit {
    /// A unit that is said as it is: neither number nor line of the vocabulary.
    fn plain(range: Range<usize>, english: Arc<str>, rule: &'static str, entries: Vec<Arc<str>>) -> Self {
        Self {
            range,
            english,
            rule,
            entries,
            the: false,
            proper: true,
            word: None,
            act: None,
            many: None,
            value: None,
            bare_term: false,
            office: false,
            officer: false,
            media: false,
            town: false,
        }
    }
}

/// The sentence as a lattice.
pub(super) struct Lattice {
    /// For each place, the edges that start at it.
    pub(super) words: Vec<Vec<Edge>>,
    pub(super) units: Vec<Unit>,
    /// The first place of each token, and the last place.
    pub(super) bases: Vec<usize>,
    /// The index of the first token.
    pub(super) first: usize,
    /// The byte at which each place begins.
    pub(super) bytes: Vec<usize>,
    /// The byte at which what ends at each place ends.
    pub(super) ends: Vec<usize>,
    /// The places of the quotation marks that open and close, in pairs.
    pub(super) quotes: Vec<(u16, u16)>,
}

/// What every word costs, so that fewer are better.
const WORD: u32 = 1;

/// Marks that may be passed over, with what it costs.
const PASSED_OVER: [(Category, u32); 2] = [(Category::COMMA, 6), (Category::QUOTE, 2)];

/// What a lattice is made from.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) document: &'a Document,
    pub(super) sentence: usize,
    pub(super) mentions: &'a Mentions,
    pub(super) glossary: &'a Glossary,
    /// By which names that are not known are written in Latin letters.
    pub(super) names: &'a Names,
    pub(super) lexicon: &'a Lexicon,
    pub(super) days: &'a Resolver<'a>,
    /// The dates and numbers of the sentence.
    pub(super) expressions: &'a [Expression],
    /// Its words, for the conditions of the vocabulary.
    pub(super) neighbours: Neighbours<'a>,
    /// The tokens of its quotation marks that open and close, in pairs.
    pub(super) quotes: Vec<(usize, usize)>,
    /// Who speaks in it and stands in an earlier sentence.
    pub(super) told: Option<Told>,
}

impl Source<'_> {
    /// A token as it is written.
    pub(super) fn surface(&self, at: usize) -> &str {
        &self.text[self.document.tokens()[at].range()]
    }

    /// Whether the token behind is the folded word.
    pub(super) fn next_is(&self, at: usize, folded: &str) -> bool {
        at + 1 < self.document.sentences()[self.sentence].tokens.end && self.document.folded(at + 1) == folded
    }

    /// The number that ends right before the token.
    pub(super) fn number_before(&self, at: usize) -> Option<&Quantity> {
        self.expressions.iter().find_map(|expression| match expression {
            Expression::Quantity(quantity) if quantity.tokens.end == at => Some(quantity),
            _ => None,
        })
    }
}

impl Lattice {
    pub(super) fn new(source: &Source<'_>) -> Self {
        let tokens = source.document.sentences()[source.sentence].tokens.clone();
        let mut bases = Vec::with_capacity(tokens.len() + 1);
        let mut bytes = Vec::new();
        let mut ends = vec![0];
        for at in tokens.clone() {
            bases.push(bytes.len());
            let range = source.document.tokens()[at].range();
            let starts = letters(&source.text[range.clone()]).1;
            let starts = if starts.is_empty() { vec![0] } else { starts };
            bytes.extend(starts.iter().map(|start| range.start + start));
            ends.extend(starts.iter().skip(1).map(|start| range.start + start));
            ends.push(range.end);
        }
        bases.push(bytes.len());
        let end = source.document.sentences()[source.sentence].range.end;
        bytes.push(end);
        let words = vec![Vec::new(); bytes.len()];
        let (first, units) = (tokens.start, Vec::new());
        let mut lattice = Self { words, units, bases, first, bytes, ends, quotes: Vec::new() };
        let place = |at: usize| u16::try_from(lattice.base(at)).unwrap_or(u16::MAX);
        lattice.quotes = source.quotes.iter().map(|(open, close)| (place(*open), place(*close))).collect();
        let taken = lattice.units(source);
        let asked = words::Asked::of(source.lexicon);
        for at in tokens.clone() {
            lattice.token(source, at, &taken, &asked);
        }
        for at in tokens {
            lattice.owned_idiom(source, at);
        }
        lattice.articles_of_numbers(source);
        lattice.ranks(source);
        lattice.pass_over_marks();
        lattice
    }

    /// Commas stand where English has none, and quotation marks around any part of a phrase: a word may begin with the mark before it, and
    /// end with the one behind it; not with one that closes what stands before, or opens what stands behind.
    fn pass_over_marks(&mut self) {
        for place in (0..self.words.len()).rev() {
            let marks: Vec<Edge> =
                self.words[place].iter().copied().filter(|edge| edge.lexeme == Lexeme::Mark).collect();
            for mark in marks {
                let Some((_, cost)) = PASSED_OVER.iter().find(|(category, _)| *category == mark.category) else {
                    continue;
                };
                let closes = self.quotes.iter().any(|(_, close)| *close == mark.start);
                let opens = self.quotes.iter().any(|(open, _)| *open == mark.start);
                let next = |edge: &Edge| !closes && edge.is_word();
                let behind: Vec<Edge> = self.words[usize::from(mark.end)].iter().copied().filter(next).collect();
                self.words[place].extend(behind.into_iter().map(|edge| Edge {
                    start: mark.start,
                    cost: edge.cost + cost,
                    ..edge
                }));
                if opens || mark.category != Category::QUOTE {
                    continue;
                }
                for before in 0..place {
                    let until: Vec<Edge> = self.words[before]
                        .iter()
                        .copied()
                        .filter(|edge| edge.end == mark.start && edge.is_word())
                        .collect();
                    let extended = until.into_iter().map(|edge| Edge { end: mark.end, cost: edge.cost + cost, ..edge });
                    self.words[before].extend(extended);
                }
            }
        }
    }

    /// The last place.
    pub(super) fn last(&self) -> usize {
        self.words.len() - 1
    }

    /// The bytes between two places.
    pub(super) fn span(&self, start: u16, end: u16) -> Range<usize> {
        self.bytes[usize::from(start)]..self.ends[usize::from(end)]
    }

    pub(super) fn base(&self, token: usize) -> usize {
        self.bases[token - self.first]
    }

    #[expect(clippy::too_many_arguments, reason = "the fields of an edge")]
    pub(super) fn push(
        &mut self,
        start: usize,
        end: usize,
        category: Category,
        properties: Properties,
        key: Option<u8>,
        lexeme: Lexeme,
        cost: u32,
    ) {
        let place = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        self.words[start].push(Edge {
            start: place(start),
            end: place(end),
            category,
            key,
            properties,
            cost: cost + WORD,
            rule: None,
            count: 0,
            parts: [0; MOST_PARTS],
            lexeme,
            head: 0,
        });
    }

    pub(super) fn unit(
        &mut self,
        start: usize,
        end: usize,
        category: Category,
        properties: Properties,
        cost: u32,
        unit: Unit,
    ) {
        let number = u32::try_from(self.units.len()).unwrap_or(u32::MAX);
        self.units.push(unit);
        self.push(start, end, category, properties, None, Lexeme::Unit(number), cost);
    }

    /// The units, and for each token whether one of them is all that it can be.
    fn units(&mut self, source: &Source<'_>) -> Vec<bool> {
        let tokens = source.document.sentences()[source.sentence].tokens.clone();
        let mut taken = vec![false; tokens.len()];
        for expression in source.expressions {
            self.expression(source, expression);
            for at in expression.tokens().clone() {
                taken[at - self.first] = true;
            }
        }
        self.phrases_of_mentions(source, &mut taken);
        self.unknown_names(source, &mut taken);
        self.foreign(source, &mut taken);
        for at in tokens {
            if !taken[at - self.first] {
                self.vocabulary_phrases(source, at, &taken);
            }
        }
        self.quoted_names(source, &mut taken);
        taken
    }

    pub(super) fn place_of_byte(&self, byte: usize) -> Option<usize> {
        self.bytes.binary_search(&byte).ok()
    }

    /// The conjunctions and prepositions written before the place `until` of a token.
    pub(super) fn proclitics(&mut self, source: &Source<'_>, token: usize, until: usize) {
        let base = self.base(token);
        for place in base..until {
            let letter = normalize(&source.text[self.bytes[place]..self.ends[place + 1]]);
            let Some(c) = letter.chars().next() else { continue };
            let (category, key) = match c {
                'و' | 'ف' => (Category::AND, None),
                'ب' | 'ل' | 'ك' => (Category::PREPOSITION, source.lexicon.key(&letter)),
                _ => continue,
            };
            self.push(place, place + 1, category, proclitic(c), key, Lexeme::Proclitic(c), 0);
        }
    }
}
