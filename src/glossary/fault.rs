//! Faults of glossary files, shown with file, line, column, the line itself, a caret and what to do.

use std::fmt;
use std::ops::Range;

use serde::Serialize;

/// One fault of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// Its line, from 1.
    pub line: usize,
    /// Its column in characters, from 1.
    pub column: usize,
    /// The text of the line.
    pub text: String,
    /// How many characters the fault covers, at least 1, within the line.
    pub width: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl Fault {
    /// A fault over a byte range of `source`, the text of `file`.
    #[must_use]
    pub fn new(file: &str, source: &str, span: Range<usize>, message: String, help: String) -> Self {
        let mut start = span.start.min(source.len());
        while !source.is_char_boundary(start) {
            start -= 1;
        }
        let line_start = source[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = source[start..].find('\n').map_or(source.len(), |at| start + at);
        let mut end = span.end.clamp(start, line_end);
        while !source.is_char_boundary(end) {
            end -= 1;
        }
        Self {
            file: file.to_owned(),
            line: source[..start].matches('\n').count() + 1,
            column: source[line_start..start].chars().count() + 1,
            text: source[line_start..line_end].trim_end().to_owned(),
            width: source[start..end].chars().count().max(1),
            message,
            help,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, text, width, message, help } = self;
        let number = line.to_string();
        let margin = " ".repeat(number.len());
        writeln!(f, "{file}:{line}:{column}: {message}")?;
        writeln!(f, "  {number} | {text}")?;
        writeln!(f, "  {margin} | {}{}", " ".repeat(column - 1), "^".repeat(*width))?;
        write!(f, "  {margin} = help: {help}")
    }
}

/// All faults of all files that were read, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, thiserror::Error)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.0 {
            writeln!(f, "{fault}\n")?;
        }
        let count = self.0.len();
        write!(f, "{count} fault{}", if count == 1 { "" } else { "s" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_line_and_caret() {
        let source = "[a]\nar = \"abc\"\n";
        let fault = Fault::new("my.toml", source, 9..14, "Latin letters".into(), "write Arabic".into());
        assert_eq!(
            fault.to_string(),
            "my.toml:2:6: Latin letters\n  2 | ar = \"abc\"\n    |      ^^^^^\n    = help: write Arabic"
        );
    }
}
