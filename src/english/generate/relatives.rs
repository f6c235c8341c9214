//! Relative clauses: the noun that comes back in them is not said again.

use std::sync::Arc;

use super::super::agreement::{Agreement, SaidOf, may_say};
use super::super::chart::EdgeId;
use super::super::grammar::{Category, Properties, Shape, Slot};
use super::super::pieces::Text;
use super::Generator;
use super::clauses::{Item, Parts, Verb, Without};

impl Generator<'_, '_> {
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
        // «الموقع الذي قال إنه مدمر»: "that he said is destroyed".
        if let Some((at, said)) = self.told_of(id, noun, clause, &parts) {
            // «القرار الذي يريد أن يتخذه»: "that it wants to take" is one verb behind another, and nothing that is said.
            if let Some(pronoun) = said.other.filter(|_| self.lacks_subject(said.that)) {
                let before = self.resumptive.replace(Some((pronoun, "")));
                let said = self.finite(clause, &parts, Shape::Whole, Without::default());
                self.resumptive.set(before);
                return literal(who).then(said);
            }
            let before = Without { items: [Some(at), None], ..Without::default() };
            let text = literal(who).then(self.finite(clause, &parts, Shape::Whole, before));
            return text.then(self.said_of_noun(noun, &said));
        }
        if !own_subject {
            let plural = self.is_plural(noun);
            let without = Without { subject: Some(plural), ..Without::default() };
            return literal(who).then(self.finite(clause, &parts, Shape::Whole, without));
        }
        // «أزمة لا يمكن حلها»: "that cannot be solved".
        if matches!(parts.verb, Verb::Literal("can be done" | "must be done", _)) && resumptive.is_some() {
            let without = Without { subject: Some(self.is_plural(noun)), ..Without::default() };
            return literal("that").then(self.finite(clause, &parts, Shape::Whole, without));
        }
        // «الأسلحة التي تم العثور عليها»: "that were found".
        if let (Verb::Literal("tamma", _), Some(pronoun)) = (parts.verb, resumptive)
            && (self.done(&parts).is_some_and(|done| done.patient == pronoun) || self.two_done_to(&parts, noun))
        {
            let without = Without { subject: Some(self.is_plural(noun)), ..Without::default() };
            return literal(who).then(self.finite(clause, &parts, Shape::Whole, without));
        }
        // «الوزير الذي حكم عليه بالسجن»: "who was sentenced to prison".
        if let Some((patient, at)) = self.raised_of(clause, &parts)
            && Some(patient) == resumptive
        {
            let without = Without {
                subject: Some(self.is_plural(noun)),
                items: [Some(at).filter(|at| parts.items[*at].slot == Slot::Rest), None],
                ..Without::default()
            };
            return literal(who).then(self.finite(clause, &parts, Shape::Whole, without));
        }
        for (at, item) in parts.items.iter().enumerate() {
            let Some((part, _)) = item.part else { continue };
            let without = Without { items: [Some(at), None], ..Without::default() };
            if item.slot == Slot::Object && self.edge(part).category == Category::PRONOUN {
                // «نواز شريف الذي عزلته المحكمة»
                let named = human && self.edge(noun).properties.has(Properties::NAME | Properties::SINGULAR);
                return literal(if named { "whom" } else { "that" }).then(self.finite(
                    clause,
                    &parts,
                    Shape::Whole,
                    without,
                ));
            }
            if item.slot == Slot::Rest
                && self.category_name(part) == "PP"
                && let Some(object) = self.object_of_preposition(part)
                && self.edge(object).category == Category::PRONOUN
            {
                // "the first time that", also where the verb governs the preposition: «أول مرة يستخدم فيها المصطلح»; "the second time this
                // week that"
                let time = self.edge(noun).properties.has(Properties::TIME);
                if time && self.edge(part).key == self.lexicon.key("في") {
                    let said = self.say(noun, Shape::Whole).line();
                    let first = said.ends_with(" time") || said.contains(" time this ");
                    let which = self.say(self.chart.parts(part)[0], Shape::Whole).then(literal("which"));
                    // Nor does the verb have its preposition: «يوم سقط فيه قتلى» is no day that they fell in.
                    let items = (0..).zip(parts.items.iter()).filter(|(other, _)| *other != at);
                    let items = items.map(|(_, item)| *item).collect();
                    let said = self.finite(clause, &Parts { items, ..parts }, Shape::Whole, Without::default());
                    return if first { literal("that") } else { which }.then(said);
                }
                // "that the opposition controls", where the verb governs the preposition.
                if self.governs(clause, &parts, at) || self.asks(clause, &parts, at) {
                    // “the first time that”
                    let time = self.edge(noun).properties.has(Properties::TIME);
                    let pied = self.pied(clause, &parts, at).filter(|_| !time);
                    let without = Without { stranded: Some(at), pied: pied.is_some(), ..Without::default() };
                    let said = self.finite(clause, &parts, Shape::Whole, without);
                    return match pied {
                        Some(preposition) => {
                            literal(&preposition).then(literal(if human { "whom" } else { "which" })).then(said)
                        }
                        None => literal(if human { "whom" } else { "that" }).then(said),
                    };
                }
                let children = self.chart.parts(part);
                let preposition = self.say(children[0], Shape::Whole);
                let which = literal(if human { "whom" } else { "which" });
                return preposition.then(which).then(self.finite(clause, &parts, Shape::Whole, without));
            }
        }
        let before = self.resumptive.get();
        // "that the army succeeded in liberating", "whose closure the president ordered"
        if let Some(pronoun) = resumptive
            && let Some((at, act)) = self.act_of(pronoun, &parts)
        {
            self.resumptive.set(Some((pronoun, "")));
            let said = self.finite(clause, &parts, Shape::Whole, Without::default());
            let act = self.say(act, Shape::Objective);
            self.resumptive.set(before);
            if !said.0.iter().any(|said| &*said.english == "whose") {
                return literal("that").then(said);
            }
            let without = match parts.items[at].slot {
                Slot::Object => Without { items: [Some(at), None], ..Without::default() },
                _ => Without { stranded: Some(at), ..Without::default() },
            };
            return act.then(self.finite(clause, &parts, Shape::Whole, without));
        }
        // "whose son the police arrested"
        if let Some(pronoun) = resumptive
            && let Some(at) = parts.items.iter().position(|item| item.slot == Slot::Object && self.owns(pronoun, item))
        {
            self.resumptive.set(Some((pronoun, "whose")));
            let object = self.item(&parts.items[at], Shape::Objective);
            self.resumptive.set(before);
            let without = Without { items: [Some(at), None], ..Without::default() };
            return object.then(self.finite(clause, &parts, Shape::Whole, without));
        }
        // Deeper in the clause: "that the gunmen were controlling"; in the subject: "whose country".
        let owned = resumptive.filter(|pronoun| self.is_owner(*pronoun, &parts));
        self.resumptive.set(resumptive.map(|pronoun| (pronoun, if owned.is_some() { "whose" } else { "" })));
        let said = self.finite(clause, &parts, Shape::Whole, Without::default());
        self.resumptive.set(before);
        if owned.is_some() { said } else { literal("that").then(said) }
    }

    /// The preposition of a verb that stands before "which", since more stands behind the verb: "demonstrations in which thousands took part on
    /// Friday". It stays with a verb that has another word before it, "come out with".
    fn pied(&self, clause: EdgeId, parts: &Parts<'_>, at: usize) -> Option<String> {
        const BEFORE: [&str; 9] = ["against", "at", "from", "in", "of", "on", "to", "under", "with"];
        let frame = self.frame_of(clause, parts)?;
        let plain = frame.words.is_empty() && frame.person.is_none() && frame.infinitive.is_none();
        let passive = self.edge(clause).properties.has(Properties::PASSIVE);
        let object = parts.items.iter().any(|item| item.slot == Slot::Object);
        if !plain || passive || object || frame.governed != Some(at) || !frame.tail.is_empty() {
            return None;
        }
        let (verb, preposition) = frame.verb.rsplit_once(' ')?;
        let bare = !verb.contains(' ') || verb.starts_with("be ") || verb == "take part";
        let more = parts.items.iter().enumerate().any(|(other, item)| other != at && item.slot == Slot::Rest);
        (bare && more && BEFORE.contains(&preposition)).then(|| preposition.to_owned())
    }

    /// What a relative clause says that somebody says of its noun, with its item. A noun that can speak says it itself.
    pub(super) fn told_of(
        &self,
        id: EdgeId,
        noun: EdgeId,
        clause: EdgeId,
        parts: &Parts<'_>,
    ) -> Option<(usize, SaidOf)> {
        let agreement = Agreement { chart: self.chart };
        let said = agreement.said_of(self.edge(noun), self.edge(clause))?;
        // «منطقة وصفها بأنها هدف» takes it up before; «محادثات وصفت بأنها صعبة» were described themselves.
        if agreement.resumptive(self.edge(noun), self.edge(clause)).is_some()
            || agreement.is_told_itself(self.edge(clause))
        {
            return None;
        }
        let at = parts.items.iter().position(|item| item.part.is_some_and(|(part, _)| part == said.that))?;
        let others = parts.items.iter().any(|item| item.slot == Slot::Subject)
            || !may_say(self.edge(noun), self.edge(clause))
            || self
                .chart
                .parts(id)
                .iter()
                .any(|part| self.category_name(*part) == "REL" && !may_say(self.edge(*part), self.edge(clause)));
        let voiceless = || !agreement.has_voice(self.edge(noun));
        let inside = self.clause_inside(said.that).is_some();
        (inside && (others || voiceless())).then_some((at, said))
    }

    /// Whether the clause behind أن has its subject in its verb: «أن يتخذه».
    fn lacks_subject(&self, that: EdgeId) -> bool {
        let inside =
            |id: &EdgeId| self.category_name(*id) == "CL" && !self.edge(*id).properties.has(Properties::SUBJECT);
        self.chart.parts(that).last().is_some_and(inside)
    }

    /// What is said of the noun of a relative clause, without it: "is destroyed", "the army destroyed".
    fn said_of_noun(&self, noun: EdgeId, said: &SaidOf) -> Text {
        match (said.other, self.clause_inside(said.that)) {
            (None, Some(inner)) => {
                let of_noun = Without { subject: Some(self.is_plural(noun)), ..Without::default() };
                self.finite(inner, &self.collect(inner), Shape::Whole, of_noun)
            }
            (other, _) => {
                let before = self.resumptive.get();
                self.resumptive.set(other.map(|pronoun| (pronoun, "")));
                let text = self.after_that(said.that);
                self.resumptive.set(before);
                text
            }
        }
    }

    /// The object or phrase of a clause that is an act with the pronoun of what it is done to, and the act: «حاول اعتقاله», «في تحريرها».
    fn act_of(&self, pronoun: EdgeId, parts: &Parts<'_>) -> Option<(usize, EdgeId)> {
        let act = |item: &Item<'_>| {
            let (part, _) = item.part?;
            let act = match item.slot {
                Slot::Object => part,
                Slot::Rest if self.category_name(part) == "PP" => self.object_of_preposition(part)?,
                _ => return None,
            };
            let edge = self.edge(act);
            let place = self.edge(pronoun).start;
            let owns = edge.properties.has(Properties::VERBAL) && edge.start <= place && place < edge.end;
            owns.then_some(act)
        };
        parts.items.iter().enumerate().find_map(|(at, item)| act(item).map(|act| (at, act)))
    }

    /// Whether the pronoun is that of the noun itself that is the item.
    fn owns(&self, pronoun: EdgeId, item: &Item<'_>) -> bool {
        item.part.is_some_and(|(part, _)| {
            let edge = self.edge(part);
            edge.category == Category::NOUN_PHRASE && self.edge(edge.head).end == self.edge(pronoun).start
        })
    }

    /// Whether the pronoun stands in the subject of a clause, or in that of one inside it.
    pub(super) fn is_owner(&self, pronoun: EdgeId, parts: &Parts<'_>) -> bool {
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
