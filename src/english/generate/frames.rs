//! What a verb governs, by the frames of its line, and how English says it.

use std::sync::Arc;

use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::government::{Frame, Governed, Literal};
use super::super::grammar::{Category, English, Piece, Properties, Shape, Slot};
use super::super::lexicon::Key;
use super::super::lists::{has, lists};
use super::super::pieces::{Said, Text};
use super::Generator;
use super::clauses::{Item, Parts, Verb};
use crate::arabic::normalize;

impl Generator<'_, '_> {
    /// The clause behind أن or إن.
    pub(super) fn clause_inside(&self, that: EdgeId) -> Option<EdgeId> {
        let mut id = that;
        loop {
            let children = self.chart.parts(id);
            let next = children.iter().rev().copied().find(|part| self.holds_clause(*part))?;
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
                return literal(&frame.tail).then(self.after_that(part));
            };
            let words = if frame.tail.is_empty() { frame.verb.as_str() } else { frame.tail.as_str() };
            if words == "to" || words.ends_with(" to") {
                let inside = self.collect(inner);
                let subject = inside.items.iter().find(|item| item.slot == Slot::Subject);
                let tail = frame.tail.strip_suffix("to").unwrap_or(&frame.tail).trim();
                return match subject {
                    // "want the president to attend"
                    Some(subject) if frame.tail.is_empty() => self
                        .item(subject, Shape::Objective)
                        .then(literal("to"))
                        .then(self.clause(inner, Shape::Infinitive)),
                    Some(subject) => literal(tail)
                        .then(self.item(subject, Shape::Objective))
                        .then(literal("to"))
                        .then(self.clause(inner, Shape::Infinitive)),
                    None => literal(&frame.tail).then(self.clause(inner, Shape::Infinitive)),
                };
            }
            // "described it as being a crime", "as one that will harm the economy"
            if words == "as" || words.ends_with(" as") {
                return match self.collect(inner).verb {
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
                    let lack = Text::of(Said {
                        english: "".into(),
                        range: self.span(object),
                        rule: rule.clone(),
                        entries: Vec::new(),
                        source: None,
                    });
                    return tail.then(done.map_or(verb, |done| lack.then(done)));
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

    /// Whether the item is what the verb of the clause governs.
    pub(super) fn governs(&self, clause: EdgeId, parts: &Parts<'_>, at: usize) -> bool {
        self.frame_of(clause, parts).is_some_and(|frame| frame.governed == Some(at))
    }

    /// Whether the item is the one whom the clause says to be asked, told or sentenced.
    pub(super) fn asks(&self, clause: EdgeId, parts: &Parts<'_>, at: usize) -> bool {
        self.frame_of(clause, parts).is_some_and(|frame| frame.person == Some(at))
    }

    fn frame_of(&self, clause: EdgeId, parts: &Parts<'_>) -> Option<Chosen<'_>> {
        let Verb::Edge(edge) = parts.verb else { return None };
        let Lexeme::Vocabulary(number, _) = self.edge(edge).lexeme else { return None };
        let passive = self.edge(clause).properties.has(Properties::PASSIVE);
        let of = |slot: Slot| parts.items.iter().position(|item| item.slot == slot);
        self.frame(number, parts, passive, of(Slot::Subject), of(Slot::Object))
    }

    /// Whether it is an object behind another.
    fn is_second_object(&self, item: &Item<'_>) -> bool {
        matches!(item.part, Some((part, Shape::Objective)) if self.category_name(part) == "NP")
    }

    /// The items that are the words of an idiom, nothing more: one, or several that stand one behind the other.
    fn items_of(&self, parts: &Parts<'_>, all: impl Iterator<Item = usize>, literal: &Literal) -> Option<Vec<usize>> {
        let mut placed: Vec<(EdgeId, usize)> =
            all.filter_map(|item| parts.items[item].part.map(|(part, _)| (part, item))).collect();
        placed.sort_by_key(|(part, item)| (self.edge(*part).start, *item));
        let mut runs = (0..placed.len()).flat_map(|first| (first..placed.len()).map(move |last| (first, last)));
        let (first, last) = runs.find(|(first, last)| {
            let run = &placed[*first..=*last];
            run.windows(2).all(|pair| self.edge(pair[0].0).end == self.edge(pair[1].0).start)
                && literal.is(&normalize(&self.text[self.span(run[0].0).start..self.span(placed[*last].0).end]))
        })?;
        Some(placed[first..=last].iter().map(|(_, item)| *item).collect())
    }

    /// What a preposition has behind it that stands behind the words of an idiom in their noun phrase.
    fn object_behind(&self, part: EdgeId, literal: &Literal, key: Key) -> Option<EdgeId> {
        let mut id = part;
        loop {
            let rule = &self.lexicon.grammar.rules[usize::from(self.edge(id).rule?)];
            let children = self.chart.parts(id);
            match &rule.english {
                English::Same(inner) => id = children[*inner],
                English::Add(_) => {
                    let phrase = *children.last()?;
                    let before = self.span(part).start..self.span(children[0]).end;
                    let fits = self.category_name(phrase) == "PP"
                        && self.edge(phrase).key == Some(key)
                        && literal.is(&normalize(&self.text[before]));
                    return fits.then(|| self.object_of_preposition(phrase)).flatten();
                }
                _ => return None,
            }
        }
    }

    /// Of a second object that is the words of a frame its complement, as it is said.
    pub(super) fn words_of_second(&self, frame: &Frame, second: EdgeId) -> Option<Text> {
        let complement = |id: EdgeId| self.say(id, Shape::Objective);
        let is = |literal: &Literal| literal.is(&normalize(&self.text[self.span(second)]));
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
    fn complement_behind(&self, part: EdgeId, literal: &Literal, passive: bool) -> Option<EdgeId> {
        let mut id = part;
        let fits = |before: EdgeId| literal.is(&normalize(&self.text[self.span(part).start..self.span(before).end]));
        loop {
            let rule = &self.lexicon.grammar.rules[usize::from(self.edge(id).rule?)];
            let children = self.chart.parts(id);
            match &rule.english {
                English::Construct { noun, complement } => {
                    // «أعرب عن قلقه» says whose concern it is.
                    let owned = self.edge(children[*complement]).category == Category::PRONOUN;
                    return (fits(children[*noun]) && !owned).then_some(children[*complement]);
                }
                // «أطلق سراحهم»: "they were released".
                English::Add(additions) => {
                    let [(Slot::Determiner, template)] = additions.as_slice() else { return None };
                    let [Piece::Part(pronoun, Shape::Possessive)] = template.as_slice() else { return None };
                    return (passive && fits(children[rule.head])).then_some(children[*pronoun]);
                }
                English::Same(inner) => id = children[*inner],
                English::Text(_) => id = *children.last()?,
                _ => return None,
            }
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
        matches!(name, "S" | "CL" | "PCL" | "THAT") || self.is_clause(id)
    }

    /// Whether a clause is asked, not said: «ما إذا».
    pub(super) fn is_question(&self, id: EdgeId) -> bool {
        self.chart.parts(id).first().is_some_and(|first| self.category_name(*first) == "WHETHER")
    }

    /// The frame of a verb that fits what stands with it, the fullest.
    pub(super) fn frame<'s>(
        &'s self,
        verb: u32,
        parts: &Parts<'_>,
        passive: bool,
        subject: Option<usize>,
        object: Option<usize>,
    ) -> Option<Chosen<'s>> {
        let mut best: Option<Chosen<'s>> = None;
        for frame in &self.lexicon.government(verb).frames {
            let english = self.lexicon.vocabulary.word(verb).lemma.en.as_str();
            let Some(chosen) = self.fits(frame, english, parts, passive, subject, object) else { continue };
            // What is said of two objects has both.
            let second = |frame: &Frame| usize::from(frame.parts == [Governed::Object, Governed::Object]);
            let weight = |chosen: &Chosen<'_>| chosen.frame.parts.len() * 2 + chosen.words.len() + second(chosen.frame);
            if best.as_ref().is_none_or(|best| weight(best) < weight(&chosen)) {
                best = Some(chosen);
            }
        }
        best
    }

    pub(super) fn fits<'s>(
        &'s self,
        frame: &'s Frame,
        english_of: &str,
        parts: &Parts<'_>,
        passive: bool,
        subject: Option<usize>,
        object: Option<usize>,
    ) -> Option<Chosen<'s>> {
        let mut chosen = Chosen {
            frame,
            governed: None,
            words: Vec::new(),
            person: None,
            complement: None,
            infinitive: None,
            verb: String::new(),
            tail: String::new(),
            verbal: false,
        };
        let category = |at: usize| parts.items[at].part.map(|(part, _)| (part, self.category_name(part)));
        let rest: Vec<usize> = (0..parts.items.len()).filter(|at| parts.items[*at].slot == Slot::Rest).collect();
        let mut has_object = false;
        let mut at = 0;
        while at < frame.parts.len() {
            match &frame.parts[at] {
                // «منح الوزير وساما»: a second object is added behind the first.
                Governed::Object if has_object => {
                    let found = rest.iter().copied().find(|item| self.is_second_object(&parts.items[*item]))?;
                    chosen.governed = Some(found);
                }
                Governed::Object => {
                    // The subject of a passive may be in the verb: «منعوا من الدخول».
                    has_object = true;
                    if object.is_none() && !passive {
                        return None;
                    }
                }
                Governed::Preposition(key) => {
                    let clause = matches!(frame.parts.get(at + 1), Some(Governed::Clause(_)));
                    let person = matches!(frame.parts.get(at + 1), Some(Governed::Object));
                    let wanted = if clause { "PTHAT" } else { "PP" };
                    let found = rest.iter().copied().find(|item| {
                        category(*item).is_some_and(|(part, name)| name == wanted && self.edge(part).key == Some(*key))
                    })?;
                    // «جاء … ب», "bring": far from its verb the phrase is none of the verb's.
                    let place = |item: usize| parts.items[item].part.map(|(part, _)| self.edge(part).start);
                    let others = rest
                        .iter()
                        .filter(|item| {
                            category(**item).is_some_and(|(_, name)| name == "PP") && place(**item) < place(found)
                        })
                        .count();
                    if others > 1 && frame.parts.len() == 1 && !frame.english.starts_with(english_of) {
                        return None;
                    }
                    if person {
                        chosen.person = Some(found);
                        at += 1;
                    } else {
                        chosen.governed = Some(found);
                        at += usize::from(clause);
                    }
                }
                Governed::Clause(_) => {
                    let found =
                        rest.iter().copied().find(|item| category(*item).is_some_and(|(_, name)| name == "THAT"));
                    // «طلب من الحكومة تقديم الوثائق»: "asked the government to present the documents".
                    let verbal = || {
                        let place = |item: usize| parts.items[item].part.map(|(part, _)| self.edge(part).start);
                        let asked = chosen.person.filter(|_| frame.english.ends_with(" to")).and_then(place);
                        object.or(subject.filter(|_| passive)).filter(|item| {
                            asked.is_some()
                                && asked < place(*item)
                                && parts.items[*item].part.is_some_and(|(part, _)| self.as_verb(part).is_some())
                        })
                    };
                    if found.is_none() {
                        let object = verbal()?;
                        chosen.words.push(object);
                        chosen.infinitive = parts.items[object].part.map(|(part, _)| part);
                    }
                    chosen.governed = found;
                }
                Governed::Words(literal) => {
                    // «ألقي القبض على المهاجم»: the subject of a passive is the object of the idiom, which is one verb in English.
                    let one_verb = !frame.english.contains([' ', '|']);
                    let patient = object.or(subject.filter(|_| passive && one_verb));
                    let candidates = patient.into_iter().chain(rest.iter().copied());
                    let with_phrase = || {
                        let Some(Governed::Preposition(key)) = frame.parts.get(at + 1) else { return None };
                        rest.iter().copied().find_map(|item| {
                            let (part, _) = parts.items[item].part?;
                            self.object_behind(part, literal, *key).map(|object| (item, object))
                        })
                    };
                    if let Some(items) = self.items_of(parts, candidates.clone(), literal) {
                        chosen.words.extend(items);
                    } else if let Some((item, object)) = with_phrase() {
                        // «المسؤولية عن الهجوم»: the phrase is in the noun phrase.
                        chosen.words.push(item);
                        chosen.complement = Some(object);
                        at += 1;
                    } else {
                        // «أودى بحياة 5 أشخاص»: the last word of the idiom has a complement.
                        let last = frame.open && at + 1 == frame.parts.len();
                        let (item, complement) = candidates.filter(|_| last).find_map(|item| {
                            let (part, _) = parts.items[item].part?;
                            self.complement_behind(part, literal, passive).map(|complement| (item, complement))
                        })?;
                        chosen.words.push(item);
                        chosen.complement = Some(complement);
                    }
                }
                Governed::Predicate => return None,
            }
            at += 1;
        }
        // «تحمل القاهرة مسؤولية»: an idiom with an object is not made of that object.
        if has_object && !passive && object.is_some_and(|object| chosen.words.contains(&object)) {
            return None;
        }
        // A frame without object does not tell where an object would stand, but the English of an idiom does: "convict … of".
        let object = object.filter(|object| !chosen.words.contains(object));
        let of_idiom = !chosen.words.is_empty() && chosen.person.is_none() && frame.english.contains('…');
        let told = has_object || of_idiom;
        if object.is_some() && !told || of_idiom && !has_object && object.is_none() && !(passive && subject.is_some()) {
            return None;
        }
        let verbal = chosen.governed.and_then(|item| parts.items[item].part).is_some_and(|(part, _)| {
            let noun = match self.category_name(part) {
                "PP" => self.object_of_preposition(part),
                "NP" => Some(part),
                _ => None,
            };
            noun.is_some_and(|noun| self.as_verb(noun).is_some())
        });
        let english = &*frame.english;
        let (left, right) = english.split_once('|').map_or((english, None), |(left, right)| (left, Some(right)));
        let split = |text: &str| {
            text.split_once('…').map_or((text.trim().to_owned(), String::new()), |(verb, tail)| {
                (verb.trim().to_owned(), tail.trim().trim_end_matches('…').trim().to_owned())
            })
        };
        let (mut verb, mut tail) = split(left);
        chosen.verbal = verbal;
        // «قرر نقل السفارة»: "decided to move the embassy"; "decided on" what is no doing.
        if let (Some(decide), Some(at), false) = (frame.infinitive(), object, passive)
            && let Some((part, _)) = parts.items[at].part.filter(|(part, _)| self.as_verb(*part).is_some())
        {
            chosen.words.push(at);
            chosen.infinitive = Some(part);
            decide.clone_into(&mut chosen.verb);
            "to".clone_into(&mut chosen.tail);
            return Some(chosen);
        }
        if let Some(right) = right
            && !verbal
        {
            if left.contains('…') && !right.contains('…') {
                right.trim().clone_into(&mut tail);
            } else if let Some((words, _)) = left.rsplit_once(' ').filter(|_| is_preposition(right.trim())) {
                // "warn against|of"
                verb = format!("{words} {}", right.trim());
            } else {
                (verb, tail) = split(right);
            }
        }
        // "say that" with a clause: what stands between comes before "that".
        let clause = chosen.governed.is_some_and(|item| category(item).is_some_and(|(_, name)| name != "PP"));
        if clause && tail.is_empty() {
            for word in [" that", " to", " whether", " from"] {
                if let Some(rest) = verb.strip_suffix(word) {
                    word.trim().clone_into(&mut tail);
                    verb.truncate(rest.len());
                    break;
                }
            }
        }
        // «تعهدت بعدم رفع الأسعار»: "pledged not to raise".
        let lack =
            chosen.governed.and_then(|item| parts.items[item].part).filter(|_| verbal).is_some_and(|(part, _)| {
                self.object_of_preposition(part).is_some_and(|object| self.lacking(object).is_some())
            });
        if lack && frame.english.contains('|') {
            if tail.is_empty()
                && let Some(rest) = verb.strip_suffix(" to").map(str::len)
            {
                verb.truncate(rest);
                "not to".clone_into(&mut tail);
            } else if tail == "to" {
                "not to".clone_into(&mut tail);
            }
        }
        chosen.verb = verb;
        chosen.tail = tail;
        Some(chosen)
    }
}

/// Whether an alternative of a frame is no more than a preposition.
fn is_preposition(word: &str) -> bool {
    let prepositions = [
        "about", "against", "as", "at", "by", "for", "from", "in", "into", "of", "on", "over", "through", "to",
        "toward", "under", "with",
    ];
    prepositions.contains(&word)
}

/// A frame with what fills it.
pub(super) struct Chosen<'s> {
    pub(super) frame: &'s Frame,
    /// The item that the verb governs.
    pub(super) governed: Option<usize>,
    /// Items that are part of the idiom.
    pub(super) words: Vec<usize>,
    /// The item whose noun is the one asked, told, …
    pub(super) person: Option<usize>,
    /// What stands behind the last word of an idiom.
    pub(super) complement: Option<EdgeId>,
    /// A verbal noun that stands for the clause which the verb governs.
    pub(super) infinitive: Option<EdgeId>,
    pub(super) verb: String,
    pub(super) tail: String,
    /// Whether the governed noun is said as a verb.
    pub(super) verbal: bool,
}
