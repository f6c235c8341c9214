//! From sounds to letters: which seat a hamza has, ى or ا at the end, one letter for a doubled consonant.
//!
//! Sounds are written as vowelled Arabic: consonants, short vowels by their marks, long vowels as mark and letter («قَال»), doubling by shadda, hamza
//! always as ء, a final ā as ى where the root says so. A tatweel may carry the mark that an ending starts with; it sounds like nothing.
//! The rules are those of the Academy of Cairo as Buckley, "Modern Literary Arabic" (2004), gives them: of the vowels before and
//! behind a hamza the stronger chooses its seat, i before u before a.

/// The short vowel a.
pub(super) const A: char = '\u{64E}';
/// The short vowel u.
pub(super) const U: char = '\u{64F}';
/// The short vowel i.
pub(super) const I: char = '\u{650}';
/// The mark of a doubled consonant.
pub(super) const DOUBLED: char = '\u{651}';

/// A letter and the short vowel behind it.
#[derive(Clone, Copy)]
struct Sound {
    letter: char,
    vowel: Option<char>,
}

/// What a hamza inside a word stands behind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Short(char),
    /// ا
    LongA,
    /// و without a vowel, long or not.
    Waw,
    /// ي without a vowel, long or not.
    Ya,
    Consonant,
}

/// How these sounds are written; `joined`: with a pronoun behind them in the same word.
pub(super) fn spell(sounds: &str, joined: bool) -> String {
    write(sounds, joined, false)
}

/// The spelling of a hamza between a and ū that many writers keep: «بدأوا», «جاءوا» for «بدؤوا», «جاؤوا»; none where there is no such hamza.
pub(super) fn spell_older(sounds: &str, joined: bool) -> Option<String> {
    (sounds.contains("ءُو") || sounds.contains("ءـُو")).then(|| write(sounds, joined, true))
}

/// A written stem as sounds, as far as an ending needs it: its last letter if it is a hamza, with the vowel before that.
pub(super) fn sounds(stem: &str) -> String {
    let Some(last) = stem.chars().next_back() else { return String::new() };
    let rest = &stem[..stem.len() - last.len_utf8()];
    match last {
        'أ' => format!("{rest}{A}ء"),
        'ؤ' => format!("{rest}{U}ء"),
        'ئ' => format!("{rest}{I}ء"),
        _ => stem.to_owned(),
    }
}

/// Whether a letter is joined in writing to the one behind it.
pub(super) fn joins(letter: char) -> bool {
    !matches!(letter, 'ا' | 'أ' | 'إ' | 'آ' | 'د' | 'ذ' | 'ر' | 'ز' | 'و' | 'ؤ' | 'ء' | 'ة' | 'ى')
}

fn write(sounds: &str, joined: bool, older: bool) -> String {
    let mut word: Vec<Sound> = Vec::with_capacity(sounds.len() / 2);
    for c in sounds.chars() {
        match c {
            A | U | I => {
                if let Some(sound) = word.last_mut() {
                    sound.vowel = Some(c);
                }
            }
            DOUBLED | 'ـ' => {}
            letter => word.push(Sound { letter, vowel: None }),
        }
    }
    let mut out = String::with_capacity(sounds.len());
    let mut at = 0;
    while let Some(&sound) = word.get(at) {
        let last = at + 1 == word.len();
        match sound.letter {
            'ء' => at += hamza(&word, at, joined, older, &mut out),
            'ى' if !last || joined || (at > 0 && word[at - 1].letter == 'ي') => out.push('ا'),
            letter => out.push(letter),
        }
        at += 1;
    }
    out
}

