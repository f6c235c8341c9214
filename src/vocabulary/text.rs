//! The texts of a vocabulary. Most lie in the program and are used where they lie; those that are read are kept for as long as it runs, each once.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::fmt::{self, Debug, Display};
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::{PoisonError, RwLock};

use rustc_hash::FxBuildHasher;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The texts of the vocabulary that is built into the program, one behind the other.
#[cfg(mujaz_compiled)]
static BUILT_IN: &str = include_str!(concat!(env!("OUT_DIR"), "/vocabulary.txt"));
#[cfg(not(mujaz_compiled))]
static BUILT_IN: &str = "";

/// All other texts.
static READ: RwLock<Read> = RwLock::new(Read { texts: Vec::new(), places: HashMap::with_hasher(FxBuildHasher) });

/// A text of a line. To copy it is to copy where it lies: a vocabulary has a hundred thousand, and most are in several lines. Where it lies is told as
/// bytes of all texts, which takes half the memory of a reference.
#[derive(Clone, Copy, Default)]
pub struct Text {
    start: u32,
    bytes: u32,
}

/// Texts that are kept for as long as the program runs, as if they lay behind those that are built in.
struct Read {
    /// In the order of where they begin.
    texts: Vec<(u32, &'static str)>,
    places: HashMap<&'static str, Text, FxBuildHasher>,
}

impl Read {
    fn keep(&mut self, text: &str) -> Text {
        let last = self.texts.last().map(|(start, text)| *start as usize + text.len());
        let start = u32::try_from(last.unwrap_or(BUILT_IN.len())).expect("a vocabulary is below 4 GiB");
        let kept: &'static str = Box::leak(text.into());
        self.texts.push((start, kept));
        Text::at(start, u32::try_from(kept.len()).expect("a vocabulary is below 4 GiB"))
    }

    fn get(&self, Text { start, bytes }: Text) -> Option<&'static str> {
        let behind = self.texts.partition_point(|(first, _)| *first <= start);
        let (first, text) = self.texts.get(behind.checked_sub(1)?)?;
        text.get((start - first) as usize..)?.get(..bytes as usize)
    }
}

impl Text {
    /// The one that lies there.
    pub(super) const fn at(start: u32, bytes: u32) -> Self {
        Self { start, bytes }
    }

    /// Bytes of it.
    #[expect(clippy::cast_possible_truncation, reason = "a part is as small as the whole")]
    pub(super) const fn part(self, start: usize, bytes: usize) -> Self {
        Self { start: self.start + start as u32, bytes: bytes as u32 }
    }

    /// Keeps a text that others are parts of; where it lies.
    #[cfg(test)]
    pub(super) fn keep(text: &str) -> u32 {
        READ.write().unwrap_or_else(PoisonError::into_inner).keep(text).start
    }

    /// The text.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        let start = self.start as usize;
        if start < BUILT_IN.len() {
            return &BUILT_IN[start..start + self.bytes as usize];
        }
        READ.read().unwrap_or_else(PoisonError::into_inner).get(self).unwrap_or_default()
    }

    /// Whether it is empty; it is not looked at for that.
    pub(super) const fn is_empty(self) -> bool {
        self.bytes == 0
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            return Self::default();
        }
        let mut read = READ.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = read.places.get(text) {
            return *known;
        }
        let kept = read.keep(text);
        let known = read.get(kept).unwrap_or_default();
        read.places.insert(known, kept);
        kept
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        (self.start, self.bytes) == (other.start, other.bytes) || self.as_str() == other.as_str()
    }
}

impl Eq for Text {}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<&String> for Text {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<Box<str>> for Text {
    fn from(text: Box<str>) -> Self {
        (&*text).into()
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(self.as_str(), f)
    }
}

impl Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self.as_str(), f)
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<Text> for str {
    fn eq(&self, other: &Text) -> bool {
        self == other.as_str()
    }
}

impl PartialEq<Text> for &str {
    fn eq(&self, other: &Text) -> bool {
        *self == other.as_str()
    }
}

impl PartialEq<Text> for String {
    fn eq(&self, other: &Text) -> bool {
        self == other.as_str()
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_read_again_is_the_same() {
        let (one, other) = (Text::from("قرار مصيري"), Text::from("قرار مصيري".to_owned()));
        assert!(std::ptr::eq(one.as_str(), other.as_str()));
        assert_eq!(one, "قرار مصيري");
        assert_eq!((Text::from(""), Text::default().as_str()), (Text::default(), ""));
        let part = Text::at(Text::keep("القرار مصيري") + 4, 8);
        assert_eq!((part.as_str(), part == Text::from("قرار")), ("قرار", true));
    }
}
