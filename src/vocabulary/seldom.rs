//! The texts that few lines have. A line has those that it has in one list: a field for each of them would take most of the memory of a word.

use super::text::Text;

/// A field of such a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// A verb's imperfect, third person masculine singular.
    Impf,
    /// An English auxiliary.
    Aux,
    /// The English plural where no rule makes it.
    EnPl,
    /// "f" or "m" where the ending does not tell the gender.
    G,
    /// How English joins it to its complement; "of" by default.
    Of,
    /// An adjective's feminine where it is not made by ة.
    F,
    /// An adjective's elative.
    More,
    /// The English comparative.
    EnMore,
    /// The English superlative.
    EnMost,
    /// The English before a clause with أن.
    Clause,
}

impl Field {
    /// All of them.
    pub(super) const ALL: [Self; 10] = [
        Self::Impf,
        Self::Aux,
        Self::EnPl,
        Self::G,
        Self::Of,
        Self::F,
        Self::More,
        Self::EnMore,
        Self::EnMost,
        Self::Clause,
    ];
}

/// The texts that a line has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Seldom(Option<Box<[(Field, Text)]>>);

impl Seldom {
    /// What the line says in a field.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&'static str> {
        self.iter().find(|(known, _)| *known == field).map(|(_, text)| text.as_str())
    }

    /// What the line says, in the order of the fields.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Field, Text)> {
        self.0.iter().flatten().copied()
    }
}

impl<T: Into<Text>> FromIterator<(Field, T)> for Seldom {
    fn from_iter<I: IntoIterator<Item = (Field, T)>>(texts: I) -> Self {
        let mut texts: Vec<(Field, Text)> = texts.into_iter().map(|(field, text)| (field, text.into())).collect();
        texts.sort_by_key(|(field, _)| *field);
        Self(Some(texts).filter(|texts| !texts.is_empty()).map(Into::into))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_it_has() {
        let seldom: Seldom = [(Field::Of, ""), (Field::Impf, "يقرر")].into_iter().collect();
        assert_eq!(
            (seldom.get(Field::Impf), seldom.get(Field::Of), seldom.get(Field::F)),
            (Some("يقرر"), Some(""), None)
        );
        assert!(seldom.iter().map(|(field, _)| field).eq([Field::Impf, Field::Of]));
        assert_eq!(std::iter::empty::<(Field, &str)>().collect::<Seldom>(), Seldom::default());
    }

    #[test]
    fn all_fields_are_in_their_order() {
        assert!(Field::ALL.iter().enumerate().all(|(at, field)| *field as usize == at));
    }
}
