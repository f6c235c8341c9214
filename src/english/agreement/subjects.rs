//! Who does it and to whom: which noun may be the subject of a verb, and which passive is meant.

use super::super::analysis::Lexeme;
use super::super::chart::{Edge, EdgeId};
use super::super::government::{Frame, Governed};
use super::super::grammar::{Category, Properties};
use super::super::lists::{List, has, lists};
use super::forms::{predicate, same_subject, subject_verb, verb_subject};
use super::{Agreement, DOUBTFUL, NOT_GOVERNED};
use crate::vocabulary::{Features, Part};

/// What it costs that an event is where somebody is who is killed in it.
const IN_EVENT: u32 = 4;
/// What it costs that a name is not that of who is described before it.
const NAME_OF_ANOTHER: u32 = 7;
/// What it costs that an indefinite noun is the subject of the verb behind it.
const INDEFINITE: u32 = 8;
/// What it costs that some who are not known begin a sentence behind another.
const OTHERS: u32 = 14;
/// What it costs that a thing without article does what only people and bodies do.
const ACTS: u32 = 6;
/// What it costs that the subject ends in what its verb needs.
const GOVERNED_BY_SUBJECT: u32 = 6;
/// What it costs that where somebody goes is of himself.
const GOES_TO: u32 = 6;
/// What it costs that where people come from is what they are: «نزح الآلاف من القرى».
const AMOUNT_OF_PLACE: u32 = 8;
/// What it costs that the subject at the start of a sentence has a pronoun that goes back to nobody.
const OF_NOBODY: u32 = 14;
/// What it costs that who is called on is taken for who calls.
const CALLED_ON: u32 = 14;
/// What it costs that when something happened is said of who or what does it; and the prepositions that tell it, folded.
const TIME_OF_SUBJECT: u32 = 8;
const WHEN: [&str; 6] = ["اثر", "اثناء", "بعد", "خلال", "عقب", "قبل"];
/// What it costs that what a relative clause ends in is not what the verb before it is done to.
const OWNED_IN_RELATIVE: u32 = 8;
/// What it costs that a body to which something is said is taken for whose who says it is.
const HEARER: u32 = 4;
/// What it costs that a country which is feminine does what the verb tells of a masculine.
const COUNTRY: u32 = 14;
/// What it costs that a country which is masculine does what the verb tells of a feminine, as the press has it now and then: «أكدت الأردن».
const MASCULINE_COUNTRY: u32 = 7;

impl Agreement<'_, '_> {
    /// «عندما غادر ليبيا»: countries are feminine but for a few, so that somebody left Libya; and none leaves a place.
    pub(super) fn by_country(&self, verb: &Edge, subject: &Edge) -> u32 {
        // «حلفاء إسرائيل» are people.
        let people = subject.properties.meets(Properties::HUMAN | Properties::PLURAL);
        let place = subject.properties.has(Properties::PLACE | Properties::NAME) && !people;
        let Some(english) = self.chart.country(subject.lexeme).filter(|_| place) else { return 0 };
        let gender = verb.properties.features();
        let feminine = gender.agrees(Features::FEMININE, Features::GENDER);
        let masculine = has(&lists().nouns.masculine_countries, english);
        let country = !feminine && (!masculine || self.is_verb_in(verb, &lists().verbs.done_to_places));
        match country {
            true => COUNTRY,
            // «الجهود التي أنقذت اليمن»: what is masculine is rather what it is done to.
            false if masculine && gender.of(Features::GENDER) == Features::FEMININE => MASCULINE_COUNTRY,
            false => 0,
        }
    }

    /// What it costs that somebody had done something, where «كان» with «ل» right behind it tells that another had him or it: «كان للوزير تصريح قال فيه».
    pub(super) fn has_beside(&self, clause: &Edge) -> u32 {
        let to = self.chart.lexicon.key("ل");
        let beside =
            |part: &Edge| self.name(part) == "PP" && part.key == to && part.start == self.chart.edge(clause.head).end;
        let had = clause.properties.has(Properties::SUBJECT) && to.is_some() && self.has_behind(clause, beside);
        if had { DOUBTFUL } else { 0 }
    }

    /// Whether a clause ends in somebody on whom its verb calls, and right behind him stands what he is to do: «طالبوا الحكومة فتح تحقيق».
    pub(super) fn calls_on_to(&self, clause: &Edge, act: &Edge) -> bool {
        let called = |last: &Edge| {
            last.end == act.start && last.category == Category::NOUN_PHRASE && self.is_doer(&self.unwrapped(last))
        };
        let noun = self.unwrapped(act);
        // «مطالبا السلطات فتح تحقيق»
        let Lexeme::Vocabulary(verb, Part::Perfect | Part::Imperfect | Part::ActiveParticiple) = clause.lexeme else {
            return false;
        };
        has(&lists().verbs.of_callers, &self.chart.lexicon.vocabulary.word(verb).lemma.en)
            && self.last_part(clause).is_some_and(called)
            && self.is_owned(&noun)
            && self.chart.edge(noun.head).start == act.start
            && self.chart.lexicon.verb_done_to(act.lexeme).is_some()
    }

    /// Whether a number, and no noun for an amount, counts what is feminine: «21 دولة».
    pub(super) fn counts_feminine(&self, noun: &Edge) -> bool {
        noun.properties.has(Properties::NUMBER)
            && self.first_word(noun).category == Category::NUMBER
            && noun.properties.features().of(Features::GENDER) == Features::FEMININE
    }

    /// What it costs that a country is described by an adjective that does not agree with it: «سلمت إسبانيا المطلوب إلى فرنسا».
    pub(super) fn of_other_country(&self, noun: &Edge, adjective: &Edge) -> u32 {
        // A name of several words may begin with what is masculine: «ريف حلب الجنوبي».
        let place = noun.properties.has(Properties::PLACE | Properties::NAME) && noun.end == noun.start + 1;
        let Some(english) = self.chart.country(noun.lexeme).filter(|_| place) else { return 0 };
        let gender = adjective.properties.features().of(Features::GENDER);
        let nouns = &lists().nouns;
        let masculine =
            has(&nouns.masculine_countries, english) || has(&nouns.masculine_sites, &english.to_lowercase());
        match gender {
            Features::MASCULINE if !masculine => COUNTRY,
            _ => 0,
        }
    }

    /// Whether it is the passive of a verb that has no object: «عثر على» has no subject.
    pub(super) fn is_impersonal(&self, clause: &Edge) -> bool {
        let Some(number) = clause.finite_verb() else { return false };
        clause.is_passive() && self.chart.lexicon.vocabulary.word(number).lemma.object == Some(false)
    }

    /// Whether it is a passive the subject of which stands behind a preposition: «عثر على», «حكم على … ب».
    pub(super) fn has_raised(&self, clause: &Edge) -> bool {
        let Some(number) = clause.finite_verb() else { return false };
        if clause.properties.has(Properties::SUBJECT) {
            return clause.is_passive() && self.raises_by_idiom(clause, number);
        }
        clause.is_passive() && impersonal_form(clause) && (self.is_impersonal(clause) || self.raises(number))
    }

