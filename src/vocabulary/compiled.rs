//! The embedded vocabulary as `build.rs` compiled it: readings are found where they lie, and a lemma is decoded when it is first asked for.

use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::entry::{Class, Lemma};
use super::features::{Features, Part};
use super::hashed::{Hashed, number};
use super::index::{PhraseForm, Reading};
use super::read::{Source, Word};

/// What `layout` writes.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Blob<'a> {
    /// The name of the layer.
    pub(super) layer: &'a str,
    /// The files.
    pub(super) files: Vec<&'a str>,
    /// Readings by folded form: the word and, in the low [`KIND_BITS`], the place in `kinds`; the spelling.
    #[serde(borrow)]
    pub(super) forms: Hashed<'a, 2>,
    /// All pairs of part and features, as `code` writes them.
    pub(super) kinds: Vec<u32>,
    /// Verbs by verbal noun: the word, and whether the verb needs no condition.
    #[serde(borrow)]
    pub(super) masdars: Hashed<'a, 2>,
    /// Words by lemma.
    #[serde(borrow)]
    pub(super) lemmas: Hashed<'a, 1>,
    /// Lists of phrases by the folded first word.
    #[serde(borrow)]
    pub(super) firsts: Hashed<'a, 1>,
    #[serde(borrow)]
    pub(super) words: Encoded<'a>,
    #[serde(borrow)]
    pub(super) phrases: Encoded<'a>,
}

/// Things that postcard encoded, one after the other.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Encoded<'a> {
    pub(super) bytes: &'a [u8],
    /// Where each begins, and the end of the last, as little-endian numbers of 32 bits.
    pub(super) starts: &'a [u8],
}

impl<'a> Encoded<'a> {
    fn len(self) -> usize {
        (self.starts.len() / size_of::<u32>()).saturating_sub(1)
    }

    fn decode<T: Deserialize<'a>>(self, at: usize) -> T {
        let range = number(self.starts, at) as usize..number(self.starts, at + 1) as usize;
        postcard::from_bytes(&self.bytes[range]).expect("build.rs wrote this")
    }
}

/// A word as it is encoded.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct EncodedWord {
    pub(super) lemma: Lemma,
    pub(super) class: Class,
    pub(super) phrase: bool,
    /// Its place in [`Blob::files`].
    pub(super) file: u32,
    pub(super) line: u32,
}

/// How many bits of a reading tell its part and features; the others tell the word.
pub(super) const KIND_BITS: u32 = 12;

/// Part and features in one number.
#[cfg(any(test, not(mujaz_compiled)))]
pub(super) fn code(part: Part, features: Features) -> u32 {
    assert!(features.0 < 1 << 24, "features take 24 bits");
    (part as u32) << 24 | features.0
}

fn reading(kinds: &[u32], [word, spelling]: [u32; 2]) -> Reading {
    let code = kinds.get((word & ((1 << KIND_BITS) - 1)) as usize).copied().unwrap_or_default();
    let part = Part::ALL.get((code >> 24) as usize).copied().unwrap_or(Part::Particle);
    Reading { word: word >> KIND_BITS, part, features: Features(code & 0xFF_FFFF), spelling }
}

/// A compiled vocabulary.
#[derive(Debug)]
pub(super) struct Compiled {
    blob: Blob<'static>,
    layer: Arc<str>,
    files: Vec<Arc<str>>,
    words: Cells<Word>,
    phrases: Cells<Vec<PhraseForm>>,
}

/// What has been decoded.
type Cells<T> = Box<[OnceLock<Box<T>>]>;

fn cells<T>(count: usize) -> Cells<T> {
    std::iter::repeat_with(OnceLock::new).take(count).collect()
}

impl Compiled {
    /// What `layout` wrote.
    pub(super) fn new(bytes: &'static [u8]) -> Self {
        let blob: Blob<'_> = postcard::from_bytes(bytes).expect("build.rs wrote this");
        Self {
            layer: blob.layer.into(),
            files: blob.files.iter().map(|file| (*file).into()).collect(),
            words: cells(blob.words.len()),
            phrases: cells(blob.phrases.len()),
            blob,
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The word of a number below [`Self::len`].
    pub(super) fn word(&self, at: usize) -> &Word {
        self.words[at].get_or_init(|| {
            let EncodedWord { lemma, class, phrase, file, line } = self.blob.words.decode(at);
            let source = Source { layer: self.layer.clone(), file: self.files[file as usize].clone(), line };
            Box::new(Word { lemma, class, phrase, source })
        })
    }

    /// What the folded form may be.
    pub(super) fn readings(&self, folded: &str) -> impl Iterator<Item = Reading> + use<'_> {
        self.blob.forms.find(folded).map(|record| reading(&self.blob.kinds, record))
    }

    /// The phrases that begin with the folded word, the longest first.
    pub(super) fn phrases(&self, first: &str) -> &[PhraseForm] {
        let Some([list]) = self.blob.firsts.find(first).next() else { return &[] };
        let at = list as usize;
        self.phrases[at].get_or_init(|| Box::new(self.blob.phrases.decode(at)))
    }

    /// The verb of a verbal noun, and whether it needs no condition.
    pub(super) fn verb_of(&self, masdar: &str) -> Option<(u32, bool)> {
        self.blob.masdars.find(masdar).next().map(|[verb, plain]| (verb, plain != 0))
    }

    /// The words of this lemma.
    pub(super) fn of_lemma(&self, ar: &str) -> impl Iterator<Item = u32> + use<> {
        self.blob.lemmas.find(ar).map(|[word]| word)
    }
}

#[cfg(mujaz_compiled)]
pub(super) mod embedded {
    //! What is built into the program.

    use std::sync::LazyLock;

    use super::Compiled;

    static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/vocabulary.bin"));

    /// The compiled vocabulary.
    pub(in super::super) static EMBEDDED: LazyLock<Compiled> = LazyLock::new(|| Compiled::new(BLOB));
}
