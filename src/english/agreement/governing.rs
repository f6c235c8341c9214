//! What a word governs: its prepositions, its clause, and what goes with the one or the other.

use super::super::analysis::Lexeme;
use super::super::chart::{Edge, EdgeId};
use super::super::government::{Frame, Governed, Government};
use super::super::grammar::{Category, Properties};
use super::super::lexicon::Key;
use super::super::lists::{List, has, lists};
use super::forms::subject_verb;
use super::{Agreement, DOUBTFUL, NOT_GOVERNED};
use crate::arabic::normalize;
use crate::vocabulary::Part;

/// What it costs that somebody is asked that another do something.
const ASKS_ANOTHER: u32 = 4;
/// What it costs that something is said beside an object.
const SAID_BESIDES_OBJECT: u32 = 16;
/// What it costs that a place with ب is what somebody says.
const SAID_OF_PLACE: u32 = 6;
/// What it costs that a purpose is governed by who has it.
const PURPOSE_OF_PERSON: u32 = 6;
/// What it costs that what a verb governs with ب tells how it is done.
const ACT_GOVERNED: u32 = 8;
/// What it costs that a clause lacks what its verb governs, without which it has no English.
const LACKS_GOVERNED: u32 = 12;
/// What it costs that somebody calls something, and it is not told what.
const CALLS_NOTHING: u32 = 20;
/// What it costs that a verb governs two phrases with the same preposition.
const TWICE: u32 = 8;
/// What it costs that a passive with a subject has what its verb governs instead of an object.
const PASSIVE_OF_GOVERNED: u32 = 12;

impl Agreement<'_, '_> {
    /// What a word of the vocabulary governs, and the preposition of a phrase.
    pub(super) fn government_and_key(&self, word: &Edge, phrase: &Edge) -> Option<(&Government, Key)> {
        let number = self.chart.line_of(word.lexeme)?;
        Some((self.chart.lexicon.government(number), phrase.key.filter(|key| *key < 128)?))
    }

    pub(in crate::english) fn governs(&self, word: &Edge, phrase: &Edge) -> bool {
        if self.is_of_place(word, phrase) {
            return true;
        }
        let Some((government, key)) = self.government_and_key(word, phrase) else { return false };
        // «كان العراق أكبر متضرر من الحرب»: with its predicate it is no more "be one of".
        let said = Properties::COPULA | Properties::PREDICATE;
        let considered = word.properties.meets(Properties::PASSIVE | Properties::SPEECH);
        if word.category == Category::CLAUSE && word.properties.has(said) && !considered {
            return false;
        }
        // «فاز بثلاثة أهداف»: by how much, not what is won.
        let counted = phrase.properties.meets(Properties::NUMBER | Properties::DUAL) && self.is_measure(phrase);
        if counted && Some(key) == self.chart.lexicon.key("ب") {
            return false;
        }
        // «احتياجات النازحين من المدينة»: they are from there, and nobody needs a place.
        let needs = || {
            let frames = &government.frames;
            frames.iter().any(|frame| frame.parts == [Governed::Preposition(key)] && &*frame.english == "for")
        };
        let from = Some(key) == self.chart.lexicon.key("من");
        if from && word.category == Category::NOUN_BAR && phrase.properties.has(Properties::PLACE) && needs() {
            return false;
        }
        // «ارتفع العدد من 10 إلى 20»: from where it rose.
        let definite = word.properties.has(Properties::DEFINITE) && word.category == Category::NOUN_BAR;
        if definite && Some(key) == self.chart.lexicon.key("من") && self.is_number_alone(phrase) {
            return false;
        }
        let clause = || phrase.properties.has(Properties::VERBAL) || self.name(phrase) == "PTHAT";
        government.prepositions & (1 << key) != 0
            && (government.before_clauses & (1 << key) == 0 || clause())
            && !self.is_where(government, phrase)
            || self.governs_as_verb(word, key)
            || word.properties.has(Properties::OBJECT)
                && government.idioms.iter().any(|(noun, of)| *of == key && self.has_noun(word, noun))
    }

    /// Whether a phrase ends in a number that counts nothing: «من 10 إلى 20».
    fn is_number_alone(&self, phrase: &Edge) -> bool {
        let last = self.chart.parts_of(phrase).last().map(|last| self.chart.edge(*last));
        last.is_some_and(|last| self.chart.edge(last.head).category == Category::NUMBER)
    }

