//! The key sentences of a story: those of its texts, each thing told once, with all who tell it.

use super::compare::float;
use super::data::Point;
use super::facts::Facts;
use super::rules::{Rules, rule};
use super::texts::Texts;

/// Of a story with more texts, only so many are looked at for key sentences: every so many-th, in order of date.
const TEXTS: usize = 60;

/// A sentence with fewer different names and words is a fragment, and tells nothing of a story.
const LEAST: usize = 4;

/// A key sentence of a text.
struct Candidate {
    /// The text, as a place in the story.
    text: usize,
    article: usize,
    /// Its place among the key sentences of the article.
    at: usize,
    told: Vec<u32>,
    /// What all of it tells.
    weight: f64,
    /// Its score as a part of the best one of its article, and what it gains from other texts.
    score: f64,
}

/// Chooses the key sentences of a story, given its texts and the numbers that its articles have in it.
pub(super) fn points(
    texts: &Texts,
    story: &[usize],
    most: usize,
    rules: &Rules,
    number: impl Fn(usize) -> usize,
) -> Vec<Point> {
    let story: Vec<usize> = story.iter().step_by(story.len().div_ceil(TEXTS).max(1)).copied().collect();
    let mut candidates = candidates(texts, &story);
    let (same, source) = (rules.value(rule::SAME_SENTENCE), rules.value(rule::SOURCE));
    // For each sentence the part of its content that each other one has.
    let shares: Vec<Vec<f64>> =
        candidates.iter().map(|one| candidates.iter().map(|other| share(texts, one, other)).collect()).collect();
    let facts: Vec<&Facts> =
        candidates.iter().map(|one| &texts.articles[one.article].sentences[one.at].facts).collect();
    // Whether a sentence has so much of what another says, and none of its facts otherwise.
    let says =
        |one: usize, other: usize, part: f64| shares[one][other] >= part && facts[one].stand_in(facts[other], rules);
    let count = candidates.len();
    for at in 0..count {
        let mut saying: Vec<usize> = (0..count)
            .filter(|other| candidates[*other].text != candidates[at].text && says(at, *other, same))
            .map(|other| candidates[other].text)
            .collect();
        saying.dedup();
        let others = story.len().saturating_sub(1).max(1);
        candidates[at].score += rules.value(rule::SUPPORT) * float(saying.len()) / float(others);
    }
    // The more texts, the more there is to tell.
    let most = most.min(story.len() + 1);
    let mut open: Vec<usize> = (0..candidates.len()).collect();
    let mut told: Vec<u32> = Vec::new();
    let mut repeated = vec![0.0f64; candidates.len()];
    let mut chosen: Vec<(usize, f64)> = Vec::new();
    while chosen.len() < most {
        let score = |at: usize| candidates[at].score - rules.value(rule::REPEATS) * repeated[at];
        // Equal scores go to the earlier sentence.
        let Some(best) = open.iter().copied().reduce(|best, at| if score(at) > score(best) { at } else { best }) else {
            break;
        };
        let value = score(best);
        open.retain(|other| *other != best && !says(*other, best, same));
        told.extend(&candidates[best].told);
        told.sort_unstable();
        told.dedup();
        chosen.push((best, value));
        // Nor is what several shown sentences say together.
        let shown: Vec<&Facts> = chosen.iter().map(|(at, _)| facts[*at]).collect();
        open.retain(|other| {
            let candidate = &candidates[*other];
            common(texts, &candidate.told, &told) < rules.value(rule::TOLD) * candidate.weight
                || !facts[*other].stand_among(&shown)
        });
        for other in &open {
            repeated[*other] = repeated[*other].max(shares[*other][best]);
        }
    }
    chosen.sort_by_key(|(best, ..)| *best);
    let shown = chosen.into_iter().enumerate().map(|(at, (best, score))| {
        let candidate = &candidates[best];
        let point = &texts.articles[candidate.article].sentences[candidate.at].point;
        // Who says no more than a part of it is no source of it.
        let mut others: Vec<usize> = (0..candidates.len())
            .filter(|other| says(best, *other, source))
            .map(|other| number(candidates[other].article))
            .filter(|other| *other != number(candidate.article))
            .collect();
        others.sort_unstable();
        others.dedup();
        let mut sources = vec![number(candidate.article)];
        sources.append(&mut others);
        Point {
            number: at + 1,
            ar: point.ar.clone(),
            en: point.en.clone(),
            span: point.span,
            sentence: point.sentence,
            source_line: point.source_line.clone(),
            sources,
            score: (score * 1000.0).round() / 1000.0 + 0.0,
            short: point.short.clone(),
        }
    });
    shown.collect()
}

/// The key sentences of all texts, in order.
fn candidates(texts: &Texts, story: &[usize]) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (place, text) in story.iter().enumerate() {
        let article = texts.groups[*text][0];
        let sentences = &texts.articles[article].sentences;
        let best = sentences.iter().map(|told| told.point.score).fold(f64::MIN_POSITIVE, f64::max);
        for (at, sentence) in sentences.iter().enumerate() {
            let told = texts.told(article, at);
            if told.len() < LEAST {
                continue;
            }
            let weight = told.iter().map(|number| texts.weight(*number)).sum();
            let score = (sentence.point.score / best).clamp(0.0, 1.0);
            candidates.push(Candidate { text: place, article, at, told, weight, score });
        }
    }
    candidates
}

/// The part of one sentence's content that the other has.
fn share(texts: &Texts, one: &Candidate, other: &Candidate) -> f64 {
    if one.weight > 0.0 { common(texts, &one.told, &other.told) / one.weight } else { 0.0 }
}

/// What two lists of names and words, both in order, share.
fn common(texts: &Texts, one: &[u32], other: &[u32]) -> f64 {
    one.iter().filter(|number| other.binary_search(number).is_ok()).map(|number| texts.weight(*number)).sum()
}
