//! Clauses behind a noun and behind أن: what in them goes back, and how they begin.

use super::super::chart::{Edge, EdgeId};
use super::super::government::{Frame, Governed};
use super::super::grammar::{Category, Check, Properties};
use super::super::lists::{has, lists};
use super::Agreement;
use super::forms::{goes_back, relative, subject_verb};
use super::subjects::impersonal_form;
use crate::vocabulary::Features;

/// What it costs that whose verb has no object nor what it describes as its object.
const LACKS_OBJECT: u32 = 10;
/// What it costs that a pronoun in a relative clause which may go back to its noun does not.
const WHOSE: u32 = 9;
/// What it costs that the subject of a relative clause is neither in it nor its noun.
const RESUMPTIVE: u32 = 4;
/// What it costs that a clause describes a construct to the end of which alone its pronoun goes back.
const OF_END: u32 = 14;
/// What it costs besides that somebody who is not named did what is told of the noun alone.
const BY_NOBODY: u32 = 3;

/// What somebody says of the noun of a relative clause.
pub(in super::super) struct SaidOf {
    /// The clause behind أن or إن.
    pub(in super::super) that: EdgeId,
    /// The pronoun in it that goes back to the noun, where that is not its subject.
    pub(in super::super) other: Option<EdgeId>,
}

/// Whether a noun agrees as the subject of the clause that describes it: «الرجل الذي تعتقد أنه فر» is not he who believes.
pub(in super::super) fn may_say(noun: &Edge, clause: &Edge) -> bool {
    subject_verb(noun, clause).is_some()
}

impl Agreement<'_, '_> {
    /// Whether a noun may say something itself: somebody, a body that people are in, or what is said or written. A target says nothing.
    pub(in super::super) fn has_voice(&self, noun: &Edge) -> bool {
        let somebody = Properties::HUMAN | Properties::NAME | Properties::NUMBER;
        let nouns = &lists().nouns;
        let voiceless =
            |english: &str| [&nouns.voiceless, &nouns.built, &nouns.vehicles].iter().any(|list| has(list, english));
        let voiceless = self.chart.english_of(noun.lexeme).is_some_and(voiceless);
        let body = || self.is_body_of_people(noun) || self.is_media(noun) || self.is_made(noun);
        noun.properties.meets(somebody) || !voiceless && body()
    }

    /// Whether a pronoun may go back to a noun.
    pub(in super::super) fn is_taken_up_by(&self, noun: &Edge, pronoun: &Edge) -> bool {
        self.name(pronoun) == "PRON" && goes_back(noun, pronoun)
    }

