//! The curated glossary: entries, their files and faults, layers, and the compiled index that matching walks.

pub(crate) mod beginnings;
mod check;
mod common_words;
#[cfg(mujaz_compiled)]
mod compiled;
#[cfg(mujaz_compiled)]
mod definitions;
mod distance;
#[cfg(mujaz_compiled)]
pub mod edit;
mod embedded;
mod entry;
#[cfg(mujaz_compiled)]
pub mod exchange;
mod fault;
mod forms;
mod index;
#[cfg(mujaz_compiled)]
mod judgement;
mod layers;
#[cfg(not(mujaz_compiled))]
pub(crate) mod layout;
mod name_parts;
mod pattern;
mod phrases;
mod read;
#[cfg(mujaz_compiled)]
mod schema;
#[cfg(mujaz_compiled)]
mod search;
mod sentences;
#[cfg(mujaz_compiled)]
mod statistics;
mod topics;
mod word_table;

pub use check::duplicate_surfaces;
pub use common_words::CommonWords;
#[cfg(mujaz_compiled)]
pub use definitions::{Definition, Definitions};
pub(crate) use distance::distance;
pub use entry::{Adjective, Class, Condition, Entry, Kind, Short, Source};
pub use fault::{Fault, Faults};
pub use forms::FormKind;
#[cfg(not(mujaz_compiled))]
pub(crate) use index::Table;
pub(crate) use index::hash_text;
pub use index::{EdgeFilter, Index, NodeId, Output, SlotEdge};
#[cfg(mujaz_compiled)]
pub use judgement::{Warning, WarningKind, warnings};
pub use layers::{EMBEDDED_LAYER, Glossary, GlossaryError, Layer};
pub use name_parts::{NamePart, NameParts, key as name_key};
pub use pattern::{English, Facet, Piece, Slot, SlotFilter};
pub use phrases::Phrases;
#[cfg(mujaz_compiled)]
pub use schema::schema;
#[cfg(mujaz_compiled)]
pub use search::{Closeness, Hit, latin_key, nearest, search};
pub use sentences::Sentences;
#[cfg(mujaz_compiled)]
pub use statistics::{Counts, Statistics};
pub use topics::{Topic, Topics};
