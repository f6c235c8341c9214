//! Names that the glossary lacks, gathered over many articles, as entries to fill in.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::assemble::find_mentions;
use crate::arabic::normalize::is_bidi_control;
use crate::arabic::{Document, normalize};
use crate::article::Article;
use crate::glossary::edit::{derive_id, quoted};
use crate::glossary::{Entry, Glossary, Kind, latin_key};
use crate::mentions::{Confidence, Evidence, Mentions, UnknownName};

/// How many characters of the sentence are shown on either side of a name.
const CONTEXT: usize = 50;

/// A name that an article has and the glossary has not.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Occurrence {
    /// Folded, to know it again.
    key: String,
    /// As it stands there.
    ar: String,
    kind: Kind,
    evidence: Evidence,
    confidence: Confidence,
    /// For a short form, the key of the full one.
    short_for: Option<String>,
    /// A guess at its English.
    guess: Option<String>,
    /// The words around it.
    context: String,
}

/// The names of one article that the glossary has not.
#[derive(Debug, Clone, Default)]
pub struct UnknownNames(Vec<Occurrence>);

impl UnknownNames {
    /// Finds them.
    #[must_use]
    pub fn of(article: &Article, glossary: &Glossary) -> Self {
        let (document, mentions) = find_mentions(article, glossary);
        Self::among(&mentions, &article.text, &document)
    }

    /// Those among the mentions of a text.
    pub(super) fn among(mentions: &Mentions, text: &str, document: &Document) -> Self {
        let standing = |name: &UnknownName| plain(&name.standing(text));
        let occurrences = mentions.unknown.iter().map(|name| Occurrence {
            key: normalize(&standing(name)),
            ar: standing(name),
            kind: name.kind,
            evidence: name.evidence,
            confidence: name.confidence,
            short_for: name
                .short_for
                .and_then(|full| mentions.unknown.get(full))
                .map(|full| normalize(&standing(full))),
            guess: name.guess.clone(),
            context: in_context(text, document.sentences()[name.sentence].range.clone(), name.range.clone()),
        });
        Self(occurrences.collect())
    }

    /// How many there are, short forms counted.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The folded full names, each as often as it occurs.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|name| name.short_for.as_deref().unwrap_or(&name.key))
    }
}

/// Without the marks of hashtags and what TOML or a terminal would stumble over, on one line.
fn plain(text: &str) -> String {
    one_line(&text.replace(['#', '_'], " "))
}

/// A range of a text with the words around it in its sentence, on one line.
pub(super) fn in_context(text: &str, sentence: Range<usize>, range: Range<usize>) -> String {
    let (before, after) = (&text[sentence.start..range.start], &text[range.end..sentence.end]);
    one_line(&format!("{}{}{}", tail(before), &text[range], head(after)))
}

/// The last words of a text.
fn tail(text: &str) -> String {
    let count = text.chars().count();
    if count <= CONTEXT {
        return text.to_owned();
    }
    let rest: String = text.chars().skip(count - CONTEXT).collect();
    format!("… {}", rest.split_once(' ').map_or("", |(_, words)| words))
}

/// The first words of a text.
fn head(text: &str) -> String {
    if text.chars().count() <= CONTEXT {
        return text.to_owned();
    }
    let rest: String = text.chars().take(CONTEXT).collect();
    format!("{} …", rest.rsplit_once(' ').map_or("", |(words, _)| words))
}

/// A name over all articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// As it is usually written.
    pub ar: String,
    /// What it probably is.
    pub kind: Kind,
    /// A guess at the English, if there is one.
    pub en: Option<String>,
    /// How often it occurs, short forms counted.
    pub count: usize,
    /// In how many articles.
    pub articles: usize,
    /// The highest confidence of all occurrences.
    pub confidence: Confidence,
    /// What told that it is a name, the most frequent first.
    pub evidence: Vec<(String, usize)>,
    /// Its short forms with a guess at their English, the most frequent first.
    pub short: Vec<((String, Option<String>), usize)>,
    /// A sentence that it stands in, cut on both sides.
    pub context: String,
}

/// What is known of one name so far.
#[derive(Debug)]
struct Gathered {
    written: BTreeMap<String, usize>,
    guesses: BTreeMap<String, usize>,
    kinds: BTreeMap<Kind, usize>,
    evidence: BTreeMap<String, usize>,
    short: BTreeMap<(String, Option<String>), usize>,
    count: usize,
    articles: usize,
    best: Confidence,
    context: String,
}

/// Gathers the names of articles. What it gives depends on the articles and their order alone.
#[derive(Debug, Default)]
pub struct Suggestions {
    names: FxHashMap<String, Gathered>,
}

