//! Where adjuncts stand in an English clause.

use super::super::agreement::Agreement;
use super::super::chart::EdgeId;
use super::super::government::Governed;
use super::super::grammar::{Category, Piece, Properties, Shape, Slot};
use super::super::lists::{has, lists};
use super::Generator;
use super::clauses::{Item, Parts, Verb};
use super::pronouns::Apart;

/// How many words may stand between a verb and an adjunct that stands before them in the Arabic.
pub(super) const MOST_WORDS_BEFORE_ADJUNCT: usize = 5;

/// How many words of a complement may stand before an adverb that stands before it in the Arabic.
const MOST_WORDS_BEFORE_ADVERB: usize = 3;

/// How many words a place may have that is said before the verb, which the subject may have to itself.
const MOST_WORDS_OF_PLACE: usize = 7;

/// How many words an adjunct may have that is said before the verb.
const MOST_WORDS_OF_ADJUNCT: usize = 12;

/// Behind what an adverb stands that it may be of.
#[derive(Clone, Copy)]
pub(super) enum Behind {
    /// An act with more words.
    Act,
    /// An object.
    Object,
}

/// What the length of an item hangs on: what is said in it is measured again in what is said around it, which would take twice as long for each
/// clause within a clause.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(in super::super) struct Measured {
    by: EdgeId,
    /// Where its template lies.
    template: usize,
    part: Option<(EdgeId, Shape)>,
    resumptive: Option<(EdgeId, &'static str)>,
    apart: Option<Apart>,
    unnamed: bool,
    finding: bool,
}

/// How many words an item has, and whether "he" has been said of nobody who is named once it is said.
#[derive(Clone, Copy)]
pub(in super::super) struct Length {
    words: usize,
    unnamed: bool,
}

impl Generator<'_, '_> {
    /// The adjuncts that stand before a complement in the Arabic and are said before it in English too, since it is long.
    pub(super) fn before_long(
        &self,
        parts: &Parts<'_>,
        complement: usize,
        governed: Option<usize>,
        most: usize,
        skipped: &dyn Fn(usize) -> bool,
    ) -> Vec<usize> {
        if !matches!(parts.verb, Verb::Edge(_)) || self.words_of(parts, complement) <= most {
            return Vec::new();
        }
        let before = self.start_of(parts, complement);
        let adjuncts = (0..parts.items.len()).filter(|at| {
            parts.items[*at].slot == Slot::Rest
                && Some(*at) != governed
                && !skipped(*at)
                && (self.is_adjunct(&parts.items[*at]) || self.is_adverb(&parts.items[*at]))
                && self.start_of(parts, *at) < before
                && self.words_of(parts, *at) <= MOST_WORDS_OF_ADJUNCT
        });
        let mut adjuncts: Vec<usize> = adjuncts.collect();
        adjuncts.sort_by_key(|at| self.start_of(parts, *at));
        adjuncts
    }

    /// How many words of what a verb governs may stand before an adjunct; none of a place, which is no more its own than the adjunct is,
    /// «انطلقت القافلة باتجاه المدينة في الشمال», and none of what people do something somewhere for: «اجتمع الوزراء في الخرطوم لبحث الأزمة».
    pub(super) fn words_before_adjunct(&self, parts: &Parts<'_>, governed: usize) -> usize {
        let inside = self.lexicon.key("في");
        let place = parts.items[governed].part.is_some_and(|(part, _)| {
            let edge = self.edge(part);
            inside.is_some() && edge.key == inside && edge.properties.has(Properties::PLACE)
        });
        let phrase = |(at, item): (usize, &Item<'_>)| {
            let phrase = item.part.is_some_and(|(part, _)| self.category_name(part) == "PP");
            phrase && item.slot == Slot::Rest && self.start_of(parts, at) < self.start_of(parts, governed)
        };
        let somewhere = |(at, item): (usize, &Item<'_>)| {
            let place = item.part.is_some_and(|(part, _)| self.edge(part).properties.has(Properties::PLACE));
            place && phrase((at, item))
        };
        let people = || {
            let subject = parts.items.iter().find(|item| item.slot == Slot::Subject).and_then(|item| item.part);
            subject.is_some_and(|(subject, _)| self.edge(subject).properties.has(Properties::HUMAN))
        };
        let met = self.is_purpose(&parts.items[governed]) && people() && parts.items.iter().enumerate().any(somewhere);
        if met || place && parts.items.iter().enumerate().any(phrase) { 0 } else { MOST_WORDS_BEFORE_ADJUNCT }
    }

