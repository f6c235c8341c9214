//! The texts of a vocabulary. Most lie in the program and are used where they lie; those that are read are kept for as long as it runs, each once.

use std::collections::HashSet;
use std::fmt::{self, Debug, Display};
use std::ops::Deref;
use std::sync::{Mutex, PoisonError};

use rustc_hash::FxBuildHasher;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text of a line. To copy it is to copy where it lies: a vocabulary has a hundred thousand, and most are in several lines.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text(&'static str);

impl Text {
    /// One that lies in the program, or is kept already.
    pub(crate) const fn of_kept(text: &'static str) -> Self {
        Self(text)
    }

    /// The text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        static READ: Mutex<HashSet<&'static str, FxBuildHasher>> = Mutex::new(HashSet::with_hasher(FxBuildHasher));
        if text.is_empty() {
            return Self::default();
        }
        let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = read.get(text) {
            return Self(known);
        }
        let kept: &'static str = Box::leak(text.into());
        read.insert(kept);
        Self(kept)
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
        self.0
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self.0
    }
}

impl Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(self.0, f)
    }
}

impl Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self.0, f)
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl PartialEq<Text> for str {
    fn eq(&self, other: &Text) -> bool {
        self == other.0
    }
}

impl PartialEq<Text> for &str {
    fn eq(&self, other: &Text) -> bool {
        *self == other.0
    }
}

impl PartialEq<Text> for String {
    fn eq(&self, other: &Text) -> bool {
        self == other.0
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
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
        assert_eq!(Text::from(""), Text::default());
    }
}
