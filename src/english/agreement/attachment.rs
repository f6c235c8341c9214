//! Where a prepositional phrase or a clause that may belong to two parts of a sentence belongs: to the nearest that governs it.

use super::super::analysis::Lexeme;
use super::super::chart::{Edge, EdgeId};
use super::super::government::{Frame, Governed};
use super::super::grammar::{Category, Properties};
use super::super::lists::{List, has, lists};
use super::distances::ACROSS;
use super::{Agreement, DOUBTFUL, NOT_GOVERNED, is_open_copula};

/// What it costs that a phrase does not belong to the verb next to it, which governs its preposition.
pub(super) const NEARER: u32 = 8;
/// The same of what does not belong to the noun next to it, which may well have it.
pub(super) const NEARER_NOUN: u32 = 3;
/// The same of what the verb governs beside its object: «اتهم الرجل الذي اعتقل ب…».
const ACROSS_GOVERNED: u32 = 2;
/// What it costs that a thing is told something.
const TOLD_THING: u32 = 10;

impl Agreement<'_, '_> {
    /// What it costs that a verb nearer to the phrase governs its preposition: «المدينة التي تسيطر عليها».
    pub(super) fn nearer(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let cost = self.nearest(clause, phrase) + self.of_light(clause, phrase);
        // «تسبب حريق شب في مصنع في مقتل عمال»: the first verb says nothing without it.
        // «كان آخر هجوم شهدته المدينة في يناير»: it was then.
        let is = is_open_copula(clause) && clause.properties.has(Properties::SUBJECT | Properties::PAST);
        let needed = cost > ACROSS_GOVERNED && (is || self.lacks_governed(clause) > 0 && self.governs(clause, phrase));
        if needed { ACROSS_GOVERNED } else { cost }
    }

    /// What it costs that «قام» is based on what the act behind «ب» governs: «قام بمساعدة السكان على الفرار».
    fn of_light(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let with = |id: &EdgeId| {
            let word = self.chart.edge(*id);
            word.is_word() && word.properties.has(Properties::WITH)
        };
        // «بمساعدة» may be a preposition of its own.
        let by = |part: &Edge| {
            self.name(part) == "PP"
                && self.chart.starting(usize::from(part.start), Category::PREPOSITION).iter().any(with)
        };
        let on = phrase.key.is_some() && phrase.key == self.chart.lexicon.key("علي");
        let light = on && self.is_verb_in(clause, &lists().verbs.light);
        if light && self.has_behind(clause, by) { DOUBTFUL } else { 0 }
    }

