//! Choosing: one sentence after the other, each time the one that adds most to those that are chosen; shown in story order.
//!
//! What a sentence adds falls as others are chosen: the words of the headline that they have told count no more, and words that
//! they have count against it. Such a gain is submodular, so that the greedy choice is near the best one (Nemhauser, Wolsey,
//! Fisher 1978), and a gain computed earlier is an upper bound: a heap of bounds finds the next sentence without looking at all
//! (Minoux 1978).

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::ops::Range;

use serde::Serialize;

use super::budget::{Budget, Limit};
use super::cuts::Trims;
use super::features::{Features, Seen, features, ratio};
use super::rules::{RULES, Selection, rule};
use crate::arabic::Document;
use crate::mentions::Mentions;

/// What one rule adds to a sentence's score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Share {
    /// The rule, as `selection.toml` names it.
    pub rule: &'static str,
    /// Its value times its weight, rounded to thousandths.
    pub share: f64,
}

/// A sentence of the body, as the rules judged it.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// Index into [`Document::sentences`].
    pub sentence: usize,
    /// What was decided.
    pub verdict: Verdict,
    /// The sum of the shares, rounded to thousandths: of a chosen sentence when it was chosen, of any other beside all that are.
    pub score: f64,
    /// The shares that are not zero, in the order of the rules.
    pub reasons: Vec<Share>,
}

/// What was decided of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Chosen as the first, the second, …, from 1.
    Chosen(usize),
    /// Chosen with a sentence that leans on it.
    PulledIn(usize),
    /// Passed over: it leans on the sentence before it, which is not chosen.
    Leans,
    /// Others add more.
    Left,
}

impl Verdict {
    /// Whether the sentence is a key sentence.
    #[must_use]
    pub fn is_chosen(self) -> bool {
        matches!(self, Self::Chosen(_) | Self::PulledIn(_))
    }
}

/// Judges all sentences of the body, in text order. The first `headline` sentences of the document are the headline's: they are never
/// chosen. Where the budget counts words, those that `trims` cuts are not counted.
#[must_use]
pub fn judge(
    text: &str,
    document: &Document,
    headline: usize,
    mentions: &Mentions,
    selection: &Selection,
    trims: &Trims,
    budget: Budget,
) -> Vec<Judged> {
    let choice = choose(text, document, headline, mentions, selection, trims, budget);
    choice.body().map(|sentence| choice.judged(sentence)).collect()
}

/// The key sentences: of those that [`judge`] judges the chosen ones.
#[must_use]
pub fn select(
    text: &str,
    document: &Document,
    headline: usize,
    mentions: &Mentions,
    selection: &Selection,
    trims: &Trims,
    budget: Budget,
) -> Vec<Judged> {
    let choice = choose(text, document, headline, mentions, selection, trims, budget);
    let chosen = choice.body().filter(|sentence| choice.verdicts[*sentence].is_some());
    chosen.map(|sentence| choice.judged(sentence)).collect()
}

fn choose<'s>(
    text: &str,
    document: &Document,
    headline: usize,
    mentions: &Mentions,
    selection: &'s Selection,
    trims: &'s Trims,
    budget: Budget,
) -> Choice<'s> {
    let mut seen = features(text, document, headline, mentions, selection);
    if !matches!(budget, Budget::Sentences(_)) {
        // Where words are counted, a long sentence has its price.
        seen.sentences.iter_mut().for_each(|sentence| sentence.values[rule::SUBSTANCE] = 0.0);
    }
    let body = seen.sentences.iter().skip(headline).map(|sentence| sentence.words).sum();
    let untold = seen.in_headline.clone();
    let covered = vec![false; untold.len()];
    let verdicts = vec![None; seen.sentences.len()];
    let mut choice = Choice { seen, selection, trims, headline, untold, covered, verdicts, chosen: 0, words: 0 };
    choice.run(budget.limit(body));
    choice
}

/// The state of choosing.
struct Choice<'s> {
    seen: Seen,
    selection: &'s Selection,
    trims: &'s Trims,
    headline: usize,
    /// Of each stem, whether the headline has it and no chosen sentence.
    untold: Vec<bool>,
    /// Of each stem, whether a chosen sentence has it.
    covered: Vec<bool>,
    /// Of each chosen sentence, what was decided, and the values at that time.
    verdicts: Vec<Option<(Verdict, [f64; RULES.len()])>>,
    chosen: usize,
    words: usize,
}

/// A sentence with an upper bound of what it adds. The greatest is the one that adds most, the first in the text among equals.
struct Bound {
    gain: f64,
    sentence: usize,
}

