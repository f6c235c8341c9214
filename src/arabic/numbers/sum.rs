//! Number words put together: units, tens, hundreds and scales to one value.

use super::digits::{self, ONE};
use super::words::{Class, Word, beside};
use super::{Needs, Reader, Reading, TokenKind, is_exact, is_scale, is_unclear};

const TRILLION: u64 = 1_000_000_000_000;

impl Reader<'_> {
    /// The word after و, written together or apart, and its index.
    pub(super) fn joined(&self, at: usize) -> Option<usize> {
        if self.folded(at) == "و" {
            return matches!(self.kind(at + 1), Some(TokenKind::Arabic | TokenKind::Number)).then_some(at + 1);
        }
        self.word(at).filter(|word| word.waw && !word.other).map(|_| at)
    }

    /// The longest sum of parts with falling scales from `at`: «مليون ومئتا ألف وثلاثة».
    pub(super) fn sum(&self, at: usize) -> Option<Reading> {
        let mut reading = self.part(at)?;
        let mut last = reading.scale;
        while last > 1 {
            let Some(start) = self.joined(reading.next) else { break };
            let mut fraction = self.word(start).map(|word| word.class);
            if start > reading.next && self.word(start).is_some_and(|word| !word.bare()) {
                fraction = None;
            }
            match fraction {
                Some(class @ (Class::Half | Class::Quarter)) => return self.with_fraction(reading, start, class, last),
                Some(Class::OtherFraction) => return None,
                _ => {}
            }
            if start > reading.next && self.word(start).is_some_and(|word| !word.bare()) {
                break;
            }
            let Some(part) = self.part(start) else {
                // A word of number that cannot be joined: what the number is cannot be told.
                if self.kind(start) == Some(TokenKind::Number)
                    || self.word(start).is_some_and(|word| {
                        is_exact(word.class) && !is_scale(word.class) && word.class != Class::UnitBeforeNoun
                    })
                {
                    return None;
                }
                break;
            };
            if part.value >= u128::from(last) * ONE {
                break;
            }
            if part.needs == Needs::More
                || part.needs == Needs::Limit
                || part.value % ONE != 0
                || (last > 1000 && part.scale == 1)
            {
                return None;
            }
            reading.value += part.value;
            reading.next = part.next;
            reading.needs = part.needs;
            reading.only_scale = false;
            last = part.scale;
        }
        Some(reading)
    }

    /// «مليون ونصف المليون», «3 ملايين ونصف».
    pub(super) fn with_fraction(&self, mut reading: Reading, start: usize, class: Class, last: u64) -> Option<Reading> {
        if last < 1_000_000 {
            return None;
        }
        reading.value += u128::from(last) * ONE / if class == Class::Half { 2 } else { 4 };
        reading.next = start + 1;
        reading.only_scale = false;
        if self.is(reading.next, beside::SCALE_WITH_ARTICLE) {
            let same = self.words.get(self.folded(reading.next).strip_prefix("ال")?)?.value == last;
            reading.next += 1;
            return same.then_some(reading);
        }
        if let Some(word) = self.word(reading.next)
            && word.bare()
            && is_scale(word.class)
        {
            reading.next += 1;
            return (word.value == last && word.class == Class::Scale).then_some(reading);
        }
        Some(reading)
    }

    /// A number below a thousand or in digits, and its scales: «مئة وخمسين ألف», «3.5 مليارات», «ألفين».
    pub(super) fn part(&self, at: usize) -> Option<Reading> {
        let whole = |value: u64, next, needs| Reading {
            value: u128::from(value) * ONE,
            next,
            scale: 1,
            only_scale: false,
            needs,
        };
        let mut reading = if self.kind(at) == Some(TokenKind::Number) {
            let digits = digits::read(self.folded(at));
            if self.other_mark_follows(at) || self.spaced(at) || is_unclear(self.document, at, self.text) {
                return None;
            }
            // «1.147 تريليون»: nobody has thousands of them.
            let many = self.word(at + 1).is_some_and(|word| word.bare() && word.value >= TRILLION);
            let value = match digits.ambiguous {
                true if many => digits::fraction(self.folded(at))?,
                true => return None,
                false => digits.value?,
            };
            Reading { value, next: at + 1, scale: 1, only_scale: false, needs: Needs::Nothing }
        } else {
            let word = self.word(at)?;
            match word.class {
                Class::Scale => {
                    Reading { scale: word.value, only_scale: true, ..whole(word.value, at + 1, Needs::Nothing) }
                }
                Class::ScaleDual => Reading { scale: word.value, ..whole(2 * word.value, at + 1, Needs::Nothing) },
                _ => {
                    let (value, next, needs) = self.below_thousand(at, word)?;
                    whole(value, next, needs)
                }
            }
        };
        while let Some(word) = self.word(reading.next).filter(|word| word.bare() && is_scale(word.class)) {
            // «ألف مليار» is a trillion; «مليون ألف» and «5 مليونين» are nothing.
            if word.class == Class::ScaleDual || word.value <= reading.scale || reading.needs == Needs::Limit {
                return None;
            }
            if reading.scale > 1 && word.class != Class::Scale {
                return None;
            }
            reading.value = reading.value.checked_mul(u128::from(word.value))?;
            reading.scale = word.value;
            reading.only_scale = false;
            reading.needs = if reading.needs == Needs::More { Needs::More } else { Needs::Nothing };
            reading.next += 1;
        }
        Some(reading)
    }

    pub(super) fn below_thousand(&self, at: usize, word: Word) -> Option<(u64, usize, Needs)> {
        let (hundreds, next) = match word.class {
            Class::Hundred => (word.value, at + 1),
            Class::Unit | Class::UnitBeforeNoun if word.value > 2 => {
                match self.word(at + 1).filter(|next| next.bare() && next.class == Class::Hundred && next.value == 100)
                {
                    Some(_) => (word.value * 100, at + 2),
                    None => return self.below_hundred(at, word),
                }
            }
            _ => return self.below_hundred(at, word),
        };
        let rest = self.joined(next).and_then(|start| {
            let word = self.word(start).filter(|word| start == next || word.bare())?;
            if word.class == Class::Hundred {
                return None;
            }
            // «مئة وخمس مئة» is no sum.
            if self.word(start + 1).is_some_and(|after| after.bare() && after.class == Class::Hundred) {
                return None;
            }
            self.below_hundred(start, word)
        });
        match rest {
            Some((value, next, needs)) => {
                Some((hundreds + value, next, if needs == Needs::Limit { Needs::Nothing } else { needs }))
            }
            None => Some((hundreds, next, Needs::Nothing)),
        }
    }

    pub(super) fn below_hundred(&self, at: usize, word: Word) -> Option<(u64, usize, Needs)> {
        let value = word.value;
        match word.class {
            Class::Unit | Class::UnitBeforeNoun | Class::UnitInCompound | Class::One => {
                if let Some(ten) = self.word(at + 1)
                    && ten.bare()
                    && matches!(ten.class, Class::Ten | Class::TenBeforeNoun)
                {
                    let accusative = word.class == Class::UnitInCompound && value > 2;
                    let sound = !accusative && word.class != Class::One;
                    return sound.then_some((value + 10, at + 2, Needs::Nothing));
                }
                if let Some(start) = self.joined(at + 1)
                    && let Some(tens) = self.word(start)
                    && matches!(tens.class, Class::Tens | Class::TensBeforeNoun)
                    && (start == at + 1 || tens.bare())
                {
                    return Some((value + tens.value, start + 1, Needs::Nothing));
                }
                let needs = match word.class {
                    Class::Unit => Needs::Nothing,
                    Class::UnitBeforeNoun => Needs::FeminineNoun,
                    Class::One => Needs::Limit,
                    _ => Needs::More,
                };
                Some((value, at + 1, needs))
            }
            Class::Ten | Class::Tens => Some((value, at + 1, Needs::Nothing)),
            Class::TenBeforeNoun => Some((value, at + 1, Needs::FeminineNoun)),
            Class::TensBeforeNoun => Some((value, at + 1, Needs::CountedNoun)),
            _ => None,
        }
    }
}
