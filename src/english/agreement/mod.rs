//! What two parts of a construction must have in common. Ryding 2005, chapters 5 (agreement) and 10 (adjectives).

mod acts;
mod attachment;
mod forms;
mod governing;
mod objects;
mod passives;
mod relatives;
mod subjects;

use attachment::{ACROSS, BEHIND_COMMA, OPEN_RELATIVE};
use forms::{adjective, alike, genitive, lasts, object, predicate, same_subject, subject_verb, verb_subject};

use super::analysis::Lexeme;
use super::chart::{Chart, Edge, EdgeId};
use super::grammar::{Category, Check, Properties};
use super::lists::{has, lists};
use crate::vocabulary::Part;

pub(super) struct Agreement<'c, 'l> {
    pub(super) chart: &'c Chart<'l>,
}

/// What a doubtful agreement costs.
const DOUBTFUL: u32 = 12;
/// What it costs that a preposition is not the one which a word governs.
const NOT_GOVERNED: u32 = 3;
/// What it costs that a verb has an object beside the preposition which it governs instead of one: «أدى … إلى».
const INSTEAD_OF_OBJECT: u32 = 12;
/// What it costs that what has no name stands before one.
const NAMELESS: u32 = 8;
/// What it costs that «حيث» with no place before it is "where".
const NO_PLACE: u32 = 12;

