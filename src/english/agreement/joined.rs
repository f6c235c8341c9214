//! What is joined by و and what is rather joined to something else.

use super::forms::{as_thing, same_subject};
use super::{Agreement, DOUBTFUL};
use crate::english::analysis::Lexeme;
use crate::english::chart::{Edge, EdgeId};
use crate::english::grammar::{Category, Properties};
use crate::english::lists::{has, lists};
use crate::vocabulary::Features;

/// What it costs that more than two are what something is between, unless all of them have names.
const BETWEEN_MORE: u32 = 3;
/// What it costs that something is between what is one, where what stands behind that may be the other: «بين مسلحي التنظيم وقوات النظام».
const BETWEEN_ONE: u32 = 3;
/// What it costs that something is between what is one, and nothing behind it may be the other: «بين تحالف تدعمه واشنطن وقوات النظام».
const BETWEEN_SINGLE: u32 = 6;
/// What it costs that somebody who does something is joined to a thing, behind a list of those who do.
const BEHIND_DOERS: u32 = 4;
/// What it costs that something stands behind a comma in a relative clause that a comma opens.
const DIVIDED: u32 = 6;
/// What it costs that a thing is joined to what is counted.
const BESIDE_COUNTED: u32 = 2;
/// What it costs that a noun is joined to a compound, where it rather ends it.
const LIKE_END_OF_COMPOUND: u32 = 6;
/// What it costs that somebody's death or wounding is joined to people: «أدى إلى مقتل خمسة وإصابة آخرين».
const BEFALLS: u32 = 4;

/// What it costs that some do something of whom one is not in the nominative: «أنقذت اليمن واليمنيين».
const OBLIQUE: u32 = 16;

/// What it costs that something is done to a thing which who did the first rather did: «اقتحمت الشرطة المقر وصادرت وثائق».
const DOES_TOO: u32 = 6;
/// What it costs that what may be a second act is a second verb.
const SECOND_ACT: u32 = 8;
/// What it costs that a noun with its complement is joined to another which is rather a second verb and its object.
const SECOND_VERB: u32 = 5;

/// Whether it is a noun of one word with its article, no name and no number.
fn is_known_word(edge: &Edge) -> bool {
    edge.is_word()
        && edge.category == Category::NOUN
        && edge.properties.has(Properties::DEFINITE)
        && !edge.properties.meets(Properties::NAME | Properties::NUMBER)
}

/// Whether a second verb behind و may have the subject of the first: their forms are alike.
fn goes_with(one: &Edge, other: &Edge) -> bool {
    let number = one.properties.features().agrees(other.properties.features(), Features::NUMBER);
    !one.properties.has(Properties::SUBJECT) && number && same_subject(one, other).is_some()
}

impl Agreement<'_, '_> {
    /// What it costs that a second sentence is in the passive, of a thing that shows no case, where who does the first may do that too: «التقى الرئيس
    /// نظيره وبحث معه التعاون».
    pub(super) fn rather_does_too(&self, one: &Edge, other: &Edge) -> u32 {
        let joined = other.is_passive() && one.properties.has(Properties::ACTIVE | Properties::SUBJECT);
        if !joined || !other.properties.has(Properties::SUBJECT) {
            return 0;
        }
        let (Some(doer), Some(thing)) = (self.subject_in(one), self.subject_in(other)) else { return 0 };
        let accusative = thing.properties.features().agrees(Features::ACCUSATIVE, Features::CASE);
        let behind = thing.start > self.chart.edge(other.head).start;
        let same = same_subject(one, other).is_some()
            && one.properties.has(Properties::PAST) == other.properties.has(Properties::PAST)
            && doer.properties.features().agrees(Features::SINGULAR, Features::NUMBER) | as_thing(doer);
        let does = self.is_doer(doer) || self.is_somebody(doer);
        if same && does && behind && accusative && self.is_thing(thing) { DOES_TOO } else { 0 }
    }

