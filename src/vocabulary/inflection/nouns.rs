//! Forms of nouns: the singular with its cases, the dual, the plurals given; verbal nouns.

use super::super::entry::{Class, Lemma};
use super::super::features::{Features, Form, Part};
use super::declension::{Cased, Kind, cases, dual, sound_feminine_cases, sound_masculine};
use super::defective;
use crate::arabic::irregular;

#[cfg(test)]
mod tests;

const MASCULINE: Features = Features::MASCULINE;
const FEMININE: Features = Features::FEMININE;
const SINGULAR: Features = Features::SINGULAR;
const PLURAL: Features = Features::PLURAL;

/// All forms of a noun. A plural that is not of people is feminine, as it agrees; its number is plural all the same.
pub(super) fn forms(lemma: &Lemma) -> Vec<Form> {
    let word = lemma.ar.as_str();
    let mut forms = Vec::new();
    let gender = match lemma.g() {
        Some("f") => FEMININE,
        Some(_) => MASCULINE,
        None => gender(word),
    };
    if let Some(pair) = word.strip_suffix("ان").filter(|_| irregular::lists().pairs.holds(word)) {
        add(&mut forms, Part::Noun, dual(pair, Kind::Triptote, false), gender | Features::DUAL);
        return forms;
    }
    let plural_only = is_plural(lemma);
    if !plural_only {
        let (stem, kind) = match defective::stem(word, lemma.pl, Class::Noun) {
            Some(stem) => (stem, Kind::Defective),
            None => (word.to_owned(), Kind::Triptote),
        };
        add(&mut forms, Part::Noun, irregular(word).unwrap_or_else(|| cases(&stem, kind)), gender | SINGULAR);
        if !lemma.pl.is_empty() {
            let stem = if matches!(word, "أب" | "أخ") { format!("{word}و") } else { stem };
            add(&mut forms, Part::Noun, dual(&stem, kind, gender == FEMININE), gender | Features::DUAL);
        }
    }
    let own = Some(lemma.ar.as_str()).filter(|_| lemma.pl.is_empty() && plural_only);
    for plural in own.into_iter().chain(lemma.pl.iter()) {
        let (gender, cased) = plural_cases(lemma, gender, plural);
        add(&mut forms, Part::Noun, cased, gender | PLURAL);
    }
    forms
}

/// The forms of a verbal noun, which is used in the singular; `defective`: it is one like «تحد», with or without its ي.
pub(super) fn masdar_forms(masdar: &str, defective: bool) -> Vec<Form> {
    let (stem, kind) =
        if defective { (masdar.trim_end_matches('ي'), Kind::Defective) } else { (masdar, Kind::Triptote) };
    let mut forms = Vec::new();
    add(&mut forms, Part::Masdar, cases(stem, kind), gender(masdar) | SINGULAR);
    forms
}

fn add(forms: &mut Vec<Form>, part: Part, cased: Vec<Cased>, features: Features) {
    forms.extend(cased.into_iter().map(|(written, cased)| Form { written, part, features: cased | features }));
}

/// The gender that an ending tells: feminine are ة, the foreign ا of «تكنولوجيا», and ى in the pattern of «ذكرى» (not in «مبنى»).
fn gender(word: &str) -> Features {
    let long = word.chars().count() > 3;
    let feminine =
        word.ends_with('ة') || long && (word.ends_with('ا') || word.ends_with('ى') && !word.starts_with('م'));
    if feminine { FEMININE } else { MASCULINE }
}

/// The singular of the five nouns with long case vowels, and of the one that loses its alif behind ال.
fn irregular(word: &str) -> Option<Vec<Cased>> {
    let (free, article) = (Features::FREE, Features::ARTICLE);
    let definite = Features::CONSTRUCT | Features::PRONOUN;
    match word {
        "أب" | "أخ" | "حم" => Some(vec![
            (word.to_owned(), Features::NOMINATIVE | Features::GENITIVE | free),
            (word.to_owned(), Features::CASE | article),
            (format!("{word}ا"), Features::ACCUSATIVE | free),
            (format!("{word}و"), Features::NOMINATIVE | definite),
            (format!("{word}ا"), Features::ACCUSATIVE | definite),
            (format!("{word}ي"), Features::GENITIVE | definite),
        ]),
        "امرأة" => Some(vec![
            (word.to_owned(), Features::CASE | free | Features::CONSTRUCT),
            ("مرأة".to_owned(), Features::CASE | article),
            ("امرأت".to_owned(), Features::CASE | Features::PRONOUN),
        ]),
        _ => None,
    }
}