impl Agreement<'_, '_> {
    /// What it costs that the two stand together so; `None` if they cannot.
    pub(super) fn cost(&self, check: Check, one: EdgeId, other: EdgeId) -> Option<u32> {
        let (one, other) = (self.chart.edge(one), self.chart.edge(other));
        match check {
            Check::Adjective => adjective(one, other).map(|cost| {
                cost + self.of_whole(one) + self.behind_comma(one, other) + self.far(one) + self.befalls(one, other)
            }),
            Check::VerbSubject | Check::SubjectVerb if self.is_impersonal(one) || self.is_impersonal(other) => None,
            Check::VerbSubject => {
                let behind = one.end > self.chart.edge(one.head).end;
                let doubt = if lasts(other) {
                    if behind { DOUBTFUL + 2 } else { 6 }
                } else {
                    self.mindless(one, other)
                        + self.hearer(one, other)
                        + self.undergoes(one, other)
                        + self.given(one, other)
                        + self.of_nobody(one, other)
                };
                let apart = self.distance(one, other) + self.behind_comma(one, other) + self.behind_made(one, other);
                // «طلب من السكان مغادرة المدينة»: what is asked stands far from its verb.
                let cost = if self.is_asked(one, other) { Some(0) } else { verb_subject(one, other) };
                let governed = self.takes_governed(one, other) + self.amount_of_place(one, other);
                cost.map(|cost| cost + apart + self.name_of(one, other) + doubt + governed)
            }
            Check::SubjectVerb => {
                let doubt = self.done_to_things(other, one) + self.rather_verb(one);
                subject_verb(one, other).and_then(|cost| self.indefinite(one, other).map(|more| cost + more + doubt))
            }
            Check::Predicate => predicate(one, other),
            Check::Governs => {
                self.governs(one, other).then(|| self.nearer(one, other) + self.purpose_of_person(one, other))
                let again = one.category == Category::NOUN_BAR && self.governs_another(one, other);
                (self.governs(one, other) && !again).then(|| self.nearer(one, other))
            }
            Check::GovernsAlone => {
                self.governs_alone(one, other).then(|| self.nearer(one, other) + self.said_of_place(one, other))
            }
            // A preposition of several words is governed by nothing, and its phrase stands by itself.
            Check::Prefers if other.key.is_none() && other.category == Category::PREPOSITION => None,
            Check::Prefers if other.key.is_none() && self.name(other) == "PP" => {
                Some(self.governed_otherwise(one, other))
            }
            Check::Prefers => {
                let governed = self.governs(one, other);
                let cost = if governed {
                    let instead = if self.instead_of_object(one, other) { INSTEAD_OF_OBJECT } else { 0 };
                    instead
                        + self.behind_aside(one, other)
                        + self.said_of_place(one, other)
                        + self.passive_of_governed(one, other)
                } else {
                    NOT_GOVERNED
                };
                // «التي يحيي الفلسطينيون خلالها»: the pronoun is of the relative clause.
                let pronoun = other.properties.has(Properties::PRONOUN) && self.ends_in_open_relative(one);
                // «اتفقا على الخطة على أن تبدأ غدا»: it governs one of them, and the other is a condition.
                let again = match governed && self.has_phrase(one, other) {
                    true if self.name(other) == "PTHAT" => DOUBTFUL,
                    true => NOT_GOVERNED,
                    false => 0,
                };
                Some(cost + again + self.nearer(one, other) + if pronoun { OPEN_RELATIVE } else { 0 })
            }
            Check::Relative => self.relative(one, other).map(|cost| cost + self.passed_over(one, other)),
            Check::BehindThat => self.behind_that(one, other).then_some(0),
            Check::Definiteness => {
                (one.properties.has(Properties::DEFINITE) == other.properties.has(Properties::DEFINITE)).then_some(0)
            }
            Check::GovernsClause => self.governs_clause(one).then(|| self.with_object(one)),
            // A pronoun is written to the verb itself.
            Check::Object if other.category == Category::PRONOUN => {
                (self.chart.edge(one.head).end == one.end).then_some(0)
            }
            Check::Object => object(other).map(|cost| {
                let apart =
                    self.behind_phrase(one, other) + self.before_object(one, other) + self.behind_circumstance(one);
                let order = self.shows_no_accusative(other)
                    + self.led_by(one, other)
                    + self.of_country(one, other)
                    + self.of_governed(one, other)
                    + self.comes_after(one, other)
                    + self.behind_made(one, other);
                cost + apart + self.name_of(one, other) + self.unsaid(one, other) + self.parted(one, other) + order
            }),
            // «ثم عثر على الجثة» has no subject that it could share.
            Check::SameSubject if one.category == Category::SENTENCE && self.is_impersonal(other) => None,
            Check::SameSubject => same_subject(one, other).map(|cost| cost + self.done_to_things(other, one)),
            // «أطلق رجل النار فقتل أربعة»: what follows from the first is told by a verb.
            Check::Alike if self.follows_from(other) => None,
            Check::Alike => Some(alike(one, other)),
            Check::Agent => self.has_agent(one, Some(other)).then_some(0),
            Check::Article => self.chart.edge(one.head).properties.has(Properties::DEFINITE).then_some(0),
            Check::Owned => (self.is_owned(one) && !self.is_of_act(one)).then_some(0),
            Check::Names => Some(self.names(one, other)),
            Check::Intends => self.intends(one).then_some(0),
            Check::Stays if self.is_across(one, other) => Some(ACROSS),
            // «…، السبت، …»: between commas it is the main verb's.
            Check::Stays => {
                let comma = if self.begins_with_comma(other) { BEHIND_COMMA / 2 } else { 0 };
                Some(comma + self.is_adjective_too(one, other) + self.is_of_an_act(one, other))
            }
            // Nothing parts a preposition or a noun in the construct state from what stands behind it.
            Check::Genitive if self.begins_with_comma(other) => None,
            Check::Genitive => genitive(other).map(|cost| cost + self.of_own_act(one, other)),
            Check::Event => self.is_event(other).then_some(0),
            Check::Supposes => self.supposes(one).then_some(0),
            Check::Raised => self.has_raised(one).then_some(0),
            Check::Begins => (other.start == one.end && !self.ends_finite(one) && self.begins(one)).then_some(0),
            Check::Complete => Some(self.is_incomplete(one)),
            Check::Brief => Some(if self.is_lasting(one) { DOUBTFUL } else { 0 }),
            Check::Office => self.is_office(one).then(|| if self.is_media(other) { DOUBTFUL } else { 0 }),
            Check::OfObject => self.is_of_object(one).then_some(0),
            Check::Until => (!self.governs_toward(one)).then_some(0),
            Check::SecondObject => self.second_object(one, other),
            Check::Place => Some(if self.ends_in_place(one) { 0 } else { NO_PLACE }),
        }
    }

