//! The values, weights and word lists of `digest.toml`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use crate::arabic::clitics::without_conjunction;
use crate::arabic::normalize;
use crate::glossary::{Class, Entry, Kind};
use crate::settings::SettingsError;

/// The names of the rules with the least and the greatest value that each may have. `digest.toml` says what each is for.
pub const RULES: [(&str, f64, f64); 18] = [
    ("same-story", 0.0, 1.0),
    ("single", 0.0, 1.0),
    ("day-apart", 0.0, 1.0),
    ("days", 0.0, 1000.0),
    ("lead", 0.0, 1000.0),
    ("headline", 0.0, 100.0),
    ("behind", 0.0, 1.0),
    ("background", 0.0, 1_000_000.0),
    ("common", 0.0, 1.0),
    ("rare", 0.0, 1.0),
    ("copy", 0.0, 1.0),
    ("same-sentence", 0.0, 1.0),
    ("source", 0.0, 1.0),
    ("order", 0.0, 1.0),
    ("told", 0.0, 1.0),
    ("repeats", 0.0, 100.0),
    ("support", 0.0, 100.0),
    ("names", 0.0, 1000.0),
];

/// The places of the rules in [`RULES`].
pub(super) mod rule {
    pub(crate) const SAME_STORY: usize = 0;
    pub(crate) const SINGLE: usize = 1;
    pub(crate) const DAY_APART: usize = 2;
    pub(crate) const DAYS: usize = 3;
    pub(crate) const LEAD: usize = 4;
    pub(crate) const HEADLINE: usize = 5;
    pub(crate) const BEHIND: usize = 6;
    pub(crate) const BACKGROUND: usize = 7;
    pub(crate) const COMMON: usize = 8;
    pub(crate) const RARE: usize = 9;
    pub(crate) const COPY: usize = 10;
    pub(crate) const SAME_SENTENCE: usize = 11;
    pub(crate) const SOURCE: usize = 12;
    pub(crate) const ORDER: usize = 13;
    pub(crate) const TOLD: usize = 14;
    pub(crate) const REPEATS: usize = 15;
    pub(crate) const SUPPORT: usize = 16;
    pub(crate) const NAMES: usize = 17;
}

/// The key of the weight of names that the glossary does not have.
const UNKNOWN: &str = "unknown";

static EMBEDDED: LazyLock<Rules> = LazyLock::new(|| {
    Rules::default().with(include_str!("../../glossary/digest.toml"), "glossary/digest.toml").unwrap_or_default()
});

/// How articles are grouped, and what is told of a group.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    values: [f64; RULES.len()],
    /// By the name of a class or kind.
    weights: FxHashMap<String, f64>,
    not_news: FxHashSet<Class>,
    ignored: FxHashSet<String>,
    negations: FxHashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    rules: FxHashMap<String, toml::Spanned<Rule>>,
    #[serde(default)]
    weights: FxHashMap<String, toml::Spanned<f64>>,
    words: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    value: toml::Spanned<f64>,
    #[serde(default, rename = "about")]
    _about: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Words {
    not_news: Option<Vec<toml::Spanned<String>>>,
    ignored: Option<Vec<String>>,
    negations: Option<Vec<String>>,
}

impl Rules {
    /// The rules that are built into the program.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// These rules with what `text`, a `digest.toml`, replaces.
    ///
    /// # Errors
    /// [`SettingsError`]: TOML of another form, an unknown rule, weight or class, a value that its rule cannot have.
    pub fn with(&self, text: &str, file: &str) -> Result<Self, SettingsError> {
        let error = |offset, message| SettingsError::at(text, file, offset, message);
        let read: File = toml::from_str(text).map_err(|error| SettingsError::of_toml(text, file, &error))?;
        let mut rules = self.clone();
        for (name, given) in in_order(read.rules) {
            let Some(at) = RULES.iter().position(|(known, ..)| *known == name) else {
                let names: Vec<&str> = RULES.iter().map(|(name, ..)| *name).collect();
                let message = format!("unknown rule `{name}`; the rules are {}", names.join(", "));
                return Err(error(given.span().start, message));
            };
            let value = given.into_inner().value;
            let (_, least, most) = RULES[at];
            if !(least..=most).contains(value.get_ref()) {
                let message = format!("the value of `{name}` must be a number from {least} to {most}");
                return Err(error(value.span().start, message));
            }
            rules.values[at] = value.into_inner();
        }
        for (name, weight) in in_order(read.weights) {
            if name != UNKNOWN && Kind::from_name(&name).is_none() && Class::from_name(&name).is_none() {
                let message = format!("`{name}` is no kind or class of an entry, nor `{UNKNOWN}`");
                return Err(error(weight.span().start, message));
            }
            if !(0.0..=100.0).contains(weight.get_ref()) {
                return Err(error(
                    weight.span().start,
                    format!("the weight of `{name}` must be a number from 0 to 100"),
                ));
            }
            rules.weights.insert(name, weight.into_inner());
        }
        if let Some(words) = read.words {
            if let Some(classes) = words.not_news {
                rules.not_news.clear();
                for name in classes {
                    let (class, _) = Class::from_name(name.get_ref())
                        .ok_or_else(|| error(name.span().start, format!("`{}` is no class", name.get_ref())))?;
                    rules.not_news.insert(class);
                }
            }
            if let Some(ignored) = words.ignored {
                rules.ignored = ignored.iter().map(|word| normalize(word)).collect();
            }
            if let Some(negations) = words.negations {
                rules.negations = negations.iter().map(|word| normalize(word)).collect();
            }
        }
        Ok(rules)
    }

