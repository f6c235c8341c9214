//! `mujaz glossary where`: where an entry was written.

use std::io::{self, Write};
use std::path::PathBuf;

use crate::cli::{CommandResult, Outcome};
use crate::glossary::Glossary;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The entry's id
    id: String,
    /// Glossary files or folders over the embedded glossary, in order
    paths: Vec<PathBuf>,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let Self { id, paths } = self;
        let glossary = Glossary::load(&paths)?;
        let Some(entry) = glossary.get(&id) else {
            writeln!(io::stderr(), "mujaz: no entry has the id `{id}`; `mujaz glossary list` shows all")?;
            return Ok(Outcome::Found);
        };
        let source = &entry.source;
        writeln!(
            io::stdout(),
            "{}:{}: {id}: {} = {} (layer {})",
            source.file,
            source.line,
            entry.ar,
            entry.en.text,
            source.layer
        )?;
        Ok(Outcome::Done)
    }
}
