//! Changing glossary files: the canonical style, and entries added or replaced, checked and written whole.

mod layer;
mod record;
mod style;

pub use layer::{Changes, EditError, InTheWay, LayerEdit, Place, Refusal, Taken};
pub use record::{Record, clean, derive_id, records};
pub use style::format;
pub(crate) use style::value_text;
