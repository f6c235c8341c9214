//! How a phrase is said: a verb with what around it tells who does it, a word of grammar by itself.

use std::sync::Arc;

use super::clauses::{begins_that, introduces, introduces_by_preposition, is_done, is_quoted, is_statement};
use super::doubts::is_turned;
use super::governed::governed;
use crate::english::GAP;
use crate::english::analysis::Lexeme;
use crate::english::chart::{Chart, Edge, EdgeId};
use crate::english::generate::Generator;
use crate::english::grammar::{Category, Properties, Shape};
use crate::english::lattice::Source;
use crate::english::lists::lists;
use crate::english::pieces::{Said, Text};

/// How many places a word has at most.
const MOST_PLACES: usize = 6;
/// How many phrases may stand between كان and the verb behind it, or between a verb and what it governs.
pub(super) const MOST_BETWEEN: usize = 2;

/// A phrase in English, the one of `fragments` at `at`: a verb without who does it, unless the phrase or the verb itself says who.
pub(in crate::english) fn phrase(
    source: &Source<'_>,
    generator: &Generator<'_, '_>,
    fragments: &[EdgeId],
    at: usize,
) -> Text {
    let chart = generator.chart;
    let fragment = fragments[at];
    let edge = chart.edge(fragment);
    let literal = |english: &str, start: u16, end: u16| {
        let range = generator.lattice.span(start, end);
        let rule = "word of grammar".into();
        Text::of(Said { english: english.into(), range, rule, entries: Vec::new(), source: None })
    };
    if let Some(english) = word_of_grammar(source, chart, fragment) {
        return literal(&english, edge.start, edge.end);
    }
    if let Some(said) = governed(source, generator, fragments, at) {
        return said;
    }
    if !generator.is_clause(fragment) {
        let shape = if is_cut_off(generator, fragment) { Shape::Bare } else { Shape::Whole };
        return generator.say(fragment, shape);
    }
    // «كان الوزير أعلن»: "had · the minister · announced".
    if had(source, chart, fragments, at).is_some() {
        return literal("had", edge.start, edge.end);
    }
    // «كان التحقيق خلص إلى أن …»: who did what is told by itself, and "was" would be another thing.
    let next = fragments.get(at + 1).map(|next| chart.edge(*next));
    let tells = Properties::SUBJECT | Properties::PAST | Properties::THIRD;
    if is_was(source, edge)
        && next.is_some_and(|next| next.start == edge.end && next.finite_verb().is_some() && next.properties.has(tells))
    {
        return Text::new();
    }
    // «كان قد جرى ترحيله»: the verbal noun tells it.
    let done = |at: usize| fragments.get(at).is_some_and(|next| is_done(source, chart, *next));
    if is_was(source, edge) && done(at + 1) {
        return Text::new();
    }
    // «صاروخ تم تطويره»: a verb without who it is done to, as other verbs.
    if let Some(said) = generator.done_to_pronoun(fragment).filter(|_| done(at)) {
        return said;
    }
    let mut text = Text::new();
    let without_subject = !edge.properties.meets(Properties::SUBJECT | Properties::PARTICIPLE);
    let mut shape = match edge.properties {
        properties if properties.has(Properties::PARTICIPLE) => Shape::Gerund,
        properties if properties.has(Properties::SUBJECT) => Shape::Whole,
        // «لم نكن نهدد»: "were not · threatening".
        properties if properties.has(Properties::PRESENT) && is_behind_be(source, chart, fragments, at) => {
            Shape::Gerund
        }
        // «نعتقد»: the verb says who.
        // «لا تسألوني»: what is denied may be asked of somebody.
        properties
            if tells_person(chart, edge, properties)
                && !(properties.has(Properties::SECOND) && is_turned(source, chart, fragment)) =>
        {
            Shape::Whole
        }
        _ => Shape::Bare,
    };
    // «كان» is no «أن» with a letter before it.
    let before = at.checked_sub(1).map_or(0, |before| chart.edge(fragments[before]).end);
    let is_open = |word: EdgeId| chart.edge(word).start >= before;
    if without_subject {
        if let Some(relative) = relative_before(source, chart, edge).filter(|relative| is_open(*relative)) {
            let relative = chart.edge(relative);
            if let Lexeme::Function(number) = relative.lexeme {
                let english = &source.lexicon.functions[number as usize].english;
                text.extend(literal(english, relative.start, relative.end));
            }
        } else if is_behind_can(source, chart, edge) {
            shape = Shape::Infinitive;
        } else if let Some(that) = wanted(source, chart, edge).filter(|that| is_open(*that)) {
            let that = chart.edge(that);
            shape = Shape::Infinitive;
            text.extend(literal("to", that.start, that.end));
        } else if let Some(behind) = (at.saturating_sub(MOST_BETWEEN + 1)..at)
            .rev()
            .find_map(|before| had(source, chart, fragments, before).filter(|(verb, _)| *verb == at))
        {
            shape = behind.1;
        }
    }
    // «شهدنا»: “we saw”, or he saw us.
    let first = Properties::FIRST | Properties::PLURAL;
    let us = edge.properties.has(first) && !edge.properties.meets(Properties::THIRD | Properties::SINGULAR);
    if us && without_subject && shape == Shape::Bare {
        let range = generator.lattice.span(edge.start, edge.start);
        text.0.push(Said { english: GAP.into(), range, rule: "gap".into(), entries: Vec::new(), source: None });
    }
    text.extend(generator.say(fragment, shape));
    if without_subject && let Some((pronoun, objective)) = object_behind(source, chart, edge) {
        let pronoun = chart.edge(pronoun);
        text.extend(literal(objective, pronoun.start, pronoun.end));
    }
    let end = usize::from(edge.end);
    let said = fragments.get(at + 1).is_some_and(|next| joins_before(source, chart, *next));
    let that = || introduces(source, chart, end) || introduces_by_preposition(source, chart, edge);
    if !said && says_that(source, chart, fragment) && that() {
        text.extend(literal("that", edge.end, edge.end));
    }
    text
}

