//! Forms of adjectives and, since they are declined alike, of participles.

use super::super::entry::{Class, Lemma};
use super::super::features::{Features, Form, Part};
use super::declension::{Cased, Kind, cases, dual, feminine, sound_feminine, sound_feminine_cases, sound_masculine};
use super::defective;

/// All forms of an adjective, and its elative.
pub(super) fn forms(lemma: &Lemma) -> Vec<Form> {
    let (stem, kind) = match defective::stem(&lemma.ar, &lemma.pl.0, Class::Adjective) {
        Some(stem) => (stem, Kind::Defective),
        // «أخضر», «آخر»
        None if lemma.f.is_some() && lemma.ar.starts_with(['أ', 'آ']) => (lemma.ar.clone(), Kind::Diptote),
        None => (lemma.ar.clone(), Kind::Triptote),
    };
    let mut forms = declined(&stem, kind, lemma.f.as_deref(), Part::Adjective, Features::NONE);
    for plural in lemma.pl.0.iter().filter(|plural| !is_sound(plural, &stem)) {
        let kind = if plural.ends_with('ء') { Kind::Diptote } else { Kind::Triptote };
        let features = Features::GENDER | Features::PLURAL;
        add(&mut forms, Part::Adjective, cases(plural, kind), features, INFLECTED);
    }
    if let Some(more) = &lemma.more {
        let features = Features::GENDER | Features::NUMBER | Features::CASE | GOVERNING;
        forms.push(Form { written: more.clone(), part: Part::Elative, features });
    }
    forms
}

/// What a dual or broken plural may stand with.
const INFLECTED: Features = Features::FREE.or(Features::ARTICLE);
/// What a singular or sound plural may stand with: it governs too, as in «واسعة النطاق», «مزدوجي الجنسية».
const GOVERNING: Features = INFLECTED.or(Features::CONSTRUCT);

/// Both genders of a stem in all numbers but broken plurals; `given`: the feminine where it is not made by ة.
pub(super) fn declined(stem: &str, kind: Kind, given: Option<&str>, part: Part, voice: Features) -> Vec<Form> {
    let woman = given.map_or_else(|| feminine(stem, kind), str::to_owned);
    let mut forms = Vec::with_capacity(32);
    // Colours have a broken plural for both.
    let sound = !(kind == Kind::Diptote && woman.ends_with('ء'));
    // «كبرى» is given by itself.
    if stem != woman {
        let masculine = Features::MASCULINE | voice;
        add(&mut forms, part, cases(stem, kind), masculine | Features::SINGULAR, GOVERNING);
        add(&mut forms, part, dual(stem, kind, false), masculine | Features::DUAL, INFLECTED);
        if sound {
            add(&mut forms, part, sound_masculine(stem), masculine | Features::PLURAL, GOVERNING);
        }
    }
    let feminine = Features::FEMININE | voice;
    add(&mut forms, part, cases(&woman, Kind::Diptote), feminine | Features::SINGULAR, GOVERNING);
    add(&mut forms, part, dual(&woman, Kind::Diptote, true), feminine | Features::DUAL, INFLECTED);
    if sound {
        let plural = sound_feminine(&woman);
        add(&mut forms, part, sound_feminine_cases(&plural), feminine | Features::PLURAL, GOVERNING);
    }
    forms
}

/// Adds the forms that can stand as `states` says.
fn add(forms: &mut Vec<Form>, part: Part, cased: Vec<Cased>, features: Features, states: Features) {
    for (written, cased) in cased {
        let state = cased.of(Features::STATE) & states;
        if state != Features::NONE {
            forms.push(Form { written, part, features: cased.with(Features::STATE, state) | features });
        }
    }
}

/// Whether a plural is the sound one of this stem, which is generated anyway.
fn is_sound(plural: &str, stem: &str) -> bool {
    plural.strip_prefix(stem).is_some_and(|ending| matches!(ending, "ون" | "ين" | "ات"))
}
