//! Declension of a written stem: cases, dual, sound plurals and the feminine, with what may be written around each form.

use super::super::features::Features;
use super::spelling::{A, I, U, joins, sounds, spell, spell_older};

/// How the singular (or a broken plural) shows its cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// With nunation, and so with an alif in the indefinite accusative: «قرارا».
    Triptote,
    /// Without nunation: «مدارس», «أخضر».
    Diptote,
    /// Ends in -in, which is not written: «قاض», «القاضي». The stem is given without ي.
    Defective,
    /// A broken plural in -in: «أراض», in the indefinite accusative «أراضي».
    DefectivePlural,
}

/// A spelling with its case and state.
pub(super) type Cased = (String, Features);

const NOMINATIVE: Features = Features::NOMINATIVE;
const ACCUSATIVE: Features = Features::ACCUSATIVE;
const OBLIQUE: Features = Features::ACCUSATIVE.or(Features::GENITIVE);
const CASE: Features = Features::CASE;
const FREE: Features = Features::FREE;
const PRONOUN: Features = Features::PRONOUN;
/// Without a pronoun behind it.
const ALONE: Features = Features::FREE.or(Features::ARTICLE).or(Features::CONSTRUCT);
/// Made definite.
const DEFINITE: Features = Features::ARTICLE.or(Features::CONSTRUCT).or(Features::PRONOUN);
/// With the ending ن of duals and sound plurals.
const LONG: Features = Features::FREE.or(Features::ARTICLE);
/// Without it.
const SHORT: Features = Features::CONSTRUCT.or(Features::PRONOUN);

/// The word without its last letter, and that letter.
fn split_last(word: &str) -> (&str, char) {
    word.chars().next_back().map_or(("", ' '), |last| (&word[..word.len() - last.len_utf8()], last))
}

fn last(word: &str) -> char {
    split_last(word).1
}

/// The cases of a singular or of a broken plural.
pub(super) fn cases(word: &str, kind: Kind) -> Vec<Cased> {
    let (stem, last) = split_last(word);
    let nominative_genitive = NOMINATIVE | Features::GENITIVE;
    match (kind, last) {
        (Kind::Defective | Kind::DefectivePlural, _) => {
            let with_ya = spell(&format!("{}{I}ي", sounds(word)), false);
            let accusative = if kind == Kind::Defective { format!("{with_ya}ا") } else { with_ya.clone() };
            vec![
                (word.to_owned(), nominative_genitive | FREE),
                (accusative, ACCUSATIVE | FREE),
                (with_ya, CASE | DEFINITE),
            ]
        }
        (_, 'ة') => vec![(word.to_owned(), CASE | ALONE), (format!("{stem}ت"), CASE | PRONOUN)],
        (_, 'ى') => {
            vec![(word.to_owned(), CASE | ALONE), (spell(&format!("{}ـَا", sounds(stem)), true), CASE | PRONOUN)]
        }
        (_, 'ء' | 'أ' | 'ؤ' | 'ئ') => hamza_cases(word, kind),
        (Kind::Triptote, last) if last != 'ا' => vec![
            (word.to_owned(), nominative_genitive | FREE),
            (format!("{word}ا"), ACCUSATIVE | FREE),
            (word.to_owned(), CASE | DEFINITE),
        ],
        _ => vec![(word.to_owned(), CASE | ALONE | PRONOUN)],
    }
}

/// Cases of a word that ends in a hamza: before a pronoun its seat changes with the case.
fn hamza_cases(word: &str, kind: Kind) -> Vec<Cased> {
    let (stem, seat) = split_last(word);
    let alif = match (kind, seat, last(stem)) {
        (Kind::Triptote, 'ئ' | 'ؤ', _) => Some(format!("{word}ا")),
        (Kind::Triptote, 'ء', before) if before != 'ا' => Some(format!("{}ا", on_line(stem))),
        _ => None,
    };
    let mut forms = vec![(word.to_owned(), CASE | Features::ARTICLE | Features::CONSTRUCT)];
    match alif {
        Some(alif) => {
            forms.push((word.to_owned(), NOMINATIVE | Features::GENITIVE | FREE));
            forms.push((alif, ACCUSATIVE | FREE));
        }
        None => forms.push((word.to_owned(), CASE | FREE)),
    }
    let sounds = sounds(word);
    for (vowel, case) in [(U, NOMINATIVE), (A, ACCUSATIVE), (I, Features::GENITIVE)] {
        forms.push((spell(&format!("{sounds}{vowel}"), true), case | PRONOUN));
    }
    // Both are written: «تنبئه», «تنبؤه»; «جزأه», «جزءه».
    if seat == 'ؤ' {
        forms.push((word.to_owned(), Features::GENITIVE | PRONOUN));
    }
    if seat == 'ء' && is_consonant(last(stem)) {
        forms.push((on_line(stem), ACCUSATIVE | PRONOUN));
    }
    forms
}

