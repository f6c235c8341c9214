//! Work on every article of many files, on all cores, with results in order; JSON Lines in bounded memory.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::lines::{LONGEST_LINE, Line, read_lines};
use crate::article::{self, Article, Cleaning, LIMIT, Options, ReadError};

/// So many files are read before their results are taken.
const BATCH: usize = 256;

/// So many bytes of lines are read before they are worked on.
const LINES: usize = 1 << 20;

/// Calls `take` with what `work` makes of each article of the files, in the order of the files and of the articles in them; what
/// cannot be read is handed on in its place. The work is done on the current rayon pool.
pub fn each_article<T: Send>(
    files: &[PathBuf],
    options: &Options,
    cleaning: &Cleaning,
    work: impl Fn(Article) -> T + Sync,
    mut take: impl FnMut(Result<T, ReadError>),
) {
    // The lines of JSON Lines are independent of each other; all else is read in one go.
    let is_lines = |file: &Path| file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("jsonl"));
    for files in files.chunk_by(|one, other| !is_lines(one) && !is_lines(other)) {
        if let [file] = files
            && is_lines(file)
            && let Ok(lines) = File::open(file)
        {
            let name = file.display().to_string();
            let lines = BufReader::with_capacity(1 << 16, lines);
            if let Err(error) = each_article_of(&name, lines, options, cleaning, &work, &mut take) {
                take(Err(article::unreadable(file, &error)));
            }
            continue;
        }
        for files in files.chunks(BATCH) {
            let done: Vec<Vec<Result<T, ReadError>>> = files
                .par_iter()
                .map(|file| {
                    article::read_file(file, options, cleaning).into_iter().map(|article| article.map(&work)).collect()
                })
                .collect();
            done.into_iter().flatten().for_each(&mut take);
        }
    }
}

/// The same for the articles of one input, such as standard input, in any form. If its first line is a record in UTF-8, it is read
/// as JSON Lines, and of it no more than some lines a time; anything else is read in one go.
///
/// # Errors
/// Input that cannot be read; what was read before has been taken.
pub fn each_article_of<T: Send>(
    name: &str,
    mut input: impl BufRead,
    options: &Options,
    cleaning: &Cleaning,
    work: impl Fn(Article) -> T + Sync,
    mut take: impl FnMut(Result<T, ReadError>),
) -> io::Result<()> {
    let mut first = Vec::new();
    (&mut input).take(LONGEST_LINE as u64 + 1).read_until(b'\n', &mut first)?;
    let lines = options.encoding.is_none() && is_record(&first);
    let mut input = Cursor::new(first).chain(input);
    if !lines {
        let mut bytes = Vec::new();
        input.read_to_end(&mut bytes)?;
        for article in article::read(name, &bytes, options, cleaning) {
            take(article.map(&work));
        }
        return Ok(());
    }
    let mut before = 0;
    loop {
        let batch = read_lines(&mut input, LINES)?;
        if batch.is_empty() {
            return Ok(());
        }
        let read = batch.par_iter().enumerate().filter_map(|(at, line)| {
            let name = format!("{name}:{}", before + at + 1);
            match line {
                Line::Whole(line) if line.trim_ascii().is_empty() => None,
                Line::Whole(line) => Some(article::read_record(&name, line, options, cleaning).map(&work)),
                Line::TooLong(bytes) => Some(Err(ReadError::TooLarge { name, bytes: *bytes, limit: LIMIT })),
            }
        });
        let done: Vec<Result<T, ReadError>> = read.collect();
        before += batch.len();
        done.into_iter().for_each(&mut take);
    }
}

/// Whether the line is a whole JSON object in UTF-8.
fn is_record(line: &[u8]) -> bool {
    let line = line.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(line);
    line.trim_ascii_start().starts_with(b"{") && serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn results_come_in_order_and_faults_in_their_place() {
        let folder = tempfile::tempdir().unwrap();
        let lines: String = (1..40)
            .map(|number| match number {
                7 => "{\n".to_owned(),
                _ => format!("{{\"id\": \"{number}\", \"text\": \"وصل الوفد إلى درسان يوم الثلاثاء.\"}}\n"),
            })
            .collect();
        let (news, page) = (folder.path().join("news.jsonl"), folder.path().join("page.txt"));
        fs::write(&news, format!("\u{FEFF}{lines}\n")).unwrap();
        fs::write(&page, "غادر الوفد درسان يوم الأربعاء.").unwrap();
        let files = [page, news, folder.path().join("none.txt")];
        let run = |threads| {
            let mut found = Vec::new();
            let work = |article: Article| article.id.unwrap_or_default();
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| {
                each_article(&files, &Options::default(), Cleaning::embedded(), work, |result| {
                    found.push(result.map_err(|error| error.to_string()));
                });
            });
            found
        };
        let found = run(1);
        assert_eq!(found, run(4));
        assert_eq!(found.len(), 41);
        assert_eq!((found[0].as_deref(), found[1].as_deref(), found[39].as_deref()), (Ok(""), Ok("1"), Ok("39")));
        assert!(found[7].as_ref().is_err_and(|error| error.contains("news.jsonl:7")), "{:?}", found[7]);
        assert!(found[40].as_ref().is_err_and(|error| error.contains("none.txt")), "{:?}", found[40]);
    }
}
