//! Saying a clause: its subject, its verb, and what stands behind it, in the order of English.

use std::sync::Arc;

use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::government::{Frame, Governed};
use super::super::grammar::{Category, English, Properties, Shape, Slot};
use super::super::lists::{has, lists};
use super::super::pieces::Text;
use super::Generator;
use super::clauses::{Item, Parts, Verb, Without};
use super::frames::{Chosen, is_preposition};
use super::order::Behind;
use super::pronouns::{Apart, Kind, Meant};
use super::verbs::{Finite, around_pronoun};

/// How many words an object may have before an adjunct that stands before it in the Arabic.
const MOST_WORDS_OF_OBJECT: usize = 8;

/// How many words a relative clause may have before a verb with nothing behind it.
const MOST_WORDS_BEFORE_VERB: usize = 6;

/// What is known of a clause before it is said, and what of it has been said.
struct Plan<'p> {
    clause: EdgeId,
    parts: &'p Parts<'p>,
    shape: Shape,
    without: Without,
    properties: Properties,
    passive: bool,
    /// The line of its verb.
    line: Option<u32>,
    frame: Option<Chosen<'p>>,
    subject: Option<usize>,
    object: Option<usize>,
    /// What is its subject in English though it stands behind a preposition, and its item: «عثر على جثة».
    raised: Option<(EdgeId, usize)>,
    /// The subject of a clause inside: «كان يزور الرئيس».
    inner_subject: Option<Item<'p>>,
    /// What stands behind the words of an idiom.
    complement: Option<EdgeId>,
    /// The item that is a second verb: «أصبح يسيطر».
    begins: Option<usize>,
    /// The items that have been said.
    said: Vec<usize>,
}

impl Plan<'_> {
    fn skips(&self, at: usize) -> bool {
        self.without.items.contains(&Some(at))
    }

    fn of_slot(&self, slot: Slot) -> Vec<usize> {
        (0..self.parts.items.len()).filter(|at| self.parts.items[*at].slot == slot && !self.skips(*at)).collect()
    }

    fn part(&self, at: usize) -> Option<EdgeId> {
        self.parts.items[at].part.map(|(part, _)| part)
    }

    fn governed(&self) -> Option<usize> {
        self.frame.as_ref()?.governed
    }

    /// Whether it is one of the words of an idiom.
    fn is_idiom(&self, at: usize) -> bool {
        self.frame.as_ref().is_some_and(|frame| frame.words.contains(&at))
    }

    /// Whether it is not said, or said by the frame in its own way, and so no adjunct.
    fn is_spoken(&self, at: usize) -> bool {
        let asked = self.frame.as_ref().is_some_and(|frame| frame.person == Some(at));
        self.skips(at) || self.is_idiom(at) || asked || self.raised.is_some_and(|(_, raised)| raised == at)
    }

    /// Whether nothing tells its subject but the form of its verb.
    fn has_subject_in_verb(&self) -> bool {
        self.without.subject.is_none()
            && self.subject.is_none()
            && self.raised.is_none()
            && self.inner_subject.is_none()
    }
}

/// The subject as it is said.
#[derive(Default)]
struct Subject {
    text: Text,
    plural: bool,
    /// It is "I".
    first: bool,
    /// The relative clause of the subject that is said behind the verb.
    behind: Text,
}

/// The English verb of a clause.
struct Wording {
    /// Its base form, with what belongs to it: "call for".
    english: String,
    /// What a pronoun parts from it: "up".
    particle: Option<String>,
    /// How the second verb is said, where it is not said as it stands.
    second: Option<Shape>,
    /// What the verb of a verbal noun is done to, and what stands behind that: «قام بقصفها».
    light: Option<(EdgeId, Text)>,
    /// The second verb, where the first is its tense: «كان يعلم», "knew".
    stative: Option<EdgeId>,
}

