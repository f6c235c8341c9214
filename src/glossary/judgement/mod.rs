//! Warnings: what is no fault of a file, and yet wrong more often than not. A person judges each.

mod pairs;
mod single;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::common_words::CommonWords;
use super::entry::{Entry, Kind};
use super::fault::Fault;
use super::layers::{Glossary, Layer};
use super::pattern::{Element, expand};

/// What a warning is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WarningKind {
    /// A form that is a common word, and no `when`.
    CommonWord,
    /// A person, a party or an armed group without a `note`.
    MissingNote,
    /// An office holder whose note names no year.
    NoYear,
    /// Forms of two entries that are one letter apart.
    NearDuplicate,
    /// A form that two entries share, with one English form.
    SharedForm,
    /// One Arabic form with two English forms.
    EnglishDiffers,
    /// Two entries of a kind with one English form.
    SameEnglish,
}

/// A warning, with its place as a fault has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// What it is about.
    pub kind: WarningKind,
    /// The layer of the entry that it stands at.
    pub layer: Arc<str>,
    /// Place, text and remedy.
    #[serde(flatten)]
    pub fault: Fault,
}

impl Warning {
    /// Whether it is told without being asked for: such an entry is found where it is not meant.
    #[must_use]
    pub fn is_always_told(&self) -> bool {
        self.kind == WarningKind::CommonWord
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = format!("warning: {}", self.fault.message);
        fmt::Display::fmt(&Fault { message, ..self.fault.clone() }, f)
    }
}

/// All warnings, in the order of layers, files and lines. Of two entries the one of the later layer is warned of, else the later one.
#[must_use]
pub fn warnings(glossary: &Glossary, layers: &[Layer], common: &CommonWords) -> Vec<Warning> {
    let forms = glossary.entries().map(plain_forms).collect();
    let mut judge =
        Judge { layers, lines: Lines::new(layers), entries: glossary.entries().collect(), forms, warnings: Vec::new() };
    judge.common_words(common);
    judge.notes();
    judge.shared_forms();
    judge.short_forms();
    judge.adjectives();
    judge.near_duplicates();
    judge.same_english();
    let rank = |warning: &Warning| {
        let layer = layers.iter().position(|layer| layer.name == warning.layer);
        let files = layer.map(|layer| &layers[layer].files);
        (layer, files.and_then(|files| files.iter().position(|(name, _)| *name == warning.fault.file)))
    };
    judge
        .warnings
        .sort_by_cached_key(|warning| (rank(warning), warning.fault.line, warning.fault.column, warning.kind));
    judge.warnings
}

/// A full form without slots.
struct Form {
    folded: String,
    /// As the file has it; folded where it is one of several that a pattern stands for.
    written: String,
}

fn plain_forms(entry: &Entry) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    for pattern in entry.patterns() {
        for form in expand(pattern).unwrap_or_default() {
            let words: Option<Vec<&str>> = form
                .iter()
                .map(|element| match element {
                    Element::Word(word) => Some(word.as_str()),
                    Element::Slot(_) => None,
                })
                .collect();
            let Some(folded) = words.map(|words| words.join(" ")) else { continue };
            if forms.iter().any(|known| known.folded == folded) {
                continue;
            }
            let is_pattern = pattern.contains(['(', '[', '{']);
            let written = if is_pattern { folded.clone() } else { pattern.to_owned() };
            forms.push(Form { folded, written });
        }
    }
    forms
}

/// Where each line of the files starts, so that an entry is found without going through its file.
struct Lines<'a>(FxHashMap<(&'a str, &'a str), (&'a str, Vec<usize>)>);

impl<'a> Lines<'a> {
    fn new(layers: &'a [Layer]) -> Self {
        let mut files = FxHashMap::default();
        for layer in layers {
            for (name, text) in &layer.files {
                let starts = std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1));
                files.insert((&*layer.name, name.as_str()), (text.as_str(), starts.collect()));
            }
        }
        Self(files)
    }

    /// A fault in an entry, at the first place where `needle` stands in it, else at its key.
    fn fault(&self, entry: &Entry, needle: &str, message: String, help: &str) -> Fault {
        let line = entry.source.line as usize;
        let known = self.0.get(&(&*entry.source.layer, &*entry.source.file));
        let body = known.and_then(|(text, starts)| text.get(*starts.get(line - 1)?..)).unwrap_or_default();
        let body = &body[..body.find("\n[").unwrap_or(body.len())];
        let span = match body.find(needle) {
            Some(at) => at..at + needle.len(),
            None => 0..body.find('\n').unwrap_or(body.len()),
        };
        let mut fault = Fault::new(&entry.source.file, body, span, message, help.to_owned());
        fault.line += line - 1;
        fault
    }
}

struct Judge<'a> {
    layers: &'a [Layer],
    lines: Lines<'a>,
    entries: Vec<&'a Entry>,
    /// Those of each entry.
    forms: Vec<Vec<Form>>,
    warnings: Vec<Warning>,
}

/// Where an entry was written, for a message about another one.
fn place(entry: &Entry) -> String {
    format!("`{}` ({}:{})", entry.id, entry.source.file, entry.source.line)
}

impl<'a> Judge<'a> {
    fn warn(&mut self, kind: WarningKind, entry: &Entry, needle: &str, message: String, help: &str) {
        let fault = self.lines.fault(entry, needle, message, help);
        self.warnings.push(Warning { kind, layer: entry.source.layer.clone(), fault });
    }

    /// The two entries, the one of the earlier layer first, else in their order.
    fn in_order(&self, one: usize, other: usize) -> (&'a Entry, &'a Entry) {
        let rank = |at: usize| {
            let layer = &self.entries[at].source.layer;
            (self.layers.iter().position(|known| known.name == *layer), at)
        };
        let (first, second) = if rank(one) <= rank(other) { (one, other) } else { (other, one) };
        (self.entries[first], self.entries[second])
    }
}

/// Whether entries of the kind are names, which common words are not.
fn is_name(kind: Kind) -> bool {
    matches!(kind, Kind::Person | Kind::Organization | Kind::Place | Kind::Event)
}
