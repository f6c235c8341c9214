//! A number with what is said of it: about how much, up to what, of which currency; ranges, duals and ordinals of occasions.

use std::ops::Range;

use super::digits::{self, Micros, ONE};
use super::words::{Class, beside, words};
use super::{Document, Number, NumberKind, Reader, Reading, TokenKind, number_at};

/// A number and what limits it.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// Indices into [`Document::tokens`].
    pub tokens: Range<usize>,
    /// "about 30", "20 to 30", "5 million dollars", "2 dead", "third time".
    pub english: String,
    /// The value, the lower one of a range; `None` where it is vague, a time or cannot be told.
    pub value: Option<f64>,
    /// The second value of a range.
    pub to: Option<f64>,
    /// "about", "nearly", "more than", "less than", "at least", "at most", "up to".
    pub qualifier: Option<&'static str>,
    /// "dollars", "Saudi riyals", "dead".
    pub unit: Option<&'static str>,
    /// The rule that read it.
    pub rule: &'static str,
    /// What the number says.
    pub kind: NumberKind,
}

/// The quantity that starts at the token `at` and ends before `tokens_end`, in its longest reading.
///
/// ```
/// use mujaz::arabic::{Document, numbers::quantity_at};
/// let text = "أكثر من 5 ملايين دولار";
/// let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
/// let quantity = quantity_at(&document, 5, 0, text).unwrap();
/// assert_eq!((quantity.english.as_str(), quantity.value), ("more than 5 million dollars", Some(5_000_000.0)));
/// ```
#[must_use]
pub fn quantity_at(document: &Document, tokens_end: usize, at: usize, text: &str) -> Option<Quantity> {
    let end = tokens_end.min(document.tokens().len());
    if at >= end {
        return None;
    }
    match document.tokens()[at].kind {
        TokenKind::Foreign | TokenKind::Quote => return None,
        // Of all marks only a sign may begin one, of a number.
        TokenKind::Punctuation => {
            number_at(document, end, at, text)?;
        }
        TokenKind::Arabic | TokenKind::Number => {}
    }
    let reader = Reader { document, end, words: words(), text };
    if document.tokens()[at].kind == TokenKind::Arabic {
        if let Some((qualifier, next)) = reader.qualifier(at) {
            // «لا أكثر من 30»
            if at > 0 && words().is(document.folded(at - 1), beside::NEGATION) {
                return None;
            }
            let mut quantity = reader.unqualified(next)?;
            if matches!(quantity.kind, NumberKind::Clock | NumberKind::Ordinal) {
                return None;
            }
            quantity.tokens.start = at;
            return Some(qualified(quantity, qualifier));
        }
        let folded = document.folded(at);
        let known = words().get(folded).is_some()
            || words().starts_quantity(folded)
            || words().unit_with_article(folded).is_some();
        if !known {
            return None;
        }
    }
    // What a negation before it makes of the qualifier cannot be told, nor then of the number.
    if reader.behind_qualifier(at) {
        return None;
    }
    let quantity = reader.unqualified(at)?;
    Some(reader.qualified_behind(quantity))
}

/// Whether a quantity may start with the folded word.
pub(crate) fn may_start_quantity(folded: &str) -> bool {
    let words = words();
    words.get(folded).is_some()
        || words.starts_quantity(folded)
        || words.starts_qualifier(folded)
        || words.unit_with_article(folded).is_some()
}

/// How many letters of conjunction and preposition are written before the quantity that the folded word starts.
pub(crate) fn proclitics_of_quantity(folded: &str) -> usize {
    words().proclitics(folded)
}

fn qualified(mut quantity: Quantity, qualifier: &'static str) -> Quantity {
    quantity.english = format!("{qualifier} {}", quantity.english);
    quantity.qualifier = Some(qualifier);
    quantity
}

