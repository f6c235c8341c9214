//! What two parts of a construction must have in common. Ryding 2005, chapters 5 (agreement) and 10 (adjectives).

mod acts;
mod attachment;
mod distances;
mod doers;
mod forms;
mod governing;
mod joined;
mod modifiers;
mod objects;
mod passives;
mod quoting;
mod relatives;
mod subjects;

use distances::{ACROSS, BEHIND_COMMA, OPEN_RELATIVE, PARTED};
use forms::{
    adjective, alike, alone_as_several, genitive, lasts, object, predicate, same_subject, subject_verb, verb_subject,
};
pub(super) use relatives::{SaidOf, may_say};

use super::analysis::Lexeme;
use super::chart::{Chart, Edge, EdgeId};
use super::grammar::{Category, Check, Properties};
use super::lists::{List, has, lists};
use crate::vocabulary::{Features, Part};

pub(super) struct Agreement<'c, 'l> {
    pub(super) chart: &'c Chart<'l>,
}

/// What it costs that a noun whose accusative would show, and does not, is an object: «رافق الرئيس وفد».
const NO_ACCUSATIVE: u32 = 20;
/// What a doubtful agreement costs.
const DOUBTFUL: u32 = 12;
/// What it costs that a town is its club.
const CLUB: u32 = 2;
/// What it costs that an act has a mind: more than that of a verb that is no passive at first sight.
const RATHER_NOT: u32 = 16;
/// What it costs that a preposition is not the one which a word governs.
const NOT_GOVERNED: u32 = 3;
/// What it costs that a verb has an object beside the preposition which it governs instead of one: «أدى … إلى».
const INSTEAD_OF_OBJECT: u32 = 12;
/// What it costs that what has no name stands before one.
const NAMELESS: u32 = 8;
/// What it costs that «حيث» with no place before it is "where".
const NO_PLACE: u32 = 12;
/// What it costs that a noun and a phrase are a clause of their own behind what leads one, or beside a comma: «لدعم الشرعية في اليمن».
const BY_PHRASE: u32 = 24;

/// Whether a verb is told of one who is masculine.
fn is_of_one_man(verb: &Edge) -> bool {
    let features = verb.properties.features();
    features.of(Features::GENDER) == Features::MASCULINE && features.of(Features::NUMBER) == Features::SINGULAR
}

/// Whether it is كان that lacks its predicate.
fn is_open_copula(clause: &Edge) -> bool {
    clause.category == Category::CLAUSE
        && clause.properties.has(Properties::COPULA)
        && !clause.properties.has(Properties::PREDICATE)
}

