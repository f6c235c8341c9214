//! The dates and numbers of a headline or key point, as data beside its English line.

use super::data::{DateInfo, NumberInfo};
use crate::arabic::Document;
use crate::arabic::calendar::CalendarExpression;
use crate::arabic::calendar::resolve::Resolver;
use crate::arabic::expressions::Expression;
use crate::arabic::numbers::{Quantity, is_counted_noun};

/// The dates and numbers that an English line says.
pub(super) fn dates_and_numbers(
    text: &str,
    document: &Document,
    expressions: Vec<Expression>,
    days: &Resolver<'_>,
) -> (Vec<DateInfo>, Vec<NumberInfo>) {
    let (mut dates, mut numbers) = (Vec::new(), Vec::new());
    for expression in expressions {
        let span = document.span(expression.tokens().clone());
        let ar = text[span.clone()].to_owned();
        match expression {
            Expression::Calendar(expression) => dates.push(date(&expression, span.into(), ar, days)),
            Expression::Quantity(quantity) if is_year(&quantity, document) => {}
            Expression::Quantity(quantity) => numbers.push(number(quantity, span.into(), ar)),
        }
    }
    (dates, numbers)
}

/// «منذ ثورة فبراير، وبعد 2011»: four digits that count nothing may be a year, and are listed neither as a number nor as a date.
fn is_year(quantity: &Quantity, document: &Document) -> bool {
    let bare = quantity.rule == "digits" && quantity.qualifier.is_none() && quantity.unit.is_none();
    let counts = || {
        let next = quantity.tokens.end;
        next < document.tokens().len() && is_counted_noun(document.folded(next))
    };
    let digits = quantity.english.len() == 4 && quantity.value.is_some_and(|value| (1900.0..=2100.0).contains(&value));
    bare && digits && !counts()
}

fn date(expression: &CalendarExpression, span: super::data::Span, ar: String, days: &Resolver<'_>) -> DateInfo {
    let resolved = days.resolve(expression);
    let time = expression.parts.time;
    DateInfo {
        span,
        ar,
        en: expression.english.clone(),
        start: resolved.map(|days| days.first.to_string()),
        end: resolved.map(|days| days.last.to_string()),
        approximate: resolved.is_some_and(|days| days.approximate),
        time: time.map(|time| format!("{:02}:{:02}", time.hour, time.minute)),
        zone: time.and_then(|time| time.zone),
    }
}

fn number(quantity: Quantity, span: super::data::Span, ar: String) -> NumberInfo {
    NumberInfo {
        span,
        ar,
        en: quantity.english,
        kind: quantity.kind.name(),
        value: quantity.value,
        to: quantity.to,
        qualifier: quantity.qualifier,
        unit: quantity.unit,
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use jiff::civil::date;

    use crate::article::{Cleaning, Options, read_record};
    use crate::briefing::Desk;
    use crate::glossary::Glossary;
    use crate::salience::{Budget, Selection};

    /// Dates and numbers of the key points of a one-sentence article of 9 November 2021.
    fn briefed(sentence: &str) -> (Vec<String>, Vec<String>) {
        let record = serde_json::json!({ "title": "خبر", "text": sentence }).to_string();
        let options = Options { date: Some(date(2021, 11, 9)), ..Options::default() };
        let article = read_record("test", record.as_bytes(), &options, Cleaning::embedded()).unwrap();
        let desk = Desk {
            glossary: Glossary::embedded(),
            selection: Cow::Borrowed(Selection::embedded()),
            cues: Cow::Borrowed(crate::attribution::Cues::embedded()),
            budget: Budget::Sentences(5),
            english: crate::english::Style::default(),
        };
        let briefing = desk.brief(article);
        let text = &briefing.article.text;
        let (mut dates, mut numbers) = (Vec::new(), Vec::new());
        for point in &briefing.key_points {
            for date in &point.dates {
                assert_eq!(text[date.span.start..date.span.end], date.ar);
                dates.push(format!("{} {}", date.en, date.start.as_deref().unwrap_or("-")));
            }
            for number in &point.numbers {
                assert_eq!(text[number.span.start..number.span.end], number.ar);
                numbers.push(number.en.clone());
            }
        }
        (dates, numbers)
    }

    #[test]
    fn what_the_line_says_is_listed() {
        let (dates, numbers) =
            briefed("وصل الوفد إلى دمشق مساء الاثنين ومعه أكثر من 20 خبيرا، وكان زارها بعد 2011 مع 2000 شخص.");
        assert_eq!(dates, ["Monday evening 2021-11-08"]);
        assert_eq!(numbers, ["more than 20", "2000"]);
    }
}
