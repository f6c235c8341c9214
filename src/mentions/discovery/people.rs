//! People: parts of names and words that no list knows, behind a title, a noun for persons, a verb, or together.

use std::ops::Range;

use super::lexicon::Is;
use super::{Confidence, Evidence, Finder};
use crate::arabic::TokenKind;
use crate::arabic::calendar::{calendar_at, may_start_date};
use crate::glossary::{CommonWords, FormKind, Kind};
use crate::mentions::Mention;

/// The most words of a name.
const LONGEST: usize = 7;

/// How many tokens behind a name what he says may begin.
const SAID_WITHIN: usize = 8;

/// The preposition «على», and the given name «علي», folded.
const ALA: &str = "علي";

/// What stands before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Title,
    /// A noun for a person without ال: «ناشط بيئي», «لاعب ريال».
    Role,
    Verb,
    Nothing,
}

/// What the words of a name are.
#[derive(Debug, Clone, Copy, Default)]
struct Made {
    /// Parts that are no common words.
    certain: usize,
    /// Given names among them.
    given: usize,
    /// Parts that are common words too.
    cautious: usize,
    /// Words that no list knows.
    unknown: usize,
    /// Words that only names have: بن, أبو, آل.
    links: usize,
    /// Words that no list knows and that look foreign.
    foreign: usize,
}

impl Made {
    fn words(self) -> usize {
        self.certain + self.cautious + self.unknown + self.links
    }
}

