//! The edges of a chart.

use std::cell::RefCell;
use std::ops::{Deref, DerefMut};

use super::Edge;

/// How many edges the memory has room for that a thread keeps for its next sentence: some 5 MB.
const MOST_KEPT: usize = 1 << 16;
/// How many charts of a thread there are at once: a sentence has one more where a stretch of it is left out.
const CHARTS: usize = 2;

thread_local! {
    /// What the charts before left: memory given back for each sentence would be asked for again for the next.
    static KEPT: RefCell<Vec<Vec<Edge>>> = const { RefCell::new(Vec::new()) };
}

/// Edges by their numbers.
pub(in crate::english) struct Edges(Vec<Edge>);

impl Default for Edges {
    fn default() -> Self {
        Self(KEPT.with_borrow_mut(Vec::pop).unwrap_or_default())
    }
}

impl Deref for Edges {
    type Target = Vec<Edge>;

    fn deref(&self) -> &Vec<Edge> {
        &self.0
    }
}

impl DerefMut for Edges {
    fn deref_mut(&mut self) -> &mut Vec<Edge> {
        &mut self.0
    }
}

impl Drop for Edges {
    fn drop(&mut self) {
        let mut edges = std::mem::take(&mut self.0);
        edges.clear();
        edges.shrink_to(MOST_KEPT);
        // Without the thread's memory, as when it ends, they are just freed.
        let _ = KEPT.try_with(|kept| {
            let mut kept = kept.borrow_mut();
            if kept.len() < CHARTS {
                kept.push(edges);
            }
        });
    }
}
