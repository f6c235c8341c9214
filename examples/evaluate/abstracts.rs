//! Briefings of one and two sentences against the abstracts that the outlets give: records with `id`, `text` and `abstract`, the 500 with the
//! smallest SHA-256 of `id`. Beside mujaz stand its sentences whole, and lead, the first sentences of the body.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use mujaz::salience::{Budget, Selection};
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::Section;
use crate::documents::{Read, words};
use crate::rouge::{Rouge, mean};

#[derive(Deserialize)]
struct Record {
    id: String,
    #[serde(rename = "abstract")]
    summary: Option<String>,
}

const ARTICLES: usize = 500;

pub(super) fn measure(path: &Path) -> Result<Section, Box<dyn Error>> {
    let text = std::fs::read_to_string(path)?;
    let mut records: Vec<(String, Vec<String>, &str)> = Vec::new();
    for (line, number) in text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()) {
        let record: Record = serde_json::from_str(line).map_err(|e| format!("{}:{number}: {e}", path.display()))?;
        let summary = words(&record.summary.unwrap_or_default());
        if !summary.is_empty() {
            records.push((record.id, summary, line));
        }
    }
    records.sort_by_cached_key(|(id, ..)| Sha256::digest(id.as_bytes()));
    records.truncate(ARTICLES);
    let mut cases = Vec::with_capacity(records.len());
    for (id, summary, line) in records {
        cases.push((Read::new(&id, line)?, summary));
    }
    let mut table = format!("abstracts of news.jsonl: {} articles\n\n", cases.len());
    let _ = writeln!(table, "{:<28}{:>9}{:>9}{:>9}", "", "ROUGE-1", "ROUGE-2", "ROUGE-L");
    let mut json = json!({ "articles": cases.len() });
    for (name, sentences) in [("1 sentence", 1), ("2 sentences", 2)] {
        let rouge = |words: &dyn for<'r> Fn(&'r Read) -> Vec<&'r str>| {
            mean(cases.iter().map(|(read, summary)| {
                let reference = vec![summary.iter().map(String::as_str).collect()];
                Rouge::against(&words(read), &reference)
            }))
        };
        let budget = Budget::Sentences(sentences);
        let mujaz = rouge(&|read| read.shown(budget));
        let whole = rouge(&|read| read.words_of(&read.select(Selection::embedded(), budget)));
        let lead = rouge(&|read| read.words_of(&read.body().take(sentences).collect::<Vec<_>>()));
        for (method, Rouge { one, two, l }) in [("mujaz", mujaz), ("mujaz --whole", whole), ("lead", lead)] {
            let _ = writeln!(table, "{:<28}{one:>9.3}{two:>9.3}{l:>9.3}", format!("{method}, {name}"));
            json[format!("{method}, {name}")] = json!({ "rouge1": one, "rouge2": two, "rougeL": l });
        }
    }
    Ok(Section { table, json })
}
