//! What can be wrong with a line of the vocabulary, and what to do about it.

use rustc_hash::FxHashMap;

use super::entry::{Class, Lemma, When};
use super::features::Part;
use super::inflection::forms;
use super::read::Word;
use super::words::Words;
use crate::arabic::normalize::is_arabic_letter;
use crate::glossary::Fault;

/// Fields that lines of every class have.
const OF_ALL: [&str; 5] = ["ar", "en", "when", "rare", "remove"];
/// Fields of phrases and of lines of `words`.
const CLASS: &str = "as";

/// The fields of a class besides those that all have, in the order in which they are written.
pub(super) const fn own_fields(class: Class, phrase: bool) -> &'static [&'static str] {
    match (class, phrase) {
        (Class::Verb, false) => &["impf", "masdar", "aux", "object", "with"],
        // The verb of a phrase is inflected by its own line.
        (Class::Verb, true) => &["object", "with"],
        (Class::Noun, _) => &["pl", "plural", "en_pl", "g", "human", "count", "the", "of", "with"],
        (Class::Adjective, _) => &["pl", "f", "more", "en_more", "en_most", "after", "with"],
        (Class::Adverb, _) => &["place"],
        (Class::Preposition, _) => &["clause"],
        (Class::Conjunction | Class::Quantifier, _) => &[],
    }
}

/// What is wrong with a field of this name, and what to do; nothing if lines of the class have it. `generic`: in an array where lines name their class.
pub(super) fn field_help(key: &str, class: Option<Class>, generic: bool, phrase: bool) -> Option<(String, String)> {
    if OF_ALL.contains(&key) || generic && key == CLASS {
        return None;
    }
    if key == CLASS {
        return Some((
            "`as` is for phrases".to_owned(),
            "leave it out: the list that the line stands in is its class".to_owned(),
        ));
    }
    let known = Class::ALL.iter().any(|(class, _)| own_fields(*class, false).contains(&key));
    let Some(class) = class else {
        let help = "see docs/vocabulary.md for the fields of each class".to_owned();
        return (!known).then(|| (format!("`{key}` is no field of a lemma"), help));
    };
    let own = own_fields(class, phrase);
    if own.contains(&key) {
        return None;
    }
    let what = if phrase { format!("phrase that is {}", class.with_article()) } else { class.name().to_owned() };
    let message = if known {
        format!("{} has no `{key}`", with_article(&what))
    } else {
        format!("`{key}` is no field of a lemma")
    };
    let fields: Vec<&str> = OF_ALL[..2].iter().chain(own).chain(&OF_ALL[2..]).copied().collect();
    Some((message, format!("the fields of {} are {}", with_article(&what), fields.join(", "))))
}

fn with_article(what: &str) -> String {
    let article = if what.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {what}")
}

impl Class {
    fn with_article(self) -> String {
        with_article(self.name())
    }
}

/// Something wrong with a lemma.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    /// The field.
    pub(super) field: &'static str,
    /// The text in it, where it has several.
    pub(super) text: Option<String>,
    pub(super) message: String,
    pub(super) help: String,
}

fn problem(field: &'static str, message: impl Into<String>, help: impl Into<String>) -> Problem {
    Problem { field, text: None, message: message.into(), help: help.into() }
}

/// What is wrong with a lemma by itself.
pub(super) fn problems(lemma: &Lemma, class: Class, phrase: bool) -> Vec<Problem> {
    let mut found = Vec::new();
    arabic(lemma, phrase, &mut found);
    if lemma.remove {
        return found;
    }
    english(lemma, class, &mut found);
    government(lemma, class, &mut found);
    if let Some(when) = &lemma.when {
        condition(lemma, when, &mut found);
        if phrase && class == Class::Verb {
            let help = "leave out `when`, or write a line of the verb itself with `when` and a key of `with`";
            found.push(problem(
                "when",
                format!("the `when` of `{}` has no effect: it is a phrase as a verb", lemma.ar),
                help,
            ));
        }
    }
    if class == Class::Verb && !phrase {
        verb(lemma, &mut found);
    }
    if lemma.g().is_some_and(|g| !matches!(g, "f" | "m")) {
        found.push(problem("g", "`g` is \"f\" or \"m\"", "write \"f\" for feminine, \"m\" for masculine"));
    }
    if lemma.more().is_none() && (lemma.en_more().is_some() || lemma.en_most().is_some()) {
        let field = if lemma.en_more().is_some() { "en_more" } else { "en_most" };
        found.push(problem(
            field,
            format!("`{field}` without `more`"),
            "add the Arabic elative as `more`, such as \"أكبر\"",
        ));
    }
    found
}

