//! Clauses: a verb with its subject, object and what it governs, in the order of English.

use std::sync::Arc;

use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::government::{Frame, Governed};
use super::super::grammar::{Category, English, Piece, Properties, Shape, Slot, Template};
use super::super::lists::{has, lists};
use super::super::pieces::{Said, Text};
use super::Generator;
use super::frames::Chosen;
use super::verbs::{Finite, around_pronoun, asked, group};

/// How many words may stand between a verb and an adjunct that stands before them in the Arabic.
pub(super) const MOST_WORDS_BEFORE_ADJUNCT: usize = 5;

/// How many words an object may have before an adjunct that stands before it in the Arabic.
const MOST_WORDS_OF_OBJECT: usize = 8;

/// A clause taken apart.
pub(super) struct Parts<'r> {
    /// The edge of the verb, or the verb that a construction brings.
    pub(super) verb: Verb<'r>,
    /// The verb that is said by an auxiliary before it: «يمكن أن».
    pub(super) auxiliary: Option<EdgeId>,
    pub(super) items: Vec<Item<'r>>,
}

impl<'r> Parts<'r> {
    fn of(verb: Verb<'r>) -> Self {
        Self { verb, auxiliary: None, items: Vec::new() }
    }
}

#[derive(Clone, Copy)]
pub(super) enum Verb<'r> {
    Edge(EdgeId),
    Literal(&'r str, EdgeId),
}

/// Something that a rule adds to a clause.
#[derive(Clone, Copy)]
pub(super) struct Item<'r> {
    pub(super) slot: Slot,
    /// The edge whose rule adds it.
    pub(super) by: EdgeId,
    pub(super) template: &'r Template,
    /// The part that it is, where it is one and nothing else.
    pub(super) part: Option<(EdgeId, Shape)>,
}

/// What of a clause is said otherwise than it stands.
#[derive(Default, Clone, Copy)]
pub(super) struct Without {
    /// Items that are not said.
    pub(super) items: [Option<usize>; 2],
    /// The subject is said elsewhere; whether it is plural.
    pub(super) subject: Option<bool>,
    /// Of this item only the preposition is said: its noun stands before the clause.
    pub(super) stranded: Option<usize>,
}

impl Generator<'_, '_> {
    /// A clause in a shape.
    pub(super) fn clause(&self, id: EdgeId, shape: Shape) -> Text {
        let parts = self.collect(id);
        if shape == Shape::Relative {
            return self.behind_what(id, &parts);
        }
        if shape == Shape::When {
            let taken_up = parts.items.iter().position(|item| self.takes_up_time(item));
            return self.finite(id, &parts, Shape::Whole, Without { items: [taken_up, None], ..Without::default() });
        }
        let subject = (shape == Shape::Bare).then(|| self.agrees_in_plural(id));
        self.finite(id, &parts, shape, Without { subject, ..Without::default() })
    }

    /// A clause without its subject, which is said before it; whether that is plural, if it is known.
    pub(super) fn clause_of(&self, id: EdgeId, plural: Option<bool>) -> Text {
        let subject = Some(plural.unwrap_or_else(|| self.agrees_in_plural(id)));
        self.finite(id, &self.collect(id), Shape::Bare, Without { subject, ..Without::default() })
    }

    /// Whether the subject that a clause has is plural in English; of clauses that are joined the first one's.
    pub(super) fn has_plural_subject(&self, id: EdgeId) -> Option<bool> {
        if self.is_clause(id) {
            let parts = self.collect(id);
            let subject = parts.items.iter().find(|item| item.slot == Slot::Subject)?;
            return subject.part.map(|(part, _)| self.is_plural(part));
        }
        let first = self.chart.parts(id).first()?;
        matches!(self.category_name(id), "S" | "CL" | "VP").then(|| self.has_plural_subject(*first)).flatten()
    }

