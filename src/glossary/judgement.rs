//! Warnings: what is no fault of a file, and yet wrong more often than not. A person judges each.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;

use super::common_words::CommonWords;
use super::distance::{distance, near_pairs};
use super::entry::{Class, Entry, Kind};
use super::fault::Fault;
use super::layers::{Glossary, Layer, fault_at};
use super::pattern::{Element, Piece, expand, tokens};
use crate::arabic::clitics::proclitic_splits;

/// The fewest letters of forms that are compared by edit distance: of shorter ones, too many are one letter apart by chance.
const SHORTEST_NEAR: usize = 6;

/// What a warning is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WarningKind {
    /// A form that is a common word, and no `when`.
    CommonWord,
    /// A person, a party or an armed group without a `note`.
    MissingNote,
    /// An office holder whose note names no year.
    NoYear,
    /// Forms of two entries that are one letter apart.
    NearDuplicate,
    /// A form that two entries share, with one English form.
    SharedForm,
    /// One Arabic form with two English forms.
    EnglishDiffers,
    /// Two entries of a kind with one English form.
    SameEnglish,
}

/// A warning, with its place as a fault has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// What it is about.
    pub kind: WarningKind,
    /// The layer of the entry that it stands at.
    pub layer: Arc<str>,
    /// Place, text and remedy.
    #[serde(flatten)]
    pub fault: Fault,
}

impl Warning {
    /// Whether it is told without being asked for: such an entry is found where it is not meant.
    #[must_use]
    pub fn is_always_told(&self) -> bool {
        self.kind == WarningKind::CommonWord
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = format!("warning: {}", self.fault.message);
        fmt::Display::fmt(&Fault { message, ..self.fault.clone() }, f)
    }
}

/// All warnings, in the order of layers, files and lines. Of two entries the one of the later layer is warned of, else the later one.
#[must_use]
pub fn warnings(glossary: &Glossary, layers: &[Layer], common: &CommonWords) -> Vec<Warning> {
    let forms = glossary.entries().map(plain_forms).collect();
    let mut judge = Judge { layers, entries: glossary.entries().collect(), forms, warnings: Vec::new() };
    judge.common_words(common);
    judge.notes();
    judge.shared_forms();
    judge.short_forms();
    judge.adjectives();
    judge.near_duplicates();
    judge.same_english();
    let rank = |warning: &Warning| {
        let layer = layers.iter().position(|layer| layer.name == warning.layer);
        let files = layer.map(|layer| &layers[layer].files);
        (layer, files.and_then(|files| files.iter().position(|(name, _)| *name == warning.fault.file)))
    };
    judge
        .warnings
        .sort_by_cached_key(|warning| (rank(warning), warning.fault.line, warning.fault.column, warning.kind));
    judge.warnings
}

/// A full form without slots.
struct Form {
    folded: String,
    /// As the file has it; folded where it is one of several that a pattern stands for.
    written: String,
}

fn plain_forms(entry: &Entry) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    for pattern in entry.patterns() {
        for form in expand(pattern).unwrap_or_default() {
            let words: Option<Vec<&str>> = form
                .iter()
                .map(|element| match element {
                    Element::Word(word) => Some(word.as_str()),
                    Element::Slot(_) => None,
                })
                .collect();
            let Some(folded) = words.map(|words| words.join(" ")) else { continue };
            if forms.iter().any(|known| known.folded == folded) {
                continue;
            }
            let is_pattern = pattern.contains(['(', '[', '{']);
            let written = if is_pattern { folded.clone() } else { pattern.to_owned() };
            forms.push(Form { folded, written });
        }
    }
    forms
}

struct Judge<'a> {
    layers: &'a [Layer],
    entries: Vec<&'a Entry>,
    /// Those of each entry.
    forms: Vec<Vec<Form>>,
    warnings: Vec<Warning>,
}

/// Where an entry was written, for a message about another one.
fn place(entry: &Entry) -> String {
    format!("`{}` ({}:{})", entry.id, entry.source.file, entry.source.line)
}

impl<'a> Judge<'a> {
    fn warn(&mut self, kind: WarningKind, entry: &Entry, needle: &str, message: String, help: &str) {
        let fault = fault_at(self.layers, entry, needle, message, help);
        self.warnings.push(Warning { kind, layer: entry.source.layer.clone(), fault });
    }

