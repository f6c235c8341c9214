//! Everything that is known of single words: the vocabulary, the words of grammar, and what each governs, by the names that constructions use.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, OnceLock};

use rustc_hash::FxHashMap;

use super::check::{CONSTRUCTIONS, VOCABULARY};
use super::grammar::{Category, FunctionWord, FunctionWords, Grammar, GrammarError, Properties};
use super::lists::{has, lists};
use crate::arabic::normalize;
use crate::vocabulary::{Class, Vocabulary, VocabularyError, Word};

/// The number of the next lexicon.
static NUMBERS: AtomicU32 = AtomicU32::new(0);

/// Vocabulary and constructions together, ready to read sentences with.
#[derive(Debug)]
pub struct Lexicon {
    /// Tells one lexicon from another, for what is kept of words.
    pub(crate) number: u32,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) grammar: Grammar,
    pub(crate) functions: Vec<Function>,
    pub(crate) pronouns: Vec<Function>,
    /// Words of grammar by the folded form (of several words: the first).
    pub(crate) by_form: FxHashMap<Box<str>, Vec<u32>>,
    /// Prepositions by the folded form that stands before a pronoun.
    pub(crate) joined: FxHashMap<Box<str>, Vec<u32>>,
    /// Prepositions and other words that lines of the vocabulary govern, numbered.
    pub(crate) keys: FxHashMap<Box<str>, Key>,
    /// For each word of the vocabulary, what it governs, found out when it is first asked for.
    government: Box<[OnceLock<Option<Box<Government>>>]>,
    /// Nouns for times, and for places: folded.
    pub(crate) times: Vec<Box<str>>,
    pub(crate) places: Vec<Box<str>>,
    /// The property of an auxiliary that lacks its clause.
    pub(crate) bound: Properties,
}

/// The number of a preposition.
pub(crate) type Key = u8;

/// A word of grammar.
#[derive(Debug, Clone)]
pub(crate) struct Function {
    /// The folded words.
    pub(crate) folded: Vec<String>,
    pub(crate) written: String,
    pub(crate) category: Category,
    pub(crate) properties: Properties,
    pub(crate) english: String,
    pub(crate) seldom: bool,
    /// Whether the same letters are often another word.
    pub(crate) homograph: bool,
    /// The line in the file of function words.
    pub(crate) line: usize,
    /// Of a preposition.
    pub(crate) key: Option<Key>,
}

/// What a word governs.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub(crate) struct Government {
    /// The prepositions among `frames`, as a set of keys.
    pub(crate) prepositions: u128,
    /// The nouns of idioms that begin with the word, folded, with the prepositions behind them: «أصدر أمرا ب».
    pub(crate) idioms: Vec<(Box<str>, Key)>,
    /// Those of them that a verb governs instead of an object: «كشف عن», "reveal"; not «نشر على», "post on", of what was posted.
    pub(crate) alone: u128,
    /// Whether the English verb does without an object: "begin".
    pub(crate) either: bool,
    pub(crate) clause: bool,
    pub(crate) copula: bool,
    /// Whether the predicate is one of the object: «اعتبر الهجوم جريمة».
    pub(crate) of_object: bool,
    pub(crate) frames: Vec<Frame>,
}

/// One key of `with`.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) parts: Vec<Governed>,
    pub(crate) english: Box<str>,
}

/// A part of a key of `with`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Governed {
    /// `…`
    Object,
    Preposition(Key),
    /// أن, إن
    Clause(bool),
    Word(Box<str>),
    /// `=`
    Predicate,
}

/// Why vocabulary and constructions cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LexiconError {
    /// The vocabulary.
    #[error(transparent)]
    Vocabulary(#[from] VocabularyError),
    /// The constructions.
    #[error(transparent)]
    Constructions(#[from] GrammarError),
}

static EMBEDDED: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new(Vocabulary::embedded().clone(), Grammar::embedded().clone()));

impl Lexicon {
    /// What is built into the program.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// What is built into the program with the `vocabulary` and `constructions` folders of a glossary over it; `None` if none has any.
    ///
    /// # Errors
    /// What cannot be read, or has faults.
    pub fn layered(glossary: &[PathBuf]) -> Result<Option<Self>, LexiconError> {
        let folders = |name: &str| -> Vec<PathBuf> {
            glossary.iter().map(|path| path.join(name)).filter(|path| path.is_dir()).collect()
        };
        let (vocabulary, constructions) = (folders(VOCABULARY), folders(CONSTRUCTIONS));
        if vocabulary.is_empty() && constructions.is_empty() {
            return Ok(None);
        }
        Ok(Some(Self::new(Vocabulary::with_folders(&vocabulary)?, Grammar::with_folders(&constructions)?)))
    }

