//! What of a key sentence need not be shown: the source behind what it says, since it stands under the line, and long parentheses.
//!
//! The rule of all steps: where it is not sure that what is left says the same, nothing is cut. `[trim]` of `selection.toml` has the limits and
//! the lists.

use std::cell::OnceCell;
use std::ops::Range;

use serde::Serialize;

use super::rules::{List, Selection};
use crate::arabic::{Document, Sentence, TokenKind};
use crate::attribution::{self, Attribution, Cues, Form, Kind as How, Quotation, Speaker, Stance};
use crate::glossary::{Glossary, Kind};
use crate::mentions::{Mention, Mentions};

/// Why something is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CutRule {
    /// «…، وفق ما أعلن متحدث باسم الوزارة»: the source behind what it says.
    Tail,
    /// «…، على حد قوله»: who says it stands before.
    Echo,
    /// Between brackets or dashes.
    Parenthesis,
}

impl CutRule {
    /// As `[trim]` of `selection.toml` names it, for one.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Tail => "tail",
            Self::Echo => "echo",
            Self::Parenthesis => "parenthesis",
        }
    }
}

/// Something that is cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// Its bytes, with its comma or brackets.
    pub range: Range<usize>,
    /// Why.
    pub rule: CutRule,
}

/// What may be cut from one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trim {
    /// Index into [`Document::sentences`].
    pub sentence: usize,
    /// What is cut, in order, apart from each other.
    pub cuts: Vec<Cut>,
    /// Bytes of the source that a tail names, which has to be shown elsewhere: «وفق ما أعلن متحدث باسم الوزارة».
    pub source: Option<Range<usize>>,
    /// How many words are cut.
    pub words: usize,
}

/// Stands for what is cut.
const MARK: &str = "[…]";

impl Trim {
    /// The text of a range that holds the cuts, with a mark for each.
    #[must_use]
    pub fn shown(&self, text: &str, range: &Range<usize>) -> String {
        let mut line = String::new();
        let mut from = range.start;
        let add = |line: &mut String, part: &str| {
            let part = if line.is_empty() { part } else { part.trim_start() };
            if !line.is_empty() && part.starts_with(|c: char| c.is_alphanumeric() || is_opening(c)) {
                line.push(' ');
            }
            line.push_str(part.trim_end());
        };
        for cut in &self.cuts {
            add(&mut line, &text[from..cut.range.start]);
            line.extend([" ", MARK]);
            from = cut.range.end;
        }
        add(&mut line, &text[from..range.end]);
        line
    }
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '«' | '"' | '“' | '#' | '-' | '–' | '—')
}

/// What may be cut from the sentences of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trims(Vec<Trim>);

impl Trims {
    /// What may be cut from the sentence with this index.
    #[must_use]
    pub fn of(&self, sentence: usize) -> Option<&Trim> {
        self.0.binary_search_by_key(&sentence, |trim| trim.sentence).ok().map(|at| &self.0[at])
    }

    /// How many words of the sentence are cut.
    pub(super) fn words(&self, sentence: usize) -> usize {
        self.of(sentence).map_or(0, |trim| trim.words)
    }
}

/// What is known of who says it.
pub struct Said<'a> {
    /// The attributions of the document, in order.
    pub attributions: &'a [Attribution],
    /// The words by which they were found.
    pub cues: &'a Cues,
    /// Whether a speaker can be told in English: else the reader of the English would lose the source that is cut.
    pub in_english: &'a dyn Fn(&Speaker) -> bool,
}

/// Finds what may be cut from the sentences of a body. The first `headline` sentences of the document are the headline's.
#[must_use]
pub fn trims(
    text: &str,
    document: &Document,
    headline: usize,
    mentions: &Mentions,
    glossary: &Glossary,
    said: &Said<'_>,
    selection: &Selection,
) -> Trims {
    if !selection.trimming.is_on() {
        return Trims::default();
    }
    let quotations = OnceCell::new();
    let reading = Reading { text, document, mentions, glossary, said, selection, quotations };
    Trims((headline..document.sentences().len()).filter_map(|sentence| reading.trim(sentence)).collect())
}

