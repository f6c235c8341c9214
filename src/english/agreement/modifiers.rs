//! What adjectives, complements and relative clauses belong to, where two nouns stand before them.

use super::super::analysis::Lexeme;
use super::super::chart::{Edge, EdgeId};
use super::super::grammar::{Category, Properties};
use super::super::lists::{has, lists};
use super::attachment::{NEARER, NEARER_NOUN};
use super::distances::BEHIND_COMMA;
use super::{Agreement, DOUBTFUL, adjective, predicate};
use crate::arabic::normalize;
use crate::vocabulary::{Features, Part};

/// What it costs that a relative clause is not of the noun next to it, which a pronoun in it may take up.
const TAKEN_UP: u32 = 9;
/// What it costs that a man or a woman are of a thing.
const OF_NOBODY: u32 = 7;
/// What it costs that an adjective does not show the accusative of its noun, which some writers leave out.
const NO_TANWIN: u32 = 8;
/// What it costs that an adjective is of a country, and not of what the country has.
const RATHER_OF_NOUN: u32 = 4;
/// What it costs that a prepositional phrase parts a noun from its adjective.
const FAR_ADJECTIVE: u32 = 5;
/// The same of an adjective of one word, which mostly is not that noun's.
const APART: u32 = 9;
/// What it costs that an adjective is of the noun before several nouns in the genitive.
const PAST_LAST: u32 = 2;
/// The same where another noun, next to the adjective, may be what it describes.
const NEAREST: u32 = 16;

impl Agreement<'_, '_> {
    /// What it costs that a prepositional phrase or a clause stands between a noun and its adjective, which may be of the noun in it: «أهمية إنهاء
    /// الانقلاب على الحكومة الشرعية», «صفوف الحزب وسط انقساماته السياسية».
    pub(super) fn far(&self, noun: &Edge, described: &Edge) -> Option<u32> {
        let is_phrase = |edge: &Edge| self.name(edge) == "PP";
        let own = self.last_part(noun).is_some_and(is_phrase);
        let mut edge = *noun;
        let (mut parted, mut nearer, mut relative) = (false, false, false);
        while let Some(last) = self.last_part(&edge) {
            relative |= self.name(last) == "RC";
            nearer |= parted && last.category == Category::NOUN_BAR && adjective(last, described) == Some(0);
            // «المسؤولة الإعلامية بالحكومة المحلية»: the preposition may be a part of the noun.
            let preposition = |part: &EdgeId| self.chart.edge(*part).category == Category::PREPOSITION;
            parted |= is_phrase(last)
                || matches!(self.name(last), "RC" | "SUB")
                || edge.category == Category::NOUN_BAR && self.chart.parts_of(&edge).iter().any(preposition);
            edge = *last;
        }
        // «اللاجئين من الحرب في سوريا المجاورة»: a name of several words may have in it what is described, and then nobody knows.
        let inside = || {
            let both = Properties::NAME | Properties::DEFINITE;
            edge.properties.has(both) && described.properties.has(Properties::DEFINITE) && edge.end - edge.start > 1
        };
        // What an adjective has behind it makes it heavy enough to stand apart: «الاتفاق بشأن سوريا الموقع في جنيف».
        let alone = described.is_word();
        match parted {
            true if inside() => None,
            // «باقي الدول التي جاءت في المراكز العشر الأول»: no word by itself describes a noun across a relative clause.
            true if relative && alone && !self.begins_with_comma(described) => None,
            true if nearer || adjective(&edge, described) == Some(0) => Some(if alone { NEAREST } else { NEARER }),
            true if alone => Some(APART),
            _ if own => Some(FAR_ADJECTIVE),
            _ => Some(0),
        }
    }

    /// What it costs that a term of several words is of an amount, by which rather something rose or fell: «صعد سعر خام برنت 28 سنتا».
    pub(super) fn of_amount(&self, term: &Edge, complement: &Edge) -> u32 {
        let amount = complement.properties.has(Properties::NUMBER)
            && !complement.properties.meets(Properties::DEFINITE | Properties::TIME | Properties::HUMAN);
        let several = || self.chart.english_of(term.lexeme).is_some_and(|english| english.contains(' '));
        let word = self.unwrapped(term);
        let noun = term.category == Category::NOUN_BAR;
        if amount && noun && word.is_word() && matches!(word.lexeme, Lexeme::Unit(_)) && several() {
            BEHIND_COMMA
        } else {
            0
        }
    }

