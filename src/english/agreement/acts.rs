//! Verbal nouns and what somebody makes or holds: whose act it is, and what is done to it.

use super::super::analysis::Lexeme;
use super::super::chart::{Edge, EdgeId};
use super::super::government::{Frame, Governed, Government};
use super::super::grammar::{Category, Properties};
use super::super::lexicon::Key;
use super::super::lists::{has, lists};
use super::super::words::gerund;
use super::{Agreement, DOUBTFUL};
use crate::arabic::normalize;
use crate::vocabulary::{Part, Reading};

/// What it costs that an ordinal behind what befalls people tells which it is.
const ANOTHER: u32 = 6;
/// What it costs that an act and its complement are parted that are an idiom together: «إعادة إعمار».
const PARTS_IDIOM: u32 = 4;
/// What it costs that something made or held is of somebody's act: «لقاء عقده» is one that he held.
const OWN_ACT: u32 = 20;
/// What it costs that a thing is joined to an act, not to what that is done to.
const THING_BESIDE_ACT: u32 = 2;
/// What it costs that what minds do, and is written as a verb is, is joined to a thing: «تراجع عن الاتفاق ورفض العرض».
const RATHER_TOLD: u32 = 7;
/// What it costs that an adjective is of a verbal noun, not of its complement.
const ADJECTIVE_OF_WHOLE: u32 = 4;
/// What it costs that ل does not bring what is done to, behind who does it.
const OBJECT_BROUGHT: u32 = 3;
/// What it costs that what somebody does is joined to a thing.
const TOLD: u32 = 5;

impl Agreement<'_, '_> {
    /// What it costs that an act has one for its complement with which it is the verbal noun of an idiom: «إعادة إعمار سوريا» is rebuilding it,
    /// and returns nothing.
    pub(super) fn parts_idiom(&self, act: &Edge, complement: &Edge) -> u32 {
        // «محاولة اغتياله»: whose it is is said as well.
        let most = complement.end - u16::from(complement.properties.has(Properties::RESUMED));
        let idiom = |edge: &Edge| {
            edge.is_word() && matches!(edge.lexeme, Lexeme::Unit(_)) && edge.end > complement.start && edge.end <= most
        };
        let parted = act.properties.has(Properties::VERBAL)
            && self.unwrapped(act).is_word()
            && self.chart.settled_beside(act).any(idiom);
        if parted { PARTS_IDIOM } else { 0 }
    }

    /// Whether it is headed by a noun for what happens somewhere, «انفجار», also by a phrase that begins with one: «غارة جوية».
    pub(super) fn is_event(&self, edge: &Edge) -> bool {
        self.noun_line(self.chart.edge(edge.head)).is_some_and(|number| {
            let lemma = &self.chart.lexicon.vocabulary.word(number).lemma.ar;
            let noun = normalize(lemma.split(' ').next().unwrap_or_default());
            self.chart.lexicon.events.iter().any(|event| **event == *noun)
        })
    }

    /// Whether it is headed by a noun for what goes on for some time: «الحرب».
    pub(super) fn is_lasting(&self, edge: &Edge) -> bool {
        self.chart.english_of(edge.lexeme).is_some_and(|english| has(&lists().nouns.lasting, english))
    }

    /// Whether it says what is the most or the first, «هذه أكبر عملية»: «منذ» behind it tells how far back that holds, not how long it lasts.
    pub(super) fn is_foremost(&self, clause: &Edge) -> bool {
        self.has_behind(clause, |part| self.ranks(part))
    }

    /// Whether a predicate has an elative or an ordinal before what describes it.
    pub(in crate::english) fn ranks(&self, part: &Edge) -> bool {
        let order = |properties: Properties| {
            let mut own = self.chart.lexicon.grammar.symbols.own_properties();
            own.any(|(name, property)| name == "order" && properties.has(property))
        };
        match self.name(part) {
            "MOST" | "FIRST" => true,
            "ADJ" => part.properties.has(Properties::ELATIVE),
            "Q" => order(part.properties),
            "NP" | "NB" => self.chart.parts_of(part).iter().any(|inner| self.ranks(self.chart.edge(*inner))),
            _ => false,
        }
    }

    /// Whether an act right behind the verb does what a clause tells of something else, which nothing in it takes up: «ما يضمن تحرير المدينة»
    /// is rather what ensures that.
    pub(super) fn is_done_by_act(&self, clause: &Edge) -> bool {
        let does = Properties::TRANSITIVE | Properties::ACTIVE | Properties::SUBJECT | Properties::PRESENT;
        let act = |part: &Edge| {
            part.category == Category::NOUN_PHRASE && part.properties.has(Properties::VERBAL | Properties::DEFINITE)
        };
        // «فيما تستمر الحملة»: a verb without object tells nothing of another either.
        let intransitive = clause.properties.has(Properties::ACTIVE | Properties::SUBJECT)
            && !clause.properties.meets(Properties::TRANSITIVE | Properties::COPULA | Properties::SPEECH)
            && (clause.start..clause.end).all(|at| self.chart.starting(usize::from(at), Category::PRONOUN).is_empty());
        !clause.properties.has(Properties::RESUMED)
            && (intransitive || clause.properties.has(does) && self.has_behind(clause, act))
    }

    /// Whether an act is joined with what is none, which rather has it done too: «تم نقل المرضى وحالات الولادة».
    pub(super) fn has_thing(&self, noun: &Edge) -> bool {
        let mut members = Vec::new();
        self.members(noun, &mut members);
        members.iter().skip(1).any(|member| !member.properties.has(Properties::VERBAL))
    }

    /// Whether its verb is said by an auxiliary, or by a construction: «يمكن».
    pub(super) fn is_auxiliary(&self, clause: &Edge) -> bool {
        match clause.lexeme {
            Lexeme::Function(_) => true,
            _ => {
                clause.finite_verb().is_some_and(|verb| self.chart.lexicon.vocabulary.word(verb).lemma.aux().is_some())
            }
        }
    }

    /// Whether it is what a thing has on another, «عواقب»: no person has consequences.
    pub(super) fn is_effect(&self, noun: &Edge) -> bool {
        self.chart.english_of(noun.lexeme).is_some_and(|english| has(&lists().nouns.effects, english))
    }

