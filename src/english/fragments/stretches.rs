//! Clauses that fill a stretch between two marks, and are read as surely as a whole sentence is: «…، وقال الوزير الاثنين إن …».

use super::clauses::{introduces, is_doubtful, is_that};
use super::doubts::{first_word, may_be_noun, sense_hangs_on_more};
use super::wording::{is_be, tells_person};
use crate::arabic::TokenKind;
use crate::english::agreement::Agreement;
use crate::english::analysis::Lexeme;
use crate::english::chart::{Chart, Edge, EdgeId};
use crate::english::coverage::says_all;
use crate::english::generate::Antecedents;
use crate::english::grammar::{Category, Properties, Shape};
use crate::english::lattice::{Lattice, Source};
use crate::english::lists::{has, lists};
use crate::english::translate::{generator, tokens_of};

/// The most that a clause may cost for each of its tokens, in tenths, and be believed; a short one may cost more.
const MOST_DOUBT: u32 = 18;
const DOUBT_OF_ANY: u32 = 80;
/// How many tokens a clause has at least.
const FEWEST: u32 = 3;

/// What a clause stands behind.
const OPENING: [&str; 9] = ["COLON", "STOP", "DASH", "AN", "INN", "BUT", "BUTTHAT", "BECAUSE", "WHETHER"];
/// What stands behind a clause.
const CLOSING: [&str; 5] = ["COMMA", "COLON", "STOP", "QUOTE", "DASH"];

/// How a clause may begin at a place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Begins {
    /// It may not: behind a comma and nothing that joins, what follows rather tells of what stands before, «…، يعكس حرصهم».
    Not,
    /// Behind «و» in the middle of a sentence: only with a verb, and who did it.
    Within,
    /// Behind a comma and «و»: who did it may be told before, and a noun may belong to a list.
    Joined,
    /// Behind what begins a clause.
    Anew,
}

/// How a clause may end at a place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    Not,
    Comma,
    Sure,
}

/// The places where a clause may begin and end.
pub(super) struct Stretches {
    begins: Vec<Begins>,
    ends: Vec<Ends>,
}

impl Stretches {
    pub(super) fn new(source: &Source<'_>, chart: &Chart<'_>, lattice: &Lattice) -> Self {
        let last = lattice.last();
        let (mut begins, mut ends) = (vec![Begins::Not; last + 1], vec![Ends::Not; last + 1]);
        (begins[0], ends[last]) = (Begins::Anew, Ends::Sure);
        let symbols = &source.lexicon.grammar.symbols;
        let mut quoted = false;
        for place in 0..last {
            for edge in chart.all_starting(place).iter().map(|id| chart.edge(*id)).filter(|edge| edge.rule.is_none()) {
                let name = symbols.category_name(edge.category);
                let end = usize::from(edge.end);
                if edge.lexeme == Lexeme::Mark && CLOSING.contains(&name) {
                    ends[place] = if edge.category == Category::COMMA { Ends::Comma } else { Ends::Sure };
                }
                let begun = match name {
                    // A mark that closes what is quoted begins nothing.
                    "QUOTE" if edge.lexeme == Lexeme::Mark => {
                        quoted = !quoted;
                        if quoted { Begins::Anew } else { Begins::Not }
                    }
                    // «ف» joins clauses.
                    "AND" if edge.lexeme == Lexeme::Proclitic('ف') => Begins::Anew,
                    "AND" if begins[place] == Begins::Not => {
                        let behind_comma = place
                            .checked_sub(1)
                            .is_some_and(|before| !chart.starting(before, Category::COMMA).is_empty());
                        if behind_comma { Begins::Joined } else { Begins::Within }
                    }
                    "AND" => begins[place],
                    "AN" | "INN" if !is_that(chart, edge) => Begins::Not,
                    name if OPENING.contains(&name) => Begins::Anew,
                    _ => Begins::Not,
                };
                begins[end] = begins[end].max(begun);
            }
        }
        Self { begins, ends }
    }

