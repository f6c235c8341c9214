//! Looking entries up by any of their forms, Arabic or English, as people type them.

use std::borrow::Cow;
use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::distance::distance;
use super::entry::Entry;
use super::forms::{FormKind, surface_forms};
use super::layers::Glossary;
use super::pattern::{Element, English, Piece, SlotFilter, expand, tokens};
use crate::arabic::clitics::proclitic_splits;
use crate::arabic::normalize::is_arabic_letter;

/// The most words that fill one slot.
const SLOT_WORDS: usize = 4;

/// A form of which more letters differ is not what somebody meant.
const FARTHEST: usize = 3;

/// The most forms of one English pattern; what may be left out beyond that is left out.
const MOST_FORMS: usize = 256;

/// How near a form is to what was looked for; the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Closeness {
    /// The same but for what is folded.
    Exact,
    /// The same with something in the form's slots.
    Filled,
    /// What was looked for is some of the form's words.
    Part,
    /// So many letters differ.
    Letters(usize),
}

/// An entry that was found.
#[derive(Debug, Clone)]
pub struct Hit<'g> {
    /// The entry.
    pub entry: &'g Entry,
    /// Where the form stands: "ar", "also.en".
    pub field: &'static str,
    /// The form, as it is written there.
    pub form: Cow<'g, str>,
    /// How near it is.
    pub closeness: Closeness,
}

impl fmt::Display for Hit<'_> {
    /// Where it matched: "also.en “Mustafa al-Kazemi”".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (open, close) = if self.form.contains(is_arabic_letter) { ('«', '»') } else { ('“', '”') };
        write!(f, "{} {open}{}{close}", self.field, self.form)?;
        match self.closeness {
            Closeness::Exact => Ok(()),
            Closeness::Filled => f.write_str(", slots filled"),
            Closeness::Part => f.write_str(", in part"),
            Closeness::Letters(1) => f.write_str(", 1 letter differs"),
            Closeness::Letters(count) => write!(f, ", {count} letters differ"),
        }
    }
}

/// The entries with a form like `text`, the nearest first, then in the order of the glossary: each once, by its nearest form.
///
/// Arabic is compared folded, with و ف ب ك ل before it or not; Latin letters without case, accents, hyphens, apostrophes, full stops,
/// "the" and "al-". One letter may differ, from eight letters on two.
#[must_use]
pub fn search<'g>(glossary: &'g Glossary, text: &str) -> Vec<Hit<'g>> {
    let query = Query::new(glossary, text);
    let most = match query.letters.first().map_or(0, Vec::len) {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    let mut hits: Vec<Hit<'g>> = glossary
        .entries()
        .filter_map(|entry| best(entry, &query, |form| query.closeness(form, most).map(|found| (found, found))))
        .map(|(_, hit)| hit)
        .collect();
    hits.sort_by_key(|hit| hit.closeness);
    hits
}

/// The `count` entries whose forms have the fewest letters that differ from `text`, for their length.
#[must_use]
pub fn nearest<'g>(glossary: &'g Glossary, text: &str, count: usize) -> Vec<Hit<'g>> {
    let query = Query::new(glossary, text);
    let share = |form: &[Part]| {
        let (differ, length) = query.letters_that_differ(form, FARTHEST)?;
        Some((differ * 1000 / length.max(1), Closeness::Letters(differ)))
    };
    let mut hits: Vec<(usize, Hit<'g>)> = glossary.entries().filter_map(|entry| best(entry, &query, share)).collect();
    hits.sort_by_key(|(share, _)| *share);
    hits.into_iter().take(count).map(|(_, hit)| hit).collect()
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Word(String),
    Slot(SlotFilter),
}

impl Part {
    fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            Self::Slot(_) => None,
        }
    }
}

/// What is looked for, in each way to read it.
struct Query<'g> {
    glossary: &'g Glossary,
    arabic: bool,
    /// Its words: as they are, then with proclitics off the first.
    readings: Vec<Vec<String>>,
    /// The letters of each reading.
    letters: Vec<Vec<char>>,
}

