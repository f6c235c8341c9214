//! Looking words up in the vocabulary by any form, Arabic or English, as people type them.

use std::fmt;

use super::analysis::{Lexeme, WordEdge, analyse, letters};
use super::grammar::{Category, Properties};
use super::lexicon::Lexicon;
use super::words::{gerund, participle, past, present};
use crate::arabic::clitics::proclitic_splits;
use crate::arabic::normalize;
use crate::arabic::normalize::is_arabic_letter;
use crate::glossary::{Closeness, distance};
use crate::vocabulary::{Class, FUNCTION_WORDS, Features, Part, Word};

/// A word that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordHit<'l> {
    /// The lemma.
    pub ar: &'l str,
    /// Its class: "verb"; of the words of grammar, the category that constructions know them by.
    pub class: &'l str,
    /// Its English; of a verb that is only an auxiliary, that.
    pub en: &'l str,
    /// Which form it is, and where: "perfect, 3rd feminine singular, active or passive", "with «إلى» “call for”".
    pub form: String,
    /// How near it is.
    pub closeness: Closeness,
    /// The file and line.
    pub place: String,
}

impl fmt::Display for WordHit<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.form)?;
        match self.closeness {
            Closeness::Exact | Closeness::Filled => Ok(()),
            Closeness::Part => f.write_str(", in part"),
            Closeness::Letters(1) => f.write_str(", 1 letter differs"),
            Closeness::Letters(count) => write!(f, ", {count} letters differ"),
        }
    }
}

/// The words with a form like `text`, what the translator prefers first.
///
/// An Arabic word is read as in an article: with what is written before and behind it, in any form. Several words are looked for
/// among the phrases. English is looked for in all English of a line, verbs and nouns in any form. Where nothing has the form, lines with
/// a form in which one letter differs are given, from eight letters on two.
#[must_use]
pub fn find_words<'l>(lexicon: &'l Lexicon, text: &str) -> Vec<WordHit<'l>> {
    let arabic = text.contains(is_arabic_letter);
    let mut hits = if arabic { arabic_hits(lexicon, text) } else { english_hits(lexicon, text) };
    if hits.is_empty() {
        let most = match text.trim().chars().count() {
            0..4 => 0,
            4..8 => 1,
            _ => 2,
        };
        hits = near(lexicon, text, |differ, _| (differ <= most).then_some(differ));
    }
    hits.sort_by_key(|hit| hit.closeness);
    hits
}

/// The `count` lines whose Arabic or English has the fewest letters that differ from `text`, for their length.
#[must_use]
pub fn nearest_words<'l>(lexicon: &'l Lexicon, text: &str, count: usize) -> Vec<WordHit<'l>> {
    let mut hits = near(lexicon, text, |differ, length| Some(differ * 1000 / length.max(1)));
    hits.truncate(count);
    hits
}

/// The lemmas that no later layer has replaced.
fn words(lexicon: &Lexicon) -> impl Iterator<Item = &Word> {
    let all = (0u32..).zip(lexicon.vocabulary.words());
    all.filter(|(number, _)| !lexicon.vocabulary.is_replaced(*number)).map(|(_, word)| word)
}

fn hit(word: &Word, mut form: String, closeness: Closeness) -> WordHit<'_> {
    let lemma = &word.lemma;
    if lemma.when.is_some() {
        form.push_str(", if its `when` holds");
    }
    if lemma.rare {
        form.push_str(", rare");
    }
    let place = format!("{}:{}", word.source.file, word.source.line);
    WordHit { ar: &lemma.ar, class: word.class.name(), en: lemma.english(), form, closeness, place }
}

