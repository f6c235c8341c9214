//! Reading vocabulary files: one lemma a line, each with its place, and every fault with what to do.

use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;

use super::entry::{Class, Lemma};
use crate::arabic::normalize::is_arabic_letter;
use crate::glossary::Fault;

/// Where a lemma was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The layer.
    pub layer: Arc<str>,
    /// The file, as a path a user can open.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: u32,
}

/// A lemma with its class and its place.
#[derive(Debug, Clone)]
pub struct Word {
    /// What the line says.
    pub lemma: Lemma,
    /// Its class.
    pub class: Class,
    /// Whether it is a phrase, of several words.
    pub phrase: bool,
    /// Where it stands.
    pub source: Source,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    verbs: Vec<Spanned<Lemma>>,
    nouns: Vec<Spanned<Lemma>>,
    adjectives: Vec<Spanned<Lemma>>,
    adverbs: Vec<Spanned<Lemma>>,
    prepositions: Vec<Spanned<Lemma>>,
    conjunctions: Vec<Spanned<Lemma>>,
    quantifiers: Vec<Spanned<Lemma>>,
    phrases: Vec<Spanned<Lemma>>,
}

/// The lemmas of a file, and its faults.
#[must_use]
pub fn read(layer: &Arc<str>, name: &str, text: &str) -> (Vec<Word>, Vec<Fault>) {
    let file: File = match toml::from_str(text) {
        Ok(file) => file,
        Err(error) => {
            let span = error.span().unwrap_or(0..0);
            let help = "write one lemma a line, as docs/vocabulary.md shows";
            return (Vec::new(), vec![Fault::new(name, text, span, error.message().trim().to_owned(), help.to_owned())]);
        }
    };
    let shown: Arc<str> = name.into();
    let lines: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    let mut words = Vec::new();
    let mut faults = Vec::new();
    let classes = [
        (Class::Verb, file.verbs),
        (Class::Noun, file.nouns),
        (Class::Adjective, file.adjectives),
        (Class::Adverb, file.adverbs),
        (Class::Preposition, file.prepositions),
        (Class::Conjunction, file.conjunctions),
        (Class::Quantifier, file.quantifiers),
    ];
    let single = classes.into_iter().flat_map(|(class, lemmas)| lemmas.into_iter().map(move |lemma| (Some(class), lemma)));
    for (class, spanned) in single.chain(file.phrases.into_iter().map(|lemma| (None, lemma))) {
        let span = spanned.span();
        let lemma = spanned.into_inner();
        let phrase = class.is_none();
        let Some(class) = class.or(lemma.class) else {
            let help = "add `as = \"noun\"`, adjective, adverb, preposition, conjunction, quantifier or verb";
            faults.push(Fault::new(name, text, span, "a phrase needs its class".to_owned(), help.to_owned()));
            continue;
        };
        if let Some((message, help)) = fault(&lemma, class, phrase) {
            faults.push(Fault::new(name, text, span, message, help.to_owned()));
            continue;
        }
        let line = u32::try_from(lines.partition_point(|end| *end < span.start) + 1).unwrap_or(u32::MAX);
        words.push(Word { lemma, class, phrase, source: Source { layer: layer.clone(), file: shown.clone(), line } });
    }
    (words, faults)
}

/// What is wrong with a lemma, and what to do.
fn fault(lemma: &Lemma, class: Class, phrase: bool) -> Option<(String, &'static str)> {
    let ar = &lemma.ar;
    let arabic = |text: &str| !text.is_empty() && text.chars().all(|c| is_arabic_letter(c) || c == ' ');
    if !arabic(ar) {
        return Some((format!("`{ar}` is not an Arabic lemma"), "write Arabic letters without vowel marks"));
    }
    if !phrase && ar.contains(' ') {
        return Some((format!("`{ar}` has several words"), "put it under `phrases`"));
    }
    if lemma.en.trim().is_empty() && lemma.aux.is_none() {
        return Some((format!("`{ar}` has no English"), "add `en = \"…\"`"));
    }
    if lemma.en.contains(['/', ';', '(', '[']) {
        let help = "write one English form; for two senses two lines, the rarer one with `when` or `rare = true`";
        return Some((format!("the English of `{ar}` is not one form: `{}`", lemma.en), help));
    }
    if class == Class::Verb && !phrase && lemma.impf.as_deref().is_none_or(|impf| !arabic(impf)) {
        return Some((format!("the verb `{ar}` has no imperfect"), "add `impf = \"…\"`, third person masculine singular"));
    }
    None
}
