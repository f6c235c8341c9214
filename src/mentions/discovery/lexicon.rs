//! What the lists and the shape of a word say of it, found out once for each word.

use crate::arabic::clitics::{enclitic_splits, proclitic_splits, without_conjunction, without_future};
use crate::arabic::numbers::number_at;
use crate::arabic::vocabulary::{Packed, PackedPerWord, is_accusative};
use crate::arabic::{Document, Token, TokenKind};
use crate::glossary::CommonWords;
use crate::mentions::Names;

/// The words that have been looked up.
#[derive(Debug, Default)]
pub(in crate::mentions) struct Lexicon(PackedPerWord<Word, 2>);

/// What is known of a word, whatever stands around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Word {
    bits: u32,
    /// The number of the name part, plus one.
    part: u32,
    /// The same for the word without its proclitics, and their letters.
    behind: u32,
    pub(super) behind_letters: u8,
    /// For a word that begins the name of a body: how it takes its complement, and the letters of its proclitics.
    pub(super) head: Option<(u8, Head)>,
}

impl Packed<2> for Word {
    fn pack(self) -> [u64; 2] {
        let (letters, head) = self.head.map_or((0, 0), |(letters, head)| (letters, 1 + head as u8));
        let small = u32::from_le_bytes([self.behind_letters, letters, head, 0]);
        [u64::from(self.part) | u64::from(self.behind) << 32, u64::from(self.bits) | u64::from(small) << 32]
    }

    #[expect(clippy::cast_possible_truncation, reason = "two numbers stand in one")]
    fn unpack([parts, rest]: [u64; 2]) -> Self {
        let [behind_letters, letters, head, _] = ((rest >> 32) as u32).to_le_bytes();
        let head = usize::from(head).checked_sub(1).and_then(|head| Head::ALL.get(head));
        Self {
            bits: rest as u32,
            part: parts as u32,
            behind: (parts >> 32) as u32,
            behind_letters,
            head: head.map(|head| (letters, *head)),
        }
    }
}

/// How the head of a body's name takes its complement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// «اتحاد صناعة السيارات»
    Construct,
    /// The same with more words.
    Weak,
    /// «الوكالة الدولية للطاقة الذرية»
    Definite,
}

impl Head {
    const ALL: [Self; 3] = [Self::Construct, Self::Weak, Self::Definite];
}

/// One thing that is so, or not, of a word.
#[derive(Debug, Clone, Copy)]
#[repr(u32)]
pub(super) enum Is {
    /// A function word.
    Stop,
    /// A word that is no name: a function word, a verb of speech or of persons, a number, a common word in any form.
    Common,
    /// A verb of speech or of persons.
    Verb,
    /// A noun for a person, with ال.
    DefiniteRole,
    /// A noun for a person.
    Role,
    Link,
    PlaceCue,
    NearPlace,
    PlaceHead,
    BeforePlace,
    /// A noun for places behind which any word with ال is a name.
    PlaceOfAnyWord,
    /// What is no name behind those.
    NoComplementOfPlace,
    NamedBody,
    Generic,
    Facility,
    /// A noun for places that bear names of people.
    NamedAfter,
    Ordinal,
    Egyptian,
    /// A part of names that is a common word too.
    Cautious,
    /// A preposition when it is written with ى.
    ParticleInName,
    VerbWithAl,
    /// The shape of a word of another language.
    Foreign,
    /// A shape that a name may have.
    NameShape,
    /// A shape that a name may have behind another part.
    NameShapeBehind,
    /// The shape of an imperfect verb or of an accusative.
    VerbShape,
    /// ال and three letters or more.
    Article,
    /// A year, as ages are told in.
    Year,
}

impl Word {
    pub(super) fn is(self, what: Is) -> bool {
        self.bits & 1 << what as u32 != 0
    }

    fn set(&mut self, what: Is, so: bool) {
        self.bits |= u32::from(so) << what as u32;
    }

    /// The number of the name part that it is.
    pub(super) fn part(self) -> Option<usize> {
        (self.part as usize).checked_sub(1)
    }

    /// The number of the name part that it is without its proclitics.
    pub(super) fn part_behind(self) -> Option<usize> {
        (self.behind as usize).checked_sub(1)
    }
}

/// All tokens of the document, in order; those that are no Arabic words have nothing.
pub(super) fn look_up(names: &Names, document: &Document, text: &str) -> Vec<Word> {
    let tokens = document.tokens().iter().enumerate();
    let word = |(at, token): (usize, &Token)| match token.kind {
        TokenKind::Arabic => names.lexicon.0.get(token.word, || describe(names, document, text, at)),
        _ => Word::default(),
    };
    tokens.map(word).collect()
}

/// [`Names::is_stop_word`] of a token, which is looked up once for each word.
pub(crate) fn is_stop_word(names: &Names, document: &Document, text: &str, at: usize) -> bool {
    let token = &document.tokens()[at];
    if token.kind == TokenKind::Arabic && token.word.is_some() {
        return names.lexicon.0.get(token.word, || describe(names, document, text, at)).is(Is::Stop);
    }
    names.is_stop_word(document.folded(at), &text[token.range()])
}

