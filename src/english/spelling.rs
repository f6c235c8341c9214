//! Words that are written otherwise than the vocabulary has them: what they may be meant for, and how far from it they are.
//!
//! Newspapers leave hamza out, write ه for ة, and, in Egypt, ى and ي for each other. Where the letters as they stand are no word, they are
//! hardly meant for anything else; where they are one, another spelling is the last thing to believe.

use super::analysis::{WordEdge, analyse, letters};
use super::lexicon::Lexicon;
use crate::vocabulary::spelling;

/// A hamza on an alif that has none, as «أستخدام» for «استخدام».
pub(super) const WRONG_HAMZA: u16 = 23;
/// A hamza that is left out, or one too many below: «الى», «إجتماع».
const NO_HAMZA: u16 = 3;
/// Another letter of the same sound at the end, or another seat of a hamza, of letters that are no word as they stand.
const SAME_SOUND: u16 = 3;
/// Two letters that differ, or one that is told by nothing, of letters that are no word as they stand.
const NO_WORD: u16 = 8;

/// All readings of the word, and of what it may be meant for: «لاجىء» and «لاجيء» are «لاجئ» with the hamza behind its seat, while «شيء» is what it is.
pub(super) fn analyse_meant(lexicon: &Lexicon, surface: &str) -> Vec<WordEdge> {
    let mut edges = analyse(lexicon, surface);
    let whole = letters(surface).0.len();
    let is_word = edges.iter().any(|edge| usize::from(edge.to) == whole);
    let parted = surface.strip_suffix("ىء").or_else(|| surface.strip_suffix("يء"));
    if let Some(stem) = parted.filter(|_| !is_word) {
        let mut meant = analyse(lexicon, &format!("{stem}ئ"));
        let end = meant.iter().map(|edge| edge.to).max();
        meant.iter_mut().filter(|edge| Some(edge.to) == end).for_each(|edge| edge.to += 1);
        edges.append(&mut meant);
    }
    edges
}

/// How far written letters are from a form of which the hash of the spelling is given: the first letter may have another hamza, the last may be
/// another of the same sound. `is_word`: the letters as they stand are a word; `is_owned`: their last may be a pronoun.
pub(super) fn cost_of_letters(written: &[char], meant: u32, is_word: bool, is_owned: bool) -> u16 {
    let (Some(&first), Some(&last)) = (written.first(), written.last()) else { return 0 };
    let is_meant = |first: char, last: char| {
        let (middle, end) = (&written[1..written.len() - 1], written.len() > 1);
        let letters = std::iter::once(first).chain(middle.iter().copied()).chain(end.then_some(last));
        spelling(&letters.collect::<String>()) == meant
    };
    let seats: &[char] = if matches!(first, 'ا' | 'أ' | 'إ' | 'آ') { &['أ', 'إ', 'آ', 'ا'] } else { &[first] };
    let hamza = |seat: char| match (first, seat) {
        _ if first == seat => 0,
        ('أ', 'ا') if is_word => WRONG_HAMZA,
        ('أ', 'ا') => 2 * NO_HAMZA,
        (_, 'ا') | ('ا', _) => NO_HAMZA,
        // Another hamza is another word.
        _ => 25,
    };
    if let Some(seat) = seats.iter().find(|seat| is_meant(**seat, last)) {
        return hamza(*seat);
    }
    let cheap = |cost: u16| if is_word { cost } else { SAME_SOUND };
    let swapped = match last {
        'ه' => Some(('ة', if is_owned { 30 } else { cheap(30) })),
        'ة' => Some(('ه', 60)),
        'ى' => Some(('ي', cheap(12))),
        'ي' => Some(('ى', cheap(14))),
        _ => None,
    };
    if let Some((other, cost)) = swapped
        && let Some(seat) = seats.iter().find(|seat| is_meant(**seat, other))
    {
        return cost + hamza(*seat);
    }
    match last {
        'ة' | 'ى' if is_word => 30,
        _ if is_word => 20,
        _ => NO_WORD,
    }
}

/// What it costs to read the written letters as a word of grammar: hamza may be left out, and is not another. `None`: they are no such word.
pub(super) fn cost_as_function(letters: &[char], word: &str) -> Option<u16> {
    let mut cost = 0;
    for (letter, c) in letters.iter().zip(word.chars().filter(|c| *c != ' ')) {
        if *letter == c {
            continue;
        }
        match (letter, c) {
            ('ا', 'أ' | 'إ' | 'آ') | ('ى', 'ي') | ('ي', 'ى') => cost = 4,
            ('أ' | 'إ', 'أ' | 'إ' | 'ا') if word.chars().count() <= 3 => return None,
            _ => cost = 8,
        }
    }
    Some(cost)
}
