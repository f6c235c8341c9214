//! Behind which words a category may stand: what could be part of no sentence where it begins is not built there.

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
        let mut grows = true;
        while std::mem::take(&mut grows) {
            for rule in &grammar.rules {
                let parts: Vec<usize> = rule.parts.iter().map(|part| at(part.category)).collect();
                let (Some(head), Some(end)) = (parts.first().copied(), parts.last().copied()) else { continue };
                let build = at(rule.build);
                let words = last[end].clone();
                grows |= last[build].add(&words);
                for pair in parts.windows(2) {
                    grows |= before[pair[1]].add(&last[pair[0]]);
                }
                let words = before[build].clone();
                grows |= before[head].add(&words);
                for set in [&mut first, &mut anywhere] {
                    if set.has(build) && !set.has(head) {
                        set.insert(head);
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

    /// Whether something of a category may be part of a sentence where words of some categories end, or a sentence begins.
    pub(super) fn may_stand(&self, category: Category, words: &Bits, begins: bool) -> bool {
        let at = usize::from(category.0);
        self.anywhere.has(at) || begins && self.first.has(at) || self.before[at].meets(words)
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
        let behind = |words: &[Category], begins| {
            let mut before = Bits::new(grammar.symbols.categories());
            for word in words {
                before.insert(usize::from(word.0));
            }
            contexts.may_stand(whole, &before, begins)
        };
        assert!(
            behind(&[], true) && behind(&[Category::AND], false) && behind(&[Category::NOUN, Category::COLON], false)
        );
        assert!(!behind(&[], false) && !behind(&[Category::NOUN, Category::VERB], false));
        assert!(contexts.is_anywhere(Category::NOUN_PHRASE) && !contexts.is_anywhere(whole));
    }
}
