//! Pronouns, by what they go back to: the nearest noun that they agree with, in the sentence.

use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::grammar::{Category, Properties, Shape};
use super::super::lists::{has, lists};
use super::super::pieces::{Said, Text};
use super::Generator;
use super::antecedents::Joined;
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
#[derive(Clone, Copy)]
pub(in super::super) struct Apart {
    pub(super) pronoun: EdgeId,
    /// The subject, where it is known.
    pub(super) subject: Option<EdgeId>,
    /// What the verb is done to.
    pub(super) kind: Kind,
}

/// What owns or does what a pronoun stands with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Kind {
    Any,
    /// «وفاته»: nobody but a person.
    Person,
    /// «هويته»: a person, if there is one.
    PersonRather,
    /// «خلاله»: no person.
    Thing,
}

/// What the noun is for which something stands.
#[derive(Clone, Copy)]
struct Sought {
    properties: Properties,
    /// Where it stands.
    place: usize,
    kind: Kind,
    /// The pronoun itself, where it is no verb that lacks its subject.
    pronoun: Option<EdgeId>,
    /// The head of the subject of its verb, which it does not go back to.
    apart: Option<EdgeId>,
}

/// Who or what is meant, and its noun, where that is known.
type Referent = (Meant, Option<EdgeId>);

impl Generator<'_, '_> {
    /// A pronoun that is written behind a word.
    pub(super) fn pronoun(&self, id: EdgeId, number: usize, shape: Shape) -> Text {
        let properties = self.lexicon.pronouns[number].properties;
        let meant = self.referent(self.sought(id, properties)).0;
        let english = match shape {
            _ if self.resumptive.get().is_some_and(|(pronoun, _)| pronoun == id) => {
                let said = self.resumptive.get().map_or("", |(_, said)| said);
                if shape == Shape::Possessive { "whose" } else { said }
            }
            Shape::Possessive => meant.possessive(),
            Shape::Own => meant.own(),
            Shape::Reflexive => meant.reflexive(),
            Shape::Whole => meant.subject(),
            _ => meant.object(),
        };
        let rule = "pronoun".into();
        Text::of(Said { english: english.into(), range: self.span(id), rule, entries: Vec::new(), source: None })
    }

    /// What a verb without subject means, by its grammar and what stands before the place.
    pub(super) fn meant(&self, properties: Properties, place: usize) -> Meant {
        self.subject_in_verb(properties, place).0
    }

    /// The same, with its noun.
    pub(super) fn subject_in_verb(&self, properties: Properties, place: usize) -> Referent {
        self.referent(Sought { properties, place, kind: Kind::Any, pronoun: None, apart: None })
    }

    /// What a verb without subject means that no person does: «يشكل خطرا».
    pub(super) fn thing_meant(&self, properties: Properties, place: usize) -> Meant {
        self.referent(Sought { properties, place, kind: Kind::Thing, pronoun: None, apart: None }).0
    }

    fn sought(&self, pronoun: EdgeId, properties: Properties) -> Sought {
        let object = self.apart.get().filter(|apart| apart.pronoun == pronoun);
        let apart = object.and_then(|apart| apart.subject).map(|subject| self.edge(subject).head);
        let place = usize::from(self.edge(pronoun).start);
        let kind = object.map(|apart| apart.kind).filter(|kind| *kind != Kind::Any);
        let kind = kind.unwrap_or_else(|| self.kind_of(pronoun));
        Sought { properties, place, kind, pronoun: Some(pronoun), apart }
    }

    /// Whether a pronoun stands behind a verbal noun.
    fn is_act_of(&self, sought: Sought) -> bool {
        let whole = sought.pronoun.and_then(|pronoun| self.whole_of(pronoun));
        whole.is_some_and(|whole| self.is_noun(whole) && self.verb_of(self.edge(whole).head).is_some())
    }

    /// What a pronoun can stand for by what it stands with.
    fn kind_of(&self, pronoun: EdgeId) -> Kind {
        let Some(whole) = self.whole_of(pronoun) else { return Kind::Any };
        let children = self.chart.parts(whole);
        let with = children[0];
        if self.category_name(whole) == "PP" {
            let during = has(&lists().nouns.with_time, &self.say(with, Shape::Whole).line());
            return if during { Kind::Thing } else { Kind::Any };
        }
        if children.len() != 2 || !self.is_noun(with) {
            return Kind::Any;
        }
        let head = self.edge(with).head;
        let line = self.chart.line_of(self.edge(head).lexeme);
        let english = line.map_or("", |line| self.lexicon.vocabulary.word(line).lemma.en.as_str());
        let nouns = &lists().nouns;
        if has(&nouns.befalling, english) || has(&nouns.of_persons, english) {
            return Kind::Person;
        }
        if self.edge(head).properties.has(Properties::SINGULAR) && has(&nouns.of_person, english) {
            return Kind::PersonRather;
        }
        // «تنفيذه», but not «تنفيذه القرار»: what is done to things.
        let verb = self.verb_of(head).map(|verb| self.lexicon.vocabulary.word(verb).lemma.en.as_str());
        let of_things = verb.is_some_and(|verb| has(&lists().verbs.of_things, verb));
        if of_things && !self.has_doer(whole) { Kind::Thing } else { Kind::Any }
    }