impl Finder<'_> {
    pub(super) fn people(&mut self) {
        for sentence in self.sentences() {
            let mut at = sentence.start;
            while at < sentence.end {
                if !self.is_free(at) {
                    at += 1;
                    continue;
                }
                match self.person_at(sentence.start, sentence.end, at) {
                    Some((end, skipped, evidence, confidence)) => {
                        self.add(at..end, skipped, Kind::Person, evidence, confidence);
                        at = end;
                    }
                    None => at += 1,
                }
            }
        }
    }

    /// «كلير خاسر (42 عاما)»: the two to four words before an age are a name, be they common words too.
    pub(super) fn people_by_age(&mut self) {
        for sentence in self.sentences() {
            for at in sentence.clone() {
                if let Some(start) = self.name_before_age(sentence.clone(), at) {
                    let behind = self.part_behind_proclitics(start).filter(|_| self.part(start).is_none());
                    let skipped = behind.map_or(0, |(letters, _)| letters);
                    self.add(start..at, skipped, Kind::Person, Evidence::Age, Confidence::High);
                }
            }
        }
    }

    /// The start of the name that ends before the bracket at `at`, which opens an age.
    fn name_before_age(&self, sentence: Range<usize>, at: usize) -> Option<usize> {
        let document = self.context.document;
        let text = |at: usize| &self.context.text[document.tokens()[at].range()];
        let age = at + 3 < sentence.end
            && matches!(text(at), "(" | "،")
            && document.tokens()[at + 1].kind == TokenKind::Number
            && self.is(at + 2, Is::Year)
            && matches!(text(at + 3), ")" | "،");
        if !age {
            return None;
        }
        let mut start = at;
        // A name reaches back to its given name; a word that no list knows may be one.
        let mut first = None;
        while start > sentence.start && at - start < 4 && self.is_free(start - 1) && !self.is(start - 1, Is::Stop) {
            start -= 1;
            if self.is(start, Is::Verb) || self.is(start, Is::Role) {
                break;
            }
            if self.part(start).is_some_and(|part| part.given) || self.is_foreign_looking(start) {
                first = Some(start);
            }
        }
        first.filter(|first| at - first > 1)
    }

    /// «القيادي الحوثي هشام»: what is derived from a name, between a title and a given name, tells whose man he is.
    fn is_adjective_of_title(&self, at: usize, limit: usize) -> bool {
        let given = |at: usize| self.part(at).is_some_and(|part| part.given);
        self.is(at, Is::Article) && self.folded(at).ends_with('ي') && !given(at) && at + 1 < limit && given(at + 1)
    }

    fn person_at(&self, start: usize, limit: usize, at: usize) -> Option<(usize, usize, Evidence, Confidence)> {
        let word = self.words[at];
        let joined_person = self.is_joined_person(at, limit);
        if word.is(Is::Common) && word.part().is_none() && !word.is(Is::Link) && !joined_person {
            return None;
        }
        // «التقى الوزير رئيسي المجلسين»: of a noun with an article behind it they are two who are that.
        let two = || self.folded(at).strip_suffix('ي').is_some_and(|stem| self.context.names.is_role(stem));
        let owned = |next: usize| next < limit && self.has_article(next) && !self.is(next, Is::Stop);
        if owned(at + 1) && self.is(at + 1, Is::Common) && two() {
            return None;
        }
        // «صديقه كوتارو»: kin with a pronoun is no name.
        if word.is(Is::Role)
            && !word.is(Is::Article)
            && ["ه", "ها", "هم"].iter().any(|end| self.folded(at).ends_with(end))
        {
            return None;
        }
        let before = self.before(start, at);
        if self.is_behind_facility(start, at) || before == Before::Title && self.is_adjective_of_title(at, limit) {
            return None;
        }
        let part = self.part(at);
        let mut skipped = 0;
        // «ولد أحمد في القاهرة»: before a given name at the start, where nobody is told of, it is a verb.
        let born = || {
            let given = || at + 1 < limit && self.part(at + 1).is_some_and(|part| part.given);
            self.folded(at) == "ولد" && before == Before::Nothing && given()
        };
        let opens = match part {
            Some(_) if born() => false,
            Some(_) if !self.is(at, Is::Cautious) => true,
            // «سليم عبد الجواد»: a given name that is a word too counts behind a title, or before another part.
            Some(part) => {
                before == Before::Title
                    || part.given
                        && (self.is_name_next(at + 1, limit)
                            || self.is_made_something(at, limit, false)
                            || before == Before::Verb
                                && (self.is_unknown_name(at + 1, limit)
                                    || self.is_surname_before_speech(at + 1, limit)))
            }
            None if self.is_link(at) => self.link_opens(start, at, before),
            None => match self.part_behind_proclitics(at).filter(|_| !self.is_common(at)) {
                Some((characters, part)) if part.given || part.foreign => {
                    skipped = characters;
                    true
                }
                _ if joined_person => {
                    skipped = 1;
                    true
                }
                _ => match before {
                    Before::Title => self.is_unknown(at) && self.is(at, Is::NameShape) && !self.is_done_by_several(at),
                    // «قال الرميحي إن …»
                    Before::Verb if self.has_article(at) => {
                        self.is_unknown(at) && self.is(at, Is::NameShape) && self.is_said(at + 1, limit)
                    }
                    Before::Verb | Before::Role | Before::Nothing => {
                        self.is_foreign_looking(at) && !self.is(at, Is::VerbShape)
                    }
                },
            },
        };
        if !opens || self.is_time_of_day(at, limit) {
            return None;
        }
        let (end, made) = self.extend(at, limit, skipped > 0, before);
        if skipped == 0 && before == Before::Nothing && self.is_joined(at) {
            skipped = 1;
        }
        let length = end - at;
        if length == 0 || length == 1 && self.folded(at) == ALA && self.writes_ya() {
            return None;
        }
        let (evidence, confidence) = self.judge(before, made, at, end, limit)?;
        Some((end, skipped, evidence, confidence))
    }

    /// Whether the text has no ى, though it has «إلى» or «حتى»: Egyptian newspapers write them «إلي», «حتي», and «علي» for «على».
    fn writes_ya(&self) -> bool {
        *self.writes_ya.get_or_init(|| {
            let tells = |at: usize| matches!(self.folded(at), "الي" | "حتي");
            !self.context.text.contains('ى') && (0..self.words.len()).any(tells)
        })
    }

    /// «خطف المسلحون الصحفي وقتلوه»: what ends as a verb of several with its object behind و is one.
    fn is_done_by_several(&self, at: usize) -> bool {
        let joined = self.folded(at).strip_prefix('و');
        joined.is_some_and(|verb| ["وه", "وها", "وهم"].iter().any(|end| verb.ends_with(end)))
    }

    /// «وصل الرئيس صباح اليوم», «غادر الوزير فجر الاثنين»: the part of a day is nobody, though people have its name.
    fn is_time_of_day(&self, at: usize, limit: usize) -> bool {
        let time = || calendar_at(self.context.document, limit, at, self.context.text);
        self.part(at).is_some()
            && may_start_date(self.folded(at))
            && time().is_some_and(|time| time.parts.part_of_day.is_some() && time.tokens.len() > 1)
    }

    /// «أحمد يوسف، وسوزدار حاجي»: the و before a word that no list knows joins. Before a vowel it is a W as often: «ويستبروك».
    fn is_joined(&self, at: usize) -> bool {
        let folded = self.folded(at);
        self.part(at).is_none()
            && folded.chars().count() > 4
            && folded.strip_prefix('و').is_some_and(|rest| !rest.starts_with(['ا', 'و', 'ي']))
    }

    /// «سالم الحداد وليلى منصور», «… وليلى منصور وزيرة للثقافة»: a given name behind و, be it a common word too, with another part behind it,
    /// right behind a person or before what that one is made.
    fn is_joined_person(&self, at: usize, limit: usize) -> bool {
        let word = self.words[at];
        let given = word.behind_letters == 1
            && self.folded(at).starts_with('و')
            && word.part_behind().is_some_and(|part| self.context.names.parts.part(part).given);
        let next = at + 1;
        if !given || word.is(Is::Stop) || word.is(Is::Verb) || next >= limit || !self.is_free(next) {
            return false;
        }
        let family = self.part(next).is_some() || self.is_link(next);
        if !family || self.is(next, Is::Stop) {
            return false;
        }
        let behind_person = at > 0
            && (self.kind_at(at - 1) == Some(Kind::Person)
                || self.found.last().is_some_and(|name| name.kind == Kind::Person && name.tokens.end == at));
        behind_person || self.is_made_something(at, limit, true)
    }

    /// «تعيين نبيل الحربي وزيرا»: a given name, another part, and what somebody is made.
    fn is_made_something(&self, at: usize, limit: usize, behind_proclitics: bool) -> bool {
        let (end, made) = self.extend(at, limit, behind_proclitics, Before::Nothing);
        made.words() > 1 && end < limit && self.is_arabic(end) && self.context.names.is_made(self.folded(end))
    }

    /// Whether what was found is a person, and by which evidence.
    fn judge(&self, before: Before, made: Made, at: usize, end: usize, limit: usize) -> Option<(Evidence, Confidence)> {
        let single = end - at == 1;
        let named = made.certain + made.cautious > 0;
        match before {
            Before::Title | Before::Role if made.certain > 0 && !single => Some((Evidence::Title, Confidence::High)),
            Before::Role if made.certain > 0 => Some((Evidence::Title, Confidence::Medium)),
            Before::Role => (!single && named).then_some((Evidence::Title, Confidence::Low)),
            // «الرئيس المسلم»: a common word with ال describes as often as it names.
            Before::Title if single && made.certain == 0 && self.has_article(at) => {
                Some((Evidence::Title, Confidence::Low))
            }
            Before::Title if named || made.links > 0 => Some((Evidence::Title, Confidence::Medium)),
            Before::Title if made.foreign > 0 && !self.folded(at).ends_with('ي') || made.foreign > 1 => {
                Some((Evidence::Title, Confidence::Medium))
            }
            Before::Title => Some((Evidence::Title, Confidence::Low)),
            Before::Verb if !single && (made.given > 0 || made.certain > 1) => Some((Evidence::Verb, Confidence::High)),
            Before::Verb if !single && made.foreign + made.certain + made.cautious > 1 => {
                Some((Evidence::Verb, Confidence::Medium))
            }
            Before::Verb if made.certain > 0 => Some((Evidence::Verb, Confidence::Medium)),
            Before::Verb if (made.foreign > 0 || self.has_article(at)) && self.is_said(end, limit) => {
                Some((Evidence::Verb, Confidence::Medium))
            }
            Before::Verb if made.foreign > 0 => Some((Evidence::Verb, Confidence::Low)),
            _ if single => {
                // One name alone is a sign of its own only where it is nothing else: the English lines ask the vocabulary too.
                self.certain_part(at)?;
                Some((Evidence::Parts, Confidence::Low))
            }
            _ if made.given > 0 && (made.certain > 1 || made.links > 0 || made.cautious > 0) => {
                Some((Evidence::Parts, Confidence::High))
            }
            _ if made.given > 0 => Some((Evidence::Parts, Confidence::Medium)),
            _ if made.certain > 1 || made.links > 0 && made.words() > 1 => Some((Evidence::Parts, Confidence::Medium)),
            _ if made.certain > 0 && made.foreign > 0 => Some((Evidence::Parts, Confidence::Medium)),
            // «تعيين نبيل الحربي وزيرا»
            _ if made.cautious > 1
                && end < limit
                && self.is_arabic(end)
                && self.context.names.is_made(self.folded(end)) =>
            {
                Some((Evidence::Parts, Confidence::Medium))
            }
            _ if made.cautious > 1 => Some((Evidence::Parts, Confidence::Low)),
            _ if made.foreign > 1 && made.foreign == made.words() && !self.is_place_like(at) && end < limit => {
                Some((Evidence::Foreign, Confidence::Low))
            }
            _ => None,
        }
    }

    /// Whether what somebody says begins at a token, or soon behind it: «أعلن أونوفري خلال مؤتمر صحفي أن …».
    fn is_said(&self, at: usize, limit: usize) -> bool {
        let document = self.context.document;
        (at..limit.min(at + SAID_WITHIN)).any(|at| {
            self.context.names.begins_speech(self.folded(at))
                || document.tokens()[at].kind == TokenKind::Quote
                || &self.context.text[document.tokens()[at].range()] == ":"
        })
    }

    /// The end of the name that starts at `at`, and what it is made of.
    fn extend(&self, at: usize, limit: usize, behind_proclitics: bool, before: Before) -> (usize, Made) {
        let mut made = Made::default();
        let mut end = at;
        while end < limit && end - at < LONGEST {
            // «كيم جونغ - إيل», «سان-جورج»
            if end > at && self.is_joint(end, limit) {
                end += 1;
                continue;
            }
            if self.is_surname_of_title(at, end, limit, made, before) {
                made.cautious += 1;
                end += 1;
                break;
            }
            if self.is_family_of_another(at, end, made, before) {
                made.certain += 1;
                end += 1;
                break;
            }
            if !self.is_arabic(end) || !self.is_free(end) || made.words() > 1 && self.is_predicate(end) {
                break;
            }
            let of_link = end > at && self.is_link(end - 1);
            if self.is_link(end) && self.may_link(end, limit) {
                made.links += 1;
            } else if self.is_compound(end, limit) {
                made.certain += 1;
                made.given += 1;
                end += 1;
            } else if end == at && behind_proclitics {
                made.certain += 1;
                made.given += 1;
            } else if let Some(part) = self.part(end) {
                let goes_on = end == at || of_link || self.continues(end, limit);
                let cautious = self.is(end, Is::Cautious);
                if cautious && !goes_on {
                    break;
                }
                if cautious {
                    made.cautious += 1;
                } else {
                    made.certain += 1;
                }
                made.given += usize::from(part.given && !cautious);
                // «علي القحطاني» ends with its family name, unless another one follows.
                let goes_on = self.is_family_next(end + 1, limit)
                    || end + 2 < limit && self.is_free(end + 1) && self.is_free(end + 2) && {
                        self.part(end + 1).is_some_and(|part| part.given) && self.part(end + 2).is_some()
                    };
                let behind = of_link && self.is_surname(at, end + 1, limit, made, before);
                if self.has_article(end) && end > at && !goes_on && !behind {
                    end += 1;
                    break;
                }
            } else if self.is_part_and_verb(at, end, limit, before) {
                made.cautious += 1;
            } else if of_link && self.may_follow_link(end) {
                made.unknown += 1;
                // «آل ثاني» ends a name.
                if self.folded(end - 1) == "ال" {
                    end += 1;
                    break;
                }
            } else if end > at && self.is(end, Is::Ordinal) {
                // «محمد الخامس», «بنديكتوس السادس عشر»
                made.certain += 1;
            } else if self.is_unknown(end)
                && (if end == at { self.is(end, Is::NameShape) } else { self.is(end, Is::NameShapeBehind) })
            {
                let article = self.has_article(end);
                if end == at && article && made.words() == 0 {
                    made.unknown += 1;
                } else if article {
                    made.unknown += 1;
                    end += 1;
                    break;
                } else {
                    made.unknown += 1;
                    made.foreign += usize::from(self.is_foreign_looking(end));
                }
                // Words that no list knows may be anything: two of them in a name, more only if they look foreign.
                if made.unknown > 2 && made.unknown > made.foreign {
                    made.unknown -= 1;
                    break;
                }
            } else if self.is_surname(at, end, limit, made, before) {
                made.unknown += 1;
                end += 1;
                break;
            } else {
                break;
            }
            end += 1;
        }
        while end > at && (self.is_link(end - 1) || !self.is_arabic(end - 1)) {
            made.links -= usize::from(self.is_link(end - 1));
            end -= 1;
        }
        (end, made)
    }

    /// Whether the name has only its given part so far: «جميل», «عبد الرحمن».
    fn is_only_given(at: usize, end: usize, made: Made) -> bool {
        end > at && made.words() == 1 + made.links && made.links < 2 && made.unknown == 0
    }

    /// «النائب جميل السيد», «الصحافي خالد الأمير»: a title that is a family name too, behind a given name that has no other, and before no
    /// name whose title it could be. Rulers have their given names only.
    fn is_surname_of_title(&self, at: usize, end: usize, limit: usize, made: Made, before: Before) -> bool {
        let title = match self.mention_at(end) {
            Some(mention) => {
                matches!(mention.kind, Kind::Title | Kind::Term)
                    && mention.tokens.len() == 1
                    && mention.proclitics.is_empty()
            }
            None => self.is_free(end) && self.part(end).is_none(),
        };
        let ruler =
            || at > 0 && self.is_arabic(at - 1) && self.context.names.is_known_by_given_name(self.folded(at - 1));
        title
            && Self::is_only_given(at, end, made)
            && self.context.names.is_cautious(self.folded(end))
            && match before {
                Before::Title => !ruler(),
                Before::Role | Before::Verb => self.is_said(end + 1, limit.min(end + 2)),
                Before::Nothing => false,
            }
            && !self.is_name_next(end + 1, limit)
            && (end + 1 >= limit || !matches!(self.kind_at(end + 1), Some(Kind::Person | Kind::Title | Kind::Modifier)))
    }

    /// «السيدة الأولى انتصار السيسي»: the family name that the glossary has of one who is known, behind a title and a given name that is a word
    /// too, is here that of another.
    fn is_family_of_another(&self, at: usize, end: usize, made: Made, before: Before) -> bool {
        let ruler = || self.is_arabic(at - 1) && self.context.names.is_known_by_given_name(self.folded(at - 1));
        before == Before::Title
            && Self::is_only_given(at, end, made)
            && self.part(at).is_some_and(|part| part.given)
            && self.mention_at(end).is_some_and(|mention| {
                mention.kind == Kind::Person
                    && mention.tokens.len() == 1
                    && mention.proclitics.is_empty()
                    && matches!(mention.form, FormKind::Short | FormKind::FullShort)
            })
            && !ruler()
    }

    /// «الشيخ فهد طالب الشرفي»: a part of names that is a verb of speech too, between a given name behind a title or verb and a family name that is
    /// nobody's who is known. No verb stands there.
    fn is_part_and_verb(&self, at: usize, end: usize, limit: usize, before: Before) -> bool {
        let next = end + 1;
        matches!(before, Before::Title | Before::Verb)
            && end > at
            && self.part(at).is_some_and(|part| part.given)
            && self.is(end, Is::Verb)
            && self.context.names.parts.find(self.folded(end), self.context.surface(end)).is_some()
            && next < limit
            && self.is_free(next)
            && self.has_article(next)
            && self.folded(next).ends_with('ي')
    }

    /// «قال عادل العدواني إن»: a word with ال, which is no noun for a person, right between a given name behind a verb of speech and what is said.
    fn is_surname_before_speech(&self, at: usize, limit: usize) -> bool {
        let speech = |at: usize| {
            at < limit
                && self.is_arabic(at)
                && self.context.names.begins_speech(self.folded(at))
                && self.context.surface(at).starts_with('إ')
        };
        at < limit
            && self.is_free(at)
            && self.has_article(at)
            && !self.is(at, Is::Stop)
            && !self.is(at, Is::Role)
            && !self.context.names.is_no_name(self.folded(at))
            && speech(at + 1)
    }

    /// A family name that the lists have as a common word, or hold for a form of one, behind a title and a given name: what «إن» follows
    /// («قال الكاتب حازم صاغية إن»), and what is derived from a name («الدكتور عبد الرحمن الرسي»).
    fn is_surname(&self, at: usize, end: usize, limit: usize, made: Made, before: Before) -> bool {
        if before == Before::Verb && Self::is_only_given(at, end, made) && self.is_surname_before_speech(end, limit) {
            return true;
        }
        if before != Before::Title
            || end >= limit
            || !self.is_free(end)
            || !Self::is_only_given(at, end, made)
            || self.is(end, Is::Stop)
        {
            return false;
        }
        let folded = self.folded(end);
        if let Some(bare) = folded.strip_prefix("ال") {
            let common = CommonWords::embedded();
            return self.has_article(end)
                && bare.ends_with('ي')
                && !common.has(folded)
                && (bare.chars().count() < 4 || !common.has(bare))
                && !self.context.names.is_no_name(folded);
        }
        let says = |at: usize| at < limit && self.is_arabic(at) && self.context.surface(at).starts_with('إ');
        says(end + 1)
            && self.context.names.begins_speech(self.folded(end + 1))
            && self.is(end, Is::NameShapeBehind)
            && !self.is(end, Is::Verb)
            && !self.context.names.is_no_name(folded)
            && folded.chars().count() > 2
            && !folded.starts_with(['و', 'ف', 'ب', 'ل', 'ك', 'ي'])
            && !folded.ends_with('ا')
    }

    /// «انتخب … بابا»: a noun for a person whose letters take no ending is what somebody becomes.
    fn is_predicate(&self, at: usize) -> bool {
        self.is(at, Is::Role) && !self.is(at, Is::Article) && self.folded(at).ends_with('ا')
    }

    /// Whether a part that is a common word too may go on with the name: the word behind does not describe it, and it is not «على»
    /// written «علي».
    fn continues(&self, at: usize, limit: usize) -> bool {
        let next = at + 1;
        let particle = self.is(at, Is::ParticleInName);
        if particle && next < limit && self.is_arabic(next) && !self.is_name_next(next, limit) {
            return false;
        }
        let described = self.has_article(at)
            && next < self.owners.len()
            && self.is_arabic(next)
            && self.folded(next).starts_with("ال")
            && self.part(next).is_none();
        !described
    }

    /// Whether the link joins names: «لا» and the like only between parts of other languages.
    fn may_link(&self, at: usize, limit: usize) -> bool {
        // «سامي خالد ابن شقيق الرئيس»
        if self.folded(at) == "ابن" && self.is_kin(at + 1) {
            return false;
        }
        if !self.is(at, Is::Stop) {
            return true;
        }
        let foreign = |at: usize| self.part(at).is_some_and(|part| part.foreign) || self.is_foreign_looking(at);
        at > 0 && self.is_free(at - 1) && foreign(at - 1) && at + 1 < limit && self.is_free(at + 1) && foreign(at + 1)
    }

    /// Whether the word may follow the link before it: behind بن and آل any noun may, behind others no common word.
    fn may_follow_link(&self, at: usize) -> bool {
        if self.is(at, Is::Stop) {
            return false;
        }
        matches!(self.folded(at - 1), "بن" | "ابن" | "ال" | "ابو" | "عبد") || !self.is_common(at)
    }

    fn is_family_next(&self, at: usize, limit: usize) -> bool {
        at < limit && self.is_free(at) && self.has_article(at) && self.certain_part(at).is_some()
    }

    fn is_unknown_name(&self, at: usize, limit: usize) -> bool {
        at < limit && self.is_unknown(at) && self.is(at, Is::NameShape) && !self.is(at, Is::VerbShape)
    }

    fn is_name_next(&self, at: usize, limit: usize) -> bool {
        at < limit
            && self.is_free(at)
            && (self.is_link(at)
                || self.part(at).is_some_and(|part| part.given || !self.is(at, Is::Cautious))
                || self.is_unknown(at) && self.has_article(at) && self.is(at, Is::NameShape))
    }

    /// A hyphen between two parts of a name.
    fn is_joint(&self, at: usize, limit: usize) -> bool {
        let document = self.context.document;
        let hyphen = matches!(&self.context.text[document.tokens()[at].range()], "-" | "ـ");
        hyphen
            && at + 1 < limit
            && self.is_free(at + 1)
            && self.part(at - 1).is_some()
            && self.part(at + 1).is_some_and(|part| part.foreign)
    }

    pub(super) fn is_link(&self, at: usize) -> bool {
        self.is(at, Is::Link)
    }

    /// «قال بن عبد الرحمن», «أبو مازن»: which links begin a name.
    fn link_opens(&self, start: usize, at: usize, before: Before) -> bool {
        match self.folded(at) {
            "عبد" | "ابو" => true,
            // «ابن شقيقه», «ابن عم الوزير» is no name.
            "ابن" if self.is_kin(at + 1) => false,
            "بن" | "ابن" | "ام" | "ال" | "ولد" => {
                before != Before::Nothing
                    || self.folded(at) == "بن" && (at == start || !self.is_arabic(at - 1) || self.is(at - 1, Is::Stop))
            }
            _ => before != Before::Nothing,
        }
    }

    /// Whether a relative by whom others are related stands there, with a pronoun behind or without.
    fn is_kin(&self, at: usize) -> bool {
        const KIN: [&str; 9] = ["شقيق", "شقيقت", "اخ", "اخي", "اخت", "عم", "عمت", "خال", "خالت"];
        const PRONOUNS: [&str; 6] = ["", "ه", "ها", "هم", "هما", "نا"];
        at < self.context.document.tokens().len()
            && self.is_arabic(at)
            && PRONOUNS
                .iter()
                .any(|pronoun| self.folded(at).strip_suffix(pronoun).is_some_and(|stem| KIN.contains(&stem)))
    }

    /// Whether a noun or particle for places stands before.
    fn is_place_like(&self, at: usize) -> bool {
        at > 0
            && self.is_arabic(at - 1)
            && (self.is(at - 1, Is::PlaceCue) || self.is(at - 1, Is::NearPlace) || self.is(at - 1, Is::BeforePlace))
    }

    /// «مطار الملك خالد», «شارع جورج الخامس»: what is named after somebody.
    fn is_behind_facility(&self, start: usize, at: usize) -> bool {
        let first = self.mention_before(start, at).map_or(at, |mention| mention.tokens.start);
        let facility = |at: usize| at >= start && self.is_arabic(at) && self.is(at, Is::Facility);
        let title = |at: usize| at > start && self.is_arabic(at) && self.is(at, Is::Role);
        first > start && (facility(first - 1) || title(first - 1) && facility(first - 2))
            || at > start && facility(at - 1)
    }

    fn before(&self, start: usize, at: usize) -> Before {
        if at == start || !self.is_arabic(at - 1) {
            // «د. محمد», «السيد/ محمد»
            let mark = at >= start + 2
                && matches!(&self.context.text[self.context.document.tokens()[at - 1].range()], "." | "/");
            return if mark && matches!(self.folded(at - 2), "د" | "م" | "ا" | "السيد" | "الدكتور" | "الشيخ")
            {
                Before::Title
            } else {
                Before::Nothing
            };
        }
        if let Some(mention) = self.mention_before(start, at) {
            return if self.is_title(start, mention) { Before::Title } else { Before::Nothing };
        }
        let _folded = self.folded(at - 1);
        if self.is(at - 1, Is::DefiniteRole) {
            Before::Title
        } else if self.is(at - 1, Is::Role) {
            Before::Role
        } else if self.is(at - 1, Is::Verb) {
            Before::Verb
        } else {
            Before::Nothing
        }
    }

    /// Whether the mention is a title, or the adjective or modifier behind one.
    fn is_title(&self, start: usize, mention: &Mention) -> bool {
        match mention.kind {
            Kind::Title | Kind::Modifier => true,
            Kind::Place if mention.form == FormKind::Adjective => {
                let at = mention.tokens.start;
                match self.mention_before(start, at) {
                    Some(before) => self.is_title(start, before),
                    None => at > start && self.is_arabic(at - 1) && self.is(at - 1, Is::Role),
                }
            }
            Kind::Term => {
                // «المتحدثة», «المدرب»: terms that are nouns for persons.
                mention.tokens.len() == 1 && self.is(mention.tokens.start, Is::Role)
            }
            _ => false,
        }
    }
}
