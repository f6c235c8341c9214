//! What the rules see in each sentence: values from 0 to 1.

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::rules::{RULES, Selection, rule};
use crate::arabic::clitics::without_conjunction;
use crate::arabic::quotes::quotations;
use crate::arabic::stem::light;
use crate::arabic::{Document, Sentence, TokenKind};
use crate::glossary::{Glossary, Kind};
use crate::mentions::Mentions;

/// One sentence as the rules see it.
pub(crate) struct Features {
    /// The value of each of [`RULES`]; that of "repeats" depends on what is chosen and is 0 here.
    pub(crate) values: [f64; RULES.len()],
    /// The stems of its words, sorted, each once; see [`Stems`].
    pub(crate) stems: Vec<u32>,
}

/// Numbers for stems, in order of first appearance.
pub(crate) struct Stems<'d>(FxHashMap<&'d str, u32>);

impl<'d> Stems<'d> {
    fn with_capacity(stems: usize) -> Self {
        Self(FxHashMap::with_capacity_and_hasher(stems, FxBuildHasher))
    }

    /// The stems of the sentence's Arabic words and numbers that are not ignored, sorted, each once.
    fn of(&mut self, document: &'d Document, sentence: &Sentence, selection: &Selection) -> Vec<u32> {
        let mut stems = Vec::with_capacity(sentence.tokens.len());
        for at in sentence.tokens.clone() {
            let kind = document.tokens()[at].kind;
            let folded = document.folded(at);
            if !matches!(kind, TokenKind::Arabic | TokenKind::Number | TokenKind::Foreign)
                || selection.ignored.contains(folded)
            {
                continue;
            }
            let stem = if kind == TokenKind::Arabic { light(folded) } else { folded };
            #[expect(clippy::cast_possible_truncation, reason = "fewer than 2^32 stems")]
            let next = self.0.len() as u32;
            stems.push(*self.0.entry(stem).or_insert(next));
        }
        stems.sort_unstable();
        stems.dedup();
        stems
    }
}

/// The features of all sentences; those of the headline too, though it is never chosen.
pub(crate) fn features(
    text: &str,
    document: &Document,
    headline: Option<usize>,
    mentions: &Mentions,
    glossary: &Glossary,
    selection: &Selection,
) -> Vec<Features> {
    let sentences = document.sentences();
    let mut numbers = Stems::with_capacity(document.tokens().len() / 2);
    let stems: Vec<Vec<u32>> = sentences.iter().map(|sentence| numbers.of(document, sentence, selection)).collect();
    let mut frequency = vec![0u32; numbers.0.len()];
    for stem in stems.iter().enumerate().filter(|(at, _)| Some(*at) != headline).flat_map(|(_, stems)| stems) {
        frequency[*stem as usize] += 1;
    }
    let names = main_names(mentions, glossary, sentences.len());
    let headline_stems = headline.map(|at| stems[at].clone()).unwrap_or_default();
    let themes: Vec<f64> = stems.iter().map(|stems| theme(stems, &frequency)).collect();
    let best_theme = themes.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let mut body = 0usize;
    let mut all = Vec::with_capacity(sentences.len());
    for (at, (sentence, stems)) in sentences.iter().zip(stems).enumerate() {
        let mut values = [0.0; RULES.len()];
        let words = sentence.tokens.clone().filter(|at| document.tokens()[*at].kind == TokenKind::Arabic).count();
        let opens = at == 0 || sentences[at - 1].block != sentence.block;
        let position = ratio(1, 1 + body / 2).max(0.1);
        let reporting = sentence.tokens.clone().any(|at| is_one_of(document.folded(at), &selection.reporting));
        let numbers = sentence.tokens.clone().filter(|at| document.tokens()[*at].kind == TokenKind::Number).count();
        let shared =
            if headline_stems.is_empty() { 0.0 } else { ratio(common(&headline_stems, &stems), headline_stems.len()) };
        let sentence_text = &text[sentence.range.clone()];
        let quotes = sentence.tokens.clone().any(|at| document.tokens()[at].kind == TokenKind::Quote);
        let quoted: usize = if quotes { quotations(sentence_text).iter().map(ExactSizeIterator::len).sum() } else { 0 };
        let mut set = |rule: usize, value: f64| values[rule] = value.clamp(0.0, 1.0);
        set(rule::POSITION, position);
        set(rule::OPENS_PARAGRAPH, f64::from(u8::from(opens)));
        set(rule::HEADLINE, shared);
        set(rule::THEME, themes[at] / best_theme);
        set(rule::MAIN_NAMES, names[at]);
        set(rule::SOURCE, f64::from(u8::from(reporting)));
        set(rule::FIGURES, ratio(numbers, 3));
        set(rule::SUBSTANCE, ratio(stems.len(), SUBSTANTIAL));
        set(rule::FRAGMENT, f64::from(u8::from(words < 8)));
        set(rule::LONG, f64::from(u8::from(words > 60)));
        set(rule::QUESTION, f64::from(u8::from(sentence_text.ends_with(['؟', '?']))));
        set(rule::QUOTATION, f64::from(u8::from(quoted * 10 > sentence_text.len() * 7 && !reporting)));
        set(rule::BACKGROUND, f64::from(u8::from(begins_with_any(document, sentence, &selection.background))));
        let first = document.folded(sentence.tokens.start);
        set(rule::CONTINUES, f64::from(u8::from(is_one_of(first, &selection.continues))));
        if Some(at) != headline {
            body += 1;
        }
        all.push(Features { values, stems });
    }
    all
}