/// Whether a noun without article may be of what stands right behind it, which is another phrase or not known: «صهر عون», so that English says
/// neither "a" nor "the".
fn is_cut_off(generator: &Generator<'_, '_>, fragment: EdgeId) -> bool {
    let edge = generator.chart.edge(fragment);
    let head = generator.chart.edge(edge.head);
    let open =
        head.properties.has(Properties::OPEN) && !edge.properties.meets(Properties::DEFINITE | Properties::TANWIN);
    let last = head.end == edge.end;
    let is_name = |next: &Edge| {
        matches!(next.category, Category::UNKNOWN | Category::NOUN | Category::NOUN_PHRASE | Category::NOUN_BAR)
    };
    let behind = generator.lattice.words.get(usize::from(edge.end));
    generator.is_noun(fragment) && open && last && behind.is_some_and(|next| next.iter().any(is_name))
}

/// Whether a phrase belongs to what stands before it, and no mark is set between them: «أن», "that".
pub(in crate::english) fn joins_before(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let name = source.lexicon.grammar.symbols.category_name(chart.edge(fragment).category);
    matches!(name, "AN" | "INN")
}

/// Whether its finite verb is "be".
pub(super) fn is_be(source: &Source<'_>, edge: &Edge) -> bool {
    edge.finite_verb().is_some_and(|number| source.lexicon.vocabulary.word(number).lemma.en == "be")
}

/// Whether a form of «كان» by itself stands before the verb, and nothing but its subject between them: «كانت الحركة تهدف», "was · the movement · aiming".
fn is_behind_be(source: &Source<'_>, chart: &Chart<'_>, fragments: &[EdgeId], at: usize) -> bool {
    let mut start = chart.edge(fragments[at]).start;
    for before in fragments[..at].iter().rev().take(MOST_BETWEEN + 1) {
        let word = chart.edge(*before);
        if word.end != start {
            return false;
        }
        match word.category {
            Category::VERB => return word.properties.has(Properties::COPULA) && is_be(source, word),
            Category::NOUN_PHRASE | Category::DATE => start = word.start,
            _ => return false,
        }
    }
    false
}

