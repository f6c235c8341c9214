//! Passives that are none: what does something is not what it is done to.

use super::super::analysis::Lexeme;
use super::super::chart::{Edge, EdgeId};
use super::super::government::{Frame, Governed};
use super::super::grammar::{Category, Properties};
use super::super::lists::{List, has, lists};
use super::forms::{subject_verb, verb_subject};
use super::{Agreement, DOUBTFUL, is_open_copula};
use crate::vocabulary::Part;

/// What it costs that a force with its complement is what something is done to.
const FORCE_UNDERGOES: u32 = 5;
/// What it costs that to somebody is done what is only done to things.
const DONE_TO_THINGS: u32 = 8;
/// What it costs that something is done to somebody who is described by a noun that is none of his: «قدم وزير استقالته».
const NOT_OWNED: u32 = 6;

/// What it costs that a verb which has all it governs is in the passive.
const RATHER_ACTIVE: u32 = 10;

impl Agreement<'_, '_> {
    /// The line of a noun or of a phrase noun.
    pub(super) fn noun_line(&self, noun: &Edge) -> Option<u32> {
        let lexeme = Some(noun.lexeme);
        let noun = lexeme.filter(|lexeme| matches!(lexeme, Lexeme::Vocabulary(_, Part::Noun) | Lexeme::Unit(_)));
        noun.and_then(|noun| self.chart.line_of(noun))
    }

    /// The English of the line of a noun or of a phrase noun, or of a term of the glossary.
    pub(super) fn noun_english(&self, noun: &Edge) -> Option<&str> {
        let is_noun = matches!(noun.lexeme, Lexeme::Vocabulary(_, Part::Noun) | Lexeme::Unit(_));
        self.chart.english_of(noun.lexeme).filter(|_| is_noun)
    }

    /// Whether the English of the line of a noun is in a list.
    pub(super) fn is_noun_in(&self, noun: &Edge, list: &List) -> bool {
        self.noun_english(noun).is_some_and(|english| has(list, english))
    }

    /// Whether a noun is somebody who is known by whose he is, «نجل القائد», and not by one of the subject's own, «شقيق زوجته».
    pub(super) fn is_kin(&self, noun: &Edge) -> bool {
        let noun = self.unwrapped(noun);
        noun.properties.has(Properties::HUMAN)
            && self.is_owned(&noun)
            && self.last_word(&noun).category != Category::PRONOUN
            && self.is_noun_in(&noun, &lists().nouns.of_persons)
    }

    /// What it costs that a relative right behind the name of who does something is whom it is done to, unless he is his own: «قتل سامي خالد
    /// نجل القائد» is that the son was killed.
    pub(super) fn kin_behind_name(&self, clause: &Edge, object: &Edge) -> u32 {
        let name = |last: &Edge| last.properties.has(Properties::NAME | Properties::HUMAN) && last.end == object.start;
        let own = object.properties.has(Properties::RESUMED);
        if !own && self.last_part(clause).is_some_and(name) && self.is_kin(object) { DOUBTFUL } else { 0 }
    }

    /// Whether a noun is a body that believes and decides as people do: «الحزب», «المعارضة».
    pub(in crate::english) fn is_body(&self, noun: &Edge) -> bool {
        let nouns = &lists().nouns;
        self.noun_english(noun).is_some_and(|english| has(&nouns.bodies, english) || has(&nouns.minds, english))
    }

    /// Whether it is a body that people are in, with what its name says of it: «الجيش الوطني».
    pub(in crate::english) fn is_body_of_people(&self, noun: &Edge) -> bool {
        let nouns = &lists().nouns;
        let name = self.chart.english_of(noun.lexeme).and_then(|english| english.rsplit(' ').next());
        self.is_body(noun) || name.is_some_and(|last| has(&nouns.bodies, last) || has(&nouns.minds, last))
    }

    /// Whether a noun phrase is a person, people or a body of them, which say and publish things and are not said or published.
    pub(in crate::english) fn is_somebody(&self, noun: &Edge) -> bool {
        let place = Properties::NAME | Properties::PLACE;
        let people = || self.is_noun_in(noun, &lists().nouns.peoples);
        noun.properties.has(Properties::HUMAN)
            || noun.properties.has(place)
            || self.is_body_of_people(noun)
            || self.is_media(noun)
            || people()
    }

