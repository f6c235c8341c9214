//! The constructions of the language as files that a linguist can read: what is built from what, and how English says it.

pub(crate) mod compiled;
mod function_words;
mod read;
mod rule;
mod symbols;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::glossary::{Fault, Faults};

pub(crate) use function_words::{FunctionWord, FunctionWords};
pub use read::Case;
pub(crate) use read::{behind_name, rule_text};
pub(crate) use rule::{Check, English, MOST_PARTS, Piece, Rule, Shape, Slot, Template};
pub(crate) use symbols::{Category, Properties, Symbols};

#[cfg(mujaz_compiled)]
mod files {
    include!(concat!(env!("OUT_DIR"), "/constructions.rs"));
}

/// Why constructions cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum GrammarError {
    /// A file or folder cannot be read.
    #[error("{}: cannot read these constructions: {source}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Faults of the files.
    #[error("{0}")]
    Faults(Faults),
}

/// Files of constructions. A file takes the place of an earlier one of its name.
#[derive(Debug, Clone, Default)]
pub struct Constructions {
    /// By their names, the name to show and the text.
    files: BTreeMap<String, (String, String)>,
    /// The names of those that are not built into the program.
    added: Vec<String>,
}

impl Constructions {
    /// The files that are built into the program.
    #[cfg(mujaz_compiled)]
    #[must_use]
    pub fn embedded() -> Self {
        let shown = |name: &str| format!("glossary/constructions/{name}");
        let files =
            files::CONSTRUCTIONS.iter().map(|(name, text)| ((*name).to_owned(), (shown(name), (*text).to_owned())));
        Self { files: files.collect(), added: Vec::new() }
    }

    /// Files given by their name, with the name to show and the text.
    #[cfg(not(mujaz_compiled))]
    pub(crate) fn from_files(files: BTreeMap<String, (String, String)>) -> Self {
        Self { files, added: Vec::new() }
    }

    /// Adds a file, or the `.toml` files of a folder, and gives their names as they are shown.
    ///
    /// # Errors
    /// [`GrammarError::Unreadable`].
    pub fn add(&mut self, path: &Path) -> Result<Vec<String>, GrammarError> {
        let unreadable = |path: &Path, source| GrammarError::Unreadable { path: path.to_owned(), source };
        let mut paths = vec![path.to_owned()];
        if path.is_dir() {
            let listed = std::fs::read_dir(path).map_err(|error| unreadable(path, error))?;
            paths = listed.filter_map(|file| file.ok().map(|file| file.path())).collect();
            paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
            paths.sort();
        }
        let mut added = Vec::new();
        for path in paths {
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
            let shown = path.display().to_string();
            added.push(shown.clone());
            self.files.insert(name.to_owned(), (shown, text));
            self.added.push(name.to_owned());
        }
        Ok(added)
    }

    /// The names of the files as they are shown.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.files.values().map(|(shown, _)| shown.clone()).collect()
    }

    /// Whether a text is a file of constructions, not of vocabulary.
    #[must_use]
    pub fn is_one(text: &str) -> bool {
        let (table, _) = toml::de::DeTable::parse_recoverable(text);
        ["name", "why", "source", "rule", "case"].iter().any(|key| table.get_ref().contains_key(*key))
    }

    /// The rules and cases that are right, and the faults of the others. What is built into the program is read first: a slip in another file
    /// is then a fault of that file.
    #[must_use]
    pub fn compile(&self) -> (Grammar, Vec<Fault>) {
        let mut grammar = Grammar::default();
        let mut faults = Vec::new();
        let mut files: Vec<_> = self.files.iter().collect();
        files.sort_by_key(|(name, _)| self.added.contains(name));
        for (_, (shown, text)) in files {
            faults.extend(grammar.add(text, shown));
        }
        (grammar, faults)
    }

    /// The text of the file that is shown by this name.
    pub(crate) fn text(&self, shown: &str) -> Option<&str> {
        self.files.values().find(|(known, _)| known == shown).map(|(_, text)| text.as_str())
    }
}

/// How a rule starts: enough to tell of most rules that they do not apply without a look at them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Start {
    /// The properties that the first part has, and has not.
    pub(crate) all: Properties,
    pub(crate) none: Properties,
    /// Whether it has one of some sets of properties besides.
    pub(crate) any: bool,
    pub(crate) rule: u16,
    /// The category of the second part, if there is one.
    pub(crate) second: Option<Category>,
}

/// All constructions.
#[derive(Debug, Clone, Default)]
pub struct Grammar {
    pub(crate) symbols: Symbols,
    pub(crate) rules: Vec<Rule>,
    /// For each category, the rules whose first part is of it.
    pub(crate) by_first: Vec<Vec<Start>>,
    cases: Vec<Case>,
}

impl Grammar {
    /// Adds the rules and cases of a file that are right; what is wrong with the others.
    fn add(&mut self, text: &str, file: &str) -> Vec<Fault> {
        let (read, faults) = read::read(text, file, &mut self.symbols);
        self.cases.extend(read.cases);
        self.add_rules(read.rules);
        faults
    }

    fn add_rules(&mut self, rules: Vec<Rule>) {
        for (rule, number) in rules.iter().zip(self.rules.len()..) {
            let first = &rule.parts[0];
            let category = usize::from(first.category.0);
            if self.by_first.len() <= category {
                self.by_first.resize(category + 1, Vec::new());
            }
            self.by_first[category].push(Start {
                all: first.all,
                none: first.none,
                any: !first.any.is_empty(),
                rule: u16::try_from(number).unwrap_or(u16::MAX),
                second: rule.parts.get(1).map(|part| part.category),
            });
        }
        // The program's own rules come at once, and are none too few: they stay where they were decoded.
        if self.rules.is_empty() {
            self.rules = rules;
        } else {
            self.rules.extend(rules);
        }
    }

    /// The embedded constructions with those of the `.toml` files of folders; a file replaces an earlier one of its name.
    ///
    /// # Errors
    /// [`GrammarError`]: a file that cannot be read, or all faults.
    #[cfg(mujaz_compiled)]
    pub fn with_folders(folders: &[PathBuf]) -> Result<Self, GrammarError> {
        let mut files = Constructions::embedded();
        for folder in folders {
            files.add(folder)?;
        }
        let (grammar, faults) = files.compile();
        if faults.is_empty() { Ok(grammar) } else { Err(GrammarError::Faults(Faults(faults))) }
    }

    /// The cases of the constructions that were read. Those that were compiled with the program have none; `with_folders` reads them anew.
    #[must_use]
    pub fn cases(&self) -> &[Case] {
        &self.cases
    }

    pub(crate) fn rules_from(&self, category: Category) -> &[Start] {
        self.by_first.get(usize::from(category.0)).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_constructions_are_read() {
        let faults = Faults(Constructions::embedded().compile().1);
        assert!(faults.0.is_empty(), "{faults}");
    }

    #[test]
    fn the_compiled_constructions_are_those_of_the_files() {
        let (read, compiled) = (Grammar::with_folders(&[]).unwrap(), compiled::embedded().0);
        assert!(!read.cases().is_empty() && compiled.cases().is_empty());
        assert!(!read.rules.is_empty());
        assert_eq!(format!("{:?}", read.rules), format!("{:?}", compiled.rules));
        assert_eq!(format!("{:?}", read.symbols), format!("{:?}", compiled.symbols));
        assert_eq!(read.by_first, compiled.by_first);
    }
}
