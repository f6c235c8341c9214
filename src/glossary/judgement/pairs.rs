//! What two entries give cause for: forms that they share, forms one letter apart, English that differs or is the same.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::distance::{distance, near_pairs};
use super::super::entry::{Entry, Kind};
use super::super::pattern::tokens;
use super::super::sentences::Sentences;
use super::{Judge, WarningKind, is_name, place};
use crate::arabic::clitics::proclitic_splits;

/// The fewest letters of forms that are compared by edit distance: of shorter ones, too many are one letter apart by chance.
const SHORTEST_NEAR: usize = 6;

/// So many entries that share a form are compared each with each; more, with the first alone.
const MOST_COMPARED: usize = 8;

impl<'a> Judge<'a> {
    /// Full forms that two entries share. Without `when` on either they are a fault.
    pub(super) fn shared_forms(&mut self) {
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
                if at > 0 && entries.len() > MOST_COMPARED {
                    break;
                }
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
    pub(super) fn short_forms(&mut self) {
        let mut of_form: FxHashMap<String, Vec<(usize, String)>> = FxHashMap::default();
        for (at, entry) in self.entries.iter().enumerate().filter(|(_, entry)| entry.kind == Kind::Person) {
            for ar in entry.short.iter().flat_map(|short| &short.ar) {
                of_form.entry(tokens(ar).join(" ")).or_default().push((at, ar.clone()));
            }
        }
        let english = |entry: &'a Entry| entry.short.as_ref().map_or("", |short| &*short.en);
        self.unlike(of_form, english, "the short form ");
    }

    pub(super) fn adjectives(&mut self) {
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
            let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
            for (at, _) in &entries {
                *counts.entry(en(*at)).or_default() += 1;
            }
            let Some((usual, _)) = entries.iter().min_by_key(|(at, _)| (Reverse(counts[en(*at)]), *at)) else {
                continue;
            };
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

    pub(super) fn near_duplicates(&mut self) {
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
                for (a, a_written) in texts[one].1.iter().take(MOST_COMPARED) {
                    for (b, b_written) in texts[other].1.iter().take(MOST_COMPARED) {
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

    pub(super) fn same_english(&mut self) {
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

/// Whether two English forms that differ may be spellings of one name: «ألبانيا» and «ألمانيا» are far apart in English. Half of the
/// letters may differ; two romanizations of a name have more in common.
fn may_be_one(one: &str, other: &str) -> bool {
    let letters = |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<Vec<char>>();
    let (one, other) = (letters(one), letters(other));
    one != other && distance(&one, &other, one.len().max(other.len()) / 2).is_some()
}

/// Whether one of the sentences has the folded form in it.
fn shows(sentences: &Sentences, form: &str) -> bool {
    let form: Vec<&str> = form.split(' ').collect();
    let [head, rest @ ..] = form.as_slice() else { return false };
    sentences.all().iter().any(|(sentence, _)| {
        let words = tokens(sentence);
        words.windows(form.len()).any(|window| {
            let mut found = false;
            proclitic_splits(&window[0], |split| found |= split.stem == *head);
            found && window[1..].iter().zip(rest).all(|(word, other)| word == other)
        })
    })
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
