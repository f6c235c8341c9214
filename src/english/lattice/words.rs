//! Single words in the lattice: their readings where the condition of their line holds, marks, figures, and words that are not known.

use std::ops::Range;

use super::{Lattice, Source, Unit};
use crate::arabic::TokenKind;
use crate::arabic::between::{is_verb_between, may_be_between};
use crate::arabic::normalize;
use crate::arabic::numbers::{is_counted_noun, is_unclear};
use crate::english::analysis::{ALONE, BESIDE_ADVERB, Lexeme, RARE, WordEdge, is_rare, readings};
use crate::english::grammar::{Category, Properties};
use crate::english::lexicon::Lexicon;
use crate::english::lists::{has, lists};
use crate::english::spelling::WRONG_HAMZA;
use crate::vocabulary::{Guard, Part, Tense, When};

const UNKNOWN: u32 = 60;
/// How much less "I" costs in what somebody says than in the news.
const FIRST_PERSON: u32 = 22;

/// What it costs that a word has its plain sense where the condition of another sense holds: of a noun, and of what merely looks alike.
const UNGUARDED: u32 = 3;
const UNGUARDED_HOMOGRAPH: u32 = 1;
/// What it costs that a word is another than the one of which a mark tells.
const WRITTEN_OTHERWISE: u32 = 15;

/// What it costs that a verb of the imperfect is in the passive where the letters are another verb in the past.
const SELDOM_PASSIVE: u32 = 18;
/// What another letter for «ى» or «ي» at the end costs at least.
const SWAPPED: u16 = 12;
/// What it costs that a word is a noun where what stands around it tells of a verb.
const TOLD_BY_VERB: u32 = 14;
/// What it costs that a word which is one of grammar as a whole is written for two: «فيما».
const SELDOM_APART: u32 = 8;

/// Whether a reading is a verb in the past and the active, of the same letters as the other.
fn has_done(edge: &WordEdge, other: &WordEdge) -> bool {
    edge.category == Category::VERB
        && (edge.from, edge.to) == (other.from, other.to)
        && edge.properties.has(Properties::PAST)
        && edge.properties.has(Properties::ACTIVE)
}

/// Whether it is a verb of the first person singular, in the imperfect.
fn says_i(edge: &WordEdge) -> bool {
    let properties = edge.properties;
    edge.category == Category::VERB
        && properties.has(Properties::FIRST)
        && properties.has(Properties::SINGULAR)
        && properties.has(Properties::PRESENT)
}

/// Whether the token may be an indefinite noun, and no verb or preposition.
fn is_indefinite_noun(source: &Source<'_>, at: usize) -> bool {
    let found = readings(source.lexicon, source.surface(at));
    let noun = |edge: &WordEdge| {
        edge.category == Category::NOUN && edge.cost < RARE && !edge.properties.has(Properties::DEFINITE)
    };
    found.iter().any(noun) && !found.iter().any(|edge| edge.category == Category::PREPOSITION && edge.from == 0)
}

/// Whether the token is read as an imperfect, and as nothing else as easily.
fn is_imperfect(source: &Source<'_>, at: usize) -> bool {
    if at >= source.document.sentences()[source.sentence].tokens.end {
        return false;
    }
    let found = readings(source.lexicon, source.surface(at));
    let imperfect = |edge: &WordEdge| {
        edge.from == 0
            && edge.category == Category::VERB
            && edge.properties.has(Properties::PRESENT)
            && edge.cost < RARE
    };
    found.iter().any(imperfect)
}

/// The prepositions that the token may be or begin with, as a set of keys.
fn prepositions_at(source: &Source<'_>, at: usize) -> u128 {
    if at >= source.document.sentences()[source.sentence].tokens.end {
        return 0;
    }
    let found = readings(source.lexicon, source.surface(at));
    let keys = found.iter().filter(|edge| edge.category == Category::PREPOSITION && edge.from == 0);
    keys.filter_map(|edge| edge.key).filter(|key| *key < 128).fold(0u128, |set, key| set | 1u128 << key)
}

