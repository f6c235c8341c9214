//! `mujaz brief`: the briefing of each article.

use std::borrow::Cow;
use std::error::Error;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};

use super::input::{DeskArgs, ReadArgs, files, read_file, tell_unread_date};
use super::output::{Output, is_surely_folder};
use super::{CommandResult, Outcome, complain, counted};
use crate::article::{Cleaning, Options};
use crate::briefing::{Briefing, Desk, Format, Renderer, Templates};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Articles (.txt, .html, .json, .jsonl) or folders of them; "-" or nothing is standard input
    files: Vec<PathBuf>,
    /// The output format; without it that of the ending of --output, else md
    #[arg(long, value_enum)]
    format: Option<OutputFormat>,
    /// Write one document to this file, or a file an article into this folder; to standard output without it
    #[arg(long, short, value_name = "FILE|DIR")]
    output: Option<PathBuf>,
    /// A template for the format, or a folder of templates that replace those of the same name
    #[arg(long, value_name = "FILE|DIR")]
    template: Option<PathBuf>,
    #[command(flatten)]
    desk: DeskArgs,
    #[command(flatten)]
    read: ReadArgs,
    /// Tell each line that was set aside, and why
    #[arg(long, short)]
    verbose: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    Md,
    Html,
    Text,
    Json,
}

impl From<OutputFormat> for Format {
    fn from(format: OutputFormat) -> Self {
        match format {
            OutputFormat::Md => Self::Markdown,
            OutputFormat::Html => Self::Html,
            OutputFormat::Text => Self::Text,
            OutputFormat::Json => Self::Json,
        }
    }
}

/// All that a file is briefed with.
struct Work {
    desk: Desk,
    cleaning: Cow<'static, Cleaning>,
    options: Options,
    verbose: bool,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let format = format(self.format, self.output.as_deref())?;
        let work = Work {
            desk: self.desk.desk()?,
            cleaning: self.desk.cleaning()?,
            options: self.read.options(),
            verbose: self.verbose,
        };
        // A folder that has one article today may have two tomorrow.
        let many = self.files.iter().any(|path| path.is_dir());
        let files = files(&self.files);
        let renderer = Renderer::new(format, &Templates::load(format, self.template.as_deref())?)?;
        let mut output = Output::new(self.output.as_deref(), files.len(), many, renderer, format)?;
        let bar = progress(files.len());
        let mut outcome = Outcome::Done;
        for file in files {
            let done = file.map_err(Into::into).and_then(|path| work.file(&path, &mut output));
            match done {
                Ok(true) => {}
                Ok(false) => outcome = Outcome::BadInput,
                Err(error) if super::is_closed_pipe(error.as_ref()) => return Err(error),
                Err(error) => {
                    bar.suspend(|| complain(&error));
                    outcome = Outcome::BadInput;
                }
            }
            bar.inc(1);
        }
        output.finish()?;
        bar.finish_and_clear();
        Ok(outcome)
    }
}

/// The format that is asked for, or that of the ending of the output file, or Markdown where there is no ending.
pub(super) fn format(asked: Option<OutputFormat>, output: Option<&Path>) -> Result<Format, String> {
    if let Some(asked) = asked {
        return Ok(asked.into());
    }
    let Some(path) = output.filter(|path| !is_surely_folder(path)) else { return Ok(Format::Markdown) };
    let Some(ending) = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()) else {
        return Ok(Format::Markdown);
    };
    // Windows writes .htm.
    let ending = if ending == "htm" { "html" } else { &ending };
    Format::ALL.into_iter().find(|format| ending == format.extension()).ok_or_else(|| {
        format!(
            "{}: .{ending} is no ending of a format; name the file .md, .html, .txt or .json, or say which with --format",
            path.display()
        )
    })
}

/// A bar on a terminal when there is something to wait for.
fn progress(files: usize) -> ProgressBar {
    if files < 2 || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(files as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} articles") {
        bar.set_style(style);
    }
    bar
}

impl Work {
    /// Briefs the articles of one file; false if one of several could not be read.
    fn file(&self, path: &Path, output: &mut Output) -> Result<bool, Box<dyn Error>> {
        let articles = read_file(path, &self.options, &self.cleaning)?;
        let mut briefings = Vec::new();
        let mut all_read = true;
        for article in articles {
            match article {
                Ok(article) => {
                    tell_unread_date(&article, &self.options);
                    briefings.push(self.desk.brief(article));
                }
                Err(error) => {
                    complain(&error);
                    all_read = false;
                }
            }
        }
        for briefing in &briefings {
            // Who closes standard error wants no summary; the documents are written all the same.
            let _ = self.summarize(briefing);
        }
        output.write(path, briefings)?;
        Ok(all_read)
    }

    /// One line on standard error for each article; with `--verbose`, what was set aside.
    fn summarize(&self, briefing: &Briefing) -> io::Result<()> {
        let mut err = io::stderr().lock();
        let name = &briefing.article.name;
        let (points, sentences) = (briefing.key_points.len(), briefing.article.sentences);
        let (mentions, unknown, aside) = (briefing.mentions.len(), briefing.unknown.len(), briefing.set_aside.len());
        writeln!(
            err,
            "{name}: {points} of {}, {}, {} not in the glossary, {} set aside",
            counted(sentences, "sentence"),
            counted(mentions, "mention"),
            counted(unknown, "name"),
            counted(aside, "line"),
        )?;
        if self.verbose {
            for part in &briefing.set_aside {
                writeln!(err, "  {} ({}): \u{2068}{}\u{2069}", part.reason, part.rule, part.ar.trim())?;
            }
            for name in &briefing.unknown {
                writeln!(err, "  not in the glossary, {}: \u{2068}{}\u{2069}", name.evidence, name.ar)?;
            }
        }
        Ok(())
    }
}