    /// The vocabulary and the constructions made ready.
    #[must_use]
    pub fn new(vocabulary: Vocabulary, mut grammar: Grammar) -> Self {
        let file = FunctionWords::embedded();
        let mut keys: FxHashMap<Box<str>, Key> = FxHashMap::default();
        for single in ["ب", "ل", "ك"] {
            let next = Key::try_from(keys.len()).unwrap_or(Key::MAX);
            keys.entry(single.into()).or_insert(next);
        }
        let mut joined: FxHashMap<Box<str>, Vec<u32>> = FxHashMap::default();
        let mut by_form: FxHashMap<Box<str>, Vec<u32>> = FxHashMap::default();
        let mut functions = Vec::new();
        let mut function = |written: &FunctionWord, grammar: &mut Grammar| {
            let category = written.category.as_deref().unwrap_or("PRON");
            let category = grammar.symbols.category(category).unwrap_or(Category::UNKNOWN);
            let mut properties = Properties::NONE;
            for name in &written.is {
                properties |= grammar.symbols.property(name).unwrap_or_default();
            }
            let folded: Vec<String> = written.ar.split(' ').map(normalize).collect();
            let key = (category == Category::PREPOSITION).then(|| {
                let next = Key::try_from(keys.len()).unwrap_or(Key::MAX);
                *keys.entry(folded.join(" ").into()).or_insert(next)
            });
            Function {
                folded,
                category,
                properties,
                english: written.en.clone(),
                seldom: written.seldom,
                homograph: written.homograph,
                line: written.line,
                key,
                written: written.ar.clone(),
            }
        };
        for written in &file.words {
            let before_pronoun = written.joined.as_deref();
            let function = function(written, &mut grammar);
            let number = u32::try_from(functions.len()).unwrap_or(u32::MAX);
            by_form.entry(function.folded[0].as_str().into()).or_default().push(number);
            if function.category == Category::PREPOSITION && function.folded.len() == 1 {
                let form = before_pronoun.map_or_else(|| function.folded[0].clone(), normalize);
                joined.entry(form.into()).or_default().push(number);
            }
            functions.push(function);
        }
        let pronouns = file.pronouns.iter().map(|written| {
            let mut pronoun = function(written, &mut grammar);
            pronoun.category = Category::PRONOUN;
            pronoun
        });
        let pronouns: Vec<Function> = pronouns.collect();
        Self {
            bound: grammar.symbols.property("bound").unwrap_or_default(),
            number: NUMBERS.fetch_add(1, Ordering::Relaxed),
            government: std::iter::repeat_with(OnceLock::new).take(vocabulary.len()).collect(),
            vocabulary,
            grammar,
            functions,
            pronouns,
            by_form,
            joined,
            keys,
            places: file.places.iter().map(|place| normalize(place).into()).collect(),
            times: file.times.iter().map(|time| normalize(time).into()).collect(),
        }
    }

