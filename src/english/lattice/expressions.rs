//! Dates and numbers in the lattice.

use super::{Lattice, Source, Unit};
use crate::arabic::TokenKind;
use crate::arabic::expressions::Expression;
use crate::arabic::numbers::{NumberKind, Quantity, ordinal, proclitics_of_quantity};
use crate::english::chart::Edge;
use crate::english::dates::{date_english, is_year};
use crate::english::grammar::{Category, Properties};
use crate::english::lists::{List, has, lists};

/// How many words a noun and its adjectives have before the year that it is of.
const NOUN_AND_ADJECTIVES: usize = 3;

/// What a score costs as an adverb: «10-15 شخصا» is an amount.
const COST_OF_SCORE: u32 = 3;

/// What a number in digits costs as the name of a year.
const COST_OF_YEAR: u32 = 4;

/// The highest number of a row, «اللواء 401»: what is higher is a year or an amount.
const MOST_OF_ROW: usize = 999;

impl Lattice {
    /// «الـ"إصلاح"» is the noun in quotation marks; «الـ16» the article of a number that is written in digits; behind a noun in the singular it is an ordinal.
    pub(super) fn articles_of_numbers(&mut self, source: &Source<'_>) {
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
            // «الـ16 شهرا الماضية»: before what it counts the article makes it definite.
            let definite = |edge: &Edge| Edge { properties: edge.properties | Properties::DEFINITE, ..*edge };
            let all = numbers.iter().map(|edge| if edge.category == Category::NUMBER { definite(edge) } else { *edge });
            self.words[start].extend(all.map(|edge| Edge { start: place, ..edge }));
            let digits: String = source.document.folded(at + 1).into();
            if let (Ok(value), Some(category)) =
                (digits.parse::<usize>(), source.lexicon.grammar.symbols.find("ORDINAL"))
            {
                let unit = Unit::plain(self.bytes[start]..self.ends[end], ordinal(value).into(), "ordinal", Vec::new());
                self.unit(start, end, category, Properties::NONE, 0, unit);
            }
        }
    }

    /// «الدورة 38», «الدقيقتين 12 و45»: behind a noun with the article a number in digits may be an ordinal.
    pub(super) fn ranks(&mut self, source: &Source<'_>) {
        let Some(category) = source.lexicon.grammar.symbols.find("ORDINAL") else { return };
        let tokens = source.document.sentences()[source.sentence].tokens.clone();
        let mut ranked = None;
        for at in tokens.clone().skip(1) {
            let joined = source.document.folded(at - 1) == "و" && ranked.is_some_and(|last: usize| last + 2 == at);
            let definite = joined || source.document.folded(at - 1).contains("ال");
            let written = source.document.folded(at);
            if !definite || source.document.tokens()[at].kind != TokenKind::Number {
                continue;
            }
            let Some(value) = written.parse::<usize>().ok().filter(|value| (1..=MOST_OF_ROW).contains(value)) else {
                continue;
            };
            let (start, end) = (self.base(at), self.base(at + 1));
            let unit = Unit::plain(self.bytes[start]..self.ends[end], ordinal(value).into(), "ordinal", Vec::new());
            self.unit(start, end, category, Properties::NUMBER, 0, unit);
            ranked = Some(at);
        }
    }

    pub(super) fn expression(&mut self, source: &Source<'_>, expression: &Expression) {
        let tokens = expression.tokens().clone();
        let (base, end) = (self.base(tokens.start), self.base(tokens.end));
        let range = source.document.span(tokens.clone());
        let first = source.document.folded(tokens.start);
        // «عشرات الآلاف»: nothing stands behind it as its complement.
        let last = source.document.folded(tokens.end.saturating_sub(1).max(tokens.start));
        let before = match expression {
            // «ويوم الاثنين»: the conjunction stands before the date; another proclitic, «بيوم», belongs to it.
            Expression::Calendar(_) => usize::from(first.starts_with('و') && first.chars().count() > 3),
            // «وبنحو مليون»: an amount may be what a verb governs.
            Expression::Quantity(_) => proclitics_of_quantity(first),
        };
        let start = base + before;
        self.proclitics(source, tokens.start, start);
        // «الساعة العاشرة»: at what time of a day.
        let clock_time = || source.lexicon.grammar.symbols.find("CLOCK").unwrap_or(Category::DATE);
        match expression {
            Expression::Calendar(date) => {
                let mut english = date_english(date, source.days);
                // «بين 5 و9 يونيو»: "between" stands before it; behind «ما بين» nothing may.
                let word = |back: usize| tokens.start.checked_sub(back).map(|at| source.document.folded(at));
                if word(1) == Some("بين") && word(2) != Some("ما") {
                    english = english.replace(" to ", " and ");
                }
                let itself =
                    ["last ", "next ", "this ", "early ", "late "].iter().any(|word| english.starts_with(word));
                let unit = Unit::plain(self.bytes[start]..range.end, english.into(), date.rule, Vec::new());
                let mut properties =
                    Properties::TIME | Properties::DEFINITE | Properties::SINGULAR | Properties::MASCULINE;
                properties |= Properties::FREE;
                if !itself && (date.parts.weekday.is_some() || date.parts.day.is_some()) {
                    properties |= Properties::GOVERNED;
                }
                if !itself
                    && date.parts.weekday.is_none()
                    && (date.parts.month.is_some() || date.parts.year.is_some() || date.rule == "year")
                    && date.parts.day.is_none()
                {
                    properties |= Properties::NUMBER;
                }
                // «أقرت الحكومة الموازنة لعام 2026»: the year that it is for, and not when it was passed.
                let phrase = source.lexicon.grammar.symbols.find("PP");
                if let (Some(said), Some(category)) = (year_of(source, tokens.start, &unit.english), phrase) {
                    let properties = Properties::TIME | Properties::DEFINITE | Properties::FREE;
                    let unit = Unit { english: said.into(), ..unit };
                    self.unit(start, end, category, properties, 0, unit);
                    return;
                }
                let category = if date.rule == "time" { clock_time() } else { Category::DATE };
                self.unit(start, end, category, properties, 0, unit);
            }
            Expression::Quantity(quantity) => {
                let unit = Unit {
                    value: quantity.value,
                    ..Unit::plain(
                        self.bytes[start]..range.end,
                        without_later_qualifier(source, quantity).into(),
                        quantity.rule,
                        Vec::new(),
                    )
                };
                let plural = quantity.value.is_none_or(|value| (value - 1.0).abs() > f64::EPSILON);
                let two = quantity.value.is_some_and(|value| (value - 2.0).abs() < f64::EPSILON);
                let number = match plural {
                    true if two => Properties::PLURAL | Properties::DUAL,
                    true => Properties::PLURAL,
                    false => Properties::SINGULAR,
                };
                let both = Properties::MASCULINE | Properties::FEMININE | Properties::NUMBER | Properties::FREE;
                if quantity.unit.is_some() || quantity.kind == NumberKind::Clock {
                    let clock = quantity.kind == NumberKind::Clock;
                    let lasts = quantity.unit.is_some_and(|unit| has(&lists().units.time, unit));
                    let mut what = if lasts { Properties::TIME } else { Properties::NONE };
                    if quantity.unit.is_some_and(|unit| has(&lists().units.people, unit)) {
                        what |= Properties::HUMAN;
                    }
                    let category = if clock { clock_time() } else { Category::NOUN_BAR };
                    self.unit(start, end, category, both | number | what, 0, unit);
                } else if quantity.kind == NumberKind::Ordinal && quantity.english.ends_with(" time") {
                    // «للمرة الأولى», «المرة الأولى»
                    let said = if first.contains("لل") { "for the " } else { "the " };
                    let unit = Unit { english: format!("{said}{}", quantity.english).into(), value: None, ..unit };
                    if first.contains("لل") {
                        self.unit(start, end, Category::ADVERB, Properties::FREE | Properties::NUMBER, 0, unit);
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
                    let vague = match quantity.kind {
                        NumberKind::Vague if has_article(first) => Properties::QUOTED | Properties::DEFINITE,
                        NumberKind::Vague if has_article(last) => Properties::QUOTED | Properties::LED,
                        NumberKind::Vague => Properties::QUOTED,
                        // «المسؤولون الثلاثة»
                        _ if has_article(first) => Properties::DEFINITE,
                        _ => Properties::NONE,
                    };
                    // «نحو خمسة ملايين»: no number of those whose number is known.
                    let about = ["about ", "nearly ", "more than ", "less than ", "almost ", "at least ", "at most "]
                        .iter()
                        .any(|word| quantity.english.starts_with(word));
                    // «فاز 3-1»: how it was won, and no number of anybody.
                    let score = is_score(&quantity.english);
                    if score {
                        self.unit(start, end, Category::ADVERB, Properties::FREE, COST_OF_SCORE, unit.clone());
                    }
                    // «كانت 2016 سنة صعبة»: by itself it is a year, of whichever gender its verb has.
                    if is_year(&quantity.english) && source.document.tokens()[tokens.start].kind == TokenKind::Number {
                        let gender = Properties::MASCULINE | Properties::FEMININE;
                        let properties = gender | Properties::SINGULAR | Properties::DEFINITE | Properties::FREE;
                        self.unit(start, end, Category::NOUN_PHRASE, properties, COST_OF_YEAR, unit.clone());
                    }
                    let about = if about || score { Properties::FRONT } else { Properties::NONE };
                    self.unit(start, end, Category::NUMBER, both | number | vague | about, 0, unit);
                }
            }
        }
    }
}

