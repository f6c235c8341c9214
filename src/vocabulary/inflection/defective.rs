//! Words in -in («قاض», «القاضي»): told from those whose ي is always written («جندي»), whichever way the lemma is given.

/// Short words in -in whose spelling without ي could be read otherwise.
const WITHOUT_YA: [&str; 66] = [
    "آت",
    "باق",
    "تال",
    "ثان",
    "جان",
    "جار",
    "حام",
    "خال",
    "داع",
    "دام",
    "راض",
    "راع",
    "راق",
    "زاه",
    "ساع",
    "سام",
    "شاف",
    "طاه",
    "عات",
    "عار",
    "عال",
    "غاز",
    "غال",
    "فان",
    "قاس",
    "قاض",
    "كاف",
    "ماض",
    "مبك",
    "متبق",
    "متتال",
    "متدن",
    "متساو",
    "متعال",
    "متفان",
    "متنام",
    "متهاو",
    "متواز",
    "متوال",
    "مجد",
    "محاذ",
    "محام",
    "مخز",
    "مدو",
    "مرب",
    "مزر",
    "مساو",
    "مستعص",
    "مستول",
    "مشتر",
    "مضن",
    "معاد",
    "معتد",
    "مغر",
    "مغن",
    "مفت",
    "مناف",
    "منته",
    "موات",
    "مواز",
    "موال",
    "مؤذ",
    "ناء",
    "ناج",
    "نام",
    "واع",
];

/// Words shaped like those in -in, with a ي that is always written: relations («مالي»).
const WITH_YA: [&str; 30] = [
    "آلي",
    "تاجي",
    "حالي",
    "ذاتي",
    "ساسي",
    "شاطي",
    "صافي",
    "عادي",
    "عاجي",
    "عامي",
    "غازي",
    "مادي",
    "مالي",
    "ناتي",
    "ناري",
    "نابي",
    "هاتي",
    "متحفي",
    "متري",
    "مثالي",
    "مجاني",
    "مداري",
    "مكاني",
    "مناخي",
    "مقامي",
    "مطاطي",
    "مجالي",
    "مساحي",
    "مزاجي",
    "مقالي",
];

/// Shorter participles in -in that end in ي as relations do.
const DERIVED: [&str; 24] = [
    "مؤدي",
    "مؤذي",
    "مبكي",
    "مجدي",
    "مخزي",
    "مدوي",
    "مربي",
    "مزري",
    "مسلي",
    "مشتري",
    "مضني",
    "معتدي",
    "معطي",
    "مغري",
    "مغني",
    "مفتي",
    "منتهي",
    "منقضي",
    "منحني",
    "مستولي",
    "مستعصي",
    "مستغني",
    "مرتدي",
    "محتوي",
];

/// The stem without ي if a lemma, given with ي or without it, ends in -in; its plurals help to tell.
pub(super) fn stem(lemma: &str, plurals: &[String]) -> Option<String> {
    let letters: Vec<char> = lemma.chars().collect();
    if let Some(stem) = lemma.strip_suffix('ي') {
        if plurals.iter().any(|plural| plural.strip_prefix(lemma).is_some_and(|rest| matches!(rest, "ون" | "ين"))) {
            return None;
        }
        let told = plurals.iter().any(|plural| {
            plural.strip_prefix(stem).is_some_and(|rest| matches!(rest, "ون" | "ين")) || agents(stem, plural)
        });
        return (told || is_shaped(&letters) && !WITH_YA.contains(&lemma) || DERIVED.contains(&lemma))
            .then(|| without_seat(stem));
    }
    let told = plurals.iter().any(|plural| {
        plural.strip_prefix(lemma).is_some_and(|rest| matches!(rest, "يات" | "ية")) || agents(lemma, plural)
    });
    (told || WITHOUT_YA.contains(&lemma)).then(|| lemma.to_owned())
}

