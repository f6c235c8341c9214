//! The words by which speakers are found: `attribution.toml`, and what it says of each word of a text.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::lists::{File, Verb};
use crate::arabic::clitics::{without_conjunction, without_future};
use crate::arabic::vocabulary::{Packed, PackedPerWord};
use crate::arabic::{Document, normalize};
use crate::built_in::built_in;
use crate::settings::SettingsError;

static EMBEDDED: LazyLock<Cues> = LazyLock::new(|| built_in!("attribution").map(Cues::compile).unwrap_or_default());

/// What a speaker does with what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Stance {
    Said,
    Confirmed,
    Admitted,
    Reported,
    Announced,
    Added,
    Denied,
    Warned,
    Threatened,
    Claimed,
    CalledFor,
    Accused,
    Criticized,
    Welcomed,
    Promised,
    Expected,
    Believed,
    /// Would not comment.
    Declined,
    /// A verb of saying that is negated: «لم يقل». Nothing is said.
    NotSaid,
    /// A source without a verb: «بحسب».
    According,
}

impl Stance {
    const ALL: [Self; 20] = [
        Self::Said,
        Self::Confirmed,
        Self::Admitted,
        Self::Reported,
        Self::Announced,
        Self::Added,
        Self::Denied,
        Self::Warned,
        Self::Threatened,
        Self::Claimed,
        Self::CalledFor,
        Self::Accused,
        Self::Criticized,
        Self::Welcomed,
        Self::Promised,
        Self::Expected,
        Self::Believed,
        Self::Declined,
        Self::NotSaid,
        Self::According,
    ];
}

/// The gender and number of a verb, or of a noun that may be its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Masculine singular.
    He,
    /// Feminine singular, and the verb of plurals that are no people.
    She,
    /// Masculine plural: people.
    They,
    /// Dual, masculine.
    Both,
    /// Dual, feminine.
    BothFeminine,
}

impl Form {
    const ALL: [Self; 5] = [Self::He, Self::She, Self::They, Self::Both, Self::BothFeminine];
}

/// One thing that is so, or not, of a word.
#[derive(Debug, Clone, Copy)]
#[repr(u32)]
pub(crate) enum Is {
    /// «أن»: it begins what is said.
    That,
    Adverb,
    Opener,
    Closed,
    /// «من جانبه»: another speaks.
    Other,
    Negation,
    Preposition,
    Attribute,
    /// A noun for a source that always has a complement: «رئيس».
    Construct,
    /// The shape of an adjective of relation: «طبية», «الأمني».
    Nisba,
    Article,
    /// «قوله»: a noun of saying with a pronoun.
    Saying,
    /// «بحسب»: the first word of a tail source.
    Tail,
    /// و or ف before it.
    Conjoined,
    /// ل before it: «لمسؤولين», «للوزارة».
    For,
    /// A verb that is imperfect.
    Imperfect,
    /// A noun for a source without ال.
    Bare,
    Jussive,
    /// A newspaper, an agency: somebody tells it something.
    Outlet,
    /// What an outlet has: «تقرير».
    OfOutlet,
}

/// What the lists say of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Word {
    bits: u32,
    pub(super) verb: u16,
    /// The form of the verb, the participle, or the pronoun of a noun of saying.
    pub(crate) form: Option<Form>,
    pub(crate) participle: Option<Stance>,
    /// The form of the verb that a noun for a source takes behind it.
    pub(crate) noun: Option<Form>,
    /// A country whose verbs are masculine.
    pub(crate) place: bool,
}

impl Packed<1> for Word {
    fn pack(self) -> [u64; 1] {
        let form = |form: Option<Form>| form.map_or(0, |form| 1 + form as u8);
        let participle = self.participle.map_or(0, |stance| 1 + stance as u8);
        let [verb, verb_high] = self.verb.to_le_bytes();
        let [bits @ .., _] = self.bits.to_le_bytes();
        // Forms take three bits.
        let forms = form(self.form) | form(self.noun) << 3 | u8::from(self.place) << 6;
        [u64::from_le_bytes([bits[0], bits[1], bits[2], verb, verb_high, forms, participle, 0])]
    }

    fn unpack([number]: [u64; 1]) -> Self {
        fn at<T: Copy>(all: &[T], number: u8) -> Option<T> {
            usize::from(number).checked_sub(1).and_then(|at| all.get(at)).copied()
        }
        let [one, two, three, verb, verb_high, forms, participle, _] = number.to_le_bytes();
        Self {
            bits: u32::from_le_bytes([one, two, three, 0]),
            verb: u16::from_le_bytes([verb, verb_high]),
            form: at(&Form::ALL, forms & 7),
            participle: at(&Stance::ALL, participle),
            noun: at(&Form::ALL, forms >> 3 & 7),
            place: forms >> 6 != 0,
        }
    }
}