    /// What it costs that a noun with its complement, none of which is known, is joined to what is known, where the letters are a second verb and
    /// its object: «حل الرئيس البرلمان وشكل حكومة جديدة».
    pub(super) fn rather_second_verb(&self, one: &Edge, other: &Edge) -> u32 {
        let noun = self.unwrapped(other);
        let head = self.chart.edge(noun.head);
        // «لم يكتف بذلك، بل أمر أيضا بفتح تحقيق»: nor is anything new joined to «ذلك».
        let that = self.name(&self.unwrapped(one)) == "DEM" && noun.is_word();
        let new =
            head.start == other.start && !noun.properties.has(Properties::DEFINITE) && (that || self.is_owned(&noun));
        // «لبحث الأزمة وعقد اجتماع»: an act is joined to an act.
        let acts = one.properties.has(Properties::VERBAL) && other.properties.has(Properties::VERBAL);
        let known = one.properties.has(Properties::DEFINITE) && !one.properties.has(Properties::CONJOINED) && !acts;
        let active = Properties::ACTIVE | Properties::PAST | Properties::MASCULINE;
        let verb = |id: &EdgeId| {
            let verb = self.chart.edge(*id);
            verb.is_word()
                && verb.end == head.end
                && verb.properties.has(active)
                && (that || verb.properties.has(Properties::TRANSITIVE))
                && verb.cost <= head.cost + SECOND_VERB
        };
        let verbs = || self.chart.starting(usize::from(other.start), Category::VERB).iter().any(verb);
        if new && known && verbs() { SECOND_VERB } else { 0 }
    }

    /// What it costs that «ما» with its clause is one of several, where it rather takes up all that was told: «سيطر على المدينة، ما يفتح الطريق، …».
    pub(super) fn tells_what(&self, one: &Edge, other: &Edge) -> u32 {
        let what = |edge: &Edge| self.name(&self.first_word(edge)) == "WHAT";
        let behind_comma = self.chart.is_behind(other.start, "COMMA");
        if behind_comma && what(other) && !what(one) { DOUBTFUL } else { 0 }
    }

    /// What it costs that a second verb is told of who does the first, where its letters are an act as well and the first ends in one: «اتهم الوزير الجيش
    /// بقصف القرى وقتل السكان».
    pub(super) fn rather_second_act(&self, one: &Edge, other: &Edge) -> u32 {
        let verb = self.first_word(other);
        let Some(number) = verb.finite_verb().filter(|_| verb.start == other.start) else { return 0 };
        // «اتهم الجيش بقصف القرى ورفض التعليق»
        let english = &*self.chart.lexicon.vocabulary.word(number).lemma.en;
        if verb.properties.has(Properties::SPEECH) || has(&lists().verbs.by_minds, english) {
            return 0;
        }
        let act = |id: &EdgeId| {
            let noun = self.chart.edge(*id);
            noun.end == verb.end && noun.properties.has(Properties::VERBAL | Properties::OPEN)
        };
        let noun = |id: &EdgeId| self.chart.edge(*id).start == verb.end;
        let owned = || self.chart.starting(usize::from(verb.end), Category::NOUN_PHRASE).iter().any(noun);
        let too = self.chart.starting(usize::from(verb.start), Category::NOUN).iter().any(act) && owned();
        if too && self.ends_in_done_act(one) { SECOND_ACT } else { 0 }
    }

    /// Whether a sentence ends in a phrase that is an act and what it is done to: «اتهم الجيش بقصف القرى».
    fn ends_in_done_act(&self, sentence: &Edge) -> bool {
        let mut edge = *sentence;
        while let Some(last) = self.last_part(&edge).copied().filter(|last| last.end == sentence.end) {
            if self.name(&last) == "PP" {
                let act = self.last_part(&last).map(|noun| self.unwrapped(noun));
                return act.is_some_and(|act| act.properties.has(Properties::VERBAL) && self.is_owned(&act));
            }
            if last.category == Category::NOUN_PHRASE || self.name(&last) == "RC" {
                return false;
            }
            edge = last;
        }
        false
    }

