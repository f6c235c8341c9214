//! Edit distance between words, and finding all near pairs among many without comparing each with each.

use rustc_hash::{FxHashMap, FxHashSet};

/// The distance of Damerau and Levenshtein in its restricted form (optimal string alignment): letters inserted, left out, replaced
/// or swapped with their neighbour. `None` when it is more than `most`.
pub(crate) fn distance(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let width = other.len() + 1;
    let (mut before, mut last, mut row) = (vec![0; width], (0..width).collect::<Vec<usize>>(), vec![0; width]);
    for (i, a) in one.iter().enumerate() {
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let mut cost = (last[j] + usize::from(a != b)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                cost = cost.min(before[j - 1] + 1);
            }
            row[j + 1] = cost;
        }
        if row.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        (before, last, row) = (last, row, before);
    }
    last.last().copied().filter(|distance| *distance <= most)
}

/// The pairs of different texts with a distance of 1, as indices into `texts`, the smaller first, in order.
///
/// Two texts one edit apart have a deletion in common: what is left of one or the other, or of both, without a letter (the deletion
/// neighbourhood of Mor and Fraenkel, "A hash code method for detecting and correcting spelling errors", 1982). Each text has as
/// many as it has letters, so the work grows with the length of the list.
pub(crate) fn near_pairs(texts: &[Vec<char>]) -> Vec<(usize, usize)> {
    let mut neighbours: FxHashMap<Vec<char>, Vec<usize>> = FxHashMap::default();
    for (number, text) in texts.iter().enumerate() {
        neighbours.entry(text.clone()).or_default().push(number);
        let mut given = FxHashSet::default();
        for at in 0..text.len() {
            let shorter = [&text[..at], &text[at + 1..]].concat();
            if given.insert(shorter.clone()) {
                neighbours.entry(shorter).or_default().push(number);
            }
        }
    }
    let mut pairs = FxHashSet::default();
    for numbers in neighbours.values() {
        for (at, one) in numbers.iter().enumerate() {
            for other in &numbers[at + 1..] {
                let pair = (*one.min(other), *one.max(other));
                if !pairs.contains(&pair) && distance(&texts[pair.0], &texts[pair.1], 1) == Some(1) {
                    pairs.insert(pair);
                }
            }
        }
    }
    let mut pairs: Vec<_> = pairs.into_iter().collect();
    pairs.sort_unstable();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn letters(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn edits_are_counted() {
        for (one, other, expected) in [
            ("قاسم", "قاسم", Some(0)),
            ("سليمان", "سلمان", Some(1)),
            ("الحلبوسي", "الحبلوسي", Some(1)),
            ("هادي", "هاني", Some(1)),
            ("بغداد", "بعدات", Some(2)),
            ("بغداد", "البصرة", None),
            ("", "من", Some(2)),
        ] {
            assert_eq!(distance(&letters(one), &letters(other), 2), expected, "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn pairs_are_those_of_comparing_each_with_each(words in prop::collection::btree_set("[ابت]{0,5}", 0..24)) {
            let texts: Vec<Vec<char>> = words.iter().map(|word| letters(word)).collect();
            let mut expected = Vec::new();
            for one in 0..texts.len() {
                for other in one + 1..texts.len() {
                    if distance(&texts[one], &texts[other], 1) == Some(1) {
                        expected.push((one, other));
                    }
                }
            }
            prop_assert_eq!(near_pairs(&texts), expected);
        }
    }
}
