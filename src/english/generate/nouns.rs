//! Nouns with their articles, adjectives, complements and what else stands with them.

use std::sync::Arc;

use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::government::{Frame, Governed};
use super::super::grammar::{Category, English, Piece, Properties, Shape, Slot, Template};
use super::super::lists::{has, lists};
use super::super::pieces::{Said, Text};
use super::super::plural::plural;
use super::super::words::{gerund, indefinite_article};
use super::Generator;
use crate::arabic::normalize;
use crate::vocabulary::{Class, Part, Reading};

/// A noun with what is said around it.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
struct Parts {
    determiner: Option<Text>,
    number: Text,
    before: Text,
    head: Text,
    behind: Text,
    plural: bool,
    /// English does not count it.
    mass: bool,
    /// It takes no article at all.
    bare: bool,
    /// It takes "the" where it is definite.
    the: bool,
    /// It is definite whatever its complement is: "the arrest of 3 people".
    definite: bool,
    proper: bool,
}

/// What of a verb stands behind a pronoun.
const PARTICLES: [&str; 9] = ["over", "up", "off", "out", "down", "back", "away", "in", "apart"];

/// An owner without its noun: "Trump" for "Trump's", "hers" for "her".
fn by_itself(owner: Text) -> Text {
    let line = owner.line();
    if let Some(name) = line.strip_suffix("'s").or_else(|| line.strip_suffix('\'')) {
        let count = owner.0.len();
        let mut owner = owner;
        if count == 1 {
            owner.0[0].english = name.into();
        } else if let Some(last) = owner.0.last_mut() {
            last.english = last.english.trim_end_matches("'s").trim_end_matches('\'').into();
        }
        return owner;
    }
    let english = match line.as_str() {
        "her" => "hers",
        "their" => "theirs",
        "our" => "ours",
        "your" => "yours",
        "my" => "mine",
        "its" => "its own",
        _ => return owner,
    };
    let mut owner = owner;
    if let Some(first) = owner.0.first_mut() {
        first.english = english.into();
    }
    owner
}

/// The part that is the pronoun, where nothing else is added than who or what a noun is of.
fn is_owner_of(additions: &[(Slot, Template)]) -> Option<usize> {
    let [(Slot::Determiner, template)] = additions else { return None };
    let [Piece::Part(pronoun, Shape::Possessive)] = template.as_slice() else { return None };
    Some(*pronoun)
}

impl Generator<'_, '_> {
    /// A noun phrase in a shape.
    pub(super) fn noun_phrase(&self, id: EdgeId, shape: Shape) -> Text {
        // «للتحقيق في»: "to investigate"; "for" where the noun has no verb.
        if shape == Shape::Infinitive {
            let rule: Arc<str> = "purpose".into();
            let head = self.edge(id).head;
            let to = |words: &str| self.literal(words, self.span(head), &rule, None);
            return match self.as_verb(id).or_else(|| self.bare_verb(id)) {
                Some(verb) => to("to").then(verb),
                None => to("for").then(self.noun_phrase(id, Shape::Objective)),
            };
        }
        let forced = match shape {
            Shape::Plural => Some(true),
            Shape::Singular => Some(false),
            _ => None,
        };
        let parts = self.noun(id, forced);
        let definite = self.edge(id).properties.has(Properties::DEFINITE);
        let text = self.with_article(id, parts, definite, shape);
        if shape == Shape::Possessive {
            let ends_in_s = text.line().ends_with('s');
            return text.with_ending(if ends_in_s { "'" } else { "'s" });
        }
        text
    }

    fn with_article(&self, id: EdgeId, parts: Parts, definite: bool, shape: Shape) -> Text {
        let has_number = !parts.number.is_empty();
        let order = has(&lists().nouns.before_number, &parts.before.line()) && (definite || parts.definite);
        let core = if order {
            parts.before.then(parts.number).then(parts.head)
        } else {
            Text::new().then(parts.number).then(parts.before).then(parts.head)
        };
        let bare = parts.bare || parts.proper && !parts.the;
        let article = if parts.determiner.is_some() || matches!(shape, Shape::Bare | Shape::Singular | Shape::Plural) {
            None
        } else if parts.proper {
            (parts.the && !core.line().starts_with("the ")).then_some("the")
        } else if bare {
            None
        } else if definite || parts.definite {
            parts.the.then_some("the")
        } else if parts.plural || parts.mass || has_number {
            None
        } else {
            Some(indefinite_article(&core.line()))
        };
        let mut text = Text::new();
        if let Some(determiner) = parts.determiner {
            text.extend(determiner);
        } else if let Some(article) = article {
            let rule: Arc<str> = "article".into();
            if article == "an" && (core.line() == "other" || core.line().starts_with("other ")) {
                let mut core = core;
                if let Some(first) = core.0.first_mut() {
                    first.english =
                        format!("another{}", first.english.strip_prefix("other").unwrap_or_default()).into();
                }
                return core.then(parts.behind);
            }
            text.extend(self.literal(article, self.span(id), &rule, None));
        }
        text.then(core).then(parts.behind)
    }

