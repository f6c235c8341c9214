//! The vocabulary of the English renderer: lemmas with their English and grammar, and all forms that they are written in.

mod entry;
mod faults;
mod features;
mod index;
mod inflection;
mod layer;
mod read;

pub use entry::{Class, Lemma, Place, Strings, When};
pub use features::{Features, Form, Part};
pub use index::{PhraseForm, Reading, Vocabulary, VocabularyError, spelling};
pub use inflection::forms;
pub use layer::{FUNCTION_WORDS, VocabularyLayer};
pub use read::{Source, Word, read};
