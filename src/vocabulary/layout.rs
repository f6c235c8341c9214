//! Writing a vocabulary as a blob and a text, for `build.rs`; [`super::compiled`] is what reads them.

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::Vocabulary;
use super::compiled::{Blob, Encoded, EncodedWhen, EncodedWord, KIND_BITS, Slice, Traits, code, lists};
use super::entry::{Lemma, When};
use super::hashed::{Hashed, lay_out as lay_out_records};
use super::index::Reading;
use super::phrases::{Lists, PhraseForm, encoded};
use super::read::Word;
use super::readings::{READING_BITS, Readings, lay_out as lay_out_readings};
use super::seldom::Field;

/// The bytes of a vocabulary of one layer, and the text that slices of it are named in them.
pub(crate) fn lay_out(vocabulary: &Vocabulary) -> (Vec<u8>, String) {
    let mut kinds: Vec<Box<[u32]>> =
        vocabulary.forms.values().flat_map(|readings| alike(readings)).map(kinds_of).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let fit = kinds.len() <= 1 << KIND_BITS && vocabulary.len() < 1 << (READING_BITS - KIND_BITS);
    assert!(fit, "more bits are needed");
    let forms = vocabulary.forms.iter().map(|(folded, readings)| {
        let records = alike(readings).map(|alike| {
            let of_all = kinds_of(alike);
            let place = kinds.partition_point(|known| *known < of_all);
            [alike[0].word << KIND_BITS | number(place), alike[0].spelling]
        });
        (&**folded, records.collect())
    });
    let forms = lay_out_readings(forms);
    let masdars = vocabulary.verbs.iter().map(|(masdar, (verb, plain))| (&**masdar, [*verb, u32::from(*plain)]));
    let lemmas = vocabulary.words().zip(0..).map(|(word, at)| (word.lemma.ar.as_str(), [at]));
    let mut lists: Vec<_> = vocabulary.phrases.iter().collect();
    lists.sort_by_key(|(first, _)| *first);
    let mut writer = Writer::default();
    let mut phrases: Vec<u8> = Vec::new();
    let firsts: Vec<(&str, [u32; 4])> = lists
        .iter()
        .map(|(first, forms)| {
            let (form, Slice(start, bytes)) = (number(phrases.len() / size_of::<u32>()), writer.texts(forms));
            phrases.extend(forms.iter().flat_map(|form| encoded(form).to_le_bytes()));
            (&***first, [form, number(forms.len()), start, bytes])
        })
        .collect();
    let firsts = lay_out_records(firsts.into_iter());
    let (masdars, lemmas) = (lay_out_records(masdars), lay_out_records(lemmas));
    writer.add_read(vocabulary);
    let words: Vec<EncodedWord> = vocabulary.words().map(|word| writer.word(word)).collect();
    let (words, word_starts) = encode(words.iter());
    let blob = Blob {
        layer: vocabulary.words().next().map_or("", |word| &word.source.file.layer),
        files: writer.files.iter().map(String::as_str).collect(),
        forms: Readings(&forms),
        kinds,
        masdars: Hashed(&masdars),
        lemmas: Hashed(&lemmas),
        firsts: Hashed(&firsts),
        traits: writer.traits,
        words: Encoded { bytes: &words, starts: &word_starts },
        phrases: Lists(&phrases),
    };
    (postcard::to_stdvec(&blob).expect("tables have an encoding"), writer.text)
}

/// The readings of a form, those of one word with one spelling together.
fn alike(readings: &[Reading]) -> impl Iterator<Item = &[Reading]> {
    readings.chunk_by(|one, other| (one.word, one.spelling) == (other.word, other.spelling))
}

/// All that such readings say besides.
fn kinds_of(alike: &[Reading]) -> Box<[u32]> {
    alike.iter().map(|reading| code(reading.part, reading.features)).collect()
}

fn number(at: usize) -> u32 {
    u32::try_from(at).expect("a vocabulary is below 4 GiB")
}

/// What many words share.
#[derive(Default)]
struct Writer {
    text: String,
    places: FxHashMap<String, Slice>,
    files: Vec<String>,
    traits: Vec<Traits>,
}

