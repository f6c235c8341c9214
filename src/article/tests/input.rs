//! Records, files and folders, and input that is no article.

use super::pages::page;
use super::*;

#[test]
fn records_of_every_kind() {
    let text = BODY.join("\\n");
    let record = format!(
        r#"{{"id": 7, "extra": [1, {{"a": null}}], "text": "{text}", "published": "Sun, 07 Nov 2021 10:30:00 GMT", "title": "{HEADLINE}\n", "url": "u", "source": "s"}}"#
    );
    let cleaning = Cleaning::embedded();
    let article = read_record("n.jsonl:1", record.as_bytes(), &Options::default(), cleaning).unwrap();
    tiles(&article).unwrap();
    assert_eq!(article.text, format!("{HEADLINE}\n\n{}", BODY.join("\n")));
    assert_eq!(blocks(&article, Role::Headline), [HEADLINE]);
    assert_eq!(blocks(&article, Role::Paragraph), BODY);
    let given = |value: &Option<String>| value.clone().unwrap();
    assert_eq!((given(&article.id), given(&article.url), given(&article.source)), ("7".into(), "u".into(), "s".into()));
    assert_eq!(article.published, Some(jiff::civil::date(2021, 11, 7)));

    let names = |name: &str, bytes: &str| -> Vec<Result<String, String>> {
        let read = read(name, bytes.as_bytes(), &Options::default(), cleaning);
        read.into_iter().map(|article| article.map(|article| article.name).map_err(|error| error.to_string())).collect()
    };
    let no_text = "no text field \"text\"; the fields are \"title\", \"body\"";
    assert_eq!(
        names("n.jsonl", &format!("{record}\n\n{{\"title\": \"t\", \"body\": \"b\"}}\r\n{{bad\n[1]\n{record}")),
        [
            Ok("n.jsonl:1".to_owned()),
            Err(format!("n.jsonl:3: {no_text}")),
            Err("n.jsonl:4: not JSON: key must be a string at column 2".to_owned()),
            Err("n.jsonl:5: a record is a JSON object with the field \"text\", but this is an array".to_owned()),
            Ok("n.jsonl:6".to_owned()),
        ]
    );
    assert_eq!(
        names("n.json", &format!("[{record}, 5, {{\"title\": \"t\", \"body\": \"b\"}},\n{record},, 6]")),
        [
            Ok("n.json#1".to_owned()),
            Err("n.json#2: a record is a JSON object with the field \"text\", but this is a number".to_owned()),
            Err(format!("n.json#3: {no_text}")),
            Ok("n.json#4".to_owned()),
            Err(format!("n.json:2: not JSON: expected value at column {}", record.len() + 2)),
        ]
    );
    assert_eq!(names("n.json", &record), [Ok("n.json".to_owned())]);
    // Standard input is known by its first characters.
    assert_eq!(names("-", &record), [Ok("-:1".to_owned())]);
    assert_eq!(names("-", &format!("[\n{record}]")), [Ok("-#1".to_owned())]);
    assert_eq!(names("-", &page()), [Ok("-".to_owned())]);
}

