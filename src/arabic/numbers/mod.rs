//! Numbers in digits and words, with their English.
//!
//! The grammar of number words follows Ryding, "A Reference Grammar of Modern Standard Arabic" (2005), chapter 15; the
//! words are in `glossary/arabic/numbers.toml`. A reading that could be wrong is none: «خمس سكان البلاد» is a fifth of them,
//! «بين 15 و20 ألفا» does not begin with fifteen, and part of a longer number that was not understood is no number.

mod digits;
mod figures;
mod quantity;
#[cfg(test)]
mod quantity_tests;
mod sum;
#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

use super::clitics::has_article;
use super::tokens::{Document, TokenKind};
use digits::{Micros, ONE};
pub(crate) use digits::{hour_and_minute, ordinal};
pub(crate) use figures::is_unclear;
pub use quantity::{Quantity, quantity_at};
pub(crate) use quantity::{may_start_quantity, proclitics_of_quantity};
use words::{Class, Word, Words, beside, words};

/// What a number says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberKind {
    /// How many, or a name in digits.
    Cardinal,
    /// A share of a hundred.
    Percent,
    /// A time of day.
    Clock,
    /// Dozens, hundreds, thousands.
    Vague,
    /// The how-manieth.
    Ordinal,
}

impl NumberKind {
    /// "cardinal", "percent", "time", "vague", "ordinal".
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Cardinal => "cardinal",
            Self::Percent => "percent",
            Self::Clock => "time",
            Self::Vague => "vague",
            Self::Ordinal => "ordinal",
        }
    }
}

/// A number in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// Indices into [`Document::tokens`]; a proclitic in the first word belongs to it.
    pub tokens: Range<usize>,
    /// "3", "100 billion", "12,000", "20%", "thousands". Digits without a word of scale stay as written.
    pub english: String,
    /// `None` where it is vague, a time or cannot be told.
    pub value: Option<f64>,
    /// The rule that read it.
    pub rule: &'static str,
    /// What it says.
    pub kind: NumberKind,
}

/// The number that starts at the token `at` and ends before `tokens_end`, in its longest reading.
///
/// ```
/// use mujaz::arabic::{Document, numbers::number_at};
/// let text = "ثلاثة وعشرين ألف شخص";
/// let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
/// let number = number_at(&document, 4, 0, text).unwrap();
/// assert_eq!((number.english.as_str(), number.tokens), ("23,000", 0..3));
/// ```
#[must_use]
pub fn number_at(document: &Document, tokens_end: usize, at: usize, text: &str) -> Option<Number> {
    let end = tokens_end.min(document.tokens().len());
    if at >= end {
        return None;
    }
    let reader = || Reader { document, end, words: words(), text };
    match document.tokens()[at].kind {
        TokenKind::Number => reader().digits_at(at).map(|number| reader().in_every(number)),
        TokenKind::Arabic => {
            let folded = document.folded(at);
            // One letter makes no number word; two do: «ست».
            if folded.len() < 4 {
                return None;
            }
            let reader = reader();
            if reader.is(at, beside::MINUS) {
                return reader.minus_at(at);
            }
            if reader.is(at, beside::NIL) {
                return reader.score_to_nil(at);
            }
            words().get(folded)?;
            reader.words_at(at, reader.word(at)?).map(|number| reader.in_every(number))
        }
        TokenKind::Punctuation => reader().sign_at(at),
        TokenKind::Foreign | TokenKind::Quote => None,
    }
}

/// Whether the folded word is a noun that numbers above ten count, as in «2000 شخص».
pub(crate) fn is_counted_noun(folded: &str) -> bool {
    words().is(folded, beside::COUNTED_NOUN)
}

/// Whether the folded word is a word of scale or a part of a number that may follow digits.
pub(crate) fn continues_digits(folded: &str) -> bool {
    words().get(folded).is_some_and(|word| word.bare() && is_scale(word.class))
}

fn is_scale(class: Class) -> bool {
    matches!(class, Class::Scale | Class::ScaleAfterNumber | Class::ScalePlural | Class::ScaleDual)
}

