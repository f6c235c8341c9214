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
    #[expect(clippy::expect_used, reason = "built in, and read by the tests")]
    Romanizer::parse(include_str!("../../../glossary/arabic/romanization.toml"))
        .expect("the built-in rules can be read")
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
            let known = (1..=LONGEST_PART.min(words.len() - at)).rev().find_map(|count| {
                let part = if count == 1 { words[at].to_owned() } else { words[at..at + count].join(" ") };
                let whole = || self.rules.whole.get(&part).map(|en| Piece::Particle(en.clone()));
                listed(&part).map(Piece::Listed).or_else(whole).map(|piece| (count, piece))
            });
            let (count, piece) = match known {
                Some(known) => known,
                None => self.unlisted(&words[at..], &listed),
            };
            pieces.push(piece);
            at += count;
        }
        let known_origin = pieces.iter().find_map(|piece| match piece {
            Piece::Listed(listed) => Some(listed.foreign),
            Piece::Particle(_) => Some(false),
            Piece::Word(_) => None,
        });
        let known_origin = known_origin.or_else(|| words.iter().find_map(|word| self.origin(word)));
        let mut out = Romanized { text: String::new(), from_list: true };
        for piece in pieces {
            let text = match piece {
                Piece::Listed(listed) => listed.en,
                Piece::Particle(text) => text,
                Piece::Word(word) => {
                    out.from_list = false;
                    self.words(&word, style, known_origin)
                }
            };
            if !out.text.is_empty() && !text.is_empty() {
                out.text.push(' ');
            }
            out.text.push_str(&text);
        }
        out
    }
}

/// A piece of a name.
enum Piece {
    Listed(Listed),
    /// "bin", "Abu", "Abdul Rahman".
    Particle(String),
    Word(String),
}

impl Romanizer {
    /// The first of words that the list does not have as they stand, with how many words it takes.
    fn unlisted(&self, words: &[&str], listed: &impl Fn(&str) -> Option<Listed>) -> (usize, Piece) {
        let Some(&word) = words.first() else { return (1, Piece::Particle(String::new())) };
        if let Some(particle) = self.rules.particles.get(word) {
            if words.len() > 1 {
                return (1, Piece::Particle(particle.clone()));
            }
        }
        let article_off =
            |word: &str| word.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).map(str::to_owned);
        // «عبد» with a name of God, one word or two.
        let servant = match (word, words.get(1)) {
            ("عبد", Some(next)) => article_off(next).map(|name| (2, name)),
            _ => word.strip_prefix("عبدال").filter(|rest| rest.chars().count() > 1).map(|rest| (1, rest.to_owned())),
        };
        if let Some((count, name)) = servant {
            let name = listed(&name).map_or_else(|| self.word(&name, Style::General, Some(false)), |listed| listed.en);
            return (count, Piece::Particle(format!("{} {name}", self.rules.abd_al)));
        }
        // «الحسن» is the listed «حسن» with the article.
        if let Some(known) = article_off(word).and_then(|rest| listed(&rest)).filter(|known| !known.foreign) {
            let en = format!("{}{}", self.rules.article, known.en);
            return (1, Piece::Listed(Listed { en, foreign: false }));
        }
        (1, Piece::Word(word.to_owned()))
    }
}
