//! Which of two nouns does it and which has it done to it: people and bodies act, things, places and weapons hardly.

use super::super::analysis::Lexeme;
use super::super::chart::{Edge, EdgeId};
use super::super::grammar::{Category, Properties};
use super::super::lists::{has, lists};
use super::{Agreement, DOUBTFUL, NO_ACCUSATIVE, lasts};
use crate::arabic::normalize;
use crate::vocabulary::{Features, Part};

/// What it costs that a thing is called on to do something.
const CALLS_THING: u32 = 10;
/// How many letters of what somebody is called on to do may stand before him.
const LONG_CALL: u16 = 40;
/// What it costs that a thing does to people or bodies what they do to things: more than that these stand behind their object, and the verb
/// is masculine before a feminine.
const SWAPPED: u32 = 30;
/// What it costs that a weapon is of a thing.
const WEAPON_OF_THING: u32 = 4;

impl Agreement<'_, '_> {
    /// What it costs that a thing is called on to do something, «طالب بحقهم في تعليم أطفالهم اللغة», or that somebody is behind what he is called
    /// on to do, which has room for him: «دعا إلى الإفراج عن لاجئين من الأقلية المسلمين».
    pub(super) fn calls_thing(&self, clause: &Edge, object: &Edge) -> u32 {
        if !self.is_verb_in(clause, &lists().verbs.of_callers) || object.category != Category::NOUN_PHRASE {
            return 0;
        }
        let phrase = self.last_part(clause).filter(|last| self.name(last) == "PP" && self.governs(clause, last));
        let Some(phrase) = phrase else { return 0 };
        let kinds = Properties::HUMAN | Properties::NAME | Properties::NUMBER | Properties::PRONOUN;
        let members = self.first_member(object);
        // «يطالب الفلسطينيون بالمدينة عاصمة لدولتهم»: nor is any place.
        let place = members.properties.has(Properties::PLACE | Properties::DEFINITE);
        let may =
            place || members.properties.meets(kinds) || self.is_body_of_people(&members) || self.is_force(&members);
        let long = phrase.end - phrase.start > LONG_CALL && phrase.end == object.start;
        if !may || long { CALLS_THING } else { 0 }
    }

    /// What it costs that a thing does to people what people do to things: «حضر الاجتماع وزراء», «حضر اللقاء وزير الخارجية».
    pub(super) fn done_by_thing(&self, clause: &Edge, object: &Edge) -> u32 {
        let verbs = &lists().verbs;
        let done =
            || [&verbs.of_things, &verbs.of_actors, &verbs.of_sayers].iter().any(|list| self.is_verb_in(clause, list));
        // «وقع الاتفاق عن الجانب المصري وزير النفط», «سيحضر اللقاء أيضا وزير الدفاع»: also behind a phrase or an adverb.
        let mut inner = *clause;
        while self.last_part(&inner).is_some_and(|last| matches!(self.name(last), "PP" | "ADV" | "DATE")) {
            inner = *self.chart.edge(inner.parts[0]);
        }
        let subject = self.last_part(&inner).filter(|last| last.category == Category::NOUN_PHRASE);
        // «تقود الحملة منظمة»: nor does what is organized do it to bodies.
        let leads = self.is_verb_in(clause, &verbs.of_leaders);
        let organized = subject.is_some_and(|subject| self.is_organized(subject));
        if organized && (leads || self.is_verb_in(clause, &verbs.by_doers)) && self.does_organize(object) {
            return SWAPPED;
        }
        let thing = subject.is_some_and(|subject| self.is_thing(subject));
        let does_nothing = subject.is_some_and(|subject| self.is_thing(subject) && !self.is_force(subject));
        // «تبنت الهجوم حركة طالبان»: bodies are no objects of it either.
        let says = || {
            subject
                .and_then(|subject| self.noun_english(subject))
                .is_some_and(|noun| has(&lists().nouns.speaking, noun))
        };
        let mind = || self.is_verb_in(clause, &verbs.by_minds) && !says();
        // «تنظم البلدية حملة»: nor is what is organized.
        let new = || self.is_organized(object) && !object.properties.has(Properties::DEFINITE);
        let by_doers = || (self.is_verb_in(clause, &verbs.by_doers) || mind()) && self.is_doer(object) && !new();
        match () {
            () if thing && by_doers() => SWAPPED,
            () if self.is_represented(clause, subject, object) => SWAPPED,
            // «يتلو القرآن الشيخ»: nor does it follow anybody.
            () if subject.is_some_and(|subject| self.is_made(subject))
                && object.properties.has(Properties::HUMAN | Properties::SINGULAR)
                && self.is_verb_in(clause, &verbs.of_sequence) =>
            {
                SWAPPED
            }
            () if does_nothing && object.properties.has(Properties::HUMAN) && done() => DOUBTFUL * 2,
            () => 0,
        }
    }