fn arabic(lemma: &Lemma, phrase: bool, found: &mut Vec<Problem>) {
    let ar = &lemma.ar;
    if !is_arabic(ar) {
        found.push(problem("ar", format!("`{ar}` is not an Arabic lemma"), "write Arabic letters without vowel marks"));
    } else if !phrase && ar.contains(' ') {
        found.push(problem("ar", format!("`{ar}` has several words"), "put it under `phrases`"));
    }
    let one = |text: Option<&str>| text.map(str::to_owned).into_iter().collect::<Vec<_>>();
    for (field, forms) in [
        ("impf", one(lemma.impf())),
        ("masdar", lemma.masdar.iter().map(str::to_owned).collect()),
        ("pl", lemma.pl.iter().map(str::to_owned).collect()),
        ("f", one(lemma.f())),
        ("more", one(lemma.more())),
    ] {
        for form in forms.into_iter().filter(|form| !is_arabic(form)) {
            let message = format!("`{form}` is no Arabic form");
            let help = "write Arabic letters without vowel marks; leave the field out if there is no such form";
            found.push(Problem { text: Some(form), ..problem(field, message, help) });
        }
    }
}

/// Whether the text is Arabic words without marks, with single spaces between.
fn is_arabic(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| is_arabic_letter(c) || c == ' ') && is_tidy(text)
}

/// Whether the text has no space at its ends, and no two between words.
fn is_tidy(text: &str) -> bool {
    text.split(' ').all(|word| !word.is_empty()) && !text.contains(|c: char| c.is_control())
}

fn english(lemma: &Lemma, class: Class, found: &mut Vec<Problem>) {
    let ar = &lemma.ar;
    if lemma.en.trim().is_empty() && lemma.aux().is_none() {
        found.push(problem("en", format!("`{ar}` has no English"), "add `en = \"…\"`"));
        return;
    }
    let en = Some(lemma.en.as_str()).filter(|en| !en.is_empty());
    let fields = [
        ("en", en),
        ("en_pl", lemma.en_pl()),
        ("aux", lemma.aux()),
        ("en_more", lemma.en_more()),
        ("en_most", lemma.en_most()),
        ("clause", lemma.clause()),
        // "" joins without a preposition.
        ("of", lemma.of().filter(|of| !of.is_empty())),
    ];
    for (field, text) in fields {
        let Some(text) = text else { continue };
        if let Some((message, help)) = english_text(text) {
            found.push(problem(field, message, help));
            continue;
        }
        // A comma may belong to a phrase: "first, however".
        let several = matches!(class, Class::Verb | Class::Noun | Class::Adjective) && text.contains(',');
        if several || text.contains(['/', ';', '(', '[', '|']) {
            let help = "write one English form; for two senses two lines, the one with `when` first or the rarer one with `rare = true`";
            found.push(problem(field, format!("the English of `{ar}` is not one form: `{text}`"), help));
            continue;
        }
        let first = text.split(' ').next().unwrap_or_default().to_ascii_lowercase();
        let several_words = text.contains(' ');
        let article = matches!(class, Class::Noun | Class::Adjective) && matches!(first.as_str(), "a" | "an" | "the");
        if article && several_words && matches!(field, "en" | "en_pl") {
            let help =
                "leave it out: the program adds articles; `the = false` and `count = false` tell where there are none";
            found.push(problem(field, format!("the English begins with an article: `{text}`"), help));
        }
        if class == Class::Verb && field == "en" && first == "to" && several_words {
            found.push(problem(
                field,
                format!("the English begins with \"to\": `{text}`"),
                "write the base form: \"announce\"",
            ));
        }
    }
}

/// What is wrong with an English text, whatever it is for.
fn english_text(text: &str) -> Option<(String, &'static str)> {
    if text.trim().is_empty() {
        return Some(("the English is empty".to_owned(), "write it, or leave the field out"));
    }
    if !is_tidy(text) {
        return Some((
            format!("the English has spaces too many: `{text}`"),
            "write one space between words, and none at the ends",
        ));
    }
    if text.contains(is_arabic_letter) {
        return Some((format!("the English has Arabic letters: `{text}`"), "write Latin letters"));
    }
    None
}