    /// Whether what is done stands behind a verbal noun with its pronoun: «تنفيذه القرار», «رفضه للقرار».
    fn has_doer(&self, noun: EdgeId) -> bool {
        let to = self.lexicon.key("ل");
        self.antecedents.edges().any(|edge| {
            let children = self.chart.parts(edge);
            let behind = |part: &EdgeId| {
                let edge = self.edge(*part);
                self.edge(noun).end == edge.start
                    && (edge.category == Category::NOUN_PHRASE || edge.key.is_some() && edge.key == to)
            };
            let same = |part: &EdgeId| self.edge(*part).head == self.edge(noun).head;
            children.iter().any(same) && children.iter().any(behind)
        })
    }

    /// Whom or what a pronoun or a verb without subject means, by its grammar and what stands before the place.
    fn referent(&self, sought: Sought) -> Referent {
        let features = sought.properties.features();
        let person = features.of(Features::PERSON);
        let number = features.of(Features::NUMBER);
        if person == Features::FIRST {
            return (if number.meets(Features::SINGULAR) { Meant::I } else { Meant::We }, None);
        }
        if person == Features::SECOND {
            return (Meant::You, None);
        }
        if number != Features::NONE && !number.meets(Features::SINGULAR) {
            return (Meant::They, None);
        }
        let mut first: Vec<EdgeId> = self.described_around(sought.place).into_iter().collect();
        match sought.pronoun.and_then(|_| self.joined_before(sought.place)) {
            // «مشاركتها ومساندتها»: one owner.
            Some(Joined::Pronoun(pronoun)) => {
                let properties = self.edge(pronoun).properties;
                if properties.features() == features {
                    return self.referent(self.sought(pronoun, properties));
                }
            }
            // «اعتقال الوزير ومحاكمته»: who was arrested is tried.
            Some(Joined::Noun(noun)) if self.is_act_of(sought) && self.verb_of(self.edge(noun).head).is_some() => {
                let (head, noun) = (self.edge(self.edge(noun).head), self.edge(noun));
                let inside = |id: &EdgeId| head.end <= self.edge(*id).start && self.edge(*id).end <= noun.end;
                first = self.antecedents.nouns().filter(inside).collect();
            }
            Some(Joined::Noun(noun)) => first = vec![noun],
            None => {}
        }
        let near = self.nearest(sought, first.into_iter());
        // «بدأ نشاطه عندما كان في المدرسة»: who does the one does the other.
        let subject = sought.pronoun.is_none() && self.unnamed.get();
        let found = near.or_else(|| {
            if subject {
                return self.nearest(sought, self.antecedents.subjects().rev());
            }
            self.nearest(sought, self.antecedents.last_first())
        });
        found.unwrap_or_else(|| (self.unnamed(sought), None))
    }

    /// The first of the candidates that fits: a thing that is not known yet only if nobody is there.
    fn nearest(&self, sought: Sought, candidates: impl Iterator<Item = EdgeId>) -> Option<Referent> {
        let features = sought.properties.features();
        let masculine = features.of(Features::GENDER) == Features::MASCULINE;
        let act = self.is_act_of(sought);
        let mut unknown = None;
        for candidate in candidates.filter(|candidate| self.is_before(*candidate, sought)) {
            let edge = self.edge(candidate);
            let of_noun = edge.properties.features();
            let thing = !edge.properties.has(Properties::HUMAN);
            let is_plural = of_noun.of(Features::NUMBER) == Features::PLURAL;
            let fits = match sought.kind {
                Kind::Any => true,
                Kind::Person | Kind::PersonRather => !thing,
                Kind::Thing => thing,
            };
            if !fits {
                continue;
            }
            if thing && is_plural {
                if !masculine {
                    return Some((Meant::They, Some(candidate)));
                }
                continue;
            }
            if is_plural || of_noun.of(Features::NUMBER) == Features::DUAL {
                continue;
            }
            if !of_noun.agrees(features, Features::GENDER) || masculine && self.is_feminine_country(candidate) {
                continue;
            }
            if !thing && !masculine && !self.is_woman(candidate) {
                continue;
            }
            // «من منصبه بسبب محاولته»: who has the one does the other.
            if thing && act && edge.properties.has(Properties::RESUMED) && !self.speaks(candidate) {
                continue;
            }
            // «ويأتي هذا مع تصريحات للرئيس، قال فيها»: what cannot speak has not said it.
            if thing && sought.properties.has(Properties::SPEECH) && !self.speaks(candidate) {
                continue;
            }
            if thing && !edge.properties.has(Properties::DEFINITE) {
                unknown = unknown.or(Some((Meant::It, Some(candidate))));
                continue;
            }
            let meant = match (thing, masculine) {
                // "the police said that they"; but where a woman is named, «اعتقلت الشرطة امرأة بعد أن أدانتها محكمة», she is meant.
                (true, false) if self.is_plural(candidate) && sought.pronoun.is_some() => {
                    let woman = Sought { kind: Kind::Person, ..sought };
                    let she = self.nearest(woman, self.antecedents.last_first());
                    return she.or(Some((Meant::They, Some(candidate))));
                }
                (true, false) if self.is_plural(candidate) => Meant::They,
                (true, _) => Meant::It,
                (false, true) => Meant::He,
                (false, false) => Meant::She,
            };
            return Some((meant, Some(candidate)));
        }
        unknown
    }

