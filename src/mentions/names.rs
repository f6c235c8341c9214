//! The word lists of `names.toml` and `discovery.toml`: the parts that names are made of, and the evidence by which unknown names
//! are told from words.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::discovery::Lexicon;
use crate::arabic::clitics::{proclitic_splits, without_conjunction, without_future};
use crate::arabic::normalize;
use crate::built_in::built_in;
use crate::glossary::{NamePart, NameParts, name_key};

static EMBEDDED: LazyLock<Names> = LazyLock::new(|| {
    let parts = Cow::Borrowed(NameParts::embedded());
    Names::with(parts, built_in!("discovery").unwrap_or_default())
});

/// Name parts and evidence words, folded.
#[derive(Debug, Default)]
pub struct Names {
    pub(super) parts: Cow<'static, NameParts>,
    evidence: Evidence,
    /// Keys: «على» is a stop word, «علي» is not.
    stop_words: FxHashSet<String>,
    people: People,
    places: Places,
    organizations: Organizations,
    named_after: NamedAfter,
    references: References,
    /// The words of all lists that [`Lexicon`] asks: most words of a text stand in none.
    listed: FxHashSet<String>,
    pub(super) lexicon: Lexicon,
}

/// A list of words, folded as it is read.
#[derive(Debug, Default)]
struct Words(FxHashSet<String>);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let words = Vec::<String>::deserialize(deserializer)?;
        Ok(Self(words.iter().map(|word| normalize(word)).collect()))
    }
}

impl Words {
    fn contains(&self, folded: &str) -> bool {
        self.0.contains(folded)
    }

    /// Whether the list has the word, with or without و or ف before it.
    fn holds(&self, folded: &str) -> bool {
        self.contains(folded) || without_conjunction(folded).is_some_and(|word| self.contains(word))
    }
}

/// Folded words with their English.
#[derive(Debug, Default)]
struct Glosses(FxHashMap<String, String>);

impl<'de> Deserialize<'de> for Glosses {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let words = FxHashMap::<String, String>::deserialize(deserializer)?;
        Ok(Self(words.into_iter().map(|(word, english)| (normalize(&word), english)).collect()))
    }
}

/// Why the lists cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum NamesError {
    /// The name parts.
    #[error("names.toml: {0}")]
    Parts(#[source] toml::de::Error),
    /// The evidence.
    #[error("discovery.toml: {0}")]
    Discovery(#[source] toml::de::Error),
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct DiscoveryFile {
    evidence: Evidence,
    people: People,
    places: Places,
    organizations: Organizations,
    named_after: NamedAfter,
    references: References,
}

#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct NamedAfter {
    nouns: Glosses,
    titles: Glosses,
    uncertain: Words,
    families: Words,
    describes: Words,
}

#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct References {
    nouns: Words,
}

#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Evidence {
    speech_verbs: Words,
    stop_words: Vec<String>,
    negations: Words,
    not_names: Words,
    participles: Words,
    that: Words,
    counterparts: Words,
    verbs_with_al: Words,
    title_heads: Words,
    cautious_short: Words,
    before_cautious: Words,
    says: Words,
}

#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct People {
    links: Words,
    ordinals: Words,
    by_given_name: Words,
    facilities: Words,
    egyptian: Words,
    years: Words,
    staff: Words,
    offices: Words,
    top_offices: Vec<String>,
    appoints: Words,
    roles: Words,
    acts: Words,
}

#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Places {
    cues: Words,
    near: Words,
    heads: Words,
    before: Words,
    of_any_word: Words,
    no_complements: Words,
    named_by_city: Words,
    streets: Words,
}

#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Organizations {
    named: Words,
    heads: Words,
    weak: Words,
    definite: Words,
    generic: Words,
}

impl Names {
    /// The lists that are built into the program.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads the lists.
    ///
    /// # Errors
    /// TOML that is not of this form.
    pub fn parse(parts: &str, discovery: &str) -> Result<Self, NamesError> {
        let parts = Cow::Owned(NameParts::parse(parts).map_err(NamesError::Parts)?);
        Ok(Self::with(parts, toml::from_str(discovery).map_err(NamesError::Discovery)?))
    }

