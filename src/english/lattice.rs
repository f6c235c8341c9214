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
use crate::arabic::numbers::{NumberKind, Quantity};
use crate::arabic::{Document, TokenKind, normalize};
use crate::glossary::{Class, Entry, FormKind, Glossary, Kind};
use crate::mentions::{Mentions, Name, Phrase, PhraseKind, TitlePart};
use crate::vocabulary::{Class as WordClass, Features, Part, Place, Reading, Strings, When};

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

/// Units of quantities that are a length of time.
const UNITS_OF_TIME: [&str; 9] =
    ["seconds", "minutes", "hours", "days", "nights", "weeks", "months", "years", "decades"];

/// Units of quantities that are people.
const UNITS_OF_PEOPLE: [&str; 11] = [
    "dead",
    "wounded",
    "people",
    "soldiers",
    "officers",
    "children",
    "women",
    "girls",
    "civilians",
    "gunmen",
    "fighters",
];

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
        lattice.articles_of_numbers(source);
        lattice.pass_over_marks();
        lattice
    }

    /// «الـ"إصلاح"» is the noun in quotation marks; «الـ16» the article of a number that is written in digits; behind a noun in the singular it is an ordinal.
    fn articles_of_numbers(&mut self, source: &Source<'_>) {
        for at in source.document.sentences()[source.sentence].tokens.clone() {
            let tokens = source.document.tokens();
            let number =
                tokens.get(at + 1).is_some_and(|token| matches!(token.kind, TokenKind::Number | TokenKind::Quote));
            if !number || !matches!(source.document.folded(at), "ال" | "وال" | "لل" | "بال") {
                continue;
            }
            let (base, next, end) = (self.base(at), self.base(at + 1), self.base(at + 2));
            let start = if source.document.folded(at) == "ال" { base } else { base + 1 };
            self.words[base].clear();
            if start > base {
                self.proclitics(source, at, start);
            }
            let numbers: Vec<Edge> = self.words[next].clone();
            let place = u16::try_from(start).unwrap_or(u16::MAX);
            self.words[start].extend(numbers.iter().map(|edge| Edge { start: place, ..*edge }));
            let digits: String = source.document.folded(at + 1).into();
            if let (Ok(value), Some(category)) = (digits.parse::<u32>(), source.lexicon.grammar.symbols.find("ORDINAL"))
            {
                let unit = Unit {
                    range: self.bytes[start]..self.ends[end],
                    english: ordinal(value).into(),
                    rule: "ordinal",
                    entries: Vec::new(),
                    the: false,
                    proper: true,
                    word: None,
                    value: None,
                };
                self.unit(start, end, category, Properties::NONE, 0, unit);
            }
        }
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
            // «التقى الرئيس وزير الخارجية فلان»: two people.
            if let Some(parts) = two_people(source, phrase) {
                for part in parts {
                    if self.phrase(source, &part) {
                        for at in part.tokens.clone() {
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
            let both = Properties::MASCULINE | Properties::FEMININE | Properties::SINGULAR;
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
                let itself =
                    ["last ", "next ", "this ", "early ", "late "].iter().any(|word| english.starts_with(word));
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
                if !itself && (date.parts.weekday.is_some() || date.parts.day.is_some()) {
                    properties |= Properties::GOVERNED;
                }
                if !itself
                    && date.parts.weekday.is_none()
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
                    english: without_later_qualifier(source, quantity).into(),
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
                    let clock = quantity.kind == NumberKind::Clock;
                    let lasts = quantity.unit.is_some_and(|unit| UNITS_OF_TIME.contains(&unit));
                    let mut what = if clock || lasts { Properties::TIME } else { Properties::NONE };
                    if quantity.unit.is_some_and(|unit| UNITS_OF_PEOPLE.contains(&unit)) {
                        what |= Properties::HUMAN;
                    }
                    let category = if clock { Category::NOUN_PHRASE } else { Category::NOUN_BAR };
                    self.unit(start, end, category, both | number | what, 0, unit);
                } else if quantity.kind == NumberKind::Ordinal && quantity.english.ends_with(" time") {
                    // «للمرة الأولى», «المرة الأولى»
                    let said = if first.contains("لل") { "for the " } else { "the " };
                    let unit = Unit { english: format!("{said}{}", quantity.english).into(), value: None, ..unit };
                    if first.contains("لل") {
                        self.unit(start, end, Category::ADVERB, Properties::FREE, 0, unit);
                    } else {
                        let properties = Properties::FEMININE | Properties::SINGULAR | Properties::DEFINITE;
                        let properties = properties | Properties::TIME | Properties::FREE;
                        self.unit(start, end, Category::NOUN_PHRASE, properties, 0, unit);
                    }
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
        // «شمال», «وسط»: constructions know them.
        let words_of_grammar = &source.lexicon.by_form;
        if kind == Kind::Term
            && phrase.tokens.len() == 1
            && words_of_grammar.contains_key(without_proclitics(
                source.document.folded(phrase.tokens.start),
                &mention(first).proclitics,
            ))
        {
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
                if let PhraseKind::Named { before, .. } = &phrase.kind
                    && !before.is_empty()
                {
                    properties |= Properties::TITLE;
                }
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
                let second = phrase.tokens.clone().nth(1).map_or("", |at| source.document.folded(at));
                // «متحدث باسم الوزارة», «مصدر في الجيش»: one of several.
                let any = matches!(second, "باسم" | "في" | "من" | "لدي") || second.starts_with("لل");
                let definite = article || !any && (phrase.tokens.len() > 1 && last_folded.starts_with("ال") || filled);
                properties |= match (definite, any) {
                    (true, _) => Properties::DEFINITE,
                    (false, true) => Properties::NONE,
                    (false, false) => Properties::OPEN,
                };
                proper = false;
                if first_folded.ends_with("ان") || first_folded.ends_with("ين") || first_folded.ends_with("ون") {
                    properties |= Properties::PLURAL;
                } else if is_dual_construct(source, phrase.tokens.clone()) {
                    properties = properties.without(Properties::SINGULAR) | Properties::PLURAL;
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
                if first_word.ends_with("ات") && english.ends_with("aircraft") {
                    properties = properties.without(Properties::SINGULAR) | Properties::PLURAL;
                }
                if stem.ends_with("ات") || properties.has(Properties::PLURAL) {
                    properties |= Properties::FEMININE;
                }
                proper = false;
                // «محافظة صعدة», «مدينة بيت لحم»: what has a name is definite.
                let slots = parts.iter().flat_map(|at| &mention(*at).slots);
                let names =
                    slots.filter(|filler| !matches!(filler.mention.form, FormKind::Adjective | FormKind::People));
                let filled: Vec<Kind> = names.map(|filler| glossary.entry(filler.mention.entry).kind).collect();
                if filled.iter().any(|kind| matches!(kind, Kind::Place | Kind::Organization | Kind::Person)) {
                    properties = properties.without(Properties::OPEN) | Properties::DEFINITE | Properties::NAME;
                    if filled.contains(&Kind::Place) {
                        properties |= Properties::PLACE;
                    }
                    proper = english.starts_with(char::is_uppercase);
                    // "the Afghan capital Kabul"
                    the = proper && article;
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
                    let people = Properties::PLURAL | Properties::HUMAN | Properties::MASCULINE | case_of_people(stem);
                    properties = properties.without(Properties::SINGULAR | Properties::FEMININE) | people;
                    // «المسلحون الحوثيون»: "the Houthi gunmen".
                    if let Some(people) = english.strip_suffix('s').filter(|_| single) {
                        let what = case_of_people(stem) | Properties::MASCULINE | Properties::PLURAL;
                        let what = what | Properties::ADJECTIVE | Properties::DEFINITE;
                        let unit = Unit {
                            range: self.bytes[start]..self.ends[end],
                            english: people.into(),
                            rule: "entry",
                            entries: entries.clone(),
                            the: false,
                            proper: true,
                            word: None,
                            value: None,
                        };
                        self.unit(start, end, Category::ADJECTIVE, what, 0, unit);
                    }
                }
                if kind == Kind::Organization && !article {
                    properties |= Properties::MASCULINE | Properties::FEMININE;
                }
                // «الأمم المتحدة»: its adjective tells that it is feminine.
                let second = phrase.tokens.clone().nth(1).map(|at| source.document.folded(at));
                if kind == Kind::Organization
                    && article
                    && second.is_some_and(|second| second.starts_with("ال") && second.ends_with('ه'))
                {
                    properties = properties.without(Properties::MASCULINE) | Properties::FEMININE;
                }
                if kind == Kind::Place {
                    properties |= Properties::PLACE;
                    if head_entry.is_some_and(|entry| entry.class == Some(Class::Sea)) {
                        the = true;
                    }
                }
                // "government", "foreign ministry"
                if english.starts_with(|c: char| c.is_lowercase()) && !english.starts_with("al-") {
                    // "southern Lebanon"
                    let side = kind == Kind::Place
                        && !english.contains(" of ")
                        && english.split(' ').next().is_some_and(|word| {
                            word.ends_with("ern")
                                || word.ends_with("east")
                                || word.ends_with("west")
                                || word.ends_with("th")
                        });
                    proper = side;
                    the = !side;
                }
                if let PhraseKind::Qualified { .. } = phrase.kind
                    && !english.contains("'s ")
                {
                    the = true;
                }
            }
        }
        let range = mention(first).range.start.min(self.bytes[start])..self.ends[end];
        // «القوات المصرية والسورية»: the adjective is joined to another.
        let next = source.document.sentences()[source.sentence].tokens.end > phrase.tokens.end;
        if single
            && next
            && source.document.folded(phrase.tokens.end).starts_with("وال")
            && phrase.tokens.len() > 1
            && let Some(filler) = head.and_then(|at| mention(at).slots.last())
            && filler.mention.form == FormKind::Adjective
            && filler.mention.tokens == (phrase.tokens.end - 1..phrase.tokens.end)
        {
            let folded = source.document.folded(phrase.tokens.end - 1);
            let adjective_of = glossary.entry(filler.mention.entry);
            let definite = if folded.starts_with("ال") { Properties::DEFINITE } else { Properties::NONE };
            let at = self.base(phrase.tokens.end - 1);
            let unit = Unit {
                range: self.bytes[at]..self.ends[end],
                english: adjective(adjective_of).clone(),
                rule: "entry",
                entries: vec![adjective_of.id.clone()],
                the: false,
                proper: true,
                word: None,
                value: None,
            };
            let properties = nisba(folded) | Properties::ADJECTIVE | definite;
            self.unit(at, end, Category::ADJECTIVE, properties, 0, unit);
            only = false;
        }
        // «دبلوماسيا روسيا» is a Russian diplomat.
        if single
            && kind == Kind::Place
            && let Some(entry) = head.map(entry)
            && let Some(adjective) = &entry.adjective
            && let Some(masculine) = stem.strip_suffix('ا')
            && adjective.ar.iter().any(|form| normalize(form) == masculine)
        {
            let properties = Properties::MASCULINE
                | Properties::SINGULAR
                | Properties::ADJECTIVE
                | Properties::ACCUSATIVE
                | Properties::TANWIN;
            let (range, entries, english) = (range.clone(), entries.clone(), adjective.en.clone());
            let unit = Unit { range, english, rule: "entry", entries, the, proper, word: None, value: None };
            self.unit(start, end, Category::ADJECTIVE, properties, 0, unit);
        }
        // «مدينة جدة السعودية»: the name of the country is its adjective too.
        if single
            && kind == Kind::Place
            && let Some(entry) = head.map(entry)
            && let Some(adjective) = &entry.adjective
            && let Some(masculine) = stem.strip_prefix("ال").and_then(|stem| stem.strip_suffix('ه'))
            && adjective.ar.iter().any(|form| normalize(form) == masculine)
        {
            let properties = Properties::FEMININE | Properties::SINGULAR | Properties::ADJECTIVE | Properties::DEFINITE;
            let (range, entries, english) = (range.clone(), entries.clone(), adjective.en.clone());
            let unit = Unit { range, english, rule: "entry", entries, the, proper, word: None, value: None };
            self.unit(start, end, Category::ADJECTIVE, properties, 0, unit);
        }
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
                    // «بعيد المدى»: the article inside is its own, so that it stands behind any noun.
                    let mut of_any_noun = false;
                    let mut inflected = None;
                    let fits = (1..count).all(|offset| {
                        let folded = source.document.folded(at + offset);
                        if folded == &*form.words[offset] {
                            return true;
                        }
                        // «غير قانونية», «غير القانونيين»: غير stays as it is.
                        if word.class == WordClass::Adjective && &*form.words[0] == "غير" && count == 2 {
                            inflected = inflection(folded, &form.words[offset]);
                            return inflected.is_some();
                        }
                        let with_article = nominal && folded.strip_prefix("ال") == Some(&form.words[offset]);
                        let of_adjective =
                            word.class == WordClass::Adjective || offset == 2 && is_adjective(lexicon, &form.words[1]);
                        let own = with_article
                            && of_adjective
                            && word.lemma.ar.split(' ').nth(offset).is_some_and(|word| word.starts_with("ال"));
                        definite |= with_article && !own;
                        of_any_noun |= own;
                        // «بيانا ختاميا»
                        with_article || nominal && folded.strip_suffix('ا') == Some(&form.words[offset])
                    });
                    if fits {
                        // «وزيرا خارجية»: a dual that has lost its ن before its complement; «عددا من» is none.
                        let dual = accusative
                            && word.class == WordClass::Noun
                            && count > 1
                            && attached.is_none()
                            && source.document.folded(at + 1).strip_suffix('ا') != Some(&form.words[1])
                            && !lexicon.by_form.contains_key(&form.words[1]);
                        let number = match (form.plural, dual) {
                            (true, _) => Properties::PLURAL,
                            (false, true) => Properties::DUAL,
                            _ => Properties::SINGULAR,
                        };
                        let until = self.base(end) + usize::from(attached.is_some());
                        self.vocabulary_phrase(source, form.word, number, at, start, until, definite, inflected);
                        if of_any_noun && !definite && word.class == WordClass::Adjective {
                            self.vocabulary_phrase(source, form.word, number, at, start, until, true, inflected);
                        }
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
        count: Properties,
        at: usize,
        start: usize,
        to: usize,
        definite: bool,
        inflected: Option<Properties>,
    ) {
        let word = source.lexicon.vocabulary.word(number);
        let lemma = &word.lemma;
        let from = self.base(at) + start;
        let mut properties = Properties::FREE;
        let category = match word.class {
            WordClass::Noun => {
                properties |= count;
                let plural = count == Properties::PLURAL;
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
                if definite {
                    properties |= Properties::DEFINITE;
                } else if !ends_in_adjective(source.lexicon, &lemma.ar, properties) {
                    properties |= Properties::OPEN;
                }
                Category::NOUN
            }
            WordClass::Adjective => {
                let first = source.document.folded(at);
                if let Some(inflected) = inflected {
                    properties |= inflected;
                } else {
                    // «شبه رسمية»: what does not inflect tells no gender.
                    let first_word = normalize(lemma.ar.split(' ').next().unwrap_or_default());
                    let both = Properties::MASCULINE | Properties::FEMININE;
                    properties |= match first {
                        _ if source.lexicon.by_form.contains_key(first_word.as_str()) => both,
                        _ if first.ends_with('ه') => Properties::FEMININE,
                        _ => Properties::MASCULINE,
                    };
                    properties |= Properties::SINGULAR | Properties::PLURAL;
                }
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
        let cost = if lemma.rare { 25 } else { 0 };
        self.push(from, to, category, properties, key, Lexeme::Unit(index), cost);
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
                let speaks = self.may_speak(source, at);
                let what = source.lexicon.grammar.symbols.find("WHAT");
                for edge in &*found {
                    // «ما وافق»: at the head of a sentence ما may negate, and is not "what".
                    if at == self.first && Some(edge.category) == what {
                        continue;
                    }
                    let negates = at == self.first && source.lexicon.grammar.symbols.find("NEG") == Some(edge.category);
                    let cost = if negates { 2 } else { u32::from(edge.cost) };
                    // Outside of quotation marks nobody says "my": «مالي», «شمالي» are other words.
                    if let Lexeme::Pronoun(number) = edge.lexeme
                        && !speaks
                        && source.lexicon.pronouns[usize::from(number)].written == "ي"
                    {
                        continue;
                    }
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

    /// Whether the words of somebody may stand here as he said them: in quotation marks or behind a colon of the sentence.
    fn may_speak(&self, source: &Source<'_>, at: usize) -> bool {
        let tokens = &source.document.tokens()[self.first..at];
        let quotes = tokens.iter().filter(|token| token.kind == TokenKind::Quote).count();
        quotes % 2 == 1 || tokens.iter().any(|token| &source.text[token.range()] == ":")
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

/// A title of one word with its article and another office with its name: the first may be somebody else. A rank is his own: «الرئيس الفريق
/// فلان».
fn two_people(source: &Source<'_>, phrase: &Phrase) -> Option<[Phrase; 2]> {
    let PhraseKind::Named { before, name, after } = &phrase.kind else { return None };
    let [first, rest @ ..] = before.as_slice() else { return None };
    let next = rest.first()?;
    let mention = |part: &TitlePart| &source.mentions.all[part.title];
    let tokens = mention(first).tokens.clone();
    let bare = tokens.len() == 1
        && first.adjective.is_none()
        && first.modifiers.is_empty()
        && source.document.folded(tokens.start).starts_with("ال");
    let (one, other) =
        (source.glossary.entry(mention(first).entry).class, source.glossary.entry(mention(next).entry).class);
    if !bare || one == Some(Class::Rank) || other == Some(Class::Rank) || mention(next).tokens.len() < 2 {
        return None;
    }
    let sentence = phrase.sentence;
    let kind = PhraseKind::Named { before: rest.to_vec(), name: *name, after: after.clone() };
    Some([
        Phrase { tokens: tokens.clone(), sentence, kind: PhraseKind::Title(first.clone()) },
        Phrase { tokens: tokens.end..phrase.tokens.end, sentence, kind },
    ])
}

/// «وزيرا خارجية», «رئيسا وزراء»: a dual before its complement has lost its ن. An indefinite accusative has no complement, but a
/// preposition or an adjective in the accusative behind it.
fn is_dual_construct(source: &Source<'_>, tokens: Range<usize>) -> bool {
    if tokens.len() < 2 {
        return false;
    }
    let (first, second) = (source.document.folded(tokens.start), source.document.folded(tokens.start + 1));
    first.ends_with('ا') && first.chars().count() > 3 && !second.starts_with("لل") && !second.ends_with('ا')
}

/// The English of a quantity without the «على الأقل» that stands behind the noun: that is said where it stands.
fn without_later_qualifier<'q>(source: &Source<'_>, quantity: &'q Quantity) -> &'q str {
    let tokens = source.document.sentences()[source.sentence].tokens.clone();
    let end = quantity.tokens.end;
    let later = (end + 1..(end + 4).min(tokens.end)).any(|at| {
        source.document.folded(at) == "علي" && at + 1 < tokens.end && source.document.folded(at + 1) == "الاقل"
    });
    match quantity.english.strip_prefix("at least ") {
        Some(number) if later => number,
        _ => &quantity.english,
    }
}

/// "16th".
fn ordinal(value: u32) -> String {
    let ending = match (value % 10, value % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{value}{ending}")
}

fn is_adjective(lexicon: &Lexicon, folded: &str) -> bool {
    let mut readings = lexicon.vocabulary.readings(folded);
    readings.any(|reading| reading.part == Part::Adjective)
}

/// Whether a phrase ends in an adjective of its first noun, so that no complement follows: «حمض نووي», but not «وزير خارجية».
fn ends_in_adjective(lexicon: &Lexicon, phrase: &str, noun: Properties) -> bool {
    let Some((_, last)) = phrase.rsplit_once(' ') else { return false };
    let adjective = |reading: Reading| {
        matches!(reading.part, Part::Adjective | Part::ActiveParticiple | Part::PassiveParticiple)
            && noun.features().agrees(reading.features, Features::GENDER)
    };
    lexicon.vocabulary.readings(&normalize(last)).any(adjective)
}

/// What the ending of an adjective says, given its masculine singular; `None` if it is another word.
fn inflection(folded: &str, masculine: &str) -> Option<Properties> {
    let stem = folded.strip_prefix("ال");
    let definite = if stem.is_some() { Properties::DEFINITE } else { Properties::NONE };
    let (m, f) = (Properties::MASCULINE, Properties::FEMININE);
    let oblique = Properties::ACCUSATIVE | Properties::GENITIVE;
    let ending = match stem.unwrap_or(folded).strip_prefix(masculine)? {
        "" => m | Properties::SINGULAR,
        "ا" if stem.is_none() => m | Properties::SINGULAR | Properties::ACCUSATIVE | Properties::TANWIN,
        "ه" => f | Properties::SINGULAR,
        "ون" => m | Properties::PLURAL | Properties::NOMINATIVE,
        "ين" => m | Properties::PLURAL | Properties::DUAL | oblique,
        "ان" => m | Properties::DUAL | Properties::NOMINATIVE,
        "تان" => f | Properties::DUAL | Properties::NOMINATIVE,
        "تين" => f | Properties::DUAL | oblique,
        "ات" => f | Properties::PLURAL,
        _ => return None,
    };
    Some(ending | definite)
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
