//! Which rules may go on at a place: those whose second part begins there. Edges are many, and most of the rules that begin with the category of one
//! have nothing to go on with where it ends.

use std::iter;
use std::sync::OnceLock;

use super::contexts::Contexts;
use crate::english::grammar::{Category, Grammar, Properties};

/// The rules of a grammar, numbered by their first part, and found by their second.
#[derive(Debug)]
pub(in crate::english) struct Openings {
    /// For each category, where the numbers of the rules begin that have it first; and the end of the last.
    firsts: Vec<usize>,
    /// The rules of one part, which need nothing to go on with.
    alone: Bits,
    /// For each category the different second parts that are of it.
    seconds: Vec<Vec<Second>>,
    contexts: Contexts,
    /// The categories that are built only where they may be part of a sentence, and the rules that build them.
    builders: Vec<(Category, Bits)>,
    /// The rules that build any other.
    anywhere: Bits,
    /// For each category of words the rules that build what may be part of a sentence right behind one, once it is asked for; and those that build
    /// what may begin a sentence.
    behind: Vec<OnceLock<Bits>>,
    beginning: OnceLock<Bits>,
}

/// A second part that rules have.
#[derive(Debug)]
struct Second {
    /// One of the rules that have it.
    rule: u16,
    numbers: Vec<usize>,
}

/// A set of rules or categories by their numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Bits(Box<[u64]>);

impl Bits {
    /// The empty set of numbers below `count`.
    pub(super) fn new(count: usize) -> Self {
        Self(vec![0; count.div_ceil(64)].into())
    }

    pub(super) fn insert(&mut self, number: usize) {
        self.0[number / 64] |= 1 << (number % 64);
    }

    pub(super) fn has(&self, number: usize) -> bool {
        self.0[number / 64] & 1 << (number % 64) != 0
    }

    /// Adds the numbers of another set; whether any is new.
    pub(super) fn add(&mut self, other: &Self) -> bool {
        let mut grows = false;
        for (bits, others) in self.0.iter_mut().zip(&other.0) {
            grows |= others & !*bits != 0;
            *bits |= others;
        }
        grows
    }

    fn remove(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(bits, others)| *bits &= !others);
    }
}

impl Openings {
    pub(in crate::english) fn of(grammar: &Grammar) -> Self {
        let mut alone = Bits::new(grammar.rules.len());
        let contexts = Contexts::of(grammar);
        let mut builders: Vec<(Category, Bits)> = Vec::new();
        let mut seconds: Vec<Vec<Second>> = iter::repeat_with(Vec::new).take(grammar.symbols.categories()).collect();
        let starts = grammar.by_first.iter().flatten();
        for (number, start) in starts.enumerate() {
            let build = grammar.rules[usize::from(start.rule)].build;
            if !contexts.is_anywhere(build) {
                let known = builders.iter().position(|(category, _)| *category == build).unwrap_or_else(|| {
                    builders.push((build, Bits::new(grammar.rules.len())));
                    builders.len() - 1
                });
                builders[known].1.insert(number);
            }
            let part = |rule: u16| grammar.rules[usize::from(rule)].parts.get(1);
            let (Some(second), Some(category)) = (part(start.rule), start.second) else {
                alone.insert(number);
                continue;
            };
            let same = |known: &&mut Second| {
                part(known.rule)
                    .is_some_and(|known| (known.all, known.none, &known.any) == (second.all, second.none, &second.any))
            };
            let of_category = &mut seconds[usize::from(category.0)];
            match of_category.iter_mut().find(same) {
                Some(known) => known.numbers.push(number),
                None => of_category.push(Second { rule: start.rule, numbers: vec![number] }),
            }
        }
        let mut firsts = vec![0];
        firsts.extend(grammar.by_first.iter().scan(0, |sum, rules| {
            *sum += rules.len();
            Some(*sum)
        }));
        let mut anywhere = Bits(vec![u64::MAX; alone.0.len()].into());
        for (_, of_category) in &builders {
            anywhere.remove(of_category);
        }
        let behind = iter::repeat_with(OnceLock::new).take(grammar.symbols.categories()).collect();
        Self { firsts, alone, seconds, contexts, builders, anywhere, behind, beginning: OnceLock::new() }
    }

