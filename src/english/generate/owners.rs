//! What a pronoun can stand for, by what it stands with: whose a noun is, whom something is done to, and who does nothing of the kind; and where
//! that cannot be told.

use super::super::agreement::Agreement;
use super::super::chart::EdgeId;
use super::super::government::{Frame, Governed};
use super::super::grammar::{Category, Properties, Shape, Slot};
use super::super::lists::{has, lists};
use super::Generator;
use super::clauses::Verb;
use super::pronouns::{Meant, Referent, Sought};
use crate::vocabulary::Features;

/// What owns or does what a pronoun stands with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in super::super) enum Kind {
    Any,
    /// «زوجها»: nobody but a person.
    OnlyPerson,
    /// «وفاته»: nobody but a person, if it is masculine: «إقالتها» may be that of a government.
    Person,
    /// «هويته»: a person, if there is one.
    PersonRather,
    /// «شعبيته»: a person or a body that people are in.
    Mind,
    /// «سكانها»: a place, if there is one.
    PlaceRather,
    /// «خلاله»: no person.
    Thing,
}

impl Kind {
    /// Whether it is a person, surely or rather.
    pub(super) fn is_person(self) -> bool {
        matches!(self, Self::OnlyPerson | Self::Person | Self::PersonRather)
    }
}

impl Generator<'_, '_> {
    /// What a pronoun can stand for by what it stands with.
    pub(super) fn kind_of(&self, pronoun: EdgeId) -> Kind {
        let Some(whole) = self.whole_of(pronoun) else { return Kind::Any };
        let children = self.chart.parts(whole);
        let with = children[0];
        // «أنه وقع أمس»: nobody happens.
        let happens = |part: &EdgeId| {
            let edge = self.edge(*part);
            let verb = edge.finite_verb().filter(|_| !edge.is_passive());
            verb.is_some_and(|verb| has(&lists().verbs.of_events, &self.lexicon.vocabulary.word(verb).lemma.en))
        };
        if with == pronoun && children.iter().any(happens) {
            return Kind::Thing;
        }
        if self.category_name(whole) == "PP" {
            let during = has(&lists().nouns.with_time, &self.say(with, Shape::Whole).line());
            return if during { Kind::Thing } else { self.kind_behind(whole) };
        }
        if children.len() != 2 || !self.is_noun(with) {
            return Kind::Any;
        }
        let head = self.edge(with).head;
        let english = self.noun_english(head);
        let nouns = &lists().nouns;
        // «أطلق سراحه»
        if lists().verbs.owned.iter().any(|(noun, _)| *noun == self.text[self.span(with)]) {
            return Kind::Person;
        }
        let singular = self.edge(head).properties.has(Properties::SINGULAR);
        // «أبناؤها» may be a family's.
        if has(&nouns.of_persons, english) {
            return if singular { Kind::OnlyPerson } else { Kind::PersonRather };
        }
        if has(&nouns.befalling, english) && !self.has_doer(whole) {
            return Kind::Person;
        }
        if singular && (has(&nouns.of_person, english) || english == "name" && self.is_mentioned(whole)) {
            return Kind::PersonRather;
        }
        // «آثاره»
        let one = english.strip_suffix('s').unwrap_or(english);
        if [english, one].iter().any(|english| has(&nouns.effects, english) || has(&nouns.of_things, english)) {
            return Kind::Thing;
        }
        if has(&nouns.of_minds, english) && (self.verb_of(head).is_none() || self.is_doer_of(whole)) {
            return Kind::Mind;
        }
        if has(&nouns.of_places, english) {
            return Kind::PlaceRather;
        }
        // «تنفيذه», but not «تنفيذه القرار»: what is done to things; «إقالته»: what is done to persons.
        let lemma = self.verb_of(head).map(|verb| &self.lexicon.vocabulary.word(verb).lemma);
        let done_to = lemma.is_some_and(|lemma| lemma.object != Some(false));
        let verb = lemma.map(|lemma| lemma.en.as_str());
        let verbs = &lists().verbs;
        match verb {
            // «فوزه بالبطولة»: of what is done to nothing, the pronoun is who does it.
            Some(verb) if has(&verbs.of_things, verb) && done_to && !self.has_doer(whole) => Kind::Thing,
            Some(verb) if has(&verbs.of_persons, verb) && !self.has_doer(whole) => Kind::Person,
            Some(verb) if has(&verbs.hosting, verb) && self.has_doer(whole) => Kind::PersonRather,
            _ => Kind::Any,
        }
    }

