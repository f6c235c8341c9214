//! The weights and word lists of `selection.toml`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::trimming::{Table, Trimming};
use super::words::Words;
use crate::arabic::{Document, normalize};
use crate::settings::SettingsError;

/// The names of the rules, in the order in which reasons are given: those that reward, then those that count against a sentence.
pub const RULES: [&str; REWARDS + PENALTIES] = [
    "lead",
    "position",
    "opens-paragraph",
    "headline",
    "theme",
    "main-names",
    "introduces",
    "source",
    "figures",
    "casualties",
    "turn",
    "substance",
    "fragment",
    "long",
    "question",
    "quotation",
    "background",
    "teaser",
    "continues",
    "repeats",
];

/// How many of [`RULES`] reward; the others count against a sentence.
const REWARDS: usize = 12;
const PENALTIES: usize = 8;

/// The places of the rules in [`RULES`].
pub(super) mod rule {
    pub(crate) const LEAD: usize = 0;
    pub(crate) const POSITION: usize = 1;
    pub(crate) const OPENS_PARAGRAPH: usize = 2;
    pub(crate) const HEADLINE: usize = 3;
    pub(crate) const THEME: usize = 4;
    pub(crate) const MAIN_NAMES: usize = 5;
    pub(crate) const INTRODUCES: usize = 6;
    pub(crate) const SOURCE: usize = 7;
    pub(crate) const FIGURES: usize = 8;
    pub(crate) const CASUALTIES: usize = 9;
    pub(crate) const TURN: usize = 10;
    pub(crate) const SUBSTANCE: usize = 11;
    pub(crate) const FRAGMENT: usize = 12;
    pub(crate) const LONG: usize = 13;
    pub(crate) const QUESTION: usize = 14;
    pub(crate) const QUOTATION: usize = 15;
    pub(crate) const BACKGROUND: usize = 16;
    pub(crate) const TEASER: usize = 17;
    pub(crate) const CONTINUES: usize = 18;
    pub(crate) const REPEATS: usize = 19;
}

/// A list of words that stand alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Reporting,
    Official,
    Casualties,
    Continues,
    Ignored,
}

impl List {
    pub(super) const ALL: [Self; 5] =
        [Self::Reporting, Self::Official, Self::Casualties, Self::Continues, Self::Ignored];
}

/// A list of openings of one or more words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Openings {
    Background,
    Teaser,
    Turn,
}

static EMBEDDED: LazyLock<Selection> = LazyLock::new(|| {
    Selection::default()
        .with(include_str!("../../glossary/selection.toml"), "glossary/selection.toml")
        .unwrap_or_default()
});

/// Weights and word lists, folded.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// The weight of each of [`RULES`], below zero for those that count against a sentence.
    pub(super) weights: [f64; RULES.len()],
    lists: [FxHashSet<String>; 5],
    openings: [Vec<Vec<String>>; 3],
    /// The first words of all openings.
    begin_openings: FxHashSet<String>,
    /// What may be cut from a key sentence.
    pub(super) trimming: Trimming,
    pub(super) words: Words,
}

type Weights = FxHashMap<toml::Spanned<String>, Rule>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    rewards: Weights,
    #[serde(default)]
    penalties: Weights,
    #[serde(default)]
    words: WordLists,
    #[serde(default)]
    trim: Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    weight: toml::Spanned<f64>,
    #[serde(default, rename = "about")]
    _about: String,
    #[serde(default, rename = "evidence")]
    _evidence: String,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct WordLists {
    reporting: Option<Vec<String>>,
    official: Option<Vec<String>>,
    casualties: Option<Vec<String>>,
    continues: Option<Vec<String>>,
    ignored: Option<Vec<String>>,
    background: Option<Vec<String>>,
    teaser: Option<Vec<String>>,
    turn: Option<Vec<String>>,
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
    /// [`SettingsError`]: TOML of another form, an unknown rule, a weight that is no finite number of zero or more, a limit of words that
    /// is no whole number of one or more.
    pub fn with(&self, text: &str, file: &str) -> Result<Self, SettingsError> {
        let error = |offset, message| SettingsError::at(text, file, offset, message);
        let read: File = toml::from_str(text).map_err(|error| SettingsError::of_toml(text, file, &error))?;
        let mut selection = self.clone();
        let (rewards, penalties) = RULES.split_at(REWARDS);
        let tables =
            [("rewards", read.rewards, rewards, 0, 1.0), ("penalties", read.penalties, penalties, REWARDS, -1.0)];
        for (table, given, known, first, sign) in tables {
            let mut given: Vec<_> = given.into_iter().collect();
            given.sort_by_key(|(name, _)| name.span().start);
            for (name, rule) in given {
                let Some(at) = known.iter().position(|known| *known == name.get_ref()) else {
                    let other = RULES.contains(&name.get_ref().as_str());
                    let hint = if other { "it stands in the other table" } else { "there is no such rule" };
                    let message =
                        format!("`{}` is none of the {table}: {hint}; they are {}", name.get_ref(), known.join(", "));
                    return Err(error(name.span().start, message));
                };
                let weight = *rule.weight.get_ref();
                if !weight.is_finite() || weight < 0.0 {
                    let message = format!("the weight of `{}` must be a number of 0 or more", name.get_ref());
                    return Err(error(rule.weight.span().start, message));
                }
                selection.weights[first + at] = sign * weight;
            }
        }
        let words = read.words;
        let lists = [
            (List::Reporting, words.reporting),
            (List::Official, words.official),
            (List::Casualties, words.casualties),
            (List::Continues, words.continues),
            (List::Ignored, words.ignored),
        ];
        for (list, words) in lists {
            if let Some(words) = words {
                selection.lists[list as usize] = words.iter().map(|word| normalize(word)).collect();
            }
        }
        let openings =
            [(Openings::Background, words.background), (Openings::Teaser, words.teaser), (Openings::Turn, words.turn)];
        for (list, phrases) in openings {
            if let Some(phrases) = phrases {
                selection.openings[list as usize] = phrases.iter().map(|phrase| folded_tokens(phrase)).collect();
            }
        }
        let first_words = selection.openings.iter().flatten().filter_map(|phrase| phrase.first().cloned());
        selection.begin_openings = first_words.collect();
        let trimming = std::mem::take(&mut selection.trimming);
        selection.trimming = trimming.with(read.trim).map_err(|(offset, message)| error(offset, message))?;
        Ok(selection)
    }

    /// These rules with key sentences left whole.
    #[must_use]
    pub fn whole(mut self) -> Self {
        self.trimming = self.trimming.off();
        self
    }

    /// The weight of a rule, below zero for those that count against a sentence.
    #[must_use]
    pub fn weight(&self, rule: &str) -> Option<f64> {
        RULES.iter().position(|known| *known == rule).map(|at| self.weights[at])
    }

    pub(super) fn contains(&self, list: List, folded: &str) -> bool {
        self.lists[list as usize].contains(folded)
    }

    /// Whether an opening of any list begins with the folded word.
    pub(super) fn opens(&self, folded: &str) -> bool {
        self.begin_openings.contains(folded)
    }

    pub(super) fn openings(&self, list: Openings) -> &[Vec<String>] {
        &self.openings[list as usize]
    }
}