    /// Whether it tells how much more or less: «خمس نقاط».
    pub(super) fn is_measure(&self, noun: &Edge) -> bool {
        self.chart.english_of(noun.lexeme).is_some_and(|english| has(&lists().nouns.measures, english))
    }

    /// Whether it is a noun that tells a number: «عدد».
    pub(super) fn is_number(&self, noun: &Edge) -> bool {
        self.is_noun_in(noun, &lists().nouns.numbers)
    }

    /// What it costs that somebody's act is what a noun belongs to: «عن مسؤول قوله إن …» is what the official says, «بيان نشره» is one that
    /// he published.
    pub(super) fn of_own_act(&self, noun: &Edge, complement: &Edge) -> u32 {
        let Lexeme::Vocabulary(number, _) = complement.lexeme else { return 0 };
        if self.is_of_somebody(noun, complement) && self.is_written_as_verb(number) {
            return OWN_ACT;
        }
        if self.does_by_itself(noun, complement) {
            return OWN_ACT;
        }
        if self.is_told_in(noun, complement) || self.is_own_act_of_event(noun, complement) {
            return DOUBTFUL;
        }
        let own = complement.properties.has(Properties::VERBAL | Properties::RESUMED);
        let said = || has(&lists().nouns.sayings, &self.chart.lexicon.vocabulary.word(number).lemma.en);
        // «انتفاضة دعمها الحلف»
        let upheaval = || self.is_or_series_of(noun, &lists().nouns.upheavals);
        let known = || self.is_made(noun) || self.is_event(noun) || self.is_body(noun) || upheaval();
        // «طفل خطفهم»: whatever line the word has.
        let person = || noun.properties.has(Properties::HUMAN) || self.is_noun_in(noun, &lists().nouns.persons);
        let made = || (person() || known()) && self.is_written_as_verb(number);
        match noun.category == Category::NOUN_BAR && own {
            true if made() => OWN_ACT,
            true if said() => DOUBTFUL,
            _ => 0,
        }
    }

    /// What it costs that somebody who belongs to nobody is of several who are counted: «الهجوم الذي نفذه انتحاري عشرة جنود».
    pub(super) fn of_counted_people(&self, noun: &Edge, complement: &Edge) -> u32 {
        let several = Properties::NUMBER | Properties::HUMAN;
        let counted = complement.properties.has(several) && !complement.properties.has(Properties::DEFINITE);
        let person = || self.is_noun_in(noun, &lists().nouns.persons);
        let of =
            noun.category == Category::NOUN_BAR && noun.properties.has(Properties::SINGULAR) && counted && person();
        if of { DOUBTFUL * 2 } else { 0 }
    }

    /// What it costs that people are of an event: «أودى بحياة عشرة أشخاص هجوم على مسجد» tells what killed them.
    pub(super) fn people_of_event(&self, noun: &Edge, complement: &Edge) -> u32 {
        if noun.category != Category::NOUN_BAR || complement.properties.meets(Properties::DEFINITE | Properties::TANWIN)
        {
            return 0;
        }
        let people = noun.properties.has(Properties::HUMAN) && self.is_noun_in(noun, &lists().nouns.of_no_event);
        // «الهجوم الذي نفذه انتحاري قافلة»: nor is who attacks of any new thing.
        let attacker = self.is_noun_in(noun, &lists().nouns.of_nothing)
            && !complement.properties.meets(Properties::HUMAN | Properties::NAME);
        if attacker || people && self.is_event(complement) { DOUBTFUL } else { 0 }
    }

    /// What it costs that an act or event finishes something, «انتهى من»: «انتهت عملية إجلاء المدنيين من المدينة» is that they left it. The phrase is
    /// asked about, or whatever the clause has behind its verb.
    pub(super) fn finished_by_act(&self, clause: &Edge, phrase: Option<&Edge>, subject: Option<&Edge>) -> u32 {
        let Some((number, subject)) = clause.finite_verb().zip(subject) else { return 0 };
        if subject.properties.meets(Properties::HUMAN | Properties::NAME | Properties::PRONOUN) || self.is_doer(subject)
        {
            return 0;
        }
        let finishes = |part: &Edge| {
            let frames = &self.chart.lexicon.government(number).frames;
            // «انتهى العمل من بناء الجسر»: an act may well be finished.
            !part.properties.has(Properties::VERBAL)
                && frames.iter().any(|frame| {
                    matches!(frame.parts.as_slice(), [Governed::Preposition(key)] if Some(*key) == part.key)
                        && has(&lists().verbs.of_finishers, &frame.english)
                })
        };
        let finished = phrase.map_or_else(|| self.has_behind(clause, finishes), finishes);
        if finished { DOUBTFUL } else { 0 }
    }

    /// What it costs that a person is of “that”: «إذا طلب منهم ناخب ذلك» is that he asks it.
    pub(super) fn of_that(&self, noun: &Edge, complement: &Edge) -> u32 {
        let that = self.name(&self.unwrapped(complement)) == "DEM";
        if that && noun.category == Category::NOUN_BAR && noun.properties.has(Properties::HUMAN) { DOUBTFUL } else { 0 }
    }

    /// Whether somebody's act is what a statement is of, which is rather what is said in it: «أعلن الوزير في بيان استقالته».
    fn is_told_in(&self, noun: &Edge, complement: &Edge) -> bool {
        let told = || self.is_noun_in(noun, &lists().nouns.told_in);
        // «أكدت الوزارة في بيان مقتل الجندي»
        let act = || complement.properties.has(Properties::VERBAL) || self.is_death(complement);
        noun.category == Category::NOUN_BAR
            && complement.properties.has(Properties::DEFINITE)
            && act()
            && self.is_owned(&self.unwrapped(complement))
            && told()
    }

    /// Whether somebody's own act is what an event is of: «تعرض مصنعها لانفجار إفلاسها».
    fn is_own_act_of_event(&self, noun: &Edge, complement: &Edge) -> bool {
        noun.category == Category::NOUN_BAR
            && complement.properties.has(Properties::VERBAL | Properties::RESUMED)
            && self.is_force(noun)
    }