/// Whether a verbal noun behind an indefinite noun has the letters of a verb that governs one of the prepositions behind it, and the noun does not:
/// «قوانين تحد من الهجرة» are laws that limit, not "laws of a challenge from".
fn is_told_by_verb(source: &Source<'_>, found: &[WordEdge], edge: &WordEdge, prepositions: u128) -> bool {
    let governs = |edge: &WordEdge| match edge.lexeme {
        Lexeme::Vocabulary(number, _) => source.lexicon.government(number).prepositions & prepositions != 0,
        _ => false,
    };
    let noun = edge.category == Category::NOUN && edge.from == 0 && !edge.properties.has(Properties::DEFINITE);
    let verb = |other: &WordEdge| {
        other.category == Category::VERB
            && (other.from, other.to) == (edge.from, edge.to)
            && other.cost < RARE
            && other.properties.has(Properties::PRESENT | Properties::ACTIVE | Properties::FEMININE)
            && governs(other)
    };
    prepositions != 0 && noun && !governs(edge) && found.iter().any(verb)
}

/// Whether a number may count what it is: «12 عسكريا» are soldiers, «9.8 ثانية» a time, though the nouns are rare.
fn is_counted(source: &Source<'_>, edge: &WordEdge) -> bool {
    let Lexeme::Vocabulary(number, part) = edge.lexeme else { return false };
    let lemma = &source.lexicon.vocabulary.word(number).lemma;
    let may_be = || lemma.human || is_counted_noun(&normalize(&lemma.ar));
    edge.from <= 1 && lemma.rare && may_be() && !edge.properties.has(Properties::DEFINITE) && part == Part::Noun
}

/// Whether a number without unit stands right before the token, or one before it that the token is joined to: «30 مدنيا وعسكريا».
fn counted_by(source: &Source<'_>, at: usize) -> bool {
    let joined = source.document.folded(at).starts_with('و');
    let number = source.number_before(at).or_else(|| source.number_before(at.checked_sub(1).filter(|_| joined)?));
    number.is_some_and(|number| number.unit.is_none())
}

/// Whether one of the tokens is «لو» or «لولا», behind which stands what would have been.
fn supposes_before(source: &Source<'_>, mut tokens: Range<usize>) -> bool {
    tokens.any(|at| matches!(source.document.folded(at).trim_start_matches(['و', 'ف']), "لو" | "لولا"))
}

/// Whether the token may be an indefinite noun whose accusative shows.
pub(super) fn is_accusative_noun(source: &Source<'_>, at: usize) -> bool {
    let found = readings(source.lexicon, source.surface(at));
    found
        .iter()
        .any(|edge| edge.category == Category::NOUN && edge.properties.has(Properties::TANWIN) && edge.cost < RARE)
}

/// Whether the token may be a noun with its article right behind a verb like «كان», which it is the subject of.
fn is_subject_of_copula(source: &Source<'_>, at: usize) -> bool {
    let may = |at: usize, category: Category, what: Properties| {
        readings(source.lexicon, source.surface(at))
            .iter()
            .any(|edge| edge.category == category && edge.properties.has(what) && edge.cost < RARE)
    };
    may(at, Category::NOUN, Properties::DEFINITE) && may(at - 1, Category::VERB, Properties::COPULA)
}

/// What it costs that a word has a reading without condition where the condition of another reading holds: «طرد حكم المباراة اللاعب».
fn unguarded(lexicon: &Lexicon, plain: &WordEdge, guarded: &WordEdge) -> u32 {
    if (plain.from, plain.to) != (guarded.from, guarded.to) {
        return 0;
    }
    // «بيّن» is no «بين».
    let shadda = |edge: &WordEdge| match edge.lexeme {
        Lexeme::Vocabulary(number, _) => {
            lexicon.vocabulary.word(number).lemma.when.as_ref().is_some_and(|when| when.shadda.is_some())
        }
        _ => false,
    };
    if shadda(guarded) && !shadda(plain) {
        return WRITTEN_OTHERWISE;
    }
    if plain.category != guarded.category {
        return 0;
    }
    let lemma = |edge: &WordEdge| match edge.lexeme {
        Lexeme::Vocabulary(number, Part::Noun) => Some(&lexicon.vocabulary.word(number).lemma.ar),
        _ => None,
    };
    match lemma(plain) {
        Some(noun) if lemma(guarded) == Some(noun) => UNGUARDED,
        _ => UNGUARDED_HOMOGRAPH,
    }
}

