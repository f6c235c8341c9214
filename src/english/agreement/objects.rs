//! Objects: which of the nouns behind a verb or a verbal noun is what it is done to.

use super::super::analysis::Lexeme;
use super::super::chart::{Edge, EdgeId};
use super::super::dates::is_year;
use super::super::government::{Frame, Governed, Government};
use super::super::grammar::{Category, Properties};
use super::super::lists::{List, has, lists};
use super::distances::ACROSS;
use super::forms::goes_back;
use super::{Agreement, DOUBTFUL, NO_ACCUSATIVE, adjective, predicate};
use crate::arabic::normalize;
use crate::vocabulary::{Features, Part};

/// What it costs that an act is not told what it is done to: «إيجاد» by itself.
const INCOMPLETE: u32 = 8;
/// What it costs that an adverb stands behind a noun whose adjective it may be: «خطابا طويلا».
const ADJECTIVE_TOO: u32 = 8;
/// What it costs that who may be an adjective of the noun before him is the object; and that people of a country are, whose adjective is behind people.
const DESCRIBES: u32 = 5;
const DESCRIBES_PEOPLE: u32 = 14;
/// What it costs that an adverb behind an act is of the verb before that.
const OF_AN_ACT: u32 = 2;
/// What it costs that a body leads a person: «يقود الحزب …».
const LEADS_PERSON: u32 = 25;
/// What it costs that a thing right behind an act and who does it is the subject of the verb before that: more than that nobody is named.
const THING_BEHIND_ACT: u32 = 18;
/// What it costs that ل behind a noun says whose it is, where the verb governs ل beside its object.
const OF_GOVERNED: u32 = 6;

impl Agreement<'_, '_> {
    /// What it costs that a noun is a second object; `None` if the verb has one object alone.
    pub(super) fn second_object(&self, clause: &Edge, object: &Edge) -> Option<u32> {
        let participle = clause.category == Category::CLAUSE && clause.properties.has(Properties::PARTICIPLE);
        let number = match clause.lexeme {
            Lexeme::Vocabulary(number, Part::Perfect | Part::Imperfect) => number,
            // «محملا الحكومة مسؤولية الهجوم»
            Lexeme::Vocabulary(number, Part::ActiveParticiple) if participle => number,
            Lexeme::Vocabulary(noun, Part::Noun) if self.is_owned(clause) => self.chart.lexicon.verb_of_noun(noun)?,
            _ if self.is_owned(clause) => self.chart.lexicon.verb_done_to(clause.lexeme)?,
            _ => return None,
        };
        let government = self.chart.lexicon.government(number);
        // «استخدام المدنيين دروعا»
        let act = clause.finite_verb().is_none() && !participle;
        let done_to = !act || self.chart.lexicon.verb_done_to(clause.lexeme).is_some();
        let second = |frame: &Frame| match frame.parts.as_slice() {
            [Governed::Object, Governed::Object, ..] if !done_to => false,
            // «استخدام الجيش أسلحة»: "use … as a weapon" is of one.
            [Governed::Object, Governed::Words(words), ..] if act && !self.is_in_number(object, words.first()) => false,
            [Governed::Object, Governed::Object, ..] => true,
            [Governed::Object, Governed::Words(words), ..] => self.begins_with_noun(object, words.first()),
            _ => false,
        };
        if object.start != clause.end || !government.frames.iter().any(second) {
            return None;
        }
        if !object.properties.features().agrees(Features::ACCUSATIVE, Features::CASE) {
            return None;
        }
        // «تسليم الميليشيات أسلحتها»: who has them hands them over; but «منح الفلسطينيين حقوقهم».
        let own =
            |last: &Edge| last.category == Category::NOUN_PHRASE && predicate(last, &self.last_word(object)).is_some();
        let lemma = &self.chart.lexicon.vocabulary.word(number).lemma;
        let theirs = clause.finite_verb().is_none()
            && !has(&lists().verbs.giving, &lemma.en)
            && object.properties.has(Properties::RESUMED)
            && self.last_part(&self.unwrapped(clause)).is_some_and(own);
        let across = if self.is_across(clause, object) || self.ends_in_clause(clause) { ACROSS * 2 } else { 0 };
        // «تسليم موسكو أسلحة للجيش»: who gets them stands behind «ل», and Moscow hands them over.
        let (to, toward) = (self.chart.lexicon.key("ل"), self.chart.lexicon.key("الي"));
        let gives = |frame: &Frame| match frame.parts.as_slice() {
            [Governed::Object, Governed::Preposition(key)] => Some(*key) == to,
            _ => false,
        };
        let phrases = self.chart.lexicon.grammar.symbols.find("PP");
        let receiver = |id: &EdgeId| {
            let phrase = self.chart.edge(*id);
            // «تسليم السلطات المطلوبين إلى بلادهم»
            (phrase.key == to || toward.is_some() && phrase.key == toward)
                && !phrase.properties.has(Properties::VERBAL)
                && !self.begins_with_comma(phrase)
        };
        let behind =
            || phrases.is_some_and(|name| self.chart.starting(usize::from(object.end), name).iter().any(receiver));
        // «أسلحة للجيش»
        let noun = self.unwrapped(object);
        let inside = || {
            let behind = self.chart.parts_of(&noun).get(1).map(|part| self.chart.edge(*part));
            behind.is_some_and(|part| {
                let of = part.category == Category::PREPOSITION || self.name(part) == "PP";
                of && (part.key == to || toward.is_some() && part.key == toward)
                    && !part.properties.has(Properties::VERBAL)
            })
        };
        let of_pronoun = self.last_word(clause).category == Category::PRONOUN;
        let given = act && !of_pronoun && to.is_some() && government.frames.iter().any(gives) && (inside() || behind());
        // «إبلاغ الوزارة السفارة بالقرار»: what they are told stands behind ب, and the ministry tells them.
        let told = act && !of_pronoun && self.is_told_behind(government, object);
        // «منح قاض الشرطة إذنا»: a body is not granted to a judge, who grants it something.
        let body = act
            && !of_pronoun
            && object.properties.has(Properties::DEFINITE)
            && has(&lists().verbs.giving, &lemma.en)
            && self.is_body_of_people(object);
        let across = across + if theirs || given || told || body { DOUBTFUL } else { 0 };
        Some(across + self.shows_no_accusative(object) + self.behind_comma(clause, object))
    }