    /// Whether an act without article is said of a person, of a place or of what is made, who have no acts: «جندي قتل», «مسجد هدم».
    fn is_of_somebody(&self, noun: &Edge, complement: &Edge) -> bool {
        // «رجل قتل زوجته», «شخص قتل نفسه»
        let back = || {
            let last = self.last_part(&self.unwrapped(complement)).copied();
            last.is_some_and(|last| last.properties.has(Properties::RESUMED) || self.name(&last) == "REFL")
        };
        let act = complement.properties.has(Properties::VERBAL)
            && (!complement.properties.has(Properties::DEFINITE) || self.ends_in_date(complement) || back());
        let of = || {
            if noun.properties.has(Properties::HUMAN) {
                return !self.chart.edge(noun.head).properties.has(Properties::TITLE) && !self.is_body(noun);
            }
            let built = || self.is_noun_in(noun, &lists().nouns.built);
            // «اجتماع عقد», but «بيان نعي».
            // «انفجار قتل فيه جنديان»
            let harms = || self.is_force(noun) && self.is_act_on_people(complement);
            let made = || self.is_made(noun) && self.is_act_of_actors(complement);
            noun.properties.has(Properties::PLACE) || built() || made() || harms()
        };
        noun.category == Category::NOUN_BAR && act && of()
    }

    /// Whether an act is one of those that are done with decisions and meetings: «عقد», «نشر».
    fn is_act_of_actors(&self, act: &Edge) -> bool {
        self.verb_of_act(act).is_some_and(|verb| has(&lists().verbs.of_actors, verb))
    }

    /// Whether an act is done to people: «قتل».
    fn is_act_on_people(&self, act: &Edge) -> bool {
        self.verb_of_act(act).is_some_and(|verb| has(&lists().verbs.of_people, verb))
    }

    /// The English verb of an act.
    fn verb_of_act(&self, act: &Edge) -> Option<&str> {
        let lexicon = self.chart.lexicon;
        let verb = match act.lexeme {
            Lexeme::Vocabulary(number, Part::Noun) => lexicon.verb_of_noun(number),
            lexeme => lexicon.verb_done_to(lexeme),
        };
        verb.map(|verb| lexicon.vocabulary.word(verb).lemma.en.as_str())
    }

    /// Whether a noun is definite by a day alone: «خطف أمس».
    fn ends_in_date(&self, noun: &Edge) -> bool {
        self.last_part(&self.unwrapped(noun)).is_some_and(|last| last.category == Category::DATE)
    }

    /// What it costs that who is killed or arrested is read as the adjective of his death: «مقتل شاب».
    pub(super) fn befalls(&self, noun: &Edge, adjective: &Edge) -> u32 {
        let somebody = |id: &EdgeId| {
            let edge = self.chart.edge(*id);
            edge.end == adjective.end && edge.properties.has(Properties::HUMAN)
        };
        let starting = |category| self.chart.starting(usize::from(adjective.start), category);
        let noun_too = || [Category::NOUN, Category::NOUN_BAR].iter().any(|at| starting(*at).iter().any(somebody));
        let whose = !noun.properties.has(Properties::DEFINITE) && noun.end == self.chart.edge(noun.head).end;
        if whose && self.is_befalling(noun) && noun_too() { DOUBTFUL } else { 0 }
    }

    /// Whether a noun is what happens to somebody: «مقتل».
    pub(super) fn is_befalling(&self, noun: &Edge) -> bool {
        self.is_noun_in(noun, &lists().nouns.befalling)
    }

    /// What it costs that which it is stands behind what befalls people, and not who: «مقتل جندي واعتقال ثالث».
    pub(super) fn of_another(&self, noun: &Edge, adjective: &Edge) -> u32 {
        let another = self.chart.lexicon.grammar.symbols.find("ANOTHER");
        let same = |id: &EdgeId| self.chart.edge(*id).end == adjective.end;
        let person = || {
            another.is_some_and(|another| self.chart.starting(usize::from(adjective.start), another).iter().any(same))
        };
        let which = adjective.is_word() && !adjective.properties.has(Properties::DEFINITE) && self.is_befalling(noun);
        if which && person() { ANOTHER } else { 0 }
    }

    /// Whether ف stands right before it, which joins no nouns.
    pub(super) fn follows_from(&self, edge: &Edge) -> bool {
        let follows = |id: &EdgeId| {
            let and = self.chart.edge(*id);
            and.end == edge.start && and.lexeme == Lexeme::Proclitic('ف')
        };
        edge.start > 0 && self.chart.starting(usize::from(edge.start) - 1, Category::AND).iter().any(follows)
    }

    /// What it costs that what somebody does is joined to a thing, and not told by a verb: «أغلق الحواجز ومنع السكان من الدخول».
    pub(super) fn told(&self, one: &Edge, other: &Edge) -> u32 {
        let Lexeme::Vocabulary(number, Part::Noun | Part::Masdar) = other.lexeme else { return 0 };
        // «استخدم سلاحه وقتل نفسه»
        let whole = self.unwrapped(other);
        let himself = || self.last_part(&whole).is_some_and(|last| self.name(last) == "REFL");
        let harms = || self.is_act_on_people(other) && (self.is_owned(&whole) || himself());
        // «اعتقلت الشرطة الرجل وحكم عليه بالسجن»
        let back = |part: &Edge| self.name(part) == "PP" && part.properties.has(Properties::PRONOUN);
        let of_him = || one.properties.has(Properties::HUMAN) && self.has_behind(&whole, back);
        // «تمكن من الفرار ونقل إلى المستشفى»: an act that is known is hardly joined to one that is not.
        let known = || {
            one.properties.has(Properties::VERBAL | Properties::DEFINITE)
                && other.properties.has(Properties::VERBAL)
                && !other.properties.meets(Properties::DEFINITE | Properties::CONJOINED)
                && self.chart.edge(one.head).properties.has(Properties::DEFINITE)
        };
        if known() && self.is_written_as_verb(number) {
            return TOLD;
        }
        let act = other.properties.has(Properties::VERBAL) && (self.is_done_to(other) || harms()) || of_him();
        let thing = !one.properties.meets(Properties::VERBAL | Properties::CONJOINED);
        if act && thing && self.is_written_as_verb(number) { TOLD } else { 0 }
    }

