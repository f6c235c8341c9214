//! The lists of `english.toml`: English that rules cannot make.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::arabic::normalize;
use crate::built_in::built_in;

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let mut lists: Lists = built_in!("english").unwrap_or_default();
    // Arabic words are compared folded.
    let Negation { before, silent } = &mut lists.negation;
    let links = lists.speakers.links.iter_mut().map(|(word, _)| word);
    for word in before.iter_mut().map(|(word, _)| word).chain(silent).chain(links) {
        *word = normalize(word);
    }
    lists
});

/// The file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lists {
    pub(super) plurals: Plurals,
    pub(super) negation: Negation,
    pub(super) gaps: Gaps,
    pub(super) fragments: Fragments,
    pub(super) speakers: Speakers,
    pub(super) nouns: Nouns,
    pub(super) units: Units,
    pub(super) verbs: Verbs,
    pub(super) adjectives: Adjectives,
    pub(super) adverbs: Adverbs,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Gaps {
    pub(super) conditions: Vec<String>,
    pub(super) sources: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fragments {
    pub(super) words: Vec<(String, String)>,
    pub(super) alone: Vec<String>,
    pub(super) negations: Vec<(String, String)>,
    pub(super) befalling: Vec<String>,
    pub(super) having: Vec<String>,
    pub(super) joints: Vec<String>,
    pub(super) unsaid: Vec<String>,
    pub(super) telling: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nouns {
    pub(super) amounts: Vec<String>,
    pub(super) portions: Vec<String>,
    pub(super) sides: Vec<(String, String)>,
    pub(super) numbers: Vec<String>,
    pub(super) rates: Vec<String>,
    pub(super) told_in: Vec<String>,
    pub(super) bodies: Vec<String>,
    pub(super) minds: Vec<String>,
    pub(super) weapons: Vec<String>,
    pub(super) leading: Vec<String>,
    pub(super) arresting: Vec<String>,
    pub(super) peoples: Vec<String>,
    pub(super) by_whom: Vec<String>,
    pub(super) places: Vec<String>,
    pub(super) mute: Vec<String>,
    pub(super) forces: Vec<String>,
    pub(super) upheavals: Vec<String>,
    pub(super) series: Vec<String>,
    pub(super) met: Vec<String>,
    pub(super) showing: Vec<String>,
    pub(super) witnesses: Vec<String>,
    pub(super) deaths: Vec<String>,
    pub(super) befalling: Vec<String>,
    pub(super) only_ones: Vec<String>,
    pub(super) of_acts: Vec<String>,
    pub(super) appointing: Vec<String>,
    pub(super) of_persons: Vec<String>,
    pub(super) of_minds: Vec<String>,
    pub(super) of_things: Vec<String>,
    pub(super) charges: Vec<String>,
    pub(super) persons_are: Vec<String>,
    pub(super) owners: Vec<String>,
    pub(super) of_person: Vec<String>,
    pub(super) called_on: Vec<String>,
    pub(super) of_places: Vec<String>,
    pub(super) of_towns: Vec<String>,
    pub(super) in_towns: Vec<String>,
    pub(super) women: Vec<String>,
    pub(super) voiceless: Vec<String>,
    pub(super) with_time: Vec<String>,
    pub(super) persons: Vec<String>,
    pub(super) posts: Vec<String>,
    pub(super) held: Vec<String>,
    pub(super) rankings: Vec<String>,
    pub(super) vehicles: Vec<String>,
    pub(super) built: Vec<String>,
    pub(super) grounds: Vec<String>,
    pub(super) speaking: Vec<String>,
    pub(super) before_number: Vec<String>,
    pub(super) of_doers: Vec<String>,
    pub(super) with_number: Vec<(String, String)>,
    pub(super) intentions: Vec<String>,
    pub(super) suppositions: Vec<String>,
    pub(super) aims: Vec<String>,
    pub(super) reasons: Vec<String>,
    pub(super) ethnic: Vec<String>,
    pub(super) seats: Vec<String>,
    pub(super) sayings: Vec<String>,
    pub(super) made: Vec<String>,
    pub(super) named: Vec<String>,
    pub(super) masculine_countries: Vec<String>,
    pub(super) media: Vec<String>,
    pub(super) lasting: Vec<String>,
    pub(super) done_to: Vec<String>,
    pub(super) plural_names: Vec<String>,
    pub(super) where_it_is: Vec<String>,
    pub(super) within_names: Vec<String>,
    pub(super) representing: Vec<String>,
    pub(super) attacking: Vec<String>,
    pub(super) measures: Vec<String>,
    pub(super) effects: Vec<String>,
    pub(super) numbered: Vec<String>,
    pub(super) in_row: Vec<String>,
    pub(super) ranked: Vec<String>,
    pub(super) models: Vec<String>,
    pub(super) at: Vec<String>,
    pub(super) on: Vec<String>,
    pub(super) in_time: Vec<String>,
    pub(super) called_by_place: Vec<String>,
    pub(super) one_called_by_place: Vec<String>,
    pub(super) done_to_places: Vec<String>,
    pub(super) to_do: Vec<String>,
    pub(super) titled: Vec<String>,
    pub(super) of_one_kind: Vec<String>,
    pub(super) of_any: Vec<String>,
    pub(super) measured: Vec<String>,
    pub(super) institutions: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Units {
    pub(super) until_now: Vec<String>,
    pub(super) time: Vec<String>,
    pub(super) people: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Verbs {
    pub(super) owned: Vec<(String, String)>,
    pub(super) stative: Vec<String>,
    pub(super) impersonal: Vec<String>,
    pub(super) describing: Vec<String>,
    pub(super) showing: Vec<String>,
    pub(super) adverbs: Vec<String>,
    pub(super) before_negation: Vec<String>,
    pub(super) of_people: Vec<String>,
    pub(super) of_persons: Vec<String>,
    pub(super) of_places: Vec<String>,
    pub(super) by_persons: Vec<String>,
    pub(super) by_minds: Vec<String>,
    pub(super) returning: Vec<String>,
    pub(super) harming: Vec<String>,
    pub(super) of_names: Vec<String>,
    pub(super) of_purpose: Vec<String>,
    pub(super) to_persons: Vec<String>,
    pub(super) of_victims: Vec<String>,
    pub(super) of_captives: Vec<String>,
    pub(super) needing: Vec<String>,
    pub(super) light: Vec<String>,
    pub(super) of_sayers: Vec<String>,
    pub(super) giving: Vec<String>,
    pub(super) of_minds: Vec<String>,
    pub(super) of_leaders: Vec<String>,
    pub(super) of_sequence: Vec<String>,
    pub(super) appointing: Vec<String>,
    pub(super) of_events: Vec<String>,
    pub(super) of_forces: Vec<String>,
    pub(super) of_things: Vec<String>,
    pub(super) by_things: Vec<String>,
    pub(super) of_vehicles: Vec<String>,
    pub(super) by_doers: Vec<String>,
    pub(super) by_movers: Vec<String>,
    pub(super) of_actors: Vec<String>,
    pub(super) reciprocal: Vec<String>,
    pub(super) of_callers: Vec<String>,
    pub(super) of_askers: Vec<String>,
    pub(super) of_tellers: Vec<String>,
    pub(super) of_attackers: Vec<String>,
    pub(super) naming: Vec<String>,
    pub(super) explaining: Vec<String>,
    pub(super) of_statements: Vec<String>,
    pub(super) of_blamers: Vec<String>,
    pub(super) of_commanders: Vec<String>,
    pub(super) done_to_places: Vec<String>,
    pub(super) changing: Vec<String>,
    pub(super) accompanying: Vec<String>,
    pub(super) causing: Vec<String>,
    pub(super) of_meetings: Vec<String>,
    pub(super) without_object: Vec<String>,
    pub(super) of_predicate: Vec<String>,
    pub(super) making: Vec<String>,
    pub(super) prompting: Vec<String>,
    pub(super) results: Vec<String>,
    pub(super) passive_without_object: Vec<String>,
    pub(super) seldom_passive: Vec<String>,
    pub(super) of_posts: Vec<String>,
    pub(super) in_rankings: Vec<String>,
    pub(super) of_gunmen: Vec<String>,
    pub(super) electing: Vec<String>,
    pub(super) perceiving: Vec<String>,
    pub(super) of_times: Vec<String>,
    pub(super) never_passive: Vec<String>,
    pub(super) remaining: Vec<String>,
    pub(super) together: Vec<String>,
    pub(super) irregular: Vec<(String, String, String)>,
    pub(super) doubled: Vec<String>,
    pub(super) a: Vec<String>,
    pub(super) an: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Adverbs {
    pub(super) of_acts: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Adjectives {
    pub(super) of_places: Vec<String>,
    pub(super) of_things: Vec<String>,
    pub(super) of_people: Vec<String>,
    pub(super) of_times: Vec<String>,
    pub(super) shared: Vec<String>,
    pub(super) shared_with_article: Vec<String>,
    pub(super) with_infinitive: Vec<String>,
    pub(super) done: Vec<String>,
    pub(super) done_to_whom: Vec<String>,
    pub(super) to_whom: Vec<String>,
    pub(super) with_article_before_places: Vec<String>,
    pub(super) of_neighbors: Vec<String>,
    pub(super) prepositions_within: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Plurals {
    pub(super) irregular: Vec<(String, String)>,
    pub(super) unchanged: Vec<String>,
    pub(super) mass: Vec<String>,
    pub(super) uncounted: Vec<String>,
    pub(super) links: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Negation {
    pub(super) before: Vec<(String, String)>,
    pub(super) silent: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Speakers {
    pub(super) links: Vec<(String, String)>,
}

/// Whether a list has the word.
pub(super) fn has(list: &[String], word: &str) -> bool {
    // Few have the length and the last letter of another: the rest need not be compared.
    let last = word.as_bytes().last();
    list.iter().any(|listed| listed.len() == word.len() && listed.as_bytes().last() == last && listed == word)
}

/// The lists that are built into the program.
pub(super) fn lists() -> &'static Lists {
    &LISTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_lists_are_read() {
        let file: Result<Lists, _> = toml::from_str(include_str!("../../glossary/english.toml"));
        assert!(file.is_ok(), "{:?}", file.err());
        let lists = lists();
        assert!(!lists.plurals.irregular.is_empty() && !lists.negation.before.is_empty());
    }
}