    /// Whether the subject of a passive is the noun of an idiom, and who it is done to stands as a pronoun behind its preposition:
    /// «ألقي القبض عليه».
    fn raises_by_idiom(&self, clause: &Edge, verb: u32) -> bool {
        self.chart.lexicon.government(verb).frames.iter().any(|frame| match frame.parts.as_slice() {
            [Governed::Words(words), Governed::Preposition(key)] if !frame.english.contains(' ') => {
                let subject =
                    |part: &Edge| part.category == Category::NOUN_PHRASE && self.begins_with_noun(part, words.first());
                let phrase = |part: &Edge| part.key == Some(*key) && part.properties.has(Properties::PRONOUN);
                self.has_behind(clause, subject) && self.has_behind(clause, phrase)
            }
            _ => false,
        })
    }

    /// Whether a verb has whom it is done to behind a preposition: «حكم على … ب».
    fn raises(&self, verb: u32) -> bool {
        let asks = |frame: &Frame| matches!(frame.parts.as_slice(), [Governed::Preposition(_), Governed::Object, ..]);
        self.chart.lexicon.government(verb).frames.iter().any(asks)
    }

    /// What it costs that somebody does to himself what has a passive with him behind a preposition: «الوزير حكم عليه بالسجن».
    pub(super) fn does_to_itself(&self, subject: &Edge, clause: &Edge) -> u32 {
        let Some(number) = clause.finite_verb().filter(|_| !clause.is_passive()) else { return 0 };
        let lemma = &self.chart.lexicon.vocabulary.word(number).lemma;
        let itself = clause.properties.has(Properties::RESUMED)
            && (has(&lists().verbs.passive_without_object, &lemma.en) || self.raises(number))
            && self.resumptive(subject, clause).is_some();
        if itself { DOUBTFUL } else { 0 }
    }

    /// Whether a verbal noun is what somebody is asked to do, behind a passive: «طلب من السكان مغادرة المدينة».
    pub(super) fn is_asked(&self, clause: &Edge, noun: &Edge) -> bool {
        let Some(number) = clause.finite_verb() else { return false };
        let Some(phrase) = self.last_part(clause).filter(|part| part.key.is_some()) else { return false };
        let frames = &self.chart.lexicon.government(number).frames;
        let asks = |frame: &Frame| match frame.parts.as_slice() {
            [Governed::Preposition(key), Governed::Object, Governed::Clause(_)] => Some(*key) == phrase.key,
            _ => false,
        };
        clause.is_passive()
            && impersonal_form(clause)
            && noun.properties.has(Properties::VERBAL)
            && frames.iter().any(asks)
    }

    /// What it costs that a verbal noun before an object is the subject, not the object with its complement: «طلب من السكان إخلاء المدينة».
    pub(super) fn parted(&self, clause: &Edge, object: &Edge) -> u32 {
        let subject = self.last_part(clause).filter(|last| last.category == Category::NOUN_PHRASE);
        // «لم يحدد موعد النطق بالحكم»: a date sets nothing.
        let mute = |noun: &Edge| self.is_noun_in(noun, &lists().nouns.mute);
        // «تمثل 99 بالمئة من صادرات البلاد»: what a share is of ends in its complement.
        let share = |subject: &Edge| {
            let last = self.last_word(subject);
            subject.properties.has(Properties::NUMBER)
                && last.start > self.chart.edge(subject.head).start
                && !last.properties.has(Properties::HUMAN)
                && object.properties.has(Properties::DEFINITE)
                && self.parts_construct(subject, object)
        };
        // «رجح مسؤول مقتل | عشرة أشخاص»
        let of_death = |subject: &Edge| {
            subject.end == object.start
                && self.is_owned(&self.unwrapped(subject))
                && self.is_death(&self.last_word(subject))
                && object.properties.has(Properties::NUMBER | Properties::HUMAN)
        };
        if subject.is_some_and(|subject| share(subject) || of_death(subject)) {
            return DOUBTFUL;
        }
        let parted = subject.is_some_and(|subject| {
            // «هز انفجار العاصمة», «أظهر استطلاع تقدم الحزب»: right behind its verb it is as often the subject.
            (subject.start > self.chart.edge(clause.head).end
                || !(self.is_force(subject)
                    || self.is_witness(subject) && self.is_verb_in(clause, &lists().verbs.showing)))
                && (subject.properties.has(Properties::VERBAL) || self.ends_in_act(subject) || mute(subject))
                && !subject.properties.has(Properties::DEFINITE)
                && self.parts_construct(subject, object)
        });
        if parted { DOUBTFUL } else { 0 }
    }

    /// Whether a construct ends in an act: «مقطع فيديو هروب …».
    fn ends_in_act(&self, noun: &Edge) -> bool {
        let noun = self.unwrapped(noun);
        let act = |last: &Edge| last.properties.has(Properties::VERBAL) || self.is_death(last);
        self.is_owned(&noun) && self.last_part(&noun).is_some_and(act)
    }

