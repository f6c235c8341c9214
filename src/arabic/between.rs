//! «بين»: the preposition, or the verb «بيّن» where it tells what somebody explains.

use super::{Document, TokenKind};

/// Within how many tokens behind the verb what is explained must begin.
const REACH: usize = 10;

/// Words that may stand before the verb at the head of a sentence.
const BEFORE: [&str; 6] = ["كما", "قد", "وقد", "ثم", "كان", "وكان"];

/// Words that what is explained begins with.
const THAT: [&str; 7] = ["ان", "انه", "انها", "انهم", "بان", "بانه", "بانها"];

/// Whether the token is «بين» or «وبين» as a verb: «وبين الوزير أن». It stands at the head of a sentence, and behind it are the words of one noun
/// phrase, if any, and then أن. Between two things no clause follows.
pub(crate) fn is_verb_between(document: &Document, at: usize) -> bool {
    if !matches!(document.folded(at), "بين" | "وبين") {
        return false;
    }
    let sentence = &document.sentences()[document.sentence_of(at)].tokens;
    let tokens = document.tokens();
    let mark = |at: usize| matches!(tokens[at].kind, TokenKind::Quote | TokenKind::Punctuation);
    let heads = (sentence.start..at).all(|before| mark(before) || BEFORE.contains(&document.folded(before)));
    if !heads {
        return false;
    }
    for (next, token) in tokens.iter().enumerate().take(sentence.end.min(at + REACH)).skip(at + 1) {
        if token.kind == TokenKind::Arabic && THAT.contains(&document.folded(next)) {
            return true;
        }
        // A comma parts a phrase from what it leads; quotation marks may be about a name.
        if token.kind == TokenKind::Punctuation || matches!(document.folded(next), "بين" | "وبين") {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verb_and_the_preposition() {
        for (text, verb) in [
            ("وبين الوزير أن الحكومة ستصرف الرواتب.", true),
            ("وبين المتحدث باسم الوزارة أن المشروع كبير.", true),
            ("كما بين سامر الراوي أنه سيعود.", true),
            ("وبين المدينة والميناء طريق جديد.", false),
            ("وبين الجانبين، قال الوزير، إن الخلاف كبير.", false),
            ("الفرق بين الخطة الأولى وبين الثانية أن الكلفة أقل.", false),
            ("وبين أن المشروع كبير.", true),
        ] {
            let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
            let found = (0..document.tokens().len()).any(|at| is_verb_between(&document, at));
            assert_eq!(found, verb, "{text}");
        }
    }
}