/// The folded words of a phrase.
pub(super) fn folded_tokens(text: &str) -> Vec<String> {
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
        for (rule, weight) in RULES.iter().zip(selection.weights) {
            assert!(text.contains(&format!(".{rule}]\n")), "{rule} is not documented");
            assert_eq!(weight < 0.0, RULES[REWARDS..].contains(rule), "{rule} {weight}");
        }
        assert!(selection.lists.iter().all(|list| !list.is_empty()));
        assert!(selection.openings.iter().all(|list| !list.is_empty()));
        let trimming = &selection.trimming;
        assert!(trimming.tails && trimming.echoes && trimming.parentheses);
        assert!(trimming.shortest_parenthesis > 0 && trimming.left > 0 && !trimming.behind_source.is_empty());
        assert!(!trimming.sayings.is_empty() && !trimming.asides.is_empty());
        assert!(!selection.whole().trimming.is_on());
    }

    #[test]
    fn faults_have_their_place() {
        for (text, message) in [
            (
                "[rewards.fame]\nweight = 1.0\n",
                "s.toml:1:10: `fame` is none of the rewards: there is no such rule; they are lead, ",
            ),
            (
                "[rewards.long]\nweight = 1.0\n",
                "s.toml:1:10: `long` is none of the rewards: it stands in the other table; they are",
            ),
            (
                "[rewards.position]\nweight = nan\n",
                "s.toml:2:10: the weight of `position` must be a number of 0 or more",
            ),
            ("[penalties.long]\nweight = -0.3\n", "s.toml:2:10: the weight of `long` must be a number of 0 or more"),
            (
                "[rewards.position]\nweight = inf\n",
                "s.toml:2:10: the weight of `position` must be a number of 0 or more",
            ),
            ("[rewards.position]\nweight = \"x\"\n", "s.toml:2:10: invalid type"),
            ("[rewards.position]\nheavy = 1\n", "s.toml:2:1: unknown field `heavy`"),
            (
                "[rules.position]\nweight = 1\n",
                "s.toml:1:2: unknown field `rules`, expected one of `rewards`, `penalties`, `words`, `trim`",
            ),
            ("[trim]\nleft = 0\n", "s.toml:2:8: `left` counts words: it must be a whole number of 1 or more"),
            ("[trim]\nshortest_parenthesis = -3\n", "s.toml:2:24: `shortest_parenthesis` counts words: it must be a"),
            ("[trim]\nleft = 2.5\n", "s.toml:2:8: invalid type: floating point `2.5`"),
            ("[trim]\ntails = \"no\"\n", "s.toml:2:9: invalid type: string \"no\", expected a boolean"),
            ("[trim]\nheads = true\n", "s.toml:2:1: unknown field `heads`, expected one of `tails`, `echoes`"),
            ("[trim]\nshortest_tail = 4\n", "s.toml:2:17: `shortest_tail` is 4 and `longest_tail` is 0, so that"),
            ("[trim]\nsayings = [\"على حد قوله\", \" \"]\n", "s.toml:2:27: a phrase without words"),
            ("[trim]\nbehind_source = [\"في بيان\"]\n", "s.toml:2:18: `في بيان` is not one word"),
        ] {
            let error = Selection::default().with(text, "s.toml").unwrap_err().to_string();
            assert!(error.starts_with(message), "{error}");
        }
    }
}