impl Generator<'_, '_> {
    /// A clause in a shape.
    pub(super) fn finite(&self, id: EdgeId, parts: &Parts<'_>, shape: Shape, without: Without) -> Text {
        if let Some(text) = self.with_another_verb(id, parts, shape, without) {
            return text;
        }
        let mut plan = self.plan(id, parts, shape, without);
        let mut subject = self.subject_of(&plan);
        (subject.text, plan.properties) = negated_any(subject.text, plan.properties);
        subject.plural = self.takes_plural_verb(&plan, &subject);
        let plural = subject.plural;
        let how = Finite { properties: plan.properties, plural, shape, first: subject.first, passive: plan.passive };
        self.part_preposition(&mut plan);
        let wording = self.wording(&plan);
        let adverbs = self.adverbs_of(&mut plan);
        let opening = self.opening(&mut plan, subject.text);
        let mut text = self.with_verb_group(&plan, opening, &wording, how, adverbs);
        text.extend(self.person_asked(&plan));
        // «بدأت تتكشف في العراق»: "began to come to light in Iraq"; no preposition parts the two verbs.
        if let (Some(at), Some(shape), None) = (plan.begins, wording.second, wording.stative)
            && let Some(part) = plan.part(at)
        {
            text.extend(self.say(part, shape));
            plan.said.push(at);
        }
        text.extend(self.object_of(&mut plan, wording.particle.as_deref()));
        text.extend(self.idiom(&mut plan));
        text.extend(self.governed_in_place(&mut plan, wording.light));
        text.extend(self.what_is_left(&plan, wording.stative, plural));
        text.then(subject.behind)
    }

    /// A clause whose verb is said by an auxiliary, or by the verb of its verbal noun: «يمكن أن», «تم».
    fn with_another_verb(&self, id: EdgeId, parts: &Parts<'_>, shape: Shape, without: Without) -> Option<Text> {
        match parts.verb {
            Verb::Edge(verb) => {
                let Lexeme::Vocabulary(line, _) = self.edge(verb).lexeme else { return None };
                self.lexicon.vocabulary.word(line).lemma.aux.as_ref()?;
                Some(self.with_auxiliary(id, parts, verb, line, shape, without))
            }
            Verb::Literal(verb @ ("tamma" | "can be done" | "must be done"), by) => {
                let modal = verb.split_once(' ').map(|(can, _)| can);
                let properties = self.properties_in(id, shape);
                if verb == "tamma"
                    && let Some(text) = self.with_two_acts(by, parts, properties, shape, without)
                {
                    return Some(text);
                }
                self.with_tamma(by, modal, parts, properties, shape, without)
            }
            // «من المقرر عقد اجتماع»: "a meeting is scheduled to be held".
            Verb::Literal(verb @ ("be scheduled" | "be expected"), by) if self.is_done_by_nobody(parts) => {
                let due = verb.split_once(' ').map(|(_, due)| due);
                self.with_tamma(by, due, parts, self.properties_in(id, shape), shape, without)
            }
            Verb::Literal(..) => None,
        }
    }

    /// The properties of a clause that is said in a shape.
    fn properties_in(&self, id: EdgeId, shape: Shape) -> Properties {
        let properties = self.edge(id).properties;
        match shape {
            Shape::Past => properties.without(Properties::PRESENT | Properties::FUTURE) | Properties::PAST,
            _ => properties,
        }
    }

