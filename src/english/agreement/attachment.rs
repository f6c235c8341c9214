//! Where what may belong to two parts of a sentence belongs: to the nearest that governs it, and not across a clause or a comma.

use super::super::analysis::Lexeme;
use super::super::chart::{Edge, EdgeId};
use super::super::government::{Frame, Governed};
use super::super::grammar::{Category, Properties};
use super::super::lists::{List, has, lists};
use super::{Agreement, DOUBTFUL, NOT_GOVERNED, adjective, predicate};

/// What it costs that a noun behind a relative clause which has a place for it belongs to the verb before that.
pub(super) const OPEN_RELATIVE: u32 = 10;
/// What it costs that a phrase does not belong to the verb next to it, which governs its preposition.
const NEARER: u32 = 8;
const NEARER_NOUN: u32 = 3;
/// What it costs that it is not of the noun next to it, which a pronoun in it may take up.
const TAKEN_UP: u32 = 9;
/// What it costs that an adjective is of a country, and not of what the country has.
const RATHER_OF_NOUN: u32 = 4;
/// The same of what the verb governs beside its object: «اتهم الرجل الذي اعتقل ب…».
const ACROSS_GOVERNED: u32 = 2;
/// What it costs that the object stands behind a relative clause of the subject.
const OBJECT_ACROSS: u32 = 6;
/// What it costs that what a verb governs stands behind an aside.
const BEHIND_ASIDE: u32 = 12;
/// What it costs that a prepositional phrase parts a noun from its adjective.
const FAR_ADJECTIVE: u32 = 5;
/// The same of an adjective of one word, which mostly is not that noun's.
const APART: u32 = 9;
/// The same where another noun, next to the adjective, may be what it describes.
const NEAREST: u32 = 16;
/// What it costs that a comma is passed over before a subject, an object or an adjective.
pub(super) const BEHIND_COMMA: u32 = 6;
/// The same before an object right behind the subject.
const BEHIND_SUBJECT: u32 = 1;
/// What it costs that a thing is told something.
const TOLD_THING: u32 = 10;
/// What it costs that something is taken out of the relative or subordinate clause that it stands in.
pub(super) const ACROSS: u32 = 8;
/// What it costs that a noun is parted from its complement, or a verb from its subject.
pub(super) const PARTED: u32 = 24;

impl Agreement<'_, '_> {
    /// What it costs that a subject does not stand right behind its verb; an indefinite one may well stand later.
    pub(super) fn distance(&self, clause: &Edge, subject: &Edge) -> u32 {
        let verb = self.chart.edge(clause.head);
        // «تقدمت نحوها القوات»: a preposition with a pronoun stands before the subject.
        let pronoun = self.last_part(clause).is_some_and(|last| {
            let short = self.name(last) == "PP" && last.properties.has(Properties::PRONOUN) && last.start == verb.end;
            // «لم يحدد بعد الموعد»
            last.category == Category::PRONOUN || short || self.name(last) == "YET"
        });
        match (clause.end > verb.end && !pronoun, subject.properties.has(Properties::DEFINITE)) {
            (false, _) => 0,
            _ if self.has_commas(clause, 3) => 15,
            _ if self.ends_in_clause(clause) || self.is_across(clause, subject) => 15,
            _ if self.ends_in_open_relative(clause) => OPEN_RELATIVE,
            // «عن إصابة العشرات»: right behind a noun without article it is its complement.
            (true, definite) if self.takes_complement(clause, subject) => {
                if definite {
                    14
                } else {
                    8
                }
            }
            (true, true) => 8,
            // «عثر على جثة رجل».
            (true, false) if self.last_part(clause).is_some_and(|last| self.parts_construct(last, subject)) => 8,
            (true, false) => 2,
        }
    }

    /// Whether so many commas stand behind the verb of a clause.
    fn has_commas(&self, clause: &Edge, many: usize) -> bool {
        let verb = self.chart.edge(clause.head);
        let comma = |at: &u16| !self.chart.starting(usize::from(*at), Category::COMMA).is_empty();
        (verb.end..clause.end).filter(comma).count() >= many
    }

