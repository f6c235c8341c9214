//! What the rules see in each sentence: values from 0 to 1.

use std::num::NonZeroU64;
use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::rules::{List, Openings, RULES, Selection, rule};
use super::words::Word;
use crate::arabic::clitics::without_conjunction;
use crate::arabic::quotes::quotations;
use crate::arabic::{Document, Sentence, TokenKind};
use crate::glossary::Kind;
use crate::mentions::{Mention, Mentions};

/// One sentence as the rules see it.
pub(super) struct Features {
    /// The value of each of [`RULES`]; those of "headline" and "repeats" are of a sentence that is chosen first.
    pub(super) values: [f64; RULES.len()],
    /// The stems of its words, numbered, in rising order, each once.
    pub(super) stems: Vec<u32>,
    /// Words, numbers among them.
    pub(super) words: usize,
    /// Whether it leans on the sentence before it.
    pub(super) leans: bool,
    /// Whether it is a section's name, a caption or a deck: a few words without a stop.
    pub(super) is_label: bool,
}

/// The sentences of an article as the rules see them.
pub(super) struct Seen {
    /// Those of the headline too, though they are never chosen.
    pub(super) sentences: Vec<Features>,
    /// Of each stem, whether the headline has it.
    pub(super) in_headline: Vec<bool>,
    /// How many stems the headline has.
    pub(super) headline: usize,
}

/// What one pass over the tokens of a sentence gives.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
struct Pass {
    stems: Vec<u32>,
    words: usize,
    arabic: usize,
    numbers: usize,
    quotes: bool,
    reporting: bool,
    official: bool,
    casualties: usize,
    continues: bool,
    opens: bool,
}

/// A sentence with so many words says as much as one can.
const SUBSTANTIAL: usize = 40;

/// A line of fewer words that does not end as a sentence does is none.
const WORDS_OF_SENTENCE: usize = 4;

/// With fewer Arabic words a sentence hardly stands by itself.
const SHORTEST: usize = 8;

/// The bytes of two marks of quotation and a stop.
const QUOTES: usize = 8;

/// With more words a sentence is long.
const LONGEST: usize = 60;