    /// What it costs that a thing does what only people do: «لم يعرف عدد الضحايا» is a passive.
    pub(super) fn mindless(&self, clause: &Edge, subject: &Edge) -> u32 {
        let Some(number) = clause.finite_verb() else { return 0 };
        let may_do = Properties::HUMAN | Properties::NAME | Properties::NUMBER;
        let that = || self.name(&self.unwrapped(subject)) == "DEM";
        let thing = (matches!(subject.lexeme, Lexeme::Vocabulary(..)) || that())
            && !subject.properties.meets(may_do)
            && !self.is_body(subject)
            && !self.is_power(subject);
        let active = clause.properties.has(Properties::ACTIVE);
        let lexicon = self.chart.lexicon;
        let verb = &lexicon.vocabulary.word(number).lemma.en;
        // «طلب من السكان إخلاء المدينة»: an evacuation asks for nothing.
        let asks = || {
            let frames = &lexicon.government(number).frames;
            let parts = |frame: &Frame| {
                matches!(frame.parts.as_slice(), [Governed::Preposition(_), Governed::Object, Governed::Clause(_)])
            };
            // «جاء الإعلان بعد»: who comes asks for nothing.
            // «أكدت التطورات صحة الخبر»: what happens may show something.
            let shows = has(&lists().verbs.showing, verb);
            let asking = clause.properties.has(Properties::TRANSITIVE) && !shows && frames.iter().any(parts);
            // «دون أن يطلب منها ذلك», «يطلب منها المزيد من الشفافية»: that is what is asked for.
            let uncounted =
                || self.noun_line(subject).is_some_and(|noun| lexicon.vocabulary.word(noun).lemma.count == Some(false));
            let asked = || has(&lists().verbs.of_askers, verb) && (that() || uncounted());
            (subject.properties.has(Properties::VERBAL) || asked()) && asking || self.is_meant(clause, subject)
        };
        // «ستبحث سبل التعاون»: ways discuss nothing.
        let meets = || {
            let may = subject.properties.has(Properties::VERBAL) || self.is_made(subject);
            !may && has(&lists().verbs.of_meetings, verb)
        };
        // «انتقد استخدام الشرطة القوة»: a use criticizes nothing.
        let minds = || {
            let of_verb = || self.noun_line(subject).is_some_and(|noun| lexicon.verb_of_noun(noun).is_some());
            let act = subject.properties.has(Properties::VERBAL) || of_verb();
            act && !self.is_body_of_people(subject)
                && !self.is_witness(subject)
                && !self.is_noun_in(subject, &lists().nouns.speaking)
                && has(&lists().verbs.by_minds, verb)
        };
        // «استنكرت المجازر … الشرعية»: nor does any other thing.
        let thinks = || {
            let witness = self.is_witness(subject) || self.is_made(subject) || self.is_media(subject);
            let speaks =
                |english: &str| has(&lists().nouns.speaking, english) || has(&lists().nouns.called_on, english);
            !witness
                && self.is_thing(subject)
                && !self.noun_english(subject).is_some_and(speaks)
                && has(&lists().verbs.of_conscience, verb)
        };
        // «غادر المستشفى ماشيا»: a hospital leaves nothing.
        let stays = || {
            let nouns = &lists().nouns;
            let place = self.noun_english(subject).is_some_and(|english| {
                // «محطة للحافلات», "bus station".
                let last = english.rsplit(' ').next().unwrap_or_default();
                [&nouns.places, &nouns.grounds, &nouns.built].iter().any(|list| has(list, english) || has(list, last))
            });
            place && has(&lists().verbs.by_movers, verb)
        };
        // «كان يصارع سرطان الدماغ»: nor does an illness fight.
        let ill = |english: &str| has(&lists().nouns.illnesses, english.rsplit(' ').next().unwrap_or_default());
        let fought = || has(&lists().verbs.struggling, verb) && self.noun_english(subject).is_some_and(ill);
        // «حتى لو خسرت الانتخابات»: somebody loses them.
        let contested = || has(&lists().verbs.of_contests, verb) && self.is_noun_in(subject, &lists().nouns.contests);
        // «المجموعة التي خطفت الطائرة»: an aircraft kidnaps nobody.
        let seized = || {
            has(&lists().verbs.of_gunmen, verb) && self.is_thing(subject) && !subject.properties.has(Properties::PLACE)
        };
        // «جلسة عقدت السبت»: a session holds nothing.
        let made = || has(&lists().verbs.of_makers, verb) && !subject.properties.meets(may_do) && self.is_made(subject);
        // «بعد أن عبرت المحيط الأطلسي»: a sea is crossed.
        let crossed = || has(&lists().verbs.crossing, verb) && subject.properties.has(Properties::PLACE);
        if active && (made() || crossed()) {
            return DOUBTFUL * 2;
        }
        let doubtful =
            || has(&lists().verbs.of_minds, verb) || fought() || self.is_mute(clause, subject) || meets() || thinks();
        // «وجهت إلى الرجل تهمة التجسس»: a charge brings nothing.
        let acts = || {
            let may = Properties::DEFINITE | Properties::TANWIN | Properties::VERBAL;
            // «ودعت وسائل الإعلام إلى»: means call on nobody.
            // «شعارات تطالب بإسقاط النظام»: but slogans demand something.
            let speaks = || self.is_noun_in(subject, &lists().nouns.speaking);
            let mute = || !self.is_witness(subject) && !self.is_made(subject) && !speaks();
            let calls = || has(&lists().verbs.of_callers, verb) && mute();
            let named = || {
                let object = clause.properties.has(Properties::OBJECT);
                object && has(&lists().verbs.naming, verb) && !self.is_witness(subject) && !self.is_made(subject)
            };
            let new = !subject.properties.meets(may) && !self.is_force(subject);
            match new {
                true if calls() => DOUBTFUL,
                // «ما تعتبره "أنشطة مزعزعة"»: what something is called calls nobody anything.
                true if named() => DOUBTFUL,
                true if has(&lists().verbs.of_actors, verb) => ACTS,
                _ => 0,
            }
        };
        // A phrase of the vocabulary may be a place too.
        let unit = matches!(subject.lexeme, Lexeme::Unit(_)) && !subject.properties.meets(may_do);
        if active && unit && !self.is_body(subject) && stays() {
            return DOUBTFUL * 2;
        }
        match thing && active {
            true if asks() || minds() || stays() || contested() || seized() || self.sentences(clause, subject) => {
                DOUBTFUL * 2
            }
            true if doubtful() => DOUBTFUL,
            true => acts(),
            false => 0,
        }
    }

    /// Whether a thing sentences somebody who stands behind a preposition, or is done so: «حكم على الرجل بالإعدام رغم معارضة الرئيس التصديق على الحكم».
    pub(super) fn sentences(&self, clause: &Edge, thing: &Edge) -> bool {
        let Some(number) = clause.finite_verb() else { return false };
        let raises = |frame: &Frame| {
            let sentence = frame.english.split(' ').next().unwrap_or_default();
            let whom = |key: u8| self.has_behind(clause, |part| part.key == Some(key));
            matches!(frame.parts.as_slice(), [Governed::Preposition(key), Governed::Object, ..] if whom(*key))
                && has(&lists().verbs.passive_without_object, sentence)
                && has(&lists().verbs.of_people, sentence)
        };
        self.is_thing(thing) && self.chart.lexicon.government(number).frames.iter().any(raises)
    }

    /// Whether a noun that looks like an act is by itself those who do it: «أعلن القضاء», «أكد الاحتلال».
    pub(super) fn is_power(&self, noun: &Edge) -> bool {
        let nouns = &lists().nouns;
        let alone = || noun.properties.has(Properties::DEFINITE) && !self.is_owned(&self.unwrapped(noun));
        self.is_noun_in(noun, &nouns.peoples) || self.is_noun_in(noun, &nouns.powers) && alone()
    }

    /// What it costs that what somebody holds or publishes does so itself: «المناورات تجري», «التقرير ينشر غدا».
    pub(super) fn made_makes(&self, subject: &Edge, clause: &Edge) -> u32 {
        let may_do = Properties::HUMAN | Properties::NAME | Properties::NUMBER;
        let active = clause.properties.has(Properties::ACTIVE);
        let makes = || {
            self.is_verb_in(clause, &lists().verbs.of_makers)
                && !subject.properties.meets(may_do)
                && self.is_made(subject)
        };
        // «الحصار يعتبر جريمة»: nor does a thing consider anything; a report may.
        let considers = || {
            let speaks = || {
                self.is_witness(subject)
                    || self.is_made(subject)
                    || self.is_media(subject)
                    || self.is_noun_in(subject, &lists().nouns.speaking)
            };
            let whole = Properties::OBJECT | Properties::COPULA;
            clause.properties.has(whole)
                && !clause.properties.has(Properties::PREDICATE)
                && self.is_verb_in(clause, &lists().verbs.of_predicate)
                && self.is_thing(subject)
                && !speaks()
        };
        if active && (makes() || considers()) { DOUBTFUL * 2 } else { 0 }
    }

