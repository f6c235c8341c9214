//! The noun phrases that can be a speaker: names, titles, bodies, and sources that are described.

use std::ops::Range;

use super::lexicon::{Form, Is};
use super::{Before, Reading, Speaker};
use crate::arabic::TokenKind;
use crate::glossary::{Class, FormKind, Kind};
use crate::mentions::{Mention, Name, Phrase, PhraseKind};

/// A possible speaker.
#[derive(Debug, Clone)]
pub(super) struct Noun {
    pub(super) speaker: Speaker,
    pub(super) tokens: Range<usize>,
    /// The form of a verb behind it; none where the words do not tell.
    pub(super) form: Option<Form>,
    /// Several that are joined by و.
    pub(super) several: bool,
    /// A country or a town: it speaks for its government, or is only the place.
    pub(super) place: bool,
}

/// The most words of a described source, and how many may be joined.
const LONGEST: usize = 9;
const JOINED: usize = 3;

impl Noun {
    /// Whether it can be the subject of a verb of this form that stands before it: such a verb tells the gender only.
    pub(super) fn follows(&self, verb: Form) -> bool {
        match (verb, self.form) {
            (Form::He | Form::She, None) => true,
            (Form::He, Some(form)) => matches!(form, Form::He | Form::They | Form::Both),
            (Form::She, Some(form)) => matches!(form, Form::She | Form::BothFeminine),
            _ => false,
        }
    }

    /// Whether a verb or participle of this form agrees with it from behind.
    pub(super) fn precedes(&self, verb: Form) -> bool {
        agrees(self.form, self.several, verb)
    }
}

/// Whether a verb of this form can have a subject of that form before it.
pub(super) fn agrees(form: Option<Form>, several: bool, verb: Form) -> bool {
    match form {
        _ if several => matches!(verb, Form::They | Form::Both | Form::BothFeminine),
        Some(form) => form == verb || form == Form::Both && verb == Form::They,
        None => matches!(verb, Form::He | Form::She),
    }
}

