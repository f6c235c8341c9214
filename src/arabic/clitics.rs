//! Proclitics and enclitics: what may be written together with a word, split off in every way the letters allow.
//!
//! The splits are hypotheses: whoever asks checks what is left against something it knows (a glossary, a list of words).
//! The particles and their order (conjunction, preposition, article, word, pronoun) follow Ryding, "A Reference Grammar of
//! Modern Standard Arabic" (2005), chapters 3.6 and 12; the spelling لل for ل + ال follows its chapter 2.

use std::borrow::Cow;

use super::irregular;

/// The particles split off the front of a word, and the folded word that is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split<'a> {
    /// و or ف.
    pub conjunction: Option<char>,
    /// ب, ك or ل.
    pub preposition: Option<char>,
    /// The folded word without them; ال is restored where ل swallowed its alif («للكاظمي» → «الكاظمي»).
    pub stem: Cow<'a, str>,
    /// How many characters of the folded token stand before the stem's first written letter.
    pub characters: usize,
}

impl Split<'_> {
    /// The proclitics as written, for example "ول".
    #[must_use]
    pub fn proclitics(&self) -> String {
        self.conjunction.into_iter().chain(self.preposition).collect()
    }
}

/// Calls `visit` with every reading of the folded token `word` as proclitics and a stem of two letters or more, the
/// word itself first, then fewer proclitics before more.
pub fn proclitic_splits<'a>(word: &'a str, mut visit: impl FnMut(Split<'a>)) {
    visit(Split { conjunction: None, preposition: None, stem: Cow::Borrowed(word), characters: 0 });
    prepositions(word, None, 0, &mut visit);
    let mut characters = word.chars();
    if let Some(conjunction @ ('و' | 'ف')) = characters.next() {
        let rest = characters.as_str();
        if long_enough(rest) {
            let split =
                Split { conjunction: Some(conjunction), preposition: None, stem: Cow::Borrowed(rest), characters: 1 };
            visit(split);
            prepositions(rest, Some(conjunction), 1, &mut visit);
        }
    }
}

/// Whether `stem` is a stem of which [`proclitic_splits`] tells for the folded token; what stands for the article is not written out for it.
#[must_use]
pub fn is_behind_proclitics(word: &str, stem: &str) -> bool {
    word == stem
        || is_behind_preposition(word, stem)
        || without_conjunction(word).is_some_and(|rest| rest == stem || is_behind_preposition(rest, stem))
}

fn is_behind_preposition(word: &str, stem: &str) -> bool {
    let Some(rest) = word.strip_prefix(['ب', 'ك', 'ل']).filter(|rest| long_enough(rest)) else { return false };
    // As in `prepositions`.
    let noun = || rest.strip_prefix('ل').filter(|noun| !noun.is_empty() && word.starts_with('ل'));
    let definite = || stem.strip_prefix("ال").filter(|bare| noun().is_some_and(|noun| *bare == noun || *bare == rest));
    rest == stem || definite().is_some()
}

/// What a folded token is without و or ف before it, if two letters or more are left.
#[must_use]
pub fn without_conjunction(word: &str) -> Option<&str> {
    word.strip_prefix(['و', 'ف']).filter(|rest| long_enough(rest))
}

/// What a folded imperfect verb is without the س of the future: «سيعلن», «يعلن». Ryding 2005, chapter 21.
#[must_use]
pub fn without_future(word: &str) -> Option<&str> {
    // A prefix of person and a root of three letters.
    word.strip_prefix('س').filter(|verb| verb.starts_with(['ي', 'ت', 'ن', 'ا']) && verb.len() >= 8)
}

fn prepositions<'a>(word: &'a str, conjunction: Option<char>, before: usize, visit: &mut impl FnMut(Split<'a>)) {
    let mut characters = word.chars();
    let Some(preposition @ ('ب' | 'ك' | 'ل')) = characters.next() else { return };
    let rest = characters.as_str();
    if !long_enough(rest) {
        return;
    }
    let mut give = |stem| {
        visit(Split { conjunction, preposition: Some(preposition), stem, characters: before + 1 });
    };
    // ل before the article: «للكاظمي» is ل + ال + كاظمي. Before a word that starts with ل the three become two: «لليل».
    if preposition == 'ل'
        && let Some(noun) = rest.strip_prefix('ل')
        && !noun.is_empty()
    {
        give(Cow::Owned(format!("ال{noun}")));
        give(Cow::Owned(format!("ال{rest}")));
    }
    give(Cow::Borrowed(rest));
}