    /// What it costs that somebody is announced or published, who rather does it: «نشر الفريق على حسابه الفيديو».
    pub(super) fn states_somebody(&self, clause: &Edge, object: &Edge) -> u32 {
        let states = clause.properties.has(Properties::ACTIVE) && self.is_verb_in(clause, &lists().verbs.of_statements);
        // «أعلن فلان رئيس المجلس، عن»: behind who announces it a person is rather he too.
        let person = || {
            // «كشف فلان نجل أحد القادة عن»: by whose son he is he is known too.
            let known = || object.properties.has(Properties::DEFINITE) || self.is_owned(&self.unwrapped(object));
            object.properties.has(Properties::HUMAN | Properties::SINGULAR) && known()
        };
        match clause.properties.has(Properties::SUBJECT) {
            true if states && person() => DOUBTFUL * 2,
            false if states && self.is_somebody(object) => DOUBTFUL,
            _ => 0,
        }
    }

    /// What it costs that what does something is taken for what it is done to: «ضرب زلزال البلاد», «لقي حتفه».
    pub(super) fn undergoes(&self, clause: &Edge, subject: &Edge) -> u32 {
        let Some(number) = passive(clause) else { return self.is_judged(subject) };
        let lexicon = self.chart.lexicon;
        let idiom = |frame: &Frame| match frame.parts.as_slice() {
            [Governed::Words(words), rest @ ..] => {
                // «رفض التعليق», "decline to comment".
                let meant = rest.is_empty() && frame.english.contains(" to ");
                (words.is_own() || meant) && self.begins_with_noun(subject, words.first())
            }
            _ => false,
        };
        // «أظهر مقطع فيديو هروب الجنود»
        let shows = || has(&lists().verbs.showing, &lexicon.vocabulary.word(number).lemma.en) && self.is_shown(subject);
        let noun = self.unwrapped(subject);
        // «أطلق شرطي النار على»: what the verb is said of with its subject is not whose the subject is.
        let person = noun.properties.has(Properties::HUMAN) && self.is_owned(&noun);
        let complement = self.last_part(&noun).filter(|last| person && last.category == Category::NOUN_PHRASE);
        let of_idiom = |frame: &Frame| match frame.parts.as_slice() {
            [Governed::Words(words), ..] => complement.is_some_and(|last| self.begins_with_noun(last, words.first())),
            _ => false,
        };
        let frames = &lexicon.government(number).frames;
        if self.is_thing_as_victim(clause, subject)
            || self.is_meant(clause, subject)
            || frames.iter().any(|frame| idiom(frame) || of_idiom(frame))
            || shows()
        {
            return DOUBTFUL;
        }
        // «كرر انتقاده للاتفاق»: he repeated it himself.
        if clause.properties.has(Properties::SPEECH) && self.is_own_act_on(subject) {
            return DOUBTFUL;
        }
        let english = &lexicon.vocabulary.word(number).lemma.en;
        // «مكنت المفاوضات من التوصل إلى الاتفاق»: nobody enables negotiations.
        if self.enables_thing(clause, subject) {
            return DOUBTFUL;
        }
        if self.sentences(clause, subject) {
            return DOUBTFUL * 2;
        }
        // «ويبعد 10 كيلومترات»: how far something is.
        if has(&lists().verbs.never_passive, english) {
            return DOUBTFUL;
        }
        // «أعلنت عائلته أنها», «نشر الفريق على حسابه الفيديو»: people and their bodies are not announced or published, they do it.
        if has(&lists().verbs.of_statements, english) && self.is_somebody(subject) {
            return DOUBTFUL;
        }
        // «خطف مسلحون»: it is what they do.
        let armed = || {
            let last = self.noun_english(subject).and_then(|english| english.rsplit(' ').next());
            self.is_force(subject) || last.is_some_and(|last| has(&lists().nouns.forces, last))
        };
        if has(&lists().verbs.of_gunmen, english) && armed() {
            return DOUBTFUL;
        }
        // «ضرب زلزال بقوة 6 درجات غرب البلاد»
        if has(&lists().verbs.of_nature, english) && self.is_or_series_of(subject, &lists().nouns.natural) {
            return DOUBTFUL;
        }
        // «سيمثل الاتفاق تحولا»: nobody stands for an agreement.
        if has(&lists().verbs.of_envoys, english) && self.is_thing(subject) {
            return DOUBTFUL;
        }
        // «حرر الجيش»: towns are liberated, and armies liberate them.
        let army = || self.is_body_of_people(subject) && !subject.properties.has(Properties::PLACE);
        if has(&lists().verbs.of_armies, english) && army() {
            return DOUBTFUL;
        }
        // «لم يحدد الوزير، في أي بلد»
        if has(&lists().verbs.explaining, english) && subject.properties.has(Properties::HUMAN) {
            return DOUBTFUL;
        }
        // «اعتقل الأمن المصري الصحفي»
        let arrests = || self.noun_english(subject).is_some_and(|noun| has(&lists().nouns.arresting, noun));
        if has(&lists().verbs.of_victims, english) && arrests() {
            return DOUBTFUL;
        }
        // «شغل منصب الوزير»: he held it.
        if has(&lists().verbs.of_posts, english) && self.is_post(subject) {
            return DOUBTFUL;
        }
        let vehicle = || has(&lists().verbs.of_vehicles, english) && self.is_noun_in(subject, &lists().nouns.vehicles);
        // «استهدفت مسيرة سيارة»
        let weapon = || has(&lists().verbs.of_attackers, english) && self.is_attacker(subject);
        // «استجوب القاضي المتهم», «دهست سيارة مارة»: what might be an adjective is whom it is done to.
        if self.judges(subject) || vehicle() && self.ends_in_noun(subject, |_| true) {
            return DOUBTFUL;
        }
        let force = (self.is_force(subject) || vehicle() || weapon()) && self.is_owned(&noun);
        if has(&lists().verbs.appointing, english) && self.appoints_people(subject) {
            return DOUBTFUL;
        }
        // «قتل تلميذ 17 شخصا», «رجح مسؤول مقتل عشرة أشخاص»: he is no pupil of theirs, and no official of a death.
        let counted = |last: &Edge| {
            let several = Properties::NUMBER | Properties::HUMAN;
            last.properties.has(several) && !last.properties.has(Properties::DEFINITE)
        };
        let told = |last: &Edge| {
            let act = last.properties.has(Properties::VERBAL) || self.is_death(last);
            clause.properties.has(Properties::SPEECH) && act
        };
        let one = noun.properties.has(Properties::SINGULAR);
        if complement.is_some_and(|last| one && counted(last) || told(last)) {
            return DOUBTFUL;
        }
        let of_thing = self.done_to_things(clause, subject);
        of_thing + if force { FORCE_UNDERGOES } else { self.not_owned(&noun) }
    }

