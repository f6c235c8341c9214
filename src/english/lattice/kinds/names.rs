//! Names of people, places and bodies in the lattice, and the adjectives that they are.

use std::sync::Arc;

use super::super::endings::{case_of_people, gender, is_plural_of_people, nisba};
use super::{As, Seen, has_article};
use crate::arabic::normalize;
use crate::english::forms::adjective;
use crate::english::grammar::{Category, Properties};
use crate::glossary::{Class, Entry, FormKind, Kind};
use crate::mentions::PhraseKind;

impl Seen<'_> {
    pub(super) fn as_person(&self) -> As {
        let person = Properties::NAME | Properties::DEFINITE | Properties::HUMAN | Properties::SINGULAR;
        let titled = matches!(&self.phrase.kind, PhraseKind::Named { before, .. } if !before.is_empty());
        // «الوزيرة فلانة»: the title tells the gender; a name alone does not.
        let gender = match titled {
            true if self.first_word().ends_with('ة') => Properties::FEMININE | Properties::TITLE,
            true => Properties::MASCULINE | Properties::TITLE,
            false => Properties::MASCULINE | Properties::FEMININE,
        };
        let the = self.named && is_common(&self.english) && !self.is_formerly_titled();
        // "Sami al-Jaberi, head of the council, said": what is apposed ends as it begins; before another mark the comma goes.
        let apposed = matches!(&self.phrase.kind, PhraseKind::Named { after: Some(_), .. });
        let english = if apposed { format!("{},", self.english).into() } else { self.english.clone() };
        As { english, the, ..self.is(Category::NOUN_PHRASE, person | gender | Properties::THIRD | Properties::FREE) }
    }

    /// "former Prime Minister Saad Hariri": what changes a title that stands as a part of the name takes no article, as the title takes none. "The
    /// late" has one.
    fn is_formerly_titled(&self) -> bool {
        let PhraseKind::Named { before, .. } = &self.phrase.kind else { return false };
        let changed = before.first().is_some_and(|part| !part.modifiers.is_empty());
        let mut words = self.english.split(' ');
        let first = words.next();
        (changed && first != Some("late") || first == Some("acting"))
            && words.next().is_some_and(|word| word.starts_with(char::is_uppercase))
    }

    /// Whether it is a side of a country: "southern Lebanon".
    pub(in super::super) fn is_side(&self) -> bool {
        let ends = |word: &str| ["ern", "east", "west", "th", "central"].iter().any(|ending| word.ends_with(ending));
        is_common(&self.english)
            && !self.english.contains(" of ")
            && self.english.split([' ', ',']).next().is_some_and(ends)
    }

    /// A place, a body, an event.
    pub(super) fn as_name(&self, kind: Kind) -> As {
        let entry = self.head_entry();
        let class = entry.and_then(|entry| entry.class);
        let owned = self.english.contains("'s ");
        let mut properties = Properties::NAME | Properties::DEFINITE | Properties::SINGULAR;
        properties |= Properties::THIRD | Properties::FREE | self.gender_of_name(kind, class);
        let is_people = self.is_named_as_people();
        if is_people {
            let people = Properties::PLURAL | Properties::HUMAN | Properties::MASCULINE | case_of_people(self.stem);
            properties = properties.without(Properties::SINGULAR | Properties::FEMININE) | people;
        }
        if kind == Kind::Place {
            properties |= Properties::PLACE;
        }
        let mut the = entry.is_some_and(|entry| entry.the) && !owned || class == Some(Class::Sea);
        let mut proper = true;
        // "government", "foreign ministry"
        if is_common(&self.english) {
            let side = kind == Kind::Place && self.is_side();
            proper = side;
            the = !side;
        }
        the |= matches!(self.phrase.kind, PhraseKind::Qualified { .. }) && !owned;
        As { the, proper, ..self.is(Category::NOUN_PHRASE, properties) }
    }

    pub(super) fn gender_of_name(&self, kind: Kind, class: Option<Class>) -> Properties {
        let either = Properties::MASCULINE | Properties::FEMININE;
        let second = self.phrase.tokens.clone().nth(1).map_or("", |at| self.folded(at));
        match kind {
            // Cities are feminine; countries are one or the other.
            Kind::Place if matches!(class, Some(Class::City | Class::Capital)) => Properties::FEMININE,
            Kind::Place => either,
            Kind::Organization if !self.article => either,
            // «الأونروا»: an acronym has the gender of what it stands for.
            Kind::Organization if self.head_entry().is_some_and(is_acronym) => either,
            // «الدعم السريع»: so has a short form the gender of the noun that it leaves out, «قوات».
            Kind::Organization if self.head_entry().is_some_and(|entry| self.leaves_head_out(entry)) => either,
            // «الأمم المتحدة»: its adjective tells that it is feminine.
            Kind::Organization if second.starts_with("ال") && second.ends_with('ه') => Properties::FEMININE,
            _ => gender(self.first_word()),
        }
    }

    /// Whether the phrase begins with a later word of the entry's usual form.
    fn leaves_head_out(&self, entry: &Entry) -> bool {
        let first = self.source.surface(self.phrase.tokens.start);
        entry.ar.split(' ').skip(1).any(|word| word == first) && !entry.ar.starts_with(first)
    }

    /// «الحوثيون», «الحوثيين»: a body named as its people. «التلفزيون الإسرائيلي» is one, though it ends so.
    pub(super) fn is_named_as_people(&self) -> bool {
        self.head_kind == Kind::Organization && is_plural_of_people(self.stem) && !self.is_media()
    }

    /// What it may be besides as an adjective.
    pub(in super::super) fn adjectives(&self) -> Vec<(Arc<str>, Properties)> {
        let people = Properties::MASCULINE | Properties::PLURAL | Properties::ADJECTIVE | case_of_people(self.stem);
        let (Some(form), Some(entry)) = (self.form(), self.head_entry()) else { return Vec::new() };
        if form == FormKind::Adjective {
            return Vec::new();
        }
        // «اللاجئون السوريون»: behind a noun for people it is their adjective.
        if form == FormKind::People {
            return vec![(adjective(entry).clone(), people | self.definite())];
        }
        let mut found = Vec::new();
        // «المسلحون الحوثيون»: "the Houthi gunmen".
        if self.is_named_as_people()
            && let Some(english) = self.english.strip_suffix('s')
        {
            found.push((english.into(), people | Properties::DEFINITE));
        }
        let own = entry.adjective.as_ref().filter(|_| self.head_kind == Kind::Place);
        let is_own = |masculine: &str| {
            own.filter(|own| own.ar.iter().any(|form| normalize(form) == masculine)).map(|own| own.en.clone())
        };
        let single = Properties::SINGULAR | Properties::ADJECTIVE;
        // «دبلوماسيا روسيا» is a Russian diplomat.
        if let Some(english) = self.stem.strip_suffix('ا').and_then(is_own) {
            found.push((english, single | Properties::MASCULINE | Properties::ACCUSATIVE | Properties::TANWIN));
        }
        // «مدينة جدة السعودية»: the name of the country is its adjective too.
        let feminine = self.stem.strip_prefix("ال").and_then(|stem| stem.strip_suffix('ه'));
        if let Some(english) = feminine.and_then(is_own) {
            found.push((english, single | Properties::FEMININE | Properties::DEFINITE));
        }
        found
    }

    /// «القوات المصرية والسورية»: the adjective at its end is joined to another. Its entry, its English and what it is.
    pub(in super::super) fn joined_adjective(&self) -> Option<(Arc<str>, Arc<str>, Properties)> {
        let tokens = self.phrase.tokens.clone();
        let sentence = &self.source.document.sentences()[self.source.sentence].tokens;
        let joined = self.is_single()
            && sentence.end > tokens.end
            && tokens.len() > 1
            && self.folded(tokens.end).starts_with("وال");
        let filler = self.head.filter(|_| joined).and_then(|head| self.mention(head).slots.last())?;
        if filler.mention.form != FormKind::Adjective || filler.mention.tokens != (tokens.end - 1..tokens.end) {
            return None;
        }
        let folded = self.folded(tokens.end - 1);
        let entry = self.source.glossary.entry(filler.mention.entry);
        let article = has_article(self.source, tokens.end - 1);
        let definite = if article { Properties::DEFINITE } else { Properties::NONE };
        Some((entry.id.clone(), adjective(entry).clone(), nisba(folded) | Properties::ADJECTIVE | definite))
    }
}

/// Whether English names it by its initials: "UNESCO".
fn is_acronym(entry: &Entry) -> bool {
    entry.en.text.chars().all(char::is_uppercase)
}

/// Whether English writes it as a common noun; "al-Qaeda" is none.
fn is_common(english: &str) -> bool {
    english.starts_with(char::is_lowercase) && !english.starts_with("al-") && !english.starts_with("el-")
}
