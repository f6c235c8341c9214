//! names.tsv: how well people, places and organizations are found, by exact span.
//!
//! The rules are those of the CoNLL shared tasks: a name counts as found when its first token, its last token and its kind are those of the
//! file. Tokens are the file's. A name that begins with an attached particle («وبغداد») is the whole token, as the file has it. Titles
//! are no part of a person («الرئيس» + «محمود عباس»). What fills a slot of a title, term or event is counted («رئيس وزراء العراق»: the
//! place); what stands inside an organization or place is not («وزارة الخارجية العراقية» is one name), nor are adjectives («عراقي»).

use std::collections::BTreeMap;
use std::ops::Range;

use mujaz::arabic::Document;
use mujaz::glossary::{FormKind, Glossary, Kind};
use mujaz::mentions::{self, Mention, Mentions, Names};

/// Sentences that make one story: names told before by their full form are known by a part of it. The file does not say where an
/// article ends.
const STORY: usize = 30;

/// The kinds that are measured, with the file's names for them.
const KINDS: [(&str, Kind); 3] = [("PERS", Kind::Person), ("LOC", Kind::Place), ("ORG", Kind::Organization)];

/// A name of the file or of the program: its first token, one past its last, its kind.
pub type Span = (usize, usize, Kind);

/// The file, read.
pub struct Corpus {
    /// Tokens, each with the bytes that it has in `text`.
    pub tokens: Vec<Range<usize>>,
    /// All tokens, parted by spaces, sentences by line breaks.
    pub text: String,
    /// Token ranges of the sentences.
    pub sentences: Vec<Range<usize>>,
    /// The names of the file.
    pub gold: Vec<Span>,
    /// Lines whose label is none.
    pub unread: usize,
}

impl Corpus {
    pub fn read(file: &str) -> Self {
        let mut corpus =
            Self { tokens: Vec::new(), text: String::new(), sentences: Vec::new(), gold: Vec::new(), unread: 0 };
        let mut first = 0;
        let mut open: Option<(usize, Option<Kind>)> = None;
        for line in file.lines() {
            let (token, label) = line.split_once('\t').unwrap_or((line, "O"));
            if token.trim().is_empty() {
                corpus.close(&mut open);
                corpus.end_sentence(&mut first);
                continue;
            }
            let at = corpus.tokens.len();
            let start = corpus.text.len();
            corpus.text.push_str(token.trim());
            corpus.tokens.push(start..corpus.text.len());
            corpus.text.push(' ');
            match label.trim().split_once('-') {
                Some(("B", kind)) => {
                    corpus.close(&mut open);
                    open = Some((at, corpus.kind(kind)));
                }
                // As CoNLL's script reads it, an I- without its B- begins a name.
                Some(("I", kind)) => {
                    let kind = corpus.kind(kind);
                    if open.is_none_or(|(_, known)| known != kind) {
                        corpus.close(&mut open);
                        open = Some((at, kind));
                    }
                }
                _ => {
                    corpus.unread += usize::from(label.trim() != "O");
                    corpus.close(&mut open);
                }
            }
        }
        corpus.close(&mut open);
        corpus.end_sentence(&mut first);
        corpus
    }

    fn kind(&mut self, label: &str) -> Option<Kind> {
        let kind = KINDS.iter().find(|(name, _)| *name == label).map(|(_, kind)| *kind);
        self.unread += usize::from(kind.is_none() && label != "MISC");
        kind
    }

    fn close(&mut self, open: &mut Option<(usize, Option<Kind>)>) {
        if let Some((start, Some(kind))) = open.take() {
            self.gold.push((start, self.tokens.len() - usize::from(self.is_fresh()), kind));
        }
    }

    /// Whether the last token has just been pushed and belongs to what comes.
    fn is_fresh(&self) -> bool {
        self.text.ends_with(' ')
    }

    fn end_sentence(&mut self, first: &mut usize) {
        if *first < self.tokens.len() {
            self.sentences.push(*first..self.tokens.len());
            *first = self.tokens.len();
            self.text.push('\n');
        }
    }

    /// The names that the program finds, with or without discovery.
    pub fn found(&self, glossary: &Glossary, discovery: bool) -> Vec<Span> {
        let mut found = Vec::new();
        for story in self.sentences.chunks(STORY) {
            let blocks: Vec<Range<usize>> = story
                .iter()
                .map(|sentence| self.tokens[sentence.start].start..self.tokens[sentence.end - 1].end)
                .collect();
            let document = Document::new(&self.text, &blocks);
            let mentions = mentions::find(&self.text, &document, false, glossary, Names::embedded());
            for (range, kind) in names(&mentions, glossary, discovery) {
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
fn names(mentions: &Mentions, glossary: &Glossary, discovery: bool) -> Vec<(Range<usize>, Kind)> {
    let mut names = Vec::new();
    let mut open: Vec<&Mention> = mentions.all.iter().collect();
    while let Some(mention) = open.pop() {
        let kind = glossary.entry(mention.entry).kind;
        let adjective = matches!(mention.form, FormKind::Adjective | FormKind::People);
        if KINDS.iter().any(|(_, known)| *known == kind) {
            if !adjective {
                names.push((mention.range.clone(), kind));
            }
        } else {
            open.extend(mention.slots.iter().map(|filler| &filler.mention));
        }
    }
    if discovery {
        names.extend(mentions.unknown.iter().map(|name| (name.range.clone(), Kind::Person)));
    }
    names
}

/// Precision, recall and their harmonic mean.
#[derive(Debug, Clone, Copy, Default, serde::Serialize)]
pub struct Score {
    pub gold: usize,
    pub found: usize,
    pub right: usize,
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
}

#[expect(clippy::cast_precision_loss, reason = "counts of names are far below 2^52")]
pub fn score(gold: &[Span], found: &[Span], kind: Kind) -> Score {
    let of_kind = |spans: &[Span]| -> std::collections::BTreeSet<(usize, usize)> {
        spans.iter().filter(|(.., k)| *k == kind).map(|(start, end, _)| (*start, *end)).collect()
    };
    let (gold, found) = (of_kind(gold), of_kind(found));
    let right = gold.intersection(&found).count();
    let share = |of: usize| if of == 0 { 0.0 } else { right as f64 / of as f64 };
    let (precision, recall) = (share(found.len()), share(gold.len()));
    let f1 = if right == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) };
    Score { gold: gold.len(), found: found.len(), right, precision, recall, f1 }
}

/// The figures of the file, by kind: the glossary alone, and with discovery.
pub fn measure(file: &str, glossary: &Glossary) -> BTreeMap<&'static str, [Score; 2]> {
    let corpus = Corpus::read(file);
    let found = [corpus.found(glossary, false), corpus.found(glossary, true)];
    KINDS
        .iter()
        .map(|(name, kind)| (*name, [score(&corpus.gold, &found[0], *kind), score(&corpus.gold, &found[1], *kind)]))
        .collect()
}
