//! Clauses whose verb is said by an auxiliary: «يمكن أن», «تم» and a verbal noun.

use std::borrow::Cow;
use std::sync::Arc;

use super::super::agreement::Agreement;
use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::government::{Frame, Governed};
use super::super::grammar::{Category, English, Properties, Shape, Slot};
use super::super::lexicon::Key;
use super::super::lists::{has, lists};
use super::super::pieces::{Said, Text};
use super::super::words::participle;
use super::Generator;
use super::clauses::{Item, Parts, Verb, Without};
use super::finite::negated_any;
use super::frames::alternative;
use super::verbs::{Finite, Group, auxiliary, behind_auxiliary, group};

/// What a clause with تم says.
pub(super) struct Done<'s> {
    pub(super) verb: u32,
    /// What the verb is in English.
    pub(super) english: Cow<'s, str>,
    /// The edge of the verbal noun.
    pub(super) head: EdgeId,
    /// What it is done to.
    pub(super) patient: EdgeId,
    /// What stands behind it.
    pub(super) behind: Text,
    /// The item of which that is a part, if it is not a part of the verbal noun.
    pub(super) raised: Option<usize>,
    /// The preposition behind which it stands.
    pub(super) preposition: Option<Key>,
}

impl Generator<'_, '_> {
    /// «تم اعتقال الرجل ونقله إلى السجن»: "the man was arrested and was transferred to the prison".
    pub(super) fn with_two_acts(
        &self,
        by: EdgeId,
        parts: &Parts<'_>,
        properties: Properties,
        shape: Shape,
        without: Without,
    ) -> Option<Text> {
        let at = parts.items.iter().position(|item| item.slot == Slot::Subject)?;
        let (first, and, second) = self.two_acts(parts.items[at].part?.0)?;
        let before = of_act(parts, at, first, &|slot| slot != Slot::Rest);
        let behind = of_act(parts, at, second, &|slot| slot == Slot::Rest);
        let patient = self.done(&before)?.patient;
        let of_second = self.done(&behind)?.patient;
        let text = self.with_tamma(by, None, &before, properties, shape, without)?;
        // What is done to the same is not named again.
        let same = self.edge(of_second).category == Category::PRONOUN;
        // «الصواريخ تم اعتراضها وتدميرها»: who stands before both is what the pronouns take up.
        let topic = parts.items.iter().filter(|item| item.slot == Slot::Subject).nth(1).and_then(|item| item.part);
        let of_first = || match topic {
            Some((topic, _)) => self.is_plural(topic),
            None => self.is_plural(patient) || self.is_plural_pronoun(patient),
        };
        let subject = same.then(|| without.subject.unwrap_or_else(of_first)).or(without.subject);
        let rest = self.with_tamma(by, None, &behind, properties, shape, Without { subject, ..without })?;
        Some(text.then(self.say(and, Shape::Whole)).then(rest))
    }

    /// Whether both of two acts are done to the noun that a relative clause with «تم» describes: «المناطق التي تم تحريرها واستعادتها».
    pub(super) fn two_done_to(&self, parts: &Parts<'_>, noun: EdgeId) -> bool {
        let agreement = Agreement { chart: self.chart };
        let acts = || {
            let at = parts.items.iter().position(|item| item.slot == Slot::Subject)?;
            let (first, _, second) = self.two_acts(parts.items[at].part?.0)?;
            let before = self.done(&of_act(parts, at, first, &|slot| slot != Slot::Rest))?.patient;
            let behind = self.done(&of_act(parts, at, second, &|slot| slot == Slot::Rest))?.patient;
            Some([before, behind])
        };
        acts().is_some_and(|patients| {
            patients.iter().all(|patient| agreement.is_taken_up_by(self.edge(noun), self.edge(*patient)))
        })
    }

    /// Two verbal nouns that are joined, the second with a pronoun or a complement of its own, and what joins them.
    pub(super) fn two_acts(&self, id: EdgeId) -> Option<(EdgeId, EdgeId, EdgeId)> {
        if !self.edge(id).properties.has(Properties::CONJOINED) {
            return None;
        }
        match *self.chart.parts(id) {
            [only] => self.two_acts(only),
            [first, and, second] if self.edge(and).category == Category::AND => Some((first, and, second)),
            _ => None,
        }
    }

