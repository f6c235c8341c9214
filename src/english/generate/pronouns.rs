//! Pronouns, by what they go back to: the nearest noun that they agree with, in the sentence.

use super::super::agreement::Agreement;
use super::super::chart::EdgeId;
use super::super::grammar::{Category, Properties, Shape};
use super::super::lists::{has, lists};
use super::super::pieces::{Said, Text};
use super::Generator;
use super::antecedents::Joined;
use super::owners::Kind;
use crate::vocabulary::Features;

/// Who or what a pronoun means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    He,
    She,
    It,
    They,
    We,
    I,
    You,
}

impl Meant {
    pub(super) fn subject(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::She => "she",
            Self::It => "it",
            Self::They => "they",
            Self::We => "we",
            Self::I => "I",
            Self::You => "you",
        }
    }

    fn object(self) -> &'static str {
        match self {
            Self::He => "him",
            Self::She => "her",
            Self::It => "it",
            Self::They => "them",
            Self::We => "us",
            Self::I => "me",
            Self::You => "you",
        }
    }

    fn possessive(self) -> &'static str {
        match self {
            Self::He => "his",
            Self::She => "her",
            Self::It => "its",
            Self::They => "their",
            Self::We => "our",
            Self::I => "my",
            Self::You => "your",
        }
    }

    fn reflexive(self) -> &'static str {
        match self {
            Self::He => "himself",
            Self::She => "herself",
            Self::It => "itself",
            Self::They => "themselves",
            Self::We => "ourselves",
            Self::I => "myself",
            Self::You => "yourself",
        }
    }

    fn own(self) -> &'static str {
        match self {
            Self::He => "his",
            Self::She => "hers",
            Self::It => "its own",
            Self::They => "theirs",
            Self::We => "ours",
            Self::I => "mine",
            Self::You => "yours",
        }
    }

    /// Whether its verb is plural.
    pub(super) fn is_plural(self) -> bool {
        matches!(self, Self::They | Self::We | Self::I | Self::You)
    }
}

/// A pronoun that is the object of a verb: it does not go back to the verb's subject.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(in super::super) struct Apart {
    pub(super) pronoun: EdgeId,
    /// The subject, where it is known.
    pub(super) subject: Option<EdgeId>,
    /// What the verb is done to.
    pub(super) kind: Kind,
}

/// What the noun is for which something stands.
#[derive(Clone, Copy)]
pub(super) struct Sought {
    pub(super) properties: Properties,
    /// Where it stands.
    pub(super) place: usize,
    pub(super) kind: Kind,
    /// The pronoun itself, where it is no verb that lacks its subject.
    pub(super) pronoun: Option<EdgeId>,
    /// The head of what it does not go back to: the subject of its verb, or of what it stands in.
    pub(super) apart: Option<EdgeId>,
}

/// Who or what is meant, and its noun, where that is known.
pub(super) type Referent = (Meant, Option<EdgeId>);

impl Generator<'_, '_> {
    /// A pronoun that is written behind a word.
    pub(super) fn pronoun(&self, id: EdgeId, number: usize, shape: Shape) -> Text {
        let properties = self.lexicon.pronouns[number].properties;
        let sought = self.sought(id, properties);
        let found = if self.is_followed(id) { (Meant::It, None) } else { self.referent(sought) };
        let meant = found.0;
        // «إقالته بعد انتقاده»: he is the same.
        if meant == Meant::He && found.1.is_none() && sought.kind.is_person() {
            self.unnamed.set(true);
        }
        let english = match shape {
            _ if self.resumptive.get().is_some_and(|(pronoun, _)| pronoun == id) => {
                let said = self.resumptive.get().map_or("", |(_, said)| said);
                // «المبالغ التي قطعت وعود بها»: "promises of which".
                let phrase = || self.whole_of(id).is_some_and(|whole| self.category_name(whole) == "PP");
                match said {
                    "whose" if phrase() => "which",
                    _ if shape == Shape::Possessive => "whose",
                    _ => said,
                }
            }
            // Where whose it is cannot be told, English does not say it.
            Shape::Possessive if self.is_doubtful(sought, found) => "the",
            Shape::Possessive => meant.possessive(),
            Shape::Own => meant.own(),
            Shape::Reflexive => meant.reflexive(),
            Shape::Whole => meant.subject(),
            _ => meant.object(),
        };
        let rule = "pronoun".into();
        Text::of(Said { english: english.into(), range: self.span(id), rule, entries: Vec::new(), source: None })
    }