    /// Whether a phrase right behind a noun brings what the verb says of the noun as a second object too: «إبلاغ السفارة بالقرار».
    fn is_told_behind(&self, government: &Government, object: &Edge) -> bool {
        let frames = &government.frames;
        let two = frames.iter().find(|frame| frame.parts == [Governed::Object, Governed::Object]);
        let same = |key: u8| {
            let parts = [Governed::Object, Governed::Preposition(key)];
            let other = frames.iter().find(|frame| frame.parts == parts);
            two.zip(other).is_some_and(|(two, other)| *two.english == *other.english && !two.english.ends_with('…'))
        };
        let brings = |phrase: &Edge| phrase.key.is_some_and(same);
        let phrases = self.chart.lexicon.grammar.symbols.find("PP");
        // It may also have been added to the noun.
        self.last_part(&self.unwrapped(object)).is_some_and(|last| self.name(last) == "PP" && brings(last))
            || phrases.is_some_and(|name| {
                let behind = self.chart.starting(usize::from(object.end), name);
                behind.iter().any(|id| brings(self.chart.edge(*id)))
            })
    }

    /// Whether an act has who does it as its complement, and behind its object the noun may be a second one: «منح الحكومة العمال زيادة»,
    /// «اتخاذهم المدنيين دروعا», «اعتبار واشنطن الحركة منظمة إرهابية».
    pub(super) fn gives_behind_doer(&self, act: &Edge, second: &Edge) -> bool {
        let verb = match act.lexeme {
            Lexeme::Vocabulary(noun, Part::Noun) => self.chart.lexicon.verb_of_noun(noun),
            _ => self.chart.lexicon.verb_done_to(act.lexeme),
        };
        let Some(verb) = verb.filter(|_| self.is_owned(act)) else { return false };
        let doer = self.last_part(&self.unwrapped(act)).is_some_and(|doer| {
            doer.category == Category::PRONOUN || self.is_somebody(&self.unwrapped(doer)) || self.is_somebody(doer)
        });
        let frame = |frame: &Frame| match frame.parts.as_slice() {
            [Governed::Object, Governed::Object] => true,
            [Governed::Object, Governed::Words(words)] => {
                self.is_in_number(second, words.first()) && self.begins_with_noun(second, words.first())
            }
            _ => false,
        };
        let predicate = || !second.properties.meets(Properties::DEFINITE | Properties::HUMAN) && self.is_of_object(act);
        doer && (self.chart.lexicon.government(verb).frames.iter().any(frame) || predicate())
            && second.properties.features().agrees(Features::ACCUSATIVE, Features::CASE)
    }

    /// What it costs that a year counts a noun: «2016 سنة صعبة» tells what year it was, and of so many there is no plural.
    pub(super) fn counted_by_year(&self, number: &Edge, noun: &Edge) -> u32 {
        let year = self.chart.english_of(number.lexeme).is_some_and(is_year);
        let counted = !noun.properties.has(Properties::SINGULAR) || self.chart.english_of(noun.lexeme) == Some("year");
        // «قدم المعرض 2019 منصة للشباب»: behind a noun the year is rather when that was, unless the noun shows that it is counted.
        let rather_when = || {
            let shows = noun.properties.meets(Properties::TANWIN | Properties::HUMAN);
            !shows && self.chart.is_behind_noun(number.start)
        };
        if year && (counted || rather_when()) { DOUBTFUL } else { 0 }
    }

    /// Whether the verb stands before another that it begins.
    pub(super) fn begins(&self, clause: &Edge) -> bool {
        let Some(number) = clause.finite_verb() else { return false };
        let does = |frame: &Frame| matches!(frame.parts.as_slice(), [Governed::Words(words)] if words.is("يفعل"));
        self.chart.lexicon.government(number).frames.iter().any(does)
    }

    /// What it costs that an indefinite noun by itself is an act that somebody does to something.
    pub(super) fn is_incomplete(&self, noun: &Edge) -> u32 {
        let lexicon = self.chart.lexicon;
        let verb = || lexicon.verb_done_to(noun.lexeme).map(|verb| lexicon.vocabulary.word(verb).lemma.object);
        let incomplete = noun.end == self.chart.edge(noun.head).end
            && !noun.properties.meets(Properties::DEFINITE | Properties::TANWIN)
            && verb().is_some_and(|object| object != Some(false));
        if incomplete { INCOMPLETE } else { 0 }
    }

    /// What it costs that what something is stands right behind an act by itself, whose object it rather is: «البرنامج الذي نجح في اجتذاب جماعات».
    pub(super) fn ends_incomplete(&self, subject: &Edge, predicate: &Edge) -> u32 {
        let last = self.last_word(subject);
        let act = last.properties.has(Properties::VERBAL) && last.start > subject.start;
        if act && predicate.start == subject.end && self.parts_construct(subject, predicate) {
            self.is_incomplete(&last)
        } else {
            0
        }
    }

