//! Warnings over small glossaries, with their places and messages.

use std::fmt::Write;

use super::*;

fn told(layers: &[(&str, &str)]) -> Vec<String> {
    let layers: Vec<Layer> = layers.iter().map(|(name, text)| Layer::from_text(name, text)).collect();
    let (glossary, faults) = Glossary::read_layers(&layers);
    assert!(faults.0.is_empty(), "{faults}");
    let common = CommonWords::parse("[words]\ncommon = [\"تقدم\"]\nambiguous = [\"أمل\", \"نهضة\"]").unwrap();
    let warnings = warnings(&glossary, &layers, &common);
    warnings
        .iter()
        .map(|w| format!("{}:{}:{}: {}", w.fault.file, w.fault.line, w.fault.column, w.fault.message))
        .collect()
}

#[test]
fn names_that_are_common_words() {
    let text = "[taqaddum]\nar = \"ائتلاف تقدم\"\nalso = { ar = [\"تقدم\"] }\nen = \"Taqaddum Coalition\"\n\
        [amal]\nar = \"أمل\"\nen = \"Amal\"\nwhen = { before = [\"حركة\"] }\nyes = [\"أيدت حركة أمل ذلك.\"]\nno = [\"لا أمل.\"]\n";
    assert_eq!(
        told(&[("organizations.toml", text)]),
        [
            "organizations.toml:3:16: «تقدم» of `taqaddum` is a common word, and nothing says when it is the organization"
        ]
    );
    let small =
        "[cabinet]\nar = \"تقدم\"\nen = \"[{country adjective}] cabinet\"\nalso = { ar = [\"تقدم {country}\"] }\n";
    assert!(told(&[("organizations.toml", small)]).is_empty());
    // With the article it is the same word; what only looks like one is none.
    let places = "[a]\nar = \"النهضة\"\nen = \"Nahda\"\n[b]\nar = \"إلأمل\"\nen = \"Elamal\"\n";
    assert_eq!(told(&[("places.toml", places)]).len(), 1);
    // Terms are common words.
    assert!(told(&[("terms.toml", "[progress]\nar = \"تقدم\"\nen = \"progress\"\n")]).is_empty());
}

#[test]
fn notes() {
    let text = "[a]\nar = \"سامي الجابري\"\nen = \"Sami al-Jaberi\"\n\
        [b]\nar = \"هدى النهري\"\nen = \"Huda al-Nahri\"\nnote = \"water minister of Darsan\"\n\
        [c]\nar = \"لبنى درويش\"\nen = \"Lubna Darwish\"\nnote = \"water minister of Darsan from 2020\"\n\
        [d]\nar = \"مازن فرحات\"\nen = \"Mazen Farhat\"\nnote = \"poet\"\n";
    let title = "[water-minister]\nar = \"وزير المياه\"\nen = \"water minister\"\n";
    assert_eq!(
        told(&[("people.toml", text), ("titles.toml", title)]),
        ["people.toml:1:1: `a` has no `note`", "people.toml:7:8: the note of `b` names an office and no year"]
    );
    let parties = "[p]\nar = \"حزب درسان\"\nen = \"Darsan Party\"\nclass = \"party\"\n\
        [q]\nar = \"بنك درسان\"\nen = \"Bank of Darsan\"\nclass = \"company\"\n";
    assert_eq!(told(&[("organizations.toml", parties)]), ["organizations.toml:1:1: `p` has no `note`"]);
}

