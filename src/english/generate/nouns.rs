//! Nouns with their articles, adjectives, complements and what else stands with them.

use std::sync::Arc;

use super::super::agreement::Agreement;
use super::super::analysis::Lexeme;
use super::super::chart::EdgeId;
use super::super::government::Governed;
use super::super::grammar::{Category, English, Piece, Properties, Shape, Slot, Template};
use super::super::lattice::Unit;
use super::super::lists::{has, lists};
use super::super::pieces::{Said, Text};
use super::super::plural::plural;
use super::super::words::{gerund, indefinite_article};
use super::Generator;
use super::joined::without_article;
use super::verbs::around_pronoun;
use crate::arabic::normalize;
use crate::vocabulary::{Class, Lemma, Part};

/// How many words those may have who are said before what they do.
const MOST_WORDS_OF_DOER: usize = 5;

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
    /// It is definite in Arabic only as the name behind it is: "an F-35 aircraft".
    of_kind: bool,
    proper: bool,
    /// The determiner is a place, which may be said without its ending: "the Ryazan refinery".
    town: bool,
}

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

/// Takes the country out of a name that begins with it: "Germany's" of "Germany's Der Spiegel".
fn owner_in_name(name: &mut Text) -> Option<Text> {
    let first = name.0.first_mut()?;
    let (owner, rest) = first.english.split_once("'s ")?;
    let (owner, rest) = (format!("{owner}'s"), rest.to_owned());
    // "Republican People's Party"
    if owner.contains(' ') || has(&lists().nouns.within_names, &owner) {
        return None;
    }
    let said = Said { english: owner.as_str().into(), ..first.clone() };
    first.english = rest.as_str().into();
    Some(Text::of(said))
}

/// Whether the English says whose it is: "our correspondent".
fn is_owned(english: &str) -> bool {
    has(&lists().nouns.owners, english.split(' ').next().unwrap_or_default())
}

/// Whether an adjective is a phrase with a preposition, which English has behind the noun: "in force", "wanted by the law".
fn stands_behind(adjective: &str) -> bool {
    adjective.split_once(' ').is_some_and(|(first, rest)| {
        let within = |word: &str| has(&lists().adjectives.prepositions_within, word);
        has(&lists().nouns.where_it_is, first) || rest.split(' ').any(within)
    })
}

/// The part that is the pronoun, where nothing else is added than who or what a noun is of.
pub(super) fn is_owner_of(additions: &[(Slot, Template)]) -> Option<usize> {
    let [(Slot::Determiner, template)] = additions else { return None };
    let [Piece::Part(pronoun, Shape::Possessive)] = template.as_slice() else { return None };
    Some(*pronoun)
}

/// Whether it ends in the name of a model, which stands before what it is a model of: "F-35", "Boeing 737".
fn is_model(name: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let mut words = name.trim_matches(['“', '”']).rsplit(' ');
    let last = words.next().unwrap_or_default();
    if number(last) {
        return words.next().is_some_and(|maker| has(&lists().nouns.models, maker));
    }
    last.split_once('-').is_some_and(|(letters, digits)| {
        letters.starts_with(char::is_uppercase) && letters.chars().all(char::is_alphabetic) && number(digits)
    })
}