    /// Whether a verbal noun with its object has a predicate of the object: «جعل».
    pub(super) fn is_of_object(&self, noun: &Edge) -> bool {
        let lexicon = self.chart.lexicon;
        let of_object = |verb: u32| lexicon.government(verb).of_object;
        // «تعيين»: the verb has a predicate in another line.
        let lemma = |number: u32| &lexicon.vocabulary.word(number).lemma;
        let appoints = || {
            let verb = match noun.lexeme {
                Lexeme::Vocabulary(number, Part::Noun) => lexicon.verb_of_noun(number),
                // «إعادة انتخاب»: as its last word.
                Lexeme::Unit(_) => {
                    let last = self.chart.line_of(noun.lexeme).and_then(|line| lemma(line).ar.rsplit(' ').next());
                    last.and_then(|last| lexicon.vocabulary.verb_of(last))
                }
                _ => None,
            };
            let Some(verb) = verb else { return false };
            let mut lines = lexicon.vocabulary.readings(&normalize(&lemma(verb).ar));
            lines.any(|line| lemma(line.word).en == lemma(verb).en && of_object(line.word))
        };
        self.is_owned(noun) && (lexicon.verb_done_to(noun.lexeme).is_some_and(of_object) || appoints())
    }

    /// What it costs that somebody who is known is discussed: «بحثت … وزيرة التعاون مع الوفد سبل».
    pub(super) fn is_no_matter(&self, clause: &Edge, object: &Edge) -> u32 {
        let person = object.properties.has(Properties::HUMAN | Properties::SINGULAR | Properties::DEFINITE);
        if person && self.is_verb_in(clause, &lists().verbs.of_meetings) { DOUBTFUL } else { 0 }
    }

    /// Whether a body would be made somebody, which rather makes him that: «انتخاب البرلمان رئيسا».
    pub(super) fn is_body_as_person(&self, act: &Edge, office: &Edge) -> bool {
        let body = |whom: &Edge| !whom.properties.has(Properties::HUMAN) && self.is_body_of_people(whom);
        office.properties.has(Properties::HUMAN) && self.last_part(&self.unwrapped(act)).is_some_and(body)
    }

    /// What it costs that those whose appointment it is appoint others, and are not appointed to be that: «تعيين الوزير ونائبه مستشارين».
    pub(super) fn rather_appointed(&self, act: &Edge, office: &Edge) -> u32 {
        let several = |edge: &Edge| {
            edge.properties.meets(Properties::PLURAL | Properties::DUAL) && !edge.properties.has(Properties::SINGULAR)
        };
        let whom = self.last_part(act).filter(|whom| whom.properties.has(Properties::HUMAN));
        let appointed = office.category == Category::NOUN_PHRASE
            && office.properties.has(Properties::HUMAN)
            && !office.properties.has(Properties::DEFINITE)
            && several(office)
            && whom.is_some_and(several)
            && self.is_of_object(act);
        if appointed { DOUBTFUL } else { 0 }
    }

    /// Whether one is to be several: «تعيين الرئيس مستشارين» is whom he appoints.
    pub(super) fn is_one_as_several(&self, act: &Edge, office: &Edge) -> bool {
        let one = |whom: &Edge| whom.properties.has(Properties::SINGULAR | Properties::HUMAN);
        office.properties.has(Properties::HUMAN)
            && !office.properties.has(Properties::SINGULAR)
            && office.properties.meets(Properties::PLURAL | Properties::DUAL)
            && self.last_part(act).is_some_and(one)
    }

    /// What it costs that somebody who may be the adjective of the noun right before him is the object: «زعيم الحزب الحاكم السابق»,
    /// «14 مسلحا حوثيا».
    pub(super) fn describes(&self, clause: &Edge, object: &Edge) -> u32 {
        match self.may_describe_last(clause, object) {
            // «قتل عدد من المدنيين السوريين»
            true if matches!(self.chart.edge(object.head).lexeme, Lexeme::Unit(_)) => DESCRIBES_PEOPLE,
            true => DESCRIBES,
            false => 0,
        }
    }

    /// What it costs that a thing which is not known, and may be the adjective of the noun right before it, does something:
    /// «سيطرت على سلسلة جبلية استراتيجية».
    pub(super) fn describes_new(&self, clause: &Edge, subject: &Edge) -> u32 {
        let thing = !subject.properties.meets(Properties::DEFINITE | Properties::HUMAN | Properties::NUMBER);
        if thing && self.may_describe_last(clause, subject) { DOUBTFUL } else { 0 }
    }

    /// What it costs that what may be the adjective of the noun before it, with its article, is what somebody is or is considered: «يعد أحد أهم الزعماء
    /// السياسيين».
    pub(super) fn describes_subject(&self, clause: &Edge, predicate: &Edge) -> u32 {
        let known = self.name(predicate) == "NP" && predicate.properties.has(Properties::DEFINITE);
        // «كانت روسيا الحليف الرئيسي»: names have fewer adjectives than they are something.
        let copula =
            clause.properties.has(Properties::COPULA) && !self.last_word(clause).properties.has(Properties::NAME);
        if known && copula && self.may_describe_last(clause, predicate) { DOUBTFUL * 2 } else { 0 }
    }

    /// What it costs that nobody who is named elects or appoints somebody: «انضم إلى الحزب وانتخب نائبا» is that he was elected.
    pub(super) fn elects(&self, clause: &Edge, object: &Edge) -> u32 {
        let office = object.properties.has(Properties::TANWIN | Properties::HUMAN | Properties::SINGULAR);
        let alone = !clause.properties.has(Properties::SUBJECT) && clause.end == self.chart.edge(clause.head).end;
        if office && alone && self.is_verb_in(clause, &lists().verbs.electing) { DOUBTFUL } else { 0 }
    }

