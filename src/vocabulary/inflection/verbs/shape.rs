//! Which verb this is: its form (I to X, or of four consonants) and the kind of its root, read off the two written forms that a lemma gives.
//!
//! Templates follow Ryding, "A Reference Grammar of Modern Standard Arabic" (2005), chapters 22 to 33. What the writing leaves open (form I or II
//! of three letters, «استمر» or «استلم») the verbal noun decides.

use super::super::spelling::{A, I, U};
use super::stems::{Pattern, Rhyme, Weak, seat_vowel};

/// The form of a verb, as far as its forms depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FormOf {
    /// Form I: «كتب».
    First,
    /// Form IV: «أعلن», whose imperative has the same أ.
    Fourth,
    /// Form VII and IX: «انهار», «احمر», which have no passive.
    Intransitive,
    /// Any other.
    Derived,
}

/// A verb as sounds.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    pub form: FormOf,
    pub rhyme: Rhyme,
    /// The vowel of the person's prefix in the active imperfect.
    pub prefix: char,
    pub perfect: Pattern,
    pub imperfect: Pattern,
    pub perfect_passive: Pattern,
    pub imperfect_passive: Pattern,
    /// The first root consonant (form I).
    pub first: char,
    /// Whether the lemma is a passive: «توفي».
    pub passive_lemma: bool,
    /// Whether a verbal noun in ي is one in -in (forms V and VI): «تحد».
    pub defective_masdar: bool,
}

/// A written letter: what it is, and what it is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Letter {
    is: char,
    seat: char,
}

/// The letters of a written word, hamza without its seat, آ as hamza and ا.
fn letters(word: &str) -> Vec<Letter> {
    let mut out = Vec::with_capacity(word.len() / 2 + 1);
    for c in word.chars() {
        let is = if matches!(c, 'أ' | 'إ' | 'ؤ' | 'ئ' | 'آ') { 'ء' } else { c };
        out.push(Letter { is, seat: c });
        if c == 'آ' {
            out.push(Letter { is: 'ا', seat: 'ا' });
        }
    }
    out
}

/// Verbs of form VIII from a root in س without a verbal noun to tell them from form X of a geminate root.
const EIGHTH_FROM_SIN: [&str; 8] = ["استلم", "استمع", "استند", "استبق", "استلب", "استعر", "استرق", "استتر"];

/// Verbs of form II whose verbal noun does not tell it.
const SECOND: [&str; 4] = ["دمر", "كلم", "صلى", "غنى"];

/// The verb with this perfect and this imperfect (third person masculine singular); none if they are not those of a verb.
pub(super) fn shape(perfect: &str, imperfect: &str, masdars: &[String]) -> Option<Shape> {
    let mut p = letters(perfect);
    let imperfect = imperfect.strip_prefix('ي')?;
    let mut i = letters(imperfect);
    if p.len() < 2 || i.is_empty() {
        return None;
    }
    let passive_lemma = restore_active(&mut p, &mut i, masdars);
    let weak_perfect = match p.last()?.is {
        'ي' => Weak::Ya,
        'ا' => Weak::AWaw,
        _ => Weak::AYa,
    };
    let weak_imperfect = match i.last()?.is {
        'و' => Weak::Waw,
        'ي' => Weak::Ya,
        _ => Weak::AYa,
    };
    let mut verb = Reading { p, i, weak_perfect, weak_imperfect, masdars, perfect };
    let mut shape = verb.read()?;
    shape.passive_lemma = passive_lemma;
    Some(shape)
}

/// Turns a lemma given in the passive («أصيب» «يصاب», «توفي» «يتوفى», «ولد» «يولد») into its active; whether it was one.
fn restore_active(p: &mut Vec<Letter>, i: &mut Vec<Letter>, masdars: &[String]) -> bool {
    let letter = |c| Letter { is: c, seat: c };
    let (n, m) = (p.len(), i.len());
    if n >= 3 && m >= 3 && p[n - 2].is == 'ي' && i[m - 2].is == 'ا' {
        p[n - 2] = letter('ا');
        let vowel = if n == 3 { 'و' } else { 'ي' };
        i[m - 2] = letter(vowel);
        return true;
    }
    if n >= 4 && p[n - 1].is == 'ي' && matches!(i[m - 1].is, 'ى' | 'ا') {
        p[n - 1] = letter('ى');
        if p[0].is != 'ت' {
            i[m - 1] = letter('ي');
        }
        return true;
    }
    let kept_waw = n == 3 && m == 3 && p[0].is == 'و' && i[0].is == 'و' && p[1].is != p[2].is;
    if kept_waw && !masdars.is_empty() && !is_weak(p[2].is) && !masdars.iter().any(|masdar| masdar.starts_with('ت')) {
        i.remove(0);
        return true;
    }
    false
}

