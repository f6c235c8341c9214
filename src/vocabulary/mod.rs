//! The vocabulary of the English renderer: lemmas with their English and grammar, and all forms that they are written in.

mod compiled;
mod entry;
mod features;
mod hashed;
mod index;
mod inflection;
#[cfg(any(test, not(mujaz_compiled)))]
pub(crate) mod layout;
mod read;

pub use entry::{Class, Lemma, Place, Strings, When};
pub use features::{Features, Form, Part};
pub use index::{PhraseForm, Reading, Vocabulary, VocabularyError, spelling};
pub use inflection::forms;
pub use read::{Source, Word, read};

#[cfg(test)]
mod tests;
