//! `when`: whether the context of a form is the one that its entry asks for.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::arabic::clitics::{has_article, is_behind_proclitics, proclitic_splits};
use crate::arabic::endings::{Endings, without_article};
use crate::arabic::tokens::ending_of;
use crate::arabic::{Document, TokenKind};
use crate::glossary::{Condition, Kind, Phrases, Topic, Topics};

/// How many words `before` and `after` look at.
const REACH: usize = 3;

/// What `story` and `topic` have already looked up in the document.
#[derive(Debug, Default)]
pub struct Story {
    phrases: RefCell<FxHashMap<String, bool>>,
    topics: RefCell<FxHashMap<String, bool>>,
    /// The endings of all its words.
    endings: OnceCell<Endings>,
}

/// What the words alone say of conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holding {
    /// The condition of this index holds, and is the first that does.
    Condition(usize),
    /// None holds by the words alone, one may by the entries beside the form.
    Neighbours,
    /// None holds.
    Nothing,
}

/// What stands next to a form.
#[derive(Debug, Clone, Default)]
pub(crate) struct Neighbours {
    /// A title or rank stands directly before it.
    pub(crate) title: bool,
    /// The kinds of the entries that stand directly before and behind it.
    pub(crate) kinds: Vec<Kind>,
}

/// Which of the conditions holds for the form at `form` in the sentence `sentence` (both token ranges), as far as words tell.
pub(crate) fn first_holding(
    conditions: &[Condition],
    document: &Document,
    sentence: &Range<usize>,
    form: &Range<usize>,
    story: &Story,
    endings: &Endings,
) -> Holding {
    let mut neighbours = false;
    for (at, condition) in conditions.iter().enumerate() {
        if words_hold(condition, document, sentence, form, story, endings) {
            if !condition.asks_neighbours() {
                return Holding::Condition(at);
            }
            neighbours = true;
        }
    }
    if neighbours { Holding::Neighbours } else { Holding::Nothing }
}

/// The first condition that holds once the neighbours of the form are known.
pub(crate) fn first_holding_beside(
    conditions: &[Condition],
    document: &Document,
    sentence: &Range<usize>,
    form: &Range<usize>,
    story: &Story,
    endings: &Endings,
    neighbours: &Neighbours,
) -> Option<usize> {
    conditions.iter().position(|condition| {
        condition.title.is_none_or(|wanted| wanted == neighbours.title)
            && (condition.beside.is_empty() || condition.beside.iter().any(|kind| neighbours.kinds.contains(kind)))
            && words_hold(condition, document, sentence, form, story, endings)
    })
}

fn words_hold(
    condition: &Condition,
    document: &Document,
    sentence: &Range<usize>,
    form: &Range<usize>,
    story: &Story,
    endings: &Endings,
) -> bool {
    if condition.quoted.is_some_and(|wanted| wanted != quoted(document, sentence, form))
        || condition.described.is_some_and(|wanted| wanted != described(document, sentence, form))
    {
        return false;
    }
    // A phrase may reach into the form («القوة القاهرة», «مياه النيل»), but the form is no evidence for itself.
    let before = || reach_back(document, sentence.start, form.start)..form.end;
    let after = || form.start..reach_forward(document, sentence.end, form.end);
    let whole = || sentence.clone();
    let any = |phrases: &Phrases, within: &dyn Fn() -> Range<usize>| {
        let mut range = None;
        phrases.among(endings).any(|(phrase, words)| {
            let (first, rest) = parts(phrase, words);
            find(document, range.get_or_insert_with(within), first, rest, words)
                .any(|at| at < form.start || at + words > form.end)
        })
    };
    let wanted = |phrases: &Phrases, within: &dyn Fn() -> Range<usize>| phrases.is_empty() || any(phrases, within);
    wanted(&condition.near, &whole)
        && wanted(&condition.before, &before)
        && wanted(&condition.after, &after)
        && !any(&condition.not_near, &whole)
        && !any(&condition.not_before, &before)
        && !any(&condition.not_after, &after)
        && (condition.story.is_empty() || in_story(document, &condition.story, story))
        && (condition.topic.is_empty() || condition.topic.iter().any(|topic| is_about(document, topic, story)))
}

/// Whether the article is about the topic.
fn is_about(document: &Document, topic: &str, story: &Story) -> bool {
    if let Some(known) = story.topics.borrow().get(topic) {
        return *known;
    }
    let about = Topics::embedded().get(topic).is_some_and(|known| has_words(document, known));
    story.topics.borrow_mut().insert(topic.to_owned(), about);
    about
}

fn has_words(document: &Document, topic: &Topic) -> bool {
    let mut found: FxHashSet<String> = FxHashSet::default();
    for at in 0..document.tokens().len() {
        let mut sure = false;
        proclitic_splits(document.folded(at), |split| {
            let word = split.stem.strip_prefix("ال").unwrap_or(&split.stem);
            let follows = |tail: &Vec<String>| {
                let mut next = at + 1..document.tokens().len();
                tail.iter().all(|word| next.next().is_some_and(|at| document.folded(at) == word))
            };
            sure |= topic.surely_beginning_with(word).is_some_and(|tails| tails.iter().any(follows));
            if topic.beginning_with(word).is_some_and(|tails| tails.iter().any(follows)) {
                found.insert(word.to_owned());
            }
        });
        if sure || found.len() >= topic.least {
            return true;
        }
    }
    false
}

