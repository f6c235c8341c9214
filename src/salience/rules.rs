//! The weights and word lists of `selection.toml`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use crate::arabic::{Document, normalize};

/// The names of the rules, in the order in which reasons are given.
pub const RULES: [&str; 15] = [
    "position",
    "opens-paragraph",
    "headline",
    "theme",
    "main-names",
    "source",
    "figures",
    "substance",
    "fragment",
    "long",
    "question",
    "quotation",
    "background",
    "continues",
    "repeats",
];

/// The places of the rules in [`RULES`].
pub(crate) mod rule {
    pub(crate) const POSITION: usize = 0;
    pub(crate) const OPENS_PARAGRAPH: usize = 1;
    pub(crate) const HEADLINE: usize = 2;
    pub(crate) const THEME: usize = 3;
    pub(crate) const MAIN_NAMES: usize = 4;
    pub(crate) const SOURCE: usize = 5;
    pub(crate) const FIGURES: usize = 6;
    pub(crate) const SUBSTANCE: usize = 7;
    pub(crate) const FRAGMENT: usize = 8;
    pub(crate) const LONG: usize = 9;
    pub(crate) const QUESTION: usize = 10;
    pub(crate) const QUOTATION: usize = 11;
    pub(crate) const BACKGROUND: usize = 12;
    pub(crate) const CONTINUES: usize = 13;
    pub(crate) const REPEATS: usize = 14;
}

static EMBEDDED: LazyLock<Selection> = LazyLock::new(|| {
    Selection::default()
        .with(include_str!("../../glossary/selection.toml"), "glossary/selection.toml")
        .unwrap_or_default()
});

/// Weights and word lists, folded.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// The weight of each of [`RULES`].
    pub(crate) weights: [f64; RULES.len()],
    pub(crate) reporting: FxHashSet<String>,
    pub(crate) background: Vec<Vec<String>>,
    pub(crate) continues: FxHashSet<String>,
    pub(crate) ignored: FxHashSet<String>,
}

/// Why a `selection.toml` cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {message}")]
pub struct SelectionError {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong, and what to do.
    pub message: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    rules: FxHashMap<String, toml::Spanned<Rule>>,
    words: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    weight: f64,
    #[serde(default, rename = "about")]
    _about: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    reporting: Option<Vec<String>>,
    background: Option<Vec<String>>,
    continues: Option<Vec<String>>,
    ignored: Option<Vec<String>>,
}

impl Selection {
    /// The rules that are built into the program.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// These rules with what `text`, a `selection.toml`, replaces.
    ///
    /// # Errors
    /// [`SelectionError`]: TOML of another form, an unknown rule, a weight that is no finite number.
    pub fn with(&self, text: &str, file: &str) -> Result<Self, SelectionError> {
        let error = |offset: usize, message: String| {
            let before = text.get(..offset).unwrap_or(text);
            let line_start = before.rfind('\n').map_or(0, |at| at + 1);
            SelectionError {
                file: file.to_owned(),
                line: before.matches('\n').count() + 1,
                column: before[line_start..].chars().count() + 1,
                message,
            }
        };
        let read: File =
            toml::from_str(text).map_err(|e| error(e.span().map_or(0, |span| span.start), e.message().to_owned()))?;
        let mut selection = self.clone();
        let mut rules: Vec<_> = read.rules.into_iter().collect();
        rules.sort_by_key(|(_, rule)| rule.span().start);
        for (name, rule) in rules {
            let start = rule.span().start;
            let Some(at) = RULES.iter().position(|known| *known == name) else {
                return Err(error(start, format!("unknown rule `{name}`; the rules are {}", RULES.join(", "))));
            };
            let weight = rule.into_inner().weight;
            if !weight.is_finite() {
                return Err(error(start, format!("the weight of `{name}` must be a finite number")));
            }
            selection.weights[at] = weight;
        }
        if let Some(words) = read.words {
            let set = |words: Vec<String>| words.iter().map(|word| normalize(word)).collect();
            if let Some(reporting) = words.reporting {
                selection.reporting = set(reporting);
            }
            if let Some(background) = words.background {
                selection.background = background.iter().map(|phrase| folded_tokens(phrase)).collect();
            }
            if let Some(continues) = words.continues {
                selection.continues = set(continues);
            }
            if let Some(ignored) = words.ignored {
                selection.ignored = set(ignored);
            }
        }
        Ok(selection)
    }
}

fn folded_tokens(text: &str) -> Vec<String> {
    let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    (0..document.tokens().len()).map(|at| document.folded(at).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_rules_are_complete() {
        let text = include_str!("../../glossary/selection.toml");
        let selection = Selection::default().with(text, "selection.toml").unwrap();
        assert!(selection.weights.iter().all(|weight| *weight != 0.0));
        assert!(!selection.reporting.is_empty() && !selection.background.is_empty());
    }

    #[test]
    fn faults_have_their_place() {
        for (text, message) in [
            ("[rules.fame]\nweight = 1.0\n", "s.toml:1:1: unknown rule `fame`; the rules are position"),
            ("[rules.position]\nweight = nan\n", "s.toml:1:1: the weight of `position` must be a finite number"),
            ("[rules.position]\nweight = \"x\"\n", "s.toml:2:10: invalid type"),
            ("[rules.position]\nheavy = 1\n", "s.toml:2:1: unknown field `heavy`"),
        ] {
            let error = Selection::default().with(text, "s.toml").unwrap_err().to_string();
            assert!(error.starts_with(message), "{error}");
        }
    }
}
