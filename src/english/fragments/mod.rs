//! The phrases that a sentence falls into where nothing reads the whole: what says least that may be false.

mod clauses;
mod doubts;
mod governed;
mod stretches;
mod wording;

use clauses::{is_done, is_of_existence, is_of_subject, is_one_verb, is_statement, is_that};
use doubts::{
    ends_in_rare_reading, has_rival, is_marked_passive, is_misread, may_be_passive, may_be_verb, runs_into_quote,
    sense_hangs_on_more,
};
pub(super) use stretches::parts_object;
use stretches::{Stretches, ends_in_passive};
use wording::{is_wanted, says_that};
pub(super) use wording::{joins_before, phrase};

use super::analysis::Lexeme;
use super::chart::{Chart, Edge, EdgeId};
use super::government::Governed;
use super::grammar::{Category, Properties};
use super::lattice::{Lattice, Source};
use super::lexicon::Key;
use super::lists::{has, lists};

/// The categories of phrases that are said by themselves.
const PHRASES: [&str; 10] = ["NP", "PP", "ADV", "DATE", "NUM", "V", "ADJ", "AP", "CONJ", "WITHOUT"];
/// Categories of constructions that are asked for at a place, whatever stands before it.
const ASKED_FOR: [&str; 9] = ["REL", "AN", "INN", "ANOTHER", "UNTIL", "WITHOUT", "ONCONDITION", "LAM", "LAMKAY"];

/// The names of all categories of constructions that are asked for wherever they stand. A chart has the others only where they may be part of a
/// whole sentence.
pub(super) fn asked_for() -> impl Iterator<Item = &'static str> {
    let words = lists().fragments.words.iter().map(|(category, _)| category.as_str());
    PHRASES.into_iter().chain(ASKED_FOR).chain(words)
}

/// What a fragment costs: less than to join phrases that need not belong together, more than to part those that do.
const FRAGMENT: u32 = 6;
/// What a verb by itself costs in the passive: without what stands around it the active says less that may be false.
const PASSIVE: u32 = 20;
/// What a word that joins costs by itself.
const JOINS: u32 = 3;
/// What it costs to leave a place out.
const LEFT_OUT: u32 = 30;

/// What it costs to say one word by itself that may well be another: more than to leave it out.
const RIVAL: u32 = 60;
/// What a word of several tokens costs at most that is no rare one.
const USUAL: u32 = 8;

