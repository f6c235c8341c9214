//! Who says a sentence, as the briefing tells it.

use std::sync::Arc;

use serde::Serialize;

use super::data::Span;
use crate::arabic::Document;
use crate::attribution::{self, Attribution, Cues, Kind, Speaker, Stance};
use crate::english::{Rendering, source_line, speaker_english};
use crate::glossary::Glossary;
use crate::mentions::Mentions;
use crate::salience::{Said, Selection, Trims, trims};

/// Something that a sentence attributes to somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AttributionInfo {
    /// Who says it; `null` where that is not told, or in doubt.
    pub speaker: Option<SpeakerInfo>,
    /// "direct", "relayed", "tail" or "continued".
    pub kind: &'static str,
    /// Who passes it on, of relayed speech.
    pub by: Option<SpeakerInfo>,
    /// The verb, or what stands for one.
    pub verb: VerbInfo,
    /// What the speaker does: "said", "denied", …
    pub stance: Stance,
    /// What is said, as far as it stands in the sentence.
    pub content: Option<Span>,
    /// Whether the speaker was found in an earlier sentence.
    pub inferred: bool,
}

/// An attribution of a sentence that is no key sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SentenceAttribution {
    /// Which sentence of the story it is, from 1, the headline not counted.
    pub sentence: usize,
    /// Who says what in it.
    #[serde(flatten)]
    pub attribution: AttributionInfo,
}

impl AttributionInfo {
    /// Whether the speaker denies it, or does not say it.
    pub(crate) fn denies(&self) -> bool {
        matches!(self.stance, Stance::Denied | Stance::NotSaid | Stance::Declined)
    }
}

/// A speaker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SpeakerInfo {
    /// The words that tell who it is; of an inferred speaker, where it stands.
    pub ar: String,
    /// The same in English, where the glossary has all of it.
    pub en: Option<String>,
    /// The entry of the person, the body or the office.
    pub id: Option<Arc<str>>,
    /// Where the words stand.
    pub span: Span,
}

/// A verb of saying.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerbInfo {
    /// The words.
    pub ar: String,
    /// The verb in English.
    pub en: String,
    /// Where it stands.
    pub span: Span,
}

/// The attributions of an article.
pub(super) struct Attributions<'a> {
    text: &'a str,
    document: &'a Document,
    mentions: &'a Mentions,
    glossary: &'a Glossary,
    cues: &'a Cues,
    found: Vec<Attribution>,
}

impl<'a> Attributions<'a> {
    pub(super) fn find(
        text: &'a str,
        document: &'a Document,
        has_headline: bool,
        mentions: &'a Mentions,
        glossary: &'a Glossary,
        cues: &'a Cues,
    ) -> Self {
        let found = attribution::find(text, document, has_headline, mentions, glossary, cues);
        Self { text, document, mentions, glossary, cues, found }
    }

    /// All of them, in text order.
    pub(super) fn all(&self) -> &[Attribution] {
        &self.found
    }

    /// What may be cut from the sentences of the body, the first `headline` sentences being the headline's.
    pub(super) fn trims(&self, headline: usize, selection: &Selection) -> Trims {
        let (text, document, mentions, glossary) = (self.text, self.document, self.mentions, self.glossary);
        let in_english = |speaker: &Speaker| speaker_english(text, document, speaker, mentions, glossary).is_some();
        let said = Said { attributions: &self.found, cues: self.cues, in_english: &in_english };
        trims(text, document, headline, mentions, glossary, &said, selection)
    }

    /// Those of a sentence, and the line of a document; `lines` are the English lines that it has.
    pub(super) fn of(&self, sentence: usize, lines: &[&Rendering]) -> (Vec<AttributionInfo>, Option<String>) {
        let first = self.found.partition_point(|attribution| attribution.sentence < sentence);
        let here: Vec<&Attribution> =
            self.found[first..].iter().take_while(|attribution| attribution.sentence == sentence).collect();
        let line = source_line(self.text, self.document, &here, self.mentions, self.glossary, self.cues, lines);
        (here.into_iter().map(|attribution| self.info(attribution)).collect(), line)
    }

    /// Those of all sentences of the body but the ones given, by index, which tell theirs themselves. The first `headline` sentences are
    /// the headline's.
    pub(super) fn elsewhere(&self, headline: usize, told: &[usize]) -> Vec<SentenceAttribution> {
        let others = self.found.iter().filter(|found| found.sentence >= headline && !told.contains(&found.sentence));
        let others = others.map(|found| SentenceAttribution {
            sentence: found.sentence + 1 - headline,
            attribution: self.info(found),
        });
        others.collect()
    }

    fn info(&self, attribution: &Attribution) -> AttributionInfo {
        let (kind, by) = match &attribution.kind {
            Kind::Direct => ("direct", None),
            Kind::Tail => ("tail", None),
            Kind::Continued => ("continued", None),
            Kind::Relayed(by) => ("relayed", self.speaker(by)),
        };
        AttributionInfo {
            speaker: self.speaker(&attribution.speaker),
            kind,
            by,
            verb: VerbInfo {
                ar: self.text[attribution.cue.clone()].to_owned(),
                en: attribution.english.clone(),
                span: attribution.cue.clone().into(),
            },
            stance: attribution.stance,
            content: attribution.content.clone().map(Span::from),
            inferred: attribution.inferred,
        }
    }

    fn speaker(&self, speaker: &Speaker) -> Option<SpeakerInfo> {
        let range = speaker.range(self.document, self.mentions)?;
        let english = speaker_english(self.text, self.document, speaker, self.mentions, self.glossary);
        Some(SpeakerInfo {
            ar: speaker.standing(self.text, self.document, self.mentions)?,
            en: english.map(|english| english.name),
            id: speaker.entry(self.mentions).map(|entry| self.glossary.entry(entry).id.clone()),
            span: range.into(),
        })
    }
}
