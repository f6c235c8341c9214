//! «بين»: the preposition, or the verb «بيّن» where it tells what somebody explains.

use std::sync::LazyLock;

use serde::Deserialize;

use super::tokens::ending_of;
use super::{Document, TokenKind, normalize};
use crate::built_in::built_in;

/// Within how many tokens behind the verb what is explained must begin.
const REACH: usize = 10;

/// The words that decide: `glossary/arabic/between.toml`, folded.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Words {
    /// The forms that may be either.
    forms: Vec<String>,
    /// Words that may stand before the verb at the head of a sentence.
    before: Vec<String>,
    /// Words that what is explained begins with.
    that: Vec<String>,
    /// How the forms end, as [`Document::ending`] tells it of a token: asked of every word, it leaves few that may be one of them.
    #[serde(skip)]
    endings: Vec<u32>,
}

impl Words {
    fn folded(mut self) -> Self {
        for word in self.forms.iter_mut().chain(&mut self.before).chain(&mut self.that) {
            *word = normalize(word);
        }
        self.endings = self.forms.iter().map(|form| ending_of(form).unwrap_or(0)).collect();
        self
    }
}

// The file is part of the program, and a test reads it.
static WORDS: LazyLock<Words> = LazyLock::new(|| built_in!("arabic/between").map(Words::folded).unwrap_or_default());

fn holds(words: &[String], word: &str) -> bool {
    words.iter().any(|other| other == word)
}

/// Whether the token may be either: «بين», «وبين».
pub(crate) fn may_be_between(document: &Document, at: usize) -> bool {
    WORDS.endings.contains(&document.ending(at)) && holds(&WORDS.forms, document.folded(at))
}

/// Whether the token is «بين» or «وبين» as a verb: «وبين الوزير أن». It stands at the head of a sentence, and behind it are the words of one noun
/// phrase, if any, and then أن. Between two things no clause follows.
pub(crate) fn is_verb_between(document: &Document, at: usize) -> bool {
    if !may_be_between(document, at) {
        return false;
    }
    let sentence = &document.sentences()[document.sentence_of(at)].tokens;
    let tokens = document.tokens();
    let mark = |at: usize| matches!(tokens[at].kind, TokenKind::Quote | TokenKind::Punctuation);
    let heads = (sentence.start..at).all(|before| mark(before) || holds(&WORDS.before, document.folded(before)));
    if !heads {
        return false;
    }
    for (next, token) in tokens.iter().enumerate().take(sentence.end.min(at + REACH)).skip(at + 1) {
        if token.kind == TokenKind::Arabic && holds(&WORDS.that, document.folded(next)) {
            return true;
        }
        // A comma parts a phrase from what it leads; quotation marks may be about a name.
        if token.kind == TokenKind::Punctuation || may_be_between(document, next) {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read() {
        let file: Result<Words, _> = toml::from_str(include_str!("../../glossary/arabic/between.toml"));
        assert!(file.is_ok(), "{:?}", file.err());
    }

    #[test]
    fn the_verb_and_the_preposition() {
        for (text, verb) in [
            ("وبين الوزير أن الحكومة ستصرف الرواتب.", true),
            ("وبين المتحدث باسم الوزارة أن المشروع كبير.", true),
            ("كما بين سامر الراوي أنه سيعود.", true),
            ("وبين المدينة والميناء طريق جديد.", false),
            ("وبين الجانبين، قال الوزير، إن الخلاف كبير.", false),
            ("الفرق بين الخطة الأولى وبين الثانية أن الكلفة أقل.", false),
            ("وبين أن المشروع كبير.", true),
            ("فبين المتحدث أن المشروع كبير.", true),
        ] {
            let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
            let found = (0..document.tokens().len()).any(|at| is_verb_between(&document, at));
            assert_eq!(found, verb, "{text}");
        }
    }
}
