//! Edges that wait to be settled, the cheapest first, and of equal ones the first that came.

/// A queue by cost. Costs are small numbers, and what is added never costs less than what was taken last.
#[derive(Default)]
pub(super) struct Queue {
    /// For each cost what waits, in the order in which it came.
    waiting: Vec<Vec<u32>>,
    /// The lowest cost that may still wait, and how many of it were taken.
    cost: usize,
    taken: usize,
}

impl Queue {
    pub(super) fn clear(&mut self) {
        self.waiting.iter_mut().for_each(Vec::clear);
        (self.cost, self.taken) = (0, 0);
    }

    pub(super) fn push(&mut self, cost: u32, number: u32) {
        let cost = (cost as usize).max(self.cost);
        if self.waiting.len() <= cost {
            self.waiting.resize_with(cost + 1, Vec::new);
        }
        self.waiting[cost].push(number);
    }

    pub(super) fn pop(&mut self) -> Option<u32> {
        loop {
            let waiting = self.waiting.get(self.cost)?;
            if let Some(number) = waiting.get(self.taken) {
                self.taken += 1;
                return Some(*number);
            }
            self.cost += 1;
            self.taken = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cheapest_comes_first_and_of_equal_ones_the_first() {
        let mut queue = Queue::default();
        for (cost, number) in [(5, 1), (2, 2), (5, 3), (2, 4)] {
            queue.push(cost, number);
        }
        assert_eq!(queue.pop(), Some(2));
        queue.push(2, 5);
        queue.push(3, 6);
        let rest: Vec<u32> = std::iter::from_fn(|| queue.pop()).collect();
        assert_eq!(rest, [4, 5, 6, 1, 3]);
        queue.clear();
        assert_eq!(queue.pop(), None);
    }
}
