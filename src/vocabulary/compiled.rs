//! The embedded vocabulary as `build.rs` compiled it: readings are found where they lie, and a lemma is decoded when it is first asked for.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::entry::{Class, Lemma, Place, Tense, When, With};
use super::features::{Features, Part};
use super::guard::Guard;
use super::hashed::{Hashed, number};
use super::index::Reading;
use super::phrases::{LaidOut, Lists};
use super::read::{File, Source, Word};
use super::readings::Readings;
use super::seldom::Field;
use super::text::Text;
use super::words::Words;
use crate::arabic::kept::Kept;

/// What `layout` writes, besides a text that slices of are taken from.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Blob<'a> {
    /// The name of the layer.
    pub(super) layer: &'a str,
    /// The files.
    pub(super) files: Vec<&'a str>,
    /// Readings by folded form: the word and, in the low [`KIND_BITS`], the place in `kinds`.
    #[serde(borrow)]
    pub(super) forms: Readings<'a>,
    /// What forms of one word with one spelling may be, each as `code` writes it: many forms may be the same.
    pub(super) kinds: Vec<Box<[u32]>>,
    /// Verbs by verbal noun: the word, and whether the verb needs no condition.
    #[serde(borrow)]
    pub(super) masdars: Hashed<'a, 2>,
    /// Words by lemma.
    #[serde(borrow)]
    pub(super) lemmas: Hashed<'a, 1>,
    /// Lists of phrases by the folded first word: the place of its first form, how many there are, and where their texts begin and how long they are.
    #[serde(borrow)]
    pub(super) firsts: Hashed<'a, 4>,
    /// What words say besides their texts: most say the same as many others.
    pub(super) traits: Vec<Traits>,
    #[serde(borrow)]
    pub(super) words: Encoded<'a>,
    #[serde(borrow)]
    pub(super) phrases: Lists<'a>,
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

    /// What the encoding of a thing begins with.
    fn decode_first<T: Deserialize<'a>>(self, at: usize) -> T {
        let bytes = &self.bytes[number(self.starts, at) as usize..];
        postcard::take_from_bytes(bytes).expect("build.rs wrote this").0
    }
}

/// Where a text begins, and its length.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub(super) struct Slice(pub(super) u32, pub(super) u32);

/// The fields of a word that are no texts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "the fields of a line")]
pub(super) struct Traits {
    pub(super) class: Class,
    pub(super) phrase: bool,
    /// Its place in [`Blob::files`].
    pub(super) file: u32,
    pub(super) as_class: Option<Class>,
    pub(super) object: Option<bool>,
    pub(super) plural: bool,
    pub(super) human: bool,
    pub(super) count: Option<bool>,
    pub(super) the: Option<bool>,
    pub(super) after: bool,
    pub(super) place: Option<Place>,
    pub(super) rare: bool,
    pub(super) remove: bool,
}

/// A word as it is encoded.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct EncodedWord {
    /// Its place in [`Blob::traits`]; [`Compiled::the`] reads nothing else.
    pub(super) traits: u32,
    pub(super) line: u32,
    pub(super) ar: Slice,
    pub(super) en: Slice,
    /// Other texts, by the place of their field in [`lists`] and behind them [`Field::ALL`].
    pub(super) texts: Vec<(u8, Slice)>,
    pub(super) when: Option<EncodedWhen>,
}

/// A condition as it is encoded.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct EncodedWhen {
    /// Before, after and near: the words, as they are written; folded; the hashes of these.
    pub(super) words: [(Slice, Slice, Slice); 3],
    pub(super) tense: Option<Tense>,
    pub(super) shadda: Option<char>,
}

/// The lists among the fields of a lemma.
pub(super) fn lists(lemma: &mut Lemma) -> [&mut Words; 3] {
    let With(with) = &mut lemma.with;
    [with, &mut lemma.masdar, &mut lemma.pl]
}

/// How many bits of a reading tell its parts and features; the others tell the word.
pub(super) const KIND_BITS: u32 = 11;

/// Part and features in one number.
#[cfg(any(test, not(mujaz_compiled)))]
pub(super) fn code(part: Part, features: Features) -> u32 {
    assert!(features.0 < 1 << 24, "features take 24 bits");
    (part as u32) << 24 | features.0
}

