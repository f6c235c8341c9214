//! The preposition of places and meetings, "at the airport", "on the coast"; and what is called by the name of a place, "the Geneva talks".

use std::sync::Arc;

use super::super::chart::EdgeId;
use super::super::grammar::{Category, Piece, Properties, Shape};
use super::super::lists::{List, has, lists};
use super::super::pieces::Text;
use super::Generator;

impl Generator<'_, '_> {
    /// What English has for “in” before what stands behind it in a template, if that is no place or time to be in; for “on” before a distance.
    pub(super) fn where_it_is(&self, id: EdgeId, piece: &Piece, next: Option<&Piece>) -> Option<Text> {
        let parts = self.chart.parts(id);
        let (range, on) = match piece {
            Piece::Words(words) if words.trim() == "in" && self.category_name(id) == "PP" => (self.span(id), false),
            Piece::Part(part, Shape::Whole) if self.edge(parts[*part]).category == Category::PREPOSITION => {
                let said = self.word(parts[*part], Shape::Whole).line();
                // «لليوم الثالث على التوالي»
                if let (true, Some(Piece::Part(noun, _))) = (matches!(said.as_str(), "to" | "for"), next) {
                    let rule: Arc<str> = "preposition of a time".into();
                    let day = self.is_day(parts[*noun]);
                    return day.then(|| self.literal("for", self.span(parts[*part]), &rule, None));
                }
                matches!(said.as_str(), "in" | "on").then(|| (self.span(parts[*part]), said == "on"))?
            }
            _ => return None,
        };
        let Some(Piece::Part(noun, _)) = next else { return None };
        let noun = parts[*noun];
        let edge = self.edge(noun);
        if edge.properties.meets(Properties::CONJOINED | Properties::PRONOUN) {
            return None;
        }
        let english = self.chart.english_of(edge.lexeme)?;
        let lists = &lists().nouns;
        let listed = |list: &List| {
            has(list, english)
                || list.iter().any(|noun| english.strip_suffix(*noun).is_some_and(|rest| rest.ends_with(' ')))
        };
        let words = if on {
            // "at a distance of 40 kilometers"
            listed(&lists.measured).then_some("at")?
        } else if listed(&lists.at) {
            // "in a short time"
            let said = self.say(noun, Shape::Whole).line();
            (!said.split(' ').any(|word| has(&lists.in_time, word))).then_some("at")?
        } else if listed(&lists.on) || self.is_day(noun) {
            "on"
        } else {
            return None;
        };
        let rule: Arc<str> = "preposition of a place".into();
        Some(self.literal(words, range, &rule, None))
    }

    /// Whether it is one day of which more is said: "on the third day of the war", but "in the past days" and "twice in the day".
    fn is_day(&self, noun: EdgeId) -> bool {
        let edge = self.edge(noun);
        let english = self.chart.english_of(edge.lexeme);
        let one = edge.properties.has(Properties::SINGULAR | Properties::DEFINITE) && edge.end - edge.start > 1;
        one && english.is_some_and(|english| has(&lists().nouns.on_that, english))
    }
}