    /// Whether a verbal noun has what it is done to right behind it, and no article.
    fn is_done_to(&self, noun: &Edge) -> bool {
        let noun = self.unwrapped(noun);
        self.chart.edge(noun.head).start == noun.start && self.chart.lexicon.verb_done_to(noun.lexeme).is_some()
    }

    /// The same of an act that takes an object: «فرض رسوم», but not «وصول الوفد».
    pub(super) fn is_done_to_something(&self, noun: &Edge) -> bool {
        let lexicon = self.chart.lexicon;
        let takes_object = |verb: u32| lexicon.vocabulary.word(verb).lemma.object != Some(false);
        self.is_done_to(noun) && lexicon.verb_done_to(self.unwrapped(noun).lexeme).is_some_and(takes_object)
    }

    /// Whether a phrase ends in an act and the pronoun of what that is done to: «في تحريرها».
    pub(super) fn is_done_to_pronoun(&self, phrase: &Edge) -> bool {
        let Some(noun) = self.last_part(phrase).map(|noun| self.unwrapped(noun)) else { return false };
        let Some(last) = self.last_part(&noun) else { return false };
        if self.name(last) == "PP" && last.properties.has(Properties::PRONOUN) {
            return noun.properties.has(Properties::VERBAL);
        }
        let lexicon = self.chart.lexicon;
        let verb = match noun.lexeme {
            Lexeme::Vocabulary(number, Part::Masdar) => Some(number),
            Lexeme::Vocabulary(number, Part::Noun) => lexicon.verb_of_noun(number),
            _ => None,
        };
        last.category == Category::PRONOUN
            && verb.is_some_and(|verb| lexicon.vocabulary.word(verb).lemma.object != Some(false))
    }

    /// What it costs that a thing is joined to an act, not to what that is done to: «تقييد حركة الشاحنات والدراجات».
    pub(super) fn is_thing_beside_act(&self, one: &Edge, other: &Edge) -> u32 {
        // «رعاية الأطفال والتعليم»: with its article and nothing else an act is a thing too.
        let first = self.first_member(other);
        let thing = matches!(other.lexeme, Lexeme::Vocabulary(_, Part::Noun))
            && (!other.properties.has(Properties::VERBAL)
                || first.is_word() && first.properties.has(Properties::DEFINITE));
        let act = || {
            let mut whole = self.unwrapped(one);
            while let Some(first) =
                self.last_part(&whole).filter(|last| self.name(last) == "PP").and(self.chart.parts_of(&whole).first())
            {
                whole = self.unwrapped(self.chart.edge(*first));
            }
            self.is_done_to(one) && self.is_owned(&whole)
        };
        if thing && other.properties.has(Properties::DEFINITE) && act() { THING_BESIDE_ACT } else { 0 }
    }

    /// What it costs that an act with what it is done to is joined to a thing, and not to an act before that: «وقف تجارب الأسلحة وإغلاق النفق».
    pub(super) fn is_act_beside_thing(&self, one: &Edge, other: &Edge) -> u32 {
        let kinds =
            Properties::VERBAL | Properties::CONJOINED | Properties::HUMAN | Properties::NAME | Properties::PLACE;
        let thing = !one.properties.meets(kinds) && one.properties.has(Properties::DEFINITE);
        // «تراجع عن الاتفاق ورفض العرض»: what only minds do, written as a verb, is rather told of them.
        let rather_told = || match self.first_member(other).lexeme {
            Lexeme::Vocabulary(number, Part::Noun | Part::Masdar) => {
                let word = self.chart.lexicon.vocabulary.word(number);
                let verb = self
                    .chart
                    .lexicon
                    .verb_of_noun(number)
                    .map_or(word, |verb| self.chart.lexicon.vocabulary.word(verb));
                has(&lists().verbs.by_minds, &verb.lemma.en) && self.is_written_as_verb(number)
            }
            _ => false,
        };
        let parallel = self.is_owned(&self.unwrapped(one)) || self.chart.is_behind_and(one.start);
        if one.properties.has(Properties::DEFINITE)
            && !parallel
            && !one.properties.has(Properties::HUMAN)
            && rather_told()
        {
            return RATHER_TOLD;
        }
        // «حماية المواصلات، ومكافحة القرصنة وإنقاذ السفن»: of several the first tells.
        let first = self.first_member(other);
        // «لاستعادة المؤسسات وتحرير المدن»
        let to_thing = || {
            // «رعاية الأطفال والسياحة وحماية البيئة»: of several that are joined.
            if self.chart.is_behind_and(one.start) {
                return false;
            }
            // «قضى بوقف التخصيب وفتح المفاعلات»: an act too, of which the noun is no verbal noun by itself.
            if let Lexeme::Vocabulary(number, Part::Noun) = one.lexeme
                && self.chart.lexicon.verb_of_noun(number).is_some()
            {
                return false;
            }
            let complement = self.last_part(&first).filter(|last| !last.properties.has(Properties::CONJOINED));
            let verb = complement.and_then(|complement| self.verb_done_to_thing(&first, complement));
            verb.is_some_and(|verb| self.chart.lexicon.vocabulary.word(verb).lemma.object != Some(false))
        };
        let act = other.properties.has(Properties::VERBAL) && (self.is_done_to_something(&first) || to_thing())
            || self.is_befalling(other);
        if thing && act && self.is_owned(&first) { THING_BESIDE_ACT } else { 0 }
    }

    /// Whether a noun is written as a verb in the perfect: «نشر».
    pub(super) fn is_written_as_verb(&self, noun: u32) -> bool {
        let vocabulary = &self.chart.lexicon.vocabulary;
        let is_verb = |reading: Reading| reading.part == Part::Perfect;
        vocabulary.readings(&normalize(&vocabulary.word(noun).lemma.ar)).any(is_verb)
    }