    /// Whether it says whose it is before the noun: "its allies", "Iraq's allies".
    pub(super) fn has_owner(&self, id: EdgeId) -> bool {
        self.is_noun(id) && self.noun(id, None).determiner.is_some()
    }

    fn noun(&self, id: EdgeId, forced: Option<bool>) -> Parts {
        let edge = self.edge(id);
        let Some(number) = edge.rule else { return self.noun_word(id, forced) };
        let rule = &self.lexicon.grammar.rules[usize::from(number)];
        let children = self.chart.parts(id);
        match &rule.english {
            English::Same(part) => self.noun(children[*part], forced),
            English::Add(additions) => {
                // A number that counts makes the noun plural.
                let counted = additions.iter().any(|(slot, _)| *slot == Slot::Number);
                let forced = if counted { Some(self.counts_many(id)) } else { forced };
                if let Some(parts) = self.gerund_and_governed(children[rule.head], children, additions) {
                    return parts;
                }
                if let Some((given, behind)) = self.gives(id) {
                    let mut head = given;
                    if let Some(first) = head.0.first_mut() {
                        first.english = gerund(&first.english).into();
                    }
                    return Parts { head, behind, bare: true, mass: true, ..Parts::default() };
                }
                let mut parts = self.noun(children[rule.head], forced);
                if let Some(owner) = self.who_does(children[rule.head], additions) {
                    parts = self.noun(owner.0, forced);
                    parts.determiner = Some(self.say(owner.1, Shape::Possessive));
                }
                // "forcing her to leave"
                if let Some(pronoun) = is_owner_of(additions).filter(|_| self.pronoun_is_object(children[rule.head])) {
                    parts.bare = true;
                    let mut object = self.say(children[pronoun], Shape::Objective);
                    // "handing him over"
                    if let Some(first) = parts.head.0.first_mut()
                        && let Some((verb, particle)) = first.english.split_once(' ')
                        && PARTICLES.contains(&particle)
                    {
                        object.extend(Text::of(Said { english: particle.into(), ..first.clone() }));
                        first.english = verb.into();
                    }
                    parts.behind = object.then(parts.behind);
                    return parts;
                }
                // «القبض عليه»: "his arrest".
                if let Some(owner) = self.done_to_whom(rule.head, children, additions)
                    && parts.determiner.is_none()
                {
                    parts.determiner = Some(self.say(owner, Shape::Possessive));
                    return parts;
                }
                for (slot, template) in additions {
                    let said = match template.as_slice() {
                        // "this information"
                        [Piece::Part(part, Shape::Plural)]
                            if *slot == Slot::Determiner && !self.is_plural(children[rule.head]) =>
                        {
                            self.say(children[*part], Shape::Whole)
                        }
                        [Piece::Part(part, _)] if *slot == Slot::Behind => self
                            .governed_by_noun(id, children[rule.head], children[*part])
                            .unwrap_or_else(|| self.fill(id, template, Shape::Whole)),
                        _ => self.fill(id, template, Shape::Whole),
                    };
                    match slot {
                        Slot::Determiner => {
                            // "this decision of his", "this decision of Trump"
                            if let Some(owner) = parts.determiner.replace(said) {
                                let rule = "owner behind a demonstrative".into();
                                let of = self.literal("of", self.span(id), &rule, None);
                                parts.behind = of.then(by_itself(owner)).then(std::mem::take(&mut parts.behind));
                            }
                        }
                        Slot::Number => parts.number.extend(said),
                        Slot::Before => parts.before = said.then(std::mem::take(&mut parts.before)),
                        Slot::Behind => parts.behind.extend(said),
                        _ => {}
                    }
                }
                parts
            }
            English::Construct { noun, complement } => {
                self.construct(id, children[*noun], children[*complement], forced)
            }
            English::Relative { noun, clause } => {
                let mut parts = self.noun(children[*noun], forced);
                parts.behind.extend(self.relative(id, children[*noun], children[*clause]));
                parts
            }
            English::Text(template) => {
                Parts { head: self.fill(id, template, Shape::Whole), bare: true, ..Parts::default() }
            }
            English::List(..) | English::Clause(..) => {
                Parts { head: self.say(id, Shape::Whole), bare: true, ..Parts::default() }
            }
        }
    }

