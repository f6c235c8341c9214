//! The example sentences of entries.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Sentences in which an entry must be found, or must not be, with their lines. Those that are built into the program stay encoded where they lie:
/// only what checks a glossary asks for them, and articles are read without them.
#[derive(Debug, Clone)]
pub struct Sentences(Held);

#[derive(Debug, Clone)]
enum Held {
    Read(Box<[(String, u32)]>),
    /// As postcard wrote them.
    Encoded(&'static [u8]),
}

impl Sentences {
    /// What `encode` gave, which only the build and tests have.
    pub(crate) fn encoded(bytes: &'static [u8]) -> Self {
        Self(if bytes.is_empty() { Held::Read(Box::default()) } else { Held::Encoded(bytes) })
    }

    /// The sentences as bytes; of none, none.
    #[cfg(any(test, not(mujaz_compiled)))]
    pub(crate) fn encode(&self) -> Vec<u8> {
        if self.is_empty() {
            return Vec::new();
        }
        postcard::to_stdvec(&self.all()).expect("sentences have an encoding")
    }

    /// All of them.
    ///
    /// # Panics
    ///
    /// Never: what is decoded was encoded by this type.
    #[must_use]
    pub fn all(&self) -> Cow<'_, [(String, u32)]> {
        match &self.0 {
            Held::Read(sentences) => Cow::Borrowed(sentences),
            Held::Encoded(bytes) => {
                let sentences: Vec<(String, u32)> = postcard::from_bytes(bytes).expect("build.rs wrote this");
                sentences.into()
            }
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all().len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(&self.0, Held::Read(sentences) if sentences.is_empty())
    }

    /// The same, wherever they stand.
    #[must_use]
    pub fn without_lines(&self) -> Self {
        self.all().iter().map(|(sentence, _)| (sentence.clone(), 0)).collect()
    }
}

impl Default for Sentences {
    fn default() -> Self {
        Self(Held::Read(Box::default()))
    }
}

impl FromIterator<(String, u32)> for Sentences {
    fn from_iter<T: IntoIterator<Item = (String, u32)>>(sentences: T) -> Self {
        Self(Held::Read(sentences.into_iter().collect()))
    }
}

impl From<Vec<(String, u32)>> for Sentences {
    fn from(sentences: Vec<(String, u32)>) -> Self {
        Self(Held::Read(sentences.into()))
    }
}

impl Serialize for Sentences {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.all().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Sentences {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoded_sentences_are_the_same() {
        let read = Sentences::from(vec![("وصل إلى الميناء.".to_owned(), 3), ("عاد.".to_owned(), 4)]);
        let encoded = Sentences::encoded(read.encode().leak());
        assert_eq!((encoded.all(), encoded.len(), encoded.is_empty()), (read.all(), 2, false));
        assert_eq!(encoded.without_lines().all()[1], ("عاد.".to_owned(), 0));
        let none = Sentences::encoded(Sentences::default().encode().leak());
        assert!(none.is_empty() && none.all().is_empty());
    }
}