    /// Whether a pronoun is what a time follows or precedes: «العام الذي يليه».
    fn is_followed(&self, id: EdgeId) -> bool {
        let one = self.edge(id).properties.has(Properties::SINGULAR);
        let time = |(noun, clause): &(EdgeId, EdgeId)| {
            let clause = self.edge(*clause);
            self.edge(*noun).properties.has(Properties::TIME)
                && self.edge(clause.head).end == self.edge(id).start
                && Agreement { chart: self.chart }.is_next(clause)
        };
        one && self.relative_around(usize::from(self.edge(id).start)).is_some_and(|around| time(&around))
    }

    /// What a verb without subject means, by its grammar and what stands before the place.
    pub(super) fn meant(&self, properties: Properties, place: usize) -> Meant {
        self.subject_in_verb(properties, place).0
    }

    /// What a pronoun by itself means, by what it does and is: «وهي ترتدي الزي», «وهي أول امرأة تقود الحزب».
    pub(super) fn meant_by_itself(&self, id: EdgeId, properties: Properties) -> Meant {
        let place = usize::from(self.edge(id).start);
        let does = |part: &EdgeId| {
            let verb = self.edge(*part).finite_verb().filter(|_| !self.edge(*part).is_passive());
            verb.is_some_and(|verb| has(&lists().verbs.by_persons, &self.lexicon.vocabulary.word(verb).lemma.en))
        };
        // «وهو ما تعهد به الوزير»: what he pledged is nobody.
        let is_what =
            |part: &EdgeId| self.chart.parts(*part).first().is_some_and(|first| self.category_name(*first) == "WHAT");
        let is_somebody = |part: &EdgeId| {
            let edge = self.edge(*part);
            let person = Properties::HUMAN | Properties::SINGULAR;
            edge.category == Category::NOUN_PHRASE
                && edge.properties.has(person)
                && !edge.properties.has(Properties::PRONOUN)
                && !is_what(part)
        };
        let mut whole = self.whole_of(id);
        while let Some(alone) = whole.filter(|whole| self.chart.parts(*whole).len() == 1) {
            whole = self.whole_of(alone);
        }
        let parts = whole.map_or(&[][..], |whole| self.chart.parts(whole));
        match () {
            () if parts.iter().any(|part| does(part) || is_somebody(part)) => self.person_meant(properties, place).0,
            () if parts.iter().any(is_what) => Meant::It,
            () => self.meant(properties, place),
        }
    }

    /// The same, with its noun.
    pub(super) fn subject_in_verb(&self, properties: Properties, place: usize) -> Referent {
        self.referent(Sought { properties, place, kind: Kind::Any, pronoun: None, apart: self.taken_up_around(place) })
    }

    /// What a verb without subject means whose clause is led by another: «عندما وصلت الوزيرة إلى دمشق، قالت إن», but not «في البرلمان، قال إن».
    pub(super) fn subject_of_lead(&self, properties: Properties, clause: usize, place: usize) -> Option<Referent> {
        // «إذا انسحبت واشنطن فسنغادر»: who speaks is not who was named.
        if !properties.features().of(Features::PERSON).meets(Features::THIRD) {
            return None;
        }
        let led = |id: &EdgeId| {
            let start = usize::from(self.edge(*id).start);
            clause <= start && start < place && !self.antecedents.is_in_ended(self.chart, *id, place)
        };
        let subjects: Vec<EdgeId> = self.antecedents.subjects().rev().filter(led).collect();
        let sought = Sought { properties, place, kind: Kind::Any, pronoun: None, apart: self.taken_up_around(place) };
        let person = || self.nearest(Sought { kind: Kind::Person, ..sought }, &subjects);
        self.nearest(sought, &subjects).or_else(|| person().filter(|_| properties.has(Properties::SPEECH)))
    }

    /// What a verb without subject means that only a person does: «استقال».
    pub(super) fn person_meant(&self, properties: Properties, place: usize) -> Referent {
        let apart = self.taken_up_around(place);
        self.referent(Sought { properties, place, kind: Kind::Person, pronoun: None, apart })
    }

    /// What a verb in the passive without subject means that is rather done to persons: «أفرج عنه».
    pub(super) fn person_rather(&self, properties: Properties, place: usize) -> Referent {
        let apart = self.taken_up_around(place);
        self.referent(Sought { properties, place, kind: Kind::PersonRather, pronoun: None, apart })
    }

    /// What a verb without subject means that only persons and bodies do: «وافق».
    pub(super) fn mind_meant(&self, properties: Properties, place: usize) -> Referent {
        let apart = self.taken_up_around(place);
        self.referent(Sought { properties, place, kind: Kind::Mind, pronoun: None, apart })
    }

