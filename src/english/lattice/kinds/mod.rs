//! What a phrase of mentions is for the constructions: its category, gender, number, definiteness, and whether English says "the".

mod names;
mod terms;

use std::ops::Range;
use std::sync::Arc;

use super::Source;
use super::endings::{case_of_people, is_plural_of_people, is_sound_plural, nisba};
use super::words::is_accusative_noun;
use crate::english::analysis::{Lexeme, RARE, WordEdge, letters, readings};
use crate::english::forms::{adjective, people as people_of, phrase_english};
use crate::english::grammar::{Category, Properties};
use crate::english::lists::{has, lists};
use crate::glossary::{Entry, FormKind, Kind};
use crate::mentions::{Mention, Name, Phrase, PhraseKind, UnknownName};
use crate::vocabulary::Part;

/// What it costs that a plural behind a noun is no adjective.
const PEOPLE_BEHIND_NOUN: u32 = 4;

/// A phrase of mentions with all that tells what it is.
pub(super) struct Seen<'s> {
    source: &'s Source<'s>,
    phrase: &'s Phrase,
    /// Its mentions in the order of the text.
    parts: Vec<usize>,
    /// The mention that it is headed by; none for an unknown name behind a title.
    head: Option<usize>,
    head_kind: Kind,
    pub(super) named: bool,
    /// The bytes of its first mention, without what is written before it.
    pub(super) range: Range<usize>,
    /// Its first word, folded, without what is written before it.
    stem: &'s str,
    article: bool,
    english: Arc<str>,
    pub(super) entries: Vec<Arc<str>>,
}

/// What it is.
pub(super) struct As {
    pub(super) category: Category,
    pub(super) properties: Properties,
    pub(super) english: Arc<str>,
    pub(super) the: bool,
    pub(super) proper: bool,
    /// Whether its tokens can be nothing else.
    pub(super) only: bool,
    pub(super) cost: u32,
}

impl<'s> Seen<'s> {
    /// `None` if constructions know better what it is.
    pub(super) fn new(source: &'s Source<'_>, phrase: &'s Phrase) -> Option<Self> {
        let mentions = &source.mentions.all;
        let kind_of = |at: usize| source.glossary.entry(mentions[at].entry).kind;
        let (parts, head) = parts(phrase);
        let named = matches!(phrase.kind, PhraseKind::Named { .. });
        let first = &mentions[*parts.first()?];
        let head_kind = if named { Kind::Person } else { head.map_or(Kind::Person, kind_of) };
        let folded = source.document.folded(phrase.tokens.start);
        let stem = folded.strip_prefix(&*first.proclitics).unwrap_or(folded);
        // «شمال», «وسط»
        let of_grammar =
            head_kind == Kind::Term && phrase.tokens.len() == 1 && source.lexicon.by_form.contains_key(stem);
        let title = head_kind == Kind::Title && !named;
        let other = title
            && (ends_in_pronoun(source, phrase, stem)
                || goes_on(source, phrase)
                || is_of_described(source, phrase, stem));
        let guess = match &phrase.kind {
            PhraseKind::Named { name: Name::Unknown(at), .. } => Some(&source.mentions.unknown[*at]),
            _ => None,
        };
        let no_name = guess.is_some_and(|name| is_accusative_word(source, name) || is_of_known_words(source, name));
        if head_kind == Kind::Modifier || of_grammar || other || no_name {
            return None;
        }
        let entries = parts.iter().flat_map(|at| mentions[*at].with_fillers());
        Some(Self {
            source,
            phrase,
            head,
            head_kind,
            named,
            range: first.range.clone(),
            stem,
            article: stem.starts_with("ال") && !begins_with_hamza(source, phrase.tokens.start, stem)
                || first.swallowed.is_some(),
            english: phrase_english(source.text, phrase, source.mentions, source.glossary),
            entries: entries.map(|mention| source.glossary.entry(mention.entry).id.clone()).collect(),
            parts,
        })
    }