    /// A noun, and a clause that says something of it: its verb agrees with the noun or a pronoun in it goes back to it. Where a
    /// pronoun may go back to it, the noun is not the subject: «المناطق التي تسيطر عليها» are areas that somebody controls.
    pub(in super::super) fn relative(&self, noun: &Edge, clause: &Edge) -> Option<u32> {
        // «العام الذي سبق وصوله»: a time precedes what happens, and has no arrival.
        if noun.properties.has(Properties::TIME) && self.name(&self.first_word(clause)) == "BEFORENOW" {
            return None;
        }
        if clause.properties.has(Properties::RESUMED)
            && !clause.properties.has(Properties::SUBJECT)
            && self.resumptive(noun, clause).is_some()
        {
            // «الوزير الذي حكم عليه بالسجن»: the pronoun is the only subject of a passive.
            let made = || clause.start == noun.end && self.is_made(noun);
            let cost = match self.is_of_pronoun_alone(clause) {
                true if clause.is_passive() => 0,
                true if !made() => RESUMPTIVE + BY_NOBODY,
                // «الخطة التي سيعلن عنها»
                true if clause.properties.has(Properties::FUTURE)
                    && self.is_verb_in(clause, &lists().verbs.passive_without_object) =>
                {
                    RESUMPTIVE + BY_NOBODY
                }
                _ if self.has_raised(clause) || made() => 0,
                _ => RESUMPTIVE + self.does_to_some(clause),
            };
            return clause.properties.features().agrees(Features::THIRD, Features::PERSON).then_some(cost);
        }
        if clause.properties.has(Properties::RESUMED | Properties::SUBJECT) && self.resumptive(noun, clause).is_some() {
            return Some(0);
        }
        // «لاجئون قتل أقاربهم»: the pronoun tells that they are not those who were killed.
        let whose = clause.properties.has(Properties::SUBJECT)
            && !clause.properties.has(Properties::RESUMED)
            && self.resumptive(noun, clause).is_some();
        let told =
            || self.said_of(noun, clause).filter(|_| !clause.properties.has(Properties::SUBJECT)).map(|_| RESUMPTIVE);
        let of_other = !clause.properties.has(Properties::SUBJECT) && self.is_of_other_gender(noun, clause);
        let agrees = relative(noun, clause).filter(|_| !of_other);
        // «انفجارات سمع صداها»: explosions hear nothing.
        let minds = !clause.properties.has(Properties::SUBJECT) && clause.finite_verb().is_some();
        let mindless = if minds { self.mindless(clause, noun) + self.passive_of_doer(clause, noun) } else { 0 };
        // «القمة التي لم يحدد موعدها»: its date sets nothing, and is set.
        if whose && clause.is_passive() {
            return Some(WHOSE);
        }
        let lacks = clause.properties.has(Properties::TRANSITIVE | Properties::ACTIVE)
            && !clause.properties.meets(Properties::OBJECT | Properties::EITHER | Properties::PASSIVE);
        let of_whose = match whose {
            true if lacks => WHOSE + LACKS_OBJECT,
            true => WHOSE,
            false => 0,
        };
        agrees.map(|cost| cost + mindless + of_whose).or_else(told)
    }

    /// Whether a passive without a subject has the clause behind أن said of whom it is done to: «وصفت بأنها صعبة», «اتهم بأنه جاسوس».
    pub(in super::super) fn is_told_itself(&self, clause: &Edge) -> bool {
        let of_object = |frame: &Frame| {
            frame.parts.first() == Some(&Governed::Object) && matches!(frame.parts.last(), Some(Governed::Clause(_)))
        };
        let verb = clause.finite_verb().filter(|_| clause.is_passive() && !clause.properties.has(Properties::SUBJECT));
        verb.is_some_and(|verb| self.chart.lexicon.government(verb).frames.iter().any(of_object))
    }

    /// The clause behind أن or إن in a relative clause with a pronoun that goes back to the noun, which is its subject or not: «الموقع الذي
    /// قال الجيش إنه مدمر», «الموقع الذي قال إن الجيش دمره».
    pub(in super::super) fn said_of(&self, noun: &Edge, clause: &Edge) -> Option<SaidOf> {
        let mut edge = *clause;
        loop {
            let parts = self.chart.parts_of(&edge);
            if let [.., that] = parts
                && self.name(self.chart.edge(*that)) == "THAT"
            {
                let [_, first, ..] = *self.chart.parts(*that) else { return None };
                let inside = self.chart.edge(first);
                let subject = match self.name(inside) {
                    "PRON" => first,
                    _ => *self.chart.parts_of(inside).first()?,
                };
                let pronoun = self.chart.edge(subject);
                if self.name(pronoun) == "PRON" {
                    return goes_back(noun, pronoun).then_some(SaidOf { that: *that, other: None });
                }
                let other = self.resumptive(noun, inside)?;
                return Some(SaidOf { that: *that, other: Some(other) });
            }
            edge = *self.chart.edge(*parts.first()?);
        }
    }

    /// What it costs that nobody does something to some who are not known, which is rather done: «هجمات استخدمت فيها سيارات».
    fn does_to_some(&self, clause: &Edge) -> u32 {
        let some = |part: &Edge| {
            part.category == Category::NOUN_PHRASE
                && !part.properties.meets(Properties::DEFINITE | Properties::TANWIN | Properties::TIME)
        };
        let does = clause.properties.has(Properties::ACTIVE | Properties::OBJECT | Properties::PAST);
        if does && self.has_behind(clause, some) { RESUMPTIVE } else { 0 }
    }