    /// What it costs that somebody's act right behind something made or held is a subject or object: «في لقاء عقده …» tells who held it.
    pub(super) fn behind_made(&self, clause: &Edge, act: &Edge) -> u32 {
        let Lexeme::Vocabulary(number, Part::Noun | Part::Masdar) = act.lexeme else { return 0 };
        if !act.properties.has(Properties::VERBAL | Properties::RESUMED) || act.start != clause.end {
            return 0;
        }
        let last = self.last_word(clause);
        let made = !last.properties.has(Properties::DEFINITE) && self.is_made(&last) && self.is_written_as_verb(number);
        if made { OWN_ACT } else { 0 }
    }

    /// Whether a noun is what somebody has by ل, and no thing that is his: «لهم الحق في العودة».
    pub(super) fn is_had(&self, noun: &Edge) -> bool {
        self.is_noun_in(noun, &lists().nouns.had)
    }

    /// Whether what is planned or made to do something rather does it: «خطة تقلص العدد» cuts it, and is none of how it shrinks by itself.
    fn does_by_itself(&self, noun: &Edge, act: &Edge) -> bool {
        let lexicon = self.chart.lexicon;
        let means = || self.is_noun_in(noun, &lists().nouns.means);
        let verb = match act.lexeme {
            Lexeme::Vocabulary(number, Part::Masdar) => Some(number),
            Lexeme::Vocabulary(number, Part::Noun) => lexicon.verb_of_noun(number),
            _ => None,
        };
        let by_itself = verb.is_some_and(|verb| lexicon.vocabulary.word(verb).lemma.object == Some(false));
        let is_verb = |id: &EdgeId| {
            let verb = self.chart.edge(*id);
            verb.properties.has(Properties::PRESENT | Properties::TRANSITIVE | Properties::ACTIVE)
                && verb.end == self.chart.edge(act.head).end
        };
        by_itself && means() && self.chart.starting(usize::from(act.start), Category::VERB).iter().any(is_verb)
    }

    /// Whether a noun is what somebody holds, writes or launches: «بيان», «هجوم».
    pub(super) fn is_made(&self, noun: &Edge) -> bool {
        let made = &lists().nouns.made;
        self.chart.english_of(noun.lexeme).is_some_and(|english| match noun.lexeme {
            Lexeme::Vocabulary(_, Part::Masdar) => has(made, &gerund(english)),
            _ => has(made, english),
        })
    }

    /// The verb of an act that is done to its complement, of a noun that might be somebody's too only if that is a thing: «بيع أسلحة».
    pub(in crate::english) fn verb_done_to_thing(&self, act: &Edge, complement: &Edge) -> Option<u32> {
        let thing = !complement.properties.meets(Properties::HUMAN | Properties::NAME | Properties::PRONOUN)
            && complement.category == Category::NOUN_PHRASE
            && !self.is_body(complement);
        let of_thing = || match act.lexeme {
            Lexeme::Vocabulary(number, Part::Noun) if thing => self.chart.lexicon.verb_of_noun(number),
            _ => None,
        };
        self.chart.lexicon.verb_done_to(act.lexeme).or_else(of_thing)
    }

    /// Whether a noun has a number for its name: «القرار 2216», «قرار مجلس الأمن 2216».
    pub(super) fn is_numbered(&self, noun: &Edge) -> bool {
        let last = |english: &str| has(&lists().nouns.numbered, english.rsplit(' ').next().unwrap_or_default());
        self.chart.english_of(noun.lexeme).is_some_and(last)
    }

    /// Whether a number in digits behind a noun tells which of a row it is: «الدورة 38», «الذكرى 28».
    pub(super) fn is_ranked(&self, noun: &Edge) -> bool {
        let last = |english: &str| has(&lists().nouns.ranked, english.rsplit(' ').next().unwrap_or_default());
        self.chart.english_of(noun.lexeme).is_some_and(last)
    }

    /// Whether it is an adjective that tells which of a row something is: «الثالث».
    pub(super) fn is_ordinal(&self, adjective: &Edge) -> bool {
        self.chart.english_of(adjective.lexeme).is_some_and(|english| has(&lists().adjectives.ordinals, english))
    }

    /// Whether it is a noun of which there is a row: «الدورة», «الذكرى».
    pub(super) fn is_of_row(&self, noun: &Edge) -> bool {
        let last = |english: &str| {
            let last = english.rsplit(' ').next().unwrap_or_default().to_lowercase();
            has(&lists().nouns.in_row, &last)
        };
        // Of bodies of people there is seldom a row: «نواب الحزب الـ59».
        !self.is_body(noun) || self.chart.english_of(noun.lexeme).is_some_and(last)
    }

    /// Whether it is the name of what has a number behind it: «بوينغ».
    pub(super) fn is_model(&self, name: &Edge) -> bool {
        self.chart.english_of(name.lexeme).is_some_and(|english| has(&lists().nouns.models, english))
    }

    /// What it costs that ل right behind a title with its article tells of what he is: «انتقاد الرئيس للحكومة», but «الأمين العام للحزب».
    pub(super) fn of_title_alone(&self, noun: &Edge, phrase: &Edge) -> u32 {
        let title = Properties::HUMAN | Properties::SINGULAR | Properties::DEFINITE;
        let head = self.chart.edge(noun.head);
        let alone = noun.category == Category::NOUN_BAR
            && head.properties.has(title)
            && (head.start, head.end) == (noun.start, noun.end)
            && matches!(noun.lexeme, Lexeme::Vocabulary(..));
        let first = || self.chart.parts_of(phrase).first().map(|first| self.chart.edge(*first));
        let to = || first().is_some_and(|first| first.properties.has(Properties::PURPOSE));
        if alone && to() && self.government_and_key(noun, phrase).is_some_and(says_of) { OBJECT_BROUGHT } else { 0 }
    }

    /// Whether a noun is for a field, and the second no body that could be told something: «معهد إسطنبول للأبحاث».
    pub(super) fn is_field_of(&self, noun: &Edge, field: &Edge) -> bool {
        let institution = |english: &str| has(&lists().nouns.institutions, english);
        self.chart.english_of(noun.lexeme).is_some_and(institution) && !self.is_body_of_people(field)
    }

    /// Whether the complement of a noun is itself an act, which does nothing.
    pub(super) fn is_of_act(&self, noun: &Edge) -> bool {
        self.last_part(noun).is_some_and(|last| last.properties.has(Properties::VERBAL))
    }

