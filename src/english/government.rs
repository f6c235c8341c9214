//! What words govern, by the keys of `with` and the idioms that begin with them.

use std::ops::Deref;
use std::slice;

use super::lexicon::{Key, Lexicon};
use super::lists::{has, lists};
use crate::arabic::normalize;
use crate::vocabulary::{Class, Text, Word};

/// What a word governs.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub(crate) struct Government {
    /// The prepositions among `frames`, as a set of keys.
    pub(crate) prepositions: u128,
    /// Those of them that stand before أن or an act alone: «قال بأن» is said, and «قال بالبيت الأبيض» is not.
    pub(crate) before_clauses: u128,
    /// The first nouns of idioms that begin with the word, folded, with the prepositions behind them: «أصدر أمرا ب».
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

/// One key of `with`, or an idiom.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) parts: Parts,
    pub(crate) english: Text,
    /// Whether its last word may have a complement: «أودى بحياة», "claim the lives of"; not «كسر الحصار», "break the siege".
    pub(crate) open: bool,
}

/// The parts of a key: most have one, which takes no memory of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Parts {
    One(Governed),
    Several(Box<[Governed]>),
}

impl Parts {
    pub(crate) fn as_slice(&self) -> &[Governed] {
        self
    }
}

impl Deref for Parts {
    type Target = [Governed];

    fn deref(&self) -> &[Governed] {
        match self {
            Self::One(part) => slice::from_ref(part),
            Self::Several(parts) => parts,
        }
    }
}

impl From<Vec<Governed>> for Parts {
    fn from(parts: Vec<Governed>) -> Self {
        match <[Governed; 1]>::try_from(parts) {
            Ok([part]) => Self::One(part),
            Err(parts) => Self::Several(parts.into()),
        }
    }
}

impl<const N: usize> PartialEq<[Governed; N]> for Parts {
    fn eq(&self, other: &[Governed; N]) -> bool {
        self.as_slice() == other
    }
}

/// A part of a key of `with`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Governed {
    /// `…`
    Object,
    Preposition(Key),
    /// أن, إن
    Clause(bool),
    Words(Literal),
    /// `=`
    Predicate,
}

/// The words of an idiom that stand one behind the other: «مصرعه», «جدلا واسعا», «عن مقتل».
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Literal {
    /// Folded; without its pronoun if it has one.
    folded: Box<str>,
    /// Whether the last word has a pronoun, of any person: «مصرعه», «مصرعها».
    pronoun: bool,
}

/// The pronouns that a noun may end in, folded.
pub(super) const PRONOUNS: [&str; 8] = ["ه", "ها", "هم", "هما", "هن", "نا", "ي", "ك"];

impl Literal {
    fn new(words: &[&str]) -> Self {
        let written = words.join(" ");
        match written.strip_suffix('ه') {
            Some(stem) => Self { folded: normalize(stem).into(), pronoun: true },
            None => Self { folded: normalize(&written).into(), pronoun: false },
        }
    }

    /// Whether its words stand somewhere in folded text.
    pub(crate) fn stands_in(&self, folded: &str) -> bool {
        folded.contains(&*self.folded)
    }

    /// Whether folded text is it.
    pub(crate) fn is(&self, folded: &str) -> bool {
        match folded.strip_prefix(&*self.folded) {
            Some("") => !self.pronoun,
            Some(rest) => self.pronoun && PRONOUNS.contains(&rest),
            None => false,
        }
    }

    /// Whether it is one word with a pronoun: «حتفه», but not «النار باتجاه».
    pub(crate) fn is_own(&self) -> bool {
        self.pronoun && !self.folded.contains(' ')
    }

    /// Its first word, folded; of a word with a pronoun, without it.
    pub(crate) fn first(&self) -> &str {
        self.folded.split(' ').next().unwrap_or_default()
    }
}

impl Frame {
    fn new(parts: Vec<Governed>, english: Text, open: bool) -> Self {
        Self { parts: parts.into(), english, open }
    }

    /// Of a verb whose object may be said as an infinitive, "decide to …|decide on …", the verb: "decide".
    pub(crate) fn infinitive(&self) -> Option<&str> {
        if self.parts != [Governed::Object] {
            return None;
        }
        let (left, _) = self.english.split_once('|')?;
        left.trim().trim_end_matches('…').trim().strip_suffix(" to")
    }
}

impl Government {
    fn of(lexicon: &Lexicon, number: u32) -> Self {
        let word = lexicon.vocabulary.word(number);
        let mut government = Self::default();
        let own = word.lemma.with.texts().map(|(key, english)| Frame::new(lexicon.parts_of_key(&key), english, true));
        for frame in own.chain(lexicon.idioms(word)) {
            let parts = &frame.parts;
            // «عقد الآمال على»: what stands in an idiom the verb by itself does not govern.
            if let [Governed::Words(noun), Governed::Preposition(key)] = parts.as_slice() {
                government.idioms.push((noun.first().into(), *key));
            }
            let idiom = parts.iter().any(|part| matches!(part, Governed::Words(_)));
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
            government.frames.push(frame);
        }
        let keys = |follows: fn(Option<&Governed>) -> bool| {
            let of = |frame: &Frame| {
                let pairs = frame.parts.iter().enumerate().map(|(at, part)| (part, frame.parts.get(at + 1)));
                pairs.fold(0, |keys, (part, next)| match part {
                    Governed::Preposition(key) if *key < 128 && follows(next) => keys | 1 << key,
                    _ => keys,
                })
            };
            government.frames.iter().map(of).fold(0, |keys: u128, more: u128| keys | more)
        };
        let clause = |next: Option<&Governed>| matches!(next, Some(Governed::Clause(_)));
        let other = |next: Option<&Governed>| !matches!(next, Some(Governed::Clause(_)));
        government.before_clauses = keys(clause) & !keys(other);
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
                // «وعد الرئيس بزيادة الرواتب»: he promised it, whomever.
                Some(_) if government.either => true,
                Some(counterpart) => !plain && counterpart.english.replace(" …", "") != *frame.english,
                None => !plain || government.either,
            };
            if own && *key < 128 {
                government.alone |= 1 << key;
            }
        }
        // It is kept.
        government.frames.shrink_to_fit();
        government.idioms.shrink_to_fit();
        government
    }
}

