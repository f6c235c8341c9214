//! How much a glossary has of what.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::entry::{Class, Entry, Kind};
use super::forms::surface_forms;
use super::layers::Glossary;

/// Entries of one kind, or of all, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many.
    pub entries: usize,
    /// Their Arabic surface forms: patterns expanded, short forms and adjectives in all their endings.
    pub forms: usize,
    /// What stands in `also`: other Arabic and other English forms.
    pub variants: usize,
    /// Those with `when`.
    pub guarded: usize,
    /// Those with `note`.
    pub noted: usize,
    /// Those with `yes` or `no` sentences.
    pub tried: usize,
}

impl Counts {
    fn add(&mut self, entry: &Entry) {
        self.entries += 1;
        surface_forms(entry, |_, _| self.forms += 1);
        self.variants += entry.also_ar.len() + entry.also_en.len();
        self.guarded += usize::from(!entry.when.is_empty());
        self.noted += usize::from(entry.note.is_some());
        self.tried += usize::from(!entry.yes.is_empty() || !entry.no.is_empty());
    }
}

/// A glossary in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statistics {
    /// All entries.
    pub all: Counts,
    /// By kind.
    pub kinds: BTreeMap<Kind, Counts>,
    /// How many entries have each class.
    pub classes: BTreeMap<Class, usize>,
    /// How many entries each layer gives, in the order of the layers.
    pub layers: Vec<(Arc<str>, usize)>,
}

impl Statistics {
    /// Counts the entries.
    #[must_use]
    pub fn of(glossary: &Glossary) -> Self {
        let mut statistics =
            Self { layers: glossary.layers().iter().map(|layer| (layer.clone(), 0)).collect(), ..Self::default() };
        for entry in glossary.entries() {
            statistics.all.add(entry);
            statistics.kinds.entry(entry.kind).or_default().add(entry);
            if let Some(class) = entry.class {
                *statistics.classes.entry(class).or_default() += 1;
            }
            if let Some((_, count)) = statistics.layers.iter_mut().rev().find(|(layer, _)| *layer == entry.source.layer)
            {
                *count += 1;
            }
        }
        statistics
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::Layer;

    #[test]
    fn entries_are_counted() {
        let places = "[darsan]\nar = \"درسان\"\nen = \"Darsan\"\nclass = \"city\"\nalso = { ar = [\"درسن\"], en = [\"Dersan\"] }\n\
            note = \"a port\"\nwhen = { near = [\"ميناء\"] }\nyes = [\"وصل إلى ميناء درسان.\"]\nno = [\"درسان.\"]\n";
        let titles = "[minister]\nkind = \"title\"\nar = \"(وزير|وزيرة) المياه\"\nen = \"water minister\"\n\
            [darsan]\nkind = \"place\"\nar = \"درسان\"\nen = \"Darsan\"\n";
        let layers = [("places.toml", places), ("mine.toml", titles)].map(|(name, text)| Layer::from_text(name, text));
        let first = Statistics::of(&Glossary::from_layers(&layers[..1]).unwrap());
        let counts = Counts { entries: 1, forms: 2, variants: 2, guarded: 1, noted: 1, tried: 1 };
        assert_eq!((&first.all, first.kinds.get(&Kind::Place)), (&counts, Some(&counts)));
        assert_eq!(first.classes.get(&Class::City), Some(&1));
        let both = Statistics::of(&Glossary::from_layers(&layers).unwrap());
        let layers: Vec<(&str, usize)> = both.layers.iter().map(|(name, count)| (&**name, *count)).collect();
        assert_eq!(layers, [("places.toml", 0), ("mine.toml", 2)]);
        assert_eq!((both.all.entries, both.all.forms, both.classes.len()), (2, 3, 0));
    }
}
