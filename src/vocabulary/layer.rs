//! The vocabulary files of one layer: those of a folder, or those that are built into the program.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::faults::layer_faults;
use super::index::{Vocabulary, VocabularyError};
use super::read::{Word, read};
use crate::glossary::{EMBEDDED_LAYER, Fault};

mod files {
    include!(concat!(env!("OUT_DIR"), "/vocabulary.rs"));
}

/// The files of a layer with their text.
#[derive(Debug, Clone)]
pub struct VocabularyLayer {
    /// "embedded", or the path as the user gave it.
    pub name: Arc<str>,
    /// File names as shown in messages, with their text, in order of name.
    pub files: Vec<(String, String)>,
}

impl VocabularyLayer {
    /// The files that are built into the program.
    #[must_use]
    pub fn embedded() -> Self {
        let shown = |name: &str| format!("glossary/vocabulary/{name}");
        let files = files::VOCABULARY.iter().map(|(name, text)| (shown(name), (*text).to_owned()));
        Self { name: EMBEDDED_LAYER.into(), files: files.collect() }
    }

    /// The `.toml` files of a folder, without the words of grammar; or one file.
    ///
    /// # Errors
    /// [`VocabularyError::Unreadable`].
    pub fn from_path(path: &Path) -> Result<Self, VocabularyError> {
        let unreadable = |path: &Path, source| VocabularyError::Unreadable { path: path.to_owned(), source };
        let mut paths = vec![path.to_owned()];
        if path.is_dir() {
            let listed = std::fs::read_dir(path).map_err(|error| unreadable(path, error))?;
            paths = listed.filter_map(|file| file.ok().map(|file| file.path())).collect();
            paths.retain(|path: &PathBuf| Vocabulary::has_lemmas(path));
            paths.sort();
        }
        let mut files = Vec::new();
        for path in paths {
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
            files.push((path.display().to_string(), text));
        }
        Ok(Self { name: path.display().to_string().into(), files })
    }

    /// The lemmas of all files, and everything that is wrong with them.
    #[must_use]
    pub fn read(&self) -> (Vec<Word>, Vec<Fault>) {
        let mut words = Vec::new();
        let mut faults = Vec::new();
        for (name, text) in &self.files {
            let (read_words, read_faults) = read(&self.name, name, text);
            words.extend(read_words);
            faults.extend(read_faults);
        }
        faults.extend(layer_faults(&words, &self.files));
        let order = |fault: &Fault| self.files.iter().position(|(name, _)| *name == fault.file);
        faults.sort_by_key(|fault| (order(fault), fault.line, fault.column));
        (words, faults)
    }
}

#[cfg(test)]
mod tests {
    use super::super::FUNCTION_WORDS;
    use super::*;
    use crate::glossary::Faults;

    #[test]
    fn the_embedded_vocabulary_has_no_faults() {
        let faults = Faults(VocabularyLayer::embedded().read().1);
        assert!(faults.0.is_empty(), "{faults}");
    }

    #[test]
    fn lines_of_a_layer_are_compared() {
        let layer = |files: &[(&str, &str)]| {
            let files = files.iter().map(|(name, lines)| ((*name).to_owned(), format!("{lines}\n"))).collect();
            let (_, faults) = VocabularyLayer { name: "mine".into(), files }.read();
            faults.iter().map(|f| format!("{}:{}:{} {}", f.file, f.line, f.column, f.message)).collect::<Vec<_>>()
        };
        let plain = "nouns = [{ ar = \"قرار\", en = \"decision\" }]";
        let rare = "nouns = [{ ar = \"قرار\", en = \"ruling\", rare = true }]";
        let guarded = "nouns = [{ ar = \"قرار\", en = \"ruling\", when = { near = [\"محكمة\"] } }]";
        assert_eq!(
            layer(&[("a.toml", plain), ("b.toml", plain)]),
            ["b.toml:1:12 `قرار` stands in a.toml:1 already, in the same way"]
        );
        assert_eq!(layer(&[("a.toml", plain), ("b.toml", rare)]), [""; 0]);
        assert_eq!(layer(&[("a.toml", guarded), ("b.toml", plain)]), [""; 0]);
        assert_eq!(
            layer(&[("a.toml", plain), ("b.toml", guarded)]),
            ["b.toml:1:40 this line is never taken: the one without `when` (a.toml:1) stands before it"]
        );
        // Inflected otherwise it is another word.
        let plural = "nouns = [{ ar = \"قرار\", pl = \"قرارات\", en = \"decision\" }]";
        assert_eq!(layer(&[("a.toml", plain), ("b.toml", plural)]), [""; 0]);
        assert_eq!(
            layer(&[("a.toml", "verbs = [{ ar = \"مستبشرق\", impf = \"يمستبشرق\", en = \"announce\" }]")]),
            ["a.toml:1:28 no form of verb is `مستبشرق`, `يمستبشرق`"]
        );
    }

    #[test]
    fn what_a_later_layer_says_of_a_word_is_all() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        write("mine.toml", "nouns = [\n{ ar = \"قرار\", en = \"ruling\" },\n{ ar = \"مدينة\", remove = true },\n]");
        write(FUNCTION_WORDS, "not read");
        let vocabulary = super::super::Vocabulary::with_folders(&[folder.path().to_owned()]).unwrap();
        let english = |folded: &str| {
            let readings = vocabulary.readings(folded).filter(|reading| !vocabulary.is_replaced(reading.word));
            readings
                .map(|reading| vocabulary.word(reading.word).lemma.en.to_string())
                .collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(english("قرار").into_iter().collect::<Vec<_>>(), ["ruling"]);
        assert!(!english("مدينه").contains("city"));
    }
}
