//! Reading the files of constructions and of function words.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use toml::Spanned;

use super::rule::{Check, English, MOST_PARTS, Part, Piece, Rule, Shape, Slot, Template};
use super::symbols::{Category, Properties, Symbols};
use crate::arabic::normalize::is_arabic_letter;
use crate::glossary::Fault;

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

/// What is wrong with a rule, and what to do.
struct Wrong {
    /// The text that is wrong, as it stands in the file.
    at: String,
    message: String,
    help: String,
}

impl Wrong {
    fn new(at: &str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { at: at.to_owned(), message: message.into(), help: help.into() }
    }

    /// The fault that it is in a rule which begins at the byte `start`.
    fn fault(self, text: &str, file: &str, start: usize) -> Fault {
        let rule = rule_text(text, start);
        let after = behind_name(rule);
        let at = rule[after..].find(&self.at).filter(|_| !self.at.is_empty()).map(|at| at + after);
        let span = at.map_or(start..start + rule.lines().next().map_or(0, str::len), |at| {
            start + at..start + at + self.at.len()
        });
        Fault::new(file, text, span, self.message, self.help)
    }
}

/// The text of the rule or case that begins at the byte `start`.
pub(crate) fn rule_text(text: &str, start: usize) -> &str {
    let rest = text.get(start..).unwrap_or_default();
    let end = rest.match_indices("\n[[").map(|(at, _)| at).find(|at| *at > 0);
    end.map_or(rest, |end| &rest[..end])
}

/// Where in the text of a rule its name, which may have any words, is over.
pub(crate) fn behind_name(rule: &str) -> usize {
    rule.find("\nbuild").unwrap_or(0)
}

/// The rules and cases of a file that are right, and what is wrong with the others.
pub(super) fn read(text: &str, file: &str, symbols: &mut Symbols) -> (Read, Vec<Fault>) {
    let mut read = Read { rules: Vec::new(), cases: Vec::new() };
    let written: File = match toml::from_str(text) {
        Ok(written) => written,
        Err(error) => {
            let help = "see docs/constructions.md for what stands in such a file";
            let span = error.span().unwrap_or(0..0);
            let message = error.message().trim().to_owned();
            return (read, vec![Fault::new(file, text, span, message, help.to_owned())]);
        }
    };
    let mut faults = Vec::new();
    for rule in written.rule {
        let start = rule.span().start;
        let line = text[..start].matches('\n').count() + 1;
        let place = format!("{file}:{line}");
        match compile(&rule.into_inner(), &written.name, &place, symbols) {
            Ok(rule) => read.rules.push(rule),
            Err(wrong) => faults.push(wrong.fault(text, file, start)),
        }
    }
    let shown: Arc<str> = file.into();
    for case in written.case {
        let start = case.span().start;
        let case = case.into_inner();
        let level = case.level.as_deref();
        let wrong = if let Some(level) = level.filter(|level| !LEVELS.contains(level)) {
            Wrong::new(level, format!("`{level}` is no level"), format!("use one of {}", LEVELS.join(", ")))
        } else if !case.ar.contains(is_arabic_letter) {
            Wrong::new(&case.ar, "the Arabic of a case has Arabic letters", "write the Arabic sentence as `ar`")
        } else {
            let line = text[..start].matches('\n').count() + 1;
            read.cases.push(Case { file: shown.clone(), line, ..case });
            continue;
        };
        faults.push(wrong.fault(text, file, start));
    }
    (read, faults)
}

/// The names of levels.
const LEVELS: [&str; 3] = ["sentence", "phrases", "terms"];

fn category(name: &str, symbols: &mut Symbols) -> Result<Category, Wrong> {
    let message = || format!("there are too many categories for `{name}`");
    symbols.category(name).ok_or_else(|| Wrong::new(name, message(), "use one of docs/constructions.md"))
}

fn property(name: &str, symbols: &mut Symbols) -> Result<Properties, Wrong> {
    let message = || format!("`{name}` is no property, and there is no room for one more");
    symbols
        .property(name)
        .ok_or_else(|| Wrong::new(name, message(), "look at its spelling; docs/constructions.md has them all"))
}