    /// Whether a country or a body before somebody with his office is rather whom he represents: «مثل البلاد وزير الصحة».
    fn is_represented(&self, clause: &Edge, subject: Option<&Edge>, object: &Edge) -> bool {
        let place = Properties::NAME | Properties::PLACE;
        let body = |subject: &Edge| subject.properties.has(place) || self.is_body_of_people(subject);
        object.properties.has(Properties::HUMAN | Properties::SINGULAR)
            && subject.is_some_and(|subject| !subject.properties.has(Properties::HUMAN) && body(subject))
            && self.is_verb_in(clause, &lists().verbs.of_envoys)
    }

    /// What it costs that a thing does to somebody before it what only people and bodies do: «تنشر "الصباح" نبذة» is no overview that publishes.
    pub(super) fn done_to_doer(&self, clause: &Edge, subject: &Edge) -> u32 {
        let verbs = &lists().verbs;
        let object = self.last_part(clause).filter(|last| last.category == Category::NOUN_PHRASE);
        let by_doers = || {
            [&verbs.by_doers, &verbs.by_minds, &verbs.of_statements].iter().any(|list| self.is_verb_in(clause, list))
        };
        let done = clause.properties.has(Properties::OBJECT | Properties::ACTIVE)
            && self.is_thing(subject)
            && object
                .is_some_and(|object| object.end == subject.start && (self.is_doer(object) || self.is_media(object)));
        if done && by_doers() { SWAPPED } else { 0 }
    }

    /// Whether the noun is neither somebody nor a body that people are in.
    pub(super) fn is_thing(&self, noun: &Edge) -> bool {
        let may_do = Properties::HUMAN | Properties::NAME | Properties::NUMBER;
        // «طالبت عائلات الأسرى الحكومة»: families call on others.
        let do_things = |english: &str| {
            let nouns = &lists().nouns;
            let last = english.rsplit(' ').next().unwrap_or_default();
            let singular = last.strip_suffix("ies").map(|stem| format!("{stem}y"));
            let peoples = has(&nouns.peoples, last) || singular.is_some_and(|one| has(&nouns.peoples, &one));
            has(&nouns.arresting, english) || peoples && !self.is_event(noun)
        };
        let does = || self.noun_english(noun).is_some_and(do_things);
        !noun.properties.meets(may_do) && !self.is_body_of_people(noun) && !self.are_bodies(noun) && !does()
    }

    /// Whether it is what people and bodies organize or lead, which may do something itself too: «الحملة».
    fn is_organized(&self, noun: &Edge) -> bool {
        let last = |english: &str| english.rsplit(' ').next().is_some_and(|last| has(&lists().nouns.organized, last));
        !noun.properties.meets(Properties::HUMAN | Properties::NAME) && self.noun_english(noun).is_some_and(last)
    }

    /// Whether it is somebody or a body, and nothing that such organize.
    fn does_organize(&self, noun: &Edge) -> bool {
        self.is_doer(noun) && !self.is_organized(noun)
    }

    /// Whether it is a number of percent, which is of whatever there is.
    pub(super) fn is_share(&self, number: &Edge) -> bool {
        self.chart.english_of(self.last_word(number).lexeme).is_some_and(|english| english.contains('%'))
    }

    /// What it costs that what is counted in the nominative is an object: «جرح ثلاثون آخرون» are who was wounded.
    pub(super) fn counted_nominative(&self, object: &Edge) -> u32 {
        let counted = self.chart.edge(object.head).properties.features().of(Features::CASE);
        let nominative = object.properties.has(Properties::NUMBER) && counted == Features::NOMINATIVE;
        if nominative { DOUBTFUL } else { 0 }
    }