    /// A clause behind "what", without the pronoun that takes it up: «ما وصفه بالخطأ».
    pub(super) fn behind_what(&self, id: EdgeId, parts: &Parts<'_>) -> Text {
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

    /// Whether it is the «فيه» that takes up a time: «في وقت تشهد فيه البلاد أزمة».
    fn takes_up_time(&self, item: &Item<'_>) -> bool {
        let Some((part, _)) = item.part.filter(|_| item.slot == Slot::Rest) else { return false };
        let in_it = self.category_name(part) == "PP" && self.edge(part).key == self.lexicon.key("في");
        in_it
            && self.object_of_preposition(part).is_some_and(|object| {
                let edge = self.edge(object);
                let it = Properties::MASCULINE | Properties::SINGULAR | Properties::THIRD;
                edge.category == Category::PRONOUN && edge.properties.has(it)
            })
    }

    pub(super) fn collect(&self, id: EdgeId) -> Parts<'_> {
        let edge = self.edge(id);
        let Some(number) = edge.rule else { return Parts::of(Verb::Edge(id)) };
        let rule = &self.lexicon.grammar.rules[usize::from(number)];
        let children = self.chart.parts(id);
        let (mut parts, additions) = match &rule.english {
            English::Add(additions) => (self.collect(children[rule.head]), additions.as_slice()),
            English::Clause(verb, additions) => (Parts::of(Verb::Literal(verb, id)), additions.as_slice()),
            English::Same(part) => return self.collect(children[*part]),
            // With its particles: «لم يعلن».
            _ if edge.category == Category::VERB => return Parts::of(Verb::Edge(id)),
            _ => return Parts::of(Verb::Edge(edge.head)),
        };
        for (slot, template) in additions {
            let part = match template.as_slice() {
                [Piece::Part(part, shape)] => Some((children[*part], *shape)),
                _ => None,
            };
            if *slot == Slot::Verb {
                match template.as_slice() {
                    [Piece::Words(words)] => parts.verb = Verb::Literal(words, edge.head),
                    _ => parts.auxiliary = part.map(|(part, _)| part),
                }
                continue;
            }
            parts.items.push(Item { slot: *slot, by: id, template, part });
        }
        parts
    }

    pub(super) fn item(&self, item: &Item<'_>, shape: Shape) -> Text {
        match item.part {
            Some((part, own)) => self.say(part, if own == Shape::Whole { shape } else { own }),
            None => self.fill(item.by, item.template, shape),
        }
    }