    fn govern(&self, number: u32) -> Government {
        let word = self.vocabulary.word(number);
        let mut government = Government::default();
        for (key, english) in word.lemma.with.iter().chain(self.idioms(word)) {
            let parts: Vec<Governed> = key.split_whitespace().map(|part| self.governed(part)).collect();
            // «عقد الآمال على»: what stands in an idiom the verb by itself does not govern.
            if let [Governed::Word(noun), Governed::Preposition(key)] = parts.as_slice() {
                government.idioms.push((noun.clone(), *key));
            }
            let idiom = parts.iter().any(|part| matches!(part, Governed::Word(_)));
            for part in parts.iter().filter(|_| !idiom) {
                match part {
                    Governed::Preposition(key) if *key < 128 => government.prepositions |= 1 << key,
                    Governed::Clause(_) => government.clause = true,
                    Governed::Predicate => {
                        government.copula = true;
                        government.of_object |= parts.contains(&Governed::Object);
                    }
                    _ => {}
                }
            }
            government.frames.push(Frame { parts, english: english.into() });
        }
        let verb = word.lemma.en.split([' ', '|']).next().unwrap_or_default();
        government.either = word.class == Class::Verb && has(&lists().verbs.without_object, verb);
        for frame in &government.frames {
            let [Governed::Preposition(key)] = frame.parts.as_slice() else { continue };
            // "impose on" is "impose" with what is imposed left out; "reveal", "account for" are verbs of their own.
            let plain = |english: &str| {
                let rest = english.trim().strip_prefix(&*word.lemma.en).map(str::trim);
                rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(' '))
            };
            let plain = frame.english.split('|').all(plain);
            let with_object = |other: &&Frame| other.parts == [Governed::Object, Governed::Preposition(*key)];
            let own = match government.frames.iter().find(with_object) {
                Some(counterpart) => !plain && counterpart.english.replace(" …", "") != *frame.english,
                None => !plain || government.either,
            };
            if own && *key < 128 {
                government.alone |= 1 << key;
            }
        }
        government
    }

    /// The phrases that begin with the verb, as what stands behind it with the English of both.
    fn idioms<'l>(&'l self, verb: &'l Word) -> impl Iterator<Item = (&'l str, &'l str)> {
        let is_verb = verb.class == Class::Verb && !verb.phrase;
        let phrases = if is_verb { self.vocabulary.phrases(&normalize(&verb.lemma.ar)) } else { &[] };
        let mut numbers: Vec<u32> = phrases.iter().map(|phrase| phrase.word).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let words = numbers.into_iter().map(|number| self.vocabulary.word(number));
        words.filter(|phrase| phrase.class == Class::Verb).filter_map(|phrase| {
            let (first, rest) = phrase.lemma.ar.split_once(' ')?;
            (first == verb.lemma.ar).then_some((rest, phrase.lemma.en.as_str()))
        })
    }

    fn governed(&self, part: &str) -> Governed {
        match part {
            "…" => Governed::Object,
            "=" => Governed::Predicate,
            "أن" => Governed::Clause(true),
            "إن" => Governed::Clause(false),
            _ => {
                let folded = normalize(part);
                match self.keys.get(folded.as_str()) {
                    Some(key) => Governed::Preposition(*key),
                    None => Governed::Word(folded.into()),
                }
            }
        }
    }

    /// What the word of the vocabulary governs.
    pub(crate) fn government(&self, word: u32) -> &Government {
        static NONE: Government = Government {
            prepositions: 0,
            idioms: Vec::new(),
            alone: 0,
            either: false,
            clause: false,
            copula: false,
            of_object: false,
            frames: Vec::new(),
        };
        let governs = || Some(self.govern(word)).filter(|government| !government.frames.is_empty()).map(Box::new);
        self.government[word as usize].get_or_init(governs).as_deref().unwrap_or(&NONE)
    }

    /// Whether a folded word is one of grammar that tells no more than how others stand together. Negations are none.
    pub(crate) fn is_grammar(&self, folded: &str) -> bool {
        if self.only_negates(folded) {
            return false;
        }
        let bare = folded.strip_prefix(['و', 'ف', 'ل', 'ب']).unwrap_or(folded);
        [folded, bare].iter().any(|form| {
            self.by_form.get(*form).into_iter().flatten().any(|number| {
                let name = self.grammar.symbols.category_name(self.functions[*number as usize].category);
                let says = matches!(
                    name,
                    "Q" | "EXCEPT" | "CARD" | "ONE" | "OTHERS" | "ATLEAST" | "SIDE" | "MIDDLE" | "COUNTRY" | "ORDINAL" | "ADJ"
                );
                !says && !is_of_negation(name)
            })
        }) || folded.chars().count() <= 2
            // «أنه», «إنها», «لكنهم»: the pronoun is in the verb.
            || ["ان", "لان", "لكن"].iter().any(|word| bare.starts_with(word) && folded.chars().count() <= 6)
            || matches!(folded, "يوم" | "تم" | "تمت" | "يتم" | "تتم")
    }

    /// Whether a folded word, with or without و or ف, negates and is nothing else: «لم», not «ما».
    pub(crate) fn only_negates(&self, folded: &str) -> bool {
        let bare = folded.strip_prefix(['و', 'ف']).unwrap_or(folded);
        [folded, bare].iter().any(|form| {
            let numbers = self.by_form.get(*form).into_iter().flatten();
            let mut words =
                numbers.map(|number| &self.functions[*number as usize]).filter(|word| word.folded.len() == 1);
            let negates = |word: &Function| is_of_negation(self.grammar.symbols.category_name(word.category));
            words.next().is_some_and(negates) && words.all(negates)
        })
    }

    /// Whether a folded word negates.
    pub(crate) fn is_negation(&self, folded: &str) -> bool {
        let bare = folded.strip_prefix(['و', 'ف', 'ل', 'ب']).unwrap_or(folded);
        [folded, bare].iter().any(|form| {
            self.by_form.get(*form).into_iter().flatten().any(|number| {
                let name = self.grammar.symbols.category_name(self.functions[*number as usize].category);
                is_of_negation(name) || name == "EXCEPT"
            })
        })
    }

    /// The key of a folded preposition.
    pub(crate) fn key(&self, folded: &str) -> Option<Key> {
        self.keys.get(folded).copied()
    }
}

/// Whether words of the category negate, and do nothing else.
fn is_of_negation(category: &str) -> bool {
    matches!(category, "NEG" | "LAYSA" | "NOT" | "LACK" | "ALLA")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prepositions_have_keys() {
        assert!(Lexicon::embedded().keys.len() < 128);
    }
}
