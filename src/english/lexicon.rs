//! Everything that is known of single words: the vocabulary and the words of grammar, by the names that constructions use.

use std::path::PathBuf;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use rustc_hash::FxHashMap;

use super::analysis::{WordEdge, letters, readings};
use super::chart::Openings;
use super::check::{CONSTRUCTIONS, VOCABULARY};
use super::government::{Government, PRONOUNS};
use super::grammar::compiled;
use super::grammar::{Category, FunctionWord, FunctionWords, Grammar, GrammarError, Properties};
use super::lists::{has, lists};
use super::verbal::KeptVerb;
use crate::arabic::kept::{Kept, Sparse};
use crate::arabic::normalize;
use crate::vocabulary::{Part, Vocabulary, VocabularyError};

/// The number of the next lexicon.
static NUMBERS: AtomicU32 = AtomicU32::new(0);

/// Vocabulary and constructions together, ready to read sentences with.
#[derive(Debug)]
pub struct Lexicon {
    /// Tells one lexicon from another, for what is kept of words.
    pub(crate) number: u32,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) grammar: Grammar,
    /// Its rules by their first and second parts.
    pub(super) openings: Openings,
    pub(crate) functions: Vec<Function>,
    pub(crate) pronouns: Vec<Function>,
    /// Words of grammar by the folded form (of several words: the first).
    pub(crate) by_form: FxHashMap<Box<str>, Vec<u32>>,
    /// Prepositions by the folded form that stands before a pronoun.
    pub(crate) joined: FxHashMap<Box<str>, Vec<u32>>,
    /// Prepositions and other words that lines of the vocabulary govern, numbered.
    pub(crate) keys: FxHashMap<Box<str>, Key>,
    /// For each word of the vocabulary, what it governs, found out when it is first asked for.
    pub(super) government: Kept<Government>,
    /// For each noun of the vocabulary the verb that it is the verbal noun of, found out when it is first asked for.
    pub(super) verbs: Sparse<KeptVerb>,
    /// Nouns for times, and for places: folded.
    pub(crate) times: Vec<Box<str>>,
    pub(crate) places: Vec<Box<str>>,
    /// Words for what befalls somebody, folded.
    pub(crate) befalling: Vec<Box<str>>,
    /// Words that are a preposition and another word, folded: «عما», «عن», «ما».
    pub(crate) contractions: Vec<[Box<str>; 3]>,
    /// Nouns for what happens somewhere: folded.
    pub(crate) events: Vec<Box<str>>,
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

