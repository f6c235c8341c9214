//! Loading: the embedded glossary with the user's layers over it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::beginnings::{Beginnings, NOTHING};
use super::check::duplicate_surfaces;
use super::embedded;
use super::entry::Entry;
use super::fault::{Fault, Faults};
use super::index::{Builder, Index};
use super::pattern::{Element, SlotFilter, expand};
use super::read::{Spans, Statement, read};
use super::sentences::Sentences;
use crate::arabic::Document;
use crate::arabic::kept::Kept;
use crate::arabic::vocabulary::{Known, PerWord};

/// The name of the layer that is built into the program.
pub const EMBEDDED_LAYER: &str = "embedded";

/// One layer: a name and its files as text.
#[derive(Debug, Clone)]
pub struct Layer {
    /// "embedded", or the path as the user gave it.
    pub name: Arc<str>,
    /// File names as shown in messages, with their text, in order of name.
    pub files: Vec<(String, String)>,
}

/// File names of a glossary folder that hold word lists and weights, not entries.
const NOT_ENTRIES: [&str; 9] = [
    "attribution.toml",
    "selection.toml",
    "digest.toml",
    "cleaning.toml",
    "names.toml",
    "discovery.toml",
    "common-words.toml",
    "topics.toml",
    "english.toml",
];

/// Folders in a glossary folder that hold what the English lines are made with.
const OF_ENGLISH: [&str; 2] = ["vocabulary", "constructions"];

impl Layer {
    /// The glossary that is built into the program.
    #[must_use]
    pub fn embedded() -> Self {
        let files = embedded::FILES.iter().map(|(name, text)| (format!("glossary/{name}"), (*text).to_owned()));
        Self { name: EMBEDDED_LAYER.into(), files: files.collect() }
    }

    /// A layer of one file whose text is at hand.
    #[must_use]
    pub fn from_text(name: &str, text: &str) -> Self {
        Self { name: name.into(), files: vec![(name.to_owned(), text.to_owned())] }
    }

    /// Reads a file, or the `.toml` files of a folder that hold entries.
    ///
    /// # Errors
    /// [`GlossaryError`] when it cannot be read or holds no glossary file.
    pub fn from_path(path: &Path) -> Result<Self, GlossaryError> {
        let unreadable = |path: &Path, source| GlossaryError::Unreadable { path: path.to_owned(), source };
        let metadata = fs::metadata(path).map_err(|error| unreadable(path, error))?;
        let mut paths = Vec::new();
        if metadata.is_dir() {
            for file in fs::read_dir(path).map_err(|error| unreadable(path, error))? {
                let file = file.map_err(|error| unreadable(path, error))?.path();
                let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                if file.extension().is_some_and(|extension| extension == "toml") && !NOT_ENTRIES.contains(&name) {
                    paths.push(file);
                }
            }
            paths.sort();
            let settings = NOT_ENTRIES.iter().any(|name| path.join(name).is_file());
            let english = OF_ENGLISH.iter().any(|name| path.join(name).is_dir());
            if paths.is_empty() && !settings && !english {
                return Err(GlossaryError::NoFiles { path: path.to_owned() });
            }
        } else {
            paths.push(path.to_owned());
        }
        let mut files = Vec::new();
        for path in paths {
            let bytes = fs::read(&path).map_err(|error| unreadable(&path, error))?;
            let name = path.display().to_string();
            let text = String::from_utf8(bytes).map_err(|error| {
                let at = error.utf8_error().valid_up_to();
                GlossaryError::NotUtf8 { path: name.clone(), offset: at }
            })?;
            files.push((name, text));
        }
        Ok(Self { name: path.display().to_string().into(), files })
    }
}

/// Why a glossary cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum GlossaryError {
    /// A file or folder cannot be read.
    #[error("{}: cannot read this glossary: {source}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A folder without glossary files.
    #[error("{}: this folder holds no .toml file; a glossary has people.toml, places.toml and so on", path.display())]
    NoFiles {
        /// Which.
        path: PathBuf,
    },
    /// A file that is not UTF-8.
    #[error("{path}: not UTF-8 at byte {offset}; save the file as UTF-8")]
    NotUtf8 {
        /// Which.
        path: String,
        /// The first bad byte.
        offset: usize,
    },
    /// Faults in the files.
    #[error("{0}")]
    Faults(#[from] Faults),
}

