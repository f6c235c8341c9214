//! Numbers written in digits: which separator means what, and how a value is written in English.

use crate::arabic::tokens::DECIMAL_RA;

/// A value in millionths, exact for everything that newswire writes.
pub(super) type Micros = u128;

pub(super) const ONE: Micros = 1_000_000;

/// A number token in digits.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Digits {
    /// With English separators; as written where the separators do not tell what they mean.
    pub(super) english: String,
    /// `None` where it cannot be told, as in «1.500».
    pub(super) value: Option<Micros>,
    /// One separator before three digits: thousands in one country, a fraction in the next.
    pub(super) ambiguous: bool,
}

/// Reads a folded number token: ASCII digits and inner separators.
pub(super) fn read(folded: &str) -> Digits {
    if folded.contains(DECIMAL_RA) {
        return turned_round(folded)
            .and_then(|(whole, fraction)| {
                let digits = thousands(&[whole], Some(fraction));
                digits.value.is_some().then_some(digits)
            })
            .unwrap_or_else(|| Digits { english: folded.to_owned(), value: None, ambiguous: false });
    }
    let mut groups: Vec<&str> = Vec::with_capacity(2);
    let mut separators: Vec<char> = Vec::new();
    let mut rest = folded;
    while let Some(at) = rest.find(|c: char| !c.is_ascii_digit()) {
        let Some(separator) = rest[at..].chars().next() else { break };
        groups.push(&rest[..at]);
        separators.push(separator);
        rest = &rest[at + separator.len_utf8()..];
    }
    groups.push(rest);
    let first = groups[0];
    let Some(&last_separator) = separators.last() else {
        // «0300» is a code or a telephone number.
        let plain = first.len() <= 15 && (first.len() == 1 || !first.starts_with('0'));
        let value = if plain { integer(&groups) } else { None };
        return Digits { english: first.to_owned(), value, ambiguous: false };
    };
    let as_written = |ambiguous| Digits { english: as_written(folded), value: None, ambiguous };
    let by_thousands = |groups: &[&str]| {
        (1..=3).contains(&groups[0].len())
            && !groups[0].starts_with('0')
            && groups[1..].iter().all(|group| group.len() == 3)
    };
    let whole = groups.len() - 1;
    let uniform = separators.iter().all(|separator| *separator == last_separator);
    if uniform && matches!(last_separator, ',' | '٬' | '.') && by_thousands(&groups) {
        if whole > 1 || last_separator == '٬' {
            return thousands(&groups, None);
        }
        // By far most writers mean thousands by «12,000»; «12.000» is written for both.
        if last_separator == ',' {
            return Digits { ambiguous: true, ..thousands(&groups, None) };
        }
        return as_written(true);
    }
    if whole == 1 && matches!(last_separator, '.' | ',' | '٫') {
        if last_separator == '٫' && by_thousands(&groups) {
            return as_written(true);
        }
        return thousands(&groups[..1], Some(groups[1]));
    }
    // «1,234.5», «1.234,5»: the last separator differs from the others.
    let inner = &separators[..whole - 1];
    if !inner.is_empty()
        && inner.iter().all(|separator| *separator == inner[0] && *separator != last_separator)
        && matches!((inner[0], last_separator), (',' | '٬', '.' | '٫') | ('.', ','))
        && by_thousands(&groups[..whole])
    {
        return thousands(&groups[..whole], Some(groups[whole]));
    }
    as_written(false)
}

/// Whole and fraction of «95ر34», 34.95. KUNA, Petra, SANA and dpa's Arabic service write so: between digits a letter makes the line go on
/// to the left, so that the fraction must be typed first for the number to look right. Where the digits do not bear that order out («0ر5»
/// may be 0.5 by somebody who typed it the other way, «5ر05» must be), there is none.
fn turned_round(folded: &str) -> Option<(&str, &str)> {
    let (fraction, whole) = folded.split_once(DECIMAL_RA)?;
    let digits = |part: &str, most| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let stands =
        digits(fraction, 4) && digits(whole, 6) && fraction != "0" && (whole == "0" || !whole.starts_with('0'));
    stands.then_some((whole, fraction))
}

/// Hour and minute of «30ر10», turned round as decimals are.
pub(crate) fn hour_and_minute(folded: &str) -> Option<(&str, &str)> {
    folded.split_once(DECIMAL_RA).map(|(minute, hour)| (hour, minute)).or_else(|| folded.split_once(['.', ',']))
}

/// Whether the digits have a decimal ر whose order cannot be told: nothing may be said of them.
pub(super) fn is_undecided(folded: &str) -> bool {
    folded.contains(DECIMAL_RA) && turned_round(folded).is_none()
}

/// The value of a number with one separator before three digits, if that parts a fraction from the whole.
pub(super) fn fraction(folded: &str) -> Option<Micros> {
    let (whole, fraction) = folded.split_once(|c: char| !c.is_ascii_digit())?;
    thousands(&[whole], Some(fraction)).value
}