    /// Whether ب tells where something is, not with whom, «اجتماع بمقر الوزارة», or what is governed a place that is not caused.
    fn is_where(&self, government: &Government, phrase: &Edge) -> bool {
        let (Some(key), true) = (phrase.key, phrase.properties.has(Properties::PLACE)) else { return false };
        let is = |frame: &Frame, list: &List| frame.parts == [Governed::Preposition(key)] && has(list, &frame.english);
        let verbs = &lists().verbs;
        // «تسببت الفيضانات في رومانيا»: a place is not caused.
        let caused = government.frames.iter().any(|frame| is(frame, &verbs.causing) || is(frame, &verbs.of_amounts));
        let with = || government.frames.iter().any(|frame| is(frame, &verbs.accompanying));
        caused || self.chart.lexicon.key("ب") == Some(key) && with()
    }

    /// What it costs that what somebody does something for is of himself, «التقى الرئيسان لإبرام الاتفاق», but «وزيرا للدفاع»; or that an act is what
    /// is attacked: «الضربات لإخراج المسلحين».
    pub(super) fn purpose_of_person(&self, word: &Edge, phrase: &Edge) -> u32 {
        let attack = || word.category == Category::NOUN_BAR && self.is_force(word);
        let purpose = (word.properties.has(Properties::HUMAN) || attack())
            && phrase.key == self.chart.lexicon.key("ل")
            && phrase.properties.has(Properties::VERBAL)
            && !self.chart.edge(phrase.head).properties.has(Properties::DEFINITE);
        if purpose { PURPOSE_OF_PERSON } else { 0 }
    }

    /// What it costs that people or a body consist of an act: «تمكنت الفرق من تفكيك الألغام»; but «فريق من الخبراء».
    pub(super) fn consists_of_act(&self, word: &Edge, phrase: &Edge) -> u32 {
        let act = word.category == Category::NOUN_BAR && phrase.properties.has(Properties::VERBAL);
        let of = || phrase.key == self.chart.lexicon.key("من");
        let people = || word.properties.has(Properties::HUMAN) || self.is_body(word);
        if act && of() && people() { DOUBTFUL } else { 0 }
    }

    /// Whether a verbal noun with its object governs the preposition as its verb does: «إجبارهم على».
    pub(super) fn governs_as_verb(&self, noun: &Edge, key: Key) -> bool {
        if !matches!(noun.lexeme, Lexeme::Vocabulary(_, Part::Noun)) || !self.is_owned(noun) {
            return false;
        }
        let beside = [Governed::Object, Governed::Preposition(key)];
        let verb = self.last_part(noun).and_then(|complement| self.verb_done_to_thing(noun, complement));
        verb.is_some_and(|verb| self.chart.lexicon.government(verb).frames.iter().any(|frame| frame.parts == beside))
    }

    /// Whether the verb may govern an object and the preposition of a phrase: «طلب من الوزير الاستقالة».
    pub(super) fn governs_both(&self, clause: &Edge, phrase: &Edge) -> bool {
        let (Lexeme::Vocabulary(number, _), Some(key)) = (clause.lexeme, phrase.key) else { return false };
        let has = |frame: &[Governed]| frame.contains(&Governed::Object) && frame.contains(&Governed::Preposition(key));
        self.chart.lexicon.government(number).frames.iter().any(|frame| has(&frame.parts))
    }

    /// Whether the verb governs the preposition instead of an object.
    pub(super) fn governs_alone(&self, word: &Edge, phrase: &Edge) -> bool {
        self.government_and_key(word, phrase).is_some_and(|(government, key)| government.alone & (1 << key) != 0)
    }

    /// Whether the verb governs «إلى»: «أشار إلى أن» is what he pointed out, not until when.
    pub(super) fn governs_toward(&self, clause: &Edge) -> bool {
        let line = self.chart.line_of(clause.lexeme);
        line.zip(self.chart.lexicon.key("الي"))
            .is_some_and(|(line, key)| self.chart.lexicon.government(line).prepositions & (1 << key) != 0)
    }

    /// Whether a phrase that the verb governs tells who can or must do something: «يمكن للحكومة».
    pub(super) fn has_named(&self, clause: &Edge) -> bool {
        let Some(line) = self.chart.line_of(clause.lexeme) else { return false };
        let prepositions = self.chart.lexicon.government(line).prepositions;
        self.has_behind(clause, |part| part.key.is_some_and(|key| key < 128 && prepositions & (1 << key) != 0))
    }