    /// Whether a thing is brought to do something, which is only done to persons and bodies.
    pub(super) fn enables_thing(&self, clause: &Edge, noun: &Edge) -> bool {
        let verbs = &lists().verbs;
        self.is_verb_in(clause, &verbs.prompting) && self.is_verb_in(clause, &verbs.to_persons) && self.is_thing(noun)
    }

    /// Whether a noun phrase ends in whom a judge or a body decides about, who looks like an adjective: «القاضي المتهم».
    pub(super) fn judges(&self, subject: &Edge) -> bool {
        (self.is_noun_in(subject, &lists().nouns.judging) || self.is_body(subject))
            && self.ends_in_noun(subject, |noun| has(&lists().nouns.judged, noun))
    }

    /// What it costs that one of them is accused as well and does it alone: «استجوب القاضي المتهم»; where the line of the verb itself is a passive, «أودع
    /// القاضي المتهم السجن», he is jailed.
    fn is_judged(&self, subject: &Edge) -> u32 {
        if self.judges(subject) { DOUBTFUL } else { 0 }
    }

    /// Whether the adjective by which a noun phrase ends may as well be a noun with such English: «القاضي المتهم».
    fn ends_in_noun(&self, phrase: &Edge, is_such: impl Fn(&str) -> bool) -> bool {
        let noun = self.unwrapped(phrase);
        let Some(adjective) = self.last_part(&noun).filter(|last| last.category == Category::ADJECTIVE) else {
            return false;
        };
        let nouns = self.chart.starting(usize::from(adjective.start), Category::NOUN).iter();
        nouns.map(|id| self.chart.edge(*id)).any(|other| {
            other.rule.is_none()
                && other.end == adjective.end
                && other.cost <= adjective.cost + NOT_OWNED
                && self.noun_english(other).is_some_and(&is_such)
        })
    }

    /// Whether it is an act with the pronoun of who does it, and with what it is done to behind ل: «انتقاده للاتفاق».
    fn is_own_act_on(&self, noun: &Edge) -> bool {
        let noun = self.unwrapped(noun);
        let [first, preposition, ..] = self.chart.parts_of(&noun) else { return false };
        let (first, preposition) = (self.chart.edge(*first), self.chart.edge(*preposition));
        noun.properties.has(Properties::VERBAL | Properties::RESUMED)
            && self.last_word(first).category == Category::PRONOUN
            && preposition.properties.has(Properties::PURPOSE)
    }

