//! Who says it: the speakers of a story's sentences, what they do (say, deny, warn), and the quotations with their speakers.
//!
//! The rule of all steps: a wrong speaker is worse than none. Where two readings are open the speaker is unknown, or nothing is
//! attributed. The words are in `glossary/attribution.toml`.

mod clauses;
mod content;
mod continued;
mod forms;
mod lexicon;
mod lists;
mod nouns;
mod quotations;
mod sources;
mod story;
#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::arabic::Document;
use crate::arabic::between::{is_verb_between, may_be_between};
use crate::glossary::Glossary;
use crate::mentions::{Mentions, Name, PhraseKind};

pub use lexicon::{Cues, Form, Stance};
pub use quotations::{Quotation, quotations, speaker_of};

/// Something that a sentence attributes to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The index of the sentence.
    pub sentence: usize,
    /// Who says it.
    pub speaker: Speaker,
    /// The gender and number of the speaker, where the words tell.
    pub form: Option<Form>,
    /// How the sentence says so.
    pub kind: Kind,
    /// What the speaker does.
    pub stance: Stance,
    /// Bytes of the verb or of what stands for one («بحسب», the colon of a headline), with a negation before it.
    pub cue: Range<usize>,
    /// The English of the cue: "denied", "according to".
    pub english: String,
    /// Bytes of what is said, as far as it stands in the sentence.
    pub content: Option<Range<usize>>,
    /// Whether the speaker does not stand in the sentence and was found in the story.
    pub inferred: bool,
}

/// How a sentence names its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A verb and its subject, or the colon of a headline.
    Direct,
    /// «نقلت رويترز عن مسؤول قوله»: somebody else passes it on, who may be unknown.
    Relayed(Speaker),
    /// «بحسب X», behind or before what is said.
    Tail,
    /// «مضيفا أن», «وأضاف أن» behind another verb of the same speaker.
    Continued,
}

/// Who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Speaker {
    /// A known name, a title, or a name with its titles: an index into [`Mentions::phrases`].
    Phrase(usize),
    /// A name that the glossary does not have: an index into [`Mentions::unknown`].
    Name(usize),
    /// A bare noun that means what the story has introduced: an index into [`Mentions::references`].
    Reference(usize),
    /// A source that is described («مسؤول أميركي»), or several sources.
    Described {
        /// Its tokens in the document.
        tokens: Range<usize>,
        /// Whether ل is written to it.
        before: Before,
    },
    /// Not told, or in doubt.
    Unknown,
}

/// What is written to the first word of a described source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// Nothing.
    Nothing,
    /// The preposition: «وفقا لمصادر».
    L,
    /// The preposition, and an article that has lost its alif: «وفقا للمصادر».
    Article,
}

impl Speaker {
    fn described(tokens: Range<usize>) -> Self {
        Self::Described { tokens, before: Before::Nothing }
    }

    /// Its tokens in the document; none for [`Speaker::Unknown`].
    #[must_use]
    pub fn tokens(&self, mentions: &Mentions) -> Option<Range<usize>> {
        match self {
            Self::Phrase(at) => Some(mentions.phrases[*at].tokens.clone()),
            Self::Name(at) => Some(mentions.unknown[*at].tokens.clone()),
            Self::Reference(at) => Some(mentions.references[*at].token..mentions.references[*at].token + 1),
            Self::Described { tokens, .. } => Some(tokens.clone()),
            Self::Unknown => None,
        }
    }

    /// Its bytes in the source, without the proclitics of a known name; none for [`Speaker::Unknown`].
    #[must_use]
    pub fn range(&self, document: &Document, mentions: &Mentions) -> Option<Range<usize>> {
        let tokens = self.tokens(mentions)?;
        let whole = document.span(tokens.clone());
        let inner = match self {
            Self::Name(at) => Some(mentions.unknown[*at].range.start),
            Self::Reference(at) => Some(mentions.references[*at].range.start),
            Self::Described { before: Before::L | Before::Article, .. } => Some(whole.start + 'ل'.len_utf8()),
            _ => {
                let first = mentions.all.partition_point(|mention| mention.tokens.start < tokens.start);
                let first = mentions.all.get(first).filter(|mention| mention.tokens.start == tokens.start);
                first.map(|mention| mention.range.start)
            }
        };
        Some(inner.unwrap_or(whole.start)..whole.end)
    }

