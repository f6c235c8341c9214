//! chrF as sacrebleu computes it by default (`nc:6|nw:0|space:no|case:mixed|eff:yes`): n-grams of one to six characters without white
//! space, counted over all segments; precision and recall are means over the lengths of which both sides have n-grams, and recall counts
//! twice as much (β = 2). Popović 2015, "chrF: character n-gram F-score for automatic MT evaluation".

use std::collections::HashMap;

const ORDER: usize = 6;

const BETA: f64 = 2.0;

/// The n-grams of any number of segments.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Chrf([Counts; ORDER]);

/// The n-grams of one length.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    candidate: usize,
    reference: usize,
    shared: usize,
}

impl Chrf {
    /// Adds a segment.
    pub(crate) fn add(&mut self, candidate: &str, reference: &str) {
        let characters = |text: &str| -> Vec<char> { text.chars().filter(|c| !c.is_whitespace()).collect() };
        let (candidate, reference) = (characters(candidate), characters(reference));
        for (counts, n) in self.0.iter_mut().zip(1..) {
            let mut open: HashMap<&[char], usize> = HashMap::new();
            for gram in reference.windows(n) {
                *open.entry(gram).or_default() += 1;
                counts.reference += 1;
            }
            // What cannot be right is not counted as wrong: the reference has no n-gram of this length.
            if open.is_empty() {
                continue;
            }
            for gram in candidate.windows(n) {
                counts.candidate += 1;
                if let Some(left) = open.get_mut(gram).filter(|left| **left > 0) {
                    *left -= 1;
                    counts.shared += 1;
                }
            }
        }
    }

    /// From 0 to 100.
    #[expect(clippy::cast_precision_loss, reason = "counts of characters")]
    pub(crate) fn score(&self) -> f64 {
        let (mut precision, mut recall, mut lengths) = (0.0, 0.0, 0.0_f64);
        for counts in self.0.iter().filter(|counts| counts.candidate > 0 && counts.reference > 0) {
            precision += counts.shared as f64 / counts.candidate as f64;
            recall += counts.shared as f64 / counts.reference as f64;
            lengths += 1.0;
        }
        let (precision, recall) = (precision / lengths.max(1.0), recall / lengths.max(1.0));
        if precision + recall == 0.0 {
            return 0.0;
        }
        let factor = BETA * BETA;
        100.0 * (1.0 + factor) * precision * recall / (factor * precision + recall)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(segments: &[(&str, &str)]) -> f64 {
        let mut chrf = Chrf::default();
        for (candidate, reference) in segments {
            chrf.add(candidate, reference);
        }
        chrf.score()
    }

    /// sacrebleu 2.6.0 gives the same.
    #[test]
    fn cases_computed_by_hand() {
        let cases: [(&[(&str, &str)], f64); 13] = [
            (&[("the cat", "the cat")], 1.0),
            // White space does not count, case does: a, b, ab against A, b, Ab: P = R = (1/2 + 0)/2.
            (&[("ab c", "abc")], 1.0),
            (&[("Ab", "ab")], 0.25),
            // a, b, d of four; ab of three; nothing of two and of one: P = R = (3/4 + 1/3)/4.
            (&[("abcd", "abxd")], 13.0 / 48.0),
            // As often as both have it. P = (1/3 + 0/2)/2, R = (1/2 + 0/1)/2; the three letters of "aaa" have no counterpart.
            (&[("aaa", "ab")], 5.0 / 22.0),
            // P = (3/7 + 2/6 + 1/5)/3 = 101/315, R = 1: F = 5P/(4P + 1). The lengths from four on are left out.
            (&[("abcdefg", "abc")], 505.0 / 719.0),
            (&[("", "abc")], 0.0),
            (&[("abc", "")], 0.0),
            (&[("x", "y")], 0.0),
            (&[], 0.0),
            // Over both: one letter 3 of 4 and of 6, two 1 of 2 and of 4, three 0 of 1 and of 2: P = 5/12, R = 1/4.
            (&[("abc", "abd"), ("x", "xyz")], 300.0 / 1104.0),
            // A segment without a reference takes nothing away.
            (&[("abc", "abc"), ("x", "")], 1.0),
            // One without a candidate does: P = 1, R = (2/10 + 1/8)/2.
            (&[("a b", "a b c d e f g"), ("", "hij")], 65.0 / 333.0),
        ];
        for (segments, expected) in cases {
            let found = score(segments);
            assert!((found - 100.0 * expected).abs() < 1e-9, "{segments:?}: {found}");
        }
    }

    /// Characters are not bytes.
    #[test]
    fn letters_of_any_script() {
        assert!((score(&[("“é”", "“e”")]) - 100.0 * (2.0 / 3.0) / 3.0).abs() < 1e-9);
    }
}