fn government(lemma: &Lemma, class: Class, found: &mut Vec<Problem>) {
    for (key, english) in lemma.with.iter() {
        let at_key =
            |message: String, help: &str| Problem { text: Some(key.to_owned()), ..problem("with", message, help) };
        let words: Vec<&str> = key.split(' ').collect();
        let usual = "write prepositions, أن or إن, `…` for the object, fixed words: \"… ب\", \"إلى أن\"";
        if key.contains("..") {
            found.push(at_key(format!("`{key}` has full stops"), "write the one character `…` for the object"));
        } else if !is_tidy(key)
            || words.iter().any(|word| !matches!(*word, "…" | "=") && !word.chars().all(is_arabic_letter))
        {
            found.push(at_key(format!("`{key}` is nothing that can stand behind an Arabic word"), usual));
        } else if words.contains(&"ان") {
            found.push(at_key(
                format!("`{key}`: ان is neither أن nor إن"),
                "write the hamza: أن of what is wanted, إن of what is said",
            ));
        } else if words.contains(&"=") && (!matches!(words.as_slice(), ["="] | ["…", "="]) || class != Class::Verb) {
            found.push(at_key(
                format!("`{key}`: `=` stands alone or behind `…`, and for the predicate of a verb"),
                usual,
            ));
        }
        let at_value =
            |message: String, help: &str| Problem { text: Some(english.to_owned()), ..problem("with", message, help) };
        // "" joins a noun or adjective without a preposition.
        if english.is_empty() && class != Class::Verb {
            continue;
        }
        if let Some((message, help)) = english_text(english) {
            found.push(at_value(message, help));
            continue;
        }
        let sides: Vec<&str> = english.split('|').collect();
        let place_only = |side: &str| side.matches('…').count() > 1;
        if english.contains("..") {
            found.push(at_value(
                format!("`{english}` has full stops"),
                "write the one character `…` where the object goes",
            ));
        } else if sides.len() > 2 || sides.iter().any(|side| side.trim().is_empty() || !is_tidy(side)) {
            let help = "write \"x to|for\": before a verbal noun that can be said as a verb | before any other noun";
            found.push(at_value(format!("`{english}` has not one English on either side of `|`"), help));
        } else if sides.iter().any(|side| place_only(side)) {
            found.push(at_value(format!("`{english}` has two places for the object"), "write `…` once"));
        } else if english.contains('…') && words.iter().all(|word| is_plain_preposition(word)) {
            let help = "write it in the key too, where the object stands in Arabic: \"… ب\"";
            found.push(at_value(format!("`{english}` has a place for an object, and `{key}` has none"), help));
        } else if let Some(c) = english.chars().find(|c| matches!(c, '/' | ';' | '(' | '[' | ',')) {
            found.push(at_value(format!("`{english}` is not one form: it has `{c}`"), "write one English form"));
        }
    }
}

/// Whether the word of a key is a preposition that stands for nothing but itself.
fn is_plain_preposition(word: &str) -> bool {
    matches!(
        word,
        "ب" | "ل"
            | "ك"
            | "في"
            | "من"
            | "على"
            | "إلى"
            | "عن"
            | "مع"
            | "بين"
            | "حول"
            | "ضد"
            | "نحو"
            | "أن"
            | "إن"
    )
}

fn condition(lemma: &Lemma, when: &When, found: &mut Vec<Problem>) {
    if let Some(letter) = when.shadda.filter(|letter| lemma.ar.contains(' ') || !lemma.ar.contains(*letter)) {
        let help = "name one letter of a word of the list, as it is written in `ar`";
        found.push(problem("when", format!("`{}` is no word with the letter {letter}", lemma.ar), help));
    }
    if !when.has_words() && when.tense.is_none() && when.shadda.is_none() {
        let help =
            "write when = { before = [\"…\"], after = [\"…\"], near = [\"…\"] }, one of them at least, or leave it out";
        found.push(problem("when", format!("the `when` of `{}` never holds: it names no word", lemma.ar), help));
    }
    for word in [when.before, when.after, when.near].into_iter().flat_map(Words::iter) {
        if !is_condition(word) {
            let message = format!("`{word}` is no word of a condition");
            let problem = problem("when", message, "write words as they stand in a text, with one space between");
            found.push(Problem { text: Some(word.to_owned()), ..problem });
        }
    }
}

/// Whether a condition can ask for the word.
pub(super) fn is_condition(word: &str) -> bool {
    !crate::arabic::normalize(word).trim().is_empty() && is_tidy(word)
}