    /// Whether a sentence ends in a verb behind «أن» or «ل» with which a second verb goes, for its forms: «يريد أن يفوز ويشكل حكومة», "wants to win
    /// and form a government". What is said besides is not what is yet to be done.
    pub(super) fn is_to_do_too(&self, sentence: &Edge, verb: &Edge) -> bool {
        let says = verb.properties.has(Properties::SPEECH | Properties::COMPLETED);
        !says
            && self.ends_behind(sentence, |before, last| {
                matches!(self.name(before), "AN" | "LAM" | "LAMKAY")
                    && last.properties.has(Properties::SUBJUNCTIVE | Properties::PRESENT)
                    && goes_with(last, verb)
            })
    }

    /// Whether a sentence ends in a verb behind «كان» with which a second verb goes: «كان يقصف القرية ويحاصر السكان».
    pub(super) fn was_too(&self, sentence: &Edge, verb: &Edge) -> bool {
        // «كان يعرف الرجل ويحب أهله», "knew the man"
        let stative = |verb: &Edge| self.is_verb_in(verb, &lists().verbs.stative);
        !stative(verb)
            && self.ends_behind(sentence, |before, last| {
                // «ما زال يقصف»; but «أصبح ينتج», "came to produce".
                let is = |verb: u32| {
                    let english = &*self.chart.lexicon.vocabulary.word(verb).lemma.en;
                    english == "be" || has(&lists().verbs.remaining, english)
                };
                let was = before.category == Category::CLAUSE
                    && before.properties.has(Properties::COPULA)
                    && before.finite_verb().is_none_or(is);
                let doing = last.properties.has(Properties::PRESENT | Properties::INDICATIVE) && !stative(last);
                was && doing && goes_with(last, verb)
            })
    }

    /// Whether a sentence ends in a verb without a subject, right behind a part that is so with it.
    fn ends_behind(&self, sentence: &Edge, is_so: impl Fn(&Edge, &Edge) -> bool) -> bool {
        let mut edge = *sentence;
        loop {
            let parts = self.chart.parts_of(&edge);
            let Some(last) = parts.last().map(|last| *self.chart.edge(*last)) else { return false };
            // What is told of somebody inside is not told of the subject.
            if matches!(last.category, Category::NOUN_PHRASE | Category::NOUN_BAR) || self.name(&last) == "RC" {
                return false;
            }
            if let [.., before, _] = parts
                && matches!(self.name(&last), "VP" | "CL")
                && is_so(self.chart.edge(*before), &last)
            {
                return true;
            }
            edge = last;
        }
    }

    /// What it costs that somebody whom something befell does it to another, who is only “another”: «أصيب رجل واعتقل آخر».
    pub(super) fn befalls_another(&self, one: &Edge, other: &Edge) -> u32 {
        let another = self.last_part(&self.unwrapped(other)).is_some_and(|last| self.name(last) == "OTHER");
        let befell = || {
            let english = one.finite_verb().map(|verb| self.chart.lexicon.vocabulary.word(verb).lemma.en);
            one.is_passive() || english.is_some_and(|english| english.starts_with("be "))
        };
        if another && !other.is_passive() && befell() { DOUBTFUL } else { 0 }
    }

    /// Whether both are of those that do something: persons, countries and bodies of people.
    pub(super) fn both_do(&self, one: &Edge, other: &Edge) -> bool {
        let does = |edge: &Edge| {
            let properties = edge.properties;
            properties.has(Properties::HUMAN)
                || properties.has(Properties::NAME | Properties::PLACE)
                || self.is_body_of_people(&self.first_member(edge))
        };
        does(one) && does(other)
    }

    /// What it costs that those joined do something, where the form of one shows that he does not: «أنقذت اليمن واليمنيين» is that they were rescued.
    /// What is joined to what a number counts has the case of that: «خمسة جنود ومدنيين».
    pub(super) fn joined_obliquely(&self, subject: &Edge) -> u32 {
        if !subject.properties.has(Properties::CONJOINED) || subject.properties.has(Properties::NUMBER) {
            return 0;
        }
        let mut members = Vec::new();
        self.members(subject, &mut members);
        // «السفير وثلاثة دبلوماسيين»: what is counted has the case that the number gives it.
        let counted = |member: &Edge| member.properties.has(Properties::NUMBER);
        let oblique = |member: &Edge| {
            !counted(member) && !member.properties.features().agrees(Features::NOMINATIVE, Features::CASE)
        };
        let counted = members.first().is_some_and(counted);
        let some = !counted && members.iter().skip(1).any(oblique);
        if some { OBLIQUE } else { 0 }
    }

