//! `mujaz glossary schema`: the format of glossary files for editors.

use std::io::{self, Write};

use crate::cli::{CommandResult, Outcome};
use crate::glossary::schema;

#[derive(Debug, clap::Args)]
pub(super) struct Args {}

impl Args {
    #[expect(clippy::unused_self, reason = "as all commands")]
    pub(super) fn run(self) -> CommandResult {
        writeln!(io::stdout(), "{}", serde_json::to_string_pretty(&schema())?)?;
        Ok(Outcome::Done)
    }
}
