//! The dates and numbers of a sentence, in order, each token in one of them at most.

use std::ops::Range;

use super::calendar::{CalendarExpression, calendar_at, may_start_date};
use super::numbers::{Quantity, may_start_quantity, quantity_at};
use super::tokens::{Document, TokenKind};
use super::vocabulary::WordId;

/// A date or a number in a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    /// A day, month, year or time of day.
    Calendar(CalendarExpression),
    /// Anything else that counts.
    Quantity(Quantity),
}

impl Expression {
    /// Indices into [`Document::tokens`].
    #[must_use]
    pub fn tokens(&self) -> &Range<usize> {
        match self {
            Self::Calendar(expression) => &expression.tokens,
            Self::Quantity(quantity) => &quantity.tokens,
        }
    }
}

/// Whether a date or a number may start with a folded word.
pub(super) fn may_start_expression(folded: &str) -> bool {
    may_start_date(folded) || may_start_quantity(folded)
}

/// The expressions of the sentence with this index, the longest first from its beginning; those that `is_taken` are passed over.
#[must_use]
pub fn expressions(
    document: &Document,
    sentence: usize,
    text: &str,
    is_taken: impl Fn(&Range<usize>) -> bool,
) -> Vec<Expression> {
    let tokens = document.sentences()[sentence].tokens.clone();
    let mut found = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        let token = &document.tokens()[at];
        let folded = document.folded(at);
        let may_start = || token.word.map_or_else(|| may_start_expression(folded), WordId::may_start_expression);
        if token.kind == TokenKind::Arabic && !may_start() {
            at += 1;
            continue;
        }
        let expression = calendar_at(document, tokens.end, at, text)
            .map(Expression::Calendar)
            .or_else(|| quantity_at(document, tokens.end, at, text).map(Expression::Quantity))
            // «واحدة» in words says "single" or "the same" as often as it counts.
            .filter(|expression| match expression {
                Expression::Calendar(_) => true,
                Expression::Quantity(quantity) => {
                    quantity.value != Some(1.0)
                        || quantity.qualifier.is_some()
                        || quantity.rule == "ordinal"
                        || token.kind == TokenKind::Number
                }
            })
            .filter(|expression| !is_taken(expression.tokens()));
        at = expression.as_ref().map_or(at + 1, |expression| expression.tokens().end);
        found.extend(expression);
    }
    found
}