    /// Whether they are several bodies: "opposition factions", "parties".
    pub(super) fn are_bodies(&self, noun: &Edge) -> bool {
        let nouns = &lists().nouns;
        let body = |english: &str| [&nouns.bodies, &nouns.minds].iter().any(|list| has(list, english));
        let last = self.noun_english(noun).and_then(|english| english.rsplit(' ').next()).unwrap_or_default();
        let parties = || last.strip_suffix("ies").is_some_and(|stem| body(&format!("{stem}y")));
        last.strip_suffix('s').is_some_and(body) || parties()
    }

    /// Whether a noun behind the object does what the verb says, as only people and bodies do to things: «تبنت الهجوم حركة طالبان». What may
    /// describe the object does not: «رفض الاقتراح الأميركي».
    pub(super) fn is_doer_behind(&self, clause: &Edge, noun: &Edge) -> bool {
        let verbs = &lists().verbs;
        let object = self.last_part(clause).filter(|last| last.category == Category::NOUN_PHRASE);
        let definite = |edge: &Edge| edge.properties.has(Properties::DEFINITE);
        let is_noun = |edge: &Edge| matches!(edge.lexeme, Lexeme::Vocabulary(_, Part::Noun));
        let describes = |id: &EdgeId| {
            let adjective = self.chart.edge(*id);
            // «حقق الفوز اللاعب»: he is no participle.
            let participle = matches!(adjective.lexeme, Lexeme::Vocabulary(_, Part::ActiveParticiple));
            let person = || noun.properties.has(Properties::HUMAN | Properties::DEFINITE);
            !(participle && person() && is_noun(noun))
                && adjective.end <= noun.end
                && object.is_some_and(|object| definite(object) == definite(adjective))
        };
        let may_describe = || self.chart.starting(usize::from(noun.start), Category::ADJECTIVE).iter().any(describes);
        let organized = |object: &Edge| {
            let led = || self.is_verb_in(clause, &verbs.of_leaders) || self.is_verb_in(clause, &verbs.by_doers);
            self.is_organized(object) && led()
        };
        let done = |object: &Edge| {
            let by_doers = || [&verbs.by_doers, &verbs.by_minds].iter().any(|list| self.is_verb_in(clause, list));
            organized(object) || by_doers() && self.is_thing(object) && !self.is_act_of_doer(object)
        };
        self.is_doer(noun)
            // «تنظم البلدية حملة»: a campaign organizes nothing where another may.
            && (noun.properties.has(Properties::DEFINITE) || !self.is_organized(noun))
            && object.is_some_and(done)
            && !may_describe()
    }

    /// Whether it is somebody or a body that people are in, by its noun or its name.
    pub(in crate::english) fn is_doer(&self, noun: &Edge) -> bool {
        let lists = &lists().nouns;
        let thing =
            |name: &str| name.rsplit(' ').next().is_some_and(|last| has(&lists.voiceless, &last.to_lowercase()));
        let named = || noun.properties.has(Properties::NAME) && !self.chart.english_of(noun.lexeme).is_some_and(thing);
        let last = |english: &str| english.rsplit(' ').next().is_some_and(|last| has(&lists.peoples, last));
        let peoples = || self.noun_english(noun).is_some_and(last) && !self.is_event(noun);
        let body = || self.is_body_of_people(noun) || self.are_bodies(noun);
        noun.properties.has(Properties::HUMAN) || body() || peoples() || named()
    }

