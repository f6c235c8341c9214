//! Quantities as newswire writes them.

use proptest::prelude::*;

use super::quantity::{Quantity, quantity_at};
use crate::arabic::Document;

fn quantities(text: &str) -> Vec<Quantity> {
    let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    let mut found = Vec::new();
    for sentence in document.sentences() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match quantity_at(&document, sentence.tokens.end, at, text) {
                Some(quantity) => {
                    at = quantity.tokens.end;
                    found.push(quantity);
                }
                None => at += 1,
            }
        }
    }
    found
}

fn check(cases: &[(&str, &[&str])]) {
    let mut failures = Vec::new();
    for (text, expected) in cases {
        let found: Vec<String> = quantities(text).into_iter().map(|quantity| quantity.english).collect();
        if found != *expected {
            failures.push(format!("{text}: {found:?}, expected {expected:?}"));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn qualifiers() {
    check(&[
        ("نحو 30 شخصا", &["about 30"]),
        ("بنحو 30 شخصا", &["about 30"]),
        ("حوالي مئة ألف نسمة", &["about 100,000"]),
        ("قرابة مليون شخص", &["nearly a million"]),
        ("أكثر من ٢٠٠ جريح", &["more than 200"]),
        ("وأكثر من نصف مليون لاجئ", &["more than half a million"]),
        ("بأقل من 20 في المئة", &["less than 20%"]),
        ("ما لا يقل عن 12 شخصا", &["at least 12"]),
        ("12 شخصا على الأقل", &["at least 12"]),
        ("12 شخصا آخرين على الأقل", &["at least 12"]),
        ("خمسة على الأقل", &["at least 5"]),
        ("12 تقريبا", &["about 12"]),
        ("لا يزيد على 30 يوما", &["at most 30"]),
        ("لا يتجاوز 5 في المئة", &["at most 5%"]),
        ("ما يصل إلى 40 طنا", &["up to 40"]),
        // Turned round.
        ("لا أكثر من 30 شخصا", &[]),
        ("ليس أقل من 30 شخصا", &[]),
        // It limits something else.
        ("12 شخصا و3 نساء على الأقل", &["12", "at least 3"]),
        ("أكثر من دولة", &[]),
        ("نحو دمشق", &[]),
    ]);
}

#[test]
fn ranges() {
    check(&[
        ("بين 20 و30 شخصا", &["20 to 30"]),
        ("بين 15 و20 ألف جندي", &["15,000 to 20,000"]),
        ("من 15 إلى 20 ألفا", &["15,000 to 20,000"]),
        ("20-30 ألفا", &["20,000 to 30,000"]),
        ("بين ثلاثة وخمسة ملايين دولار", &["3 million to 5 million dollars"]),
        ("بين عشرين وثلاثين شخصا", &["20 to 30"]),
        ("بين 20 و30 في المئة", &["20% to 30%"]),
        ("من 20% إلى 30%", &["20% to 30%"]),
        ("من 15 إلى 20 شخصا", &["15 to 20"]),
        ("نحو 20 إلى 30 شخصا", &["about 20", "30"]),
        ("من 3-5 أيام", &["3-5"]),
        ("من 5ر2 إلى 5ر3 في المئة", &["2.5% to 3.5%"]),
        // A score, a list, a change of scale.
        ("فاز 3-1", &["3-1"]),
        ("فاز 1-3 على ضيفه", &["1-3"]),
        ("بين 20 قتيلا و30 جريحا", &["20", "30"]),
        ("بين 30 ألفا و20", &[]),
        ("بين خمسة وعشرين", &[]),
    ]);
    let range = &quantities("بين 15 و20 ألف جندي")[0];
    assert_eq!((range.value, range.to), (Some(15_000.0), Some(20_000.0)));
}

#[test]
fn currencies_duals_and_occasions() {
    check(&[
        ("5 ملايين دولار", &["5 million dollars"]),
        ("مليار يورو", &["a billion euros"]),
        ("30 دولارا للبرميل", &["30 dollars a barrel"]),
        ("عند 95ر34 دولار للبرميل", &["34.95 dollars a barrel"]),
        ("ملايين الدولارات", &["millions of dollars"]),
        ("20 ألف ريال سعودي", &["20,000 Saudi riyals"]),
        ("100 دولار كندي", &["100 Canadian dollars"]),
        ("مليون ليرة", &["a million"]),
        ("قتيلان وجريحان", &["2 dead", "2 wounded"]),
        ("بعد شهرين", &["2 months"]),
        ("خلال عامين", &["2 years"]),
        ("شهرين ونصف الشهر", &[]),
        ("3 سنوات ونصف السنة", &["3.5 years"]),
        ("ثلاث ساعات ونصف", &["3.5 hours"]),
        ("تجاوز الثلاثة آلاف", &["3,000"]),
        ("القتلى الثلاثة", &[]),
        ("مسلحين ومدنيين", &[]),
        ("للمرة الثالثة", &["third time"]),
        ("المرة الأولى", &["first time"]),
        ("للمرة الثالثة عشرة", &[]),
        ("المرة الوحيدة", &[]),
        ("حتى 17 من الشهر نفسه", &[]),
    ]);
    let quantity = &quantities("أكثر من 5 ملايين دولار")[0];
    assert_eq!(
        (quantity.qualifier, quantity.unit, quantity.value),
        (Some("more than"), Some("dollars"), Some(5_000_000.0))
    );
}

#[test]
fn long_lists_are_not_followed_to_their_end() {
    for piece in ["بين 1 و", "أكثر من ", "2 - ", "ألف و", "للمرة ", "30 شخصا ", "لا يقل عن 3 "]
    {
        quantities(&piece.repeat(4_000));
    }
}

const PIECES: [&str; 34] = [
    "نحو",
    "أكثر",
    "من",
    "ما",
    "لا",
    "يقل",
    "عن",
    "بين",
    "إلى",
    "20",
    "30",
    "1.5",
    "2018",
    "ثلاثة",
    "وعشرين",
    "وثلاثين",
    "ألف",
    "ملايين",
    "مليار",
    "دولار",
    "دولارا",
    "للبرميل",
    "ريال",
    "سعودي",
    "على",
    "الأقل",
    "قتيلان",
    "شهرين",
    "للمرة",
    "الثالثة",
    "-",
    "%",
    "و",
    "شخصا",
];

proptest! {
    #[test]
    fn ranges_are_in_the_sentence(pieces in prop::collection::vec((0..PIECES.len(), prop::bool::ANY), 0..12)) {
        let mut text = String::new();
        for (piece, space) in pieces {
            text.push_str(PIECES[piece]);
            if space {
                text.push(' ');
            }
        }
        let document = Document::new(&text, std::slice::from_ref(&(0..text.len())));
        let end = document.tokens().len();
        for at in 0..end + 2 {
            for limit in at..end + 2 {
                if let Some(quantity) = quantity_at(&document, limit, at, &text) {
                    prop_assert_eq!(quantity.tokens.start, at);
                    prop_assert!(quantity.tokens.end > at && quantity.tokens.end <= limit.min(end), "{} {:?}", text, quantity);
                    prop_assert!(!quantity.english.chars().any(crate::arabic::normalize::is_arabic_letter));
                }
            }
        }
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,40}") {
        quantities(&text);
    }
}
