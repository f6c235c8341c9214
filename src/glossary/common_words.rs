//! Common words: words of newswire that are no names, by which unknown names are told from words.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;
use serde::Deserialize;

use crate::arabic::normalize;

static EMBEDDED: LazyLock<CommonWords> =
    LazyLock::new(|| CommonWords::parse(include_str!("../../glossary/common-words.toml")).unwrap_or_default());

/// The words of `common-words.toml`, folded.
#[derive(Debug, Default)]
pub struct CommonWords {
    common: FxHashSet<String>,
    ambiguous: FxHashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    words: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    common: Vec<String>,
    ambiguous: Vec<String>,
}

impl CommonWords {
    /// The words that are built into the program.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads the lists.
    ///
    /// # Errors
    /// TOML that is not of this form.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        let File { words } = toml::from_str(text)?;
        let folded = |words: &[String]| words.iter().map(|word| normalize(word)).collect();
        Ok(Self { common: folded(&words.common), ambiguous: folded(&words.ambiguous) })
    }

    /// Whether the folded word, without particles and ال, is common and hardly ever a name.
    #[must_use]
    pub fn contains(&self, folded: &str) -> bool {
        self.common.contains(folded)
    }

    /// Whether the folded word, without particles and ال, is common and a name too.
    #[must_use]
    pub fn is_ambiguous(&self, folded: &str) -> bool {
        self.ambiguous.contains(folded)
    }
}
