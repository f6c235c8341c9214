//! Clauses: a verb with its subject, object and what it governs, in the order of English.

use std::sync::Arc;

use super::super::agreement::Agreement;
use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::grammar::{Category, English, Piece, Properties, Shape, Slot, Template};
use super::super::lexicon::{Frame, Governed};
use super::super::pieces::{Said, Text};
use super::Generator;
use super::verbs::{Finite, auxiliary, group};
use crate::arabic::normalize;

/// How many words may stand between a verb and an adjunct that stands before them in the Arabic.
const MOST_WORDS_BEFORE_ADJUNCT: usize = 5;

/// How many words an object may have before an adjunct that stands before it in the Arabic.
const MOST_WORDS_OF_OBJECT: usize = 8;

/// How many words an adjunct may have that is said before the verb.
const MOST_WORDS_OF_ADJUNCT: usize = 12;

/// How names of bodies end that English has in the plural.
const PLURAL_NAMES: [&str; 7] = ["militias", "orces", "rigades", "Houthis", "roops", "rebels", "uthorities"];

/// A clause taken apart.
struct Parts<'r> {
    /// The edge of the verb, or the verb that a construction brings.
    verb: Verb<'r>,
    items: Vec<Item<'r>>,
}

#[derive(Clone, Copy)]
enum Verb<'r> {
    Edge(EdgeId),
    Literal(&'r str, EdgeId),
}

/// Something that a rule adds to a clause.
#[derive(Clone, Copy)]
struct Item<'r> {
    slot: Slot,
    /// The edge whose rule adds it.
    by: EdgeId,
    template: &'r Template,
    /// The part that it is, where it is one and nothing else.
    part: Option<(EdgeId, Shape)>,
}

/// What of a clause is said otherwise than it stands.
#[derive(Default, Clone, Copy)]
struct Without {
    /// Items that are not said.
    items: [Option<usize>; 2],
    /// The subject is said elsewhere; whether it is plural.
    subject: Option<bool>,
    /// Of this item only the preposition is said: its noun stands before the clause.
    stranded: Option<usize>,
}

/// English verbs of states, which have no "was doing".
const STATIVE: &[&str] = &[
    "believe",
    "belong",
    "consider",
    "contain",
    "depend",
    "deserve",
    "exceed",
    "fear",
    "hate",
    "have",
    "hope",
    "include",
    "intend",
    "know",
    "lack",
    "like",
    "love",
    "mean",
    "need",
    "own",
    "possess",
    "prefer",
    "prevail",
    "represent",
    "see",
    "suspect",
    "think",
    "understand",
    "want",
    "wish",
];

/// English verbs that have "it" for a subject where a clause with أن is theirs.
const IMPERSONAL: &[&str] = &[
    "appear",
    "be clear",
    "be established",
    "be evident",
    "be proven",
    "become",
    "become apparent",
    "become clear",
    "become evident",
    "come",
    "emerge",
    "follow",
    "happen",
    "seem",
    "turn out",
];

/// English verbs of what is done to people.
const DONE_TO_PEOPLE: &[&str] = &[
    "appoint",
    "arrest",
    "assassinate",
    "bury",
    "capture",
    "charge",
    "choose",
    "deport",
    "detain",
    "dismiss",
    "elect",
    "execute",
    "expel",
    "extradite",
    "hand over",
    "honor",
    "hospitalize",
    "identify",
    "imprison",
    "interrogate",
    "kidnap",
    "kill",
    "name",
    "nominate",
    "question",
    "receive",
    "release",
    "rescue",
    "sack",
    "sentence",
    "summon",
    "transfer",
    "treat",
    "try",
    "wound",
];

impl Generator<'_, '_> {
    /// A clause in a shape.
    pub(super) fn clause(&self, id: EdgeId, shape: Shape) -> Text {
        let parts = self.collect(id);
        if shape == Shape::Relative {
            return self.behind_what(id, &parts);
        }
        let subject = (shape == Shape::Bare).then(|| self.agrees_in_plural(id));
        self.finite(id, &parts, shape, Without { subject, ..Without::default() })
    }

    /// A clause behind "what", without the pronoun that takes it up: «ما وصفه بالخطأ».
    fn behind_what(&self, id: EdgeId, parts: &Parts<'_>) -> Text {
        let takes_up = |pronoun: EdgeId| {
            let properties = self.edge(pronoun).properties;
            self.edge(pronoun).category == Category::PRONOUN
                && properties.has(Properties::MASCULINE | Properties::SINGULAR | Properties::THIRD)
        };
        for (at, item) in parts.items.iter().enumerate() {
            let Some((part, _)) = item.part else { continue };
            if item.slot == Slot::Object && takes_up(part) {
                return self.finite(id, parts, Shape::Whole, Without { items: [Some(at), None], ..Without::default() });
            }
            let behind = self.object_of_preposition(part).filter(|_| self.category_name(part) == "PP");
            if item.slot == Slot::Rest && behind.is_some_and(takes_up) && self.governs(id, parts, at) {
                return self.finite(id, parts, Shape::Whole, Without { stranded: Some(at), ..Without::default() });
            }
        }
        self.finite(id, parts, Shape::Whole, Without::default())
    }

    /// Whether the verb of a clause without subject is plural.
    fn agrees_in_plural(&self, id: EdgeId) -> bool {
        let properties = self.edge(id).properties;
        properties.meets(Properties::PLURAL | Properties::DUAL) && !properties.has(Properties::SINGULAR)
    }

