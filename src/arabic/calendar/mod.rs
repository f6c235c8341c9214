//! Weekdays, days, months, years and times of day, with their English; [`resolve`] finds their days in the calendar.
//!
//! Month names of the Gregorian calendar in its Egyptian, Levantine and Maghrebi series and of the Islamic calendar follow
//! Ryding, "A Reference Grammar of Modern Standard Arabic" (2005), chapter 15; the words are in
//! `glossary/arabic/calendar.toml`. Many are also names or verbs (رجب, مارس), and such a word is a month only beside
//! something that makes it one: a missing date is acceptable, a wrong one is not.

mod clock;
mod days;
mod months;
mod ranges;
// The build script reads no dates.
#[cfg(mujaz_compiled)]
pub mod resolve;
#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

use super::numbers::{continues_digits, is_counted_noun};
use super::tokens::{Document, TokenKind};
use words::{Entry, Evidence, Kind, Words, words};

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "they say what they are")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// "Monday".
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Monday => "Monday",
            Self::Tuesday => "Tuesday",
            Self::Wednesday => "Wednesday",
            Self::Thursday => "Thursday",
            Self::Friday => "Friday",
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
        }
    }
}

/// Whose months and years they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "they say what they are")]
pub enum Calendar {
    Gregorian,
    Hijri,
}

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "they say what they are")]
pub enum PartOfDay {
    Early,
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// A stretch of the calendar that «الماضي» and «المقبل» stand with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "they say what they are")]
pub enum Period {
    Week,
    Month,
    Year,
    Century,
}

/// Where the expression lies, seen from the day of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// «الماضي».
    Last,
    /// «الجاري», «هذا».
    This,
    /// «المقبل».
    Next,
    /// «اليوم».
    Today,
    /// «أمس».
    Yesterday,
    /// «أول من أمس».
    DayBeforeYesterday,
    /// «غدا».
    Tomorrow,
    /// «بعد غد».
    DayAfterTomorrow,
}

/// The later end of a range: «من 3 إلى 7 مايو».
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RangeEnd {
    /// The day of the month, unless whole years are named.
    pub day: Option<u8>,
    /// The month, unless whole years are named.
    pub month: Option<u8>,
    /// The year, if it is written.
    pub year: Option<u16>,
}

/// A time of day whose half of the day is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockTime {
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
    /// "GMT", "local time", "Beirut time", where it is written.
    pub zone: Option<&'static str>,
}

/// What an expression names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CalendarParts {
    /// The day of the week.
    pub weekday: Option<Weekday>,
    /// The part of the day.
    pub part_of_day: Option<PartOfDay>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The year as written.
    pub year: Option<u16>,
    /// Where a month or a year is known to be of it.
    pub calendar: Option<Calendar>,
    /// Where a period is named: «الأسبوع الماضي».
    pub period: Option<Period>,
    /// «الماضي», «أمس» and their kind.
    pub relation: Option<Relation>,
    /// Where it is a range: its later end.
    pub until: Option<RangeEnd>,
    /// The time of day.
    pub time: Option<ClockTime>,
}

/// A calendar expression in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarExpression {
    /// Indices into [`Document::tokens`]; a proclitic in the first word belongs to it.
    pub tokens: Range<usize>,
    /// "Monday", "last Monday", "8 November 2021", "Ramadan 1442", "yesterday evening".
    pub english: String,
    /// The rule that read it.
    pub rule: &'static str,
    /// What it names.
    pub parts: CalendarParts,
}

/// The calendar expression that starts at the token `at` and ends before `tokens_end`, in its longest reading.
///
/// ```
/// use mujaz::arabic::{Document, calendar::calendar_at};
/// let text = "الاثنين 8 تشرين الثاني/نوفمبر 2021";
/// let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
/// let date = calendar_at(&document, 7, 0, text).unwrap();
/// assert_eq!((date.english.as_str(), date.tokens), ("Monday, 8 November 2021", 0..7));
/// ```
#[must_use]
pub fn calendar_at(document: &Document, tokens_end: usize, at: usize, text: &str) -> Option<CalendarExpression> {
    let end = tokens_end.min(document.tokens().len());
    if at >= end {
        return None;
    }
    let reader = Reader { document, end, words: words(), text };
    match document.tokens()[at].kind {
        TokenKind::Number => reader.starting_with_number(at),
        TokenKind::Arabic => {
            let entries = reader.words.get(document.folded(at));
            entries.iter().find_map(|entry| reader.starting_with_word(at, entry))
        }
        _ => None,
    }
}

/// The day of which a folded word is the name, with nothing written to it: «الأحد».
pub(crate) fn weekday(folded: &str) -> Option<Weekday> {
    words().get(folded).iter().filter(|entry| !entry.proclitic).find_map(|entry| match entry.kind {
        Kind::Weekday(weekday) => Some(weekday),
        _ => None,
    })
}

