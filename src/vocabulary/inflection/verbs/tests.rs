//! Paradigms of verbs, one table for each kind.

use proptest::prelude::*;

use super::super::super::entry::Class;
use super::super::super::entry::Lemma;
use super::super::super::features::{Features, Form, Part};
use super::super::forms;
use super::super::testing::{Expected, faults, verb};

/// Perfect, imperfect, verbal noun; forms; spellings that are not forms.
type Row = (&'static str, &'static str, &'static str, &'static [Expected], &'static [&'static str]);

fn check_all(rows: &[Row]) {
    let of_row = |(perfect, imperfect, masdar, present, absent): &Row| {
        faults(&verb(perfect, imperfect, masdar), Class::Verb, present, absent)
    };
    let faults: Vec<String> = rows.iter().flat_map(of_row).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

fn check(lemma: &Lemma, present: &[Expected], absent: &[&str]) {
    let faults = faults(lemma, Class::Verb, present, absent);
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn sound_verbs() {
    check_all(&[
        (
            "كتب",
            "يكتب",
            "كتابة",
            &[
                ("كتب", "perfect 3 m sg act pas free"),
                ("كتب", "perfect 3 m sg act pro"),
                ("كتبت", "perfect 3 f sg act pas"),
                ("كتبت", "perfect 1 2 m f sg act"),
                ("كتبوا", "perfect 3 m pl act pas free"),
                ("كتبو", "perfect 3 m pl act pro"),
                ("كتبن", "perfect 3 f pl act"),
                ("كتبنا", "perfect 1 m f pl"),
                ("كتبتم", "perfect 2 m pl free"),
                ("كتبتمو", "perfect 2 m pl pro"),
                ("كتبا", "perfect 3 m du"),
                ("كتبتا", "perfect 3 f du"),
                ("يكتب", "imperfect 3 m sg ind sub jus act pas free"),
                ("تكتب", "imperfect 3 f sg ind sub jus"),
                ("تكتب", "imperfect 2 m sg"),
                ("أكتب", "imperfect 1 m f sg"),
                ("نكتب", "imperfect 1 m f pl"),
                ("يكتبون", "imperfect 3 m pl ind act pas free"),
                ("يكتبون", "imperfect 3 m pl ind act pro"),
                ("يكتبوا", "imperfect 3 m pl sub jus free"),
                ("يكتبو", "imperfect 3 m pl sub jus act pro"),
                ("يكتبان", "imperfect 3 m du ind"),
                ("يكتبا", "imperfect 3 m du sub jus"),
                ("يكتبن", "imperfect 3 f pl ind sub jus"),
                ("تكتبين", "imperfect 2 f sg ind"),
                ("تكتبي", "imperfect 2 f sg sub jus"),
                ("اكتب", "imperative 2 m sg"),
                ("اكتبوا", "imperative 2 m pl free"),
                ("كتابة", "masdar f sg all free al con"),
                ("كتابت", "masdar f sg all pro"),
                ("كاتب", "doing act m sg nom gen free"),
                ("كاتبا", "doing act m sg acc free"),
                ("كاتبون", "doing act m pl nom"),
                ("مكتوبة", "done pas f sg all al"),
            ],
            &["كتبوو", "مكتب", "كتيب", "تكتيب"],
        ),
        (
            "أعلن",
            "يعلن",
            "إعلان",
            &[
                ("أعلن", "perfect 3 m sg act pas free"),
                ("أعلن", "perfect 3 f pl act"),
                ("أعلنا", "perfect 1 pl"),
                ("أعلنت", "perfect 3 f sg act pas"),
                ("أعلنوا", "perfect 3 m pl act pas"),
                ("يعلن", "imperfect 3 m sg ind sub jus act pas"),
                ("يعلن", "imperfect 3 f pl"),
                ("يعلنون", "imperfect 3 m pl ind"),
                ("أعلن", "imperfect 1 sg ind"),
                ("أعلنوا", "imperative 2 m pl"),
                ("إعلان", "masdar m sg nom gen free"),
                ("إعلان", "masdar m sg all al con pro"),
                ("إعلانا", "masdar m sg acc free"),
                ("معلن", "doing act pas m sg"),
                ("معلنة", "doing act pas f sg"),
            ],
            &["أعلننا", "يعلننا", "عالن", "معلون", "اعلن"],
        ),
        (
            "استخدم",
            "يستخدم",
            "استخدام",
            &[
                ("استخدم", "perfect 3 m sg act pas"),
                ("استخدمت", "perfect 3 f sg"),
                ("استخدموا", "perfect 3 m pl free"),
                ("يستخدم", "imperfect 3 m sg ind sub jus act pas"),
                ("تستخدم", "imperfect 3 f sg act pas"),
                ("أستخدم", "imperfect 1 sg"),
                ("يستخدمون", "imperfect 3 m pl ind"),
                ("يستخدمو", "imperfect 3 m pl sub jus pro"),
                ("استخدموا", "imperative 2 m pl"),
                ("استخدام", "masdar m sg con"),
                ("مستخدم", "doing act pas m sg"),
                ("مستخدمين", "doing m du pl acc gen"),
            ],
            &["خادم", "مخدوم", "استخدممت"],
        ),
        (
            "اتصل",
            "يتصل",
            "اتصال",
            &[
                ("اتصلت", "perfect 3 f sg"),
                ("اتصلنا", "perfect 1 pl"),
                ("اتصلوا", "perfect 3 m pl"),
                ("يتصل", "imperfect 3 m sg jus"),
                ("يتصلون", "imperfect 3 m pl ind"),
                ("نتصل", "imperfect 1 pl"),
                ("اتصل", "imperative 2 m sg"),
                ("متصل", "doing act m sg"),
                ("متصلة", "doing act f sg"),
                ("اتصالا", "masdar acc free"),
            ],
            &["اتصللت", "اتصللنا", "تصل", "متصول"],
        ),
        (
            "انسحب",
            "ينسحب",
            "انسحاب",
            &[
                ("انسحب", "perfect 3 m sg act"),
                ("انسحبت", "perfect 3 f sg act"),
                ("ينسحب", "imperfect 3 m sg ind sub jus act"),
                ("ينسحبون", "imperfect 3 m pl"),
                ("تنسحب", "imperfect 3 f sg"),
                ("انسحبوا", "imperative 2 m pl"),
                ("منسحب", "doing act m sg"),
                ("انسحاب", "masdar m sg con"),
            ],
            &["انسحببت", "ساحب", "مسحوب"],
        ),
        (
            "اندهش",
            "يندهش",
            "اندهاش",
            &[("اندهشت", "perfect 3 f sg"), ("اندهشنا", "perfect 1 pl"), ("مندهش", "doing m sg")],
            &["اندهششت", "اندهششنا"],
        ),
        (
            "سيطر",
            "يسيطر",
            "سيطرة",
            &[
                ("سيطر", "perfect 3 m sg act pas"),
                ("سيطرت", "perfect 3 f sg"),
                ("سيطروا", "perfect 3 m pl"),
                ("يسيطر", "imperfect 3 m sg"),
                ("يسيطرون", "imperfect 3 m pl ind"),
                ("مسيطر", "doing m sg"),
                ("سيطرت", "masdar f sg pro"),
            ],
            &["سائطر", "مسيطور"],
        ),
        (
            "تدهور",
            "يتدهور",
            "تدهور",
            &[
                ("تدهور", "perfect 3 m sg"),
                ("تدهورت", "perfect 3 f sg"),
                ("يتدهور", "imperfect 3 m sg"),
                ("تتدهور", "imperfect 3 f sg"),
                ("متدهورة", "doing f sg"),
                ("تدهورا", "masdar acc free"),
            ],
            &["تدهوت", "يتدهر"],
        ),
    ]);
}

#[test]
fn second_form_or_first() {
    check_all(&[
        (
            "أكد",
            "يؤكد",
            "تأكيد",
            &[
                ("أكد", "perfect 3 m sg act pas"),
                ("أكدت", "perfect 3 f sg"),
                ("أكدوا", "perfect 3 m pl"),
                ("يؤكد", "imperfect 3 m sg act pas"),
                ("تؤكد", "imperfect 3 f sg"),
                ("أؤكد", "imperfect 1 sg"),
                ("نؤكد", "imperfect 1 pl"),
                ("يؤكدون", "imperfect 3 m pl"),
                ("مؤكد", "doing act pas m sg"),
                ("مؤكدة", "doing f sg"),
                ("تأكيد", "masdar m sg"),
                ("أكدوا", "imperative 2 m pl"),
            ],
            &["آكد", "مأكود", "يأكد", "أكددت"],
        ),
        (
            "حدد",
            "يحدد",
            "تحديد",
            &[
                ("حدد", "perfect 3 m sg"),
                ("حددت", "perfect 3 f sg"),
                ("يحدد", "imperfect 3 m sg ind sub jus"),
                ("محدد", "doing act pas m sg"),
                ("محددة", "doing f sg"),
            ],
            &["حددد", "محدود", "حادد", "حد"],
        ),
        (
            "علم",
            "يعلم",
            "تعليم",
            &[("علمت", "perfect 3 f sg"), ("معلم", "doing act pas m sg"), ("علموا", "imperative 2 m pl")],
            &["عالم", "معلوم", "اعلموا"],
        ),
        (
            "علم",
            "يعلم",
            "علم",
            &[("عالم", "doing act m sg"), ("معلوم", "done pas m sg"), ("اعلموا", "imperative 2 m pl")],
            &["معلم"],
        ),
        (
            "سمى",
            "يسمي",
            "تسمية",
            &[
                ("سمى", "perfect 3 m sg act free"),
                ("سما", "perfect 3 m sg act pro"),
                ("سمت", "perfect 3 f sg act"),
                ("سميت", "perfect 3 f sg pas"),
                ("سمي", "perfect 3 m sg pas"),
                ("سمينا", "perfect 1 pl"),
                ("سموا", "perfect 3 m pl"),
                ("يسمي", "imperfect 3 m sg ind sub act"),
                ("يسم", "imperfect 3 m sg jus"),
                ("يسمى", "imperfect 3 m sg ind sub pas"),
                ("يسمون", "imperfect 3 m pl ind"),
                ("مسم", "doing m sg nom gen free"),
                ("مسمى", "done m sg"),
                ("مسماة", "done f sg"),
            ],
            &["سام", "مسموم", "سمونا"],
        ),
    ]);
}

#[test]
fn hamzated_verbs() {
    check_all(&[
        (
            "قرأ",
            "يقرأ",
            "قراءة",
            &[
                ("قرأ", "perfect 3 m sg act free"),
                ("قرئ", "perfect 3 m sg pas"),
                ("قرأت", "perfect 3 f sg act"),
                ("قرؤوا", "perfect 3 m pl act free"),
                ("قرأوا", "perfect 3 m pl act free"),
                ("قرؤو", "perfect 3 m pl act pro"),
                ("قرآ", "perfect 3 m du"),
                ("يقرأ", "imperfect 3 m sg ind sub jus act pas free"),
                ("يقرؤ", "imperfect 3 m sg ind act pro"),
                ("يقرأ", "imperfect 3 m sg sub jus act pro"),
                ("يقرؤون", "imperfect 3 m pl ind"),
                ("يقرأون", "imperfect 3 m pl ind"),
                ("تقرئين", "imperfect 2 f sg ind"),
                ("يقرآن", "imperfect 3 m du ind"),
                ("قارئ", "doing m sg"),
                ("مقروءة", "done f sg"),
                ("قراءت", "masdar pro"),
            ],
            &["يقرئ", "مقرئ", "قارأ", "قرأون"],
        ),
        (
            "بدأ",
            "يبدأ",
            "بدء",
            &[
                ("بدأت", "perfect 3 f sg"),
                ("بدأنا", "perfect 1 pl"),
                ("بدؤوا", "perfect 3 m pl"),
                ("بدأوا", "perfect 3 m pl"),
                ("بدئ", "perfect 3 m sg pas"),
                ("يبدأ", "imperfect 3 m sg"),
                ("تبدأ", "imperfect 3 f sg"),
                ("يبدؤون", "imperfect 3 m pl ind"),
                ("ابدأ", "imperative 2 m sg"),
                ("بدء", "masdar m sg nom gen free"),
                ("بدءا", "masdar m sg acc free"),
                ("بدئ", "masdar m sg gen pro"),
                ("بادئ", "doing m sg"),
            ],
            &["بدءت", "يبدئ", "بدأا"],
        ),
        (
            "سأل",
            "يسأل",
            "سؤال",
            &[
                ("سأل", "perfect 3 m sg act"),
                ("سئل", "perfect 3 m sg pas"),
                ("سألت", "perfect 3 f sg act"),
                ("سئلت", "perfect 3 f sg pas"),
                ("يسأل", "imperfect 3 m sg act pas"),
                ("أسأل", "imperfect 1 sg"),
                ("يسألون", "imperfect 3 m pl"),
                ("اسأل", "imperative 2 m sg"),
                ("سائل", "doing m sg"),
                ("مسؤول", "done m sg"),
                ("سؤال", "masdar m sg"),
            ],
            &["يسئل", "سؤل", "مسئول", "يسل"],
        ),
        (
            "أخذ",
            "يأخذ",
            "أخذ",
            &[
                ("أخذ", "perfect 3 m sg act pas"),
                ("أخذت", "perfect 3 f sg"),
                ("يأخذ", "imperfect 3 m sg act"),
                ("يؤخذ", "imperfect 3 m sg pas"),
                ("آخذ", "imperfect 1 sg act"),
                ("تأخذ", "imperfect 3 f sg act"),
                ("نأخذ", "imperfect 1 pl"),
                ("آخذ", "doing m sg"),
                ("مأخوذ", "done m sg"),
                ("أخذا", "masdar acc free"),
            ],
            &["أأخذ", "ءاخذ", "مؤخذ", "اأخذ"],
        ),
        (
            "آمن",
            "يؤمن",
            "إيمان",
            &[
                ("آمن", "perfect 3 m sg act"),
                ("آمنت", "perfect 3 f sg"),
                ("آمنوا", "perfect 3 m pl"),
                ("آمنا", "perfect 1 pl"),
                ("أومن", "perfect 3 m sg pas"),
                ("يؤمن", "imperfect 3 m sg"),
                ("أؤمن", "imperfect 1 sg"),
                ("نؤمن", "imperfect 1 pl"),
                ("مؤمن", "doing act pas m sg"),
                ("آمنوا", "imperative 2 m pl"),
            ],
            &["أأمن", "يآمن", "آمان"],
        ),
        (
            "أنشأ",
            "ينشئ",
            "إنشاء",
            &[
                ("أنشأ", "perfect 3 m sg act"),
                ("أنشئ", "perfect 3 m sg pas"),
                ("أنشئت", "perfect 3 f sg pas"),
                ("أنشؤوا", "perfect 3 m pl"),
                ("أنشأوا", "perfect 3 m pl"),
                ("ينشئ", "imperfect 3 m sg act"),
                ("ينشأ", "imperfect 3 m sg pas"),
                ("ينشئون", "imperfect 3 m pl act"),
                ("إنشاء", "masdar all free"),
                ("إنشائ", "masdar gen pro"),
                ("إنشاؤ", "masdar nom pro"),
                ("منشئ", "doing m sg"),
                ("منشأ", "done m sg"),
                ("منشأة", "done f sg"),
                ("منشآت", "done f pl"),
            ],
            &["إنشاءا", "ينشؤ", "أنشات"],
        ),
        (
            "تساءل",
            "يتساءل",
            "تساؤل",
            &[
                ("تساءلت", "perfect 3 f sg"),
                ("يتساءل", "imperfect 3 m sg"),
                ("يتساءلون", "imperfect 3 m pl"),
                ("أتساءل", "imperfect 1 sg"),
                ("متسائل", "doing m sg"),
                ("تساؤلا", "masdar acc free"),
            ],
            &["تسائل", "تسآل"],
        ),
        (
            "آخذ",
            "يؤاخذ",
            "مؤاخذة",
            &[
                ("آخذت", "perfect 3 f sg act"),
                ("أوخذ", "perfect 3 m sg pas"),
                ("يؤاخذ", "imperfect 3 m sg"),
                ("أؤاخذ", "imperfect 1 sg"),
                ("مؤاخذ", "doing m sg"),
            ],
            &["يآخذ", "يؤخذ"],
        ),
        (
            "ائتلف",
            "يأتلف",
            "ائتلاف",
            &[
                ("ائتلفت", "perfect 3 f sg act"),
                ("اؤتلف", "perfect 3 m sg pas"),
                ("يأتلف", "imperfect 3 m sg act"),
                ("يؤتلف", "imperfect 3 m sg pas"),
                ("مؤتلف", "doing m sg"),
                ("ائتلافا", "masdar acc free"),
            ],
            &["إئتلف", "يئتلف"],
        ),
        (
            "يئس",
            "ييأس",
            "يأس",
            &[
                ("يئس", "perfect 3 m sg"),
                ("يئسوا", "perfect 3 m pl"),
                ("ييأس", "imperfect 3 m sg"),
                ("نيأس", "imperfect 1 pl"),
                ("يائس", "doing m sg"),
            ],
            &["ييئس"],
        ),
    ]);
}

#[test]
fn assimilated_verbs() {
    check_all(&[
        (
            "وصل",
            "يصل",
            "وصول",
            &[
                ("وصل", "perfect 3 m sg act pas"),
                ("وصلت", "perfect 3 f sg"),
                ("وصلوا", "perfect 3 m pl free"),
                ("يصل", "imperfect 3 m sg ind sub jus act"),
                ("يوصل", "imperfect 3 m sg pas"),
                ("يصلون", "imperfect 3 m pl ind"),
                ("أصل", "imperfect 1 sg"),
                ("تصل", "imperfect 3 f sg"),
                ("صلوا", "imperative 2 m pl"),
                ("وصولا", "masdar acc free"),
                ("واصل", "doing m sg"),
                ("موصول", "done m sg"),
            ],
            &["اوصل", "اصل", "موصل", "يصلل"],
        ),
        (
            "وطئ",
            "يطأ",
            "وطء",
            &[
                ("وطئت", "perfect 3 f sg"),
                ("وطئوا", "perfect 3 m pl"),
                ("يطأ", "imperfect 3 m sg"),
                ("يطؤ", "imperfect 3 m sg ind pro"),
                ("تطأ", "imperfect 3 f sg"),
                ("يطؤون", "imperfect 3 m pl"),
                ("واطئ", "doing m sg"),
                ("موطوء", "done m sg"),
            ],
            &["يطئ", "وطأت"],
        ),
        (
            "أوقف",
            "يوقف",
            "إيقاف",
            &[
                ("أوقفت", "perfect 3 f sg act pas"),
                ("يوقف", "imperfect 3 m sg act pas"),
                ("توقف", "imperfect 3 f sg"),
                ("موقف", "doing act pas m sg"),
                ("أوقفوا", "imperative 2 m pl"),
            ],
            &["يقف", "واقف", "موقوف"],
        ),
        // Given in the passive.
        (
            "ولد",
            "يولد",
            "ولادة",
            &[
                ("ولد", "perfect 3 m sg act"),
                ("ولدت", "perfect 3 f sg act"),
                ("يولد", "imperfect 3 m sg ind sub jus act"),
                ("يولدون", "imperfect 3 m pl act"),
                ("مولود", "done m sg"),
            ],
            &["يلد", "مولد", "والد"],
        ),
    ]);
}

#[test]
fn hollow_verbs() {
    check_all(&[
        (
            "قال",
            "يقول",
            "قول",
            &[
                ("قال", "perfect 3 m sg act free pro"),
                ("قالت", "perfect 3 f sg act"),
                ("قلت", "perfect 1 2 sg act"),
                ("قالوا", "perfect 3 m pl free"),
                ("قالو", "perfect 3 m pl pro"),
                ("قلن", "perfect 3 f pl"),
                ("قلنا", "perfect 1 pl"),
                ("قيل", "perfect 3 m sg pas"),
                ("يقول", "imperfect 3 m sg ind sub act"),
                ("يقل", "imperfect 3 m sg jus act"),
                ("يقال", "imperfect 3 m sg ind sub pas"),
                ("يقولون", "imperfect 3 m pl ind"),
                ("يقولوا", "imperfect 3 m pl sub jus"),
                ("أقول", "imperfect 1 sg"),
                ("يقلن", "imperfect 3 f pl"),
                ("قولوا", "imperative 2 m pl"),
                ("قائل", "doing m sg"),
                ("مقول", "done m sg"),
            ],
            &["قولت", "قاول", "يقولن", "قالنا"],
        ),
        (
            "باع",
            "يبيع",
            "بيع",
            &[
                ("باعت", "perfect 3 f sg"),
                ("بعنا", "perfect 1 pl act"),
                ("بيع", "perfect 3 m sg pas"),
                ("بيعت", "perfect 3 f sg pas"),
                ("يبيع", "imperfect 3 m sg ind sub act"),
                ("يبع", "imperfect 3 m sg jus"),
                ("تباع", "imperfect 3 f sg pas"),
                ("بائع", "doing m sg"),
                ("مبيع", "done m sg"),
                ("مبيعات", "done f pl"),
            ],
            &["بايع", "مبيوع", "مبوع"],
        ),
        (
            "خاف",
            "يخاف",
            "خوف",
            &[
                ("خافت", "perfect 3 f sg act"),
                ("خفت", "perfect 1 2 sg act"),
                ("خفنا", "perfect 1 pl"),
                ("يخاف", "imperfect 3 m sg ind sub act"),
                ("يخف", "imperfect 3 m sg jus"),
                ("نخاف", "imperfect 1 pl"),
                ("خائف", "doing m sg"),
            ],
            &["خيف", "يخوف", "خوفت"],
        ),
        (
            "جاء",
            "يجيء",
            "مجيء",
            &[
                ("جاء", "perfect 3 m sg act free pro"),
                ("جاءت", "perfect 3 f sg"),
                ("جاؤوا", "perfect 3 m pl"),
                ("جاءوا", "perfect 3 m pl"),
                ("جئت", "perfect 1 2 sg"),
                ("جئنا", "perfect 1 pl"),
                ("جيء", "perfect 3 m sg pas"),
                ("يجيء", "imperfect 3 m sg ind sub"),
                ("يجئ", "imperfect 3 m sg jus"),
                ("يجيئ", "imperfect 3 m sg ind pro"),
                ("تجيء", "imperfect 3 f sg"),
                ("مجيء", "masdar nom gen free"),
                ("مجيئا", "masdar acc free"),
                ("مجيئ", "masdar all pro"),
            ],
            &["جائت", "جيت", "يجيأ"],
        ),
        (
            "شاء",
            "يشاء",
            "مشيئة",
            &[
                ("شاءت", "perfect 3 f sg"),
                ("شئنا", "perfect 1 pl"),
                ("يشاء", "imperfect 3 m sg ind sub"),
                ("يشأ", "imperfect 3 m sg jus"),
                ("يشاؤ", "imperfect 3 m sg ind pro"),
                ("يشاؤون", "imperfect 3 m pl"),
            ],
            &["شيء", "يشئ"],
        ),
        (
            "أدان",
            "يدين",
            "إدانة",
            &[
                ("أدان", "perfect 3 m sg act"),
                ("أدانت", "perfect 3 f sg act"),
                ("أدنا", "perfect 1 pl"),
                ("أدين", "perfect 3 m sg pas"),
                ("أدينت", "perfect 3 f sg pas"),
                ("يدين", "imperfect 3 m sg ind sub act"),
                ("يدن", "imperfect 3 m sg jus"),
                ("يدان", "imperfect 3 m sg pas"),
                ("تدين", "imperfect 3 f sg act"),
                ("أدين", "imperfect 1 sg act"),
                ("مدين", "doing m sg"),
                ("مدان", "done m sg"),
                ("أدينوا", "imperative 2 m pl"),
            ],
            &["أديننا", "داين", "مدون"],
        ),
        (
            "اختار",
            "يختار",
            "اختيار",
            &[
                ("اختارت", "perfect 3 f sg act"),
                ("اخترنا", "perfect 1 pl"),
                ("اختير", "perfect 3 m sg pas"),
                ("يختار", "imperfect 3 m sg ind sub act pas"),
                ("يختر", "imperfect 3 m sg jus"),
                ("يختارون", "imperfect 3 m pl"),
                ("مختار", "doing act pas m sg"),
                ("مختارة", "doing f sg"),
            ],
            &["يختير", "مختير", "اخترر"],
        ),
        (
            "ازداد",
            "يزداد",
            "ازدياد",
            &[
                ("ازدادت", "perfect 3 f sg"),
                ("ازددنا", "perfect 1 pl"),
                ("يزداد", "imperfect 3 m sg ind sub"),
                ("يزدد", "imperfect 3 m sg jus"),
                ("مزداد", "doing m sg"),
            ],
            &["يزديد"],
        ),
        (
            "انهار",
            "ينهار",
            "انهيار",
            &[
                ("انهارت", "perfect 3 f sg"),
                ("انهرنا", "perfect 1 pl"),
                ("ينهار", "imperfect 3 m sg ind sub"),
                ("ينهر", "imperfect 3 m sg jus"),
                ("منهار", "doing m sg"),
            ],
            &["انهير", "ينهير"],
        ),
        (
            "استطاع",
            "يستطيع",
            "استطاعة",
            &[
                ("استطاع", "perfect 3 m sg"),
                ("استطاعت", "perfect 3 f sg"),
                ("استطعنا", "perfect 1 pl"),
                ("يستطيع", "imperfect 3 m sg ind sub"),
                ("يستطع", "imperfect 3 m sg jus"),
                ("يستطاع", "imperfect 3 m sg pas"),
                ("تستطيع", "imperfect 3 f sg"),
                ("أستطيع", "imperfect 1 sg"),
                ("مستطيع", "doing m sg"),
            ],
            &["يستطوع", "استطاعنا"],
        ),
        (
            "أصيب",
            "يصاب",
            "إصابة",
            &[
                ("أصيب", "perfect 3 m sg act"),
                ("أصيبت", "perfect 3 f sg act"),
                ("أصيبوا", "perfect 3 m pl act"),
                ("يصاب", "imperfect 3 m sg act"),
                ("يصب", "imperfect 3 m sg jus"),
                ("مصاب", "done pas m sg"),
            ],
            &["أصابت", "يصيب", "مصيب"],
        ),
        (
            "حاول",
            "يحاول",
            "محاولة",
            &[
                ("حاولت", "perfect 3 f sg act"),
                ("حاولنا", "perfect 1 pl"),
                ("حوول", "perfect 3 m sg pas"),
                ("يحاول", "imperfect 3 m sg ind sub jus act pas"),
                ("محاول", "doing m sg"),
            ],
            &["حلت", "يحول", "حائل"],
        ),
        (
            "تبادل",
            "يتبادل",
            "تبادل",
            &[
                ("تبادلوا", "perfect 3 m pl act"),
                ("تبودل", "perfect 3 m sg pas"),
                ("يتبادل", "imperfect 3 m sg act pas"),
                ("تتبادل", "imperfect 3 f sg"),
                ("متبادل", "doing m sg"),
                ("تبادل", "imperative 2 m sg"),
            ],
            &["تبادال", "يتبودل"],
        ),
    ]);
}

#[test]
fn defective_verbs() {
    check_all(&[
        (
            "دعا",
            "يدعو",
            "دعوة",
            &[
                ("دعا", "perfect 3 m sg act free pro"),
                ("دعت", "perfect 3 f sg"),
                ("دعوا", "perfect 3 m pl free"),
                ("دعو", "perfect 3 m pl pro"),
                ("دعوت", "perfect 1 2 sg"),
                ("دعونا", "perfect 1 pl"),
                ("دعوا", "perfect 3 m du act"),
                ("دعي", "perfect 3 m sg pas"),
                ("دعيت", "perfect 3 f sg pas"),
                ("يدعو", "imperfect 3 m sg ind sub act"),
                ("يدع", "imperfect 3 m sg jus"),
                ("يدعى", "imperfect 3 m sg ind sub pas free"),
                ("يدعون", "imperfect 3 m pl ind"),
                ("يدعوا", "imperfect 3 m pl sub jus free"),
                ("يدعو", "imperfect 3 m pl sub jus pro"),
                ("تدعين", "imperfect 2 f sg ind"),
                ("ادع", "imperative 2 m sg"),
                ("داع", "doing m sg nom gen free"),
                ("داعي", "doing m sg all al con"),
                ("داعيا", "doing m sg acc free"),
                ("داعية", "doing f sg"),
                ("داعين", "doing m pl acc gen"),
                ("مدعو", "done m sg"),
                ("مدعوة", "done f sg"),
                ("مدعوون", "done m pl nom"),
            ],
            &["دعى", "دعات", "يدعي", "مدعي", "دعاوا"],
        ),
        (
            "رمى",
            "يرمي",
            "رمي",
            &[
                ("رمى", "perfect 3 m sg act free"),
                ("رما", "perfect 3 m sg act pro"),
                ("رمت", "perfect 3 f sg act"),
                ("رموا", "perfect 3 m pl"),
                ("رميت", "perfect 1 2 sg"),
                ("رمي", "perfect 3 m sg pas"),
                ("يرمي", "imperfect 3 m sg ind sub act"),
                ("يرم", "imperfect 3 m sg jus"),
                ("يرمون", "imperfect 3 m pl ind"),
                ("يرمى", "imperfect 3 m sg pas"),
                ("ارم", "imperative 2 m sg"),
                ("رام", "doing m sg free"),
                ("مرمي", "done m sg"),
                ("مرمية", "done f sg"),
            ],
            &["رميوا", "يرميون", "رماوا", "مرمو"],
        ),
        (
            "بقي",
            "يبقى",
            "بقاء",
            &[
                ("بقي", "perfect 3 m sg"),
                ("بقيت", "perfect 3 f sg"),
                ("بقيت", "perfect 1 2 sg"),
                ("بقوا", "perfect 3 m pl"),
                ("بقينا", "perfect 1 pl"),
                ("يبقى", "imperfect 3 m sg ind sub free"),
                ("يبقا", "imperfect 3 m sg ind sub pro"),
                ("يبق", "imperfect 3 m sg jus"),
                ("يبقون", "imperfect 3 m pl ind"),
                ("يبقوا", "imperfect 3 m pl sub jus"),
                ("باق", "doing m sg free"),
                ("بقاء", "masdar all free"),
            ],
            &["بقت", "بقيوا", "يبقيون"],
        ),
        (
            "أعطى",
            "يعطي",
            "إعطاء",
            &[
                ("أعطى", "perfect 3 m sg act free"),
                ("أعطا", "perfect 3 m sg act pro"),
                ("أعطت", "perfect 3 f sg"),
                ("أعطوا", "perfect 3 m pl"),
                ("أعطينا", "perfect 1 pl act pas"),
                ("أعطي", "perfect 3 m sg pas"),
                ("يعطي", "imperfect 3 m sg ind sub act"),
                ("يعط", "imperfect 3 m sg jus"),
                ("يعطى", "imperfect 3 m sg pas"),
                ("أعط", "imperative 2 m sg"),
                ("معط", "doing m sg free"),
                ("معطي", "doing m sg al"),
                ("معطى", "done m sg"),
                ("معطيات", "done f pl"),
            ],
            &["أعطات", "معطاون", "عاط"],
        ),
        (
            "التقى",
            "يلتقي",
            "التقاء",
            &[
                ("التقى", "perfect 3 m sg free"),
                ("التقا", "perfect 3 m sg pro"),
                ("التقت", "perfect 3 f sg"),
                ("التقوا", "perfect 3 m pl"),
                ("التقينا", "perfect 1 pl"),
                ("يلتقي", "imperfect 3 m sg"),
                ("يلتق", "imperfect 3 m sg jus"),
                ("يلتقون", "imperfect 3 m pl"),
                ("يلتقيان", "imperfect 3 m du ind"),
                ("ملتق", "doing m sg free"),
            ],
            &["التقيوا", "لاق"],
        ),
        (
            "تلقى",
            "يتلقى",
            "تلق",
            &[
                ("تلقى", "perfect 3 m sg free"),
                ("تلقت", "perfect 3 f sg act"),
                ("تلقوا", "perfect 3 m pl"),
                ("تلقي", "perfect 3 m sg pas"),
                ("يتلقى", "imperfect 3 m sg ind sub act pas free"),
                ("يتلقا", "imperfect 3 m sg pro"),
                ("يتلق", "imperfect 3 m sg jus"),
                ("يتلقون", "imperfect 3 m pl ind"),
                ("تلق", "masdar m sg nom gen free"),
                ("تلقي", "masdar m sg all al con pro"),
                ("تلقيا", "masdar m sg acc free"),
                ("متلق", "doing m sg free"),
                ("متلقون", "doing m pl nom"),
            ],
            &["يتلقي", "تلقيوا"],
        ),
        (
            "تفادى",
            "يتفادى",
            "تفادي",
            &[
                ("تفادت", "perfect 3 f sg"),
                ("تفودي", "perfect 3 m sg pas"),
                ("يتفادى", "imperfect 3 m sg"),
                ("يتفادون", "imperfect 3 m pl"),
                ("تفادي", "masdar all al con pro"),
                ("تفاد", "masdar nom gen free"),
            ],
            &["يتفادي", "تفادوى"],
        ),
        (
            "عانى",
            "يعاني",
            "معاناة",
            &[
                ("عانت", "perfect 3 f sg"),
                ("عانوا", "perfect 3 m pl"),
                ("يعاني", "imperfect 3 m sg"),
                ("يعانون", "imperfect 3 m pl"),
                ("تعاني", "imperfect 3 f sg"),
                ("معان", "doing m sg free"),
                ("معانات", "masdar f pro"),
            ],
            &["عنت", "عانيوا"],
        ),
        (
            "استدعى",
            "يستدعي",
            "استدعاء",
            &[
                ("استدعت", "perfect 3 f sg act"),
                ("استدعي", "perfect 3 m sg pas"),
                ("استدعوا", "perfect 3 m pl act pas"),
                ("يستدعي", "imperfect 3 m sg act"),
                ("يستدعى", "imperfect 3 m sg pas"),
                ("مستدع", "doing m sg free"),
                ("مستدعى", "done m sg"),
            ],
            &["استدعيوا", "يستدعيون"],
        ),
        (
            "ادعى",
            "يدعي",
            "ادعاء",
            &[
                ("ادعى", "perfect 3 m sg act"),
                ("ادعت", "perfect 3 f sg"),
                ("ادعوا", "perfect 3 m pl"),
                ("يدعي", "imperfect 3 m sg act"),
                ("يدعون", "imperfect 3 m pl ind"),
                ("مدع", "doing m sg free"),
                ("مدعون", "doing m pl"),
            ],
            &["دعت", "ادعيوا", "مدعوة"],
        ),
        (
            "توفي",
            "يتوفى",
            "",
            &[
                ("توفي", "perfect 3 m sg act"),
                ("توفيت", "perfect 3 f sg act"),
                ("توفوا", "perfect 3 m pl act"),
                ("يتوفى", "imperfect 3 m sg act"),
                ("يتوفون", "imperfect 3 m pl act"),
                ("متوفى", "done m sg"),
                ("متوفاة", "done f sg"),
            ],
            &["توفى", "توفت", "متوف"],
        ),
    ]);
}

#[test]
fn doubled_verbs() {
    check_all(&[
        (
            "شن",
            "يشن",
            "شن",
            &[
                ("شن", "perfect 3 m sg act pas"),
                ("شنت", "perfect 3 f sg"),
                ("شنوا", "perfect 3 m pl"),
                ("شننت", "perfect 1 2 sg"),
                ("شننا", "perfect 1 pl"),
                ("يشن", "imperfect 3 m sg ind sub jus act pas"),
                ("تشن", "imperfect 3 f sg"),
                ("يشنون", "imperfect 3 m pl"),
                ("يشنن", "imperfect 3 f pl"),
                ("شنوا", "imperative 2 m pl"),
                ("شان", "doing m sg"),
                ("مشنون", "done m sg"),
                ("شنا", "masdar acc free"),
            ],
            &["يشننون", "شننوا", "شائن", "شنينا"],
        ),
        (
            "أعد",
            "يعد",
            "إعداد",
            &[
                ("أعد", "perfect 3 m sg act pas"),
                ("أعدت", "perfect 3 f sg"),
                ("أعددنا", "perfect 1 pl"),
                ("أعدوا", "perfect 3 m pl"),
                ("يعد", "imperfect 3 m sg ind sub jus act pas"),
                ("يعدون", "imperfect 3 m pl"),
                ("أعدوا", "imperative 2 m pl"),
                ("معد", "doing act pas m sg"),
                ("معدة", "doing f sg"),
            ],
            &["أعدد", "عاد", "معدود", "يعدد"],
        ),
        (
            "احتل",
            "يحتل",
            "احتلال",
            &[
                ("احتلت", "perfect 3 f sg"),
                ("احتللنا", "perfect 1 pl"),
                ("احتلوا", "perfect 3 m pl"),
                ("يحتل", "imperfect 3 m sg ind sub jus act pas"),
                ("يحتلون", "imperfect 3 m pl"),
                ("محتل", "doing act pas m sg"),
                ("محتلة", "doing f sg"),
            ],
            &["احتلنا", "احتلل", "محتلل"],
        ),
        (
            "انضم",
            "ينضم",
            "انضمام",
            &[
                ("انضمت", "perfect 3 f sg act"),
                ("انضممنا", "perfect 1 pl"),
                ("ينضم", "imperfect 3 m sg"),
                ("منضم", "doing m sg"),
            ],
            &["انضمنا", "ضام"],
        ),
        (
            "استمر",
            "يستمر",
            "استمرار",
            &[
                ("استمر", "perfect 3 m sg"),
                ("استمرت", "perfect 3 f sg"),
                ("استمررنا", "perfect 1 pl"),
                ("يستمر", "imperfect 3 m sg"),
                ("يستمرون", "imperfect 3 m pl"),
                ("مستمر", "doing m sg"),
            ],
            &["استمرنا", "استمار"],
        ),
        // Not doubled.
        (
            "استلم",
            "يستلم",
            "استلام",
            &[("استلمنا", "perfect 1 pl"), ("يستلم", "imperfect 3 m sg"), ("مستلم", "doing m sg")],
            &["استلممنا", "استلممت"],
        ),
        (
            "اضطر",
            "يضطر",
            "اضطرار",
            &[
                ("اضطرت", "perfect 3 f sg"),
                ("اضطررنا", "perfect 1 pl"),
                ("يضطر", "imperfect 3 m sg act pas"),
                ("مضطر", "doing m sg"),
            ],
            &["اضطرنا"],
        ),
        (
            "اطمأن",
            "يطمئن",
            "اطمئنان",
            &[
                ("اطمأن", "perfect 3 m sg"),
                ("اطمأنت", "perfect 3 f sg"),
                ("اطمأننا", "perfect 1 pl"),
                ("يطمئن", "imperfect 3 m sg"),
                ("يطمئنون", "imperfect 3 m pl"),
                ("مطمئن", "doing m sg"),
            ],
            &["اطمأنننا", "يطمأن"],
        ),
        (
            "احمر",
            "يحمر",
            "احمرار",
            &[("احمرت", "perfect 3 f sg"), ("احمررنا", "perfect 1 pl"), ("محمر", "doing m sg")],
            &["احمرنا"],
        ),
    ]);
}

#[test]
fn irregular_verbs() {
    check_all(&[
        (
            "رأى",
            "يرى",
            "رؤية",
            &[
                ("رأى", "perfect 3 m sg act free"),
                ("رآ", "perfect 3 m sg act pro"),
                ("رأت", "perfect 3 f sg act"),
                ("رأوا", "perfect 3 m pl"),
                ("رأيت", "perfect 1 2 sg act"),
                ("رئي", "perfect 3 m sg pas"),
                ("يرى", "imperfect 3 m sg ind sub act pas free"),
                ("يرا", "imperfect 3 m sg ind sub act pro"),
                ("ير", "imperfect 3 m sg jus"),
                ("يرون", "imperfect 3 m pl ind"),
                ("يروا", "imperfect 3 m pl sub jus"),
                ("ترى", "imperfect 3 f sg"),
                ("أرى", "imperfect 1 sg"),
                ("مرئي", "done m sg"),
                ("رؤيت", "masdar pro"),
            ],
            &["يرأى", "رأيوا", "رى", "روا"],
        ),
        (
            "أرى",
            "يري",
            "إراءة",
            &[
                ("أرى", "perfect 3 m sg act free"),
                ("أرت", "perfect 3 f sg"),
                ("أرينا", "perfect 1 pl"),
                ("يري", "imperfect 3 m sg act"),
                ("يرى", "imperfect 3 m sg pas"),
            ],
            &["أررى", "يرر"],
        ),
        (
            "أتى",
            "يأتي",
            "إتيان",
            &[
                ("أتت", "perfect 3 f sg act"),
                ("أتوا", "perfect 3 m pl"),
                ("يأتي", "imperfect 3 m sg ind sub act"),
                ("يأت", "imperfect 3 m sg jus act"),
                ("يأتون", "imperfect 3 m pl"),
                ("تأتي", "imperfect 3 f sg"),
                ("آتي", "imperfect 1 sg"),
                ("آت", "doing m sg free"),
                ("آتي", "doing m sg al"),
                ("آتية", "doing f sg"),
            ],
            &["أأتي", "أتات"],
        ),
        (
            "ولي",
            "يلي",
            "ولاية",
            &[
                ("ولي", "perfect 3 m sg"),
                ("وليت", "perfect 3 f sg"),
                ("يلي", "imperfect 3 m sg ind sub"),
                ("يل", "imperfect 3 m sg jus"),
                ("تلي", "imperfect 3 f sg"),
                ("يلون", "imperfect 3 m pl"),
                ("وال", "doing m sg free"),
            ],
            &["يولي", "ولت"],
        ),
        (
            "وقى",
            "يقي",
            "وقاية",
            &[
                ("وقت", "perfect 3 f sg"),
                ("وقوا", "perfect 3 m pl"),
                ("يقي", "imperfect 3 m sg act"),
                ("يق", "imperfect 3 m sg jus act"),
                ("يقون", "imperfect 3 m pl"),
                ("يوقى", "imperfect 3 m sg pas"),
                ("واق", "doing m sg free"),
            ],
            &["يوقي", "ق"],
        ),
        (
            "حيي",
            "يحيا",
            "حياة",
            &[
                ("حيي", "perfect 3 m sg"),
                ("حييت", "perfect 3 f sg"),
                ("يحيا", "imperfect 3 m sg ind sub act free"),
                ("يحيا", "imperfect 3 m sg ind sub act pro"),
                ("يحيون", "imperfect 3 m pl"),
                ("نحيا", "imperfect 1 pl"),
            ],
            &["يحيى", "حيت"],
        ),
        (
            "أحيا",
            "يحيي",
            "إحياء",
            &[
                ("أحيا", "perfect 3 m sg act free pro"),
                ("أحيت", "perfect 3 f sg"),
                ("أحيوا", "perfect 3 m pl"),
                ("أحييت", "perfect 1 2 sg"),
                ("أحيي", "perfect 3 m sg pas"),
                ("يحيي", "imperfect 3 m sg act"),
                ("يحيون", "imperfect 3 m pl"),
            ],
            &["أحاي", "أحيى", "أحيات"],
        ),
        (
            "ليس",
            "يليس",
            "",
            &[
                ("ليس", "perfect 3 m sg"),
                ("ليست", "perfect 3 f sg"),
                ("ليسوا", "perfect 3 m pl"),
                ("لسنا", "perfect 1 pl"),
                ("لست", "perfect 1 2 sg"),
            ],
            &["يليس", "لائس", "ليسنا"],
        ),
        (
            "أراد",
            "يريد",
            "إرادة",
            &[
                ("أرادت", "perfect 3 f sg"),
                ("أردنا", "perfect 1 pl"),
                ("أريد", "perfect 3 m sg pas"),
                ("يريد", "imperfect 3 m sg ind sub"),
                ("يرد", "imperfect 3 m sg jus"),
                ("يريدون", "imperfect 3 m pl"),
                ("أريد", "imperfect 1 sg act"),
                ("مراد", "done m sg"),
            ],
            &["أريدنا", "يراده"],
        ),
    ]);
}

#[test]
fn voices() {
    // No object and no preposition: no passive, and no pronoun behind.
    let intransitive = |ar, imperfect, masdar| {
        let mut lemma = verb(ar, imperfect, masdar);
        lemma.object = Some(false);
        lemma
    };
    check(&intransitive("نام", "ينام", "نوم"), &[("نام", "perfect 3 m sg act free")], &["نيم", "نامو"]);
    // A preposition: the impersonal passive.
    let mut lemma = intransitive("دعا", "يدعو", "دعوة");
    lemma.with = [("إلى".to_owned(), "call for".to_owned())].into_iter().collect();
    check(
        &lemma,
        &[("دعي", "perfect 3 m sg pas free"), ("يدعى", "imperfect 3 m sg pas"), ("مدعو", "done m sg")],
        &["دعيت", "دعيتم", "دعيو"],
    );
    let mut copula = verb("كان", "يكون", "");
    copula.with = [("=".to_owned(), "be".to_owned())].into_iter().collect();
    check(
        &copula,
        &[
            ("كان", "perfect 3 m sg act free"),
            ("يكن", "imperfect 3 m sg jus"),
            ("كنا", "perfect 1 pl"),
            ("كن", "perfect 3 f pl"),
        ],
        &["كين", "يكان", "مكون", "كننا"],
    );
}

/// Consonants that are nobody's weak letter, prefix or infix.
fn consonant() -> impl Strategy<Value = char> {
    prop::sample::select(vec!['ب', 'ج', 'ح', 'خ', 'ر', 'ش', 'ع', 'غ', 'ف', 'ق', 'ك', 'ه'])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Both forms that a lemma gives are generated again, and all forms are sane, whatever the root and the form.
    #[test]
    fn lemmas_are_found_again(a in consonant(), b in consonant(), c in consonant(), d in consonant()) {
        prop_assume!(a != b && b != c);
        for (perfect, imperfect, masdar) in [
            (format!("{a}{b}{c}"), format!("ي{a}{b}{c}"), format!("{a}{b}{c}")),
            (format!("{a}{b}{c}"), format!("ي{a}{b}{c}"), format!("ت{a}{b}ي{c}")),
            (format!("{a}ا{c}"), format!("ي{a}و{c}"), String::new()),
            (format!("{a}ا{c}"), format!("ي{a}ي{c}"), String::new()),
            (format!("{a}ا{c}"), format!("ي{a}ا{c}"), String::new()),
            (format!("{a}{b}ا"), format!("ي{a}{b}و"), String::new()),
            (format!("{a}{b}ى"), format!("ي{a}{b}ي"), String::new()),
            (format!("{a}{b}ي"), format!("ي{a}{b}ى"), String::new()),
            (format!("{a}{b}"), format!("ي{a}{b}"), String::new()),
            (format!("و{b}{c}"), format!("ي{b}{c}"), String::new()),
            (format!("أ{b}{c}"), format!("يأ{b}{c}"), String::new()),
            (format!("{a}أ{c}"), format!("ي{a}أ{c}"), String::new()),
            (format!("{a}{b}أ"), format!("ي{a}{b}أ"), String::new()),
            (format!("{a}ا{b}{c}"), format!("ي{a}ا{b}{c}"), String::new()),
            (format!("{a}ا{b}ى"), format!("ي{a}ا{b}ي"), String::new()),
            (format!("أ{a}{b}{c}"), format!("ي{a}{b}{c}"), format!("إ{a}{b}ا{c}")),
            (format!("أ{a}ا{c}"), format!("ي{a}ي{c}"), format!("إ{a}ا{c}ة")),
            (format!("أ{a}{b}ى"), format!("ي{a}{b}ي"), format!("إ{a}{b}اء")),
            (format!("أ{a}{b}"), format!("ي{a}{b}"), format!("إ{a}{b}ا{b}")),
            (format!("ت{a}{b}{c}"), format!("يت{a}{b}{c}"), format!("ت{a}{b}{c}")),
            (format!("ت{a}{b}ى"), format!("يت{a}{b}ى"), format!("ت{a}{b}ي")),
            (format!("ت{a}ا{b}{c}"), format!("يت{a}ا{b}{c}"), format!("ت{a}ا{b}{c}")),
            (format!("ان{a}{b}{c}"), format!("ين{a}{b}{c}"), format!("ان{a}{b}ا{c}")),
            (format!("ان{a}{b}"), format!("ين{a}{b}"), String::new()),
            (format!("ا{a}ت{b}{c}"), format!("ي{a}ت{b}{c}"), format!("ا{a}ت{b}ا{c}")),
            (format!("ا{a}ت{b}"), format!("ي{a}ت{b}"), format!("ا{a}ت{b}ا{b}")),
            (format!("ا{a}تا{b}"), format!("ي{a}تا{b}"), format!("ا{a}تيا{b}")),
            (format!("ات{a}{b}"), format!("يت{a}{b}"), format!("ات{a}ا{b}")),
            (format!("است{a}{b}{c}"), format!("يست{a}{b}{c}"), format!("است{a}{b}ا{c}")),
            (format!("است{a}ا{c}"), format!("يست{a}ي{c}"), format!("است{a}ا{c}ة")),
            (format!("است{a}{b}"), format!("يست{a}{b}"), format!("است{a}{b}ا{b}")),
            (format!("{a}{b}{c}{d}"), format!("ي{a}{b}{c}{d}"), format!("{a}{b}{c}{d}ة")),
            (format!("ت{a}{b}{c}{d}"), format!("يت{a}{b}{c}{d}"), format!("ت{a}{b}{c}{d}")),
        ] {
            let lemma = verb(&perfect, &imperfect, &masdar);
            let faults = faults(&lemma, Class::Verb, &[], &[]);
            prop_assert!(faults.is_empty(), "{:#?}", faults);
            let third = Features::THIRD | Features::MASCULINE | Features::SINGULAR | Features::ACTIVE | Features::FREE;
            let forms = forms(&lemma, Class::Verb);
            for (written, part, features) in
                [(&perfect, Part::Perfect, third), (&imperfect, Part::Imperfect, third | Features::INDICATIVE)]
            {
                let found = |form: &Form| form.written == *written && form.part == part && form.features.has(features);
                prop_assert!(forms.iter().any(found), "{perfect} {imperfect}: {written} not found");
            }
        }
    }
}

#[test]
fn not_a_verb() {
    for (perfect, imperfect) in [("كتب", "أكتب"), ("ك", "يكتب"), ("كتب", "ي"), ("مستشفيات", "يمستشفيات")]
    {
        let lemma = verb(perfect, imperfect, "");
        assert!(super::forms(&lemma).is_empty(), "{perfect} {imperfect}");
    }
}
