//! The entries' own tests: sentences in which an entry must, or must not, be found.

use super::{Names, find};
use crate::arabic::Document;
use crate::glossary::{Entry, Glossary};

/// An example that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ExampleFailure {
    /// The entry's id.
    pub id: String,
    /// The file of the entry.
    pub file: String,
    /// The line of the example, from 1.
    pub line: u32,
    /// The sentence.
    pub sentence: String,
    /// Whether the entry should have been found.
    pub expected: bool,
    /// The ids of the entries that were found there.
    pub found: Vec<String>,
}

impl std::fmt::Display for ExampleFailure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { id, file, line, sentence, expected, found } = self;
        let what = if *expected { "is not found in its `yes`" } else { "is found in its `no`" };
        writeln!(f, "{file}:{line}: `{id}` {what} sentence")?;
        writeln!(f, "  {line} | {sentence}")?;
        let found = if found.is_empty() { "nothing".to_owned() } else { found.join(", ") };
        write!(f, "    = found there: {found}")
    }
}

/// Tries every `yes` and `no` of every entry.
#[must_use]
pub fn run_examples(glossary: &Glossary, names: &Names) -> Vec<ExampleFailure> {
    let mut failures = Vec::new();
    for entry in glossary.entries() {
        for (sentences, expected) in [(&entry.yes, true), (&entry.no, false)] {
            for (sentence, line) in sentences.all().iter() {
                failures.extend(run(entry, sentence, *line, expected, glossary, names));
            }
        }
    }
    failures
}

fn run(
    entry: &Entry,
    sentence: &str,
    line: u32,
    expected: bool,
    glossary: &Glossary,
    names: &Names,
) -> Option<ExampleFailure> {
    let document = Document::new(sentence, std::slice::from_ref(&(0..sentence.len())));
    let mentions = find(sentence, &document, false, glossary, names);
    let found: Vec<&Entry> = mentions
        .all
        .iter()
        .flat_map(super::Mention::with_fillers)
        .map(|mention| glossary.entry(mention.entry))
        .collect();
    (found.iter().any(|found| found.id == entry.id) != expected).then(|| ExampleFailure {
        id: entry.id.to_string(),
        file: entry.source.file.to_string(),
        line,
        sentence: sentence.to_owned(),
        expected,
        found: found.iter().map(|entry| entry.id.to_string()).collect(),
    })
}
