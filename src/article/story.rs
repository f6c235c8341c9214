//! From lines to a story: headline, paragraphs, dateline, and what is set aside with its reason.

use std::borrow::Cow;
use std::ops::Range;

use jiff::civil::Date;

use super::captions;
use super::cleaning::{Cleaning, list};
use super::dateline::{self, Dateline};
use super::dates;
use super::labels::{Follow, is_initial, label, signed_off};
use super::stamps;
use super::words::{Ending, Line, Words, tail, trimmed};
use super::{Basis, Block, Reason, Role, SetAside};
use crate::arabic::quotes::is_quote;

/// What is known of a line before its words are looked at: from the page's elements, or from a record's fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hint {
    /// Nothing.
    Plain,
    /// It is the headline.
    Headline,
    /// It is a heading inside the story.
    Heading,
    /// It is not the story; the string is the rule.
    Aside(Reason, &'static str),
}

#[derive(Debug, Clone)]
pub(super) enum Verdict {
    Undecided,
    /// Like undecided; if it stays, it is a subheading.
    Heading,
    Headline,
    Aside(Reason, Cow<'static, str>),
}

/// The state of reading one text.
pub(super) struct Reading<'a> {
    pub text: &'a str,
    pub cleaning: &'a Cleaning,
    pub lines: Vec<Line>,
    pub verdicts: Vec<Verdict>,
    pub headline: Option<usize>,
    /// Whether the text is a field of a record.
    pub is_record: bool,
    /// A buffer.
    pub words: Words,
}

/// The parts of a story.
pub(super) struct Story {
    pub blocks: Vec<Block>,
    pub set_aside: Vec<SetAside>,
    pub dateline: Option<Dateline>,
    /// The date that a timestamp line gives.
    pub published: Option<Date>,
}

impl Reading<'_> {
    pub(super) fn aside(&mut self, index: usize, reason: Reason, rule: impl Into<Cow<'static, str>>) {
        self.verdicts[index] = Verdict::Aside(reason, rule.into());
    }

    pub(super) fn is_aside(&self, index: usize) -> bool {
        matches!(self.verdicts[index], Verdict::Aside(..))
    }

    pub(super) fn is_undecided(&self, index: usize) -> bool {
        matches!(self.verdicts[index], Verdict::Undecided | Verdict::Heading)
    }

    /// The first line that can only be a paragraph, or the number of lines.
    pub(super) fn first_paragraph(&self) -> usize {
        let paragraph = |index: &usize| {
            let line = &self.lines[*index];
            self.is_undecided(*index) && (line.is_sentence() || line.is_long())
        };
        (0..self.lines.len()).find(paragraph).unwrap_or(self.lines.len())
    }
}

/// Finds the story in the lines of a text; each line has its bytes, without white space at either end, and a hint. Where the day is `dated`
/// already, what the story calls its own day is not looked for.
pub(super) fn find(
    text: &str,
    basis: Basis,
    lines: Vec<(Range<usize>, Hint)>,
    dated: bool,
    cleaning: &Cleaning,
) -> Story {
    let mut reading = Reading {
        text,
        cleaning,
        lines: Vec::with_capacity(lines.len()),
        verdicts: Vec::with_capacity(lines.len()),
        headline: None,
        is_record: basis == Basis::Record,
        words: Words::default(),
    };
    for (index, (range, hint)) in lines.into_iter().enumerate() {
        reading.lines.push(Line::new(text, range));
        reading.verdicts.push(match hint {
            Hint::Plain => Verdict::Undecided,
            Hint::Heading => Verdict::Heading,
            Hint::Aside(reason, rule) => Verdict::Aside(reason, Cow::Borrowed(rule)),
            Hint::Headline => {
                reading.headline = Some(index);
                Verdict::Headline
            }
        });
    }
    let published = labels(&mut reading);
    if reading.headline.is_none() {
        headline(&mut reading);
    }
    captions::set_aside(&mut reading);
    assemble(&mut reading, published, dated)
}