impl Word {
    pub(crate) fn is(self, what: Is) -> bool {
        self.bits & 1 << what as u32 != 0
    }

    pub(super) fn set(&mut self, what: Is) {
        self.bits |= 1 << what as u32;
    }

    /// Whether it is a verb.
    pub(super) fn is_verb(self) -> bool {
        self.verb != 0 || self.form.is_some()
    }

    /// The same word, which is no verb here.
    pub(super) fn without_verb(self) -> Self {
        Self { verb: 0, form: None, ..self }
    }

    /// Whether attributions can begin with it.
    pub(crate) fn is_cue(self) -> bool {
        self.verb != 0 || self.participle.is_some() || self.is(Is::Tail)
    }
}

/// How the speaker stands behind a tail cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TailKind {
    Direct,
    ByL,
    Verb,
    Citing,
}

/// The lists of `attribution.toml`, and the words that have been looked up.
#[derive(Debug, Clone, Default)]
pub struct Cues {
    file: File,
    pub(super) words: FxHashMap<String, Word>,
    pub(super) verbs: Vec<Verb>,
    /// Tail cues, the longest first.
    tails: Vec<(Vec<String>, TailKind)>,
    known: PackedPerWord<Word, 1>,
}

impl Cues {
    /// The lists that are built into the program.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// These lists with those that `text`, an `attribution.toml`, replaces.
    ///
    /// # Errors
    /// [`SettingsError`]: TOML of another form, an unknown stance or list.
    pub fn with(&self, text: &str, file: &str) -> Result<Self, SettingsError> {
        let read: File = toml::from_str(text).map_err(|error| SettingsError::of_toml(text, file, &error))?;
        Ok(Self::compile(self.file.overlaid(read)))
    }

    fn compile(file: File) -> Self {
        let mut cues = Self::default();
        // In a fixed order: where two stances have a form, the first keeps it.
        let mut verbs: Vec<(Stance, &Vec<Verb>)> = file.verbs.iter().map(|(stance, verbs)| (*stance, verbs)).collect();
        verbs.sort_by_key(|(stance, _)| *stance);
        for (stance, verbs) in verbs {
            for verb in verbs {
                cues.add_verb(&Verb { stance: Some(stance), ..verb.clone() });
            }
        }
        for verb in file.relay.verbs.iter().flatten() {
            cues.add_verb(&Verb { stance: Some(Stance::Said), relays: true, ..verb.clone() });
        }
        let mut participles: Vec<_> = file.participles.iter().collect();
        participles.sort_by_key(|(stance, _)| **stance);
        for (stance, words) in participles {
            for word in words {
                cues.add_participle(*stance, word);
            }
        }
        cues.add_nouns(&file.nouns);
        let clause = &file.clause;
        for (what, list) in [
            (Is::That, &clause.that),
            (Is::Adverb, &clause.adverbs),
            (Is::Opener, &clause.openers),
            (Is::Closed, &clause.closed),
            (Is::Other, &clause.others),
            (Is::Negation, &clause.negations),
            (Is::Preposition, &clause.prepositions),
            (Is::Attribute, &file.nouns.attributes),
            (Is::Construct, &file.nouns.constructs),
            (Is::Outlet, &file.nouns.outlets),
            (Is::OfOutlet, &file.nouns.of_outlets),
        ] {
            for word in list.iter().flatten() {
                cues.word(&normalize(word)).set(what);
            }
        }
        for saying in file.relay.sayings.iter().flatten() {
            for (pronoun, form) in
                [("ه", Form::He), ("ها", Form::She), ("هم", Form::They), ("هما", Form::Both), ("هن", Form::They)]
            {
                for before in ["", "ب"] {
                    let word = cues.word(&normalize(&format!("{before}{saying}{pronoun}")));
                    word.set(Is::Saying);
                    word.form = Some(form);
                }
            }
        }
        for (kind, list) in [
            (TailKind::Direct, &file.tail.direct),
            (TailKind::ByL, &file.tail.by_l),
            (TailKind::Verb, &file.tail.verb),
            (TailKind::Citing, &file.tail.citing),
        ] {
            for phrase in list.iter().flatten() {
                let words: Vec<String> = phrase.split(' ').map(normalize).collect();
                if let Some(first) = words.first() {
                    cues.word(first).set(Is::Tail);
                }
                cues.tails.push((words, kind));
            }
        }
        cues.tails.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        cues.words.shrink_to_fit();
        cues.file = file;
        cues
    }