    fn nearest(&self, clause: &Edge, phrase: &Edge) -> u32 {
        // «وصلت الحافلات التي تقل المقاتلين، إلى المدينة»: the comma closes the relative clause.
        let whither = phrase.key.is_some() && phrase.key == self.chart.lexicon.key("الي");
        if whither && self.is_behind_comma(phrase) && self.is_verb_in(clause, &lists().verbs.arriving) {
            return 0;
        }
        if self.is_part_of(clause, phrase) {
            return NEARER;
        }
        let mut edge = *clause;
        // What the verb governs may stand behind its subject or object.
        let adjacent = self.last_part(clause).is_some_and(|last| last.category == Category::NOUN_PHRASE);
        let mut aside = false;
        let purpose = phrase.key == self.chart.lexicon.key("ل");
        let toward = phrase.key == self.chart.lexicon.key("الي");
        let governed = adjacent && self.governs(clause, phrase) && self.governs_beside_object(clause, phrase);
        let preposition = self.chart.parts_of(phrase).first().map(|first| self.chart.edge(*first));
        let brings = |noun: &Edge| {
            let act = self.unwrapped(noun);
            purpose
                && act.properties.has(Properties::VERBAL)
                && self.is_owned(&act)
                && self.has_agent(&act, preposition)
        };
        while let Some(next) = self.last_part(&edge).copied() {
            let verb = next.finite_verb().is_some();
            // «احتجاز تركيا للقس»: behind who does it ل brings whom it is done to.
            let done = || next.category == Category::NOUN_PHRASE && (self.is_done(&next) || brings(&next));
            let of_others = || self.speaks_as(clause, &next, phrase);
            let of = || purpose && (self.is_office(&next) || done() || of_others());
            // «حريق شب في مستودع في مقتل تسعة»: what it governs it has already.
            if next.head != clause.head
                && (self.governs(&next, phrase) && !((verb || toward) && self.has_phrase(&next, phrase)) || of())
            {
                return match (verb, governed) {
                    (true, _) => NEARER,
                    // «قال مستشار كبير للرئيس إن»: who somebody is rather than who is told.
                    (false, _) if purpose && of_others() => NEARER,
                    (false, true)
                        if !(self.is_told_past(clause, phrase)
                            || self.is_of(&next, phrase)
                            || self.is_in_charge(clause, &next, phrase)
                            || self.is_taking_part(&next, phrase)
                            || purpose && (done() || self.represents(&next) || of_others())
                            || self.is_of_purpose(clause, phrase)) =>
                    {
                        0
                    }
                    (false, _) => NEARER_NOUN,
                };
            }
            if verb && next.head != clause.head && phrase.start == clause.end {
                // «وعودا قطعها الرئيس بتخفيف القيود»
                if clause.category == Category::NOUN_PHRASE {
                    return 0;
                }
                // A comma opens the clause, and another would close it before what is not in it.
                let governs = !aside && self.governs(clause, phrase) && self.governs_beside_object(clause, phrase);
                let beside = governs && (adjacent || self.is_elsewhere(phrase)) && !self.is_done_there(&next, phrase);
                return if beside { ACROSS_GOVERNED } else { ACROSS };
            }
            aside |= self.chart.parts_of(&next).iter().any(|part| self.chart.edge(*part).category == Category::COMMA);
            edge = next;
        }
        0
    }

    /// Whether a phrase tells neither where nor when something is done, and so is rather of a verb that governs its preposition than of one that
    /// does not: «تخلت في الدستور الذي وضعته بعد الحرب عن الحق في القتال».
    fn is_elsewhere(&self, phrase: &Edge) -> bool {
        let lexicon = self.chart.lexicon;
        let tells = |word: &str| phrase.key == lexicon.key(word);
        // «قدرت الأضرار في البلدات التي قصفت بأكثر من مليون دولار»
        let amount = || tells("ب") && phrase.properties.has(Properties::NUMBER);
        phrase.key.is_some()
            && (["علي", "عن"].iter().any(|word| tells(word)) || amount())
            && !phrase.properties.meets(Properties::PLACE | Properties::TIME | Properties::PRONOUN)
    }

    /// Whether a phrase stands right behind a verb that tells what somebody is doing, and rather tells where: «خادمة تعمل بالفندق».
    fn is_done_there(&self, clause: &Edge, phrase: &Edge) -> bool {
        let verb = self.chart.edge(clause.head);
        let doing = Properties::PRESENT | Properties::ACTIVE;
        verb.end == phrase.start
            && clause.properties.has(doing)
            && !clause.properties.has(Properties::TRANSITIVE)
            && !phrase.properties.meets(Properties::VERBAL | Properties::PRONOUN)
    }

    /// Whether an act that is done for a purpose governs a phrase itself: «شن هجوما للسيطرة على البلدة».
    fn is_of_purpose(&self, clause: &Edge, phrase: &Edge) -> bool {
        let to = self.chart.lexicon.key("ل");
        let mut edge = *clause;
        let mut done_for = false;
        while let Some(last) = self.last_part(&edge).copied() {
            done_for |= self.name(&last) == "PP" && last.key == to && last.properties.has(Properties::VERBAL);
            edge = last;
        }
        done_for && edge.end == phrase.start && edge.properties.has(Properties::VERBAL) && self.governs(&edge, phrase)
    }