/// Sets aside the lines that their own words give away, and gives the date that they say.
fn labels(reading: &mut Reading<'_>) -> Option<Date> {
    let mut dates = Dates::default();
    let mut follow = Follow::Nothing;
    let mut in_body = false;
    // The link to another story that stands directly above.
    let mut link: Option<usize> = None;
    for index in 0..reading.lines.len() {
        let line = &reading.lines[index];
        if let Verdict::Aside(Reason::Timestamp, _) = reading.verdicts[index] {
            reading.words.read(reading.text, &line.range, 24);
            dates.add(reading.text, &reading.words, reading.cleaning, index);
        }
        if !reading.is_undecided(index) {
            continue;
        }
        if let Some(label) = label(reading.text, line, &mut reading.words, reading.cleaning) {
            let dated =
                matches!(label.reason, Reason::Timestamp | Reason::AgencyCredit | Reason::Byline | Reason::Counter);
            if dated {
                dates.add(reading.text, &reading.words, reading.cleaning, index);
            }
            follow = label.follow;
            link = None;
            reading.aside(index, label.reason, label.rule);
            continue;
        }
        let paragraph = line.is_sentence() || line.is_long();
        if paragraph && link.take().is_some_and(|link| retells(reading, index, link)) {
            reading.aside(index, Reason::RelatedLink, "it tells what the link above it tells");
            continue;
        }
        in_body |= paragraph;
        let line = &reading.lines[index];
        match follow {
            Follow::Name if is_name(reading.text, line, &mut reading.words, reading.cleaning) => {
                let reason = if let Some(Verdict::Aside(reason, _)) =
                    index.checked_sub(1).map(|above| &reading.verdicts[above])
                {
                    *reason
                } else {
                    Reason::Masthead
                };
                reading.aside(index, reason, "the name that goes with the line above");
                follow = Follow::Nothing;
            }
            // Before the story begins, the line after a menu's label may be its headline.
            Follow::List(reason) if in_body && !paragraph && line.ending != Ending::Stop && line.count <= 20 => {
                link = (reason == Reason::RelatedLink).then_some(index);
                reading.aside(index, reason, "in the list under the label above");
            }
            _ => follow = Follow::Nothing,
        }
    }
    dates.best(|index| is_clock(reading, index))
}

/// Whether the paragraph is the beginning of the story that the link above it leads to: three quarters of the link's long words stand in it.
/// A paragraph that begins with «و» goes on with the story.
fn retells(reading: &mut Reading<'_>, paragraph: usize, link: usize) -> bool {
    /// Four letters are eight bytes.
    const LONG: usize = 8;
    reading.words.read(reading.text, &reading.lines[paragraph].range, 60);
    if reading.words.word(0).starts_with('و') {
        return false;
    }
    let told = format!(" {}", reading.words.key());
    reading.words.read(reading.text, &reading.lines[link].range, usize::MAX);
    let long = reading.words.from(0).filter(|word| word.len() >= LONG);
    let (mut all, mut shared) = (0, 0);
    for word in long {
        all += 1;
        shared += usize::from(told.contains(word.trim_start_matches("ال")));
    }
    all >= 4 && shared * 4 >= all * 3
}

/// Whether the date line at `index` is the clock of the site: it opens the page, and the paper's staff stands between it and the story. It
/// tells the day on which the page was looked at.
fn is_clock(reading: &Reading<'_>, index: usize) -> bool {
    let staff = |index: &usize| matches!(reading.verdicts[*index], Verdict::Aside(Reason::Masthead, _));
    (0..index).all(|above| reading.is_aside(above))
        && (index + 1..reading.lines.len()).take_while(|below| reading.is_aside(*below)).any(|below| staff(&below))
}

/// Whether the line may be a name: up to four words without a stop, honorifics apart.
fn is_name(text: &str, line: &Line, words: &mut Words, cleaning: &Cleaning) -> bool {
    if line.ending != Ending::Open || line.count > 7 {
        return false;
    }
    words.read(text, &line.range, usize::MAX);
    let mut at = 0;
    while let Some((count, _)) = cleaning.starts(words.from(at), list::HONORIFIC) {
        at += count;
    }
    words.len() - at.min(words.len()) <= 4
}

/// The dates of a page's timestamp lines.
#[derive(Default)]
struct Dates {
    published: Option<Date>,
    updated: Option<Date>,
    /// Without a word for what they are, each with its line.
    bare: Vec<(usize, Date)>,
}

impl Dates {
    fn add(&mut self, text: &str, words: &Words, cleaning: &Cleaning, line: usize) {
        let Some(date) = dates::find(text, words, cleaning) else { return };
        let opener = cleaning.starts(words.from(0), list::PUBLISHED | list::UPDATED);
        match opener {
            Some((_, lists)) if lists & list::PUBLISHED != 0 => self.published = self.published.or(Some(date)),
            Some(_) => self.updated = self.updated.or(Some(date)),
            None => self.bare.push((line, date)),
        }
    }

