//! The stream of records: the same bytes on any number of threads, in order, and the same as `mujaz brief` gives.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod common;

use std::borrow::Cow;
use std::fmt::Write;

use common::Bench;
use mujaz::article::{Cleaning, Options};
use mujaz::attribution::Cues;
use mujaz::briefing::{Desk, Streamed, stream};
use mujaz::glossary::Glossary;
use mujaz::salience::{Budget, Selection};
use serde_json::Value;

const RECORDS: usize = 500;

/// Record number `at`, from 1, as a line; no two are the same.
fn record(at: usize) -> String {
    const CITIES: [&str; 7] = ["بغداد", "دمشق", "البصرة", "الموصل", "بيروت", "القاهرة", "أربيل"];
    const GUESTS: [&str; 5] =
        ["وزير النقل العراقي", "فؤاد حسين", "الدكتور سامر الزهراني", "وفد من اليونسكو", "رئيس الوزراء اللبناني"];
    let (city, other, guest) = (CITIES[at % 7], CITIES[(at / 7) % 7], GUESTS[at % 5]);
    let mut text = format!("وصل {guest} إلى {city}، الثلاثاء، قادما من {other} للمشاركة في المعرض رقم {at}.");
    // Records of different lengths do not all take the same time.
    for day in 0..at % 9 {
        let _ = write!(text, "\n\nوزار {guest} في اليوم {day} مكتبة {other} وفيها {} كتاب.", at * 10 + day);
    }
    serde_json::json!({ "id": at, "title": format!("{guest} في {city}"), "text": text }).to_string()
}

fn desk() -> Desk {
    Desk {
        glossary: Glossary::embedded(),
        selection: Cow::Borrowed(Selection::embedded()),
        cues: Cow::Borrowed(Cues::embedded()),
        budget: Budget::Sentences(3),
        english: mujaz::english::Style::default(),
    }
}

fn streamed(input: &str, desk: &Desk, threads: usize) -> (String, Streamed) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    let mut output = Vec::new();
    let done = pool
        .install(|| stream(input.as_bytes(), &mut output, desk, &Options::default(), Cleaning::embedded()))
        .unwrap();
    (String::from_utf8(output).unwrap(), done)
}

#[test]
fn one_thread_and_four_give_the_same_bytes() {
    let input: String = (1..=RECORDS).map(|at| record(at) + "\n").collect();
    let desk = desk();
    let (one, done) = streamed(&input, &desk, 1);
    assert_eq!(done, Streamed { lines: RECORDS, errors: 0 });
    let (four, done) = streamed(&input, &desk, 4);
    assert_eq!(done, Streamed { lines: RECORDS, errors: 0 });
    let different = one.lines().zip(four.lines()).position(|(one, four)| one != four);
    assert_eq!((different, one.len()), (None, four.len()), "the first line that differs, and the lengths");

    assert_eq!(one.lines().count(), RECORDS);
    for (at, line) in one.lines().enumerate() {
        let briefing: Value = serde_json::from_str(line).unwrap();
        let article = &briefing["article"];
        assert_eq!(article["name"], format!("line {}", at + 1));
        assert_eq!(article["id"], (at + 1).to_string());
        let text = article["text"].as_str().unwrap();
        assert!(text.contains(&format!("المعرض رقم {}.", at + 1)), "{text}");
    }
}

