//! `mujaz english`: Arabic lines in, English lines out.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use jiff::civil::Date;
use serde::Serialize;

use super::input::{EnglishArgs, STANDARD_INPUT, date};
use super::{CommandResult, Outcome};
use crate::english::{Level, Rendering, joined, parses, translate};
use crate::glossary::Glossary;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files of Arabic, a line each; "-", or no file at all, is standard input
    files: Vec<PathBuf>,
    #[command(flatten)]
    english: EnglishArgs,
    /// A glossary file or folder over the embedded one; may be given several times, later ones win
    #[arg(long, value_name = "PATH")]
    glossary: Vec<PathBuf>,
    /// The day from which "Monday" is seen
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    date: Option<Date>,
    /// Lines of text, or of JSON with level, gaps and derivation
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    /// How each line is parsed, for those who write constructions
    Tree,
}

#[derive(Serialize)]
struct Line<'a> {
    ar: &'a str,
    en: String,
    sentences: &'a [Rendering],
}

impl Args {
    pub(super) fn run(mut self) -> CommandResult {
        if self.files.is_empty() {
            self.files.push(PathBuf::from(STANDARD_INPUT));
        }
        let glossary = Glossary::load(&self.glossary)?;
        let style = self.english.style(Level::Sentence, &self.glossary)?;
        let mut out = BufWriter::new(io::stdout().lock());
        let mut outcome = Outcome::Done;
        for path in &self.files {
            let input = match open(path) {
                Ok(input) => input,
                Err(error) => {
                    super::complain(format_args!("{}: {error}", path.display()));
                    outcome = Outcome::BadInput;
                    continue;
                }
            };
            for (number, line) in input.split(b'\n').enumerate() {
                let line = line?;
                // A line is an answer, whatever stands in it.
                let line = String::from_utf8(line).unwrap_or_else(|error| {
                    super::complain(format_args!(
                        "{}:{}: not UTF-8; save the file as UTF-8",
                        path.display(),
                        number + 1
                    ));
                    outcome = Outcome::BadInput;
                    String::from_utf8_lossy(error.as_bytes()).into_owned()
                });
                let ar = line.trim();
                let sentences = translate(ar, self.date, &glossary, &style);
                let en = joined(&sentences);
                match self.format {
                    Format::Tree => {
                        for tree in parses(ar, &glossary, &style) {
                            writeln!(out, "{tree}")?;
                        }
                    }
                    Format::Text => writeln!(out, "{en}")?,
                    Format::Json => {
                        serde_json::to_writer(&mut out, &Line { ar, en, sentences: &sentences })?;
                        writeln!(out)?;
                    }
                }
            }
        }
        out.flush()?;
        Ok(outcome)
    }
}

fn open(path: &Path) -> io::Result<Box<dyn BufRead>> {
    if path == Path::new(STANDARD_INPUT) {
        return Ok(Box::new(io::stdin().lock()));
    }
    if path.is_dir() {
        return Err(io::Error::other("a folder; name files of Arabic, a line each"));
    }
    Ok(Box::new(BufReader::new(File::open(path)?)))
}