    /// Whether the second is a list that has one of a kind with the first, or some that are of different kinds: «الأسر والمدارس ووسائل الإعلام
    /// والسياسيين».
    pub(super) fn is_mixed(&self, one: &Edge, other: &Edge) -> bool {
        if !other.properties.has(Properties::CONJOINED) {
            return false;
        }
        let kind = |edge: &Edge| edge.properties & (Properties::HUMAN | Properties::TIME | Properties::PLACE);
        let mut members = Vec::new();
        self.members(other, &mut members);
        let first = members.first().map(kind);
        members.iter().any(|member| kind(member) == kind(one) || Some(kind(member)) != first)
    }

    /// What it costs that something is joined to a noun phrase that itself ends in a list, and not to the last of the list: «الطريق الذي
    /// أغلقه الجيش والشرطة والقبائل». Behind a comma it is as often joined to the whole, and an act to an act.
    pub(super) fn behind_list(&self, one: &Edge, other: &Edge) -> u32 {
        let acts = one.properties.has(Properties::VERBAL) && other.properties.has(Properties::VERBAL);
        let comma = !self.chart.starting(usize::from(one.end), Category::COMMA).is_empty();
        if acts || comma || one.properties.has(Properties::CONJOINED) {
            return 0;
        }
        // «محافظتي حلب وإدلب ومدينة حماة»
        let place = other.properties.has(Properties::PLACE);
        match self.list_at_end(one) {
            Some(list) if !place && self.both_do(&list, other) && !self.both_do(one, other) => BEHIND_DOERS,
            Some(_) => 1,
            None => 0,
        }
    }

    /// The list that ends what is none itself.
    fn list_at_end(&self, edge: &Edge) -> Option<Edge> {
        let mut last = *edge;
        while let Some(next) = self.last_part(&last) {
            last = *next;
            if last.category == Category::NOUN_PHRASE && last.properties.has(Properties::CONJOINED) {
                return Some(last);
            }
        }
        None
    }

    /// What it costs that a known thing of one word is joined to what is counted, and not to what that is of: «3 مخازن للأسلحة والمتفجرات».
    pub(super) fn beside_counted(&self, one: &Edge, other: &Edge) -> u32 {
        let counted = one.properties.has(Properties::NUMBER) && !one.properties.has(Properties::DEFINITE);
        let word = self.unwrapped(other);
        let known = is_known_word(&word) && !word.properties.has(Properties::HUMAN);
        if counted && known { BESIDE_COUNTED } else { 0 }
    }

    /// What it costs that a noun is joined to a compound of the vocabulary, where it is of a kind with the noun that ends that: «لجنة الصحة والبيئة» is
    /// for both; but «رأس المال والخبرة», of which the English does not say the last word.
    pub(super) fn is_like_end_of_compound(&self, one: &Edge, other: &Edge) -> u32 {
        let kinds = Properties::HUMAN | Properties::TIME | Properties::PLACE | Properties::VERBAL;
        let (whole, first) = (self.unwrapped(one), self.first_member(other));
        if !is_known_word(&whole) || !is_known_word(&first) || self.is_body(&first) {
            return 0;
        }
        let english = self.chart.english_of(whole.lexeme).unwrap_or_default();
        let ends = |word: &Edge| {
            word.end == whole.end
                && is_known_word(word)
                && (word.properties & kinds) == (first.properties & kinds)
                && self.chart.english_of(word.lexeme).is_some_and(|last| english.contains(last))
        };
        let inside = whole.start + 1..whole.end;
        let like =
            inside.flat_map(|place| self.chart.all_starting(usize::from(place))).any(|id| ends(self.chart.edge(*id)));
        if like { LIKE_END_OF_COMPOUND } else { 0 }
    }

    /// What it costs that what befalls somebody is joined to people: «مقتل خمسة وإصابة آخرين».
    pub(super) fn befalls_beside_person(&self, one: &Edge, other: &Edge) -> u32 {
        let first = self.first_member(other);
        let befalls = one.properties.has(Properties::HUMAN)
            && !first.properties.meets(Properties::HUMAN | Properties::VERBAL)
            && self.is_befalling(&first);
        if befalls { BEFALLS } else { 0 }
    }