/// Whether the token is an Arabic word that only names have, or one that no list has as it is: «دويون».
pub(in crate::mentions) fn may_be_given_name(names: &Names, document: &Document, text: &str, at: usize) -> bool {
    let token = &document.tokens()[at];
    if token.kind != TokenKind::Arabic {
        return false;
    }
    let folded = document.folded(at);
    let common = CommonWords::embedded();
    let word = names.lexicon.0.get(token.word, || describe(names, document, text, at));
    let known =
        [Is::Stop, Is::Verb, Is::Cautious, Is::Role, Is::Link, Is::PlaceHead, Is::PlaceCue, Is::NamedBody, Is::Article];
    let listed = common.has(folded) || names.is_no_name(folded);
    // «بحق»: a common word behind what is written to it.
    let derived = word.is(Is::Common) && folded.starts_with(['و', 'ف', 'ب', 'ل', 'ك']);
    !listed && !derived && word.head.is_none() && !known.iter().any(|what| word.is(*what))
}

/// Once for each word: apart from what asks, which is small so.
#[cold]
fn describe(names: &Names, document: &Document, text: &str, at: usize) -> Word {
    let (folded, surface) = (document.folded(at), &text[document.tokens()[at].range()]);
    let common = CommonWords::embedded();
    let listed = |word: &str| common.has(word);
    let mut word = Word::default();
    let stop = names.is_stop_word(folded, surface);
    let bare = without_conjunction(folded);
    let in_lists = names.is_listed(folded) || bare.is_some_and(|word| names.is_listed(word));
    let future = without_future(bare.unwrap_or(folded)).is_some_and(|verb| names.is_listed(verb));
    let speech = (in_lists || future) && names.is_speech_verb(folded);
    let (act, no_name) = (in_lists && names.is_act(folded), in_lists && names.is_no_name(folded));
    word.set(Is::Stop, stop);
    word.set(Is::Verb, speech || act);
    let number = || number_at(document, at + 1, at, text).is_some();
    word.set(Is::Common, stop || speech || act || no_name || is_common_word(folded, listed) || number());
    if !stop && !speech {
        word.part = names.parts.find(folded, surface).map_or(0, next_number);
    }
    if let Some(part) = word.part() {
        let bare = folded.strip_prefix("ال").is_some_and(listed);
        word.set(Is::Cautious, names.parts.part(part).cautious || listed(folded) || bare);
    }
    word.set(Is::ParticleInName, names.is_particle_in_name(folded));
    if in_lists {
        word.set(Is::Link, names.is_link(folded));
        word.set(Is::PlaceHead, names.is_place_head(folded));
        word.set(Is::NoComplementOfPlace, names.is_no_complement_of_place(folded));
        word.set(Is::Generic, names.is_generic_complement(folded));
        word.set(Is::Ordinal, names.is_ordinal(folded));
        word.set(Is::Egyptian, names.is_egyptian(folded));
        word.set(Is::Year, names.is_year(folded));
        word.set(Is::VerbWithAl, names.is_verb_with_al(folded));
    }
    proclitic_splits(folded, |split| {
        let stem: &str = &split.stem;
        let letters = u8::try_from(split.characters).unwrap_or(u8::MAX);
        if names.is_listed(stem) || stem.strip_prefix("ال").is_some_and(|noun| names.is_listed(noun)) {
            word.set(Is::Role, names.is_role(stem));
            word.set(Is::DefiniteRole, stem.starts_with("ال") && names.is_role(stem));
            word.set(Is::PlaceCue, names.is_place_cue(stem));
            word.set(Is::NearPlace, names.is_near_place(stem));
            word.set(Is::BeforePlace, names.is_before_place(stem));
            // «كتلة الأحرار» is no hill.
            word.set(Is::PlaceOfAnyWord, names.is_place_of_any_word(stem) && !folded.starts_with('ك'));
            word.set(Is::NamedBody, names.is_named_body(stem));
            word.set(Is::Facility, names.is_facility(stem));
            word.set(Is::NamedAfter, word.is(Is::NamedAfter) || names.named_after(stem).is_some());
            if word.head.is_none() {
                word.head = head(names, stem).map(|head| (letters, head));
            }
        }
        // A stem of two letters is too often a part of another word.
        if split.characters > 0 && word.behind == 0 && stem.chars().count() > 2 {
            let behind = &surface[crate::mentions::matcher::skip(surface, split.characters)..];
            word.behind = names.parts.find(stem, behind).map_or(0, next_number);
            word.behind_letters = letters;
        }
    });
    shape(folded, surface, &mut word);
    word
}

#[expect(clippy::cast_possible_truncation, reason = "there are fewer than 2^32 name parts")]
fn next_number(number: usize) -> u32 {
    number as u32 + 1
}

