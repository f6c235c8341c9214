//! Mentions of the glossary, names that it does not have, and words of other scripts in the lattice.

use super::endings::{is_plural_of_people, lacks_alif};
use super::kinds::{Seen, is_accusative_word, is_of_known_words};
use super::words::is_accusative_noun;
use super::{Lattice, Source, Unit};
use crate::arabic::{TokenKind, normalize};
use crate::english::analysis::{Lexeme, letters, readings};
use crate::english::forms::unknown_english;
use crate::english::grades::is_grade_sign;
use crate::english::grammar::{Category, Properties};
use crate::english::lists::{has, lists};
use crate::glossary::{Class, FormKind, Kind};
use crate::mentions::{Phrase, PhraseKind, TitlePart, UnknownName};
use crate::vocabulary::PhraseForm;
use std::ops::Range;

impl Lattice {
    /// The phrases of mentions, each as one unit; their tokens are `taken` where they can be nothing else.
    pub(super) fn phrases_of_mentions(&mut self, source: &Source<'_>, taken: &mut [bool]) {
        let phrases = &source.mentions.phrases;
        let first = phrases.partition_point(|phrase| phrase.sentence < source.sentence);
        for phrase in phrases[first..].iter().take_while(|phrase| phrase.sentence == source.sentence) {
            if phrase.tokens.clone().any(|at| taken[at - self.first]) {
                continue;
            }
            let parts = adjective_apart(source, phrase).or_else(|| two_people(source, phrase));
            let parts = parts.as_ref().map_or(std::slice::from_ref(phrase), |parts| parts.as_slice());
            for part in parts {
                if self.phrase(source, part) {
                    taken[part.tokens.start - self.first..part.tokens.end - self.first].fill(true);
                }
            }
        }
    }

    /// Names that the glossary does not have.
    pub(super) fn unknown_names(&mut self, source: &Source<'_>, taken: &mut [bool]) {
        // A word that nothing is known of is rather the name that it may be than a gap: «خطة أولمرت».
        let is_shown = |name: &UnknownName| {
            let alone = || !is_before_initial(source, name.tokens.end) && !is_quoted(source, &name.tokens);
            let is_gap = || name.tokens.clone().all(|at| !is_read(source, at));
            name.is_likely() || name.guess.is_some() && is_gap() && alone()
        };
        for name in source.mentions.unknown.iter().filter(|name| name.sentence == source.sentence && is_shown(name)) {
            let no_name = is_accusative_word(source, name) || is_of_known_words(source, name);
            if no_name || name.tokens.clone().any(|at| taken[at - self.first]) {
                continue;
            }
            let both = Properties::MASCULINE | Properties::FEMININE | Properties::SINGULAR;
            let kind = match name.kind {
                Kind::Person => Properties::HUMAN,
                Kind::Place => Properties::PLACE,
                _ => Properties::NONE,
            };
            let properties = both | Properties::NAME | Properties::DEFINITE | Properties::FREE | kind;
            let start = self.place_of_byte(name.range.start).unwrap_or_else(|| self.base(name.tokens.start));
            let end = self.base(name.tokens.end);
            let english = unknown_english(source.text, name).into();
            let plain = Unit::plain(name.range.clone(), english, "a name, not in the glossary", Vec::new());
            let unit = Unit { town: name.kind == Kind::Place, ..plain };
            let quoted = is_quoted(source, &name.tokens);
            let category = if quoted { Category::QUOTED_NAME } else { Category::NOUN_PHRASE };
            self.unit(start, end, category, properties, 0, unit);
            self.proclitics(source, name.tokens.start, start);
            taken[name.tokens.start - self.first..name.tokens.end - self.first].fill(true);
        }
    }