    /// What it costs that a verb is in the passive that has all it governs without an object, «تعهد بدعم الجيش»: somebody did it.
    pub(super) fn rather_active(&self, clause: &Edge) -> u32 {
        let Some(number) = passive(clause) else { return self.rather_passive(clause) };
        let list = &lists().verbs.passive_without_object;
        let usual = |english: &str| english.split(' ').next().is_some_and(|verb| has(list, verb));
        let government = self.chart.lexicon.government(number);
        // «حكم على الوزير بالسجن»
        let begins = |part: &Edge| {
            let begins = |frame: &&Frame| part.key.map(Governed::Preposition).as_ref() == frame.parts.first();
            self.name(part) == "PP" && government.frames.iter().filter(begins).any(|frame| usual(&frame.english))
        };
        let complete = |part: &Edge| self.name(part) == "PP" && self.governs_alone(clause, part);
        // «إذا دخلت لحماية المقاتلين»: what does without its object is rather in the active.
        let alone = clause.properties.has(Properties::EITHER) && !clause.properties.has(Properties::SUBJECT);
        if alone && !self.has_raised(clause) && !self.has_behind(clause, begins) {
            return RATHER_ACTIVE / 5;
        }
        let seldom = !usual(&self.chart.lexicon.vocabulary.word(number).lemma.en)
            && self.has_behind(clause, complete)
            && !self.has_behind(clause, begins);
        if seldom { RATHER_ACTIVE } else { 0 }
    }

    /// What it costs that nobody who is named does what is rather told in the passive: «قبل أن يفرج عنه» is before he was released.
    fn rather_passive(&self, clause: &Edge) -> u32 {
        let alone = |part: &Edge| {
            part.properties.has(Properties::PRONOUN) && self.name(part) == "PP" && self.governs_alone(clause, part)
        };
        let usual = || self.is_verb_in(clause, &lists().verbs.passive_without_object);
        let active = !clause.properties.has(Properties::SUBJECT) && usual() && self.has_behind(clause, alone);
        if active || self.rather_raised(clause) { RATHER_ACTIVE } else { 0 }
    }

    /// What it costs that what says something, or one of the other gender, is the subject of what is rather told in the passive: «قالت الوزارة إنه
    /// سيسمح للمسافرين بالدخول».
    pub(super) fn allows_itself(&self, clause: &Edge, that: &Edge) -> u32 {
        let [_, pronoun, told] = *self.chart.parts_of(that) else { return 0 };
        let (pronoun, told) = (self.chart.edge(pronoun), self.chart.edge(told));
        let governed = |part: &Edge| self.name(part) == "PP" && self.governs_alone(told, part);
        let of_one = Properties::THIRD | Properties::SINGULAR | Properties::MASCULINE;
        let rather = self.name(pronoun) == "PRON"
            && !told.is_passive()
            && told.properties.has(of_one)
            && !told.properties.has(Properties::SUBJECT)
            && self.is_verb_in(told, &lists().verbs.passive_without_object)
            && self.has_behind(told, governed);
        let another = |subject: &Edge| subject_verb(subject, told).is_none() || self.is_thing(subject);
        if rather && self.subject_in(clause).is_some_and(another) { RATHER_ACTIVE } else { 0 }
    }

    /// What it costs that somebody who is in the verb alone represents or constitutes a thing that is known, which is rather the subject: «سيمثل
    /// الاتفاق في حال توقيعه تحولا».
    pub(super) fn done_by_nobody(&self, clause: &Edge) -> u32 {
        let verbs = &lists().verbs;
        let verb = self.chart.edge(clause.head);
        let behind = |part: &Edge| part.start == verb.end;
        let known = |part: &Edge| {
            behind(part)
                && part.category == Category::NOUN_PHRASE
                && part.properties.has(Properties::DEFINITE)
                && !part.properties.meets(Properties::PLACE | Properties::NAME)
                && self.is_thing(part)
        };
        let by_things = self.is_verb_in(clause, &verbs.of_envoys) || self.is_verb_in(clause, &verbs.by_things);
        if by_things && !clause.properties.has(Properties::SUBJECT) && self.has_behind(clause, known) {
            DOUBTFUL * 2
        } else {
            0
        }
    }

