//! Times of day: «الساعة 15:00 بتوقيت غرينتش», «(12,00 ت غ)», «الساعة العاشرة صباحا».

use super::super::numbers::hour_and_minute;
use super::words::{Kind, beside};
use super::{CalendarExpression, CalendarParts, ClockTime, Reader, TokenKind};

/// Which half of the day the words behind an hour name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// The words for a half of the day.
const HALVES: [u32; 3] = [beside::AM, beside::PM, beside::NOON];

impl Reader<'_> {
    /// «الساعة 10:30», «الساعة العاشرة والنصف صباحا»; the hour starts at `next`.
    pub(super) fn clock_after_word(&self, at: usize, next: usize) -> Option<CalendarExpression> {
        if self.kind(next) == Some(TokenKind::Number) {
            let (hour, minute, end) = self.time_in_digits(next)?;
            return self.time(at, end, hour, minute, true);
        }
        let (hour, minute, end) = self.time_in_words(next)?;
        let of_half = HALVES.iter().any(|half| self.words.is(self.folded(end), *half));
        let sure = self.words.is(self.before(at, 1), beside::BEFORE_CLOCK) || minute > 0 || of_half;
        self.time(at, end, hour, minute, sure)
    }

    /// «في العاشرة صباحا»: an hour without «الساعة», behind a preposition and before the half of the day.
    pub(super) fn clock_alone(&self, at: usize) -> Option<CalendarExpression> {
        if !self.words.is(self.before(at, 1), beside::BEFORE_CLOCK) {
            return None;
        }
        let (hour, minute, end) = self.time_in_words(at)?;
        self.time(at, end, hour, minute, false)
    }

    /// «العاشرة», «العاشرة والنصف»: hour, minute, and where they end.
    fn time_in_words(&self, next: usize) -> Option<(u8, u8, usize)> {
        let word =
            |step: usize| if self.kind(next + step) == Some(TokenKind::Arabic) { self.folded(next + step) } else { "" };
        let (hour, words) = self.words.hour(word)?;
        let mut end = next + words;
        let minute = match self.folded(end) {
            "والنصف" => 30,
            "والربع" => 15,
            "والثلث" => 20,
            _ => 0,
        };
        end += usize::from(minute > 0);
        // «الساعة العاشرة إلا ربعا», «الساعة العاشرة وخمس دقائق».
        if minute == 0
            && (self.folded(end) == "الا"
                || self.folded(end + 1).starts_with("دق")
                || self.folded(end + 2).starts_with("دق"))
        {
            return None;
        }
        Some((hour, minute, end))
    }

    /// Digits before a time zone: «15,00 ت غ».
    pub(super) fn clock_before_zone(&self, at: usize) -> Option<CalendarExpression> {
        let (hour, minute, end) = self.time_in_digits(at)?;
        self.time(at, end, hour, minute, false)
    }

    /// "15:00", "15.00", "15,00", «00ر15», "1500" before a zone, "9".
    fn time_in_digits(&self, at: usize) -> Option<(u8, u8, usize)> {
        if self.glued(at) && matches!(self.document.folded(at - 1), ":" | "/" | "-" | "." | "،") {
            return None;
        }
        let folded = self.folded(at);
        let apart = self.folded(at + 1) == ":" && self.glued(at + 1) && self.glued(at + 2);
        let (hour, minute, end) = if apart {
            (folded, self.folded(at + 2), at + 3)
        } else if let Some((hour, minute)) = hour_and_minute(folded) {
            (hour, minute, at + 1)
        } else if folded.len() == 4 {
            (folded.get(..2)?, folded.get(2..)?, at + 1)
        } else {
            (folded, "00", at + 1)
        };
        if hour.len() > 2 || minute.len() != 2 {
            return None;
        }
        let (hour, minute): (u8, u8) = (hour.parse().ok()?, minute.parse().ok()?);
        // «15:00:30», «10-12», «9 في المئة».
        let continued = self.glued(end) && matches!(self.folded(end), ":" | "/" | "-" | "%" | "٪");
        (hour < 24 && minute < 60 && !continued).then_some((hour, minute, end))
    }

    /// The time with the half of the day and the zone behind it; without `sure` one of them must be there.
    fn time(&self, at: usize, end: usize, hour: u8, minute: u8, sure: bool) -> Option<CalendarExpression> {
        let word = |at: usize| if self.kind(at) == Some(TokenKind::Arabic) { self.folded(at) } else { "" };
        // «الساعة 11 من مساء الجمعة»
        let of_half = word(end) == "من" && HALVES.iter().any(|half| self.words.is(word(end + 1), *half));
        let (end, sure) = (end + usize::from(of_half), sure || of_half);
        let mut next = end;
        let mut half = None;
        let named = word(end);
        // «الساعة 9 مساء الاثنين»: «مساء» belongs to the day; «قتل 9 مساء الاثنين» has no time.
        let of_the_day = self.words.get(word(end + 1)).iter().any(|entry| {
            matches!(entry.kind, Kind::Weekday(_) | Kind::DayWord | Kind::Today | Kind::Yesterday | Kind::Tomorrow)
        });
        if of_the_day && !sure {
        } else if self.words.is(named, beside::AM) {
            half = Some(Half::Morning);
        } else if self.words.is(named, beside::PM) || (named == "بعد" && word(end + 1) == "الظهر") {
            half = Some(Half::Afternoon);
            next += usize::from(named == "بعد");
        } else if self.words.is(named, beside::NOON) {
            half = Some(if matches!(hour, 10 | 11) { Half::Morning } else { Half::Afternoon });
        }
        if of_the_day && !of_half {
            next = end;
        } else {
            next += usize::from(half.is_some());
        }
        // At night is before or after midnight.
        let night = named == "ليلا";
        let zone = self.words.zone(|step| self.folded(next + step)).filter(|_| !night);
        next += zone.map_or(0, |(_, words)| words);
        if !(sure || half.is_some() || zone.is_some()) || (hour > 12 && half == Some(Half::Morning)) {
            return None;
        }
        let zone = zone.map(|(zone, _)| zone);
        let of_day = match half {
            Some(Half::Morning) if hour == 12 => Some(0),
            Some(Half::Afternoon) if (1..12).contains(&hour) => Some(hour + 12),
            Some(_) => Some(hour),
            // GMT is written in 24 hours.
            None if hour > 12
                || hour == 0
                || (zone == Some("GMT") && self.kind(end - 1) == Some(TokenKind::Number)) =>
            {
                Some(hour)
            }
            None => None,
        };
        let mut english = match (half, of_day) {
            (Some(half), _) if hour <= 12 => {
                let half = if half == Half::Morning { "a.m." } else { "p.m." };
                if minute == 0 { format!("{hour} {half}") } else { format!("{hour}:{minute:02} {half}") }
            }
            (_, None) if minute == 0 => format!("{hour} o'clock"),
            (_, None) => format!("{hour}:{minute:02}"),
            (_, Some(hour)) => format!("{hour:02}:{minute:02}"),
        };
        if let Some(zone) = zone {
            english.push(' ');
            english.push_str(zone);
        }
        let time = of_day.map(|hour| ClockTime { hour, minute, zone });
        let parts = CalendarParts { time, ..CalendarParts::default() };
        Some(CalendarExpression { tokens: at..next, english, rule: "time", parts })
    }
}