    /// The edge of a phrase of mentions; whether it is all that its tokens can be.
    fn phrase(&mut self, source: &Source<'_>, phrase: &Phrase) -> bool {
        let Some(seen) = Seen::new(source, phrase) else { return false };
        // "spokesman for": a term that is no noun by itself; its words are read one by one.
        let kind = seen.kind();
        if kind.english.rsplit_once(' ').is_some_and(|(_, last)| has(&lists().plurals.links, last)) {
            return false;
        }
        let start = self.place_of_byte(seen.range.start).unwrap_or_else(|| self.base(phrase.tokens.start));
        let mut end = self.base(phrase.tokens.end);
        if let Some(enclitic) = seen.enclitic() {
            let split = end - enclitic.chars().count();
            let pronoun = source.lexicon.pronouns.iter().position(|pronoun| pronoun.folded[0] == normalize(enclitic));
            if let Some(number) = pronoun.and_then(|number| u8::try_from(number).ok()) {
                let properties = source.lexicon.pronouns[usize::from(number)].properties;
                self.push(split, end, Category::PRONOUN, properties, None, Lexeme::Pronoun(number), 0);
                end = split;
            }
        }
        self.proclitics(source, phrase.tokens.start, start);
        if let Some((entry, people)) = seen.people_behind().or_else(|| seen.person_behind()) {
            let at = self.base(phrase.tokens.end - 1);
            let plain = Unit::plain(self.bytes[at]..self.ends[end], people.english, "entry", vec![entry]);
            let unit = Unit { proper: people.proper, ..plain };
            self.unit(at, end, people.category, people.properties, people.cost, unit);
            return false;
        }
        let range = seen.range.start.min(self.bytes[start])..self.ends[end];
        let mut only = kind.only;
        let many = seen.counted_people();
        for (english, properties) in seen.adjectives() {
            let plain = Unit::plain(range.clone(), english, "entry", seen.entries.clone());
            let unit = Unit { many: many.clone(), ..plain };
            self.unit(start, end, Category::ADJECTIVE, properties, 0, unit);
        }
        if let Some(people) = seen.people() {
            let unit = Unit {
                proper: people.proper,
                ..Unit::plain(range.clone(), people.english, "entry", seen.entries.clone())
            };
            self.unit(start, end, people.category, people.properties, people.cost, unit);
        }
        if let Some((entry, english, properties)) = seen.joined_adjective() {
            let at = self.base(phrase.tokens.end - 1);
            let unit = Unit::plain(self.bytes[at]..self.ends[end], english, "entry", vec![entry]);
            self.unit(at, end, Category::ADJECTIVE, properties, 0, unit);
            only = false;
        }
        let rule = if seen.named { "title and name" } else { "entry" };
        let of_one = Properties::SINGULAR | Properties::MASCULINE;
        // «وفد رفيع المستوى»: behind an adjective no complement follows.
        let second = phrase.tokens.clone().nth(1);
        let alone = match second {
            None => kind.properties.has(Properties::OPEN),
            Some(second) => seen.is_adjective(source.document.folded(second)),
        };
        let bare_term = alone
            && kind.category == Category::NOUN_BAR
            && kind.properties.has(of_one)
            && !kind.properties.meets(Properties::DEFINITE | Properties::NAME)
            && lacks_alif(source.document.folded(phrase.tokens.start));
        let plain = Unit::plain(range, kind.english, rule, seen.entries.clone());
        let act = act(source, &plain.range).filter(|_| kind.properties.has(Properties::DEFINITE));
        let (office, officer) = (seen.is_office(), seen.is_officer());
        let (media, town) = (seen.is_media(), seen.is_town());
        let unit =
            Unit { the: kind.the, proper: kind.proper, bare_term, act, office, officer, media, town, many, ..plain };
        // «في صيدا جنوب لبنان»: where, as well as what; «سيارة جنوبي لبنان» is a car there, none of its.
        if kind.properties.has(Properties::PLACE | Properties::NAME)
            && seen.is_side()
            && let Some(region) = source.lexicon.grammar.symbols.find("REGION")
        {
            self.unit(start, end, region, kind.properties, kind.cost, unit.clone());
            if source.document.folded(phrase.tokens.start).ends_with('ي') {
                return only;
            }
        }
        let verbal = if act.is_some() { Properties::VERBAL } else { Properties::NONE };
        // «سقط رجل قتيلا»: a word that shows its accusative is no complement.
        let accusative = phrase.tokens.len() == 1
            && kind.category == Category::NOUN_BAR
            && !kind.properties.meets(Properties::DEFINITE | Properties::NAME)
            && source.document.folded(phrase.tokens.start).ends_with('ا')
            && is_accusative_noun(source, phrase.tokens.start);
        let case = if accusative { Properties::ACCUSATIVE | Properties::TANWIN } else { Properties::NONE };
        self.unit(start, end, kind.category, kind.properties | verbal | case, kind.cost, unit);
        only
    }