    /// Whether it is headed by a noun for what happens somewhere, «انفجار», also by a phrase that begins with one: «غارة جوية».
    fn is_event(&self, edge: &Edge) -> bool {
        let number = match self.chart.edge(edge.head).lexeme {
            Lexeme::Vocabulary(number, Part::Noun) => Some(number),
            lexeme @ Lexeme::Unit(_) => self.chart.line_of(lexeme),
            _ => None,
        };
        number.is_some_and(|number| {
            let lemma = &self.chart.lexicon.vocabulary.word(number).lemma.ar;
            let noun = normalize(lemma.split(' ').next().unwrap_or_default());
            self.chart.lexicon.events.iter().any(|event| **event == *noun)
        })
    }

    /// Whether it is headed by a noun for what goes on for some time: «الحرب».
    fn is_lasting(&self, edge: &Edge) -> bool {
        let unit = || matches!(edge.lexeme, Lexeme::Unit(unit) if self.chart.is_lasting(unit));
        let line = self.chart.line_of(edge.lexeme);
        unit()
            || line.is_some_and(|line| has(&lists().nouns.lasting, &self.chart.lexicon.vocabulary.word(line).lemma.en))
    }

    /// What it costs that somebody's act is what a noun belongs to: «عن مسؤول قوله إن …» is what the official says, «بيان نشره» is one that
    /// he published.
    fn of_own_act(&self, noun: &Edge, complement: &Edge) -> u32 {
        let Lexeme::Vocabulary(number, _) = complement.lexeme else { return 0 };
        let own = complement.properties.has(Properties::VERBAL | Properties::RESUMED);
        let said = || has(&lists().nouns.sayings, &self.chart.lexicon.vocabulary.word(number).lemma.en);
        let made = || (noun.properties.has(Properties::HUMAN) || self.is_made(noun)) && self.is_written_as_verb(number);
        match noun.category == Category::NOUN_BAR && own {
            true if made() => OWN_ACT,
            true if said() => DOUBTFUL,
            _ => 0,
        }
    }

    /// Whether a noun is written as a verb in the perfect: «نشر».
    fn is_written_as_verb(&self, noun: u32) -> bool {
        let vocabulary = &self.chart.lexicon.vocabulary;
        let is_verb = |reading: Reading| reading.part == Part::Perfect;
        vocabulary.readings(&normalize(&vocabulary.word(noun).lemma.ar)).any(is_verb)
    }

    /// What it costs that somebody's act right behind something made or held is a subject or object: «في لقاء عقده …» tells who held it.
    fn behind_made(&self, clause: &Edge, act: &Edge) -> u32 {
        let Lexeme::Vocabulary(number, Part::Noun | Part::Masdar) = act.lexeme else { return 0 };
        if !act.properties.has(Properties::VERBAL | Properties::RESUMED) || act.start != clause.end {
            return 0;
        }
        let mut last = *clause;
        while let Some(part) = self.last_part(&last) {
            last = *part;
        }
        let made = !last.properties.has(Properties::DEFINITE) && self.is_made(&last) && self.is_written_as_verb(number);
        if made { OWN_ACT } else { 0 }
    }

    /// Whether a noun is what somebody holds, writes or launches: «بيان», «هجوم».
    fn is_made(&self, noun: &Edge) -> bool {
        let english = |line: u32| &self.chart.lexicon.vocabulary.word(line).lemma.en;
        match (self.chart.line_of(noun.lexeme), noun.lexeme) {
            (Some(line), Lexeme::Vocabulary(_, Part::Masdar)) => has(&lists().nouns.made, &gerund(english(line))),
            (Some(line), _) => has(&lists().nouns.made, english(line)),
            (None, Lexeme::Unit(unit)) => self.chart.is_made(unit),
            _ => false,
        }
    }

