//! Parts one after the other, with commas and the conjunction before the last; and the articles that nouns have beside each other.

use super::super::chart::EdgeId;
use super::super::grammar::{Category, English, Properties, Shape};
use super::super::pieces::Text;
use super::Generator;

impl Generator<'_, '_> {
    pub(super) fn list(&self, id: EdgeId, parts: &[usize], and: &str, shape: Shape) -> Text {
        let edge = self.edge(id);
        let all = self.chart.parts(id);
        let Some(number) = edge.rule else { return Text::new() };
        let rule = &self.lexicon.grammar.rules[usize::from(number)];
        let mut text = Text::new();
        // "some soldiers and officers", "any soldier or officer"
        let members: Vec<Text> = parts
            .iter()
            .map(|part| {
                let part = all[*part];
                let common = self.is_noun(part) && !self.edge(part).properties.has(Properties::NAME);
                let bare = matches!(shape, Shape::Bare | Shape::Singular) && common;
                self.say(part, if bare { shape } else { Self::inherited(shape) })
            })
            .collect();
        let plain: Vec<bool> =
            parts.iter().zip(&members).map(|(part, said)| self.is_definite_without_article(all[*part], said)).collect();
        let within = parts.iter().map(|part| self.count_plain(all[*part]));
        let several = within.sum::<usize>() > 1;
        for (at, part) in parts.iter().enumerate() {
            let part = all[*part];
            if at > 0 {
                let last = at + 1 == parts.len();
                let joined = self.edge(part).category == Category::AND
                    || self.edge(all[parts[at - 1]]).category == Category::AND;
                match (last && !and.is_empty(), joined) {
                    (_, true) => {}
                    (true, _) => text.extend(self.literal(and, self.span(id), &rule.name, Some(rule.place.clone()))),
                    (false, _) => text.extend(self.literal(",", self.span(id), &rule.name, Some(rule.place.clone()))),
                }
            }
            // "medicine and medical equipment", "flour, oil and sugar"
            let kind = several || plain[..at].contains(&true) && self.is_of_any(part);
            let said = members[at].clone();
            text.extend(if kind && self.is_of_kind(part) { without_article(said) } else { said });
        }
        text
    }

    /// How many nouns are said without the article that they have in Arabic, of those that are joined in an edge.
    pub(super) fn count_plain(&self, id: EdgeId) -> usize {
        let edge = self.edge(id);
        if !edge.properties.has(Properties::CONJOINED) {
            return usize::from(self.is_definite_without_article(id, &self.say(id, Shape::Whole)));
        }
        self.chart
            .parts(id)
            .iter()
            .filter(|part| self.is_noun(**part) || self.is_joined(**part))
            .map(|part| self.count_plain(*part))
            .sum()
    }

    pub(super) fn is_joined(&self, id: EdgeId) -> bool {
        self.edge(id).properties.has(Properties::CONJOINED)
    }

    /// Whether a noun with its article in Arabic is said without one: "medicine", "flour".
    fn is_definite_without_article(&self, part: EdgeId, said: &Text) -> bool {
        let edge = self.edge(part);
        let known = Properties::NAME | Properties::PRONOUN | Properties::CONJOINED | Properties::DESCRIBED;
        let other = known | Properties::NUMBER;
        let first = said.line();
        self.is_noun(part)
            && edge.properties.has(Properties::DEFINITE)
            && !edge.properties.meets(other)
            && !self.has_owner(part)
            && first.starts_with(char::is_lowercase)
            && !first.starts_with("the ")
            && self.ends_in_itself(part)
    }

    /// Whether a noun with its article may be any of its kind beside one that is said without.
    pub(super) fn is_of_kind(&self, part: EdgeId) -> bool {
        let edge = self.edge(part);
        let known = Properties::NAME | Properties::PRONOUN | Properties::CONJOINED | Properties::DESCRIBED;
        let other = known | Properties::NUMBER | Properties::HUMAN | Properties::PLACE;
        let common = edge.properties.has(Properties::DEFINITE) && !edge.properties.meets(other);
        self.is_noun(part) && common && self.ends_in_itself(part)
    }

    /// Whether a noun tells of many, of what is not counted, or of an act.
    fn is_of_any(&self, part: EdgeId) -> bool {
        self.is_plural(part) || self.is_mass(part) || self.verb_of(self.edge(part).head).is_some()
    }

    /// Whether a noun has nothing behind it but adjectives: neither what it is of nor what it governs.
    fn ends_in_itself(&self, noun: EdgeId) -> bool {
        let mut parts = self.chart.with_parts(&[noun]);
        parts.all(|part| {
            let with = matches!(self.category_name(part), "PP" | "PRON" | "RC" | "REL" | "THAT" | "DEM" | "NUM");
            let construct = self.edge(part).rule.is_some_and(|rule| {
                matches!(self.lexicon.grammar.rules[usize::from(rule)].english, English::Construct { .. })
            });
            !with && !construct
        })
    }
}

/// Without the article at its start.
pub(super) fn without_article(mut text: Text) -> Text {
    if text.0.first().is_some_and(|first| &*first.rule == "article" && &*first.english == "the") {
        text.0.remove(0);
    }
    text
}
