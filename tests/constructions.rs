//! The vocabulary and the constructions that are built into the program: no faults, and every case gives what it says.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::fs;
use std::path::Path;

use mujaz::english::{Level, Style, check, translate};
use mujaz::glossary::{Faults, Glossary};
use proptest::prelude::*;

#[test]
fn the_embedded_constructions_hold() {
    let checked = check(&[], &Glossary::embedded()).unwrap();
    assert!(checked.lemmas > 15_000 && checked.rules > 200 && checked.cases > 0, "{checked:?}");
    let failures: Vec<String> = checked.failures.iter().map(ToString::to_string).collect();
    let count = failures.len();
    assert!(failures.is_empty(), "\n{}\n\n{count} of {} cases fail", failures.join("\n\n"), checked.cases);
    assert!(checked.faults.is_empty(), "\n{}", Faults(checked.faults));
}

/// The indented blocks of a page that begin so.
fn blocks(page: &str, begins: &[&str]) -> Vec<String> {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(page)).unwrap();
    let mut blocks = Vec::new();
    for paragraph in page.split("\n\n") {
        let lines: Vec<&str> = paragraph.lines().filter_map(|line| line.strip_prefix("    ")).collect();
        if begins.iter().any(|begin| lines.first().is_some_and(|line| line.starts_with(begin))) {
            blocks.push(lines.join("\n"));
        }
    }
    blocks
}

/// The examples of the documentation are read, and give what they say.
#[test]
fn the_documentation_holds() {
    let folder = tempfile::tempdir().unwrap();
    let [words, rules] = ["vocabulary", "constructions"].map(|name| folder.path().join(name));
    fs::create_dir(&words).unwrap();
    fs::create_dir(&rules).unwrap();
    let lists = blocks("vocabulary.md", &["verbs = [", "nouns = [", "adjectives = [", "adverbs = [", "phrases = ["]);
    assert!(lists.len() > 6, "{lists:?}");
    for (number, list) in lists.iter().enumerate() {
        fs::write(words.join(format!("{number}.toml")), list).unwrap();
    }
    let parts = blocks("constructions.md", &["name = ", "[[rule]]", "[[case]]"]);
    assert!(parts.len() > 6, "{parts:?}");
    let mut files: Vec<String> = Vec::new();
    for part in parts {
        match files.last_mut().filter(|_| !part.starts_with("name = ")) {
            Some(file) => file.extend(["\n\n", &part]),
            None => files.push(part),
        }
    }
    for (number, file) in files.iter().enumerate() {
        fs::write(rules.join(format!("{number}.toml")), file).unwrap();
    }
    let glossary = Glossary::embedded();
    // Lines that two examples share are no fault of the documentation.
    let mut faults = check(&[words], &glossary).unwrap().faults;
    faults.retain(|fault| !fault.message.ends_with("in the same way"));
    assert!(faults.is_empty(), "\n{}", Faults(faults));
    let checked = check(&[rules], &glossary).unwrap();
    let failures: Vec<String> = checked.failures.iter().map(ToString::to_string).collect();
    assert!(checked.cases > 2 && failures.is_empty(), "\n{}", failures.join("\n\n"));
    assert!(checked.faults.is_empty(), "\n{}", Faults(checked.faults));
}

/// Words of the news in any order, so that most of them make no sentence.
fn words() -> impl Strategy<Value = Vec<&'static str>> {
    let some = [
        "الحكومة",
        "الوزير",
        "أعلن",
        "أعلنت",
        "رفض",
        "الاتفاق",
        "في",
        "بغداد",
        "القوات",
        "هاجمت",
        "المدينة",
        "أن",
        "الذي",
        "وصل",
        "إلى",
        "يزور",
        "تعلن",
        "يوافق",
        "قرار",
        "الجيش",
        "مع",
        "على",
        "قال",
        "إن",
        "الحرب",
        "،",
        "عن",
        "محادثات",
    ];
    prop::collection::vec(prop::sample::select(some.to_vec()), 1..9)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// A negation is said, or shown in Arabic, wherever it stands.
    #[test]
    fn no_negation_is_lost(
        before in words(),
        negation in prop::sample::select(vec!["لم", "لن", "ليس", "ليست", "لا", "ولم", "ولن", "ألا", "بألا"]),
        after in words(),
    ) {
        let text = [before.as_slice(), &[negation], after.as_slice()].concat().join(" ");
        for line in translate(&text, None, &Glossary::embedded(), &Style::drafts()) {
            if line.level == Level::Terms {
                continue;
            }
            let words: Vec<&str> = line.text.split(|c: char| !c.is_alphabetic()).collect();
            // «ألا أن» is a slip for «إلا أن».
            let said = ["not", "no", "cannot", "without", "longer", "but", "except", "only", negation];
            let bare = negation.trim_start_matches(['و', 'ب']);
            prop_assert!(words.iter().any(|word| said.contains(&&*word.to_lowercase()) || *word == bare), "{text}\n{}", line.text);
        }
    }
}
