//! Adding to a glossary, and exchanging it with spreadsheets and terminology programs: there and back, and bad input, with the
//! messages word for word.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod common;

use std::fmt::Write as _;
use std::fs;

use common::{Bench, Ran};
use mujaz::glossary::{Entry, Glossary, Layer};

const PEOPLE: &str = r#"[sami-al-jaberi]
ar = "سامي الجابري"
en = "Sami al-Jaberi"
short = { ar = ["الجابري", "جابري"], en = "al-Jaberi" }
also = { ar = ["سامى؛ الجابرى", "أبو سامي"], en = ["Sami; Jaberi", "\"Abu Sami\""] }
country = "harran-land"
note = "minister, 2021 to 2023; a second \\ line"

[huda]
ar = "هدى النهري"
en = "Huda al-Nahri"
when = [{ quoted = true }, { near = ["الكاتبة", "الشاعرة"], not_after = "النهر" }]
yes = ["قالت الشاعرة هدى النهري: \"نعم\"؛ ثم سافرت.", "«هدى النهري»"]
no = "[على] هدى النهري."
"#;

const PLACES: &str = r#"[harran-land]
ar = "أرض حران"
en = "Harran Land"
the = true
class = "country"
adjective = { ar = "حرّاني", en = "Harrani", plural = ["حرارنة", "حران"], people = "Harranis" }

[5-villages]
ar = "القرى الخمس"
en = "Five Villages"
class = "region"

[aleppo]
remove = true
"#;

const MORE: &str = r#"[river-council]
kind = "organization"
ar = "مجلس (الأنهار|النهر) [الأعلى]"
en = "River Council"

[river-envoy]
kind = "title"
ar = "مبعوث {harran-land} للأنهار"
en = "{harran-land} river envoy"
before_name = "{harran-land} River Envoy"
"#;

fn own() -> Bench {
    Bench::new(&[
        ("own/people.toml", PEOPLE.as_bytes()),
        ("own/places.toml", PLACES.as_bytes()),
        ("own/more.toml", MORE.as_bytes()),
    ])
}

/// What a layer's entries say, wherever they stand, by id.
fn said(bench: &Bench, folder: &str) -> Vec<(String, String)> {
    let layer = Layer::from_path(&bench.path().join(folder)).unwrap();
    let name = layer.name.clone();
    let (glossary, faults) = Glossary::over_embedded(&[layer]);
    assert_eq!(faults.0, []);
    assert!(glossary.get("aleppo").is_none() || folder == "from-tbx");
    let own = glossary.entries().filter(|entry| entry.source.layer == name);
    let mut said: Vec<_> = own.map(|entry| (entry.id.to_string(), without_place(entry))).collect();
    said.sort();
    said
}

fn without_place(entry: &Entry) -> String {
    let mut entry = entry.clone();
    entry.source.layer = "".into();
    entry.source.file = "".into();
    entry.source.line = 0;
    (entry.yes, entry.no) = (entry.yes.without_lines(), entry.no.without_lines());
    format!("{entry:?}")
}

#[track_caller]
fn gives(ran: &Ran, code: i32, out: &str, err: &str) {
    assert_eq!((ran.out.as_str(), ran.err.as_str(), ran.code), (out, err, Some(code)));
}

#[test]
fn csv_there_and_back_loses_nothing() {
    let bench = own();
    let ran = bench.run(&["glossary", "export", "own", "--format", "csv", "--output", "own.csv"]);
    gives(&ran, 0, "", "own.csv: 7 entries\n");
    let table = fs::read_to_string(bench.path().join("own.csv")).unwrap();
    assert!(table.starts_with("\u{FEFF}id,kind,ar,en,before_name,short_ar,"), "{table}");
    let ran = bench.run(&["glossary", "import", "own.csv", "--into", "back"]);
    let done = "\
back/organizations.toml: 1 entry
back/titles.toml: 1 entry
back/people.toml: 2 entries
back/places.toml: 3 entries
7 added, 0 replaced, 0 unchanged, 0 in conflict, 0 faults
";
    gives(&ran, 0, done, "");
    assert_eq!(said(&bench, "back"), said(&bench, "own"));
    // As a spreadsheet of another country saves it, with marks of direction and other line ends, it is the same.
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::Any(b'\n')).from_writer(vec![]);
    for record in csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes()).records() {
        writer.write_record(record.unwrap().iter().map(|cell| format!("\u{202B}{cell}\u{200F}\u{202C} "))).unwrap();
    }
    fs::write(bench.path().join("other.csv"), writer.into_inner().unwrap()).unwrap();
    let ran = bench.run(&["glossary", "import", "other.csv", "--into", "back"]);
    gives(&ran, 0, "0 added, 0 replaced, 7 unchanged, 0 in conflict, 0 faults\n", "");
}

