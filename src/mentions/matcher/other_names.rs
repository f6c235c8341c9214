//! Whether a form that could be a known person's is part of the name of somebody else: his father's, or another family's.

use super::{Candidate, Context, Matcher, NO_CANDIDATE};
use crate::arabic::clitics::without_conjunction;
use crate::arabic::{TokenKind, normalize};
use crate::glossary::{FormKind, Kind};

impl Matcher<'_> {
    /// A family name or an adjective of one word behind a given name that belongs to neither, and any name behind «بن», is part of another's name:
    /// «إيفانكا ترامب», «منيب المصري».
    pub(super) fn is_part_of_other_name(&self, candidate: &Candidate) -> bool {
        let output = &candidate.output;
        if self.is_father(candidate) || self.has_given_name_before(candidate) {
            return true;
        }
        let alone = candidate.end - candidate.start == 1;
        let name = output.kind == Kind::Person && output.form != FormKind::Full
            || output.form == FormKind::Adjective
            || output.kind == Kind::Place;
        if !alone || !name || candidate.skipped > 0 || candidate.start == self.sentence.start {
            return false;
        }
        let before = candidate.start - 1;
        self.context.document.tokens()[before].kind == TokenKind::Arabic && self.context.is_given_name(before)
    }

    /// «محمد بن سلمان الدوسري»: behind a name that ends in whose son somebody is, a family name that no form of his has makes another man of it.
    pub(super) fn is_of_another_family(&self, candidate: &Candidate) -> bool {
        let Context { document, names, .. } = self.context;
        let (start, end) = (candidate.start, candidate.end);
        let son = || end >= start + 3 && matches!(document.folded(end - 2), "بن" | "ابن" | "بنت");
        if candidate.output.kind != Kind::Person || end >= self.sentence.end || !son() {
            return false;
        }
        let next = document.folded(end);
        let family = || {
            names
                .part(next, self.context.surface(end))
                .is_some_and(|part| !part.given && !part.foreign && !part.cautious)
        };
        if document.tokens()[end].kind != TokenKind::Arabic || !next.starts_with("ال") || !family() {
            return false;
        }
        // «يستقبل محمد بن زايد السيسي», «محمد بن سلمان العراقي»: who is met, or whose the next noun is.
        let mut at = self.heads[end - self.sentence.start];
        while at != NO_CANDIDATE {
            let other = &self.candidates[at as usize];
            let met = other.output.kind == Kind::Person
                && (other.output.form != FormKind::Short || self.names_in_full(other.output.entry));
            if met || other.output.form == FormKind::Adjective {
                return false;
            }
            at = other.next;
        }
        true
    }

    /// Whether a full form of the entry stands anywhere in the story.
    fn names_in_full(&self, entry: u32) -> bool {
        let document = self.context.document;
        self.context.glossary.entry(entry).patterns().any(|pattern| {
            let words: Vec<String> = pattern.split(' ').map(normalize).collect();
            words.len() > 1
                && (0..document.tokens().len().saturating_sub(words.len() - 1))
                    .any(|at| words.iter().enumerate().all(|(next, word)| document.folded(at + next) == word))
        })
    }

    /// «سالم بن محمد الخليفي»: a person's name behind «بن» and a given name is the father's, and all of it is the son's.
    fn is_father(&self, candidate: &Candidate) -> bool {
        let document = self.context.document;
        let start = candidate.start;
        if candidate.output.kind != Kind::Person || candidate.skipped > 0 || start < self.sentence.start + 2 {
            return false;
        }
        matches!(document.folded(start - 1), "بن" | "بنت")
            && document.tokens()[start - 2].kind == TokenKind::Arabic
            && self.context.names.part(document.folded(start - 2), self.context.surface(start - 2)).is_some()
    }

    /// «سامر نبيل الحداد» is not «نبيل الحداد» but his son: a name that begins with a given name, behind another that
    /// is no common word («سيد»).
    fn has_given_name_before(&self, candidate: &Candidate) -> bool {
        let full = matches!(candidate.output.form, FormKind::Full | FormKind::FullShort);
        let (start, person) = (candidate.start, candidate.output.kind == Kind::Person);
        if !full || !person || candidate.skipped > 0 || candidate.end - start < 2 || start == self.sentence.start {
            return false;
        }
        let (document, before) = (self.context.document, start - 1);
        // «وسامر نبيل الحداد»
        let names = self.context.names;
        let conjoined = without_conjunction(document.folded(before)).is_some_and(|name| names.is_given(name, name));
        let given = self.context.is_given_name(before) || conjoined;
        let part = names.part(document.folded(start), self.context.surface(start));
        let name = part.is_some_and(|part| part.given) && !names.is_link(document.folded(start));
        given && name && document.tokens()[before].kind == TokenKind::Arabic
    }
}

#[cfg(test)]
mod tests {
    use crate::arabic::Document;
    use crate::glossary::{Glossary, Layer};
    use crate::mentions::{Names, find};

    /// Whether the only entry of the glossary stands in the text.
    fn stands(glossary: &Glossary, text: &str) -> bool {
        let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
        !find(text, &document, false, glossary, Names::embedded()).all.is_empty()
    }

    #[test]
    fn a_father_is_not_who_is_named() {
        let entry = "[nabil]\nkind = \"person\"\nar = \"نبيل الحداد\"\nen = \"Nabil al-Haddad\"\n";
        let glossary = Glossary::from_layers(&[Layer::from_text("test.toml", entry)]).unwrap();
        for (text, known) in [
            ("وصل نبيل الحداد إلى المدينة.", true),
            ("وصل سيد نبيل الحداد إلى المدينة.", true),
            ("وصل سالم ونبيل الحداد إلى المدينة.", true),
            ("وصل معاذ، ابن نبيل الحداد، إلى المدينة.", true),
            ("وصل سامر نبيل الحداد إلى المدينة.", false),
            ("وصل سالم وسامر نبيل الحداد إلى المدينة.", false),
            ("وصل سامر بن نبيل الحداد إلى المدينة.", false),
        ] {
            assert_eq!(stands(&glossary, text), known, "{text}");
        }
    }

    #[test]
    fn another_family_name_behind_whose_son_he_is_makes_another_man() {
        let entry = "[samer]\nkind = \"person\"\nar = \"سامر بن نبيل\"\nen = \"Samer bin Nabil\"\n";
        let glossary = Glossary::from_layers(&[Layer::from_text("test.toml", entry)]).unwrap();
        for (text, known) in [
            ("التقى سامر بن نبيل الوفد.", true),
            ("استقبل سامر بن نبيل آل سعود الوفد.", true),
            ("قال سامر بن نبيل إن المشروع كبير.", true),
            ("التقى المدير سامر بن نبيل الدوسري الموظفين.", false),
            ("قال سامر بن نبيل القحطاني إن المشروع كبير.", false),
        ] {
            assert_eq!(stands(&glossary, text), known, "{text}");
        }
    }
}
