//! `mujaz digest`: one briefing over many articles.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use encoding_rs::Encoding;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;

use super::brief::{OutputFormat, format};
use super::input::{
    BudgetArgs, DeskArgs, EnglishArgs, STANDARD_INPUT, date, encoding, fields, files, tell_unread_date,
};
use super::output::whole;
use super::{CommandResult, Outcome, complain, counted};
use crate::article::{Article, Fields, Options, ReadError};
use crate::briefing::{Layout, Renderer, Templates, each_article, each_article_of};
use crate::digest::{Gathering, Taken, Wanted};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Articles (.txt, .html, .json, .jsonl) or folders of them; "-" or nothing is standard input
    files: Vec<PathBuf>,
    /// The output format; without it that of the ending of --output, else md
    #[arg(long, value_enum)]
    format: Option<OutputFormat>,
    /// Write the digest to this file; to standard output without it
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// A template for the format, or a folder of templates that replace those of the same name
    #[arg(long, value_name = "FILE|DIR")]
    template: Option<PathBuf>,
    /// Only the articles of this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    date: Option<Date>,
    /// The most main stories, each with its key sentences; what is left is listed in brief
    #[arg(long, value_name = "N", default_value_t = 10)]
    stories: usize,
    /// The most stories in brief, a line each
    #[arg(long, value_name = "N", default_value_t = 30)]
    others: usize,
    /// The most key sentences of a story
    #[arg(long, value_name = "N", default_value_t = 5)]
    sentences: usize,
    /// Show key sentences whole: cut no source behind what it says and no long parenthesis
    #[arg(long)]
    whole: bool,
    #[command(flatten)]
    english: EnglishArgs,
    /// A glossary file or folder over the embedded one; may be given several times, later ones win
    #[arg(long, value_name = "PATH")]
    glossary: Vec<PathBuf>,
    /// The character set of the input; found out without it
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<&'static Encoding>,
    /// The names of JSON fields, such as title=headline,text=body
    #[arg(long, value_name = "FIELD=NAME,…", value_parser = fields)]
    fields: Option<Fields>,
    /// How many threads; all cores without it
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let format = format(self.format, self.output.as_deref())?;
        let renderer = Renderer::new(format, &Templates::load_for(Layout::Digest, format, self.template.as_deref())?)?;
        let budget = BudgetArgs { sentences: Some(self.sentences), ..BudgetArgs::default() };
        let args = DeskArgs::new(self.glossary, budget).with_whole(self.whole).with_english(self.english);
        let (desk, rules, cleaning) = (args.desk()?, args.rules()?, args.cleaning()?);
        let options =
            Options { encoding: self.encoding, fields: self.fields.clone().unwrap_or_default(), ..Options::default() };
        let wanted = Wanted { day: self.date, sentences: self.sentences, stories: self.stories, others: self.others };
        let pool = rayon::ThreadPoolBuilder::new().num_threads(self.jobs.map_or(0, usize::from)).build()?;
        let mut gathering = Gathering::default();
        let mut outcome = Outcome::Done;
        let bar = progress();
        pool.install(|| {
            let work = |article: Article| {
                tell_unread_date(&article, &options);
                Taken::of(article, &wanted, &desk, &rules)
            };
            let mut take = |taken: Result<Taken, ReadError>| {
                bar.inc(1);
                match taken {
                    Ok(taken) => {
                        if let Taken::Undated(name) = &taken {
                            bar.suspend(|| complain(format!("{name}: no date; left out")));
                        }
                        gathering.add(taken);
                    }
                    Err(error) => {
                        bar.suspend(|| complain(&error));
                        outcome = Outcome::BadInput;
                    }
                }
            };
            // Files that follow each other are read together, standard input by itself.
            let mut together: Vec<PathBuf> = Vec::new();
            for file in files(&self.files) {
                match file {
                    Ok(file) if file != Path::new(STANDARD_INPUT) => together.push(file),
                    other => {
                        each_article(&together, &options, &cleaning, work, &mut take);
                        together.clear();
                        match other {
                            Ok(_) => {
                                let input = io::stdin().lock();
                                each_article_of(STANDARD_INPUT, input, &options, &cleaning, work, &mut take)?;
                            }
                            Err(error) => take(Err(error)),
                        }
                    }
                }
            }
            each_article(&together, &options, &cleaning, work, &mut take);
            io::Result::Ok(())
        })?;
        bar.finish_and_clear();
        if gathering.is_empty() {
            if let (Some(day), Some((first, last))) = (self.date, gathering.other_days()) {
                return Err(format!("no article of {day}; the dates go from {first} to {last}").into());
            }
            return Err("no article to make a digest from".into());
        }
        let digest = pool.install(|| gathering.digest(&wanted, &desk, &rules));
        writeln!(
            io::stderr(),
            "{}, {}, {}, {} of several texts",
            counted(digest.articles, "article"),
            counted(digest.texts, "different text"),
            counted(digest.stories_told, "story"),
            digest.stories_of_several_texts
        )?;
        let document = renderer.render(&digest)?;
        match &self.output {
            Some(file) => whole(file, &document)?,
            None => io::stdout().write_all(document.as_bytes())?,
        }
        Ok(outcome)
    }
}

/// How many articles were read, on a terminal: how many there are is not known before.
fn progress() -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {pos} articles") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
