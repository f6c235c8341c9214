//! The dates and numbers of a headline or key point, as data beside its English line.

use super::data::{DateInfo, NumberInfo};
use crate::arabic::Document;
use crate::arabic::calendar::CalendarExpression;
use crate::arabic::calendar::resolve::Resolver;
use crate::arabic::expressions::{Expression, expressions};
use crate::arabic::numbers::Quantity;
use crate::english::Rendering;

/// What the English line of the sentence says of dates and numbers; what it leaves to a name or passes over is not listed.
pub(super) fn dates_and_numbers(
    text: &str,
    document: &Document,
    sentence: usize,
    line: &Rendering,
    days: &Resolver<'_>,
) -> (Vec<DateInfo>, Vec<NumberInfo>) {
    let (mut dates, mut numbers) = (Vec::new(), Vec::new());
    let of_names = |tokens: &std::ops::Range<usize>| {
        let span = document.span(tokens.clone());
        !line.derivation.iter().any(|piece| piece.entries.is_empty() && piece.range == span)
    };
    for expression in expressions(document, sentence, text, of_names) {
        let span = document.span(expression.tokens().clone());
        let ar = text[span.clone()].to_owned();
        match expression {
            Expression::Calendar(expression) => dates.push(date(&expression, span.into(), ar, days)),
            Expression::Quantity(quantity) => numbers.push(number(quantity, span.into(), ar)),
        }
    }
    (dates, numbers)
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