    /// Whether an adjective tells what has been done to something, or what it does, as a verb would: «الموقع», «المقيم».
    pub(super) fn tells_what_is_done(&self, adjective: &Edge) -> bool {
        let english = |line| &self.chart.lexicon.vocabulary.word(line).lemma.en;
        adjective.category == Category::ADJECTIVE
            && (adjective.properties.has(Properties::PARTICIPLE | Properties::DEFINITE)
                || self
                    .chart
                    .line_of(adjective.lexeme)
                    .is_some_and(|line| has(&lists().adjectives.done, english(line))))
    }

    /// Whether an adjective tells what has been done, and the phrase behind it to whom or with whom: «الحكم الصادر بحق», «الاتفاق الموقع بين».
    pub(super) fn tells_to_whom(&self, adjective: &Edge, phrase: &Edge) -> bool {
        let lists = &lists().adjectives;
        let lexicon = self.chart.lexicon;
        let done = self.chart.english_of(adjective.lexeme).is_some_and(|english| has(&lists.done_to_whom, english));
        let parts = self.chart.parts_of(phrase);
        let preposition = parts.first().and_then(|first| match self.chart.edge(*first).lexeme {
            Lexeme::Function(number) => Some(&*lexicon.functions[number as usize].english),
            lexeme => self.chart.english_of(lexeme),
        });
        done && adjective.category == Category::ADJECTIVE && preposition.is_some_and(|words| has(&lists.to_whom, words))
    }

    /// What it costs that an adjective which places are not said to be is of the country or its name, not of the noun before that: «صادرات البلاد
    /// النفطية».
    pub(super) fn rather_of_noun(&self, noun: &Edge, complement: &Edge) -> u32 {
        let place = self.unwrapped(complement);
        let parts = self.chart.parts_of(&place);
        let (Some(first), Some(last)) = (parts.first(), self.last_part(&place)) else { return 0 };
        // «برنامج الشمال الصاروخي»: so is a side that stands for a country.
        let side = |english: &str| lists().nouns.sides.iter().any(|(side, _)| side == english);
        let english = self.chart.english_of(self.chart.edge(*first).lexeme);
        let country = english.is_some_and(|english| english == "country" || side(english));
        let could = matches!(noun.category, Category::NOUN | Category::NOUN_BAR)
            && parts.len() == 2
            && place.properties.has(Properties::PLACE | Properties::DEFINITE)
            && (country || place.properties.has(Properties::NAME))
            && last.category == Category::ADJECTIVE
            && !self.may_be_of_place(last)
            && predicate(noun, last).is_some();
        if could { RATHER_OF_NOUN } else { 0 }
    }

    /// Whether places are said to be so: old, occupied, of a country.
    fn may_be_of_place(&self, adjective: &Edge) -> bool {
        let is = |english: &str| has(&lists().adjectives.of_places, english);
        adjective.properties.has(Properties::ADJECTIVE) || self.chart.english_of(adjective.lexeme).is_some_and(is)
    }

    /// What it costs that a time or a place right behind a participle is of the verb before that: «الاتفاق الموقع عام 2015».
    pub(super) fn of_participle(&self, clause: &Edge, phrase: &Edge) -> u32 {
        if !phrase.properties.meets(Properties::PLACE | Properties::TIME) {
            return 0;
        }
        let last = self.last_word(clause);
        match last.end == phrase.start && self.tells_what_is_done(&last) {
            // «الاتفاقية المطبقة منذ 1994»: "since" is of what is said right before it.
            true if phrase.properties.has(Properties::PERFECT) => DOUBTFUL,
            true => NEARER_NOUN,
            false => 0,
        }
    }

    /// Whether a preposition and pronoun stand right behind an adjective that governs them: «الفصائل الموالية لها».
    pub(super) fn is_of_adjective(&self, clause: &Edge, phrase: &Edge) -> bool {
        let last = self.last_word(clause);
        phrase.properties.has(Properties::PRONOUN)
            && last.end == phrase.start
            && self.name(&last) == "ADJ"
            && self.governs(&last, phrase)
    }

