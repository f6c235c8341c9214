//! What of a sentence its English says, and what it leaves out.

use std::ops::Range;

use super::analysis::letters;
use super::lattice::{Source, UNREAD};
use super::lists::{has, lists};
use super::pieces::{Said, Text};
use crate::arabic::{TokenKind, normalize};

/// Whether two ranges have a byte in common.
pub(super) fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Whether each word of a stretch of the sentence is said, or marked: nothing may be left out silently but words of grammar.
pub(super) fn says_all(source: &Source<'_>, text: &Text, stretch: &Range<usize>) -> bool {
    let tokens = source.document.tokens();
    let negation =
        |at: &usize| source.lexicon.only_negates(&source.text[tokens[*at].range()], source.document.folded(*at));
    // «الحركة كانت لديها أسلحة»: who has something is said before that.
    let owner = |at: &usize| {
        let folded = source.document.folded(*at);
        has(&lists().fragments.having, folded.strip_prefix(['و', 'ف']).unwrap_or(folded))
    };
    let left = left_out(source, text).filter(|at| overlap(&tokens[*at].range(), stretch) && !owner(at));
    let (negations, others): (Vec<usize>, Vec<usize>) = left.partition(negation);
    // «لا يمكن للحكومة قبول …»: a construction may say the negation with other words; then there is a "not" that says no negation of its own.
    let says_another = |said: &Said| {
        let sentence = source.document.sentences()[source.sentence].tokens.clone();
        sentence
            .filter(|at| negation(at) && !negations.contains(at))
            .any(|at| overlap(&said.range, &tokens[at].range()))
    };
    let negative = |said: &&Said| {
        let mut words = said.english.split(|c: char| !c.is_alphabetic());
        words.any(|word| matches!(word, "not" | "no" | "cannot" | "without" | "never" | "No")) && !says_another(said)
    };
    others.is_empty() && text.0.iter().filter(negative).count() >= negations.len()
}

/// The tokens of which phrases say nothing: words of grammar that tell something by themselves are among them, and «علي» as a name.
pub(super) fn untold<'s>(source: &'s Source<'_>, text: &'s Text) -> impl Iterator<Item = usize> + use<'s> {
    let tokens = source.document.sentences()[source.sentence].tokens.clone();
    let left: Vec<usize> = left_out(source, text).collect();
    // Who writes «على» with its own letter writes a name with the other.
    let spells = source.text.contains(" على ");
    tokens.into_iter().filter(move |at| {
        let token = &source.document.tokens()[*at];
        let range = token.range();
        let said = || text.0.iter().any(|said| overlap(&said.range, &range));
        let name = || spells && &source.text[range.clone()] == "علي";
        let tells = || name() || source.lexicon.is_telling(source.document.folded(*at));
        left.contains(at) || token.kind == TokenKind::Arabic && !said() && tells()
    })
}

/// How the English of a verb begins that denies what it governs.
const PREVENTS: &str = "prevent";
/// Of how many tokens what joins them may stand for at most.
const MOST_FOR_JOINT: usize = 5;

/// The construction that says a name and the short name behind it with one.
const SHORT_NAME: &str = "a body and its short name";

/// What joins parts and says none of them, though its range is that of the whole: the comma between two clauses. An idiom says its words with its verb.
fn is_joint(source: &Source<'_>, said: &Said) -> bool {
    let english = said.english.trim();
    let joins =
        english.is_empty() && !matches!(&*said.rule, "idiom" | SHORT_NAME) || has(&lists().fragments.joints, english);
    let tokens = source.document.sentences()[source.sentence].tokens.clone();
    let inside = |at: &usize| overlap(&source.document.tokens()[*at].range(), &said.range);
    joins && tokens.filter(inside).count() > MOST_FOR_JOINT
}

/// «رغم هزيمة التنظيم، إلا أن الجيش …», «نقلا عن مسؤول قوله إن»: what English does not say beside what it belongs to.
fn goes_unsaid(source: &Source<'_>, at: usize) -> bool {
    let words = [at, at + 1].map(|at| source.document.tokens().get(at).map_or("", |_| source.document.folded(at)));
    // «ألا أن» is folded like «إلا أن», and may deny.
    let denies = || source.lexicon.only_negates(source.surface(at), source.document.folded(at));
    lists().fragments.unsaid.iter().any(|unsaid| {
        let as_written = || unsaid.split(' ').next() == Some(source.surface(at));
        unsaid.split(' ').zip(words).all(|(word, token)| normalize(word) == token) && (as_written() || !denies())
    })
}