    /// What a pronoun behind a preposition can stand for by the noun that governs that: «الإفراج عنه».
    fn kind_behind(&self, phrase: EdgeId) -> Kind {
        let Some(whole) = self.whole_of(phrase) else { return Kind::Any };
        if self.is_clause(whole) {
            return self.kind_told(phrase, whole);
        }
        if !self.is_noun(whole) {
            return Kind::Any;
        }
        let [noun, .., last] = self.chart.parts(whole) else { return Kind::Any };
        let english = self.noun_english(self.edge(*noun).head);
        let nouns = &lists().nouns;
        match () {
            () if *last != phrase => Kind::Any,
            () if has(&nouns.befalling, english) => Kind::Person,
            // «توجيه اتهامات له»
            () if has(&nouns.charges, english) => Kind::PersonRather,
            // «محاولة منه»: who does it.
            () if self.edge(phrase).key == self.lexicon.key("من") && has(&nouns.by_whom, english) => Kind::Mind,
            () => Kind::Any,
        }
    }

    /// Whether the pronoun of an act is rather who does it: «دعمه الكامل للاتفاق», «قلقه»; «إدانته» alone may be what is done to him.
    pub(super) fn is_doer_of(&self, act: EdgeId) -> bool {
        let Some(verb) = self.verb_of(self.edge(act).head) else { return true };
        let object = |frame: &Frame| frame.parts.contains(&Governed::Object);
        let done_to = self.lexicon.vocabulary.word(verb).lemma.object != Some(false)
            || self.lexicon.government(verb).frames.iter().any(object);
        !done_to || self.has_doer(act)
    }

    /// Whether a name is what somebody mentions, or will not: «ذكر اسمه».
    fn is_mentioned(&self, name: EdgeId) -> bool {
        let Some(whole) = self.whole_of(self.top_of(name)) else { return false };
        let whole = match self.category_name(whole) {
            "PP" => self.whole_of(whole).unwrap_or(whole),
            _ => whole,
        };
        let verb =
            if self.is_noun(whole) { self.verb_of(self.edge(whole).head) } else { self.edge(whole).finite_verb() };
        verb.is_some_and(|verb| has(&lists().verbs.of_names, &self.lexicon.vocabulary.word(verb).lemma.en))
    }

    /// The largest noun phrase that has the head of a noun.
    pub(super) fn top_of(&self, noun: EdgeId) -> EdgeId {
        let head = self.edge(noun).head;
        let mut top = noun;
        while let Some(whole) = self.whole_of(top).filter(|id| self.is_noun(*id) && self.edge(*id).head == head) {
            top = whole;
        }
        top
    }

    /// The largest clause that has the verb of one.
    pub(super) fn whole_clause(&self, clause: EdgeId) -> EdgeId {
        let head = self.edge(clause).head;
        let mut top = clause;
        while let Some(whole) = self.whole_of(top).filter(|id| self.is_clause(*id) && self.edge(*id).head == head) {
            top = whole;
        }
        top
    }

    /// What a pronoun behind «ل» can stand for by the verb: «تتيح له».
    fn kind_told(&self, phrase: EdgeId, clause: EdgeId) -> Kind {
        // «دعا فيه إلى»: nothing happens in a person; but «وثق فيه».
        let within = self.edge(phrase).key == self.lexicon.key("في");
        if within && !(Agreement { chart: self.chart }).governs(self.edge(clause), self.edge(phrase)) {
            return Kind::Thing;
        }
        let to = self.edge(phrase).key == self.lexicon.key("ل");
        let english = self.edge(clause).finite_verb().map(|verb| self.lexicon.vocabulary.word(verb).lemma.en.as_str());
        let first = english.unwrap_or_default().split(' ').next().unwrap_or_default();
        let charged = || {
            let parts = self.collect(self.whole_clause(clause)).items.into_iter().filter_map(|item| item.part);
            let charge = |id: EdgeId| has(&lists().nouns.charges, self.noun_english(self.edge(id).head));
            parts.filter(|(part, _)| self.is_noun(*part)).any(|(part, _)| charge(part))
        };
        // «التقى به», «تحدث معه»
        let with = ["ب", "مع"].iter().any(|key| self.edge(phrase).key == self.lexicon.key(key));
        let met =
            || has(&lists().verbs.with_persons, first) || has(&lists().verbs.with_persons, english.unwrap_or_default());
        if with && met() || to && (has(&lists().verbs.to_persons, first) || charged()) {
            return Kind::PersonRather;
        }
        Kind::Any
    }

    /// The English of a noun of the vocabulary.
    pub(super) fn noun_english(&self, head: EdgeId) -> &str {
        let line = self.chart.line_of(self.edge(head).lexeme);
        line.map_or("", |line| self.lexicon.vocabulary.word(line).lemma.en.as_str())
    }