fn arabic_hits<'l>(lexicon: &'l Lexicon, text: &str) -> Vec<WordHit<'l>> {
    let mut tokens = text.split_whitespace();
    let (first, more) = (tokens.next().unwrap_or_default(), tokens.next().is_some());
    let mut hits = if more { Vec::new() } else { readings(lexicon, first) };
    for word in words(lexicon).filter(|word| word.phrase) {
        let lemma = &word.lemma;
        let forms = std::iter::once((lemma.ar.as_str(), "phrase"))
            .chain(lemma.pl.iter().map(|plural| (plural, "plural of a phrase")));
        let nominal = matches!(word.class, Class::Noun | Class::Adjective);
        let found = forms.filter_map(|(form, name)| Some((phrase(form, text, nominal)?, name))).min();
        hits.extend(found.map(|(closeness, name)| hit(word, name.to_owned(), closeness)));
    }
    let functions = lexicon.functions.iter().filter(|function| function.folded.len() > 1);
    for function in functions {
        if let Some(closeness) = phrase(&function.written, text, false) {
            let class = lexicon.grammar.symbols.category_name(function.category);
            hits.push(WordHit {
                ar: &function.written,
                class,
                en: &function.english,
                form: "words of grammar".to_owned(),
                closeness,
                place: function_place(function.line),
            });
        }
    }
    hits
}

/// How near the text is to a phrase, whose words may have ال if it is a noun or adjective.
fn phrase(form: &str, text: &str, nominal: bool) -> Option<Closeness> {
    let without =
        |word: &str| word.strip_prefix("ال").filter(|rest| nominal && rest.len() >= 4).unwrap_or(word).to_owned();
    let split = |text: &str| normalize(text).split_whitespace().map(without).collect::<Vec<String>>();
    let form = split(form);
    let asked = split(text);
    if asked.is_empty() {
        return None;
    }
    let mut exact = form == asked;
    proclitic_splits(normalize(text).split_whitespace().next().unwrap_or_default(), |split| {
        exact |= form.first() == Some(&without(&split.stem)) && form[1..] == asked[1..];
    });
    if exact {
        return Some(Closeness::Exact);
    }
    form.windows(asked.len()).any(|run| run == asked).then_some(Closeness::Part)
}

fn function_place(line: usize) -> String {
    format!("glossary/vocabulary/{FUNCTION_WORDS}:{line}")
}

/// The readings of one word, the cheapest first; those of one line together.
fn readings<'l>(lexicon: &'l Lexicon, surface: &str) -> Vec<WordHit<'l>> {
    let edges = analyse(lexicon, surface);
    let written = letters(surface).0;
    let written = |from: u8, to: u8| written[usize::from(from)..usize::from(to)].iter().collect::<String>();
    let end = u8::try_from(letters(surface).0.len()).unwrap_or(u8::MAX);
    // Forms that differ in voice alone are told together.
    let mut found: Vec<(WordEdge, Features, Vec<String>)> = Vec::new();
    for edge in &edges {
        if !matches!(edge.lexeme, Lexeme::Vocabulary(..) | Lexeme::Function(_)) {
            continue;
        }
        let Some(before) = before(&edges, edge.from) else { continue };
        let behind = edges.iter().any(|next| matches!(next.lexeme, Lexeme::Pronoun(_)) && next.from == edge.to);
        if edge.to != end && !behind {
            continue;
        }
        let mut with: Vec<String> =
            before.into_iter().map(|(from, to)| format!("behind {}", written(from, to))).collect();
        if edge.to != end {
            with.push(format!("before {}", written(edge.to, end)));
        }
        let features = edge.properties.features();
        let same = found.iter_mut().find(|(other, known, others)| {
            other.lexeme == edge.lexeme
                && (other.from, other.to) == (edge.from, edge.to)
                && known.with(Features::VOICE, Features::NONE) == features.with(Features::VOICE, Features::NONE)
                && *others == with
        });
        match same {
            Some((other, known, _)) => {
                *known |= features;
                other.cost = other.cost.min(edge.cost);
            }
            None => found.push((*edge, features, with)),
        }
    }
    found.sort_by_key(|(edge, ..)| edge.cost);
    let mut hits: Vec<WordHit<'l>> = Vec::new();
    for (edge, features, with) in found {
        let new = match edge.lexeme {
            Lexeme::Vocabulary(number, part) => {
                let mut form = describe(part, features, &edge);
                form.extend(with);
                hit(lexicon.vocabulary.word(number), form.join(", "), Closeness::Exact)
            }
            Lexeme::Function(number) => {
                let function = &lexicon.functions[number as usize];
                let mut form = vec!["word of grammar".to_owned()];
                form.extend(with);
                WordHit {
                    ar: &function.written,
                    class: lexicon.grammar.symbols.category_name(function.category),
                    en: &function.english,
                    form: form.join(", "),
                    closeness: Closeness::Exact,
                    place: function_place(function.line),
                }
            }
            _ => continue,
        };
        match hits.iter_mut().find(|hit| hit.place == new.place) {
            Some(known) if known.form != new.form => known.form = format!("{}; {}", known.form, new.form),
            Some(_) => {}
            None => hits.push(new),
        }
    }
    hits
}