    /// «تم اعتقال الرجل»: "the man was arrested"; with an auxiliary, "can be arrested". `None` where the verbal noun has no verb or no complement.
    pub(super) fn with_tamma(
        &self,
        by: EdgeId,
        can: Option<&str>,
        parts: &Parts<'_>,
        mut properties: Properties,
        shape: Shape,
        without: Without,
    ) -> Option<Text> {
        let Done { verb, english, head, patient, behind, raised, preposition } = self.done(parts)?;
        // «الرجل تم عزله»: who stands before the verb is what the pronoun takes up.
        let topic = parts.items.iter().filter(|item| item.slot == Slot::Subject).nth(1);
        let finite = shape.is_finite();
        let mut text = Text::new();
        if finite {
            text = self.leads(parts.items.iter().filter(|item| item.slot == Slot::Lead), &self.span(by));
        }
        if finite && without.subject.is_none() {
            if let Some(topic) = topic {
                text.extend(self.item(topic, Shape::Whole));
            } else {
                let (patient, meant) = negated_any(self.patient(verb, patient, Shape::Whole), properties);
                text.extend(patient);
                properties = meant;
            }
        }
        let mut adverbs = Text::new();
        for item in parts.items.iter().filter(|item| item.slot == Slot::Adverb) {
            adverbs.extend(self.item(item, Shape::Whole));
        }
        let patient = topic.and_then(|topic| topic.part).map_or(patient, |(topic, _)| topic);
        let plural = without.subject.unwrap_or_else(|| self.is_plural(patient) || self.is_plural_pronoun(patient));
        let how = Finite { properties, plural, shape, first: false, passive: true };
        let mut group = group(&english, how);
        // «لا يمكن حله»: "cannot be solved".
        if let Some(can) = can {
            let main = format!("be {}", participle(&english));
            group = match (shape, can) {
                (_, "scheduled" | "expected") => {
                    let due = self::group(&format!("be {can}"), Finite { passive: false, ..how });
                    Group { main: format!("{} to {main}", due.main), ..due }
                }
                (Shape::Infinitive, "can") => Group { auxiliary: "be able to".to_owned(), main },
                (Shape::Infinitive, _) => Group { auxiliary: "have to".to_owned(), main },
                _ => Group { auxiliary: auxiliary(can, properties), main },
            };
        }
        // «التي يجب أن يتم حلها»: "that must be solved".
        let before = parts.auxiliary.and_then(|verb| self.auxiliary_verb(verb, self.edge(verb).properties));
        if before.is_some() {
            group = Group { auxiliary: String::new(), main: format!("be {}", participle(&english)) };
        }
        text.extend(before.unwrap_or_default());
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
        for (_, item) in
            parts.items.iter().enumerate().filter(|(at, item)| item.slot == Slot::Rest && Some(*at) != raised)
        {
            let governed = item.part.and_then(|(part, _)| match preposition {
                None => self.beside_object(verb, part),
                Some(before) => self.beside_governed(verb, before, part),
            });
            text.extend(governed.unwrap_or_else(|| self.item(item, Shape::Whole)));
        }
        Some(text)
    }

    /// Whether the subject is a verbal noun whose complement is what it is done to, surely not who does it: «عقد اجتماع», not «زيارة الوزير».
    pub(super) fn is_done_by_nobody(&self, parts: &Parts<'_>) -> bool {
        self.done(parts).is_some_and(|done| {
            let may_do = self.edge(done.patient).properties.meets(Properties::HUMAN | Properties::NAME);
            let people = has(&lists().verbs.of_people, &self.lexicon.vocabulary.word(done.verb).lemma.en);
            self.edge(done.patient).category != Category::PRONOUN && (people || !may_do)
        })
    }

