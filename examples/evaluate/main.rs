//! Measures mujaz on data that nobody of the project wrote, and prints a table for each file of the folder that it knows.
//!
//!     cargo run --release --example evaluate -- ../shared/corpora
//!     cargo run --release --example evaluate -- ../shared/corpora --json
//!     cargo run --release --example evaluate -- ../shared/corpora --weights
//!     cargo run --release --example evaluate -- ../shared/corpora --english
//!     cargo run --release --example evaluate -- ../shared/corpora --unknown
//!
//! `--weights` tells instead what the weights of `selection.toml` are worth; `--english` measures the English lines alone; `--unknown` lists the
//! words of the news that the vocabulary lacks most.
//!
//! Any folder with files of these names and formats will do. A file that is not there is said and skipped.

mod abstracts;
mod chrf;
mod documents;
mod english;
mod levels;
mod names;
mod parallel;
mod romanization;
mod rouge;
mod summaries;

use std::error::Error;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

/// What one file gives.
struct Section {
    /// For people.
    table: String,
    /// The same figures for programs.
    json: Value,
}

/// Measures on the file of a path.
type Measure = fn(&Path) -> Result<Section, Box<dyn Error>>;

/// Each measurement with the file that it needs.
const SECTIONS: [(&str, Measure); 6] = [
    ("names.tsv", names::measure),
    ("romanization.tsv", romanization::measure),
    ("summaries.jsonl", summaries::measure),
    ("news.jsonl", abstracts::measure),
    ("parallel.tsv", parallel::measure),
    ("news.jsonl", english::measure),
];

/// What `--english` measures.
const ENGLISH: [(&str, Measure); 2] = [("parallel.tsv", parallel::measure), ("news.jsonl", english::measure)];

/// What `--unknown` lists.
const UNKNOWN: [(&str, Measure); 1] = [("news.jsonl", english::unknown)];

/// What `--weights` measures.
const WEIGHTS: [(&str, Measure); 1] = [("summaries.jsonl", summaries::weights)];

fn main() -> Result<(), Box<dyn Error>> {
    let (mut folder, mut as_json) = (None, false);
    let mut sections: &[(&str, Measure)] = &SECTIONS;
    for argument in std::env::args_os().skip(1) {
        if argument == "--json" {
            as_json = true;
        } else if argument == "--weights" {
            sections = &WEIGHTS;
        } else if argument == "--english" {
            sections = &ENGLISH;
        } else if argument == "--unknown" {
            sections = &UNKNOWN;
        } else {
            folder = Some(PathBuf::from(argument));
        }
    }
    let folder = folder
        .ok_or("name the folder that holds the data: evaluate FOLDER [--english | --unknown | --weights] [--json]")?;
    let mut object = Map::new();
    for (file, measure) in sections {
        let path = folder.join(file);
        if !path.is_file() {
            eprintln!("{}: not there, so it is left out", path.display());
            continue;
        }
        let section = measure(&path)?;
        if !as_json {
            println!("{}", section.table);
        }
        // Two may be on one file.
        match (object.get_mut(*file), section.json) {
            (Some(Value::Object(known)), Value::Object(more)) => known.extend(more),
            (_, json) => {
                object.insert((*file).to_owned(), json);
            }
        }
    }
    if object.is_empty() {
        let files: Vec<&str> = sections.iter().map(|(file, _)| *file).collect();
        return Err(format!("{}: holds none of {}", folder.display(), files.join(", ")).into());
    }
    if as_json {
        println!("{}", serde_json::to_string_pretty(&Value::Object(object))?);
    }
    Ok(())
}
