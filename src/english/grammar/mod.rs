//! The constructions of the language as files that a linguist can read: what is built from what, and how English says it.

mod read;
mod rule;
mod symbols;

use std::path::Path;
use std::sync::LazyLock;

use crate::settings::SettingsError;

pub use read::Case;
pub(crate) use rule::{Check, English, MOST_PARTS, Piece, Rule, Shape, Slot, Template};
pub(crate) use symbols::{Category, Properties, Symbols};

/// The files of `glossary/constructions/`, with their names.
const FILES: &[(&str, &str)] = &[
    ("noun-phrases.toml", include_str!("../../../glossary/constructions/noun-phrases.toml")),
    ("verbs.toml", include_str!("../../../glossary/constructions/verbs.toml")),
    ("clauses.toml", include_str!("../../../glossary/constructions/clauses.toml")),
    ("sentences.toml", include_str!("../../../glossary/constructions/sentences.toml")),
];

static EMBEDDED: LazyLock<Grammar> = LazyLock::new(|| {
    let mut grammar = Grammar::default();
    for (name, text) in FILES {
        // A test reads them all.
        let _ = grammar.add(text, &format!("glossary/constructions/{name}"));
    }
    grammar
});

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

    /// The embedded constructions with those of the `.toml` files of a folder.
    ///
    /// # Errors
    /// [`SettingsError`] for the first fault; a file that cannot be read is one.
    pub fn with_folder(&self, folder: &Path) -> Result<Self, SettingsError> {
        let mut grammar = self.clone();
        let fault = |file: &Path, message: String| SettingsError::at("", &file.display().to_string(), 0, message);
        let listed = std::fs::read_dir(folder).map_err(|error| fault(folder, error.to_string()))?;
        let mut files: Vec<_> = listed.filter_map(|file| file.ok().map(|file| file.path())).collect();
        files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
        files.sort();
        for file in files {
            let text = std::fs::read_to_string(&file).map_err(|error| fault(&file, error.to_string()))?;
            grammar.add(&text, &file.display().to_string())?;
        }
        Ok(grammar)
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
