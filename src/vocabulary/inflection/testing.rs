//! Tables for the tests of paradigms: a lemma, forms that it must have and spellings that it must not.

use super::super::entry::{Class, Lemma};
use super::super::features::{Features, Form, Part};
use super::super::seldom::Field;
use super::super::words::Words;
use super::forms;

/// A spelling and what it must be, in the words of [`meaning`].
pub(super) type Expected = (&'static str, &'static str);

/// All that is missing or too much in the paradigm of a lemma.
pub(super) fn faults(lemma: &Lemma, class: Class, present: &[Expected], absent: &[&str]) -> Vec<String> {
    let forms = forms(lemma, class);
    let mut faults = Vec::new();
    for (written, told) in present {
        let (part, features) = meaning(told);
        let mut alike =
            forms.iter().filter(|form| form.written == *written && part.is_none_or(|part| form.part == part));
        if !alike.any(|form| form.features.has(features)) {
            faults.push(format!("{written} is not {told}"));
        }
    }
    for absent in absent {
        if let Some(form) = forms.iter().find(|form| form.written == *absent) {
            faults.push(format!("{absent} is {form:?}"));
        }
    }
    faults.extend(sanity(&forms));
    faults.into_iter().map(|fault| format!("{}: {fault}", lemma.ar)).collect()
}

/// What is wrong with forms whatever the lemma.
pub(super) fn sanity(forms: &[Form]) -> Vec<String> {
    let mut faults = Vec::new();
    if forms.is_empty() {
        faults.push("no forms".to_owned());
    }
    for (at, form) in forms.iter().enumerate() {
        let arabic = |c: char| matches!(c, 'ء'..='غ' | 'ف'..='ي');
        if form.written.is_empty() || !form.written.chars().all(arabic) {
            faults.push(format!("not Arabic letters: {form:?}"));
        }
        let verb = matches!(form.part, Part::Perfect | Part::Imperfect | Part::Imperative);
        let mut groups = vec![Features::GENDER, Features::NUMBER, Features::STATE];
        groups.extend(if verb { vec![Features::PERSON, Features::VOICE] } else { vec![Features::CASE] });
        if form.part == Part::Imperfect {
            groups.push(Features::MOOD);
        }
        if let Some(group) = groups.iter().find(|&&group| !form.features.meets(group)) {
            faults.push(format!("nothing said of {group:?}: {form:?}"));
        }
        if forms[..at].contains(form) {
            faults.push(format!("twice: {form:?}"));
        }
    }
    faults
}

/// A part and features in words: "perfect 3 m sg".
fn meaning(told: &str) -> (Option<Part>, Features) {
    let (mut part, mut features) = (None, Features::NONE);
    for word in told.split_whitespace() {
        features |= match word {
            "m" => Features::MASCULINE,
            "f" => Features::FEMININE,
            "sg" => Features::SINGULAR,
            "du" => Features::DUAL,
            "pl" => Features::PLURAL,
            "1" => Features::FIRST,
            "2" => Features::SECOND,
            "3" => Features::THIRD,
            "nom" => Features::NOMINATIVE,
            "acc" => Features::ACCUSATIVE,
            "gen" => Features::GENITIVE,
            "all" => Features::CASE,
            "ind" => Features::INDICATIVE,
            "sub" => Features::SUBJUNCTIVE,
            "jus" => Features::JUSSIVE,
            "act" => Features::ACTIVE,
            "pas" => Features::PASSIVE,
            "free" => Features::FREE,
            "al" => Features::ARTICLE,
            "con" => Features::CONSTRUCT,
            "pro" => Features::PRONOUN,
            _ => {
                part = Some(match word {
                    "perfect" => Part::Perfect,
                    "imperfect" => Part::Imperfect,
                    "imperative" => Part::Imperative,
                    "masdar" => Part::Masdar,
                    "doing" => Part::ActiveParticiple,
                    "done" => Part::PassiveParticiple,
                    "elative" => Part::Elative,
                    _ => panic!("unknown word: {word}"),
                });
                Features::NONE
            }
        };
    }
    (part, features)
}

/// A verb with a direct object.
pub(super) fn verb(ar: &str, imperfect: &str, masdar: &str) -> Lemma {
    let seldom = [(Field::Impf, imperfect)].into_iter().collect();
    Lemma { ar: ar.into(), masdar: strings(masdar), seldom, ..Lemma::default() }
}

/// A noun with its plurals.
pub(super) fn noun(ar: &str, plurals: &str) -> Lemma {
    Lemma { ar: ar.into(), en: "one".into(), pl: strings(plurals), ..Lemma::default() }
}

fn strings(words: &str) -> Words {
    words.split_whitespace().collect()
}