    /// What it costs that an adjective shows no accusative behind a noun that does: «منذ 20 عاما، متهم بالقتل».
    pub(super) fn lacks_tanwin(&self, noun: &Edge, described: &Edge) -> u32 {
        let head = self.chart.edge(described.head);
        let written = matches!(head.lexeme, Lexeme::Vocabulary(..))
            && head.category == Category::ADJECTIVE
            && head.start == described.start
            && !head.properties.meets(Properties::TANWIN | Properties::FREE | Properties::ELATIVE);
        let features = head.properties.features();
        let of_man = features.of(Features::GENDER) == Features::MASCULINE
            && features.of(Features::NUMBER) == Features::SINGULAR
            && !noun.properties.has(Properties::NUMBER);
        if noun.properties.has(Properties::TANWIN) && written && of_man { NO_TANWIN } else { 0 }
    }

    /// What it costs that an adjective is the predicate, where it may be of the noun next to it: «على استعداد لتحركات مفاجئة».
    pub(super) fn of_last(&self, subject: &Edge, predicate: &Edge) -> u32 {
        let next = self.last_word(subject);
        let of = matches!(self.name(predicate), "ADJ" | "AP")
            && next.end == predicate.start
            && next.start > self.chart.edge(subject.head).start
            && next.category == Category::NOUN
            && subject.properties.has(Properties::DEFINITE)
            && !next.properties.has(Properties::DEFINITE)
            && adjective(&next, predicate).is_some();
        if of { NEARER } else { 0 }
    }

    /// What it costs that a noun behind another is its complement, where it may be its adjective: «مواقع استراتيجية جديدة».
    pub(super) fn rather_adjective(&self, noun: &Edge, complement: &Edge) -> u32 {
        let head = self.chart.edge(complement.head);
        let thing = noun.category == Category::NOUN_BAR
            && noun.end == self.chart.edge(noun.head).end
            && head.start == noun.end
            && head.category == Category::NOUN
            && !complement.properties.meets(Properties::DEFINITE | Properties::VERBAL)
            // «أفراد ملثمين»; but a journalist's killing is his, where the two are no phrase.
            && (!complement.properties.has(Properties::HUMAN)
                || noun.properties.has(Properties::HUMAN)
                || self.is_phrase_with(noun, head));
        let may = |id: &EdgeId| {
            let edge = self.chart.edge(*id);
            edge.end == head.end && adjective(noun, edge) == Some(0)
        };
        let too = || self.chart.starting(usize::from(head.start), Category::ADJECTIVE).iter().any(may);
        if thing && too() { NEARER_NOUN } else { 0 }
    }

    /// Whether two words that stand side by side are a phrase of the vocabulary: «مؤتمر صحفي» is no journalist's.
    fn is_phrase_with(&self, noun: &Edge, next: &Edge) -> bool {
        let whole = |edge: &Edge| {
            edge.end == next.end
                && edge.is_word()
                && (matches!(edge.lexeme, Lexeme::Unit(_)) || edge.category == Category::NOUN)
        };
        self.chart.settled_beside(noun).any(whole)
    }

    /// What it costs that three or more are the two that a noun tells of: «محافظتي حلب وإدلب ومدينة حماة».
    pub(super) fn more_than_two(&self, noun: &Edge, complement: &Edge) -> u32 {
        let head = self.chart.edge(noun.head).properties;
        let dual = head.has(Properties::DUAL) && !head.meets(Properties::SINGULAR | Properties::PLURAL);
        if !dual || !complement.properties.has(Properties::CONJOINED) {
            return 0;
        }
        // A list of three is one and a list of two.
        let of_two = |edge: &Edge| {
            let members = self.chart.parts_of(edge).iter().map(|part| self.chart.edge(*part));
            !members.into_iter().any(|member| {
                member.category == Category::NOUN_PHRASE && self.unwrapped(member).properties.has(Properties::CONJOINED)
            })
        };
        if of_two(&self.unwrapped(complement)) { 0 } else { DOUBTFUL }
    }