#[test]
fn tbx_there_and_back_loses_what_it_says() {
    let bench = own();
    let ran = bench.run(&["glossary", "export", "own", "--format", "tbx", "--output", "own.tbx"]);
    let losses = "\
TBX does not carry:
  1 × pattern, written out as the forms that it stands for: river-council
  1 × entry with slots in its forms, left out: river-envoy
  1 × `country`: sami-al-jaberi
  1 × `when`: huda
  1 × `yes`: huda
  1 × `no`: huda
  1 × `the`: harran-land
  2 × `class`: harran-land, 5-villages
  1 × entry that only takes another away, left out: aleppo
own.tbx: 7 entries
";
    let mut told: Vec<&str> = ran.err.lines().collect();
    let mut expected: Vec<&str> = losses.lines().collect();
    told.sort_unstable();
    expected.sort_unstable();
    assert_eq!((ran.code, told), (Some(0), expected));
    let ran = bench.run(&["glossary", "import", "own.tbx", "--into", "from-tbx"]);
    assert!(ran.out.ends_with("5 added, 0 replaced, 0 unchanged, 0 in conflict, 0 faults\n"), "{}{}", ran.out, ran.err);
    // The same without what was told as lost.
    let lossy = [
        ("people.toml", PEOPLE),
        ("places.toml", PLACES.split("\n[aleppo]").next().unwrap()),
        (
            "organizations.toml",
            "[river-council]\nar = \"مجلس الأنهار الأعلى\"\nen = \"River Council\"\nalso.ar = [\"مجلس الأنهار\", \"مجلس النهر الأعلى\", \"مجلس النهر\"]\n",
        ),
    ];
    for (name, text) in lossy {
        let lost = ["country =", "when =", "yes =", "no =", "the =", "class ="];
        let kept: Vec<&str> = text.lines().filter(|line| !lost.iter().any(|key| line.starts_with(key))).collect();
        fs::create_dir_all(bench.path().join("lossy")).unwrap();
        fs::write(bench.path().join("lossy").join(name), kept.join("\n")).unwrap();
    }
    let layer = Layer::from_path(&bench.path().join("lossy")).unwrap();
    let (glossary, faults) = Glossary::over_embedded(std::slice::from_ref(&layer));
    assert_eq!(faults.0, []);
    let expected: Vec<String> =
        glossary.entries().filter(|entry| entry.source.layer == layer.name).map(without_place).collect();
    let mut expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    let found = said(&bench, "from-tbx");
    let mut found: Vec<&str> = found.iter().map(|(_, said)| said.as_str()).collect();
    expected.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, expected);
    // Into the folder that it comes from: what TBX cannot say stays.
    let ran = bench.run(&["glossary", "import", "own.tbx", "--into", "own"]);
    let conflict = "own.tbx:158: concept 3 (river-council): the id `river-council` is there already: مجلس (الأنهار|النهر) [الأعلى] = River Council (own/more.toml:1)";
    let told = ran.out.lines().next().unwrap_or_default();
    assert_eq!(told.split_once(": ").unwrap().1.split_once("): ").unwrap().1, conflict.split_once("): ").unwrap().1);
    assert!(ran.out.ends_with("0 added, 0 replaced, 4 unchanged, 1 in conflict, 0 faults\n"), "{}", ran.out);
}

