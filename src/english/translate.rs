//! A sentence in English: the parse that covers it, or the phrases that it falls into.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::sync::Arc;

use super::chart::{Chart, EdgeId, WHOLE};
use super::coverage::{hides_negation, left_out, overlap, says_all, untold};
use super::fragments::{fragments, joins_before, parts_object, phrase};
use super::generate::{Antecedents, Generator};
use super::grammar::{Category, Shape};
use super::lattice::{Lattice, Source, UNREAD};
use super::pieces::{Said, Text};
use super::{GAP, Level, Rendering};
use crate::arabic::TokenKind;

/// Stands between phrases whose connection is not known.
pub const JOINT: &str = "·";

/// The most gaps that a line may have and still be called a sentence.
const MOST_GAPS: usize = 2;
/// The most stretches that may be left out of a sentence.
const MOST_UNREAD: usize = 1;

/// How many tokens a sentence has at most that is parsed: what is longer is a list or has lost its marks, and would take memory without end.
const LONGEST: usize = 400;

/// The line of a sentence, at the highest level that can be reached up to `highest`; `None` if not even its phrases are known.
pub(super) fn translate(source: &Source<'_>, highest: Level) -> Option<Rendering> {
    if source.document.sentences()[source.sentence].tokens.len() > LONGEST {
        return None;
    }
    let (lattice, chart, line) = read(source, highest);
    line.or_else(|| phrases(source, &lattice, &chart))
}

/// The parse of a sentence, and its line if it can be read as a whole; with a stretch left out where nothing else reads it.
fn read<'l>(source: &Source<'l>, highest: Level) -> (Lattice, Chart<'l>, Option<Rendering>) {
    let mut lattice = Lattice::new(source);
    let chart = Chart::build(source.lexicon, &lattice);
    if highest < Level::Sentence {
        return (lattice, chart, None);
    }
    let line = sentence(source, &lattice, &chart);
    if line.is_none()
        && let Some(last) = lattice.leave_unread(source)
    {
        let with_gaps = chart.rebuild(&lattice, last);
        if let Some(line) = sentence(source, &lattice, &with_gaps) {
            return (lattice, with_gaps, Some(line));
        }
    }
    (lattice, chart, line)
}

/// The line of a sentence that has been parsed, if it can be read as a whole.
pub(super) fn sentence(source: &Source<'_>, lattice: &Lattice, chart: &Chart<'_>) -> Option<Rendering> {
    let top = whole(source, chart, lattice.last())?;
    let mut generator = generator(source, chart, lattice);
    generator.antecedents = Antecedents::of(source.lexicon, chart, &[top]);
    let text = generator.say(top, Shape::Whole);
    let gaps = text.0.iter().filter(|said| &*said.rule == "gap").count();
    let unread = text.0.iter().filter(|said| &*said.english == UNREAD).count();
    let believed = gaps <= MOST_GAPS
        && unread <= MOST_UNREAD
        && is_sure(source, chart, lattice, top)
        && !hides_negation(source, &text)
        && !parts_object(chart, top)
        && says_all(source, &text, &lattice.span(0, chart.edge(top).end));
    believed.then(|| finish(source, text, Level::Sentence, chart.edge(top).cost))
}

