//! Organizations: a head noun with its complement («اتحاد صناعة السيارات»), or a name behind a noun for organizations («نادي X»).

use super::lexicon::{Head, Is};
use super::{Confidence, Evidence, Finder, Owner};
use crate::arabic::TokenKind;
use crate::arabic::calendar::is_weekday;
use crate::glossary::{FormKind, Kind};

/// The most words of the name of a body.
const LONGEST: usize = 8;

impl Finder<'_> {
    pub(super) fn organizations(&mut self) {
        for sentence in self.sentences() {
            let mut at = sentence.start;
            while at < sentence.end {
                // Most words neither begin the name of a body nor stand behind a noun for one.
                let behind = at > sentence.start && (self.is(at - 1, Is::NamedBody) || self.is_quote(at - 1));
                if !behind && self.words[at].head.is_none() {
                    at += 1;
                    continue;
                }
                let body = self.body_at(sentence.end, at);
                let named = || self.named_at(sentence.start, sentence.end, at).map(|(end, sure)| (at..end, 0, sure));
                match body.or_else(named) {
                    Some((tokens, skipped, confidence)) => {
                        at = tokens.end;
                        self.add(tokens, skipped, Kind::Organization, Evidence::OrganizationHead, confidence);
                    }
                    None => at += 1,
                }
            }
        }
    }

    /// «شركة X»: the words that no list knows behind the noun.
    fn named_at(&self, start: usize, limit: usize, at: usize) -> Option<(usize, Confidence)> {
        let free = |at: usize| at < limit && (self.is_free(at) || self.is_latin(at));
        let noun = at.checked_sub(1).filter(|noun| *noun >= start)?;
        // «تنظيم "جنود الخلافة"»: what the quotation marks hold is the name, be its words common or not.
        if self.is_quote(noun) && noun > start && self.is_arabic(noun - 1) && self.is(noun - 1, Is::NamedBody) {
            let end =
                (at..limit.min(at + 5)).find(|end| !free(*end)).filter(|end| *end < limit && self.is_quote(*end))?;
            return (end > at).then_some((end, Confidence::High));
        }
        if !self.is_arabic(noun) {
            return None;
        }
        if !free(at) || !self.is(noun, Is::NamedBody) {
            return None;
        }
        let mut end = at;
        while free(end)
            && end - at < 4
            && (self.is_latin(end) || self.is_foreign_looking(end) || end == at && self.is_unknown(end))
        {
            end += 1;
        }
        let certain = self.words[noun].head.is_some_and(|(_, head)| head == Head::Construct);
        (end > at).then_some((end, if certain { Confidence::High } else { Confidence::Medium }))
    }

    fn is_quote(&self, at: usize) -> bool {
        self.context.document.tokens()[at].kind == TokenKind::Quote
    }

    fn is_latin(&self, at: usize) -> bool {
        let document = self.context.document;
        document.tokens()[at].kind == TokenKind::Foreign
            && self.owners[at] == Owner::Nobody
            && document.tokens()[at].range().len() > 1
    }

    /// A body that begins at the token, with the letters of proclitics before its head.
    fn body_at(&self, limit: usize, at: usize) -> Option<(std::ops::Range<usize>, usize, Confidence)> {
        if !self.is_free(at) && self.kind_at(at) != Some(Kind::Term) || !self.is_arabic(at) {
            return None;
        }
        let (skipped, head) = self.words[at].head?;
        let skipped = usize::from(skipped);
        let end = match head {
            Head::Construct => self.complement(limit, at + 1),
            Head::Weak => self.complement(limit, at + 1).filter(|end| end - at > 3),
            Head::Definite => self.described(limit, at + 1),
        }?;
        let confidence = if end - at > 2 && head != Head::Weak { Confidence::Medium } else { Confidence::Low };
        Some((at..end, skipped, confidence))
    }

    fn is_generic(&self, at: usize) -> bool {
        self.is(at, Is::Generic)
    }

    /// Whether the token may stand in the name of a body: no name of a person or body of the glossary, no title.
    fn may_stand(&self, at: usize, limit: usize) -> bool {
        at < limit
            && self.is_arabic(at)
            && match self.owners[at] {
                Owner::Nobody => true,
                Owner::Found => false,
                Owner::Mention(number) => {
                    let mention = &self.known[number as usize];
                    match mention.kind {
                        Kind::Term => true,
                        Kind::Place => mention.form == FormKind::Adjective,
                        _ => false,
                    }
                }
            }
    }

    /// The end of a complement: nouns without ال and the noun with it that closes the construct state, its adjectives, another such
    /// noun behind و, and one behind ل.
    fn complement(&self, limit: usize, at: usize) -> Option<usize> {
        if at >= limit || self.is_generic(at) {
            return None;
        }
        let definite = |at: usize| self.may_stand(at, limit) && self.begins_with_article(at);
        let mut end = at;
        // «صناعة السيارات», «حقوق الإنسان»: at most two nouns before the one with ال.
        while end < limit && end - at < 2 && self.may_stand(end, limit) && self.is_bare_noun(end) {
            end += 1;
        }
        // «محكمة أمن اليوم»: a time is no part of it.
        if !definite(end) || self.is_ending(end) {
            return None;
        }
        end += 1;
        loop {
            while end - at < LONGEST && definite(end) && !self.is(end, Is::VerbWithAl) && !self.is_ending(end) {
                end += 1;
            }
            let folded = if end < limit { self.folded(end) } else { "" };
            let joined = folded.starts_with("وال")
                && folded.chars().count() > 5
                && self.may_stand(end, limit)
                && end - at < LONGEST - 1;
            // «التربية والتعليم»: joined to the last word, which is no adjective of a country.
            if joined && self.kind_at(end - 1) != Some(Kind::Place) && !self.is_ending(end) {
                end += 1;
                continue;
            }
            return Some(end);
        }
    }

    /// The end of what describes a definite head: adjectives, then a complement behind ل.
    fn described(&self, limit: usize, at: usize) -> Option<usize> {
        let adjective = |at: usize| {
            self.may_stand(at, limit) && self.begins_with_article(at) && self.is_adjective(at) && !self.is_ending(at)
        };
        let mut end = at;
        while end - at < 3 && adjective(end) {
            end += 1;
        }
        let country = (at..end).any(|at| self.kind_at(at) == Some(Kind::Place));
        let adjectives = end - at;
        if adjectives == 0 {
            return None;
        }
        let folded = if end < limit && self.may_stand(end, limit) { self.folded(end) } else { "" };
        if folded.starts_with("لل") && folded.chars().count() > 4 {
            end += 1;
            while end - at < LONGEST && adjective(end) {
                end += 1;
            }
            return Some(end);
        }
        // «لكرة القدم»
        if folded.starts_with('ل')
            && end + 1 < limit
            && self.may_stand(end + 1, limit)
            && self.begins_with_article(end + 1)
            && self.is_noun_behind_l(end)
        {
            end += 2;
            while end - at < LONGEST && adjective(end) {
                end += 1;
            }
            return Some(end);
        }
        (adjectives > 1 && country).then_some(end)
    }

    /// ل and a noun without ال.
    fn is_noun_behind_l(&self, at: usize) -> bool {
        let folded = self.folded(at);
        folded.chars().count() > 3 && !["لم", "لن", "لا", "لي", "لت"].iter().any(|particle| folded.starts_with(particle))
    }

    /// A noun in the construct state: no particle, verb or word with an ending that the state does not have.
    fn is_bare_noun(&self, at: usize) -> bool {
        let folded = self.folded(at);
        !folded.starts_with("ال")
            && !folded.starts_with(['و', 'ف', 'ب', 'ل', 'ي'])
            && folded.chars().count() > 2
            && !self.is(at, Is::Stop)
            && !self.is(at, Is::NearPlace)
            && !self.is(at, Is::BeforePlace)
            && !self.is(at, Is::Verb)
            && !self.describes_head(at)
            && !["ون", "ين", "ان", "ها", "هم"].iter().any(|ending| folded.ends_with(ending))
    }

    /// Whether it is an adjective of a country without ال, of which the head may be a term together with it: «محكمة مصرية تسجن المتهم» has no name.
    fn describes_head(&self, at: usize) -> bool {
        let one_term = at > 0
            && matches!((self.owners[at - 1], self.owners[at]), (Owner::Mention(head), Owner::Mention(own)) if head == own);
        let nisba = || self.folded(at).ends_with("يه") || self.folded(at).ends_with('ي');
        self.kind_at(at) == Some(Kind::Place) || one_term && nisba()
    }

    /// Words with ال that end the name of a body though they agree: «الحالي», «السابق», «الذي».
    fn is_ending(&self, at: usize) -> bool {
        // «تحرك مجلس الأمة الأحد»
        self.kind_at(at) == Some(Kind::Modifier)
            || self.is_generic(at)
            || self.is(at, Is::Stop)
            || is_weekday(self.folded(at))
    }

    /// Whether a word with ال has the shape of an adjective of bodies: a nisba, or one of a country.
    fn is_adjective(&self, at: usize) -> bool {
        let folded = self.folded(at);
        self.kind_at(at) == Some(Kind::Place)
            || folded.ends_with("يه")
            || folded.ends_with('ي')
            || [
                "العامه",
                "العام",
                "العليا",
                "الاعلي",
                "الموحد",
                "الموحده",
                "المركزي",
                "المشترك",
                "المستقل",
                "المستقله",
                "المتحد",
                "المتحده",
            ]
            .contains(&folded)
    }
}
