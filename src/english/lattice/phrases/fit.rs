//! Whether a phrase of the vocabulary stands at a place of a text, and how it is inflected there.

use super::super::endings::{case_of_people, inflection};
use super::super::words::condition;
use super::super::{Lattice, Source};
use super::beginnings::{Beginning, of_dual};
use super::unit::Phrase;
use super::{CONSTRUCT, is_adjective, is_with_preposition};
use crate::english::analysis::{Lexeme, letters};
use crate::english::grammar::{Category, Properties};
use crate::english::lexicon::{Function, Lexicon};
use crate::vocabulary::{Class as WordClass, Part, PhraseForm, Reading, Word};

/// So many letters has a word that is another one with another hamza.
const SHORT: usize = 4;

/// How words end whose accusative has no alif: «لقاء ثنائيا», «مستشفى ميدانيا».
const WITHOUT_ALIF: [char; 4] = ['ء', 'ه', 'ي', 'ا'];

/// A form of a phrase, and the place where it may stand.
struct Candidate<'c> {
    source: &'c Source<'c>,
    form: &'c PhraseForm,
    word: &'c Word,
    beginning: &'c Beginning,
    at: usize,
    /// How many tokens it takes.
    count: usize,
    /// Whether its last letter is written to the next word: «وفقا لـ».
    attached: bool,
}

/// How a phrase stands in the text.
#[derive(Default)]
struct Fit {
    definite: bool,
    /// The pronoun at its end, and its length in letters.
    owner: Option<(u8, usize)>,
    /// Whether the article inside is its own, so that it stands behind any noun: «بعيد المدى».
    of_any_noun: bool,
    inflected: Option<Properties>,
}

impl Lattice {
    /// The phrases that begin with the first word at the token.
    pub(super) fn phrases_from(&mut self, source: &Source<'_>, at: usize, beginning: &Beginning, taken: &[bool]) {
        let tokens_end = source.document.sentences()[source.sentence].tokens.end;
        let next = (at + 1 < tokens_end).then(|| source.document.folded(at + 1));
        let letters = next.map(|next| [Some(next), next.strip_prefix("ال")].map(|word| word?.chars().next()));
        // The others begin with the first word and a space.
        let second = beginning.first.len() + ' '.len_utf8();
        for form in source.lexicon.vocabulary.phrases(&beginning.first) {
            // Most phrases are told apart by their second word, before anything else is asked: hundreds begin with one preposition. Most of these
            // are told apart by its first letter.
            let mut begins = form.folded.get(second..).unwrap_or_default().chars();
            if let (Some(letter), Some(behind)) = (begins.next(), begins.next())
                && behind != ' '
                && !letters.is_some_and(|letters| letters.contains(&Some(letter)))
            {
                continue;
            }
            let second = form.word_at(1).filter(|second| second.chars().nth(1).is_some());
            if second.is_some_and(|second| !next.is_some_and(|next| may_be(next, second))) {
                continue;
            }
            let words = form.count();
            let attached = form.words().next_back().filter(|last| last.chars().count() == 1 && words > 1);
            let count = words - usize::from(attached.is_some());
            // The lemma is asked for behind what tells most of the others apart.
            if !self.has_place(source, at, count, attached, taken) || !may_stand(source, at, &form, count) {
                continue;
            }
            let word = source.lexicon.vocabulary.word(form.word);
            let attached = attached.is_some();
            let candidate = Candidate { source, form: &form, word, beginning, at, count, attached };
            if candidate.is_allowed()
                && let Some(fit) = candidate.fit()
            {
                self.stands(&candidate, &fit);
            }
        }
    }

    /// Whether so many tokens are free, and the letter that is written to the next one stands there.
    fn has_place(&self, source: &Source<'_>, at: usize, count: usize, attached: Option<&str>, taken: &[bool]) -> bool {
        let tokens_end = source.document.sentences()[source.sentence].tokens.end;
        let end = at + count;
        let is_taken = |at: usize| taken[at - self.first];
        if let Some(letter) = attached
            && (end >= tokens_end
                || !source.document.folded(end).starts_with(letter)
                || is_taken(end) && self.words[self.base(end) + 1].is_empty())
        {
            return false;
        }
        end <= tokens_end && !is_taken(at) && !((at..end).any(is_taken) && self.crossed(at, end))
    }

