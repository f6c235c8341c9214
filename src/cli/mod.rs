//! The command line: arguments, progress, exit codes. One file a subcommand; the work is the library's.

mod brief;
mod check;
mod completions;
mod digest;
mod english;
mod explain;
mod glossary;
mod init;
mod input;
mod output;
mod romanize;
mod stream;
mod vocabulary;

use std::error::Error;
use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::english::plural;

/// What a command ends with when it could do its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All is well.
    Done,
    /// A check found something.
    Found,
    /// Some of the input could not be read; the rest is done.
    BadInput,
}

#[derive(Debug, Parser)]
#[command(name = "mujaz", version, about, long_about = LONG_ABOUT, after_help = EXIT_CODES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const LONG_ABOUT: &str = "mujaz (موجز) turns Arabic news articles into short bilingual Arabic–English briefings: offline, \
the same bytes each time, every English word traceable to the Arabic and to a line of the glossary.";
const EXIT_CODES: &str = "Exit codes: 0 done; 1 a check found something; 2 bad usage or unreadable input.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the briefing of each article
    Brief(brief::Args),
    /// Write one briefing over many articles: stories grouped, who is in the news
    Digest(digest::Args),
    /// Read articles as JSON Lines, write briefings as JSON Lines
    Stream(stream::Args),
    /// Show where each English phrase of a briefing comes from
    Explain(explain::Args),
    /// Compare articles with their expected briefings
    Check(check::Args),
    /// Look into the glossary
    Glossary(glossary::Args),
    /// Look into the vocabulary and the constructions of the English lines
    Vocabulary(vocabulary::Args),
    /// Write names in Latin letters, line for line
    Romanize(romanize::Args),
    /// Write Arabic lines in English, line for line
    English(english::Args),
    /// Make a folder to start from: article, glossary, template and expected briefing
    Init(init::Args),
    /// Print a completion script for a shell
    Completions(completions::Args),
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let result = match cli.command {
        Command::Brief(args) => args.run(),
        Command::Digest(args) => args.run(),
        Command::Stream(args) => args.run(),
        Command::Explain(args) => args.run(),
        Command::Check(args) => args.run(),
        Command::Glossary(args) => args.run(),
        Command::Vocabulary(args) => args.run(),
        Command::Romanize(args) => args.run(),
        Command::English(args) => args.run(),
        Command::Init(args) => args.run(),
        Command::Completions(args) => args.run(),
    };
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Ok(Outcome::BadInput) => ExitCode::from(2),
        Err(error) if is_closed_pipe(error.as_ref()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error);
            ExitCode::from(2)
        }
    }
}

/// A number with its noun: "1 article", "2 articles".
fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {}", plural(noun)) }
}

/// Tells an error on standard error; there is nowhere to tell that this failed.
fn complain(error: impl Display) {
    let _ = writeln!(io::stderr(), "mujaz: {error}");
}

/// Whether the reader of our output went away, as `head` does: that is no error.
fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
            return true;
        }
        cause = error.source();
    }
    false
}

/// The result of a command.
type CommandResult = Result<Outcome, Box<dyn Error>>;