    /// What it costs that an act at the start knows or believes something: «حمل بعضهم علم مصر».
    pub(super) fn act_with_mind(&self, subject: &Edge, clause: &Edge) -> u32 {
        let act =
            subject.properties.has(Properties::VERBAL) && !self.is_body_of_people(subject) && !self.is_witness(subject);
        let minds = || clause.properties.has(Properties::ACTIVE) && self.is_verb_in(clause, &lists().verbs.of_minds);
        if act && minds() { DOUBTFUL } else { 0 }
    }

    /// What it costs that a subject stands behind the object, where a pronoun goes back to something else than that: «… قتل فيه جنديان».
    pub(super) fn behind_object(&self, clause: &Edge, subject: &Edge) -> u32 {
        let resumed = clause.properties.has(Properties::OBJECT | Properties::RESUMED);
        let pronoun = || self.has_behind(clause, |part| part.category == Category::PRONOUN);
        // «أثارت تصريحاته موجة من الغضب»: whose the object is would be who does it.
        let object = self.last_part(clause).filter(|last| {
            let right_behind = last.start == self.chart.edge(clause.head).end && last.end == subject.start;
            right_behind && last.category == Category::NOUN_PHRASE && last.properties.has(Properties::RESUMED)
        });
        let of_another = |object: &Edge| {
            let owner = self.last_word(object);
            let thing = !self.is_doer(subject) && !self.is_somebody(subject);
            owner.category == Category::PRONOUN && (thing || predicate(subject, &owner).is_none())
        };
        let another = clause.properties.has(Properties::OBJECT) && object.is_some_and(of_another);
        if resumed && !pronoun() || another { DOUBTFUL } else { 0 }
    }

    /// What it costs that what stands right behind the act of another does the verb, and is not what the act is done to: «وانتقد استخدام الشرطة
    /// القوة».
    pub(super) fn behind_act(&self, clause: &Edge, subject: &Edge) -> u32 {
        let act = self.last_part(clause).filter(|last| last.end == subject.start);
        if act.is_some_and(|act| self.is_act_of_doer(act)) { DOUBTFUL } else { 0 }
    }

    /// Whether it is an act that somebody or a body does: «توقيع الطرفين».
    pub(super) fn is_act_of_doer(&self, noun: &Edge) -> bool {
        let noun = self.unwrapped(noun);
        let of_verb = || self.noun_line(&noun).is_some_and(|line| self.chart.lexicon.verb_of_noun(line).is_some());
        let doer = |last: &Edge| last.category == Category::NOUN_PHRASE && self.is_doer(last);
        (noun.properties.has(Properties::VERBAL) || of_verb())
            && self.is_owned(&noun)
            && self.last_part(&noun).is_some_and(doer)
    }

    /// What it costs that a verb does not agree with the first of several behind it: «لم تحدد الوزارة تاريخ أو مكان الاجتماع».
    pub(super) fn agrees_with_first(&self, clause: &Edge, subject: &Edge) -> u32 {
        if !subject.properties.has(Properties::CONJOINED) || subject.properties.has(Properties::NUMBER) {
            return 0;
        }
        let first = self.first_member(subject);
        let noun = matches!(self.name(&first), "N" | "NB" | "NP");
        if noun && verb_subject(clause, &first).is_none() { DOUBTFUL } else { 0 }
    }

    /// What it costs that an adjective before the subject, which does not agree with that, is its predicate: «تعد تركيا عقوبات».
    pub(super) fn behind_predicate(&self, clause: &Edge, subject: &Edge) -> u32 {
        let of_copula = clause.properties.has(Properties::COPULA | Properties::PREDICATE);
        let adjective = self.last_part(clause).filter(|last| of_copula && last.category == Category::ADJECTIVE);
        let agrees = |adjective: &Edge| predicate(subject, adjective).is_some();
        if adjective.is_none_or(agrees) { 0 } else { DOUBTFUL * 2 }
    }

    /// What it costs that somebody or a country happens: «وقعت قطر على الاتفاق» has another verb.
    pub(super) fn occurs(&self, clause: &Edge, subject: &Edge) -> u32 {
        let happens = self.is_verb_in(clause, &lists().verbs.of_events);
        let place = Properties::NAME | Properties::PLACE;
        let actor =
            || subject.properties.has(Properties::HUMAN) || subject.properties.has(place) || self.is_body(subject);
        // «جرى احتجاز الوزير»: rather as «تم».
        let done = || subject.properties.has(Properties::VERBAL) && self.is_owned(&self.unwrapped(subject));
        match happens {
            true if actor() => DOUBTFUL,
            true if done() => NOT_GOVERNED + 1,
            _ => 0,
        }
    }

    /// Whether a verbal noun is what somebody wants, decides or refuses to do, said as an infinitive: «رفض الكشف عن التفاصيل».
    pub(super) fn is_meant(&self, clause: &Edge, noun: &Edge) -> bool {
        let Some(number) = clause.finite_verb() else { return false };
        let frames = &self.chart.lexicon.government(number).frames;
        noun.properties.has(Properties::VERBAL) && frames.iter().any(|frame| frame.infinitive().is_some())
    }

    /// What it costs that whose somebody is has not been said before him: «والتقى نظيره» at the start is that another met his counterpart.
    pub(super) fn of_nobody(&self, clause: &Edge, subject: &Edge) -> u32 {
        let transitive = Properties::TRANSITIVE | Properties::ACTIVE;
        let resumed = subject.properties.has(Properties::RESUMED) || self.is_of_own(subject);
        if !resumed || !clause.properties.has(transitive) {
            return 0;
        }
        // «وأعلنت عائلته أن»: who says something is not what is said.
        if self.is_somebody(subject) && self.is_verb_in(clause, &lists().verbs.of_statements) {
            return 0;
        }
        match clause.properties.has(Properties::EITHER) {
            _ if clause.start <= 1 && self.chart.edge(clause.head).start == clause.start => OF_NOBODY,
            // «وصل الوزير والتقى نظيره»: of a verb that needs no object a pronoun tells who does it.
            true => OF_NOBODY / 2,
            false => 0,
        }
    }

    /// What it costs that a thing, not known before, gives itself to somebody: «سلمته مذكرة» is that she handed it to him.
    pub(super) fn given(&self, clause: &Edge, subject: &Edge) -> u32 {
        let Some(number) = clause.finite_verb() else { return 0 };
        let may_give = Properties::HUMAN | Properties::NAME | Properties::DEFINITE;
        let two = |frame: &Frame| matches!(frame.parts.as_slice(), [Governed::Object, Governed::Object, ..]);
        let one_said = clause.properties.has(Properties::OBJECT | Properties::RESUMED | Properties::ACTIVE);
        let given = one_said
            && !subject.properties.meets(may_give)
            && self.chart.lexicon.government(number).frames.iter().any(two);
        if given { DOUBTFUL * 2 } else { 0 }
    }

