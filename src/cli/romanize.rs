//! `mujaz romanize`: names in, their Latin forms out, a line each.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::input::STANDARD_INPUT;
use super::{CommandResult, Outcome};
use crate::arabic::romanize::{Romanizer, Style};
use crate::mentions::Names;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files of names, a line each; "-", or no file at all, is standard input
    files: Vec<PathBuf>,
    /// By the rules alone, without the list of name parts
    #[arg(long)]
    rules_only: bool,
    /// Whose reading of the letters: in Egypt ج is "g"
    #[arg(long, value_enum, default_value_t = StyleName::General)]
    style: StyleName,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum StyleName {
    General,
    Egyptian,
}

impl Args {
    pub(super) fn run(mut self) -> CommandResult {
        if self.files.is_empty() {
            self.files.push(PathBuf::from(STANDARD_INPUT));
        }
        let style = match self.style {
            StyleName::General => Style::General,
            StyleName::Egyptian => Style::Egyptian,
        };
        let mut out = BufWriter::new(io::stdout().lock());
        let mut outcome = Outcome::Done;
        for path in &self.files {
            let mut input = match open(path) {
                Ok(input) => input,
                Err(error) => {
                    super::complain(format_args!("{}: {error}", path.display()));
                    outcome = Outcome::BadInput;
                    continue;
                }
            };
            let mut line = Vec::new();
            let mut number = 0;
            loop {
                number += 1;
                line.clear();
                match input.read_until(b'\n', &mut line) {
                    Ok(0) => break,
                    Ok(_) => {}
                    Err(error) => {
                        super::complain(format_args!("{}: {error}", path.display()));
                        outcome = Outcome::BadInput;
                        break;
                    }
                }
                // A line is an answer, whatever stands in it.
                let name = String::from_utf8_lossy(&line);
                if matches!(name, Cow::Owned(_)) {
                    super::complain(format_args!("{}:{number}: not UTF-8; save the file as UTF-8", path.display()));
                    outcome = Outcome::BadInput;
                }
                let romanized = if self.rules_only {
                    Romanizer::embedded().name(&name, style, |_| None)
                } else {
                    Names::embedded().romanize(&name, style)
                };
                writeln!(out, "{}", romanized.text)?;
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
        return Err(io::Error::other("a folder; name files of names, a line each"));
    }
    Ok(Box::new(BufReader::new(File::open(path)?)))
}