    /// The name of its category.
    fn name(&self, edge: &Edge) -> &str {
        self.chart.lexicon.grammar.symbols.category_name(edge.category)
    }

    /// The edge inside rules of one part.
    fn unwrapped(&self, edge: &Edge) -> Edge {
        let mut edge = *edge;
        while let [only] = self.chart.parts_of(&edge) {
            edge = *self.chart.edge(*only);
        }
        edge
    }

    /// What stands last in it.
    fn last_part(&self, edge: &Edge) -> Option<&Edge> {
        self.chart.parts_of(edge).last().map(|last| self.chart.edge(*last))
    }

    /// What it costs that a name is that of what is described before it: «مدينة», «العاصمة», «حركة» have names, «البيان» has none.
    fn names(&self, described: &Edge, name: &Edge) -> u32 {
        if described.properties.has(Properties::HUMAN) {
            return if self.is_another(described, name) { NAMELESS } else { 0 };
        }
        let lists = &lists().nouns;
        let place = |edge: &Edge| edge.properties.has(Properties::PLACE);
        let english = match described.lexeme {
            Lexeme::Vocabulary(number, Part::Noun) => self.chart.lexicon.vocabulary.word(number).lemma.en.as_str(),
            _ => return if place(described) && place(name) { 0 } else { NAMELESS },
        };
        let kind = place(described)
            || has(&lists.places, english)
            || has(&lists.bodies, english)
            || has(&lists.named, english);
        if kind { 0 } else { NAMELESS }
    }

    /// Whether it is what somebody would do, and whose: «قرار الحكومة», «نيته».
    fn intends(&self, noun: &Edge) -> bool {
        let Lexeme::Vocabulary(number, Part::Noun) = noun.lexeme else { return false };
        has(&lists().nouns.intentions, &self.chart.lexicon.vocabulary.word(number).lemma.en) && self.is_owned(noun)
    }

    fn supposes(&self, noun: &Edge) -> bool {
        let Lexeme::Vocabulary(number, Part::Noun) = noun.lexeme else { return false };
        has(&lists().nouns.suppositions, &self.chart.lexicon.vocabulary.word(number).lemma.en)
    }

    /// Whether a noun ends in its complement or its pronoun.
    fn is_owned(&self, noun: &Edge) -> bool {
        let head = self.chart.edge(noun.head);
        noun.rule.is_some()
            && !head.properties.has(Properties::DEFINITE)
            && self.last_part(noun).is_some_and(|last| {
                last.category == Category::PRONOUN
                    || last.category == Category::NOUN_PHRASE && last.start == head.end && last.end == noun.end
            })
    }

    /// What it costs that a verb of saying governs a place with ب: «أفادت المصادر بمحافظة حلب بمقتل ثلاثة» tells where.
    fn said_of_place(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let of_place = phrase.properties.has(Properties::PLACE) && phrase.key == self.chart.lexicon.key("ب");
        let named = phrase.properties.has(Properties::NAME) && clause.properties.has(Properties::SPEECH);
        let where_said = || named || self.takes_means(clause, phrase);
        if of_place && where_said() { SAID_OF_PLACE } else { 0 }
    }

    /// What it costs that a passive with a subject has what its verb governs instead of an object: «كشفت النتائج عن الفوز» is active.
    fn passive_of_governed(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let passive = clause.properties.has(Properties::SUBJECT | Properties::PASSIVE)
            && !clause.properties.has(Properties::ACTIVE);
        // «الاتفاق الذي تم التوصل إليه»
        let resumed = phrase.properties.has(Properties::PRONOUN);
        if passive && !resumed && self.governs_alone(clause, phrase) && !self.governs_both(clause, phrase) {
            PASSIVE_OF_GOVERNED
        } else {
            0
        }
    }

