//! Changing glossary files: the canonical style, and entries added or replaced, checked and written whole.

mod compose;
mod layer;
mod record;
mod refusal;
mod style;

pub use compose::{Place, Taken};
pub use layer::{Changes, EditError, LayerEdit};
pub use record::{Record, clean, derive_id, quoted, records};
pub use refusal::{InTheWay, Refusal};
pub use style::format;
pub(crate) use style::value_text;
