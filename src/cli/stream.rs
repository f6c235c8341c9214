//! `mujaz stream`: JSON Lines through a pipe.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::PathBuf;

use super::input::{DeskArgs, ReadArgs};
use super::{CommandResult, Outcome};
use crate::briefing::stream;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A file of JSON Lines; standard input without it
    file: Option<PathBuf>,
    #[command(flatten)]
    desk: DeskArgs,
    #[command(flatten)]
    read: ReadArgs,
    /// How many threads; all cores without it
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let desk = self.desk.desk()?;
        let cleaning = self.desk.cleaning()?;
        let options = self.read.options();
        let input: Box<dyn Read + Send> = match &self.file {
            Some(path) => Box::new(File::open(path).map_err(|error| format!("{}: {error}", path.display()))?),
            None => Box::new(io::stdin()),
        };
        let pool = rayon::ThreadPoolBuilder::new().num_threads(self.jobs.map_or(0, usize::from)).build()?;
        let output = BufWriter::with_capacity(1 << 16, io::stdout());
        let streamed =
            pool.install(|| stream(BufReader::with_capacity(1 << 16, input), output, &desk, &options, &cleaning))?;
        if streamed.errors > 0 {
            writeln!(io::stderr(), "mujaz: {} of {} lines gave no briefing", streamed.errors, streamed.lines)?;
            return Ok(Outcome::BadInput);
        }
        Ok(Outcome::Done)
    }
}
