//! What a pronoun does not go back to, by where it stands: whoever harms something, does something to another, or is described.

use super::super::agreement::Agreement;
use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::grammar::{Category, Properties, Shape, Slot};
use super::super::lists::{has, lists};
use super::Generator;
use crate::vocabulary::{Features, Part};

impl Generator<'_, '_> {
    /// The head of what a pronoun cannot mean, where that is known.
    pub(super) fn not_meant_by(&self, pronoun: EdgeId) -> Option<EdgeId> {
        let whole = self.whole_of(pronoun)?;
        if self.category_name(whole) == "PP" {
            return self.described_by(whole).or_else(|| self.done_to_another(whole));
        }
        if !self.is_noun(whole) {
            return None;
        }
        let noun = self.top_of(whole);
        self.harmer_of(noun, pronoun).or_else(|| self.doer_of_purpose(noun, whole))
    }

    /// «العقوبات المفروضة عليها»: what is imposed is not imposed on itself; but «المشتبه به» is whom one suspects.
    fn described_by(&self, phrase: EdgeId) -> Option<EdgeId> {
        let adjective = self.whole_of(phrase).filter(|whole| self.category_name(*whole) == "AP")?;
        let edge = self.edge(adjective);
        let passive = matches!(self.edge(edge.head).lexeme, Lexeme::Vocabulary(_, Part::PassiveParticiple));
        let feminine = edge.properties.features().of(Features::GENDER) == Features::FEMININE;
        if passive && !feminine {
            return None;
        }
        let whole = self.whole_of(adjective).filter(|whole| self.is_noun(*whole))?;
        Some(self.edge(whole).head)
    }

    /// «الأسئلة التي وجهت إليها»: questions are not put to themselves.
    fn done_to_another(&self, phrase: EdgeId) -> Option<EdgeId> {
        let (noun, clause) = self.relative_around(usize::from(self.edge(phrase).start))?;
        let done = Agreement { chart: self.chart }.is_done_to_another(self.edge(clause));
        done.then(|| self.edge(noun).head)
    }

    /// «محاولات تستهدف أمنها»: what harms something does not harm its own.
    fn harmer_of(&self, noun: EdgeId, pronoun: EdgeId) -> Option<EdgeId> {
        let mut top = noun;
        while let Some(whole) = self.whole_of(top).filter(|whole| {
            self.edge(*whole).category == Category::NOUN_PHRASE
                && self.edge(*whole).properties.has(Properties::CONJOINED)
        }) {
            top = whole;
        }
        let clause = self.whole_of(top).filter(|whole| self.is_clause(*whole))?;
        let verb = self.edge(clause).finite_verb().filter(|_| !self.edge(clause).is_passive())?;
        let harms = has(&lists().verbs.harming, &self.lexicon.vocabulary.word(verb).lemma.en);
        let object = || self.collect(clause).items.iter().any(|item| item.part.is_some_and(|(part, _)| part == top));
        if !harms || !object() {
            return None;
        }
        let place = usize::from(self.edge(pronoun).start);
        self.subject_around(clause).or_else(|| self.described_around(place)).map(|subject| self.edge(subject).head)
    }

    /// «توجهت القوات إلى المدينة لتحريرها»: who does something does it to another.
    fn doer_of_purpose(&self, noun: EdgeId, act: EdgeId) -> Option<EdgeId> {
        let verb = self.verb_of(self.edge(act).head)?;
        if self.lexicon.vocabulary.word(verb).lemma.object == Some(false) || self.has_doer(act) {
            return None;
        }
        let phrase = self.whole_of(noun).filter(|whole| self.category_name(*whole) == "PP")?;
        let purpose = self.edge(phrase).key == self.lexicon.key("ل") || {
            let said = self.say(self.chart.parts(phrase)[0], Shape::Whole).line();
            has(&lists().verbs.of_purpose, &said)
        };
        let clause = self.whole_of(phrase).filter(|whole| purpose && self.is_clause(*whole))?;
        // «كان بحاجة إلى أصوات لتمريره» tells what is done to the subject.
        if self.edge(clause).is_passive() || self.edge(clause).properties.has(Properties::COPULA) {
            return None;
        }
        let doer = self.subject_around(clause).or_else(|| self.doer_of_verb(clause)?.1)?;
        Some(self.edge(doer).head)
    }

    /// The subject of the verb of a clause, in it or around it.
    fn subject_around(&self, clause: EdgeId) -> Option<EdgeId> {
        let items = self.collect(self.whole_clause(clause)).items;
        items.iter().find(|item| item.slot == Slot::Subject).and_then(|item| item.part).map(|(part, _)| part)
    }

    /// Whether a noun phrase by itself tells what no person is: «خطوة»; but «رمز» may be one.
    pub(super) fn is_no_person(&self, noun: EdgeId) -> bool {
        let edge = self.edge(noun);
        let other = Properties::HUMAN | Properties::NAME | Properties::NUMBER | Properties::TIME | Properties::PRONOUN;
        let word = matches!(self.edge(edge.head).lexeme, Lexeme::Vocabulary(_, Part::Noun | Part::Masdar));
        let english = self.noun_english(edge.head);
        edge.category == Category::NOUN_PHRASE
            && word
            && !edge.properties.meets(other)
            && !has(&lists().nouns.persons_are, english)
    }

    /// Whether an act is done to people: «نقله».
    pub(super) fn is_act_on_people(&self, act: EdgeId) -> bool {
        let verb = self.verb_of(self.edge(act).head);
        let english = verb.map_or("", |verb| self.lexicon.vocabulary.word(verb).lemma.en.as_str());
        has(&lists().verbs.of_people, english) || has(&lists().verbs.of_persons, english)
    }
}
