//! All lemmas of all layers, and what each written form may be.

use std::path::{Path, PathBuf};
use std::sync::Arc;
#[cfg(mujaz_compiled)]
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::compiled::Compiled;
use super::entry::Class;
use super::features::{Features, Part};
use super::groups::{GROUPS, Groups};
use super::inflection::forms;
#[cfg(mujaz_compiled)]
use super::layer::VocabularyLayer;
use super::phrases::{PhraseForm, Phrases};
use super::read::{Word, read};
use super::text::Text;
use crate::arabic::normalize;
use crate::glossary::{Faults, hash_text};

/// The file of the folder that holds the words of grammar.
pub const FUNCTION_WORDS: &str = "function-words.toml";

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

/// Lemmas and their forms: those that were compiled with the program, and over them what was read.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    compiled: Option<&'static Compiled>,
    /// What was read; its numbers follow those of `compiled`.
    words: Vec<Word>,
    /// Readings by folded form, with the compiled ones.
    pub(super) forms: FxHashMap<Box<str>, Vec<Reading>>,
    /// Phrases by the folded first word, with the compiled ones, the longest first.
    pub(super) phrases: FxHashMap<Box<str>, Vec<PhraseForm>>,
    /// The verbs of verbal nouns, and whether the verb needs no condition.
    pub(super) verbs: FxHashMap<Box<str>, (u32, bool)>,
    /// Lemmas that a later layer has replaced.
    replaced: FxHashSet<u32>,
}

/// A hash of a spelling.
#[must_use]
pub fn spelling(written: &str) -> u32 {
    #[expect(clippy::cast_possible_truncation, reason = "a part of the hash is enough")]
    let part = hash_text(written) as u32;
    part
}

/// The vocabulary that is built into the program.
#[cfg(mujaz_compiled)]
static EMBEDDED: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::over(&super::compiled::embedded::EMBEDDED));

impl Vocabulary {
    /// The vocabulary that is built into the program, as it was compiled with it.
    #[cfg(mujaz_compiled)]
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    pub(super) fn over(compiled: &'static Compiled) -> Self {
        Self { compiled: Some(compiled), ..Self::default() }
    }