/// Whether a noun is given in the plural, having no singular: its own plural («مخاوف»), marked so, in ات («معلومات»), or of the shape of a broken
/// plural with the same English in the singular and the plural («ديون», "debts").
fn is_plural(lemma: &Lemma) -> bool {
    if lemma.plural || lemma.pl.contains(&lemma.ar) {
        return true;
    }
    if !lemma.pl.is_empty() {
        return false;
    }
    let letters = defective::letters(&lemma.ar);
    let sound = letters.len() > 4 && lemma.ar.ends_with("ات") && !is_masdar(&letters);
    let broken = match letters[..] {
        ['ت', ..] => false,
        [_, _, 'و', _] | [_, _, 'ا', _, _] | [_, _, 'ا', _, 'ي', _] | ['أ', _, _, 'ا', _] => true,
        _ => false,
    };
    sound || broken && lemma.en_pl() == Some(&*lemma.en)
}

/// Whether ات belongs to the root, as in «إثبات», «انفلات», «التفات».
fn is_masdar(letters: &[char]) -> bool {
    matches!(letters, ['إ', _, _, 'ا', 'ت'] | ['ا', 'ن', _, _, 'ا', 'ت'] | ['ا', _, 'ت', _, 'ا', 'ت'])
}

/// Gender and cases of a plural as the lemma gives it.
fn plural_cases(lemma: &Lemma, gender: Features, plural: &str) -> (Features, Vec<Cased>) {
    let broken_gender = match (lemma.human, gender == FEMININE) {
        (false, _) => FEMININE,
        (true, false) => MASCULINE,
        (true, true) => MASCULINE | FEMININE,
    };
    if let Some(stem) = sound_masculine_stem(lemma, plural) {
        return (if lemma.human { MASCULINE } else { FEMININE }, sound_masculine(&stem));
    }
    // The ت of «أوقات» is the root's. The آ of «منشآت» has the hamza of «منشأة» in it.
    let sound = plural.ends_with("ات") || plural.ends_with("آت");
    if sound && !(plural.starts_with('أ') && lemma.ar.ends_with('ت')) {
        return (FEMININE, sound_feminine_cases(plural));
    }
    (broken_gender, broken_cases(&lemma.ar, plural))
}

/// What ون or ين are written behind, if the plural is a sound one: «مسؤولون», «محامون», and not «عيون», «قوانين».
fn sound_masculine_stem(lemma: &Lemma, plural: &str) -> Option<String> {
    let stem = plural.strip_suffix("ون").or_else(|| plural.strip_suffix("ين"))?;
    let word = lemma.ar.as_str();
    // Of another word: «كفيف», «مكفوفون». Broken plurals in ون are short.
    if lemma.human && plural.ends_with("ون") && stem.chars().count() > 3 {
        return Some(stem.to_owned());
    }
    if stem == word && (lemma.human || word.chars().count() > 2) {
        return Some(stem.to_owned());
    }
    let shorter = word.strip_suffix(['ي', 'ى', 'ة'])?;
    if stem == shorter {
        return Some(if word.ends_with('ى') { word.to_owned() } else { stem.to_owned() });
    }
    None
}

fn broken_cases(singular: &str, plural: &str) -> Vec<Cased> {
    if let Some(stem) = defective::plural_stem(singular, plural) {
        return cases(&stem, Kind::DefectivePlural);
    }
    cases(plural, if is_diptote(singular, plural) { Kind::Diptote } else { Kind::Triptote })
}

/// Whether a broken plural has no nunation: the patterns مفاعل and مفاعيل, of geminate roots مفاعّ («مواد», «مهام»).
fn is_diptote(singular: &str, plural: &str) -> bool {
    match defective::letters(plural)[..] {
        [_, _, 'ا', _, last] => last != 'ة',
        [_, _, 'ا', _, 'ي', _] => true,
        [first, second, 'ا', third] => {
            let geminate = match defective::letters(singular)[..] {
                [one, 'ا', two, 'ة'] => (first, second, third) == (one, 'و', two),
                ['م', one, two] | ['م', one, two, 'ة'] => first == 'م' && (one, two) == (second, third),
                _ => false,
            };
            geminate || singular == plural && matches!(plural, "مهام" | "مواد" | "محال" | "مضار")
        }
        _ => false,
    }
}
