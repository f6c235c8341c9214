//! Noun phrases of mentions: titles with the name they belong to, in either order, and nouns with the adjective that agrees.

use std::ops::Range;

use super::{Context, Mention, Mentions, UnknownName};
use crate::arabic::irregular;
use crate::arabic::numbers::number_at;
use crate::arabic::{Document, TokenKind};
use crate::glossary::{Class, Entry, FormKind, Kind};

/// Mentions that make one phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Its tokens in the document.
    pub tokens: Range<usize>,
    /// The index of its sentence.
    pub sentence: usize,
    /// What it is made of; numbers are indices into [`Mentions::all`].
    pub kind: PhraseKind,
}

/// What a phrase is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhraseKind {
    /// A mention by itself.
    Single(usize),
    /// A noun with the adjective of a country behind it: «القوات العراقية».
    Qualified {
        /// The noun: a term, title, organization or place.
        head: usize,
        /// The adjective.
        adjective: usize,
        /// Another country's behind it, of a noun that is between the two: «اتفاق مصري تركي».
        second: Option<usize>,
    },
    /// A title that is the complement of a noun that no entry knows («وكيل وزير الخارجية»): it is nobody's in this sentence.
    Complement(usize),
    /// A title with modifiers and no name: «السفير الكندي السابق».
    Title(TitlePart),
    /// Titles and a name.
    Named {
        /// Titles before the name, in the order of the Arabic.
        before: Vec<TitlePart>,
        /// The name.
        name: Name,
        /// A title behind the name, after a comma.
        after: Option<TitlePart>,
    },
}

/// A title with what changes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TitlePart {
    /// The title.
    pub title: usize,
    /// An adjective of a country that the title's own form does not hold.
    pub adjective: Option<usize>,
    /// "former", "acting".
    pub modifiers: Vec<usize>,
}

/// Who bears a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// A person of the glossary.
    Known(usize),
    /// Index into [`Mentions::unknown`].
    Unknown(usize),
}

/// «الصلب والألمنيوم التركيين»: a plural behind a noun that no entry knows is its adjective, not the people.
pub(crate) fn tell_people_from_adjectives(context: &Context<'_>, mentions: &mut [Mention]) {
    let document = context.document;
    let mut known = 0;
    // Whether the mention before is no name of a place or body; behind a person the plural is an object.
    let mut noun_before = false;
    for mention in mentions {
        let start = mention.tokens.start;
        // «أربعة سوريين»
        if mention.form == FormKind::Adjective && mention.proclitics.is_empty() && start > known {
            let folded = document.folded(mention.tokens.end - 1);
            let end = document.sentences()[mention.sentence].tokens.end;
            let plural = folded.ends_with("ين") || folded.ends_with("ون");
            if plural && number_at(document, end, start - 1, context.text).is_some_and(|n| n.tokens.end == start) {
                mention.form = FormKind::People;
                known = mention.tokens.end;
                noun_before = true;
                continue;
            }
        }
        if mention.form == FormKind::People && mention.proclitics.is_empty() && known == start && start > 0 {
            // «ديار بكر وشرناق التركيين»: names do not have people behind them.
            if !noun_before {
                mention.form = FormKind::Adjective;
            }
        } else if mention.form == FormKind::People && mention.proclitics.is_empty() && start > 0 {
            let before = start - 1;
            let folded = document.folded(before);
            let end = document.sentences()[mention.sentence].tokens.end;
            // «آلاف السوريين» are people.
            let noun = document.tokens()[before].kind == TokenKind::Arabic
                && number_at(document, end, before, context.text).is_none()
                && document.sentence_of(before) == mention.sentence
                && !context.names.is_stop_word(folded, context.surface(before))
                && !context.names.is_speech_verb(folded);
            let article =
                |word: &str| ["ال", "وال", "بال", "فال", "كال", "لل", "ولل"].iter().any(|a| word.starts_with(a));
            if noun && article(folded) == article(document.folded(start)) {
                mention.form = FormKind::Adjective;
            }
        }
        known = mention.tokens.end;
        noun_before = !matches!(mention.kind, Kind::Place | Kind::Organization);
    }
}