    /// Whether nobody who is named holds of something what is rather told in the passive: «ينظر إلى القرار على أنه خطأ».
    fn rather_raised(&self, clause: &Edge) -> bool {
        let Some(number) = clause.finite_verb() else { return false };
        let of_one = Properties::THIRD | Properties::SINGULAR | Properties::MASCULINE;
        if clause.properties.has(Properties::SUBJECT) || !clause.properties.has(of_one) {
            return false;
        }
        let list = &lists().verbs.passive_without_object;
        let usual = |frame: &Frame| frame.english.split(' ').next().is_some_and(|verb| has(list, verb));
        let stands = |governed: &Governed| match governed {
            Governed::Object => true,
            Governed::Preposition(key) => self.has_behind(clause, |part| part.key == Some(*key)),
            Governed::Clause(_) => self.has_behind(clause, |part| matches!(self.name(part), "THAT" | "PTHAT")),
            _ => false,
        };
        let whole = |frame: &&Frame| frame.parts.len() > 2 && frame.parts.iter().all(stands);
        self.chart.lexicon.government(number).frames.iter().filter(whole).any(usual)
    }

    /// What it costs that a number does something which rather is the rate before it: «فاز بنسبة 54 بالمئة».
    pub(super) fn parts_rate(&self, clause: &Edge, subject: &Edge) -> u32 {
        let numbered = subject.properties.has(Properties::NUMBER) && subject.start == clause.end;
        let rate = || {
            let phrase = self.last_part(clause).filter(|last| self.name(last) == "PP");
            phrase.and_then(|phrase| self.last_part(phrase)).is_some_and(|noun| {
                let word = self.unwrapped(noun);
                word.is_word() && has(&lists().nouns.rates, self.noun_english(&word).unwrap_or_default())
            })
        };
        if numbered && rate() { DOUBTFUL } else { 0 }
    }

    /// What it costs that something new does not return, which rather is what somebody is no longer: «لم تعد دولة فقيرة».
    pub(super) fn is_no_longer(&self, clause: &Edge, subject: &Edge) -> u32 {
        let known = Properties::DEFINITE | Properties::NUMBER | Properties::HUMAN;
        let not = clause.properties.has(Properties::NEGATED | Properties::JUSSIVE);
        let returns = not && self.is_verb_in(clause, &lists().verbs.returning);
        let longer = returns || self.name(&self.unwrapped(clause)) == "NOLONGER";
        let new = subject.start == clause.end && !subject.properties.meets(known);
        if new && longer { DOUBTFUL } else { 0 }
    }

    /// What it costs that something returns another there, which rather is no longer there: «طائرات لم تعد هناك حاجة إليها».
    pub(super) fn returns_there(&self, clause: &Edge) -> u32 {
        let not = clause.properties.has(Properties::NEGATED | Properties::JUSSIVE);
        let there = |part: &Edge| self.name(part) == "YONDER" && part.start == self.chart.edge(clause.head).end;
        let returns = not && self.is_verb_in(clause, &lists().verbs.returning);
        if returns && self.has_behind(clause, there) { DOUBTFUL * 2 } else { 0 }
    }

    /// What it costs that those who attack something, without an object, are of what they attack: «هاجم قراصنة سفينة».
    pub(super) fn attacks_nothing(&self, clause: &Edge, subject: &Edge) -> u32 {
        let alone = !clause.is_passive() && !clause.properties.has(Properties::OBJECT);
        let attacks = || {
            let noun = self.unwrapped(subject);
            let thing = |last: &Edge| {
                last.category == Category::NOUN_PHRASE
                    && !last.properties.meets(Properties::HUMAN | Properties::NAME | Properties::VERBAL)
                    && !self.is_body(last)
            };
            noun.properties.has(Properties::HUMAN)
                && self.is_force(&noun)
                && self.is_owned(&noun)
                && self.last_part(&noun).is_some_and(thing)
        };
        // «ضربت عاصفة الساحل الشرقي»: it is no storm of the coast.
        let strikes = || {
            let noun = self.unwrapped(subject);
            let place = |last: &Edge| {
                last.category == Category::NOUN_PHRASE && last.properties.has(Properties::DEFINITE | Properties::PLACE)
            };
            !noun.properties.has(Properties::HUMAN)
                && self.is_force(&noun)
                && self.is_owned(&noun)
                && self.last_part(&noun).is_some_and(place)
        };
        let verbs = &lists().verbs;
        // «وهاجمت المدينة»: no town attacks.
        let place = || {
            let kinds = Properties::HUMAN | Properties::NAME | Properties::VERBAL;
            subject.properties.has(Properties::PLACE | Properties::DEFINITE)
                && !subject.properties.meets(kinds)
                && !self.is_body_of_people(subject)
        };
        let hits = self.is_verb_in(clause, &verbs.of_attackers) && (attacks() || place())
            || self.is_verb_in(clause, &verbs.of_forces) && strikes();
        if alone && hits { DOUBTFUL } else { 0 }
    }

