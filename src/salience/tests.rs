//! Selection over small articles: which sentences are chosen, and why.

use proptest::prelude::*;

use super::{Budget, Judged, Selection, Trims, Verdict, judge};
use crate::arabic::Document;
use crate::glossary::Glossary;
use crate::mentions::{self, Names};

/// Judges an article of one paragraph a line, the first of them the headline if there is one.
fn judged(lines: &[&str], has_headline: bool, selection: &Selection, budget: Budget) -> Vec<Judged> {
    let text = lines.join("\n");
    let mut start = 0;
    let blocks: Vec<_> = lines
        .iter()
        .map(|line| {
            let block = start..start + line.len();
            start = block.end + 1;
            block
        })
        .collect();
    let document = Document::new(&text, &blocks);
    let glossary = Glossary::from_layers(&[]).unwrap();
    let mentions = mentions::find(&text, &document, has_headline, &glossary, Names::embedded());
    let headline = document.sentences().iter().take_while(|sentence| has_headline && sentence.block == 0).count();
    judge(&text, &document, headline, &mentions, selection, &Trims::default(), budget)
}

fn chosen(judged: &[Judged]) -> Vec<usize> {
    judged.iter().filter(|sentence| sentence.verdict.is_chosen()).map(|sentence| sentence.sentence).collect()
}

const STORY: [&str; 8] = [
    "فيضانات تغمر مدن الساحل وتشرد الآلاف",
    "غمرت فيضانات واسعة مدن الساحل الشمالي فجر الثلاثاء وشردت آلاف السكان بعد يومين من الأمطار الغزيرة.",
    "وقالت السلطات إن سبعة أشخاص لقوا مصرعهم في الفيضانات وإن فرق الإنقاذ تبحث عن اثني عشر مفقودا في القرى.",
    "اقرأ أيضا: كيف تستعد المدن لموسم الأمطار المقبل في بلدان الساحل كلها؟",
    "وأضاف أن الجسور الثلاثة التي تربط الميناء بالمدينة انهارت وأن الطريق الساحلي مقطوع في خمسة مواضع.",
    "ونصبت فرق الإغاثة خياما للسكان في المدارس والملاعب ووزعت عليهم الأغطية والطعام والماء.",
    "هل تكفي هذه الخيام حين يأتي الشتاء وتعود الأمطار إلى الساحل مرة أخرى؟",
    "يذكر أن فيضانات مماثلة ضربت المنطقة نفسها قبل عشرة أعوام وأدت إلى خسائر كبيرة في المحاصيل.",
];

#[test]
fn a_story_is_told_by_what_happened() {
    let judged = judged(&STORY, true, Selection::embedded(), Budget::Sentences(3));
    assert_eq!(judged.len(), 7);
    let chosen = chosen(&judged);
    assert!(chosen.contains(&1) && chosen.contains(&2), "{chosen:?}");
    assert!(!chosen.contains(&3) && !chosen.contains(&6) && !chosen.contains(&7), "{chosen:?}");
    let reasons = |at: usize| judged[at - 1].reasons.iter().map(|share| share.rule).collect::<Vec<_>>();
    assert!(reasons(1).contains(&"lead") && reasons(1).contains(&"headline"), "{:?}", reasons(1));
    assert!(reasons(2).contains(&"casualties") && reasons(2).contains(&"source"), "{:?}", reasons(2));
    assert!(reasons(3).contains(&"teaser"));
    assert!(reasons(6).contains(&"question"));
    assert!(reasons(7).contains(&"background"));
    // The score is the sum of its shares.
    for sentence in &judged {
        let sum: f64 = sentence.reasons.iter().map(|share| share.share).sum();
        assert!((sum - sentence.score).abs() < 0.02, "{sentence:?}");
    }
}

#[test]
fn a_sentence_that_leans_brings_the_one_before_or_stays_out() {
    for sentences in 1..=7 {
        let judged = judged(&STORY, true, Selection::embedded(), Budget::Sentences(sentences));
        let chosen = chosen(&judged);
        assert!(chosen.len() <= sentences);
        if chosen.contains(&4) {
            assert!(chosen.contains(&3), "{sentences}: {chosen:?}");
        }
    }
    let judged = judged(&STORY, true, Selection::embedded(), Budget::Sentences(2));
    assert_eq!(judged[3].verdict, Verdict::Leans);
}

