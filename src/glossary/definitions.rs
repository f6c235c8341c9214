//! What each layer says of an id: which entry wins, which are hidden, and where one is taken away.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::entry::Entry;
use super::layers::{Glossary, Layer};
use super::read::{Statement, read};

/// What one layer says of an id.
#[derive(Debug, Clone)]
pub struct Definition {
    /// The layer.
    pub layer: Arc<str>,
    /// The file.
    pub file: Arc<str>,
    /// The line of the key, from 1.
    pub line: u32,
    /// The entry; none where the layer takes it away.
    pub entry: Option<Entry>,
}

/// What the layers of a user say of ids, over what the embedded glossary says.
#[derive(Debug)]
pub struct Definitions {
    embedded: Glossary,
    by_id: FxHashMap<String, Vec<Definition>>,
}

impl Definitions {
    /// Reads the layers over the embedded glossary. What is no entry is left out; loading tells of it.
    #[must_use]
    pub fn new(layers: &[Layer]) -> Self {
        let mut by_id: FxHashMap<String, Vec<Definition>> = FxHashMap::default();
        for layer in layers {
            for (name, text) in &layer.files {
                for statement in read(&layer.name, name, text).0 {
                    let (id, line, entry) = match statement {
                        Statement::Entry(entry) => (entry.id.to_string(), entry.source.line, Some(*entry)),
                        Statement::Remove { id, span } => {
                            let before = text.get(..span.start).unwrap_or_default();
                            #[expect(clippy::cast_possible_truncation, reason = "a file has fewer than 2^32 lines")]
                            let line = before.matches('\n').count() as u32 + 1;
                            (id, line, None)
                        }
                    };
                    let definition = Definition { layer: layer.name.clone(), file: name.as_str().into(), line, entry };
                    by_id.entry(id).or_default().push(definition);
                }
            }
        }
        Self { embedded: Glossary::embedded(), by_id }
    }

    /// What is said of the id, the last word first.
    #[must_use]
    pub fn of(&self, id: &str) -> Vec<Definition> {
        let embedded = self.embedded.get(id).map(|entry| Definition {
            layer: entry.source.layer.clone(),
            file: entry.source.file.clone(),
            line: entry.source.line,
            entry: Some(entry.clone()),
        });
        let over = self.by_id.get(id).map_or(&[][..], Vec::as_slice);
        over.iter().rev().cloned().chain(embedded).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_layer_has_the_last_word() {
        let first = "[basra]\nkind = \"place\"\nar = \"البصرة\"\nen = \"Basrah\"\n";
        let second = "# Not ours.\n[basra]\nremove = true\n";
        let layers = [Layer::from_text("one.toml", first), Layer::from_text("two.toml", second)];
        let definitions = Definitions::new(&layers);
        let told: Vec<String> = definitions
            .of("basra")
            .iter()
            .map(|d| format!("{}:{} {:?}", d.layer, d.line, d.entry.as_ref().map(|entry| &*entry.en.text)))
            .collect();
        assert_eq!(told[..2], ["two.toml:2 None", "one.toml:1 Some(\"Basrah\")"]);
        assert!(told[2].starts_with("embedded:") && told[2].ends_with("Some(\"Basra\")"), "{told:?}");
        assert!(definitions.of("no-such-entry").is_empty());
    }
}
