//! Clauses that phrases say as a whole, since they can hardly be read in another way: who says something, who comes or goes.

use super::doubts::{has_rival, is_turned};
use super::wording::relative_before;
use crate::english::analysis::Lexeme;
use crate::english::chart::{Chart, Edge, EdgeId};
use crate::english::government::{Frame, Governed};
use crate::english::grammar::{Category, English, Properties};
use crate::english::lattice::Source;
use crate::english::lexicon::Key;

/// What it costs that a check tells against something; see `agreement`.
const DOUBTFUL: u32 = 12;

/// Whether a clause is who says what stands behind it, «قالت المحكمة في بيان إن …»: nobody else can, and nothing else is done.
pub(in crate::english) fn is_statement(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let edge = chart.edge(fragment);
    is_plain(edge)
        && edge.properties.has(Properties::SPEECH)
        && (introduces(source, chart, usize::from(edge.end))
            || introduces_by_preposition(source, chart, edge)
            || is_quoted(chart, usize::from(edge.end)))
        && !is_turned(source, chart, fragment)
        && !is_told_of(source, chart, edge)
        && spine(chart, fragment).is_some()
}

/// Whether «بأن» stands behind a clause, and its verb has somebody before it of whom something is said: «وصف القرار بأنه خطأ» is that it was
/// described.
fn is_told_of(source: &Source<'_>, chart: &Chart<'_>, clause: &Edge) -> bool {
    let Some(number) = clause.finite_verb() else { return false };
    let frames = &source.lexicon.government(number).frames;
    let of_object = |frame: &Frame| {
        frame.parts.first() == Some(&Governed::Object)
            && frame.parts[1..].iter().any(|part| matches!(part, Governed::Clause(_)))
    };
    let that = source.lexicon.grammar.symbols.find("AN");
    let with = that.map_or(&[][..], |that| chart.starting(usize::from(clause.end), that)).iter().any(|id| {
        let Lexeme::Function(word) = chart.edge(*id).lexeme else { return false };
        source.lexicon.functions[word as usize].written.starts_with('ب')
    });
    with && frames.iter().any(of_object)
}

/// Whether a clause is a verb that takes no object, its subject right behind it, and at most what it governs: «وصل الوزير إلى المدينة».
pub(super) fn is_of_subject(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let edge = chart.edge(fragment);
    let takes_object = chart.edge(edge.head).properties.has(Properties::TRANSITIVE);
    // «الإصابات التي وصلت المستشفيات»: they did, and not what stands behind the verb.
    let described = relative_before(source, chart, chart.edge(edge.head)).is_some();
    if edge.category != Category::CLAUSE || !is_plain(edge) || takes_object || described {
        return false;
    }
    let (Some(number), Some(phrase)) = (edge.finite_verb(), source.lexicon.grammar.symbols.find("PP")) else {
        return false;
    };
    let governs = |key: Key| {
        source.lexicon.government(number).frames.iter().any(|frame| frame.parts == [Governed::Preposition(key)])
    };
    let Some(parts) = spine(chart, fragment) else { return false };
    let [subject, others @ ..] = parts.as_slice() else { return false };
    // «وصلت عدة مدن»: towns arrive nowhere.
    let who = chart.edge(*subject).properties;
    let place = who.has(Properties::PLACE) && !who.meets(Properties::NAME | Properties::HUMAN);
    if (edge.is_passive() || place) && is_doubtful(chart, fragment) {
        return false;
    }
    // «صعد الرئيس»: he rose, or raised something; «حرص المملكة» is what it is committed to.
    if has_rival(source, chart, edge.head) || is_turned(source, chart, fragment) {
        return false;
    }
    chart.edge(*subject).category == Category::NOUN_PHRASE
        && others.iter().all(|part| {
            let part = chart.edge(*part);
            part.category == phrase
                && part.key.is_some_and(governs)
                && !part.properties.meets(Properties::DESCRIBED | Properties::PRONOUN)
        })
}