    /// What a verb without subject means that no person does: «يشكل خطرا».
    pub(super) fn thing_meant(&self, properties: Properties, place: usize) -> Meant {
        self.referent(Sought { properties, place, kind: Kind::Thing, pronoun: None, apart: None }).0
    }

    pub(super) fn sought(&self, pronoun: EdgeId, properties: Properties) -> Sought {
        let object = self.apart.get().filter(|apart| apart.pronoun == pronoun);
        let apart = object.and_then(|apart| apart.subject).map(|subject| self.edge(subject).head);
        let apart = apart.or_else(|| self.subject_of_predicate(pronoun)).or_else(|| self.not_meant_by(pronoun));
        let place = usize::from(self.edge(pronoun).start);
        let kind = object.map(|apart| apart.kind).filter(|kind| *kind != Kind::Any);
        let kind = kind.unwrap_or_else(|| self.kind_of(pronoun));
        Sought { properties, place, kind, pronoun: Some(pronoun), apart }
    }

    /// The noun that a pronoun goes back to, if it is one and that is known.
    pub(super) fn noun_of_pronoun(&self, id: EdgeId) -> Option<EdgeId> {
        let pronoun = Some(id).filter(|id| self.edge(*id).category == Category::PRONOUN)?;
        self.referent(self.sought(pronoun, self.edge(pronoun).properties)).1
    }

    /// Whether a pronoun stands behind a verbal noun.
    pub(super) fn is_act_of(&self, sought: Sought) -> bool {
        let whole = sought.pronoun.and_then(|pronoun| self.whole_of(pronoun));
        whole.is_some_and(|whole| self.is_noun(whole) && self.verb_of(self.edge(whole).head).is_some())
    }

    /// Whom or what a pronoun or a verb without subject means, by its grammar and what stands before the place.
    pub(super) fn referent(&self, sought: Sought) -> Referent {
        let features = sought.properties.features();
        let person = features.of(Features::PERSON);
        let number = features.of(Features::NUMBER);
        // «عشت» is I or you: who is quoted tells of himself.
        if person.meets(Features::FIRST) && !person.meets(Features::THIRD) {
            return (if number.meets(Features::SINGULAR) { Meant::I } else { Meant::We }, None);
        }
        if person == Features::SECOND {
            return (Meant::You, None);
        }
        if number != Features::NONE && !number.meets(Features::SINGULAR) {
            return (Meant::They, None);
        }
        // «قالت الوزيرة إن الحكومة وافقت، وأضافت أنها»: she speaks of herself.
        if let Some(found) = self.nearest(sought, &self.speaker_around(sought)) {
            return found;
        }
        if let Some(found) = self.called_on_around(sought) {
            return found;
        }
        // «تخليها عن برنامجها»: who does it has what it is done to.
        if let Some(owner) = self.doer_of_act_around(sought) {
            let owner = self.sought(owner, self.edge(owner).properties);
            let kind = if owner.kind == Kind::Any { sought.kind } else { owner.kind };
            return self.referent(Sought { kind, ..owner });
        }
        let mut first: Vec<EdgeId> = self.described_around(sought.place).into_iter().collect();
        // «شاهدت الشرطة رجلا يضرب نفسه»: whom somebody sees doing it.
        first.extend(sought.pronoun.and_then(|pronoun| self.seen_doing(pronoun)));
        match sought.pronoun.and_then(|_| self.joined_before(sought.place)) {
            // «مشاركتها ومساندتها»: one owner.
            Some(Joined::Pronoun(pronoun)) => {
                let properties = self.edge(pronoun).properties;
                if properties.features() == features {
                    let owner = self.sought(pronoun, properties);
                    let kind = if owner.kind == Kind::Any { sought.kind } else { owner.kind };
                    return self.referent(Sought { kind, ..owner });
                }
            }
            // «اعتقال الوزير ومحاكمته»: who was arrested is tried.
            Some(Joined::Noun(noun)) if self.is_act_of(sought) && self.verb_of(self.edge(noun).head).is_some() => {
                let (head, noun) = (self.edge(self.edge(noun).head), self.edge(noun));
                let inside = |id: &EdgeId| head.end <= self.edge(*id).start && self.edge(*id).end <= noun.end;
                first = self.antecedents.nouns().filter(inside).collect();
                // «اختطاف الميليشيا ضابطا ونقله»: what is done to people.
                if sought.pronoun.and_then(|id| self.whole_of(id)).is_some_and(|act| self.is_act_on_people(act)) {
                    first.sort_by_key(|id| !self.edge(*id).properties.has(Properties::HUMAN));
                }
            }
            // «معالم صنعاء ومتاحفها»: the museums are the city's.
            // «استعداد الحزب وجاهزيته»: what no thing has is the party's.
            Some(Joined::Noun(noun)) => {
                let mind = sought.kind == Kind::Mind || sought.kind.is_person();
                let owner =
                    self.complement_of(noun).filter(|_| mind && !self.edge(noun).properties.has(Properties::HUMAN));
                first = self.place_in(noun).into_iter().chain([noun]).chain(owner).collect();
            }
            None => first.extend(self.doer_around(sought)),
        }
        // «انتقدت الوزيرة الحكومة لرفضها القرار»: who is criticized has rejected it.
        if let Some((blamed, true)) = self.undergoer_around(sought) {
            first.push(blamed);
        }
        let near = self.nearest(sought, &first).or_else(|| self.nearest(sought, &self.names_in_relative(sought)));
        let near = near.or_else(|| self.owner_of_subject(sought)).or_else(|| self.doer_in_verb(sought));
        // «بدأ نشاطه عندما كان في المدرسة»: who does the one does the other.
        let subject = sought.pronoun.is_none() && self.unnamed.get();
        let mut found = near.or_else(|| {
            let subjects = || self.antecedents.subjects().rev().collect::<Vec<_>>();
            let all = || self.antecedents.last_first(self.chart, sought.place).collect::<Vec<_>>();
            self.nearest(sought, &if subject { subjects() } else { all() })
        });
        // «بعد رحلة شاقة وفور عودتها، فقدت المرأة»: what is not known before is not meant where the subject comes.
        let indefinite = |noun: EdgeId| !self.edge(noun).properties.has(Properties::DEFINITE);
        if found.is_some_and(|(meant, noun)| meant == Meant::It && noun.is_some_and(indefinite)) {
            found = self.subject_behind(sought).or(found);
        }
        let speaker = || self.speaker_of_either_gender(sought);
        let later = || self.subject_behind(sought);
        found.or_else(speaker).or_else(later).unwrap_or_else(|| self.unnamed(sought))
    }

