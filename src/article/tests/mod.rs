//! Whole articles: the seed and noisy pages as text; web pages, other input and properties in their own files.

mod input;
mod pages;
mod properties;

use super::*;

const BODY: [&str; 3] = [
    "قال وزير النفط سامر الراوي يوم الأحد إن الحكومة ستعقد اجتماعا طارئا في البصرة لبحث أزمة الوقود.",
    "وأضاف الراوي في مؤتمر صحفي أن الشركات الأجنبية العاملة في الحقول الجنوبية وافقت على زيادة الإنتاج خلال الشهر المقبل.",
    "ولم يصدر تعليق من نقابة عمال الموانئ على هذا القرار، لكن مصدرا فيها قال إن الإضراب مستمر.",
];
const HEADLINE: &str = "وزير النفط يعلن زيادة الإنتاج في الحقول الجنوبية";

fn one(name: &str, bytes: &[u8]) -> Result<Article, ReadError> {
    let mut articles = read(name, bytes, &Options::default(), Cleaning::embedded());
    assert_eq!(articles.len(), 1);
    articles.remove(0)
}

fn text_article(lines: &[&str]) -> Article {
    one("a.txt", lines.join("\n").as_bytes()).unwrap()
}

fn blocks(article: &Article, role: Role) -> Vec<&str> {
    article.blocks.iter().filter(|block| block.role == role).map(|block| &article.text[block.range.clone()]).collect()
}

fn asides(article: &Article) -> Vec<(Reason, &str)> {
    article.set_aside.iter().map(|aside| (aside.reason, &article.text[aside.range.clone()])).collect()
}

/// Every range is on character bounds, in order, without overlap; what is between them is blank.
fn tiles(article: &Article) -> Result<(), String> {
    let mut ranges: Vec<Range<usize>> = article.blocks.iter().map(|block| block.range.clone()).collect();
    if !ranges.is_sorted_by_key(|range| range.start) {
        return Err("blocks are not in order".into());
    }
    if !article.set_aside.is_sorted_by_key(|aside| aside.range.start) {
        return Err("what is set aside is not in order".into());
    }
    ranges.extend(article.set_aside.iter().map(|aside| aside.range.clone()));
    ranges.extend(article.dateline.iter().map(|dateline| dateline.range.clone()));
    ranges.sort_by_key(|range| range.start);
    let mut end = 0;
    for range in ranges.iter().chain([&(article.text.len()..article.text.len())]) {
        let gap = article.text.get(end..range.start).ok_or(format!("{end}..{} is no gap", range.start))?;
        if !gap.chars().all(words::is_blank) {
            return Err(format!("lost: {gap:?}"));
        }
        article.text.get(range.clone()).ok_or(format!("{range:?} is no range"))?;
        end = range.end;
    }
    Ok(())
}

#[test]
fn the_seed_keeps_its_story_and_nothing_else() {
    let article = one("seed.txt", include_bytes!("../../../seeds/000_8f076a418af4ef0c.txt")).unwrap();
    tiles(&article).unwrap();
    assert_eq!(blocks(&article, Role::Headline), ["قائد فيلق القدس الإيراني يلتقى الحلبوسي في بغداد"]);
    assert_eq!(blocks(&article, Role::Paragraph).len(), 12);
    assert!(blocks(&article, Role::Subheading).is_empty());
    assert_eq!(
        asides(&article),
        [
            (Reason::Masthead, "رئيس مجلس الإدارة"),
            (Reason::Masthead, "د. رائد العزاوي"),
            (Reason::ShareLabel, "نشر"),
            (Reason::CutLine, "قائد فيلق القدس الإيراني،"),
            (Reason::PhotoCaption, "قائد فيلق القدس الإيراني، إسماعيل قاآني"),
            (Reason::PhotoCaption, "قائد فيلق القدس الإيراني إسماعيل قاآني"),
            (Reason::PhotoCaption, "مصطفى الكاظمي"),
            (Reason::PhotoCaption, "مصطفى الكاظمي"),
        ]
    );
    assert_eq!((article.published, &article.dateline), (None, &None));
}

