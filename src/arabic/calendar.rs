//! Weekdays, months and years.