    /// The pronoun of who does an act in which another pronoun stands that may mean the same, behind what the act governs.
    fn doer_of_act_around(&self, sought: Sought) -> Option<EdgeId> {
        let pronoun = sought.pronoun?;
        let mut at = self.whole_of(pronoun).filter(|whole| self.is_noun(*whole))?;
        let head = self.edge(at).head;
        loop {
            let whole = self.whole_of(at).filter(|id| matches!(self.category_name(*id), "NP" | "NB" | "PP"))?;
            let [act, .., last] = *self.chart.parts(whole) else {
                at = whole;
                continue;
            };
            if self.is_noun(whole) && last == at && self.edge(whole).head != head {
                let owned = |id: EdgeId| match *self.chart.parts(id) {
                    [noun, owner] if self.edge(owner).category == Category::PRONOUN => Some((noun, owner)),
                    _ => None,
                };
                let (noun, owner) = owned(act)?;
                let same = self.edge(owner).properties.features() == sought.properties.features();
                let does = self.verb_of(self.edge(noun).head).is_some() && self.is_doer_of(act);
                return (same && does).then_some(owner);
            }
            at = whole;
        }
    }

    /// The noun right before the clause of a reflexive pronoun which has all but its subject.
    fn seen_doing(&self, pronoun: EdgeId) -> Option<EdgeId> {
        let mut at = self.whole_of(pronoun).filter(|whole| self.category_name(*whole) == "REFL")?;
        while self.category_name(at) != "VP" {
            at = self.whole_of(at)?;
        }
        let start = self.edge(at).start;
        let before = |id: &EdgeId| self.edge(*id).end == start && self.category_name(*id) == "NP";
        self.antecedents.nouns().find(before)
    }

    /// «شكر الدول التي وقفت مع العراق في حربه»: the places of the relative clause around a pronoun, the last first, where its subject is not meant.
    pub(super) fn names_in_relative(&self, sought: Sought) -> Vec<EdgeId> {
        let relative = self.relative_around(sought.place).filter(|_| sought.pronoun.is_some());
        let Some((_, clause)) = relative else { return Vec::new() };
        let clause = self.edge(clause);
        let place = |id: &EdgeId| {
            let edge = self.edge(*id);
            clause.start <= edge.start
                && edge.end <= clause.end
                && edge.properties.has(Properties::PLACE | Properties::NAME)
        };
        self.antecedents.nouns().rev().filter(place).collect()
    }

