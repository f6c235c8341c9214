//! What two parts of a construction must have in common. Ryding 2005, chapters 5 (agreement) and 10 (adjectives).

use super::analysis::Lexeme;
use super::chart::{Chart, Edge, EdgeId};
use super::grammar::{Category, Check, Properties};
use super::lexicon::Governed;
use crate::vocabulary::{Features, Part};

pub(super) struct Agreement<'c, 'l> {
    pub(super) chart: &'c Chart<'l>,
}

/// What a doubtful agreement costs.
const DOUBTFUL: u32 = 12;
/// What it costs that a name is not that of who is described before it.
const NAME_OF_ANOTHER: u32 = 7;
/// What it costs that an adjective is of a verbal noun, not of its complement.
const ADJECTIVE_OF_WHOLE: u32 = 4;
/// What it costs that something is said beside an object.
const SAID_BESIDES_OBJECT: u32 = 16;
/// What it costs that a preposition is not the one which a word governs.
const NOT_GOVERNED: u32 = 3;

impl Agreement<'_, '_> {
    /// What it costs that the two stand together so; `None` if they cannot.
    pub(super) fn cost(&self, check: Check, one: EdgeId, other: EdgeId) -> Option<u32> {
        let (one, other) = (self.chart.edge(one), self.chart.edge(other));
        match check {
            Check::Adjective => adjective(one, other).map(|cost| cost + self.of_whole(one)),
            Check::VerbSubject => {
                verb_subject(one, other).map(|cost| cost + self.distance(one, other) + if lasts(other) { 6 } else { 0 })
            }
            Check::SubjectVerb => subject_verb(one, other),
            Check::Predicate => predicate(one, other),
            Check::Governs => self.governs(one, other).then_some(0),
            Check::Prefers => Some(if self.governs(one, other) { 0 } else { NOT_GOVERNED }),
            Check::Relative => relative(one, other),
            Check::Definiteness => {
                (one.properties.has(Properties::DEFINITE) == other.properties.has(Properties::DEFINITE)).then_some(0)
            }
            Check::GovernsClause => self.governs_clause(one).then(|| self.with_object(one)),
            Check::Object => object(other).map(|cost| cost + self.behind_phrase(one, other) + self.name_of(one, other)),
            Check::SameSubject => same_subject(one, other),
            Check::Alike => Some(alike(one, other)),
            Check::Agent => self.has_agent(one).then_some(0),
            Check::Article => self.chart.edge(one.head).properties.has(Properties::DEFINITE).then_some(0),
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

    /// What it costs that a person's name right behind somebody's description is another than he: «قتل القيادي أبو أحمد».
    fn name_of(&self, clause: &Edge, object: &Edge) -> u32 {
        let person = Properties::HUMAN | Properties::DEFINITE;
        if !object.properties.has(Properties::NAME | Properties::HUMAN)
            || object.properties.has(Properties::TITLE)
            || clause.rule.is_none()
            || clause.parts[1] == 0
        {
            return 0;
        }
        let last = self.chart.edge(clause.parts[1]);
        let described = last.end == object.start
            && self.chart.edge(object.head).start == object.start
            && last.properties.has(person)
            && !last.properties.meets(Properties::NAME | Properties::PRONOUN | Properties::CONJOINED);
        if described { NAME_OF_ANOTHER } else { 0 }
    }

    fn governs(&self, word: &Edge, phrase: &Edge) -> bool {
        let Lexeme::Vocabulary(number, _) = word.lexeme else { return false };
        let Some(key) = phrase.key.filter(|key| *key < 128) else { return false };
        self.chart.lexicon.government(number).prepositions & (1 << key) != 0
    }

    /// What it costs that an adjective behind a verbal noun and its complement is of the verbal noun: «حماية صنعاء القديمة».
    fn of_whole(&self, noun: &Edge) -> u32 {
        let definite = |edge: &Edge| edge.properties.has(Properties::DEFINITE);
        let construct =
            noun.properties.has(Properties::VERBAL) && definite(noun) && !definite(self.chart.edge(noun.head));
        if construct { ADJECTIVE_OF_WHOLE } else { 0 }
    }

    /// Whether a noun of a transitive verb has a person, a body or a pronoun as its complement: «استخدام الحكومة», «رفضهم».
    fn has_agent(&self, noun: &Edge) -> bool {
        let Lexeme::Vocabulary(number, Part::Noun) = noun.lexeme else { return false };
        let vocabulary = &self.chart.lexicon.vocabulary;
        let lemma = &vocabulary.word(number).lemma;
        // "targeting civilians" has what it is done to right behind it.
        if lemma.of.as_deref() == Some("") {
            return false;
        }
        let verb = vocabulary.verb_of(&lemma.ar);
        let transitive = verb.is_some_and(|verb| vocabulary.word(verb).lemma.object != Some(false));
        let complement = noun.rule.is_some().then(|| self.chart.edge(noun.parts[1])).filter(|_| noun.parts[1] != 0);
        transitive
            && complement.is_some_and(|complement| {
                complement.end == noun.end
                    && (complement.category == Category::PRONOUN
                        || complement.properties.meets(Properties::HUMAN | Properties::NAME)
                            && complement.category == Category::NOUN_PHRASE)
            })
    }

    /// What it costs that a verb has an object beside its clause, which its line does not give: nobody says a thing that….
    fn with_object(&self, clause: &Edge) -> u32 {
        let Lexeme::Vocabulary(number, _) = clause.lexeme else { return 0 };
        if !clause.properties.has(Properties::OBJECT) {
            return 0;
        }
        let frames = &self.chart.lexicon.government(number).frames;
        let both = frames.iter().any(|frame| {
            frame.parts.first() == Some(&Governed::Object)
                && frame.parts.iter().any(|part| matches!(part, Governed::Clause(_)))
        });
        if both { 0 } else { SAID_BESIDES_OBJECT }
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
    // «محافظات حلب وحماة»: the second name is of the provinces too.
    let name = |edge: &Edge| edge.properties.has(Properties::NAME);
    let place = one.properties.has(Properties::PLACE) && name(other) && !name(one);
    match (one.properties & kinds) == (other.properties & kinds) {
        true if place => 1,
        true => 0,
        false => 3,
    }
}

/// «خمس سنوات»: it says for how long, more often than who or what.
fn lasts(noun: &Edge) -> bool {
    noun.properties.has(Properties::TIME | Properties::NUMBER) && !noun.properties.has(Properties::DEFINITE)
}

/// The object is in the accusative; an article or a name shows no case.
fn object(noun: &Edge) -> Option<u32> {
    let cost = if lasts(noun) { 3 } else { 0 };
    noun.properties.features().agrees(Features::ACCUSATIVE, Features::CASE).then_some(cost)
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