    /// The place at which an item starts.
    pub(super) fn start_of(&self, parts: &Parts<'_>, at: usize) -> u16 {
        let item = &parts.items[at];
        match item.part {
            Some((part, _)) => self.edge(part).start,
            None => self.chart.parts(item.by).get(1).map_or(0, |part| self.edge(*part).start),
        }
    }

    /// How many English words an item has.
    pub(super) fn words_of(&self, parts: &Parts<'_>, at: usize) -> usize {
        let item = &parts.items[at];
        let (resumptive, apart) = (self.resumptive.get(), self.apart.get());
        let (unnamed, finding) = (self.unnamed.get(), self.finding.get());
        let template = std::ptr::from_ref(item.template).addr();
        let measured = Measured { by: item.by, template, part: item.part, resumptive, apart, unnamed, finding };
        let known = self.lengths.borrow().get(&measured).copied();
        let length = known.unwrap_or_else(|| {
            let words = self.item(item, Shape::Whole).line().split(' ').count();
            let length = Length { words, unnamed: self.unnamed.get() };
            self.lengths.borrow_mut().insert(measured, length);
            length
        });
        self.unnamed.set(length.unnamed);
        length.words
    }

    /// The adjuncts that are said before the verb: those that stand before its object in the Arabic, or before what it governs, where that is
    /// so long that behind it they would be read as a part of it: «تعهد الوزير الثلاثاء بالرد على الهجوم الذي …».
    pub(super) fn early(
        &self,
        parts: &Parts<'_>,
        object: Option<usize>,
        governed: Option<usize>,
        verbal: bool,
        skipped: &dyn Fn(usize) -> bool,
    ) -> Vec<usize> {
        if !matches!(parts.verb, Verb::Edge(_)) && self.predicate(parts).is_none() {
            return Vec::new();
        }
        let start = |at: usize| self.start_of(parts, at);
        let length = |at: usize| self.words_of(parts, at);
        let complements = self.complements(parts, &[object, governed]);
        // "the department in Britain said that …"
        let speech = matches!(parts.verb, Verb::Edge(verb) if self.edge(verb).properties.has(Properties::SPEECH));
        let that = parts.items.iter().any(|item| item.part.is_some_and(|(part, _)| self.category_name(part) == "THAT"));
        let place = self.place_of_subject(parts, governed, that, skipped);
        let Some(last) = complements.iter().map(|at| start(*at)).max() else {
            // "the situation in Syria was difficult"
            let before = |at: &usize| self.predicate(parts).is_some_and(|predicate| start(*at) < start(predicate));
            return place.into_iter().filter(|at| that || speech || before(at)).collect();
        };
        let first = complements.iter().map(|at| start(*at)).min().unwrap_or(last);
        // «انطلقت القافلة باتجاه المدينة في الشمال»
        let places = object.is_none() && governed.is_some_and(|at| self.words_before_adjunct(parts, at) == 0);
        let adjuncts: Vec<usize> = (0..parts.items.len())
            .filter(|at| {
                parts.items[*at].slot == Slot::Rest
                    && Some(*at) != governed
                    && !skipped(*at)
                    && self.is_adjunct(&parts.items[*at])
                    && !self.is_company(&parts.items[*at])
                    && !self.is_capacity(&parts.items[*at])
                    && !self.is_purpose(&parts.items[*at])
                    && !self.is_of_verb(parts, &parts.items[*at])
                    && !object.is_some_and(|object| self.is_foremost_since(parts, object, *at))
                    && !(places && parts.items[*at].part.is_some_and(|(part, _)| self.category_name(part) == "PP"))
            })
            .collect();
        let mut ordered: Vec<usize> =
            adjuncts.iter().copied().filter(|at| start(*at) < last && length(*at) <= MOST_WORDS_OF_ADJUNCT).collect();
        ordered.sort_by_key(|at| start(*at));
        // A phrase right behind the subject may belong to it, which it may here too; a date goes with the verb wherever it stands.
        let subject = parts.items.iter().find(|item| item.slot == Slot::Subject).and_then(|item| item.part);
        let mut reached = subject.map_or(0, |(part, _)| self.edge(part).end);
        // A person's name takes no place where something is done: "Sami Haddad received in Cairo a delegation of …".
        let named =
            subject.is_some_and(|(part, _)| self.edge(part).properties.has(Properties::NAME | Properties::HUMAN));
        let inside = self.lexicon.key("في");
        let done_there = |at: usize| {
            let is_inside = |(part, _): (EdgeId, Shape)| inside.is_some() && self.edge(part).key == inside;
            named && object.is_some() && parts.items[at].part.is_some_and(is_inside)
        };
        let mut early = Vec::new();
        for at in ordered {
            let end = self.edge(parts.items[at].by).end;
            let follows = start(at) == reached && start(at) < first && !done_there(at);
            if follows || parts.items[at].part.is_none_or(|(part, _)| self.category_name(part) != "PP") {
                early.push(at);
                if follows {
                    reached = end;
                }
            }
        }
        let far = (0..parts.items.len()).filter(|at| {
            parts.items[*at].slot == Slot::Rest && !complements.contains(at) && !skipped(*at) && start(*at) > last
        });
        let far: Vec<usize> = far.collect();
        let behind = complements.iter().chain(&far).copied().map(length).sum::<usize>();
        // "called on Saturday on Berlin to explain": a verb would take the time.
        if verbal || behind > MOST_WORDS_BEFORE_ADJUNCT {
            return early;
        }
        // «دعا الاتحاد، الجمعة، إلى وقف فوري لإطلاق النار في ليبيا»: nor does a day part what is called for from where it is.
        let end = |at: &usize| parts.items[*at].part.map(|(part, _)| self.edge(part).end);
        let where_it_is = far.iter().any(|at| {
            let phrase = parts.items[*at].part.filter(|(part, _)| self.category_name(*part) == "PP");
            let follows = || complements.iter().filter_map(end).any(|end| end == start(*at));
            phrase.is_some_and(|(part, _)| inside.is_some() && self.edge(part).key == inside) && follows()
        });
        if where_it_is {
            let of_time = |at: &usize| parts.items[*at].part.is_none_or(|(part, _)| self.category_name(part) == "DATE");
            let early: Vec<usize> = early.into_iter().filter(of_time).collect();
            if !early.is_empty() {
                return early;
            }
        }
        // "the authorities in Gaza did not issue a statement"
        place.into_iter().filter(|at| start(*at) < first).collect()
    }

