//! `mujaz glossary impact`: which briefings change when the glossary does.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::briefing::{Format, Impact, Renderer, Templates, each_article, impact};
use crate::cli::brief::OutputFormat;
use crate::cli::input::{BudgetArgs, DeskArgs, ReadArgs};
use crate::cli::{CommandResult, Outcome, complain};

/// What stands for no layer.
const NONE: &str = "--embedded";

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The glossary as it was: a file or folder over the embedded one, or `--embedded` for none
    #[arg(allow_hyphen_values = true)]
    old: PathBuf,
    /// The glossary as it is to be, likewise
    #[arg(allow_hyphen_values = true)]
    new: PathBuf,
    /// Articles (.txt, .html, .json, .jsonl) or folders of them
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Which document is compared; json shows every mention
    #[arg(long, value_enum, default_value_t = OutputFormat::Md)]
    format: OutputFormat,
    #[command(flatten)]
    budget: BudgetArgs,
    #[command(flatten)]
    read: ReadArgs,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let desk = |path: &Path| {
            let glossary = Some(path.to_owned()).filter(|path| path != Path::new(NONE)).into_iter().collect();
            DeskArgs::new(glossary, self.budget)
        };
        for path in [&self.old, &self.new] {
            // A flag that is written here by mistake is no file.
            if path.to_string_lossy().starts_with("--") && path != Path::new(NONE) {
                return Err(format!(
                    "{}: name a glossary file or folder here, or {NONE}; options go before OLD",
                    path.display()
                )
                .into());
            }
        }
        let (old, new) = (desk(&self.old), desk(&self.new));
        let cleaning = new.cleaning()?;
        let (old, new) = (old.desk()?, new.desk()?);
        let format = Format::from(self.format);
        let renderer = Renderer::new(format, &Templates::load(format, None)?)?;
        let (files, mut outcome) = super::article_files(&self.files);
        let mut out = BufWriter::new(io::stdout().lock());
        let (mut articles, mut changed) = (0, 0);
        let mut broken: io::Result<()> = Ok(());
        each_article(
            &files,
            &self.read.options(),
            &cleaning,
            |article| impact(article, &old, &new, &renderer),
            |result| match result {
                Ok(Ok(found)) => {
                    articles += 1;
                    if let Impact::Changed(diff) = found {
                        changed += 1;
                        if broken.is_ok() {
                            broken = write!(out, "{diff}");
                        }
                    }
                }
                Ok(Err(error)) => {
                    complain(&error);
                    outcome = Outcome::BadInput;
                }
                Err(error) => {
                    complain(&error);
                    outcome = Outcome::BadInput;
                }
            },
        );
        broken?;
        let verb = if changed == 1 { "changes" } else { "change" };
        writeln!(out, "{changed} of {articles} briefings {verb}")?;
        out.flush()?;
        Ok(if outcome == Outcome::Done && changed > 0 { Outcome::Found } else { outcome })
    }
}
