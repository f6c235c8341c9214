//! The phrases that a sentence falls into where nothing reads the whole: what says least that may be false.

use std::sync::Arc;

use super::analysis::Lexeme;
use super::chart::{Chart, Edge, EdgeId};
use super::government::{Frame, Governed};
use super::grammar::{Category, Properties};
use super::lattice::{Lattice, Source};
use super::lexicon::Key;
use super::lists::{has, lists};

/// What a fragment costs: less than to join phrases that need not belong together, more than to part those that do.
const FRAGMENT: u32 = 6;
/// What a verb by itself costs in the passive: without what stands around it the active says less that may be false.
const PASSIVE: u32 = 20;
/// What it costs to leave a place out.
const LEFT_OUT: u32 = 30;

/// What it costs to say one word by itself that may well be another: more than to leave it out.
const RIVAL: u32 = 60;
/// How much more another reading of the word may cost and still be meant.
const NEAR: u32 = 8;
/// What a word of several tokens costs at most that is no rare one.
const USUAL: u32 = 8;

/// How many tokens behind a verb the preposition may stand that tells its sense.
const GOVERNS_AS_FAR: usize = 8;

/// The English of a word of grammar that phrases say by itself: «لا يزال», «لا يمكن».
pub(super) fn word_of_grammar(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> Option<Arc<str>> {
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

/// Whether a fragment is one word whose letters may be another word: «نفت» "denied", or a form of "issue a fatwa". What
/// stands around a word tells which it is; by itself nothing does.
fn has_rival(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
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
    let same_letters = chart.all_starting(start).iter().any(|id| {
        let other = chart.edge(*id);
        near(other)
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

/// Whether a noun phrase at the head of a clause begins with a verbal noun that may be its verb: «رفض رجل …» is no rejection of a man.
fn may_be_verb(chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let edge = chart.edge(fragment);
    let mut first = fragment;
    while let Some(part) = chart.parts(first).first() {
        first = *part;
    }
    let word = chart.edge(first);
    let place = usize::from(word.start);
    let at_head = place == 0
        || is_behind(chart, place, Category::AND)
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
fn sense_hangs_on_more(source: &Source<'_>, chart: &Chart<'_>, lattice: &Lattice, fragment: EdgeId) -> bool {
    let edge = chart.edge(fragment);
    let Some(number) = edge.finite_verb() else { return false };
    if edge.category != Category::VERB {
        return false;
    }
    let verb = &source.lexicon.vocabulary.word(number).lemma.en;
    let first = |english: &str| english.split([' ', '|']).next().map(str::to_owned);
    let another = |frame: &&Frame| first(&frame.english) != first(verb);
    // «ل» is for whom anything is done.
    let purpose = source.lexicon.key("ل");
    let keys: Vec<Key> = source
        .lexicon
        .government(number)
        .frames
        .iter()
        .filter(another)
        .flat_map(|frame| &frame.parts)
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
fn may_be_passive(chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let edge = chart.edge(fragment);
    let properties = edge.properties;
    let takes_object = properties.has(Properties::TRANSITIVE) && !properties.has(Properties::EITHER);
    edge.category == Category::VERB
        && properties.has(Properties::ACTIVE)
        && properties.has(Properties::PRESENT)
        && takes_object
        && chart.starting(usize::from(edge.end), Category::PREPOSITION).iter().any(|id| chart.edge(*id).rule.is_none())
}

/// Whether a clause is a verb in the active and, right behind it, what it governs by a preposition: «تحتوي على مواد», "contains materials".
fn is_governing_verb(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let symbols = &source.lexicon.grammar.symbols;
    let edge = chart.edge(fragment);
    let open =
        Properties::SUBJECT | Properties::OBJECT | Properties::COMPLETED | Properties::PARTICIPLE | Properties::GAP;
    if edge.category != Category::CLAUSE || edge.properties.meets(open) || !edge.properties.has(Properties::ACTIVE) {
        return false;
    }
    let (Lexeme::Vocabulary(number, _), [verb, phrase]) = (edge.lexeme, chart.parts(fragment)) else { return false };
    let phrase = chart.edge(*phrase);
    let alone = chart.edge(*verb).end == chart.edge(edge.head).end;
    // «تفرض على»: without an object it is a passive.
    if edge.properties.has(Properties::TRANSITIVE) && !edge.properties.has(Properties::EITHER) {
        return false;
    }
    let is_phrase = symbols.find("PP") == Some(phrase.category)
        && !phrase.properties.meets(Properties::PRONOUN | Properties::DESCRIBED | Properties::GAP);
    let frames = &source.lexicon.government(number).frames;
    let governs = |key: Key| frames.iter().any(|frame| frame.parts == [Governed::Preposition(key)]);
    alone && is_phrase && phrase.key.is_some_and(governs)
}

/// The places that stand inside of a phrase of the vocabulary or a preposition of several words: nothing is parted there, since the words
/// mean something else together: «بالإضافة إلى».
fn inside_of_units(chart: &Chart<'_>, lattice: &Lattice) -> Vec<bool> {
    let mut inside = vec![false; lattice.last() + 1];
    let token_at = |place: usize| lattice.bases.partition_point(|base| *base <= place);
    for edge in chart.edges.iter().filter(|edge| edge.rule.is_none() && edge.cost <= USUAL) {
        let several = match edge.lexeme {
            Lexeme::Function(_) => true,
            Lexeme::Unit(_) => chart.line_of(edge.lexeme).is_some(),
            _ => false,
        };
        let (start, end) = (usize::from(edge.start), usize::from(edge.end));
        if several && token_at(end.saturating_sub(1)) > token_at(start) {
            inside[start + 1..end].fill(true);
        }
    }
    inside
}

/// Whether a clause stands anywhere in it, which says who did what; but a relative clause that has its subject, and a pronoun for its
/// noun, can hardly be read in another way: «هجوم شنه مسلحون».
fn has_clause(chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let full = Properties::SUBJECT | Properties::OBJECT | Properties::RESUMED;
    let sure = |edge: &Edge| edge.properties.has(full) && !edge.properties.has(Properties::NEGATED);
    let mut open = vec![fragment];
    while let Some(id) = open.pop() {
        let edge = chart.edge(id);
        if matches!(edge.category, Category::CLAUSE | Category::SENTENCE) {
            if !sure(edge) {
                return true;
            }
            continue;
        }
        open.extend(chart.parts(id));
    }
    false
}

/// Whether it is a pronoun by itself or with its preposition, or an adjective with the article whose noun is not read: without that they
/// say nothing, or are names («الحسن»).
fn says_too_little(source: &Source<'_>, edge: &Edge) -> bool {
    // «قوله إن …»
    if let Lexeme::Vocabulary(number, _) = edge.lexeme
        && edge.category == Category::NOUN_PHRASE
        && edge.properties.has(Properties::VERBAL | Properties::RESUMED)
        && has(&lists().nouns.sayings, &source.lexicon.vocabulary.word(number).lemma.en)
    {
        return true;
    }
    let adjective = edge.category == Category::ADJECTIVE && edge.properties.has(Properties::DEFINITE);
    edge.properties.has(Properties::PRONOUN) || adjective && matches!(edge.lexeme, Lexeme::Vocabulary(..))
}

/// The cheapest sequence of edges from the first place to the last.
pub(super) fn fragments(source: &Source<'_>, chart: &Chart<'_>, lattice: &Lattice) -> Vec<EdgeId> {
    let last = lattice.last();
    let symbols = &source.lexicon.grammar.symbols;
    let allowed: Vec<Category> = ["NP", "PP", "ADV", "DATE", "NUM", "V", "ADJ", "AP", "CONJ"]
        .iter()
        .filter_map(|name| symbols.find(name))
        .collect();
    let words: Vec<Category> =
        lists().fragments.words.iter().filter_map(|(category, _)| symbols.find(category)).collect();
    let inside = inside_of_units(chart, lattice);
    // From the end: the cost of what is behind each place, and the step taken.
    let mut best: Vec<(u32, Option<EdgeId>)> = vec![(u32::MAX, None); last + 1];
    best[last] = (0, None);
    for place in (0..last).rev() {
        best[place] = (best[place + 1].0.saturating_add(LEFT_OUT / 6), None);
        for id in chart.all_starting(place) {
            let edge = chart.edge(*id);
            let said_alone = words.contains(&edge.category);
            // A relative clause says who did what; a word that is not known stands as a gap by itself.
            if !(allowed.contains(&edge.category) || said_alone || is_governing_verb(source, chart, *id))
                || edge.properties.has(Properties::GAP)
            {
                continue;
            }
            let behind = best[usize::from(edge.end)].0;
            let passive = edge.category == Category::VERB && edge.properties.has(Properties::PASSIVE);
            let parts = inside[place] || inside.get(usize::from(edge.end)).is_some_and(|inside| *inside);
            let parted = FRAGMENT + if passive { PASSIVE } else { 0 } + if parts { RIVAL } else { 0 };
            let doubt = if said_alone { 0 } else { parted };
            let cost = behind.saturating_add(edge.cost).saturating_add(doubt);
            // Rivals are looked for only where the fragment would be taken without them.
            if cost >= best[place].0 || edge.category != Category::CLAUSE && has_clause(chart, *id) {
                continue;
            }
            let doubtful = !said_alone
                && (has_rival(source, chart, *id)
                    || may_be_passive(chart, *id)
                    || may_be_verb(chart, *id)
                    || sense_hangs_on_more(source, chart, lattice, *id));
            let cost = cost.saturating_add(if doubtful { RIVAL } else { 0 });
            if cost < best[place].0 {
                best[place] = (cost, Some(*id));
            }
        }
    }
    let mut found = Vec::new();
    let mut place = 0;
    while place < last {
        match best[place].1 {
            Some(id) => {
                if !says_too_little(source, chart.edge(id)) {
                    found.push(id);
                }
                place = usize::from(chart.edge(id).end);
            }
            None => place += 1,
        }
    }
    found
}