    /// Whether a phrase tells who leads a body or people right before it: «وفد برئاسة الوزير».
    pub(super) fn is_headed(&self, noun: &Edge, phrase: &Edge) -> bool {
        let preposition = self.chart.parts_of(phrase).first().map(|first| self.chart.edge(*first));
        let leads = |first: &Edge| {
            let english = self.chart.english_of(first.lexeme);
            english.is_some_and(|english| has(&lists().nouns.leading, english))
        };
        let person = noun.properties.has(Properties::HUMAN | Properties::SINGULAR);
        !person && preposition.is_some_and(leads) && self.is_doer(noun)
    }

    /// Whether a name has a comma inside, behind which its description stands: «جون كيري، وزير الخارجية الأمريكي».
    pub(super) fn has_comma_inside(&self, name: &Edge) -> bool {
        // «وزير الخارجية، جون كيري» is said without one.
        name.is_word() && self.chart.english_of(name.lexeme).is_some_and(|english| english.contains(", "))
    }

    /// Whether a subordinate clause is the last in a clause: a noun behind it belongs to it.
    pub(super) fn ends_in_clause(&self, clause: &Edge) -> bool {
        self.last_part(clause).is_some_and(|last| matches!(self.name(last), "SUB" | "PTHAT" | "LAMC" | "VP"))
    }

    /// What it costs that an object stands behind a prepositional phrase: a definite one, or one that the phrase stands instead of.
    pub(super) fn behind_phrase(&self, clause: &Edge, object: &Edge) -> u32 {
        if self.ends_in_clause(clause) {
            return 15;
        }
        let across = self.is_across(clause, object);
        let relative = if self.ends_in_open_relative(clause) { OPEN_RELATIVE } else { 0 };
        let Some(last) = self.chart.parts_of(clause).get(1).map(|last| self.chart.edge(*last)) else { return relative };
        if self.name(last) != "PP" {
            return if across { OBJECT_ACROSS.max(relative) } else { relative };
        }
        if across {
            return 15;
        }
        // «في استهداف الطائرات المدينة»: it is the object of the verbal noun.
        let done = self.last_part(last).is_some_and(|noun| {
            // «بعد إعلان الشركة أرباحها»
            let inner = self.unwrapped(noun);
            let body = || self.is_owned(&inner) && self.last_part(&inner).is_some_and(|last| self.is_body(last));
            let own = || object.properties.has(Properties::RESUMED) && (self.has_agent(&inner, Some(object)) || body());
            noun.properties.has(Properties::VERBAL) && (self.is_done(noun) || own())
        });
        if self.is_behind_weapon(clause, object) {
            return relative;
        }
        relative
            + match object.properties.has(Properties::DEFINITE) {
                _ if self.governs_alone(clause, last) && !self.governs_both(clause, last) => 14,
                _ if done => 10,
                _ if self.governs_alone(clause, last) => 8,
                // «يحقق في الحادث»: of two verbs that are written alike it is the one that governs this.
                _ if !self.governs(clause, last) && self.is_governed_by_homograph(clause, last) => 8,
                true => 4,
                false if self.parts_construct(last, object) => 8,
                false => 0,
            }
    }

    /// Whether another verb that is written as that of the clause governs the phrase right behind it.
    fn is_governed_by_homograph(&self, clause: &Edge, phrase: &Edge) -> bool {
        let verb = self.chart.edge(clause.head);
        let another = |id: &EdgeId| {
            let other = self.chart.edge(*id);
            other.end == verb.end && other.lexeme != verb.lexeme && self.governs(other, phrase)
        };
        let right_behind = phrase.start == verb.end;
        right_behind && self.chart.starting(usize::from(verb.start), Category::VERB).iter().any(another)
    }

