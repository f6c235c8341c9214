//! How alike texts are: a cosine over what they name and say, for the pairs that share something rare.

use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::rules::{Rules, rule};

/// A text as it is compared: numbers of names and words, each with its weight, by number.
#[derive(Debug, Clone, Default)]
pub(super) struct Features {
    pub(super) date: Option<Date>,
    pub(super) weights: Vec<(u32, f64)>,
}

/// Two texts, the earlier first, and how alike they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Edge {
    pub(super) one: usize,
    pub(super) other: usize,
    pub(super) similarity: f64,
}

/// Texts less alike than this part of `same-story` count as not alike at all.
const FLOOR: f64 = 0.25;

/// A name or word that so many texts have is looked at, however few texts there are.
const ALWAYS_RARE: usize = 20;

/// A text is compared with so many others at most, those that share most rare names and words with it.
const COMPARED: usize = 512;

/// Pairs share so many rare names and words, or are not compared.
const SHARED: usize = 2;

/// How much it tells that a text has something that `having` of `all` texts have, which may be a common word.
pub(super) fn rarity(having: usize, all: usize, common: bool, rules: &Rules) -> f64 {
    let background = rules.value(rule::BACKGROUND);
    let elsewhere = if common { background * rules.value(rule::COMMON) } else { 0.0 };
    ((float(all) + background) / (float(having) + elsewhere.max(1.0))).ln().max(0.0)
}

/// A count as a number.
#[expect(clippy::cast_precision_loss, reason = "counts of articles and words")]
pub(super) fn float(count: usize) -> f64 {
    count as f64
}

impl Features {
    /// Scales the weights so that the sum of their squares is 1.
    pub(super) fn normalize(&mut self) {
        let length = self.weights.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        if length > 0.0 {
            self.weights.iter_mut().for_each(|(_, weight)| *weight /= length);
        }
    }

    /// The sum over what both have of the product of the weights, each at most `most`: a single name makes no story.
    fn likeness(&self, other: &Self, most: f64) -> f64 {
        let (mut a, mut b, mut sum) = (0, 0, 0.0);
        while let (Some((one, weight)), Some((two, weighed))) = (self.weights.get(a), other.weights.get(b)) {
            match one.cmp(two) {
                std::cmp::Ordering::Less => a += 1,
                std::cmp::Ordering::Greater => b += 1,
                std::cmp::Ordering::Equal => {
                    sum += (weight * weighed).min(most);
                    a += 1;
                    b += 1;
                }
            }
        }
        sum
    }
}

/// The days between two dates; none if one is not known.
fn days_apart(one: Option<Date>, other: Option<Date>) -> usize {
    let (Some(one), Some(other)) = (one, other) else { return 0 };
    let days = one.until(other).map_or(i32::MAX, |span| span.get_days());
    usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX)
}

/// The pairs of texts that are alike, in order. `having` says how many texts have each name or word.
pub(super) fn edges(texts: &[Features], having: &[usize], rules: &Rules) -> Vec<Edge> {
    let rare = |having: usize| having <= ALWAYS_RARE || float(having) <= float(texts.len()) * rules.value(rule::RARE);
    let mut lists: Vec<Vec<u32>> = vec![Vec::new(); having.len()];
    for (at, text) in texts.iter().enumerate() {
        for (feature, weight) in &text.weights {
            let having = having[*feature as usize];
            if having > 1 && rare(having) && *weight > 0.0 {
                lists[*feature as usize].push(number(at));
            }
        }
    }
    let (days, loss) = (rules.count(rule::DAYS), rules.value(rule::DAY_APART));
    let most = rules.value(rule::SINGLE);
    let least = FLOOR * rules.value(rule::SAME_STORY);
    let found: Vec<Vec<Edge>> = texts
        .par_iter()
        .enumerate()
        .map(|(at, text)| {
            let mut shared: FxHashMap<u32, usize> = FxHashMap::default();
            for (feature, _) in &text.weights {
                let list = &lists[*feature as usize];
                let later = list.partition_point(|other| *other as usize <= at);
                for other in &list[later..] {
                    // Texts are in order of date, those without one behind the others.
                    if texts[*other as usize].date.is_some()
                        && days_apart(text.date, texts[*other as usize].date) > days
                    {
                        break;
                    }
                    *shared.entry(*other).or_insert(0) += 1;
                }
            }
            let mut others: Vec<(usize, u32)> =
                shared.into_iter().filter(|(_, count)| *count >= SHARED).map(|(other, count)| (count, other)).collect();
            others.sort_unstable_by_key(|(count, other)| (std::cmp::Reverse(*count), *other));
            others.truncate(COMPARED);
            let mut edges: Vec<Edge> = others
                .into_iter()
                .filter_map(|(_, other)| {
                    let other = other as usize;
                    let apart = float(days_apart(text.date, texts[other].date));
                    let similarity = text.likeness(&texts[other], most) * (1.0 - loss * apart).max(0.0);
                    (similarity > 0.0 && similarity >= least).then_some(Edge { one: at, other, similarity })
                })
                .collect();
            edges.sort_unstable_by_key(|edge| edge.other);
            edges
        })
        .collect();
    found.into_iter().flatten().collect()
}

#[expect(clippy::cast_possible_truncation, reason = "fewer than 2^32 articles, names and words")]
pub(super) fn number(at: usize) -> u32 {
    at as u32
}
