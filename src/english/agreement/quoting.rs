//! What somebody says, told in his words without a mark: «قال المدرب نحن مستعدون».

use super::super::chart::{Edge, EdgeId};
use super::super::grammar::{Category, Properties};
use super::super::lists::lists;
use super::Agreement;

impl Agreement<'_, '_> {
    /// What it costs that a sentence is what somebody says right behind that, without a mark: it is a question, or of the first person, or begins
    /// with a pronoun or «هناك».
    pub(super) fn quotes(&self, clause: &Edge, said: &Edge) -> Option<u32> {
        let somebody = !clause.properties.has(Properties::SUBJECT) || clause.properties.has(Properties::HUMAN);
        let marked = clause.end != said.start || self.is_behind_comma(said) || self.is_behind_quote(said);
        if !somebody || marked || !self.is_verb_in(clause, &lists().verbs.quoting) {
            return None;
        }
        // A question, or what only the speaker says so: of himself, or with what begins a sentence. A noun may be who speaks, or what he says it
        // at: «قال في المؤتمر الذي عقد أمس …».
        let asked = self.name(said) != "S";
        let opens = matches!(self.name(&self.first_word(said)), "IPRON" | "THERE");
        (asked || opens || said.properties.has(Properties::FIRST)).then_some(0)
    }

    /// Whether a conjunction tells by itself that something is so: «المفارقة أن».
    pub(super) fn states(&self, conjunction: &Edge) -> bool {
        let is_that = |english: &str| {
            let told = english.strip_suffix(" that");
            told.is_some_and(|told| told.ends_with(" is") || matches!(told, "it is true" | "it is notable"))
        };
        self.chart.english_of(conjunction.lexeme).is_some_and(is_that)
    }

    /// Whether a quotation mark stands right before it, passed over or not.
    fn is_behind_quote(&self, edge: &Edge) -> bool {
        let at = usize::from(edge.start);
        let closes = |id: &EdgeId| self.chart.edge(*id).end == edge.start;
        !self.chart.starting(at, Category::QUOTE).is_empty()
            || at > 0 && self.chart.starting(at - 1, Category::QUOTE).iter().any(closes)
    }
}
