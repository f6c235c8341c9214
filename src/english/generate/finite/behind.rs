//! What stands beside the verb of a clause: adverbs, objects, what the verb governs, and adjuncts.

use super::super::Generator;
use super::super::clauses::{Item, Without};
use super::super::frames::{Chosen, is_preposition};
use super::super::order::{Behind, MOST_WORDS_BEFORE_ADJUNCT};
use super::super::owners::Kind;
use super::super::pronouns::Apart;
use super::super::verbs::Finite;
use super::plan::Plan;
use super::wording::Wording;
use crate::english::chart::EdgeId;
use crate::english::grammar::{Category, Piece, Properties, Shape, Slot};
use crate::english::lists::{has, lists};
use crate::english::pieces::Text;

/// How many words an object may have before an adjunct that stands before it in the Arabic.
const MOST_WORDS_OF_OBJECT: usize = 8;

/// How many words what the verb governs may have before a long object.
const MOST_WORDS_OF_RECEIVER: usize = 4;

impl Generator<'_, '_> {
    /// "work with the army on removing the mines that …": what stands before something long that the verb governs parts it from its
    /// preposition.
    pub(super) fn part_preposition(&self, plan: &mut Plan<'_>) {
        let Some(at) = plan.governed().filter(|_| !plan.passive && plan.object.is_none()) else { return };
        let most = self.words_before_adjunct(plan.parts, at);
        let before = self.before_long(plan.parts, at, Some(at), most, &|at| plan.is_spoken(at));
        let early = self.early_of(plan);
        if !plan.without.pied && before.iter().all(|at| early.contains(at)) {
            return;
        }
        if let Some(frame) = plan.frame.as_mut().filter(|frame| frame.tail.is_empty() && frame.words.is_empty())
            && let Some((verb, preposition)) = frame.verb.rsplit_once(' ').filter(|(_, last)| is_preposition(last))
        {
            frame.tail = preposition.to_owned();
            frame.verb = verb.to_owned();
        }
    }

    pub(super) fn adverbs_of(&self, plan: &mut Plan<'_>, plural: bool) -> Text {
        let mut adverbs = Text::new();
        let complements = [plan.object, plan.governed()];
        let before = match plan.parts.auxiliary {
            None if plan.begins.is_none() => {
                // "unanimously decided to reject": behind the second verb the adverb would be of that.
                let to_do = plan.frame.as_ref().is_some_and(|frame| frame.infinitive.is_some());
                self.adverbs_before(plan.parts, &complements, to_do, &|at| plan.is_spoken(at))
            }
            _ => Vec::new(),
        };
        plan.said.extend(&before);
        let with_verb = plan.of_slot(Slot::Adverb).into_iter().filter(|at| !self.is_late(plan, *at));
        for at in with_verb.chain(before) {
            let item = &plan.parts.items[at];
            let adverb = self.verb_before(item, plan.shape, plural).unwrap_or_else(|| self.item(item, Shape::Whole));
            // «كما أسفرت أيضا»: "also" once.
            if !adverbs.line().split(' ').any(|said| said == adverb.line()) {
                adverbs.extend(adverb);
            }
        }
        adverbs
    }

    /// «يخططون وينفذون العمليات»: the first verb of two that have one object, in the shape of the second.
    fn verb_before(&self, item: &Item<'_>, shape: Shape, plural: bool) -> Option<Text> {
        let (Piece::Part(first, Shape::Bare), rest) = item.template.split_first()? else { return None };
        let verb = self.chart.parts(item.by).get(*first).copied().filter(|verb| self.is_clause(*verb))?;
        let shape = if shape.is_finite() && shape != Shape::Past { Shape::Bare } else { shape };
        Some(self.clause_of(verb, shape, Some(plural)).then(self.fill(item.by, &rest.to_vec(), Shape::Whole)))
    }

    /// What stands before the verb: what leads the clause, its subject, and the adjuncts that would be far behind.
    pub(super) fn opening(&self, plan: &mut Plan<'_>, subject: Text) -> Text {
        let parts = plan.parts;
        // "had on Thursday called on the residents to vote": behind what is called for, the day would be that one's.
        if plan.shape == Shape::Participle && !plan.passive {
            let days: Vec<usize> = self.early_of(plan).into_iter().filter(|at| self.is_date(plan, *at)).collect();
            return self.said_now(plan, days);
        }
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
        let mut when = self.said_now(plan, early);
        // "On Monday, he rejected …", but "the minister on Monday rejected …".
        if !when.is_empty() && plan.has_subject_in_verb() {
            when.extend(self.literal(",", self.verb_span(parts), &"lead".into(), None));
            return text.then(when).then(subject);
        }
        text.then(subject).then(when)
    }

