//! The English of a speaker, and the line that a document has under a sentence: "denied by the U.S. Defense Department".

use std::fmt::Write as _;
use std::ops::Range;

use super::forms::{mention_english, phrase_english, unknown_english};
use super::lists::{has, lists};
use super::pieces::append;
use super::{Level, Rendering, Segment};
use crate::arabic::{Document, TokenKind};
use crate::attribution::{Attribution, Cues, Kind as How, Speaker, Stance};
use crate::glossary::{Class, Glossary, Kind};
use crate::mentions::{Mention, Mentions, Name, PhraseKind};

/// A speaker in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeakerEnglish {
    /// As a list would show it: "U.S. official".
    pub name: String,
    /// With its article, as a sentence would: "a U.S. official".
    pub phrase: String,
}

impl SpeakerEnglish {
    fn plain(name: String) -> Self {
        Self { phrase: name.clone(), name }
    }

    fn with(article: &str, name: String) -> Self {
        Self { phrase: format!("{article} {name}"), name }
    }
}

/// What the line is made from.
#[derive(Clone, Copy)]
struct Source<'a> {
    text: &'a str,
    document: &'a Document,
    mentions: &'a Mentions,
    glossary: &'a Glossary,
    lines: &'a [&'a Rendering],
}

/// The English of a speaker, as far as the glossary has all of it; none for one who is not told.
#[must_use]
pub fn speaker_english(
    text: &str,
    document: &Document,
    speaker: &Speaker,
    mentions: &Mentions,
    glossary: &Glossary,
) -> Option<SpeakerEnglish> {
    Source { text, document, mentions, glossary, lines: &[] }.speaker(speaker)
}

/// Who says a sentence, as a document tells it: "announced by the army; according to Reuters, citing an official". A speaker without English is
/// given in Arabic between brackets.
///
/// `lines` are the English lines that the reader sees: whom the glossary cannot tell is told as they tell it.
#[must_use]
pub fn source_line(
    text: &str,
    document: &Document,
    attributions: &[&Attribution],
    mentions: &Mentions,
    glossary: &Glossary,
    cues: &Cues,
    lines: &[&Rendering],
) -> Option<String> {
    let source = Source { text, document, mentions, glossary, lines };
    let mut parts: Vec<Part<'_>> = Vec::new();
    for attribution in attributions {
        let who = source.who(attribution);
        let stance = (attribution.stance, attribution.english.as_str());
        match parts.iter_mut().find(|part| part.who == who) {
            Some(part) => part.stances.push(stance),
            None => parts.push(Part { who, stances: vec![stance], inferred: attribution.inferred }),
        }
    }
    // "according to Reuters; according to Reuters, citing an official" names it twice.
    let by: Vec<String> = parts.iter().filter_map(|part| part.who.as_ref()?.by.clone()).collect();
    let according = cues.label(Stance::According).unwrap_or_default();
    let said_again = |part: &Part<'_>| {
        let line = part.line(cues);
        by.iter().any(|by| line.strip_prefix(according).is_some_and(|name| name.trim_start() == by))
    };
    if !by.is_empty() {
        parts.retain(|part| !said_again(part));
    }
    let lines: Vec<String> = parts.iter().take(3).map(|part| part.line(cues)).collect();
    (!lines.is_empty()).then(|| lines.join("; "))
}

/// One speaker, and all that it does in a sentence.
struct Part<'a> {
    /// None where the speaker is not told.
    who: Option<Who>,
    /// Each with its verb.
    stances: Vec<(Stance, &'a str)>,
    inferred: bool,
}

#[derive(PartialEq)]
struct Who {
    phrase: String,
    /// Somebody passes it on, or a source stands behind without a verb.
    relayed: bool,
    by: Option<String>,
    /// "did not confirm", of one who does not say it.
    silent: Option<String>,
}

