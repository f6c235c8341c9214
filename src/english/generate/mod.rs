//! From a parse to English: each rule's template filled, nouns with their articles, clauses in English order.

mod ages;
mod antecedents;
mod apart;
mod auxiliaries;
mod candidates;
mod clauses;
mod doers;
mod finite;
mod frames;
mod governed;
mod idioms;
mod joined;
mod nouns;
mod number;
mod order;
mod owners;
mod passives;
mod places;
mod pronouns;
mod relatives;
mod verbal_frames;
mod verbal_nouns;
mod verbs;

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::analysis::Lexeme;
use super::chart::{Chart, Edge, EdgeId};
use super::grammar::{Category, English, Piece, Properties, Shape, Slot, Template};
use super::lattice::Lattice;
use super::lexicon::Lexicon;
use super::pieces::{Said, Text};
use super::told::Told;
use crate::vocabulary::Part;

pub(super) use antecedents::Antecedents;
use joined::without_article;
pub(super) use number::{has_plural_form, is_plural_word};
use order::{Length, Measured};
use pronouns::Apart;

/// What English is made from.
pub(super) struct Generator<'g, 'l> {
    pub(super) text: &'g str,
    pub(super) lexicon: &'l Lexicon,
    pub(super) chart: &'g Chart<'l>,
    pub(super) lattice: &'g Lattice,
    /// What pronouns may go back to.
    pub(super) antecedents: Antecedents,
    /// The pronoun of a relative clause that goes back to its noun, and what is said for it: nothing, or "whose".
    pub(super) resumptive: Cell<Option<(EdgeId, &'static str)>>,
    /// A pronoun that is the object of a verb.
    pub(super) apart: Cell<Option<Apart>>,
    /// "He" has been said of nobody who is named.
    pub(super) unnamed: Cell<bool>,
    /// Who speaks in the sentence and stands in an earlier one.
    pub(super) told: Option<Told>,
    /// Who does what is told is being found out, for which nothing is said that asks for it again.
    pub(super) finding: Cell<bool>,
    /// Stretches of the text that were folded, by their bytes.
    pub(super) folded: RefCell<FxHashMap<(usize, usize), Rc<str>>>,
    /// How long what was measured is.
    pub(super) lengths: RefCell<FxHashMap<Measured, Length>>,
}

impl Generator<'_, '_> {
    pub(super) fn edge(&self, id: EdgeId) -> &Edge {
        self.chart.edge(id)
    }

    fn span(&self, id: EdgeId) -> Range<usize> {
        let edge = self.edge(id);
        self.lattice.span(edge.start, edge.end)
    }

    /// The English of an edge.
    pub(super) fn say(&self, id: EdgeId, shape: Shape) -> Text {
        let edge = self.edge(id);
        if self.is_clause(id) {
            return self.clause(id, shape);
        }
        if self.is_noun(id) {
            return self.noun_phrase(id, shape);
        }
        match edge.rule {
            None => self.word(id, shape),
            Some(number) => {
                let rule = &self.lexicon.grammar.rules[usize::from(number)];
                match &rule.english {
                    English::Same(part) => self.say(self.chart.parts(id)[*part], shape),
                    English::Text(template) => {
                        let otherwise = self.not_done(id, shape).or_else(|| self.before_clause(id));
                        otherwise.unwrap_or_else(|| self.fill(id, template, shape))
                    }
                    English::List(parts, and) => self.list(id, parts, and, shape),
                    // What is added to sentences that are joined stands before or behind them.
                    English::Add(additions) => {
                        let mut text = Text::new();
                        for (_, template) in
                            additions.iter().filter(|(slot, _)| matches!(slot, Slot::Lead | Slot::Adverb))
                        {
                            text.extend(self.fill(id, template, Shape::Whole));
                            text.extend(self.literal(",", self.span(id), &rule.name, Some(rule.place.clone())));
                        }
                        text.extend(self.say(self.chart.parts(id)[rule.head], shape));
                        for (_, template) in
                            additions.iter().filter(|(slot, _)| matches!(slot, Slot::Rest | Slot::Behind))
                        {
                            text.extend(self.fill(id, template, Shape::Whole));
                        }
                        text
                    }
                    English::Clause(..) | English::Construct { .. } | English::Relative { .. } => Text::new(),
                }
            }
        }
    }

