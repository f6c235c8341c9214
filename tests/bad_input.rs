//! Input and arguments that nothing can be made of: what the program says, word for word, and its exit code.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod common;

use std::fs;
use std::process::Stdio;

use common::Bench;

const ARTICLE: &str = "وصل الوفد إلى دمشق.\n";
const SUMMARY: &str = "a.txt: 1 of 1 sentence, 2 mentions, 0 names not in the glossary, 0 lines set aside\n";

/// The call ends with code 2 and says this and no more.
#[track_caller]
fn refuses(bench: &Bench, args: &[&str], message: &str) {
    let ran = bench.run(args);
    assert_eq!(ran.err, message, "mujaz {args:?}");
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "mujaz {args:?}");
}

#[test]
fn input_that_is_no_article() {
    let persian = "رئیس جمهور گفت که این پیشنهاد چندان تازه نیست و گفتگوها پس از پایان هفته پیگیری می‌شود\n";
    let urdu = "وزیر نے کہا کہ یہ پل اگلے مہینے کھول دیا جائے گا اور لوگ اس سے گزر سکیں گے\n";
    let bench = Bench::new(&[
        ("empty.txt", b""),
        ("blank.txt", "\u{FEFF} \r\n\u{200F}\n".as_bytes()),
        ("program.txt", b"\x7fELF\x02\x01\x01\x00\x00"),
        ("english.txt", b"The minister opened a berth in the port on Sunday.\n"),
        ("persian.txt", persian.as_bytes()),
        ("urdu.txt", urdu.as_bytes()),
        ("labels.txt", "شارك\nنشر\n".as_bytes()),
        ("cut.json", b"{\"text\": 5,\n \"title\": "),
        ("number.json", b"5"),
        ("none.json", b"[]"),
        ("page.html", b"<html><script>let a = 1;</script></html>"),
        ("folder/notes.md", ARTICLE.as_bytes()),
        ("folder/below/article.txt", ARTICLE.as_bytes()),
    ]);
    let other = |name: &str, percent: usize, letters: usize| {
        format!(
            "mujaz: {name}: not Arabic but another language in its script: {percent}% of its {letters} letters are پ چ ژ گ and the like\n"
        )
    };
    for (name, message) in [
        ("nowhere.txt", "mujaz: nowhere.txt: no such file or folder\n".to_owned()),
        ("folder", "mujaz: folder: the folder holds no articles (.txt, .html, .htm, .json or .jsonl)\n".into()),
        ("empty.txt", "mujaz: empty.txt: empty\n".into()),
        ("blank.txt", "mujaz: blank.txt: empty\n".into()),
        ("-", "mujaz: -: empty\n".into()),
        ("page.html", "mujaz: page.html: empty\n".into()),
        ("none.json", "mujaz: none.json: empty\n".into()),
        (
            "program.txt",
            "mujaz: program.txt: not a text: byte 0x00 at offset 7; give plain text, HTML or JSON\n".into(),
        ),
        (
            "english.txt",
            "mujaz: english.txt: not Arabic: 0% of its 40 letters are Arabic, at least 30% are needed\n".into(),
        ),
        ("persian.txt", other("persian.txt", 13, 69)),
        ("urdu.txt", other("urdu.txt", 23, 56)),
        ("labels.txt", "mujaz: labels.txt: no story in it: all 2 lines are labels, captions or links\n".into()),
        ("cut.json", "mujaz: cut.json:2: not JSON: EOF while parsing a value at column 10\n".into()),
        ("number.json", "mujaz: number.json:1: not JSON: invalid type: integer `5`, expected a record or an array of records at column 1\n".into()),
    ] {
        refuses(&bench, &["brief", name], &message);
        if name != "folder" {
            refuses(&bench, &["explain", name], &message);
        }
    }
}

#[test]
fn bytes_that_are_not_in_the_given_character_set() {
    let windows = encoding_rs::WINDOWS_1256.encode("abc وصل الوفد إلى دمشق.").0.into_owned();
    let bench = Bench::new(&[("a.txt", &windows)]);
    refuses(
        &bench,
        &["brief", "a.txt", "--encoding", "utf-8"],
        "mujaz: a.txt: not UTF-8: invalid bytes at offset 4; leave the encoding out to have it detected\n",
    );
    for args in [&["brief", "a.txt"][..], &["brief", "a.txt", "--encoding", "windows-1256"]] {
        let ran = bench.run(args);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), SUMMARY), "{args:?}");
        assert!(ran.out.contains("وصل الوفد إلى دمشق."), "{}", ran.out);
    }
}