    /// Words of other scripts.
    pub(super) fn foreign(&mut self, source: &Source<'_>, taken: &mut [bool]) {
        let tokens = source.document.sentences()[source.sentence].tokens.clone();
        let mut at = tokens.start;
        while at < tokens.end {
            let is_foreign =
                |at: usize| source.document.tokens()[at].kind == TokenKind::Foreign && !taken[at - tokens.start];
            if !is_foreign(at) {
                at += 1;
                continue;
            }
            let mut end = at + 1;
            while end < tokens.end {
                let glued = |end: usize| {
                    source.document.tokens()[end].range().start == source.document.tokens()[end - 1].range().end
                };
                let hyphen = &source.text[source.document.tokens()[end].range()] == "-" && glued(end);
                if is_foreign(end) {
                    end += 1;
                } else if hyphen
                    && end + 1 < tokens.end
                    && glued(end + 1)
                    && matches!(source.document.tokens()[end + 1].kind, TokenKind::Number | TokenKind::Foreign)
                {
                    end += 2;
                } else {
                    break;
                }
            }
            end += usize::from(is_grade_sign(source.document, source.text, end));
            let range = source.document.span(at..end);
            let properties = Properties::NAME | Properties::DEFINITE | Properties::SINGULAR | Properties::FREE;
            let unit = Unit::plain(range.clone(), source.text[range].into(), "as it stands", Vec::new());
            self.unit(self.base(at), self.base(end), Category::NOUN_PHRASE, properties, 0, unit);
            taken[at - tokens.start..end.min(tokens.end) - tokens.start].fill(true);
            at = end;
        }
    }
}

/// Whether nothing else stands in the quotation marks around the tokens.
fn is_quoted(source: &Source<'_>, tokens: &Range<usize>) -> bool {
    source.quotes.iter().any(|(open, close)| open + 1 == tokens.start && *close == tokens.end)
}

/// Whether an initial stands at the token, with a stop before it or not: «محمد ب.», «محمد.ر.م».
fn is_before_initial(source: &Source<'_>, at: usize) -> bool {
    let text = |at: usize| source.document.tokens().get(at).map_or("", |token| &source.text[token.range()]);
    let is_letter = |at: usize| text(at).chars().count() == 1 && text(at).chars().all(char::is_alphabetic);
    is_letter(at) || text(at) == "." && is_letter(at + 1)
}

/// Whether the word has a reading that takes in its last letter: what is written before it may be known of any.
fn is_read(source: &Source<'_>, at: usize) -> bool {
    let surface = source.surface(at);
    let end = letters(surface).0.len();
    readings(source.lexicon, surface)
        .iter()
        .any(|edge| usize::from(edge.to) == end && !matches!(edge.lexeme, Lexeme::Unknown))
}

/// «خبير المعلومات اللبناني»: whose adjective it is the constructions find out.
fn adjective_apart(source: &Source<'_>, phrase: &Phrase) -> Option<[Phrase; 2]> {
    let PhraseKind::Qualified { head, adjective, second: None } = &phrase.kind else { return None };
    let term = source.glossary.entry(source.mentions.all[*head].entry).kind == Kind::Term;
    // «اعتقلت الشرطة الفلسطينيين»: a body is one, and no plural is its adjective.
    let last = |at: usize| source.document.folded(source.mentions.all[at].tokens.end - 1);
    let several = |at: usize| is_plural_of_people(last(at));
    // «اعتقلت الشرطة فرنسيا»: a Frenchman.
    let definite = |at: usize| source.document.folded(source.mentions.all[at].tokens.start).contains("ال");
    let another = definite(*head) && last(*adjective).ends_with('ا') && !definite(*adjective);
    // «ولاية تكساس الأميركية»: it is the state's.
    let of_place = source.glossary.entry(source.mentions.all[*head].entry).kind == Kind::Place
        && is_behind_place(source, phrase.tokens.start);
    // «الصحفيين الأميركيين والبريطانيين»: both are the journalists'. «الصاروخ الروسي الصنع»
    let joined = is_before_adjective(source, phrase.tokens.end) || is_before_made(source, phrase.tokens.end);
    (term || another || of_place || joined || several(*adjective) && !several(*head)).then(|| {
        [*head, *adjective].map(|at| Phrase {
            tokens: source.mentions.all[at].tokens.clone(),
            sentence: phrase.sentence,
            kind: PhraseKind::Single(at),
        })
    })
}

/// Whether the adjective of a country is joined to what ends at the token.
fn is_before_adjective(source: &Source<'_>, at: usize) -> bool {
    source.mentions.all.iter().any(|mention| {
        mention.tokens.start == at
            && mention.proclitics.starts_with('و')
            && matches!(mention.form, FormKind::Adjective | FormKind::People)
    })
}

/// Whether «الصنع» stands at the token, which goes with the adjective before it.
fn is_before_made(source: &Source<'_>, at: usize) -> bool {
    let lexicon = source.lexicon;
    let functions =
        source.document.sentences()[source.sentence].tokens.contains(&at).then(|| source.document.folded(at));
    let found = functions.and_then(|folded| lexicon.by_form.get(folded)).into_iter().flatten();
    found
        .map(|number| lexicon.functions[*number as usize].category)
        .any(|category| Some(category) == lexicon.grammar.symbols.find("MADE"))
}