impl Reader<'_> {
    /// «نحو», «ما لا يقل عن» at `at`, and where it ends.
    fn qualifier(&self, at: usize) -> Option<(&'static str, usize)> {
        self.words
            .qualifier(self.folded(at), |step| self.folded(at + step))
            .map(|(english, words)| (english, at + words))
    }

    fn behind_qualifier(&self, at: usize) -> bool {
        (1..=4).any(|back| {
            at.checked_sub(back).is_some_and(|start| {
                self.kind(start) == Some(TokenKind::Arabic) && self.qualifier(start).is_some_and(|(_, next)| next == at)
            })
        })
    }

    /// «على الأقل» behind the quantity, or behind the noun that it counts.
    fn qualified_behind(&self, mut quantity: Quantity) -> Quantity {
        if matches!(quantity.kind, NumberKind::Clock | NumberKind::Ordinal | NumberKind::Vague) {
            return quantity;
        }
        let end = quantity.tokens.end;
        for at in end..end + 4 {
            if let Some((qualifier, words)) = self.words.qualifier_behind(|step| self.folded(at + step)) {
                if at == end {
                    quantity.tokens.end += words;
                }
                return qualified(quantity, qualifier);
            }
            let noun = self.kind(at) == Some(TokenKind::Arabic)
                && !self.folded(at).starts_with('و')
                && self.word(at).is_none()
                && self.qualifier(at).is_none();
            if !noun {
                break;
            }
        }
        quantity
    }

    fn unqualified(&self, at: usize) -> Option<Quantity> {
        let known = self.dual(at).or_else(|| self.occasion(at)).or_else(|| self.range(at));
        if let Some(quantity) = known.or_else(|| self.and_a_half(at)).or_else(|| self.definite(at)) {
            return Some(quantity);
        }
        let number = number_at(self.document, self.end, at, self.text)?;
        // «17 من الشهر نفسه»: a day.
        if self.folded(number.tokens.end) == "من" && self.folded(number.tokens.end + 1) == "الشهر" {
            return None;
        }
        // «بين خمسة وعشرين»: of five and twenty, or 25 and something.
        let joined = number.tokens.clone().skip(1).any(|at| self.folded(at).starts_with('و'));
        if joined && self.was(at, 1, beside::BETWEEN) {
            return None;
        }
        let one = number.value == Some(1.0);
        let Number { tokens, english, value, rule, kind } = number;
        let quantity = Quantity { tokens, english, value, to: None, qualifier: None, unit: None, rule, kind };
        Some(if one || matches!(kind, NumberKind::Percent | NumberKind::Clock) {
            quantity
        } else {
            self.of_currency(quantity)
        })
    }

    /// With the currency behind it: «5 ملايين دولار», «30 دولارا للبرميل», «ملايين الدولارات».
    fn of_currency(&self, mut quantity: Quantity) -> Quantity {
        let end = quantity.tokens.end;
        let vague = quantity.kind == NumberKind::Vague;
        let Some((unit, words)) = self.words.currency(self.folded(end), |step| self.folded(end + step)) else {
            return quantity;
        };
        let article = self.folded(end).starts_with("ال");
        if article != vague {
            return quantity;
        }
        quantity.english.push_str(if vague { " of " } else { " " });
        quantity.english.push_str(unit);
        quantity.unit = Some(unit);
        quantity.tokens.end += words;
        if let Some(per) = self.words.per(self.folded(quantity.tokens.end)) {
            quantity.english.push(' ');
            quantity.english.push_str(per);
            quantity.tokens.end += 1;
        }
        quantity
    }

    /// «ثلاث ساعات ونصف الساعة», «3 سنوات ونصف».
    fn and_a_half(&self, at: usize) -> Option<Quantity> {
        let reading = self.sum(at).filter(|reading| reading.scale == 1 && reading.value % ONE == 0)?;
        let unit = self.words.lasting(self.folded(reading.next))?;
        let half = self.joined(reading.next + 1)?;
        if self.word(half)?.class != Class::Half {
            return None;
        }
        let again = self.words.lasting(self.folded(half + 1)).is_some_and(|again| again == unit);
        let value = reading.value + ONE / 2;
        Some(Quantity {
            tokens: at..half + 1 + usize::from(again),
            english: format!("{} {unit}", digits::write(value)),
            value: Some(digits::float(value)),
            to: None,
            qualifier: None,
            unit: Some(unit),
            rule: "number words",
            kind: NumberKind::Cardinal,
        })
    }

    /// «تجاوز عددهم الثلاثة آلاف»: a unit with its article before its scale.
    fn definite(&self, at: usize) -> Option<Quantity> {
        let unit = words().unit_with_article(self.folded(at)).filter(|_| self.kind(at) == Some(TokenKind::Arabic))?;
        let scale =
            self.word(at + 1).filter(|word| word.bare() && matches!(word.class, Class::Scale | Class::ScalePlural))?;
        // What goes on is another number.
        if self.joined(at + 2).is_some() || self.word(at + 2).is_some_and(|word| word.bare()) {
            return None;
        }
        let value = u128::from(unit) * u128::from(scale.value) * ONE;
        let quantity = Quantity {
            tokens: at..at + 2,
            english: digits::write(value),
            value: Some(digits::float(value)),
            to: None,
            qualifier: None,
            unit: None,
            rule: "number words",
            kind: NumberKind::Cardinal,
        };
        Some(self.of_currency(quantity))
    }

    /// «قتيلان», «شهرين».
    fn dual(&self, at: usize) -> Option<Quantity> {
        let noun = self.words.dual(self.folded(at)).filter(|_| self.kind(at) == Some(TokenKind::Arabic))?;
        // «شهرين ونصف الشهر»
        if self.fraction_follows(at + 1) || matches!(self.folded(at + 1), "ونصف" | "وربع" | "وثلث") {
            return None;
        }
        let unit = noun;
        Some(Quantity {
            tokens: at..at + 1,
            english: format!("2 {noun}"),
            value: Some(2.0),
            to: None,
            qualifier: None,
            unit: Some(unit),
            rule: "dual",
            kind: NumberKind::Cardinal,
        })
    }

    /// «للمرة الثالثة».
    fn occasion(&self, at: usize) -> Option<Quantity> {
        if !self.is(at, beside::OCCASION) {
            return None;
        }
        let (value, english) = self.words.ordinal(self.folded(at + 1))?;
        // «الثالثة عشرة», «الثالثة والعشرين»
        let compound = matches!(self.folded(at + 2), "عشره" | "عشر") || self.folded(at + 2).starts_with("وال");
        (!compound).then(|| Quantity {
            tokens: at..at + 2,
            english: format!("{english} time"),
            value: Some(value),
            to: None,
            qualifier: None,
            unit: None,
            rule: "ordinal",
            kind: NumberKind::Ordinal,
        })
    }

    /// «بين 20 و30», «من 15 إلى 20 ألفا», «20-30 في المئة».
    fn range(&self, at: usize) -> Option<Quantity> {
        let between = self.was(at, 1, beside::BETWEEN);
        let from = at > 0 && self.document.folded(at - 1) == "من";
        let digits = self.kind(at) == Some(TokenKind::Number);
        if digits && (self.part_of_marks(at) || self.part_of_spaced(at) || self.other_mark_follows(at)) {
            return None;
        }
        if !digits && self.word(at).is_none_or(|word| !word.bare()) {
            return None;
        }
        let first = self.end_of_range(at)?;
        let percent = self.percent(first.next);
        let next = percent.unwrap_or(first.next);
        let hyphen = matches!(self.folded(next), "-" | "–" | "—");
        let start = match self.folded(next) {
            "و" if between => next + 1,
            _ if hyphen => next + 1,
            "الي" | "حتي" if between || from => next + 1,
            _ if between && self.word(next).is_some_and(|word| word.waw && !word.other) => next,
            _ => return None,
        };
        if self.kind(start) == Some(TokenKind::Number) && (self.part_of_spaced(start) || self.other_mark_follows(start))
        {
            return None;
        }
        let last = self.end_of_range(start)?;
        let percent_last = self.percent(last.next);
        if percent.is_some() && percent_last.is_none()
            || self.fraction_follows(last.next)
            || self.per_thousand(last.next).is_some()
            || self.kind(last.next) == Some(TokenKind::Number)
        {
            return None;
        }
        let scale = Micros::from(last.scale);
        let shares = first.scale == 1 && last.scale >= 1000;
        let value = if shares {
            if first.value >= last.value / scale {
                return None;
            }
            first.value * scale
        } else if first.scale >= 1000 && last.scale == 1 {
            return None;
        } else {
            first.value
        };
        let rises = value < last.value;
        // "3-1" is a score, "10-12" may be anything: a counted noun, a scale or a percentage makes them a range.
        let counted = last.scale >= 1000 || percent_last.is_some() || self.is(last.next, beside::COUNTED_NOUN);
        if (between || hyphen) && !rises || hyphen && !counted {
            return None;
        }
        let end = percent_last.unwrap_or(last.next);
        let mark = if percent_last.is_some() { "%" } else { "" };
        let english = format!("{}{mark} to {}{mark}", digits::write(value), digits::write(last.value));
        let kind = if percent_last.is_some() { NumberKind::Percent } else { NumberKind::Cardinal };
        let quantity = Quantity {
            tokens: at..end,
            english,
            value: Some(digits::float(value)),
            to: Some(digits::float(last.value)),
            qualifier: None,
            unit: None,
            rule: "range of numbers",
            kind,
        };
        Some(if percent_last.is_some() { quantity } else { self.of_currency(quantity) })
    }

    /// One end of a range: digits, or words whose sum is no list.
    fn end_of_range(&self, at: usize) -> Option<Reading> {
        let word = self.word(at);
        if word.is_some_and(|word| matches!(word.class, Class::Unit | Class::UnitBeforeNoun)) {
            // «بين خمسة وعشرين»: only what is no part of a longer number.
            let value = word.map_or(0, |word| word.value);
            let whole = Reading {
                value: Micros::from(value) * digits::ONE,
                next: at + 1,
                scale: 1,
                only_scale: false,
                needs: super::Needs::Nothing,
            };
            let next = self.word(at + 1);
            let tens = next.is_some_and(|next| {
                matches!(next.class, Class::Ten | Class::TenBeforeNoun | Class::Tens | Class::TensBeforeNoun)
            });
            if tens {
                return None;
            }
            if next.is_none_or(|next| next.waw) {
                return Some(whole);
            }
        }
        self.sum(at).filter(|reading| {
            !reading.only_scale
                && matches!(
                    reading.needs,
                    super::Needs::Nothing | super::Needs::CountedNoun | super::Needs::FeminineNoun
                )
        })
    }
}
