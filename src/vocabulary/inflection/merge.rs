//! Forms of one spelling joined to as few as tell the same.

use std::collections::BTreeMap;

use super::super::features::{Features, Form, Part};

/// The order in which groups are joined: what the writing hides most often first.
const GROUPS: [Features; 7] = [
    Features::VOICE,
    Features::MOOD,
    Features::CASE,
    Features::GENDER,
    Features::PERSON,
    Features::NUMBER,
    Features::STATE,
];

/// The forms by part and spelling; those that are written alike are joined where they differ in one group only, so that no form says more than the
/// ones it came from.
pub(super) fn merged(forms: Vec<Form>) -> Vec<Form> {
    let mut alike: BTreeMap<(Part, String), Vec<Features>> = BTreeMap::new();
    for form in forms {
        alike.entry((form.part, form.written)).or_default().push(form.features);
    }
    let mut out = Vec::with_capacity(alike.len());
    for ((part, written), mut sets) in alike {
        while GROUPS.iter().any(|&group| join(&mut sets, group)) {}
        out.extend(sets.into_iter().map(|features| Form { written: written.clone(), part, features }));
    }
    out
}

/// Joins the first two sets that differ in no other group.
fn join(sets: &mut Vec<Features>, group: Features) -> bool {
    for one in 0..sets.len() {
        for two in one + 1..sets.len() {
            let contained = sets[one].has(sets[two]) || sets[two].has(sets[one]);
            if contained || sets[one].with(group, Features::NONE) == sets[two].with(group, Features::NONE) {
                let two = sets.remove(two);
                sets[one] |= two;
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_products_are_joined() {
        let form = |features| Form { written: "كتب".to_owned(), part: Part::Perfect, features };
        let (active, passive) = (Features::ACTIVE, Features::PASSIVE);
        let (free, pronoun) = (Features::FREE, Features::PRONOUN);
        let joined = merged(vec![form(active | free), form(active | pronoun), form(passive | free)]);
        assert_eq!(joined, [form(active | passive | free), form(active | pronoun)]);
        let apart = merged(vec![form(active | free), form(passive | pronoun)]);
        assert_eq!(apart.len(), 2);
        assert_eq!(merged(vec![form(active | free | pronoun), form(active | free)]), [form(active | free | pronoun)]);
    }
}
