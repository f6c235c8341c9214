//! `mujaz check`: the golden workflow.

use std::io::{self, Write};
use std::path::PathBuf;

use similar::TextDiff;

use super::input::{DeskArgs, ReadArgs};
use super::{CommandResult, Outcome, complain, counted};
use crate::briefing::{GoldenError, each_case};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A folder of cases: each a folder with an article and `briefing.md`, `.html`, `.txt`, `.json` beside it
    folder: PathBuf,
    /// Write what the articles give now into the expected files
    #[arg(long)]
    bless: bool,
    /// A template, or a folder of templates; FOLDER/templates without it, if there is one
    #[arg(long, value_name = "FILE|DIR")]
    template: Option<PathBuf>,
    #[command(flatten)]
    desk: DeskArgs,
    #[command(flatten)]
    read: ReadArgs,
}

impl Args {
    pub(super) fn run(mut self) -> CommandResult {
        // A workspace, as `mujaz init` makes it, has its own glossary and templates.
        let own = |name: &str| Some(self.folder.join(name)).filter(|path| path.is_dir());
        let templates = self.template.clone().or_else(|| own("templates"));
        if self.desk.glossary.is_empty() {
            let glossary = own("glossary");
            self.desk.glossary.extend(glossary);
        }
        let desk = self.desk.desk()?;
        let cleaning = self.desk.cleaning()?;
        let options = self.read.options();
        let mut out = io::stdout().lock();
        let (mut same, mut different, mut failed, mut without) = (0, 0, 0, 0);
        for case in each_case(&self.folder) {
            let case = match case {
                Ok(case) => case,
                Err(error @ GoldenError::NoCases { .. }) => return Err(error.into()),
                // It names its folder.
                Err(error) => {
                    complain(&error);
                    failed += 1;
                    continue;
                }
            };
            let folder = case.article.parent().unwrap_or(&self.folder).display();
            let compared = match case.compare(&desk, &options, &cleaning, templates.as_deref()) {
                Ok(compared) => compared,
                Err(error) => {
                    complain(format!("{folder}: {error}").as_str());
                    failed += 1;
                    continue;
                }
            };
            if case.expected.is_empty() && !self.bless {
                writeln!(out, "{folder}: no expected briefing yet; --bless writes it in every format")?;
                without += 1;
                continue;
            }
            same += compared.same;
            different += compared.different.len();
            for difference in compared.different {
                let path = difference.path.display();
                if self.bless {
                    difference.bless()?;
                    writeln!(out, "written: {path}")?;
                    continue;
                }
                let diff = TextDiff::from_lines(&difference.expected, &difference.actual);
                let header = (format!("{path} (expected)"), format!("{path} (now)"));
                write!(out, "{}", diff.unified_diff().context_radius(2).header(&header.0, &header.1))?;
            }
        }
        let what = if self.bless { "written" } else { "different" };
        write!(out, "{same} as expected, {different} {what}, {failed} not readable")?;
        if without > 0 {
            write!(out, ", {} without an expected briefing", counted(without, "case"))?;
        }
        writeln!(out)?;
        Ok(match (failed, different + without) {
            (1.., _) => Outcome::BadInput,
            (_, 1..) if !self.bless => Outcome::Found,
            _ => Outcome::Done,
        })
    }
}
