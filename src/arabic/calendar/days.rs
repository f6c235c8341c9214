//! Weekdays, parts of days, and days seen from today.

use super::super::clitics::has_article;
use super::words::{Kind, beside};
use super::{CalendarExpression, CalendarParts, PartOfDay, Reader, Relation, TokenKind, Weekday, part_english};

impl Reader<'_> {
    /// A weekday whose name ends before `next`, with what may follow it.
    pub(super) fn weekday(
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
        // «الحالة الصحية للاثنين»: of the two.
        let of_the_two = weekday == Weekday::Monday && !marked && self.folded(at) == "للاثنين";
        if of_the_two && self.relation(next).is_none() && self.date_after_weekday(next).is_none() {
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
    pub(super) fn is_weekday(&self, at: usize, next: usize, weekday: Weekday) -> bool {
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
            // «الأعضاء الأحد عشر» are 11.
            Weekday::Sunday => {
                !self.words.is(self.before(at, 1), beside::BEFORE_SUNDAY)
                    && !matches!(self.folded(next), "عشر" | "عشره")
            }
            _ => true,
        }
    }

    /// «الاثنين 8 نوفمبر», «الاثنين، الثامن من نوفمبر», «الاثنين الموافق 8 نوفمبر».
    pub(super) fn date_after_weekday(&self, at: usize) -> Option<CalendarExpression> {
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
    pub(super) fn part_of_day(&self, at: usize, next: usize, part: PartOfDay, of: bool) -> Option<CalendarExpression> {
        // «منتصف ليل الاثنين» is midnight.
        if part == PartOfDay::Night && self.before(at, 1) == "منتصف" {
            return None;
        }
        let (relation, after) = self.day_word(next);
        if relation.is_some()
            && let Some((weekday, end)) = self.bracketed_weekday(after)
        {
            let mut date = self.weekday(at, end, weekday, Some((part, of)), relation)?;
            date.tokens.end = end;
            return Some(date);
        }
        if let Some(weekday) = self.weekday_of(after) {
            if part == PartOfDay::Early && self.words.is(self.folded(after + 1), beside::AFTER_BLAST) {
                return None;
            }
            return self.weekday(at, after + 1, weekday, Some((part, of)), relation);
        }
        let relation = relation?;
        let following = self.folded(after);
        if (relation == Relation::Yesterday && following == "الاول")
            || (relation == Relation::Today
                && (has_article(following) || matches!(following, "نفسه" | "ذاته" | "نفسها")))
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
    pub(super) fn day_word(&self, at: usize) -> (Option<Relation>, usize) {
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
    pub(super) fn day(&self, at: usize) -> Option<CalendarExpression> {
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
    pub(super) fn weekday_at(&self, at: usize, after: usize, day: Option<Relation>) -> Option<CalendarExpression> {
        let after = if day.is_some() && self.has(after, Kind::DayWord) { after + 1 } else { after };
        if day.is_some()
            && let Some((weekday, end)) = self.bracketed_weekday(after)
        {
            let mut date = self.weekday(at, end, weekday, None, day)?;
            date.tokens.end = end;
            return Some(date);
        }
        self.weekday(at, after + 1, self.weekday_of(after)?, None, day)
    }

    /// The weekday that a token is.
    fn weekday_of(&self, at: usize) -> Option<Weekday> {
        self.inner(at).find_map(|entry| match entry.kind {
            Kind::Weekday(weekday) => Some(weekday),
            _ => None,
        })
    }

    /// «اليوم (الأحد)», «اليوم /الأحد/»: a weekday alone in brackets at `at`, and where they end.
    fn bracketed_weekday(&self, at: usize) -> Option<(Weekday, usize)> {
        let close = match self.folded(at) {
            "(" => ")",
            "/" => "/",
            _ => return None,
        };
        let weekday = self.weekday_of(at + 1)?;
        (self.folded(at + 2) == close).then_some((weekday, at + 3))
    }
}