/// The features of all sentences. The first `headline` sentences are the headline's.
pub(super) fn features(
    text: &str,
    document: &Document,
    headline: usize,
    mentions: &Mentions,
    selection: &Selection,
) -> Seen {
    let sentences = document.sentences();
    // Every second word is another stem.
    let mut numbers: FxHashMap<NonZeroU64, u32> =
        FxHashMap::with_capacity_and_hasher(document.tokens().len() / 2, FxBuildHasher);
    // All words are looked up before any is judged: so the processor waits for many at once.
    let words: Vec<Option<Word>> =
        (0..document.tokens().len()).map(|at| selection.words.get(selection, document, at)).collect();
    let passes: Vec<Pass> = sentences.iter().map(|sentence| pass(document, sentence, &words, &mut numbers)).collect();
    let mut frequency = vec![0u32; numbers.len()];
    let mut in_headline = vec![false; numbers.len()];
    for (at, pass) in passes.iter().enumerate() {
        for stem in &pass.stems {
            if at < headline {
                in_headline[*stem as usize] = true;
            } else {
                frequency[*stem as usize] += 1;
            }
        }
    }
    let headline_stems = in_headline.iter().filter(|of_headline| **of_headline).count();
    let names = main_names(mentions, sentences.len(), headline);
    let themes: Vec<f64> = passes.iter().map(|pass| theme(&pass.stems, &frequency)).collect();
    let best_theme = themes.iter().skip(headline).copied().fold(f64::MIN_POSITIVE, f64::max);
    let body = sentences.len() - headline.min(sentences.len());
    let features = sentences.iter().zip(passes).enumerate().map(|(at, (sentence, pass))| {
        let mut values = [0.0; RULES.len()];
        let place = at.saturating_sub(headline);
        let sentence_text = &text[sentence.range.clone()];
        let quoted: usize =
            if pass.quotes { quotations(sentence_text).iter().map(ExactSizeIterator::len).sum() } else { 0 };
        let opens = at == 0 || sentences[at - 1].block != sentence.block;
        let shared = pass.stems.iter().filter(|stem| in_headline[**stem as usize]).count();
        let opening = |list| pass.opens && begins_with_any(document, sentence, selection.openings(list));
        let leans = pass.continues && place > 0;
        let mut set = |rule: usize, value: f64| values[rule] = value.clamp(0.0, 1.0);
        set(rule::LEAD, yes(place == 0));
        set(rule::POSITION, (1.0 - ratio(place, body)).powi(2));
        set(rule::OPENS_PARAGRAPH, yes(opens));
        set(rule::HEADLINE, ratio(shared, headline_stems));
        set(rule::THEME, themes[at] / best_theme);
        set(rule::MAIN_NAMES, names[at].share);
        set(rule::INTRODUCES, names[at].new);
        set(rule::SOURCE, yes(pass.reporting) * if pass.official { 1.0 } else { 0.5 });
        set(rule::FIGURES, ratio(pass.numbers, 3));
        set(rule::CASUALTIES, ratio(pass.casualties, 2));
        set(rule::TURN, yes(opening(Openings::Turn)));
        set(rule::SUBSTANCE, ratio(pass.words.min(SUBSTANTIAL), SUBSTANTIAL).sqrt());
        set(rule::FRAGMENT, yes(pass.arabic < SHORTEST));
        set(rule::LONG, yes(pass.words > LONGEST));
        set(rule::QUESTION, yes(sentence_text.ends_with(['؟', '?'])));
        set(rule::QUOTATION, yes(quoted * 10 > sentence_text.len() * 7 && !pass.reporting));
        // An article on a thing may open with when it was founded.
        set(rule::BACKGROUND, yes(place > 0 && opening(Openings::Background)));
        set(rule::TEASER, yes(opening(Openings::Teaser)));
        set(rule::CONTINUES, yes(leans));
        let open = !sentence_text.ends_with(['.', '؟', '?', '!', '…', '»', '"', '”']);
        // A quotation set apart, short and without who says it.
        let quotation = pass.words <= SHORTEST && quoted + QUOTES >= sentence_text.len();
        let is_label =
            quotation || open && (pass.words < WORDS_OF_SENTENCE || only_names(document, at, &sentences[at], mentions));
        Features { values, stems: pass.stems, words: pass.words, leans, is_label }
    });
    Seen { sentences: features.collect(), in_headline, headline: headline_stems }
}

/// Whether the sentence has no word but names and their titles: a picture's caption, the key words under an article.
fn only_names(document: &Document, number: usize, sentence: &Sentence, mentions: &Mentions) -> bool {
    let named = |mention: &Mention| !matches!(mention.kind, Kind::Term | Kind::Event);
    let first = mentions.all.partition_point(|mention| mention.sentence < number);
    let here = mentions.all[first..].iter().take_while(|mention| mention.sentence == number);
    let names: Vec<Range<usize>> =
        here.filter(|mention| named(mention)).map(|mention| mention.tokens.clone()).collect();
    let unknown = |at: usize| mentions.unknown.iter().any(|name| name.tokens.contains(&at));
    sentence.tokens.clone().filter(|at| document.tokens()[*at].kind != TokenKind::Punctuation).all(|at| {
        document.tokens()[at].kind == TokenKind::Arabic && names.iter().any(|name| name.contains(&at)) || unknown(at)
    })
}