    /// What it costs that somebody is made something from another, whom somebody rather makes that: «جعلت من القضية محور حملتها».
    pub(super) fn is_made_of(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let made = clause.is_passive()
            && clause.properties.has(Properties::COPULA)
            && phrase.key == self.chart.lexicon.key("من")
            && self.is_verb_in(clause, &lists().verbs.making);
        if made { DOUBTFUL } else { 0 }
    }

    /// What it costs that somebody is known as who will or will not do something, which he rather knows: «كان يعرف بأنها لن تعود».
    pub(super) fn is_known_to_come(&self, clause: &Edge, that: &Edge) -> u32 {
        let known = clause
            .finite_verb()
            .is_some_and(|number| self.chart.lexicon.vocabulary.word(number).lemma.en.as_str() == "be known");
        let comes = that.properties.meets(Properties::FUTURE | Properties::NEGATED);
        if known && comes { DOUBTFUL } else { 0 }
    }

    pub(super) fn governs_clause(&self, word: &Edge) -> bool {
        let lexicon = self.chart.lexicon;
        // «إقناع الوزير بأن …»: what he is persuaded of stands behind him.
        if matches!(word.lexeme, Lexeme::Vocabulary(_, Part::Noun | Part::Masdar)) && self.is_owned(word) {
            let that = |frame: &Frame| {
                frame.parts.first() == Some(&Governed::Object)
                    && matches!(frame.parts.last(), Some(Governed::Clause(_)))
                    && frame.english.ends_with("that")
            };
            let verb = lexicon.verb_done_to(word.lexeme);
            if verb.is_some_and(|verb| lexicon.government(verb).frames.iter().any(that)) {
                return true;
            }
            // «ثقتها بأن …»: a noun that is no act is of who has it.
            let itself = !word.properties.has(Properties::VERBAL);
            let line = self.chart.line_of(word.lexeme).filter(|_| itself);
            return line.is_some_and(|line| lexicon.government(line).clause);
        }
        // «اتهام الحكومة للمعارضة بأنها»: whom it is said of stands behind ل, and the complement is who says it.
        if self.is_said_of(word) {
            return false;
        }
        // «بضمان أن»: as its verb does.
        let as_verb = || lexicon.verb_done_to(word.lexeme).is_some_and(|verb| lexicon.government(verb).clause);
        self.chart.line_of(word.lexeme).is_some_and(|number| lexicon.government(number).clause) || as_verb()
    }

    /// Whether an act of telling something of somebody has who does it as its complement, and behind ل of whom it is told.
    fn is_said_of(&self, act: &Edge) -> bool {
        let lexicon = self.chart.lexicon;
        let [said, phrase] = self.chart.parts_of(act) else { return false };
        let (said, phrase) = (self.chart.edge(*said), self.chart.edge(*phrase));
        let of = |frame: &Frame| {
            frame.parts.first() == Some(&Governed::Object) && matches!(frame.parts.last(), Some(Governed::Clause(_)))
        };
        let verb = || lexicon.verb_done_to(act.lexeme);
        self.name(phrase) == "PP"
            && phrase.key == lexicon.key("ل")
            && self.is_owned(said)
            && verb().is_some_and(|verb| lexicon.government(verb).frames.iter().any(of))
    }

    /// Whether a clause ends in the preposition and noun of whom its verb asks to do what another tells: «طلب من اللجنة أن تدرس».
    pub(super) fn asks_to_do(&self, clause: &Edge, that: &Edge) -> bool {
        self.asked(clause).is_some_and(|noun| subject_verb(noun, that).is_some())
    }

    /// What it costs that somebody else is to do it: «طلب من اللجنة أن تغادر البلاد».
    pub(super) fn asks_another(&self, clause: &Edge, that: &Edge) -> u32 {
        let another = that.properties.has(Properties::SUBJECT) && self.asked(clause).is_some();
        if another { ASKS_ANOTHER } else { 0 }
    }

    /// Of whom the verb of a clause asks something, behind its preposition at the end of the clause.
    fn asked(&self, clause: &Edge) -> Option<&Edge> {
        let phrase = self.last_part(clause).filter(|last| self.name(last) == "PP")?;
        let (noun, key) = (self.last_part(phrase)?, phrase.key?);
        let line = self.chart.line_of(clause.lexeme)?;
        let asks = |frame: &Frame| matches!(frame.parts[..], [Governed::Preposition(of), Governed::Object, Governed::Clause(_)] if of == key);
        let may_do =
            noun.properties.meets(Properties::HUMAN | Properties::NAME | Properties::PLACE | Properties::PRONOUN)
                || self.is_body_of_people(noun);
        (may_do && self.chart.lexicon.government(line).frames.iter().any(asks)).then_some(noun)
    }