/// A hamza behind a consonant that keeps to the line: «جزء», or «عبئ» where the letter before is joined to it.
fn on_line(stem: &str) -> String {
    format!("{stem}{}", if joins(last(stem)) { 'ئ' } else { 'ء' })
}

fn is_consonant(letter: char) -> bool {
    !matches!(letter, 'ا' | 'و' | 'ي' | 'ى')
}

/// The stem that dual endings are written behind; none for words in ا, which have no usual dual.
fn dual_stem(word: &str, kind: Kind, feminine: bool) -> Option<String> {
    let (stem, last) = split_last(word);
    match last {
        _ if matches!(kind, Kind::Defective) => Some(spell(&format!("{}{I}ي", sounds(word)), false)),
        'ة' => Some(format!("{stem}ت")),
        'ى' => Some(format!("{stem}ي")),
        'ا' => None,
        'ء' if feminine && stem.ends_with('ا') => Some(format!("{stem}و")),
        _ => Some(sounds(word)),
    }
}

/// The dual.
pub(super) fn dual(word: &str, kind: Kind, feminine: bool) -> Vec<Cased> {
    let Some(stem) = dual_stem(word, kind, feminine) else { return Vec::new() };
    let endings =
        [("ـَان", NOMINATIVE | LONG), ("ـَين", OBLIQUE | LONG), ("ـَا", NOMINATIVE | SHORT), ("ـَي", OBLIQUE | SHORT)];
    let mut forms: Vec<Cased> =
        endings.iter().map(|(ending, features)| (spell(&format!("{stem}{ending}"), false), *features)).collect();
    // «جزآن» or «جزءان».
    if let Some(before) = word.strip_suffix('ء').filter(|before| is_consonant(last(before))) {
        let stem = on_line(before);
        forms.extend(endings.iter().map(|(ending, features)| {
            let ending: String = ending.chars().filter(|c| !matches!(*c, 'ـ' | A)).collect();
            (format!("{stem}{ending}"), *features)
        }));
    }
    forms
}

/// The sound masculine plural.
pub(super) fn sound_masculine(word: &str) -> Vec<Cased> {
    let (stem, last) = split_last(word);
    let (stem, endings) = match last {
        'ى' | 'ا' => (stem.to_owned(), ["ـَون", "ـَين", "ـَو", "ـَي"]),
        'ة' => (stem.to_owned(), ["ـُون", "ـِين", "ـُو", "ـِي"]),
        _ => (sounds(word), ["ـُون", "ـِين", "ـُو", "ـِي"]),
    };
    let features = [NOMINATIVE | LONG, OBLIQUE | LONG, NOMINATIVE | SHORT, OBLIQUE | SHORT];
    let mut forms = Vec::with_capacity(4);
    for (ending, features) in endings.into_iter().zip(features) {
        let sounds = format!("{stem}{ending}");
        forms.push((spell(&sounds, false), features));
        forms.extend(spell_older(&sounds, false).map(|written| (written, features)));
    }
    forms
}

/// The sound feminine plural of a feminine singular.
pub(super) fn sound_feminine(feminine: &str) -> String {
    let (stem, last) = split_last(feminine);
    match last {
        'ة' if stem.ends_with('ا') => format!("{}يات", split_last(stem).0),
        'ة' => spell(&format!("{}ـَات", sounds(stem)), false),
        'ى' | 'ا' => format!("{stem}يات"),
        'ء' if stem.ends_with('ا') => format!("{stem}وات"),
        _ => spell(&format!("{}ـَات", sounds(feminine)), false),
    }
}

/// The cases of a sound feminine plural: the writing shows none.
pub(super) fn sound_feminine_cases(plural: &str) -> Vec<Cased> {
    vec![(plural.to_owned(), CASE | ALONE | PRONOUN)]
}

/// The feminine in ة of a masculine.
pub(super) fn feminine(word: &str, kind: Kind) -> String {
    let (stem, last) = split_last(word);
    match (kind, last) {
        (Kind::Defective, _) => spell(&format!("{}{I}ية", sounds(word)), false),
        (_, 'ى' | 'ا') => spell(&format!("{}ـَاة", sounds(stem)), false),
        _ => spell(&format!("{}ـَة", sounds(word)), false),
    }
}
