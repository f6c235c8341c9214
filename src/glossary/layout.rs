//! Writing a glossary as Rust source and a blob, for `build.rs`; [`super::compiled`] is what reads it.

use std::fmt::Write as _;
use std::sync::Arc;

use super::layers::Examples;
use super::word_table::WordTable;
use super::{CommonWords, Glossary, NameParts, Table};

/// The source of the static tables, the encoded entries, and their examples.
pub(crate) fn lay_out(glossary: &Glossary, common: &CommonWords, parts: &NameParts) -> (String, Vec<u8>, Vec<u8>) {
    let (mut blob, mut sentences) = (Vec::new(), Vec::new());
    let mut starts = vec![0];
    let mut files: Vec<Arc<str>> = Vec::new();
    for entry in glossary.entries() {
        // The names of layer and file are the same for thousands.
        let file = files.iter().position(|file| *file == entry.source.file).unwrap_or_else(|| {
            files.push(entry.source.file.clone());
            files.len() - 1
        });
        let mut entry = entry.clone();
        (entry.source.layer, entry.source.file) = Default::default();
        // The examples lie apart: nothing is read in them while articles are.
        let (yes, no) = (std::mem::take(&mut entry.yes).encode(), std::mem::take(&mut entry.no).encode());
        let examples = Examples { start: sentences.len(), yes: yes.len(), no: no.len() };
        sentences.extend(yes.into_iter().chain(no));
        blob.extend(postcard::to_stdvec(&(file, examples, entry)).expect("an entry has an encoding"));
        starts.push(u32::try_from(blob.len()).expect("the glossary is below 4 GiB"));
    }
    let index = glossary.index();
    let mut source = String::new();
    for (name, table) in [
        ("STARTS", &Table::from(starts)),
        ("TOKEN_TABLE", &index.token_table),
        ("TOKEN_STARTS", &index.token_starts),
        ("ROOTS", &index.roots),
        ("NODES", &index.nodes),
    ] {
        let _ = writeln!(source, "pub(crate) static {name}: [u32; {}] = [", table.len());
        // Short lines: tools that show a place in this file show its line.
        for row in table.chunks(16) {
            let row: Vec<String> = row.iter().map(ToString::to_string).collect();
            let _ = writeln!(source, "    {},", row.join(", "));
        }
        source.push_str("];\n");
    }
    for (name, table) in [
        ("COMMON", &common.common),
        ("AMBIGUOUS", &common.ambiguous),
        ("PART_KEYS", &parts.keys),
        ("PART_ENGLISH", &parts.english),
    ] {
        words(name, table, &mut source);
    }
    let _ = writeln!(source, "pub(crate) static FILES: &[&str] = &{files:?};");
    let _ = writeln!(source, "pub(crate) static PART_FLAGS: &[u8] = &{:?};", parts.flags);
    let _ = writeln!(source, "pub(crate) static TOKEN_TEXT: &str = {:?};", index.token_text);
    let _ = writeln!(source, "pub(crate) const HASH: [u8; 32] = {:?};", glossary.hash());
    (source, blob, sentences)
}

/// The source of a word table.
fn words(name: &str, table: &WordTable, source: &mut String) {
    let _ = writeln!(source, "pub(crate) static {name}_TEXT: &str = {:?};", table.text);
    for (part, numbers) in [("STARTS", &table.starts), ("HASHES", &table.hashes)] {
        let _ = writeln!(source, "pub(crate) static {name}_{part}: &[u32] = &[");
        for row in numbers.chunks(16) {
            let row: Vec<String> = row.iter().map(ToString::to_string).collect();
            let _ = writeln!(source, "    {},", row.join(", "));
        }
        source.push_str("];\n");
    }
}
