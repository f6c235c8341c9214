//! What a phrase of the vocabulary is in the lattice: its category, properties and English.

use super::super::endings::{gender, lacks_alif};
use super::super::{Lattice, Source, Unit};
use super::{is_with_preposition, is_without};
use crate::arabic::normalize;
use crate::english::analysis::Lexeme;
use crate::english::grammar::{Category, Properties};
use crate::english::lexicon::Lexicon;
use crate::english::lists::{has, lists};
use crate::vocabulary::{Class as WordClass, Features, Part, PhraseForm, Place, Reading, Word};

/// What it costs that the pronoun behind the «أن» of a conjunction stands for nobody.
const NOBODY: u32 = 8;
/// What it costs that a phrase which is an adverb is a prepositional phrase.
const PHRASE_OF_ADVERB: u32 = 2;

/// A phrase that stands in the text.
#[derive(Clone, Copy)]
pub(super) struct Phrase<'p> {
    pub(super) form: &'p PhraseForm,
    /// Its number and case.
    pub(super) count: Properties,
    /// Its first token, and the letter of it where it begins.
    pub(super) at: usize,
    pub(super) start: usize,
    /// The place in the lattice where it ends.
    pub(super) to: usize,
    pub(super) definite: bool,
    /// What the ending of an adjective tells, where that is read.
    pub(super) inflected: Option<Properties>,
}

impl Lattice {
    /// Puts a phrase into the lattice.
    pub(super) fn put_phrase(&mut self, source: &Source<'_>, phrase: &Phrase<'_>) {
        let Phrase { form, count, at, start, to, .. } = *phrase;
        let number = form.word;
        let word = source.lexicon.vocabulary.word(number);
        let lemma = &word.lemma;
        let from = self.base(at) + start;
        let phrase_category = source.lexicon.grammar.symbols.find("PP");
        let owned = self.bases.binary_search(&to).is_err() && word.class == WordClass::Noun;
        let (category, properties) = match word.class {
            WordClass::Noun => (Category::NOUN, noun(source, word, phrase, owned)),
            WordClass::Adjective => (Category::ADJECTIVE, adjective(source, word, phrase)),
            // «منذ فترة»: as what the grammar puts together, «منذ شهرين».
            WordClass::Adverb if lasts(source.lexicon, form, &lemma.en) && phrase_category.is_some() => {
                (phrase_category.unwrap_or(Category::ADVERB), Properties::PERFECT | Properties::TIME)
            }
            WordClass::Adverb if has(&lists().units.until_now, &lemma.en) => (Category::ADVERB, Properties::PERFECT),
            WordClass::Adverb => match lemma.place {
                Some(Place::Verb) => (Category::ADVERB, Properties::EARLY),
                Some(Place::Start) => (Category::ADVERB, Properties::FRONT),
                _ => (Category::ADVERB, Properties::NONE),
            },
            // «على وشك»: a predicate, as are phrases that are adverbs.
            WordClass::Preposition if lemma.ar.contains(' ') && says_where(&lemma.en) => {
                (Category::PREPOSITION, Properties::PREDICATE)
            }
            WordClass::Preposition => (Category::PREPOSITION, Properties::NONE),
            WordClass::Conjunction => (Category::CONJUNCTION, Properties::NONE),
            WordClass::Quantifier => (Category::QUANTIFIER, count & Properties::TANWIN),
            WordClass::Verb => return,
        };
        let properties = properties | if owned { Properties::NONE } else { Properties::FREE };
        let key = (category == Category::PREPOSITION).then(|| source.lexicon.key(&normalize(&lemma.ar))).flatten();
        let range = self.bytes[from]..self.ends[to];
        // «القرار الأكثر أهمية»: the most important one.
        let most = properties.has(Properties::ELATIVE | Properties::DEFINITE) && !lemma.ar.starts_with("ال");
        let english = if most { superlative_of(&lemma.en) } else { lemma.en.to_string() };
        let plain = Unit::plain(range, english.into(), "phrase of the vocabulary", Vec::new());
        // «مؤتمر صحفي» would have an alif in the accusative.
        let first = source.document.folded(at);
        // «وفد رفيع المستوى»: behind an adjective no complement follows.
        let adjective = |second: &str| {
            source.lexicon.vocabulary.readings(second).any(|reading| {
                reading.part == Part::Adjective && properties.features().agrees(reading.features, Features::GENDER)
            })
        };
        let described = form.word_at(1).is_some_and(adjective);
        let bare_term = word.class == WordClass::Noun
            && properties.has(Properties::SINGULAR | Properties::MASCULINE)
            && !properties.has(Properties::DEFINITE)
            && (described || !properties.has(Properties::OPEN))
            && lacks_alif(first)
            && start == 0;
        let unit = Unit { proper: false, word: Some(number), bare_term, ..plain };
        let index = u32::try_from(self.units.len()).unwrap_or(u32::MAX);
        self.units.push(unit);
        let cost = if lemma.rare { 25 } else { 0 };
        // «بما أنه رفض القرار»: the pronoun is who rejected it; «بما أنه لا يوجد قرار» has nobody.
        let pronoun = if category == Category::CONJUNCTION { letters_behind_that(&lemma.ar) } else { 0 };
        if pronoun > 0 {
            self.push(from, to - pronoun, category, Properties::RESUMED, key, Lexeme::Unit(index), cost);
        }
        let cost = if pronoun > 0 { cost + NOBODY } else { cost };
        self.push(from, to, category, properties, key, Lexeme::Unit(index), cost);
        // «قوانين أكثر صرامة» is an adjective as any other.
        if properties.has(Properties::ELATIVE) && !properties.has(Properties::DEFINITE) {
            let properties = properties.without(Properties::ELATIVE);
            self.push(from, to, category, properties, key, Lexeme::Unit(index), cost);
        }
        // «في حالة تأهب» says where or how somebody is, too: a predicate, and what stands behind a noun.
        let is_where =
            category == Category::ADVERB && lemma.place.is_none() && lemma.ar.contains(' ') && says_where(&lemma.en);
        if is_where && let Some(phrase) = phrase_category {
            self.push(from, to, phrase, Properties::PREDICATE, None, Lexeme::Unit(index), cost + PHRASE_OF_ADVERB);
        }
        self.proclitics(source, at, from);
    }
}