    /// «التحصن في المدينة»: a verbal noun that the vocabulary has only as its verb, with what the verb governs: "being holed up in the city".
    fn gerund_and_governed(&self, noun: EdgeId, children: &[EdgeId], additions: &[(Slot, Template)]) -> Option<Parts> {
        let Lexeme::Vocabulary(verb, Part::Masdar) = self.edge(noun).lexeme else { return None };
        let [(Slot::Behind, template)] = additions else { return None };
        let [Piece::Part(phrase, _)] = template.as_slice() else { return None };
        let phrase = children[*phrase];
        let key = self.edge(phrase).key?;
        if self.chart.parts(phrase).len() != 2 {
            return None;
        }
        let mut at = noun;
        while let Some(rule) = self.edge(at).rule {
            let English::Same(part) = &self.lexicon.grammar.rules[usize::from(rule)].english else { return None };
            at = self.chart.parts(at)[*part];
        }
        let frames = &self.lexicon.government(verb).frames;
        let frame = frames.iter().find(|frame| frame.parts == [Governed::Preposition(key)])?;
        let object = self.object_of_preposition(phrase)?;
        let (left, right) = frame.english.split_once('|').map_or((&*frame.english, None), |(l, r)| (l, Some(r)));
        let does = self.as_verb(object).filter(|_| right.is_some() && left.trim().ends_with(" to"));
        let english = match (right, &does) {
            (Some(right), None) if right.contains(' ') => right.trim(),
            (Some(_), None) => return None,
            _ => left.trim(),
        };
        if english.contains('…') {
            return None;
        }
        let said = Said {
            english: gerund(english).into(),
            range: self.span(at),
            rule: "verbal noun".into(),
            entries: Vec::new(),
            source: Some(self.place(verb)),
        };
        let behind = does.unwrap_or_else(|| self.say(object, Shape::Objective));
        Some(Parts { head: Text::of(said), behind, bare: true, mass: true, ..Parts::default() })
    }

    /// «منح الوزير وساما»: a verbal noun with two objects, said as its verb, and what stands behind that: "grant" "the minister a medal".
    fn gives(&self, id: EdgeId) -> Option<(Text, Text)> {
        let rule = &self.lexicon.grammar.rules[usize::from(self.edge(id).rule?)];
        let English::Add(additions) = &rule.english else { return None };
        let [(Slot::Behind, template)] = additions.as_slice() else { return None };
        let [Piece::Part(second, Shape::Objective)] = template.as_slice() else { return None };
        let children = self.chart.parts(id);
        let (noun, second) = (children[rule.head], children[*second]);
        if self.category_name(second) != "NP" {
            return None;
        }
        let (verb, head, first, behind) = self.verbal_parts(noun)?;
        let rule: Arc<str> = "verbal noun as a verb".into();
        let said = |words: &str| match words {
            "" => Text::new(),
            words => self.literal(words, self.span(head), &rule, Some(self.place(verb))),
        };
        let frames = &self.lexicon.government(verb).frames;
        let of_words = frames.iter().find_map(|frame| self.words_of_second(frame, second).map(|rest| (frame, rest)));
        let plain = || {
            let frame = frames.iter().find(|frame| frame.parts == [Governed::Object, Governed::Object])?;
            Some((frame, self.say(second, Shape::Objective)))
        };
        let (frame, rest) = of_words.or_else(plain)?;
        let english = frame.english.split('|').next_back()?;
        let (does, tail) = english.split_once('…').unwrap_or((english, ""));
        let does = Said {
            english: does.trim().into(),
            range: self.span(head),
            rule: rule.clone(),
            entries: Vec::new(),
            source: Some(self.place(verb)),
        };
        // The words of the frame are said with the verb.
        let words = Said {
            english: "".into(),
            range: self.span(second),
            rule: "idiom".into(),
            entries: Vec::new(),
            source: None,
        };
        let behind = self.say(first, Shape::Objective).then(behind).then(said(tail.trim())).then(Text::of(words));
        Some((Text::of(does), behind.then(rest)))
    }

    /// «استهداف التحالف المدينة»: of a verbal noun with an object behind its complement, the noun and who does it.
    fn who_does(&self, id: EdgeId, additions: &[(Slot, Template)]) -> Option<(EdgeId, EdgeId)> {
        let [(Slot::Behind, template)] = additions else { return None };
        let [Piece::Words(of), Piece::Part(..)] = template.as_slice() else { return None };
        if of.trim() != "of" {
            return None;
        }
        let mut at = id;
        loop {
            let rule = &self.lexicon.grammar.rules[usize::from(self.edge(at).rule?)];
            let children = self.chart.parts(at);
            match &rule.english {
                English::Same(part) => at = children[*part],
                English::Construct { noun, complement } => {
                    return self.verb_of(children[*noun]).map(|_| (children[*noun], children[*complement]));
                }
                // «ارتكابها هذه الجرائم»
                English::Add(additions) => {
                    let pronoun = children[is_owner_of(additions)?];
                    return self.verb_of(children[rule.head]).map(|_| (children[rule.head], pronoun));
                }
                _ => return None,
            }
        }
    }

