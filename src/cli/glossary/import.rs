//! `mujaz glossary import`: entries of a spreadsheet or a terminology program into the user's layer.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use super::export::Format;
use super::kind;
use crate::cli::{CommandResult, Outcome, counted};
use crate::glossary::Kind;
use crate::glossary::edit::LayerEdit;
use crate::glossary::exchange::{import, read_csv, read_tbx};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A CSV or TBX file
    file: PathBuf,
    /// The glossary folder, or file, that takes the entries; made if it is missing
    #[arg(long, value_name = "FOLDER")]
    into: PathBuf,
    /// What the file is; otherwise its name tells it (.csv, .tsv, .txt; .tbx, .xml)
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The kind of entries that name none
    #[arg(long, value_parser = kind)]
    kind: Option<Kind>,
    /// Let entries take the place of those with the same id, or without an id, with the same Arabic form
    #[arg(long)]
    replace: bool,
    /// Tell what would be done, and write nothing
    #[arg(long)]
    dry_run: bool,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let shown = self.file.display().to_string();
        let extension = self.file.extension().map(|extension| extension.to_string_lossy().to_lowercase());
        let format = match (self.format, extension.as_deref()) {
            (Some(format), _) => format,
            (None, Some("csv" | "tsv" | "txt")) => Format::Csv,
            (None, Some("tbx" | "xml")) => Format::Tbx,
            (None, _) => return Err(format!("{shown}: its name does not tell what it is; give --format").into()),
        };
        let bytes = fs::read(&self.file).map_err(|error| format!("{shown}: cannot be read: {error}"))?;
        let input = match format {
            Format::Csv => read_csv(&shown, &bytes, self.kind)?,
            Format::Tbx => read_tbx(&shown, &bytes, self.kind)?,
        };
        let losses = input.losses.clone();
        let report = import(LayerEdit::open(&self.into)?, input, self.replace)?;
        let mut out = io::stdout().lock();
        for line in &report.bad {
            writeln!(out, "{line}")?;
        }
        for line in &report.conflicts {
            writeln!(out, "{line}")?;
        }
        if !(report.conflicts.is_empty() || self.replace) {
            writeln!(out, "what is there was left as it is; --replace puts the rows in its place")?;
        }
        if !losses.is_empty() {
            write!(out, "not taken from the file:\n{losses}")?;
        }
        if !self.dry_run {
            report.changes.write()?;
        }
        for replacement in &report.changes.replacements {
            let file = replacement.path.display().to_string();
            let count = report.changes.places.iter().filter(|place| place.file == file).count();
            writeln!(out, "{file}: {count} {}", if count == 1 { "entry" } else { "entries" })?;
        }
        let (bad, conflicts) = (report.bad.len(), report.conflicts.len());
        writeln!(
            out,
            "{}{} added, {} replaced, {} unchanged, {conflicts} in conflict, {}",
            if self.dry_run { "would be: " } else { "" },
            report.added,
            report.replaced,
            report.unchanged,
            counted(bad, "fault")
        )?;
        Ok(if bad + conflicts == 0 { Outcome::Done } else { Outcome::Found })
    }
}
