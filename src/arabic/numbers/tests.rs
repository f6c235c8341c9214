//! Numbers as newswire writes them.

use proptest::prelude::*;

use super::*;

/// The numbers of a text, longest first from the left, as a caller finds them.
fn numbers(text: &str) -> Vec<Number> {
    let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    let mut found = Vec::new();
    for sentence in document.sentences() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match number_at(&document, sentence.tokens.end, at, text) {
                Some(number) => {
                    at = number.tokens.end;
                    found.push(number);
                }
                None => at += 1,
            }
        }
    }
    found
}

fn english(text: &str) -> Vec<String> {
    numbers(text).into_iter().map(|number| number.english).collect()
}

fn check(cases: &[(&str, &[&str])]) {
    let mut failures = Vec::new();
    for (text, expected) in cases {
        let found = english(text);
        if found != *expected {
            failures.push(format!("{text}: {found:?}, expected {expected:?}"));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn digits_and_scales() {
    check(&[
        ("مقتل 25 شخصا", &["25"]),
        ("مقتل ٢٥ شخصا", &["25"]),
        ("مقتل ۲۵ شخصا", &["25"]),
        ("بـ25 دولارا", &["25"]),
        ("قتل و25 جريحا", &["25"]),
        ("القرار 2231", &["2231"]),
        ("في عام 2018", &["2018"]),
        ("1700 من مقاتليها", &["1700"]),
        ("بلغ 12,000 شخص", &["12,000"]),
        ("بلغ ١٢٬٠٠٠ شخص", &["12,000"]),
        ("بلغ 12 000 شخص", &["12,000"]),
        ("بلغ 12 350 شخصا", &[]),
        ("بلغ 1 000 000 شخص", &[]),
        ("بلغت 1.500 وحدة", &["1.500"]),
        ("3 ملايين دولار", &["3 million"]),
        ("1.5 مليون دولار", &["1.5 million"]),
        ("7,3 مليار يورو", &["7.3 billion"]),
        ("٣٫٥ مليارات", &["3.5 billion"]),
        ("100 مليار دولار", &["100 billion"]),
        ("200 ألف شخص", &["200,000"]),
        ("103 آلاف موظف", &["103,000"]),
        ("13 ألفًا و687 مركزا", &["13,687"]),
        ("19 ألفا و462 مهاجرا", &["19,462"]),
        ("30 ألف جندي و500 ضابط", &["30,000", "500"]),
        ("3 ملايين و500 ألف دولار", &["3.5 million"]),
        ("3 ملايين و500 شخص", &[]),
        ("نحو 1.66 تريليون دولار", &["1.66 trillion"]),
        ("3 ملايين ونصف المليون لاجئ", &["3.5 million"]),
        ("2.96 بليون دولار", &["2.96 billion"]),
        ("1,125 مليار دولار", &[]),
        ("1.147 تريليون ريال", &["1.147 trillion"]),
        ("بين 15 و20 ألف جندي", &["20,000"]),
        ("من 15 إلى 20 ألفا", &["20,000"]),
        ("من 15 إلى 20 شخصا", &["15", "20"]),
        ("ما بين 1.5- مليوني دولار", &["2 million"]),
        ("8/11/2021", &["8/11/2021"]),
        ("عند 12:30 ظهرا", &["12:30"]),
        ("في الساعة 10.30 صباحا", &["10:30"]),
        ("الساعة 15,00 ت غ", &["15:00"]),
        ("(20,20 بتوقيت غرينتش)", &["20:20"]),
        ("فاز 2،5 مليون", &[]),
        ("عشر درجات و-5 درجات", &["10", "-5"]),
        ("كوفيد -19 انتشر", &["19"]),
        ("3 سنوات ونصف السنة", &[]),
        ("3 أرباع السكان", &[]),
    ]);
}

#[test]
fn decimals_with_ra() {
    check(&[
        ("إلى 95ر34 دولار للبرميل", &["34.95"]),
        ("خفض 7ر9 مليون برميل", &["9.7 million"]),
        ("٧ر٩ مليون برميل", &["9.7 million"]),
        ("بقيمة 237ر3 مليار دينار", &["3.237 billion"]),
        ("بنسبة 25ر0 في المئة", &["0.25%"]),
        ("بواقع 5ر0 نقطة و5ر1 نقطة", &["0.5", "1.5"]),
        ("الساعة 30ر10 صباحا", &["10:30"]),
        ("نما 5\u{200F}ر\u{200F}3 في المئة", &["3.5%"]),
        // Which side is the whole cannot be told: no figure is better than a wrong one.
        ("بنسبة 0ر5 في المئة", &[]),
        ("بقيمة 0ر5 مليون دولار", &[]),
        ("بلغ 5ر05 دولار", &[]),
        ("بلغ 3 ر 5 دولار", &[]),
        ("بقوة 8 ,7 درجة", &[]),
        ("بقيمة 3 ر 5 مليون دولار", &[]),
    ]);
    assert_eq!(numbers("عند 95ر34 دولار")[0].value, Some(34.95));
}

#[test]
fn scores_and_seasons() {
    check(&[
        ("بالتعادل 2-2.", &["2-2"]),
        ("فاز 3-1 على ضيفه", &["3-1"]),
        ("فاز ٣-١ على ضيفه", &["3-1"]),
        ("بنتيجة 98–87 في السلة", &["98-87"]),
        ("فاز 2-صفر على ضيفه", &["2-0"]),
        ("بنتيجة 3 - صفر.", &["3-0"]),
        ("خسر صفر-2", &["0-2"]),
        ("غلب ضيفه 1/صفر", &["1-0"]),
        ("تعادلا صفر-صفر", &["0-0"]),
        ("في صفر من عام 1445", &["1445"]),
        ("موسم 2019-2020", &["2019-2020"]),
        ("في 9-9-2023", &["9-9-2023"]),
        ("3-1 مليون", &[]),
        ("30-20 في المئة", &[]),
        ("صاروخ جي-31 وكوفيد-19", &[]),
    ]);
    assert_eq!(numbers("بالتعادل 2-2")[0].value, None);
}

#[test]
fn number_words() {
    check(&[
        ("ثلاثة أشخاص", &["3"]),
        ("وثلاث نساء", &["3"]),
        ("بثلاثة أضعاف", &["3"]),
        ("خمسة وعشرون شخصا", &["25"]),
        ("خمس وعشرين دقيقة", &["25"]),
        ("خمس سنوات", &["5"]),
        ("لست سنوات أخرى", &["6"]),
        ("عشرين يوما", &["20"]),
        ("مئة شخص", &["100"]),
        ("مائة وخمسون مليار دولار", &["150 billion"]),
        ("مئتان وخمسون شخصا", &["250"]),
        ("مئتا شخص", &["200"]),
        ("ثلاثمئة طن", &["300"]),
        ("ثلاثمائة طن", &["300"]),
        ("ثلاث مئة طن", &["300"]),
        ("خمس مائة وثلاثة", &["503"]),
        ("ثلاثة عشر شخصا", &["13"]),
        ("ثلاث عشرة امرأة", &["13"]),
        ("أحد عشر شخصا", &["11"]),
        ("إحدى عشرة دولة", &["11"]),
        ("اثنا عشر واثني عشر واثنتي عشرة", &["12", "12", "12"]),
        ("أحد وثلاثين شخصا", &["31"]),
        ("إحدى وعشرين دولة", &["21"]),
        ("واحد وعشرون شخصا", &["21"]),
        ("خمسا وعشرين دولة", &["25"]),
        ("ثلاثة وعشرين ألف شخص", &["23,000"]),
        ("مئة وعشرون ألفا", &["120,000"]),
        ("مئة ألف برميل", &["100,000"]),
        ("مئتي ألف برميل", &["200,000"]),
        ("ألفان وخمسمئة شخص", &["2,500"]),
        ("ألفي شخص", &["2,000"]),
        ("ألفي مليار دولار", &["2 trillion"]),
        ("مليوني شخص", &["2 million"]),
        ("مليونين ونصف المليون", &["2.5 million"]),
        ("مليون ونصف المليون دولار", &["1.5 million"]),
        ("مليون ونصف مليون دولار", &["1.5 million"]),
        ("مليار وربع المليار", &["1.25 billion"]),
        ("نصف مليون مهاجر", &["half a million"]),
        ("ربع مليار دولار", &["a quarter of a billion"]),
        ("أقل من مليون", &["a million"]),
        ("ألف مليار دولار", &["1 trillion"]),
        ("مليون ومئتي ألف", &["1.2 million"]),
        ("لألف و500 شخص", &["1,500"]),
        ("أكثر من ألف رهينة", &["1,000"]),
        ("نحو ألف", &["1,000"]),
        ("إجلاء ألف حالة طبية", &["1,000"]),
        ("عام ألفين وثمانية عشر", &["2018"]),
        ("أربعة ملايين يورو", &["4 million"]),
        ("بخمسين مليون يورو", &["50 million"]),
        ("عشرة آلاف", &["10,000"]),
        ("واحدة على الأقل", &["1"]),
        ("مقتل اثنين وإصابة سبعة", &["2", "7"]),
        ("مئة قتيل وخمسين جريحا", &["100", "50"]),
        ("ستون شخصا وستين آخرين", &["60", "60"]),
    ]);
}

#[test]
fn six_before_a_feminine_noun() {
    check(&[("ست طائرات", &["6"]), ("وست ساعات", &["6"]), ("ست وعشرين سنة", &["26"]), ("ست من نساء القرية", &[])]);
}

#[test]
fn percents_and_vague_quantities() {
    check(&[
        ("20 في المئة", &["20%"]),
        ("20 بالمئة و30 بالمائة", &["20%", "30%"]),
        ("20% من", &["20%"]),
        ("٢٠٪ من", &["20%"]),
        ("بنسبة %20 من", &["20%"]),
        ("42,52 بالمائة", &["42.52%"]),
        ("عشرين في المئة", &["20%"]),
        ("ثلاثة في المئة", &["3%"]),
        ("واحدا بالمئة", &["1%"]),
        ("خمس وعشرين في المائة", &["25%"]),
        ("3 في الألف", &["3 per thousand"]),
        ("عشرات القتلى", &["dozens"]),
        ("العشرات من المدنيين", &["dozens"]),
        ("مئات المدنيين", &["hundreds"]),
        ("المئات والآلاف", &["hundreds", "thousands"]),
        ("آلاف المدنيين", &["thousands"]),
        ("عشرات الآلاف", &["tens of thousands"]),
        ("مئات الآلاف", &["hundreds of thousands"]),
        ("مئات آلاف الأشخاص", &["hundreds of thousands"]),
        ("ملايين الدولارات", &["millions"]),
        ("عشرات المليارات", &["tens of billions"]),
        ("بضعة آلاف", &["several thousand"]),
        ("عدة ملايين", &["several million"]),
    ]);
}

#[test]
fn what_is_no_number() {
    check(&[
        ("يوم الاثنين", &[]),
        ("الأحد الماضي", &[]),
        ("أحد المسؤولين", &[]),
        ("إحدى المدن", &[]),
        ("في آن واحد", &[]),
        ("واحدة من أكبر المدن", &[]),
        ("ألف الكاتب رواية", &[]),
        ("كان ألف يعني", &[]),
        ("نحو خمس سكان تركيا", &[]),
        ("خمس دول العالم", &[]),
        ("سبع سكانها", &[]),
        ("شركة ساوث وست الأميركية", &[]),
        ("لست متأكدا", &[]),
        ("لم تسع الحكومة", &[]),
        ("مستوطنة ألفي مناشيه", &[]),
        ("ثلث السكان وربع النساء", &[]),
        ("ثلث مليون شخص", &[]),
        ("ثلاثة أرباع السكان", &[]),
        ("القرن الثامن عشر", &[]),
        ("الرابعة عشرة", &[]),
        ("المطالب الثلاثة عشر", &[]),
        ("الدول الخمس والعشرين", &[]),
        ("الحادي والعشرين", &[]),
        ("السادس وعشرين", &[]),
        ("القتلى الثلاثة", &[]),
        ("مجموعة السبع ومجموعة العشرين", &[]),
        ("بضع وعشرين", &[]),
        ("بضع عشرة سنة", &[]),
        ("روجر ستون قال", &[]),
        ("أنفق مليونا", &[]),
        ("ثلاثة وأربعة ملايين", &["4 million"]),
        ("سنتين ونصف السنة", &[]),
        ("الأول والثاني", &[]),
        ("مليون وثلث", &[]),
        ("ألف ونصف", &[]),
        ("5 مليونين", &[]),
        ("مئوية وألفية", &[]),
    ]);
}

#[test]
fn values_and_kinds() {
    let number = &numbers("1.5 مليون دولار")[0];
    assert_eq!((number.value, number.kind, number.rule), (Some(1_500_000.0), NumberKind::Cardinal, "digits and scale"));
    let number = &numbers("عشرين في المئة")[0];
    assert_eq!((number.value, number.kind, number.tokens.clone()), (Some(20.0), NumberKind::Percent, 0..3));
    let number = &numbers("بلغت 1.500 وحدة")[0];
    assert_eq!((number.value, number.rule), (None, "digits"));
}

const PIECES: [&str; 40] = [
    "ثلاثة",
    "وعشرين",
    "خمس",
    "عشرة",
    "عشر",
    "مئة",
    "ومئتين",
    "ألف",
    "ألفا",
    "ألفين",
    "آلاف",
    "مليون",
    "مليارات",
    "ونصف",
    "المليون",
    "نصف",
    "عشرات",
    "مئات",
    "الآلاف",
    "بضع",
    "و",
    "25",
    "687",
    "000",
    "1.5",
    "12,000",
    "٣٫٥",
    "%",
    "-",
    "/",
    ":",
    "،",
    "في",
    "المئة",
    "بالمئة",
    "شخص",
    "الساعة",
    "سنوات",
    "أحد",
    "واحد",
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
                if let Some(number) = number_at(&document, limit, at, &text) {
                    prop_assert_eq!(number.tokens.start, at);
                    prop_assert!(number.tokens.end > at && number.tokens.end <= limit.min(end));
                    prop_assert!(!number.english.is_empty());
                    let arabic = number.english.chars().any(crate::arabic::normalize::is_arabic_letter);
                    prop_assert!(!arabic);
                }
            }
        }
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,40}") {
        numbers(&text);
    }

    /// What the words of a number below a million say, spelled by the rules, is what is read.
    #[test]
    fn spelled_numbers_are_read(value in 3u64..999_999) {
        // One and two do not count: their noun does, in its singular and dual.
        prop_assume!(!matches!(value % 100, 1 | 2) && (value < 3000 || !matches!(value / 1000 % 100, 1 | 2)));
        let text = spell(value);
        let found = numbers(&format!("{text} شخصا"));
        prop_assert_eq!(found.len(), 1, "{} {:?}", text, found);
        #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
        let expected = value as f64;
        prop_assert_eq!(found[0].value, Some(expected), "{}", text);
    }
}

