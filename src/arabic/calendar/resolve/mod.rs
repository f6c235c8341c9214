//! The days that a calendar expression names, seen from the date of publication.
//!
//! What has no single reading has no days: a weekday that nothing tells to be past or coming, «الأسبوع الماضي», since weeks begin
//! on different days, a weekday that contradicts its date.

mod hijri;
mod tense;
#[cfg(test)]
mod tests;

use std::cell::OnceCell;
use std::ops::Range;

use jiff::civil::{self, Date};
use jiff::{Span, ToSpan};

use super::words::{Kind, words};
use super::{Calendar, CalendarExpression, CalendarParts, Period, RangeEnd, Relation, Weekday};
use crate::arabic::{Document, TokenKind};
use tense::{Tense, is, says, tense};

/// The days that an expression names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub first: Date,
    /// The last; the first again where it is one day.
    pub last: Date,
    /// It is of the Islamic calendar, whose months begin when the moon is seen: a day earlier or later is possible.
    pub approximate: bool,
}

/// A weekday that stands alone is looked for so many days back.
const FARTHEST_PAST_WEEKDAY: i32 = 4;
/// … and ahead.
const FARTHEST_COMING_WEEKDAY: i32 = 5;
/// A date without its year that is so many days away is of the nearest year.
const NEAR: i32 = 40;
/// One that is so many days away is, if the tense says so.
const FAR: i32 = 120;

/// So many words before an expression, and half as many behind it, are looked at for another year.
const WINDOW: usize = 200;
/// So many weekdays before one are looked at: «بين الاثنين والأربعاء».
const LONGEST_LIST: usize = 8;

/// Resolves the expressions of one document.
#[derive(Debug)]
pub struct Resolver<'a> {
    document: &'a Document,
    published: Option<Date>,
    /// Whether the story itself says that it was not written on the day of publication.
    shifted: OnceCell<bool>,
}

impl<'a> Resolver<'a> {
    /// A resolver for a document that was published on this day, if that is known.
    #[must_use]
    pub fn new(document: &'a Document, published: Option<Date>) -> Self {
        Self { document, published, shifted: OnceCell::new() }
    }

    /// The day of publication, if it is known.
    #[must_use]
    pub fn published(&self) -> Option<Date> {
        self.published
    }

    /// The days that an expression of the document names; `None` where they cannot be told.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use mujaz::arabic::{Document, calendar::{calendar_at, resolve::Resolver}};
    /// let text = "وصل الوزير الاثنين";
    /// let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    /// let monday = calendar_at(&document, 3, 2, text).unwrap();
    /// let days = Resolver::new(&document, Some(date(2021, 11, 9))).resolve(&monday).unwrap();
    /// assert_eq!(days.first, date(2021, 11, 8));
    /// assert_eq!(Resolver::new(&document, None).resolve(&monday), None);
    /// ```
    #[must_use]
    pub fn resolve(&self, expression: &CalendarExpression) -> Option<Days> {
        let parts = &expression.parts;
        if parts.day.is_some() || parts.month.is_some() {
            return self.dated(expression);
        }
        if let Some(weekday) = parts.weekday {
            return self.weekday(expression, weekday).map(one);
        }
        if let Some(year) = parts.year {
            return years(year, parts);
        }
        match (parts.period, parts.relation) {
            (Some(period), Some(relation)) => self.period(period, relation),
            // «بالأمس» is also "not long ago".
            (None, Some(relation)) if !self.folded(expression.tokens.start).ends_with("بالامس") => {
                self.relative_day(relation).filter(|_| !self.is_shifted()).map(one)
            }
            _ => None,
        }
    }

    fn folded(&self, at: usize) -> &str {
        self.document.tokens().get(at).map_or("", |_| self.document.folded(at))
    }

    fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.document.folded(at))
    }

    fn sentence(&self, expression: &CalendarExpression) -> Range<usize> {
        let sentence = self.document.sentence_of(expression.tokens.start);
        self.document.sentences().get(sentence).map_or(0..0, |sentence| sentence.tokens.clone())
    }

    fn relative_day(&self, relation: Relation) -> Option<Date> {
        let days = match relation {
            Relation::Today => 0,
            Relation::Yesterday => -1,
            Relation::DayBeforeYesterday => -2,
            Relation::Tomorrow => 1,
            Relation::DayAfterTomorrow => 2,
            Relation::Last | Relation::This | Relation::Next => return None,
        };
        self.published?.checked_add(days.days()).ok()
    }

    fn weekday(&self, expression: &CalendarExpression, weekday: Weekday) -> Option<Date> {
        let published = self.published?;
        let next = expression.tokens.end;
        if is(self.folded(next), says::OTHER) || expression.english.starts_with("the night of") {
            return None;
        }
        let ahead = i32::from(published.weekday().until(civil_weekday(weekday)));
        let back = (7 - ahead) % 7;
        let days = match expression.parts.relation {
            // «الاثنين الماضي» on a Tuesday: yesterday, or a week before?
            Some(Relation::Last) => match back {
                0 => -7,
                1 => return None,
                _ => -back,
            },
            Some(Relation::Next) => match ahead {
                0 => 7,
                1 => return None,
                _ => ahead,
            },
            Some(Relation::This) => return None,
            Some(relation) => {
                let day = self.relative_day(relation)?;
                return (day.weekday() == civil_weekday(weekday)).then_some(day);
            }
            None => {
                let sentence = self.sentence(expression);
                if self.is_open(expression) {
                    return None;
                }
                match tense(self.document, &sentence, &expression.tokens)? {
                    Tense::Past => (back <= FARTHEST_PAST_WEEKDAY).then_some(-back)?,
                    Tense::Coming => (ahead <= FARTHEST_COMING_WEEKDAY).then_some(ahead)?,
                }
            }
        };
        published.checked_add(days.days()).ok()
    }

    /// Whether the word before the day leaves open which day it is: «حتى الاثنين», «كل يوم جمعة», «اجتماع الثلاثاء».
    fn is_open(&self, expression: &CalendarExpression) -> bool {
        let mut at = expression.tokens.start;
        let first = self.folded(at);
        if first.starts_with("لل") || first == "ليوم" {
            return true;
        }
        // «بين الاثنين والأربعاء»
        let first_of_list = at.saturating_sub(LONGEST_LIST);
        while at > first_of_list
            && words()
                .get(self.before(at, 1))
                .iter()
                .any(|entry| matches!(entry.kind, Kind::Weekday(_) | Kind::DayWord))
        {
            at -= 1;
        }
        if self.folded(at).starts_with("لل") {
            return true;
        }
        let before = self.before(at, 1);
        // «في ساعة متأخرة من مساء الاثنين», «عند الساعة 12,01 من فجر الجمعة»
        if before == "من"
            && at.checked_sub(2).is_some_and(|late| {
                is(self.folded(late), says::LATE) || self.document.tokens()[late].kind == TokenKind::Number
            })
        {
            return false;
        }
        is(before, says::OPEN | says::EVENT)
    }

    fn period(&self, period: Period, relation: Relation) -> Option<Days> {
        let published = self.published?;
        let step = match relation {
            Relation::Last => -1,
            Relation::This => 0,
            Relation::Next => 1,
            _ => return None,
        };
        let (first, length): (Date, Span) = match period {
            Period::Month => (published.first_of_month().checked_add(step.months()).ok()?, 1.month()),
            Period::Year => (published.first_of_year().checked_add(step.years()).ok()?, 1.year()),
            // Weeks begin on different days; centuries in different years.
            Period::Week | Period::Century => return None,
        };
        Some(Days { first, last: first.checked_add(length).ok()?.yesterday().ok()?, approximate: false })
    }

    fn dated(&self, expression: &CalendarExpression) -> Option<Days> {
        let parts = &expression.parts;
        let days = if let (Some(Period::Month), Some(relation), Some(day)) = (parts.period, parts.relation, parts.day) {
            let month = self.period(Period::Month, relation)?.first;
            one(Date::new(month.year(), month.month(), i8::try_from(day).ok()?).ok()?)
        } else if let Some(year) = parts.year {
            days_of(parts, i16::try_from(year).ok()?)?
        } else if let (Some(Period::Year), Some(relation)) = (parts.period, parts.relation) {
            let year = self.period(Period::Year, relation)?.first.year();
            // A relative year is a Gregorian one.
            days_of(parts, year).filter(|days| !days.approximate)?
        } else {
            self.without_year(expression)?
        };
        let agrees = parts.weekday.is_none_or(|weekday| civil_weekday(weekday) == days.first.weekday());
        agrees.then_some(days)
    }

    /// A date or a month whose year is not written.
    fn without_year(&self, expression: &CalendarExpression) -> Option<Days> {
        let published = self.published?;
        let parts = &expression.parts;
        let sentence = self.sentence(expression);
        let deictic = parts.relation.is_some() || parts.weekday.is_some();
        if self.is_of_a_year(expression) || self.is_named(expression) || (!deictic && self.has_other_year(expression)) {
            return None;
        }
        let year = match parts.calendar? {
            Calendar::Gregorian => published.year(),
            Calendar::Hijri => hijri::year(published)?,
        };
        let candidates: Vec<Days> = (year - 1..=year + 1).filter_map(|year| days_of(parts, year)).collect();
        // Days from publication: negative before it, 0 within.
        let distance = |days: &Days| {
            if days.last < published {
                -days_between(days.last, published)
            } else {
                days_between(published, days.first).max(0)
            }
        };
        let this_month = |days: &Days| (days.first.year(), days.first.month()) == (published.year(), published.month());
        let day = parts.day.is_some();
        match parts.relation {
            // «8 مارس الماضي» in March may be this month's or last year's.
            Some(Relation::Last) => {
                let last = candidates.iter().rfind(|days| distance(days) < 0 || days.first <= published)?;
                (!this_month(last)).then_some(*last)
            }
            Some(Relation::Next) => {
                let next = candidates.iter().find(|days| distance(days) > 0 || days.last >= published)?;
                (!this_month(next)).then_some(*next)
            }
            Some(Relation::This) => candidates.into_iter().find(this_month),
            Some(_) => None,
            None => {
                let nearest = *candidates.iter().min_by_key(|days| distance(days).abs())?;
                let away = distance(&nearest);
                if parts.weekday.is_some() {
                    return Some(nearest);
                }
                let open = is(self.before(expression.tokens.start, 1), says::OPEN);
                let told = tense(self.document, &sentence, &expression.tokens).filter(|_| !open);
                let limit = match told {
                    Some(Tense::Past) if away <= 0 => FAR,
                    Some(Tense::Coming) if away >= 0 => FAR,
                    None if day => NEAR,
                    // «سيطروا على المدينة في 23 مايو» in the month before it: some other year's.
                    _ => return None,
                };
                (away.abs() <= limit).then_some(nearest)
            }
        }
    }

    /// Whether a year other than that of publication stands in this sentence or the two before it: the story may be there.
    fn has_other_year(&self, expression: &CalendarExpression) -> bool {
        let published = self.published.map_or(0, Date::year);
        let sentence = self.document.sentence_of(expression.tokens.start);
        let start = self.document.sentences().get(sentence.saturating_sub(2)).map_or(0, |first| first.tokens.start);
        let start = start.max(expression.tokens.start.saturating_sub(WINDOW));
        let end = self.sentence(expression).end.min(expression.tokens.end + WINDOW / 2);
        (start..end).any(|at| {
            let year = self.folded(at);
            self.document.tokens()[at].kind == TokenKind::Number
                && year.len() == 4
                && year.parse().is_ok_and(|year: i16| (1300..=2100).contains(&year) && year != published)
        })
    }

    /// «8 مارس من العام نفسه», «من كل عام», «من ذلك العام».
    fn is_of_a_year(&self, expression: &CalendarExpression) -> bool {
        let next = expression.tokens.end;
        let at = if self.folded(next) == "من" { next + 1 } else { next };
        is(self.folded(at), says::OF_A_YEAR)
    }

    /// «ثورة 25 يناير»; and a day of the week or month that is another one: «8 مارس التالي».
    fn is_named(&self, expression: &CalendarExpression) -> bool {
        let at = expression.tokens.start;
        let next = self.folded(expression.tokens.end);
        // «الأول والثاني من أغسطس»: another day, in its own right.
        let other = is(next, says::OTHER) && !next.starts_with('و');
        other || is(self.before(at, 1), says::NAMED)
    }

    /// Whether some «أمس الاثنين» of the story contradicts the date of publication, or its weekdays name the day before and never
    /// the day itself: it may have been written a day earlier or later.
    fn is_shifted(&self) -> bool {
        *self.shifted.get_or_init(|| self.published.is_some_and(|published| self.shift(published)))
    }

    fn shift(&self, published: Date) -> bool {
        let (mut today, mut yesterday) = (false, false);
        for at in 0..self.document.tokens().len() {
            if self.document.tokens()[at].kind != TokenKind::Arabic {
                continue;
            }
            let weekday = |at: usize| {
                words().get(self.folded(at)).iter().find_map(|entry| match entry.kind {
                    Kind::Weekday(weekday) => Some(civil_weekday(weekday)),
                    _ => None,
                })
            };
            let Some(day) = weekday(at) else { continue };
            today |= day == published.weekday();
            yesterday |= day == published.weekday().previous();
            let word = self.before(at, 1);
            let relation = match word {
                "اليوم" => Some(Relation::Today),
                "امس" | "الامس" => Some(Relation::Yesterday),
                "غدا" | "غد" => Some(Relation::Tomorrow),
                _ => None,
            };
            let relation = relation.filter(|_| !matches!(self.before(at, 2), "بعد" | "من" | "اول"));
            if let Some(expected) = relation.and_then(|relation| self.relative_day(relation))
                && expected.weekday() != day
            {
                return true;
            }
        }
        yesterday && !today
    }
}