/// The phrases of a sentence in the order of the Arabic, with a mark where they join: no clause among them, so that nothing says who did what.
fn phrases(source: &Source<'_>, lattice: &Lattice, chart: &Chart<'_>) -> Option<Rendering> {
    let fragments = fragments(source, chart, lattice);
    if fragments.is_empty() || is_strange(source, lattice) {
        return None;
    }
    let mut generator = generator(source, chart, lattice);
    generator.antecedents = Antecedents::of(source.lexicon, chart, &fragments);
    let said: Vec<Text> = (0..fragments.len()).map(|at| phrase(source, &generator, &fragments, at)).collect();
    let mut all = Text::new();
    for text in &said {
        all.extend(text.clone());
    }
    // What has no English among the phrases is marked; a negation is shown.
    let whole: Vec<Range<usize>> = fragments
        .iter()
        .zip(&said)
        .map(|(fragment, text)| (chart.edge(*fragment), text))
        .filter(|(edge, _)| matches!(edge.category, Category::CLAUSE | Category::SENTENCE))
        .map(|(edge, text)| (lattice.span(edge.start, edge.end), text))
        .filter(|(span, text)| says_all(source, text, span))
        .map(|(span, _)| span)
        .collect();
    // A clause may say its negation with other words.
    let told = |at: &usize| whole.iter().any(|span| overlap(span, &source.document.tokens()[*at].range()));
    let tokens = source.document.sentences()[source.sentence].tokens.clone();
    let mut left: Vec<usize> = untold(source, &all).filter(|at| !told(at)).collect();
    left.reverse();
    let mark = |english: &str, range: Range<usize>, rule: &str| {
        Text::of(Said { english: english.into(), range, rule: rule.into(), entries: Vec::new(), source: None })
    };
    let mut text = Text::new();
    let mut until = |place: usize, text: &mut Text| {
        let mut gap = false;
        while let Some(at) = left.last().copied().filter(|at| source.document.tokens()[*at].range().start < place) {
            left.pop();
            let range = source.document.tokens()[at].range();
            let next = at + 1;
            let next = if next < tokens.end { source.document.folded(next) } else { "" };
            if let Some(negation) =
                source.lexicon.negation(&source.text[range.clone()], source.document.folded(at), next)
            {
                text.extend(mark(&format!("[{negation}]"), range, "gap"));
                gap = false;
            } else if !gap {
                text.extend(mark(GAP, range, "gap"));
                gap = true;
            }
        }
    };
    let spoken = fragments.iter().zip(said).filter(|(_, said)| !said.is_empty());
    for (fragment, said) in spoken {
        let edge = chart.edge(*fragment);
        let start = lattice.span(edge.start, edge.end).start;
        let before = text.0.len();
        until(start, &mut text);
        let marked = said.0.first().is_some_and(|said| &*said.english == GAP);
        if !text.is_empty() && text.0.len() == before && !marked && !joins_before(source, chart, *fragment) {
            text.extend(mark(JOINT, start..start, "joint"));
        }
        text.extend(said);
    }
    until(usize::MAX, &mut text);
    Some(finish(source, text, Level::Phrases, 0))
}

/// Of how many words one may be unknown where phrases are said: dialect looks like words of the news, and means others.
const KNOWN_FOR_ONE_UNKNOWN: usize = 4;

/// Whether too many words are not known for the others to be what they seem.
fn is_strange(source: &Source<'_>, lattice: &Lattice) -> bool {
    // A word that begins with a mark is there twice.
    let unknown = lattice.words.iter().flatten().filter(|edge| edge.category == Category::UNKNOWN);
    let mut ends: Vec<u16> = unknown.map(|edge| edge.end).collect();
    ends.sort_unstable();
    ends.dedup();
    let unknown = ends.len();
    let tokens = source.document.sentences()[source.sentence].tokens.clone();
    let words = tokens.filter(|at| source.document.tokens()[*at].kind == TokenKind::Arabic).count();
    unknown > 0 && unknown * KNOWN_FOR_ONE_UNKNOWN >= words
}

/// The parse of a sentence, or of the phrases that it falls into: a line a rule, with its cost, indented below what it is a part of.
pub(super) fn parse_tree(source: &Source<'_>) -> String {
    let (lattice, chart, _) = read(source, Level::Sentence);
    let roots = match whole(source, &chart, lattice.last()) {
        Some(top) => vec![top],
        None => fragments(source, &chart, &lattice),
    };
    let mut tree = String::new();
    if let [top] = roots.as_slice() {
        let mut generator = generator(source, &chart, &lattice);
        generator.antecedents = Antecedents::of(source.lexicon, &chart, &roots);
        let text = generator.say(*top, Shape::Whole);
        let sure = if is_sure(source, &chart, &lattice, *top) { "" } else { "too costly to be believed; " };
        let left: Vec<&str> =
            left_out(source, &text).map(|at| &source.text[source.document.tokens()[at].range()]).collect();
        tree = format!("{sure}left out: {}\n", left.join(" "));
    }
    let mut open: Vec<(EdgeId, usize)> = roots.into_iter().rev().map(|root| (root, 0)).collect();
    while let Some((id, depth)) = open.pop() {
        let edge = chart.edge(id);
        let category = source.lexicon.grammar.symbols.category_name(edge.category);
        let arabic = &source.text[lattice.span(edge.start, edge.end)];
        let rule = edge.rule.map_or("", |rule| &*source.lexicon.grammar.rules[usize::from(rule)].name);
        let properties = source.lexicon.grammar.symbols.names(edge.properties);
        let line =
            format!("{:indent$}{category} {} {arabic} | {rule} | {properties}\n", "", edge.cost, indent = depth * 2);
        tree.push_str(&line);
        open.extend(chart.parts(id).iter().rev().map(|part| (*part, depth + 1)));
    }
    tree
}

/// The cheapest edge over the whole sentence.
fn whole(source: &Source<'_>, chart: &Chart<'_>, last: usize) -> Option<EdgeId> {
    let top = source.lexicon.grammar.symbols.find(WHOLE)?;
    let whole = chart.starting(0, top).iter().copied().filter(|id| usize::from(chart.edge(*id).end) == last);
    whole.min_by_key(|id| (chart.edge(*id).cost, *id))
}

