//! What a digest keeps of an article: some hundred words and numbers, its key sentences, and nothing else of the text.

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::facts::{Facts, Name};
use super::rules::{Rules, rule};
use super::sketch::Sketch;
use crate::arabic::clitics::proclitic_splits;
use crate::arabic::normalize::normalize;
use crate::arabic::stem::light;
use crate::arabic::{Document, TokenKind};
use crate::article::Article;
use crate::briefing::{Briefing, Desk, Headline, KeyPoint, Title, has_headline};
use crate::glossary::{Class, CommonWords, Entry, Glossary, Kind};

/// An article as a digest keeps it.
#[derive(Debug, Clone)]
pub struct Extract {
    pub(super) name: String,
    pub(super) id: Option<String>,
    pub(super) source: Option<String>,
    pub(super) url: Option<String>,
    pub(super) published: Option<Date>,
    pub(super) headline: Option<Headline>,
    pub(super) sentences: Vec<Told>,
    pub(super) names: Vec<Named>,
    /// The words of headline and lead.
    pub(super) words: Vec<Word>,
    pub(super) sketch: Sketch,
}

/// A key sentence, with what it tells.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub(super) point: KeyPoint,
    pub(super) words: Vec<Word>,
    /// Keys of the names in it.
    pub(super) names: Vec<Box<str>>,
    pub(super) facts: Facts,
}

/// A word, by its stem.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) stem: Box<str>,
    pub(super) count: usize,
    /// Whether a form of it is one of the common words of newswire.
    pub(super) common: bool,
}

/// A name in an article.
#[derive(Debug, Clone)]
pub(super) struct Named {
    /// The same for the same name in every article.
    pub(super) key: Box<str>,
    /// The entry; `None` for a name that the glossary does not have.
    pub(super) entry: Option<std::sync::Arc<str>>,
    pub(super) kind: Kind,
    /// As it stands in the article.
    pub(super) ar: std::sync::Arc<str>,
    /// `None` for a body named by common nouns that the glossary does not have.
    pub(super) en: Option<std::sync::Arc<str>>,
    pub(super) titles: Vec<Title>,
    pub(super) count: usize,
    /// Whether it stands in the headline or the lead.
    pub(super) leads: bool,
    /// Whether it is a body that many countries have, without a word of which: «وزارة الداخلية».
    pub(super) any_country: bool,
}

impl Extract {
    /// Reads an article as `desk` briefs it; of its text only this is kept.
    #[must_use]
    pub fn of(article: Article, desk: &Desk, rules: &Rules) -> Self {
        let (has_headline, published) = (has_headline(&article), article.published);
        let (briefing, document) = desk.brief_and_document(article);
        let (lead, tokens) = lead(&document, has_headline, rules);
        let sketch = Sketch::of(&document, has_headline);
        let free = free_of_names(&document, &briefing);
        let words = words(&document, tokens.into_iter().filter(|(at, _)| free[*at]), rules);
        let names = names(&briefing, lead, &desk.glossary);
        let sentences =
            briefing.key_points.iter().map(|point| told(point, &briefing, &document, &free, &desk.glossary, rules));
        Self {
            sentences: sentences.collect(),
            names,
            words,
            sketch,
            published,
            name: briefing.article.name,
            id: briefing.article.id,
            source: briefing.article.source,
            url: briefing.article.url,
            headline: briefing.headline,
        }
    }
}

/// Where the lead ends, in bytes, and the words of headline and lead with what each counts.
fn lead(document: &Document, has_headline: bool, rules: &Rules) -> (usize, Vec<(usize, usize)>) {
    let (most, headline) = (rules.count(rule::LEAD), rules.count(rule::HEADLINE));
    let (mut end, mut body, mut tokens) = (0, 0, Vec::new());
    for sentence in document.sentences() {
        let in_headline = has_headline && sentence.block == 0;
        body += usize::from(!in_headline);
        if body > most {
            break;
        }
        end = sentence.range.end;
        tokens.extend(sentence.tokens.clone().map(|at| (at, if in_headline { headline } else { 1 })));
    }
    (end, tokens)
}

