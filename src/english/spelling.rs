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

/// So many letters has a word that lacks a hamza in its middle: «راي» is somebody's name as often.
const LONG: usize = 4;

/// All readings of the word, and of what it may be meant for: «لاجىء» and «لاجيء» are «لاجئ» with the hamza behind its seat, while «شيء» is what it is.
pub(super) fn analyse_meant(lexicon: &Lexicon, surface: &str) -> Vec<WordEdge> {
    let mut edges = analyse(lexicon, surface);
    let whole = letters(surface).0.len();
    let is_word = edges.iter().any(|edge| edge.from == 0 && usize::from(edge.to) == whole);
    let parted = surface.strip_suffix("ىء").or_else(|| surface.strip_suffix("يء"));
    if let Some(stem) = parted.filter(|_| !is_word) {
        let mut meant = analyse(lexicon, &format!("{stem}ئ"));
        let end = meant.iter().map(|edge| edge.to).max();
        meant.iter_mut().filter(|edge| Some(edge.to) == end).for_each(|edge| edge.to += 1);
        edges.append(&mut meant);
    }
    edges
}

/// How far written letters are from a form of which the hash of the spelling is given: the first letter may have another hamza, one in the middle may
/// lack its own or sit on another seat, the last may be another of the same sound. `is_word`: the letters as they stand are a word; `is_owned`:
/// their last may be a pronoun.
pub(super) fn cost_of_letters(written: &[char], meant: u32, is_word: bool, is_owned: bool) -> u16 {
    let cheap = |cost: u16| if is_word { cost } else { SAME_SOUND };
    let mut spelt: Vec<char> = written.to_vec();
    let mut best: Option<u16> = None;
    for (first, of_first) in firsts(written, is_word) {
        spelt[0] = first;
        for (last, of_last) in lasts(written, is_word, is_owned) {
            *spelt.last_mut().unwrap_or(&mut ' ') = last;
            for at in 0..written.len().saturating_sub(1) {
                // At the first place the middle is left as it is; two letters of a short word are too much to be meant otherwise.
                let seats: &[char] = match written[at] {
                    kept if at == 0 => &[kept],
                    _ if written.len() < LONG || of_first > 0 || of_last > 0 && last != 'ة' => &[],
                    'ا' => &['أ', 'آ'],
                    'ؤ' => &['ئ'],
                    'ئ' => &['ؤ'],
                    _ => &[],
                };
                for seat in seats.iter().copied() {
                    let of_middle = if at == 0 { 0 } else { cheap(20) };
                    let cost = of_first + of_last + of_middle;
                    if best.is_some_and(|best| best <= cost) {
                        continue;
                    }
                    let kept = std::mem::replace(&mut spelt[at], if at == 0 { first } else { seat });
                    if spelling(&spelt.iter().collect::<String>()) == meant {
                        best = Some(cost);
                    }
                    spelt[at] = kept;
                }
            }
        }
    }
    best.unwrap_or(match written.last() {
        Some('ة' | 'ى') => 30,
        _ => 20,
    })
}

/// What the first letter may be meant for, with what that costs.
fn firsts(written: &[char], is_word: bool) -> Vec<(char, u16)> {
    let Some(&first) = written.first() else { return Vec::new() };
    if !matches!(first, 'ا' | 'أ' | 'إ' | 'آ') {
        return vec![(first, 0)];
    }
    let cost = |meant: char| match (first, meant) {
        _ if first == meant => 0,
        ('أ', 'ا') if is_word => WRONG_HAMZA,
        ('أ', 'ا') => 2 * NO_HAMZA,
        // «اعتمد» is "relied" before it is «أعتمد», "I rely".
        ('ا', _) if is_word => 3 * NO_HAMZA,
        (_, 'ا') | ('ا', _) => NO_HAMZA,
        // Another hamza is another word.
        _ => 25,
    };
    ['أ', 'إ', 'آ', 'ا'].map(|meant| (meant, cost(meant))).to_vec()
}

/// What the last letter may be meant for, with what that costs.
fn lasts(written: &[char], is_word: bool, is_owned: bool) -> Vec<(char, u16)> {
    let Some(&last) = written.last() else { return Vec::new() };
    let cheap = |cost: u16| if is_word { cost } else { SAME_SOUND };
    let other = match last {
        'ه' => ('ة', if is_owned { 30 } else { cheap(30) }),
        'ة' => ('ه', 60),
        'ى' => ('ي', cheap(12)),
        'ي' => ('ى', cheap(14)),
        _ => return vec![(last, 0)],
    };
    vec![(last, 0), other]
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
            // «إمام» is no «أمام».
            ('أ', 'إ') | ('إ', 'أ') => return None,
            ('أ' | 'إ', 'ا') if word.chars().count() <= 3 => return None,
            _ => cost = 8,
        }
    }
    Some(cost)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_as_far_as_they_are_meant_otherwise() {
        for (written, meant, is_word, is_owned, cost) in [
            ("اجتماع", "اجتماع", true, false, 0),
            ("إجتماع", "اجتماع", false, false, NO_HAMZA),
            ("تاجيل", "تأجيل", false, false, SAME_SOUND),
            ("مسئول", "مسؤول", false, false, SAME_SOUND),
            ("محكمه", "محكمة", false, false, SAME_SOUND),
            ("محكمه", "محكمة", false, true, 30),
            ("اداره", "إدارة", false, false, NO_HAMZA + SAME_SOUND),
            ("راي", "رأى", false, false, 20),
            ("ألان", "الآن", false, false, 20),
            ("اعتمد", "أعتمد", true, false, 3 * NO_HAMZA),
            ("مبني", "مبنى", true, false, 14),
            ("مبني", "مبنى", false, false, SAME_SOUND),
            // A hamza that is written is meant.
            ("الأم", "آلام", false, false, 20),
            ("إعمال", "أعمال", false, false, 25),
        ] {
            let letters: Vec<char> = written.chars().collect();
            assert_eq!(cost_of_letters(&letters, spelling(meant), is_word, is_owned), cost, "{written} for {meant}");
        }
    }

    #[test]
    fn hamza_tells_words_of_grammar_apart() {
        let cost = |written: &str, word: &str| cost_as_function(&written.chars().collect::<Vec<_>>(), word);
        assert_eq!(cost("الى", "إلى"), Some(4));
        assert_eq!(cost("إمام", "أمام"), None);
        assert_eq!(cost("أن", "إن"), None);
    }
}
