//! The frames of a verb's line: which of them fits what stands with it, and what of the clause fills it.

use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::government::{Frame, Governed, Literal};
use super::super::grammar::{Properties, Slot};
use super::super::lexicon::Key;
use super::super::lists::{has, lists};
use super::Generator;
use super::clauses::{Parts, Verb};

impl Generator<'_, '_> {
    /// Whether the item is what the verb of the clause governs.
    pub(super) fn governs(&self, clause: EdgeId, parts: &Parts<'_>, at: usize) -> bool {
        self.frame_of(clause, parts).is_some_and(|frame| frame.governed == Some(at))
    }

    /// Whether the item is the one whom the clause says to be asked, told or sentenced.
    pub(super) fn asks(&self, clause: EdgeId, parts: &Parts<'_>, at: usize) -> bool {
        self.frame_of(clause, parts).is_some_and(|frame| frame.person == Some(at))
    }

    pub(super) fn frame_of(&self, clause: EdgeId, parts: &Parts<'_>) -> Option<Chosen<'_>> {
        let Verb::Edge(edge) = parts.verb else { return None };
        let Lexeme::Vocabulary(number, _) = self.edge(edge).lexeme else { return None };
        let passive = self.edge(clause).properties.has(Properties::PASSIVE);
        let of = |slot: Slot| parts.items.iter().position(|item| item.slot == slot);
        self.frame(number, parts, passive, of(Slot::Subject), of(Slot::Object))
    }

    /// The frame of a verb that fits what stands with it, the fullest.
    pub(super) fn frame<'s>(
        &'s self,
        verb: u32,
        parts: &Parts<'_>,
        passive: bool,
        subject: Option<usize>,
        object: Option<usize>,
    ) -> Option<Chosen<'s>> {
        let mut best: Option<Chosen<'s>> = None;
        for frame in &self.lexicon.government(verb).frames {
            let english = self.lexicon.vocabulary.word(verb).lemma.en.as_str();
            let Some(chosen) = self.fits(frame, english, parts, passive, subject, object) else { continue };
            // What is said of two objects has both.
            let second = |frame: &Frame| usize::from(frame.parts == [Governed::Object, Governed::Object]);
            let weight = |chosen: &Chosen<'_>| chosen.frame.parts.len() * 2 + chosen.words.len() + second(chosen.frame);
            // «ساهم في حل الأزمة بوقف القتال»: of two phrases it rather governs the first, where that is an act.
            let act = |chosen: &Chosen<'_>| {
                let part = chosen.governed.and_then(|at| parts.items[at].part).map(|(part, _)| self.edge(part));
                let only = matches!(chosen.frame.parts.as_slice(), [Governed::Preposition(_)]);
                part.filter(|part| only && part.properties.has(Properties::VERBAL)).map(|part| part.start)
            };
            let sooner = |best: &Chosen<'_>| {
                let [first, other] = [act(&chosen), act(best)];
                first.is_some_and(|first| other.is_some_and(|other| first < other))
            };
            // «اجتمع مع نظيره لبحث الأزمة»: with whom he met rather than what for.
            let aims = |chosen: &Chosen<'_>| {
                let part = chosen.governed.and_then(|at| parts.items[at].part).map(|(part, _)| self.edge(part));
                let only = matches!(chosen.frame.parts.as_slice(), [Governed::Preposition(_)]);
                part.is_some_and(|part| {
                    let purpose = part.key.is_some() && part.key == self.lexicon.key("ل");
                    only && purpose && part.properties.has(Properties::VERBAL)
                })
            };
            let rather = |best: &Chosen<'_>| match (aims(best), aims(&chosen)) {
                (true, false) => true,
                (false, true) => false,
                _ => sooner(best),
            };
            if best
                .as_ref()
                .is_none_or(|best| weight(best) < weight(&chosen) || weight(best) == weight(&chosen) && rather(best))
            {
                best = Some(chosen);
            }
        }
        best
    }

    /// The frame with what fills it, if all of its parts are there.
    pub(super) fn fits<'s>(
        &'s self,
        frame: &'s Frame,
        english_of: &str,
        parts: &Parts<'_>,
        passive: bool,
        subject: Option<usize>,
        object: Option<usize>,
    ) -> Option<Chosen<'s>> {
        let rest = (0..parts.items.len()).filter(|at| parts.items[*at].slot == Slot::Rest).collect();
        let chosen = Chosen {
            frame,
            governed: None,
            words: Vec::new(),
            person: None,
            complement: None,
            infinitive: None,
            verb: String::new(),
            tail: String::new(),
            verbal: false,
        };
        let mut filling = Filling { parts, passive, subject, object, rest, has_object: false, chosen };
        let mut at = 0;
        while let Some(part) = frame.parts.get(at) {
            at += match part {
                Governed::Object => self.fill_object(&mut filling)?,
                Governed::Preposition(key) => self.fill_phrase(&mut filling, *key, at, english_of)?,
                Governed::Clause(_) => self.fill_clause(&mut filling)?,
                Governed::Words(literal) => self.fill_words(&mut filling, literal, at)?,
                Governed::Predicate => return None,
            };
        }
        filling.has_its_object().then(|| self.worded(filling))
    }

    /// Fills the place of an object; how many parts of the frame are filled.
    fn fill_object(&self, filling: &mut Filling<'_, '_>) -> Option<usize> {
        // «منح الوزير وساما»: a second object is added behind the first.
        if filling.has_object {
            let second = |item: &usize| self.is_second_object(&filling.parts.items[*item]);
            filling.chosen.governed = Some(filling.rest.iter().copied().find(second)?);
        }
        // The subject of a passive may be in the verb: «منعوا من الدخول».
        filling.has_object = true;
        (filling.object.is_some() || filling.passive).then_some(1)
    }

    /// Fills the place of a preposition and what stands behind it; how many parts of the frame are filled.
    fn fill_phrase(&self, filling: &mut Filling<'_, '_>, key: Key, at: usize, english_of: &str) -> Option<usize> {
        let frame = filling.chosen.frame;
        let clause = matches!(frame.parts.get(at + 1), Some(Governed::Clause(_)));
        let person = matches!(frame.parts.get(at + 1), Some(Governed::Object));
        let wanted = if clause { "PTHAT" } else { "PP" };
        let is = |item: usize, wanted: &str| self.part_named(filling.parts, item, wanted);
        // «تسبب في أزمة بمحافظة البصرة»: a place is where, and not what is caused.
        let causes = [&lists().verbs.causing, &lists().verbs.of_amounts].iter().any(|list| has(list, &frame.english));
        // «تسبب الحصار في عدم دخول المركبات لإيصال الغذاء»: what something is done for is nobody to whom it is done.
        let to = self.lexicon.key("ل");
        let aim = |part: EdgeId| person && to == Some(key) && self.edge(part).properties.has(Properties::VERBAL);
        let fills = |part: EdgeId| {
            let edge = self.edge(part);
            edge.key == Some(key) && !(causes && edge.properties.has(Properties::PLACE)) && !aim(part)
        };
        // «يرغب في الاستثمار»: what is the words of the idiom is no phrase behind them.
        let mut phrases = filling.rest.iter().copied().filter(|item| !filling.chosen.words.contains(item));
        let found = phrases.find(|item| is(*item, wanted).is_some_and(fills))?;
        // «ساهمت الشركات في البلاد في خفض البطالة»: behind a place, the act is what the verb governs.
        let of = |item: usize, property| is(item, wanted).is_some_and(|part| self.edge(part).properties.has(property));
        let place = !clause && !person && of(found, Properties::PLACE) && !of(found, Properties::VERBAL);
        let mut acts = filling.rest.iter().copied().filter(|item| is(*item, wanted).is_some_and(fills));
        let found = acts.find(|item| place && of(*item, Properties::VERBAL)).unwrap_or(found);
        // «جاء … ب», "bring": far from its verb the phrase is none of the verb's. «دعا خلال كلمته في المؤتمر إلى …» goes on toward what it is.
        let before = |item: &&usize| {
            is(**item, "PP").is_some() && self.place_of(filling.parts, **item) < self.place_of(filling.parts, found)
        };
        let toward = ["الي", "علي", "عن"].iter().any(|word| self.lexicon.key(word) == Some(key));
        if filling.rest.iter().filter(before).count() > 1
            && !toward
            && frame.parts.len() == 1
            && !frame.english.starts_with(english_of)
        {
            return None;
        }
        // «اعتبر خسارة للحزب من الناخبين»: who is considered something is no more "one of".
        let says = |item: &usize| ["NP", "ADJ", "AP"].iter().any(|name| is(*item, name).is_some());
        if frame.english.ends_with(" one of") && filling.rest.iter().any(says) {
            return None;
        }
        // «وصل الخبراء لتدريب الجنود في …»: what stands behind a purpose is of that.
        let purpose = |item: &usize| {
            let aims = |part| self.edge(part).key == to && self.edge(part).properties.has(Properties::VERBAL);
            to != Some(key) && is(*item, "PP").is_some_and(aims)
        };
        let behind = |item: &usize| self.place_of(filling.parts, *item) < self.place_of(filling.parts, found);
        if filling.rest.iter().any(|item| purpose(item) && behind(item)) {
            return None;
        }
        if person {
            filling.chosen.person = Some(found);
        } else {
            filling.chosen.governed = Some(found);
        }
        Some(1 + usize::from(clause || person))
    }

    /// Fills the place of a clause, by a clause or a verbal noun; how many parts of the frame are filled.
    fn fill_clause(&self, filling: &mut Filling<'_, '_>) -> Option<usize> {
        let parts = filling.parts;
        let found = filling.rest.iter().copied().find(|item| self.part_named(parts, *item, "THAT").is_some());
        // «طلب من الحكومة تقديم الوثائق»: "asked the government to present the documents".
        if found.is_none() {
            let asks = filling.chosen.frame.english.ends_with(" to");
            let asked = filling.chosen.person.filter(|_| asks).and_then(|person| self.place_of(parts, person));
            let noun = filling.object.or(filling.subject.filter(|_| filling.passive)).filter(|item| {
                asked.is_some()
                    && asked < self.place_of(parts, *item)
                    && parts.items[*item].part.is_some_and(|(part, _)| self.as_asked(part).is_some())
            })?;
            filling.chosen.words.push(noun);
            filling.chosen.infinitive = parts.items[noun].part.map(|(part, _)| part);
        }
        filling.chosen.governed = found;
        Some(1)
    }

    /// Fills the place of the words of an idiom; how many parts of the frame are filled.
    fn fill_words(&self, filling: &mut Filling<'_, '_>, literal: &Literal, at: usize) -> Option<usize> {
        let (frame, parts, passive) = (filling.chosen.frame, filling.parts, filling.passive);
        // «ألقي القبض على المهاجم»: the subject of a passive is the object of the idiom, which is one verb in English.
        let one_verb = !frame.english.contains([' ', '|']);
        let patient = filling.object.or(filling.subject.filter(|_| passive && one_verb));
        let candidates = patient.into_iter().chain(filling.rest.iter().copied());
        let with_phrase = || {
            let Some(Governed::Preposition(key)) = frame.parts.get(at + 1) else { return None };
            filling.rest.iter().copied().find_map(|item| {
                let (part, _) = parts.items[item].part?;
                self.object_behind(part, literal, *key).map(|object| (item, object))
            })
        };
        if let Some(items) = self.items_of(parts, candidates.clone(), literal) {
            filling.chosen.words.extend(items);
            return Some(1);
        }
        // «المسؤولية عن الهجوم»: the phrase is in the noun phrase.
        if let Some((item, object)) = with_phrase() {
            filling.chosen.words.push(item);
            filling.chosen.complement = Some(object);
            return Some(2);
        }
        // «أودى بحياة 5 أشخاص»: the last word of the idiom has a complement.
        let last = frame.open && at + 1 == frame.parts.len();
        let (item, complement) = candidates.filter(|_| last).find_map(|item| {
            let (part, _) = parts.items[item].part?;
            self.complement_behind(part, literal, passive).map(|complement| (item, complement))
        })?;
        filling.chosen.words.push(item);
        filling.chosen.complement = Some(complement);
        Some(1)
    }

    /// The English of a frame that is filled: the verb, and what stands before what it governs.
    fn worded<'s>(&'s self, filling: Filling<'_, 's>) -> Chosen<'s> {
        let (parts, passive) = (filling.parts, filling.passive);
        let object = filling.object.filter(|object| !filling.chosen.words.contains(object));
        let mut chosen = filling.chosen;
        let frame = chosen.frame;
        chosen.verbal = chosen.governed.and_then(|item| parts.items[item].part).is_some_and(|(part, _)| {
            let noun = match self.category_name(part) {
                "PP" => self.object_of_preposition(part),
                "NP" => Some(part),
                _ => None,
            };
            noun.is_some_and(|noun| self.as_verb(noun).is_some())
        });
        // «قرر نقل السفارة»: "decided to move the embassy"; "decided on" what is no doing.
        if let (Some(decide), Some(at), false) = (frame.infinitive(), object, passive)
            && let Some((part, _)) = parts.items[at].part.filter(|(part, _)| self.as_verb(*part).is_some())
        {
            chosen.words.push(at);
            chosen.infinitive = Some(part);
            decide.clone_into(&mut chosen.verb);
            "to".clone_into(&mut chosen.tail);
            return chosen;
        }
        (chosen.verb, chosen.tail) = alternative(&frame.english, chosen.verbal);
        // "say that" with a clause: what stands between comes before "that".
        let clause = chosen
            .governed
            .is_some_and(|item| parts.items[item].part.is_some_and(|(part, _)| self.category_name(part) != "PP"));
        if clause && chosen.tail.is_empty() {
            for word in [" that", " to", " whether", " from"] {
                if let Some(rest) = chosen.verb.strip_suffix(word).map(str::len) {
                    word.trim().clone_into(&mut chosen.tail);
                    chosen.verb.truncate(rest);
                    break;
                }
            }
        }
        // «تعهدت بعدم رفع الأسعار»: "pledged not to raise".
        let governed = chosen.governed.and_then(|item| parts.items[item].part).filter(|_| chosen.verbal);
        let object = governed.and_then(|(part, _)| self.object_of_preposition(part));
        if object.is_some_and(|object| self.lacking(object).is_some()) && frame.english.contains('|') {
            if chosen.tail.is_empty()
                && let Some(rest) = chosen.verb.strip_suffix(" to").map(str::len)
            {
                chosen.verb.truncate(rest);
                "not to".clone_into(&mut chosen.tail);
            } else if chosen.tail == "to" {
                "not to".clone_into(&mut chosen.tail);
            }
        }
        chosen
    }

    /// The part that an item is, if it is of a category.
    fn part_named(&self, parts: &Parts<'_>, item: usize, category: &str) -> Option<EdgeId> {
        let (part, _) = parts.items[item].part?;
        (self.category_name(part) == category).then_some(part)
    }

    /// Where the part that an item is starts.
    fn place_of(&self, parts: &Parts<'_>, item: usize) -> Option<u16> {
        parts.items[item].part.map(|(part, _)| self.edge(part).start)
    }
}

