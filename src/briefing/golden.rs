//! Golden files: articles with their expected briefings, for this project's tests and for its users.
//!
//! A case is a folder with one article, under any name, and expected briefings `briefing.md`, `briefing.html`, `briefing.txt`,
//! `briefing.json`, as many of them as one likes. Versions of the program and the glossary are not compared: they stand as "–", and
//! lines of glossary files as 0, so that a golden file changes when what it says changes.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::assemble::Desk;
use super::data::Briefing;
use super::render::{Format, RenderError, Renderer};
use super::templates::{TemplateError, Templates};
use crate::article::{self, Cleaning, Options, ReadError};
use crate::files::write_whole;

/// The stem of expected files.
const STEM: &str = "briefing";

/// A folder with an article and its expected briefings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldenCase {
    /// The article.
    pub article: PathBuf,
    /// The expected files, with their formats; those that exist.
    pub expected: Vec<(Format, PathBuf)>,
}

/// What comparing a case gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// How many expected files are as they should be.
    pub same: usize,
    /// Those that are not.
    pub different: Vec<Difference>,
}

/// An expected file that is not what the article gives now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The expected file.
    pub path: PathBuf,
    /// What it holds; nothing if it is not there.
    pub expected: String,
    /// What the article gives.
    pub actual: String,
}

