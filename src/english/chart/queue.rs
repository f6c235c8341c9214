//! Edges that wait to be settled, the cheapest first, and of equal ones the first that came.

/// A queue by cost of what has numbers in the order in which it came. Costs are small numbers, and what is added never costs less than what was
/// taken last.
#[derive(Default)]
pub(super) struct Queue {
    waiting: Vec<OfCost>,
    /// The lowest cost that may still wait.
    cost: usize,
}

/// What waits with one cost.
#[derive(Default)]
struct OfCost {
    /// In the order in which it came, and how many of these were taken.
    new: Vec<u32>,
    taken: usize,
    /// What was taken for less, and turned out to cost this; once it is their turn, the last first.
    again: Vec<u32>,
}

impl Queue {
    pub(super) fn clear(&mut self) {
        for OfCost { new, taken, again } in &mut self.waiting {
            new.clear();
            again.clear();
            *taken = 0;
        }
        self.cost = 0;
    }

    /// How much may wait in it without more memory.
    pub(super) fn capacity(&self) -> usize {
        self.waiting.iter().map(|of_cost| of_cost.new.capacity() + of_cost.again.capacity()).sum()
    }

    /// Adds what has a higher number than all before it.
    pub(super) fn push(&mut self, cost: u32, number: u32) {
        self.of_cost(cost).new.push(number);
    }

    /// Adds what was taken, and costs more.
    pub(super) fn push_again(&mut self, cost: u32, number: u32) {
        self.of_cost(cost).again.push(number);
    }

    fn of_cost(&mut self, cost: u32) -> &mut OfCost {
        let cost = (cost as usize).max(self.cost);
        if self.waiting.len() <= cost {
            self.waiting.resize_with(cost + 1, OfCost::default);
        }
        &mut self.waiting[cost]
    }

    /// All that waits.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u32> {
        self.waiting.iter().flat_map(|of_cost| of_cost.new[of_cost.taken..].iter().chain(&of_cost.again)).copied()
    }

    /// Gives all that waits new numbers, which must be in the same order, or leaves it out.
    pub(super) fn renumber(&mut self, number: impl Fn(u32) -> Option<u32>) {
        let renumber = |numbers: &mut Vec<u32>| {
            numbers.retain_mut(|old| number(*old).map(|new| *old = new).is_some());
        };
        for OfCost { new, taken, again } in &mut self.waiting {
            new.drain(..std::mem::take(taken));
            renumber(new);
            renumber(again);
        }
    }

    pub(super) fn pop(&mut self) -> Option<u32> {
        loop {
            let OfCost { new, taken, again } = self.waiting.get_mut(self.cost)?;
            let next = new.get(*taken).copied();
            if let Some(number) = again.pop_if(|number| next.is_none_or(|next| *number < next)) {
                return Some(number);
            }
            if next.is_some() {
                *taken += 1;
                return next;
            }
            self.cost += 1;
            // All that costs this and was taken for less has come by now.
            if let Some(OfCost { again, .. }) = self.waiting.get_mut(self.cost) {
                again.sort_unstable_by(|one, other| other.cmp(one));
            }
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

    #[test]
    fn what_turns_out_to_cost_more_keeps_its_turn() {
        let mut queue = Queue::default();
        for (cost, number) in [(2, 0), (2, 1), (2, 2), (5, 3)] {
            queue.push(cost, number);
        }
        assert_eq!([queue.pop(), queue.pop()], [Some(0), Some(1)]);
        queue.push_again(5, 1);
        queue.push_again(5, 0);
        queue.push(5, 4);
        assert_eq!(queue.pop(), Some(2));
        queue.push_again(4, 2);
        let rest: Vec<u32> = std::iter::from_fn(|| queue.pop()).collect();
        assert_eq!(rest, [2, 0, 1, 3, 4]);
    }
}