impl<'g> Query<'g> {
    fn new(glossary: &'g Glossary, text: &str) -> Self {
        let arabic = text.contains(is_arabic_letter);
        let words = if arabic { tokens(text) } else { latin_words(text) };
        let mut readings = Vec::new();
        if let (true, Some(first)) = (arabic, words.first()) {
            proclitic_splits(first, |split| {
                let mut reading = words.clone();
                reading[0] = split.stem.into_owned();
                readings.push(reading);
            });
        } else if !words.is_empty() {
            readings.push(words);
        }
        let letters = readings.iter().map(|words| letters(words.iter().map(String::as_str), arabic)).collect();
        Self { glossary, arabic, readings, letters }
    }

    fn closeness(&self, form: &[Part], most: usize) -> Option<Closeness> {
        let near = self.letters_that_differ(form, most).map(|(differ, _)| differ);
        let within = |words: &Vec<String>| {
            form.windows(words.len())
                .any(|run| run.iter().zip(words).all(|(part, word)| part.word() == Some(word.as_str())))
        };
        if near == Some(0) {
            Some(Closeness::Exact)
        } else if form.iter().any(|part| part.word().is_none())
            && self.readings.iter().any(|words| self.is_filled(form, words))
        {
            Some(Closeness::Filled)
        } else if self.readings.first().is_some_and(within) {
            Some(Closeness::Part)
        } else {
            near.map(Closeness::Letters)
        }
    }

    /// How many letters differ from a form without slots, and of how many.
    fn letters_that_differ(&self, form: &[Part], most: usize) -> Option<(usize, usize)> {
        let words: Option<Vec<&str>> = form.iter().map(Part::word).collect();
        let form = letters(words?.into_iter(), self.arabic);
        let differ = self.letters.iter().enumerate().filter_map(|(at, letters)| {
            // A typing error is not looked for behind proclitics that may be none.
            let most = if at == 0 { most } else { 0 };
            Some((distance(letters, &form, most)?, letters.len().max(form.len())))
        });
        differ.min()
    }

    /// Whether the words are the form with something in its slots.
    fn is_filled(&self, form: &[Part], words: &[String]) -> bool {
        match form {
            [] => words.is_empty(),
            [Part::Word(word), rest @ ..] => words.first() == Some(word) && self.is_filled(rest, &words[1..]),
            [Part::Slot(filter), rest @ ..] => (1..=words.len().min(SLOT_WORDS))
                .any(|count| self.is_filled(rest, &words[count..]) && self.may_fill(filter, &words[..count])),
        }
    }

    fn may_fill(&self, filter: &SlotFilter, words: &[String]) -> bool {
        let fits = |entry: &Entry| match filter {
            SlotFilter::Kind(kind) => entry.kind == *kind,
            SlotFilter::Class(class) => entry.class == Some(*class),
            SlotFilter::Entry(id) => *entry.id == **id,
        };
        let mut found = false;
        for entry in self.glossary.entries().filter(|entry| fits(entry)) {
            let mut offer = |_: &'static str, _: Cow<'_, str>, form: &[Part]| {
                found |= form.len() == words.len()
                    && form.iter().zip(words).all(|(part, word)| part.word() == Some(word.as_str()));
            };
            if self.arabic {
                arabic_forms(entry, &mut offer);
            } else {
                latin_forms(entry, &mut offer);
            }
            if found {
                break;
            }
        }
        found
    }
}

/// The letters of words; in Latin ones, "Abdul Rahman" is "Abdulrahman".
fn letters<'w>(words: impl Iterator<Item = &'w str>, arabic: bool) -> Vec<char> {
    let mut letters = Vec::new();
    for word in words {
        if arabic && !letters.is_empty() {
            letters.push(' ');
        }
        letters.extend(word.chars());
    }
    letters
}

/// The form of the entry with the smallest key, and the key.
fn best<'g, K: Ord>(
    entry: &'g Entry,
    query: &Query<'_>,
    mut key: impl FnMut(&[Part]) -> Option<(K, Closeness)>,
) -> Option<(K, Hit<'g>)> {
    let mut best: Option<(K, Hit<'g>)> = None;
    let mut offer = |field, form: Cow<'g, str>, parts: &[Part]| {
        if let Some((key, closeness)) = key(parts)
            && best.as_ref().is_none_or(|(best, _)| key < *best)
        {
            best = Some((key, Hit { entry, field, form, closeness }));
        }
    };
    if query.arabic {
        arabic_forms(entry, &mut offer);
    } else {
        latin_forms(entry, &mut offer);
    }
    best
}