    /// Whether a noun is a body or an office that appoints others: «عين الرئيس وزيرا جديدا».
    fn appoints_people(&self, noun: &Edge) -> bool {
        let offices = &lists().nouns.appointing;
        let office = |english: &str| offices.iter().any(|office| english.to_lowercase().contains(*office));
        self.is_body(noun) || self.noun_english(noun).is_some_and(office)
    }

    /// What it costs that a thing makes more or less what is its own, which rather becomes so: «اندلعت الحرائق وزادت حدتها».
    pub(super) fn changes_itself(&self, one: &Edge, other: &Edge) -> u32 {
        let may = Properties::ACTIVE | Properties::TRANSITIVE | Properties::EITHER | Properties::OBJECT;
        let own = |part: &Edge| {
            part.category == Category::NOUN_PHRASE
                && part.start == self.chart.edge(other.head).end
                && part.properties.has(Properties::RESUMED)
                && subject_verb(part, self.chart.edge(other.head)).is_some()
        };
        let thing = || self.subject_in(one).is_some_and(|subject| !self.is_doer(subject) && !self.is_somebody(subject));
        let changes = other.properties.has(may)
            && self.is_verb_in(other, &lists().verbs.changing)
            && self.has_behind(other, own)
            && thing();
        if changes { DOUBTFUL } else { 0 }
    }

    /// What it costs that a thing which something was done to then leads or chairs it: «أسس الحزب وقاده» is that he did both.
    pub(super) fn leads_itself(&self, one: &Edge, other: &Edge) -> u32 {
        let pronoun = |part: &Edge| part.category == Category::PRONOUN;
        let thing =
            one.is_passive() && one.properties.has(Properties::SUBJECT) && !one.properties.has(Properties::HUMAN);
        let leads = thing && !other.is_passive() && self.is_verb_in(other, &lists().verbs.of_leaders);
        if leads && self.has_behind(other, pronoun) { DOUBTFUL } else { 0 }
    }

    /// What it costs that somebody had done what the noun right before the verb, in a phrase, rather does: «كانت الطائرة في مهمة استمرت يومين».
    pub(super) fn done_by_last(&self, one: &Edge, other: &Edge) -> u32 {
        let known = Properties::DEFINITE | Properties::TIME;
        let phrase = self.last_part(one).filter(|last| self.name(last) == "PP" && last.end == other.start);
        let noun = phrase
            .and_then(|phrase| self.last_part(phrase))
            .filter(|noun| noun.category == Category::NOUN_PHRASE && !noun.properties.meets(known));
        let may = |noun: &Edge| !other.properties.has(Properties::SPEECH) && self.relative(noun, other).is_some();
        if is_open_copula(one) && noun.is_some_and(may) { DOUBTFUL } else { 0 }
    }

    /// What it costs that an adjective would say as what somebody works.
    pub(super) fn works_as(&self, clause: &Edge) -> u32 {
        let english = clause.finite_verb().map(|number| &self.chart.lexicon.vocabulary.word(number).lemma.en);
        if english.is_some_and(|english| english.ends_with(" as")) { DOUBTFUL } else { 0 }
    }

    /// Whether a noun is the word of an idiom of a verb in the passive, by which it is said what is done to somebody: «أعيد انتخابه».
    pub(super) fn is_of_idiom(&self, verb: &Edge, noun: &Edge) -> bool {
        let idiom = |frame: &Frame| matches!(frame.parts.as_slice(), [Governed::Words(words)] if self.begins_with_noun(noun, words.first()));
        passive(verb).is_some_and(|number| self.chart.lexicon.government(number).frames.iter().any(idiom))
    }

    /// Whether a noun is an office that somebody holds: «وزيرا», «رئيسا للحكومة».
    pub(super) fn holds(&self, noun: &Edge) -> bool {
        // «قائد الجيش», "commander of the army"
        let last = |english: &str| {
            let office = english.split(" of ").next().unwrap_or_default();
            office.rsplit(' ').next().is_some_and(|last| has(&lists().nouns.held, last))
        };
        self.noun_english(noun).is_some_and(|english| has(&lists().nouns.held, english) || last(english))
    }

