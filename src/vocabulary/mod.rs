//! The vocabulary of the English renderer: lemmas with their English and grammar, and all forms that they are written in.

#[cfg(mujaz_compiled)]
mod add;
mod entry;
mod faults;
mod features;
mod index;
mod inflection;
mod layer;
mod read;

#[cfg(mujaz_compiled)]
pub use add::{AddError, AddedLine, add, line_text};
pub use entry::{Class, Lemma, Place, Strings, When};
pub use features::{Features, Form, Part};
pub use index::{PhraseForm, Reading, Vocabulary, VocabularyError, spelling};
pub use inflection::forms;
pub use layer::{FUNCTION_WORDS, VocabularyLayer};
pub use read::{Source, Word, read};
