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
    let mut full_short = vec![false; short.len()];
    for pattern in entry.patterns() {
        for form in expand(pattern).unwrap_or_default() {
            let same = short.iter().position(|words| {
                words.len() == form.len()
                    && words.iter().zip(&form).all(|(word, element)| matches!(element, Element::Word(w) if w == word))
            });
            match same {
                Some(at) => full_short[at] = true,
                None => give(form, FormKind::Full),
            }
        }
    }
    for (words, full) in short.into_iter().zip(full_short) {
        let kind = if full { FormKind::FullShort } else { FormKind::Short };
        give(words.into_iter().map(Element::Word).collect(), kind);
    }
    if let Some(adjective) = &entry.adjective {
        adjective_forms(adjective, |form, kind| give(vec![Element::Word(form)], kind));
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

fn adjective_forms(adjective: &Adjective, mut give: impl FnMut(String, FormKind)) {
    for base in &adjective.ar {
        for stem in tokens(base) {
            for (ending, people) in ENDINGS {
                let form =
                    if ending == "ين" && stem.ends_with("ين") { stem.clone() } else { format!("{stem}{ending}") };
                // The accusative of an indefinite adjective has no article.
                if ending != "ا" {
                    give(format!("ال{form}"), if people { FormKind::People } else { FormKind::Adjective });
                }
                give(form, FormKind::Adjective);
            }
        }
    }
    for plural in adjective.plural.iter().flat_map(|plural| tokens(plural)) {
        give(format!("ال{plural}"), FormKind::People);
        give(plural, FormKind::People);
    }
}