#[test]
fn a_page_as_an_agency_has_it() {
    use Reason::*;

    let article = text_article(&[
        "الرئيسية > أخبار > اقتصاد",
        "شؤون عربية",
        HEADLINE,
        "كتب: سامر حسن",
        "الأحد 7 نوفمبر 2021 - 10:30",
        "شارك على فيسبوك تويتر",
        "وزير النفط سامر الراوي في مؤتمر صحفي بالبصرة (رويترز)",
        "البصرة (رويترز) - قال وزير النفط سامر الراوي يوم الأحد إن الحكومة ستعقد اجتماعا طارئا في البصرة لبحث أزمة الوقود.",
        "إعلان",
        BODY[1],
        "اقرأ أيضا: أسعار الوقود ترتفع في الأسواق العالمية",
        "شركات أجنبية",
        BODY[2],
        "(أ ف ب)",
        "الكلمات الدلالية",
        "النفط",
        "البصرة",
        "12 مشاهدة",
        "0 تعليق",
        "مواضيع ذات صلة",
        "إضراب جديد في موانئ الجنوب",
        "انقطاع الكهرباء في ثلاث محافظات",
        "جميع الحقوق محفوظة © 2021",
    ]);
    tiles(&article).unwrap();
    assert_eq!(blocks(&article, Role::Headline), [HEADLINE]);
    assert_eq!(blocks(&article, Role::Paragraph), [BODY[0], BODY[1], BODY[2]]);
    assert_eq!(blocks(&article, Role::Subheading), ["شركات أجنبية"]);
    let reasons: Vec<Reason> = asides(&article).into_iter().map(|(reason, _)| reason).collect();
    assert_eq!(
        reasons,
        [
            Navigation,
            Navigation,
            Byline,
            Timestamp,
            ShareLabel,
            PhotoCaption,
            Advertisement,
            Teaser,
            AgencyCredit,
            Tags,
            Tags,
            Tags,
            Counter,
            Counter,
            Teaser,
            RelatedLink,
            RelatedLink,
            Copyright
        ]
    );
    assert_eq!(article.published, Some(jiff::civil::date(2021, 11, 7)));
    let dateline = article.dateline.unwrap();
    assert_eq!(&article.text[dateline.range], "البصرة (رويترز) -");
    assert_eq!(&article.text[dateline.places[0].clone()], "البصرة");
}

#[test]
fn a_page_copied_with_its_pictures() {
    let article = text_article(&[
        "رئيس مجلسى الإدارة والتحرير",
        "كريم الصالح",
        "رئيس مجلسى الإدارة والتحرير",
        "كريم الصالح",
        "",
        HEADLINE,
        "",
        "سامر الراوي",
        "سامر الراوي",
        "",
        BODY[0],
        "سامر الراوي وزير النفط",
        BODY[1],
        "شركات أجنبية",
        BODY[1],
        "وقال إن القرار نهائي ولا رجعة فيه. (وكالات)",
    ]);
    tiles(&article).unwrap();
    assert_eq!(blocks(&article, Role::Headline), [HEADLINE]);
    assert_eq!(blocks(&article, Role::Paragraph), [BODY[0], BODY[1], "وقال إن القرار نهائي ولا رجعة فيه."]);
    let aside = asides(&article);
    assert_eq!(aside[4..6], [(Reason::PhotoCaption, "سامر الراوي"); 2]);
    assert!(aside.contains(&(Reason::RepeatedLine, BODY[1])), "{aside:?}");
    assert_eq!(aside.last(), Some(&(Reason::AgencyCredit, "(وكالات)")));
}

#[test]
fn a_story_without_a_headline() {
    let article = text_article(&[BODY[0], BODY[1], BODY[2]]);
    assert!(blocks(&article, Role::Headline).is_empty());
    assert_eq!(blocks(&article, Role::Paragraph), BODY);
    // A headline that asks, and a body without stops.
    let article = text_article(&["هل ترتفع أسعار الوقود في الأسواق؟", "قال الوزير إن الأسعار مستقرة"]);
    assert_eq!(blocks(&article, Role::Headline), ["هل ترتفع أسعار الوقود في الأسواق؟"]);
}

