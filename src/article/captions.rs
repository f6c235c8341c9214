//! Short lines that say again what the story says: photo captions, alt texts cut off, repeats.
//!
//! A caption is known by its place in the text, not by its words alone: all of it stands, word for word, in a longer line. A
//! subheading seldom does, and where an article has several of them, one that does is still taken for a subheading.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::cleaning::{Cleaning, list};
use super::dateline;
use super::story::{Reading, Verdict};
use super::words::{Ending, Line, Words};
use super::{Reason, Role};
use crate::arabic::quotes::is_quote;

/// A caption that is known by its repetition has no more words than these.
const WORDS: usize = 12;

/// How many bytes may be searched for captions in one article, so that a page of nothing but short lines stays linear.
const SEARCH: usize = 1 << 26;

/// How an author's ellipsis at the end of a cut text is told from one in a story: this many bytes stand before it.
const CUT: usize = 40;

/// Sets aside pictures' captions, cut lines and repeats.
pub(super) fn set_aside(reading: &mut Reading<'_>) {
    repeats(reading);
    cut(reading);
    let mut candidates = Vec::new();
    for index in 0..reading.lines.len() {
        if !reading.is_undecided(index) {
            continue;
        }
        let line = &reading.lines[index];
        if line.count <= WORDS && is_dateline(reading.text, line, &mut reading.words, reading.cleaning) {
            continue;
        }
        if let Some(rule) = credited(reading.text, line, &mut reading.words, reading.cleaning) {
            reading.aside(index, Reason::PhotoCaption, rule);
            cut_caption(reading, index);
        } else if line.count <= WORDS
            && matches!(line.ending, Ending::Open | Ending::Comma | Ending::Ellipsis)
            && !is_item(&reading.text[line.range.clone()])
            && !is_quoted(&reading.text[line.range.clone()])
        {
            candidates.push(index);
        }
    }
    if !candidates.is_empty() {
        let folded = Folded::new(reading);
        if folded.text.len().saturating_mul(candidates.len()) <= SEARCH {
            contained(reading, &candidates, &folded);
        }
    }
}

/// Sets aside the captions of pictures from an archive that stand above the first paragraph: «وزير النفط - صورة أرشيفية» is no headline.
/// What else a credit ends on may be a headline's: «انفجار في المدينة - رويترز».
pub(super) fn above_headline(reading: &mut Reading<'_>) {
    for index in 0..reading.first_paragraph() {
        if reading.is_undecided(index)
            && let Some(rule) = credited(reading.text, &reading.lines[index], &mut reading.words, reading.cleaning)
            && reading.words.from(0).last().is_some_and(|word| word.contains("ارشيف"))
        {
            reading.aside(index, Reason::PhotoCaption, rule);
            cut_caption(reading, index);
        }
    }
}

/// «حقول النفط -» above «حقول النفط - أرشيفية»: the picture's text stands twice, once without what follows its dash.
fn cut_caption(reading: &mut Reading<'_>, caption: usize) {
    let Some(above) = (0..caption).rev().find(|above| !reading.is_aside(*above)) else { return };
    let source = |index: usize| &reading.text[reading.lines[index].range.clone()];
    let dash = ['-', '–', '—'];
    let begins = source(caption).starts_with(source(above).trim_end_matches(dash).trim_end());
    if reading.is_undecided(above) && source(above).ends_with(dash) && begins {
        reading.aside(above, Reason::PhotoCaption, "the caption below without its end");
    }
}

/// Whether the line is an item of a list.
fn is_item(line: &str) -> bool {
    line.starts_with(['-', '–', '—', '•', '*', '●', '▪', '·', '»']) || line.starts_with(|c: char| c.is_numeric())
}

/// Whether the line is a dateline and nothing else.
fn is_dateline(text: &str, line: &Line, words: &mut Words, cleaning: &Cleaning) -> bool {
    line.ending != Ending::Stop
        && dateline::find(text, &line.range, cleaning, words).is_some_and(|found| found.range.end == line.range.end)
}

/// Whether the line is a quotation: papers take one out of the story and set it apart, or make it a subheading.
fn is_quoted(line: &str) -> bool {
    line.starts_with(is_quote) && line.ends_with(is_quote)
}

