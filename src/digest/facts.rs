//! What two sentences must agree in before one is named as a source of the other: figures, days, names, denial, and who comes before whom.

use std::sync::Arc;

use super::rules::{Rules, rule};
use crate::briefing::{AttributionInfo, DateInfo, KeyPoint, NumberInfo};

/// A name of the glossary in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) entry: Arc<str>,
    /// Its English with what fills its slots, where something does: "Iraqi civil defense" is that of no other country, "civil defense" may be.
    pub(super) filled: Option<Arc<str>>,
}

impl Name {
    fn may_be(&self, other: &Self) -> bool {
        self.entry == other.entry && (self.filled == other.filled || self.filled.is_none() || other.filled.is_none())
    }
}

/// So many words and names tell who did what to whom; later ones only where and when.
const FIRST: usize = 6;

/// The facts of a key sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Facts {
    /// Its figures, each with what qualifies it: "at least 12" is another than 12.
    pub(super) figures: Vec<Box<str>>,
    /// The days that it tells of, or its words for them where they cannot be resolved.
    pub(super) days: Vec<Box<str>>,
    /// The names in it, but for agencies, newspapers and countries.
    pub(super) names: Vec<Name>,
    /// Whether something is negated or denied.
    pub(super) denies: bool,
    /// Its words and names as they come first: who does something and to whom it is done are the same words the other way round.
    pub(super) order: Vec<Box<str>>,
}

impl Facts {
    /// The facts of a key sentence with these names and words; `negated`: whether it has a word of negation.
    pub(super) fn of(point: &KeyPoint, names: Vec<Name>, order: Vec<Box<str>>, negated: bool) -> Self {
        Self {
            figures: point.numbers.iter().map(figure).collect(),
            days: point.dates.iter().map(day).collect(),
            names,
            denies: negated || point.attribution.iter().any(AttributionInfo::denies),
            order,
        }
    }

    /// Whether `other` tells all of these facts, and none of them the other way round.
    pub(super) fn stand_in(&self, other: &Self, rules: &Rules) -> bool {
        self.denies == other.denies
            && is_within(&self.figures, &[other], |other| &other.figures)
            && is_within(&self.days, &[other], |other| &other.days)
            && self.has_names_of(&[other])
            && self.turned_round(other) <= rules.value(rule::ORDER)
    }

    /// Whether these facts are told by `others` together.
    pub(super) fn stand_among(&self, others: &[&Self]) -> bool {
        others.iter().any(|other| other.denies == self.denies)
            && is_within(&self.figures, others, |other| &other.figures)
            && is_within(&self.days, others, |other| &other.days)
            && self.has_names_of(others)
    }

    fn has_names_of(&self, others: &[&Self]) -> bool {
        self.names.iter().all(|name| others.iter().any(|other| other.names.iter().any(|known| name.may_be(known))))
    }

    /// Of all pairs of the first words and names that both have, the part that stands in the other order.
    fn turned_round(&self, other: &Self) -> f64 {
        let place = |word| other.order.iter().position(|known| known == word);
        let places: Vec<usize> = self.order.iter().filter_map(place).take(FIRST).collect();
        let (mut pairs, mut turned) = (0u32, 0u32);
        for (at, place) in places.iter().enumerate() {
            for later in &places[at + 1..] {
                pairs += 1;
                turned += u32::from(later < place);
            }
        }
        if pairs == 0 { 0.0 } else { f64::from(turned) / f64::from(pairs) }
    }
}

fn is_within<'f>(facts: &[Box<str>], others: &[&'f Facts], of: impl Fn(&'f Facts) -> &'f Vec<Box<str>>) -> bool {
    facts.iter().all(|fact| others.iter().any(|other| of(other).contains(fact)))
}

fn figure(number: &NumberInfo) -> Box<str> {
    let qualifier = number.qualifier.unwrap_or_default();
    match (number.value, number.to) {
        (Some(value), Some(to)) => format!("{qualifier} {value} to {to}").into(),
        (Some(value), None) => format!("{qualifier} {value}").into(),
        _ => number.en.as_str().into(),
    }
}

fn day(date: &DateInfo) -> Box<str> {
    match (&date.start, &date.end) {
        (Some(start), Some(end)) => format!("{start} {end}").into(),
        _ => date.en.as_str().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(order: &[&str], figures: &[&str], denies: bool) -> Facts {
        let boxed = |words: &[&str]| words.iter().map(|word| (*word).into()).collect();
        Facts { order: boxed(order), figures: boxed(figures), denies, ..Facts::default() }
    }

    #[test]
    fn another_figure_a_denial_and_changed_roles_are_something_else() {
        let rules = Rules::embedded();
        let one = facts(&["kill", "army", "gunman", "town"], &[" 5"], false);
        for (other, told) in [
            (facts(&["kill", "army", "gunman", "town"], &[" 5"], false), true),
            (facts(&["kill", "army", "gunman", "street", "town"], &[" 5", " 2"], false), true),
            (facts(&["kill", "army", "gunman", "town"], &[" 6"], false), false),
            (facts(&["kill", "army", "gunman", "town"], &["at least 5"], false), false),
            (facts(&["kill", "army", "gunman", "town"], &[" 5"], true), false),
            (facts(&["kill", "gunman", "army", "town"], &[" 5"], false), false),
        ] {
            assert_eq!(one.stand_in(&other, rules), told, "{other:?}");
        }
    }
}