/// Whether an age stands behind the token: «(43 عاما)».
fn is_before_age(source: &Source<'_>, at: usize) -> bool {
    let tokens = source.document.tokens();
    let inside = at + 4 < source.document.sentences()[source.sentence].tokens.end;
    inside
        && source.surface(at + 1) == "("
        && tokens[at + 2].kind == TokenKind::Number
        && has(&lists().units.of_age, source.document.folded(at + 3))
        && source.surface(at + 4) == ")"
}

/// Whether the readings are those of a thing without article, and neither of people nor of a time: before an age they are a name that is a word too.
fn is_thing(found: &[WordEdge]) -> bool {
    let nominal = |edge: &&WordEdge| matches!(edge.category, Category::NOUN | Category::ADJECTIVE) && edge.cost < RARE;
    let no = Properties::HUMAN | Properties::TIME | Properties::DEFINITE | Properties::TANWIN | Properties::PLURAL;
    let mut nouns = found.iter().filter(nominal).peekable();
    nouns.peek().is_some() && nouns.all(|edge| edge.category == Category::NOUN && !edge.properties.meets(no))
}

/// Categories of constructions that are asked for at every word, found once.
pub(super) struct Asked {
    what: Option<Category>,
    that: Option<Category>,
    negation: Option<Category>,
}

impl Asked {
    pub(super) fn of(lexicon: &Lexicon) -> Self {
        let find = |name| lexicon.grammar.symbols.find(name);
        Self { what: find("WHAT"), that: find("INN"), negation: find("NEG") }
    }
}

