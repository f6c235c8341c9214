//! Verbs and participles of one sentence whose subject stands before: «وأضاف أن», «مضيفا أن».

use std::ops::Range;

use super::clauses::{Candidate, Clauses};
use super::lexicon::{Form, Is, Stance, Word};
use super::lists::Verb;
use super::nouns::{Noun, agrees};
use super::{Kind, Speaker};
use crate::arabic::TokenKind;

impl Clauses<'_, '_> {
    /// A verb whose subject stands before, in the sentence or in the story.
    pub(super) fn without_subject(
        &mut self,
        cue: Range<usize>,
        word: Word,
        form: Form,
        verb: &Verb,
        stance: Stance,
        english: String,
    ) {
        let next = self.past_parenthesis(self.past_adverbs(cue.end));
        let folded = self.folded(next);
        let preposition = self.is(next, Is::Preposition) || folded.starts_with('ل');
        // «وأعلن عن»: perhaps a passive.
        let passive = folded == "عن" && form == Form::He;
        let told = self.is(next, Is::That) || self.is_colon(next) || self.kind(next) == Some(TokenKind::Quote);
        // «ورفض التعليق»
        if verb.behind().is_some() && !self.is_heard(cue.end, verb, false) {
            return;
        }
        let goes_on = verb.behind().is_some() || told || preposition && !passive && self.clause(next).is_some();
        // «يذكر أن», «يشار إلى», «يعتقد أن» have no speaker.
        let imperfect = word.is(Is::Imperfect) && stance != Stance::Added && !verb.takes_inna();
        if !goes_on || imperfect {
            return;
        }
        if !self.found.mains.is_empty() {
            let mut fitting: Vec<&Candidate> = self.found.mains.iter().filter(|main| main.fits(form)).collect();
            fitting.dedup_by(|one, other| self.same(&one.speaker, &other.speaker));
            if let [only] = fitting.as_slice() {
                let noun = Noun::new(only.speaker.clone(), cue.clone(), only.form.or(Some(form)));
                let inferred = self.is_inferred(&only.speaker);
                self.push(cue, noun, Kind::Continued, stance, english, inferred);
            }
            return;
        }
        // «من جانبه، أكد أن»: another one, who is not named.
        let other = (self.tokens.start..cue.start).any(|at| self.is(at, Is::Other));
        if !self.is_first(cue.start) {
            return;
        }
        let added = stance == Stance::Added;
        let meant = self.last.meant(form, added, self.sentence).filter(|_| !other);
        let inferred = meant.is_some();
        let unknown = Candidate { speaker: Speaker::Unknown, form: Some(form), several: false };
        let candidate = meant.unwrap_or(unknown);
        self.found.mains.push(candidate.clone());
        let noun = Noun::new(candidate.speaker, cue.clone(), candidate.form.or(Some(form)));
        self.push(cue, noun, Kind::Direct, stance, english, inferred);
    }

    /// Whether the speaker of the sentence was found in the story.
    fn is_inferred(&self, speaker: &Speaker) -> bool {
        self.found.attributions.iter().any(|found| found.inferred && self.same(&found.speaker, speaker))
    }

    /// «مضيفا أن»: the speaker is that of the verb before it.
    pub(super) fn participle(&mut self, at: usize, word: Word, stance: Stance) -> Option<usize> {
        let form = word.form?;
        let main = self.found.mains.last()?.clone();
        let fits = match form {
            Form::They => main.several || matches!(main.form, Some(Form::They | Form::Both)),
            form => main.fits(form),
        };
        if !fits || at + 1 >= self.tokens.end || main.speaker == Speaker::Unknown {
            return None;
        }
        let parted = self.is(at, Is::Conjoined)
            || at > self.tokens.start && (self.is_mark(at - 1) || self.kind(at - 1) == Some(TokenKind::Quote));
        if !parted && (form != Form::He || self.has_rival(&main.speaker, at, form)) {
            return None;
        }
        let inferred = self.is_inferred(&main.speaker);
        let noun = Noun::new(main.speaker, at..at + 1, main.form);
        self.push(at..at + 1, noun, Kind::Continued, stance, label(stance).to_owned(), inferred);
        None
    }

    /// Whether somebody else stands between the last cue and the participle, who could be its subject: «قال X إن الرئيس زار بغداد مؤكدا».
    fn has_rival(&self, speaker: &Speaker, participle: usize, form: Form) -> bool {
        let from = self.found.attributions.last().map_or(0, |found| found.cue.end);
        let own = speaker.tokens(self.reading.mentions);
        let phrases = &self.reading.mentions.phrases;
        let first = phrases.partition_point(|phrase| phrase.sentence < self.sentence);
        phrases[first..].iter().take_while(|phrase| phrase.tokens.end <= participle).any(|phrase| {
            let tokens = &phrase.tokens;
            let is_own = own.as_ref().is_some_and(|own| own.start <= tokens.start && tokens.end <= own.end);
            let behind = self.reading.document.tokens()[tokens.start].range().start > from;
            let noun = || self.reading.noun(tokens.start, self.tokens.end, false);
            behind && !is_own && noun().is_some_and(|noun| !noun.place && agrees(noun.form, noun.several, form))
        })
    }
}

/// The English of a participle: of the verb that it stands for.
fn label(stance: Stance) -> &'static str {
    match stance {
        Stance::Confirmed => "confirmed",
        Stance::Admitted => "admitted",
        Stance::Reported => "reported",
        Stance::Announced => "announced",
        Stance::Added => "added",
        Stance::Denied => "denied",
        Stance::Warned => "warned",
        Stance::Threatened => "threatened",
        Stance::Claimed => "claimed",
        Stance::CalledFor => "called for",
        Stance::Accused => "accused",
        Stance::Criticized => "criticized",
        Stance::Welcomed => "welcomed",
        Stance::Promised => "pledged",
        Stance::Expected => "expected",
        Stance::Believed => "considered",
        _ => "said",
    }
}
