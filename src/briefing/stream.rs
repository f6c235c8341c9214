//! JSON Lines in, JSON Lines out: line for line, in order, on all cores, in bounded memory.

use std::io::{self, BufRead, Write};

use rayon::prelude::*;
use serde_json::json;

use super::assemble::Desk;
use super::lines::{LONGEST_LINE, Line, read_lines};
use crate::article::{self, Cleaning, Options};

/// So many bytes of lines are read for each thread before they are worked on; memory stays within a small multiple of it, and what
/// is written to a line is still near when the line goes out.
const BATCH: usize = 64 << 10;

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
        let batch = read_lines(&mut input, BATCH * rayon::current_num_threads())?;
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
        Line::TooLong(_) => Err(format!("the line is longer than {} MiB", LONGEST_LINE >> 20)),
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
