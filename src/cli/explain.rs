//! `mujaz explain`: where the English comes from, for people and for programs.

use std::io::Write;
use std::path::PathBuf;

use anstyle::{AnsiColor, Style};
use clap::ValueEnum;

use super::input::{DeskArgs, ReadArgs, read_file};
use super::{CommandResult, Outcome};
use crate::briefing::{ExplainedLine, Explanation};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// An article: text, HTML, JSON or JSON Lines; "-" is standard input
    file: PathBuf,
    /// For people, or for programs
    #[arg(long, value_enum, default_value_t = Output::Text)]
    format: Output,
    #[command(flatten)]
    desk: DeskArgs,
    #[command(flatten)]
    read: ReadArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Output {
    Text,
    Json,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let desk = self.desk.desk()?;
        let cleaning = self.desk.cleaning()?;
        let articles = read_file(&self.file, &self.read.options(), &cleaning)?;
        let mut out = anstream::stdout().lock();
        let mut outcome = Outcome::Done;
        let several = articles.len() > 1;
        for article in articles {
            let article = match article {
                Ok(article) => article,
                Err(error) => {
                    super::complain(&error);
                    outcome = Outcome::BadInput;
                    continue;
                }
            };
            let briefing = desk.brief(article);
            let explanation = Explanation::new(&briefing, &desk.glossary);
            if self.format == Output::Json {
                writeln!(out, "{}", serde_json::to_string_pretty(&explanation)?)?;
                continue;
            }
            if several {
                writeln!(out, "{}\n", briefing.article.name)?;
            }
            for line in &explanation.lines {
                print(&mut out, line)?;
            }
        }
        Ok(outcome)
    }
}

fn print(out: &mut impl Write, line: &ExplainedLine) -> std::io::Result<()> {
    let bold = Style::new().bold();
    let english = AnsiColor::Green.on_default();
    let dim = Style::new().dimmed();
    let (untranslated, words) = line.untranslated;
    writeln!(out, "{bold}{}{bold:#}  \u{2068}{}\u{2069}", line.label, line.ar)?;
    let en = if line.en.is_empty() { "…" } else { &line.en };
    writeln!(out, "  {english}{en}{english:#}  {dim}({untranslated} of {words} words without English){dim:#}")?;
    for piece in &line.pieces {
        let (start, end) = (piece.span.start, piece.span.end);
        writeln!(
            out,
            "    {english}{}{english:#}  \u{2068}{}\u{2069}  {dim}bytes {start}..{end}, {}{dim:#}",
            piece.en, piece.ar, piece.rule
        )?;
        for place in &piece.glossary {
            writeln!(out, "        {dim}{place}{dim:#}")?;
        }
    }
    if !line.reasons.is_empty() {
        let reasons: Vec<String> =
            line.reasons.iter().map(|share| format!("{} {:+}", share.rule, share.share)).collect();
        writeln!(out, "    {dim}chosen by: {}{dim:#}", reasons.join(", "))?;
    }
    writeln!(out)
}
