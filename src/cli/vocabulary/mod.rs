//! `mujaz vocabulary`: one file a subcommand.

mod add;
mod check;
mod find;
mod gaps;

use clap::Subcommand;

use super::input::article_files;
use super::{CommandResult, Outcome};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Tell all faults of vocabulary and constructions, and try the cases of the constructions
    Check(check::Args),
    /// Find words by any form, Arabic or English, and say which form it is
    Find(find::Args),
    /// Add a line to a vocabulary of yours
    Add(Box<add::Args>),
    /// Write the words that the vocabulary lacks in articles as lines to fill in, by the lines that they would lift
    Gaps(Box<gaps::Args>),
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        match self.command {
            Command::Check(args) => args.run(),
            Command::Find(args) => args.run(),
            Command::Add(args) => args.run(),
            Command::Gaps(args) => args.run(),
        }
    }
}
