//! Forms of adjectives and, since they are declined alike, of participles.

use super::super::entry::{Class, Lemma};
use super::super::features::{Features, Form, Part};
use super::declension::{Cased, Kind, cases, dual, feminine, sound_feminine, sound_feminine_cases, sound_masculine};
use super::defective;

/// All forms of an adjective, and its elative.
pub(super) fn forms(lemma: &Lemma) -> Vec<Form> {
    let (stem, kind) = match defective::stem(&lemma.ar, lemma.pl, Class::Adjective) {
        Some(stem) => (stem, Kind::Defective),
        // «أخضر», «آخر»
        None if lemma.f().is_some() && lemma.ar.starts_with(['أ', 'آ']) => (lemma.ar.to_string(), Kind::Diptote),
        None => (lemma.ar.to_string(), Kind::Triptote),
    };
    let mut forms = declined(&stem, kind, lemma.f(), Part::Adjective, Features::NONE);
    for plural in lemma.pl.iter().filter(|plural| !is_sound(plural, &stem)) {
        let kind = if plural.ends_with('ء') { Kind::Diptote } else { Kind::Triptote };
        let features = Features::GENDER | Features::PLURAL;
        add(&mut forms, Part::Adjective, cases(plural, kind), features, GOVERNING);
    }
    if let Some(more) = lemma.more() {
        // One form for both genders and all numbers, also before a pronoun: «أبرزها».
        let features = Features::GENDER | Features::NUMBER;
        add(&mut forms, Part::Elative, cases(more, Kind::Diptote), features, Features::STATE);
    }
    forms
}

/// What a dual may stand with.
const INFLECTED: Features = Features::FREE.or(Features::ARTICLE);
/// What a singular or plural may stand with: it governs too, as in «واسعة النطاق», «مزدوجي الجنسية», «كبار المسؤولين».
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

#[cfg(test)]
mod tests {
    use super::super::testing::{Expected, faults};
    use super::*;
    use crate::vocabulary::Field;

    /// Lemma, plural, feminine, elative, each empty where there is none.
    fn adjective([ar, plural, feminine, more]: [&str; 4]) -> Lemma {
        let some = |word: &str| (!word.is_empty()).then(|| word.to_owned());
        Lemma {
            ar: ar.into(),
            pl: some(plural).into_iter().collect(),
            seldom: [(Field::F, feminine), (Field::More, more)]
                .into_iter()
                .filter(|(_, word)| !word.is_empty())
                .collect(),
            ..Lemma::default()
        }
    }

    type Row = ([&'static str; 4], &'static [Expected], &'static [&'static str]);

    fn check_all(rows: &[Row]) {
        let of_row = |(words, present, absent): &Row| faults(&adjective(*words), Class::Adjective, present, absent);
        let faults: Vec<String> = rows.iter().flat_map(of_row).collect();
        assert!(faults.is_empty(), "{faults:#?}");
    }

    #[test]
    fn strong_adjectives() {
        check_all(&[
            (
                ["كبير", "كبار", "", "أكبر"],
                &[
                    ("كبير", "m sg nom gen free"),
                    ("كبير", "m sg all al con"),
                    ("كبيرا", "m sg acc free"),
                    ("كبيرة", "f sg all free al con"),
                    ("كبيران", "m du nom free al"),
                    ("كبيرين", "m du pl acc gen free al"),
                    ("كبيرتين", "f du acc gen free al"),
                    ("كبيرون", "m pl nom free al"),
                    ("كبيرات", "f pl all free al"),
                    ("كبار", "m f pl nom gen free"),
                    ("كبارا", "m f pl acc free"),
                    ("أكبر", "elative m f sg du pl all free al con pro"),
                ],
                &["كبيرةا", "أكبرا", "كبيرت", "كبيرتا"],
            ),
            (
                ["عسكري", "عسكريون", "", ""],
                &[
                    ("عسكري", "m sg nom gen free"),
                    ("عسكري", "m sg all al con"),
                    ("عسكريا", "m sg acc free"),
                    ("عسكرية", "f sg all"),
                    ("عسكريون", "m pl nom free al"),
                    ("عسكريين", "m du pl acc gen"),
                    ("عسكريتان", "f du nom"),
                    ("عسكريات", "f pl"),
                ],
                &["عسكر", "عسكرون"],
            ),
            (["جديد", "جدد", "", "أجدد"], &[("جدد", "m f pl nom gen free"), ("جددا", "m f pl acc free")], &["جديدت"]),
            (["مزدوج", "", "", ""], &[("مزدوجي", "m pl acc gen con"), ("مزدوجو", "m pl nom con")], &[]),
            (
                ["قوي", "أقوياء", "", "أقوى"],
                &[
                    ("قوية", "f sg"),
                    ("أقوياء", "m f pl all free al con"),
                    ("أقوى", "elative all free"),
                    ("أقوا", "elative all pro"),
                ],
                &["أقوياءا", "قو"],
            ),
            (["تجاري", "", "", ""], &[("تجاري", "m sg nom gen free"), ("تجارية", "f sg all")], &["تجار"]),
            (["مالي", "", "", ""], &[("ماليا", "m sg acc free"), ("ماليين", "m pl acc gen")], &["مال", "مالون"]),
        ]);
    }

