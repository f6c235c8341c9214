//! The vocabulary of the English renderer: lemmas with their English and grammar, and all forms that they are written in.

#[cfg(mujaz_compiled)]
mod add;
mod compiled;
mod entry;
mod faults;
mod features;
mod groups;
mod guard;
mod hashed;
mod index;
mod inflection;
#[cfg(mujaz_compiled)]
mod layer;
#[cfg(any(test, not(mujaz_compiled)))]
pub(crate) mod layout;
mod line;
mod phrases;
mod read;
mod readings;
mod seldom;
mod text;
mod words;

#[cfg(mujaz_compiled)]
pub use add::{AddError, AddedLine, add, line_text};
pub use entry::{Class, Lemma, Place, Tense, When, With};
pub use features::{Features, Form, Part};
pub use groups::{GROUPS, Groups};
#[cfg(mujaz_compiled)]
pub(crate) use guard::{Guard, Seen};
pub use index::{FUNCTION_WORDS, Reading, Vocabulary, VocabularyError, spelling};
pub use inflection::forms;
#[cfg(mujaz_compiled)]
pub use layer::VocabularyLayer;
pub use phrases::{PhraseForm, Phrases};
pub use read::{File, Source, Word, read};
pub use seldom::{Field, Seldom};
pub use text::Text;
pub use words::Words;

#[cfg(test)]
mod tests;
