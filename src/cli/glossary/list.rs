//! `mujaz glossary list`: the entries, one a line.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::ValueEnum;
use serde::Serialize;

use super::{class, kind};
use crate::cli::{CommandResult, Outcome};
use crate::glossary::{Class, Entry, Glossary, Kind, Short};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Glossary files or folders over the embedded glossary, in order
    paths: Vec<PathBuf>,
    /// Only entries of this kind
    #[arg(long, value_parser = kind)]
    kind: Option<Kind>,
    /// Only entries of this class, such as country or armed-group
    #[arg(long, value_parser = class)]
    class: Option<Class>,
    /// Only people and organizations of this country, by the country's id
    #[arg(long, value_name = "ID")]
    country: Option<String>,
    /// Only entries of this layer: "embedded", or a path as given
    #[arg(long, value_name = "NAME")]
    layer: Option<String>,
    /// For people, for programs, or for spreadsheets with a line of column names and more columns
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    format: ListFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ListFormat {
    Text,
    Json,
    Tsv,
}

const COLUMNS: [&str; 10] = ["id", "kind", "class", "country", "ar", "en", "note", "layer", "file", "line"];

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let glossary = Glossary::load(&self.paths)?;
        if let Some(country) = self.country.as_deref().filter(|id| glossary.get(id).is_none()) {
            return Err(
                format!("no entry has the id `{country}`; `mujaz glossary list --class country` shows them").into()
            );
        }
        if let Some(layer) =
            self.layer.as_deref().filter(|name| !glossary.layers().iter().any(|known| **known == **name))
        {
            return Err(format!("there is no layer `{layer}`; they are {}", glossary.layers().join(", ")).into());
        }
        let mut out = BufWriter::new(io::stdout().lock());
        let mut chosen = glossary.entries().filter(|entry| self.wants(entry)).peekable();
        match self.format {
            ListFormat::Text => {
                for entry in chosen {
                    let (id, en, layer) = (&entry.id, &entry.en.text, &entry.source.layer);
                    writeln!(out, "{id}\t{}\t{}\t{en}\t{layer}", entry.kind, entry.ar)?;
                }
            }
            ListFormat::Tsv => {
                writeln!(out, "{}", COLUMNS.join("\t"))?;
                for entry in chosen {
                    let line = entry.source.line.to_string();
                    let cells = [
                        &*entry.id,
                        entry.kind.name(),
                        entry.class.map_or("", Class::name),
                        entry.country.as_deref().unwrap_or_default(),
                        &entry.ar,
                        &entry.en.text,
                        entry.note.as_deref().unwrap_or_default(),
                        &entry.source.layer,
                        &entry.source.file,
                        &line,
                    ];
                    // A tab or a line break would be a new cell.
                    writeln!(out, "{}", cells.map(|cell| cell.replace(['\t', '\n', '\r'], " ")).join("\t"))?;
                }
            }
            ListFormat::Json => {
                writeln!(out, "[")?;
                while let Some(entry) = chosen.next() {
                    let comma = if chosen.peek().is_some() { "," } else { "" };
                    writeln!(out, "  {}{comma}", serde_json::to_string(&Row::new(entry))?)?;
                }
                writeln!(out, "]")?;
            }
        }
        out.flush()?;
        Ok(Outcome::Done)
    }

    fn wants(&self, entry: &Entry) -> bool {
        self.kind.is_none_or(|kind| kind == entry.kind)
            && self.class.is_none_or(|class| Some(class) == entry.class)
            && self.country.as_ref().is_none_or(|country| Some(country) == entry.country.as_ref())
            && self.layer.as_ref().is_none_or(|layer| **layer == *entry.source.layer)
    }
}

/// An entry as a program sees it.
#[derive(Serialize)]
struct Row<'e> {
    id: &'e str,
    kind: Kind,
    class: Option<Class>,
    country: Option<&'e str>,
    ar: &'e str,
    en: &'e str,
    short: Option<&'e Short>,
    also: Also<'e>,
    note: Option<&'e str>,
    /// Whether it has `when`.
    guarded: bool,
    layer: &'e str,
    file: &'e str,
    line: u32,
}

#[derive(Serialize)]
struct Also<'e> {
    ar: &'e [String],
    en: &'e [Arc<str>],
}

impl<'e> Row<'e> {
    fn new(entry: &'e Entry) -> Self {
        Self {
            id: &entry.id,
            kind: entry.kind,
            class: entry.class,
            country: entry.country.as_deref(),
            ar: &entry.ar,
            en: &entry.en.text,
            short: entry.short.as_deref(),
            also: Also { ar: &entry.also_ar, en: &entry.also_en },
            note: entry.note.as_deref(),
            guarded: !entry.when.is_empty(),
            layer: &entry.source.layer,
            file: &entry.source.file,
            line: entry.source.line,
        }
    }
}