impl Suggestions {
    /// Adds the names of one article.
    pub fn add(&mut self, names: UnknownNames) {
        let mut here = FxHashSet::default();
        for name in names.0 {
            let short = name.short_for.is_some();
            let key = name.short_for.unwrap_or_else(|| name.key.clone());
            let gathered = self.names.entry(key.clone()).or_insert_with(|| Gathered {
                written: BTreeMap::new(),
                guesses: BTreeMap::new(),
                kinds: BTreeMap::new(),
                evidence: BTreeMap::new(),
                short: BTreeMap::new(),
                count: 0,
                articles: 0,
                best: name.confidence,
                context: name.context.clone(),
            });
            gathered.count += 1;
            gathered.articles += usize::from(here.insert(key));
            if short {
                *gathered.short.entry((name.ar, name.guess)).or_default() += 1;
                continue;
            }
            if name.confidence > gathered.best {
                gathered.best = name.confidence;
                gathered.context = name.context;
            }
            if let Some(guess) = name.guess {
                *gathered.guesses.entry(guess).or_default() += 1;
            }
            *gathered.written.entry(name.ar).or_default() += 1;
            *gathered.kinds.entry(name.kind).or_default() += 1;
            *gathered.evidence.entry(name.evidence.to_string()).or_default() += 1;
        }
    }

    /// The names that occur at least `least` times, the most frequent first.
    #[must_use]
    pub fn finish(self, least: usize) -> Vec<Suggestion> {
        let mut suggestions: Vec<Suggestion> = self
            .names
            .into_values()
            .filter(|name| name.count >= least)
            .filter_map(|name| {
                let (ar, _) = by_count(name.written).into_iter().next()?;
                let (kind, _) = by_count(name.kinds).into_iter().next()?;
                Some(Suggestion {
                    ar,
                    kind,
                    en: by_count(name.guesses).into_iter().next().map(|(guess, _)| guess),
                    count: name.count,
                    articles: name.articles,
                    confidence: name.best,
                    evidence: by_count(name.evidence),
                    short: by_count(name.short),
                    context: name.context,
                })
            })
            .collect();
        suggestions.sort_by(|one, other| {
            let order = |name: &Suggestion| Reverse((name.count, name.articles));
            order(one).cmp(&order(other)).then_with(|| one.ar.cmp(&other.ar))
        });
        suggestions
    }
}

/// The most frequent first, then in their own order.
pub(super) fn by_count<T: Ord>(counts: BTreeMap<T, usize>) -> Vec<(T, usize)> {
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts
}

/// Suggestions as TOML, with the ids that the glossary has not.
#[derive(Debug)]
pub struct SuggestionsToml<'a> {
    suggestions: &'a [Suggestion],
    glossary: &'a Glossary,
}

impl Suggestion {
    /// Suggestions as a file of entries whose `en` is to be filled in or checked, with what is known of each in comments.
    #[must_use]
    pub fn toml<'a>(suggestions: &'a [Self], glossary: &'a Glossary) -> SuggestionsToml<'a> {
        SuggestionsToml { suggestions, glossary }
    }
}

impl fmt::Display for SuggestionsToml<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut ids = FxHashSet::default();
        let known = known_names(self.glossary);
        for (at, suggestion) in self.suggestions.iter().enumerate() {
            let Suggestion { ar, kind, en, count, articles, confidence, evidence, short, context } = suggestion;
            let stem = en.as_deref().map(derive_id).filter(|id| !id.is_empty());
            let stem = stem.unwrap_or_else(|| format!("new-{kind}-{}", at + 1));
            let mut id = stem.clone();
            let mut number = 1;
            while self.glossary.get(&id).is_some() || !ids.insert(id.clone()) {
                number += 1;
                id = format!("{stem}-{number}");
            }
            let many =
                |count: usize, one: &str| if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") };
            let reasons: Vec<String> =
                evidence.iter().map(|(evidence, count)| format!("{evidence} ({count})")).collect();
            writeln!(
                f,
                "# {} in {}; {} confidence",
                many(*count, "time"),
                many(*articles, "article"),
                word(*confidence)
            )?;
            writeln!(f, "# {}", reasons.join(", "))?;
            if !short.is_empty() {
                let short: Vec<String> = short.iter().map(|((ar, _), count)| format!("«{ar}» ({count})")).collect();
                writeln!(f, "# short forms: {}", short.join(", "))?;
            }
            writeln!(f, "# {}", one_line(context))?;
            if let Some(entry) = en.as_deref().and_then(|en| known.get(&(*kind, latin_key(en)))) {
                let (id, ar) = (&entry.id, &entry.ar);
                writeln!(f, "# the glossary has `{id}` («{ar}»); if it is the same, add this form to its `also`")?;
            }
            writeln!(f, "[{id}]\nkind = \"{kind}\"\nar = {}", quoted(ar))?;
            match en {
                Some(en) => writeln!(f, "en = {} # a guess", quoted(en))?,
                None => writeln!(f, "en = \"\"")?,
            }
            if let (Kind::Person, Some(((ar, Some(en)), _))) = (kind, short.first()) {
                writeln!(f, "short = {{ ar = {}, en = {} }} # a guess", quoted(ar), quoted(en))?;
            }
            if at + 1 < self.suggestions.len() {
                f.write_char('\n')?;
            }
        }
        Ok(())
    }
}