    /// Whether what is done stands behind a verbal noun with its pronoun: «تنفيذه القرار», «رفضه للقرار», «إفراجه عن السجناء».
    pub(super) fn has_doer(&self, noun: EdgeId) -> bool {
        let keys = ["ل", "عن", "علي"].map(|preposition| self.lexicon.key(preposition));
        self.antecedents.edges().any(|edge| {
            let children = self.chart.parts(edge);
            let end = self.edge(noun).end;
            // «استقباله، الخميس، رئيس الوزراء»
            let day = |part: &EdgeId| matches!(self.category_name(*part), "DATE" | "COMMA");
            let behind = |part: &EdgeId| {
                let edge = self.edge(*part);
                let mut between = children.iter().filter(|id| (end..edge.start).contains(&self.edge(**id).start));
                (edge.start == end || edge.start > end && between.all(day))
                    && (matches!(edge.category, Category::NOUN_PHRASE | Category::QUOTED_NAME)
                        || self.category_name(*part) == "WHOMDAY"
                        || edge.key.is_some() && keys.contains(&edge.key))
            };
            let same = |part: &EdgeId| self.edge(*part).head == self.edge(noun).head;
            children.iter().any(same) && children.iter().any(behind)
        })
    }

    /// «مصر محطتها الأخيرة»: what a predicate is of is not its subject.
    pub(super) fn subject_of_predicate(&self, pronoun: EdgeId) -> Option<EdgeId> {
        let mut at = self.whole_of(pronoun).filter(|whole| self.is_noun(*whole))?;
        let head = self.edge(at).head;
        loop {
            let whole = self.whole_of(at)?;
            if self.is_noun(whole) && self.edge(whole).head == head {
                at = whole;
                continue;
            }
            // «الأمن من اهتماماته»: nor what it is one of.
            if self.category_name(whole) == "PP" && self.edge(whole).key == self.lexicon.key("من") {
                at = whole;
                continue;
            }
            if !self.is_clause(whole) {
                return None;
            }
            let parts = self.collect(whole);
            let is = match parts.verb {
                Verb::Literal(verb, _) => verb == "be",
                Verb::Edge(verb) => self.edge(verb).properties.has(Properties::COPULA),
            };
            let subject = parts.items.iter().find(|item| item.slot == Slot::Subject)?.part?.0;
            return (is && self.edge(subject).head != head).then(|| self.edge(subject).head);
        }
    }

    /// Whether it cannot be told whose something is, so that English has "the" for "his" or "its".
    pub(super) fn is_doubtful(&self, sought: Sought, (meant, noun): Referent) -> bool {
        let features = sought.properties.features();
        let singular = features.of(Features::NUMBER).meets(Features::SINGULAR);
        if !singular || features.of(Features::PERSON) != Features::THIRD || sought.kind == Kind::OnlyPerson {
            return false;
        }
        let masculine = features.of(Features::GENDER) == Features::MASCULINE;
        let Some(noun) = noun else {
            // Of nobody who is named "he" has been said already, or a person or a thing is meant surely.
            let he = meant == Meant::He && (self.unnamed.get() || sought.kind.is_person());
            let it = masculine && sought.kind == Kind::Thing;
            return !he && !it && self.told_before(sought, masculine).is_none();
        };
        let person = matches!(meant, Meant::He | Meant::She);
        if sought.kind.is_person() {
            return !person && !self.has_mind(noun);
        }
        if !person && masculine && self.is_unknown(noun) {
            return true;
        }
        // «طلب الوزير من الجيش سحب قواته»: who is to do something has rather what he does it with.
        if let Some((asked, false)) = self.undergoer_around(sought)
            && asked != noun
            && self.nearest(sought, &[asked]).is_some_and(|(other, _)| other != meant)
        {
            return true;
        }
        let subject = |id: EdgeId| self.antecedents.subjects().any(|subject| subject == id);
        if subject(noun) && !self.antecedents.of_phrases() || sought.kind != Kind::Any {
            return false;
        }
        let around = self.described_around(sought.place) == Some(noun)
            || self.joined_before(sought.place).is_some()
            || self.names_in_relative(sought).contains(&noun);
        if around {
            return false;
        }
        // Another noun may be meant that English has another pronoun for: a person for a thing, a body for a person, or a thing that is nearer.
        let human = |id: EdgeId| self.edge(id).properties.has(Properties::HUMAN);
        let nearer = |id: EdgeId| self.edge(id).start > self.edge(noun).start;
        let is_other = |id: EdgeId| {
            let other = match (human(noun), human(id)) {
                (false, true) => true,
                (true, false) => nearer(id) && self.has_mind(id),
                _ => nearer(id),
            };
            other && self.edge(id).properties.has(Properties::DEFINITE)
        };
        let nouns = self.antecedents.nouns().rev();
        let mut others = nouns.filter_map(|id| self.nearest(sought, &[id]));
        let other = others.any(|(other, id)| other != meant && id.is_some_and(is_other));
        other || self.antecedents.of_phrases() && masculine && !person && self.has_unknown_before(sought.place)
    }

    /// Whether a word stands before a place that is not known, and may be a name.
    fn has_unknown_before(&self, place: usize) -> bool {
        self.lattice.words.iter().take(place).flatten().any(|edge| edge.category == Category::UNKNOWN)
    }
}