    /// Whether the relative pronoun tells that a noun of either gender is not the subject of the clause: «علي خالد الذي تعتقد أنه فر».
    fn is_of_other_gender(&self, noun: &Edge, clause: &Edge) -> bool {
        let pronoun = self.relative_pronoun(noun, clause);
        let verb = clause.properties.features();
        pronoun.is_some_and(|id| {
            let pronoun = self.chart.edge(id).properties.features();
            clause.finite_verb().is_some() && !pronoun.agrees(verb, Features::GENDER)
        })
    }

    /// The relative pronoun between a noun and the clause that describes it.
    fn relative_pronoun(&self, noun: &Edge, clause: &Edge) -> Option<EdgeId> {
        let category = self.chart.lexicon.grammar.symbols.find("REL")?;
        let ends = |id: &&EdgeId| self.chart.edge(**id).end == clause.start;
        let at = |at: u16| self.chart.starting(usize::from(at), category).iter().find(ends).copied();
        (noun.end..clause.start).find_map(at)
    }

    /// Whether what the pronoun goes back to is all that a verb without a subject of its own tells of, behind the preposition that it governs
    /// instead of an object: «الخطة التي أعلن عنها» was announced, by whomever.
    fn is_of_pronoun_alone(&self, clause: &Edge) -> bool {
        let Some(number) = clause.finite_verb() else { return false };
        let asks = |part: &Edge| {
            let frames = &self.chart.lexicon.government(number).frames;
            frames.iter().any(|frame| match frame.parts.as_slice() {
                // «حكم عليه بالسجن»
                [Governed::Preposition(key), Governed::Object, ..] => Some(*key) == part.key,
                _ => false,
            })
        };
        let pronoun = |part: &Edge| {
            let phrase = part.properties.has(Properties::PRONOUN) && self.name(part) == "PP";
            phrase && (self.governs_alone(clause, part) || asks(part))
        };
        clause.properties.meets(Properties::PAST | Properties::FUTURE)
            && !clause.properties.has(Properties::OBJECT)
            && impersonal_form(clause)
            && self.has_behind(clause, pronoun)
    }

    /// What it costs that a clause in which nobody does what is done to somebody by its pronoun describes all of a construct, where the pronoun goes
    /// back to its end alone: «حل محل رهينة أفرج عنها» is who was released, and no place that released her.
    pub(super) fn of_end_of_construct(&self, noun: &Edge, clause: &Edge) -> u32 {
        let inner = self.unwrapped(noun);
        let alone = !clause.is_passive()
            && clause.properties.has(Properties::RESUMED)
            && !clause.properties.has(Properties::SUBJECT)
            && self.is_verb_in(clause, &lists().verbs.passive_without_object)
            && self.is_of_pronoun_alone(clause)
            && self.is_owned(&inner);
        let of_end = || {
            self.last_part(&inner).is_some_and(|end| {
                end.category == Category::NOUN_PHRASE
                    && self.resumptive(end, clause).is_some()
                    && self.resumptive(&inner, clause).is_none()
            })
        };
        if alone && of_end() { OF_END } else { 0 }
    }

    /// Whether what a relative clause without a subject describes is done to somebody in it, and not to itself: «العقوبات التي فرضت عليها». Of what
    /// is done to nothing, «حكم عليها», the verb is masculine.
    pub(in super::super) fn is_done_to_another(&self, clause: &Edge) -> bool {
        let Some(number) = clause.finite_verb() else { return false };
        let feminine = clause.properties.features().of(Features::GENDER) == Features::FEMININE;
        if !feminine || !clause.is_passive() || clause.properties.has(Properties::SUBJECT) {
            return false;
        }
        let frames = &self.chart.lexicon.government(number).frames;
        let to_whom = |part: &Edge| {
            let key = part.key.filter(|_| self.name(part) == "PP" && part.properties.has(Properties::PRONOUN));
            key.map(Governed::Preposition).is_some_and(|key| {
                frames.iter().any(|frame| frame.parts.contains(&key) && frame.parts.contains(&Governed::Object))
            })
        };
        self.has_behind(clause, to_whom)
    }

