//! Names that the glossary does not have: found by the words around them and by the parts that names are made of.
//!
//! Each name has its evidence and a confidence. Common words stay out: a word that `common-words.toml` knows is a part of a name only
//! where the words around it leave no doubt. The steps, in order: places that bear a person's name, organizations behind their head nouns, places behind their
//! cues, people, and then the later short mentions of all that was found. What an earlier step took, a later one leaves.

mod lexicon;
mod namesakes;
mod organizations;
mod people;
mod places;
mod repeats;
#[cfg(test)]
mod tests;
mod words;

use std::cell::OnceCell;
use std::ops::Range;

use lexicon::{Is, Word};

use super::{Context, Mention};
use crate::arabic::romanize::Style;
use crate::glossary::Kind;

pub(crate) use lexicon::is_stop_word;
pub(super) use lexicon::{Lexicon, may_be_given_name};

/// A name that the glossary does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName {
    /// Its tokens in the document.
    pub tokens: Range<usize>,
    /// Its bytes in the source, without the proclitics.
    pub range: Range<usize>,
    /// The index of its sentence.
    pub sentence: usize,
    /// Person, place or organization.
    pub kind: Kind,
    /// What tells that it is a name.
    pub evidence: Evidence,
    /// How sure that is.
    pub confidence: Confidence,
    /// For a short form («الجابري»), the full one: an index into [`super::Mentions::unknown`].
    pub short_for: Option<usize>,
    /// Its letters in Latin, a guess; none for a body that is named by common nouns.
    pub guess: Option<String>,
}

impl UnknownName {
    /// The name as it stands by itself: «المكتب التنفيذي» where the text has «للمكتب التنفيذي»; the lines of a hashtag are spaces.
    #[must_use]
    pub fn standing(&self, text: &str) -> String {
        let name = text[self.range.clone()].replace('_', " ");
        // Behind ل the article has lost its alif.
        match name.strip_prefix('ل').filter(|_| text[..self.range.start].ends_with('ل')) {
            Some(noun) => format!("ال{noun}"),
            None => name,
        }
    }
    /// Whether it is sure enough to be shown in a briefing.
    #[must_use]
    pub fn is_likely(&self) -> bool {
        self.confidence > Confidence::Low
    }
}

/// What tells that words are a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// A title or a noun for a person stands before it.
    Title,
    /// A verb of speech, or another verb of persons, stands before it.
    Verb,
    /// An age stands behind it: «(42 عاما)».
    Age,
    /// It is made of parts that names are made of.
    Parts,
    /// Words that are no Arabic words stand together.
    Foreign,
    /// A noun for places stands before it, or it begins as names of places do.
    PlaceCue,
    /// A noun for organizations stands before it, or it begins with one.
    OrganizationHead,
    /// A part of a name that stood before.
    Short,
}

impl std::fmt::Display for Evidence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Title => "behind a title",
            Self::Verb => "behind a verb of speech or of persons",
            Self::Age => "an age behind it",
            Self::Parts => "parts that names are made of",
            Self::Foreign => "foreign words that stand together",
            Self::PlaceCue => "behind a noun for places",
            Self::OrganizationHead => "a noun for organizations and its complement",
            Self::Short => "a part of a name that stood before",
        })
    }
}

/// How sure it is that words are a name of this kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// The words around it point to a name, its own do not tell.
    Low,
    /// One sign of its own.
    Medium,
    /// Several signs, or one that is hardly ever wrong.
    High,
}

/// Finds unknown names outside `known`, which is in text order.
pub(crate) fn discover(context: &Context<'_>, known: &[Mention], has_headline: bool) -> Vec<UnknownName> {
    let mut finder = Finder::new(context, known);
    finder.places_named_after_people();
    finder.organizations();
    finder.places();
    finder.people_by_age();
    finder.people();
    finder.repeats(has_headline);
    finder.found.sort_by_key(|name| name.tokens.start);
    finder.link_repeats();
    finder.romanize();
    finder.found
}

/// Who has a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owner {
    Nobody,
    /// Index of a mention.
    Mention(u32),
    /// An unknown name found in an earlier step.
    Found,
}

