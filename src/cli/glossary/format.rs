//! `mujaz glossary format`: glossary files in the one style.

use std::io::{self, Write};
use std::path::PathBuf;

use crate::cli::{CommandResult, Outcome};
use crate::files::{FolderLock, Replacement, replace_all};
use crate::glossary::{Layer, edit};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Glossary files or folders
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Change nothing; name the files that would change, and exit with 1 if there is one
    #[arg(long)]
    check: bool,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let mut out = io::stdout().lock();
        let (mut changed, mut broken) = (0, 0);
        for path in &self.paths {
            let _lock = if path.is_dir() { FolderLock::wait(path) } else { FolderLock::wait_beside(path) };
            for (name, text) in Layer::from_path(path)?.files {
                let after = match edit::format(&name, &text) {
                    Ok(after) => after,
                    Err(fault) => {
                        writeln!(io::stderr(), "mujaz: {fault}\n")?;
                        broken += 1;
                        continue;
                    }
                };
                if after == text {
                    continue;
                }
                changed += 1;
                if !self.check {
                    let (before, after) = (Some(text.into_bytes()), after.into_bytes());
                    replace_all(&[Replacement { path: PathBuf::from(&name), before, after }])?;
                }
                writeln!(out, "{name}: {}", if self.check { "would change" } else { "formatted" })?;
            }
        }
        Ok(match (broken, changed) {
            (1.., _) => Outcome::BadInput,
            (0, 1..) if self.check => Outcome::Found,
            _ => Outcome::Done,
        })
    }
}