    /// What it costs that who is called on is taken for who calls, since nobody else is named: «قالت المفوضية … ودعت السلطات إلى تأجيل
    /// الانتخابات» calls on the authorities, and «وطالب المجتمع الدولي بموقف» on the community.
    pub(super) fn calls(&self, before: &Edge, clause: &Edge) -> u32 {
        let lacks_object = Properties::SUBJECT | Properties::TRANSITIVE | Properties::ACTIVE;
        let calls = clause.properties.has(lacks_object)
            && !clause.properties.meets(Properties::OBJECT | Properties::LED | Properties::NEGATED)
            && self.chart.edge(clause.head).start == clause.start
            && self.is_verb_in(clause, &lists().verbs.of_callers);
        if !calls {
            return 0;
        }
        if before.start == clause.start {
            let called =
                |part: &Edge| part.category == Category::NOUN_PHRASE && self.is_noun_in(part, &lists().nouns.called_on);
            return if self.has_behind(clause, called) { CALLED_ON } else { 0 };
        }
        let may = before.properties.has(Properties::SUBJECT) && same_subject(before, clause).is_some();
        if may && !clause.properties.has(Properties::HUMAN) { CALLED_ON } else { 0 }
    }

    /// Whether a town is a club as well, «برشلونة».
    pub(super) fn is_club(&self, noun: &Edge) -> bool {
        let club = || self.chart.english_of(noun.lexeme).is_some_and(|english| has(&lists().nouns.clubs, english));
        noun.rule.is_none() && noun.properties.has(Properties::PLACE | Properties::NAME) && club()
    }

    /// What it costs that news or pictures publish something: «أظهر استطلاع نشرت نتائجه تراجع شعبيته».
    pub(super) fn published_publishes(&self, clause: &Edge, subject: &Edge) -> u32 {
        let news = || {
            let english = self.noun_english(subject).unwrap_or_default();
            let one = english.strip_suffix('s').unwrap_or(english);
            [english, one].iter().any(|noun| has(&lists().nouns.published, noun))
        };
        let publishes = !clause.is_passive() && self.is_verb_in(clause, &lists().verbs.of_publishers);
        if publishes && news() { DOUBTFUL } else { 0 }
    }

    /// Whether an act alone does what only people do, to nothing: «يستبعد فرض عقوبات» is that it is ruled out.
    pub(super) fn is_minded_act(&self, clause: &Edge) -> bool {
        let does = Properties::SUBJECT | Properties::TRANSITIVE | Properties::ACTIVE;
        let verbs = &lists().verbs;
        let act = |subject: &Edge| {
            let kinds = Properties::HUMAN | Properties::NAME | Properties::NUMBER;
            self.chart.edge(subject.head).properties.has(Properties::VERBAL) && !subject.properties.meets(kinds)
        };
        clause.properties.has(does)
            && !clause.properties.meets(Properties::OBJECT | Properties::LED)
            && [&verbs.by_minds, &verbs.awaiting].iter().any(|list| self.is_verb_in(clause, list))
            && self.subject_in(clause).is_some_and(|subject| act(subject) && self.is_thing(subject))
    }

    /// What it costs that somebody alone does what two do, «التقى الرئيس»; `None` where nobody is named and the verb is no such.
    pub(super) fn reciprocal(&self, clause: &Edge) -> Option<u32> {
        let reciprocal = self.is_verb_in(clause, &lists().verbs.reciprocal);
        if !clause.properties.has(Properties::SUBJECT) {
            return reciprocal.then_some(0);
        }
        let with = ["ب", "مع"].map(|word| self.chart.lexicon.key(word));
        let several = |part: &Edge| {
            let many = Properties::PLURAL | Properties::DUAL | Properties::CONJOINED | Properties::NUMBER;
            // «سيلتقي خلالها الرئيس»: whom he met stands behind «ب» or «مع».
            let whom = || part.key.is_some() && with.contains(&part.key);
            part.category == Category::NOUN_PHRASE && part.properties.meets(many) || self.name(part) == "PP" && whom()
        };
        // «وقاد الجيش في حرب»: nor does anybody lead without whom or where to.
        let leads = self.is_verb_in(clause, &lists().verbs.of_leaders);
        let to = self.chart.lexicon.key("الي");
        let led = leads && !self.has_behind(clause, |part| self.name(part) == "PP" && part.key == to);
        let alone = led || reciprocal && !self.has_behind(clause, several);
        Some(if alone { DOUBTFUL + 4 } else { 0 })
    }

    /// Whether a noun is what hits, shakes and destroys, or who attacks: «زلزال», «قناص».
    pub(super) fn is_force(&self, noun: &Edge) -> bool {
        self.is_or_series_of(noun, &lists().nouns.forces)
    }

    /// Whether a noun is in a list, or a series of what is.
    pub(super) fn is_or_series_of(&self, noun: &Edge, list: &List) -> bool {
        let is = |english: &str| has(list, english) || has(list, english.trim_end_matches('s'));
        // A term of the glossary is plural in English too.
        let series = |english: &str| {
            let noun = self.unwrapped(noun);
            has(&lists().nouns.series, english)
                && self.is_owned(&noun)
                && self.last_part(&noun).and_then(|last| self.noun_english(last)).is_some_and(is)
        };
        self.noun_english(noun).is_some_and(|english| is(english) || series(english))
    }

    /// Whether the verb is one of saying and the noun a thing that says nothing: «لم تذكر هويته».
    pub(super) fn is_mute(&self, clause: &Edge, noun: &Edge) -> bool {
        let Lexeme::Vocabulary(verb, _) = clause.lexeme else { return false };
        let verb = self.chart.lexicon.vocabulary.word(verb).lemma.en.as_str();
        let Some(noun) = self.chart.english_of(noun.lexeme) else { return false };
        let noun = |list: &List| has(list, noun) || noun.strip_suffix('s').is_some_and(|one| has(list, one));
        // «كشفت الأرقام عن تراجع»: numbers say nothing, but they show.
        if has(&lists().verbs.showing, verb) && noun(&lists().nouns.showing) {
            return false;
        }
        // «لم تتضح أسباب الحادث»: of what has no object there is no passive.
        (clause.properties.has(Properties::SPEECH) || has(&lists().verbs.explaining, verb))
            && clause.properties.has(Properties::TRANSITIVE)
            && noun(&lists().nouns.mute)
    }

    /// What it costs that somebody does not say a thing of his own: «الرجل الذي لم يذكر اسمه» is one whose name is not said.
    pub(super) fn unsaid(&self, clause: &Edge, object: &Edge) -> u32 {
        let own = object.properties.has(Properties::RESUMED) && clause.properties.has(Properties::NEGATED);
        let no_subject = !clause.properties.has(Properties::SUBJECT);
        if own && no_subject && self.is_mute(clause, object) { DOUBTFUL } else { 0 }
    }