fn one(day: Date) -> Days {
    Days { first: day, last: day, approximate: false }
}

fn days_between(first: Date, last: Date) -> i32 {
    first.until(last).map_or(i32::MAX / 2, |span| span.get_days())
}

/// The day of the week as the dates of the program have it.
pub(crate) fn civil_weekday(weekday: Weekday) -> civil::Weekday {
    match weekday {
        Weekday::Monday => civil::Weekday::Monday,
        Weekday::Tuesday => civil::Weekday::Tuesday,
        Weekday::Wednesday => civil::Weekday::Wednesday,
        Weekday::Thursday => civil::Weekday::Thursday,
        Weekday::Friday => civil::Weekday::Friday,
        Weekday::Saturday => civil::Weekday::Saturday,
        Weekday::Sunday => civil::Weekday::Sunday,
    }
}

/// A year, or the years of a range.
fn years(year: u16, parts: &CalendarParts) -> Option<Days> {
    // «عام 1400» without «هـ» or «م» may be of either calendar.
    if parts.calendar.is_none() && year <= 1500 {
        return None;
    }
    let first = i16::try_from(year).ok()?;
    let last = i16::try_from(parts.until.and_then(|until| until.year).unwrap_or(year)).ok()?;
    if parts.calendar == Some(Calendar::Hijri) {
        let last = hijri::day(last + 1, 1, 1)?.yesterday().ok()?;
        return Some(Days { first: hijri::day(first, 1, 1)?, last, approximate: true });
    }
    Some(Days { first: Date::new(first, 1, 1).ok()?, last: Date::new(last, 12, 31).ok()?, approximate: false })
}