    fn best(self, is_clock: impl Fn(usize) -> bool) -> Option<Date> {
        let mut bare = self.bare.into_iter().filter(|(line, _)| !is_clock(*line)).map(|(_, date)| date);
        let first = bare.next();
        // Two dates without a word for either are the day's and the story's, in any order.
        let only = first.filter(|first| bare.all(|other| other == *first));
        self.published.or(only).or(self.updated)
    }
}

/// Finds the headline among the short lines before the first paragraph.
fn headline(reading: &mut Reading<'_>) {
    /// Section names and kickers seldom have more words, headlines seldom fewer.
    const WORDS: usize = 4;
    captions::above_headline(reading);
    let Some(first) = (0..reading.lines.len()).find(|index| reading.is_undecided(*index)) else { return };
    let is_like = |line: &Line, text: &str| {
        let source = &text[line.range.clone()];
        line.count <= 25
            && !matches!(line.ending, Ending::Comma | Ending::Colon)
            && !(line.ending == Ending::Stop
                && source.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.').ends_with('.'))
    };
    // The very first line may be a long question; later ones end where paragraphs begin.
    // A line without any other is the story.
    if (0..reading.lines.len()).filter(|index| reading.is_undecided(*index)).nth(1).is_none() {
        return;
    }
    let end = reading.first_paragraph().max(first + 1);
    let candidates: Vec<usize> = (first..end)
        .filter(|index| reading.is_undecided(*index) && is_like(&reading.lines[*index], reading.text))
        .take(8)
        .collect();
    let Some(&only) = candidates.first() else { return };
    let dateline = |reading: &mut Reading<'_>, index: usize| {
        let range = reading.lines[index].range.clone();
        let found = dateline::find(reading.text, &range, reading.cleaning, &mut reading.words).is_some();
        // «بغداد - أزمة الوقود» may be a headline; with an agency or a slash it is a dateline.
        let agency =
            (0..reading.words.len()).any(|at| reading.cleaning.starts(reading.words.from(at), list::AGENCY).is_some());
        found && (agency || reading.text[range].contains('/'))
    };
    if only != first || dateline(reading, only) {
        return;
    }
    let overlap: Vec<usize> = candidates.iter().map(|index| overlap(reading, *index, end)).collect();
    let long = |index: usize| reading.lines[index].count >= WORDS;
    let chosen = (0..candidates.len())
        .find(|at| long(candidates[*at]) && (overlap[*at] > 0 || overlap.iter().all(|overlap| *overlap < 2)))
        .or_else(|| (0..candidates.len()).find(|at| long(candidates[*at])))
        .unwrap_or(0);
    let mut chosen = candidates[chosen];
    // A picture's caption above a story that has no headline.
    if reading.lines[chosen].count < WORDS && stands_below(reading, chosen, end) {
        return;
    }
    // «العنوان | اسم الموقع», then the headline itself.
    let source = &reading.text[reading.lines[chosen].range.clone()];
    let itself = candidates.iter().copied().find(|index| {
        let other = &reading.text[reading.lines[*index].range.clone()];
        let rest = source.strip_prefix(other).map(str::trim_start);
        *index > chosen
            && reading.lines[*index].count >= WORDS
            && rest.is_some_and(|rest| rest.starts_with(['|', '-', '–', '—', '»', ':', '«']))
    });
    if let Some(itself) = itself {
        reading.aside(chosen, Reason::RepeatedLine, "the page's title; the headline stands below");
        chosen = itself;
    }
    for index in candidates.into_iter().filter(|index| *index < chosen) {
        if reading.is_undecided(index) {
            reading.aside(index, Reason::Navigation, "a short line above the headline");
        }
    }
    reading.headline = Some(chosen);
    reading.verdicts[chosen] = Verdict::Headline;
}

/// The folded words of the two lines from `body` on, each with a space behind it.
fn below(reading: &mut Reading<'_>, body: usize) -> String {
    let mut below = String::from(" ");
    for line in reading.lines.iter().skip(body).take(2) {
        let mut end = line.range.end.min(line.range.start + 2000);
        while !reading.text.is_char_boundary(end) {
            end -= 1;
        }
        reading.words.read(reading.text, &(line.range.start..end), usize::MAX);
        below.push_str(reading.words.key());
    }
    below
}

/// How many long words of the line stand in the two lines from `body` on.
fn overlap(reading: &mut Reading<'_>, index: usize, body: usize) -> usize {
    let below = below(reading, body);
    reading.words.read(reading.text, &reading.lines[index].range, usize::MAX);
    // Four letters are eight bytes.
    reading.words.from(0).filter(|word| word.len() >= 8 && below.contains(word.trim_start_matches("ال"))).count()
}