    /// What a verb like كان says that its subject is, if that is no phrase. What is definite is rather the subject behind a phrase, «كان في انتظارهما
    /// حرس الشرف», or of the noun in it; but somebody becomes “the president”.
    fn predicate(&self, parts: &Parts<'_>) -> Option<usize> {
        let (copula, becomes) = match parts.verb {
            Verb::Edge(verb) => {
                let becomes = self.edge(verb).finite_verb();
                let becomes = becomes.is_some_and(|line| self.lexicon.vocabulary.word(line).lemma.en == "become");
                (self.edge(verb).properties.has(Properties::COPULA), becomes)
            }
            Verb::Literal(verb, _) => (verb == "be", false),
        };
        if !copula || parts.items.iter().any(|item| item.slot == Slot::Object) {
            return None;
        }
        (0..parts.items.len()).find(|at| {
            let item = &parts.items[*at];
            let Some((part, _)) = item.part.filter(|_| item.slot == Slot::Rest) else { return false };
            let (edge, clause) = (self.edge(part).properties, self.chart.parts(item.by).first());
            let definite = edge.has(Properties::DEFINITE) && !becomes;
            let first = clause.is_some_and(|clause| !self.edge(*clause).properties.has(Properties::PREDICATE));
            let says = first && self.edge(item.by).properties.has(Properties::PREDICATE);
            says && !definite
                && !edge.has(Properties::PARTICIPLE)
                && !self.is_clause(part)
                && self.category_name(part) != "PP"
        })
    }