fn arabic_forms<'g>(entry: &'g Entry, offer: &mut impl FnMut(&'static str, Cow<'g, str>, &[Part])) {
    for (number, pattern) in entry.patterns().enumerate() {
        for form in expand(pattern).unwrap_or_default() {
            let parts: Vec<Part> = form.into_iter().map(part).collect();
            offer(if number == 0 { "ar" } else { "also.ar" }, pattern.into(), &parts);
        }
    }
    let words = |text: &str| tokens(text).into_iter().map(Part::Word).collect::<Vec<Part>>();
    for form in entry.short.iter().flat_map(|short| &short.ar) {
        offer("short.ar", form.into(), &words(form));
    }
    if let Some(adjective) = &entry.adjective {
        for form in &adjective.ar {
            offer("adjective.ar", form.into(), &words(form));
        }
        surface_forms(entry, |form, kind| {
            if !matches!(kind, FormKind::Adjective | FormKind::People) {
                return;
            }
            let parts: Vec<Part> = form.into_iter().map(part).collect();
            let text = parts.iter().filter_map(Part::word).collect::<Vec<_>>().join(" ");
            offer("adjective", text.into(), &parts);
        });
    }
}

fn latin_forms<'g>(entry: &'g Entry, offer: &mut impl FnMut(&'static str, Cow<'g, str>, &[Part])) {
    let words = |text: &str| latin_words(text).into_iter().map(Part::Word).collect::<Vec<Part>>();
    let mut english = |field, form: &'g English| {
        for parts in english_parts(&form.pieces()) {
            offer(field, (&*form.text).into(), &parts);
        }
    };
    english("en", &entry.en);
    if let Some(form) = &entry.before_name {
        english("before_name", form);
    }
    for form in &entry.also_en {
        offer("also.en", (&**form).into(), &words(form));
    }
    if let Some(short) = &entry.short {
        offer("short.en", (&*short.en).into(), &words(&short.en));
    }
    if let Some(adjective) = &entry.adjective {
        offer("adjective.en", (&*adjective.en).into(), &words(&adjective.en));
        if let Some(people) = &adjective.people {
            offer("adjective.people", (&**people).into(), &words(people));
        }
    }
    offer("id", (&*entry.id).into(), &words(&entry.id));
}

fn part(element: Element) -> Part {
    match element {
        Element::Word(word) => Part::Word(word),
        Element::Slot(slot) => Part::Slot(slot.filter),
    }
}

/// An English form with and without what may be left out.
fn english_parts(pieces: &[Piece]) -> Vec<Vec<Part>> {
    let mut forms: Vec<Vec<Part>> = vec![Vec::new()];
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                let words = latin_words(text);
                for form in &mut forms {
                    form.extend(words.iter().cloned().map(Part::Word));
                }
            }
            Piece::Slot(filter, _) => {
                for form in &mut forms {
                    form.push(Part::Slot(filter.clone()));
                }
            }
            Piece::Optional(inner) => {
                let inner = english_parts(inner);
                if forms.len() * (inner.len() + 1) > MOST_FORMS {
                    continue;
                }
                let with = forms.iter().flat_map(|form| inner.iter().map(|more| [form.as_slice(), more].concat()));
                forms = with.chain(forms.iter().cloned()).collect();
            }
        }
    }
    forms
}

/// A Latin name by which spellings of it are the same: without case, accents, hyphens, apostrophes, full stops, spaces, "the" and "al".
#[must_use]
pub fn latin_key(name: &str) -> String {
    latin_words(name).concat()
}