/// Whether a word of the class has an exact value.
fn is_exact(class: Class) -> bool {
    !matches!(class, Class::Vague | Class::Half | Class::Quarter | Class::OtherFraction | Class::Several)
}

/// Whether `word` goes on with the number that `previous` belongs to.
fn joins(previous: Word, word: Word) -> bool {
    if !word.waw {
        // «خمس مئة», «ثلاثة آلاف», «بضعة آلاف», «ثلث مليون», «بضع عشرة».
        return is_scale(word.class)
            || (matches!(word.class, Class::One | Class::UnitInCompound) && previous.value >= 100)
            || matches!(word.class, Class::Hundred | Class::Ten | Class::TenBeforeNoun)
            || (word.class == Class::Vague
                && matches!(previous.class, Class::Vague | Class::Several | Class::ScalePlural));
    }
    match previous.class {
        Class::Unit | Class::UnitBeforeNoun | Class::UnitInCompound | Class::One | Class::Several => {
            matches!(word.class, Class::Tens | Class::TensBeforeNoun)
        }
        Class::Hundred | Class::Scale | Class::ScaleAfterNumber | Class::ScaleDual | Class::ScalePlural => {
            is_exact(word.class) && word.value < previous.value || matches!(word.class, Class::Half | Class::Quarter)
        }
        _ => false,
    }
}

/// What the words after a number must be for it to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Needs {
    Nothing,
    FeminineNoun,
    CountedNoun,
    /// «واحد»: «في المئة», «على الأقل», «فقط».
    Limit,
    /// A continuation that did not come.
    More,
}

struct Reading {
    value: Micros,
    next: usize,
    /// The greatest scale in it, or 1.
    scale: u64,
    /// Only one word, a scale without a number before it.
    only_scale: bool,
    needs: Needs,
}

struct Reader<'a> {
    document: &'a Document,
    end: usize,
    words: &'static Words,
    text: &'a str,
}

