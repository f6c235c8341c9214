//! `mujaz explain`: where the English comes from and why sentences were chosen, for people and for programs.

use std::fmt::Write as _;
use std::io::Write;
use std::path::PathBuf;

use anstyle::{AnsiColor, Style};
use clap::ValueEnum;

use super::input::{BudgetArgs, DeskArgs, EnglishArgs, ReadArgs, read_file};
use super::{CommandResult, Outcome};
use crate::briefing::{CutInfo, ExplainedLine, Explanation, JudgedSentence};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// An article: text, HTML, JSON or JSON Lines; "-" is standard input
    file: PathBuf,
    /// For people, or for programs
    #[arg(long, value_enum, default_value_t = Output::Text)]
    format: Output,
    /// All sentences of the story, chosen or not, with what each rule gave them; `--count` says how many are chosen
    #[arg(long)]
    sentences: bool,
    /// A glossary file or folder over the embedded one; may be given several times, later ones win
    #[arg(long, value_name = "PATH")]
    glossary: Vec<PathBuf>,
    /// At most so many key sentences, as `brief --sentences` has it [default: 5]
    #[arg(long, value_name = "N", conflicts_with_all = ["words", "percent"])]
    count: Option<usize>,
    /// Key sentences of about so many words
    #[arg(long, value_name = "N", conflicts_with = "percent")]
    words: Option<usize>,
    /// Key sentences of about so much of the article's words, in percent
    #[arg(long, value_name = "P", value_parser = clap::value_parser!(u8).range(0..=100))]
    percent: Option<u8>,
    /// Leave key sentences whole, as `brief --whole` does
    #[arg(long)]
    whole: bool,
    #[command(flatten)]
    english: EnglishArgs,
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
        let budget = BudgetArgs { sentences: self.count, words: self.words, percent: self.percent };
        let arguments = DeskArgs::new(self.glossary, budget).with_whole(self.whole).with_english(self.english);
        let desk = arguments.desk()?;
        let cleaning = arguments.cleaning()?;
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
            if self.sentences {
                let sentences = desk.judge(&article);
                match self.format {
                    Output::Json => writeln!(out, "{}", serde_json::to_string_pretty(&sentences)?)?,
                    Output::Text if several => writeln!(out, "{}\n\n{}", article.name, table(&sentences))?,
                    Output::Text => write!(out, "{}", table(&sentences))?,
                }
                continue;
            }
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
    for cut in &line.cut {
        writeln!(out, "    {dim}{}{dim:#}", told(cut))?;
    }
    writeln!(out)
}

/// What was cut from a sentence, and by which rule of `[trim]`.
fn told(cut: &CutInfo) -> String {
    let (rule, CutInfo { ar, span, .. }) = (cut.rule.name(), cut);
    format!(
        "cut, {rule}: \u{2068}{}\u{2069}, bytes {}..{}",
        ar.trim_start_matches(['،', ',', ' ']),
        span.start,
        span.end
    )
}

/// How many characters of a sentence the table shows.
const SHOWN: usize = 60;

/// A line for each sentence, and one for its shares.
fn table(sentences: &[JudgedSentence]) -> String {
    let bold = Style::new().bold();
    let dim = Style::new().dimmed();
    let mut table = format!("{dim}  no   score  sentence{dim:#}\n");
    for sentence in sentences {
        let mark = if sentence.chosen { "*" } else { " " };
        let style = if sentence.chosen { bold } else { Style::new() };
        let mut ar: String = sentence.ar.chars().take(SHOWN).collect();
        if sentence.ar.chars().count() > SHOWN {
            ar.push('…');
        }
        let shares: Vec<String> =
            sentence.reasons.iter().map(|share| format!("{} {:+}", share.rule, share.share)).collect();
        let _ = write!(
            table,
            "{mark}{style}{:>3}  {:>6.3}{style:#}  \u{2068}{ar}\u{2069}\n               {dim}{}; {}{dim:#}\n",
            sentence.sentence,
            sentence.score,
            sentence.verdict,
            shares.join(", ")
        );
        for cut in &sentence.cut {
            let _ = writeln!(table, "               {dim}{}{dim:#}", told(cut));
        }
    }
    table
}