impl Part<'_> {
    fn line(&self, cues: &Cues) -> String {
        let according = cues.label(Stance::According).unwrap_or_default();
        let mut line = match &self.who {
            None => return "speaker not named".to_owned(),
            Some(Who { phrase, silent: Some(silent), .. }) => format!("{phrase} {silent}"),
            Some(Who { phrase, relayed: true, by: Some(by), .. }) => format!("{according} {by}, citing {phrase}"),
            Some(Who { phrase, relayed: true, by: None, .. }) => format!("{according} {phrase}"),
            Some(Who { phrase, .. }) => format!("{} {phrase}", self.label(cues)),
        };
        if self.inferred {
            line.push_str(" (inferred)");
        }
        line
    }

    /// "denied by"; two that are passives are joined. That somebody "said" it goes without saying where there is more to say.
    fn label(&self, cues: &Cues) -> String {
        let label = |stance: Stance| cues.label(stance).unwrap_or("according to");
        // "condemned by" says more than "criticized by": where the label is a passive, so is the verb.
        let passive = |(stance, verb): (Stance, &str)| {
            label(stance).strip_suffix("ed by").map(|stem| match verb {
                verb if verb.ends_with("ed") && !verb.contains(' ') => verb.to_owned(),
                _ => format!("{stem}ed"),
            })
        };
        let mut telling: Vec<(Stance, &str)> = Vec::new();
        for stance in &self.stances {
            if label(stance.0) != label(Stance::Said) && !telling.iter().any(|told| told.0 == stance.0) {
                telling.push(*stance);
            }
        }
        let first = telling.first().or(self.stances.first()).copied().unwrap_or((Stance::Said, "said"));
        let second = telling.get(1).and_then(|second| passive(*second));
        match (passive(first), second) {
            (Some(first), Some(second)) => format!("{first} and {second} by"),
            (Some(first), None) => format!("{first} by"),
            (None, _) => label(first.0).to_owned(),
        }
    }
}

