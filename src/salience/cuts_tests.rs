//! What is cut from sentences, and what is left whole.

use super::{CutRule, Said, Selection, Trim, trims};
use crate::arabic::Document;
use crate::attribution::{self, Cues, Speaker};
use crate::glossary::Glossary;
use crate::mentions::{self, Names};

/// What is cut from each sentence of a paragraph.
fn cut(text: &str, selection: &Selection) -> Vec<Option<Trim>> {
    cut_if(text, selection, &|_| true)
}

fn cut_if(text: &str, selection: &Selection, in_english: &dyn Fn(&Speaker) -> bool) -> Vec<Option<Trim>> {
    let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    let glossary = Glossary::embedded();
    let mentions = mentions::find(text, &document, false, &glossary, Names::embedded());
    let cues = Cues::embedded();
    let attributions = attribution::find(text, &document, false, &mentions, &glossary, cues);
    let said = Said { attributions: &attributions, cues, in_english };
    let trims = trims(text, &document, 0, &mentions, &glossary, &said, selection);
    (0..document.sentences().len()).map(|at| trims.of(at).cloned()).collect()
}

/// A sentence as it is shown, the source under it, and the rules.
fn shown(text: &str, selection: &Selection) -> Option<(String, Option<String>, Vec<CutRule>)> {
    let trims = cut(text, selection);
    assert_eq!(trims.len(), 1, "{text}");
    let trim = trims[0].as_ref()?;
    let source = trim.source.clone().map(|range| text[range].to_owned());
    Some((trim.shown(text, &(0..text.len())), source, trim.cuts.iter().map(|cut| cut.rule).collect()))
}

#[test]
fn a_tail_goes_under_the_line() {
    for (text, line, source) in [
        (
            "قتل ثلاثة أشخاص في انفجار سيارة مفخخة وسط المدينة فجر الأحد، وفق ما أعلن متحدث باسم وزارة الداخلية العراقية.",
            "قتل ثلاثة أشخاص في انفجار سيارة مفخخة وسط المدينة فجر الأحد […].",
            "وفق ما أعلن متحدث باسم وزارة الداخلية العراقية",
        ),
        (
            "وصل الوفد إلى المدينة بعد رحلة استمرت يومين عبر الصحراء، حسبما أوردت وكالة الأنباء السعودية (واس)",
            "وصل الوفد إلى المدينة بعد رحلة استمرت يومين عبر الصحراء […]",
            "حسبما أوردت وكالة الأنباء السعودية (واس)",
        ),
        // When and where it was said, and another source behind the first, are told with it.
        (
            "أغلقت السلطات الجسر الشمالي أمام الشاحنات بعد ظهور شقوق فيه، بحسب ما ذكرت وزارة النقل العراقية في بيان، مساء الثلاثاء.",
            "أغلقت السلطات الجسر الشمالي أمام الشاحنات بعد ظهور شقوق فيه […].",
            "بحسب ما ذكرت وزارة النقل العراقية في بيان، مساء الثلاثاء",
        ),
        (
            "تراجعت صادرات القمح إلى أدنى مستوى لها منذ عشرة أعوام، وفقا لوكالة رويترز نقلا عن مسؤول حكومي.",
            "تراجعت صادرات القمح إلى أدنى مستوى لها منذ عشرة أعوام […].",
            "وفقا لوكالة رويترز نقلا عن مسؤول حكومي",
        ),
    ] {
        let (shown, cited, rules) = shown(text, Selection::embedded()).expect(text);
        assert_eq!((shown.as_str(), cited.as_deref()), (line, Some(source)));
        assert_eq!(rules, [CutRule::Tail]);
    }
}