    #[test]
    fn adjectives_in_hamza() {
        check_all(&[
            (
                ["بريء", "أبرياء", "", ""],
                &[("بريئة", "f sg"), ("بريئا", "m sg acc free"), ("بريئين", "m pl"), ("بريئات", "f pl")],
                &["بريءة", "بريءا"],
            ),
            (
                ["سيئ", "", "", "أسوأ"],
                &[("سيئة", "f sg"), ("سيئا", "m sg acc free"), ("أسوأ", "elative all"), ("أسوؤ", "elative nom pro")],
                &["سيئءة"],
            ),
            (
                ["بناء", "", "", ""],
                &[("بناءة", "f sg"), ("بناءات", "f pl"), ("بناءين", "m du acc gen"), ("بنائين", "m pl acc gen")],
                &["بناءا", "بناوان"],
            ),
            (
                ["مفاجئ", "", "", ""],
                &[("مفاجئا", "m sg acc free"), ("مفاجئة", "f sg"), ("مفاجئون", "m pl")],
                &["مفاجأ"],
            ),
            (
                ["مقروء", "", "", ""],
                &[("مقروءة", "f sg"), ("مقروءا", "m sg acc free"), ("مقروؤون", "m pl nom")],
                &["مقروئة"],
            ),
        ]);
    }

    #[test]
    fn adjectives_in_in() {
        check_all(&[
            (
                ["جاري", "", "", ""],
                &[
                    ("جار", "m sg nom gen free"),
                    ("جاري", "m sg all al con"),
                    ("جاريا", "m sg acc free"),
                    ("جارية", "f sg all"),
                    ("جاريان", "m du nom"),
                    ("جارون", "m pl nom"),
                ],
                &["جاريون", "جارا"],
            ),
            (
                ["ماض", "", "", ""],
                &[("ماض", "m sg nom gen free"), ("ماضي", "m sg all al con"), ("ماضية", "f sg")],
                &["ماضا", "ماضة"],
            ),
            (
                ["متتالي", "", "", ""],
                &[("متتال", "m sg nom gen free"), ("متتالية", "f sg"), ("متتاليين", "m du")],
                &["متتاليون"],
            ),
        ]);
    }

    #[test]
    fn adjectives_without_ta() {
        check_all(&[
            (
                ["أخضر", "خضر", "خضراء", ""],
                &[
                    ("أخضر", "m sg all free al con"),
                    ("خضراء", "f sg all free al con"),
                    ("خضر", "m f pl nom gen free"),
                    ("خضراوان", "f du nom"),
                    ("أخضرين", "m du acc gen"),
                ],
                &["أخضرا", "أخضرة", "أخضرون", "خضراءا"],
            ),
            (
                ["آخر", "آخرون", "أخرى", ""],
                &[
                    ("آخر", "m sg all free"),
                    ("أخرى", "f sg all"),
                    ("آخرين", "m pl acc gen"),
                    ("أخريات", "f pl"),
                    ("أخريين", "f du"),
                ],
                &["آخرا", "آخرة"],
            ),
            (
                ["كبرى", "", "كبرى", ""],
                &[("كبرى", "f sg all free al"), ("كبريين", "f du"), ("كبريات", "f pl")],
                &["كبراة", "كبرون"],
            ),
            (
                ["متوفى", "", "متوفاة", ""],
                &[("متوفى", "m sg all free"), ("متوفاة", "f sg"), ("متوفين", "m pl acc gen"), ("متوفون", "m pl nom")],
                &["متوفىة"],
            ),
        ]);
    }
}
