//! Words whose letters do not tell their grammar: `glossary/arabic/irregular.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::normalize;
use crate::built_in::built_in;

/// Words of one kind.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct WordList(Vec<Box<str>>);

impl WordList {
    /// Whether the word is one of them.
    pub(crate) fn holds(&self, word: &str) -> bool {
        self.0.iter().any(|other| **other == *word)
    }

    /// Whether one of them is the end of the word, with or without proclitics.
    pub(crate) fn ends(&self, word: &str) -> bool {
        self.0.iter().any(|other| word.ends_with(&**other))
    }

    fn fold(&mut self) {
        for word in &mut self.0 {
            *word = normalize(word).into();
        }
    }
}

/// The lists; what they hold is written as the vocabulary writes it, but where it is called folded.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Irregular {
    /// Words of grammar, folded, whose first letters are no article: «إلى», «إلا», «الذي».
    pub without_article: WordList,
    /// Feminine nouns without a feminine ending.
    pub feminine: WordList,
    /// First words of bodies, folded, that take no feminine adjective.
    pub masculine_bodies: WordList,
    /// Nouns that are a dual by themselves.
    pub pairs: WordList,
    /// Verbs of form VIII from a root in س, told without a verbal noun from form X of a geminate root.
    pub eighth_from_sin: WordList,
    /// Verbs of form II whose verbal noun does not tell it.
    pub second_form: WordList,
    /// Words in -in.
    pub defective: Defective,
}

/// Words in -in («قاض», «القاضي»), and those that look like them.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Defective {
    /// Nouns of people that form a plural in ون, and some without a plural, without ي.
    pub nouns: WordList,
    /// Adjectives, without ي.
    pub adjectives: WordList,
    /// Participles of derived verbs, with ي, which relations can look like.
    pub participles: WordList,
    /// Relations with the shape of «ماضي», which are none.
    pub relations: WordList,
}

// The file is part of the program, and a test reads it.
static LISTS: LazyLock<Irregular> = LazyLock::new(|| {
    let mut lists: Irregular = built_in!("arabic/irregular").unwrap_or_default();
    lists.without_article.fold();
    lists.masculine_bodies.fold();
    lists
});

/// The lists of irregular words.
pub(crate) fn lists() -> &'static Irregular {
    &LISTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_its_lists() {
        let lists = lists();
        assert!(lists.without_article.holds("الي") && !lists.without_article.holds("إلى"), "folded");
        assert!(lists.masculine_bodies.ends("للبرلمان"));
        assert!(lists.defective.participles.holds("محامي"));
    }
}
