//! `mujaz glossary`: faults, lists and places of entries.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Subcommand;

use super::{CommandResult, Outcome};
use crate::glossary::{Glossary, Kind, Layer};
use crate::mentions::{Names, run_examples};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Tell all faults of the glossary and try the entries' own examples
    Check {
        /// Glossary files or folders over the embedded glossary, in order
        paths: Vec<PathBuf>,
    },
    /// List the entries: id, kind, Arabic, English, layer
    List {
        /// Glossary files or folders over the embedded glossary, in order
        paths: Vec<PathBuf>,
        /// Only entries of this kind
        #[arg(long, value_parser = kind)]
        kind: Option<Kind>,
    },
    /// Say which layer, file and line an entry comes from
    Where {
        /// The entry's id
        id: String,
        /// Glossary files or folders over the embedded glossary, in order
        paths: Vec<PathBuf>,
    },
}

fn kind(name: &str) -> Result<Kind, String> {
    Kind::from_name(name).ok_or_else(|| {
        let names: Vec<&str> = Kind::ALL.iter().map(|(_, name, _)| *name).collect();
        format!("use one of {}", names.join(", "))
    })
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let mut out = io::stdout().lock();
        match self.command {
            Command::Check { paths } => {
                let mut layers = vec![Layer::embedded()];
                for path in &paths {
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
                let examples: usize = glossary.entries().map(|entry| entry.yes.len() + entry.no.len()).sum();
                let (faults, failed) = (faults.0.len(), failures.len());
                let entries = glossary.entries().len();
                writeln!(out, "{entries} entries, {faults} faults, {examples} examples of which {failed} fail")?;
                Ok(if faults + failed == 0 { Outcome::Done } else { Outcome::Found })
            }
            Command::List { paths, kind } => {
                let glossary = Glossary::load(&paths)?;
                for entry in glossary.entries().filter(|entry| kind.is_none_or(|kind| kind == entry.kind)) {
                    let (id, en, layer) = (&entry.id, &entry.en.text, &entry.source.layer);
                    writeln!(out, "{id}\t{}\t{}\t{en}\t{layer}", entry.kind, entry.ar)?;
                }
                Ok(Outcome::Done)
            }
            Command::Where { id, paths } => {
                let glossary = Glossary::load(&paths)?;
                let Some(entry) = glossary.get(&id) else {
                    writeln!(io::stderr(), "mujaz: no entry has the id `{id}`; `mujaz glossary list` shows all")?;
                    return Ok(Outcome::Found);
                };
                let source = &entry.source;
                writeln!(
                    out,
                    "{}:{}: {id}: {} = {} (layer {})",
                    source.file, source.line, entry.ar, entry.en.text, source.layer
                )?;
                Ok(Outcome::Done)
            }
        }
    }
}
