//! The constructions of the language as files that a linguist can read: what is built from what, and how English says it.

pub(crate) mod compiled;
mod function_words;
mod read;
mod rule;
mod symbols;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::settings::SettingsError;

pub(crate) use function_words::{FunctionWord, FunctionWords};
pub use read::Case;
pub(crate) use rule::{Check, English, MOST_PARTS, Piece, Rule, Shape, Slot, Template};
pub(crate) use symbols::{Category, Properties, Symbols};

#[cfg(mujaz_compiled)]
mod files {
    include!(concat!(env!("OUT_DIR"), "/constructions.rs"));
}

/// The files that are built into the program, by their names.
#[cfg(mujaz_compiled)]
fn embedded_files() -> BTreeMap<String, (String, String)> {
    let shown = |name: &str| format!("glossary/constructions/{name}");
    files::CONSTRUCTIONS.iter().map(|(name, text)| ((*name).to_owned(), (shown(name), (*text).to_owned()))).collect()
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
    /// Adds the rules and cases of a file.
    ///
    /// # Errors
    /// [`SettingsError`] for the first fault.
    pub fn add(&mut self, text: &str, file: &str) -> Result<(), SettingsError> {
        let read = read::read(text, file, &mut self.symbols)?;
        self.cases.extend(read.cases);
        self.add_rules(read.rules);
        Ok(())
    }

    fn add_rules(&mut self, rules: Vec<Rule>) {
        for rule in rules {
            let first = usize::from(rule.parts[0].category.0);
            if self.by_first.len() <= first {
                self.by_first.resize(first + 1, Vec::new());
            }
            self.by_first[first].push(u16::try_from(self.rules.len()).unwrap_or(u16::MAX));
            self.rules.push(rule);
        }
    }

    /// The constructions of files, given by their name with the name to show and the text.
    pub(crate) fn from_files(files: &BTreeMap<String, (String, String)>) -> Result<Self, SettingsError> {
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
    #[cfg(mujaz_compiled)]
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

    /// The cases of the constructions that were read. Those that were compiled with the program have none; `with_folders` reads them anew.
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

    #[test]
    fn the_compiled_constructions_are_those_of_the_files() {
        let (read, compiled) = (Grammar::with_folders(&[]).unwrap(), Grammar::embedded());
        assert!(!read.cases().is_empty() && compiled.cases().is_empty());
        assert!(!read.rules.is_empty());
        assert_eq!(format!("{:?}", read.rules), format!("{:?}", compiled.rules));
        assert_eq!(format!("{:?}", read.symbols), format!("{:?}", compiled.symbols));
        assert_eq!(read.by_first, compiled.by_first);
    }
}
