//! Paradigms of nouns.

use super::super::testing::{Expected, faults, noun};
use super::*;
use crate::vocabulary::Field;

/// Marks before a noun: a person («!»), feminine («f»), masculine («m»).
fn marked(marks: &str, ar: &str, plurals: &str) -> Lemma {
    let mut lemma = noun(ar, plurals);
    lemma.human = marks.contains('!');
    let gender = marks.chars().find(|mark| matches!(mark, 'f' | 'm'));
    lemma.seldom = gender.map(|mark| (Field::G, mark.to_string())).into_iter().collect();
    lemma
}

type Row = (&'static str, &'static str, &'static str, &'static [Expected], &'static [&'static str]);

fn check_all(rows: &[Row]) {
    let of_row =
        |(marks, ar, plurals, present, absent): &Row| faults(&marked(marks, ar, plurals), Class::Noun, present, absent);
    let faults: Vec<String> = rows.iter().flat_map(of_row).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn strong_nouns() {
    check_all(&[
        (
            "",
            "قرار",
            "قرارات",
            &[
                ("قرار", "m sg nom gen free"),
                ("قرار", "m sg all al con pro"),
                ("قرارا", "m sg acc free"),
                ("قراران", "m du nom free al"),
                ("قرارين", "m du acc gen free al"),
                ("قرارا", "m du nom con pro"),
                ("قراري", "m du acc gen con pro"),
                ("قرارات", "f pl all free al con pro"),
            ],
            &["قراراتا", "قرارون", "قرارة"],
        ),
        (
            "",
            "مدرسة",
            "مدارس",
            &[
                ("مدرسة", "f sg all free al con"),
                ("مدرست", "f sg all pro"),
                ("مدرستان", "f du nom free al"),
                ("مدرستين", "f du acc gen free al"),
                ("مدرستي", "f du acc gen con pro"),
                ("مدارس", "f pl all free al con pro"),
            ],
            &["مدرسةا", "مدارسا", "مدرستا ن"],
        ),
        (
            "!",
            "مسؤول",
            "مسؤولون",
            &[
                ("مسؤولا", "m sg acc free"),
                ("مسؤولون", "m pl nom free al"),
                ("مسؤولين", "m du pl acc gen free al"),
                ("مسؤولو", "m pl nom con pro"),
                ("مسؤولي", "m du pl acc gen con pro"),
                ("مسؤولان", "m du nom free al"),
                ("مسؤولا", "m du nom con pro"),
            ],
            &["مسؤولونا", "مسؤولات"],
        ),
        (
            "!",
            "جندي",
            "جنود",
            &[
                ("جندي", "m sg all al con pro"),
                ("جندي", "m sg nom gen free"),
                ("جنديا", "m sg acc free"),
                ("جنديين", "m du acc gen"),
                ("جنود", "m pl nom gen free"),
                ("جنودا", "m pl acc free"),
            ],
            &["جند", "جندون"],
        ),
        ("", "عين", "عيون", &[("عيون", "f pl nom gen free"), ("عيونا", "f pl acc free")], &["عي", "عيين"]),
        ("", "فن", "فنون", &[("فنون", "f pl all al con pro"), ("فنونا", "f pl acc")], &["فنو"]),
        ("", "قانون", "قوانين", &[("قوانين", "f pl all free al con pro")], &["قواني", "قوانينا"]),
        ("", "وقت", "أوقات", &[("أوقات", "f pl nom gen free"), ("أوقاتا", "f pl acc free")], &["أوقا"]),
        ("", "مادة", "مواد", &[("مواد", "f pl all free al con pro"), ("مادتين", "f du acc gen")], &["موادا"]),
        ("!", "كفيف", "مكفوفون", &[("مكفوفين", "m pl acc gen free al")], &["مكفوفونا"]),
        (
            "!m",
            "خليفة",
            "خلفاء",
            &[("خليفة", "m sg all free"), ("خلفاء", "m pl all free"), ("خلفائ", "m pl gen pro")],
            &[],
        ),
        ("f", "حرب", "حروب", &[("حرب", "f sg nom gen free"), ("حربين", "f du acc gen")], &["حربة"]),
    ]);
}

#[test]
fn weak_nouns() {
    check_all(&[
        (
            "!",
            "قاض",
            "قضاة",
            &[
                ("قاض", "m sg nom gen free"),
                ("قاضي", "m sg all al con pro"),
                ("قاضيا", "m sg acc free"),
                ("قاضيان", "m du nom"),
                ("قاضيين", "m du acc gen"),
                ("قضاة", "m pl all free al con"),
                ("قضات", "m pl all pro"),
            ],
            &["قاضا", "قاضان"],
        ),
        ("!", "قاضي", "قضاة", &[("قاض", "m sg nom gen free"), ("قاضيا", "m sg acc free")], &["قضاةي"]),
        (
            "!",
            "محامي",
            "محامون",
            &[
                ("محام", "m sg nom gen free"),
                ("محامون", "m pl nom free al"),
                ("محامين", "m pl acc gen free al"),
                ("محاميين", "m du acc gen free al"),
                ("محامو", "m pl nom con pro"),
            ],
            &["محاميون", "محاما"],
        ),
        (
            "",
            "مستشفى",
            "مستشفيات",
            &[
                ("مستشفى", "m sg all free al con"),
                ("مستشفا", "m sg all pro"),
                ("مستشفيين", "m du acc gen"),
                ("مستشفيات", "f pl all"),
            ],
            &["مستشفىا", "مستشفيا ن"],
        ),
        (
            "f",
            "أرض",
            "أراض",
            &[
                ("أرض", "f sg nom gen free"),
                ("أراض", "f pl nom gen free"),
                ("أراضي", "f pl acc free"),
                ("أراضي", "f pl all al con pro"),
            ],
            &["أراضا", "أراضيا"],
        ),
        ("", "مبنى", "مباني", &[("مبان", "f pl nom gen free"), ("مباني", "f pl all al con pro")], &["مبانيا"]),
        ("", "مأساة", "مآس", &[("مأسات", "f sg pro"), ("مآسي", "f pl all al con pro")], &["مآسا"]),
        ("", "مرأى", "", &[("مرأى", "m sg all free"), ("مرآ", "m sg all pro")], &["مرأا"]),
        ("", "ذكرى", "ذكريات", &[("ذكرى", "f sg all free"), ("ذكرا", "f sg all pro")], &[]),
        (
            "!",
            "أب",
            "آباء",
            &[
                ("أب", "m sg nom gen free"),
                ("أبا", "m sg acc free"),
                ("أبو", "m sg nom con pro"),
                ("أبا", "m sg acc con pro"),
                ("أبي", "m sg gen con pro"),
                ("أبوين", "m du acc gen"),
                ("آبائ", "m pl gen pro"),
            ],
            &["أبان"],
        ),
        (
            "!",
            "امرأة",
            "نساء",
            &[("امرأة", "f sg all free con"), ("مرأة", "f sg all al"), ("نساء", "f pl all")],
            &["امرأةا"],
        ),
        (
            "",
            "تحد",
            "تحديات",
            &[("تحد", "m sg nom gen free"), ("تحديا", "m sg acc free"), ("تحديات", "f pl")],
            &["تحدا"],
        ),
    ]);
}

#[test]
fn nouns_in_hamza() {
    check_all(&[
        (
            "!",
            "عضو",
            "أعضاء",
            &[
                ("عضوا", "m sg acc free"),
                ("أعضاء", "m pl all free al con"),
                ("أعضاؤ", "m pl nom pro"),
                ("أعضاء", "m pl acc pro"),
                ("أعضائ", "m pl gen pro"),
            ],
            &["أعضاءا"],
        ),
        (
            "",
            "مبدأ",
            "مبادئ",
            &[
                ("مبدأ", "m sg all free al con"),
                ("مبدؤ", "m sg nom pro"),
                ("مبدئ", "m sg gen pro"),
                ("مبدآن", "m du nom"),
                ("مبدأين", "m du acc gen"),
                ("مبادئ", "f pl all free al con pro"),
            ],
            &["مبدأا", "مبادئا"],
        ),
        (
            "!",
            "لاجئ",
            "لاجئون",
            &[
                ("لاجئ", "m sg nom gen free"),
                ("لاجئا", "m sg acc free"),
                ("لاجئون", "m pl nom"),
                ("لاجئين", "m pl acc gen"),
                ("لاجئو", "m pl nom con"),
            ],
            &["لاجؤون", "لاجأ"],
        ),
        (
            "",
            "جزء",
            "أجزاء",
            &[
                ("جزء", "m sg nom gen free"),
                ("جزءا", "m sg acc free"),
                ("جزؤ", "m sg nom pro"),
                ("جزأ", "m sg acc pro"),
                ("جزئ", "m sg gen pro"),
                ("جزأين", "m du acc gen"),
                ("جزءين", "m du acc gen"),
                ("جزآن", "m du nom"),
            ],
            &["جزئا", "جزأا"],
        ),
        ("", "عبء", "أعباء", &[("عبئا", "m sg acc free"), ("عبئان", "m du nom")], &["عبءا"]),
        ("", "شيء", "أشياء", &[("شيئا", "m sg acc free"), ("شيئ", "m sg all pro"), ("شيئان", "m du nom")], &["شيءا"]),
        ("", "ضوء", "أضواء", &[("ضوءا", "m sg acc free"), ("ضوئ", "m sg gen pro"), ("ضوءين", "m du")], &["ضوئا"]),
        ("f", "صحراء", "", &[("صحراء", "f sg all free"), ("صحرائ", "f sg gen pro")], &["صحراءا"]),
        ("", "تباطؤ", "", &[("تباطؤا", "m sg acc free"), ("تباطئ", "m sg gen pro"), ("تباطؤ", "m sg all al")], &[]),
    ]);
}

#[test]
fn nouns_without_a_singular() {
    check_all(&[
        ("", "معلومات", "", &[("معلومات", "f pl all free al con pro")], &["معلوماتا", "معلوماتان"]),
        ("", "مخاوف", "مخاوف", &[("مخاوف", "f pl all free al con pro")], &["مخاوفا", "مخاوفان"]),
        ("!", "أنصار", "أنصار", &[("أنصار", "m pl nom gen free"), ("أنصارا", "m pl acc free")], &["أنصاران"]),
        ("!", "زوجان", "", &[("زوجان", "m du nom free al"), ("زوجي", "m du acc gen con pro")], &["زوج", "زوجانا"]),
        ("", "إثبات", "", &[("إثبات", "m sg nom gen free"), ("إثباتا", "m sg acc free")], &[]),
    ]);
    let mut debts = noun("ديون", "");
    debts.seldom = [(Field::EnPl, debts.en)].into_iter().collect();
    let faults = faults(&debts, Class::Noun, &[("ديون", "f pl nom gen free"), ("ديونا", "f pl acc free")], &[]);
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn phrases_have_no_forms() {
    assert!(super::super::forms(&noun("إطلاق نار", ""), Class::Noun).is_empty());
    assert!(super::super::forms(&noun("", ""), Class::Noun).is_empty());
}