/// A frame that is being filled from the parts of a clause.
struct Filling<'p, 's> {
    parts: &'p Parts<'p>,
    passive: bool,
    subject: Option<usize>,
    object: Option<usize>,
    /// The items that are neither.
    rest: Vec<usize>,
    /// Whether the frame has a place for an object.
    has_object: bool,
    chosen: Chosen<'s>,
}

impl Filling<'_, '_> {
    /// Whether the frame says what is done to an object where there is one, and has one where it asks for it.
    fn has_its_object(&self) -> bool {
        let Self { chosen, passive, .. } = self;
        // «تحمل القاهرة مسؤولية»: an idiom with an object is not made of that object.
        if self.has_object && !passive && self.object.is_some_and(|object| chosen.words.contains(&object)) {
            return false;
        }
        // A frame without object does not tell where an object would stand, but the English of an idiom does: "convict … of".
        let object = self.object.is_some_and(|object| !chosen.words.contains(&object));
        let of_idiom = !chosen.words.is_empty() && chosen.person.is_none() && chosen.frame.english.contains('…');
        let done = *passive && self.subject.is_some();
        let missing = of_idiom && !self.has_object && !object && !done;
        let untold = object && !self.has_object && !of_idiom;
        !untold && !missing
    }
}

/// Of the English of a frame, "want to|want", the alternative before a verbal noun or any other, as the verb and what stands before what it
/// governs.
pub(super) fn alternative(english: &str, verbal: bool) -> (String, String) {
    let split = |text: &str| {
        text.split_once('…').map_or((text.trim().to_owned(), String::new()), |(verb, tail)| {
            (verb.trim().to_owned(), tail.trim().trim_end_matches('…').trim().to_owned())
        })
    };
    let Some((left, right)) = english.split_once('|').filter(|_| !verbal) else {
        return split(english.split_once('|').map_or(english, |(left, _)| left));
    };
    let (verb, tail) = split(left);
    if left.contains('…') && !right.contains('…') {
        return (verb, right.trim().to_owned());
    }
    // "warn against|of"
    match left.rsplit_once(' ').filter(|_| is_preposition(right.trim())) {
        Some((words, _)) => (format!("{words} {}", right.trim()), tail),
        None => split(right),
    }
}