/// The words of a Latin text without case, accents, hyphens, apostrophes, full stops, "the" and "al".
fn latin_words(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    for c in text.nfkd().flat_map(char::to_lowercase) {
        match c {
            '\u{0300}'..='\u{036F}' | '\'' | '’' | '‘' | '`' | 'ʿ' | 'ʾ' | 'ʼ' | '.' => {}
            'ı' => plain.push('i'),
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            c if c.is_alphanumeric() => plain.push(c),
            _ => plain.push(' '),
        }
    }
    let words = |keep: fn(&str) -> bool| -> Vec<String> {
        plain.split_whitespace().filter(|word| keep(word)).map(str::to_owned).collect()
    };
    let without = words(|word| !matches!(word, "al" | "el" | "the"));
    if without.is_empty() { words(|_| true) } else { without }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::Layer;

    const PLACES: &str = "[darsan]\nar = \"درسان\"\nen = \"Darsan\"\nclass = \"country\"\nadjective = { ar = \"درساني\", en = \"Darsani\" }\n\
        [sharqat]\nar = \"جبل الشرقاط\"\nen = \"Mount Sharqat\"\nalso = { ar = [\"جبل شرقاط\"], en = [\"Mt. Şarkat\"] }\n";
    const PEOPLE: &str = "[abdul-rahman-al-nahri]\nar = \"عبد الرحمن النهري\"\nen = \"Abdul Rahman al-Nahri\"\n\
        short = { ar = \"النهري\", en = \"al-Nahri\" }\nalso = { en = [\"Abd ar-Rahman an-Nahri\"] }\n";
    const TITLES: &str = "[water-minister]\nar = \"(وزير|وزيرة) المياه [{country adjective}]\"\n\
        en = \"[{country adjective}] water minister\"\nbefore_name = \"[{country adjective}] Water Minister\"\n";

    fn glossary() -> Glossary {
        let layers = [("places.toml", PLACES), ("people.toml", PEOPLE), ("titles.toml", TITLES)];
        Glossary::from_layers(&layers.map(|(name, text)| Layer::from_text(name, text))).unwrap()
    }

    #[test]
    fn any_form_is_found() {
        let glossary = glossary();
        for (text, expected) in [
            ("درسان", "darsan: ar «درسان»"),
            ("ودِرسان", "darsan: ar «درسان»"),
            ("الدرسانيون", "darsan: adjective «الدرسانيون»"),
            ("DARSANI", "darsan: adjective.en “Darsani”"),
            ("mt sarkat", "sharqat: also.en “Mt. Şarkat”"),
            ("شرقاط", "sharqat: also.ar «جبل شرقاط», in part"),
            ("Abdulrahman Alnahri", "abdul-rahman-al-nahri: en “Abdul Rahman al-Nahri”, 2 letters differ"),
            ("abdul-rahman al nahri", "abdul-rahman-al-nahri: en “Abdul Rahman al-Nahri”"),
            ("Nahri", "abdul-rahman-al-nahri: short.en “al-Nahri”"),
            ("Nahry", "abdul-rahman-al-nahri: short.en “al-Nahri”, 1 letter differs"),
            ("عبد الرحمن النهرى", "abdul-rahman-al-nahri: ar «عبد الرحمن النهري»"),
            ("عبدالرحمن النهري", "abdul-rahman-al-nahri: ar «عبد الرحمن النهري», 1 letter differs"),
            ("وزيرة المياه الدرسانية", "water-minister: ar «(وزير|وزيرة) المياه [{country adjective}]», slots filled"),
            ("water minister", "water-minister: en “[{country adjective}] water minister”"),
            ("darsan", "darsan: en “Darsan”"),
            ("Darsani water minister", "water-minister: en “[{country adjective}] water minister”, slots filled"),
        ] {
            let hits = search(&glossary, text);
            let found: Vec<String> = hits.iter().map(|hit| format!("{}: {hit}", hit.entry.id)).collect();
            assert_eq!(found.first().map(String::as_str), Some(expected), "{text}: {found:?}");
        }
        for text in ["", "؟", "بغداد", "Baghdad", "در", "Iraqi water minister"] {
            assert!(search(&glossary, text).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_is_nearest_is_told() {
        let glossary = glossary();
        let ids = |text| nearest(&glossary, text, 2).iter().map(|hit| hit.entry.id.to_string()).collect::<Vec<_>>();
        assert_eq!(ids("Sharkaty")[0], "sharqat");
        assert_eq!(ids("درسونا")[0], "darsan");
        assert_eq!(ids("").len(), 0);
    }

    #[test]
    fn latin_words_are_plain() {
        for (text, words) in [
            ("Kata'ib al-Nour", "kataib nour"),
            ("U.S. Secretary", "us secretary"),
            ("Erdoğan", "erdogan"),
            ("Al", "al"),
            ("the Quds Force", "quds force"),
        ] {
            assert_eq!(latin_words(text).join(" "), words);
        }
    }
}