    /// The two entries, the one of the earlier layer first, else in their order.
    fn in_order(&self, one: usize, other: usize) -> (&'a Entry, &'a Entry) {
        let rank = |at: usize| {
            let layer = &self.entries[at].source.layer;
            (self.layers.iter().position(|known| known.name == *layer), at)
        };
        let (first, second) = if rank(one) <= rank(other) { (one, other) } else { (other, one) };
        (self.entries[first], self.entries[second])
    }

    fn common_words(&mut self, common: &CommonWords) {
        for (at, entry) in self.entries.clone().into_iter().enumerate() {
            // Terms and titles are common words by nature, and so is what English writes small: «البرلمان», "parliament".
            if !is_name(entry.kind) || !entry.when.is_empty() || !has_capital(&entry.en.pieces) {
                continue;
            }
            let forms: Vec<String> = self.forms[at]
                .iter()
                .filter(|form| !form.folded.contains(' ') && is_common(&form.folded, common))
                .map(|form| form.written.clone())
                .collect();
            for form in forms {
                let message = format!(
                    "«{form}» of `{}` is a common word, and nothing says when it is the {}",
                    entry.id, entry.kind
                );
                let help = "add `when` with a `yes` and a `no` sentence, or give only a longer form";
                self.warn(WarningKind::CommonWord, entry, &format!("\"{form}\""), message, help);
            }
        }
    }

    fn notes(&mut self) {
        let offices = office_phrases(&self.entries);
        for entry in self.entries.clone() {
            let wanted = entry.kind == Kind::Person || matches!(entry.class, Some(Class::Party | Class::ArmedGroup));
            match &entry.note {
                None if wanted => {
                    let message = format!("`{}` has no `note`", entry.id);
                    let help = "say in English who or what this is, and since when";
                    self.warn(WarningKind::MissingNote, entry, &format!("[{}]", entry.id), message, help);
                }
                Some(note) if entry.kind == Kind::Person && !has_year(note) && holds_office(note, &offices) => {
                    let message = format!("the note of `{}` names an office and no year", entry.id);
                    let help = "say since when, and until when: “foreign minister of Iraq, 2018 to 2020”";
                    self.warn(WarningKind::NoYear, entry, &format!("\"{note}\""), message, help);
                }
                _ => {}
            }
        }
    }

    /// Full forms that two entries share. Without `when` on either they are a fault.
    fn shared_forms(&mut self) {
        let mut of_form: FxHashMap<&str, Vec<(usize, &str)>> = FxHashMap::default();
        for (at, forms) in self.forms.iter().enumerate() {
            for form in forms {
                of_form.entry(&form.folded).or_default().push((at, &form.written));
            }
        }
        // By pair of entries, all that they share; the first stands for them.
        let mut shared: BTreeMap<(usize, usize), Vec<(String, String)>> = BTreeMap::new();
        for (folded, entries) in of_form {
            for (at, (one, _)) in entries.iter().enumerate() {
                for (other, written) in &entries[at + 1..] {
                    shared.entry((*one, *other)).or_default().push((folded.to_owned(), (*written).to_owned()));
                }
            }
        }
        for ((one, other), mut forms) in shared {
            forms.sort();
            let (first, second) = self.in_order(one, other);
            let unguarded = first.when.is_empty() && second.when.is_empty();
            if unguarded || forms.iter().any(|(folded, _)| shows(&first.no, folded) || shows(&second.no, folded)) {
                continue;
            }
            let written = &forms[0].1;
            let needle = format!("\"{written}\"");
            if first.en.text.eq_ignore_ascii_case(&second.en.text) {
                let message = format!("`{}` and {} share the form «{written}»", second.id, place(first));
                let help = "merge the two, or take the form from one of them";
                self.warn(WarningKind::SharedForm, second, &needle, message, help);
            } else {
                let (en, other_en) = (&second.en.text, &first.en.text);
                let message = format!("«{written}» is “{en}” here and “{other_en}” in {}", place(first));
                let help = "write it alike; or if they are two, give one of them a `no` sentence with it";
                self.warn(WarningKind::EnglishDiffers, second, &needle, message, help);
            }
        }
    }