#[test]
fn the_headline_is_not_the_sites_name() {
    for above in [
        "العالم العربي",
        "شبكة النهر",
        "شبكة النهر الإخبارية المستقلة العراقية",
        "وزير النفط يعلن زيادة الإنتاج في الحقول الجنوبية | شبكة النهر",
    ] {
        let article = text_article(&[above, HEADLINE, BODY[0], BODY[1]]);
        assert_eq!(blocks(&article, Role::Headline), [HEADLINE], "{above}");
        tiles(&article).unwrap();
    }
}

#[test]
fn datelines_on_their_own_line_and_line_ends_of_every_kind() {
    let text = format!("\u{FEFF}{HEADLINE}\r\n\r\nبغداد – رويترز\r\n{}\r{}\u{2029}{}", BODY[0], BODY[1], BODY[2]);
    let article = one("a.txt", text.as_bytes()).unwrap();
    tiles(&article).unwrap();
    assert_eq!(article.text, text);
    assert_eq!(blocks(&article, Role::Headline), [HEADLINE]);
    assert_eq!(blocks(&article, Role::Paragraph), BODY);
    assert_eq!(article.dateline.map(|dateline| text[dateline.range].to_owned()).as_deref(), Some("بغداد – رويترز"));
}

#[test]
fn what_stands_above_a_story_without_a_headline() {
    let article = text_article(&["آخر تحديث: 09.01.2016 | 19:55", "سامر الراوي", BODY[0], BODY[1], "المصدر: وكالات"]);
    assert!(blocks(&article, Role::Headline).is_empty());
    assert_eq!(asides(&article)[1], (Reason::PhotoCaption, "سامر الراوي"));
    let article = text_article(&["شبكة النهر / بغداد", BODY[0]]);
    assert!(blocks(&article, Role::Headline).is_empty());
    assert!(article.dateline.is_some());
    let article =
        text_article(&[HEADLINE, "2021-11-07 00:00:00 - المصدر: رويترز", BODY[0], "1- موقف النقابة", BODY[1]]);
    assert_eq!(article.published, Some(jiff::civil::date(2021, 11, 7)));
    assert_eq!(blocks(&article, Role::Subheading), ["1- موقف النقابة"]);
}

#[test]
fn what_an_agency_writes_under_its_text() {
    for (end, reason) in [
        ("(النهاية) س ع ر / ل ح م", Reason::AgencyCredit),
        ("(النهاية)", Reason::AgencyCredit),
        ("(تغطية صحفية للنشرة العربية سامر الراوي - إعداد ليلى حسن - تحرير كريم الصالح)", Reason::Byline),
        ("س.ر", Reason::Byline),
    ] {
        for between in [" ", "\n"] {
            let article = text_article(&[HEADLINE, BODY[0], &format!("{}{between}{end}", BODY[1])]);
            tiles(&article).unwrap();
            assert_eq!(blocks(&article, Role::Paragraph), BODY[..2], "{end}");
            assert_eq!(asides(&article), [(reason, end)], "{end}");
        }
    }
    // The years of an age, and letters that the story speaks of.
    for end in ["ويعود الحصن إلى عام 300 ق.م.", "وكتب على الجدار حرفين: س ر"] {
        let article = text_article(&[HEADLINE, BODY[0], end]);
        assert_eq!(blocks(&article, Role::Paragraph), [BODY[0], end]);
    }
}

#[test]
fn a_line_without_any_other_is_the_story() {
    let article = text_article(&["قال وزير النفط سامر الراوي إن الحكومة ستعقد اجتماعا طارئا في البصرة غدا"]);
    assert_eq!(article.headline(), None);
    assert_eq!(blocks(&article, Role::Paragraph).len(), 1);
}

#[test]
fn the_day_of_a_dateline() {
    let article = text_article(&[&format!("مراكش 9-9-2023 وفا- {}", BODY[0]), BODY[1]]);
    assert_eq!(article.published, Some(jiff::civil::date(2023, 9, 9)));
    let article = text_article(&[HEADLINE, "Thu Nov 11, 2021 1:43pm GMT", BODY[0], BODY[1]]);
    assert_eq!(article.published, Some(jiff::civil::date(2021, 11, 11)));
}

