//! Choosing: the best sentences by score, one after the other, less what they repeat; shown in story order.

use serde::Serialize;

use super::features::{common, features, ratio};
use super::rules::{RULES, Selection, rule};
use crate::arabic::Document;
use crate::glossary::Glossary;
use crate::mentions::Mentions;

/// What one rule adds to a sentence's score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Share {
    /// The rule, as `selection.toml` names it.
    pub rule: &'static str,
    /// Its value times its weight, rounded to thousandths.
    pub share: f64,
}

/// A chosen sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct KeySentence {
    /// Index into [`Document::sentences`].
    pub sentence: usize,
    /// The sum of the shares, rounded to thousandths.
    pub score: f64,
    /// The shares that are not zero, in the order of the rules.
    pub reasons: Vec<Share>,
}

/// Chooses at most `count` sentences of the body, in text order. `headline` is the index of the sentence that is never chosen.
#[must_use]
pub fn select(
    text: &str,
    document: &Document,
    headline: Option<usize>,
    mentions: &Mentions,
    glossary: &Glossary,
    selection: &Selection,
    count: usize,
) -> Vec<KeySentence> {
    let features = features(text, document, headline, mentions, glossary, selection);
    let base: Vec<f64> = features
        .iter()
        .map(|f| f.values.iter().zip(&selection.weights).map(|(value, weight)| value * weight).sum())
        .collect();
    let mut open: Vec<usize> = (0..features.len()).filter(|at| Some(*at) != headline).collect();
    let mut overlap = vec![0.0f64; features.len()];
    let mut untold: Vec<u32> = headline.map(|at| features[at].stems.clone()).unwrap_or_default();
    let headline_stems = untold.len();
    let mut told: Vec<f64> = features.iter().map(|f| f.values[rule::HEADLINE]).collect();
    let mut chosen: Vec<KeySentence> = Vec::new();
    while chosen.len() < count && !open.is_empty() {
        let score = |at: usize| {
            base[at]
                + selection.weights[rule::REPEATS] * overlap[at]
                + selection.weights[rule::HEADLINE] * (told[at] - features[at].values[rule::HEADLINE])
        };
        // Ties go to the earlier sentence: `open` is in text order, and only a greater score replaces the best.
        let best = open.iter().enumerate().fold(
            0,
            |best, (place, at)| {
                if score(*at) > score(open[best]) { place } else { best }
            },
        );
        let at = open.remove(best);
        let mut values = features[at].values;
        values[rule::REPEATS] = overlap[at];
        values[rule::HEADLINE] = told[at];
        let reasons = RULES
            .iter()
            .zip(values.iter().zip(&selection.weights))
            .map(|(rule, (value, weight))| Share { rule, share: thousandths(value * weight) })
            .filter(|share| share.share != 0.0);
        chosen.push(KeySentence { sentence: at, score: thousandths(score(at)), reasons: reasons.collect() });
        for other in &open {
            let shared = ratio(common(&features[*other].stems, &features[at].stems), features[*other].stems.len());
            overlap[*other] = overlap[*other].max(shared);
        }
        // What a chosen sentence has told of the headline is no merit of another.
        untold.retain(|stem| features[at].stems.binary_search(stem).is_err());
        for other in &open {
            told[*other] = ratio(common(&features[*other].stems, &untold), headline_stems);
        }
    }
    chosen.sort_by_key(|key| key.sentence);
    chosen
}

fn thousandths(value: f64) -> f64 {
    // Adding zero turns -0.0 into 0.0.
    (value * 1000.0).round() / 1000.0 + 0.0
}