    /// What it costs that ل behind a thing says whose it is, where the act before it is done to the thing for somebody: «تسليم إدارة الميناء
    /// للبلدية».
    pub(super) fn of_act(&self, act: &Edge, complement: &Edge) -> u32 {
        let governs = || self.verb_done_to_thing(act, complement).is_some_and(|verb| self.brings_to(verb));
        if act.category != Category::NOUN_BAR || !act.properties.has(Properties::VERBAL) || !governs() {
            return 0;
        }
        self.ends_in_owner(complement)
    }

    /// The same of the object of an act behind who does it: «تهريب إيران صواريخ للمتمردين».
    pub(super) fn brought(&self, act: &Edge, object: &Edge) -> u32 {
        let Lexeme::Vocabulary(number, _) = act.lexeme else { return 0 };
        let verb = self.chart.lexicon.verb_of_noun(number).filter(|_| object.category == Category::NOUN_PHRASE);
        let owned = verb.is_some_and(|verb| self.brings_to(verb)) && self.ends_in_owner(object) > 0;
        if owned { DOUBTFUL } else { 0 }
    }

    /// What it costs that who stands behind a sale is who sells, where nothing tells: «بيع تركيا منظومة» may as well be to Turkey. Behind the object ل
    /// tells to whom it is, and what is his own he does not get.
    pub(super) fn gives_or_takes(&self, act: &Edge, object: &Edge) -> u32 {
        let Lexeme::Vocabulary(number, _) = act.lexeme else { return 0 };
        let lexicon = self.chart.lexicon;
        let sells = || {
            let verb = lexicon.verb_of_noun(number);
            verb.is_some_and(|verb| has(&lists().verbs.selling, &lexicon.vocabulary.word(verb).lemma.en))
        };
        let to = ["ل", "الي"].map(|word| lexicon.key(word));
        let told = || {
            let behind = self.chart.starting(usize::from(object.end), Category::PREPOSITION).iter();
            behind.map(|id| self.chart.edge(*id).key).any(|key| key.is_some() && to.contains(&key))
        };
        let country = self.last_part(&self.unwrapped(act)).is_some_and(|last| last.properties.has(Properties::NAME));
        let other = object.category == Category::NOUN_PHRASE && !object.properties.has(Properties::RESUMED);
        let may_be_either = country && other;
        if may_be_either && sells() && !told() { DOUBTFUL * 2 } else { 0 }
    }

    /// What it costs that what is said to a newspaper is of its correspondent: «قال المراسل العسكري لصحيفة معاريف».
    pub(super) fn of_correspondent(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let to_media = phrase.key.is_some()
            && phrase.key == self.chart.lexicon.key("ل")
            && self.last_part(phrase).is_some_and(|media| self.chart.is_media(self.unwrapped(media).lexeme));
        let correspondent = || {
            let mut noun = *self.last_part(clause)?;
            while let Some(last) = self.last_part(&noun).filter(|last| last.category != Category::ADJECTIVE) {
                noun = *last;
            }
            let described = noun.rule.is_some() && noun.end == phrase.start;
            Some(described && self.is_noun_in(&noun, &lists().nouns.of_media))
        };
        if to_media && correspondent() == Some(true) { DOUBTFUL } else { 0 }
    }

    /// What it costs that what tells in what something is the most goes with the clause: «من أكثر الدول تضررا».
    pub(super) fn specifies(&self, clause: &Edge, noun: &Edge) -> u32 {
        let elative = |last: &Edge| {
            let most = if self.name(last) == "PP" { self.last_part(last) } else { Some(last) };
            most.is_some_and(|most| most.properties.has(Properties::ELATIVE) && most.end == noun.start)
        };
        // «تعد مصر على رأس الدول المصدرة للنفط»: nor is an adjective right behind a phrase what something is considered.
        if self.name(noun) == "FIRST" && self.last_part(clause).is_some_and(|last| self.name(last) == "PP") {
            return DOUBTFUL * 2;
        }
        let specifies = noun.properties.has(Properties::TANWIN | Properties::VERBAL);
        if specifies && self.last_part(clause).is_some_and(elative) { DOUBTFUL * 2 } else { 0 }
    }

