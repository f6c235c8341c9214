//! Behind which words a category may stand: what could be part of no sentence where it begins is not built there.

use std::collections::BTreeSet;

use super::openings::Bits;
use crate::english::fragments;
use crate::english::grammar::{Category, Grammar};

/// What a whole sentence is.
pub(in crate::english) const WHOLE: &str = "TOP";

/// What the rules of a grammar tell of the words before a category.
#[derive(Debug)]
pub(super) struct Contexts {
    /// For each category those of the words that may stand right before it.
    before: Vec<Bits>,
    /// The categories that may stand at the start of a sentence.
    first: Bits,
    /// Those that are asked for wherever they stand, and what these may begin with.
    anywhere: Bits,
}

impl Contexts {
    pub(super) fn of(grammar: &Grammar) -> Self {
        let symbols = &grammar.symbols;
        let count = symbols.categories();
        let at = |category: Category| usize::from(category.0);
        let none = Bits::new(count);
        // The words that a category may end in: it may be one itself.
        let mut last = vec![none.clone(); count];
        last.iter_mut().enumerate().for_each(|(category, words)| words.insert(category));
        let mut before = vec![none.clone(); count];
        let (mut first, mut anywhere) = (none.clone(), none);
        symbols.find(WHOLE).into_iter().for_each(|whole| first.insert(at(whole)));
        let own = |category: &usize| u16::try_from(*category).is_ok_and(|number| symbols.is_own(Category(number)));
        (0..count).filter(|category| !own(category)).for_each(|category| anywhere.insert(category));
        fragments::asked_for().filter_map(|name| symbols.find(name)).for_each(|category| anywhere.insert(at(category)));
        // Most rules are alike in what they say of categories: what is built and its first part, its last part, and parts side by side.
        let (mut firsts, mut lasts, mut pairs) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for rule in &grammar.rules {
            let parts: Vec<usize> = rule.parts.iter().map(|part| at(part.category)).collect();
            firsts.extend(parts.first().map(|first| (at(rule.build), *first)));
            lasts.extend(parts.last().map(|last| (at(rule.build), *last)));
            pairs.extend(parts.windows(2).map(|pair| (pair[0], pair[1])));
        }
        let mut grows = true;
        while std::mem::take(&mut grows) {
            for (build, end) in &lasts {
                let words = last[*end].clone();
                grows |= last[*build].add(&words);
            }
        }
        for (one, next) in pairs {
            before[next].add(&last[one]);
        }
        grows = true;
        while std::mem::take(&mut grows) {
            for (build, head) in &firsts {
                let words = before[*build].clone();
                grows |= before[*head].add(&words);
                for set in [&mut first, &mut anywhere] {
                    if set.has(*build) && !set.has(*head) {
                        set.insert(*head);
                        grows = true;
                    }
                }
            }
        }
        Self { before, first, anywhere }
    }

    /// Whether something of a category is asked for wherever it stands.
    pub(super) fn is_anywhere(&self, category: Category) -> bool {
        self.anywhere.has(usize::from(category.0))
    }

    /// Whether something of a category may begin a sentence.
    pub(super) fn may_begin(&self, category: Category) -> bool {
        self.first.has(usize::from(category.0))
    }

    /// Whether something of a category may be part of a sentence right behind a word.
    pub(super) fn may_stand(&self, category: Category, word: Category) -> bool {
        self.before[usize::from(category.0)].has(usize::from(word.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::english::grammar::compiled;

    #[test]
    fn a_sentence_stands_at_the_start_or_behind_what_leads_it() {
        let grammar = compiled::embedded().0;
        let contexts = Contexts::of(&grammar);
        let whole = grammar.symbols.find(WHOLE).unwrap();
        let behind = |word| contexts.may_stand(whole, word);
        assert!(contexts.may_begin(whole) && behind(Category::AND) && behind(Category::COLON));
        assert!(!behind(Category::NOUN) && !behind(Category::VERB));
        assert!(contexts.is_anywhere(Category::NOUN_PHRASE) && !contexts.is_anywhere(whole));
    }
}
