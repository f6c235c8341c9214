//! What is doubtful in a phrase by itself: a word that may be another, a verb whose sense or voice hangs on what is not said with it.

use std::cell::LazyCell;

use super::clauses::begins_that;
use crate::arabic::normalize;
use crate::english::analysis::Lexeme;
use crate::english::chart::{Chart, Edge, EdgeId};
use crate::english::government::{Frame, Governed};
use crate::english::grammar::{Category, Properties};
use crate::english::lattice::{Lattice, Source};
use crate::english::lexicon::Key;
use crate::vocabulary::Part;

/// How much more another reading of the word may cost and still be meant.
const NEAR: u32 = 8;
/// The categories of words that deny or ask, or put off what a verb says.
const TURNING: [&str; 7] = ["NEG", "LAYSA", "NOT", "LACK", "ALLA", "ASK", "FUT"];

/// How many tokens behind a verb the preposition may stand that tells its sense.
const GOVERNS_AS_FAR: usize = 8;

/// Whether a fragment is one word whose letters may be another word: «نفت» "denied", or a form of "issue a fatwa". What
/// stands around a word tells which it is; by itself nothing does.
pub(super) fn has_rival(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
    // «متهما»: nothing but a participle ends so and takes an object.
    if chart.edge(fragment).category == Category::VERB && chart.edge(fragment).properties.has(Properties::PARTICIPLE) {
        return false;
    }
    let mut words: Vec<EdgeId> = Vec::new();
    for id in chart.with_parts(&[fragment]).filter(|id| chart.parts(*id).is_empty()) {
        match chart.edge(id).lexeme {
            Lexeme::Vocabulary(..) => words.push(id),
            Lexeme::Unit(_) | Lexeme::Unknown => return false,
            Lexeme::Function(_) if id == fragment => words.push(id),
            _ => {}
        }
    }
    let [word] = words.as_slice() else { return false };
    let word = chart.edge(*word);
    if let Lexeme::Function(number) = word.lexeme {
        // «حيث» is "where", or "as".
        let english = &source.lexicon.functions[number as usize].english;
        return chart.all_starting(usize::from(word.start)).iter().map(|id| chart.edge(*id)).any(|other| {
            matches!(other.lexeme, Lexeme::Function(other) if source.lexicon.functions[other as usize].english != *english)
                && other.end == word.end
                && other.cost <= word.cost + NEAR
        });
    }
    let lemma = |lexeme: Lexeme| match lexeme {
        Lexeme::Vocabulary(number, _) => Some(&source.lexicon.vocabulary.word(number).lemma),
        _ => None,
    };
    let start = usize::from(word.start);
    let near = |other: &Edge| other.rule.is_none() && other.end == word.end && other.cost <= word.cost + NEAR;
    // «وتابع الوزير»: behind «و» at the head of the line a verb in the past is no noun.
    let heads = word.category == Category::VERB
        && word.properties.has(Properties::PAST | Properties::ACTIVE | Properties::THIRD)
        && start == 1
        && is_behind(chart, start, Category::AND);
    let same_letters = chart.all_starting(start).iter().any(|id| {
        let other = chart.edge(*id);
        near(other)
            && (!heads || other.category == Category::VERB)
            // Another line of the same word has another condition, and the one whose condition holds is meant.
            && lemma(other.lexeme).is_some_and(|other| {
                lemma(word.lexeme).is_none_or(|word| other.en != word.en && (other.ar != word.ar || word.when.is_none()))
            })
    });
    // «فقد» is "lost", or the particle with "and"; a comma may stand before.
    let behind_and =
        (start + 1..usize::from(word.end)).filter(|place| is_behind(chart, *place, Category::AND)).any(|place| {
            let mut others = chart.all_starting(place).iter().map(|id| chart.edge(*id));
            others.any(|other| near(other) && matches!(other.lexeme, Lexeme::Vocabulary(..) | Lexeme::Function(_)))
        });
    same_letters || behind_and
}

/// Whether a word of one letter or a mark of a category ends at the place.
fn is_behind(chart: &Chart<'_>, place: usize, category: Category) -> bool {
    let before = place.checked_sub(1).map_or(&[][..], |before| chart.starting(before, category));
    before.iter().any(|id| usize::from(chart.edge(*id).end) == place)
}

/// The word that a phrase begins with.
pub(super) fn first_word(chart: &Chart<'_>, phrase: EdgeId) -> EdgeId {
    let mut first = phrase;
    while let Some(part) = chart.parts(first).first() {
        first = *part;
    }
    first
}

/// Whether the letters of a verb may as well be a verbal noun: «وقف».
pub(super) fn may_be_noun(chart: &Chart<'_>, verb: &Edge) -> bool {
    let nouns = chart.starting(usize::from(verb.start), Category::NOUN).iter().map(|id| chart.edge(*id));
    nouns
        .filter(|noun| noun.end == verb.end && noun.cost <= verb.cost + NEAR)
        .any(|noun| noun.properties.has(Properties::VERBAL | Properties::OPEN))
}

