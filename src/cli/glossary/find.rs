//! `mujaz glossary find`: entries by any of their forms.

use std::io::{self, Write};
use std::path::PathBuf;

use crate::cli::{CommandResult, Outcome};
use crate::glossary::{Glossary, Hit, nearest, search};

/// How many entries are shown where nothing is found.
const NEAREST: usize = 3;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A name or word, Arabic or English, as you would type it; a letter or two may be wrong
    text: String,
    /// Glossary files or folders over the embedded glossary, in order
    paths: Vec<PathBuf>,
    /// The most entries to show
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let glossary = Glossary::load(&self.paths)?;
        let hits = search(&glossary, &self.text);
        if hits.is_empty() {
            tell_nearest(&glossary, &self.text)?;
            return Ok(Outcome::Found);
        }
        let mut out = io::stdout().lock();
        for hit in hits.iter().take(self.limit) {
            writeln!(out, "{}", line(hit))?;
        }
        if hits.len() > self.limit {
            writeln!(io::stderr(), "mujaz: {} more; --limit shows them", hits.len() - self.limit)?;
        }
        Ok(Outcome::Done)
    }
}

/// Says that nothing is found, and what is nearest.
pub(super) fn tell_nearest(glossary: &Glossary, text: &str) -> io::Result<()> {
    let mut err = io::stderr().lock();
    let near = nearest(glossary, text, NEAREST);
    let end = if near.is_empty() { "" } else { "; the nearest are" };
    writeln!(err, "mujaz: the glossary has no \u{2068}{text}\u{2069}{end}")?;
    for hit in &near {
        writeln!(err, "{}", line(hit))?;
    }
    Ok(())
}

fn line(hit: &Hit<'_>) -> String {
    let entry = hit.entry;
    let (file, number) = (&entry.source.file, entry.source.line);
    format!("{}\t{}\t{}\t{}\t{hit}\t{file}:{number}", entry.id, entry.kind, entry.ar, entry.en.text)
}
