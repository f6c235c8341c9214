//! Reading the words of grammar: `glossary/vocabulary/function-words.toml`.

use serde::{Deserialize, Serialize};
#[cfg(not(mujaz_compiled))]
use toml::Spanned;

#[cfg(not(mujaz_compiled))]
use crate::settings::SettingsError;

/// The words of grammar as they are written.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct FunctionWords {
    pub(crate) words: Vec<FunctionWord>,
    /// Nouns that name a time.
    pub(crate) times: Vec<String>,
    /// Nouns that name a place.
    pub(crate) places: Vec<String>,
    /// Nouns that name what happens somewhere.
    pub(crate) events: Vec<String>,
    /// Words for what befalls somebody, who is named behind them: «قتل», «مقتل».
    pub(crate) befalling: Vec<String>,
    /// Words that are two: «عما» is «عن» and «ما», in this order.
    pub(crate) contractions: Vec<[String; 3]>,
    /// Pronouns that are written behind a word.
    pub(crate) pronouns: Vec<FunctionWord>,
}

/// A line of the file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct FunctionWord {
    pub(crate) ar: String,
    pub(crate) category: Option<String>,
    pub(crate) en: String,
    /// The names of its properties.
    pub(crate) is: Vec<String>,
    /// Its form before a pronoun.
    pub(crate) joined: Option<String>,
    pub(crate) seldom: bool,
    /// Whether the same letters are often another word: «عبر» "through", "expressed".
    pub(crate) homograph: bool,
    /// The line in the file, from 1.
    pub(crate) line: usize,
}

#[cfg(not(mujaz_compiled))]
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    words: Vec<Spanned<Written>>,
    times: Vec<String>,
    places: Vec<String>,
    events: Vec<String>,
    befalling: Vec<String>,
    contractions: Vec<[String; 3]>,
    pronouns: Vec<Spanned<Written>>,
}

#[cfg(not(mujaz_compiled))]
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    ar: String,
    #[serde(default, rename = "as")]
    category: Option<String>,
    en: String,
    #[serde(default)]
    is: Vec<String>,
    #[serde(default)]
    joined: Option<String>,
    #[serde(default)]
    seldom: bool,
    #[serde(default)]
    homograph: bool,
}

impl FunctionWords {
    /// Reads the file, given by its text and the name to show.
    #[cfg(not(mujaz_compiled))]
    pub(crate) fn read(text: &str, file: &str) -> Result<Self, SettingsError> {
        let File { words, times, places, events, befalling, contractions, pronouns } =
            toml::from_str(text).map_err(|error| SettingsError::of_toml(text, file, &error))?;
        let words_of = |written: Vec<Spanned<Written>>| -> Vec<FunctionWord> {
            let words = written.into_iter().map(|written| {
                let line = text[..written.span().start].matches('\n').count() + 1;
                let Written { ar, category, en, is, joined, seldom, homograph } = written.into_inner();
                FunctionWord { ar, category, en, is, joined, seldom, homograph, line }
            });
            words.collect()
        };
        Ok(Self {
            words: words_of(words),
            times,
            places,
            events,
            befalling,
            contractions,
            pronouns: words_of(pronouns),
        })
    }
}
