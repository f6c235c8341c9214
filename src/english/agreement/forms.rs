//! Whether the forms of two words agree: gender, number, case, person and definiteness.

use super::super::analysis::Lexeme;
use super::super::chart::Edge;
use super::super::grammar::{Category, Properties};
use super::DOUBTFUL;
use crate::vocabulary::Features;

/// Whether plurals of the noun agree as a feminine singular: things do, people do not.
pub(super) fn as_thing(noun: &Edge) -> bool {
    !noun.properties.has(Properties::HUMAN) && noun.properties.features().of(Features::NUMBER) == Features::PLURAL
}

pub(super) fn group_agrees(one: Features, other: Features, group: Features) -> bool {
    one.agrees(other, group)
}

pub(super) fn adjective(noun: &Edge, adjective: &Edge) -> Option<u32> {
    let (n, a) = (noun.properties.features(), adjective.properties.features());
    if noun.properties.has(Properties::DEFINITE) != adjective.properties.has(Properties::DEFINITE) {
        return None;
    }
    if !group_agrees(n, a, Features::CASE) {
        return None;
    }
    // What a number counts may be anything: "5 additional dollars".
    if noun.properties.has(Properties::NUMBER) {
        // «59 موظفا محتجزون»: behind what is counted it is rather a predicate.
        let nominative = a.of(Features::CASE) == Features::NOMINATIVE && a.of(Features::NUMBER) == Features::PLURAL;
        return Some(if nominative { DOUBTFUL / 2 } else { 0 });
    }
    if as_thing(noun) {
        let fits = a.agrees(Features::FEMININE, Features::GENDER) && a.agrees(Features::SINGULAR, Features::NUMBER);
        let plural = a.agrees(Features::PLURAL, Features::NUMBER);
        // «السلاح النووي الإيراني»: a term that is plural only in English.
        let definite = noun.properties.has(Properties::DEFINITE);
        let term = definite && matches!(noun.lexeme, Lexeme::Unit(_)) && !noun.properties.has(Properties::NAME);
        let singular = term
            && n.agrees(Features::MASCULINE, Features::GENDER)
            && a.agrees(Features::MASCULINE, Features::GENDER)
            && a.agrees(Features::SINGULAR, Features::NUMBER);
        if singular {
            return Some(0);
        }
        // «منع السلطات الصحفيين»: what is feminine is hardly described by a masculine plural.
        let men = n.of(Features::GENDER) == Features::FEMININE && a.of(Features::GENDER) == Features::MASCULINE;
        let doubt = if men { DOUBTFUL * 2 } else { DOUBTFUL };
        return if fits { Some(0) } else { plural.then_some(doubt) };
    }
    if !group_agrees(n, a, Features::NUMBER) {
        return None;
    }
    // Broken plurals of people may agree as feminine singulars, and that is rare.
    group_agrees(n, a, Features::GENDER).then_some(0)
}

