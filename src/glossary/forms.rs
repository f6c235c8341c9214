//! The surface forms of an entry: its patterns expanded, its short forms, and its adjective inflected.

use super::entry::{Adjective, Entry};
use super::pattern::{Element, expand, tokens};

/// Which of an entry's forms a surface is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormKind {
    /// `ar` or `also.ar`.
    Full,
    /// `short.ar`, and no full form.
    Short,
    /// `short.ar` and also a full form: it stands for the entry alone, and is written short in English.
    FullShort,
    /// A form of the adjective that agrees with a noun.
    Adjective,
    /// A plural of the adjective that can stand for the people («العراقيون»).
    People,
}

/// Calls `give` with every surface form of the entry. Patterns were checked when the entry was read.
pub(crate) fn surface_forms(entry: &Entry, mut give: impl FnMut(Vec<Element>, FormKind)) {
    let short: Vec<Vec<String>> = entry.short.iter().flat_map(|short| &short.ar).map(|form| tokens(form)).collect();
    let mut full_short = vec![None; short.len()];
    for (number, pattern) in entry.patterns().enumerate() {
        for form in expand(pattern).unwrap_or_default() {
            let same = short.iter().position(|words| {
                words.len() == form.len()
                    && words.iter().zip(&form).all(|(word, element)| matches!(element, Element::Word(w) if w == word))
            });
            match same {
                // The usual form is written in full; a name by which everybody calls somebody is written short.
                Some(at) => full_short[at] = Some(if number == 0 { FormKind::Full } else { FormKind::FullShort }),
                None => give(form, FormKind::Full),
            }
        }
    }
    for (words, full) in short.into_iter().zip(full_short) {
        give(words.into_iter().map(Element::Word).collect(), full.unwrap_or(FormKind::Short));
    }
    if let Some(adjective) = &entry.adjective {
        adjective_forms(adjective, |form, kind| give(form.into_iter().map(Element::Word).collect(), kind));
    }
}

/// The endings of a relational adjective (nisba) in ـي: gender, number and case as far as they are written, and whether
/// the form can stand for people. Ryding 2005, chapters 5 and 10.
const ENDINGS: [(&str, bool); 9] = [
    ("", false),
    ("ه", false),
    ("ان", false),
    ("تان", false),
    ("تين", false),
    ("ين", true),
    ("ون", true),
    ("ات", false),
    ("ا", false),
];

/// Each word of «كوري جنوبي» agrees; of «جنوب أفريقي», only the one that is an adjective.
fn adjective_forms(adjective: &Adjective, mut give: impl FnMut(Vec<String>, FormKind)) {
    for base in &adjective.ar {
        let stems = tokens(base);
        for (ending, people) in ENDINGS {
            let inflected = |stem: &String| {
                let agrees = stems.len() == 1 || stem.ends_with('ي');
                let has_ending = ending == "ين" && stem.ends_with("ين");
                if agrees && !has_ending { format!("{stem}{ending}") } else { stem.clone() }
            };
            let form: Vec<String> = stems.iter().map(inflected).collect();
            // The accusative of an indefinite adjective has no article.
            if ending != "ا" {
                let kind = if people { FormKind::People } else { FormKind::Adjective };
                give(form.iter().map(|word| format!("ال{word}")).collect(), kind);
                if stems.iter().any(|stem| !stem.ends_with('ي')) && stems.len() > 1 {
                    // «الجنوب أفريقي»
                    let mut first = form.clone();
                    first[0].insert_str(0, "ال");
                    give(first, kind);
                }
            }
            give(form, FormKind::Adjective);
        }
    }
    for plural in &adjective.plural {
        let words = tokens(plural);
        give(words.iter().map(|word| format!("ال{word}")).collect(), FormKind::People);
        give(words, FormKind::People);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(ar: &str) -> Vec<String> {
        let adjective = Adjective { ar: vec![ar.to_owned()], en: "".into(), plural: Vec::new(), people: None };
        let mut forms = Vec::new();
        adjective_forms(&adjective, |words, _| forms.push(words.join(" ")));
        forms
    }

    #[test]
    fn adjectives_agree_in_each_word() {
        for (ar, form) in [
            ("عراقي", "العراقيين"),
            ("عراقي", "عراقيه"),
            ("كوري جنوبي", "الكوريه الجنوبيه"),
            ("كوري جنوبي", "كوريا جنوبيا"),
            ("كوري جنوبي", "الكوريين الجنوبيين"),
            ("جنوب أفريقي", "جنوب افريقيه"),
            ("جنوب أفريقي", "الجنوب افريقي"),
        ] {
            assert!(forms(ar).contains(&form.to_owned()), "{form} of {ar}: {:?}", forms(ar));
        }
        assert!(!forms("كوري جنوبي").contains(&"كوري".to_owned()));
    }
}
