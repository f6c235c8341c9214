//! The curated glossary: entries, their files and faults, layers, and the compiled index that matching walks.

mod check;
mod common_words;
#[cfg(mujaz_compiled)]
mod compiled;
mod embedded;
mod entry;
mod fault;
mod forms;
mod index;
mod layers;
#[cfg(not(mujaz_compiled))]
pub(crate) mod layout;
mod name_parts;
mod pattern;
mod read;
mod topics;
mod word_table;

pub use check::duplicate_surfaces;
pub use common_words::CommonWords;
pub use entry::{Adjective, Class, Condition, Entry, Kind, Short, Source};
pub use fault::{Fault, Faults};
pub use forms::FormKind;
#[cfg(not(mujaz_compiled))]
pub(crate) use index::Table;
pub use index::{EdgeFilter, Index, NodeId, Output, SlotEdge};
pub use layers::{EMBEDDED_LAYER, Glossary, GlossaryError, Layer};
pub use name_parts::{NamePart, NameParts, key as name_key};
pub use pattern::{English, Facet, Piece, Slot, SlotFilter};
pub use topics::{Topic, Topics};