    /// Short forms that people share and that are not written alike in English.
    fn short_forms(&mut self) {
        let mut of_form: FxHashMap<String, Vec<(usize, String)>> = FxHashMap::default();
        for (at, entry) in self.entries.iter().enumerate().filter(|(_, entry)| entry.kind == Kind::Person) {
            for ar in entry.short.iter().flat_map(|short| &short.ar) {
                of_form.entry(tokens(ar).join(" ")).or_default().push((at, ar.clone()));
            }
        }
        let english = |entry: &'a Entry| entry.short.as_ref().map_or("", |short| &*short.en);
        self.unlike(of_form, english, "the short form ");
    }

    fn adjectives(&mut self) {
        let mut of_form: FxHashMap<String, Vec<(usize, String)>> = FxHashMap::default();
        for (at, entry) in self.entries.iter().enumerate() {
            for ar in entry.adjective.iter().flat_map(|adjective| &adjective.ar) {
                of_form.entry(tokens(ar).join(" ")).or_default().push((at, ar.clone()));
            }
        }
        let english = |entry: &'a Entry| entry.adjective.as_ref().map_or("", |adjective| &*adjective.en);
        self.unlike(of_form, english, "the adjective ");
    }

    /// Entries whose English of a form is not what most, or else the first, have for it.
    fn unlike(
        &mut self,
        of_form: FxHashMap<String, Vec<(usize, String)>>,
        english: impl Fn(&'a Entry) -> &'a str,
        what: &str,
    ) {
        let mut of_form: Vec<_> = of_form.into_values().filter(|entries| entries.len() > 1).collect();
        of_form.sort();
        for entries in of_form {
            let en = |at: usize| english(self.entries[at]);
            let count = |at: usize| entries.iter().filter(|(other, _)| en(*other) == en(at)).count();
            let Some((usual, _)) = entries.iter().min_by_key(|(at, _)| (Reverse(count(*at)), *at)) else { continue };
            let usual = self.entries[*usual];
            for (at, written) in &entries {
                let entry = self.entries[*at];
                let (here, there) = (english(entry), english(usual));
                if here == there {
                    continue;
                }
                let message = format!("{what}«{written}» is “{here}” here and “{there}” in {}", place(usual));
                let help = "write it alike, unless the two write themselves in two ways";
                self.warn(WarningKind::EnglishDiffers, entry, &format!("\"{here}\""), message, help);
            }
        }
    }

    fn near_duplicates(&mut self) {
        // Terms and titles have plurals and feminine forms one letter away.
        for kind in Kind::ALL.map(|(kind, ..)| kind).into_iter().filter(|kind| is_name(*kind)) {
            // Each text once, with the entries that have it.
            let mut numbers: FxHashMap<&str, usize> = FxHashMap::default();
            let mut texts: Vec<(&str, Vec<(usize, &str)>)> = Vec::new();
            for (at, _) in self.entries.iter().enumerate().filter(|(_, entry)| entry.kind == kind) {
                for form in &self.forms[at] {
                    if form.folded.chars().filter(|c| *c != ' ').count() < SHORTEST_NEAR {
                        continue;
                    }
                    let number = *numbers.entry(&form.folded).or_insert_with(|| {
                        texts.push((&form.folded, Vec::new()));
                        texts.len() - 1
                    });
                    texts[number].1.push((at, &form.written));
                }
            }
            let letters: Vec<Vec<char>> = texts.iter().map(|(text, _)| text.chars().collect()).collect();
            let mut found: Vec<(usize, usize, String, String)> = Vec::new();
            let mut told = FxHashSet::default();
            for (one, other) in near_pairs(&letters) {
                // «سوخوي 24», «سوخوي 25»: a number is no misspelling of another.
                if digits(texts[one].0) != digits(texts[other].0) {
                    continue;
                }
                for (a, a_written) in &texts[one].1 {
                    for (b, b_written) in &texts[other].1 {
                        let has = |entry: usize, text: &str| self.forms[entry].iter().any(|form| form.folded == text);
                        let (first, second) = (self.entries[*a], self.entries[*b]);
                        if a == b
                            || has(*a, texts[other].0)
                            || has(*b, texts[one].0)
                            || !may_be_one(&first.en.text, &second.en.text)
                            || shows(&first.no, texts[other].0)
                            || shows(&second.no, texts[one].0)
                            || !told.insert((*a.min(b), *a.max(b)))
                        {
                            continue;
                        }
                        found.push((*a, *b, (*a_written).to_owned(), (*b_written).to_owned()));
                    }
                }
            }
            for (a, b, a_written, b_written) in found {
                let (first, second) = self.in_order(a, b);
                let (there, here) =
                    if first.id == self.entries[a].id { (a_written, b_written) } else { (b_written, a_written) };
                let message = format!("«{here}» is one letter from «{there}» of {}", place(first));
                let help = "if it is the same, merge the two and put one form into `also`; if not, give one of them a `no` sentence with the other";
                self.warn(WarningKind::NearDuplicate, second, &format!("\"{here}\""), message, help);
            }
        }
    }

    fn same_english(&mut self) {
        let mut of_english: FxHashMap<(Kind, String), Vec<usize>> = FxHashMap::default();
        for (at, entry) in self.entries.iter().enumerate() {
            // Terms and titles have synonyms.
            if is_name(entry.kind) && entry.en.is_plain() {
                of_english.entry((entry.kind, entry.en.text.to_lowercase())).or_default().push(at);
            }
        }
        let mut shared: Vec<Vec<usize>> = of_english.into_values().filter(|entries| entries.len() > 1).collect();
        shared.sort();
        for entries in shared {
            for other in &entries[1..] {
                let (first, second) = self.in_order(entries[0], *other);
                let differ = |one: Option<&str>, other: Option<&str>| one.is_some() && other.is_some() && one != other;
                // What is guarded stands beside an entry without `when` as its bare form.
                if first.when.is_empty() != second.when.is_empty()
                    || differ(first.note.as_deref(), second.note.as_deref())
                    || differ(first.country.as_deref(), second.country.as_deref())
                {
                    continue;
                }
                let message =
                    format!("`{}` and {} have the same English form “{}”", second.id, place(first), second.en.text);
                let help = "merge the two, or if they are two, give each a `note` that tells them apart";
                self.warn(WarningKind::SameEnglish, second, &format!("\"{}\"", second.en.text), message, help);
            }
        }
    }
}

/// Whether entries of the kind are names, which common words are not.
fn is_name(kind: Kind) -> bool {
    matches!(kind, Kind::Person | Kind::Organization | Kind::Place | Kind::Event)
}

/// Whether two English forms that differ may be spellings of one name: «ألبانيا» and «ألمانيا» are far apart in English. Half of the
/// letters may differ; two romanizations of a name have more in common.
fn may_be_one(one: &str, other: &str) -> bool {
    let letters = |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<Vec<char>>();
    let (one, other) = (letters(one), letters(other));
    one != other && distance(&one, &other, one.len().max(other.len()) / 2).is_some()
}

fn has_capital(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| match piece {
        Piece::Text(text) => text.contains(char::is_uppercase),
        Piece::Slot(..) => false,
        Piece::Optional(inner) => has_capital(inner),
    })
}

