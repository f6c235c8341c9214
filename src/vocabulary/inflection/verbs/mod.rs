//! Forms of verbs: perfect, imperfect and imperative, participles, verbal nouns.

use super::super::entry::Lemma;
use super::super::features::{Features, Form, Part};
use super::declension::Kind;
use super::spelling::{A, U};
use super::{adjectives, nouns};
use conjugation::Voice;
use stems::Rhyme;
use templates::{FormOf, Shape};

mod conjugation;
mod participles;
mod shape;
mod stems;
mod templates;
#[cfg(test)]
mod tests;

/// All forms of a verb. A passive is given where the verb takes an object; if it only governs a preposition, the impersonal one.
pub(super) fn forms(lemma: &Lemma) -> Vec<Form> {
    let shape = lemma.impf().and_then(|imperfect| shape::shape(&lemma.ar, imperfect, lemma.masdar));
    let defective = shape.as_ref().is_some_and(|shape| shape.defective_masdar);
    let mut forms: Vec<Form> = Vec::with_capacity(256);
    for masdar in lemma.masdar.iter().filter(|masdar| !masdar.contains(char::is_whitespace)) {
        let defective = defective && masdar.starts_with('ت') && !masdar.ends_with('ة');
        forms.extend(nouns::masdar_forms(masdar, defective));
    }
    if lemma.ar == "ليس" {
        forms.extend(laysa());
    } else if let Some(shape) = shape {
        finite(lemma, &shape, &mut forms);
        declined(lemma, &shape, &mut forms);
    }
    forms
}

/// Whether a verb has an object, and whether it has anything that a passive could be about. The predicate of a copula ("=") is neither.
fn government(lemma: &Lemma) -> (bool, bool) {
    let object = lemma.object != Some(false) && !lemma.with.contains("=");
    (object, object || lemma.with.iter().any(|(key, _)| key != "="))
}

/// Whether a verb has a passive. Of hollow verbs like «نال», and of those without an object like «قام», it is hardly used and looks like a noun («نيل»,
/// «قيم»); «جيء ب» is.
fn has_passive(lemma: &Lemma, shape: &Shape) -> bool {
    let (object, governs) = government(lemma);
    let unused = match (shape.form, shape.rhyme) {
        (FormOf::Intransitive, _) => true,
        (FormOf::First, Rhyme::Hollow { last }) => shape.imperfect.vowel == A || !object && last != 'ء',
        _ => false,
    };
    governs && !unused
}

fn finite(lemma: &Lemma, shape: &Shape, forms: &mut Vec<Form>) {
    let (object, _) = government(lemma);
    let active = Voice { features: Features::ACTIVE, pronoun: object, impersonal: false };
    let perfect = shape.perfect.stem(shape.rhyme);
    let imperfect = shape.imperfect.stem(shape.rhyme);
    let perfect_passive = shape.perfect_passive.stem(shape.rhyme);
    let imperfect_passive = shape.imperfect_passive.stem(shape.rhyme);
    if shape.passive_lemma {
        // What is a passive for the grammar is the verb itself for its subject: «توفي», "die".
        let voice = Voice { pronoun: false, ..active };
        forms.extend(conjugation::perfect(&perfect_passive, voice));
        forms.extend(conjugation::imperfect(&imperfect_passive, U, voice));
        return;
    }
    forms.extend(conjugation::perfect(&perfect, active));
    forms.extend(conjugation::imperfect(&imperfect, shape.prefix, active));
    // «رأى» and its like have no imperative in use.
    if shape.imperfect.instead.is_none() {
        forms.extend(conjugation::imperative(&imperfect, shape.form == FormOf::Fourth, active));
    }
    if has_passive(lemma, shape) {
        let passive = Voice { features: Features::PASSIVE, pronoun: false, impersonal: !object };
        forms.extend(conjugation::perfect(&perfect_passive, passive));
        forms.extend(conjugation::imperfect(&imperfect_passive, U, passive));
    }
}

/// The participles. Where both are written alike («معلن»), one set of forms stands for both, as active participle with both voices.
fn declined(lemma: &Lemma, shape: &Shape, forms: &mut Vec<Form>) {
    let active = if shape.passive_lemma { None } else { participles::active(shape) };
    let passive = if shape.passive_lemma || has_passive(lemma, shape) { participles::passive(shape) } else { None };
    let mut add = |participle: Option<(String, Kind)>, part, voice| {
        if let Some((stem, kind)) = participle {
            forms.extend(adjectives::declined(&stem, kind, None, part, voice));
        }
    };
    if active == passive {
        add(active, Part::ActiveParticiple, Features::VOICE);
    } else {
        add(active, Part::ActiveParticiple, Features::ACTIVE);
        add(passive, Part::PassiveParticiple, Features::PASSIVE);
    }
}

/// «ليس», which has a perfect only.
fn laysa() -> Vec<Form> {
    let voice = Voice { features: Features::ACTIVE, pronoun: false, impersonal: false };
    conjugation::perfect(
        &stems::Stem::Closed {
            before_vowel: "لَيس".to_owned(), before_consonant: "لَس".to_owned(), bare: String::new()
        },
        voice,
    )
}
