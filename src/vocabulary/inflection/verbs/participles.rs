//! Participles: the active and the passive one as stems that are declined like adjectives.

use super::super::declension::Kind;
use super::super::spelling::{I, U, spell};
use super::stems::{Pattern, Rhyme, Stem, Weak};
use super::templates::{FormOf, Shape};

/// The masculine singular of the active participle and how it is declined.
pub(super) fn active(shape: &Shape) -> Option<(String, Kind)> {
    if shape.form == FormOf::First {
        return active_of_first(shape);
    }
    // V and VI have i in the participle: «متنبئ».
    let mut pattern = shape.imperfect.clone();
    if matches!(shape.rhyme, Rhyme::Firm { .. }) {
        pattern.vowel = I;
    }
    Some(derived(&pattern, shape.rhyme, true))
}

/// The masculine singular of the passive participle and how it is declined.
pub(super) fn passive(shape: &Shape) -> Option<(String, Kind)> {
    if shape.form == FormOf::First {
        return passive_of_first(shape);
    }
    Some(derived(&shape.imperfect_passive, shape.rhyme, false))
}

fn derived(pattern: &Pattern, rhyme: Rhyme, active: bool) -> (String, Kind) {
    match pattern.stem(rhyme) {
        Stem::Closed { before_vowel, .. } => (spell(&format!("م{U}{before_vowel}"), false), Kind::Triptote),
        Stem::Open { stem, .. } if active => (spell(&format!("م{U}{stem}"), false), Kind::Defective),
        Stem::Open { stem, .. } => (spell(&format!("م{U}{stem}ـَى"), false), Kind::Triptote),
    }
}

fn active_of_first(shape: &Shape) -> Option<(String, Kind)> {
    let first = shape.first;
    Some(match shape.rhyme {
        Rhyme::Firm { second, last, .. } => (spell(&format!("{first}ـَا{second}ـِ{last}"), false), Kind::Triptote),
        // «جاء»: its participle is rare.
        Rhyme::Hollow { last: 'ء' } => return None,
        Rhyme::Hollow { last } => (spell(&format!("{first}ـَاءـِ{last}"), false), Kind::Triptote),
        Rhyme::Doubled { last } => (spell(&format!("{first}ـَا{last}"), false), Kind::Triptote),
        Rhyme::Defective { second, .. } => (spell(&format!("{first}ـَا{second}"), false), Kind::Defective),
    })
}

fn passive_of_first(shape: &Shape) -> Option<(String, Kind)> {
    let first = shape.first;
    let sounds = match shape.rhyme {
        Rhyme::Firm { second, last, .. } => format!("مـَ{first}{second}ـُو{last}"),
        Rhyme::Hollow { last: 'ء' } => return None,
        Rhyme::Hollow { last } if shape.imperfect.vowel == I => format!("مـَ{first}ـِي{last}"),
        Rhyme::Hollow { last } => format!("مـَ{first}ـُو{last}"),
        Rhyme::Doubled { last } => format!("مـَ{first}{last}ـُو{last}"),
        Rhyme::Defective { second, .. } if shape.imperfect.weak == Weak::Waw => format!("مـَ{first}{second}ـُو"),
        Rhyme::Defective { second, .. } => format!("مـَ{first}{second}ـِي"),
    };
    Some((spell(&sounds, false), Kind::Triptote))
}
