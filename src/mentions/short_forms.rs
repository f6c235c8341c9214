//! Short forms: a later «الكاظمي» is the person whose full name the story has given.

use rustc_hash::FxHashMap;

use super::discovery::may_be_given_name;
use super::matcher::Found;
use super::{Context, Mention, Reason};
use crate::arabic::TokenKind;
use crate::glossary::Kind;

/// Whom a short form means, and the mention with the full form, if there is one.
type Meant = (u32, Option<usize>);

/// Resolves what is pending in `found`, or drops it. A short form stands for an entry whose full form came before it;
/// the headline (the first sentence, if there is one) may look ahead to the whole story. Where two entries could be meant it
/// stands for neither.
pub(crate) fn resolve(context: &Context<'_>, found: &mut Found, has_headline: bool) {
    if found.pending.is_empty() {
        return;
    }
    let mut first_full: FxHashMap<u32, usize> = FxHashMap::default();
    let pending: FxHashMap<usize, &Vec<u32>> = found.pending.iter().map(|(at, rivals)| (*at, rivals)).collect();
    for (at, mention) in found.mentions.iter().enumerate() {
        if pending.contains_key(&at) {
            continue;
        }
        for inner in mention.with_fillers() {
            first_full.entry(inner.entry).or_insert(at);
        }
    }
    let mut resolved: Vec<(usize, Option<Meant>)> = Vec::new();
    for (at, rivals) in &found.pending {
        let mention = &found.mentions[*at];
        let in_headline = has_headline && mention.sentence == 0;
        let mut introduced = rivals.iter().filter_map(|entry| {
            let full = first_full.get(entry).copied()?;
            (in_headline || full < *at).then_some((*entry, full))
        });
        let answer = match (introduced.next(), introduced.next()) {
            (Some(only), None) if fits(context, mention, only.0) => Some((only.0, Some(only.1))),
            (None, _) if rivals.len() == 1 && is_among_people(&found.mentions, *at, &pending) => {
                rivals.first().map(|entry| (*entry, None))
            }
            _ => None,
        };
        if let Some(otherwise) = answer.is_none().then(|| found.otherwise.remove(at)).flatten() {
            found.mentions[*at] = otherwise;
        } else {
            resolved.push((*at, answer));
        }
    }
    let mut index_after: Vec<usize> = Vec::with_capacity(found.mentions.len());
    let dropped: Vec<usize> = resolved.iter().filter(|(_, answer)| answer.is_none()).map(|(at, _)| *at).collect();
    let mut gone = 0;
    for at in 0..found.mentions.len() {
        index_after.push(at - gone);
        gone += usize::from(dropped.binary_search(&at).is_ok());
    }
    for (at, answer) in resolved {
        if let Some((entry, full)) = answer {
            found.mentions[at].entry = entry;
            found.mentions[at].kind = context.glossary.entry(entry).kind;
            found.mentions[at].reason = full.map_or(Reason::Form, |full| Reason::ShortFor(index_after[full]));
        }
    }
    let mut at = 0;
    found.mentions.retain(|_| {
        at += 1;
        dropped.binary_search(&(at - 1)).is_err()
    });
    found.pending.clear();
}

/// «لافروف وفيدان وعراقجي»: a short form that no full one came before, right between two people whom the text names, with no word
/// between. Only a list of names has such neighbours.
fn is_among_people(mentions: &[Mention], at: usize, pending: &FxHashMap<usize, &Vec<u32>>) -> bool {
    let person = |at: usize| mentions[at].kind == Kind::Person && !pending.contains_key(&at);
    let (Some(before), Some(after)) = (at.checked_sub(1), mentions.get(at + 1)) else { return false };
    mentions[at].kind == Kind::Person
        && mentions[before].tokens.end == mentions[at].tokens.start
        && mentions[at].tokens.end == after.tokens.start
        && matches!(mentions[at].proclitics.as_str(), "" | "و")
        && after.proclitics == "و"
        && person(before)
        && person(at + 1)
}

/// Whether the context lets the short form be this entry.
fn fits(context: &Context<'_>, mention: &Mention, entry: u32) -> bool {
    let tokens = context.document.tokens();
    let start = mention.tokens.start;
    let sentence = &context.document.sentences()[mention.sentence].tokens;
    let before = (start > sentence.start).then(|| start - 1);
    let person = context.glossary.entry(entry).kind == Kind::Person;
    if person
        && mention.proclitics.is_empty()
        && before.is_some_and(|at| tokens[at].kind == TokenKind::Arabic && context.is_given_name(at))
    {
        return false;
    }
    // «قالت دويون كيم»: behind a verb of persons a word that only names have, or none, is the given name of somebody else.
    if person
        && mention.proclitics.is_empty()
        && let Some(at) = before
        && at > sentence.start
        && may_be_given_name(context.names, context.document, context.text, at)
    {
        let verb = context.document.folded(at - 1);
        if context.names.is_speech_verb(verb) || context.names.is_act(verb) {
            return false;
        }
    }
    let word = context.document.folded(start);
    if mention.tokens.len() > 1 || !context.names.is_cautious(word) && mention.proclitics.is_empty() {
        return true;
    }
    let stem = context.text[mention.range.clone()].to_owned();
    if !context.names.is_cautious(&crate::arabic::normalize(&stem)) {
        return true;
    }
    // A name that is also a word («صالح»): only right behind a verb of speech or a title, or before the colon of a headline («سلام: …»).
    let headline = || {
        mention.sentence == 0
            && before.is_none()
            && tokens.get(mention.tokens.end).is_some_and(|token| &context.text[token.range()] == ":")
    };
    mention.proclitics.is_empty()
        && (headline()
            || before.is_some_and(|at| {
                let word = context.document.folded(at);
                context.names.is_speech_verb(word)
                    || context.names.is_act(word)
                    || context.names.is_title_word(word)
                    || context.names.is_before_cautious(word)
            }))
}

#[cfg(test)]
mod tests {
    use crate::arabic::Document;
    use crate::glossary::Glossary;
    use crate::mentions::{Names, Reason, find};

    #[test]
    fn another_with_the_same_family_name_is_somebody_else() {
        let glossary = Glossary::embedded();
        for (text, stands) in [
            ("وصل كيم جونغ أون إلى بكين. وقال كيم إن الاتفاق بعيد.", true),
            ("وصل كيم جونغ أون إلى بكين. وقالت دويون كيم إن الاتفاق بعيد.", false),
        ] {
            let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
            let found = find(text, &document, false, &glossary, Names::embedded());
            let short = found.all.iter().any(|mention| matches!(mention.reason, Reason::ShortFor(_)));
            assert_eq!(short, stands, "{text}");
        }
    }

    #[test]
    fn between_two_people_a_short_form_needs_no_full_one() {
        let glossary = Glossary::embedded();
        for (text, stands) in [
            ("اجتمع لافروف وفيدان وعراقجي أمس.", true),
            ("اجتمع لافروف وفيدان أمس.", false),
            ("قدم المحامي البرهان وحفتر غائب.", false),
        ] {
            let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
            let found = find(text, &document, false, &glossary, Names::embedded());
            let names = |id: &str| found.all.iter().any(|mention| &*glossary.entry(mention.entry).id == id);
            assert_eq!(names("hakan-fidan") || names("abdel-fattah-al-burhan"), stands, "{text}");
        }
    }
}