fn long_enough(stem: &str) -> bool {
    // Two Arabic letters.
    stem.len() >= 4
}

/// The enclitic pronouns, longest first.
const ENCLITICS: [&str; 10] = ["هما", "كما", "هم", "هن", "كم", "نا", "ها", "ه", "ك", "ي"];
/// The letters that they end in: most words end in none.
const LAST_LETTERS: [char; 6] = ['ا', 'م', 'ن', 'ه', 'ك', 'ي'];

/// Calls `visit` with every stem of two letters or more that `word` has before an enclitic pronoun, and the pronoun;
/// where the stem ends in ت, also the one that ends in ة (folded to ه): «وزارته» → «وزاره».
pub fn enclitic_splits(word: &str, mut visit: impl FnMut(&str, &'static str)) {
    if !word.ends_with(LAST_LETTERS) {
        return;
    }
    for enclitic in ENCLITICS {
        let Some(stem) = word.strip_suffix(enclitic) else { continue };
        if !long_enough(stem) {
            continue;
        }
        visit(stem, enclitic);
        if let Some(feminine) = stem.strip_suffix('ت') {
            visit(&format!("{feminine}ه"), enclitic);
        }
    }
}

/// Whether a folded word begins with the article, as «العاصمة» does and «إلى» does not.
pub(crate) fn has_article(folded: &str) -> bool {
    folded.starts_with("ال") && !irregular::lists().without_article.holds(folded)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn splits(word: &str) -> Vec<String> {
        let mut found = Vec::new();
        proclitic_splits(word, |split| found.push(format!("{}+{}", split.proclitics(), split.stem)));
        found
    }

    proptest! {
        #[test]
        fn a_stem_is_behind_proclitics_where_a_split_has_it(word in "[وفبكل]{0,3}[الو]{0,3}[بترل]{0,3}", stem in "(ال)?[ابتروكل]{0,4}") {
            let mut stems = vec![stem];
            proclitic_splits(&word, |split| stems.push(split.stem.into_owned()));
            for stem in &stems {
                let mut split_off = false;
                proclitic_splits(&word, |split| split_off |= split.stem == *stem);
                prop_assert_eq!(is_behind_proclitics(&word, stem), split_off, "{} {}", word, stem);
            }
        }
    }

    #[test]
    fn the_future_of_verbs() {
        for (word, verb) in [("سيعلن", Some("يعلن")), ("ستقول", Some("تقول")), ("سوريا", None), ("ستين", None)]
        {
            assert_eq!(without_future(word), verb, "{word}");
        }
    }

    #[test]
    fn proclitics_come_off_in_every_way() {
        for (word, stem) in [
            ("للكاظمي", "ل+الكاظمي"),
            ("وبالعراق", "وب+العراق"),
            ("فان", "+فان"),
            ("ولبنان", "و+لبنان"),
            ("لبنان", "+لبنان"),
            ("كالعراق", "ك+العراق"),
            ("وللامم", "ول+الامم"),
            ("لليل", "ل+الليل"),
            ("لليبيا", "ل+ليبيا"),
            ("بقاده", "ب+قاده"),
        ] {
            assert!(splits(word).contains(&stem.to_owned()), "{word}: {:?}", splits(word));
        }
        assert_eq!(splits("من"), ["+من"]);
        assert_eq!(splits("لي"), ["+لي"]);
        assert_eq!(splits("وزير")[0], "+وزير");
    }

    #[test]
    fn the_stem_is_in_the_token() {
        proclitic_splits("وللامم", |split| {
            let written: String = "وللامم".chars().skip(split.characters).collect();
            assert!(split.stem.ends_with(written.trim_start_matches('ل')), "{split:?}");
        });
    }

    #[test]
    fn enclitics_come_off() {
        for (word, stem, pronoun) in
            [("خارجيتها", "خارجيه", "ها"), ("رءيسهم", "رءيس", "هم"), ("جيشه", "جيش", "ه"), ("وزارته", "وزاره", "ه")]
        {
            let mut found = Vec::new();
            enclitic_splits(word, |stem, enclitic| found.push((stem.to_owned(), enclitic)));
            assert!(found.contains(&(stem.to_owned(), pronoun)), "{word}: {found:?}");
        }
    }
}
