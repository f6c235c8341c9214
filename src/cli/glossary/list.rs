//! `mujaz glossary list`: the entries, one a line.

use std::io::{self, Write};
use std::path::PathBuf;

use super::kind;
use crate::cli::{CommandResult, Outcome};
use crate::glossary::{Glossary, Kind};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Glossary files or folders over the embedded glossary, in order
    paths: Vec<PathBuf>,
    /// Only entries of this kind
    #[arg(long, value_parser = kind)]
    kind: Option<Kind>,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let mut out = io::stdout().lock();
        let glossary = Glossary::load(&self.paths)?;
        for entry in glossary.entries().filter(|entry| self.kind.is_none_or(|kind| kind == entry.kind)) {
            let (id, en, layer) = (&entry.id, &entry.en.text, &entry.source.layer);
            writeln!(out, "{id}\t{}\t{}\t{en}\t{layer}", entry.kind, entry.ar)?;
        }
        Ok(Outcome::Done)
    }
}