/// What is written before the letter `until`, piece by piece; nothing if it cannot be split so.
fn before(edges: &[WordEdge], until: u8) -> Option<Vec<(u8, u8)>> {
    if until == 0 {
        return Some(Vec::new());
    }
    let last = edges.iter().find(|edge| edge.to == until && matches!(edge.lexeme, Lexeme::Proclitic(_)))?;
    let mut all = before(edges, last.from)?;
    all.push((last.from, last.to));
    Some(all)
}

/// The features of a form in words.
fn describe(part: Part, features: Features, edge: &WordEdge) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let name = match part {
        Part::Perfect => "perfect",
        Part::Imperfect => "imperfect",
        Part::Imperative => "imperative",
        Part::Masdar => "verbal noun",
        Part::ActiveParticiple if edge.category == Category::VERB => "participle, for what goes with the action",
        Part::ActiveParticiple => "participle",
        Part::PassiveParticiple => "passive participle",
        Part::Elative => "elative",
        Part::Particle => "as it stands",
        Part::Noun | Part::Adjective => "",
    };
    if !name.is_empty() {
        all.push(name.to_owned());
    }
    let one_of = |names: &[(Features, &str)]| {
        let met: Vec<&str> = names.iter().filter(|(bit, _)| features.meets(*bit)).map(|(_, name)| *name).collect();
        met.join(" or ")
    };
    let verb = matches!(part, Part::Perfect | Part::Imperfect | Part::Imperative);
    let person = one_of(&[(Features::FIRST, "1st"), (Features::SECOND, "2nd"), (Features::THIRD, "3rd")]);
    let both = features.of(Features::GENDER) == Features::GENDER;
    let gender = if both { &[][..] } else { &[(Features::MASCULINE, "masculine"), (Features::FEMININE, "feminine")] };
    let gender = one_of(gender);
    let number = one_of(&[(Features::SINGULAR, "singular"), (Features::DUAL, "dual"), (Features::PLURAL, "plural")]);
    let agreement = [person.as_str(), &gender, &number];
    let agreement: Vec<&str> = agreement.into_iter().filter(|words| !words.is_empty()).collect();
    if !agreement.is_empty() {
        all.push(agreement.join(" "));
    }
    let mut group = |group: Features, names: &[(Features, &str)]| {
        let words = one_of(names);
        if !words.is_empty() && features.of(group) != group {
            all.push(words);
        }
    };
    let cases =
        [(Features::NOMINATIVE, "nominative"), (Features::ACCUSATIVE, "accusative"), (Features::GENITIVE, "genitive")];
    let moods =
        [(Features::INDICATIVE, "indicative"), (Features::SUBJUNCTIVE, "subjunctive"), (Features::JUSSIVE, "jussive")];
    group(Features::CASE, &cases);
    group(Features::MOOD, &moods);
    let voices = [(Features::ACTIVE, "active"), (Features::PASSIVE, "passive")];
    if verb || part == Part::ActiveParticiple {
        let words = one_of(&voices);
        all.extend(Some(words).filter(|words| !words.is_empty()));
    }
    if edge.properties.has(Properties::DEFINITE) {
        all.push("with ال".to_owned());
    } else if edge.properties.has(Properties::OPEN) && !edge.properties.has(Properties::FREE) {
        all.push("before a complement".to_owned());
    }
    all
}