/// Of how many letters the pronoun is that ends a conjunction behind «أن»: «بما أنه», «نظرا لأنها».
fn letters_behind_that(ar: &str) -> usize {
    let last = normalize(ar.split(' ').next_back().unwrap_or_default());
    let that = ["ان", "لان", "بان"];
    let pronoun =
        that.iter().find_map(|that| last.strip_prefix(that)).filter(|rest| matches!(*rest, "ه" | "ها" | "هم"));
    pronoun.map_or(0, |rest| rest.chars().count())
}

/// What a phrase that is a noun is; `owned` before its pronoun.
fn noun(source: &Source<'_>, word: &Word, phrase: &Phrase<'_>, owned: bool) -> Properties {
    let Phrase { form, count, definite, .. } = *phrase;
    let lemma = &word.lemma;
    let number = count.without(Properties::TANWIN);
    let mut properties = number;
    // «دروعا بشرية» does nothing.
    if count.has(Properties::TANWIN) {
        properties |= Properties::ACCUSATIVE;
    }
    properties |= match lemma.g() {
        Some("f") => Properties::FEMININE,
        Some(_) => Properties::MASCULINE,
        None if number == Properties::PLURAL && !lemma.human => Properties::FEMININE,
        None => gender(lemma.ar.split(' ').next().unwrap_or_default()),
    };
    if lemma.human {
        properties |= Properties::HUMAN;
    }
    let lexicon = source.lexicon;
    // «ضاحية جنوبية»
    let first = normalize(lemma.ar.split(' ').next().unwrap_or_default());
    if lexicon.places.iter().any(|place| **place == *first) {
        properties |= Properties::PLACE;
    }
    // «زعزعة الاستقرار»: with its article it has no complement, which the verb would have.
    let idiom = || lexicon.idiom_of_phrase(form.word, None);
    let has_verb = |verb: u32| !definite || Some(verb) != idiom();
    let of_verb =
        lexicon.infinitive_of_phrase(form.word).is_some() || lexicon.verb_of_phrase(form.word).is_some_and(has_verb);
    if of_verb || definite && lexicon.is_of_idiom(form.word) {
        properties |= Properties::VERBAL;
    }
    let unmarked = count.has(Properties::OPEN) || !count.meets(Properties::NOMINATIVE | Properties::ACCUSATIVE);
    // «وزير خارجيته»: before its pronoun.
    // «مدير عام الشركة»: a line may say how its complement is joined.
    let takes = || lemma.of().is_some() || !takes_no_complement(source.lexicon, form, properties);
    let open = owned || !definite && unmarked && takes();
    match open {
        true => properties | Properties::OPEN,
        false if definite => properties | Properties::DEFINITE,
        false => properties,
    }
}