    fn with(parts: Cow<'static, NameParts>, file: DiscoveryFile) -> Self {
        let DiscoveryFile { evidence, people, places, organizations, named_after, references } = file;
        let stop_words = evidence.stop_words.iter().map(|word| name_key(word)).collect();
        let lists = [
            &evidence.speech_verbs,
            &evidence.not_names,
            &evidence.verbs_with_al,
            &people.links,
            &people.ordinals,
            &people.facilities,
            &people.egyptian,
            &people.years,
            &people.roles,
            &people.acts,
            &places.cues,
            &places.near,
            &places.heads,
            &places.of_any_word,
            &places.no_complements,
            &places.before,
            &organizations.named,
            &organizations.heads,
            &organizations.weak,
            &organizations.definite,
            &organizations.generic,
        ];
        let mut listed: FxHashSet<String> = lists.into_iter().flat_map(|list| list.0.iter().cloned()).collect();
        listed.extend(named_after.nouns.0.keys().cloned());
        let lexicon = Lexicon::default();
        Self { parts, evidence, stop_words, people, places, organizations, named_after, references, listed, lexicon }
    }

    /// Whether the folded word stands, as it is, in any list that [`Lexicon`] asks.
    pub(super) fn is_listed(&self, folded: &str) -> bool {
        self.listed.contains(folded)
    }