    /// "was angry during the meeting": a short predicate stands before the phrases that stand before it in the Arabic.
    pub(super) fn predicate_first(&self, parts: &Parts<'_>, mut items: Vec<usize>) -> Vec<usize> {
        let predicate = self.predicate(parts).and_then(|at| items.iter().position(|item| *item == at));
        if let Some(place) = predicate.filter(|place| self.words_of(parts, items[*place]) <= MOST_WORDS_BEFORE_ADJUNCT)
        {
            let phrase = |at: &usize| {
                let item = &parts.items[*at];
                let of_time = item.part.is_some_and(|(part, _)| self.category_name(part) == "NB");
                self.is_adjunct(item) && !of_time
            };
            let first = items[..place].iter().rposition(|at| !phrase(at)).map_or(0, |last| last + 1);
            items[first..=place].rotate_right(1);
        }
        items
    }

    /// The place that stands right behind the subject, which it may belong to; not what the verb governs. Where it is said that something is
    /// so, what else has an article behind «في» as well.
    fn place_of_subject(
        &self,
        parts: &Parts<'_>,
        governed: Option<usize>,
        that: bool,
        skipped: &dyn Fn(usize) -> bool,
    ) -> Option<usize> {
        let subject = parts.items.iter().find(|item| item.slot == Slot::Subject).and_then(|item| item.part)?.0;
        // «ساهمت الشركات في البلاد في خفض البطالة»: of two phrases with one preposition the verb governs the second, and the first is of the
        // subject.
        let governs =
            governed.filter(|_| !that).and_then(|at| parts.items[at].part).and_then(|(part, _)| self.edge(part).key);
        let twice = |at: &usize| {
            let item = &parts.items[*at];
            let phrase = item.part.filter(|(part, _)| item.slot == Slot::Rest && self.category_name(*part) == "PP");
            phrase.is_some_and(|(part, _)| {
                let edge = self.edge(part);
                governs.is_some() && edge.key == governs && edge.start == self.edge(subject).end
            })
        };
        if let Some(at) = (0..parts.items.len()).find(|at| Some(*at) != governed && !skipped(*at) && twice(at)) {
            return Some(at).filter(|at| self.words_of(parts, *at) <= MOST_WORDS_OF_PLACE);
        }
        // "Pompeo said in Tokyo that …"
        if self.edge(subject).properties.has(Properties::NAME | Properties::HUMAN) {
            return None;
        }
        (0..parts.items.len()).find(|at| {
            let Some((part, _)) = parts.items[*at].part else { return false };
            let edge = self.edge(part);
            let inside = that && edge.key.is_some() && edge.key == self.lexicon.key("في");
            parts.items[*at].slot == Slot::Rest
                && Some(*at) != governed
                && !skipped(*at)
                && self.category_name(part) == "PP"
                && (edge.properties.has(Properties::PLACE) || inside && edge.properties.has(Properties::DEFINITE))
                && self.edge(subject).end == edge.start
                && self.words_of(parts, *at) <= MOST_WORDS_OF_PLACE
        })
    }

    /// Whether «منذ» right behind what is the most or the first tells how far back it is that: «أكبر هجوم منذ عقود».
    fn is_foremost_since(&self, parts: &Parts<'_>, object: usize, adjunct: usize) -> bool {
        let Some((part, _)) = parts.items[object].part else { return false };
        let edge = self.edge(part);
        let since = parts.items[adjunct].part.is_some_and(|(adverb, _)| {
            self.edge(adverb).start == edge.end && self.text[self.span(adverb)].starts_with("منذ")
        });
        since && Agreement { chart: self.chart }.ranks(edge)
    }

    /// Whether it is as what something is done, which belongs behind the verb: «ظهر الحزب كأحد أبرز اللاعبين في البلاد».
    fn is_capacity(&self, item: &Item<'_>) -> bool {
        let like = self.lexicon.key("ك");
        item.part.is_some_and(|(part, _)| {
            let edge = self.edge(part);
            like.is_some() && edge.key == like && self.category_name(part) == "PP"
        })
    }

    /// Whether it is what something is done for, «لتدريب الجنود», which belongs behind the verb too.
    fn is_purpose(&self, item: &Item<'_>) -> bool {
        let to = self.lexicon.key("ل");
        item.part.is_some_and(|(part, _)| {
            let edge = self.edge(part);
            to.is_some()
                && edge.key == to
                && edge.properties.has(Properties::VERBAL)
                && self.category_name(part) == "PP"
        })
    }

