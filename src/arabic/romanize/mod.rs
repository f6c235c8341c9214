//! Names of the Arabic script in the Latin letters of newswire, by the rules of `glossary/arabic/romanization.toml`.
//!
//! What comes out is a guess: Arabic does not write short vowels, and names of other languages lose their spelling in it. The rules
//! take the likeliest form that Reuters or AP would print.

mod letters;
mod pattern;
mod rules;
#[cfg(test)]
mod tests;
mod word;

use std::sync::LazyLock;

pub use pattern::PatternError;
pub use rules::RulesError;

use rules::Rules;

use crate::built_in::built_in;

/// Whose reading of the letters is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// What holds for most of the Arab world.
    #[default]
    General,
    /// A name of Egypt, where ج is "g".
    Egyptian,
}

/// A name in Latin letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Romanized {
    /// The name, capitalized as one.
    pub text: String,
    /// Whether every part of it stands in the list of name parts; else some of it is a guess by the rules.
    pub from_list: bool,
}

/// What the list of name parts says of a word, or of words that belong together («عبد الرحمن»).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its usual English.
    pub en: String,
    /// Whether it is a name of another language than Arabic.
    pub foreign: bool,
}

/// Writes Arabic-script names in Latin letters.
#[derive(Debug)]
pub struct Romanizer {
    rules: Rules,
}

static EMBEDDED: LazyLock<Romanizer> = LazyLock::new(|| {
    let rules = built_in!("arabic/romanization").and_then(|file| Rules::of(file).ok());
    #[expect(clippy::expect_used, reason = "built in, and read by the tests")]
    Romanizer { rules: rules.expect("the built-in rules can be read") }
});

/// The most words that the list of name parts has in one part.
const LONGEST_PART: usize = 3;

impl Romanizer {
    /// The rules that are built into the program.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads rules.
    ///
    /// # Errors
    /// TOML that is not of this form, or a pattern that is none.
    pub fn parse(source: &str) -> Result<Self, RulesError> {
        Ok(Self { rules: Rules::parse(source)? })
    }

    /// A name in Latin letters. `listed` is asked first, for up to three words together, the longest first; what it does not know is
    /// written by the rules. Whether an unclear part is Arabic or foreign follows from the parts that are known.
    ///
    /// ```
    /// use mujaz::arabic::romanize::{Romanizer, Style};
    /// let name = Romanizer::embedded().name("سامي الجابري", Style::General, |_| None);
    /// assert_eq!((name.text.as_str(), name.from_list), ("Sami al-Jaberi", false));
    /// ```
    #[must_use]
    pub fn name(&self, name: &str, style: Style, listed: impl Fn(&str) -> Option<Listed>) -> Romanized {
        let words: Vec<&str> = name.split_whitespace().collect();
        let mut pieces = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let (count, piece) = self.piece(&words[at..], style, &listed);
            pieces.push(if at == 0 { piece } else { self.within(piece, words[at]) });
            at += count;
        }
        let known_origin = pieces.iter().find_map(|piece| match piece {
            Piece::Known { foreign, .. } => Some(*foreign),
            Piece::Word(_) => None,
        });
        let known_origin = known_origin.or_else(|| words.iter().find_map(|word| self.origin(word)));
        let from_list = pieces.iter().all(|piece| matches!(piece, Piece::Known { certain: true, .. }));
        let texts = pieces.into_iter().map(|piece| match piece {
            Piece::Known { en, .. } => en,
            Piece::Word(word) => self.words(&word, style, known_origin),
        });
        let text = texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
        Romanized { text, from_list }
    }
}

/// A piece of a name.
enum Piece {
    /// What the list or the tables of the rules have.
    Known { en: String, foreign: bool, certain: bool },
    /// A word for the rules.
    Word(String),
}

impl From<Listed> for Piece {
    fn from(Listed { en, foreign }: Listed) -> Self {
        Self::Known { en, foreign, certain: true }
    }
}

impl Romanizer {
    /// «محمود بن سالم»: what the list has with "Ben" at the head of a name has the house's "bin" within one.
    fn within(&self, piece: Piece, word: &str) -> Piece {
        let house = self.rules.particles.get(word);
        match (piece, house) {
            (Piece::Known { en, foreign, certain }, Some(house)) => {
                let en = match en.split_once(' ') {
                    Some((particle, name)) if particle.eq_ignore_ascii_case("ben") => format!("{house} {name}"),
                    _ => en,
                };
                Piece::Known { en, foreign, certain }
            }
            (piece, _) => piece,
        }
    }

    /// The first piece of the words, and how many words it takes.
    fn piece(&self, words: &[&str], style: Style, listed: &impl Fn(&str) -> Option<Listed>) -> (usize, Piece) {
        let known = |en: &String, foreign| Piece::Known { en: en.clone(), foreign, certain: true };
        let known_part = |count: usize| {
            let part = words[..count].join(" ");
            let piece = listed(&part).map(Piece::from);
            piece.or_else(|| self.rules.whole.get(&part).map(|en| known(en, false))).map(|piece| (count, piece))
        };
        if let Some(found) = (2..=LONGEST_PART.min(words.len())).rev().find_map(known_part) {
            return found;
        }
        let Some(&word) = words.first() else { return (1, Piece::Word(String::new())) };
        // Before the list, so that the house's "bin" stays in names that the list has with "Ben".
        if words.len() > 1 {
            if let Some(en) = self.rules.particles.get(word) {
                return (1, known(en, false));
            }
            if let Some(en) = self.rules.foreign_particles.get(word) {
                return (1, known(en, true));
            }
        }
        if let Some(found) = known_part(1) {
            return found;
        }
        let without_article = |word: &str| {
            let rest = word.strip_prefix("ال").filter(|rest| rest.chars().count() > 2);
            rest.map(str::to_owned)
        };
        // «عبد» with a name of God, in one word or two.
        let servant = match (word, words.get(1)) {
            ("عبد", Some(next)) => without_article(next).map(|name| (2, name)),
            _ => word.strip_prefix("عبدال").filter(|rest| rest.chars().count() > 2).map(|rest| (1, rest.to_owned())),
        };
        if let Some((count, name)) = servant {
            let known = listed(&name);
            let certain = known.is_some();
            let name = known.map_or_else(|| self.word(&name, style, Some(false)), |listed| listed.en);
            return (count, Piece::Known { en: format!("{} {name}", self.rules.abd_al), foreign: false, certain });
        }
        // «الحسن» is the listed «حسن» with the article.
        if let Some(known) = without_article(word).and_then(|rest| listed(&rest)).filter(|known| !known.foreign) {
            let en = format!("{}{}", self.rules.article, known.en);
            return (1, Piece::Known { en, foreign: false, certain: true });
        }
        (1, Piece::Word(word.to_owned()))
    }
}