    /// The pronoun behind a preposition of a noun for what is done to people: «القبض عليه».
    fn done_to_whom(&self, head: usize, children: &[EdgeId], additions: &[(Slot, Template)]) -> Option<EdgeId> {
        let [(Slot::Behind, template)] = additions else { return None };
        let [Piece::Part(phrase, _)] = template.as_slice() else { return None };
        let (noun, phrase) = (children[head], children[*phrase]);
        let lemma = &self.lexicon.vocabulary.word(self.chart.line_of(self.edge(noun).lexeme)?).lemma;
        let object = self.object_of_preposition(phrase)?;
        (has(&lists().verbs.of_people, &lemma.en)
            && self.edge(object).category == Category::PRONOUN
            && self.edge(phrase).key.is_some()
            && self.edge(noun).properties.has(Properties::SINGULAR))
        .then_some(object)
    }

    /// What a noun governs, with the preposition that its line gives: «محادثات حول», "talks on".
    pub(super) fn governed_by_noun(&self, id: EdgeId, noun: EdgeId, phrase: EdgeId) -> Option<Text> {
        let number = self.chart.line_of(self.edge(noun).lexeme)?;
        let part = match self.edge(noun).lexeme {
            Lexeme::Vocabulary(_, part) => part,
            _ => Part::Noun,
        };
        if matches!(part, Part::Perfect | Part::Imperfect) || self.is_clause(noun) {
            return None;
        }
        let key = self.edge(phrase).key?;
        let object = self.object_of_preposition(phrase)?;
        if self.edge(phrase).rule.is_none_or(|rule| self.lexicon.grammar.rules[usize::from(rule)].parts.len() != 2) {
            return None;
        }
        let frames = &self.lexicon.government(number).frames;
        // «إجبار السكان على المغادرة»: the complement is the object of the verb.
        let verb = self.verb_done_to(noun);
        if let Some(said) = verb.and_then(|verb| self.governed_beside_complement(id, verb, noun, phrase)) {
            return Some(said);
        }
        let frame = frames.iter().find(|frame| frame.parts == [Governed::Preposition(key)])?;
        let english = match part {
            // Of a verb's line the preposition: "call for".
            Part::Masdar | Part::ActiveParticiple => {
                let english = frame.english.split('|').next_back()?;
                let verb = &self.lexicon.vocabulary.word(number).lemma.en;
                let rest = english.strip_prefix(verb.as_str()).filter(|rest| rest.starts_with(' '));
                rest.or_else(|| english.split_once(' ').map(|(_, rest)| rest))?.trim().to_owned()
            }
            Part::PassiveParticiple => return None,
            _ => {
                let (verbal, nominal) = frame.english.split_once('|').unwrap_or((&frame.english, &frame.english));
                match self.as_verb(object) {
                    // "linked to exporting", not "linked to export"; but "able to export".
                    Some(_)
                        if verbal.trim() == "to" && !frame.english.contains('|') && self.is_bound_adjective(noun) =>
                    {
                        let rule: Arc<str> = "government".into();
                        let to = self.literal("to", self.span(id), &rule, Some(self.place(number)));
                        return self.as_verb_in(object, Shape::Gerund).map(|verb| to.then(verb));
                    }
                    Some(verb) if verbal.trim() == "to" => {
                        let rule: Arc<str> = "government".into();
                        return Some(self.literal("to", self.span(id), &rule, Some(self.place(number))).then(verb));
                    }
                    _ if frame.english.contains('|') => nominal.trim().to_owned(),
                    _ => verbal.trim().to_owned(),
                }
            }
        };
        let rule: Arc<str> = "government".into();
        let preposition = self.literal(&english, self.span(id), &rule, Some(self.place(number)));
        Some(preposition.then(self.say(object, Shape::Objective)))
    }

    /// Whether it is an adjective whose "to" stands before no infinitive: "related", not "ready".
    fn is_bound_adjective(&self, word: EdgeId) -> bool {
        let Some(number) = self.chart.line_of(self.edge(word).lexeme) else { return false };
        let word = self.lexicon.vocabulary.word(number);
        word.class == Class::Adjective && !has(&lists().adjectives.with_infinitive, &word.lemma.en)
    }

    /// What a verb governs beside its object, behind its verbal noun with the object as complement: "forcing the residents to leave".
    fn governed_beside_complement(&self, id: EdgeId, verb: u32, noun: EdgeId, phrase: EdgeId) -> Option<Text> {
        self.has_object(noun).then_some(())?;
        let key = self.edge(phrase).key?;
        let wanted = [Governed::Object, Governed::Preposition(key)];
        let frame = self.lexicon.government(verb).frames.iter().find(|frame| frame.parts == wanted)?;
        let object = self.object_of_preposition(phrase)?;
        let tail = |text: &str| text.split_once('…').map_or("", |(_, tail)| tail).trim().to_owned();
        let (left, right) = frame.english.split_once('|').map_or((&*frame.english, None), |(l, r)| (l, Some(r)));
        let rule: Arc<str> = "government".into();
        let literal = |words: &str| self.literal(words, self.span(id), &rule, Some(self.place(verb)));
        let before = tail(left);
        let to = before == "to" || before.ends_with(" to");
        if to && let Some(does) = self.as_verb(object) {
            return Some(literal(&before).then(does));
        }
        let preposition = match right {
            Some(right) if right.contains('…') => tail(right),
            Some(right) => right.trim().to_owned(),
            None => before,
        };
        (!preposition.is_empty()).then(|| literal(&preposition).then(self.say(object, Shape::Objective)))
    }