    /// Whether the edge is built as a clause: of slots around a verb.
    pub(super) fn is_clause(&self, id: EdgeId) -> bool {
        let edge = self.edge(id);
        if edge.category == Category::VERB {
            return true;
        }
        let Some(number) = edge.rule else { return false };
        let rule = &self.lexicon.grammar.rules[usize::from(number)];
        match &rule.english {
            English::Clause(..) => true,
            English::Same(part) => self.is_clause(self.chart.parts(id)[*part]),
            English::Add(_) => self.is_clause(self.chart.parts(id)[rule.head]),
            _ => false,
        }
    }

    /// Whether the edge is built as a noun with what belongs to it.
    pub(super) fn is_noun(&self, id: EdgeId) -> bool {
        let edge = self.edge(id);
        let noun_category =
            matches!(edge.category, Category::NOUN | Category::NOUN_BAR | Category::NOUN_PHRASE | Category::UNKNOWN);
        let Some(number) = edge.rule else { return noun_category };
        let rule = &self.lexicon.grammar.rules[usize::from(number)];
        match &rule.english {
            English::Same(part) => self.is_noun(self.chart.parts(id)[*part]),
            English::Construct { .. } | English::Relative { .. } => true,
            English::Add(_) => self.is_noun(self.chart.parts(id)[rule.head]),
            _ => false,
        }
    }