static EMBEDDED: LazyLock<Lexicon> = LazyLock::new(|| {
    let (grammar, words) = compiled::embedded();
    Lexicon::with_words(Vocabulary::embedded().clone(), grammar, words)
});

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
    pub fn new(vocabulary: Vocabulary, grammar: Grammar) -> Self {
        Self::with_words(vocabulary, grammar, compiled::embedded().1)
    }

    fn with_words(vocabulary: Vocabulary, mut grammar: Grammar, file: FunctionWords) -> Self {
        let mut keys: FxHashMap<Box<str>, Key> = FxHashMap::default();
        for single in ["ب", "ل", "ك"] {
            let next = Key::try_from(keys.len()).unwrap_or(Key::MAX);
            keys.entry(single.into()).or_insert(next);
        }
        let mut joined: FxHashMap<Box<str>, Vec<u32>> = FxHashMap::default();
        let mut by_form: FxHashMap<Box<str>, Vec<u32>> = FxHashMap::default();
        let mut functions = Vec::with_capacity(file.words.len());
        let mut function = |written: FunctionWord, grammar: &mut Grammar| {
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
                english: written.en,
                seldom: written.seldom,
                homograph: written.homograph,
                line: written.line,
                key,
                written: written.ar,
            }
        };
        for mut written in file.words {
            let before_pronoun = written.joined.take();
            let function = function(written, &mut grammar);
            let number = u32::try_from(functions.len()).unwrap_or(u32::MAX);
            by_form.entry(function.folded[0].as_str().into()).or_default().push(number);
            if function.category == Category::PREPOSITION && function.folded.len() == 1 {
                let form = before_pronoun.map_or_else(|| function.folded[0].clone(), |form| normalize(&form));
                joined.entry(form.into()).or_default().push(number);
            }
            functions.push(function);
        }
        let pronouns = file.pronouns.into_iter().map(|written| {
            let mut pronoun = function(written, &mut grammar);
            pronoun.category = Category::PRONOUN;
            pronoun
        });
        let pronouns: Vec<Function> = pronouns.collect();
        Self {
            bound: grammar.symbols.property("bound").unwrap_or_default(),
            number: NUMBERS.fetch_add(1, Ordering::Relaxed),
            government: Kept::new(vocabulary.len()),
            verbs: Sparse::new(vocabulary.len()),
            vocabulary,
            openings: Openings::of(&grammar),
            grammar,
            functions,
            pronouns,
            by_form,
            joined,
            keys,
            befalling: file.befalling.iter().map(|word| normalize(word).into()).collect(),
            contractions: file
                .contractions
                .iter()
                .map(|words| words.each_ref().map(|word| normalize(word).into()))
                .collect(),
            places: file.places.iter().map(|place| normalize(place).into()).collect(),
            events: file.events.iter().map(|event| normalize(event).into()).collect(),
            times: file.times.iter().map(|time| normalize(time).into()).collect(),
        }
    }

    /// Whether a word, as it is written and folded, is one of grammar that tells no more than how others stand together. Negations are none, nor is
    /// the first word of an expression by itself: «إلا» of «إلا أن».
    pub(crate) fn is_grammar(&self, written: &str, folded: &str) -> bool {
        if self.only_negates(written, folded) {
            return false;
        }
        let stem = bare(folded).unwrap_or(folded);
        [folded, stem].iter().any(|form| {
            self.by_form.get(*form).into_iter().flatten().any(|number| {
                let function = &self.functions[*number as usize];
                let name = self.grammar.symbols.category_name(function.category);
                let says = matches!(
                    name,
                    "Q" | "EXCEPT" | "CARD" | "ONE" | "OTHERS" | "OTHER" | "MEASURE" | "ATLEAST" | "SIDE" | "MIDDLE" | "COUNTRY" | "ORDINAL" | "ADJ"
                        | "ASKED" | "DECLINED" | "NAMED" | "DESCENT" | "THEOTHER" | "ASA"
                );
                let single = function.folded.len() == 1 || !self.is_negation(form);
                !says && !is_of_negation(name) && single
            })
        }) || folded.chars().count() <= 2
            // «أنه», «إنها», «لكنهم»: the pronoun is in the verb.
            || ["ان", "لان", "لكن"].iter().any(|word| stem.starts_with(word) && folded.chars().count() <= 6)
            || matches!(folded, "يوم" | "تم" | "تمت" | "يتم" | "تتم")
    }

    /// Whether a folded word that is one of grammar tells something by itself: «أطلق», which is also "fired"; or is short and none: «جي», «دم».
    pub(crate) fn is_telling(&self, folded: &str) -> bool {
        let stem = bare(folded).unwrap_or(folded);
        let functions = |form: &str| self.by_form.get(form).map_or(&[][..], Vec::as_slice);
        let tells = |number: &u32| {
            let function = &self.functions[*number as usize];
            has(&lists().fragments.telling, self.grammar.symbols.category_name(function.category))
        };
        let other = |number: &u32| self.functions[*number as usize].folded.len() == 1 && !tells(number);
        let forms = || [folded, stem].into_iter().flat_map(functions);
        // «به», «لك»: a preposition with a pronoun.
        let with_pronoun = bare(folded).is_some_and(|rest| self.pronouns.iter().any(|own| own.folded[0] == rest));
        let short = folded.chars().count() == 2 && forms().next().is_none() && !with_pronoun;
        short || forms().any(tells) && !forms().any(other)
    }

    /// Whether a word, as it is written and folded, with or without what is written to it, negates and is nothing else: «لم», «بألا»; not «ما»,
    /// nor «إلا», which folds as «ألا» does.
    pub(crate) fn only_negates(&self, written: &str, folded: &str) -> bool {
        let forms = [Some((written, folded)), bare(written).zip(bare(folded))];
        forms.into_iter().flatten().any(|(written, folded)| {
            let words = || {
                let numbers = self.by_form.get(folded).into_iter().flatten();
                numbers.map(|number| &self.functions[*number as usize]).filter(|word| word.folded.len() == 1)
            };
            let negates = |word: &Function| is_of_negation(self.grammar.symbols.category_name(word.category));
            let exact = words().any(|word| word.written == written);
            let mut meant = words().filter(|word| !exact || word.written == written);
            meant.next().is_some_and(negates) && meant.all(negates)
        })
    }

    /// The English of a word that negates, as it is written and folded, with or without what is written to it: «ولم», "did not". With the folded
    /// word behind it, it may say another thing: «إلا أن», "but"; «لا بد» denies nothing.
    pub(crate) fn negation(&self, written: &str, folded: &str, next: &str) -> Option<&'static str> {
        if let Some(verb) = self.negated_verb(written, folded) {
            return Some(together("لا", verb, |_| false).map_or("not", |(_, english)| english));
        }
        let forms = [Some((written, folded)), bare(written).zip(bare(folded))];
        forms.into_iter().flatten().find_map(|(written, folded)| {
            let numbers = self.by_form.get(folded).into_iter().flatten();
            let negates = |word: &&Function| {
                let name = self.grammar.symbols.category_name(word.category);
                // «لما» is «لم» seldom, and «ل» and «ما» often.
                let denies = is_of_negation(name) || name == "EXCEPT" || word.english == "without";
                word.folded.len() == 1 && !word.seldom && denies
            };
            let words: Vec<&Function> =
                numbers.map(|number| &self.functions[*number as usize]).filter(negates).collect();
            // «إلا» folds as «ألا» does.
            // «غيّر» is a verb.
            let doubled = written.contains('\u{651}');
            let word = words.iter().find(|word| word.written == written).or(words.first().filter(|_| !doubled))?;
            let negations = &lists().fragments.negations;
            let pronoun = |rest: &str| self.pronouns.iter().any(|pronoun| pronoun.folded[0] == rest);
            let said = together(&word.written, next, pronoun)
                .or_else(|| negations.iter().find(|(listed, _)| *listed == word.written));
            said.map_or(Some("not"), |(_, english)| Some(english.as_str()).filter(|english| !english.is_empty()))
        })
    }

    /// The verb of a word, as it is written and folded, that is read as no other and is «لا» written to its verb: «لايمكن».
    pub(crate) fn negated_verb<'w>(&self, written: &str, folded: &'w str) -> Option<&'w str> {
        let imperfect = |word: &str| self.vocabulary.readings(word).any(|reading| reading.part == Part::Imperfect);
        let does = |word: &&str| {
            let before_pronoun = self.pronouns.iter().filter_map(|pronoun| word.strip_suffix(&*pronoun.folded[0]));
            std::iter::once(*word).chain(before_pronoun).any(imperfect)
        };
        let words = [Some(folded), bare(folded)].into_iter().flatten();
        let end = letters(written).0.len();
        words.filter_map(|word| word.strip_prefix("لا")).find(does).filter(|verb| {
            let start = end - verb.chars().count().min(end);
            let whole = |edge: &WordEdge| usize::from(edge.to) == end && usize::from(edge.from) < start;
            !readings(self, written).iter().any(whole)
        })
    }

    /// Whether a folded word negates.
    pub(crate) fn is_negation(&self, folded: &str) -> bool {
        [folded, bare(folded).unwrap_or(folded)].iter().any(|form| {
            self.by_form.get(*form).into_iter().flatten().any(|number| {
                let name = self.grammar.symbols.category_name(self.functions[*number as usize].category);
                is_of_negation(name) || name == "EXCEPT"
            })
        })
    }

    /// Whether two folded words say that what the clause behind them tells is not so: «دون أن».
    pub(crate) fn denies_clause(&self, folded: &str, next: &str) -> bool {
        let both = |word: &Function| {
            word.english == "without"
                && matches!(word.folded.as_slice(), [first, second] if first == folded && second == next)
        };
        let mut words = self.by_form.get(folded).into_iter().flatten();
        next == "ان" && words.any(|number| both(&self.functions[*number as usize]))
    }

    /// Whether a word is a preposition with its pronoun: «عنها».
    pub(crate) fn is_preposition_of_pronoun(&self, folded: &str) -> bool {
        PRONOUNS.iter().any(|pronoun| folded.strip_suffix(pronoun).is_some_and(|stem| self.key(stem).is_some()))
    }

    /// The key of a folded preposition.
    pub(crate) fn key(&self, folded: &str) -> Option<Key> {
        self.keys.get(folded).copied()
    }
}

/// What a word that negates says together with the folded word behind it, which may have something written behind it.
fn together(negation: &str, next: &str, behind: impl Fn(&str) -> bool) -> Option<&'static (String, String)> {
    lists().fragments.negations.iter().find(|(words, _)| {
        let both = words.split_once(' ').filter(|(first, _)| *first == negation);
        let rest = both.and_then(|(_, second)| next.strip_prefix(normalize(second).as_str()));
        rest.is_some_and(|rest| rest.is_empty() || behind(rest))
    })
}

/// A word without the letter that is written to it.
fn bare(word: &str) -> Option<&str> {
    word.strip_prefix(['و', 'ف', 'ب', 'ل'])
}

/// Whether words of the category negate, and do nothing else.
pub(super) fn is_of_negation(category: &str) -> bool {
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