/// The most that a parse may cost for each of its tokens, in tenths, and be believed; a short one may cost more.
const MOST_DOUBT: u32 = 32;
const DOUBT_OF_ANY: u32 = 120;

/// Whether the parse is cheap enough to be believed.
fn is_sure(source: &Source<'_>, chart: &Chart<'_>, lattice: &Lattice, id: EdgeId) -> bool {
    chart.edge(id).cost * 10 <= tokens_of(source, chart, lattice, id) * MOST_DOUBT + DOUBT_OF_ANY
}

/// How many tokens an edge stands over.
pub(super) fn tokens_of(source: &Source<'_>, chart: &Chart<'_>, lattice: &Lattice, id: EdgeId) -> u32 {
    let edge = chart.edge(id);
    let span = lattice.span(edge.start, edge.end);
    let tokens = source.document.sentences()[source.sentence].tokens.clone();
    let inside = |at: &usize| overlap(&source.document.tokens()[*at].range(), &span);
    u32::try_from(tokens.filter(inside).count()).unwrap_or(u32::MAX)
}

/// A generator over a parse.
pub(super) fn generator<'g, 'l>(
    source: &'g Source<'l>,
    chart: &'g Chart<'l>,
    lattice: &'g Lattice,
) -> Generator<'g, 'l> {
    Generator {
        text: source.text,
        lexicon: source.lexicon,
        chart,
        lattice,
        antecedents: Antecedents::default(),
        resumptive: Cell::new(None),
        apart: Cell::new(None),
        unnamed: Cell::new(false),
        told: source.told,
        finding: Cell::new(false),
        folded: RefCell::default(),
        lengths: RefCell::default(),
    }
}

/// Puts quotation marks around what stands in them in the Arabic, where no construction has, and where the English of it stands together.
fn quote(source: &Source<'_>, text: &mut Text) {
    for &(open, close) in &source.quotes {
        let (open, close) = (source.document.tokens()[open].range(), source.document.tokens()[close].range());
        let inside = open.end..close.start;
        // What is said of several words may take in the mark that stands before them or behind them.
        let marked = open.start..close.end;
        let is_inside =
            |said: &Said| marked.start <= said.range.start && said.range.end <= marked.end && !said.range.is_empty();
        let Some(first) = text.0.iter().position(is_inside) else { continue };
        let Some(last) = text.0.iter().rposition(is_inside) else { continue };
        // «هناك "عيوب"»: a verb that the Arabic does not have stands before them.
        let verb = &text.0[first];
        let added = matches!(&*verb.english, "is" | "are" | "was" | "were")
            && text.0[first + 1..=last].iter().any(|said| said.range == verb.range && &*said.rule == "vocabulary");
        let first = if added { first + 1 } else { first };
        let together = text.0[first..=last].iter().all(|said| is_inside(said) || said.range.is_empty());
        let marked = text.0[..first].last().is_some_and(|said| said.english.ends_with('“'))
            || text.0[first..=last].iter().any(|said| said.english.contains(['“', '”']));
        if !together || marked {
            continue;
        }
        let mark = |english: &str, at: usize| Said {
            english: english.into(),
            range: at..at,
            rule: "mark".into(),
            entries: Vec::new(),
            source: None,
        };
        text.0.insert(last + 1, mark("”", inside.end));
        text.0.insert(first, mark("“", inside.start));
    }
}

/// Puts the mark of a question behind what is said of it: phrases that lack it would say what is asked.
fn ask(source: &Source<'_>, text: &mut Text) {
    let tokens = source.document.sentences()[source.sentence].tokens.clone();
    let mut begins = source.document.tokens()[tokens.start].range().start;
    for at in tokens {
        let range = source.document.tokens()[at].range();
        let mark = &source.text[range.clone()];
        if !matches!(mark, "؟" | "?" | "." | "!" | "؛") {
            continue;
        }
        let inside =
            |said: &Said| begins <= said.range.start && said.range.end <= range.start && !said.range.is_empty();
        let last = text.0.iter().rposition(inside).filter(|_| matches!(mark, "؟" | "?"));
        if let Some(last) = last.filter(|last| text.0.get(last + 1).is_none_or(|next| !next.english.contains('?'))) {
            let said = Said {
                english: "?".into(),
                range: range.clone(),
                rule: "mark".into(),
                entries: Vec::new(),
                source: None,
            };
            text.0.insert(last + 1, said);
        }
        begins = range.end;
    }
}