    /// The vocabulary of files, given by their name to show and their text, as far as they can be read, and their faults.
    #[must_use]
    pub fn read_files<'f>(
        layer: &str,
        files: impl IntoIterator<Item = (&'f str, &'f str)>,
        groups: &Groups,
    ) -> (Self, Faults) {
        let layer: Arc<str> = layer.into();
        let (mut words, mut faults) = (Vec::new(), Vec::new());
        for (name, text) in files {
            let (of_file, faults_of_file) = read(&layer, name, text, groups);
            words.extend(of_file);
            faults.extend(faults_of_file);
        }
        let mut vocabulary = Self::default();
        vocabulary.extend(words);
        (vocabulary, Faults(faults))
    }

    /// Whether a file of a `vocabulary` folder holds lemmas.
    pub(crate) fn has_lemmas(path: &Path) -> bool {
        let is_other = [FUNCTION_WORDS, GROUPS].iter().any(|name| path.ends_with(name));
        path.extension().is_some_and(|extension| extension == "toml") && !is_other
    }

    /// Adds the lemmas of a layer; they replace those of the same spelling and class in earlier layers, and
    /// `remove = true` takes these away. Of readings that are equally good the one
    /// with the lower number is taken: numbers are given class by class (verbs, nouns, adjectives, …, phrases), in the order of `words`.
    pub fn extend(&mut self, mut words: Vec<Word>) {
        words.sort_by_key(|word| if word.phrase { u8::MAX } else { word.class as u8 });
        let first = self.first();
        if let Some(compiled) = self.compiled {
            for new in &words {
                let alike = |at: &u32| {
                    let old = compiled.word(*at as usize);
                    (&old.lemma.ar, old.class, old.phrase) == (&new.lemma.ar, new.class, new.phrase)
                };
                self.replaced.extend(compiled.of_lemma(&new.lemma.ar).filter(alike));
            }
        }
        if !self.words.is_empty() {
            let key = |word: &Word| (word.lemma.ar, word.class, word.phrase);
            let new: FxHashSet<_> = words.iter().map(key).collect();
            let old = (first..).zip(&self.words).filter(|(_, word)| new.contains(&key(word))).map(|(number, _)| number);
            self.replaced.extend(old.collect::<Vec<_>>());
        }
        for word in words.into_iter().filter(|word| !word.lemma.remove) {
            self.add(word);
        }
    }

    /// The number of the first word that was read.
    fn first(&self) -> u32 {
        self.compiled.map_or(0, |compiled| u32::try_from(compiled.len()).unwrap_or(u32::MAX))
    }

    fn add(&mut self, word: Word) {
        let number = u32::try_from(self.len()).unwrap_or(u32::MAX);
        if word.phrase {
            let singular = std::iter::once((word.lemma.ar.as_str(), word.lemma.plural));
            for (written, plural) in singular.chain(word.lemma.pl.iter().map(|plural| (plural, true))) {
                let nominal = matches!(word.class, Class::Noun | Class::Adjective);
                let own: Vec<bool> = written.split_whitespace().map(|word| word.starts_with(['أ', 'إ', 'آ'])).collect();
                let words = normalize(written);
                // «حقل ألغام»: what begins with a hamza has no article; neither has «التهاب», which is a noun with these letters.
                let bare = |(at, word): (usize, &'_ str)| {
                    let article = nominal && !own.get(at).is_some_and(|hamza| *hamza) && !self.has_own_letters(word);
                    word.strip_prefix("ال").filter(|rest| article && rest.len() >= 4).unwrap_or(word).to_owned()
                };
                let words: Vec<String> = words.split(' ').enumerate().map(bare).collect();
                let folded = Text::from(words.join(" ")).as_str();
                let form = PhraseForm { word: number, class: word.class, plural, folded };
                let compiled = self.compiled;
                let phrases = self.phrases.entry(form.first().into()).or_insert_with_key(|first| {
                    compiled.map_or_else(Vec::new, |compiled| compiled.phrases(first).collect())
                });
                phrases.push(form);
                phrases.sort_by_key(|form| std::cmp::Reverse(form.count()));
            }
        } else {
            for form in forms(&word.lemma, word.class) {
                let (part, features) = (form.part, form.features);
                let reading = Reading { word: number, part, features, spelling: spelling(&form.written) };
                self.add_reading(&form.written, reading);
            }
            if !matches!(word.class, Class::Verb | Class::Noun | Class::Adjective) {
                let (part, features) = (Part::Particle, Features::FREE);
                let reading = Reading { word: number, part, features, spelling: spelling(&word.lemma.ar) };
                self.add_reading(&word.lemma.ar, reading);
            }
        }
        if word.class == Class::Verb {
            let plain = word.lemma.when.is_none() && !word.lemma.rare;
            for masdar in word.lemma.masdar.iter() {
                // The first one, but rather one that needs no condition.
                let known = self.verb_and_plain(masdar);
                if known.is_none_or(|(_, known)| plain && !known) {
                    self.verbs.insert(masdar.into(), (number, plain));
                }
            }
        }
        self.words.push(word);
    }

    /// Whether a noun that begins with these letters, and not with a hamza, is written so: «التهاب».
    fn has_own_letters(&self, folded: &str) -> bool {
        self.readings(folded)
            .any(|reading| reading.part == Part::Noun && self.word(reading.word).lemma.ar.starts_with("ال"))
    }

    fn add_reading(&mut self, written: &str, reading: Reading) {
        let compiled = self.compiled;
        let readings = self.forms.entry(normalize(written).into()).or_insert_with_key(|folded| {
            compiled.map_or_else(Vec::new, |compiled| compiled.readings(folded).collect())
        });
        if !readings.contains(&reading) {
            readings.push(reading);
        }
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
    #[cfg(mujaz_compiled)]
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

    /// How many lemmas there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.compiled.map_or(0, Compiled::len) + self.words.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All lemmas, in the order of their numbers.
    pub fn words(&self) -> impl Iterator<Item = &Word> {
        let compiled = self.compiled.into_iter().flat_map(|compiled| (0..compiled.len()).map(|at| compiled.word(at)));
        compiled.chain(&self.words)
    }

    /// The lemma of this number.
    #[must_use]
    pub fn word(&self, number: u32) -> &Word {
        let at = number as usize;
        match self.compiled {
            Some(compiled) if at < compiled.len() => compiled.word(at),
            Some(compiled) => &self.words[at - compiled.len()],
            None => &self.words[at],
        }
    }

    /// What `the` of the lemma of this number says. Of what was compiled it takes less time and memory than [`Self::word`].
    #[must_use]
    pub fn the(&self, number: u32) -> Option<bool> {
        match self.compiled {
            Some(compiled) if (number as usize) < compiled.len() => compiled.the(number as usize),
            _ => self.word(number).lemma.the,
        }
    }

    /// What the folded form may be.
    pub fn readings(&self, folded: &str) -> impl Iterator<Item = Reading> + '_ {
        let read = self.forms.get(folded);
        let compiled = self.compiled.filter(|_| read.is_none()).map(|compiled| compiled.readings(folded));
        read.into_iter().flatten().copied().chain(compiled.into_iter().flatten())
    }

    /// The phrases that begin with the folded word, the longest first.
    #[must_use]
    pub fn phrases(&self, first: &str) -> Phrases<'_> {
        match (self.phrases.get(first), self.compiled) {
            (Some(read), _) => Phrases { read: read.iter(), ..Phrases::default() },
            (None, Some(compiled)) => Phrases { laid_out: compiled.phrases(first), ..Phrases::default() },
            (None, None) => Phrases::default(),
        }
    }

    /// The verb that a verbal noun is of.
    #[must_use]
    pub fn verb_of(&self, masdar: &str) -> Option<u32> {
        self.verb_and_plain(masdar).map(|(verb, _)| verb)
    }

    fn verb_and_plain(&self, masdar: &str) -> Option<(u32, bool)> {
        self.verbs.get(masdar).copied().or_else(|| self.compiled.and_then(|compiled| compiled.verb_of(masdar)))
    }
}
