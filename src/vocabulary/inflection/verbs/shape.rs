//! Which verb this is: its form and the kind of its root, read off the two written forms that a lemma gives.
//!
//! What the writing leaves open (form I or II of three letters, «استمر» or «استلم») the verbal noun decides.

use super::super::super::words::Words;
use super::super::spelling::{A, I, U};
use super::stems::{Pattern, Rhyme, Weak, seat_vowel};
use super::templates::{self, FormOf, Shape, is_infixed, is_weak};
use crate::arabic::irregular;

/// A written letter: what it is, and what it is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Letter {
    is: char,
    seat: char,
}

impl Letter {
    fn plain(letter: char) -> Self {
        Self { is: letter, seat: letter }
    }
}

/// The letters of a written word, hamza without its seat, آ as hamza and ا.
fn letters(word: &str) -> Vec<Letter> {
    let mut out = Vec::with_capacity(word.len() / 2 + 1);
    for c in word.chars() {
        let is = if matches!(c, 'أ' | 'إ' | 'ؤ' | 'ئ' | 'آ') { 'ء' } else { c };
        out.push(Letter { is, seat: c });
        if c == 'آ' {
            out.push(Letter::plain('ا'));
        }
    }
    out
}

/// The verb with this perfect and this imperfect (third person masculine singular); none if they are not those of a verb.
pub(super) fn shape(perfect: &str, imperfect: &str, masdars: Words) -> Option<Shape> {
    let mut p = letters(perfect);
    let mut i = letters(imperfect.strip_prefix('ي')?);
    if p.len() < 2 || i.is_empty() {
        return None;
    }
    let passive_lemma = restore_active(&mut p, &mut i, masdars);
    let shape = Reading { p, i, masdars, written: perfect }.shape()?;
    Some(Shape { passive_lemma, ..shape })
}

/// Turns a lemma given in the passive («أصيب» «يصاب», «توفي» «يتوفى», «ولد» «يولد») into its active; whether it was one.
fn restore_active(p: &mut [Letter], i: &mut Vec<Letter>, masdars: Words) -> bool {
    let (n, m) = (p.len(), i.len());
    if n >= 3 && m >= 3 && p[n - 2].is == 'ي' && i[m - 2].is == 'ا' {
        p[n - 2] = Letter::plain('ا');
        i[m - 2] = Letter::plain(if n == 3 { 'و' } else { 'ي' });
        return true;
    }
    if n >= 4 && p[n - 1].is == 'ي' && matches!(i[m - 1].is, 'ى' | 'ا') {
        p[n - 1] = Letter::plain('ى');
        if p[0].is != 'ت' {
            i[m - 1] = Letter::plain('ي');
        }
        return true;
    }
    let kept_waw = n == 3 && m == 3 && p[0].is == 'و' && i[0].is == 'و' && p[1].is != p[2].is;
    let of_second = masdars.is_empty() || masdars.iter().any(|masdar| masdar.starts_with('ت'));
    if kept_waw && !of_second && !is_weak(p[2].is) {
        i.remove(0);
        return true;
    }
    false
}

/// The letters of a verb: perfect, and imperfect without the prefix of person.
struct Reading<'a> {
    p: Vec<Letter>,
    i: Vec<Letter>,
    masdars: Words,
    written: &'a str,
}