    /// Its words as they would stand by themselves: «المصادر» where the text has «للمصادر»; the lines of a hashtag are spaces.
    #[must_use]
    pub fn standing(&self, text: &str, document: &Document, mentions: &Mentions) -> Option<String> {
        let range = self.range(document, mentions)?;
        let tokens = self.tokens(mentions)?;
        let first = mentions.all.partition_point(|mention| mention.tokens.start < tokens.start);
        let first = mentions.all.get(first).filter(|mention| mention.tokens.start == tokens.start);
        let words = match (self, first) {
            (Self::Name(at), _) => return Some(mentions.unknown[*at].standing(text)),
            (_, Some(mention)) => mention.standing_until(text, range.end).into_owned(),
            // Behind ل the article has lost its alif.
            (Self::Described { before: Before::Article, .. }, None) => {
                format!("ا{}", &text[range])
            }
            _ => text[range].to_owned(),
        };
        Some(words.replace('#', "").replace('_', " "))
    }

    /// The glossary's entry for the speaker: the person or body, or the title where no name stands.
    #[must_use]
    pub fn entry(&self, mentions: &Mentions) -> Option<u32> {
        let mention = match self {
            Self::Phrase(at) => match &mentions.phrases[*at].kind {
                PhraseKind::Single(at)
                | PhraseKind::Complement(at)
                | PhraseKind::Qualified { head: at, .. }
                | PhraseKind::Named { name: Name::Known(at), .. } => *at,
                PhraseKind::Title(part) => part.title,
                PhraseKind::Named { .. } => return None,
            },
            Self::Reference(at) => mentions.references[*at].introduced,
            _ => return None,
        };
        Some(mentions.all[mention].entry)
    }
}

impl Attribution {
    /// Whether its source stands behind what it says, without «و» before it: «…، بحسب X», «…، نقلا عن X»; not «وبحسب X», which goes on.
    #[must_use]
    pub fn is_behind(&self, document: &Document, cues: &Cues) -> bool {
        let sentence = &document.sentences()[self.sentence];
        let inside =
            document.tokens()[sentence.tokens.clone()].partition_point(|token| token.range().end <= self.cue.start);
        let cue = sentence.tokens.start + inside;
        let word = |offset: usize| sentence.tokens.contains(&(cue + offset)).then(|| document.folded(cue + offset));
        matches!(self.kind, Kind::Tail | Kind::Relayed(_))
            && self.cue.start > sentence.range.start
            && word(0).is_some_and(|first| cues.words.get(first).is_some_and(|word| word.is(lexicon::Is::Tail)))
            && cues.tail(word).is_some()
    }
}

/// Finds what the sentences of a document attribute to whom, in text order. The first sentence is a headline if `has_headline`.
#[must_use]
pub fn find(
    text: &str,
    document: &Document,
    has_headline: bool,
    mentions: &Mentions,
    glossary: &Glossary,
    cues: &Cues,
) -> Vec<Attribution> {
    let words = document.tokens().iter().enumerate().map(|(at, token)| {
        if token.word.is_none() && token.kind != crate::arabic::TokenKind::Arabic {
            return lexicon::Word::default();
        }
        let word = cues.look_up(document, at, text);
        // «بين» is a preposition but where it tells who says something.
        let preposition = word.is_verb() && may_be_between(document, at) && !is_verb_between(document, at);
        if preposition { word.without_verb() } else { word }
    });
    let reading = Reading { text, document, has_headline, mentions, glossary, cues, words: words.collect() };
    story::read(&reading)
}

/// What every step sees.
struct Reading<'a> {
    text: &'a str,
    document: &'a Document,
    has_headline: bool,
    mentions: &'a Mentions,
    glossary: &'a Glossary,
    cues: &'a Cues,
    /// For each token what the lists say of it.
    words: Vec<lexicon::Word>,
}

impl Reading<'_> {
    fn surface(&self, token: usize) -> &str {
        &self.text[self.document.tokens()[token].range()]
    }

    fn kind(&self, token: usize) -> crate::arabic::TokenKind {
        self.document.tokens()[token].kind
    }

    fn is(&self, token: usize, what: lexicon::Is) -> bool {
        self.words[token].is(what)
    }
}
