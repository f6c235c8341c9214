//! Patterns: the Arabic forms with alternatives, optional parts and slots, and the English that fills the slots.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::entry::{Class, Kind};
use crate::arabic::{Document, normalize};

/// The most forms that one pattern may stand for.
const MOST_FORMS: usize = 512;

/// What may fill a slot.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SlotFilter {
    /// Any entry of the kind.
    Kind(Kind),
    /// Any entry of the class.
    Class(Class),
    /// One entry, by id.
    Entry(String),
}

/// A slot of an Arabic pattern.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Slot {
    /// What may fill it.
    pub filter: SlotFilter,
    /// Whether the adjective fills it, not the name.
    pub adjective: bool,
}

/// One element of an expanded Arabic pattern.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Element {
    /// A folded token.
    Word(String),
    Slot(Slot),
}

/// How a slot's filler is written in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Facet {
    /// "Iraq".
    Name,
    /// "Iraqi".
    Adjective,
    /// "Iraq's".
    Possessive,
    /// "the Quds Force", "Reuters".
    The,
}

/// A piece of an English form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// As it is.
    Text(String),
    /// What fills the Arabic slot.
    Slot(SlotFilter, Facet),
    /// Left out when a slot inside it is empty.
    Optional(Vec<Piece>),
}

/// An English form with its slots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct English {
    /// As written in the file.
    pub text: Arc<str>,
    /// The same in pieces; none where it has no slots and is its text.
    pub(super) pieces: Box<[Piece]>,
}

impl English {
    /// Reads an English form.
    ///
    /// # Errors
    /// What is wrong with it, as a sentence.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut rest = text;
        let pieces = english_pieces(&mut rest, false)?;
        let pieces = if matches!(pieces.as_slice(), [Piece::Text(_)]) { Box::default() } else { pieces.into() };
        Ok(Self { text: text.into(), pieces })
    }

    /// The form in pieces.
    #[must_use]
    pub fn pieces(&self) -> Cow<'_, [Piece]> {
        if self.is_plain() { vec![Piece::Text(self.text.to_string())].into() } else { Cow::Borrowed(&self.pieces) }
    }

    /// Every slot that it uses.
    pub(crate) fn slots(&self) -> Vec<&SlotFilter> {
        fn collect<'a>(pieces: &'a [Piece], into: &mut Vec<&'a SlotFilter>) {
            for piece in pieces {
                match piece {
                    Piece::Text(_) => {}
                    Piece::Slot(filter, _) => into.push(filter),
                    Piece::Optional(inner) => collect(inner, into),
                }
            }
        }
        let mut slots = Vec::new();
        collect(&self.pieces, &mut slots);
        slots
    }

    /// What is said where no slot is filled: "Interior Ministry"; nothing where one must be, or there is none.
    pub(crate) fn unfilled(&self) -> Option<String> {
        let mut text = String::new();
        let mut has_slots = false;
        for piece in &self.pieces {
            match piece {
                Piece::Text(part) => text.push_str(part),
                Piece::Slot(..) => return None,
                Piece::Optional(_) => has_slots = true,
            }
        }
        has_slots.then(|| text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Whether it has no slots.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.pieces.is_empty()
    }
}

fn english_pieces(rest: &mut &str, inside: bool) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    loop {
        let end = rest.find(['[', ']', '{', '}']).unwrap_or(rest.len());
        if end > 0 {
            pieces.push(Piece::Text(rest[..end].to_owned()));
        }
        let mark = rest[end..].chars().next();
        *rest = rest.get(end + 1..).unwrap_or("");
        match mark {
            None if inside => return Err("`[` is never closed".into()),
            None => return Ok(pieces),
            Some('[') if inside => return Err("`[` inside `[…]`".into()),
            Some('[') => pieces.push(Piece::Optional(english_pieces(rest, true)?)),
            Some(']') if inside => return Ok(pieces),
            Some(']') => return Err("`]` without `[`".into()),
            Some('{') => {
                let close = rest.find('}').ok_or("`{` is never closed")?;
                let (filter, facet) = english_slot(&rest[..close])?;
                pieces.push(Piece::Slot(filter, facet));
                *rest = &rest[close + 1..];
            }
            Some(_) => return Err("`}` without `{`".into()),
        }
    }
}