#[test]
fn rows_that_are_wrong_are_told_and_the_rest_is_taken() {
    let table = "\u{FEFF}Kind\tEN\tAr\tnotes\tthe\tAlso AR\tshort_ar\tshort en\twhen\tcountry\r\n\
        place\tThe Well\t\u{202B}البئر السعيد\u{202C}\t\tTRUE\tبئر سعيد؛ بئر السعيد\t\t\t\t\r\n\
        \t\t\t\t\t\t\t\t\t\r\n\
        person\t\"Salma\n(2)\"\tسلمى النهر\t\t\t\t\t\t\t\r\n\
        person\tSalma\tSalma\t\t\t\t\t\t\t\r\n\
        persn\tHuda\tهدى\t\tmaybe\t\t\t\t{ near = \t\r\n\
        \tHuda\tهدى\r\n\
        person\tKarim\tكريم الوادي\t\t\t\tKarim\tKarim\t\tatlantis\textra\r\n\
        person\tKarim\tكريم الوادي\t\t\t\tكريم\tKarim\t\tatlantis\r\n\
        person\tKarim\tكريم الوادي\t\t\t\tكريم\t\t\t\r\n\
        place\tBasrah\tالبصرة\r\n\
        place\tHappy Well\tالبئر السعيد\r\n\
        person\tThe Well\tسعيد البئري\r\n";
    let bench = Bench::new(&[("names.tsv", table.as_bytes())]);
    let ran = bench.run(&["glossary", "import", "names.tsv", "--into", "mine", "--dry-run"]);
    let told = "\
names.tsv:6: row 5, column ar: `S` is not Arabic (Arabic forms are in Arabic letters; a Latin form is found as it stands in the article)
names.tsv:7: row 6: column kind: `persn` is no kind (use one of person, organization, place, event, title, modifier, term)
names.tsv:7: row 6: column the: `maybe` is neither true nor empty
names.tsv:7: row 6: column when: no TOML: [WHY] (write it as in a glossary file: { near = [\"…\"] })
names.tsv:8: row 7: column kind: empty
names.tsv:9: row 8: cell 11 has no column: “extra”; the row has more cells than the first row
names.tsv:11: row 10, column short: `short` needs both languages (write short = { ar = \"…\", en = \"…\" })
names.tsv:10: row 9, column country: there is no entry `atlantis` (name the id of a place, as in glossary/places.toml)
names.tsv:12: row 11: `basra` has the same Arabic form: البصرة = Basra (glossary/places.toml:[LINE])
names.tsv:13: row 12: the same Arabic form as `the-well` (names.tsv:2: row 2)
what is there was left as it is; --replace puts the rows in its place
not taken from the file:
  1 × column that is not known and is left out: notes
mine/places.toml: 1 entry
mine/people.toml: 2 entries
would be: 3 added, 0 replaced, 0 unchanged, 2 in conflict, 8 faults
";
    let shown = ran.out.replace("invalid inline table, expected `}`", "[WHY]");
    let line = shown.split("glossary/places.toml:").nth(1).and_then(|rest| rest.split(')').next()).unwrap_or_default();
    let shown = shown.replace(&format!("glossary/places.toml:{line}"), "glossary/places.toml:[LINE]");
    let why = shown.split("no TOML: ").nth(1).and_then(|rest| rest.split(" (write").next()).unwrap_or_default();
    let shown = shown.replace(&format!("no TOML: {why}"), "no TOML: [WHY]");
    assert_eq!((shown.as_str(), ran.err.as_str(), ran.code), (told, "", Some(1)));
    assert!(!bench.path().join("mine").exists(), "nothing is written");
    bench.run(&["glossary", "import", "names.tsv", "--into", "mine"]);
    let places = fs::read_to_string(bench.path().join("mine/places.toml")).unwrap();
    let well = "[the-well]\nar = \"البئر السعيد\"\nen = \"The Well\"\nalso = { ar = [\"بئر سعيد\", \"بئر السعيد\"] }\nthe = true\n";
    assert_eq!(places, well);
    // Again: what was taken is unchanged, what was left is told again, and nothing is written.
    let ran = bench.run(&["glossary", "import", "names.tsv", "--into", "mine"]);
    assert!(ran.out.ends_with("\n0 added, 0 replaced, 3 unchanged, 2 in conflict, 8 faults\n"), "{}", ran.out);
    assert_eq!(fs::read_to_string(bench.path().join("mine/places.toml")).unwrap(), places);
}

#[test]
fn tables_that_cannot_be_read() {
    let bench = Bench::new(&[]);
    for (name, bytes, message) in [
        ("empty.csv", &b""[..], "empty.csv: empty: the first row names the columns, at least kind, ar and en"),
        ("latin.csv", b"kind,ar,en\n\xC7", "latin.csv: not UTF-8 at byte 11; save it as “CSV UTF-8”"),
        (
            "columns.csv",
            b"id,Arabic,en\nx,y,z\n",
            "columns.csv:1: the first row has no column ar, kind; it has: id, Arabic, en; `--kind` gives one kind to all rows",
        ),
        ("twice.csv", b"kind,ar,en,AR\n", "twice.csv:1: the column ar stands twice"),
        (
            "open.csv",
            b"kind,ar,en\nterm,\"a,b\nterm,c,d\n",
            "open.csv:2: a quotation mark opens a cell here and none closes it",
        ),
        (
            "behind.csv",
            b"kind,ar,en\nterm,\"a,b\nterm,\"c\",d\n",
            "behind.csv:3: text behind the closing quotation mark of a cell, which opens in line 2; a quotation mark inside a cell is written twice",
        ),
        (
            "inside.csv",
            b"kind,ar,en\nterm,\"a\"b,c\n",
            "inside.csv:2: text behind the closing quotation mark of a cell; a quotation mark inside a cell is written twice",
        ),
        ("names.ods", b"", "names.ods: its name does not tell what it is; give --format"),
    ] {
        fs::write(bench.path().join(name), bytes).unwrap();
        let ran = bench.run(&["glossary", "import", name, "--into", "mine"]);
        gives(&ran, 2, "", &format!("mujaz: {message}\n"));
    }
}

fn tbx(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"ar\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body>\n{body}\n</body></text></tbx>\n"
    )
}

#[test]
fn tbx_that_cannot_be_read() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE tbx [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>\n<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\">&c;</tbx>";
    let bench = Bench::new(&[]);
    for (name, text, message) in [
        (
            "bomb.tbx",
            bomb.to_owned(),
            "bomb.tbx:2: the file has a DOCTYPE, whose entities are not read; remove it, or save the file without it",
        ),
        (
            "entity.tbx",
            tbx("<conceptEntry>&b;</conceptEntry>"),
            "entity.tbx:3: `&b;` stands for nothing that is known; write the characters themselves",
        ),
        (
            "foreign.tbx",
            "<tbx xmlns=\"http://example.org/terms\"/>".to_owned(),
            "foreign.tbx:1: the namespace `http://example.org/terms` is not that of TBX 2019, urn:iso:std:iso:30042:ed-2",
        ),
        (
            "none.tbx",
            "<tbx></tbx>".to_owned(),
            "none.tbx:1: the root has no namespace; TBX 2019 has xmlns=\"urn:iso:std:iso:30042:ed-2\"",
        ),
        (
            "old.tbx",
            "<martif type=\"TBX\"></martif>".to_owned(),
            "old.tbx:1: this is TBX of 2008 (`martif`); save it as TBX 2019 (ISO 30042:2019)",
        ),
        ("page.xml", "<html></html>".to_owned(), "page.xml:1: no TBX: the root is `html`, not `tbx`"),
        ("cut.tbx", tbx("").replace("</tbx>", ""), "cut.tbx:5: the file ends before its last element is closed"),
        ("blank.tbx", String::new(), "blank.tbx:1: the file ends before its last element is closed"),
        (
            "language.tbx",
            tbx("<conceptEntry><langSec/><langSec></langSec></conceptEntry>"),
            "language.tbx:3: `langSec` has no xml:lang",
        ),
    ] {
        fs::write(bench.path().join(name), text).unwrap();
        let ran = bench.run(&["glossary", "import", name, "--into", "mine"]);
        gives(&ran, 2, "", &format!("mujaz: {message}\n"));
    }
}

#[test]
fn concepts_without_a_language_are_told() {
    let term = |language: &str, text: &str| {
        format!("<langSec xml:lang=\"{language}\"><termSec><term>{text}</term></termSec></langSec>")
    };
    let body = [
        format!(
            "<conceptEntry id=\"c1\"><descrip type=\"subjectField\">term</descrip>{}{}</conceptEntry>",
            term("ar-EG", "سد &amp; نهر"),
            term("en-US", "dam &#38; river")
        ),
        format!("<conceptEntry id=\"c2\">{}{}</conceptEntry>", term("ar", "جسر معلق"), term("fr", "pont suspendu")),
        format!(
            "<conceptEntry id=\"c3\"><descrip type=\"subjectField\">bridges</descrip>{}</conceptEntry>",
            term("fr", "pont")
        ),
        format!(
            "<conceptEntry id=\"c4\" xmlns:x=\"http://example.org/x\"><x:notes><x:term>odd</x:term></x:notes><admin type=\"projectSubset\">P</admin>{}{}</conceptEntry>",
            term("en", "gate"),
            term("ar", "بوابة السد")
        ),
    ];
    let bench = Bench::new(&[("t.tbx", tbx(&body.join("\n")).as_bytes())]);
    let ran = bench.run(&["glossary", "import", "t.tbx", "--into", "mine", "--kind", "term"]);
    let told = "\
t.tbx:4: concept 2 (c2): no English term (a langSec with xml:lang=\"en\")
t.tbx:5: concept 3 (c3): no Arabic term (a langSec with xml:lang=\"ar\")
t.tbx:5: concept 3 (c3): no English term (a langSec with xml:lang=\"en\")
not taken from the file:
  2 × terms in `fr`: line 4, line 5
  1 × subject field that is no kind: bridges (line 5)
  1 × element that is not TBX's: x:notes in line 6
  1 × `projectSubset`: line 6
mine/terms.toml: 2 entries
2 added, 0 replaced, 0 unchanged, 0 in conflict, 3 faults
";
    gives(&ran, 1, told, "");
    let terms = fs::read_to_string(bench.path().join("mine/terms.toml")).unwrap();
    assert_eq!(
        terms,
        "[dam-river]\nar = \"سد & نهر\"\nen = \"dam & river\"\n\n[gate]\nar = \"بوابة السد\"\nen = \"gate\"\n"
    );
}

/// A name of Arabic letters for each number.
fn arabic_number(mut number: usize) -> String {
    let letters: Vec<char> = "بتجدرسصطعفقكلمن".chars().collect();
    let mut name = String::new();
    for _ in 0..6 {
        name.push(letters[number % letters.len()]);
        number /= letters.len();
    }
    name
}

#[test]
fn a_large_table_is_imported() {
    let mut table = String::from("kind,ar,en,yes,no,when,country\n");
    for at in 0..10_000 {
        let name = arabic_number(at);
        let _ = match at % 10 {
            0 => writeln!(table, "term,{name} عربي,Name {at},كتب {name} عربي.,لا شيء,\"{{ near = [\"\"كتب\"\"] }}\","),
            1 => writeln!(table, "place,{name} bad,Name {at},,,,"),
            2 => writeln!(table, "person,{name} عربي,Name {at},,,,nowhere"),
            3 => writeln!(table, "person,البصرة,Name {at},,,,"),
            _ => writeln!(table, "person,{name} عربي,Name {at},,,,iraq"),
        };
    }
    let bench = Bench::new(&[("large.csv", table.as_bytes())]);
    let ran = bench.run(&["glossary", "import", "large.csv", "--into", "mine"]);
    assert!(ran.out.ends_with("\n7000 added, 0 replaced, 0 unchanged, 1000 in conflict, 2000 faults\n"), "{}", ran.err);
}

#[test]
fn broken_toml_in_the_middle_of_a_large_file() {
    let mut file = String::new();
    for at in 0..3_000 {
        let name = arabic_number(at);
        let close = if at == 1_500 { "" } else { "\"" };
        let more = if at == 2_900 { "colour = 1\n" } else { "" };
        let _ = write!(file, "[name-{at}]\nar = \"{name} عربي\"\nen = \"Name {at}{close}\n{more}\n");
    }
    let bench = Bench::new(&[("mine/people.toml", file.as_bytes())]);
    let fault = "\
mine/people.toml:6003:16: invalid basic string, expected `\"`
  6003 | en = \"Name 1500
       |                ^
       = help: this is not TOML: look for a missing quotation mark, `=` or bracket here or in the line before

mine/people.toml:11604:1: unknown key `colour`
  11604 | colour = 1
        | ^^^^^^
        = help: the keys here are kind, ar, en, before_name, short, also, adjective, the, class, country, when, yes, no, note, remove

";
    let ran = bench.run(&["glossary", "check", "mine"]);
    assert!(ran.out.starts_with(fault), "{}", ran.out);
    let add = ["glossary", "add", "mine", "--kind", "person", "--ar", "سامي الجابري", "--en", "Sami al-Jaberi"];
    let refused = format!("mujaz: {fault}2 faults\nmend what is there first: nothing was written\n");
    gives(&bench.run(&add), 2, "", &refused);
    let ran = bench.run(&["glossary", "format", "mine"]);
    let told = ran.err.lines().next().unwrap_or_default();
    assert!(told.starts_with("mujaz: mine/people.toml:6003:"), "{told}");
    assert_eq!(ran.code, Some(2));
    assert_eq!(fs::read_to_string(bench.path().join("mine/people.toml")).unwrap(), file);
}

#[test]
fn layers_that_contradict() {
    let first = "[wadi]\nkind = \"place\"\nar = \"وادي الزهور\"\nen = \"Wadi al-Zuhur\"\n";
    let second = "[valley]\nkind = \"place\"\nar = \"وادي الزهور\"\nen = \"Flower Valley\"\n";
    let bench = Bench::new(&[("a.toml", first.as_bytes()), ("b.toml", second.as_bytes())]);
    let fault = "\
b.toml:1:1: `valley` and `wadi` (a.toml:1) have the same Arabic form
  1 | [valley]
    | ^^^^^^^^
    = help: give yours the id `wadi` to replace that one, or say with `when` which is meant

1 fault
";
    gives(
        &bench.run(&["glossary", "export", "a.toml", "b.toml", "--format", "csv"]),
        2,
        "",
        &format!("mujaz: {fault}"),
    );
    let add = ["glossary", "add", "a.toml", "--kind", "place", "--ar", "وادي الزهور", "--en", "Flower Valley"];
    let refused = "\
mujaz: not added: `wadi` has the same Arabic form: وادي الزهور = Wadi al-Zuhur (a.toml:1)
add the form to its `also`, guard one of the two with --when, or take its place with --replace
";
    gives(&bench.run(&add), 1, "", refused);
    // The other's place is taken, under its id.
    gives(&bench.run(&[&add[..], &["--replace"]].concat()), 0, "a.toml:1: replaced wadi\n", "");
    assert_eq!(
        fs::read_to_string(bench.path().join("a.toml")).unwrap(),
        first.replace("Wadi al-Zuhur", "Flower Valley")
    );
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_written_stays() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new(&[("mine/people.toml", PEOPLE.replace("country = \"harran-land\"\n", "\n").as_bytes())]);
    let path = bench.path().join("mine/people.toml");
    let before = fs::read(&path).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    fs::write(bench.path().join("t.csv"), "kind,ar,en\nperson,كريم الوادي,Karim\nplace,وادي الزهور,Wadi\n").unwrap();
    let message = "mujaz: mine/people.toml: cannot be written: the file is read-only\n";
    let add = ["glossary", "add", "mine", "--kind", "person", "--ar", "كريم الوادي", "--en", "Karim al-Wadi"];
    gives(&bench.run(&add), 2, "", message);
    gives(&bench.run(&["glossary", "import", "t.csv", "--into", "mine"]), 2, "", message);
    gives(&bench.run(&["glossary", "format", "mine"]), 2, "", message);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(fs::read_dir(bench.path().join("mine")).unwrap().count(), 1, "no other file is left");
}

#[test]
fn calls_at_the_same_time_lose_nothing() {
    let bench = Bench::new(&[("mine/people.toml", b"# Ours.\n")]);
    let names: Vec<String> = (0..6).map(|at| format!("{} عربي", arabic_number(at + 77))).collect();
    let children: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(at, ar)| {
            let en = format!("Name {at}");
            bench.command(&["glossary", "add", "mine", "--kind", "person", "--ar", ar, "--en", &en]).spawn().unwrap()
        })
        .collect();
    let done = children.into_iter().map(|mut child| child.wait().unwrap().code());
    assert!(done.into_iter().all(|code| code == Some(0)));
    let text = fs::read_to_string(bench.path().join("mine/people.toml")).unwrap();
    assert!(text.starts_with("# Ours.\n\n[name-"), "{text}");
    assert!(names.iter().all(|name| text.contains(name.as_str())), "{text}");
}