#[test]
fn wrong_values_of_options() {
    let bench = Bench::new(&[("a.txt", ARTICLE.as_bytes())]);
    let help = "\n\nFor more information, try '--help'.\n";
    for command in ["brief", "explain", "check"] {
        refuses(
            &bench,
            &[command, "a.txt", "--encoding", "klingon"],
            &format!(
                "error: invalid value 'klingon' for '--encoding <NAME>': not a character set that is known; try utf-8, utf-16le, windows-1256 or iso-8859-6{help}"
            ),
        );
        for date in ["2022-13-40", "2022-02-29", "2022", "غدا", ""] {
            refuses(
                &bench,
                &[command, "a.txt", "--date", date],
                &format!(
                    "error: invalid value '{date}' for '--date <YYYY-MM-DD>': not a date; write it as YYYY-MM-DD, such as 2021-11-09{help}"
                ),
            );
        }
    }
}

const BROKEN_GLOSSARY: &str = "\
[Bad_Id]
kind = \"person\"
ar = \"Salma\"
en = \"سلمى\"

[no-english]
kind = \"person\"
ar = \"هدى النهري\"

[salma]
kind = \"persn\"
ar = \"سلمى النهري\"
en = \"Salma al-Nahri\"
shrt = 5

[advance]
kind = \"term\"
ar = \"تقدم\"
en = \"Taqaddum\"
when = { quoted = true }
";

const FAULTS: &str = "\
broken.toml:1:2: `Bad_Id` is no id
  1 | [Bad_Id]
    |  ^^^^^^
    = help: use lower-case Latin letters, digits and hyphens

broken.toml:3:6: `S` is not Arabic
  3 | ar = \"Salma\"
    |      ^^^^^^^
    = help: Arabic forms are in Arabic letters; a Latin form is found as it stands in the article

broken.toml:4:6: `س` in the English form is Arabic
  4 | en = \"سلمى\"
    |      ^^^^^^
    = help: write it in Latin letters

broken.toml:6:2: `no-english` has no `en`
  6 | [no-english]
    |  ^^^^^^^^^^
    = help: add `en = \"…\"`

broken.toml:11:8: `persn` is no kind
  11 | kind = \"persn\"
     |        ^^^^^^^
     = help: use one of person, organization, place, event, title, modifier, term

broken.toml:14:1: unknown key `shrt`
  14 | shrt = 5
     | ^^^^
     = help: the keys here are kind, ar, en, before_name, short, also, adjective, the, class, country, when, yes, no, note, remove

broken.toml:16:2: `advance` has `when` but no `yes` or no `no`
  16 | [advance]
     |  ^^^^^^^
     = help: add a sentence in which the entry is meant, and one in which the word means something else

";

#[test]
fn all_faults_of_a_glossary_are_told_at_once() {
    let bench = Bench::new(&[
        ("a.txt", ARTICLE.as_bytes()),
        ("a.jsonl", b"{\"text\": \"x\"}"),
        ("broken.toml", BROKEN_GLOSSARY.as_bytes()),
        ("syntax.toml", "[a]\nkind = \"person\"\nar = \"سلمى\n".as_bytes()),
        ("bytes.toml", b"# \xC7\xE1"),
        ("folder/readme.txt", b""),
    ]);
    let message = format!("mujaz: {FAULTS}7 faults\n");
    for args in [&["brief", "a.txt"][..], &["stream", "a.jsonl"], &["explain", "a.txt"], &["check", "."]] {
        refuses(&bench, &[args, &["--glossary", "broken.toml"]].concat(), &message);
    }
    refuses(&bench, &["glossary", "list", "broken.toml"], &message);

    let ran = bench.run(&["glossary", "check", "broken.toml"]);
    assert!(ran.out.starts_with(FAULTS), "{}", ran.out);
    let count = ran.out.lines().last().unwrap();
    assert!(count.contains(" entries, 7 faults, "), "{count}");
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));

    let syntax = "\
mujaz: syntax.toml:1:2: `a` has no `en`
  1 | [a]
    |  ^
    = help: add `en = \"…\"`

syntax.toml:3:11: invalid basic string, expected `\"`
  3 | ar = \"سلمى
    |           ^
    = help: this is not TOML: look for a missing quotation mark, `=` or bracket here or in the line before

2 faults
";
    for (path, message) in [
        ("syntax.toml", syntax),
        ("bytes.toml", "mujaz: bytes.toml: not UTF-8 at byte 2; save the file as UTF-8\n"),
        (
            "folder",
            "mujaz: folder: this folder holds no .toml file; a glossary has people.toml, places.toml and so on\n",
        ),
    ] {
        refuses(&bench, &["brief", "a.txt", "--glossary", path], message);
    }
    let ran = bench.run(&["brief", "a.txt", "--glossary", "nowhere"]);
    assert!(ran.err.starts_with("mujaz: nowhere: cannot read this glossary: "), "{}", ran.err);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
}