fn english_slot(name: &str) -> Result<(SlotFilter, Facet), String> {
    let name = name.trim();
    if let Some(name) = name.strip_prefix("the ") {
        return Ok((slot_filter(name)?, Facet::The));
    }
    if let Some(name) = name.strip_suffix(" adjective") {
        return Ok((slot_filter(name)?, Facet::Adjective));
    }
    if let Some(name) = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")) {
        return Ok((slot_filter(name)?, Facet::Possessive));
    }
    Ok((slot_filter(name)?, Facet::Name))
}

fn slot_filter(name: &str) -> Result<SlotFilter, String> {
    let name = name.trim();
    if let Some(kind) = Kind::from_name(name) {
        return Ok(SlotFilter::Kind(kind));
    }
    if let Some((class, _)) = Class::from_name(name) {
        return Ok(SlotFilter::Class(class));
    }
    let is_id = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if is_id { Ok(SlotFilter::Entry(name.to_owned())) } else { Err(format!("`{{{name}}}` is no slot")) }
}

fn arabic_slot(name: &str) -> Result<Slot, String> {
    let name = name.trim();
    let (name, adjective) = name.strip_suffix(" adjective").map_or((name, false), |name| (name, true));
    Ok(Slot { filter: slot_filter(name)?, adjective })
}

/// The forms that an Arabic pattern stands for, each a sequence of folded tokens and slots.
///
/// # Errors
/// What is wrong with the pattern, as a sentence.
pub(crate) fn expand(pattern: &str) -> Result<Vec<Vec<Element>>, String> {
    if !pattern.contains(['(', '[', '{', ')', ']', '}', '|']) {
        let mut form = Vec::new();
        words(pattern, &mut form);
        return if form.is_empty() { Err("the form is empty".into()) } else { Ok(vec![form]) };
    }
    let mut rest = pattern;
    let mut forms = alternatives(&mut rest, 0)?;
    if !rest.is_empty() {
        return Err(format!("`{}` without its opening mark", rest.chars().next().unwrap_or(')')));
    }
    let mut seen = rustc_hash::FxHashSet::default();
    forms.retain(|form| seen.insert(form.clone()));
    for form in &forms {
        match form.first() {
            None => return Err("a form of the pattern is empty".into()),
            Some(Element::Slot(_)) => return Err("the pattern begins with a slot".into()),
            Some(Element::Word(_)) => {}
        }
        let slots: Vec<&Slot> = form
            .iter()
            .filter_map(|element| match element {
                Element::Slot(slot) => Some(slot),
                Element::Word(_) => None,
            })
            .collect();
        let doubled = slots.iter().enumerate().any(|(at, slot)| slots[..at].iter().any(|s| s.filter == slot.filter));
        if doubled {
            return Err("the pattern has the same slot twice".into());
        }
    }
    Ok(forms)
}

/// Reads `a | b | …` up to a closing mark or the end.
fn alternatives(rest: &mut &str, depth: usize) -> Result<Vec<Vec<Element>>, String> {
    if depth > 8 {
        return Err("brackets are nested too deeply".into());
    }
    let mut all = Vec::new();
    loop {
        all.extend(sequence(rest, depth)?);
        match rest.strip_prefix('|') {
            Some(after) => *rest = after,
            None => return Ok(all),
        }
    }
}