/// «قاض» with «قضاة», «ناد» with «أندية».
fn agents(stem: &str, plural: &str) -> bool {
    let (Some([first, 'ا', last]), plural) = (stem.chars().collect::<Vec<_>>().first_chunk().copied(), plural) else {
        return false;
    };
    stem.chars().count() == 3
        && (plural.chars().eq([first, last, 'ا', 'ة']) || plural.chars().eq(['أ', first, last, 'ي', 'ة']))
}

/// Whether a word in ي has the shape of a participle or verbal noun in -in.
fn is_shaped(letters: &[char]) -> bool {
    match letters {
        // قاضي; تحدي, تفادي; محامي; متعدي, متساوي
        [_, 'ا', _, 'ي'] | ['ت', _, 'ا', _, 'ي'] | ['م', _, 'ا', _, 'ي'] | ['م', 'ت', _, _, 'ي'] => true,
        ['م', 'ت', _, 'ا', _, 'ي'] => true,
        ['ت', second, third, 'ي'] => !matches!((second, third), ('ر', 'ك') | ('ق', 'ن')),
        _ => false,
    }
}

/// The stem of «نائي» is «ناء».
fn without_seat(stem: &str) -> String {
    stem.strip_suffix('ئ').filter(|rest| rest.ends_with('ا')).map_or_else(|| stem.to_owned(), |rest| format!("{rest}ء"))
}

/// The stem without ي if a broken plural, given with ي or without it, ends in -in: «أراض», «المباني».
pub(super) fn plural_stem(singular: &str, plural: &str) -> Option<String> {
    let letters: Vec<char> = plural.chars().collect();
    match letters[..] {
        [_, _, 'ا', _, 'ي'] | ['أ', 'ي', 'د', 'ي'] => plural.strip_suffix('ي').map(without_seat),
        ['أ', 'ي', 'د'] => Some(plural.to_owned()),
        [_, _, 'ا', last] if last != 'ا' && last != 'ي' => {
            let weak = singular.ends_with(['ى', 'ي', 'ا', 'ء']) || singular.ends_with("ية");
            let shape: Vec<char> = singular.chars().collect();
            let agent = matches!(shape[..], [first, 'ا', second] if letters == [first, 'و', 'ا', second]);
            (weak || agent || matches!(singular, "أرض" | "ليلة" | "يد" | "أهل")).then(|| plural.to_owned())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defective_words() {
        for (lemma, plural, expected) in [
            ("قاض", "قضاة", Some("قاض")),
            ("قاضي", "قضاة", Some("قاض")),
            ("ناد", "أندية", Some("ناد")),
            ("محامي", "محامون", Some("محام")),
            ("محام", "محامون", Some("محام")),
            ("تحد", "تحديات", Some("تحد")),
            ("تحدي", "تحديات", Some("تحد")),
            ("جندي", "جنود", None),
            ("مالي", "ماليون", None),
            ("إرهابي", "إرهابيون", None),
            ("تقني", "تقنيون", None),
            ("باب", "أبواب", None),
            ("نائي", "", Some("ناء")),
            ("عادي", "", None),
            ("متساوي", "", Some("متساو")),
            ("مثالي", "", None),
        ] {
            assert_eq!(stem(lemma, &[plural.to_owned()]).as_deref(), expected, "{lemma}");
        }
    }

    #[test]
    fn defective_plurals() {
        for (singular, plural, expected) in [
            ("أرض", "أراض", Some("أراض")),
            ("أرض", "أراضي", Some("أراض")),
            ("مبنى", "مبان", Some("مبان")),
            ("ناحية", "نواح", Some("نواح")),
            ("ناد", "نواد", Some("نواد")),
            ("رجل", "رجال", None),
            ("مهمة", "مهام", None),
            ("قضية", "قضايا", None),
        ] {
            assert_eq!(plural_stem(singular, plural).as_deref(), expected, "{plural}");
        }
    }
}
