//! The words of a condition, folded once, as they are looked for among the words of a sentence.

use std::sync::OnceLock;

use super::entry::When;
use super::text::Text;
use super::words::{END, Words};
use crate::arabic::normalize;
use crate::glossary::hash_text;

/// Folded words, and sequences of words, in their order.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Guard {
    /// They, each with [`END`] behind it.
    pub(super) text: Text,
    /// A hash of each of their first words, as a character: a text lies in the program as it is used.
    pub(super) hashes: Text,
}

impl Guard {
    pub(super) fn new(words: Words) -> Self {
        let mut folded: Vec<String> = words.iter().map(normalize).collect();
        folded.sort_unstable();
        let firsts = folded.iter().map(|word| word.split(' ').next().map(hash).unwrap_or_default());
        let mut hashes: Vec<char> = firsts.filter_map(|hash| char::from_u32(hash.into())).collect();
        hashes.sort_unstable();
        hashes.dedup();
        let words: Words = folded.into_iter().collect();
        Self { text: words.0, hashes: hashes.into_iter().collect::<String>().into() }
    }

    /// The hashes of those words that one of them may begin with: with any other none does.
    pub(crate) fn held(self, seen: &Seen) -> impl Iterator<Item = u16> + Clone {
        let hashes = self.hashes.as_str().chars().map(u32::from);
        hashes.filter(|hash| seen.has(*hash)).filter_map(|hash| u16::try_from(hash).ok())
    }

    /// For each of the words that begin so, what follows in it, empty or after a space.
    pub(crate) fn beginning(self, first: &str) -> impl Iterator<Item = &'static str> {
        let text = self.text.as_str();
        // Both stand where a word begins.
        let (mut low, mut high) = (0, text.len());
        while low < high {
            let middle = low.midpoint(high);
            let before = text.as_bytes()[low..middle].iter().rposition(|byte| *byte == END as u8);
            let start = before.map_or(low, |before| low + before + 1);
            let word = text[start..].split(END).next().unwrap_or_default();
            if word < first {
                low = start + word.len() + END.len_utf8();
            } else {
                high = start;
            }
        }
        let rest = text[low..].split_terminator(END).map_while(move |word| word.strip_prefix(first));
        rest.filter(|rest| rest.is_empty() || rest.starts_with(' '))
    }
}

/// What bits of a word's hash are kept: as many as [`Seen`] has.
const HASHES: u64 = 2048;

fn hash(word: &str) -> u16 {
    u16::try_from(hash_text(word) % HASHES).unwrap_or_default()
}

/// Which words a sentence has, by their hashes: a condition of which no word is there is told without looking at one.
#[derive(Debug)]
pub(crate) struct Seen([u64; (HASHES / 64) as usize]);

impl Default for Seen {
    fn default() -> Self {
        Self([0; (HASHES / 64) as usize])
    }
}

impl Seen {
    /// Adds a word; its hash.
    pub(crate) fn add(&mut self, word: &str) -> u16 {
        let hash = hash(word);
        self.0[usize::from(hash / 64)] |= 1 << (hash % 64);
        hash
    }

    fn has(&self, hash: u32) -> bool {
        self.0.get(hash as usize / 64).is_some_and(|bits| bits & 1 << (hash % 64) != 0)
    }
}

/// The words of a condition, folded when they are first asked for: of before, after and near, in this order, those that it has.
#[derive(Debug, Clone, Default)]
pub(crate) struct Guards(OnceLock<Box<[(u8, Guard)]>>);

impl Guards {
    pub(super) fn of(&self, when: &When) -> [Guard; 3] {
        let made = || Self::list([when.before, when.after, when.near].map(Guard::new));
        let mut guards = [Guard::default(); 3];
        for (at, guard) in self.0.get_or_init(made) {
            guards[usize::from(*at)] = *guard;
        }
        guards
    }

    fn list(guards: [Guard; 3]) -> Box<[(u8, Guard)]> {
        (0..).zip(guards).filter(|(_, guard)| !guard.text.is_empty()).collect()
    }
}

impl From<[Guard; 3]> for Guards {
    fn from(guards: [Guard; 3]) -> Self {
        Self(OnceLock::from(Self::list(guards)))
    }
}

/// They follow from the words, and tell nothing more.
impl PartialEq for Guards {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Guards {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_first_word() {
        let words = ["دعوى", "دعوى قضائية", "دعوة", "على الأقل", "دعوى ضد"].into_iter().collect();
        let guard = Guard::new(words);
        let rests = |first| guard.beginning(first).collect::<Vec<_>>();
        assert_eq!(rests("دعوي"), ["", " ضد", " قضاءيه"]);
        assert_eq!(rests("علي"), [" الاقل"]);
        assert!(rests("دعو").is_empty() && rests("قضاءيه").is_empty());
        let mut seen = Seen::default();
        assert!(guard.held(&seen).next().is_none() && Guard::new(Words::default()).held(&seen).next().is_none());
        let hash = seen.add("علي");
        assert_eq!(guard.held(&seen).collect::<Vec<_>>(), [hash]);
    }
}