fn names<T>(all: &[(&'static str, T)]) -> String {
    let names: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
    format!("use one of {}", names.join(", "))
}

fn compile(rule: &WrittenRule, construction: &str, place: &str, symbols: &mut Symbols) -> Result<Rule, Wrong> {
    let mut labels: Vec<String> = Vec::new();
    let mut parts = Vec::new();
    for word in split_outside(&rule.from) {
        let (label, part) = part(&word, symbols)?;
        labels.push(label);
        parts.push(part);
    }
    if parts.is_empty() || parts.len() > MOST_PARTS {
        let message = format!("`from` has {} parts", parts.len());
        return Err(Wrong::new(&rule.from, message, format!("write 1 to {MOST_PARTS} parts, such as \"n:NB a:ADJ\"")));
    }
    let label = |name: &str| {
        let at = labels.iter().position(|known| known == name);
        at.ok_or_else(|| {
            let message = format!("`{name}` is no part of `{}`", rule.from);
            Wrong::new(name, message, format!("name one of its parts: {}", labels.join(", ")))
        })
    };
    let mut checks = Vec::new();
    for check in &rule.check {
        let words: Vec<&str> = check.split_whitespace().collect();
        let [name, one, two] = words[..] else {
            return Err(Wrong::new(
                check,
                format!("`{check}` is no check"),
                "write its name and two parts: \"adjective n a\"",
            ));
        };
        let known = Check::ALL.iter().find(|(known, _)| *known == name);
        let (_, known) = known.ok_or_else(|| Wrong::new(name, format!("`{name}` is no check"), names(&Check::ALL)))?;
        checks.push((*known, label(one)?, label(two)?));
    }
    let template = |text: &str| template(text, &labels);
    let additions = || -> Result<Vec<(Slot, Template)>, Wrong> {
        let mut additions = Vec::new();
        for (slot, text) in &rule.add {
            let known = Slot::ALL.iter().find(|(name, _)| name == slot);
            let (_, known) =
                known.ok_or_else(|| Wrong::new(slot, format!("`{slot}` is no place to add to"), names(&Slot::ALL)))?;
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
        let parts: Result<Vec<usize>, Wrong> = list.iter().map(|name| label(name)).collect();
        English::List(parts?, rule.and.as_deref().unwrap_or("").into())
    } else if let Some(verb) = &rule.clause {
        English::Clause(verb.as_str().into(), additions()?)
    } else if !rule.add.is_empty() {
        English::Add(additions()?)
    } else if parts.len() == 1 {
        English::Same(0)
    } else {
        let help = "give it `english`, `add`, `clause`, `construct`, `relative` or `list`";
        return Err(Wrong::new("", "the rule does not say its English", help));
    };
    let head = rule.head.as_deref().map_or(Ok(0), label)?;
    let mut set = Properties::NONE;
    let mut clear = Properties::NONE;
    for (names, into) in [(&rule.set, &mut set), (&rule.clear, &mut clear)] {
        for name in names {
            *into |= property(name, symbols)?;
        }
    }
    let mut take = Vec::new();
    for (part, names) in &rule.take {
        let mut properties = Properties::NONE;
        for name in names {
            properties |= property(name, symbols)?;
        }
        take.push((label(part)?, properties));
    }
    Ok(Rule {
        name: rule.name.as_deref().unwrap_or(construction).into(),
        build: category(&rule.build, symbols)?,
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
fn part(text: &str, symbols: &mut Symbols) -> Result<(String, Part), Wrong> {
    let (label, rest) = text.split_once(':').map_or((None, text), |(label, rest)| (Some(label), rest));
    let (name, properties) = match rest.split_once('[') {
        Some((name, properties)) => {
            let properties = properties.strip_suffix(']');
            let missing = || Wrong::new(text, format!("`{text}` has no `]` at its end"), "write n:NB[definite -human]");
            (name, properties.ok_or_else(missing)?)
        }
        None => (rest, ""),
    };
    if name.is_empty() {
        return Err(Wrong::new(
            text,
            format!("`{text}` names no category"),
            "write a label and a category, such as n:NB",
        ));
    }
    let mut part =
        Part { category: category(name, symbols)?, all: Properties::NONE, none: Properties::NONE, any: Vec::new() };
    for name in properties.split_whitespace() {
        if let Some(name) = name.strip_prefix('-') {
            part.none |= property(name, symbols)?;
        } else if name.contains('|') {
            let mut any = Properties::NONE;
            for name in name.split('|') {
                any |= property(name, symbols)?;
            }
            part.any.push(any);
        } else {
            part.all |= property(name, symbols)?;
        }
    }
    Ok((label.unwrap_or(name).to_owned(), part))
}

/// "the {n:bare} of {c}"
fn template(text: &str, labels: &[String]) -> Result<Template, Wrong> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let missing =
            || Wrong::new(text, format!("`{text}` has no `}}` for its `{{`"), "write a part as {n} or {n:bare}");
        let close = rest[open..].find('}').ok_or_else(missing)? + open;
        if open > 0 {
            pieces.push(Piece::Words(rest[..open].into()));
        }
        let inner = &rest[open + 1..close];
        let (name, shape) = inner.split_once(':').map_or((inner, None), |(name, shape)| (name, Some(shape)));
        let at = labels.iter().position(|label| label == name);
        let at = at.ok_or_else(|| {
            let message = format!("`{{{name}}}` is no part of the rule");
            Wrong::new(&rest[open..=close], message, format!("name one of its parts: {}", labels.join(", ")))
        })?;
        let shape = match shape {
            None => Shape::Whole,
            Some(shape) => {
                let known = Shape::ALL.iter().find(|(name, _)| *name == shape).map(|(_, shape)| *shape);
                known.ok_or_else(|| {
                    Wrong::new(&rest[open..=close], format!("`{shape}` is no shape"), names(&Shape::ALL))
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
