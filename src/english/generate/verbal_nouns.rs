//! Verbal nouns: the noun with what its verb governs, and the same said as the verb, "to attack the city".

use std::sync::Arc;

use super::super::agreement::Agreement;
use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::government::{Frame, Governed};
use super::super::grammar::{Category, English, Piece, Properties, Shape, Slot, Template};
use super::super::lists::{has, lists};
use super::super::pieces::{Said, Text};
use super::super::qualities::superlative;
use super::super::verbal::is_of_stem;
use super::super::words::gerund;
use super::Generator;
use super::nouns::is_owner_of;
use super::verbs::around_pronoun;
use crate::vocabulary::{Class, Lemma, Part};

impl Generator<'_, '_> {
    /// «استهداف التحالف المدينة»: of a verbal noun with an object behind its complement, the noun and who does it.
    pub(super) fn who_does(&self, id: EdgeId, additions: &[(Slot, Template)]) -> Option<(EdgeId, EdgeId)> {
        let [(Slot::Behind, template)] = additions else { return None };
        // «محاولة الجنود تفكيك عبوة»: "the soldiers' attempt to dismantle".
        let infinitive = matches!(template.as_slice(), [Piece::Part(_, Shape::Infinitive)]);
        match template.as_slice() {
            [Piece::Words(of), Piece::Part(..)] if of.trim() == "of" => {}
            _ if infinitive => {}
            // «إعلان الحكومة أمس استقالتها»
            [Piece::Part(_, Shape::Whole), Piece::Words(of), Piece::Part(..)] if of.trim() == "of" => {}
            // «منح الحكومة العمال زيادة»
            [Piece::Part(_, Shape::Objective), Piece::Words(_), Piece::Part(_, Shape::Objective)] => {}
            _ => return None,
        }
        let mut at = id;
        loop {
            let rule = &self.lexicon.grammar.rules[usize::from(self.edge(at).rule?)];
            let children = self.chart.parts(at);
            match &rule.english {
                English::Same(part) => at = children[*part],
                // "the attempt of the soldiers who fled to …": what is described stands behind.
                English::Construct { complement, .. }
                    if infinitive && self.edge(children[*complement]).properties.has(Properties::DESCRIBED) =>
                {
                    return None;
                }
                English::Construct { noun, complement } => {
                    return self.act_with_object(children[*noun]).map(|_| (children[*noun], children[*complement]));
                }
                // «ارتكابها هذه الجرائم»
                English::Add(additions) => {
                    let pronoun = children[is_owner_of(additions)?];
                    return self.act_with_object(children[rule.head]).map(|_| (children[rule.head], pronoun));
                }
                _ => return None,
            }
        }
    }

    /// The verb of an act with an object behind who does it; also of «مغادرة», "departure", which has none by itself.
    pub(super) fn act_with_object(&self, act: EdgeId) -> Option<u32> {
        self.verb_of(act).or_else(|| match self.edge(act).lexeme {
            Lexeme::Vocabulary(number, Part::Noun) => self.lexicon.verb_of_noun(number),
            _ => None,
        })
    }