    /// Whether a noun is what somebody holds: «منصب».
    pub(super) fn is_post(&self, noun: &Edge) -> bool {
        self.is_noun_in(noun, &lists().nouns.posts)
    }

    /// What it costs that a post takes somebody over: «تولى منصب الوزير» is that he took it.
    pub(super) fn takes_over(&self, clause: &Edge, subject: &Edge) -> u32 {
        let takes = !clause.is_passive() && self.is_verb_in(clause, &lists().verbs.of_posts);
        if takes && self.is_post(subject) { DOUBTFUL } else { 0 }
    }

    /// Whether a noun is what befalls people: «مقتل».
    pub(super) fn is_death(&self, noun: &Edge) -> bool {
        self.is_noun_in(noun, &lists().nouns.deaths)
    }

    /// Whether a noun is what shows something: «استطلاع».
    pub(super) fn is_witness(&self, noun: &Edge) -> bool {
        self.is_noun_in(noun, &lists().nouns.witnesses)
    }

    /// Whether a noun with its complement may be what shows something, and is by itself known to nobody: «مقطع فيديو».
    fn is_shown(&self, noun: &Edge) -> bool {
        // «صور ومقاطع فيديو منازل»: of several the last ends in it.
        let mut members = Vec::new();
        self.members(noun, &mut members);
        self.is_witness(noun) && members.last().is_some_and(|last| self.is_owned(last))
    }

    /// What it costs that what somebody shows ends what shows it: «أظهر استطلاع تقدم المرشح» is a poll, not one of a lead.
    pub(super) fn shows_act(&self, clause: &Edge, subject: &Edge) -> u32 {
        let noun = self.unwrapped(subject);
        let act = |last: &Edge| {
            let head = self.chart.edge(last.head);
            last.properties.has(Properties::VERBAL) && !head.properties.has(Properties::DEFINITE)
        };
        let shown = self.is_owned(&noun) && self.last_part(&noun).is_some_and(act) && self.is_witness(subject);
        if shown && self.is_verb_in(clause, &lists().verbs.showing) { DOUBTFUL } else { 0 }
    }

    /// The same where who does it stands before the verb: «كانت الحكومة أعلنت الخميس، إلغاء العقد».
    pub(super) fn passive_of_doer(&self, clause: &Edge, subject: &Edge) -> u32 {
        let clause = self.last_part(clause).filter(|last| self.name(last) == "VP").unwrap_or(clause);
        let doer = || subject.properties.has(Properties::NAME) || self.is_somebody(subject);
        if clause.is_passive() && self.is_verb_in(clause, &lists().verbs.of_statements) && doer() {
            DOUBTFUL
        } else {
            0
        }
    }

    /// What it costs that nobody who is named does to an army what armies do: «حرر الجيش، في الشمال، …».
    pub(super) fn is_army(&self, clause: &Edge, object: &Edge) -> u32 {
        let army = self.is_body_of_people(object) && !object.properties.has(Properties::PLACE);
        let alone = !clause.properties.has(Properties::SUBJECT);
        if alone && army && self.is_verb_in(clause, &lists().verbs.of_armies) { DOUBTFUL } else { 0 }
    }

    /// What it costs that those in a verb by itself undergo what they rather do to the object of the verb behind it: «دمروا وأحرقوا المنازل».
    pub(super) fn parts_passive(&self, one: &Edge, other: &Edge) -> u32 {
        let bare = one.is_passive()
            && !one.properties.has(Properties::SUBJECT)
            && self.chart.edge(one.head).end == one.end
            && other.start == one.end + 1;
        let does = other.properties.has(Properties::ACTIVE | Properties::OBJECT)
            && !self.has_behind(other, |part| part.category == Category::PRONOUN);
        let befalls = || {
            let verbs = &lists().verbs;
            [&verbs.of_people, &verbs.of_persons, &verbs.of_victims, &verbs.of_captives, &lists().fragments.befalling]
                .iter()
                .any(|list| self.is_verb_in(one, list))
        };
        if bare && does && !befalls() { DOUBTFUL } else { 0 }
    }

    /// The subject of a clause that has one, behind its verb or before it.
    pub(super) fn subject_in(&self, clause: &Edge) -> Option<&Edge> {
        let mut edge = *clause;
        let mut found = None;
        while edge.properties.has(Properties::SUBJECT) {
            let parts = self.chart.parts_of(&edge);
            let parts = parts.iter().map(|part| self.chart.edge(*part));
            found = parts.clone().find(|part| part.category == Category::NOUN_PHRASE);
            let inner = parts.clone().find(|part| part.head == edge.head && part.category != Category::NOUN_PHRASE);
            edge = *inner?;
        }
        found
    }