    /// Whether the preposition says with what the verb does it to its object, which no place is: «ضرب منزلا بغزة»; but «ربط لبنان بسوريا».
    fn takes_means(&self, clause: &Edge, phrase: &Edge) -> bool {
        let Lexeme::Vocabulary(number, _) = clause.lexeme else { return false };
        let Some(key) = phrase.key.map(Governed::Preposition) else { return false };
        let frames = &self.chart.lexicon.government(number).frames;
        let means = |frame: &Frame| {
            frame.parts.len() == 2
                && frame.parts[0] == Governed::Object
                && frame.parts[1] == key
                && frame.english.ends_with("with")
        };
        clause.properties.has(Properties::OBJECT)
            && frames.iter().any(means)
            && !frames.iter().any(|frame| frame.parts.first() == Some(&key))
            && !self.ends_in_place(clause)
    }

    /// Whether a noun has what it governs already: «تحقيق في الحادث في بغداد». What is for a purpose may stand behind it.
    pub(super) fn governs_another(&self, noun: &Edge, phrase: &Edge) -> bool {
        !phrase.properties.has(Properties::VERBAL) && self.has_phrase(noun, phrase)
    }

    /// Whether a clause has a phrase with the same preposition.
    fn has_phrase(&self, clause: &Edge, phrase: &Edge) -> bool {
        let mut edge = *clause;
        while let Some((first, rest)) = self.chart.parts_of(&edge).split_first() {
            let same = |part: &EdgeId| {
                let part = self.chart.edge(*part);
                part.key == phrase.key && self.name(part) == "PP"
            };
            if rest.iter().any(same) {
                return true;
            }
            edge = *self.chart.edge(*first);
        }
        false
    }

    /// What it costs that a phrase with «ب» is not what the verb governs with it: «قضت بسجن الرجل», «اتهمه باستخدام العنف».
    fn governed_otherwise(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let Some(first) = self.chart.parts_of(phrase).first().map(|first| self.chart.edge(*first)) else { return 0 };
        let Some((line, with)) = self.chart.line_of(clause.lexeme).zip(self.chart.lexicon.key("ب")) else { return 0 };
        let government = self.chart.lexicon.government(line);
        if government.prepositions & (1 << with) == 0 {
            return 0;
        }
        let place = phrase.properties.has(Properties::PLACE) && !phrase.properties.has(Properties::NAME);
        let beside_object = [Governed::Object, Governed::Preposition(with)];
        let act = || {
            let line = self.chart.line_of(first.lexeme).map(|line| &self.chart.lexicon.vocabulary.word(line).lemma);
            line.is_some_and(|lemma| lemma.ar.starts_with('ب') && lemma.en.ends_with("ing"))
                && government.frames.iter().any(|frame| frame.parts == beside_object)
        };
        match first.properties.has(Properties::WITH) {
            true if place => SAID_OF_PLACE,
            false if act() => NOT_GOVERNED,
            _ => 0,
        }
    }

    /// Whether a place is the last that a clause names, by its name or its noun.
    fn ends_in_place(&self, clause: &Edge) -> bool {
        let mut edge = *clause;
        loop {
            if edge.category == Category::NOUN_PHRASE && edge.properties.has(Properties::PLACE) {
                return true;
            }
            let Some(last) = self.last_part(&edge) else { return false };
            edge = *last;
        }
    }

    fn governs(&self, word: &Edge, phrase: &Edge) -> bool {
        if self.is_of_place(word, phrase) {
            return true;
        }
        let Some((government, key)) = self.government_and_key(word, phrase) else { return false };
        government.prepositions & (1 << key) != 0
            || self.governs_as_verb(word, key)
            || word.properties.has(Properties::OBJECT)
                && government.idioms.iter().any(|(noun, of)| *of == key && self.has_noun(word, noun))
    }