    /// What it costs that an adjective behind a verbal noun and its complement is of the verbal noun: «حماية صنعاء القديمة»; of what places are
    /// said to be also that it is of a noun before that, «معركة تحرير مدينة زبيد الاستراتيجية».
    pub(super) fn of_whole(&self, noun: &Edge, adjective: &Edge) -> u32 {
        let definite = |edge: &Edge| edge.properties.has(Properties::DEFINITE);
        let construct = |noun: &Edge| {
            noun.properties.has(Properties::VERBAL) && definite(noun) && !definite(self.chart.edge(noun.head))
        };
        let of_place = || {
            let whole = self.unwrapped(noun);
            let act = self.last_part(&whole).filter(|last| last.category == Category::NOUN_PHRASE && construct(last));
            act.is_some_and(|act| self.last_word(act).properties.has(Properties::PLACE))
                && self
                    .chart
                    .english_of(adjective.lexeme)
                    .is_some_and(|english| has(&lists().adjectives.of_places, english))
        };
        if construct(noun) || of_place() { ADJECTIVE_OF_WHOLE } else { 0 }
    }

    /// What it costs that what a body does to something is told as what is to be done to the body: «كيفية إدارة الحكومة لأموال الدولة».
    pub(super) fn is_done_by_body(&self, noun: &Edge) -> u32 {
        let act = self.unwrapped(noun);
        let body = |complement: &Edge| complement.category == Category::NOUN_PHRASE && self.is_body(complement);
        let to = |id: &EdgeId| self.chart.edge(*id).properties.has(Properties::PURPOSE);
        let by = act.properties.has(Properties::VERBAL) && self.last_part(&act).is_some_and(body);
        let behind = || self.chart.starting(usize::from(noun.end), Category::PREPOSITION).iter().any(to);
        if by && behind() { DOUBTFUL * 2 } else { 0 }
    }

    /// Whether a noun of a transitive verb has a person, a body or a pronoun as its complement: «استخدام الحكومة», «رفضهم».
    pub(in crate::english) fn has_agent(&self, noun: &Edge, behind: Option<&Edge>) -> bool {
        let Lexeme::Vocabulary(number, Part::Noun) = noun.lexeme else { return false };
        let vocabulary = &self.chart.lexicon.vocabulary;
        // "targeting civilians" has what it is done to right behind it, if no other object does: «فرض واشنطن عقوبات».
        let object = behind.is_some_and(|behind| behind.category == Category::NOUN_PHRASE);
        let done_to = vocabulary.word(number).lemma.of() == Some("");
        let verb = self.chart.lexicon.verb_of_noun(number);
        let complement = noun.rule.is_some().then(|| self.chart.edge(noun.parts[1])).filter(|_| noun.parts[1] != 0);
        // «تجاهل الحكومة للقرار», but not «تسليم المتهم للسلطات».
        let to_object = || {
            let to = behind.filter(|behind| behind.properties.has(Properties::PURPOSE)).and_then(|to| to.key);
            to.zip(verb).is_some_and(|(to, verb)| {
                let frames = &self.chart.lexicon.government(verb).frames;
                // "use something for": ل brings no receiver, where people are not prepared for something.
                let people = complement.is_some_and(|edge| {
                    edge.properties.has(Properties::HUMAN) && !edge.properties.has(Properties::NAME)
                });
                let idiom = |frame: &Frame| frame.parts.iter().any(|part| matches!(part, Governed::Words(_)));
                let takes = |frame: &Frame| frame.parts.contains(&Governed::Preposition(to)) && !idiom(frame);
                frames.iter().all(|frame| !takes(frame) || frame.english.ends_with(" for") && !people)
            })
        };
        // «اختطاف الميليشيات ضابطا», «اعتقال الشرطة ثلاثة متظاهرين», «استعادة الجيش سبع قرى»
        let counted = |behind: &Edge| {
            behind.properties.has(Properties::NUMBER)
                && (behind.properties.has(Properties::HUMAN)
                    || !behind.properties.meets(Properties::DEFINITE | Properties::TIME))
        };
        // «مصادرة السلطات مساحات واسعة»
        let unknown =
            |behind: &Edge| !behind.properties.meets(Properties::DEFINITE | Properties::TIME | Properties::HUMAN);
        let accusative = || {
            // «طرد البلدين دبلوماسيين»
            let oblique = Properties::ACCUSATIVE | Properties::PLURAL | Properties::HUMAN;
            let shown = |behind: &Edge| {
                let rest = Properties::NOMINATIVE | Properties::DEFINITE | Properties::SINGULAR;
                behind.properties.has(Properties::TANWIN)
                    || object && behind.properties.has(oblique) && !behind.properties.meets(rest)
            };
            behind.is_some_and(|behind| shown(behind) || object && (counted(behind) || unknown(behind)))
        };
        if done_to && !object && !to_object() {
            return false;
        }
        // «رفض بلاده أي تدخل»
        let own_country =
            |complement: &Edge| object && complement.properties.has(Properties::PLACE | Properties::RESUMED);
        let transitive = verb.is_some_and(|verb| vocabulary.word(verb).lemma.object != Some(false));
        transitive
            && complement.is_some_and(|complement| {
                // «رفع العقوبات المفروضة عليها»: what is known by a pronoun at its end is rather what it is done to.
                let thing =
                    complement.properties.has(Properties::NAME) && !complement.properties.has(Properties::HUMAN);
                let known_by = thing && self.last_word(complement).category == Category::PRONOUN;
                // «إيقاف اللاعب ثلاث مباريات»: how long it is done to him.
                let so_long = |behind: &Edge| {
                    let things = behind.properties.has(Properties::NUMBER) && !behind.properties.has(Properties::HUMAN);
                    things && object && complement.properties.has(Properties::HUMAN)
                };
                let other = known_by || behind.is_some_and(so_long);
                complement.end == noun.end
                    && !other
                    && !(done_to && complement.properties.has(Properties::DESCRIBED))
                    // «توجيه واشنطن ولندن ضربات صاروخية»: countries are no two things that something is done to.
                    && !(done_to
                        && complement.properties.has(Properties::CONJOINED)
                        && !complement.properties.has(Properties::NAME))
                    && (complement.category == Category::PRONOUN
                        || complement.category == Category::NOUN_PHRASE
                            && (complement.properties.meets(Properties::HUMAN | Properties::NAME)
                                || own_country(complement)
                                || (to_object() || accusative())
                                    && (self.is_body_of_people(complement)
                                        || self.are_bodies(complement)
                                        || self.is_weapon_of_war(complement)
                                        // «استهداف غارة إسرائيلية لموقع»
                                        || self.attacks(noun) && self.is_attacker(complement))))
            })
    }

