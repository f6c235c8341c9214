//! Word tables: many words in order, searched without being loaded first. The program's own are static, written by `build.rs`.

use std::borrow::Cow;

/// Words one after the other in one text, and where each starts; sorted for [`Self::find`].
#[derive(Debug, Clone, Default)]
pub(crate) struct WordTable {
    pub(crate) text: Cow<'static, str>,
    /// One more than there are words: the last is the end of the text.
    pub(crate) starts: Cow<'static, [u32]>,
}

impl WordTable {
    /// The words in the order given.
    pub(crate) fn new<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut text = String::new();
        let mut starts = vec![0];
        for word in words {
            text.push_str(word);
            #[expect(clippy::cast_possible_truncation, reason = "lists are below 4 GiB")]
            starts.push(text.len() as u32);
        }
        Self { text: text.into(), starts: starts.into() }
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The word at a place below [`Self::len`].
    pub(crate) fn word(&self, at: usize) -> &str {
        &self.text[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The place of the word, in a table that is sorted by bytes.
    pub(crate) fn find(&self, word: &str) -> Option<usize> {
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = from.midpoint(to);
            match self.word(middle).cmp(word) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => from = middle + 1,
                std::cmp::Ordering::Greater => to = middle,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_is_there_and_nothing_else() {
        let words = ["ابن", "بنت", "حرب", "سلام"];
        let table = WordTable::new(words.into_iter());
        for (at, word) in words.into_iter().enumerate() {
            assert_eq!((table.find(word), table.word(at)), (Some(at), word));
        }
        assert_eq!((table.find("حر"), table.find(""), WordTable::default().find("حرب")), (None, None, None));
    }
}