#[test]
fn budgets_are_kept() {
    let count = |budget| {
        let judged = judged(&STORY, true, Selection::embedded(), budget);
        let words = |at: usize| STORY[at].split(' ').count();
        let chosen = chosen(&judged);
        (chosen.len(), chosen.iter().map(|at| words(*at)).sum::<usize>())
    };
    assert_eq!(count(Budget::Sentences(1)).0, 1);
    assert_eq!(count(Budget::Sentences(100)).0, 7);
    assert_eq!(count(Budget::Percent(100)).0, 7);
    assert_eq!(count(Budget::Words(1)).0, 1);
    assert_eq!(count(Budget::Words(10_000)).0, 7);
    let (sentences, words) = count(Budget::Words(30));
    assert!(words >= 30 && sentences <= 3, "{sentences} {words}");
    let (some, more) = (count(Budget::Percent(20)).0, count(Budget::Percent(60)).0);
    assert!(some < more, "{some} {more}");
}

#[test]
fn equal_sentences_are_taken_in_their_order() {
    let same = "أعلنت الوزارة أن المدارس تغلق أبوابها غدا بسبب العاصفة.";
    let judged = judged(&[same; 6], false, Selection::embedded(), Budget::Sentences(2));
    assert_eq!(chosen(&judged), [0, 1]);
}

#[test]
fn articles_of_all_kinds() {
    let budget = Budget::Sentences(3);
    let selection = Selection::embedded();
    let one = judged(&["وصل الوفد إلى العاصمة."], false, selection, budget);
    assert_eq!((chosen(&one), one[0].verdict), (vec![0], Verdict::Chosen(1)));
    let list = judged(&["تونس", "ليبيا", "مصر", "السودان"], false, selection, budget);
    assert_eq!(chosen(&list).len(), 3);
    let long = format!("{} انتهى.", "كلمة أخرى من الخبر الطويل ".repeat(4000));
    assert_eq!(chosen(&judged(&[&long], false, selection, budget)), [0]);
    assert!(judged(&["فيضانات تغمر مدن الساحل"], true, selection, budget).is_empty());
    // Where all lean, the first has nothing to lean on.
    let leaning = judged(
        &["وأضاف أن الوفد وصل.", "وأضاف أن الوفد غادر.", "وأضاف أنه عاد."],
        false,
        selection,
        Budget::Sentences(1),
    );
    assert_eq!(chosen(&leaning), [0]);
}

proptest! {
    #[test]
    fn more_budget_keeps_what_was_chosen_first(words in proptest::collection::vec(proptest::collection::vec(0usize..12, 3..14), 1..25), most in 1usize..12) {
        const WORDS: [&str; 12] =
            ["فيضان", "مدينة", "ساحل", "إنقاذ", "وزير", "قال", "قتلى", "أمطار", "جسر", "طريق", "خيام", "سكان"];
        let lines: Vec<String> =
            words.iter().map(|line| format!("{}.", line.iter().map(|at| WORDS[*at]).collect::<Vec<_>>().join(" "))).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let few = chosen(&judged(&lines, false, Selection::embedded(), Budget::Sentences(most)));
        let more = chosen(&judged(&lines, false, Selection::embedded(), Budget::Sentences(most + 1)));
        prop_assert_eq!(few.len(), most.min(lines.len()));
        prop_assert!(few.iter().all(|at| more.contains(at)));
        // The first is the best by its own score.
        let first = judged(&lines, false, Selection::embedded(), Budget::Sentences(1));
        let best = first.iter().find(|sentence| sentence.verdict.is_chosen()).map(|sentence| sentence.score);
        let all = judged(&lines, false, Selection::embedded(), Budget::Sentences(usize::MAX));
        let alone = all.iter().find(|sentence| sentence.verdict == Verdict::Chosen(1)).map(|sentence| sentence.score);
        prop_assert_eq!(best, alone);
    }
}

#[test]
fn a_label_is_no_key_sentence() {
    let lines = [STORY[0], "أخبار الساحل", STORY[1], STORY[2]];
    assert_eq!(chosen(&judged(&lines, true, Selection::embedded(), Budget::Sentences(3))), [2, 3]);
    // Unless there is nothing else.
    assert_eq!(chosen(&judged(&lines[..2], true, Selection::embedded(), Budget::Sentences(3))), [1]);
}