/// «٫» and «٬» have no meaning to an English reader.
fn as_written(folded: &str) -> String {
    folded
        .chars()
        .map(|c| {
            if c == '٫' {
                '.'
            } else if c == '٬' {
                ','
            } else {
                c
            }
        })
        .collect()
}

fn thousands(groups: &[&str], fraction: Option<&str>) -> Digits {
    let mut english = groups.join(",");
    let mut value = integer(groups);
    if let Some(fraction) = fraction {
        english.push('.');
        english.push_str(fraction);
        value = value.and_then(|value| Some(value + micros(fraction)?));
    }
    Digits { english, value, ambiguous: false }
}

fn integer(groups: &[&str]) -> Option<Micros> {
    let mut value: Micros = 0;
    for digit in groups.iter().flat_map(|group| group.bytes()) {
        value = value.checked_mul(10)?.checked_add(u128::from(digit.checked_sub(b'0')?))?;
    }
    (value < 1_000_000_000_000_000_000).then_some(value * ONE)
}

fn micros(fraction: &str) -> Option<Micros> {
    if fraction.is_empty() || fraction.len() > 6 {
        return None;
    }
    let digits: Micros = fraction.parse().ok()?;
    Some(digits * 10u128.pow(6 - u32::try_from(fraction.len()).ok()?))
}

const NAMED: [(Micros, &str); 3] =
    [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")];

/// The value in English: "3", "12,000", "1.5 million", "1,234,567".
pub(super) fn write(value: Micros) -> String {
    for (scale, name) in NAMED {
        let unit = scale * ONE;
        // At most three decimals.
        if value >= unit && (value * 1000).is_multiple_of(unit) {
            return format!("{} {name}", decimal(value / scale));
        }
    }
    decimal(value)
}

/// The value without a word of scale: "12,000", "3.5".
pub(super) fn write_whole(value: Micros) -> String {
    decimal(value)
}

fn decimal(value: Micros) -> String {
    let whole = (value / ONE).to_string();
    let mut english = String::with_capacity(whole.len() + 8);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            english.push(',');
        }
        english.push(digit);
    }
    let fraction = value % ONE;
    if fraction > 0 {
        english.push('.');
        english.push_str(format!("{fraction:06}").trim_end_matches('0'));
    }
    english
}

/// "16th".
pub(crate) fn ordinal(number: usize) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// The value as a floating-point number, for programs that compute.
#[expect(clippy::cast_precision_loss, reason = "values above 2^53 millionths are rounded, as f64 does")]
pub(super) fn float(value: Micros) -> f64 {
    value as f64 / 1_000_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals() {
        let written: Vec<String> = [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].into_iter().map(ordinal).collect();
        assert_eq!(written.join(" "), "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 111th");
    }

    #[test]
    fn separators() {
        for (folded, english, value) in [
            ("25", "25", Some(25.0)),
            ("2018", "2018", Some(2018.0)),
            ("3.5", "3.5", Some(3.5)),
            ("7,3", "7.3", Some(7.3)),
            ("57,48", "57.48", Some(57.48)),
            ("3٫5", "3.5", Some(3.5)),
            ("12,000", "12,000", Some(12_000.0)),
            ("12٬000", "12,000", Some(12_000.0)),
            ("1,234,567", "1,234,567", Some(1_234_567.0)),
            ("1.234.567", "1,234,567", Some(1_234_567.0)),
            ("1,234.5", "1,234.5", Some(1234.5)),
            ("1.234,5", "1,234.5", Some(1234.5)),
            ("0,125", "0.125", Some(0.125)),
            ("0.725", "0.725", Some(0.725)),
            ("5.4250", "5.4250", Some(5.425)),
            ("1.500", "1.500", None),
            ("12٫000", "12.000", None),
            ("8.11.2021", "8.11.2021", None),
            ("192.168.1.1", "192.168.1.1", None),
            ("00966123456", "00966123456", None),
            ("95ر34", "34.95", Some(34.95)),
            ("5ر3", "3.5", Some(3.5)),
            ("07ر0", "0.07", Some(0.07)),
            ("00ر45", "45.00", Some(45.0)),
            ("2717ر1", "1.2717", Some(1.2717)),
            ("237ر3", "3.237", Some(3.237)),
            ("0ر5", "0ر5", None),
            ("5ر05", "5ر05", None),
            ("1ر2ر3", "1ر2ر3", None),
            ("20231ر5", "20231ر5", None),
            ("12345678901234567890", "12345678901234567890", None),
        ] {
            let digits = read(folded);
            assert_eq!((digits.english.as_str(), digits.value.map(float)), (english, value), "{folded}");
        }
    }

    #[test]
    fn values_in_english() {
        for (value, english) in [
            (3, "3"),
            (1_500, "1,500"),
            (200_000, "200,000"),
            (1_500_000, "1.5 million"),
            (1_234_567, "1,234,567"),
            (100_000_000_000, "100 billion"),
            (1_000_000_000_000, "1 trillion"),
        ] {
            assert_eq!(write(value * ONE), english);
        }
    }
}
