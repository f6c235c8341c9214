//! What a pronoun goes back to by who does what is told around it: the subject that stands in a verb, or whose the subject is.

use super::super::chart::EdgeId;
use super::super::grammar::{Category, Properties, Shape, Slot};
use super::super::lists::{has, lists};
use super::Generator;
use super::antecedents::pronoun_in;
use super::clauses::Verb;
use super::owners::Kind;
use super::pronouns::{Meant, Referent, Sought};
use crate::vocabulary::Features;

/// How many letters of what somebody is asked or blamed for may stand before the pronoun in it.
const MOST_BEFORE: usize = 24;

impl Generator<'_, '_> {
    /// «أعرب عن قلقه»: where nothing but the verb tells who does it, whose something is in its clause.
    pub(super) fn doer_in_verb(&self, sought: Sought) -> Option<Referent> {
        let pronoun = sought.pronoun?;
        let noun = self.whole_of(pronoun).filter(|whole| self.is_noun(*whole))?;
        if self.is_act_of(sought) && !self.is_doer_of(noun) && sought.kind != Kind::Mind {
            return None;
        }
        let clause = self.clause_of_verb_before(sought.place)?;
        let features = self.edge(clause).properties.features();
        let of_pronoun = sought.properties.features();
        let third =
            features.of(Features::PERSON) == Features::THIRD && of_pronoun.of(Features::PERSON) == Features::THIRD;
        let agree =
            third && features.agrees(of_pronoun, Features::GENDER) && features.agrees(of_pronoun, Features::NUMBER);
        if !agree || self.described_around(usize::from(self.edge(clause).start)).is_some() {
            return None;
        }
        if let Some(found) = self.subject_inside(sought, clause) {
            return Some(found).filter(|found| self.may_be(sought.kind, *found));
        }
        // Of nobody who is named only where he has been told of: «من حق الشعب أن يختار رئيسه».
        let told = self.edge(clause).properties.has(Properties::PAST) && self.unnamed.get();
        let known = |noun: EdgeId| !self.is_unknown(noun);
        let said = |found: &Referent| found.1.map_or(found.0 == Meant::He && told, known);
        let found = self.doer_of_verb(clause).filter(said)?;
        (sought.apart.is_none() || sought.apart != found.1.map(|noun| self.edge(noun).head))
            .then_some(found)
            .filter(|found| self.may_be(sought.kind, *found))
    }

    /// «قال الوزير إن …، وأضاف أنه»: who speaks, where a pronoun begins what is said; and behind that, «رفض الاتهامات، وقال إنها», what is done to in
    /// the sentence to which the verb of saying is joined.
    pub(super) fn speaker_around(&self, sought: Sought) -> Vec<EdgeId> {
        let at = |id: EdgeId| usize::from(self.edge(id).start) == sought.place;
        let that = self.antecedents.edges().find(|id| {
            let [begins, said, rest @ ..] = self.chart.parts(*id) else { return false };
            let pronoun = |id: &EdgeId| self.edge(*id).category == Category::PRONOUN;
            // «أنه يدعمه»: the pronoun is said with the verb behind it.
            let in_verb = || pronoun(said) && rest.first().is_some_and(|verb| at(*verb));
            // «أنه غير قانوني»
            let is = || at(*said) && (pronoun(said) || self.chart.parts(*said).first().is_some_and(pronoun));
            self.category_name(*id) == "THAT"
                && matches!(self.category_name(*begins), "AN" | "INN")
                && (in_verb() || is())
        });
        let Some(that) = that else { return Vec::new() };
        let item = |clause: EdgeId, slot: Slot| {
            let items = self.collect(clause).items;
            items.iter().find(|item| item.slot == slot).and_then(|item| item.part).map(|(part, _)| part)
        };
        // The verb that governs what is said.
        let says = |id: &EdgeId| {
            self.edge(*id).properties.has(Properties::SPEECH)
                && self.collect(*id).items.iter().any(|item| item.part.is_some_and(|(part, _)| part == that))
        };
        let whole = |id: &EdgeId| self.edge(*id).end - self.edge(*id).start;
        let own = self.antecedents.edges().filter(|id| self.edge(*id).category == Category::CLAUSE && says(id));
        if let Some(subject) = own.max_by_key(whole).and_then(|clause| item(clause, Slot::Subject)) {
            return vec![subject];
        }
        let sentence = |id: EdgeId| self.category_name(id) == "S";
        let joined = self.antecedents.edges().filter_map(|id| {
            let [first, .., last] = self.chart.parts(id) else { return None };
            let saying = self.category_name(*last) == "VP" && says(last);
            (saying && sentence(id) && sentence(*first)).then_some((whole(last), *first))
        });
        let Some((_, mut at)) = joined.min() else { return Vec::new() };
        // «قال … وأضاف … وأكد أنه»
        let mut object = None;
        while let [first, .., last] = self.chart.parts(at)
            && sentence(*first)
            && matches!(self.category_name(*last), "S" | "VP")
        {
            object = object.or_else(|| item(*last, Slot::Object));
            at = if sentence(*last) { *last } else { *first };
        }
        item(at, Slot::Subject).into_iter().chain(object.or_else(|| item(at, Slot::Object))).collect()
    }

