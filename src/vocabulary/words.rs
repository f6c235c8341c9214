//! The words of a condition, one behind the other: there are many thousand, and each by itself would take several times its memory.

use std::fmt::{self, Debug};

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::text::Text;

/// What stands behind each word: no character of a text.
pub(super) const END: char = '\u{1F}';

/// Words and sequences of words, as a translator wrote them, in order. Many are never looked at while sentences are read.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Words(pub(super) Text);

impl Words {
    /// All of them, each with [`END`] behind it.
    pub(super) fn text(self) -> &'static str {
        self.0.as_str()
    }

    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.text().split_terminator(END)
    }

    /// Each of them, as a text.
    pub(super) fn texts(self) -> impl Iterator<Item = Text> {
        self.iter().scan(0, move |start, word| {
            let text = self.0.part(*start, word.len());
            *start += word.len() + END.len_utf8();
            Some(text)
        })
    }

    /// Whether it is one of them.
    #[must_use]
    pub fn contains(self, word: &str) -> bool {
        self.iter().any(|own| own == word)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

impl Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<S: AsRef<str>> FromIterator<S> for Words {
    fn from_iter<T: IntoIterator<Item = S>>(words: T) -> Self {
        let mut text = String::new();
        for word in words {
            text.push_str(word.as_ref());
            text.push(END);
        }
        Self(text.into())
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Where nobody reads by eye, as in what `build.rs` compiles, it is the text itself.
        if serializer.is_human_readable() {
            serializer.collect_seq(self.iter())
        } else {
            serializer.serialize_str(self.text())
        }
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Written)
        } else {
            Text::deserialize(deserializer).map(Self)
        }
    }
}

/// One word, or a list.
struct Written;

impl<'de> Visitor<'de> for Written {
    type Value = Words;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word, or a list of words")
    }

    fn visit_str<E>(self, word: &str) -> Result<Words, E> {
        Ok([word].into_iter().collect())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Words, A::Error> {
        let mut words: Vec<String> = Vec::new();
        while let Some(word) = list.next_element()? {
            words.push(word);
        }
        Ok(words.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_and_written_in_order() {
        for (toml, words) in [
            ("w = []", &[][..]),
            ("w = \"حرب\"", &["حرب"]),
            ("w = [\"حرب\", \"على الأقل\"]", &["حرب", "على الأقل"]),
            ("w = [\"\"]", &[""]),
        ] {
            let table: std::collections::BTreeMap<String, Words> = toml::from_str(toml).unwrap();
            let read = &table["w"];
            assert_eq!(read.iter().collect::<Vec<_>>(), words, "{toml}");
            assert!(read.texts().eq(words.iter().map(|word| Text::from(*word))), "{toml}");
            assert_eq!(read.is_empty(), words.is_empty());
            let bytes = postcard::to_stdvec(read).unwrap();
            assert_eq!(&postcard::from_bytes::<Words>(&bytes).unwrap(), read);
        }
        assert!(toml::from_str::<std::collections::BTreeMap<String, Words>>("w = [1]").is_err());
    }
}