    /// The pronoun in a clause that may go back to the noun: the object, behind a preposition, or of the subject.
    pub(in super::super) fn resumptive(&self, noun: &Edge, clause: &Edge) -> Option<EdgeId> {
        clause.rule?;
        if self.is_done_to_another(clause) {
            return None;
        }
        let mut open: Vec<(EdgeId, bool)> = self.chart.parts_of(clause).iter().map(|part| (*part, false)).collect();
        let mut of_subject = None;
        // «قطر التي عرضته»: what the relative pronoun does not agree with does not go back to its noun.
        let relative = self.relative_pronoun(noun, clause).map(|id| self.chart.edge(id).properties.features());
        let agrees = |pronoun: &Edge| {
            relative.is_none_or(|relative| relative.agrees(pronoun.properties.features(), Features::GENDER))
        };
        let gives = !noun.properties.has(Properties::HUMAN);
        // «السبب الذي دفعه إلى تأجيل الزيارة»: what is done to persons is done by a reason, not to it.
        let actor = Properties::HUMAN | Properties::NAME | Properties::PLACE;
        let does = !noun.properties.meets(actor)
            && !clause.properties.has(Properties::SUBJECT)
            && !self.is_body_of_people(noun)
            && self.prompts_persons(clause);
        let does = does || noun.properties.has(Properties::TIME) && self.is_next(clause);
        while let Some((id, owned)) = open.pop() {
            let edge = self.chart.edge(id);
            // «قرار يمنحه صلاحيات»: what is given is the second object, and the first is no thing.
            if gives && self.is_given_to(edge) {
                continue;
            }
            if does && edge.category == Category::CLAUSE && self.ends_in_pronoun(edge) {
                open.extend(self.chart.parts_of(edge).first().map(|first| (*first, owned)));
                continue;
            }
            // «المبنى الذي قاموا بتفخيخه»: the pronoun is what they did it to.
            if !owned
                && let Some(pronoun) = self.done_to_pronoun_in(edge).filter(|id| {
                    let pronoun = self.chart.edge(*id);
                    goes_back(noun, pronoun) && agrees(pronoun)
                })
            {
                return Some(pronoun);
            }
            let all = || self.chart.parts(id).iter().map(move |part| (*part, owned));
            match self.name(edge) {
                "PRON" if !goes_back(noun, edge) || !agrees(edge) => {}
                "PRON" if owned => of_subject = Some(id),
                "PRON" => return Some(id),
                // «المنفذ … الذي قتل خلاله السفير»: what happened during something did not during a person.
                "PP" if !gives && edge.key.is_some() && edge.key == self.chart.lexicon.key("خلال") => {}
                // «بالسيطرة عليها»
                "PP" if owned && !edge.properties.has(Properties::PRONOUN) => {}
                "PP" | "CL" | "RC" | "VP" | "VPS" | "CANBE" | "DONE" => open.extend(all()),
                // «القصر الذي كان غائبا عنه»; «وزير كان مقربا منه» may be close to another.
                "AP" if !owned && gives && edge.properties.has(Properties::RESUMED) => open.extend(all()),
                "NP" | "NB" if edge.properties.has(Properties::RESUMED) => {
                    open.extend(all().map(|(part, _)| (part, true)));
                }
                _ => {}
            }
        }
        of_subject.filter(|_| clause.properties.has(Properties::SUBJECT))
    }

    /// The pronoun of what is done to, at the end of a clause that says with «قام ب» that somebody did it.
    fn done_to_pronoun_in(&self, clause: &Edge) -> Option<EdgeId> {
        let act = Properties::VERBAL | Properties::RESUMED;
        let ends = |last: &Edge| self.name(last) == "PP" && last.properties.has(act);
        if !matches!(self.name(clause), "CL" | "VP")
            || !self.is_verb_in(clause, &lists().verbs.light)
            || !self.last_part(clause).is_some_and(ends)
        {
            return None;
        }
        let mut last = *self.chart.parts_of(clause).last()?;
        while let Some(inner) = self.chart.parts_of(self.chart.edge(last)).last() {
            last = *inner;
        }
        (self.chart.edge(last).category == Category::PRONOUN).then_some(last)
    }