    /// What it costs that a number is the subject, and what it counts the object: «قتل 12 عنصرا», «قتل ثلاثة ناشطين».
    pub(super) fn counted_apart(&self, clause: &Edge, object: &Edge) -> u32 {
        let number = |last: &Edge| {
            last.end == object.start
                && self.unwrapped(last).category == Category::NUMBER
                && last.properties.has(Properties::NUMBER)
        };
        let several = object.properties.has(Properties::PLURAL) && !object.properties.has(Properties::DEFINITE);
        // «تعتقل عشرات الفلسطينيين»: dozens of them.
        let of_them = || {
            let last = self.last_part(clause).map(|last| self.unwrapped(last).lexeme);
            let english = last.and_then(|lexeme| self.chart.english_of(lexeme));
            object.properties.has(Properties::PLURAL) && english.is_some_and(|english| english.ends_with('s'))
        };
        let counted = several || object.properties.has(Properties::TANWIN | Properties::SINGULAR) || of_them();
        // «لقتله ثلاثة | شرطيين»: also at the end of what stands before it.
        let last = || {
            let last = self.last_word(clause);
            last.end == object.start
                && last.category == Category::NUMBER
                && !object.properties.has(Properties::DEFINITE)
        };
        if object.properties.meets(Properties::PLURAL | Properties::DUAL) && last() {
            return DOUBTFUL * 2;
        }
        // «قوة قوامها 20 ألف جندي انسحابها»: what is counted is nobody's, though it looks so before a noun with a pronoun.
        let head = self.chart.edge(object.head);
        let one_counted = head.start == object.start
            && head.category == Category::NOUN
            && head.properties.has(Properties::SINGULAR | Properties::HUMAN)
            && !head.properties.has(Properties::DEFINITE)
            && self.is_owned(&self.unwrapped(object));
        let before = self.last_word(clause);
        if one_counted && before.end == object.start && before.category == Category::NUMBER {
            return DOUBTFUL * 2;
        }
        if counted && self.last_part(clause).is_some_and(number) { DOUBTFUL * 2 } else { 0 }
    }

    /// Whether the noun of a phrase is in the number of a folded word of an idiom: «دروعا», but not «سلاحا» for «أسلحة».
    pub(super) fn is_in_number(&self, phrase: &Edge, word: &str) -> bool {
        let Some(number) = self.chart.line_of(self.chart.edge(phrase.head).lexeme) else { return false };
        let lemma = normalize(&self.chart.lexicon.vocabulary.word(number).lemma.ar);
        let singular = word.starts_with(lemma.split(' ').next().unwrap_or_default());
        phrase.properties.has(Properties::SINGULAR) == singular
    }

    /// What it costs that a place hits or destroys an earthquake: «ضربت الجزيرة هزة».
    pub(super) fn hits_force(&self, clause: &Edge, object: &Edge) -> u32 {
        let place = |last: &Edge| {
            last.category == Category::NOUN_PHRASE
                && last.properties.has(Properties::PLACE)
                && !last.properties.has(Properties::HUMAN)
        };
        let swapped = clause.properties.has(Properties::SUBJECT) && self.last_part(clause).is_some_and(place);
        if swapped && self.strikes(clause, object) { NO_ACCUSATIVE } else { 0 }
    }

    /// Whether the verb is one of what forces of nature do, and the noun such a force that is not known before: «هزت المدينة انفجارات».
    pub(super) fn strikes(&self, clause: &Edge, force: &Edge) -> bool {
        !force.properties.meets(Properties::DEFINITE | Properties::TANWIN)
            && (self.is_force(force) || self.is_or_series_of(force, &lists().nouns.upheavals))
            && self.is_verb_in(clause, &lists().verbs.of_forces)
    }

    /// What it costs that what is done to people is done to a place or a time: «قتل جنديان جنوب لبنان» tells where they were killed.
    pub(super) fn done_to_place(&self, clause: &Edge, object: &Edge) -> u32 {
        let verbs = &lists().verbs;
        let people = self.is_verb_in(clause, &verbs.of_people);
        // «قتل الرجل البالغ من العمر 17 عاما»
        if lasts(object) && people {
            return DOUBTFUL;
        }
        // «الجهود التي أنقذت لبنان»: nor does a country do it that does not agree.
        let nobody = || !clause.properties.has(Properties::SUBJECT) && self.by_country(clause, object) > 0;
        let place = object.properties.has(Properties::PLACE) && !object.properties.has(Properties::HUMAN) && !nobody();
        let done = if object.properties.has(Properties::NAME) {
            // «تنفذ عملية تحرير المدينة»: what is carried out is no town.
            people || self.is_verb_in(clause, &verbs.of_actors)
        } else {
            // «قتل جنديان في ضواحي نيامي، عاصمة النيجر»
            people && self.is_behind_comma(object)
        };
        // «قتل 20 شخصا نتيجة القصف»
        if place && done || self.is_thing_as_victim(clause, object) { DOUBTFUL } else { 0 }
    }

