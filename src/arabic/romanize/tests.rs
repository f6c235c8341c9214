//! Names as they should come out, by the examples of the rules' own file and by tables.

use proptest::prelude::*;

use super::pattern::{Pattern, letter_set};
use super::{Listed, Romanizer, Style};

fn by_rules(name: &str) -> String {
    Romanizer::embedded().name(name, Style::General, |_| None).text
}

/// A list of a few parts.
fn listed(part: &str) -> Option<Listed> {
    let (en, foreign) = match part {
        "محمد" => ("Mohammed", false),
        "حسن" => ("Hassan", false),
        "عبد الرحمن" => ("Abdul Rahman", false),
        "رحيم" => ("Rahim", false),
        "جون" => ("John", true),
        "بن" => ("Ben", true),
        "بن سالم" => ("Ben Salem", false),
        _ => return None,
    };
    Some(Listed { en: en.to_owned(), foreign })
}

#[test]
fn examples_of_the_file() {
    let rules = &Romanizer::embedded().rules;
    assert!(rules.examples.len() > 40 && !rules.egyptian_examples.is_empty());
    for (style, examples) in [(Style::General, &rules.examples), (Style::Egyptian, &rules.egyptian_examples)] {
        for (ar, en) in examples {
            assert_eq!(Romanizer::embedded().name(ar, style, |_| None).text, *en, "{ar}");
        }
    }
}

#[test]
fn the_list_comes_first() {
    for (ar, en, from_list) in [
        ("محمد حسن", "Mohammed Hassan", true),
        ("محمد الحسن", "Mohammed al-Hassan", true),
        ("عبد الرحمن محمد", "Abdul Rahman Mohammed", true),
        ("عبد الرحيم", "Abdul Rahim", true),
        ("عبد الواحد محمد", "Abdul Wahed Mohammed", false),
        ("محمد بن حسن", "Mohammed bin Hassan", true),
        ("محمد بن سالم", "Mohammed bin Salem", true),
        ("بن سالم", "Ben Salem", true),
        ("محمد الجابري", "Mohammed al-Jaberi", false),
        ("", "", true),
    ] {
        let name = Romanizer::embedded().name(ar, Style::General, listed);
        assert_eq!((name.text.as_str(), name.from_list), (en, from_list), "{ar}");
    }
}

#[test]
fn unclear_parts_are_what_the_known_ones_are() {
    let name = |ar| Romanizer::embedded().name(ar, Style::General, listed).text;
    assert_eq!(name("محمد جواد"), "Mohammed Jawad");
    assert_eq!(name("محمد سلمان"), "Mohammed Salman");
    assert_eq!(name("جون غراد"), "John Grad");
}

#[test]
fn written_vowels_are_taken() {
    for (ar, en) in [("مُحَمَّد", "Muhammad"), ("عُمَر", "Umar"), ("حَسَّان", "Hassan"), ("نِزَار", "Nizar"), ("بَدْر", "Badr")]
    {
        assert_eq!(by_rules(ar), en, "{ar}");
    }
}

#[test]
fn what_is_no_name_does_not_disturb() {
    for (text, en) in
        [("", ""), ("   ", ""), ("ـــ", ""), ("ABC 12", "ABC 12"), ("؟!", ""), ("\u{200F}سامي\u{200F}", "Sami")]
    {
        assert_eq!(by_rules(text), en, "{text:?}");
    }
}

#[test]
fn what_is_wrong_with_rules_is_told() {
    let file = "[style]\narticle = \"al-\"\nabd_al = \"Abdul\"\n[origin]\ncertainly_foreign = []\nforeign = []\narabic = []\n[rules]\n";
    let message = |rules: &str| Romanizer::parse(&format!("{file}{rules}")).unwrap_err().to_string();
    assert_eq!(
        message("any = [{ ar = \"[بت\", en = \"b\" }]"),
        "romanization.toml: in the pattern \"[بت\": `[` without `]`"
    );
    assert_eq!(
        message("martian = [{ ar = \"ب\", en = \"b\" }]"),
        "romanization.toml: [[kind]] does not define \"martian\", which has rules"
    );
    assert!(message("any = 3").starts_with("romanization.toml: TOML parse error at line 9"), "{}", message("any = 3"));
}

#[test]
fn patterns_occur() {
    for (pattern, word, occurs) in [
        ("#جب", "جبل", true),
        ("#جب", "عجب", false),
        ("وف#", "بتروف", true),
        ("وف#", "وفاء", false),
        ("#ال[أإ]", "الأنبار", true),
        ("#ال[أإ]", "الوالي", false),
        ("CVC", "باب", true),
        ("CVC", "آب", false),
        ("#C[^رل]C#", "كشك", true),
        ("#C[^رل]C#", "كرم", false),
        ("", "", false),
    ] {
        let word: Vec<char> = word.chars().collect();
        let found = Pattern::parse(pattern).unwrap().occurs_in(&word, letter_set(&word));
        assert_eq!(found, occurs, "{pattern} {word:?}");
    }
}

#[test]
fn ends_of_two_consonants_leave_a_vowel_before_them() {
    for (word, expected) in [("ستز", "Setz"), ("مملد", "Mmeld"), ("سكفت", "Skeft"), ("مبغز", "Mbeggs"), ("فلد", "Feld")]
    {
        assert_eq!(by_rules(word), expected, "{word}");
    }
}

proptest! {
    #[test]
    fn any_text_gives_something(text in "\\PC*") {
        for style in [Style::General, Style::Egyptian] {
            let _ = Romanizer::embedded().name(&text, style, |_| None);
            let _ = Romanizer::embedded().name(&text, style, listed);
        }
    }

    #[test]
    fn arabic_letters_become_latin_ones(text in "[\u{0620}-\u{065F}\u{0670}-\u{06D3}\u{FE70}-\u{FEFC} -]{0,30}") {
        let out = by_rules(&text);
        prop_assert!(out.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, ' ' | '-' | '\'')), "{text} {out}");
        prop_assert_eq!(by_rules(&text), out);
    }

    #[test]
    fn consonants_alone_get_a_vowel(word in "[بتجحدرزسصطغفقكلمنه]{2,6}") {
        let out = by_rules(&word);
        let vowel = out.to_lowercase().find(['a', 'e', 'i', 'o', 'u', 'y']);
        prop_assert!(vowel.is_some_and(|at| at < 7), "{word} {out}");
    }
}