    /// Whether a clause tells of its noun that it follows or precedes another: «العام الذي يليه», a time comes behind another.
    pub(in super::super) fn is_next(&self, clause: &Edge) -> bool {
        !clause.properties.has(Properties::SUBJECT)
            && self.has_behind(clause, |part| {
                part.category == Category::PRONOUN && part.start == self.chart.edge(clause.head).end
            })
            && self.is_verb_in(clause, &lists().verbs.of_sequence)
    }

    /// Whether a conjunction ends in the relative pronoun of a time: «في اليوم الذي».
    pub(super) fn is_time_that(&self, conjunction: &Edge) -> bool {
        let line = self.chart.line_of(conjunction.lexeme);
        let ends = |lemma: &str| [" الذي", " التي"].iter().any(|pronoun| lemma.ends_with(pronoun));
        line.is_some_and(|line| ends(&self.chart.lexicon.vocabulary.word(line).lemma.ar))
    }

    /// Whether the verb of a clause tells what persons are prompted to do: «دفعه إلى», «أجبره على».
    fn prompts_persons(&self, clause: &Edge) -> bool {
        let verbs = &lists().verbs;
        let Some(number) = clause.finite_verb() else { return false };
        let prompts = |frame: &Frame| {
            let verb = frame.english.split(' ').next().unwrap_or_default();
            frame.parts.first() == Some(&Governed::Object)
                && has(&verbs.prompting, verb)
                && frame.parts[1..].iter().any(|part| match part {
                    Governed::Preposition(key) => self.has_behind(clause, |phrase| phrase.key == Some(*key)),
                    _ => false,
                })
        };
        // «وعد قطعه»: "make" is no prompting there.
        let makes = self.is_verb_in(clause, &verbs.making) && !self.chart.lexicon.government(number).of_object;
        self.is_verb_in(clause, &verbs.prompting) && !makes
            || self.chart.lexicon.government(number).frames.iter().any(prompts)
    }

    /// Whether a pronoun that is the object ends a clause.
    fn ends_in_pronoun(&self, clause: &Edge) -> bool {
        self.last_part(clause).is_some_and(|last| last.category == Category::PRONOUN)
    }

    /// Whether a clause has a second object, behind a pronoun that is the first.
    fn is_given_to(&self, clause: &Edge) -> bool {
        let Some(rule) = clause.rule else { return false };
        let grammar = &self.chart.lexicon.grammar;
        let gives = grammar.rules[usize::from(rule)].checks.iter().any(|(check, ..)| *check == Check::SecondObject);
        gives && self.last_part(self.chart.edge(clause.parts[0])).is_some_and(|last| last.category == Category::PRONOUN)
    }

    /// Behind أن and إن stands a noun in the accusative, or what leads; behind أن also the subjunctive, and no other verb.
    pub(super) fn behind_that(&self, that: &Edge, sentence: &Edge) -> bool {
        let mut edge = *sentence;
        while edge.rule.is_some() {
            let first = *self.chart.edge(edge.parts[0]);
            if first.category == Category::NOUN_PHRASE {
                let features = first.properties.features();
                // «قرار الحكومة»: before its complement it has no alif.
                let construct = || features.agrees(Features::GENITIVE, Features::CASE) && first.rule.is_some();
                return features.agrees(Features::ACCUSATIVE, Features::CASE)
                    || features.of(Features::CASE) == Features::NONE
                    || construct() && self.shows_no_accusative(&first) == 0;
            }
            edge = first;
        }
        match self.name(&edge) {
            "V" if matches!(self.name(that), "INN" | "BECAUSE") => false,
            "V" => edge.properties.has(Properties::PRESENT | Properties::SUBJUNCTIVE),
            _ => true,
        }
    }
}
