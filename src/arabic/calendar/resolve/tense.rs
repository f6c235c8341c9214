//! Whether the words around a day say that it is past or coming; the words are in `glossary/arabic/tense.toml`.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::arabic::{Document, TokenKind, normalize};
use crate::built_in::built_in;

/// The verb of a day is looked for so many words before it.
const WINDOW: usize = 80;

/// Where a day lies, seen from the day of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Coming,
}

/// What a word says of a day.
pub(super) mod says {
    pub(crate) const PAST: u16 = 1;
    pub(crate) const PLANNING: u16 = 1 << 1;
    pub(crate) const COMING: u16 = 1 << 2;
    pub(crate) const CLAUSE: u16 = 1 << 3;
    pub(crate) const SPEECH: u16 = 1 << 4;
    pub(crate) const NOT_IMPERFECT: u16 = 1 << 5;
    pub(crate) const OPEN: u16 = 1 << 6;
    pub(crate) const LATE: u16 = 1 << 7;
    pub(crate) const EVENT: u16 = 1 << 8;
    pub(crate) const NAMED: u16 = 1 << 9;
    pub(crate) const OTHER: u16 = 1 << 10;
    /// A perfect verb, or a noun that is written alike.
    pub(crate) const ALSO_NOUN: u16 = 1 << 11;
    pub(crate) const AFTER: u16 = 1 << 12;
    pub(crate) const AHEAD: u16 = 1 << 13;
    pub(crate) const OF_A_YEAR: u16 = 1 << 14;
}

#[derive(Default)]
struct Cues {
    words: FxHashMap<String, u16>,
    /// What perfect verbs say, by what stands before an ending: the forms would be several times as many.
    stems: FxHashMap<String, u16>,
    /// Forms of verbs that nouns are written like.
    also_nouns: Vec<String>,
    not_future: Vec<String>,
}

