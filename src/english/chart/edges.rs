//! The edges of a chart, in blocks: where there are many, none has to be moved for more of them.

use std::cell::RefCell;
use std::ops::Index;

use super::Edge;

/// How many edges a block has: some 40 KB, which the allocator takes from what was freed.
const BLOCK: usize = 512;
/// How many blocks a thread keeps for its next sentence.
const MOST_KEPT: usize = 32;

type Block = Box<[Edge; BLOCK]>;

thread_local! {
    /// What the charts before left: memory given back for each sentence would be asked for again for the next.
    static KEPT: RefCell<Vec<Block>> = const { RefCell::new(Vec::new()) };
}

/// Edges by their numbers.
#[derive(Default)]
pub(in crate::english) struct Edges {
    blocks: Vec<Block>,
    len: usize,
}

impl Edges {
    pub(in crate::english) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn push(&mut self, edge: Edge) {
        if self.len == self.blocks.len() * BLOCK {
            let kept = KEPT.with_borrow_mut(Vec::pop);
            // Made as a vector, since an array would be made on the stack.
            let block = kept.or_else(|| vec![edge; BLOCK].into_boxed_slice().try_into().ok());
            self.blocks.extend(block);
        }
        self.blocks[self.len / BLOCK][self.len % BLOCK] = edge;
        self.len += 1;
    }

    pub(in crate::english) fn iter(&self) -> impl DoubleEndedIterator<Item = &Edge> {
        self.since(0)
    }

    /// The edges before a number.
    pub(super) fn until(&self, end: usize) -> impl DoubleEndedIterator<Item = &Edge> {
        (0..end).map(|at| &self[at])
    }

    /// The edges from a number on.
    pub(super) fn since(&self, first: usize) -> impl DoubleEndedIterator<Item = &Edge> {
        (first..self.len).map(|at| &self[at])
    }
}

impl Index<usize> for Edges {
    type Output = Edge;

    #[inline]
    fn index(&self, at: usize) -> &Edge {
        &self.blocks[at / BLOCK][at % BLOCK]
    }
}

impl Drop for Edges {
    fn drop(&mut self) {
        // Without the thread's memory, as when it ends, they are just freed.
        let _ = KEPT.try_with(|kept| {
            let mut kept = kept.borrow_mut();
            let room = MOST_KEPT.saturating_sub(kept.len());
            kept.extend(self.blocks.drain(..).take(room));
        });
    }
}