impl Ord for Bound {
    fn cmp(&self, other: &Self) -> Ordering {
        self.gain.total_cmp(&other.gain).then(other.sentence.cmp(&self.sentence))
    }
}

impl PartialOrd for Bound {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Bound {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Bound {}

impl Choice<'_> {
    /// The sentences that may be chosen.
    fn body(&self) -> Range<usize> {
        self.headline..self.seen.sentences.len()
    }

    fn run(&mut self, limit: Limit) {
        let body = self.body();
        // A section's name or a deck is told only where there is nothing else.
        let only_labels = self.body().all(|sentence| self.seen.sentences[sentence].is_label);
        let mut heap: BinaryHeap<Bound> = self
            .body()
            .filter(|sentence| only_labels || !self.seen.sentences[*sentence].is_label)
            .map(|sentence| Bound { gain: self.gain_with_referent(sentence), sentence })
            .collect();
        while limit.leaves_room(self.chosen, self.words) {
            let Some(Bound { gain, sentence }) = heap.pop() else { break };
            if self.verdicts[sentence].is_some() {
                continue;
            }
            let now = self.gain_with_referent(sentence);
            if now < gain {
                heap.push(Bound { gain: now, sentence });
                continue;
            }
            if let Some(before) = self.missing_referent(sentence) {
                // Two that lean one on the other need a third; such a sentence is passed over.
                if self.missing_referent(before).is_some() || !limit.leaves_room_for(2, self.chosen, self.words) {
                    continue;
                }
                self.choose(before, Verdict::PulledIn);
            }
            self.choose(sentence, Verdict::Chosen);
            // What leans on it stands now by itself, which may be worth more than the two together.
            let next = sentence + 1;
            if next < body.end && self.seen.sentences[next].leans && self.verdicts[next].is_none() {
                heap.push(Bound { gain: self.gain_with_referent(next), sentence: next });
            }
        }
    }

    fn features(&self, sentence: usize) -> &Features {
        &self.seen.sentences[sentence]
    }

    /// The sentence that this one leans on, if that is not chosen.
    fn missing_referent(&self, sentence: usize) -> Option<usize> {
        let before = sentence.checked_sub(1).filter(|before| *before >= self.headline)?;
        (self.features(sentence).leans && self.verdicts[before].is_none()).then_some(before)
    }

    /// What the sentence adds, on average with the one that has to come with it.
    fn gain_with_referent(&self, sentence: usize) -> f64 {
        let alone = self.gain(sentence);
        match self.missing_referent(sentence) {
            Some(before) => f64::midpoint(alone, self.gain(before)),
            None => alone,
        }
    }

    fn gain(&self, sentence: usize) -> f64 {
        self.values(sentence).iter().zip(&self.selection.weights).map(|(value, weight)| value * weight).sum()
    }

    /// The values of the rules beside what is chosen.
    fn values(&self, sentence: usize) -> [f64; RULES.len()] {
        let features = self.features(sentence);
        let mut values = features.values;
        let count = |of: &[bool]| features.stems.iter().filter(|stem| of[**stem as usize]).count();
        values[rule::HEADLINE] = ratio(count(&self.untold), self.seen.headline);
        values[rule::REPEATS] = ratio(count(&self.covered), features.stems.len());
        values
    }

    fn choose(&mut self, sentence: usize, verdict: fn(usize) -> Verdict) {
        self.chosen += 1;
        self.words += self.features(sentence).words - self.trims.words(sentence).min(self.features(sentence).words);
        self.verdicts[sentence] = Some((verdict(self.chosen), self.values(sentence)));
        for stem in &self.seen.sentences[sentence].stems {
            self.untold[*stem as usize] = false;
            self.covered[*stem as usize] = true;
        }
    }

    fn judged(&self, sentence: usize) -> Judged {
        let (verdict, values) = self.verdicts[sentence].unwrap_or_else(|| {
            let leans = self.missing_referent(sentence).is_some();
            (if leans { Verdict::Leans } else { Verdict::Left }, self.values(sentence))
        });
        let shares = || values.iter().zip(&self.selection.weights).map(|(value, weight)| value * weight);
        let reasons = RULES
            .iter()
            .zip(shares())
            .map(|(rule, share)| Share { rule, share: thousandths(share) })
            .filter(|share| share.share != 0.0);
        Judged { sentence, verdict, score: thousandths(shares().sum()), reasons: reasons.collect() }
    }
}

fn thousandths(value: f64) -> f64 {
    // Adding zero turns -0.0 into 0.0.
    (value * 1000.0).round() / 1000.0 + 0.0
}