#[test]
fn the_clock_of_the_site_is_no_date_of_the_story() {
    for (lines, expected) in [
        // Above the paper's staff stands the day on which the page was looked at.
        (vec!["الأربعاء 24 أبريل 2024", "رئيس التحرير", "سامر الراوي", HEADLINE, BODY[0], BODY[1]], None),
        // The other one is then the story's.
        (
            vec![
                "الأربعاء 24 أبريل 2024",
                "رئيس التحرير",
                "سامر الراوي",
                HEADLINE,
                "الأحد 7 نوفمبر 2021",
                BODY[0],
                BODY[1],
            ],
            Some("2021-11-07"),
        ),
        (vec!["الأحد 7 نوفمبر 2021", HEADLINE, BODY[0], BODY[1]], Some("2021-11-07")),
        (vec!["رئيس التحرير", "سامر الراوي", "الأحد 7 نوفمبر 2021", HEADLINE, BODY[0], BODY[1]], Some("2021-11-07")),
    ] {
        let article = text_article(&lines);
        assert_eq!(article.published.map(|date| date.to_string()).as_deref(), expected, "{lines:?}");
    }
}

#[test]
fn a_caption_from_the_archive_is_no_headline() {
    let article = text_article(&["حقول النفط - صورة أرشيفية", BODY[0], BODY[1]]);
    assert_eq!(blocks(&article, Role::Headline), [""; 0]);
    assert_eq!(asides(&article), [(Reason::PhotoCaption, "حقول النفط - صورة أرشيفية")]);
    let article = text_article(&[HEADLINE, "حقول النفط -", "حقول النفط - أرشيفية", BODY[0], BODY[1]]);
    assert_eq!(blocks(&article, Role::Headline), [HEADLINE]);
    assert_eq!(blocks(&article, Role::Paragraph), BODY[..2]);
    // A headline may end on its source.
    let article = text_article(&["انفجار كبير يهز الميناء - رويترز", BODY[0], BODY[1]]);
    assert_eq!(blocks(&article, Role::Headline), ["انفجار كبير يهز الميناء - رويترز"]);
}

#[test]
fn readers_comments_are_set_aside() {
    let article = text_article(&[HEADLINE, BODY[0], BODY[1], "تعليقات القراء", "خبر جميل جدا", "شكرا لكم"]);
    assert_eq!(blocks(&article, Role::Paragraph), BODY[..2]);
    assert!(asides(&article).iter().all(|(reason, _)| *reason == Reason::Comment));
}

#[test]
fn a_link_and_the_beginning_of_its_story_are_set_aside_together() {
    let link = "محافظ البصرة يفتتح جسرا جديدا فوق النهر الكبير";
    let begun = "افتتح محافظ البصرة نبيل الكعبي اليوم الخميس جسرا جديدا فوق النهر الكبير، في حفل حضره سكان المدينة.";
    let article = text_article(&[HEADLINE, BODY[0], BODY[1], "اقرأ أيضا", link, begun, "البصرة"]);
    assert_eq!(blocks(&article, Role::Paragraph), BODY[..2]);
    // What goes on with the story stays.
    let article = text_article(&[HEADLINE, BODY[0], "اقرأ أيضا", link, BODY[1], BODY[2]]);
    assert_eq!(blocks(&article, Role::Paragraph), BODY);
}

#[test]
fn the_day_that_a_story_calls_its_own() {
    let first = |day: &str| {
        format!("قال وزير النفط سامر الراوي، {day}، إن الحكومة ستعقد اجتماعا طارئا في البصرة لبحث أزمة الوقود.")
    };
    for (day, expected) in [
        ("اليوم الأحد (7 تشرين الثاني 2021)", Some("2021-11-07")),
        ("اليوم الأحد 7 نوفمبر 2021", Some("2021-11-07")),
        ("اليوم الأحد الموافق 7 نوفمبر 2021", Some("2021-11-07")),
        // Another day's.
        ("اليوم الاثنين 7 نوفمبر 2021", None),
        ("الأحد 7 نوفمبر 2021", None),
        ("اليوم الأحد", None),
    ] {
        let article = text_article(&[HEADLINE, &first(day), BODY[1]]);
        assert_eq!(article.published.map(|date| date.to_string()).as_deref(), expected, "{day}");
    }
}