fn pass(
    document: &Document,
    sentence: &Sentence,
    words: &[Option<Word>],
    numbers: &mut FxHashMap<NonZeroU64, u32>,
) -> Pass {
    let mut pass = Pass { stems: Vec::with_capacity(sentence.tokens.len()), ..Pass::default() };
    for at in sentence.tokens.clone() {
        let kind = document.tokens()[at].kind;
        pass.quotes |= kind == TokenKind::Quote;
        let Some(word) = words[at] else { continue };
        if pass.words == 0 {
            pass.continues = word.is_in(List::Continues);
            pass.opens = word.opens();
        }
        pass.words += 1;
        pass.arabic += usize::from(kind == TokenKind::Arabic);
        pass.numbers += usize::from(kind == TokenKind::Number);
        pass.reporting |= word.is_in(List::Reporting);
        pass.official |= word.is_in(List::Official);
        pass.casualties += usize::from(word.is_in(List::Casualties));
        if let Some(stem) = word.stem {
            #[expect(clippy::cast_possible_truncation, reason = "fewer than 2^32 stems")]
            let next = numbers.len() as u32;
            pass.stems.push(*numbers.entry(stem).or_insert(next));
        }
    }
    pass.stems.sort_unstable();
    pass.stems.dedup();
    pass
}

fn yes(so: bool) -> f64 {
    f64::from(u8::from(so))
}

/// A share; the counts are small.
#[expect(clippy::cast_precision_loss, reason = "counts of one article")]
pub(super) fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// How often the words come back elsewhere, on average, with a little less for short sentences. It is the degree of the sentence in
/// the graph whose edges are shared stems; the root keeps one frequent stem from outweighing the others.
fn theme(stems: &[u32], frequency: &[u32]) -> f64 {
    let repeated: f64 = stems.iter().map(|stem| f64::from(frequency[*stem as usize].saturating_sub(1)).sqrt()).sum();
    repeated / (ratio(stems.len(), 1) + 6.0)
}

/// What a sentence has of the story's main names.
#[derive(Clone, Copy, Default)]
struct Names {
    /// The share of their mentions that belongs to the names of the sentence.
    share: f64,
    /// The same for those that no sentence of the body before it has.
    new: f64,
}

/// How many people and organizations, and how many places, are a story's main ones.
const MAIN: [(&[Kind], usize); 2] = [(&[Kind::Person, Kind::Organization], 4), (&[Kind::Place, Kind::Event], 2)];

fn main_names(mentions: &Mentions, sentences: usize, headline: usize) -> Vec<Names> {
    let mut main: Vec<(u32, usize)> = Vec::new();
    for (kinds, most) in MAIN {
        let of_kind = mentions.all.iter().flat_map(Mention::with_fillers).filter(|inner| kinds.contains(&inner.kind));
        let mut entries: Vec<u32> = of_kind.map(|inner| inner.entry).collect();
        entries.sort_unstable();
        let counts = entries.chunk_by(|one, other| one == other).map(|same| (same[0], same.len()));
        let mut counts: Vec<(u32, usize)> = counts.collect();
        counts.sort_by_key(|(entry, count)| (std::cmp::Reverse(*count), *entry));
        main.extend(counts.into_iter().take(most));
    }
    let total: usize = main.iter().map(|(_, count)| count).sum();
    // For each sentence, which of them stand there, as bits.
    let mut seen = vec![0u8; sentences];
    for mention in &mentions.all {
        for inner in mention.with_fillers() {
            if let Some(at) = main.iter().position(|(entry, _)| *entry == inner.entry) {
                seen[mention.sentence] |= 1 << at;
            }
        }
    }
    let share = |bits: u8| ratio((0..main.len()).filter(|at| bits & (1 << at) != 0).map(|at| main[at].1).sum(), total);
    let mut before = 0;
    let names = seen.iter().enumerate().map(|(at, bits)| {
        let new = if at < headline { 0 } else { bits & !before };
        before |= new;
        Names { share: share(*bits), new: share(new) }
    });
    names.collect()
}

fn begins_with_any(document: &Document, sentence: &Sentence, phrases: &[Vec<String>]) -> bool {
    let start = sentence.tokens.start;
    let Some(token) = sentence.tokens.clone().next().map(|at| document.folded(at)) else { return false };
    let bare = without_conjunction(token);
    phrases.iter().any(|phrase| {
        let Some((first, rest)) = phrase.split_first() else { return false };
        (token == first || bare == Some(first))
            && start + phrase.len() <= sentence.tokens.end
            && rest.iter().enumerate().all(|(at, word)| document.folded(start + 1 + at) == word)
    })
}