    fn plan<'p>(&'p self, clause: EdgeId, parts: &'p Parts<'p>, shape: Shape, without: Without) -> Plan<'p> {
        let properties = self.properties_in(clause, shape);
        let line = match parts.verb {
            Verb::Edge(edge) => match self.edge(edge).lexeme {
                Lexeme::Vocabulary(line, _) => Some(line),
                _ => None,
            },
            Verb::Literal(..) => None,
        };
        let passive = properties.has(Properties::PASSIVE) && matches!(parts.verb, Verb::Edge(_));
        let begins = parts.items.iter().position(|item| {
            let second = |(part, own)| own == Shape::Gerund && self.is_clause(part);
            item.slot == Slot::Rest && item.part.is_some_and(second)
        });
        let mut plan = Plan {
            clause,
            parts,
            shape,
            without,
            properties,
            passive,
            line,
            frame: None,
            subject: None,
            object: None,
            raised: None,
            inner_subject: None,
            complement: None,
            begins,
            said: Vec::new(),
        };
        let subject = plan.of_slot(Slot::Subject).first().copied();
        plan.object = plan.of_slot(Slot::Object).first().copied();
        // An object that is said elsewhere is one for the frame.
        let any_object = plan.object.or_else(|| parts.items.iter().position(|item| item.slot == Slot::Object));
        plan.frame = line.and_then(|line| {
            if passive && subject.is_none() {
                self.frame_of_passive(line, parts, any_object)
            } else {
                self.frame(line, parts, passive, subject, any_object)
            }
        });
        // «طلب من السكان مغادرة المدينة», «أطلق سراح السجناء»: what is said with the verb is no subject.
        let idiom = subject.filter(|at| passive && plan.is_idiom(*at));
        plan.subject = subject.filter(|_| idiom.is_none());
        plan.complement = plan.frame.as_ref().and_then(|frame| frame.complement).filter(|_| idiom.is_none());
        if let (Some(frame), Some(line)) = (&plan.frame, line)
            && passive
            && plan.subject.is_none()
            && without.subject.is_none()
        {
            plan.raised = self.raised(line, parts, frame, idiom);
        }
        if plan.has_subject_in_verb() {
            plan.inner_subject = self.inner_subject(parts);
        }
        plan
    }

    /// The subject of a clause inside: «كان يزور الرئيس».
    fn inner_subject<'p>(&'p self, parts: &Parts<'_>) -> Option<Item<'p>> {
        let mut found = None;
        for item in parts.items.iter().filter(|item| item.slot == Slot::Rest) {
            if let Some((part, Shape::Gerund | Shape::Participle | Shape::Infinitive)) = item.part
                && self.is_clause(part)
            {
                let inner = self.collect(part);
                found = inner.items.into_iter().find(|item| item.slot == Slot::Subject).or(found);
            }
        }
        found
    }

    fn subject_of(&self, plan: &Plan<'_>) -> Subject {
        if let Some(plural) = plan.without.subject {
            return Subject { plural, ..Subject::default() };
        }
        if let Some((part, _)) = plan.raised {
            let first = self.is_i(part);
            let plural = self.is_plural(part) || first;
            return Subject { text: self.say(part, Shape::Whole), plural, first, ..Subject::default() };
        }
        if let Some(text) = plan.subject.and_then(|at| self.pronoun_of_predicate(plan.parts, at)) {
            return Subject { text, ..Subject::default() };
        }
        if let Some(item) = plan.subject.map(|at| &plan.parts.items[at]).or(plan.inner_subject.as_ref()) {
            let first = item.part.is_some_and(|(part, _)| self.is_i(part));
            let plural = first || item.part.is_some_and(|(part, _)| self.is_plural(part));
            if let Some((text, behind)) = self.described_behind_verb(plan, item) {
                return Subject { text, plural, first, behind };
            }
            return Subject { text: self.item(item, Shape::Whole), plural, first, ..Subject::default() };
        }
        let place = usize::from(self.edge(plan.clause).start);
        let meant = if self.has_clause_for_subject(plan) {
            Meant::It
        } else if !plan.passive && has(&lists().verbs.by_things, self.first_word(plan)) {
            self.thing_meant(plan.properties, place)
        } else {
            let (meant, noun) = self.subject_in_verb(plan.properties, place);
            if meant == Meant::He && noun.is_none() {
                self.unnamed.set(true);
            }
            meant
        };
        let rule: Arc<str> = "subject in the verb".into();
        let text = self.literal(meant.subject(), self.verb_span(plan.parts), &rule, None);
        Subject { text, plural: meant.is_plural(), first: meant == Meant::I, ..Subject::default() }
    }

    /// «وقع انفجار هز المدينة»: what describes an indefinite subject at length stands behind a verb that has nothing else behind it but a time,
    /// "an explosion occurred that shook the city".
    fn described_behind_verb(&self, plan: &Plan<'_>, subject: &Item<'_>) -> Option<(Text, Text)> {
        let (mut at, _) = subject.part?;
        let time = |item: &usize| {
            self.chart.parts(plan.parts.items[*item].by).iter().any(|part| self.category_name(*part) == "DATE")
        };
        let alone = plan.object.is_none() && plan.of_slot(Slot::Rest).iter().all(time) && plan.complement.is_none();
        if !alone || plan.shape != Shape::Whole || self.edge(at).properties.has(Properties::DEFINITE) {
            return None;
        }
        loop {
            let rule = &self.lexicon.grammar.rules[usize::from(self.edge(at).rule?)];
            let children = self.chart.parts(at);
            match &rule.english {
                English::Same(part) => at = children[*part],
                English::Relative { noun, clause } => {
                    let behind = self.relative(at, children[*noun], children[*clause]);
                    let long = behind.line().split(' ').count() > MOST_WORDS_BEFORE_VERB;
                    return long.then(|| (self.say(children[*noun], Shape::Whole), behind));
                }
                _ => return None,
            }
        }
    }

    /// The first word of what its verb is in English.
    fn first_word<'p>(&'p self, plan: &Plan<'p>) -> &'p str {
        let english = plan.line.map_or("", |line| self.lexicon.vocabulary.word(line).lemma.en.as_str());
        english.split(' ').next().unwrap_or_default()
    }

    /// «يبدو أن …», «تبين أن …», «ذكر في تقرير أن …»: the clause is the subject.
    fn has_clause_for_subject(&self, plan: &Plan<'_>) -> bool {
        let verb = plan.line.map_or("", |line| self.lexicon.vocabulary.word(line).lemma.en.as_str());
        let stated = plan.frame.as_ref().is_some_and(|frame| frame.verb == "be stated");
        // «سئل عما إذا …»: who was asked is in the verb.
        let asked = plan.passive && plan.line.is_some_and(|line| !self.lexicon.government(line).clause);
        let clauses: &[&str] = if asked { &["THAT", "PTHAT"] } else { &["THAT", "PTHAT", "WHETHERS", "WHETHERP"] };
        (plan.passive || stated || has(&lists().verbs.impersonal, verb))
            && plan
                .parts
                .items
                .iter()
                .any(|item| item.part.is_some_and(|(part, _)| clauses.contains(&self.category_name(part))))
    }

    fn takes_plural_verb(&self, plan: &Plan<'_>, subject: &Subject) -> bool {
        match (plan.parts.verb, subject.text.line().as_str()) {
            // "there are signs"
            (Verb::Literal(_, clause), "there") => self
                .chart
                .parts(clause)
                .iter()
                .any(|part| self.edge(*part).category == Category::NOUN_PHRASE && self.is_plural(*part)),
            (_, said) => subject.plural || matches!(said, "they" | "we" | "you"),
        }
    }

    fn wording(&self, plan: &Plan<'_>) -> Wording {
        let english = match (&plan.frame, plan.line, plan.parts.verb) {
            (Some(frame), ..) => frame.verb.clone(),
            (None, Some(line), _) => self.lexicon.vocabulary.word(line).lemma.en.clone(),
            // A verbal noun that has no verb: "the conference took place".
            (None, None, Verb::Literal("tamma", _)) => "take place".to_owned(),
            (None, None, Verb::Literal(verb, _)) => verb.to_owned(),
            (None, None, Verb::Edge(edge)) => self.word(edge, Shape::Whole).line(),
        };
        // «قام بقصفها»: "bombarded it".
        let (english, light) = match self.light(plan.parts, plan.frame.as_ref(), &english, plan.passive) {
            Some((verb, patient, behind)) => (verb, Some((patient, behind))),
            None => (english, None),
        };
        let (english, second) = self.before_second_verb_said(plan, english);
        // "blow it up"
        let around = plan.object.filter(|at| {
            let pronoun = plan.part(*at).is_some_and(|part| self.edge(part).category == Category::PRONOUN);
            pronoun && !plan.is_idiom(*at)
        });
        let (english, particle) = match around.and_then(|_| around_pronoun(&english)) {
            Some((verb, particle)) => (verb.to_owned(), Some(particle.to_owned())),
            None => (english, None),
        };
        let stative = self.stative(plan, &english);
        Wording { english, particle, second, light, stative }
    }

    /// «أصبح يسيطر»: "came to control"; the first verb, and how the second is said.
    fn before_second_verb_said(&self, plan: &Plan<'_>, english: String) -> (String, Option<Shape>) {
        if plan.begins.is_none() {
            return (english, None);
        }
        let with_verb = plan.line.and_then(|line| {
            let does = |frame: &&Frame| matches!(frame.parts.as_slice(), [Governed::Words(words)] if words.is("يفعل"));
            self.lexicon.government(line).frames.iter().find(does)
        });
        match (with_verb, english.as_str()) {
            (Some(frame), _) if frame.english.ends_with(" to") => (frame.english.to_string(), Some(Shape::Infinitive)),
            (_, "become") => ("come to".to_owned(), Some(Shape::Infinitive)),
            (_, "seem") => ("seem to".to_owned(), Some(Shape::Infinitive)),
            (_, "remain") => ("keep".to_owned(), None),
            _ => (english, None),
        }
    }

    /// «كان يعلم»: "knew".
    fn stative(&self, plan: &Plan<'_>, english: &str) -> Option<EdgeId> {
        let past = plan.shape.is_finite() && plan.properties.has(Properties::PAST);
        let inner = plan.part(plan.begins.filter(|_| english == "be" && past)?)?;
        let Lexeme::Vocabulary(line, _) = self.edge(inner).lexeme else { return None };
        let verb = &self.lexicon.vocabulary.word(line).lemma.en;
        // «كانوا يتواجدون»: "were in".
        let be = verb.starts_with("be ") && !plan.properties.has(Properties::NEGATED);
        (be || has(&lists().verbs.stative, verb)).then_some(inner)
    }

    /// "work with the army on removing the mines that …": what stands before something long that the verb governs parts it from its
    /// preposition.
    fn part_preposition(&self, plan: &mut Plan<'_>) {
        let Some(at) = plan.governed().filter(|_| !plan.passive && plan.object.is_none()) else { return };
        let most = self.words_before_adjunct(plan.parts, at);
        let before = self.before_long(plan.parts, at, Some(at), most, &|at| plan.is_spoken(at));
        let early = self.early_of(plan);
        if before.iter().all(|at| early.contains(at)) {
            return;
        }
        if let Some(frame) = plan.frame.as_mut().filter(|frame| frame.tail.is_empty() && frame.words.is_empty())
            && let Some((verb, preposition)) = frame.verb.rsplit_once(' ').filter(|(_, last)| is_preposition(last))
        {
            frame.tail = preposition.to_owned();
            frame.verb = verb.to_owned();
        }
    }

    fn adverbs_of(&self, plan: &mut Plan<'_>) -> Text {
        let mut adverbs = Text::new();
        let complements = [plan.object, plan.governed()];
        let before = match plan.parts.auxiliary {
            None if plan.begins.is_none() => self.adverbs_before(plan.parts, &complements, &|at| plan.is_spoken(at)),
            _ => Vec::new(),
        };
        plan.said.extend(&before);
        let with_verb = plan.of_slot(Slot::Adverb).into_iter().filter(|at| !self.is_late(plan, *at));
        for at in with_verb.chain(before) {
            let adverb = self.item(&plan.parts.items[at], Shape::Whole);
            // «كما أسفرت أيضا»: "also" once.
            if !adverbs.line().split(' ').any(|said| said == adverb.line()) {
                adverbs.extend(adverb);
            }
        }
        adverbs
    }

    /// What stands before the verb: what leads the clause, its subject, and the adjuncts that would be far behind.
    fn opening(&self, plan: &mut Plan<'_>, subject: Text) -> Text {
        let parts = plan.parts;
        if !plan.shape.is_finite() {
            return Text::new();
        }
        let leads = plan.of_slot(Slot::Lead);
        let text = self.leads(leads.iter().map(|at| &parts.items[*at]), &self.verb_span(parts));
        let mut early = self.early_of(plan);
        // «كان الوزير في باريس قال»: what stands before the second verb stands before both.
        if plan.subject.is_some() {
            for at in self.before_second_verb(parts) {
                if !plan.is_spoken(at) && !early.contains(&at) {
                    early.push(at);
                }
            }
        }
        let mut when = self.items(plan, &early);
        plan.said.extend(early);
        // "On Monday, he rejected …", but "the minister on Monday rejected …".
        if !when.is_empty() && plan.has_subject_in_verb() {
            when.extend(self.literal(",", self.verb_span(parts), &"lead".into(), None));
            return text.then(when).then(subject);
        }
        text.then(subject).then(when)
    }

    /// The adjuncts that are said before the verb.
    fn early_of(&self, plan: &Plan<'_>) -> Vec<usize> {
        let verbal = plan.frame.as_ref().is_some_and(|frame| frame.verbal);
        self.early(plan.parts, plan.object, plan.governed(), verbal, &|at| {
            plan.is_spoken(at) || plan.said.contains(&at)
        })
    }

    /// Items of a clause, one behind the other.
    fn items(&self, plan: &Plan<'_>, items: &[usize]) -> Text {
        let mut text = Text::new();
        for at in items {
            text.extend(self.item(&plan.parts.items[*at], Shape::Whole));
        }
        text
    }

    fn with_verb_group(&self, plan: &Plan<'_>, opening: Text, wording: &Wording, how: Finite, adverbs: Text) -> Text {
        if plan.shape == Shape::Question {
            return self.question(plan.parts, &wording.english, how, opening, adverbs);
        }
        if wording.stative.is_none() {
            return opening.then(self.verb(plan.parts, &wording.english, how, adverbs));
        }
        // «كان يعلم»: كان is said by the tense.
        let literal = |words: &str| self.literal(words, self.verb_span(plan.parts), &"verb".into(), None);
        let text = opening.then(literal("")).then(adverbs);
        if plan.properties.has(Properties::NEGATED) { text.then(literal("did not")) } else { text }
    }

    /// "ask … to": what stands behind the preposition is the person asked.
    fn person_asked(&self, plan: &Plan<'_>) -> Text {
        let person = plan.frame.as_ref().and_then(|frame| frame.person).filter(|at| {
            let elsewhere = plan.skips(*at) || plan.without.stranded == Some(*at);
            !elsewhere && plan.raised.is_none_or(|(_, raised)| raised != *at)
        });
        let asked = person.and_then(|at| plan.part(at)).and_then(|phrase| self.object_of_preposition(phrase));
        asked.map(|asked| self.say(asked, Shape::Objective)).unwrap_or_default()
    }

    fn object_of(&self, plan: &mut Plan<'_>, particle: Option<&str>) -> Text {
        let Some(at) = plan.object else { return Text::new() };
        let mut text = Text::new();
        if !plan.is_idiom(at) {
            text = self.company_before(plan, at);
            text.extend(self.adjuncts_before(plan, at, MOST_WORDS_OF_OBJECT));
            let object =
                self.apart_from_subject(plan, plan.part(at), || self.item(&plan.parts.items[at], Shape::Objective));
            text.extend(object);
            if let Some(particle) = particle {
                text.extend(self.literal(particle, self.verb_span(plan.parts), &"verb".into(), None));
            }
        }
        plan.said.push(at);
        text
    }

    /// What is said where a part of the clause, if it is a pronoun, does not go back to the subject of the verb: «زار المصنع وافتتحه».
    fn apart_from_subject(&self, plan: &Plan<'_>, part: Option<EdgeId>, say: impl FnOnce() -> Text) -> Text {
        let pronoun = part.filter(|part| self.edge(*part).category == Category::PRONOUN);
        let named = || {
            let subject = plan
                .subject
                .and_then(|at| plan.part(at))
                .or_else(|| plan.inner_subject.as_ref()?.part.map(|(part, _)| part));
            let in_verb = || self.subject_in_verb(plan.properties, usize::from(self.edge(plan.clause).start)).1;
            subject.or_else(in_verb)
        };
        let before = self.apart.get();
        if let Some(pronoun) = pronoun.filter(|_| !plan.passive) {
            self.apart.set(Some(Apart { pronoun, subject: named(), kind: self.kind_of_object(plan) }));
        }
        let said = say();
        self.apart.set(before);
        said
    }

    /// What the verb of a clause is done to: people, or things.
    fn kind_of_object(&self, plan: &Plan<'_>) -> Kind {
        let english = match (&plan.frame, plan.line) {
            (Some(frame), _) => frame.verb.as_str(),
            (None, Some(line)) => self.lexicon.vocabulary.word(line).lemma.en.as_str(),
            (None, None) => return Kind::Any,
        };
        match () {
            () if has(&lists().verbs.of_things, english) => Kind::Thing,
            () if has(&lists().verbs.of_people, english) => Kind::PersonRather,
            () => Kind::Any,
        }
    }

    /// "discussed with his counterpart the situation in Syria": what stands right behind the object stays there.
    fn company_before(&self, plan: &mut Plan<'_>, object: usize) -> Text {
        let Some(at) = self.company_of_object(plan.parts, object).filter(|at| !plan.said.contains(at)) else {
            return Text::new();
        };
        plan.said.push(at);
        match &plan.frame {
            Some(frame) if frame.governed == Some(at) => self.governed(plan.parts, at, frame, false),
            _ => self.item(&plan.parts.items[at], Shape::Whole),
        }
    }

    /// The adjuncts that are said before what is longer than a number of words.
    fn adjuncts_before(&self, plan: &mut Plan<'_>, long: usize, most: usize) -> Text {
        let skipped = |at: usize| plan.is_spoken(at) || plan.said.contains(&at);
        let before = self.before_long(plan.parts, long, plan.governed(), most, &skipped);
        let text = self.items(plan, &before);
        plan.said.extend(before);
        text
    }

    /// What an idiom is said with behind its verb: the words of its frame, a verbal noun, and what its words are of.
    fn idiom(&self, plan: &mut Plan<'_>) -> Text {
        let Some(frame) = &plan.frame else { return Text::new() };
        let mut text = Text::new();
        // What the idiom is made of is said with the verb.
        for at in frame.words.iter().chain(&frame.person) {
            if let Some(part) = plan.part(*at) {
                text.extend(self.literal("", self.span(part), &"idiom".into(), None));
            }
        }
        let tail = |text: &mut Text| {
            text.extend(self.literal(&frame.tail, self.verb_span(plan.parts), &"government".into(), None));
        };
        if let Some(verb) = frame.infinitive.and_then(|infinitive| self.as_verb(infinitive)) {
            tail(&mut text);
            text.extend(verb);
        }
        if frame.governed.is_none() && !frame.tail.is_empty() && frame.infinitive.is_none() {
            tail(&mut text);
        }
        if let Some(complement) = plan.complement {
            // «قرر عدم رفع الأسعار»: "decided not to raise the prices".
            let to = frame.verb.ends_with(" to") || frame.tail.ends_with(" to");
            let does = self.as_verb(complement).filter(|_| to);
            text.extend(does.unwrap_or_else(|| self.say(complement, Shape::Objective)));
        }
        let of_frame = frame.words.iter().copied().chain(frame.person);
        plan.said.extend(of_frame.chain(plan.raised.map(|(_, at)| at)));
        text
    }

    /// "said on Monday that …": what is governed stands where it stands in the Arabic; but a preposition stays with its verb.
    fn governed_in_place(&self, plan: &mut Plan<'_>, light: Option<(EdgeId, Text)>) -> Text {
        let Some(at) = plan.governed().filter(|at| !plan.said.contains(at) && !plan.skips(*at)) else {
            return Text::new();
        };
        if plan.part(at).is_some_and(|part| matches!(self.category_name(part), "THAT" | "PTHAT")) {
            return Text::new();
        }
        // "cooperate on" is not parted from what it governs.
        let alone = plan.frame.as_ref().is_some_and(|frame| frame.tail.is_empty());
        let most = if alone { usize::MAX } else { self.words_before_adjunct(plan.parts, at) };
        let text = self.adjuncts_before(plan, at, most);
        plan.said.push(at);
        match (light, &plan.frame) {
            // The noun is said with the verb.
            (Some((patient, behind)), _) => {
                let range = plan.part(at).map_or_else(|| self.verb_span(plan.parts), |part| self.span(part));
                let noun = self.literal("", range, &"light verb".into(), None);
                text.then(noun).then(self.say(patient, Shape::Objective)).then(behind)
            }
            (None, Some(frame)) => {
                let stranded = plan.without.stranded == Some(at);
                let object = plan.part(at).and_then(|part| self.object_of_preposition(part));
                text.then(self.apart_from_subject(plan, object, || self.governed(plan.parts, at, frame, stranded)))
            }
            (None, None) => text,
        }
    }

    /// «نتج عن لغم وليس عن هجوم»: of two phrases with one preposition the second has the verb's too, "from".
    fn contrasted(&self, plan: &Plan<'_>, at: usize, frame: &Chosen<'_>) -> Text {
        let item = &plan.parts.items[at];
        let said = self.item(item, Shape::Whole);
        let key = frame.governed.and_then(|governed| plan.part(governed)).and_then(|phrase| self.edge(phrase).key);
        let children = self.chart.parts(item.by);
        let denied = children.iter().any(|part| self.category_name(*part) == "LAYSA");
        let same = |part: &&EdgeId| self.category_name(**part) == "PP" && self.edge(**part).key == key;
        let Some(phrase) = children.iter().find(same).filter(|_| denied && key.is_some()) else { return said };
        let words = if frame.tail.is_empty() { &frame.verb } else { &frame.tail };
        let Some(preposition) = words.rsplit(' ').next().filter(|word| is_preposition(word)) else { return said };
        let start = self.span(*phrase).start;
        let first = said.0.iter().position(|piece| piece.range.start == start && !piece.range.is_empty());
        let mut said = said;
        if let Some(piece) = first.and_then(|first| said.0.get_mut(first)) {
            piece.english = preposition.into();
        }
        said
    }

    /// «جعله يواجه»: "made him face".
    fn takes_bare_infinitive(&self, plan: &Plan<'_>) -> bool {
        let english = plan.line.map(|line| self.lexicon.vocabulary.word(line).lemma.en.as_str());
        plan.object.is_some() && matches!(english, Some("make" | "let"))
    }

    /// Whether an adverb that English has before the verb stays behind what it stands behind: in a relative clause it may be of the verb before.
    fn is_late(&self, plan: &Plan<'_>, adverb: usize) -> bool {
        self.is_behind(plan.parts, adverb, if plan.without.subject.is_some() { Behind::Object } else { Behind::Act })
    }

    /// What has not been said, in the order of the Arabic.
    fn what_is_left(&self, plan: &Plan<'_>, stative: Option<EdgeId>, plural: bool) -> Text {
        let mut text = Text::new();
        let items = &plan.parts.items;
        let last = (0..items.len()).filter(|at| !plan.skips(*at)).filter(|at| match items[*at].slot {
            Slot::Rest => !plan.said.contains(at),
            Slot::Adverb => self.is_late(plan, *at),
            _ => false,
        });
        for at in last {
            text.extend(match (&plan.frame, stative) {
                (Some(frame), _) if frame.governed == Some(at) => self.governed(plan.parts, at, frame, false),
                (_, Some(inner)) if plan.begins == Some(at) => {
                    let negated = plan.properties.has(Properties::NEGATED);
                    let shape = if negated { Shape::Infinitive } else { Shape::Past };
                    let without = Without { subject: Some(plural), ..Without::default() };
                    self.finite(inner, &self.collect(inner), shape, without)
                }
                _ if plan.begins == Some(at) && self.takes_bare_infinitive(plan) => {
                    plan.part(at).map(|second| self.clause(second, Shape::Infinitive)).unwrap_or_default()
                }
                (Some(frame), _) => self.contrasted(plan, at, frame),
                _ => self.item(&plan.parts.items[at], Shape::Whole),
            });
        }
        if !plan.shape.is_finite() {
            text.extend(self.items(plan, &plan.of_slot(Slot::Lead)));
        }
        text
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
