//! What a verbal noun governs, said as its verb says it: "forcing the residents to leave", "allow the journalists to enter".

use std::sync::Arc;

use super::super::chart::EdgeId;
use super::super::government::{Frame, Governed};
use super::super::grammar::{English, Piece, Properties, Shape, Slot, Template};
use super::super::pieces::{Said, Text};
use super::super::words::gerund;
use super::Generator;
use super::frames::alternative;

impl Generator<'_, '_> {
    /// What a verb governs beside its object, behind its verbal noun with the object as complement: "forcing the residents to leave".
    pub(super) fn governed_beside_complement(
        &self,
        id: EdgeId,
        verb: u32,
        noun: EdgeId,
        phrase: EdgeId,
    ) -> Option<Text> {
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
        // "preventing the companies from using"
        if before == "from"
            && let Some(does) = self.as_verb_in(object, Shape::Gerund)
        {
            return Some(literal(&before).then(does));
        }
        let preposition = match right {
            Some(right) if right.contains('…') => tail(right),
            Some(right) => right.trim().to_owned(),
            None => before,
        };
        (!preposition.is_empty()).then(|| literal(&preposition).then(self.say(object, Shape::Objective)))
    }

    /// «اتهام واشنطن موسكو بدعم المتمردين»: an act, who does it, its object, and what its verb governs beside that, an act too: "Washington's accusing
    /// Moscow of supporting the rebels".
    pub(super) fn doer_object_and_governed(
        &self,
        id: EdgeId,
        noun: EdgeId,
        additions: &[(Slot, Template)],
    ) -> Option<[Text; 3]> {
        let [(Slot::Behind, template)] = additions else { return None };
        let [Piece::Part(phrase, _)] = template.as_slice() else { return None };
        let phrase = self.chart.parts(id)[*phrase];
        let key = self.edge(phrase).key?;
        let inner = &self.lexicon.grammar.rules[usize::from(self.edge(noun).rule?)];
        let English::Add(behind) = &inner.english else { return None };
        let children = self.chart.parts(noun);
        let [(Slot::Behind, of)] = behind.as_slice() else { return None };
        let [Piece::Words(_), Piece::Part(object, _)] = of.as_slice() else { return None };
        let (act, doer) = self.who_does(children[inner.head], behind)?;
        if self.edge(doer).properties.meets(Properties::CONJOINED | Properties::DESCRIBED) {
            return None;
        }
        let verb = self.act_with_object(act)?;
        let wanted = [Governed::Object, Governed::Preposition(key)];
        let frame = self.lexicon.government(verb).frames.iter().find(|frame| frame.parts == wanted)?;
        let (left, _) = frame.english.split_once('|').unwrap_or((&frame.english, ""));
        let (does, tail) = left.split_once('…')?;
        let (does, tail) = (does.trim(), tail.trim());
        let governed = self.object_of_preposition(phrase)?;
        let shape = match tail {
            "to" => Shape::Infinitive,
            "from" | "of" => Shape::Gerund,
            _ => return None,
        };
        let done = match shape {
            // "the ministry's informing the embassy of the decision"
            Shape::Gerund if tail == "of" && !self.edge(governed).properties.has(Properties::VERBAL) => {
                self.say(governed, Shape::Objective)
            }
            Shape::Gerund => self.as_verb_in(governed, Shape::Gerund)?,
            _ => self.as_verb(governed)?,
        };
        let rule: Arc<str> = "verbal noun".into();
        let said = |words: &str, of: EdgeId| self.literal(words, self.span(of), &rule, Some(self.place(verb)));
        let behind = self.say(children[*object], Shape::Objective).then(said(tail, phrase)).then(done);
        Some([self.doer_before(doer), said(&gerund(does), act), behind])
    }

    /// «منح الحكومة العمال زيادة»: an act, who does it, and two objects of its verb, or one and what that is made: "the government's granting the
    /// workers a raise".
    pub(super) fn gives_by_doer(&self, id: EdgeId) -> Option<[Text; 3]> {
        let rule = &self.lexicon.grammar.rules[usize::from(self.edge(id).rule?)];
        let English::Add(additions) = &rule.english else { return None };
        let [(Slot::Behind, template)] = additions.as_slice() else { return None };
        let [Piece::Part(first, Shape::Objective), Piece::Words(_), Piece::Part(second, Shape::Objective)] =
            template.as_slice()
        else {
            return None;
        };
        let children = self.chart.parts(id);
        let second = children[*second];
        let (act, doer) = self.who_does(children[rule.head], additions)?;
        let verb = self.act_with_object(act)?;
        let frames = &self.lexicon.government(verb).frames;
        let of_words = frames.iter().find_map(|frame| self.words_of_second(frame, second).map(|rest| (frame, rest)));
        let plain = || {
            let two = |frame: &&Frame| {
                matches!(frame.parts.as_slice(), [Governed::Object, Governed::Object | Governed::Predicate])
            };
            Some((frames.iter().find(two)?, self.say(second, Shape::Objective)))
        };
        // «اعتبار»: that its verb says what something is considered stands in another line.
        let english = of_words.or_else(plain).map(|(frame, rest)| (&*frame.english, rest));
        let lemma = &self.lexicon.vocabulary.word(verb).lemma;
        let (english, rest) = english.unwrap_or_else(|| (lemma.en.as_str(), self.say(second, Shape::Objective)));
        let english = english.split('|').next_back()?;
        let (does, tail) = english.split_once('…').unwrap_or((english, ""));
        let name: Arc<str> = "verbal noun".into();
        let said = |words: &str, of: EdgeId| match words {
            "" => Text::new(),
            words => self.literal(words, self.span(of), &name, Some(self.place(verb))),
        };
        let words = self.literal("", self.span(second), &"idiom".into(), None);
        let behind = self.say(children[*first], Shape::Objective).then(said(tail.trim(), second)).then(words);
        Some([self.doer_before(doer), said(&gerund(does.trim()), act), behind.then(rest)])
    }