    /// «إعلان الرئيس عزمه على الاستقالة»: whose act it is in which the pronoun stands.
    fn doer_around(&self, sought: Sought) -> Option<EdgeId> {
        let pronoun = sought.pronoun?;
        let mut at = self.whole_of(pronoun)?;
        let head = self.edge(at).head;
        loop {
            let whole = self.whole_of(at)?;
            let act = self.is_noun(whole) && self.edge(whole).head != head;
            let of = || {
                let [noun, .., last] = self.chart.parts(whole) else { return None };
                self.complement_of(*noun).filter(|_| *last == at)
            };
            if act && let Some(doer) = of().filter(|doer| self.edge(*doer).properties.has(Properties::HUMAN)) {
                return Some(doer);
            }
            if !matches!(self.category_name(whole), "NP" | "NB" | "PP") {
                return None;
            }
            at = whole;
        }
    }

    /// «خلال جولاته في المنطقة، تمكن الفريق من …»: the subject comes later, if it is not that of a verb.
    fn subject_behind(&self, sought: Sought) -> Option<Referent> {
        let verb = sought.properties.meets(Properties::PAST | Properties::PRESENT | Properties::FUTURE);
        if verb || sought.pronoun.is_none() {
            return None;
        }
        // Only from what leads a clause: «أكد حزبه أن الوزير استقال» is the party of another.
        let leads = self.antecedents.edges().filter_map(|id| {
            let parts = self.chart.parts(id);
            let around = |part: &&EdgeId| {
                let edge = self.edge(**part);
                usize::from(edge.start) <= sought.place && sought.place < usize::from(edge.end)
            };
            let lead = parts.iter().find(around).filter(|lead| matches!(self.category_name(**lead), "SUB" | "PP"))?;
            (!self.is_noun(id)).then(|| (self.edge(*lead).end, self.edge(id).end))
        });
        let (start, end) = leads.max_by_key(|(start, end)| end - start)?;
        let behind = |id: &EdgeId| start <= self.edge(*id).start && self.edge(*id).end <= end;
        let subject = self.antecedents.subjects().find(behind)?;
        // It is looked for as if it stood before.
        let later = Sought { place: usize::from(self.edge(subject).end) + 1, ..sought };
        self.nearest(later, &[subject])
    }

    /// «سئلت كريستين عن السبب، قالت إنه»: she who says it is a woman, though her name does not tell.
    fn speaker_of_either_gender(&self, sought: Sought) -> Option<Referent> {
        let says = sought.pronoun.is_none() && sought.kind == Kind::Any && sought.properties.has(Properties::SPEECH);
        let person = Sought { kind: Kind::Person, ..sought };
        let all = || self.antecedents.last_first(self.chart, sought.place).collect::<Vec<_>>();
        says.then(|| self.nearest(person, &all())).flatten()
    }

    /// The noun of the innermost relative clause around a place that a pronoun in it takes up: «البريد الذي كان يحمله».
    fn taken_up_around(&self, place: usize) -> Option<EdgeId> {
        let (noun, clause) = self.relative_around(place)?;
        let taken_up = Agreement { chart: self.chart }.resumptive(self.edge(noun), self.edge(clause)).is_some();
        (taken_up && self.edge(clause).properties.has(Properties::RESUMED)).then(|| self.edge(noun).head)
    }

    /// Who speaks and stands in an earlier sentence: «وأضافت أنها», if that can be meant.
    pub(super) fn told_before(&self, sought: Sought, masculine: bool) -> Option<Meant> {
        let told = self.told.filter(|told| told.masculine == masculine)?;
        match sought.kind {
            Kind::Thing if told.human => None,
            kind if kind.is_person() && !told.human => None,
            _ if told.plural => Some(Meant::They),
            _ if !told.human => Some(Meant::It),
            _ => Some(if masculine { Meant::He } else { Meant::She }),
        }
    }

    /// Who or what is meant that has no noun that fits.
    fn unnamed(&self, sought: Sought) -> Referent {
        let masculine = sought.properties.features().of(Features::GENDER) == Features::MASCULINE;
        if let Some(meant) = self.told_before(sought, masculine) {
            return (meant, None);
        }
        let any = || self.referent(Sought { kind: Kind::Any, ..sought });
        match (sought.kind, masculine) {
            (Kind::OnlyPerson | Kind::Person | Kind::Any | Kind::Mind | Kind::PlaceRather, true) => (Meant::He, None),
            (Kind::OnlyPerson, false) => (Meant::She, None),
            // «قامت السلطات بترحيلها»: where nothing else is there, a woman.
            (Kind::Person, false) => Some(any()).filter(|found| found.1.is_some()).unwrap_or((Meant::She, None)),
            (Kind::PersonRather | Kind::Mind, _) => any(),
            _ => (Meant::It, None),
        }
    }
}
