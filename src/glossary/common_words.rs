//! Common words: words of newswire that are no names, by which unknown names are told from words.

use std::collections::BTreeSet;
#[cfg(mujaz_compiled)]
use std::sync::LazyLock;

use serde::Deserialize;

use super::index::hash_text;
use super::word_table::WordTable;
use crate::arabic::normalize;

/// The words of `common-words.toml`, folded.
#[derive(Debug, Default)]
pub struct CommonWords {
    pub(crate) common: WordTable,
    pub(crate) ambiguous: WordTable,
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
    #[cfg(mujaz_compiled)]
    #[must_use]
    pub fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<CommonWords> = LazyLock::new(super::compiled::common_words);
        &EMBEDDED
    }

    /// Reads the lists.
    ///
    /// # Errors
    /// TOML that is not of this form.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        let File { words } = toml::from_str(text)?;
        let table = |words: &[String]| {
            let folded: BTreeSet<String> = words.iter().map(|word| normalize(word)).collect();
            WordTable::new(folded.iter().map(String::as_str))
        };
        Ok(Self { common: table(&words.common), ambiguous: table(&words.ambiguous) })
    }

    /// Whether the folded word, without particles and ال, is common and hardly ever a name.
    #[must_use]
    pub fn contains(&self, folded: &str) -> bool {
        self.common.find(folded).is_some()
    }

    /// Whether the folded word, without particles and ال, is common and a name too.
    #[must_use]
    pub fn is_ambiguous(&self, folded: &str) -> bool {
        self.ambiguous.find(folded).is_some()
    }

    /// Whether one or the other.
    pub(crate) fn has(&self, folded: &str) -> bool {
        let hash = hash_text(folded);
        self.common.find_by(hash, folded).or_else(|| self.ambiguous.find_by(hash, folded)).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_words_are_those_of_the_file() {
        let read = CommonWords::parse(include_str!("../../glossary/common-words.toml")).unwrap();
        let embedded = CommonWords::embedded();
        assert_eq!(
            (read.common.text, read.ambiguous.text),
            (embedded.common.text.clone(), embedded.ambiguous.text.clone())
        );
        assert!(embedded.contains("حكومه") && embedded.is_ambiguous("سلام") && !embedded.contains("الكاظمي"));
    }
}