    /// «الانسحاب من الاتفاق»: "withdraw from the agreement", by the frame of the verb.
    pub(super) fn governed_as_verb(&self, id: EdgeId, verb: u32, children: &[EdgeId]) -> Option<Text> {
        let phrase = *children.iter().find(|part| self.edge(**part).key.is_some())?;
        let key = self.edge(phrase).key?;
        if let Some(said) = self.two_governed(id, verb) {
            return Some(said);
        }
        let frames = &self.lexicon.government(verb).frames;
        let wanted = [Governed::Preposition(key)];
        let head = *children.iter().find(|part| **part != phrase)?;
        // "to force the residents to leave"
        if let Some(said) = self.governed_beside_complement(id, verb, head, phrase) {
            return self.verb_with_object(head).map(|does| does.then(said));
        }
        let frame = frames.iter().find(|frame| frame.parts == wanted)?;
        if frame.english.contains('…') {
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
        // "agree to meet him", "approve the agreement"
        let object = self.object_of_preposition(phrase)?;
        let does =
            self.as_verb(object).filter(|_| frame.english.split_once('|').is_some_and(|(to, _)| to.ends_with(" to")));
        let (english, _) = alternative(&frame.english, does.is_some());
        // "call for holding a meeting"
        let does = does.or_else(|| self.as_verb_in(object, Shape::Gerund).filter(|_| english.ends_with(" for")));
        let rule = "verbal noun as a verb".into();
        let source = Some(self.place(verb));
        let said = Said { english: english.into(), range: self.span(id), rule, entries: Vec::new(), source };
        Some(Text::of(said).then(does.unwrap_or_else(|| self.say(object, Shape::Objective))))
    }

    /// What a rule adds behind the phrase that an act governs, and the verb has too: «العثور أمس على جثة», "find a body yesterday".
    pub(super) fn behind_phrase(&self, id: EdgeId, additions: &[(Slot, Template)]) -> Text {
        let children = self.chart.parts(id);
        let phrase = |piece: &Piece| matches!(piece, Piece::Part(part, _) if self.edge(children[*part]).key.is_some());
        let mut text = Text::new();
        for (_, template) in additions {
            if let Some(at) = template.iter().position(phrase) {
                text.extend(self.fill(id, &template[at + 1..].to_vec(), Shape::Whole));
            }
        }
        text
    }

    /// A verbal noun with two phrases that its verb governs together, as the verb: «السماح للصحفيين بدخول البلاد».
    fn two_governed(&self, id: EdgeId, verb: u32) -> Option<Text> {
        let [head, second] = self.chart.parts(id) else { return None };
        let [_, first] = self.chart.parts(*head) else { return None };
        let infinitive = self.second_governed(id, verb, *head, *second)?;
        let place = Some(self.place(verb));
        let rule: Arc<str> = "verbal noun as a verb".into();
        let does = self.frame_of_two(verb, *first, *second)?.split('…').next()?.trim();
        let somebody = self.say(self.object_of_preposition(*first)?, Shape::Objective);
        Some(self.literal(does, self.span(self.edge(id).head), &rule, place).then(somebody).then(infinitive))
    }

    /// The second of two phrases that the verb of a noun governs together: "to enter the country".
    pub(super) fn second_governed(&self, id: EdgeId, verb: u32, head: EdgeId, second: EdgeId) -> Option<Text> {
        let first = *self.chart.parts(head).get(1)?;
        let english = self.frame_of_two(verb, first, second)?;
        let tail = english.split_once('…')?.1.split('|').next()?.trim();
        let does = self.as_verb(self.object_of_preposition(second)?).filter(|_| tail == "to")?;
        let rule: Arc<str> = "government".into();
        Some(self.literal(tail, self.span(id), &rule, Some(self.place(verb))).then(does))
    }

    /// The English of a verb with both phrases: "allow … to".
    fn frame_of_two(&self, verb: u32, first: EdgeId, second: EdgeId) -> Option<&str> {
        let key = |phrase: EdgeId| self.edge(phrase).key.map(Governed::Preposition);
        let wanted = [key(first)?, Governed::Object, key(second)?];
        let frames = &self.lexicon.government(verb).frames;
        frames.iter().find(|frame| frame.parts == wanted).map(|frame| &*frame.english)
    }
}