/// Whether a folded word is the name of a day, with or without what is written to it: «الأحد», «بالأحد».
pub(crate) fn is_weekday(folded: &str) -> bool {
    words::words().get(folded).iter().any(|entry| matches!(entry.kind, words::Kind::Weekday(_)))
}

/// Whether a calendar expression may start with the folded word.
pub(crate) fn may_start_date(folded: &str) -> bool {
    !words().get(folded).is_empty()
}

#[derive(Clone, Copy)]
struct Month {
    calendar: Calendar,
    number: u8,
    evidence: Evidence,
    /// «شهر», or both of its names: it is one whatever stands beside it.
    marked: bool,
    next: usize,
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

    fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.document.folded(at))
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        if at < self.end { Some(self.document.tokens()[at].kind) } else { None }
    }

    fn glued(&self, at: usize) -> bool {
        let tokens = self.document.tokens();
        at > 0 && at < self.end && tokens[at - 1].range().end == tokens[at].range().start
    }

    /// Entries without proclitics at a token within an expression.
    fn inner(&self, at: usize) -> impl Iterator<Item = &'static Entry> {
        let entries = if self.kind(at) == Some(TokenKind::Arabic) { self.words.get(self.folded(at)) } else { &[] };
        entries.iter().filter(move |entry| !entry.proclitic)
    }

    fn matches(&self, at: usize, entry: &Entry) -> Option<usize> {
        let next = at + 1;
        entry
            .rest
            .iter()
            .enumerate()
            .all(|(index, word)| self.folded(next + index) == word)
            .then_some(next + entry.rest.len())
    }

    fn has(&self, at: usize, kind: Kind) -> bool {
        self.inner(at).any(|entry| entry.kind == kind)
    }

    fn relation(&self, at: usize) -> Option<Relation> {
        self.inner(at).find_map(|entry| match entry.kind {
            Kind::Relation(relation) => Some(relation),
            _ => None,
        })
    }

    fn starting_with_word(&self, at: usize, entry: &Entry) -> Option<CalendarExpression> {
        let next = self.matches(at, entry)?;
        match entry.kind {
            Kind::Weekday(weekday) => self.weekday(at, next, weekday, None, None),
            Kind::Month(..) | Kind::MonthWord => self.month_alone(at, entry.proclitic),
            Kind::Day(day) => self.day_in_words(at, next, day),
            Kind::Part(part, of) => self.part_of_day(at, next, part, of),
            Kind::Period(period) => self
                .period(at, next, period)
                .or_else(|| if period == Period::Year { self.year_after_word(at, next) } else { None }),
            Kind::YearWord => self.year_after_word(at, next),
            Kind::YearsWord => self.years_after_word(at, next),
            Kind::ClockWord => self.clock_after_word(at, next),
            Kind::Hour => self.clock_alone(at),
            Kind::This => self.this_period(at, next),
            Kind::DayWord | Kind::Today | Kind::Yesterday | Kind::Tomorrow | Kind::First | Kind::After => self.day(at),
            Kind::Relation(_) => None,
        }
    }
}

fn part_english(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Early => "early",
        PartOfDay::Morning => "morning",
        PartOfDay::Afternoon => "afternoon",
        PartOfDay::Evening => "evening",
        PartOfDay::Night => "night",
    }
}

fn relation_english(relation: Relation) -> &'static str {
    match relation {
        Relation::Last => "last ",
        Relation::Next => "next ",
        _ => "this ",
    }
}

/// The year of a month: «مارس من العام الماضي».
fn year_english(relation: Relation) -> &'static str {
    match relation {
        Relation::Last => "last year",
        Relation::Next => "next year",
        _ => "this year",
    }
}

fn period_expression(tokens: Range<usize>, period: Period, relation: Relation) -> CalendarExpression {
    let name = match period {
        Period::Week => "week",
        Period::Month => "month",
        Period::Year => "year",
        Period::Century => "century",
    };
    let parts = CalendarParts { period: Some(period), relation: Some(relation), ..CalendarParts::default() };
    let english = format!("{}{name}", relation_english(relation));
    CalendarExpression { tokens, english, rule: "relative period", parts }
}

/// What years are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Era {
    Christ,
    BeforeChrist,
    Hijra,
}

fn year_expression(at: usize, next: usize, year: u16, calendar: Option<Calendar>) -> CalendarExpression {
    let english = if calendar == Some(Calendar::Hijri) { format!("{year} AH") } else { year.to_string() };
    let parts = CalendarParts { year: Some(year), calendar, ..CalendarParts::default() };
    CalendarExpression { tokens: at..next, english, rule: "year", parts }
}

fn days_in(month: u8, year: Option<u16>) -> u8 {
    match month {
        2 => match year {
            Some(year) if !(year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))) => 28,
            _ => 29,
        },
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
