//! A workspace as `mujaz init` makes it, called by its different names; and input in another character set through the stream.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod common;

use common::Bench;

#[test]
fn a_workspace_is_checked_by_any_name() {
    let bench = Bench::new(&[]);
    assert_eq!(bench.run(&["init", "desk"]).code, Some(0));
    let whole = bench.path().join("desk");
    for name in ["desk", "./desk", "desk/", whole.to_str().unwrap()] {
        let ran = bench.run(&["check", name]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(0), "1 as expected, 0 different, 0 not readable\n"), "{name}");
    }
    let here = bench.command(&["check", "."]).current_dir(&whole).output().unwrap();
    assert_eq!(here.status.code(), Some(0), "{}", String::from_utf8_lossy(&here.stdout));
}

#[test]
fn the_stream_reads_the_character_set_that_it_is_told() {
    let line = "{\"title\": \"وفد في دمشق\", \"text\": \"وصل وفد عراقي إلى دمشق الثلاثاء.\"}\n";
    let (bytes, _, unmappable) = encoding_rs::WINDOWS_1256.encode(line);
    assert!(!unmappable);
    let bench = Bench::new(&[("a.jsonl", &bytes)]);
    let ran = bench.run(&["stream", "a.jsonl", "--encoding", "windows-1256"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let briefing: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(briefing["article"]["encoding"], "windows-1256");
    assert_eq!(briefing["places"][0]["en"], "Damascus");
    assert_eq!(bench.run(&["stream", "a.jsonl"]).code, Some(2), "without being told it is not JSON");
}
