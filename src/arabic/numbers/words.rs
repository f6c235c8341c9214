//! The words of `glossary/arabic/numbers.toml`, with every proclitic they may carry, in one table.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::arabic::normalize;

/// What a number word can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Unit,
    UnitBeforeNoun,
    UnitInCompound,
    One,
    Ten,
    TenBeforeNoun,
    Tens,
    TensBeforeNoun,
    Hundred,
    Scale,
    ScaleAfterNumber,
    ScalePlural,
    ScaleDual,
    Vague,
    Half,
    Quarter,
    OtherFraction,
    Several,
}

/// A word of the table as it may stand in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) class: Class,
    pub(super) value: u64,
    /// Carries و, which may join it to what stands before.
    pub(super) waw: bool,
    /// Carries another proclitic, which opens a new phrase.
    pub(super) other: bool,
}

impl Word {
    pub(super) fn bare(&self) -> bool {
        !self.waw && !self.other
    }
}

/// What a word beside a number says about it.
pub(super) mod beside {
    pub(crate) const FRACTION_PLURAL: u16 = 1;
    pub(crate) const SCALE_WITH_ARTICLE: u16 = 1 << 1;
    pub(crate) const PERCENT: u16 = 1 << 2;
    pub(crate) const PERCENT_JOINED: u16 = 1 << 3;
    pub(crate) const PER_THOUSAND: u16 = 1 << 4;
    pub(crate) const APPROXIMATOR: u16 = 1 << 5;
    pub(crate) const COMPARATIVE: u16 = 1 << 6;
    pub(crate) const YEAR: u16 = 1 << 7;
    pub(crate) const CLOCK: u16 = 1 << 8;
    pub(crate) const ORDINAL: u16 = 1 << 9;
    pub(crate) const DEGREE: u16 = 1 << 10;
    pub(crate) const FEMININE_NOUN: u16 = 1 << 11;
    pub(crate) const COUNTED_NOUN: u16 = 1 << 12;
}

#[derive(Default)]
pub(super) struct Words {
    words: FxHashMap<String, Word>,
    beside: FxHashMap<String, u16>,
}

type Values = BTreeMap<String, Vec<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    units: Values,
    units_before_noun: Values,
    units_in_compound: Values,
    one: Values,
    ten: Values,
    ten_before_noun: Values,
    tens: Values,
    tens_before_noun: Values,
    hundreds: Values,
    scales: Values,
    scales_after_number: Values,
    scales_plural: Values,
    scales_dual: Values,
    vague: Values,
    lists: Lists,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    half: Vec<String>,
    quarter: Vec<String>,
    other_fractions: Vec<String>,
    fraction_plurals: Vec<String>,
    scale_with_article: Vec<String>,
    several: Vec<String>,
    percent: Vec<String>,
    percent_joined: Vec<String>,
    per_thousand: Vec<String>,
    approximators: Vec<String>,
    comparatives: Vec<String>,
    years: Vec<String>,
    clock: Vec<String>,
    ordinals: Vec<String>,
    degrees: Vec<String>,
    feminine_nouns: Vec<String>,
    counted_nouns: Vec<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    // The file is part of the program, and a test reads it: it cannot be at fault in a text's reader.
    toml::from_str(include_str!("../../../glossary/arabic/numbers.toml")).map(Words::new).unwrap_or_default()
});

pub(super) fn words() -> &'static Words {
    &WORDS
}

impl Words {
    fn new(file: File) -> Self {
        let lists = file.lists;
        let list = |words: Vec<String>| Values::from([("0".to_owned(), words)]);
        let tables = [
            (file.units, Class::Unit),
            (file.units_before_noun, Class::UnitBeforeNoun),
            (file.units_in_compound, Class::UnitInCompound),
            (file.one, Class::One),
            (file.ten, Class::Ten),
            (file.ten_before_noun, Class::TenBeforeNoun),
            (file.tens, Class::Tens),
            (file.tens_before_noun, Class::TensBeforeNoun),
            (file.hundreds, Class::Hundred),
            (file.scales, Class::Scale),
            (file.scales_after_number, Class::ScaleAfterNumber),
            (file.scales_plural, Class::ScalePlural),
            (file.scales_dual, Class::ScaleDual),
            (file.vague, Class::Vague),
            (list(lists.half), Class::Half),
            (list(lists.quarter), Class::Quarter),
            (list(lists.other_fractions), Class::OtherFraction),
            (list(lists.several), Class::Several),
        ];
        let mut bare: Vec<(String, Class, u64)> = Vec::new();
        for (table, class) in tables {
            for (value, forms) in table {
                let Ok(value) = value.replace('_', "").parse() else { continue };
                bare.extend(forms.iter().map(|form| (normalize(form), class, value)));
            }
        }
        let mut words = FxHashMap::default();
        for (form, class, value) in &bare {
            words.entry(form.clone()).or_insert(Word { class: *class, value: *value, waw: false, other: false });
        }
        for (form, class, value) in &bare {
            for conjunction in ["", "و", "ف"] {
                for preposition in ["", "ب", "ل", "ك"] {
                    let other = conjunction == "ف" || !preposition.is_empty();
                    let word = Word { class: *class, value: *value, waw: conjunction == "و", other };
                    words.entry(format!("{conjunction}{preposition}{form}")).or_insert(word);
                }
                if let (Class::Vague, Some(noun)) = (class, form.strip_prefix("ال")) {
                    let word = Word { class: *class, value: *value, waw: conjunction == "و", other: true };
                    words.entry(format!("{conjunction}لل{noun}")).or_insert(word);
                }
            }
        }
        let ordinals = lists
            .ordinals
            .iter()
            .flat_map(|word| ["", "ال", "وال", "بال", "لل"].map(|article| format!("{article}{word}")));
        let ordinals = ordinals.collect();
        let mut beside: FxHashMap<String, u16> = FxHashMap::default();
        for (list, flag) in [
            (lists.fraction_plurals, beside::FRACTION_PLURAL),
            (lists.scale_with_article, beside::SCALE_WITH_ARTICLE),
            (lists.percent, beside::PERCENT),
            (lists.percent_joined, beside::PERCENT_JOINED),
            (lists.per_thousand, beside::PER_THOUSAND),
            (lists.approximators, beside::APPROXIMATOR),
            (lists.comparatives, beside::COMPARATIVE),
            (lists.years, beside::YEAR),
            (lists.clock, beside::CLOCK),
            (ordinals, beside::ORDINAL),
            (lists.degrees, beside::DEGREE),
            (lists.feminine_nouns, beside::FEMININE_NOUN),
            (lists.counted_nouns, beside::COUNTED_NOUN),
        ] {
            for word in list {
                *beside.entry(normalize(&word)).or_default() |= flag;
            }
        }
        Self { words, beside }
    }

    /// The number word that the folded token is.
    pub(super) fn get(&self, folded: &str) -> Option<Word> {
        self.words.get(folded).copied()
    }

    /// Whether the folded token says one of `flags` about a number beside it.
    pub(super) fn is(&self, folded: &str, flags: u16) -> bool {
        self.beside.get(folded).is_some_and(|found| found & flags != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read() {
        let file: Result<File, _> = toml::from_str(include_str!("../../../glossary/arabic/numbers.toml"));
        assert!(file.is_ok(), "{:?}", file.err());
        assert!(words().words.len() > 1000);
        assert_eq!(words().get("وعشرين").map(|word| (word.value, word.waw)), Some((20, true)));
        assert_eq!(words().get("واحد").map(|word| word.class), Some(Class::One));
        assert_eq!(words().get("للالاف").map(|word| word.class), Some(Class::Vague));
    }
}
