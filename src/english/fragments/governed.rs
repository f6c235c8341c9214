//! A phrase that stands apart from the verb that governs it, said as the verb's line has it: «أعربت … عن أملها», "expressed … its hope".

use super::wording::MOST_BETWEEN;
use crate::english::analysis::Lexeme;
use crate::english::chart::EdgeId;
use crate::english::generate::Generator;
use crate::english::government::{Frame, Governed};
use crate::english::grammar::{Category, Properties, Shape};
use crate::english::lattice::Source;
use crate::english::pieces::{Said, Text};

/// The phrase among `fragments` at `at` behind the preposition that its verb has in English; `None` where no verb governs it, or the verb's line says
/// another verb with it.
pub(super) fn governed(
    source: &Source<'_>,
    generator: &Generator<'_, '_>,
    fragments: &[EdgeId],
    at: usize,
) -> Option<Text> {
    let chart = generator.chart;
    let phrase = chart.edge(fragments[at]);
    let is_phrase = source.lexicon.grammar.symbols.category_name(phrase.category) == "PP";
    let key = phrase.key.filter(|_| is_phrase)?;
    let [preposition, object] = *chart.parts(fragments[at]) else { return None };
    // «للقاء المواطن» is what for.
    if key == source.lexicon.key("ل")? && chart.edge(object).properties.has(Properties::VERBAL) {
        return None;
    }
    let (verb, between) = verb_before(generator, fragments, at)?;
    let edge = chart.edge(verb);
    let Lexeme::Vocabulary(number, _) = edge.lexeme else { return None };
    let frames = &source.lexicon.government(number).frames;
    let takes = |parts: &[Governed]| frames.iter().find(|frame| *frame.parts == *parts);
    let lemma = &source.lexicon.vocabulary.word(number).lemma;
    // «نهدد الرهائن … بالقتل»: a noun may be what it is done to.
    let beside = (between && lemma.object != Some(false) || edge.is_passive())
        .then(|| takes(&[Governed::Object, Governed::Preposition(key)]))
        .flatten();
    let tail = tail(beside.or_else(|| takes(&[Governed::Preposition(key)]))?, &lemma.en)?;
    // Without a preposition it would be taken for what the noun does, or is done to.
    if tail.contains(' ') || tail.is_empty() && lemma.object != Some(false) {
        return None;
    }
    let preposition = chart.edge(preposition);
    let said = Said {
        english: tail.into(),
        range: generator.lattice.span(preposition.start, preposition.end),
        rule: "government".into(),
        entries: Vec::new(),
        source: None,
    };
    Some(Text::of(said).then(generator.say(object, Shape::Objective)))
}

/// What a line says behind its verb: "for" of "call for"; `None` where it is another verb. Of two ways the one before a noun is taken.
fn tail<'f>(frame: &'f Frame, verb: &str) -> Option<&'f str> {
    let english = frame.english.rsplit('|').next()?;
    let rest = english.strip_prefix(verb).filter(|rest| rest.is_empty() || rest.starts_with(' '))?.trim();
    let rest = rest.strip_prefix('…').unwrap_or(rest).trim();
    (!rest.contains('…')).then_some(rest)
}

/// The verb by itself before a phrase, if nothing but a noun and days stands between; and whether a noun does. Behind another phrase it need not be the
/// verb's: «تتسبب بزعزعة الوضع في المنطقة».
fn verb_before(generator: &Generator<'_, '_>, fragments: &[EdgeId], at: usize) -> Option<(EdgeId, bool)> {
    let chart = generator.chart;
    let mut noun = false;
    for before in fragments[..at].iter().rev().take(MOST_BETWEEN + 1) {
        let edge = chart.edge(*before);
        match edge.category {
            Category::NOUN_PHRASE if !noun => noun = true,
            Category::DATE | Category::ADVERB => {}
            Category::VERB => return edge.finite_verb().map(|_| (*before, noun)),
            _ => return None,
        }
    }
    None
}