/// The days of a date, a range of dates or a month, whose year, or that of its first day, is `year`.
fn days_of(parts: &CalendarParts, year: i16) -> Option<Days> {
    let calendar = parts.calendar?;
    let month = parts.month?;
    let (first, mut last) = month_or_day(calendar, year, month, parts.day)?;
    if let Some(RangeEnd { day, month: Some(until), year: written }) = parts.until {
        let turns = i16::from((until, day) < (month, parts.day));
        let year = written.and_then(|year| i16::try_from(year).ok()).unwrap_or(year + turns);
        last = month_or_day(calendar, year, until, day)?.1;
    }
    (first <= last).then_some(Days { first, last, approximate: calendar == Calendar::Hijri })
}

fn month_or_day(calendar: Calendar, year: i16, month: u8, day: Option<u8>) -> Option<(Date, Date)> {
    let date = |year, month, day: u8| match calendar {
        Calendar::Gregorian => Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok(),
        Calendar::Hijri => hijri::day(year, month, day),
    };
    if let Some(day) = day {
        let day = date(year, month, day)?;
        return Some((day, day));
    }
    let first = date(year, month, 1)?;
    let next = if month == 12 { date(year + 1, 1, 1)? } else { date(year, month + 1, 1)? };
    Some((first, next.yesterday().ok()?))
}