    /// Whether a relative or subordinate clause ends it.
    pub(super) fn ends_finite(&self, clause: &Edge) -> bool {
        let mut edge = clause;
        while let Some(last) = self.last_part(edge) {
            if last.head != clause.head && last.finite_verb().is_some() {
                return true;
            }
            edge = last;
        }
        false
    }

    /// Whether a clause without a verb ends it, which an adverb behind is of: «قال إن الثمن مرتفع بالفعل».
    pub(super) fn ends_nominal(&self, clause: &Edge, adverb: &Edge) -> bool {
        let mut edge = clause;
        while let Some(last) = self.last_part(edge).filter(|last| last.end == clause.end) {
            if self.name(last) == "S" && last.finite_verb().is_none() && last.start > clause.start {
                return adverb.category == Category::ADVERB && adverb.start == clause.end;
            }
            edge = last;
        }
        false
    }

    /// Whether what leads a sentence ends in a noun by itself or a finite verb, and right behind it the sentence begins with a noun: the construct
    /// state, «لتقوية حظوظ المعارضة», or who does it, «فيما أجاز القضاء», which nothing parts.
    pub(super) fn is_parted(&self, lead: &Edge, sentence: &Edge) -> bool {
        if sentence.start != lead.end || self.is_behind_comma(sentence) {
            return false;
        }
        let is_noun = |edge: &Edge| {
            matches!(edge.category, Category::NOUN | Category::NOUN_BAR | Category::NOUN_PHRASE)
                && !edge.properties.has(Properties::TIME)
        };
        let (mut first, mut definite) = (*sentence, false);
        while first.rule.is_some() {
            first = *self.chart.edge(first.parts[0]);
            definite |= is_noun(&first) && first.properties.has(Properties::DEFINITE);
        }
        let last = self.last_word(lead);
        let whole = Properties::DEFINITE | Properties::NAME | Properties::TANWIN;
        let open = is_noun(&last) && last.properties.has(Properties::OPEN) && !last.properties.meets(whole) && definite;
        is_noun(&first) && (open || last.finite_verb().is_some())
    }

    /// Whether a finite clause ends the first, with no mark behind it: in it what follows would be at home.
    pub(super) fn is_across(&self, clause: &Edge, next: &Edge) -> bool {
        next.start == clause.end && self.ends_finite(clause) && !self.begins_with_comma(next)
    }

    /// Whether it begins with a comma that is passed over.
    pub(super) fn begins_with_comma(&self, edge: &Edge) -> bool {
        let comma = |id: &EdgeId| self.chart.edge(*id).lexeme == Lexeme::Mark;
        let passed = self.chart.starting(usize::from(edge.start), Category::COMMA).iter().any(comma);
        let mut first = edge;
        while passed && first.rule.is_some() {
            first = self.chart.edge(first.parts[0]);
        }
        passed && first.is_word()
    }

    /// Whether a comma stands before it, passed over or not.
    pub(super) fn is_behind_comma(&self, edge: &Edge) -> bool {
        let closes = |id: &EdgeId| self.chart.edge(*id).end == edge.start;
        let before =
            || edge.start > 0 && self.chart.starting(usize::from(edge.start) - 1, Category::COMMA).iter().any(closes);
        self.begins_with_comma(edge) || before()
    }

    /// What it costs that a comma is passed over, unless it closes a relative clause.
    pub(super) fn behind_comma(&self, before: &Edge, edge: &Edge) -> u32 {
        match self.begins_with_comma(edge) {
            true if self.ends_finite(before) => BEHIND_COMMA / 2,
            true => BEHIND_COMMA,
            false => 0,
        }
    }

    /// What it costs that a comma stands before an object: it often closes a long subject, «أعلن وزير خارجية البلاد، قطع العلاقات».
    pub(super) fn before_object(&self, clause: &Edge, object: &Edge) -> u32 {
        let subject = |last: &Edge| last.category == Category::NOUN_PHRASE && last.end == clause.end;
        let behind_subject = clause.properties.has(Properties::SUBJECT) && self.last_part(clause).is_some_and(subject);
        let comma = self.behind_comma(clause, object);
        if behind_subject { comma.min(BEHIND_SUBJECT) } else { comma }
    }

