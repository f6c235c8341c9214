//! The level "terms": what is known of a sentence, in the order of the Arabic, and a mark for what is left out.

use std::ops::Range;
use std::sync::Arc;

use super::dates::date_english;
use super::forms::{phrase_english, unknown_english};
use super::grades::is_grade_sign;
use super::negation::{Negated, negation};
use super::plural::plural;
use super::story::Story;
use super::{GAP, Level, Rendering, Segment};
use crate::arabic::expressions::{Expression, expressions};
use crate::arabic::numbers::{NumberKind, Quantity};
use crate::arabic::{Document, TokenKind};
use crate::glossary::{Entry, FormKind, Glossary, Kind};
use crate::mentions::{Mentions, Name, PhraseKind, is_stop_word};

/// Something of the sentence that has English.
struct Item {
    tokens: Range<usize>,
    english: Arc<str>,
    rule: &'static str,
    entries: Vec<Arc<str>>,
    /// A number or a unit: they are joined by a space when adjacent.
    joins: Joins,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joins {
    /// A number of two or more: the noun behind it is plural in English.
    Many,
    /// "thousands": of what follows.
    Vague,
    /// Another number.
    Number,
    Noun,
    /// "Syrians", plural as it is.
    People,
    Nothing,
}

/// The English line of the sentence with this index, and the dates and numbers that it says.
pub(super) fn render(story: Story<'_>, sentence: usize) -> (Rendering, Vec<Expression>) {
    let Story { text, document, names, .. } = story;
    let tokens = document.sentences()[sentence].tokens.clone();
    let (items, expressions) = items(story, sentence);
    let is_word =
        |at: usize| matches!(document.tokens()[at].kind, TokenKind::Arabic | TokenKind::Foreign | TokenKind::Number);
    let is_function_word =
        |at: usize| is_stop_word(names, document, text, at) && !names.is_negation(document.folded(at));
    let is_content = |at: usize| is_word(at) && !is_function_word(at);
    // English is written in half the bytes of its Arabic, and some of the sentence is left out.
    let mut line = String::with_capacity(document.sentences()[sentence].range.len() / 2);
    let mut derivation = Vec::with_capacity(items.len());
    let mut end = tokens.start;
    let mut last = Joins::Nothing;
    let mut said = vec![false; tokens.len()];
    let any = !items.is_empty();
    for item in items {
        said[item.tokens.start - tokens.start..item.tokens.end - tokens.start].fill(true);
        let gap = (end..item.tokens.start).any(is_content);
        // «وكالة الأنباء السورية «سانا»», «… (الأونروا)»: the short name in brackets says nothing new.
        if let Some(last) = derivation.last_mut().filter(|last: &&mut Segment| !gap && last.english == item.english)
            && !item.entries.is_empty()
        {
            last.range.end = document.span(item.tokens.clone()).end;
            end = item.tokens.end;
            continue;
        }
        let adjacent = end == item.tokens.start;
        if !line.is_empty() {
            line.push(' ');
        }
        let noun = matches!(item.joins, Joins::Noun | Joins::People);
        let counted = adjacent && noun && matches!(last, Joins::Many | Joins::Vague | Joins::Number);
        match gap {
            true => line.extend([GAP, " "]),
            false if line.is_empty() => {}
            false if counted && last == Joins::Vague => line.push_str("of "),
            false if counted => {}
            false => line.push_str("· "),
        }
        let english = match last {
            Joins::Many | Joins::Vague if counted && item.joins == Joins::Noun => plural(&item.english).into(),
            _ => item.english,
        };
        line.push_str(&english);
        derivation.push(Segment {
            english,
            range: document.span(item.tokens.clone()),
            rule: item.rule.into(),
            entries: item.entries,
            source: None,
        });
        end = item.tokens.end;
        last = item.joins;
    }
    if any && (end..tokens.end).any(is_content) {
        line.push(' ');
        line.push_str(GAP);
    }
    let words = tokens.clone().filter(|at| is_word(*at)).count();
    let covered = tokens.zip(said).filter(|(at, said)| *said && is_word(*at)).count();
    (
        Rendering { text: line, level: Level::Terms, doubt: 0.0, derivation, untranslated: words - covered, words },
        expressions,
    )
}

fn items(story: Story<'_>, sentence: usize) -> (Vec<Item>, Vec<Expression>) {
    let Story { text, document, mentions, glossary, days, .. } = story;
    let tokens = document.sentences()[sentence].tokens.clone();
    let mut items = phrases(text, document, sentence, mentions, glossary);
    let taken = |items: &[Item], range: &Range<usize>| {
        items.iter().any(|item| item.tokens.start < range.end && range.start < item.tokens.end)
    };
    let first = mentions.unknown.partition_point(|name| name.sentence < sentence);
    let names = mentions.unknown[first..].iter().take_while(|name| name.sentence == sentence);
    for name in names.filter(|name| name.is_likely()) {
        if !taken(&items, &name.tokens) {
            items.push(Item {
                tokens: name.tokens.clone(),
                english: unknown_english(text, name).into(),
                rule: "a name, not in the glossary",
                entries: Vec::new(),
                joins: Joins::Nothing,
            });
        }
    }
    let first = mentions.references.partition_point(|reference| reference.sentence < sentence);
    for reference in mentions.references[first..].iter().take_while(|reference| reference.sentence == sentence) {
        let range = reference.token..reference.token + 1;
        if !taken(&items, &range) {
            let meant = glossary.entry(mentions.all[reference.introduced].entry);
            items.push(Item {
                tokens: range,
                english: format!("({})", shortest(meant)).into(),
                rule: "refers to what the story has introduced",
                entries: vec![meant.id.clone()],
                joins: Joins::Nothing,
            });
        }
    }
    // What a number or a time says with itself is not said by its entry too: «104 دولارات للبرميل», «88 مليار ريال سعودي», «بالتوقيت
    // المحلي».
    let apart = |item: &Item, range: &Range<usize>| {
        matches!(item.rule, "entry" | "noun and adjective")
            && range.start < item.tokens.start
            && item.tokens.end <= range.end
    };
    let found = expressions(document, sentence, text, |range| {
        let others = items.iter().filter(|item| !apart(item, range));
        others.into_iter().any(|item| item.tokens.start < range.end && range.start < item.tokens.end)
    });
    items.retain(|item| {
        let behind = found.partition_point(|expression| expression.tokens().start <= item.tokens.start);
        behind.checked_sub(1).is_none_or(|at| !apart(item, found[at].tokens()))
    });
    items.extend(found.iter().map(|expression| match expression {
        Expression::Calendar(date) => Item {
            english: date_english(date, days).into(),
            tokens: date.tokens.clone(),
            rule: date.rule,
            entries: Vec::new(),
            joins: Joins::Nothing,
        },
        Expression::Quantity(quantity) => Item {
            joins: joins(quantity),
            tokens: quantity.tokens.clone(),
            english: quantity.english.as_str().into(),
            rule: quantity.rule,
            entries: Vec::new(),
        },
    }));
    let mut at = tokens.start;
    while at < tokens.end {
        let mut end =
            (at..tokens.end).find(|at| document.tokens()[*at].kind != TokenKind::Foreign).unwrap_or(tokens.end);
        // «F-16»: what is written to it belongs to it.
        let glued = |end: usize| document.tokens()[end].range().start == document.tokens()[end - 1].range().end;
        while end > at
            && end + 1 < tokens.end
            && &text[document.tokens()[end].range()] == "-"
            && matches!(document.tokens()[end + 1].kind, TokenKind::Number | TokenKind::Foreign)
            && glued(end)
            && glued(end + 1)
        {
            end += 2;
        }
        end += usize::from(end > at && is_grade_sign(document, text, end));
        let range = at..end;
        if !range.is_empty() && !taken(&items, &range) {
            let english = text[document.span(range.clone())].into();
            let rule = "as it stands";
            items.push(Item { tokens: range, english, rule, entries: Vec::new(), joins: Joins::Nothing });
        }
        at = end.max(at + 1);
    }
    items.sort_by_key(|item| item.tokens.start);
    (items, found)
}

/// What a number does with the noun behind it.
fn joins(quantity: &Quantity) -> Joins {
    match (quantity.kind, quantity.value) {
        // What it counts is said.
        _ if quantity.unit.is_some() => Joins::Nothing,
        (NumberKind::Ordinal, _) => Joins::Nothing,
        (NumberKind::Vague, _) => Joins::Vague,
        (NumberKind::Cardinal, Some(value)) if value >= 2.0 => Joins::Many,
        _ => Joins::Number,
    }
}

fn phrases(text: &str, document: &Document, sentence: usize, mentions: &Mentions, glossary: &Glossary) -> Vec<Item> {
    let first = mentions.phrases.partition_point(|phrase| phrase.sentence < sentence);
    let count = mentions.phrases[first..].partition_point(|phrase| phrase.sentence == sentence);
    let of_sentence = &mentions.phrases[first..first + count];
    // With room for what is no phrase.
    let mut items = Vec::with_capacity(count + 4);
    let mut parts: Vec<usize> = Vec::new();
    for phrase in of_sentence {
        parts.clear();
        let (rule, joins) = match &phrase.kind {
            PhraseKind::Single(at) => {
                // A modifier without its title says nothing.
                if mentions.all[*at].kind == Kind::Modifier {
                    continue;
                }
                parts.push(*at);
                let people = mentions.all[*at].form == FormKind::People;
                let joins = if people { Joins::People } else { noun(mentions.all[*at].kind) };
                ("entry", joins)
            }
            // Without its noun it would name the wrong person.
            PhraseKind::Complement(_) => continue,
            PhraseKind::Qualified { head, adjective, second } => {
                parts.extend([*head, *adjective]);
                parts.extend(second);
                ("noun and adjective", noun(mentions.all[*head].kind))
            }
            PhraseKind::Title(part) => {
                parts.push(part.title);
                parts.extend(part.adjective);
                parts.extend(&part.modifiers);
                ("title and modifier", Joins::Nothing)
            }
            PhraseKind::Named { before, name, after } => {
                for part in before.iter().chain(after) {
                    parts.push(part.title);
                    parts.extend(part.adjective);
                    parts.extend(&part.modifiers);
                }
                if let Name::Known(at) = name {
                    parts.push(*at);
                }
                ("title and name", Joins::Nothing)
            }
        };
        // A noun behind a negation is said with it, or not at all.
        let head = match &phrase.kind {
            PhraseKind::Single(at) | PhraseKind::Qualified { head: at, .. } => Some(&mentions.all[*at]),
            _ => None,
        };
        let negated = head.filter(|head| head.kind == Kind::Term).and_then(|head| negation(document, head));
        if negated == Some(Negated::Silent) {
            continue;
        }
        parts.sort_unstable();
        // «2216 والانسحاب»: the noun behind و is not what is counted.
        let counted = parts.first().is_some_and(|at| mentions.all[*at].proclitics.is_empty());
        let joins = if counted { joins } else { Joins::Nothing };
        let behind = mentions.references.partition_point(|reference| reference.token < phrase.tokens.start);
        let reference = mentions.references.get(behind).filter(|reference| reference.token < phrase.tokens.end);
        let mut english = phrase_english(text, phrase, mentions, glossary);
        // "movement (Hamas)"
        if let Some(reference) = reference {
            let meant = glossary.entry(mentions.all[reference.introduced].entry);
            english = format!("{english} ({})", shortest(meant)).into();
            parts.push(reference.introduced);
        }
        let entries = parts.iter().flat_map(|at| mentions.all[*at].with_fillers());
        let mut tokens = phrase.tokens.clone();
        if let Some(Negated::By(word)) = negated {
            english = format!("{word} {english}").into();
            tokens.start -= 1;
        }
        items.push(Item {
            tokens,
            english,
            rule,
            entries: entries.map(|mention| glossary.entry(mention.entry).id.clone()).collect(),
            joins,
        });
    }
    items
}

/// The English form used once the full one has been read.
fn shortest(entry: &Entry) -> &str {
    entry.short.as_ref().map_or(&entry.en.text, |short| &short.en)
}

fn noun(kind: Kind) -> Joins {
    if kind == Kind::Term { Joins::Noun } else { Joins::Nothing }
}