    fn mention(&self, at: usize) -> &'s Mention {
        &self.source.mentions.all[at]
    }

    fn entry(&self, at: usize) -> &'s Entry {
        self.source.glossary.entry(self.mention(at).entry)
    }

    fn head_entry(&self) -> Option<&'s Entry> {
        self.head.map(|head| self.entry(head))
    }

    fn is_single(&self) -> bool {
        matches!(self.phrase.kind, PhraseKind::Single(_))
    }

    fn folded(&self, at: usize) -> &'s str {
        self.source.document.folded(at)
    }

    /// The first word as it is written; as the entry has it where ه stands for its ة: «الحكومه».
    fn first_word(&self) -> &'s str {
        let first = |text: &'s str| text.split(' ').next().unwrap_or_default();
        let written = first(&self.source.text[self.range.clone()]);
        let own = || self.head_entry().map(|entry| first(&entry.ar));
        own().filter(|own| written.ends_with('ه') && own.ends_with('ة')).unwrap_or(written)
    }

    /// The form of a mention that stands alone.
    fn form(&self) -> Option<FormKind> {
        self.head.filter(|_| self.is_single()).map(|head| self.mention(head).form)
    }

    /// The pronoun that is written behind it.
    pub(super) fn enclitic(&self) -> Option<&'s str> {
        let last = *self.parts.last()?;
        self.mention(last).enclitic.filter(|_| !self.named)
    }

    pub(super) fn kind(&self) -> As {
        match (self.head_kind, self.form()) {
            (_, Some(FormKind::Adjective)) => self.as_adjective(),
            (_, Some(FormKind::People)) => self.as_people(),
            (Kind::Person, _) => self.as_person(),
            (Kind::Title, _) => self.as_title(),
            (Kind::Term, _) => self.as_term(),
            (kind, _) => self.as_name(kind),
        }
    }

    fn definite(&self) -> Properties {
        if self.article { Properties::DEFINITE } else { Properties::NONE }
    }

    fn is(&self, category: Category, properties: Properties) -> As {
        let english = self.english.clone();
        As { category, properties, english, the: false, proper: true, only: true, cost: 0 }
    }

    fn as_adjective(&self) -> As {
        let properties = nisba(self.stem) | Properties::ADJECTIVE | self.definite();
        let english = self.english.trim_end_matches(" […]").into();
        As { english, ..self.is(Category::ADJECTIVE, properties) }
    }

    fn as_people(&self) -> As {
        let people = Properties::HUMAN | Properties::PLURAL | Properties::MASCULINE | Properties::FREE;
        let properties = people | case_of_people(self.stem) | self.definite();
        As { proper: !self.article, ..self.is(Category::NOUN_BAR, properties) }
    }

    /// «اعتقل الجيش الفلسطينيين»: what may be the adjective of people may be the people.
    pub(super) fn people(&self) -> Option<As> {
        self.several_people().or_else(|| self.one_of_people()).or_else(|| self.one_whom_it_befalls())
    }

    /// «قتل فلسطيني», «مقتل فلسطينية»: behind what befalls somebody it is who he or she is.
    fn one_whom_it_befalls(&self) -> Option<As> {
        let before = self.folded(self.phrase.tokens.start.checked_sub(1)?);
        let befalls = |word: &str| self.source.lexicon.befalling.iter().any(|known| **known == *word);
        let befalling = befalls(before) || before.strip_prefix(['و', 'ف']).is_some_and(befalls);
        let one = befalling && self.form() == Some(FormKind::Adjective);
        let entry = self.head_entry().filter(|entry| one && entry.adjective.is_some())?;
        let single = Properties::SINGULAR | Properties::NOMINATIVE | Properties::GENITIVE;
        let two = Properties::DUAL | Properties::NOMINATIVE | Properties::MASCULINE;
        let (of, people) = (adjective(entry), people_of(entry));
        let (english, properties) = match (self.stem.chars().last()?, people.strip_suffix('s')) {
            ('ي', Some(one)) => (one.to_owned(), single | Properties::MASCULINE),
            ('ي', None) => (format!("{of} man"), single | Properties::MASCULINE),
            ('ه', _) => (format!("{of} woman"), single | Properties::FEMININE),
            ('ن', Some(_)) if self.stem.ends_with("يان") => (people.to_string(), two),
            _ => return None,
        };
        // «نقل الفلسطيني المصاب إلى المستشفى»
        let person = properties | Properties::HUMAN | Properties::FREE | self.definite();
        let cost = if self.article { PEOPLE_BEHIND_NOUN } else { 0 };
        Some(As { english: english.into(), proper: false, cost, ..self.is(Category::NOUN_BAR, person) })
    }

    /// «اعتقلت الشرطة فلسطينيا»: what may be the adjective of somebody may be who he is.
    fn one_of_people(&self) -> Option<As> {
        let one = self.form() == Some(FormKind::Adjective) && !self.article && self.stem.ends_with('ا');
        let entry = self.head_entry().filter(|entry| one && entry.adjective.is_some())?;
        let english = people_of(entry).strip_suffix('s')?.into();
        let case = Properties::ACCUSATIVE | Properties::TANWIN;
        let person = Properties::HUMAN | Properties::SINGULAR | Properties::MASCULINE | Properties::FREE | case;
        Some(As { english, proper: false, cost: PEOPLE_BEHIND_NOUN, ..self.is(Category::NOUN_BAR, person) })
    }

    /// How the people of a place are counted, whose adjective it is: «ثلاثة عراقيين», "Iraqis"; of "French" one says "French nationals".
    pub(in super::super) fn counted_people(&self) -> Option<Arc<str>> {
        let entry = self.head_entry().filter(|entry| entry.adjective.is_some())?;
        let people = people_of(entry);
        let adjective = ["sh", "ch"].iter().any(|ending| people.ends_with(ending));
        Some(if adjective { format!("{people} nationals").into() } else { people })
    }

    fn several_people(&self) -> Option<As> {
        let several = self.form() == Some(FormKind::Adjective) && is_plural_of_people(self.stem);
        let entry = self.head_entry().filter(|entry| several && entry.adjective.is_some())?;
        // «المتظاهرين الفلسطينيين»
        let before = self.phrase.tokens.start.checked_sub(1).map_or("", |before| self.folded(before));
        let behind_people = is_sound_plural(before);
        let cost = if behind_people { 4 * PEOPLE_BEHIND_NOUN } else { PEOPLE_BEHIND_NOUN };
        Some(As { english: people_of(entry), cost, ..self.as_people() })
    }

    /// «اعتقلت الشرطة الفلسطينيين»: a body is one, and a plural at the end of its mention are people. Their entry and what they are.
    pub(super) fn people_behind(&self) -> Option<(Arc<str>, As)> {
        let tokens = self.phrase.tokens.clone();
        let last = self.folded(tokens.end - 1);
        let one = !is_sound_plural(self.first_word()) && (!self.means_people() || self.is_one_person());
        let head = self.head.filter(|_| self.is_single() && tokens.len() > 1 && one && is_plural_of_people(last))?;
        let filler = self.mention(head).slots.last()?;
        let adjective = matches!(filler.mention.form, FormKind::Adjective | FormKind::People)
            && filler.mention.tokens == (tokens.end - 1..tokens.end);
        let entry = self.source.glossary.entry(filler.mention.entry);
        if !adjective || entry.adjective.is_none() {
            return None;
        }
        let article = has_article(self.source, tokens.end - 1);
        let definite = if article { Properties::DEFINITE } else { Properties::NONE };
        let people = Properties::HUMAN | Properties::PLURAL | Properties::MASCULINE | Properties::FREE;
        let properties = people | case_of_people(last) | definite;
        let proper = definite == Properties::NONE;
        Some((entry.id.clone(), As { english: people_of(entry), proper, ..self.is(Category::NOUN_BAR, properties) }))
    }
}

