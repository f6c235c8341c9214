//! Where each English phrase of a briefing comes from.

use std::sync::Arc;

use serde::Serialize;

use super::data::{Briefing, Span};
use super::shortened::CutInfo;
use crate::english::Rendering;
use crate::glossary::Glossary;
use crate::salience::Share;

/// The derivation of a briefing's English.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explanation {
    /// The headline and the key points, in order.
    pub lines: Vec<ExplainedLine>,
}

/// One line of the briefing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExplainedLine {
    /// "headline" or "key point 1".
    pub label: String,
    /// The Arabic, as a document shows it.
    pub ar: String,
    /// The English.
    pub en: String,
    /// Words of the Arabic without English, and all its words.
    pub untranslated: (usize, usize),
    /// The pieces of the English.
    pub pieces: Vec<ExplainedPiece>,
    /// What each rule added to the sentence's score.
    pub reasons: Vec<Share>,
    /// What is cut from it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cut: Vec<CutInfo>,
}

/// One piece of English.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExplainedPiece {
    /// The English.
    pub en: String,
    /// The Arabic that it says.
    pub ar: String,
    /// Where that stands.
    pub span: Span,
    /// The rule.
    pub rule: Arc<str>,
    /// The glossary lines, as `file:line id`; the line of the vocabulary or of the construction.
    pub glossary: Vec<String>,
}

impl Explanation {
    /// Explains a briefing that was made with `glossary`.
    #[must_use]
    pub fn new(briefing: &Briefing, glossary: &Glossary) -> Self {
        let text = &briefing.article.text;
        let line = |label: String, ar: &str, en: &Rendering, reasons: &[Share], cut: &[CutInfo]| ExplainedLine {
            label,
            ar: ar.to_owned(),
            en: en.text.clone(),
            untranslated: (en.untranslated, en.words),
            pieces: en
                .derivation
                .iter()
                .map(|segment| ExplainedPiece {
                    en: segment.english.to_string(),
                    ar: text[segment.range.clone()].to_owned(),
                    span: segment.range.clone().into(),
                    rule: segment.rule.clone(),
                    glossary: segment
                        .entries
                        .iter()
                        .filter_map(|id| glossary.get(id))
                        .map(|entry| format!("{}:{} {}", entry.source.file, entry.source.line, entry.id))
                        .chain(segment.source.as_deref().map(str::to_owned))
                        .collect(),
                })
                .collect(),
            reasons: reasons.to_vec(),
            cut: cut.to_vec(),
        };
        let headline = briefing.headline.iter().map(|h| line("headline".to_owned(), &h.ar, &h.en, &[], &[]));
        let points = briefing.key_points.iter().map(|point| {
            let (label, reasons) = (format!("key point {}", point.number), &point.reasons);
            match &point.short {
                Some(short) => line(label, &short.ar, &short.en, reasons, &short.cut),
                None => line(label, &point.ar, &point.en, reasons, &[]),
            }
        });
        Self { lines: headline.chain(points).collect() }
    }
}