#[test]
fn a_tail_stays_where_it_is_not_sure() {
    for text in [
        // Too short to save anything.
        "قتل ثلاثة أشخاص في انفجار سيارة مفخخة وسط المدينة فجر الأحد، بحسب الشرطة.",
        // It goes on behind the source.
        "أدت الغارات على أطراف المدينة منذ مساء السبت، وفق ما أعلن متحدث باسم الجيش العراقي، إلى مقتل مدنيين.",
        "أغلقت السلطات الجسر أمام الشاحنات بعد ظهور شقوق فيه، بحسب وزارة النقل العراقية، مضيفة أن الإصلاح يستغرق شهرين.",
        // A new clause, and no source of the one before.
        "أغلقت السلطات الجسر أمام الشاحنات بعد ظهور شقوق فيه، وبحسب وزارة النقل العراقية سيستغرق الإصلاح شهرين.",
        // Another speaks before: under the line the source would seem to be that of both.
        "قال مسؤول محلي إن ثلاثة أشخاص قتلوا في الانفجار وسط المدينة، وفق ما نقلت وكالة الأنباء العراقية الرسمية.",
        // A quotation keeps its speaker.
        "وصف الاتفاق الجديد بين البلدين بأنه \"خطوة كبيرة نحو السلام\" في المنطقة كلها، وفق ما أعلن متحدث باسم الحكومة العراقية.",
        // It stands in a quotation, or marks have no partner.
        "قال الوزير \"وصل الوفد إلى المدينة بعد رحلة استمرت يومين، وفق ما أعلن متحدث باسم الحكومة العراقية\".",
        "وصل الوفد إلى \"المدينة بعد رحلة استمرت يومين عبر الصحراء، وفق ما أعلن متحدث باسم الحكومة العراقية.",
        "وصل الوفد إلى المدينة (بعد رحلة استمرت يومين عبر الصحراء، وفق ما أعلن متحدث باسم الحكومة العراقية.",
        // Not a whole sentence without it.
        "انفجار وسط المدينة، وفق ما أعلن متحدث باسم وزارة الداخلية العراقية.",
        "هل وصل الوفد إلى المدينة بعد رحلة استمرت يومين، وفق ما أعلن متحدث باسم الحكومة العراقية؟",
        // Who says it stands behind what the source is taken for.
        "وصل الوفد إلى المدينة بعد رحلة استمرت يومين عبر الصحراء، بحسب بيان نشرته القوات المسلحة العراقية.",
        "وصل الوفد إلى المدينة بعد رحلة استمرت يومين عبر الصحراء، كما أعلن مسؤول حكومي لوكالة فرانس برس.",
        // Nobody is named.
        "وصل الوفد إلى المدينة بعد رحلة استمرت يومين عبر الصحراء، وفق الخطة المعلنة سابقا.",
    ] {
        assert_eq!(shown(text, Selection::embedded()), None, "{text}");
    }
}

#[test]
fn a_source_without_english_stays() {
    let text = "وصل الوفد إلى المدينة بعد رحلة استمرت يومين عبر الصحراء، وفقا لوكالة رويترز نقلا عن مسؤول حكومي.";
    assert!(cut_if(text, Selection::embedded(), &|_| true)[0].is_some());
    assert_eq!(cut_if(text, Selection::embedded(), &|_| false), [None]);
    // Nor one of two.
    let first = |speaker: &Speaker| matches!(speaker, Speaker::Phrase(_));
    assert_eq!(cut_if(text, Selection::embedded(), &first), [None]);
}

#[test]
fn an_echo_goes_where_its_speaker_stands() {
    let text = "قال وزير الخارجية العراقي فؤاد حسين إن الاتفاق الأخير بين البلدين \"خيانة\" لدماء الضحايا، على حد قوله.";
    let (line, source, rules) = shown(text, Selection::embedded()).expect(text);
    assert_eq!(line, "قال وزير الخارجية العراقي فؤاد حسين إن الاتفاق الأخير بين البلدين \"خيانة\" لدماء الضحايا […].");
    assert_eq!((source, rules), (None, vec![CutRule::Echo]));
    for text in [
        // Nobody speaks, somebody else might, or it is not theirs.
        "عاد الاتفاق الأخير بين البلدين إلى نقطة الصفر بعد عامين من المفاوضات، على حد قوله.",
        "وأضاف أن الاتفاق الأخير بين البلدين خيانة لدماء الضحايا في الحرب الطويلة، على حد قوله.",
        "قال وزير الخارجية العراقي فؤاد حسين إن الاتفاق الأخير بين البلدين خيانة لدماء الضحايا، على حد قولهم.",
        // It doubts what he says.
        "قال وزير الخارجية العراقي فؤاد حسين إن الاتفاق الأخير بين البلدين خيانة لدماء الضحايا، على حد زعمه.",
        // In the quotation.
        "قال وزير الخارجية العراقي فؤاد حسين \"إن الاتفاق الأخير بين البلدين خيانة لدماء الضحايا، على حد قوله\".",
    ] {
        assert_eq!(shown(text, Selection::embedded()), None, "{text}");
    }
}