/// The English of a line: the field, for words the key, and the text.
fn english_texts(word: &Word) -> Vec<(String, &str)> {
    let lemma = &word.lemma;
    let fields = [
        ("en", Some(lemma.en.as_str())),
        ("en_pl", lemma.en_pl()),
        ("aux", lemma.aux()),
        ("en_more", lemma.en_more()),
        ("en_most", lemma.en_most()),
        ("clause", lemma.clause()),
    ];
    let fields = fields.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text?)));
    let with = lemma.with.iter().filter(|_| word.class == Class::Verb);
    let with = with.flat_map(|(key, text)| text.split('|').map(move |text| (format!("with «{key}»"), text)));
    fields.chain(with).filter(|(_, text)| !text.is_empty()).collect()
}

/// An English text with its first word, of nouns the last of the head, in every form.
fn inflected(class: Class, text: &str) -> Vec<String> {
    match class {
        Class::Verb => {
            let mut forms = vec![past(text, false), participle(text), present(text, false), gerund(text)];
            if text.starts_with("be ") {
                forms.push(past(text, true));
                forms.push(present(text, true));
            }
            forms
        }
        Class::Noun => vec![super::plural(text)],
        _ => Vec::new(),
    }
}

/// The words of an English text as they are compared: without case, and without the marks around them.
fn latin_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '.')));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn english_hits<'l>(lexicon: &'l Lexicon, text: &str) -> Vec<WordHit<'l>> {
    let asked = latin_words(text);
    if asked.is_empty() {
        return Vec::new();
    }
    let near = |text: &str| {
        let words = latin_words(text);
        if words == asked {
            return Some(Closeness::Exact);
        }
        words.windows(asked.len()).any(|run| run == asked).then_some(Closeness::Part)
    };
    let mut hits = Vec::new();
    for word in words(lexicon) {
        let mut best: Option<(Closeness, String)> = None;
        let mut offer = |closeness: Option<Closeness>, form: &dyn Fn() -> String| {
            if let Some(closeness) = closeness
                && best.as_ref().is_none_or(|(best, _)| closeness < *best)
            {
                best = Some((closeness, form()));
            }
        };
        for (field, english) in english_texts(word) {
            offer(near(english), &|| format!("{field} “{}”", english.trim()));
            if field == "en" || field.starts_with("with") {
                for form in inflected(word.class, english.trim()) {
                    offer(near(&form), &|| format!("{field} “{}”, inflected", english.trim()));
                }
            }
        }
        hits.extend(best.map(|(closeness, form)| hit(word, form, closeness)));
    }
    for function in &lexicon.functions {
        if near(&function.english) == Some(Closeness::Exact) {
            hits.push(WordHit {
                ar: &function.written,
                class: lexicon.grammar.symbols.category_name(function.category),
                en: &function.english,
                form: "word of grammar".to_owned(),
                closeness: Closeness::Exact,
                place: function_place(function.line),
            });
        }
    }
    hits
}