/// A picture's credit: «… (رويترز)», «… - أ ف ب», «صورة: …».
fn credited(text: &str, line: &Line, words: &mut Words, cleaning: &Cleaning) -> Option<&'static str> {
    if line.is_long() || line.ending != Ending::Open {
        return None;
    }
    let source = &text[line.range.clone()];
    words.read(text, &line.range, usize::MAX);
    let mark = |gap: &str| gap.contains([':', '-', '–', '—', '/', '|', '،', ',', '©', '(', '[', '\u{0640}']);
    if let Some((count, _)) = cleaning.starts(words.from(0), list::CAPTION)
        && mark(words.gap(text, &line.range, count))
    {
        return Some("begins with a picture word");
    }
    let bracketed = source.ends_with([')', ']']);
    // The longest run of agencies and picture words at the end, with a mark before it.
    let (first, start) = (1..words.len()).rev().take(6).find_map(|at| {
        let gap = words.gap(text, &line.range, at);
        mark(gap).then_some((at, gap))
    })?;
    let mut at = first;
    while at < words.len() {
        let (count, _) = cleaning.starts(words.from(at), list::CAPTION | list::AGENCY)?;
        at += count;
    }
    // «انفجار في المدينة: رويترز» is a headline with its source, not a caption.
    (bracketed || !start.contains([':', '،', ','])).then_some("ends with a picture credit")
}

/// Exact repeats: the headline and the first of the others stay. A short line twice in a row is a picture's alt text and its caption.
fn repeats(reading: &mut Reading<'_>) {
    let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
    let text = reading.text;
    let kept: Vec<usize> = (0..reading.lines.len()).filter(|index| !reading.is_aside(*index)).collect();
    for (position, &index) in kept.iter().enumerate() {
        let source = &text[reading.lines[index].range.clone()];
        let Some(&first) = seen.get(source) else {
            seen.insert(source, position);
            continue;
        };
        let (line, first_index) = (&reading.lines[index], kept[first]);
        if reading.headline == Some(index) {
            reading.aside(first_index, Reason::RepeatedLine, "the headline stands again below");
            seen.insert(source, position);
            continue;
        }
        // A longer one only with a credit in brackets: some papers' paragraphs have no stops.
        let short = line.count <= WORDS || (!line.is_long() && source.ends_with([')', ']']));
        let caption = short && line.ending == Ending::Open && !is_item(source);
        if caption && position == first + 1 && reading.headline != Some(first_index) {
            reading.aside(first_index, Reason::PhotoCaption, "the same short line twice in a row");
            reading.aside(index, Reason::PhotoCaption, "the same short line twice in a row");
        } else if caption && reading.headline == Some(first_index) {
            reading.aside(index, Reason::PhotoCaption, "the headline again");
        } else {
            reading.aside(index, Reason::RepeatedLine, "the same line stands above");
        }
    }
}

/// Lines cut off with an ellipsis where another line goes on.
fn cut(reading: &mut Reading<'_>) {
    let text = reading.text;
    let cut: Vec<usize> = (0..reading.lines.len())
        .filter(|index| reading.is_undecided(*index) && reading.lines[*index].ending == Ending::Ellipsis)
        .take(32)
        .collect();
    for index in cut {
        let start = text[reading.lines[index].range.clone()].trim_end_matches(|c: char| !c.is_alphanumeric());
        if start.len() < CUT {
            continue;
        }
        let goes_on = |other: usize| {
            let line = &text[reading.lines[other].range.clone()];
            other != index && !reading.is_aside(other) && line.len() > start.len() && line.starts_with(start)
        };
        if (0..reading.lines.len()).any(goes_on) {
            reading.aside(index, Reason::CutLine, "another line goes on where this one is cut off");
        }
    }
}

/// The folded words of all lines that are not set aside, one line after another.
struct Folded {
    text: String,
    /// Each line's index and its bytes in `text`.
    lines: Vec<(usize, Range<usize>)>,
}

impl Folded {
    fn new(reading: &mut Reading<'_>) -> Self {
        let mut folded = Self { text: String::with_capacity(reading.text.len()), lines: Vec::new() };
        for index in 0..reading.lines.len() {
            if reading.is_aside(index) {
                continue;
            }
            reading.words.read(reading.text, &reading.lines[index].range, usize::MAX);
            let start = folded.text.len();
            folded.text.push(' ');
            folded.text.push_str(reading.words.key());
            folded.lines.push((index, start..folded.text.len()));
            folded.text.push('\n');
        }
        folded
    }

