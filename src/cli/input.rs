//! Arguments that several commands share: what to brief with, and how to read.

use std::borrow::Cow;
use std::error::Error;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use encoding_rs::Encoding;
use jiff::civil::Date;

use super::{Outcome, complain};
use crate::article::{self, Article, Cleaning, Fields, Options, ReadError};
use crate::attribution::Cues;
use crate::briefing::Desk;
use crate::digest::Rules;
use crate::english::{Level, Lexicon, Style};
use crate::glossary::Glossary;
use crate::salience::{Budget, Selection};
use crate::settings::SettingsError;

#[derive(Debug, clap::Args)]
pub(super) struct GlossaryArgs {
    /// A glossary file or folder over the embedded one; may be given several times, later ones win
    #[arg(long, value_name = "PATH")]
    glossary: Vec<PathBuf>,
}

impl GlossaryArgs {
    pub(super) fn load(&self) -> Result<Glossary, Box<dyn Error>> {
        Ok(Glossary::load(&self.glossary)?)
    }

    pub(super) fn cleaning(&self) -> Result<Cow<'static, Cleaning>, Box<dyn Error>> {
        cleaning(&self.glossary)
    }
}

#[derive(Debug, clap::Args)]
pub(super) struct DeskArgs {
    /// A glossary file or folder over the embedded one; may be given several times, later ones win
    #[arg(long, value_name = "PATH")]
    pub(super) glossary: Vec<PathBuf>,
    #[command(flatten)]
    budget: BudgetArgs,
    /// Show key sentences whole: cut no source behind what it says and no long parenthesis
    #[arg(long)]
    whole: bool,
    #[command(flatten)]
    english: EnglishArgs,
}

#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub(super) struct EnglishArgs {
    /// The highest level of English lines: only terms; phrases in the order of the Arabic; whole sentences, which are drafts to be checked
    /// [default: terms, and sentence for `mujaz english`]
    #[arg(long, value_name = "LEVEL", value_enum)]
    english: Option<LevelName>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
enum LevelName {
    #[default]
    Terms,
    Phrases,
    Sentence,
}

impl EnglishArgs {
    /// How English lines are made, with what the folders of a glossary add; `otherwise` is the level that is not asked for.
    pub(super) fn style(self, otherwise: Level, glossary: &[PathBuf]) -> Result<Style, Box<dyn Error>> {
        let highest = match self.english {
            Some(LevelName::Sentence) => Level::Sentence,
            Some(LevelName::Phrases) => Level::Phrases,
            Some(LevelName::Terms) => Level::Terms,
            None => otherwise,
        };
        let lexicon = Lexicon::layered(glossary)?.map(Arc::new);
        Ok(Style { highest, lexicon })
    }
}

#[derive(Debug, Clone, Copy, Default, clap::Args)]
#[group(multiple = false)]
pub(super) struct BudgetArgs {
    /// At most so many key sentences; 0 for none [default: 5]
    #[arg(long, value_name = "N")]
    pub(super) sentences: Option<usize>,
    /// Key sentences of about so many words: the one that reaches them is the last
    #[arg(long, value_name = "N")]
    pub(super) words: Option<usize>,
    /// Key sentences of about so much of the article's words, in percent
    #[arg(long, value_name = "P", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub(super) percent: Option<u8>,
}

impl BudgetArgs {
    pub(super) fn budget(&self) -> Budget {
        let sentences = self.sentences.map(Budget::Sentences);
        sentences.or(self.words.map(Budget::Words)).or(self.percent.map(Budget::Percent)).unwrap_or_default()
    }
}

impl DeskArgs {
    pub(super) fn new(glossary: Vec<PathBuf>, budget: BudgetArgs) -> Self {
        Self { glossary, budget, whole: false, english: EnglishArgs::default() }
    }

    /// The same, with this highest level of English lines.
    pub(super) fn with_english(self, english: EnglishArgs) -> Self {
        Self { english, ..self }
    }

    /// The same, with key sentences left whole or not.
    pub(super) fn with_whole(self, whole: bool) -> Self {
        Self { whole, ..self }
    }

    pub(super) fn desk(&self) -> Result<Desk, Box<dyn Error>> {
        let selection = layered(Selection::embedded(), &self.glossary, "selection.toml", Selection::with)?;
        let selection = if self.whole { Cow::Owned(selection.into_owned().whole()) } else { selection };
        let cues = layered(Cues::embedded(), &self.glossary, "attribution.toml", Cues::with)?;
        let english = self.english.style(Level::Terms, &self.glossary)?;
        Ok(Desk { glossary: Glossary::load(&self.glossary)?, selection, cues, budget: self.budget.budget(), english })
    }