    /// Whether a verbal noun has its complement or a pronoun right behind it, and nothing more.
    fn has_object(&self, noun: EdgeId) -> bool {
        let Some(number) = self.edge(noun).rule else { return false };
        let rule = &self.lexicon.grammar.rules[usize::from(number)];
        let children = self.chart.parts(noun);
        match &rule.english {
            English::Same(part) => self.has_object(children[*part]),
            English::Construct { noun, .. } => {
                self.edge(children[*noun]).rule.is_none_or(|_| !self.has_object(children[*noun]))
            }
            English::Add(additions) => is_owner_of(additions).is_some(),
            _ => false,
        }
    }

    /// The verb of a verbal noun that has the verb's object as its complement, as "forcing" has.
    fn verb_done_to(&self, noun: EdgeId) -> Option<u32> {
        match self.edge(noun).lexeme {
            Lexeme::Vocabulary(number, Part::Masdar) => Some(number),
            Lexeme::Vocabulary(number, Part::Noun) => {
                let lemma = &self.lexicon.vocabulary.word(number).lemma;
                lemma.of.as_deref().filter(|of| of.is_empty())?;
                self.verb_of_line(number)
            }
            _ => None,
        }
    }

    /// Whether the pronoun of a verbal noun is what the verb is done to: of a verb that governs a preposition beside its object, «إرغامها على».
    fn pronoun_is_object(&self, noun: EdgeId) -> bool {
        let Some(verb) = self.verb_done_to(noun) else { return false };
        let beside = |frame: &Frame| matches!(frame.parts.as_slice(), [Governed::Object, Governed::Preposition(_)]);
        self.lexicon.vocabulary.word(verb).lemma.object != Some(false)
            && self.lexicon.government(verb).frames.iter().any(beside)
    }

    /// Whether the number of a counted noun is more than one.
    fn counts_many(&self, id: EdgeId) -> bool {
        let number = self.chart.parts(id).iter().find(|part| self.edge(**part).properties.has(Properties::NUMBER));
        number.is_none_or(|number| self.edge(*number).properties.has(Properties::PLURAL))
    }

    /// A noun that stands by itself.
    fn noun_word(&self, id: EdgeId, forced: Option<bool>) -> Parts {
        let edge = self.edge(id);
        let numbers = edge.properties & (Properties::SINGULAR | Properties::DUAL | Properties::PLURAL);
        let is_plural = forced.unwrap_or(!numbers.has(Properties::SINGULAR) && numbers != Properties::NONE);
        let dual = numbers == Properties::DUAL && forced.is_none();
        let range = self.span(id);
        match edge.lexeme {
            Lexeme::Vocabulary(number, part) => {
                let lemma = &self.lexicon.vocabulary.word(number).lemma;
                let (english, mass, the, bare) = if part == Part::Masdar {
                    (gerund(&lemma.en), true, true, false)
                } else if is_plural && lemma.count != Some(false) {
                    let english = lemma.en_pl.clone().unwrap_or_else(|| plural(&lemma.en));
                    (english, false, lemma.the != Some(false), false)
                } else {
                    (lemma.en.clone(), lemma.count == Some(false), lemma.the != Some(false), false)
                };
                let said = Said {
                    english: english.into(),
                    range: range.clone(),
                    rule: if part == Part::Masdar { "verbal noun" } else { "vocabulary" }.into(),
                    entries: Vec::new(),
                    source: Some(self.place(number)),
                };
                let mut parts = Parts { head: Text::of(said), plural: is_plural, mass, the, bare, ..Parts::default() };
                if dual {
                    let rule: Arc<str> = "dual".into();
                    parts.number = self.literal("two", range, &rule, None);
                }
                parts
            }
            Lexeme::Unit(number) => {
                let unit = &self.lattice.units[number as usize];
                let lemma = unit.word.map(|word| &self.lexicon.vocabulary.word(word).lemma);
                let mut said = self.word(id, Shape::Whole);
                let mut plural_now = is_plural;
                let mut mass = false;
                let mut the = unit.the || !unit.proper;
                if let Some(lemma) = lemma {
                    mass = lemma.count == Some(false);
                    the = lemma.the != Some(false);
                    if is_plural && !mass && !lemma.plural {
                        let english = lemma.en_pl.clone().unwrap_or_else(|| plural(&lemma.en));
                        if let Some(first) = said.0.first_mut() {
                            first.english = english.into();
                        }
                    }
                } else if !unit.proper {
                    // A term of the glossary, whose English has its number.
                    let many = edge.properties.has(Properties::PLURAL) && !edge.properties.has(Properties::SINGULAR);
                    let title = many && edge.properties.has(Properties::TITLE) && !unit.english.ends_with('s');
                    if forced == Some(true) && !many || title {
                        if let Some(first) = said.0.first_mut() {
                            first.english = plural(&first.english).into();
                        }
                        plural_now = true;
                    } else {
                        plural_now = many;
                    }
                    // "dead and wounded", "footage"
                    let last = unit.english.rsplit(' ').next().unwrap_or_default();
                    mass = has(&lists().plurals.mass, last) || has(&lists().plurals.uncounted, last);
                }
                // "2 ballistic missiles": adjectives stand between the number and what it counts.
                let mut number = Text::new();
                if unit.value.is_some()
                    && let Some(first) = said.0.first_mut()
                    && let Some((count, counted)) = unit.english.rsplit_once(' ')
                {
                    number = Text::of(Said { english: count.into(), ..first.clone() });
                    first.english = counted.into();
                }
                // «غارتين جويتين»: a dual that shows in its ending.
                if dual && lemma.is_some() && edge.properties.meets(Properties::NOMINATIVE | Properties::ACCUSATIVE) {
                    let rule: Arc<str> = "dual".into();
                    number = self.literal("two", self.span(id), &rule, None);
                }
                Parts { number, head: said, plural: plural_now, mass, the, proper: unit.proper, ..Parts::default() }
            }
            _ => {
                let bare = edge.lexeme == Lexeme::Unknown && !edge.properties.has(Properties::DEFINITE);
                Parts { head: self.word(id, Shape::Whole), the: !bare, bare, ..Parts::default() }
            }
        }
    }

