//! Places that bear somebody's name: «مدرسة سامي الحداد», «شارع الملك فيصل».

use super::lexicon::Is;
use super::{Confidence, Evidence, Finder, Owner, UnknownName};
use crate::arabic::clitics::proclitic_splits;
use crate::arabic::romanize::Style;
use crate::glossary::{FormKind, Kind};

/// The most words of the name of a person behind the noun.
const LONGEST: usize = 7;

impl Finder<'_> {
    pub(super) fn places_named_after_people(&mut self) {
        for sentence in self.sentences() {
            let mut at = sentence.start;
            while at < sentence.end {
                match self.namesake_at(sentence.start, sentence.end, at) {
                    Some((end, skipped)) => {
                        self.add(at..end, skipped, Kind::Place, Evidence::PlaceCue, Confidence::High);
                        at = end;
                    }
                    None => at += 1,
                }
            }
        }
    }

    /// The end of the name of a place that begins with the noun at `at`, and the letters of the noun's proclitics.
    fn namesake_at(&self, start: usize, limit: usize, at: usize) -> Option<(usize, usize)> {
        if !self.is(at, Is::NamedAfter) || !self.is_open(at) {
            return None;
        }
        let noun = self.noun_named_after(at)?;
        // «في سجن», not «تم سجن»: what is done to somebody.
        let names = self.context.names;
        let stem: String = self.folded(at).chars().skip(noun.skipped).collect();
        let placed =
            || noun.in_place || at > start && self.is_arabic(at - 1) && names.is_before_place(self.folded(at - 1));
        if names.is_uncertainly_named_after(&stem) && !placed() {
            return None;
        }
        let end = self.namesake(limit, at + 1, stem.ends_with('ه'))?;
        Some((end, noun.skipped))
    }

    /// Whether nothing has the token but a term of the glossary.
    fn is_open(&self, at: usize) -> bool {
        self.is_arabic(at)
            && match self.owners[at] {
                Owner::Nobody => true,
                Owner::Found => false,
                Owner::Mention(_) => self.mention_at(at).is_some_and(|mention| {
                    mention.tokens.len() == 1 && mention.kind == Kind::Term && mention.enclitic.is_none()
                }),
            }
    }

    fn noun_named_after(&self, at: usize) -> Option<Noun<'_>> {
        let mut found = None;
        proclitic_splits(self.folded(at), |split| {
            if found.is_none()
                && let Some(english) = self.context.names.named_after(&split.stem)
            {
                let in_place = split.preposition == Some('ب');
                found = Some(Noun { english, skipped: split.characters, in_place });
            }
        });
        found
    }

    /// The end of the name of a person that begins at `at`: a title with a given name, or a given name with others, the last of them a family
    /// name as a rule. The noun before it is feminine or not.
    fn namesake(&self, limit: usize, at: usize, feminine: bool) -> Option<usize> {
        let titled = at < limit && self.is_title_of_namesake(at);
        let first = at + usize::from(titled);
        let (mut end, certain) = self.given_name(limit, first)?;
        let mut named = false;
        while end < limit && end - at < LONGEST {
            if self.is_free(end) && self.is_link(end) && !self.is(end, Is::Stop) {
                // «بن عبد العزيز», «آل سعود»
                let Some(next) = self.name_behind_link(limit, end) else { break };
                end = next;
                named = true;
                continue;
            }
            if self.is_family_of_namesake(limit, end, feminine) {
                return Some(end + 1);
            }
            match self.given_name(limit, end) {
                Some((next, true)) if certain || named || titled => {
                    end = next;
                    named = true;
                }
                // «فرج سعيد الخياط»
                Some((next, _)) if self.is_family_of_namesake(limit, next, feminine) => return Some(next + 1),
                _ => break,
            }
        }
        // «الملك فهد الثالث»
        if titled && !named && end < limit && self.is_free(end) && self.is(end, Is::Ordinal) {
            return Some(end + 1);
        }
        ((named || titled) && !self.may_go_on(limit, end, feminine)).then_some(end)
    }

    /// «جسر السلطان محمد الفاتح»: whether a word with ال that does not describe the place may be the rest of the name.
    fn may_go_on(&self, limit: usize, at: usize, feminine: bool) -> bool {
        if at >= limit || !self.is_arabic(at) || !self.has_article(at) || self.is(at, Is::Stop) {
            return false;
        }
        let folded = self.folded(at);
        let describes = if feminine { folded.ends_with('ه') } else { self.context.names.describes_place(folded) };
        let known = self.mention_at(at).is_some_and(|mention| mention.form == FormKind::Adjective);
        !describes && !known
    }

    fn is_title_of_namesake(&self, at: usize) -> bool {
        let open = match self.mention_at(at) {
            Some(mention) => {
                mention.tokens.len() == 1
                    && mention.proclitics.is_empty()
                    && matches!(mention.kind, Kind::Title | Kind::Term)
            }
            None => self.is_free(at),
        };
        open && self.context.names.title_of_namesake(self.folded(at)).is_some()
    }

    /// The end of a given name, and whether it is no common word: «سامي», «عبد الرحمن», «نور الدين».
    fn given_name(&self, limit: usize, at: usize) -> Option<(usize, bool)> {
        if at >= limit || !self.is_free(at) || self.is(at, Is::Stop) || self.is(at, Is::Verb) {
            return None;
        }
        if self.is_compound(at, limit) {
            return Some((at + 2, true));
        }
        if self.folded(at) == "عبد" && at + 1 < limit && self.is_free(at + 1) && self.has_article(at + 1) {
            return Some((at + 2, true));
        }
        let part = self.part(at).filter(|part| part.given)?;
        let article = self.begins_with_article(at);
        (!(article || part.foreign && part.cautious)).then_some((at + 1, !self.is(at, Is::Cautious)))
    }

    /// The end of what the link at `at` joins to a name.
    fn name_behind_link(&self, limit: usize, at: usize) -> Option<usize> {
        let next = at + 1;
        if self.folded(at) == "عبد" {
            return self.given_name(limit, at).map(|(end, _)| end);
        }
        let known = || {
            next < limit
                && self.is_free(next)
                && !self.is(next, Is::Stop)
                && (self.part(next).is_some() || self.is_unknown(next) && self.is(next, Is::NameShapeBehind))
        };
        let given = matches!(self.folded(at), "بن" | "ابن" | "بنت").then(|| self.given_name(limit, next)).flatten();
        given.map(|(end, _)| end).or_else(|| known().then_some(next + 1))
    }

    /// Whether the word is a family name behind a given name: one of the lists, or with ال and in no list. What describes a masculine noun may be
    /// the place's.
    fn is_family_of_namesake(&self, limit: usize, at: usize, feminine: bool) -> bool {
        if at >= limit || !self.is_arabic(at) || self.is(at, Is::Stop) || self.is(at, Is::Verb) {
            return false;
        }
        let names = self.context.names;
        let folded = self.folded(at);
        let mention = self.mention_at(at);
        // «افتتح مستشفى سعيد الوزير», «زار مدرسة سالم السيد الوزير»: who does it.
        let title = mention.is_some_and(|mention| mention.kind == Kind::Title) || self.is(at, Is::DefiniteRole);
        let does = title && (!names.is_family_of_namesake(folded) || self.is_titled_behind(limit, at + 1));
        if does || !feminine && names.describes_place(folded) {
            return false;
        }
        if let Some(mention) = mention {
            let adjective = mention.form == FormKind::Adjective;
            let kind = mention.kind;
            let name = matches!(kind, Kind::Title | Kind::Term)
                || kind == Kind::Person && matches!(mention.form, FormKind::Short | FormKind::FullShort)
                || adjective && feminine;
            return name
                && mention.tokens.len() == 1
                && mention.proclitics.is_empty()
                && mention.enclitic.is_none()
                && self.has_article(at)
                && (names.is_family_of_namesake(folded) || kind == Kind::Person || self.family_part(at));
        }
        if !self.is_free(at) {
            return false;
        }
        let unknown = || self.is_unknown(at) && self.is(at, Is::NameShapeBehind) && !folded.ends_with('ه');
        if self.has_article(at) {
            return self.family_part(at) || names.is_family_of_namesake(folded) || unknown();
        }
        self.certain_part(at).is_some_and(|part| !part.given)
    }

    /// Whether a name or a title stands behind a title, whose it is.
    fn is_titled_behind(&self, limit: usize, at: usize) -> bool {
        let known = |at: usize| matches!(self.kind_at(at), Some(Kind::Person | Kind::Title | Kind::Modifier));
        at < limit
            && self.is_arabic(at)
            && (known(at) || self.is(at, Is::DefiniteRole) || self.given_name(limit, at).is_some())
    }

    fn family_part(&self, at: usize) -> bool {
        let part = self.context.names.part(self.folded(at), self.context.surface(at));
        part.is_some_and(|part| !part.given && !part.foreign)
    }

    /// The English of a place that bears a name: "Sami al-Haddad School", "King Faisal Street".
    pub(super) fn namesake_english(&self, name: &UnknownName, style: Style) -> Option<String> {
        let first = name.tokens.start;
        let person = first + 1;
        if name.kind != Kind::Place || name.tokens.len() < 3 || !self.is(first, Is::NamedAfter) {
            return None;
        }
        let noun = self.noun_named_after(first)?;
        let title = self.context.names.title_of_namesake(self.folded(person));
        let span = self.context.document.span(person + usize::from(title.is_some())..name.tokens.end);
        let latin = self.context.names.romanize(&self.context.text[span], style).text;
        let words = [title.unwrap_or_default(), &latin, noun.english];
        Some(words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
    }
}

/// A noun for places that bear names.
struct Noun<'n> {
    english: &'n str,
    /// The letters of its proclitics.
    skipped: usize,
    /// Whether it stands behind ب.
    in_place: bool,
}