    /// What it costs that a list is at the top or the bottom of something, which is so in the list: «تصدرت القائمة فرنسا».
    pub(super) fn is_topped(&self, clause: &Edge) -> u32 {
        let topped = clause.properties.has(Properties::SUBJECT) && self.tops(clause);
        if topped { NO_ACCUSATIVE } else { 0 }
    }

    /// What it costs that a phrase before the object is of the verb, which governs such a phrase behind it: «وضعت المعركة في حلب الحكومة في مأزق».
    pub(super) fn behind_governed(&self, clause: &Edge, object: &Edge) -> u32 {
        let Some(number) = clause.finite_verb() else { return 0 };
        let phrase = self.last_part(clause).filter(|last| self.name(last) == "PP" && last.end == object.start);
        let Some(key) = phrase.and_then(|phrase| phrase.key) else { return 0 };
        let both = |frame: &Frame| matches!(frame.parts.as_slice(), [Governed::Object, Governed::Preposition(governed)] if *governed == key);
        let behind = || {
            let same = |id: &EdgeId| self.chart.edge(*id).key == Some(key);
            self.chart.starting(usize::from(object.end), Category::PREPOSITION).iter().any(same)
        };
        let frames = &self.chart.lexicon.government(number).frames;
        if frames.iter().any(both) && behind() { DOUBTFUL } else { 0 }
    }

    /// What it costs that some who are not known are called on in a relative clause which has its pronoun, the clause having its subject: «المظاهرة
    /// التي دعت إليها النقابات آلاف العمال» is rather that they took part.
    pub(super) fn called_for(&self, clause: &Edge, object: &Edge) -> u32 {
        let new = !object.properties.has(Properties::DEFINITE) && object.properties.meets(Properties::HUMAN);
        let subject = clause.properties.has(Properties::SUBJECT | Properties::RESUMED);
        let phrase = |part: &Edge| {
            self.name(part) == "PP"
                && part.properties.has(Properties::PRONOUN)
                && part.start == self.chart.edge(clause.head).end
                && self.governs_alone(clause, part)
        };
        if new && subject && self.has_behind(clause, phrase) { DOUBTFUL } else { 0 }
    }

    /// Whether what a clause ends in is a list, and the verb what is done in one: «تصدرت القائمة».
    pub(super) fn tops(&self, clause: &Edge) -> bool {
        let list = |last: &Edge| self.is_noun_in(last, &lists().nouns.rankings);
        self.last_part(clause).is_some_and(list) && self.is_verb_in(clause, &lists().verbs.in_rankings)
    }

    /// What it costs that «، أحدهم» is an object: it begins what is said of one of those before the comma. So does «أحد قادة التنظيم» behind a person
    /// to whom something is rather done, «قتل القائد، أحد أبرز قادة التنظيم», or behind his name.
    pub(super) fn is_one_of_them(&self, clause: &Edge, object: &Edge) -> u32 {
        let pronoun = |last: &Edge| last.category == Category::PRONOUN;
        let comma = self.begins_with_comma(object);
        let one = object.properties.has(Properties::NUMBER) && self.last_part(object).is_some_and(pronoun);
        if one && comma {
            return DOUBTFUL * 2;
        }
        let first = |object: &Edge| self.name(&self.first_word(object)) == "Q";
        let person = Properties::HUMAN | Properties::SINGULAR | Properties::DEFINITE;
        let described = |last: &Edge| {
            last.category == Category::NOUN_PHRASE
                && last.end == object.start
                && last.properties.has(person)
                && (comma || last.properties.has(Properties::NAME))
        };
        let rather = object.properties.has(Properties::HUMAN | Properties::SINGULAR)
            && !object.properties.has(Properties::RESUMED)
            && self.last_word(object).category != Category::PRONOUN
            && object.properties.has(Properties::NUMBER)
            && first(object)
            && clause.properties.has(Properties::SUBJECT)
            && self.last_part(clause).is_some_and(described)
            && self.is_verb_in(clause, &lists().verbs.of_people);
        if rather { DOUBTFUL } else { 0 }
    }

    /// What it costs that somebody behind a comma is what is said, and not of the clause before: «تشمل العقوبات، وفق ما أفادت الصحيفة، رجل أعمال».
    pub(super) fn says_person(&self, clause: &Edge, object: &Edge) -> u32 {
        let says = clause.properties.has(Properties::SPEECH | Properties::SUBJECT)
            && object.properties.has(Properties::HUMAN)
            && self.begins_with_comma(object)
            && self.is_verb_in(clause, &lists().verbs.of_reporters);
        if says { DOUBTFUL } else { 0 }
    }

    /// What it costs that the content of something not known before is what it is done to by that, which is rather a passive and its subject: «كشفت
    /// وثيقة نشر مضمونها» is a document whose content was published.
    pub(super) fn is_rather_described(&self, clause: &Edge, object: &Edge) -> u32 {
        let before = self.last_part(clause).filter(|last| {
            last.category == Category::NOUN_PHRASE
                && last.end == object.start
                && !last.properties.meets(Properties::DEFINITE | Properties::NUMBER)
        });
        match before {
            Some(noun) if clause.properties.has(Properties::SUBJECT) => self.rather_whose(noun, object),
            _ => 0,
        }
    }