    /// What it costs that what stands behind two of something is joined to them, and not to what the first is of: «رئيسي الحزب والشركة».
    pub(super) fn is_one_of_two(&self, one: &Edge, other: &Edge) -> u32 {
        let single =
            |edge: &Edge| edge.properties.has(Properties::SINGULAR) && !edge.properties.has(Properties::CONJOINED);
        let head = self.chart.edge(one.head);
        let dual = head.properties.has(Properties::DUAL)
            && !head.properties.meets(Properties::SINGULAR | Properties::PLURAL | Properties::DEFINITE);
        let of = |last: &Edge| last.category == Category::NOUN_PHRASE && last.start == head.end && single(last);
        let whole = self.unwrapped(one);
        u32::from(dual && single(other) && self.last_part(&whole).is_some_and(of))
    }

    /// What it costs that a noun is joined to another noun and its complement, where it is rather of a kind with that: «كميات من السلاح»,
    /// «تساقط الأمطار والثلوج».
    pub(super) fn is_like_complement(&self, one: &Edge, other: &Edge) -> u32 {
        let kinds = Properties::HUMAN | Properties::TIME | Properties::PLACE;
        // A noun with its own article, and no more than an adjective with it.
        let plain = |edge: &Edge| {
            let alone =
                |edge: &Edge| edge.rule.is_none() || self.last_part(edge).is_some_and(|last| self.name(last) == "ADJ");
            edge.category != Category::CONJUNCTION
                && alone(edge)
                && self.chart.edge(edge.head).properties.has(Properties::DEFINITE)
                && !edge.properties.meets(Properties::NAME | Properties::PRONOUN | Properties::NUMBER)
        };
        // «أداء البرلمان والحكومة», «سياسة واشنطن وموسكو»: of names the thing is rather that of both.
        let named = |edge: &Edge| {
            !edge.properties.has(Properties::PRONOUN)
                && (edge.properties.has(Properties::NAME) || self.is_body_of_people(edge))
        };
        let first = self.first_member(other);
        let whole = self.unwrapped(one);
        let head = self.chart.edge(whole.head);
        let complement = |last: &&Edge| {
            last.category == Category::NOUN_PHRASE
                && last.start == head.end
                && last.end == one.end
                && whole.start == head.start
        };
        // «عشرات الأنفاق والمخابئ»
        let counted = one.properties.has(Properties::NUMBER) && self.chart.parts_of(&whole).len() == 2;
        let of = self.last_part(&whole).filter(|last| complement(last) || counted && last.start > whole.start);
        let like = of.map(|last| self.unwrapped(last)).is_some_and(|mut last| {
            // «قطاعات البترول والحديد والفحم»: of the list it is the last that is joined to it.
            while last.properties.has(Properties::CONJOINED) {
                let Some(member) = self.last_part(&last).map(|member| self.unwrapped(member)) else { break };
                last = member;
            }
            let alike = (last.properties & kinds) == (first.properties & kinds);
            alike && (plain(&last) && plain(&first) || self.is_owned_thing(head) && named(&last) && named(&first))
        });
        // «استراتيجية القتال، والتقنيات»
        let comma = !self.chart.starting(usize::from(one.end), Category::COMMA).is_empty();
        u32::from(like && !comma)
    }

    /// Whether a clause has no verb and no predicate but a phrase, with what was added to it: «الشرعية في اليمن».
    pub(super) fn is_told_by_phrase(&self, clause: &Edge) -> bool {
        let (noun, mut clause) = (clause.head, *clause);
        loop {
            let parts = self.chart.parts_of(&clause);
            if let [subject, phrase] = parts
                && self.name(self.chart.edge(*subject)) == "NP"
                && self.name(self.chart.edge(*phrase)) == "PP"
            {
                return !self.chart.edge(*phrase).properties.has(Properties::PREDICATE);
            }
            let same = |part: &&EdgeId| {
                let part = self.chart.edge(**part);
                part.category == Category::SENTENCE && part.head == noun
            };
            let Some(inner) = parts.iter().find(same) else { return false };
            clause = *self.chart.edge(*inner);
        }
    }