/// For each token, whether it is no part of a name: what counts as a name does not count as words too.
fn free_of_names(document: &Document, briefing: &Briefing) -> Vec<bool> {
    let mut free = vec![true; document.tokens().len()];
    // «العراقي» stands in no list of places, and is a word.
    let names = briefing.mentions.iter().filter(|mention| {
        !matches!(mention.form, "adjective" | "people") && Kind::from_name(mention.kind).is_some_and(is_name)
    });
    for span in names.map(|mention| mention.span).chain(briefing.unknown.iter().map(|name| name.first)) {
        let first = document.tokens().partition_point(|token| token.range().end <= span.start);
        let last = document.tokens().partition_point(|token| token.range().start < span.end);
        free[first..last.max(first)].fill(false);
    }
    free
}

/// The words of these tokens, in alphabetic order.
fn words(document: &Document, tokens: impl IntoIterator<Item = (usize, usize)>, rules: &Rules) -> Vec<Word> {
    let mut found: FxHashMap<&str, (usize, bool)> = FxHashMap::default();
    for (at, count) in tokens {
        let Some(stem) = stem(document, at, rules).filter(|_| count > 0) else { continue };
        let word = found.entry(stem).or_insert((0, false));
        word.0 += count;
        word.1 |= document.tokens()[at].kind == TokenKind::Arabic && is_common(document.folded(at));
    }
    let mut words: Vec<Word> =
        found.into_iter().map(|(stem, (count, common))| Word { stem: stem.into(), count, common }).collect();
    words.sort_unstable_by(|one, other| one.stem.cmp(&other.stem));
    words
}

/// Whether the folded word, with or without what is written together with it, is a common word.
fn is_common(folded: &str) -> bool {
    let common = CommonWords::embedded();
    let mut found = false;
    proclitic_splits(folded, |split| {
        found = found
            || common.contains(&split.stem)
            || split.stem.strip_prefix("ال").is_some_and(|noun| common.contains(noun));
    });
    found
}

/// The stem of a word, a number as it stands; nothing for what says nothing about a story.
fn stem<'d>(document: &'d Document, token: usize, rules: &Rules) -> Option<&'d str> {
    let folded = document.folded(token);
    match document.tokens()[token].kind {
        TokenKind::Arabic if rules.ignores(folded) => None,
        TokenKind::Arabic => Some(light(folded)),
        TokenKind::Number | TokenKind::Foreign => Some(folded),
        TokenKind::Quote | TokenKind::Punctuation => None,
    }
}

fn told(
    point: &KeyPoint,
    briefing: &Briefing,
    document: &Document,
    free: &[bool],
    glossary: &Glossary,
    rules: &Rules,
) -> Told {
    let range = point.span.start..point.span.end;
    let first = document.tokens().partition_point(|token| token.range().start < range.start);
    let last = document.tokens().partition_point(|token| token.range().start < range.end);
    let words = words(document, (first..last).filter(|at| free[*at]).map(|at| (at, 1)), rules);
    let inside: Vec<NamedAt> = briefing
        .mentions
        .iter()
        .filter(|mention| range.contains(&mention.span.start))
        .filter_map(|mention| {
            let entry = glossary.get(&mention.id)?;
            let plain = entry.en.is_plain().then_some(&entry.en.text);
            is_name(entry.kind).then(|| NamedAt {
                start: mention.span.start,
                key: key(entry.kind, &mention.id, &mention.en, plain),
                name: Name {
                    entry: entry.id.clone(),
                    filled: (entry.en.unfilled().is_none_or(|bare| bare != *mention.en) && !entry.en.is_plain())
                        .then(|| mention.en.clone()),
                },
                tells: rules.is_news(entry) && entry.class != Some(Class::Country),
            })
        })
        .collect();
    let mut names: Vec<Box<str>> = inside.iter().map(|name| name.key.clone()).collect();
    names.sort_unstable();
    names.dedup();
    let telling = inside.iter().filter(|name| name.tells).map(|name| name.name.clone()).collect();
    let negated = (first..last).any(|at| rules.negates(document.folded(at)));
    let stems = (first..last)
        .filter(|at| free[*at])
        .filter_map(|at| Some((document.tokens()[at].range().start, Box::from(stem(document, at, rules)?))));
    let mut placed: Vec<(usize, Box<str>)> =
        stems.chain(inside.iter().filter(|name| name.tells).map(|name| (name.start, name.key.clone()))).collect();
    placed.sort_by_key(|(start, _)| *start);
    let mut order: Vec<Box<str>> = Vec::new();
    for (_, word) in placed {
        if !order.contains(&word) {
            order.push(word);
        }
    }
    let facts = Facts::of(point, telling, order, negated);
    Told { point: point.clone(), words, names, facts }
}