    /// Whether ل brings to whom a verb does something beside its object.
    fn brings_to(&self, verb: u32) -> bool {
        let to = self.chart.lexicon.key("ل").map(Governed::Preposition);
        to.is_some_and(|to| {
            let parts = [Governed::Object, to];
            self.chart.lexicon.government(verb).frames.iter().any(|frame| frame.parts == parts)
        })
    }

    /// What it costs that ل at the end of a thing says whose it is, where it may bring something to somebody.
    fn ends_in_owner(&self, complement: &Edge) -> u32 {
        let mut edge = *complement;
        while let Some(last) = self.last_part(&edge).copied().filter(|last| last.end == complement.end) {
            let parts = self.chart.parts_of(&edge);
            let of = parts.get(1).map(|part| self.chart.edge(*part)).is_some_and(|preposition| {
                preposition.category == Category::PREPOSITION && preposition.properties.has(Properties::PURPOSE)
            });
            let phrase = self.name(&last) == "PP" && last.key == self.chart.lexicon.key("ل");
            if (of || phrase) && !edge.properties.has(Properties::HUMAN) && !self.is_office(&edge) {
                return if last.properties.has(Properties::VERBAL) { 0 } else { NEARER_NOUN };
            }
            edge = last;
        }
        0
    }

    /// What it costs that phrases with different prepositions are joined: «تعهد بمواصلة الحرب على الفساد وبتحسين الخدمات» joins two acts.
    pub(super) fn first_joined(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let parts = self.chart.parts_of(phrase);
        let Some(first) = parts.first().map(|first| self.chart.edge(*first)) else { return 0 };
        if parts.len() != 3 || self.name(first) != "PP" {
            return 0;
        }
        let second = self.chart.edge(parts[2]);
        let governed = [first, second].map(|phrase| self.governs(clause, phrase));
        self.nearer(clause, first)
            + match (first.key == second.key, governed) {
                (true, [true, _]) | (false, [false, false]) => NOT_GOVERNED,
                (false, [false, true]) => 2 * NOT_GOVERNED,
                _ => 0,
            }
    }

    /// What it costs that «في» right behind an act with its pronoun, before or after which something is done, does not say where that act is done:
    /// «استخدمت العنف قبل تجميعهم في حافلات».
    pub(super) fn of_own_act_before(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let inside = phrase.key.is_some()
            && phrase.key == self.chart.lexicon.key("في")
            && !phrase.properties.meets(Properties::TIME | Properties::VERBAL | Properties::PRONOUN);
        let act = self.last_part(clause).filter(|last| {
            let when = self.first_word(last).properties;
            self.name(last) == "PP"
                && last.end == phrase.start
                && when.meets(Properties::PAST | Properties::FUTURE)
                && last.properties.has(Properties::VERBAL | Properties::RESUMED)
                && self.last_word(last).category == Category::PRONOUN
        });
        if inside && act.is_some() { DOUBTFUL } else { 0 }
    }

    /// What it costs that ل between two places does not say of which the first is: «على الساحل الشرقي للبلاد».
    pub(super) fn of_place_before(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let to = self.chart.lexicon.key("ل");
        let place = phrase.key == to
            && phrase.properties.has(Properties::PLACE | Properties::DEFINITE)
            && phrase.start == clause.end
            && self
                .last_part(clause)
                .is_some_and(|last| self.name(last) == "PP" && last.properties.has(Properties::PLACE));
        let goes = || self.governs_alone(clause, phrase) || self.governs_toward(clause);
        // «تستخدم في إطار النشاط النووي للجمهورية»: nor is anything used for a body there.
        let body = || {
            let body = self.last_part(phrase).is_some_and(|noun| self.is_body_of_people(noun));
            body && !self.governs_both(clause, phrase)
        };
        let described = || {
            phrase.key == to && self.is_of_described_before(clause, phrase) && (!self.governs(clause, phrase) || body())
        };
        if place && !goes() || described() { NEARER } else { 0 }
    }