impl Generator<'_, '_> {
    /// A noun phrase in a shape.
    pub(super) fn noun_phrase(&self, id: EdgeId, shape: Shape) -> Text {
        if let Some(text) = self.not_done(id, shape) {
            return text;
        }
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
        if shape == Shape::Years
            && let Some(years) = self.years(id)
        {
            return years;
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

    /// What somebody or something is said to be: its article tells of no other that is known.
    pub(super) fn predicate_of_object(&self, id: EdgeId) -> Text {
        let properties = self.edge(id).properties;
        let known = Properties::NAME | Properties::PRONOUN | Properties::DESCRIBED | Properties::CONJOINED;
        if !self.is_noun(id) || !properties.has(Properties::DEFINITE) || properties.meets(known) {
            return self.say(id, Shape::Objective);
        }
        self.with_article(id, self.noun(id, None), false, Shape::Objective)
    }

    fn with_article(&self, id: EdgeId, mut parts: Parts, definite: bool, shape: Shape) -> Text {
        let has_number = !parts.number.is_empty();
        let otherwise = lists().nouns.with_number.iter().find(|(plain, _)| parts.before.line() == *plain);
        if let (true, Some((_, said)), Some(first)) = (has_number && definite, otherwise, parts.before.0.first_mut()) {
            first.english = said.as_str().into();
        }
        // «90 يوما أخرى»: "another 90 days", not "90 other days".
        let lasts = self.edge(id).properties.has(Properties::TIME | Properties::NUMBER) && has_number;
        if lasts && !definite && parts.determiner.is_none() && parts.before.line() == "other" {
            let mut another = std::mem::replace(&mut parts.before, Text::new());
            if let Some(first) = another.0.first_mut() {
                first.english = "another".into();
            }
            parts.determiner = Some(another);
        }
        let order = has(&lists().nouns.before_number, &parts.before.line()) && (definite || parts.definite);
        // "the former Yugoslavia", but "neighboring Syria", "Yemeni Hodeidah", and "2 large missiles".
        let plain = |word: &str| word.starts_with(char::is_lowercase);
        let name = parts.proper && parts.head.line().starts_with(char::is_uppercase);
        let adjectives = &lists().adjectives;
        // Of a place that is named by nothing else: "the northern Idlib countryside", "the strategic Hodeidah airport".
        let last = parts.head.line();
        let capital = last.rsplit(' ').next().is_some_and(|last| last.starts_with(char::is_uppercase));
        let place = capital && self.edge(id).properties.has(Properties::PLACE);
        let with = |word: &str| plain(word) && (!place || has(&adjectives.with_article_before_places, word));
        let the = parts.the || name && parts.before.line().split(' ').any(with);
        // "the war in neighboring Syria": the place is near, not the war.
        if parts.before.0.len() == 1
            && has(&adjectives.of_neighbors, &parts.before.line())
            && let Some(first) = parts.head.0.first_mut()
            && let Some((event, there)) = first.english.clone().rsplit_once(" in ")
            && there.starts_with(char::is_uppercase)
        {
            let said = std::mem::take(&mut parts.before);
            let there = Said { english: there.into(), ..first.clone() };
            first.english = format!("{event} in").into();
            parts.head.extend(said.then(Text::of(there)));
        }
        // "Germany's weekly Der Spiegel", "Syria's occupied Golan Heights"
        if name
            && !has_number
            && parts.determiner.is_none()
            && parts.before.line().split(' ').all(plain)
            && !parts.before.is_empty()
            && let Some(owner) = owner_in_name(&mut parts.head)
        {
            parts.determiner = Some(owner);
        }
        // "the Ryazan refinery", but "Ryazan's oil refinery"
        if parts.town
            && !has_number
            && parts.before.is_empty()
            && let Some(town) = parts.determiner.take()
        {
            parts.head = without_article(by_itself(town)).then(parts.head);
            parts.the = true;
        }
        let core = if order {
            parts.before.then(parts.number).then(parts.head)
        } else {
            Text::new().then(parts.number).then(parts.before).then(parts.head)
        };
        let bare = parts.bare || parts.proper && !parts.the;
        let article = if parts.determiner.is_some() || matches!(shape, Shape::Bare | Shape::Singular | Shape::Plural) {
            None
        } else if parts.proper {
            (the && !core.line().starts_with("the ")).then_some("the")
        } else if bare {
            None
        } else if (definite || parts.definite) && !parts.of_kind {
            parts.the.then_some("the")
        } else if parts.plural || parts.mass || has_number || is_owned(&core.line()) {
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
        let joined = self.edge(id).properties.has(Properties::CONJOINED) && !self.is_noun(id);
        joined && self.chart.parts(id).first().is_some_and(|first| self.has_owner(*first))
            || self.is_noun(id) && self.noun(id, None).determiner.is_some()
    }

    /// Whether English does not count it: "equipment".
    pub(super) fn is_mass(&self, id: EdgeId) -> bool {
        self.is_noun(id) && self.noun(id, None).mass
    }

    /// The number of a noun phrase, in digits, and the noun that it counts, where nothing else is said of it.
    pub(super) fn counted(&self, id: EdgeId) -> Option<(Text, String)> {
        let Parts { number, head, before, behind, determiner: None, .. } = self.noun(id, None) else { return None };
        let digits = number.line().bytes().all(|byte| byte.is_ascii_digit());
        let alone = !number.is_empty() && before.is_empty() && behind.is_empty();
        (digits && alone && self.is_noun(id)).then(|| (number, head.line()))
    }

    /// Who does an act, before it: "his", "Washington's"; also of what is said as a text, "thousands of civilians' departure".
    pub(super) fn doer_before(&self, doer: EdgeId) -> Text {
        let said = self.say(doer, Shape::Possessive);
        let line = said.line();
        let bare = !line.ends_with("'s") && line.ends_with(char::is_alphanumeric);
        if self.edge(doer).category != Category::PRONOUN && bare {
            return said.with_ending(if line.ends_with('s') { "'" } else { "'s" });
        }
        said
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
                if let Some([doer, head, behind]) = self.doer_object_and_governed(id, children[rule.head], additions) {
                    return Parts { determiner: Some(doer), head, behind, mass: true, ..Parts::default() };
                }
                if let Some([doer, head, behind]) = self.gives_by_doer(id) {
                    return Parts { determiner: Some(doer), head, behind, mass: true, ..Parts::default() };
                }
                if let Some((given, behind)) = self.gives(id) {
                    let mut head = given;
                    if let Some(first) = head.0.first_mut() {
                        first.english = gerund(&first.english).into();
                    }
                    return Parts { head, behind, bare: true, mass: true, ..Parts::default() };
                }
                let mut parts = self.noun(children[rule.head], forced);
                let mut agent = None;
                let doer = self.who_does(children[rule.head], additions);
                if let Some(owner) = doer {
                    parts = self.noun(owner.0, forced);
                    // "the abduction of an officer by the militias, loyal to Iran,"
                    // "the launching of missile strikes by Washington and London"
                    let several = self.edge(owner.1).properties.has(Properties::CONJOINED);
                    agent =
                        Some(self.say(owner.1, Shape::Whole)).filter(|agent| several || agent.line().contains(", "));
                    parts.determiner = Some(match agent {
                        Some(_) => self.literal("the", self.span(owner.0), &rule.name, Some(rule.place.clone())),
                        None => self.doer_before(owner.1),
                    });
                }
                // "forcing her to leave"
                if let Some(pronoun) = is_owner_of(additions).filter(|_| self.pronoun_is_object(children[rule.head])) {
                    parts.bare = true;
                    let mut object = self.say(children[pronoun], Shape::Objective);
                    // "handing him over"
                    if let Some(first) = parts.head.0.first_mut()
                        && let Some((verb, particle)) = around_pronoun(&first.english)
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
                        // "his taking a picture", "its holding regular meetings"
                        [Piece::Words(of), Piece::Part(part, _)]
                            if of.trim() == "of"
                                && agent.is_none()
                                && parts.determiner.as_ref().is_some_and(|owner| owner.line() != "the")
                                && doer.is_some_and(|(act, owner)| self.is_gerund_of_pronoun(act, owner)) =>
                        {
                            self.say(children[*part], Shape::Objective)
                        }
                        // "his meeting with his counterpart"
                        [Piece::Words(_), Piece::Part(part, _)] if doer.is_some_and(|doer| self.is_met(doer.0)) => self
                            .literal("with", self.span(id), &rule.name, Some(rule.place.clone()))
                            .then(self.say(children[*part], Shape::Objective)),
                        [Piece::Part(part, _)] if *slot == Slot::Behind => {
                            let governed = self.governed_by_noun(id, children[rule.head], children[*part]);
                            // "the new party's receipt of the majority"
                            if governed.as_ref().is_some_and(|governed| governed.line().starts_with("of "))
                                && parts.determiner.is_none()
                                && let Some((act, doer)) = self.doer_of_act(children[rule.head])
                            {
                                parts = self.noun(act, forced);
                                parts.determiner = Some(self.doer_before(doer));
                            }
                            governed.unwrap_or_else(|| self.fill(id, template, Shape::Whole))
                        }
                        // "his meeting with his counterpart"
                        [Piece::Words(of), Piece::Part(part, Shape::Whole)]
                            if of.trim() == "of" && self.before_object(children[rule.head]).is_some() =>
                        {
                            let with = self.before_object(children[rule.head]).unwrap_or_default();
                            let with = self.literal(with, self.span(id), &rule.name, Some(rule.place.clone()));
                            with.then(self.say(children[*part], Shape::Objective))
                        }
                        // "a 50-year-old man", but "a man aged more than 50 years"
                        [Piece::Part(part, Shape::Age)] => {
                            let Some(age) = self.age(children[rule.head + 1], children[*part]) else {
                                let aged = self.literal("aged", self.span(id), &rule.name, Some(rule.place.clone()));
                                parts.behind.extend(aged.then(self.say(children[*part], Shape::Whole)));
                                continue;
                            };
                            age
                        }
                        _ => self.fill(id, template, Shape::Whole),
                    };
                    match slot {
                        Slot::Determiner => {
                            // "this decision of his", "this decision of Trump"
                            let owner = parts.determiner.replace(said);
                            if let Some(owner) = owner.filter(|owner| owner.line() != "the") {
                                let rule = "owner behind a demonstrative".into();
                                let of = self.literal("of", self.span(id), &rule, None);
                                parts.behind = of.then(by_itself(owner)).then(std::mem::take(&mut parts.behind));
                            }
                        }
                        Slot::Number => parts.number.extend(said),
                        // «القواعد المعمول بها»: "the rules in force".
                        Slot::Before if stands_behind(&said.line()) => {
                            parts.behind = std::mem::take(&mut parts.behind).then(said);
                        }
                        Slot::Before => parts.before = said.then(std::mem::take(&mut parts.before)),
                        Slot::Behind => parts.behind.extend(said),
                        _ => {}
                    }
                }
                if let Some(agent) = agent {
                    let by = self.literal("by", self.span(id), &rule.name, Some(rule.place.clone()));
                    parts.behind.extend(by.then(agent));
                }
                parts
            }
            English::Construct { noun, complement } => {
                self.construct(id, children[*noun], children[*complement], forced)
            }
            English::Relative { noun, clause } => {
                let mut parts = self.noun(children[*noun], forced);
                if let Some(owner) = self.owner_described_too(children[*noun], children[*clause])
                    && parts.determiner.is_some()
                {
                    let of = self.literal("of", self.span(id), &rule.name, Some(rule.place.clone()));
                    parts.behind = of.then(self.say(owner, Shape::Objective)).then(std::mem::take(&mut parts.behind));
                    parts.determiner = None;
                    (parts.the, parts.definite) = (true, true);
                }
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

    /// An act and who does it, somebody who is its complement and has no more words than stand well before a noun.
    fn doer_of_act(&self, noun: EdgeId) -> Option<(EdgeId, EdgeId)> {
        let mut at = noun;
        let (act, doer) = loop {
            let rule = &self.lexicon.grammar.rules[usize::from(self.edge(at).rule?)];
            let children = self.chart.parts(at);
            match &rule.english {
                English::Same(part) => at = children[*part],
                English::Construct { noun, complement } => break (children[*noun], children[*complement]),
                _ => return None,
            }
        };
        let edge = self.edge(doer);
        let said = self.say(doer, Shape::Whole).line();
        let more = Properties::CONJOINED | Properties::DESCRIBED | Properties::QUOTED | Properties::NUMBER;
        let brief = said.split(' ').count() <= MOST_WORDS_OF_DOER && !said.contains([',', '\'']);
        // «تهديد النساء بالسجن»: of what is done to somebody, he may be the one to whom.
        let verb = self.act_with_object(act).map(|verb| &self.lexicon.vocabulary.word(verb).lemma);
        let done_by = verb.is_some_and(|lemma| lemma.object == Some(false));
        (done_by && brief && !edge.properties.meets(more) && Agreement { chart: self.chart }.is_somebody(edge))
            .then_some((act, doer))
    }

    /// The name that a noun is of, if a relative clause behind it may be of the name as well: "the policy of Iran that threatens the area" leaves
    /// that open as the Arabic does.
    fn owner_described_too(&self, noun: EdgeId, clause: EdgeId) -> Option<EdgeId> {
        let mut at = noun;
        let owner = loop {
            let rule = &self.lexicon.grammar.rules[usize::from(self.edge(at).rule?)];
            let children = self.chart.parts(at);
            match &rule.english {
                English::Same(part) => at = children[*part],
                English::Construct { complement, .. } => break children[*complement],
                _ => return None,
            }
        };
        let agreement = Agreement { chart: self.chart };
        let edge = self.edge(owner);
        let name = edge.properties.has(Properties::NAME) && !edge.properties.has(Properties::HUMAN);
        (name && agreement.relative(edge, self.edge(clause)).is_some()).then_some(owner)
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
    pub(super) fn gives(&self, id: EdgeId) -> Option<(Text, Text)> {
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
        let words = self.literal("", self.span(second), &"idiom".into(), None);
        let behind = self.say(first, Shape::Objective).then(behind).then(said(tail.trim())).then(words);
        Some((Text::of(does), behind.then(rest)))
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
                    let english = lemma.en_pl().map_or_else(|| plural(&lemma.en), str::to_owned);
                    (english, false, lemma.the != Some(false), false)
                } else {
                    // «ضمان»: "ensuring that", which is no thing; but "a meeting", "a building".
                    let doing = || {
                        let verb = self.lexicon.verb_of_noun(number).map(|verb| self.lexicon.vocabulary.word(verb));
                        verb.is_some_and(|verb| gerund(&verb.lemma.en) == lemma.en)
                    };
                    let object = lemma.pl.is_empty() && lemma.of() == Some("");
                    let act = object && lemma.en.ends_with("ing") && doing();
                    (lemma.en.to_string(), act || lemma.count == Some(false), lemma.the != Some(false), false)
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
                        let english = lemma.en_pl().map_or_else(|| plural(&lemma.en), str::to_owned);
                        if let Some(first) = said.0.first_mut() {
                            first.english = english.into();
                        }
                    }
                } else if !unit.proper {
                    // A term of the glossary, whose English has its number.
                    let many = edge.properties.meets(Properties::PLURAL | Properties::DUAL)
                        && !edge.properties.has(Properties::SINGULAR);
                    let title = many && edge.properties.has(Properties::TITLE) && !unit.english.ends_with('s');
                    if forced == Some(true) && !many || title {
                        if let Some(first) = said.0.first_mut() {
                            first.english = plural(&first.english).into();
                        }
                        plural_now = true;
                    } else {
                        plural_now = many;
                    }
                    // "dead and wounded", "footage"; but an "official in the police"
                    let is_noun = |word: &&str| !has(&lists().plurals.links, word);
                    let last = unit.english.split(' ').take_while(is_noun).last().unwrap_or_default();
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
                if dual && !unit.proper && edge.properties.meets(Properties::NOMINATIVE | Properties::ACCUSATIVE) {
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

    /// The line of the vocabulary that a unit is, or that joins a term of the glossary of the same name to what it is of: «محاولة اغتيال».
    fn lemma_of_unit(&self, unit: &Unit) -> Option<&Lemma> {
        let vocabulary = &self.lexicon.vocabulary;
        if let Some(word) = unit.word {
            return Some(&vocabulary.word(word).lemma);
        }
        let text = normalize(&self.text[unit.range.clone()]);
        let phrases = vocabulary.phrases(text.split(' ').next().unwrap_or_default());
        let nouns = phrases.filter(|form| form.class == Class::Noun);
        let lemmas = nouns.map(|form| &vocabulary.word(form.word).lemma);
        lemmas.filter(|lemma| lemma.of().is_some()).find(|lemma| *lemma.en == *unit.english)
    }

    /// What English says between a noun and the object behind its owner: «لقائه نظيره», "his meeting with his counterpart".
    fn before_object(&self, noun: EdgeId) -> Option<&str> {
        let Lexeme::Vocabulary(number, Part::Noun) = self.edge(noun).lexeme else { return None };
        let mut with = self.lexicon.vocabulary.word(number).lemma.with.iter();
        with.find_map(|(key, english)| (key == "…").then_some(english)).filter(|_| self.has_object(noun))
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
            Lexeme::Unit(unit) => (self.lemma_of_unit(&self.lattice.units[unit as usize]), false),
            _ => (None, false),
        };
        let act = Properties::NUMBER | Properties::CONJOINED | Properties::DEFINITE | Properties::NAME;
        let kind = self.edge(complement).properties.has(Properties::VERBAL)
            && !self.edge(complement).properties.meets(act)
            && lemma.is_some_and(|lemma| has(&lists().nouns.of_acts, &lemma.en));
        // «عدد الهجمات»: "the number of attacks".
        let any = lemma.is_some_and(|lemma| has(&lists().nouns.of_any, &lemma.en)) && self.may_be_any(complement);
        // «197 حالة اختطاف»: "197 cases of abduction".
        let said = self.say(complement, if kind || any { Shape::Bare } else { Shape::Objective });
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
        // "the battle to liberate the city", "the need to protect the city"; a phrase that ends in an act says that itself: «قرار حظر استيراد النفط».
        let ends_in_act = |lemma: &&Lemma| lemma.of().is_some_and(|of| of.starts_with("to "));
        let plain = lemma.filter(|lemma| !ends_in_act(lemma));
        if let Some(does) = plain.and_then(|lemma| self.to_be_done(&lemma.en, complement)) {
            parts.behind = of("to").then(does).then(parts.behind);
            parts.the = true;
            return parts;
        }
        // "attempts at reform", but "Trump's attempts": who makes one is no act.
        let maker = |preposition: &&str| {
            let properties = self.edge(complement).properties;
            *preposition == "at" && properties.has(Properties::NAME) && !properties.has(Properties::VERBAL)
        };
        // "a fall of 5%", but "a fall in the prices"
        let amount = |preposition: &&str| *preposition == "in" && said.line().ends_with('%');
        let preposition = lemma.and_then(Lemma::of).filter(|preposition| !maker(preposition));
        match preposition.map(|preposition| if amount(&preposition) { "of" } else { preposition }) {
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
                    // "the war in Syria" is no owner.
                    && !said.line().split(' ').any(|word| word != "of" && has(&lists().plurals.links, word))
                    && parts.behind.is_empty()
                    && parts.determiner.is_none();
                let english = lemma.map_or("", |lemma| lemma.en.as_str());
                let side = lists().nouns.sides.iter().find(|(noun, _)| *noun == english);
                let place = Properties::PLACE | Properties::NAME;
                // "the city of Aleppo", "international Philadelphia"
                let longer = |place: &str| {
                    let first = place.trim_start_matches("the ").trim_start_matches(['“', '≈']);
                    place.contains(" of ") || first.starts_with(char::is_lowercase) && !first.starts_with("al-")
                };
                if said.line().starts_with('“')
                    && said.line().ends_with('”')
                    && !properties.has(Properties::NAME)
                    && has(&lists().nouns.titled, english)
                {
                    // "the report “The Future of the World”"
                    parts.behind = said.then(parts.behind);
                    (parts.the, parts.definite) = (true, !parts.plural);
                } else if is_model(&said.line()) && parts.determiner.is_none() {
                    // "the S-400 system", "F-35 aircraft"
                    parts.before = without_article(said).then(std::mem::take(&mut parts.before));
                    parts.of_kind = !has(&lists().nouns.of_one_kind, english);
                } else if name && let Some((_, adjective)) = side {
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
                    && !(properties.has(Properties::PLACE) && has(&lists().nouns.done_to_places, english))
                {
                    let ending = if said.line().ends_with('s') { "'" } else { "'s" };
                    let nouns = &lists().nouns;
                    let happens = |noun: &str| has(&nouns.of_towns, noun);
                    let head = parts.head.line();
                    let town = happens(english)
                        || happens(&head)
                        || head.strip_suffix('s').is_some_and(happens)
                        || !parts.plural && has(&nouns.in_towns, english);
                    let called = has(&nouns.called_by_place, english)
                        || !parts.plural && has(&nouns.one_called_by_place, english);
                    // "the Geneva talks", "the Syria crisis"
                    parts.town =
                        called && properties.has(place) && !longer(&said.line()) || town && self.is_town(complement);
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
                    // "the death of dozens"
                    let befalls = !parts.plural
                        && properties.meets(Properties::NUMBER | Properties::HUMAN)
                        && has(&lists().nouns.befalling, english);
                    // "the wife of a soldier", "the beginning of 2018"
                    let one = !parts.plural
                        && (has(&lists().nouns.only_ones, english)
                            || properties.has(Properties::HUMAN) && has(&lists().nouns.of_persons, english));
                    parts.definite = event || befalls || one || lemma.is_some_and(|lemma| lemma.the == Some(true));
                }
            }
        }
        parts
    }

    /// Whether an act is said as the gerund of its verb, and a pronoun is who does it: «التقاطه صورة».
    fn is_gerund_of_pronoun(&self, act: EdgeId, owner: EdgeId) -> bool {
        let gerund = match self.edge(act).lexeme {
            Lexeme::Vocabulary(_, Part::Masdar) => true,
            // «إطلاق»: a noun that is a gerund, "firing".
            Lexeme::Vocabulary(number, Part::Noun) => {
                let lemma = &self.lexicon.vocabulary.word(number).lemma;
                lemma.of() == Some("") && lemma.en.split(' ').next().is_some_and(|first| first.ends_with("ing"))
            }
            _ => false,
        };
        gerund && self.edge(owner).category == Category::PRONOUN
    }

    /// Whether a complement with its article may be whatever is of its kind: several things or people, or what is not counted, but no body.
    fn may_be_any(&self, complement: EdgeId) -> bool {
        let edge = self.edge(complement);
        let known = Properties::NAME | Properties::PRONOUN | Properties::NUMBER | Properties::TIME | Properties::QUOTED;
        let several = edge.properties.has(Properties::PLURAL) && self.is_plural(complement);
        self.is_noun(complement)
            && edge.properties.has(Properties::DEFINITE)
            && !edge.properties.meets(known)
            && (several || self.is_mass(complement))
            && !Agreement { chart: self.chart }.is_body(edge)
    }

    /// Whether it is the name of a place that is no country.
    fn is_town(&self, id: EdgeId) -> bool {
        let head = self.edge(self.edge(id).head);
        matches!(head.lexeme, Lexeme::Unit(unit) if self.lattice.units[unit as usize].town)
    }

    /// What a battle is fought for, a decision taken or a plan made: «معركة تحرير المدينة», "liberate the city".
    fn to_be_done(&self, english: &str, complement: EdgeId) -> Option<Text> {
        let properties = self.edge(complement).properties;
        let act = properties.has(Properties::VERBAL) && !properties.meets(Properties::DESCRIBED | Properties::NAME);
        // «عمليات القتال»
        let alone = self.is_act_alone(complement) || self.lacking(complement).is_some();
        (act && !alone && has(&lists().nouns.to_do, english))
            .then(|| self.doing(complement, Shape::Infinitive))
            .flatten()
    }

    /// Whether it is an act, or several, one of which has nothing that it is done to.
    fn is_act_alone(&self, act: EdgeId) -> bool {
        self.bare_verb(act).is_some()
            || self.edge(act).properties.has(Properties::CONJOINED)
                && self.chart.parts(act).iter().any(|part| self.is_noun(*part) && self.bare_verb(*part).is_some())
    }

    /// What stands behind a preposition.
    pub(super) fn object_of_preposition(&self, id: EdgeId) -> Option<EdgeId> {
        let children = self.chart.parts(id);
        children.get(1).copied()
    }
}
