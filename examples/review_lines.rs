//! Sentences to be judged by a reader, for their dates and numbers: `cargo run --example review_lines -- FOLDER COUNT` draws sentences
//! of FOLDER/news.jsonl that have a date, a number or digits, and prints each with its article's date and what mujaz reads in it.
//!
//! The draw is always the same: the smallest SHA-256 of "id:number of the sentence". `--skip N` leaves out the first N of them, for a fresh
//! draw; `--resolved` draws only from those that have a resolved date.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use mujaz::arabic::calendar::resolve::Resolver;
use mujaz::arabic::expressions::{Expression, expressions};
use mujaz::arabic::{Document, TokenKind};
use mujaz::article::{Cleaning, Options, Role, read_record};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words: Vec<String> = env::args().skip(1).collect();
    let mut skip = 0;
    if let Some(at) = words.iter().position(|word| word == "--skip") {
        skip = words.get(at + 1).ok_or("--skip needs a number")?.parse()?;
        words.drain(at..at + 2);
    }
    let resolved = words.iter().position(|word| word == "--resolved").map(|at| words.remove(at)).is_some();
    let [folder, count] = words.as_slice() else {
        return Err("usage: review_lines FOLDER COUNT [--skip N] [--resolved]".into());
    };
    let file = Path::new(folder).join("news.jsonl");
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let lines: Vec<&str> = text.lines().collect();
    let (options, cleaning) = (Options::default(), Cleaning::embedded());
    let pages = |line: &&str| pages(line, resolved, &options, cleaning);
    let mut sentences: Vec<_> = lines.par_iter().flat_map_iter(pages).collect();
    sentences.sort();
    for (number, (_, page)) in sentences.iter().skip(skip).take(count.parse()?).enumerate() {
        println!("{} {page}", number + 1);
    }
    Ok(())
}

/// The sentences of an article with what was read in them, each with its place in the draw.
fn pages(line: &str, resolved: bool, options: &Options, cleaning: &Cleaning) -> Vec<([u8; 32], String)> {
    let Ok(article) = read_record("news", line.as_bytes(), options, cleaning) else { return Vec::new() };
    let blocks: Vec<_> = article.blocks.iter().map(|block| block.range.clone()).collect();
    let text = article.text.as_str();
    let document = Document::new(text, &blocks);
    let days = Resolver::new(&document, article.published);
    let id = article.id.as_deref().unwrap_or_default();
    let mut pages = Vec::new();
    for (number, sentence) in document.sentences().iter().enumerate() {
        let found = expressions(&document, number, text, |_| false);
        let digits = document.tokens()[sentence.tokens.clone()].iter().any(|token| token.kind == TokenKind::Number);
        if found.is_empty() && !digits {
            continue;
        }
        let headline = if article.blocks[sentence.block].role == Role::Headline { " headline" } else { "" };
        let weekday = article.published.map_or(String::new(), |date| date.strftime("%a %Y-%m-%d").to_string());
        let mut page = format!("[{weekday}{headline}] {}\n", &text[sentence.range.clone()]);
        let mut any = false;
        for expression in &found {
            let ar = &text[document.span(expression.tokens().clone())];
            let read = match expression {
                Expression::Calendar(date) => {
                    let day = days.resolve(date).map(|days| {
                        any = true;
                        let mark = if days.approximate { "~" } else { "" };
                        if days.first == days.last {
                            format!("{mark}{}", days.first)
                        } else {
                            format!("{mark}{}/{}", days.first, days.last)
                        }
                    });
                    format!("D {} → {}", date.english, day.as_deref().unwrap_or("-"))
                }
                Expression::Quantity(number) => format!("N {}", number.english),
            };
            let _ = writeln!(page, "    {ar} = {read}");
        }
        if any || !resolved {
            pages.push((Sha256::digest(format!("{id}:{number}")).into(), page));
        }
    }
    pages
}
