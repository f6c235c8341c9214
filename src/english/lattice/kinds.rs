//! What a phrase of mentions is for the constructions: its category, gender, number, definiteness, and whether English says "the".

use std::ops::Range;
use std::sync::Arc;

use super::Source;
use super::endings::{case_of_people, gender, is_plural_of_people, is_sound_plural, nisba, term_number};
use super::phrases::{is_dual_construct, is_with_preposition};
use super::words::is_accusative_noun;
use crate::arabic::normalize;
use crate::english::analysis::{Lexeme, RARE, WordEdge, letters, readings};
use crate::english::forms::{adjective, people as people_of, phrase_english};
use crate::english::grammar::{Category, Properties};
use crate::english::lists::{has, lists};
use crate::glossary::{Class, Entry, FormKind, Kind};
use crate::mentions::{Mention, Name, Phrase, PhraseKind, UnknownName};
use crate::vocabulary::{Features, Part, Reading};

/// What it costs that a plural behind a noun is no adjective.
const PEOPLE_BEHIND_NOUN: u32 = 4;
/// What it costs that an act behind ب or ل is a term.
const TO_BE_DONE: u32 = 8;

/// A phrase of mentions with all that tells what it is.
pub(super) struct Seen<'s> {
    source: &'s Source<'s>,
    phrase: &'s Phrase,
    /// Its mentions in the order of the text.
    parts: Vec<usize>,
    /// The mention that it is headed by; none for an unknown name behind a title.
    head: Option<usize>,
    head_kind: Kind,
    pub(super) named: bool,
    /// The bytes of its first mention, without what is written before it.
    pub(super) range: Range<usize>,
    /// Its first word, folded, without what is written before it.
    stem: &'s str,
    article: bool,
    english: Arc<str>,
    pub(super) entries: Vec<Arc<str>>,
}

/// What it is.
pub(super) struct As {
    pub(super) category: Category,
    pub(super) properties: Properties,
    pub(super) english: Arc<str>,
    pub(super) the: bool,
    pub(super) proper: bool,
    /// Whether its tokens can be nothing else.
    pub(super) only: bool,
    pub(super) cost: u32,
}

impl<'s> Seen<'s> {
    /// `None` if constructions know better what it is.
    pub(super) fn new(source: &'s Source<'_>, phrase: &'s Phrase) -> Option<Self> {
        let mentions = &source.mentions.all;
        let kind_of = |at: usize| source.glossary.entry(mentions[at].entry).kind;
        let (parts, head) = parts(phrase);
        let named = matches!(phrase.kind, PhraseKind::Named { .. });
        let first = &mentions[*parts.first()?];
        let head_kind = if named { Kind::Person } else { head.map_or(Kind::Person, kind_of) };
        let folded = source.document.folded(phrase.tokens.start);
        let stem = folded.strip_prefix(&*first.proclitics).unwrap_or(folded);
        // «شمال», «وسط»
        let of_grammar =
            head_kind == Kind::Term && phrase.tokens.len() == 1 && source.lexicon.by_form.contains_key(stem);
        let title = head_kind == Kind::Title && !named;
        let other = title && (ends_in_pronoun(source, phrase, stem) || goes_on(source, phrase));
        let guess = match &phrase.kind {
            PhraseKind::Named { name: Name::Unknown(at), .. } => Some(&source.mentions.unknown[*at]),
            _ => None,
        };
        let no_name = guess.is_some_and(|name| is_accusative_word(source, name) || is_of_known_words(source, name));
        if head_kind == Kind::Modifier || of_grammar || other || no_name {
            return None;
        }
        let entries = parts.iter().flat_map(|at| mentions[*at].with_fillers());
        Some(Self {
            source,
            phrase,
            head,
            head_kind,
            named,
            range: first.range.clone(),
            stem,
            article: stem.starts_with("ال") && !begins_with_hamza(source, phrase.tokens.start, stem)
                || first.swallowed.is_some(),
            english: phrase_english(source.text, phrase, source.mentions, source.glossary),
            entries: entries.map(|mention| source.glossary.entry(mention.entry).id.clone()).collect(),
            parts,
        })
    }

