//! All readings of a written word: what may be split off it, and what is left of it in the vocabulary.
//!
//! The order of what is written together (conjunction, future or preposition, article, word, pronoun) follows Ryding 2005, chapters 3.6 and 12.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::grammar::{Category, Properties};
use super::lexicon::{Key, Lexicon, is_of_negation};
use super::lists::{has, lists};
use super::spelling::{analyse_meant, cost_as_function, cost_of_letters};
use super::vowels::Damma;
use crate::arabic::normalize;
use crate::vocabulary::{Class, Features, Part, Place, Reading, spelling};

/// What stands behind a lexical edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Lexeme {
    /// A word of the vocabulary, in this part of its paradigm.
    Vocabulary(u32, Part),
    /// A word of grammar.
    Function(u32),
    /// A pronoun written behind a word.
    Pronoun(u8),
    /// A conjunction, preposition or particle written before a word.
    Proclitic(char),
    /// One of the units of the sentence: a mention, a name, a number, a date, a phrase of the vocabulary.
    Unit(u32),
    /// A mark of punctuation.
    Mark,
    /// A word that is not known.
    Unknown,
}

/// A reading of a part of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WordEdge {
    /// The first letter, counted in letters without marks.
    pub(super) from: u8,
    /// Behind the last letter.
    pub(super) to: u8,
    pub(super) category: Category,
    pub(super) properties: Properties,
    pub(super) key: Option<Key>,
    pub(super) lexeme: Lexeme,
    pub(super) cost: u16,
}

/// What a reading costs that is made up by rule, not written in a line.
const GENERATED: u16 = 9;
pub(super) const RARE: u16 = 40;
/// What a rare reading that has no other beside it is spared.
pub(super) const ALONE: u16 = RARE - 4;
const SELDOM: u16 = 25;
/// What an adjective or noun in the accusative costs that is an adverb of the vocabulary too: «رسميا».
pub(super) const BESIDE_ADVERB: u16 = 6;
/// An active form is taken for a passive.
const PASSIVE: u16 = 5;
/// What the passive of a verb without object costs besides.
const LONE_PASSIVE: u16 = 12;
/// «لا» written to its verb.
const JOINED_NEGATION: u16 = 3;
/// What a passive costs that begins with و before another: «ووجه» may be و and «وجه».
const JOINED_PASSIVE: u16 = 4;

/// The written letters of a word, without marks, and the bytes at which they start.
pub(super) fn letters(surface: &str) -> (Vec<char>, Vec<usize>) {
    let mut buffer = [0; 4];
    let kept = surface.char_indices().filter(|(_, c)| !normalize(c.encode_utf8(&mut buffer)).is_empty());
    kept.map(|(at, c)| (c, at)).unzip()
}

/// The readings of words, with the number of the lexicon that they are of.
#[derive(Default)]
struct Known {
    lexicon: u32,
    /// Those that were asked for last, and those before them.
    new: FxHashMap<Box<str>, Rc<[WordEdge]>>,
    old: FxHashMap<Box<str>, Rc<[WordEdge]>>,
}