    /// What it costs that whom somebody tells something is taken for whose he is: «قالت مصادر لوكالة رويترز».
    pub(super) fn hearer(&self, clause: &Edge, subject: &Edge) -> u32 {
        if !clause.properties.has(Properties::SPEECH) || subject.properties.has(Properties::DEFINITE) {
            return 0;
        }
        let mut edge = *subject;
        while let Some(last) = self.last_part(&edge).copied() {
            if self.name(&last) == "PP" {
                let of_noun =
                    matches!(self.name(&edge), "NB" | "NP") && matches!(edge.lexeme, Lexeme::Vocabulary(_, Part::Noun));
                let told = of_noun
                    && last.properties.has(Properties::NAME)
                    && !last.properties.meets(Properties::PLACE | Properties::HUMAN)
                    && last.key == self.chart.lexicon.key("ل")
                    && !self.last_part(&last).is_some_and(|others| self.is_somebody_to(&edge, others));
                return match told {
                    true if self.governs(clause, &last) => HEARER,
                    true => HEARER + NOT_GOVERNED,
                    false => 0,
                };
            }
            edge = last;
        }
        0
    }

    /// What it costs that somebody is told something who is an agency's: «أبلغ مسؤول رويترز أن» is what an official told it.
    pub(super) fn told_media(&self, clause: &Edge, subject: &Edge) -> u32 {
        let head = self.chart.edge(subject.head);
        let of_media = || {
            self.last_part(&self.unwrapped(subject)).is_some_and(|last| {
                last.start == head.end && last.end == subject.end && self.chart.is_media(self.unwrapped(last).lexeme)
            })
        };
        let told = clause.is_passive() && self.is_verb_in(clause, &lists().verbs.of_tellers);
        if told && subject.properties.has(Properties::HUMAN) && of_media() { DOUBTFUL } else { 0 }
    }

    /// What it costs that an amount is of a place or an act that people leave: «نزح الآلاف من القرى», «فر العشرات من القتال».
    pub(super) fn amount_of_place(&self, clause: &Edge, subject: &Edge) -> u32 {
        let edge = self.unwrapped(subject);
        let [_, from, place] = self.chart.parts_of(&edge) else { return 0 };
        let (from, place) = (self.chart.edge(*from), self.chart.edge(*place));
        let left = Properties::PLACE | Properties::VERBAL | Properties::RESUMED;
        let of = edge.properties.has(Properties::NUMBER)
            && place.properties.meets(left)
            && !place.properties.has(Properties::HUMAN)
            && from.category == Category::PREPOSITION
            && from.key == self.chart.lexicon.key("من");
        if of && self.governs(clause, from) { AMOUNT_OF_PLACE } else { 0 }
    }

    /// What it costs that when something happened is said of the subject: «اندلعت أعمال شغب بعد مقتل شاب» tells when they broke out.
    pub(super) fn takes_time(&self, subject: &Edge) -> u32 {
        let noun = self.unwrapped(subject);
        let time = |last: &Edge| {
            self.name(last) == "PP"
                && last.key.is_some()
                && WHEN.iter().any(|preposition| last.key == self.chart.lexicon.key(preposition))
        };
        if self.last_part(&noun).is_some_and(time) { TIME_OF_SUBJECT } else { 0 }
    }

    /// What it costs that the subject of a verb that says nothing by itself ends in what the verb governs: «قامت الفرق المختصة بالتحقيق».
    pub(super) fn takes_governed(&self, clause: &Edge, subject: &Edge) -> u32 {
        if self.takes_said(clause, subject) {
            return DOUBTFUL;
        }
        let governed = || self.last_phrase(subject).is_some_and(|phrase| self.governs_alone(clause, &phrase));
        // «تسبب الهجوم الذي وقع أمس في مقتل عمال»
        let behind = || {
            let governed = |id: &EdgeId| self.governs_alone(clause, self.chart.edge(*id));
            self.chart.starting(usize::from(subject.end), Category::PREPOSITION).iter().any(governed)
        };
        // «منحت الجائزة لكاتبة»: whom it is granted to.
        let given = || {
            let verb = clause.finite_verb().filter(|_| clause.is_passive());
            let to = self.chart.lexicon.key("ل").map(Governed::Preposition);
            let frame = |frame: &Frame| {
                matches!(frame.parts.as_slice(), [Governed::Object, key] if Some(key) == to.as_ref())
                    && frame.english.ends_with(" to")
            };
            verb.is_some_and(|verb| self.chart.lexicon.government(verb).frames.iter().any(frame))
                && self.last_phrase(subject).is_some_and(|phrase| phrase.key.map(Governed::Preposition) == to)
        };
        if given() {
            return GOVERNED_BY_SUBJECT;
        }
        // «شكك خبراء في قدرة البلاد»: what they question.
        let people = subject.properties.has(Properties::HUMAN)
            && !subject.properties.meets(Properties::DEFINITE | Properties::NUMBER);
        // «تحدثت تقارير عن استقالة الوزير»
        let of = self.chart.lexicon.key("عن");
        let tells = clause.properties.has(Properties::SPEECH)
            && !clause.is_passive()
            && !subject.properties.meets(Properties::DEFINITE | Properties::NUMBER | Properties::DESCRIBED)
            && self.last_phrase(subject).is_some_and(|phrase| of.is_some() && phrase.key == of);
        if (people || tells || self.lacks_governed(clause) > 0) && governed() && !behind() {
            return GOVERNED_BY_SUBJECT;
        }
        // «تعرضت سفينة لحادث»: ل brings what the verb says nothing without; but «قالت صحيفة تابعة للحزب».
        let thing = || {
            let lexicon = self.chart.lexicon;
            let (to, toward) = (lexicon.key("ل"), lexicon.key("الي"));
            let only = |verb: u32| {
                let frames = &lexicon.government(verb).frames;
                let brings = |part: &Governed| match part {
                    Governed::Preposition(key) => to == Some(*key) || toward == Some(*key),
                    Governed::Words(_) => true,
                    _ => false,
                };
                lexicon.vocabulary.word(verb).lemma.object == Some(false)
                    && frames.iter().all(|frame| frame.parts.first().is_some_and(brings))
            };
            clause.finite_verb().is_some_and(only) && self.last_phrase(subject).is_some_and(|phrase| phrase.key == to)
        };
        if !subject.properties.meets(Properties::DEFINITE | Properties::NUMBER) && thing() && governed() && !behind() {
            return GOVERNED_BY_SUBJECT;
        }
        // «قامت الفرق المختصة بالألغام بتفكيك العبوة»: another phrase is what it governs.
        let with = |id: &EdgeId| self.chart.edge(*id).properties.has(Properties::WITH);
        let another = || self.chart.starting(usize::from(subject.end), Category::PREPOSITION).iter().any(with);
        if !self.is_verb_in(clause, &lists().verbs.light) || another() {
            return 0;
        }
        u32::from(governed())
    }