fn is_weak(letter: char) -> bool {
    matches!(letter, 'ا' | 'و' | 'ي' | 'ى')
}

struct Reading<'a> {
    p: Vec<Letter>,
    i: Vec<Letter>,
    weak_perfect: Weak,
    weak_imperfect: Weak,
    masdars: &'a [String],
    perfect: &'a str,
}

impl Reading<'_> {
    fn read(&mut self) -> Option<Shape> {
        let p: Vec<char> = self.p.iter().map(|letter| letter.is).collect();
        let i: Vec<char> = self.i.iter().map(|letter| letter.is).collect();
        if p[0] == 'ا' {
            return self.with_alif(&p[1..]);
        }
        match (&p[..], &i[..]) {
            // III, not V: «تابع»
            ([first, 'ا', second, last], [.., _]) if i.get(1) == Some(&'ا') => {
                Some(self.third(*first, *second, *last))
            }
            // IV with a hamza as first root consonant: «آمن», «يؤمن».
            (['ء', 'ا', second, last], ['ء', ..]) => Some(self.fourth('ء', 'ء', Some(*second), *last)),
            (['ء', first, second, last], [other, ..]) if i[0] != 'ء' && i.len() == 3 => {
                Some(self.fourth(*first, *other, Some(*second), *last))
            }
            (['ء', first, last], [other, _]) if i[0] != 'ء' => Some(self.fourth(*first, *other, None, *last)),
            (['ت', rest @ ..], ['ت', ..]) if rest.len() >= 3 && i.len() == p.len() => self.with_ta(rest),
            ([first, last], _) => Some(self.first_doubled(*first, *last)),
            ([first, second, last], _) => Some(self.three(*first, *second, *last)),
            ([first, second, third, last], _) => Some(self.quadriliteral(*first, *second, *third, *last)),
            _ => None,
        }
    }

    fn derived(&self, rhyme: Rhyme, prefix: char, patterns: [Pattern; 4]) -> Shape {
        let [perfect, imperfect, perfect_passive, imperfect_passive] = patterns;
        Shape {
            form: FormOf::Derived,
            rhyme,
            prefix,
            perfect,
            imperfect,
            perfect_passive,
            imperfect_passive,
            first: ' ',
            passive_lemma: false,
            defective_masdar: false,
        }
    }

    /// The end of a root whose second consonant may be doubled by the form.
    fn rhyme(second: char, doubled: bool, last: char) -> Rhyme {
        match last {
            'ا' | 'ى' | 'ي' if second != ' ' => Rhyme::Defective { second, doubled },
            _ => Rhyme::Firm { second, doubled, last },
        }
    }

    /// The four patterns of a derived form: heads, bridges, and the imperfect's vowel.
    fn patterns(heads: [String; 4], bridges: [&'static str; 4], vowel: char) -> [Pattern; 4] {
        let weak = if vowel == A { Weak::AYa } else { Weak::Ya };
        let [perfect, imperfect, perfect_passive, imperfect_passive] = heads;
        [
            Pattern::new(perfect, bridges[0], A, Weak::AYa),
            Pattern::new(imperfect, bridges[1], vowel, weak),
            Pattern::new(perfect_passive, bridges[2], I, Weak::Ya),
            Pattern::new(imperfect_passive, bridges[3], A, Weak::AYa),
        ]
    }

    fn second(&self, first: char, second: char, last: char) -> Shape {
        let heads = [(); 4].map(|()| first.to_string());
        self.derived(Self::rhyme(second, true, last), U, Self::patterns(heads, ["ـَ", "ـَ", "ـُ", "ـَ"], I))
    }

    fn third(&self, first: char, second: char, last: char) -> Shape {
        let heads = [(); 4].map(|()| first.to_string());
        self.derived(Self::rhyme(second, false, last), U, Self::patterns(heads, ["ـَا", "ـَا", "ـُو", "ـَا"], I))
    }

    /// Form IV; `imperfect_first`: the first root consonant as the imperfect has it («أيقن», «يوقن»); no `second`: two letters are left.
    fn fourth(&self, first: char, imperfect_first: char, second: Option<char>, last: char) -> Shape {
        let rhyme = match second {
            Some('ا') => Rhyme::Hollow { last },
            Some(second) => Self::rhyme(second, false, last),
            // «أرى», «يري»
            None if is_weak(last) => Rhyme::Defective { second: first, doubled: false },
            None => Rhyme::Doubled { last },
        };
        let (first, imperfect_first) = match (second, rhyme) {
            (None, Rhyme::Defective { .. }) => (String::new(), String::new()),
            _ => (first.to_string(), imperfect_first.to_string()),
        };
        // «أوتي»
        let passive = if first == "ء" { "ءُو".to_owned() } else { format!("ءُ{imperfect_first}") };
        let heads = [format!("ءَ{first}"), imperfect_first.clone(), passive, imperfect_first];
        let mut shape = self.derived(rhyme, U, Self::patterns(heads, [""; 4], I));
        shape.form = FormOf::Fourth;
        shape
    }

    /// Forms V, VI and that of four consonants with ت.
    fn with_ta(&self, rest: &[char]) -> Option<Shape> {
        let (rhyme, heads, bridges) = match *rest {
            [first, 'ا', second, last] => (
                Self::rhyme(second, false, last),
                [format!("تَ{first}"), format!("تَ{first}"), format!("تُ{first}"), format!("تَ{first}")],
                ["ـَا", "ـَا", "ـُو", "ـَا"],
            ),
            [first, second, last] => (
                Self::rhyme(second, true, last),
                [format!("تَ{first}"), format!("تَ{first}"), format!("تُ{first}"), format!("تَ{first}")],
                ["ـَ", "ـَ", "ـُ", "ـَ"],
            ),
            [first, second, third, last] => (
                Self::rhyme(third, false, last),
                [
                    format!("تَ{first}َ{second}"),
                    format!("تَ{first}َ{second}"),
                    format!("تُ{first}ُ{second}"),
                    format!("تَ{first}َ{second}"),
                ],
                [""; 4],
            ),
            _ => return None,
        };
        let mut shape = self.derived(rhyme, A, Self::patterns(heads, bridges, A));
        shape.defective_masdar = matches!(rhyme, Rhyme::Defective { .. });
        Some(shape)
    }

    fn quadriliteral(&self, first: char, second: char, third: char, last: char) -> Shape {
        let heads = [
            format!("{first}َ{second}"),
            format!("{first}َ{second}"),
            format!("{first}ُ{second}"),
            format!("{first}َ{second}"),
        ];
        self.derived(Self::rhyme(third, false, last), U, Self::patterns(heads, [""; 4], I))
    }

    /// Forms that start with ا, which is not a root consonant: VII to X, and four consonants with a doubled last.
    fn with_alif(&self, body: &[char]) -> Option<Shape> {
        match *body {
            ['س', 'ت', first, second, last] => Some(self.tenth(first, Some(second), last)),
            ['س', 'ت', first, last] if self.is_tenth(first, last) => Some(self.tenth(first, None, last)),
            [one, two, 'ا', last] => Some(self.eighth(format!("{one}{two}"), Rhyme::Hollow { last })),
            [one, two, second, last] if is_weak(last) || is_infixed(one, two) => {
                Some(self.eighth(format!("{one}{two}"), Self::rhyme(second, false, last)))
            }
            // «اطمأن»
            [one, two, three, last] => {
                let heads = [
                    format!("اِ{one}{two}َ{three}"),
                    format!("{one}{two}َ{three}"),
                    format!("اُ{one}{two}ُ{three}"),
                    format!("{one}{two}َ{three}"),
                ];
                let mut shape = self.derived(Rhyme::Doubled { last }, A, Self::patterns(heads, [""; 4], I));
                shape.form = FormOf::Intransitive;
                Some(shape)
            }
            // The infix has swallowed the first root consonant: «اتصل», «اطلع», «ادعى».
            [first @ ('ت' | 'ط' | 'د' | 'ذ' | 'ث' | 'ظ'), second, last] => {
                Some(self.eighth(first.to_string(), Self::rhyme(second, false, last)))
            }
            [one, two, last] if !is_weak(last) => {
                let mut shape = self.eighth(format!("{one}{two}"), Rhyme::Doubled { last });
                if !is_infixed(one, two) {
                    shape.form = FormOf::Intransitive;
                }
                Some(shape)
            }
            _ => None,
        }
    }

    /// Form VIII, or VII, whose sounds are the same: `cluster`, the consonants before the last two of the root.
    fn eighth(&self, cluster: String, rhyme: Rhyme) -> Shape {
        let intransitive = cluster.starts_with('ن') && cluster != "نت";
        let heads = [format!("اِ{cluster}"), cluster.clone(), format!("اُ{cluster}"), cluster];
        let mut patterns = Self::patterns(heads, ["ـَ", "ـَ", "ـُ", "ـَ"], I);
        if matches!(rhyme, Rhyme::Hollow { .. }) {
            patterns[1].vowel = A;
            patterns[1].short = A;
        }
        let mut shape = self.derived(rhyme, A, patterns);
        if intransitive {
            shape.form = FormOf::Intransitive;
        }
        shape
    }

    fn tenth(&self, first: char, second: Option<char>, last: char) -> Shape {
        let rhyme = match second {
            Some('ا') => Rhyme::Hollow { last },
            Some(second) => Self::rhyme(second, false, last),
            None => Rhyme::Doubled { last },
        };
        let heads = [format!("اِستَ{first}"), format!("ستَ{first}"), format!("اُستُ{first}"), format!("ستَ{first}")];
        self.derived(rhyme, A, Self::patterns(heads, [""; 4], I))
    }

    /// Whether a verb written است and two letters is form X of a geminate root («استمر») and not form VIII («استلم»).
    fn is_tenth(&self, first: char, last: char) -> bool {
        if is_weak(first) || is_weak(last) {
            return false;
        }
        let tenth = ['ا', 'س', 'ت', first, last, 'ا', last];
        if self.masdars.iter().any(|masdar| letters(masdar).iter().map(|letter| letter.is).eq(tenth)) {
            return true;
        }
        self.masdars.is_empty() && !EIGHTH_FROM_SIN.contains(&self.perfect)
    }

    fn first_doubled(&self, first: char, last: char) -> Shape {
        // «أم», «يؤم»: the imperfect's vowel is that behind the first consonant.
        let vowel = if first == 'ء' { seat_vowel(self.i[0].seat) } else { U };
        self.first_form(first, first.to_string(), Rhyme::Doubled { last }, A, vowel)
    }

    /// Verbs of three letters: forms I and II.
    fn three(&self, first: char, second: char, last: char) -> Shape {
        let (p, i) = (&self.p, &self.i);
        if second == 'ا' {
            let vowel = match i.get(1).map(|letter| letter.is) {
                Some('و') => U,
                Some('ي') => I,
                _ => A,
            };
            return self.first_form(first, first.to_string(), Rhyme::Hollow { last }, A, vowel);
        }
        if self.is_second(first, second, last) {
            return self.second(first, second, last);
        }
        if is_weak(last) && last != 'و' {
            let head = match i.len() {
                // «يقي» and «يرى» have lost a consonant.
                2 => String::new(),
                _ => first.to_string(),
            };
            let mut shape = self.first_form(first, head, Rhyme::Defective { second, doubled: false }, A, A);
            if i.len() == 2 && second == 'ء' {
                shape.imperfect.instead = Some(first);
                shape.imperfect_passive.instead = Some(first);
                shape.imperfect_passive.head.clear();
            }
            return shape;
        }
        let of_hamza = |word: &[Letter]| {
            let end = word.len();
            match word {
                [.., Letter { is: 'ء', seat }] => seat_vowel(*seat),
                [.., Letter { is: 'ء', seat }, _] if end > 1 => seat_vowel(*seat),
                _ => A,
            }
        };
        let head = if i.len() == 2 { String::new() } else { first.to_string() };
        self.first_form(first, head, Rhyme::Firm { second, doubled: false, last }, of_hamza(p), of_hamza(i))
    }

    /// Form I; `head`: what is left of the first consonant in the imperfect.
    fn first_form(&self, first: char, head: String, rhyme: Rhyme, perfect: char, imperfect: char) -> Shape {
        let mut patterns = [
            Pattern::new(first.to_string(), "ـَ", perfect, self.weak_perfect),
            Pattern::new(head, "", imperfect, self.weak_imperfect),
            Pattern::new(first.to_string(), "ـُ", I, Weak::Ya),
            Pattern::new(first.to_string(), "", A, Weak::AYa),
        ];
        if matches!(rhyme, Rhyme::Hollow { .. }) {
            // «قلت», «بعت», «خفت»
            patterns[0].short = if imperfect == U { U } else { I };
        }
        let mut shape = self.derived(rhyme, A, patterns);
        shape.form = FormOf::First;
        shape.first = first;
        shape
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
        if final_hamza || kept_waw || firm_middle || second == last || SECOND.contains(&self.perfect) {
            return true;
        }
        self.masdars.iter().any(|masdar| {
            let masdar = letters(masdar);
            masdar.len() >= 4 && masdar[0].is == 'ت' && masdar[1].is == first && masdar[2].is == second
        })
    }
}

/// Whether the second consonant of two is the infix of form VIII, or the first the prefix of form VII.
fn is_infixed(one: char, two: char) -> bool {
    match two {
        'ت' => true,
        'ط' => matches!(one, 'ص' | 'ض' | 'ط' | 'ظ'),
        'د' => matches!(one, 'ز' | 'د' | 'ذ'),
        _ => one == 'ن',
    }
}