impl Writer {
    /// The texts of a list of phrases, one behind the other. Lemmas that are written so lie there too.
    fn texts(&mut self, forms: &[PhraseForm]) -> Slice {
        let start = self.text.len();
        for form in forms {
            let place = Slice(number(self.text.len()), number(form.folded.len()));
            self.text.push_str(form.folded);
            self.places.entry(form.folded.to_owned()).or_insert(place);
        }
        Slice(number(start), number(self.text.len() - start))
    }

    /// The texts that sentences are read with stand together, before how words are inflected and conditions as they are written, which is asked by
    /// messages: pages of a program are loaded when something is read in them.
    fn add_read(&mut self, vocabulary: &Vocabulary) {
        for word in vocabulary.words() {
            self.text(&word.lemma.ar);
            self.text(&word.lemma.en);
            self.text(word.lemma.with.0.text());
            self.text(word.lemma.masdar.text());
            for (field, text) in word.lemma.seldom.iter() {
                if !matches!(field, Field::Impf | Field::F | Field::More) {
                    self.text(&text);
                }
            }
        }
        for when in vocabulary.words().filter_map(|word| word.lemma.when.as_ref()) {
            for guard in when.guards() {
                self.text(&guard.text);
                self.text(&guard.hashes);
            }
        }
    }

    fn text(&mut self, text: &str) -> Slice {
        if text.is_empty() {
            return Slice::default();
        }
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        let place = Slice(number(self.text.len()), number(text.len()));
        self.text.push_str(text);
        self.places.insert(text.to_owned(), place);
        place
    }

    fn word(&mut self, word: &Word) -> EncodedWord {
        let mut lemma = word.lemma.clone();
        let list_texts = lists(&mut lemma).map(|list| Some(list.text()).filter(|text| !text.is_empty()));
        let seldom_texts = Field::ALL.map(|field| lemma.seldom.get(field));
        let texts = list_texts.into_iter().chain(seldom_texts).zip(0..);
        EncodedWord {
            traits: self.traits(word),
            line: word.source.line,
            ar: self.text(&lemma.ar),
            en: self.text(&lemma.en),
            texts: texts.filter_map(|(text, field)| Some((field, self.text(text?)))).collect(),
            when: lemma.when.as_ref().map(|when| self.when(when)),
        }
    }

    fn traits(&mut self, word: &Word) -> u32 {
        let file = place_of(&mut self.files, word.source.file.to_string());
        let Lemma { class, object, plural, human, count, the, after, place, rare, remove, .. } = word.lemma;
        let traits = Traits {
            class: word.class,
            phrase: word.phrase,
            file,
            as_class: class,
            object,
            plural,
            human,
            count,
            the,
            after,
            place,
            rare,
            remove,
        };
        place_of(&mut self.traits, traits)
    }

    fn when(&mut self, when: &When) -> EncodedWhen {
        let mut guards = when.guards().into_iter();
        let words = [when.before, when.after, when.near].map(|words| {
            let guard = guards.next().unwrap_or_default();
            (self.text(words.text()), self.text(&guard.text), self.text(&guard.hashes))
        });
        EncodedWhen { words, tense: when.tense, shadda: when.shadda }
    }
}

/// The place of a thing in a list, added if it is new.
fn place_of<T: PartialEq>(list: &mut Vec<T>, thing: T) -> u32 {
    let at = list.iter().position(|known| *known == thing).unwrap_or_else(|| {
        list.push(thing);
        list.len() - 1
    });
    number(at)
}

/// The bytes of things, one after the other, and where each begins.
fn encode<T: Serialize>(things: impl Iterator<Item = T>) -> (Vec<u8>, Vec<u8>) {
    let (mut bytes, mut starts) = (Vec::new(), 0u32.to_le_bytes().to_vec());
    for thing in things {
        bytes.extend(postcard::to_stdvec(&thing).expect("a lemma has an encoding"));
        starts.extend(number(bytes.len()).to_le_bytes());
    }
    (bytes, starts)
}