    /// Whether the subject of a verb of saying ends in what somebody says, and nothing behind it tells what he says himself: «قال الوزير الذي تحدث في
    /// المؤتمر إن …».
    fn takes_said(&self, clause: &Edge, subject: &Edge) -> bool {
        let said = clause.properties.has(Properties::SPEECH)
            && !clause.is_passive()
            && !clause.properties.meets(Properties::OBJECT | Properties::COMPLETED);
        if !said || !self.governs_clause(clause) || self.name(&self.unwrapped(subject)) == "THAT" {
            return false;
        }
        // «حسب ما أفاد الوزير، الذي أضاف أن …»: what he says stands before.
        if self.chart.is_behind(clause.start, "ASWHAT") {
            return false;
        }
        let mut edge = *subject;
        let mut relative = false;
        while let Some(last) = self.last_part(&edge).filter(|last| last.end == subject.end) {
            // «يهدد تحذير الشرطة للنساء بأنهن …»: what a noun says is its own.
            relative |= self.name(last) == "RC";
            if relative && self.name(last) == "THAT" {
                let begins = |category: &str| {
                    let category = self.chart.lexicon.grammar.symbols.find(category);
                    category.is_some_and(|category| !self.chart.starting(usize::from(subject.end), category).is_empty())
                };
                return !["INN", "AN", "COLON", "QUOTE"].iter().any(|category| begins(category));
            }
            edge = *last;
        }
        false
    }

    /// What it costs that what a relative clause of the subject ends in, and whose it is, is done to by another than whom the clause is of: «أعلنت الجماعة التي
    /// تقاتل الحكومة مسؤوليتها عن التفجير» is rather what the group announced.
    pub(super) fn owned_in_relative(&self, clause: &Edge, subject: &Edge) -> u32 {
        let transitive = Properties::TRANSITIVE | Properties::ACTIVE;
        if !clause.properties.has(transitive) || clause.properties.has(Properties::OBJECT) {
            return 0;
        }
        let noun = self.unwrapped(subject);
        let Some(relative) = self.last_part(&noun).filter(|last| self.name(last) == "RC") else { return 0 };
        let whole = Properties::SUBJECT | Properties::OBJECT | Properties::RESUMED;
        let inner = self.unwrapped(relative);
        let own = |last: &Edge| {
            let right_behind = last.start > self.chart.edge(relative.head).end + 1;
            right_behind && last.category == Category::NOUN_PHRASE && last.properties.has(Properties::RESUMED)
        };
        // Whom the clause is of may do it himself.
        let agrees = || {
            self.chart.parts_of(&noun).first().is_some_and(|first| {
                let verb = self.chart.edge(relative.head);
                subject_verb(self.chart.edge(*first), verb).is_some()
            })
        };
        let owned = relative.properties.has(whole) && self.last_part(&inner).is_some_and(own) && agrees();
        if owned { OWNED_IN_RELATIVE } else { 0 }
    }

    /// What it costs that where somebody is killed is where he is: «قتل رجل في عملية للجيش».
    pub(super) fn done_where(&self, clause: &Edge, subject: &Edge) -> u32 {
        let somebody = subject.properties.has(Properties::HUMAN) || self.is_verb_in(clause, &lists().verbs.of_people);
        let one_of_many = subject.properties.has(Properties::NUMBER) || !subject.properties.has(Properties::DEFINITE);
        if !somebody || !one_of_many || !clause.is_passive() {
            return 0;
        }
        let within = self.chart.lexicon.key("في");
        match self.last_phrase(subject).filter(|phrase| phrase.key == within) {
            Some(phrase) if self.is_event(&phrase) => IN_EVENT,
            phrase => u32::from(phrase.is_some()),
        }
    }

    /// The prepositional phrase that ends a noun phrase, or the preposition of its complement: «سفينة لهجوم».
    pub(super) fn last_phrase(&self, noun: &Edge) -> Option<Edge> {
        let mut edge = *noun;
        while let Some(last) = self.last_part(&edge) {
            let phrase = |part: &&Edge| part.category == Category::PREPOSITION || self.name(part) == "PP";
            let parts = self.chart.parts_of(&edge).iter().map(|part| self.chart.edge(*part));
            if let Some(phrase) = parts.skip(1).find(phrase) {
                return Some(*phrase);
            }
            edge = *last;
        }
        None
    }

    /// What it costs that where somebody goes is where he is sent to: «وصل المبعوث إلى باريس».
    pub(super) fn goes_to(&self, clause: &Edge, subject: &Edge) -> u32 {
        let to = self.chart.lexicon.key("الي");
        let another = || {
            let is = |id: &EdgeId| self.chart.edge(*id).key == to;
            self.chart.starting(usize::from(subject.end), Category::PREPOSITION).iter().any(is)
        };
        let goes = subject.properties.has(Properties::HUMAN | Properties::DEFINITE)
            && to.is_some()
            && self.governs_toward(clause)
            && !self.has_behind(clause, |part| part.key == to);
        let sent = || self.last_phrase(subject).is_some_and(|phrase| phrase.key == to);
        if goes && sent() && !another() { GOES_TO } else { 0 }
    }

    /// What it costs that an indefinite noun stands before its verb: it is seldom the subject, and never one that a pronoun in the clause
    /// goes back to.
    pub(super) fn indefinite(&self, subject: &Edge, clause: &Edge) -> Option<u32> {
        if subject.properties.meets(Properties::DEFINITE | Properties::NUMBER | Properties::PRONOUN) {
            return Some(0);
        }
        let reflexive = clause.properties.has(Properties::RESUMED) && self.resumptive(subject, clause).is_some();
        // «قتل رجل حاول الفرار»: an act is still less the subject, and what looks like it the verb.
        let act = if subject.properties.has(Properties::VERBAL) { INDEFINITE } else { 0 };
        (!reflexive).then_some(INDEFINITE + act)
    }

    /// What it costs that an act with its complement at the start of a sentence is the subject, which is rather a verb and its subject:
    /// «فشل المجلس في تمرير قرار يدين الهجوم».
    pub(super) fn rather_verb(&self, subject: &Edge) -> u32 {
        let Lexeme::Vocabulary(number, Part::Noun) = subject.lexeme else { return 0 };
        // Behind و it stands at 1.
        let first = subject.start <= 1;
        let head = self.chart.edge(subject.head);
        let bare = head.start == subject.start && !head.properties.has(Properties::DEFINITE);
        match first && bare && self.is_written_as_verb(number) {
            true if subject.properties.has(Properties::VERBAL) => DOUBTFUL,
            // «طلب صهر الرئيس من المجلس دعم الخطة»
            true => INDEFINITE,
            false => 0,
        }
    }

