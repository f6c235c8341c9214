//! The rules of `glossary/arabic/romanization.toml`: reading them, and the one that holds at a place of a word.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::pattern::{Pattern, PatternError, is_vowel};

/// Why the rules cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum RulesError {
    /// Not TOML, or not of this form.
    #[error("romanization.toml: {0}")]
    Toml(#[from] toml::de::Error),
    /// A pattern that is none.
    #[error("romanization.toml: in the pattern \"{0}\": {1}")]
    Pattern(String, #[source] PatternError),
    /// A rule for a kind of name that is not defined.
    #[error("romanization.toml: [[kind]] does not define \"{0}\", which has rules")]
    Kind(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    style: StyleFile,
    #[serde(default)]
    particles: BTreeMap<String, String>,
    #[serde(default)]
    foreign_particles: BTreeMap<String, String>,
    #[serde(default)]
    whole: BTreeMap<String, String>,
    origin: OriginFile,
    #[serde(default)]
    kind: Vec<KindFile>,
    #[serde(default)]
    shapes: Vec<ShapeFile>,
    #[serde(default)]
    endings: Vec<ShapeFile>,
    rules: BTreeMap<String, Vec<RuleFile>>,
    #[serde(default)]
    #[cfg_attr(not(test), expect(dead_code, reason = "tried by the tests"))]
    examples: BTreeMap<String, String>,
    #[serde(default)]
    #[cfg_attr(not(test), expect(dead_code, reason = "tried by the tests"))]
    egyptian_examples: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StyleFile {
    article: String,
    abd_al: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OriginFile {
    certainly_foreign: Vec<String>,
    foreign: Vec<String>,
    arabic: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KindFile {
    name: String,
    when: Vec<String>,
    #[serde(default)]
    letters: String,
    #[serde(default)]
    open: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShapeFile {
    ar: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    #[serde(default)]
    after: String,
    ar: String,
    #[serde(default)]
    before: String,
    #[serde(default)]
    written: String,
    en: String,
}

/// The kinds of which a word is one or more; each has rules of its own.
pub(super) type Kinds = u32;

/// Rules for every word.
pub(super) const ANY: Kinds = 1;
/// Rules for Arabic names.
pub(super) const ARABIC: Kinds = 2;
/// Rules for names of other languages.
pub(super) const FOREIGN: Kinds = 4;
/// Rules for Arabic names in Egypt.
pub(super) const EGYPTIAN: Kinds = 8;
const FIRST_OWN: Kinds = 16;

/// One rule: these letters, there, are written so.
#[derive(Debug)]
struct Rule {
    after: Pattern,
    ar: Pattern,
    before: Pattern,
    written: Pattern,
    en: String,
}

/// What tells of most rules that they do not hold.
#[derive(Debug, Clone, Copy)]
struct Needs {
    kind: Kinds,
    /// The letters of the word without which it does not hold, as `letter_set` has them.
    letters: u64,
}

/// Rules in the order in which they are tried. What they need stands side by side: most are passed over without being looked at.
#[derive(Debug)]
struct Tried {
    needs: Vec<Needs>,
    rules: Vec<Rule>,
}

impl Needs {
    fn are_there(self, place: &Place<'_>) -> bool {
        place.kinds & self.kind != 0 && self.letters & !place.set == 0
    }
}

impl Tried {
    fn new(mut rules: Vec<(Needs, Rule)>) -> Self {
        // The one that asks for more letters is tried first; of two, the one of a kind of names, then as in the file.
        rules.sort_by_key(|(needs, rule)| {
            let asks = rule.ar.len() + rule.before.len() + rule.after.len() + rule.written.len();
            std::cmp::Reverse((asks, rule.ar.len(), needs.kind))
        });
        let (needs, rules) = rules.into_iter().unzip();
        Self { needs, rules }
    }

    fn first(&self, place: &Place<'_>, wanted: impl Fn(&Rule) -> bool) -> Option<&Rule> {
        let possible = self.needs.iter().zip(&self.rules).filter(|(needs, _)| needs.are_there(place));
        possible.map(|(_, rule)| rule).find(|rule| wanted(rule) && rule.holds(place))
    }
}

impl Rule {
    fn holds(&self, place: &Place<'_>) -> bool {
        self.ar.matches_from(place.word, place.at)
            && self.before.matches_from(place.word, place.at + self.ar.len())
            && self.after.matches_until(place.word, place.at)
            && self.written.matches_until(place.written, place.written.len())
    }
}

/// How a kind of foreign names is known.
#[derive(Debug)]
pub(super) struct Kind {
    pub(super) bit: Kinds,
    when: Vec<Pattern>,
    /// The only letters that its names have; empty: any.
    letters: Vec<char>,
    /// Its syllables end in vowels or ن.
    open: bool,
}

impl Kind {
    /// Whether a word, with its `letter_set`, is of the kind.
    pub(super) fn is_of(&self, word: &[char], set: u64) -> bool {
        (self.letters.is_empty() || word.iter().all(|letter| self.letters.contains(letter)))
            && (!self.open || is_open(word))
            && (self.when.is_empty() || self.when.iter().any(|pattern| pattern.occurs_in(word, set)))
    }
}

/// Whether every consonant stands before a vowel, but for ن and the ت of تس and تش.
fn is_open(word: &[char]) -> bool {
    word.iter().enumerate().all(|(at, &letter)| match word.get(at + 1) {
        _ if is_vowel(letter) || letter == 'ن' => true,
        Some(&next) => is_vowel(next) || (letter == 'ت' && matches!(next, 'س' | 'ش')),
        None => false,
    })
}

/// A place of a word that is being romanized.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) kinds: Kinds,
    /// The letters of the word.
    pub(super) word: &'a [char],
    /// The same as a set.
    pub(super) set: u64,
    /// The letter.
    pub(super) at: usize,
    /// The Latin letters so far.
    pub(super) written: &'a [char],
}

/// A shape of Arabic words: figures stand for root letters, in the Latin form too.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) ar: Vec<char>,
    pub(super) en: Vec<char>,
}

/// The rules, compiled.
#[derive(Debug)]
pub(super) struct Rules {
    pub(super) article: String,
    pub(super) abd_al: String,
    pub(super) particles: BTreeMap<String, String>,
    pub(super) foreign_particles: BTreeMap<String, String>,
    pub(super) whole: BTreeMap<String, String>,
    pub(super) certainly_foreign: Vec<Pattern>,
    pub(super) foreign: Vec<Pattern>,
    pub(super) arabic: Vec<Pattern>,
    pub(super) own_kinds: Vec<Kind>,
    pub(super) shapes: Vec<Shape>,
    /// What may follow a shape, with how it is written.
    pub(super) endings: Vec<Shape>,
    /// By the first letter.
    by_letter: BTreeMap<char, Tried>,
    /// Those that write something between two letters.
    between: Tried,
    #[cfg(test)]
    pub(super) examples: BTreeMap<String, String>,
    #[cfg(test)]
    pub(super) egyptian_examples: BTreeMap<String, String>,
}

impl Rules {
    pub(super) fn parse(source: &str) -> Result<Self, RulesError> {
        Self::of(toml::from_str(source)?)
    }

    pub(super) fn of(file: File) -> Result<Self, RulesError> {
        let mut kinds = BTreeMap::from([
            ("any".to_owned(), ANY),
            ("arabic".to_owned(), ARABIC),
            ("foreign".to_owned(), FOREIGN),
            ("egyptian".to_owned(), EGYPTIAN),
        ]);
        let mut own_kinds = Vec::new();
        let mut bit = FIRST_OWN;
        for kind in file.kind {
            own_kinds.push(Kind {
                bit,
                when: patterns(&kind.when)?,
                letters: kind.letters.chars().collect(),
                open: kind.open,
            });
            kinds.insert(kind.name, bit);
            bit = bit.checked_shl(1).unwrap_or(0);
        }
        let (mut by_letter, mut between) = (BTreeMap::<char, Vec<(Needs, Rule)>>::new(), Vec::new());
        for (name, rules) in file.rules {
            let kind = *kinds.get(&name).ok_or_else(|| RulesError::Kind(name.clone()))?;
            for rule in rules {
                let firsts = firsts(&rule.ar);
                for first in &firsts {
                    by_letter.entry(*first).or_default().push(compile(&rule, kind)?);
                }
                if firsts.is_empty() {
                    between.push(compile(&rule, kind)?);
                }
            }
        }
        Ok(Self {
            article: file.style.article,
            abd_al: file.style.abd_al,
            particles: file.particles,
            foreign_particles: file.foreign_particles,
            whole: file.whole,
            certainly_foreign: patterns(&file.origin.certainly_foreign)?,
            foreign: patterns(&file.origin.foreign)?,
            arabic: patterns(&file.origin.arabic)?,
            own_kinds,
            shapes: shapes(&file.shapes),
            endings: shapes(&file.endings),
            by_letter: by_letter.into_iter().map(|(letter, rules)| (letter, Tried::new(rules))).collect(),
            between: Tried::new(between),
            #[cfg(test)]
            examples: file.examples,
            #[cfg(test)]
            egyptian_examples: file.egyptian_examples,
        })
    }

    /// What the letters at a place are written as, and how many they are. `None`: no rule knows the letter.
    pub(super) fn letters(&self, place: &Place<'_>) -> Option<(&str, usize)> {
        let rules = self.by_letter.get(place.word.get(place.at)?)?;
        let rule = rules.first(place, |_| true)?;
        Some((&rule.en, rule.ar.len()))
    }

    /// What the one letter at a place is written as.
    pub(super) fn letter(&self, place: &Place<'_>) -> &str {
        let rules = place.word.get(place.at).and_then(|letter| self.by_letter.get(letter));
        let rule = rules.and_then(|rules| rules.first(place, |rule| rule.ar.len() == 1));
        rule.map_or("", |rule| &rule.en)
    }

    /// What is written before the letter at a place that the Arabic does not write: mostly nothing, or a short vowel.
    pub(super) fn between(&self, place: &Place<'_>) -> &str {
        self.between.first(place, |_| true).map_or("", |rule| &rule.en)
    }
}

/// The letters with which `ar` may begin.
fn firsts(ar: &str) -> Vec<char> {
    match ar.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((letters, _)) => letters.chars().collect(),
        None => ar.chars().take(1).collect(),
    }
}

fn compile(rule: &RuleFile, kind: Kinds) -> Result<(Needs, Rule), RulesError> {
    let (after, ar, before) = (pattern(&rule.after)?, pattern(&rule.ar)?, pattern(&rule.before)?);
    let needs = Needs { kind, letters: after.needs() | ar.needs() | before.needs() };
    Ok((needs, Rule { after, ar, before, written: pattern(&rule.written)?, en: rule.en.clone() }))
}

fn shapes(files: &[ShapeFile]) -> Vec<Shape> {
    files.iter().map(|file| Shape { ar: file.ar.chars().collect(), en: file.en.chars().collect() }).collect()
}

fn pattern(source: &str) -> Result<Pattern, RulesError> {
    Pattern::parse(source).map_err(|error| RulesError::Pattern(source.to_owned(), error))
}

fn patterns(sources: &[String]) -> Result<Vec<Pattern>, RulesError> {
    sources.iter().map(|source| pattern(source)).collect()
}