    /// Puts a phrase into the lattice, with the pronoun at its end.
    fn stands(&mut self, candidate: &Candidate<'_>, fit: &Fit) {
        let Candidate { source, form, at, attached, .. } = *candidate;
        let start = candidate.beginning.start;
        let count = candidate.number();
        let mut to = self.base(at + candidate.count) + usize::from(attached);
        if let Some((pronoun, length)) = fit.owner {
            to -= length;
            let properties = source.lexicon.pronouns[usize::from(pronoun)].properties;
            self.push(to, to + length, Category::PRONOUN, properties, None, Lexeme::Pronoun(pronoun), 0);
        }
        let phrase = Phrase { form, count, at, start, to, definite: fit.definite, inflected: fit.inflected };
        self.put_phrase(source, &phrase);
        if fit.of_any_noun && !fit.definite && candidate.word.class == WordClass::Adjective {
            self.put_phrase(source, &Phrase { definite: true, ..phrase });
        }
    }

    /// Whether something that is known as a whole goes on behind the tokens.
    fn crossed(&self, from: usize, to: usize) -> bool {
        let (start, end) = (self.base(from), self.base(to));
        self.words[start..end].iter().flatten().any(|edge| usize::from(edge.end) > end)
    }
}

impl Candidate<'_> {
    fn is_nominal(&self) -> bool {
        matches!(self.word.class, WordClass::Noun | WordClass::Adjective)
    }

    /// Whether it may stand there if its words fit: its condition holds, and a first word with article, dual or accusative is one that inflects.
    fn is_allowed(&self) -> bool {
        let Self { source, form, word, beginning, at, .. } = *self;
        let lexicon = source.lexicon;
        let (article, dual) = (beginning.article, beginning.dual);
        let when = word.lemma.when.as_ref();
        let inflects = self.is_nominal() || word.class == WordClass::Quantifier;
        let other = article && !self.is_nominal()
            || word.class == WordClass::Verb
            || lexicon.vocabulary.is_replaced(form.word)
            || dual.is_some() && (word.class != WordClass::Noun || form.plural || form.count() < 2)
            // «الأكثر دموية» has a line of its own.
            || article && word.class == WordClass::Adjective && own_line(lexicon, &beginning.stem, form)
            || self.is_accusative() && !inflects
            // «وسط», «بينما» are words of grammar already.
            || when.is_none() && form.count() == 1 && lexicon.by_form.contains_key(form.first())
            // «نفت الوزارة صحة التقارير»: before its complement a noun has no article.
            || article && word.class == WordClass::Noun && dual.is_none() && is_construct(source, at, form)
            || self.has_other_hamza()
            || self.is_of_each();
        !other && when.is_none_or(|when| condition(source, at..at + self.count, when))
    }

    /// Whether its short first word is written with another hamza than in the text: «أثر» is no «إثر», «إمام» no «أمام».
    fn has_other_hamza(&self) -> bool {
        let written = letters(self.source.surface(self.at)).0.get(self.beginning.start).copied();
        self.differs(0, written)
    }

    /// Whether a short word of the phrase has another hamza than the letter that is written in its place: «طيار آلي» is not in «نقل الطيار إلى».
    fn differs(&self, offset: usize, written: Option<char>) -> bool {
        let own = self.word.lemma.ar.split(' ').nth(offset).unwrap_or_default();
        let short = own.chars().count() <= SHORT;
        match (own.chars().next(), written) {
            (Some('أ' | 'آ'), Some('إ')) | (Some('إ'), Some('أ' | 'آ')) => short,
            _ => false,
        }
    }

    /// «وزارتا الداخلية والخارجية»: of each one.
    fn is_of_each(&self) -> bool {
        let tokens_end = self.source.document.sentences()[self.source.sentence].tokens.end;
        let end = self.at + self.count;
        self.is_feminine_construct() && end < tokens_end && self.source.document.folded(end).starts_with("وال")
    }

    fn is_feminine_construct(&self) -> bool {
        let Beginning { first, dual, stem, .. } = self.beginning;
        first.ends_with('ه') && (*dual == Some(CONSTRUCT) || stem.ends_with("تا"))
    }

    /// An accusative, not the end of another word: «عددا من», not «كانا».
    fn is_accusative(&self) -> bool {
        let Beginning { first, dual, stem, article, .. } = self.beginning;
        !article && dual.is_none() && stem.len() == first.len() + 'ا'.len_utf8()
    }

    /// How it stands there, if all of its words do.
    fn fit(&self) -> Option<Fit> {
        let mut fit = Fit { definite: self.beginning.article, ..Fit::default() };
        (1..self.count).all(|offset| self.fits(offset, &mut fit)).then_some(fit)
    }

    /// Whether the word at the offset stands there, and what it tells of the phrase.
    fn fits(&self, offset: usize, fit: &mut Fit) -> bool {
        let Self { source, form, word, beginning, .. } = *self;
        let lexicon = source.lexicon;
        let folded = source.document.folded(self.at + offset);
        let own = form.word_at(offset).unwrap_or_default();
        // Its adjectives are dual too: «غارتين جويتين».
        if let Some(ending) = beginning.dual.filter(|ending| *ending != CONSTRUCT) {
            let bare = folded.strip_prefix("ال").filter(|_| beginning.article).unwrap_or(folded);
            let (singular, its) = of_dual(bare).unwrap_or_default();
            if offset == 1 || its == ending {
                return singular == own && its == ending;
            }
        }
        if folded == own {
            return !self.differs(offset, source.surface(self.at + offset).chars().next());
        }
        // «وزير خارجيته»
        // «تحويل مالية» has no pronoun.
        let marbuta = source.surface(self.at + offset).ends_with('ة');
        if word.class == WordClass::Noun
            && !beginning.article
            && !marbuta
            && offset + 1 == form.count()
            && !is_done_to_owner(lexicon, &word.lemma.ar, &word.lemma.en)
        {
            fit.owner = owner_of(lexicon, folded, own);
            if fit.owner.is_some() {
                return true;
            }
        }
        // «غير قانونية», «غير القانونيين»: غير stays as it is.
        if word.class == WordClass::Adjective && form.first() == "غير" && self.count == 2 {
            fit.inflected = inflection(folded, own);
            return fit.inflected.is_some();
        }
        let with_article = self.is_nominal() && folded.strip_prefix("ال") == Some(own);
        let of_adjective = word.class == WordClass::Adjective
            || offset == 2 && form.word_at(1).is_some_and(|second| is_adjective(lexicon, second));
        let its_own = with_article
            && of_adjective
            && word.lemma.ar.split(' ').nth(offset).is_some_and(|word| word.starts_with("ال"));
        // «وقف لإطلاق النار»: behind a preposition the article is not of the whole.
        let apart = || form.words().take(offset + 1).skip(1).any(|word| is_with_preposition(lexicon, word));
        fit.definite |= with_article && !its_own && !apart();
        fit.of_any_noun |= its_own;
        // «بيانا ختاميا»; but «فتح تحقيقا» is a verb and its object.
        let alif = || self.is_accusative() || beginning.article || beginning.first.ends_with(WITHOUT_ALIF);
        with_article || self.is_nominal() && folded.strip_suffix('ا') == Some(own) && alif()
    }

    /// «وزيرا خارجية»: a dual that has lost its ن before its complement; «عددا من», «حربا أهلية» are none.
    fn is_short_dual(&self) -> bool {
        let described =
            self.form.words().skip(1).all(|word| word.ends_with('ه') && is_adjective(self.source.lexicon, word));
        if self.word.lemma.g() == Some("f") && described {
            return false;
        }
        let accusative = |at: usize| self.source.document.folded(at + 1).strip_suffix('ا');
        let second = self.form.word_at(1).unwrap_or_default();
        self.is_accusative()
            && self.word.class == WordClass::Noun
            && self.count > 1
            && !self.attached
            && accusative(self.at) != Some(second)
            && !is_with_preposition(self.source.lexicon, second)
            && !self.source.lexicon.by_form.contains_key(second)
    }

    /// Its number and case.
    fn number(&self) -> Properties {
        let dual = self.is_short_dual();
        match (self.form.plural, self.beginning.dual) {
            // «مسلحون مجهولون» are no object.
            (true, _) if self.word.lemma.human => Properties::PLURAL | case_of_people(&self.beginning.stem),
            // «دروعا بشرية»
            (true, _) if self.is_accusative() => Properties::PLURAL | Properties::TANWIN,
            (true, _) => Properties::PLURAL,
            (_, Some(CONSTRUCT)) if self.is_feminine_construct() => {
                Properties::DUAL | Properties::OPEN | Properties::ACCUSATIVE | Properties::GENITIVE
            }
            (_, Some(CONSTRUCT)) => {
                let case = Properties::ACCUSATIVE | Properties::GENITIVE;
                Properties::DUAL | Properties::PLURAL | Properties::OPEN | case
            }
            // «مسؤولين سابقين» may be many.
            (_, Some("ين")) if self.word.lemma.human && !self.beginning.first.ends_with('ه') => {
                Properties::DUAL | Properties::PLURAL | Properties::ACCUSATIVE | Properties::GENITIVE
            }
            (_, Some("ين")) => Properties::DUAL | Properties::ACCUSATIVE | Properties::GENITIVE,
            (_, Some(_)) => Properties::DUAL | Properties::NOMINATIVE,
            _ if dual && self.is_feminine_construct() => Properties::DUAL | Properties::NOMINATIVE | Properties::OPEN,
            _ if dual => Properties::DUAL,
            _ if self.is_accusative() => Properties::SINGULAR | Properties::TANWIN,
            _ => Properties::SINGULAR,
        }
    }
}