    /// The same of a construct: «وثيقة نشر مضمونها».
    pub(super) fn rather_whose(&self, noun: &Edge, act: &Edge) -> u32 {
        let owner = self.last_word(act);
        let head = self.chart.edge(act.head);
        let own = act.properties.has(Properties::VERBAL)
            && !noun.properties.meets(Properties::DEFINITE | Properties::VERBAL)
            && matches!(noun.category, Category::NOUN_BAR | Category::NOUN_PHRASE)
            && head.start == act.start
            && owner.category == Category::PRONOUN
            && owner.start > head.end
            && goes_back(noun, &owner);
        let verb = |id: &EdgeId| {
            let verb = self.chart.edge(*id);
            verb.end == head.end && verb.is_passive() && verb.properties.has(Properties::PAST)
        };
        let rather = own && self.chart.starting(usize::from(act.start), Category::VERB).iter().any(verb);
        if rather { DOUBTFUL } else { 0 }
    }

    /// Whether a noun right behind a clause may be the adjective of the noun which that ends in.
    pub(super) fn may_describe_last(&self, clause: &Edge, object: &Edge) -> bool {
        let head = self.chart.edge(object.head);
        let people = || matches!(head.lexeme, Lexeme::Unit(_)) && head.properties.has(Properties::HUMAN);
        let noun = head.category == Category::NOUN || head.category == Category::NOUN_BAR && people();
        if head.start != object.start || object.start != clause.end || !noun {
            return false;
        }
        let mut noun = *clause;
        while !noun.is_word() {
            match self.last_part(&noun) {
                Some(last) if last.end == clause.end => noun = *last,
                _ => return false,
            }
        }
        // Right behind its verb it is nobody's adjective, and a pronoun has none.
        if noun.finite_verb().is_some() || noun.category == Category::PRONOUN {
            return false;
        }
        let of_noun = |id: &EdgeId| {
            let edge = self.chart.edge(*id);
            edge.end == head.end && edge.is_word() && adjective(&noun, edge).is_some()
        };
        self.chart.starting(usize::from(object.start), Category::ADJECTIVE).iter().any(of_noun)
    }

    /// What it costs that an adverb stands right behind a noun in the accusative that it agrees with as its adjective.
    pub(super) fn is_adjective_too(&self, clause: &Edge, adverb: &Edge) -> u32 {
        if self.name(adverb) != "ADV" || adverb.rule.is_some() {
            return 0;
        }
        let mut noun = *clause;
        while noun.category != Category::NOUN_BAR {
            match self.last_part(&noun) {
                Some(last) if last.end == clause.end => noun = *last,
                _ => return 0,
            }
        }
        let of_noun = |id: &EdgeId| {
            let edge = self.chart.edge(*id);
            edge.end == adverb.end
                && edge.properties.has(Properties::TANWIN)
                && edge.is_word()
                && adjective(&noun, edge).is_some()
        };
        // «جاسوسا سابقا»; but «أسلحة نووية حاليا» is when.
        let early = adverb.properties.has(Properties::EARLY) && !noun.properties.has(Properties::HUMAN);
        // «جاسوسا مزدوجا»: a phrase of the vocabulary shows its case alone.
        let case = Properties::NOMINATIVE | Properties::ACCUSATIVE | Properties::GENITIVE;
        let accusative = noun.properties & case == Properties::ACCUSATIVE && !noun.properties.has(Properties::DEFINITE);
        let tanwin = (noun.properties.has(Properties::TANWIN) || accusative) && !early;
        let starting = || self.chart.starting(usize::from(adverb.start), Category::ADJECTIVE);
        if tanwin && starting().iter().any(of_noun) { ADJECTIVE_TOO } else { 0 }
    }

    /// What it costs that an adverb which English has before the verb is taken there from behind a verbal noun with its complement:
    /// «عقب اعتماد القانون بشكل نهائي».
    pub(super) fn is_of_an_act(&self, clause: &Edge, adverb: &Edge) -> u32 {
        // «ودعا إلى ذلك أيضا» is said of the verb wherever it stands.
        let english = self.chart.english_of(adverb.lexeme);
        let manner = || english.is_some_and(|english| has(&lists().adverbs.of_acts, english));
        let kinds = Properties::HUMAN | Properties::NAME | Properties::PLACE | Properties::TIME | Properties::PRONOUN;
        let thing = |phrase: &Edge| {
            let head = self.chart.edge(phrase.head);
            let act = head.properties.has(Properties::VERBAL) || self.governs(clause, phrase);
            act && !head.properties.meets(kinds) && !phrase.properties.meets(kinds)
        };
        let phrase = self.last_part(clause).filter(|last| self.name(last) == "PP" && last.end == adverb.start);
        if phrase.is_some_and(thing) && manner() { OF_AN_ACT } else { 0 }
    }

    /// What it costs that an adverb right behind a participle is said of the clause: «إنتاج المصنع القائم حاليا».
    pub(super) fn is_of_participle(&self, clause: &Edge, adverb: &Edge) -> u32 {
        let last = self.last_word(clause);
        let of_noun = self.last_part(clause).is_some_and(|last| matches!(self.name(last), "NP" | "PP"));
        if of_noun && last.end == adverb.start && self.tells_when(&last, adverb) { OF_AN_ACT } else { 0 }
    }

    /// Whether a participle with its article has an adverb behind it that tells when it is so: «القائم حاليا».
    pub(super) fn tells_when(&self, adjective: &Edge, adverb: &Edge) -> bool {
        let when = self.chart.english_of(adverb.lexeme).is_some_and(|english| has(&lists().adverbs.of_states, english));
        when && adjective.properties.has(Properties::DEFINITE) && self.tells_what_is_done(adjective)
    }