    /// What it costs that a thing to which something was done then does something to another, where the verb may be in the passive as well:
    /// «دمرت المنازل وأحرقت السيارات».
    pub(super) fn rather_done_too(&self, first: &Edge, second: &Edge) -> u32 {
        if !first.is_passive() || second.is_passive() || !second.properties.has(Properties::OBJECT) {
            return 0;
        }
        let may_do = Properties::HUMAN | Properties::NAME | Properties::NUMBER;
        let thing = |subject: &Edge| {
            matches!(subject.lexeme, Lexeme::Vocabulary(..))
                && !subject.properties.meets(may_do)
                && !self.is_body(subject)
                && !self.is_power(subject)
        };
        let verb = self.chart.edge(second.head);
        let passive = |id: &EdgeId| {
            let edge = self.chart.edge(*id);
            edge.end == verb.end && edge.is_passive()
        };
        let undone = self.chart.starting(usize::from(verb.start), Category::VERB).iter().any(passive);
        // «وقتلت الجنود»: an explosion kills; but things do little to things that are known.
        let object = |noun: &Edge| {
            noun.start == verb.end
                && noun.category == Category::NOUN_PHRASE
                && noun.properties.has(Properties::DEFINITE)
                && !noun.properties.meets(Properties::HUMAN | Properties::PRONOUN)
                && verb_subject(verb, noun).is_some()
        };
        if undone && self.subject_in(first).is_some_and(thing) && self.has_behind(second, object) {
            DOUBTFUL
        } else {
            0
        }
    }

    /// What it costs that to a person is done what is only done to things: «الرئيس سيحضر» attends, and is not attended.
    pub(super) fn done_to_things(&self, clause: &Edge, subject: &Edge) -> u32 {
        // «كان يحاول»
        let clause = self.last_part(clause).filter(|last| self.name(last) == "VP").unwrap_or(clause);
        let people = subject.properties.has(Properties::HUMAN)
            && !(subject.properties.has(Properties::PRONOUN) && subject.properties.has(Properties::SINGULAR));
        // «وأطلقت روسيا مبادرة»: no country is launched.
        let country = subject.properties.has(Properties::PLACE | Properties::NAME) && self.unwrapped(subject).is_word();
        // «انتهكت دول الحظر»: nor are countries violated.
        let countries = self.noun_english(subject) == Some("country");
        let done = |list: &List| clause.is_passive() && self.is_verb_in(clause, list);
        let verbs = &lists().verbs;
        // «وكانت دمشق أعلنت»: nor announced.
        let said = || done(&verbs.of_sayers);
        // «تستخدم الشركة التقنية»: a body is not used, it uses.
        let body = || (country || self.is_body_of_people(subject)) && done(&verbs.by_bodies);
        if body() || (people || countries) && done(&verbs.of_things) || country && (done(&verbs.of_actors) || said()) {
            DONE_TO_THINGS
        } else {
            0
        }
    }

    /// Whether somebody without article is known by what is his: «وزير استقالته».
    pub(super) fn is_of_own(&self, noun: &Edge) -> bool {
        let noun = self.unwrapped(noun);
        let own = |last: &Edge| last.category == Category::NOUN_PHRASE && last.properties.has(Properties::RESUMED);
        noun.properties.has(Properties::HUMAN) && self.is_owned(&noun) && self.last_part(&noun).is_some_and(own)
    }

    /// What it costs that something is done to somebody known by what is his, «قدم وزير استقالته», or who belongs to nobody: «طعن رجل المارة».
    fn not_owned(&self, noun: &Edge) -> u32 {
        let somebody = noun.properties.has(Properties::HUMAN) && self.is_owned(noun);
        let Some(complement) = self.last_part(noun).filter(|last| last.category == Category::NOUN_PHRASE) else {
            return 0;
        };
        let own = || self.is_of_own(noun);
        let body = || complement.properties.has(Properties::NAME) || self.is_body(complement);
        let plain =
            || noun.properties.has(Properties::SINGULAR) && self.is_noun_in(noun, &lists().nouns.persons) && !body();
        if somebody && (own() || plain()) { NOT_OWNED } else { 0 }
    }
}

/// The line of a verb that is in the passive, and may not be in the active.
fn passive(clause: &Edge) -> Option<u32> {
    clause.finite_verb().filter(|_| clause.is_passive())
}