    pub(super) fn cleaning(&self) -> Result<Cow<'static, Cleaning>, Box<dyn Error>> {
        cleaning(&self.glossary)
    }

    /// The rules of a digest.
    pub(super) fn rules(&self) -> Result<Rules, Box<dyn Error>> {
        Ok(layered(Rules::embedded(), &self.glossary, "digest.toml", Rules::with)?.into_owned())
    }
}

fn cleaning(glossary: &[PathBuf]) -> Result<Cow<'static, Cleaning>, Box<dyn Error>> {
    layered(Cleaning::embedded(), glossary, "cleaning.toml", |_, text, file| Cleaning::parse(text, file))
}

/// The embedded settings with what the files of this name in the folders of a glossary replace, one over the other.
fn layered<T: Clone>(
    embedded: &'static T,
    glossary: &[PathBuf],
    name: &str,
    with: impl Fn(&T, &str, &str) -> Result<T, SettingsError>,
) -> Result<Cow<'static, T>, Box<dyn Error>> {
    let mut settings = Cow::Borrowed(embedded);
    for file in glossary.iter().map(|path| path.join(name)).filter(|path| path.is_file()) {
        let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        settings = Cow::Owned(with(&settings, &text, &file.display().to_string())?);
    }
    Ok(settings)
}

#[derive(Debug, clap::Args)]
pub(super) struct ReadArgs {
    /// The character set of the input; found out without it
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<&'static Encoding>,
    /// The date of publication, in place of what the article says
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    date: Option<Date>,
    /// The names of JSON fields, such as title=headline,text=body
    #[arg(long, value_name = "FIELD=NAME,…", value_parser = fields)]
    fields: Option<Fields>,
}

impl ReadArgs {
    pub(super) fn options(&self) -> Options {
        Options {
            encoding: self.encoding,
            date: self.date,
            fields: self.fields.clone().unwrap_or_default(),
            ..Options::default()
        }
    }
}

pub(super) fn encoding(name: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(name.as_bytes())
        .ok_or_else(|| "not a character set that is known; try utf-8, utf-16le, windows-1256 or iso-8859-6".to_owned())
}

pub(super) fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "not a date; write it as YYYY-MM-DD, such as 2021-11-09".to_owned())
}

pub(super) fn fields(text: &str) -> Result<Fields, String> {
    let mut fields = Fields::default();
    for pair in text.split(',') {
        let (field, name) = pair.split_once('=').ok_or_else(|| format!("`{pair}` is not FIELD=NAME"))?;
        let place = match field.trim() {
            "title" => &mut fields.title,
            "text" => &mut fields.text,
            "published" => &mut fields.published,
            "url" => &mut fields.url,
            "source" => &mut fields.source,
            "id" => &mut fields.id,
            other => return Err(format!("`{other}` is no field; they are title, text, published, url, source, id")),
        };
        name.trim().clone_into(place);
    }
    Ok(fields)
}

/// The files that paths name: folders give their articles; "-", or no path at all, is standard input.
pub(super) fn files(paths: &[PathBuf]) -> Vec<Result<PathBuf, ReadError>> {
    if paths.is_empty() {
        return vec![Ok(PathBuf::from(STANDARD_INPUT))];
    }
    let mut files = Vec::new();
    for path in paths {
        if path == Path::new(STANDARD_INPUT) {
            files.push(Ok(path.clone()));
        } else {
            files.extend(article::collect(std::slice::from_ref(path)));
        }
    }
    files
}

/// The files that paths name, folders opened; what is not there is told.
pub(super) fn article_files(paths: &[PathBuf]) -> (Vec<PathBuf>, Outcome) {
    let mut files = Vec::new();
    let mut outcome = Outcome::Done;
    for file in article::collect(paths) {
        match file {
            Ok(file) => files.push(file),
            Err(error) => {
                complain(&error);
                outcome = Outcome::BadInput;
            }
        }
    }
    (files, outcome)
}

/// Tells that a record's date could not be read: it is briefed without one.
pub(super) fn tell_unread_date(article: &Article, options: &Options) {
    if let (Some(field), None) = (&article.unread_date, options.date) {
        complain(format!(
            "{}: `{}` is \u{2068}{field}\u{2069}, which is no date or more than one; write it as 2021-11-09",
            article.name, options.fields.published
        ));
    }
}

/// What stands for standard input among paths.
pub(super) const STANDARD_INPUT: &str = "-";

/// The articles of one file, each read or not.
pub(super) fn read_file(
    path: &Path,
    options: &Options,
    cleaning: &Cleaning,
) -> io::Result<Vec<Result<Article, ReadError>>> {
    if path != Path::new(STANDARD_INPUT) {
        return Ok(article::read_file(path, options, cleaning));
    }
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    Ok(article::read(STANDARD_INPUT, &bytes, options, cleaning))
}
