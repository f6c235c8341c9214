//! `mujaz vocabulary find`: words by any of their forms.

use std::io::{self, Write};
use std::path::PathBuf;

use super::{CommandResult, Outcome};
use crate::english::{Lexicon, WordHit, find_words, nearest_words};

/// How many lines are shown where nothing is found.
const NEAREST: usize = 3;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Words or phrases, Arabic in any form or English, as you would type them; a letter or two may be wrong
    #[arg(required = true)]
    texts: Vec<String>,
    /// A glossary folder whose vocabulary lies over the embedded one; may be given several times, later ones win
    #[arg(long, value_name = "PATH")]
    glossary: Vec<PathBuf>,
    /// The most lines to show for each text
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let layered = Lexicon::layered(&self.glossary)?;
        let lexicon = layered.as_ref().unwrap_or_else(|| Lexicon::embedded());
        let mut out = io::stdout().lock();
        let mut err = io::stderr().lock();
        let mut outcome = Outcome::Done;
        for text in &self.texts {
            let hits = find_words(lexicon, text);
            if hits.is_empty() {
                outcome = Outcome::Found;
                let near = nearest_words(lexicon, text, NEAREST);
                let end = if near.is_empty() { "" } else { "; the nearest are" };
                writeln!(err, "mujaz: the vocabulary has no \u{2068}{text}\u{2069}{end}")?;
                for hit in &near {
                    writeln!(err, "{}", line(hit))?;
                }
            }
            for hit in hits.iter().take(self.limit) {
                writeln!(out, "{}", line(hit))?;
            }
            if hits.len() > self.limit {
                writeln!(err, "mujaz: {} more; --limit shows them", hits.len() - self.limit)?;
            }
        }
        Ok(outcome)
    }
}

fn line(hit: &WordHit<'_>) -> String {
    format!("{}\t{}\t{}\t{hit}\t{}", hit.ar, hit.class, hit.en, hit.place)
}