    /// Whether a noun phrase begins with this folded noun, in any number: «خسائر فادحة».
    pub(super) fn begins_with_noun(&self, phrase: &Edge, noun: &str) -> bool {
        let head = self.chart.edge(phrase.head);
        if head.start != phrase.start {
            return false;
        }
        let Some(number) = self.chart.line_of(head.lexeme) else { return false };
        let lemma = &self.chart.lexicon.vocabulary.word(number).lemma;
        let noun = noun.strip_prefix("ال").unwrap_or(noun);
        let is = |form: &str| {
            let form = normalize(form);
            noun.starts_with(form.split(' ').next().unwrap_or_default().trim_end_matches('ه'))
        };
        is(&lemma.ar) || lemma.pl.iter().any(is)
    }

    /// Whether the object of the second of two verbs may be the first one's too: «اعتقل وغادر البلاد» is of one who was arrested.
    pub(super) fn shares_object(&self, verb: &Edge, clause: &Edge) -> bool {
        let person = |part: &Edge| part.category == Category::NOUN_PHRASE && part.properties.has(Properties::HUMAN);
        // «ينشر كل شهر ويستهدف الحزب»: what stands with the first is not said of the second.
        let bare = self.chart.edge(verb.head).end == verb.end;
        bare && (!self.is_verb_in(verb, &lists().verbs.of_people) || self.has_behind(clause, person))
    }

    /// Whether the subject right behind a verb does it, and to the object of a second verb: «اعتقلت الشرطة وسجنت الناشطين». The subject is none to
    /// whom it is done, «استقبل الوزير وألقى كلمة».
    pub(super) fn same_object(&self, verb: &Edge, clause: &Edge) -> bool {
        let Some(subject) = self.last_part(verb).filter(|last| last.category == Category::NOUN_PHRASE) else {
            return false;
        };
        let and = |id: &EdgeId| {
            let word = self.chart.edge(*id);
            word.lexeme == Lexeme::Proclitic('و') && word.end == clause.start
        };
        let joined = self.chart.starting(usize::from(verb.end), Category::AND).iter().any(and);
        if subject.start != self.chart.edge(verb.head).end || self.is_behind_comma(subject) || !joined {
            return false;
        }
        let verbs = &lists().verbs;
        let is_in = |list: &List| self.is_verb_in(verb, list);
        let person = |part: &Edge| part.category == Category::NOUN_PHRASE && part.properties.has(Properties::HUMAN);
        let body = || self.is_doer(subject) && !subject.properties.has(Properties::HUMAN);
        if is_in(&verbs.of_people) || is_in(&verbs.of_persons) || is_in(&verbs.of_victims) {
            return body() && self.has_behind(clause, person);
        }
        let of_doers = [&verbs.of_things, &verbs.by_doers, &verbs.of_statements].into_iter().any(is_in);
        of_doers && self.is_doer(subject) || is_in(&verbs.of_backers) && body()
    }

    /// Whether the verb, or the verb of the verbal noun, makes something more or less, by how much may stand behind it: «رفع أسعار الفائدة 100 نقطة».
    pub(super) fn changes(&self, act: &Edge) -> bool {
        let lexicon = self.chart.lexicon;
        let verb = lexicon.verb_done_to(act.lexeme).map(|verb| &lexicon.vocabulary.word(verb).lemma.en);
        self.is_verb_in(act, &lists().verbs.changing) || verb.is_some_and(|verb| has(&lists().verbs.changing, verb))
    }

    /// What it costs that an amount tells by how much, where it is rather an object that the verb lacks, or a number by itself that counts the noun
    /// behind it: «أثار إغلاق السلطات ثلاث مدارس غضب السكان».
    pub(super) fn counts_behind(&self, clause: &Edge, amount: &Edge) -> u32 {
        let unknown = |id: &EdgeId| !self.chart.edge(*id).properties.has(Properties::DEFINITE);
        let counts = match amount.category {
            Category::NUMBER => self.chart.starting(usize::from(amount.end), Category::NOUN).iter().any(unknown),
            Category::NOUN_PHRASE => {
                clause.properties.has(Properties::TRANSITIVE)
                    && !clause.properties.meets(Properties::OBJECT | Properties::EITHER)
            }
            _ => false,
        };
        if counts { DOUBTFUL } else { 0 }
    }

    /// What it costs that a person gives something new to nobody: «منح الرجل جائزة» is what he was given.
    pub(super) fn gives_to_nobody(&self, clause: &Edge, object: &Edge) -> u32 {
        let Some(number) = clause.finite_verb() else { return 0 };
        let frames = &self.chart.lexicon.government(number).frames;
        let two = |frame: &Frame| matches!(frame.parts.as_slice(), [Governed::Object, Governed::Object]);
        let known = Properties::DEFINITE | Properties::HUMAN | Properties::PRONOUN;
        let person = |last: &Edge| {
            let head = self.is_noun_in(last, &lists().nouns.persons);
            last.category == Category::NOUN_PHRASE && head
        };
        // «منح الرجل جائزة لابنه», «منح الرجل ابنه هدية»
        let receiver = |id: &EdgeId| self.chart.edge(*id).properties.has(Properties::PURPOSE);
        let to = || self.chart.starting(usize::from(object.end), Category::PREPOSITION).iter().any(receiver);
        // «كلف الوزير تشكيل الحكومة»: with an act somebody is tasked.
        let tasked = || {
            let somebody = |last: &Edge| last.properties.has(Properties::HUMAN | Properties::SINGULAR);
            object.properties.has(Properties::VERBAL)
                && self.is_verb_in(clause, &lists().verbs.of_taskers)
                && self.last_part(clause).is_some_and(somebody)
        };
        let new = !object.properties.meets(known) && self.last_part(clause).is_some_and(person);
        let gives = (new || tasked()) && frames.iter().any(two) && !to();
        if gives { DOUBTFUL } else { 0 }
    }