/// Whether a clause is a verb or a participle in the active and, right behind it, what it governs by a preposition: «تحتوي على مواد», "contains
/// materials"; «مطالبا بإنقاذه», "demanding his rescue".
fn is_governing_verb(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let symbols = &source.lexicon.grammar.symbols;
    let edge = chart.edge(fragment);
    let goes_with = edge.properties.has(Properties::PARTICIPLE | Properties::TANWIN);
    let open = Properties::SUBJECT | Properties::OBJECT | Properties::COMPLETED | Properties::GAP;
    if edge.properties.has(Properties::PARTICIPLE) && !goes_with {
        return false;
    }
    if edge.category != Category::CLAUSE || edge.properties.meets(open) || !edge.properties.has(Properties::ACTIVE) {
        return false;
    }
    let (Lexeme::Vocabulary(number, _), [verb, phrase]) = (edge.lexeme, chart.parts(fragment)) else { return false };
    let phrase = chart.edge(*phrase);
    let alone = chart.edge(*verb).end == chart.edge(edge.head).end;
    // «تفرض على»: without an object it is a passive.
    if edge.properties.has(Properties::TRANSITIVE) && !edge.properties.has(Properties::EITHER) && !goes_with {
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
    let words = chart.words().filter(|edge| edge.cost <= USUAL);
    for edge in words.filter(|edge| Some(edge.category) != due) {
        let several = match edge.lexeme {
            // A comma before a word is no part of it.
            Lexeme::Function(number) => source.lexicon.functions[number as usize].folded.len() > 1,
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

/// Whether a clause stands anywhere in it, which says who did what; but a relative clause can hardly be read in another way that has its
/// subject and a pronoun for its noun, «هجوم شنه مسلحون».
fn has_clause(chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let full = Properties::SUBJECT | Properties::OBJECT | Properties::RESUMED;
    clause_in(chart, fragment, None, |edge, _| edge.properties.has(full))
}

/// The same of a noun phrase by itself, where a relative clause may as well lack nothing but the noun for its subject, «الاتفاق الذي أنهى الحرب».
fn has_doubtful_clause(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let relative = source.lexicon.grammar.symbols.find("REL");
    let resumed = Properties::SUBJECT | Properties::RESUMED;
    let full = resumed | Properties::OBJECT;
    clause_in(chart, fragment, relative, |edge, described| {
        let properties = edge.properties;
        let complete = properties.has(Properties::OBJECT) || !properties.has(Properties::TRANSITIVE);
        let no = resumed | Properties::COPULA | Properties::COMPLETED;
        let of_noun = !properties.meets(no) && properties.has(Properties::ACTIVE);
        properties.has(full) || described && complete && (properties.has(resumed) || of_noun)
    })
}

/// Whether a clause stands anywhere in a fragment that is not sure; for each is told whether it stands behind a relative pronoun.
fn clause_in(
    chart: &Chart<'_>,
    fragment: EdgeId,
    relative: Option<Category>,
    sure: impl Fn(&Edge, bool) -> bool,
) -> bool {
    let mut open = vec![(fragment, false)];
    while let Some((id, described)) = open.pop() {
        let edge = chart.edge(id);
        if matches!(edge.category, Category::CLAUSE | Category::SENTENCE) {
            if edge.properties.has(Properties::NEGATED) || !sure(edge, described) {
                return true;
            }
            continue;
        }
        let parts = chart.parts(id);
        let behind = relative.is_some() && parts.iter().any(|part| Some(chart.edge(*part).category) == relative);
        let inside = described && edge.rule.is_some() && parts.len() == 1;
        open.extend(parts.iter().map(|part| (*part, behind || inside)));
    }
    false
}

/// Whether it is a pronoun by itself or with its preposition, or an adjective with the article whose noun is not read: without that they
/// say nothing, or are names («الحسن»). «نحن» has one meaning.
fn says_too_little(source: &Source<'_>, edge: &Edge) -> bool {
    if edge.properties.has(Properties::FIRST) && matches!(edge.lexeme, Lexeme::Function(_)) {
        return false;
    }
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

/// Whether it is a conjunction or preposition that is said where nothing behind it is read with it: «لكن», «بحسب …»; or the «أن» of what
/// somebody says.
fn is_said_alone(source: &Source<'_>, chart: &Chart<'_>, edge: &Edge) -> bool {
    let Lexeme::Function(number) = edge.lexeme else { return false };
    let function = &source.lexicon.functions[number as usize];
    let end = usize::from(edge.end);
    if edge.rule.is_some() {
        return false;
    }
    match source.lexicon.grammar.symbols.category_name(edge.category) {
        "AN" | "INN" => {
            // «وصفه بأنه»
            let as_being = function.written.starts_with('ب') && !chart.starting(end, Category::PRONOUN).is_empty();
            is_that(chart, edge)
                && is_behind_word(source, chart, edge)
                && !as_being
                && !is_wanted(source, chart, usize::from(edge.start))
        }
        _ if !has(&lists().fragments.alone, &function.written) => false,
        "P" => chart.starting(end, Category::PRONOUN).is_empty(),
        // «لأن يكون» is no "because".
        _ => chart.starting(end, Category::VERB).iter().all(|id| chart.edge(*id).properties.has(Properties::PAST)),
    }
}

/// Whether a word stands right before it, and neither a mark nor «و» or «ف».
fn is_behind_word(source: &Source<'_>, chart: &Chart<'_>, edge: &Edge) -> bool {
    let start = usize::from(edge.start);
    let parts = |place: usize| {
        let words = chart.all_starting(place).iter().map(|id| chart.edge(*id));
        words.filter(|word| word.rule.is_none()).any(|word| {
            let joins = word.category == Category::AND && usize::from(word.end) == start;
            joins || word.lexeme == Lexeme::Mark
        })
    };
    // «قال السفير، إن …»
    let comma = |place: usize| !chart.starting(place, Category::COMMA).is_empty();
    // «ذلك أن …»: "that" once.
    let dem = source.lexicon.grammar.symbols.find("DEM");
    let demonstrative = chart.words().any(|word| word.end == edge.start && Some(word.category) == dem);
    !parts(start) && !demonstrative && start.checked_sub(1).is_some_and(|before| !parts(before) || comma(before))
}

/// The categories of phrases, and those of the words of grammar that are said by themselves.
struct Allowed {
    phrases: Vec<Category>,
    words: Vec<Category>,
}

impl Allowed {
    fn new(source: &Source<'_>) -> Self {
        let symbols = &source.lexicon.grammar.symbols;
        let words = lists().fragments.words.iter();
        Self {
            phrases: PHRASES.iter().filter_map(|name| symbols.find(name)).collect(),
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
        || is_of_existence(source, chart, fragment)
        || is_done(source, chart, fragment)
}

/// Whether it is the adjective of a place where the word is rather its people: «إن العراقيين», which describes no noun before it.
fn is_people(chart: &Chart<'_>, edge: &Edge) -> bool {
    let named = matches!(edge.lexeme, Lexeme::Unit(_)) && edge.category == Category::ADJECTIVE && edge.rule.is_none();
    let several = edge.properties.has(Properties::DEFINITE | Properties::PLURAL | Properties::MASCULINE)
        && !edge.properties.has(Properties::SINGULAR);
    let people = |id: &EdgeId| {
        let other = chart.edge(*id);
        other.end == edge.end && other.properties.has(Properties::HUMAN | Properties::PLURAL)
    };
    let described = |word: &Edge| {
        word.end == edge.start
            && matches!(
                word.category,
                Category::NOUN | Category::NOUN_PHRASE | Category::NOUN_BAR | Category::ADJECTIVE
            )
    };
    named
        && several
        && chart.starting(usize::from(edge.start), Category::NOUN_PHRASE).iter().any(people)
        && !chart.words().any(described)
}

/// The cheapest sequence of edges from the first place to the last.
pub(super) fn fragments(source: &Source<'_>, chart: &Chart<'_>, lattice: &Lattice) -> Vec<EdgeId> {
    let last = lattice.last();
    let allowed = Allowed::new(source);
    let inside = inside_of_units(source, chart, lattice);
    let stretches = Stretches::new(source, chart, lattice);
    // From the end: the cost of what is behind each place, and the step taken.
    let mut best: Vec<(u32, Option<EdgeId>)> = vec![(u32::MAX, None); last + 1];
    best[last] = (0, None);
    for place in (0..last).rev() {
        best[place] = (best[place + 1].0.saturating_add(LEFT_OUT / 6), None);
        for id in chart.all_starting(place) {
            let edge = chart.edge(*id);
            let is_clause = matches!(edge.category, Category::CLAUSE | Category::SENTENCE);
            let said_alone = allowed.words.contains(&edge.category);
            let joins = is_said_alone(source, chart, edge);
            let phrase = said_alone || joins || allowed.phrases.contains(&edge.category);
            // A relative clause says who did what; a word that is not known stands as a gap by itself.
            if !phrase && !is_clause || edge.properties.has(Properties::GAP) {
                continue;
            }
            let behind = best[usize::from(edge.end)].0;
            let passive = edge.category == Category::VERB
                && edge.properties.has(Properties::PASSIVE)
                && !is_marked_passive(chart, edge);
            let parts = inside[place] || inside.get(usize::from(edge.end)).is_some_and(|inside| *inside);
            let parted = FRAGMENT + if passive { PASSIVE } else { 0 } + if parts { RIVAL } else { 0 };
            let doubt = match () {
                () if said_alone => 0,
                () if joins => JOINS + if parts { RIVAL } else { 0 },
                () => parted,
            };
            let least = behind.saturating_add(edge.cost);
            // What takes longer to tell is looked at only where the fragment would be taken without it.
            if least >= best[place].0 {
                continue;
            }
            let fills = is_clause && stretches.has(source, chart, lattice, *id);
            let cost = least.saturating_add(if fills { 0 } else { doubt });
            if cost >= best[place].0 {
                continue;
            }
            if is_clause && !fills && !is_sure_clause(source, chart, *id)
                || !is_clause && has_doubtful_clause(source, chart, *id)
                || is_misread(source, chart, *id)
                || is_people(chart, edge)
                || ends_in_rare_reading(chart, *id)
                || runs_into_quote(chart, *id)
                || ends_in_passive(chart, *id)
            {
                continue;
            }
            let doubtful = !said_alone
                && !joins
                && !fills
                && (has_rival(source, chart, *id)
                    || may_be_passive(chart, *id)
                    || may_be_verb(chart, *id)
                    || sense_hangs_on_more(source, chart, lattice, *id))
                && !says_that(source, chart, *id);
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
                let is_clause = matches!(chart.edge(id).category, Category::CLAUSE | Category::SENTENCE);
                if is_clause || !says_too_little(source, chart.edge(id)) {
                    found.push(id);
                }
                place = usize::from(chart.edge(id).end);
            }
            None => place += 1,
        }
    }
    // «نحن نرفض»: "we" once.
    let first = |id: EdgeId| chart.edge(id).properties.has(Properties::FIRST);
    let tells = |id: EdgeId| first(id) && chart.edge(id).finite_verb().is_some();
    let again = |at: usize| {
        let around = at.saturating_sub(2)..(at + 2).min(found.len());
        let pronoun = first(found[at]) && matches!(chart.edge(found[at]).lexeme, Lexeme::Function(_));
        // A verb of "I" by itself does not say it.
        let several = !chart.edge(found[at]).properties.has(Properties::SINGULAR);
        let says = |id: EdgeId| several || chart.edge(id).category != Category::VERB;
        pronoun && around.clone().any(|near| tells(found[near]) && says(found[near]))
    };
    // "in a speech before the parliament that · will take": it would be what the parliament does.
    let relative = |at: usize| {
        let noun =
            |id: EdgeId| !matches!(chart.edge(id).category, Category::VERB | Category::CLAUSE | Category::ADVERB);
        let alone = |id: EdgeId| {
            let edge = chart.edge(id);
            edge.finite_verb().is_some() && !edge.properties.has(Properties::SUBJECT)
        };
        joins_before(source, chart, found[at])
            && at.checked_sub(1).is_some_and(|before| noun(found[before]))
            && found.get(at + 1).is_some_and(|next| alone(*next))
    };
    (0..found.len()).filter(|at| !again(*at) && !relative(*at)).map(|at| found[at]).collect()
}