struct Reading<'a> {
    text: &'a str,
    document: &'a Document,
    mentions: &'a Mentions,
    glossary: &'a Glossary,
    said: &'a Said<'a>,
    selection: &'a Selection,
    /// Those of the document, once they are needed.
    quotations: OnceCell<Vec<Quotation>>,
}

/// Something that may be cut: its tokens with their marks, and why.
struct Candidate {
    tokens: Range<usize>,
    rule: CutRule,
}

impl<'a> Reading<'a> {
    fn trim(&self, number: usize) -> Option<Trim> {
        let sentence = &self.document.sentences()[number];
        let here = self.attributions_of(number);
        let trimming = &self.selection.trimming;
        let mut candidates = Vec::new();
        let tail = self.tail(sentence, here).filter(|_| trimming.tails);
        let mut source = None;
        if let Some((tokens, cue)) = tail {
            source = Some(cue);
            candidates.push(Candidate { tokens, rule: CutRule::Tail });
        } else if let Some(tokens) = self.echo(sentence, here).filter(|_| trimming.echoes) {
            candidates.push(Candidate { tokens, rule: CutRule::Echo });
        }
        if trimming.parentheses {
            candidates.extend(self.parentheses(sentence, here));
        }
        if candidates.is_empty() {
            return None;
        }
        // Where marks are unbalanced nothing is sure.
        let quotations = self.quotations_of(number)?;
        candidates.retain(|candidate| self.stands_free(candidate, quotations));
        // A quotation keeps its speaker in the line.
        let speech = |tail: &Candidate| {
            let start = self.document.tokens()[tail.tokens.start].range().start;
            let before = |quoted: &&Quotation| quoted.range.end <= start;
            quotations
                .iter()
                .filter(before)
                .any(|quoted| quoted.words >= SPEECH || self.token_at(quoted.range.end) >= tail.tokens.start)
        };
        candidates.retain(|candidate| candidate.rule != CutRule::Tail || !speech(candidate));
        if !candidates.iter().any(|candidate| candidate.rule == CutRule::Tail) {
            source = None;
        }
        candidates.sort_by_key(|candidate| candidate.tokens.start);
        candidates.dedup_by(|next, kept| next.tokens.start < kept.tokens.end);
        let words: usize = candidates.iter().map(|candidate| self.words(candidate.tokens.clone())).sum();
        if words == 0 || self.words(sentence.tokens.clone()) < words + trimming.left {
            return None;
        }
        let cuts = candidates
            .into_iter()
            .map(|candidate| Cut { range: self.document.span(candidate.tokens), rule: candidate.rule });
        Some(Trim { sentence: number, cuts: cuts.collect(), source, words })
    }

