//! `mujaz glossary check`: faults of a glossary, its entries' own examples, and warnings.

use std::io::{self, Write};
use std::path::PathBuf;

use crate::cli::{CommandResult, Outcome, counted};
use crate::glossary::{CommonWords, EMBEDDED_LAYER, Glossary, Layer, Warning, warnings};
use crate::mentions::{Names, run_examples};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Glossary files or folders over the embedded glossary, in order
    paths: Vec<PathBuf>,
    /// Tell warnings too: missing notes, near-duplicates, forms that are shared, English that differs
    #[arg(long)]
    strict: bool,
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
        // Who checks their own layers is not told of the embedded one.
        let mut warnings = warnings(&glossary, &layers, CommonWords::embedded());
        warnings.retain(|warning| self.paths.is_empty() || *warning.layer != *EMBEDDED_LAYER);
        for warning in warnings.iter().filter(|warning| self.strict || warning.is_always_told()) {
            writeln!(out, "{warning}\n")?;
        }
        let examples: usize = glossary.entries().map(|entry| entry.yes.len() + entry.no.len()).sum();
        let (faults, failed) = (faults.0.len(), failures.len());
        let entries = glossary.entries().len();
        let (told, of_which) = (counted(entries, "entry"), if failed == 1 { "fails" } else { "fail" });
        writeln!(
            out,
            "{told}, {}, {} of which {failed} {of_which}",
            counted(faults, "fault"),
            counted(examples, "example")
        )?;
        if self.strict {
            writeln!(out, "{}", counted(warnings.len(), "warning"))?;
        } else {
            let untold = warnings.iter().filter(|warning| !Warning::is_always_told(warning)).count();
            if untold > 0 {
                let them = if untold == 1 { "it" } else { "them" };
                writeln!(out, "{} untold; `mujaz glossary check --strict` shows {them}", counted(untold, "warning"))?;
            }
        }
        let found = faults + failed > 0 || self.strict && !warnings.is_empty();
        Ok(if found { Outcome::Found } else { Outcome::Done })
    }
}
