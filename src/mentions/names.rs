//! The word lists of `names.toml` and `discovery.toml`: the parts that names are made of, and the evidence by which unknown names
//! are told from words.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use crate::arabic::clitics::{proclitic_splits, without_conjunction, without_future};
use crate::arabic::normalize;

static EMBEDDED: LazyLock<Names> = LazyLock::new(|| {
    let (parts, evidence) = (include_str!("../../glossary/names.toml"), include_str!("../../glossary/discovery.toml"));
    Names::parse(parts, evidence).unwrap_or_default()
});

/// What is known of a word that names are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its usual English.
    pub en: String,
    /// Whether it is a given name; else it is a family name.
    pub given: bool,
    /// Whether it is a name of another language than Arabic.
    pub foreign: bool,
    /// Whether it is a common word too.
    pub cautious: bool,
}

/// Name parts and evidence words, folded.
#[derive(Debug, Default)]
pub struct Names {
    /// By key: «على» is no name, «علي» is.
    parts: FxHashMap<String, Part>,
    speech_verbs: FxHashSet<String>,
    /// Keys: «على» is a stop word, «علي» is not.
    stop_words: FxHashSet<String>,
    negations: FxHashSet<String>,
    /// What may follow a name without being part of it.
    following: FxHashSet<String>,
    title_heads: FxHashSet<String>,
    participles: FxHashSet<String>,
    counterparts: FxHashSet<String>,
    verbs_with_al: FxHashSet<String>,
    cautious_short: FxHashSet<String>,
}

