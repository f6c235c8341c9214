//! Qualities that the vocabulary has as phrases: «أكثر خطورة», "more dangerous". What stands between the two, or an article, makes no phrase of them:
//! «أكثر المدن خطورة», «المدينة الأكثر خطورة».

use super::analysis::Lexeme;
use super::lexicon::Lexicon;
use crate::arabic::normalize;
use crate::vocabulary::{Class, Part};

impl Lexicon {
    /// The comparative of the adjective that an elative and the noun behind it are together.
    pub(super) fn quality(&self, elative: Lexeme, noun: Lexeme) -> Option<&str> {
        let (Lexeme::Vocabulary(elative, Part::Elative), Lexeme::Vocabulary(number, part)) = (elative, noun) else {
            return None;
        };
        let more = normalize(self.vocabulary.word(elative).lemma.more()?);
        // «أشد خطورة» says no more than «أكثر خطورة».
        let degree = if more == "اشد" { "اكثر" } else { more.as_str() };
        let lemma = &self.vocabulary.word(number).lemma;
        let forms: Vec<String> = match part {
            Part::Noun => vec![normalize(&lemma.ar)],
            Part::Masdar => lemma.masdar.iter().map(normalize).collect(),
            _ => return None,
        };
        let is_form = |written: &str| {
            let without = written.strip_suffix('ا').unwrap_or(written);
            forms.iter().any(|form| form == written || form == without)
        };
        let mut phrases = self.vocabulary.phrases(degree).filter(|phrase| phrase.class == Class::Adjective);
        let phrase = phrases.find(|phrase| phrase.count() == 2 && phrase.word_at(1).is_some_and(is_form))?;
        let english = self.vocabulary.word(phrase.word).lemma.en.as_str();
        superlative(english).map(|_| english)
    }
}

/// The superlative of a comparative: "most dangerous" of "more dangerous", "safest" of "safer".
pub(super) fn superlative(comparative: &str) -> Option<String> {
    match comparative.split_once(' ') {
        Some(("more", adjective)) => Some(format!("most {adjective}")),
        Some(("less", adjective)) => Some(format!("least {adjective}")),
        Some(_) => None,
        None => comparative.strip_suffix("er").map(|stem| format!("{stem}est")),
    }
}
