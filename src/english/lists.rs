//! The lists of `english.toml`: English that rules cannot make.

use std::ops::Deref;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::arabic::normalize;
use crate::built_in::built_in;

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let mut lists: Lists = built_in!("english").unwrap_or_default();
    // Arabic words are compared folded.
    let Negation { before, silent } = &mut lists.negation;
    let links = lists.speakers.links.iter_mut().map(|(word, _)| word);
    let open = &mut lists.verbs.behind_what_is_open;
    for word in before.iter_mut().map(|(word, _)| word).chain(silent).chain(links).chain(open) {
        *word = normalize(word);
    }
    lists
});

/// The file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
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
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct Gaps {
    pub(super) conditions: List,
    pub(super) sources: List,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct Fragments {
    pub(super) words: Vec<(String, String)>,
    pub(super) alone: List,
    pub(super) negations: Vec<(String, String)>,
    pub(super) befalling: List,
    pub(super) behind: List,
    pub(super) having: List,
    pub(super) joints: List,
    pub(super) unsaid: List,
    pub(super) telling: List,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct Nouns {
    pub(super) amounts: List,
    pub(super) portions: List,
    pub(super) sides: Vec<(String, String)>,
    pub(super) numbers: List,
    pub(super) told_in: List,
    pub(super) bodies: List,
    pub(super) minds: List,
    pub(super) weapons: List,
    pub(super) leading: List,
    pub(super) arresting: List,
    pub(super) peoples: List,
    pub(super) organized: List,
    pub(super) powers: List,
    pub(super) of_nothing: List,
    pub(super) published: List,
    pub(super) of_media: List,
    pub(super) clubs: List,
    pub(super) of_no_event: List,
    pub(super) by_whom: List,
    pub(super) places: List,
    pub(super) mute: List,
    pub(super) forces: List,
    pub(super) upheavals: List,
    pub(super) series: List,
    pub(super) illnesses: List,
    pub(super) met: List,
    pub(super) showing: List,
    pub(super) witnesses: List,
    pub(super) deaths: List,
    pub(super) befalling: List,
    pub(super) only_ones: List,
    pub(super) of_acts: List,
    pub(super) judging: List,
    pub(super) judged: List,
    pub(super) appointing: List,
    pub(super) of_persons: List,
    pub(super) of_minds: List,
    pub(super) of_things: List,
    pub(super) charges: List,
    pub(super) persons_are: List,
    pub(super) owners: List,
    pub(super) of_person: List,
    pub(super) called_on: List,
    pub(super) of_places: List,
    pub(super) of_towns: List,
    pub(super) in_towns: List,
    pub(super) women: List,
    pub(super) voiceless: List,
    pub(super) with_time: List,
    pub(super) persons: List,
    pub(super) of_nobody: List,
    pub(super) posts: List,
    pub(super) held: List,
    pub(super) besides: List,
    pub(super) natural: List,
    pub(super) rankings: List,
    pub(super) vehicles: List,
    pub(super) built: List,
    pub(super) grounds: List,
    pub(super) speaking: List,
    pub(super) before_number: List,
    pub(super) of_doers: List,
    pub(super) contests: List,
    pub(super) rates: List,
    pub(super) with_number: Vec<(String, String)>,
    pub(super) intentions: List,
    pub(super) suppositions: List,
    pub(super) aims: List,
    pub(super) reasons: List,
    pub(super) means: List,
    pub(super) had: List,
    pub(super) faced: List,
    pub(super) counting: List,
    pub(super) visits: List,
    pub(super) ethnic: List,
    pub(super) seats: List,
    pub(super) sayings: List,
    pub(super) made: List,
    pub(super) named: List,
    pub(super) masculine_countries: List,
    pub(super) masculine_sites: List,
    pub(super) honors: List,
    pub(super) monarchs: List,
    pub(super) media: List,
    pub(super) lasting: List,
    pub(super) done_to: List,
    pub(super) plural_names: List,
    pub(super) where_it_is: List,
    pub(super) within_names: List,
    pub(super) representing: List,
    pub(super) taking_part: List,
    pub(super) somebody_to: List,
    pub(super) hearers: List,
    pub(super) attacking: List,
    pub(super) measures: List,
    pub(super) effects: List,
    pub(super) numbered: List,
    pub(super) in_row: List,
    pub(super) ranked: List,
    pub(super) for_whom: List,
    pub(super) models: List,
    pub(super) at: List,
    pub(super) on: List,
    pub(super) on_that: List,
    pub(super) in_time: List,
    pub(super) called_by_place: List,
    pub(super) one_called_by_place: List,
    pub(super) done_to_places: List,
    pub(super) to_do: List,
    pub(super) titled: List,
    pub(super) of_one_kind: List,
    pub(super) of_any: List,
    pub(super) measured: List,
    pub(super) institutions: List,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct Units {
    pub(super) until_now: List,
    pub(super) time: List,
    pub(super) people: List,
    pub(super) years: List,
    pub(super) of_age: List,
    pub(super) numbering: List,
    pub(super) of_year: List,
    pub(super) for_year: List,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct Verbs {
    pub(super) owned: Vec<(String, String)>,
    pub(super) stative: List,
    pub(super) impersonal: List,
    pub(super) describing: List,
    pub(super) showing: List,
    pub(super) adverbs: List,
    pub(super) before_negation: List,
    pub(super) of_people: List,
    pub(super) of_persons: List,
    pub(super) of_places: List,
    pub(super) by_persons: List,
    pub(super) of_envoys: List,
    pub(super) by_minds: List,
    pub(super) harming: List,
    pub(super) of_names: List,
    pub(super) of_purpose: List,
    pub(super) to_persons: List,
    pub(super) with_persons: List,
    pub(super) of_victims: List,
    pub(super) of_captives: List,
    pub(super) needing: List,
    pub(super) light: List,
    pub(super) of_sayers: List,
    pub(super) giving: List,
    pub(super) of_minds: List,
    pub(super) of_leaders: List,
    pub(super) of_sequence: List,
    pub(super) appointing: List,
    pub(super) of_events: List,
    pub(super) quoting: List,
    pub(super) of_forces: List,
    pub(super) of_things: List,
    pub(super) of_finishers: List,
    pub(super) of_taskers: List,
    pub(super) of_amounts: List,
    pub(super) of_reporters: List,
    pub(super) by_things: List,
    pub(super) of_vehicles: List,
    pub(super) by_doers: List,
    pub(super) awaiting: List,
    pub(super) selling: List,
    pub(super) of_publishers: List,
    pub(super) by_movers: List,
    pub(super) crossing: List,
    pub(super) struggling: List,
    pub(super) of_actors: List,
    pub(super) reciprocal: List,
    pub(super) arriving: List,
    pub(super) doing: List,
    pub(super) of_armies: List,
    pub(super) of_backers: List,
    pub(super) of_conscience: List,
    pub(super) commanded: List,
    pub(super) of_callers: List,
    pub(super) on_people: List,
    pub(super) of_askers: List,
    pub(super) of_tellers: List,
    pub(super) of_attackers: List,
    pub(super) naming: List,
    pub(super) explaining: List,
    pub(super) of_statements: List,
    pub(super) of_blamers: List,
    pub(super) of_commanders: List,
    pub(super) done_to_places: List,
    pub(super) changing: List,
    pub(super) accompanying: List,
    pub(super) causing: List,
    pub(super) of_meetings: List,
    pub(super) without_object: List,
    pub(super) of_predicate: List,
    pub(super) foreseeing: List,
    pub(super) demanding: List,
    pub(super) making: List,
    pub(super) deciding: List,
    pub(super) hosting: List,
    pub(super) prompting: List,
    pub(super) results: List,
    pub(super) passive_without_object: List,
    pub(super) seldom_passive: List,
    pub(super) of_posts: List,
    pub(super) in_rankings: List,
    pub(super) of_gunmen: List,
    pub(super) of_nature: List,
    pub(super) electing: List,
    pub(super) perceiving: List,
    pub(super) of_times: List,
    pub(super) never_passive: List,
    pub(super) remaining: List,
    pub(super) turning_out: List,
    pub(super) together: List,
    pub(super) by_bodies: List,
    pub(super) of_contests: List,
    pub(super) of_makers: List,
    pub(super) under_way: List,
    pub(super) habits: List,
    pub(super) behind_what_is_open: Vec<String>,
    pub(super) returning: List,
    pub(super) irregular: Vec<(String, String, String)>,
    pub(super) doubled: List,
    pub(super) a: List,
    pub(super) an: List,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct Adverbs {
    pub(super) of_acts: List,
    pub(super) of_states: List,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct Adjectives {
    pub(super) of_no_people: List,
    pub(super) of_places: List,
    pub(super) of_things: List,
    pub(super) of_people: List,
    pub(super) of_times: List,
    pub(super) shared: List,
    pub(super) shared_with_article: List,
    pub(super) with_infinitive: List,
    pub(super) done: List,
    pub(super) done_to_whom: List,
    pub(super) ordinals: List,
    pub(super) to_whom: List,
    pub(super) with_article_before_places: List,
    pub(super) of_neighbors: List,
    pub(super) prepositions_within: List,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct Plurals {
    pub(super) irregular: Vec<(String, String)>,
    pub(super) unchanged: List,
    pub(super) mass: List,
    pub(super) uncounted: List,
    pub(super) links: List,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct Negation {
    pub(super) before: Vec<(String, String)>,
    pub(super) silent: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct Speakers {
    pub(super) links: Vec<(String, String)>,
}

/// Words of which is asked whether one is among them.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<&'static str>", bound(deserialize = "'de: 'static"))]
pub(super) struct List {
    /// Where they lie in the program.
    words: Vec<&'static str>,
    /// A bit for each of them: most words have none, and need not be looked for.
    bits: [u64; BITS / 64],
}

/// How many bits a list has.
const BITS: usize = 1024;

impl From<Vec<&'static str>> for List {
    fn from(words: Vec<&'static str>) -> Self {
        let mut bits = [0; BITS / 64];
        for bit in words.iter().map(|word| bit_of(word)) {
            bits[bit / 64] |= 1 << (bit % 64);
        }
        Self { words, bits }
    }
}

impl Deref for List {
    type Target = [&'static str];

    fn deref(&self) -> &[&'static str] {
        &self.words
    }
}

/// The bit of a word: of its length, and of its first, middle and last letter.
fn bit_of(word: &str) -> usize {
    let [.., last] = word.as_bytes() else { return 0 };
    let (first, middle) = (word.as_bytes()[0], word.as_bytes()[word.len() / 2]);
    let letters = [first, middle, *last].into_iter().fold(word.len(), |sum, byte| sum * 31 + usize::from(byte));
    letters % BITS
}

/// Whether a list has the word.
pub(super) fn has(list: &List, word: &str) -> bool {
    let bit = bit_of(word);
    list.bits[bit / 64] & 1 << (bit % 64) != 0 && list.words.contains(&word)
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
        let file: Result<Lists, _> = serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/english.json")));
        assert!(file.is_ok(), "{:?}", file.err());
        let lists = lists();
        assert!(!lists.plurals.irregular.is_empty() && !lists.negation.before.is_empty());
    }

    #[test]
    fn a_list_has_its_words() {
        let words = ["", "a", "attack", "attacks", "air raid"];
        let list = List::from(words.to_vec());
        assert!(words.iter().all(|word| has(&list, word)));
        assert!(["b", "attach", "raid"].iter().all(|word| !has(&list, word)));
        assert!(!has(&List::default(), ""));
    }
}