    /// Whether a verbal noun with its object governs the preposition as its verb does: «إجبارهم على».
    fn governs_as_verb(&self, noun: &Edge, key: Key) -> bool {
        if !matches!(noun.lexeme, Lexeme::Vocabulary(_, Part::Noun)) || !self.is_owned(noun) {
            return false;
        }
        let beside = [Governed::Object, Governed::Preposition(key)];
        let verb = self.chart.lexicon.verb_done_to(noun.lexeme);
        verb.is_some_and(|verb| self.chart.lexicon.government(verb).frames.iter().any(|frame| frame.parts == beside))
    }

    /// Whether a clause has a noun phrase whose noun is this folded word, in any form: «أصدر أمرا».
    fn has_noun(&self, clause: &Edge, noun: &str) -> bool {
        let mut edge = *clause;
        while let Some((first, rest)) = self.chart.parts_of(&edge).split_first() {
            let is_it = |part: &EdgeId| {
                let part = self.chart.edge(*part);
                let Lexeme::Vocabulary(number, Part::Noun | Part::Masdar) = part.lexeme else { return false };
                let lemma = normalize(&self.chart.lexicon.vocabulary.word(number).lemma.ar);
                part.category == Category::NOUN_PHRASE
                    && noun.strip_prefix("ال").unwrap_or(noun).starts_with(lemma.trim_end_matches('ه'))
            };
            if rest.iter().any(is_it) {
                return true;
            }
            edge = *self.chart.edge(*first);
        }
        false
    }

    /// What it costs that an adjective behind a verbal noun and its complement is of the verbal noun: «حماية صنعاء القديمة».
    fn of_whole(&self, noun: &Edge) -> u32 {
        let definite = |edge: &Edge| edge.properties.has(Properties::DEFINITE);
        let construct =
            noun.properties.has(Properties::VERBAL) && definite(noun) && !definite(self.chart.edge(noun.head));
        if construct { ADJECTIVE_OF_WHOLE } else { 0 }
    }

    /// Whether a noun of a transitive verb has a person, a body or a pronoun as its complement: «استخدام الحكومة», «رفضهم».
    fn has_agent(&self, noun: &Edge, behind: Option<&Edge>) -> bool {
        let Lexeme::Vocabulary(number, Part::Noun) = noun.lexeme else { return false };
        let vocabulary = &self.chart.lexicon.vocabulary;
        // "targeting civilians" has what it is done to right behind it, if no other object does: «فرض واشنطن عقوبات».
        let object = behind.is_some_and(|behind| behind.category == Category::NOUN_PHRASE);
        let done_to = vocabulary.word(number).lemma.of.as_deref() == Some("");
        if done_to && !object {
            return false;
        }
        let verb = self.chart.lexicon.verb_of_noun(number);
        let transitive = verb.is_some_and(|verb| vocabulary.word(verb).lemma.object != Some(false));
        let complement = noun.rule.is_some().then(|| self.chart.edge(noun.parts[1])).filter(|_| noun.parts[1] != 0);
        transitive
            && complement.is_some_and(|complement| {
                complement.end == noun.end
                    && !(done_to && complement.properties.meets(Properties::DESCRIBED | Properties::CONJOINED))
                    && (complement.category == Category::PRONOUN
                        || complement.properties.meets(Properties::HUMAN | Properties::NAME)
                            && complement.category == Category::NOUN_PHRASE)
            })
    }

    /// What it costs that a verb has an object beside its clause, which its line does not give, since nobody says a thing that…; or that it
    /// lacks the one that its line gives.
    fn with_object(&self, clause: &Edge) -> u32 {
        let Lexeme::Vocabulary(number, _) = clause.lexeme else { return 0 };
        let frames = &self.chart.lexicon.government(number).frames;
        if !clause.properties.has(Properties::OBJECT) {
            // «اتهمت إيران بأنها تدعم الإرهاب»: who accuses accuses somebody.
            let that = |frame: &&Frame| frame.parts.iter().any(|part| matches!(part, Governed::Clause(_)));
            let of_object = |frame: &Frame| frame.parts.first() == Some(&Governed::Object);
            let mut clauses = frames.iter().filter(that).peekable();
            let lacks = clauses.peek().is_some() && clauses.all(of_object);
            return if lacks && clause.properties.has(Properties::ACTIVE) { SAID_BESIDES_OBJECT } else { 0 };
        }
        let both = frames.iter().any(|frame| {
            frame.parts.first() == Some(&Governed::Object)
                && frame.parts.iter().any(|part| matches!(part, Governed::Clause(_)))
        });
        if both { 0 } else { SAID_BESIDES_OBJECT }
    }