/// Whether the folded word is a common one, with ال or without.
fn is_common(word: &str, common: &CommonWords) -> bool {
    let is = |word: &str| common.contains(word) || common.is_ambiguous(word);
    is(word) || word.strip_prefix("ال").is_some_and(is)
}

/// Whether one of the sentences has the folded form in it.
fn shows(sentences: &[(String, u32)], form: &str) -> bool {
    let form: Vec<&str> = form.split(' ').collect();
    let [head, rest @ ..] = form.as_slice() else { return false };
    sentences.iter().any(|(sentence, _)| {
        let words = tokens(sentence);
        words.windows(form.len()).any(|window| {
            let mut found = false;
            proclitic_splits(&window[0], |split| found |= split.stem == *head);
            found && window[1..].iter().zip(rest).all(|(word, other)| word == other)
        })
    })
}

/// How the English of offices begins, in small letters: "prime minister", "head of".
fn office_phrases(entries: &[&Entry]) -> Vec<String> {
    let offices = entries.iter().filter(|entry| entry.kind == Kind::Title && entry.class != Some(Class::Rank));
    let mut phrases: Vec<String> = offices
        .filter_map(|entry| {
            entry.en.pieces.iter().find_map(|piece| match piece {
                Piece::Text(text) => Some(text.trim().to_lowercase()),
                _ => None,
            })
        })
        .filter(|phrase| phrase.chars().filter(|c| c.is_alphabetic()).count() > 3)
        .collect();
    phrases.sort();
    phrases.dedup();
    phrases
}

