//! What is told behind «أن» by the verb before it: "expects that the prices will rise", "demanded that the government resign".

use super::plan::Plan;
use crate::english::chart::EdgeId;
use crate::english::generate::Generator;
use crate::english::grammar::{Category, English, Properties, Shape};
use crate::english::lists::{List, has, lists};

impl Generator<'_, '_> {
    /// Whether a clause behind «أن» is what somebody expects or hopes, who is told before it: "will".
    pub(super) fn is_foreseen(&self, plan: &Plan<'_>) -> bool {
        // «يخشى أن يكون»: that may be so already.
        !plan.properties.has(Properties::COPULA) && self.is_told_behind(plan, &lists().verbs.foreseeing)
    }

    /// Whether it is what somebody demands or proposes: "that the government resign".
    pub(super) fn is_demanded(&self, plan: &Plan<'_>) -> bool {
        self.is_told_behind(plan, &lists().verbs.demanding)
    }

    fn is_told_behind(&self, plan: &Plan<'_>, list: &List) -> bool {
        let other = Properties::PAST | Properties::FUTURE | Properties::PERFECT | Properties::MAY;
        let open = plan.properties.has(Properties::SUBJUNCTIVE | Properties::PRESENT) && !plan.properties.meets(other);
        let verb = || {
            let that = self.behind_that(plan.clause)?;
            let mut whole = self.whole_of(that)?;
            // «طالب بأن», «توقع أن … وأن …»
            while matches!(self.category_name(whole), "PTHAT" | "THAT") {
                whole = self.whole_of(whole)?;
            }
            let verb =
                self.edge(whole).finite_verb().filter(|_| self.is_clause(whole) && !self.edge(whole).is_passive());
            verb.map(|verb| &self.lexicon.vocabulary.word(verb).lemma.en)
        };
        plan.shape == Shape::Whole && open && verb().is_some_and(|verb| has(list, verb))
    }

    /// The whole of «أن» and the clause, if that is the clause itself or one of several joined.
    fn behind_that(&self, clause: EdgeId) -> Option<EdgeId> {
        let mut at = clause;
        loop {
            let whole = self.whole_of(at)?;
            let rule = &self.lexicon.grammar.rules[usize::from(self.edge(whole).rule?)];
            if self.category_name(whole) == "THAT" {
                let first = *self.chart.parts(whole).first()?;
                // «تنص على أن اليابان ترفض»: what is so.
                let begins = |part: &EdgeId| {
                    let part = self.edge(*part);
                    let before = self.edge(part.head).start - part.start;
                    before == 0 || before == 1 && part.properties.has(Properties::NEGATED)
                };
                if !self.chart.parts(whole).last().is_some_and(begins) {
                    return None;
                }
                // «ألا تستقيل»: with what is denied in one word.
                let denied = || self.is_clause(first) && self.edge(first).properties.has(Properties::NEGATED);
                return (self.category_name(first) == "AN" || denied()).then_some(whole);
            }
            // «بأن تستقيل الحكومة وتجرى انتخابات»
            let sentences = || [whole, at].iter().all(|part| self.category_name(*part) == "S");
            let joined = matches!(rule.english, English::List(..)) || sentences();
            let same = self.edge(whole).head == self.edge(clause).head && self.is_clause(whole);
            if !joined && !same || self.edge(whole).category == Category::NOUN_PHRASE {
                return None;
            }
            at = whole;
        }
    }
}
