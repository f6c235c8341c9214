//! The embedded glossary and its word lists as `build.rs` compiled them: static tables, and the entries in a blob.

use std::borrow::Cow;

use super::index::Index;
use super::word_table::WordTable;
use super::{CommonWords, NameParts};

#[allow(clippy::all, clippy::pedantic, reason = "written by build.rs")]
mod tables {
    include!(concat!(env!("OUT_DIR"), "/glossary.rs"));
}
pub(crate) use tables::*;

/// The entries, each encoded by postcard, one after the other.
pub(crate) static ENTRIES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/entries.bin"));

/// Their examples.
pub(crate) static SENTENCES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sentences.bin"));

/// The index over the static tables.
pub(crate) fn index() -> Index {
    Index {
        token_table: Cow::Borrowed(&TOKEN_TABLE),
        token_starts: Cow::Borrowed(&TOKEN_STARTS),
        token_text: Cow::Borrowed(TOKEN_TEXT),
        roots: Cow::Borrowed(&ROOTS),
        nodes: Cow::Borrowed(&NODES),
    }
}

fn words(text: &'static str, starts: &'static [u32], hashes: &'static [u32]) -> WordTable {
    WordTable { text: Cow::Borrowed(text), starts: Cow::Borrowed(starts), hashes: Cow::Borrowed(hashes) }
}

/// The common words over the static tables.
pub(crate) fn common_words() -> CommonWords {
    CommonWords {
        common: words(COMMON_TEXT, COMMON_STARTS, COMMON_HASHES),
        ambiguous: words(AMBIGUOUS_TEXT, AMBIGUOUS_STARTS, AMBIGUOUS_HASHES),
    }
}

/// The name parts over the static tables.
pub(crate) fn name_parts() -> NameParts {
    NameParts {
        keys: words(PART_KEYS_TEXT, PART_KEYS_STARTS, PART_KEYS_HASHES),
        english: words(PART_ENGLISH_TEXT, PART_ENGLISH_STARTS, PART_ENGLISH_HASHES),
        flags: Cow::Borrowed(PART_FLAGS),
    }
}