#[test]
fn forms_one_letter_apart() {
    let one = "[darsan]\nar = \"درسانية\"\nen = \"Darsaniya\"\n[farhat]\nar = \"فرحات\"\nen = \"Farhat\"\n";
    let near = "[darshan]\nar = \"درشانية\"\nen = \"Darshaniya\"\n[farha]\nar = \"فرحان\"\nen = \"Farhan\"\n";
    assert_eq!(
        told(&[("places.toml", &format!("{one}{near}"))]),
        ["places.toml:8:6: «درشانية» is one letter from «درسانية» of `darsan` (places.toml:1)"]
    );
    // A `no` sentence tells them apart; so do numbers.
    let apart = near.replace("\"Darshaniya\"", "\"Darshaniya\"\nno = [\"وصل الوفد إلى درسانية.\"]");
    assert!(told(&[("places.toml", &format!("{one}{apart}"))]).is_empty());
    let numbers = "[a]\nar = \"محطة درسان 24\"\nen = \"Darsan 24\"\n[b]\nar = \"محطة درسان 25\"\nen = \"Darsan 25\"\n";
    assert!(told(&[("places.toml", numbers)]).is_empty());
    // So does English that has nothing in common.
    let far = near.replace("Darshaniya", "Marble Hill");
    assert!(told(&[("places.toml", &format!("{one}{far}"))]).is_empty());
}

#[test]
fn forms_that_are_shared() {
    let guarded = |id: &str, en: &str, no: &str| {
        format!(
            "[{id}]\nar = \"درسان\"\nen = \"{en}\"\nwhen = {{ near = [\"نهر\"] }}\nyes = [\"عبر نهر درسان.\"]\nno = [\"{no}\"]\n"
        )
    };
    let (other, shown) = ("وصل الوفد.", "وصل إلى درسان.");
    let text = format!("{}{}", guarded("one", "Darsan", other), guarded("two", "Dersan", other));
    assert_eq!(
        told(&[("places.toml", &text)]),
        ["places.toml:8:6: «درسان» is “Dersan” here and “Darsan” in `one` (places.toml:1)"]
    );
    let text = format!("{}{}", guarded("one", "Darsan", other), guarded("two", "Dersan", shown));
    assert!(told(&[("places.toml", &text)]).is_empty());
    let text = format!("{}{}", guarded("one", "Darsan", other), guarded("two", "Darsan", other));
    assert_eq!(
        told(&[("places.toml", &text)]),
        [
            "places.toml:8:6: `two` and `one` (places.toml:1) share the form «درسان»",
            "places.toml:9:6: `two` and `one` (places.toml:1) have the same English form “Darsan”",
        ]
    );
}

#[test]
fn english_that_differs() {
    let person = |id: &str, given: &str, en: &str| {
        format!(
            "[{id}]\nar = \"{given} النهري\"\nen = \"{id} {en}\"\nshort = {{ ar = \"النهري\", en = \"{en}\" }}\nnote = \"{id}\"\n"
        )
    };
    let text = [person("a", "سلمى", "al-Nahri"), person("b", "هدى", "Nahri"), person("c", "مازن", "al-Nahri")].concat();
    assert_eq!(
        told(&[("people.toml", &text)]),
        ["people.toml:9:31: the short form «النهري» is “Nahri” here and “al-Nahri” in `a` (people.toml:1)"]
    );
}

#[test]
fn the_later_layer_is_warned_of() {
    let (mine, theirs) = ("[b]\nar = \"درسان\"\nen = \"Darsan\"\n", "[a]\nar = \"مدينة درسان\"\nen = \"Darsan\"\n");
    let mine = format!("kind = \"place\"\n{mine}").replace("kind = \"place\"\n[b]", "[b]\nkind = \"place\"");
    assert_eq!(
        told(&[("places.toml", theirs), ("mine.toml", &mine)]),
        ["mine.toml:4:6: `b` and `a` (places.toml:1) have the same English form “Darsan”"]
    );
}

#[test]
fn many_entries_are_compared() {
    let mut text = String::new();
    for number in 0..20_000 {
        // A word of its own for each number, in letters.
        let word: String = format!("{number:05}")
            .chars()
            .flat_map(|digit| {
                let digit = digit.to_digit(10).unwrap() as usize;
                ["بت", "ثج", "حخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق"][digit].chars()
            })
            .collect();
        writeln!(
            text,
            "[p{number}]\nar = \"{word}\"\nen = \"P{number}\"\nshort = {{ ar = \"{word} بن\", en = \"P\" }}"
        )
        .unwrap();
    }
    let found = told(&[("people.toml", &text)]);
    assert_eq!(found.len(), 20_000);
    assert_eq!(found[19_999], "people.toml:79997:1: `p19999` has no `note`");
}