    /// A clause with تم that tells what is done to somebody or something before it, without that: «تم تطويره», "was developed".
    pub(in crate::english) fn done_to_pronoun(&self, clause: EdgeId) -> Option<Text> {
        let parts = self.collect(clause);
        let patient = self.done(&parts)?.patient;
        let pronoun = self.edge(patient).category == Category::PRONOUN;
        let without = Without { subject: Some(self.is_plural_pronoun(patient)), ..Without::default() };
        // The pronoun is said by nothing.
        let all = self.literal("", self.span(clause), &"pronoun".into(), None);
        pronoun.then(|| self.finite(clause, &parts, Shape::Whole, without).then(all))
    }

    /// What something is done to, as a subject; «تم تبنيه»: what is adopted is no person.
    fn patient(&self, verb: u32, patient: EdgeId, shape: Shape) -> Text {
        let edge = self.edge(patient);
        let thing = edge.category == Category::PRONOUN
            && edge.properties.has(Properties::SINGULAR)
            && !edge.properties.meets(Properties::FIRST | Properties::SECOND)
            && !self.is_done_to_people(verb);
        if thing { self.literal("it", self.span(patient), &"pronoun".into(), None) } else { self.say(patient, shape) }
    }

    /// The subject of a clause, said apart from its verb; of «تم» it is what the act is done to: «يجب أن يتم إرسال قوات», "forces must be sent".
    pub(super) fn subject_apart(&self, parts: &Parts<'_>, shape: Shape) -> Option<Text> {
        let subject = parts.items.iter().find(|item| item.slot == Slot::Subject)?;
        let Verb::Literal("tamma", _) = parts.verb else { return Some(self.item(subject, shape)) };
        let first = subject.part.and_then(|(noun, _)| self.two_acts(noun)).map(|(first, ..)| first);
        let of_first =
            first.map(|act| Parts { items: vec![Item { part: Some((act, Shape::Whole)), ..*subject }], ..*parts });
        let done = self.done(of_first.as_ref().unwrap_or(parts));
        Some(done.map_or_else(|| self.item(subject, shape), |done| self.patient(done.verb, done.patient, shape)))
    }

    /// Whether it is people to whom a verb is done: «تم إبلاغه بأن», since it tells somebody something.
    fn is_done_to_people(&self, verb: u32) -> bool {
        let tells = |frame: &Frame| {
            matches!(frame.parts.as_slice(), [Governed::Object, .., Governed::Clause(_)]) && frame.english.contains('…')
        };
        let verbs = &lists().verbs;
        let lists = [&verbs.of_people, &verbs.of_persons, &verbs.of_victims, &verbs.of_captives];
        let english = &self.lexicon.vocabulary.word(verb).lemma.en;
        lists.iter().any(|list| has(list, english)) || self.lexicon.government(verb).frames.iter().any(tells)
    }

