//! Calendar expressions as newswire writes them.

use proptest::prelude::*;

use super::*;

/// The expressions of a text, longest first from the left, as a caller finds them.
fn expressions(text: &str) -> Vec<CalendarExpression> {
    let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    let mut found = Vec::new();
    for sentence in document.sentences() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match calendar_at(&document, sentence.tokens.end, at, text) {
                Some(expression) => {
                    at = expression.tokens.end;
                    found.push(expression);
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
        let found: Vec<String> = expressions(text).into_iter().map(|expression| expression.english).collect();
        if found != *expected {
            failures.push(format!("{text}: {found:?}, expected {expected:?}"));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn weekdays() {
    check(&[
        ("قال الوزير الاثنين إن", &["Monday"]),
        ("في بيان، الإثنين، أن", &["Monday"]),
        ("يوم الثلاثاء", &["Tuesday"]),
        ("يومي الجمعة والسبت", &["Friday", "Saturday"]),
        ("حتى الأربعاء المقبل", &["next Wednesday"]),
        ("الخميس الماضي", &["last Thursday"]),
        ("الجمعة الماضية", &["last Friday"]),
        ("صلاة الجمعة", &["Friday"]),
        ("قتلت، الأحد، عندما", &["Sunday"]),
        ("حطت الأحد في قاعدة", &["Sunday"]),
        ("والاثنين الماضي، ذكرت", &["last Monday"]),
        ("للسبت القادم", &["next Saturday"]),
        ("أمس السبت", &["Saturday"]),
        ("اليوم الأحد", &["Sunday"]),
        ("أجل المجلس جلسة كانت مقررة، اليوم (الأحد)، لانتخابه", &["Sunday"]),
        ("أكد اليوم /الثلاثاء/ أن", &["Tuesday"]),
        ("وقالت أمس (السبت) إن", &["Saturday"]),
        ("صباح اليوم (الخميس) في", &["Thursday morning"]),
        ("غدا الاثنين", &["Monday"]),
        ("أول من أمس الثلاثاء", &["Tuesday"]),
        ("بين الاثنين والأربعاء", &["Monday", "Wednesday"]),
        ("مساء الاثنين", &["Monday evening"]),
        ("مساء أمس الخميس", &["Thursday evening"]),
        ("صباح يوم الأحد", &["Sunday morning"]),
        ("صباح اليوم الأحد", &["Sunday morning"]),
        ("فجر السبت الماضي", &["early last Saturday"]),
        ("بعد ظهر الاثنين", &["Monday afternoon"]),
        ("بعد ظهر اليوم الاثنين", &["Monday afternoon"]),
        ("ليل الأحد", &["Sunday night"]),
        ("ليلة الأحد", &["the night of Sunday"]),
        ("ليل السبت الأحد", &["the night of Saturday to Sunday"]),
        ("ليل أمس الثلاثاء", &["Tuesday night"]),
        ("الذي ظهر الأحد في فيديو", &["Sunday"]),
        ("الاثنين 8 نوفمبر 2021", &["Monday, 8 November 2021"]),
        ("يوم الاثنين الموافق 8 نوفمبر", &["Monday, 8 November"]),
        ("الخميس، الرابع من مارس", &["Thursday, 4 March"]),
    ]);
}

#[test]
fn dates_and_months() {
    check(&[
        ("8 نوفمبر 2021", &["8 November 2021"]),
        ("٨ نوفمبر ٢٠٢١م", &["8 November 2021"]),
        ("في 30 حزيران/يونيو.", &["30 June"]),
        ("12 أيار/مايو", &["12 May"]),
        ("28 مايو / أيار الجاري", &["28 May"]),
        ("4 آذار/مارس 2017", &["4 March 2017"]),
        ("يوليو تموز 2016", &["July 2016"]),
        ("العاشر من يوليو تموز", &["10 July"]),
        ("أكتوبر (تشرين الأول) 2019", &["October 2019"]),
        ("تشرين الأول/ أكتوبر", &["October"]),
        ("أكتوبر/ تشرين الأول", &["October"]),
        ("6 كانون الثاني", &["6 January"]),
        ("الرابع من مارس الجاري", &["4 March"]),
        ("الأول من أكتوبر", &["1 October"]),
        ("الحادي عشر من أبريل", &["11 April"]),
        ("الحادي والعشرين من شباط", &["21 February"]),
        ("والثامن والعشرين من شهر آب", &["28 August"]),
        ("يومي السابع والثامن من يونيو", &["7 June", "8 June"]),
        ("اليوم الأول من أكتوبر", &["1 October"]),
        ("الجمعة العاشر من يوليو", &["Friday, 10 July"]),
        ("يوم 24 من يونيو", &["24 June"]),
        ("يوم 21 مارس", &["21 March"]),
        ("25 و28 مايو", &["28 May"]),
        ("5 يناير من عام 2020", &["5 January 2020"]),
        ("12 آب", &["12 August"]),
        ("منذ آب، في", &["August"]),
        ("10 ماي 2021", &["10 May 2021"]),
        ("3 أوت", &["3 August"]),
        ("20 غشت", &["20 August"]),
        ("فيفري 2019", &["February 2019"]),
        ("شهر مارس عام 2016", &["March 2016"]),
        ("في مارس الماضي", &["last March"]),
        ("نوفمبر المقبل", &["next November"]),
        ("منذ أواخر مارس", &["March"]),
        ("في مارس إن تركيا", &["March"]),
        ("ومارس 2018", &["March 2018"]),
        ("بحلول ديسمبر", &["December"]),
        ("شهر رمضان", &["Ramadan"]),
        ("رمضان 1442", &["Ramadan 1442"]),
        ("27 رجب", &["27 Rajab"]),
        ("التاسع من ذي الحجة 1439 هـ", &["9 Dhu al-Hijja 1439"]),
        ("17/3/2018", &["17 March 2018"]),
        ("2018-03-07", &["7 March 2018"]),
        ("2018/3/17", &["17 March 2018"]),
        ("29 فبراير 2020", &["29 February 2020"]),
    ]);
}

#[test]
fn ranges_and_lists() {
    check(&[
        ("من 3 إلى 7 مايو", &["3 to 7 May"]),
        ("من 3 حتى 7 مايو/أيار 2018", &["3 to 7 May 2018"]),
        ("بين 3 و7 مايو", &["3 to 7 May"]),
        ("3-7 مايو", &["3 to 7 May"]),
        ("من الثالث إلى السابع من مايو", &["3 to 7 May"]),
        ("بين الثالث والسابع من مايو", &["3 to 7 May"]),
        ("من 28 أبريل إلى 3 مايو", &["28 April to 3 May"]),
        ("من 28 ديسمبر 2017 إلى 3 يناير 2018", &["28 December 2017 to 3 January 2018"]),
        ("بين 28 أبريل و3 مايو", &["28 April to 3 May"]),
        ("يومي 25 و28 مايو", &["25 May", "28 May"]),
        ("أيام 25 و26 و28 مايو", &["25 May", "26 May", "28 May"]),
        ("الأول والثاني من أغسطس", &["1 August", "2 August"]),
        ("بين عامي 2011 و2015", &["2011 to 2015"]),
        ("بين 2011 و2015", &["2011 to 2015"]),
        ("من عام 2011 إلى عام 2015", &["2011", "2015"]),
        ("من 2011 إلى 2015", &["2011 to 2015"]),
        ("في عامي 2014 و2016", &["2014", "2016"]),
        ("مارس من العام الماضي", &["March last year"]),
        ("8 مارس العام الماضي", &["8 March last year"]),
        // No range: two days of two sentences' worth, or the later first.
        ("8 مايو و3 يونيو", &["8 May", "3 June"]),
        ("من 7 إلى 3 مايو", &["3 May"]),
        ("بين 2015 و2011", &[]),
        ("من 2011 إلى 2015 دولارا", &[]),
        ("25 و28 مايو", &["28 May"]),
        ("الأسبوعين الأول والثاني من أكتوبر", &["October"]),
    ]);
}

#[test]
fn long_lists_are_not_followed_to_their_end() {
    for piece in ["1 و", "1 مايو - ", "الأول والأول ", "من 2011 إلى ", "بين 3 و", "عامي 2011 و"]
    {
        expressions(&piece.repeat(4_000));
    }
}

#[test]
fn times_of_day() {
    check(&[
        ("عند الساعة 15:00 بتوقيت غرينتش", &["15:00 GMT"]),
        ("(12,00 ت غ)", &["12:00 GMT"]),
        ("(12.30 ت.غ)", &["12:30 GMT"]),
        ("(0830 بتوقيت غرينتش)", &["08:30 GMT"]),
        ("الساعة 10:30 بالتوقيت المحلي", &["10:30 local time"]),
        ("في العاشرة مساء", &["10 p.m."]),
        ("بعد العاشرة", &[]),
        ("الساعة العاشرة صباحا", &["10 a.m."]),
        ("في الساعة الثانية عشرة ظهرا", &["12 p.m."]),
        ("الساعة العاشرة والنصف مساء بتوقيت بيروت", &["10:30 p.m. Beirut time"]),
        ("عند الساعة 9 مساء الاثنين", &["9 p.m.", "Monday evening"]),
        ("في الساعة العاشرة من صباح الاثنين", &["10 a.m.", "Monday"]),
        ("بدأ الاجتماع الساعة التاسعة من صباح الاثنين", &["9 a.m.", "Monday"]),
        ("في تمام الساعة 16.00", &["16:00"]),
        ("قتل 20 مساء الاثنين", &["Monday evening"]),
        ("الساعة الثانية من البث", &[]),
        ("الساعة 25:00", &[]),
        ("الساعة العاشرة إلا ربعا", &[]),
        ("خلال 24 ساعة", &[]),
    ]);
    let time = |text: &str| expressions(text)[0].parts.time;
    assert_eq!(
        time("الساعة العاشرة مساء بتوقيت بيروت"),
        Some(ClockTime { hour: 22, minute: 0, zone: Some("Beirut time") })
    );
    assert_eq!(time("(09:30 ت غ)"), Some(ClockTime { hour: 9, minute: 30, zone: Some("GMT") }));
    // Ten in the morning or in the evening.
    assert_eq!(time("في الساعة العاشرة"), None);
    assert_eq!(time("الساعة 10:30 بالتوقيت المحلي"), None);
}

#[test]
fn years_and_relative_days() {
    check(&[
        ("عام 2018", &["2018"]),
        ("عام 641 م", &["A.D. 641"]),
        ("سنة 38 هـ", &["38 AH"]),
        ("عام 148 للهجرة", &["148 AH"]),
        ("عام 300 قبل الميلاد", &["300 B.C."]),
        ("عام 300 ق.م", &["300 B.C."]),
        ("عام 300", &[]),
        ("للعام 2018", &["2018"]),
        ("سنة 2018م", &["2018"]),
        ("منذ عام 1973", &["1973"]),
        ("في 2018", &["2018"]),
        ("حرب 1967", &["1967"]),
        ("عام 1442 هـ", &["1442 AH"]),
        ("عام ألفين وثلاثة عشر", &["2013"]),
        ("في عام ألف وتسعمئة وستة وخمسين", &["1956"]),
        ("أمس", &["yesterday"]),
        ("بالأمس", &["yesterday"]),
        ("أول من أمس", &["the day before yesterday"]),
        ("أمس الأول", &["the day before yesterday"]),
        ("مساء أمس", &["yesterday evening"]),
        ("ليلة أمس", &["last night"]),
        ("صباح اليوم،", &["this morning"]),
        ("بعد ظهر اليوم", &["this afternoon"]),
        ("صباح غد", &["tomorrow morning"]),
        ("سيصل غدا.", &["tomorrow"]),
        ("بعد غد", &["the day after tomorrow"]),
        ("أعلن، اليوم، أن", &["today"]),
        ("العام الماضي", &["last year"]),
        ("الأسبوع المقبل", &["next week"]),
        ("خلال الشهر الجاري", &["this month"]),
        ("هذا العام", &["this year"]),
        ("القرن الماضي", &["last century"]),
        ("السادس والعشرين من الشهر الجاري", &["the 26th of this month"]),
        ("السنة القادمة", &["next year"]),
    ]);
}

#[test]
fn what_is_no_date() {
    check(&[
        ("كلا الاثنين", &[]),
        ("هذين الاثنين", &[]),
        ("بين الاثنين", &[]),
        ("القتيلين الاثنين", &[]),
        ("نحن الاثنين", &[]),
        ("موقع سبتمبر نت", &[]),
        ("الاثنين معا", &[]),
        ("الحالة الصحية للاثنين", &[]),
        ("الاثنين والعشرين", &[]),
        ("عبد الأحد", &[]),
        ("الواحد الأحد", &[]),
        ("أحد المسؤولين", &[]),
        ("الذي مارس الضغط", &[]),
        ("ومارس الرئيس", &[]),
        ("برونو مارس", &[]),
        ("تيريزا ماي في لندن", &[]),
        ("في ماي", &[]),
        ("الرئيس رجب طيب أردوغان", &[]),
        ("طارق رمضان", &[]),
        ("شعبان عبد الرحيم", &[]),
        ("فاز 2 صفر", &[]),
        ("تعادلا صفر-صفر", &[]),
        ("النقطة صفر", &[]),
        ("أمر محرم", &[]),
        ("في أب", &[]),
        ("شهد آب تصعيدا", &[]),
        ("أب وابنه", &[]),
        ("باب المدينة", &[]),
        ("الشيخ صباح الأحمد", &[]),
        ("فجر انتحاري نفسه", &[]),
        ("فجر الأحد انتحاري نفسه", &["Sunday"]),
        ("في ذلك اليوم", &[]),
        ("صباح اليوم التالي", &[]),
        ("في أمس الحاجة", &[]),
        ("غدا واضحا أن", &[]),
        ("الأمين العام المقبل", &[]),
        ("الأمين العام الماضي", &[]),
        ("نهاية الأسبوع المقبل", &[]),
        ("هذا العام الدراسي", &[]),
        ("في 2000 شخص", &[]),
        ("عام 2000 ألف", &[]),
        ("بعد 2018 ضربة", &[]),
        ("31 أبريل", &["April"]),
        ("29 فبراير 2019", &["February 2019"]),
        ("39 مايو", &[]),
        ("8/11/2021", &[]),
        ("الأسبوع الثاني من أكتوبر", &["October"]),
        ("النصف الأول من مايو", &[]),
        ("الثلاثاء الأول من نوفمبر", &["Tuesday", "November"]),
        ("الأسبوعين الأول والثاني من أكتوبر", &["October"]),
        ("الأول والثاني", &[]),
        ("الثاني من نوعه", &[]),
        ("8 حزيران/تموز", &[]),
        ("سيارة نيسان", &[]),
    ]);
}

#[test]
fn parts() {
    let date = &expressions("مساء أمس الاثنين 8 نوفمبر 2021")[0];
    assert_eq!(date.parts.weekday, Some(Weekday::Monday));
    assert_eq!((date.parts.day, date.parts.month, date.parts.year), (Some(8), Some(11), Some(2021)));
    assert_eq!(date.parts.relation, Some(Relation::Yesterday));
    assert_eq!(date.parts.part_of_day, Some(PartOfDay::Evening));
    assert_eq!(date.parts.calendar, Some(Calendar::Gregorian));
    let date = &expressions("الأسبوع الماضي")[0];
    assert_eq!((date.parts.period, date.parts.relation), (Some(Period::Week), Some(Relation::Last)));
}

const PIECES: [&str; 44] = [
    "الاثنين",
    "والأحد",
    "يوم",
    "اليوم",
    "أمس",
    "غدا",
    "غد",
    "بعد",
    "ظهر",
    "مساء",
    "ليل",
    "ليلة",
    "أول",
    "من",
    "8",
    "31",
    "2018",
    "1442",
    "مارس",
    "آذار",
    "تشرين",
    "الأول",
    "الثاني",
    "والعشرين",
    "عشر",
    "رمضان",
    "صفر",
    "شهر",
    "عام",
    "العام",
    "الماضي",
    "المقبل",
    "هذا",
    "الأسبوع",
    "/",
    "-",
    "(",
    ")",
    "،",
    "هـ",
    "م",
    "في",
    "منذ",
    "ذي الحجة",
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
                if let Some(date) = calendar_at(&document, limit, at, &text) {
                    prop_assert_eq!(date.tokens.start, at);
                    prop_assert!(date.tokens.end > at && date.tokens.end <= limit.min(end), "{} {:?}", text, date);
                    let arabic = date.english.chars().any(crate::arabic::normalize::is_arabic_letter);
                    prop_assert!(!arabic && !date.english.is_empty());
                }
            }
        }
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,40}") {
        expressions(&text);
    }

    #[test]
    fn a_day_is_its_own(day in 1u8..=28, month in 0usize..12, year in 1900u16..=2100) {
        const MONTHS: [&str; 12] = [
            "يناير", "شباط", "آذار/مارس", "نيسان", "ماي", "حزيران", "يوليو تموز", "غشت", "أيلول", "تشرين الأول", "تشرين الثاني",
            "كانون الأول",
        ];
        let found = expressions(&format!("في {day} {} {year}", MONTHS[month]));
        prop_assert_eq!(found.len(), 1);
        let parts = found[0].parts;
        prop_assert_eq!((parts.day, parts.month, parts.year), (Some(day), u8::try_from(month + 1).ok(), Some(year)));
    }
}