    /// Whether a noun stands before what goes back to it, and is not what owns it or does it.
    fn is_before(&self, candidate: EdgeId, sought: Sought) -> bool {
        let (edge, place) = (self.edge(candidate), sought.place);
        let head_end = usize::from(self.edge(edge.head).end);
        // «دعمه»: what a noun is possessed by is not in it.
        let in_it = usize::from(edge.end) > place
            && usize::from(edge.start) <= place
            && !edge.properties.has(Properties::HUMAN);
        // Right before a pronoun stands what it owns.
        let before = head_end < place || head_end == place && sought.pronoun.is_none();
        before && !in_it && !edge.properties.has(Properties::TIME) && sought.apart != Some(edge.head)
    }

    /// Who or what is meant that has no noun.
    fn unnamed(&self, sought: Sought) -> Meant {
        if sought.kind == Kind::Thing {
            return Meant::It;
        }
        let masculine = sought.properties.features().of(Features::GENDER) == Features::MASCULINE;
        if matches!(sought.kind, Kind::Person | Kind::PersonRather) {
            let any = || self.referent(Sought { kind: Kind::Any, ..sought }).0;
            return if masculine && sought.kind == Kind::Person { Meant::He } else { any() };
        }
        // «خلال جولاته في المنطقة، تمكن الفريق من …»: the subject comes later, if it is not that of a verb.
        let thing_behind = || {
            self.antecedents.subjects().map(|subject| self.edge(subject)).any(|subject| {
                usize::from(subject.start) > sought.place
                    && !subject.properties.has(Properties::HUMAN)
                    && subject.properties.features().of(Features::NUMBER) == Features::SINGULAR
                    && subject.properties.features().of(Features::GENDER) == Features::MASCULINE
            })
        };
        let verb = sought.properties.meets(Properties::PAST | Properties::PRESENT | Properties::FUTURE);
        if masculine && (verb || !thing_behind()) { Meant::He } else { Meant::It }
    }

    /// Whether it is the name of a place that shows no gender, and is none of the few countries that may be masculine: «إسرائيل».
    fn is_feminine_country(&self, place: EdgeId) -> bool {
        let edge = self.edge(place);
        let Lexeme::Unit(unit) = edge.lexeme else { return false };
        edge.properties.has(Properties::PLACE | Properties::NAME)
            && !has(&lists().nouns.masculine_countries, &self.lattice.units[unit as usize].english)
    }

    /// Whether a thing can say something: a name, or the subject of a verb of saying.
    fn speaks(&self, thing: EdgeId) -> bool {
        let says = |part: &EdgeId| {
            let edge = self.edge(*part);
            edge.category == Category::CLAUSE && edge.properties.has(Properties::SPEECH)
        };
        self.edge(thing).properties.has(Properties::NAME)
            || self
                .antecedents
                .edges()
                .map(|edge| self.chart.parts(edge))
                .any(|parts| parts.contains(&thing) && parts.iter().any(says))
    }

    /// Whether a person is a woman, by her noun or title, or by the verb that she is the subject of; a name alone does not tell.
    fn is_woman(&self, person: EdgeId) -> bool {
        let feminine = |id: EdgeId| self.edge(id).properties.features().of(Features::GENDER) == Features::FEMININE;
        let does = |part: &EdgeId| self.edge(*part).category == Category::CLAUSE && feminine(*part);
        feminine(person)
            || self
                .antecedents
                .edges()
                .map(|edge| self.chart.parts(edge))
                .any(|parts| parts.contains(&person) && parts.iter().any(does))
    }
}