    /// What is done to what, in a clause with تم: its verbal noun with the complement, or with what its verb governs: «تم العثور على جثة».
    pub(super) fn done(&self, parts: &Parts<'_>) -> Option<Done<'_>> {
        let noun = parts.items.iter().find(|item| item.slot == Slot::Subject)?.part?.0;
        if let Some((verb, head, patient, behind)) = self.verbal_parts(noun) {
            let lemma = &self.lexicon.vocabulary.word(verb).lemma;
            if lemma.object != Some(false) {
                return Some(Done {
                    verb,
                    english: lemma.en.as_str().into(),
                    head,
                    patient,
                    behind,
                    raised: None,
                    preposition: None,
                });
            }
        }
        if let Some(done) = self.acts_with_one_patient(noun) {
            return Some(done);
        }
        let (head, inside) = self.with_phrase(noun)?;
        if let Some(done) = self.done_by_idiom(parts, head, inside) {
            return Some(done);
        }
        let verb = self.verb_of(head)?;
        let verb_of = |phrase: EdgeId| {
            let key = self.edge(phrase).key.filter(|_| self.category_name(phrase) == "PP")?;
            let frames = &self.lexicon.government(verb).frames;
            let frame = frames.iter().find(|frame| frame.parts.as_slice() == [Governed::Preposition(key)])?;
            // "agree to|approve": of "begin to|begin in" nothing can be begun in.
            let english = if frame.english.contains('|') {
                Cow::from(alternative(&frame.english, false).0)
            } else {
                Cow::from(&*frame.english)
            };
            let single = !frame.english.contains('|') || !english.contains(' ');
            // «يتم العمل مع الدول»: they are not "worked with".
            let took_place = matches!(parts.verb, Verb::Literal("tamma", _));
            let company =
                took_place && english.strip_suffix(" with").is_some_and(|verb| has(&lists().verbs.together, verb));
            (single && !company && !frame.english.contains('…')).then_some(english)
        };
        let (english, phrase, raised) = match inside {
            Some(phrase) => (verb_of(phrase)?, phrase, None),
            None => parts.items.iter().enumerate().find_map(|(at, item)| {
                let (phrase, _) = item.part.filter(|_| item.slot == Slot::Rest)?;
                Some((verb_of(phrase)?, phrase, Some(at)))
            })?,
        };
        let patient = self.object_of_preposition(phrase)?;
        Some(Done { verb, english, head, patient, behind: Text::new(), raised, preposition: self.edge(phrase).key })
    }

    /// «تم إلغاء وتأجيل الرحلات»: "the flights were canceled and postponed".
    fn acts_with_one_patient(&self, noun: EdgeId) -> Option<Done<'_>> {
        let rule = &self.lexicon.grammar.rules[usize::from(self.edge(noun).rule?)];
        if let English::Same(inner) = rule.english {
            return self.acts_with_one_patient(self.chart.parts(noun)[inner]);
        }
        let [head, and, second, patient] = *self.chart.parts(noun) else { return None };
        let is = |part: EdgeId, category: Category| self.edge(part).category == category;
        let shape = is(head, Category::NOUN) && is(and, Category::AND) && is(second, Category::NOUN);
        let act = |noun: EdgeId| {
            let verb = self.verb_of(noun)?;
            let lemma = &self.lexicon.vocabulary.word(verb).lemma;
            (lemma.object != Some(false)).then_some((verb, lemma.en.as_str()))
        };
        let ((verb, english), (other, too)) = (act(head).filter(|_| shape)?, act(second)?);
        let rule: Arc<str> = "تم and a verbal noun".into();
        let too = self.literal(&participle(too), self.span(second), &rule, Some(self.place(other)));
        let behind = self.say(and, Shape::Whole).then(too);
        Some(Done { verb, english: english.into(), head, patient, behind, raised: None, preposition: None })
    }