impl Reading<'_> {
    fn shape(&self) -> Option<Shape> {
        let p: Vec<char> = self.p.iter().map(|letter| letter.is).collect();
        let i: Vec<char> = self.i.iter().map(|letter| letter.is).collect();
        Some(match (&p[..], &i[..]) {
            (['ا', body @ ..], _) => return self.with_alif(body),
            // Before V: «تابع».
            (&[first, 'ا', second, last], [_, 'ا', ..]) => templates::third(first, second, last),
            // A hamza as first root consonant: «آمن», «يؤمن».
            (&['ء', 'ا', second, last], ['ء', ..]) => templates::fourth('ء', 'ء', second, last),
            (&['ء', first, second, last], &[imperfect_first, _, _]) if imperfect_first != 'ء' => {
                templates::fourth(first, imperfect_first, second, last)
            }
            (&['ء', first, last], &[imperfect_first, _]) if imperfect_first != 'ء' => {
                templates::fourth_short(first, last)
            }
            (&['ت', first, 'ا', second, last], ['ت', ..]) => templates::sixth(first, second, last),
            (&['ت', first, second, last], ['ت', _, _, _]) => templates::fifth(first, second, last),
            (&['ت', first, second, third, last], ['ت', ..]) => templates::four_with_ta([first, second, third, last]),
            (&[first, last], _) => self.first_doubled(first, last),
            (&[first, second, last], _) => self.three(first, second, last),
            (&[first, second, third, last], _) => templates::four([first, second, third, last]),
            _ => return None,
        })
    }

    /// Forms that start with ا, which is not a root consonant: VII to X, and four consonants with a doubled last.
    fn with_alif(&self, body: &[char]) -> Option<Shape> {
        Some(match *body {
            ['س', 'ت', first, second, last] => templates::tenth(first, second, last),
            ['س', 'ت', first, last] if self.is_tenth(first, last) => templates::tenth_doubled(first, last),
            [one, two, second, last] if second == 'ا' || is_weak(last) || is_infixed(one, two) => {
                templates::eighth(one, two, second, last)
            }
            [first, second, third, last] => templates::four_doubled([first, second, third, last]),
            [first @ ('ت' | 'ط' | 'د' | 'ذ' | 'ث' | 'ظ'), second, last] => {
                templates::eighth_assimilated(first, second, last)
            }
            [one, two, last] if !is_weak(last) => templates::eighth_doubled(one, two, last),
            _ => return None,
        })
    }

    /// Whether a verb written است and two letters is form X of a geminate root («استمر») and not form VIII («استلم»).
    fn is_tenth(&self, first: char, last: char) -> bool {
        if is_weak(first) || is_weak(last) {
            return false;
        }
        let tenth = ['ا', 'س', 'ت', first, last, 'ا', last];
        if self.masdars.is_empty() {
            return !irregular::lists().eighth_from_sin.holds(self.written);
        }
        self.masdars.iter().any(|masdar| letters(masdar).iter().map(|letter| letter.is).eq(tenth))
    }

    fn first_doubled(&self, first: char, last: char) -> Shape {
        // «أم», «يؤم»: the imperfect's vowel is that behind the first consonant.
        let vowel = if first == 'ء' { seat_vowel(self.i[0].seat) } else { U };
        self.first_form(first, first.to_string(), Rhyme::Doubled { last }, A, vowel)
    }

    /// Verbs of three letters: forms I and II.
    fn three(&self, first: char, second: char, last: char) -> Shape {
        let i = &self.i;
        // «يصل», «يقي» and «يرى» have lost a consonant.
        let head = if i.len() == 2 { String::new() } else { first.to_string() };
        if second == 'ا' {
            let vowel = match i.get(1).map(|letter| letter.is) {
                Some('و') => U,
                Some('ي') => I,
                _ => A,
            };
            return self.first_form(first, head, Rhyme::Hollow { last }, A, vowel);
        }
        if self.is_second(first, second, last) {
            return templates::second(first, second, last);
        }
        if is_weak(last) {
            let mut shape = self.first_form(first, head, Rhyme::Defective { second, doubled: false }, A, A);
            // «رأى», «يرى»
            if i.len() == 2 && second == 'ء' {
                for pattern in [&mut shape.imperfect, &mut shape.imperfect_passive] {
                    pattern.head.clear();
                    pattern.instead = Some(first);
                }
            }
            return shape;
        }
        let of_hamza = |word: &[Letter]| match word {
            [.., Letter { is: 'ء', seat }] | [.., Letter { is: 'ء', seat }, _] => seat_vowel(*seat),
            _ => A,
        };
        let rhyme = Rhyme::Firm { second, doubled: false, last };
        self.first_form(first, head, rhyme, of_hamza(&self.p), of_hamza(i))
    }

    /// Form I; `head`: what is left of the first consonant in the imperfect; the vowels before the last consonant.
    fn first_form(&self, first: char, head: String, rhyme: Rhyme, perfect: char, imperfect: char) -> Shape {
        let weak_perfect = match self.p.last().map(|letter| letter.is) {
            Some('ي') => Weak::Ya,
            Some('ا') => Weak::AWaw,
            _ => Weak::AYa,
        };
        let weak_imperfect = match self.i.last().map(|letter| letter.is) {
            Some('و') => Weak::Waw,
            Some('ي') => Weak::Ya,
            _ => Weak::AYa,
        };
        let mut patterns = [
            Pattern::new(first.to_string(), "ـَ", perfect, weak_perfect),
            Pattern::new(head, "", imperfect, weak_imperfect),
            Pattern::new(first.to_string(), "ـُ", I, Weak::Ya),
            Pattern::new(first.to_string(), "", A, Weak::AYa),
        ];
        if matches!(rhyme, Rhyme::Hollow { .. }) {
            // «قلت», «بعت», «خفت»
            patterns[0].short = if imperfect == U { U } else { I };
        }
        Shape { first, ..templates::shape(FormOf::First, rhyme, A, patterns) }
    }

    /// Whether a verb of three letters is form II: by its imperfect («يؤكد», «يوفر», «يهنئ»), its root or its verbal noun.
    fn is_second(&self, first: char, second: char, last: char) -> bool {
        let (p, i) = (&self.p, &self.i);
        if i.len() != 3 || last == 'ي' {
            return false;
        }
        if first == 'ء' {
            return i[0].seat == 'ؤ';
        }
        let final_hamza = last == 'ء' && p[2].seat == 'أ' && i[2].seat == 'ئ';
        let kept_waw = first == 'و' && i[0].is == 'و';
        let firm_middle = matches!(second, 'و' | 'ي') && !is_weak(last);
        if final_hamza
            || kept_waw
            || firm_middle
            || second == last
            || irregular::lists().second_form.holds(self.written)
        {
            return true;
        }
        self.masdars.iter().any(|masdar| {
            let masdar = letters(masdar);
            masdar.len() >= 4 && masdar[0].is == 'ت' && masdar[1].is == first && masdar[2].is == second
        })
    }
}
