//! Where `mujaz brief` writes: standard output, one file, or a folder with a file an article.

use std::collections::HashSet;
use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::input::STANDARD_INPUT;
use crate::briefing::{Briefing, Format, Renderer, json_lines};
use crate::files::write_whole;

/// The target of a run, and what it has written so far.
pub(super) struct Output {
    renderer: Renderer,
    format: Format,
    target: Target,
    /// Whether more than one document may come to the same place.
    several: bool,
    /// Documents on standard output.
    written: usize,
    /// Briefings that make one document and wait for the last one.
    waiting: Vec<Briefing>,
}

enum Target {
    Standard,
    File(PathBuf),
    /// With the names that this run has given: articles of one name in several folders get numbers.
    Folder(PathBuf, HashSet<String>),
}

impl Output {
    /// The output of `files` files; `many` if there may be more of them next time, as in a folder.
    pub(super) fn new(
        path: Option<&Path>,
        files: usize,
        many: bool,
        renderer: Renderer,
        format: Format,
    ) -> Result<Self, String> {
        let target = match path {
            None => Target::Standard,
            Some(path) if is_folder(path, many || files > 1) => {
                std::fs::create_dir_all(path).map_err(|error| match error.kind() {
                    io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
                        format!("{}: a file is in the way; name a folder", path.display())
                    }
                    kind => format!("{}: the folder cannot be made: {kind}", path.display()),
                })?;
                Target::Folder(path.to_owned(), HashSet::new())
            }
            Some(path) => Target::File(path.to_owned()),
        };
        Ok(Self { renderer, format, target, several: files > 1, written: 0, waiting: Vec::new() })
    }

    /// Writes the briefings of the article file `source`.
    pub(super) fn write(&mut self, source: &Path, briefings: Vec<Briefing>) -> Result<(), Box<dyn Error>> {
        if briefings.is_empty() {
            return Ok(());
        }
        match &mut self.target {
            // One document, and none if it cannot be whole.
            Target::File(_) => {
                self.waiting.extend(briefings);
                Ok(())
            }
            Target::Folder(folder, taken) => {
                for briefing in &briefings {
                    // Of "n.jsonl:3" or "n.json#3", the number.
                    let name = &briefing.article.name;
                    let record = name.rsplit([':', '#']).next().filter(|last| last.parse::<usize>().is_ok());
                    let mut stem = stem(source);
                    if let Some(record) = record.filter(|_| *name != source.to_string_lossy()) {
                        stem = format!("{stem}-{record}");
                    }
                    let file = folder.join(format!("{}.{}", free(&stem, taken), self.format.extension()));
                    whole(&file, &self.renderer.render(briefing)?)?;
                }
                Ok(())
            }
            // Pages go together at the end.
            Target::Standard if self.format == Format::Html && self.several => {
                self.waiting.extend(briefings);
                Ok(())
            }
            Target::Standard => {
                let mut out = io::stdout().lock();
                let lines = self.format == Format::Json && self.several;
                if self.written > 0 && !lines {
                    out.write_all(b"\n")?;
                }
                self.written += briefings.len();
                let text = if lines { json_lines(&briefings)? } else { self.renderer.render_all(&briefings)? };
                Ok(out.write_all(text.as_bytes())?)
            }
        }
    }

    /// Writes what waited.
    pub(super) fn finish(self) -> Result<(), Box<dyn Error>> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let text = self.renderer.render_all(&self.waiting)?;
        match &self.target {
            Target::File(file) => whole(file, &text),
            _ => Ok(io::stdout().write_all(text.as_bytes())?),
        }
    }
}

/// Whether the path is a folder, or looks like one: it ends in a slash, or several articles go to a name without an extension.
fn is_folder(path: &Path, many: bool) -> bool {
    is_surely_folder(path) || many && path.extension().is_none()
}

/// Whether the path is a folder or ends in a slash.
pub(super) fn is_surely_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(['/', '\\'])
}

fn stem(source: &Path) -> String {
    if source == Path::new(STANDARD_INPUT) {
        return "briefing".to_owned();
    }
    source.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The name, or the name with the first number from 2 that this run has not given.
fn free(stem: &str, taken: &mut HashSet<String>) -> String {
    let mut name = stem.to_owned();
    let mut number = 2;
    while !taken.insert(name.clone()) {
        name = format!("{stem}-{number}");
        number += 1;
    }
    name
}

/// Writes a file, whole or not at all.
pub(super) fn whole(path: &Path, text: &str) -> Result<(), Box<dyn Error>> {
    write_whole(path, text.as_bytes()).map_err(|error| format!("{}: cannot be written: {error}", path.display()).into())
}
