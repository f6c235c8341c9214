//! Stories: average-link agglomeration. The two groups that are most alike, on average over all pairs, are joined first, until none are
//! alike enough.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap};

use super::compare::{Edge, float};

/// Two groups that may be joined. Groups are numbered: the texts first, then each joined group.
struct Join {
    average: f64,
    one: usize,
    other: usize,
}

impl Ord for Join {
    /// The most alike is the greatest, then that of the earlier groups.
    fn cmp(&self, other: &Self) -> Ordering {
        let rest = || (other.one, other.other).cmp(&(self.one, self.other));
        self.average.total_cmp(&other.average).then_with(rest)
    }
}

impl PartialOrd for Join {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Join {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Join {}

/// The groups of `count` texts, each in order, in the order of their first text. Pairs without an edge are not alike at all.
pub(super) fn groups(count: usize, edges: &[Edge], least: f64) -> Vec<Vec<usize>> {
    let mut members: Vec<Vec<usize>> = (0..count).map(|at| vec![at]).collect();
    // For each group, the sum of similarities to each other group.
    let mut links: Vec<BTreeMap<usize, f64>> = vec![BTreeMap::new(); count];
    let mut heap = BinaryHeap::new();
    for edge in edges {
        links[edge.one].insert(edge.other, edge.similarity);
        links[edge.other].insert(edge.one, edge.similarity);
        if edge.similarity >= least {
            heap.push(Join { average: edge.similarity, one: edge.one, other: edge.other });
        }
    }
    while let Some(Join { one, other, .. }) = heap.pop() {
        // A group that was joined meanwhile has no members left.
        if members[one].is_empty() || members[other].is_empty() {
            continue;
        }
        let joined = members.len();
        let mut all = std::mem::take(&mut members[one]);
        all.append(&mut members[other]);
        all.sort_unstable();
        let mut sums = std::mem::take(&mut links[one]);
        for (group, sum) in std::mem::take(&mut links[other]) {
            *sums.entry(group).or_insert(0.0) += sum;
        }
        sums.remove(&one);
        sums.remove(&other);
        for (group, sum) in &sums {
            links[*group].remove(&one);
            links[*group].remove(&other);
            links[*group].insert(joined, *sum);
            let average = sum / float(all.len() * members[*group].len());
            if average >= least {
                heap.push(Join { average, one: *group, other: joined });
            }
        }
        members.push(all);
        links.push(sums);
    }
    let mut groups: Vec<Vec<usize>> = members.into_iter().filter(|group| !group.is_empty()).collect();
    groups.sort_unstable();
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edges(list: &[(usize, usize, f64)]) -> Vec<Edge> {
        list.iter().map(|(one, other, similarity)| Edge { one: *one, other: *other, similarity: *similarity }).collect()
    }

    #[test]
    fn the_average_decides() {
        // 2 is like 1, and not like 0: a chain makes no story.
        assert_eq!(groups(3, &edges(&[(0, 1, 0.8), (1, 2, 0.5)]), 0.3), [vec![0, 1], vec![2]]);
        assert_eq!(groups(3, &edges(&[(0, 1, 0.8), (1, 2, 0.5), (0, 2, 0.2)]), 0.3), [vec![0, 1, 2]]);
        assert_eq!(groups(2, &[], 0.0), [vec![0], vec![1]]);
    }

    #[test]
    fn equal_pairs_are_joined_from_the_first() {
        let all: Vec<(usize, usize, f64)> = (0..4).flat_map(|a| (a + 1..4).map(move |b| (a, b, 1.0))).collect();
        assert_eq!(groups(4, &edges(&all), 0.5), [vec![0, 1, 2, 3]]);
        assert_eq!(groups(3, &edges(&[(0, 1, 0.5), (1, 2, 0.5)]), 0.5), [vec![0, 1], vec![2]]);
    }
}
