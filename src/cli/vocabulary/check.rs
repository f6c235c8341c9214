//! `mujaz vocabulary check`: faults of vocabulary and constructions, and the cases of the constructions.

use std::io::{self, Write};
use std::path::PathBuf;

use super::{CommandResult, Outcome};
use crate::cli::counted;
use crate::english::{check, glossaries};
use crate::glossary::Glossary;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Glossary folders with a folder `vocabulary` or `constructions`, or files of these; what is built in if there are none
    paths: Vec<PathBuf>,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let checked = check(&self.paths, &Glossary::load(&glossaries(&self.paths))?)?;
        let mut out = io::stdout().lock();
        for fault in &checked.faults {
            writeln!(out, "{fault}\n")?;
        }
        for failure in &checked.failures {
            writeln!(out, "{failure}\n")?;
        }
        for file in &checked.unread {
            writeln!(out, "{}: not read: the words of grammar are the program's own\n", file.display())?;
        }
        let (faults, failed) = (checked.faults.len(), checked.failures.len());
        writeln!(
            out,
            "{} lemmas, {}, {}, {} of which {failed} {}",
            checked.lemmas,
            counted(checked.rules, "rule"),
            counted(faults, "fault"),
            counted(checked.cases, "case"),
            if failed == 1 { "fails" } else { "fail" }
        )?;
        Ok(if faults + failed > 0 { Outcome::Found } else { Outcome::Done })
    }
}
