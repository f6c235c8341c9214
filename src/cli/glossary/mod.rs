//! `mujaz glossary`: one file a subcommand.

mod add;
mod check;
mod export;
mod find;
mod format;
mod impact;
mod import;
mod list;
mod schema;
mod stats;
mod suggest;
mod r#where;

use clap::Subcommand;

use super::CommandResult;
use super::input::article_files;
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
    /// Add an entry to a glossary of yours
    Add(Box<add::Args>),
    /// Rewrite glossary files in the one style; comments stay
    Format(format::Args),
    /// Write entries as CSV for spreadsheets or as TBX for terminology programs
    Export(export::Args),
    /// Take entries of a CSV or TBX file into a glossary of yours
    Import(import::Args),
    /// Print the JSON schema of glossary files, for editors
    Schema(schema::Args),
    /// Write the names that the glossary lacks in articles as entries to fill in
    Suggest(suggest::Args),
    /// Count entries, and what articles mention of them
    Stats(stats::Args),
    /// Show which briefings change when the glossary does
    Impact(impact::Args),
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
            Command::Add(args) => args.run(),
            Command::Format(args) => args.run(),
            Command::Export(args) => args.run(),
            Command::Import(args) => args.run(),
            Command::Schema(args) => args.run(),
            Command::Suggest(args) => args.run(),
            Command::Stats(args) => args.run(),
            Command::Impact(args) => args.run(),
        }
    }
}