    /// Whether what stands behind an act and its complement is what its verb governs beside an object, and the complement that object.
    pub(super) fn governs_instead(&self, act: &Edge, behind: &Edge) -> bool {
        let done_to = self.chart.lexicon.verb_done_to(act.lexeme).is_some();
        behind.key.is_some_and(|key| self.governs_as_verb(act, key)) && !(done_to && self.has_agent(act, Some(behind)))
    }

    /// What it costs that ل behind an act and who does it does not bring what it is done to: «استهداف المتمردين للمطار».
    pub(super) fn brings_object(&self, noun: &Edge, phrase: &Edge) -> u32 {
        let done_to = self.chart.lexicon.verb_done_to(noun.lexeme).is_some();
        if !done_to && !self.government_and_key(noun, phrase).is_some_and(says_of) {
            return 0;
        }
        let preposition = self.chart.parts_of(phrase).first().map(|first| self.chart.edge(*first));
        let brings = preposition.is_some_and(|first| {
            first.properties.has(Properties::PURPOSE)
                && !phrase.properties.has(Properties::VERBAL)
                && self.has_agent(noun, Some(first))
        });
        if noun.category == Category::NOUN_BAR && brings { OBJECT_BROUGHT } else { 0 }
    }

    /// What it costs that ل behind an act and who does it, at the end of a clause, is of the clause: «نفت الوزارة استهداف الجيش للمدنيين».
    pub(super) fn is_done_to_by_act(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let Some(preposition) = self.chart.parts_of(phrase).first().map(|first| self.chart.edge(*first)) else {
            return 0;
        };
        let to = self.name(phrase) == "PP" && preposition.properties.has(Properties::PURPOSE);
        // «نفت الوزارة استهداف الجيش لرويترز»: whom it is denied to.
        let media = || self.last_part(phrase).is_some_and(|last| self.chart.is_media(self.unwrapped(last).lexeme));
        if !to || phrase.properties.has(Properties::VERBAL) || media() {
            return 0;
        }
        let Some(act) = self.last_part(clause).filter(|last| last.end == phrase.start) else { return 0 };
        let act = self.unwrapped(act);
        // «يتم توجيهها للمناطق المحررة»
        if preposition.key.is_some_and(|key| self.governs_as_verb(&act, key)) {
            return 0;
        }
        let agent =
            act.properties.has(Properties::VERBAL | Properties::DEFINITE) && self.has_agent(&act, Some(preposition));
        if agent { OBJECT_BROUGHT } else { 0 }
    }

    /// Whether it is what attacks by itself in the news: «الطيران», «المدفعية».
    fn is_weapon_of_war(&self, noun: &Edge) -> bool {
        let alone = self.chart.edge(noun.head).end == noun.end;
        alone && self.is_noun_in(noun, &lists().nouns.attacking)
    }

    /// Whether an act is what those that attack do to others: «استهداف».
    pub(super) fn attacks(&self, act: &Edge) -> bool {
        self.verb_of_act(act).is_some_and(|verb| has(&lists().verbs.of_attackers, verb))
    }

    /// Whether it is what attacks, with whatever describes it: «غارة إسرائيلية», «مقاتلات قطرية».
    pub(super) fn is_attacker(&self, noun: &Edge) -> bool {
        let attacks = |english: &str| has(&lists().nouns.attacking, english);
        self.is_force(noun) || self.noun_english(noun).is_some_and(attacks)
    }

    /// Whether it is what attacks, and no attack: «الطيران», «السفن».
    fn attacks_by_itself(&self, noun: &Edge) -> bool {
        let attacks = |english: &str| has(&lists().nouns.attacking, english) || has(&lists().nouns.vehicles, english);
        self.noun_english(noun).is_some_and(attacks)
    }

    /// What it costs that the participle of an active verb describes a noun, where it is a place too: «قصف المدفعية المدينة».
    pub(super) fn rather_place(&self, adjective: &Edge) -> u32 {
        let place = |id: &EdgeId| {
            let edge = self.chart.edge(*id);
            edge.end == adjective.end && edge.properties.has(Properties::PLACE | Properties::DEFINITE)
        };
        let participle = adjective.is_word()
            && matches!(adjective.lexeme, Lexeme::Vocabulary(_, Part::ActiveParticiple | Part::PassiveParticiple));
        let too = || self.chart.starting(usize::from(adjective.start), Category::NOUN).iter().any(place);
        if participle && too() { DOUBTFUL } else { 0 }
    }

    /// What it costs that an attack is of what is attacked with it: «استهداف غارة لموقع» is of the site, which the raid targets.
    pub(super) fn of_target(&self, act: &Edge, attack: &Edge) -> u32 {
        let to = self.chart.lexicon.key("ل");
        let brings = || self.last_phrase(attack).is_some_and(|phrase| to.is_some() && phrase.key == to);
        let of = act.properties.has(Properties::VERBAL) && self.is_attacker(attack) && brings() && self.attacks(act);
        if of { DOUBTFUL } else { 0 }
    }

    /// Whether it is what somebody would do, and whose: «قرار الحكومة», «نيته».
    pub(super) fn intends(&self, noun: &Edge) -> bool {
        let Lexeme::Vocabulary(number, Part::Noun) = noun.lexeme else { return false };
        has(&lists().nouns.intentions, &self.chart.lexicon.vocabulary.word(number).lemma.en) && self.is_owned(noun)
    }