#[test]
fn a_records_fields_may_have_other_names() {
    let fields = Fields { text: "body".into(), title: "headline".into(), ..Fields::default() };
    let options = Options { fields, ..Options::default() };
    let record = format!(r#"{{"headline": "{HEADLINE}", "body": "{}"}}"#, BODY[0]);
    let article = read_record("-:1", record.as_bytes(), &options, Cleaning::embedded()).unwrap();
    assert_eq!(blocks(&article, Role::Headline), [HEADLINE]);
}

#[test]
fn bad_input_says_what_is_wrong() {
    let english = "The minister said on Sunday that the government would hold an emergency meeting.";
    let persian = "رئیس جمهور گفت که این پیشنهاد چندان تازه نیست و گفتگوها پس از پایان هفته پیگیری می‌شود و چنین گزارشی پذیرفته نیست";
    for (name, bytes, message) in [
        ("a.txt", b"".to_vec(), "a.txt: empty".to_owned()),
        ("a.txt", "\u{FEFF} \r\n\u{200F}".into(), "a.txt: empty".into()),
        ("a.html", b"<html><script>1</script></html>".to_vec(), "a.html: empty".into()),
        (
            "a.txt",
            b"\x89PNG\r\n\x1a\n\x00\x00".to_vec(),
            "a.txt: not a text: byte 0x00 at offset 8; give plain text, HTML or JSON".into(),
        ),
        ("a.txt", english.into(), "a.txt: not Arabic: 0% of its 67 letters are Arabic, at least 30% are needed".into()),
        ("a.txt", "12345".into(), "a.txt: not Arabic: 0% of its 0 letters are Arabic, at least 30% are needed".into()),
        ("a.txt", "شارك\nنشر".into(), "a.txt: no story in it: all 2 lines are labels, captions or links".into()),
        ("a.json", b"{\"text\": 5, ".to_vec(), "a.json:1: not JSON: EOF while parsing a value at column 12".into()),
        ("a.json", b"[]".to_vec(), "a.json: empty".into()),
        ("a.jsonl", b"{\"text\": null}".to_vec(), "a.jsonl:1: no text field \"text\"; the fields are none".into()),
        ("a.jsonl", b"{\"text\": \" \"}".to_vec(), "a.jsonl:1: empty".into()),
    ] {
        assert_eq!(one(name, &bytes).unwrap_err().to_string(), message);
    }
    let error = one("fa.txt", persian.as_bytes()).unwrap_err();
    assert!(matches!(error, ReadError::OtherLanguage { .. }), "{error}");

    let windows = Options { encoding: Some(encoding_rs::UTF_8), ..Options::default() };
    let bytes = encoding_rs::WINDOWS_1256.encode("abc قال الوزير").0;
    assert_eq!(
        read("a.txt", &bytes, &windows, Cleaning::embedded())[0].as_ref().unwrap_err().to_string(),
        "a.txt: not UTF-8: invalid bytes at offset 4; leave the encoding out to have it detected"
    );
}

#[test]
fn fifty_megabytes_are_too_many() {
    let line = format!("{{\"text\": \"{}\"}}", "قال ".repeat(50_000_000 / 7));
    let error = read_record("n.jsonl:1", line.as_bytes(), &Options::default(), Cleaning::embedded()).unwrap_err();
    let message = format!("n.jsonl:1: {} bytes are too many for one article; the limit is 16777216", line.len());
    assert_eq!(error.to_string(), message);
    let both = format!("{line}\n{{\"text\": \"{}\"}}", BODY[0]);
    let articles = read("n.jsonl", both.as_bytes(), &Options::default(), Cleaning::embedded());
    assert_eq!(articles[0].as_ref().unwrap_err().to_string(), message);
    assert!(articles[1].is_ok());
    assert!(matches!(one("a.txt", line.as_bytes()), Err(ReadError::TooLarge { .. })));
}

#[test]
fn files_and_folders() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let message = |error: ReadError| error.to_string().replace(&path.display().to_string(), "DIR");
    assert_eq!(
        message(collect(&[path.to_owned()]).remove(0).unwrap_err()),
        "DIR: the folder holds no articles (.txt, .html, .htm, .json or .jsonl)"
    );
    for name in ["b.txt", "a.HTML", "c.md", "d.jsonl"] {
        std::fs::write(path.join(name), BODY[0]).unwrap();
    }
    std::fs::create_dir(path.join("e.txt")).unwrap();
    let files = collect(&[path.to_owned(), path.join("c.md"), path.join("none.txt")]);
    let files: Vec<_> = files.into_iter().map(|file| file.map_err(message)).collect();
    let file = |name: &str| Ok(path.join(name));
    assert_eq!(
        files,
        [
            file("a.HTML"),
            file("b.txt"),
            file("d.jsonl"),
            file("c.md"),
            Err("DIR/none.txt: no such file or folder".to_owned())
        ]
    );
    let article = read_file(&path.join("b.txt"), &Options::default(), Cleaning::embedded()).remove(0).unwrap();
    assert_eq!(article.blocks.len(), 1);
    let missing = read_file(&path.join("x.txt"), &Options::default(), Cleaning::embedded()).remove(0);
    assert_eq!(missing.map_err(message), Err("DIR/x.txt: no such file or folder".to_owned()));
}

#[test]
fn invisible_characters_stay_in_the_text() {
    let headline = format!("\u{202B}{HEADLINE}\u{202C}");
    let body = BODY[0].replacen("وزير", "وز\u{200D}ير\u{202E}", 1);
    let article = text_article(&[&headline, &body, "\u{200F}\u{202A}", "ن\u{200C}شر", BODY[1]]);
    tiles(&article).unwrap();
    assert_eq!(blocks(&article, Role::Paragraph), [body.as_str(), BODY[1]]);
    assert_eq!(asides(&article), [(Reason::ShareLabel, "ن\u{200C}شر")]);
}