#[test]
fn a_stamp_before_the_first_paragraph() {
    for (stamp, aside, published) in [
        ("2021-11-07 ", "2021-11-07", Some("2021-11-07")),
        ("date 2021-11-07 ", "date 2021-11-07", Some("2021-11-07")),
        (
            "17/11/2021–|آخر تحديث: 17/11/2021 11:29 م (توقيت مكة) ",
            "17/11/2021–|آخر تحديث: 17/11/2021 11:29 م (توقيت مكة)",
            Some("2021-11-17"),
        ),
        ("تاريخ النشر: 7 نوفمبر 2021 14:30 GMT - ", "تاريخ النشر: 7 نوفمبر 2021 14:30 GMT -", Some("2021-11-07")),
        // The story's own words: a day without a label, a number, a day that goes on.
        ("اليوم 7 نوفمبر 2021 ", "", None),
        ("7 نوفمبر 2021 ", "", None),
        ("17 11 2021 ", "", None),
        ("2021 ", "", None),
    ] {
        let article = text_article(&[HEADLINE, &format!("{stamp}{}", BODY[0]), BODY[1]]);
        let (paragraph, rest) =
            (blocks(&article, Role::Paragraph)[0].to_owned(), if aside.is_empty() { stamp } else { "" });
        assert_eq!(paragraph, format!("{rest}{}", BODY[0]));
        let expected: Vec<_> = Some((Reason::Timestamp, aside)).filter(|_| !aside.is_empty()).into_iter().collect();
        assert_eq!(asides(&article), expected, "{stamp}");
        assert_eq!(article.published.map(|date| date.to_string()).as_deref(), published, "{stamp}");
        tiles(&article).unwrap();
    }
    // «اليوم» begins the story.
    let article = text_article(&[HEADLINE, &format!("2021-11-07 اليوم الأحد، {}", BODY[0]), BODY[1]]);
    assert!(blocks(&article, Role::Paragraph)[0].starts_with("اليوم الأحد، "));
}

#[test]
fn a_stamp_behind_the_first_paragraph() {
    let stamped = format!("{} 07.11.2021, شبكة النهر", BODY[0]);
    let article = text_article(&[HEADLINE, &stamped, BODY[1]]);
    assert_eq!(blocks(&article, Role::Paragraph), BODY[..2]);
    assert_eq!(asides(&article), [(Reason::Timestamp, "07.11.2021, شبكة النهر")]);
    assert_eq!(article.published, Some(jiff::civil::date(2021, 11, 7)));
    tiles(&article).unwrap();
}

#[test]
fn a_picture_and_its_caption_stand_between_headline_and_story() {
    let article = text_article(&[HEADLINE, "ميناء البصرة", "ميناء البصرة في الجنوب", BODY[0], BODY[1]]);
    assert_eq!(blocks(&article, Role::Paragraph), BODY[..2]);
}

#[test]
fn a_headline_without_what_calls_the_reader() {
    for (line, rest) in [
        ("عاجل: وزير النفط يعلن زيادة الإنتاج في الحقول", "وزير النفط يعلن زيادة الإنتاج في الحقول"),
        ("شاهد بالفيديو .. وزير النفط يعلن زيادة الإنتاج", "وزير النفط يعلن زيادة الإنتاج"),
        ("بالصور.. \"مأساة\" في حقول الجنوب بعد الحريق", "\"مأساة\" في حقول الجنوب بعد الحريق"),
        ("صور الأقمار تظهر زيادة الإنتاج في الحقول", "صور الأقمار تظهر زيادة الإنتاج في الحقول"),
    ] {
        let article = text_article(&[line, BODY[0], BODY[1]]);
        assert_eq!(blocks(&article, Role::Headline), [rest]);
        tiles(&article).unwrap();
    }
}

#[test]
fn a_place_and_an_agency_below_a_deck() {
    let article = text_article(&[
        HEADLINE,
        "القرار جاء بعد أسابيع من التفاوض",
        "البصرة/ سامر الراوي / الأناضول",
        BODY[0],
        BODY[1],
    ]);
    let dateline = article.dateline.as_ref().unwrap();
    assert_eq!(&article.text[dateline.range.clone()], "البصرة/ سامر الراوي / الأناضول");
}
