//! Checks across entries: surfaces that two entries share and no condition separates.

use rustc_hash::FxHashSet;

use super::entry::Entry;
use super::fault::Fault;
use super::forms::FormKind;
use super::layers::{Glossary, Layer, fault_at};

/// Entries that share a full form without a `when` on either. An entry of a later layer is the one that is at fault.
#[must_use]
pub fn duplicate_surfaces(glossary: &Glossary, layers: &[Layer]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut told = FxHashSet::default();
    for node in glossary.index().nodes() {
        let unguarded: Vec<&Entry> = glossary
            .index()
            .outputs(node)
            .filter(|output| matches!(output.form, FormKind::Full | FormKind::FullShort))
            .map(|output| glossary.entry(output.entry))
            .filter(|entry| entry.when.is_empty())
            .collect();
        let [first, others @ ..] = unguarded.as_slice() else { continue };
        for other in others {
            if !told.insert((first.id.clone(), other.id.clone())) {
                continue;
            }
            let message = format!(
                "`{}` and `{}` ({}:{}) have the same Arabic form",
                other.id, first.id, first.source.file, first.source.line
            );
            let help = if first.source.layer == other.source.layer {
                "remove it from one of them, or say with `when` which is meant".to_owned()
            } else {
                format!("give yours the id `{}` to replace that one, or say with `when` which is meant", first.id)
            };
            faults.push(fault_at(layers, other, &format!("[{}]", other.id), message, &help));
        }
    }
    faults
}