    /// Whether a clause has a noun phrase whose noun is this folded word, in any form: «أصدر أمرا».
    pub(super) fn has_noun(&self, clause: &Edge, noun: &str) -> bool {
        self.has_behind(clause, |part| {
            let Lexeme::Vocabulary(number, Part::Noun | Part::Masdar) = part.lexeme else { return false };
            let lemma = || normalize(&self.chart.lexicon.vocabulary.word(number).lemma.ar);
            part.category == Category::NOUN_PHRASE
                && noun.strip_prefix("ال").unwrap_or(noun).starts_with(lemma().trim_end_matches('ه'))
        })
    }

    /// Whether a noun has what it governs already: «تحقيق في الحادث في بغداد». What is for a purpose may stand behind it.
    pub(in crate::english) fn governs_another(&self, noun: &Edge, phrase: &Edge) -> bool {
        // «تحقيق حول استخدام الأسلحة في سوريا»: where it is stands behind what it is about.
        let place =
            phrase.properties.has(Properties::PLACE | Properties::NAME) && phrase.key == self.chart.lexicon.key("في");
        // «تحويل المياه إلى السد إلى التأثير»: what stands behind a second «إلى» is no purpose.
        let again = || phrase.key == self.chart.lexicon.key("الي") && self.has_phrase(noun, phrase);
        (!phrase.properties.has(Properties::VERBAL) || again())
            && (self.has_phrase(noun, phrase)
                || self.has_same(noun, phrase)
                || place && self.has_behind(noun, |part| self.name(part) == "PP"))
    }

    /// Whether a noun has a phrase that English says with the same preposition: «عضو في المجلس» is a member of one body alone.
    fn has_same(&self, noun: &Edge, phrase: &Edge) -> bool {
        let (Lexeme::Vocabulary(number, Part::Noun), Some(key)) = (noun.lexeme, phrase.key) else { return false };
        let frames = &self.chart.lexicon.government(number).frames;
        let of = |key: Key| frames.iter().find(|frame| frame.parts == [Governed::Preposition(key)]);
        let Some(own) = of(key) else { return false };
        // «نقص الأدوية في المستشفيات»: a shortage of medicine has what it is of.
        let of_thing = || {
            let whose = Properties::HUMAN | Properties::NAME | Properties::PRONOUN;
            let complement = self.last_part(noun).filter(|last| last.category == Category::NOUN_PHRASE);
            self.is_owned(noun) && complement.is_some_and(|complement| !complement.properties.meets(whose))
        };
        // «أعضاء الحزب في تظاهرة»: members of one body are none of another.
        let members = || noun.properties.has(Properties::HUMAN) && self.is_owned(noun);
        if &*own.english == "of" && Some(key) == self.chart.lexicon.key("في") && (of_thing() || members()) {
            return true;
        }
        // «العشرات من عناصرها من جبهات القتال»: the members are whose their pronoun says.
        let whose = || {
            let pronoun = self.last_part(noun).is_some_and(|last| last.category == Category::PRONOUN);
            pronoun
                && noun.properties.has(Properties::PLURAL)
                && !noun.properties.meets(Properties::VERBAL | Properties::PLACE)
        };
        if &*own.english == "of" && Some(key) == self.chart.lexicon.key("من") && whose() {
            return true;
        }
        let same = |other: Key| other != key && of(other).is_some_and(|other| other.english == own.english);
        self.has_behind(noun, |part| self.name(part) == "PP" && part.key.is_some_and(same))
    }

    /// Whether a clause has a phrase with the same preposition.
    pub(super) fn has_phrase(&self, clause: &Edge, phrase: &Edge) -> bool {
        self.has_phrase_with(clause, phrase.key)
    }

    /// Whether a clause has a phrase with this preposition.
    fn has_phrase_with(&self, clause: &Edge, key: Option<Key>) -> bool {
        self.has_behind(clause, |part| part.key == key && self.name(part) == "PP")
    }

