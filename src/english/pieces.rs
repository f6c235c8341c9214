//! English in the making: pieces that know where they come from, joined to a line.

use std::ops::Range;
use std::sync::Arc;

use super::Segment;

/// A piece of English.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub(super) english: Arc<str>,
    /// The bytes of the Arabic that it says.
    pub(super) range: Range<usize>,
    /// The rule that made it.
    pub(super) rule: Arc<str>,
    pub(super) entries: Vec<Arc<str>>,
    /// The line that it is written in.
    pub(super) source: Option<Arc<str>>,
}

/// Pieces of English in their order.
#[derive(Debug, Clone, Default)]
pub(super) struct Text(pub(super) Vec<Said>);

impl Text {
    pub(super) fn new() -> Self {
        Self::default()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|said| said.english.trim().is_empty())
    }

    pub(super) fn of(said: Said) -> Self {
        Self(vec![said])
    }

    pub(super) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub(super) fn then(mut self, other: Self) -> Self {
        self.extend(other);
        self
    }

    /// The words as they would stand in a line.
    pub(super) fn line(&self) -> String {
        let mut line = String::new();
        for said in &self.0 {
            append(&mut line, &said.english);
        }
        line
    }

    /// The last word with an ending: "Iraq" → "Iraq's".
    pub(super) fn with_ending(mut self, ending: &str) -> Self {
        if let Some(last) = self.0.last_mut() {
            last.english = format!("{}{ending}", last.english).into();
        }
        self
    }

    /// The derivation of the pieces.
    pub(super) fn segments(self) -> Vec<Segment> {
        let kept = self.0.into_iter().filter(|said| !said.english.trim().is_empty());
        let segment = |said: Said| Segment {
            english: said.english.trim().into(),
            range: said.range,
            rule: said.rule,
            entries: said.entries,
            source: said.source,
        };
        kept.map(segment).collect()
    }
}

/// Appends words to a line; marks stand close to the word that they belong to.
pub(super) fn append(line: &mut String, words: &str) {
    let words = words.trim();
    if words.is_empty() {
        return;
    }
    let close = words.starts_with([',', '.', ';', ':', '?', '!', ')', ']', '”', '…']) && !words.starts_with("[…")
        || words == "-";
    // "to B-, from BB": the sign of a rating joins nothing.
    let rating = line.ends_with('-') && line.trim_end_matches('-').ends_with(|c: char| c.is_ascii_uppercase());
    let open = line.ends_with(['“', '(', '[', '-']) && !rating;
    // "late in" + "last year"
    if words.starts_with("last ") && (line.ends_with("late in") || line.ends_with("early in")) {
        line.truncate(line.len() - " in".len());
    }
    // What ends in a comma of its own, before another mark.
    if words.starts_with(['.', ';', ':', '?', '!', '·', '…']) && line.ends_with(',') {
        line.pop();
    }
    if !line.is_empty() && !close && !open && !line.ends_with(' ') {
        line.push(' ');
    }
    // "he said,, that"
    if words.starts_with(',') && line.ends_with(',') {
        line.push_str(words.trim_start_matches(','));
        return;
    }
    // "at 7 p.m." ends a sentence without a stop more.
    let words = match words.strip_prefix('.') {
        Some(rest) if line.ends_with('.') && !line.ends_with("..") && !rest.starts_with('.') => rest,
        _ => words,
    };
    // "in a" + "illegal manner"
    if line.ends_with(" a ") && super::words::indefinite_article(words) == "an" {
        line.insert(line.len() - 1, 'n');
    }
    line.push_str(words);
}