/// All entries of all layers, with the compiled index.
#[derive(Debug)]
pub struct Glossary {
    /// The entries; those of the embedded glossary are decoded when they are first asked for.
    entries: Kept<Entry>,
    encoded: Encoded,
    /// The files that encoded entries are of.
    files: Vec<Arc<str>>,
    ids: OnceLock<FxHashMap<Arc<str>, u32>>,
    index: Index,
    beginnings: PerWord<Beginnings>,
    layers: Vec<Arc<str>>,
    hash: [u8; 32],
}

/// Entries as `build.rs` wrote them: one after the other in a blob, where each starts, and the sentences of their examples.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Encoded {
    pub(crate) blob: &'static [u8],
    pub(crate) starts: &'static [u32],
    pub(crate) sentences: &'static [u8],
}

/// Where the sentences of an entry lie: first its `yes`, then its `no`.
#[derive(Serialize, Deserialize)]
pub(crate) struct Examples {
    pub(crate) start: usize,
    /// How many bytes they take.
    pub(crate) yes: usize,
    pub(crate) no: usize,
}

impl Glossary {
    /// The embedded glossary with the given paths over it, in order.
    ///
    /// # Errors
    /// [`GlossaryError`]: unreadable files, or all faults of all layers.
    #[cfg(mujaz_compiled)]
    pub fn load(paths: &[PathBuf]) -> Result<Self, GlossaryError> {
        if paths.is_empty() {
            return Ok(Self::embedded());
        }
        let layers = paths.iter().map(|path| Layer::from_path(path)).collect::<Result<Vec<_>, _>>()?;
        let (glossary, faults) = Self::over_embedded(&layers);
        if faults.0.is_empty() { Ok(glossary) } else { Err(faults.into()) }
    }

    /// The embedded glossary, as it was compiled with the program.
    #[cfg(mujaz_compiled)]
    #[must_use]
    pub fn embedded() -> Self {
        use super::compiled as tables;
        Self {
            entries: Kept::new(tables::STARTS.len() - 1),
            encoded: Encoded { blob: tables::ENTRIES, starts: &tables::STARTS, sentences: tables::SENTENCES },
            files: tables::FILES.iter().map(|file| (*file).into()).collect(),
            ids: OnceLock::new(),
            index: tables::index(),
            beginnings: PerWord::default(),
            layers: vec![EMBEDDED_LAYER.into()],
            hash: tables::HASH,
        }
    }

    /// The embedded glossary with these layers over it, as far as they can be read, and their faults.
    #[cfg(mujaz_compiled)]
    #[must_use]
    pub fn over_embedded(layers: &[Layer]) -> (Self, Faults) {
        let (glossary, faults) = Self::embedded().with(layers);
        if faults.0.is_empty() {
            return (glossary, faults);
        }
        // Faults may lie in what the embedded files say of what a layer removes: told with the files at hand.
        let all: Vec<Layer> = std::iter::once(Layer::embedded()).chain(layers.iter().cloned()).collect();
        Self::read_layers(&all)
    }

    /// The glossary that these layers make.
    ///
    /// # Errors
    /// All faults of all layers.
    pub fn from_layers(layers: &[Layer]) -> Result<Self, Faults> {
        let (glossary, faults) = Self::read_layers(layers);
        if faults.0.is_empty() { Ok(glossary) } else { Err(faults) }
    }

    /// The glossary that these layers make as far as they can be read, and their faults.
    #[must_use]
    pub fn read_layers(layers: &[Layer]) -> (Self, Faults) {
        Self {
            entries: Kept::new(0),
            encoded: Encoded::default(),
            files: Vec::new(),
            ids: OnceLock::new(),
            index: Builder::index(std::iter::empty(), &FxHashMap::default()),
            beginnings: PerWord::default(),
            layers: Vec::new(),
            hash: [0; 32],
        }
        .with(layers)
    }

