//! Files and folders of articles.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::{Article, Cleaning, Format, Options, ReadError, read};

/// The files that `paths` mean: a file is itself, whatever its extension; a folder is its own files with an article's
/// extension, sorted by name, without those of the folders inside it. A bad path does not lose the others.
#[must_use]
pub fn collect(paths: &[PathBuf]) -> Vec<Result<PathBuf, ReadError>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            match folder(path) {
                Ok(found) => files.extend(found.into_iter().map(Ok)),
                Err(error) => files.push(Err(error)),
            }
        } else {
            files.push(match path.metadata() {
                Ok(_) => Ok(path.clone()),
                Err(error) => Err(unreadable(path, &error)),
            });
        }
    }
    files
}

fn folder(path: &Path) -> Result<Vec<PathBuf>, ReadError> {
    let entries = path.read_dir().map_err(|error| unreadable(path, &error))?;
    let mut files = Vec::new();
    for entry in entries {
        let file = entry.map_err(|error| unreadable(path, &error))?.path();
        if format_by_extension(&file).is_some() && file.is_file() {
            files.push(file);
        }
    }
    if files.is_empty() {
        return Err(ReadError::NoArticles { name: path.display().to_string() });
    }
    files.sort();
    Ok(files)
}

/// Reads the articles of a file.
#[must_use]
pub fn read_file(path: &Path, options: &Options, cleaning: &Cleaning) -> Vec<Result<Article, ReadError>> {
    match std::fs::read(path) {
        Ok(bytes) => read(&path.display().to_string(), &bytes, options, cleaning),
        Err(error) => vec![Err(unreadable(path, &error))],
    }
}

/// The error for a path that the operating system does not give.
#[must_use]
pub fn unreadable(path: &Path, error: &std::io::Error) -> ReadError {
    let name = path.display().to_string();
    if error.kind() == ErrorKind::NotFound {
        return ReadError::NotFound { name };
    }
    // Without Rust's " (os error 13)".
    let cause = error.to_string();
    let cause = cause.split(" (os error").next().unwrap_or(&cause).to_lowercase();
    ReadError::Unreadable { name, cause }
}

pub(super) fn format_by_name(name: &str) -> Option<Format> {
    format_by_extension(Path::new(name))
}

fn format_by_extension(path: &Path) -> Option<Format> {
    let extension = path.extension().and_then(OsStr::to_str)?.to_ascii_lowercase();
    match extension.as_str() {
        "txt" => Some(Format::Text),
        "html" | "htm" => Some(Format::Html),
        "json" => Some(Format::Json),
        "jsonl" => Some(Format::JsonLines),
        _ => None,
    }
}