    /// What it costs that a verb governs two phrases with the same preposition: «يقدمون على الاعتداء بوحشية على الناس» tells once what they do. With
    /// ب, في, ل and مع much else stands behind a verb besides what it governs, and places stand there anyhow.
    pub(super) fn governed_again(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let lexicon = self.chart.lexicon;
        let else_too = ["ب", "في", "ل", "مع"].iter().any(|word| phrase.key == lexicon.key(word));
        let before = |part: &Edge| {
            part.key == phrase.key
                && self.name(part) == "PP"
                && !part.properties.meets(Properties::PRONOUN | Properties::TIME | Properties::PLACE)
        };
        let where_or_when = phrase.properties.meets(Properties::TIME | Properties::PLACE);
        let twice = !else_too && !where_or_when && self.has_behind(clause, before);
        if twice { TWICE } else { NOT_GOVERNED }
    }

    /// What it costs that a phrase of the vocabulary is read word by word to be governed: «قرارا برعاية أميركية».
    pub(super) fn phrase_apart(&self, phrase: &Edge) -> u32 {
        let whole = |id: &EdgeId| {
            let edge = self.chart.edge(*id);
            edge.end == phrase.end && edge.is_word() && matches!(edge.lexeme, Lexeme::Unit(_))
        };
        // «اتهامات بحق الوزير»
        let first = self.chart.parts_of(phrase).first().map_or(phrase.end, |first| self.chart.edge(*first).end);
        let begins = |id: &EdgeId| {
            let edge = self.chart.edge(*id);
            edge.end > first && edge.end < phrase.end && edge.is_word() && matches!(edge.lexeme, Lexeme::Unit(_))
        };
        let starting = |category| self.chart.starting(usize::from(phrase.start), category).iter();
        // «قرارا باستخدام القوة»: an act is what it is about.
        let act = phrase.properties.has(Properties::VERBAL) && !phrase.properties.has(Properties::DESCRIBED);
        let apart = starting(Category::ADVERB).any(whole) || !act && starting(Category::PREPOSITION).any(begins);
        if apart { NOT_GOVERNED } else { 0 }
    }

    /// Whether a clause has with another preposition what its verb may govern with this one too: «دعا أنصاره للنزول إلى الشوارع».
    pub(super) fn has_other_way(&self, clause: &Edge, phrase: &Edge) -> bool {
        let (Lexeme::Vocabulary(number, _), Some(key)) = (clause.lexeme, phrase.key) else { return false };
        let frames = &self.chart.lexicon.government(number).frames;
        let has = |frame: &Frame, key: Key| frame.parts.last() == Some(&Governed::Preposition(key));
        let same = |one: &Frame, other: &Frame| {
            !one.english.is_empty() && one.english == other.english && one.parts.len() == other.parts.len()
        };
        let both = |other: Key| {
            let has = |frame: &Frame, key: Key| frame.parts.contains(&Governed::Preposition(key));
            frames.iter().any(|frame| has(frame, key) && has(frame, other))
        };
        self.has_behind(clause, |part| {
            let other = part.key.filter(|other| self.name(part) == "PP" && *other != key);
            other.is_some_and(|other| {
                let way = |frame: &Frame| frames.iter().any(|with| has(with, other) && same(frame, with));
                !both(other) && frames.iter().any(|frame| has(frame, key) && way(frame))
            })
        })
    }

    /// What it costs that a verb of saying governs a place or a body with ب: «أفادت المصادر بمحافظة حلب بمقتل ثلاثة» tells where, «أفاد القائد
    /// بالجيش أن …» of whom.
    pub(super) fn said_of_place(&self, clause: &Edge, phrase: &Edge) -> u32 {
        if phrase.key != self.chart.lexicon.key("ب") {
            return 0;
        }
        let speech = clause.properties.has(Properties::SPEECH);
        let named = speech && phrase.properties.has(Properties::PLACE | Properties::NAME);
        let body = speech && self.is_body_of_people(phrase);
        let where_said = || (named || body) && self.lacks_governed(clause) == 0;
        let means = || phrase.properties.has(Properties::PLACE) && self.takes_means(clause, phrase);
        if where_said() || means() { SAID_OF_PLACE } else { 0 }
    }