/// Whether a clause is كان and the verb right behind it, with at most what that governs, which are one verb in English: «كانت تسمح»,
/// "was allowing".
pub(super) fn is_one_verb(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let edge = chart.edge(fragment);
    let more = Properties::SUBJECT | Properties::OBJECT | Properties::COMPLETED | Properties::GAP;
    let alone = |mut id: EdgeId| {
        while chart.edge(id).category != Category::VERB {
            let [only] = *chart.parts(id) else { return super::is_governing_verb(source, chart, id) };
            id = only;
        }
        true
    };
    let [was, does] = *chart.parts(fragment) else { return false };
    edge.category == Category::CLAUSE
        && edge.properties.has(Properties::COPULA | Properties::PAST)
        && !edge.properties.meets(more)
        && alone(was)
        && alone(does)
        && is_first_reading(chart, does)
        && chart.edge(does).finite_verb().is_some()
        && chart.edge(does).properties.has(Properties::ACTIVE)
        && !chart.edge(does).properties.has(Properties::PARTICIPLE)
}

/// Whether a clause is «تم» with a verbal noun and what is done to it, with at most what that governs: nobody is said to do it, «تم إغلاق المعبر».
pub(super) fn is_done(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let edge = chart.edge(fragment);
    if edge.category != Category::CLAUSE || edge.properties.has(Properties::GAP) || is_turned(source, chart, fragment) {
        return false;
    }
    let grammar = &source.lexicon.grammar;
    let is_phrase = |part: EdgeId| grammar.symbols.category_name(chart.edge(part).category) == "PP";
    // «تم بناء على أوامر»: on orders.
    let is_preposition = |act: EdgeId| {
        let edge = chart.edge(act);
        let mut starting = chart.starting(usize::from(edge.start), Category::PREPOSITION).iter();
        starting.any(|id| chart.edge(*id).is_word())
    };
    let mut id = fragment;
    loop {
        let Some(number) = chart.edge(id).rule else { return false };
        let rule = &grammar.rules[usize::from(number)];
        let parts = chart.parts(id);
        let inside = match &rule.english {
            English::Clause(verb, _) => {
                let clear = parts.iter().all(|part| !super::has_doubtful_clause(source, chart, *part));
                // «تتم برعاية عناصر تتبع الحرس»: behind a phrase it may be another word.
                let near = parts.get(1).is_some_and(|part| !is_phrase(*part) && !is_preposition(*part));
                return &**verb == "tamma" && clear && near;
            }
            English::Add(_) => parts[rule.head],
            English::Same(part) => parts[*part],
            _ => return false,
        };
        let apart = parts.iter().filter(|part| **part != inside);
        if apart.into_iter().any(|part| super::has_doubtful_clause(source, chart, *part)) {
            return false;
        }
        id = inside;
    }
}

/// Whether a clause is that there is something, or is not: «هناك خلافات», «لا توجد أزمة».
pub(super) fn is_of_existence(source: &Source<'_>, chart: &Chart<'_>, fragment: EdgeId) -> bool {
    let edge = chart.edge(fragment);
    if edge.category != Category::SENTENCE || edge.properties.has(Properties::GAP) {
        return false;
    }
    let name = |id: &EdgeId| source.lexicon.grammar.symbols.category_name(chart.edge(*id).category);
    let parts = chart.parts(fragment);
    let (Some((last, others)), true) = (parts.split_last(), parts.iter().any(|id| name(id) == "THERE")) else {
        return false;
    };
    let words = others.iter().all(|id| chart.edge(*id).category == Category::VERB || chart.parts(*id).is_empty());
    let noun = chart.edge(*last).category == Category::NOUN_PHRASE && !super::has_doubtful_clause(source, chart, *last);
    // «نتعلم هناك كل شيء».
    let behind_verb = || {
        chart.edges.iter().any(|verb| {
            verb.category == Category::VERB && verb.end == edge.start && !verb.properties.has(Properties::COPULA)
        })
    };
    words && noun && !is_turned(source, chart, fragment) && !behind_verb()
}

/// Whether a clause has the verb that its word is read as by itself: without its object another may look likelier.
fn is_first_reading(chart: &Chart<'_>, clause: EdgeId) -> bool {
    let verb = chart.edge(chart.edge(clause).head);
    let same = |id: &&EdgeId| chart.edge(**id).end == verb.end && chart.edge(**id).is_word();
    let first = chart.starting(usize::from(verb.start), Category::VERB).iter().find(same);
    first.is_some_and(|first| chart.edge(*first).lexeme == verb.lexeme)
}

/// Whether «أن» or «إن» stands at a place, a comma before it or not.
pub(in crate::english) fn introduces(source: &Source<'_>, chart: &Chart<'_>, place: usize) -> bool {
    let begins = |place: usize| begins_that(source, chart, place);
    begins(place) || chart.starting(place, Category::COMMA).iter().any(|id| begins(usize::from(chart.edge(*id).end)))
}

