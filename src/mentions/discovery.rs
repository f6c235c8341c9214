//! Names that the glossary does not have: a given name with what follows it, found by its evidence.
//!
//! This is deliberately narrow. A name is proposed only where a known given name stands in the place of a name: behind a title, a
//! verb of speech, or before a word that can only be a part of a name (بن، أبو، عبد، ال…).

use std::ops::Range;

use super::{Context, Mention};
use crate::arabic::TokenKind;
use crate::glossary::Kind;

/// A name that the glossary does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName {
    /// Its tokens in the document.
    pub tokens: Range<usize>,
    /// Its bytes in the source.
    pub range: Range<usize>,
    /// The index of its sentence.
    pub sentence: usize,
    /// What tells that it is a name.
    pub evidence: Evidence,
}

/// What tells that words are a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// A title stands before it.
    Title,
    /// A verb of speech stands before it.
    SpeechVerb,
    /// A given name with a part that only names have.
    GivenName,
}

impl std::fmt::Display for Evidence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Title => "behind a title",
            Self::SpeechVerb => "behind a verb of speech",
            Self::GivenName => "a given name with a part that only names have",
        })
    }
}

/// The most words of a proposed name.
const LONGEST: usize = 7;

/// Finds unknown names outside `known`, which is in text order.
pub(crate) fn discover(context: &Context<'_>, known: &[Mention]) -> Vec<UnknownName> {
    let mut found = Vec::new();
    let mut next_known = 0;
    for (number, sentence) in context.document.sentences().iter().enumerate() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            while known.get(next_known).is_some_and(|mention| mention.tokens.end <= at) {
                next_known += 1;
            }
            if let Some(mention) = known.get(next_known).filter(|mention| mention.tokens.contains(&at)) {
                at = mention.tokens.end;
                continue;
            }
            let limit = known.get(next_known).map_or(sentence.tokens.end, |m| m.tokens.start.min(sentence.tokens.end));
            let before = next_known.checked_sub(1).map(|at| &known[at]).filter(|mention| mention.tokens.end == at);
            match name_at(context, sentence.tokens.start, at, limit, before) {
                Some((end, evidence)) => {
                    let range = context.document.span(at..end);
                    found.push(UnknownName { tokens: at..end, range, sentence: number, evidence });
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    found
}

/// The end of the name that starts at token `at`, if one does, and its evidence.
fn name_at(
    context: &Context<'_>,
    start: usize,
    at: usize,
    limit: usize,
    before: Option<&Mention>,
) -> Option<(usize, Evidence)> {
    let document = context.document;
    let is_arabic = |at: usize| document.tokens()[at].kind == TokenKind::Arabic;
    if !is_arabic(at) {
        return None;
    }
    let folded = document.folded(at);
    let certain = context.is_given_name(at) || is_name_head(folded);
    if !certain && folded != "بن" && !context.may_be_given_name(at) {
        return None;
    }
    let after_title = before
        .is_some_and(|mention| matches!(context.glossary.entry(mention.entry).kind, Kind::Title | Kind::Modifier));
    let after_verb = at > start && context.names.is_speech_verb(document.folded(at - 1));
    if !certain {
        let opens = if folded == "بن" {
            // «قال بن عبد الرحمن»; behind another word it goes on with a name that is not known.
            after_title
                || after_verb
                || at == start
                || !is_arabic(at - 1)
                || context.names.is_stop_word(document.folded(at - 1), context.surface(at - 1))
        } else {
            // Given names that are common words too («سعيد», «أمل») count behind a title and before another part of a name:
            // «سليم عبد الجواد».
            let next = at + 1;
            let pair = next < limit
                && is_arabic(next)
                && (context.is_given_name(next) || matches!(document.folded(next), "عبد" | "ابو" | "بن"));
            after_title || pair
        };
        if !opens {
            return None;
        }
    }
    let mut end = at;
    let mut patronymic = false;
    while end < limit && end - at < LONGEST && is_arabic(end) {
        let folded = document.folded(end);
        let link = matches!(folded, "بن" | "ابن" | "ابو" | "ال" | "عبد" | "ولد");
        let article = end > at
            && folded.starts_with("ال")
            && folded.chars().count() > 4
            && can_be_family_name(folded)
            && !context.names.is_no_name(folded);
        // «سلطان بن سحيم»: what follows بن is a name, known or not.
        let of_link = end > at
            && match document.folded(end - 1) {
                "بن" | "ابن" | "ابو" | "ال" | "ولد" => true,
                "عبد" => folded.starts_with("ال"),
                _ => false,
            }
            && can_be_family_name(folded)
            && !context.names.is_stop_word(folded, context.surface(end));
        if link || article || of_link || context.may_be_given_name(end) {
            patronymic |= link || article || of_link;
            end += 1;
            // «عبد الجواد» is one name, and its article that of its second part.
            if article && !matches!(document.folded(end - 2), "عبد" | "ابو" | "ال") {
                break;
            }
        } else if end > at + 1 && document.folded(end - 2) == "ال" {
            // «آل ثاني» ends a name.
            break;
        } else {
            // One more word is a family name if the name must end behind it.
            let closes = end + 1 == limit
                || !is_arabic(end + 1)
                || context.names.is_stop_word(document.folded(end + 1), context.surface(end + 1));
            if closes
                && end > at
                && can_be_family_name(folded)
                && !context.names.is_stop_word(folded, context.surface(end))
                && !context.names.is_no_name(folded)
                && !context.names.is_speech_verb(folded)
            {
                end += 1;
            }
            break;
        }
    }
    while end > at && matches!(document.folded(end - 1), "بن" | "ابن" | "ابو" | "ال" | "عبد" | "ولد") {
        end -= 1;
    }
    let evidence = match (after_title, after_verb) {
        (true, _) => Evidence::Title,
        (_, true) => Evidence::SpeechVerb,
        _ if patronymic || end - at > 2 => Evidence::GivenName,
        _ => return None,
    };
    (end - at >= 2 || end > at && after_title).then_some((end, evidence))
}

fn is_name_head(folded: &str) -> bool {
    matches!(folded, "عبد" | "ابو")
}

/// Whether the shape of a word lets it be a family name: no case ending, no particle written to it, no verb's س.
fn can_be_family_name(folded: &str) -> bool {
    let letters = folded.chars().count();
    letters >= 3
        && !folded.starts_with("لل")
        && !folded.starts_with("وال")
        && !folded.starts_with("بال")
        && !folded.starts_with("سي")
        // «لتنفيذ», «بتهمة», «لوكالة»: a particle and a noun, far more often than a name.
        && !folded.starts_with("لت")
        && !folded.starts_with("بت")
        && !(folded.starts_with(['ل', 'ب']) && folded.ends_with('ه'))
        && !(folded.starts_with('و') && folded.ends_with('ه'))
        && !folded.ends_with("ها")
        && !folded.ends_with("ته")
        && !folded.ends_with("ون")
        && !folded.ends_with("ات")
}
