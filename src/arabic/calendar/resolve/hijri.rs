//! Days of the Islamic calendar, by the tables of Umm al-Qura. Months begin when the moon is seen: elsewhere they may begin a day
//! earlier or later.

use icu_calendar::Date as IcuDate;
use icu_calendar::cal::Hijri;
use icu_calendar::types::RataDie;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// 1 January 1970 in days since 31 December of the year 0.
const EPOCH: i64 = 719_163;

/// The Gregorian day of a day of the Islamic calendar.
pub(super) fn day(year: i16, month: u8, day: u8) -> Option<Date> {
    let hijri = IcuDate::try_new_hijri_with_calendar(i32::from(year), month, day, Hijri::new_umm_al_qura()).ok()?;
    let days = hijri.to_rata_die().to_i64_date() - EPOCH;
    date(1970, 1, 1).checked_add(days.days()).ok()
}

/// The Islamic year of a Gregorian day.
pub(super) fn year(day: Date) -> Option<i16> {
    let days = i64::from(date(1970, 1, 1).until(day).ok()?.get_days());
    let hijri = IcuDate::from_rata_die(RataDie::new(days + EPOCH), Hijri::new_umm_al_qura());
    i16::try_from(hijri.year().extended_year()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_umm_al_qura() {
        assert_eq!(day(1442, 1, 1), Some(date(2020, 8, 20)));
        assert_eq!(day(1439, 9, 1), Some(date(2018, 5, 16)));
        assert_eq!(day(1439, 13, 1), None);
        assert_eq!(year(date(2018, 5, 17)), Some(1439));
    }
}