    /// What it costs that a clause lacks what its verb governs, without which it has no English: "cause", «تسبب في».
    pub(super) fn lacks_governed(&self, clause: &Edge) -> u32 {
        let Some(number) = clause.finite_verb() else { return 0 };
        let lemma = &self.chart.lexicon.vocabulary.word(number).lemma;
        let frames = &self.chart.lexicon.government(number).frames;
        if lemma.object != Some(false) || clause.is_passive() || !has(&lists().verbs.needing, &lemma.en) {
            return 0;
        }
        let governed = |part: &Edge| {
            let of =
                |frame: &Frame| frame.parts.iter().any(|of| part.key.map(Governed::Preposition).as_ref() == Some(of));
            match self.name(part) {
                "PTHAT" | "THAT" => true,
                "NP" | "RC" => false,
                _ => frames.iter().any(of),
            }
        };
        if self.has_behind(clause, governed) { 0 } else { LACKS_GOVERNED }
    }

    /// What it costs that somebody calls or considers something, and nothing tells what: «ما سماه تدخل الدول» is what he called interference, and
    /// interference calls nothing.
    pub(super) fn calls_it_nothing(&self, clause: &Edge) -> u32 {
        let Some(number) = clause.finite_verb() else { return 0 };
        // «لم تسمه الصحيفة»: who is not named.
        let other = clause.is_passive() || clause.properties.has(Properties::NEGATED);
        let told = clause.properties.meets(Properties::PREDICATE | Properties::COMPLETED);
        if other || told || !self.is_verb_in(clause, &lists().verbs.naming) {
            return 0;
        }
        let frames = &self.chart.lexicon.government(number).frames;
        let governed = |part: &Edge| match self.name(part) {
            "PP" => part
                .key
                .map(Governed::Preposition)
                .is_some_and(|key| frames.iter().any(|frame| frame.parts.contains(&key))),
            "ADV" => !part.properties.has(Properties::TIME),
            "NP" | "NB" | "PRON" | "COMMA" | "DATE" => false,
            _ => true,
        };
        if self.has_behind(clause, governed) { 0 } else { CALLS_NOTHING }
    }

    /// What it costs that a passive with a subject has what its verb governs instead of an object: «كشفت النتائج عن الفوز» is active.
    pub(super) fn passive_of_governed(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let passive = clause.is_passive() && clause.properties.has(Properties::SUBJECT);
        // «الاتفاق الذي تم التوصل إليه»
        let resumed = phrase.properties.has(Properties::PRONOUN);
        // «ينظر إلى … على أن» has no object besides.
        let both = |frame: &Frame| {
            frame.parts.len() == 2
                && frame.parts.first() == Some(&Governed::Object)
                && phrase.key.is_some_and(|key| frame.parts.contains(&Governed::Preposition(key)))
        };
        let with_object = || {
            let Lexeme::Vocabulary(number, _) = clause.lexeme else { return false };
            self.chart.lexicon.government(number).frames.iter().any(both)
        };
        if passive && !resumed && self.governs_alone(clause, phrase) && !with_object() {
            PASSIVE_OF_GOVERNED
        } else {
            0
        }
    }

    /// Whether the preposition says with what the verb does it to its object, which no place is: «ضرب منزلا بغزة»; but «ربط لبنان بسوريا».
    pub(super) fn takes_means(&self, clause: &Edge, phrase: &Edge) -> bool {
        let Lexeme::Vocabulary(number, _) = clause.lexeme else { return false };
        let Some(key) = phrase.key.map(Governed::Preposition) else { return false };
        let frames = &self.chart.lexicon.government(number).frames;
        let means = |frame: &Frame| {
            frame.parts.len() == 2
                && frame.parts[0] == Governed::Object
                && frame.parts[1] == key
                && frame.english.ends_with("with")
        };
        clause.properties.has(Properties::OBJECT)
            && frames.iter().any(means)
            && !frames.iter().any(|frame| frame.parts.first() == Some(&key))
            // «ربط طرابلس بتونس»; but nothing is bombarded with Idlib.
            && (!self.ends_in_place(clause) || self.is_verb_in(clause, &lists().verbs.of_attackers))
    }

