//! The list of name parts as the romanizer asks for it.

use super::Names;
use crate::arabic::normalize;
use crate::arabic::romanize::{Listed, Romanized, Romanizer, Style};

impl Names {
    /// What the list says of a name part as it is written; compounds have a space («عبد الرحمن»).
    #[must_use]
    pub fn listed(&self, part: &str) -> Option<Listed> {
        self.part(&normalize(part), part).map(|part| Listed { en: part.en.to_owned(), foreign: part.foreign })
    }

    /// A name in Latin letters: each part by the list, else by the romanizer's rules.
    #[must_use]
    pub fn romanize(&self, name: &str, style: Style) -> Romanized {
        Romanizer::embedded().name(name, style, |part| {
            let mut listed = self.listed(part)?;
            // The list has one English for all countries: «جمال» is Gamal in Egypt.
            if style == Style::Egyptian && !listed.foreign && part.contains('ج') {
                listed.en = listed.en.replace('J', "G").replace('j', "g");
            }
            Some(listed)
        })
    }
}
