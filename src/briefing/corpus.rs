//! Work on every article of many files, on all cores, with results in order.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::article::{self, Article, Cleaning, Options, ReadError};

/// So many files are read before their results are taken.
const BATCH: usize = 256;

/// Calls `take` with what `work` makes of each article of the files, in the order of the files and of the articles in them; what
/// cannot be read is handed on in its place. The work is done on the current rayon pool.
pub fn each_article<T: Send>(
    files: &[PathBuf],
    options: &Options,
    cleaning: &Cleaning,
    work: impl Fn(Article) -> T + Sync,
    mut take: impl FnMut(Result<T, ReadError>),
) {
    for files in files.chunks(BATCH) {
        let done: Vec<Vec<Result<T, ReadError>>> =
            files.par_iter().map(|file| read(file, options, cleaning, &work)).collect();
        done.into_iter().flatten().for_each(&mut take);
    }
}

fn read<T: Send>(
    file: &Path,
    options: &Options,
    cleaning: &Cleaning,
    work: &(impl Fn(Article) -> T + Sync),
) -> Vec<Result<T, ReadError>> {
    // The lines of JSON Lines are independent of each other; all else is read in one go.
    let lines = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("jsonl"));
    if lines
        && options.encoding.is_none()
        && let Ok(text) = std::fs::read_to_string(file)
    {
        let name = file.display().to_string();
        let lines: Vec<(usize, &str)> = text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim_matches(['\u{FEFF}', ' ', '\t']).is_empty())
            .collect();
        if !lines.is_empty() {
            return lines
                .into_par_iter()
                .map(|(at, line)| {
                    let name = format!("{name}:{}", at + 1);
                    article::read_record(&name, line.as_bytes(), options, cleaning).map(work)
                })
                .collect();
        }
    }
    article::read_file(file, options, cleaning).into_iter().map(|article| article.map(work)).collect()
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
