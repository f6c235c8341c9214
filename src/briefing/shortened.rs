//! Key sentences without what need not be shown, in both languages.

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::assemble::{Desk, has_headline, mentions_of};
use super::data::Span;
use crate::arabic::Document;
use crate::arabic::calendar::resolve::Resolver;
use crate::article::Article;
use crate::english::{self, Rendering, Segment, Story};
use crate::mentions::Names;
use crate::salience::{CutRule, Trim};

/// A key sentence as a document shows it where something is cut.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shortened {
    /// The Arabic, with "[…]" for what is cut.
    pub ar: String,
    /// The English of what is left; where there is any, "[…]" at its end stands for what is cut.
    pub en: Rendering,
    /// The source that was cut, in its own words: it stands under the line. `null` where nothing but parentheses and echoes is cut.
    pub source: Option<SourceNote>,
    /// What is cut, in order.
    pub cut: Vec<CutInfo>,
}

/// Who says it, in the words of the article and in English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceNote {
    /// The Arabic.
    pub ar: String,
    /// The line of the source, with the days and times that are told with it: "announced by the army, Tuesday (9 November)".
    pub en: String,
    /// Where it stands.
    pub span: Span,
}

/// Something that is cut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CutInfo {
    /// "tail", "echo" or "parenthesis".
    pub rule: CutRule,
    /// The Arabic, with its comma or brackets.
    pub ar: String,
    /// Where it stands.
    pub span: Span,
}

impl CutInfo {
    /// What is cut from a sentence of the text.
    pub(super) fn all(trim: &Trim, text: &str) -> Vec<Self> {
        let cuts = trim.cuts.iter().map(|cut| Self {
            rule: cut.rule,
            ar: text[cut.range.clone()].to_owned(),
            span: cut.range.clone().into(),
        });
        cuts.collect()
    }
}

/// Stands in English for what is cut.
const MARK: &str = "[…]";

/// The sentences of an article without what `trims` cut, by sentence; `shown` tells the bytes that a document shows of a sentence.
///
/// The English is that of the Arabic that is left: the article is read once more, with spaces for what is cut, so that each byte keeps its
/// place. The English of a source is that of the whole sentence, and is filled in by who has it. A sentence that would fall apart by that is left whole.
pub(super) fn shorten(
    desk: &Desk,
    article: &Article,
    document: &Document,
    trims: &[&Trim],
    shown: impl Fn(usize) -> std::ops::Range<usize>,
) -> FxHashMap<usize, Shortened> {
    if trims.is_empty() {
        return FxHashMap::default();
    }
    let text = without(&article.text, trims);
    let (left, mentions) = mentions_of(&text, article, has_headline(article), &desk.glossary);
    let days = Resolver::new(&left, article.published);
    let same = |sentence: usize| {
        let (whole, left) = (&document.sentences()[sentence], left.sentences().get(sentence));
        left.is_some_and(|left| left.range.start == whole.range.start && left.range.end <= whole.range.end)
    };
    let together = document.sentences().len() == left.sentences().len();
    let of = |trim: &&Trim| {
        let sentence = trim.sentence;
        // Who speaks stands in tokens of the whole text.
        let story = Story {
            text: &text,
            document: &left,
            mentions: &mentions,
            glossary: &desk.glossary,
            names: Names::embedded(),
            days: &days,
            attributions: &[],
        };
        let (mut en, _) = english::render(story, sentence, &desk.english);
        if !en.text.is_empty() {
            en.text.extend([" ", MARK]);
            en.derivation.extend(trim.cuts.iter().map(|cut| Segment {
                english: MARK.into(),
                range: cut.range.clone(),
                rule: cut.rule.name().into(),
                entries: Vec::new(),
                source: None,
            }));
        }
        let source = trim.source.clone();
        let shortened = Shortened {
            ar: trim.shown(&article.text, &shown(sentence)),
            en,
            source: source.map(|span| SourceNote {
                ar: article.text[span.clone()].to_owned(),
                en: String::new(),
                span: span.into(),
            }),
            cut: CutInfo::all(trim, &article.text),
        };
        (sentence, shortened)
    };
    trims.iter().filter(|trim| together && same(trim.sentence)).map(of).collect()
}

