//! Phrases of the vocabulary, and words of grammar of several words, in the lattice.

use std::ops::Range;

use super::endings::{gender, inflection, lacks_alif};
use super::kinds::begins_with_hamza;
use super::words::condition;
use super::{Lattice, Source, Unit};
use crate::arabic::{TokenKind, normalize};
use crate::english::analysis::Lexeme;
use crate::english::grammar::{Category, Properties};
use crate::english::lexicon::{Function, Lexicon};
use crate::english::lists::{has, lists};
use crate::vocabulary::{Class as WordClass, Features, Part, PhraseForm, Place, Reading};

/// How duals and plurals end before their complement: «وزيري خارجية».
const CONSTRUCT: &str = "ي";

/// What it costs that a phrase which is an adverb is a prepositional phrase.
const PHRASE_OF_ADVERB: u32 = 2;

impl Lattice {
    /// Phrases of the vocabulary, and words of grammar of several words, from a token on.
    pub(super) fn vocabulary_phrases(&mut self, source: &Source<'_>, at: usize, taken: &[bool]) {
        let folded = source.document.folded(at);
        if source.document.tokens()[at].kind != TokenKind::Arabic {
            return;
        }
        let lexicon = source.lexicon;
        let tokens_end = source.document.sentences()[source.sentence].tokens.end;
        let mut starts = vec![0];
        let letters: Vec<char> = folded.chars().collect();
        if letters.len() > 2 && matches!(letters[0], 'و' | 'ف') {
            starts.push(1);
        }
        for conjunction in starts.clone() {
            if letters.len() > conjunction + 3 && matches!(letters[conjunction], 'ب' | 'ل' | 'ك') {
                starts.push(conjunction + 1);
            }
        }
        for start in starts {
            self.owned_phrases(source, at, start, taken);
            let stem: String = letters[start..].iter().collect();
            let mut bare: Vec<(String, bool, Option<&str>)> = vec![(stem.clone(), false, None)];
            if let Some(rest) = stem.strip_prefix("ال").filter(|rest| rest.chars().count() > 1) {
                bare.push((rest.to_owned(), true, None));
            }
            // «عددا من»
            if let Some(rest) = stem.strip_suffix('ا').filter(|rest| rest.chars().count() > 2) {
                bare.push((rest.to_owned(), false, None));
            }
            // «حاملتا طائرات»
            if let Some(rest) = stem.strip_suffix("تا").filter(|rest| rest.chars().count() > 2) {
                bare.push((format!("{rest}ه"), false, None));
            }
            // لل
            if start > 0 && letters[start - 1] == 'ل' && letters[start] == 'ل' {
                bare.push((letters[start + 1..].iter().collect(), true, None));
            }
            // «سيارتان ملغومتان»
            for at in 0..bare.len() {
                let (word, article, _) = &bare[at];
                if let Some((singular, ending)) = of_dual(word) {
                    bare.push((singular, *article, Some(ending)));
                }
                // «وزيري خارجية», «رئيسي وزراء»
                let (word, article, _) = &bare[at];
                if let Some(singular) = word.strip_suffix('ي').filter(|rest| !article && rest.chars().count() > 2) {
                    // «حاملتي طائرات»
                    let feminine = singular.strip_suffix('ت').map(|stem| format!("{stem}ه"));
                    bare.push((singular.to_owned(), false, Some(CONSTRUCT)));
                    bare.extend(feminine.map(|singular| (singular, false, Some(CONSTRUCT))));
                }
            }
            // «إلقاء القبض» has no article.
            let hamza = begins_with_hamza(source, at, &stem);
            for (first, article, two) in bare {
                let article = article && !hamza;
                for form in lexicon.vocabulary.phrases(&first) {
                    let word = lexicon.vocabulary.word(form.word);
                    let nominal = matches!(word.class, WordClass::Noun | WordClass::Adjective);
                    if article && !nominal || word.class == WordClass::Verb || lexicon.vocabulary.is_replaced(form.word)
                    {
                        continue;
                    }
                    // «وفقا لـ»: the last letter is written to the next word.
                    let attached = form.words.last().filter(|last| last.chars().count() == 1 && form.words.len() > 1);
                    let count = form.words.len() - usize::from(attached.is_some());
                    let end = at + count;
                    if let Some(letter) = attached
                        && (end >= tokens_end
                            || !source.document.folded(end).starts_with(&**letter)
                            || taken[end - self.first] && self.words[self.base(end) + 1].is_empty())
                    {
                        continue;
                    }
                    let when = word.lemma.when.as_ref();
                    if when.is_some_and(|when| !condition(source, at..end, when)) {
                        continue;
                    }
                    // An accusative, not the end of another word: «عددا من», not «كانا».
                    let accusative = !article && two.is_none() && stem.len() == first.len() + 2;
                    if two.is_some() && (word.class != WordClass::Noun || form.plural || form.words.len() < 2) {
                        continue;
                    }
                    // «الأكثر دموية» has a line of its own.
                    if article && word.class == WordClass::Adjective && own_line(lexicon, &stem, &form.words) {
                        continue;
                    }
                    let inflects = matches!(word.class, WordClass::Noun | WordClass::Adjective | WordClass::Quantifier);
                    if accusative && !inflects {
                        continue;
                    }
                    // «وسط», «بينما» are words of grammar already.
                    if when.is_none() && form.words.len() == 1 && lexicon.by_form.contains_key(&form.words[0]) {
                        continue;
                    }
                    if end > tokens_end
                        || taken[at - self.first]
                        || (at..end).any(|at| taken[at - self.first]) && self.crossed(at, end)
                    {
                        continue;
                    }
                    // «نفت الوزارة صحة التقارير»: before its complement a noun has no article.
                    if article && word.class == WordClass::Noun && two.is_none() && is_construct(source, at, form) {
                        continue;
                    }
                    // «وزارتا الداخلية والخارجية»: of each one.
                    let feminine = first.ends_with('ه') && (two == Some(CONSTRUCT) || stem.ends_with("تا"));
                    if feminine && end < tokens_end && source.document.folded(end).starts_with("وال") {
                        continue;
                    }
                    let mut definite = article;
                    let mut owner = None;
                    // «بعيد المدى»: the article inside is its own, so that it stands behind any noun.
                    let mut of_any_noun = false;
                    let mut inflected = None;
                    let fits = (1..count).all(|offset| {
                        let folded = source.document.folded(at + offset);
                        // Its adjectives are dual too: «غارتين جويتين».
                        if let Some(ending) = two.filter(|ending| *ending != CONSTRUCT) {
                            let bare = folded.strip_prefix("ال").filter(|_| article).unwrap_or(folded);
                            let (singular, own) = of_dual(bare).unwrap_or_default();
                            if offset == 1 || own == ending {
                                return singular == *form.words[offset] && own == ending;
                            }
                        }
                        if folded == &*form.words[offset] {
                            return true;
                        }
                        // «وزير خارجيته»
                        if word.class == WordClass::Noun
                            && !article
                            && offset + 1 == form.words.len()
                            && !is_done_to_owner(lexicon, &word.lemma.ar, &word.lemma.en)
                        {
                            owner = owner_of(lexicon, folded, &form.words[offset]);
                            if owner.is_some() {
                                return true;
                            }
                        }
                        // «غير قانونية», «غير القانونيين»: غير stays as it is.
                        if word.class == WordClass::Adjective && &*form.words[0] == "غير" && count == 2 {
                            inflected = inflection(folded, &form.words[offset]);
                            return inflected.is_some();
                        }
                        let with_article = nominal && folded.strip_prefix("ال") == Some(&form.words[offset]);
                        let of_adjective =
                            word.class == WordClass::Adjective || offset == 2 && is_adjective(lexicon, &form.words[1]);
                        let own = with_article
                            && of_adjective
                            && word.lemma.ar.split(' ').nth(offset).is_some_and(|word| word.starts_with("ال"));
                        definite |= with_article && !own;
                        of_any_noun |= own;
                        // «بيانا ختاميا»
                        with_article || nominal && folded.strip_suffix('ا') == Some(&form.words[offset])
                    });
                    if fits {
                        // «وزيرا خارجية»: a dual that has lost its ن before its complement; «عددا من» is none.
                        let dual = accusative
                            && word.class == WordClass::Noun
                            && count > 1
                            && attached.is_none()
                            && source.document.folded(at + 1).strip_suffix('ا') != Some(&form.words[1])
                            && !is_with_preposition(lexicon, &form.words[1])
                            && !lexicon.by_form.contains_key(&form.words[1]);
                        let number = match (form.plural, two) {
                            (true, _) => Properties::PLURAL,
                            (_, Some(CONSTRUCT)) if feminine => {
                                Properties::DUAL | Properties::OPEN | Properties::ACCUSATIVE | Properties::GENITIVE
                            }
                            (_, Some(CONSTRUCT)) => {
                                let case = Properties::ACCUSATIVE | Properties::GENITIVE;
                                Properties::DUAL | Properties::PLURAL | Properties::OPEN | case
                            }
                            // «مسؤولين سابقين» may be many.
                            (_, Some("ين")) if word.lemma.human && !first.ends_with('ه') => {
                                Properties::DUAL | Properties::PLURAL | Properties::ACCUSATIVE | Properties::GENITIVE
                            }
                            (_, Some("ين")) => Properties::DUAL | Properties::ACCUSATIVE | Properties::GENITIVE,
                            (_, Some(_)) => Properties::DUAL | Properties::NOMINATIVE,
                            _ if dual && feminine => Properties::DUAL | Properties::NOMINATIVE | Properties::OPEN,
                            _ if dual => Properties::DUAL,
                            _ if accusative => Properties::SINGULAR | Properties::TANWIN,
                            _ => Properties::SINGULAR,
                        };
                        let mut until = self.base(end) + usize::from(attached.is_some());
                        if let Some((pronoun, length)) = owner {
                            until -= length;
                            let properties = lexicon.pronouns[usize::from(pronoun)].properties;
                            let lexeme = Lexeme::Pronoun(pronoun);
                            self.push(until, until + length, Category::PRONOUN, properties, None, lexeme, 0);
                        }
                        self.vocabulary_phrase(source, form, number, at, start, until, definite, inflected);
                        if of_any_noun && !definite && word.class == WordClass::Adjective {
                            self.vocabulary_phrase(source, form, number, at, start, until, true, inflected);
                        }
                    }
                }
            }
            for number in lexicon.by_form.get(stem.as_str()).into_iter().flatten() {
                let function = &lexicon.functions[*number as usize];
                let end = at + function.folded.len();
                if function.folded.len() < 2 || end > tokens_end {
                    continue;
                }
                if (1..function.folded.len())
                    .all(|offset| source.document.folded(at + offset) == function.folded[offset])
                {
                    let (from, to) = (self.base(at) + start, self.base(end));
                    let lexeme = Lexeme::Function(*number);
                    let cost = if function.seldom { 25 } else { 0 };
                    self.push(from, to, function.category, function.properties, function.key, lexeme, cost);
                    self.proclitics(source, at, from);
                }
            }
        }
    }