    /// Whether a clause with its subject fills a stretch, and is read surely enough to be said as a whole.
    pub(super) fn has(&self, source: &Source<'_>, chart: &Chart<'_>, lattice: &Lattice, clause: EdgeId) -> bool {
        let edge = chart.edge(clause);
        let (begins, ends) = (self.begins[usize::from(edge.start)], self.ends[usize::from(edge.end)]);
        if begins == Begins::Not
            || ends == Ends::Not
            || !matches!(edge.category, Category::CLAUSE | Category::SENTENCE)
            || !edge.properties.has(Properties::SUBJECT)
            || edge.properties.meets(Properties::PARTICIPLE | Properties::GAP)
            || edge.is_passive() && is_doubtful(chart, clause)
        {
            return false;
        }
        // «نقلت الوكالة عن مصدر»: "I" is no more than a letter, and another may be meant.
        let of_first = edge.properties.has(Properties::FIRST) && edge.finite_verb().is_some();
        if of_first && !tells_person(chart, edge, edge.properties) {
            return false;
        }
        let tokens = tokens_of(source, chart, lattice, clause);
        if tokens < FEWEST
            || edge.cost * 10 > tokens * MOST_DOUBT + DOUBT_OF_ANY
            || chart.with_parts(&[clause]).any(|id| runs_over_comma(chart, chart.edge(id)) || is_of_its_own(chart, id))
            || !quotes(source, lattice, edge).is_multiple_of(2)
            || ends == Ends::Comma
                && ends_in_subject(chart, clause)
                && sense_hangs_on_more(source, chart, lattice, clause)
            || !tells_who(source, chart, clause, begins, ends)
        {
            return false;
        }
        let mut generator = generator(source, chart, lattice);
        generator.antecedents = Antecedents::of(source.lexicon, chart, &[clause]);
        let text = generator.say(clause, Shape::Whole);
        // «يجب سجنه»: an act that is no act for the vocabulary.
        !text.line().contains(" be done") && says_all(source, &text, &lattice.span(edge.start, edge.end))
    }
}

/// Whether a word begins with the comma before it: what stands on both sides may be parts of a list, or one the name of the other.
fn runs_over_comma(chart: &Chart<'_>, word: &Edge) -> bool {
    let joins = matches!(word.lexeme, Lexeme::Function(_) | Lexeme::Proclitic(_));
    word.is_word() && !joins && !chart.starting(usize::from(word.start), Category::COMMA).is_empty()
}

/// Whether a clause has for its subject what is rather its object, «يدير عمله»: a thing that is somebody's.
fn is_of_its_own(chart: &Chart<'_>, clause: EdgeId) -> bool {
    let edge = chart.edge(clause);
    let does = Properties::SUBJECT | Properties::TRANSITIVE;
    if edge.finite_verb().is_none()
        || !matches!(edge.category, Category::CLAUSE | Category::SENTENCE)
        || !edge.properties.has(does)
        || edge.properties.has(Properties::EITHER)
        || edge.is_passive()
    {
        return false;
    }
    let Some(subject) = subject(chart, clause) else { return false };
    let ends_in_pronoun =
        chart.parts(subject).last().is_some_and(|last| chart.edge(*last).category == Category::PRONOUN);
    let who = chart.edge(subject);
    ends_in_pronoun && !who.properties.has(Properties::HUMAN) && who.start > chart.edge(edge.head).start
}

/// Whether nothing stands behind the subject of a clause.
fn ends_in_subject(chart: &Chart<'_>, clause: EdgeId) -> bool {
    subject(chart, clause).is_some_and(|subject| chart.edge(subject).end == chart.edge(clause).end)
}

/// Whether «و» or «ف» is written right before a place.
fn is_behind_and(chart: &Chart<'_>, place: usize) -> bool {
    let before = place.checked_sub(1).map_or(&[][..], |before| chart.starting(before, Category::AND));
    before.iter().any(|id| usize::from(chart.edge(*id).end) == place)
}

/// How many quotation marks stand in an edge, but those that it begins or ends with.
fn quotes(source: &Source<'_>, lattice: &Lattice, edge: &Edge) -> usize {
    let span = lattice.span(edge.start, edge.end);
    let tokens = source.document.sentences()[source.sentence].tokens.clone();
    let is_quote = |at: &usize| {
        let token = &source.document.tokens()[*at];
        let range = token.range();
        token.kind == TokenKind::Quote && span.start < range.start && range.end < span.end
    };
    tokens.filter(is_quote).count()
}