    /// The same of what is said to be something, where its complement may be the subject: «كشف الوزير عن بيع أسلحة», but not «قتل المدنيين جريمة».
    pub(super) fn verb_and_subject(&self, subject: &Edge) -> u32 {
        let mut inner = self.unwrapped(subject);
        let nominative = loop {
            let parts = self.chart.parts_of(&inner);
            let Some(next) = parts.get(1).map(|next| self.chart.edge(*next)) else { return 0 };
            if next.start == self.chart.edge(subject.head).end {
                let case = next.properties.features();
                break case.of(Features::CASE) == Features::NONE || case.agrees(Features::NOMINATIVE, Features::CASE);
            }
            inner = self.unwrapped(self.chart.edge(parts[0]));
        };
        if nominative { self.rather_verb(subject) } else { 0 }
    }

    /// What it costs that a sentence behind another begins with some who are not known, or who are not in the nominative: they are rather
    /// joined to those before, «تسعة أفراد و16 آخرين تعرضوا للخطف», «بين الشرطة ومتظاهرين يطالبون»; or, without a comma, with a place behind
    /// another, «شركات من روسيا والصين تتهمها واشنطن».
    pub(super) fn begins_with_others(&self, before: &Edge, sentence: &Edge) -> u32 {
        let mut edge = *sentence;
        while edge.category != Category::NOUN_PHRASE && edge.rule.is_some() {
            edge = *self.chart.edge(edge.parts[0]);
        }
        let features = edge.properties.features();
        let oblique =
            features.of(Features::CASE) != Features::NONE && !features.agrees(Features::NOMINATIVE, Features::CASE);
        let others =
            edge.properties.has(Properties::NUMBER) && !edge.properties.meets(Properties::DEFINITE | Properties::TIME);
        let place = Properties::NAME | Properties::PLACE;
        let next_place = sentence.start == before.end + 1
            && edge.properties.has(place)
            && self.last_word(before).properties.has(place);
        let between = || sentence.start == before.end + 1 && self.ends_between_one(before);
        if edge.category == Category::NOUN_PHRASE && (oblique || others || next_place || between()) {
            OTHERS
        } else {
            0
        }
    }

    /// Whether it ends in «بين» and what is no two, who are rather joined to who follows: «بين القوات الحكومية والمسلحين شملت المدينة».
    fn ends_between_one(&self, before: &Edge) -> bool {
        let mut edge = *before;
        while let Some(last) = self.last_part(&edge).copied() {
            let first = self.first_word(&last);
            let between = self.name(&last) == "PP"
                && first.category == Category::PREPOSITION
                && first.properties.has(Properties::CONJOINED);
            if between {
                let several = Properties::CONJOINED | Properties::PRONOUN | Properties::NUMBER | Properties::DUAL;
                return !last.properties.meets(several) && self.chart.parts_of(&last).len() == 2;
            }
            edge = last;
        }
        false
    }

    /// What it costs that a person's name right behind somebody's description is another than he: «قتل القيادي أبو أحمد».
    pub(super) fn name_of(&self, clause: &Edge, object: &Edge) -> u32 {
        let person = Properties::HUMAN | Properties::DEFINITE;
        if !object.properties.has(Properties::NAME | Properties::HUMAN)
            // «قتل خلاله قائد الشرطة الجنرال …»: his rank and name.
            || object.properties.has(Properties::TITLE) && !self.is_verb_in(clause, &lists().verbs.of_victims)
            || self.begins_with_comma(object)
            || clause.rule.is_none()
            || clause.parts[1] == 0
        {
            return 0;
        }
        // «لمنافسة الرئيس التركي رجب طيب أردوغان»: also at the end of a phrase.
        let mut last = *self.chart.edge(clause.parts[1]);
        while last.category != Category::NOUN_PHRASE {
            let Some(next) = self.last_part(&last) else { break };
            last = *next;
        }
        let last = &last;
        let described = last.end == object.start
            && self.chart.edge(object.head).start == object.start
            && last.properties.has(person)
            && (last.properties.has(Properties::CONJOINED)
                || !last.properties.meets(Properties::NAME | Properties::PRONOUN));
        if described && !self.is_another(last, object) { NAME_OF_ANOTHER } else { 0 }
    }

    /// Whether a title and a name of the glossary right behind it are those of two people, since they would else be one mention: «التقى الرئيس
    /// الفرنسي ترامب».
    pub(super) fn is_another(&self, title: &Edge, name: &Edge) -> bool {
        let (title, name) = (self.unwrapped(title), self.unwrapped(name));
        // «الرئيس التركي رجب طيب أردوغان» is one mention too.
        let one = |id: &EdgeId| self.chart.edge(*id).end == name.end && self.chart.edge(*id).is_word();
        if self.chart.all_starting(usize::from(title.start)).iter().any(one) {
            return false;
        }
        // «زوجة الرئيس»: behind a noun for a person a title is no mention together with the name behind it.
        let of_somebody = |id: &EdgeId| {
            let edge = self.chart.edge(*id);
            edge.end == title.start && edge.properties.has(Properties::HUMAN | Properties::OPEN)
        };
        let before = usize::from(title.start).checked_sub(1);
        if before.is_some_and(|at| self.chart.starting(at, Category::NOUN).iter().any(of_somebody)) {
            return false;
        }
        let unit = |edge: &Edge| edge.is_word() && matches!(edge.lexeme, Lexeme::Unit(_));
        title.properties.has(Properties::TITLE) && title.end == name.start && unit(&title) && unit(&name)
    }
}

impl Agreement<'_, '_> {
    /// What it costs that a side of a country says something: «وأشار إلى تقدم الجيش شمال شرقي سوريا» tells where they advance.
    pub(super) fn said_by_region(&self, clause: &Edge, subject: &Edge) -> u32 {
        if !clause.properties.has(Properties::SPEECH) || !subject.properties.has(Properties::PLACE | Properties::NAME) {
            return 0;
        }
        let side = self.chart.lexicon.grammar.symbols.find("REGION");
        let is = |id: &EdgeId| self.chart.edge(*id).end == subject.end;
        let region = side.is_some_and(|side| self.chart.starting(usize::from(subject.start), side).iter().any(is));
        if region { DOUBTFUL } else { 0 }
    }

    /// Whether somebody with his own title, and a name with another behind it, are two people: «السفير الأمريكي في إسرائيل | الرئيس محمود عباس».
    pub(super) fn is_of_two(&self, described: &Edge, name: &Edge) -> bool {
        let title = self.chart.edge(described.head).properties.has(Properties::TITLE);
        title && self.chart.is_officer(self.unwrapped(name).lexeme)
    }
}

/// Whether a verb has the form of one without subject: «طلب من الناس», but not «طلبت».
pub(super) fn impersonal_form(clause: &Edge) -> bool {
    let features = clause.properties.features();
    features.agrees(Features::MASCULINE, Features::GENDER)
        && features.agrees(Features::SINGULAR, Features::NUMBER)
        && features.agrees(Features::THIRD, Features::PERSON)
}
