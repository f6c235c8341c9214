//! Clauses taken apart: the verb, and what constructions add to it.

use std::sync::Arc;

use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::grammar::{Category, English, Piece, Properties, Shape, Slot, Template};
use super::super::lists::{has, lists};
use super::super::pieces::{Said, Text};
use super::Generator;
use super::frames::Chosen;
use super::verbs::{Finite, asked, behind_auxiliary, group};

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
    /// That preposition stands before the clause, with "which".
    pub(super) pied: bool,
}

impl Generator<'_, '_> {
    /// A clause in a shape.
    pub(super) fn clause(&self, id: EdgeId, shape: Shape) -> Text {
        let parts = self.collect(id);
        if shape == Shape::Relative {
            return self.behind_what(id, &parts, false);
        }
        if shape == Shape::When {
            // «في وقت تستمر فيه المفاوضات»: not "continue in", though the verb governs it.
            let items = parts.items.iter().filter(|item| !self.takes_up_time(item)).copied().collect();
            return self.finite(id, &Parts { items, ..parts }, Shape::Whole, Without::default());
        }
        if shape == Shape::Bare {
            return self.clause_of(id, Shape::Bare, None);
        }
        if shape == Shape::Absolute {
            // «دون أن تتم معاقبة المهاجمين»: "without the attackers being punished"
            let done = self.done(&parts).filter(|_| matches!(parts.verb, Verb::Literal("tamma", _)));
            let subject = || {
                let subject = parts.items.iter().find(|item| item.slot == Slot::Subject);
                subject.map(|item| self.item(item, Shape::Objective)).unwrap_or_default()
            };
            let subject = done.map_or_else(subject, |done| self.say(done.patient, Shape::Objective));
            // «دون أن يسفر ذلك عن إصابات»: "without resulting in injuries"
            let passive = self.edge(id).properties.has(Properties::PASSIVE);
            let said = if subject.line() == "that" && !passive { Text::new() } else { subject };
            return said.then(self.finite(id, &parts, Shape::Gerund, Without::default()));
        }
        self.finite(id, &parts, shape, Without::default())
    }

