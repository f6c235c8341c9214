//! Writing a vocabulary as a blob, for `build.rs`; [`super::compiled`] is what reads it.

use serde::Serialize;

use super::Vocabulary;
use super::compiled::{Blob, Encoded, EncodedWord, KIND_BITS, code};
use super::hashed::{Hashed, lay_out as lay_out_records};

/// The bytes of a vocabulary of one layer.
pub(crate) fn lay_out(vocabulary: &Vocabulary) -> Vec<u8> {
    let number = |at: usize| u32::try_from(at).expect("a vocabulary is below 4 GiB");
    let mut files: Vec<&str> = Vec::new();
    let encoded_words: Vec<EncodedWord> = vocabulary
        .words()
        .map(|word| {
            let file = files.iter().position(|file| **file == *word.source.file).unwrap_or_else(|| {
                files.push(&word.source.file);
                files.len() - 1
            });
            let (class, phrase, line) = (word.class, word.phrase, word.source.line);
            EncodedWord { lemma: word.lemma.clone(), class, phrase, file: number(file), line }
        })
        .collect();
    let readings = || {
        vocabulary.forms.iter().flat_map(|(folded, readings)| readings.iter().map(move |reading| (&**folded, reading)))
    };
    let mut kinds: Vec<u32> = readings().map(|(_, reading)| code(reading.part, reading.features)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert!(kinds.len() <= 1 << KIND_BITS && vocabulary.len() < 1 << (u32::BITS - KIND_BITS), "more bits are needed");
    let forms = readings().map(|(folded, reading)| {
        let kind = kinds.partition_point(|kind| *kind < code(reading.part, reading.features));
        (folded, [reading.word << KIND_BITS | number(kind), reading.spelling])
    });
    let masdars = vocabulary.verbs.iter().map(|(masdar, (verb, plain))| (&**masdar, [*verb, u32::from(*plain)]));
    let lemmas = vocabulary.words().zip(0..).map(|(word, at)| (word.lemma.ar.as_str(), [at]));
    let mut lists: Vec<_> = vocabulary.phrases.iter().collect();
    lists.sort_by_key(|(first, _)| *first);
    let firsts = lists.iter().zip(0..).map(|((first, _), at)| (&***first, [at]));
    let (forms, masdars) = (lay_out_records(forms), lay_out_records(masdars));
    let (lemmas, firsts) = (lay_out_records(lemmas), lay_out_records(firsts));
    let (words, word_starts) = encode(encoded_words.iter());
    let (phrases, phrase_starts) = encode(lists.iter().map(|(_, phrases)| phrases));
    let blob = Blob {
        layer: vocabulary.words().next().map_or("", |word| &word.source.layer),
        files,
        forms: Hashed(&forms),
        kinds,
        masdars: Hashed(&masdars),
        lemmas: Hashed(&lemmas),
        firsts: Hashed(&firsts),
        words: Encoded { bytes: &words, starts: &word_starts },
        phrases: Encoded { bytes: &phrases, starts: &phrase_starts },
    };
    postcard::to_stdvec(&blob).expect("tables have an encoding")
}

/// The bytes of things, one after the other, and where each begins.
fn encode<T: Serialize>(things: impl Iterator<Item = T>) -> (Vec<u8>, Vec<u8>) {
    let (mut bytes, mut starts) = (Vec::new(), 0u32.to_le_bytes().to_vec());
    for thing in things {
        bytes.extend(postcard::to_stdvec(&thing).expect("a lemma has an encoding"));
        starts.extend(u32::try_from(bytes.len()).expect("a vocabulary is below 4 GiB").to_le_bytes());
    }
    (bytes, starts)
}
