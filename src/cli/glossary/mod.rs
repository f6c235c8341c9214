//! `mujaz glossary`: one file a subcommand.

mod check;
mod find;
mod list;
mod r#where;

use clap::Subcommand;

use super::CommandResult;
use crate::glossary::{Class, Kind};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Tell all faults of the glossary and try the entries' own examples
    Check(check::Args),
    /// List the entries: id, kind, Arabic, English, layer
    List(list::Args),
    /// Find entries by any form, Arabic or English
    Find(find::Args),
    /// Say which layer, file and line an entry comes from, and what it hides
    Where(r#where::Args),
}

fn kind(name: &str) -> Result<Kind, String> {
    Kind::from_name(name).ok_or_else(|| {
        let names: Vec<&str> = Kind::ALL.iter().map(|(_, name, _)| *name).collect();
        format!("use one of {}", names.join(", "))
    })
}

fn class(name: &str) -> Result<Class, String> {
    Class::from_name(name).map(|(class, _)| class).ok_or_else(|| {
        let names: Vec<&str> = Class::ALL.iter().map(|(_, name, _)| *name).collect();
        format!("use one of {}", names.join(", "))
    })
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        match self.command {
            Command::Check(args) => args.run(),
            Command::List(args) => args.run(),
            Command::Find(args) => args.run(),
            Command::Where(args) => args.run(),
        }
    }
}