#[test]
fn faults_of_templates_are_told_with_their_place() {
    let bench = Bench::new(&[
        ("a.txt", ARTICLE.as_bytes()),
        ("brace.hbs", b"one\n{{#each key_points}}\n{{number}\n{{/each}}\n"),
        ("field.hbs", b"one\n  {{nmber}}\n"),
        ("inner.hbs", b"{{#each key_points}}\n{{number}}: {{nmber}}\n{{/each}}\n"),
        ("partial.hbs", b"one\n{{> nothing}}\n"),
        ("helper.hbs", b"one\n\n   {{loud schema}}\n"),
        ("folder/partials/byline.hbs", b"{{article.day}}"),
        ("other/byline.hbs", b"{{article.day}}"),
    ]);
    let strict = |name: &str| format!("there is no field `{name}` here; docs/briefing.md lists the fields");
    for (template, fault, briefed) in [
        ("field.hbs", format!("field.hbs:2:3: {}", strict("nmber")), true),
        ("inner.hbs", format!("inner.hbs:2:13: {}", strict("nmber")), true),
        ("partial.hbs", "partial.hbs:2:1: Partial not found nothing".to_owned(), true),
        ("helper.hbs", "helper.hbs:3:4: Helper not found loud".to_owned(), true),
        ("folder", format!("folder/partials/byline.hbs:1:1: {}", strict("article.day")), true),
        (
            "brace.hbs",
            "brace.hbs:3:9: the template does not parse: invalid handlebars syntax: expected identifier, helper_parameter, or trailing_tilde_to_omit_whitespace".to_owned(),
            false,
        ),
        (
            "other",
            "other: no template in this folder; the names are briefing.md.hbs, briefing.html.hbs, briefing.txt.hbs, digest.md.hbs, digest.html.hbs, digest.txt.hbs, partials/byline.hbs, partials/digest-made-with.hbs, partials/digest-source.hbs, partials/legend.hbs, partials/made-with.hbs, partials/set-aside.hbs".to_owned(),
            false,
        ),
    ] {
        let summary = if briefed { SUMMARY } else { "" };
        refuses(&bench, &["brief", "a.txt", "--template", template], &format!("{summary}mujaz: {fault}\n"));
    }
    let ran = bench.run(&["brief", "a.txt", "--template", "nowhere.hbs"]);
    assert!(ran.err.starts_with("mujaz: nowhere.hbs: cannot read this template: "), "{}", ran.err);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
}

#[test]
fn places_that_cannot_be_written() {
    let bench = Bench::new(&[("a.txt", ARTICLE.as_bytes()), ("old.md", b"old\n")]);
    for (output, message) in [
        ("a.txt/below.md", "mujaz: a.txt/below.md: cannot be written: there is no folder a.txt\n"),
        ("none/below.md", "mujaz: none/below.md: cannot be written: there is no folder none\n"),
        ("a.txt/", "mujaz: a.txt/: a file is in the way; name a folder\n"),
    ] {
        let ran = bench.run(&["brief", "a.txt", "--output", output]);
        let told = ran.err.strip_prefix(SUMMARY).unwrap_or(&ran.err);
        assert_eq!(told, message, "{output}");
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{output}");
    }
    // A file that may not be written stays as it is, for the superuser too.
    let old = bench.path().join("old.md");
    let mut rights = fs::metadata(&old).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&old, rights).unwrap();
    refuses(
        &bench,
        &["brief", "a.txt", "--output", "old.md"],
        &format!("{SUMMARY}mujaz: old.md: cannot be written: the file is read-only\n"),
    );
    assert_eq!(fs::read_to_string(&old).unwrap(), "old\n");
    // Nor is anything left beside it.
    let mut left: Vec<_> = fs::read_dir(bench.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["a.txt", "old.md"]);
    assert_eq!(fs::read_to_string(bench.path().join("a.txt")).unwrap(), ARTICLE);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let lines = "{\"text\": \"وصل الوفد إلى دمشق.\"}\n".repeat(2000);
    let bench = Bench::new(&[("a.txt", ARTICLE.as_bytes()), ("a.jsonl", lines.as_bytes())]);
    for args in [
        &["brief", "a.txt"][..],
        &["brief", "a.txt", "--format", "json"],
        &["explain", "a.txt"],
        &["explain", "a.txt", "--format", "json"],
        &["stream", "a.jsonl"],
        &["glossary", "list"],
        &["glossary", "check"],
        &["completions", "zsh"],
        &["init", "workspace"],
        &["--help"],
    ] {
        let mut command = bench.command(args);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let ended = child.wait_with_output().unwrap();
        let err = String::from_utf8(ended.stderr).unwrap();
        // `brief` says what it read before it writes.
        assert_eq!(err.replacen(SUMMARY, "", 1), "", "{args:?}");
        assert_eq!(ended.status.code(), Some(0), "{args:?}");
    }
}
