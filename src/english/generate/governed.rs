//! What a verb governs, as English says it: a phrase, a verbal noun as a verb, or a clause behind "that".

use std::sync::Arc;

use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::government::{Frame, Governed};
use super::super::grammar::{Category, English, Properties, Shape, Slot};
use super::super::lexicon::Key;
use super::super::lists::{has, lists};
use super::super::pieces::Text;
use super::Generator;
use super::clauses::{Parts, Verb};
use super::frames::{Chosen, alternative, is_preposition};
use crate::arabic::normalize;

impl Generator<'_, '_> {
    /// The clause behind أن or إن; none if two are joined there, neither of which is all that is said.
    pub(super) fn clause_inside(&self, that: EdgeId) -> Option<EdgeId> {
        let mut id = that;
        loop {
            let children = self.chart.parts(id);
            let joined = children.iter().any(|part| self.category_name(*part) == "AND");
            let mut clauses = children.iter().rev().copied().filter(|part| self.holds_clause(*part));
            let next = clauses.next()?;
            if joined && clauses.next().is_some() {
                return None;
            }
            if self.is_clause(next) {
                return Some(next);
            }
            id = next;
        }
    }

    /// What a governed phrase or clause is said as, behind its verb.
    pub(super) fn governed(&self, parts: &Parts<'_>, at: usize, frame: &Chosen<'_>, stranded: bool) -> Text {
        let item = &parts.items[at];
        let Some((part, _)) = item.part else { return self.item(item, Shape::Whole) };
        let rule: Arc<str> = "government".into();
        let literal = |words: &str| self.literal(words, self.verb_span(parts), &rule, None);
        if stranded {
            return literal(&frame.tail);
        }
        let name = self.category_name(part);
        if name == "THAT" && self.is_question(part) {
            return self.say(part, Shape::Whole);
        }
        if name == "THAT" || name == "PTHAT" {
            if self.chart.parts(part).iter().filter(|part| self.category_name(**part) == "THAT").count() > 1 {
                return literal(&frame.tail).then(self.after_that(part));
            }
            let Some(inner) = self.clause_inside(part) else {
                // "described them as being stupid and …"
                let whole = self.chart.parts(part).last().filter(|_| frame.tail == "as" || frame.tail.ends_with(" as"));
                return literal(&frame.tail)
                    .then(whole.map_or_else(|| self.after_that(part), |whole| self.say(*whole, Shape::Gerund)));
            };
            let words = if frame.tail.is_empty() { frame.verb.as_str() } else { frame.tail.as_str() };
            if words == "to" || words.ends_with(" to") {
                let inside = self.collect(inner);
                let subject = self.subject_apart(&inside, Shape::Objective);
                // "decided that the man remains in prison", "swore that he did not do it"
                let decides = frame.verb.split(' ').next().is_some_and(|verb| has(&lists().verbs.deciding, verb));
                if decides && (subject.is_some() || self.edge(inner).properties.has(Properties::PAST)) {
                    let tail = words.strip_suffix("to").filter(|_| !frame.tail.is_empty()).unwrap_or_default().trim();
                    return literal(tail).then(literal("that")).then(self.after_that(part));
                }
                let tail = frame.tail.strip_suffix("to").unwrap_or(&frame.tail).trim();
                return match subject {
                    // "want the president to attend"
                    Some(subject) if frame.tail.is_empty() => {
                        subject.then(literal("to")).then(self.clause(inner, Shape::Infinitive))
                    }
                    Some(subject) => {
                        literal(tail).then(subject).then(literal("to")).then(self.clause(inner, Shape::Infinitive))
                    }
                    None => literal(&frame.tail).then(self.clause(inner, Shape::Infinitive)),
                };
            }
            // "described it as being a crime", "as one that will harm the economy"
            if words == "as" || words.ends_with(" as") {
                let inside = self.collect(inner);
                let another = |(part, _): (EdgeId, Shape)| self.edge(part).category != Category::PRONOUN;
                let subjects = inside.items.iter().filter(|item| item.slot == Slot::Subject);
                let other = subjects.filter_map(|item| item.part).any(another);
                return match inside.verb {
                    // «وصفه بأنه …» with a sentence that has its own subject.
                    _ if other => literal("saying that").then(self.after_that(part)),
                    Verb::Literal("be", _) => literal(&frame.tail).then(self.clause(inner, Shape::Gerund)),
                    _ => literal(&frame.tail).then(literal("one that")).then(self.clause(inner, Shape::Bare)),
                };
            }
            // "accused Iran of supporting terrorism": the pronoun of «بأنها» is whom the verb is done to.
            if words == "of" {
                let inside = self.collect(inner);
                if inside.items.iter().any(|item| item.slot == Slot::Subject) {
                    return literal("alleging that").then(self.after_that(part));
                }
                return literal(&frame.tail).then(self.clause(inner, Shape::Gerund));
            }
            if words.ends_with("from") || words.ends_with("ing") {
                return literal(&frame.tail).then(self.clause(inner, Shape::Gerund));
            }
            return literal(&frame.tail).then(self.after_that(part));
        }
        let object = if name == "NP" { Some(part) } else { self.object_of_preposition(part) };
        match object {
            Some(object) => {
                let tail = literal(&frame.tail);
                let words = if frame.tail.is_empty() { frame.verb.as_str() } else { frame.tail.as_str() };
                if frame.frame.english.contains('|')
                    && (words == "to" || words.ends_with(" to"))
                    && let Some(verb) = frame.verbal.then(|| self.as_verb(object)).flatten()
                {
                    let done = self.lacking(object).filter(|_| words == "not to").and_then(|done| self.as_verb(done));
                    // «عدم» is said by "not".
                    let lack = self.literal("", self.span(object), &rule, None);
                    return tail.then(done.map_or(verb, |done| lack.then(done)));
                }
                // "powers that Congress passed to punish Moscow": to an act nothing is given.
                if words == "to"
                    && self.is_given(parts, frame, part)
                    && let Some(verb) = self.as_verb(object)
                {
                    return tail.then(verb);
                }
                // "warned against targeting the ships", "prevented from leaving"
                if (frame.frame.english.contains('|') || self.lacking(object).is_some())
                    && words.rsplit(' ').next().is_some_and(is_preposition)
                    && let Some(verb) = frame.verbal.then(|| self.as_verb_in(object, Shape::Gerund)).flatten()
                {
                    return tail.then(verb);
                }
                // «وصف الهجوم بالعمل الإرهابي»: "as a terrorist act".
                if has(&lists().verbs.describing, &frame.frame.english) {
                    return tail.then(self.predicate_of_object(object));
                }
                tail.then(self.say(object, Shape::Objective))
            }
            None => self.item(item, Shape::Whole),
        }
    }

