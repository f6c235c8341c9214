//! Reading the files of constructions and of function words.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use toml::Spanned;

use super::rule::{Check, English, MOST_PARTS, Part, Piece, Rule, Shape, Slot, Template};
use super::symbols::{Properties, Symbols};
use crate::settings::SettingsError;

/// A file of a construction.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    /// What the construction is.
    pub(super) name: String,
    /// Why it is said so in English.
    #[serde(default)]
    #[expect(dead_code, reason = "for readers")]
    why: String,
    /// Where the rule is described.
    #[serde(default)]
    #[expect(dead_code, reason = "for readers")]
    source: String,
    #[serde(default)]
    rule: Vec<Spanned<WrittenRule>>,
    #[serde(default)]
    case: Vec<Spanned<Case>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRule {
    #[serde(default)]
    name: Option<String>,
    build: String,
    from: String,
    #[serde(default)]
    check: Vec<String>,
    #[serde(default)]
    head: Option<String>,
    #[serde(default)]
    set: Vec<String>,
    #[serde(default)]
    clear: Vec<String>,
    #[serde(default)]
    take: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    key: Option<String>,
    #[serde(default)]
    cost: u32,
    #[serde(default)]
    english: Option<String>,
    #[serde(default)]
    add: BTreeMap<String, String>,
    #[serde(default)]
    clause: Option<String>,
    #[serde(default)]
    construct: Option<[String; 2]>,
    #[serde(default)]
    relative: Option<[String; 2]>,
    #[serde(default)]
    list: Option<Vec<String>>,
    #[serde(default)]
    and: Option<String>,
    /// Why it is as it is; for readers.
    #[serde(default)]
    #[expect(dead_code, reason = "for readers")]
    why: Option<String>,
}

/// An Arabic text with the English line that it must give.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The Arabic.
    pub ar: String,
    /// The English line.
    pub en: String,
    /// The level, if it is not `sentence`.
    #[serde(default)]
    pub level: Option<String>,
    /// The file.
    #[serde(skip)]
    pub file: Arc<str>,
    /// The line in the file, from 1.
    #[serde(skip)]
    pub line: usize,
}

pub(super) struct Read {
    pub(super) rules: Vec<Rule>,
    pub(super) cases: Vec<Case>,
}

/// The rules and cases of a file.
pub(super) fn read(text: &str, file: &str, symbols: &mut Symbols) -> Result<Read, SettingsError> {
    let written: File = toml::from_str(text).map_err(|error| SettingsError::of_toml(text, file, &error))?;
    let mut rules = Vec::new();
    for rule in written.rule {
        let span = rule.span();
        let at = |message: String| SettingsError::at(text, file, span.start, message);
        let line = text[..span.start].matches('\n').count() + 1;
        let place = format!("{file}:{line}");
        rules.push(compile(rule.into_inner(), &written.name, &place, symbols).map_err(at)?);
    }
    let shown: Arc<str> = file.into();
    let cases = written.case.into_iter().map(|case| {
        let line = text[..case.span().start].matches('\n').count() + 1;
        Case { file: shown.clone(), line, ..case.into_inner() }
    });
    Ok(Read { rules, cases: cases.collect() })
}

