//! An entry as somebody wrote it: its keys and values before they are read, for files of other formats and for new entries.

use std::sync::Arc;

use toml_edit::{Item, Table, Value};
use unicode_normalization::UnicodeNormalization;

use super::style::{entry_text, parse};
use crate::glossary::{Fault, Kind};

/// The keys and values of an entry, as they stand in a file.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// The id; derived from the English where it is missing.
    pub id: Option<String>,
    /// The kind, from `kind` or from the file's name.
    pub kind: Option<Kind>,
    /// All keys but `kind`.
    pub values: Vec<(String, Value)>,
    /// Where it comes from a format that does not have every key: those that it has (`en`, `short.en`). Of an entry that is there
    /// already, the others stay.
    pub carried: Option<Arc<[String]>>,
}

impl Record {
    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.values.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// A text below a key: `en`, `short.en`.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        let (key, inner) = key.split_once('.').map_or((key, None), |(key, inner)| (key, Some(inner)));
        let value = self.get(key)?;
        inner.map_or(Some(value), |inner| value.as_inline_table()?.get(inner))?.as_str()
    }

    /// The texts below a key that holds a text or a list of them: `also.ar`, `yes`.
    #[must_use]
    pub fn texts(&self, key: &str) -> Vec<&str> {
        let (key, inner) = key.split_once('.').map_or((key, None), |(key, inner)| (key, Some(inner)));
        let value = self.get(key).and_then(|value| match inner {
            Some(inner) => value.as_inline_table()?.get(inner),
            None => Some(value),
        });
        match value {
            Some(Value::String(text)) => vec![text.value()],
            Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether the entry only takes one of an earlier layer away.
    #[must_use]
    pub fn removes(&self) -> bool {
        self.get("remove").and_then(Value::as_bool) == Some(true)
    }

    /// Sets a value below a key: `set("also.en", …)`. Values of one table are set one after the other.
    pub fn set(&mut self, key: &str, value: impl Into<Value>) {
        let Some((key, inner)) = key.split_once('.') else {
            return self.values.push((key.to_owned(), value.into()));
        };
        if let Some((_, Value::InlineTable(table))) = self.values.iter_mut().find(|(name, _)| name == key) {
            table.insert(inner, value.into());
            return;
        }
        let mut table = toml_edit::InlineTable::new();
        table.insert(inner, value.into());
        self.values.push((key.to_owned(), table.into()));
    }

    /// Takes from an entry that is there what this one cannot say.
    pub(super) fn complete(&mut self, old: &Self) {
        let Some(carried) = self.carried.clone() else { return };
        let carries = |key: &str| key == "remove" || carried.iter().any(|known| known == key);
        for (key, value) in &old.values {
            let inside = format!("{key}.");
            match value.as_inline_table() {
                Some(table) if carried.iter().any(|known| known.starts_with(&inside)) => {
                    for (part, value) in table {
                        let key = format!("{inside}{part}");
                        if !carries(&key) {
                            self.set(&key, value.clone());
                        }
                    }
                }
                _ if carries(key) => {}
                _ => self.set(key, value.clone()),
            }
        }
    }

    /// The text of the entry; with its kind where the file does not give it.
    pub(super) fn entry_text(&self, id: &str, with_kind: bool) -> String {
        let kind = self.kind.filter(|_| with_kind).map(|kind| Value::from(kind.name()));
        let kind = kind.as_ref().map(|kind| ("kind", kind));
        entry_text(id, kind.into_iter().chain(self.values.iter().map(|(key, value)| (key.as_str(), value))))
    }
}

/// The entries of a glossary file, as they are written.
///
/// # Errors
/// The place where the text is no TOML.
pub fn records(file: &str, text: &str) -> Result<Vec<Record>, Box<Fault>> {
    let document = parse(file, text.strip_prefix('\u{FEFF}').unwrap_or(text))?;
    let stem = file.rsplit(['/', '\\']).next().and_then(|name| name.strip_suffix(".toml")).unwrap_or(file);
    let of_file = Kind::from_file_stem(stem);
    let table = |item: &Item| match item {
        Item::Table(table) => Some(table.clone()),
        Item::Value(Value::InlineTable(inline)) => Some(inline.clone().into_table()),
        _ => None,
    };
    Ok(document.iter().filter_map(|(id, item)| Some(record(id, &table(item)?, of_file))).collect())
}

fn record(id: &str, table: &Table, of_file: Option<Kind>) -> Record {
    let mut record = Record { id: Some(id.to_owned()), kind: of_file, ..Record::default() };
    for (key, item) in table {
        let Ok(value) = item.clone().into_value() else { continue };
        match value.as_str().and_then(Kind::from_name).filter(|_| key == "kind") {
            Some(kind) => record.kind = Some(kind),
            None => record.values.push((key.to_owned(), value)),
        }
    }
    record
}

/// An id from an English form: lower-case letters, digits and hyphens; what stands in brackets is left out.
///
/// «Sami al-Jaberi» gives `sami-al-jaberi`. Empty where the form has no Latin letter or digit.
#[must_use]
pub fn derive_id(en: &str) -> String {
    let mut id = String::new();
    let mut depth = 0_u32;
    for c in en.nfd() {
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            c if c.is_ascii_alphanumeric() => id.push(c.to_ascii_lowercase()),
            // O'Neill, U.S., and accents as characters of their own.
            '\'' | '’' | '‘' | '.' | '\u{300}'..='\u{36F}' => {}
            _ if id.ends_with('-') || id.is_empty() => {}
            _ => id.push('-'),
        }
    }
    id.trim_end_matches('-').to_owned()
}

/// A text as a TOML string.
#[must_use]
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A text without the marks that only steer the direction of writing, which text copied from a page or a table brings along,
/// and without space around it.
#[must_use]
pub fn clean(text: &str) -> String {
    let steers = |c: &char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let text: String = text.chars().filter(|c| !steers(c)).collect();
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_from_english() {
        for (en, id) in [
            ("Sami al-Jaberi", "sami-al-jaberi"),
            ("[{country adjective}] foreign minister", "foreign-minister"),
            ("U.S. Secretary of State", "us-secretary-of-state"),
            ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
            ("Kata'ib Hezbollah (2003)", "kataib-hezbollah-2003"),
            ("…", ""),
        ] {
            assert_eq!(derive_id(en), id, "{en}");
        }
    }

    #[test]
    fn direction_marks_go() {
        assert_eq!(clean(" \u{202B}سامي\u{200F} الجابري\u{202C}\u{FEFF} "), "سامي الجابري");
        assert_eq!(clean("\u{2068}نيم\u{200C}فاصله\u{2069}"), "نيم\u{200C}فاصله");
    }
}
