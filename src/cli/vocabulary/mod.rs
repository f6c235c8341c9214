//! `mujaz vocabulary`: one file a subcommand.

mod check;

use clap::Subcommand;

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
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        match self.command {
            Command::Check(args) => args.run(),
        }
    }
}