    /// A noun in the construct state with its complement.
    fn construct(&self, id: EdgeId, noun: EdgeId, complement: EdgeId, forced: Option<bool>) -> Parts {
        let mut parts = self.noun(noun, forced);
        let Some(number) = self.edge(id).rule else { return parts };
        let rule = &self.lexicon.grammar.rules[usize::from(number)];
        let of = |words: &str| self.literal(words, self.span(id), &rule.name, Some(rule.place.clone()));
        let head = self.edge(noun);
        let (lemma, generated) = match head.lexeme {
            Lexeme::Vocabulary(number, part) => {
                (Some(&self.lexicon.vocabulary.word(number).lemma), part == Part::Masdar)
            }
            Lexeme::Unit(unit) => {
                (self.lattice.units[unit as usize].word.map(|word| &self.lexicon.vocabulary.word(word).lemma), false)
            }
            _ => (None, false),
        };
        let said = self.say(complement, Shape::Objective);
        if generated {
            if lemma.is_some_and(|lemma| lemma.object != Some(false)) {
                // "sending troops"
                parts.bare = true;
                parts.behind = said.then(parts.behind);
                return parts;
            }
            parts.behind = of("of").then(said).then(parts.behind);
            parts.the = true;
            return parts;
        }
        match lemma.and_then(|lemma| lemma.of.as_deref()) {
            Some("") => {
                parts.bare = true;
                parts.behind = said.then(parts.behind);
            }
            Some(preposition) => parts.behind = of(preposition).then(said).then(parts.behind),
            None => {
                let properties = self.edge(complement).properties;
                let words = said.line().split(' ').count();
                let name = properties.has(Properties::NAME)
                    && !properties.meets(Properties::CONJOINED | Properties::QUOTED | Properties::DESCRIBED)
                    && words <= 4
                    && !said.line().contains([',', '\''])
                    && parts.behind.is_empty()
                    && parts.determiner.is_none();
                let english = lemma.map_or("", |lemma| lemma.en.as_str());
                let side = lists().nouns.sides.iter().find(|(noun, _)| *noun == english);
                if name && let Some((_, adjective)) = side {
                    // "northern Syria"
                    parts.bare = true;
                    if let Some(first) = parts.head.0.first_mut() {
                        first.english = adjective.as_str().into();
                    }
                    parts.behind = said;
                } else if name
                    && !parts.plural
                    && has(&lists().nouns.bodies, english)
                    && !properties.meets(Properties::PLACE | Properties::HUMAN)
                {
                    // "the group Ansar al-Sharia"
                    parts.behind = said;
                    parts.the = true;
                } else if name
                    && (parts.plural || !has(&lists().nouns.places, english))
                    && !has(&lists().nouns.done_to, english)
                {
                    let ending = if said.line().ends_with('s') { "'" } else { "'s" };
                    parts.determiner = Some(said.with_ending(ending));
                } else {
                    parts.behind = of("of").then(said).then(parts.behind);
                    // "security", but "the security of the region"; "the arrest of 3 people"
                    parts.the = true;
                    // "the arrival of assistance", but "a meeting of 5 hours".
                    let measure = properties.meets(Properties::TIME | Properties::GAP);
                    let event = !parts.plural
                        && self.verb_of(noun).is_some_and(|verb| {
                            !measure || self.lexicon.vocabulary.word(verb).lemma.object != Some(false)
                        });
                    parts.definite = event || lemma.is_some_and(|lemma| lemma.the == Some(true));
                }
            }
        }
        parts
    }

