//! `mujaz glossary export`: entries for spreadsheets and terminology programs.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::ValueEnum;

use super::kind;
use crate::cli::{CommandResult, Outcome};
use crate::files::write_whole;
use crate::glossary::exchange::{Extent, collect, write_csv, write_tbx};
use crate::glossary::{Kind, Layer};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Glossary files or folders; the embedded glossary if there are none
    paths: Vec<PathBuf>,
    /// What to write
    #[arg(long, value_enum)]
    format: Format,
    /// Write into this file instead of standard output
    #[arg(long)]
    output: Option<PathBuf>,
    /// Only entries of this kind
    #[arg(long, value_parser = kind)]
    kind: Option<Kind>,
    /// Entries of the given paths alone, of the embedded glossary alone, or all as the program sees them
    #[arg(long, value_enum, default_value_t = LayerChoice::Own)]
    layer: LayerChoice,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For spreadsheets; nothing is lost
    Csv,
    /// For terminology programs (ISO 30042:2019, TBX-Basic)
    Tbx,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LayerChoice {
    Own,
    Embedded,
    All,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let layers = self.paths.iter().map(|path| Layer::from_path(path)).collect::<Result<Vec<_>, _>>()?;
        let extent = match self.layer {
            LayerChoice::Own => Extent::Own,
            LayerChoice::Embedded => Extent::Embedded,
            LayerChoice::All => Extent::All,
        };
        let records = collect(&layers, extent, self.kind)?;
        let mut err = io::stderr().lock();
        let bytes = match self.format {
            Format::Csv => write_csv(&records),
            Format::Tbx => {
                let (bytes, losses) = write_tbx(&records);
                if !losses.is_empty() {
                    write!(err, "TBX does not carry:\n{losses}")?;
                }
                bytes
            }
        };
        match &self.output {
            None => io::stdout().write_all(&bytes)?,
            Some(path) => {
                write_whole(path, &bytes).map_err(|error| format!("{}: cannot be written: {error}", path.display()))?;
                let count = records.len();
                writeln!(err, "{}: {count} {}", path.display(), if count == 1 { "entry" } else { "entries" })?;
            }
        }
        Ok(Outcome::Done)
    }
}