impl Lexicon {
    /// What the word of the vocabulary governs.
    pub(crate) fn government(&self, word: u32) -> &Government {
        static NONE: Government = Government {
            prepositions: 0,
            before_clauses: 0,
            idioms: Vec::new(),
            alone: 0,
            either: false,
            clause: false,
            copula: false,
            of_object: false,
            frames: Vec::new(),
        };
        let says = |government: &Government| government.either || !government.frames.is_empty();
        let governs = || Some(Government::of(self, word)).filter(says);
        self.government.get_or_find(word as usize, governs).unwrap_or(&NONE)
    }

    /// The phrases that begin with the verb, as frames of what stands behind it. One with conditions holds where its words stand together and the
    /// conditions can be asked: «أدى إلى سقوط ضحايا», but not «أدى إلى سقوط الرئيس».
    fn idioms<'l>(&'l self, verb: &'l Word) -> impl Iterator<Item = Frame> {
        let is_verb = verb.class == Class::Verb && !verb.phrase;
        let phrases = is_verb.then(|| self.vocabulary.phrases(&normalize(&verb.lemma.ar))).into_iter().flatten();
        let verbs = phrases.filter(|phrase| phrase.class == Class::Verb);
        let mut numbers: Vec<u32> = verbs.map(|phrase| phrase.word).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let phrases = numbers.into_iter().map(|number| self.vocabulary.word(number));
        phrases.filter(|phrase| phrase.lemma.when.is_none()).flat_map(move |phrase| {
            let (first, rest) = phrase.lemma.ar.as_str().split_once(' ').unwrap_or_default();
            let open = phrase.lemma.object != Some(false);
            let by_itself = std::iter::once(Frame::new(self.parts_of_key(rest), phrase.lemma.en, open));
            let with = phrase.lemma.with.texts().map(move |(key, english)| {
                let parts = self.parts_of_key(rest).into_iter().chain(self.parts_of_key(&key));
                Frame::new(parts.collect(), english, open)
            });
            by_itself.chain(with).filter(move |_| first == verb.lemma.ar)
        })
    }

    /// The parts of a key of `with`. Words that stand together are one part, with the prepositions before and between them.
    fn parts_of_key(&self, key: &str) -> Vec<Governed> {
        let written: Vec<&str> = key.split_whitespace().collect();
        let parts: Vec<Option<Governed>> = written.iter().map(|part| self.governed(part)).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < parts.len() {
            let is_literal = |at: usize| match parts.get(at) {
                Some(None) => true,
                Some(Some(Governed::Preposition(_))) => matches!(parts.get(at + 1), Some(None)),
                _ => false,
            };
            let until = (at..parts.len()).find(|at| !is_literal(*at)).unwrap_or(parts.len());
            if until > at {
                found.push(Governed::Words(Literal::new(&written[at..until])));
                at = until;
            } else {
                found.extend(parts[at].clone());
                at += 1;
            }
        }
        found
    }

    /// What a word of a key stands for; `None` for itself.
    fn governed(&self, part: &str) -> Option<Governed> {
        match part {
            "…" => Some(Governed::Object),
            "=" => Some(Governed::Predicate),
            "أن" => Some(Governed::Clause(true)),
            "إن" => Some(Governed::Clause(false)),
            _ => self.keys.get(normalize(part).as_str()).map(|key| Governed::Preposition(*key)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_an_idiom_are_one_part() {
        let lexicon = Lexicon::embedded();
        let words = |text: &[&str]| Governed::Words(Literal::new(text));
        let key = |word: &str| lexicon.key(&normalize(word)).map(Governed::Preposition);
        for (written, parts) in [
            ("مصرعه", vec![Some(words(&["مصرعه"]))]),
            ("جدلا واسعا", vec![Some(words(&["جدلا", "واسعا"]))]),
            ("عن مقتل", vec![Some(words(&["عن", "مقتل"]))]),
            ("دورا في", vec![Some(words(&["دورا"])), key("في")]),
            ("… إلى", vec![Some(Governed::Object), key("إلى")]),
            ("من … أن", vec![key("من"), Some(Governed::Object), Some(Governed::Clause(true))]),
        ] {
            let parts: Option<Vec<Governed>> = parts.into_iter().collect();
            assert_eq!(Some(lexicon.parts_of_key(written)), parts, "{written}");
        }
    }

    #[test]
    fn a_pronoun_of_an_idiom_is_of_any_person() {
        for (idiom, text, same) in [
            ("مصرعه", "مصرعهم", true),
            ("استقالته", "استقالتها", true),
            ("مصرعه", "مصرع", false),
            ("المسؤولية", "المسؤولية", true),
            ("المسؤولية", "المسؤوليات", false),
            ("دورا", "دورها", false),
        ] {
            assert_eq!(Literal::new(&[idiom]).is(&normalize(text)), same, "{idiom} {text}");
        }
    }
}
