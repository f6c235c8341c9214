//! What a noun is that a pronoun may go back to: whether it agrees, stands before it, and may have or do what is told.

use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::grammar::{Category, English, Properties};
use super::super::lists::{has, lists};
use super::Generator;
use super::owners::Kind;
use super::pronouns::{Meant, Referent, Sought};
use crate::vocabulary::Features;

impl Generator<'_, '_> {
    /// The first of the candidates that fits: a thing that is not known yet only if nobody is there.
    pub(super) fn nearest(&self, sought: Sought, candidates: &[EdgeId]) -> Option<Referent> {
        let features = sought.properties.features();
        let masculine = features.of(Features::GENDER) == Features::MASCULINE;
        let act = self.is_act_of(sought);
        let candidates: Vec<EdgeId> =
            candidates.iter().copied().filter(|candidate| self.is_before(*candidate, sought)).collect();
        if sought.kind == Kind::PlaceRather {
            let places: Vec<EdgeId> =
                candidates.iter().copied().filter(|candidate| self.is_place(*candidate)).collect();
            if let Some(found) = self.nearest(Sought { kind: Kind::Any, ..sought }, &places) {
                return Some(found);
            }
        }
        let mut unknown = None;
        for candidate in candidates {
            let edge = self.edge(candidate);
            let of_noun = edge.properties.features();
            // «المالكي»: a word that is not known may be a name.
            let person = edge.properties.has(Properties::HUMAN);
            let of_mind = sought.kind.is_person() || sought.kind == Kind::Mind;
            let thing = !(person || of_mind && self.is_unknown(candidate));
            let is_plural = of_noun.of(Features::NUMBER) == Features::PLURAL;
            let fits = match sought.kind {
                Kind::Any | Kind::PlaceRather => true,
                Kind::OnlyPerson | Kind::Person | Kind::PersonRather => !thing,
                Kind::Mind => !thing || self.has_mind(candidate),
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
            if !of_noun.agrees(features, Features::GENDER)
                || masculine && (self.is_feminine_country(candidate) || thing && self.is_told_feminine(candidate))
            {
                continue;
            }
            if !thing && masculine && self.is_womans_name(candidate) {
                continue;
            }
            if !thing && !masculine && !self.is_woman(candidate) && !sought.kind.is_person() {
                continue;
            }
            // «من منصبه بسبب محاولته»: who has the one does the other.
            if thing && act && edge.properties.has(Properties::RESUMED) && !self.speaks(candidate) {
                continue;
            }
            // «ويأتي هذا مع تصريحات للرئيس، قال فيها»: what cannot speak has not said it.
            if thing
                && sought.properties.has(Properties::SPEECH)
                && sought.kind != Kind::Mind
                && !self.speaks(candidate)
            {
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
                    let women = self.antecedents.last_first(self.chart, sought.place);
                    let women: Vec<EdgeId> = women.filter(|woman| self.is_woman(*woman)).collect();
                    let she = self.nearest(woman, &women);
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
        // «دعمه»: what a noun is possessed by is not in it; but «الوكالة على صفحتها», «ائتلاف معروف بدعمه».
        let described = || {
            let mut within = self.antecedents.edges().filter(|id| matches!(self.category_name(*id), "AP" | "RC"));
            within.any(|id| {
                let inner = self.edge(id);
                edge.start <= inner.start && inner.end <= edge.end && self.is_around(id, place)
            })
        };
        let in_it = usize::from(edge.end) > place
            && usize::from(edge.start) <= place
            && !edge.properties.meets(Properties::HUMAN | Properties::NAME)
            && !(edge.properties.has(Properties::DEFINITE) && described());
        // Right before a pronoun stands what it owns.
        let before = head_end < place || head_end == place && sought.pronoun.is_none();
        let of_it = sought.pronoun.is_some_and(|pronoun| self.is_behind_noun(pronoun, edge.head));
        before
            && !in_it
            && !of_it
            && !self.is_time(candidate)
            && !self.is_that(edge.head)
            && sought.apart != Some(edge.head)
    }

    /// Whether a pronoun stands right behind a preposition that stands right behind a noun: «المستفيد منه».
    fn is_behind_noun(&self, pronoun: EdgeId, head: EdgeId) -> bool {
        let Some(phrase) = self.whole_of(pronoun).filter(|whole| self.category_name(*whole) == "PP") else {
            return false;
        };
        self.whole_of(phrase).is_some_and(|whole| self.is_noun(whole) && self.edge(whole).head == head)
    }

    /// Whether a noun phrase tells a time: «ثلاثة أو أربعة أشهر».
    fn is_time(&self, noun: EdgeId) -> bool {
        let edge = self.edge(noun);
        let time = |part: &EdgeId| self.edge(*part).properties.has(Properties::TIME);
        time(&noun)
            || edge.properties.meets(Properties::CONJOINED | Properties::NUMBER)
                && self.chart.parts(noun).iter().any(time)
    }

    /// Whether it is a demonstrative by itself, which owns nothing.
    fn is_that(&self, head: EdgeId) -> bool {
        self.category_name(head) == "DEM"
    }

    /// Whether a noun is a word that is not known, or a name of which nothing is.
    pub(super) fn is_unknown(&self, noun: EdgeId) -> bool {
        let head = self.edge(self.edge(noun).head);
        let named = || {
            let Lexeme::Unit(unit) = head.lexeme else { return false };
            let nothing = !head.properties.meets(Properties::HUMAN | Properties::PLACE);
            nothing && self.lattice.units[unit as usize].entries.is_empty() && head.properties.has(Properties::NAME)
        };
        head.category == Category::UNKNOWN || named()
    }

    /// Whether it is a place, by its name or its noun.
    fn is_place(&self, noun: EdgeId) -> bool {
        let edge = self.edge(noun);
        edge.properties.has(Properties::PLACE) || has(&lists().nouns.places, self.noun_english(edge.head))
    }

    /// Whether it is a body that has and does what people have and do.
    pub(super) fn has_mind(&self, noun: EdgeId) -> bool {
        let edge = self.edge(noun);
        let english = match edge.lexeme {
            Lexeme::Unit(unit) => self.lattice.units[unit as usize].english.rsplit(' ').next().unwrap_or_default(),
            _ => self.noun_english(edge.head),
        };
        let nouns = &lists().nouns;
        let body = |english: &str| [&nouns.bodies, &nouns.minds, &nouns.peoples].iter().any(|list| has(list, english));
        // "terrorist groups"
        let parties = || english.strip_suffix("ies").is_some_and(|stem| body(&format!("{stem}y")));
        let several = || english.strip_suffix('s').is_some_and(body) || parties();
        // "the nuclear deal"
        let named = || edge.properties.has(Properties::NAME) && !has(&nouns.voiceless, &english.to_lowercase());
        named() || body(english) || several()
    }

    /// The place that a noun is of: «معالم صنعاء».
    pub(super) fn place_in(&self, noun: EdgeId) -> Option<EdgeId> {
        if self.edge(noun).properties.has(Properties::HUMAN) {
            return None;
        }
        let place = Properties::PLACE | Properties::NAME;
        self.complement_of(noun).filter(|id| self.edge(*id).properties.has(place))
    }

    /// What a noun is of: «معالم صنعاء».
    pub(super) fn complement_of(&self, noun: EdgeId) -> Option<EdgeId> {
        let mut at = noun;
        loop {
            let rule = &self.lexicon.grammar.rules[usize::from(self.edge(at).rule?)];
            let children = self.chart.parts(at);
            at = match &rule.english {
                English::Same(part) => children[*part],
                English::Add(_) => children[rule.head],
                English::Construct { complement, .. } => return Some(children[*complement]),
                _ => return None,
            };
        }
    }

    /// Whether it is the name of a place that shows no gender, and is none of the few countries that may be masculine: «إسرائيل».
    fn is_feminine_country(&self, place: EdgeId) -> bool {
        let edge = self.edge(place);
        let Lexeme::Unit(unit) = edge.lexeme else { return false };
        edge.properties.has(Properties::PLACE | Properties::NAME)
            && !has(&lists().nouns.masculine_countries, &self.lattice.units[unit as usize].english)
            && !self.is_masculine_site(unit)
    }

    /// «ميناء الحديدة» is masculine, though Hodeidah is not: what it is tells, the last word of its English.
    fn is_masculine_site(&self, unit: u32) -> bool {
        let site = self.lattice.units[unit as usize].english.rsplit(' ').next().unwrap_or_default();
        has(&lists().nouns.masculine_sites, &site.to_lowercase())
    }

    /// Whether what is told of a thing shows that it is feminine: «كتائب القسام متورطة», «أعلنت طالبان».
    fn is_told_feminine(&self, thing: EdgeId) -> bool {
        let feminine = |part: &EdgeId| {
            let edge = self.edge(*part);
            edge.properties.features().of(Features::GENDER) == Features::FEMININE
                && (edge.category == Category::CLAUSE || matches!(self.category_name(*part), "ADJ" | "VP"))
        };
        let mut wholes = self.antecedents.edges().map(|edge| self.chart.parts(edge));
        self.antecedents.subjects().any(|subject| subject == thing)
            && wholes.any(|parts| parts.contains(&thing) && parts.iter().any(feminine))
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

    /// Whether a name is that of a woman: «ميلانيا ترامب».
    fn is_womans_name(&self, person: EdgeId) -> bool {
        let head = self.edge(self.edge(person).head);
        let Lexeme::Unit(unit) = head.lexeme else { return false };
        let english = self.lattice.units[unit as usize].english.trim_start_matches('≈');
        head.properties.has(Properties::NAME | Properties::HUMAN)
            && english.split(' ').any(|word| has(&lists().nouns.women, word))
    }

    /// Whether a person is a woman, by her noun, title or given name, by what stands beside it, or by the verb that she is the subject of.
    fn is_woman(&self, person: EdgeId) -> bool {
        let feminine = |id: EdgeId| self.edge(id).properties.features().of(Features::GENDER) == Features::FEMININE;
        let does = |part: &EdgeId| self.edge(*part).category == Category::CLAUSE && feminine(*part);
        let described = |part: &EdgeId| self.edge(*part).properties.has(Properties::HUMAN) && feminine(*part);
        let apposed = self.edge(person).properties.has(Properties::NAME | Properties::HUMAN)
            && self.chart.parts(person).iter().any(described);
        feminine(person)
            || self.is_womans_name(person)
            || apposed
            || self
                .antecedents
                .edges()
                .map(|edge| self.chart.parts(edge))
                .any(|parts| parts.contains(&person) && parts.iter().any(does))
    }
}
