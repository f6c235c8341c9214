//! What stands between a verb, its subject and its objects, and what it costs: phrases, commas, clauses.

use super::super::analysis::Lexeme;
use super::super::chart::{Edge, EdgeId};
use super::super::government::Governed;
use super::super::grammar::{Category, Properties};
use super::super::lists::{has, lists};
use super::{Agreement, DOUBTFUL};

/// What it costs that a noun behind a relative clause which has a place for it belongs to the verb before that.
pub(super) const OPEN_RELATIVE: u32 = 10;
/// What it costs that the object stands behind a relative clause of the subject.
const OBJECT_ACROSS: u32 = 6;
/// What it costs that what a verb governs stands behind an aside.
const BEHIND_ASIDE: u32 = 12;
/// What it costs that a comma is passed over before a subject, an object or an adjective.
pub(super) const BEHIND_COMMA: u32 = 6;
/// The same before an object right behind the subject.
const BEHIND_SUBJECT: u32 = 1;
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
            return self.behind_parted(clause, object) + if across { OBJECT_ACROSS.max(relative) } else { relative };
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

    /// What it costs that a noun stands right behind a phrase that a comma parts from its verb, which it rather goes on with: «صاروخ أطلق من الشمال، بعد إعلان
    /// المتمردين استهداف السفن».
    pub(super) fn behind_parted(&self, clause: &Edge, noun: &Edge) -> u32 {
        let comma = |part: &EdgeId| self.chart.edge(*part).category == Category::COMMA;
        let parted = self.chart.parts_of(clause).get(1).is_some_and(comma)
            && self.last_part(clause).is_some_and(|last| self.name(last) == "PP" && last.end == noun.start)
            && !self.begins_with_comma(noun);
        if parted { DOUBTFUL } else { 0 }
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
        // «منذ ذلك الوقت»: what is pointed at stands right behind, with its article.
        let pointed = self.name(&last) == "DEM"
            && (definite || first.properties.has(Properties::DEFINITE))
            && !first.properties.has(Properties::NAME);
        let noun = is_noun(&first) || pointed && first.category == Category::NOUN;
        noun && (open || pointed || last.finite_verb().is_some())
    }

    /// Whether a finite clause ends the first, with no mark behind it: in it what follows would be at home.
    pub(super) fn is_across(&self, clause: &Edge, next: &Edge) -> bool {
        next.start == clause.end
            && self.ends_finite(clause)
            && !self.begins_with_comma(next)
            && !self.repeats_that(next)
    }

    /// Whether a second أن tells what is to be done besides: «أن تلتزم بالاتفاق الذي وقعته وأن تسحب قواتها».
    fn repeats_that(&self, next: &Edge) -> bool {
        self.name(next) == "ANDTO"
            && self.chart.parts_of(next).iter().any(|part| self.name(self.chart.edge(*part)) == "AN")
    }

    /// Whether it begins with a comma that is passed over.
    pub(super) fn begins_with_comma(&self, edge: &Edge) -> bool {
        let comma = |id: &EdgeId| self.chart.edge(*id).lexeme == Lexeme::Mark;
        let passed = self.chart.starting(usize::from(edge.start), Category::COMMA).iter().any(comma);
        passed && self.first_word(edge).is_word()
    }

    /// Whether a comma stands before it, passed over or not.
    pub(super) fn is_behind_comma(&self, edge: &Edge) -> bool {
        let closes = |id: &EdgeId| self.chart.edge(*id).end == edge.start;
        let before =
            || edge.start > 0 && self.chart.starting(usize::from(edge.start) - 1, Category::COMMA).iter().any(closes);
        self.begins_with_comma(edge) || before()
    }

    /// What it costs that «الذين» behind a comma are others than who stands before it: «تسلم المدينة لأهلها، الذين يعودون».
    pub(super) fn who_behind_comma(&self, noun: &Edge) -> u32 {
        let mut first = noun;
        while first.rule.is_some() && self.name(first) != "THOSEWHO" {
            first = self.chart.edge(first.parts[0]);
        }
        if self.name(first) == "THOSEWHO" && self.is_behind_comma(noun) { PARTED } else { 0 }
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
        if self.has_behind(clause, goes_with) { ACROSS * 2 } else { 0 }
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