    /// This glossary with more layers over it, as far as they can be read, and their faults.
    fn with(self, layers: &[Layer]) -> (Self, Faults) {
        let mut faults = Vec::new();
        let mut ids: FxHashMap<Arc<str>, u32> = self.ids().clone();
        let mut entries: Vec<Entry> = self.entries().cloned().collect();
        let mut hash = self.hash;
        for layer in layers {
            let mut digest = Sha256::new();
            digest.update(hash);
            let mut in_layer: FxHashMap<Arc<str>, String> = FxHashMap::default();
            for (name, text) in &layer.files {
                digest.update(name.rsplit(['/', '\\']).next().unwrap_or(name));
                digest.update([0]);
                digest.update(text);
                digest.update([0]);
                let (statements, spans, found) = read(&layer.name, name, text);
                faults.extend(found);
                let mut place = Place { file: name, text, spans: &spans, faults: &mut faults };
                for statement in statements {
                    place.apply(statement, &mut entries, &mut ids, &mut in_layer);
                }
            }
            hash = digest.finalize().into();
        }
        // Removed entries keep their place until here, so that indices stay valid.
        let mut at = 0;
        entries.retain(|entry| {
            let keep = ids.get(&entry.id) == Some(&at);
            at += 1;
            keep
        });
        ids = entries.iter().zip(0u32..).map(|(entry, at)| (entry.id.clone(), at)).collect();
        let index = Builder::index(entries.iter(), &ids);
        let layer_names = self.layers.iter().cloned().chain(layers.iter().map(|layer| layer.name.clone())).collect();
        let glossary = Self {
            entries: entries.into_iter().collect(),
            encoded: Encoded::default(),
            files: Vec::new(),
            ids: OnceLock::from(ids),
            index,
            beginnings: PerWord::default(),
            layers: layer_names,
            hash,
        };
        glossary.cross_references(layers, &mut faults);
        faults.extend(duplicate_surfaces(&glossary, layers));
        (glossary, Faults(faults))
    }

    /// Ids that are named must exist: countries, and slots for one entry.
    fn cross_references(&self, layers: &[Layer], faults: &mut Vec<Fault>) {
        for entry in self.entries() {
            if let Some(country) = &entry.country
                && !self.ids().contains_key(country.as_str())
            {
                faults.push(fault_at(
                    layers,
                    entry,
                    country,
                    format!("there is no entry `{country}`"),
                    "name the id of a place, as in glossary/places.toml",
                ));
            }
            for pattern in entry.patterns().filter(|pattern| pattern.contains('{')) {
                for element in expand(pattern).unwrap_or_default().into_iter().flatten() {
                    if let Element::Slot(slot) = element
                        && let SlotFilter::Entry(id) = slot.filter
                        && !self.ids().contains_key(id.as_str())
                    {
                        let message = format!("unknown slot `{{{id}}}`");
                        let help = "a slot is a kind, a class, or the id of an entry";
                        faults.push(fault_at(layers, entry, &format!("{{{id}"), message, help));
                    }
                }
            }
        }
    }