fn compile(rule: WrittenRule, construction: &str, place: &str, symbols: &mut Symbols) -> Result<Rule, String> {
    let mut labels: Vec<String> = Vec::new();
    let mut parts = Vec::new();
    for word in split_outside(&rule.from) {
        let (label, part) = part(&word, symbols)?;
        labels.push(label);
        parts.push(part);
    }
    if parts.is_empty() || parts.len() > MOST_PARTS {
        return Err(format!("`from` has 1 to {MOST_PARTS} parts, such as \"n:NB a:ADJ\""));
    }
    let label = |name: &str| {
        labels.iter().position(|known| known == name).ok_or_else(|| format!("`{name}` is no part of `{}`", rule.from))
    };
    let mut checks = Vec::new();
    for check in &rule.check {
        let words: Vec<&str> = check.split_whitespace().collect();
        let [name, one, two] = words[..] else { return Err(format!("`{check}`: a check names two parts")) };
        let known = Check::ALL.iter().find(|(known, _)| *known == name);
        let (_, known) = known.ok_or_else(|| {
            let all: Vec<&str> = Check::ALL.iter().map(|(name, _)| *name).collect();
            format!("`{name}` is no check; they are {}", all.join(", "))
        })?;
        checks.push((*known, label(one)?, label(two)?));
    }
    let template = |text: &str| template(text, &labels);
    let additions = || -> Result<Vec<(Slot, Template)>, String> {
        let mut additions = Vec::new();
        for (slot, text) in &rule.add {
            let known = Slot::ALL.iter().find(|(name, _)| name == slot);
            let (_, known) = known.ok_or_else(|| {
                let all: Vec<&str> = Slot::ALL.iter().map(|(name, _)| *name).collect();
                format!("`{slot}` is no place to add to; they are {}", all.join(", "))
            })?;
            additions.push((*known, template(text)?));
        }
        Ok(additions)
    };
    let english = if let Some(text) = &rule.english {
        English::Text(template(text)?)
    } else if let Some([noun, complement]) = &rule.construct {
        English::Construct { noun: label(noun)?, complement: label(complement)? }
    } else if let Some([noun, clause]) = &rule.relative {
        English::Relative { noun: label(noun)?, clause: label(clause)? }
    } else if let Some(list) = &rule.list {
        let parts: Result<Vec<usize>, String> = list.iter().map(|name| label(name)).collect();
        English::List(parts?, rule.and.as_deref().unwrap_or("").into())
    } else if let Some(verb) = &rule.clause {
        English::Clause(verb.as_str().into(), additions()?)
    } else if !rule.add.is_empty() {
        English::Add(additions()?)
    } else if parts.len() == 1 {
        English::Same(0)
    } else {
        return Err("a rule needs `english`, `add`, `clause`, `construct`, `relative` or `list`".to_owned());
    };
    let head = rule.head.as_deref().map_or(Ok(0), label)?;
    let mut set = Properties::NONE;
    let mut clear = Properties::NONE;
    for (names, into) in [(&rule.set, &mut set), (&rule.clear, &mut clear)] {
        for name in names {
            *into |= symbols.property(name).ok_or("too many names of properties")?;
        }
    }
    let mut take = Vec::new();
    for (part, names) in &rule.take {
        let mut properties = Properties::NONE;
        for name in names {
            properties |= symbols.property(name).ok_or("too many names of properties")?;
        }
        take.push((label(part)?, properties));
    }
    Ok(Rule {
        name: rule.name.as_deref().unwrap_or(construction).into(),
        build: symbols.category(&rule.build).ok_or("too many categories")?,
        checks,
        head,
        set,
        clear,
        take,
        key: rule.key.as_deref().map(label).transpose()?,
        cost: rule.cost,
        english,
        place: place.into(),
        parts,
    })
}

/// The words of a text; brackets hold a word together.
fn split_outside(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        match words.last_mut() {
            Some(last) if !c.is_whitespace() || depth > 0 => last.push(c),
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// "n:NB[definite -human masculine|feminine]"
fn part(text: &str, symbols: &mut Symbols) -> Result<(String, Part), String> {
    let (label, rest) = text.split_once(':').map_or((None, text), |(label, rest)| (Some(label), rest));
    let (category, properties) = match rest.split_once('[') {
        Some((category, properties)) => {
            (category, properties.strip_suffix(']').ok_or_else(|| format!("`{text}`: a `]` is missing"))?)
        }
        None => (rest, ""),
    };
    let mut part = Part {
        category: symbols.category(category).ok_or("too many categories")?,
        all: Properties::NONE,
        none: Properties::NONE,
        any: Vec::new(),
    };
    for property in properties.split_whitespace() {
        if let Some(name) = property.strip_prefix('-') {
            part.none |= symbols.property(name).ok_or("too many names of properties")?;
        } else if property.contains('|') {
            let mut any = Properties::NONE;
            for name in property.split('|') {
                any |= symbols.property(name).ok_or("too many names of properties")?;
            }
            part.any.push(any);
        } else {
            part.all |= symbols.property(property).ok_or("too many names of properties")?;
        }
    }
    Ok((label.unwrap_or(category).to_owned(), part))
}

/// "the {n:bare} of {c}"
fn template(text: &str, labels: &[String]) -> Result<Template, String> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let close = rest[open..].find('}').ok_or_else(|| format!("`{text}`: a `}}` is missing"))? + open;
        if open > 0 {
            pieces.push(Piece::Words(rest[..open].into()));
        }
        let inner = &rest[open + 1..close];
        let (name, shape) = inner.split_once(':').map_or((inner, None), |(name, shape)| (name, Some(shape)));
        let at = labels.iter().position(|label| label == name);
        let at = at.ok_or_else(|| format!("`{{{name}}}` in `{text}` is no part"))?;
        let shape = match shape {
            None => Shape::Whole,
            Some(shape) => {
                let known = Shape::ALL.iter().find(|(name, _)| *name == shape).map(|(_, shape)| *shape);
                known.ok_or_else(|| {
                    let all: Vec<&str> = Shape::ALL.iter().map(|(name, _)| *name).collect();
                    format!("`{shape}` is no shape; they are {}", all.join(", "))
                })?
            }
        };
        pieces.push(Piece::Part(at, shape));
        rest = &rest[close + 1..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.into()));
    }
    Ok(pieces)
}
