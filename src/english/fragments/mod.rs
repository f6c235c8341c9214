//! The phrases that a sentence falls into where nothing reads the whole: what says least that may be false.

mod clauses;
mod doubts;

use std::sync::Arc;

use clauses::{is_of_subject, is_one_verb};
pub(super) use clauses::{introduces, is_statement};
use doubts::{has_rival, is_misread, may_be_passive, may_be_verb, runs_into_quote, sense_hangs_on_more};

use super::analysis::Lexeme;
use super::chart::{Chart, Edge, EdgeId};
use super::government::Governed;
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
/// What a word of several tokens costs at most that is no rare one.
const USUAL: u32 = 8;

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
fn inside_of_units(source: &Source<'_>, chart: &Chart<'_>, lattice: &Lattice) -> Vec<bool> {
    let mut inside = vec![false; lattice.last() + 1];
    let token_at = |place: usize| lattice.bases.partition_point(|base| *base <= place);
    // «كان مقررا الاثنين»: said word by word, where no «أن» stands behind it.
    let due = source.lexicon.grammar.symbols.find("DUE");
    let words = chart.edges.iter().filter(|edge| edge.rule.is_none() && edge.cost <= USUAL);
    for edge in words.filter(|edge| Some(edge.category) != due) {
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

/// The categories of phrases, and those of the words of grammar that are said by themselves.
struct Allowed {
    phrases: Vec<Category>,
    words: Vec<Category>,
}

impl Allowed {
    fn new(source: &Source<'_>) -> Self {
        let symbols = &source.lexicon.grammar.symbols;
        let phrases = ["NP", "PP", "ADV", "DATE", "NUM", "V", "ADJ", "AP", "CONJ"];
        let words = lists().fragments.words.iter();
        Self {
            phrases: phrases.iter().filter_map(|name| symbols.find(name)).collect(),
            words: words.filter_map(|(category, _)| symbols.find(category)).collect(),
        }
    }
}

/// Whether it is a clause that can be said: most say who did what where other readings say it of others.
fn is_sure_clause(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
    is_governing_verb(source, chart, fragment)
        || is_statement(source, chart, fragment)
        || is_of_subject(source, chart, fragment)
        || is_one_verb(source, chart, fragment)
}

/// The cheapest sequence of edges from the first place to the last.
pub(super) fn fragments(source: &Source<'_>, chart: &Chart<'_>, lattice: &Lattice) -> Vec<EdgeId> {
    let last = lattice.last();
    let allowed = Allowed::new(source);
    let inside = inside_of_units(source, chart, lattice);
    // From the end: the cost of what is behind each place, and the step taken.
    let mut best: Vec<(u32, Option<EdgeId>)> = vec![(u32::MAX, None); last + 1];
    best[last] = (0, None);
    for place in (0..last).rev() {
        best[place] = (best[place + 1].0.saturating_add(LEFT_OUT / 6), None);
        for id in chart.all_starting(place) {
            let edge = chart.edge(*id);
            let is_clause = matches!(edge.category, Category::CLAUSE | Category::SENTENCE);
            let said_alone = allowed.words.contains(&edge.category);
            let phrase = said_alone || allowed.phrases.contains(&edge.category);
            // A relative clause says who did what; a word that is not known stands as a gap by itself.
            if !phrase && !is_clause || edge.properties.has(Properties::GAP) {
                continue;
            }
            let behind = best[usize::from(edge.end)].0;
            let passive = edge.category == Category::VERB && edge.properties.has(Properties::PASSIVE);
            let parts = inside[place] || inside.get(usize::from(edge.end)).is_some_and(|inside| *inside);
            let parted = FRAGMENT + if passive { PASSIVE } else { 0 } + if parts { RIVAL } else { 0 };
            let doubt = if said_alone { 0 } else { parted };
            let cost = behind.saturating_add(edge.cost).saturating_add(doubt);
            // What takes longer to tell is looked at only where the fragment would be taken without it.
            if cost >= best[place].0
                || is_clause && !is_sure_clause(source, chart, *id)
                || !is_clause && has_clause(chart, *id)
                || is_misread(source, chart, *id)
                || runs_into_quote(chart, *id)
            {
                continue;
            }
            let doubtful = !said_alone
                && (has_rival(source, chart, *id)
                    || may_be_passive(chart, *id)
                    || may_be_verb(chart, *id)
                    || sense_hangs_on_more(source, chart, lattice, *id) && !is_statement(source, chart, *id));
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