/// The entries by kind and English, however that is spelt.
fn known_names(glossary: &Glossary) -> FxHashMap<(Kind, String), &Entry> {
    let mut known = FxHashMap::default();
    for entry in glossary.entries().filter(|entry| entry.en.is_plain()) {
        for en in std::iter::once(&entry.en.text).chain(&entry.also_en) {
            known.entry((entry.kind, latin_key(en))).or_insert(entry);
        }
    }
    known
}

fn word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    }
}

/// On one line and without controls: a comment ends with its line, and TOML allows no controls.
fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").replace(is_bidi_control, "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Cleaning, Options, read};
    use crate::glossary::Layer;

    fn names(text: &str, glossary: &Glossary) -> UnknownNames {
        let article = read("a.txt", text.as_bytes(), &Options::default(), Cleaning::embedded()).remove(0).unwrap();
        UnknownNames::of(&article, glossary)
    }

    const FIRST: &str = "قال الوزير أحمد الجابري إن المحادثات بدأت.\n\nوأضاف أحمد الجابري أن الوفد وصل.";
    const SECOND: &str = "قال أحمد الجابري إن الوفد عاد.\n\nوقال خالد عبد الرحمن إن الاجتماع تأجل.";

    #[test]
    fn names_are_gathered_by_frequency() {
        let glossary = Glossary::embedded();
        let mut suggestions = Suggestions::default();
        suggestions.add(names(FIRST, &glossary));
        suggestions.add(names(SECOND, &glossary));
        let found = suggestions.finish(2);
        let told: Vec<_> = found.iter().map(|name| (name.ar.as_str(), name.kind, name.count, name.articles)).collect();
        assert!(found[0].en.is_some());
        assert_eq!(told, [("أحمد الجابري", Kind::Person, 3, 2)]);
        assert!(found[0].context.contains("أحمد الجابري"), "{}", found[0].context);
    }

    #[test]
    fn the_toml_is_a_glossary_once_english_is_filled_in() {
        let glossary = Glossary::embedded();
        let mut suggestions = Suggestions::default();
        suggestions.add(names(FIRST, &glossary));
        suggestions.add(names(SECOND, &glossary));
        let mut found = suggestions.finish(1);
        assert_eq!(found.len(), 2);
        found[0].en = Some("Ahmed al-Jaberi".to_owned());
        found[0].short = vec![(("الجابري".to_owned(), Some("al-Jaberi".to_owned())), 2)];
        found[1].en = None;
        found[1].context = "a\u{0}b\nc\u{85}d\u{202E}".to_owned();
        assert!(!Suggestion::toml(&found, &glossary).to_string().contains("the glossary has"));
        // A guess that gives an id which is taken.
        let mut third = found[0].clone();
        third.ar = "أحمد \"الجابري\" الثاني".to_owned();
        found.push(third);
        let toml = Suggestion::toml(&found, &glossary).to_string();
        let filled = toml.replace("en = \"\"", "en = \"Khaled Abdul Rahman\"");
        let layer = Layer::from_text("new.toml", &filled);
        let read =
            Glossary::from_layers(&[Layer::embedded(), layer]).unwrap_or_else(|faults| panic!("{faults}\n{toml}"));
        for (id, en) in [
            ("ahmed-al-jaberi", "Ahmed al-Jaberi"),
            ("new-person-2", "Khaled Abdul Rahman"),
            ("ahmed-al-jaberi-2", "Ahmed al-Jaberi"),
        ] {
            assert_eq!(read.get(id).map(|entry| &*entry.en.text), Some(en), "{toml}");
        }
    }

    #[test]
    fn a_spelling_of_a_known_name_is_told() {
        let glossary = Glossary::embedded();
        let mut suggestions = Suggestions::default();
        suggestions.add(names(SECOND, &glossary));
        let mut found = suggestions.finish(1);
        found[0].en = Some("Mustafa Al Kadhimi".to_owned());
        let toml = Suggestion::toml(&found[..1], &glossary).to_string();
        assert!(
            toml.contains("# the glossary has `mustafa-al-kadhimi` («مصطفى الكاظمي»); if it is the same"),
            "{toml}"
        );
        assert!(toml.contains("\n[mustafa-al-kadhimi-2]\n"), "{toml}");
    }

    #[test]
    fn the_context_is_cut_at_words() {
        let long = "كلمة ".repeat(40);
        assert!(tail(&long).starts_with("… كلمة") && head(&long).ends_with("كلمة …"));
        assert_eq!((tail("قال "), head(" إن")), ("قال ".to_owned(), " إن".to_owned()));
    }
}
