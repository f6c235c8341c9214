//! What two parts of a construction must have in common. Ryding 2005, chapters 5 (agreement) and 10 (adjectives).

use super::analysis::Lexeme;
use super::chart::{Chart, Edge, EdgeId};
use super::grammar::{Check, Properties};
use crate::vocabulary::Features;

pub(super) struct Agreement<'c, 'l> {
    pub(super) chart: &'c Chart<'l>,
}

/// What a doubtful agreement costs.
const DOUBTFUL: u32 = 12;
/// What it costs that a preposition is not the one which a word governs.
const NOT_GOVERNED: u32 = 3;

impl Agreement<'_, '_> {
    /// What it costs that the two stand together so; `None` if they cannot.
    pub(super) fn cost(&self, check: Check, one: EdgeId, other: EdgeId) -> Option<u32> {
        let (one, other) = (self.chart.edge(one), self.chart.edge(other));
        match check {
            Check::Adjective => adjective(one, other),
            Check::VerbSubject => verb_subject(one, other).map(|cost| cost + self.distance(one, other)),
            Check::SubjectVerb => subject_verb(one, other),
            Check::Predicate => predicate(one, other),
            Check::Governs => self.governs(one, other).then_some(0),
            Check::Prefers => Some(if self.governs(one, other) { 0 } else { NOT_GOVERNED }),
            Check::Relative => relative(one, other),
            Check::Definiteness => {
                (one.properties.has(Properties::DEFINITE) == other.properties.has(Properties::DEFINITE)).then_some(0)
            }
            Check::GovernsClause => self.governs_clause(one).then_some(0),
            Check::Object => object(other).map(|cost| cost + self.behind_phrase(one, other)),
            Check::SameSubject => same_subject(one, other),
            Check::Alike => Some(alike(one, other)),
            Check::Genitive => genitive(other),
        }
    }

    /// What it costs that a subject does not stand right behind its verb; an indefinite one may well stand later.
    fn distance(&self, clause: &Edge, subject: &Edge) -> u32 {
        let verb = self.chart.edge(clause.head);
        let pronoun = clause.properties.has(Properties::RESUMED | Properties::OBJECT);
        match (clause.end > verb.end && !pronoun, subject.properties.has(Properties::DEFINITE)) {
            (false, _) => 0,
            (true, true) => 5,
            (true, false) => 2,
        }
    }

    /// What it costs that a definite object stands behind a prepositional phrase.
    fn behind_phrase(&self, clause: &Edge, object: &Edge) -> u32 {
        let phrase = clause.rule.is_some() && {
            let last = self.chart.edge(clause.parts[1]);
            clause.parts[1] != 0 && self.chart.lexicon.grammar.symbols.category_name(last.category) == "PP"
        };
        if phrase && object.properties.has(Properties::DEFINITE) { 4 } else { 0 }
    }

    fn governs(&self, word: &Edge, phrase: &Edge) -> bool {
        let Lexeme::Vocabulary(number, _) = word.lexeme else { return false };
        let Some(key) = phrase.key.filter(|key| *key < 128) else { return false };
        self.chart.lexicon.government(number).prepositions & (1 << key) != 0
    }

    fn governs_clause(&self, word: &Edge) -> bool {
        let Lexeme::Vocabulary(number, _) = word.lexeme else { return false };
        self.chart.lexicon.government(number).clause
    }
}

/// Whether plurals of the noun agree as a feminine singular: things do, people do not.
fn as_thing(noun: &Edge) -> bool {
    !noun.properties.has(Properties::HUMAN) && noun.properties.features().of(Features::NUMBER) == Features::PLURAL
}

fn group_agrees(one: Features, other: Features, group: Features) -> bool {
    one.agrees(other, group)
}

fn adjective(noun: &Edge, adjective: &Edge) -> Option<u32> {
    let (n, a) = (noun.properties.features(), adjective.properties.features());
    if noun.properties.has(Properties::DEFINITE) != adjective.properties.has(Properties::DEFINITE) {
        return None;
    }
    if !group_agrees(n, a, Features::CASE) {
        return None;
    }
    // What a number counts may be anything: "5 additional dollars".
    if noun.properties.has(Properties::NUMBER) {
        return Some(0);
    }
    if as_thing(noun) {
        let fits = a.agrees(Features::FEMININE, Features::GENDER) && a.agrees(Features::SINGULAR, Features::NUMBER);
        let plural = a.agrees(Features::PLURAL, Features::NUMBER);
        return if fits { Some(0) } else { plural.then_some(DOUBTFUL) };
    }
    if !group_agrees(n, a, Features::NUMBER) {
        return None;
    }
    // Broken plurals of people may agree as feminine singulars, and that is rare.
    group_agrees(n, a, Features::GENDER).then_some(0)
}