    /// «قال الوزير إن الحزب في بيانه يرفض القرار»: the subject of what is said, which stands before its verb and is a body, somebody or a place.
    fn subject_inside(&self, sought: Sought, clause: EdgeId) -> Option<Referent> {
        let start = |id: EdgeId| usize::from(self.edge(id).start);
        let (Verb::Edge(verb) | Verb::Literal(_, verb)) = self.collect(clause).verb;
        let inner = self
            .antecedents
            .edges()
            .filter(|id| self.is_clause(*id) && self.is_around(*id, sought.place) && start(verb) < start(*id));
        let subjects = inner.filter_map(|id| {
            let items = self.collect(id).items;
            let (subject, _) = items.iter().find(|item| item.slot == Slot::Subject)?.part?;
            let (edge, head) = (self.edge(subject), self.edge(subject).head);
            // «الحزب في بيانه»: the phrase may be read as a part of the subject.
            let before = if usize::from(edge.end) <= sought.place { subject } else { head };
            (usize::from(self.edge(before).end) < sought.place).then_some((subject, before))
        });
        let (whole, subject) = subjects.max_by_key(|(subject, _)| start(*subject))?;
        let edge = self.edge(subject);
        let person = edge.properties.has(Properties::HUMAN);
        // «قال الوزير إن الجيش في بلاده»: the country is the minister's.
        let doer =
            person || !sought.kind.is_person() && (edge.properties.has(Properties::PLACE) || self.has_mind(subject));
        let found =
            if doer && edge.properties.has(Properties::DEFINITE) { self.nearest(sought, &[subject]) } else { None };
        found.map(|(meant, _)| (meant, Some(whole)))
    }

    /// «دعت الدول إيران إلى الحوار إذا أرادت رفع العقوبات»: on whom somebody calls, or whom he blames, does what stands behind «إذا».
    pub(super) fn called_on_around(&self, sought: Sought) -> Option<Referent> {
        if sought.pronoun.is_some() {
            return None;
        }
        // Only a word is said here: in what is joined, «إذا … وإذا …», the first part would have the same verb in it.
        let is_if = |first: EdgeId| self.chart.parts(first).is_empty() && self.say(first, Shape::Whole).line() == "if";
        let condition = self.antecedents.edges().find(|id| {
            self.category_name(*id) == "SUB"
                && self.is_around(*id, sought.place)
                && self.chart.parts(*id).first().is_some_and(|first| is_if(*first))
        })?;
        let verbs = &lists().verbs;
        let calls = |id: EdgeId| {
            let number = self.edge(id).finite_verb().filter(|_| !self.edge(id).is_passive());
            let english = number.map(|number| self.lexicon.vocabulary.word(number).lemma.en.as_str());
            let lists = [&verbs.of_callers, &verbs.of_blamers, &verbs.of_commanders];
            english.is_some_and(|english| lists.iter().any(|list| has(list, english)))
        };
        let called = self.antecedents.edges().filter(|id| self.is_clause(*id) && calls(*id)).find_map(|id| {
            let items = self.collect(id).items;
            let around = items.iter().any(|item| item.part.is_some_and(|(part, _)| part == condition));
            let object = items.iter().find(|item| item.slot == Slot::Object)?.part?.0;
            around.then_some(object)
        })?;
        self.nearest(sought, &[called])
    }