/// A year behind «لعام» or «لسنة» and a noun that is for or of one: "for 2026" of a budget, "of 2026" of a law.
fn year_of(source: &Source<'_>, at: usize, english: &str) -> Option<String> {
    let first = source.document.folded(at);
    let is_year = english.len() == 4 && english.bytes().all(|byte| byte.is_ascii_digit());
    let lists = &lists().units;
    if !is_year || !has(&lists.years, first) {
        return None;
    }
    let before = at.checked_sub(1)?;
    let number = source.document.tokens()[before].kind == TokenKind::Number
        && before.checked_sub(1).is_some_and(|sign| has(&lists.numbering, source.document.folded(sign)));
    // Its adjectives may stand between: «الاتفاق النووي الإيراني لعام 2015».
    let start = source.document.sentences()[source.sentence].tokens.start;
    let is_listed = |list: &List| {
        (start..at).rev().take(NOUN_AND_ADJECTIVES).any(|noun| {
            let folded = source.document.folded(noun);
            has(list, folded) || folded.strip_prefix(['و', 'ب', 'ل']).is_some_and(|bare| has(list, bare))
        })
    };
    if number || is_listed(&lists.of_year) {
        return Some(format!("of {english}"));
    }
    is_listed(&lists.for_year).then(|| format!("for {english}"))
}

/// Whether it is two numbers of a match: "3-1".
fn is_score(english: &str) -> bool {
    let goals = |number: &str| matches!(number.len(), 1 | 2) && number.bytes().all(|byte| byte.is_ascii_digit());
    english.split_once('-').is_some_and(|(first, second)| goals(first) && goals(second))
}

/// Whether a folded number has the article: «الآلاف», not «آلاف».
fn has_article(folded: &str) -> bool {
    let stem = folded.split_once("ال").map(|(_, stem)| stem);
    folded.starts_with("لل") || stem.is_some_and(|stem| stem.chars().count() > 2)
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
