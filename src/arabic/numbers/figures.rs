//! Numbers that start with digits or a sign, and what may stand glued or spaced beside them.

use std::ops::Range;

use super::digits::{self, Digits, Micros};
use super::words::{Class, beside};
use super::{Document, Number, NumberKind, Reader, TokenKind, is_scale};

fn is_hyphen(mark: &str) -> bool {
    matches!(mark, "-" | "–")
}

/// Whether digits are part of a decimal that cannot be read for certain: its ر or its mark has lost its place («5 ر 3», «8 ,7»), or does not
/// tell which side is the whole («0ر5»). Two numbers would be two wrong ones.
pub(crate) fn is_unclear(document: &Document, at: usize, text: &str) -> bool {
    let tokens = document.tokens();
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
    // «8 ,7»: a space before the mark and none behind it.
    let loose = |mark: usize| {
        let (Some(token), Some(next)) = (tokens.get(mark), tokens.get(mark + 1)) else { return false };
        let range = token.range();
        match &text[range.clone()] {
            "ر" => true,
            "," | "." => tokens[mark - 1].range().end < range.start && range.end == next.range().start,
            _ => false,
        }
    };
    is_number(at)
        && (digits::is_undecided(document.folded(at))
            || is_number(at + 2) && loose(at + 1)
            || at >= 2 && is_number(at - 2) && loose(at - 1))
}