    /// A noun, and a clause that says something of it: its verb agrees with the noun or a pronoun in it goes back to it. Where a
    /// pronoun may go back to it, the noun is not the subject: «المناطق التي تسيطر عليها» are areas that somebody controls.
    pub(super) fn relative(&self, noun: &Edge, clause: &Edge) -> Option<u32> {
        if clause.properties.has(Properties::RESUMED)
            && !clause.properties.has(Properties::SUBJECT)
            && self.resumptive(noun, clause).is_some()
        {
            // «الوزير الذي حكم عليه بالسجن»: the pronoun is the only subject of a passive.
            let made = || clause.start == noun.end && self.is_made(noun);
            let cost = if self.has_raised(clause) || made() { 0 } else { RESUMPTIVE };
            return clause.properties.features().agrees(Features::THIRD, Features::PERSON).then_some(cost);
        }
        if clause.properties.has(Properties::RESUMED | Properties::SUBJECT) && self.resumptive(noun, clause).is_some() {
            return Some(0);
        }
        // «لاجئون قتل أقاربهم»: the pronoun tells that they are not those who were killed.
        let whose = clause.properties.has(Properties::SUBJECT)
            && !clause.properties.has(Properties::RESUMED)
            && self.resumptive(noun, clause).is_some();
        relative(noun, clause).map(|cost| cost + if whose { WHOSE } else { 0 })
    }

    /// The pronoun in a clause that may go back to the noun: the object, behind a preposition, or of the subject.
    pub(super) fn resumptive(&self, noun: &Edge, clause: &Edge) -> Option<EdgeId> {
        clause.rule?;
        let mut open: Vec<(EdgeId, bool)> = self.chart.parts_of(clause).iter().map(|part| (*part, false)).collect();
        let mut of_subject = None;
        while let Some((id, owned)) = open.pop() {
            let edge = self.chart.edge(id);
            let all = || self.chart.parts(id).iter().map(move |part| (*part, owned));
            match self.name(edge) {
                "PRON" if !goes_back(noun, edge) => {}
                "PRON" if owned => of_subject = Some(id),
                "PRON" => return Some(id),
                "PP" if owned => {}
                "PP" | "CL" | "RC" | "VP" | "VPS" | "CANBE" | "DONE" => open.extend(all()),
                "NP" | "NB" if edge.properties.has(Properties::RESUMED) => {
                    open.extend(all().map(|(part, _)| (part, true)));
                }
                _ => {}
            }
        }
        of_subject.filter(|_| clause.properties.has(Properties::SUBJECT))
    }

    /// Behind أن and إن stands a noun in the accusative, or what leads; behind أن also the subjunctive, and no other verb.
    fn behind_that(&self, that: &Edge, sentence: &Edge) -> bool {
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

    /// Whether the verb governs the preposition instead of an object.
    fn governs_alone(&self, word: &Edge, phrase: &Edge) -> bool {
        self.government_and_key(word, phrase).is_some_and(|(government, key)| government.alone & (1 << key) != 0)
    }

    /// Whether the verb governs «إلى»: «أشار إلى أن» is what he pointed out, not until when.
    fn governs_toward(&self, clause: &Edge) -> bool {
        let line = self.chart.line_of(clause.lexeme);
        line.zip(self.chart.lexicon.key("الي"))
            .is_some_and(|(line, key)| self.chart.lexicon.government(line).prepositions & (1 << key) != 0)
    }

    fn governs_clause(&self, word: &Edge) -> bool {
        self.chart.line_of(word.lexeme).is_some_and(|number| self.chart.lexicon.government(number).clause)
    }
}