    /// A template with its parts said.
    pub(super) fn fill(&self, id: EdgeId, template: &Template, shape: Shape) -> Text {
        let parts = self.chart.parts(id);
        let rule = self.edge(id).rule.map(|number| &self.lexicon.grammar.rules[usize::from(number)]);
        let mut text = Text::new();
        let mut before: Option<EdgeId> = None;
        for (at, piece) in template.iter().enumerate() {
            let blank = |piece: &&Piece| matches!(piece, Piece::Words(words) if words.trim().is_empty());
            let next = template[at + 1..].iter().find(|piece| !blank(piece));
            if let Some(preposition) = self.where_it_is(id, piece, next) {
                text.extend(preposition);
                before = None;
                continue;
            }
            // "by opening", "through the opening"
            if !blank(&piece)
                && let Some(Piece::Part(part, Shape::Doing)) = next
                && self.doing(parts[*part], Shape::Gerund).is_some()
                && let Some(rule) = rule
            {
                text.extend(self.literal("by", self.span(id), &rule.name, Some(rule.place.clone())));
                before = None;
                continue;
            }
            // "many of its allies"
            if let Piece::Part(part, Shape::Bare) = piece
                && before.is_some_and(|before| self.edge(before).category == Category::QUANTIFIER)
                && self.has_owner(parts[*part])
                && !text.line().ends_with(" of")
                && let Some(rule) = rule
            {
                text.extend(self.literal("of", self.span(id), &rule.name, Some(rule.place.clone())));
            }
            let before_part = before.is_some_and(|before| self.is_part_of(before));
            let behind_amount = before.is_some_and(|before| self.is_amount(before));
            before = match piece {
                Piece::Part(part, _) => Some(parts[*part]),
                Piece::Words(words) if words.trim().is_empty() => before,
                Piece::Words(_) => None,
            };
            match piece {
                // "visited it three times", not for so long.
                Piece::Words(words) if words.trim() == "for" && parts.iter().any(|part| self.is_times(*part)) => {}
                // "several hundred people", but "several hundred of its soldiers", "hundreds of people".
                Piece::Words(words)
                    if words.trim() == "of"
                        && text.line().starts_with("several ")
                        && !text.line().ends_with('s')
                        && parts.last().is_some_and(|last| self.is_noun(*last) && !self.has_owner(*last)) => {}
                Piece::Words(words) => {
                    if let Some(rule) = rule {
                        text.extend(self.literal(words, self.span(id), &rule.name, Some(rule.place.clone())));
                    }
                }
                // "some lawmakers who rejected it": what has no article has none at its beginning.
                Piece::Part(part, Shape::Whole)
                    if shape == Shape::Bare
                        && text.is_empty()
                        && (self.is_noun(parts[*part])
                            || self.edge(parts[*part]).category == Category::NOUN_PHRASE) =>
                {
                    text.extend(self.say(parts[*part], shape));
                }
                // "most of the city": a part of what is known.
                Piece::Part(part, Shape::Bare)
                    if before_part && self.edge(parts[*part]).properties.has(Properties::DEFINITE) =>
                {
                    text.extend(self.say(parts[*part], Shape::Objective));
                }
                // "more time": an amount of what English says without article.
                Piece::Part(part, Shape::Whole) if behind_amount && !self.has_owner(parts[*part]) => {
                    text.extend(self.say(parts[*part], Shape::Bare));
                }
                Piece::Part(part, Shape::Whole) => {
                    // "loyal to Iran": what an adjective governs, with the preposition of its line.
                    let governed = rule
                        .filter(|rule| rule.head != *part && self.category_name(parts[*part]) == "PP")
                        .and_then(|rule| self.governed_by_noun(id, parts[rule.head], parts[*part]));
                    // «الكثير من المفاجآت والأحداث والاشتباكات»: "many surprises, events and clashes"
                    let bare = matches!(shape, Shape::Bare | Shape::Singular) && self.is_joined(id);
                    let common =
                        self.is_noun(parts[*part]) && !self.edge(parts[*part]).properties.has(Properties::NAME);
                    let bare = bare && (common && self.is_plural(parts[*part]) || self.is_joined(parts[*part]));
                    let own = if bare { shape } else { Self::inherited(shape) };
                    let said = governed.unwrap_or_else(|| self.say(parts[*part], own));
                    // "flour, oil, sugar and dates"
                    let kind = self.is_joined(id) && self.is_of_kind(parts[*part]) && self.count_plain(id) > 1;
                    text.extend(if kind { without_article(said) } else { said });
                }
                // "the countries support the agreement and reject violence", "to support it and reject violence"
                Piece::Part(part, Shape::Bare) if self.is_clause(parts[*part]) => {
                    // "the gunmen seized the road, which makes it …": it is all of that, and not they, that does.
                    let which = text.line().ends_with("which");
                    let before = || parts[..*part].iter().find_map(|before| self.has_plural_subject(*before));
                    let shared = || before().or_else(|| self.describes_plural(id));
                    let shared = if which { None } else { shared() };
                    let shape = match Self::inherited(shape) {
                        shape @ (Shape::Infinitive | Shape::Gerund | Shape::Past) => shape,
                        _ => Shape::Bare,
                    };
                    text.extend(self.clause_of(parts[*part], shape, shared));
                }
                // «ما تم تحقيقه من إنجازات»: "the achievements that were made".
                Piece::Part(part, Shape::Relative) if self.is_clause(parts[*part]) => {
                    let head = rule.map(|rule| parts[rule.head]).filter(|head| *head != parts[*part]);
                    let plural = head.is_some_and(|head| self.is_plural(head));
                    text.extend(self.behind_what(parts[*part], &self.collect(parts[*part]), plural));
                }
                Piece::Part(part, Shape::Doing) => {
                    let noun = parts[*part];
                    text.extend(self.doing(noun, Shape::Gerund).unwrap_or_else(|| self.say(noun, Shape::Objective)));
                }
                // «أكثر المدن خطورة»: "the most dangerous cities".
                Piece::Part(part, shape @ (Shape::Most | Shape::More)) if self.is_noun(parts[*part]) => {
                    text.extend(self.quality_of(parts, parts[*part], *shape));
                }
                Piece::Part(part, own) => text.extend(self.say(parts[*part], *own)),
            }
        }
        text
    }

    /// The shape that a part has of the whole.
    fn inherited(shape: Shape) -> Shape {
        match shape {
            // «أقدم وأكبر الجامعات»: each of the two is "most".
            Shape::Infinitive
            | Shape::Gerund
            | Shape::Participle
            | Shape::Objective
            | Shape::Past
            | Shape::Most
            | Shape::More => shape,
            _ => Shape::Whole,
        }
    }

    #[expect(clippy::unused_self, reason = "what makes English is the generator")]
    pub(super) fn literal(&self, words: &str, range: Range<usize>, rule: &Arc<str>, source: Option<Arc<str>>) -> Text {
        Text::of(Said { english: words.trim().into(), range, rule: rule.clone(), entries: Vec::new(), source })
    }

