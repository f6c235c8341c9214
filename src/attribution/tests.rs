//! Sentences and who speaks in them.

use proptest::prelude::*;

use super::*;
use crate::mentions::{self, Names};

/// What was found in a story of one paragraph: speaker, stance, "inferred" or "".
fn found(text: &str) -> Vec<(String, Stance, bool)> {
    stories(&[text], false)
}

/// The same for several blocks, the first of which may be a headline.
fn stories(blocks: &[&str], has_headline: bool) -> Vec<(String, Stance, bool)> {
    let text = blocks.join("\n");
    let mut ranges = Vec::new();
    let mut start = 0;
    for block in blocks {
        ranges.push(start..start + block.len());
        start += block.len() + 1;
    }
    let glossary = glossary();
    let document = Document::new(&text, &ranges);
    let mentions = mentions::find(&text, &document, has_headline, glossary, Names::embedded());
    let all = find(&text, &document, has_headline, &mentions, glossary, Cues::embedded());
    for attribution in &all {
        let sentence = &document.sentences()[attribution.sentence].range;
        assert!(sentence.start <= attribution.cue.start && attribution.cue.end <= sentence.end);
        if let Some(content) = &attribution.content {
            assert!(sentence.start <= content.start && content.end <= sentence.end && !content.is_empty());
        }
    }
    all.iter()
        .map(|attribution| {
            let speaker = attribution.speaker.standing(&text, &document, &mentions);
            (speaker.unwrap_or("?".to_owned()), attribution.stance, attribution.inferred)
        })
        .collect()
}

fn glossary() -> &'static Glossary {
    static GLOSSARY: std::sync::LazyLock<Glossary> = std::sync::LazyLock::new(Glossary::embedded);
    &GLOSSARY
}

