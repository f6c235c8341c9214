//! Several days or years in one expression: «من 3 إلى 7 مايو», «السابع والثامن من يونيو», «بين عامي 2011 و2015».

use super::words::{Kind, beside};
use super::{
    Calendar, CalendarExpression, CalendarParts, Period, RangeEnd, Reader, Relation, TokenKind, year_expression,
};

/// So many years of a list are looked back over.
const LONGEST_LIST: usize = 8;

impl Reader<'_> {
    /// A day whose month stands behind a later day, the day ending before `next`: a range with that day, or a day by itself that
    /// shares its month.
    pub(super) fn day_of_shared_month(&self, at: usize, next: usize, day: u8) -> Option<CalendarExpression> {
        let to = self.words.is(self.folded(next), beside::TO);
        // «25 و28», «السابع والثامن».
        let apart = self.folded(next) == "و";
        let start = if to || apart { next + 1 } else { next };
        let later = match self.kind(start)? {
            // Days rise: a long list is not followed to its end.
            TokenKind::Number if (to || apart) && self.folded(start).parse().is_ok_and(|later: u8| later > day) => {
                self.day_in_digits(start)?
            }
            TokenKind::Arabic => self.words.get(self.folded(start)).iter().find_map(|entry| match entry.kind {
                Kind::Day(later) if later > day && to != entry.proclitic => {
                    self.day_in_words(start, self.matches(start, entry)?, later)
                }
                _ => None,
            })?,
            _ => return None,
        };
        // A range of more than two ends is none.
        if later.parts.day? <= day || later.parts.until.is_some() {
            return None;
        }
        if to || self.words.is(self.before(at, 1), beside::BETWEEN) {
            return Some(range(at, format!("{day} to {}", later.english), Some(day), &later));
        }
        let introduced = self.kind(at) == Some(TokenKind::Arabic)
            || self.words.is(self.before(at, 1), beside::BEFORE_DAYS)
            || (self.before(at, 1) == "و" && self.is_day_in_digits(at.checked_sub(2)?));
        let english = later.english.split_once(' ').map(|(_, month)| format!("{day} {month}"))?;
        let parts = CalendarParts { day: Some(day), ..later.parts };
        introduced.then_some(CalendarExpression { tokens: at..next, english, rule: "date", parts })
    }

    fn is_day_in_digits(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Number) && self.folded(at).len() <= 2
    }

    /// «من 28 أبريل إلى 3 مايو»: with the date that follows, if the two are a range.
    pub(super) fn to_a_later_date(&self, at: usize, first: CalendarExpression) -> CalendarExpression {
        let before = self.before(at, 1);
        let next = first.tokens.end;
        let connected = match self.folded(next) {
            "و" => self.words.is(before, beside::BETWEEN),
            "-" | "–" | "—" => true,
            word => self.words.is(word, beside::TO) && self.words.is(before, beside::FROM),
        };
        let plain = first.parts.relation.is_none() && first.parts.until.is_none();
        if !connected || !plain {
            return first;
        }
        let start = next + 1;
        let Some(later) = self.single_date(start).filter(|later| later.parts.calendar == first.parts.calendar) else {
            return first;
        };
        let order = |parts: &CalendarParts| (parts.month, parts.day);
        let year = first.parts.year.or_else(|| {
            // «من 28 ديسمبر إلى 3 يناير 2018»
            let turns = u16::from(order(&first.parts) > order(&later.parts));
            later.parts.year.map(|year| year - turns)
        });
        let turns = year.is_none() && later.parts.year.is_none();
        let rises = (year, order(&first.parts)) < (later.parts.year, order(&later.parts));
        if later.parts.until.is_some() || !(rises || turns) {
            return first;
        }
        let mut both = range(at, format!("{} to {}", first.english, later.english), first.parts.day, &later);
        (both.parts.month, both.parts.year) = (first.parts.month, year);
        both
    }

    /// A day with its month right behind it.
    fn single_date(&self, at: usize) -> Option<CalendarExpression> {
        if self.kind(at) == Some(TokenKind::Number) {
            let day = self.folded(at).parse().ok()?;
            let next = if self.folded(at + 1) == "من" { at + 2 } else { at + 1 };
            return self.day_of_month(at, day, self.month(next, false)?);
        }
        self.inner(at).find_map(|entry| match entry.kind {
            Kind::Day(day) => {
                let next = self.matches(at, entry).filter(|next| self.folded(*next) == "من")?;
                self.day_of_month(at, day, self.month(next + 1, false)?)
            }
            _ => None,
        })
    }

    /// «من العام الماضي», «العام المقبل» behind a month.
    pub(super) fn relative_year(&self, at: usize) -> Option<(Relation, usize)> {
        let start = if self.folded(at) == "من" { at + 1 } else { at };
        if self.has(start, Kind::This) && self.has(start + 1, Kind::Period(Period::Year)) {
            return Some((Relation::This, start + 2));
        }
        if !self.has(start, Kind::Period(Period::Year)) {
            return None;
        }
        self.relation(start + 1).map(|relation| (relation, start + 2))
    }

    /// «2011 إلى 2015» behind «من», «2011 و2015» behind «بين».
    pub(super) fn years(&self, at: usize) -> Option<CalendarExpression> {
        let before = self.before(at, 1);
        let between = self.words.is(before, beside::BETWEEN);
        if !between && !self.words.is(before, beside::FROM) {
            return None;
        }
        self.years_to(at, at, between)
    }

    /// A range of years whose first stands at `number`.
    fn years_to(&self, at: usize, number: usize, between: bool) -> Option<CalendarExpression> {
        let (first, _, next) = self.year_number(number, 1900..=2100)?;
        let connected = if between {
            self.folded(next) == "و" || self.words.is(self.folded(next), beside::TO)
        } else {
            self.words.is(self.folded(next), beside::TO)
        };
        let word = usize::from(self.has(next + 1, Kind::YearWord) || self.has(next + 1, Kind::Period(Period::Year)));
        let (last, _, end) = self.year_number(next + 1 + word, 1900..=2100).filter(|_| connected)?;
        if last <= first {
            return None;
        }
        let mut expression = year_expression(at, end, first, Some(Calendar::Gregorian));
        expression.english = format!("{first} to {last}");
        expression.parts.until = Some(RangeEnd { day: None, month: None, year: Some(last) });
        Some(expression)
    }

    /// «عامي 2014 و2015»: the first, or both behind «بين».
    pub(super) fn years_after_word(&self, at: usize, next: usize) -> Option<CalendarExpression> {
        if self.words.is(self.before(at, 1), beside::BETWEEN) {
            return self.years_to(at, next, true);
        }
        let (year, calendar, end) = self.year_number(next, 1900..=2100)?;
        let listed = matches!(self.folded(end), "و" | "،" | ",") && self.kind(end + 1) == Some(TokenKind::Number);
        listed.then(|| year_expression(at, end, year, calendar))
    }

    /// Whether the number is one of the years of «عامي 2014 و2015».
    pub(super) fn is_second_year(&self, at: usize) -> bool {
        let mut at = at;
        for _ in 0..LONGEST_LIST {
            let listed = matches!(self.before(at, 1), "و" | "،" | ",");
            if !listed || at < 2 || self.kind(at - 2) != Some(TokenKind::Number) {
                return false;
            }
            at -= 2;
            if self.has_years_word(at) {
                return true;
            }
        }
        false
    }

    fn has_years_word(&self, at: usize) -> bool {
        let entries = self.words.get(self.before(at, 1));
        entries.iter().any(|entry| entry.kind == Kind::YearsWord)
    }
}

/// The range from a day to the date `later`.
fn range(at: usize, english: String, day: Option<u8>, later: &CalendarExpression) -> CalendarExpression {
    let until = RangeEnd { day: later.parts.day, month: later.parts.month, year: later.parts.year };
    let parts = CalendarParts { day, until: Some(until), ..later.parts };
    CalendarExpression { tokens: at..later.tokens.end, english, rule: "range of dates", parts }
}