#[test]
fn bad_lines_are_answered_in_their_place() {
    let bad: [(&str, &str); 6] = [
        ("{\"text\": وصل}", "not JSON: expected value at column 10"),
        ("", "empty"),
        ("[\"وصل\"]", "a record is a JSON object with the field \"text\", but this is an array"),
        ("{\"id\": 5, \"body\": \"وصل\"}", "no text field \"text\"; the fields are \"id\", \"body\""),
        (
            "{\"text\": \"The minister opened a berth.\"}",
            "not Arabic: 0% of its 23 letters are Arabic, at least 30% are needed",
        ),
        ("{\"text\": \"شارك\"}", "no story in it: all 1 lines are labels, captions or links"),
    ];
    let is_bad = |line: usize| line % 5 == 2;
    let mut input = String::new();
    for line in 1..=RECORDS {
        input.push_str(&if is_bad(line) { bad[line % 6].0.to_owned() } else { record(line) });
        // The ends of lines of both kinds; the last line needs none.
        input.push_str(match line {
            RECORDS => "",
            line if line % 3 == 0 => "\r\n",
            _ => "\n",
        });
    }
    let desk = desk();
    let (one, done) = streamed(&input, &desk, 1);
    let errors = (1..=RECORDS).filter(|line| is_bad(*line)).count();
    assert_eq!(done, Streamed { lines: RECORDS, errors });
    assert_eq!(streamed(&input, &desk, 4), (one.clone(), done));

    // What a good line gives does not depend on the bad ones around it.
    let good: String = (1..=RECORDS).map(|at| record(at) + "\n").collect();
    let (good, _) = streamed(&good, &desk, 4);
    assert_eq!(one.lines().count(), RECORDS);
    for (at, (answer, good)) in one.lines().zip(good.lines()).enumerate() {
        let line = at + 1;
        if is_bad(line) {
            let error = serde_json::json!({ "error": format!("line {line}: {}", bad[line % 6].1), "line": line });
            assert_eq!(serde_json::from_str::<Value>(answer).unwrap(), error, "{answer}");
        } else {
            assert_eq!(answer, good, "line {line}");
        }
    }
}

#[test]
fn no_input_gives_no_output() {
    assert_eq!(streamed("", &desk(), 2), (String::new(), Streamed { lines: 0, errors: 0 }));
}

/// More lines than the stream holds at a time: batches follow each other without a line lost or doubled.
#[test]
fn batches_follow_each_other() {
    const LINES: usize = 40_000;
    let mut input = String::new();
    for line in 1..=LINES {
        // Cheap answers, so that there can be many: only the last line is an article.
        let _ = writeln!(input, "{{\"number\": {line}, \"padding\": \"{}\"}}", "x".repeat(line % 50));
    }
    input.push_str(&record(7));
    let (output, done) = streamed(&input, &desk(), 4);
    assert_eq!(done, Streamed { lines: LINES + 1, errors: LINES });
    for (at, line) in output.lines().take(LINES).enumerate() {
        assert!(line.ends_with(&format!(",\"line\":{}}}", at + 1)), "{line}");
    }
    let last: Value = serde_json::from_str(output.lines().last().unwrap()).unwrap();
    assert_eq!(last["article"]["name"], format!("line {}", LINES + 1));
}

#[test]
fn brief_and_stream_say_the_same() {
    let lines: String = (1..=20).map(|at| record(at) + "\n").collect();
    let bench = Bench::new(&[("a.jsonl", lines.as_bytes()), ("one.json", record(12).as_bytes())]);
    let out = |args: &[&str]| {
        let ran = bench.run(args);
        assert_eq!(ran.code, Some(0), "{args:?}: {}", ran.err);
        ran.out
    };
    let named = |line: &str, at: usize, name: &str| {
        let known = format!("\"article\":{{\"name\":\"line {at}\",");
        assert_eq!(line.matches(&known).count(), 1, "{line}");
        line.replace(&known, &format!("\"article\":{{\"name\":\"{name}\","))
    };
    let (stream, brief) = (out(&["stream", "a.jsonl", "--jobs", "3"]), out(&["brief", "a.jsonl", "--format", "json"]));
    assert_eq!((stream.lines().count(), brief.lines().count()), (20, 20));
    for (at, (stream, brief)) in (1..).zip(stream.lines().zip(brief.lines())) {
        assert_eq!(named(stream, at, &format!("a.jsonl:{at}")), brief);
    }
    // As a file of its own, the twelfth is printed over many lines; they say the same in the same order.
    let one = out(&["brief", "one.json", "--format", "json"]);
    assert!(one.lines().count() > 100, "{one}");
    let one: String = one.lines().map(str::trim_start).collect();
    let twelfth = stream.lines().nth(11).unwrap();
    assert_eq!(one.replace("\": ", "\":"), named(twelfth, 12, "one.json"));
}