impl Lattice {
    pub(super) fn token(&mut self, source: &Source<'_>, at: usize, taken: &[bool], asked: &Asked) {
        let (base, end) = (self.base(at), self.base(at + 1));
        let surface = &source.text[source.document.tokens()[at].range()];
        match source.document.tokens()[at].kind {
            TokenKind::Quote => self.push(base, end, Category::QUOTE, Properties::NONE, None, Lexeme::Mark, 0),
            TokenKind::Punctuation => {
                let category = match surface {
                    "،" | "," | "؛" | ";" => Category::COMMA,
                    ":" => Category::COLON,
                    "(" | ")" | "[" | "]" => Category::BRACKET,
                    "-" | "–" | "—" => Category::DASH,
                    _ => Category::STOP,
                };
                // A question is put to somebody.
                let properties = if matches!(surface, "؟" | "?") { Properties::SECOND } else { Properties::NONE };
                self.push(base, end, category, properties, None, Lexeme::Mark, 0);
            }
            TokenKind::Arabic if !taken[at - self.first] => {
                let found = readings(source.lexicon, surface);
                let speaks = self.may_speak(source, at);
                let mine = |edge: &WordEdge| matches!(edge.lexeme, Lexeme::Pronoun(number) if source.lexicon.pronouns[usize::from(number)].written == "ي");
                let before_mine = |edge: &WordEdge| found.iter().any(|other| mine(other) && other.from == edge.to);
                let described = at > self.first
                    && !taken[at - 1 - self.first]
                    && (is_accusative_noun(source, at - 1)
                        || at > self.first + 1 && is_subject_of_copula(source, at - 1));
                let counts = counted_by(source, at);
                let behind_noun = at > self.first && !taken[at - 1 - self.first] && is_indefinite_noun(source, at - 1);
                let governing = if behind_noun { prepositions_at(source, at + 1) } else { 0 };
                let between = may_be_between(source.document, at) && !surface.contains('\u{0651}');
                let explains = between && is_verb_between(source.document, at);
                // «بألا»: a negation is no other word that is written otherwise.
                let only_negates = source.lexicon.only_negates(surface, source.document.folded(at));
                let held: Vec<Option<bool>> = found.iter().map(|edge| Self::holds(source, at, edge)).collect();
                let outdone = |edge: &WordEdge| {
                    let better = found.iter().zip(&held).filter(|(_, held)| **held == Some(true));
                    better.map(|(other, _)| unguarded(source.lexicon, edge, other)).max().unwrap_or_default()
                };
                let kept: Vec<&WordEdge> =
                    found.iter().zip(&held).filter(|(_, held)| **held != Some(false)).map(|(edge, _)| edge).collect();
                // «فازت بريد (43 عاما)»
                let named = !behind_noun && is_before_age(source, at) && is_thing(&found);
                for (edge, held) in found.iter().zip(&held) {
                    if named && base + usize::from(edge.to) == end {
                        continue;
                    }
                    if only_negates && edge.cost >= WRONG_HAMZA {
                        continue;
                    }
                    // «ما وافق»: at the head of a sentence ما may negate a perfect, and is not "what".
                    if at == self.first && Some(edge.category) == asked.what && !is_imperfect(source, at + 1) {
                        continue;
                    }
                    // «وبين الوزير أن»: the verb; elsewhere it is the preposition.
                    if explains && edge.category == Category::PREPOSITION
                        || between && !explains && edge.category != Category::PREPOSITION && edge.to > edge.from + 1
                    {
                        continue;
                    }
                    // «لدعم»: ل stands before a perfect only behind «لو».
                    let behind_lam = edge.category == Category::VERB
                        && edge.properties.has(Properties::PAST)
                        && found.iter().any(|other| other.category == Category::LAM && other.to == edge.from);
                    if behind_lam && !supposes_before(source, self.first..at) {
                        continue;
                    }
                    // «إن لم تتحرك»: "if", where a verb that is denied stands behind it, and never "that".
                    if asked.that == Some(edge.category)
                        && base + usize::from(edge.to) == end
                        && source.next_is(at, "لم")
                    {
                        continue;
                    }
                    let negates = at == self.first && asked.negation == Some(edge.category);
                    let mut cost = if negates { 2 } else { u32::from(edge.cost) };
                    if explains && edge.category == Category::VERB && edge.properties.has(Properties::PAST) {
                        cost = 0;
                    }
                    if counts && is_counted(source, edge) {
                        cost = cost.saturating_sub(u32::from(RARE));
                    }
                    // «وفدا رسميا», «يكون الرد رسميا»: right behind a noun in the accusative it is its adjective, behind what is something it is
                    // what that is, behind a number what is counted, hardly an adverb.
                    if (described && edge.category == Category::ADJECTIVE || counts && edge.category == Category::NOUN)
                        && edge.properties.has(Properties::TANWIN)
                        && found.iter().any(|other| other.category == Category::ADVERB && other.from == edge.from)
                    {
                        cost = cost.saturating_sub(u32::from(BESIDE_ADVERB));
                    }
                    // «أعتقد أن …»: who speaks says "I".
                    if speaks && (says_i(edge) || before_mine(edge)) {
                        cost = cost.saturating_sub(FIRST_PERSON);
                    }
                    // «أريد» is "I want", hardly "was wanted".
                    let passive = edge.category == Category::VERB && !edge.properties.has(Properties::ACTIVE);
                    if speaks
                        && passive
                        && found.iter().any(|other| says_i(other) && other.from == edge.from && other.to == edge.to)
                    {
                        cost += FIRST_PERSON / 2;
                    }
                    // «تلقى رسالة»: what another verb has done is told more often than what is done. The active of «ألقى» is written otherwise.
                    let present = |other: &WordEdge| {
                        other.lexeme == edge.lexeme
                            && other.cost < SWAPPED
                            && other.properties.has(Properties::PRESENT | Properties::ACTIVE)
                    };
                    if passive
                        && edge.properties.has(Properties::PRESENT)
                        && found.iter().any(|other| has_done(other, edge))
                        && !found.iter().any(present)
                    {
                        cost += SELDOM_PASSIVE;
                    }
                    // Outside of quotation marks nobody says "my": «مالي», «شمالي» are other words.
                    if !speaks && mine(edge) {
                        continue;
                    }
                    if held.is_none() {
                        cost += outdone(edge);
                    }
                    if behind_noun && is_told_by_verb(source, &found, edge, governing) {
                        cost += TOLD_BY_VERB;
                    }
                    // The others are said under conditions that do not hold.
                    let overlaps = |other: &&WordEdge| other.from < edge.to && other.to > edge.from;
                    if is_rare(source.lexicon, edge)
                        && kept.iter().copied().filter(overlaps).all(|other| is_rare(source.lexicon, other))
                    {
                        cost = cost.saturating_sub(u32::from(ALONE));
                    }
                    if *held != Some(false) {
                        let (from, to) = (base + usize::from(edge.from), base + usize::from(edge.to));
                        self.push(from, to, edge.category, edge.properties, edge.key, edge.lexeme, cost);
                    }
                }
                self.contraction(source, at);
                if named {
                    self.somebody(at);
                } else {
                    self.unknown(source, at, found.is_empty());
                }
            }
            TokenKind::Number if !taken[at - self.first] && !is_unclear(source.document, at, source.text) => {
                let range = source.document.tokens()[at].range();
                let unit = Unit::plain(range, source.document.folded(at).into(), "digits", Vec::new());
                let properties = Properties::NUMBER | Properties::PLURAL | Properties::MASCULINE | Properties::FEMININE;
                self.unit(base, end, Category::NUMBER, properties | Properties::FREE, 0, unit);
            }
            _ => {}
        }
    }

