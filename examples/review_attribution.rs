//! Attributions to be judged by a reader: `cargo run --example review_attribution -- FOLDER COUNT [--skip N] [--all]` draws sentences of
//! FOLDER/news.jsonl in which mujaz finds a speaker, and prints each with two sentences before it and what was found.
//!
//! The draw is always the same: the sentences with the smallest SHA-256 of `id:number`. `--skip N` leaves out the first N of them, for a
//! fresh draw. `--all` draws from all sentences, with or without a speaker: to count what was missed.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

use mujaz::arabic::Document;
use mujaz::attribution::{self, Attribution, Cues, Kind, Speaker};
use mujaz::glossary::Glossary;
use mujaz::mentions::{self, Mentions, Names};
use serde::Deserialize;
use sha2::{Digest, Sha256};

#[derive(Deserialize)]
struct Record {
    id: String,
    title: String,
    text: String,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words: Vec<String> = env::args().skip(1).collect();
    let mut skip = 0;
    if let Some(at) = words.iter().position(|word| word == "--skip") {
        skip = words.get(at + 1).ok_or("--skip needs a number")?.parse()?;
        words.drain(at..at + 2);
    }
    let every = words.iter().position(|word| word == "--all").map(|at| words.remove(at)).is_some();
    let [folder, count] = words.as_slice() else {
        return Err("usage: review_attribution FOLDER COUNT [--skip N] [--all]".into());
    };
    let file = Path::new(folder).join("news.jsonl");
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let records: Vec<Record> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let glossary = Glossary::embedded();
    let mut drawn: Vec<([u8; 32], String)> = Vec::new();
    let (mut sentences, mut attributed) = (0, 0);
    let mut finding = std::time::Duration::ZERO;
    for record in &records {
        let text = format!("{}\n{}", record.title, record.text);
        let mut blocks = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            if !line.trim().is_empty() {
                blocks.push(start..start + line.len());
            }
            start += line.len() + 1;
        }
        let document = Document::new(&text, &blocks);
        let mentions = mentions::find(&text, &document, true, &glossary, Names::embedded());
        let started = Instant::now();
        let found = attribution::find(&text, &document, true, &mentions, &glossary, Cues::embedded());
        finding += started.elapsed();
        for (number, sentence) in document.sentences().iter().enumerate() {
            let here: Vec<&Attribution> = found.iter().filter(|a| a.sentence == number).collect();
            sentences += 1;
            attributed += usize::from(!here.is_empty());
            if here.iter().all(|a| a.speaker == Speaker::Unknown) && !every {
                continue;
            }
            let hash = Sha256::digest(format!("{}:{number}", record.id).as_bytes());
            let mut page = format!("{}:{number}\n", record.id);
            for before in &document.sentences()[number.saturating_sub(2)..number] {
                let _ = writeln!(page, "    < {}", &text[before.range.clone()]);
            }
            let _ = writeln!(page, "    {}", &text[sentence.range.clone()]);
            for attribution in here {
                page.push_str(&line(&text, &document, &mentions, attribution));
            }
            drawn.push((hash.into(), page));
        }
    }
    drawn.sort();
    for (number, (_, page)) in drawn.iter().enumerate().skip(skip).take(count.parse()?) {
        println!("[{number}] {page}");
    }
    println!("{attributed} of {sentences} sentences; {:.1} ms for all", finding.as_secs_f64() * 1000.0);
    Ok(())
}

/// One attribution: the stance, the cue, the speaker.
fn line(text: &str, document: &Document, mentions: &Mentions, attribution: &Attribution) -> String {
    let name = |speaker: &Speaker| {
        speaker.range(document, mentions).map_or_else(|| "UNKNOWN".to_owned(), |range| text[range].to_owned())
    };
    let kind = match &attribution.kind {
        Kind::Direct => "direct".to_owned(),
        Kind::Tail => "tail".to_owned(),
        Kind::Continued => "continued".to_owned(),
        Kind::Relayed(by) => format!("relayed by {}", name(by)),
    };
    format!(
        "    => {} [{} {:?}, {kind}{}]\n",
        name(&attribution.speaker),
        &text[attribution.cue.clone()],
        attribution.stance,
        if attribution.inferred { ", inferred" } else { "" },
    )
}
