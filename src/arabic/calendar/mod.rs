//! Weekdays, days, months and years, with their English; nothing is resolved against a date of publication here.
//!
//! Month names of the Gregorian calendar in its Egyptian, Levantine and Maghrebi series and of the Islamic calendar follow
//! Ryding, "A Reference Grammar of Modern Standard Arabic" (2005), chapter 15; the words are in
//! `glossary/arabic/calendar.toml`. Many are also names or verbs (رجب, مارس), and such a word is a month only beside
//! something that makes it one: a missing date is acceptable, a wrong one is not.

#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

use super::numbers::{continues_digits, is_counted_noun};
use super::tokens::{Document, TokenKind};
use words::{Entry, Evidence, Kind, Words, beside, words};

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "they say what they are")]
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
#[expect(missing_docs, reason = "they say what they are")]
pub enum Calendar {
    Gregorian,
    Hijri,
}

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "they say what they are")]
pub enum PartOfDay {
    Early,
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// A stretch of the calendar that «الماضي» and «المقبل» stand with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "they say what they are")]
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
        TokenKind::Number => reader.from_number(at),
        TokenKind::Arabic => {
            let entries = reader.words.get(document.folded(at));
            entries.iter().find_map(|entry| reader.from_word(at, entry))
        }
        _ => None,
    }
}

struct Month {
    calendar: Calendar,
    month: u8,
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