type Forms = Vec<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    past: Past,
    planning: Planning,
    coming: Coming,
    clause: Clause,
    before: Before,
    after: After,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Past {
    verbs: Forms,
    also_nouns: Forms,
    words: Forms,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Planning {
    verbs: Forms,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Coming {
    words: Forms,
    not_future: Forms,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Clause {
    words: Forms,
    speech: Forms,
    not_imperfect: Forms,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Before {
    open: Forms,
    late: Forms,
    events: Forms,
    named: Forms,
    after: Forms,
    ahead: Forms,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct After {
    other: Forms,
    of_a_year: Forms,
}

static CUES: LazyLock<Cues> = LazyLock::new(|| {
    // The file is part of the program, and a test reads it: it cannot be at fault in a text's reader.
    built_in!("arabic/tense").map(Cues::new).unwrap_or_default()
});

/// The endings of a perfect verb in the third person, with and without pronouns. No dual in «ا»: «طلبا» is rather a noun, "a request".
const ENDINGS: [&str; 11] = ["ت", "وا", "تا", "ه", "ها", "هم", "ته", "تها", "تهم", "وه", "وها"];

impl Cues {
    fn new(file: File) -> Self {
        let also_nouns = file.past.also_nouns.iter().map(|noun| normalize(noun)).collect();
        let mut cues = Self { also_nouns, ..Self::default() };
        for (verbs, flag) in [(&file.past.verbs, says::PAST), (&file.planning.verbs, says::PLANNING)] {
            for verb in verbs.iter().map(|verb| normalize(verb)) {
                // «دعا», «دعت»; «بدأ», «بدأت»; «نفى», «نفت», «نفوا».
                if let Some(weak) = verb.strip_suffix('ا').or_else(|| verb.strip_suffix('ي')) {
                    *cues.stems.entry(weak.to_owned()).or_default() |= flag;
                }
                *cues.stems.entry(verb.clone()).or_default() |= flag;
                let flag = cues.of_verb(&verb, flag);
                *cues.words.entry(verb).or_default() |= flag;
            }
        }
        for (forms, flag) in [
            (file.past.words, says::PAST),
            (file.coming.words, says::COMING),
            (file.clause.words, says::CLAUSE),
            (file.clause.speech, says::SPEECH),
            (file.clause.not_imperfect, says::NOT_IMPERFECT),
            (file.before.open, says::OPEN),
            (file.before.late, says::LATE),
            (file.before.events, says::EVENT),
            (file.before.named, says::NAMED),
            (file.before.after, says::AFTER),
            (file.before.ahead, says::AHEAD),
            (file.after.other, says::OTHER),
            (file.after.of_a_year, says::OF_A_YEAR),
        ] {
            for form in forms {
                *cues.words.entry(normalize(&form)).or_default() |= flag;
            }
        }
        cues.not_future = file.coming.not_future.iter().map(|start| normalize(start)).collect();
        cues
    }

    /// What a form says of a verb that says this.
    fn of_verb(&self, form: &str, flags: u16) -> u16 {
        if flags != 0 && self.also_nouns.iter().any(|noun| noun == form) { says::ALSO_NOUN } else { flags }
    }

    fn flags(&self, folded: &str) -> u16 {
        let of = |word: &str| {
            let stems = ENDINGS.iter().filter_map(|ending| self.stems.get(word.strip_suffix(ending)?));
            let of_verb = self.of_verb(word, stems.fold(0, |flags, more| flags | more));
            of_verb | self.words.get(word).copied().unwrap_or_default()
        };
        match of(folded) {
            0 => folded.strip_prefix(['و', 'ف']).map_or(0, of),
            flags => flags,
        }
    }

    /// «سيلتقي», «ستعقد», «سنعود».
    fn is_future(&self, folded: &str) -> bool {
        let word = folded.strip_prefix(['و', 'ف']).filter(|word| word.starts_with('س')).unwrap_or(folded);
        let imperfect = ["سي", "ست", "سن"].iter().any(|start| word.starts_with(start));
        imperfect && word.chars().count() >= 4 && !self.not_future.iter().any(|start| word.starts_with(start.as_str()))
    }
}

/// Whether the word says one of `flags`.
pub(super) fn is(folded: &str, flags: u16) -> bool {
    CUES.flags(folded) & flags != 0
}

/// What the clause around the tokens `day` of the sentence says of them. `None` where nothing tells, or it cannot be told.
pub(super) fn tense(document: &Document, sentence: &Range<usize>, day: &Range<usize>) -> Option<Tense> {
    let folded = |at: usize| if sentence.contains(&at) { document.folded(at) } else { "" };
    let next = if matches!(folded(day.end), "،" | ",") { day.end + 1 } else { day.end };
    let of_speech = is(folded(next), says::SPEECH);
    // «سيحظى بسلطات بعد فوزه في انتخابات الأحد», «وصل قبل انتخابات الأحد»: the day is not the verb's.
    let (mut after, mut ahead) = (false, false);
    let start = sentence.start.max(day.start.saturating_sub(WINDOW));
    let before = (start..day.start).rev().find_map(|at| {
        after |= is(folded(at), says::AFTER);
        ahead |= is(folded(at), says::AHEAD);
        cue(document, sentence.start, at, of_speech)
    });
    match before {
        Some(Some(Tense::Coming)) if after => None,
        Some(Some(Tense::Past)) if ahead => None,
        Some(found) => found,
        None if start > sentence.start => None,
        // «الاثنين، أعلن الوزير»: what comes first behind it.
        None => (day.end..sentence.end).take(6).find_map(|at| cue(document, sentence.start, at, false)).flatten(),
    }
}

/// What the word at `at` says: a tense, or that none can be told. `None` if it says nothing.
#[expect(clippy::option_option, reason = "nothing said, and not to be told, are two answers")]
fn cue(document: &Document, start: usize, at: usize, of_speech: bool) -> Option<Option<Tense>> {
    if document.tokens()[at].kind != TokenKind::Arabic {
        return (document.folded(at) == ":" && !of_speech).then_some(None);
    }
    let word = document.folded(at);
    let before = if at > start { document.folded(at - 1) } else { "" };
    let flags = CUES.flags(word);
    if flags & says::COMING != 0 || CUES.is_future(word) {
        // «كان من المقرر»: it may have come or not.
        let was = (start..at).rev().take(3).any(|at| matches!(document.folded(at), "كان" | "كانت" | "وكان" | "وكانت"));
        return Some((!was).then_some(Tense::Coming));
    }
    if flags & says::PLANNING != 0 {
        return (!of_speech).then_some(None);
    }
    // «ذكر المكتب، الاثنين، أن», «الذي وقع»; what opens a sentence is a verb.
    let verb = flags & says::ALSO_NOUN != 0 && (of_speech || at == start || is(before, says::CLAUSE));
    if flags & says::PAST != 0 || verb {
        // «لو كان», «إذا وصل», «ما لم».
        let supposed = matches!(before, "لو" | "اذا" | "لا" | "ما");
        return Some((!supposed).then_some(Tense::Past));
    }
    if flags & says::CLAUSE != 0 {
        // «من المقرر أن».
        let planned = is(before, says::COMING);
        return (!of_speech && !planned).then_some(None);
    }
    // «يلتقي»; «لم يصل», «كان يقول» and «لن يصل» tell.
    if word.strip_prefix('و').unwrap_or(word).starts_with('ي')
        && word.chars().count() >= 3
        && flags & says::NOT_IMPERFECT == 0
    {
        return match before {
            "لم" | "ولم" | "كان" | "كانت" | "وكان" | "وكانت" | "كانوا" => {
                Some(Some(Tense::Past))
            }
            "لن" | "سوف" | "ولن" | "وسوف" => Some(Some(Tense::Coming)),
            "ان" if at >= start + 2 && is(document.folded(at - 2), says::COMING) => None,
            _ => (!of_speech).then_some(None),
        };
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read() {
        let file: Result<File, _> = toml::from_str(include_str!("../../../../glossary/arabic/tense.toml"));
        assert!(file.is_ok(), "{:?}", file.err());
        for (word, flag) in [
            ("وقالت", says::PAST),
            ("التقت", says::PAST),
            ("عقدت", says::PAST),
            ("دعت", says::PLANNING),
            ("المقرره", says::COMING),
            ("الي", says::OPEN),
        ] {
            assert!(is(word, flag), "{word}");
        }
        assert!(!is("عقد", says::PAST));
    }

    #[test]
    fn future_verbs() {
        for (word, future) in [
            ("سيلتقي", true),
            ("وستعقد", true),
            ("سنعود", true),
            ("سياره", false),
            ("سنوات", false),
            ("وستين", false),
            ("سيطرت", false),
            ("سته", false),
        ] {
            assert_eq!(CUES.is_future(word), future, "{word}");
        }
    }
}