/// Whether a folded word parts a title from the body that it is of: «متحدث باسم الوزارة».
fn is_preposition(folded: &str) -> bool {
    matches!(folded, "باسم" | "في" | "من" | "لدي")
}

/// «المتحدث باسم الحزب الحاكم»: an adjective behind the phrase is of the body that ends it, of which the phrase has no more than its beginning.
fn goes_on(source: &Source<'_>, phrase: &Phrase) -> bool {
    let end = phrase.tokens.end;
    let title = phrase.tokens.len() > 2 && is_preposition(source.document.folded(phrase.tokens.start + 1));
    let next = || source.document.folded(end).strip_prefix("ال");
    let may_be_adjective = |word: &str| {
        let mut readings = source.lexicon.vocabulary.readings(word);
        readings
            .any(|reading| matches!(reading.part, Part::Adjective | Part::ActiveParticiple | Part::PassiveParticiple))
    };
    title && end < source.document.sentences()[source.sentence].tokens.end && next().is_some_and(may_be_adjective)
}

/// «رئيس الحكومة التي …»: a feminine relative behind a man's office is of the body that ends it.
fn is_of_described(source: &Source<'_>, phrase: &Phrase, stem: &str) -> bool {
    let end = phrase.tokens.end;
    let lexicon = source.lexicon;
    let feminine = |number: &u32| {
        let function = &lexicon.functions[*number as usize];
        lexicon.grammar.symbols.find("REL") == Some(function.category)
            && function.properties.has(Properties::FEMININE | Properties::SINGULAR)
            && !function.properties.has(Properties::MASCULINE)
    };
    phrase.tokens.len() > 1
        && !stem.ends_with('ه')
        && end < source.document.sentences()[source.sentence].tokens.end
        && lexicon.by_form.get(source.document.folded(end)).into_iter().flatten().any(feminine)
}