impl Source<'_> {
    fn who(self, attribution: &Attribution) -> Option<Who> {
        let phrase = self.named(&attribution.speaker)?;
        let by = match &attribution.kind {
            How::Relayed(by) => self.named(by),
            _ => None,
        };
        // A document that says "announced by" says more than "according to".
        let relayed = matches!(attribution.kind, How::Relayed(_)) || attribution.stance == Stance::According;
        let silent = (attribution.stance == Stance::NotSaid).then(|| attribution.english.clone());
        Some(Who { phrase, relayed, by, silent })
    }

    /// The speaker with its article, or its Arabic between brackets.
    fn named(self, speaker: &Speaker) -> Option<String> {
        let english = self.speaker(speaker).map(|english| english.phrase);
        english
            .or_else(|| self.in_lines(&speaker.range(self.document, self.mentions)?))
            .or_else(|| Some(format!("[{}]", speaker.standing(self.text, self.document, self.mentions)?)))
    }

    /// What one of the lines says of these bytes of the text, if it says every word of them and in one place: "the army's leadership" where the
    /// line is "The army's leadership in the city confirmed …".
    fn in_lines(self, range: &Range<usize>) -> Option<String> {
        self.lines.iter().filter(|line| line.level > Level::Terms).find_map(|line| self.in_line(line, range))
    }

    fn in_line(self, line: &Rendering, range: &Range<usize>) -> Option<String> {
        let inside =
            |said: &Segment| !said.range.is_empty() && range.start <= said.range.start && said.range.end <= range.end;
        let first = line.derivation.iter().position(inside)?;
        let last = line.derivation.iter().rposition(inside)?;
        // "the local news site": what stands behind it in the Arabic and before it in English, then its article.
        let of_it = |said: &Segment| said.range.start >= range.end && said.range.start < range.end + NEAR;
        let plain = |said: &Segment| !matches!(&*said.rule, "gap" | "joint" | "mark");
        let before = line.derivation[..first].iter().rev().take_while(|said| of_it(said) && plain(said)).count();
        let article = |at: usize| matches!(&*line.derivation[at].english, "the" | "The" | "a" | "A" | "an" | "An");
        let first = match (first - before).checked_sub(1).filter(|at| article(*at)) {
            Some(article) => article,
            // Without an article in front of them the words before are of something else.
            None => first,
        };
        let said = &line.derivation[first..=last];
        // What the line has among them is told of them: "the United Nations' humanitarian office".
        let behind = |said: &Segment| said.range.is_empty() || inside(said) || said.range.start >= range.end;
        let whole = |said: &Segment| {
            behind(said)
                && !matches!(&*said.rule, "gap" | "joint" | "mark")
                && !said.english.contains(['…', '[', '·', ',', ';', ':', '“', '”'])
        };
        let told = |at: usize| {
            let token = self.document.tokens()[at].range();
            said.iter().any(|said| said.range.start < token.end && token.start < said.range.end)
        };
        let tokens = self.document.tokens();
        let from = tokens.partition_point(|token| token.range().start < range.start);
        let to = tokens.partition_point(|token| token.range().start < range.end);
        let mut words = (from..to).filter(|at| tokens[*at].kind == TokenKind::Arabic);
        if !said.iter().all(whole) || !words.all(told) {
            return None;
        }
        let mut phrase = String::new();
        for piece in said {
            append(&mut phrase, &piece.english);
        }
        if first > 0 {
            return Some(phrase);
        }
        // The capital is the line's, but for a name's.
        let article = ["The ", "A ", "An "].iter().any(|article| phrase.starts_with(*article));
        let title = ["Mr.", "Ms.", "Mrs.", "Dr."].iter().any(|title| phrase.starts_with(*title));
        // An adjective that may be a country's has a capital of its own.
        let of_country = |at: usize| {
            let word = self.document.folded(at);
            ["ي", "يه", "يون", "يين", "يات", "يتان", "يان"].iter().any(|ending| word.ends_with(*ending))
        };
        let (first, mut at) = (&said[0], (from..to).filter(|at| tokens[*at].kind == TokenKind::Arabic));
        let adjective = at.any(|at| first.range.contains(&tokens[at].range().start) && of_country(at));
        match (article || !adjective, title || !first.entries.is_empty()) {
            (_, true) if !article => Some(phrase),
            (true, _) => Some(lower(&phrase)),
            _ => None,
        }
    }

    fn speaker(self, speaker: &Speaker) -> Option<SpeakerEnglish> {
        match speaker {
            Speaker::Phrase(at) => self.phrase(*at),
            Speaker::Name(at) => {
                let name = &self.mentions.unknown[*at];
                name.guess.as_ref()?;
                Some(SpeakerEnglish::plain(unknown_english(self.text, name)))
            }
            Speaker::Reference(at) => {
                let reference = &self.mentions.references[*at];
                let mention = &self.mentions.all[reference.introduced];
                Some(self.mention(mention, mention_english(mention, self.glossary).to_string()))
            }
            Speaker::Described { tokens, .. } => self.described(tokens.clone()),
            Speaker::Unknown => None,
        }
    }

    fn phrase(self, number: usize) -> Option<SpeakerEnglish> {
        let phrase = &self.mentions.phrases[number];
        let english = phrase_english(self.text, phrase, self.mentions, self.glossary).to_string();
        let entry = |at: usize| self.glossary.entry(self.mentions.all[at].entry);
        match &phrase.kind {
            PhraseKind::Named { name: Name::Unknown(at), .. } => {
                self.mentions.unknown[*at].guess.as_ref()?;
                Some(SpeakerEnglish::plain(english))
            }
            PhraseKind::Named { .. } => Some(SpeakerEnglish::plain(english)),
            // «الخوري» the priest, or somebody's name.
            PhraseKind::Single(at) if entry(*at).class == Some(Class::Rank) && phrase.tokens.len() == 1 => None,
            PhraseKind::Single(at) => Some(self.mention(&self.mentions.all[*at], english)),
            PhraseKind::Title(part) => Some(self.definite(&self.mentions.all[part.title], english)),
            PhraseKind::Qualified { head, .. } => {
                let mention = &self.mentions.all[*head];
                let owned = english.split(' ').next().is_some_and(|word| word.ends_with("'s"));
                if matches!(entry(*head).kind, Kind::Organization | Kind::Place) {
                    return Some(if owned {
                        SpeakerEnglish::plain(english)
                    } else {
                        SpeakerEnglish::with("the", english)
                    });
                }
                Some(self.definite(mention, english))
            }
            PhraseKind::Complement(_) => None,
        }
    }

    fn mention(self, mention: &Mention, english: String) -> SpeakerEnglish {
        let entry = self.glossary.entry(mention.entry);
        match entry.kind {
            Kind::Person => SpeakerEnglish::plain(english),
            Kind::Title if entry.class == Some(Class::Rank) => SpeakerEnglish::with("the", english),
            Kind::Title | Kind::Term => self.definite(mention, english),
            _ => {
                let lower = english.starts_with(char::is_lowercase) && !english.starts_with("al-");
                if entry.the || lower { SpeakerEnglish::with("the", english) } else { SpeakerEnglish::plain(english) }
            }
        }
    }

    /// A title or a noun with "the", "a" or, where it is plural, nothing.
    fn definite(self, mention: &Mention, english: String) -> SpeakerEnglish {
        let tokens = mention.tokens.clone();
        let last = self.document.folded(tokens.end - 1);
        // Behind a preposition the head is not in construct: «متحدث باسم الجيش» is any spokesman.
        let parted = tokens.clone().skip(1).any(|at| {
            let folded = self.document.folded(at);
            folded == "باسم"
                || folded.starts_with("لل")
                || lists().speakers.links.iter().any(|(word, _)| word == folded)
        });
        let definite = self.document.folded(tokens.start).trim_start_matches('و').starts_with("ال")
            || self.document.folded(tokens.start).starts_with("لل")
            || !parted && last.starts_with("ال")
            || !parted
                && mention.slots.last().is_some_and(|filler| filler.mention.tokens.end == tokens.end)
                && self.glossary.entry(mention.entry).kind == Kind::Title;
        with_article(definite, english)
    }

    /// A described source of which every word has English: phrases of mentions, joined by a few prepositions.
    fn described(self, tokens: Range<usize>) -> Option<SpeakerEnglish> {
        let mut name = String::new();
        let mut phrase = String::new();
        let mut at = tokens.start;
        let mut link: Option<&str> = None;
        while at < tokens.end {
            let number = self.mentions.phrases.partition_point(|phrase| phrase.tokens.start < at);
            let piece = self.mentions.phrases.get(number).filter(|phrase| phrase.tokens.start == at);
            if let Some(piece) = piece.filter(|piece| piece.tokens.end <= tokens.end) {
                let english = self.phrase(number)?;
                let first = self.mentions.all.partition_point(|mention| mention.tokens.start < at);
                let proclitics = self.mentions.all.get(first).map_or("", |mention| mention.proclitics.as_str());
                let joint = match (link.take(), proclitics) {
                    (Some(link), "") => link,
                    (None, "و") if !name.is_empty() => "and",
                    (None, "ل") if !name.is_empty() => "of",
                    (None, "ل" | "") if name.is_empty() => "",
                    // "spokesman for the army"
                    (None, "") if name.ends_with(" for") => " ",
                    _ => return None,
                };
                if name.is_empty() {
                    name.push_str(&english.name);
                    phrase.push_str(&english.phrase);
                } else {
                    let joint = if joint == " " { String::new() } else { format!(" {joint}") };
                    let _ = write!(name, "{joint} {}", english.phrase);
                    let _ = write!(phrase, "{joint} {}", english.phrase);
                }
                at = piece.tokens.end;
                continue;
            }
            // «سالم الحداد وليلى منصور»: names that the glossary does not have.
            let unknown = self.mentions.unknown.partition_point(|name| name.tokens.start < at);
            let unknown = self.mentions.unknown.get(unknown).filter(|name| name.tokens.start == at);
            if let Some(person) = unknown.filter(|name| name.tokens.end <= tokens.end && name.guess.is_some()) {
                let english = unknown_english(self.text, person);
                let joined = person.range.start > self.document.tokens()[at].range().start;
                if joined == name.is_empty() || link.is_some() {
                    return None;
                }
                for text in [&mut name, &mut phrase] {
                    let _ = write!(text, "{}{english}", if joined { " and " } else { "" });
                }
                at = person.tokens.end;
                continue;
            }
            let folded = self.document.folded(at);
            let found = lists().speakers.links.iter().find(|(word, _)| word == folded);
            let mark = self.document.tokens()[at].kind == TokenKind::Quote;
            match found {
                Some((_, english)) if link.is_none() && !name.is_empty() => link = Some(english),
                _ if mark => {}
                _ => return None,
            }
            at += 1;
        }
        // "spokesman for": for whom has no English.
        let open = link.is_some() || name.ends_with(" for") || name.contains('[') || name.is_empty();
        (!open).then_some(SpeakerEnglish { name, phrase })
    }
}

