//! The forms of phrases. Those that are built in are read where they lie: each that was kept in memory would take several times as much.

use serde::{Deserialize, Serialize};

use super::entry::Class;
use super::hashed::number;
use super::text::Text;

/// A form of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhraseForm {
    /// Index into [`Vocabulary::words`](super::Vocabulary::words).
    pub word: u32,
    /// The class of that.
    pub class: Class,
    /// Whether it is the plural.
    pub plural: bool,
    /// Its folded words, without article, with a space between them: there are many phrases, and each word by itself would take several times the
    /// memory.
    pub folded: &'static str,
}

impl PhraseForm {
    /// Its folded words.
    #[must_use]
    pub fn words(&self) -> impl DoubleEndedIterator<Item = &'static str> + Clone + use<> {
        self.folded.split(' ')
    }

    /// The folded word at a place.
    #[must_use]
    pub fn word_at(&self, at: usize) -> Option<&'static str> {
        self.words().nth(at)
    }

    /// The first of them.
    #[must_use]
    pub fn first(&self) -> &'static str {
        self.words().next().unwrap_or_default()
    }

    /// How many words it has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.words().count()
    }
}

/// The phrases that begin with one folded word, the longest first.
#[derive(Debug, Clone, Default)]
pub struct Phrases<'v> {
    /// Those that were read, with the ones that are built in; or else these alone.
    pub(super) read: std::slice::Iter<'v, PhraseForm>,
    pub(super) laid_out: LaidOut,
}

impl Iterator for Phrases<'_> {
    type Item = PhraseForm;

    #[inline]
    fn next(&mut self) -> Option<PhraseForm> {
        self.laid_out.next().or_else(|| self.read.next().copied())
    }
}

/// Lists of phrases as `layout` writes them: for each form a little-endian number of 32 bits, whose lowest bits tell how long its text is, whether it is
/// the plural, and the class. The texts of a list lie one behind the other.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Lists<'a>(#[serde(borrow)] pub(super) &'a [u8]);

const LENGTH_BITS: u32 = 8;
const PLURAL: u32 = 1 << LENGTH_BITS;
const CLASS_BITS: u32 = 3;
const WORD_AT: u32 = LENGTH_BITS + 1 + CLASS_BITS;

/// The number of a form.
#[cfg(any(test, not(mujaz_compiled)))]
pub(super) fn encoded(form: &PhraseForm) -> u32 {
    let length = u32::try_from(form.folded.len()).expect("a phrase is short");
    assert!(length < 1 << LENGTH_BITS && form.word < 1 << (u32::BITS - WORD_AT), "more bits are needed: {form:?}");
    let plural = if form.plural { PLURAL } else { 0 };
    form.word << WORD_AT | (form.class as u32) << (LENGTH_BITS + 1) | plural | length
}

impl Lists<'static> {
    /// So many forms from one on, whose texts are this.
    pub(super) fn list(self, first: u32, count: u32, texts: Text) -> LaidOut {
        let first = first as usize;
        LaidOut { numbers: self.0, next: first, end: first + count as usize, texts: texts.as_str() }
    }
}

/// What is left to read of a list.
#[derive(Debug, Clone, Default)]
pub(super) struct LaidOut {
    numbers: &'static [u8],
    next: usize,
    end: usize,
    texts: &'static str,
}

impl Iterator for LaidOut {
    type Item = PhraseForm;

    #[inline]
    fn next(&mut self) -> Option<PhraseForm> {
        if self.next == self.end {
            return None;
        }
        let form = number(self.numbers, self.next);
        self.next += 1;
        let (folded, texts) = self.texts.split_at_checked((form & (PLURAL - 1)) as usize)?;
        self.texts = texts;
        let (class, _) = Class::ALL.get((form >> (LENGTH_BITS + 1) & ((1 << CLASS_BITS) - 1)) as usize)?;
        Some(PhraseForm { word: form >> WORD_AT, class: *class, plural: form & PLURAL != 0, folded })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_numbered_in_their_order() {
        assert!(Class::ALL.len() <= 1 << CLASS_BITS);
        assert!(Class::ALL.iter().enumerate().all(|(at, (class, _))| *class as usize == at));
    }

    #[test]
    fn a_list_has_its_forms() {
        let form = |word, class, plural, folded| PhraseForm { word, class, plural, folded };
        let forms = [
            form(0, Class::Noun, false, "وزير الخارجيه"),
            form((1 << 20) - 1, Class::Quantifier, true, "وزراء"),
            form(7, Class::Verb, false, "وضع حدا"),
        ];
        let numbers: Vec<u8> = forms.iter().flat_map(|form| encoded(form).to_le_bytes()).collect();
        let lists = Lists(numbers.leak());
        let texts = Text::from(forms.map(|form| form.folded).concat());
        assert!(lists.list(0, 3, texts).eq(forms));
        let second = Text::from([forms[1], forms[2]].map(|form| form.folded).concat());
        assert!(lists.list(1, 2, second).eq([forms[1], forms[2]]));
        assert_eq!(Phrases::default().count(), 0);
    }
}
