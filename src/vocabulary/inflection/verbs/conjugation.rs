//! The persons of the perfect and the imperfect: endings joined to a stem, and the imperative.

use super::super::super::features::{Features, Form, Part};
use super::super::spelling::{A, DOUBLED, I, U, spell, spell_older};
use super::stems::{Stem, Weak};

const MASCULINE: Features = Features::MASCULINE;
const FEMININE: Features = Features::FEMININE;
const GENDER: Features = Features::GENDER;
const SINGULAR: Features = Features::SINGULAR;
const DUAL: Features = Features::DUAL;
const PLURAL: Features = Features::PLURAL;
const FIRST: Features = Features::FIRST;
const SECOND: Features = Features::SECOND;
const THIRD: Features = Features::THIRD;
const INDICATIVE: Features = Features::INDICATIVE;
const SUBJUNCTIVE: Features = Features::SUBJUNCTIVE;
const JUSSIVE: Features = Features::JUSSIVE;

/// A voice of a verb and what is asked of it.
#[derive(Clone, Copy)]
pub(super) struct Voice {
    /// What the forms say of voice.
    pub features: Features,
    /// Whether a pronoun may be written behind them.
    pub pronoun: bool,
    /// Whether there is a third person masculine singular only: an impersonal passive.
    pub impersonal: bool,
}

/// The forms of one tense as they are made.
struct Forms {
    part: Part,
    voice: Voice,
    made: Vec<Form>,
}

impl Forms {
    /// Adds a form that is the same before a pronoun.
    fn add(&mut self, sounds: &str, features: Features) {
        self.add_with(sounds, sounds, features);
    }

    /// Adds a form that has other sounds before a pronoun.
    fn add_with(&mut self, sounds: &str, before_pronoun: &str, features: Features) {
        if self.voice.impersonal && !features.has(THIRD | MASCULINE | SINGULAR) {
            return;
        }
        let features = features | self.voice.features;
        self.push(sounds, false, features | Features::FREE);
        if self.voice.pronoun {
            self.push(before_pronoun, true, features | Features::PRONOUN);
        }
    }

    fn push(&mut self, sounds: &str, joined: bool, features: Features) {
        let part = self.part;
        self.made.push(Form { written: spell(sounds, joined), part, features });
        self.made.extend(spell_older(sounds, joined).map(|written| Form { written, part, features }));
    }
}

/// A stem with an ending that starts with a consonant; two alike become one.
fn join(stem: &str, ending: &str) -> String {
    let first = ending.chars().next().filter(|first| stem.ends_with(*first));
    match first {
        Some(first) => format!("{stem}{DOUBLED}{}", &ending[first.len_utf8()..]),
        None => format!("{stem}{ending}"),
    }
}

/// The endings of the perfect that start with a consonant, what they are before a pronoun, and their person.
const CONSONANT_ENDINGS: [(&str, &str, Features); 8] = [
    ("نَ", "نَ", THIRD.or(FEMININE).or(PLURAL)),
    ("تَ", "تَ", SECOND.or(MASCULINE).or(SINGULAR)),
    ("تِ", "تِ", SECOND.or(FEMININE).or(SINGULAR)),
    ("تُمَا", "تُمَا", SECOND.or(GENDER).or(DUAL)),
    ("تُم", "تُمُو", SECOND.or(MASCULINE).or(PLURAL)),
    ("تُنَّ", "تُنَّ", SECOND.or(FEMININE).or(PLURAL)),
    ("تُ", "تُ", FIRST.or(GENDER).or(SINGULAR)),
    ("نَا", "نَا", FIRST.or(GENDER).or(PLURAL)),
];

/// The perfect.
pub(super) fn perfect(stem: &Stem, voice: Voice) -> Vec<Form> {
    let mut forms = Forms { part: Part::Perfect, voice, made: Vec::with_capacity(32) };
    // 3ms, 3fs, the two duals, 3mp, 3mp before a pronoun; and the stem before a consonant.
    let (stem, [ms, fs, md, fd, mp, mp_joined], consonant) = match stem {
        Stem::Closed { before_vowel, before_consonant, .. } => {
            (before_vowel, ["ـَ", "ـَت", "ـَا", "ـَتَا", "ـُوا", "ـُو"], before_consonant.clone())
        }
        Stem::Open { stem, weak } => {
            let (endings, consonant) = match weak {
                Weak::AYa => (["ـَى", "ـَت", "ـَيَا", "ـَتَا", "ـَوا", "ـَو"], "ـَي"),
                Weak::AWaw => (["ـَا", "ـَت", "ـَوَا", "ـَتَا", "ـَوا", "ـَو"], "ـَو"),
                Weak::Ya | Weak::Waw => (["ـِيَ", "ـِيَت", "ـِيَا", "ـِيَتَا", "ـُوا", "ـُو"], "ـِي"),
            };
            (stem, endings, format!("{stem}{consonant}"))
        }
    };
    let person = THIRD;
    forms.add(&format!("{stem}{ms}"), person | MASCULINE | SINGULAR);
    forms.add(&format!("{stem}{fs}"), person | FEMININE | SINGULAR);
    forms.add(&format!("{stem}{md}"), person | MASCULINE | DUAL);
    forms.add(&format!("{stem}{fd}"), person | FEMININE | DUAL);
    forms.add_with(&format!("{stem}{mp}"), &format!("{stem}{mp_joined}"), person | MASCULINE | PLURAL);
    for (ending, joined, features) in CONSONANT_ENDINGS {
        forms.add_with(&join(&consonant, ending), &join(&consonant, joined), features);
    }
    forms.made
}