    /// Whether a phrase tells how many or how much the noun before it is, and nothing of a verb: «السكان البالغ عددهم 3 آلاف».
    pub(super) fn counts_noun(&self, phrase: &Edge) -> bool {
        let first = self.chart.parts_of(phrase).first().map(|first| self.chart.edge(*first));
        let english = first.and_then(|first| self.chart.english_of(first.lexeme));
        english.is_some_and(|english| has(&lists().nouns.counting, english))
    }

    /// Whether an elative and the noun behind it tell that something is more so, and not which is the most: «أكثر ليونة», «أقل هدوءا».
    pub(super) fn is_degree(&self, elative: &Edge, noun: &Edge) -> bool {
        let lexicon = self.chart.lexicon;
        let Lexeme::Vocabulary(number, Part::Elative) = elative.lexeme else { return false };
        let uncounted = || match noun.lexeme {
            Lexeme::Vocabulary(number, Part::Noun) => lexicon.vocabulary.word(number).lemma.count == Some(false),
            _ => false,
        };
        match lexicon.vocabulary.word(number).lemma.more().map(normalize).as_deref() {
            Some("اكثر") => noun.properties.has(Properties::SINGULAR) && noun.end == self.chart.edge(noun.head).end,
            Some("اقل" | "اشد") => uncounted(),
            _ => false,
        }
    }

    /// Whether a noun with a complement is a thing: neither people nor a place nor a body of people.
    fn is_owned_thing(&self, noun: &Edge) -> bool {
        let somebody = Properties::HUMAN | Properties::PLACE | Properties::NAME;
        !noun.properties.meets(somebody) && !self.is_body_of_people(noun)
    }

    /// Whether an adjective behind two nouns is of both: that of a country is, and those that are listed.
    pub(super) fn is_shared(&self, noun: &Edge, adjective: &Edge) -> bool {
        // «الناشطين والصحفيين والمواطنين اليمنيين»: in a list of three it is of the last.
        let first = noun.end < adjective.start;
        if first && noun.properties.has(Properties::HUMAN) && self.chart.is_behind_and(noun.start) {
            return false;
        }
        let listed = |english: &str| {
            let definite = noun.properties.has(Properties::DEFINITE);
            let lists = &lists().adjectives;
            has(&lists.shared, english) || definite && has(&lists.shared_with_article, english)
        };
        let time = |english: &str| noun.properties.has(Properties::TIME) && has(&lists().adjectives.of_times, english);
        let english = self.chart.english_of(adjective.lexeme);
        self.is_of_a_country(adjective) && !noun.properties.has(Properties::TIME)
            || english.is_some_and(|english| listed(english) || time(english))
    }

    /// Whether an adjective is that of a country or a place: «الروسية».
    pub(super) fn is_of_a_country(&self, adjective: &Edge) -> bool {
        let proper = |english: &str| english.starts_with(char::is_uppercase);
        adjective.properties.has(Properties::ADJECTIVE) || self.chart.english_of(adjective.lexeme).is_some_and(proper)
    }

    /// What it costs that a noun of one word is joined to a noun and an adjective that is rather of both: «القوانين والأعراف الدولية».
    pub(super) fn rather_shared(&self, one: &Edge, other: &Edge) -> u32 {
        let (one, other) = (self.unwrapped(one), self.unwrapped(other));
        let parts = self.chart.parts_of(&other);
        let [noun, adjective] = parts else { return 0 };
        let (noun, adjective) = (self.unwrapped(self.chart.edge(*noun)), self.chart.edge(*adjective));
        let (several, others) = (Properties::PLURAL, Properties::SINGULAR | Properties::NAME);
        let plain = |edge: &Edge| {
            edge.category == Category::NOUN && edge.properties.has(several) && !edge.properties.meets(others)
        };
        let shared = adjective.category == Category::ADJECTIVE
            && plain(&one)
            && plain(&noun)
            && one.properties.has(Properties::DEFINITE) == noun.properties.has(Properties::DEFINITE)
            && one.properties.has(Properties::HUMAN) == noun.properties.has(Properties::HUMAN)
            && self.is_shared(&one, adjective)
            && self.is_shared(&noun, adjective);
        if shared { NEARER_NOUN } else { 0 }
    }