    /// Whether a thing is done what befalls people: «احتجزت حواسيب».
    pub(super) fn is_thing_as_victim(&self, clause: &Edge, noun: &Edge) -> bool {
        matches!(noun.lexeme, Lexeme::Vocabulary(_, Part::Noun))
            && !noun.properties.meets(Properties::HUMAN | Properties::NUMBER | Properties::NAME)
            && !self.is_body(noun)
            && self.is_verb_in(clause, &lists().verbs.of_victims)
    }

    /// What it costs that people of a country right behind others without article are the object, which an alif would show: «قتل خمسة مقاتلين
    /// أكراد».
    pub(super) fn of_country(&self, clause: &Edge, object: &Edge) -> u32 {
        let people = |edge: &Edge| edge.properties.has(Properties::HUMAN) && !edge.properties.has(Properties::DEFINITE);
        let unit = self.unwrapped(object);
        let unit = unit.is_word() && matches!(unit.lexeme, Lexeme::Unit(_)) && people(object);
        let subject = self.last_part(clause).filter(|last| last.end == object.start && people(last));
        let of = unit && !object.properties.has(Properties::TANWIN) && subject.is_some();
        // «أكثر من 60 فلسطينيا»: he is one of those who are counted.
        let number = |last: Edge| last.end == object.start && last.properties.has(Properties::NUMBER) && last.is_word();
        let counted = unit && object.properties.has(Properties::TANWIN) && number(self.last_word(clause));
        if of && object.properties.has(Properties::PLURAL) || counted { NO_ACCUSATIVE } else { 0 }
    }

    /// What it costs that somebody who is not told does to people what befalls them, in what the pronoun goes back to: «هجوم قتل فيه ثلاثة جنود».
    pub(super) fn befalls_people(&self, clause: &Edge, object: &Edge) -> u32 {
        let inside = |last: &Edge| self.name(last) == "PP" && last.properties.has(Properties::PRONOUN);
        let people = object.properties.has(Properties::HUMAN) && !object.properties.has(Properties::DEFINITE);
        let befalls = people
            && clause.properties.has(Properties::RESUMED)
            && !clause.properties.has(Properties::SUBJECT)
            && self.last_part(clause).is_some_and(inside)
            && self.is_verb_in(clause, &lists().fragments.befalling);
        if befalls { DOUBTFUL } else { 0 }
    }

    /// What it costs that a noun that shows no case is the end of something, and the one with its article right behind it the subject or object: they
    /// are a construct, «استهدف كنائس في ثاني أكبر مدن البلاد». Somebody or a force right behind the verb does something to another: «قتل رجل
    /// الشرطي», «ضرب زلزال البلاد».
    pub(super) fn splits(&self, clause: &Edge, noun: &Edge) -> u32 {
        let agent = || {
            let last = self.last_part(clause).filter(|last| last.category == Category::NOUN_PHRASE);
            let right_behind = |last: &Edge| last.start == self.chart.edge(clause.head).end;
            // «تصدرت 13 دولة المؤشر»: what is counted has no complement.
            let counted = |last: &Edge| last.properties.has(Properties::NUMBER);
            last.is_some_and(|last| {
                // «قتل أبرز قادة التنظيم»: a superlative is of all that is behind it; «ضرب إعصار سواحل البلاد»: so is the end of what does it.
                let head = self.chart.edge(last.head);
                let begins = head.start == last.start && self.last_word(last).start != head.end;
                counted(last)
                    || right_behind(last) && begins && (last.properties.has(Properties::HUMAN) || self.is_force(last))
            })
        };
        let first = self.chart.edge(noun.head);
        // «اخترق قراصنة حساب الرئيس»: a title too.
        let noun_with_article = |word: &Edge| {
            word.category == Category::NOUN
                || word.category == Category::NOUN_BAR && word.properties.has(Properties::TITLE)
        };
        let article = first.is_word() && first.properties.has(Properties::DEFINITE) && noun_with_article(first)
            || self.unwrapped(noun).is_word() && noun.properties.has(Properties::PLACE | Properties::NAME);
        if self.is_behind_weapon(clause, noun) {
            return 0;
        }
        let splits =
            article && !noun.properties.has(Properties::TIME) && self.parts_construct(clause, noun) && !agent();
        if splits { DOUBTFUL } else { 0 }
    }

