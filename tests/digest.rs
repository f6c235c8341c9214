//! A day of invented articles and the digest that it must give, byte for byte in every format; and that neither the order of the
//! input nor the number of threads changes it. `MUJAZ_BLESS=1 cargo test --test digest` rewrites the expected files.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use mujaz::article::{Cleaning, Options, ReadError, collect};
use mujaz::attribution::Cues;
use mujaz::briefing::{Desk, Format, Layout, Renderer, Templates, each_article};
use mujaz::digest::{Digest, Gathering, Rules, Taken, Wanted};
use mujaz::glossary::Glossary;
use mujaz::salience::{Budget, Selection};
use proptest::prelude::*;

const WANTED: Wanted = Wanted { day: None, sentences: 5, stories: 10, others: 30 };

fn folder() -> PathBuf {
    Path::new("tests/digest").to_owned()
}

fn desk() -> Desk {
    Desk {
        glossary: Glossary::embedded(),
        selection: Cow::Borrowed(Selection::embedded()),
        cues: Cow::Borrowed(Cues::embedded()),
        budget: Budget::Sentences(5),
        english: mujaz::english::Style::default(),
    }
}

/// The articles of some files, and how many could not be read.
fn taken(files: &[PathBuf], wanted: &Wanted, desk: &Desk) -> (Vec<Taken>, usize) {
    let (mut found, mut bad) = (Vec::new(), 0);
    each_article(
        files,
        &Options::default(),
        Cleaning::embedded(),
        |article| Taken::of(article, wanted, desk, Rules::embedded()),
        |article: Result<Taken, ReadError>| match article {
            Ok(article) => found.push(article),
            Err(_) => bad += 1,
        },
    );
    (found, bad)
}

fn digest(articles: impl IntoIterator<Item = Taken>, wanted: &Wanted, desk: &Desk) -> Digest {
    let mut gathering = Gathering::default();
    articles.into_iter().for_each(|article| gathering.add(article));
    gathering.digest(wanted, desk, Rules::embedded())
}

fn day(desk: &Desk) -> Vec<Taken> {
    let files: Vec<PathBuf> = collect(&[folder().join("day")]).into_iter().map(Result::unwrap).collect();
    let (articles, bad) = taken(&files, &WANTED, desk);
    assert_eq!((articles.len(), bad), (7, 1), "one record is in English");
    articles
}

/// Articles as JSON Lines in a temporary file.
fn of_lines(lines: &[String], desk: &Desk) -> Vec<Taken> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("news.jsonl");
    fs::write(&file, lines.join("\n")).unwrap();
    taken(&[file], &WANTED, desk).0
}

#[test]
fn a_ministry_without_its_country_is_counted_for_each_story_by_itself() {
    let line = |date: &str, title: &str, text: &str| {
        serde_json::json!({ "title": title, "text": text, "published": date }).to_string()
    };
    let lines = [
        line(
            "2023-09-09",
            "زلزال عنيف يضرب إقليم الحوز في المغرب",
            "أعلنت وزارة الداخلية أن زلزالا عنيفا ضرب إقليم الحوز قرب مراكش وأوقع عشرات الضحايا. وعقد البيت الأبيض اجتماعا بشأن الزلزال.",
        ),
        line(
            "2023-09-09",
            "تفكيك شبكة لتهريب المخدرات في البصرة",
            "قالت وزارة الداخلية إن قواتها فككت شبكة لتهريب المخدرات في البصرة واعتقلت سبعة متهمين. وعلق البيت الأبيض على العملية.",
        ),
    ];
    let desk = desk();
    let made = digest(of_lines(&lines, &desk), &WANTED, &desk);
    assert_eq!(made.stories_told, 2);
    let listed: Vec<(&str, usize)> =
        made.organizations.iter().filter_map(|body| Some((body.name.en.as_deref()?, body.stories))).collect();
    assert_eq!(listed.iter().filter(|body| **body == ("Interior Ministry", 1)).count(), 2, "{listed:?}");
    assert!(listed.contains(&("White House", 2)), "{listed:?}");
}