/// Whether a word with ال stands directly behind the form, as its adjective does.
fn described(document: &Document, sentence: &Range<usize>, form: &Range<usize>) -> bool {
    form.end < sentence.end
        && document.tokens()[form.end].kind == TokenKind::Arabic
        && has_article(document.folded(form.end))
}

/// Whether any of the phrases stands in the document.
fn in_story(document: &Document, phrases: &Phrases, story: &Story) -> bool {
    let endings = story.endings.get_or_init(|| Endings::new(document, 0..document.tokens().len()));
    phrases.among(endings).any(|(phrase, words)| {
        if let Some(known) = story.phrases.borrow().get(phrase) {
            return *known;
        }
        let (first, rest) = parts(phrase, words);
        let found = find(document, &(0..document.tokens().len()), first, rest, words).next().is_some();
        story.phrases.borrow_mut().insert(phrase.to_owned(), found);
        found
    })
}

/// Whether the form stands alone between quotation marks.
fn quoted(document: &Document, sentence: &Range<usize>, form: &Range<usize>) -> bool {
    let is_quote = |at: usize| document.tokens()[at].kind == TokenKind::Quote;
    form.start > sentence.start && form.end < sentence.end && is_quote(form.start - 1) && is_quote(form.end)
}

fn is_word(document: &Document, at: usize) -> bool {
    matches!(document.tokens()[at].kind, TokenKind::Arabic | TokenKind::Foreign | TokenKind::Number)
}

fn reach_back(document: &Document, limit: usize, from: usize) -> usize {
    let mut at = from;
    let mut words = 0;
    while at > limit && words < REACH {
        at -= 1;
        words += usize::from(is_word(document, at));
    }
    at
}

fn reach_forward(document: &Document, limit: usize, from: usize) -> usize {
    let mut at = from;
    let mut words = 0;
    while at < limit && words < REACH {
        words += usize::from(is_word(document, at));
        at += 1;
    }
    at
}

/// The first word of a phrase of so many words, and the others. Phrases are so short that a search for a space is best a plain one.
fn parts(phrase: &str, words: usize) -> (&str, Option<&str>) {
    let space = if words == 1 { None } else { phrase.bytes().position(|byte| byte == b' ') };
    match space {
        None => (phrase, None),
        Some(space) => (&phrase[..space], Some(&phrase[space + 1..])),
    }
}

/// The tokens of the range at which the phrase of so many words stands, its first word with or without proclitics.
fn find<'d>(
    document: &'d Document,
    range: &Range<usize>,
    first: &'d str,
    rest: Option<&'d str>,
    words: usize,
) -> impl Iterator<Item = usize> + 'd {
    let end = (range.end + 1).saturating_sub(words);
    // Its last two letters tell most words apart.
    let ending = ending_of(without_article(first));
    (range.start..end).filter(move |at| {
        if ending.is_some_and(|ending| document.ending(*at) != ending) {
            return false;
        }
        let mut behind = rest.into_iter().flat_map(|rest| rest.split(' ')).zip(at + 1..);
        begins_with(document.folded(*at), first) && behind.all(|(word, at)| document.folded(at) == word)
    })
}

/// Whether the token is the word, alone or behind proclitics.
fn begins_with(token: &str, word: &str) -> bool {
    if token == word {
        return true;
    }
    // «لل» swallows the alif of the article, so the tail is compared first.
    let tail = without_article(word);
    // The last letter tells most words apart.
    if token.len() <= tail.len() || token.as_bytes().last() != tail.as_bytes().last() || !token.ends_with(tail) {
        return false;
    }
    is_behind_proclitics(token, word)
}

#[cfg(test)]
mod tests {
    use crate::glossary::{Glossary, Layer};
    use crate::mentions::{Names, run_examples};

    /// Each key of `when` with the sentences in which its entry is and is not meant.
    #[test]
    fn each_key_decides() {
        let entries = r#"
[president]
kind = "title"
ar = "الرئيس"
en = "president"

[syria]
kind = "place"
ar = "سوريا"
en = "Syria"
class = "country"
adjective = { ar = "سوري", en = "Syrian" }

[by-title]
kind = "person"
ar = "الأسد"
en = "Assad"
when = { title = true }
yes = ["قال الرئيس الأسد إن الحرب انتهت.", "التقى الرئيس السوري الأسد الوفد."]
no = ["هرب الأسد من الحديقة.", "قال الرئيس إن الأسد هرب."]

[not-described]
kind = "organization"
ar = "القوات"
en = "Lebanese Forces"
when = { described = false, near = ["حزب"] }
yes = ["اتفق حزب الله والقوات على الموازنة."]
no = ["دخلت القوات الأميركية مقر حزب البعث."]

[by-topic]
kind = "organization"
ar = "الأهلي"
en = "Al Ahly"
when = { topic = ["sport"] }
yes = ["فاز الأهلي في المباراة بهدف وانتزع الكأس."]
no = ["حذرت الحكومة من تهديد السلم الأهلي."]

[by-neighbour]
kind = "organization"
ar = "النور"
en = "Nour Party"
when = { beside = ["place"] }
yes = ["دعا نور سوريا النور إلى الحوار."]
no = ["انقطع النور عن المدينة."]
"#;
        let glossary = Glossary::from_layers(&[Layer::from_text("test.toml", entries)]).unwrap();
        let failures = run_examples(&glossary, Names::embedded());
        assert!(failures.is_empty(), "{failures:#?}");
    }
}