impl Reading<'_> {
    /// The speaker that begins at the token, which may have ل before it if `with_l`.
    pub(super) fn noun(&self, at: usize, end: usize, with_l: bool) -> Option<Noun> {
        let mut noun = self.one(at, end, with_l)?;
        for _ in 1..JOINED {
            let next = noun.tokens.end;
            if next >= end || !self.is_joined(next) {
                break;
            }
            let Some(other) = self.one(next, end, false).or_else(|| self.conjoined(next, end)) else { break };
            noun.tokens.end = other.tokens.end;
            noun.speaker = Speaker::described(noun.tokens.clone());
            noun.several = true;
        }
        Some(noun)
    }

    /// Whether the token has و before it and is no verb.
    fn is_joined(&self, at: usize) -> bool {
        let word = self.words[at];
        self.document.folded(at).starts_with('و') && !word.is_cue() && !word.is(Is::That) && self.phrase_or_name(at)
    }

    fn phrase_or_name(&self, at: usize) -> bool {
        let mention = self.mentions.all.partition_point(|mention| mention.tokens.start < at);
        let conjoined = self.mentions.all.get(mention).is_some_and(|m| m.tokens.start == at && m.proclitics == "و");
        let name = self.name(at).is_some_and(|name| self.mentions.unknown[name].range.start > self.start(at));
        conjoined || name || self.words[at].noun.is_some() && self.is(at, Is::Conjoined)
    }

    fn start(&self, token: usize) -> usize {
        self.document.tokens()[token].range().start
    }

    fn name(&self, at: usize) -> Option<usize> {
        let next = self.mentions.unknown.partition_point(|name| name.tokens.start < at);
        self.mentions.unknown.get(next).filter(|name| name.tokens.start == at).map(|_| next)
    }

    fn phrase(&self, at: usize) -> Option<usize> {
        let next = self.mentions.phrases.partition_point(|phrase| phrase.tokens.start < at);
        self.mentions.phrases.get(next).filter(|phrase| phrase.tokens.start == at).map(|_| next)
    }

    fn reference(&self, at: usize) -> Option<usize> {
        let next = self.mentions.references.partition_point(|reference| reference.token < at);
        self.mentions.references.get(next).filter(|reference| reference.token == at).map(|_| next)
    }

    /// The mention that begins at the token.
    fn mention(&self, at: usize) -> Option<&Mention> {
        let mention = self.mentions.all.partition_point(|mention| mention.tokens.start < at);
        self.mentions.all.get(mention).filter(|mention| mention.tokens.start == at)
    }

    /// The proclitics of the mention that begins at the token.
    fn proclitics(&self, at: usize) -> &str {
        self.mention(at).map_or("", |mention| &mention.proclitics)
    }

    fn one(&self, at: usize, end: usize, with_l: bool) -> Option<Noun> {
        if at >= end || self.words[at].is_cue() && self.words[at].noun.is_none() && !self.phrase_or_name(at) {
            return None;
        }
        // A name between quotation marks: «"هآرتس"».
        if self.kind(at) == TokenKind::Quote {
            let close = (at + 1..end.min(at + 6)).find(|token| self.kind(*token) == TokenKind::Quote)?;
            let mut noun = self.bare(at + 1, end, false).filter(|noun| noun.tokens.end == close)?;
            noun.tokens.end = close + 1;
            return Some(noun);
        }
        self.bare(at, end, with_l)
    }

    fn conjoined(&self, at: usize, end: usize) -> Option<Noun> {
        if let Some(phrase) = self.phrase(at) {
            return (self.proclitics(at) == "و").then(|| self.of_phrase(phrase, end)).flatten();
        }
        // «قال سالم الحداد وليلى منصور إن»
        let number = self.name(at)?;
        let name = &self.mentions.unknown[number];
        let person = name.kind == Kind::Person && name.is_likely() && name.range.start > self.start(at);
        person.then(|| Noun::new(Speaker::Name(number), name.tokens.clone(), None))
    }

    fn bare(&self, at: usize, end: usize, with_l: bool) -> Option<Noun> {
        if at >= end {
            return None;
        }
        let proclitics = self.proclitics(at);
        let standing = proclitics.is_empty() || with_l && proclitics == "ل";
        if let Some(phrase) = self.phrase(at).filter(|_| standing)
            && let Some(noun) = self.of_phrase(phrase, end)
        {
            return Some(noun);
        }
        if let Some(reference) = self.reference(at) {
            let form = self.head_form(at);
            return Some(Noun::new(Speaker::Reference(reference), at..at + 1, form));
        }
        if let Some(number) = self.name(at) {
            let name = &self.mentions.unknown[number];
            let behind = name.range.start > self.start(at);
            let kind = matches!(name.kind, Kind::Person | Kind::Organization) && name.is_likely();
            if kind && (!behind || with_l) {
                let form = (name.kind == Kind::Organization).then(|| self.head_form(at)).flatten();
                return Some(Noun::new(Speaker::Name(number), name.tokens.clone(), form));
            }
        }
        self.described(at, end, with_l)
    }

    /// A phrase of mentions, if it can speak.
    fn of_phrase(&self, number: usize, end: usize) -> Option<Noun> {
        let phrase = &self.mentions.phrases[number];
        let entry = |at: usize| self.glossary.entry(self.mentions.all[at].entry);
        let first = phrase.tokens.start;
        let mut place = false;
        let form = match &phrase.kind {
            PhraseKind::Named { before, name, .. } => {
                let title = before.first().map(|part| self.mentions.all[part.title].tokens.start);
                if let Name::Unknown(at) = name
                    && !self.mentions.unknown[*at].is_likely()
                {
                    return None;
                }
                title.and_then(|title| self.title_form(title))
            }
            PhraseKind::Title(part) => self.title_form(self.mentions.all[part.title].tokens.start),
            PhraseKind::Single(at) | PhraseKind::Qualified { head: at, second: None, .. } => {
                let mention = &self.mentions.all[*at];
                if !matches!(mention.form, FormKind::Full | FormKind::Short | FormKind::FullShort) {
                    return None;
                }
                match mention.kind {
                    Kind::Person => None,
                    Kind::Organization => {
                        if mention.enclitic.is_some() {
                            return None;
                        }
                        self.head_form(first)
                    }
                    Kind::Title => {
                        if mention.enclitic.is_some() {
                            return None;
                        }
                        self.title_form(first)
                    }
                    Kind::Place if matches!(phrase.kind, PhraseKind::Single(_)) => {
                        if !matches!(entry(*at).class, Some(Class::Country | Class::Capital)) {
                            return None;
                        }
                        place = true;
                        Some(if self.words[first].place { Form::He } else { Form::She })
                    }
                    _ => return None,
                }
            }
            _ => return None,
        };
        let mut noun = Noun::new(Speaker::Phrase(number), phrase.tokens.clone(), form);
        noun.place = place;
        self.complete(&mut noun, phrase, end);
        Some(noun)
    }

    /// «الجيش الوطني» where only «الجيش» is known: the adjective belongs to the name, and its English is not known.
    fn complete(&self, noun: &mut Noun, phrase: &Phrase, end: usize) {
        let person = matches!(phrase.kind, PhraseKind::Named { .. }) || self.is_person(phrase);
        let next = noun.tokens.end;
        if next >= end || person || self.kind(next) != TokenKind::Arabic {
            return;
        }
        let word = self.words[next];
        if noun.place {
            return;
        }
        let adjective = word.is(Is::Article) && (word.is(Is::Nisba) || word.is(Is::Attribute)) && !word.is(Is::Adverb);
        // «وزير الخارجية والتعاون»
        let joined = self.document.folded(next).starts_with("وال") && !word.is_cue() && !self.phrase_or_name(next);
        if (adjective || joined) && !word.is(Is::That) {
            noun.tokens.end = next + 1;
            noun.speaker = Speaker::described(noun.tokens.clone());
            noun.place = false;
        }
        // «المبعوث الأممي … إلى اليمن»: the name may stand behind what no entry has.
        if let Some(name) = self.named_behind(noun.tokens.end, end) {
            noun.speaker = name.speaker;
            noun.tokens.end = name.tokens.end;
        }
    }

    fn is_person(&self, phrase: &Phrase) -> bool {
        let PhraseKind::Single(at) = phrase.kind else { return false };
        self.mentions.all[at].kind == Kind::Person
    }

    /// A person's name directly behind a description, or behind a comma.
    fn named_behind(&self, at: usize, end: usize) -> Option<Noun> {
        let comma = at < end && matches!(self.surface(at), "،" | ",");
        let start = at + usize::from(comma);
        if start >= end || !self.proclitics(start).is_empty() {
            return None;
        }
        let noun = if let Some(number) = self.phrase(start) {
            let phrase = &self.mentions.phrases[number];
            let named = matches!(phrase.kind, PhraseKind::Named { .. }) && !comma || self.is_person(phrase);
            named.then(|| Noun::new(Speaker::Phrase(number), phrase.tokens.clone(), None))
        } else {
            let number = self.name(start)?;
            let name = &self.mentions.unknown[number];
            let person = name.kind == Kind::Person && name.is_likely() && name.range.start == self.start(start);
            person.then(|| Noun::new(Speaker::Name(number), name.tokens.clone(), None))
        }?;
        // Behind a comma something must close the apposition.
        let next = noun.tokens.end;
        let closed = next >= end || matches!(self.surface(next), "،" | "," | ":") || self.is(next, Is::That);
        (!comma || closed).then_some(noun)
    }

    /// A source that a noun describes, with its attributes and complements.
    fn described(&self, at: usize, end: usize, with_l: bool) -> Option<Noun> {
        let word = self.words[at];
        let form = word.noun?;
        if word.is(Is::For) && !with_l || self.kind(at) != TokenKind::Arabic {
            return None;
        }
        let tokens = at..self.extent(at, end);
        // «مسؤولا» and the like are objects or predicates.
        let before = match (word.is(Is::For), word.is(Is::Bare)) {
            (false, _) => Before::Nothing,
            (true, true) => Before::L,
            (true, false) => Before::Article,
        };
        let speaker = Speaker::Described { tokens: tokens.clone(), before };
        let mut noun = Noun::new(speaker, tokens, Some(form));
        if let Some(name) = self.named_behind(noun.tokens.end, end) {
            noun.speaker = name.speaker;
            noun.tokens.end = name.tokens.end;
        }
        Some(noun)
    }

    /// Where the noun phrase ends that begins with the noun.
    fn extent(&self, at: usize, end: usize) -> usize {
        let limit = end.min(at + LONGEST);
        let mut next = at + 1;
        let mut definite = !self.is(at, Is::Bare);
        let mut adjectives = false;
        while next < limit {
            let word = self.words[next];
            // A quoted name, or one in brackets.
            let bracket = self.surface(next) == "(";
            if self.kind(next) == TokenKind::Quote || bracket && next == at + 1 {
                let closes = |token: &usize| {
                    if bracket { self.surface(*token) == ")" } else { self.kind(*token) == TokenKind::Quote }
                };
                let close = (next + 1..limit.min(next + 6)).find(closes);
                let inside = |close: &usize| {
                    (next + 1..*close).all(|token| {
                        !self.words[token].is_cue() && !self.is(token, Is::That) && !self.is(token, Is::Preposition)
                    })
                };
                let close = close.filter(inside).filter(|close| *close > next + 1 && next == at + 1);
                // A mark that nothing closes: the name behind it.
                let name = || self.bare(next + 1, end, false).map(|noun| noun.tokens.end);
                let Some(close) = close.map(|close| close + 1).or_else(name).filter(|_| next == at + 1) else { break };
                next = close;
                definite = true;
                continue;
            }
            if !matches!(self.kind(next), TokenKind::Arabic | TokenKind::Foreign)
                || word.is_cue()
                || word.is(Is::That)
                || word.is(Is::Adverb)
            {
                break;
            }
            let folded = self.document.folded(next);
            if folded == "باسم" {
                next += 1;
                definite = false;
                adjectives = false;
                continue;
            }
            // «مسؤول في وزارة الدفاع», «مصدر من الشرطة»
            // «حذرت هيئة العلماء من قنوات …»: of what a body warns.
            if folded == "من" && self.is(at, Is::Construct) {
                break;
            }
            if matches!(folded, "في" | "من" | "لدي") && next + 1 < limit {
                // «عدد من السكان»
                let some = folded == "من"
                    && next == at + 1
                    && (self.is(next + 1, Is::Article) || self.words[next + 1].noun.is_some());
                let body = self.body_end(next + 1).or(some.then_some(next + 2));
                let Some(body) = body else { break };
                next = body;
                definite = true;
                continue;
            }
            // «بيان للوزارة»; «مصادر لوكالة» speak to it.
            let of = word.is(Is::For) && word.noun.is_some()
                || self.proclitics(next) == "ل" && (self.is_body(next) || self.is_somebody(next));
            if of && self.is_outlet(next) && !self.is(at, Is::OfOutlet) {
                break;
            }
            let bare = next == at + 1 && self.is(at, Is::Construct) && self.is(at, Is::Bare);
            if bare && !word.is(Is::Preposition) && !folded.starts_with(['و', 'ف', 'ب']) && self.phrase(next).is_none()
            {
                definite = word.is(Is::Article);
                next += 1;
                continue;
            }
            if word.is(Is::Preposition) && !(folded == "علي" && self.surface(next) == "علي") {
                break;
            }
            if let Some(phrase) = self.phrase(next).filter(|_| self.proclitics(next).is_empty()) {
                let phrase = &self.mentions.phrases[phrase];
                let adjective = self
                    .mentions
                    .all
                    .iter()
                    .find(|m| m.tokens.start == next)
                    .is_some_and(|m| m.form == FormKind::Adjective);
                if adjective && word.is(Is::Article) == definite {
                    next = phrase.tokens.end;
                    adjectives = true;
                    continue;
                }
                // A complement, behind a noun that is not definite and has no adjective yet.
                if !definite && !adjectives && !adjective {
                    definite = !self.is_common(phrase) || self.is(phrase.tokens.end - 1, Is::Article);
                    next = phrase.tokens.end;
                    continue;
                }
                break;
            }
            // Adjectives agree in the article.
            if (word.is(Is::Nisba) || word.is(Is::Attribute)) && word.is(Is::Article) == definite {
                next += 1;
                adjectives = true;
                continue;
            }
            if !definite && !adjectives && word.is(Is::Article) {
                next += 1;
                definite = true;
                continue;
            }
            // «عضو مجلس الشيوخ»: a construct goes on, where the noun behind is a source itself.
            if !definite && !adjectives && word.noun.is_some() && word.is(Is::Bare) {
                next += 1;
                continue;
            }
            if of {
                let phrase = self.phrase(next).map(|phrase| self.mentions.phrases[phrase].tokens.end);
                // «تقرير لصحيفة» goes on with its name.
                definite = phrase.is_some() || !word.is(Is::Bare);
                next = phrase.unwrap_or(next + 1);
                continue;
            }
            break;
        }
        next.min(end)
    }

    /// Whether the token is the preposition of a place that says where an office is: «مدير الإسعاف في غزة».
    pub(super) fn is_place_of_office(&self, at: usize) -> bool {
        let is_place = |at, proclitics| {
            self.mention(at).is_some_and(|mention| mention.proclitics == proclitics && mention.kind == Kind::Place)
        };
        self.document.folded(at) == "في" && is_place(at + 1, "") || is_place(at, "ب")
    }

    /// Whether the token is part of a name, known or not, without a proclitic before it: «بصل» is no «ب».
    pub(super) fn is_in_name(&self, at: usize) -> bool {
        let known = self.mentions.all.iter().any(|mention| mention.tokens.contains(&at));
        let unknown = self.mentions.unknown.iter().any(|name| name.tokens.contains(&at));
        (known || unknown) && self.proclitics(at).is_empty()
    }

    /// Whether an organization, or a country, begins at the token.
    fn is_body(&self, at: usize) -> bool {
        self.mention(at).is_some_and(|mention| {
            let entry = self.glossary.entry(mention.entry);
            let form = matches!(mention.form, FormKind::Full | FormKind::Short | FormKind::FullShort);
            form && (entry.kind == Kind::Organization || entry.class == Some(Class::Country))
        })
    }

    /// Whether a newspaper, an agency or a channel begins at the token.
    fn is_outlet(&self, at: usize) -> bool {
        let is_media = |class| matches!(class, Class::Agency | Class::Newspaper | Class::Broadcaster);
        let class = self.mention(at).and_then(|mention| self.glossary.entry(mention.entry).class);
        self.is(at, Is::Outlet) || class.is_some_and(is_media)
    }

    /// Whether a person's name begins at the token.
    fn is_somebody(&self, at: usize) -> bool {
        self.mention(at).is_some_and(|mention| mention.kind == Kind::Person)
    }

    /// Whether the phrase is a common noun.
    fn is_common(&self, phrase: &Phrase) -> bool {
        let PhraseKind::Single(at) = phrase.kind else { return false };
        self.mentions.all[at].kind == Kind::Term
    }

    /// The person whose name, with or without titles, ends before the token and begins behind the other.
    pub(super) fn person_ending(&self, from: usize, end: usize) -> Option<Noun> {
        (from..end).find_map(|at| {
            let noun = if let Some(number) = self.phrase(at) {
                let phrase = &self.mentions.phrases[number];
                let person = matches!(phrase.kind, PhraseKind::Named { .. }) || self.is_person(phrase);
                person.then(|| Noun::new(Speaker::Phrase(number), phrase.tokens.clone(), None))
            } else {
                let number = self.name(at)?;
                let name = &self.mentions.unknown[number];
                let person = name.kind == Kind::Person && name.is_likely();
                person.then(|| Noun::new(Speaker::Name(number), name.tokens.clone(), None))
            }?;
            (noun.tokens.end == end && self.proclitics(at).is_empty()).then_some(noun)
        })
    }

    /// Where a body or a group ends that an official may be of.
    fn body_end(&self, at: usize) -> Option<usize> {
        let body = self.is_body(at) || self.words[at].noun == Some(Form::She) && !self.is(at, Is::For);
        if !body || !self.proclitics(at).is_empty() {
            return None;
        }
        Some(self.phrase(at).map_or(at + 1, |phrase| self.mentions.phrases[phrase].tokens.end))
    }

    fn head_form(&self, at: usize) -> Option<Form> {
        // «ميليشيات»: plurals of things take the feminine.
        let feminine = self.surface(at).ends_with('ة') || self.document.folded(at).ends_with("ات");
        self.words[at].noun.or_else(|| feminine.then_some(Form::She))
    }

    fn title_form(&self, at: usize) -> Option<Form> {
        self.head_form(at).or(Some(Form::He))
    }
}

impl Noun {
    pub(super) fn new(speaker: Speaker, tokens: Range<usize>, form: Option<Form>) -> Self {
        Self { speaker, tokens, form, several: false, place: false }
    }
}