/// A name in a sentence.
struct NamedAt {
    /// In bytes of the article's text.
    start: usize,
    key: Box<str>,
    name: Name,
    /// Whether a text without it says something else: agencies stand in any story as its source, countries as where it happens.
    tells: bool,
}

fn is_name(kind: Kind) -> bool {
    matches!(kind, Kind::Person | Kind::Organization | Kind::Place | Kind::Event)
}

/// What is the same in every article for one name. People and places may share an English form; bodies and events with one are one,
/// as in a briefing («حماس», «حركة حماس»).
fn key(kind: Kind, id: &str, en: &str, plain: Option<&std::sync::Arc<str>>) -> Box<str> {
    match kind {
        Kind::Person | Kind::Place => format!("{kind} {id}").into(),
        _ => format!("{kind} {}", plain.map_or(en, |plain| plain)).into(),
    }
}

/// Whether it is a body that many countries have, without a word of which: «وزارة الداخلية», «البرلمان».
fn is_of_any_country(entry: &Entry, english: &str) -> bool {
    let common =
        entry.kind == Kind::Organization && english.starts_with(char::is_lowercase) && !english.starts_with("al-");
    entry.country.is_none() && (common || entry.en.unfilled().is_some_and(|bare| bare == *english))
}

fn names(briefing: &Briefing, lead: usize, glossary: &Glossary) -> Vec<Named> {
    let people = briefing.people.iter().map(|who| Named {
        key: key(Kind::Person, &who.glossary.id, &who.en, None),
        entry: Some(who.glossary.id.clone()),
        kind: Kind::Person,
        ar: who.ar.clone(),
        en: Some(who.en.clone()),
        titles: who.titles.clone(),
        count: who.count,
        leads: who.first.start < lead,
        any_country: false,
    });
    let others = [&briefing.organizations, &briefing.places, &briefing.events].into_iter().flatten();
    let others = others.filter_map(|who| {
        let entry = glossary.get(&who.glossary.id)?;
        Some(Named {
            key: key(entry.kind, &entry.id, &who.en, None),
            entry: Some(entry.id.clone()),
            kind: entry.kind,
            ar: who.ar.clone(),
            en: Some(who.en.clone()),
            titles: Vec::new(),
            count: who.count,
            leads: who.first.start < lead,
            any_country: is_of_any_country(entry, &who.en),
        })
    });
    let unknown = briefing.unknown.iter().filter_map(|name| {
        Some(Named {
            key: format!("? {}", normalize(&name.ar)).into(),
            entry: None,
            kind: Kind::from_name(name.kind)?,
            ar: name.ar.as_str().into(),
            en: name.en.as_deref().map(Into::into),
            titles: name.titles.clone(),
            count: name.count,
            leads: name.first.start < lead,
            any_country: false,
        })
    });
    let mut names: Vec<Named> = people.chain(others).chain(unknown).collect();
    names.sort_by(|one, other| one.key.cmp(&other.key));
    // Two entries of one body: «حماس», «حركة حماس».
    names.dedup_by(|next, kept| {
        let same = next.key == kept.key;
        if same {
            kept.count += next.count;
            kept.leads |= next.leads;
        }
        same
    });
    names
}