/// Whether the line stands word for word in the two lines from `body` on.
fn stands_below(reading: &mut Reading<'_>, index: usize, body: usize) -> bool {
    let below = below(reading, body);
    reading.words.read(reading.text, &reading.lines[index].range, usize::MAX);
    reading.words.len() >= 2 && below.contains(&format!(" {}", reading.words.key()))
}

/// Gives the roles, and splits off the dateline and the agency at the end.
fn assemble(reading: &mut Reading<'_>, published: Option<Date>, dated: bool) -> Story {
    let mut story = Story { blocks: Vec::new(), set_aside: Vec::new(), dateline: None, published };
    let kept: Vec<usize> = (0..reading.lines.len()).filter(|index| reading.is_undecided(*index)).collect();
    let mut next = kept.iter().copied().skip(1);
    let mut previous = None;
    let mut looking = true;
    for index in 0..reading.lines.len() {
        let mut range = reading.lines[index].range.clone();
        match std::mem::replace(&mut reading.verdicts[index], Verdict::Undecided) {
            Verdict::Headline => {
                if let Some(kicker) = kicker(reading, &range) {
                    range.start = kicker.end;
                    range = trimmed_marks(reading.text, range);
                    let rule = "what a headline begins with that is no part of it".into();
                    story.set_aside.push(SetAside { range: kicker.start..range.start, reason: Reason::Teaser, rule });
                }
                story.blocks.push(Block { range, role: Role::Headline });
            }
            Verdict::Aside(reason, rule) => story.set_aside.push(SetAside { range, reason, rule }),
            verdict => {
                reading.verdicts[index] = verdict;
                let role = captions::role(reading, index, previous, next.next());
                previous = Some(index);
                if looking {
                    // A deck without a stop stands above it too.
                    let line = &reading.lines[index];
                    looking = role != Role::Paragraph || !(line.is_sentence() || line.is_long());
                    let found = dateline::find(reading.text, &range, reading.cleaning, &mut reading.words);
                    // Above the first paragraph, only a dateline on a line of its own.
                    let opens = role == Role::Paragraph;
                    if let Some(dateline) = found.filter(|found| opens || found.range.end == range.end) {
                        looking = false;
                        range = trimmed(reading.text, dateline.range.end..range.end);
                        story.dateline = Some(dateline);
                    }
                }
                if !range.is_empty() {
                    story.blocks.push(Block { range, role });
                }
            }
        }
    }
    // «مراكش 9-9-2023 وفا-»: nobody else may say the day.
    if story.published.is_none()
        && let Some(date) = story.dateline.as_ref().and_then(|dateline| dateline.date.clone())
    {
        let date = trimmed(reading.text, date);
        reading.words.read(reading.text, &date, usize::MAX);
        story.published = dates::find(reading.text, &reading.words, reading.cleaning);
    }
    // «… (رويترز) (النهاية) س ع»: one behind the other.
    while trailing(reading, &mut story) {}
    stamps::split_off(reading, &mut story);
    if story.published.is_none() && !dated {
        story.published = said_today(reading, &story);
    }
    story
}

/// «عاجل: …», «شاهد بالفيديو .. …»: the words before a headline that tell the reader to look.
fn kicker(reading: &mut Reading<'_>, headline: &Range<usize>) -> Option<Range<usize>> {
    reading.words.read(reading.text, headline, usize::MAX);
    let words = &reading.words;
    let (count, _) = reading.cleaning.starts(words.from(0), list::KICKER)?;
    let gap = words.gap(reading.text, headline, count);
    let mark = gap.contains([':', '-', '–', '—', '|', '…', '/']) || gap.contains("..");
    // What is left has to be a headline.
    ((mark || count > 1) && words.len() >= count + 3).then(|| words.range(0..count))
}

/// The range without the marks and blanks at its start; a mark of quotation opens what follows.
pub(super) fn trimmed_marks(text: &str, range: Range<usize>) -> Range<usize> {
    let rest = &text[range.clone()];
    let begins = rest.find(|c: char| c.is_alphanumeric() || is_quote(c) || c == '(').unwrap_or(0);
    range.start + begins..range.end
}

