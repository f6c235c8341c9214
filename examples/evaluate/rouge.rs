//! ROUGE-1, ROUGE-2 and ROUGE-L by the formulas of Google's `rouge-score`: F1 of the n-grams two texts share, each as often as both
//! have it, and of their longest common subsequence; without stemming. Tokens are folded words and numbers, punctuation left out.

use std::collections::HashMap;

/// Three F1 values, from 0 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Rouge {
    pub(crate) one: f64,
    pub(crate) two: f64,
    pub(crate) l: f64,
}

impl Rouge {
    /// Of a text against the mean of its references.
    pub(crate) fn against(candidate: &[&str], references: &[Vec<&str>]) -> Self {
        mean(references.iter().map(|reference| Self {
            one: n_grams(candidate, reference, 1),
            two: n_grams(candidate, reference, 2),
            l: f1(longest_common(candidate, reference), candidate.len(), reference.len()),
        }))
    }
}

/// The mean of each value; zeros for nothing.
pub(crate) fn mean(all: impl Iterator<Item = Rouge>) -> Rouge {
    let (mut sum, mut count) = (Rouge::default(), 0.0_f64);
    for rouge in all {
        sum = Rouge { one: sum.one + rouge.one, two: sum.two + rouge.two, l: sum.l + rouge.l };
        count += 1.0;
    }
    let by = count.max(1.0);
    Rouge { one: sum.one / by, two: sum.two / by, l: sum.l / by }
}

/// ROUGE-1 alone, against the mean of the references.
pub(crate) fn rouge_1(candidate: &[&str], references: &[Vec<&str>]) -> f64 {
    let sum: f64 = references.iter().map(|reference| n_grams(candidate, reference, 1)).sum();
    sum / ratio(references.len().max(1))
}

fn n_grams(candidate: &[&str], reference: &[&str], n: usize) -> f64 {
    let count = |words: &[&str]| words.len().saturating_sub(n - 1);
    let mut open: HashMap<&[&str], usize> = HashMap::new();
    for gram in reference.windows(n) {
        *open.entry(gram).or_default() += 1;
    }
    let mut shared = 0;
    for gram in candidate.windows(n) {
        if let Some(left) = open.get_mut(gram).filter(|left| **left > 0) {
            *left -= 1;
            shared += 1;
        }
    }
    f1(shared, count(candidate), count(reference))
}

fn longest_common(one: &[&str], other: &[&str]) -> usize {
    let mut row = vec![0usize; other.len() + 1];
    for word in one {
        let mut diagonal = 0;
        for (at, there) in other.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == there { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[other.len()]
}

fn f1(shared: usize, candidate: usize, reference: usize) -> f64 {
    if shared == 0 {
        return 0.0;
    }
    let (precision, recall) = (ratio(shared) / ratio(candidate), ratio(shared) / ratio(reference));
    2.0 * precision * recall / (precision + recall)
}

#[expect(clippy::cast_precision_loss, reason = "counts of words")]
fn ratio(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rouge(candidate: &str, references: &[&str]) -> Rouge {
        let words = |text: &'static str| -> Vec<&'static str> { text.split(' ').collect() };
        let references: Vec<Vec<&str>> =
            references.iter().map(|text| words(Box::leak((*text).to_owned().into_boxed_str()))).collect();
        Rouge::against(&candidate.split(' ').collect::<Vec<_>>(), &references)
    }

    fn close(found: Rouge, one: f64, two: f64, l: f64) {
        let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
        assert!(near(found.one, one) && near(found.two, two) && near(found.l, l), "{found:?}");
    }

    #[test]
    fn cases_computed_by_hand() {
        // Shared: the, cat, on, the, mat: 5 of 6 and 5 of 6. Pairs: the cat, on the, the mat: 3 of 5 and 3 of 5. Subsequence: the cat on the mat.
        close(rouge("the cat sat on the mat", &["the cat was on the mat"]), 5.0 / 6.0, 3.0 / 5.0, 5.0 / 6.0);
        // A word counts as often as both have it: one "a" of three. P = 1/3, R = 1/2: F = 0.4.
        close(rouge("a a a", &["a b"]), 0.4, 0.0, 0.4);
        // Order: all words, no pair, a subsequence of one. 1-gram F = 1, L: P = R = 1/3.
        close(rouge("c b a", &["a b c"]), 1.0, 0.0, 1.0 / 3.0);
        // P = 2/2, R = 2/4: F = 2/3; pairs 1 of 1 and 1 of 3: F = 1/2.
        close(rouge("a b", &["a b c d"]), 2.0 / 3.0, 0.5, 2.0 / 3.0);
        // The mean of two references: (2/3 + 0)/2.
        close(rouge("a b", &["a b c d", "x y"]), 1.0 / 3.0, 0.25, 1.0 / 3.0);
        close(rouge("x", &["a b"]), 0.0, 0.0, 0.0);
    }
}