    /// What it costs that an adjective which no people have is of a body or people, where it may be of what they do or have: «هجمات الجماعة المتكررة»,
    /// «سياسة حكومة نتنياهو الاستيطانية».
    pub(super) fn rather_of_thing(&self, noun: &Edge, complement: &Edge) -> u32 {
        let whole = self.unwrapped(complement);
        let Some(last) = self.last_part(&whole).filter(|last| matches!(self.name(last), "ADJ" | "AP")) else {
            return 0;
        };
        let of_none = |english: &str| has(&lists().adjectives.of_no_people, english);
        let could = matches!(noun.category, Category::NOUN | Category::NOUN_BAR)
            && self.chart.english_of(last.lexeme).is_some_and(of_none)
            && whole.properties.has(Properties::DEFINITE)
            && self.is_somebody(&whole)
            && !self.is_somebody(noun)
            && predicate(noun, last).is_some();
        if could { NEARER_NOUN } else { 0 }
    }

    /// What it costs that an adjective behind several nouns in the genitive is of the noun before them, where it may be of the last: «جبهات القتال وتعويض
    /// خسائره المتلاحقة».
    pub(super) fn past_last_member(&self, noun: &Edge, described: &Edge) -> u32 {
        let whole = self.unwrapped(noun);
        let complement = self.last_part(&whole).map(|last| self.unwrapped(last));
        let Some(list) = complement.filter(|list| list.properties.has(Properties::CONJOINED)) else { return 0 };
        let mut edge = list;
        while let Some(last) = self.last_part(&edge).copied().filter(|last| last.end == list.end) {
            let noun =
                matches!(last.category, Category::NOUN_BAR | Category::NOUN) && !last.properties.has(Properties::NAME);
            if noun && adjective(&last, described) == Some(0) {
                return if self.is_of_a_country(described) { 0 } else { PAST_LAST };
            }
            edge = last;
        }
        0
    }

    /// What it costs that an adjective which people have is of what somebody's office is, «محامي حقوق الإنسان السابق», or that of a country of
    /// what a body is for: «وزارة الحالات الطارئة الروسية».
    pub(super) fn rather_of_person(&self, noun: &Edge, complement: &Edge) -> u32 {
        let whole = self.unwrapped(complement);
        let Some(last) = self.last_part(&whole).filter(|last| last.category == Category::ADJECTIVE) else { return 0 };
        let people =
            || self.chart.english_of(last.lexeme).is_some_and(|english| has(&lists().adjectives.of_people, english));
        let thing = !whole.properties.meets(Properties::HUMAN | Properties::PLACE | Properties::NAME);
        let person = noun.properties.has(Properties::HUMAN) && people();
        let body = self.is_body(noun) && self.is_of_a_country(last);
        let could = matches!(noun.category, Category::NOUN | Category::NOUN_BAR)
            && thing
            && whole.properties.has(Properties::DEFINITE)
            && (person || body)
            && predicate(noun, last).is_some();
        if could { RATHER_OF_NOUN } else { 0 }
    }

    /// What it costs that a man or a woman, who are nobody's, are of a thing or of a side: «منحت الجامعة امرأة منصب الرئيس», «مقتل امرأة جنوب البلاد»;
    /// and somebody or some time of an act that is rather somebody else's: «إعلان الوزير في حديث صحفي استقالته», «قبل أشهر عزمه إنهاء الاتفاق».
    pub(super) fn of_nobodys(&self, noun: &Edge, complement: &Edge) -> u32 {
        let head = self.chart.edge(complement.head);
        let own = complement.properties.has(Properties::RESUMED) && head.start == complement.start;
        let nouns = &lists().nouns;
        let minds = || self.is_noun_in(complement, &nouns.of_minds);
        let persons = || complement.properties.has(Properties::VERBAL) || self.is_noun_in(complement, &nouns.of_person);
        // «أيام حكمه» are somebody's.
        let time = noun.properties.has(Properties::TIME | Properties::PLURAL);
        let somebody =
            noun.properties.has(Properties::HUMAN | Properties::SINGULAR) && noun.category == Category::NOUN_BAR;
        if own && self.unwrapped(noun).is_word() && (time && minds() || somebody && (minds() || persons())) {
            return DOUBTFUL;
        }
        let person = Properties::HUMAN | Properties::SINGULAR | Properties::OPEN;
        let word = self.unwrapped(noun);
        let alone = noun.category == Category::NOUN_BAR
            && word.is_word()
            && noun.properties.has(person)
            && self.is_noun_in(noun, &lists().nouns.of_nobody);
        let known = Properties::HUMAN | Properties::NAME | Properties::PLACE | Properties::PRONOUN;
        let thing = || {
            complement.category == Category::NOUN_PHRASE
                && !complement.properties.meets(known)
                && !self.is_body_of_people(complement)
        };
        let side = || {
            let side = self.chart.lexicon.grammar.symbols.find("SIDE");
            side.is_some_and(|side| !self.chart.starting(usize::from(complement.start), side).is_empty())
        };
        if alone && (thing() || side()) { OF_NOBODY } else { 0 }
    }