    pub(super) fn word(&mut self, folded: &str) -> &mut Word {
        self.words.entry(folded.to_owned()).or_default()
    }

    /// What the lists say of the token of a document, a reading of `text`.
    pub(crate) fn look_up(&self, document: &Document, at: usize, text: &str) -> Word {
        let token = &document.tokens()[at];
        self.known.get(token.word, || self.describe(document.folded(at), &text[token.range()]))
    }

    /// Once for each word: apart from what asks, which is small so.
    #[cold]
    fn describe(&self, folded: &str, surface: &str) -> Word {
        let mut word = self.words.get(folded).copied().unwrap_or_default();
        let known = word.bits != 0 || word.verb != 0 || word.participle.is_some() || word.noun.is_some() || word.place;
        if !known && let Some(rest) = without_conjunction(folded) {
            word = self.words.get(rest).copied().unwrap_or_default();
            if word.verb == 0
                && let Some(verb) = without_future(rest)
            {
                word = self.future(verb);
            }
            word.set(Is::Conjoined);
        } else if !known && let Some(verb) = without_future(folded) {
            word = self.future(verb);
        }
        // «مراسلة» a woman, «مراسله» its correspondent.
        let pronoun = folded.ends_with('ه') && !surface.ends_with('ة');
        if word.noun.is_some() && pronoun {
            word.noun = None;
        } else if word.noun.is_some() {
            word.set(Is::Bare);
        } else if word.verb == 0 && !pronoun {
            self.describe_noun(folded, &mut word);
        }
        // «يدعي» he claims, «يدعى» he is called.
        if let Some(verb) = self.verb(word)
            && verb.present.ends_with('ي')
            && word.is(Is::Imperfect)
            && surface.ends_with('ى')
        {
            word.verb = 0;
        }
        // «نفى» the verb, «نفي» the noun.
        if let Some(verb) = self.verb(word)
            && verb.past.ends_with('ى')
            && word.form == Some(Form::He)
            && !word.is(Is::Imperfect)
            && !surface.ends_with('ى')
        {
            word.verb = 0;
        }
        let bare = without_conjunction(folded).filter(|rest| rest.starts_with("ال")).unwrap_or(folded);
        if bare.starts_with("ال") && bare.len() > 8 {
            word.set(Is::Article);
        }
        // «محلية», «المحلي», «محليون»: three letters or more before the ending.
        let stem = bare.strip_prefix("ال").unwrap_or(bare);
        if ["ي", "يه", "يا", "يون", "يين"]
            .iter()
            .any(|end| stem.strip_suffix(end).is_some_and(|root| root.len() >= 4 && !surface.ends_with('ى')))
        {
            word.set(Is::Nisba);
        }
        word
    }

    fn future(&self, verb: &str) -> Word {
        self.words.get(verb).copied().filter(|word| word.verb != 0 && word.is(Is::Imperfect)).unwrap_or_default()
    }

    /// A noun behind و, ل and the article.
    fn describe_noun(&self, folded: &str, word: &mut Word) {
        let rest = without_conjunction(folded).unwrap_or(folded);
        for (whole, conjoined) in [(folded, false), (rest, true)] {
            let for_article = whole.strip_prefix("لل");
            let with_l = whole.strip_prefix('ل');
            // «الأحد» is Sunday.
            let article = whole.strip_prefix("ال").filter(|noun| *noun != "احد");
            for (stem, is_for, bare) in
                [(article, false, false), (for_article, true, false), (with_l, true, true), (Some(whole), false, true)]
            {
                let known = stem.and_then(|stem| self.words.get(stem));
                if let Some(form) = known.and_then(|word| word.noun) {
                    word.noun = Some(form);
                    for what in [Is::Construct, Is::Outlet, Is::OfOutlet] {
                        if known.is_some_and(|word| word.is(what)) {
                            word.set(what);
                        }
                    }
                    if is_for {
                        word.set(Is::For);
                    }
                    if bare {
                        word.set(Is::Bare);
                    }
                    if conjoined && whole != folded {
                        word.set(Is::Conjoined);
                    }
                    return;
                }
            }
        }
    }

    /// The verb that the word is a form of.
    pub(crate) fn verb(&self, word: Word) -> Option<&Verb> {
        self.verbs.get((word.verb as usize).checked_sub(1)?)
    }