    /// A verbal noun said as a verb: «وقف القتال», "stop the fighting". `None` where it has no verb, or its complement is the one who does it.
    pub(super) fn as_verb(&self, id: EdgeId) -> Option<Text> {
        let edge = self.edge(id);
        let Some(number) = edge.rule else {
            let verb = self.verb_of(id)?;
            let lemma = &self.lexicon.vocabulary.word(verb).lemma;
            // Without a complement a transitive verb has no object.
            let government = self.lexicon.government(verb);
            if lemma.object != Some(false) && (!government.copula || government.of_object) {
                return None;
            }
            let rule = "verbal noun as a verb".into();
            let range = self.span(id);
            let source = Some(self.place(verb));
            return Some(Text::of(Said {
                english: lemma.en.as_str().into(),
                range,
                rule,
                entries: Vec::new(),
                source,
            }));
        };
        let rule = &self.lexicon.grammar.rules[usize::from(number)];
        let children = self.chart.parts(id);
        // «عدم رفع الأسعار»: "not raise the prices".
        if let Some(done) = self.lacking(id) {
            let does = self.as_verb(done)?;
            return Some(self.literal("not", self.span(id), &rule.name, Some(rule.place.clone())).then(does));
        }
        match &rule.english {
            English::Same(part) => self.as_verb(children[*part]),
            English::Construct { noun, complement } => {
                let head = children[*noun];
                let verb = self.verb_of(head)?;
                let lemma = &self.lexicon.vocabulary.word(verb).lemma;
                if lemma.object == Some(false) {
                    return None;
                }
                Some(self.verb_and_object(verb, head, children[*complement]))
            }
            // «إقناعهم»: "persuade them".
            English::Add(additions) if is_owner_of(additions).is_some() => {
                let verb = self.verb_of(children[rule.head])?;
                let transitive = self.lexicon.vocabulary.word(verb).lemma.object != Some(false);
                transitive.then(|| self.verb_with_object(id)).flatten()
            }
            English::Add(additions) if additions.iter().all(|(slot, _)| *slot == Slot::Behind) => {
                if let Some((does, behind)) = self.gives(id) {
                    return Some(does.then(behind));
                }
                // A preposition that the verb governs in its own way.
                let verb = self.verb_of(self.edge(id).head)?;
                let government = self.lexicon.government(verb);
                let governed = children.iter().any(|part| {
                    self.edge(*part).key.is_some_and(|key| key < 128 && government.prepositions & (1 << key) != 0)
                });
                if governed {
                    return self.governed_as_verb(id, verb, children);
                }
                let mut text = self.as_verb(children[rule.head])?;
                for (_, template) in additions {
                    text.extend(self.fill(id, template, Shape::Whole));
                }
                Some(text)
            }
            _ => None,
        }
    }

    /// A verbal noun said as a verb, in a shape: "threatening the ships".
    pub(super) fn as_verb_in(&self, id: EdgeId, shape: Shape) -> Option<Text> {
        let mut text = self.as_verb(id)?;
        let first = text.0.iter_mut().find(|said| &*said.english != "not")?;
        if shape == Shape::Gerund {
            first.english = gerund(&first.english).into();
        }
        Some(text)
    }

    /// A verbal noun without complement said as a verb: «للتحقيق», "to investigate".
    fn bare_verb(&self, id: EdgeId) -> Option<Text> {
        let head = self.edge(id).head;
        let mut at = id;
        while at != head {
            let rule = self.edge(at).rule?;
            let rule = &self.lexicon.grammar.rules[usize::from(rule)];
            match &rule.english {
                English::Same(part) => at = self.chart.parts(at)[*part],
                _ => return None,
            }
        }
        let verb = self.verb_of(head)?;
        let english = self.lexicon.vocabulary.word(verb).lemma.en.as_str().into();
        let rule = "verbal noun as a verb".into();
        let source = Some(self.place(verb));
        Some(Text::of(Said { english, range: self.span(head), rule, entries: Vec::new(), source }))
    }

    /// Of a verbal noun its verb, its own edge, its complement or pronoun, and what stands behind it.
    pub(super) fn verbal_parts(&self, id: EdgeId) -> Option<(u32, EdgeId, EdgeId, Text)> {
        let rule = &self.lexicon.grammar.rules[usize::from(self.edge(id).rule?)];
        let children = self.chart.parts(id);
        match &rule.english {
            English::Same(part) => self.verbal_parts(children[*part]),
            English::Construct { noun, complement } => {
                let verb = self.verb_of(children[*noun])?;
                Some((verb, children[*noun], children[*complement], Text::new()))
            }
            English::Add(additions) => {
                if let [(Slot::Determiner, template)] = additions.as_slice()
                    && let [Piece::Part(pronoun, Shape::Possessive)] = template.as_slice()
                {
                    let head = children[rule.head];
                    return Some((self.verb_of(head)?, head, children[*pronoun], Text::new()));
                }
                if additions.iter().any(|(slot, _)| *slot != Slot::Behind) {
                    return None;
                }
                let (verb, head, complement, mut behind) = self.verbal_parts(children[rule.head])?;
                for (_, template) in additions {
                    behind.extend(self.fill(id, template, Shape::Whole));
                }
                Some((verb, head, complement, behind))
            }
            _ => None,
        }
    }