/// Whether nobody else may be who does what a clause tells: neither somebody before it, nor is its subject rather the object.
fn tells_who(source: &Source<'_>, chart: &Chart<'_>, clause: EdgeId, begins: Begins, ends: Ends) -> bool {
    let edge = chart.edge(clause);
    let verb = chart.edge(edge.head);
    let properties = edge.properties;
    // «كتبت صحيفة "…" الرسمية، إن»: what a verb of saying governs comes later, and what is said is no noun.
    if properties.has(Properties::SPEECH | Properties::OBJECT) && introduces(source, chart, usize::from(edge.end)) {
        return false;
    }
    let first = chart.edge(first_word(chart, clause));
    if edge.finite_verb().is_none() {
        // «…، ومازال يدير عمله»: somebody told before runs it.
        let noun = matches!(first.category, Category::NOUN | Category::NOUN_PHRASE | Category::PRONOUN);
        return begins == Begins::Anew
            || begins == Begins::Joined && (noun || matches!(first.lexeme, Lexeme::Function(_)));
    }
    // «تكون القوات، قد أحكمت»: the verb that belongs to it comes later.
    let done = |id: EdgeId| {
        let inner = chart.edge(id);
        let is_clause = inner.category == Category::CLAUSE && inner.head != edge.head && inner.end == edge.end;
        is_clause && inner.finite_verb().is_some() && inner.properties.has(Properties::PAST)
    };
    let is = properties.has(Properties::COPULA) && is_be(source, edge);
    let had = properties.has(Properties::PREDICATE) && chart.with_parts(&[clause]).any(done);
    if is && ends == Ends::Comma && !had {
        return false;
    }
    // «كانت السفيرة قد كشفت في نوفمبر، أن»: it is no passive.
    let open = |id: EdgeId| {
        let inner = chart.edge(id);
        inner.end == edge.end
            && inner.is_passive()
            && !inner.properties.has(Properties::SUBJECT)
            && inner.finite_verb().is_some()
            && may_be_active(chart, chart.edge(inner.head))
    };
    if ends == Ends::Comma && chart.with_parts(&[clause]).any(open) || may_be_parted(chart, clause, edge.end) {
        return false;
    }
    let Some(subject) = subject(chart, clause) else { return true };
    let who = chart.edge(subject).properties;
    let known = who.meets(Properties::NAME | Properties::HUMAN) && who.has(Properties::DEFINITE);
    if chart.edge(subject).start < verb.start {
        return begins == Begins::Anew || begins == Begins::Joined && (known || who.has(Properties::PRONOUN));
    }
    // «عمل مع الزعيم، مؤسس الحزب»: who stands behind a comma is rather somebody before it.
    let behind_comma = usize::from(chart.edge(subject).start)
        .checked_sub(1)
        .is_some_and(|before| !chart.starting(before, Category::COMMA).is_empty());
    if behind_comma {
        return false;
    }
    // «ارتكب الهجوم جماعتان»: a thing right behind its verb is rather what is done.
    let does = who.meets(Properties::HUMAN | Properties::NAME | Properties::PRONOUN)
        || Agreement { chart }.is_body(chart.edge(subject));
    if properties.has(Properties::OBJECT) && !does {
        return false;
    }
    // «يستند إلى صاروخ أرض-جو», «عاد بعد سقوط النظام»: nor is it what ends what a preposition governs.
    let (start, end) = (usize::from(chart.edge(subject).start), chart.edge(subject).end);
    let phrase = source.lexicon.grammar.symbols.find("PP");
    let governed = (usize::from(verb.end)..start)
        .flat_map(|place| phrase.map_or(&[][..], |phrase| chart.starting(place, phrase)))
        .any(|id| chart.edge(*id).end >= end);
    if governed {
        return false;
    }
    // «سيكون علينا تقديم ضمانات»: what must be.
    if is && !properties.has(Properties::PAST) {
        return false;
    }
    // «وقف دعم الجماعات» heads a list as a noun; behind «و» it is a verb.
    if may_be_noun(chart, verb)
        && begins == Begins::Anew
        && first.start == verb.start
        && !is_behind_and(chart, usize::from(verb.start))
    {
        return false;
    }
    // «أعلن التنظيم المتطرف، الثلاثاء، …»: an adjective, and not what is announced.
    let behind_subject = usize::from(chart.edge(subject).end);
    let adjective = chart
        .starting(behind_subject, Category::ADJECTIVE)
        .iter()
        .map(|id| chart.edge(*id))
        .any(|word| word.rule.is_none() && word.properties.has(Properties::DEFINITE));
    if adjective && properties.has(Properties::OBJECT) {
        return false;
    }
    if begins == Begins::Within && !(known && first.category == Category::VERB && properties.has(Properties::PAST)) {
        return false;
    }
    if edge.is_passive() {
        // «يشبه ترامب بمدير»: somebody does it; «شكر سعد، نادر»: what he does it to comes later.
        let befalls = edge
            .finite_verb()
            .is_some_and(|number| has(&lists().fragments.befalling, &source.lexicon.vocabulary.word(number).lemma.en));
        return !may_be_active(chart, verb) || properties.has(Properties::PAST) && (ends == Ends::Sure || befalls);
    }
    let takes_object = properties.has(Properties::TRANSITIVE) && !properties.has(Properties::EITHER);
    // «نشرت فيها قناصة»: what is told of nobody else has its object, or is done by somebody who is known.
    let lacks = takes_object && !properties.meets(Properties::OBJECT | Properties::COMPLETED);
    !lacks || known && (begins == Begins::Anew || ends == Ends::Comma)
}

