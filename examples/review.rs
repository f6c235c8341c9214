//! Articles to be judged by a reader: `cargo run --release --example review -- FOLDER COUNT OUT` draws articles from FOLDER/news.jsonl by a
//! hash of their id and writes each as a page: every sentence with the names that mujaz finds in it, and their English.
//!
//! The draw is always the same: the articles with the smallest SHA-256 of `id`. `--skip N` leaves out the first N of them, for a fresh draw.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use mujaz::arabic::Document;
use mujaz::english::mention_english;
use mujaz::glossary::{FormKind, Glossary, Kind};
use mujaz::mentions::{self, Mention, Names};
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
    let [folder, count, out] = words.as_slice() else {
        return Err("usage: review FOLDER COUNT OUT [--skip N]".into());
    };
    let file = Path::new(folder).join("news.jsonl");
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut records: Vec<Record> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    records.sort_by_cached_key(|record| Sha256::digest(record.id.as_bytes()));
    let out = PathBuf::from(out);
    fs::create_dir_all(&out)?;
    let glossary = Glossary::embedded();
    for (number, record) in records.iter().skip(skip).take(count.parse()?).enumerate() {
        fs::write(out.join(format!("{:02}.txt", number + 1)), page(record, &glossary))?;
    }
    Ok(())
}

/// The article with what was found in it.
fn page(record: &Record, glossary: &Glossary) -> String {
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
    let found = mentions::find(&text, &document, true, glossary, Names::embedded());
    let mut page = format!("{}\n", record.id);
    for (number, sentence) in document.sentences().iter().enumerate() {
        let _ = writeln!(page, "\n[{number}] {}", &text[sentence.range.clone()]);
        for mention in found.all.iter().filter(|mention| mention.sentence == number) {
            line(mention, 1, &text, glossary, &mut page);
        }
        for name in found.unknown.iter().filter(|name| name.sentence == number && name.is_likely()) {
            let guess = name.guess.as_deref().unwrap_or("-");
            let _ = writeln!(page, "  ? {} {} ≈ {guess} ({})", name.kind, &text[name.range.clone()], name.evidence);
        }
        for reference in found.references.iter().filter(|reference| reference.sentence == number) {
            let meant = &found.all[reference.introduced];
            let en = mention_english(meant, glossary);
            let _ = writeln!(page, "  ^ {} means {en}", &text[reference.range.clone()]);
        }
    }
    page
}

fn line(mention: &Mention, depth: usize, text: &str, glossary: &Glossary, page: &mut String) {
    let entry = glossary.entry(mention.entry);
    let form = match mention.form {
        FormKind::Full => "",
        FormKind::Short | FormKind::FullShort => ", short",
        FormKind::Adjective => ", adjective",
        FormKind::People => ", people",
    };
    // Common nouns are not names; what fills them may be.
    if !matches!(entry.kind, Kind::Term | Kind::Modifier) {
        let en = mention_english(mention, glossary);
        let surface = &text[mention.range.clone()];
        let _ = writeln!(page, "{:indent$}- {}{form} {surface} = {en}", "", entry.kind, indent = 2 * depth);
    }
    for filler in &mention.slots {
        line(&filler.mention, depth + 1, text, glossary, page);
    }
}