impl Agreement<'_, '_> {
    /// What it costs that the two stand together so; `None` if they cannot.
    pub(super) fn cost(&self, check: Check, one: EdgeId, other: EdgeId) -> Option<u32> {
        let (one, other) = (self.chart.edge(one), self.chart.edge(other));
        match check {
            Check::Adjective => {
                let agrees = adjective(one, other)? + self.far(one, other)?;
                Some(
                    agrees
                        + self.of_whole(one, other)
                        + self.past_last_member(one, other)
                        + self.behind_comma(one, other)
                        + self.befalls(one, other)
                        + self.of_another(one, other)
                        + self.lacks_tanwin(one, other)
                        + self.of_other_country(one, other)
                        + self.rather_place(other),
                )
            }
            Check::VerbSubject | Check::SubjectVerb if self.is_impersonal(one) || self.is_impersonal(other) => None,
            Check::VerbSubject => {
                // What is most often in the way is asked first. «طلب من السكان مغادرة المدينة»: what is asked stands far from its verb.
                let agrees = if self.is_asked(one, other) {
                    0
                } else if is_of_one_man(one) && self.is_club(other) {
                    CLUB
                } else {
                    verb_subject(one, other)? + self.agrees_with_first(one, other)
                };
                let behind = one.end > self.chart.edge(one.head).end;
                let doubt = if lasts(other) {
                    // «حكمت على زوجها بالسجن عامين»: times say nothing.
                    let says = if one.properties.has(Properties::SPEECH) { DOUBTFUL } else { 0 };
                    says + if behind { DOUBTFUL + 2 } else { 6 }
                } else {
                    self.mindless(one, other)
                        + self.hearer(one, other)
                        + self.told_media(one, other)
                        + self.said_by_region(one, other)
                        + self.undergoes(one, other)
                        + self.shows_act(one, other)
                        + self.attacks_nothing(one, other)
                        + self.is_no_longer(one, other)
                        + self.parts_rate(one, other)
                        + self.takes_over(one, other)
                        + self.published_publishes(one, other)
                        + self.given(one, other)
                        + self.by_country(one, other)
                        + self.of_nobody(one, other)
                        + self.occurs(one, other)
                        + self.behind_object(one, other)
                        + self.done_to_doer(one, other)
                        + self.behind_act(one, other)
                        + self.finished_by_act(one, None, Some(other))
                        + self.behind_predicate(one, other)
                };
                let apart = self.distance(one, other)
                    + self.behind_parted(one, other)
                    + self.returns_there(one)
                    + if one.properties.has(Properties::OBJECT) { self.behind_circumstance(one) } else { 0 }
                    + self.behind_comma(one, other)
                    + self.who_behind_comma(other)
                    + self.behind_made(one, other);
                let governed = self.takes_governed(one, other)
                    + self.amount_of_place(one, other)
                    + self.describes(one, other)
                    + self.describes_new(one, other)
                    + self.joined_obliquely(other)
                    + self.goes_to(one, other)
                    + self.splits(one, other)
                    + self.is_rather_object_of_act(one, other)
                    + self.takes_time(other)
                    + self.owned_in_relative(one, other)
                    + self.done_where(one, other);
                Some(agrees + apart + self.name_of(one, other) + doubt + governed)
            }
            // «21 دولة ارتكب فيها الاغتصاب»: what is feminine and counted does nothing that is told of a masculine.
            Check::SubjectVerb if self.counts_feminine(one) && is_of_one_man(other) => None,
            Check::SubjectVerb => {
                let agrees = subject_verb(one, other)? + self.indefinite(one, other)?;
                let enabled = other.is_passive() && self.enables_thing(other, one);
                let doubt = self.done_to_things(other, one)
                    + if enabled { DOUBTFUL } else { 0 }
                    + self.passive_of_doer(other, one)
                    + self.made_makes(one, other)
                    + self.rather_verb(one)
                    + self.occurs(other, one)
                    + self.act_with_mind(one, other)
                    + self.does_to_itself(one, other);
                Some(agrees + doubt)
            }
            Check::Predicate => predicate(one, other).map(|cost| cost + self.of_last(one, other)),
            Check::Governs => {
                let again = || match one.category {
                    Category::NOUN_BAR => self.governs_another(one, other) || self.has_other_way(one, other),
                    // «يلوحون بالأعلام، بالفوز»
                    // «يلتقي الوزير، الذي وصل أمس، بالرئيس»: whom he meets is no object beside whom he meets with.
                    Category::CLAUSE => {
                        self.is_behind_comma(other)
                            && (self.has_phrase(one, other) || self.instead_of_object(one, other))
                    }
                    _ => false,
                };
                let governs = self.governs(one, other) && !again();
                governs.then(|| {
                    self.nearer(one, other)
                        + self.purpose_of_person(one, other)
                        + self.consists_of_act(one, other)
                        + self.phrase_apart(other)
                        + self.brings_object(one, other)
                        + self.of_title_alone(one, other)
                })
            }
            Check::GovernsAlone => {
                self.governs_alone(one, other).then(|| self.nearer(one, other) + self.said_of_place(one, other))
            }
            // A preposition of several words is governed by nothing, and its phrase stands by itself.
            Check::Prefers if other.key.is_none() && other.category == Category::PREPOSITION => None,
            Check::Prefers if self.is_of_adjective(one, other) => None,
            Check::Prefers if other.key.is_none() && self.name(other) == "PP" => {
                let time = self.of_participle(one, other);
                let counts = if self.counts_noun(other) { DOUBTFUL } else { 0 };
                let lasts = self.of_lasting_before(one, other);
                Some(counts + self.governed_otherwise(one, other) + self.first_joined(one, other) + time + lasts)
            }
            Check::Prefers => {
                let governed = self.governs(one, other);
                let cost = if governed {
                    let instead = if self.instead_of_object(one, other) { INSTEAD_OF_OBJECT } else { 0 };
                    instead
                        + self.of_correspondent(one, other)
                        + self.finished_by_act(one, Some(other), self.subject_in(one))
                        + self.behind_aside(one, other)
                        + self.said_of_place(one, other)
                        + self.passive_of_governed(one, other)
                } else {
                    // «ينص قانون يعود إلى عام 1990 على أن»: on what is seldom said of a verb that does not govern it.
                    let clause = if self.name(other) == "PTHAT" && other.key.is_some() { NOT_GOVERNED * 2 } else { 0 };
                    NOT_GOVERNED + self.phrase_apart(other) + clause
                } + self.is_done_to_by_act(one, other);
                // «التي يحيي الفلسطينيون خلالها»: the pronoun is of the relative clause.
                let pronoun = other.properties.has(Properties::PRONOUN) && self.ends_in_open_relative(one);
                // «اتفقا على الخطة على أن تبدأ غدا»: it governs one of them, and the other is a condition.
                let again = match governed && self.has_phrase(one, other) {
                    true if self.name(other) == "PTHAT" => DOUBTFUL,
                    true => self.governed_again(one, other),
                    false if governed && self.has_other_way(one, other) => DOUBTFUL,
                    false => 0,
                };
                let told = self.is_made_of(one, other)
                    + self.told_thing(one, other)
                    + self.of_participle(one, other)
                    + self.of_own_act_before(one, other)
                    + self.of_place_before(one, other);
                Some(cost + again + told + self.nearer(one, other) + if pronoun { OPEN_RELATIVE } else { 0 })
            }
            Check::Relative => self
                .relative(one, other)
                .map(|cost| cost + self.passed_over(one, other) + self.past_its_comma(one, other))
                .map(|cost| cost + self.of_end_of_construct(one, other)),
            Check::BehindThat => self.behind_that(one, other).then_some(0),
            Check::Definiteness => {
                (one.properties.has(Properties::DEFINITE) == other.properties.has(Properties::DEFINITE)).then_some(0)
            }
            Check::GovernsClause => self.governs_clause(one).then(|| {
                self.with_object(one)
                    + self.nearer_clause(one)
                    + self.asks_another(one, other)
                    + self.allows_itself(one, other)
                    + self.calls_for_passive(one, other)
                    + self.is_said_itself(one)
                    + self.is_known_to_come(one, other)
            }),
            // A pronoun is written to the verb itself.
            Check::Object if other.category == Category::PRONOUN => {
                (self.chart.edge(one.head).end == one.end).then_some(0)
            }
            Check::Object => object(other).map(|cost| {
                let apart =
                    self.behind_phrase(one, other) + self.before_object(one, other) + self.behind_circumstance(one);
                let order = self.shows_no_accusative(other)
                    + self.led_by(one, other)
                    + self.is_topped(one)
                    + self.is_army(one, other)
                    + self.returns_there(one)
                    + match one.properties.has(Properties::SUBJECT) {
                        false if self.judges(other) || self.enables_thing(one, other) => DOUBTFUL,
                        false if self.sentences(one, other) => DOUBTFUL * 2,
                        _ => 0,
                    }
                    + self.elects(one, other)
                    + self.behind_governed(one, other)
                    + self.called_for(one, other)
                    + self.is_no_matter(one, other)
                    + self.done_by_thing(one, other)
                    + self.gives_to_nobody(one, other)
                    + self.calls_thing(one, other)
                    + self.done_to_place(one, other)
                    + self.hits_force(one, other)
                    + self.of_country(one, other)
                    + self.counted_apart(one, other)
                    + self.counted_nominative(other)
                    + self.of_governed(one, other)
                    + self.beside_governed(one, other)
                    + self.comes_after(one, other)
                    + self.describes(one, other)
                    + self.splits(one, other)
                    + self.befalls_people(one, other)
                    + self.is_one_of_them(one, other)
                    + self.kin_behind_name(one, other)
                    + self.who_behind_comma(other)
                    + self.says_person(one, other)
                    + self.is_rather_described(one, other)
                    + self.says_nothing_of(one)
                    + self.states_somebody(one, other)
                    + self.is_object_of_act(one, other)
                    + self.behind_made(one, other);
                cost + apart + self.name_of(one, other) + self.unsaid(one, other) + self.parted(one, other) + order
            }),
            // «ثم عثر على الجثة» has no subject that it could share.
            Check::SameSubject if one.category == Category::SENTENCE && self.is_impersonal(other) => None,
            // «كان يمكن أن ينسحب»: no auxiliary has another before it.
            Check::SameSubject if is_open_copula(one) && self.is_auxiliary(other) => None,
            Check::SameSubject => same_subject(one, other).map(|cost| {
                // «اعتقل الرجل وحكم عليه بالسجن»
                let parted = self.parts_passive(one, other);
                let itself = if one.is_passive() { self.does_to_itself(one, other) } else { 0 };
                // «كانت الحكومة أعلنت»: whom the first tells of is not announced.
                let subject = self.subject_in(one);
                let announced = subject.map_or(0, |subject| self.passive_of_doer(other, subject));
                let act = if one.category == Category::SENTENCE { self.rather_second_act(one, other) } else { 0 };
                let had = if is_open_copula(one) { self.has_beside(one) + alone_as_several(one, other) } else { 0 };
                cost + act
                    + had
                    + self.done_to_things(other, subject.unwrap_or(one))
                    + self.done_by_last(one, other)
                    + announced
                    + itself
                    + parted
                    + self.leads_itself(one, other)
                    + self.changes_itself(one, other)
                    + self.befalls_another(one, other)
                    + self.rather_done_too(one, other)
            }),
            // «أطلق رجل النار فقتل أربعة»: what follows from the first is told by a verb.
            Check::Alike if self.follows_from(other) => None,
            Check::Alike => Some(
                self.tells_what(one, other)
                    + alike(one, other, self.both_do(one, other), self.is_mixed(one, other))
                    + self.beside_counted(one, other)
                    + self.behind_list(one, other)
                    + self.befalls_beside_person(one, other)
                    + self.told(one, other)
                    + self.is_thing_beside_act(one, other)
                    + self.joined_adjective(one, other)
                    + self.is_one_of_two(one, other)
                    + self.is_like_complement(one, other)
                    + self.is_like_end_of_compound(one, other)
                    + self.rather_shared(one, other)
                    + self.is_act_beside_thing(one, other)
                    + self.rather_second_verb(one, other),
            ),
            // «تعريض الركاب للخطر» exposes them to it.
            Check::Agent if self.governs_instead(one, other) => None,
            Check::Agent => self.has_agent(one, Some(other)).then(|| {
                self.brought(one, other) + self.rather_appointed(one, other) + self.gives_or_takes(one, other)
            }),
            Check::Article => self.chart.edge(one.head).properties.has(Properties::DEFINITE).then_some(0),
            Check::Owned => {
                let owned = self.is_owned(one) && !self.is_of_act(one) && !self.is_of_several_things(one);
                // «مواصلة الحوار البناء»: things do nothing to what may describe them.
                let thing = || self.last_part(one).is_some_and(|owner| !self.is_doer(owner));
                (owned && !(thing() && self.may_describe_last(one, other))).then_some(0)
            }
            Check::Kin => self.is_kin(one).then_some(0),
            Check::Names => Some(self.names(one, other)),
            Check::Intends => self.intends(one).then_some(0),
            Check::Stays if self.is_across(one, other) || self.ends_nominal(one, other) => Some(ACROSS),
            // «…، السبت، …»: between commas it is the main verb's.
            Check::Stays => {
                let comma = if self.begins_with_comma(other) { BEHIND_COMMA / 2 } else { 0 };
                Some(
                    comma
                        + self.of_participle(one, other)
                        + self.is_adjective_too(one, other)
                        + self.is_of_last(one, other)
                        + self.specifies(one, other)
                        + self.describes_subject(one, other),
                )
            }
            // Nothing parts a preposition or a noun in the construct state from what stands behind it.
            Check::Genitive if self.begins_with_comma(other) => None,
            Check::Genitive => genitive(other).map(|cost| {
                let for_time = if one.properties.has(Properties::HUMAN) && lasts(other) { DOUBTFUL } else { 0 };
                cost + for_time
                    + self.of_own_act(one, other)
                    + self.of_amount(one, other)
                    + self.of_counted_people(one, other)
                    + self.weapon_of_thing(one, other)
                    + self.aims_at_thing(one, other)
                    + self.of_its_own_people(one, other)
                    + self.parts_idiom(one, other)
                    + self.of_act(one, other)
                    + self.of_that(one, other)
                    + self.of_target(one, other)
                    + self.rather_adjective(one, other)
                    + self.rather_of_noun(one, other)
                    + self.rather_of_person(one, other)
                    + self.rather_of_thing(one, other)
                    + self.of_nobodys(one, other)
                    + self.of_what(one, other)
                    + self.more_than_two(one, other)
                    + self.between_more(one, other)
                    + self.others_before(one, other)
                    + self.people_of_event(one, other)
                    + self.rather_whose(one, other)
            }),
            Check::Event => self.is_event(other).then_some(0),
            Check::Body => self.is_body_of_people(other).then_some(0),
            Check::PartOf => {
                let people = other.properties.has(Properties::HUMAN | Properties::PLURAL);
                (people || self.is_share(one) || self.is_body_of_people(other)).then_some(0)
            }
            Check::SamePreposition => (one.key.is_some() && one.key == other.key).then_some(0),
            Check::SameName => {
                let said = |edge: &Edge| self.chart.english_of(edge.lexeme);
                (said(one).is_some() && said(one) == said(other)).then_some(0)
            }
            Check::Others => Some(
                self.begins_with_others(one, other)
                    + self.rather_does_too(one, other)
                    + self.rather_second_act(one, other),
            ),
            Check::Made => self.is_made(one).then_some(0),
            Check::Measure => self.is_measure(one).then_some(0),
            Check::Nearest => Some(self.nearer(one, other)),
            Check::Supposes => self.supposes(one).then_some(0),
            Check::Asked => self.asks_to_do(one, other).then_some(0),
            Check::Results => self.is_verb_in(other, &lists().verbs.results).then_some(0),
            Check::Seat => self.is_seat(other).then_some(0),
            Check::Aims => self.aims(one).then_some(0),
            Check::Reasons => self.is_reason(one).then_some(0),
            Check::Raised => self.has_raised(one).then_some(0),
            Check::Reciprocal => self.reciprocal(one),
            Check::ItsAct => self.is_done_to_pronoun(other).then_some(0),
            Check::Strikes => self.strikes(one, other).then_some(0),
            Check::Changes => self.changes(one).then(|| self.counts_behind(one, other)),
            Check::Field => self.is_field_of(one, other).then_some(0),
            Check::Numbered => self.is_numbered(one).then_some(0),
            Check::Quality => self.chart.lexicon.quality(one.lexeme, other.lexeme).map(|_| 0),
            Check::Ranked => self.is_ranked(one).then_some(0),
            Check::Row => Some(if self.is_of_row(one) { 0 } else { NOT_GOVERNED }),
            Check::Apart => (!self.chart.is_behind_noun(one.start) && !self.begins_with_comma(other)).then_some(0),
            Check::Term => self.is_term(one).then_some(0),
            Check::Ordinal => self.is_ordinal(one).then_some(0),
            Check::Model => self.is_model(one).then_some(0),
            Check::DoneTo => self.is_done_to_something(one).then_some(0),
            Check::Undergone => Some(self.rather_active(one)),
            Check::Begins => (other.start == one.end && !self.ends_finite(one) && self.begins(one)).then_some(0),
            Check::Complete if one.start == other.start => Some(self.is_incomplete(one)),
            Check::Complete => Some(self.ends_incomplete(one, other)),
            Check::Manner => Some(self.is_of_an_act(one, other) + self.is_of_participle(one, other)),
            Check::Described => self.has_comma_inside(one).then_some(0),
            Check::Headed => self.is_headed(one, other).then_some(0),
            Check::CallsOn => self.calls_on_to(one, other).then_some(0),
            Check::Happens => self.is_verb_in(one, &lists().verbs.of_events).then_some(0),
            Check::Quotes => self.quotes(one, other),
            Check::States => self.states(one).then_some(0),
            Check::SameUnit => self.is_of_one_unit(one, other).then_some(0),
            Check::Degree => (!self.is_degree(one, other)).then_some(0),
            Check::Brief => Some(if self.is_lasting(one) { DOUBTFUL } else { 0 }),
            Check::ByAct => Some(if self.is_done_by_act(one) { DOUBTFUL } else { 0 }),
            Check::Does => self.is_verb_in(one, &lists().verbs.doing).then_some(0),
            Check::ElectedBy => (self.is_of_object(one) && self.is_body_as_person(one, other)).then_some(0),
            Check::ByMind => Some(if self.is_minded_act(one) { RATHER_NOT } else { 0 }),
            Check::AtThatTime => self.tells_when(one, other).then_some(0),
            Check::Appoints => self.is_verb_in(one, &lists().verbs.appointing).then_some(0),
            Check::Leads => (!self.stands_behind(one)).then_some(0),
            Check::Commands => self.commands(one).then_some(0),
            Check::SameObject => self.same_object(one, other).then_some(0),
            Check::Shares => self.shares_object(one, other).then_some(0),
            Check::ToPlace => {
                let verbs = &lists().verbs;
                // «وصلت القوات المدينة»
                let transitive = one.properties.has(Properties::TRANSITIVE);
                self.is_verb_in(one, if transitive { &verbs.done_to_places } else { &verbs.arriving }).then_some(0)
            }
            Check::Perceives => self.is_verb_in(one, &lists().verbs.perceiving).then_some(0),
            Check::Holds => self.holds(one).then_some(0),
            Check::ToDoToo => self.is_to_do_too(one, other).then_some(0),
            Check::WasToo => self.was_too(one, other).then_some(0),
            Check::Serves => (self.holds(one) || self.is_noun_in(one, &lists().nouns.besides)).then_some(0),
            Check::Posts => self.is_post(one).then_some(0),
            Check::NoWork => Some(self.works_as(one)),
            Check::ByNobody => Some(self.is_done_by_body(one)),
            Check::DoneBy => self.is_doer_behind(one, other).then_some(0),
            Check::Tops => self.tops(one).then_some(0),
            Check::Sees => self.is_verb_in(one, &lists().verbs.of_times).then_some(0),
            // «في اليوم الذي تلاه»: the day follows.
            Check::NoName if self.is_time_that(one) && self.is_next(other) => None,
            Check::NoName => Some(self.names_in(one, other)),
            Check::Parted => Some(if self.is_parted(one, other) { PARTED } else { 0 }),
            Check::Orders => Some(self.rather_orders(one) + self.done_by_nobody(one)),
            Check::Makes => self.is_verb_in(one, &lists().verbs.making).then_some(0),
            Check::Acts => Some(if self.has_thing(one) { DOUBTFUL } else { 0 }),
            Check::Attacks => self.attacks(one).then_some(0),
            Check::Effect => self.is_effect(other).then_some(0),
            Check::Calling => Some(self.calls(one, other)),
            Check::Undivided => Some(self.is_divided(one)),
            Check::Foremost => self.is_foremost(one).then_some(0),
            Check::Office => self.is_office(one).then(|| if self.is_media(other) { DOUBTFUL } else { 0 }),
            // «كما أفاد مصدر وكالة …»
            Check::Media if one.category == Category::CLAUSE => {
                self.last_part(one).filter(|last| self.is_media(last)).map(|_| 0)
            }
            Check::Media => self.is_media(one).then_some(0),
            Check::By => (other.key.is_some() && other.key == self.chart.lexicon.key("ب")).then_some(0),
            Check::OfPerson => self.is_of_a_person(one).then_some(0),
            Check::Shared => self.is_shared(one, other).then_some(0),
            Check::OfIdiom => self.is_of_idiom(one, other).then_some(0),
            Check::OfObject => {
                let other_than = self.is_one_as_several(one, other) || self.is_body_as_person(one, other);
                (self.is_of_object(one) && !other_than).then_some(0)
            }
            Check::Unnamed => (!self.has_named(one)).then_some(0),
            // «هدم مقرر لمسجد»: ل tells neither where nor when.
            Check::Done if other.key.is_some() && other.key == self.chart.lexicon.key("ل") => None,
            Check::Done => self.tells_what_is_done(one).then_some(0),
            Check::DoneToWhom => self.tells_to_whom(one, other).then_some(0),
            Check::Remains => self.is_verb_in(one, &lists().verbs.remaining).then_some(0),
            Check::TurnsOut => self.is_verb_in(one, &lists().verbs.turning_out).then_some(0),
            Check::Lasts => self.is_lasting(one).then_some(0),
            Check::Counts => (!self.is_number(other)).then(|| self.counted_by_year(one, other)),
            Check::Fulfilled => Some(self.lacks_governed(one)),
            Check::Called => Some(self.calls_it_nothing(one)),
            Check::AllSaid => (self.name(&self.last_word(one)) != "UNREAD").then_some(0),
            Check::SomebodyTo => self.is_somebody_to(one, other).then_some(0),
            Check::Until => (!self.governs_toward(one)).then_some(0),
            Check::Gives => self.gives_behind_doer(one, other).then(|| self.shows_no_accusative(other)),
            Check::ByPhrase => Some(if self.is_told_by_phrase(one) { BY_PHRASE } else { 0 }),
            Check::Counting => self.counts_noun(one).then_some(0),
            Check::RatherNoun => Some(self.verb_and_subject(one)),
            Check::Had => self.is_had(one).then_some(0),
            Check::Faced => self.is_noun_in(one, &lists().nouns.faced).then_some(0),
            Check::OneObject => {
                let second = self.second_object(one, other).is_some_and(|cost| cost < DOUBTFUL);
                Some(if second { DOUBTFUL } else { 0 })
            }
            Check::SecondObject => self
                .second_object(one, other)
                .map(|cost| cost + self.is_object_of_act(one, other) + self.who_behind_comma(other)),
            Check::Place => Some(if self.ends_in_place(one) { 0 } else { NO_PLACE }),
        }
    }