    /// Of the items, those that are no clauses behind "that".
    fn complements(&self, parts: &Parts<'_>, items: &[Option<usize>]) -> Vec<usize> {
        let clause = |at: &usize| {
            parts.items[*at].part.is_some_and(|(part, _)| matches!(self.category_name(part), "THAT" | "PTHAT"))
        };
        items.iter().copied().flatten().filter(|at| !clause(at)).collect()
    }

    /// The adverbs of one word that are said with the verb, since what stands behind them in the Arabic is so long that behind it they would be
    /// read as a part of it: «نفى في وقت سابق التقارير التي …».
    pub(super) fn adverbs_before(
        &self,
        parts: &Parts<'_>,
        complements: &[Option<usize>],
        to_do: bool,
        skipped: &dyn Fn(usize) -> bool,
    ) -> Vec<usize> {
        let complements = self.complements(parts, complements);
        let Some(first) = complements.iter().map(|at| self.start_of(parts, *at)).min() else { return Vec::new() };
        // «دعت في وقت سابق إلى إنهاء القتال في ليبيا»: behind the complement the adverb would be of the ending.
        let far = (0..parts.items.len()).any(|at| {
            let phrase = parts.items[at].part.is_some_and(|(part, _)| self.category_name(part) == "PP");
            let rest = parts.items[at].slot == Slot::Rest && !complements.contains(&at) && !skipped(at);
            phrase && rest && self.start_of(parts, at) > first
        });
        let acts = complements
            .iter()
            .filter_map(|at| parts.items[*at].part)
            .any(|(part, _)| self.edge(part).properties.has(Properties::VERBAL));
        if !(to_do || far && acts || complements.iter().any(|at| self.words_of(parts, *at) > MOST_WORDS_BEFORE_ADVERB))
        {
            return Vec::new();
        }
        let adverbs = (0..parts.items.len()).filter(|at| {
            let item = &parts.items[*at];
            let said = || self.item(item, Shape::Whole).line();
            let with_verb = |said: &str| said.ends_with("ly") || has(&lists().verbs.adverbs, said);
            item.slot == Slot::Rest
                && !skipped(*at)
                && self.is_adverb(item)
                && self.start_of(parts, *at) < first
                && with_verb(&said())
        });
        adverbs.collect()
    }

    /// Whether an adverb that English has before the verb stands behind something: «دعا إلى وقف القتال في البلاد فورا», «الصحيفة التي نشرت التقرير
    /// بشدة».
    pub(super) fn is_behind(&self, parts: &Parts<'_>, adverb: usize, what: Behind) -> bool {
        let start = self.start_of(parts, adverb);
        let of_time = || has(&lists().verbs.adverbs, &self.item(&parts.items[adverb], Shape::Whole).line());
        self.is_adverb(&parts.items[adverb])
            && !(matches!(what, Behind::Object) && of_time())
            && parts.items.iter().any(|item| {
                let Some((part, _)) = item.part.filter(|_| matches!(item.slot, Slot::Rest | Slot::Object)) else {
                    return false;
                };
                let edge = self.edge(part);
                let is = match what {
                    // «انتقد طرد المقيمين في البلاد بصورة غير قانونية»
                    Behind::Act if !of_time() && edge.end == start && self.tells_more(part) => true,
                    Behind::Act => edge.properties.has(Properties::VERBAL) && edge.end - edge.start > 2,
                    Behind::Object => item.slot == Slot::Object && edge.category != Category::PRONOUN,
                };
                is && matches!(self.category_name(part), "PP" | "NP") && edge.end <= start
            })
    }

    /// Whether a relative clause or a participle with what it governs is told of something, to which an adverb behind it may belong.
    fn tells_more(&self, part: EdgeId) -> bool {
        self.chart.with_parts(&[part]).any(|inner| matches!(self.category_name(inner), "RC" | "AP"))
    }