/// «وضع الوزير إكليلا»: what is guessed to be a name is a word in the accusative.
pub(super) fn is_accusative_word(source: &Source<'_>, name: &UnknownName) -> bool {
    name.tokens.len() == 1 && is_accusative_noun(source, name.tokens.start)
}

/// Whether a token has the article, and not «أل»: «ألماني» has none.
fn has_article(source: &Source<'_>, at: usize) -> bool {
    let folded = source.document.folded(at);
    let stem = folded.strip_prefix(['و', 'ف']).unwrap_or(folded);
    [folded, stem].iter().any(|stem| stem.starts_with("ال") && !begins_with_hamza(source, at, stem))
}

/// Whether a token, of which `stem` is what is not written before its word, is written with a hamza where the article has none.
pub(super) fn begins_with_hamza(source: &Source<'_>, at: usize, stem: &str) -> bool {
    let before = source.document.folded(at).chars().count().saturating_sub(stem.chars().count());
    let starts = letters(source.surface(at)).1;
    starts.get(before).is_some_and(|start| source.surface(at)[*start..].starts_with(['أ', 'إ', 'آ']))
}

/// «هيئة الانتخابات»: what is guessed to be a body is named by words that are all known, and said with them.
pub(super) fn is_of_known_words(source: &Source<'_>, name: &UnknownName) -> bool {
    let known = |at: usize| {
        readings(source.lexicon, source.surface(at))
            .iter()
            .any(|edge| edge.cost < RARE && matches!(edge.category, Category::NOUN | Category::ADJECTIVE))
    };
    // «حزب المؤتمر الوطني»: a party has a name.
    let named = |edge: &WordEdge| match edge.lexeme {
        Lexeme::Vocabulary(number, Part::Noun) => {
            has(&lists().nouns.bodies, &source.lexicon.vocabulary.word(number).lemma.en)
        }
        _ => false,
    };
    name.kind == Kind::Organization
        && name.guess.is_none()
        && name.tokens.len() > 1
        && name.tokens.clone().all(known)
        && !readings(source.lexicon, source.surface(name.tokens.start)).iter().any(named)
}

/// «مرشحه للرئاسة»: a pronoun is written to the first noun of the phrase, that folds as ة does.
fn ends_in_pronoun(source: &Source<'_>, phrase: &Phrase, stem: &str) -> bool {
    let noun = stem.strip_suffix('ه').filter(|_| phrase.tokens.len() > 1);
    noun.is_some_and(|noun| {
        source.surface(phrase.tokens.start).ends_with('ه') && source.lexicon.vocabulary.readings(noun).next().is_some()
    })
}

/// The mentions of a phrase in the order of the text, and its head.
fn parts(phrase: &Phrase) -> (Vec<usize>, Option<usize>) {
    let mut parts: Vec<usize> = Vec::new();
    let head = match &phrase.kind {
        PhraseKind::Single(at) | PhraseKind::Complement(at) => {
            parts.push(*at);
            Some(*at)
        }
        PhraseKind::Qualified { head, adjective, second } => {
            parts.extend([*head, *adjective]);
            parts.extend(second);
            Some(*head)
        }
        PhraseKind::Title(part) => {
            parts.push(part.title);
            parts.extend(part.adjective);
            parts.extend(&part.modifiers);
            Some(part.title)
        }
        PhraseKind::Named { before, name, after } => {
            for part in before.iter().chain(after) {
                parts.push(part.title);
                parts.extend(part.adjective);
                parts.extend(&part.modifiers);
            }
            match name {
                Name::Known(at) => {
                    parts.push(*at);
                    Some(*at)
                }
                Name::Unknown(_) => None,
            }
        }
    };
    parts.sort_unstable();
    (parts, head)
}