/// The day that the story calls its own: «اليوم الأربعاء (22 تشرين الأول 2025)». The weekday must be that of the date.
fn said_today(reading: &mut Reading<'_>, story: &Story) -> Option<Date> {
    /// Where a story tells its day: in its first paragraphs, before this many words.
    const WITHIN: (usize, usize) = (2, 60);
    let paragraphs = story.blocks.iter().filter(|block| block.role == Role::Paragraph);
    let ranges: Vec<Range<usize>> = paragraphs.take(WITHIN.0).map(|block| block.range.clone()).collect();
    ranges.into_iter().find_map(|range| {
        reading.words.read(reading.text, &range, WITHIN.1);
        let words = &reading.words;
        (0..words.len()).filter(|at| words.word(*at) == "اليوم").find_map(|today| {
            let weekday = dates::weekday(words.word(today + 1))?;
            let corresponding = usize::from(words.word(today + 2) == "الموافق");
            let date = dates::named(words, today + 2 + corresponding, reading.cleaning)?;
            (date.weekday() == weekday).then_some(date)
        })
    })
}

/// Splits off what stands behind the last stop of the story and is not part of it: «… قال المسؤول. (رويترز)», «… (إعداد سامر الراوي)»,
/// «… (النهاية) س ع ر / ل ح م».
fn trailing(reading: &mut Reading<'_>, story: &mut Story) -> bool {
    let Some(range) =
        story.blocks.last().filter(|block| block.role == Role::Paragraph).map(|block| block.range.clone())
    else {
        return false;
    };
    let found = in_brackets(reading, &range).or_else(|| signature(reading, &range));
    let Some((start, reason, rule)) = found else { return false };
    let before = trimmed(reading.text, range.start..start);
    let (Some(last), false) = (story.blocks.last_mut(), before.is_empty()) else { return false };
    last.range = before;
    let position = story.set_aside.partition_point(|other| other.range.start < start);
    story.set_aside.insert(position, SetAside { range: start..range.end, reason, rule: rule.into() });
    true
}

pub(super) fn ends_sentence(before: &str) -> bool {
    before.trim_end().ends_with(['.', '!', '؟', '»', '”', '"'])
}

/// Agencies or who wrote it, in brackets at the end of a paragraph: where they begin.
fn in_brackets(reading: &mut Reading<'_>, range: &Range<usize>) -> Option<(usize, Reason, &'static str)> {
    /// A credit with all that had a hand in the text has no more words.
    const WORDS: usize = 30;
    let source = &reading.text[range.clone()];
    let open = source.ends_with([')', ']']).then(|| source.rfind(['(', '['])).flatten()?;
    if !ends_sentence(&source[..open]) {
        return None;
    }
    let start = range.start + open;
    reading.words.read(reading.text, &(start..range.end), WORDS);
    let words = &reading.words;
    if let Some((count, _)) = reading.cleaning.starts(words.from(0), list::BYLINE | list::BYLINE_COLON)
        && words.len() > count
        && words.len() < WORDS
    {
        return Some((start, Reason::Byline, "who wrote it, in brackets at the end"));
    }
    let mut at = 0;
    while let Some((count, _)) = reading.cleaning.starts(words.from(at), list::AGENCY | list::CREDIT) {
        at += count;
    }
    (at > 0 && at == words.len()).then_some((start, Reason::AgencyCredit, "agencies in brackets at the end"))
}

/// The mark under an agency's text and its editors' initials, at the end of a paragraph: where they begin.
fn signature(reading: &mut Reading<'_>, range: &Range<usize>) -> Option<(usize, Reason, &'static str)> {
    /// Mark and initials have no more bytes.
    const BYTES: usize = 120;
    let tail = tail(reading.text, range, BYTES);
    reading.words.read(reading.text, &tail, usize::MAX);
    let words = &reading.words;
    let initials = (0..words.len()).rev().take_while(|at| is_initial(words.word(*at))).last().unwrap_or(words.len());
    // The longest mark has two words; the first word of the tail may be a cut one.
    (initials.saturating_sub(2).max(1)..=initials).find_map(|first| {
        let reason = signed_off(words, first, reading.cleaning)?;
        let gap = words.gap(reading.text, &tail, first);
        let bracket = gap.find(['(', '[']);
        // «… على النفط (النهاية)»: in brackets the mark needs no stop before it.
        if !(ends_sentence(&gap[..bracket.unwrap_or(gap.len())]) || bracket.is_some() && reason == Reason::AgencyCredit)
        {
            return None;
        }
        let agency = reading.cleaning.starts(words.from(first), list::AGENCY).is_some();
        let reason = if agency { Reason::AgencyCredit } else { reason };
        let start = words.range(first..first + 1).start - bracket.map_or(0, |at| gap.len() - at);
        Some((start, reason, "the end of an agency's text, or its editors' initials"))
    })
}