/// Writes the hamza at `at`; how many sounds behind it are written with it.
fn hamza(word: &[Sound], at: usize, joined: bool, older: bool, out: &mut String) -> usize {
    let vowel = word[at].vowel;
    let next = word.get(at + 1).map(|sound| sound.letter);
    let last = next.is_none();
    // ā behind it, and it is not a final ى that keeps its letter.
    let long_a = vowel == Some(A) && (next == Some('ا') || next == Some('ى') && (joined || at + 2 < word.len()));
    if at == 0 {
        // Of two hamzas at the start of a word the second becomes a long vowel: «آمن», «إيمان».
        let second = next == Some('ء') && word[1].vowel.is_none() && word.len() > 2;
        let (seat, taken) = match vowel {
            Some(A) if long_a || second => ('آ', 1),
            Some(I) => ('إ', 0),
            _ => ('أ', 0),
        };
        out.push(seat);
        return taken;
    }
    let previous = word[at - 1];
    let before = match (previous.vowel, previous.letter) {
        (Some(vowel), _) => Before::Short(vowel),
        (None, 'ا' | 'ى') => Before::LongA,
        (None, 'و') => Before::Waw,
        // The verb «ييأس» is not written like the noun «هيئة».
        (None, 'ي') if at > 1 && word[at - 2].vowel.is_some_and(|vowel| vowel != I) => Before::Consonant,
        (None, 'ي') => Before::Ya,
        (None, _) => Before::Consonant,
    };
    // The vowel of a final hamza is a case or a mood, which does not count, unless it is what a jussive left of a final ā: «ينأ».
    if last && !joined && !(before == Before::Consonant && vowel.is_some()) {
        out.push(match before {
            Before::Short(A) => 'أ',
            Before::Short(U) => 'ؤ',
            Before::Short(_) => 'ئ',
            _ => 'ء',
        });
        return 0;
    }
    let seat = match (before, vowel) {
        (Before::LongA, Some(U)) if older && next == Some('و') => 'ء',
        (Before::Short(A), Some(U)) if older && next == Some('و') => 'أ',
        (Before::Short(I) | Before::Ya, _) | (_, Some(I)) => 'ئ',
        (Before::Short(U), _) | (_, Some(U)) => 'ؤ',
        (Before::LongA | Before::Waw, _) => 'ء',
        _ if long_a => 'آ',
        _ => 'أ',
    };
    out.push(seat);
    usize::from(seat == 'آ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_of_hamza() {
        for (sounds, free, before_pronoun) in [
            ("قَرَءَ", "قرأ", "قرأ"),
            ("قَرَءُوا", "قرؤوا", "قرؤوا"),
            ("يَقرَءُ", "يقرأ", "يقرؤ"),
            ("يَقرَءَانِ", "يقرآن", "يقرآن"),
            ("سُءِل", "سئل", "سئل"),
            ("يَسءَلُ", "يسأل", "يسأل"),
            ("ءَءمَن", "آمن", "آمن"),
            ("ءُءَكِّد", "أؤكد", "أؤكد"),
            ("مَسءُول", "مسؤول", "مسؤول"),
            ("سَاءَل", "ساءل", "ساءل"),
            ("يُسَاءِل", "يسائل", "يسائل"),
            ("تَءَامَر", "تآمر", "تآمر"),
            ("رَءَى", "رأى", "رآ"),
            ("يَنءَ", "ينأ", "ينأ"),
            ("ءَعضَاءُ", "أعضاء", "أعضاؤ"),
            ("ءَعضَاءِ", "أعضاء", "أعضائ"),
            ("ءَعضَاءَ", "أعضاء", "أعضاء"),
            ("يَجِيءُ", "يجيء", "يجيئ"),
            ("يَحيَى", "يحيا", "يحيا"),
            ("اِءتَلَف", "ائتلف", "ائتلف"),
            ("مُستَشفَى", "مستشفى", "مستشفا"),
            ("مَقرُوءَة", "مقروءة", "مقروءة"),
            ("بَرِيءَة", "بريئة", "بريئة"),
            ("شَنّ", "شن", "شن"),
        ] {
            assert_eq!(
                (spell(sounds, false).as_str(), spell(sounds, true).as_str()),
                (free, before_pronoun),
                "{sounds}"
            );
        }
    }

    #[test]
    fn older_spellings() {
        assert_eq!(spell_older("بَدَءُوا", false).as_deref(), Some("بدأوا"));
        assert_eq!(spell_older("جَاءُوا", false).as_deref(), Some("جاءوا"));
        assert_eq!(spell_older("مُبتَدِءُونَ", false).as_deref(), Some("مبتدئون"));
        assert_eq!(spell_older("قَالُوا", false), None);
    }
}