/// The endings of an imperfect stem.
struct Endings {
    /// Without a suffix: indicative, subjunctive, jussive.
    bare: [String; 3],
    /// 2fs: indicative, other moods.
    feminine: [String; 2],
    dual: [String; 2],
    /// Masculine plural: indicative, other moods, these before a pronoun.
    plural: [String; 3],
    feminine_plural: String,
}

fn endings(stem: &Stem) -> Endings {
    let (stem, bare, feminine, dual, plural, feminine_plural) = match stem {
        Stem::Closed { before_vowel, before_consonant, bare } => {
            return Endings {
                bare: [format!("{before_vowel}ـُ"), format!("{before_vowel}ـَ"), bare.clone()],
                feminine: ["ـِينَ", "ـِي"].map(|ending| format!("{before_vowel}{ending}")),
                dual: ["ـَانِ", "ـَا"].map(|ending| format!("{before_vowel}{ending}")),
                plural: ["ـُونَ", "ـُوا", "ـُو"].map(|ending| format!("{before_vowel}{ending}")),
                feminine_plural: join(before_consonant, "نَ"),
            };
        }
        Stem::Open { stem, weak: Weak::Ya } => {
            (stem, ["ـِي", "ـِيَ", "ـِ"], ["ـِينَ", "ـِي"], ["ـِيَانِ", "ـِيَا"], ["ـُونَ", "ـُوا", "ـُو"], "ـِينَ")
        }
        Stem::Open { stem, weak: Weak::Waw } => {
            (stem, ["ـُو", "ـُوَ", "ـُ"], ["ـِينَ", "ـِي"], ["ـُوَانِ", "ـُوَا"], ["ـُونَ", "ـُوا", "ـُو"], "ـُونَ")
        }
        Stem::Open { stem, weak: Weak::AYa | Weak::AWaw } => {
            (stem, ["ـَى", "ـَى", "ـَ"], ["ـَينَ", "ـَي"], ["ـَيَانِ", "ـَيَا"], ["ـَونَ", "ـَوا", "ـَو"], "ـَينَ")
        }
    };
    let join = |ending: &str| format!("{stem}{ending}");
    Endings {
        bare: bare.map(join),
        feminine: feminine.map(join),
        dual: dual.map(join),
        plural: plural.map(join),
        feminine_plural: join(feminine_plural),
    }
}

/// The imperfect in all its moods; `vowel`: that of the prefix.
pub(super) fn imperfect(stem: &Stem, vowel: char, voice: Voice) -> Vec<Form> {
    let mut forms = Forms { part: Part::Imperfect, voice, made: Vec::with_capacity(64) };
    let endings = endings(stem);
    let with = |prefix: char, ending: &str| format!("{prefix}{vowel}{ending}");
    let other = SUBJUNCTIVE | JUSSIVE;
    for (prefix, person) in [
        ('ي', THIRD | MASCULINE | SINGULAR),
        ('ت', THIRD | FEMININE | SINGULAR),
        ('ت', SECOND | MASCULINE | SINGULAR),
        ('ء', FIRST | GENDER | SINGULAR),
        ('ن', FIRST | GENDER | PLURAL),
    ] {
        for (ending, mood) in endings.bare.iter().zip([INDICATIVE, SUBJUNCTIVE, JUSSIVE]) {
            forms.add(&with(prefix, ending), person | mood);
        }
    }
    for (ending, mood) in endings.feminine.iter().zip([INDICATIVE, other]) {
        forms.add(&with('ت', ending), SECOND | FEMININE | SINGULAR | mood);
    }
    for (prefix, person) in [('ي', THIRD | MASCULINE), ('ت', THIRD | FEMININE), ('ت', SECOND | GENDER)] {
        for (ending, mood) in endings.dual.iter().zip([INDICATIVE, other]) {
            forms.add(&with(prefix, ending), person | DUAL | mood);
        }
    }
    let [indicative, others, joined] = &endings.plural;
    for (prefix, person) in [('ي', THIRD), ('ت', SECOND)] {
        let features = person | MASCULINE | PLURAL;
        forms.add(&with(prefix, indicative), features | INDICATIVE);
        forms.add_with(&with(prefix, others), &with(prefix, joined), features | other);
        forms.add(&with(prefix, &endings.feminine_plural), person | FEMININE | PLURAL | Features::MOOD);
    }
    forms.made
}

/// The imperative to a man and to men; `fourth`: form IV, which starts with أ.
pub(super) fn imperative(stem: &Stem, fourth: bool, voice: Voice) -> Vec<Form> {
    let mut forms = Forms { part: Part::Imperative, voice, made: Vec::with_capacity(4) };
    let endings = endings(stem);
    let [_, plural, joined] = &endings.plural;
    let [_, _, singular] = &endings.bare;
    // A stem that starts with two consonants needs a vowel before it. One that starts with a hamza and another is irregular («خذ») or rare.
    let cluster = singular.chars().nth(1).is_some_and(|second| !matches!(second, A | U | I | 'ـ'));
    let prefix = match (fourth, cluster) {
        (true, _) => format!("ء{A}"),
        (false, true) if singular.starts_with('ء') => return Vec::new(),
        (false, true) => format!("ا{U}"),
        (false, false) => String::new(),
    };
    let with = |ending: &str| format!("{prefix}{ending}");
    let singular = with(singular);
    // Those of two letters («قد» from قاد) are not used in news, and look like particles.
    if spell(&singular, false).chars().count() > 2 {
        forms.add(&singular, SECOND | MASCULINE | SINGULAR);
    }
    forms.add_with(&with(plural), &with(joined), SECOND | MASCULINE | PLURAL);
    forms.made
}