/// Whether a noun phrase at the head of a clause begins with a verbal noun that may be its verb: «رفض رجل …» is no rejection of a man.
pub(super) fn may_be_verb(chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let edge = chart.edge(fragment);
    let word = chart.edge(first_word(chart, fragment));
    let place = usize::from(word.start);
    let at_head = place == 0
        || is_behind(chart, place, Category::AND)
        // «فيما كشف مسؤول أن»: of more than one place
        || chart.words().any(|word| usize::from(word.end) == place && word.category == Category::CONJUNCTION)
        || [Category::COMMA, Category::COLON]
            .iter()
            .any(|mark| is_behind(chart, place, *mark) || !chart.starting(place, *mark).is_empty());
    edge.category == Category::NOUN_PHRASE
        && at_head
        && word.category == Category::NOUN
        && matches!(word.lexeme, Lexeme::Vocabulary(..))
        && !word.properties.has(Properties::DEFINITE)
        && chart.starting(place, Category::VERB).iter().map(|id| chart.edge(*id)).any(|verb| {
            verb.rule.is_none()
                && verb.end == word.end
                && verb.properties.has(Properties::PAST)
                && verb.cost <= word.cost + NEAR
        })
}

/// Whether the sense of a verb hangs on a preposition that stands behind it, but is not part of the fragment: «أدى … إلى», "lead to".
pub(super) fn sense_hangs_on_more(source: &Source<'_>, chart: &Chart<'_>, lattice: &Lattice, fragment: EdgeId) -> bool {
    let edge = chart.edge(fragment);
    let Some(number) = edge.finite_verb() else { return false };
    // What a clause governs is said with it, if it has no subject.
    if edge.category != Category::VERB && !edge.properties.has(Properties::SUBJECT) {
        return false;
    }
    let verb = &source.lexicon.vocabulary.word(number).lemma.en;
    let first = |english: &str| english.split([' ', '|']).next().map(str::to_owned);
    let another = |frame: &&Frame| first(&frame.english) != first(verb);
    // «ألقى باللوم على … في» tells nothing of «ألقاه في» where nobody is blamed.
    let end = source.document.sentences()[source.sentence].range.end;
    let behind = LazyCell::new(|| normalize(&source.text[lattice.bytes[usize::from(edge.end)]..end]));
    let stands = |frame: &&Frame| {
        frame.parts.iter().all(|part| !matches!(part, Governed::Words(words) if !words.stands_in(&behind)))
    };
    // «ل» is for whom anything is done.
    let purpose = source.lexicon.key("ل");
    let keys: Vec<Key> = source
        .lexicon
        .government(number)
        .frames
        .iter()
        .filter(another)
        .filter(stands)
        .flat_map(|frame| frame.parts.as_slice())
        .filter_map(|part| match part {
            Governed::Preposition(key) => Some(*key),
            _ => None,
        })
        .filter(|key| Some(*key) != purpose)
        .collect();
    if keys.is_empty() {
        return false;
    }
    let token = lattice.bases.partition_point(|base| *base <= usize::from(edge.end));
    let until = lattice.bases.get(token + GOVERNS_AS_FAR).copied().unwrap_or_else(|| lattice.last());
    (usize::from(edge.end)..until).flat_map(|place| chart.starting(place, Category::PREPOSITION)).any(|id| {
        let preposition = chart.edge(*id);
        preposition.rule.is_none() && preposition.key.is_some_and(|key| keys.contains(&key))
    })
}

/// Whether a verb in the imperfect may as well be a passive: it takes an object, and a preposition stands behind it: «تفرض على».
pub(super) fn may_be_passive(chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let edge = chart.edge(fragment);
    let properties = edge.properties;
    let takes_object = properties.has(Properties::TRANSITIVE) && !properties.has(Properties::EITHER);
    edge.category == Category::VERB
        && properties.has(Properties::ACTIVE)
        && properties.has(Properties::PRESENT)
        && takes_object
        && !properties.has(Properties::FIRST)
        && chart.starting(usize::from(edge.end), Category::PREPOSITION).iter().any(|id| chart.edge(*id).rule.is_none())
}

/// What a passive costs at most that its letters or a written vowel tell.
const TOLD: u32 = 2;

/// Whether it is a verb whose written vowel tells the passive: «تُعقد قمة». It costs no more than a verb in the active, and a reading in the active
/// far more.
pub(super) fn is_marked_passive(chart: &Chart<'_>, verb: &Edge) -> bool {
    let mut others = chart.starting(usize::from(verb.start), Category::VERB).iter().map(|id| chart.edge(*id));
    verb.is_passive()
        && verb.cost <= TOLD
        && others.clone().any(|other| other.end == verb.end && other.properties.has(Properties::ACTIVE))
        && others.all(|other| {
            other.end != verb.end || !other.properties.has(Properties::ACTIVE) || other.cost > verb.cost + NEAR
        })
}