    /// The whole clause of the last verb before a place that is in it.
    fn clause_of_verb_before(&self, place: usize) -> Option<EdgeId> {
        let clauses = self.antecedents.edges().filter(|id| self.is_clause(*id) && self.is_around(*id, place));
        let with_verb = clauses.filter_map(|id| {
            let (Verb::Edge(verb) | Verb::Literal(_, verb)) = self.collect(id).verb;
            let start = usize::from(self.edge(verb).start);
            (start < place).then_some((start, self.edge(id).end - self.edge(id).start, id))
        });
        with_verb.max().map(|(_, _, id)| id)
    }

    /// «شكر الرئيس الحكومة على جهودها»: to whom the verb around a pronoun is done, which may be meant behind it; and whether that is for what he has
    /// done himself, or for what he is to do.
    pub(super) fn undergoer_around(&self, sought: Sought) -> Option<(EdgeId, bool)> {
        sought.pronoun?;
        let clause = self.clause_of_verb_before(sought.place)?;
        let verb = self.edge(clause).finite_verb().filter(|_| !self.edge(clause).is_passive())?;
        let english = self.lexicon.vocabulary.word(verb).lemma.en.as_str();
        let verbs = &lists().verbs;
        let blamed = has(&verbs.of_blamers, english);
        if !blamed && !has(&verbs.of_commanders, english) {
            return None;
        }
        let items = self.collect(clause).items;
        let key = |part: EdgeId| self.edge(part).key.filter(|_| self.category_name(part) == "PP");
        let whom = items.iter().find_map(|item| {
            let (part, _) = item.part?;
            match item.slot {
                Slot::Object => Some(part),
                // «طلب من الجيش سحب قواته»
                Slot::Rest if !blamed && key(part).is_some() && key(part) == self.lexicon.key("من") => {
                    self.object_of_preposition(part)
                }
                _ => None,
            }
        })?;
        // «في بيانه» is where the subject says it.
        let where_to = ["في", "من", "مع", "الي", "خلال"].map(|preposition| self.lexicon.key(preposition));
        let for_what = |part: EdgeId| {
            self.category_name(part) == "PP"
                && !(self.edge(part).key.is_some() && where_to.contains(&self.edge(part).key))
        };
        let stands = items.iter().any(|item| {
            item.part.is_some_and(|(part, _)| {
                let edge = self.edge(part);
                let around = usize::from(edge.start) <= sought.place && sought.place < usize::from(edge.end);
                let near = sought.place <= usize::from(edge.start) + MOST_BEFORE;
                around && near && part != whom && (!blamed || for_what(part))
            })
        });
        let named = self.edge(whom).category != Category::PRONOUN && usize::from(self.edge(whom).end) <= sought.place;
        (stands && named).then_some((whom, blamed))
    }

    /// «وصفه أنصاره بالبطل»: whose the subject is something is done to.
    pub(super) fn owner_of_subject(&self, sought: Sought) -> Option<Referent> {
        let apart = self.apart.get().filter(|apart| Some(apart.pronoun) == sought.pronoun)?;
        let subject = apart.subject.filter(|subject| !self.edge(*subject).properties.has(Properties::CONJOINED))?;
        let owner = pronoun_in(self.chart, subject)?;
        let noun = self.whole_of(owner).filter(|whole| self.is_noun(*whole))?;
        let own = self.edge(noun).head == self.edge(subject).head;
        let same = self.edge(owner).properties.features() == sought.properties.features();
        (own && same && self.edge(owner).category == Category::PRONOUN)
            .then(|| self.referent(self.sought(owner, self.edge(owner).properties)))
            .filter(|found| self.may_be(sought.kind, *found))
    }

    /// Whether a pronoun of a kind can mean what another means.
    fn may_be(&self, kind: Kind, (meant, noun): Referent) -> bool {
        let person = matches!(meant, Meant::He | Meant::She);
        match kind {
            Kind::Any => true,
            Kind::Thing => !person,
            Kind::OnlyPerson => person,
            Kind::Person | Kind::PersonRather | Kind::Mind => person || noun.is_some_and(|noun| self.has_mind(noun)),
            Kind::PlaceRather => false,
        }
    }
}