/// Whether a passive that may be the active ends at a place, and behind a comma there, or right there, a noun phrase begins that may be what it is done
/// to: «إذ اعتبر رئيس اللجنة، سامر الخطيب، | التصريح خطأ».
pub(in crate::english) fn may_be_parted(chart: &Chart<'_>, whole: EdgeId, place: u16) -> bool {
    let noun = |place: usize| {
        let nouns = chart.starting(place, Category::NOUN_PHRASE).iter().map(|id| chart.edge(*id));
        nouns.into_iter().any(|noun| !noun.properties.has(Properties::TIME))
    };
    let commas = chart.starting(usize::from(place), Category::COMMA).iter().map(|id| usize::from(chart.edge(*id).end));
    if !noun(usize::from(place)) && !commas.into_iter().any(noun) {
        return false;
    }
    chart.with_parts(&[whole]).any(|id| {
        let inner = chart.edge(id);
        let verb = chart.edge(inner.head);
        inner.end == place
            && inner.is_passive()
            && matches!(inner.category, Category::CLAUSE | Category::SENTENCE)
            && inner.finite_verb().is_some_and(|number| {
                let english = &chart.lexicon.vocabulary.word(number).lemma.en;
                !has(&lists().fragments.befalling, english)
            })
            && may_be_active(chart, verb)
    })
}

/// Whether a phrase ends in a verb by itself that is read as a passive and may be the active: «…، يتسلم | من خلالها رئاسة البلاد».
pub(super) fn ends_in_passive(chart: &Chart<'_>, phrase: EdgeId) -> bool {
    let end = chart.edge(phrase).end;
    chart.with_parts(&[phrase]).any(|id| {
        let inner = chart.edge(id);
        let verb = chart.edge(inner.head);
        inner.end == end
            && inner.category == Category::SENTENCE
            && inner.is_passive()
            && verb.category == Category::VERB
            && verb.end == end
            && may_be_active(chart, verb)
    })
}

/// Whether a sentence has another without verb in it, right behind a passive that may be the active: what begins it is rather what is done.
pub(in crate::english) fn parts_object(chart: &Chart<'_>, top: EdgeId) -> bool {
    let nominal = |edge: &Edge| {
        edge.category == Category::SENTENCE
            && edge.finite_verb().is_none()
            && chart.edge(edge.head).category != Category::VERB
    };
    let starts: Vec<u16> =
        chart.with_parts(&[top]).map(|id| chart.edge(id)).filter(|edge| nominal(edge)).map(|edge| edge.start).collect();
    let before = |start: u16| {
        let commas = (0..start).rev().take(2).filter(|place| {
            chart.starting(usize::from(*place), Category::COMMA).iter().any(|id| chart.edge(*id).end == start)
        });
        commas.chain([start]).collect::<Vec<_>>()
    };
    // «كانت الحكومة أعلنت، الخميس، | الجزيرة منكوبة»: nor is what needs an object without one.
    let lacks = |place: u16| {
        chart.with_parts(&[top]).map(|id| chart.edge(id)).any(|inner| {
            inner.end == place
                && inner.category == Category::CLAUSE
                && inner.finite_verb().is_some()
                && inner.properties.has(Properties::TRANSITIVE | Properties::ACTIVE)
                && !inner.properties.meets(Properties::EITHER | Properties::OBJECT | Properties::COMPLETED)
        })
    };
    let places = starts.into_iter().filter(|start| *start > 0).flat_map(before);
    places.into_iter().any(|place| may_be_parted(chart, top, place) || lacks(place))
}

/// Whether the letters of a verb in the passive may be the active.
fn may_be_active(chart: &Chart<'_>, verb: &Edge) -> bool {
    chart
        .starting(usize::from(verb.start), Category::VERB)
        .iter()
        .map(|id| chart.edge(*id))
        .any(|other| other.rule.is_none() && other.end == verb.end && other.properties.has(Properties::ACTIVE))
}

/// The subject of a clause: the noun phrase that its verb was first put together with.
fn subject(chart: &Chart<'_>, clause: EdgeId) -> Option<EdgeId> {
    let verb = chart.edge(clause).head;
    let mut at = clause;
    let mut found = None;
    loop {
        let parts = chart.parts(at);
        let inner = parts.iter().copied().find(|part| {
            let edge = chart.edge(*part);
            edge.head == verb && matches!(edge.category, Category::CLAUSE | Category::SENTENCE | Category::VERB)
        });
        let has_before = inner.is_some_and(|inner| chart.edge(inner).properties.has(Properties::SUBJECT));
        if !has_before {
            found = parts.iter().copied().find(|part| chart.edge(*part).category == Category::NOUN_PHRASE).or(found);
        }
        match inner {
            Some(inner) if has_before => at = inner,
            _ => return found,
        }
    }
}