/// Masculine counting, genitive.
fn spell(value: u64) -> String {
    const UNITS: [&str; 10] = ["", "واحد", "اثنين", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"];
    const TENS: [&str; 10] = ["", "عشرة", "عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"];
    const HUNDREDS: [&str; 10] =
        ["", "مئة", "مئتين", "ثلاثمئة", "أربعمائة", "خمسمئة", "ستمئة", "سبعمائة", "ثمانمئة", "تسعمئة"];
    let digit = |n: u64| usize::try_from(n % 10).unwrap();
    let below_thousand = |n: u64| {
        let mut parts = Vec::new();
        if n >= 100 {
            parts.push(HUNDREDS[digit(n / 100)].to_owned());
        }
        match n % 100 {
            0 => {}
            rest @ 1..10 => parts.push(UNITS[digit(rest)].to_owned()),
            10 => parts.push("عشرة".to_owned()),
            11 => parts.push("أحد عشر".to_owned()),
            12 => parts.push("اثني عشر".to_owned()),
            rest @ 13..20 => parts.push(format!("{} عشر", UNITS[digit(rest)])),
            rest if rest % 10 == 0 => parts.push(TENS[digit(rest / 10)].to_owned()),
            rest => {
                parts.push(UNITS[digit(rest)].to_owned());
                parts.push(TENS[digit(rest / 10)].to_owned());
            }
        }
        parts.join(" و")
    };
    let mut parts = Vec::new();
    match value / 1000 {
        0 => {}
        1 => parts.push("ألف".to_owned()),
        2 => parts.push("ألفين".to_owned()),
        n @ 3..=10 => parts.push(format!("{} آلاف", below_thousand(n))),
        n => parts.push(format!("{} ألف", below_thousand(n))),
    }
    if !value.is_multiple_of(1000) {
        parts.push(below_thousand(value % 1000));
    }
    parts.join(" و")
}

#[test]
fn below_zero() {
    check(&[
        ("سجل التغير الشهري سالب 0.3% في يوليو.", &["-0.3%"]),
        ("بلغ النمو سالب 2 بالمئة.", &["-2%"]),
        ("بلغ النمو سالب خمسة بالمئة.", &["-5%"]),
        ("بلغ النمو -2.5 في المئة هذا العام.", &["-2.5%"]),
        ("بلغ النمو -2.5% هذا العام.", &["-2.5%"]),
        ("بلغت الحرارة ناقص 5 درجات.", &["-5"]),
        // The hyphen of a list or of a range is no sign.
        ("- -3 بالمئة من السكان.", &[]),
        ("بين 5 -10 بالمئة.", &["5"]),
        ("كان الرد سالبا وقتل 3 أشخاص.", &["3"]),
    ]);
    assert_eq!(numbers("بلغ النمو سالب 2 بالمئة.")[0].value, Some(-2.0));
}

#[test]
fn so_many_in_every() {
    check(&[
        ("3 من كل 10 عاطلون عن العمل.", &["3 in every 10"]),
        ("نزح تسعة من كل عشرة أطفال.", &["9 in every 10"]),
        ("قتل 3 من كل جانب.", &["3"]),
        ("10 من كل 3 أشخاص.", &["10", "3"]),
    ]);
}