    pub(super) fn supposes(&self, noun: &Edge) -> bool {
        let Lexeme::Vocabulary(number, Part::Noun) = noun.lexeme else { return false };
        has(&lists().nouns.suppositions, &self.chart.lexicon.vocabulary.word(number).lemma.en)
    }

    /// Whether it is what somebody is to do: «مهمة اللجنة», «الهدف».
    pub(super) fn aims(&self, noun: &Edge) -> bool {
        let Lexeme::Vocabulary(number, Part::Noun) = noun.lexeme else { return false };
        has(&lists().nouns.aims, &self.chart.lexicon.vocabulary.word(number).lemma.en)
    }

    /// Whether it is what something is done for: «أسباب», «أغراض».
    pub(super) fn is_reason(&self, noun: &Edge) -> bool {
        self.is_noun_in(noun, &lists().nouns.reasons)
    }

    /// Whether it is what a place is to somebody: «معقل الحوثيين».
    pub(super) fn is_seat(&self, noun: &Edge) -> bool {
        self.is_noun_in(noun, &lists().nouns.seats)
    }

    /// Whether the complement of a noun is several that are joined, one of which does nothing: «استعادة المدينة ومينائها».
    pub(super) fn is_of_several_things(&self, noun: &Edge) -> bool {
        let Some(last) = self.last_part(noun).filter(|last| last.properties.has(Properties::CONJOINED)) else {
            return false;
        };
        let mut members = Vec::new();
        self.members(last, &mut members);
        let may_do = Properties::HUMAN | Properties::NAME;
        // «قصف الطيران والمدفعية المدينة»
        let does = |member: &Edge| {
            member.properties.meets(may_do) || self.is_body_of_people(member) || self.attacks_by_itself(member)
        };
        !members.iter().all(does)
    }

    /// Whether a noun ends in its complement or its pronoun.
    pub(super) fn is_owned(&self, noun: &Edge) -> bool {
        let head = self.chart.edge(noun.head);
        noun.rule.is_some()
            && !head.properties.has(Properties::DEFINITE)
            && self.last_part(noun).is_some_and(|last| {
                last.category == Category::PRONOUN
                    || last.category == Category::NOUN_PHRASE && last.start == head.end && last.end == noun.end
            })
    }

    /// What it costs that a noun behind a phrase or an object is no complement of the last noun of that: «تعد بمثابة دليل على دعم الإرهاب»,
    /// «تعتبر ساحة تحرك».
    pub(super) fn is_of_last(&self, clause: &Edge, noun: &Edge) -> u32 {
        let phrase =
            self.last_part(clause).filter(|last| matches!(self.name(last), "PP" | "NP") && self.name(noun) == "NP");
        if phrase.is_some_and(|phrase| self.parts_construct(phrase, noun)) { DOUBTFUL } else { 0 }
    }

    /// Whether a phrase that the verb governs instead of an object ends in an act and who does it, right before a noun which is then what the act is
    /// done to: «رحب بتوقيع الطرفين الاتفاق», «طالب بمحاسبتهم على قتل الشرطة المتظاهرين».
    pub(super) fn ends_in_act_of_doer(&self, clause: &Edge, noun: &Edge) -> bool {
        let phrase = |clause: &Edge, end: u16| {
            self.last_part(clause).filter(|last| self.name(last) == "PP" && last.end == end).copied()
        };
        // «دعا إلى وقف إسرائيل فورا بناء المستوطنات»: also with an adverb between.
        let adverb = self.last_part(clause).filter(|last| self.name(last) == "ADV" && last.end == noun.start);
        let end = adverb.map_or(noun.start, |adverb| adverb.start);
        let inner = if adverb.is_some() { self.chart.edge(clause.parts[0]) } else { clause };
        // «جاء بعد إعلان الدولة انسحابها»: whose act it is has been told in it.
        let own = noun.properties.has(Properties::RESUMED) && !noun.properties.has(Properties::HUMAN);
        let governed = phrase(inner, end).filter(|phrase| own || self.governs_alone(clause, phrase));
        governed.is_some_and(|phrase| self.is_last_act_of_doer(&phrase, end, noun))
    }

    /// Whether a phrase ends there in an act and who does it, right before a noun that may be what the act is done to.
    pub(super) fn is_last_act_of_doer(&self, phrase: &Edge, end: u16, noun: &Edge) -> bool {
        if noun.properties.meets(Properties::PRONOUN | Properties::TIME) {
            return false;
        }
        let lexicon = self.chart.lexicon;
        let mut edge = *phrase;
        while let Some(last) = self.last_part(&edge).filter(|last| last.end == end) {
            edge = *last;
            let act = || self.noun_line(&edge).and_then(|line| lexicon.verb_of_noun(line));
            let Some(verb) = act().or_else(|| lexicon.verb_done_to(edge.lexeme)) else { continue };
            let lemma = &lexicon.vocabulary.word(verb).lemma;
            // «بعد اعتقال الوزير»: he is rather whom it is done to.
            let befalls = || has(&lists().verbs.of_people, &lemma.en) && edge.properties.has(Properties::SINGULAR);
            let person =
                || self.last_part(&self.unwrapped(&edge)).is_some_and(|last| last.properties.has(Properties::HUMAN));
            if self.is_act_of_doer(&edge) && lemma.object != Some(false) && !(befalls() && person()) {
                return true;
            }
        }
        false
    }

    /// Whether an indefinite noun right behind a phrase may be the complement of its last noun: «بعد انفجار قنبلة».
    pub(super) fn parts_construct(&self, phrase: &Edge, object: &Edge) -> bool {
        let edge = self.last_word(phrase);
        edge.properties.has(Properties::OPEN)
            && edge.category == Category::NOUN
            && !edge.properties.has(Properties::TIME)
            && self.chart.edge(object.head).start == object.start
            && !object.properties.meets(Properties::TANWIN | Properties::PRONOUN | Properties::NUMBER)
    }
}

/// Whether what a noun governs is said with "of", also beside "to" for what is to be done: "the bombardment of".
fn says_of((government, key): (&Government, Key)) -> bool {
    let of = |english: &str| english.split('|').next_back() == Some("of");
    let own = |frame: &Frame| frame.parts == [Governed::Preposition(key)] && of(&frame.english);
    government.frames.iter().any(own)
}
