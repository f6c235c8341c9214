//! JSON Lines in, JSON Lines out: line for line, in order, on all cores, in bounded memory.

use std::io::{self, BufRead, Write};

use rayon::prelude::*;
use serde_json::json;

use super::assemble::Desk;
use crate::article::{self, Cleaning, Options};

/// A line longer than this, in bytes, is answered with an error object and skipped.
pub const LONGEST_LINE: usize = 16 << 20;

/// So many bytes of lines are read before they are worked on; memory stays within a small multiple of it.
const BATCH: usize = 512 << 10;

/// So many bytes of JSON a byte of text usually gives.
const JSON_PER_TEXT: usize = 14;

/// What went through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Streamed {
    /// Lines read, and written.
    pub lines: usize,
    /// Lines that were answered with an error object.
    pub errors: usize,
}

/// A line of input.
enum Line {
    Whole(Vec<u8>),
    TooLong,
}

/// Reads one article from each line of `input` and writes its briefing, or an object with `line` and `error`, as one line of `output`.
/// The work is done on the current rayon pool.
///
/// # Errors
/// Input that cannot be read or output that cannot be written.
pub fn stream(
    mut input: impl BufRead,
    mut output: impl Write,
    desk: &Desk,
    options: &Options,
    cleaning: &Cleaning,
) -> io::Result<Streamed> {
    let mut streamed = Streamed::default();
    loop {
        let mut batch = Vec::new();
        let mut bytes = 0;
        while bytes < BATCH {
            let Some(line) = read_line(&mut input)? else { break };
            if let Line::Whole(line) = &line {
                bytes += line.len();
            }
            batch.push(line);
        }
        if batch.is_empty() {
            output.flush()?;
            return Ok(streamed);
        }
        let first = streamed.lines + 1;
        let answers: Vec<(Vec<u8>, bool)> = batch
            .into_par_iter()
            .enumerate()
            .map(|(at, line)| answer(line, first + at, desk, options, cleaning))
            .collect();
        streamed.lines += answers.len();
        for (line, failed) in answers {
            streamed.errors += usize::from(failed);
            output.write_all(&line)?;
        }
    }
}

fn answer(line: Line, number: usize, desk: &Desk, options: &Options, cleaning: &Cleaning) -> (Vec<u8>, bool) {
    let article = match line {
        Line::TooLong => Err(format!("the line is longer than {} MiB", LONGEST_LINE >> 20)),
        Line::Whole(line) => {
            article::read_record(&format!("line {number}"), &line, options, cleaning).map_err(|error| error.to_string())
        }
    };
    let written = article.and_then(|article| {
        let mut json = Vec::with_capacity(article.text.len() * JSON_PER_TEXT);
        serde_json::to_writer(&mut json, &desk.brief(article)).map_err(|error| error.to_string())?;
        Ok(json)
    });
    let (mut json, failed) = match written {
        Ok(json) => (json, false),
        Err(error) => (json!({ "line": number, "error": error }).to_string().into_bytes(), true),
    };
    json.push(b'\n');
    (json, failed)
}

/// The next line without its end, or that it is too long, of which nothing is kept.
fn read_line(input: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    let mut too_long = false;
    let mut any = false;
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            break;
        }
        any = true;
        let end = memchr::memchr(b'\n', buffer);
        let part = &buffer[..end.unwrap_or(buffer.len())];
        too_long |= line.len() + part.len() > LONGEST_LINE;
        if too_long {
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
    Ok(any.then_some(if too_long { Line::TooLong } else { Line::Whole(line) }))
}