/// Whether the words of a phrase may stand at the token: whatever the ending, a word begins like it, behind an article if it has one.
fn may_stand(source: &Source<'_>, at: usize, form: &PhraseForm, count: usize) -> bool {
    form.words().enumerate().take(count).skip(1).all(|(offset, word)| may_be(source.document.folded(at + offset), word))
}

/// Whether a folded word of the text begins as a word of a phrase does, whatever its ending, with or without article.
fn may_be(folded: &str, word: &str) -> bool {
    let mut stem = word.chars();
    stem.next_back();
    let stem = stem.as_str();
    folded.starts_with(stem) || folded.strip_prefix("ال").is_some_and(|rest| rest.starts_with(stem))
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
fn own_line(lexicon: &Lexicon, first: &str, bare: &PhraseForm) -> bool {
    lexicon.vocabulary.phrases(first).any(|form| form.words().skip(1).eq(bare.words().skip(1)))
}

/// Whether the second word of a phrase is its complement, and stands in the text without article.
fn is_construct(source: &Source<'_>, at: usize, form: &PhraseForm) -> bool {
    let Some(second) = form.word_at(1).filter(|second| second.chars().count() > 1) else { return false };
    let describes = |reading: Reading| {
        matches!(reading.part, Part::Adjective | Part::ActiveParticiple | Part::PassiveParticiple | Part::Elative)
    };
    let acts = |reading: Reading| matches!(reading.part, Part::Noun | Part::Masdar);
    let written = source.document.folded(at + 1);
    let plain = written == second;
    (plain || written.strip_prefix("ال") == Some(second))
        && !second.starts_with("ال")
        && !is_with_preposition(source.lexicon, second)
        && !source.lexicon.by_form.contains_key(second)
        && source.lexicon.vocabulary.readings(second).next().is_some()
        // «الشركة بناء»: an adjective would have an article too; but «الله أكبر».
        && (plain && source.lexicon.vocabulary.readings(second).any(acts) || !source.lexicon.vocabulary.readings(second).any(describes))
}