fn verb_subject(verb: &Edge, subject: &Edge) -> Option<u32> {
    let (v, s) = (verb.properties.features(), subject.properties.features());
    if subject.properties.has(Properties::PRONOUN) {
        return None;
    }
    // Behind its subject a verb agrees in number; before it, it is singular.
    if !v.agrees(Features::THIRD, Features::PERSON) || !v.agrees(Features::SINGULAR, Features::NUMBER) {
        return None;
    }
    if !s.agrees(Features::NOMINATIVE, Features::CASE) || subject.properties.has(Properties::TANWIN) {
        return None;
    }
    let feminine = v.agrees(Features::FEMININE, Features::GENDER);
    let masculine = v.agrees(Features::MASCULINE, Features::GENDER);
    if subject.properties.has(Properties::NUMBER) {
        return Some(0);
    }
    if as_thing(subject) {
        return if feminine { Some(0) } else { masculine.then_some(DOUBTFUL) };
    }
    if s.agrees(Features::FEMININE, Features::GENDER) && feminine
        || s.agrees(Features::MASCULINE, Features::GENDER) && masculine
    {
        return Some(0);
    }
    let plural = s.of(Features::NUMBER) == Features::PLURAL;
    match (masculine, plural) {
        // «وصلت الوفود», of people: seldom. «وصل الممثلات»: seldom.
        (_, true) => Some(DOUBTFUL),
        // A masculine verb before a feminine subject that does not stand right behind it.
        (true, false) if subject.start > verb.end => Some(DOUBTFUL),
        _ => None,
    }
}

fn subject_verb(subject: &Edge, verb: &Edge) -> Option<u32> {
    let (s, v) = (subject.properties.features(), verb.properties.features());
    if subject.properties.has(Properties::TANWIN) {
        return None;
    }
    if subject.properties.has(Properties::PRONOUN) {
        return (s.agrees(v, Features::PERSON) && s.agrees(v, Features::GENDER) && s.agrees(v, Features::NUMBER))
            .then_some(0);
    }
    if !v.agrees(Features::THIRD, Features::PERSON) {
        return None;
    }
    if as_thing(subject) {
        let fits = v.agrees(Features::FEMININE, Features::GENDER) && v.agrees(Features::SINGULAR, Features::NUMBER);
        return fits.then_some(0);
    }
    if subject.properties.has(Properties::NUMBER) || subject.properties.has(Properties::CONJOINED) {
        return Some(0);
    }
    if !group_agrees(s, v, Features::GENDER) {
        return None;
    }
    if group_agrees(s, v, Features::NUMBER) { Some(0) } else { None }
}

fn predicate(subject: &Edge, predicate: &Edge) -> Option<u32> {
    let (s, p) = (subject.properties.features(), predicate.properties.features());
    if as_thing(subject) {
        return p.agrees(Features::FEMININE, Features::GENDER).then_some(0);
    }
    if subject.properties.has(Properties::CONJOINED) {
        return Some(0);
    }
    (group_agrees(s, p, Features::GENDER) && group_agrees(s, p, Features::NUMBER)).then_some(0)
}

/// A noun, and a clause that says something of it: its verb agrees with the noun or a pronoun in it goes back to it.
fn relative(noun: &Edge, clause: &Edge) -> Option<u32> {
    if clause.properties.has(Properties::SUBJECT) {
        // With a subject of its own it needs a pronoun for the noun, or a verb without its object.
        if clause.properties.has(Properties::RESUMED) {
            return Some(0);
        }
        let open = clause.properties.has(Properties::TRANSITIVE) && !clause.properties.has(Properties::OBJECT);
        return open.then_some(4);
    }
    subject_verb(noun, clause)
}

fn alike(one: &Edge, other: &Edge) -> u32 {
    let kinds = Properties::HUMAN | Properties::TIME | Properties::PLACE;
    if (one.properties & kinds) == (other.properties & kinds) { 0 } else { 3 }
}

/// The object is in the accusative; an article or a name shows no case.
fn object(noun: &Edge) -> Option<u32> {
    noun.properties.features().agrees(Features::ACCUSATIVE, Features::CASE).then_some(0)
}

/// «الحوثيون» is no complement of a noun, and stands behind no preposition.
fn genitive(noun: &Edge) -> Option<u32> {
    noun.properties.features().agrees(Features::GENITIVE, Features::CASE).then_some(0)
}

/// «وصل الرئيس والتقى …»: the verbs agree, as far as a verb before its subject tells its number.
fn same_subject(one: &Edge, other: &Edge) -> Option<u32> {
    let (a, b) = (one.properties.features(), other.properties.features());
    (a.agrees(b, Features::GENDER) && a.agrees(b, Features::PERSON)).then_some(0)
}