/// Whether it is «كان» by itself.
fn is_was(source: &Source<'_>, word: &Edge) -> bool {
    word.category == Category::VERB
        && word.properties.has(Properties::COPULA | Properties::PAST | Properties::THIRD)
        && !word.properties.has(Properties::NEGATED)
        && is_be(source, word)
}

/// The verb that كان at a place among the fragments stands before, with its shape behind "had": right behind it, or behind its subject.
fn had(source: &Source<'_>, chart: &Chart<'_>, fragments: &[EdgeId], at: usize) -> Option<(usize, Shape)> {
    let was = chart.edge(fragments[at]);
    if !is_was(source, was) {
        return None;
    }
    let mut end = was.end;
    for (next, id) in fragments.iter().enumerate().skip(at + 1).take(MOST_BETWEEN + 1) {
        let edge = chart.edge(*id);
        // «قد» may stand between.
        if edge.start > end + 1 {
            return None;
        }
        match edge.category {
            Category::NOUN_PHRASE | Category::DATE => end = edge.end,
            Category::VERB | Category::CLAUSE => {
                let no = Properties::SUBJECT | Properties::PARTICIPLE | Properties::COPULA | Properties::NEGATED;
                let tells = edge.properties.has(Properties::PAST | Properties::THIRD) && !edge.properties.meets(no);
                return (tells && !edge.properties.has(Properties::FIRST)).then_some((next, Shape::Participle));
            }
            _ => return None,
        }
    }
    None
}

/// «أن» or «ل» right before a verb in the subjunctive, "to leave"; nothing if who does it may stand behind the verb.
fn wanted(source: &Source<'_>, chart: &Chart<'_>, verb: &Edge) -> Option<EdgeId> {
    let symbols = &source.lexicon.grammar.symbols;
    let no = Properties::NEGATED | Properties::FUTURE | Properties::PAST;
    if !verb.properties.has(Properties::SUBJUNCTIVE | Properties::THIRD) || verb.properties.meets(no) {
        return None;
    }
    let (start, end) = (usize::from(verb.start), usize::from(verb.end));
    let pronoun = chart.starting(end, Category::PRONOUN).iter().map(|id| usize::from(chart.edge(*id).end)).next();
    let named = |place: usize| {
        [Category::NOUN_PHRASE, Category::UNKNOWN].iter().any(|category| !chart.starting(place, *category).is_empty())
    };
    if named(end) || pronoun.is_some_and(named) {
        return None;
    }
    let ends_here = |name: &str| {
        let category = symbols.find(name)?;
        let before = (0..start).rev().take(MOST_PLACES).flat_map(|place| chart.starting(place, category));
        before.copied().find(|id| usize::from(chart.edge(*id).end) == start)
    };
    // «قبل أن» is "before", «يمكن أن» "can".
    let other = ["CONJ", "UNTIL", "WITHOUT", "ONCONDITION"].iter().any(|name| ends_here(name).is_some());
    let that = ["AN", "LAM", "LAMKAY"].iter().find_map(|name| ends_here(name))?;
    let place = chart.edge(that).start;
    (!other && !is_modal_before(source, chart, place)).then_some(that)
}

/// Whether «يمكن», «يجب» or «من شأنه» ends at a place.
fn is_modal_before(source: &Source<'_>, chart: &Chart<'_>, place: u16) -> bool {
    let name = |word: &Edge| source.lexicon.grammar.symbols.category_name(word.category);
    chart.words().any(|word| word.end == place && matches!(name(word), "CAN" | "MUST" | "WOULDIT"))
}

/// Whether a modal and «أن» stand right before a verb that has no subject behind it: "can · withdraw".
fn is_behind_can(source: &Source<'_>, chart: &Chart<'_>, verb: &Edge) -> bool {
    let no = Properties::NEGATED | Properties::FUTURE | Properties::PAST;
    let start = usize::from(verb.start);
    let that = source.lexicon.grammar.symbols.find("AN");
    let before = |that| (0..start).rev().take(MOST_PLACES).flat_map(move |place| chart.starting(place, that));
    verb.properties.has(Properties::SUBJUNCTIVE | Properties::THIRD)
        && !verb.properties.meets(no)
        && that.into_iter().flat_map(before).any(|id| {
            let that = chart.edge(*id);
            that.end == verb.start && is_modal_before(source, chart, that.start)
        })
}