    /// The value of a rule.
    pub(super) fn value(&self, rule: usize) -> f64 {
        self.values[rule]
    }

    /// The value of a rule that counts something.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to a million, as `with` checks"
    )]
    pub(super) fn count(&self, rule: usize) -> usize {
        self.values[rule].round() as usize
    }

    /// How much a name counts when articles are compared; `None` is a name that the glossary does not have.
    pub(super) fn weight(&self, entry: Option<&Entry>) -> f64 {
        let weight = |name: &str| self.weights.get(name).copied();
        match entry {
            Some(entry) => entry.class.and_then(|class| weight(class.name())).or_else(|| weight(entry.kind.name())),
            None => weight(UNKNOWN),
        }
        .unwrap_or(1.0)
    }

    /// Whether an entry can be in the news itself.
    pub(super) fn is_news(&self, entry: &Entry) -> bool {
        entry.class.is_none_or(|class| !self.not_news.contains(&class))
    }

    /// Whether a folded word says nothing about what a story is.
    pub(super) fn ignores(&self, folded: &str) -> bool {
        is_among(&self.ignored, folded)
    }

    /// Whether a folded word negates or denies something.
    pub(super) fn negates(&self, folded: &str) -> bool {
        is_among(&self.negations, folded)
    }
}

/// Whether a folded word is in the list, with or without و or ف before it.
fn is_among(list: &FxHashSet<String>, folded: &str) -> bool {
    list.contains(folded) || without_conjunction(folded).is_some_and(|word| list.contains(word))
}

/// The tables of a file in the order in which they stand there.
fn in_order<T>(given: FxHashMap<String, toml::Spanned<T>>) -> Vec<(String, toml::Spanned<T>)> {
    let mut given: Vec<_> = given.into_iter().collect();
    given.sort_by_key(|(_, value)| value.span().start);
    given
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_rules_are_complete() {
        let text = include_str!("../../glossary/digest.toml");
        let read: toml::Table = text.parse().unwrap();
        for (name, ..) in RULES {
            assert!(read["rules"].get(name).is_some(), "{name}");
        }
        let rules = Rules::default().with(text, "digest.toml").unwrap();
        assert!(rules.ignores("وفي") && rules.ignores("في") && !rules.ignores("دمشق"));
        assert!(rules.negates("ولم") && rules.negates("نفت") && !rules.negates("دمشق"));
        assert_eq!(rules.not_news.len(), 3);
    }

    #[test]
    fn a_file_replaces_what_it_names() {
        let rules = Rules::embedded().with("[rules.days]\nvalue = 1\n", "d.toml").unwrap();
        assert_eq!(rules.count(rule::DAYS), 1);
        assert_eq!(rules.count(rule::LEAD), Rules::embedded().count(rule::LEAD));
    }

    #[test]
    fn faults_have_their_place() {
        for (text, message) in [
            (
                "[rules.fame]\nvalue = 1.0\n",
                "d.toml:1:1: unknown rule `fame`; the rules are same-story, single, day-apart",
            ),
            ("[rules.copy]\nvalue = 1.5\n", "d.toml:2:9: the value of `copy` must be a number from 0 to 1"),
            ("[rules.copy]\nvalue = nan\n", "d.toml:2:9: the value of `copy` must be a number from 0 to 1"),
            ("[rules.days]\nvalue = \"x\"\n", "d.toml:2:9: invalid type"),
            ("[rules.days]\nmost = 1\n", "d.toml:2:1: unknown field `most`"),
            ("[weights]\nking = 1.0\n", "d.toml:2:8: `king` is no kind or class of an entry, nor `unknown`"),
            ("[weights]\nperson = -1.0\n", "d.toml:2:10: the weight of `person` must be a number from 0 to 100"),
            ("[words]\nnot-news = [\"paper\"]\n", "d.toml:2:13: `paper` is no class"),
        ] {
            let error = Rules::default().with(text, "d.toml").unwrap_err().to_string();
            assert!(error.starts_with(message), "{error}");
        }
    }
}
