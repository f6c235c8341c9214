//! What the words around a form exclude: another word of the same letters, an adjective of the noun before.

use std::ops::Range;

use super::{Candidate, Matcher, NO_CANDIDATE, Origin};
use crate::arabic::clitics::proclitic_splits;
use crate::arabic::numbers::number_at;
use crate::arabic::{TokenKind, normalize};
use crate::glossary::{Class, FormKind, Kind, Output};

impl Matcher<'_> {
    /// Folding makes one of ة and ه, and of ى and ي. For a common noun of one word that would be another word: «دورة» (round)
    /// and «دوره» (his role). Names keep the folding, since writers are careless with them.
    pub(super) fn is_other_word(&self, output: &Output, form: &Range<usize>, enclitic: Option<&'static str>) -> bool {
        // «روسيًا» is an adjective and «مصرّ» a verb: no name of a place ends so.
        if output.kind == Kind::Place {
            let last = self.context.surface(form.end - 1).trim_end_matches('\u{200F}');
            if last.ends_with("ًا") || last.ends_with(['\u{064B}', '\u{0651}']) {
                return true;
            }
        }
        if form.len() != 1 || enclitic.is_some() || !matches!(output.kind, Kind::Term | Kind::Title | Kind::Modifier) {
            return false;
        }
        let surface = self.context.surface(form.start);
        let plain = || self.context.glossary.entry(output.entry).patterns();
        match surface.chars().next_back() {
            Some('ه') => !plain().any(|pattern| pattern.contains('ه')),
            Some('ى') => !plain().any(|pattern| pattern.contains('ى')),
            _ => false,
        }
    }

    /// «الذراع اليمنى» is no Yemeni arm: an adjective of a place ends in ي, and in ى only where the writer has ى for every ي.
    pub(super) fn is_not_a_nisba(&self, form: &Range<usize>) -> bool {
        self.context.surface(form.end - 1).ends_with('ى') && self.context.writes_final_yeh
    }

    /// «لاجئا سوريا» is a Syrian refugee: behind an indefinite accusative, a name that is its adjective's accusative too is that.
    pub(super) fn is_accusative_adjective(&self, output: &Output, form: &Range<usize>) -> bool {
        if !output.described || form.len() != 1 || form.start == self.sentence.start {
            return false;
        }
        let adjective =
            || self.context.glossary.entry(output.entry).adjective.iter().flat_map(|adjective| &adjective.ar);
        let document = self.context.document;
        let (before, folded) = (form.start - 1, document.folded(form.start));
        let noun = document.folded(before);
        let singular_of = || folded.strip_suffix('ا').is_some_and(|stem| adjective().any(|ar| normalize(ar) == stem));
        // «ستين روسيا», «12 سوريا»: counted people.
        let counted = |at: usize| {
            number_at(document, self.sentence.end, at, self.context.text)
                .is_some_and(|number| number.tokens.end == form.start && number.value.is_some_and(|value| value > 10.0))
        };
        if singular_of() && counted(before) {
            return true;
        }
        document.tokens()[before].kind == TokenKind::Arabic
            && noun.ends_with('ا')
            && noun.len() >= 8
            && !noun.starts_with("ال")
            && !["ها", "هما", "نا", "وا"].iter().any(|ending| noun.ends_with(ending))
            && !self.context.names.is_participle(noun)
            && !self.context.names.is_stop_word(noun, self.context.surface(before))
            && singular_of()
            && !self.is_place(noun)
    }

    /// «الصحيفة السعودية» is Saudi: behind a definite feminine noun, a name that is written as its adjective's feminine is that.
    pub(super) fn is_feminine_adjective(&self, output: &Output, form: &Range<usize>) -> bool {
        let document = self.context.document;
        if !output.described || form.len() != 1 || form.start == self.sentence.start {
            return false;
        }
        let (mut before, folded) = (form.start - 1, document.folded(form.start));
        // «العلاقات اللبنانية - السعودية»
        let dash = matches!(&self.context.text[document.tokens()[before].range()], "-" | "–" | "ـ");
        if dash && before > self.sentence.start {
            before -= 1;
        }
        let Some(stem) = folded.strip_prefix("ال").and_then(|word| word.strip_suffix('ه')) else { return false };
        let noun = document.folded(before);
        let definite = ["ال", "وال", "بال", "فال", "كال", "لل", "ولل"].iter().any(|article| noun.starts_with(article));
        document.tokens()[before].kind == TokenKind::Arabic
            && definite
            && (self.context.surface(before).ends_with('ة') || noun.ends_with("ات"))
            && !self.context.names.is_verb_with_al(noun)
            && self
                .context
                .glossary
                .entry(output.entry)
                .adjective
                .iter()
                .flat_map(|adjective| &adjective.ar)
                .any(|ar| normalize(ar) == stem)
    }

    /// «مجلس الحكومة المغربي»: between feminine nouns alone, a masculine adjective belongs to what stands before.
    pub(super) fn is_of_other_gender(&self, start: usize, at: usize, adjective: &Candidate) -> bool {
        let document = self.context.document;
        let feminine = |at: usize| self.context.surface(at).ends_with('ة') || document.folded(at).ends_with("ات");
        let last = document.folded(adjective.end - 1);
        let masculine = last.ends_with('ي') && document.folded(adjective.start).starts_with("ال");
        masculine && at > start && feminine(start) && feminine(at - 1)
    }

    /// «طالبت الحكومة تركيا», «اعتقلت الشرطة فلسطينيا»: what stands behind a noun with its article is neither its complement, nor its adjective
    /// without an article.
    pub(super) fn is_beside_definite(&self, origin: &Origin, at: usize, adjective: bool, filler: &Candidate) -> bool {
        let document = self.context.document;
        if at != origin.start + 1 {
            return false;
        }
        let noun = document.folded(origin.start);
        if adjective {
            let definite = noun.strip_prefix(origin.conjunction.unwrap_or('\0')).unwrap_or(noun).starts_with("ال");
            return definite && !document.folded(filler.start).starts_with("ال");
        }
        let before: String = noun.chars().take(usize::from(origin.skipped)).collect();
        filler.preposition.is_none() && before.ends_with("ال")
    }

    /// «جبل القاهرة», «قوات القدس»: a city behind a noun that is named by it is not the city.
    pub(super) fn is_named_after_city(&self, output: &Output, form: &Range<usize>) -> bool {
        if output.kind != Kind::Place || form.len() != 1 || form.start == self.sentence.start {
            return false;
        }
        let (document, before) = (self.context.document, form.start - 1);
        let (noun, names) = (document.folded(before), self.context.names);
        let city = matches!(output.class, Some(Class::City | Class::Capital));
        document.tokens()[before].kind == TokenKind::Arabic
            && (city && names.is_named_by_city(noun) || names.is_street(noun))
    }

    /// Whether the folded word, with or without proclitics, is the name of a place: «بريطانيا روسيا» are two.
    fn is_place(&self, folded: &str) -> bool {
        let index = self.context.glossary.index();
        let mut found = false;
        proclitic_splits(folded, |split| {
            let node = index.token(&split.stem).and_then(|token| index.root(token));
            found |= node.is_some_and(|node| {
                let mut outputs = index.outputs(node);
                outputs.any(|output| output.form == FormKind::Full && output.kind == Kind::Place)
            });
        });
        found
    }

    /// Of a person's entry that is a family name alone: the short form of somebody who bears it.
    pub(super) fn bearer_beside(&self, family: &Candidate) -> Option<u32> {
        if family.end - family.start != 1 || family.output.kind != Kind::Person {
            return None;
        }
        let mut at = self.heads[family.start - self.sentence.start];
        while at != NO_CANDIDATE {
            let other = &self.candidates[at as usize];
            if other.output.form == FormKind::Short
                && other.output.entry != family.output.entry
                && other.output.kind == Kind::Person
                && (other.end, other.skipped) == (family.end, family.skipped)
            {
                return Some(at);
            }
            at = other.next;
        }
        None
    }

    /// The short form of a person that is written as this adjective, where no definite noun stands before it.
    pub(super) fn short_form_beside(&self, adjective: &Candidate) -> Option<u32> {
        let document = self.context.document;
        if adjective.end - adjective.start != 1 || !document.folded(adjective.start).contains("ال") {
            return None;
        }
        let behind_noun = adjective.start > self.sentence.start && {
            let before = adjective.start - 1;
            let folded = document.folded(before);
            document.tokens()[before].kind == TokenKind::Arabic
                && (["ال", "وال", "بال", "فال", "كال", "لل", "ولل"].iter().any(|article| folded.starts_with(article))
                    && !self.context.names.is_verb_with_al(folded)
                    || self.context.names.is_counterpart(folded))
        };
        let mut at = self.heads[adjective.start - self.sentence.start];
        while !behind_noun && at != NO_CANDIDATE {
            let other = &self.candidates[at as usize];
            let person = other.output.kind == Kind::Person;
            if other.output.form == FormKind::Short
                && person
                && (other.end, other.skipped) == (adjective.end, adjective.skipped)
            {
                return Some(at);
            }
            at = other.next;
        }
        None
    }
}
