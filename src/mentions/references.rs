//! References: a later bare «الحركة», «الوزير», «المملكة» means what the story has introduced, where only one thing can be meant.
//!
//! A noun refers to an organization or place one of whose forms begins with it («حركة حماس», «المملكة العربية السعودية»), or to a person
//! whom the story has given a title that begins with it. Of two that could be meant neither is; then the noun stays a common noun.

use std::ops::Range;

use super::{Context, Mention, Mentions, Name, PhraseKind};
use crate::arabic::TokenKind;
use crate::arabic::clitics::has_article;
use crate::glossary::{Class, Entry, Kind};

/// A noun that stands for an entry which the story has introduced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its token in the document.
    pub token: usize,
    /// Its bytes in the source.
    pub range: Range<usize>,
    /// The index of its sentence.
    pub sentence: usize,
    /// The mention that introduced what it means: an index into [`Mentions::all`].
    pub introduced: usize,
}

/// Finds the references of a document, in text order.
pub(crate) fn find(context: &Context<'_>, mentions: &Mentions) -> Vec<Reference> {
    let document = context.document;
    let mut found = Vec::new();
    for (sentence, range) in document.sentences().iter().map(|sentence| sentence.tokens.clone()).enumerate() {
        for token in range.clone() {
            if document.tokens()[token].kind != TokenKind::Arabic {
                continue;
            }
            let Some(noun) = document.folded(token).strip_prefix("ال").filter(|noun| context.names.is_reference(noun))
            else {
                continue;
            };
            if is_bare(context, mentions, &range, token)
                && let Some(introduced) = only_one(context, mentions, token, noun)
            {
                let span = document.tokens()[token].range();
                found.push(Reference { token, range: span, sentence, introduced });
            }
        }
    }
    found
}

/// Whether the noun stands alone: in no longer mention or phrase, with no adjective behind it.
fn is_bare(context: &Context<'_>, mentions: &Mentions, sentence: &Range<usize>, token: usize) -> bool {
    let at = mentions.phrases.partition_point(|phrase| phrase.tokens.end <= token);
    let alone = mentions.phrases.get(at).is_none_or(|phrase| {
        phrase.tokens.start > token || phrase.tokens.len() == 1 && matches!(phrase.kind, PhraseKind::Single(_))
    });
    let next = token + 1;
    let described = next < sentence.end
        && context.document.tokens()[next].kind == TokenKind::Arabic
        && (has_article(context.document.folded(next))
            || mentions.all.iter().any(|m| m.tokens.start == next && m.proclitics.is_empty() && names(m)));
    let named = mentions.unknown.iter().any(|name| name.tokens.start <= next && token < name.tokens.end);
    alone && !described && !named
}

fn names(mention: &Mention) -> bool {
    matches!(mention.kind, Kind::Person | Kind::Organization | Kind::Place)
}

/// The mention that introduced the only entry that the noun can mean.
fn only_one(context: &Context<'_>, mentions: &Mentions, token: usize, noun: &str) -> Option<usize> {
    let mut only: Option<usize> = None;
    let mut meant = |at: usize| {
        let first = *only.get_or_insert(at);
        mentions.all[first].entry == mentions.all[at].entry
    };
    for (at, mention) in mentions.all.iter().enumerate().take_while(|(_, mention)| mention.tokens.end <= token) {
        let body = matches!(mention.kind, Kind::Organization | Kind::Place)
            && mention.slots.is_empty()
            && matches!(mention.form, crate::glossary::FormKind::Full | crate::glossary::FormKind::FullShort)
            && begins_with(context.glossary.entry(mention.entry), noun);
        if body && !meant(at) {
            return None;
        }
    }
    for phrase in mentions.phrases.iter().take_while(|phrase| phrase.tokens.end <= token) {
        let PhraseKind::Named { before, name, after } = &phrase.kind else { continue };
        let titled = before.iter().chain(after).any(|part| {
            let first = context.document.folded(mentions.all[part.title].tokens.start);
            // «رئيس البرلمان» is not «الرئيس».
            noun != "رءيس" && first == noun || first.strip_prefix("ال") == Some(noun)
        });
        match name {
            Name::Known(at) if titled && !meant(*at) => return None,
            // Somebody without an entry has the title too.
            Name::Unknown(_) if titled => return None,
            _ => {}
        }
    }
    only.filter(|at| !has_rival(context, mentions, token, *at))
}

/// Whether another body of the same class has been named, by whatever noun: «حماس» before «حركة فتح».
fn has_rival(context: &Context<'_>, mentions: &Mentions, token: usize, only: usize) -> bool {
    let group = |entry: &Entry| match entry.class {
        Some(Class::ArmedGroup) => Some(Class::Party),
        class => class,
    };
    let meant = context.glossary.entry(mentions.all[only].entry);
    meant.kind == Kind::Organization
        && mentions.all.iter().take_while(|mention| mention.tokens.end <= token).any(|mention| {
            let entry = context.glossary.entry(mention.entry);
            entry.kind == Kind::Organization && group(entry) == group(meant) && entry.en.text != meant.en.text
        })
}

/// Whether a form of the entry of two words or more begins with the noun, with or without ال.
fn begins_with(entry: &Entry, noun: &str) -> bool {
    entry.patterns().filter(|pattern| !pattern.contains(['(', '[', '{'])).any(|form| {
        let mut words = form.split(' ');
        let first = crate::arabic::normalize(words.next().unwrap_or_default());
        words.next().is_some() && first.strip_prefix("ال").unwrap_or(&first) == noun
    })
}

#[cfg(test)]
mod tests {
    use crate::arabic::Document;
    use crate::glossary::Glossary;
    use crate::mentions::{Names, find};

    #[test]
    fn a_noun_means_the_only_thing_that_was_introduced() {
        let glossary = Glossary::embedded();
        for (text, expected) in [
            ("أعلنت حركة حماس الهدنة. وقالت الحركة إنها ملتزمة.", vec![("الحركة", "hamas")]),
            ("اجتمعت حماس مع حركة فتح. وقالت الحركة إنها ملتزمة.", vec![]),
            ("دعت المملكة العربية السعودية إلى الحوار. وأكدت المملكة ذلك.", vec![("المملكة", "saudi-arabia")]),
            (
                "التقى وزير الخارجية العراقي فؤاد حسين الوفد. وقال الوزير إن الحوار مستمر.",
                vec![("الوزير", "fuad-hussein")],
            ),
            ("وقال الوزير إن الحوار مستمر.", vec![]),
            ("أعلنت حركة حماس الهدنة. وقالت الحركة الشعبية إنها ملتزمة.", vec![]),
        ] {
            let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
            let mentions = find(text, &document, false, &glossary, Names::embedded());
            let found: Vec<(&str, String)> = mentions
                .references
                .iter()
                .map(|r| (&text[r.range.clone()], glossary.entry(mentions.all[r.introduced].entry).id.to_string()))
                .collect();
            let found: Vec<(&str, &str)> = found.iter().map(|(noun, id)| (*noun, id.as_str())).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
