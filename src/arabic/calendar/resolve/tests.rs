//! Days of invented newswire sentences, seen from Tuesday, 9 November 2021.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::arabic::calendar::calendar_at;

const PUBLISHED: Date = date(2021, 11, 9);

/// The days of the expressions of a text, as ISO dates: "2021-11-08", "2021-10-01/2021-10-31", "~" before what is approximate,
/// "-" where none can be told.
fn days(text: &str, published: Option<Date>) -> Vec<String> {
    let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    let resolver = Resolver::new(&document, published);
    let mut found = Vec::new();
    for sentence in document.sentences() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let Some(expression) = calendar_at(&document, sentence.tokens.end, at, text) else {
                at += 1;
                continue;
            };
            at = expression.tokens.end;
            found.push(resolver.resolve(&expression).map_or("-".to_owned(), |days| {
                let mark = if days.approximate { "~" } else { "" };
                if days.first == days.last {
                    format!("{mark}{}", days.first)
                } else {
                    format!("{mark}{}/{}", days.first, days.last)
                }
            }));
        }
    }
    found
}

fn check(cases: &[(&str, &[&str])]) {
    let mut failures = Vec::new();
    for (text, expected) in cases {
        let found = days(text, Some(PUBLISHED));
        if found != *expected {
            failures.push(format!("{text}: {found:?}, expected {expected:?}"));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn weekdays_by_tense() {
    check(&[
        ("قال الوزير الاثنين إن بلاده مستعدة", &["2021-11-08"]),
        ("أعلنت الوزارة، الثلاثاء، أن الطريق مغلقة", &["2021-11-09"]),
        ("وصل الوفد مساء الأحد إلى دمشق", &["2021-11-07"]),
        ("ومساء الأحد، وصل الوفد", &["2021-11-07"]),
        ("لم يصل الوفد الاثنين", &["2021-11-08"]),
        ("وقعت الحادثة في ساعة متأخرة من ليل الاثنين", &["2021-11-08"]),
        ("سيلتقي الوزير نظيره الخميس", &["2021-11-11"]),
        ("ومن المقرر أن يلتقي نظيره الجمعة", &["2021-11-12"]),
        ("لن تفتح المدارس الأربعاء", &["2021-11-10"]),
        ("قال الوزير الاثنين إن الوفد سيصل الخميس", &["2021-11-08", "2021-11-11"]),
        ("قال الوزير الذي سيغادر، الاثنين، إن", &["-"]),
        ("منذ الأحد", &["2021-11-07"]),
    ]);
}

#[test]
fn weekdays_that_nothing_tells() {
    check(&[
        ("اجتماع الاثنين في دمشق", &["-"]),
        ("الوزير في دمشق الاثنين", &["-"]),
        ("قال إن الاجتماع الخميس", &["-"]),
        ("يلتقي الوزير نظيره الخميس", &["-"]),
        ("دعت الحركة إلى التظاهر الجمعة", &["-"]),
        ("قررت الوزارة تأجيل الجلسة إلى الخميس", &["-"]),
        ("أعلن المجلس عن جلسة الخميس", &["-"]),
        ("كان من المقرر أن يصل الأحد", &["-"]),
        ("قال بعد صلاة الجمعة", &["-"]),
        ("سيحظى بسلطات أوسع بعد فوزه في الانتخابات الخميس", &["-"]),
        ("اعتقل مسلحون قبل الانتخابات الاثنين", &["-"]),
        ("وصل يوم الأحد نفسه", &["-"]),
        // Five and six days ago: as likely tomorrow's.
        ("وصل الأربعاء", &["-"]),
        ("سيصل الاثنين", &["-"]),
        ("وصل ليلة الأحد", &["-"]),
        ("اجتمعا بين الاثنين والأربعاء", &["-", "-"]),
    ]);
}

#[test]
fn relative_days_and_periods() {
    check(&[
        ("وصل أمس", &["2021-11-08"]),
        ("وصل أول من أمس", &["2021-11-07"]),
        ("كانوا بالأمس أصدقاء", &["-"]),
        ("يصل غدا.", &["2021-11-10"]),
        ("بعد غد", &["2021-11-11"]),
        ("قال مساء أمس الاثنين", &["2021-11-08"]),
        ("قال اليوم الثلاثاء", &["2021-11-09"]),
        ("وصل صباح اليوم", &["2021-11-09"]),
        ("الأحد الماضي", &["2021-11-07"]),
        ("الثلاثاء الماضي", &["2021-11-02"]),
        ("الخميس المقبل", &["2021-11-11"]),
        ("الثلاثاء المقبل", &["2021-11-16"]),
        ("الشهر الماضي", &["2021-10-01/2021-10-31"]),
        ("الشهر المقبل", &["2021-12-01/2021-12-31"]),
        ("العام الماضي", &["2020-01-01/2020-12-31"]),
        ("هذا العام", &["2021-01-01/2021-12-31"]),
        // Weeks begin on different days; yesterday, or a week before; a weekday that contradicts.
        ("الأسبوع الماضي", &["-"]),
        ("القرن الماضي", &["-"]),
        ("الاثنين الماضي", &["-"]),
        ("الأربعاء المقبل", &["-"]),
        ("قال أمس الأحد", &["-"]),
        ("وصل أمس. وكان قال اليوم الاثنين", &["-", "-"]),
        ("وصل أمس. وقال الوزير الاثنين", &["-", "2021-11-08"]),
    ]);
}

#[test]
fn dates_and_months() {
    check(&[
        ("8 نوفمبر 2019", &["2019-11-08"]),
        ("الاثنين 8 نوفمبر 2021", &["2021-11-08"]),
        ("الاثنين 8 نوفمبر", &["2021-11-08"]),
        ("8 تشرين الأول/أكتوبر", &["2021-10-08"]),
        ("في 3 ديسمبر", &["2021-12-03"]),
        ("اندلعت الحرب في 15 أغسطس", &["2021-08-15"]),
        ("ستجرى الانتخابات في 24 فبراير", &["2022-02-24"]),
        ("في الأول والثاني من ديسمبر المقبل", &["2021-12-01", "2021-12-02"]),
        ("15 مارس الماضي", &["2021-03-15"]),
        ("15 مارس المقبل", &["2022-03-15"]),
        ("5 نوفمبر الجاري", &["2021-11-05"]),
        ("في 25 من الشهر الماضي", &["2021-10-25"]),
        ("في 5 الجاري", &["2021-11-05"]),
        ("8 مارس من العام الماضي", &["2020-03-08"]),
        ("مارس 2018", &["2018-03-01/2018-03-31"]),
        ("مارس الماضي", &["2021-03-01/2021-03-31"]),
        ("اندلعت الحرب في أغسطس", &["2021-08-01/2021-08-31"]),
        ("من 3 إلى 7 مايو 2018", &["2018-05-03/2018-05-07"]),
        ("من 8 ديسمبر إلى 3 يناير", &["2021-12-08/2022-01-03"]),
        ("عام 2018", &["2018-01-01/2018-12-31"]),
        ("بين عامي 2011 و2015", &["2011-01-01/2015-12-31"]),
        // Which year?
        ("سيطر المسلحون على المدينة في 23 نوفمبر", &["-"]),
        ("في 15 يوليو", &["-"]),
        ("الحرب في أغسطس", &["-"]),
        ("اندلعت الحرب في 15 مارس", &["-"]),
        ("في عام 2011 اندلعت الحرب، وفي 15 أكتوبر انتهت", &["2011-01-01/2011-12-31", "-"]),
        ("ثورة 25 أكتوبر", &["-"]),
        ("8 نوفمبر من كل عام", &["-"]),
        ("2 نوفمبر الماضي", &["-"]),
        ("5 مارس الجاري", &["-"]),
        ("الأحد 8 نوفمبر 2021", &["-"]),
        ("عام 1442", &["-"]),
    ]);
}

#[test]
fn the_islamic_calendar_is_approximate() {
    check(&[
        // The moon was seen a day later.
        ("1 رمضان 1439 هـ", &["~2018-05-16"]),
        ("رمضان 1439", &["~2018-05-16/2018-06-14"]),
        ("عام 1439 هـ", &["~2017-09-21/2018-09-10"]),
        ("شهر رمضان", &["-"]),
    ]);
}

#[test]
fn without_a_date_of_publication() {
    let unresolved = |text| days(text, None);
    for text in ["وصل الاثنين", "أمس", "العام الماضي", "8 نوفمبر", "الاثنين 8 نوفمبر", "مارس الماضي"]
    {
        assert_eq!(unresolved(text), ["-"], "{text}");
    }
    assert_eq!(unresolved("8 نوفمبر 2021"), ["2021-11-08"]);
    assert_eq!(unresolved("عام 2018"), ["2018-01-01/2018-12-31"]);
}

#[test]
fn a_long_sentence_is_no_long_work() {
    for piece in ["الاثنين ", "8 مارس ", "كتاب الاثنين والأحد ", "أمس "] {
        days(&piece.repeat(4_000), Some(PUBLISHED));
    }
}

const PIECES: [&str; 30] = [
    "قال",
    "سيصل",
    "لم",
    "المقرر",
    "أن",
    "الاثنين",
    "والأحد",
    "يوم",
    "أمس",
    "غدا",
    "مساء",
    "اليوم",
    "8",
    "31",
    "2018",
    "1442",
    "هـ",
    "مارس",
    "تشرين الأول",
    "رمضان",
    "عام",
    "العام",
    "الماضي",
    "المقبل",
    "الأسبوع",
    "من",
    "إلى",
    "بين",
    "و",
    "،",
];

proptest! {
    #[test]
    fn days_are_in_order(pieces in prop::collection::vec(0..PIECES.len(), 0..12), day in 0i32..20_000) {
        let text = pieces.iter().map(|piece| PIECES[*piece]).collect::<Vec<_>>().join(" ");
        let document = Document::new(&text, std::slice::from_ref(&(0..text.len())));
        let published = date(1980, 1, 1).checked_add(day.days()).ok();
        let (resolver, undated) = (Resolver::new(&document, published), Resolver::new(&document, None));
        for at in 0..document.tokens().len() {
            let Some(expression) = calendar_at(&document, document.tokens().len(), at, &text) else { continue };
            if let Some(days) = resolver.resolve(&expression) {
                prop_assert!(days.first <= days.last, "{text}");
                let weekday = expression.parts.weekday.map(civil_weekday);
                prop_assert!(weekday.is_none_or(|weekday| weekday == days.first.weekday()), "{text}");
            }
            // What needs no date of publication is the same with any.
            if let Some(days) = undated.resolve(&expression) {
                prop_assert_eq!(Some(days), resolver.resolve(&expression));
            }
        }
    }
}