    /// «الانسحاب من الاتفاق»: "withdraw from the agreement", by the frame of the verb.
    fn governed_as_verb(&self, id: EdgeId, verb: u32, children: &[EdgeId]) -> Option<Text> {
        let phrase = *children.iter().find(|part| self.edge(**part).key.is_some())?;
        let key = self.edge(phrase).key?;
        let frames = &self.lexicon.government(verb).frames;
        let wanted = [Governed::Preposition(key)];
        let head = *children.iter().find(|part| **part != phrase)?;
        // "to force the residents to leave"
        if let Some(said) = self.governed_beside_complement(id, verb, head, phrase) {
            return self.verb_with_object(head).map(|does| does.then(said));
        }
        let frame = frames.iter().find(|frame| frame.parts == wanted)?;
        if frame.english.contains(['…', '|']) {
            return None;
        }
        // Only a bare verbal noun: what else stands with it has no place.
        if self
            .edge(head)
            .rule
            .is_some_and(|rule| !matches!(self.lexicon.grammar.rules[usize::from(rule)].english, English::Same(_)))
        {
            return None;
        }
        let rule = "verbal noun as a verb".into();
        let said = Said {
            english: (*frame.english).into(),
            range: self.span(id),
            rule,
            entries: Vec::new(),
            source: Some(self.place(verb)),
        };
        let object = self.object_of_preposition(phrase)?;
        Some(Text::of(said).then(self.say(object, Shape::Objective)))
    }

    /// A verbal noun and its complement or pronoun, said as the verb and its object.
    fn verb_with_object(&self, id: EdgeId) -> Option<Text> {
        let (verb, head, object, _) = self.verbal_parts(id)?;
        Some(self.verb_and_object(verb, head, object))
    }

    /// The verb of a verbal noun with its object: "attack the city", "try to persuade him".
    fn verb_and_object(&self, verb: u32, head: EdgeId, object: EdgeId) -> Text {
        let lemma = &self.lexicon.vocabulary.word(verb).lemma;
        let frames = &self.lexicon.government(verb).frames;
        let try_to = frames.iter().filter(|frame| frame.parts == [Governed::Object]).find_map(|frame| {
            let (left, _) = frame.english.split_once('|')?;
            left.trim().trim_end_matches('…').trim().strip_suffix(" to")
        });
        let said = |english: &str| {
            let rule = "verbal noun as a verb".into();
            let source = Some(self.place(verb));
            Text::of(Said { english: english.into(), range: self.span(head), rule, entries: Vec::new(), source })
        };
        match try_to.zip(self.as_verb(object)) {
            Some((english, does)) => said(english).then(said("to")).then(does),
            None => said(&lemma.en).then(self.say(object, Shape::Objective)),
        }
    }

    /// The verb of a verbal noun.
    pub(super) fn verb_of(&self, id: EdgeId) -> Option<u32> {
        match self.edge(id).lexeme {
            Lexeme::Vocabulary(number, Part::Masdar) => Some(number),
            // «للانتخابات» is "for the elections": many of them are no doing.
            Lexeme::Vocabulary(number, Part::Noun) if self.edge(id).properties.has(Properties::SINGULAR) => {
                self.verb_of_line(number)
            }
            _ => None,
        }
    }

    /// The verb of a noun's line: of the lines that have it as their verbal noun the one with the noun's English, "deploying" of "deploy".
    fn verb_of_line(&self, noun: u32) -> Option<u32> {
        let vocabulary = &self.lexicon.vocabulary;
        let lemma = &vocabulary.word(noun).lemma;
        let first = vocabulary.verb_of(&lemma.ar)?;
        let verb = &vocabulary.word(first).lemma;
        if lemma.of.is_none() || gerund(&verb.en) == lemma.en {
            return Some(first);
        }
        let of_noun = |reading: &Reading| {
            let other = vocabulary.word(reading.word);
            reading.part == Part::Perfect
                && other.lemma.ar == verb.ar
                && other.lemma.masdar.0.contains(&lemma.ar)
                && gerund(&other.lemma.en) == lemma.en
        };
        let same = vocabulary.readings(&normalize(&verb.ar)).find(of_noun);
        Some(same.map_or(first, |reading| reading.word))
    }

    /// What stands behind a preposition.
    pub(super) fn object_of_preposition(&self, id: EdgeId) -> Option<EdgeId> {
        let children = self.chart.parts(id);
        children.get(1).copied()
    }
}
