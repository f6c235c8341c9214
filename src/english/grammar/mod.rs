//! The constructions of the language as files that a linguist can read: what is built from what, and how English says it.

mod read;
mod rule;
mod symbols;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::settings::SettingsError;

pub use read::Case;
pub(crate) use rule::{Check, English, MOST_PARTS, Piece, Rule, Shape, Slot, Template};
pub(crate) use symbols::{Category, Properties, Symbols};

/// The files of `glossary/constructions/`, with their names.
const FILES: &[(&str, &str)] = &[
    ("adjectives.toml", include_str!("../../../glossary/constructions/adjectives.toml")),
    ("adjuncts.toml", include_str!("../../../glossary/constructions/adjuncts.toml")),
    ("apposition.toml", include_str!("../../../glossary/constructions/apposition.toml")),
    ("attribution.toml", include_str!("../../../glossary/constructions/attribution.toml")),
    ("circumstance.toml", include_str!("../../../glossary/constructions/circumstance.toml")),
    ("complement-clauses.toml", include_str!("../../../glossary/constructions/complement-clauses.toml")),
    ("conditionals.toml", include_str!("../../../glossary/constructions/conditionals.toml")),
    ("construct-state.toml", include_str!("../../../glossary/constructions/construct-state.toml")),
    ("coordination.toml", include_str!("../../../glossary/constructions/coordination.toml")),
    ("copulas.toml", include_str!("../../../glossary/constructions/copulas.toml")),
    ("demonstratives.toml", include_str!("../../../glossary/constructions/demonstratives.toml")),
    ("elatives.toml", include_str!("../../../glossary/constructions/elatives.toml")),
    ("exceptives.toml", include_str!("../../../glossary/constructions/exceptives.toml")),
    ("joined-sentences.toml", include_str!("../../../glossary/constructions/joined-sentences.toml")),
    ("lists.toml", include_str!("../../../glossary/constructions/lists.toml")),
    ("nominal-clauses.toml", include_str!("../../../glossary/constructions/nominal-clauses.toml")),
    ("noun-government.toml", include_str!("../../../glossary/constructions/noun-government.toml")),
    ("nouns.toml", include_str!("../../../glossary/constructions/nouns.toml")),
    ("numbers.toml", include_str!("../../../glossary/constructions/numbers.toml")),
    ("objects.toml", include_str!("../../../glossary/constructions/objects.toml")),
    ("passive-with-tamma.toml", include_str!("../../../glossary/constructions/passive-with-tamma.toml")),
    ("prepositions.toml", include_str!("../../../glossary/constructions/prepositions.toml")),
    ("pronouns.toml", include_str!("../../../glossary/constructions/pronouns.toml")),
    ("purpose.toml", include_str!("../../../glossary/constructions/purpose.toml")),
    ("quantifiers.toml", include_str!("../../../glossary/constructions/quantifiers.toml")),
    ("questions.toml", include_str!("../../../glossary/constructions/questions.toml")),
    ("quotations.toml", include_str!("../../../glossary/constructions/quotations.toml")),
    ("relative-clauses.toml", include_str!("../../../glossary/constructions/relative-clauses.toml")),
    ("sentences.toml", include_str!("../../../glossary/constructions/sentences.toml")),
    ("subordinate-clauses.toml", include_str!("../../../glossary/constructions/subordinate-clauses.toml")),
    ("tense-and-negation.toml", include_str!("../../../glossary/constructions/tense-and-negation.toml")),
    ("verb-and-subject.toml", include_str!("../../../glossary/constructions/verb-and-subject.toml")),
    ("what-leads.toml", include_str!("../../../glossary/constructions/what-leads.toml")),
];

static EMBEDDED: LazyLock<Grammar> = LazyLock::new(|| {
    // A test reads them all.
    Grammar::from_files(&embedded_files()).unwrap_or_default()
});

/// The files that are built into the program, by their names.
fn embedded_files() -> BTreeMap<String, (String, String)> {
    let shown = |name: &str| format!("glossary/constructions/{name}");
    FILES.iter().map(|(name, text)| ((*name).to_owned(), (shown(name), (*text).to_owned()))).collect()
}

/// All constructions.
#[derive(Debug, Clone, Default)]
pub struct Grammar {
    pub(crate) symbols: Symbols,
    pub(crate) rules: Vec<Rule>,
    /// For each category, the rules whose first part is of it.
    pub(crate) by_first: Vec<Vec<u16>>,
    cases: Vec<Case>,
}

impl Grammar {
    /// The constructions that are built into the program.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Adds the rules and cases of a file.
    ///
    /// # Errors
    /// [`SettingsError`] for the first fault.
    pub fn add(&mut self, text: &str, file: &str) -> Result<(), SettingsError> {
        let read = read::read(text, file, &mut self.symbols)?;
        self.cases.extend(read.cases);
        for rule in read.rules {
            let first = usize::from(rule.parts[0].category.0);
            if self.by_first.len() <= first {
                self.by_first.resize(first + 1, Vec::new());
            }
            self.by_first[first].push(u16::try_from(self.rules.len()).unwrap_or(u16::MAX));
            self.rules.push(rule);
        }
        Ok(())
    }

    /// The constructions of files, given by their name with the name to show and the text.
    fn from_files(files: &BTreeMap<String, (String, String)>) -> Result<Self, SettingsError> {
        let mut grammar = Self::default();
        for (shown, text) in files.values() {
            grammar.add(text, shown)?;
        }
        Ok(grammar)
    }

    /// The embedded constructions with those of the `.toml` files of folders; a file replaces an earlier one of its name.
    ///
    /// # Errors
    /// [`SettingsError`] for the first fault; a file that cannot be read is one.
    pub fn with_folders(folders: &[PathBuf]) -> Result<Self, SettingsError> {
        let mut files = embedded_files();
        let fault = |file: &Path, message: String| SettingsError::at("", &file.display().to_string(), 0, message);
        for folder in folders {
            let listed = std::fs::read_dir(folder).map_err(|error| fault(folder, error.to_string()))?;
            for path in listed.filter_map(|file| file.ok().map(|file| file.path())) {
                let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
                if path.extension().is_some_and(|extension| extension == "toml") {
                    let text = std::fs::read_to_string(&path).map_err(|error| fault(&path, error.to_string()))?;
                    files.insert(name.to_owned(), (path.display().to_string(), text));
                }
            }
        }
        Self::from_files(&files)
    }

    /// The cases of all constructions.
    #[must_use]
    pub fn cases(&self) -> &[Case] {
        &self.cases
    }

    pub(crate) fn rules_from(&self, category: Category) -> &[u16] {
        self.by_first.get(usize::from(category.0)).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_constructions_are_read() {
        let read = Grammar::from_files(&embedded_files());
        assert!(read.is_ok(), "{}", read.err().map(|error| error.to_string()).unwrap_or_default());
    }
}
