//! What is found as a name, and what is not, over invented sentences.

use super::{Confidence, Evidence, UnknownName};
use crate::arabic::Document;
use crate::glossary::{Glossary, Kind};
use crate::mentions::{Names, find};

fn found(text: &str) -> Vec<(String, Kind, Evidence, Confidence)> {
    let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    let mentions = find(text, &document, false, glossary(), Names::embedded());
    let told = |name: UnknownName| (text[name.range].to_owned(), name.kind, name.evidence, name.confidence);
    mentions.unknown.into_iter().map(told).collect()
}

/// The likely names of the text, with their kinds.
fn likely(text: &str) -> Vec<(String, Kind)> {
    found(text).into_iter().filter(|(.., sure)| *sure > Confidence::Low).map(|(name, kind, ..)| (name, kind)).collect()
}

#[track_caller]
fn finds(text: &str, expected: &[(&str, Kind)]) {
    let found = likely(text);
    let found: Vec<(&str, Kind)> = found.iter().map(|(name, kind)| (name.as_str(), *kind)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn people_by_title_verb_and_parts() {
    use Kind::Person;
    for (text, expected) in [
        ("قال المتحدث سامر الزهراني إن الطريق مفتوح.", vec![("سامر الزهراني", Person)]),
        ("وأضاف محمود بن سالم القحطاني أن العمل مستمر.", vec![("محمود بن سالم القحطاني", Person)]),
        ("وحضر اللقاء الدكتور عبد الرحيم بوشناق.", vec![("عبد الرحيم بوشناق", Person)]),
        ("وصل الوفد برفقة أحمد آل جابر إلى المدينة.", vec![("أحمد آل جابر", Person)]),
        ("التقى المخرج ستيفان كوزلوفسكي الصحافيين.", vec![("ستيفان كوزلوفسكي", Person)]),
        // Attached particles are no part of the name.
        ("وتسلم الجائزة جورج هاردينغ وستيفان مولدر.", vec![("جورج هاردينغ", Person), ("ستيفان مولدر", Person)]),
        // An age behind it tells a name, be its words common too.
        ("وروت الفرنسية كلير خاسر (42 عاما) قصتها.", vec![("كلير خاسر", Person)]),
        ("وقال عمر ديانكو إنه سيعود.", vec![("عمر ديانكو", Person)]),
        ("وحضر محمد المهدي نصر عبدون الحفل.", vec![("محمد المهدي نصر عبدون", Person)]),
        // The ordinal of a ruler belongs to the name.
        ("تولى الملك فهد الثالث الحكم.", vec![("فهد الثالث", Person)]),
        // A title that is a family name too, and no name behind it whose title it could be.
        ("أعلن النائب جميل السيد موقفه.", vec![("جميل السيد", Person)]),
        ("اتهم الصحفي خالد الأمير السلطات.", vec![("خالد الأمير", Person)]),
        ("زار الأمير محمد الشيخ في منزله.", vec![("محمد", Person)]),
        // A common word between a given name and «إن», and what is derived from a name, are family names.
        ("قال الكاتب حازم صاغية إن الحل بعيد.", vec![("حازم صاغية", Person)]),
        ("التقى الدكتور عبد الرحمن الرسي الوفد.", vec![("عبد الرحمن الرسي", Person)]),
        ("قال الوزير أحمد أمس إن الطريق مفتوح.", vec![("أحمد", Person)]),
        // A part of names that is a verb of speech, between a given name and a family name; the family name of somebody known.
        ("أكدت المحامية منى طالب العمري أن الحكم نهائي.", vec![("منى طالب العمري", Person)]),
        ("زارت السيدة الأولى انتصار السيسي المتحف.", vec![("انتصار السيسي", Person)]),
        // The و joins.
        ("ضمت اللجنة أحمد يوسف، وسوزدار حاجي.", vec![("أحمد يوسف", Person), ("سوزدار حاجي", Person)]),
        // Behind a person a given name with و is one, be it a common word too; so it is before what somebody is made.
        ("زار سالم الحداد وليلى منصور المعرض.", vec![("سالم الحداد", Person), ("ليلى منصور", Person)]),
        (
            "شمل القرار تعيين نبيل الحربي مديرا للمصنع وريم الخطيب ناطقة باسمه.",
            vec![("نبيل الحربي", Person), ("ريم الخطيب", Person)],
        ),
        ("زار سالم الحداد وكان المدير مسؤولا عن المعرض.", vec![("سالم الحداد", Person)]),
        // A common word with ال between a given name and «إن» is a family name, and speaks alone later.
        ("قال عادل العدواني إن المصنع جاهز.", vec![("عادل العدواني", Person)]),
        (
            "قال سالم الحداد إنه سعيد. وأوضح الحداد أن العمل مستمر. وأعلن الحداد في المدينة.",
            vec![("سالم الحداد", Person), ("الحداد", Person)],
        ),
        // What somebody becomes is no part of the name.
        ("انتخب الكاردينال روبرت بوشناق بابا للكنيسة.", vec![("روبرت بوشناق", Person)]),
        // A later family name is the same person.
        (
            "قال سامر الزهراني إن الطريق مفتوح. وأضاف الزهراني أنه آمن.",
            vec![("سامر الزهراني", Person), ("الزهراني", Person)],
        ),
    ] {
        finds(text, &expected);
    }
}

#[test]
fn places_behind_their_cues() {
    use Kind::Place;
    for (text, expected) in [
        ("وقع الانفجار في بلدة كفرزيبا صباحا.", vec![("كفرزيبا", Place)]),
        ("وانسحبوا من قرية دير شميل باتجاه الشرق.", vec![("دير شميل", Place)]),
        ("أعلنت الشرطة في مدينة غروفنبرغ الألمانية حالة الطوارئ.", vec![("غروفنبرغ", Place)]),
        ("مر القطار بمدينة كولونبرغ وفوبرتال.", vec![("كولونبرغ", Place)]),
        ("دارت المعارك في وادي الثعبان وجبل الصخرة.", vec![("وادي الثعبان", Place), ("الصخرة", Place)]),
        ("قتل ثلاثة من سكان قرية الزهور في الهجوم.", vec![("الزهور", Place)]),
        ("هذه قمة جبل الجليد، وقرية اللاعبين مغلقة.", vec![]),
        ("زار الوفد مدينة قديمة.", vec![]),
        ("ولد في المدينة القديمة.", vec![]),
        ("هذه أول دولة تنضم إلى الاتفاق.", vec![]),
    ] {
        finds(text, &expected);
    }
}

#[test]
fn places_that_bear_the_name_of_a_person() {
    for (text, expected) in [
        ("وقع الحريق في مدرسة سامي الحداد أمس.", "مدرسة سامي الحداد ≈Sami al-Haddad School"),
        ("أغلقت الشرطة شارع وحيد القاضي.", "شارع وحيد القاضي ≈Wahid al-Qazi Street"),
        ("تجمع الطلاب في ميدان فرج الخياط.", "ميدان فرج الخياط ≈Faraj al-Khayat Square"),
        ("وصلوا إلى سجن رجب الصغير.", "سجن رجب الصغير ≈Rajab al-Saghir Prison"),
        ("نقل الجرحى إلى مستشفى نور الدين العطار.", "مستشفى نور الدين العطار ≈Nour al-Din al-Attar Hospital"),
        // With a title a given name is enough, and what describes the place is no part of the name.
        ("وقع الحادث في شارع الملك فيصل.", "شارع الملك فيصل ≈King Faisal Street"),
        ("نقل الجريح إلى مستشفى الملك فهد العسكري.", "مستشفى الملك فهد ≈King Fahd Hospital"),
        // A title that is a family name, links, and particles written before the noun.
        ("حضر الحفل في مسرح عادل السيد.", "مسرح عادل السيد ≈Adel al-Sayed Theater"),
        ("وقع الحادث في مدرسة الشيخ أحمد القحطاني.", "مدرسة الشيخ أحمد القحطاني ≈Sheikh Ahmed al-Qahtani School"),
        ("صلى الناس بمسجد عمر بن عبد العزيز.", "مسجد عمر بن عبد العزيز ≈Omar bin Abdulaziz Mosque"),
        // A feminine noun is described by no masculine adjective.
        ("زار الوفد مدرسة سالم الكبير.", "مدرسة سالم الكبير ≈Salem al-Kabir School"),
    ] {
        let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
        let mentions = find(text, &document, false, glossary(), Names::embedded());
        let places = mentions.unknown.iter().filter(|name| name.kind == Kind::Place && name.is_likely());
        let told =
            places.map(|name| format!("{} ≈{}", &text[name.range.clone()], name.guess.as_deref().unwrap_or("?")));
        assert_eq!(told.collect::<Vec<_>>(), [expected], "{text}");
    }
}

#[test]
fn what_stands_behind_a_place_and_is_no_name() {
    for text in [
        "هذا شارع رئيسي في مدرسة خاصة.",
        "نقل الجريح إلى مستشفى الأمير.",
        "وصل إلى سجن عادل ومسرح كريم.",
        "إنه شارع سالم ينتهي عند الجسر.",
        // What is done to somebody.
        "تم سجن عادل السيد عامين.",
        // Who does it.
        "افتتح مستشفى سعيد الوزير أمس.",
        "زار مدرسة سالم السيد الوزير.",
        // The great mosque, or a family; a name that goes on with a word that no list has as a name.
        "صلى الناس في جامع سالم الكبير.",
        "عبر الوفد جسر السلطان محمد المنتصر.",
        "وصل مدير المدرسة سامي إلى القاعة.",
    ] {
        let places: Vec<(String, Kind)> = likely(text).into_iter().filter(|(_, kind)| *kind == Kind::Place).collect();
        assert_eq!(places, [], "{text}");
    }
}

#[test]
fn organizations_by_head_and_complement() {
    use Kind::Organization;
    for (text, expected) in [
        ("قالت جمعية حماية الطيور المهاجرة في بيان إنها قلقة.", vec![("جمعية حماية الطيور المهاجرة", Organization)]),
        ("أعلنت شركة زوبرتك أنها ستغلق مصنعها.", vec![("زوبرتك", Organization)]),
        ("اجتمع مجلس الإدارة أمس.", vec![]),
        ("شهدت حركة المرور ازدحاما.", vec![]),
        ("محكمة مصرية تسجن المتهم السابق.", vec![]),
        ("قضت محكمة مصرية اليوم بسجن المتهم.", vec![]),
    ] {
        finds(text, &expected);
    }
}

#[test]
fn a_swallowed_article_is_restored() {
    let text = "انضم إلى الاتحاد الدولي للطيور، وقال للاتحاد الدولي للطيور إنه سعيد.";
    let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    let mentions = find(text, &document, false, glossary(), Names::embedded());
    let names: Vec<String> = mentions.unknown.iter().map(|name| name.standing(text)).collect();
    assert_eq!(names, ["الاتحاد الدولي للطيور"; 2]);
}

#[test]
fn common_words_stay_out() {
    for text in [
        "ارتفعت أسعار الخبز في الأسواق بعد قرار الحكومة رفع الدعم.",
        "قال مسؤول محلي إن الأمطار الغزيرة أغرقت الشوارع.",
        "كان الطريق مغلقا والجسر مهدما.",
        "وأكد ناشط بيئي أن البحيرة تتقلص.",
        "سليم البنية وحسن المظهر، هكذا وصفه الجيران.",
        "علي أي حال، سيعود الوفد غدا.",
    ] {
        assert_eq!(likely(text), [], "{text}");
    }
}

#[test]
fn each_name_has_its_evidence() {
    let found = found("قال سامر الزهراني إن الطريق مفتوح. وأضاف الزهراني أنه آمن في بلدة كفرزيبا.");
    let told: Vec<(Evidence, Confidence)> = found.into_iter().map(|(.., evidence, sure)| (evidence, sure)).collect();
    let expected = [
        (Evidence::Verb, Confidence::High),
        (Evidence::Short, Confidence::High),
        (Evidence::PlaceCue, Confidence::High),
    ];
    assert_eq!(told, expected);
}

#[test]
fn one_certain_part_by_itself_may_be_a_name() {
    for (text, expected) in [
        ("رفضت المعارضة خطة هاردينغ الجديدة.", Some("هاردينغ")),
        // A part that is a word too is none by itself.
        ("رفضت المعارضة خطة صالح الجديدة.", None),
    ] {
        let found = found(text);
        let low: Vec<_> =
            found.iter().filter(|(.., sure)| *sure == Confidence::Low).map(|(name, ..)| &**name).collect();
        assert_eq!(low, Vec::from_iter(expected), "{text}");
    }
}

proptest::proptest! {
    /// Whatever stands in a text: names lie in it in order, none over another, each in one sentence, and none over a mention.
    #[test]
    fn names_lie_side_by_side(words in proptest::collection::vec(proptest::sample::select(WORDS.to_vec()), 0..30)) {
        let text = words.join(" ");
        let document = Document::new(&text, std::slice::from_ref(&(0..text.len())));
        let mentions = find(&text, &document, false, glossary(), Names::embedded());
        let mut end = 0;
        for name in &mentions.unknown {
            proptest::prop_assert!(name.tokens.start >= end && !name.tokens.is_empty());
            end = name.tokens.end;
            proptest::prop_assert!(!text[name.range.clone()].trim().is_empty());
            let sentence = &document.sentences()[name.sentence].tokens;
            proptest::prop_assert!(sentence.start <= name.tokens.start && name.tokens.end <= sentence.end);
            proptest::prop_assert!(mentions.all.iter().all(|m| m.tokens.end <= name.tokens.start || m.tokens.start >= name.tokens.end));
            proptest::prop_assert!(name.short_for.is_none_or(|full| full < mentions.unknown.len()));
        }
        for phrase in &mentions.phrases {
            proptest::prop_assert!(phrase.tokens.start < phrase.tokens.end);
        }
    }
}

/// Words, links, marks and fragments in which rules of discovery begin and end.
const WORDS: &[&str] = &[
    "قال",
    "وأضاف",
    "الوزير",
    "وزير",
    "الخارجية",
    "العراقي",
    "محمد",
    "ومحمد",
    "علي",
    "على",
    "بن",
    "أبو",
    "آل",
    "عبد",
    "الرحمن",
    "القحطاني",
    "سامر",
    "الزهراني",
    "في",
    "مدينة",
    "بلدة",
    "مديريتي",
    "وبرط",
    "دير",
    "كفرزيبا",
    "شركة",
    "زوبرتك",
    "تنظيم",
    "\"",
    "«",
    "»",
    "(",
    ")",
    "جنود",
    "الخلافة",
    "جمعية",
    "حماية",
    "الطيور",
    "والبيئة",
    "الاتحاد",
    "الدولي",
    "لكرة",
    "القدم",
    "للطاقة",
    "الملك",
    "الخامس",
    "عشر",
    "-",
    "ـ",
    ".",
    "،",
    "/",
    "د",
    "شارع",
    "بمدرسة",
    "سجن",
    "جورج",
    "كيم",
    "جونغ",
    "أون",
    "إيجونغ",
    "تشوي",
    "Zoom",
    "X",
    "ستين",
    "روسيا",
    "12",
    "السعودية",
    "الصحيفة",
    "جبل",
    "القاهرة",
    "حركة",
    "حماس",
    "الحركة",
    "لا",
    "دي",
    "و",
    "ال",
    "لل",
    "ه",
    "ًا",
    "هاشتاغ_كبير",
    "#",
];

fn glossary() -> &'static Glossary {
    static GLOSSARY: std::sync::OnceLock<Glossary> = std::sync::OnceLock::new();
    GLOSSARY.get_or_init(Glossary::embedded)
}
