//! What is being done as long as it is told of: «تسعى الحكومة إلى خفض العجز», "is seeking to".

use super::super::Generator;
use super::super::clauses::Verb;
use super::plan::Plan;
use super::wording::Wording;
use crate::arabic::normalize;
use crate::english::grammar::{Properties, Shape};
use crate::english::lists::{has, lists};
use crate::english::words::gerund;

impl Generator<'_, '_> {
    /// The verb of a clause, as of what is being done where it is such a one: "be seeking".
    pub(super) fn under_way(&self, plan: &Plan<'_>, wording: Wording) -> Wording {
        if self.is_under_way(plan, &wording) {
            return Wording { english: format!("be {}", gerund(&wording.english)), ..wording };
        }
        wording
    }

    fn is_under_way(&self, plan: &Plan<'_>, wording: &Wording) -> bool {
        let Verb::Edge(verb) = plan.parts.verb else { return false };
        let other = Properties::PAST | Properties::FUTURE | Properties::MAY;
        // "has been seeking", and "does not seek"
        let other = other | Properties::PERFECT | Properties::NEGATED;
        if !matches!(plan.shape, Shape::Whole | Shape::Question | Shape::Bare | Shape::Relative)
            || plan.passive
            || plan.begins.is_some()
            || !plan.properties.has(Properties::PRESENT)
            || plan.properties.meets(other)
        {
            return false;
        }
        let tail = plan.frame.as_ref().map_or("", |frame| frame.tail.as_str());
        let does = format!("{} {tail}", wording.english);
        if !has(&lists().verbs.under_way, does.trim()) {
            return false;
        }
        let before = self.text[..self.span(verb).start].split_whitespace().next_back().map(normalize);
        let open = before.is_some_and(|word| lists().verbs.behind_what_is_open.contains(&word));
        // "works every year to …"
        let habit = |item| {
            let line = self.item(item, Shape::Whole).line();
            line.split(' ').any(|word| has(&lists().verbs.habits, &word.to_lowercase()))
        };
        !open && !plan.parts.items.iter().any(habit)
    }
}