impl Reader<'_> {
    /// "%20", and "-5" where degrees or a percentage follow.
    pub(super) fn sign_at(&self, at: usize) -> Option<Number> {
        let sign = self.folded(at);
        if !matches!(sign, "%" | "٪" | "-" | "−") || self.kind(at + 1) != Some(TokenKind::Number) || !self.glued(at + 1)
        {
            return None;
        }
        if !self.opens(at) {
            return None;
        }
        let Digits { english, value, ambiguous } = digits::read(self.folded(at + 1));
        if ambiguous || value.is_none() || self.other_mark_follows(at + 1) {
            return None;
        }
        let value = value.map(digits::float);
        let tokens = at..at + 2;
        if matches!(sign, "%" | "٪") {
            let english = format!("{english}%");
            return Some(Number { tokens, english, value, rule: "percent", kind: NumberKind::Percent });
        }
        let value = value.map(|value| -value);
        if let Some(end) = self.percent(at + 2).filter(|_| self.is_minus(at)) {
            let english = format!("-{english}%");
            return Some(Number { tokens: at..end, english, value, rule: "percent", kind: NumberKind::Percent });
        }
        if !self.is(at + 2, beside::DEGREE) {
            return None;
        }
        let english = format!("-{english}");
        Some(Number { tokens, english, value, rule: "digits", kind: NumberKind::Cardinal })
    }

    /// «سالب 0.3 بالمئة», «سالب خمسة»: the number behind the word, negative.
    pub(super) fn minus_at(&self, at: usize) -> Option<Number> {
        let number = match self.kind(at + 1)? {
            TokenKind::Number => self.digits_at(at + 1),
            TokenKind::Arabic => self.words_at(at + 1, self.word(at + 1)?),
            _ => None,
        };
        let number = number.filter(|number| matches!(number.kind, NumberKind::Cardinal | NumberKind::Percent))?;
        Some(Number {
            tokens: at..number.tokens.end,
            english: format!("-{}", number.english),
            value: number.value.map(|value| -value),
            ..number
        })
    }

    /// Whether the hyphen before a percentage is its sign: at the head of a sentence it may begin an item of a list, behind a number it may
    /// be that of a range.
    fn is_minus(&self, at: usize) -> bool {
        let tokens = self.document.tokens();
        let begins = self.document.sentences().iter().any(|sentence| sentence.tokens.start == at);
        at > 0 && !begins && tokens[at - 1].kind == TokenKind::Arabic
    }

    /// Whether a sign at `at` belongs to what follows: "إف-16" and "10-15" have a hyphen.
    pub(super) fn opens(&self, at: usize) -> bool {
        !self.glued(at)
            || matches!(self.document.folded(at - 1), "و" | "ب" | "ل")
            || matches!(self.document.tokens()[at - 1].kind, TokenKind::Punctuation | TokenKind::Quote)
    }

    /// A mark and digits glued to the number: "8/11", "12:30", "3،5".
    pub(super) fn other_mark_follows(&self, at: usize) -> bool {
        matches!(self.folded(at + 1), "/" | ":" | "،" | "." | ",") && self.joined_by_mark(at)
    }

    /// A hyphen and digits glued to the number: "2-1", "9-9-2023".
    fn hyphen_follows(&self, at: usize) -> bool {
        is_hyphen(self.folded(at + 1)) && self.joined_by_mark(at)
    }

    /// Whether the token behind the number stands between it and digits without a space.
    fn joined_by_mark(&self, at: usize) -> bool {
        self.glued(at + 1) && self.kind(at + 2) == Some(TokenKind::Number) && self.glued(at + 2)
    }

    /// Whether the digits belong to the name of a thing: «جي-31», «MH-17».
    fn of_a_model(&self, at: usize) -> bool {
        let tokens = self.document.tokens();
        let Some([letters, hyphen]) = at.checked_sub(2).map(|from| [&tokens[from], &tokens[from + 1]]) else {
            return false;
        };
        matches!(letters.kind, TokenKind::Arabic | TokenKind::Foreign)
            && matches!(&self.text[hyphen.range()], "-" | "–")
            && letters.range().end == hyphen.range().start
            && hyphen.range().end == tokens[at].range().start
    }

    pub(super) fn digits_at(&self, at: usize) -> Option<Number> {
        if self.of_a_model(at) || self.part_of_marks(at) || self.part_of_spaced(at) || self.joined_to_scale(at) {
            return None;
        }
        if self.other_mark_follows(at) || self.hyphen_follows(at) {
            return self.marked(at);
        }
        if let Some(score) = self.score_to_nil(at) {
            return Some(score);
        }
        let folded = self.folded(at);
        if let Some(time) = self.clock(at, folded) {
            return Some(time);
        }
        if is_unclear(self.document, at, self.text) {
            return None;
        }
        let Digits { english, value, ambiguous } = digits::read(folded);
        let as_written = |tokens: Range<usize>, english, value: Option<Micros>| Number {
            tokens,
            english,
            value: value.map(digits::float),
            rule: "digits",
            kind: NumberKind::Cardinal,
        };
        if self.spaced_thousands(at) {
            let value = value? * 1000;
            return Some(as_written(at..at + 2, digits::write_whole(value), Some(value)));
        }
        if let Some(percent) = self.percent(at + 1) {
            let english = format!("{english}%");
            let value = if ambiguous { None } else { value.map(digits::float) };
            return Some(Number { tokens: at..percent, english, value, rule: "percent", kind: NumberKind::Percent });
        }
        if let Some(next) = self.per_thousand(at + 1) {
            return Some(as_written(at..next, format!("{english} per thousand"), None));
        }
        if let Some(word) = self.word(at + 1)
            && word.bare()
        {
            if is_scale(word.class) {
                let reading = self.sum(at)?;
                return self.checked(at, &reading, "digits and scale");
            }
            // «3 مئة», «ثلاثة 5 عشر».
            if matches!(word.class, Class::Hundred | Class::Ten | Class::Vague | Class::Half | Class::Quarter) {
                return None;
            }
        }
        if self.fraction_follows(at + 1) || value.is_some_and(|value| self.below_a_scale(at + 1, value)) {
            return None;
        }
        Some(as_written(at..at + 1, english, value))
    }

    /// «الساعة 10.30», «15,00 ت غ».
    pub(super) fn clock(&self, at: usize, folded: &str) -> Option<Number> {
        if !self.was(at, 1, beside::CLOCK)
            && !matches!((self.folded(at + 1), self.folded(at + 2)), ("ت", "غ" | ".") | ("بتوقيت" | "بالتوقيت", _))
        {
            return None;
        }
        let (hour, minute) = digits::hour_and_minute(folded)?;
        if hour.len() > 2 || minute.len() != 2 || hour.parse().is_ok_and(|hour: u8| hour > 24) || minute >= "60" {
            return None;
        }
        let english = format!("{hour}:{minute}");
        Some(Number { tokens: at..at + 1, english, value: None, rule: "time", kind: NumberKind::Clock })
    }

    /// "8/11/2021", "1/2", "12:30", a score or a season with its hyphen, "2-1", "2019-2020": as written. «3،5» may be 3.5 or a list.
    pub(super) fn marked(&self, at: usize) -> Option<Number> {
        let mark = self.folded(at + 1);
        let hyphen = is_hyphen(mark);
        if !hyphen && !matches!(mark, "/" | ":") {
            return None;
        }
        let mut english = self.folded(at).to_owned();
        let mut next = at + 1;
        while self.other_mark_follows(next - 1) || self.hyphen_follows(next - 1) {
            if self.folded(next) != mark {
                return None;
            }
            english.push_str(if hyphen { "-" } else { mark });
            english.push_str(self.folded(next + 1));
            next += 2;
        }
        if english.contains(['٫', '٬', 'ر']) || self.word(next).is_some_and(|word| is_scale(word.class)) {
            return None;
        }
        // «20-30 في المئة» that is no range, «5-3 درجة»: what the hyphen does there cannot be told.
        if hyphen && (self.percent(next).is_some() || self.per_thousand(next).is_some() || self.fraction_follows(next))
        {
            return None;
        }
        let (rule, kind) = if mark == ":" { ("time", NumberKind::Clock) } else { ("digits", NumberKind::Cardinal) };
        Some(Number { tokens: at..next, english, value: None, rule, kind })
    }

    /// «2-صفر», «صفر - 2», «1/صفر», «صفر-صفر»: a score, one side of which is told in a word.
    pub(super) fn score_to_nil(&self, at: usize) -> Option<Number> {
        let goals = |at: usize| {
            if self.is(at, beside::NIL) {
                return Some("0");
            }
            let digits = self.folded(at);
            let few = self.kind(at) == Some(TokenKind::Number) && digits.len() <= 2;
            (few && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
        };
        let told = self.is(at, beside::NIL) || self.is(at + 2, beside::NIL);
        if !told || !(is_hyphen(self.folded(at + 1)) || self.folded(at + 1) == "/") {
            return None;
        }
        let english = format!("{}-{}", goals(at)?, goals(at + 2)?);
        Some(Number { tokens: at..at + 3, english, value: None, rule: "digits", kind: NumberKind::Cardinal })
    }

    /// Whether the digits at `at` belong to what a longer reading that starts before them covers or leaves open.
    pub(super) fn part_of_marks(&self, at: usize) -> bool {
        if !self.glued(at) {
            return false;
        }
        match self.document.folded(at - 1) {
            "%" | "٪" => self.opens(at - 1),
            "-" | "−" if (self.is(at + 1, beside::DEGREE) || self.percent(at + 1).is_some()) && self.opens(at - 1) => {
                true
            }
            "/" | ":" | "-" | "–" | "،" | "." | "," => {
                at >= 2 && self.glued(at - 1) && self.document.tokens()[at - 2].kind == TokenKind::Number
            }
            _ => false,
        }
    }

    /// "12 000": digits, one space, three digits.
    pub(super) fn spaced(&self, at: usize) -> bool {
        if self.kind(at) != Some(TokenKind::Number) || self.kind(at + 1) != Some(TokenKind::Number) {
            return false;
        }
        let tokens = self.document.tokens();
        let between = self.text.get(tokens[at].range().end..tokens[at + 1].range().start);
        let first = self.folded(at);
        let second = self.folded(at + 1);
        between.is_some_and(|between| between.chars().count() == 1)
            && first.len() <= 3
            && second.len() == 3
            && first.bytes().chain(second.bytes()).all(|byte| byte.is_ascii_digit())
    }

    pub(super) fn spaced_thousands(&self, at: usize) -> bool {
        self.spaced(at)
            && !self.folded(at).starts_with('0')
            && self.folded(at + 1) == "000"
            && !self.continued_after(at + 2)
    }

    pub(super) fn continued_after(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Number)
            || self.word(at).is_some_and(|word| word.bare() && is_scale(word.class))
            || self.percent(at).is_some()
    }

    /// Whether the digits stand in "12 350" or "1 000 000", which no reading here covers.
    pub(super) fn part_of_spaced(&self, at: usize) -> bool {
        (at > 0 && self.spaced(at - 1)) || (self.spaced(at) && !self.spaced_thousands(at))
    }

    /// «ألفا و687» read from 687.
    pub(super) fn joined_to_scale(&self, at: usize) -> bool {
        at >= 2
            && self.document.folded(at - 1) == "و"
            && self.word(at - 2).is_some_and(|word| is_scale(word.class) || word.class == Class::Hundred)
    }
}