    /// What it costs that a noun is in the accusative, which an alif would show: «وفد» is none, «وفدا» would be.
    pub(super) fn shows_no_accusative(&self, noun: &Edge) -> u32 {
        if noun.properties.meets(Properties::DEFINITE | Properties::TANWIN | Properties::NUMBER) {
            return 0;
        }
        let head = self.chart.edge(noun.head);
        // «أي ناشط»: what stands first is in the accusative.
        if head.start != noun.start {
            return 0;
        }
        let number = match head.lexeme {
            Lexeme::Vocabulary(number, Part::Noun | Part::Masdar)
                if head.category == Category::NOUN && head.properties.has(Properties::OPEN) =>
            {
                Some(number)
            }
            lexeme if self.chart.is_bare(lexeme) => None,
            _ => return 0,
        };
        // In the construct state it has no alif.
        let mut edge = *noun;
        while edge.rule.is_some() {
            let parts = self.chart.parts_of(&edge);
            if let Some(next) = parts.get(1).map(|next| self.chart.edge(*next))
                && next.start == head.end
                && (next.category == Category::NOUN_PHRASE || !matches!(self.name(next), "ADJ" | "AP" | "PP" | "RC"))
            {
                return 0;
            }
            edge = *self.chart.edge(parts[0]);
        }
        let Some(number) = number else { return NO_ACCUSATIVE };
        let vocabulary = &self.chart.lexicon.vocabulary;
        let lemma = &vocabulary.word(number).lemma;
        let shows = |form: &str, of: Features| {
            vocabulary.readings(&format!("{}ا", normalize(form))).any(|reading| {
                reading.word == number
                    && reading.features.of(Features::CASE) == Features::ACCUSATIVE
                    && reading.features.agrees(of, Features::NUMBER)
            })
        };
        let one = head.properties.features().of(Features::NUMBER) == Features::SINGULAR;
        if one && shows(&lemma.ar, Features::SINGULAR) { NO_ACCUSATIVE } else { 0 }
    }

    /// What it costs that a noun right behind an act and whose it is, is no object of the act: «بعد استنفادها كل الوسائل», «خلال لقائه الرئيس».
    pub(super) fn is_object_of_act(&self, clause: &Edge, noun: &Edge) -> u32 {
        let owned = Properties::VERBAL | Properties::RESUMED;
        // «بعد لقائه السبت نظيره»: a day may stand between.
        let day = clause.properties.has(Properties::SPEECH).then(|| self.before_day(clause)).flatten();
        let start = day.map_or(noun.start, |(_, start)| start);
        let right_before = |last: &&Edge| last.end == start && last.properties.has(owned) && self.name(last) == "PP";
        // «حذر من استغلال المتشددين الفراغ»; but «اتهم في تعليق على قتل الشرطة المتظاهر الحكومة بالعنف».
        if self.ends_in_act_of_doer(clause, noun) && !self.has_governed_beside(clause, noun) {
            return DOUBTFUL;
        }
        // «أبلغ الوزير نظيره بقرار بلاده الانسحاب»: what it decided to do.
        let intended = |last: &Edge| {
            let phrase = self.name(last) == "PP" && last.end == noun.start;
            phrase && self.last_part(last).is_some_and(|noun| self.intends(&self.unwrapped(noun)))
        };
        if noun.properties.has(Properties::VERBAL) && self.last_part(clause).is_some_and(intended) {
            return DOUBTFUL;
        }
        let told = day.map_or(*clause, |(told, _)| told);
        let Some(phrase) = self.last_part(&told).filter(right_before) else { return 0 };
        let lexicon = self.chart.lexicon;
        let verb = || match phrase.lexeme {
            Lexeme::Vocabulary(number, Part::Noun) => lexicon.verb_of_noun(number),
            _ => lexicon.verb_done_to(phrase.lexeme),
        };
        let of_act = self.last_word(phrase).category == Category::PRONOUN
            && !noun.properties.meets(Properties::PRONOUN | Properties::TIME)
            && verb().is_some_and(|verb| lexicon.vocabulary.word(verb).lemma.object != Some(false));
        if of_act { DOUBTFUL } else { 0 }
    }

    /// A clause without the day that ends it, and where that begins, with the comma before it.
    fn before_day(&self, clause: &Edge) -> Option<(Edge, u16)> {
        let parts = self.chart.parts_of(clause);
        let (first, rest) = parts.split_first()?;
        let is = |part: &EdgeId, name: &str| self.name(self.chart.edge(*part)) == name;
        let of_day = |part: &EdgeId| is(part, "DATE") || is(part, "COMMA");
        let day = rest.iter().any(|part| is(part, "DATE")) && rest.iter().all(of_day);
        day.then(|| (*self.chart.edge(*first), self.chart.edge(rest[0]).start))
    }

    /// Whether a phrase stands right behind a noun that the verb of the clause governs beside an object.
    fn has_governed_beside(&self, clause: &Edge, noun: &Edge) -> bool {
        let behind = self.chart.starting(usize::from(noun.end), Category::PREPOSITION);
        behind.iter().any(|id| self.governs_both(clause, self.chart.edge(*id)))
    }

