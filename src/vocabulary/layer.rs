//! The vocabulary files of one layer: those of a folder, or those that are built into the program.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::faults::layer_faults;
use super::groups::{GROUPS, Groups};
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
    /// The file of its groups, in the same way.
    pub groups: Option<(String, String)>,
    /// Whether these are all files of the folder that the groups belong to.
    pub whole: bool,
}

/// The file of the groups that are built into the program, as shown in messages, and its text.
pub(super) fn embedded_groups() -> (String, &'static str) {
    (shown(GROUPS), include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/glossary/vocabulary/groups.toml")))
}

/// The path of a built-in file.
fn shown(name: &str) -> String {
    format!("glossary/vocabulary/{name}")
}

impl VocabularyLayer {
    /// The files that are built into the program.
    #[must_use]
    pub fn embedded() -> Self {
        let files = files::VOCABULARY.iter().map(|(name, text)| (shown(name), (*text).to_owned()));
        let (name, text) = embedded_groups();
        Self { name: EMBEDDED_LAYER.into(), files: files.collect(), groups: Some((name, text.to_owned())), whole: true }
    }

    /// The `.toml` files of a folder, without the words of grammar; or one file, with the groups beside it.
    ///
    /// # Errors
    /// [`VocabularyError::Unreadable`].
    pub fn from_path(path: &Path) -> Result<Self, VocabularyError> {
        let unreadable = |path: &Path, source| VocabularyError::Unreadable { path: path.to_owned(), source };
        let mut paths = vec![path.to_owned()];
        let mut groups = path.with_file_name(GROUPS);
        if path.is_dir() {
            groups = path.join(GROUPS);
            let listed = std::fs::read_dir(path).map_err(|error| unreadable(path, error))?;
            paths = listed.filter_map(|file| file.ok().map(|file| file.path())).collect();
            paths.sort();
        }
        paths.retain(|path: &PathBuf| Vocabulary::has_lemmas(path));
        let read = |path: &Path| {
            let text = std::fs::read_to_string(path).map_err(|error| unreadable(path, error))?;
            Ok::<_, VocabularyError>((path.display().to_string(), text))
        };
        let files = paths.iter().map(|path| read(path)).collect::<Result<_, _>>()?;
        let groups = if groups.is_file() { Some(read(&groups)?) } else { None };
        Ok(Self { name: path.display().to_string().into(), files, groups, whole: path.is_dir() })
    }

    /// The lemmas of all files, and everything that is wrong with them.
    #[must_use]
    pub fn read(&self) -> (Vec<Word>, Vec<Fault>) {
        let mut words = Vec::new();
        let (groups, mut faults) = self.groups();
        for (name, text) in &self.files {
            let (read_words, read_faults) = read(&self.name, name, text, &groups);
            words.extend(read_words);
            faults.extend(read_faults);
        }
        faults.extend(layer_faults(&words, &self.files));
        // Faults of groups come first: those of lines may follow from them.
        let order = |fault: &Fault| self.files.iter().position(|(name, _)| *name == fault.file);
        faults.sort_by_key(|fault| (order(fault), fault.line, fault.column));
        (words, faults)
    }

    /// That none of its lines names a group of its own, which does no harm but in what is thought finished. A file of groups alone is none, and
    /// one file of a folder need not name them all.
    #[must_use]
    pub fn unused_groups(&self) -> Vec<Fault> {
        match &self.groups {
            Some((name, text)) if self.whole && !self.files.is_empty() => {
                Groups::read(name, text).0.unused(name, text, &self.files)
            }
            _ => Vec::new(),
        }
    }

    /// The groups that its conditions can name, and the faults of its own.
    pub(super) fn groups(&self) -> (Groups, Vec<Fault>) {
        let read = self.groups.as_ref().map(|(name, text)| Groups::read(name, text));
        let (own, faults) = read.unwrap_or_default();
        (own.over(Groups::embedded()), faults)
    }
}

#[cfg(test)]
mod tests {
    use super::super::FUNCTION_WORDS;
    use super::*;
    use crate::glossary::Faults;

    #[test]
    fn the_embedded_vocabulary_has_no_faults() {
        let layer = VocabularyLayer::embedded();
        let faults = Faults([layer.read().1, layer.unused_groups()].concat());
        assert!(faults.0.is_empty(), "{faults}");
    }

    #[test]
    fn lines_of_a_layer_are_compared() {
        let layer = |files: &[(&str, &str)]| {
            let files = files.iter().map(|(name, lines)| ((*name).to_owned(), format!("{lines}\n"))).collect();
            let (_, faults) = VocabularyLayer { name: "mine".into(), files, groups: None, whole: true }.read();
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
        // A group of the program, one of none, and an own one that no line names.
        let grouped =
            |near: &str| format!("nouns = [{{ ar = \"قرار\", en = \"x\", when = {{ near = [\"{near}\"] }} }}]");
        assert_eq!(layer(&[("a.toml", &grouped("@describe"))]), [""; 0]);
        assert_eq!(layer(&[("a.toml", &grouped("@describes"))]), ["a.toml:1:52 `@describes` is no group of words"]);
        let groups = Some(("groups.toml".to_owned(), "mine = [\"جلسة\"]\nmine-too = [\"قمة\"]".to_owned()));
        let files = vec![("a.toml".to_owned(), grouped("@mine-too"))];
        let mine = VocabularyLayer { name: "mine".into(), files, groups, whole: true };
        let (words, faults) = mine.read();
        assert!(words[0].lemma.when.as_ref().unwrap().near.iter().eq(["قمة"]));
        assert!(faults.is_empty(), "{faults:?}");
        let unused: Vec<_> = mine.unused_groups().iter().map(ToString::to_string).collect();
        assert_eq!(unused.len(), 1, "{unused:?}");
        assert!(unused[0].starts_with("groups.toml:1:1: no line names the group `mine`"), "{unused:?}");
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
