//! The English of one mention or phrase: slots filled, adjectives placed, titles joined to names.

use std::sync::Arc;

use super::GUESS;
use crate::glossary::{Class, English, Entry, Facet, FormKind, Glossary, Kind, Piece, SlotFilter};
use crate::mentions::{Mention, Mentions, Name, Phrase, PhraseKind, TitlePart, UnknownName};

/// The English of a mention by itself, as a list would show it.
#[must_use]
pub fn mention_english(mention: &Mention, glossary: &Glossary) -> Arc<str> {
    let entry = glossary.entry(mention.entry);
    match mention.form {
        FormKind::Adjective => adjective(entry).clone(),
        FormKind::People => people(entry),
        FormKind::Short | FormKind::FullShort => {
            entry.short.as_ref().map_or_else(|| entry.en.text.clone(), |short| short.en.clone())
        }
        FormKind::Full if entry.en.is_plain() => entry.en.text.clone(),
        FormKind::Full => fill(&entry.en, mention, None, glossary).into(),
    }
}

/// The English of a phrase.
#[must_use]
pub fn phrase_english(text: &str, phrase: &Phrase, mentions: &Mentions, glossary: &Glossary) -> Arc<str> {
    match &phrase.kind {
        PhraseKind::Single(at) | PhraseKind::Complement(at) => {
            let mention = &mentions.all[*at];
            let english = mention_english(mention, glossary);
            // An adjective whose noun is not known.
            if mention.form == FormKind::Adjective { format!("{english} […]").into() } else { english }
        }
        // "Egyptian-Turkish agreement"
        PhraseKind::Qualified { head, adjective: one, second: Some(other) } => {
            let country = |at: &usize| adjective(glossary.entry(mentions.all[*at].entry));
            format!("{}-{} {}", country(one), country(other), mention_english(&mentions.all[*head], glossary)).into()
        }
        PhraseKind::Qualified { head, adjective, second: None } => {
            qualified(&mentions.all[*head], glossary.entry(mentions.all[*adjective].entry), false, glossary).into()
        }
        PhraseKind::Title(part) => title(part, false, mentions, glossary).into(),
        PhraseKind::Named { before, name, after } => {
            let name_english = match name {
                Name::Known(at) => mention_english(&mentions.all[*at], glossary),
                Name::Unknown(at) => unknown_english(text, &mentions.unknown[*at]).into(),
            };
            let named = with_titles(before, &name_english, mentions, glossary);
            match after {
                Some(part) => format!("{named}, {}", title(part, false, mentions, glossary)).into(),
                None => named.into(),
            }
        }
    }
}

/// A name that the glossary does not have: a guess at its Latin letters, marked as one, or its Arabic between brackets; the lines of a
/// hashtag are spaces.
pub(super) fn unknown_english(text: &str, name: &UnknownName) -> String {
    match &name.guess {
        Some(guess) => format!("{GUESS}{guess}"),
        None => format!("[{}]", name.standing(text)),
    }
}

/// Titles in front of a name. The last one stands directly before it if it has a form for that; those before it are apposed.
fn with_titles(before: &[TitlePart], name: &str, mentions: &Mentions, glossary: &Glossary) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (at, part) in before.iter().enumerate() {
        let is_rank = |part: &TitlePart| glossary.entry(mentions.all[part.title].entry).class == Some(Class::Rank);
        let direct = at + 1 == before.len();
        let english = title(part, direct, mentions, glossary);
        // «ولي العهد السعودي الأمير محمد»: "Crown Prince", not "Crown Prince Prince".
        if is_rank(part)
            && at > 0
            && let Some(previous) = before.get(at - 1)
        {
            let longer = title(previous, true, mentions, glossary);
            if longer.split(' ').any(|word| word == english) {
                parts.pop();
                parts.push(longer);
                continue;
            }
        }
        parts.push(english);
    }
    let joined = parts.join(", ");
    let direct = before.last().is_some_and(|part| has_direct_form(part, mentions, glossary));
    match joined.as_str() {
        "" => name.to_owned(),
        titles if direct => format!("{titles} {name}"),
        titles => format!("{titles}, {name}"),
    }
}

/// The English of a title as a list would show it: not before a name. A rank has one form only: "General".
#[must_use]
pub fn title_english(part: &TitlePart, mentions: &Mentions, glossary: &Glossary) -> String {
    let rank = glossary.entry(mentions.all[part.title].entry).class == Some(Class::Rank);
    title(part, rank, mentions, glossary)
}

fn has_direct_form(part: &TitlePart, mentions: &Mentions, glossary: &Glossary) -> bool {
    glossary.entry(mentions.all[part.title].entry).before_name.is_some()
}

fn title(part: &TitlePart, direct: bool, mentions: &Mentions, glossary: &Glossary) -> String {
    let mention = &mentions.all[part.title];
    let english = match part.adjective {
        Some(adjective) => qualified(mention, glossary.entry(mentions.all[adjective].entry), direct, glossary),
        None => title_form(mention, direct, None, glossary),
    };
    let modifiers = part.modifiers.iter().map(|at| glossary.entry(mentions.all[*at].entry).en.text.as_ref());
    modifiers.chain(std::iter::once(english.as_str())).collect::<Vec<_>>().join(" ")
}