    /// «دراجته النارية»: a noun and its adjective with a pronoun at the noun, which is read behind both.
    fn owned_phrases(&mut self, source: &Source<'_>, at: usize, start: usize, taken: &[bool]) {
        let (lexicon, folded) = (source.lexicon, source.document.folded(at));
        let end = at + 2;
        let tokens_end = source.document.sentences()[source.sentence].tokens.end;
        if end > tokens_end || (at..end).any(|at| taken[at - self.first]) {
            return;
        }
        let Some(second) = source.document.folded(at + 1).strip_prefix("ال") else { return };
        let stem: String = folded.chars().skip(start).collect();
        for (number, pronoun) in lexicon.pronouns.iter().enumerate() {
            let third = pronoun.properties.has(Properties::THIRD);
            let noun = stem.strip_suffix(&*pronoun.folded[0]).filter(|noun| third && noun.chars().count() > 2);
            let (Some(noun), Ok(number)) = (noun, u8::try_from(number)) else { continue };
            let noun = noun.strip_suffix('ت').map_or_else(|| noun.to_owned(), |stem| format!("{stem}ه"));
            for form in lexicon.vocabulary.phrases(&noun) {
                let word = lexicon.vocabulary.word(form.word);
                let describes = form.words.len() == 2 && *form.words[1] == *second && is_adjective(lexicon, second);
                if word.class != WordClass::Noun || !describes || lexicon.vocabulary.is_replaced(form.word) {
                    continue;
                }
                let (to, until) = (self.base(end), self.base(end) - pronoun.folded[0].chars().count());
                let count = if form.plural { Properties::PLURAL } else { Properties::SINGULAR };
                let of_pronoun = (pronoun.properties, Lexeme::Pronoun(number));
                self.push(until, to, Category::PRONOUN, of_pronoun.0, None, of_pronoun.1, 0);
                self.vocabulary_phrase(source, form, count, at, start, until, false, None);
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "where the phrase stands")]
    fn vocabulary_phrase(
        &mut self,
        source: &Source<'_>,
        form: &PhraseForm,
        count: Properties,
        at: usize,
        start: usize,
        to: usize,
        definite: bool,
        inflected: Option<Properties>,
    ) {
        let number = form.word;
        let word = source.lexicon.vocabulary.word(number);
        let lemma = &word.lemma;
        let from = self.base(at) + start;
        let mut properties = Properties::FREE;
        let owned = self.bases.binary_search(&to).is_err() && word.class == WordClass::Noun;
        let category = match word.class {
            WordClass::Noun => {
                properties |= count.without(Properties::TANWIN);
                let plural = count == Properties::PLURAL;
                let first = lemma.ar.split(' ').next().unwrap_or_default();
                properties |= match lemma.g.as_deref() {
                    Some("f") => Properties::FEMININE,
                    Some(_) => Properties::MASCULINE,
                    None if plural && !lemma.human => Properties::FEMININE,
                    None => gender(first),
                };
                if lemma.human {
                    properties |= Properties::HUMAN;
                }
                if source.lexicon.infinitive_of_phrase(number).is_some() {
                    properties |= Properties::VERBAL;
                }
                // «وزير خارجيته»: before its pronoun.
                if owned {
                    properties = properties.without(Properties::FREE) | Properties::OPEN;
                } else if definite {
                    properties |= Properties::DEFINITE;
                } else if (count.has(Properties::OPEN) || !count.meets(Properties::NOMINATIVE | Properties::ACCUSATIVE))
                    && !takes_no_complement(source.lexicon, &form.words, properties)
                {
                    properties |= Properties::OPEN;
                }
                Category::NOUN
            }
            WordClass::Adjective => {
                let first = source.document.folded(at);
                if let Some(inflected) = inflected {
                    properties |= inflected;
                } else {
                    // «شبه رسمية»: what does not inflect tells no gender.
                    let first_word = normalize(lemma.ar.split(' ').next().unwrap_or_default());
                    let both = Properties::MASCULINE | Properties::FEMININE;
                    // «أكثر صرامة» does not inflect either.
                    let stem = first_word.strip_prefix("ال").unwrap_or(&first_word);
                    if lemma.ar.contains(' ') && is_elative(source.lexicon, stem) {
                        properties |= Properties::ELATIVE | Properties::DUAL;
                    }
                    properties |= match first {
                        _ if properties.has(Properties::ELATIVE) => both,
                        _ if source.lexicon.by_form.contains_key(first_word.as_str()) => both,
                        // «المشتبه به»: a last ه is no ة.
                        _ if source.surface(at).ends_with('ة')
                            || first.ends_with('ه') && !first_word.ends_with('ه') =>
                        {
                            Properties::FEMININE
                        }
                        _ => Properties::MASCULINE,
                    };
                    properties |= Properties::SINGULAR | Properties::PLURAL;
                    // «مشتبها به»
                    if count.has(Properties::TANWIN) {
                        let case = Properties::ACCUSATIVE | Properties::TANWIN;
                        properties = properties.without(Properties::PLURAL) | case;
                    }
                }
                if definite || properties.has(Properties::ELATIVE) && lemma.ar.starts_with("ال") {
                    properties |= Properties::DEFINITE;
                }
                Category::ADJECTIVE
            }
            WordClass::Adverb => {
                match lemma.place {
                    Some(Place::Verb) => properties |= Properties::EARLY,
                    Some(Place::Start) => properties |= Properties::FRONT,
                    _ => {}
                }
                Category::ADVERB
            }
            WordClass::Preposition => {
                // «على وشك»: a predicate, as are phrases that are adverbs.
                if lemma.ar.contains(' ') && says_where(&lemma.en) {
                    properties |= Properties::PREDICATE;
                }
                Category::PREPOSITION
            }
            WordClass::Conjunction => Category::CONJUNCTION,
            WordClass::Quantifier => {
                properties |= count & Properties::TANWIN;
                Category::QUANTIFIER
            }
            WordClass::Verb => return,
        };
        let key = (category == Category::PREPOSITION).then(|| source.lexicon.key(&normalize(&lemma.ar))).flatten();
        let range = self.bytes[from]..self.ends[to];
        // «القرار الأكثر أهمية»: the most important one.
        let most = properties.has(Properties::ELATIVE | Properties::DEFINITE) && !lemma.ar.starts_with("ال");
        let english = if most { superlative_of(&lemma.en) } else { lemma.en.clone() };
        let plain = Unit::plain(range, english.into(), "phrase of the vocabulary", Vec::new());
        // «مؤتمر صحفي» would have an alif in the accusative.
        let first = source.document.folded(at);
        let bare_term = word.class == WordClass::Noun
            && properties.has(Properties::SINGULAR | Properties::MASCULINE)
            && !properties.meets(Properties::DEFINITE | Properties::OPEN)
            && lacks_alif(first)
            && start == 0;
        let unit = Unit { proper: false, word: Some(number), bare_term, ..plain };
        let index = u32::try_from(self.units.len()).unwrap_or(u32::MAX);
        self.units.push(unit);
        let cost = if lemma.rare { 25 } else { 0 };
        self.push(from, to, category, properties, key, Lexeme::Unit(index), cost);
        // «قوانين أكثر صرامة» is an adjective as any other.
        if properties.has(Properties::ELATIVE) && !properties.has(Properties::DEFINITE) {
            let properties = properties.without(Properties::ELATIVE);
            self.push(from, to, category, properties, key, Lexeme::Unit(index), cost);
        }
        // «في حالة تأهب» says where or how somebody is, too: a predicate, and what stands behind a noun.
        let is_where =
            category == Category::ADVERB && lemma.place.is_none() && lemma.ar.contains(' ') && says_where(&lemma.en);
        if is_where && let Some(phrase) = source.lexicon.grammar.symbols.find("PP") {
            self.push(from, to, phrase, Properties::PREDICATE, None, Lexeme::Unit(index), cost + PHRASE_OF_ADVERB);
        }
        self.proclitics(source, at, from);
    }

    /// Whether something that is known as a whole goes on behind the tokens.
    fn crossed(&self, from: usize, to: usize) -> bool {
        let (start, end) = (self.base(from), self.base(to));
        self.words[start..end].iter().flatten().any(|edge| usize::from(edge.end) > end)
    }
}

/// Whether the English of a phrase says where or how somebody is: "on alert".
fn says_where(english: &str) -> bool {
    has(&lists().nouns.where_it_is, english.split(' ').next().unwrap_or_default())
}

/// Of a dual its singular and how it ends.
fn of_dual(folded: &str) -> Option<(String, &'static str)> {
    let ending = if folded.ends_with("ان") { "ان" } else { "ين" };
    let stem = folded.strip_suffix(ending).filter(|stem| stem.chars().count() > 2)?;
    Some(match stem.strip_suffix('ت') {
        Some(stem) => (format!("{stem}ه"), ending),
        None => (stem.to_owned(), ending),
    })
}

/// Whether the owner of a phrase is the one to whom it is done, which English does not say with it: «محاولة اغتياله» is no "assassination attempt"
/// of his, but «إعادة انتخابه» "his reelection".
fn is_done_to_owner(lexicon: &Lexicon, phrase: &str, english: &str) -> bool {
    let last = phrase.rsplit(' ').next().unwrap_or_default();
    let verb = lexicon.vocabulary.verb_of(last);
    let transitive = verb.is_some_and(|verb| lexicon.vocabulary.word(verb).lemma.object != Some(false));
    transitive && english.contains(' ')
}

/// The pronoun at the end of the last word of a phrase, and its length in letters.
fn owner_of(lexicon: &Lexicon, folded: &str, word: &str) -> Option<(u8, usize)> {
    let open = word.strip_suffix('ه').map_or_else(|| word.to_owned(), |stem| format!("{stem}ت"));
    let ending = folded.strip_prefix(open.as_str())?;
    let third = |pronoun: &&Function| pronoun.properties.has(Properties::THIRD) && *pronoun.folded[0] == *ending;
    let at = lexicon.pronouns.iter().position(|pronoun| third(&pronoun))?;
    Some((u8::try_from(at).ok()?, ending.chars().count()))
}

/// Whether the vocabulary has a line for the phrase with its article.
fn own_line(lexicon: &Lexicon, first: &str, words: &[Box<str>]) -> bool {
    lexicon.vocabulary.phrases(first).iter().any(|form| form.words.get(1..) == words.get(1..))
}

fn is_elative(lexicon: &Lexicon, folded: &str) -> bool {
    let mut readings = lexicon.vocabulary.readings(folded);
    readings.any(|reading| reading.part == Part::Elative)
}

/// "the most important" of "more important", "the strictest" of "stricter".
fn superlative_of(comparative: &str) -> String {
    let (first, rest) = comparative.split_once(' ').unwrap_or((comparative, ""));
    let most = match first {
        "more" => "most".to_owned(),
        "less" => "least".to_owned(),
        _ => first.strip_suffix("er").map_or_else(|| first.to_owned(), |stem| format!("{stem}est")),
    };
    format!("{most} {rest}").trim_end().to_owned()
}

/// «وزيرا خارجية», «رئيسا وزراء»: a dual before its complement has lost its ن. An indefinite accusative has no complement, but a
/// preposition or an adjective in the accusative behind it.
pub(super) fn is_dual_construct(source: &Source<'_>, tokens: Range<usize>) -> bool {
    if tokens.len() < 2 {
        return false;
    }
    let (first, second) = (source.document.folded(tokens.start), source.document.folded(tokens.start + 1));
    first.ends_with('ا')
        && first.chars().count() > 3
        && !is_with_preposition(source.lexicon, second)
        && !second.ends_with('ا')
}

/// Whether the second word of a phrase is its complement, and stands in the text without article.
fn is_construct(source: &Source<'_>, at: usize, form: &PhraseForm) -> bool {
    let Some(second) = form.words.get(1).filter(|second| second.chars().count() > 1) else { return false };
    let describes = |reading: Reading| {
        matches!(reading.part, Part::Adjective | Part::ActiveParticiple | Part::PassiveParticiple | Part::Elative)
    };
    let written = source.document.folded(at + 1);
    written.strip_prefix("ال").unwrap_or(written) == &**second
        && !second.starts_with("ال")
        && !is_with_preposition(source.lexicon, second)
        && !source.lexicon.by_form.contains_key(second)
        && source.lexicon.vocabulary.readings(second).next().is_some()
        && !source.lexicon.vocabulary.readings(second).any(describes)
}

fn is_adjective(lexicon: &Lexicon, folded: &str) -> bool {
    let mut readings = lexicon.vocabulary.readings(folded);
    readings.any(|reading| reading.part == Part::Adjective)
}

/// Whether no complement follows a phrase with these words: it ends in an adjective of its first noun, «أسلحة نارية», but not «وزير خارجية», or a
/// preposition and its noun end it, «حكم بالإعدام».
fn takes_no_complement(lexicon: &Lexicon, words: &[Box<str>], noun: Properties) -> bool {
    let Some((last, [_, ..])) = words.split_last() else { return false };
    // «رقم هاتف»: what is a noun of its own is no participle.
    let is_noun = lexicon.vocabulary.readings(last).any(|reading| reading.part == Part::Noun);
    let adjective = |reading: Reading| {
        let participle = matches!(reading.part, Part::ActiveParticiple | Part::PassiveParticiple) && !is_noun;
        (participle || reading.part == Part::Adjective) && noun.features().agrees(reading.features, Features::GENDER)
    };
    is_with_preposition(lexicon, last) || lexicon.vocabulary.readings(last).any(adjective)
}

/// Whether a preposition is written to the beginning of a folded word, so that it is no complement of the noun before it: «بالإعدام», «لإطلاق».
pub(super) fn is_with_preposition(lexicon: &Lexicon, folded: &str) -> bool {
    let known = |word: &str| lexicon.vocabulary.readings(word).next().is_some();
    let behind = folded.strip_prefix(['ل', 'ب']).filter(|rest| rest.chars().count() > 2);
    folded.starts_with("لل") || folded.starts_with("بال") || behind.is_some_and(known) && !known(folded)
}