    /// Whether ل stands behind a thing and its adjective with their articles at the end of another phrase, and tells whose that is: «في إطار البرنامج
    /// النووي للدولة».
    fn is_of_described_before(&self, clause: &Edge, phrase: &Edge) -> bool {
        let known = phrase.properties.has(Properties::DEFINITE)
            && !phrase
                .properties
                .meets(Properties::VERBAL | Properties::PRONOUN | Properties::HUMAN | Properties::TIME);
        let behind_phrase = || self.last_part(clause).is_some_and(|last| self.name(last) == "PP");
        let stands_behind = phrase.start == clause.end && behind_phrase();
        if !known || !stands_behind {
            return false;
        }
        let mut noun = *clause;
        while let Some(last) = self.last_part(&noun).copied() {
            let thing = matches!(last.category, Category::NOUN_PHRASE | Category::NOUN_BAR)
                && last.properties.has(Properties::DEFINITE)
                && !last.properties.meets(Properties::HUMAN | Properties::TIME | Properties::PRONOUN);
            let adjective = || {
                let inner = self.unwrapped(&last);
                let last = self.last_part(&inner).filter(|last| last.category == Category::ADJECTIVE);
                last.is_some_and(|adjective| !self.is_of_a_country(adjective)) || self.is_term(&inner)
            };
            if thing && adjective() {
                return true;
            }
            noun = last;
        }
        false
    }

    /// What it costs that how long something goes on, right behind that and deep in a clause, is of the verb: «الرجل المحكوم بالسجن لمدة عام».
    pub(super) fn of_lasting_before(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let long = phrase.properties.has(Properties::TIME)
            && !phrase.properties.has(Properties::DEFINITE)
            && self.first_word(phrase).properties.has(Properties::FREE)
            && phrase.start == clause.end;
        let phrase_of = |edge: &Edge| self.last_part(edge).filter(|last| self.name(last) == "PP").copied();
        // What the verb itself governs may stand before how long it is done: «حكم عليه بالسجن لمدة عام».
        let own = phrase_of(clause).and_then(|last| self.last_part(&last).map(|noun| self.unwrapped(noun)));
        let lasting = |edge: &Edge| {
            edge.category == Category::NOUN_BAR && edge.properties.has(Properties::DEFINITE) && self.is_lasting(edge)
        };
        if !long || own.is_some_and(|own| own.is_word() || self.is_lasting(&own) && self.chart.parts_of(&own).len() < 2)
        {
            return 0;
        }
        let mut edge = *clause;
        let mut deep = 0;
        while let Some(last) = self.last_part(&edge).copied() {
            deep += usize::from(last.category != Category::NOUN_PHRASE);
            if deep > 1 && [last, self.unwrapped(&last)].iter().any(lasting) {
                return NEARER;
            }
            edge = last;
        }
        0
    }

    /// Whether a noun is a term of several words that English has no capital for: «البرنامج النووي», «القوات المسلحة».
    pub(super) fn is_term(&self, noun: &Edge) -> bool {
        let word = self.unwrapped(noun);
        let for_whom = |english: &str| has(&lists().nouns.for_whom, english.rsplit(' ').next().unwrap_or_default());
        let common =
            |english: &str| english.contains(' ') && english.starts_with(char::is_lowercase) && !for_whom(english);
        word.is_word()
            && word.end - word.start > 1
            && matches!(word.lexeme, Lexeme::Unit(_))
            && self.chart.english_of(word.lexeme).is_some_and(common)
    }

    /// What it costs that a clause does not belong to the verbal noun next to it, which governs it: «إلى إقناع الناس بأن …».
    pub(super) fn nearer_clause(&self, clause: &Edge) -> u32 {
        let mut edge = *clause;
        while let Some(next) = self.last_part(&edge).copied() {
            if next.category == Category::NOUN_BAR && clause.finite_verb().is_some() && self.governs_clause(&next) {
                return if self.is_owned(&next) { NEARER } else { 0 };
            }
            edge = next;
        }
        0
    }