    /// Whether a clause with its subject ends in the weapons with which it does something to what stands behind them: «دمر الجيش بصواريخ كروز محطات
    /// الكهرباء». Whoever does things has weapons himself, but «طعن الرجل
    /// بسكين زوجته» is whom he stabbed.
    pub(super) fn is_behind_weapon(&self, clause: &Edge, noun: &Edge) -> bool {
        let phrase = self.last_part(clause).filter(|last| self.name(last) == "PP" && last.end == noun.start);
        let by = |phrase: &Edge| phrase.key == self.chart.lexicon.key("ب");
        let weapon = |last: &Edge| !last.properties.has(Properties::DEFINITE) && self.is_weapon(last);
        clause.properties.has(Properties::SUBJECT | Properties::ACTIVE)
            && (!(self.is_doer(noun) && noun.properties.has(Properties::HUMAN))
                || noun.properties.has(Properties::RESUMED))
            && phrase.is_some_and(|phrase| by(phrase) && self.last_part(phrase).is_some_and(weapon))
    }

    /// Whether the last word of its English is one of the `weapons`, or their plural.
    fn is_weapon(&self, noun: &Edge) -> bool {
        let english = self.noun_english(noun).and_then(|english| english.rsplit(' ').next()).unwrap_or_default();
        let one = english.strip_suffix('s').unwrap_or(english);
        [english, one].iter().any(|english| has(&lists().nouns.weapons, english))
    }

    /// What it costs that a weapon by itself is of a thing, which is rather what it is used against: «دمر الجيش بصواريخ المباني».
    pub(super) fn weapon_of_thing(&self, noun: &Edge, complement: &Edge) -> u32 {
        let owned = Properties::HUMAN | Properties::RESUMED;
        // «طعن بسكين زوجته»: whom he stabbed.
        let victim = complement.properties.has(owned) && !complement.properties.has(Properties::NAME);
        let thing = complement.properties.has(Properties::DEFINITE)
            && !complement.properties.has(Properties::NAME)
            && !self.is_doer(complement)
            && !self.is_weapon(complement);
        let thing = thing || victim;
        let alone = noun.category == Category::NOUN_BAR && noun.end == self.chart.edge(noun.head).end;
        if alone && thing && self.is_weapon(noun) { WEAPON_OF_THING } else { 0 }
    }

    /// What it costs that a place is of those who live there, where what stands behind them may tell what they are: «قرية سكانها فقراء».
    pub(super) fn of_its_own_people(&self, place: &Edge, people: &Edge) -> u32 {
        let known = Properties::DEFINITE | Properties::NAME;
        if !place.properties.has(Properties::PLACE)
            || place.properties.meets(known)
            || !people.properties.has(Properties::HUMAN | Properties::PLURAL | Properties::RESUMED)
            || people.start != place.end
        {
            return 0;
        }
        let own = self.is_taken_up_by(place, &self.last_word(people));
        let tells = |category: Category| {
            let told = |id: &EdgeId| {
                let edge = self.chart.edge(*id);
                let plural = edge.properties.has(Properties::PLURAL);
                plural && !edge.properties.meets(known | Properties::TANWIN)
            };
            self.chart.starting(usize::from(people.end), category).iter().any(told)
        };
        if own && (tells(Category::ADJECTIVE) || tells(Category::NOUN)) { DOUBTFUL } else { 0 }
    }

    /// What it costs that somebody or what is his is aimed at: «فاز بهدف سجله المهاجم» is by a goal that he scored.
    pub(super) fn aims_at_thing(&self, preposition: &Edge, noun: &Edge) -> u32 {
        let aim = || self.chart.english_of(preposition.lexeme) == Some("with the aim of");
        let his = noun.properties.meets(Properties::HUMAN | Properties::RESUMED)
            || self.first_word(noun).finite_verb().is_some();
        if his && !noun.properties.has(Properties::VERBAL) && aim() { DOUBTFUL } else { 0 }
    }
}