    /// The tail cue that begins with the words from `word` on: how many words it has, and its kind.
    pub(crate) fn tail<'w>(&self, word: impl Fn(usize) -> Option<&'w str>) -> Option<(usize, TailKind)> {
        let found = self.tails.iter().find(|(words, _)| {
            words.iter().enumerate().all(|(at, expected)| {
                word(at).is_some_and(|word| {
                    word == expected || at == 0 && without_conjunction(word) == Some(expected.as_str())
                })
            })
        });
        found.map(|(words, kind)| (words.len(), *kind))
    }

    /// What a document has before the speaker: "denied by".
    #[must_use]
    pub fn label(&self, stance: Stance) -> Option<&str> {
        self.file.english.get(&stance).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Word {
        Cues::embedded().describe(&normalize(text), text)
    }

    #[test]
    fn verbs_have_their_forms() {
        for (text, form, stance) in [
            ("قال", Form::He, Stance::Said),
            ("وقالت", Form::She, Stance::Said),
            ("قالوا", Form::They, Stance::Said),
            ("نفى", Form::He, Stance::Denied),
            ("ونفت", Form::She, Stance::Denied),
            ("ينفون", Form::They, Stance::Denied),
            ("يقل", Form::He, Stance::Said),
            ("دعت", Form::She, Stance::CalledFor),
            ("وتدعو", Form::She, Stance::CalledFor),
            ("سيعلن", Form::He, Stance::Announced),
            ("ادعى", Form::He, Stance::Claimed),
        ] {
            let word = word(text);
            assert_eq!(word.form, Some(form), "{text}");
            assert_eq!(Cues::embedded().verb(word).and_then(|verb| verb.stance), Some(stance), "{text}");
        }
        for text in ["نفي", "وصل", "مقال", "الكتب"] {
            assert!(Cues::embedded().verb(word(text)).is_none(), "{text}");
        }
    }

    #[test]
    fn participles_nouns_and_the_rest() {
        assert_eq!(word("مضيفا").participle, Some(Stance::Added));
        assert_eq!(word("نافيا").participle, Some(Stance::Denied));
        assert_eq!(word("ومشيرة").form, Some(Form::She));
        assert_eq!(word("للمصادر").noun, Some(Form::She));
        assert!(word("للمصادر").is(Is::For) && !word("المصادر").is(Is::For));
        assert_eq!(word("مسؤولين").noun, Some(Form::They));
        assert_eq!((word("أحد").noun, word("والأحد").noun), (Some(Form::He), None));
        assert!(word("قولها").is(Is::Saying) && word("وأن").is(Is::That) && word("طبية").is(Is::Nisba));
    }

    #[test]
    fn words_are_packed_and_unpacked() {
        assert!(Cues::embedded().words.values().all(|word| Word::unpack(word.pack()) == *word));
        let all = Word {
            bits: (1 << 24) - 1,
            verb: u16::MAX,
            form: Form::ALL.last().copied(),
            participle: Stance::ALL.last().copied(),
            noun: Form::ALL.first().copied(),
            place: true,
        };
        assert_eq!(Word::unpack(all.pack()), all);
        assert!(Stance::ALL.iter().enumerate().all(|(at, stance)| *stance as usize == at));
        assert!(Form::ALL.iter().enumerate().all(|(at, form)| *form as usize == at));
    }

    #[test]
    fn a_file_replaces_the_lists_that_it_names() {
        let mine = "[verbs]\nsaid = [{ past = \"همس\", present = \"يهمس\", en = \"whispered\", base = \"whisper\" }]\n";
        let cues = Cues::embedded().with(mine, "a.toml").unwrap();
        let stance = |text: &str| cues.verb(cues.describe(&normalize(text), text)).and_then(|verb| verb.stance);
        assert_eq!(stance("همست"), Some(Stance::Said));
        assert_eq!(stance("قال"), None);
        assert_eq!(stance("نفت"), Some(Stance::Denied));
        for (text, message) in [
            ("[verbs]\nwhispered = []\n", "a.toml:2:1: unknown variant `whispered`"),
            ("[nouns]\nit = []\n", "a.toml:2:1: unknown field `it`"),
            ("[tail]\ndirect = 1\n", "a.toml:2:10: invalid type"),
        ] {
            let error = Cues::embedded().with(text, "a.toml").unwrap_err().to_string();
            assert!(error.starts_with(message), "{error}");
        }
    }
}
