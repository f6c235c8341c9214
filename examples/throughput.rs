//! How fast `mujaz stream` is on one core: megabytes of JSON Lines and articles in a second, from memory to nowhere.
//!
//!     cargo run --release --example throughput -- ../shared/corpora
//!
//! The folder holds `news.jsonl`, one article a line. Each figure is the best of several runs, as on a machine that does nothing
//! else. The other lines are the same with generated glossaries: their size should hardly show.

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use mujaz::article::{Cleaning, Options};
use mujaz::attribution::Cues;
use mujaz::briefing::{Desk, Streamed, stream};
use mujaz::glossary::{Glossary, Layer};
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
    for (name, glossary) in [
        ("embedded glossary", Glossary::embedded()),
        ("with 100,000 generated people over it", Glossary::from_layers(&[Layer::embedded(), generated(100_000)])?),
        ("500 generated people alone", Glossary::from_layers(&[generated(500)])?),
        ("100,000 generated people alone", Glossary::from_layers(&[generated(100_000)])?),
    ] {
        let entries = glossary.entries().len();
        let desk = Desk {
            glossary,
            selection: Selection::embedded().clone(),
            cues: Cues::embedded().clone(),
            budget: Budget::default(),
            english: mujaz::english::Style::default(),
        };
        let (streamed, time) = pool.install(|| best(&news, &desk))?;
        let seconds = time.as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "sizes of a corpus")]
        let (megabytes, articles) = (news.len() as f64 / 1e6, streamed.lines as f64);
        println!(
            "{name} ({entries} entries): {megabytes:.2} MB, {} articles, {} errors in {seconds:.3} s on one core: {:.1} MB/s, {:.0} articles/s",
            streamed.lines,
            streamed.errors,
            megabytes / seconds,
            articles / seconds
        );
    }
    Ok(())
}

fn best(news: &[u8], desk: &Desk) -> Result<(Streamed, Duration), std::io::Error> {
    let mut best = None;
    for _ in 0..RUNS {
        let start = Instant::now();
        let streamed = stream(news, std::io::sink(), desk, &Options::default(), Cleaning::embedded())?;
        let time = start.elapsed();
        if best.is_none_or(|(_, known)| time < known) {
            best = Some((streamed, time));
        }
    }
    best.ok_or_else(|| std::io::Error::other("no run"))
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