/// Why the lists cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum NamesError {
    /// The name parts.
    #[error("names.toml: {0}")]
    Parts(#[source] toml::de::Error),
    /// The evidence.
    #[error("discovery.toml: {0}")]
    Discovery(#[source] toml::de::Error),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct PartsFile {
    given: FxHashMap<String, String>,
    given_cautious: FxHashMap<String, String>,
    family: FxHashMap<String, String>,
    family_cautious: FxHashMap<String, String>,
    foreign_given: FxHashMap<String, String>,
    foreign_family: FxHashMap<String, String>,
    foreign_cautious: FxHashMap<String, String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct DiscoveryFile {
    #[serde(default)]
    evidence: Evidence,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Evidence {
    #[serde(default)]
    speech_verbs: Vec<String>,
    #[serde(default)]
    stop_words: Vec<String>,
    #[serde(default)]
    negations: Vec<String>,
    #[serde(default)]
    not_names: Vec<String>,
    #[serde(default)]
    participles: Vec<String>,
    #[serde(default)]
    counterparts: Vec<String>,
    #[serde(default)]
    verbs_with_al: Vec<String>,
    #[serde(default)]
    title_heads: Vec<String>,
    #[serde(default)]
    cautious_short: Vec<String>,
}

impl Names {
    /// The lists that are built into the program.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads the lists.
    ///
    /// # Errors
    /// TOML that is not of this form.
    pub fn parse(parts: &str, discovery: &str) -> Result<Self, NamesError> {
        let lists: PartsFile = toml::from_str(parts).map_err(NamesError::Parts)?;
        let file: DiscoveryFile = toml::from_str(discovery).map_err(NamesError::Discovery)?;
        let folded = |words: Vec<String>| words.iter().map(|word| normalize(word)).collect();
        let mut parts = FxHashMap::default();
        // A given name before a family name, a certain one before a cautious one: the first stays.
        for (list, given, foreign, cautious) in [
            (lists.given_cautious, true, false, true),
            (lists.given, true, false, false),
            (lists.foreign_cautious, true, true, true),
            (lists.foreign_given, true, true, false),
            (lists.family_cautious, false, false, true),
            (lists.family, false, false, false),
            (lists.foreign_family, false, true, false),
        ] {
            for (name, en) in list {
                parts.entry(key(&name)).or_insert(Part { en, given, foreign, cautious });
            }
        }
        Ok(Self {
            parts,
            speech_verbs: folded(file.evidence.speech_verbs),
            stop_words: file.evidence.stop_words.iter().map(|word| key(word)).collect(),
            negations: folded(file.evidence.negations),
            following: folded(file.evidence.not_names),
            verbs_with_al: folded(file.evidence.verbs_with_al),
            counterparts: folded(file.evidence.counterparts),
            participles: folded(file.evidence.participles),
            title_heads: folded(file.evidence.title_heads),
            cautious_short: folded(file.evidence.cautious_short),
        })
    }

    /// What is known of the token as a part of names. `folded` and `surface` are the same token.
    #[must_use]
    pub fn part(&self, folded: &str, surface: &str) -> Option<&Part> {
        if surface.ends_with('ى') { self.parts.get(&key(surface)) } else { self.parts.get(folded) }
    }

    /// Whether the token is a given name that is no common word. `folded` and `surface` are the same token.
    #[must_use]
    pub fn is_given(&self, folded: &str, surface: &str) -> bool {
        self.part(folded, surface).is_some_and(|part| part.given && !part.cautious)
    }

    /// Whether the token is a given name, be it a common word too. `folded` and `surface` are the same token.
    #[must_use]
    pub fn may_be_given(&self, folded: &str, surface: &str) -> bool {
        self.part(folded, surface).is_some_and(|part| part.given)
    }

    /// Whether the folded token is a verb of saying, with or without و or ف and the س of the future.
    #[must_use]
    pub fn is_speech_verb(&self, folded: &str) -> bool {
        let future = without_future(without_conjunction(folded).unwrap_or(folded));
        holds(&self.speech_verbs, folded) || future.is_some_and(|verb| self.speech_verbs.contains(verb))
    }

    /// Whether the token is a function word, with or without و or ف. `folded` and `surface` are the same token.
    #[must_use]
    pub fn is_stop_word(&self, folded: &str, surface: &str) -> bool {
        if folded.ends_with('ي') { holds(&self.stop_words, &key(surface)) } else { holds(&self.stop_words, folded) }
    }

    /// Whether the folded token is a function word whose absence would change what a sentence says.
    #[must_use]
    pub fn is_negation(&self, folded: &str) -> bool {
        holds(&self.negations, folded)
    }

    /// Whether the folded token may follow a name but is no part of one.
    #[must_use]
    pub fn is_no_name(&self, folded: &str) -> bool {
        self.following.contains(folded)
    }

    /// Whether the folded token, without its proclitics and ال, is a noun that takes a title as its complement.
    #[must_use]
    pub fn is_title_head(&self, folded: &str) -> bool {
        let mut found = false;
        proclitic_splits(folded, |split| {
            let stem = split.stem.strip_prefix("ال").unwrap_or(&split.stem);
            found |= self.title_heads.contains(&*split.stem) || self.title_heads.contains(stem);
        });
        found
    }

    /// Whether the folded token is a verb whose first letters are no article: «التقى».
    #[must_use]
    pub fn is_verb_with_al(&self, folded: &str) -> bool {
        holds(&self.verbs_with_al, folded)
    }

    /// Whether the folded token is "his counterpart", which takes an adjective without having ال.
    #[must_use]
    pub fn is_counterpart(&self, folded: &str) -> bool {
        holds(&self.counterparts, folded)
    }

    /// Whether the folded token is a participle that takes what follows as its object («متهما روسيا»).
    #[must_use]
    pub fn is_participle(&self, folded: &str) -> bool {
        holds(&self.participles, folded)
    }

    /// Whether a short form is also a common word.
    #[must_use]
    pub fn is_cautious(&self, folded: &str) -> bool {
        self.cautious_short.contains(folded)
    }

    /// Whether the folded token is one of the few words that stand before a family name alone.
    #[must_use]
    pub fn is_title_word(&self, folded: &str) -> bool {
        matches!(folded, "السيد" | "الرءيس" | "الوزير" | "الجنرال" | "الشيخ" | "الامير" | "الدكتور")
    }
}

fn holds(set: &FxHashSet<String>, folded: &str) -> bool {
    set.contains(folded) || without_conjunction(folded).is_some_and(|word| set.contains(word))
}

/// A folded name that keeps ى at its end apart from ي: «على» is not «علي».
fn key(name: &str) -> String {
    let mut folded = normalize(name);
    if name.ends_with('ى') {
        folded.pop();
        folded.push('ى');
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_lists_are_read() {
        let names =
            Names::parse(include_str!("../../glossary/names.toml"), include_str!("../../glossary/discovery.toml"))
                .unwrap();
        for (surface, given) in
            [("أحمد", true), ("علي", false), ("على", false), ("محمد", true), ("مصطفى", true), ("إلى", false)]
        {
            assert_eq!(names.is_given(&normalize(surface), surface), given, "{surface}");
        }
        assert!(names.is_speech_verb("وقال") && names.is_speech_verb("وسيقول") && !names.is_speech_verb("وصل"));
        assert!(names.is_stop_word(&normalize("إلى"), "إلى") && !names.is_stop_word("علي", "علي"));
    }
}