    /// The pronoun behind a preposition of a noun for what is done to people: «القبض عليه».
    pub(super) fn done_to_whom(
        &self,
        head: usize,
        children: &[EdgeId],
        additions: &[(Slot, Template)],
    ) -> Option<EdgeId> {
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
        // «تحقيق في الحادث في بغداد»: it governs the first.
        let agreement = Agreement { chart: self.chart };
        if agreement.governs_another(self.edge(noun), self.edge(phrase)) {
            return None;
        }
        if self.edge(phrase).rule.is_none_or(|rule| self.lexicon.grammar.rules[usize::from(rule)].parts.len() != 2) {
            return None;
        }
        let frames = &self.lexicon.government(number).frames;
        // «إجبار السكان على المغادرة»: the complement is the object of the verb.
        let complement = self.chart.parts(noun).last().map(|complement| self.edge(*complement));
        let verb = complement.and_then(|complement| agreement.verb_done_to_thing(self.edge(noun), complement));
        if let Some(said) = verb.and_then(|verb| self.governed_beside_complement(id, verb, noun, phrase)) {
            return Some(said);
        }
        // «السماح للصحفيين بدخول البلاد»
        let own = self.verb_of(self.edge(noun).head);
        if let Some(said) = own.and_then(|verb| self.second_governed(id, verb, noun, phrase)) {
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
                    // «اجتماع الوزراء لبحث الأزمة» behind a person is what he does something for.
                    Some(verb) if verbal.trim() == "to" || self.is_purpose_of_person(noun, phrase) => {
                        let rule: Arc<str> = "government".into();
                        return Some(self.literal("to", self.span(id), &rule, Some(self.place(number))).then(verb));
                    }
                    _ if frame.english.contains('|') => nominal.trim().to_owned(),
                    _ => verbal.trim().to_owned(),
                }
            }
        };
        let english = if english == "to" && self.is_visitor(noun, phrase) { "by".to_owned() } else { english };
        let rule: Arc<str> = "government".into();
        let preposition = self.literal(&english, self.span(id), &rule, Some(self.place(number)));
        Some(preposition.then(self.say(object, Shape::Objective)))
    }

    /// Whether a person is before an infinitive, «للتحقيق في» but not «للدفاع».
    fn is_purpose_of_person(&self, noun: EdgeId, phrase: EdgeId) -> bool {
        let head = self.edge(self.edge(phrase).head);
        self.edge(noun).properties.has(Properties::HUMAN)
            && self.edge(phrase).key == self.lexicon.key("ل")
            && !head.properties.has(Properties::DEFINITE)
    }

    /// Whether «ل» behind a visit that is nobody's else tells who makes it: «أول زيارة للرئيس إلى الصين».
    fn is_visitor(&self, noun: EdgeId, phrase: EdgeId) -> bool {
        let agreement = Agreement { chart: self.chart };
        let somebody = |who: EdgeId| {
            let edge = self.edge(who);
            !edge.properties.has(Properties::PLACE)
                && (edge.properties.has(Properties::HUMAN) || agreement.is_body_of_people(edge))
        };
        self.edge(phrase).key == self.lexicon.key("ل")
            && has(&lists().nouns.visits, self.noun_english(self.edge(noun).head))
            && !self.has_object(noun)
            && self.object_of_preposition(phrase).is_some_and(somebody)
    }

    /// Whether it is an adjective whose "to" stands before no infinitive: "related", not "ready".
    pub(super) fn is_bound_adjective(&self, word: EdgeId) -> bool {
        let Some(number) = self.chart.line_of(self.edge(word).lexeme) else { return false };
        let word = self.lexicon.vocabulary.word(number);
        word.class == Class::Adjective && !has(&lists().adjectives.with_infinitive, &word.lemma.en)
    }

    /// Whether a verbal noun has its complement or a pronoun right behind it, and nothing more.
    pub(super) fn has_object(&self, noun: EdgeId) -> bool {
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

    /// Whether the pronoun of a verbal noun is what the verb is done to: of a verb that governs a preposition beside its object, «إرغامها على».
    pub(super) fn pronoun_is_object(&self, noun: EdgeId) -> bool {
        let Some(verb) = self.lexicon.verb_done_to(self.edge(noun).lexeme) else { return false };
        let beside = |frame: &Frame| matches!(frame.parts.as_slice(), [Governed::Object, Governed::Preposition(_)]);
        self.lexicon.vocabulary.word(verb).lemma.object != Some(false)
            && self.lexicon.government(verb).frames.iter().any(beside)
    }

    /// A verbal noun said as a verb: «وقف القتال», "stop the fighting". `None` where it has no verb, or its complement is the one who does it.
    pub(super) fn as_verb(&self, id: EdgeId) -> Option<Text> {
        let edge = self.edge(id);
        let Some(number) = edge.rule else {
            if let Some(phrase) = self.phrase_as_verb(id) {
                return Some(phrase);
            }
            let verb = self.verb_of(id)?;
            let lemma = &self.lexicon.vocabulary.word(verb).lemma;
            // Without a complement a transitive verb has no object.
            let government = self.lexicon.government(verb);
            // "need to live": a gerund of what needs no object.
            let alone = || {
                let gerund_of = self.chart.english_of(self.edge(id).lexeme) == Some(gerund(&lemma.en).as_str());
                gerund_of && has(&lists().verbs.without_object, &lemma.en)
            };
            if lemma.object != Some(false) && (!government.copula || government.of_object) && !alone() {
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
            let does = self.as_verb(done).or_else(|| self.verb_without_object(done))?;
            return Some(self.literal("not", self.span(id), &rule.name, Some(rule.place.clone())).then(does));
        }
        match &rule.english {
            English::Same(part) => self.as_verb(children[*part]),
            English::Construct { noun, complement } => {
                let head = children[*noun];
                let verb = self.verb_of(head)?;
                let lemma = &self.lexicon.vocabulary.word(verb).lemma;
                if lemma.object == Some(false) || self.is_of_sayer(verb, children[*complement]) || self.is_state(verb) {
                    return None;
                }
                Some(self.verb_and_object(verb, head, children[*complement]))
            }
            // «إقناعهم»: "persuade them".
            English::Add(additions) if is_owner_of(additions).is_some() => {
                let verb = self.verb_of(children[rule.head])?;
                let transitive = self.lexicon.vocabulary.word(verb).lemma.object != Some(false);
                (transitive && !self.is_state(verb)).then(|| self.verb_with_object(id)).flatten()
            }
            English::Add(additions) if additions.iter().all(|(slot, _)| *slot == Slot::Behind) => {
                if let Some((does, behind)) = self.gives(id) {
                    return Some(does.then(behind));
                }
                // «دعم الحزب للقرار»: the complement is who does it.
                if self.who_does(children[rule.head], additions).is_some() {
                    return None;
                }
                // A preposition that the verb governs in its own way.
                if let Some(verb) = self.verb_of(self.edge(id).head) {
                    let government = self.lexicon.government(verb);
                    let governed = children.iter().any(|part| {
                        self.edge(*part).key.is_some_and(|key| key < 128 && government.prepositions & (1 << key) != 0)
                    });
                    if governed {
                        let behind = self.behind_phrase(id, additions);
                        return self.governed_as_verb(id, verb, children).map(|does| does.then(behind));
                    }
                }
                let noun = children[rule.head];
                // «عدم احترام الحكومة للقانون»: behind who does it ل brings what it is done to.
                let to = self.lexicon.key("ل");
                let of_agent = |part: &&EdgeId| {
                    let edge = self.edge(**part);
                    **part != noun && to.is_some() && edge.key == to && !edge.properties.has(Properties::VERBAL)
                };
                if children.iter().find(of_agent).is_some_and(|_| self.has_object(noun)) {
                    return None;
                }
                // «إثبات أنه بريء»: "prove that he is innocent".
                let that = || children.iter().any(|part| self.category_name(*part) == "THAT");
                let mut text = self.as_verb(noun).or_else(|| self.bare_verb(noun).filter(|_| that()))?;
                for (_, template) in additions {
                    let governed = match template.as_slice() {
                        [Piece::Part(part, _)] => self.governed_by_noun(id, noun, children[*part]),
                        _ => None,
                    };
                    text.extend(governed.unwrap_or_else(|| self.fill(id, template, Shape::Whole)));
                }
                Some(text)
            }
            English::List(..) => self.joined_verbs(id, Shape::Whole),
            _ => None,
        }
    }

    /// Verbal nouns joined, each said as a verb in a shape: «إغلاق الحدود وإعادة اللاجئين», "close the border and return the refugees".
    fn joined_verbs(&self, id: EdgeId, shape: Shape) -> Option<Text> {
        let rule = &self.lexicon.grammar.rules[usize::from(self.edge(id).rule?)];
        let English::List(parts, _) = &rule.english else { return None };
        let mut text = Text::new();
        for part in parts.iter().map(|part| self.chart.parts(id)[*part]) {
            let and = self.edge(part).category == Category::AND;
            text.extend(if and { self.say(part, Shape::Whole) } else { self.as_verb_in(part, shape)? });
        }
        Some(text)
    }

    /// A phrase with a verbal noun said as a verb: «تسليط الضوء», "shed light".
    fn phrase_as_verb(&self, id: EdgeId) -> Option<Text> {
        let act = match self.edge(id).lexeme {
            Lexeme::Unit(unit) => self.lattice.units[unit as usize].act,
            _ => None,
        };
        let number = act.or_else(|| self.chart.line_of(self.edge(id).lexeme))?;
        let english = self.lexicon.infinitive_of_phrase(number)?.into();
        let (range, rule, source) = (self.span(id), "verbal noun as a verb".into(), Some(self.place(number)));
        Some(Text::of(Said { english, range, rule, entries: Vec::new(), source }))
    }

    /// A verbal noun said as a verb, in a shape: "threatening the ships".
    pub(super) fn as_verb_in(&self, id: EdgeId, shape: Shape) -> Option<Text> {
        if let Some(joined) = self.joined_verbs(id, shape) {
            return Some(joined);
        }
        let mut text = self.as_verb(id)?;
        let first = text.0.iter_mut().find(|said| &*said.english != "not")?;
        if shape == Shape::Gerund {
            first.english = gerund(&first.english).into();
        }
        Some(text)
    }

    /// What somebody does by it, or is to do: «من خلال فتح الحدود», "opening the border". `None` if the complement may be the one who does it.
    pub(super) fn doing(&self, id: EdgeId, shape: Shape) -> Option<Text> {
        let mut noun = id;
        while let Some(rule) = self.edge(noun).rule
            && let English::Same(part) = &self.lexicon.grammar.rules[usize::from(rule)].english
        {
            noun = self.chart.parts(noun)[*part];
        }
        // Of several each is done to something.
        if let Some(rule) = self.edge(noun).rule
            && let English::List(parts, _) = &self.lexicon.grammar.rules[usize::from(rule)].english
        {
            let mut text = Text::new();
            for part in parts.iter().map(|part| self.chart.parts(noun)[*part]) {
                let and = self.edge(part).category == Category::AND;
                text.extend(if and { self.say(part, Shape::Whole) } else { self.doing(part, shape)? });
            }
            return Some(text);
        }
        let agreement = Agreement { chart: self.chart };
        // «تحرير الموصل»
        let done_to = || {
            let english = self.chart.english_of(self.edge(noun).lexeme);
            let lists = &lists().nouns;
            english.is_some_and(|english| has(&lists.done_to, english) || has(&lists.done_to_places, english))
        };
        // «التزام روسيا بالاتفاق»: what the act governs stands behind who does it.
        let mut act = noun;
        loop {
            if agreement.has_agent(self.edge(act), None) && !done_to() {
                return None;
            }
            let Some(rule) = self.edge(act).rule else { break };
            let rule = &self.lexicon.grammar.rules[usize::from(rule)];
            act = match &rule.english {
                English::Same(part) => self.chart.parts(act)[*part],
                English::Add(additions) if additions.iter().all(|(slot, _)| *slot == Slot::Behind) => {
                    self.chart.parts(act)[rule.head]
                }
                _ => break,
            };
        }
        // «إعادة انتخابه», "renewing"; «التواصل», "contact": the verb that the program knows says another thing.
        let line = self.chart.line_of(self.edge(noun).lexeme);
        let english = line.map_or("", |line| self.lexicon.vocabulary.word(line).lemma.en.as_str());
        let verb = self.verb_of(self.edge(noun).head).map(|verb| &self.lexicon.vocabulary.word(verb).lemma);
        let other = |verb: &Lemma| {
            let says = verb.en.split(' ').any(|word| word == english) || gerund(&verb.en) == english;
            !says && !is_of_stem(&verb.en, english)
        };
        let doing = english.split(' ').next().is_some_and(|first| first.ends_with("ing"));
        if verb.is_some_and(|verb| (doing || verb.object == Some(false)) && other(verb)) {
            return None;
        }
        // «عن طريق التوافق» is by consensus, not by being compatible.
        self.as_verb_in(id, shape).filter(|said| !said.line().starts_with("be ") && !said.line().starts_with("being "))
    }

    /// The adjective that an elative among the parts of a rule and a noun of it are together: "most dangerous".
    pub(super) fn quality_of(&self, parts: &[EdgeId], noun: EdgeId, shape: Shape) -> Text {
        let quality = |part: &EdgeId| self.lexicon.quality(self.edge(*part).lexeme, self.edge(noun).lexeme);
        let Some(comparative) = parts.iter().find_map(quality) else { return self.say(noun, Shape::Objective) };
        let english = match shape {
            Shape::Most => superlative(comparative).unwrap_or_else(|| comparative.to_owned()),
            _ => comparative.to_owned(),
        };
        let source = self.chart.line_of(self.edge(noun).lexeme).map(|line| self.place(line));
        self.literal(&english, self.span(noun), &"quality".into(), source)
    }

    /// A verbal noun without complement said as a verb: «للتحقيق», "to investigate".
    pub(super) fn bare_verb(&self, id: EdgeId) -> Option<Text> {
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

    /// «بسبب عدم تنفيذ الاتفاق»: "because of not carrying out the agreement"; as an infinitive "not to carry out".
    pub(super) fn not_done(&self, id: EdgeId, shape: Shape) -> Option<Text> {
        let done = self.lacking(id)?;
        if shape != Shape::Infinitive {
            return self.as_verb_in(id, Shape::Gerund);
        }
        let does = self.as_verb(done).or_else(|| self.verb_without_object(done))?;
        Some(self.literal("not to", self.span(id), &"verbal noun as a verb".into(), None).then(does))
    }

    /// Whether the complement of a verbal noun is who does it: of saying, which is done to nobody.
    fn is_of_sayer(&self, verb: u32, complement: EdgeId) -> bool {
        let verbs = &lists().verbs;
        let english = &self.lexicon.vocabulary.word(verb).lemma.en;
        let agreement = Agreement { chart: self.chart };
        has(&verbs.of_sayers, english)
            && self.edge(complement).properties.meets(Properties::HUMAN | Properties::NAME)
            // «وافق المجلس على توصية اللجنة»: bodies recommend, and are not recommended.
            || has(&verbs.demanding, english)
                && agreement.is_doer(self.edge(complement))
    }

    /// Whether a verb tells how somebody is or remains, and is done to nothing: «بقاء الوزير».
    fn is_state(&self, verb: u32) -> bool {
        let government = self.lexicon.government(verb);
        government.copula && !government.of_object
    }

    /// What somebody is asked to do: also «المغادرة», "leave".
    pub(super) fn as_asked(&self, id: EdgeId) -> Option<Text> {
        self.as_verb(id).or_else(|| self.verb_without_object(id))
    }

    /// The same of a verb that needs no object in English: «عدم التصعيد», "not escalate".
    fn verb_without_object(&self, id: EdgeId) -> Option<Text> {
        let verb = self.verb_of(self.edge(id).head)?;
        let alone = has(&lists().verbs.without_object, &self.lexicon.vocabulary.word(verb).lemma.en);
        self.bare_verb(id).filter(|_| alone)
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
                let phrase = children.iter().find(|part| self.category_name(**part) == "PP");
                match phrase.and_then(|phrase| self.beside_object(verb, *phrase)) {
                    Some(governed) if additions.len() == 1 => behind.extend(governed),
                    _ => {
                        for (_, template) in additions {
                            behind.extend(self.fill(id, template, Shape::Whole));
                        }
                    }
                }
                Some((verb, head, complement, behind))
            }
            _ => None,
        }
    }

    /// A verbal noun and its complement or pronoun, said as the verb and its object.
    pub(super) fn verb_with_object(&self, id: EdgeId) -> Option<Text> {
        let (verb, head, object, _) = self.verbal_parts(id)?;
        Some(self.verb_and_object(verb, head, object))
    }

    /// The verb of a verbal noun with its object: "attack the city", "try to persuade him".
    pub(super) fn verb_and_object(&self, verb: u32, head: EdgeId, object: EdgeId) -> Text {
        let lemma = &self.lexicon.vocabulary.word(verb).lemma;
        let frames = &self.lexicon.government(verb).frames;
        let try_to = frames.iter().find_map(Frame::infinitive);
        let said = |english: &str| {
            let rule = "verbal noun as a verb".into();
            let source = Some(self.place(verb));
            Text::of(Said { english: english.into(), range: self.span(head), rule, entries: Vec::new(), source })
        };
        if let Some((english, does)) = try_to.zip(self.as_verb(object)) {
            return said(english).then(said("to")).then(does);
        }
        // "hold Iran accountable", "carry it out"
        let is_pronoun = self.edge(object).category == Category::PRONOUN;
        let particle = || around_pronoun(&lemma.en).filter(|_| is_pronoun);
        let around = frames.iter().filter(|frame| frame.parts == [Governed::Object]);
        let mut around = around.filter_map(|frame| frame.english.split('|').next_back()?.split_once('…'));
        let (verb, behind) =
            around.find(|(_, behind)| !behind.is_empty()).or_else(particle).unwrap_or((lemma.en.as_str(), ""));
        let text = said(verb.trim()).then(self.say(object, Shape::Objective));
        if behind.is_empty() { text } else { text.then(said(behind.trim())) }
    }

    /// Whether one is with somebody in what the noun says: «لقائه نظيره», "his meeting with his counterpart".
    pub(super) fn is_met(&self, noun: EdgeId) -> bool {
        let line = self.chart.line_of(self.edge(noun).lexeme);
        line.is_some_and(|line| has(&lists().nouns.met, &self.lexicon.vocabulary.word(line).lemma.en))
    }

    /// The verb of a verbal noun.
    pub(super) fn verb_of(&self, id: EdgeId) -> Option<u32> {
        match self.edge(id).lexeme {
            Lexeme::Vocabulary(number, Part::Masdar) => Some(number),
            // «للانتخابات» is "for the elections": many of them are no doing.
            Lexeme::Vocabulary(number, Part::Noun) if self.edge(id).properties.has(Properties::SINGULAR) => {
                self.lexicon.verb_of_noun(number).filter(|_| !self.lexicon.is_of_doer(number))
            }
            Lexeme::Unit(unit) => {
                let phrase = self.lattice.units[unit as usize].word?;
                // «زعزعة الاستقرار»: an idiom that lacks its object.
                let lacks = |verb: &u32| {
                    self.edge(id).properties.has(Properties::DEFINITE)
                        && self.lexicon.idiom_of_phrase(phrase, None) == Some(*verb)
                };
                self.lexicon.verb_of_phrase(phrase).filter(|verb| !lacks(verb))
            }
            _ => None,
        }
    }
}