    /// All entries, in the order of the files.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = &Entry> {
        (0..self.entries.len()).map(|at| self.entry_at(at))
    }

    /// The entry of this number, as an [`super::Output`] gives it.
    #[must_use]
    pub fn entry(&self, at: u32) -> &Entry {
        self.entry_at(at as usize)
    }

    fn entry_at(&self, at: usize) -> &Entry {
        self.entries.get_or_make(at, || self.decode(at))
    }

    /// Once for each entry that is asked for: apart from what asks, which is small so.
    #[cold]
    fn decode(&self, at: usize) -> Entry {
        let range = self.encoded.starts[at] as usize..self.encoded.starts[at + 1] as usize;
        let decoded = postcard::from_bytes(&self.encoded.blob[range]);
        let (file, examples, mut entry): (usize, Examples, Entry) = decoded.expect("build.rs wrote this entry");
        let (yes, no) = self.encoded.sentences[examples.start..].split_at(examples.yes);
        entry.yes = Sentences::encoded(yes);
        entry.no = Sentences::encoded(&no[..examples.no]);
        entry.source.layer = self.layers[0].clone();
        entry.source.file = self.files[file].clone();
        entry
    }

    /// The entry of this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Entry> {
        self.ids().get(id).map(|at| self.entry(*at))
    }

    fn ids(&self) -> &FxHashMap<Arc<str>, u32> {
        self.ids.get_or_init(|| self.entries().zip(0u32..).map(|(entry, at)| (entry.id.clone(), at)).collect())
    }

    /// The compiled index.
    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// How the token of a document, a reading of `text`, may begin a form; see [`Beginnings::of`].
    pub(crate) fn beginnings(&self, document: &Document, at: usize, text: &str) -> Known<'_, Beginnings> {
        let token = &document.tokens()[at];
        let find_out = || Beginnings::of(&self.index, token.kind, document.folded(at), &text[token.range()]);
        self.beginnings.get(token.word, find_out).unwrap_or(Known::Kept(&NOTHING))
    }

    /// The names of the layers, the embedded one first.
    #[must_use]
    pub fn layers(&self) -> &[Arc<str>] {
        &self.layers
    }

    /// Twelve hexadecimal digits over the names and bytes of all files: the same glossary, the same digits.
    #[must_use]
    pub fn version(&self) -> String {
        let digits = self.hash[..6].iter().flat_map(|byte| [byte >> 4, byte & 15]);
        digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
    }

    /// The hash over the names and bytes of all files.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        self.hash
    }
}

struct Place<'a> {
    file: &'a str,
    text: &'a str,
    spans: &'a Spans,
    faults: &'a mut Vec<Fault>,
}

impl Place<'_> {
    fn apply(
        &mut self,
        statement: Statement,
        entries: &mut Vec<Entry>,
        ids: &mut FxHashMap<Arc<str>, u32>,
        in_layer: &mut FxHashMap<Arc<str>, String>,
    ) {
        let id = match &statement {
            Statement::Entry(entry) => entry.id.clone(),
            Statement::Remove { id, .. } => id.as_str().into(),
        };
        let span = self.spans.get(&*id).cloned().unwrap_or(0..0);
        if let Some(first) = in_layer.insert(id.clone(), self.file.to_owned()) {
            let message = format!("duplicate id `{id}`: it stands in {first} too");
            self.faults.push(Fault::new(self.file, self.text, span, message, "rename one, or merge the two".into()));
            return;
        }
        match statement {
            Statement::Entry(entry) => {
                if let Some(at) = ids.get(&id) {
                    entries[*at as usize] = *entry;
                } else {
                    #[expect(clippy::cast_possible_truncation, reason = "fewer than 2^32 entries")]
                    ids.insert(id, entries.len() as u32);
                    entries.push(*entry);
                }
            }
            Statement::Remove { id, span } => {
                if ids.remove(id.as_str()).is_none() {
                    let message = format!("there is no entry `{id}` to remove");
                    let help = "`mujaz glossary list` shows the ids".to_owned();
                    self.faults.push(Fault::new(self.file, self.text, span, message, help));
                }
            }
        }
    }
}

/// A fault in an entry, at the first place where `needle` stands in it.
pub(crate) fn fault_at(layers: &[Layer], entry: &Entry, needle: &str, message: String, help: &str) -> Fault {
    let text = layers
        .iter()
        .filter(|layer| layer.name == entry.source.layer)
        .flat_map(|layer| &layer.files)
        .find(|(name, _)| **name == *entry.source.file)
        .map_or("", |(_, text)| text.as_str());
    let start: usize = text.split_inclusive('\n').take(entry.source.line as usize - 1).map(str::len).sum();
    let body = &text[start..];
    let end = body.find("\n[").unwrap_or(body.len());
    let at = body[..end].find(needle).unwrap_or(0);
    let width = if at == 0 { body.find('\n').unwrap_or(0) } else { needle.len() };
    Fault::new(&entry.source.file, text, start + at..start + at + width, message, help.to_owned())
}
