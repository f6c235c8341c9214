//! The new texts of a layer's files: entries replaced where they stand, or appended, the rest as it is.

use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;
use toml_edit::{Item, Table};

use super::record::Record;
use super::style::parse;
use crate::files::Replacement;
use crate::glossary::read::read;
use crate::glossary::{Entry, Fault, Kind, Layer};

/// What becomes of an entry that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It is new.
    Added,
    /// It takes the place of one in the layer, or lies over one of the embedded glossary.
    Replaced,
    /// The same entry is there already.
    Unchanged,
}

/// An entry that was taken, before it is written.
#[derive(Debug)]
pub(super) struct Accepted {
    /// Where it stands in the input, for messages.
    pub(super) origin: String,
    pub(super) id: String,
    pub(super) record: Record,
    /// None for a removal.
    pub(super) entry: Option<Box<Entry>>,
    pub(super) file: String,
    pub(super) replaces: bool,
}

/// Where an entry is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Where it stands in the input.
    pub origin: String,
    /// Its id.
    pub id: String,
    /// The file.
    pub file: String,
    /// The line of its header.
    pub line: usize,
    /// What was done.
    pub taken: Taken,
}

impl Place {
    fn new(accepted: &Accepted, line: usize) -> Self {
        let taken = if accepted.replaces { Taken::Replaced } else { Taken::Added };
        let (origin, id, file) = (accepted.origin.clone(), accepted.id.clone(), accepted.file.clone());
        Self { origin, id, file, line, taken }
    }
}

/// The new texts of the files, and where each entry stands in them.
pub(super) fn compose(
    layer: &Layer,
    own: &FxHashMap<String, String>,
    accepted: &[Accepted],
) -> Result<(Vec<Replacement>, Vec<Place>), Box<Fault>> {
    let mut by_file: Vec<(&str, Vec<&Accepted>)> = Vec::new();
    let mut at_file: FxHashMap<&str, usize> = FxHashMap::default();
    for accepted in accepted {
        let at = *at_file.entry(&accepted.file).or_insert_with(|| {
            by_file.push((&accepted.file, Vec::new()));
            by_file.len() - 1
        });
        by_file[at].1.push(accepted);
    }
    let (mut replacements, mut places) = (Vec::new(), Vec::new());
    for (file, all) in by_file {
        let before = layer.files.iter().find(|(name, _)| name == file).map(|(_, text)| text.as_str());
        let (inside, behind): (Vec<_>, Vec<_>) = all.into_iter().partition(|new| own.contains_key(&new.id));
        let mut text = before.unwrap_or("").to_owned();
        if !inside.is_empty() {
            let mut document = parse(file, &text)?;
            for new in &inside {
                if let Some(item) = document.get_mut(&new.id) {
                    replace_values(item, &new.record, needs_kind(file, new.record.kind));
                }
            }
            text = document.to_string();
        }
        let mut lines = text.matches('\n').count();
        for new in behind {
            if !text.is_empty() {
                let gap = if text.ends_with('\n') { "\n" } else { "\n\n" };
                text.push_str(gap);
                lines += gap.len();
            }
            let body = new.record.entry_text(&new.id, needs_kind(file, new.record.kind));
            places.push(Place::new(new, lines + 1));
            lines += body.matches('\n').count();
            text.push_str(&body);
        }
        if !inside.is_empty() {
            let (statements, spans, _) = read(&layer.name, file, &text);
            drop(statements);
            for new in inside {
                let at = spans.get(&new.id).map_or(0, |span| span.start);
                places.push(Place::new(new, text[..at].matches('\n').count() + 1));
            }
        }
        let before = before.map(|text| text.as_bytes().to_vec());
        replacements.push(Replacement { path: PathBuf::from(file), before, after: text.into_bytes() });
    }
    Ok((replacements, places))
}

/// Whether a file's name leaves the kind of this entry open.
pub(super) fn needs_kind(file: &str, kind: Option<Kind>) -> bool {
    let stem = Path::new(file).file_stem().and_then(|stem| stem.to_str()).unwrap_or("");
    Kind::from_file_stem(stem) != kind
}

/// Sets the keys of a table that is in a file already: its place, its comments and those of keys that stay are kept.
fn replace_values(item: &mut Item, record: &Record, with_kind: bool) {
    if let Some(inline) = item.as_inline_table() {
        *item = Item::Table(inline.clone().into_table());
    }
    let Some(table) = item.as_table_mut() else { return };
    let new: Table = {
        let text = record.entry_text("x", with_kind);
        let parsed = text.parse::<toml_edit::DocumentMut>().unwrap_or_default();
        parsed.get("x").and_then(Item::as_table).cloned().unwrap_or_default()
    };
    let gone: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).filter(|key| !new.contains_key(key)).collect();
    for key in gone {
        table.remove(&key);
    }
    for (key, value) in &new {
        match table.get_mut(key) {
            Some(Item::Value(old)) => {
                let decor = old.decor().clone();
                if let Some(value) = value.as_value() {
                    *old = value.clone();
                    *old.decor_mut() = decor;
                }
            }
            Some(old) => *old = value.clone(),
            None => {
                table.insert(key, value.clone());
            }
        }
    }
}