    /// Whether it is an office with its article and adjective, which may be of something: «الأمين العام للحزب».
    pub(super) fn is_office(&self, noun: &Edge) -> bool {
        self.chart.is_office(noun.lexeme)
    }

    /// Whether it is a newspaper, a channel or an agency.
    pub(super) fn is_media(&self, noun: &Edge) -> bool {
        let english = |line| &self.chart.lexicon.vocabulary.word(line).lemma.en;
        self.chart.is_media(noun.lexeme)
            || self.chart.line_of(noun.lexeme).is_some_and(|line| has(&lists().nouns.media, english(line)))
    }

    /// Whether an adjective that governs «في» has a place behind it with a preposition of several words: «الواقعة على مشارف المدينة».
    pub(super) fn is_of_place(&self, word: &Edge, phrase: &Edge) -> bool {
        let place = phrase.key.is_none() && phrase.properties.has(Properties::PLACE) && self.name(phrase) == "PP";
        let governs_in = || {
            let key = self.chart.lexicon.key("في").filter(|key| *key < 128);
            let line = self.chart.line_of(word.lexeme);
            line.zip(key).is_some_and(|(line, key)| self.chart.lexicon.government(line).prepositions & (1 << key) != 0)
        };
        place && word.category == Category::ADJECTIVE && governs_in()
    }

    /// Whether «من» right behind a subject that is not known tells of whom they are, people or a body: «تبدأ وحدات من الجيش تدريبا».
    fn is_part_of(&self, clause: &Edge, phrase: &Edge) -> bool {
        let of = phrase.key.is_some() && phrase.key == self.chart.lexicon.key("من");
        let whole = |phrase: &Edge| {
            let whose = self.last_part(phrase).map(|whose| self.unwrapped(whose));
            whose.is_some_and(|whose| {
                let people = whose.properties.has(Properties::HUMAN | Properties::PLURAL | Properties::DEFINITE);
                people || self.is_body_of_people(&whose)
            })
        };
        let some = |part: &Edge| {
            part.category == Category::NOUN_PHRASE
                && part.end == phrase.start
                && !part.properties.meets(Properties::DEFINITE | Properties::TIME | Properties::SINGULAR)
                && (part.properties.has(Properties::HUMAN) || self.is_body_of_people(part))
        };
        of && clause.properties.has(Properties::SUBJECT)
            && self.last_part(clause).is_some_and(some)
            && whole(phrase)
            && !self.governs(clause, phrase)
    }

    /// Whether the preposition behind a noun tells what there is of: «الدفعة الأولى من المساعدات».
    fn is_of(&self, noun: &Edge, phrase: &Edge) -> bool {
        let (Some(line), Some(key)) = (self.chart.line_of(noun.lexeme), phrase.key) else { return false };
        let frames = &self.chart.lexicon.government(line).frames;
        Some(key) == self.chart.lexicon.key("من")
            && frames.iter().any(|frame| frame.parts == [Governed::Preposition(key)] && &*frame.english == "of")
    }

    /// Whether something that is no person and no newspaper would be told what is said, though the noun next to ل may be of it: «قال المدير
    /// التنفيذي للشركة إن».
    fn is_told_past(&self, clause: &Edge, phrase: &Edge) -> bool {
        clause.properties.has(Properties::SPEECH | Properties::SUBJECT)
            && phrase.key == self.chart.lexicon.key("ل")
            && !phrase.properties.meets(Properties::HUMAN | Properties::PRONOUN)
            && !self.is_media(phrase)
    }