    fn mention(&self, at: usize) -> &'s Mention {
        &self.source.mentions.all[at]
    }

    fn entry(&self, at: usize) -> &'s Entry {
        self.source.glossary.entry(self.mention(at).entry)
    }

    fn head_entry(&self) -> Option<&'s Entry> {
        self.head.map(|head| self.entry(head))
    }

    fn is_single(&self) -> bool {
        matches!(self.phrase.kind, PhraseKind::Single(_))
    }

    fn folded(&self, at: usize) -> &'s str {
        self.source.document.folded(at)
    }

    fn first_word(&self) -> &'s str {
        self.source.text[self.range.clone()].split(' ').next().unwrap_or_default()
    }

    /// The form of a mention that stands alone.
    fn form(&self) -> Option<FormKind> {
        self.head.filter(|_| self.is_single()).map(|head| self.mention(head).form)
    }

    /// The pronoun that is written behind it.
    pub(super) fn enclitic(&self) -> Option<&'s str> {
        let last = *self.parts.last()?;
        self.mention(last).enclitic.filter(|_| !self.named)
    }

    pub(super) fn kind(&self) -> As {
        match (self.head_kind, self.form()) {
            (_, Some(FormKind::Adjective)) => self.as_adjective(),
            (_, Some(FormKind::People)) => self.as_people(),
            (Kind::Person, _) => self.as_person(),
            (Kind::Title, _) => self.as_title(),
            (Kind::Term, _) => self.as_term(),
            (kind, _) => self.as_name(kind),
        }
    }

    fn definite(&self) -> Properties {
        if self.article { Properties::DEFINITE } else { Properties::NONE }
    }

    fn is(&self, category: Category, properties: Properties) -> As {
        let english = self.english.clone();
        As { category, properties, english, the: false, proper: true, only: true, cost: 0 }
    }

    fn as_adjective(&self) -> As {
        let properties = nisba(self.stem) | Properties::ADJECTIVE | self.definite();
        let english = self.english.trim_end_matches(" […]").into();
        As { english, ..self.is(Category::ADJECTIVE, properties) }
    }

    fn as_people(&self) -> As {
        let people = Properties::HUMAN | Properties::PLURAL | Properties::MASCULINE | Properties::FREE;
        let properties = people | case_of_people(self.stem) | self.definite();
        As { proper: !self.article, ..self.is(Category::NOUN_BAR, properties) }
    }

    /// «اعتقل الجيش الفلسطينيين»: what may be the adjective of people may be the people.
    pub(super) fn people(&self) -> Option<As> {
        let several = self.form() == Some(FormKind::Adjective) && is_plural_of_people(self.stem);
        let entry = self.head_entry().filter(|entry| several && entry.adjective.is_some())?;
        // «المتظاهرين الفلسطينيين»
        let before = self.phrase.tokens.start.checked_sub(1).map_or("", |before| self.folded(before));
        let behind_people = is_sound_plural(before);
        let cost = if behind_people { 4 * PEOPLE_BEHIND_NOUN } else { PEOPLE_BEHIND_NOUN };
        Some(As { english: people_of(entry), cost, ..self.as_people() })
    }

    /// «اعتقلت الشرطة الفلسطينيين»: a body is one, and a plural at the end of its mention are people. Their entry and what they are.
    pub(super) fn people_behind(&self) -> Option<(Arc<str>, As)> {
        let tokens = self.phrase.tokens.clone();
        let last = self.folded(tokens.end - 1);
        let one = !is_sound_plural(self.first_word()) && (!self.means_people() || self.is_one_person());
        let head = self.head.filter(|_| self.is_single() && tokens.len() > 1 && one && is_plural_of_people(last))?;
        let filler = self.mention(head).slots.last()?;
        let adjective = matches!(filler.mention.form, FormKind::Adjective | FormKind::People)
            && filler.mention.tokens == (tokens.end - 1..tokens.end);
        let entry = self.source.glossary.entry(filler.mention.entry);
        if !adjective || entry.adjective.is_none() {
            return None;
        }
        let article = has_article(self.source, tokens.end - 1);
        let definite = if article { Properties::DEFINITE } else { Properties::NONE };
        let people = Properties::HUMAN | Properties::PLURAL | Properties::MASCULINE | Properties::FREE;
        let properties = people | case_of_people(last) | definite;
        let proper = definite == Properties::NONE;
        Some((entry.id.clone(), As { english: people_of(entry), proper, ..self.is(Category::NOUN_BAR, properties) }))
    }

    fn as_person(&self) -> As {
        let person = Properties::NAME | Properties::DEFINITE | Properties::HUMAN | Properties::SINGULAR;
        let titled = matches!(&self.phrase.kind, PhraseKind::Named { before, .. } if !before.is_empty());
        // «الوزيرة فلانة»: the title tells the gender; a name alone does not.
        let gender = match titled {
            true if self.first_word().ends_with('ة') => Properties::FEMININE | Properties::TITLE,
            true => Properties::MASCULINE | Properties::TITLE,
            false => Properties::MASCULINE | Properties::FEMININE,
        };
        let the = self.named && is_common(&self.english);
        As { the, ..self.is(Category::NOUN_PHRASE, person | gender | Properties::THIRD | Properties::FREE) }
    }

    fn as_title(&self) -> As {
        let tokens = self.phrase.tokens.clone();
        let mut properties = Properties::HUMAN | Properties::SINGULAR | Properties::TITLE | Properties::FREE;
        properties |= gender(self.first_word());
        let filled = |at: &usize| !self.mention(*at).slots.is_empty() && self.entry(*at).kind != Kind::Term;
        let complement = tokens.len() > 1 && has_article(self.source, tokens.end - 1);
        let second = tokens.clone().nth(1).map_or("", |at| self.folded(at));
        // «متحدث باسم الوزارة», «مصدر في الجيش»: one of several.
        let any = is_preposition(second) || second.starts_with("لل");
        let definite = self.article || !any && (complement || self.parts.iter().any(filled));
        properties |= match (definite, any) {
            (true, _) => Properties::DEFINITE,
            (false, true) => Properties::NONE,
            (false, false) => Properties::OPEN,
        };
        let folded = self.folded(tokens.start);
        if ["ان", "ين", "ون"].iter().any(|ending| folded.ends_with(ending)) {
            properties |= Properties::PLURAL;
        } else if is_dual_construct(self.source, tokens) {
            properties = properties.without(Properties::SINGULAR) | Properties::PLURAL;
        }
        if self.is_dual() {
            properties = Self::as_dual(properties);
        }
        As { proper: false, ..self.is(Category::NOUN_BAR, properties) }
    }

    /// «الأمين العام», «المدير التنفيذي»: an office with its article and adjective, no country's.
    pub(super) fn is_office(&self) -> bool {
        let single = self.parts.iter().all(|at| self.mention(*at).slots.is_empty()) && self.parts.len() == 1;
        let last = || has_article(self.source, self.phrase.tokens.end - 1);
        self.head_kind == Kind::Title && !self.named && self.article && self.phrase.tokens.len() > 1 && single && last()
    }

    pub(super) fn is_media(&self) -> bool {
        let class = self.head_entry().and_then(|entry| entry.class);
        matches!(class, Some(Class::Agency | Class::Newspaper | Class::Broadcaster))
    }

    /// «المسؤولان الأمنيان»: the noun and its adjective end as two do.
    fn is_dual(&self) -> bool {
        let tokens = self.phrase.tokens.clone();
        tokens.len() > 1 && self.folded(tokens.start).ends_with("ان") && self.folded(tokens.end - 1).ends_with("ان")
    }

    fn as_dual(properties: Properties) -> Properties {
        properties.without(Properties::SINGULAR | Properties::PLURAL) | Properties::DUAL | Properties::NOMINATIVE
    }

    fn as_term(&self) -> As {
        let tokens = self.phrase.tokens.clone();
        let last = self.folded(tokens.end - 1);
        let definite = self.article || self.has_definite_complement();
        let mut properties = match definite {
            true => Properties::DEFINITE,
            // «هجوم انتحاري»: behind its adjective no complement follows.
            false if tokens.len() > 1 && self.is_adjective(last) => Properties::NONE,
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
        let noun = self.first_word();
        let noun = noun.strip_prefix("ال").unwrap_or(noun);
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

    /// «تعهد بمكافحة الفساد», «لمكافحة الإرهاب»: behind ب and ل an act and what it is done to are said as verb and object.
    fn is_to_be_done(&self) -> bool {
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
    fn has_definite_complement(&self) -> bool {
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
    fn is_without_article(&self) -> bool {
        let vocabulary = &self.source.lexicon.vocabulary;
        let noun = self.stem.strip_prefix("ال").unwrap_or(self.stem);
        vocabulary.phrases(noun).iter().any(|form| {
            let lemma = &vocabulary.word(form.word).lemma;
            lemma.the == Some(false) && *lemma.en == *self.english
        })
    }

    /// Whether the vocabulary has a word for an adjective: what ends a term is then one, «مؤتمر صحفي».
    fn is_adjective(&self, folded: &str) -> bool {
        self.source.lexicon.vocabulary.readings(folded).any(|reading| reading.part == Part::Adjective)
    }

    /// Whether the vocabulary has the first noun for a person.
    fn means_people(&self) -> bool {
        let word = self.folded(self.phrase.tokens.start);
        let vocabulary = &self.source.lexicon.vocabulary;
        let mut readings = vocabulary.readings(word.strip_prefix("ال").unwrap_or(word));
        readings.any(|reading| vocabulary.word(reading.word).lemma.human)
    }

    /// «الرئيس الفلسطينيين»: whether it is the title of one, of a single word before the last.
    fn is_one_person(&self) -> bool {
        let noun = self.stem.strip_prefix("ال").unwrap_or(self.stem);
        let mut readings = self.source.lexicon.vocabulary.readings(noun);
        let one = |reading: Reading| {
            reading.part == Part::Noun && reading.features.of(Features::NUMBER) == Features::SINGULAR
        };
        self.head_kind == Kind::Title && self.phrase.tokens.len() == 2 && readings.any(one)
    }

    /// A place, a body, an event.
    /// Whether it is a side of a country: "southern Lebanon".
    pub(super) fn is_side(&self) -> bool {
        let ends = |word: &str| ["ern", "east", "west", "th"].iter().any(|ending| word.ends_with(ending));
        is_common(&self.english) && !self.english.contains(" of ") && self.english.split(' ').next().is_some_and(ends)
    }

    fn as_name(&self, kind: Kind) -> As {
        let entry = self.head_entry();
        let class = entry.and_then(|entry| entry.class);
        let owned = self.english.contains("'s ");
        let mut properties = Properties::NAME | Properties::DEFINITE | Properties::SINGULAR;
        properties |= Properties::THIRD | Properties::FREE | self.gender_of_name(kind, class);
        let is_people = self.is_named_as_people();
        if is_people {
            let people = Properties::PLURAL | Properties::HUMAN | Properties::MASCULINE | case_of_people(self.stem);
            properties = properties.without(Properties::SINGULAR | Properties::FEMININE) | people;
        }
        if kind == Kind::Place {
            properties |= Properties::PLACE;
        }
        let mut the = entry.is_some_and(|entry| entry.the) && !owned || class == Some(Class::Sea);
        let mut proper = true;
        // "government", "foreign ministry"
        if is_common(&self.english) {
            let side = kind == Kind::Place && self.is_side();
            proper = side;
            the = !side;
        }
        the |= matches!(self.phrase.kind, PhraseKind::Qualified { .. }) && !owned;
        As { the, proper, ..self.is(Category::NOUN_PHRASE, properties) }
    }

    fn gender_of_name(&self, kind: Kind, class: Option<Class>) -> Properties {
        let either = Properties::MASCULINE | Properties::FEMININE;
        let second = self.phrase.tokens.clone().nth(1).map_or("", |at| self.folded(at));
        match kind {
            // Cities are feminine; countries are one or the other.
            Kind::Place if matches!(class, Some(Class::City | Class::Capital)) => Properties::FEMININE,
            Kind::Place => either,
            Kind::Organization if !self.article => either,
            // «الأونروا»: an acronym has the gender of what it stands for.
            Kind::Organization if self.head_entry().is_some_and(is_acronym) => either,
            // «الأمم المتحدة»: its adjective tells that it is feminine.
            Kind::Organization if second.starts_with("ال") && second.ends_with('ه') => Properties::FEMININE,
            _ => gender(self.first_word()),
        }
    }

    /// «الحوثيون», «الحوثيين»: a body named as its people.
    fn is_named_as_people(&self) -> bool {
        self.head_kind == Kind::Organization && is_plural_of_people(self.stem)
    }

    /// What it may be besides as an adjective.
    pub(super) fn adjectives(&self) -> Vec<(Arc<str>, Properties)> {
        let people = Properties::MASCULINE | Properties::PLURAL | Properties::ADJECTIVE | case_of_people(self.stem);
        let (Some(form), Some(entry)) = (self.form(), self.head_entry()) else { return Vec::new() };
        if form == FormKind::Adjective {
            return Vec::new();
        }
        // «اللاجئون السوريون»: behind a noun for people it is their adjective.
        if form == FormKind::People {
            return vec![(adjective(entry).clone(), people | self.definite())];
        }
        let mut found = Vec::new();
        // «المسلحون الحوثيون»: "the Houthi gunmen".
        if self.is_named_as_people()
            && let Some(english) = self.english.strip_suffix('s')
        {
            found.push((english.into(), people | Properties::DEFINITE));
        }
        let own = entry.adjective.as_ref().filter(|_| self.head_kind == Kind::Place);
        let is_own = |masculine: &str| {
            own.filter(|own| own.ar.iter().any(|form| normalize(form) == masculine)).map(|own| own.en.clone())
        };
        let single = Properties::SINGULAR | Properties::ADJECTIVE;
        // «دبلوماسيا روسيا» is a Russian diplomat.
        if let Some(english) = self.stem.strip_suffix('ا').and_then(is_own) {
            found.push((english, single | Properties::MASCULINE | Properties::ACCUSATIVE | Properties::TANWIN));
        }
        // «مدينة جدة السعودية»: the name of the country is its adjective too.
        let feminine = self.stem.strip_prefix("ال").and_then(|stem| stem.strip_suffix('ه'));
        if let Some(english) = feminine.and_then(is_own) {
            found.push((english, single | Properties::FEMININE | Properties::DEFINITE));
        }
        found
    }

    /// «القوات المصرية والسورية»: the adjective at its end is joined to another. Its entry, its English and what it is.
    pub(super) fn joined_adjective(&self) -> Option<(Arc<str>, Arc<str>, Properties)> {
        let tokens = self.phrase.tokens.clone();
        let sentence = &self.source.document.sentences()[self.source.sentence].tokens;
        let joined = self.is_single()
            && sentence.end > tokens.end
            && tokens.len() > 1
            && self.folded(tokens.end).starts_with("وال");
        let filler = self.head.filter(|_| joined).and_then(|head| self.mention(head).slots.last())?;
        if filler.mention.form != FormKind::Adjective || filler.mention.tokens != (tokens.end - 1..tokens.end) {
            return None;
        }
        let folded = self.folded(tokens.end - 1);
        let entry = self.source.glossary.entry(filler.mention.entry);
        let article = has_article(self.source, tokens.end - 1);
        let definite = if article { Properties::DEFINITE } else { Properties::NONE };
        Some((entry.id.clone(), adjective(entry).clone(), nisba(folded) | Properties::ADJECTIVE | definite))
    }
}

/// Whether a folded word parts a title from the body that it is of: «متحدث باسم الوزارة».
fn is_preposition(folded: &str) -> bool {
    matches!(folded, "باسم" | "في" | "من" | "لدي")
}

/// «المتحدث باسم الحزب الحاكم»: an adjective behind the phrase is of the body that ends it, of which the phrase has no more than its beginning.
fn goes_on(source: &Source<'_>, phrase: &Phrase) -> bool {
    let end = phrase.tokens.end;
    let title = phrase.tokens.len() > 2 && is_preposition(source.document.folded(phrase.tokens.start + 1));
    let next = || source.document.folded(end).strip_prefix("ال");
    let may_be_adjective = |word: &str| {
        let mut readings = source.lexicon.vocabulary.readings(word);
        readings
            .any(|reading| matches!(reading.part, Part::Adjective | Part::ActiveParticiple | Part::PassiveParticiple))
    };
    title && end < source.document.sentences()[source.sentence].tokens.end && next().is_some_and(may_be_adjective)
}

/// «وضع الوزير إكليلا»: what is guessed to be a name is a word in the accusative.
pub(super) fn is_accusative_word(source: &Source<'_>, name: &UnknownName) -> bool {
    name.tokens.len() == 1 && is_accusative_noun(source, name.tokens.start)
}

/// Whether a token has the article, and not «أل»: «ألماني» has none.
fn has_article(source: &Source<'_>, at: usize) -> bool {
    let folded = source.document.folded(at);
    let stem = folded.strip_prefix(['و', 'ف']).unwrap_or(folded);
    [folded, stem].iter().any(|stem| stem.starts_with("ال") && !begins_with_hamza(source, at, stem))
}

/// Whether a token, of which `stem` is what is not written before its word, is written with a hamza where the article has none.
pub(super) fn begins_with_hamza(source: &Source<'_>, at: usize, stem: &str) -> bool {
    let before = source.document.folded(at).chars().count().saturating_sub(stem.chars().count());
    let starts = letters(source.surface(at)).1;
    starts.get(before).is_some_and(|start| source.surface(at)[*start..].starts_with(['أ', 'إ', 'آ']))
}

/// «هيئة الانتخابات»: what is guessed to be a body is named by words that are all known, and said with them.
pub(super) fn is_of_known_words(source: &Source<'_>, name: &UnknownName) -> bool {
    let known = |at: usize| {
        readings(source.lexicon, source.surface(at))
            .iter()
            .any(|edge| edge.cost < RARE && matches!(edge.category, Category::NOUN | Category::ADJECTIVE))
    };
    // «حزب المؤتمر الوطني»: a party has a name.
    let named = |edge: &WordEdge| match edge.lexeme {
        Lexeme::Vocabulary(number, Part::Noun) => {
            has(&lists().nouns.bodies, &source.lexicon.vocabulary.word(number).lemma.en)
        }
        _ => false,
    };
    name.kind == Kind::Organization
        && name.guess.is_none()
        && name.tokens.len() > 1
        && name.tokens.clone().all(known)
        && !readings(source.lexicon, source.surface(name.tokens.start)).iter().any(named)
}

/// «مرشحه للرئاسة»: a pronoun is written to the first noun of the phrase, that folds as ة does.
fn ends_in_pronoun(source: &Source<'_>, phrase: &Phrase, stem: &str) -> bool {
    let noun = stem.strip_suffix('ه').filter(|_| phrase.tokens.len() > 1);
    noun.is_some_and(|noun| {
        source.surface(phrase.tokens.start).ends_with('ه') && source.lexicon.vocabulary.readings(noun).next().is_some()
    })
}

/// The mentions of a phrase in the order of the text, and its head.
fn parts(phrase: &Phrase) -> (Vec<usize>, Option<usize>) {
    let mut parts: Vec<usize> = Vec::new();
    let head = match &phrase.kind {
        PhraseKind::Single(at) | PhraseKind::Complement(at) => {
            parts.push(*at);
            Some(*at)
        }
        PhraseKind::Qualified { head, adjective, second } => {
            parts.extend([*head, *adjective]);
            parts.extend(second);
            Some(*head)
        }
        PhraseKind::Title(part) => {
            parts.push(part.title);
            parts.extend(part.adjective);
            parts.extend(&part.modifiers);
            Some(part.title)
        }
        PhraseKind::Named { before, name, after } => {
            for part in before.iter().chain(after) {
                parts.push(part.title);
                parts.extend(part.adjective);
                parts.extend(&part.modifiers);
            }
            match name {
                Name::Known(at) => {
                    parts.push(*at);
                    Some(*at)
                }
                Name::Unknown(_) => None,
            }
        }
    };
    parts.sort_unstable();
    (parts, head)
}

/// Whether English names it by its initials: "UNESCO".
fn is_acronym(entry: &Entry) -> bool {
    entry.en.text.chars().all(char::is_uppercase)
}

/// Whether English writes it as a common noun; "al-Qaeda" is none.
fn is_common(english: &str) -> bool {
    english.starts_with(char::is_lowercase) && !english.starts_with("al-") && !english.starts_with("el-")
}