/// How many bytes behind a speaker an adjective of his begins at most.
const NEAR: usize = 40;

/// With a small first letter.
fn lower(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// A noun phrase with its article.
fn with_article(definite: bool, english: String) -> SpeakerEnglish {
    let head = english.split([' ']).take_while(|word| !has(&lists().plurals.links, word)).last();
    let plural = head.is_some_and(|head| {
        head.ends_with('s') && !head.ends_with("ss")
            || lists().plurals.irregular.iter().any(|(_, many)| head == many)
            || has(&lists().plurals.unchanged, head)
    });
    if definite {
        return SpeakerEnglish::with("the", english);
    }
    if plural {
        return SpeakerEnglish::plain(english);
    }
    let vowel = english.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O']) && !english.starts_with("Eu");
    SpeakerEnglish::with(if vowel { "an" } else { "a" }, english)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution;
    use crate::mentions::{self, Names};

    #[test]
    fn lines_of_sources() {
        let glossary = Glossary::embedded();
        for (text, expected) in [
            ("نفت وزارة الخارجية العراقية الأنباء.", Some("denied by the Iraqi Foreign Ministry")),
            ("قال مسؤول أميركي إن الوفد غادر.", Some("according to a U.S. official")),
            ("قالت مصادر طبية إن العدد ارتفع.", Some("according to medical sources")),
            ("نقلت رويترز عن مسؤول قوله إن الوفد غادر.", Some("according to Reuters, citing an official")),
            ("غادر الوفد المدينة، بحسب وسائل إعلام عراقية.", Some("according to Iraqi media")),
            (
                "قال متحدث باسم الجيش الإسرائيلي إن الطائرة عادت.",
                Some("according to a spokesman for the Israeli military"),
            ),
            ("قال وجهاء القبيلة إن الطريق مغلق.", Some("according to [وجهاء القبيلة]")),
            ("حذرت الأمم المتحدة من المجاعة.", Some("warning from the United Nations")),
            ("أدانت الأمم المتحدة الهجوم.", Some("condemned by the United Nations")),
            ("وأضاف أن الوفد غادر.", Some("speaker not named")),
            (
                "قال وزير الخارجية العراقي فؤاد حسين إن الحوار مستمر، نافيا وجود خلاف.",
                Some("denied by Iraqi Foreign Minister Fuad Hussein"),
            ),
            ("ولم تؤكد الأمم المتحدة النبأ.", Some("the United Nations did not confirm")),
            ("أكد فؤاد حسين أن الحوار مستمر، نافيا وجود خلاف.", Some("denied by Fuad Hussein")),
            ("رفض الكرملين التعليق على التقرير.", Some("no comment from the Kremlin")),
            ("وصل الوفد إلى المدينة.", None),
        ] {
            let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
            let found = mentions::find(text, &document, false, &glossary, Names::embedded());
            let cues = Cues::embedded();
            let attributions = attribution::find(text, &document, false, &found, &glossary, cues);
            let all: Vec<&Attribution> = attributions.iter().collect();
            let line = source_line(text, &document, &all, &found, &glossary, cues, &[]);
            assert_eq!(line.as_deref(), expected, "{text}");
        }
    }
}