    fn from_word(&self, at: usize, entry: &Entry) -> Option<CalendarExpression> {
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
            Kind::This => self.this_period(at, next),
            Kind::DayWord | Kind::Today | Kind::Yesterday | Kind::Tomorrow | Kind::First | Kind::After => self.day(at),
            Kind::Relation(_) => None,
        }
    }

    // --- Days ----------------------------------------------------------------------------------------------------

    /// A weekday whose name ends before `next`, with what may follow it.
    fn weekday(
        &self,
        at: usize,
        next: usize,
        weekday: Weekday,
        part: Option<(PartOfDay, bool)>,
        day: Option<Relation>,
    ) -> Option<CalendarExpression> {
        let marked = part.is_some() || day.is_some() || next > at + 1;
        if self.words.is(self.folded(next), beside::TENS) || !(marked || self.is_weekday(at, next, weekday)) {
            return None;
        }
        let mut parts = CalendarParts {
            weekday: Some(weekday),
            part_of_day: part.map(|(part, _)| part),
            relation: day,
            ..CalendarParts::default()
        };
        let mut name = weekday.english().to_owned();
        let mut end = next;
        // «ليل السبت الأحد»: between the two.
        if let Some((PartOfDay::Night, _)) = part {
            let second = if matches!(self.folded(next), "-" | "–" | "/") { next + 1 } else { next };
            if let Some(Kind::Weekday(other)) =
                self.inner(second).map(|entry| entry.kind).find(|kind| matches!(kind, Kind::Weekday(_)))
            {
                parts.weekday = None;
                let english = format!("the night of {name} to {}", other.english());
                return Some(CalendarExpression { tokens: at..second + 1, english, rule: "weekday", parts });
            }
        }
        if let Some(relation) = self.relation(end) {
            let word = match relation {
                Relation::Last => "last",
                Relation::Next => "next",
                _ => "this",
            };
            name = format!("{word} {name}");
            parts.relation = Some(relation);
            end += 1;
        }
        let mut english = match part {
            None => name,
            Some((PartOfDay::Early, _)) => format!("early {name}"),
            Some((PartOfDay::Night, true)) if day != Some(Relation::Yesterday) => format!("the night of {name}"),
            Some((part, _)) => format!("{name} {}", part_english(part)),
        };
        if let Some(date) = self.date_after_weekday(end) {
            english.push_str(", ");
            english.push_str(&date.english);
            parts.day = date.parts.day;
            parts.month = date.parts.month;
            parts.year = date.parts.year;
            parts.calendar = date.parts.calendar;
            end = date.tokens.end;
        }
        Some(CalendarExpression { tokens: at..end, english, rule: "weekday", parts })
    }

    /// «الاثنين» may be "the two", «الأحد» part of a name.
    fn is_weekday(&self, at: usize, next: usize, weekday: Weekday) -> bool {
        match weekday {
            Weekday::Monday => {
                let before = self.before(at, 1);
                // «بين الاثنين والأربعاء».
                let enumerated = self
                    .words
                    .get(self.folded(next))
                    .iter()
                    .any(|entry| entry.proclitic && matches!(entry.kind, Kind::Weekday(_)));
                // «القتيلين الاثنين», «من بين الاثنين».
                let dual = before.starts_with("ال") && (before.ends_with("ين") || before.ends_with("ان"));
                let of_two = matches!(before, "من" | "بين") && self.words.is(self.before(at, 2), beside::BEFORE_MONDAY);
                enumerated
                    || !(dual
                        || of_two
                        || self.words.is(before, beside::BEFORE_MONDAY)
                        || self.words.is(self.folded(next), beside::AFTER_MONDAY))
            }
            Weekday::Sunday => !self.words.is(self.before(at, 1), beside::BEFORE_SUNDAY),
            _ => true,
        }
    }

    /// «الاثنين 8 نوفمبر», «الاثنين، الثامن من نوفمبر», «الاثنين الموافق 8 نوفمبر».
    fn date_after_weekday(&self, at: usize) -> Option<CalendarExpression> {
        let start = if matches!(self.folded(at), "،" | "," | "الموافق" | "(") { at + 1 } else { at };
        if self.folded(at) == "(" {
            return None;
        }
        match self.kind(start)? {
            TokenKind::Number => self.day_in_digits(start),
            TokenKind::Arabic => self.inner(start).find_map(|entry| match entry.kind {
                Kind::Day(day) => self.day_in_words(start, self.matches(start, entry)?, day),
                _ => None,
            }),
            _ => None,
        }
    }

    /// «صباح الاثنين», «مساء أمس», «بعد ظهر اليوم».
    fn part_of_day(&self, at: usize, next: usize, part: PartOfDay, of: bool) -> Option<CalendarExpression> {
        // «منتصف ليل الاثنين» is midnight.
        if part == PartOfDay::Night && self.before(at, 1) == "منتصف" {
            return None;
        }
        let (relation, after) = self.day_word(next);
        let weekday = self.inner(after).find_map(|entry| match entry.kind {
            Kind::Weekday(weekday) => Some(weekday),
            _ => None,
        });
        if let Some(weekday) = weekday {
            if part == PartOfDay::Early && self.words.is(self.folded(after + 1), beside::AFTER_BLAST) {
                return None;
            }
            return self.weekday(at, after + 1, weekday, Some((part, of)), relation);
        }
        let relation = relation?;
        let following = self.folded(after);
        if (relation == Relation::Yesterday && following == "الاول")
            || (relation == Relation::Today
                && (following.starts_with("ال") || matches!(following, "نفسه" | "ذاته" | "نفسها")))
            || (part == PartOfDay::Early && self.words.is(following, beside::AFTER_BLAST))
            || (of && relation != Relation::Yesterday)
        {
            return None;
        }
        let english = match (part, relation) {
            (PartOfDay::Early, Relation::Today) => "early today".to_owned(),
            (PartOfDay::Early, Relation::Yesterday) => "early yesterday".to_owned(),
            (PartOfDay::Early, _) => "early tomorrow".to_owned(),
            (PartOfDay::Night, Relation::Today) => "tonight".to_owned(),
            (PartOfDay::Night, Relation::Yesterday) => "last night".to_owned(),
            (part, Relation::Today) => format!("this {}", part_english(part)),
            (part, Relation::Yesterday) => format!("yesterday {}", part_english(part)),
            (part, _) => format!("tomorrow {}", part_english(part)),
        };
        let parts = CalendarParts { part_of_day: Some(part), relation: Some(relation), ..CalendarParts::default() };
        Some(CalendarExpression { tokens: at..after, english, rule: "part of day", parts })
    }

    /// «يوم», «اليوم», «أمس», «غد», «يوم أمس» at `at`: what they say, and where they end.
    fn day_word(&self, at: usize) -> (Option<Relation>, usize) {
        let start = if self.has(at, Kind::DayWord) { at + 1 } else { at };
        let relation = if start == at && self.has(at, Kind::Today) {
            Relation::Today
        } else if self.folded(start) == "امس" {
            Relation::Yesterday
        } else if matches!(self.folded(start), "غد" | "غدا") {
            Relation::Tomorrow
        } else {
            return (None, start);
        };
        let next = start + 1;
        (Some(relation), if start == at && self.has(next, Kind::DayWord) { next + 1 } else { next })
    }

    /// An expression that starts with a word for a day: «يوم الاثنين», «اليوم», «أمس», «غدا», «أول من أمس», «بعد غد».
    fn day(&self, at: usize) -> Option<CalendarExpression> {
        let relative = |end, english: &str, relation| {
            let parts = CalendarParts { relation: Some(relation), ..CalendarParts::default() };
            Some(CalendarExpression { tokens: at..end, english: english.to_owned(), rule: "relative day", parts })
        };
        let entry = self.words.get(self.folded(at)).iter().find(|entry| entry.rest.is_empty())?;
        match entry.kind {
            Kind::First => {
                let yesterday = if self.folded(at + 1) == "من" { at + 2 } else { at + 1 };
                if self.folded(yesterday) != "امس" {
                    return None;
                }
                let end = yesterday + 1;
                return self
                    .weekday_at(at, end, Some(Relation::DayBeforeYesterday))
                    .or_else(|| relative(end, "the day before yesterday", Relation::DayBeforeYesterday));
            }
            Kind::After => {
                return if matches!(self.folded(at + 1), "غد" | "غدا") {
                    self.weekday_at(at, at + 2, Some(Relation::DayAfterTomorrow))
                        .or_else(|| relative(at + 2, "the day after tomorrow", Relation::DayAfterTomorrow))
                } else {
                    None
                };
            }
            Kind::DayWord => {
                if self.folded(at + 1) == "امس" || matches!(self.folded(at + 1), "غد") {
                    let relation =
                        if self.folded(at + 1) == "امس" { Relation::Yesterday } else { Relation::Tomorrow };
                    let english = if relation == Relation::Yesterday { "yesterday" } else { "tomorrow" };
                    if self.folded(at + 2) == "الاول" {
                        return None;
                    }
                    return self.weekday_at(at, at + 2, Some(relation)).or_else(|| relative(at + 2, english, relation));
                }
                if let Some(date) = self.weekday_at(at, at + 1, None) {
                    return Some(date);
                }
                let mut date = self.date_after_weekday(at + 1).filter(|_| self.folded(at + 1) != "،")?;
                date.tokens.start = at;
                return Some(date);
            }
            _ => {}
        }
        let relation = match entry.kind {
            Kind::Today => Relation::Today,
            Kind::Yesterday => Relation::Yesterday,
            _ => Relation::Tomorrow,
        };
        if let Some(date) = self.weekday_at(at, at + 1, Some(relation)) {
            return Some(date);
        }
        let next = self.folded(at + 1);
        match relation {
            // Also "the day".
            Relation::Today => {
                (matches!(self.before(at, 1), "،" | ",") && matches!(next, "،" | ",") && !entry.proclitic)
                    .then(|| relative(at + 1, "today", relation))?
            }
            Relation::Yesterday => {
                // «في أمس الحاجة»: in dire need.
                let joined = self.before(at, 1) == "اول" || (self.before(at, 1) == "من" && self.before(at, 2) == "اول");
                if joined || next == "الحاجه" {
                    None
                } else if next == "الاول" {
                    relative(at + 2, "the day before yesterday", Relation::DayBeforeYesterday)
                } else {
                    relative(at + 1, "yesterday", relation)
                }
            }
            // Also "he became".
            _ => (matches!(next, "" | "." | "،" | "," | "؛" | ")") && self.before(at, 1) != "بعد")
                .then(|| relative(at + 1, "tomorrow", relation))?,
        }
    }

    /// A weekday at `after`, of an expression that starts at `at`.
    fn weekday_at(&self, at: usize, after: usize, day: Option<Relation>) -> Option<CalendarExpression> {
        let after = if day.is_some() && self.has(after, Kind::DayWord) { after + 1 } else { after };
        let weekday = self.inner(after).find_map(|entry| match entry.kind {
            Kind::Weekday(weekday) => Some(weekday),
            _ => None,
        })?;
        self.weekday(at, after + 1, weekday, None, day)
    }

    // --- Days of months ------------------------------------------------------------------------------------------

    fn from_number(&self, at: usize) -> Option<CalendarExpression> {
        let folded = self.folded(at);
        if folded.len() > 4 {
            return None;
        }
        if let Some(date) = self.numeric(at) {
            return Some(date);
        }
        if folded.len() <= 2 {
            return self.day_in_digits(at);
        }
        if self.words.is(self.before(at, 1), beside::BEFORE_YEAR)
            && let Some((year, calendar, next)) = self.year_number(at, 1900..=2100)
        {
            return Some(year_expression(at, next, year, calendar));
        }
        None
    }

    /// «8 نوفمبر 2021», «8 من شهر نوفمبر».
    fn day_in_digits(&self, at: usize) -> Option<CalendarExpression> {
        let folded = self.folded(at);
        if folded.len() > 2 || (self.glued(at) && matches!(self.document.folded(at - 1), "/" | ":" | "%" | "٪")) {
            return None;
        }
        let day: u8 = folded.parse().ok()?;
        let next = if self.folded(at + 1) == "من" { at + 2 } else { at + 1 };
        self.day_of_month(at, day, self.month(next, false)?)
    }

    /// «الثامن من نوفمبر».
    fn day_in_words(&self, at: usize, next: usize, day: u8) -> Option<CalendarExpression> {
        if self.folded(next) != "من" {
            return None;
        }
        self.day_of_month(at, day, self.month(next + 1, false)?)
    }

    fn day_of_month(&self, at: usize, day: u8, month: Month) -> Option<CalendarExpression> {
        let mut next = month.next;
        let year = self.year(next, month.calendar, 1000..=2100);
        let hijri = month.calendar == Calendar::Hijri;
        if month.evidence == Evidence::Marked && !month.marked && year.is_none() {
            return None;
        }
        // «8 حزيران/تموز»: two months.
        if matches!(self.folded(next), "/" | "-" | "–") && self.month(next + 1, false).is_some() {
            return None;
        }
        let mut parts = CalendarParts {
            day: Some(day),
            month: Some(month.month),
            calendar: Some(month.calendar),
            ..CalendarParts::default()
        };
        let mut english = format!("{day} {}", self.words.month(month.calendar, month.month));
        if let Some((year, end)) = year {
            parts.year = Some(year);
            english.push_str(&format!(" {year}"));
            next = end;
        } else if let Some(relation) = self.relation(next) {
            parts.relation = Some(relation);
            next += 1;
        }
        let days = if hijri { 30 } else { days_in(month.month, parts.year) };
        (1..=days).contains(&day).then_some(CalendarExpression { tokens: at..next, english, rule: "date", parts })
    }

    /// "17/3/2018", "2018-03-17", where day and month cannot be taken for each other.
    fn numeric(&self, at: usize) -> Option<CalendarExpression> {
        let mark = self.folded(at + 1);
        if !matches!(mark, "/" | "-") || self.folded(at + 3) != mark || !(1..5).all(|step| self.glued(at + step)) {
            return None;
        }
        if [at + 2, at + 4].iter().any(|at| self.kind(*at) != Some(TokenKind::Number)) {
            return None;
        }
        let outside = |at: usize| self.glued(at) && matches!(self.document.folded(at), "/" | "-" | ":");
        if outside(at + 5) || (self.glued(at) && matches!(self.document.folded(at - 1), "/" | "-" | ":" | "+")) {
            return None;
        }
        let [first, second, third] = [at, at + 2, at + 4].map(|at| self.folded(at));
        let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
        if year.len() != 4 || month.len() > 2 || day.len() > 2 {
            return None;
        }
        let (year, month, day): (u16, u8, u8) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        let iso = first.len() == 4 && mark == "-";
        if !(1900..=2100).contains(&year)
            || !(1..=12).contains(&month)
            || !(1..=days_in(month, Some(year))).contains(&day)
            || !(iso || day > 12 || day == month)
        {
            return None;
        }
        let english = format!("{day} {} {year}", self.words.month(Calendar::Gregorian, month));
        let parts = CalendarParts {
            day: Some(day),
            month: Some(month),
            year: Some(year),
            calendar: Some(Calendar::Gregorian),
            ..CalendarParts::default()
        };
        Some(CalendarExpression { tokens: at..at + 5, english, rule: "date in digits", parts })
    }

    // --- Months --------------------------------------------------------------------------------------------------

    /// A month at `at`, with «شهر» before it and its other name behind it.
    fn month(&self, at: usize, first: bool) -> Option<Month> {
        let word = |entry: &&Entry| first || !entry.proclitic;
        if self.kind(at) != Some(TokenKind::Arabic) {
            return None;
        }
        let entries = self.words.get(self.folded(at));
        if entries.iter().filter(word).any(|entry| entry.kind == Kind::MonthWord) {
            return self.month_name(at + 1, false).map(|month| Month { marked: true, ..month });
        }
        self.month_name(at, first)
    }

    fn month_name(&self, at: usize, first: bool) -> Option<Month> {
        let mut month = self.single_month(at, first)?;
        // «أيار/مايو», «مايو (أيار)», «مايو أيار».
        let (start, close) = match self.folded(month.next) {
            "/" | "-" | "–" => (month.next + 1, ""),
            "(" => (month.next + 1, ")"),
            _ => (month.next, ""),
        };
        if let Some(other) = self.single_month(start, false)
            && other.calendar == month.calendar
            && other.month == month.month
            && (close.is_empty() || self.folded(other.next) == close)
        {
            month.marked = true;
            month.next = other.next + close.len();
        }
        Some(month)
    }

    fn single_month(&self, at: usize, first: bool) -> Option<Month> {
        if self.kind(at) != Some(TokenKind::Arabic) {
            return None;
        }
        self.words.get(self.folded(at)).iter().filter(|entry| first || !entry.proclitic).find_map(|entry| {
            let Kind::Month(calendar, month, evidence) = entry.kind else { return None };
            let next = self.matches(at, entry)?;
            // With its madda, «آب» is not «أب», a father.
            let written = || self.text.get(self.document.tokens()[at].range()).is_some_and(|word| word.contains('آ'));
            let evidence = if evidence == Evidence::Strict && written() { Evidence::Context } else { evidence };
            Some(Month { calendar, month, evidence, marked: false, next })
        })
    }

    /// «مارس 2018», «مارس الماضي», «شهر رمضان».
    fn month_alone(&self, at: usize, proclitic: bool) -> Option<CalendarExpression> {
        let month = self.month(at, true)?;
        let mut next = month.next;
        let year = self.year(next, month.calendar, 1900..=2100);
        let relation = self.relation(next).filter(|_| year.is_none());
        let before = !proclitic && self.words.is(self.before(at, 1), beside::BEFORE_MONTH);
        let enough = month.marked
            || year.is_some()
            || match month.evidence {
                Evidence::Sure => true,
                Evidence::Context => relation.is_some() || before,
                Evidence::Strict => relation.is_some(),
                Evidence::Marked => false,
            };
        if !enough {
            return None;
        }
        let mut english = self.words.month(month.calendar, month.month).to_owned();
        let mut parts = CalendarParts {
            month: Some(month.month),
            calendar: Some(month.calendar),
            relation,
            ..CalendarParts::default()
        };
        if let Some((year, end)) = year {
            parts.year = Some(year);
            english.push_str(&format!(" {year}"));
            next = end;
        } else if let Some(relation) = relation {
            english.insert_str(0, relation_english(relation));
            next += 1;
        }
        Some(CalendarExpression { tokens: at..next, english, rule: "month", parts })
    }

    // --- Years and periods ---------------------------------------------------------------------------------------

    /// The year after a month: «2018», «عام 2018», «من عام 2018».
    fn year(&self, at: usize, calendar: Calendar, range: std::ops::RangeInclusive<u16>) -> Option<(u16, usize)> {
        let range = if calendar == Calendar::Hijri { 1300..=1500 } else { range };
        let start = if self.folded(at) == "من" { at + 1 } else { at };
        let word = self.kind(start) == Some(TokenKind::Arabic)
            && self
                .words
                .get(self.folded(start))
                .iter()
                .any(|entry| matches!(entry.kind, Kind::YearWord) || entry.kind == Kind::Period(Period::Year));
        let number = if word { start + 1 } else { at };
        let (year, found, next) = self.year_number(number, range)?;
        (found.is_none() || found == Some(calendar)).then_some((year, next))
    }

    /// A year in digits, and its «م» or «هـ».
    fn year_number(&self, at: usize, range: std::ops::RangeInclusive<u16>) -> Option<(u16, Option<Calendar>, usize)> {
        if self.kind(at) != Some(TokenKind::Number) || self.folded(at).len() != 4 {
            return None;
        }
        let year: u16 = self.folded(at).parse().ok()?;
        let (calendar, next) = match self.folded(at + 1) {
            "م" if self.glued(at + 1) || self.folded(at + 2) != "." => (Some(Calendar::Gregorian), at + 2),
            "ه" => (Some(Calendar::Hijri), at + 2),
            _ => (None, at + 1),
        };
        // «في مارس 2000 شخص», «2018/2019», «1900 ألف», «2000%».
        let follows = self.folded(next);
        let taken = is_counted_noun(follows)
            || continues_digits(follows)
            || matches!(follows, "%" | "٪" | "بالمءه" | "بالماءه")
            || (self.glued(next)
                && matches!(follows, "/" | ":" | "،" | "," | ".")
                && self.glued(next + 1)
                && self.kind(next + 1) == Some(TokenKind::Number));
        (range.contains(&year) && !taken).then_some((year, calendar, next))
    }

    /// «عام 2018», «العام 1442 هـ».
    fn year_after_word(&self, at: usize, next: usize) -> Option<CalendarExpression> {
        let (year, calendar, next) = self.year_number(next, 1000..=2100)?;
        Some(year_expression(at, next, year, calendar))
    }

    /// «العام الماضي», «الأسبوع المقبل».
    fn period(&self, at: usize, next: usize, period: Period) -> Option<CalendarExpression> {
        let relation = self.relation(next)?;
        let before = self.before(at, 1);
        // «الأمين العام المقبل»; «نهاية الأسبوع» is the weekend.
        let general = period == Period::Year
            && (self.words.is(before, beside::BEFORE_GENERAL)
                || (relation != Relation::Last && (before.starts_with("ال") || before.ends_with("ها"))));
        let weekend = period == Period::Week && matches!(before, "نهايه" | "عطله" | "ونهايه" | "بنهايه");
        if general || weekend || (period == Period::Century && relation == Relation::This) {
            return None;
        }
        Some(period_expression(at..next + 1, period, relation))
    }

    /// «هذا العام».
    fn this_period(&self, at: usize, next: usize) -> Option<CalendarExpression> {
        let period = self.inner(next).find_map(|entry| match entry.kind {
            Kind::Period(period) => Some(period),
            _ => None,
        })?;
        // «هذا العام الدراسي», «هذا الأسبوع الماضي».
        if period == Period::Century || self.folded(next + 1).starts_with("ال") {
            return None;
        }
        Some(period_expression(at..next + 1, period, Relation::This))
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
