//! Articles as the measurements of key sentences and of words need them: read as `mujaz brief` reads them, their sentences as folded words.

use std::error::Error;
use std::ops::Range;

use mujaz::arabic::calendar::resolve::Resolver;
use mujaz::arabic::{Document, TokenKind};
use mujaz::article::{self, Article, Cleaning, Options, Role};
use mujaz::attribution::{self, Cues, Speaker};
use mujaz::english::{self, Story, Style};
use mujaz::glossary::Glossary;
use mujaz::mentions::{self, Mentions, Names};
use mujaz::salience::{self, Budget, Said, Selection, Trims};

/// An article that has been read.
pub(crate) struct Read {
    article: Article,
    document: Document,
    mentions: Mentions,
    /// How many sentences are the headline's.
    headline: usize,
    /// The folded words of each sentence.
    pub(crate) sentences: Vec<Vec<String>>,
    /// What may be cut from the sentences, and the words of each that a briefing shows.
    trims: Trims,
    left: Vec<Vec<String>>,
}

thread_local! {
    static GLOSSARY: Glossary = Glossary::embedded();
}

impl Read {
    /// Reads a record, a line of JSON.
    pub(crate) fn new(name: &str, line: &str) -> Result<Self, Box<dyn Error>> {
        let article = article::read_record(name, line.as_bytes(), &Options::default(), Cleaning::embedded())?;
        let blocks: Vec<_> = article.blocks.iter().map(|block| block.range.clone()).collect();
        let document = Document::new(&article.text, &blocks);
        let has_headline = article.blocks.first().is_some_and(|block| block.role == Role::Headline);
        let headline = document.sentences().iter().take_while(|sentence| has_headline && sentence.block == 0).count();
        let mentions = GLOSSARY
            .with(|glossary| mentions::find(&article.text, &document, has_headline, glossary, Names::embedded()));
        let sentences =
            document.sentences().iter().map(|sentence| folded(&document, sentence.tokens.clone())).collect();
        let (text, cues) = (article.text.as_str(), Cues::embedded());
        let trims = GLOSSARY.with(|glossary| {
            let attributions = &attribution::find(text, &document, has_headline, &mentions, glossary, cues);
            let in_english =
                &|speaker: &Speaker| english::speaker_english(text, &document, speaker, &mentions, glossary).is_some();
            let said = Said { attributions, cues, in_english };
            salience::trims(text, &document, headline, &mentions, glossary, &said, Selection::embedded())
        });
        let left = (0..document.sentences().len()).map(|sentence| left(&document, sentence, &trims)).collect();
        Ok(Self { article, document, mentions, headline, sentences, trims, left })
    }

    /// The sentences that may be chosen.
    pub(crate) fn body(&self) -> Range<usize> {
        self.headline..self.sentences.len()
    }

    /// The key sentences that mujaz chooses if it cuts nothing.
    pub(crate) fn select(&self, selection: &Selection, budget: Budget) -> Vec<usize> {
        self.select_with(selection, &Trims::default(), budget)
    }

    fn select_with(&self, selection: &Selection, trims: &Trims, budget: Budget) -> Vec<usize> {
        let (text, document, mentions) = (&self.article.text, &self.document, &self.mentions);
        let chosen = salience::select(text, document, self.headline, mentions, selection, trims, budget);
        chosen.iter().map(|key| key.sentence).collect()
    }

    /// The words of the key sentences that a briefing shows, sources under them included.
    pub(crate) fn shown(&self, budget: Budget) -> Vec<&str> {
        let chosen = self.select_with(Selection::embedded(), &self.trims, budget);
        chosen.iter().flat_map(|at| &self.left[*at]).map(String::as_str).collect()
    }

    /// How many Arabic words the article has, and those of which the translator knows nothing, in story order.
    pub(crate) fn arabic_words(&self) -> (usize, Vec<String>) {
        let (text, document) = (self.article.text.as_str(), &self.document);
        let (days, style) = (Resolver::new(document, self.article.published), Style::default());
        let unknown = GLOSSARY.with(|glossary| {
            let names = Names::embedded();
            let (mentions, days) = (&self.mentions, &days);
            let story = Story { text, document, mentions, glossary, names, days, attributions: &[] };
            let of_sentence = |sentence| english::unknown_words(story, sentence, &style);
            (0..document.sentences().len()).flat_map(of_sentence).collect::<Vec<_>>()
        });
        let all = document.tokens().iter().filter(|token| token.kind == TokenKind::Arabic).count();
        (all, unknown.into_iter().map(|at| text[document.tokens()[at].range()].to_owned()).collect())
    }

    /// The words of sentences, in story order.
    pub(crate) fn words_of(&self, sentences: &[usize]) -> Vec<&str> {
        let mut sentences = sentences.to_vec();
        sentences.sort_unstable();
        sentences.iter().flat_map(|at| &self.sentences[*at]).map(String::as_str).collect()
    }
}

/// The folded words and numbers of a text.
pub(crate) fn words(text: &str) -> Vec<String> {
    let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    folded(&document, 0..document.tokens().len())
}

/// The words of a sentence that a briefing shows, in the line or as the source under it.
fn left(document: &Document, sentence: usize, trims: &Trims) -> Vec<String> {
    let tokens = document.sentences()[sentence].tokens.clone();
    let Some(trim) = trims.of(sentence) else { return folded(document, tokens) };
    let cut = |at: usize| {
        let start = document.tokens()[at].range().start;
        let under_the_line = trim.source.as_ref().is_some_and(|source| source.contains(&start));
        !under_the_line && trim.cuts.iter().any(|cut| cut.range.contains(&start))
    };
    tokens.filter(|at| !cut(*at)).flat_map(|at| folded(document, at..at + 1)).collect()
}

fn folded(document: &Document, tokens: Range<usize>) -> Vec<String> {
    let is_word =
        |at: &usize| matches!(document.tokens()[*at].kind, TokenKind::Arabic | TokenKind::Number | TokenKind::Foreign);
    tokens.filter(is_word).map(|at| document.folded(at).to_owned()).collect()
}