/// What a phrase that is an adjective is.
fn adjective(source: &Source<'_>, word: &Word, phrase: &Phrase<'_>) -> Properties {
    let (count, ar) = (phrase.count, &word.lemma.ar);
    let first_word = normalize(ar.split(' ').next().unwrap_or_default());
    // «أكثر صرامة» does not inflect.
    let stem = first_word.strip_prefix("ال").unwrap_or(&first_word);
    let elative = phrase.inflected.is_none() && ar.contains(' ') && is_elative(source.lexicon, stem);
    let mut properties = phrase.inflected.unwrap_or_else(|| {
        let written = source.document.folded(phrase.at);
        // «المشتبه به»: a last ه is no ة.
        let feminine =
            || source.surface(phrase.at).ends_with('ة') || written.ends_with('ه') && !first_word.ends_with('ه');
        // «شبه رسمية»: what does not inflect tells no gender.
        let gender = match elative || source.lexicon.by_form.contains_key(first_word.as_str()) {
            true => Properties::MASCULINE | Properties::FEMININE,
            false if feminine() => Properties::FEMININE,
            false => Properties::MASCULINE,
        };
        // «مشتبها به»
        let number = if count.has(Properties::TANWIN) {
            Properties::ACCUSATIVE | Properties::TANWIN
        } else {
            Properties::PLURAL
        };
        gender | Properties::SINGULAR | number
    });
    if elative {
        properties |= Properties::ELATIVE | Properties::DUAL;
    }
    if phrase.definite || elative && ar.starts_with("ال") {
        properties |= Properties::DEFINITE;
    }
    properties
}

/// Whether a phrase that is an adverb tells for how long, or since when, something has gone on: «منذ فترة», "for some time"; not «منذ دقائق»,
/// "minutes ago".
fn lasts(lexicon: &Lexicon, form: &PhraseForm, english: &str) -> bool {
    let numbers = lexicon.by_form.get(form.first()).into_iter().flatten();
    let mut words = numbers.map(|number| &lexicon.functions[*number as usize]);
    let since = words.any(|word| word.category == Category::PREPOSITION && word.properties.has(Properties::PERFECT));
    since && ["for ", "since "].iter().any(|first| english.starts_with(first))
}

/// Whether the English of a phrase says where or how somebody is: "on alert".
fn says_where(english: &str) -> bool {
    has(&lists().nouns.where_it_is, english.split(' ').next().unwrap_or_default())
}

/// "the most important" of "more important", "the strictest" of "stricter".
fn superlative_of(comparative: &str) -> String {
    let (first, rest) = comparative.split_once(' ').unwrap_or((comparative, ""));
    let most = match first {
        "more" => "most".to_owned(),
        "less" => "least".to_owned(),
        _ => first.strip_suffix("er").map_or_else(|| first.to_owned(), |stem| format!("{stem}est")),
    };
    format!("{most} {rest}").trim_end().to_owned()
}

fn is_elative(lexicon: &Lexicon, folded: &str) -> bool {
    let mut readings = lexicon.vocabulary.readings(folded);
    readings.any(|reading| reading.part == Part::Elative)
}

/// Whether no complement follows a phrase with these words: it ends in an adjective of its first noun, «أسلحة نارية», but not «وزير خارجية», or a
/// preposition and its noun end it, «حكم بالإعدام», «طائرات بدون طيار».
fn takes_no_complement(lexicon: &Lexicon, form: &PhraseForm, noun: Properties) -> bool {
    let Some(last) = form.words().skip(1).last() else { return false };
    // «رقم هاتف»: what is a noun of its own is no participle.
    let is_noun = lexicon.vocabulary.readings(last).any(|reading| reading.part == Part::Noun);
    let adjective = |reading: Reading| {
        let participle = matches!(reading.part, Part::ActiveParticiple | Part::PassiveParticiple) && !is_noun;
        (participle || reading.part == Part::Adjective) && noun.features().agrees(reading.features, Features::GENDER)
    };
    // «وقف فوري لإطلاق النار»: behind an adjective stands nothing that the noun could be of.
    let second = form.word_at(1).filter(|_| form.words().count() > 2);
    let noun_too = |word: &str| lexicon.vocabulary.readings(word).any(|reading| reading.part == Part::Noun);
    let described = |word: &str| {
        let agrees = |reading: Reading| {
            reading.part == Part::Adjective && noun.features().agrees(reading.features, Features::GENDER)
        };
        !noun_too(word) && lexicon.vocabulary.readings(word).any(agrees)
    };
    second.is_some_and(described)
        || form.words().skip(1).any(is_without)
        || is_with_preposition(lexicon, last)
        || lexicon.vocabulary.readings(last).any(adjective)
}
