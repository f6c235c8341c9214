//! Which part of a page is the story: the container with the most text, or the densest run of paragraphs.

use std::ops::Range;

use super::Reason;
use super::elements::flag;
use super::html::{Page, PageBlock};
use super::story::Hint;
use super::words::{fold_words, trimmed};

/// A page's text, one block a line, with what is known of each line.
pub(super) struct PageText {
    pub text: String,
    pub lines: Vec<(Range<usize>, Hint)>,
    /// The value of the `<time datetime>` that stands with the story.
    pub time: Option<String>,
}

/// A block with fewer bytes than this (some forty letters) is no paragraph.
const PARAGRAPH: usize = 80;

/// Lays out the page's blocks as text and marks what is not the story.
pub(super) fn lay_out(page: &Page) -> PageText {
    let classes = trust_classes(&page.blocks);
    let story = story(page, classes);
    let headline = headline(page, &story);
    let mut out = PageText { text: String::new(), lines: Vec::new(), time: None };
    let mut push = |text: &str, hint| {
        let start = out.text.len();
        out.text.push_str(text);
        let line = trimmed(&out.text, start..out.text.len());
        if !line.is_empty() {
            out.lines.push((line, hint));
        }
        out.text.push('\n');
    };
    // A page's own headline, where its text has none.
    if headline.is_none()
        && let Some(title) = title(page)
    {
        push(title, Hint::Headline);
    }
    for (index, block) in page.blocks.iter().enumerate() {
        let hint = if Some(index) == headline {
            Hint::Headline
        } else if let Some((reason, rule)) = aside(block, classes) {
            Hint::Aside(reason, rule)
        } else if story.contains(&index) {
            if block.flags & (flag::H1 | flag::HEADING) != 0 { Hint::Heading } else { Hint::Plain }
        } else if between(index, headline, &story) {
            Hint::Plain
        } else if is_linked(block) {
            Hint::Aside(Reason::RelatedLink, "a link outside of the story")
        } else {
            Hint::Aside(Reason::Navigation, "outside of the story")
        };
        push(&block.text, hint);
    }
    let first = headline.unwrap_or(story.start).min(story.start);
    let near = |(at, _): &&(usize, String)| *at >= first && *at <= story.end;
    out.time = page.times.iter().find(near).map(|(_, value)| value.clone());
    out
}

/// A line between the headline and the story: a deck, a dateline, a byline.
fn between(index: usize, headline: Option<usize>, story: &Range<usize>) -> bool {
    headline.is_some_and(|headline| (headline..story.start).contains(&index) && story.start - headline <= 8)
}

/// Class hints count only while they do not hide most of the page's text: some pages put such a class around everything.
fn trust_classes(blocks: &[PageBlock]) -> bool {
    let of = |hinted: bool| -> usize {
        let hinted = |block: &&PageBlock| block.class.is_some() == hinted;
        blocks.iter().filter(hinted).map(|block| weight(block, false)).sum()
    };
    of(true) <= of(false)
}

/// What the elements around a block say against it.
fn aside(block: &PageBlock, classes: bool) -> Option<(Reason, &'static str)> {
    let has = |flag| block.flags & flag != 0;
    if let Some(reason) = block.class.filter(|_| classes && !has(flag::H1)) {
        return Some((reason, "the class of an element around it"));
    }
    let (reason, rule) = match () {
        () if has(flag::NAV) => (Reason::Navigation, "in a nav element"),
        () if has(flag::ASIDE) => (Reason::RelatedLink, "in an aside element"),
        () if has(flag::FOOTER) => (Reason::Navigation, "in a footer element"),
        () if has(flag::FIGURE) => (Reason::PhotoCaption, "in a figure element"),
        () if has(flag::BUTTON) => (Reason::ShareLabel, "a button"),
        () if has(flag::TIME) => (Reason::Timestamp, "a time element"),
        () if has(flag::HIDDEN) => (Reason::Hidden, "in a hidden element"),
        () if has(flag::ITEM) && is_linked(block) => (Reason::RelatedLink, "a list item that is a link"),
        () if is_linked(block) && !has(flag::H1) && block.text.len() < 400 => {
            (Reason::RelatedLink, "a line that is a link")
        }
        () => return None,
    };
    Some((reason, rule))
}

fn is_linked(block: &PageBlock) -> bool {
    block.linked * 10 >= block.text.len() * 8
}

/// How much a block speaks for the story around it: its bytes, if it is a paragraph.
fn weight(block: &PageBlock, classes: bool) -> usize {
    let barred = flag::H1 | flag::HEADING;
    let paragraph = block.text.len() >= PARAGRAPH && block.linked * 2 < block.text.len() && block.flags & barred == 0;
    let arabic = block.text.bytes().filter(|byte| (0xD8..=0xDB).contains(byte)).count();
    if paragraph && arabic * 4 >= block.text.len() && aside(block, classes).is_none() { block.text.len() } else { 0 }
}

