//! What is said, as far as it stands in the sentence.

use std::ops::Range;

use super::Kind;
use super::clauses::Clauses;

impl Clauses<'_, '_> {
    /// What is said: from behind the speaker to the next cue, or, for a tail source, what stands before it.
    pub(super) fn contents(&mut self) {
        let document = self.reading.document;
        let sentence = document.sentences()[self.sentence].range.clone();
        let cues: Vec<Range<usize>> = self.found.attributions.iter().map(|a| a.cue.clone()).collect();
        let trimmed = |range: Range<usize>| {
            let text = self.reading.text.get(range.clone())?;
            let cut = |c: char| c.is_whitespace() || matches!(c, '،' | ',' | ':' | '؛' | '.');
            let start = range.start + text.len() - text.trim_start_matches(cut).len();
            let end = start + text.trim_matches(cut).len();
            (start < end).then_some(start..end)
        };
        for at in 0..cues.len() {
            let next = cues.get(at + 1).map_or(sentence.end, |cue| cue.start);
            let attribution = &self.found.attributions[at];
            let range = match attribution.kind {
                Kind::Tail if cues[at].start > sentence.start => {
                    let start = at.checked_sub(1).map_or(sentence.start, |before| self.behind(before));
                    start..cues[at].start
                }
                _ => self.behind(at)..next,
            };
            let content = if range.start < range.end { trimmed(range) } else { None };
            self.found.attributions[at].content = content;
        }
    }

    /// The byte at which what is said begins: behind the cue and the speaker, at «أن», a colon or a quotation if one is near.
    fn behind(&self, attribution: usize) -> usize {
        let attribution = &self.found.attributions[attribution];
        let document = self.reading.document;
        let tokens = document.tokens();
        let speaker = attribution.speaker.tokens(self.reading.mentions).map(|tokens| document.span(tokens));
        let inside = speaker.filter(|range| document.sentences()[self.sentence].range.contains(&range.start));
        let end = inside.map_or(attribution.cue.end, |range| range.end.max(attribution.cue.end));
        let first = tokens.partition_point(|token| token.range().start < end).min(self.tokens.end);
        let start = self.clause(first).unwrap_or(first);
        if start < self.tokens.end { tokens[start].range().start.max(end) } else { end }
    }
}
