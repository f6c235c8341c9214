//! When a story was put out, where its first paragraph says so with it: «2025-11-10 وصل …» before it, «… 07.11.2021, شبكة النهر» behind it.

use std::ops::Range;

use super::cleaning::{Cleaning, Lists, list};
use super::dates;
use super::story::{Reading, Story, ends_sentence, trimmed_marks};
use super::words::{Words, is_number, tail, trimmed};
use super::{Reason, Role, SetAside};

/// What a stamp may be made of.
const PARTS: Lists = list::DATE | list::PUBLISHED | list::UPDATED;

/// Splits off both.
pub(super) fn split_off(reading: &mut Reading<'_>, story: &mut Story) {
    opening(reading, story);
    closing(reading, story);
}

/// Splits off the date, and the time, that a page has before its first paragraph: «21/4/2025–|آخر تحديث: 21/4/2025 11:29 م (توقيت مكة) أعلن …».
/// «اليوم 9 نوفمبر 2021 أعلن …» is the story's own: only a date in digits, or one that is said to be the page's, is a stamp.
fn opening(reading: &mut Reading<'_>, story: &mut Story) {
    /// A stamp has no more words.
    const WORDS: usize = 24;
    /// What is left has so many at least.
    const LEFT: usize = 4;
    let Some(block) = story.blocks.iter_mut().find(|block| block.role == Role::Paragraph) else { return };
    let range = block.range.clone();
    reading.words.read(reading.text, &range, WORDS);
    let count = stamp(&reading.words, reading.cleaning);
    if count == 0 || reading.words.len() < count + LEFT {
        return;
    }
    let head = range.start..reading.words.range(count - 1..count).end;
    reading.words.read(reading.text, &head, usize::MAX);
    let Some(date) = dates::find(reading.text, &reading.words, reading.cleaning) else { return };
    // «9 نوفمبر 2021»: without a label the day may be the story's.
    let labelled =
        (0..count).any(|at| starts(&reading.words, at, reading.cleaning, list::PUBLISHED | list::UPDATED) > 0);
    let digits = dates::in_digits(reading.text, &reading.words).is_some();
    let latin = reading.words.word(0).is_ascii() && !is_number(reading.words.word(0));
    if !(labelled || digits || latin) {
        return;
    }
    block.range = trimmed_marks(reading.text, head.end..range.end);
    let start = block.range.start;
    story.published = story.published.or(Some(date));
    aside(story, trimmed(reading.text, range.start..start), "a date before the first paragraph");
}

/// How many words of a stamp the line begins with. Behind its last number only what tells the clock is part of it: «اليوم» begins the story.
fn stamp(words: &Words, cleaning: &Cleaning) -> usize {
    let (mut at, mut end) = (0, 0);
    while at < words.len() {
        if is_number(words.word(at)) {
            at += 1;
            end = at;
            continue;
        }
        match starts(words, at, cleaning, PARTS) {
            0 => break,
            count => {
                if end == at && end > 0 && starts(words, at, cleaning, list::CLOCK) > 0 {
                    end = at + count;
                }
                at += count;
            }
        }
    }
    end
}

/// How many words a phrase of the lists has that stands there.
fn starts(words: &Words, at: usize, cleaning: &Cleaning, lists: Lists) -> usize {
    cleaning.starts(words.from(at), lists).map_or(0, |(count, _)| count)
}

/// Splits off the day, and the paper, that a page's summary has behind its stop: «… بحسب الوزارة. 27.01.2026, شبكة النهر».
fn closing(reading: &mut Reading<'_>, story: &mut Story) {
    /// The stamp has no more bytes.
    const BYTES: usize = 60;
    let Some(block) = story.blocks.iter_mut().find(|block| block.role == Role::Paragraph) else { return };
    let range = block.range.clone();
    let tail = tail(reading.text, &range, BYTES);
    reading.words.read(reading.text, &tail, usize::MAX);
    let words = &reading.words;
    let digits = |at: usize| {
        [2, 2, 4].into_iter().zip(at..).all(|(length, at)| {
            let word = words.word(at);
            is_number(word) && word.len() == length
        })
    };
    let stamp = (1..words.len().saturating_sub(2)).find(|at| {
        let stops = (at + 1..at + 3).all(|at| words.gap(reading.text, &tail, at) == ".");
        stops && digits(*at) && ends_sentence(words.gap(reading.text, &tail, *at)) && words.len() - at <= 6
    });
    let Some(first) = stamp else { return };
    let start = words.range(first..first + 1).start;
    reading.words.read(reading.text, &(start..range.end), usize::MAX);
    let date = dates::find(reading.text, &reading.words, reading.cleaning);
    let before = trimmed(reading.text, range.start..start);
    if date.is_none() || before.is_empty() {
        return;
    }
    block.range = before;
    story.published = story.published.or(date);
    aside(story, start..range.end, "a day behind the stop of the first paragraph");
}

fn aside(story: &mut Story, range: Range<usize>, rule: &'static str) {
    let position = story.set_aside.partition_point(|other| other.range.start < range.start);
    story.set_aside.insert(position, SetAside { range, reason: Reason::Timestamp, rule: rule.into() });
}