/// The titles that stand behind names without a comma, each with the place of its name among the mentions: «قال نواف سلام رئيس الوزراء
/// اللبناني إن …». Behind a verb that may have a person as its object the title may be another's, unless the entry of the person tells the
/// same office.
pub(crate) fn titles_behind(context: &Context<'_>, mentions: &Mentions) -> Vec<(usize, TitlePart)> {
    let grouper = Grouper { context, mentions };
    (0..mentions.all.len()).filter_map(|at| Some((at, grouper.title_behind(at)?))).collect()
}

/// Groups the mentions to phrases, in text order; each mention is in exactly one.
pub(crate) fn group(context: &Context<'_>, mentions: &Mentions) -> Vec<Phrase> {
    let grouper = Grouper { context, mentions };
    let mut phrases = Vec::with_capacity(mentions.all.len());
    let mut at = 0;
    while at < mentions.all.len() {
        let (phrase, next) = grouper.phrase(at);
        phrases.push(phrase);
        at = next;
    }
    phrases
}

/// Whether the name is a person's that starts at the token, sure enough to bear a title.
fn is_person_at(document: &Document, name: &UnknownName, token: usize) -> bool {
    name.tokens.start == token
        && name.kind == Kind::Person
        && name.is_likely()
        // «الوزير وسامر حداد» are two.
        && name.range.start == document.tokens()[token].range().start
}

struct Grouper<'a> {
    context: &'a Context<'a>,
    mentions: &'a Mentions,
}

