//! Phrases of the vocabulary, and words of grammar of several words, in the lattice: what a token may begin.

mod beginnings;
mod fit;
mod unit;

use std::ops::Range;

use self::beginnings::{beginnings, starts};
use self::unit::Phrase;
use super::kinds::begins_with_hamza;
use super::{Lattice, Source};
use crate::arabic::TokenKind;
use crate::english::analysis::Lexeme;
use crate::english::grammar::{Category, Properties};
use crate::english::lexicon::Lexicon;
use crate::vocabulary::{Class as WordClass, Part};

/// How duals and plurals end before their complement: «وزيري خارجية».
const CONSTRUCT: &str = "ي";

impl Lattice {
    /// Phrases of the vocabulary, and words of grammar of several words, from a token on.
    pub(super) fn vocabulary_phrases(&mut self, source: &Source<'_>, at: usize, taken: &[bool]) {
        if source.document.tokens()[at].kind != TokenKind::Arabic {
            return;
        }
        let letters: Vec<char> = source.document.folded(at).chars().collect();
        for start in starts(&letters) {
            self.owned_phrases(source, at, start, taken);
            let stem: String = letters[start..].iter().collect();
            // «إلقاء القبض» has no article.
            let hamza = begins_with_hamza(source, at, &stem);
            for mut beginning in beginnings(&letters, start) {
                beginning.article &= !hamza;
                self.phrases_from(source, at, &beginning, taken);
            }
            self.function_words(source, at, start, &stem);
        }
    }

    /// Words of grammar of several words: «على الرغم من».
    fn function_words(&mut self, source: &Source<'_>, at: usize, start: usize, stem: &str) {
        let lexicon = source.lexicon;
        let tokens_end = source.document.sentences()[source.sentence].tokens.end;
        for number in lexicon.by_form.get(stem).into_iter().flatten() {
            let function = &lexicon.functions[*number as usize];
            let end = at + function.folded.len();
            if function.folded.len() < 2 || end > tokens_end {
                continue;
            }
            let last = function.folded.len() - 1;
            if !(1..last).all(|offset| source.document.folded(at + offset) == function.folded[offset]) {
                continue;
            }
            let Some(rest) = source.document.folded(at + last).strip_prefix(&*function.folded[last]) else { continue };
            let (from, to) = (self.base(at) + start, self.base(end) - rest.chars().count());
            let takes_pronoun = function.properties.has(Properties::RESUMED);
            let stands = rest.is_empty() || takes_pronoun && self.pronoun_behind(source, to, rest);
            if !stands {
                continue;
            }
            let lexeme = Lexeme::Function(*number);
            let cost = if function.seldom { 25 } else { 0 };
            self.push(from, to, function.category, function.properties, function.key, lexeme, cost);
            self.proclitics(source, at, from);
        }
    }

    /// The pronoun at the end of «إلا أنها», which is the subject of what stands behind it.
    fn pronoun_behind(&mut self, source: &Source<'_>, from: usize, letters: &str) -> bool {
        let pronouns = source.lexicon.pronouns.iter().enumerate();
        let mut found = false;
        for (number, pronoun) in pronouns.filter(|(_, pronoun)| &*pronoun.folded[0] == letters) {
            let Ok(number) = u8::try_from(number) else { continue };
            let to = from + letters.chars().count();
            self.push(from, to, Category::PRONOUN, pronoun.properties, None, Lexeme::Pronoun(number), 0);
            found = true;
        }
        found
    }

    /// «دراجته النارية»: a noun and its adjective with a pronoun at the noun, which is read behind both.
    fn owned_phrases(&mut self, source: &Source<'_>, at: usize, start: usize, taken: &[bool]) {
        let (lexicon, folded) = (source.lexicon, source.document.folded(at));
        let end = at + 2;
        let tokens_end = source.document.sentences()[source.sentence].tokens.end;
        if end > tokens_end || (at..end).any(|at| taken[at - self.first]) {
            return;
        }
        let Some(second) = source.document.folded(at + 1).strip_prefix("ال") else { return };
        let stem: String = folded.chars().skip(start).collect();
        for (number, pronoun) in lexicon.pronouns.iter().enumerate() {
            let third = pronoun.properties.has(Properties::THIRD);
            let noun = stem.strip_suffix(&*pronoun.folded[0]).filter(|noun| third && noun.chars().count() > 2);
            let (Some(noun), Ok(number)) = (noun, u8::try_from(number)) else { continue };
            let noun = noun.strip_suffix('ت').map_or_else(|| noun.to_owned(), |stem| format!("{stem}ه"));
            for form in lexicon.vocabulary.phrases(&noun) {
                let word = lexicon.vocabulary.word(form.word);
                let describes = form.count() == 2 && form.word_at(1) == Some(second) && is_adjective(lexicon, second);
                if word.class != WordClass::Noun || !describes || lexicon.vocabulary.is_replaced(form.word) {
                    continue;
                }
                let (to, until) = (self.base(end), self.base(end) - pronoun.folded[0].chars().count());
                let count = if form.plural { Properties::PLURAL } else { Properties::SINGULAR };
                let of_pronoun = (pronoun.properties, Lexeme::Pronoun(number));
                self.push(until, to, Category::PRONOUN, of_pronoun.0, None, of_pronoun.1, 0);
                self.put_phrase(
                    source,
                    &Phrase { form: &form, count, at, start, to: until, definite: false, inflected: None },
                );
            }
        }
    }
}

fn is_adjective(lexicon: &Lexicon, folded: &str) -> bool {
    let mut readings = lexicon.vocabulary.readings(folded);
    readings.any(|reading| reading.part == Part::Adjective)
}

/// «وزيرا خارجية», «رئيسا وزراء»: a dual before its complement has lost its ن. An indefinite accusative has no complement, but a
/// preposition or an adjective in the accusative behind it.
pub(super) fn is_dual_construct(source: &Source<'_>, tokens: Range<usize>) -> bool {
    if tokens.len() < 2 {
        return false;
    }
    let (first, second) = (source.document.folded(tokens.start), source.document.folded(tokens.start + 1));
    first.ends_with('ا')
        && first.chars().count() > 3
        && !is_with_preposition(source.lexicon, second)
        && !second.ends_with('ا')
}

/// Whether a folded word is a preposition for what something has not: «طائرة بدون طيار».
pub(super) fn is_without(folded: &str) -> bool {
    matches!(folded, "بدون" | "دون" | "بلا")
}

/// Whether a preposition is written to the beginning of a folded word, so that it is no complement of the noun before it: «بالإعدام», «لإطلاق».
pub(super) fn is_with_preposition(lexicon: &Lexicon, folded: &str) -> bool {
    let known = |word: &str| lexicon.vocabulary.readings(word).next().is_some();
    let behind = folded.strip_prefix(['ل', 'ب']).filter(|rest| rest.chars().count() > 2);
    folded.starts_with("لل") || folded.starts_with("بال") || behind.is_some_and(known) && !known(folded)
}