    /// «عما» is «عن» and «ما»: a preposition, and what begins a clause.
    fn contraction(&mut self, source: &Source<'_>, at: usize) {
        let lexicon = source.lexicon;
        let folded = source.document.folded(at);
        for [whole, preposition, other] in &lexicon.contractions {
            let before = match folded.strip_suffix(&**whole) {
                Some("") => 0,
                Some("و") => 1,
                _ => continue,
            };
            let (from, end) = (self.base(at) + before, self.base(at + 1));
            let middle = end - other.chars().count();
            let begins = ["WHAT", "WHO"].map(|category| lexicon.grammar.symbols.find(category));
            let functions = |word: &str| lexicon.by_form.get(word).into_iter().flatten().copied();
            let single = |number: &u32| lexicon.functions[*number as usize].folded.len() == 1;
            // «فيما», "while", is seldom "in what".
            let seldom = if functions(whole).any(|number| single(&number)) { SELDOM_APART } else { 0 };
            for number in functions(preposition).filter(single) {
                let function = &lexicon.functions[number as usize];
                if function.category == Category::PREPOSITION {
                    let lexeme = Lexeme::Function(number);
                    self.push(from, middle, function.category, function.properties, function.key, lexeme, seldom);
                }
            }
            for number in functions(other).filter(single) {
                let function = &lexicon.functions[number as usize];
                if begins.contains(&Some(function.category)) {
                    self.push(middle, end, function.category, function.properties, None, Lexeme::Function(number), 0);
                }
            }
            for (number, pronoun) in (0u8..).zip(&lexicon.pronouns).filter(|(_, pronoun)| pronoun.folded[0] == **other)
            {
                self.push(middle, end, Category::PRONOUN, pronoun.properties, None, Lexeme::Pronoun(number), 0);
            }
        }
    }

    /// Whether the words of somebody may stand here as he said them: in quotation marks, behind a colon of the
    /// sentence or behind «أنا».
    fn may_speak(&self, source: &Source<'_>, at: usize) -> bool {
        let tokens = &source.document.tokens()[self.first..at];
        let quotes = tokens.iter().filter(|token| token.kind == TokenKind::Quote).count();
        // «أنا أعرف فريقي»: who says "I" goes on with what is his.
        let names_himself = || (self.first..at).any(|at| matches!(source.document.folded(at), "انا" | "وانا" | "فانا"));
        quotes % 2 == 1 || tokens.iter().any(|token| &source.text[token.range()] == ":") || names_himself()
    }

    /// Somebody whose name is a word too, with a mark in its place.
    fn somebody(&mut self, at: usize) {
        let either = Properties::MASCULINE | Properties::FEMININE | Properties::SINGULAR | Properties::THIRD;
        let properties = either | Properties::HUMAN | Properties::DEFINITE | Properties::FREE | Properties::GAP;
        self.push(self.base(at), self.base(at + 1), Category::UNKNOWN, properties, None, Lexeme::Unknown, UNKNOWN);
    }

