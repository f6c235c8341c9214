//! The words of `glossary/arabic/calendar.toml` in one table, by their first word with every proclitic it may carry.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::{Calendar, PartOfDay, Period, Relation, Weekday};
use crate::arabic::normalize;
use crate::built_in::built_in;

/// How much a month's name needs beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    Sure,
    Context,
    Strict,
    Marked,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Weekday(Weekday),
    Month(Calendar, u8, Evidence),
    Day(u8),
    Part(PartOfDay, bool),
    Period(Period),
    Relation(Relation),
    DayWord,
    Today,
    Yesterday,
    Tomorrow,
    MonthWord,
    YearWord,
    YearsWord,
    ClockWord,
    Hour,
    This,
    First,
    After,
}

#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    /// The folded words after the first.
    pub(super) rest: Vec<String>,
    pub(super) proclitic: bool,
}

/// What a word beside an expression says about it.
pub(super) mod beside {
    pub(crate) const BEFORE_MONDAY: u32 = 1;
    pub(crate) const AFTER_MONDAY: u32 = 1 << 1;
    pub(crate) const BEFORE_SUNDAY: u32 = 1 << 2;
    pub(crate) const TENS: u32 = 1 << 3;
    pub(crate) const BEFORE_MONTH: u32 = 1 << 4;
    pub(crate) const BEFORE_YEAR: u32 = 1 << 5;
    pub(crate) const BEFORE_GENERAL: u32 = 1 << 6;
    pub(crate) const AFTER_BLAST: u32 = 1 << 7;
    pub(crate) const BETWEEN: u32 = 1 << 8;
    pub(crate) const FROM: u32 = 1 << 9;
    pub(crate) const TO: u32 = 1 << 10;
    pub(crate) const BEFORE_DAYS: u32 = 1 << 11;
    pub(crate) const BEFORE_CLOCK: u32 = 1 << 12;
    pub(crate) const AM: u32 = 1 << 13;
    pub(crate) const PM: u32 = 1 << 14;
    pub(crate) const NOON: u32 = 1 << 15;
    pub(crate) const AFTER_NAME: u32 = 1 << 16;
}

#[derive(Default)]
pub(super) struct Words {
    entries: FxHashMap<String, Vec<Entry>>,
    beside: FxHashMap<String, u32>,
    months: [[String; 12]; 2],
    hours: FxHashMap<String, u8>,
    zones: Vec<(Vec<String>, String)>,
}

