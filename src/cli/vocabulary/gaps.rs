//! `mujaz vocabulary gaps`: words that the vocabulary lacks, as lines to fill in.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use super::{CommandResult, article_files};
use crate::briefing::{ArticleGaps, Gap, Gaps, each_article};
use crate::cli::counted;
use crate::cli::input::{BudgetArgs, DeskArgs, ReadArgs};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Articles (.txt, .html, .json, .jsonl) or folders of them
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// All sentences, not only the headline and the key sentences
    #[arg(long)]
    all: bool,
    /// Only words that occur so often, over all articles
    #[arg(long, value_name = "N", default_value_t = 1)]
    min: usize,
    /// The most words
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// A glossary file or folder over the embedded one; may be given several times, later ones win
    #[arg(long, value_name = "PATH")]
    glossary: Vec<PathBuf>,
    #[command(flatten)]
    budget: BudgetArgs,
    #[command(flatten)]
    read: ReadArgs,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let desk_args = DeskArgs::new(self.glossary, self.budget);
        let (desk, cleaning) = (desk_args.desk()?, desk_args.cleaning()?);
        let (files, mut outcome) = article_files(&self.files);
        let mut gathered = Gaps::default();
        each_article(
            &files,
            &self.read.options(),
            &cleaning,
            |article| ArticleGaps::of(&article, &desk, self.all),
            |gaps| match gaps {
                Ok(gaps) => gathered.add(gaps),
                Err(error) => {
                    crate::cli::complain(&error);
                    outcome = crate::cli::Outcome::BadInput;
                }
            },
        );
        let Gaps { articles, lines, below, lacking, .. } = gathered;
        let mut found = gathered.finish(self.min);
        let all = found.len();
        found.truncate(self.limit.unwrap_or(all));
        let mut out = BufWriter::new(io::stdout().lock());
        if !found.is_empty() {
            let are = if below == 1 { "is" } else { "are" };
            writeln!(
                out,
                "# Words that the vocabulary lacks, of {}. Of {} {below} {are} below `sentence`, {lacking} of them with such words.\n\
                 # Fill in what is missing, throw away what is no word, then: mujaz vocabulary check FILE\n",
                counted(articles, "article"),
                counted(lines, "line")
            )?;
            write!(out, "{}", Gap::toml(&found))?;
        }
        out.flush()?;
        writeln!(
            io::stderr(),
            "mujaz: {} of {}, from {}",
            found.len(),
            counted(all, "word"),
            counted(articles, "article")
        )?;
        Ok(outcome)
    }
}
