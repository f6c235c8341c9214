//! The words of a sentence as edges between places: readings of its words, and the units that are known as a whole.

use std::ops::Range;
use std::sync::Arc;

use super::analysis::{Lexeme, WordEdge, letters, proclitic, readings};
use super::chart::Edge;
use super::dates::date_english;
use super::forms::{adjective, phrase_english, unknown_english};
use super::grammar::{Category, MOST_PARTS, Properties};
use super::lexicon::Lexicon;
use crate::arabic::calendar::resolve::Resolver;
use crate::arabic::expressions::Expression;
use crate::arabic::numbers::NumberKind;
use crate::arabic::{Document, TokenKind, normalize};
use crate::glossary::{Class, Entry, FormKind, Glossary, Kind};
use crate::mentions::{Mentions, Name, Phrase, PhraseKind};
use crate::vocabulary::{Class as WordClass, Place, Strings, When};

/// Something that is known as a whole.
#[derive(Debug, Clone)]
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
    /// A number: its value, if it can be told.
    pub(super) value: Option<f64>,
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
}

/// What every word costs, so that fewer are better.
const WORD: u32 = 1;
const UNKNOWN: u32 = 60;

/// Marks that may be passed over, with what it costs.
const PASSED_OVER: [(Category, u32); 2] = [(Category::COMMA, 6), (Category::QUOTE, 2)];