    /// A word that may be anything is a noun or adjective, with a mark in its place.
    fn unknown(&mut self, source: &Source<'_>, at: usize, nothing_else: bool) {
        if !nothing_else {
            return;
        }
        let (base, end) = (self.base(at), self.base(at + 1));
        let folded = source.document.folded(at);
        let mut start = 0;
        let mut rest = folded;
        let mut definite = false;
        for proclitics in ["وال", "بال", "كال", "فال", "ولل", "لل", "ال"] {
            if let Some(stem) = folded.strip_prefix(proclitics).filter(|stem| stem.chars().count() >= 3) {
                start = match proclitics {
                    "ال" => 0,
                    "ولل" => 2,
                    _ => 1,
                };
                rest = stem;
                definite = true;
                break;
            }
        }
        let mut properties = Properties::GAP | Properties::SINGULAR | Properties::PLURAL | Properties::FREE;
        properties |=
            if rest.ends_with('ه') { Properties::FEMININE } else { Properties::MASCULINE | Properties::FEMININE };
        properties |= if definite { Properties::DEFINITE } else { Properties::OPEN };
        self.push(base + start, end, Category::UNKNOWN, properties, None, Lexeme::Unknown, UNKNOWN);
        if start > 0 {
            self.proclitics(source, at, base + start);
        }
    }

    /// Whether the condition of the word's line holds, if it has one.
    fn holds(source: &Source<'_>, at: usize, edge: &WordEdge) -> Option<bool> {
        let Lexeme::Vocabulary(number, _) = edge.lexeme else { return None };
        let when = source.lexicon.vocabulary.word(number).lemma.when.as_ref();
        let written = |tense: Tense| match tense {
            Tense::Perfect => edge.properties.has(Properties::PAST),
            Tense::Imperfect => edge.properties.has(Properties::PRESENT),
        };
        let surface = &source.text[source.document.tokens()[at].range()];
        when.map(|when| {
            when.tense.is_none_or(written)
                && when.shadda.is_none_or(|letter| bears_shadda(surface, letter))
                && (!when.has_words() || condition(source, at..at + 1, when))
        })
    }
}

/// Whether the letter is written with a shadda somewhere in the word, with or without its vowel.
fn bears_shadda(surface: &str, letter: char) -> bool {
    let mut behind = surface.split(letter).skip(1);
    behind.any(|rest| rest.chars().take_while(|c| matches!(c, '\u{064B}'..='\u{0652}')).any(|c| c == '\u{0651}'))
}

/// How many words before and behind a condition looks at.
const WINDOW: usize = 3;

/// Whether one of the words of a condition stands where it says.
pub(super) fn condition(source: &Source<'_>, words: Range<usize>, when: &When) -> bool {
    let tokens = source.document.sentences()[source.sentence].tokens.clone();
    let neighbours = &source.neighbours;
    let [before, after, near] = when.guards();
    let stands = |guard: Guard, range: Range<usize>| {
        // Few of the words that a sentence has are among those of a condition.
        let held: Vec<u16> = guard.held(&neighbours.seen).collect();
        !held.is_empty()
            && neighbours.with_hash(range, &held).any(|(at, first)| {
                let follows = |more: &str| {
                    let mut words = more.split_whitespace().zip(at + 1..);
                    words.all(|(word, next)| next < tokens.end && neighbours.forms(next).contains(&word))
                };
                guard.beginning(first).any(follows)
            })
    };
    // Commas and quotation marks are no words: in «بحث، في القاهرة» two stand behind the first.
    let is_word = |at: &usize| !matches!(source.document.tokens()[*at].kind, TokenKind::Quote | TokenKind::Punctuation);
    let first = (tokens.start..words.start).rev().filter(is_word).take(WINDOW).last().unwrap_or(words.start);
    let last = (words.end..tokens.end).filter(is_word).take(WINDOW).last().map_or(words.end, |last| last + 1);
    stands(before, first..words.start) || stands(after, words.end..last) || stands(near, tokens.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shadda_is_found_on_its_letter() {
        for (surface, letter, bears) in [
            ("مسيّرة", 'ي', true),
            ("مسيَّرة", 'ي', true),
            ("مسيَّرات", 'ي', true),
            ("مسيرة", 'ي', false),
            ("مسيّرة", 'ر', false),
            ("تقرّر", 'ر', true),
            ("علِم", 'ل', false),
        ] {
            assert_eq!(bears_shadda(surface, letter), bears, "{surface}");
        }
    }
}
