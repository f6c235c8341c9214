//! How old somebody is: "a 50-year-old man", "Sami Khaled, aged 50".

use std::ops::Range;

use super::super::chart::EdgeId;
use super::{Generator, Text};

impl Generator<'_, '_> {
    /// An age before a noun, which begins with what tells that it is one («عمره»): "50-year-old", "3-month-old". `None` where more is said of it
    /// than a number: "more than 50 years", "a year and a half".
    pub(super) fn age(&self, aged: EdgeId, id: EdgeId) -> Option<Text> {
        let (number, unit) = self.counted(id)?;
        let unit = unit.strip_suffix('s').unwrap_or(&unit);
        let range = self.span(aged).start..self.span(id).end;
        Some(as_one(number, range, |digits| format!("{digits}-{unit}-old")))
    }

    /// An age in years as its number alone. `None` where another unit or more is said.
    pub(super) fn years(&self, id: EdgeId) -> Option<Text> {
        let (number, unit) = self.counted(id)?;
        matches!(unit.as_str(), "year" | "years").then(|| as_one(number, self.span(id), str::to_owned))
    }
}

/// The number, for all of the Arabic that it stands for.
fn as_one(mut number: Text, range: Range<usize>, english: impl FnOnce(&str) -> String) -> Text {
    if let Some(digits) = number.0.first_mut() {
        (digits.english, digits.range) = (english(&digits.english).into(), range);
    }
    number
}