    fn attributions_of(&self, sentence: usize) -> &'a [Attribution] {
        let all = self.said.attributions;
        let first = all.partition_point(|attribution| attribution.sentence < sentence);
        let last = all.partition_point(|attribution| attribution.sentence <= sentence);
        &all[first..last]
    }

    fn surface(&self, token: usize) -> &str {
        &self.text[self.document.tokens()[token].range()]
    }

    fn kind(&self, token: usize) -> TokenKind {
        self.document.tokens()[token].kind
    }

    fn is_word(&self, token: usize) -> bool {
        matches!(self.kind(token), TokenKind::Arabic | TokenKind::Number | TokenKind::Foreign)
    }

    fn is_comma(&self, token: usize) -> bool {
        matches!(self.surface(token), "،" | ",")
    }

    fn words(&self, tokens: Range<usize>) -> usize {
        tokens.filter(|at| self.is_word(*at)).count()
    }

    /// The token that begins at the byte, or the next one.
    fn token_at(&self, byte: usize) -> usize {
        self.document.tokens().partition_point(|token| token.range().start < byte)
    }

    /// The end of a sentence without its last marks; none where they are not those of a statement.
    fn end(&self, sentence: &Sentence) -> Option<usize> {
        let is_end = |at: &usize| matches!(self.surface(*at), "." | "…" | "!" | "،" | "," | "؛");
        let end = sentence.tokens.clone().rev().find(|at| !is_end(at))? + 1;
        (!matches!(self.surface(end - 1), "؟" | "?" | ":")).then_some(end)
    }

    /// The source behind what the sentence says, with the comma before it, and the bytes of its words. Only where it is the one source of the
    /// sentence: under the line it would seem to be that of another's words too.
    fn tail(&self, sentence: &Sentence, here: &[Attribution]) -> Option<(Range<usize>, Range<usize>)> {
        let trimming = &self.selection.trimming;
        let first = here.first()?;
        let cue = self.token_at(first.cue.start);
        let end = self.end(sentence)?;
        let comma = cue.checked_sub(1).filter(|comma| *comma > sentence.tokens.start && self.is_comma(*comma))?;
        let mut speaker_end = cue;
        for (number, attribution) in here.iter().enumerate() {
            let relayed = matches!(attribution.kind, How::Relayed(_));
            let behind = attribution.is_behind(self.document, self.said.cues);
            let by = match &attribution.kind {
                How::Relayed(by) if *by != Speaker::Unknown => Some(by),
                _ => None,
            };
            let told = by.into_iter().chain([&attribution.speaker]).all(|speaker| (self.said.in_english)(speaker));
            if attribution.inferred || !behind || !told || number > 0 && !relayed {
                return None;
            }
            let speaker = attribution.speaker.tokens(self.mentions).filter(|tokens| tokens.start >= cue)?;
            speaker_end = speaker_end.max(speaker.end).max(self.token_at(attribution.cue.end));
        }
        let words = self.words(cue..end);
        let length = trimming.shortest_tail..=trimming.longest_tail;
        let told = speaker_end <= end && length.contains(&words) && self.ends_the_tail(sentence, speaker_end..end);
        told.then(|| (comma..end, self.document.span(cue..end)))
    }

    /// Whether what stands between the speaker and the end of the sentence names nobody else and tells nothing but when and where it was said:
    /// words with ال, those of the list; behind a comma only the list's.
    fn ends_the_tail(&self, sentence: &Sentence, mut behind: Range<usize>) -> bool {
        let mut apposed = false;
        behind.all(|at| {
            if self.is_comma(at) {
                let first = !apposed;
                apposed = true;
                return first;
            }
            match self.kind(at) {
                TokenKind::Quote => true,
                TokenKind::Punctuation => matches!(self.surface(at), "(" | ")" | "/"),
                TokenKind::Foreign | TokenKind::Number => false,
                TokenKind::Arabic => {
                    let folded = self.document.folded(at);
                    // «إلى», «إلا» are no nouns with ال.
                    let noun = folded.starts_with("ال") && folded.chars().count() > 4;
                    self.selection.trimming.behind_source.contains(folded)
                        || !apposed && noun && !self.is_named(sentence, at)
                }
            }
        })
    }

    /// Whether a name, known or not, or a title has the token.
    fn is_named(&self, sentence: &Sentence, token: usize) -> bool {
        let tokens = &sentence.tokens;
        let first = self.mentions.all.partition_point(|mention| mention.tokens.start < tokens.start);
        let known = self.mentions.all[first..].iter().take_while(|mention| mention.tokens.start < tokens.end);
        let known =
            known.filter(|mention| !matches!(self.glossary.entry(mention.entry).kind, Kind::Term | Kind::Event));
        let first = self.mentions.unknown.partition_point(|name| name.tokens.start < tokens.start);
        let unknown = self.mentions.unknown[first..].iter().take_while(|name| name.tokens.start < tokens.end);
        known.map(|mention| &mention.tokens).chain(unknown.map(|name| &name.tokens)).any(|name| name.contains(&token))
    }

    /// «على حد قوله» at the end, with the comma before it, where a verb of saying and its subject stand before what is said, and nobody else speaks.
    fn echo(&self, sentence: &Sentence, here: &[Attribution]) -> Option<Range<usize>> {
        let first = here.first()?;
        let end = self.end(sentence)?;
        let ends_with = |phrase: &&Vec<String>| {
            let start = end.checked_sub(phrase.len()).filter(|start| *start > sentence.tokens.start);
            start.is_some_and(|start| {
                phrase.iter().enumerate().all(|(at, word)| self.document.folded(start + at) == word)
            })
        };
        let phrase = self.selection.trimming.sayings.iter().filter(ends_with).max_by_key(|phrase| phrase.len())?;
        let start = end - phrase.len();
        let byte = self.document.tokens()[start].range().start;
        let alone = here.iter().all(|attribution| {
            attribution.speaker == first.speaker
                && matches!(attribution.kind, How::Direct | How::Continued)
                && attribution.stance != Stance::NotSaid
                && !attribution.inferred
        });
        let said = here.last()?.content.as_ref().is_some_and(|said| said.start < byte && byte <= said.end + SLACK);
        let stands = first.speaker.tokens(self.mentions).is_some_and(|tokens| tokens.end <= start);
        let agrees = match (first.form, phrase.last().map(String::as_str).unwrap_or_default()) {
            (Some(Form::They | Form::Both | Form::BothFeminine), pronoun) => pronoun.ends_with("هم"),
            (Some(Form::She), pronoun) => pronoun.ends_with("ها"),
            (Some(Form::He), pronoun) => pronoun.ends_with('ه'),
            (None, pronoun) => !pronoun.ends_with("هم"),
        };
        let mark = self.is_comma(start - 1) || matches!(self.surface(start - 1), "-" | "–" | "—");
        let from = start - usize::from(mark);
        (alone && said && stands && agrees && first.speaker != Speaker::Unknown).then_some(from..end)
    }

    /// Long parentheses between brackets, and between two dashes, that name nobody, count nothing and say nothing of a source.
    fn parentheses(&self, sentence: &Sentence, here: &[Attribution]) -> Vec<Candidate> {
        let mut found = Vec::new();
        let tokens = sentence.tokens.clone();
        let mut open = None;
        for at in tokens.clone().filter(|at| self.kind(*at) == TokenKind::Punctuation) {
            match self.surface(at) {
                "(" => open = Some(at),
                ")" => found.extend(open.take().map(|open| open..at + 1)),
                _ => {}
            }
        }
        found.extend(self.between_dashes(sentence));
        found.retain(|range| {
            let inside = range.start + 1..range.end - 1;
            range.start > tokens.start
                && self.words(inside.clone()) >= self.selection.trimming.shortest_parenthesis
                && inside.clone().all(|at| self.is_plain(at))
                && !self.names_somebody(&inside)
                && !here.iter().any(|attribution| {
                    let cue = self.token_at(attribution.cue.start);
                    let speaker = attribution.speaker.tokens(self.mentions);
                    inside.contains(&cue) || speaker.is_some_and(|tokens| inside.contains(&tokens.start))
                })
        });
        found.into_iter().map(|tokens| Candidate { tokens, rule: CutRule::Parenthesis }).collect()
    }

    /// Whether a token may be left out with a parenthesis: no letters of another script, no number, no negation, nothing of the dead and wounded.
    fn is_plain(&self, token: usize) -> bool {
        let word = self.selection.words.get(self.selection, self.document, token);
        !matches!(self.kind(token), TokenKind::Foreign | TokenKind::Number)
            && !self.selection.trimming.negations.contains(self.document.folded(token))
            && word.is_none_or(|word| !word.is_in(List::Casualties))
    }

    fn names_somebody(&self, tokens: &Range<usize>) -> bool {
        let first = self.mentions.all.partition_point(|mention| mention.tokens.start < tokens.start);
        let known = self.mentions.all[first..]
            .iter()
            .take_while(|mention| mention.tokens.start < tokens.end)
            .flat_map(Mention::with_fillers)
            .any(|mention| self.glossary.entry(mention.entry).kind == Kind::Person);
        let first = self.mentions.unknown.partition_point(|name| name.tokens.start < tokens.start);
        let mut unknown = self.mentions.unknown[first..].iter().take_while(|name| name.tokens.start < tokens.end);
        known || unknown.any(|name| name.kind == Kind::Person)
    }

    /// Two dashes, the only ones of the sentence that stand between words, with an aside of the list between them.
    fn between_dashes(&self, sentence: &Sentence) -> Option<Range<usize>> {
        let space = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
        let bytes = self.text.as_bytes();
        let dashes: Vec<usize> = sentence
            .tokens
            .clone()
            .filter(|at| self.kind(*at) == TokenKind::Punctuation && matches!(self.surface(*at), "-" | "–" | "—"))
            .filter(|at| {
                let range = self.document.tokens()[*at].range();
                space(bytes[..range.start].last()) || space(bytes.get(range.end))
            })
            .collect();
        let [open, close] = dashes.as_slice() else { return None };
        let before = self.document.tokens()[*open].range().start;
        // What a dateline ends on stands before the news, and a list goes on to the end.
        let framed =
            self.words(sentence.tokens.start..*open) >= FRAME && self.words(*close..sentence.tokens.end) >= FRAME;
        let aside = self.selection.trimming.asides.iter().any(|aside| {
            let mut words = aside.iter().enumerate();
            open + aside.len() < *close && words.all(|(at, word)| self.document.folded(open + 1 + at) == word)
        });
        (framed && aside && space(bytes[..before].last())).then_some(*open..close + 1)
    }

    fn quotations(&self) -> &[Quotation] {
        self.quotations.get_or_init(|| attribution::quotations(self.text, self.document))
    }

    /// The quotations of a sentence; none where a mark of quotation or a bracket has no partner in it.
    fn quotations_of(&self, number: usize) -> Option<&[Quotation]> {
        let sentence = &self.document.sentences()[number];
        let mut open: Option<&str> = None;
        for at in sentence.tokens.clone() {
            match (self.surface(at), open) {
                (mark @ ("(" | "[" | "{"), None) => open = Some(mark),
                (")", Some("(")) | ("]", Some("[")) | ("}", Some("{")) => open = None,
                ("(" | "[" | "{" | ")" | "]" | "}", _) => return None,
                _ => {}
            }
        }
        if open.is_some() {
            return None;
        }
        let all = self.quotations();
        let first = all.partition_point(|quotation| quotation.range.start < sentence.range.start);
        let last = all.partition_point(|quotation| quotation.range.start < sentence.range.end);
        // One that began before may go on here.
        let outer = all[..first].iter().rfind(|quotation| quotation.depth == 0);
        if outer.is_some_and(|outer| outer.range.end > sentence.range.start) {
            return None;
        }
        let here = &all[first..last];
        let marks = sentence.tokens.clone().filter(|at| self.kind(*at) == TokenKind::Quote).count();
        let balanced = here.iter().all(|quotation| quotation.closed && quotation.sentences == (number..number + 1));
        (balanced && marks == 2 * here.len()).then_some(here)
    }

    /// Whether a candidate stands outside all quotations; it may hold some.
    fn stands_free(&self, candidate: &Candidate, quotations: &[Quotation]) -> bool {
        let range = self.document.span(candidate.tokens.clone());
        quotations.iter().all(|quotation| {
            let quoted = &quotation.range;
            quoted.end <= range.start
                || range.end <= quoted.start
                || range.start <= quoted.start && quoted.end <= range.end
        })
    }
}

/// With so many words a quotation is speech, and no name.
const SPEECH: usize = 3;

/// Words before and behind a parenthesis between dashes.
const FRAME: usize = 3;

/// Bytes of marks and spaces between what is said and its echo: « ،"».
const SLACK: usize = 6;
