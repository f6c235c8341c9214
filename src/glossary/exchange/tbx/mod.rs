//! TBX, the exchange format of terminology programs (ISO 30042:2019, dialect TBX-Basic). It carries terms with part of speech
//! and status; what it does not carry is counted.

mod read;
mod write;

pub use read::read_tbx;
pub use write::write_tbx;

/// The namespace of TBX 2019.
const NAMESPACE: &str = "urn:iso:std:iso:30042:ed-2";
/// What the namespaces of data categories in the style DCT begin with.
const CATEGORIES: &str = "http://www.tbxinfo.net/ns/";
/// Marks a file as ours: its ids are ids of entries.
const SOURCE: &str = "mujaz glossary";

/// What TBX can say of an entry.
const CARRIED: [&str; 11] = [
    "ar",
    "en",
    "short.ar",
    "short.en",
    "also.ar",
    "also.en",
    "adjective.ar",
    "adjective.en",
    "adjective.plural",
    "adjective.people",
    "note",
];
