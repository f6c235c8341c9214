//! The cues of one sentence: verbs with their subjects, relayed speech, participles, tail sources, the colon of a headline.

use std::ops::Range;

use super::lexicon::{Form, Is, Stance, Word};
use super::lists::Verb;
use super::nouns::{Noun, agrees};
use super::story::Last;
use super::{Attribution, Kind, Reading, Speaker};
use crate::arabic::TokenKind;
use crate::glossary::CommonWords;

/// Within how many words behind the speaker the clause must begin, where one is needed.
const REACH: usize = 14;

/// Who may be meant where no subject stands.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) speaker: Speaker,
    pub(super) form: Option<Form>,
    pub(super) several: bool,
}

impl Candidate {
    pub(super) fn of(noun: &Noun, form: Option<Form>) -> Self {
        Self { speaker: noun.speaker.clone(), form: noun.form.or(form), several: noun.several }
    }

    pub(super) fn fits(&self, verb: Form) -> bool {
        agrees(self.form, self.several, verb)
    }
}

/// What a sentence attributes.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) attributions: Vec<Attribution>,
    /// The speakers that a verb without subject may mean later on.
    pub(super) mains: Vec<Candidate>,
    /// The same for sources behind what they say.
    pub(super) tails: Vec<Candidate>,
}

/// One sentence while it is read.
pub(super) struct Clauses<'r, 'a> {
    pub(super) reading: &'r Reading<'a>,
    pub(super) sentence: usize,
    pub(super) tokens: Range<usize>,
    /// Who spoke in the sentences before.
    pub(super) last: &'r Last,
    /// Bytes that are quoted: who speaks there is no speaker of the story.
    quoted: &'r [Range<usize>],
    pub(super) found: Found,
}

/// Reads a sentence.
pub(super) fn read<'r>(reading: &'r Reading<'_>, sentence: usize, quoted: &'r [Range<usize>], last: &'r Last) -> Found {
    let tokens = reading.document.sentences()[sentence].tokens.clone();
    let mut clauses = Clauses { reading, sentence, tokens: tokens.clone(), last, quoted, found: Found::default() };
    if sentence == 0 && reading.has_headline {
        clauses.headline_colon();
    }
    let mut at = tokens.start;
    while at < tokens.end {
        let word = reading.words[at];
        let next = if word.is_cue() && !clauses.is_quoted(at) { clauses.cue(at, word) } else { None };
        at = next.unwrap_or(at + 1).max(at + 1);
    }
    clauses.contents();
    clauses.found
}