struct Finder<'c> {
    context: &'c Context<'c>,
    known: &'c [Mention],
    /// For each token of the document.
    owners: Vec<Owner>,
    /// What is known of each token, whatever stands around it.
    words: Vec<Word>,
    found: Vec<UnknownName>,
    /// Whether the text has ي where others write ى, once it was asked: «علي» may be «على».
    writes_ya: OnceCell<bool>,
}

impl<'c> Finder<'c> {
    fn new(context: &'c Context<'c>, known: &'c [Mention]) -> Self {
        let mut owners = vec![Owner::Nobody; context.document.tokens().len()];
        for (mention, number) in known.iter().zip(0u32..) {
            owners[mention.tokens.clone()].fill(Owner::Mention(number));
        }
        let words = lexicon::look_up(context.names, context.document, context.text);
        Self { context, known, owners, words, found: Vec::new(), writes_ya: OnceCell::new() }
    }

    /// The mention that ends right before the token, within the sentence that starts at `start`.
    fn mention_before(&self, start: usize, at: usize) -> Option<&'c Mention> {
        match self.owners[at.checked_sub(1).filter(|before| *before >= start)?] {
            Owner::Mention(number) => Some(&self.known[number as usize]),
            Owner::Nobody | Owner::Found => None,
        }
    }

    /// The mention that has the token.
    fn mention_at(&self, at: usize) -> Option<&'c Mention> {
        match self.owners[at] {
            Owner::Mention(number) => Some(&self.known[number as usize]),
            Owner::Nobody | Owner::Found => None,
        }
    }

    /// The kind of the mention that has the token.
    fn kind_at(&self, at: usize) -> Option<Kind> {
        self.mention_at(at).map(|mention| mention.kind)
    }

    /// Writes the names in Latin letters. A body that is named by common nouns has none.
    fn romanize(&mut self) {
        let mut egyptian = (0..self.owners.len()).filter(|at| self.is(*at, Is::Egyptian));
        let style = if egyptian.nth(1).is_some() { Style::Egyptian } else { Style::General };
        for at in 0..self.found.len() {
            let name = &self.found[at];
            let body = name.kind == Kind::Organization && self.is_common(name.tokens.start);
            let text = &self.context.text[name.range.clone()];
            if !body && (name.is_likely() || name.kind == Kind::Person) && !self.takes_spelling(name) {
                let latin = text.chars().any(|c| c.is_ascii_alphabetic());
                let text = text.replace('_', " ");
                let whole = || if latin { text } else { self.context.names.romanize(&text, style).text };
                self.found[at].guess = Some(self.namesake_english(name, style).unwrap_or_else(whole));
            }
        }
        for at in 0..self.found.len() {
            let name = &self.found[at];
            if let Some(full) = name.short_for.filter(|_| self.takes_spelling(name)) {
                let whole = self.found[full].guess.as_deref();
                self.found[at].guess = whole.and_then(|guess| guess.rsplit(' ').next()).map(str::to_owned);
            }
        }
    }

    /// Whether the name is a person's short form, which is spelt as in the whole name.
    fn takes_spelling(&self, name: &UnknownName) -> bool {
        name.short_for.map(|full| &self.found[full]).is_some_and(|full| full.kind == Kind::Person && full.is_likely())
    }

    /// Adds a name. `skipped` letters of the first token are proclitics.
    fn add(&mut self, tokens: Range<usize>, skipped: usize, kind: Kind, evidence: Evidence, confidence: Confidence) {
        let document = self.context.document;
        // «موقع للتخييم»: what is written لل is ل and the article.
        let folded = document.folded(tokens.start);
        if skipped == 0 && folded.starts_with("لل") && folded.chars().count() > 4 {
            return;
        }
        let span = document.span(tokens.clone());
        let start = span.start + super::matcher::skip(self.context.surface(tokens.start), skipped);
        self.owners[tokens.clone()].fill(Owner::Found);
        self.found.push(UnknownName {
            sentence: document.sentence_of(tokens.start),
            range: start..span.end,
            tokens,
            kind,
            evidence,
            confidence,
            short_for: None,
            guess: None,
        });
    }
}
