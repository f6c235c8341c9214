//! Idioms: the words that a verb is one expression with, and what belongs to them.

use std::ops::Range;
use std::rc::Rc;

use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::government::{Frame, Governed, Literal};
use super::super::grammar::{Category, English, Shape};
use super::super::lexicon::Key;
use super::super::lists::lists;
use super::super::pieces::Text;
use super::Generator;
use super::clauses::{Item, Parts};
use super::nouns::is_owner_of;
use crate::arabic::normalize;

impl Generator<'_, '_> {
    /// A stretch of the text folded: of each is asked whether it is one of many idioms.
    fn folded(&self, range: Range<usize>) -> Rc<str> {
        let mut known = self.folded.borrow_mut();
        known.entry((range.start, range.end)).or_insert_with(|| normalize(&self.text[range]).into()).clone()
    }

    /// The stretch of an edge without a comma that it begins with: «حملت الحكومة المعارضة، مسؤولية».
    fn without_comma(&self, id: EdgeId) -> Range<usize> {
        let span = self.span(id);
        let words = self.text[span.clone()].trim_start_matches(['،', ',', ' ']);
        span.end - words.len()..span.end
    }

    /// Whether it is an object behind another.
    pub(super) fn is_second_object(&self, item: &Item<'_>) -> bool {
        matches!(item.part, Some((part, Shape::Objective)) if self.category_name(part) == "NP")
    }

    /// The items that are the words of an idiom, nothing more: one, or several that stand one behind the other.
    pub(super) fn items_of(
        &self,
        parts: &Parts<'_>,
        all: impl Iterator<Item = usize>,
        literal: &Literal,
    ) -> Option<Vec<usize>> {
        let mut placed: Vec<(EdgeId, usize)> =
            all.filter_map(|item| parts.items[item].part.map(|(part, _)| (part, item))).collect();
        placed.sort_by_key(|(part, item)| (self.edge(*part).start, *item));
        let mut runs = (0..placed.len()).flat_map(|first| (first..placed.len()).map(move |last| (first, last)));
        let (first, last) = runs.find(|(first, last)| {
            let run = &placed[*first..=*last];
            run.windows(2).all(|pair| self.edge(pair[0].0).end == self.edge(pair[1].0).start)
                && literal.is(&self.folded(self.without_comma(run[0].0).start..self.span(placed[*last].0).end))
        })?;
        Some(placed[first..=last].iter().map(|(_, item)| *item).collect())
    }

    /// What a preposition has behind it that stands behind the words of an idiom in their noun phrase.
    pub(super) fn object_behind(&self, part: EdgeId, literal: &Literal, key: Key) -> Option<EdgeId> {
        let mut id = part;
        loop {
            let rule = &self.lexicon.grammar.rules[usize::from(self.edge(id).rule?)];
            let children = self.chart.parts(id);
            match &rule.english {
                English::Same(inner) => id = children[*inner],
                English::Add(_) => {
                    let phrase = *children.last()?;
                    let before = self.without_comma(part).start..self.span(children[0]).end;
                    let fits = self.category_name(phrase) == "PP"
                        && self.edge(phrase).key == Some(key)
                        && literal.is(&self.folded(before));
                    return fits.then(|| self.object_of_preposition(phrase)).flatten();
                }
                _ => return None,
            }
        }
    }

    /// Of a second object that is the words of a frame its complement, as it is said.
    pub(super) fn words_of_second(&self, frame: &Frame, second: EdgeId) -> Option<Text> {
        let complement = |id: EdgeId| self.say(id, Shape::Objective);
        let is = |literal: &Literal| literal.is(&self.folded(self.without_comma(second)));
        match frame.parts.as_slice() {
            [Governed::Object, Governed::Words(literal)] if is(literal) => Some(Text::new()),
            [Governed::Object, Governed::Words(literal)] => {
                self.complement_behind(second, literal, false).map(complement)
            }
            [Governed::Object, Governed::Words(literal), Governed::Preposition(key)] => {
                self.object_behind(second, literal, *key).map(complement)
            }
            _ => None,
        }
    }

    /// What stands in the construct state behind the words of an idiom, which are all that is before it.
    pub(super) fn complement_behind(&self, part: EdgeId, literal: &Literal, passive: bool) -> Option<EdgeId> {
        let mut id = part;
        let fits = |before: EdgeId| literal.is(&self.folded(self.without_comma(part).start..self.span(before).end));
        loop {
            let rule = &self.lexicon.grammar.rules[usize::from(self.edge(id).rule?)];
            let children = self.chart.parts(id);
            match &rule.english {
                English::Construct { noun, complement } => {
                    // «أعرب عن قلقه» says whose concern it is.
                    let owned = self.edge(children[*complement]).category == Category::PRONOUN;
                    return (fits(children[*noun]) && !owned).then_some(children[*complement]);
                }
                // «أطلقت السلطات سراحهم»: "released them", "they were released".
                English::Add(additions) => {
                    let pronoun = is_owner_of(additions)?;
                    let owned = || lists().verbs.owned.iter().any(|(noun, _)| literal.is(&normalize(noun)));
                    return (fits(children[rule.head]) && (passive || owned())).then_some(children[pronoun]);
                }
                English::Same(inner) => id = children[*inner],
                English::Text(_) => id = *children.last()?,
                _ => return None,
            }
        }
    }

    /// «على أمل أن»: a preposition that is said otherwise before a clause, "in the hope that".
    pub(super) fn before_clause(&self, id: EdgeId) -> Option<Text> {
        let [preposition, that] = self.chart.parts(id) else { return None };
        let Lexeme::Unit(unit) = self.edge(*preposition).lexeme else { return None };
        let word = self.lattice.units[unit as usize].word.filter(|_| self.category_name(id) == "PTHAT")?;
        let english = self.lexicon.vocabulary.word(word).lemma.clause()?;
        let mut clause = self.say(*that, Shape::Whole);
        if let Some(first) = clause.0.first_mut().filter(|first| &*first.english == "that") {
            first.english = "".into();
        }
        let before = self.literal(english, self.span(*preposition), &"government".into(), Some(self.place(word)));
        Some(before.then(clause))
    }
}
