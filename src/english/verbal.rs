//! Verbal nouns and their verbs.

use std::sync::atomic::{AtomicU32, Ordering};

use super::analysis::Lexeme;
use super::lexicon::{Key, Lexicon};
use super::lists::{has, lists};
use super::words::gerund;
use crate::arabic::normalize;
use crate::vocabulary::{Class, Part, PhraseForm, Reading, With};

/// The last word.
fn last(english: &str) -> &str {
    english.rsplit(' ').next().unwrap_or_default()
}

/// A folded word without its article.
fn bare(word: &str) -> &str {
    word.strip_prefix("ال").unwrap_or(word)
}

/// Whether a noun is of the stem of a verb, as far as its first letters tell: "annexation", "annex"; "stability" is none of "stabilize".
pub(super) fn is_of_stem(verb: &str, noun: &str) -> bool {
    let alike = verb.bytes().zip(noun.bytes()).take_while(|(one, other)| one == other).count();
    let makes = verb.ends_with("ize") && !noun.contains("iz");
    !makes && (alike >= 4 && alike + 2 >= verb.len() || alike >= 3 && alike == verb.len())
}

/// A verb or none, once it is found out, in a third of the memory of a `OnceLock`.
#[derive(Debug, Default)]
pub(crate) struct KeptVerb(AtomicU32);

impl KeptVerb {
    const NONE: u32 = 1;
    const FIRST: u32 = 2;

    /// What is kept, or else what is found now. Threads that find at the same time find the same.
    fn get_or_find(&self, find: impl FnOnce() -> Option<u32>) -> Option<u32> {
        match self.0.load(Ordering::Relaxed) {
            0 => {
                let found = find();
                self.0.store(found.map_or(Self::NONE, |verb| verb + Self::FIRST), Ordering::Relaxed);
                found
            }
            kept => kept.checked_sub(Self::FIRST),
        }
    }
}

impl Lexicon {
    /// The verb of a noun's line: of the lines that have it as their verbal noun the one with the noun's English, "deploying" or "stamp".
    pub(super) fn verb_of_noun(&self, noun: u32) -> Option<u32> {
        self.verbs.get(noun as usize).get_or_find(|| self.find_verb_of_noun(noun))
    }

    fn find_verb_of_noun(&self, noun: u32) -> Option<u32> {
        let vocabulary = &self.vocabulary;
        let lemma = &vocabulary.word(noun).lemma;
        let first = vocabulary.verb_of(&lemma.ar)?;
        let verb = &vocabulary.word(first).lemma;
        let same = |verb: &str| verb == lemma.en || gerund(verb) == lemma.en;
        let plain = same(&verb.en).then_some(first);
        // An auxiliary is no verb that a noun could be said as: «إمكان».
        self.verb_said_as(&verb.ar, &lemma.ar, lemma.with, plain, same)
            // «ضم المحافظة», "annexation": of several verbs "annex", not "sign".
            .or_else(|| {
                let alike = |other: &u32| vocabulary.word(*other).lemma.object == verb.object;
                self.verb_said_as(&verb.ar, &lemma.ar, lemma.with, None, |verb| is_of_stem(verb, &lemma.en))
                    .filter(alike)
            })
            .or_else(|| (!verb.en.is_empty()).then_some(first))
    }

    /// The verb of a phrase that begins with its verbal noun and has its English: «إطلاق سراح», "release".
    pub(super) fn verb_of_phrase(&self, phrase: u32) -> Option<u32> {
        let vocabulary = &self.vocabulary;
        let lemma = &vocabulary.word(phrase).lemma;
        let (masdar, _) = lemma.ar.split_once(' ')?;
        let verb = &vocabulary.word(vocabulary.verb_of(masdar)?).lemma;
        self.verb_said_as(&verb.ar, masdar, lemma.with, None, |verb| verb == lemma.en)
            .or_else(|| self.idiom_of_phrase(phrase, None))
    }

    /// The idiom with an object whose verbal noun a phrase is, «إعادة فتح» of «أعاد فتح»; or the one that has a preposition besides, and so its
    /// object behind that: «إلقاء القبض» of «ألقى القبض على».
    pub(super) fn idiom_of_phrase(&self, phrase: u32, preposition: Option<Key>) -> Option<u32> {
        let vocabulary = &self.vocabulary;
        let (masdar, _) = vocabulary.word(phrase).lemma.ar.split_once(' ')?;
        // «إلقاء» begins as if with an article.
        let first = normalize(masdar);
        let mut nouns = vocabulary.phrases(&first).chain(vocabulary.phrases(bare(&first)));
        let noun = nouns.find(|form| form.word == phrase && !form.plural)?;
        let verb = normalize(&vocabulary.word(vocabulary.verb_of(masdar)?).lemma.ar);
        let same = |form: &PhraseForm| {
            let count = noun.count();
            let mut behind = form.words().skip(count);
            let governed = match (preposition, behind.next(), behind.next()) {
                (None, None, _) => true,
                (Some(key), Some(word), None) => self.key(word) == Some(key),
                _ => false,
            };
            let alike = form.words().take(count).skip(1).map(bare).eq(noun.words().skip(1).map(bare));
            form.class == Class::Verb && alike && governed
        };
        let mut idioms = vocabulary.phrases(&verb).filter(same).map(|form| form.word);
        idioms.find(|idiom| {
            let lemma = &vocabulary.word(*idiom).lemma;
            // «تسليط الضوء على»: nothing is "shed light on".
            let brief = preposition.is_none() || lemma.en.split(' ').count() <= 2;
            lemma.object != Some(false) && !lemma.en.contains('…') && brief
        })
    }

