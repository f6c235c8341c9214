//! How fast `mujaz stream` is on one core: megabytes of JSON Lines and articles in a second, from memory to nowhere; and its first
//! stages alone.
//!
//!     cargo run --release --example throughput -- ../shared/corpora
//!
//! The folder holds `news.jsonl`, one article a line. Each figure is the best of several runs, as on a machine that does nothing
//! else. `reading` is a line read as an article, with its tokens and sentences; `matching` is reading and all names found in it;
//! `stream` is the whole. The other lines are the same with generated glossaries: their size should hardly show.

use std::borrow::Cow;
use std::error::Error;
use std::fmt::Write as _;
use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use mujaz::arabic::Document;
use mujaz::article::{self, Cleaning, Options, Role};
use mujaz::attribution::Cues;
use mujaz::briefing::{Desk, stream};
use mujaz::glossary::{Glossary, Layer};
use mujaz::mentions::{self, Names};
use mujaz::salience::{Budget, Selection};

const RUNS: usize = 7;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("../shared/corpora"), PathBuf::from);
    let file = folder.join("news.jsonl");
    let Ok(news) = std::fs::read(&file) else {
        println!("{}: not there, so nothing is measured; name the folder that holds news.jsonl", file.display());
        return Ok(());
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build()?;
    let start = Instant::now();
    let embedded = Glossary::embedded();
    println!("embedded glossary loaded in {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
    for (name, glossary) in [
        ("embedded glossary", embedded),
        ("with 100,000 generated people over it", Glossary::from_layers(&[Layer::embedded(), generated(100_000)])?),
        ("500 generated people alone", Glossary::from_layers(&[generated(500)])?),
        ("100,000 generated people alone", Glossary::from_layers(&[generated(100_000)])?),
    ] {
        let entries = glossary.entries().len();
        let desk = Desk {
            glossary,
            selection: Cow::Borrowed(Selection::embedded()),
            cues: Cow::Borrowed(Cues::embedded()),
            budget: Budget::default(),
            english: mujaz::english::Style::default(),
        };
        println!("{name} ({entries} entries):");
        report("reading", &news, || Ok(first_stages(&news, None)))?;
        report("matching", &news, || Ok(first_stages(&news, Some(&desk.glossary))))?;
        report("stream", &news, || {
            let run = || stream(&*news, std::io::sink(), &desk, &Options::default(), Cleaning::embedded());
            let streamed = pool.install(run)?;
            Ok((streamed.lines, streamed.errors))
        })?;
    }
    Ok(())
}

/// Articles read, tokenized and, with a glossary, searched for names: how many, and how many could not be read.
fn first_stages(news: &[u8], glossary: Option<&Glossary>) -> (usize, usize) {
    let (mut articles, mut errors) = (0, 0);
    for line in news.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        articles += 1;
        let Ok(article) = article::read_record("news", line, &Options::default(), Cleaning::embedded()) else {
            errors += 1;
            continue;
        };
        let blocks: Vec<_> = article.blocks.iter().map(|block| block.range.clone()).collect();
        let document = Document::new(&article.text, &blocks);
        if let Some(glossary) = glossary {
            let has_headline = article.blocks.first().is_some_and(|block| block.role == Role::Headline);
            black_box(mentions::find(&article.text, &document, has_headline, glossary, Names::embedded()));
        }
        black_box(document);
    }
    (articles, errors)
}

/// Prints how fast the best of several runs is.
fn report(
    stage: &str,
    news: &[u8],
    run: impl Fn() -> Result<(usize, usize), std::io::Error>,
) -> Result<(), std::io::Error> {
    let mut best = Duration::MAX;
    let (mut articles, mut errors) = (0, 0);
    for _ in 0..RUNS {
        let start = Instant::now();
        (articles, errors) = run()?;
        best = best.min(start.elapsed());
    }
    let seconds = best.as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "sizes of a corpus")]
    let (megabytes, count) = (news.len() as f64 / 1e6, articles as f64);
    println!(
        "  {stage:8}: {megabytes:.2} MB, {articles} articles, {errors} errors in {seconds:.3} s on one core: {:.1} MB/s, {:.0} articles/s",
        megabytes / seconds,
        count / seconds
    );
    Ok(())
}

/// A layer of so many people whose names begin as names of the news do, no two alike.
fn generated(count: usize) -> Layer {
    const GIVEN: [&str; 4] = ["محمد", "أحمد", "عبد الله", "علي"];
    const SYLLABLES: [&str; 20] = [
        "با", "تو", "جي", "دا", "رو", "زي", "سا", "شو", "طي", "عا", "غو", "في", "قا", "كو", "لي", "ما", "نو", "هي",
        "وا", "يو",
    ];
    let mut toml = String::new();
    for at in 0..count {
        let family: String = [1, 20, 400, 8000].iter().map(|power| SYLLABLES[at / power % 20]).collect();
        let given = GIVEN[at % GIVEN.len()];
        let _ = writeln!(toml, "[generated-{at}]\nkind = \"person\"\nar = \"{given} {family}\"\nen = \"G {at}\"\n");
    }
    Layer::from_text("generated", &toml)
}