thread_local! {
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// How many words are kept, by each thread, until those are forgotten that were not asked for since as many: enough for an article and its like,
/// while more would cost memory and spare little.
const KEPT: usize = 1_000;

/// All readings of the word. They are kept: most words of an article come again, and many of them in each.
pub(super) fn readings(lexicon: &Lexicon, surface: &str) -> Rc<[WordEdge]> {
    KNOWN.with_borrow_mut(|known| {
        if known.lexicon != lexicon.number {
            *known = Known { lexicon: lexicon.number, ..Known::default() };
        }
        if let Some(edges) = known.new.get(surface) {
            return edges.clone();
        }
        if known.new.len() >= KEPT {
            known.old = std::mem::take(&mut known.new);
        }
        let (word, edges) =
            known.old.remove_entry(surface).unwrap_or_else(|| (surface.into(), analyse_meant(lexicon, surface).into()));
        known.new.insert(word, edges.clone());
        edges
    })
}

/// All readings of the word as it is written.
pub(super) fn analyse(lexicon: &Lexicon, surface: &str) -> Vec<WordEdge> {
    let (written, _) = letters(surface);
    let folded: Vec<char> = normalize(surface).chars().collect();
    if folded.len() != written.len() || folded.is_empty() || folded.len() > 30 {
        return Vec::new();
    }
    let damma = mark_at(surface, '\u{064F}');
    let doubled = mark_at(surface, '\u{0651}');
    let mut analysis = Analysis { lexicon, written, folded, damma, doubled, edges: Vec::new() };
    // A proclitic that stands alone: «و», «بـ "…"».
    if analysis.folded.len() == 1 {
        match analysis.folded[0] {
            c @ ('و' | 'ف') => analysis.push(0, 1, Category::AND, Properties::NONE, None, Lexeme::Proclitic(c), 0),
            'ب' | 'ل' | 'ك' => analysis.preposition(0),
            _ => {}
        }
        return analysis.edges;
    }
    analysis.word(0);
    if matches!(analysis.folded[0], 'و' | 'ف') && analysis.folded.len() >= 3 {
        let before = analysis.edges.len();
        analysis.word(1);
        // «وزيرا» is a minister, hardly "and" with two who do or undergo something.
        let noun = |edge: &WordEdge| edge.category == Category::NOUN && edge.properties.has(Properties::TANWIN);
        if analysis.edges[..before].iter().any(noun) {
            let two = |edge: &&mut WordEdge| edge.category == Category::VERB && edge.properties.has(Properties::DUAL);
            analysis.edges[before..].iter_mut().filter(two).for_each(|edge| edge.cost += SELDOM);
        }
        if analysis.edges.len() > before {
            let c = analysis.folded[0];
            analysis.push(0, 1, Category::AND, Properties::NONE, None, Lexeme::Proclitic(c), 0);
        }
    }
    let folded_first = analysis.folded[0];
    let mut edges = analysis.edges;
    edges.dedup();
    // A rare word is rare beside another; where there is none it is what it is.
    let alone: Vec<bool> =
        edges.iter().map(|edge| is_rare(lexicon, edge) && !has_better(lexicon, edge, &edges, folded_first)).collect();
    for (edge, alone) in edges.iter_mut().zip(alone) {
        edge.cost -= if alone { ALONE } else { 0 };
    }
    edges
}

/// Whether it is taken only where no other reading fits.
pub(super) fn is_rare(lexicon: &Lexicon, edge: &WordEdge) -> bool {
    let rare = match edge.lexeme {
        Lexeme::Vocabulary(number, _) => lexicon.vocabulary.word(number).lemma.rare,
        _ => false,
    };
    rare && edge.cost >= RARE
}

/// Whether one of the others, of a word that begins with this letter, is a reading of the same letters that is not rare.
/// «وأدت» is "and" with a verb, hardly the rare verb that begins with و.
fn has_better(lexicon: &Lexicon, edge: &WordEdge, others: &[WordEdge], first: char) -> bool {
    let joined = matches!(first, 'و' | 'ف');
    let beside = |other: &WordEdge| {
        other.to == edge.to && (other.from == edge.from || joined && edge.from == 0 && other.from == 1)
    };
    others.iter().any(|other| beside(other) && !is_rare(lexicon, other))
}

struct Analysis<'l> {
    lexicon: &'l Lexicon,
    written: Vec<char>,
    folded: Vec<char>,
    /// The letter that bears a written damma, the first of them.
    damma: Option<usize>,
    /// The letter that bears a written shadda, the first of them.
    doubled: Option<usize>,
    edges: Vec<WordEdge>,
}

