//! The edges of a chart.

use std::cell::RefCell;
use std::ops::Index;

use super::Edge;

/// How many edges stand together: a long sentence asks for more such pieces of memory, and not for one that is twice as large and needs a place
/// of its own.
const BLOCK: usize = 1 << 10;
/// How many of these pieces a thread keeps for its next sentence: most need fewer.
const MOST_KEPT: usize = 8;

thread_local! {
    /// What the charts before left: memory given back for each sentence would be asked for again for the next.
    static KEPT: RefCell<Vec<Vec<Edge>>> = const { RefCell::new(Vec::new()) };
}

/// Edges by their numbers.
#[derive(Default)]
pub(in crate::english) struct Edges {
    /// All but the last are full.
    blocks: Vec<Vec<Edge>>,
}

impl Edges {
    #[inline]
    pub(in crate::english) fn len(&self) -> usize {
        self.blocks.last().map_or(0, |last| (self.blocks.len() - 1) * BLOCK + last.len())
    }

    pub(super) fn push(&mut self, edge: Edge) {
        match self.blocks.last_mut() {
            Some(last) if last.len() < BLOCK => last.push(edge),
            _ => {
                let kept = KEPT.with_borrow_mut(Vec::pop);
                let mut block = kept.unwrap_or_else(|| Vec::with_capacity(BLOCK));
                block.push(edge);
                self.blocks.push(block);
            }
        }
    }

    /// Leaves only the first ones.
    pub(super) fn truncate(&mut self, len: usize) {
        let blocks = len.div_ceil(BLOCK);
        self.blocks.drain(blocks.min(self.blocks.len())..).for_each(keep);
        if let Some(last) = self.blocks.last_mut() {
            last.truncate(len - (blocks - 1) * BLOCK);
        }
    }

    pub(in crate::english) fn iter(&self) -> impl DoubleEndedIterator<Item = &Edge> {
        self.blocks.iter().flatten()
    }

    /// Those from a number on.
    pub(super) fn from(&self, first: usize) -> impl Iterator<Item = &Edge> {
        let (block, at) = (first / BLOCK, first % BLOCK);
        let begun = self.blocks.get(block).and_then(|block| block.get(at..));
        begun.into_iter().chain(self.blocks.iter().skip(block + 1).map(Vec::as_slice)).flatten()
    }

    /// Those before a number, the last first.
    pub(super) fn back_from(&self, end: usize) -> impl Iterator<Item = &Edge> {
        let (block, at) = (end / BLOCK, end % BLOCK);
        let begun = self.blocks.get(block).and_then(|block| block.get(..at));
        let before = self.blocks[..block.min(self.blocks.len())].iter().rev().map(Vec::as_slice);
        begun.into_iter().chain(before).flat_map(|edges| edges.iter().rev())
    }
}

impl Index<usize> for Edges {
    type Output = Edge;

    #[inline]
    fn index(&self, number: usize) -> &Edge {
        &self.blocks[number / BLOCK][number % BLOCK]
    }
}

impl Drop for Edges {
    fn drop(&mut self) {
        self.blocks.drain(..).for_each(keep);
    }
}

/// Keeps the memory of edges that are not needed any more.
fn keep(mut block: Vec<Edge>) {
    block.clear();
    // Without the thread's memory, as when it ends, it is just freed.
    let _ = KEPT.try_with(|kept| {
        let mut kept = kept.borrow_mut();
        if kept.len() < MOST_KEPT {
            kept.push(block);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::english::analysis::Lexeme;
    use crate::english::grammar::{Category, MOST_PARTS, Properties};

    fn edge(cost: u32) -> Edge {
        Edge {
            start: 0,
            end: 1,
            category: Category::NOUN,
            key: None,
            properties: Properties::NONE,
            cost,
            rule: None,
            count: 0,
            parts: [0; MOST_PARTS],
            lexeme: Lexeme::Mark,
            head: 0,
        }
    }

    #[test]
    fn edges_are_found_by_their_numbers() {
        let mut edges = Edges::default();
        let numbers = || 0..u32::try_from(BLOCK * 2 + 3).unwrap();
        for _ in 0..2 {
            numbers().for_each(|number| edges.push(edge(number)));
            assert_eq!(edges.len(), numbers().len());
            assert!(edges.iter().map(|edge| edge.cost).eq(numbers()));
            for at in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, BLOCK * 2, BLOCK * 2 + 3] {
                assert!(edges.from(at).map(|edge| edge.cost).eq(numbers().skip(at)), "{at}");
                assert!(edges.back_from(at).map(|edge| edge.cost).eq(numbers().take(at).rev()), "{at}");
            }
            assert_eq!(edges[BLOCK + 7].cost as usize, BLOCK + 7);
            edges.truncate(BLOCK + 1);
            assert_eq!(edges.len(), BLOCK + 1);
            edges.truncate(BLOCK);
            assert_eq!((edges.len(), edges.iter().count()), (BLOCK, BLOCK));
            edges.truncate(0);
            assert_eq!((edges.len(), edges.from(0).count(), edges.back_from(0).count()), (0, 0, 0));
        }
    }
}