fn decoded(word: u32, code: u32, spelling: u32) -> Reading {
    let part = Part::ALL.get((code >> 24) as usize).copied().unwrap_or(Part::Particle);
    Reading { word, part, features: Features(code & 0xFF_FFFF), spelling }
}

/// A compiled vocabulary.
#[derive(Debug)]
pub(super) struct Compiled {
    blob: Blob<'static>,
    /// Where the text lies that all texts are slices of.
    text: u32,
    files: Vec<Arc<File>>,
    words: Kept<Word>,
}

impl Compiled {
    /// What `layout` wrote, with where its text lies.
    pub(super) fn new(bytes: &'static [u8], text: u32) -> Self {
        let blob: Blob<'_> = postcard::from_bytes(bytes).expect("build.rs wrote this");
        let layer = blob.layer.into();
        Self {
            files: blob.files.iter().map(|file| File::new(&layer, file)).collect(),
            words: Kept::new(blob.words.len()),
            blob,
            text,
        }
    }

    fn words_of(&self, slice: Slice) -> Words {
        Words(self.text(slice))
    }

    fn text(&self, Slice(start, length): Slice) -> Text {
        Text::at(self.text + start, length)
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The word of a number below [`Self::len`].
    pub(super) fn word(&self, at: usize) -> &Word {
        self.words.get_or_make(at, || {
            let EncodedWord { traits, line, ar, en, texts, when } = self.blob.words.decode(at);
            let traits = &self.blob.traits[traits as usize];
            let mut lemma = Lemma {
                ar: self.text(ar),
                en: self.text(en),
                class: traits.as_class,
                object: traits.object,
                plural: traits.plural,
                human: traits.human,
                count: traits.count,
                the: traits.the,
                after: traits.after,
                place: traits.place,
                rare: traits.rare,
                remove: traits.remove,
                when: when.map(|when| Box::new(self.when(&when))),
                ..Lemma::default()
            };
            let mut seldom = Vec::new();
            for (field, text) in texts {
                let field = usize::from(field);
                let lists = lists(&mut lemma);
                match Field::ALL.get(field.wrapping_sub(lists.len())) {
                    Some(field) => seldom.push((*field, self.text(text))),
                    None => *lists[field] = self.words_of(text),
                }
            }
            lemma.seldom = seldom.into_iter().collect();
            let source = Source { file: self.files[traits.file as usize].clone(), line };
            Word { lemma, class: traits.class, phrase: traits.phrase, source }
        })
    }

    /// What `the` of a word says; the word is not decoded for that.
    pub(super) fn the(&self, at: usize) -> Option<bool> {
        // The number of its traits comes first.
        let traits: u32 = self.blob.words.decode_first(at);
        self.blob.traits[traits as usize].the
    }

    fn when(&self, encoded: &EncodedWhen) -> When {
        let [before, after, near] = encoded.words.map(|(written, ..)| self.words_of(written));
        let guards = encoded.words.map(|(_, text, hashes)| Guard { text: self.text(text), hashes: self.text(hashes) });
        When { before, after, near, tense: encoded.tense, shadda: encoded.shadda, guards: guards.into() }
    }

    /// What the folded form may be.
    pub(super) fn readings(&self, folded: &str) -> impl Iterator<Item = Reading> + use<'_> {
        self.blob.forms.find(folded).flat_map(|[reading, spelling]| {
            let kinds = self.blob.kinds.get((reading & ((1 << KIND_BITS) - 1)) as usize);
            let word = reading >> KIND_BITS;
            kinds.into_iter().flatten().map(move |code| decoded(word, *code, spelling))
        })
    }

    /// The phrases that begin with the folded word, the longest first.
    pub(super) fn phrases(&self, first: &str) -> LaidOut {
        let Some([form, count, start, bytes]) = self.blob.firsts.find(first).next() else { return LaidOut::default() };
        self.blob.phrases.list(form, count, self.text(Slice(start, bytes)))
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

    /// The compiled vocabulary; its text is the first.
    pub(in super::super) static EMBEDDED: LazyLock<Compiled> = LazyLock::new(|| Compiled::new(BLOB, 0));
}