/// The lines by how many letters of their nearest form differ, by the rank that `rank` gives them for that and the length.
fn near<'l>(lexicon: &'l Lexicon, text: &str, rank: impl Fn(usize, usize) -> Option<usize>) -> Vec<WordHit<'l>> {
    let arabic = text.contains(is_arabic_letter);
    let plain = |text: &str| -> Vec<char> {
        if arabic { normalize(text).chars().collect() } else { latin_words(text).join(" ").chars().collect() }
    };
    let asked = plain(text.trim());
    let mut found = Vec::new();
    for word in words(lexicon) {
        let lemma = &word.lemma;
        let forms: Vec<(String, &str)> = if arabic {
            let one =
                [("ar", Some(lemma.ar.as_str())), ("impf", lemma.impf()), ("f", lemma.f()), ("more", lemma.more())];
            let one = one.into_iter().filter_map(|(name, form)| Some((name.to_owned(), form?)));
            let plurals = lemma.pl.iter().map(|form| ("pl".to_owned(), form));
            one.chain(plurals).chain(lemma.masdar.iter().map(|form| ("masdar".to_owned(), form))).collect()
        } else {
            english_texts(word)
        };
        let best = forms.into_iter().filter_map(|(field, form)| {
            let letters = plain(form);
            let differ = distance(&asked, &letters, asked.len().max(letters.len()))?;
            Some((rank(differ, asked.len().max(letters.len()))?, differ, field, form))
        });
        if let Some((rank, differ, field, form)) = best.min_by_key(|(rank, ..)| *rank) {
            let (open, close) = if arabic { ('«', '»') } else { ('“', '”') };
            let form = format!("{field} {open}{form}{close}");
            found.push((rank, hit(word, form, Closeness::Letters(differ))));
        }
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, hit)| hit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_form_is_found() {
        let lexicon = Lexicon::embedded();
        for (text, ar, form) in [
            ("وأعلنت", "أعلن", "perfect, 3rd feminine singular, active or passive, behind و"),
            ("سيعلنونه", "أعلن", "imperfect, 3rd masculine plural, indicative, active, behind س, before ه"),
            ("بالمدرستين", "مدرسة", "feminine dual, accusative or genitive, with ال, behind ب"),
            ("مدرسته", "مدرسة", "feminine singular, before ه"),
            ("اجتماعا", "اجتماع", "masculine singular, accusative"),
            ("أكبر", "كبير", "elative"),
            ("على الرغم من", "على الرغم من", "phrase"),
            ("وعلى الرغم من", "على الرغم من", "phrase"),
            ("إلى", "إلى", "word of grammar"),
            ("حاليا", "حاليا", "as it stands"),
            ("announced", "أعلن", "en “announce”, inflected"),
            ("Call for", "دعا", "with «إلى» “call for”"),
            ("cities", "مدينة", "en “city”, inflected"),
            ("decison", "قرار", "en “decision”, 1 letter differs"),
            ("مدرسه", "مدرسة", "feminine singular"),
            ("مستشتفى", "مستشفى", "ar «مستشفى», 1 letter differs"),
        ] {
            let hits = find_words(lexicon, text);
            let told: Vec<(&str, String)> = hits.iter().map(|hit| (hit.ar, hit.to_string())).collect();
            let fits = |(lemma, shown): &&(&str, String)| {
                *lemma == ar && shown.split("; ").any(|shown| shown.starts_with(form))
            };
            assert!(told.iter().any(|hit| fits(&hit)), "{text}: {told:?}");
        }
        for text in ["", "؟", "xyzzyxyzzy", "ثخذضظ"] {
            assert!(find_words(lexicon, text).is_empty(), "{text}: {:?}", find_words(lexicon, text));
        }
        assert_eq!(nearest_words(lexicon, "xyzzyxyzzy", 2).len(), 2);
    }

    #[test]
    fn where_a_word_stands_is_told() {
        let hits = find_words(Lexicon::embedded(), "قرار");
        assert!(
            hits.iter().any(|hit| hit.en == "decision" && hit.place.starts_with("glossary/vocabulary/nouns-3.toml:"))
        );
        assert!(hits.iter().any(|hit| hit.form.ends_with("if its `when` holds")), "{hits:?}");
    }
}