    /// Of the lines of a verb with a verbal noun the one whose English is wanted, and which governs what the noun does with the same English: «رفع
    /// العقوبات عن», "lift … on", but «رفع الحصانة عن», "lift … from".
    fn verb_said_as(
        &self,
        verb: &str,
        masdar: &str,
        noun: With,
        plain: Option<u32>,
        wanted: impl Fn(&str) -> bool,
    ) -> Option<u32> {
        let vocabulary = &self.vocabulary;
        let differs = |word: &u32| {
            let with = &vocabulary.word(*word).lemma.with;
            let same = |(key, english): (&str, &str)| {
                with.iter().any(|(own, of_verb)| {
                    own.strip_prefix("… ").unwrap_or(own) == key && last(of_verb) == last(english)
                })
            };
            noun.iter().filter(|pair| !same(*pair)).count()
        };
        let fits = |reading: &Reading| {
            let lemma = &vocabulary.word(reading.word).lemma;
            reading.part == Part::Perfect && lemma.ar == verb && lemma.masdar.contains(masdar) && wanted(&lemma.en)
        };
        let lines: Vec<u32> = vocabulary.readings(&normalize(verb)).filter(fits).map(|reading| reading.word).collect();
        let usual = plain.or(lines.first().copied())?;
        let object = |word: u32| vocabulary.word(word).lemma.object;
        let alike = lines.iter().copied().filter(|word| object(*word) == object(usual));
        alike.min_by_key(|word| (differs(word), *word != usual))
    }

    /// Whether a noun is what somebody does, not what is done to something, though its verb has an object: «مغادرة القوات», "departure".
    pub(super) fn is_of_doer(&self, noun: u32) -> bool {
        has(&lists().nouns.of_doers, &self.vocabulary.word(noun).lemma.en)
    }

    /// Whether a phrase is the verbal noun of such an idiom.
    pub(super) fn is_of_idiom(&self, phrase: u32) -> bool {
        const OFTEN: [&str; 4] = ["على", "عن", "في", "ب"];
        OFTEN
            .iter()
            .filter_map(|word| self.key(&normalize(word)))
            .any(|key| self.idiom_of_phrase(phrase, Some(key)).is_some())
    }

    /// What a phrase with a verbal noun is as a verb: "shed light" of «تسليط الضوء», "shedding light". The verb is one that the verbal noun has,
    /// by itself or in a phrase.
    pub(super) fn infinitive_of_phrase(&self, noun: u32) -> Option<String> {
        let vocabulary = &self.vocabulary;
        let lemma = &vocabulary.word(noun).lemma;
        let (doing, rest) = lemma.en.split_once(' ').filter(|(doing, _)| doing.ends_with("ing"))?;
        let (masdar, _) = lemma.ar.split_once(' ')?;
        let verb = normalize(&vocabulary.word(vocabulary.verb_of(masdar)?).lemma.ar);
        let by_itself = vocabulary.readings(&verb).map(|reading| reading.word);
        let phrases = vocabulary.phrases(&verb).filter(|form| form.class == Class::Verb);
        let words = by_itself.chain(phrases.map(|form| form.word));
        let mut verbs = words.map(|number| vocabulary.word(number)).filter(|word| word.class == Class::Verb);
        let does = verbs.find_map(|word| word.lemma.en.split(' ').next().filter(|verb| gerund(verb) == doing))?;
        Some(format!("{does} {rest}"))
    }

    /// The verb of a verbal noun that has what it is done to right behind it: «منح», "granting".
    pub(super) fn verb_done_to(&self, noun: Lexeme) -> Option<u32> {
        match noun {
            Lexeme::Vocabulary(number, Part::Masdar) => Some(number),
            Lexeme::Vocabulary(number, Part::Noun) => {
                let of = self.vocabulary.word(number).lemma.of();
                of.filter(|of| of.is_empty()).and_then(|_| self.verb_of_noun(number))
            }
            _ => None,
        }
    }
}