    /// What it costs that somebody or a body is of what is told with «ما»: «لا نقبل أن تحصد دولة ما لا تزرعه».
    pub(super) fn of_what(&self, noun: &Edge, complement: &Edge) -> u32 {
        let noun = self.unwrapped(noun);
        // «طرف ما» is some party.
        let what = complement.rule.is_some() && self.name(&self.first_word(complement)) == "WHAT";
        let does = || noun.is_word() && noun.properties.has(Properties::SINGULAR) && self.is_doer(&noun);
        if what && does() { DOUBTFUL } else { 0 }
    }

    /// Whether a noun ends in the person whom it is of, who is not named: «محامي الرئيس».
    pub(super) fn is_of_a_person(&self, noun: &Edge) -> bool {
        let whole = self.unwrapped(noun);
        let head = self.chart.edge(whole.head);
        self.last_part(&whole).is_some_and(|last| {
            last.category == Category::NOUN_PHRASE
                && last.start == head.end
                && last.properties.has(Properties::HUMAN | Properties::DEFINITE | Properties::SINGULAR)
                && !last.properties.meets(Properties::NAME | Properties::CONJOINED | Properties::PRONOUN)
        })
    }

    /// What it costs that a noun of one word is joined to a noun with an adjective, where it may be another adjective of that: «الانتخابات الشفافة
    /// والديمقراطية».
    pub(super) fn joined_adjective(&self, noun: &Edge, other: &Edge) -> u32 {
        // «الصحفيون العرب والأوروبيون واليابانيون»: of several, the first.
        let several = other.properties.has(Properties::CONJOINED) && self.chart.parts_of(other).len() > 1;
        let first = if several { self.chart.edge(self.chart.parts_of(other)[0]) } else { other };
        let (noun, mut word) = (self.unwrapped(noun), self.unwrapped(first));
        while let Some(first) =
            self.last_part(&word).filter(|last| self.name(last) == "PP").and(self.chart.parts_of(&word).first())
        {
            word = self.unwrapped(self.chart.edge(*first));
        }
        let Some(described) = self.last_part(&noun).filter(|last| last.category == Category::ADJECTIVE) else {
            return 0;
        };
        // «الوزراء العرب والأوروبيون»
        let people = word.category == Category::NOUN_BAR && described.properties.has(Properties::ADJECTIVE);
        let thing = word.category == Category::NOUN && !word.properties.has(Properties::HUMAN);
        if !word.is_word() || !(people || thing) || self.is_body_of_people(first) {
            return 0;
        }
        let may = |id: &EdgeId| {
            let edge = self.chart.edge(*id);
            edge.end == word.end && edge.is_word() && adjective(&noun, edge) == Some(0)
        };
        if self.chart.starting(usize::from(word.start), Category::ADJECTIVE).iter().any(may) { NEARER_NOUN } else { 0 }
    }