    /// The lines other than `except` in which the words stand next to each other; `key` has a space at either end.
    fn holding<'a>(&'a self, key: &'a str, except: usize) -> impl Iterator<Item = (usize, Range<usize>)> + 'a {
        memchr::memmem::find_iter(self.text.as_bytes(), key.as_bytes().to_owned().as_slice())
            .collect::<Vec<usize>>()
            .into_iter()
            .filter_map(move |at| {
                let line = self.lines.partition_point(|(_, range)| range.end <= at);
                let (index, range) = self.lines.get(line)?;
                (*index != except).then(|| (*index, at - range.start..at - range.start + key.len()))
            })
    }

    fn key(&self, index: usize) -> &str {
        let at = self.lines.partition_point(|(line, _)| *line < index);
        self.lines.get(at).filter(|(line, _)| *line == index).map_or("", |(_, range)| &self.text[range.clone()])
    }
}

/// Candidates whose words all stand in another line.
fn contained(reading: &mut Reading<'_>, candidates: &[usize], folded: &Folded) {
    let first_paragraph = reading.first_paragraph();
    let mut found = Vec::new();
    let mut subheadings = 0;
    for &index in candidates {
        if reading.is_aside(index) {
            continue;
        }
        let key = folded.key(index);
        let words = key.split_ascii_whitespace().count();
        let line = &reading.lines[index];
        let lead = index < first_paragraph;
        let (mut longer, mut same, mut begins, mut headline) = (false, false, false, false);
        let mut below = false;
        for (other, at) in folded.holding(key, index) {
            if folded.key(other).len() > key.len() {
                longer = true;
                begins |= at.start == 0;
                below |= at.start == 0 && other == index + 1;
                headline |= reading.headline == Some(other);
            } else {
                same = true;
            }
        }
        let cut = line.ending != Ending::Open;
        if words >= 2 && longer && begins && cut {
            reading.aside(index, Reason::CutLine, "another line goes on where this one is cut off");
        } else if words >= 2 && longer && (headline || same || lead || cut) {
            reading.aside(index, Reason::PhotoCaption, "a longer line has the same words");
            // «مركز الإيواء» above «مركز الإيواء في المدينة»: the picture's text, then its caption.
            if lead && below && candidates.contains(&(index + 1)) && reading.headline.is_some_and(|at| at < index) {
                reading.aside(index + 1, Reason::PhotoCaption, "the picture's caption, begun in the line above");
            }
        } else if words >= 2 && longer {
            found.push(index);
        } else if lead && !cut && words >= 4 && in_two(key, words, folded, index) {
            reading.aside(index, Reason::PhotoCaption, "other lines have the same words");
        } else if same && reading.headline.is_some_and(|headline| folded.key(headline) == key) {
            reading.aside(index, Reason::PhotoCaption, "the headline again");
        } else if !cut && !lead {
            subheadings += 1;
        }
    }
    // A record's text was taken out of its page by somebody who left the captions behind.
    if subheadings < 2 && !reading.is_record {
        for index in found {
            reading.aside(index, Reason::PhotoCaption, "a longer line has the same words");
        }
    }
}

/// Whether the words are two phrases, of two words or more, that stand in other lines.
fn in_two(key: &str, words: usize, folded: &Folded, index: usize) -> bool {
    let spaces: Vec<usize> = key.match_indices(' ').map(|(at, _)| at).collect();
    words <= 8
        && (2..=words - 2).any(|split| {
            let at = spaces[split];
            let holds = |part: &str| folded.holding(part, index).next().is_some();
            holds(&key[..=at]) && holds(&key[at..])
        })
}

/// The role of a line that stays: a subheading is a short line without a stop that a paragraph follows.
pub(super) fn role(reading: &Reading<'_>, index: usize, previous: Option<usize>, next: Option<usize>) -> Role {
    let line = &reading.lines[index];
    let paragraph = |index: usize| {
        let line = &reading.lines[index];
        line.count > WORDS || line.ending == Ending::Stop
    };
    let item = |index: usize| is_item(&reading.text[reading.lines[index].range.clone()]);
    // «1- …» heads a section; after another item it is one of a list.
    let listed = item(index) && previous.is_some_and(item);
    let heading = matches!(reading.verdicts[index], Verdict::Heading);
    let short = line.count <= WORDS && line.ending == Ending::Open && !listed && next.is_some_and(paragraph);
    if next.is_some() && (heading || short) { Role::Subheading } else { Role::Paragraph }
}