/// Whether a noun for a place stands right before the token, with or without a preposition: «بولاية».
fn is_behind_place(source: &Source<'_>, at: usize) -> bool {
    let Some(folded) = folded_before(source, at) else { return false };
    let is_place = |word: &str| source.lexicon.places.iter().any(|place| **place == *word);
    is_place(folded) || folded.strip_prefix(['و', 'ب', 'ل']).is_some_and(is_place)
}

/// A title of one word with its article and another office with its name: the first may be somebody else. A rank is his own: «الرئيس الفريق
/// فلان».
fn two_people(source: &Source<'_>, phrase: &Phrase) -> Option<[Phrase; 2]> {
    let PhraseKind::Named { before, name, after } = &phrase.kind else { return None };
    let [first, rest @ ..] = before.as_slice() else { return None };
    let next = rest.first()?;
    let mention = |part: &TitlePart| &source.mentions.all[part.title];
    let tokens = mention(first).tokens.clone();
    let definite = tokens.len() == 1 && source.document.folded(tokens.start).starts_with("ال");
    let bare = definite && first.adjective.is_none() && first.modifiers.is_empty();
    let (one, other) =
        (source.glossary.entry(mention(first).entry).class, source.glossary.entry(mention(next).entry).class);
    // «عين الرئيس الجنرال فلان مستشارا»: whom somebody appoints is another.
    let appoints = || one != Some(Class::Rank) && is_behind_appointing(source, phrase.tokens.start);
    let offices = one != Some(Class::Rank) && other != Some(Class::Rank) && mention(next).tokens.len() >= 2;
    let other_is_definite = || source.document.folded(mention(next).tokens.start).starts_with("ال");
    let honors = has(&lists().nouns.honors, &source.glossary.entry(mention(next).entry).en.text);
    // «استقبل الملك الأمير فلان»: the one receives the other.
    let monarch = has(&lists().nouns.monarchs, &source.glossary.entry(mention(first).entry).en.text);
    let received = || {
        (monarch || one != Some(Class::Rank))
            && !honors
            && other_is_definite()
            && is_behind_act_on_people(source, phrase.tokens.start)
    };
    if !(definite && appoints()) && !(bare && (offices || received())) {
        return None;
    }
    let end = mention(next).tokens.start;
    let sentence = phrase.sentence;
    let kind = PhraseKind::Named { before: rest.to_vec(), name: *name, after: after.clone() };
    Some([
        Phrase { tokens: tokens.start..end, sentence, kind: PhraseKind::Title(first.clone()) },
        Phrase { tokens: end..phrase.tokens.end, sentence, kind },
    ])
}

/// The folded word right before the token in its sentence.
fn folded_before<'s>(source: &'s Source<'_>, at: usize) -> Option<&'s str> {
    let first = source.document.sentences()[source.sentence].tokens.start;
    at.checked_sub(1).filter(|before| *before >= first).map(|before| source.document.folded(before))
}

/// Whether a verb of appointing stands right before the token: «عين».
fn is_behind_appointing(source: &Source<'_>, at: usize) -> bool {
    let Some(folded) = folded_before(source, at) else { return false };
    let vocabulary = &source.lexicon.vocabulary;
    let appoints = |word: &str| {
        vocabulary.readings(word).any(|reading| {
            let word = vocabulary.word(reading.word);
            word.class == crate::vocabulary::Class::Verb && has(&lists().verbs.appointing, &word.lemma.en)
        })
    };
    appoints(folded) || folded.strip_prefix(['و', 'ف']).is_some_and(appoints)
}

/// Whether what one person does to another stands right before the token: «استقبل».
fn is_behind_act_on_people(source: &Source<'_>, at: usize) -> bool {
    let Some(folded) = folded_before(source, at) else { return false };
    let verbs = &lists().verbs.on_people;
    has(verbs, folded) || folded.strip_prefix(['و', 'ف']).is_some_and(|bare| has(verbs, bare))
}

/// The phrase of the vocabulary that a term is where it is said as a verb: «مكافحة الإرهاب», "fight terrorism".
fn act(source: &Source<'_>, range: &Range<usize>) -> Option<u32> {
    let folded = normalize(&source.text[range.clone()]);
    let (first, _) = folded.split_once(' ')?;
    let bare = |word: &'_ str| word.strip_prefix("ال").unwrap_or(word).to_owned();
    let same = |form: &PhraseForm| form.words().map(bare).eq(folded.split(' ').map(bare));
    let words = source.lexicon.vocabulary.phrases(first).filter(same).map(|form| form.word);
    let mut acts = words.filter(|word| source.lexicon.infinitive_of_phrase(*word).is_some());
    acts.next()
}