/// Whether an alternative of a frame is no more than a preposition.
pub(super) fn is_preposition(word: &str) -> bool {
    let prepositions = [
        "about", "against", "as", "at", "by", "for", "from", "in", "into", "of", "on", "over", "through", "to",
        "toward", "under", "with",
    ];
    prepositions.contains(&word)
}

/// A frame with what fills it.
pub(super) struct Chosen<'s> {
    pub(super) frame: &'s Frame,
    /// The item that the verb governs.
    pub(super) governed: Option<usize>,
    /// Items that are part of the idiom.
    pub(super) words: Vec<usize>,
    /// The item whose noun is the one asked, told, …
    pub(super) person: Option<usize>,
    /// What stands behind the last word of an idiom.
    pub(super) complement: Option<EdgeId>,
    /// A verbal noun that stands for the clause which the verb governs.
    pub(super) infinitive: Option<EdgeId>,
    pub(super) verb: String,
    pub(super) tail: String,
    /// Whether the governed noun is said as a verb.
    pub(super) verbal: bool,
}

impl Chosen<'_> {
    /// Whether another verb stands behind the verb, which would take what stands behind that: "decided to move the embassy".
    pub(super) fn has_verb_behind(&self) -> bool {
        self.verbal || self.infinitive.is_some()
    }
}