impl Reader<'_> {
    fn folded(&self, at: usize) -> &str {
        if at < self.end { self.document.folded(at) } else { "" }
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        if at < self.end { Some(self.document.tokens()[at].kind) } else { None }
    }

    fn word(&self, at: usize) -> Option<Word> {
        if self.kind(at) != Some(TokenKind::Arabic) {
            return None;
        }
        let word = self.words.get(self.folded(at))?;
        // «وأحد عشر», «وأحد وثلاثين»: folding makes one word of «وأحد» and «واحد».
        if word.class == Class::One && self.folded(at) == "واحد" {
            let hamza = self.text.get(self.document.tokens()[at].range()).is_some_and(|word| word.contains('أ'));
            let ten = self.kind(at + 1) == Some(TokenKind::Arabic) && matches!(self.folded(at + 1), "عشر" | "عشره");
            if hamza || ten {
                return Some(Word { class: Class::UnitInCompound, waw: true, ..word });
            }
        }
        Some(word)
    }

    fn is(&self, at: usize, flags: u32) -> bool {
        self.kind(at) == Some(TokenKind::Arabic) && self.words.is(self.folded(at), flags)
    }

    fn was(&self, at: usize, back: usize, flags: u32) -> bool {
        at.checked_sub(back).is_some_and(|before| self.is(before, flags))
    }

    /// Whether the token `at` directly follows the one before it.
    fn glued(&self, at: usize) -> bool {
        let tokens = self.document.tokens();
        at > 0 && at < tokens.len() && tokens[at - 1].range().end == tokens[at].range().start
    }

    fn finish(&self, at: usize, next: usize, value: Micros, rule: &'static str) -> Number {
        let english = if self.was(at, 1, beside::YEAR) && value < 10_000 * ONE {
            (value / ONE).to_string()
        } else {
            digits::write(value)
        };
        let kind = NumberKind::Cardinal;
        Number { tokens: at..next, english, value: Some(digits::float(value)), rule, kind }
    }

    /// The end of «في المئة», «بالمئة», «%» at `at`.
    fn percent(&self, at: usize) -> Option<usize> {
        if matches!(self.folded(at), "%" | "٪") {
            // "20 %30" is another's.
            return (!(self.kind(at + 1) == Some(TokenKind::Number) && self.glued(at + 1) && !self.glued(at)))
                .then_some(at + 1);
        }
        if self.is(at, beside::PERCENT_JOINED) {
            return Some(at + 1);
        }
        (self.folded(at) == "في" && self.is(at + 1, beside::PERCENT)).then_some(at + 2)
    }

    fn per_thousand(&self, at: usize) -> Option<usize> {
        (self.folded(at) == "في" && self.is(at + 1, beside::PER_THOUSAND)).then_some(at + 2)
    }

    /// A fraction that the reading would lose: «ثلاثة أرباع», «3 سنوات ونصف», «خمسة ونصف مليون».
    fn fraction_follows(&self, at: usize) -> bool {
        let fraction = |at| {
            let word = if self.folded(at) == "و" { self.word(at + 1) } else { self.word(at).filter(|word| word.waw) };
            word.is_some_and(|word| {
                !word.other && matches!(word.class, Class::Half | Class::Quarter | Class::OtherFraction)
            })
        };
        self.is(at, beside::FRACTION_PLURAL)
            || fraction(at)
            || (self.kind(at) == Some(TokenKind::Arabic) && fraction(at + 1))
    }

    /// «بين 15 و20 ألفا», «ثلاثة إلى خمسة ملايين»: a number that shares the scale of the next one.
    fn below_a_scale(&self, at: usize, value: Micros) -> bool {
        let start = match self.folded(at) {
            "و" | "-" | "–" | "—" | "الي" | "او" | "حتي" => at + 1,
            _ if self.word(at).is_some_and(|word| word.waw && !word.other) => at,
            _ => return false,
        };
        let Some(reading) = self.sum(start) else { return false };
        reading.scale >= 1000 && !reading.only_scale && value < reading.value / u128::from(reading.scale)
            || (reading.scale >= 1000
                && self.word(start).is_some_and(|word| word.class == Class::ScaleDual)
                && value < 2 * ONE)
    }

    /// «3 من كل 10»: the two are one figure, and either by itself a wrong one.
    fn in_every(&self, number: Number) -> Number {
        let of = number.tokens.end;
        if number.kind != NumberKind::Cardinal || !(self.folded(of) == "من" && self.folded(of + 1) == "كل") {
            return number;
        }
        let all = match self.kind(of + 2) {
            Some(TokenKind::Number) => self.digits_at(of + 2),
            Some(TokenKind::Arabic) => self.word(of + 2).and_then(|word| self.words_at(of + 2, word)),
            _ => None,
        };
        match all.filter(|all| all.kind == NumberKind::Cardinal && all.value > number.value) {
            Some(all) => Number {
                tokens: number.tokens.start..all.tokens.end,
                english: format!("{} in every {}", number.english, all.english),
                value: None,
                ..number
            },
            None => number,
        }
    }

    fn words_at(&self, at: usize, word: Word) -> Option<Number> {
        if at > 0 && self.continues(at, word) {
            return None;
        }
        match word.class {
            Class::Vague | Class::ScalePlural => self.vague(at, word.value),
            Class::Several => self.several(at),
            Class::Half | Class::Quarter => self.part_of_scale(at, word.class),
            // «مليارا ونصف المليار»
            Class::ScaleAfterNumber => {
                if self.two_of_scale(at + 1) {
                    let two = Reading {
                        value: u128::from(2 * word.value) * ONE,
                        next: at + 1,
                        scale: word.value,
                        only_scale: false,
                        needs: Needs::Nothing,
                    };
                    return self.checked(at, &two, "number words");
                }
                let start = self.joined(at + 1)?;
                let class = self.word(start)?.class;
                let one = Reading {
                    value: u128::from(word.value) * ONE,
                    next: at + 1,
                    scale: word.value,
                    only_scale: false,
                    needs: Needs::Nothing,
                };
                let reading = matches!(class, Class::Half | Class::Quarter).then_some(one)?;
                self.checked(at, &self.with_fraction(reading, start, class, word.value)?, "number words")
            }
            Class::OtherFraction => None,
            _ => {
                let reading = self.sum(at)?;
                if reading.next == at + 1 && !self.alone(at, word) {
                    return None;
                }
                self.checked(at, &reading, "number words")
            }
        }
    }

    /// Whether «مليونا» before the noun at `next` is two of its scale: one, in the accusative, counts no noun in the genitive.
    fn two_of_scale(&self, next: usize) -> bool {
        self.is(next, beside::COUNTED_NOUN) && !self.folded(next).ends_with('ا')
    }

    /// Whether a number word at `at` goes on with what stands before it, so that it is not a number by itself.
    fn continues(&self, at: usize, word: Word) -> bool {
        let before = self.document.tokens()[at - 1];
        if before.kind == TokenKind::Number {
            return word.bare()
                && (is_scale(word.class) || matches!(word.class, Class::Hundred | Class::Ten | Class::TenBeforeNoun));
        }
        if before.kind != TokenKind::Arabic || word.other {
            return false;
        }
        let folded = self.document.folded(at - 1);
        let ordinal = self.words.is(folded, beside::ORDINAL);
        let ten = matches!(word.class, Class::Ten | Class::TenBeforeNoun);
        if ordinal && (ten || matches!(word.class, Class::Tens | Class::TensBeforeNoun)) {
            return true;
        }
        // «الدول الثلاث عشرة», «الخمسة وعشرين».
        if let Some(noun) = folded.strip_prefix("ال")
            && self.words.get(noun).is_some_and(|previous| is_exact(previous.class))
            && (ten || word.waw || is_scale(word.class) || word.class == Class::Hundred)
        {
            return true;
        }
        let Some(previous) = self.words.get(folded) else {
            // «ألفا و خمسين», with a space behind و.
            return folded == "و"
                && at >= 2
                && self.word(at - 2).is_some_and(|previous| joins(previous, Word { waw: true, ..word }));
        };
        joins(previous, word)
    }

    /// Whether a single word is a number here.
    fn alone(&self, at: usize, word: Word) -> bool {
        match word.class {
            // «ألفي» also begins names (Alfei Menashe).
            Class::Scale | Class::ScaleDual
                if word.value == 1000 && (word.class == Class::Scale || self.folded(at).ends_with('ي')) =>
            {
                let next = at + 1;
                self.is(next, beside::COUNTED_NOUN)
                    || self.was(at, 1, beside::APPROXIMATOR)
                    || (at >= 2 && self.document.folded(at - 1) == "من" && self.was(at, 2, beside::COMPARATIVE))
            }
            // «يوم اثنين» would be a Monday.
            Class::Unit if word.value == 2 => {
                at == 0 || !matches!(self.document.folded(at - 1), "يوم" | "مساء" | "صباح" | "فجر" | "ليل" | "ليله")
            }
            Class::ScaleDual => self.kind(at + 1) == Some(TokenKind::Arabic) || word.value > 1000,
            _ => true,
        }
    }

    /// Checks what follows the reading and gives it.
    fn checked(&self, at: usize, reading: &Reading, rule: &'static str) -> Option<Number> {
        let next = reading.next;
        if let Some(percent) = self.percent(next) {
            if reading.scale > 1 || reading.needs == Needs::More {
                return None;
            }
            let english = format!("{}%", digits::write(reading.value));
            let value = Some(digits::float(reading.value));
            return Some(Number { tokens: at..percent, english, value, rule: "percent", kind: NumberKind::Percent });
        }
        let stands = match reading.needs {
            Needs::Nothing => true,
            Needs::FeminineNoun => {
                // «خمس دول العالم»: a definite noun makes it a fifth of them.
                // «عشر قيادات»: a plural in ـات is counted.
                let folded = self.folded(next);
                let plural = folded.ends_with("ات") && folded.chars().count() > 4 && !folded.starts_with("ال");
                (plural || self.is(next, beside::FEMININE_NOUN)) && !has_article(self.folded(next + 1))
            }
            Needs::CountedNoun => self.is(next, beside::COUNTED_NOUN),
            Needs::Limit => {
                self.folded(next) == "فقط" || (self.folded(next) == "علي" && self.folded(next + 1) == "الاقل")
            }
            Needs::More => false,
        };
        if !stands || self.per_thousand(next).is_some() || self.fraction_follows(next) {
            return None;
        }
        if let Some(word) = self.word(next) {
            // A word of number that the reading does not cover: «خمسة عشرين», «مئة مئات», «3 مليوني».
            if word.bare() && (is_scale(word.class) || matches!(word.class, Class::Hundred | Class::Ten | Class::Vague))
            {
                return None;
            }
        }
        if self.kind(next) == Some(TokenKind::Number) {
            return None;
        }
        if reading.scale == 1 && self.below_a_scale(next, reading.value) {
            return None;
        }
        let mut number = self.finish(at, next, reading.value, rule);
        if reading.only_scale && reading.scale >= 1_000_000 {
            number.english = number.english.replacen('1', "a", 1);
        }
        Some(number)
    }

    /// «عشرات», «مئات الآلاف».
    fn vague(&self, at: usize, value: u64) -> Option<Number> {
        let mut next = at + 1;
        let second =
            self.word(next).filter(|word| word.bare() && matches!(word.class, Class::Vague | Class::ScalePlural));
        let english = match second {
            Some(second) if second.value >= 1000 && value < 1000 => {
                next += 1;
                match (value, second.value) {
                    (10, 1_000) => "tens of thousands",
                    (10, 1_000_000) => "tens of millions",
                    (10, 1_000_000_000) => "tens of billions",
                    (100, 1_000) => "hundreds of thousands",
                    (100, 1_000_000) => "hundreds of millions",
                    (100, 1_000_000_000) => "hundreds of billions",
                    _ => return None,
                }
            }
            Some(_) => return None,
            None => match value {
                10 => "dozens",
                100 => "hundreds",
                1_000 => "thousands",
                1_000_000 => "millions",
                1_000_000_000 => "billions",
                1_000_000_000_000 => "trillions",
                _ => return None,
            },
        };
        // «مئات ألف», «آلاف مليون».
        if self.word(next).is_some_and(|word| word.bare() && is_scale(word.class)) || self.percent(next).is_some() {
            return None;
        }
        let (rule, kind) = ("vague number", NumberKind::Vague);
        Some(Number { tokens: at..next, english: english.to_owned(), value: None, rule, kind })
    }

    /// «بضعة آلاف», «عدة ملايين».
    fn several(&self, at: usize) -> Option<Number> {
        let word = self.word(at + 1).filter(Word::bare)?;
        if !matches!(word.class, Class::Vague | Class::ScalePlural)
            || (word.class == Class::Vague && self.folded(at + 1).starts_with("ال"))
        {
            return None;
        }
        let english = match word.value {
            10 => "several dozen",
            100 => "several hundred",
            1_000 => "several thousand",
            1_000_000 => "several million",
            1_000_000_000 => "several billion",
            _ => return None,
        };
        if self.word(at + 2).is_some_and(|word| word.bare()) {
            return None;
        }
        let (rule, kind) = ("vague number", NumberKind::Vague);
        Some(Number { tokens: at..at + 2, english: english.to_owned(), value: None, rule, kind })
    }

    /// «نصف مليون», «ربع مليار».
    fn part_of_scale(&self, at: usize, class: Class) -> Option<Number> {
        let scale = self.word(at + 1).filter(|word| word.bare() && word.class == Class::Scale && word.value > 1000)?;
        if self.joined(at + 2).is_some() || self.word(at + 2).is_some_and(|word| word.bare()) {
            return None;
        }
        let name = digits::write(u128::from(scale.value) * ONE);
        let name = name.strip_prefix("1 ")?;
        let (parts, share) = if class == Class::Half { (2, "half a") } else { (4, "a quarter of a") };
        Some(Number {
            tokens: at..at + 2,
            english: format!("{share} {name}"),
            value: Some(digits::float(u128::from(scale.value) * ONE / parts)),
            rule: "number words",
            kind: NumberKind::Cardinal,
        })
    }
}