/// A sentence with so many different words that are not function words says as much as one can.
const SUBSTANTIAL: usize = 20;

/// A share; the counts are small.
#[expect(clippy::cast_precision_loss, reason = "counts of one article")]
pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// How many numbers two sorted lists share.
pub(crate) fn common(one: &[u32], other: &[u32]) -> usize {
    let (mut a, mut b, mut count) = (0, 0, 0);
    while a < one.len() && b < other.len() {
        match one[a].cmp(&other[b]) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => {
                count += 1;
                a += 1;
                b += 1;
            }
        }
    }
    count
}

/// How often the words come back elsewhere, on average, with a little less for short sentences.
fn theme(stems: &[u32], frequency: &[u32]) -> f64 {
    let repeated: f64 = stems.iter().map(|stem| f64::from(frequency[*stem as usize].saturating_sub(1)).sqrt()).sum();
    repeated / (ratio(stems.len(), 1) + 6.0)
}

/// For each sentence, the share of the mentions of the four people and organizations that the story names most.
fn main_names(mentions: &Mentions, glossary: &Glossary, sentences: usize) -> Vec<f64> {
    let mut counts: Vec<(u32, usize)> = mentions
        .counts()
        .into_iter()
        .filter(|(entry, _)| matches!(glossary.entry(*entry).kind, Kind::Person | Kind::Organization))
        .collect();
    counts.sort_by_key(|(entry, count)| (std::cmp::Reverse(*count), *entry));
    counts.truncate(4);
    let total: usize = counts.iter().map(|(_, count)| count).sum();
    // For each sentence, which of the four stand there, as bits.
    let mut seen = vec![0u8; sentences];
    for mention in &mentions.all {
        for inner in mention.with_fillers() {
            if let Some(at) = counts.iter().position(|(entry, _)| *entry == inner.entry) {
                seen[mention.sentence] |= 1 << at;
            }
        }
    }
    let share = |bits: &u8| (0..counts.len()).filter(|at| bits & (1 << at) != 0).map(|at| counts[at].1).sum();
    seen.iter().map(|bits| ratio(share(bits), total)).collect()
}

fn is_one_of(folded: &str, words: &FxHashSet<String>) -> bool {
    words.contains(folded) || without_conjunction(folded).is_some_and(|word| words.contains(word))
}

fn begins_with_any(document: &Document, sentence: &Sentence, phrases: &[Vec<String>]) -> bool {
    phrases.iter().any(|phrase| {
        let Some((first, rest)) = phrase.split_first() else { return false };
        let start = sentence.tokens.start;
        let token = document.folded(start);
        let opens = token == first || without_conjunction(token) == Some(first);
        opens
            && start + phrase.len() <= sentence.tokens.end
            && rest.iter().enumerate().all(|(at, word)| document.folded(start + 1 + at) == word)
    })
}
