//! The English of a date with the day that it was resolved to: "Monday (8 November)".

use jiff::civil::Date;

use crate::arabic::calendar::resolve::Resolver;
use crate::arabic::calendar::{CalendarExpression, Period};

/// The date in English. Behind a weekday or a day seen from today stands the day that it is, with its year where that is not the
/// year of publication.
pub(crate) fn date_english(date: &CalendarExpression, days: &Resolver<'_>) -> String {
    // «25 من الشهر الماضي»
    let of_month = date.parts.day.is_some() && date.parts.period == Some(Period::Month);
    let seen_from_today = date.parts.day.is_none()
        && date.parts.month.is_none()
        && date.parts.period.is_none()
        && (date.parts.weekday.is_some() || date.parts.relation.is_some());
    let day =
        if seen_from_today || of_month { days.resolve(date).filter(|days| days.first == days.last) } else { None };
    match day {
        Some(day) => format!("{} ({})", date.english, day_english(day.first, days.published())),
        None => date.english.clone(),
    }
}

fn day_english(day: Date, published: Option<Date>) -> String {
    let same_year = published.is_some_and(|published| published.year() == day.year());
    day.strftime(if same_year { "%-d %B" } else { "%-d %B %Y" }).to_string()
}

/// Whether a number is that of a year, written in digits: "2016".
pub(super) fn is_year(english: &str) -> bool {
    english.len() == 4 && english.parse().is_ok_and(|year: u16| (1900..=2100).contains(&year))
}