impl Grouper<'_> {
    fn mention(&self, at: usize) -> &Mention {
        &self.mentions.all[at]
    }

    fn entry(&self, at: usize) -> &Entry {
        self.context.glossary.entry(self.mention(at).entry)
    }

    fn phrase(&self, at: usize) -> (Phrase, usize) {
        self.complement(at)
            .or_else(|| self.titled(at))
            .or_else(|| self.name_with_title(at))
            .or_else(|| self.modified(at))
            .or_else(|| self.qualified(at))
            .unwrap_or_else(|| (self.make(self.mention(at).tokens.clone(), at, PhraseKind::Single(at)), at + 1))
    }

    fn make(&self, tokens: Range<usize>, at: usize, kind: PhraseKind) -> Phrase {
        Phrase { tokens, sentence: self.mention(at).sentence, kind }
    }

    /// A title behind a noun that takes it as its complement, directly («وكيل وزير …») or by ل («الممثل الخاص للأمين العام»).
    fn complement(&self, at: usize) -> Option<(Phrase, usize)> {
        let (mention, document) = (self.mention(at), self.context.document);
        if self.mention(at).kind != Kind::Title {
            return None;
        }
        let sentence = document.sentences()[mention.sentence].tokens.start;
        let reach = match mention.proclitics.chars().last() {
            None => 1,
            Some('ل') => 2,
            Some(_) => return None,
        };
        let mut before = (sentence..mention.tokens.start).rev().take(reach);
        // What an entry knows is no unknown noun.
        let known = |token: usize| self.mentions.all[..at].iter().rev().take(2).any(|m| m.tokens.contains(&token));
        let found = before.any(|token| {
            document.tokens()[token].kind == TokenKind::Arabic
                && !known(token)
                && self.context.names.is_title_head(document.folded(token))
        });
        // Its adjective and «السابق» stand by themselves: they may be the noun's.
        found.then(|| (self.make(mention.tokens.clone(), at, PhraseKind::Complement(at)), at + 1))
    }

    /// A title, perhaps with an adjective, modifiers and ranks, and the name.
    fn titled(&self, at: usize) -> Option<(Phrase, usize)> {
        let mut before: Vec<TitlePart> = Vec::new();
        let mut next = at;
        while before.is_empty() || self.follows(next, true) {
            let Some((part, behind)) = self.title_part(next) else { break };
            if !before.is_empty() && self.mention(next).proclitics.contains('و') {
                break;
            }
            before.push(part);
            next = behind;
            if before.len() == 4 {
                break;
            }
        }
        let last = before.last()?;
        let end = self.mention(next - 1).tokens.end;
        if self.is_of_another_office(last) {
            return None;
        }
        if let Some(name) = self.behind_short_name(last, next).filter(|name| self.may_hold(&before, *name)) {
            let tokens = self.mention(at).tokens.start..self.mention(name).tokens.end;
            let kind = PhraseKind::Named { before, name: Name::Known(name), after: None };
            return Some((self.make(tokens, at, kind), name + 1));
        }
        // A name of the glossary, adjacent or behind a comma; else one that was discovered there.
        if self.follows(next, true) && self.is_person(next) && self.may_hold(&before, next) {
            let after_comma = self.mention(next).tokens.start > end;
            let rank = after_comma && self.entry(last.title).class == Some(Class::Rank);
            if !rank && !self.appoints(&before, at, self.mention(next).tokens.end) {
                let tokens = self.mention(at).tokens.start..self.mention(next).tokens.end;
                let kind = PhraseKind::Named { before, name: Name::Known(next), after: None };
                return Some((self.make(tokens, at, kind), next + 1));
            }
        }
        if let Some(unknown) = self.unknown_person(at, end)
            && !self.appoints(&before, at, self.mentions.unknown[unknown].tokens.end)
        {
            let tokens = self.mention(at).tokens.start..self.mentions.unknown[unknown].tokens.end;
            let kind = PhraseKind::Named { before, name: Name::Unknown(unknown), after: None };
            return Some((self.make(tokens, at, kind), next));
        }
        None
    }

    /// The person whom the glossary does not have and who is named at the token, in the sentence of the mention: a headline that ends in a title
    /// has nothing to do with the name on the line below it.
    fn unknown_person(&self, mention: usize, token: usize) -> Option<usize> {
        let sentence = &self.context.document.sentences()[self.mention(mention).sentence].tokens;
        let at = self.mentions.unknown.iter().position(|name| is_person_at(self.context.document, name, token))?;
        sentence.contains(&token).then_some(at)
    }

    /// «قائد قوات سوريا الديمقراطية «قسد» مظلوم عبدي»: the person behind the short name, in quotation marks or brackets, of the body in
    /// the title.
    fn behind_short_name(&self, title: &TitlePart, at: usize) -> Option<usize> {
        let short = self.mentions.all.get(at)?;
        let person = self.mentions.all.get(at + 1)?;
        let body = &self.mention(title.title).slots.last()?.mention;
        let mark = |token: usize| self.context.document.tokens()[token].kind;
        let marks = [TokenKind::Quote, TokenKind::Punctuation];
        let is_mark = |token: usize| marks.contains(&mark(token));
        (self.mention(at).kind == Kind::Organization
            && self.context.glossary.entry(body.entry).en.text == self.entry(at).en.text
            && short.proclitics.is_empty()
            && person.proclitics.is_empty()
            && person.sentence == short.sentence
            && self.is_person(at + 1)
            && self.mention(at - 1).tokens.end + 1 == short.tokens.start
            && short.tokens.end + 1 == person.tokens.start
            && is_mark(short.tokens.start - 1)
            && is_mark(short.tokens.end))
        .then_some(at + 1)
    }

    /// «مستشار الرئيس الأميركي», «المتحدث باسم الأمين العام»: the name behind may be the adviser's as well as the president's.
    fn is_of_another_office(&self, part: &TitlePart) -> bool {
        let names = self.context.names;
        let mut words = self.mention(part.title).tokens.clone().map(|at| self.context.document.folded(at));
        // Behind «… إلى اليمن» only the envoy can be named.
        words.next().is_some_and(|first| names.is_staff(first))
            && words.any(|word| names.is_office(word))
            && !words.any(|word| names.is_before_place(word) || word == "لدي" || word.ends_with("شءون"))
    }

    /// A title with modifiers, and no name behind them.
    fn modified(&self, at: usize) -> Option<(Phrase, usize)> {
        let (part, behind) = self.title_part(at).filter(|(part, _)| !part.modifiers.is_empty())?;
        let tokens = self.mention(at).tokens.start..self.mention(behind - 1).tokens.end;
        Some((self.make(tokens, at, PhraseKind::Title(part)), behind))
    }

    /// name ، title
    fn name_with_title(&self, at: usize) -> Option<(Phrase, usize)> {
        if !self.is_person(at) || !self.follows(at + 1, true) {
            return None;
        }
        let comma = self.mention(at).tokens.end != self.mention(at + 1).tokens.start;
        let (part, behind) = self.title_part(at + 1).filter(|_| comma)?;
        // «الحلبوسي، رئيس الوزراء مصطفى الكاظمي»: the title is the next one's.
        let end = self.mention(behind - 1).tokens.end;
        let named = self.follows(behind, false) && (self.is_person(behind) || self.title_part(behind).is_some())
            || self.unknown_person(at, end).is_some();
        let parts = [part.clone()];
        if named || !self.may_hold(&parts, at) || self.entry(part.title).class == Some(Class::Rank) {
            return None;
        }
        let tokens = self.mention(at).tokens.start..end;
        let kind = PhraseKind::Named { before: Vec::new(), name: Name::Known(at), after: Some(part) };
        Some((self.make(tokens, at, kind), behind))
    }

    /// The title right behind the name at `at`, if it is the person's.
    fn title_behind(&self, at: usize) -> Option<TitlePart> {
        let behind_name = self.mentions.all.get(at + 1)?;
        if !self.is_person(at)
            || !self.follows(at + 1, false)
            || behind_name.tokens.start != self.mention(at).tokens.end
            || self.entry(at + 1).class == Some(Class::Rank)
        {
            return None;
        }
        let (part, behind) = self.title_part(at + 1)?;
        let named = self.follows(behind, false) && (self.is_person(behind) || self.title_part(behind).is_some());
        let end = self.mention(behind - 1).tokens.end;
        let unknown = self.unknown_person(at, end).is_some();
        if named || unknown || !self.may_hold(std::slice::from_ref(&part), at) {
            return None;
        }
        let sentence = &self.context.document.sentences()[self.mention(at).sentence].tokens;
        let token = |at: usize| sentence.contains(&at).then(|| self.context.document.folded(at));
        // What stands before the name and its own titles.
        let mut start = at;
        while start > 0 && self.mention(start - 1).kind == Kind::Title && self.follows(start, false) {
            start -= 1;
        }
        let before = self.mention(start).tokens.start.checked_sub(1).and_then(token);
        // «أعلن فلان المتحدث باسم المنظمة، أن …»
        let behind_title = end + usize::from(token(end).is_some_and(|mark| matches!(mark, "،" | ",")));
        let says = before.is_some_and(|verb| self.context.names.only_says(verb))
            && token(behind_title).is_some_and(|word| self.context.names.begins_speech(word));
        let title = &self.entry(part.title).en.text;
        let office = self.context.names.top_office(title).unwrap_or(title);
        let noted = part.modifiers.is_empty()
            && self.entry(at).country.is_some()
            && self
                .entry(at)
                .note
                .as_deref()
                .is_some_and(|note| note.split(", ").next().unwrap_or(note).contains(office));
        let noted = noted || part.modifiers.is_empty() && self.notes_office(&part, at);
        (says || noted).then_some(part)
    }

    /// Whether the note of the person tells the office of the title, word for word: "head of Yemen's Presidential Leadership Council from 2022" the
    /// «رئيس مجلس القيادة الرئاسي». A note may tell of several, parted by semicolons, each before the comma or the year behind it.
    fn notes_office(&self, part: &TitlePart, person: usize) -> bool {
        let Some(note) = self.entry(person).note.as_deref().filter(|_| self.entry(person).country.is_some()) else {
            return false;
        };
        let title = &self.entry(part.title).en.text;
        let fixed = title.split(['{', '}']).step_by(2);
        let bodies = self.mention(part.title).slots.iter().flat_map(|filler| filler.mention.with_fillers());
        // The country is the person's: `may_hold` has asked that.
        let bodies = bodies.map(|mention| self.context.glossary.entry(mention.entry));
        let bodies = bodies.filter(|body| body.kind != Kind::Place).map(|body| &*body.en.text);
        let words: Vec<&str> = fixed
            .chain(bodies)
            .flat_map(str::split_whitespace)
            .filter(|word| !matches!(*word, "of" | "the" | "and" | "for"))
            .collect();
        let tells = |clause: &str| {
            let clause = clause.split(", ").next().unwrap_or(clause);
            let told: Vec<&str> = clause.split_whitespace().collect();
            words.iter().all(|word| told.contains(word))
        };
        !words.is_empty() && note.split(';').any(tells)
    }

    fn qualified(&self, at: usize) -> Option<(Phrase, usize)> {
        let kind = self.mention(at).kind;
        let is_name = matches!(self.mention(at).form, FormKind::Full | FormKind::FullShort | FormKind::Short);
        if !is_name || !matches!(kind, Kind::Term | Kind::Title | Kind::Organization | Kind::Place) {
            return None;
        }
        let adjective = self.adjective_behind(at, at + 1).filter(|adjective| self.agree_in_gender(at, *adjective))?;
        let second = (kind == Kind::Term)
            .then_some(adjective + 1)
            .filter(|next| self.adjective_behind(at, *next).is_some() && self.is_another_country(adjective, *next));
        let last = second.unwrap_or(adjective);
        let tokens = self.mention(at).tokens.start..self.mention(last).tokens.end;
        Some((self.make(tokens, at, PhraseKind::Qualified { head: at, adjective, second }), last + 1))
    }

    /// A title and what directly follows and changes it, and the index behind it.
    fn title_part(&self, at: usize) -> Option<(TitlePart, usize)> {
        let title = self.mentions.all.get(at).filter(|_| self.mention(at).kind == Kind::Title)?;
        if title.enclitic.is_some() && self.entry(at).before_name.is_none() {
            return None;
        }
        let mut part = TitlePart { title: at, adjective: None, modifiers: Vec::new() };
        let mut next = at + 1;
        loop {
            if part.adjective.is_none()
                && let Some(adjective) = self.adjective_behind(at, next)
            {
                part.adjective = Some(adjective);
            } else if self.follows(next, false)
                && self.mention(next).kind == Kind::Modifier
                && self.mention(next).proclitics.is_empty()
            {
                part.modifiers.push(next);
            } else {
                return Some((part, next));
            }
            next += 1;
        }
    }

    /// The adjective at `next`, if it directly follows the mention before it and agrees with the head at `head`.
    fn adjective_behind(&self, head: usize, next: usize) -> Option<usize> {
        let adjective = self.mentions.all.get(next)?;
        let agrees = matches!(adjective.form, FormKind::Adjective | FormKind::People)
            && adjective.proclitics.is_empty()
            && self.follows(next, false)
            && self.is_definite(head) == self.context.document.folded(adjective.tokens.start).starts_with("ال");
        // A head that names its country already takes no second one.
        let free = !self.mention(head).slots.iter().any(|filler| self.is_country(filler.mention.entry));
        (agrees && free).then_some(next)
    }

    /// Whether the adjective at `adjective` can be that of the name at `head`: «القدس الإسرائيلي» and «الاتحاد الأوروبي النمساوية» are
    /// not, and the adjective belongs to a noun before. Common nouns are not asked: their broken plurals are feminine.
    fn agree_in_gender(&self, head: usize, adjective: usize) -> bool {
        let (entry, mention) = (self.entry(head), self.mention(head));
        let form = &self.mention(adjective).tokens;
        let feminine = self.context.document.folded(form.end - 1).ends_with('ه');
        let first = self.context.document.folded(mention.tokens.start);
        let looks_feminine = first.ends_with('ه') || first.ends_with("ات");
        match entry.kind {
            // «العلاقات السعودية السودانية»: no country is another's.
            Kind::Place if entry.class == Some(Class::Country) => false,
            Kind::Place if matches!(entry.class, Some(Class::Capital | Class::City)) => feminine,
            Kind::Organization if looks_feminine => feminine,
            // «مجلس …», «اتحاد …» are masculine; names of one word and plurals such as «كتائب» may be either.
            Kind::Organization => {
                !feminine || mention.tokens.len() == 1 || !irregular::lists().masculine_bodies.ends(first)
            }
            _ => true,
        }
    }

    /// Whether both mentions are of countries, and not of the same.
    fn is_another_country(&self, one: usize, other: usize) -> bool {
        let country = |at: usize| self.entry(at).class == Some(Class::Country);
        country(one) && country(other) && self.mention(one).entry != self.mention(other).entry
    }

    fn is_country(&self, entry: u32) -> bool {
        self.context.glossary.entry(entry).kind == Kind::Place
    }

    fn is_definite(&self, at: usize) -> bool {
        let mention = self.mention(at);
        let entry = self.entry(at);
        matches!(entry.kind, Kind::Organization | Kind::Place | Kind::Person)
            || mention.enclitic.is_some()
            || mention.slots.last().is_some_and(|filler| filler.mention.tokens.end == mention.tokens.end)
            || self.has_article(mention)
    }

    /// Whether the last word of the mention has ال, behind its proclitics or swallowed by ل.
    fn has_article(&self, mention: &Mention) -> bool {
        let last = self.context.document.folded(mention.tokens.end - 1);
        if mention.tokens.len() > 1 {
            return last.starts_with("ال");
        }
        let behind = mention.proclitics.chars().map(char::len_utf8).sum();
        mention.swallowed.is_some() || last.get(behind..).is_some_and(|word| word.starts_with("ال"))
    }

    /// Whether the mention at `next` starts where the one before it ends, without a proclitic, or behind one comma.
    fn follows(&self, next: usize, comma: bool) -> bool {
        let (Some(before), Some(mention)) = (self.mentions.all.get(next.wrapping_sub(1)), self.mentions.all.get(next))
        else {
            return false;
        };
        if before.sentence != mention.sentence || !mention.proclitics.is_empty() {
            return false;
        }
        let gap = before.tokens.end..mention.tokens.start;
        match gap.len() {
            0 => true,
            1 if comma => {
                let token = &self.context.document.tokens()[gap.start];
                token.kind == TokenKind::Punctuation && matches!(&self.context.text[token.range()], "،" | ",")
            }
            _ => false,
        }
    }

    fn is_person(&self, at: usize) -> bool {
        self.mention(at).kind == Kind::Person
    }

    /// «أقال الرئيس الإيراني عباس عراقجي»: a title that one person of a country has, and a name whose note does not tell of it.
    fn has_another_office(&self, part: &TitlePart, person: usize) -> bool {
        let Some(office) = self.context.names.top_office(&self.entry(part.title).en.text) else { return false };
        self.entry(person).note.as_deref().is_some_and(|note| !note.contains(office))
    }

    /// «عين الرئيس سالم الحداد وزيرا», «كلف الملك سالم الحداد بتشكيل الحكومة»: who makes others something, and whom he makes so. `end` is behind the name.
    fn appoints(&self, titles: &[TitlePart], at: usize, end: usize) -> bool {
        let [part] = titles else { return false };
        let names = self.context.names;
        let title = &self.entry(part.title).en.text;
        let office = names.top_office(title).is_some() || title.contains("minister");
        let sentence = &self.context.document.sentences()[self.mention(at).sentence].tokens;
        let token = |at: usize| if sentence.contains(&at) { self.context.document.folded(at) } else { "" };
        let verb = self.mention(at).tokens.start.checked_sub(1).map_or("", token);
        let behind = token(end);
        let given = names.is_made(behind)
            || behind.starts_with('ب') && verb.contains("كلف")
            || behind == "من" && token(end + 1).starts_with("منصب");
        office && part.modifiers.is_empty() && names.is_appointing(verb) && given
    }

    /// Whether the person may hold the titles: a title of one country is no title of another's citizen
    /// («استقبل الرئيس المصري محمد بن سلمان»).
    fn may_hold(&self, titles: &[TitlePart], person: usize) -> bool {
        let Some(home) = self.entry(person).country.as_deref() else { return true };
        titles.iter().all(|part| {
            if self.has_another_office(part, person) {
                return false;
            }
            let place = part.adjective.map(|at| self.mention(at).entry).or_else(|| {
                self.mention(part.title).slots.iter().map(|filler| filler.mention.entry).find(|e| self.is_country(*e))
            });
            let of_body = self
                .mention(part.title)
                .slots
                .iter()
                .find_map(|filler| self.context.glossary.entry(filler.mention.entry).country.as_deref());
            let place = place.map(|entry| self.context.glossary.entry(entry));
            let of_place = place
                .filter(|place| place.class == Some(Class::Country))
                .map(|place| place.country.as_deref().unwrap_or(&place.id));
            of_place.or(of_body).is_none_or(|country| country == home)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arabic::Document;
    use crate::glossary::Glossary;
    use crate::mentions::{Names, find};

    #[test]
    fn a_title_ends_with_its_sentence() {
        let text = "موعد جديد لانتخاب رئيس الجمهورية\nسالم الحداد\nأعلن البرلمان الموعد.";
        let mut start = 0;
        let blocks: Vec<Range<usize>> = text
            .split('\n')
            .map(|line| {
                let block = start..start + line.len();
                start = block.end + 1;
                block
            })
            .collect();
        let document = Document::new(text, &blocks);
        let found = find(text, &document, true, &Glossary::embedded(), Names::embedded());
        for phrase in &found.phrases {
            let sentence = &document.sentences()[phrase.sentence].tokens;
            assert!(phrase.tokens.end <= sentence.end, "{phrase:?}");
        }
        assert!(found.phrases.iter().all(|phrase| !matches!(phrase.kind, PhraseKind::Named { .. })));
    }
}
