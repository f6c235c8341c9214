//! The lists of `attribution.toml` as the file has them.

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::lexicon::Stance;

/// A verb of saying, as the file has it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Verb {
    pub(super) past: String,
    pub(super) present: String,
    pub(super) jussive: Option<String>,
    /// "denied".
    pub(crate) en: String,
    /// "deny".
    pub(crate) base: String,
    pub(super) that: Option<String>,
    /// It takes a person as object.
    #[serde(default)]
    pub(crate) object: bool,
    /// Often something else: a clause must follow.
    #[serde(default)]
    pub(crate) weak: bool,
    pub(super) behind: Option<String>,
    #[serde(default)]
    pub(super) unless: Vec<String>,
    #[serde(skip)]
    pub(crate) stance: Option<Stance>,
    #[serde(skip)]
    pub(crate) relays: bool,
}

impl Verb {
    /// Whether all between the verb and إن is its subject.
    pub(crate) fn takes_inna(&self) -> bool {
        self.that.is_some()
    }

    /// Whether the verb means something else of such a subject; the word is folded and without ال.
    pub(crate) fn excludes(&self, noun: &str) -> bool {
        self.unless.iter().any(|other| other == noun)
    }

    /// The folded word that must follow the speaker.
    pub(crate) fn behind(&self) -> Option<&str> {
        self.behind.as_deref()
    }
}

type ByStance<T> = FxHashMap<Stance, T>;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct File {
    pub(super) verbs: ByStance<Vec<Verb>>,
    pub(super) participles: ByStance<Vec<String>>,
    pub(super) nouns: Nouns,
    pub(super) clause: Clause,
    pub(super) tail: Tail,
    pub(super) relay: Relay,
    pub(super) english: ByStance<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Nouns {
    pub(super) he: Option<Vec<String>>,
    pub(super) she: Option<Vec<String>>,
    pub(super) they: Option<Vec<String>>,
    pub(super) many: Option<Vec<String>>,
    pub(super) places: Option<Vec<String>>,
    pub(super) constructs: Option<Vec<String>>,
    pub(super) outlets: Option<Vec<String>>,
    pub(super) of_outlets: Option<Vec<String>>,
    pub(super) attributes: Option<Vec<String>>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Clause {
    pub(super) that: Option<Vec<String>>,
    pub(super) adverbs: Option<Vec<String>>,
    pub(super) openers: Option<Vec<String>>,
    pub(super) closed: Option<Vec<String>>,
    pub(super) others: Option<Vec<String>>,
    pub(super) negations: Option<Vec<String>>,
    pub(super) prepositions: Option<Vec<String>>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Tail {
    pub(super) direct: Option<Vec<String>>,
    pub(super) by_l: Option<Vec<String>>,
    pub(super) verb: Option<Vec<String>>,
    pub(super) citing: Option<Vec<String>>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Relay {
    pub(super) verbs: Option<Vec<Verb>>,
    pub(super) sayings: Option<Vec<String>>,
}

impl File {
    /// This file with the lists that `over` names.
    pub(super) fn overlaid(&self, over: Self) -> Self {
        let mut file = self.clone();
        file.verbs.extend(over.verbs);
        file.participles.extend(over.participles);
        file.english.extend(over.english);
        macro_rules! replace {
            ($($table:ident { $($list:ident),* })*) => {
                $($(if over.$table.$list.is_some() { file.$table.$list = over.$table.$list; })*)*
            };
        }
        replace! {
            nouns { he, she, they, many, places, constructs, outlets, of_outlets, attributes }
            clause { that, adverbs, openers, closed, others, negations, prepositions }
            tail { direct, by_l, verb, citing }
            relay { verbs, sayings }
        }
        file
    }
}