    /// What it costs that something is between more than two that have no names, or one before و: «الطريق بين زبيد والجراحي، ومخازن».
    pub(super) fn between_more(&self, preposition: &Edge, noun: &Edge) -> u32 {
        if preposition.category != Category::PREPOSITION || preposition.key != self.chart.lexicon.key("بين") {
            return 0;
        }
        let mut members = Vec::new();
        self.members(noun, &mut members);
        let named = |edge: &Edge| edge.properties.has(Properties::NAME);
        // «بين البلدين، والأوضاع في»: two are two by themselves.
        let two = |edge: &Edge| {
            edge.properties.has(Properties::DUAL) && !edge.properties.meets(Properties::SINGULAR | Properties::PLURAL)
        };
        if members.len() > 1 && members.iter().any(two) {
            return BETWEEN_MORE;
        }
        match members.as_slice() {
            [_] if self.begins_with_and(noun.end) => BETWEEN_ONE,
            [one] if is_single(one) => BETWEEN_SINGLE,
            [_] => u32::from(self.list_at_end(noun).is_some()),
            [_, _] => 0,
            all if all.iter().all(named) => 0,
            _ => BETWEEN_MORE,
        }
    }

    /// What it costs that something was added to a clause behind a comma, where a comma stands before the clause and rather closes it:
    /// «الخطوة، التي تسعى إليها تركيا، في وقت».
    pub(super) fn is_divided(&self, clause: &Edge) -> u32 {
        let mut edge = *clause;
        while let Some((first, rest)) = self.chart.parts_of(&edge).split_first() {
            // «الذي زاره الوزير، معربا عن»: that goes with either.
            let goes_with =
                |part: &Edge| part.category == Category::CLAUSE && part.properties.has(Properties::PARTICIPLE);
            let added = match rest {
                [comma, added, ..] if self.chart.edge(*comma).category == Category::COMMA => Some(*added),
                _ => None,
            };
            if added.is_some_and(|added| !goes_with(self.chart.edge(added))) {
                return DIVIDED;
            }
            edge = *self.chart.edge(*first);
        }
        0
    }

    fn begins_with_and(&self, place: u16) -> bool {
        let joins = |id: &EdgeId| self.chart.edge(*id).lexeme == Lexeme::Proclitic('و');
        self.chart.starting(usize::from(place), Category::AND).iter().any(joins)
    }

    /// All that are joined in a list, also in lists within it.
    pub(super) fn members(&self, noun: &Edge, into: &mut Vec<Edge>) {
        let whole = self.unwrapped(noun);
        if whole.rule.is_none() || !whole.properties.has(Properties::CONJOINED) {
            into.push(whole);
            return;
        }
        for part in self.chart.parts_of(&whole).iter().map(|part| self.chart.edge(*part)) {
            if part.category == Category::NOUN_PHRASE {
                self.members(part, into);
            }
        }
    }

    /// Whether two amounts are told in the same unit, and neither are goals nor votes, which are told against each other.
    pub(super) fn is_of_one_unit(&self, one: &Edge, other: &Edge) -> bool {
        const AGAINST: [&str; 4] = ["goal", "point", "seat", "vote"];
        let unit = |edge: &Edge| {
            let unit = self.chart.english_of(edge.lexeme)?.rsplit(' ').next()?;
            let counts = !unit.starts_with(|c: char| c.is_ascii_digit()) || unit.ends_with('%');
            Some(if unit.ends_with('%') { "%" } else { unit.trim_end_matches('s') }).filter(|_| counts)
        };
        let both = unit(one).zip(unit(other));
        both.is_some_and(|(one, other)| one == other && !AGAINST.contains(&one))
    }
}

/// Whether it is one, and no more than that: nothing is between it.
fn is_single(edge: &Edge) -> bool {
    let several =
        Properties::PLURAL | Properties::DUAL | Properties::NUMBER | Properties::CONJOINED | Properties::PRONOUN;
    edge.properties.has(Properties::SINGULAR) && !edge.properties.meets(several)
}