/// The tokens of which nothing is said.
pub(super) fn left_out<'s>(source: &'s Source<'_>, text: &'s Text) -> impl Iterator<Item = usize> + use<'s> {
    let tokens = source.document.sentences()[source.sentence].tokens.clone();
    let (first, end) = (tokens.start, tokens.end);
    let telling: Vec<&Said> = text.0.iter().filter(|said| !is_joint(source, said)).collect();
    // «حال دون أن يصل»: what is prevented is denied by its verb.
    let prevented = telling.iter().any(|said| said.english.starts_with(PREVENTS));
    tokens.into_iter().filter(move |at| {
        let token = &source.document.tokens()[*at];
        if !matches!(token.kind, TokenKind::Arabic | TokenKind::Foreign | TokenKind::Number) {
            return false;
        }
        let range = token.range();
        let said = telling.iter().any(|said| overlap(&said.range, &range))
            // «الخطة التي أعلن عنها»: what a relative clause takes up is not said again.
            || source.lexicon.is_preposition_of_pronoun(source.document.folded(*at))
                && text.0.iter().any(|said| overlap(&said.range, &range));
        let folded = source.document.folded(*at);
        // «ما» at the head of a sentence may negate it.
        // «لايعرف»: the verb may be said without what denies it.
        let denied = source.lexicon.negated_verb(&source.text[range.clone()], folded);
        if let Some(verb) = denied {
            let letters = letters(&source.text[range.clone()]).1;
            let start =
                letters.get(letters.len() - verb.chars().count().min(letters.len())).copied().unwrap_or_default();
            let particle = range.start..range.start + start;
            return !telling.iter().any(|said| overlap(&said.range, &particle));
        }
        let negates = *at == first && matches!(folded, "ما" | "وما" | "فما")
            || *at + 1 < end && !prevented && source.lexicon.denies_clause(folded, source.document.folded(*at + 1));
        !said && (negates || !source.lexicon.is_grammar(&source.text[range], folded) && !goes_unsaid(source, *at))
    })
}

/// Whether a gap stands for a word that denies what its verb says, «لايمكن», and not for a whole stretch.
pub(super) fn hides_negation(source: &Source<'_>, text: &Text) -> bool {
    let tokens = source.document.sentences()[source.sentence].tokens.clone();
    let gaps = || text.0.iter().filter(|said| &*said.rule == "gap" && &*said.english != UNREAD);
    let mut hidden = tokens.filter(|at| {
        let range = source.document.tokens()[*at].range();
        gaps().any(|gap| overlap(&gap.range, &range))
    });
    hidden.any(|at| source.lexicon.negated_verb(source.surface(at), source.document.folded(at)).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::render::Style;
    use super::super::story::Story;
    use super::*;
    use crate::arabic::Document;
    use crate::arabic::calendar::resolve::Resolver;
    use crate::glossary::Glossary;
    use crate::mentions::{self, Names};

    #[test]
    fn what_joins_a_sentence_says_nothing_of_it() {
        let text = "غادر الوفد الرسمي العاصمة القديمة مساء وعاد الوزير الجديد إلى المدينة";
        let (document, glossary) = (Document::new(text, std::slice::from_ref(&(0..text.len()))), Glossary::embedded());
        let mentions = mentions::find(text, &document, false, &glossary, Names::embedded());
        let story = Story {
            text,
            document: &document,
            mentions: &mentions,
            glossary: &glossary,
            names: Names::embedded(),
            days: &Resolver::new(&document, None),
            attributions: &[],
        };
        let style = Style::drafts();
        let source = story.source(0, style.lexicon(), &[]);
        for (english, rule, left) in [
            (",", "sentences joined", 10),
            ("and", "sentences joined", 10),
            ("", "sentences joined", 10),
            // Of an idiom nothing is left to be said.
            ("", "idiom", 0),
            ("left", "verb", 0),
        ] {
            let said = Said {
                english: english.into(),
                range: 0..text.len(),
                rule: rule.into(),
                entries: Vec::new(),
                source: None,
            };
            assert_eq!(left_out(&source, &Text::of(said)).count(), left, "{english:?} by {rule:?}");
        }
    }
}
