//! Every sentence of an article as the rules for key sentences judged it.

use serde::Serialize;

use super::assemble::{Desk, find_mentions, has_headline, headline_sentences};
use super::attributions::Attributions;
use super::data::Span;
use super::shortened::CutInfo;
use crate::arabic::numbers::ordinal;
use crate::article::Article;
use crate::salience::{self, Share, Verdict};

/// A sentence with what was decided of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct JudgedSentence {
    /// Which sentence of the story it is, from 1, the headline not counted.
    pub sentence: usize,
    /// Where it stands.
    pub span: Span,
    /// The Arabic.
    pub ar: String,
    /// Whether it is a key sentence.
    pub chosen: bool,
    /// "chosen 1st", "chosen 2nd, since the next leans on it", "leans on the sentence before it, which is not chosen", "others add more".
    pub verdict: String,
    /// The sum of the shares.
    pub score: f64,
    /// What each rule gave.
    pub reasons: Vec<Share>,
    /// What is cut from a key sentence.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cut: Vec<CutInfo>,
}

impl Desk {
    /// All sentences of the article's body, chosen or not, in text order.
    #[must_use]
    pub fn judge(&self, article: &Article) -> Vec<JudgedSentence> {
        let (document, mentions) = find_mentions(article, &self.glossary);
        let headline = headline_sentences(&document, has_headline(article));
        let (text, glossary, selection) = (&article.text, &self.glossary, &self.selection);
        let attributions = Attributions::find(text, &document, has_headline(article), &mentions, glossary, &self.cues);
        let trims = attributions.trims(headline, selection);
        let judged = salience::judge(text, &document, headline, &mentions, selection, &trims, self.budget);
        let judged = judged.into_iter().map(|judged| {
            let range = document.sentences()[judged.sentence].range.clone();
            let trim = trims.of(judged.sentence).filter(|_| judged.verdict.is_chosen());
            JudgedSentence {
                sentence: judged.sentence + 1 - headline,
                ar: text[range.clone()].to_owned(),
                span: range.into(),
                chosen: judged.verdict.is_chosen(),
                verdict: told(judged.verdict),
                score: judged.score,
                reasons: judged.reasons,
                cut: trim.map(|trim| CutInfo::all(trim, text)).unwrap_or_default(),
            }
        });
        judged.collect()
    }
}

fn told(verdict: Verdict) -> String {
    match verdict {
        Verdict::Chosen(at) => format!("chosen {}", ordinal(at)),
        Verdict::PulledIn(at) => format!("chosen {}, since the next leans on it", ordinal(at)),
        Verdict::Leans => "leans on the sentence before it, which is not chosen".to_owned(),
        Verdict::Left => "others add more".to_owned(),
    }
}
