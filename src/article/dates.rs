//! Publication dates: from metadata in the forms that feeds and pages use, and from the timestamp lines of a page.
//!
//! Only what is unambiguous is a date: «03/04/2018» is none, «20/03/2018» and «الثلاثاء 03/04/2018» are. The day is the one that is written; a time
//! zone does not move it.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;

use super::cleaning::{Cleaning, list};
use super::words::{Words, is_number};
use crate::arabic::calendar;
use crate::arabic::calendar::resolve::civil_weekday;

/// The date that a metadata field gives: ISO 8601, RFC 2822, seconds or milliseconds since 1970, or any form that
/// [`find`] knows.
pub(super) fn parse(field: &str, cleaning: &Cleaning) -> Option<Date> {
    let field = field.trim();
    if field.len() >= 9 && is_number(field) {
        let number: i64 = field.parse().ok()?;
        let timestamp = match field.len() {
            9 | 10 => Timestamp::from_second(number),
            13 => Timestamp::from_millisecond(number),
            _ => return None,
        };
        return timestamp.ok().map(|timestamp| timestamp.to_zoned_datetime(TimeZone::UTC).date());
    }
    if field.len() == 8 && is_number(field) {
        return date(&field[..4], field[4..6].parse().ok()?, &field[6..]);
    }
    // Most records tell nothing but the day.
    if let Some((year, month, day)) = iso_day(field) {
        return date(year, month, day);
    }
    let mut words = Words::default();
    words.read(field, &(0..field.len()), 16);
    find(field, &words, cleaning)
}

/// Year, month and day of "2018-03-20".
fn iso_day(field: &str) -> Option<(&str, i8, &str)> {
    let is_day = field.len() == 10
        && field
            .bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
    is_day.then_some(())?;
    Some((&field[..4], field[5..7].parse().ok()?, &field[8..]))
}

/// The first date in the words of a line of `text`.
pub(super) fn find(text: &str, words: &Words, cleaning: &Cleaning) -> Option<Date> {
    (0..words.len()).find_map(|at| named(words, at, cleaning).or_else(|| numeric(text, words, at)))
}

/// The first date in digits in the words of a line of `text`.
pub(super) fn in_digits(text: &str, words: &Words) -> Option<Date> {
    (0..words.len()).find_map(|at| numeric(text, words, at))
}

/// «9 نوفمبر 2021», «9 تشرين الثاني/نوفمبر 2021», "20 Mar 2018", "March 20, 2018".
pub(super) fn named(words: &Words, at: usize, cleaning: &Cleaning) -> Option<Date> {
    let month_at = |at: usize| {
        let (count, _) = cleaning.starts(words.from(at), list::MONTH)?;
        let name: Vec<&str> = words.from(at).take(count).collect();
        Some((cleaning.month(&name.join(" "))?, count))
    };
    let first = words.word(at);
    if is_number(first) && first.len() <= 2 {
        let from = behind_ordinal(words, at + 1);
        let (month, count) = month_at(from)?;
        let mut year = from + count;
        // The same month by its other name.
        if let Some((again, count)) = month_at(year) {
            if again != month {
                return None;
            }
            year += count;
        }
        return date(words.word(year), month, first);
    }
    let (month, count) = month_at(at)?;
    let day = words.word(at + count);
    (day.len() <= 2).then(|| date(words.word(behind_ordinal(words, at + count + 1)), month, day)).flatten()
}

/// Where the month may stand behind the day: "6th, December".
fn behind_ordinal(words: &Words, at: usize) -> usize {
    at + usize::from(matches!(words.word(at), "st" | "nd" | "rd" | "th"))
}

/// "2018-03-20", "2018/3/20", "20/03/2018", "20.3.2018".
fn numeric(text: &str, words: &Words, at: usize) -> Option<Date> {
    let [first, second, third] = [words.word(at), words.word(at + 1), words.word(at + 2)];
    if words.len() < at + 3 || ![first, second, third].into_iter().all(|word| is_number(word) && !word.is_empty()) {
        return None;
    }
    let separated = |index| {
        let gap = words.gap(text, &(0..text.len()), index).trim();
        matches!(gap, "/" | "-" | "." | "\\" | "–")
    };
    if !separated(at + 1) || !separated(at + 2) || second.len() > 2 {
        return None;
    }
    let month: i8 = second.parse().ok()?;
    if first.len() == 4 {
        return date(first, month, third);
    }
    let day: i8 = first.parse().ok()?;
    // With stops between them the day is always first.
    let stops = (at + 1..at + 3).all(|index| words.gap(text, &(0..text.len()), index).trim() == ".");
    if day > 12 || day == month || stops {
        return date(third, month, first);
    }
    // «الأحد 8-3-2026»: of the two days that it may be, one is a Sunday.
    let weekday = (0..words.len()).find_map(|at| weekday(words.word(at)))?;
    let is_it = |date: &Date| date.weekday() == weekday;
    let (day_first, month_first) = (date(third, month, first).filter(is_it), date(third, day, second).filter(is_it));
    if day_first.is_some() && month_first.is_some() { None } else { day_first.or(month_first) }
}

/// The day of the week that a folded word is.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    calendar::weekday(word).map(civil_weekday)
}

fn date(year: &str, month: i8, day: &str) -> Option<Date> {
    let year = year.parse().ok().filter(|year| (1900..=2100).contains(year))?;
    Date::new(year, month, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_feeds_and_pages() {
        for (field, expected) in [
            ("Tue, 20 Mar 2018 12:16:25 GMT", Some("2018-03-20")),
            ("2018-03-20T12:16:25Z", Some("2018-03-20")),
            ("2018-03-20T23:16:25+03:00", Some("2018-03-20")),
            ("2018-03-20 12:16", Some("2018-03-20")),
            ("2018-03-20", Some("2018-03-20")),
            ("20180320", Some("2018-03-20")),
            ("1521548185", Some("2018-03-20")),
            ("1521548185000", Some("2018-03-20")),
            ("20/03/2018", Some("2018-03-20")),
            ("2018/3/20", Some("2018-03-20")),
            ("03/04/2018", None),
            ("الثلاثاء 03/04/2018", Some("2018-04-03")),
            ("الأحد 03-04-2018 10:48", Some("2018-03-04")),
            ("الخميس 03/04/2018", None),
            ("04/04/2018", Some("2018-04-04")),
            ("05.08.2025", Some("2025-08-05")),
            ("March 20, 2018", Some("2018-03-20")),
            ("تاريخ النشر: 6th, December 2024 GMT", Some("2024-12-06")),
            ("الجمعة 27 رجب 1446 هـ الموافق 2 فبراير 2025", Some("2025-02-02")),
            ("الثلاثاء 9 نوفمبر 2021 - 12:30", Some("2021-11-09")),
            ("٩ تشرين الثاني/نوفمبر ٢٠٢١", Some("2021-11-09")),
            ("02:24 ص الخميس 18 أكتوبر 2018", Some("2018-10-18")),
            ("30 فبراير 2018", None),
            ("9 نوفمبر", None),
            ("", None),
            ("yesterday", None),
            ("99999999999999999999", None),
            ("2018-13-45", None),
        ] {
            let found = parse(field, Cleaning::embedded()).map(|date| date.to_string());
            assert_eq!(found.as_deref(), expected, "{field}");
        }
    }
}