#[test]
fn long_parentheses_go() {
    for (text, line) in [
        (
            "افتتح المعهد الوطني للبحوث (وهو أقدم مراكز الدراسات الزراعية في البلاد كلها وأكبرها) مختبرا جديدا للتربة والمياه في الجنوب.",
            "افتتح المعهد الوطني للبحوث […] مختبرا جديدا للتربة والمياه في الجنوب.",
        ),
        (
            "وقطعت السيول الطريق الساحلي – وهو المنفذ الوحيد لسكان القرى الجبلية نحو أسواق المدينة – وعزلت آلاف السكان عن المستشفيات.",
            "وقطعت السيول الطريق الساحلي […] وعزلت آلاف السكان عن المستشفيات.",
        ),
        (
            "وقطعت السيول الطريق الساحلي وعزلت آلاف السكان عن أقرب المستشفيات (وكانت السلطات قد وعدت بإصلاحه قبل موسم الأمطار الماضي).",
            "وقطعت السيول الطريق الساحلي وعزلت آلاف السكان عن أقرب المستشفيات […].",
        ),
    ] {
        let (shown, source, rules) = shown(text, Selection::embedded()).expect(text);
        assert_eq!((shown.as_str(), source), (line, None));
        assert_eq!(rules, [CutRule::Parenthesis]);
    }
    for text in [
        // Short; a name in other letters; figures; casualties; people; a source.
        "افتتح المعهد الوطني للبحوث (أقدم مراكز الدراسات الزراعية) مختبرا جديدا للتربة والمياه في الجنوب.",
        "افتتح المعهد الوطني للبحوث (المعروف في الخارج باسم National Soil Institute منذ تأسيسه قبل عقود) مختبرا جديدا للتربة في الجنوب.",
        "افتتح المعهد الوطني للبحوث (الذي يعمل فيه أكثر من 300 باحث وباحثة من البلاد كلها) مختبرا جديدا للتربة والمياه في الجنوب.",
        "وقطعت السيول الطريق الساحلي (بعد سقوط قتلى وجرحى في القرى الجبلية المجاورة له أمس) وعزلت آلاف السكان عن المستشفيات.",
        "افتتح المعهد الوطني للبحوث (الذي يرأسه وزير الخارجية العراقي السابق فؤاد حسين منذ أعوام) مختبرا جديدا للتربة والمياه في الجنوب.",
        "وقطعت السيول الطريق الساحلي (وفق ما أعلن متحدث باسم وزارة الداخلية العراقية مساء أمس) وعزلت آلاف السكان عن المستشفيات.",
        // A negation, on which more may hang.
        "وتخلى الحزب الكبير عن شروطه القديمة (لا حوار ولا لقاء ولا حكومة مع خصومه القدامى) إلا بعد توقيع الاتفاق كله.",
        // In a quotation; unbalanced; dashes that are no parenthesis.
        "وقال المدير \"افتتح المعهد (وهو أقدم مراكز الدراسات الزراعية في البلاد كلها وأكبرها) مختبرا جديدا للتربة والمياه\".",
        "افتتح المعهد الوطني للبحوث (وهو أقدم مراكز الدراسات الزراعية في البلاد كلها مختبرا جديدا للتربة والمياه في الجنوب.",
        "بغداد – وهو المنفذ الوحيد لسكان القرى الجبلية نحو أسواق المدينة – وعزلت السيول آلاف السكان عن المستشفيات.",
        "وقطعت السيول الطريق الساحلي – قال شهود من القرى الجبلية المجاورة للمدينة الكبيرة – وعزلت آلاف السكان عن المستشفيات.",
    ] {
        assert_eq!(shown(text, Selection::embedded()), None, "{text}");
    }
}

#[test]
fn a_tail_and_a_parenthesis_go_together() {
    let text = "افتتح المعهد الوطني للبحوث (وهو أقدم مراكز الدراسات الزراعية في البلاد كلها وأكبرها) مختبرا جديدا للتربة والمياه في الجنوب، \
                وفق ما أعلن متحدث باسم الحكومة العراقية.";
    let trim = cut(text, Selection::embedded()).remove(0).expect("both");
    assert_eq!(
        trim.shown(text, &(0..text.len())),
        "افتتح المعهد الوطني للبحوث […] مختبرا جديدا للتربة والمياه في الجنوب […]."
    );
    assert_eq!(trim.words, 9 + 7);
    // The source is a part of what is cut, and all of it stands in the article.
    let source = trim.source.clone().expect("a source");
    assert!(trim.cuts[1].range.start < source.start && source.end == trim.cuts[1].range.end);
}

#[test]
fn switches_and_limits() {
    let tail =
        "قتل ثلاثة أشخاص في انفجار سيارة مفخخة وسط المدينة فجر الأحد، وفق ما أعلن متحدث باسم وزارة الداخلية العراقية.";
    let short = "قتل ثلاثة أشخاص في انفجار سيارة مفخخة وسط المدينة فجر الأحد، بحسب الشرطة.";
    let with = |toml: &str| Selection::embedded().with(toml, "selection.toml").expect(toml);
    for (text, toml, cut) in [
        (tail, "", true),
        (tail, "[trim]\ntails = false\n", false),
        (tail, "[trim]\nlongest_tail = 5\n", false),
        (tail, "[trim]\nleft = 30\n", false),
        (short, "", false),
        (short, "[trim]\nshortest_tail = 2\n", true),
    ] {
        assert_eq!(shown(text, &with(toml)).is_some(), cut, "{toml}");
    }
    assert_eq!(shown(tail, &Selection::embedded().clone().whole()), None);
}
