//! names.tsv: how well people, places and organizations are found, by exact span.
//!
//! The rules are those of the `CoNLL` shared tasks: a name counts as found when its first token, its last token and its kind are those of the
//! file. Tokens are the file's. A name that begins with an attached particle («وبغداد») is the whole token, as the file has it. Titles
//! are no part of a person («الرئيس» + «محمود عباس»). What fills a slot of a title, term or event is counted («رئيس وزراء العراق»: the
//! place); what stands inside an organization or place is not («وزارة الخارجية العراقية» is one name), nor are adjectives («عراقي»).
//!
//! That is the figure "strict". The figure "aligned" follows what the file does throughout: it marks no ministry (0 of 44) and no body whose
//! English is a common noun ("government", "Israeli army"); a noun before a name that stands by itself is no part of it («قطاع غزة»,
//! «صحيفة هآرتس» are «غزة», «هآرتس»), nor is the adjective of a country behind it («حزب الله اللبناني»).

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::Path;

use mujaz::arabic::Document;
use mujaz::glossary::{Class, FormKind, Glossary, Kind};
use mujaz::mentions::{self, Mention, Mentions, Names};
use serde_json::json;

use super::Section;

/// Sentences that make one story: names told before by their full form are known by a part of it. The file does not say where an
/// article ends.
const STORY: usize = 30;

/// The kinds that are measured, with the file's names for them.
const KINDS: [(&str, Kind); 3] = [("PERS", Kind::Person), ("LOC", Kind::Place), ("ORG", Kind::Organization)];

/// A name of the file or of the program: its first token, one past its last, its kind.
type Span = (usize, usize, Kind);

/// The file, read.
struct Corpus {
    /// Tokens, each with the bytes that it has in `text`.
    tokens: Vec<Range<usize>>,
    /// All tokens, parted by spaces, sentences by line breaks.
    text: String,
    /// Token ranges of the sentences.
    sentences: Vec<Range<usize>>,
    /// The names of the file.
    gold: Vec<Span>,
    /// Lines whose label is none.
    unread: usize,
}

impl Corpus {
    fn read(file: &str) -> Self {
        let mut corpus =
            Self { tokens: Vec::new(), text: String::new(), sentences: Vec::new(), gold: Vec::new(), unread: 0 };
        let mut first = 0;
        let mut open: Option<(usize, Option<Kind>)> = None;
        for line in file.lines() {
            // A line of one column is a label whose token is lost.
            let (token, label) = match line.split_once('\t') {
                Some(columns) => columns,
                None if line.trim().is_empty() => ("", "O"),
                None => {
                    corpus.unread += 1;
                    continue;
                }
            };
            let at = corpus.tokens.len();
            if token.trim().is_empty() {
                corpus.close(at, &mut open);
                corpus.end_sentence(&mut first);
                continue;
            }
            let start = corpus.text.len();
            corpus.text.push_str(token.trim());
            corpus.tokens.push(start..corpus.text.len());
            corpus.text.push(' ');
            match label.trim().split_once('-') {
                Some(("B", kind)) => {
                    corpus.close(at, &mut open);
                    open = Some((at, corpus.kind(kind)));
                }
                // As CoNLL's script reads it, an I- without its B- begins a name.
                Some(("I", kind)) => {
                    let kind = corpus.kind(kind);
                    if open.is_none_or(|(_, known)| known != kind) {
                        corpus.close(at, &mut open);
                        open = Some((at, kind));
                    }
                }
                _ => {
                    corpus.unread += usize::from(label.trim() != "O");
                    corpus.close(at, &mut open);
                }
            }
        }
        corpus.close(corpus.tokens.len(), &mut open);
        corpus.end_sentence(&mut first);
        corpus
    }

    fn kind(&mut self, label: &str) -> Option<Kind> {
        let kind = KINDS.iter().find(|(name, _)| *name == label).map(|(_, kind)| *kind);
        self.unread += usize::from(kind.is_none() && label != "MISC");
        kind
    }

    fn close(&mut self, end: usize, open: &mut Option<(usize, Option<Kind>)>) {
        if let Some((start, Some(kind))) = open.take() {
            self.gold.push((start, end, kind));
        }
    }

    fn end_sentence(&mut self, first: &mut usize) {
        if *first < self.tokens.len() {
            self.sentences.push(*first..self.tokens.len());
            *first = self.tokens.len();
            self.text.push('\n');
        }
    }

    /// The names that the program finds, with or without discovery.
    fn found(&self, glossary: &Glossary, discovery: bool, aligned: bool) -> Vec<Span> {
        let mut found = Vec::new();
        for story in self.sentences.chunks(STORY) {
            let blocks: Vec<Range<usize>> = story
                .iter()
                .map(|sentence| self.tokens[sentence.start].start..self.tokens[sentence.end - 1].end)
                .collect();
            let document = Document::new(&self.text, &blocks);
            let mentions = mentions::find(&self.text, &document, false, glossary, Names::embedded());
            for (range, kind) in names(&self.text, &mentions, glossary, discovery, aligned) {
                let start = self.tokens.partition_point(|token| token.end <= range.start);
                let end = self.tokens.partition_point(|token| token.start < range.end);
                found.push((start, end, kind));
            }
        }
        found.sort_by_key(|(start, ..)| *start);
        found
    }
}

