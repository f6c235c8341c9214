//! `mujaz glossary check`: faults of a glossary, and its entries' own examples.

use std::io::{self, Write};
use std::path::PathBuf;

use crate::cli::{CommandResult, Outcome};
use crate::glossary::{Glossary, Layer};
use crate::mentions::{Names, run_examples};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Glossary files or folders over the embedded glossary, in order
    paths: Vec<PathBuf>,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let mut out = io::stdout().lock();
        let mut layers = vec![Layer::embedded()];
        for path in &self.paths {
            layers.push(Layer::from_path(path)?);
        }
        let (glossary, faults) = Glossary::read_layers(&layers);
        for fault in &faults.0 {
            writeln!(out, "{fault}\n")?;
        }
        let failures = run_examples(&glossary, Names::embedded());
        for failure in &failures {
            writeln!(out, "{failure}\n")?;
        }
        let examples: usize = glossary.entries().map(|entry| entry.yes.len() + entry.no.len()).sum();
        let (faults, failed) = (faults.0.len(), failures.len());
        let entries = glossary.entries().len();
        writeln!(out, "{entries} entries, {faults} faults, {examples} examples of which {failed} fail")?;
        Ok(if faults + failed == 0 { Outcome::Done } else { Outcome::Found })
    }
}