    fn collect(&self, id: EdgeId) -> Parts<'_> {
        let edge = self.edge(id);
        let Some(number) = edge.rule else { return Parts { verb: Verb::Edge(id), items: Vec::new() } };
        let rule = &self.lexicon.grammar.rules[usize::from(number)];
        let children = self.chart.parts(id);
        let (mut parts, additions) = match &rule.english {
            English::Add(additions) => (self.collect(children[rule.head]), additions.as_slice()),
            English::Clause(verb, additions) => {
                (Parts { verb: Verb::Literal(verb, id), items: Vec::new() }, additions.as_slice())
            }
            English::Same(part) => return self.collect(children[*part]),
            // With its particles: «لم يعلن».
            _ if edge.category == Category::VERB => return Parts { verb: Verb::Edge(id), items: Vec::new() },
            _ => return Parts { verb: Verb::Edge(edge.head), items: Vec::new() },
        };
        for (slot, template) in additions {
            let part = match template.as_slice() {
                [Piece::Part(part, shape)] => Some((children[*part], *shape)),
                _ => None,
            };
            if *slot == Slot::Verb {
                if let [Piece::Words(words)] = template.as_slice() {
                    parts.verb = Verb::Literal(words, edge.head);
                }
                continue;
            }
            parts.items.push(Item { slot: *slot, by: id, template, part });
        }
        parts
    }

    fn item(&self, item: &Item<'_>, shape: Shape) -> Text {
        match item.part {
            Some((part, own)) => self.say(part, if own == Shape::Whole { shape } else { own }),
            None => self.fill(item.by, item.template, shape),
        }
    }

    fn finite(&self, id: EdgeId, parts: &Parts<'_>, shape: Shape, without: Without) -> Text {
        let mut properties = self.edge(id).properties;
        if shape == Shape::Past {
            properties = properties.without(Properties::PRESENT | Properties::FUTURE) | Properties::PAST;
        }
        let skipped = |at: usize| without.items.contains(&Some(at));
        let lemma = match parts.verb {
            Verb::Edge(edge) => match self.edge(edge).lexeme {
                Lexeme::Vocabulary(number, _) => Some((number, &self.lexicon.vocabulary.word(number).lemma)),
                _ => None,
            },
            Verb::Literal(..) => None,
        };
        if let Some((number, lemma)) = lemma
            && let Some(aux) = &lemma.aux
        {
            return self.with_auxiliary(id, parts, number, aux, shape, without);
        }
        if let Verb::Literal("tamma", by) = parts.verb
            && let Some(text) = self.with_tamma(by, parts, properties, shape, without)
        {
            return text;
        }
        let passive = properties.has(Properties::PASSIVE) && matches!(parts.verb, Verb::Edge(_));
        let of_slot =
            |slot: Slot| (0..parts.items.len()).filter(move |at| parts.items[*at].slot == slot && !skipped(*at));
        let subject = of_slot(Slot::Subject).next();
        let object = of_slot(Slot::Object).next();
        // An object that is said elsewhere is one for the frame.
        let any_object = object.or_else(|| parts.items.iter().position(|item| item.slot == Slot::Object));
        let frame = lemma.and_then(|(number, _)| self.frame(number, parts, passive, subject, any_object));
        // «عثر على جثة»: what a passive governs by a preposition is its subject in English.
        let mut raised = None;
        if passive
            && subject.is_none()
            && without.subject.is_none()
            && let Some(frame) = &frame
            && !frame.frame.english.contains('…')
            && let Some(governed) = frame.governed
        {
            raised = parts.items[governed]
                .part
                .filter(|(part, _)| self.category_name(*part) == "PP")
                .and_then(|(part, _)| self.object_of_preposition(part))
                .map(|part| (part, governed));
        }
        // The subject of a clause inside: «كان يزور الرئيس».
        let mut inner_subject = None;
        if subject.is_none() && raised.is_none() && without.subject.is_none() {
            for item in parts.items.iter().filter(|item| item.slot == Slot::Rest) {
                if let Some((part, Shape::Gerund | Shape::Participle | Shape::Infinitive)) = item.part
                    && self.is_clause(part)
                {
                    let inner = self.collect(part);
                    if let Some(found) = inner.items.iter().find(|item| item.slot == Slot::Subject) {
                        inner_subject = Some(*found);
                    }
                }
            }
        }
        let (subject_text, plural, first) = if let Some(plural) = without.subject {
            (Text::new(), plural, false)
        } else if let Some((part, _)) = raised {
            (self.say(part, Shape::Whole), self.is_plural(part), false)
        } else if let Some(text) = subject.and_then(|at| self.pronoun_of_predicate(parts, at)) {
            (text, false, false)
        } else if let Some(item) = subject.map(|at| &parts.items[at]).or(inner_subject.as_ref()) {
            let plural = item.part.is_some_and(|(part, _)| self.is_plural(part));
            (self.item(item, Shape::Whole), plural, false)
        } else {
            let place = usize::from(self.edge(id).start);
            let said = passive
                && frame.as_ref().and_then(|frame| frame.governed).is_some_and(|at| {
                    parts.items[at].part.is_some_and(|(part, _)| matches!(self.category_name(part), "THAT" | "PTHAT"))
                });
            // «يبدو أن …», «تبين أن …»: the clause is the subject.
            let verb = lemma.map_or("", |(_, lemma)| lemma.en.as_str());
            let said = said
                || IMPERSONAL.contains(&verb)
                    && parts
                        .items
                        .iter()
                        .any(|item| item.part.is_some_and(|(part, _)| self.category_name(part) == "THAT"));
            let meant = if said { super::pronouns::Meant::It } else { self.meant(properties, place) };
            let rule: Arc<str> = "subject in the verb".into();
            let text = self.literal(meant.subject(), self.verb_span(parts), &rule, None);
            (text, meant.is_plural(), meant == super::pronouns::Meant::I)
        };
        let (subject_text, properties) = negated_any(subject_text, properties);
        let plural = match (parts.verb, subject_text.line().as_str()) {
            // "there are signs"
            (Verb::Literal(_, clause), "there") => self
                .chart
                .parts(clause)
                .iter()
                .any(|part| self.edge(*part).category == Category::NOUN_PHRASE && self.is_plural(*part)),
            (_, subject) => plural || matches!(subject, "they" | "we" | "you"),
        };
        let how = Finite { properties, plural, shape, first, passive };
        let english = match (&frame, lemma, parts.verb) {
            (Some(frame), ..) => frame.verb.clone(),
            (None, Some((_, lemma)), _) => lemma.en.clone(),
            // A verbal noun that has no verb: "the conference took place".
            (None, None, Verb::Literal("tamma", _)) => "take place".to_owned(),
            (None, None, Verb::Literal(verb, _)) => verb.to_owned(),
            (None, None, Verb::Edge(edge)) => self.word(edge, Shape::Whole).line(),
        };
        // «أصبح يسيطر»: "came to control".
        let begins = parts.items.iter().position(|item| {
            item.part.is_some_and(|(part, own)| own == Shape::Gerund && self.is_clause(part) && item.slot == Slot::Rest)
        });
        let with_verb = begins.and(lemma).and_then(|(number, _)| {
            let does = |frame: &&Frame| matches!(frame.parts.as_slice(), [Governed::Word(word)] if &**word == "يفعل");
            self.lexicon.government(number).frames.iter().find(does)
        });
        let (english, own) = match (begins, english.as_str()) {
            (Some(_), _) if with_verb.is_some_and(|frame| frame.english.ends_with(" to")) => {
                (with_verb.map_or(english, |frame| frame.english.to_string()), Some(Shape::Infinitive))
            }
            (Some(_), "become") => ("come to".to_owned(), Some(Shape::Infinitive)),
            (Some(_), "seem") => ("seem to".to_owned(), Some(Shape::Infinitive)),
            (Some(_), "remain") => ("keep".to_owned(), None),
            _ => (english, None),
        };
        let mut text = Text::new();
        let finite = !matches!(shape, Shape::Infinitive | Shape::Gerund | Shape::Participle);
        // What stands first was added last.
        let leads: Vec<usize> = of_slot(Slot::Lead).collect();
        for at in leads.into_iter().rev() {
            if finite {
                text.extend(self.item(&parts.items[at], Shape::Whole));
                text.extend(self.literal(",", self.verb_span(parts), &"lead".into(), None));
            }
        }
        let mut adverbs = Text::new();
        for at in of_slot(Slot::Adverb) {
            adverbs.extend(self.item(&parts.items[at], Shape::Whole));
        }
        let mut said: Vec<usize> = Vec::new();
        let governed = frame.as_ref().and_then(|frame| frame.governed);
        // What the frame says in its own way is no adjunct.
        let spoken = |at: usize| {
            let of_frame = frame.as_ref().is_some_and(|frame| frame.words.contains(&at) || frame.person == Some(at));
            skipped(at) || of_frame || raised.is_some_and(|(_, raised)| raised == at)
        };
        let early = if finite { self.early(parts, object, governed, &spoken) } else { Vec::new() };
        // "On Monday, he rejected …", but "the minister on Monday rejected …".
        let pronoun = without.subject.is_none() && subject.is_none() && raised.is_none() && inner_subject.is_none();
        let mut when = Text::new();
        for at in &early {
            when.extend(self.item(&parts.items[*at], Shape::Whole));
        }
        if !when.is_empty() && pronoun {
            when.extend(self.literal(",", self.verb_span(parts), &"lead".into(), None));
            text = text.then(when).then(subject_text);
        } else {
            if finite {
                text.extend(subject_text);
            }
            text.extend(when);
        }
        said.extend(early);
        // «كان يعلم»: "knew".
        let stative = begins.filter(|_| english == "be" && finite && properties.has(Properties::PAST)).and_then(|at| {
            let (inner, _) = parts.items[at].part?;
            let Lexeme::Vocabulary(number, _) = self.edge(inner).lexeme else { return None };
            STATIVE.contains(&self.lexicon.vocabulary.word(number).lemma.en.as_str()).then_some(inner)
        });
        if stative.is_none() {
            text.extend(self.verb(parts, &english, how, adverbs));
        } else {
            text.extend(adverbs);
            if properties.has(Properties::NEGATED) {
                text.extend(self.literal("did not", self.verb_span(parts), &"verb".into(), None));
            }
        }
        // The object, and what is governed.
        let idiom = |at: usize| frame.as_ref().is_some_and(|frame| frame.words.contains(&at));
        if let Some(at) = object
            && !idiom(at)
        {
            let before =
                self.before_long(parts, at, governed, MOST_WORDS_OF_OBJECT, &|at| spoken(at) || said.contains(&at));
            for at in &before {
                text.extend(self.item(&parts.items[*at], Shape::Whole));
            }
            said.extend(before);
            text.extend(self.item(&parts.items[at], Shape::Objective));
        }
        said.extend(object);
        if let Some(frame) = &frame {
            said.extend(&frame.words);
            said.extend(frame.person);
            // What the idiom is made of is said with the verb.
            for at in frame.words.iter().chain(&frame.person) {
                if let Some((part, _)) = parts.items[*at].part {
                    let (range, rule) = (self.span(part), "idiom".into());
                    text.extend(Text::of(Said { english: "".into(), range, rule, entries: Vec::new(), source: None }));
                }
            }
            if let Some((_, at)) = raised {
                said.push(at);
            }
            if let Some(complement) = frame.complement {
                text.extend(self.say(complement, Shape::Objective));
            }
            if let Some(verb) = frame.infinitive.and_then(|infinitive| self.as_verb(infinitive)) {
                text.extend(self.literal(&frame.tail, self.verb_span(parts), &"government".into(), None));
                text.extend(verb);
            }
            if governed.is_none() && !frame.tail.is_empty() && frame.infinitive.is_none() {
                text.extend(self.literal(&frame.tail, self.verb_span(parts), &"government".into(), None));
            }
        }
        // "said on Monday that …": what is governed stands where it stands in the Arabic; but a preposition stays with its verb.
        let clause_governed = governed.is_some_and(|at| {
            parts.items[at].part.is_some_and(|(part, _)| matches!(self.category_name(part), "THAT" | "PTHAT"))
        });
        if let (Some(frame), Some(at)) = (&frame, governed)
            && !clause_governed
            && !said.contains(&at)
        {
            // "cooperate on" is not parted from what it governs.
            let limit = if frame.tail.is_empty() { usize::MAX } else { MOST_WORDS_BEFORE_ADJUNCT };
            let before = self.before_long(parts, at, governed, limit, &|at| spoken(at) || said.contains(&at));
            for at in &before {
                text.extend(self.item(&parts.items[*at], Shape::Whole));
            }
            said.extend(before);
            text.extend(self.governed(parts, at, frame, without.stranded == Some(at)));
            said.push(at);
        }
        for at in of_slot(Slot::Rest) {
            if said.contains(&at) {
                continue;
            }
            match &frame {
                Some(frame) if governed == Some(at) => text.extend(self.governed(parts, at, frame, false)),
                _ if begins == Some(at) && stative.is_some() => {
                    if let Some(inner) = stative {
                        let shape = if properties.has(Properties::NEGATED) { Shape::Infinitive } else { Shape::Past };
                        let inside = self.collect(inner);
                        let without = Without { subject: Some(plural), ..Without::default() };
                        text.extend(self.finite(inner, &inside, shape, without));
                    }
                }
                _ if begins == Some(at) && own.is_some() => {
                    if let (Some((part, _)), Some(shape)) = (parts.items[at].part, own) {
                        text.extend(self.say(part, shape));
                    }
                }
                _ => text.extend(self.item(&parts.items[at], Shape::Whole)),
            }
        }
        if !finite {
            for at in of_slot(Slot::Lead) {
                text.extend(self.item(&parts.items[at], Shape::Whole));
            }
        }
        text
    }

    /// The adjuncts that stand before a complement in the Arabic and are said before it in English too, since it is long.
    fn before_long(
        &self,
        parts: &Parts<'_>,
        complement: usize,
        governed: Option<usize>,
        most: usize,
        skipped: &dyn Fn(usize) -> bool,
    ) -> Vec<usize> {
        if !matches!(parts.verb, Verb::Edge(_)) || self.words_of(parts, complement) <= most {
            return Vec::new();
        }
        let before = self.start_of(parts, complement);
        let adjuncts = (0..parts.items.len()).filter(|at| {
            parts.items[*at].slot == Slot::Rest
                && Some(*at) != governed
                && !skipped(*at)
                && self.is_adjunct(&parts.items[*at])
                && self.start_of(parts, *at) < before
                && self.words_of(parts, *at) <= MOST_WORDS_OF_ADJUNCT
        });
        let mut adjuncts: Vec<usize> = adjuncts.collect();
        adjuncts.sort_by_key(|at| self.start_of(parts, *at));
        adjuncts
    }

    /// The place at which an item starts.
    fn start_of(&self, parts: &Parts<'_>, at: usize) -> u16 {
        let item = &parts.items[at];
        match item.part {
            Some((part, _)) => self.edge(part).start,
            None => self.chart.parts(item.by).get(1).map_or(0, |part| self.edge(*part).start),
        }
    }

    /// How many English words an item has.
    fn words_of(&self, parts: &Parts<'_>, at: usize) -> usize {
        self.item(&parts.items[at], Shape::Whole).line().split(' ').count()
    }

    /// The adjuncts that are said before the verb: those that stand before its object in the Arabic, or before what it governs, where that is
    /// so long that behind it they would be read as a part of it: «تعهد الوزير الثلاثاء بالرد على الهجوم الذي …».
    fn early(
        &self,
        parts: &Parts<'_>,
        object: Option<usize>,
        governed: Option<usize>,
        skipped: &dyn Fn(usize) -> bool,
    ) -> Vec<usize> {
        if !matches!(parts.verb, Verb::Edge(_)) {
            return Vec::new();
        }
        let start = |at: usize| self.start_of(parts, at);
        let length = |at: usize| self.words_of(parts, at);
        let complements = [object, governed];
        let complements: Vec<usize> = complements
            .into_iter()
            .flatten()
            .filter(|at| {
                parts.items[*at].part.is_none_or(|(part, _)| !matches!(self.category_name(part), "THAT" | "PTHAT"))
            })
            .collect();
        // "the department in Britain said that …"
        let said = parts.items.iter().any(|item| item.part.is_some_and(|(part, _)| self.category_name(part) == "THAT"));
        let Some(last) = complements.iter().map(|at| start(*at)).max() else {
            let subject = parts.items.iter().find(|item| item.slot == Slot::Subject).and_then(|item| item.part);
            let place = (0..parts.items.len()).filter(|at| {
                let Some((part, _)) = parts.items[*at].part else { return false };
                let edge = self.edge(part);
                let inside = edge.key.is_some() && edge.key == self.lexicon.key("في");
                parts.items[*at].slot == Slot::Rest
                    && !skipped(*at)
                    && self.category_name(part) == "PP"
                    && (edge.properties.has(Properties::PLACE) || inside && edge.properties.has(Properties::DEFINITE))
                    && subject.is_some_and(|(subject, _)| self.edge(subject).end == edge.start)
            });
            return if said { place.collect() } else { Vec::new() };
        };
        let first = complements.iter().map(|at| start(*at)).min().unwrap_or(last);
        let adjuncts: Vec<usize> = (0..parts.items.len())
            .filter(|at| {
                parts.items[*at].slot == Slot::Rest
                    && Some(*at) != governed
                    && !skipped(*at)
                    && self.is_adjunct(&parts.items[*at])
            })
            .collect();
        let mut ordered: Vec<usize> =
            adjuncts.iter().copied().filter(|at| start(*at) < last && length(*at) <= MOST_WORDS_OF_ADJUNCT).collect();
        ordered.sort_by_key(|at| start(*at));
        // A phrase right behind the subject may belong to it, which it may here too; a date goes with the verb wherever it stands.
        let subject = parts.items.iter().find(|item| item.slot == Slot::Subject).and_then(|item| item.part);
        let mut reached = subject.map_or(0, |(part, _)| self.edge(part).end);
        let mut early = Vec::new();
        for at in ordered {
            let end = self.edge(parts.items[at].by).end;
            let follows = start(at) == reached && start(at) < first;
            if follows || parts.items[at].part.is_none_or(|(part, _)| self.category_name(part) != "PP") {
                early.push(at);
                if follows {
                    reached = end;
                }
            }
        }
        let behind: usize = complements.iter().map(|at| length(*at)).sum::<usize>()
            + adjuncts.iter().filter(|at| start(**at) > last).map(|at| length(*at)).sum::<usize>();
        if behind > MOST_WORDS_BEFORE_ADJUNCT { early } else { Vec::new() }
    }

    /// Whether it is a prepositional phrase or a date, without comma.
    fn is_adjunct(&self, item: &Item<'_>) -> bool {
        if let Some((part, _)) = item.part {
            return matches!(self.category_name(part), "PP" | "DATE" | "NB");
        }
        let date = self.chart.parts(item.by).iter().any(|part| self.category_name(*part) == "DATE");
        date && !matches!(item.template.first(), Some(Piece::Words(words)) if words.starts_with(','))
    }

    /// «وهي معركة …»: a pronoun whose predicate is a thing is a thing.
    fn pronoun_of_predicate(&self, parts: &Parts<'_>, subject: usize) -> Option<Text> {
        let (part, _) = parts.items[subject].part?;
        if !matches!(parts.verb, Verb::Literal("be", _)) {
            return None;
        }
        let edge = self.edge(part);
        let pronoun = edge.properties.has(Properties::PRONOUN) || edge.category == Category::PRONOUN;
        if !pronoun || !edge.properties.has(Properties::SINGULAR) {
            return None;
        }
        let predicate = parts.items.iter().find(|item| item.slot == Slot::Rest).and_then(|item| item.part)?.0;
        let thing =
            self.is_noun(predicate) && !self.edge(predicate).properties.meets(Properties::HUMAN | Properties::NAME);
        thing.then(|| self.literal("it", self.span(part), &"pronoun".into(), None))
    }

    /// Whether English says the noun phrase with a plural verb.
    pub(super) fn is_plural(&self, id: EdgeId) -> bool {
        let edge = self.edge(id);
        if edge.properties.has(Properties::CONJOINED) {
            return true;
        }
        if let Lexeme::Vocabulary(number, part) = edge.lexeme {
            let lemma = &self.lexicon.vocabulary.word(number).lemma;
            if part == crate::vocabulary::Part::Masdar {
                return false;
            }
            let plural = lemma.en_pl.as_deref().unwrap_or_default();
            let is_mass = |noun: &String| plural.rsplit(' ').next() == Some(noun.as_str());
            if crate::english::lists::lists().plurals.mass.iter().any(is_mass) {
                return false;
            }
            if lemma.count == Some(false) && !edge.properties.has(Properties::NUMBER) {
                return matches!(lemma.en.as_str(), "police" | "people");
            }
        }
        if let Lexeme::Unit(unit) = edge.lexeme
            && self.lattice.units[unit as usize].proper
            && edge.properties.has(Properties::NAME)
        {
            if edge.properties.has(Properties::PLURAL | Properties::HUMAN) {
                return true;
            }
            let english = &self.lattice.units[unit as usize].english;
            return PLURAL_NAMES.iter().any(|ending| english.ends_with(ending));
        }
        edge.properties.meets(Properties::PLURAL | Properties::DUAL) && !edge.properties.has(Properties::SINGULAR)
    }

    fn verb_span(&self, parts: &Parts<'_>) -> std::ops::Range<usize> {
        match parts.verb {
            Verb::Edge(edge) => self.span(edge),
            Verb::Literal(_, edge) => self.span(self.edge(edge).head),
        }
    }

    /// The verb group, with its adverbs.
    fn verb(&self, parts: &Parts<'_>, english: &str, how: Finite, adverbs: Text) -> Text {
        let range = self.verb_span(parts);
        let source = match parts.verb {
            Verb::Edge(edge) => match self.edge(edge).lexeme {
                Lexeme::Vocabulary(number, _) => Some(self.place(number)),
                _ => None,
            },
            Verb::Literal(_, edge) => {
                self.edge(edge).rule.map(|rule| self.lexicon.grammar.rules[usize::from(rule)].place.clone())
            }
        };
        let said = |words: String| {
            if words.is_empty() {
                return Text::new();
            }
            Text::of(Said {
                english: words.into(),
                range: range.clone(),
                rule: "verb".into(),
                entries: Vec::new(),
                source: source.clone(),
            })
        };
        let group = group(english, how);
        said(group.auxiliary).then(adverbs).then(said(group.main))
    }

    /// «تم اعتقال الرجل»: "the man was arrested". `None` where the verbal noun has no verb or no complement.
    fn with_tamma(
        &self,
        by: EdgeId,
        parts: &Parts<'_>,
        properties: Properties,
        shape: Shape,
        without: Without,
    ) -> Option<Text> {
        let noun = parts.items.iter().find(|item| item.slot == Slot::Subject)?.part?.0;
        let (verb, head, patient, behind) = self.verbal_parts(noun)?;
        let lemma = &self.lexicon.vocabulary.word(verb).lemma;
        if lemma.object == Some(false) {
            return None;
        }
        let finite = !matches!(shape, Shape::Infinitive | Shape::Gerund | Shape::Participle);
        let mut text = Text::new();
        let leads: Vec<&Item<'_>> = parts.items.iter().filter(|item| item.slot == Slot::Lead).collect();
        for lead in leads.into_iter().rev().filter(|_| finite) {
            text.extend(self.item(lead, Shape::Whole));
            text.extend(self.literal(",", self.span(by), &"lead".into(), None));
        }
        if finite && without.subject.is_none() {
            // «تم تبنيه»: what is adopted is no person.
            let pronoun = self.edge(patient).category == Category::PRONOUN;
            if pronoun
                && !DONE_TO_PEOPLE.contains(&lemma.en.as_str())
                && self.edge(patient).properties.has(Properties::SINGULAR)
                && !self.edge(patient).properties.meets(Properties::FIRST | Properties::SECOND)
            {
                text.extend(self.literal("it", self.span(patient), &"pronoun".into(), None));
            } else {
                text.extend(self.say(patient, Shape::Whole));
            }
        }
        let mut adverbs = Text::new();
        for item in parts.items.iter().filter(|item| item.slot == Slot::Adverb) {
            adverbs.extend(self.item(item, Shape::Whole));
        }
        let plural = without.subject.unwrap_or_else(|| self.is_plural(patient) || self.is_plural_pronoun(patient));
        let how = Finite { properties, plural, shape, first: false, passive: true };
        let group = group(&lemma.en, how);
        let source = Some(self.place(verb));
        let said = |words: String| {
            if words.is_empty() {
                Text::new()
            } else {
                Text::of(Said {
                    english: words.into(),
                    range: self.span(head),
                    rule: "تم and a verbal noun".into(),
                    entries: Vec::new(),
                    source: source.clone(),
                })
            }
        };
        text.extend(said(group.auxiliary).then(adverbs).then(said(group.main)).then(behind));
        for item in parts.items.iter().filter(|item| item.slot == Slot::Rest) {
            text.extend(self.item(item, Shape::Whole));
        }
        Some(text)
    }

    fn is_plural_pronoun(&self, id: EdgeId) -> bool {
        let edge = self.edge(id);
        edge.category == Category::PRONOUN && !edge.properties.has(Properties::SINGULAR)
    }

    /// «يمكن أن يؤدي ذلك إلى …»: "that can lead to …".
    fn with_auxiliary(
        &self,
        id: EdgeId,
        parts: &Parts<'_>,
        number: u32,
        aux: &str,
        shape: Shape,
        without: Without,
    ) -> Text {
        let properties = self.edge(id).properties;
        let range = self.verb_span(parts);
        let source = Some(self.place(number));
        let word = auxiliary(aux, properties);
        let aux_text = Text::of(Said {
            english: word.into(),
            range: range.clone(),
            rule: "auxiliary".into(),
            entries: Vec::new(),
            source,
        });
        let clause =
            parts.items.iter().position(|item| item.part.is_some_and(|(part, _)| self.category_name(part) == "THAT"));
        let mut text = Text::new();
        for item in parts.items.iter().filter(|item| item.slot == Slot::Lead) {
            text.extend(self.item(item, Shape::Whole));
            text.extend(self.literal(",", range.clone(), &"lead".into(), None));
        }
        let finite = !matches!(shape, Shape::Infinitive | Shape::Gerund | Shape::Participle);
        if let Some(at) = clause
            && let Some((part, _)) = parts.items[at].part
            && let Some(inner) = self.clause_inside(part)
        {
            let inside = self.collect(inner);
            let subject = inside.items.iter().find(|item| item.slot == Slot::Subject);
            // «يجب على الحكومة أن تقدم»: "the government must present".
            let person = parts.items.iter().enumerate().find_map(|(at, item)| {
                let part = item.part.filter(|_| item.slot == Slot::Rest && subject.is_none())?.0;
                let key = self.edge(part).key.filter(|key| *key < 128)?;
                let governed = self.lexicon.government(number).prepositions & (1 << key) != 0;
                (governed && self.category_name(part) == "PP").then_some(at)
            });
            let named =
                person.and_then(|at| parts.items[at].part).and_then(|(part, _)| self.object_of_preposition(part));
            if finite && without.subject.is_none() {
                match (subject, named) {
                    (_, Some(named)) => text.extend(self.say(named, Shape::Whole)),
                    (Some(item), None) => text.extend(self.item(item, Shape::Whole)),
                    (None, None) => {
                        let meant = self.meant(self.edge(inner).properties, usize::from(self.edge(id).start));
                        text.extend(self.literal(meant.subject(), range.clone(), &"subject in the verb".into(), None));
                    }
                }
            }
            text.extend(aux_text);
            text.extend(self.clause(inner, Shape::Infinitive));
            for (other, item) in parts.items.iter().enumerate() {
                if other != at && Some(other) != person && item.slot == Slot::Rest {
                    text.extend(self.item(item, Shape::Whole));
                }
            }
            return text;
        }
        // With a noun: «يمكن الوصول»: "… is possible".
        let subject = parts.items.iter().find(|item| matches!(item.slot, Slot::Subject | Slot::Object));
        if let Some(item) = subject {
            text.extend(self.item(item, Shape::Whole));
        }
        text.extend(aux_text);
        text.extend(self.literal("be done", range, &"auxiliary".into(), None));
        for item in parts.items.iter().filter(|item| item.slot == Slot::Rest) {
            text.extend(self.item(item, Shape::Whole));
        }
        text
    }

    pub(super) fn category_name(&self, id: EdgeId) -> &str {
        self.lexicon.grammar.symbols.category_name(self.edge(id).category)
    }

    /// The clause behind أن or إن.
    fn clause_inside(&self, that: EdgeId) -> Option<EdgeId> {
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
    fn governed(&self, parts: &Parts<'_>, at: usize, frame: &Chosen<'_>, stranded: bool) -> Text {
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
            if words.ends_with("from") || words.ends_with("ing") {
                return literal(&frame.tail).then(self.clause(inner, Shape::Gerund));
            }
            return literal(&frame.tail).then(self.after_that(part));
        }
        let object = self.object_of_preposition(part);
        match object {
            Some(object) => {
                let tail = literal(&frame.tail);
                let words = if frame.tail.is_empty() { frame.verb.as_str() } else { frame.tail.as_str() };
                if frame.frame.english.contains('|')
                    && (words == "to" || words.ends_with(" to"))
                    && let Some(verb) = frame.verbal.then(|| self.as_verb(object)).flatten()
                {
                    return tail.then(verb);
                }
                // "warned against targeting the ships"
                if frame.frame.english.contains('|')
                    && words.ends_with("against")
                    && let Some(verb) = frame.verbal.then(|| self.as_verb_in(object, Shape::Gerund)).flatten()
                {
                    return tail.then(verb);
                }
                tail.then(self.say(object, Shape::Objective))
            }
            None => self.item(item, Shape::Whole),
        }
    }

    /// What stands behind "that" in a clause with أن or إن.
    fn after_that(&self, part: EdgeId) -> Text {
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

    /// Whether the item is what the verb of the clause governs.
    fn governs(&self, clause: EdgeId, parts: &Parts<'_>, at: usize) -> bool {
        let Verb::Edge(edge) = parts.verb else { return false };
        let Lexeme::Vocabulary(number, _) = self.edge(edge).lexeme else { return false };
        let passive = self.edge(clause).properties.has(Properties::PASSIVE);
        let of = |slot: Slot| parts.items.iter().position(|item| item.slot == slot);
        let frame = self.frame(number, parts, passive, of(Slot::Subject), of(Slot::Object));
        frame.is_some_and(|frame| frame.governed == Some(at))
    }

    /// What stands in the construct state behind the words of an idiom, which are all that is before it.
    fn complement_behind(&self, part: EdgeId, words: &str) -> Option<EdgeId> {
        let mut id = part;
        loop {
            let rule = &self.lexicon.grammar.rules[usize::from(self.edge(id).rule?)];
            let children = self.chart.parts(id);
            match &rule.english {
                English::Construct { noun, complement } => {
                    let before = self.span(part).start..self.span(children[*noun]).end;
                    return (normalize(&self.text[before]) == words).then_some(children[*complement]);
                }
                English::Same(inner) => id = children[*inner],
                English::Text(_) => id = *children.last()?,
                _ => return None,
            }
        }
    }

    /// Of clauses joined, the first without its "that".
    fn after_first_that(&self, id: EdgeId) -> Text {
        let mut text = Text::new();
        for (at, part) in self.chart.parts(id).iter().enumerate() {
            text.extend(if at == 0 { self.after_that(*part) } else { self.say(*part, Shape::Whole) });
        }
        text
    }

    /// Whether an edge is a clause, or begins one with أن.
    fn holds_clause(&self, id: EdgeId) -> bool {
        let name = self.category_name(id);
        matches!(name, "S" | "CL" | "PCL" | "THAT") || self.is_clause(id)
    }

    /// Whether a clause is asked, not said: «ما إذا».
    fn is_question(&self, id: EdgeId) -> bool {
        self.chart.parts(id).first().is_some_and(|first| self.category_name(*first) == "WHETHER")
    }

    /// The frame of a verb that fits what stands with it, the fullest.
    fn frame<'s>(
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
            let weight = |chosen: &Chosen<'_>| chosen.frame.parts.len() * 2 + chosen.words.len();
            if best.as_ref().is_none_or(|best| weight(best) < weight(&chosen)) {
                best = Some(chosen);
            }
        }
        best
    }

    fn fits<'s>(
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
                Governed::Object => {
                    has_object = true;
                    if object.is_none() && !(passive && subject.is_some()) {
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
                        object.filter(|item| {
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
                Governed::Word(word) => {
                    let same = |item: usize| {
                        parts.items[item].part.is_some_and(|(part, _)| normalize(&self.text[self.span(part)]) == **word)
                    };
                    let mut all = object.into_iter().chain(rest.iter().copied());
                    if let Some(item) = all.clone().find(|item| same(*item)) {
                        chosen.words.push(item);
                    } else {
                        // «أودى بحياة 5 أشخاص»: the last word of the idiom has a complement.
                        let last = at + 1 == frame.parts.len();
                        let (item, complement) = all.find_map(|item| {
                            let part = parts.items[item].part?.0;
                            self.complement_behind(part, word).filter(|_| last).map(|complement| (item, complement))
                        })?;
                        chosen.words.push(item);
                        chosen.complement = Some(complement);
                    }
                }
                Governed::Predicate => return None,
            }
            at += 1;
        }
        // A frame without object does not tell where an object would stand.
        if object.is_some_and(|object| !chosen.words.contains(&object)) && !has_object {
            return None;
        }
        let verbal = chosen.governed.and_then(|item| parts.items[item].part).is_some_and(|(part, _)| {
            self.category_name(part) == "PP"
                && self.object_of_preposition(part).is_some_and(|object| self.as_verb(object).is_some())
        });
        let english = &*frame.english;
        let (left, right) = english.split_once('|').map_or((english, None), |(left, right)| (left, Some(right)));
        let split = |text: &str| {
            text.split_once('…').map_or((text.trim().to_owned(), String::new()), |(verb, tail)| {
                (verb.trim().to_owned(), tail.trim().to_owned())
            })
        };
        let (mut verb, mut tail) = split(left);
        chosen.verbal = verbal;
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
        if let Some(person) = chosen.person {
            // "ask … to": what stands behind the preposition is the person asked.
            let object = parts.items[person].part.and_then(|(part, _)| self.object_of_preposition(part))?;
            let said = self.say(object, Shape::Objective).line();
            verb = format!("{verb} {said}");
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
        chosen.verb = verb;
        chosen.tail = tail;
        Some(chosen)
    }

    /// A relative clause behind its noun.
    pub(super) fn relative(&self, id: EdgeId, noun: EdgeId, clause: EdgeId) -> Text {
        let rule = self.edge(id).rule.map(|number| &self.lexicon.grammar.rules[usize::from(number)]);
        let (name, place): (Arc<str>, Option<Arc<str>>) =
            rule.map_or(("relative clause".into(), None), |rule| (rule.name.clone(), Some(rule.place.clone())));
        let literal = |words: &str| self.literal(words, self.span(clause), &name, place.clone());
        let human = self.edge(noun).properties.has(Properties::HUMAN);
        if !self.is_clause(clause) {
            return literal("that").then(self.say(clause, Shape::Whole));
        }
        let parts = self.collect(clause);
        let agreement = Agreement { chart: self.chart };
        let resumed = self.edge(clause).properties.has(Properties::RESUMED);
        let resumptive = agreement.resumptive(self.edge(noun), self.edge(clause)).filter(|_| resumed);
        // «المناطق التي تسيطر عليها»: what the pronoun goes back to is not the subject.
        let own_subject = resumptive.is_some() || parts.items.iter().any(|item| item.slot == Slot::Subject);
        let who = if human { "who" } else { "that" };
        if !own_subject {
            let plural = self.is_plural(noun);
            let without = Without { subject: Some(plural), ..Without::default() };
            return literal(who).then(self.finite(clause, &parts, Shape::Whole, without));
        }
        for (at, item) in parts.items.iter().enumerate() {
            let Some((part, _)) = item.part else { continue };
            let without = Without { items: [Some(at), None], ..Without::default() };
            if item.slot == Slot::Object && self.edge(part).category == Category::PRONOUN {
                return literal("that").then(self.finite(clause, &parts, Shape::Whole, without));
            }
            if item.slot == Slot::Rest
                && self.category_name(part) == "PP"
                && let Some(object) = self.object_of_preposition(part)
                && self.edge(object).category == Category::PRONOUN
            {
                // "that the opposition controls", where the verb governs the preposition.
                if self.governs(clause, &parts, at) {
                    let without = Without { stranded: Some(at), ..Without::default() };
                    return literal(if human { "whom" } else { "that" }).then(self.finite(
                        clause,
                        &parts,
                        Shape::Whole,
                        without,
                    ));
                }
                let children = self.chart.parts(part);
                let preposition = self.say(children[0], Shape::Whole);
                let which = literal(if human { "whom" } else { "which" });
                return preposition.then(which).then(self.finite(clause, &parts, Shape::Whole, without));
            }
        }
        // Deeper in the clause: "that the gunmen were controlling"; in the subject: "whose country".
        let before = self.resumptive.get();
        let owned = resumptive.filter(|pronoun| self.is_owner(*pronoun, &parts));
        self.resumptive.set(resumptive.map(|pronoun| (pronoun, if owned.is_some() { "whose" } else { "" })));
        let said = self.finite(clause, &parts, Shape::Whole, Without::default());
        self.resumptive.set(before);
        if owned.is_some() { said } else { literal("that").then(said) }
    }

    /// Whether the pronoun stands in the subject of a clause, or in that of one inside it.
    fn is_owner(&self, pronoun: EdgeId, parts: &Parts<'_>) -> bool {
        let place = self.edge(pronoun).start;
        let stands = |item: &Item<'_>| {
            item.part.is_some_and(|(part, _)| {
                let edge = self.edge(part);
                let inside = edge.start <= place && place < edge.end;
                inside
                    && (item.slot == Slot::Subject
                        || self.is_clause(part) && self.is_owner(pronoun, &self.collect(part)))
            })
        };
        parts.items.iter().any(stands)
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

/// "any" before a negated verb is "no" before a verb: "No comment was made".
fn negated_any(mut subject: Text, properties: Properties) -> (Text, Properties) {
    if properties.has(Properties::NEGATED)
        && let Some(first) = subject.0.first_mut()
        && &*first.english == "any"
    {
        first.english = "no".into();
        return (subject, properties.without(Properties::NEGATED));
    }
    (subject, properties)
}

/// A frame with what fills it.
struct Chosen<'s> {
    frame: &'s Frame,
    /// The item that the verb governs.
    governed: Option<usize>,
    /// Items that are part of the idiom.
    words: Vec<usize>,
    /// The item whose noun is the one asked, told, …
    person: Option<usize>,
    /// What stands behind the last word of an idiom.
    complement: Option<EdgeId>,
    /// A verbal noun that stands for the clause which the verb governs.
    infinitive: Option<EdgeId>,
    verb: String,
    tail: String,
    /// Whether the governed noun is said as a verb.
    verbal: bool,
}
