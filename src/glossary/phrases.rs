//! The phrases of a condition: hundreds of thousands of small texts in all, so those of a list are kept as one.

use serde::{Deserialize, Serialize};

use crate::arabic::endings::{Ending, Endings};

/// Phrases of folded words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Phrases {
    /// Their words with a space between two, each phrase ended by [`END`].
    text: Box<str>,
    phrases: Box<[Phrase]>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Phrase {
    /// Where it ends in the text, before [`END`].
    end: u32,
    /// How its first word ends.
    ending: Ending,
    /// How many words it has.
    words: u16,
}

const END: char = '\n';

impl Phrases {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    /// The phrases whose first words may stand among words with these endings, and how many words each has.
    pub(crate) fn among<'p>(&'p self, endings: &'p Endings) -> impl Iterator<Item = (&'p str, usize)> {
        let possible = self.phrases.iter().enumerate().filter(|(_, phrase)| endings.may_hold(phrase.ending));
        possible.map(|(at, phrase)| {
            let start = at.checked_sub(1).map_or(0, |before| self.phrases[before].end as usize + END.len_utf8());
            (&self.text[start..phrase.end as usize], usize::from(phrase.words))
        })
    }
}

impl<W: AsRef<str>> FromIterator<Vec<W>> for Phrases {
    fn from_iter<I: IntoIterator<Item = Vec<W>>>(phrases: I) -> Self {
        let mut text = String::new();
        for phrase in phrases {
            for (at, word) in phrase.iter().enumerate() {
                text.extend([if at == 0 { "" } else { " " }, word.as_ref()]);
            }
            text.push(END);
        }
        text.into()
    }
}

impl From<String> for Phrases {
    fn from(text: String) -> Self {
        let phrase = |(end, _): (usize, &str)| {
            let start = text[..end].rfind(END).map_or(0, |before| before + END.len_utf8());
            let mut words = text[start..end].split(' ');
            let ending = Ending::of(words.next().unwrap_or_default());
            let words = u16::try_from(1 + words.count()).unwrap_or(u16::MAX);
            #[expect(clippy::cast_possible_truncation, reason = "a list of a file that is read is below 4 GiB")]
            let end = end as u32;
            Phrase { end, ending, words }
        };
        let phrases = text.match_indices(END).map(phrase).collect();
        Self { text: text.into(), phrases }
    }
}

impl From<Phrases> for String {
    fn from(phrases: Phrases) -> Self {
        phrases.text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arabic::Document;

    #[test]
    fn phrases_are_found_by_their_first_words() {
        let phrases: Phrases = [vec!["مياه", "النيل"], vec!["الجيش"], vec!["في"]].into_iter().collect();
        let endings = |text: &str| {
            let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
            Endings::new(&document, 0..document.tokens().len())
        };
        assert_eq!(phrases.among(&endings("مياه")).collect::<Vec<_>>(), [("مياه النيل", 2)]);
        assert_eq!(phrases.among(&endings("للجيش في")).collect::<Vec<_>>(), [("الجيش", 1), ("في", 1)]);
        assert_eq!(Phrases::from(String::from(phrases.clone())), phrases);
        assert!(Phrases::default().is_empty() && !phrases.is_empty());
    }
}
