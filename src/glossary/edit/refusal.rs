//! Why an entry is not taken into a layer.

use crate::glossary::{Entry, Fault, Faults};

/// An entry that is in the way of a new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InTheWay {
    /// Its id.
    pub id: String,
    /// Its Arabic and English, and where it stands.
    pub shown: String,
}

impl InTheWay {
    pub(super) fn of(entry: &Entry) -> Self {
        let source = &entry.source;
        let shown = format!("{} = {} ({}:{})", entry.ar, entry.en.text, source.file, source.line);
        Self { id: entry.id.to_string(), shown }
    }

    pub(super) fn unknown(id: &str) -> Self {
        Self { id: id.to_owned(), shown: String::new() }
    }
}

/// Why an entry was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It has faults; lines are those that it would have at the end of its file.
    #[error("{}", Faults(.0.clone()))]
    Faults(Vec<Fault>),
    /// Its id is taken.
    #[error("the id `{}` is there already: {}", .0.id, .0.shown)]
    Id(InTheWay),
    /// Another entry has its Arabic form, and neither has a `when`.
    #[error("`{}` has the same Arabic form: {}", .0.id, .0.shown)]
    Form(InTheWay),
    /// The same input has it twice.
    #[error("the same {what} as `{id}` ({first})")]
    Twice {
        /// "id" or "Arabic form".
        what: &'static str,
        /// The id of the first.
        id: String,
        /// Where the first stands in the input.
        first: String,
    },
}

impl Refusal {
    /// Whether the entry is right in itself and something else is in its way.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        !matches!(self, Self::Faults(_))
    }
}
