//! English lines to be judged by a reader: `cargo run --example review_english -- FOLDER SENTENCES ARTICLES` draws articles of
//! FOLDER/news.jsonl and key sentences of them, and prints each in a block: its number, the article's id, the number of the sentence in the
//! story, the day of publication (which "Monday" and "yesterday" are seen from) and the level; then the Arabic, then the English.
//!
//! The draw is always the same: the articles with the smallest SHA-256 of `id`, and of their key sentences those with the smallest of
//! "id:number of the sentence". Blocks are in the order of the articles and of their stories. `--skip N` leaves out the first N articles, for
//! a fresh draw.

use std::borrow::Cow;
use std::path::Path;
use std::{env, fs};

use mujaz::article::{Cleaning, Options, read_record};
use mujaz::attribution::Cues;
use mujaz::briefing::Desk;
use mujaz::english::{Level, Style};
use mujaz::glossary::Glossary;
use mujaz::salience::{Budget, Selection};
use serde::Deserialize;
use sha2::{Digest, Sha256};

#[derive(Deserialize)]
struct Record {
    id: String,
}

/// A key sentence, with its place in the draw.
struct Drawn {
    hash: [u8; 32],
    block: String,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words: Vec<String> = env::args().skip(1).collect();
    let mut skip = 0;
    if let Some(at) = words.iter().position(|word| word == "--skip") {
        skip = words.get(at + 1).ok_or("--skip needs a number")?.parse()?;
        words.drain(at..at + 2);
    }
    let [folder, sentences, articles] = words.as_slice() else {
        return Err("usage: review_english FOLDER SENTENCES ARTICLES [--skip N]".into());
    };
    let (sentences, articles): (usize, usize) = (sentences.parse()?, articles.parse()?);
    let file = Path::new(folder).join("news.jsonl");
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut records = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        records.push((serde_json::from_str::<Record>(line)?.id, line));
    }
    records.sort_by_cached_key(|(id, _)| Sha256::digest(id));
    let desk = Desk {
        glossary: Glossary::embedded(),
        selection: Cow::Borrowed(Selection::embedded()),
        cues: Cow::Borrowed(Cues::embedded()),
        budget: Budget::default(),
        english: Style::drafts(),
    };
    let mut drawn = Vec::new();
    for (id, line) in records.iter().skip(skip).take(articles) {
        drawn.extend(key_sentences(id, line, &desk)?);
    }
    let mut hashes: Vec<[u8; 32]> = drawn.iter().map(|drawn| drawn.hash).collect();
    hashes.sort_unstable();
    hashes.truncate(sentences);
    let blocks = drawn.iter().filter(|drawn| hashes.binary_search(&drawn.hash).is_ok());
    for (number, drawn) in (1..).zip(blocks) {
        println!("{number} {}", drawn.block);
    }
    Ok(())
}

fn key_sentences(id: &str, line: &str, desk: &Desk) -> Result<Vec<Drawn>, Box<dyn std::error::Error>> {
    let article = read_record(id, line.as_bytes(), &Options::default(), Cleaning::embedded())?;
    let published =
        article.published.map_or_else(|| "no date".to_owned(), |day| day.strftime("%a %Y-%m-%d").to_string());
    let briefing = desk.brief(article);
    let drawn = briefing.key_points.iter().map(|key| {
        let level = match key.en.level {
            Level::Sentence => "sentence",
            Level::Phrases => "phrases",
            Level::Terms => "terms",
        };
        let number = key.sentence;
        Drawn {
            hash: Sha256::digest(format!("{id}:{number}")).into(),
            block: format!("{id}:{number} [{published}] {level}\n{}\n{}\n", key.ar, key.en.text),
        }
    });
    Ok(drawn.collect())
}
