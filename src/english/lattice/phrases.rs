//! Phrases of the vocabulary, and words of grammar of several words, in the lattice.

use std::ops::Range;

use super::endings::{gender, inflection};
use super::words::condition;
use super::{Lattice, Source, Unit};
use crate::arabic::{TokenKind, normalize};
use crate::english::analysis::Lexeme;
use crate::english::grammar::{Category, Properties};
use crate::english::lexicon::Lexicon;
use crate::vocabulary::{Class as WordClass, Features, Part, Place, Reading};

impl Lattice {
    /// Phrases of the vocabulary, and words of grammar of several words, from a token on.
    pub(super) fn vocabulary_phrases(&mut self, source: &Source<'_>, at: usize, taken: &[bool]) {
        let folded = source.document.folded(at);
        if source.document.tokens()[at].kind != TokenKind::Arabic {
            return;
        }
        let lexicon = source.lexicon;
        let tokens_end = source.document.sentences()[source.sentence].tokens.end;
        let mut starts = vec![0];
        let letters: Vec<char> = folded.chars().collect();
        if letters.len() > 2 && matches!(letters[0], 'و' | 'ف') {
            starts.push(1);
        }
        for conjunction in starts.clone() {
            if letters.len() > conjunction + 3 && matches!(letters[conjunction], 'ب' | 'ل' | 'ك') {
                starts.push(conjunction + 1);
            }
        }
        for start in starts {
            let stem: String = letters[start..].iter().collect();
            let mut bare: Vec<(String, bool)> = vec![(stem.clone(), false)];
            if let Some(rest) = stem.strip_prefix("ال").filter(|rest| rest.chars().count() > 1) {
                bare.push((rest.to_owned(), true));
            }
            // «عددا من»
            if let Some(rest) = stem.strip_suffix('ا').filter(|rest| rest.chars().count() > 2) {
                bare.push((rest.to_owned(), false));
            }
            // لل
            if start > 0 && letters[start - 1] == 'ل' && letters[start] == 'ل' {
                bare.push((letters[start + 1..].iter().collect(), true));
            }
            for (first, article) in bare {
                for form in lexicon.vocabulary.phrases(&first) {
                    let word = lexicon.vocabulary.word(form.word);
                    let nominal = matches!(word.class, WordClass::Noun | WordClass::Adjective);
                    if article && !nominal || word.class == WordClass::Verb || lexicon.vocabulary.is_replaced(form.word)
                    {
                        continue;
                    }
                    // «وفقا لـ»: the last letter is written to the next word.
                    let attached = form.words.last().filter(|last| last.chars().count() == 1 && form.words.len() > 1);
                    let count = form.words.len() - usize::from(attached.is_some());
                    let end = at + count;
                    if let Some(letter) = attached
                        && (end >= tokens_end
                            || !source.document.folded(end).starts_with(&**letter)
                            || taken[end - self.first] && self.words[self.base(end) + 1].is_empty())
                    {
                        continue;
                    }
                    let when = word.lemma.when.as_ref();
                    if when.is_some_and(|when| !condition(source, at..end, when)) {
                        continue;
                    }
                    // An accusative, not the end of another word: «عددا من», not «كانا».
                    let accusative = !article && stem.len() == first.len() + 2;
                    if accusative && !matches!(word.class, WordClass::Noun | WordClass::Quantifier) {
                        continue;
                    }
                    // «وسط», «بينما» are words of grammar already.
                    if when.is_none() && form.words.len() == 1 && lexicon.by_form.contains_key(&form.words[0]) {
                        continue;
                    }
                    if end > tokens_end || (at..end).any(|at| taken[at - self.first]) {
                        continue;
                    }
                    let mut definite = article;
                    // «بعيد المدى»: the article inside is its own, so that it stands behind any noun.
                    let mut of_any_noun = false;
                    let mut inflected = None;
                    let fits = (1..count).all(|offset| {
                        let folded = source.document.folded(at + offset);
                        if folded == &*form.words[offset] {
                            return true;
                        }
                        // «غير قانونية», «غير القانونيين»: غير stays as it is.
                        if word.class == WordClass::Adjective && &*form.words[0] == "غير" && count == 2 {
                            inflected = inflection(folded, &form.words[offset]);
                            return inflected.is_some();
                        }
                        let with_article = nominal && folded.strip_prefix("ال") == Some(&form.words[offset]);
                        let of_adjective =
                            word.class == WordClass::Adjective || offset == 2 && is_adjective(lexicon, &form.words[1]);
                        let own = with_article
                            && of_adjective
                            && word.lemma.ar.split(' ').nth(offset).is_some_and(|word| word.starts_with("ال"));
                        definite |= with_article && !own;
                        of_any_noun |= own;
                        // «بيانا ختاميا»
                        with_article || nominal && folded.strip_suffix('ا') == Some(&form.words[offset])
                    });
                    if fits {
                        // «وزيرا خارجية»: a dual that has lost its ن before its complement; «عددا من» is none.
                        let dual = accusative
                            && word.class == WordClass::Noun
                            && count > 1
                            && attached.is_none()
                            && source.document.folded(at + 1).strip_suffix('ا') != Some(&form.words[1])
                            && !lexicon.by_form.contains_key(&form.words[1]);
                        let number = match (form.plural, dual) {
                            (true, _) => Properties::PLURAL,
                            (false, true) => Properties::DUAL,
                            _ => Properties::SINGULAR,
                        };
                        let until = self.base(end) + usize::from(attached.is_some());
                        self.vocabulary_phrase(source, form.word, number, at, start, until, definite, inflected);
                        if of_any_noun && !definite && word.class == WordClass::Adjective {
                            self.vocabulary_phrase(source, form.word, number, at, start, until, true, inflected);
                        }
                    }
                }
            }
            for number in lexicon.by_form.get(stem.as_str()).into_iter().flatten() {
                let function = &lexicon.functions[*number as usize];
                let end = at + function.folded.len();
                if function.folded.len() < 2 || end > tokens_end {
                    continue;
                }
                if (1..function.folded.len())
                    .all(|offset| source.document.folded(at + offset) == function.folded[offset])
                {
                    let (from, to) = (self.base(at) + start, self.base(end));
                    let lexeme = Lexeme::Function(*number);
                    let cost = if function.seldom { 25 } else { 0 };
                    self.push(from, to, function.category, function.properties, function.key, lexeme, cost);
                    self.proclitics(source, at, from);
                }
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "where the phrase stands")]
    fn vocabulary_phrase(
        &mut self,
        source: &Source<'_>,
        number: u32,
        count: Properties,
        at: usize,
        start: usize,
        to: usize,
        definite: bool,
        inflected: Option<Properties>,
    ) {
        let word = source.lexicon.vocabulary.word(number);
        let lemma = &word.lemma;
        let from = self.base(at) + start;
        let mut properties = Properties::FREE;
        let category = match word.class {
            WordClass::Noun => {
                properties |= count;
                let plural = count == Properties::PLURAL;
                let first = lemma.ar.split(' ').next().unwrap_or_default();
                properties |= match lemma.g.as_deref() {
                    Some("f") => Properties::FEMININE,
                    Some(_) => Properties::MASCULINE,
                    None if plural && !lemma.human => Properties::FEMININE,
                    None => gender(first),
                };
                if lemma.human {
                    properties |= Properties::HUMAN;
                }
                if definite {
                    properties |= Properties::DEFINITE;
                } else if !ends_in_adjective(source.lexicon, &lemma.ar, properties) {
                    properties |= Properties::OPEN;
                }
                Category::NOUN
            }
            WordClass::Adjective => {
                let first = source.document.folded(at);
                if let Some(inflected) = inflected {
                    properties |= inflected;
                } else {
                    // «شبه رسمية»: what does not inflect tells no gender.
                    let first_word = normalize(lemma.ar.split(' ').next().unwrap_or_default());
                    let both = Properties::MASCULINE | Properties::FEMININE;
                    properties |= match first {
                        _ if source.lexicon.by_form.contains_key(first_word.as_str()) => both,
                        _ if first.ends_with('ه') => Properties::FEMININE,
                        _ => Properties::MASCULINE,
                    };
                    properties |= Properties::SINGULAR | Properties::PLURAL;
                }
                if definite {
                    properties |= Properties::DEFINITE;
                }
                Category::ADJECTIVE
            }
            WordClass::Adverb => {
                match lemma.place {
                    Some(Place::Verb) => properties |= Properties::EARLY,
                    Some(Place::Start) => properties |= Properties::FRONT,
                    _ => {}
                }
                Category::ADVERB
            }
            WordClass::Preposition => Category::PREPOSITION,
            WordClass::Conjunction => Category::CONJUNCTION,
            WordClass::Quantifier => Category::QUANTIFIER,
            WordClass::Verb => return,
        };
        let key = (category == Category::PREPOSITION).then(|| source.lexicon.key(&normalize(&lemma.ar))).flatten();
        let range = self.bytes[from]..self.ends[to];
        let plain = Unit::plain(range, lemma.en.as_str().into(), "phrase of the vocabulary", Vec::new());
        // «مؤتمر صحفي» would have an alif in the accusative.
        let first = source.document.folded(at);
        let bare_term = word.class == WordClass::Noun
            && properties.has(Properties::SINGULAR | Properties::MASCULINE)
            && !properties.meets(Properties::DEFINITE | Properties::OPEN)
            && !first.ends_with(['ا', 'ه', 'ي', 'ء', 'ن'])
            && start == 0;
        let unit = Unit { proper: false, word: Some(number), bare_term, ..plain };
        let index = u32::try_from(self.units.len()).unwrap_or(u32::MAX);
        self.units.push(unit);
        let cost = if lemma.rare { 25 } else { 0 };
        self.push(from, to, category, properties, key, Lexeme::Unit(index), cost);
        self.proclitics(source, at, from);
    }
}

/// «وزيرا خارجية», «رئيسا وزراء»: a dual before its complement has lost its ن. An indefinite accusative has no complement, but a
/// preposition or an adjective in the accusative behind it.
pub(super) fn is_dual_construct(source: &Source<'_>, tokens: Range<usize>) -> bool {
    if tokens.len() < 2 {
        return false;
    }
    let (first, second) = (source.document.folded(tokens.start), source.document.folded(tokens.start + 1));
    first.ends_with('ا') && first.chars().count() > 3 && !second.starts_with("لل") && !second.ends_with('ا')
}

fn is_adjective(lexicon: &Lexicon, folded: &str) -> bool {
    let mut readings = lexicon.vocabulary.readings(folded);
    readings.any(|reading| reading.part == Part::Adjective)
}

/// Whether a phrase ends in an adjective of its first noun, so that no complement follows: «حمض نووي», but not «وزير خارجية».
fn ends_in_adjective(lexicon: &Lexicon, phrase: &str, noun: Properties) -> bool {
    let Some((_, last)) = phrase.rsplit_once(' ') else { return false };
    let adjective = |reading: Reading| {
        matches!(reading.part, Part::Adjective | Part::ActiveParticiple | Part::PassiveParticiple)
            && noun.features().agrees(reading.features, Features::GENDER)
    };
    lexicon.vocabulary.readings(&normalize(last)).any(adjective)
}