impl Analysis<'_> {
    #[expect(clippy::too_many_arguments, reason = "the fields of an edge")]
    fn push(
        &mut self,
        from: usize,
        to: usize,
        category: Category,
        properties: Properties,
        key: Option<Key>,
        lexeme: Lexeme,
        cost: u16,
    ) {
        let small = |at: usize| u8::try_from(at).unwrap_or(u8::MAX);
        let edge = WordEdge { from: small(from), to: small(to), category, properties, key, lexeme, cost };
        if !self.edges.contains(&edge) {
            self.edges.push(edge);
        }
    }

    fn folded(&self, from: usize, to: usize) -> String {
        self.folded[from..to].iter().collect()
    }

    fn end(&self) -> usize {
        self.folded.len()
    }

    /// The word from the letter `at`, behind a conjunction if there was one.
    fn word(&mut self, at: usize) {
        if self.functions(at, false) {
            return;
        }
        if self.with_pronoun(at) {
            return;
        }
        self.nominal(at);
        self.verbal(at);
        if at + 3 <= self.end() && matches!(self.folded[at], 'ب' | 'ل' | 'ك') {
            let before = self.edges.len();
            if !self.functions(at + 1, true) {
                self.nominal(at + 1);
            }
            if self.folded[at] == 'ل' && self.folded[at + 1] == 'ل' {
                // ال, of which ل has swallowed the alif.
                self.stems(at + 1, at + 2, true);
                self.stems(at + 1, at + 1, true);
            }
            if self.edges.len() > before {
                self.preposition(at);
                // «كامل» is hardly "as hope".
                let whole = |edge: &WordEdge| usize::from(edge.from) == at && usize::from(edge.to) == self.folded.len();
                if self.folded[at] == 'ك' && self.edges[..before].iter().any(whole) {
                    self.edges.last_mut().into_iter().for_each(|edge| edge.cost += 20);
                }
            }
        }
    }

    fn preposition(&mut self, at: usize) {
        let c = self.folded[at];
        let key = self.lexicon.key(c.encode_utf8(&mut [0; 4]));
        let cost = if c == 'ك' { 6 } else { 0 };
        self.push(at, at + 1, Category::PREPOSITION, proclitic(c), key, Lexeme::Proclitic(c), cost);
    }

    /// Words of grammar; whether the word can be nothing else.
    fn functions(&mut self, at: usize, behind_preposition: bool) -> bool {
        let end = self.end();
        let folded = self.folded(at, end);
        let Some(numbers) = self.lexicon.by_form.get(folded.as_str()) else { return false };
        let mut only = false;
        for number in numbers {
            let function = &self.lexicon.functions[*number as usize];
            if function.folded.len() > 1 {
                continue;
            }
            let symbols = &self.lexicon.grammar.symbols;
            // «لنحو عام»
            let after = ["REL", "DEM", "Q", "AN", "WHAT", "NOT", "LACK", "WHO", "ROUGHLY"];
            if behind_preposition && !after.contains(&symbols.category_name(function.category)) {
                continue;
            }
            // «عبّر», «خلّف» are verbs.
            if self.doubled == Some(at + 1) && function.category == Category::PREPOSITION && self.may_be_perfect(at) {
                continue;
            }
            let Some(hamza) = cost_as_function(&self.written[at..end], &function.written) else { continue };
            let cost = hamza + if function.seldom { SELDOM } else { 0 };
            self.push(at, end, function.category, function.properties, function.key, Lexeme::Function(*number), cost);
            let name = symbols.category_name(function.category);
            let closed = [
                "REL", "DEM", "IPRON", "AN", "INN", "NEG", "QAD", "CONJ", "BECAUSE", "BUTTHAT", "BUT", "THERE",
                "LAYSA", "WHETHER", "KAMA", "ABLE", "FORNEWS",
            ];
            only |= !function.seldom
                && !function.homograph
                && hamza == 0
                && (closed.contains(&name) || name == "P" && (end - at <= 3 || matches!(self.folded[at], 'ب' | 'ل')));
        }
        only
    }

    /// Whether the letters from `at` may be a verb in the perfect.
    fn may_be_perfect(&self, at: usize) -> bool {
        let folded = self.folded(at, self.end());
        self.lexicon.vocabulary.readings(&folded).any(|reading| reading.part == Part::Perfect)
    }

    /// A preposition with a pronoun behind it: «عليه»; whether the word can be nothing else.
    fn with_pronoun(&mut self, at: usize) -> bool {
        let end = self.end();
        let mut only = false;
        let whole = self.folded(at, end);
        for (number, pronoun) in self.lexicon.pronouns.iter().enumerate() {
            let length = pronoun.folded[0].chars().count();
            let Some(split) = end.checked_sub(length).filter(|split| *split > at) else { continue };
            // «آلية» is no «إليه».
            let feminine = pronoun.written == "ه" && self.written[split] == 'ة';
            if self.folded(split, end) != pronoun.folded[0] || feminine {
                continue;
            }
            let (mut found, mut able) = (false, false);
            // «لدي», «إلي»: the pronoun has become one with the last letter.
            let lexicon = self.lexicon;
            for function in lexicon.joined.get(whole.as_str()).into_iter().flatten().filter(|_| pronoun.written == "ي")
            {
                let preposition = &lexicon.functions[*function as usize];
                let lexeme = Lexeme::Function(*function);
                self.push(at, split, Category::PREPOSITION, preposition.properties, preposition.key, lexeme, 6);
                found = true;
            }
            if split == at + 1 && matches!(self.folded[at], 'ب' | 'ل') {
                self.preposition(at);
                found = true;
            }
            let stem = self.folded(at, split);
            let lexicon = self.lexicon;
            for function in lexicon.joined.get(stem.as_str()).into_iter().flatten() {
                let preposition = &lexicon.functions[*function as usize];
                let lexeme = Lexeme::Function(*function);
                let cost = if preposition.seldom { SELDOM } else { 0 };
                self.push(at, split, Category::PREPOSITION, preposition.properties, preposition.key, lexeme, cost);
                found = true;
            }
            // «إنه», «أنها», «لكنه», «لأنه», «بإمكانه»
            for function in lexicon.by_form.get(stem.as_str()).into_iter().flatten() {
                let word = &lexicon.functions[*function as usize];
                let name = lexicon.grammar.symbols.category_name(word.category);
                if matches!(name, "AN" | "INN" | "BECAUSE" | "BUTTHAT" | "Q" | "THERE" | "CONJ" | "ABLE" | "OBJ")
                    && word.folded.len() == 1
                {
                    let Some(hamza) = cost_as_function(&self.written[at..split], &word.written) else { continue };
                    let cost = hamza + if word.seldom { SELDOM } else { 0 };
                    self.push(at, split, word.category, word.properties, None, Lexeme::Function(*function), cost);
                    found = true;
                    able |= name == "ABLE";
                }
            }
            if found {
                self.pronoun(number, split);
                // «بينه» is no yen, «عليها» nothing high.
                let closed = matches!(stem.as_str(), "بين" | "علي" | "الي" | "عن" | "لدي");
                // «لدينا» is no religion.
                let ours = pronoun.written == "نا" && matches!(stem.as_str(), "علي" | "الي" | "لدي");
                only |=
                    able || closed && (ours || matches!(pronoun.written.as_str(), "ه" | "ها" | "هم" | "هن" | "هما"));
            }
        }
        only
    }

    fn pronoun(&mut self, number: usize, split: usize) {
        let properties = self.lexicon.pronouns[number].properties;
        let lexeme = Lexeme::Pronoun(u8::try_from(number).unwrap_or_default());
        self.push(split, self.end(), Category::PRONOUN, properties, None, lexeme, 0);
    }

    /// A noun or adjective, with or without article and pronoun.
    fn nominal(&mut self, at: usize) {
        self.stems(at, at, false);
        if at + 4 <= self.end() && self.folded[at] == 'ا' && self.folded[at + 1] == 'ل' {
            self.stems(at, at + 2, true);
        }
    }

    /// Nominal readings of the letters from `stem`, of a word that starts at `from`.
    fn stems(&mut self, from: usize, stem: usize, article: bool) {
        let end = self.end();
        if stem + 2 > end {
            return;
        }
        let folded = self.folded(stem, end);
        let lexicon = self.lexicon;
        for reading in lexicon.vocabulary.readings(&folded) {
            self.nominal_reading(reading, from, stem, end, article, None);
        }
        if article {
            return;
        }
        for (number, pronoun) in lexicon.pronouns.iter().enumerate() {
            let length = pronoun.folded[0].chars().count();
            let Some(split) = end.checked_sub(length).filter(|split| *split >= stem + 2) else { continue };
            if pronoun.written == "ني" || self.folded(split, end) != pronoun.folded[0] {
                continue;
            }
            // ة does not stand for the pronoun ه.
            if self.written[split] == 'ة' || self.written[split] == 'ى' {
                continue;
            }
            let folded = self.folded(stem, split);
            for reading in lexicon.vocabulary.readings(&folded) {
                self.nominal_reading(reading, from, stem, split, false, Some(number));
            }
        }
    }

    fn nominal_reading(
        &mut self,
        reading: Reading,
        from: usize,
        stem: usize,
        to: usize,
        article: bool,
        pronoun: Option<usize>,
    ) {
        let features = reading.features;
        let needed = match (article, pronoun) {
            (true, _) => Features::ARTICLE,
            (_, Some(_)) => Features::PRONOUN,
            _ => Features::FREE.or(Features::CONSTRUCT),
        };
        let lexicon = self.lexicon;
        if !features.meets(needed) || lexicon.vocabulary.is_replaced(reading.word) {
            return;
        }
        let word = lexicon.vocabulary.word(reading.word);
        let lemma = &word.lemma;
        let mut properties = Properties::of(features.with(Features::STATE, Features::NONE));
        // «الله»: a noun that the vocabulary has with ال, and with a name in English, is one.
        let named = pronoun.is_none() && lemma.ar.starts_with("ال") && lemma.en.starts_with(char::is_uppercase);
        if article || named {
            properties |= Properties::DEFINITE | Properties::FREE;
        } else if pronoun.is_none() {
            if features.meets(Features::FREE) {
                properties |= Properties::FREE;
            }
            let same = |other: &Reading| {
                other.word == reading.word && other.part == reading.part && other.spelling == reading.spelling
            };
            let folded = self.folded(stem, to);
            let mut alike = lexicon.vocabulary.readings(&folded);
            if alike.any(|other| same(&other) && other.features.meets(Features::CONSTRUCT)) {
                properties |= Properties::OPEN;
            }
            if features.of(Features::CASE) == Features::ACCUSATIVE && !features.meets(Features::CONSTRUCT) {
                properties |= Properties::TANWIN;
            }
        }
        let mut cost = self.spelling_cost(stem, to, article, reading);
        if lemma.rare {
            cost += RARE;
        }
        let folded = self.folded(stem, to);
        let others = |part: Part, features: Features| {
            let mut all = lexicon.vocabulary.readings(&folded);
            all.any(|other| other.part == part && (features == Features::NONE || other.features.meets(features)))
        };
        // «قُتل»: the vowel is written to tell the verb from the noun.
        if self.damma == Some(stem) && others(Part::Perfect, Features::PASSIVE) {
            cost += 20;
        }
        // «سنويا»: an adverb that the vocabulary has, rather than an adjective or noun.
        if features.of(Features::CASE) == Features::ACCUSATIVE
            && reading.part != Part::Particle
            && others(Part::Particle, Features::NONE)
        {
            cost += BESIDE_ADVERB;
        }
        // «اليوم» is today, rather than a day.
        if article && stem == from + 2 && reading.part == Part::Noun {
            let whole = self.folded(from, to);
            let mut all = lexicon.vocabulary.readings(&whole);
            if all.any(|other| other.part == Part::Particle) {
                cost += 6;
            }
        }
        // «صوّت»: the mark tells the verb from the noun of three letters.
        if self.doubled == Some(stem + 1) && to == stem + 3 && others(Part::Perfect, Features::ACTIVE) {
            cost += 15;
        }
        // «بين», «قبل» are prepositions first; «بيّن» is none.
        if self.is_preposition(from, to) && self.doubled != Some(from + 1) {
            cost += 15;
        }
        // "my", "your" are seldom said in the news.
        cost += pronoun.map_or(0, |number| match lexicon.pronouns[number].written.as_str() {
            "ي" | "ك" | "كم" => 30,
            "نا" => 4,
            _ => 0,
        });
        let category = match (word.class, reading.part) {
            (_, Part::Noun) => Category::NOUN,
            (_, Part::Masdar) => {
                cost += GENERATED;
                properties |= Properties::VERBAL;
                Category::NOUN
            }
            (_, Part::Adjective) => Category::ADJECTIVE,
            (_, Part::Elative) => {
                properties |= Properties::ELATIVE;
                Category::ADJECTIVE
            }
            (_, Part::ActiveParticiple | Part::PassiveParticiple) => {
                cost += GENERATED;
                properties |= Properties::PARTICIPLE;
                Category::ADJECTIVE
            }
            (class, Part::Particle) if !article && pronoun.is_none() => match class {
                Class::Adverb => Category::ADVERB,
                Class::Preposition => Category::PREPOSITION,
                Class::Conjunction => Category::CONJUNCTION,
                Class::Quantifier => Category::QUANTIFIER,
                _ => return,
            },
            _ => return,
        };
        if category == Category::NOUN {
            if lemma.human {
                properties |= Properties::HUMAN;
            }
            let folded = normalize(&lemma.ar);
            if lexicon.times.iter().any(|time| **time == *folded) {
                properties |= Properties::TIME;
            }
            if lexicon.places.iter().any(|place| **place == *folded) {
                properties |= Properties::PLACE;
            }
            if reading.part == Part::Noun && lexicon.vocabulary.verb_of(&lemma.ar).is_some() {
                properties |= Properties::VERBAL;
            }
        }
        match lemma.place {
            Some(Place::Verb) => properties |= Properties::EARLY,
            Some(Place::Start) => properties |= Properties::FRONT,
            _ => {}
        }
        let key = (category == Category::PREPOSITION).then(|| lexicon.key(&normalize(&lemma.ar))).flatten();
        let lexeme = Lexeme::Vocabulary(reading.word, reading.part);
        self.push(from, to, category, properties, key, lexeme, cost);
        // «مشيرا إلى أن»: a participle in the accusative says what goes with the action.
        if reading.part == Part::ActiveParticiple
            && features.meets(Features::ACTIVE)
            && !article
            && pronoun.is_none()
            && (shows_accusative(features, properties)
                || features.of(Features::GENDER) == Features::FEMININE && features.meets(Features::SINGULAR))
        {
            let government = lexicon.government(reading.word);
            // «مؤكدة»: the feminine shows no case, and is mostly an adjective.
            cost += if shows_accusative(features, properties) || government.clause { 0 } else { 4 };
            let mut verb = properties.without(Properties::PASSIVE) | Properties::PARTICIPLE | Properties::ACTIVE;
            if lemma.object != Some(false) {
                verb |= Properties::TRANSITIVE;
            }
            if government.clause {
                verb |= Properties::SPEECH;
            }
            // «معتبرا القرار خطأ»: considering it a mistake.
            if government.copula && government.of_object {
                verb |= Properties::COPULA;
            }
            self.push(from, to, Category::VERB, verb, None, lexeme, cost);
        }
        if let Some(number) = pronoun {
            self.pronoun(number, to);
        }
    }

    /// A verb, with or without future and pronoun.
    fn verbal(&mut self, at: usize) {
        self.verbs(at, at, |_| true);
        self.behind_negation(at);
        if at + 4 <= self.end() && self.folded[at] == 'س' {
            let before = self.edges.len();
            self.verbs(at + 1, at + 1, |f| f.meets(Features::INDICATIVE));
            if self.edges.len() > before {
                self.push(at, at + 1, Category::FUTURE, Properties::NONE, None, Lexeme::Proclitic('س'), 0);
            }
        }
        if at + 4 <= self.end() && self.folded[at] == 'ل' {
            let before = self.edges.len();
            // «لتدمير»; and behind «لو» the perfect: «لسقطت المدينة».
            let perfect = |f: Features| f.of(Features::MOOD) == Features::NONE;
            self.verbs(at + 1, at + 1, |f| f.meets(Features::SUBJUNCTIVE) || perfect(f));
            if self.edges.len() > before {
                self.push(at, at + 1, Category::LAM, Properties::NONE, None, Lexeme::Proclitic('ل'), 0);
            }
        }
    }

    /// «لايعرف»: لا written to its verb. Other words that begin so, «لاعب», are nothing else.
    fn behind_negation(&mut self, at: usize) {
        let stem = at + 2;
        if stem + 2 > self.end() || self.folded[at..stem] != ['ل', 'ا'] {
            return;
        }
        let lexicon = self.lexicon;
        let particles = || lexicon.by_form.get("لا").into_iter().flatten();
        // «لايمكن»: an expression of grammar.
        let verb = self.folded(stem, self.end());
        let both = |number: &&u32| matches!(lexicon.functions[**number as usize].folded.as_slice(), [_, second] if *second == verb);
        for number in particles().filter(both) {
            let word = &lexicon.functions[*number as usize];
            self.push(at, self.end(), word.category, word.properties, word.key, Lexeme::Function(*number), 0);
        }
        let before = self.edges.len();
        self.verbs(stem, stem, |f| f.meets(Features::INDICATIVE));
        if self.edges.len() == before {
            return;
        }
        let negates = |number: &&u32| {
            let word = &lexicon.functions[**number as usize];
            word.folded.len() == 1 && is_of_negation(lexicon.grammar.symbols.category_name(word.category))
        };
        for number in particles().filter(negates) {
            let word = &lexicon.functions[*number as usize];
            self.push(at, stem, word.category, word.properties, word.key, Lexeme::Function(*number), JOINED_NEGATION);
        }
    }

    fn verbs(&mut self, from: usize, stem: usize, fits: impl Fn(Features) -> bool) {
        let end = self.end();
        if stem + 2 > end {
            return;
        }
        let lexicon = self.lexicon;
        let folded = self.folded(stem, end);
        for reading in lexicon.vocabulary.readings(&folded) {
            if reading.features.meets(Features::FREE) && fits(reading.features) {
                self.verb_reading(reading, from, end);
            }
        }
        for (number, pronoun) in lexicon.pronouns.iter().enumerate() {
            let length = pronoun.folded[0].chars().count();
            let Some(split) = end.checked_sub(length).filter(|split| *split >= stem + 2) else { continue };
            if pronoun.written == "ي" || self.folded(split, end) != pronoun.folded[0] || self.written[split] == 'ة' {
                continue;
            }
            let folded = self.folded(stem, split);
            let mut found = false;
            for reading in lexicon.vocabulary.readings(&folded) {
                let object = lexicon.vocabulary.word(reading.word).lemma.object != Some(false);
                if object && reading.features.meets(Features::PRONOUN) && fits(reading.features) {
                    let before = self.edges.len();
                    found |= self.verb_reading(reading, from, split);
                    let seldom = match pronoun.written.as_str() {
                        "ك" | "كم" | "ني" => 15,
                        // «اختبرنا»: we did, rather than to us.
                        "نا" => 4,
                        _ => 0,
                    };
                    self.edges[before..].iter_mut().for_each(|edge| edge.cost += seldom);
                }
            }
            if found {
                self.pronoun(number, split);
            }
        }
    }

    fn verb_reading(&mut self, reading: Reading, from: usize, to: usize) -> bool {
        let tense = match reading.part {
            Part::Perfect => Properties::PAST,
            Part::Imperfect => Properties::PRESENT,
            _ => return false,
        };
        let features = reading.features.with(Features::STATE, Features::NONE);
        let mut cost = self.spelling_cost(from, to, false, reading);
        let mut either = Properties::NONE;
        let lexicon = self.lexicon;
        if lexicon.vocabulary.is_replaced(reading.word) {
            return false;
        }
        let lemma = &lexicon.vocabulary.word(reading.word).lemma;
        if lemma.rare {
            cost += RARE;
        }
        // "I" is seldom said in the news, and never without more than this.
        if features.of(Features::PERSON) == Features::FIRST && features.meets(Features::SINGULAR) {
            cost += 22;
        }
        if self.is_preposition(from, to) {
            cost += 15;
        }
        let government = lexicon.government(reading.word);
        if government.either {
            either = Properties::EITHER;
        }
        let mut properties = either | Properties::of(features.with(Features::VOICE, Features::NONE)) | tense;
        if government.copula {
            properties |= Properties::COPULA;
        }
        if government.clause {
            properties |= Properties::SPEECH;
        }
        if lemma.aux().is_some() {
            properties |= lexicon.bound;
        }
        let lexeme = Lexeme::Vocabulary(reading.word, reading.part);
        let transitive = lemma.object != Some(false) && (!government.copula || government.of_object);
        let damma = if self.damma == Some(from) { Damma::written(lemma, reading.part) } else { Damma::Unwritten };
        if features.meets(Features::ACTIVE) {
            let active =
                properties | Properties::ACTIVE | if transitive { Properties::TRANSITIVE } else { Properties::NONE };
            let jussive = features.of(Features::MOOD) == Features::JUSSIVE;
            let vowel = match damma {
                Damma::Passive => 20,
                // «يُعد» is considered so, rather than that it does not return.
                Damma::Either if jussive => 6,
                _ => 0,
            };
            self.push(from, to, Category::VERB, active, None, lexeme, cost + vowel);
        }
        // «سيبقى في منصبه»: nobody is remained.
        let becomes = government.copula && !government.of_object && lemma.object != Some(true);
        // «تتصدر»: nothing is topped, unless the letters can be nothing else.
        let never = has(&lists().verbs.never_passive, &lemma.en);
        // «يؤدى» is written for «يؤدي».
        if never && !features.meets(Features::ACTIVE) && reading.part == Part::Imperfect && self.written[to - 1] == 'ى'
        {
            let transitive = if transitive { Properties::TRANSITIVE } else { Properties::NONE };
            self.push(from, to, Category::VERB, properties | Properties::ACTIVE | transitive, None, lexeme, cost + 1);
            return true;
        }
        // «أريد»: "I want", and nobody is wanted so.
        let first_person = || {
            let first = |other: Reading| {
                other.features.of(Features::PERSON) == Features::FIRST && other.features.meets(Features::ACTIVE)
            };
            lexicon.vocabulary.readings(&self.folded(from, to)).any(first)
        };
        let never = never && (features.meets(Features::ACTIVE) || first_person());
        if features.meets(Features::PASSIVE)
            && !never
            && lemma.aux().is_none()
            && lemma.en != "be"
            && !lemma.en.starts_with("be ")
            && !becomes
        {
            // «عُثر»: the vowel is written where it tells the passive.
            let written = damma == Damma::Passive;
            // «وأكد التزام بلاده».
            let seldom = has(&lists().verbs.seldom_passive, &lemma.en);
            // «تعتبر المدينة مركزا»: with a predicate the passive is as usual.
            let marked =
                if features.meets(Features::ACTIVE) && !written && !government.of_object { PASSIVE } else { 0 };
            // «أشرف على»: a verb without object seldom has a passive, but «عثر على».
            let lone = lemma.object == Some(false)
                && features.meets(Features::ACTIVE)
                && !written
                && !has(&lists().verbs.passive_without_object, &lemma.en);
            // «التقى» written for «التقي».
            let mistaken = reading.part == Part::Perfect && cost > 0 && self.written[to - 1] == 'ى';
            let lone = if lone || mistaken || seldom && marked > 0 { LONE_PASSIVE } else { 0 };
            // «ووجهت إليه تهمة» is rather و and «وجهت».
            let joined = reading.part == Part::Perfect && self.written[from..to].starts_with(&['و', 'و']);
            let lone = lone + if joined { JOINED_PASSIVE } else { 0 };
            self.push(from, to, Category::VERB, properties | Properties::PASSIVE, None, lexeme, cost + marked + lone);
        }
        true
    }

    /// How far the letters differ from the spelling of the form, of a word with its article or without.
    fn spelling_cost(&self, from: usize, to: usize, article: bool, reading: Reading) -> u16 {
        let written = &self.written[from..to];
        let own = spelling(&written.iter().collect::<String>());
        if own == reading.spelling {
            return 0;
        }
        let vocabulary = &self.lexicon.vocabulary;
        // «وادي» is a valley, and hardly «أدى» behind و.
        let whole = spelling(&self.written.iter().collect::<String>());
        let exact = |folded: &str, own: u32| vocabulary.readings(folded).any(|other| other.spelling == own);
        let is_word = exact(&self.folded(from, to), own) || exact(&self.folded(0, self.end()), whole);
        // «المحكمه», «قضيه»: a pronoun stands behind no article, and behind no letters that are no word; «لكنه», «ولاه» may have one.
        let is_owned = !article && to == self.end() && {
            let stem = self.folded(from, to - 1);
            stem.ends_with('ا')
                || self.lexicon.by_form.contains_key(&*stem)
                || vocabulary.readings(&stem).next().is_some()
        };
        cost_of_letters(written, reading.spelling, is_word, is_owned)
    }

    /// Whether the letters are a preposition.
    fn is_preposition(&self, from: usize, to: usize) -> bool {
        let folded = self.folded(from, to);
        let numbers = self.lexicon.by_form.get(folded.as_str()).into_iter().flatten();
        numbers.into_iter().any(|number| {
            let function = &self.lexicon.functions[*number as usize];
            function.category == Category::PREPOSITION
                && !function.seldom
                && !function.homograph
                && function.folded.len() == 1
                && cost_as_function(&self.written[from..to], &function.written).is_some()
        })
    }
}

/// Whether the ending of an indefinite word tells that it is in the accusative: «مطالبا», «مطالبين».
fn shows_accusative(features: Features, properties: Properties) -> bool {
    let sound_plural = features.of(Features::GENDER) == Features::MASCULINE
        && features.meets(Features::PLURAL)
        && features.meets(Features::ACCUSATIVE)
        && !features.meets(Features::NOMINATIVE);
    sound_plural || properties.has(Properties::TANWIN)
}

/// The letter that bears a written mark, counted in letters without marks.
fn mark_at(surface: &str, mark: char) -> Option<usize> {
    let byte = surface.find(mark)?;
    letters(&surface[..byte]).0.len().checked_sub(1)
}

/// The properties of a preposition that is written to its noun.
pub(super) fn proclitic(c: char) -> Properties {
    match c {
        'ل' => Properties::PURPOSE,
        'ب' => Properties::WITH,
        'ك' => Properties::SUBJUNCTIVE,
        _ => Properties::NONE,
    }
}