/// Whether a verb is of the first person, and of no other: "we believe"; "I" only in what is quoted, where it is more than a letter. «تعرفون» is
/// "you know".
pub(super) fn tells_person(chart: &Chart<'_>, verb: &Edge, properties: Properties) -> bool {
    if properties.has(Properties::THIRD) || properties.has(Properties::FIRST | Properties::SECOND) {
        return false;
    }
    if properties.has(Properties::SECOND | Properties::PLURAL | Properties::ACTIVE) {
        return true;
    }
    if !properties.has(Properties::FIRST | Properties::SINGULAR) {
        return properties.has(Properties::FIRST) && !may_be_done_to_us(chart, verb);
    }
    let before =
        |category: Category| (0..usize::from(verb.start)).any(|place| !chart.starting(place, category).is_empty());
    let head = chart.edge(verb.head);
    let other = chart.starting(usize::from(head.start), Category::VERB).iter().map(|id| chart.edge(*id)).any(|other| {
        other.rule.is_none()
            && other.end == head.end
            && other.properties.has(Properties::THIRD)
            && other.cost <= head.cost
    });
    !other && (before(Category::QUOTE) || before(Category::COLON))
}

/// Whether «نا» at the end of a verb may be what it is done to: «اختبرنا» may be “he tested us”.
fn may_be_done_to_us(chart: &Chart<'_>, verb: &Edge) -> bool {
    let others = chart.starting(usize::from(verb.start), Category::VERB).iter().map(|id| chart.edge(*id));
    let mut ends = others.filter(|other| other.properties.has(Properties::THIRD)).map(|other| other.end);
    let is_us = |id: &EdgeId| chart.edge(*id).end == verb.end;
    ends.any(|end| chart.starting(usize::from(end), Category::PRONOUN).iter().any(is_us))
}

/// Whether it says that something is: who says it, or the verb alone right before «أن» or «إن».
pub(super) fn says_that(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let edge = chart.edge(fragment);
    let end = usize::from(edge.end);
    let alone = edge.category == Category::VERB
        && edge.properties.has(Properties::SPEECH | Properties::ACTIVE)
        && (begins_that(source, chart, end) && !is_wanted(source, chart, end)
            || introduces_by_preposition(source, chart, edge)
            || is_quoted(chart, end));
    alone || is_statement(source, chart, fragment)
}

/// Whether a verb stands right behind «أن» at a place: what somebody wants or attempts to do.
pub(super) fn is_wanted(source: &Source<'_>, chart: &Chart<'_>, place: usize) -> bool {
    let that = source.lexicon.grammar.symbols.find("AN").map_or(&[][..], |that| chart.starting(place, that));
    let ends = that.iter().map(|id| usize::from(chart.edge(*id).end));
    ends.flat_map(|end| chart.starting(end, Category::VERB)).any(|id| {
        let verb = chart.edge(*id);
        verb.rule.is_none() && verb.properties.has(Properties::SUBJUNCTIVE)
    })
}

/// The relative pronoun right before a verb that agrees with it, «الذي أعلن»: of what it describes the verb tells. Where a pronoun may go back to
/// that, somebody else does it, «التي أعلنتها»; where the verb lacks its object, it may be done to that, «الذي اعتقل».
pub(super) fn relative_before(source: &Source<'_>, chart: &Chart<'_>, verb: &Edge) -> Option<EdgeId> {
    let relative = relative_at(source, chart, usize::from(verb.start))?;
    let (pronoun, agreeing) = (chart.edge(relative).properties, verb.properties);
    let agree = |either: Properties| (pronoun & agreeing).meets(either);
    let third = agreeing.has(Properties::THIRD);
    let gender = agree(Properties::MASCULINE | Properties::FEMININE);
    let takes_object = agreeing.has(Properties::TRANSITIVE | Properties::ACTIVE);
    let lacks = takes_object && !agreeing.meets(Properties::OBJECT | Properties::COMPLETED);
    (third && gender && !lacks && !is_resumed(source, chart, usize::from(verb.end))).then_some(relative)
}

