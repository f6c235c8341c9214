//! Each folder of `tests/golden` holds an article and the briefings that it must give, compared byte for byte in every format.
//! `MUJAZ_BLESS=1 cargo test --test golden` rewrites them; the diff is read before it is committed.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use mujaz::article::{Cleaning, Options};
use mujaz::attribution::Cues;
use mujaz::briefing::{self, Desk, Difference, Format};
use mujaz::glossary::Glossary;
use mujaz::salience::{Budget, Selection};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn desk() -> Desk {
    Desk {
        glossary: Glossary::embedded(),
        selection: Cow::Borrowed(Selection::embedded()),
        cues: Cow::Borrowed(Cues::embedded()),
        budget: Budget::default(),
        english: mujaz::english::Style::default(),
    }
}

fn differences(difference: &Difference) -> String {
    let path = difference.path.display().to_string();
    let diff = similar::TextDiff::from_lines(&difference.expected, &difference.actual);
    diff.unified_diff().context_radius(1).header(&path, "now").to_string()
}

#[test]
fn articles_give_their_briefings() {
    let bless = std::env::var_os("MUJAZ_BLESS").is_some();
    let desk = desk();
    let mut found = String::new();
    for mut case in briefing::cases(&folder()).unwrap() {
        // Every case has every format, also one that nobody has blessed yet.
        let here = case.article.parent().unwrap().to_owned();
        case.expected = Format::ALL.iter().map(|f| (*f, here.join(format!("briefing.{}", f.extension())))).collect();
        let compared = case.compare(&desk, &Options::default(), Cleaning::embedded(), None).unwrap();
        for difference in &compared.different {
            if bless {
                difference.bless().unwrap();
            } else {
                found.push_str(&differences(difference));
            }
        }
    }
    assert!(found.is_empty(), "{found}\nIf this is what it should say: MUJAZ_BLESS=1 cargo test --test golden");
}

#[test]
fn every_article_that_was_asked_for_is_there() {
    let cases = briefing::cases(&folder()).unwrap();
    let names: Vec<&str> =
        cases.iter().map(|case| case.article.parent().unwrap().file_name().unwrap().to_str().unwrap()).collect();
    let wanted = [
        "seed",
        "politics",
        "attack",
        "diplomacy",
        "economy",
        "statement",
        "noisy",
        "page-1256",
        "batch",
        "maghreb",
        "trimmed",
    ];
    for name in wanted {
        assert!(names.contains(&name), "no golden case {name} among {names:?}");
    }
}

#[test]
fn the_seed_is_as_it_was_given() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let seed = std::fs::read(root.join("seeds/000_8f076a418af4ef0c.txt")).unwrap();
    assert_eq!(seed, std::fs::read(root.join("tests/golden/seed/article.txt")).unwrap());
    assert_eq!(seed.len(), SEED_BYTES);
}

const SEED_BYTES: usize = 3972;