/// Whether the note says before its first comma that somebody holds or held an office.
fn holds_office(note: &str, offices: &[String]) -> bool {
    let first = note.split([',', ';']).next().unwrap_or_default().to_lowercase();
    let padded = format!(" {first} ");
    offices.iter().any(|office| padded.contains(&format!(" {office} ")))
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn has_year(note: &str) -> bool {
    note.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(layers: &[(&str, &str)]) -> Vec<String> {
        let layers: Vec<Layer> = layers.iter().map(|(name, text)| Layer::from_text(name, text)).collect();
        let (glossary, faults) = Glossary::read_layers(&layers);
        assert!(faults.0.is_empty(), "{faults}");
        let common = CommonWords::parse("[words]\ncommon = [\"تقدم\"]\nambiguous = [\"أمل\", \"نهضة\"]").unwrap();
        let warnings = warnings(&glossary, &layers, &common);
        warnings
            .iter()
            .map(|w| format!("{}:{}:{}: {}", w.fault.file, w.fault.line, w.fault.column, w.fault.message))
            .collect()
    }

    #[test]
    fn names_that_are_common_words() {
        let text = "[taqaddum]\nar = \"ائتلاف تقدم\"\nalso = { ar = [\"تقدم\"] }\nen = \"Taqaddum Coalition\"\n\
            [amal]\nar = \"أمل\"\nen = \"Amal\"\nwhen = { before = [\"حركة\"] }\nyes = [\"أيدت حركة أمل ذلك.\"]\nno = [\"لا أمل.\"]\n";
        assert_eq!(
            told(&[("organizations.toml", text)]),
            [
                "organizations.toml:3:16: «تقدم» of `taqaddum` is a common word, and nothing says when it is the organization"
            ]
        );
        let small =
            "[cabinet]\nar = \"تقدم\"\nen = \"[{country adjective}] cabinet\"\nalso = { ar = [\"تقدم {country}\"] }\n";
        assert!(told(&[("organizations.toml", small)]).is_empty());
        // Terms are common words.
        assert!(told(&[("terms.toml", "[progress]\nar = \"تقدم\"\nen = \"progress\"\n")]).is_empty());
    }

    #[test]
    fn notes() {
        let text = "[a]\nar = \"سامي الجابري\"\nen = \"Sami al-Jaberi\"\n\
            [b]\nar = \"هدى النهري\"\nen = \"Huda al-Nahri\"\nnote = \"water minister of Darsan\"\n\
            [c]\nar = \"لبنى درويش\"\nen = \"Lubna Darwish\"\nnote = \"water minister of Darsan from 2020\"\n\
            [d]\nar = \"مازن فرحات\"\nen = \"Mazen Farhat\"\nnote = \"poet\"\n";
        let title = "[water-minister]\nar = \"وزير المياه\"\nen = \"water minister\"\n";
        assert_eq!(
            told(&[("people.toml", text), ("titles.toml", title)]),
            ["people.toml:1:1: `a` has no `note`", "people.toml:7:8: the note of `b` names an office and no year"]
        );
        let parties = "[p]\nar = \"حزب درسان\"\nen = \"Darsan Party\"\nclass = \"party\"\n\
            [q]\nar = \"بنك درسان\"\nen = \"Bank of Darsan\"\nclass = \"company\"\n";
        assert_eq!(told(&[("organizations.toml", parties)]), ["organizations.toml:1:1: `p` has no `note`"]);
    }

    #[test]
    fn forms_one_letter_apart() {
        let one = "[darsan]\nar = \"درسانية\"\nen = \"Darsaniya\"\n[farhat]\nar = \"فرحات\"\nen = \"Farhat\"\n";
        let near = "[darshan]\nar = \"درشانية\"\nen = \"Darshaniya\"\n[farha]\nar = \"فرحان\"\nen = \"Farhan\"\n";
        assert_eq!(
            told(&[("places.toml", &format!("{one}{near}"))]),
            ["places.toml:8:6: «درشانية» is one letter from «درسانية» of `darsan` (places.toml:1)"]
        );
        // A `no` sentence tells them apart; so do numbers.
        let apart = near.replace("\"Darshaniya\"", "\"Darshaniya\"\nno = [\"وصل الوفد إلى درسانية.\"]");
        assert!(told(&[("places.toml", &format!("{one}{apart}"))]).is_empty());
        let numbers =
            "[a]\nar = \"محطة درسان 24\"\nen = \"Darsan 24\"\n[b]\nar = \"محطة درسان 25\"\nen = \"Darsan 25\"\n";
        assert!(told(&[("places.toml", numbers)]).is_empty());
        // So does English that has nothing in common.
        let far = near.replace("Darshaniya", "Marble Hill");
        assert!(told(&[("places.toml", &format!("{one}{far}"))]).is_empty());
    }

    #[test]
    fn forms_that_are_shared() {
        let guarded = |id: &str, en: &str, no: &str| {
            format!(
                "[{id}]\nar = \"درسان\"\nen = \"{en}\"\nwhen = {{ near = [\"نهر\"] }}\nyes = [\"عبر نهر درسان.\"]\nno = [\"{no}\"]\n"
            )
        };
        let (other, shown) = ("وصل الوفد.", "وصل إلى درسان.");
        let text = format!("{}{}", guarded("one", "Darsan", other), guarded("two", "Dersan", other));
        assert_eq!(
            told(&[("places.toml", &text)]),
            ["places.toml:8:6: «درسان» is “Dersan” here and “Darsan” in `one` (places.toml:1)"]
        );
        let text = format!("{}{}", guarded("one", "Darsan", other), guarded("two", "Dersan", shown));
        assert!(told(&[("places.toml", &text)]).is_empty());
        let text = format!("{}{}", guarded("one", "Darsan", other), guarded("two", "Darsan", other));
        assert_eq!(
            told(&[("places.toml", &text)]),
            [
                "places.toml:8:6: `two` and `one` (places.toml:1) share the form «درسان»",
                "places.toml:9:6: `two` and `one` (places.toml:1) have the same English form “Darsan”",
            ]
        );
    }

    #[test]
    fn english_that_differs() {
        let person = |id: &str, given: &str, en: &str| {
            format!(
                "[{id}]\nar = \"{given} النهري\"\nen = \"{id} {en}\"\nshort = {{ ar = \"النهري\", en = \"{en}\" }}\nnote = \"{id}\"\n"
            )
        };
        let text =
            [person("a", "سلمى", "al-Nahri"), person("b", "هدى", "Nahri"), person("c", "مازن", "al-Nahri")].concat();
        assert_eq!(
            told(&[("people.toml", &text)]),
            ["people.toml:9:31: the short form «النهري» is “Nahri” here and “al-Nahri” in `a` (people.toml:1)"]
        );
    }

    #[test]
    fn the_later_layer_is_warned_of() {
        let (mine, theirs) = ("[b]\nar = \"درسان\"\nen = \"Darsan\"\n", "[a]\nar = \"مدينة درسان\"\nen = \"Darsan\"\n");
        let mine = format!("kind = \"place\"\n{mine}").replace("kind = \"place\"\n[b]", "[b]\nkind = \"place\"");
        assert_eq!(
            told(&[("places.toml", theirs), ("mine.toml", &mine)]),
            ["mine.toml:4:6: `b` and `a` (places.toml:1) have the same English form “Darsan”"]
        );
    }

    #[test]
    fn many_entries_are_compared() {
        let mut text = String::new();
        for number in 0..5000 {
            // A word of its own for each number, in letters.
            let word: String = format!("{:05}", number * 37 % 99_991)
                .chars()
                .flat_map(|digit| {
                    let digit = digit.to_digit(10).unwrap() as usize;
                    ["با", "تو", "جي", "دا", "رو", "سي", "شا", "كو", "لي", "ما"][digit].chars()
                })
                .collect();
            text.push_str(&format!("[p{number}]\nar = \"{word}\"\nen = \"P{number}\"\nnote = \"n\"\n"));
        }
        let found = told(&[("people.toml", &text)]);
        assert!(found.iter().all(|warning| warning.contains("one letter")), "{:?}", &found[..found.len().min(3)]);
    }
}
