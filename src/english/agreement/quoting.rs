//! What somebody says, told in his words without a mark: «قال المدرب نحن مستعدون».

use super::super::chart::{Edge, EdgeId};
use super::super::grammar::{Category, Properties};
use super::super::lists::lists;
use super::{Agreement, DOUBTFUL};

impl Agreement<'_, '_> {
    /// What it costs that a sentence is what somebody says right behind that. It begins with a noun, a pronoun or what leads; a verb of the
    /// third person, another sentence with إن and what stands behind a mark are rather told by the writer.
    pub(super) fn quotes(&self, clause: &Edge, said: &Edge) -> Option<u32> {
        let somebody = !clause.properties.has(Properties::SUBJECT) || clause.properties.has(Properties::HUMAN);
        let marked = clause.end != said.start || self.is_behind_comma(said) || self.is_behind_quote(said);
        if !somebody || marked || !self.is_verb_in(clause, &lists().verbs.quoting) {
            return None;
        }
        let first = self.first_word(said);
        match self.name(&first) {
            "V" => said.properties.has(Properties::FIRST).then_some(0),
            "INN" | "AN" | "AND" | "QUOTE" | "CONJ" | "REL" => None,
            // «قال المتحدث فلان رئيس اللجنة»: a name goes on with who speaks.
            _ if first.properties.has(Properties::NAME) || first.category == Category::FOREIGN => Some(DOUBTFUL),
            _ => Some(0),
        }
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