    /// Whether the verb is one of giving, and ل brings to whom, beside the object.
    fn is_given(&self, parts: &Parts<'_>, frame: &Chosen<'_>, phrase: EdgeId) -> bool {
        let Verb::Edge(edge) = parts.verb else { return false };
        let to = self.lexicon.key("ل");
        let beside_object = frame.frame.parts.first() == Some(&Governed::Object);
        let verb = self.edge(edge).finite_verb().map(|verb| self.lexicon.vocabulary.word(verb).lemma.en.as_str());
        to.is_some()
            && self.edge(phrase).key == to
            && beside_object
            && verb.is_some_and(|verb| has(&lists().verbs.giving, verb))
    }

    /// A phrase that a verb governs beside its object, as the verb's line says it: «تم رفع العقوبات عن إيران», "on Iran". `None` if the line says the
    /// verb otherwise with it.
    pub(super) fn beside_object(&self, verb: u32, phrase: EdgeId) -> Option<Text> {
        self.beside(verb, &[Governed::Object], phrase)
    }

    /// The same behind what a preposition governs: «تم السماح للصحفيين بدخول المدينة», "to enter the city".
    pub(super) fn beside_governed(&self, verb: u32, before: Key, phrase: EdgeId) -> Option<Text> {
        self.beside(verb, &[Governed::Preposition(before), Governed::Object], phrase)
    }