pub(super) fn verb_subject(verb: &Edge, subject: &Edge) -> Option<u32> {
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
        // «بعدما أنقذت 200 مهاجر»: men and their number have no feminine verb.
        let men = subject.properties.has(Properties::HUMAN) && s.of(Features::GENDER) == Features::MASCULINE;
        return Some(if men && !masculine { DOUBTFUL } else { 0 });
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

pub(super) fn subject_verb(subject: &Edge, verb: &Edge) -> Option<u32> {
    let (s, v) = (subject.properties.features(), verb.properties.features());
    if subject.properties.has(Properties::PRONOUN) {
        return (s.agrees(v, Features::PERSON) && s.agrees(v, Features::GENDER) && s.agrees(v, Features::NUMBER))
            .then_some(0);
    }
    if !v.agrees(Features::THIRD, Features::PERSON) {
        return None;
    }
    if subject.properties.meets(Properties::NUMBER | Properties::CONJOINED) {
        // «العمال والموظفون كان …»: behind several no verb is a masculine singular.
        let several = !subject.properties.has(Properties::NUMBER) && s.of(Features::NUMBER) == Features::PLURAL;
        let of_one = v.of(Features::GENDER) == Features::MASCULINE && v.of(Features::NUMBER) == Features::SINGULAR;
        // «12 مسلحا في غارات استهدفت …»: people have no feminine singular.
        let of_things = v.of(Features::GENDER) == Features::FEMININE && v.of(Features::NUMBER) == Features::SINGULAR;
        // «14 شخصا أصيبوا في هجوم يشتبه في أنه …»: nor a masculine singular.
        let of_man = of_one && s.of(Features::NUMBER) == Features::PLURAL;
        let men = subject.properties.has(Properties::HUMAN | Properties::NUMBER)
            && s.of(Features::GENDER) == Features::MASCULINE
            && (of_things || of_man);
        return Some(if several && of_one || men { DOUBTFUL } else { 0 });
    }
    if as_thing(subject) {
        let fits = v.agrees(Features::FEMININE, Features::GENDER) && v.agrees(Features::SINGULAR, Features::NUMBER);
        return fits.then_some(0);
    }
    if !group_agrees(s, v, Features::GENDER) {
        return None;
    }
    if group_agrees(s, v, Features::NUMBER) { Some(0) } else { None }
}

pub(super) fn predicate(subject: &Edge, predicate: &Edge) -> Option<u32> {
    let (s, p) = (subject.properties.features(), predicate.properties.features());
    if subject.properties.has(Properties::CONJOINED) {
        return Some(0);
    }
    if as_thing(subject) {
        return p.agrees(Features::FEMININE, Features::GENDER).then_some(0);
    }
    (group_agrees(s, p, Features::GENDER) && group_agrees(s, p, Features::NUMBER)).then_some(0)
}

/// A noun, and a clause with or without subject that says something of it.
pub(super) fn relative(noun: &Edge, clause: &Edge) -> Option<u32> {
    if clause.properties.has(Properties::SUBJECT) {
        // With a subject of its own it needs a pronoun for the noun, or a verb without its object.
        let open = clause.properties.has(Properties::TRANSITIVE) && !clause.properties.has(Properties::OBJECT);
        // An indefinite noun nearly always has its pronoun.
        let cost = if noun.properties.has(Properties::DEFINITE) { 4 } else { DOUBTFUL };
        return open.then_some(cost);
    }
    subject_verb(noun, clause)
}

/// Whether a pronoun may go back to the noun.
pub(super) fn goes_back(noun: &Edge, pronoun: &Edge) -> bool {
    let (n, p) = (noun.properties.features(), pronoun.properties.features());
    if !p.agrees(Features::THIRD, Features::PERSON) {
        return false;
    }
    // «إدلب وجرابلس اللتين تسيطر عليهما»: two that are joined are two.
    if noun.properties.has(Properties::CONJOINED) && p.of(Features::NUMBER) == Features::DUAL {
        return true;
    }
    if as_thing(noun) {
        return p.agrees(Features::FEMININE, Features::GENDER) && p.agrees(Features::SINGULAR, Features::NUMBER);
    }
    n.agrees(p, Features::GENDER) && n.agrees(p, Features::NUMBER)
}

/// What it costs that an act is joined to a person, place or time.
const ACT: u32 = 7;

/// Whether both are of those that do something, persons, countries or bodies, is told by `both_do`; whether the second is a list one of which is
/// of a kind with the first, or of which none is with another, by `mixed`.
pub(super) fn alike(one: &Edge, other: &Edge, both_do: bool, mixed: bool) -> u32 {
    let kinds = Properties::HUMAN | Properties::TIME | Properties::PLACE;
    // «محافظات حلب وحماة»: the second name is of the provinces too.
    let name = |edge: &Edge| edge.properties.has(Properties::NAME);
    let place = one.properties.has(Properties::PLACE) && name(other) && !name(one);
    // «اعتقل الرجل ونقل إلى السجن»: behind a person or a place an act is hardly another, and what looks like it the verb.
    let act = other.properties.has(Properties::VERBAL) && one.properties.meets(kinds);
    // «تعهد زعيما الجمهوريين والديمقراطيين»: the second is no subject, and joined to the complement of the first.
    let case = if one.properties.features().agrees(other.properties.features(), Features::CASE) { 0 } else { DOUBTFUL };
    case + match (one.properties & kinds) == (other.properties & kinds) {
        _ if act => ACT,
        true if place => 1,
        true => 0,
        // «15 دراجة و3 مخازن»
        false if one.properties.has(Properties::NUMBER) && other.properties.has(Properties::NUMBER) => 0,
        // «الإمارات والمقاومة», «محللين ومصادر عسكرية»
        false if mixed => 1,
        false if both_do => 2,
        false => 3,
    }
}

/// «خمس سنوات»: it says for how long, more often than who or what.
pub(super) fn lasts(noun: &Edge) -> bool {
    noun.properties.has(Properties::TIME | Properties::NUMBER) && !noun.properties.has(Properties::DEFINITE)
}

/// The object is in the accusative; an article or a name shows no case.
pub(super) fn object(noun: &Edge) -> Option<u32> {
    let cost = if lasts(noun) { 3 } else { 0 };
    noun.properties.features().agrees(Features::ACCUSATIVE, Features::CASE).then_some(cost)
}

/// «الحوثيون» is no complement of a noun, and stands behind no preposition.
pub(super) fn genitive(noun: &Edge) -> Option<u32> {
    noun.properties.features().agrees(Features::GENITIVE, Features::CASE).then_some(0)
}

/// «وصل الرئيس والتقى …»: the verbs agree, as far as a verb before its subject tells its number.
pub(super) fn same_subject(one: &Edge, other: &Edge) -> Option<u32> {
    let (a, b) = (one.properties.features(), other.properties.features());
    // «إنه نظرا ل»: one who stands before his verb is not two.
    let alone = |edge: &Edge| {
        edge.category == Category::PRONOUN && edge.properties.features().of(Features::NUMBER) == Features::SINGULAR
    };
    let two = b.of(Features::NUMBER) == Features::DUAL;
    (a.agrees(b, Features::GENDER) && a.agrees(b, Features::PERSON) && !(alone(one) && two)).then_some(0)
}

/// What it costs that one who is in the first verb alone is two or several in the second: «كان طالبا بكلية الطب» tells what he was.
pub(super) fn alone_as_several(one: &Edge, other: &Edge) -> u32 {
    let number = |edge: &Edge| edge.properties.features().of(Features::NUMBER);
    let several = number(other) != Features::NONE && !other.properties.has(Properties::SINGULAR);
    let alone = number(one) == Features::SINGULAR
        && !one.properties.has(Properties::SUBJECT)
        && !other.properties.has(Properties::SUBJECT);
    if alone && several { DOUBTFUL * 2 } else { 0 }
}