/// The names among the mentions: bytes and kind.
fn names(
    text: &str,
    mentions: &Mentions,
    glossary: &Glossary,
    discovery: bool,
    aligned: bool,
) -> Vec<(Range<usize>, Kind)> {
    let mut names = Vec::new();
    let mut open: Vec<&Mention> = mentions.all.iter().collect();
    while let Some(mention) = open.pop() {
        let kind = glossary.entry(mention.entry).kind;
        let adjective = matches!(mention.form, FormKind::Adjective | FormKind::People);
        if KINDS.iter().any(|(_, known)| *known == kind) {
            let entry = glossary.entry(mention.entry);
            let unmarked =
                kind == Kind::Organization && (is_common_noun(&entry.en.text) || entry.class == Some(Class::Ministry));
            if !(adjective || aligned && unmarked) {
                let range = if aligned { bare(text, mention, kind, glossary) } else { mention.range.clone() };
                names.push((range, kind));
            }
        } else {
            open.extend(mention.slots.iter().map(|filler| &filler.mention));
        }
    }
    if discovery {
        names.extend(mentions.unknown.iter().map(|name| (name.range.clone(), name.kind)));
    }
    names
}

/// Whether an English form has no capital letter of its own.
fn is_common_noun(english: &str) -> bool {
    let mut depth = 0;
    !english.chars().any(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        depth == 0 && c.is_uppercase()
    })
}

/// The bytes of a name without the noun before it, where the rest is a name of the same kind: «غزة» of «قطاع غزة».
fn bare(text: &str, mention: &Mention, kind: Kind, glossary: &Glossary) -> Range<usize> {
    let names = Names::embedded();
    let mut range = mention.range.clone();
    if kind == Kind::Organization
        && let Some(last) = mention.slots.iter().map(|filler| &filler.mention).find(|last| last.range.end == range.end)
        && last.form == FormKind::Adjective
        && glossary.entry(last.entry).class == Some(Class::Country)
    {
        range.end = range.start + text[range.start..last.range.start].trim_end().len();
    }
    let Some((noun, rest)) = text[range.clone()].split_once(' ') else { return range };
    let noun = mujaz::arabic::normalize(noun);
    let is_class = match kind {
        Kind::Place => names.is_place_cue(&noun) || names.is_near_place(&noun),
        Kind::Organization => names.is_named_body(&noun),
        _ => false,
    };
    if !is_class {
        return range;
    }
    let block = range.end - rest.len()..range.end;
    let document = Document::new(text, std::slice::from_ref(&block));
    let found = mentions::find(text, &document, false, glossary, names).all;
    match found.as_slice() {
        [only] if only.range == block && glossary.entry(only.entry).kind == kind && only.form == FormKind::Full => {
            block
        }
        _ => range,
    }
}

/// Precision, recall and their harmonic mean.
#[derive(Debug, Clone, Copy, Default, serde::Serialize)]
struct Score {
    gold: usize,
    found: usize,
    right: usize,
    precision: f64,
    recall: f64,
    f1: f64,
}

#[expect(clippy::cast_precision_loss, reason = "counts of names are far below 2^52")]
fn score(gold: &[Span], found: &[Span], kind: Kind) -> Score {
    let of_kind = |spans: &[Span]| -> BTreeSet<(usize, usize)> {
        spans.iter().filter(|(.., k)| *k == kind).map(|(start, end, _)| (*start, *end)).collect()
    };
    let (gold, found) = (of_kind(gold), of_kind(found));
    let right = gold.intersection(&found).count();
    let share = |of: usize| if of == 0 { 0.0 } else { right as f64 / of as f64 };
    let (precision, recall) = (share(found.len()), share(gold.len()));
    let f1 = if right == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) };
    Score { gold: gold.len(), found: found.len(), right, precision, recall, f1 }
}

/// The ways of finding and counting, with whether discovery has a part and whether the file's conventions are followed.
const WAYS: [(&str, bool, bool); 4] = [
    ("glossary alone, strict", false, false),
    ("glossary alone, aligned", false, true),
    ("with discovery, strict", true, false),
    ("with discovery, aligned", true, true),
];

/// The figures of the file, by kind, for each way of finding and counting.
pub(crate) fn measure(path: &Path) -> Result<Section, Box<dyn Error>> {
    let file = fs::read_to_string(path)?;
    let corpus = Corpus::read(&file);
    let glossary = Glossary::embedded();
    let (sentences, tokens, unread) = (corpus.sentences.len(), corpus.tokens.len(), corpus.unread);
    let mut table = format!(
        "names.tsv: {tokens} tokens in {sentences} sentences, {unread} lines with a label that is none\n\n\
         {:<26}{:<6}{:>7}{:>7}{:>7}{:>11}{:>8}{:>8}\n",
        "", "kind", "names", "found", "right", "precision", "recall", "F1"
    );
    let mut json = json!({ "tokens": tokens, "sentences": sentences, "unread": unread });
    for (way, discovery, aligned) in WAYS {
        let found = corpus.found(&glossary, discovery, aligned);
        for (name, kind) in KINDS {
            let figures = score(&corpus.gold, &found, kind);
            let Score { gold, found, right, precision, recall, f1 } = figures;
            let _ = writeln!(
                table,
                "{way:<26}{name:<6}{gold:>7}{found:>7}{right:>7}{precision:>11.4}{recall:>8.4}{f1:>8.4}"
            );
            json[way.replace(", ", " ").replace(' ', "_")][name] = serde_json::to_value(figures)?;
        }
    }
    Ok(Section { table, json })
}