/// Whether another reading of the first word is meant rather, whatever it costs: «تركيا» is Turkey where no noun stands before it, «متهما
/// الحكومة» accuses, and is no dual.
pub(super) fn is_misread(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let edge = chart.edge(fragment);
    let word = chart.edge(first_word(chart, fragment));
    let same = |category: Category| {
        let others = chart.starting(usize::from(word.start), category).iter().map(|id| chart.edge(*id));
        others.filter(|other| other.rule.is_none() && other.end == word.end)
    };
    let end = usize::from(word.end);
    let has_object = !chart.starting(end, Category::NOUN_PHRASE).is_empty() || begins_that(source, chart, end);
    // «الفلسطينيون»: they are meant, where no noun stands before them.
    let people = Properties::HUMAN | Properties::PLURAL | Properties::DEFINITE;
    let is_name =
        |other: &Edge| other.properties.has(Properties::NAME | Properties::DEFINITE) || other.properties.has(people);
    let is_participle =
        |verb: &Edge| verb.properties.has(Properties::PARTICIPLE | Properties::TANWIN | Properties::TRANSITIVE);
    // «مطالبا بإنقاذه»: demanding it.
    let governs = |verb: &Edge| {
        let Lexeme::Vocabulary(number, _) = verb.lexeme else { return false };
        let frames = &source.lexicon.government(number).frames;
        // «مشددا على ضرورة الحوار»: an adjective in the active says that as well.
        let passive = matches!(word.lexeme, Lexeme::Vocabulary(_, Part::PassiveParticiple));
        let by = |key: &Key| passive || Some(*key) == source.lexicon.key("ب");
        let behind = chart.starting(end, Category::PREPOSITION).iter().filter_map(|id| chart.edge(*id).key);
        let mut behind = behind.filter(by);
        verb.properties.has(Properties::PARTICIPLE | Properties::TANWIN | Properties::ACTIVE)
            && behind.any(|key| frames.iter().any(|frame| frame.parts == [Governed::Preposition(key)]))
    };
    match word.category {
        // «يُعد»: a jussive stands behind what denies or asks.
        Category::VERB if edge.is_word() => {
            let moods = Properties::INDICATIVE | Properties::SUBJUNCTIVE | Properties::JUSSIVE;
            word.properties & moods == Properties::JUSSIVE
                && word.properties.has(Properties::PRESENT)
                && !is_turned(source, chart, fragment)
        }
        Category::ADJECTIVE => {
            let shown = word.properties.has(Properties::TANWIN);
            edge.category == Category::ADJECTIVE && same(Category::NOUN_PHRASE).any(is_name)
                || shown && has_object && same(Category::VERB).any(is_participle)
                || shown && same(Category::VERB).any(governs)
        }
        Category::NOUN => {
            let dual = Properties::DUAL | Properties::OPEN;
            let shown = word.properties.has(dual) || word.properties.has(Properties::TANWIN | Properties::HUMAN);
            // «مديرا»: what is a noun in its own right is no rare participle.
            shown && same(Category::VERB).any(|verb| is_participle(verb) && verb.cost <= word.cost + NEAR)
        }
        _ => false,
    }
}

/// Whether the last word of a phrase of several is far more often a noun: «كليات جامعة» before a name that nobody knows are colleges of a
/// university, not "collecting" ones.
pub(super) fn ends_in_rare_reading(chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let mut last = fragment;
    while let Some(part) = chart.parts(last).last() {
        last = *part;
    }
    let word = chart.edge(last);
    let nouns = || chart.starting(usize::from(word.start), Category::NOUN).iter().map(|id| chart.edge(*id));
    last != fragment
        && matches!(word.category, Category::ADJECTIVE | Category::VERB)
        && matches!(word.lexeme, Lexeme::Vocabulary(..))
        && nouns().any(|noun| noun.rule.is_none() && noun.end == word.end && noun.cost + NEAR < word.cost)
}

/// Whether a word that denies, asks or makes a condition ends where a phrase begins, and is not said with it.
pub(super) fn is_turned(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let symbols = &source.lexicon.grammar.symbols;
    let start = chart.edge(fragment).start;
    let turns = |word: &Edge| {
        matches!(word.lexeme, Lexeme::Function(_) | Lexeme::Proclitic(_))
            && TURNING.contains(&symbols.category_name(word.category))
    };
    chart.words().filter(|word| word.end == start).any(turns)
}

/// Whether a phrase runs into what is quoted: «في بيان "الحكومة …"» is no statement of the government.
pub(super) fn runs_into_quote(chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let start = chart.edge(fragment).start;
    // A word that a mark stands before is there with it too.
    let with_mark = |word: &Edge| {
        word.rule.is_none()
            && word.start > start
            && word.category != Category::QUOTE
            && !chart.starting(usize::from(word.start), Category::QUOTE).is_empty()
    };
    chart.with_parts(&[fragment]).any(|id| with_mark(chart.edge(id)))
}