    pub(super) fn finite(&self, id: EdgeId, parts: &Parts<'_>, shape: Shape, without: Without) -> Text {
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
        if let (Verb::Edge(verb), Some((number, lemma))) = (parts.verb, lemma)
            && lemma.aux.is_some()
        {
            return self.with_auxiliary(id, parts, verb, number, shape, without);
        }
        if let Verb::Literal(verb @ ("tamma" | "can be done" | "must be done"), by) = parts.verb
            && let Some(text) =
                self.with_tamma(by, verb.split_once(' ').map(|(can, _)| can), parts, properties, shape, without)
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
        let frame = lemma.and_then(|(number, _)| {
            if passive && subject.is_none() {
                self.frame_of_passive(number, parts, any_object)
            } else {
                self.frame(number, parts, passive, subject, any_object)
            }
        });
        // «طلب من السكان مغادرة المدينة», «أطلق سراح السجناء»: what is said with the verb is no subject.
        let of_frame = |at: &usize| passive && frame.as_ref().is_some_and(|frame| frame.words.contains(at));
        let idiom_of = subject.filter(of_frame);
        let subject = subject.filter(|at| !of_frame(at));
        // «عثر على جثة»: what a passive governs by a preposition is its subject in English.
        let raised = match (&frame, lemma) {
            (Some(frame), Some((number, _))) if passive && subject.is_none() => {
                self.raised(number, parts, frame, idiom_of)
            }
            _ => None,
        };
        let complement = frame.as_ref().and_then(|frame| frame.complement).filter(|_| idiom_of.is_none());
        let raised = raised.filter(|_| without.subject.is_none());
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
            (self.say(part, Shape::Whole), self.is_plural(part) || self.is_i(part), self.is_i(part))
        } else if let Some(text) = subject.and_then(|at| self.pronoun_of_predicate(parts, at)) {
            (text, false, false)
        } else if let Some(item) = subject.map(|at| &parts.items[at]).or(inner_subject.as_ref()) {
            let first = item.part.is_some_and(|(part, _)| self.is_i(part));
            let plural = first || item.part.is_some_and(|(part, _)| self.is_plural(part));
            (self.item(item, Shape::Whole), plural, first)
        } else {
            let place = usize::from(self.edge(id).start);
            // «يبدو أن …», «تبين أن …», «ذكر في تقرير أن …»: the clause is the subject.
            let verb = lemma.map_or("", |(_, lemma)| lemma.en.as_str());
            let framed = frame.as_ref().map_or("", |frame| frame.verb.as_str());
            let impersonal = has(&lists().verbs.impersonal, verb) || framed == "be stated";
            let said = (passive || impersonal)
                && parts.items.iter().any(|item| {
                    let clauses = ["THAT", "PTHAT", "WHETHERS", "WHETHERP"];
                    item.part.is_some_and(|(part, _)| clauses.contains(&self.category_name(part)))
                });
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
        // «قام بقصفها»: "bombarded it".
        let light = self.light(parts, frame.as_ref(), &english, passive);
        let english = light.as_ref().map_or(english, |(verb, ..)| verb.clone());
        // «أصبح يسيطر»: "came to control".
        let begins = parts.items.iter().position(|item| {
            item.part.is_some_and(|(part, own)| own == Shape::Gerund && self.is_clause(part) && item.slot == Slot::Rest)
        });
        let with_verb = begins.and(lemma).and_then(|(number, _)| {
            let does = |frame: &&Frame| matches!(frame.parts.as_slice(), [Governed::Words(words)] if words.is("يفعل"));
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
        // "blow it up"
        let around = object.filter(|at| {
            parts.items[*at].part.is_some_and(|(part, _)| self.edge(part).category == Category::PRONOUN)
                && frame.as_ref().is_none_or(|frame| !frame.words.contains(at))
        });
        let (english, particle) = match around.and_then(|_| around_pronoun(&english)) {
            Some((verb, particle)) => (verb.to_owned(), Some(particle.to_owned())),
            None => (english, None),
        };
        let mut text = Text::new();
        let finite = shape.is_finite();
        if finite {
            text = self.leads(of_slot(Slot::Lead).map(|at| &parts.items[at]), &self.verb_span(parts));
        }
        let mut adverbs = Text::new();
        for at in of_slot(Slot::Adverb) {
            let adverb = self.item(&parts.items[at], Shape::Whole);
            // «كما أسفرت أيضا»: "also" once.
            if !adverbs.line().split(' ').any(|said| said == adverb.line()) {
                adverbs.extend(adverb);
            }
        }
        let mut said: Vec<usize> = Vec::new();
        let governed = frame.as_ref().and_then(|frame| frame.governed);
        // What the frame says in its own way is no adjunct.
        let spoken = |at: usize| {
            let of_frame = frame.as_ref().is_some_and(|frame| frame.words.contains(&at) || frame.person == Some(at));
            skipped(at) || of_frame || raised.is_some_and(|(_, raised)| raised == at)
        };
        let mut early = if finite { self.early(parts, object, governed, &spoken) } else { Vec::new() };
        // "On Monday, he rejected …", but "the minister on Monday rejected …".
        let pronoun = without.subject.is_none() && subject.is_none() && raised.is_none() && inner_subject.is_none();
        let mut when = Text::new();
        for at in &early {
            when.extend(self.item(&parts.items[*at], Shape::Whole));
        }
        // «كان الوزير في باريس قال»: what stands before the second verb stands before both.
        if finite && subject.is_some() {
            for at in self.before_second_verb(parts) {
                if !spoken(at) && !early.contains(&at) {
                    when.extend(self.item(&parts.items[at], Shape::Whole));
                    early.push(at);
                }
            }
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
            let verb = &self.lexicon.vocabulary.word(number).lemma.en;
            // «كانوا يتواجدون»: "were in".
            let be = verb.starts_with("be ") && !properties.has(Properties::NEGATED);
            (be || has(&lists().verbs.stative, verb)).then_some(inner)
        });
        if shape == Shape::Question {
            text = self.question(parts, &english, how, text, adverbs);
        } else if stative.is_none() {
            text.extend(self.verb(parts, &english, how, adverbs));
        } else {
            // «كان يعلم»: كان is said by the tense.
            text.extend(self.literal("", self.verb_span(parts), &"verb".into(), None));
            text.extend(adverbs);
            if properties.has(Properties::NEGATED) {
                text.extend(self.literal("did not", self.verb_span(parts), &"verb".into(), None));
            }
        }
        // "ask … to": what stands behind the preposition is the person asked.
        if let Some(person) = frame.as_ref().and_then(|frame| frame.person)
            && !skipped(person)
            && without.stranded != Some(person)
            && raised.is_none_or(|(_, raised)| raised != person)
            && let Some((phrase, _)) = parts.items[person].part
            && let Some(asked) = self.object_of_preposition(phrase)
        {
            text.extend(self.say(asked, Shape::Objective));
        }
        // «بدأت تتكشف في العراق»: "began to come to light in Iraq"; no preposition parts the two verbs.
        if let (Some(at), Some(shape)) = (begins, own)
            && stative.is_none()
            && let Some((part, _)) = parts.items[at].part
        {
            text.extend(self.say(part, shape));
            said.push(at);
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
            if let Some(particle) = &particle {
                text.extend(self.literal(particle, self.verb_span(parts), &"verb".into(), None));
            }
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
            if let Some(verb) = frame.infinitive.and_then(|infinitive| self.as_verb(infinitive)) {
                text.extend(self.literal(&frame.tail, self.verb_span(parts), &"government".into(), None));
                text.extend(verb);
            }
            if governed.is_none() && !frame.tail.is_empty() && frame.infinitive.is_none() {
                text.extend(self.literal(&frame.tail, self.verb_span(parts), &"government".into(), None));
            }
            if let Some(complement) = complement {
                // «قرر عدم رفع الأسعار»: "decided not to raise the prices".
                let to = frame.verb.ends_with(" to") || frame.tail.ends_with(" to");
                let does = self.as_verb(complement).filter(|_| to);
                text.extend(does.unwrap_or_else(|| self.say(complement, Shape::Objective)));
            }
        }
        // "said on Monday that …": what is governed stands where it stands in the Arabic; but a preposition stays with its verb.
        let clause_governed = governed.is_some_and(|at| {
            parts.items[at].part.is_some_and(|(part, _)| matches!(self.category_name(part), "THAT" | "PTHAT"))
        });
        if let (Some(frame), Some(at)) = (&frame, governed)
            && !clause_governed
            && !said.contains(&at)
            && !skipped(at)
        {
            // "cooperate on" is not parted from what it governs.
            let limit = if frame.tail.is_empty() { usize::MAX } else { MOST_WORDS_BEFORE_ADJUNCT };
            let before = self.before_long(parts, at, governed, limit, &|at| spoken(at) || said.contains(&at));
            for at in &before {
                text.extend(self.item(&parts.items[*at], Shape::Whole));
            }
            said.extend(before);
            match light {
                Some((_, patient, behind)) => {
                    // The noun is said with the verb.
                    let range = parts.items[at].part.map_or_else(|| self.verb_span(parts), |(part, _)| self.span(part));
                    let (english, rule) = ("".into(), "light verb".into());
                    text.extend(Text::of(Said { english, range, rule, entries: Vec::new(), source: None }));
                    text = text.then(self.say(patient, Shape::Objective)).then(behind);
                }
                None => text.extend(self.governed(parts, at, frame, without.stranded == Some(at))),
            }
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

    /// The frame of a passive without a subject.
    fn frame_of_passive<'s>(&'s self, number: u32, parts: &Parts<'_>, object: Option<usize>) -> Option<Chosen<'s>> {
        let frame = self.frame(number, parts, true, None, object)?;
        let lemma = &self.lexicon.vocabulary.word(number).lemma;
        // «عثر على جثة في حفرة»: where nobody does it, what is found is the subject, and the rest stands behind it.
        if lemma.object == Some(false) && frame.frame.english.contains('…') && frame.person.is_none() {
            let frames = &self.lexicon.government(number).frames;
            let governed = |at: &usize| {
                let part = parts.items[*at].part.filter(|(part, _)| self.category_name(*part) == "PP");
                let key = part.and_then(|(part, _)| self.edge(part).key).map(Governed::Preposition);
                key.is_some_and(|key| frames.iter().any(|frame| frame.parts.as_slice() == [key.clone()]))
            };
            if let Some(first) = (0..parts.items.len()).find(governed) {
                let items = parts.items[..=first].to_vec();
                return self.frame(number, &Parts { items, ..*parts }, true, None, None);
            }
        }
        Some(frame)
    }

    /// What is the subject of a passive without one in English, and its item: the one asked, what it governs, or what an idiom is about, whose
    /// word is the subject in Arabic.
    fn raised(
        &self,
        number: u32,
        parts: &Parts<'_>,
        frame: &Chosen<'_>,
        idiom: Option<usize>,
    ) -> Option<(EdgeId, usize)> {
        let behind = |at: usize| {
            let (phrase, _) = parts.items[at].part.filter(|(part, _)| self.category_name(*part) == "PP")?;
            self.object_of_preposition(phrase).map(|object| (object, at))
        };
        // «حكم على الوزير بالسجن»: "the minister was sentenced to prison".
        if let Some(person) = frame.person {
            return behind(person);
        }
        // «أطلق سراح السجناء»: "the prisoners were released".
        if let Some((complement, at)) = frame.complement.zip(idiom) {
            return Some((complement, at));
        }
        let governed = frame.governed.filter(|_| !frame.frame.english.contains('…'))?;
        // «سئل عن الأزمة»: who was asked is in the verb.
        let beside = self.governs_beside_object(number, parts.items[governed].part);
        behind(governed).filter(|_| !beside || idiom.is_some())
    }

    /// Of a passive clause without subject what is its subject in English, and its item.
    pub(super) fn raised_of(&self, clause: EdgeId, parts: &Parts<'_>) -> Option<(EdgeId, usize)> {
        let Verb::Edge(edge) = parts.verb else { return None };
        let Lexeme::Vocabulary(number, _) = self.edge(edge).lexeme else { return None };
        if !self.edge(clause).properties.has(Properties::PASSIVE) {
            return None;
        }
        let of = |slot: Slot| parts.items.iter().position(|item| item.slot == slot);
        let subject = of(Slot::Subject);
        let frame = match subject {
            None => self.frame_of_passive(number, parts, of(Slot::Object))?,
            Some(_) => self.frame(number, parts, true, subject, of(Slot::Object))?,
        };
        let idiom = subject.filter(|at| frame.words.contains(at));
        if idiom == subject { self.raised(number, parts, &frame, idiom) } else { None }
    }

    /// Whether a verb governs the preposition of a phrase beside an object: "ask … about".
    fn governs_beside_object(&self, number: u32, phrase: Option<(EdgeId, Shape)>) -> bool {
        let Some(key) = phrase.and_then(|(part, _)| self.edge(part).key) else { return false };
        let both = [Governed::Object, Governed::Preposition(key)];
        self.lexicon.government(number).frames.iter().any(|frame| frame.parts == both)
    }

    /// Of a light verb with a verbal noun and what it is done to, the verb of the noun, that, and what stands behind it: «قام بقصف المدينة».
    fn light(
        &self,
        parts: &Parts<'_>,
        frame: Option<&Chosen<'_>>,
        english: &str,
        passive: bool,
    ) -> Option<(String, EdgeId, Text)> {
        let governed = frame.filter(|_| !passive && english == "carry out")?.governed?;
        let (phrase, _) = parts.items[governed].part.filter(|(part, _)| self.category_name(*part) == "PP")?;
        let noun = self.object_of_preposition(phrase)?;
        let (verb, _, patient, behind) = self.verbal_parts(noun)?;
        let lemma = &self.lexicon.vocabulary.word(verb).lemma;
        (lemma.object != Some(false)).then(|| (lemma.en.clone(), patient, behind))
    }

    /// «وهي معركة …»: a pronoun whose predicate is a thing is a thing.
    pub(super) fn pronoun_of_predicate(&self, parts: &Parts<'_>, subject: usize) -> Option<Text> {
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
        let noun = self.is_noun(predicate) || self.edge(predicate).category == Category::NOUN_PHRASE;
        let thing = noun && !self.edge(predicate).properties.meets(Properties::HUMAN | Properties::NAME);
        thing.then(|| self.literal("it", self.span(part), &"pronoun".into(), None))
    }

    /// What leads a clause, each with a comma behind it: what stands first was added last.
    pub(super) fn leads<'i>(&self, leads: impl Iterator<Item = &'i Item<'i>>, range: &std::ops::Range<usize>) -> Text {
        let leads: Vec<&Item<'_>> = leads.collect();
        let mut text = Text::new();
        for lead in leads.into_iter().rev() {
            text.extend(self.item(lead, Shape::Whole));
            text.extend(self.literal(",", range.clone(), &"lead".into(), None));
        }
        text
    }

    pub(super) fn verb_span(&self, parts: &Parts<'_>) -> std::ops::Range<usize> {
        match parts.verb {
            Verb::Edge(edge) => self.span(edge),
            Verb::Literal(_, edge) => self.span(self.edge(edge).head),
        }
    }

    /// A verb group around its subject: "did the army … withdraw".
    fn question(&self, parts: &Parts<'_>, english: &str, how: Finite, subject: Text, adverbs: Text) -> Text {
        let (auxiliary, main) = asked(english, how);
        let (first, rest) = auxiliary.split_once(' ').unwrap_or((&auxiliary, ""));
        let (range, rule): (_, Arc<str>) = (self.verb_span(parts), "question".into());
        let said = |words: &str| match words {
            "" => Text::new(),
            words => self.literal(words, range.clone(), &rule, None),
        };
        said(first).then(subject).then(said(rest)).then(adverbs).then(said(&main))
    }

    /// The verb group, with its adverbs.
    pub(super) fn verb(&self, parts: &Parts<'_>, english: &str, how: Finite, adverbs: Text) -> Text {
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
        // "can lead", "must not be paid"
        if let Some(auxiliary) = parts.auxiliary.and_then(|verb| self.auxiliary_verb(verb, self.edge(verb).properties))
        {
            let group = group(english, Finite { shape: Shape::Infinitive, ..how });
            return auxiliary.then(said(group.auxiliary)).then(adverbs).then(said(group.main));
        }
        let group = group(english, how);
        said(group.auxiliary).then(adverbs).then(said(group.main))
    }

    pub(super) fn category_name(&self, id: EdgeId) -> &str {
        self.lexicon.grammar.symbols.category_name(self.edge(id).category)
    }
}

/// "any" before a negated verb is "no" before a verb: "No comment was made".
pub(super) fn negated_any(mut subject: Text, properties: Properties) -> (Text, Properties) {
    if properties.has(Properties::NEGATED)
        && let Some(first) = subject.0.first_mut()
        && let Some(nobody) = match &*first.english {
            "any" => Some("no"),
            "anything" => Some("nothing"),
            "anyone" => Some("no one"),
            _ => None,
        }
    {
        first.english = nobody.into();
        return (subject, properties.without(Properties::NEGATED));
    }
    (subject, properties)
}