    /// A clause without its subject, which is said before it, in the shape of what stands there; whether that is plural, if it is known.
    pub(super) fn clause_of(&self, id: EdgeId, shape: Shape, plural: Option<bool>) -> Text {
        let parts = self.collect(id);
        // «الرجال حكم عليهم بالسجن»: they stand before it, and were sentenced.
        if let Some((patient, at)) = self.raised_of(id, &parts)
            && self.edge(patient).category == Category::PRONOUN
        {
            let items = [Some(at).filter(|at| parts.items[*at].slot == Slot::Rest), None];
            let subject = Some(plural.unwrap_or_else(|| self.is_plural(patient)));
            return self.finite(id, &parts, shape, Without { items, subject, ..Without::default() });
        }
        let subject = Some(plural.unwrap_or_else(|| self.agrees_in_plural(id)));
        self.finite(id, &parts, shape, Without { subject, ..Without::default() })
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

    /// Whether what a relative clause describes is plural in English: «شاحنات سرقت ونقلت», "trucks that were stolen and were transferred".
    pub(super) fn describes_plural(&self, id: EdgeId) -> Option<bool> {
        let mut whole = Some(id).filter(|id| self.category_name(*id) == "RC")?;
        while self.category_name(whole) == "RC" {
            whole = self.whole_of(whole)?;
        }
        let noun = *self.chart.parts(whole).first()?;
        (self.is_noun(noun) || self.edge(noun).category == Category::NOUN_PHRASE).then(|| self.is_plural(noun))
    }

    /// A clause behind "what", without the pronoun that takes it up: «ما وصفه بالخطأ»; and whether what it is behind is plural, "the attacks that".
    pub(super) fn behind_what(&self, id: EdgeId, parts: &Parts<'_>, plural: bool) -> Text {
        // «ما» is masculine; behind a noun the pronoun agrees with that.
        let behind_noun = self.category_name(id) == "RC";
        let it = Properties::MASCULINE | Properties::SINGULAR | Properties::THIRD;
        // «الأمر الذي دفعه إلى الاستقالة»: "which prompted him to resign", not what he prompted.
        let no_subject = !self.edge(id).properties.has(Properties::SUBJECT);
        let prompts = |frame: Chosen<'_>| has(&lists().verbs.prompting, frame.verb.split(' ').next().unwrap_or(""));
        let object = parts.items.iter().any(|item| item.slot == Slot::Object);
        if no_subject && object && !behind_noun && self.frame_of(id, parts).is_some_and(prompts) {
            return self.clause_of(id, Shape::Bare, plural.then_some(true));
        }
        // «ما وصفها بالجهود»: behind what is called something the pronoun may agree with that.
        let names = || match parts.verb {
            Verb::Edge(verb) => self
                .edge(verb)
                .finite_verb()
                .is_some_and(|verb| has(&lists().verbs.naming, &self.lexicon.vocabulary.word(verb).lemma.en)),
            Verb::Literal(..) => false,
        };
        let it = if behind_noun || names() { Properties::THIRD } else { it };
        let takes_up = |pronoun: EdgeId| {
            let properties = self.edge(pronoun).properties;
            self.edge(pronoun).category == Category::PRONOUN && properties.has(it)
        };
        // «ما تم التوصل إليه»: "what was reached".
        if let Verb::Literal("tamma", _) = parts.verb
            && self.done(parts).is_some_and(|done| takes_up(done.patient))
        {
            return self.finite(id, parts, Shape::Whole, Without { subject: Some(plural), ..Without::default() });
        }
        // "the man that the police arrested and accused of it"
        let subject = (behind_noun && no_subject).then(|| self.agrees_in_plural(id));
        for (at, item) in parts.items.iter().enumerate() {
            let Some((part, _)) = item.part else { continue };
            if item.slot == Slot::Object && takes_up(part) {
                let without = Without { items: [Some(at), None], subject, ..Without::default() };
                return self.finite(id, parts, Shape::Whole, without);
            }
            let behind = self.object_of_preposition(part).filter(|_| self.category_name(part) == "PP");
            if item.slot == Slot::Rest && behind.is_some_and(takes_up) && self.governs(id, parts, at) {
                return self.finite(id, parts, Shape::Whole, Without { stranded: Some(at), ..Without::default() });
            }
        }
        // «ما كان أعلنه»: in the verb behind كان.
        let inside = parts.items.iter().filter_map(|item| item.part.filter(|(part, _)| self.is_clause(*part)));
        let objects = inside.flat_map(|(inner, _)| self.collect(inner).items).filter(|item| item.slot == Slot::Object);
        let pronoun = objects.filter_map(|item| item.part).map(|(part, _)| part).find(|part| takes_up(*part));
        // «الأمر الذي دفعهم إلى الفرار»: no pronoun takes it up, so it is what did that.
        let edge = self.edge(id).properties;
        let does = Properties::MASCULINE | Properties::SINGULAR | Properties::THIRD | Properties::ACTIVE;
        let behind =
            |item: &Item<'_>| item.part.and_then(|(part, _)| self.object_of_preposition(part)).is_some_and(takes_up);
        let taken_up = pronoun.is_some() || parts.items.iter().any(behind);
        if !taken_up && !edge.has(Properties::SUBJECT) && edge.has(does) {
            return self.clause_of(id, Shape::Bare, plural.then_some(true));
        }
        let before = self.resumptive.get();
        self.resumptive.set(pronoun.map(|pronoun| (pronoun, "")).or(before));
        let said = self.finite(id, parts, Shape::Whole, Without::default());
        self.resumptive.set(before);
        said
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

    /// What leads a clause, with a comma behind it: what stands first was added last.
    pub(super) fn leads<'i>(&self, leads: impl Iterator<Item = &'i Item<'i>>, range: &std::ops::Range<usize>) -> Text {
        let leads: Vec<&Item<'_>> = leads.collect();
        let mut text = Text::new();
        for (at, lead) in leads.iter().enumerate().rev() {
            text.extend(self.item(lead, Shape::Whole));
            // «وبعد الحرب في يونيو، فرضت …»: the second belongs to the first, "after the war in June, …".
            let continued = at.checked_sub(1).is_some_and(|next| self.continues(lead, leads[next]));
            if !continued {
                text.extend(self.literal(",", range.clone(), &"lead".into(), None));
            }
        }
        text
    }

    /// Whether the second of two that lead a clause stands right behind the first, without a comma.
    fn continues(&self, first: &Item<'_>, second: &Item<'_>) -> bool {
        let led_by = self.chart.parts(first.by).first().copied();
        let phrase = self
            .chart
            .parts(second.by)
            .first()
            .is_some_and(|part| matches!(self.category_name(*part), "PP" | "ADV" | "DATE"));
        // Behind an adverb as "notably" the comma stays.
        phrase
            && led_by.is_some_and(|part| {
                matches!(self.category_name(part), "PP" | "DATE") && self.edge(part).end == self.edge(second.by).start
            })
    }

    pub(super) fn verb_span(&self, parts: &Parts<'_>) -> std::ops::Range<usize> {
        match parts.verb {
            Verb::Edge(edge) => self.span(edge),
            Verb::Literal(_, edge) => self.span(self.edge(edge).head),
        }
    }

    /// A verb group around its subject: "did the army … withdraw".
    pub(super) fn question(&self, parts: &Parts<'_>, english: &str, how: Finite, subject: Text, adverbs: Text) -> Text {
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
            let group = group(english, Finite { shape: behind_auxiliary(&auxiliary), ..how });
            return auxiliary.then(said(group.auxiliary)).then(adverbs).then(said(group.main));
        }
        let group = group(english, how);
        // "probably did not explode"
        if how.properties.has(Properties::NEGATED) && has(&lists().verbs.before_negation, &adverbs.line()) {
            return adverbs.then(said(group.auxiliary)).then(said(group.main));
        }
        said(group.auxiliary).then(adverbs).then(said(group.main))
    }

    pub(super) fn category_name(&self, id: EdgeId) -> &str {
        self.lexicon.grammar.symbols.category_name(self.edge(id).category)
    }
}