fn head(names: &Names, stem: &str) -> Option<Head> {
    if names.is_body_head(stem) {
        Some(Head::Construct)
    } else if names.is_weak_head(stem) {
        Some(Head::Weak)
    } else if names.is_definite_head(stem) {
        Some(Head::Definite)
    } else {
        None
    }
}

/// Letters that names of other languages are hardly ever written with.
const ARABIC_ONLY: [char; 7] = ['ح', 'ع', 'ص', 'ض', 'ظ', 'ذ', 'ء'];

/// What the letters tell: which words may be names, and which look like words of other languages.
fn shape(folded: &str, surface: &str, word: &mut Word) {
    let letters = folded.chars().count();
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| folded.starts_with(beginning));
    let ends = |endings: &[&str]| endings.iter().any(|ending| folded.ends_with(ending));
    let accusative = is_accusative(surface);
    // «ألبرتو» has a hamza, and no article.
    let article = folded.starts_with("ال") && !surface.starts_with(['أ', 'إ', 'آ']);
    word.set(Is::Article, article && letters > 4);
    // No case ending, no particle written to it.
    let attached = begins(&["لل", "وال", "بال", "فال", "كال"]);
    let verb = begins(&["سي", "ست", "لت", "بت", "لي", "وي", "وت"]);
    let ending = ends(&["ها", "ته", "تهم", "هما", "ون", "ات", "وا"]);
    word.set(Is::NameShape, letters >= 3 && !attached && !verb && !ending && !accusative);
    let pronoun = ends(&["ها", "تهم", "هما", "وا"]);
    word.set(Is::NameShapeBehind, !attached && !pronoun && !accusative && !folded.starts_with('و'));
    let imperfect = folded.starts_with(['ي', 'ت', 'ن']) && !folded.contains(['و', 'ا']);
    word.set(Is::VerbShape, letters < 6 && (imperfect || folded.ends_with(['ا', 'ه'])));
    // Endings of inflected Arabic words: pronouns, plurals, the feminine with a pronoun.
    let inflected = ends(&["ها", "ته", "تهم", "هم", "ات", "ون", "ين", "يه", "تين", "تان"])
        && !ends(&["لين", "كين", "تين", "شين", "رين", "نين", "سون", "تون", "رون", "لون"]);
    let vowels = folded.chars().filter(|c| matches!(c, 'ا' | 'و' | 'ي')).count();
    let foreign = letters >= 4
        && !folded.contains(ARABIC_ONLY)
        && !inflected
        && !article
        && !begins(&["است", "نست", "يست", "تست", "ونت", "وال", "ون"])
        && (vowels > 1 || folded.contains(['ڤ', 'گ', 'چ', 'پ']));
    word.set(Is::Foreign, foreign);
}

/// Whether the folded word is in the lists, in any form that particles, ال, pronouns and endings give it.
fn is_common_word(folded: &str, listed: impl Fn(&str) -> bool + Copy) -> bool {
    let mut found = listed(folded) || without_future(folded).is_some_and(listed);
    proclitic_splits(folded, |split| {
        if found {
            return;
        }
        let stem: &str = &split.stem;
        let bare = stem.strip_prefix("ال").unwrap_or(stem);
        found = listed(stem) || listed(bare) || without_future(stem).is_some_and(listed) || is_inflected(bare, listed);
        if !found && bare.len() == stem.len() {
            enclitic_splits(stem, |noun, _| {
                // «مستواه»: ى is written ا before a pronoun.
                let restored = noun.strip_suffix('ا').map(|noun| format!("{noun}ي"));
                found |= noun.chars().count() >= 3
                    && (listed(noun) || is_inflected(noun, listed) || restored.is_some_and(|noun| listed(&noun)));
            });
        }
    });
    found
}

/// Whether the word is a listed one with the ending of a plural, a dual, the feminine or the accusative.
fn is_inflected(word: &str, listed: impl Fn(&str) -> bool) -> bool {
    // The letters that these endings end in.
    if !word.ends_with(['ا', 'ت', 'ن', 'ه', 'ي']) {
        return false;
    }
    let feminine = |stem: &str| listed(&format!("{stem}ه"));
    let ending = ["ات", "ين", "ون", "ان", "يه", "ا", "ه", "ت", "وا", "تا", "تي"].iter().any(|ending| {
        word.strip_suffix(ending)
            .is_some_and(|stem| stem.chars().count() >= 3 && (listed(stem) || *ending == "ات" && feminine(stem)))
    });
    ending || word.strip_suffix("تين").or(word.strip_suffix("تان")).is_some_and(feminine)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_packed_and_unpacked() {
        for head in Head::ALL.map(Some).into_iter().chain([None]) {
            let head = head.map(|head| (2, head));
            let word = Word { bits: u32::MAX >> 1, part: u32::MAX, behind: 7, behind_letters: u8::MAX, head };
            assert_eq!(Word::unpack(word.pack()), word);
        }
        assert!(Head::ALL.iter().enumerate().all(|(at, head)| *head as usize == at));
    }
}