    /// The name of its category.
    fn name(&self, edge: &Edge) -> &str {
        self.chart.lexicon.grammar.symbols.category_name(edge.category)
    }

    /// The edge inside rules of one part.
    fn unwrapped(&self, edge: &Edge) -> Edge {
        let mut edge = edge;
        while let [only] = self.chart.parts_of(edge) {
            edge = self.chart.edge(*only);
        }
        *edge
    }

    /// The first of what is joined, without rules of one part; the edge itself if nothing is.
    fn first_member(&self, edge: &Edge) -> Edge {
        let mut first = self.unwrapped(edge);
        while first.properties.has(Properties::CONJOINED) && first.rule.is_some() {
            first = self.unwrapped(self.chart.edge(first.parts[0]));
        }
        first
    }

    /// Whether something that was added behind the first part, or within that, is so.
    fn has_behind(&self, edge: &Edge, is: impl Fn(&Edge) -> bool) -> bool {
        let mut edge = edge;
        while let Some((first, rest)) = self.chart.parts_of(edge).split_first() {
            if rest.iter().any(|part| is(self.chart.edge(*part))) {
                return true;
            }
            edge = self.chart.edge(*first);
        }
        false
    }

    /// Whether the English of the finite verb that a clause is headed by is in a list.
    fn is_verb_in(&self, clause: &Edge, list: &List) -> bool {
        clause.finite_verb().is_some_and(|number| has(list, &self.chart.lexicon.vocabulary.word(number).lemma.en))
    }