    /// What is known of the token as a part of names. `folded` and `surface` are the same token.
    #[must_use]
    pub fn part(&self, folded: &str, surface: &str) -> Option<NamePart<'_>> {
        self.parts.find(folded, surface).map(|number| self.parts.part(number))
    }

    /// Whether the token is a given name that is no common word. `folded` and `surface` are the same token.
    #[must_use]
    pub fn is_given(&self, folded: &str, surface: &str) -> bool {
        self.part(folded, surface).is_some_and(|part| part.given && !part.cautious)
    }

    /// Whether the folded token is a verb of saying, with or without و or ف and the س of the future.
    #[must_use]
    pub fn is_speech_verb(&self, folded: &str) -> bool {
        let future = without_future(without_conjunction(folded).unwrap_or(folded));
        self.evidence.speech_verbs.holds(folded) || future.is_some_and(|verb| self.evidence.speech_verbs.contains(verb))
    }

    /// Whether the folded token is a verb of saying that has no person as its object: «أعلن», not «أبلغ».
    #[must_use]
    pub fn only_says(&self, folded: &str) -> bool {
        self.evidence.says.holds(folded)
    }

    /// Whether the token is a function word, with or without و or ف. `folded` and `surface` are the same token.
    #[must_use]
    pub fn is_stop_word(&self, folded: &str, surface: &str) -> bool {
        let holds = |word: &str| {
            self.stop_words.contains(word)
                || without_conjunction(word).is_some_and(|word| self.stop_words.contains(word))
        };
        if folded.ends_with('ي') { holds(&name_key(surface)) } else { holds(folded) }
    }

    /// Whether the folded token is a function word whose absence would change what a sentence says.
    #[must_use]
    pub fn is_negation(&self, folded: &str) -> bool {
        self.evidence.negations.holds(folded)
    }

    /// Whether the folded token may follow a name but is no part of one.
    #[must_use]
    pub fn is_no_name(&self, folded: &str) -> bool {
        self.evidence.not_names.contains(folded)
    }

    /// Whether the folded token, without its proclitics and ال, is a noun that takes a title as its complement.
    #[must_use]
    pub fn is_title_head(&self, folded: &str) -> bool {
        let mut found = false;
        proclitic_splits(folded, |split| {
            let stem = split.stem.strip_prefix("ال").unwrap_or(&split.stem);
            found |= self.evidence.title_heads.contains(&split.stem) || self.evidence.title_heads.contains(stem);
        });
        found
    }

    /// Whether the folded token is a verb whose first letters are no article: «التقى».
    #[must_use]
    pub fn is_verb_with_al(&self, folded: &str) -> bool {
        self.evidence.verbs_with_al.holds(folded)
    }

    /// Whether a folded word begins what somebody says.
    pub(crate) fn begins_speech(&self, folded: &str) -> bool {
        self.evidence.that.holds(folded)
    }

    /// Whether the folded token is "his counterpart", which takes an adjective without having ال.
    #[must_use]
    pub fn is_counterpart(&self, folded: &str) -> bool {
        self.evidence.counterparts.holds(folded)
    }

    /// Whether the folded token is a participle that takes what follows as its object («متهما روسيا»).
    #[must_use]
    pub fn is_participle(&self, folded: &str) -> bool {
        self.evidence.participles.holds(folded)
    }

    /// Whether a short form is also a common word.
    #[must_use]
    pub fn is_cautious(&self, folded: &str) -> bool {
        self.evidence.cautious_short.contains(folded)
    }

    /// Whether the folded word joins the parts of a name: بن, أبو, دي.
    #[must_use]
    pub fn is_link(&self, folded: &str) -> bool {
        self.people.links.contains(folded)
    }

    /// Whether the folded word is an ordinal as rulers have it: «محمد الخامس».
    #[must_use]
    pub fn is_ordinal(&self, folded: &str) -> bool {
        self.people.ordinals.contains(folded)
    }

    /// Whether those with the title are named by their given names alone: «الملك».
    #[must_use]
    pub fn is_known_by_given_name(&self, folded: &str) -> bool {
        self.people.by_given_name.contains(folded)
    }

    /// Whether the folded part of a name is a particle when it is written with ى: «علي» and «على».
    #[must_use]
    pub fn is_particle_in_name(&self, folded: &str) -> bool {
        folded.strip_suffix('ي').is_some_and(|stem| self.stop_words.contains(&format!("{stem}ى")))
    }

    /// Whether the folded noun names a thing after somebody: «مطار».
    #[must_use]
    pub fn is_facility(&self, folded: &str) -> bool {
        self.people.facilities.contains(folded)
    }

    /// The English of a folded noun, without proclitics and ال, that a place has before the name of the person whose name it bears: "School".
    #[must_use]
    pub fn named_after(&self, folded: &str) -> Option<&str> {
        self.named_after.nouns.0.get(folded).map(String::as_str)
    }

    /// Whether such a noun is something else as often: «سجن».
    #[must_use]
    pub fn is_uncertainly_named_after(&self, folded: &str) -> bool {
        self.named_after.uncertain.contains(folded)
    }

    /// The English of a title between such a noun and the name: «الملك».
    #[must_use]
    pub fn title_of_namesake(&self, folded: &str) -> Option<&str> {
        self.named_after.titles.0.get(folded).map(String::as_str)
    }

    /// Whether the folded word, which has ال, is a family name behind such a noun and a given name, be it a common word too.
    #[must_use]
    pub fn is_family_of_namesake(&self, folded: &str) -> bool {
        self.named_after.families.contains(folded) || self.is_cautious(folded)
    }

    /// Whether the family name describes a place as often: «الكبير».
    #[must_use]
    pub fn describes_place(&self, folded: &str) -> bool {
        self.named_after.describes.contains(folded)
    }

    /// Whether the folded word tells that a story is of Egypt.
    #[must_use]
    pub fn is_egyptian(&self, folded: &str) -> bool {
        self.people.egyptian.contains(folded)
    }

    /// Whether the folded word, with or without ال, begins the title of somebody who works for an office: «مستشار».
    #[must_use]
    pub fn is_staff(&self, folded: &str) -> bool {
        let bare = |word: &str| self.people.staff.contains(word.strip_prefix("ال").unwrap_or(word));
        bare(folded) || without_conjunction(folded).is_some_and(bare)
    }

    /// Whether the folded word, with or without ال, is an office: «رئيس».
    #[must_use]
    pub fn is_office(&self, folded: &str) -> bool {
        let mut found = false;
        proclitic_splits(folded, |split| {
            found |= self.people.offices.contains(split.stem.strip_prefix("ال").unwrap_or(&split.stem));
        });
        found
    }

    /// The office in this English title that one person of a country has, if it is one: "president".
    #[must_use]
    pub fn top_office(&self, title: &str) -> Option<&str> {
        self.people.top_offices.iter().map(String::as_str).find(|office| title.contains(office))
    }

    /// Whether ages are told in the folded word: «عاما».
    #[must_use]
    pub fn is_year(&self, folded: &str) -> bool {
        self.people.years.contains(folded)
    }

    /// Whether a surname that is a common word too is the person's behind the folded word: «نظام الأسد».
    #[must_use]
    pub fn is_before_cautious(&self, folded: &str) -> bool {
        self.evidence.before_cautious.holds(folded)
    }

    /// Whether the folded word, with or without ال, says what a person does: «لاعب».
    #[must_use]
    pub fn is_role(&self, folded: &str) -> bool {
        self.people.roles.contains(folded)
            || folded.strip_prefix("ال").is_some_and(|noun| self.people.roles.contains(noun))
    }

    /// Whether the folded token, with or without و or ف, is a verb of putting somebody into an office or out of one: «عين».
    #[must_use]
    pub fn is_appointing(&self, folded: &str) -> bool {
        self.people.appoints.holds(folded)
    }

    /// Whether the folded token is what somebody is made, in the accusative: «وزيرا», «رئيسة».
    #[must_use]
    pub fn is_made(&self, folded: &str) -> bool {
        let stem = folded.strip_suffix('ا').filter(|stem| stem.chars().count() > 2);
        stem.is_some_and(|stem| self.is_no_name(stem) || self.is_role(stem) || self.is_staff(stem))
            || folded.ends_with('ه') && !folded.starts_with("ال") && (self.is_no_name(folded) || self.is_role(folded))
    }

    /// Whether the folded token, with or without و or ف, is a verb of persons that a name may follow: «وصل».
    #[must_use]
    pub fn is_act(&self, folded: &str) -> bool {
        self.people.acts.holds(folded)
    }

    /// Whether the folded word is a noun whose complement is the name of a place: «مدينة».
    #[must_use]
    pub fn is_place_cue(&self, folded: &str) -> bool {
        self.places.cues.contains(folded)
    }

    /// Whether the folded word stands before names of places, and before other words: «شمال».
    #[must_use]
    pub fn is_near_place(&self, folded: &str) -> bool {
        self.places.near.contains(folded)
    }

    /// Whether names of places of several words begin with the folded word: «دير».
    #[must_use]
    pub fn is_place_head(&self, folded: &str) -> bool {
        self.places.heads.contains(folded)
    }

    /// Whether the folded noun, with or without و or ف, may be named by a city without being in it: «جبل القاهرة».
    #[must_use]
    pub fn is_named_by_city(&self, folded: &str) -> bool {
        self.places.named_by_city.holds(folded)
    }

    /// Whether the folded noun, with or without و, ف or a preposition, may be named by any place: «شارع الجزائر».
    #[must_use]
    pub fn is_street(&self, folded: &str) -> bool {
        let mut found = false;
        proclitic_splits(folded, |split| found |= self.places.streets.contains(&split.stem));
        found
    }

    /// Whether the folded word stands before names of places: «في».
    #[must_use]
    pub fn is_before_place(&self, folded: &str) -> bool {
        self.places.before.contains(folded)
    }

    /// Whether any word with the article behind the folded noun is the name of a place: «وادي», «قرية».
    #[must_use]
    pub fn is_place_of_any_word(&self, folded: &str) -> bool {
        self.places.of_any_word.contains(folded)
    }

    /// Whether the folded word behind such a noun is no name all the same: «جبل الجليد».
    #[must_use]
    pub fn is_no_complement_of_place(&self, folded: &str) -> bool {
        self.places.no_complements.contains(folded)
    }

    /// Whether the folded word is a noun that the name of an organization follows: «شركة».
    #[must_use]
    pub fn is_named_body(&self, folded: &str) -> bool {
        self.organizations.named.contains(folded)
    }

    /// Whether the folded word begins the name of a body with its complement: «اتحاد».
    #[must_use]
    pub fn is_body_head(&self, folded: &str) -> bool {
        self.organizations.heads.contains(folded)
    }

    /// The same for words that need more behind them: «لجنة».
    #[must_use]
    pub fn is_weak_head(&self, folded: &str) -> bool {
        self.organizations.weak.contains(folded)
    }

    /// Whether the folded word makes the name of a body with its adjective: «الوكالة».
    #[must_use]
    pub fn is_definite_head(&self, folded: &str) -> bool {
        self.organizations.definite.contains(folded)
    }

    /// Whether the folded word behind a head makes no name: «الإدارة».
    #[must_use]
    pub fn is_generic_complement(&self, folded: &str) -> bool {
        self.organizations.generic.contains(folded)
    }

    /// Whether the folded noun, without ال, may mean what the story has introduced: «الحركة».
    #[must_use]
    pub fn is_reference(&self, folded: &str) -> bool {
        self.references.nouns.contains(folded)
    }

    /// Whether the folded token is one of the few words that stand before a family name alone.
    #[must_use]
    pub fn is_title_word(&self, folded: &str) -> bool {
        matches!(folded, "السيد" | "الرءيس" | "الوزير" | "الجنرال" | "الشيخ" | "الامير" | "الدكتور")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_lists_are_read() {
        let names =
            Names::parse(include_str!("../../glossary/names.toml"), include_str!("../../glossary/discovery.toml"))
                .unwrap();
        for (surface, given) in
            [("أحمد", true), ("علي", false), ("على", false), ("محمد", true), ("مصطفى", true), ("إلى", false)]
        {
            assert_eq!(names.is_given(&normalize(surface), surface), given, "{surface}");
        }
        assert!(names.is_speech_verb("وقال") && names.is_speech_verb("وسيقول") && !names.is_speech_verb("وصل"));
        assert!(names.is_stop_word(&normalize("إلى"), "إلى") && !names.is_stop_word("علي", "علي"));
    }
}
