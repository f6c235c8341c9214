//! How much a briefing may take of its article.

use std::fmt;

use serde::Serialize;

/// How many key sentences there are to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Budget {
    /// So many sentences.
    Sentences(usize),
    /// About so many words: the sentence that reaches them is the last.
    Words(usize),
    /// About so many hundredths of the body's words: the sentence that reaches them is the last.
    Percent(u8),
}

impl Budget {
    /// What it comes to for a body of so many words.
    pub(super) fn limit(self, body: usize) -> Limit {
        match self {
            Self::Sentences(sentences) => Limit { sentences, words: usize::MAX },
            Self::Words(words) => Limit { sentences: usize::MAX, words },
            Self::Percent(percent) => {
                Limit { sentences: usize::MAX, words: (body * usize::from(percent)).div_ceil(100) }
            }
        }
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::Sentences(5)
    }
}

impl fmt::Display for Budget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sentences(1) => f.write_str("at most 1 sentence"),
            Self::Sentences(sentences) => write!(f, "at most {sentences} sentences"),
            Self::Words(1) => f.write_str("about 1 word"),
            Self::Words(words) => write!(f, "about {words} words"),
            Self::Percent(percent) => write!(f, "about {percent} % of the words"),
        }
    }
}

/// A budget in the measures of one article.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    sentences: usize,
    words: usize,
}

impl Limit {
    /// Whether another sentence may follow so many sentences and words.
    pub(super) fn leaves_room(self, sentences: usize, words: usize) -> bool {
        sentences < self.sentences && words < self.words
    }

    /// Whether so many more sentences may follow.
    pub(super) fn leaves_room_for(self, more: usize, sentences: usize, words: usize) -> bool {
        self.leaves_room(sentences + more - 1, words)
    }
}