    /// The first word in it.
    fn first_word(&self, edge: &Edge) -> Edge {
        let mut edge = edge;
        while edge.rule.is_some() {
            edge = self.chart.edge(edge.parts[0]);
        }
        *edge
    }

    /// The last word in it.
    fn last_word(&self, edge: &Edge) -> Edge {
        let mut edge = edge;
        while let Some(last) = self.last_part(edge) {
            edge = last;
        }
        *edge
    }

    /// What stands last in it.
    fn last_part(&self, edge: &Edge) -> Option<&Edge> {
        self.chart.parts_of(edge).last().map(|last| self.chart.edge(*last))
    }

    /// What it costs that a name is that of what is described before it: «مدينة», «العاصمة», «حركة» have names, «البيان» has none.
    fn names(&self, described: &Edge, name: &Edge) -> u32 {
        if described.properties.has(Properties::HUMAN) {
            return if self.is_another(described, name) || self.is_of_two(described, name) { NAMELESS } else { 0 };
        }
        let lists = &lists().nouns;
        let place = |edge: &Edge| edge.properties.has(Properties::PLACE);
        let english = match described.lexeme {
            Lexeme::Vocabulary(number, Part::Noun) => self.chart.lexicon.vocabulary.word(number).lemma.en.as_str(),
            _ => return if place(described) && place(name) { 0 } else { NAMELESS },
        };
        let kind = place(described)
            || has(&lists.places, english)
            || has(&lists.bodies, english)
            || has(&lists.named, english);
        // «مشروع القانون حزب العدالة»: a party is no name of a law; «دعم بلاده الحكومة الشرعية»: nor a government that of a country.
        let other = || !self.is_body_of_people(described) && self.is_body_of_people(name) && !place(name);
        if kind && !other() { 0 } else { NAMELESS }
    }
}