    /// With whom something is done, if that stands before the object in the Arabic and a phrase right behind the object.
    pub(super) fn company_of_object(&self, parts: &Parts<'_>, object: usize) -> Option<usize> {
        let edge = self.edge(parts.items[object].part?.0);
        let phrase = |item: &Item<'_>| {
            item.part.is_some_and(|(part, _)| self.category_name(part) == "PP" && self.edge(part).start == edge.end)
        };
        let rest = |at: &usize| parts.items[*at].slot == Slot::Rest;
        let company =
            |at: &usize| rest(at) && self.is_company(&parts.items[*at]) && self.start_of(parts, *at) < edge.start;
        let followed = (0..parts.items.len()).filter(rest).any(|at| phrase(&parts.items[at]));
        (0..parts.items.len()).find(company).filter(|_| followed)
    }

    /// Whether it is with whom something is done, which belongs behind the verb: «تعمل القوات مع الجيش على …».
    fn is_company(&self, item: &Item<'_>) -> bool {
        let with = self.lexicon.key("مع");
        item.part.is_some_and(|(part, _)| {
            let edge = self.edge(part);
            with.is_some() && edge.key == with && self.category_name(part) == "PP"
        })
    }

    /// The adjuncts between the subject and the second verb of a compound tense: «كان الوزير في باريس قال».
    pub(super) fn before_second_verb(&self, parts: &Parts<'_>) -> Vec<usize> {
        let second = (0..parts.items.len()).find(|at| {
            let item = &parts.items[*at];
            let verb = matches!(item.part, Some((part, Shape::Participle | Shape::Gerund)) if self.is_clause(part));
            item.slot == Slot::Rest && verb
        });
        let subject = parts.items.iter().find(|item| item.slot == Slot::Subject).and_then(|item| item.part);
        // «وصل الوزير إلى بغداد يلتقي الرئيس»: the first verb has its own.
        let begins = |line| {
            let government = self.lexicon.government(line);
            let does = |part: &Governed| matches!(part, Governed::Words(words) if words.is("يفعل"));
            government.frames.iter().any(|frame| frame.parts.iter().any(does))
        };
        let compound = match parts.verb {
            Verb::Edge(verb) => {
                let verb = self.edge(verb);
                verb.properties.has(Properties::COPULA) || self.chart.line_of(verb.lexeme).is_some_and(begins)
            }
            Verb::Literal(..) => true,
        };
        let (Some(second), Some((subject, _)), true) = (second, subject, compound) else { return Vec::new() };
        let (from, to) = (self.edge(subject).end, self.start_of(parts, second));
        let mut adjuncts: Vec<usize> = (0..parts.items.len())
            .filter(|at| {
                let start = self.start_of(parts, *at);
                parts.items[*at].slot == Slot::Rest && from <= start && start < to && self.is_adjunct(&parts.items[*at])
            })
            .collect();
        adjuncts.sort_by_key(|at| self.start_of(parts, *at));
        adjuncts
    }

    fn is_adverb(&self, item: &Item<'_>) -> bool {
        item.part.is_some_and(|(part, _)| self.category_name(part) == "ADV")
    }

    /// Whether a phrase that tells no place is one that the verb may govern: «فر السكان من منازلهم إلى مناطق أكثر أمنا».
    fn is_of_verb(&self, parts: &Parts<'_>, item: &Item<'_>) -> bool {
        let Verb::Edge(verb) = parts.verb else { return false };
        let Some((part, _)) = item.part.filter(|(part, _)| self.category_name(*part) == "PP") else { return false };
        // «ساهمت الشركة في بناء السد»: where an act would be, nobody is.
        let act = self.edge(part).properties.has(Properties::VERBAL);
        let key = self.edge(part).key.filter(|key| *key < 128 && (act || Some(*key) != self.lexicon.key("في")));
        let governs = |line| self.lexicon.government(line).prepositions;
        key.zip(self.chart.line_of(self.edge(verb).lexeme)).is_some_and(|(key, line)| governs(line) & (1 << key) != 0)
    }

    /// Whether it is a prepositional phrase, an adverb or a date, without comma.
    pub(super) fn is_adjunct(&self, item: &Item<'_>) -> bool {
        if let Some((part, _)) = item.part {
            // "for the first time", but "properly" stays where it is.
            let phrase = || self.say(part, Shape::Whole).line().contains(' ');
            return match self.category_name(part) {
                "PP" | "DATE" | "NB" => true,
                "ADV" => phrase(),
                _ => false,
            };
        }
        let date = self.chart.parts(item.by).iter().any(|part| self.category_name(*part) == "DATE");
        date && !matches!(item.template.first(), Some(Piece::Words(words)) if words.starts_with(','))
    }
}
