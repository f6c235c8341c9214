//! Glossaries in other formats: spreadsheets as CSV, terminology as TBX; what a format cannot carry is told.

mod csv;
mod tbx;

use std::fmt;

pub use self::csv::{read_csv, write_csv};
pub use self::tbx::{read_tbx, write_tbx};
use super::edit::{Changes, EditError, LayerEdit, Record, Refusal, Taken};
use super::read::{ADJECTIVE_KEYS, FORM_KEYS};
use super::{Fault, Faults, Glossary, GlossaryError, Kind, Layer};

/// Why a file cannot be read as a whole. The message names the line where there is one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}{}: {message}", line.map(|line| format!(":{line}")).unwrap_or_default())]
pub struct ReadError {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: Option<usize>,
    /// What is wrong, and what to do.
    pub message: String,
}

/// What a file of another format holds.
#[derive(Debug, Default)]
pub struct Input {
    /// Its entries, good and bad.
    pub rows: Vec<Row>,
    /// What was not taken from it.
    pub losses: Losses,
}

/// One entry of such a file.
#[derive(Debug)]
pub struct Row {
    /// Where it stands: "names.csv:3: row 3".
    pub origin: String,
    /// The entry, or what is wrong with it.
    pub record: Result<Record, Vec<String>>,
}

/// What a format does not carry, counted, with the first few places of each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Losses(Vec<(String, usize, Vec<String>)>);

/// How many places are shown of each loss.
const PLACES_SHOWN: usize = 5;

impl Losses {
    fn add(&mut self, what: &str, place: &str) {
        let known = self.0.iter().position(|(name, ..)| name == what);
        let at = known.unwrap_or_else(|| {
            self.0.push((what.to_owned(), 0, Vec::new()));
            self.0.len() - 1
        });
        let (_, count, places) = &mut self.0[at];
        *count += 1;
        if places.len() < PLACES_SHOWN {
            places.push(place.to_owned());
        }
    }

    /// Whether nothing is lost.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Losses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (what, count, places) in &self.0 {
            let more =
                if *count > places.len() { format!(" and {} more", count - places.len()) } else { String::new() };
            writeln!(f, "  {count} × {what}: {}{more}", places.join(", "))?;
        }
        Ok(())
    }
}

/// What an import did, or would do.
#[derive(Debug)]
pub struct Report {
    /// The changes, to be written.
    pub changes: Changes,
    /// How many entries are new.
    pub added: usize,
    /// How many take the place of others.
    pub replaced: usize,
    /// How many are there already, as they are.
    pub unchanged: usize,
    /// What was left because something else is in its way, a line each.
    pub conflicts: Vec<String>,
    /// What was left because it is wrong, a line each.
    pub bad: Vec<String>,
}

/// Takes the entries of a file into a layer. What is good is taken; what is bad, or in conflict with what is there, is left and
/// told with its place in the file. A second import of the same file finds the good ones unchanged.
///
/// # Errors
/// [`EditError`] of the result as a whole; nothing is written then.
pub fn import(mut edit: LayerEdit, input: Input, replace: bool) -> Result<Report, EditError> {
    let (mut unchanged, mut conflicts, mut bad) = (0, Vec::new(), Vec::new());
    for row in input.rows {
        let record = match row.record {
            Ok(record) => record,
            Err(messages) => {
                bad.extend(messages.iter().map(|message| format!("{}: {message}", row.origin)));
                continue;
            }
        };
        match edit.take(record, &row.origin, replace) {
            Ok(Taken::Unchanged) => unchanged += 1,
            Ok(Taken::Added | Taken::Replaced) => {}
            Err(Refusal::Faults(faults)) => bad.extend(faults.iter().map(|fault| in_row(&row.origin, fault))),
            Err(refusal) => conflicts.push(format!("{}: {refusal}", row.origin)),
        }
    }
    let changes = edit.finish()?;
    for (origin, refusal) in &changes.refused {
        match refusal {
            Refusal::Faults(faults) => bad.extend(faults.iter().map(|fault| in_row(origin, fault))),
            refusal => conflicts.push(format!("{origin}: {refusal}")),
        }
    }
    let replaced = changes.places.iter().filter(|place| place.taken == Taken::Replaced).count();
    let added = changes.places.len() - replaced;
    Ok(Report { changes, added, replaced, unchanged, conflicts, bad })
}

/// A fault of the entry that a row makes, with the column that it comes from.
fn in_row(origin: &str, fault: &Fault) -> String {
    let before: String = fault.text.chars().take(fault.column - 1).collect();
    let column = match fault.text.split_once(" = ") {
        Some((key, value)) if value.starts_with('{') && key != "when" => {
            let inner =
                ADJECTIVE_KEYS.iter().filter_map(|name| Some((before.rfind(&format!("{name} = "))?, name))).max();
            inner.map_or_else(|| key.to_owned(), |(_, name)| format!("{key}_{name}"))
        }
        Some((key, _)) => key.to_owned(),
        None => return format!("{origin}: {} ({})", fault.message, fault.help),
    };
    format!("{origin}, column {column}: {} ({})", fault.message, fault.help)
}

/// Which entries to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Those of the user's layers, with what they remove; of the embedded glossary where there are none.
    Own,
    /// Those of the embedded glossary, whatever lies over it.
    Embedded,
    /// All, as the program sees them.
    All,
}

/// The entries of layers as they are written, a later layer's over an earlier one's.
///
/// # Errors
/// [`GlossaryError`]: the faults of the glossary that the layers make.
pub fn collect(layers: &[Layer], extent: Extent, kind: Option<Kind>) -> Result<Vec<Record>, GlossaryError> {
    let (_, faults) = Glossary::over_embedded(layers);
    if !faults.0.is_empty() {
        return Err(faults.into());
    }
    let embedded = [Layer::embedded()];
    let chosen: Vec<&Layer> = match extent {
        Extent::Own if layers.is_empty() => embedded.iter().collect(),
        Extent::Own => layers.iter().collect(),
        Extent::Embedded => embedded.iter().collect(),
        Extent::All => embedded.iter().chain(layers).collect(),
    };
    let mut records: Vec<Option<Record>> = Vec::new();
    let mut at = rustc_hash::FxHashMap::default();
    for layer in chosen {
        for (name, text) in &layer.files {
            for record in super::edit::records(name, text).map_err(|fault| Faults(vec![*fault]))? {
                let id = record.id.clone().unwrap_or_default();
                // What takes an entry away leaves nothing of it, where the entry itself is among those written.
                let gone = record.removes() && extent == Extent::All;
                let next = records.len();
                let place = *at.entry(id).or_insert(next);
                if place == next {
                    records.push(None);
                }
                records[place] = Some(record).filter(|_| !gone);
            }
        }
    }
    Ok(records.into_iter().flatten().filter(|record| kind.is_none() || record.kind == kind).collect())
}

/// The parts of a key that holds a table, and so has several columns.
fn parts(key: &str) -> &'static [&'static str] {
    match key {
        "short" | "also" => &FORM_KEYS,
        "adjective" => &ADJECTIVE_KEYS,
        _ => &[],
    }
}