#[test]
fn a_day_gives_its_digest() {
    let bless = std::env::var_os("MUJAZ_BLESS").is_some();
    let desk = desk();
    let mut made = digest(day(&desk), &WANTED, &desk);
    // A golden file changes only when what it says changes.
    made.reproduce.mujaz = "-".to_owned();
    made.reproduce.glossary = "-".to_owned();
    let mut found = String::new();
    for format in Format::ALL {
        let renderer = Renderer::new(format, &Templates::load_for(Layout::Digest, format, None).unwrap()).unwrap();
        let now = renderer.render(&made).unwrap();
        let path = folder().join(format!("digest.{}", format.extension()));
        if bless {
            fs::write(&path, &now).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&path).unwrap();
        if now != expected {
            let diff = similar::TextDiff::from_lines(&expected, &now);
            found += &diff.unified_diff().context_radius(1).header(&path.display().to_string(), "now").to_string();
        }
    }
    assert!(found.is_empty(), "{found}\nIf this is what it should say: MUJAZ_BLESS=1 cargo test --test digest");
}

#[test]
fn the_same_story_is_told_once_with_its_sources() {
    let desk = desk();
    let made = digest(day(&desk), &WANTED, &desk);
    let stories: Vec<(usize, usize, usize)> =
        made.stories.iter().map(|story| (story.texts, story.copies, story.articles.len())).collect();
    assert_eq!(stories, [(3, 0, 3), (2, 1, 3)]);
    assert_eq!(made.in_brief.len(), 1);
    assert_eq!((made.articles, made.texts, made.stories_told), (7, 6, 3));
    // The collapse is told by two outlets, and shown once.
    let collapse: Vec<_> = made.stories[0].key_points.iter().filter(|p| p.ar.contains("14")).collect();
    assert_eq!(collapse.len(), 1);
    assert_eq!(collapse[0].sources, [1, 2]);
    // The prime minister stands in both stories.
    assert_eq!((&*made.people[0].name.ar, made.people[0].stories), ("مصطفى الكاظمي", 2));
    assert_eq!(made.people[0].in_stories, [1, 2]);
}

#[test]
fn a_day_can_be_asked_for() {
    let desk = desk();
    let wanted = Wanted { day: Some("2022-10-13".parse().unwrap()), ..WANTED };
    let files: Vec<PathBuf> = collect(&[folder().join("day")]).into_iter().map(Result::unwrap).collect();
    let made = digest(taken(&files, &wanted, &desk).0, &wanted, &desk);
    assert_eq!((made.articles, made.left_out.other_days, made.left_out.undated), (1, 6, 0));
    let lines = ["{\"text\": \"وصل الوفد إلى دمشق.\"}".to_owned()];
    let undated = of_lines(&lines, &desk);
    assert!(matches!(&undated[0], Taken::Extract(_)));
}

#[test]
fn limits_move_stories_into_brief_and_out() {
    let desk = desk();
    let wanted = Wanted { stories: 1, others: 1, ..WANTED };
    let made = digest(day(&desk), &wanted, &desk);
    assert_eq!((made.stories.len(), made.in_brief.len(), made.left_out.stories), (1, 1, 1));
    assert_eq!((made.in_brief[0].texts, made.in_brief[0].copies), (2, 1));
    let none = digest(day(&desk), &Wanted { stories: 0, ..WANTED }, &desk);
    assert_eq!((none.stories.len(), none.in_brief.len()), (0, 3));
    assert!(none.people.iter().all(|who| who.in_stories.is_empty()));
}

#[test]
fn one_article_and_all_equal() {
    let desk = desk();
    let line = |id: usize| {
        format!(
            "{{\"id\": \"{id}\", \"title\": \"الوفد في دمشق\", \"text\": \"وصل الوفد إلى دمشق يوم الثلاثاء لبحث ملف المياه.\"}}"
        )
    };
    let one = digest(of_lines(&[line(1)], &desk), &WANTED, &desk);
    assert_eq!((one.articles, one.stories.len(), one.in_brief.len()), (1, 0, 1));
    let lines: Vec<String> = (0..300).map(line).collect();
    let all = digest(of_lines(&lines, &desk), &WANTED, &desk);
    assert_eq!((all.articles, all.texts, all.stories.len(), all.in_brief[0].copies), (300, 1, 0, 299));
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let desk = desk();
    let run = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| digest(day(&desk), &WANTED, &desk))
    };
    assert_eq!(run(1), run(4));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn the_order_of_the_input_changes_nothing(order in Just((0..7).collect::<Vec<usize>>()).prop_shuffle()) {
        let desk = desk();
        let articles = day(&desk);
        let expected = digest(articles.clone(), &WANTED, &desk);
        let shuffled = order.iter().map(|at| articles[*at].clone());
        prop_assert_eq!(digest(shuffled, &WANTED, &desk), expected);
    }
}