fn title_form(mention: &Mention, direct: bool, owner: Option<&Entry>, glossary: &Glossary) -> String {
    let entry = glossary.entry(mention.entry);
    let form = entry.before_name.as_deref().filter(|_| direct).unwrap_or(&entry.en);
    fill(form, mention, owner, glossary)
}

/// A noun with a country's adjective behind it. A name takes the possessive («فيلق القدس الإيراني», Iran's Quds Force); so does
/// the organization at the end of a title; a common noun takes the adjective.
fn qualified(head: &Mention, country: &Entry, direct: bool, glossary: &Glossary) -> String {
    let entry = glossary.entry(head.entry);
    let owns_filler = head.slots.last().is_some_and(|filler| {
        filler.mention.tokens.end == head.tokens.end && !filler.mention.slots.iter().any(|_| true)
    });
    if entry.kind == Kind::Title && owns_filler {
        return title_form(head, direct, Some(country), glossary);
    }
    let english = if entry.kind == Kind::Title {
        title_form(head, direct, None, glossary).into()
    } else {
        mention_english(head, glossary)
    };
    // "Israel's Jerusalem Post"
    let english = english.strip_prefix("The ").unwrap_or(&english);
    let proper = english.starts_with(char::is_uppercase);
    // «عفرين الكردية» is Kurdish; only states own.
    if proper && country.class == Some(Class::Country) && matches!(entry.kind, Kind::Organization | Kind::Place) {
        format!("{} {english}", possessive(country))
    } else {
        format!("{} {english}", adjective(country))
    }
}

/// An English form with its slots filled from `mention`; `owner` is the country whose the last filler is.
fn fill(form: &English, mention: &Mention, owner: Option<&Entry>, glossary: &Glossary) -> String {
    let mut out = String::with_capacity(64);
    if form.is_plain() {
        out.push_str(&form.text);
    } else {
        pieces(&form.pieces(), mention, owner, glossary, &mut out);
    }
    // An optional part may leave its space behind.
    let spaced = out.starts_with(' ') || out.ends_with(' ') || out.as_bytes().windows(2).any(|pair| pair == b"  ");
    if spaced { out.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ") } else { out }
}

/// Appends the pieces; false if a slot is empty.
fn pieces(form: &[Piece], mention: &Mention, owner: Option<&Entry>, glossary: &Glossary, out: &mut String) -> bool {
    let mut complete = true;
    for piece in form {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Optional(inner) => {
                let mut part = String::new();
                if pieces(inner, mention, owner, glossary, &mut part) {
                    out.push_str(&part);
                }
            }
            Piece::Slot(filter, facet) => match filler(mention, filter) {
                Some(filler) => push_filler(filler, *facet, owner, glossary, out),
                None => complete = false,
            },
        }
    }
    complete
}

fn filler<'m>(mention: &'m Mention, filter: &SlotFilter) -> Option<&'m Mention> {
    mention.slots.iter().find(|filler| filler.slot == *filter).map(|filler| &filler.mention)
}

fn push_filler(filler: &Mention, facet: Facet, owner: Option<&Entry>, glossary: &Glossary, out: &mut String) {
    let entry = glossary.entry(filler.entry);
    let name = || match filler.form {
        // The adjective in Arabic may be the name in English.
        FormKind::Adjective | FormKind::People => entry.en.text.clone(),
        _ => mention_english(filler, glossary),
    };
    if let Some(owner) = owner
        && entry.kind == Kind::Organization
    {
        let english = name();
        let proper = english.starts_with(char::is_uppercase);
        let owning: Arc<str> = if proper { possessive(owner).into() } else { adjective(owner).clone() };
        out.extend([&*owning, " ", &*english]);
        return;
    }
    match facet {
        Facet::Adjective => out.push_str(adjective(entry)),
        Facet::Possessive => out.push_str(&possessive(entry)),
        Facet::Name => out.push_str(&name()),
        Facet::The => {
            let name = name();
            // "al-Qaeda" has its article.
            if entry.the || name.starts_with(char::is_lowercase) && !name.starts_with("al-") {
                out.push_str("the ");
            }
            out.push_str(&name);
        }
    }
}

/// The adjective of a place: "Iraqi".
pub(super) fn adjective(entry: &Entry) -> &Arc<str> {
    entry.adjective.as_ref().map_or(&entry.en.text, |adjective| &adjective.en)
}

/// The English for several people of a place: the noun of the entry, or the adjective with "s" («Iraqis»); adjectives in -ese,
/// -sh, -ch and -ss serve as they are.
pub(super) fn people(entry: &Entry) -> Arc<str> {
    let Some(adjective) = &entry.adjective else { return entry.en.text.clone() };
    match &adjective.people {
        Some(people) => people.clone(),
        None if ["ese", "sh", "ch", "ss"].iter().any(|ending| adjective.en.ends_with(ending)) => adjective.en.clone(),
        None => format!("{}s", adjective.en).into(),
    }
}

/// "Iraq's"; names that end in s take the adjective instead ("U.S.", "Dutch").
fn possessive(entry: &Entry) -> String {
    if entry.en.text.ends_with('s') && entry.adjective.is_some() {
        adjective(entry).to_string()
    } else {
        format!("{}'s", entry.en.text)
    }
}