    /// What it costs that an object stands behind what goes with the clause: «تقدموا متخذين من المدنيين دروعا» has the object of «متخذين».
    pub(super) fn behind_circumstance(&self, clause: &Edge) -> u32 {
        let goes_with = |part: &Edge| part.category == Category::CLAUSE && part.properties.has(Properties::PARTICIPLE);
        if self.has_behind(clause, goes_with) { ACROSS } else { 0 }
    }

    /// What it costs that a prepositional phrase or a clause stands between a noun and its adjective, which may be of the noun in it: «أهمية إنهاء
    /// الانقلاب على الحكومة الشرعية», «صفوف الحزب وسط انقساماته السياسية».
    pub(super) fn far(&self, noun: &Edge, described: &Edge) -> Option<u32> {
        let is_phrase = |edge: &Edge| self.name(edge) == "PP";
        let own = self.last_part(noun).is_some_and(is_phrase);
        let mut edge = *noun;
        let (mut parted, mut nearer) = (false, false);
        while let Some(last) = self.last_part(&edge) {
            nearer |= parted && last.category == Category::NOUN_BAR && adjective(last, described) == Some(0);
            parted |= is_phrase(last) || matches!(self.name(last), "RC" | "SUB");
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
            && self.chart.line_of(adjective.lexeme).is_some_and(|line| has(&lists().adjectives.done, english(line)))
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
        let country = self.chart.english_of(self.chart.edge(*first).lexeme) == Some("country");
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

    /// Whether a noun with a complement is a thing: neither people nor a place nor a body of people.
    fn is_owned_thing(&self, noun: &Edge) -> bool {
        let somebody = Properties::HUMAN | Properties::PLACE | Properties::NAME;
        !noun.properties.meets(somebody) && !self.is_body_of_people(noun)
    }

    /// Whether an adjective behind two nouns is of both: that of a country is, and those that are listed.
    pub(super) fn is_shared(&self, noun: &Edge, adjective: &Edge) -> bool {
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
    fn is_of_a_country(&self, adjective: &Edge) -> bool {
        let proper = |english: &str| english.starts_with(char::is_uppercase);
        adjective.properties.has(Properties::ADJECTIVE) || self.chart.english_of(adjective.lexeme).is_some_and(proper)
    }

    /// What it costs that a noun of one word is joined to a noun and an adjective that is rather of both: «القوانين والأعراف الدولية».
    pub(super) fn rather_shared(&self, one: &Edge, other: &Edge) -> u32 {
        let (one, other) = (self.unwrapped(one), self.unwrapped(other));
        let parts = self.chart.parts_of(&other);
        let [noun, adjective] = parts else { return 0 };
        let (noun, adjective) = (self.unwrapped(self.chart.edge(*noun)), self.chart.edge(*adjective));
        let (things, others) = (Properties::PLURAL, Properties::SINGULAR | Properties::HUMAN | Properties::NAME);
        let plain = |edge: &Edge| {
            edge.category == Category::NOUN && edge.properties.has(things) && !edge.properties.meets(others)
        };
        let shared = adjective.category == Category::ADJECTIVE
            && plain(&one)
            && plain(&noun)
            && one.properties.has(Properties::DEFINITE) == noun.properties.has(Properties::DEFINITE)
            && self.is_shared(&one, adjective)
            && self.is_shared(&noun, adjective);
        if shared { NEARER_NOUN } else { 0 }
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

    /// What it costs that a relative clause behind a comma goes on behind the next one: «وصل الوفد، الذي يضم وزراء، إلى بيروت»; or that «ب» behind any
    /// comma is its own: «وصف الوزير، الهجوم الذي وقع أمس، بالجبان».
    pub(super) fn past_its_comma(&self, noun: &Edge, clause: &Edge) -> u32 {
        let opened =
            self.chart.starting(usize::from(noun.end), Category::COMMA).iter().any(|_| noun.end < clause.start);
        let mut inner = clause;
        let with = self.chart.lexicon.key("ب");
        let own = |phrase: &Edge| {
            with.is_some()
                && phrase.key == with
                && !clause.properties.has(Properties::SUBJECT)
                && clause.start > noun.end
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

    /// What it costs that a verb nearer to the phrase governs its preposition: «المدينة التي تسيطر عليها».
    pub(super) fn nearer(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let cost = self.nearest(clause, phrase);
        // «تسبب حريق شب في مصنع في مقتل عمال»: the first verb says nothing without it.
        let needed = cost > ACROSS_GOVERNED && self.lacks_governed(clause) > 0 && self.governs(clause, phrase);
        if needed { ACROSS_GOVERNED } else { cost }
    }

    fn nearest(&self, clause: &Edge, phrase: &Edge) -> u32 {
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
        phrase.key.is_some()
            && ["علي", "عن"].iter().any(|word| tells(word))
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
        if place && !goes() { NEARER } else { 0 }
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
        let of_another = || self.is_of_described(clause, phrase) || for_place();
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

    /// What it costs that what a verb governs stands right behind a phrase that a comma parts from the verb.
    pub(super) fn behind_aside(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let parts = self.chart.parts_of(clause);
        let comma = parts.get(1).is_some_and(|part| self.chart.edge(*part).category == Category::COMMA);
        if comma && parts.len() == 3 && phrase.start == clause.end { BEHIND_ASIDE } else { 0 }
    }

    /// Whether the verb has an object, and governs the preposition only without one.
    pub(super) fn instead_of_object(&self, clause: &Edge, phrase: &Edge) -> bool {
        self.governs_alone(clause, phrase) && !self.governs_beside_object(clause, phrase)
    }

    /// Whether a noun phrase is a verbal noun with who does it.
    pub(super) fn is_done(&self, noun: &Edge) -> bool {
        let edge = self.unwrapped(noun);
        self.is_owned(&edge) && self.has_agent(&edge, None)
    }

    /// Whether the verb governs the preposition as well as what object it has.
    pub(super) fn governs_beside_object(&self, clause: &Edge, phrase: &Edge) -> bool {
        let Lexeme::Vocabulary(number, _) = clause.lexeme else { return false };
        let key = phrase.key.map(Governed::Preposition);
        !clause.properties.has(Properties::OBJECT)
            || self.chart.lexicon.government(number).frames.iter().any(|frame| {
                frame.parts.iter().any(|part| Some(part) == key.as_ref())
                    && frame.parts.iter().any(|part| match part {
                        Governed::Object => true,
                        Governed::Words(words) => self.has_noun(clause, words.first()),
                        _ => false,
                    })
            })
    }

    /// Whether a relative clause is the last in a clause that has a place for a noun behind it: «الهاتف الذي منحته له الحكومة».
    pub(super) fn ends_in_open_relative(&self, clause: &Edge) -> bool {
        let mut edge = *clause;
        while let Some(last) = self.last_part(&edge) {
            let properties = last.properties;
            if self.name(last) == "RC" && last.end == clause.end {
                let no_subject = properties.has(Properties::RESUMED) && !properties.has(Properties::SUBJECT);
                // «الفريق الذي يحقق في الحادث»: what it governs stands instead of an object.
                let alone = || self.has_behind(last, |part| self.name(part) == "PP" && self.governs_alone(last, part));
                let no_object = properties.has(Properties::TRANSITIVE | Properties::ACTIVE)
                    && !properties.meets(Properties::OBJECT | Properties::COMPLETED)
                    && !alone();
                return no_subject || no_object;
            }
            edge = *last;
        }
        false
    }
}

/// Whether a person may be the man whom a clause tells of; a name does not tell its gender, and those in the news are mostly men's.
fn is_he(person: &Edge, clause: &Edge) -> bool {
    let masculine = |edge: &Edge| edge.properties.has(Properties::MASCULINE);
    !(masculine(person) && person.properties.has(Properties::FEMININE)) || masculine(clause)
}
