//! `mujaz glossary suggest`: names that the glossary lacks, as entries to fill in.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use super::kind;
use crate::briefing::{Suggestion, Suggestions, UnknownNames, each_article};
use crate::cli::input::{GlossaryArgs, ReadArgs};
use crate::cli::{CommandResult, Outcome, counted};
use crate::glossary::Kind;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Articles (.txt, .html, .json, .jsonl) or folders of them
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Only names that occur so often, over all articles
    #[arg(long, value_name = "N", default_value_t = 2)]
    min: usize,
    /// The most names
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Only names of this kind: person, organization or place
    #[arg(long, value_parser = kind)]
    kind: Option<Kind>,
    #[command(flatten)]
    glossary: GlossaryArgs,
    #[command(flatten)]
    read: ReadArgs,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let (glossary, cleaning) = (self.glossary.load()?, self.glossary.cleaning()?);
        let (files, mut outcome) = super::article_files(&self.files);
        let mut gathered = Suggestions::default();
        let mut articles = 0;
        each_article(
            &files,
            &self.read.options(),
            &cleaning,
            |article| UnknownNames::of(&article, &glossary),
            |names| match names {
                Ok(names) => {
                    articles += 1;
                    gathered.add(names);
                }
                Err(error) => {
                    crate::cli::complain(&error);
                    outcome = Outcome::BadInput;
                }
            },
        );
        let mut found = gathered.finish(0);
        found.retain(|name| self.kind.is_none_or(|kind| kind == name.kind));
        let with_rare = found.len();
        found.retain(|name| name.count >= self.min);
        let all = found.len();
        found.truncate(self.limit.unwrap_or(all));
        let mut out = BufWriter::new(io::stdout().lock());
        if !found.is_empty() {
            writeln!(
                out,
                "# Names that the glossary has not, of {}. Fill in `en`, give each a lasting id, add a `note`,",
                counted(articles, "article")
            )?;
            writeln!(out, "# throw away what is no name, then: mujaz glossary check FILE\n")?;
            write!(out, "{}", Suggestion::toml(&found, &glossary))?;
        }
        out.flush()?;
        let mut err = io::stderr().lock();
        let shown = found.len();
        writeln!(err, "mujaz: {shown} of {}, from {}", counted(all, "name"), counted(articles, "article"))?;
        if all == 0 && with_rare > 0 {
            let seldom = if self.min == 2 { "only once".to_owned() } else { format!("less than {} times", self.min) };
            let stand = if with_rare == 1 { "stands" } else { "stand" };
            writeln!(err, "mujaz: {} {stand} {seldom}; --min 1 shows all", counted(with_rare, "name"))?;
        }
        Ok(if all == 0 && outcome == Outcome::Done { Outcome::Found } else { outcome })
    }
}