/// The line with a capital at its start and a stop at its end, and what it covers.
fn finish(source: &Source<'_>, mut text: Text, level: Level, cost: u32) -> Rendering {
    if level == Level::Phrases {
        ask(source, &mut text);
    }
    quote(source, &mut text);
    text.0.retain(|said| !said.english.trim().is_empty());
    between(&mut text);
    once(&mut text);
    capitals(&mut text);
    let tokens = source.document.sentences()[source.sentence].tokens.clone();
    let is_word = |at: usize| {
        matches!(source.document.tokens()[at].kind, TokenKind::Arabic | TokenKind::Foreign | TokenKind::Number)
    };
    let words = tokens.clone().filter(|at| is_word(*at)).count();
    let gap = |at: &usize| {
        let range = source.document.tokens()[*at].range();
        text.0.iter().any(|said| &*said.rule == "gap" && overlap(&said.range, &range))
    };
    let said = |at: &usize| {
        let range = source.document.tokens()[*at].range();
        text.0.iter().any(|said| &*said.rule != "joint" && overlap(&said.range, &range))
    };
    let covered = tokens.filter(|at| is_word(*at) && said(at) && !gap(at)).count();
    let mut line = text.line();
    if line.ends_with(',') {
        line.pop();
    }
    if level == Level::Sentence && !line.ends_with(['.', '?', '!', '”', ':']) && source.ends_in_stop() {
        line.push('.');
    }
    #[expect(clippy::cast_precision_loss, reason = "costs and words are few")]
    let doubt = (cost as f32 * 10.0 / words.max(1) as f32).round() / 10.0;
    Rendering { text: line, level, doubt, derivation: text.segments(), untranslated: words - covered, words }
}

/// «بين 13 و66»: a range of numbers is "13 to 66" by itself, but "between 13 and 66".
fn between(text: &mut Text) {
    for at in 1..text.0.len() {
        let (before, range) = (text.0[at - 1].english.clone(), text.0[at].english.clone());
        if before.ends_with("between")
            && let Some((first, last)) = range.split_once(" to ")
            && first.ends_with(|c: char| c.is_ascii_digit())
        {
            text.0[at].english = format!("{first} and {last}").into();
        }
    }
}

/// A preposition that ends what is said of a noun and begins what stands behind it is said once: "engaging in in".
fn once(text: &mut Text) {
    for at in 1..text.0.len() {
        let (before, word) = (text.0[at - 1].english.clone(), text.0[at].english.clone());
        // "to go abroad", "those living abroad"
        if &*word == "abroad" && matches!(&*before, "in" | "to") {
            text.0[at - 1].english = "".into();
        }
        // "of the type F-16"
        let open = |said: &Said| said.english.chars().all(|c| c == '“');
        let type_of = text.0[..at]
            .iter()
            .rev()
            .find(|said| !open(said))
            .is_some_and(|said| said.english.ends_with("of the type"));
        if type_of && matches!(&*word, "a" | "an") {
            text.0[at].english = "".into();
        }
        let noun = &*text.0[at - 1].rule == "vocabulary";
        let twice = ["in", "of", "from", "with", "about"].contains(&&*word);
        if noun && twice && before.strip_suffix(&*word).is_some_and(|rest| rest.ends_with(' ')) {
            text.0[at].english = "".into();
        }
    }
    text.0.retain(|said| !said.english.is_empty());
}

/// Capitals at the start of the line, of a sentence behind another, and of what is quoted behind a colon.
fn capitals(text: &mut Text) {
    let (mut starts, mut colon) = (true, false);
    for said in &mut text.0 {
        let quoted = said.english.starts_with('“');
        if starts || colon && quoted {
            said.english = capitalized(&said.english);
        }
        let opens = said.english.ends_with('“') && (starts || colon || said.english.ends_with(": “"));
        starts = opens || matches!(&*said.english, "." | "?" | "!");
        colon = said.english.ends_with(':');
    }
}

/// With a capital first letter, where it begins with a letter.
fn capitalized(words: &Arc<str>) -> Arc<str> {
    let at = words.find(|c: char| c.is_alphanumeric() || c == '≈' || c == '[').unwrap_or(0);
    let Some(first) = words[at..].chars().next().filter(|c| c.is_lowercase()) else { return words.clone() };
    // "al-Qaeda", "iPhone" keep their letters; an article is "Al-".
    let upper: String = first.to_uppercase().collect();
    format!("{}{upper}{}", &words[..at], &words[at + first.len_utf8()..]).into()
}

impl Source<'_> {
    /// Whether the Arabic ends in a mark that ends a sentence.
    fn ends_in_stop(&self) -> bool {
        let range = self.document.sentences()[self.sentence].range.clone();
        self.text[range].trim_end_matches(['"', '”', '»', ' ']).ends_with(['.', '!', '؟', '?'])
    }
}