    /// The adjuncts that are said before the verb.
    pub(super) fn early_of(&self, plan: &Plan<'_>) -> Vec<usize> {
        let verbal = plan.frame.as_ref().is_some_and(Chosen::has_verb_behind);
        // «دعا، الجمعة، إلى وقف فوري لإطلاق النار في ليبيا»: a phrase that is said with the verb is governed too.
        let phrase = |at: &usize| plan.part(*at).is_some_and(|part| self.category_name(part) == "PP");
        let said_with = || plan.frame.as_ref()?.words.iter().copied().find(phrase);
        // «طلبت الحكومة، الأحد، من البرلمان إقرار القانون»
        let asked = || plan.frame.as_ref()?.person;
        let governed = plan.governed().or_else(said_with).or_else(asked);
        self.early(plan.parts, plan.object, governed, verbal, &|at| plan.is_spoken(at) || plan.said.contains(&at))
    }

    /// Items of a clause, one behind the other.
    pub(super) fn items(&self, plan: &Plan<'_>, items: &[usize]) -> Text {
        let mut text = Text::new();
        for at in items {
            text.extend(self.item(&plan.parts.items[*at], Shape::Whole));
        }
        text
    }

    pub(super) fn with_verb_group(
        &self,
        plan: &Plan<'_>,
        opening: Text,
        wording: &Wording,
        how: Finite,
        adverbs: Text,
    ) -> Text {
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
    pub(super) fn person_asked(&self, plan: &Plan<'_>) -> Text {
        let person = plan.frame.as_ref().and_then(|frame| frame.person).filter(|at| {
            let elsewhere = plan.skips(*at) || plan.without.stranded == Some(*at);
            !elsewhere && plan.raised.is_none_or(|(_, raised)| raised != *at)
        });
        let asked = person.and_then(|at| plan.part(at)).and_then(|phrase| self.object_of_preposition(phrase));
        asked.map(|asked| self.say(asked, Shape::Objective)).unwrap_or_default()
    }

    pub(super) fn object_of(&self, plan: &mut Plan<'_>, particle: Option<&str>) -> Text {
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

    /// Whether the idiom of the verb ends in an adverb, and its object is too long for that to stand behind it.
    pub(super) fn has_adverb_of_idiom(&self, plan: &Plan<'_>) -> bool {
        let adverb = plan.frame.as_ref().is_some_and(|frame| !frame.tail.contains(' ') && frame.tail.ends_with("ly"));
        let long = |at: usize| !plan.is_idiom(at) && self.words_of(plan.parts, at) > MOST_WORDS_OF_OBJECT;
        adverb && plan.governed().is_none() && plan.object.is_some_and(long)
    }

    /// What is said where a part of the clause, if it is a pronoun, does not go back to the subject of the verb: «زار المصنع وافتتحه».
    pub(super) fn apart_from_subject(&self, plan: &Plan<'_>, part: Option<EdgeId>, say: impl FnOnce() -> Text) -> Text {
        let pronoun = part.filter(|part| self.edge(*part).category == Category::PRONOUN);
        let named = || {
            let subject = plan
                .subject
                .and_then(|at| plan.part(at))
                .or_else(|| plan.inner_subject.as_ref()?.part.map(|(part, _)| part));
            let in_verb = || self.who_does_it(plan).1;
            // «أكد أنه يدعمه»: nor to what its pronoun goes back to.
            let itself = |subject: EdgeId| self.noun_of_pronoun(subject).unwrap_or(subject);
            subject.map(itself).or_else(in_verb)
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
    pub(super) fn kind_of_object(&self, plan: &Plan<'_>) -> Kind {
        let english = match (&plan.frame, plan.line) {
            (Some(frame), _) => frame.verb.as_str(),
            (None, Some(line)) => self.lexicon.vocabulary.word(line).lemma.en.as_str(),
            (None, None) => return Kind::Any,
        };
        match () {
            () if has(&lists().verbs.of_things, english) || self.is_called_thing(plan, english) => Kind::Thing,
            () if has(&lists().verbs.of_places, english) => Kind::PlaceRather,
            () if [&lists().verbs.of_people, &lists().verbs.to_persons, &lists().verbs.reciprocal]
                .iter()
                .any(|verbs| has(verbs, english)) =>
            {
                Kind::PersonRather
            }
            () => Kind::Any,
        }
    }

    /// «يعتبره عقبة»: what is called a thing is no person.
    fn is_called_thing(&self, plan: &Plan<'_>, english: &str) -> bool {
        let names = english.split(' ').next().is_some_and(|first| has(&lists().verbs.naming, first));
        let mut second = plan.parts.items.iter().filter(|item| item.slot == Slot::Rest).filter_map(|item| item.part);
        names && second.any(|(part, _)| self.is_no_person(part))
    }

    /// "discussed with his counterpart the situation in Syria": what stands right behind the object stays there; so does what is long, "presented
    /// to the parliament a bill to fight corruption".
    pub(super) fn company_before(&self, plan: &mut Plan<'_>, object: usize) -> Text {
        let company = self.company_of_object(plan.parts, object).or_else(|| self.receiver_before(plan, object));
        let Some(at) = company.filter(|at| !plan.said.contains(at)) else { return Text::new() };
        plan.said.push(at);
        match &plan.frame {
            Some(frame) if frame.governed == Some(at) => self.governed(plan.parts, at, frame, false),
            _ => self.item(&plan.parts.items[at], Shape::Whole),
        }
    }

    /// The short phrase that the verb governs besides a long object, where it stands before that in the Arabic.
    fn receiver_before(&self, plan: &Plan<'_>, object: usize) -> Option<usize> {
        let frame = plan.frame.as_ref().filter(|frame| !frame.verbal && frame.words.is_empty() && !plan.passive)?;
        let at = frame.governed.filter(|at| plan.part(*at).is_some_and(|part| self.category_name(part) == "PP"))?;
        let long = self.words_of(plan.parts, object) > MOST_WORDS_BEFORE_ADJUNCT;
        let short = self.words_of(plan.parts, at) <= MOST_WORDS_OF_RECEIVER;
        let first = self.start_of(plan.parts, at) < self.start_of(plan.parts, object);
        (first && long && short && !frame.tail.is_empty()).then_some(at)
    }

    /// The adjuncts that are said before what is longer than a number of words.
    pub(super) fn adjuncts_before(&self, plan: &mut Plan<'_>, long: usize, most: usize) -> Text {
        let skipped = |at: usize| plan.is_spoken(at) || plan.said.contains(&at);
        let before = self.before_long(plan.parts, long, plan.governed(), most, &skipped);
        self.said_now(plan, before)
    }

    /// Items of a clause, which are not said again.
    fn said_now(&self, plan: &mut Plan<'_>, items: Vec<usize>) -> Text {
        let text = self.items(plan, &items);
        plan.said.extend(items);
        text
    }

    /// What is said before something long, of dates alone: anything else would be read as what the verb governs.
    fn dates_before(&self, plan: &mut Plan<'_>, long: usize, most: usize) -> Text {
        let skipped = |at: usize| plan.is_spoken(at) || plan.said.contains(&at);
        let mut before = self.before_long(plan.parts, long, plan.governed(), most, &skipped);
        before.retain(|at| self.is_date(plan, *at));
        self.said_now(plan, before)
    }

    fn is_date(&self, plan: &Plan<'_>, at: usize) -> bool {
        let date = |part: &EdgeId| self.edge(*part).category == Category::DATE;
        let mut children = self.chart.parts(plan.parts.items[at].by).iter();
        children.any(|part| date(part) || self.chart.parts(*part).iter().any(date))
    }

    /// By how much something changes, before what it changes to: "raised the rate by a quarter point to 5%".
    fn measures_before(&self, plan: &mut Plan<'_>, governed: usize) -> Text {
        let skipped = |at: usize| plan.is_spoken(at) || plan.said.contains(&at) || !self.is_measure(plan, at);
        let before = self.before_long(plan.parts, governed, plan.governed(), 0, &skipped);
        self.said_now(plan, before)
    }

    fn is_measure(&self, plan: &Plan<'_>, at: usize) -> bool {
        let verb = plan.line.map_or("", |line| self.lexicon.vocabulary.word(line).lemma.en.as_str());
        has(&lists().verbs.changing, verb)
            && plan.part(at).is_some_and(|part| self.say(part, Shape::Whole).line().starts_with("by "))
    }

    /// What an idiom is said with behind its verb: the words of its frame, a verbal noun, and what its words are of.
    pub(super) fn idiom(&self, plan: &mut Plan<'_>) -> Text {
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
        if let Some(verb) = frame.infinitive.and_then(|infinitive| self.as_asked(infinitive)) {
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
    pub(super) fn governed_in_place(&self, plan: &mut Plan<'_>, light: Option<(EdgeId, Text)>) -> Text {
        let Some(at) = plan.governed().filter(|at| !plan.said.contains(at) && !plan.skips(*at)) else {
            return Text::new();
        };
        if plan.part(at).is_some_and(|part| matches!(self.category_name(part), "THAT" | "PTHAT")) {
            return Text::new();
        }
        // "cooperate on" is not parted from what it governs, where "had stressed in 2009 the need for it" is.
        let alone = plan.frame.as_ref().is_some_and(|frame| frame.tail.is_empty());
        let inseparable = plan.frame.as_ref().is_some_and(|frame| alone && frame.verb.contains(' '));
        let most = if inseparable { usize::MAX } else { self.words_before_adjunct(plan.parts, at) };
        let mut text = self.place_behind_object(plan, at, alone);
        // "to call on the residents on Thursday to vote"
        if !plan.shape.is_finite() && !inseparable {
            let early = self.early_of(plan).into_iter().filter(|at| self.is_date(plan, *at)).collect::<Vec<_>>();
            text.extend(self.items(plan, &early));
            plan.said.extend(early);
        }
        if !inseparable {
            text.extend(self.measures_before(plan, at));
        }
        text.extend(if alone { self.dates_before(plan, at, most) } else { self.adjuncts_before(plan, at, most) });
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
                if stranded && plan.without.pied {
                    return text;
                }
                let object = plan.part(at).and_then(|part| self.object_of_preposition(part));
                let said = self.apart_from_subject(plan, object, || self.governed(plan.parts, at, frame, stranded));
                text.then(said)
            }
            (None, None) => text,
        }
    }

    /// "threatened the sheikhs in the city with arrest": a place right behind the object, to which it may belong, stays there.
    fn place_behind_object(&self, plan: &mut Plan<'_>, governed: usize, alone: bool) -> Text {
        let object = plan.object.and_then(|at| plan.part(at)).map(|part| self.edge(part));
        let Some(object) = object.filter(|object| !alone && object.category == Category::NOUN_PHRASE) else {
            return Text::new();
        };
        let place = (0..plan.parts.items.len()).find(|at| {
            let item = &plan.parts.items[*at];
            let phrase = item.part.is_some_and(|(part, _)| {
                let edge = self.edge(part);
                self.category_name(part) == "PP" && edge.properties.has(Properties::PLACE) && edge.start == object.end
            });
            phrase
                && item.slot == Slot::Rest
                && *at != governed
                && !plan.is_spoken(*at)
                && !plan.said.contains(at)
                && self.start_of(plan.parts, *at) < self.start_of(plan.parts, governed)
                && self.words_of(plan.parts, *at) <= MOST_WORDS_BEFORE_ADJUNCT
        });
        let Some(at) = place else { return Text::new() };
        plan.said.push(at);
        self.items(plan, &[at])
    }

    /// «نتج عن لغم وليس عن هجوم»: of two phrases with one preposition the second has the verb's too, "from".
    pub(super) fn contrasted(&self, plan: &Plan<'_>, at: usize, frame: &Chosen<'_>) -> Text {
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

    /// Whether an adverb that English has before the verb stays behind what it stands behind: in a relative clause it may be of the verb before.
    pub(super) fn is_late(&self, plan: &Plan<'_>, adverb: usize) -> bool {
        self.is_behind(plan.parts, adverb, if plan.without.subject.is_some() { Behind::Object } else { Behind::Act })
    }

    /// What has not been said, in the order of the Arabic.
    pub(super) fn what_is_left(&self, plan: &Plan<'_>, stative: Option<EdgeId>, plural: bool) -> Text {
        let mut text = Text::new();
        let items = &plan.parts.items;
        let last = (0..items.len()).filter(|at| !plan.skips(*at)).filter(|at| match items[*at].slot {
            Slot::Rest => !plan.said.contains(at),
            Slot::Adverb => self.is_late(plan, *at),
            _ => false,
        });
        for at in self.predicate_first(plan.parts, last.collect()) {
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
}