    /// What it costs that a relative clause behind a comma goes on behind the next one: «وصل الوفد، الذي يضم وزراء، إلى بيروت»; or that «ب» or
    /// «إلى» behind any comma is its own: «وصف الوزير، الهجوم الذي وقع أمس، بالجبان», «وصلت الحافلات التي تقل المقاتلين، إلى المدينة».
    pub(super) fn past_its_comma(&self, noun: &Edge, clause: &Edge) -> u32 {
        let opened =
            self.chart.starting(usize::from(noun.end), Category::COMMA).iter().any(|_| noun.end < clause.start);
        let mut inner = clause;
        let lexicon = self.chart.lexicon;
        let (with, toward) = (lexicon.key("ب"), lexicon.key("الي"));
        let own = |phrase: &Edge| {
            phrase.key.is_some()
                && (phrase.key == with && clause.start > noun.end || phrase.key == toward)
                && !clause.properties.has(Properties::SUBJECT)
        };
        while inner.rule.is_some() {
            match self.chart.parts_of(inner) {
                [first, comma, phrase]
                    if self.chart.edge(*comma).category == Category::COMMA
                        && self.name(self.chart.edge(*phrase)) == "PP"
                        && (opened || own(self.chart.edge(*phrase)))
                        && self.chart.edge(*first).category == Category::CLAUSE =>
                {
                    return DOUBTFUL;
                }
                [first, ..] => inner = self.chart.edge(*first),
                [] => break,
            }
        }
        0
    }

    /// What it costs that a relative clause is not of the noun next to it, which it could be of: «اتهاما لقس يقيم في المدينة».
    pub(super) fn passed_over(&self, noun: &Edge, clause: &Edge) -> u32 {
        let noun = &self.unwrapped(noun);
        let is_complement = |last: &&Edge| last.category == Category::NOUN_PHRASE;
        let next = match self.last_part(noun) {
            Some(last) if self.name(last) == "PP" => self.last_part(last).filter(is_complement),
            // «اعتقال ليبي شارك في الهجوم»: the act did not take part.
            last if noun.properties.meets(Properties::VERBAL | Properties::TIME)
                || self.is_lasting(noun)
                || self.is_befalling(noun)
                || self.is_of_person(clause) =>
            {
                let person = |last: &&Edge| last.properties.has(Properties::HUMAN) && is_he(last, clause);
                // «تسليم جثة الرئيس الذي قتله المتمردون»: nor was the body's handover killed.
                let mut of = last.filter(is_complement);
                while let Some(thing) = of.filter(|of| !of.properties.has(Properties::HUMAN)) {
                    of = self.last_part(&self.unwrapped(thing)).filter(is_complement);
                }
                of.filter(person)
            }
            _ => None,
        };
        let Some(next) = next else { return 0 };
        let (of, near) = (noun.properties, next.properties);
        let free = of.has(Properties::DEFINITE) == near.has(Properties::DEFINITE) && !near.has(Properties::DESCRIBED);
        // «قتلت امرأة بصاروخ أطلقته»: the pronoun is of the rocket, which the woman did not fire.
        let lacks_subject = clause.properties.has(Properties::RESUMED) && !clause.properties.has(Properties::SUBJECT);
        if free && lacks_subject && self.resumptive(next, clause).is_some() && self.resumptive(noun, clause).is_none() {
            return TAKEN_UP;
        }
        let could = free && (near.has(Properties::HUMAN) || !of.has(Properties::HUMAN));
        if could && self.relative(next, clause).is_some() { NEARER_NOUN } else { 0 }
    }

    /// Whether a relative clause is rather of a person than of a thing: it tells what is done to people, or does something to somebody.
    fn is_of_person(&self, clause: &Edge) -> bool {
        if clause.properties.has(Properties::SUBJECT) {
            return false;
        }
        if clause.is_passive() {
            return self.is_verb_in(clause, &lists().verbs.of_people);
        }
        clause.finite_verb().is_some()
            && clause.properties.has(Properties::OBJECT | Properties::PAST)
            && !clause.properties.has(Properties::RESUMED)
    }
}

/// Whether a person may be the man whom a clause tells of; a name does not tell its gender, and those in the news are mostly men's.
fn is_he(person: &Edge, clause: &Edge) -> bool {
    let masculine = |edge: &Edge| edge.properties.has(Properties::MASCULINE);
    !(masculine(person) && person.properties.has(Properties::FEMININE)) || masculine(clause)
}