/// What a lattice is made from.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) document: &'a Document,
    pub(super) sentence: usize,
    pub(super) mentions: &'a Mentions,
    pub(super) glossary: &'a Glossary,
    pub(super) lexicon: &'a Lexicon,
    pub(super) days: &'a Resolver<'a>,
    /// The dates and numbers of the sentence.
    pub(super) expressions: &'a [Expression],
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
        let mut lattice = Self { words, units: Vec::new(), bases, first: tokens.start, bytes, ends };
        let taken = lattice.units(source);
        for at in tokens {
            lattice.token(source, at, &taken);
        }
        lattice.pass_over_marks();
        lattice
    }

    /// Commas stand where English has none, and quotation marks around any part of a phrase: a word may begin with the mark before it, and
    /// end with the one behind it.
    fn pass_over_marks(&mut self) {
        for place in (0..self.words.len()).rev() {
            let marks: Vec<Edge> =
                self.words[place].iter().copied().filter(|edge| edge.lexeme == Lexeme::Mark).collect();
            for mark in marks {
                let Some((_, cost)) = PASSED_OVER.iter().find(|(category, _)| *category == mark.category) else {
                    continue;
                };
                let behind: Vec<Edge> =
                    self.words[usize::from(mark.end)].iter().copied().filter(Edge::is_word).collect();
                self.words[place].extend(behind.into_iter().map(|edge| Edge {
                    start: mark.start,
                    cost: edge.cost + cost,
                    ..edge
                }));
                if mark.category != Category::QUOTE {
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

    fn base(&self, token: usize) -> usize {
        self.bases[token - self.first]
    }

    #[expect(clippy::too_many_arguments, reason = "the fields of an edge")]
    fn push(
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
            parts: [0; MOST_PARTS],
            lexeme,
            head: 0,
        });
    }

    fn unit(&mut self, start: usize, end: usize, category: Category, properties: Properties, cost: u32, unit: Unit) {
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
        let phrases = &source.mentions.phrases;
        let first = phrases.partition_point(|phrase| phrase.sentence < source.sentence);
        for phrase in phrases[first..].iter().take_while(|phrase| phrase.sentence == source.sentence) {
            if phrase.tokens.clone().any(|at| taken[at - self.first]) {
                continue;
            }
            // «خبير المعلومات اللبناني»: whose adjective it is the constructions find out.
            if let PhraseKind::Qualified { head, adjective, second: None } = &phrase.kind
                && source.glossary.entry(source.mentions.all[*head].entry).kind == Kind::Term
            {
                for at in [*head, *adjective] {
                    let tokens = source.mentions.all[at].tokens.clone();
                    let single =
                        Phrase { tokens: tokens.clone(), sentence: phrase.sentence, kind: PhraseKind::Single(at) };
                    if self.phrase(source, &single) {
                        for at in tokens {
                            taken[at - self.first] = true;
                        }
                    }
                }
                continue;
            }
            if self.phrase(source, phrase) {
                for at in phrase.tokens.clone() {
                    taken[at - self.first] = true;
                }
            }
        }
        for name in source.mentions.unknown.iter().filter(|name| name.sentence == source.sentence && name.is_likely()) {
            if name.tokens.clone().any(|at| taken[at - self.first]) {
                continue;
            }
            let human = name.kind == Kind::Person;
            let both = Properties::MASCULINE | Properties::FEMININE | Properties::SINGULAR | Properties::THIRD;
            let mut properties = both | Properties::NAME | Properties::DEFINITE | Properties::FREE;
            if human {
                properties |= Properties::HUMAN;
            }
            if name.kind == Kind::Place {
                properties |= Properties::PLACE;
            }
            let start = self.place_of_byte(name.range.start).unwrap_or_else(|| self.base(name.tokens.start));
            let end = self.base(name.tokens.end);
            let unit = Unit {
                range: name.range.clone(),
                english: unknown_english(source.text, name).into(),
                rule: "a name, not in the glossary",
                entries: Vec::new(),
                the: false,
                proper: true,
                word: None,
                value: None,
            };
            self.unit(start, end, Category::NOUN_PHRASE, properties, 0, unit);
            self.proclitics(source, name.tokens.start, start);
            for at in name.tokens.clone() {
                taken[at - self.first] = true;
            }
        }
        self.foreign(source, &mut taken);
        for at in tokens {
            if !taken[at - self.first] {
                self.vocabulary_phrases(source, at, &taken);
            }
        }
        taken
    }

    fn place_of_byte(&self, byte: usize) -> Option<usize> {
        self.bytes.binary_search(&byte).ok()
    }

    /// The conjunctions and prepositions written before the place `until` of a token.
    fn proclitics(&mut self, source: &Source<'_>, token: usize, until: usize) {
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

    fn expression(&mut self, source: &Source<'_>, expression: &Expression) {
        let tokens = expression.tokens().clone();
        let (base, end) = (self.base(tokens.start), self.base(tokens.end));
        let range = source.document.span(tokens.clone());
        let first = source.document.folded(tokens.start);
        match expression {
            Expression::Calendar(date) => {
                // A proclitic in the first word belongs to the expression: «ويوم الاثنين», «بيوم».
                let conjunction = first.starts_with('و') && first.chars().count() > 3 && !first.starts_with("واحد");
                let start = if conjunction { base + 1 } else { base };
                if conjunction {
                    self.proclitics(source, tokens.start, start);
                }
                let english = date_english(date, source.days);
                let unit = Unit {
                    range: self.bytes[start]..range.end,
                    english: english.into(),
                    rule: date.rule,
                    entries: Vec::new(),
                    the: false,
                    proper: true,
                    word: None,
                    value: None,
                };
                let mut properties =
                    Properties::TIME | Properties::DEFINITE | Properties::SINGULAR | Properties::MASCULINE;
                properties |= Properties::FREE;
                if date.parts.weekday.is_some() || date.parts.day.is_some() {
                    properties |= Properties::GOVERNED;
                }
                if date.parts.weekday.is_none()
                    && (date.parts.month.is_some() || date.parts.year.is_some())
                    && date.parts.day.is_none()
                {
                    properties |= Properties::NUMBER;
                }
                self.unit(start, end, Category::DATE, properties, 0, unit);
            }
            Expression::Quantity(quantity) => {
                let attached = matches!(source.document.tokens()[tokens.start].kind, TokenKind::Arabic)
                    && first.chars().count() > 3
                    && first.starts_with('و')
                    && !first.starts_with("واحد");
                let start = if attached { base + 1 } else { base };
                if attached {
                    self.proclitics(source, tokens.start, start);
                }
                let unit = Unit {
                    range: self.bytes[start]..range.end,
                    english: quantity.english.as_str().into(),
                    rule: quantity.rule,
                    entries: Vec::new(),
                    the: false,
                    proper: true,
                    word: None,
                    value: quantity.value,
                };
                let plural = quantity.value.is_none_or(|value| (value - 1.0).abs() > f64::EPSILON);
                let number = if plural { Properties::PLURAL } else { Properties::SINGULAR };
                let both = Properties::MASCULINE | Properties::FEMININE | Properties::NUMBER | Properties::FREE;
                if quantity.unit.is_some() || quantity.kind == NumberKind::Clock {
                    let what = if quantity.kind == NumberKind::Clock { Properties::TIME } else { Properties::NONE };
                    let category = if what == Properties::NONE { Category::NOUN_BAR } else { Category::NOUN_PHRASE };
                    self.unit(start, end, category, both | number | what, 0, unit);
                } else if quantity.kind == NumberKind::Ordinal {
                    let article = first.contains("ال") || first.starts_with("لل");
                    let definite = if article { Properties::DEFINITE } else { Properties::NONE };
                    let properties = Properties::MASCULINE | Properties::FEMININE | Properties::SINGULAR | definite;
                    self.unit(start, end, Category::ADJECTIVE, properties, 0, unit);
                } else {
                    let vague = if quantity.kind == NumberKind::Vague { Properties::QUOTED } else { Properties::NONE };
                    self.unit(start, end, Category::NUMBER, both | number | vague, 0, unit);
                }
            }
        }
    }

    /// The edge of a phrase of mentions; whether it is all that its tokens can be.
    fn phrase(&mut self, source: &Source<'_>, phrase: &Phrase) -> bool {
        let (text, mentions, glossary) = (source.text, source.mentions, source.glossary);
        let mention = |at: usize| &mentions.all[at];
        let entry = |at: usize| glossary.entry(mentions.all[at].entry);
        let mut parts: Vec<usize> = Vec::new();
        let head: Option<usize> = match &phrase.kind {
            PhraseKind::Single(at) | PhraseKind::Complement(at) => {
                parts.push(*at);
                Some(*at)
            }
            PhraseKind::Qualified { head, adjective, second } => {
                parts.extend([*head, *adjective]);
                parts.extend(second);
                Some(*head)
            }
            PhraseKind::Title(part) => {
                parts.push(part.title);
                parts.extend(part.adjective);
                parts.extend(&part.modifiers);
                Some(part.title)
            }
            PhraseKind::Named { before, name, after } => {
                for part in before.iter().chain(after) {
                    parts.push(part.title);
                    parts.extend(part.adjective);
                    parts.extend(&part.modifiers);
                }
                match name {
                    Name::Known(at) => {
                        parts.push(*at);
                        Some(*at)
                    }
                    Name::Unknown(_) => None,
                }
            }
        };
        parts.sort_unstable();
        let named = matches!(phrase.kind, PhraseKind::Named { .. });
        let Some(first) = parts.first().copied() else { return false };
        let kind = if named { Kind::Person } else { head.map_or(Kind::Person, |at| entry(at).kind) };
        if kind == Kind::Modifier {
            return false;
        }
        let start = self.place_of_byte(mention(first).range.start).unwrap_or_else(|| self.base(phrase.tokens.start));
        let last = parts.last().map_or(first, |at| *at);
        let mut end = self.base(phrase.tokens.end);
        if let Some(enclitic) = mention(last).enclitic
            && !named
        {
            let split = end - enclitic.chars().count();
            let pronoun = source.lexicon.pronouns.iter().position(|pronoun| pronoun.folded[0] == normalize(enclitic));
            if let Some(number) = pronoun.and_then(|number| u8::try_from(number).ok()) {
                let properties = source.lexicon.pronouns[usize::from(number)].properties;
                self.push(split, end, Category::PRONOUN, properties, None, Lexeme::Pronoun(number), 0);
                end = split;
            }
        }
        self.proclitics(source, phrase.tokens.start, start);
        let form = head.map(|at| mention(at).form);
        let first_folded = source.document.folded(phrase.tokens.start);
        let stem = without_proclitics(first_folded, &mention(first).proclitics);
        let article = stem.starts_with("ال") || mention(first).swallowed.is_some();
        let mut english = phrase_english(text, phrase, mentions, glossary);
        let entries: Vec<Arc<str>> = parts
            .iter()
            .flat_map(|at| mention(*at).with_fillers())
            .map(|m| glossary.entry(m.entry).id.clone())
            .collect();
        let single = matches!(phrase.kind, PhraseKind::Single(_));
        let mut properties = Properties::NONE;
        let category;
        let mut proper = true;
        let mut the = false;
        let mut only = true;
        let mut cost = 0;
        let surface = &text[mention(first).range.clone()];
        let first_word = surface.split(' ').next().unwrap_or_default();
        match (kind, form) {
            (_, Some(FormKind::Adjective)) if single => {
                category = Category::ADJECTIVE;
                properties |= nisba(stem) | Properties::ADJECTIVE;
                if article {
                    properties |= Properties::DEFINITE;
                }
                english = english.trim_end_matches(" […]").into();
            }
            (_, Some(FormKind::People)) if single => {
                category = Category::NOUN_BAR;
                properties |= Properties::HUMAN | Properties::PLURAL | Properties::MASCULINE | Properties::FREE;
                properties |= case_of_people(stem);
                if article {
                    properties |= Properties::DEFINITE;
                }
                proper = !article;
                // «اللاجئون السوريون»: behind a noun for people it is their adjective.
                let what = Properties::MASCULINE | Properties::PLURAL | Properties::ADJECTIVE;
                let what = what | case_of_people(stem) | if article { Properties::DEFINITE } else { Properties::NONE };
                let unit = Unit {
                    range: self.bytes[start]..self.ends[end],
                    english: adjective(entry(first)).clone(),
                    rule: "entry",
                    entries: entries.clone(),
                    the: false,
                    proper: true,
                    word: None,
                    value: None,
                };
                self.unit(start, end, Category::ADJECTIVE, what, 0, unit);
            }
            (Kind::Person, _) => {
                category = Category::NOUN_PHRASE;
                properties |= Properties::NAME
                    | Properties::DEFINITE
                    | Properties::HUMAN
                    | Properties::SINGULAR
                    | Properties::FREE;
                properties |= Properties::MASCULINE | Properties::FEMININE | Properties::THIRD;
                if named && english.starts_with(|c: char| c.is_lowercase()) && !english.starts_with("al-") {
                    the = true;
                }
            }
            (Kind::Title, _) => {
                category = Category::NOUN_BAR;
                properties |= Properties::HUMAN | Properties::SINGULAR | Properties::TITLE | Properties::FREE;
                properties |= gender(first_word);
                let last_folded = source.document.folded(phrase.tokens.end - 1);
                let filled = parts.iter().any(|at| !mention(*at).slots.is_empty() && entry(*at).kind != Kind::Term);
                let definite = article || (phrase.tokens.len() > 1 && last_folded.starts_with("ال")) || filled;
                properties |= if definite { Properties::DEFINITE } else { Properties::OPEN };
                proper = false;
                if first_folded.ends_with("ان") || first_folded.ends_with("ين") || first_folded.ends_with("ون") {
                    properties |= Properties::PLURAL;
                }
            }
            (Kind::Term, _) => {
                category = Category::NOUN_BAR;
                let words: Vec<&str> = (phrase.tokens.clone()).map(|at| source.document.folded(at)).collect();
                let last = words.last().copied().unwrap_or_default();
                let with_article = |word: &str| word.starts_with("ال") || word.starts_with("لل");
                let definite = article || words.len() > 1 && with_article(last);
                properties |= if definite { Properties::DEFINITE } else { Properties::OPEN };
                properties |= Properties::FREE | term_number(&english) | gender(first_word);
                if stem.ends_with("ات") || properties.has(Properties::PLURAL) {
                    properties |= Properties::FEMININE;
                }
                proper = false;
                // «محافظة صعدة», «مدينة بيت لحم»: what has a name is definite.
                let slots = parts.iter().flat_map(|at| &mention(*at).slots);
                let filled: Vec<Kind> = slots.map(|filler| glossary.entry(filler.mention.entry).kind).collect();
                if filled.iter().any(|kind| matches!(kind, Kind::Place | Kind::Organization | Kind::Person)) {
                    properties = properties.without(Properties::OPEN) | Properties::DEFINITE | Properties::NAME;
                    if filled.contains(&Kind::Place) {
                        properties |= Properties::PLACE;
                    }
                    proper = english.starts_with(char::is_uppercase);
                }
                only = false;
                cost = if phrase.tokens.len() > 1 { 0 } else { 6 };
                if Self::people(source, &words) {
                    properties |= Properties::HUMAN;
                }
            }
            (kind, _) => {
                category = Category::NOUN_PHRASE;
                let head_entry: Option<&Entry> = head.map(entry);
                the = head_entry.is_some_and(|entry| entry.the) && !english.contains("'s ");
                properties |= Properties::NAME
                    | Properties::DEFINITE
                    | Properties::SINGULAR
                    | Properties::THIRD
                    | Properties::FREE;
                let city = head_entry.is_some_and(|entry| matches!(entry.class, Some(Class::City | Class::Capital)));
                properties |= match kind {
                    // Cities are feminine; countries are one or the other.
                    Kind::Place if city => Properties::FEMININE,
                    Kind::Place => Properties::MASCULINE | Properties::FEMININE,
                    _ => gender(first_word),
                };
                // «الحوثيون», «الحوثيين»: a body named as its people.
                if kind == Kind::Organization && (stem.ends_with("يون") || stem.ends_with("يين")) {
                    properties |= case_of_people(stem);
                }
                if kind == Kind::Organization && !article {
                    properties |= Properties::MASCULINE | Properties::FEMININE;
                }
                if kind == Kind::Place {
                    properties |= Properties::PLACE;
                    if head_entry.is_some_and(|entry| entry.class == Some(Class::Sea)) {
                        the = true;
                    }
                }
                // "government", "foreign ministry"
                if english.starts_with(|c: char| c.is_lowercase()) && !english.starts_with("al-") {
                    proper = false;
                    the = true;
                }
                if let PhraseKind::Qualified { .. } = phrase.kind
                    && !english.contains("'s ")
                {
                    the = true;
                }
            }
        }
        let range = mention(first).range.start.min(self.bytes[start])..self.ends[end];
        let rule = if named { "title and name" } else { "entry" };
        let unit = Unit { range, english, rule, entries, the, proper, word: None, value: None };
        self.unit(start, end, category, properties, cost, unit);
        only
    }

    /// Whether the vocabulary has the last noun of the words for a person.
    fn people(source: &Source<'_>, words: &[&str]) -> bool {
        let word = words.first().map(|word| word.strip_prefix("ال").unwrap_or(word)).unwrap_or_default();
        source.lexicon.vocabulary.readings(word).any(|reading| source.lexicon.vocabulary.word(reading.word).lemma.human)
    }

    /// Words of other scripts.
    fn foreign(&mut self, source: &Source<'_>, taken: &mut [bool]) {
        let tokens = source.document.sentences()[source.sentence].tokens.clone();
        let mut at = tokens.start;
        while at < tokens.end {
            let is_foreign =
                |at: usize| source.document.tokens()[at].kind == TokenKind::Foreign && !taken[at - tokens.start];
            if !is_foreign(at) {
                at += 1;
                continue;
            }
            let mut end = at + 1;
            while end < tokens.end {
                let glued = |end: usize| {
                    source.document.tokens()[end].range().start == source.document.tokens()[end - 1].range().end
                };
                let hyphen = &source.text[source.document.tokens()[end].range()] == "-" && glued(end);
                if is_foreign(end) {
                    end += 1;
                } else if hyphen
                    && end + 1 < tokens.end
                    && glued(end + 1)
                    && matches!(source.document.tokens()[end + 1].kind, TokenKind::Number | TokenKind::Foreign)
                {
                    end += 2;
                } else {
                    break;
                }
            }
            let range = source.document.span(at..end);
            let properties = Properties::NAME | Properties::DEFINITE | Properties::SINGULAR | Properties::FREE;
            let unit = Unit {
                english: source.text[range.clone()].into(),
                range,
                rule: "as it stands",
                entries: Vec::new(),
                the: false,
                proper: true,
                word: None,
                value: None,
            };
            self.unit(self.base(at), self.base(end), Category::NOUN_PHRASE, properties, 0, unit);
            taken[at - tokens.start..end.min(tokens.end) - tokens.start].fill(true);
            at = end;
        }
    }

    /// Phrases of the vocabulary, and words of grammar of several words, from a token on.
    fn vocabulary_phrases(&mut self, source: &Source<'_>, at: usize, taken: &[bool]) {
        let folded = source.document.folded(at);
        if source.document.tokens()[at].kind != TokenKind::Arabic {
            return;
        }
        let lexicon = source.lexicon;
        let tokens_end = source.document.sentences()[source.sentence].tokens.end;
        let mut starts = vec![0];
        let letters: Vec<char> = folded.chars().collect();
        if letters.len() > 2 && matches!(letters[0], 'و' | 'ف') {
            starts.push(1);
        }
        for conjunction in starts.clone() {
            if letters.len() > conjunction + 3 && matches!(letters[conjunction], 'ب' | 'ل' | 'ك') {
                starts.push(conjunction + 1);
            }
        }
        for start in starts {
            let stem: String = letters[start..].iter().collect();
            let mut bare: Vec<(String, bool)> = vec![(stem.clone(), false)];
            if let Some(rest) = stem.strip_prefix("ال").filter(|rest| rest.chars().count() > 1) {
                bare.push((rest.to_owned(), true));
            }
            // «عددا من»
            if let Some(rest) = stem.strip_suffix('ا').filter(|rest| rest.chars().count() > 2) {
                bare.push((rest.to_owned(), false));
            }
            // لل
            if start > 0 && letters[start - 1] == 'ل' && letters[start] == 'ل' {
                bare.push((letters[start + 1..].iter().collect(), true));
            }
            for (first, article) in bare {
                for form in lexicon.vocabulary.phrases(&first) {
                    let word = lexicon.vocabulary.word(form.word);
                    let nominal = matches!(word.class, WordClass::Noun | WordClass::Adjective);
                    if article && !nominal || word.class == WordClass::Verb || lexicon.vocabulary.is_replaced(form.word)
                    {
                        continue;
                    }
                    // «وفقا لـ»: the last letter is written to the next word.
                    let attached = form.words.last().filter(|last| last.chars().count() == 1 && form.words.len() > 1);
                    let count = form.words.len() - usize::from(attached.is_some());
                    let end = at + count;
                    if let Some(letter) = attached
                        && (end >= tokens_end
                            || !source.document.folded(end).starts_with(&**letter)
                            || taken[end - self.first] && self.words[self.base(end) + 1].is_empty())
                    {
                        continue;
                    }
                    let when = word.lemma.when.as_ref();
                    if when.is_some_and(|when| !condition(source, at..end, when)) {
                        continue;
                    }
                    // An accusative, not the end of another word: «عددا من», not «كانا».
                    let accusative = !article && stem.len() == first.len() + 2;
                    if accusative && !matches!(word.class, WordClass::Noun | WordClass::Quantifier) {
                        continue;
                    }
                    // «وسط», «بينما» are words of grammar already.
                    if when.is_none() && form.words.len() == 1 && lexicon.by_form.contains_key(&form.words[0]) {
                        continue;
                    }
                    if end > tokens_end || (at..end).any(|at| taken[at - self.first]) {
                        continue;
                    }
                    let mut definite = article;
                    let fits = (1..count).all(|offset| {
                        let folded = source.document.folded(at + offset);
                        if folded == &*form.words[offset] {
                            return true;
                        }
                        let with_article = nominal && folded.strip_prefix("ال") == Some(&form.words[offset]);
                        definite |= with_article;
                        with_article
                    });
                    if fits {
                        let until = self.base(end) + usize::from(attached.is_some());
                        self.vocabulary_phrase(source, form.word, form.plural, at, start, until, definite);
                    }
                }
            }
            for number in lexicon.by_form.get(stem.as_str()).into_iter().flatten() {
                let function = &lexicon.functions[*number as usize];
                let end = at + function.folded.len();
                if function.folded.len() < 2 || end > tokens_end {
                    continue;
                }
                if (1..function.folded.len())
                    .all(|offset| source.document.folded(at + offset) == function.folded[offset])
                {
                    let (from, to) = (self.base(at) + start, self.base(end));
                    let lexeme = Lexeme::Function(*number);
                    let cost = if function.seldom { 25 } else { 0 };
                    self.push(from, to, function.category, function.properties, function.key, lexeme, cost);
                    self.proclitics(source, at, from);
                }
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "where the phrase stands")]
    fn vocabulary_phrase(
        &mut self,
        source: &Source<'_>,
        number: u32,
        plural: bool,
        at: usize,
        start: usize,
        to: usize,
        definite: bool,
    ) {
        let word = source.lexicon.vocabulary.word(number);
        let lemma = &word.lemma;
        let from = self.base(at) + start;
        let mut properties = Properties::FREE;
        let category = match word.class {
            WordClass::Noun => {
                properties |= if plural { Properties::PLURAL } else { Properties::SINGULAR };
                let first = lemma.ar.split(' ').next().unwrap_or_default();
                properties |= match lemma.g.as_deref() {
                    Some("f") => Properties::FEMININE,
                    Some(_) => Properties::MASCULINE,
                    None if plural && !lemma.human => Properties::FEMININE,
                    None => gender(first),
                };
                if lemma.human {
                    properties |= Properties::HUMAN;
                }
                properties |= if definite { Properties::DEFINITE } else { Properties::OPEN };
                Category::NOUN
            }
            WordClass::Adjective => {
                let first = source.document.folded(at);
                properties |= if first.ends_with('ه') { Properties::FEMININE } else { Properties::MASCULINE };
                properties |= Properties::SINGULAR | Properties::PLURAL;
                if definite {
                    properties |= Properties::DEFINITE;
                }
                Category::ADJECTIVE
            }
            WordClass::Adverb => {
                match lemma.place {
                    Some(Place::Verb) => properties |= Properties::EARLY,
                    Some(Place::Start) => properties |= Properties::FRONT,
                    _ => {}
                }
                Category::ADVERB
            }
            WordClass::Preposition => Category::PREPOSITION,
            WordClass::Conjunction => Category::CONJUNCTION,
            WordClass::Quantifier => Category::QUANTIFIER,
            WordClass::Verb => return,
        };
        let key = (category == Category::PREPOSITION).then(|| source.lexicon.key(&normalize(&lemma.ar))).flatten();
        let range = self.bytes[from]..self.ends[to];
        let unit = Unit {
            range,
            english: lemma.en.as_str().into(),
            rule: "phrase of the vocabulary",
            entries: Vec::new(),
            the: false,
            proper: false,
            word: Some(number),
            value: None,
        };
        let index = u32::try_from(self.units.len()).unwrap_or(u32::MAX);
        self.units.push(unit);
        self.push(from, to, category, properties, key, Lexeme::Unit(index), 0);
        self.proclitics(source, at, from);
    }

    fn token(&mut self, source: &Source<'_>, at: usize, taken: &[bool]) {
        let (base, end) = (self.base(at), self.base(at + 1));
        let surface = &source.text[source.document.tokens()[at].range()];
        match source.document.tokens()[at].kind {
            TokenKind::Quote => self.push(base, end, Category::QUOTE, Properties::NONE, None, Lexeme::Mark, 0),
            TokenKind::Punctuation => {
                let category = match surface {
                    "،" | "," | "؛" | ";" => Category::COMMA,
                    ":" => Category::COLON,
                    "(" | ")" | "[" | "]" => Category::BRACKET,
                    "-" | "–" | "—" => Category::DASH,
                    _ => Category::STOP,
                };
                self.push(base, end, category, Properties::NONE, None, Lexeme::Mark, 0);
            }
            TokenKind::Arabic if !taken[at - self.first] => {
                let found = readings(source.lexicon, surface);
                let what = source.lexicon.grammar.symbols.find("WHAT");
                for edge in &*found {
                    // «ما وافق»: at the head of a sentence ما may negate, and is not "what".
                    if at == self.first && Some(edge.category) == what {
                        continue;
                    }
                    let negates = at == self.first && source.lexicon.grammar.symbols.find("NEG") == Some(edge.category);
                    let cost = if negates { 2 } else { u32::from(edge.cost) };
                    if Self::holds(source, at, edge) {
                        let (from, to) = (base + usize::from(edge.from), base + usize::from(edge.to));
                        self.push(from, to, edge.category, edge.properties, edge.key, edge.lexeme, cost);
                    }
                }
                self.unknown(source, at, found.is_empty());
            }
            TokenKind::Number if !taken[at - self.first] => {
                let range = source.document.tokens()[at].range();
                let unit = Unit {
                    english: source.document.folded(at).into(),
                    range,
                    rule: "digits",
                    entries: Vec::new(),
                    the: false,
                    proper: true,
                    word: None,
                    value: None,
                };
                let properties = Properties::NUMBER | Properties::PLURAL | Properties::MASCULINE | Properties::FEMININE;
                self.unit(base, end, Category::NUMBER, properties | Properties::FREE, 0, unit);
            }
            _ => {}
        }
    }

    /// A word that may be anything is a noun or adjective, with a mark in its place.
    fn unknown(&mut self, source: &Source<'_>, at: usize, nothing_else: bool) {
        if !nothing_else {
            return;
        }
        let (base, end) = (self.base(at), self.base(at + 1));
        let folded = source.document.folded(at);
        let mut start = 0;
        let mut rest = folded;
        let mut definite = false;
        for proclitics in ["وال", "بال", "كال", "فال", "ولل", "لل", "ال"] {
            if let Some(stem) = folded.strip_prefix(proclitics).filter(|stem| stem.chars().count() >= 3) {
                start = match proclitics {
                    "ال" => 0,
                    "ولل" => 2,
                    _ => 1,
                };
                rest = stem;
                definite = true;
                break;
            }
        }
        let mut properties = Properties::GAP | Properties::SINGULAR | Properties::PLURAL | Properties::FREE;
        properties |=
            if rest.ends_with('ه') { Properties::FEMININE } else { Properties::MASCULINE | Properties::FEMININE };
        properties |= if definite { Properties::DEFINITE } else { Properties::OPEN };
        self.push(base + start, end, Category::UNKNOWN, properties, None, Lexeme::Unknown, UNKNOWN);
        if start > 0 {
            self.proclitics(source, at, base + start);
        }
    }

    /// Whether the condition of the word's line holds.
    fn holds(source: &Source<'_>, at: usize, edge: &WordEdge) -> bool {
        let Lexeme::Vocabulary(number, _) = edge.lexeme else { return true };
        let when = source.lexicon.vocabulary.word(number).lemma.when.as_ref();
        when.is_none_or(|when| condition(source, at..at + 1, when))
    }
}

/// Whether one of the words of a condition stands where it says.
fn condition(source: &Source<'_>, words: Range<usize>, when: &When) -> bool {
    let tokens = source.document.sentences()[source.sentence].tokens.clone();
    let stands = |wanted: &Strings, range: Range<usize>| {
        wanted.0.iter().any(|word| {
            let wanted = normalize(word);
            let mut wanted = wanted.split(' ');
            let first = wanted.next().unwrap_or_default();
            let more: Vec<&str> = wanted.collect();
            range.clone().any(|at| {
                same_word(source.document.folded(at), first)
                    && more.iter().enumerate().all(|(offset, word)| {
                        let next = at + 1 + offset;
                        next < tokens.end && same_word(source.document.folded(next), word)
                    })
            })
        })
    };
    stands(&when.before, words.start.saturating_sub(3).max(tokens.start)..words.start)
        || stands(&when.after, words.end..(words.end + 3).min(tokens.end))
        || stands(&when.near, tokens.clone())
}

/// Whether a folded word is the wanted one, with or without what is written before it.
fn same_word(folded: &str, wanted: &str) -> bool {
    if folded == wanted {
        return true;
    }
    let Some(before) = folded.strip_suffix(wanted) else { return false };
    matches!(
        before,
        "و" | "ف"
            | "ال"
            | "وال"
            | "ب"
            | "ل"
            | "بال"
            | "لل"
            | "ول"
            | "وب"
            | "ولل"
            | "وبال"
            | "فال"
            | "ك"
            | "كال"
    )
}

fn without_proclitics<'w>(folded: &'w str, proclitics: &str) -> &'w str {
    folded.strip_prefix(proclitics).unwrap_or(folded)
}

/// The gender of a noun by its ending.
fn gender(word: &str) -> Properties {
    if word.ends_with(['ة', 'ى']) || word.ends_with("ات") || word.ends_with("اء") && word.chars().count() > 5 {
        Properties::FEMININE
    } else {
        Properties::MASCULINE
    }
}

/// The case of a sound plural of people by its ending; a broken plural shows none.
fn case_of_people(folded: &str) -> Properties {
    if folded.ends_with("ون") {
        Properties::NOMINATIVE
    } else if folded.ends_with("ين") {
        Properties::ACCUSATIVE | Properties::GENITIVE
    } else {
        Properties::NONE
    }
}

/// The gender and number of an adjective in ـي by its ending.
fn nisba(folded: &str) -> Properties {
    let (m, f) = (Properties::MASCULINE, Properties::FEMININE);
    match folded {
        _ if folded.ends_with("تان") => f | Properties::DUAL,
        _ if folded.ends_with("تين") => f | Properties::DUAL,
        _ if folded.ends_with("ات") => f | Properties::PLURAL,
        _ if folded.ends_with('ه') => f | Properties::SINGULAR,
        _ if folded.ends_with("يون") || folded.ends_with("يين") => m | Properties::PLURAL | Properties::DUAL,
        _ if folded.ends_with("يان") => m | Properties::DUAL,
        _ => m | Properties::SINGULAR,
    }
}

/// Whether an English term is plural.
fn term_number(english: &str) -> Properties {
    let head = english.split(" of ").next().unwrap_or(english);
    if head.ends_with('s') && !head.ends_with("ss") && !head.ends_with("is") && !head.ends_with("us") {
        Properties::PLURAL
    } else {
        Properties::SINGULAR
    }
}
