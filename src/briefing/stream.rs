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
/// A thread that works alone waits for no other: it takes a line or a few, and keeps no more answers.
const BATCH_OF_ONE: usize = 1;

/// So many bytes of JSON a byte of text usually gives.
const JSON_PER_TEXT: usize = 14;

/// Room for so many answers of each thread is kept for the next batch, none with more bytes than this: most batches need no more.
const KEPT: usize = 64;
const LARGE: usize = 128 << 10;

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
    let threads = rayon::current_num_threads();
    let bytes = if threads == 1 { BATCH_OF_ONE } else { BATCH * threads };
    // What is written to each line of a batch, and whether that is an error; kept, so that the next batch has room at once.
    let mut answers: Vec<(Vec<u8>, bool)> = Vec::new();
    loop {
        let batch = read_lines(&mut input, bytes)?;
        if batch.is_empty() {
            output.flush()?;
            return Ok(streamed);
        }
        let first = streamed.lines + 1;
        answers.resize_with(answers.len().max(batch.len()), Default::default);
        let of_batch = &mut answers[..batch.len()];
        batch.into_par_iter().zip(&mut *of_batch).enumerate().for_each(|(at, (line, (json, failed)))| {
            json.clear();
            *failed = answer(line, first + at, desk, options, cleaning, json).is_err();
        });
        streamed.lines += of_batch.len();
        for (line, failed) in of_batch {
            streamed.errors += usize::from(*failed);
            output.write_all(line)?;
            if line.capacity() > LARGE {
                *line = Vec::new();
            }
        }
        answers.truncate(KEPT * threads);
    }
}

/// Appends the briefing of a line, or the error, as a line of JSON.
fn answer(
    line: Line,
    number: usize,
    desk: &Desk,
    options: &Options,
    cleaning: &Cleaning,
    json: &mut Vec<u8>,
) -> Result<(), ()> {
    let article = match line {
        Line::TooLong(_) => Err(format!("the line is longer than {} MiB", LONGEST_LINE >> 20)),
        Line::Whole(line) => {
            article::read_record(&format!("line {number}"), &line, options, cleaning).map_err(|error| error.to_string())
        }
    };
    let written = article.and_then(|article| {
        json.reserve(article.text.len() * JSON_PER_TEXT);
        serde_json::to_writer(&mut *json, &desk.brief(article)).map_err(|error| error.to_string())
    });
    let written = written.map_err(|error| {
        json.clear();
        json.extend_from_slice(json!({ "line": number, "error": error }).to_string().as_bytes());
    });
    json.push(b'\n');
    written
}