/// Whether a preposition that a verb of saying governs stands behind it, and «أن» behind that: «شدد على أن», "stress that". Where the English
/// is not that of the verb alone, «أشار إلى أن», nothing is.
pub(super) fn introduces_by_preposition(source: &Source<'_>, chart: &Chart<'_>, verb: &Edge) -> bool {
    let Some(number) = verb.finite_verb() else { return false };
    let that = format!("{} that", source.lexicon.vocabulary.word(number).lemma.en);
    let frames = &source.lexicon.government(number).frames;
    let governs = |key: Key| {
        let of = |frame: &&Frame| matches!(frame.parts.as_slice(), [Governed::Preposition(own), Governed::Clause(_)] if *own == key);
        frames.iter().filter(of).any(|frame| *frame.english == *that)
    };
    chart.starting(usize::from(verb.end), Category::PREPOSITION).iter().map(|id| chart.edge(*id)).any(|word| {
        word.rule.is_none() && word.key.is_some_and(governs) && begins_that(source, chart, usize::from(word.end))
    })
}

/// Whether «أن» or «إن» stands right at a place.
pub(super) fn begins_that(source: &Source<'_>, chart: &Chart<'_>, place: usize) -> bool {
    let symbols = &source.lexicon.grammar.symbols;
    ["AN", "INN"].iter().filter_map(|name| symbols.find(name)).any(|that| !chart.starting(place, that).is_empty())
}

/// Whether it is «أن» or «إن» indeed, and not the end of «كان».
pub(super) fn is_that(chart: &Chart<'_>, that: &Edge) -> bool {
    let before = usize::from(that.start).checked_sub(1);
    let prepositions = before.map_or(&[][..], |before| chart.starting(before, Category::PREPOSITION));
    let written_to = |id: &EdgeId| {
        let edge = chart.edge(*id);
        edge.end == that.start && edge.lexeme == Lexeme::Proclitic('ك')
    };
    !prepositions.iter().any(written_to)
}

/// Whether a colon or a quotation mark that opens stands at a place.
pub(super) fn is_quoted(chart: &Chart<'_>, place: usize) -> bool {
    let quotes = |place: usize| chart.starting(place, Category::QUOTE);
    !chart.starting(place, Category::COLON).is_empty()
        || !quotes(place).is_empty() && (0..place).filter(|before| !quotes(*before).is_empty()).count() % 2 == 0
}

/// Whether a clause has a subject and a verb in the active, and no more.
fn is_plain(edge: &Edge) -> bool {
    let more = Properties::OBJECT | Properties::COMPLETED | Properties::PARTICIPLE | Properties::COPULA;
    let doubtful = Properties::PASSIVE | Properties::NEGATED | Properties::GAP;
    matches!(edge.category, Category::CLAUSE | Category::SENTENCE)
        && edge.properties.has(Properties::SUBJECT | Properties::ACTIVE)
        && !edge.properties.meets(more | doubtful)
}

/// Whether a check told against a clause, or against one that it was built of: «اختطف مسلحون» without an object.
pub(super) fn is_doubtful(chart: &Chart<'_>, clause: EdgeId) -> bool {
    let mut id = clause;
    while chart.edge(id).category != Category::VERB {
        let edge = chart.edge(id);
        let parts = chart.parts(id);
        let inside: u32 = parts.iter().map(|part| chart.edge(*part).cost).sum();
        let Some(first) = parts.iter().find(|part| chart.edge(**part).head == edge.head) else { return false };
        if edge.cost.saturating_sub(inside) >= DOUBTFUL {
            return true;
        }
        id = *first;
    }
    false
}

/// What stands around the verb of a clause, in order; `None` if another clause stands in it.
fn spine(chart: &Chart<'_>, clause: EdgeId) -> Option<Vec<EdgeId>> {
    let verb = chart.edge(clause).head;
    let mut around = Vec::new();
    let mut open = vec![clause];
    while let Some(id) = open.pop() {
        let is_clause = matches!(chart.edge(id).category, Category::CLAUSE | Category::SENTENCE);
        if is_clause && chart.edge(id).head == verb {
            open.extend(chart.parts(id).iter().rev());
        } else if is_clause || super::has_clause(chart, id) {
            return None;
        } else if id != verb && chart.edge(id).category != Category::VERB {
            around.push(id);
        }
    }
    Some(around)
}
