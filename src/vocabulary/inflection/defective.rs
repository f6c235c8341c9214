//! Words in -in («قاض», «القاضي»): told from those whose ي is always written («جندي»), whichever way the lemma is given.

use super::super::entry::Class;
use super::super::words::Words;
use crate::arabic::irregular;

/// The stem without ي if a lemma, given with ي or without it, ends in -in; its plurals help to tell.
pub(super) fn stem(lemma: &str, plurals: Words, class: Class) -> Option<String> {
    let irregular = &irregular::lists().defective;
    let noun = class == Class::Noun;
    let sound = |stem: &str| {
        plurals.iter().any(|plural| plural.strip_prefix(stem).is_some_and(|rest| matches!(rest, "ون" | "ين")))
    };
    let agents = |stem: &str| plurals.iter().any(|plural| are_agents(stem, plural));
    let letters = letters(lemma);
    if let Some(stem) = lemma.strip_suffix('ي') {
        let told = sound(stem)
            || agents(stem)
            || irregular.participles.holds(lemma)
            || is_participle(&letters) && !irregular.relations.holds(lemma)
            || noun && is_masdar(&letters) && !sound(lemma);
        return (told && !sound(lemma)).then(|| without_seat(stem));
    }
    let told = if noun {
        irregular.nouns.holds(lemma) && (plurals.is_empty() || sound(lemma))
            || agents(lemma)
            || letters.first() == Some(&'ت') && plurals.iter().any(|plural| plural.strip_prefix(lemma) == Some("يات"))
    } else {
        irregular.adjectives.holds(lemma)
    };
    told.then(|| lemma.to_owned())
}

/// The letters of a word, آ as two.
pub(super) fn letters(word: &str) -> Vec<char> {
    let mut letters = Vec::with_capacity(word.len() / 2 + 1);
    for c in word.chars() {
        if c == 'آ' {
            letters.push('ء');
        }
        letters.push(if c == 'آ' { 'ا' } else { c });
    }
    letters
}

/// «قاض» with «قضاة», «ناد» with «أندية».
fn are_agents(stem: &str, plural: &str) -> bool {
    match stem.chars().collect::<Vec<_>>()[..] {
        [first, 'ا', last] => {
            plural.chars().eq([first, last, 'ا', 'ة']) || plural.chars().eq(['أ', first, last, 'ي', 'ة'])
        }
        _ => false,
    }
}

/// Whether a word in ي has the shape of a participle in -in: «ماضي», «متعدي», «متساوي».
fn is_participle(letters: &[char]) -> bool {
    match letters {
        [_, 'ا', _, 'ي'] | ['م', 'ت', _, 'ا', _, 'ي'] => true,
        ['م', 'ت', third, fourth, 'ي'] => !matches!((third, fourth), ('ح', 'ف') | ('ج', 'ر')),
        _ => false,
    }
}

/// Whether a noun in ي has the shape of a verbal noun in -in: «تحدي», «تفادي».
fn is_masdar(letters: &[char]) -> bool {
    match letters {
        ['ت', _, 'ا', _, 'ي'] => true,
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
    match letters(plural)[..] {
        [_, _, 'ا', _, 'ي'] | ['أ', 'ي', 'د', 'ي'] => plural.strip_suffix('ي').map(without_seat),
        ['أ', 'ي', 'د'] => Some(plural.to_owned()),
        [first, second, 'ا', last] if !matches!(last, 'ا' | 'ي' | 'ة') => {
            let weak =
                singular.ends_with(['ى', 'ي', 'ا', 'ء']) || ["ية", "اة"].iter().any(|end| singular.ends_with(end));
            let agent = letters(singular) == [first, 'ا', last] && second == 'و';
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
        let (noun, adjective) = (Class::Noun, Class::Adjective);
        for (class, lemma, plural, expected) in [
            (noun, "قاض", "قضاة", Some("قاض")),
            (noun, "قاضي", "قضاة", Some("قاض")),
            (noun, "ناد", "أندية", Some("ناد")),
            (noun, "محامي", "محامون", Some("محام")),
            (noun, "محام", "محامون", Some("محام")),
            (noun, "تحد", "تحديات", Some("تحد")),
            (noun, "تحدي", "تحديات", Some("تحد")),
            (noun, "جندي", "جنود", None),
            (noun, "مالي", "ماليون", None),
            (noun, "إرهابي", "إرهابيون", None),
            (noun, "تقني", "تقنيون", None),
            (noun, "باب", "أبواب", None),
            (adjective, "نائي", "", Some("ناء")),
            (adjective, "عادي", "", None),
            (adjective, "متساوي", "", Some("متساو")),
            (adjective, "مثالي", "", None),
            (adjective, "تجاري", "", None),
            (adjective, "ملاحي", "", None),
            (adjective, "آتي", "", Some("آت")),
            (adjective, "آلي", "", None),
            (adjective, "مائي", "", None),
            (noun, "غاز", "غازات", None),
            (noun, "غاز", "غزاة", Some("غاز")),
            (noun, "اقتصاد", "اقتصاديات", None),
            (noun, "عار", "", None),
            (noun, "تفادي", "", Some("تفاد")),
            (noun, "كرسي", "كراسي", None),
        ] {
            assert_eq!(stem(lemma, [plural].into_iter().collect(), class).as_deref(), expected, "{lemma}");
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
            ("مأساة", "مآس", Some("مآس")),
            ("مأوى", "مآوي", Some("مآو")),
            ("قاضي", "قضاة", None),
            ("رجل", "رجال", None),
            ("مهمة", "مهام", None),
            ("قضية", "قضايا", None),
        ] {
            assert_eq!(plural_stem(singular, plural).as_deref(), expected, "{plural}");
        }
    }
}