/// The text with spaces for what is cut, byte for byte.
fn without(text: &str, trims: &[&Trim]) -> String {
    let mut left = String::with_capacity(text.len());
    let mut from = 0;
    for cut in trims.iter().flat_map(|trim| &trim.cuts) {
        left.push_str(&text[from..cut.range.start]);
        left.extend(std::iter::repeat_n(' ', cut.range.len()));
        from = cut.range.end;
    }
    left.push_str(&text[from..]);
    left
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::article::{self, Cleaning, Options};
    use crate::attribution::Cues;
    use crate::briefing::{Briefing, KeyPoint};
    use crate::english::{Level, Style};
    use crate::glossary::Glossary;
    use crate::salience::{Budget, Selection};

    const STORY: &str = "السيول تقطع الطريق الدولي جنوبي العراق\n\n\
        قتل أربعة أشخاص في سيول قطعت الطريق الدولي جنوبي العراق فجر الأحد، وفق ما أعلن متحدث باسم وزارة الداخلية العراقية، مساء الاثنين.\n\n\
        وجرفت المياه الجسر القديم (وهو المنفذ الوحيد لسكان القرى الجنوبية نحو أسواق المدينة ومدارسها) وعزلت مئات العائلات عن المستشفيات.\n\n\
        وأغلقت السلطات المدارس في المدينة ثلاثة أيام حتى تجف الشوارع، بحسب الشرطة.";

    fn brief(budget: Budget, highest: Level, selection: Selection) -> Briefing {
        let mut articles = article::read("floods.txt", STORY.as_bytes(), &Options::default(), Cleaning::embedded());
        let desk = Desk {
            glossary: Glossary::embedded(),
            selection: Cow::Owned(selection),
            cues: Cow::Borrowed(Cues::embedded()),
            budget,
            english: Style { highest, lexicon: None },
        };
        desk.brief(articles.remove(0).expect("an article"))
    }

    fn short(point: &KeyPoint) -> &Shortened {
        point.short.as_ref().expect("it is shortened")
    }

    #[test]
    fn both_languages_say_what_is_left() {
        for highest in [Level::Terms, Level::Phrases, Level::Sentence] {
            let briefing = brief(Budget::default(), highest, Selection::embedded().clone());
            let text = &briefing.article.text;
            assert_eq!(briefing.shortened, 2);
            let [first, second, third] = briefing.key_points.as_slice() else { panic!("{:?}", briefing.key_points) };
            assert_eq!(third.short, None);
            for point in [first, second] {
                assert_eq!(text[point.span.start..point.span.end], point.ar, "the sentence stays whole");
                let short = short(point);
                assert!(short.ar.contains(" […]"), "{}", short.ar);
                for cut in &short.cut {
                    assert_eq!(text[cut.span.start..cut.span.end], cut.ar);
                    // What is cut has no English but its mark.
                    let inside =
                        |range: &std::ops::Range<usize>| range.start < cut.span.end && cut.span.start < range.end;
                    let said: Vec<&str> = short
                        .en
                        .derivation
                        .iter()
                        .filter(|said| inside(&said.range))
                        .map(|said| &*said.english)
                        .collect();
                    assert_eq!(said, ["[…]"], "{}", short.en.text);
                }
                assert!(short.en.text.ends_with(" […]"), "{}", short.en.text);
                assert!(short.en.words < point.en.words);
            }
            let source = short(first).source.as_ref().expect("a source");
            assert_eq!(source.ar, "وفق ما أعلن متحدث باسم وزارة الداخلية العراقية، مساء الاثنين");
            assert_eq!(text[source.span.start..source.span.end], source.ar);
            assert_eq!(source.en, "announced by a spokesman for the Iraqi Interior Ministry, Monday evening");
            assert_eq!(short(second).source, None);
        }
    }

    #[test]
    fn a_budget_counts_what_is_left() {
        let sentences = |selection: Selection| {
            let briefing = brief(Budget::Words(13), Level::Terms, selection);
            briefing.key_points.len()
        };
        let cut = sentences(Selection::embedded().clone());
        let whole = sentences(Selection::embedded().clone().whole());
        assert!(cut > whole, "{cut} {whole}");
        let whole = brief(Budget::default(), Level::Terms, Selection::embedded().clone().whole());
        assert_eq!((whole.shortened, whole.key_points.iter().filter(|point| point.short.is_some()).count()), (0, 0));
    }
}
