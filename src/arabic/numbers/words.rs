//! The words of `glossary/arabic/numbers.toml`, with every proclitic they may carry, in one table.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::arabic::normalize;
use crate::built_in::built_in;

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
    pub(crate) const FRACTION_PLURAL: u32 = 1;
    pub(crate) const SCALE_WITH_ARTICLE: u32 = 1 << 1;
    pub(crate) const PERCENT: u32 = 1 << 2;
    pub(crate) const PERCENT_JOINED: u32 = 1 << 3;
    pub(crate) const PER_THOUSAND: u32 = 1 << 4;
    pub(crate) const APPROXIMATOR: u32 = 1 << 5;
    pub(crate) const COMPARATIVE: u32 = 1 << 6;
    pub(crate) const YEAR: u32 = 1 << 7;
    pub(crate) const CLOCK: u32 = 1 << 8;
    pub(crate) const ORDINAL: u32 = 1 << 9;
    pub(crate) const DEGREE: u32 = 1 << 10;
    pub(crate) const FEMININE_NOUN: u32 = 1 << 11;
    pub(crate) const COUNTED_NOUN: u32 = 1 << 12;
    pub(crate) const BETWEEN: u32 = 1 << 13;
    pub(crate) const NEGATION: u32 = 1 << 14;
    pub(crate) const OCCASION: u32 = 1 << 15;
    pub(crate) const MINUS: u32 = 1 << 16;
    pub(crate) const NIL: u32 = 1 << 17;
}