/// The blocks of the story.
fn story(page: &Page, classes: bool) -> Range<usize> {
    let weights: Vec<usize> = page.blocks.iter().map(|block| weight(block, classes)).collect();
    let mut totals = vec![0_usize; page.containers.len()];
    for (block, weight) in page.blocks.iter().zip(&weights) {
        totals[block.container] += weight;
    }
    // A container is behind its parent, so that children are added up before their parents.
    for index in (1..totals.len()).rev() {
        totals[page.containers[index].parent] += totals[index];
    }
    let all = totals[0];
    let best = (1..totals.len()).max_by_key(|index| (totals[*index], std::cmp::Reverse(*index)));
    let Some(mut chosen) = best.filter(|best| totals[*best] * 4 > all) else { return densest(page, &weights) };
    // The innermost that still holds most of it: an article in a main, a body in an article.
    for index in chosen + 1..totals.len() {
        if page.containers[index].parent == chosen && totals[index] * 10 >= totals[chosen] * 6 {
            chosen = index;
        }
    }
    // A container's descendants have the numbers after it, up to the first whose parent is before it.
    let end = (chosen + 1..totals.len()).find(|index| page.containers[*index].parent < chosen).unwrap_or(totals.len());
    let inside = |block: &PageBlock| (chosen..end).contains(&block.container);
    let first = page.blocks.iter().position(inside).unwrap_or(0);
    let last = page.blocks.iter().rposition(inside).map_or(0, |last| last + 1);
    first..last
}

/// The run of blocks with the greatest sum, where paragraphs count for it and all else against it.
fn densest(page: &Page, weights: &[usize]) -> Range<usize> {
    let mut best = (0_i64, 0..0);
    let (mut sum, mut start) = (0_i64, 0);
    for (index, (block, weight)) in page.blocks.iter().zip(weights).enumerate() {
        let against = if is_linked(block) { 120 } else { 40 };
        sum += i64::try_from(*weight).ok().filter(|weight| *weight > 0).unwrap_or(-against);
        if sum <= 0 {
            (sum, start) = (0, index + 1);
        } else if sum > best.0 {
            best = (sum, start..index + 1);
        }
    }
    if best.1.is_empty() { 0..page.blocks.len() } else { best.1.start..with_short_end(page, best.1.end) }
}

/// Where a story ends that ends at the block by its long paragraphs: a short one behind it, such as «ونفى الوزير الخبر.», is its last
/// sentence and no label if it ends as a sentence does.
fn with_short_end(page: &Page, mut end: usize) -> usize {
    let is_sentence = |block: &PageBlock| {
        let barred = flag::H1 | flag::HEADING | flag::ITEM;
        block.text.trim_end_matches(['"', '”', '»']).ends_with(['.', '؟', '!'])
            && block.text.split_whitespace().count() >= 3
            && block.flags & barred == 0
            && block.linked == 0
            && aside(block, true).is_none()
    };
    while page.blocks.get(end).is_some_and(is_sentence) {
        end += 1;
    }
    end
}

/// The block that is the headline: the h1 that the metadata names, or the last one before the story's first paragraph.
fn headline(page: &Page, story: &Range<usize>) -> Option<usize> {
    let first_paragraph = (story.clone())
        .find(|index| page.blocks[*index].text.len() >= PARAGRAPH * 2 && page.blocks[*index].flags & flag::H1 == 0)
        .unwrap_or(story.end);
    let titles: Vec<String> = page
        .metadata
        .headline()
        .into_iter()
        .chain([page.metadata.title.as_str()])
        .map(key)
        .filter(|key| !key.is_empty())
        .collect();
    let named = |index: &usize| {
        let block = key(&page.blocks[*index].text);
        !block.is_empty()
            && titles.iter().any(|title| *title == block || (block.contains(' ') && title.starts_with(&block)))
    };
    let level = |flags: u32| (0..first_paragraph).filter(move |index| page.blocks[*index].flags & flags != 0);
    level(flag::H1)
        .rev()
        .find(named)
        .or_else(|| level(flag::HEADING).rev().find(named))
        .or_else(|| level(flag::H1).next_back().filter(|_| titles.is_empty() || page.metadata.headline().is_none()))
        .or_else(|| {
            level(flag::H1).next_back().filter(|index| page.blocks[*index].text.split_whitespace().count() >= 4)
        })
        .or_else(|| (0..first_paragraph).rev().find(|index| named(index)))
}

/// Words, folded: how titles are compared.
fn key(text: &str) -> String {
    fold_words(text).join(" ")
}

/// The headline by the metadata, without the site's name at its end.
fn title(page: &Page) -> Option<&str> {
    let metadata = &page.metadata;
    let title =
        metadata.headline().or(Some(metadata.title.as_str())).map(str::trim).filter(|title| !title.is_empty())?;
    let site = metadata.source().unwrap_or_default();
    let cut = title
        .rfind(['|', '-', '–', '—'])
        .map(|at| (title[..at].trim(), title[at..].trim_matches(|c: char| !c.is_alphanumeric())));
    match cut {
        // A bar only ever parts a title from the site's name.
        Some((before, after)) if !before.is_empty() && (after == site || title.contains('|')) => Some(before),
        _ => Some(title),
    }
}