    /// What it costs that a phrase with «ب» is not what the verb governs with it: «قضت بسجن الرجل», «اتهمه باستخدام العنف».
    pub(super) fn governed_otherwise(&self, clause: &Edge, phrase: &Edge) -> u32 {
        let Some(first) = self.chart.parts_of(phrase).first().map(|first| self.chart.edge(*first)) else { return 0 };
        let Some((line, with)) = self.chart.line_of(clause.lexeme).zip(self.chart.lexicon.key("ب")) else { return 0 };
        let government = self.chart.lexicon.government(line);
        if phrase.properties.has(Properties::PLACE) && self.begins_governed(clause, government, first) {
            return SAID_OF_PLACE;
        }
        if government.prepositions & (1 << with) == 0 {
            return 0;
        }
        // «اعترفت الدولة بالقدس»
        let needed = self.lacks_governed(clause) > 0;
        let place = phrase.properties.has(Properties::PLACE) && (needed || !phrase.properties.has(Properties::NAME));
        let beside_object = [Governed::Object, Governed::Preposition(with)];
        let governs = |parts: &[Governed]| government.frames.iter().any(|frame| *frame.parts == *parts);
        let act = || {
            let line = self.chart.line_of(first.lexeme).map(|line| &self.chart.lexicon.vocabulary.word(line).lemma);
            line.is_some_and(|lemma| lemma.ar.starts_with('ب') && lemma.en.ends_with("ing"))
        };
        // An act behind ب, in one word: «بمشاركة»; not «بنتيجة».
        let by_itself = || {
            let verbal = |id: &EdgeId| {
                let noun = self.chart.edge(*id);
                noun.end == first.end && noun.properties.has(Properties::VERBAL)
            };
            let mut places = usize::from(first.start) + 1..usize::from(first.end);
            places.any(|at| self.chart.starting(at, Category::NOUN).iter().any(verbal))
        };
        let governs_object = || {
            let mut frames = government.frames.iter();
            frames.any(|frame| frame.parts == [Governed::Preposition(with)] && !frame.english.contains(' '))
        };
        match first.properties.has(Properties::WITH) {
            true if place => SAID_OF_PLACE,
            // «رحب بمشاركة روسيا»: behind ب stands what English has as the object.
            false if by_itself() && governs_object() && !self.has_phrase_with(clause, Some(with)) => ACT_GOVERNED,
            // «ندد باستخدام القوة»: what is condemned.
            false if act() && government.alone & (1 << with) != 0 && !self.has_phrase_with(clause, Some(with)) => {
                ACT_GOVERNED
            }
            false if act() && governs(&beside_object) => NOT_GOVERNED,
            _ => 0,
        }
    }

    /// Whether a preposition of several words begins with one that is governed: «سيطر على ساحل».
    fn begins_governed(&self, clause: &Edge, government: &Government, preposition: &Edge) -> bool {
        let Some(line) = self.chart.line_of(preposition.lexeme) else { return false };
        let lemma = &self.chart.lexicon.vocabulary.word(line).lemma.ar;
        let key = lemma.split_once(' ').and_then(|(first, _)| self.chart.lexicon.key(&normalize(first)));
        key.is_some_and(|key| {
            let free = || !self.has_behind(clause, |part| part.key == Some(key));
            key < 128 && government.alone & (1 << key) != 0 && free()
        })
    }

    /// Whether a place is the last that a clause names, by its name or its noun.
    pub(super) fn ends_in_place(&self, clause: &Edge) -> bool {
        let mut edge = *clause;
        loop {
            if edge.category == Category::NOUN_PHRASE && edge.properties.has(Properties::PLACE) {
                return true;
            }
            let Some(last) = self.last_part(&edge) else { return false };
            edge = *last;
        }
    }

    /// What it costs that somebody is called on that something be done: he is to do it, «طالبه النواب بأن يعلن موقفه».
    pub(super) fn calls_for_passive(&self, clause: &Edge, that: &Edge) -> u32 {
        let called = clause.properties.has(Properties::OBJECT) && self.is_verb_in(clause, &lists().verbs.of_callers);
        if called && that.is_passive() && that.properties.has(Properties::SUBJECT) { DOUBTFUL } else { 0 }
    }

    /// What it costs that «فيما» is "while" before a verb that names something: «فيما وصفه بالخطأ» is in what he called so.
    pub(super) fn names_in(&self, conjunction: &Edge, clause: &Edge) -> u32 {
        let in_what = conjunction.properties.has(Properties::RESUMED);
        let pronoun = |part: &Edge| part.category == Category::PRONOUN;
        let mut verb = *clause;
        while verb.rule.is_some() && verb.category != Category::CLAUSE {
            verb = *self.chart.edge(verb.parts[0]);
        }
        let names = in_what && self.is_verb_in(&verb, &lists().verbs.naming) && self.has_behind(&verb, pronoun);
        if names { DOUBTFUL } else { 0 }
    }