    /// The same of a noun that is taken for the subject; people and bodies may be that: «كان في انتظارهما حرس الشرف».
    pub(super) fn is_rather_object_of_act(&self, clause: &Edge, subject: &Edge) -> u32 {
        match self.is_object_of_act(clause, subject) {
            0 if self.is_own_object_of_act(clause, subject) => THING_BEHIND_ACT,
            0 => 0,
            // «وقال خلال لقائه نظيره»: whom he met says nothing.
            cost if clause.properties.has(Properties::SPEECH) && !self.ends_in_act_of_doer(clause, subject) => cost,
            _ if subject.properties.has(Properties::HUMAN) || self.is_body(subject) => 0,
            _ if self.ends_in_act_of_doer(clause, subject) => {
                if self.is_doer(subject) {
                    0
                } else {
                    THING_BEHIND_ACT
                }
            }
            cost => cost,
        }
    }

    /// Whether a noun and its pronoun stand right behind a phrase that ends in an act and who does it: «جاء بعد إعلان واشنطن انسحابها».
    fn is_own_object_of_act(&self, clause: &Edge, noun: &Edge) -> bool {
        let own = Properties::DEFINITE | Properties::RESUMED;
        let phrase = self.last_part(clause).filter(|last| self.name(last) == "PP" && last.end == noun.start);
        noun.properties.has(own)
            && !noun.properties.has(Properties::HUMAN)
            && phrase.is_some_and(|phrase| self.is_last_act_of_doer(phrase, noun.start, noun))
    }

    /// What it costs that a verb that says what something is says nothing of it: «يعتبر الأردن الدولة الثانية التي …» is that Jordan is it.
    pub(super) fn says_nothing_of(&self, clause: &Edge) -> u32 {
        let predicate = clause.properties.has(Properties::COPULA);
        if !predicate && self.is_verb_in(clause, &lists().verbs.of_predicate) { DOUBTFUL } else { 0 }
    }

    /// What it costs that a body leads, chairs or heads a person: the person leads it, in whatever order they stand.
    pub(super) fn led_by(&self, clause: &Edge, object: &Edge) -> u32 {
        let person = object.properties.has(Properties::HUMAN | Properties::SINGULAR | Properties::DEFINITE);
        let led = clause.properties.has(Properties::SUBJECT) && !clause.properties.has(Properties::HUMAN);
        if person && led && self.is_verb_in(clause, &lists().verbs.of_leaders) { LEADS_PERSON } else { 0 }
    }

    /// What it costs that what is known follows or accompanies what is new: «أعقب الانفجار إطلاق نار» tells of the gunfire.
    pub(super) fn comes_after(&self, clause: &Edge, object: &Edge) -> u32 {
        let follows = || self.is_verb_in(clause, &lists().verbs.of_sequence);
        let known = self.last_part(clause).is_some_and(|last| {
            last.category == Category::NOUN_PHRASE
                && last.properties.has(Properties::DEFINITE)
                && !last.properties.has(Properties::HUMAN)
                // «تتبع الحكومة سياسة جديدة»: what somebody follows.
                && !self.is_doer(last)
        });
        let new = !object.properties.meets(Properties::DEFINITE | Properties::TANWIN | Properties::PRONOUN);
        if known && new && clause.properties.has(Properties::SUBJECT) && follows() { NO_ACCUSATIVE } else { 0 }
    }

    /// What it costs that an object stands behind a phrase which the verb governs instead of one: «أعلن، السبت، عن تصديه لهجوم على بلدة، عاصمة
    /// الولاية» announces no capital.
    pub(super) fn beside_governed(&self, clause: &Edge, object: &Edge) -> u32 {
        // «تعيش القوات في المدينة حالة استنفار»: where and with whom may be told besides.
        let beside = ["في", "من", "مع"].map(|preposition| self.chart.lexicon.key(preposition));
        let instead = |part: &Edge| {
            let left = part.properties.has(Properties::PRONOUN) || beside.contains(&part.key);
            let phrase = self.name(part) == "PP" && !left;
            phrase && part.end <= object.start && self.governs_alone(clause, part) && !self.governs_both(clause, part)
        };
        if self.has_behind(clause, instead) { DOUBTFUL } else { 0 }
    }

    /// What it costs that ل at the end of an indefinite noun says whose it is, where the verb governs it: «قدم مذكرة للمجلس».
    pub(super) fn of_governed(&self, clause: &Edge, noun: &Edge) -> u32 {
        let edge = self.unwrapped(noun);
        let [_, preposition, _] = self.chart.parts_of(&edge) else { return 0 };
        let preposition = self.chart.edge(*preposition);
        // «نفى الوزير استهداف الجيش للمدنيين»: behind who does it ل brings what it is done to.
        let act = noun.properties.has(Properties::VERBAL | Properties::DEFINITE);
        let of =
            preposition.category == Category::PREPOSITION && preposition.properties.has(Properties::PURPOSE) && !act;
        if of && self.governs_both(clause, preposition) { OF_GOVERNED } else { 0 }
    }

    /// Whether a subject may be the complement of the verbal noun right before it, in a phrase; of any noun where it is a number of things: «فاز
    /// بفارق 20 نقطة».
    pub(super) fn takes_complement(&self, clause: &Edge, subject: &Edge) -> bool {
        let mut edge = *clause;
        while let Some(last) = self.last_part(&edge).filter(|last| last.end == subject.start) {
            edge = *last;
        }
        let things = subject.properties.has(Properties::NUMBER) && !subject.properties.has(Properties::HUMAN);
        edge.category == Category::NOUN
            && edge.end == subject.start
            && edge.properties.has(Properties::OPEN)
            && (things || edge.properties.has(Properties::VERBAL))
            && !edge.properties.meets(Properties::DEFINITE | Properties::TIME)
            && !subject.properties.has(Properties::TANWIN)
    }
}
