//! The compiled vocabulary held against its files, and layers over it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::compiled::Compiled;
use super::layout::lay_out;
use super::{Groups, Part, Reading, Text, Vocabulary, Word};
use crate::glossary::EMBEDDED_LAYER;

/// The embedded files, read anew.
fn files() -> BTreeMap<String, String> {
    let listed = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("glossary/vocabulary")).unwrap();
    let paths = listed.map(|file| file.unwrap().path()).filter(|path| Vocabulary::has_lemmas(path));
    let named = paths.map(|path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        (format!("glossary/vocabulary/{name}"), fs::read_to_string(&path).unwrap())
    });
    named.collect()
}

/// Everything that both know of their words and forms is the same.
#[track_caller]
fn same(one: &Vocabulary, other: &Vocabulary, forms_of: &Vocabulary) {
    fn told(word: &Word) -> impl PartialEq + std::fmt::Debug {
        (&word.lemma, word.class, word.phrase, &word.source)
    }
    assert_eq!(one.len(), other.len());
    for ((number, one_word), other_word) in (0..).zip(one.words()).zip(other.words()) {
        assert_eq!(told(one_word), told(other_word));
        assert_eq!(told(one.word(number)), told(one_word));
        assert_eq!(one.is_replaced(number), other.is_replaced(number), "{one_word:?}");
    }
    for folded in forms_of.forms.keys() {
        assert!(one.readings(folded).eq(other.readings(folded)), "{folded}");
    }
    for first in forms_of.phrases.keys() {
        assert!(one.phrases(first).eq(other.phrases(first)), "{first}");
    }
    for masdar in forms_of.verbs.keys() {
        assert_eq!(one.verb_of(masdar), other.verb_of(masdar), "{masdar}");
    }
}

#[test]
fn the_compiled_vocabulary_is_that_of_the_files() {
    let files = files();
    let files = files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let (read, faults) = Vocabulary::read_files(EMBEDDED_LAYER, files, Groups::embedded());
    assert!(faults.0.is_empty(), "{faults}");
    assert!(read.len() > 10_000 && read.forms.len() > 100_000, "{} lemmas", read.len());
    same(Vocabulary::embedded(), &read, &read);
    for unknown in ["", "زقزقزق", "كتاب كبير"] {
        assert_eq!(Vocabulary::embedded().readings(unknown).count(), 0, "{unknown}");
        assert_eq!(Vocabulary::embedded().phrases(unknown).count(), 0);
        assert_eq!(Vocabulary::embedded().verb_of(unknown), None);
    }
}

const BASE: &str = r#"
verbs = [
    { ar = "أعلن", impf = "يعلن", masdar = "إعلان", en = "announce", when = { near = ["حرب"] }, with = { "عن" = "announce" } },
    { ar = "كتب", impf = "يكتب", masdar = ["كتابة", "كتب"], en = "write" },
]
nouns = [
    { ar = "كتاب", pl = "كتب", en = "book" },
    { ar = "إعلان", pl = "إعلانات", en = "advertisement" },
]
adverbs = [{ ar = "أيضا", en = "also", place = "verb" }]
phrases = [
    { ar = "على أن", en = "provided that", as = "conjunction" },
    { ar = "على وجه الخصوص", en = "in particular", as = "adverb" },
    { ar = "الكتاب الأبيض", pl = "الكتب البيضاء", en = "white paper", as = "noun" },
]
"#;

const MINE: &str = r#"
verbs = [
    { ar = "أعلن", impf = "يعلن", masdar = "إعلان", en = "declare" },
    { ar = "أفصح", impf = "يفصح", masdar = "إفصاح", en = "disclose", object = false },
]
nouns = [{ ar = "كتاب", pl = ["كتب", "كتابات"], en = "volume" }]
phrases = [
    { ar = "على الفور", en = "at once", as = "adverb" },
    { ar = "على أن", en = "so that", as = "conjunction" },
]
"#;

fn of(layer: &str, text: &str) -> Vocabulary {
    let (vocabulary, faults) = Vocabulary::read_files(layer, [(layer, text)], &Groups::default());
    assert!(faults.0.is_empty(), "{faults}");
    vocabulary
}

fn compiled(text: &str) -> Vocabulary {
    let (blob, text) = lay_out(&of("base", text));
    Vocabulary::over(Box::leak(Box::new(Compiled::new(blob.leak(), Text::keep(&text)))))
}

fn words(text: &str) -> Vec<Word> {
    of("mine", text).words().cloned().collect()
}

#[test]
fn layers_over_a_compiled_vocabulary_are_as_over_one_that_was_read() {
    let (mut over_compiled, mut over_read) = (compiled(BASE), of("base", BASE));
    let alone = over_read.clone();
    same(&over_compiled, &over_read, &alone);
    for layer in [MINE, MINE, BASE] {
        over_compiled.extend(words(layer));
        over_read.extend(words(layer));
        same(&over_compiled, &over_read, &over_read);
    }
}

#[test]
fn a_layer_replaces_what_it_names() {
    let mut vocabulary = compiled(BASE);
    vocabulary.extend(words(MINE));
    let english = |reading: Reading| {
        let replaced = if vocabulary.is_replaced(reading.word) { "-" } else { "" };
        format!("{replaced}{}", vocabulary.word(reading.word).lemma.en)
    };
    let of_part = |folded: &str, part: Part| -> Vec<String> {
        let mut found: Vec<String> =
            vocabulary.readings(folded).filter(|reading| reading.part == part).map(english).collect();
        found.dedup();
        found
    };
    assert_eq!(of_part("كتاب", Part::Noun), ["-book", "volume"]);
    assert_eq!(of_part("اعلن", Part::Perfect), ["-announce", "declare"]);
    assert_eq!(of_part("افصح", Part::Perfect), ["disclose"]);
    assert_eq!(of_part("يكتب", Part::Imperfect), ["write"]);
    assert_eq!(of_part("ايضا", Part::Particle), ["also"]);
    let phrases = vocabulary.phrases("علي");
    let phrases: Vec<_> = phrases.map(|form| vocabulary.word(form.word).lemma.en.as_str()).collect();
    assert_eq!(phrases, ["in particular", "provided that", "at once", "so that"]);
    let verb_of = |masdar| vocabulary.verb_of(masdar).map(|verb| vocabulary.word(verb).lemma.en.as_str());
    // The embedded one needs a condition.
    assert_eq!(verb_of("إعلان"), Some("declare"));
    assert_eq!((verb_of("كتابة"), verb_of("كتاب")), (Some("write"), None));
}