#[derive(Default)]
pub(super) struct Words {
    table: FxHashMap<String, Word>,
    beside: FxHashMap<String, u32>,
    /// By the first word: the words behind it, longest first, and the English.
    qualifiers: FxHashMap<String, Vec<(Vec<String>, String)>>,
    qualifiers_behind: Vec<(Vec<String>, String)>,
    currencies: FxHashMap<String, Vec<(Vec<String>, String)>>,
    per: FxHashMap<String, String>,
    duals: FxHashMap<String, String>,
    /// What lasts so many and a half, each form of it: «سنوات», «السنة».
    lasting: FxHashMap<String, String>,
    ordinals: FxHashMap<String, (f64, String)>,
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
    qualifiers: Values,
    qualifiers_behind: Values,
    currencies: Values,
    per: Values,
    duals: Values,
    lasting: Values,
    ordinals: Vec<Ordinal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ordinal {
    value: f64,
    en: String,
    ar: Vec<String>,
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
    minus: Vec<String>,
    nil: Vec<String>,
    feminine_nouns: Vec<String>,
    counted_nouns: Vec<String>,
    between: Vec<String>,
    negations: Vec<String>,
    occasions: Vec<String>,
}

/// The pairs of English and Arabic of a table.
fn each(table: &Values) -> impl Iterator<Item = (&str, &str)> {
    table.iter().flat_map(|(english, forms)| forms.iter().map(move |form| (english.as_str(), form.as_str())))
}

/// The first of the forms, longest first, whose words stand there.
fn longest<'a>(forms: &[(Vec<String>, String)], word: impl Fn(usize) -> &'a str) -> Option<(&str, usize)> {
    let is = |rest: &[String]| rest.iter().enumerate().all(|(at, part)| word(at + 1) == part);
    forms.iter().find(|(rest, _)| is(rest)).map(|(rest, english)| (english.as_str(), rest.len() + 1))
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    // The file is part of the program, and a test reads it: it cannot be at fault in a text's reader.
    built_in!("arabic/numbers").map(Words::new).unwrap_or_default()
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
        let mut beside: FxHashMap<String, u32> = FxHashMap::default();
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
            (lists.minus, beside::MINUS),
            (lists.nil, beside::NIL),
            (lists.feminine_nouns, beside::FEMININE_NOUN),
            (lists.counted_nouns, beside::COUNTED_NOUN),
            (lists.between, beside::BETWEEN),
            (lists.negations, beside::NEGATION),
            (lists.occasions, beside::OCCASION),
        ] {
            for word in list {
                *beside.entry(normalize(&word)).or_default() |= flag;
            }
        }
        let first_word = |form: &str| {
            let mut parts = normalize(form).split(' ').map(str::to_owned).collect::<Vec<_>>().into_iter();
            (parts.next().unwrap_or_default(), parts.collect::<Vec<_>>())
        };
        let mut qualifiers: FxHashMap<String, Vec<(Vec<String>, String)>> = FxHashMap::default();
        for (english, form) in each(&file.qualifiers) {
            let (first, rest) = first_word(form);
            for proclitics in ["", "و", "ف", "ب", "ل", "وب", "ول", "ك"] {
                qualifiers.entry(format!("{proclitics}{first}")).or_default().push((rest.clone(), english.to_owned()));
            }
        }
        let mut currencies: FxHashMap<String, Vec<(Vec<String>, String)>> = FxHashMap::default();
        for (english, form) in each(&file.currencies) {
            let (first, rest) = first_word(form);
            currencies.entry(first).or_default().push((rest, english.to_owned()));
        }
        for forms in qualifiers.values_mut().chain(currencies.values_mut()) {
            forms.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        let qualifiers_behind = each(&file.qualifiers_behind)
            .map(|(english, form)| (normalize(form).split(' ').map(str::to_owned).collect(), english.to_owned()))
            .collect();
        let single =
            |table: &Values| each(table).map(|(english, form)| (normalize(form), english.to_owned())).collect();
        let mut duals: FxHashMap<String, String> = FxHashMap::default();
        for (english, form) in each(&file.duals) {
            for proclitic in ["", "و", "ب", "ل"] {
                duals.insert(format!("{proclitic}{}", normalize(form)), english.to_owned());
            }
        }
        let ordinal = |ordinal: Ordinal| {
            let (value, en) = (ordinal.value, ordinal.en);
            ordinal.ar.into_iter().map(move |form| (normalize(&form), (value, en.clone()))).collect::<Vec<_>>()
        };
        Self {
            table: words,
            beside,
            qualifiers,
            qualifiers_behind,
            currencies,
            per: single(&file.per),
            duals,
            lasting: single(&file.lasting),
            ordinals: file.ordinals.into_iter().flat_map(ordinal).collect(),
        }
    }

    /// The qualifier that starts with the folded word, `word` giving those behind it: its English, and how many words it has.
    pub(super) fn qualifier<'a>(&self, first: &str, word: impl Fn(usize) -> &'a str) -> Option<(&str, usize)> {
        longest(self.qualifiers.get(first)?, word)
    }

    /// Whether a qualifier starts with the folded word.
    pub(super) fn starts_qualifier(&self, folded: &str) -> bool {
        self.qualifiers.contains_key(folded)
    }

    /// The qualifier that stands behind what it limits, `word` giving the folded words there.
    pub(super) fn qualifier_behind<'a>(&self, word: impl Fn(usize) -> &'a str) -> Option<(&str, usize)> {
        let is = |form: &[String]| form.iter().enumerate().all(|(at, part)| word(at) == part);
        self.qualifiers_behind.iter().find(|(form, _)| is(form)).map(|(form, english)| (english.as_str(), form.len()))
    }

    /// The currency that starts with the folded word: its English, and how many words it has.
    pub(super) fn currency<'a>(&self, first: &str, word: impl Fn(usize) -> &'a str) -> Option<(&str, usize)> {
        longest(self.currencies.get(first)?, word)
    }

    /// «للبرميل».
    pub(super) fn per(&self, folded: &str) -> Option<&str> {
        self.per.get(folded).map(String::as_str)
    }

    /// The plural of the noun that the folded word is the dual of.
    pub(super) fn dual(&self, folded: &str) -> Option<&str> {
        self.duals.get(folded).map(String::as_str)
    }

    /// The plural of what lasts so many and a half, for any form of it.
    pub(super) fn lasting(&self, folded: &str) -> Option<&str> {
        self.lasting.get(folded).map(String::as_str)
    }

    /// The value of a unit with its article, «الثلاثة», which may stand before a scale.
    pub(super) fn unit_with_article(&self, folded: &str) -> Option<u64> {
        let word = self.get(folded.strip_prefix("ال")?)?;
        let counts = matches!(word.class, Class::Unit | Class::Ten | Class::Tens | Class::Hundred);
        (counts && word.bare()).then_some(word.value)
    }

    /// The value and the English of an ordinal.
    pub(super) fn ordinal(&self, folded: &str) -> Option<(f64, &str)> {
        self.ordinals.get(folded).map(|(value, english)| (*value, english.as_str()))
    }

    /// Whether a quantity may start with the folded word that is no number word.
    pub(super) fn starts_quantity(&self, folded: &str) -> bool {
        self.duals.contains_key(folded) || self.is(folded, beside::OCCASION | beside::MINUS | beside::NIL)
    }

    /// How many letters of conjunction and preposition are written before the number word, dual or qualifier that the folded word is.
    pub(super) fn proclitics(&self, folded: &str) -> usize {
        let starts = |rest: &str| {
            self.table.get(rest).is_some_and(Word::bare) || self.duals.contains_key(rest) || self.starts_qualifier(rest)
        };
        let is = |count: &usize| {
            let Some((at, last)) = count.checked_sub(1).and_then(|last| folded.char_indices().nth(last)) else {
                return starts(folded);
            };
            let rest = &folded[at + last.len_utf8()..];
            // «للآلاف»: the article has lost its alif.
            starts(rest) || last == 'ل' && rest.strip_prefix('ل').is_some_and(|noun| starts(&format!("ال{noun}")))
        };
        let conjunction = usize::from(folded.starts_with(['و', 'ف']));
        // «وللمرة», «والثالث»: what stands behind the conjunction is said as a whole.
        let otherwise = usize::from(folded.starts_with('و') && folded.chars().count() > 3);
        if self.is(folded, beside::OCCASION) {
            return otherwise;
        }
        // «واحد»
        if self.table.get(folded).is_some_and(Word::bare) {
            return 0;
        }
        let preposition = folded.chars().nth(conjunction).is_some_and(|c| matches!(c, 'ب' | 'ل' | 'ك'));
        (0..=conjunction + usize::from(preposition)).rev().find(is).unwrap_or(otherwise)
    }

    /// The number word that the folded token is.
    pub(super) fn get(&self, folded: &str) -> Option<Word> {
        self.table.get(folded).copied()
    }

    /// Whether the folded token says one of `flags` about a number beside it.
    pub(super) fn is(&self, folded: &str, flags: u32) -> bool {
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
        assert!(words().table.len() > 1000);
        assert_eq!(words().get("وعشرين").map(|word| (word.value, word.waw)), Some((20, true)));
        assert_eq!(words().get("واحد").map(|word| word.class), Some(Class::One));
        assert_eq!(words().get("للالاف").map(|word| word.class), Some(Class::Vague));
    }

    #[test]
    fn proclitics_are_counted() {
        let cases = [
            ("مليون", 0),
            ("بمليون", 1),
            ("وبمليون", 2),
            ("لالاف", 1),
            ("للالاف", 1),
            ("وللالاف", 2),
            ("بنحو", 1),
            ("باكثر", 1),
            ("وواحد", 1),
            ("واحد", 0),
            ("بضعه", 0),
            ("لشهرين", 1),
            ("للمره", 0),
            ("وللمره", 1),
            ("والثالث", 1),
        ];
        for (word, letters) in cases {
            assert_eq!(words().proclitics(word), letters, "{word}");
        }
    }
}
