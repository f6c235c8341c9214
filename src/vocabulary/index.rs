//! All lemmas of all layers, and what each written form may be.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::entry::Class;
use super::features::{Features, Part};
use super::inflection::forms;
use super::layer::VocabularyLayer;
use super::read::{Word, read};
use crate::arabic::normalize;
use crate::glossary::{EMBEDDED_LAYER, Faults};

/// The files of `glossary/vocabulary/`, with their names.
pub(super) const FILES: [(&str, &str); 10] = [
    ("verbs-augmented.toml", include_str!("../../glossary/vocabulary/verbs-augmented.toml")),
    ("verbs-basic.toml", include_str!("../../glossary/vocabulary/verbs-basic.toml")),
    ("nouns-1.toml", include_str!("../../glossary/vocabulary/nouns-1.toml")),
    ("nouns-2.toml", include_str!("../../glossary/vocabulary/nouns-2.toml")),
    ("nouns-3.toml", include_str!("../../glossary/vocabulary/nouns-3.toml")),
    ("adjectives.toml", include_str!("../../glossary/vocabulary/adjectives.toml")),
    ("adverbs.toml", include_str!("../../glossary/vocabulary/adverbs.toml")),
    ("copulas.toml", include_str!("../../glossary/vocabulary/copulas.toml")),
    ("ordinals.toml", include_str!("../../glossary/vocabulary/ordinals.toml")),
    ("phrases.toml", include_str!("../../glossary/vocabulary/phrases.toml")),
];

static EMBEDDED: LazyLock<Vocabulary> = LazyLock::new(|| {
    let layer: Arc<str> = EMBEDDED_LAYER.into();
    let mut vocabulary = Vocabulary::default();
    let words = FILES.iter().flat_map(|(name, text)| read(&layer, &format!("glossary/vocabulary/{name}"), text).0);
    vocabulary.extend(words.collect());
    vocabulary
});

/// Why a vocabulary cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum VocabularyError {
    /// A file or folder cannot be read.
    #[error("{}: cannot read this vocabulary: {source}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Faults of its files.
    #[error("{0}")]
    Faults(Faults),
}

/// What a written form may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Index into [`Vocabulary::words`].
    pub word: u32,
    /// Which part of its paradigm.
    pub part: Part,
    /// Its grammar.
    pub features: Features,
    /// A hash of the spelling, to tell «إعلان» from «أعلان».
    pub spelling: u32,
}

/// A form of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhraseForm {
    /// Index into [`Vocabulary::words`].
    pub word: u32,
    /// Whether it is the plural.
    pub plural: bool,
    /// Its folded words, without article.
    pub words: Vec<Box<str>>,
}

/// Lemmas and their forms.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    words: Vec<Word>,
    /// Readings by folded form.
    forms: FxHashMap<Box<str>, Vec<Reading>>,
    /// Phrases by the folded first word, the longest first.
    phrases: FxHashMap<Box<str>, Vec<PhraseForm>>,
    /// Lemmas that a later layer has replaced.
    replaced: FxHashSet<u32>,
}

/// A hash of a spelling.
#[must_use]
pub fn spelling(written: &str) -> u32 {
    use std::hash::Hasher as _;
    let mut hasher = rustc_hash::FxHasher::default();
    hasher.write(written.as_bytes());
    let hash = hasher.finish();
    #[expect(clippy::cast_possible_truncation, reason = "a part of the hash is enough")]
    let part = (hash >> 20) as u32;
    part
}

impl Vocabulary {
    /// The vocabulary that is built into the program.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads the embedded files anew, for what they have wrong.
    #[must_use]
    pub fn faults() -> Faults {
        Faults(VocabularyLayer::embedded().read().1)
    }

    /// Adds the lemmas of a layer; they replace those of the same spelling and class in earlier layers, and `remove = true` takes these away.
    pub fn extend(&mut self, words: Vec<Word>) {
        if !self.words.is_empty() {
            let key = |word: &Word| (word.lemma.ar.clone(), word.class, word.phrase);
            let new: FxHashSet<_> = words.iter().map(key).collect();
            let old = (0u32..).zip(&self.words).filter(|(_, word)| new.contains(&key(word))).map(|(number, _)| number);
            self.replaced.extend(old.collect::<Vec<_>>());
        }
        for word in words.into_iter().filter(|word| !word.lemma.remove) {
            self.add(word);
        }
    }

    fn add(&mut self, word: Word) {
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        if word.phrase {
            let singular = std::iter::once((&word.lemma.ar, word.lemma.plural));
            for (written, plural) in singular.chain(word.lemma.pl.0.iter().map(|plural| (plural, true))) {
                let nominal = matches!(word.class, Class::Noun | Class::Adjective);
                let words = normalize(written);
                let words: Vec<Box<str>> = words
                    .split(' ')
                    .map(|word| word.strip_prefix("ال").filter(|rest| nominal && rest.len() >= 4).unwrap_or(word).into())
                    .collect();
                let phrases = self.phrases.entry(words[0].clone()).or_default();
                phrases.push(PhraseForm { word: number, plural, words });
                phrases.sort_by_key(|form| std::cmp::Reverse(form.words.len()));
            }
        } else {
            for form in forms(&word.lemma, word.class) {
                let reading =
                    Reading { word: number, part: form.part, features: form.features, spelling: spelling(&form.written) };
                let folded = normalize(&form.written);
                let readings = self.forms.entry(folded.into()).or_default();
                if !readings.contains(&reading) {
                    readings.push(reading);
                }
            }
            if !matches!(word.class, Class::Verb | Class::Noun | Class::Adjective) {
                let reading = Reading {
                    word: number,
                    part: Part::Particle,
                    features: Features::FREE,
                    spelling: spelling(&word.lemma.ar),
                };
                self.forms.entry(normalize(&word.lemma.ar).into()).or_default().push(reading);
            }
        }
        self.words.push(word);
    }

    /// Whether a later layer has replaced the lemma.
    #[must_use]
    pub fn is_replaced(&self, number: u32) -> bool {
        self.replaced.contains(&number)
    }

    /// The embedded vocabulary with the `.toml` files of folders over it.
    ///
    /// # Errors
    /// [`VocabularyError`] when a file cannot be read, or has faults.
    pub fn with_folders(folders: &[PathBuf]) -> Result<Self, VocabularyError> {
        let mut vocabulary = Self::embedded().clone();
        let mut faults = Vec::new();
        for folder in folders {
            let (words, found) = VocabularyLayer::from_path(folder)?.read();
            vocabulary.extend(words);
            faults.extend(found);
        }
        if faults.is_empty() { Ok(vocabulary) } else { Err(VocabularyError::Faults(Faults(faults))) }
    }

    /// All lemmas.
    #[must_use]
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// The lemma of this number.
    #[must_use]
    pub fn word(&self, number: u32) -> &Word {
        &self.words[number as usize]
    }

    /// What the folded form may be.
    #[must_use]
    pub fn readings(&self, folded: &str) -> &[Reading] {
        self.forms.get(folded).map_or(&[], Vec::as_slice)
    }

    /// The phrases that begin with the folded word.
    #[must_use]
    pub fn phrases(&self, first: &str) -> &[PhraseForm] {
        self.phrases.get(first).map_or(&[], Vec::as_slice)
    }
}
