//! Lines of any input, one at a time, none longer than an article may be.

use std::io::{self, BufRead};

/// A line longer than this, in bytes, is skipped and reported.
pub const LONGEST_LINE: usize = 16 << 20;

/// A line of input without its end.
pub(super) enum Line {
    Whole(Vec<u8>),
    /// Nothing of it is kept but how many bytes it has.
    TooLong(usize),
}

/// The next line; nothing at the end of the input.
pub(super) fn read_line(input: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    let mut bytes = 0;
    let mut any = false;
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            break;
        }
        any = true;
        let end = memchr::memchr(b'\n', buffer);
        let part = &buffer[..end.unwrap_or(buffer.len())];
        bytes += part.len();
        if bytes > LONGEST_LINE {
            line = Vec::new();
        } else {
            line.extend_from_slice(part);
        }
        let used = end.map_or(buffer.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() {
            break;
        }
    }
    Ok(any.then_some(if bytes > LONGEST_LINE { Line::TooLong(bytes) } else { Line::Whole(line) }))
}

/// The next lines, as many as have about `bytes` bytes; empty at the end of the input.
pub(super) fn read_lines(input: &mut impl BufRead, bytes: usize) -> io::Result<Vec<Line>> {
    let mut lines = Vec::new();
    let mut read = 0;
    while read < bytes {
        let Some(line) = read_line(input)? else { break };
        if let Line::Whole(line) = &line {
            read += line.len();
        }
        lines.push(line);
    }
    Ok(lines)
}