    fn beside(&self, verb: u32, before: &[Governed], phrase: EdgeId) -> Option<Text> {
        let key = self.edge(phrase).key.filter(|_| self.category_name(phrase) == "PP")?;
        let with_object = |frame: &&Frame| {
            frame.parts.split_last().is_some_and(|(last, first)| *last == Governed::Preposition(key) && first == before)
        };
        let frame = self.lexicon.government(verb).frames.iter().find(with_object)?;
        let object = self.object_of_preposition(phrase)?;
        // «تم تمريره لمعاقبة روسيا» is what for.
        let does = self.as_verb(object);
        if does.is_some() && !frame.english.contains('|') {
            return None;
        }
        let (main, tail) = alternative(&frame.english, does.is_some());
        if main != self.lexicon.vocabulary.word(verb).lemma.en || tail.is_empty() {
            return None;
        }
        let said = match does {
            Some(does) if tail == "to" || tail.ends_with(" to") => does,
            Some(_) => self.as_verb_in(object, Shape::Gerund)?,
            None => self.say(object, Shape::Objective),
        };
        Some(self.literal(&tail, self.span(phrase), &"government".into(), Some(self.place(verb))).then(said))
    }

    /// What stands behind "that" in a clause with أن or إن.
    pub(super) fn after_that(&self, part: EdgeId) -> Text {
        let mut id = part;
        loop {
            let children = self.chart.parts(id);
            let names: Vec<&str> = children.iter().map(|part| self.category_name(*part)).collect();
            // Two clauses that are said: each has its own "that".
            if names.iter().filter(|name| **name == "THAT").count() > 1 {
                return self.after_first_that(id);
            }
            match children.iter().rev().copied().find(|part| self.holds_clause(*part)) {
                Some(next) if self.category_name(next) == "THAT" => id = next,
                Some(next) => return self.say(next, Shape::Whole),
                None => return self.say(id, Shape::Whole),
            }
        }
    }

    /// Of «عدم رفع الأسعار» what is not done.
    pub(super) fn lacking(&self, id: EdgeId) -> Option<EdgeId> {
        let rule = &self.lexicon.grammar.rules[usize::from(self.edge(id).rule?)];
        let children = self.chart.parts(id);
        match &rule.english {
            English::Same(part) => self.lacking(children[*part]),
            English::Construct { noun, complement } => {
                let Lexeme::Vocabulary(number, _) = self.edge(children[*noun]).lexeme else { return None };
                let folded = normalize(&self.lexicon.vocabulary.word(number).lemma.ar);
                let symbols = &self.lexicon.grammar.symbols;
                let lack = self.lexicon.by_form.get(folded.as_str()).into_iter().flatten().any(|function| {
                    symbols.category_name(self.lexicon.functions[*function as usize].category) == "LACK"
                });
                Some(children[*complement]).filter(|_| lack)
            }
            _ => Some(*children.get(1)?).filter(|_| self.category_name(children[0]) == "LACK"),
        }
    }

    /// Of clauses joined, the first without its "that".
    pub(super) fn after_first_that(&self, id: EdgeId) -> Text {
        let mut text = Text::new();
        for (at, part) in self.chart.parts(id).iter().enumerate() {
            text.extend(if at == 0 { self.after_that(*part) } else { self.say(*part, Shape::Whole) });
        }
        text
    }

    /// Whether an edge is a clause, or begins one with أن.
    pub(super) fn holds_clause(&self, id: EdgeId) -> bool {
        let name = self.category_name(id);
        matches!(name, "S" | "CL" | "PCL" | "THAT" | "QUOTEDS") || self.is_clause(id)
    }

    /// Whether a clause is asked, not said: «ما إذا».
    pub(super) fn is_question(&self, id: EdgeId) -> bool {
        self.chart.parts(id).first().is_some_and(|first| self.category_name(*first) == "WHETHER")
    }
}