    /// A word by itself.
    pub(super) fn word(&self, id: EdgeId, shape: Shape) -> Text {
        let edge = self.edge(id);
        let range = self.span(id);
        let said = |english: &str, rule: &str, source: Option<Arc<str>>| {
            Text::of(Said {
                english: english.into(),
                range: range.clone(),
                rule: rule.into(),
                entries: Vec::new(),
                source,
            })
        };
        match edge.lexeme {
            Lexeme::Vocabulary(number, part) => {
                let word = self.lexicon.vocabulary.word(number);
                let lemma = &word.lemma;
                let english = match (part, shape) {
                    (Part::Elative, Shape::Most) => {
                        lemma.en_most().map_or_else(|| super::words::superlative(&lemma.en), str::to_owned)
                    }
                    (Part::Elative, _) => {
                        lemma.en_more().map_or_else(|| super::words::comparative(&lemma.en), str::to_owned)
                    }
                    (Part::ActiveParticiple, _)
                        if edge.properties.meets(Properties::PASSIVE) && lemma.object != Some(false) =>
                    {
                        super::words::participle(&lemma.en)
                    }
                    (Part::ActiveParticiple, _) => super::words::gerund(&lemma.en),
                    (Part::PassiveParticiple, _) => super::words::participle(&lemma.en),
                    // «52 إرهابيا»: of who is counted by an adjective, the noun.
                    (Part::Adjective, Shape::Plural) => {
                        let vocabulary = &self.lexicon.vocabulary;
                        let folded = crate::arabic::normalize(&lemma.ar);
                        let mut nouns = vocabulary.readings(&folded).filter(|reading| reading.part == Part::Noun);
                        let noun = nouns.find(|reading| vocabulary.word(reading.word).lemma.human);
                        let many = |noun: &crate::vocabulary::Lemma| {
                            noun.en_pl().map_or_else(|| super::plural::plural(&noun.en), str::to_owned)
                        };
                        noun.map_or_else(|| lemma.en.to_string(), |noun| many(&vocabulary.word(noun.word).lemma))
                    }
                    _ => lemma.en.to_string(),
                };
                said(&english, "vocabulary", Some(self.place(number)))
            }
            Lexeme::Function(number) => {
                let function = &self.lexicon.functions[number as usize];
                match (self.lexicon.grammar.symbols.category_name(function.category), shape) {
                    ("IPRON", _) => {
                        let meant = self.meant_by_itself(id, function.properties);
                        return said(meant.subject(), "pronoun", Some(function_place(function.line)));
                    }
                    ("DEM", Shape::Plural) => {
                        let english = if function.english == "that" { "those" } else { "these" };
                        return said(english, "word of grammar", Some(function_place(function.line)));
                    }
                    _ => {}
                }
                said(&function.english, "word of grammar", Some(function_place(function.line)))
            }
            Lexeme::Pronoun(number) => self.pronoun(id, usize::from(number), shape),
            Lexeme::Proclitic(c) => said(proclitic(c), "proclitic", None),
            Lexeme::Unit(number) => {
                let unit = &self.lattice.units[number as usize];
                let source = unit.word.map(|word| self.place(word));
                let english = match shape {
                    Shape::Plural if edge.category == Category::ADJECTIVE => {
                        unit.many.clone().unwrap_or_else(|| super::plural::plural(&unit.english).into())
                    }
                    _ => unit.english.clone(),
                };
                Text::of(Said {
                    english,
                    range: unit.range.clone(),
                    rule: unit.rule.into(),
                    entries: unit.entries.clone(),
                    source,
                })
            }
            Lexeme::Mark => said(mark(&self.text[range.clone()]), "mark", None),
            Lexeme::Unknown => {
                let english = format!("[{}]", &self.text[range.clone()]);
                said(&english, "gap", None)
            }
        }
    }

    /// The file and line of a word of the vocabulary.
    pub(super) fn place(&self, number: u32) -> Arc<str> {
        let source = &self.lexicon.vocabulary.word(number).source;
        format!("{}:{}", source.file, source.line).into()
    }
}

fn function_place(line: usize) -> Arc<str> {
    format!("glossary/vocabulary/function-words.toml:{line}").into()
}

fn proclitic(c: char) -> &'static str {
    match c {
        'و' | 'ف' => "and",
        'ب' => "with",
        'ل' => "to",
        'ك' => "as",
        'س' => "will",
        _ => "",
    }
}

fn mark(arabic: &str) -> &str {
    match arabic {
        "،" => ",",
        "؛" => ";",
        "؟" => "?",
        other => other,
    }
}
