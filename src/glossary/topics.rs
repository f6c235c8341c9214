//! Topics: what an article is about, told by the words in it. `glossary/topics.toml` lists them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::pattern::tokens;

static EMBEDDED: LazyLock<Topics> =
    LazyLock::new(|| Topics::parse(include_str!("../../glossary/topics.toml")).unwrap_or_default());

/// The topics that a condition may ask for.
#[derive(Debug, Default)]
pub struct Topics(BTreeMap<String, Topic>);

/// One topic.
#[derive(Debug)]
pub struct Topic {
    /// How many different words of it an article about it has at least.
    pub least: usize,
    /// Its words as sequences of folded tokens.
    words: Sequences,
    /// Those of which one is enough.
    sure: Sequences,
}

/// Sequences of folded tokens, by the first: what follows it, mostly nothing.
type Sequences = FxHashMap<String, FxHashSet<Vec<String>>>;

fn sequences(words: &[String]) -> Sequences {
    let mut found = Sequences::default();
    for word in words {
        let mut folded = tokens(word);
        if !folded.is_empty() {
            let first = folded.remove(0);
            found.entry(first).or_default().insert(folded);
        }
    }
    found
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    least: usize,
    words: Vec<String>,
    #[serde(default)]
    sure: Vec<String>,
}

impl Topics {
    /// The topics that are built into the program.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads topics.
    ///
    /// # Errors
    /// TOML that is not of this form.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        let written: BTreeMap<String, Written> = toml::from_str(text)?;
        let topics = written.into_iter().map(|(name, written)| {
            let Written { least, words, sure } = written;
            (name, Topic { least, words: sequences(&words), sure: sequences(&sure) })
        });
        Ok(Self(topics.collect()))
    }

    /// The topic of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Topic> {
        self.0.get(name)
    }

    /// All names, in alphabetic order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl Topic {
    /// What follows `first`, a folded word without ال, in the words of the topic that begin with it; nothing for a single word.
    #[must_use]
    pub fn beginning_with(&self, first: &str) -> Option<&FxHashSet<Vec<String>>> {
        self.words.get(first)
    }

    /// The same for those of which one is enough.
    #[must_use]
    pub fn surely_beginning_with(&self, first: &str) -> Option<&FxHashSet<Vec<String>>> {
        self.sure.get(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_topics_are_read() {
        let topics = Topics::parse(include_str!("../../glossary/topics.toml")).unwrap();
        let sport = topics.get("sport").unwrap();
        assert!(sport.beginning_with("مباراه").unwrap().contains(&Vec::new()));
        assert!(sport.beginning_with("حارس").unwrap().contains(&vec!["مرمي".to_owned()]));
        assert!(sport.surely_beginning_with("هدف").unwrap().contains(&vec!["نظيف".to_owned()]));
        assert!(topics.names().all(|name| topics.get(name).unwrap().least > 0));
    }
}
