//! What the written form of a word tells of its grammar: sets of possibilities in one word of bits, group by group.
//!
//! Where the writing leaves several open (مسؤولين is genitive or accusative; كتب is active or passive), the group has several bits. Two words agree
//! in a group if their sets meet.

use std::ops::{BitAnd, BitOr, BitOrAssign};

/// A set of grammatical possibilities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub struct Features(pub u32);

impl Features {
    /// Nothing said in any group.
    pub const NONE: Self = Self(0);

    /// Masculine.
    pub const MASCULINE: Self = Self(1);
    /// Feminine.
    pub const FEMININE: Self = Self(1 << 1);

    /// Singular.
    pub const SINGULAR: Self = Self(1 << 2);
    /// Dual.
    pub const DUAL: Self = Self(1 << 3);
    /// Plural.
    pub const PLURAL: Self = Self(1 << 4);

    /// First person (verbs).
    pub const FIRST: Self = Self(1 << 5);
    /// Second person (verbs).
    pub const SECOND: Self = Self(1 << 6);
    /// Third person (verbs).
    pub const THIRD: Self = Self(1 << 7);

    /// Nominative (nouns).
    pub const NOMINATIVE: Self = Self(1 << 8);
    /// Accusative (nouns).
    pub const ACCUSATIVE: Self = Self(1 << 9);
    /// Genitive (nouns).
    pub const GENITIVE: Self = Self(1 << 10);

    /// Indicative (imperfect verbs).
    pub const INDICATIVE: Self = Self(1 << 11);
    /// Subjunctive (imperfect verbs).
    pub const SUBJUNCTIVE: Self = Self(1 << 12);
    /// Jussive (imperfect verbs).
    pub const JUSSIVE: Self = Self(1 << 13);

    /// Active (verbs, participles).
    pub const ACTIVE: Self = Self(1 << 14);
    /// Passive (verbs, participles).
    pub const PASSIVE: Self = Self(1 << 15);

    /// The form can stand by itself: without article, without pronoun behind it, not in the construct state. Verbs: without pronoun behind it.
    pub const FREE: Self = Self(1 << 16);
    /// The form can take ال before it.
    pub const ARTICLE: Self = Self(1 << 17);
    /// The form can be in the construct state, before its complement: «مسؤولو», «مدرسة».
    pub const CONSTRUCT: Self = Self(1 << 18);
    /// The form can take a pronoun written behind it: «مدرست», «مسؤولي», «أعلنو».
    pub const PRONOUN: Self = Self(1 << 19);

    /// The group of gender.
    pub const GENDER: Self = Self(0b11);
    /// The group of number.
    pub const NUMBER: Self = Self(0b111 << 2);
    /// The group of person.
    pub const PERSON: Self = Self(0b111 << 5);
    /// The group of case.
    pub const CASE: Self = Self(0b111 << 8);
    /// The group of mood.
    pub const MOOD: Self = Self(0b111 << 11);
    /// The group of voice.
    pub const VOICE: Self = Self(0b11 << 14);
    /// What the form may stand with.
    pub const STATE: Self = Self(0b1111 << 16);

    /// Whether the two meet.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether all of `other` is in it.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// What is in it of a group.
    #[must_use]
    pub const fn of(self, group: Self) -> Self {
        Self(self.0 & group.0)
    }

    /// Whether the two agree in a group: their sets meet, or one of them says nothing.
    #[must_use]
    pub const fn agrees(self, other: Self, group: Self) -> bool {
        let (one, two) = (self.0 & group.0, other.0 & group.0);
        one == 0 || two == 0 || one & two != 0
    }

    /// The same with a group replaced.
    #[must_use]
    pub const fn with(self, group: Self, set: Self) -> Self {
        Self(self.0 & !group.0 | set.0)
    }

    /// The union.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOr for Features {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

impl BitOrAssign for Features {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl BitAnd for Features {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

/// Which part of a lemma's paradigm a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Part {
    /// A verb's perfect.
    Perfect,
    /// A verb's imperfect, in any mood.
    Imperfect,
    /// A verb's imperative.
    Imperative,
    /// A verb's verbal noun.
    Masdar,
    /// A verb's active participle.
    ActiveParticiple,
    /// A verb's passive participle.
    PassiveParticiple,
    /// A form of a noun.
    Noun,
    /// A form of an adjective.
    Adjective,
    /// An adjective's elative: «أكبر».
    Elative,
    /// A word that is not inflected.
    Particle,
}

impl Part {
    /// All parts, by their number.
    pub const ALL: [Self; 10] = [
        Self::Perfect,
        Self::Imperfect,
        Self::Imperative,
        Self::Masdar,
        Self::ActiveParticiple,
        Self::PassiveParticiple,
        Self::Noun,
        Self::Adjective,
        Self::Elative,
        Self::Particle,
    ];
}

/// A form of a lemma as it is written, without article, conjunctions, prepositions and pronouns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The spelling, without vowel marks.
    pub written: String,
    /// Which part of the paradigm it is.
    pub part: Part,
    /// Its grammar.
    pub features: Features,
}
