//! Days of months, months, years, and weeks, months and years seen from today.

use std::ops::RangeInclusive;

use super::super::clitics::has_article;
use super::super::numbers::{NumberKind, number_at};
use super::words::{Entry, Evidence, Kind, beside};
use super::{
    Calendar, CalendarExpression, CalendarParts, Era, Month, Period, Reader, Relation, TokenKind, continues_digits,
    days_in, is_counted_noun, period_expression, relation_english, year_english, year_expression,
};
use crate::arabic::numbers::ordinal;

impl Reader<'_> {
    pub(super) fn starting_with_number(&self, at: usize) -> Option<CalendarExpression> {
        let folded = self.folded(at);
        if let Some(time) = self.clock_before_zone(at) {
            return Some(time);
        }
        if folded.len() > 4 {
            return None;
        }
        if let Some(date) = self.numeric(at) {
            return Some(date);
        }
        if folded.len() <= 2 {
            return self.day_in_digits(at);
        }
        if let Some(years) = self.years(at) {
            return Some(years);
        }
        if (self.words.is(self.before(at, 1), beside::BEFORE_YEAR) || self.is_second_year(at))
            && let Some((year, calendar, next)) = self.year_number(at, 1900..=2100)
        {
            return Some(year_expression(at, next, year, calendar));
        }
        None
    }

    /// «8 نوفمبر 2021», «8 من شهر نوفمبر».
    pub(super) fn day_in_digits(&self, at: usize) -> Option<CalendarExpression> {
        let folded = self.folded(at);
        if folded.len() > 2 || (self.glued(at) && matches!(self.document.folded(at - 1), "/" | ":" | "%" | "٪")) {
            return None;
        }
        let day: u8 = folded.parse().ok()?;
        if let Some(date) = self.day_of_this_month(at, at + 1, day) {
            return Some(date);
        }
        let next = if self.folded(at + 1) == "من" { at + 2 } else { at + 1 };
        match self.month(next, false) {
            Some(month) => Some(self.to_a_later_date(at, self.day_of_month(at, day, month)?)),
            None => self.day_of_shared_month(at, at + 1, day),
        }
    }

    /// «25 من الشهر الماضي», «25 الجاري»; what follows the day begins at `next`.
    fn day_of_this_month(&self, at: usize, next: usize, day: u8) -> Option<CalendarExpression> {
        let month = self.folded(next) == "من" && self.has(next + 1, Kind::Period(Period::Month));
        let (relation, end) = if month {
            (self.relation(next + 2)?, next + 3)
        } else {
            (Relation::This, (self.folded(next) == "الجاري").then_some(next + 1)?)
        };
        let day = Some(day).filter(|day| (1..=31).contains(day))?;
        let english = format!("the {} of {}month", ordinal(day.into()), relation_english(relation));
        let parts = CalendarParts {
            day: Some(day),
            period: Some(Period::Month),
            relation: Some(relation),
            ..CalendarParts::default()
        };
        Some(CalendarExpression { tokens: at..end, english, rule: "date", parts })
    }

    /// «الثامن من نوفمبر».
    pub(super) fn day_in_words(&self, at: usize, next: usize, day: u8) -> Option<CalendarExpression> {
        // «السادس والعشرين من الشهر الجاري»; of one word it may be another thing of the month: «الأسبوع الأول من الشهر الماضي».
        let this_month = (day > 10).then(|| self.day_of_this_month(at, next, day)).flatten();
        let found = if let Some(date) = this_month {
            date
        } else if self.folded(next) == "من" {
            self.to_a_later_date(at, self.day_of_month(at, day, self.month(next + 1, false)?)?)
        } else {
            self.day_of_shared_month(at, next, day)?
        };
        (!self.is_adjective(at, day)).then_some(found)
    }

    /// Whether the ordinal at `at` belongs to a noun before it: «الأسبوع الثاني من أكتوبر», «الثلاثاء الأول من نوفمبر».
    pub(super) fn is_adjective(&self, at: usize, day: u8) -> bool {
        let mut before = at;
        // «السابع والثامن من».
        while let Some(previous) = before.checked_sub(1) {
            let entries = self.words.get(self.document.folded(previous));
            if entries.iter().any(|entry| matches!(entry.kind, Kind::Weekday(_))) {
                return day <= 5;
            }
            if !entries.iter().any(|entry| matches!(entry.kind, Kind::Day(_))) {
                break;
            }
            before = previous;
        }
        let noun = self.before(before, 1);
        !matches!(noun, "اليوم" | "الي")
            && ["ال", "لل", "وال", "بال", "فال"].iter().any(|article| noun.starts_with(article))
    }

    pub(super) fn day_of_month(&self, at: usize, day: u8, month: Month) -> Option<CalendarExpression> {
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
            month: Some(month.number),
            calendar: Some(month.calendar),
            ..CalendarParts::default()
        };
        let mut english = format!("{day} {}", self.words.month(month.calendar, month.number));
        if let Some((year, end)) = year {
            parts.year = Some(year);
            english = format!("{english} {year}");
            next = end;
        } else if let Some((relation, end)) = self.relative_year(next) {
            (parts.period, parts.relation) = (Some(Period::Year), Some(relation));
            english = format!("{english} {}", year_english(relation));
            next = end;
        } else if let Some(relation) = self.relation(next) {
            parts.relation = Some(relation);
            next += 1;
        }
        let days = if hijri { 30 } else { days_in(month.number, parts.year) };
        (1..=days).contains(&day).then_some(CalendarExpression { tokens: at..next, english, rule: "date", parts })
    }

    /// "17/3/2018", "2018-03-17", where day and month cannot be taken for each other.
    pub(super) fn numeric(&self, at: usize) -> Option<CalendarExpression> {
        let mark = self.folded(at + 1);
        if !matches!(mark, "/" | "-") || self.folded(at + 3) != mark {
            return None;
        }
        // With «هـ» behind it nothing else can be meant.
        let hijri = self.folded(at + 5) == "ه";
        if !hijri && !(1..5).all(|step| self.glued(at + step)) {
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
        if hijri {
            return self.numeric_hijri(at, year, month, day);
        }
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

    /// «24/6/1447هـ», «24 / 6 / 1447 هـ»: of the other calendar the day is never written behind the month.
    fn numeric_hijri(&self, at: usize, year: u16, month: u8, day: u8) -> Option<CalendarExpression> {
        if !(1300..=1600).contains(&year) || !(1..=12).contains(&month) || !(1..=30).contains(&day) {
            return None;
        }
        let english = format!("{day} {} {year}", self.words.month(Calendar::Hijri, month));
        let parts = CalendarParts {
            day: Some(day),
            month: Some(month),
            year: Some(year),
            calendar: Some(Calendar::Hijri),
            ..CalendarParts::default()
        };
        Some(CalendarExpression { tokens: at..at + 6, english, rule: "date in digits", parts })
    }

    /// A month at `at`, with «شهر» before it and its other name behind it.
    pub(super) fn month(&self, at: usize, first: bool) -> Option<Month> {
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

    pub(super) fn month_name(&self, at: usize, first: bool) -> Option<Month> {
        let mut month = self.single_month(at, first)?;
        // «أيار/مايو», «مايو (أيار)», «مايو أيار».
        let (start, close) = match self.folded(month.next) {
            "/" | "-" | "–" => (month.next + 1, ""),
            "(" => (month.next + 1, ")"),
            _ => (month.next, ""),
        };
        if let Some(other) = self.single_month(start, false)
            && other.calendar == month.calendar
            && other.number == month.number
            // «صفر-صفر» is a score.
            && self.folded(start) != self.folded(at)
            && (close.is_empty() || self.folded(other.next) == close)
        {
            month.marked = true;
            month.next = other.next + close.len();
        }
        Some(month)
    }

    pub(super) fn single_month(&self, at: usize, first: bool) -> Option<Month> {
        if self.kind(at) != Some(TokenKind::Arabic) {
            return None;
        }
        self.words.get(self.folded(at)).iter().filter(|entry| first || !entry.proclitic).find_map(|entry| {
            let Kind::Month(calendar, month, evidence) = entry.kind else { return None };
            let next = self.matches(at, entry)?;
            // With its madda, «آب» is not «أب», a father.
            let written = || self.text.get(self.document.tokens()[at].range()).is_some_and(|word| word.contains('آ'));
            let evidence = if evidence == Evidence::Strict && written() { Evidence::Context } else { evidence };
            Some(Month { calendar, number: month, evidence, marked: false, next })
        })
    }

    /// «مارس 2018», «مارس الماضي», «شهر رمضان».
    pub(super) fn month_alone(&self, at: usize, proclitic: bool) -> Option<CalendarExpression> {
        let month = self.month(at, true)?;
        let mut next = month.next;
        let year = self.year(next, month.calendar, 1900..=2100);
        let of_year = self.relative_year(next).filter(|_| year.is_none());
        let relation = self.relation(next).filter(|_| year.is_none());
        let before = !proclitic && self.words.is(self.before(at, 1), beside::BEFORE_MONTH);
        let enough = month.marked
            || year.is_some()
            || of_year.is_some()
            || match month.evidence {
                Evidence::Sure => true,
                Evidence::Context => relation.is_some() || before,
                Evidence::Strict => relation.is_some(),
                Evidence::Marked => false,
            };
        if !enough || self.words.is(self.folded(next), beside::AFTER_NAME) {
            return None;
        }
        let mut english = self.words.month(month.calendar, month.number).to_owned();
        let mut parts = CalendarParts {
            month: Some(month.number),
            calendar: Some(month.calendar),
            relation,
            ..CalendarParts::default()
        };
        if let Some((year, end)) = year {
            parts.year = Some(year);
            english = format!("{english} {year}");
            next = end;
        } else if let Some((relation, end)) = of_year {
            (parts.period, parts.relation) = (Some(Period::Year), Some(relation));
            english = format!("{english} {}", year_english(relation));
            next = end;
        } else if let Some(relation) = relation {
            english.insert_str(0, relation_english(relation));
            next += 1;
        }
        Some(CalendarExpression { tokens: at..next, english, rule: "month", parts })
    }

    /// The year after a month: «2018», «عام 2018», «من عام 2018».
    pub(super) fn year(&self, at: usize, calendar: Calendar, range: RangeInclusive<u16>) -> Option<(u16, usize)> {
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
    pub(super) fn year_number(&self, at: usize, range: RangeInclusive<u16>) -> Option<(u16, Option<Calendar>, usize)> {
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

    /// «عام 2018», «العام 1442 هـ», «عام ألفين وثلاثة عشر».
    pub(super) fn year_after_word(&self, at: usize, next: usize) -> Option<CalendarExpression> {
        if let Some((year, next)) = self.year_in_words(next) {
            return Some(year_expression(at, next, year, None));
        }
        if let Some(expression) = self.year_of_era(at, next) {
            return Some(expression);
        }
        let (year, calendar, next) = self.year_number(next, 1000..=2100)?;
        Some(year_expression(at, next, year, calendar))
    }

    /// A year of history, which only its era shows to be one, or whose era is in words: «641 م», «38 هـ», «148 للهجرة», «300 ق.م».
    fn year_of_era(&self, at: usize, number: usize) -> Option<CalendarExpression> {
        let digits = self.folded(number);
        if self.kind(number) != Some(TokenKind::Number) || digits.len() > 4 {
            return None;
        }
        let year: u16 = digits.parse().ok().filter(|year| *year > 0)?;
        let (era, next) = self.era(number + 1)?;
        let calendar = match era {
            Era::Christ => Some(Calendar::Gregorian),
            Era::Hijra => Some(Calendar::Hijri),
            Era::BeforeChrist => None,
        };
        let english = match era {
            Era::Christ if year < 1000 => format!("A.D. {year}"),
            Era::Christ => year.to_string(),
            Era::Hijra => format!("{year} AH"),
            Era::BeforeChrist => format!("{year} B.C."),
        };
        // A year before Christ has no number that those that count years could use.
        let parts = CalendarParts { year: calendar.map(|_| year), calendar, ..CalendarParts::default() };
        Some(CalendarExpression { tokens: at..next, english, rule: "year", parts })
    }

    /// The era behind a year, and where what stands behind it begins.
    fn era(&self, at: usize) -> Option<(Era, usize)> {
        match (self.folded(at), self.folded(at + 1)) {
            ("م" | "ميلادي" | "ميلاديه" | "للميلاد", _) => Some((Era::Christ, at + 1)),
            ("ه" | "هجري" | "هجريه" | "للهجره", _) => Some((Era::Hijra, at + 1)),
            ("قبل", "الميلاد") | ("ق", "م") => Some((Era::BeforeChrist, at + 2)),
            ("ق", ".") if self.folded(at + 2) == "م" => Some((Era::BeforeChrist, at + 3)),
            _ => None,
        }
    }

    /// A year in words that begins with its thousands: «ألف وتسعمئة وستة وخمسين».
    fn year_in_words(&self, at: usize) -> Option<(u16, usize)> {
        if self.kind(at) != Some(TokenKind::Arabic) {
            return None;
        }
        let number = number_at(self.document, self.end, at, self.text)?;
        let year: u16 = number.english.replace(',', "").parse().ok()?;
        let next = number.tokens.end;
        let plain = number.kind == NumberKind::Cardinal && number.tokens.len() > 1;
        (plain && (1900..=2100).contains(&year) && !is_counted_noun(self.folded(next))).then_some((year, next))
    }

    /// «العام الماضي», «الأسبوع المقبل».
    pub(super) fn period(&self, at: usize, next: usize, period: Period) -> Option<CalendarExpression> {
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
    pub(super) fn this_period(&self, at: usize, next: usize) -> Option<CalendarExpression> {
        let period = self.inner(next).find_map(|entry| match entry.kind {
            Kind::Period(period) => Some(period),
            _ => None,
        })?;
        // «هذا العام الدراسي», «هذا الأسبوع الماضي».
        if period == Period::Century || has_article(self.folded(next + 1)) {
            return None;
        }
        Some(period_expression(at..next + 1, period, Relation::This))
    }
}