impl Clauses<'_, '_> {
    pub(super) fn is(&self, at: usize, what: Is) -> bool {
        self.tokens.contains(&at) && self.reading.is(at, what)
    }

    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.contains(&at).then(|| self.reading.kind(at))
    }

    pub(super) fn folded(&self, at: usize) -> &str {
        if self.tokens.contains(&at) { self.reading.document.folded(at) } else { "" }
    }

    pub(super) fn surface(&self, at: usize) -> &str {
        if self.tokens.contains(&at) { self.reading.surface(at) } else { "" }
    }

    pub(super) fn is_mark(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(TokenKind::Punctuation))
    }

    pub(super) fn is_colon(&self, at: usize) -> bool {
        self.surface(at) == ":"
    }

    fn is_quoted(&self, at: usize) -> bool {
        let start = self.reading.document.tokens()[at].range().start;
        let next = self.quoted.partition_point(|quote| quote.end <= start);
        // A mark before «وأضاف» at the start of a paragraph is put wrong.
        let first = at == self.tokens.start + 1 && self.is(at, Is::Conjoined);
        self.quoted.get(next).is_some_and(|quote| quote.start < start) && !first
    }

    /// Reads the cue at the token; where reading goes on, if it took more than the token.
    fn cue(&mut self, at: usize, word: Word) -> Option<usize> {
        if word.is(Is::Tail)
            && let Some(next) = self.tail(at)
        {
            return Some(next);
        }
        if let Some(stance) = word.participle {
            return self.participle(at, word, stance);
        }
        let verb = self.reading.cues.verb(word)?;
        if verb.relays { self.relay(at, word, verb) } else { self.verb(at, word, verb) }
    }

    pub(super) fn push(
        &mut self,
        at: Range<usize>,
        noun: Noun,
        kind: Kind,
        stance: Stance,
        english: String,
        inferred: bool,
    ) {
        self.found.attributions.push(Attribution {
            sentence: self.sentence,
            form: noun.form,
            speaker: noun.speaker,
            kind,
            stance,
            cue: self.reading.document.span(at),
            english,
            content: None,
            inferred,
        });
    }

    /// Whether the token is negated: «لم يقل».
    pub(super) fn negated(&self, at: usize) -> bool {
        at > self.tokens.start && self.is(at - 1, Is::Negation)
    }

    /// Whether a clause may begin with the token.
    pub(super) fn opens(&self, at: usize) -> bool {
        if at == self.tokens.start || self.is(at, Is::Conjoined) {
            return true;
        }
        let before = at - 1;
        let meanwhile = self.folded(before) == "حين" && before > self.tokens.start && self.folded(before - 1) == "في";
        let opener = self.is(before, Is::Opener) || self.is(before, Is::Other) || meanwhile;
        let adverb = self.is(before, Is::Adverb)
            && (before == self.tokens.start || self.is_mark(before - 1) || self.is(before - 1, Is::Opener));
        let mark = self.is_mark(before) && !matches!(self.surface(before), "/");
        opener || adverb || mark || self.kind(before) == Some(TokenKind::Quote) || self.is_behind_adverbial(at)
    }

    /// «وفي تغريدة على تويتر قال X»: the first verb of a sentence that begins with a preposition.
    fn is_behind_adverbial(&self, at: usize) -> bool {
        let start = self.tokens.start;
        self.is(start, Is::Preposition)
            && !self.is(at - 1, Is::That)
            && !self.is(at, Is::Imperfect)
            && at - start <= 10
            && (start..at)
                .all(|token| !self.reading.words[token].is_cue() && !self.is(token, Is::Closed) || token == start)
    }

    /// Whether only openers stand before the token in the sentence.
    pub(super) fn is_first(&self, at: usize) -> bool {
        (self.tokens.start..at).all(|token| {
            self.is(token, Is::Opener)
                || self.is(token, Is::Other)
                || self.folded(token).ends_with("من") && self.is(token + 1, Is::Other)
                || self.is(token, Is::Adverb)
                || self.is_mark(token)
                || self.kind(token) == Some(TokenKind::Quote)
        })
    }

    /// Past adverbs and the commas around them, from behind a verb: «أعلنت، الثلاثاء، وزارة».
    pub(super) fn past_adverbs(&self, at: usize) -> usize {
        let mut next = at;
        loop {
            let comma = usize::from(matches!(self.surface(next), "،" | ","));
            let mut inner = next + comma;
            while self.is(inner, Is::Adverb) {
                inner += 1;
            }
            if inner == next + comma && self.folded(inner) == "من" && self.is(inner + 1, Is::Other) {
                inner += 2;
            }
            if inner == next + comma {
                return next;
            }
            next = inner + usize::from(comma == 1 && matches!(self.surface(inner), "،" | ","));
        }
    }

    /// Past «، في الوقت نفسه،»: a preposition and a few words between commas.
    pub(super) fn past_parenthesis(&self, at: usize) -> usize {
        let comma = |at: usize| matches!(self.surface(at), "،" | ",");
        if !comma(at) || !self.is(at + 1, Is::Preposition) {
            return at;
        }
        (at + 2..at + 8).find(|at| comma(*at)).map_or(at, |close| close + 1)
    }

    /// Whether a clause, a colon or a quotation begins within reach; where.
    pub(super) fn clause(&self, from: usize) -> Option<usize> {
        let limit = self.tokens.end.min(from + REACH);
        let mut at = from;
        while at < limit {
            if self.kind(at) == Some(TokenKind::Quote) {
                // «علقت السلطات نشاط "قطر الخيرية"»: a name in quotation marks says nothing.
                let Some(close) = self.end_of_quoted_name(at) else { return Some(at) };
                at = close;
            }
            let that = self.is(at, Is::That) || self.folded(at) == "الي" && self.is(at + 1, Is::That);
            if that || self.is_colon(at) {
                return Some(at);
            }
            at += 1;
        }
        None
    }

    /// Where a quotation of up to three words closes that opens at the token.
    fn end_of_quoted_name(&self, at: usize) -> Option<usize> {
        (at + 2..self.tokens.end.min(at + 5)).find(|end| self.kind(*end) == Some(TokenKind::Quote))
    }

    fn verb(&mut self, at: usize, word: Word, verb: &Verb) -> Option<usize> {
        let form = word.form?;
        let negated = self.negated(at);
        let start = if negated { at - 1 } else { at };
        if word.is(Is::Jussive) && !negated {
            return None;
        }
        let closed = start > self.tokens.start && self.is(start - 1, Is::Closed) && !word.is(Is::Conjoined)
            || negated && matches!(self.folded(start), "ما");
        if closed {
            return None;
        }
        let stance = match (verb.stance?, negated) {
            (Stance::Declined, true) if verb.behind().is_none() => Stance::Declined,
            (_, true) => Stance::NotSaid,
            (Stance::Declined, false) if verb.behind().is_none() => Stance::Said,
            (stance, false) => stance,
        };
        let english = if negated { format!("did not {}", verb.base) } else { verb.en.clone() };
        let cue = start..at + 1;
        if let Some(noun) = self.subject_before(start)
            && !self.opens_strictly(start)
        {
            let heard = self.is_heard(noun.tokens.end.max(at + 1), verb, negated);
            if !noun.precedes(form) || !heard {
                return None;
            }
            let gender = Some(form);
            self.found.mains.push(Candidate::of(&noun, gender));
            self.push(cue, noun, Kind::Direct, stance, english, false);
            return None;
        }
        if !self.opens(start) {
            return None;
        }
        let next = self.past_adverbs(at + 1);
        if let Some(noun) = self.reading.noun(next, self.tokens.end, false) {
            return self.with_subject(cue, noun, form, verb, stance, english);
        }
        if let Some(noun) = self.between(at + 1, verb) {
            return self.with_subject(cue, noun, form, verb, stance, english);
        }
        if !negated {
            self.without_subject(cue, word, form, verb, stance, english);
        }
        None
    }

    /// Whether what the verb needs stands behind: a clause for a weak verb, its own word for «رفض التعليق».
    pub(super) fn is_heard(&self, from: usize, verb: &Verb, negated: bool) -> bool {
        if let Some(behind) = verb.behind() {
            return (from..from + 4).any(|at| self.folded(at) == behind);
        }
        negated || !verb.weak || self.clause(from).is_some()
    }

    fn with_subject(
        &mut self,
        cue: Range<usize>,
        noun: Noun,
        form: Form,
        verb: &Verb,
        stance: Stance,
        english: String,
    ) -> Option<usize> {
        let noun = if verb.object { noun } else { self.until_that(noun, verb.takes_inna()) };
        let next = noun.tokens.end;
        let head = self.folded(noun.tokens.start);
        let excluded = verb.excludes(head.strip_prefix("ال").unwrap_or(head));
        if !noun.follows(form)
            || !self.is_heard(next, verb, stance == Stance::NotSaid || stance == Stance::Declined)
            || excluded
        {
            return None;
        }
        if verb.object && self.is_object(cue.start, next, &noun, form) {
            return None;
        }
        // «قالت مصر للطيران», «قال بيان …»: a place must speak, not only be there.
        if noun.place && self.clause(next).is_none() && verb.weak {
            return None;
        }
        self.found.mains.push(Candidate::of(&noun, Some(form)));
        self.push(cue, noun, Kind::Direct, stance, english, false);
        Some(next)
    }

    /// A source that is described, with all that stands between it and what is said: «قائد شرطة القضاء العقيد X إن», «مدير صحة
    /// المدينة، X، إن», «مدير الإسعاف في غزة X أن». Before أن, which does not begin speech alone, only a person's name is taken.
    fn until_that(&self, noun: Noun, inna: bool) -> Noun {
        let Speaker::Described { tokens, .. } = &noun.speaker else { return noun };
        let comma = |at: usize| matches!(self.surface(at), "،" | ",");
        let from = tokens.end;
        let end = (from..self.tokens.end.min(from + 10)).find(|at| {
            let plain = self.kind(*at) == Some(TokenKind::Arabic)
                && !self.is(*at, Is::Preposition)
                && !self.is(*at, Is::Adverb)
                && !self.is(*at, Is::Closed)
                && !self.reading.words[*at].is_cue()
                && (!self.folded(*at).starts_with(['ل', 'ب']) || self.reading.is_in_name(*at));
            self.is(*at, Is::That) || !plain && !comma(*at) && !self.reading.is_place_of_office(*at)
        });
        let Some(end) = end.filter(|end| self.is(*end, Is::That) && *end > from + 1 && !noun.several) else {
            return noun;
        };
        let close = end - usize::from(comma(end - 1));
        // Behind a comma only a name stands in apposition.
        let apposed = comma(from) || !(from..close).any(comma);
        if let Some(person) = self.reading.person_ending(from, close) {
            return Noun { form: noun.form, ..person };
        }
        if !inna || !apposed || comma(from) && close > from + 5 {
            return noun;
        }
        let tokens = tokens.start..close;
        Noun { speaker: Speaker::described(tokens.clone()), tokens, ..noun }
    }

    /// «ودعا مجلس الأمن إلى»: the body may be asked, or ask. It asks where nobody else can.
    fn is_object(&self, verb: usize, behind: usize, noun: &Noun, form: Form) -> bool {
        if !self.is(verb, Is::Conjoined) && self.is_first(verb) {
            return false;
        }
        let next = self.past_adverbs(behind);
        let folded = self.folded(next);
        if self.is(next, Is::Article) && !folded.starts_with('و') {
            return false;
        }
        let governed = matches!(folded, "الي" | "من" | "علي" | "في" | "" | "،" | "." | "," | "عن" | "لعدم" | "بعد")
            || folded.starts_with('ب')
            || folded.starts_with('ل')
            || self.is_mark(next)
            || self.is(next, Is::That);
        if !governed {
            return false;
        }
        let other = |candidate: &Candidate| candidate.fits(form) && !self.same(&candidate.speaker, &noun.speaker);
        // It asks if the one who spoke last is itself, or cannot be the subject of this form.
        match self.found.mains.last() {
            Some(main) => other(main),
            // Somebody who was not recognized may have begun the sentence.
            None if !self.is_first(verb) => true,
            None => !self.last.spoke_before(self.sentence, |candidate| !other(candidate)),
        }
    }

    pub(super) fn same(&self, one: &Speaker, other: &Speaker) -> bool {
        super::story::same(self.reading, one, other)
    }

    /// Whether a clause begins at the token by its own sign, whatever stands before.
    fn opens_strictly(&self, at: usize) -> bool {
        self.is(at, Is::Conjoined)
    }

    /// «الوزير أكد», «وكان الوزير قد قال»: a subject that begins the sentence and ends before the verb.
    pub(super) fn subject_before(&self, verb: usize) -> Option<Noun> {
        let mut start = self.tokens.start;
        while start < verb
            && (self.is_mark(start)
                || self.is(start, Is::Opener)
                || matches!(self.folded(start), "لكن" | "ولكن" | "غير" | "الا" | "بيد"))
            && !(self.is(start, Is::Opener) && start > self.tokens.start && self.folded(start) == "كما")
        {
            start += 1;
        }
        // «غير أن X قال»
        if start > self.tokens.start
            && matches!(self.folded(start - 1), "غير" | "الا" | "بيد")
            && self.folded(start) == "ان"
        {
            start += 1;
        }
        if start >= verb || self.tokens.end - start < 2 {
            return None;
        }
        let noun = self.reading.noun(start, verb, false)?;
        let mut end = self.past_adverbs(noun.tokens.end);
        while matches!(self.folded(end), "قد" | "فقد") || end < verb && matches!(self.surface(end), "،" | ",") {
            end += 1;
        }
        (end == verb).then_some(noun)
    }

    /// Whether what is said begins at the token itself.
    fn begins_speech(&self, at: usize) -> bool {
        self.is(at, Is::That) || self.is_colon(at) || self.kind(at) == Some(TokenKind::Quote)
    }

    /// Whether the words are no common words, and so a name: «وقالت غونزالس "».
    fn is_strange(&self, tokens: Range<usize>) -> bool {
        let common = CommonWords::embedded();
        tokens.len() <= 3
            && tokens.clone().all(|at| {
                let folded = self.folded(at);
                let pronoun = ["ه", "ها", "هم", "هما", "نا", "ا"].iter().any(|end| folded.ends_with(end));
                let short = folded.len() < 6;
                !short && !pronoun && !common.has(folded)
            })
    }

    /// «قال وجهاء القبيلة إن»: all between the verb and إن is the subject, if it is short and begins as one.
    fn between(&self, from: usize, verb: &Verb) -> Option<Noun> {
        let first = self.past_adverbs(from);
        let folded = self.folded(first);
        let starts = self.kind(first) == Some(TokenKind::Arabic)
            && !self.is(first, Is::Preposition)
            && !self.is(first, Is::That)
            && !self.is(first, Is::Closed)
            && !self.is(first, Is::Other)
            && !self.reading.words[first].is_cue()
            && !folded.starts_with(['ل', 'ب', 'و', 'ف'])
            && !crate::arabic::vocabulary::is_accusative(self.surface(first));
        if !starts {
            return None;
        }
        let end = (first + 1..self.tokens.end.min(first + 8)).find(|at| {
            self.is(*at, Is::That)
                || self.is(*at, Is::Preposition)
                || self.is_mark(*at)
                || self.is(*at, Is::Adverb)
                || self.kind(*at) == Some(TokenKind::Quote)
        })?;
        let closes = self.is(end, Is::That) || verb.takes_inna() && (self.is_colon(end) || self.clause(end).is_some());
        let definite = self.is(first, Is::Article);
        let fits = verb.takes_inna() && closes && (definite || self.is(end, Is::That))
            || definite && self.is(end, Is::That) && !verb.object && !verb.weak
            || self.is_strange(first..end)
                && (self.is(end, Is::That) || verb.takes_inna() && self.begins_speech(end))
                && !verb.object;
        if !fits {
            return None;
        }
        let tokens = first..end;
        let feminine = self.surface(first).ends_with('ة');
        let people = ["ون"].iter().any(|ending| self.surface(first).ends_with(ending));
        let form = if people { Some(Form::They) } else { feminine.then_some(Form::She) };
        Some(Noun::new(Speaker::described(tokens.clone()), tokens, form))
    }
}
