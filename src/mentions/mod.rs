//! Names in the text: entries of the glossary found in a document, titles joined to names, and names that it lacks.

mod conditions;
mod discovery;
mod examples;
mod listed;
mod matcher;
mod names;
mod phrases;
mod references;
mod short_forms;

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::arabic::Document;
use crate::glossary::{FormKind, Glossary, Kind, SlotFilter};

pub use conditions::Story;
pub(crate) use discovery::is_stop_word;
pub use discovery::{Confidence, Evidence, UnknownName};
pub use examples::{ExampleFailure, run_examples};
pub use names::{Names, NamesError};
pub use phrases::{Name, Phrase, PhraseKind, TitlePart};
pub use references::Reference;

/// An entry of the glossary in the text.
#[derive(Debug, Clone)]
pub struct Mention {
    /// Index into [`Glossary::entries`].
    pub entry: u32,
    /// The kind of the entry, which is asked for more often than all else of it.
    pub kind: Kind,
    /// Which form of the entry it is.
    pub form: FormKind,
    /// Its tokens in the document.
    pub tokens: Range<usize>,
    /// Its bytes in the source, without the proclitics.
    pub range: Range<usize>,
    /// The proclitics written before it, folded: "و", "ول".
    pub proclitics: String,
    /// Where ل swallowed the alif of ال («للصحفيين», ل + الصحفيين): how many bytes of `range` stand for the article.
    pub swallowed: Option<usize>,
    /// The pronoun written after it.
    pub enclitic: Option<&'static str>,
    /// What fills its slots.
    pub slots: Vec<Filler>,
    /// The index of the sentence that it stands in.
    pub sentence: usize,
    /// How it matched.
    pub reason: Reason,
}

/// What fills a slot of a mention.
#[derive(Debug, Clone)]
pub struct Filler {
    /// The slot, as the pattern names it.
    pub slot: SlotFilter,
    /// What fills it.
    pub mention: Mention,
}

/// Why a mention is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The form stands in the glossary and needs no more.
    Form,
    /// The table of `when` with this index (from 0) holds.
    Condition(usize),
    /// A short form; the full one is the mention with this index.
    ShortFor(usize),
}

impl Mention {
    /// The mention as it would stand by itself: «الصحفيين» where the text has «للصحفيين».
    #[must_use]
    pub fn standing<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.standing_until(text, self.range.end)
    }

    /// The same with the text behind it up to the byte `end`.
    #[must_use]
    pub fn standing_until<'t>(&self, text: &'t str, end: usize) -> Cow<'t, str> {
        let surface = &text[self.range.start..end];
        let surface: Cow<'t, str> = match self.swallowed {
            Some(article) => format!("ال{}", &surface[article..]).into(),
            None => surface.into(),
        };
        // Of a hashtag the words.
        if surface.contains(['#', '_']) { surface.replace('#', "").replace('_', " ").into() } else { surface }
    }

    /// The mention and all that fills its slots, outermost first.
    pub fn with_fillers(&self) -> impl Iterator<Item = &Self> {
        let mut fillers = [].iter();
        // The rest of the fillers further out; it allocates only for slots in slots.
        let mut outer: Vec<std::slice::Iter<'_, Filler>> = Vec::new();
        let mut first = Some(self);
        std::iter::from_fn(move || {
            if let Some(mention) = first.take() {
                fillers = mention.slots.iter();
                return Some(mention);
            }
            loop {
                if let Some(filler) = fillers.next() {
                    if !filler.mention.slots.is_empty() {
                        outer.push(std::mem::replace(&mut fillers, filler.mention.slots.iter()));
                    }
                    return Some(&filler.mention);
                }
                fillers = outer.pop()?;
            }
        })
    }
}

/// All that was found in a document, in text order.
#[derive(Debug, Clone, Default)]
pub struct Mentions {
    /// The mentions; none overlaps another.
    pub all: Vec<Mention>,
    /// Mentions grouped to noun phrases: titles with their names, nouns with their adjectives.
    pub phrases: Vec<Phrase>,
    /// Titles behind names that they make no phrase with, each with the name's index in `all`: «قال فلان رئيس الوزراء إن».
    pub titles_behind: Vec<(usize, TitlePart)>,
    /// Names that the glossary does not have.
    pub unknown: Vec<UnknownName>,
    /// Bare nouns that mean an entry which the story has introduced.
    pub references: Vec<Reference>,
}

impl Mentions {
    /// How often each entry is mentioned, slots included.
    #[must_use]
    pub fn counts(&self) -> FxHashMap<u32, usize> {
        let mut counts = FxHashMap::default();
        for mention in &self.all {
            for inner in mention.with_fillers() {
                *counts.entry(inner.entry).or_insert(0) += 1;
            }
        }
        counts
    }

    /// Drops the mentions inside unknown names: nouns and adjectives that are words of a body's name.
    fn drop_covered(&mut self) {
        let covered = |mention: &Mention| {
            let next = self.unknown.partition_point(|name| name.tokens.end <= mention.tokens.start);
            self.unknown.get(next).is_some_and(|name| name.tokens.start < mention.tokens.end)
        };
        let keep: Vec<bool> = self.all.iter().map(|mention| !covered(mention)).collect();
        if keep.iter().all(|keep| *keep) {
            return;
        }
        let mut index_after = Vec::with_capacity(keep.len());
        let mut kept = 0;
        for keep in &keep {
            index_after.push(kept);
            kept += usize::from(*keep);
        }
        let mut keeps = keep.iter();
        self.all.retain(|_| keeps.next().is_some_and(|keep| *keep));
        for mention in &mut self.all {
            if let Reason::ShortFor(full) = &mut mention.reason {
                *full = index_after[*full];
            }
        }
    }
}

/// Finds the glossary's entries in `document`, a reading of `text`. The first sentence may use short forms of what comes later if
/// `has_headline`.
#[must_use]
pub fn find(text: &str, document: &Document, has_headline: bool, glossary: &Glossary, names: &Names) -> Mentions {
    // Writers of Egypt often have ى for every ي at the end of a word.
    let writes_final_yeh =
        document.tokens().iter().any(|token| text[token.range()].ends_with('ي') && token.range().len() > 4);
    let context = Context { text, document, glossary, names, story: Story::default(), writes_final_yeh };
    let mut found = matcher::find(&context);
    short_forms::resolve(&context, &mut found, has_headline);
    phrases::tell_people_from_adjectives(&context, &mut found.mentions);
    let mut mentions = Mentions { all: found.mentions, ..Mentions::default() };
    mentions.unknown = discovery::discover(&context, &mentions.all, has_headline);
    mentions.drop_covered();
    mentions.phrases = phrases::group(&context, &mentions);
    mentions.titles_behind = phrases::titles_behind(&context, &mentions);
    mentions.references = references::find(&context, &mentions);
    mentions
}

/// What every step of finding sees.
pub(crate) struct Context<'a> {
    pub(crate) text: &'a str,
    pub(crate) document: &'a Document,
    pub(crate) glossary: &'a Glossary,
    pub(crate) names: &'a Names,
    pub(crate) story: Story,
    /// Whether the writer tells ي from ى at the end of words.
    pub(crate) writes_final_yeh: bool,
}

impl Context<'_> {
    /// The source text of a token.
    pub(crate) fn surface(&self, token: usize) -> &str {
        &self.text[self.document.tokens()[token].range()]
    }

    /// Whether the token is a given name, spelt as one.
    pub(crate) fn is_given_name(&self, token: usize) -> bool {
        self.names.is_given(self.document.folded(token), self.surface(token))
    }
}