    /// The rules that need nothing to go on with.
    pub(super) fn alone(&self) -> &Bits {
        &self.alone
    }

    /// All rules.
    pub(super) fn all(&self) -> Bits {
        Bits(vec![u64::MAX; self.alone.0.len()].into())
    }

    /// The rules that build what may be part of a sentence where words of some categories end, or where one begins.
    pub(super) fn building(&self, words: impl Iterator<Item = Category>, begins: bool) -> Bits {
        let of = |may_stand: &dyn Fn(Category) -> bool| {
            let mut rules = Bits::new(self.alone.0.len() * 64);
            for (_, of_category) in self.builders.iter().filter(|(category, _)| may_stand(*category)) {
                rules.add(of_category);
            }
            rules
        };
        let mut rules = self.anywhere.clone();
        if begins {
            rules.add(self.beginning.get_or_init(|| of(&|category| self.contexts.may_begin(category))));
        }
        for word in words {
            if let Some(behind) = self.behind.get(usize::from(word.0)) {
                rules.add(behind.get_or_init(|| of(&|category| self.contexts.may_stand(category, word))));
            }
        }
        rules
    }

    /// Adds to a place the rules that edges of a category which begin there, with these properties, are second parts of.
    pub(super) fn add(&self, open: &mut Bits, grammar: &Grammar, category: Category, edges: &[Properties]) {
        let all = edges.iter().fold(Properties::NONE, |all, properties| all | *properties);
        for second in self.seconds.get(usize::from(category.0)).into_iter().flatten() {
            let Some(part) = grammar.rules[usize::from(second.rule)].parts.get(1) else { continue };
            // What none of them has, no one has.
            if all.has(part.all) && edges.iter().any(|properties| part.fits(*properties)) {
                second.numbers.iter().for_each(|number| open.insert(*number));
            }
        }
    }

    /// Of the rules that have the category first those that are open and build what may stand there, by their places in
    /// [`Grammar::rules_from`], in that order.
    pub(super) fn open<'o>(
        &self,
        first: Category,
        open: &'o Bits,
        building: &'o Bits,
    ) -> impl Iterator<Item = usize> + use<'o> {
        let bound = |at: usize| self.firsts.get(at).or(self.firsts.last()).copied().unwrap_or_default();
        let (from, to) = (bound(usize::from(first.0)), bound(usize::from(first.0) + 1));
        (from / 64..to.div_ceil(64)).flat_map(move |at| {
            let behind = if at == from / 64 { u64::MAX << (from % 64) } else { u64::MAX };
            let before = if at == to / 64 { !(u64::MAX << (to % 64)) } else { u64::MAX };
            let mut rest = open.0[at] & building.0[at] & behind & before;
            iter::from_fn(move || {
                let bit = rest.trailing_zeros() as usize;
                // Takes away the lowest.
                rest &= rest.checked_sub(1)?;
                Some(at * 64 + bit - from)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::english::grammar::compiled;

    #[test]
    fn rules_are_open_where_their_second_part_begins() {
        let grammar = compiled::embedded().0;
        let openings = Openings::of(&grammar);
        let all = openings.all();
        let edges = [Properties::NONE, Properties::DEFINITE | Properties::SINGULAR];
        let of_category = |category| (Category(category), edges);
        for behind in [vec![], vec![of_category(Category::NOUN_PHRASE.0), of_category(Category::COMMA.0)]] {
            let mut open = openings.alone().clone();
            for (category, edges) in &behind {
                openings.add(&mut open, &grammar, *category, edges);
            }
            let mut found = 0;
            for first in (0..300).map(Category) {
                let goes_on = |rule: u16| {
                    let second = grammar.rules[usize::from(rule)].parts.get(1);
                    second.is_none_or(|part| {
                        let mut there = behind.iter().filter(|(category, _)| *category == part.category);
                        there.any(|(_, edges)| edges.iter().any(|properties| part.fits(*properties)))
                    })
                };
                let rules = grammar.rules_from(first);
                let expected: Vec<usize> = (0..rules.len()).filter(|at| goes_on(rules[*at].rule)).collect();
                assert_eq!(openings.open(first, &open, &all).collect::<Vec<_>>(), expected);
                found += expected.len();
            }
            assert!(0 < found && found < grammar.rules.len());
        }
    }
}
