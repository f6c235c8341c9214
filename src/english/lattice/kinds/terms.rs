//! Titles and terms of the glossary in the lattice.

use std::sync::Arc;

use super::super::endings::{case_of_people, gender, is_sound_plural, term_number};
use super::super::phrases::{is_dual_construct, is_with_preposition, is_without};
use super::{As, Seen, has_article, is_preposition};
use crate::arabic::normalize;
use crate::english::analysis::{RARE, WordEdge, readings};
use crate::english::grammar::{Category, Properties};
use crate::english::lists::{has, lists};
use crate::glossary::{Class, FormKind, Kind};
use crate::mentions::PhraseKind;
use crate::vocabulary::{Class as WordClass, Features, Part, Reading};

/// What it costs that an act behind ب or ل is a term.
const TO_BE_DONE: u32 = 8;

impl Seen<'_> {
    pub(super) fn as_title(&self) -> As {
        let tokens = self.phrase.tokens.clone();
        let mut properties = Properties::HUMAN | Properties::SINGULAR | Properties::TITLE | Properties::FREE;
        properties |= gender(self.first_word());
        let filled = |at: &usize| !self.mention(*at).slots.is_empty() && self.entry(*at).kind != Kind::Term;
        let complement = tokens.len() > 1 && has_article(self.source, tokens.end - 1);
        // «متحدث باسم الوزارة», «مسؤول كبير في الحكومة»: one of several.
        let preposition = |at: usize| is_preposition(self.folded(at)) || self.folded(at).starts_with("لل");
        let behind = tokens.clone().skip(1).find(|at| !self.is_adjective(self.folded(*at)) || preposition(*at));
        let any = behind.is_some_and(preposition);
        let definite = self.article || !any && (complement || self.parts.iter().any(filled));
        properties |= match (definite, any) {
            (true, _) => Properties::DEFINITE,
            (false, true) => Properties::NONE,
            (false, false) => Properties::OPEN,
        };
        let folded = self.folded(tokens.start);
        if ["ان", "ين", "ون"].iter().any(|ending| folded.ends_with(ending)) {
            properties |= Properties::PLURAL;
        } else if is_dual_construct(self.source, tokens.clone()) && !self.is_written_so(self.stem) {
            properties = properties.without(Properties::SINGULAR) | Properties::PLURAL;
        }
        if self.is_dual() {
            properties = Self::as_dual(properties);
        }
        As { proper: false, ..self.is(Category::NOUN_BAR, properties) }
    }

    /// Whether the entry itself is written with the alif at the end: «بابا الفاتيكان» is one pope.
    fn is_written_so(&self, folded: &str) -> bool {
        let own = self.head_entry().map(|entry| normalize(&entry.ar)).unwrap_or_default();
        let folded = folded.strip_prefix("ال").unwrap_or(folded);
        own.split(' ').next().is_some_and(|first| first.strip_prefix("ال").unwrap_or(first) == folded)
    }

    /// «الأمين العام», «المدير التنفيذي»: an office with its article and adjective, no country's.
    pub(in super::super) fn is_office(&self) -> bool {
        let single = self.parts.iter().all(|at| self.mention(*at).slots.is_empty()) && self.parts.len() == 1;
        let last = || has_article(self.source, self.phrase.tokens.end - 1);
        self.head_kind == Kind::Title && !self.named && self.article && self.phrase.tokens.len() > 1 && single && last()
    }

    /// A name behind an office: whoever is described before it is rather another. A rank is of any officer: «المتحدث العميد فلان».
    pub(in super::super) fn is_officer(&self) -> bool {
        let PhraseKind::Named { before, .. } = &self.phrase.kind else { return false };
        let rank = |at: usize| self.source.glossary.entry(self.mention(at).entry).class == Some(Class::Rank);
        before.first().is_some_and(|part| !rank(part.title))
    }

    pub(in super::super) fn is_media(&self) -> bool {
        let class = self.head_entry().and_then(|entry| entry.class);
        matches!(class, Some(Class::Agency | Class::Newspaper | Class::Broadcaster))
    }

    /// A place that is no country and no sea: «ريازان».
    pub(in super::super) fn is_town(&self) -> bool {
        let class = self.head_entry().and_then(|entry| entry.class);
        matches!(class, Some(Class::Capital | Class::City | Class::Region | Class::Site))
    }

    /// «المسؤولان الأمنيان»: the noun and its adjective end as two do.
    pub(super) fn is_dual(&self) -> bool {
        let tokens = self.phrase.tokens.clone();
        tokens.len() > 1 && self.folded(tokens.start).ends_with("ان") && self.folded(tokens.end - 1).ends_with("ان")
    }

    pub(super) fn as_dual(properties: Properties) -> Properties {
        properties.without(Properties::SINGULAR | Properties::PLURAL) | Properties::DUAL | Properties::NOMINATIVE
    }

    pub(super) fn as_term(&self) -> As {
        let tokens = self.phrase.tokens.clone();
        let last = self.folded(tokens.end - 1);
        let definite = self.article || self.has_definite_complement();
        let mut properties = match definite {
            true => Properties::DEFINITE,
            // «هجوم انتحاري»: behind its adjective no complement follows.
            false if tokens.len() > 1 && self.is_adjective(last) => Properties::NONE,
            // «طائرات بدون طيار»: nor behind a preposition and its noun.
            false if tokens.clone().skip(1).any(|at| is_without(self.folded(at))) => Properties::NONE,
            // «لاجئين»: with its ن no complement follows.
            false if self.means_people() && is_sound_plural(last) => Properties::NONE,
            false => Properties::OPEN,
        };
        properties |= Properties::FREE | term_number(&self.english) | gender(self.first_word());
        if self.first_word().ends_with("ات") && self.english.ends_with("aircraft") {
            properties = properties.without(Properties::SINGULAR) | Properties::PLURAL;
        }
        if self.stem.ends_with("ات") || properties.has(Properties::PLURAL) {
            properties |= Properties::FEMININE;
        }
        // «تربط البلدين اتفاقية»: two that stand by themselves show their case.
        if tokens.len() == 1 && self.english.starts_with("two ") && last.ends_with("ين") {
            properties |= Properties::ACCUSATIVE | Properties::GENITIVE;
        }
        // «حقوق الإنسان» is plural in Arabic too, and «السلاح النووي» is not.
        if properties.has(Properties::PLURAL) && self.is_plural_in_arabic() {
            properties = properties.without(Properties::MASCULINE);
        }
        // «محافظة صعدة», «مدينة بيت لحم»: what has a name is definite.
        let slots = self.parts.iter().flat_map(|at| &self.mention(*at).slots);
        let names = slots.filter(|filler| !matches!(filler.mention.form, FormKind::Adjective | FormKind::People));
        let filled: Vec<Kind> = names.map(|filler| self.source.glossary.entry(filler.mention.entry).kind).collect();
        let named = filled.iter().any(|kind| matches!(kind, Kind::Place | Kind::Organization | Kind::Person));
        if named {
            properties = properties.without(Properties::OPEN) | Properties::DEFINITE | Properties::NAME;
            if filled.contains(&Kind::Place) {
                properties |= Properties::PLACE;
            }
        }
        // «العاصمة السعودية»
        let noun = self.stem.strip_prefix("ال").unwrap_or(self.stem);
        if self.source.lexicon.places.iter().any(|place| **place == *noun) {
            properties |= Properties::PLACE;
        }
        if self.means_people() {
            properties |= Properties::HUMAN;
            // «المواطنين» is no subject, «المواطنون» no object.
            if is_sound_plural(self.first_word()) {
                properties |= case_of_people(self.first_word());
            }
        }
        // «الروهينغا المسلمين»: a people are many, and may agree as one.
        if has(&lists().nouns.ethnic, &self.english) {
            properties |= Properties::HUMAN | Properties::PLURAL | Properties::MASCULINE;
        }
        // «طائرات إف-35 الأميركية»: the name of a model is definite as other names are.
        if self.is_model() {
            let either = Properties::SINGULAR | Properties::MASCULINE | Properties::FEMININE;
            let properties = either | Properties::FREE | Properties::DEFINITE | Properties::NAME;
            return As { proper: true, the: false, only: false, cost: 0, ..self.is(Category::NOUN_BAR, properties) };
        }
        let without_article = self.is_without_article();
        if self.is_dual() {
            properties = Self::as_dual(properties);
        }
        let proper = named && self.english.starts_with(char::is_uppercase) || without_article;
        As {
            proper,
            // "the Afghan capital Kabul"
            the: proper && self.article && !without_article,
            only: false,
            // Where a complement could follow, it costs that none does.
            cost: match (tokens.len() > 1, properties.meets(Properties::DEFINITE | Properties::OPEN)) {
                (true, _) if self.is_to_be_done() => TO_BE_DONE,
                (true, true) => 0,
                (true, false) => 4,
                (false, _) => 6,
            },
            ..self.is(Category::NOUN_BAR, properties)
        }
    }

    /// Letters and a number: "F-35".
    fn is_model(&self) -> bool {
        let hyphen = self.english.split_once('-');
        hyphen.is_some_and(|(letters, number)| {
            letters.starts_with(char::is_uppercase)
                && letters.chars().all(char::is_alphabetic)
                && number.chars().all(|c| c.is_ascii_digit())
        })
    }

    /// «تعهد بمكافحة الفساد», «لمكافحة الإرهاب»: behind ب and ل an act and what it is done to are said as verb and object.
    pub(super) fn is_to_be_done(&self) -> bool {
        let lexicon = self.source.lexicon;
        let first = self.mention(self.parts[0]);
        let act = |reading: Reading| {
            let verb = lexicon.verb_of_noun(reading.word);
            matches!(reading.part, Part::Noun)
                && verb.is_some_and(|verb| lexicon.vocabulary.word(verb).lemma.object != Some(false))
        };
        first.proclitics.ends_with(['ب', 'ل'])
            && !self.article
            && lexicon.vocabulary.readings(self.stem).any(act)
            && self.phrase.tokens.clone().skip(1).all(|at| {
                let noun = |edge: &WordEdge| edge.cost < RARE && edge.category == Category::NOUN;
                readings(lexicon, self.source.surface(at)).iter().any(noun)
            })
    }

    /// Whether nouns without article lead to one with it, and make the first definite: «وقف إطلاق النار», but not «وقفا لإطلاق النار», where a
    /// preposition stands between, nor «رفيع المستوى», where an adjective does.
    pub(super) fn has_definite_complement(&self) -> bool {
        let lexicon = self.source.lexicon;
        let between = |at: &usize| {
            let folded = self.folded(*at);
            let adjective = |reading: Reading| {
                matches!(reading.part, Part::Adjective | Part::ActiveParticiple | Part::PassiveParticiple)
            };
            let mut readings = lexicon.vocabulary.readings(folded).peekable();
            is_with_preposition(lexicon, folded)
                || is_preposition(folded)
                || readings.peek().is_some() && readings.all(adjective)
        };
        let tokens = self.phrase.tokens.clone();
        let mut behind = tokens.clone().skip(1);
        let closes = tokens.len() > 1 && has_article(self.source, tokens.end - 1);
        closes
            && behind
                .find(|at| has_article(self.source, *at) || between(at))
                .is_some_and(|at| has_article(self.source, at))
    }

    /// Whether the vocabulary says the term without "the": "tear gas".
    pub(super) fn is_without_article(&self) -> bool {
        let vocabulary = &self.source.lexicon.vocabulary;
        let noun = self.stem.strip_prefix("ال").unwrap_or(self.stem);
        let mut nouns = vocabulary.phrases(noun).filter(|form| form.class == WordClass::Noun);
        nouns.any(|form| {
            vocabulary.the(form.word) == Some(false) && *vocabulary.word(form.word).lemma.en == *self.english
        })
    }

    /// Whether the first noun is a broken plural of things, and nothing else.
    fn is_plural_in_arabic(&self) -> bool {
        let word = self.folded(self.phrase.tokens.start);
        let vocabulary = &self.source.lexicon.vocabulary;
        let plural = |reading: Reading| reading.features.of(Features::NUMBER) == Features::PLURAL;
        let mut nouns = vocabulary
            .readings(word.strip_prefix("ال").unwrap_or(word))
            .filter(|reading| reading.part == Part::Noun)
            .peekable();
        nouns.peek().is_some() && nouns.all(plural) && !self.means_people()
    }

    /// Whether the vocabulary has a word for an adjective: what ends a term is then one, «مؤتمر صحفي».
    pub(in super::super) fn is_adjective(&self, folded: &str) -> bool {
        self.source.lexicon.vocabulary.readings(folded).any(|reading| reading.part == Part::Adjective)
    }

    /// Whether the vocabulary has the first noun for a person; not where it has another for a thing that the English names: «المساعدات» is aid, and
    /// no assistants.
    pub(super) fn means_people(&self) -> bool {
        let word = self.folded(self.phrase.tokens.start);
        let vocabulary = &self.source.lexicon.vocabulary;
        let readings = || vocabulary.readings(word.strip_prefix("ال").unwrap_or(word));
        let last = self.english.rsplit(' ').next().unwrap_or_default();
        let thing = |reading: Reading| {
            let lemma = &vocabulary.word(reading.word).lemma;
            reading.part == Part::Noun && !lemma.human && lemma.en == *last
        };
        readings().any(|reading| vocabulary.word(reading.word).lemma.human) && !readings().any(thing)
    }

    /// «الرئيس الفلسطينيين»: whether it is the title of one, of a single word before the last.
    pub(super) fn is_one_person(&self) -> bool {
        let noun = self.stem.strip_prefix("ال").unwrap_or(self.stem);
        let mut readings = self.source.lexicon.vocabulary.readings(noun);
        let one = |reading: Reading| {
            reading.part == Part::Noun && reading.features.of(Features::NUMBER) == Features::SINGULAR
        };
        self.head_kind == Kind::Title && self.phrase.tokens.len() == 2 && readings.any(one)
    }

    /// «اعتقال ليبي»: a term that is found with whom it befalls, whom its English does not say. His entry and what he is.
    pub(in super::super) fn person_behind(&self) -> Option<(Arc<str>, As)> {
        let last = self.phrase.tokens.end - 1;
        let head = self.head.filter(|_| self.is_single() && self.head_kind == Kind::Term)?;
        let filler = &self.mention(head).slots.last()?.mention;
        let entry = self.source.glossary.entry(filler.entry);
        let adjective = entry.adjective.as_ref().filter(|adjective| !self.english.contains(&*adjective.en))?;
        if filler.form != FormKind::Adjective || filler.tokens != (last..last + 1) {
            return None;
        }
        let folded = self.folded(last);
        let gender = if folded.ends_with('ه') { Properties::FEMININE } else { Properties::MASCULINE };
        let properties = Properties::HUMAN | Properties::SINGULAR | Properties::FREE | gender;
        let article = if has_article(self.source, last) { Properties::DEFINITE } else { Properties::NONE };
        // "a Libyan", but "a French national".
        let english = adjective
            .people
            .as_ref()
            .map_or_else(|| adjective.en.clone(), |_| format!("{} national", adjective.en).into());
        Some((entry.id.clone(), As { english, proper: false, ..self.is(Category::NOUN_BAR, properties | article) }))
    }
}