/// Why a case cannot be compared.
#[derive(Debug, thiserror::Error)]
pub enum GoldenError {
    /// A file or folder cannot be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A folder without a case.
    #[error("{}: no case here: a case is a folder with an article and expected briefings beside it", path.display())]
    NoCases {
        /// Which.
        path: PathBuf,
    },
    /// More than one article in a case.
    #[error("{}: more than one article in a case: {} and {}", folder.display(), first.display(), second.display())]
    TwoArticles {
        /// The case.
        folder: PathBuf,
        /// One article.
        first: PathBuf,
        /// Another.
        second: PathBuf,
    },
    /// The article cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The templates cannot be read.
    #[error(transparent)]
    Templates(#[from] TemplateError),
    /// The briefing cannot be rendered.
    #[error(transparent)]
    Render(#[from] RenderError),
}

/// The cases in a folder and below it, in order of path.
///
/// # Errors
/// [`GoldenError`]: unreadable folders, no case, a case with two articles.
pub fn cases(folder: &Path) -> Result<Vec<GoldenCase>, GoldenError> {
    each_case(folder).into_iter().collect()
}

/// The same, where a case that is none does not lose the others. There is always at least one result.
#[must_use]
pub fn each_case(folder: &Path) -> Vec<Result<GoldenCase, GoldenError>> {
    let mut found = Vec::new();
    collect(folder, &mut found);
    if found.is_empty() {
        found.push(Err(GoldenError::NoCases { path: folder.to_owned() }));
    }
    found
}

fn collect(folder: &Path, found: &mut Vec<Result<GoldenCase, GoldenError>>) {
    match read_folder(folder) {
        Ok(Folder { case, folders }) => {
            found.extend(case);
            for folder in folders {
                collect(&folder, found);
            }
        }
        Err(error) => found.push(Err(error)),
    }
}

/// The case in a folder, and the folders in it.
struct Folder {
    case: Option<Result<GoldenCase, GoldenError>>,
    folders: Vec<PathBuf>,
}

fn read_folder(folder: &Path) -> Result<Folder, GoldenError> {
    let unreadable = |source| GoldenError::Io { path: folder.to_owned(), source };
    let mut article: Option<PathBuf> = None;
    let mut second: Option<PathBuf> = None;
    let mut expected = Vec::new();
    let mut folders = Vec::new();
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(unreadable)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(unreadable)?;
    entries.sort();
    for path in entries {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if path.is_dir() {
            folders.push(path);
        } else if path.file_stem().is_some_and(|stem| stem == STEM) {
            let format = Format::ALL.iter().find(|format| format.extension() == extension);
            expected.extend(format.map(|format| (*format, path.clone())));
        } else if matches!(extension, "txt" | "html" | "htm" | "json" | "jsonl") {
            if article.is_none() {
                article = Some(path);
            } else if second.is_none() {
                second = Some(path);
            }
        }
    }
    let case = article.map(|article| match second {
        Some(second) => Err(GoldenError::TwoArticles { folder: folder.to_owned(), first: article, second }),
        None => Ok(GoldenCase { article, expected }),
    });
    Ok(Folder { case, folders })
}

impl GoldenCase {
    /// Makes a new case of a Markdown briefing alone.
    pub fn want_markdown(&mut self) {
        let folder = self.article.parent().unwrap_or(Path::new("."));
        self.expected = vec![(Format::Markdown, folder.join(format!("{STEM}.md")))];
    }

    /// Compares the case with what `desk` makes of its article now. A case without expected files wants all formats.
    ///
    /// # Errors
    /// [`GoldenError`].
    pub fn compare(
        &self,
        desk: &Desk,
        options: &Options,
        cleaning: &Cleaning,
        templates: Option<&Path>,
    ) -> Result<Compared, GoldenError> {
        let io_error = |path: &Path, source| GoldenError::Io { path: path.to_owned(), source };
        let bytes = fs::read(&self.article).map_err(|source| io_error(&self.article, source))?;
        let name = self.article.file_name().unwrap_or_default().to_string_lossy();
        let mut briefings: Vec<Briefing> = Vec::new();
        for article in article::read(&name, &bytes, options, cleaning) {
            let mut briefing = desk.brief(article?);
            forget_versions(&mut briefing);
            briefings.push(briefing);
        }
        let folder = self.article.parent().unwrap_or(Path::new("."));
        let all: Vec<(Format, PathBuf)> = if self.expected.is_empty() {
            Format::ALL.iter().map(|f| (*f, folder.join(format!("{STEM}.{}", f.extension())))).collect()
        } else {
            self.expected.clone()
        };
        let mut compared = Compared { same: 0, different: Vec::new() };
        for (format, path) in all {
            let renderer = Renderer::new(format, &Templates::load(format, templates)?)?;
            let actual = renderer.render_all(&briefings)?;
            let expected = match fs::read_to_string(&path) {
                Ok(expected) => expected,
                Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
                Err(source) => return Err(io_error(&path, source)),
            };
            if expected == actual {
                compared.same += 1;
            } else {
                compared.different.push(Difference { path, expected, actual });
            }
        }
        Ok(compared)
    }
}

/// Takes out what changes although the briefing says the same: versions, lines of the glossary's files, and the way by which a
/// layer was named («./glossary», «/home/…/glossary»).
pub(super) fn forget_versions(briefing: &mut Briefing) {
    "–".clone_into(&mut briefing.reproduce.mujaz);
    "–".clone_into(&mut briefing.reproduce.glossary);
    let layers: Vec<(String, Arc<str>)> = briefing
        .reproduce
        .layers
        .iter()
        .map(|layer| {
            let last = Path::new(layer).file_name().map_or_else(|| layer.clone(), |n| n.to_string_lossy().into_owned());
            (layer.clone(), last.into())
        })
        .collect();
    for (layer, (_, short)) in briefing.reproduce.layers.iter_mut().zip(&layers) {
        *layer = short.to_string();
    }
    let people = briefing.people.iter_mut().map(|who| &mut who.glossary);
    let lists =
        [&mut briefing.organizations, &mut briefing.places, &mut briefing.events, &mut briefing.terms].into_iter();
    for place in people.chain(lists.flatten().map(|what| &mut what.glossary)) {
        place.line = 0;
        if let Some((long, short)) = layers.iter().find(|(long, _)| **long == *place.layer) {
            if let Some(rest) = place.file.strip_prefix(long.as_str()) {
                place.file = format!("{short}{rest}").into();
            }
            place.layer = short.clone();
        }
    }
    for mention in &mut briefing.mentions {
        if let Some((_, short)) = layers.iter().find(|(long, _)| **long == *mention.layer) {
            mention.layer = short.clone();
        }
    }
}

impl Difference {
    /// Writes what the article gives now into the expected file.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn bless(&self) -> Result<(), GoldenError> {
        write_whole(&self.path, self.actual.as_bytes())
            .map_err(|source| GoldenError::Io { path: self.path.clone(), source })
    }
}