fn sequence(rest: &mut &str, depth: usize) -> Result<Vec<Vec<Element>>, String> {
    let mut forms: Vec<Vec<Element>> = vec![Vec::new()];
    loop {
        let end = rest.find(['(', '[', '{', ')', ']', '}', '|']).unwrap_or(rest.len());
        for form in &mut forms {
            words(&rest[..end], form);
        }
        *rest = &rest[end..];
        let Some(mark @ ('(' | '[' | '{')) = rest.chars().next() else { return Ok(forms) };
        *rest = &rest[1..];
        if mark == '{' {
            let close = rest.find('}').ok_or("`{` is never closed")?;
            let slot = arabic_slot(&rest[..close])?;
            for form in &mut forms {
                form.push(Element::Slot(slot.clone()));
            }
            *rest = &rest[close + 1..];
            continue;
        }
        let mut inner = alternatives(rest, depth + 1)?;
        let close = if mark == '(' { ')' } else { ']' };
        *rest = rest.strip_prefix(close).ok_or_else(|| format!("`{mark}` is never closed"))?;
        if inner.iter().any(Vec::is_empty) {
            return Err(format!("an alternative in `{mark}…{close}` is empty"));
        }
        if mark == '[' {
            inner.push(Vec::new());
        }
        if forms.len() * inner.len() > MOST_FORMS {
            return Err(format!("the pattern stands for more than {MOST_FORMS} forms"));
        }
        forms = forms.iter().flat_map(|form| inner.iter().map(|more| [form.as_slice(), more].concat())).collect();
    }
}

/// Appends the folded tokens of plain text.
fn words(text: &str, form: &mut Vec<Element>) {
    for word in text.split_whitespace() {
        form.extend(tokens(word).into_iter().map(Element::Word));
    }
}

/// The folded tokens of a text, as a [`Document`] would have them.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    let plain = |word: &str| word.chars().all(|c| matches!(c, '\u{0621}'..='\u{064A}') && c != '\u{0640}');
    if text.split(' ').all(|word| !word.is_empty() && plain(word)) {
        return text.split(' ').map(normalize).collect();
    }
    let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    (0..document.tokens().len()).map(|at| document.folded(at).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(pattern: &str) -> Vec<String> {
        let show = |element: &Element| match element {
            Element::Word(word) => word.clone(),
            Element::Slot(slot) => format!("{:?}{}", slot.filter, if slot.adjective { "+adj" } else { "" }),
        };
        expand(pattern).unwrap().iter().map(|form| form.iter().map(show).collect::<Vec<_>>().join(" ")).collect()
    }

    #[test]
    fn patterns_expand() {
        assert_eq!(forms("رويترز"), ["رويترز"]);
        assert_eq!(forms("(وزير|وزيرة) النفط"), ["وزير النفط", "وزيره النفط"]);
        assert_eq!(forms("وزير النفط [{country adjective}]"), ["وزير النفط Class(Country)+adj", "وزير النفط"]);
        assert_eq!(forms("قائد {organization}"), ["قاءد Kind(Organization)"]);
        assert_eq!(forms("البيت (الأبيض|الأبيض الأميركي)").len(), 2);
    }

    #[test]
    fn faults_are_named() {
        for (pattern, fault) in [
            ("{country} وزير", "begins with a slot"),
            ("(وزير", "never closed"),
            ("وزير)", "without its opening"),
            ("(وزير|) النفط", "is empty"),
            ("وزير {Country}", "is no slot"),
            ("وزير {country} {country}", "twice"),
            ("  ", "empty"),
            ("(ا|ب) (ا|ب) (ا|ب) (ا|ب) (ا|ب) (ا|ب) (ا|ب) (ا|ب) (ا|ب) (ا|ب)", "more than"),
        ] {
            let message = expand(pattern).unwrap_err();
            assert!(message.contains(fault), "{pattern}: {message}");
        }
    }

    #[test]
    fn english_has_pieces() {
        let english = English::parse("[{country adjective}] head of {the organization}").unwrap();
        assert_eq!(english.pieces().len(), 3);
        assert_eq!(english.slots().len(), 2);
        assert!(English::parse("[a").is_err() && English::parse("a}").is_err() && English::parse("{A b}").is_err());
    }
}