fn verb(lemma: &Lemma, found: &mut Vec<Problem>) {
    match lemma.impf() {
        None => {
            let help = "add `impf = \"…\"`, third person masculine singular";
            found.push(problem("impf", format!("the verb `{}` has no imperfect", lemma.ar), help));
        }
        Some(impf) if is_arabic(impf) && !impf.starts_with('ي') => {
            let help = "write the third person masculine singular, which begins with ي";
            found.push(problem("impf", format!("`{impf}` is no imperfect of the third person masculine"), help));
        }
        Some(impf) if is_arabic(impf) && strong(&lemma.ar) != strong(impf) => {
            let help = "write both of one verb, with the same letters but for ا و ي and hamza";
            found.push(problem("impf", format!("`{impf}` is the imperfect of another verb than `{}`", lemma.ar), help));
        }
        Some(_) => {}
    }
}

/// The letters of a verb that stay the same in perfect and imperfect.
fn strong(verb: &str) -> String {
    verb.chars().filter(|c| !matches!(c, 'ا' | 'و' | 'ي' | 'ى' | 'ء' | 'أ' | 'إ' | 'آ' | 'ؤ' | 'ئ')).collect()
}

/// What is wrong with the words of a layer together, and with what takes long to find out: lines that say the same or are never
/// taken, verbs of no known form. `texts` has the text of each file.
pub(super) fn layer_faults(words: &[Word], texts: &[(String, String)]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut tell = |word: &Word, field: &str, message: String, help: &str| {
        if let Some((name, text)) = texts.iter().find(|(name, _)| **name == *word.source.file.path) {
            let span = line_of(text, word.source.line, field);
            faults.push(Fault::new(name, text, span, message, help.to_owned()));
        }
    };
    // The words that are inflected alike, in order.
    let mut alike: FxHashMap<_, Vec<&Word>> = FxHashMap::default();
    for word in words {
        let Word { lemma, class, phrase, .. } = word;
        if *class == Class::Verb && !phrase && !lemma.remove && !is_conjugated(lemma) {
            let impf = lemma.impf().unwrap_or_default();
            let message = format!("no form of verb is `{}`, `{impf}`", lemma.ar);
            tell(
                word,
                "impf",
                message,
                "look at the spelling of both: perfect and imperfect are those of one verb, with their hamza",
            );
        }
        let copula = lemma.with.contains("=") || lemma.with.contains("… =");
        let inflection = (&lemma.pl, &lemma.masdar, lemma.f(), lemma.g(), lemma.human, lemma.plural, copula);
        let earlier = alike.entry((&lemma.ar, *class, *phrase, lemma.impf(), inflection)).or_default();
        for other in earlier.iter() {
            let place = format!("{}:{}", other.source.file, other.source.line);
            if other.lemma.when == lemma.when && other.lemma.rare == lemma.rare && other.lemma.remove == lemma.remove {
                let message = format!("`{}` stands in {place} already, in the same way", lemma.ar);
                tell(
                    word,
                    "ar",
                    message,
                    "leave one of the two; for two senses give the first a `when`, or the rarer one `rare = true`",
                );
                break;
            }
            if other.lemma.when.is_none() && lemma.when.is_some() && !other.lemma.rare && !other.lemma.remove {
                let message = format!("this line is never taken: the one without `when` ({place}) stands before it");
                tell(word, "when", message, "put lines with `when` before the one without");
                break;
            }
        }
        earlier.push(word);
    }
    faults
}

/// Whether any form of verb fits the perfect and the imperfect.
fn is_conjugated(lemma: &Lemma) -> bool {
    forms(lemma, Class::Verb).iter().any(|form| form.part == Part::Perfect)
}

/// The bytes of a field in a line of a text; without it, of the line.
fn line_of(text: &str, line: u32, field: &str) -> std::ops::Range<usize> {
    let skip = usize::try_from(line).unwrap_or(usize::MAX).saturating_sub(1);
    let start = text.split_inclusive('\n').take(skip).map(str::len).sum::<usize>();
    let rest = &text[start.min(text.len())..];
    let whole = rest.find('\n').map_or(rest, |end| &rest[..end]);
    let at = whole.find(&format!("{field} = ")).unwrap_or_else(|| whole.len() - whole.trim_start().len());
    let value = whole[at..].find(", ").map_or(whole.trim_end().len().max(at + 1), |comma| at + comma);
    start + at..start + value
}