/// Speakers and stances of one sentence, none of them inferred.
fn check(cases: &[(&str, &[(&str, Stance)])]) {
    for (text, expected) in cases {
        let found = found(text);
        let found: Vec<(&str, Stance)> = found.iter().map(|(speaker, stance, _)| (speaker.as_str(), *stance)).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn verbs_and_their_subjects() {
    check(&[
        ("قال الوزير فؤاد حسين إن الحوار مستمر.", &[("الوزير فؤاد حسين", Stance::Said)]),
        ("أعلنت الأمم المتحدة وصول القافلة.", &[("الأمم المتحدة", Stance::Announced)]),
        ("وبين الوزير أن الطريق مفتوح.", &[("الوزير", Stance::Said)]),
        ("وبين المدينة والميناء طريق قال الوزير إنه مفتوح.", &[("الوزير", Stance::Said)]),
        ("قال سالم الحداد وليلى منصور إن البرنامج جاهز.", &[("سالم الحداد وليلى منصور", Stance::Said)]),
        ("وقال مسؤول أميركي كبير إن الوفد غادر.", &[("مسؤول أميركي كبير", Stance::Said)]),
        ("وقال مدير الإسعاف والطوارئ في بغداد فؤاد حسين إن الطريق مغلق.", &[("فؤاد حسين", Stance::Said)]),
        ("وأكد مدير الإسعاف والطوارئ في بغداد فؤاد حسين أن الطريق مغلق.", &[("فؤاد حسين", Stance::Confirmed)]),
        ("وقال مدير الإسعاف والطوارئ في بغداد إن الطريق مغلق.", &[("مدير الإسعاف والطوارئ في بغداد", Stance::Said)]),
        ("وأكد مدير الإسعاف بعد لقاء مع فؤاد حسين أن الطريق مغلق.", &[("مدير الإسعاف", Stance::Confirmed)]),
        ("وأبلغ مدير الإسعاف والطوارئ فؤاد حسين أن الطريق مغلق.", &[("مدير الإسعاف", Stance::Said)]),
        ("وأكدت مصادر طبية مقتل شخصين.", &[("مصادر طبية", Stance::Confirmed)]),
        (
            "وكان وزير الخارجية العراقي فؤاد حسين قال إن الحوار مستمر.",
            &[("وزير الخارجية العراقي فؤاد حسين", Stance::Said)],
        ),
        ("وأعلنت، الثلاثاء، وزارة الداخلية العراقية توقيف ثلاثة.", &[("وزارة الداخلية العراقية", Stance::Announced)]),
        ("وأكدت مصادر لوكالة الأنباء، الثلاثاء، أن الوفد غادر.", &[("مصادر", Stance::Confirmed)]),
        ("وقال دبلوماسي غربي لصحيفة محلية إن الوفد غادر.", &[("دبلوماسي غربي", Stance::Said)]),
        ("وأفاد تقرير لوكالة الأنباء بأن الوفد غادر.", &[("تقرير لوكالة الأنباء", Stance::Reported)]),
        ("وقال بيان للوزارة إن الوفد غادر.", &[("بيان للوزارة", Stance::Said)]),
        ("وقال وجهاء القبيلة إن الطريق مغلق.", &[("وجهاء القبيلة", Stance::Said)]),
        ("ويرى محللون أن الاتفاق هش.", &[("محللون", Stance::Believed)]),
        ("نفت وزارة الخارجية العراقية الأنباء.", &[("وزارة الخارجية العراقية", Stance::Denied)]),
        ("حذرت الأمم المتحدة من المجاعة.", &[("الأمم المتحدة", Stance::Warned)]),
        ("حذرت أمانة المجلس من قنوات غير مرخصة.", &[("أمانة المجلس", Stance::Warned)]),
        ("وفي مقابلة مع الصحيفة قال فؤاد حسين إن الحوار مستمر.", &[("فؤاد حسين", Stance::Said)]),
        ("قال فؤاد حسين ومصطفى الكاظمي إن الحوار مستمر.", &[("فؤاد حسين ومصطفى الكاظمي", Stance::Said)]),
        ("وحثت فرنسا الولايات المتحدة على الحوار.", &[("فرنسا", Stance::CalledFor)]),
        ("وزعمت حركة حماس أن الطائرة سقطت.", &[("حركة حماس", Stance::Claimed)]),
        ("قال مدير صحة المدينة، سامر بن وائل، إن الوضع جيد.", &[("سامر بن وائل", Stance::Said)]),
    ]);
}

#[test]
fn relayed_speech_and_tails() {
    check(&[
        ("نقلت رويترز عن مسؤول قوله إن الوفد غادر.", &[("مسؤول", Stance::Said)]),
        ("ونقلت الوكالة عن مصادر طبية قولها إن العدد ارتفع.", &[("مصادر طبية", Stance::Said)]),
        ("غادر الوفد المدينة، بحسب وسائل إعلام عراقية.", &[("وسائل إعلام عراقية", Stance::According)]),
        ("غادر الوفد المدينة، وفقا للأمم المتحدة.", &[("الأمم المتحدة", Stance::According)]),
        ("غادر الوفد المدينة، وفقا لمصادر مطلعة.", &[("مصادر مطلعة", Stance::According)]),
        ("غادر الوفد المدينة، وفقا للناشطين.", &[("الناشطين", Stance::According)]),
        ("غادر الوفد المدينة، وفقا للجنة التحقيق.", &[("لجنة التحقيق", Stance::According)]),
        ("غادر الوفد، وفقا لـ\"رويترز\".", &[("رويترز", Stance::According)]),
        ("غادر الوفد المدينة، حسبما أعلنت وزارة الداخلية العراقية.", &[("وزارة الداخلية العراقية", Stance::Announced)]),
        ("غادر الوفد المدينة، على حد قول مصدر أمني.", &[("مصدر أمني", Stance::According)]),
        ("غادر الوفد المدينة، كما قال فؤاد حسين.", &[("فؤاد حسين", Stance::Said)]),
        ("غادر الوفد المدينة، نقلا عن مصدر أمني.", &[("مصدر أمني", Stance::According)]),
        ("وبحسب المصدر فإن الوفد غادر.", &[("المصدر", Stance::According)]),
    ]);
}

#[test]
fn participles_go_on() {
    check(&[
        (
            "قال فؤاد حسين إن الحوار مستمر، مضيفا أن الوفد عاد، ونافيا وجود خلاف.",
            &[("فؤاد حسين", Stance::Said), ("فؤاد حسين", Stance::Added), ("فؤاد حسين", Stance::Denied)],
        ),
        (
            "قالت الشرطة إن الطريق مغلق، مشيرة إلى أن الحادث وقع ليلا.",
            &[("الشرطة", Stance::Said), ("الشرطة", Stance::Said)],
        ),
        // It does not agree.
        ("قالت الشرطة إن الطريق مغلق، مشيرا إلى أن الحادث وقع ليلا.", &[("الشرطة", Stance::Said)]),
        // Nobody has spoken.
        ("وصل فؤاد حسين إلى بغداد، مضيفا أن الحوار مستمر.", &[]),
        (
            "قال فؤاد حسين إن الحوار مستمر، وأضاف أن الوفد عاد.",
            &[("فؤاد حسين", Stance::Said), ("فؤاد حسين", Stance::Added)],
        ),
    ]);
}

#[test]
fn what_is_not_said() {
    check(&[
        ("لم يقل فؤاد حسين متى يعود.", &[("فؤاد حسين", Stance::NotSaid)]),
        ("ولم تذكر الشرطة سبب الحريق.", &[("الشرطة", Stance::NotSaid)]),
        ("ولم تؤكد الأمم المتحدة النبأ.", &[("الأمم المتحدة", Stance::NotSaid)]),
        ("ولم يعلق الكرملين على الأنباء.", &[("الكرملين", Stance::Declined)]),
        ("رفض الكرملين التعليق.", &[("الكرملين", Stance::Declined)]),
        ("وامتنع متحدث باسم الجيش الإسرائيلي عن التعليق.", &[("متحدث باسم الجيش الإسرائيلي", Stance::Declined)]),
        ("نفى فؤاد حسين أن يكون قال ذلك.", &[("فؤاد حسين", Stance::Denied)]),
        // To refuse an offer is not to speak.
        ("رفض الكرملين العرض.", &[]),
    ]);
}

#[test]
fn doubtful_means_nobody() {
    for text in [
        "وصل الوزير الذي قال إن الحوار مستمر.",
        "يذكر أن الوفد زار المدينة.",
        "ويشار إلى أن الوفد زار المدينة.",
        "هذا ما أكدته الزيارة.",
        "وفقا للقانون لا يجوز ذلك.",
        "بحسب الخطة يعود الوفد.",
        "وفق الاتفاق الموقع في باريس.",
        "أدانت محكمة بريطانية رجلا بالسرقة.",
        "نقلت الشاحنات المؤن عن طريق البحر.",
        "جاء القرار بعد أن أعلن الجيش انسحابه بعدما قالت الأمم المتحدة ذلك.",
        "وأعلن عن مقتل شخصين.",
        "قال له صديقه كلاما طيبا.",
        "كتب الطلاب رسائل.",
        "نفي الأخبار لا يكفي.",
        "القول إن الحرب انتهت خطأ.",
        "سوريا: مقتل خمسة.",
        "وحضر رجل يدعى سامر بن وائل.",
        "وعرض سامر الخطة، واتهم ميليشيات الحوثي بالتجويع.",
    ] {
        let found = found(text);
        let somebody: Vec<_> = found.iter().filter(|(speaker, ..)| speaker != "?").collect();
        let allowed = text.starts_with("جاء القرار");
        assert!(somebody.is_empty() || allowed, "{text}: {found:?}");
    }
}

#[test]
fn headlines_with_a_colon() {
    for (headline, speaker) in [
        ("الأمم المتحدة: المجاعة تهدد الملايين", Some("الأمم المتحدة")),
        ("فؤاد حسين: الحوار مستمر", Some("فؤاد حسين")),
        ("مصدر أمني: الحريق بفعل فاعل", Some("مصدر أمني")),
        ("سوريا: مقتل خمسة في انفجار", None),
        ("ريال مدريد: إصابة المهاجم", None),
        ("انفجار في المدينة: خمسة قتلى", None),
    ] {
        let found = stories(&[headline, "وقع الحادث صباح اليوم."], true);
        assert_eq!(found.first().map(|(speaker, ..)| speaker.as_str()), speaker, "{headline}");
    }
}

#[test]
fn a_verb_without_subject_means_the_last_speaker() {
    let said = "قال فؤاد حسين إن الحوار مستمر.";
    for (blocks, expected) in [
        (vec![said, "وأضاف أن الوفد عاد."], Some(("فؤاد حسين", true))),
        (vec![said, "وأوضح، في الوقت نفسه، أن الوفد عاد."], Some(("فؤاد حسين", true))),
        // A woman, or several, are not he.
        (vec![said, "وأضافت أن الوفد عاد."], Some(("?", false))),
        (vec![said, "وأضافوا أن الوفد عاد."], Some(("?", false))),
        // Nobody has spoken yet.
        (vec!["وصل الوفد.", "وأضاف أن الوفد عاد."], Some(("?", false))),
        // Two could be meant.
        (
            vec!["قال فؤاد حسين إن الحوار مستمر، وقال مصطفى الكاظمي إن الوفد عاد.", "وأضاف أن الاتفاق قريب."],
            Some(("?", false)),
        ),
        // Another one speaks, who is not named.
        (vec![said, "من جانبه، أكد أن الوفد عاد."], Some(("?", false))),
        // A sentence with others lies between.
        (vec![said, "ووصل مصطفى الكاظمي إلى بغداد.", "وقال إن الوفد عاد."], Some(("?", false))),
        (vec![said, "والجو بارد.", "وأضاف أن الوفد عاد."], Some(("فؤاد حسين", true))),
        // The source behind the last sentence, where nobody else spoke.
        (vec!["غادر الوفد، بحسب مصدر أمني.", "وأضاف أن الوفد سيعود."], Some(("مصدر أمني", true))),
        (vec!["نقلت رويترز عن مسؤول قوله إن الوفد غادر.", "وأضاف أن الوفد سيعود."], Some(("مسؤول", true))),
    ] {
        let found = stories(&blocks, false);
        let last = found.last().map(|(speaker, _, inferred)| (speaker.as_str(), *inferred));
        assert_eq!(last, expected, "{blocks:?}");
    }
}

#[test]
fn words_in_quotations_are_not_the_story() {
    check(&[
        ("قال فؤاد حسين: \"أعلنت الأمم المتحدة أمس وصول القافلة\".", &[("فؤاد حسين", Stance::Said)]),
        ("وقالت صحيفة \"هآرتس\" إن الوفد غادر.", &[("صحيفة \"هآرتس\"", Stance::Said)]),
    ]);
}

#[test]
fn quotations_and_their_speakers() {
    for (blocks, expected) in [
        (vec!["قال: «نعم “جدا” نعم» ثم خرج."], vec![("«نعم “جدا” نعم»", 0, true), ("“جدا”", 1, true)]),
        (vec!["قال \"نعم \"جدا\" نعم\" ثم خرج."], vec![("\"نعم \"جدا\" نعم\"", 0, true), ("\"جدا\"", 1, true)]),
        (vec!["قال \"نعم. سنعود غدا. لا شك\" ثم خرج."], vec![("\"نعم. سنعود غدا. لا شك\"", 0, true)]),
        (vec!["قال: «نعم ثم خرج.", "وعاد."], vec![("«نعم ثم خرج.", 0, false)]),
        (vec!["قال: «نعم.", "«ثم نعود غدا»."], vec![("«نعم.\n«ثم نعود غدا»", 0, true)]),
        (vec!["قال نعم» ثم خرج."], vec![]),
        (vec!["»أ« ثم"], vec![("»أ«", 0, true)]),
        (vec!["و\"رويترز\" و\"سانا\" هنا"], vec![("\"رويترز\"", 0, true), ("\"سانا\"", 0, true)]),
    ] {
        let text = blocks.join("\n");
        let mut ranges = Vec::new();
        let mut start = 0;
        for block in &blocks {
            ranges.push(start..start + block.len());
            start += block.len() + 1;
        }
        let document = Document::new(&text, &ranges);
        let found = quotations(&text, &document);
        let found: Vec<(&str, usize, bool)> =
            found.iter().map(|quotation| (&text[quotation.range.clone()], quotation.depth, quotation.closed)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_quotation_has_its_speaker() {
    let text = "قال فؤاد حسين: \"الحوار مستمر. والوفد عاد\". وفي المدينة \"سوق قديمة جدا\".";
    let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    let mentions = mentions::find(text, &document, false, glossary(), Names::embedded());
    let all = find(text, &document, false, &mentions, glossary(), Cues::embedded());
    let quoted = quotations(text, &document);
    assert_eq!(quoted.len(), 2);
    assert_eq!(quotations::speaker_of(&quoted[0], &all).map(|a| a.stance), Some(Stance::Said));
    assert_eq!(quotations::speaker_of(&quoted[1], &all), None);
}

proptest! {
    #[test]
    fn quotations_are_in_bounds_and_nested_or_apart(text in "[ \n.،:\"«»“”‹›أب]{0,80}") {
        let mut blocks = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            blocks.push(start..start + line.len());
            start += line.len() + 1;
        }
        let document = Document::new(&text, &blocks);
        let found = quotations(&text, &document);
        for (at, one) in found.iter().enumerate() {
            prop_assert!(text.get(one.range.clone()).is_some_and(|quoted| !quoted.is_empty()));
            for other in &found[at + 1..] {
                let (one, other) = (&one.range, &other.range);
                prop_assert!(one.start < other.start);
                prop_assert!(one.end <= other.start || other.end <= one.end, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn any_words_have_spans_in_bounds(words in proptest::collection::vec(proptest::sample::select(WORDS), 0..30)) {
        // `stories` checks the spans.
        stories(&[&words.join(" ")], false);
    }
}

const WORDS: &[&str] = &[
    "قال",
    "وقال",
    "قالت",
    "نقلت",
    "رويترز",
    "عن",
    "مسؤول",
    "قوله",
    "إن",
    "أن",
    "مضيفا",
    "،",
    ":",
    "\"",
    "«",
    "»",
    ".",
    "بحسب",
    "وفقا",
    "ل",
    "كما",
    "لم",
    "يقل",
    "كان",
    "فؤاد",
    "حسين",
    "وزير",
    "الخارجية",
    "العراقي",
    "الوزير",
    "من",
    "جانبه",
    "في",
    "باسم",
    "والجيش",
    "التعليق",
    "رفض",
];

/// In linear time: anything worse would not end.
#[test]
fn many_open_quotations_are_read() {
    let open = "\"أ ".repeat(60_000);
    let document = Document::new(&open, std::slice::from_ref(&(0..open.len())));
    let found = quotations(&open, &document);
    assert!(found.len() <= 60_000);
}