type Forms = Vec<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    weekdays: toml::Table,
    no_weekday: NoWeekday,
    gregorian: toml::Table,
    hijri: toml::Table,
    days: toml::Table,
    parts_of_day: Parts,
    relations: Relations,
    periods: Periods,
    evidence: EvidenceLists,
    ranges: Ranges,
    clock: Clock,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoWeekday {
    before_monday: Forms,
    after_monday: Forms,
    before_sunday: Forms,
    tens: Forms,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Month {
    #[serde(default)]
    en: String,
    #[serde(default)]
    sure: Forms,
    #[serde(default)]
    context: Forms,
    #[serde(default)]
    strict: Forms,
    #[serde(default)]
    marked: Forms,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    early: Forms,
    morning: Forms,
    afternoon: Forms,
    evening: Forms,
    night: Forms,
    night_of: Forms,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Relations {
    last: Forms,
    next: Forms,
    this: Forms,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Periods {
    week: Forms,
    month: Forms,
    year: Forms,
    century: Forms,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EvidenceLists {
    before_month: Forms,
    month_word: Forms,
    year_word: Forms,
    before_year: Forms,
    before_general: Forms,
    after_blast: Forms,
    after_name: Forms,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ranges {
    between: Forms,
    from: Forms,
    to: Forms,
    before_days: Forms,
    years: Forms,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Clock {
    word: Forms,
    before: Forms,
    am: Forms,
    pm: Forms,
    noon: Forms,
    hours: toml::Table,
    zones: toml::Table,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    // The file is part of the program, and a test reads it: it cannot be at fault in a text's reader.
    built_in!("arabic/calendar").and_then(|file| read(file).ok()).unwrap_or_default()
});

pub(super) fn words() -> &'static Words {
    &WORDS
}

const ALL: [&str; 4] = ["و", "ف", "ب", "ل"];

fn read(file: File) -> Result<Words, toml::de::Error> {
    let mut words = Words::default();
    for (name, forms) in file.weekdays {
        let Some(weekday) = Weekday::ALL.into_iter().find(|weekday| weekday.english() == name) else { continue };
        words.add(&forms.try_into::<Forms>()?, Kind::Weekday(weekday), &ALL);
    }
    for (calendar, months) in [(Calendar::Gregorian, file.gregorian), (Calendar::Hijri, file.hijri)] {
        for ((index, number), (key, month)) in (0..12).zip(1..).zip(months) {
            let month: Month = month.try_into()?;
            words.months[usize::from(calendar == Calendar::Hijri)][index] =
                if month.en.is_empty() { key } else { month.en };
            for (forms, evidence, proclitics) in [
                (&month.sure, Evidence::Sure, &ALL[..]),
                // «ومارس» is a March with a year; «باب» is a door.
                (&month.context, Evidence::Context, &ALL[..1]),
                (&month.strict, Evidence::Strict, &ALL[..1]),
                (&month.marked, Evidence::Marked, &ALL[..1]),
            ] {
                words.add(forms, Kind::Month(calendar, number, evidence), proclitics);
            }
        }
    }
    for (number, (_, forms)) in (1..=31).zip(file.days) {
        words.add(&forms.try_into::<Forms>()?, Kind::Day(number), &ALL);
    }
    let parts = file.parts_of_day;
    for (forms, part, of) in [
        (parts.early, PartOfDay::Early, false),
        (parts.morning, PartOfDay::Morning, false),
        (parts.afternoon, PartOfDay::Afternoon, false),
        (parts.evening, PartOfDay::Evening, false),
        (parts.night, PartOfDay::Night, false),
        (parts.night_of, PartOfDay::Night, true),
    ] {
        words.add(&forms, Kind::Part(part, of), &ALL[..1]);
    }
    for (forms, relation) in [
        (file.relations.last, Relation::Last),
        (file.relations.next, Relation::Next),
        (file.relations.this, Relation::This),
    ] {
        words.add(&forms, Kind::Relation(relation), &[]);
    }
    for (forms, period) in [
        (file.periods.week, Period::Week),
        (file.periods.month, Period::Month),
        (file.periods.year, Period::Year),
        (file.periods.century, Period::Century),
    ] {
        words.add(&forms, Kind::Period(period), &ALL);
    }
    for (form, kind, proclitics) in [
        ("يوم", Kind::DayWord, &ALL[..]),
        ("اليوم", Kind::Today, &ALL[..1]),
        ("أمس", Kind::Yesterday, &ALL[..1]),
        ("بالأمس", Kind::Yesterday, &ALL[..1]),
        ("غدا", Kind::Tomorrow, &ALL[..1]),
        ("هذا", Kind::This, &[]),
        ("هذه", Kind::This, &[]),
        ("أول", Kind::First, &[]),
        ("بعد", Kind::After, &[]),
    ] {
        words.add(&[form.to_owned()], kind, proclitics);
    }
    let evidence = file.evidence;
    words.add(&evidence.month_word, Kind::MonthWord, &ALL);
    words.add(&evidence.year_word, Kind::YearWord, &ALL);
    words.add(&file.ranges.years, Kind::YearsWord, &ALL);
    words.add(&file.clock.word, Kind::ClockWord, &ALL);
    for (hour, (_, forms)) in (1..=12).zip(file.clock.hours) {
        for form in forms.try_into::<Forms>()? {
            words.hours.insert(normalize(&form), hour);
            words.add(&[form], Kind::Hour, &[]);
        }
    }
    for (english, forms) in file.clock.zones {
        for form in forms.try_into::<Forms>()? {
            words.zones.push((normalize(&form).split(' ').map(str::to_owned).collect(), english.clone()));
        }
    }
    words.zones.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
    for (list, flag) in [
        (file.no_weekday.before_monday, beside::BEFORE_MONDAY),
        (file.no_weekday.after_monday, beside::AFTER_MONDAY),
        (file.no_weekday.before_sunday, beside::BEFORE_SUNDAY),
        (file.no_weekday.tens, beside::TENS),
        (evidence.before_month, beside::BEFORE_MONTH),
        (evidence.before_year, beside::BEFORE_YEAR),
        (evidence.before_general, beside::BEFORE_GENERAL),
        (evidence.after_blast, beside::AFTER_BLAST),
        (evidence.after_name, beside::AFTER_NAME),
        (file.ranges.between, beside::BETWEEN),
        (file.ranges.from, beside::FROM),
        (file.ranges.to, beside::TO),
        (file.ranges.before_days, beside::BEFORE_DAYS),
        (file.clock.before, beside::BEFORE_CLOCK),
        (file.clock.am, beside::AM),
        (file.clock.pm, beside::PM),
        (file.clock.noon, beside::NOON),
    ] {
        for word in list {
            *words.beside.entry(normalize(&word)).or_default() |= flag;
        }
    }
    // The longest first.
    for entries in words.entries.values_mut() {
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.rest.len()));
    }
    Ok(words)
}

impl Words {
    fn add(&mut self, forms: &[String], kind: Kind, proclitics: &[&str]) {
        for form in forms {
            let folded = normalize(form);
            let mut parts = folded.split(' ').map(str::to_owned);
            let Some(first) = parts.next() else { continue };
            let rest: Vec<String> = parts.collect();
            let mut put = |word: String, proclitic| {
                self.entries.entry(word).or_default().push(Entry { kind, rest: rest.clone(), proclitic });
            };
            put(first.clone(), false);
            for proclitic in proclitics {
                match first.strip_prefix("ال") {
                    Some(noun) if *proclitic == "ل" => put(format!("لل{noun}"), true),
                    _ => put(format!("{proclitic}{first}"), true),
                }
            }
        }
    }

    /// What may start with the folded word, longest first.
    pub(super) fn get(&self, folded: &str) -> &[Entry] {
        self.entries.get(folded).map_or(&[], Vec::as_slice)
    }

    /// Whether the folded word says one of `flags` about an expression beside it.
    pub(super) fn is(&self, folded: &str, flags: u32) -> bool {
        self.beside.get(folded).is_some_and(|found| found & flags != 0)
    }

    /// The hour that the folded words from `at` on name, and how many they are: «الثانية عشرة».
    pub(super) fn hour<'a>(&self, word: impl Fn(usize) -> &'a str) -> Option<(u8, usize)> {
        let two = format!("{} {}", word(0), word(1));
        let found = self.hours.get(&two).map(|hour| (*hour, 2));
        found.or_else(|| self.hours.get(word(0)).map(|hour| (*hour, 1)))
    }

    /// The longest name of a time zone in the folded words, its English, and how many words it has.
    pub(super) fn zone<'a>(&self, word: impl Fn(usize) -> &'a str) -> Option<(&str, usize)> {
        let is = |form: &[String]| form.iter().enumerate().all(|(at, part)| word(at) == part);
        self.zones.iter().find(|(form, _)| is(form)).map(|(form, english)| (english.as_str(), form.len()))
    }

    /// The English name of a month.
    pub(super) fn month(&self, calendar: Calendar, month: u8) -> &str {
        let names = &self.months[usize::from(calendar == Calendar::Hijri)];
        usize::from(month).checked_sub(1).and_then(|index| names.get(index)).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read() {
        let file: Result<File, _> = toml::from_str(include_str!("../../../glossary/arabic/calendar.toml"));
        assert!(file.is_ok(), "{:?}", file.err());
        let words = words();
        assert_eq!(words.month(Calendar::Gregorian, 12), "December");
        assert_eq!(words.month(Calendar::Hijri, 9), "Ramadan");
        assert_eq!(words.month(Calendar::Hijri, 13), "");
        let days: Vec<_> =
            (1..=31).filter(|n| words.entries.values().flatten().any(|e| e.kind == Kind::Day(*n))).collect();
        assert_eq!(days.len(), 31);
        assert_eq!(words.get("الحادي")[0].rest.len(), 1);
        let weekdays = words.entries.values().flatten().filter(|e| matches!(e.kind, Kind::Weekday(_)) && !e.proclitic);
        assert_eq!(weekdays.count(), 7);
    }
}