    /// What it costs that a thing is told something: «قال مدير المكتب الوطني لإدارة الكوارث إن».
    pub(super) fn told_thing(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let tells = |number: u32| {
            let tell = |frame: &Frame| {
                matches!(frame.parts.first(), Some(Governed::Preposition(_))) && frame.english.starts_with("tell")
            };
            self.chart.lexicon.government(number).frames.iter().any(tell)
        };
        let thing = self.is_told_past(clause, phrase)
            && clause.finite_verb().is_some_and(tells)
            && !phrase.properties.has(Properties::NAME)
            && self.last_part(phrase).is_some_and(|heard| !self.is_body_of_people(heard));
        // «قالت محققة الأمم المتحدة لميانمار إن»: for which country she is that.
        let for_place = || {
            let subject = self.last_part(clause).filter(|last| last.category == Category::NOUN_PHRASE);
            let described = Properties::HUMAN | Properties::DEFINITE;
            phrase.properties.has(Properties::PLACE | Properties::NAME)
                && subject.is_some_and(|subject| {
                    let person = subject.properties.has(described) && !subject.properties.has(Properties::NAME);
                    subject.end == phrase.start && person
                })
        };
        let of_another =
            || self.is_of_described(clause, phrase) || self.is_of_described_before(clause, phrase) || for_place();
        if thing || self.is_told_past(clause, phrase) && of_another() { TOLD_THING } else { 0 }
    }

    /// Whether ل stands right behind a noun and its adjective with their articles, and rather tells whose that is than to whom it is said:
    /// «قال المدير التنفيذي للجنة إن», «أكد الموقع الرسمي للجيش». Who is of a country is not of a body too.
    fn is_of_described(&self, clause: &Edge, phrase: &Edge) -> bool {
        let subject = self.last_part(clause).filter(|last| last.category == Category::NOUN_PHRASE);
        let described = subject.map(|subject| self.unwrapped(subject)).filter(|subject| subject.end == phrase.start);
        described.is_some_and(|subject| {
            let adjective = self.last_part(&subject).filter(|last| last.category == Category::ADJECTIVE);
            !subject.properties.has(Properties::NAME)
                && subject.properties.has(Properties::DEFINITE)
                && adjective.is_some_and(|adjective| !self.is_of_a_country(adjective))
        })
    }

    /// Whether who says something is known by what he answers for: «قال المسؤول عن الأمن إن».
    fn is_in_charge(&self, clause: &Edge, noun: &Edge, phrase: &Edge) -> bool {
        clause.properties.has(Properties::SPEECH | Properties::SUBJECT)
            && noun.properties.has(Properties::HUMAN)
            && phrase.key == self.chart.lexicon.key("عن")
    }

    /// Whether a noun is who takes part in what stands behind «في»: «يبحث المشاركون في المؤتمر آليات التنفيذ».
    fn is_taking_part(&self, noun: &Edge, phrase: &Edge) -> bool {
        phrase.key == self.chart.lexicon.key("في") && self.is_noun_in(noun, &lists().nouns.taking_part)
    }

    /// Whether somebody speaks for others, who stand behind ل.
    fn represents(&self, noun: &Edge) -> bool {
        self.is_noun_in(noun, &lists().nouns.representing)
    }

    /// Whether a noun is who somebody is to others, and those are behind ل rather than who is told: «قال مستشار للرئيس إن». Media, journalists and
    /// courts are told.
    pub(super) fn is_somebody_to(&self, noun: &Edge, other: &Edge) -> bool {
        let nouns = &lists().nouns;
        let is_in = |list: &List, edge: &Edge| self.noun_english(edge).is_some_and(|english| has(list, english));
        let other = self.unwrapped(other);
        (is_in(&nouns.representing, noun) || is_in(&nouns.somebody_to, noun))
            && (self.is_somebody(&other)
                || other.properties.has(Properties::NAME) && !other.properties.has(Properties::PLACE))
            && !self.is_media(&other)
            && !is_in(&nouns.hearers, &other)
    }

    /// Whether somebody who says something is not named, but known by those whose he is, behind ل: «قال مستشار للرئيس إن».
    fn speaks_as(&self, clause: &Edge, noun: &Edge, phrase: &Edge) -> bool {
        clause.properties.has(Properties::SPEECH | Properties::SUBJECT)
            && !noun.properties.has(Properties::DEFINITE)
            && self.last_part(phrase).is_some_and(|others| self.is_somebody_to(noun, others))
    }
}