    /// What it costs that at the start of what somebody says several others did something, where the form may be an imperative, «أوقفوا القتل»;
    /// and that a verb of the first or second person has a subject of the third: «رأيت».
    pub(super) fn rather_orders(&self, clause: &Edge) -> u32 {
        let past = clause.properties.has(Properties::PAST);
        let Some(number) = clause.finite_verb().filter(|_| past) else { return 0 };
        if clause.properties.has(Properties::SINGULAR) && !clause.properties.has(Properties::THIRD) {
            return DOUBTFUL * 2;
        }
        let several = clause.properties.has(Properties::PLURAL | Properties::MASCULINE | Properties::THIRD);
        let verb = normalize(&self.chart.lexicon.vocabulary.word(number).lemma.ar);
        let form = verb.starts_with('ا') && verb.chars().count() > 3;
        let orders = several && form && self.chart.is_first_quoted(clause.start) || self.commands(clause);
        if orders { DOUBTFUL * 2 } else { 0 }
    }

    /// Whether a verb at the head of a sentence, without a subject, is what readers are called on to do: «شاهدوا الفيديو».
    pub(super) fn commands(&self, clause: &Edge) -> bool {
        let several = Properties::PLURAL | Properties::MASCULINE | Properties::THIRD | Properties::PAST;
        clause.start == 0
            && self.chart.edge(clause.head).start == 0
            && clause.properties.has(several)
            && !clause.properties.meets(Properties::SUBJECT | Properties::NEGATED | Properties::PERFECT)
            && self.is_verb_in(clause, &lists().verbs.commanded)
    }

    /// Whether a subordinate clause begins with what stands behind what it explains: «إذ».
    pub(super) fn stands_behind(&self, clause: &Edge) -> bool {
        let Lexeme::Function(number) = self.first_word(clause).lexeme else { return false };
        let folded = self.chart.lexicon.functions[number as usize].folded.join(" ");
        has(&lists().fragments.behind, &folded)
    }

    /// What it costs that others by themselves are of things, where they may be more of those before: «رؤساء أحزاب آخرين».
    pub(super) fn others_before(&self, noun: &Edge, others: &Edge) -> u32 {
        let by_themselves = |edge: &Edge| {
            self.chart.parts_of(edge).first().is_some_and(|first| self.name(self.chart.edge(*first)) == "OTHERS")
        };
        if by_themselves(others) && self.chart.is_behind_noun(noun.start) { DOUBTFUL } else { 0 }
    }

    /// What it costs that a verb has an object beside its clause, which its line does not give, since nobody says a thing that…; or that it
    /// lacks the one that its line gives.
    pub(super) fn with_object(&self, clause: &Edge) -> u32 {
        let Lexeme::Vocabulary(number, _) = clause.lexeme else { return 0 };
        let frames = &self.chart.lexicon.government(number).frames;
        if !clause.properties.has(Properties::OBJECT) {
            // «اتهمت إيران بأنها تدعم الإرهاب»: who accuses accuses somebody.
            let that = |frame: &&Frame| frame.parts.iter().any(|part| matches!(part, Governed::Clause(_)));
            let of_object = |frame: &Frame| frame.parts.first() == Some(&Governed::Object);
            let mut clauses = frames.iter().filter(that).peekable();
            let lacks = clauses.peek().is_some() && clauses.all(of_object);
            return if lacks && clause.properties.has(Properties::ACTIVE) { SAID_BESIDES_OBJECT } else { 0 };
        }
        let both = frames.iter().any(|frame| {
            frame.parts.first() == Some(&Governed::Object)
                && frame.parts.iter().any(|part| matches!(part, Governed::Clause(_)))
        });
        if both { 0 } else { SAID_BESIDES_OBJECT }
    }

    /// What it costs that somebody or something in the nominative is what a passive says by a clause: «أعلن القضاء أن» is no judiciary that was
    /// announced. Who is told something may be: «أبلغ الوزير أن».
    pub(super) fn is_said_itself(&self, clause: &Edge) -> u32 {
        let Some(number) = clause.finite_verb().filter(|_| clause.is_passive()) else { return 0 };
        let told = |frame: &Frame| {
            frame.parts.first() == Some(&Governed::Object)
                && frame.parts.iter().any(|part| matches!(part, Governed::Clause(_)))
        };
        let itself = clause.properties.has(Properties::SUBJECT)
            && !self.chart.lexicon.government(number).frames.iter().any(told);
        if itself { SAID_BESIDES_OBJECT } else { 0 }
    }
}