    /// The same where the noun is that of an idiom with a preposition: «تم إلقاء القبض على الرجل».
    fn done_by_idiom(&self, parts: &Parts<'_>, head: EdgeId, inside: Option<EdgeId>) -> Option<Done<'_>> {
        let Lexeme::Unit(unit) = self.edge(head).lexeme else { return None };
        let line = self.lattice.units[unit as usize].word?;
        let idiom_of = |phrase: EdgeId| {
            let key = self.edge(phrase).key.filter(|_| self.category_name(phrase) == "PP")?;
            self.lexicon.idiom_of_phrase(line, Some(key))
        };
        let (verb, phrase, raised) = match inside {
            Some(phrase) => (idiom_of(phrase)?, phrase, None),
            None => parts.items.iter().enumerate().find_map(|(at, item)| {
                let (phrase, _) = item.part.filter(|_| item.slot == Slot::Rest)?;
                Some((idiom_of(phrase)?, phrase, Some(at)))
            })?,
        };
        let patient = self.object_of_preposition(phrase)?;
        let english = self.lexicon.vocabulary.word(verb).lemma.en.as_str().into();
        Some(Done { verb, english, head, patient, behind: Text::new(), raised, preposition: self.edge(phrase).key })
    }

    /// A noun that has nothing with it but a prepositional phrase, and that phrase.
    fn with_phrase(&self, id: EdgeId) -> Option<(EdgeId, Option<EdgeId>)> {
        let Some(number) = self.edge(id).rule else { return Some((id, None)) };
        let rule = &self.lexicon.grammar.rules[usize::from(number)];
        let children = self.chart.parts(id);
        match &rule.english {
            English::Same(part) => self.with_phrase(children[*part]),
            English::Add(additions)
                if additions.iter().all(|(slot, _)| *slot == Slot::Behind) && children.len() == 2 =>
            {
                let phrase = *children.iter().find(|part| self.category_name(**part) == "PP")?;
                match self.with_phrase(children[rule.head])? {
                    (head, None) => Some((head, Some(phrase))),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The verb that is said by an auxiliary: «لا يمكن», "cannot". The properties are those of its clause.
    pub(super) fn auxiliary_verb(&self, verb: EdgeId, properties: Properties) -> Option<Text> {
        let Lexeme::Vocabulary(number, _) = self.edge(verb).lexeme else { return None };
        let word = self.lexicon.vocabulary.word(number).lemma.aux()?;
        Some(Text::of(Said {
            english: auxiliary(word, properties).into(),
            range: self.span(verb),
            rule: "auxiliary".into(),
            entries: Vec::new(),
            source: Some(self.place(number)),
        }))
    }

    /// «يمكن أن يؤدي ذلك إلى …»: "that can lead to …".
    pub(super) fn with_auxiliary(
        &self,
        id: EdgeId,
        parts: &Parts<'_>,
        verb: EdgeId,
        number: u32,
        shape: Shape,
        without: Without,
    ) -> Text {
        let range = self.verb_span(parts);
        let mut properties = self.edge(id).properties;
        let that = |part: EdgeId| matches!(self.category_name(part), "THAT" | "THATDO");
        let clause = parts.items.iter().position(|item| item.part.is_some_and(|(part, _)| that(part)));
        let mut text = Text::new();
        for item in parts.items.iter().filter(|item| item.slot == Slot::Lead) {
            text.extend(self.item(item, Shape::Whole));
            text.extend(self.literal(",", range.clone(), &"lead".into(), None));
        }
        let finite = shape.is_finite();
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
            let mut asked = Text::new();
            if finite && without.subject.is_none() {
                let subject = match (subject, named) {
                    (_, Some(named)) => self.say(named, Shape::Whole),
                    (Some(_), None) => self.subject_apart(&inside, Shape::Whole).unwrap_or_default(),
                    (None, None) => {
                        let meant = self.meant(self.edge(inner).properties, usize::from(self.edge(id).start));
                        self.literal(meant.subject(), range.clone(), &"subject in the verb".into(), None)
                    }
                };
                // «يجب ألا يدخل أي صحفي»: "no journalist must enter"; «لا يمكن أن»: "no journalist can".
                let (subject, _) = negated_any(subject, self.edge(inner).properties);
                let (subject, meant) = negated_any(subject, properties);
                properties = meant;
                // «كيف يمكن للحكومة»: "how can the government".
                if shape == Shape::Question { asked = subject } else { text.extend(subject) }
            }
            let auxiliary = self.auxiliary_verb(verb, properties).unwrap_or_default();
            let shape = behind_auxiliary(&auxiliary);
            text.extend(auxiliary);
            text.extend(asked);
            text.extend(self.clause(inner, shape));
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
        text.extend(self.auxiliary_verb(verb, properties).unwrap_or_default());
        text.extend(self.literal("be done", range, &"auxiliary".into(), None));
        for item in parts.items.iter().filter(|item| item.slot == Slot::Rest) {
            text.extend(self.item(item, Shape::Whole));
        }
        text
    }
}

/// The clause of one of two acts, with those of the other parts that are asked for.
fn of_act<'p>(parts: &Parts<'p>, at: usize, act: EdgeId, keeps: &dyn Fn(Slot) -> bool) -> Parts<'p> {
    let subject = Item { part: Some((act, Shape::Whole)), ..parts.items[at] };
    let others = (0..parts.items.len()).filter(|item| *item != at && keeps(parts.items[*item].slot));
    let items = std::iter::once(subject).chain(others.map(|item| parts.items[item])).collect();
    Parts { items, ..*parts }
}