/// The relative pronoun that ends at a place.
fn relative_at(source: &Source<'_>, chart: &Chart<'_>, place: usize) -> Option<EdgeId> {
    let relative = source.lexicon.grammar.symbols.find("REL")?;
    let ends = |id: &EdgeId| usize::from(chart.edge(*id).end) == place;
    (0..place).rev().take(MOST_PLACES).flat_map(|start| chart.starting(start, relative)).copied().find(ends)
}

/// Whether a pronoun stands at a place, or a preposition and a pronoun.
fn is_resumed(source: &Source<'_>, chart: &Chart<'_>, place: usize) -> bool {
    let pronoun = |place: usize| !chart.starting(place, Category::PRONOUN).is_empty();
    let phrase = source.lexicon.grammar.symbols.find("PP");
    let phrases = phrase.map_or(&[][..], |phrase| chart.starting(place, phrase));
    pronoun(place) || phrases.iter().any(|id| chart.edge(*id).properties.has(Properties::PRONOUN))
}

/// The pronoun written behind a verb that has only one meaning: «منعتهم», "prevented them". Behind a relative pronoun it is what that describes.
fn object_behind(source: &Source<'_>, chart: &Chart<'_>, verb: &Edge) -> Option<(EdgeId, &'static str)> {
    let transitive =
        verb.category == Category::VERB && verb.properties.has(Properties::TRANSITIVE | Properties::ACTIVE);
    if !transitive || relative_at(source, chart, usize::from(verb.start)).is_some() {
        return None;
    }
    let pronoun = *chart.starting(usize::from(verb.end), Category::PRONOUN).first()?;
    let properties = chart.edge(pronoun).properties;
    let several = properties.meets(Properties::PLURAL | Properties::DUAL) && !properties.has(Properties::SINGULAR);
    // «جمعنا» is rather "we collected"; «يمكنهم» is "they can".
    let end = chart.edge(pronoun).end;
    let other = chart.starting(usize::from(verb.start), Category::VERB).iter().any(|id| chart.edge(*id).end == end);
    let aux = verb.finite_verb().is_none_or(|number| {
        let lemma = &source.lexicon.vocabulary.word(number).lemma;
        lemma.aux().is_some() || lemma.en.ends_with(" be done")
    });
    if other || aux {
        return None;
    }
    let objective = match () {
        () if properties.has(Properties::FIRST) => {
            if several {
                "us"
            } else {
                "me"
            }
        }
        () if properties.has(Properties::SECOND) => "you",
        () if several => "them",
        () => return None,
    };
    Some((pronoun, objective))
}

/// The English of a word of grammar that phrases say by itself: «لا يزال», «لا يمكن».
fn word_of_grammar(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> Option<Arc<str>> {
    let edge = chart.edge(fragment);
    // «ينبغي»: "should be done" says who does it no better.
    if let Some(number) = edge.finite_verb()
        && edge.category == Category::VERB
        && let Some(modal) = source.lexicon.vocabulary.word(number).lemma.en.strip_suffix(" be done")
    {
        let not = if edge.properties.has(Properties::NEGATED) { " not" } else { "" };
        return Some(format!("{modal}{not}").into());
    }
    let name = source.lexicon.grammar.symbols.category_name(edge.category);
    let (_, english) = lists().fragments.words.iter().find(|(category, _)| category == name)?;
    if english.is_empty() {
        let Lexeme::Function(number) = edge.lexeme else { return None };
        return Some(source.lexicon.functions[number as usize].english.as_str().into());
    }
    match (edge.properties.has(Properties::NEGATED), &**english) {
        (true, "can") => Some("cannot".into()),
        (true, english) => Some(format!("{english} not").into()),
        (false, english) => Some(english.into()),
    }
}
