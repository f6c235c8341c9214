//! The templates of the derived forms of verbs (II to X) and of those of four consonants: a verb as sounds, made of its root consonants.
//!
//! After Ryding, "A Reference Grammar of Modern Standard Arabic" (2005), chapters 22 to 33. A root consonant ا, ى or ي at the end makes a verb
//! defective, an ا before the end a hollow one.

use super::super::spelling::{A, DOUBLED, I, U};
use super::stems::{Pattern, Rhyme, Weak};

/// The form of a verb, as far as its words depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FormOf {
    /// Form I: «كتب».
    First,
    /// Form IV: «أعلن», whose imperative has the same أ.
    Fourth,
    /// Forms VII and IX: «انهار», «احمر», which have no passive.
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

/// Perfect, imperfect, and the same in the passive.
type Four<T> = [T; 4];

/// A verb of these patterns.
pub(super) fn shape(form: FormOf, rhyme: Rhyme, prefix: char, patterns: Four<Pattern>) -> Shape {
    let [perfect, imperfect, perfect_passive, imperfect_passive] = patterns;
    Shape {
        form,
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

/// Whether a letter stands for a vowel where a root has a consonant.
pub(super) fn is_weak(letter: char) -> bool {
    matches!(letter, 'ا' | 'ي' | 'ى')
}

/// The end of a root of which both consonants are written.
fn rhyme(second: char, last: char) -> Rhyme {
    let doubled = false;
    match (second, last) {
        (_, last) if is_weak(last) => Rhyme::Defective { second, doubled },
        ('ا', _) => Rhyme::Hollow { last },
        _ => Rhyme::Firm { second, doubled, last },
    }
}

/// The same with the first of the two doubled by the form.
fn doubling(second: char, last: char) -> Rhyme {
    let doubled = true;
    if is_weak(last) { Rhyme::Defective { second, doubled } } else { Rhyme::Firm { second, doubled, last } }
}

/// The patterns with these heads and bridges; `vowel`: the imperfect's.
fn patterns(heads: Four<String>, bridges: Four<&'static str>, vowel: char) -> Four<Pattern> {
    let weak = if vowel == A { Weak::AYa } else { Weak::Ya };
    let [perfect, imperfect, perfect_passive, imperfect_passive] = heads;
    [
        Pattern::new(perfect, bridges[0], A, Weak::AYa),
        Pattern::new(imperfect, bridges[1], vowel, weak),
        Pattern::new(perfect_passive, bridges[2], I, Weak::Ya),
        Pattern::new(imperfect_passive, bridges[3], A, Weak::AYa),
    ]
}

const SHORT: Four<&str> = ["ـَ", "ـَ", "ـُ", "ـَ"];
const LONG: Four<&str> = ["ـَا", "ـَا", "ـُو", "ـَا"];
const NONE: Four<&str> = [""; 4];

/// Form II: «أكّد».
pub(super) fn second(first: char, second: char, last: char) -> Shape {
    let heads = [(); 4].map(|()| first.to_string());
    shape(FormOf::Derived, doubling(second, last), U, patterns(heads, SHORT, I))
}

/// Form III: «شارك».
pub(super) fn third(first: char, second: char, last: char) -> Shape {
    let heads = [(); 4].map(|()| first.to_string());
    shape(FormOf::Derived, rhyme(second, last), U, patterns(heads, LONG, I))
}

/// Form IV: «أعلن»; `imperfect_first`: the first root consonant as the imperfect has it («أيقن», «يوقن»).
pub(super) fn fourth(first: char, imperfect_first: char, second: char, last: char) -> Shape {
    fourth_of(&first.to_string(), &imperfect_first.to_string(), rhyme(second, last))
}

/// Form IV of a geminate root («أعدّ»), or of the one that has lost its second consonant («أرى»).
pub(super) fn fourth_short(first: char, last: char) -> Shape {
    if is_weak(last) {
        return fourth_of("", "", Rhyme::Defective { second: first, doubled: false });
    }
    fourth_of(&first.to_string(), &first.to_string(), Rhyme::Doubled { last })
}

fn fourth_of(first: &str, imperfect_first: &str, rhyme: Rhyme) -> Shape {
    // «أوتي»
    let passive = if first == "ء" { "ءُو".to_owned() } else { format!("ءُ{imperfect_first}") };
    let heads = [format!("ءَ{first}"), imperfect_first.to_owned(), passive, imperfect_first.to_owned()];
    shape(FormOf::Fourth, rhyme, U, patterns(heads, NONE, I))
}

/// Form V: «تحدّث».
pub(super) fn fifth(first: char, second: char, last: char) -> Shape {
    with_ta(first, doubling(second, last), SHORT)
}

/// Form VI: «تبادل».
pub(super) fn sixth(first: char, second: char, last: char) -> Shape {
    with_ta(first, rhyme(second, last), LONG)
}

fn with_ta(first: char, rhyme: Rhyme, bridges: Four<&'static str>) -> Shape {
    let heads = ["تَ", "تَ", "تُ", "تَ"].map(|prefix| format!("{prefix}{first}"));
    let mut shape = shape(FormOf::Derived, rhyme, A, patterns(heads, bridges, A));
    shape.defective_masdar = matches!(rhyme, Rhyme::Defective { .. });
    shape
}

/// Form VII or VIII, whose sounds are the same: «انسحب», «اعتقل»; `one` and `two` stand before the last two of the root.
pub(super) fn eighth(one: char, two: char, second: char, last: char) -> Shape {
    cluster(&format!("{one}{two}"), rhyme(second, last))
}

/// The same of a geminate root: «انضمّ», «احتلّ»; and form IX: «احمرّ».
pub(super) fn eighth_doubled(one: char, two: char, last: char) -> Shape {
    cluster(&format!("{one}{two}"), Rhyme::Doubled { last })
}

/// Form VIII whose ت has swallowed the first root consonant, or the other way round: «اتّصل», «ادّعى».
pub(super) fn eighth_assimilated(first: char, second: char, last: char) -> Shape {
    cluster(&format!("{first}{DOUBLED}"), rhyme(second, last))
}

fn cluster(cluster: &str, rhyme: Rhyme) -> Shape {
    let heads = ["اِ", "", "اُ", ""].map(|prefix| format!("{prefix}{cluster}"));
    let mut patterns = patterns(heads, SHORT, I);
    if matches!(rhyme, Rhyme::Hollow { .. }) {
        patterns[1].vowel = A;
        patterns[1].short = A;
    }
    let mut letters = cluster.chars();
    let eighth = match (letters.next(), letters.next()) {
        (Some(_), Some('ت' | DOUBLED)) => true,
        (Some(one), Some(two)) => one != 'ن' && is_infixed(one, two),
        _ => false,
    };
    shape(if eighth { FormOf::Derived } else { FormOf::Intransitive }, rhyme, A, patterns)
}

/// Whether the second consonant of two is the infix of form VIII, or the first the prefix of form VII.
pub(super) fn is_infixed(one: char, two: char) -> bool {
    match two {
        _ if one == 'ن' => true,
        'ت' => true,
        'ط' => matches!(one, 'ص' | 'ض' | 'ط' | 'ظ'),
        'د' => matches!(one, 'ز' | 'د' | 'ذ'),
        _ => false,
    }
}

/// Form X: «استخدم», «استقال».
pub(super) fn tenth(first: char, second: char, last: char) -> Shape {
    tenth_of(first, rhyme(second, last))
}

/// Form X of a geminate root: «استمرّ».
pub(super) fn tenth_doubled(first: char, last: char) -> Shape {
    tenth_of(first, Rhyme::Doubled { last })
}

fn tenth_of(first: char, rhyme: Rhyme) -> Shape {
    let heads = ["اِستَ", "ستَ", "اُستُ", "ستَ"].map(|prefix| format!("{prefix}{first}"));
    shape(FormOf::Derived, rhyme, A, patterns(heads, NONE, I))
}

/// Four consonants: «سيطر».
pub(super) fn four([first, second, third, last]: Four<char>) -> Shape {
    let heads = [A, A, U, A].map(|vowel| format!("{first}{vowel}{second}"));
    shape(FormOf::Derived, rhyme(third, last), U, patterns(heads, NONE, I))
}

/// Four consonants with ت: «تدهور».
pub(super) fn four_with_ta([first, second, third, last]: Four<char>) -> Shape {
    let heads = [A, A, U, A].map(|vowel| format!("ت{vowel}{first}{vowel}{second}"));
    shape(FormOf::Derived, rhyme(third, last), A, patterns(heads, NONE, A))
}

/// Four consonants with the last doubled: «اطمأنّ».
pub(super) fn four_doubled([first, second, third, last]: Four<char>) -> Shape {
    let heads =
        [("اِ", A), ("", A), ("اُ", U), ("", A)].map(|(prefix, vowel)| format!("{prefix}{first}{second}{vowel}{third}"));
    shape(FormOf::Intransitive, Rhyme::Doubled { last }, A, patterns(heads, NONE, I))
}
