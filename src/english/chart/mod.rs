//! Parsing: everything that the constructions can build over a sentence, the cheapest first.
//!
//! The chart is filled from the last word to the first, since Arabic phrases begin with their head: when the edges that start at a place are
//! built, all that they can be followed by is known. What is built at a place is settled in the order of its cost, so that the first edge of a
//! kind is the best of it.

mod contexts;
mod edges;
mod openings;
mod queue;

use std::cell::Cell;
use std::ops::Range;
use std::sync::Arc;

pub(super) use self::contexts::WHOLE;
use self::edges::Edges;
use self::openings::Bits;
pub(super) use self::openings::Openings;
use self::queue::Queue;

use super::agreement::Agreement;
use super::analysis::Lexeme;
use super::grammar::{Category, Check, MOST_PARTS, Properties, Rule};
use super::lattice::{Lattice, Unit};
use super::lexicon::{Key, Lexicon};
use crate::vocabulary::{Features, Part};

/// Something that was built over a stretch of the sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    pub(super) start: u16,
    pub(super) end: u16,
    pub(super) category: Category,
    pub(super) key: Option<Key>,
    pub(super) properties: Properties,
    pub(super) cost: u32,
    /// The rule, or none for a word.
    pub(super) rule: Option<u16>,
    /// How many parts it has, of which none is looked up for that.
    pub(super) count: u8,
    pub(super) parts: [EdgeId; MOST_PARTS],
    /// The word that it is headed by.
    pub(super) lexeme: Lexeme,
    /// The edge of that word.
    pub(super) head: EdgeId,
}

impl Edge {
    /// The line of the finite verb that it is or is headed by.
    pub(super) fn finite_verb(&self) -> Option<u32> {
        match self.lexeme {
            Lexeme::Vocabulary(number, Part::Perfect | Part::Imperfect) => Some(number),
            _ => None,
        }
    }

    /// Whether it is in the passive, and cannot be in the active.
    pub(super) fn is_passive(&self) -> bool {
        self.properties.has(Properties::PASSIVE) && !self.properties.has(Properties::ACTIVE)
    }

    /// Whether it is a word, not a mark.
    pub(super) fn is_word(&self) -> bool {
        self.rule.is_none() && self.lexeme != Lexeme::Mark
    }
}

/// What tells edges apart that begin at one place: of a kind only the first is settled.
struct Kind {
    category: Category,
    end: u16,
    properties: Properties,
    key: Option<Key>,
    lexeme: Lexeme,
}

impl From<&Edge> for Kind {
    fn from(edge: &Edge) -> Self {
        let Edge { category, end, properties, key, lexeme, .. } = *edge;
        Self { category, end, properties, key, lexeme }
    }
}

/// An index into [`Chart::edges`].
pub(super) type EdgeId = u32;

/// How many edges of a category may start at a place, and how many of them may end at one place.
const MOST_OF_CATEGORY: usize = 250;
const MOST_OF_CATEGORY_AND_END: usize = 12;
/// How many of other categories than verbs and clauses, of which a word has more readings: active and passive, of several verbs.
const MOST_OF_OTHERS_AND_END: usize = 6;
/// How much more than the best of its category between two places an edge may cost.
const MARGIN: u32 = 30;
/// What it costs that a sentence or a list, or any other phrase, ends in the middle of what stands in quotation marks, or begins there and goes on behind
/// it. A clause is built word by word, and the press ends its quotations also before the end of a phrase.
const SENTENCE_ACROSS_QUOTES: u32 = 4;
const ACROSS_QUOTES: u32 = 1;
/// How many edges may start at a place.
const MOST_AT_PLACE: usize = 1600;
/// Where so many do, also those are built that could be part of no sentence there: they may take the room of others.
const MANY_AT_PLACE: usize = MOST_AT_PLACE / 2;

/// How much may wait at a place until what has no room any more is left out of it, for its memory: in a long sentence most of it has none.
const MANY_WAITING: usize = 1 << 12;

pub(super) struct Chart<'l> {
    pub(super) lexicon: &'l Lexicon,
    pub(super) edges: Edges,
    /// For each place, its edges in the order of their category.
    places: Vec<Place>,
    /// What each unit of the lattice is.
    units: Vec<Known>,
    /// The places of the quotation marks that open and close, in pairs.
    quotes: Vec<(u16, u16)>,
    /// The categories of the words that end at each place.
    before: Vec<Vec<Category>>,
    /// The words among the edges.
    words: Vec<EdgeId>,
    /// How many edges were settled when what is checked was begun: a check may be made later, and sees none that came after that.
    seen: usize,
}

/// What a unit is as a noun.
#[expect(clippy::struct_excessive_bools, reason = "each is asked by itself")]
struct Known {
    /// The line of the vocabulary, if it is a phrase of it.
    line: Option<u32>,
    english: Arc<str>,
    /// Whether an alif would show that it is in the accusative: «وفد».
    bare: bool,
    /// Whether it is an office that may be of something: «الأمين العام».
    office: bool,
    /// Whether it is a name behind an office that is no rank: «الرئيس محمود عباس».
    officer: bool,
    /// Whether it is a newspaper, a channel or an agency.
    media: bool,
    /// Whether it is a place that is no country and no sea.
    town: bool,
}

impl Known {
    fn of(unit: &Unit) -> Self {
        let Unit { word: line, bare_term: bare, office, officer, media, town, .. } = *unit;
        Self { line, english: unit.english.clone(), bare, office, officer, media, town }
    }
}

#[derive(Default, Clone)]
struct Place {
    edges: Vec<EdgeId>,
    /// What is asked of each of them more often than anything else, side by side: its properties, which tell most of them apart, where it ends, and
    /// what it costs.
    properties: Vec<Properties>,
    ends: Vec<u16>,
    costs: Vec<u32>,
    /// Where the edges of each category start in `edges`.
    starts: Vec<u16>,
    /// The rules that may go on there; of a place where no word begins, those that need not go on.
    open: Option<Bits>,
}

impl Place {
    /// Which of its edges are of a category.
    fn of_category(&self, category: Category) -> Range<usize> {
        let at = usize::from(category.0);
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(start), Some(end)) => usize::from(*start)..usize::from(*end),
            _ => 0..0,
        }
    }
}

thread_local! {
    /// What the charts before were filled with.
    static KEPT: Cell<Work> = Cell::default();
}

/// What a place is filled with, kept from place to place, and by a thread for its next sentence, for its memory.
#[derive(Default)]
struct Work {
    settled: Settled,
    queue: Queue,
    /// What rules may build and is not settled yet.
    waiting: Vec<Begun>,
    /// The rules that build what may stand at the place.
    building: Bits,
}

impl Work {
    /// For a chart with so many categories and places.
    fn begin(categories: usize, places: usize) -> Self {
        let mut work = KEPT.take();
        work.settled.begin(categories, places);
        work
    }

    /// Keeps it, but for what a long sentence has left in it.
    fn end(mut self) {
        if self.waiting.capacity() > MANY_WAITING {
            self.waiting = Vec::new();
        }
        if self.queue.capacity() > MANY_WAITING {
            self.queue = Queue::default();
        }
        KEPT.set(self);
    }
}

/// What is settled at a place while it is filled.
#[derive(Default)]
struct Settled {
    /// How many places there are, the last one with them.
    places: usize,
    /// How many edges of each category.
    of_category: Vec<u16>,
    /// For each category, and each place that it may end at, the number of its group in `groups`, counted from one; zero for none.
    numbers: Vec<u16>,
    /// Of each group whether there is room in it, which is asked far more often than what is in it.
    rooms: Vec<Room>,
    /// The edges of a category that end at one place.
    groups: Vec<Alike>,
}

impl Settled {
    /// Nothing is settled yet in a chart with so many categories and places.
    fn begin(&mut self, categories: usize, places: usize) {
        self.clear();
        self.places = places;
        self.of_category.resize(categories, 0);
        // Between two charts all of them are zero.
        self.numbers.resize(self.numbers.len().max(categories * places), 0);
    }

    fn clear(&mut self) {
        self.of_category.fill(0);
        for room in self.rooms.drain(..) {
            self.numbers[room.at] = 0;
        }
        self.groups.clear();
    }

    /// The place of a group.
    fn group(&self, category: Category, end: u16) -> Option<usize> {
        let number = self.numbers[usize::from(category.0) * self.places + usize::from(end)];
        usize::from(number).checked_sub(1)
    }

    fn alike(&self, category: Category, end: u16) -> Option<&Alike> {
        self.groups.get(self.group(category, end)?)
    }

    /// Whether an edge of the category that ends there is not one too many, nor costs too much. What has no room now, has none later.
    fn has_room(&self, category: Category, end: u16, cost: u32) -> bool {
        if usize::from(self.of_category[usize::from(category.0)]) >= MOST_OF_CATEGORY {
            return false;
        }
        let Some(room) = self.group(category, end).and_then(|group| self.rooms.get(group)) else { return true };
        let verbal = matches!(category, Category::VERB | Category::CLAUSE);
        cost <= room.best + MARGIN
            && (room.count as usize) < if verbal { MOST_OF_CATEGORY_AND_END } else { MOST_OF_OTHERS_AND_END }
    }

    fn add(&mut self, id: EdgeId, edge: &Edge) {
        self.of_category[usize::from(edge.category.0)] += 1;
        let at = usize::from(edge.category.0) * self.places + usize::from(edge.end);
        if self.numbers[at] == 0 {
            let (ids, properties) = ([0; MOST_OF_CATEGORY_AND_END], [Properties::NONE; MOST_OF_CATEGORY_AND_END]);
            self.rooms.push(Room { at, best: edge.cost, count: 0 });
            self.groups.push(Alike { ids, properties, count: 0 });
            self.numbers[at] = u16::try_from(self.groups.len()).unwrap_or(u16::MAX);
        }
        let group = usize::from(self.numbers[at]) - 1;
        let alike = &mut self.groups[group];
        alike.ids[alike.count] = id;
        alike.properties[alike.count] = edge.properties;
        alike.count += 1;
        self.rooms[group].count += 1;
    }
}

/// Whether there is room among the edges of a category between two places.
struct Room {
    /// Where `numbers` tells of them.
    at: usize,
    /// The cost of the first.
    best: u32,
    count: u32,
}

/// Edges of a category between two places.
struct Alike {
    ids: [EdgeId; MOST_OF_CATEGORY_AND_END],
    /// Their properties, which tell most of them apart.
    properties: [Properties; MOST_OF_CATEGORY_AND_END],
    count: usize,
}

/// A rule with those of its parts that are found.
#[derive(Clone, Copy)]
struct Begun {
    rule: u16,
    parts: [EdgeId; MOST_PARTS],
    /// How many parts it has.
    at: u8,
    /// Whether the checks of its last part are made, and the cost is all that it costs: before that it is the least.
    checked: bool,
    end: u16,
    cost: u32,
}

impl Begun {
    /// The same with one more part.
    fn with(mut self, id: EdgeId, end: u16, cost: u32) -> Self {
        self.parts[usize::from(self.at)] = id;
        self.at += 1;
        self.cost += cost;
        self.end = end;
        self
    }

    /// The parts that are found.
    fn found(&self) -> &[EdgeId] {
        &self.parts[..usize::from(self.at)]
    }
}

impl<'l> Chart<'l> {
    /// Builds all edges over the words of a lattice.
    pub(super) fn build(lexicon: &'l Lexicon, lattice: &Lattice) -> Self {
        let mut chart = Self::empty(lexicon, lattice);
        chart.fill_until(lattice.words.len(), lattice);
        chart
    }

    /// The same over a lattice that has more words than the one of this chart, none of them behind the place `last`: what is built there is the
    /// same, and is not built again.
    pub(super) fn rebuild(&self, lattice: &Lattice, last: usize) -> Self {
        let mut chart = Self::empty(self.lexicon, lattice);
        let behind = last + 1;
        // The last places were filled first.
        let filled = self.edges.iter().take_while(|edge| usize::from(edge.start) >= behind);
        filled.for_each(|edge| chart.edges.push(*edge));
        chart.words.extend(self.words.iter().take_while(|id| (**id as usize) < chart.edges.len()));
        chart.places[behind..].clone_from_slice(&self.places[behind..]);
        chart.fill_until(behind, lattice);
        chart
    }

    /// A chart without edges.
    fn empty(lexicon: &'l Lexicon, lattice: &Lattice) -> Self {
        let count = lattice.words.len();
        let units = lattice.units.iter().map(Known::of).collect();
        let (edges, places) = (Edges::default(), vec![Place::default(); count + 1]);
        let mut before = vec![Vec::new(); count + 1];
        for word in lattice.words.iter().flatten() {
            before[usize::from(word.end)].push(word.category);
        }
        Self { lexicon, edges, places, units, quotes: lattice.quotes.clone(), before, words: Vec::new(), seen: 0 }
    }

    /// Fills the places before `end`, behind which all are filled.
    fn fill_until(&mut self, end: usize, lattice: &Lattice) {
        let mut work = Work::begin(self.lexicon.grammar.symbols.categories(), self.places.len());
        for (place, words) in lattice.words[..end].iter().enumerate().rev() {
            if !words.is_empty() {
                work.building = self.building(place);
                let (edges, known) = (self.edges.len(), self.words.len());
                self.fill(place, words, &mut work);
                if self.edges.len() - edges >= MANY_AT_PLACE {
                    self.edges.truncate(edges);
                    self.words.truncate(known);
                    work.building = self.lexicon.openings.all();
                    self.places[place] = Place::default();
                    self.fill(place, words, &mut work);
                }
            }
        }
        self.seen = self.edges.len();
        work.end();
    }

    /// The rules that build what may stand at a place.
    fn building(&self, place: usize) -> Bits {
        // What is left out may stand before any place: with it a sentence is read once more, from there on.
        let words = self.before[place].iter().copied().chain([Category::UNREAD]);
        self.lexicon.openings.building(words, place == 0)
    }

    /// The edges that start at a place and are of a category.
    pub(super) fn starting(&self, place: usize, category: Category) -> &[EdgeId] {
        self.places.get(place).map_or(&[], |place| &place.edges[place.of_category(category)])
    }

    /// Whether «و» may stand right before the place.
    pub(super) fn is_behind_and(&self, place: u16) -> bool {
        self.before.get(usize::from(place)).is_some_and(|before| before.contains(&Category::AND))
    }

    /// Whether a word of a category may stand right before the place.
    pub(super) fn is_behind(&self, place: u16, category: &str) -> bool {
        let category = self.lexicon.grammar.symbols.find(category);
        self.before.get(usize::from(place)).is_some_and(|before| category.is_some_and(|name| before.contains(&name)))
    }

    /// Whether what stands right before the place is a noun, and can be no verb or preposition.
    pub(super) fn is_behind_noun(&self, place: u16) -> bool {
        let noun = |category: &Category| {
            matches!(
                *category,
                Category::NOUN | Category::NOUN_BAR | Category::NOUN_PHRASE | Category::ADJECTIVE | Category::UNKNOWN
            )
        };
        let other = |category: &Category| matches!(*category, Category::VERB | Category::PREPOSITION);
        self.before.get(usize::from(place)).is_some_and(|before| before.iter().any(noun) && !before.iter().any(other))
    }

    /// Whether a quotation begins at the place.
    pub(super) fn is_first_quoted(&self, place: u16) -> bool {
        self.quotes.iter().any(|(open, _)| *open == place || open + 1 == place)
    }

    /// All edges that start at a place.
    pub(super) fn all_starting(&self, place: usize) -> &[EdgeId] {
        self.places.get(place).map_or(&[], |place| &place.edges)
    }

    /// All words, the last ones first.
    pub(super) fn words(&self) -> impl Iterator<Item = &Edge> {
        self.words.iter().map(|id| self.edge(*id))
    }

    pub(super) fn edge(&self, id: EdgeId) -> &Edge {
        &self.edges[id as usize]
    }

    /// The line of the vocabulary that a word or a phrase has.
    pub(super) fn line_of(&self, lexeme: Lexeme) -> Option<u32> {
        match lexeme {
            Lexeme::Vocabulary(number, _) => Some(number),
            Lexeme::Unit(unit) => self.unit(unit)?.line,
            _ => None,
        }
    }

    fn unit(&self, unit: u32) -> Option<&Known> {
        self.units.get(unit as usize)
    }

    /// The English of a word's line, or of a unit that has none.
    pub(super) fn english_of(&self, lexeme: Lexeme) -> Option<&str> {
        match (self.line_of(lexeme), lexeme) {
            (Some(line), _) => Some(self.lexicon.vocabulary.word(line).lemma.en.as_str()),
            (None, Lexeme::Unit(unit)) => self.unit(unit).map(|unit| &*unit.english),
            _ => None,
        }
    }

    /// Whether it is a noun of one word that an alif would show to be in the accusative: «وفد».
    pub(super) fn is_bare(&self, lexeme: Lexeme) -> bool {
        matches!(lexeme, Lexeme::Unit(unit) if self.unit(unit).is_some_and(|unit| unit.bare))
    }

    /// Whether it is an office that may be of something: «الأمين العام».
    pub(super) fn is_office(&self, lexeme: Lexeme) -> bool {
        matches!(lexeme, Lexeme::Unit(unit) if self.unit(unit).is_some_and(|unit| unit.office))
    }

    /// Whether it is a name behind an office that is no rank.
    pub(super) fn is_officer(&self, lexeme: Lexeme) -> bool {
        matches!(lexeme, Lexeme::Unit(unit) if self.unit(unit).is_some_and(|unit| unit.officer))
    }

    /// Whether it is a newspaper, a channel or an agency of the glossary.
    pub(super) fn is_media(&self, lexeme: Lexeme) -> bool {
        matches!(lexeme, Lexeme::Unit(unit) if self.unit(unit).is_some_and(|unit| unit.media))
    }

    /// The English of a unit that is no town or province; of a place, it is a country or a sea.
    pub(super) fn country(&self, lexeme: Lexeme) -> Option<&str> {
        let Lexeme::Unit(unit) = lexeme else { return None };
        self.unit(unit).filter(|unit| !unit.town).map(|unit| &*unit.english)
    }

    fn fill(&mut self, place: usize, words: &[Edge], work: &mut Work) {
        let Work { settled, queue, waiting, building, .. } = work;
        settled.clear();
        queue.clear();
        waiting.clear();
        for (at, edge) in (0..).zip(words) {
            queue.push(edge.cost, at);
        }
        let first = self.edges.len();
        let mut most_waiting = MANY_WAITING;
        while let Some(number) = queue.pop() {
            if self.edges.len() - first >= MOST_AT_PLACE {
                break;
            }
            // The words come first.
            let at = number as usize;
            let edge = match at.checked_sub(words.len()) {
                None => Some(words[at]).filter(|word| {
                    settled.has_room(word.category, word.end, word.cost) && self.is_new(settled, &word.into())
                }),
                Some(at) => self.finished(&mut waiting[at], number, settled, queue),
            };
            let Some(mut edge) = edge else { continue };
            let id = EdgeId::try_from(self.edges.len()).unwrap_or(EdgeId::MAX);
            settled.add(id, &edge);
            if edge.rule.is_none() {
                edge.head = id;
                self.words.push(id);
            }
            self.edges.push(edge);
            self.seen = self.edges.len();
            let before = waiting.len();
            self.extend(id, building, settled, waiting);
            for (at, begun) in (words.len() + before..).zip(&waiting[before..]) {
                queue.push(begun.cost, u32::try_from(at).unwrap_or(u32::MAX));
            }
            if waiting.len() >= most_waiting {
                self.leave_out(words.len(), settled, queue, waiting);
                most_waiting = MANY_WAITING.max(waiting.len() * 2);
            }
        }
        self.places[place] = self.sorted(first, &settled.of_category);
    }

    /// Leaves out, of what waits, what was taken and what has no room any more. The rest keeps its order.
    fn leave_out(&self, words: usize, settled: &Settled, queue: &mut Queue, waiting: &mut Vec<Begun>) {
        let mut has_room = vec![false; waiting.len()];
        for number in queue.numbers() {
            if let Some(at) = (number as usize).checked_sub(words) {
                let Begun { rule, end, cost, .. } = waiting[at];
                has_room[at] = settled.has_room(self.lexicon.grammar.rules[usize::from(rule)].build, end, cost);
            }
        }
        let mut before = 0;
        let numbers = has_room.iter().map(|kept| {
            before += usize::from(*kept);
            kept.then(|| u32::try_from(words + before - 1).unwrap_or(u32::MAX))
        });
        let numbers: Vec<Option<u32>> = numbers.collect();
        queue.renumber(|number| match (number as usize).checked_sub(words) {
            Some(at) => numbers[at],
            None => Some(number),
        });
        let mut kept = has_room.iter();
        waiting.retain(|_| kept.next() == Some(&true));
    }

    /// What is built of a rule that has its parts, if nothing like it is settled and its checks hold. They are made only now, since they are what
    /// takes longest, and by now there is no room for most of what was begun; where they cost something, it waits again until it is its turn.
    fn finished(&mut self, begun: &mut Begun, number: u32, settled: &Settled, queue: &mut Queue) -> Option<Edge> {
        let rule = &self.lexicon.grammar.rules[usize::from(begun.rule)];
        if !settled.has_room(rule.build, begun.end, begun.cost) {
            return None;
        }
        let kind = self.kind(begun, rule);
        if !self.is_new(settled, &kind) {
            return None;
        }
        if !begun.checked {
            self.seen = begun.parts[0] as usize + 1;
            let more = self.checked(begun, rule)? + self.across_quotes(begun);
            begun.checked = true;
            if more > 0 {
                begun.cost += more;
                queue.push_again(begun.cost, number);
                return None;
            }
        }
        Some(self.built(begun, rule, &kind))
    }

    /// Whether nothing like it is settled.
    fn is_new(&self, settled: &Settled, edge: &Kind) -> bool {
        let Some(alike) = settled.alike(edge.category, edge.end) else { return true };
        for at in 0..alike.count.min(MOST_OF_CATEGORY_AND_END) {
            if alike.properties[at] == edge.properties {
                let other = self.edge(alike.ids[at]);
                if other.key == edge.key && other.lexeme == edge.lexeme {
                    return false;
                }
            }
        }
        true
    }

    /// The edges from `first` on in the order of their category, and within one in the order in which they were settled.
    fn sorted(&self, first: usize, of_category: &[u16]) -> Place {
        let openings = &self.lexicon.openings;
        let count = self.edges.len() - first;
        let mut place = Place {
            edges: vec![0; count],
            properties: vec![Properties::NONE; count],
            ends: vec![0; count],
            costs: vec![0; count],
            starts: Vec::with_capacity(of_category.len() + 1),
            open: None,
        };
        place.starts.push(0);
        let mut sum = 0;
        for count in of_category {
            sum += count;
            place.starts.push(sum);
        }
        let mut next = place.starts.clone();
        for (offset, edge) in self.edges.from(first).enumerate() {
            let next = &mut next[usize::from(edge.category.0)];
            let at = usize::from(*next);
            place.edges[at] = EdgeId::try_from(first + offset).unwrap_or(EdgeId::MAX);
            place.properties[at] = edge.properties;
            place.ends[at] = edge.end;
            place.costs[at] = edge.cost;
            *next += 1;
        }
        let mut open = openings.alone().clone();
        for (category, ends) in (0..=u16::MAX).map(Category).zip(place.starts.windows(2)) {
            let of_category = &place.properties[usize::from(ends[0])..usize::from(ends[1])];
            if !of_category.is_empty() {
                openings.add(&mut open, &self.lexicon.grammar, category, of_category);
            }
        }
        place.open = Some(open);
        place
    }

    /// Everything that a rule may build with the edge as its first part, and that has room.
    fn extend(&self, id: EdgeId, building: &Bits, settled: &Settled, waiting: &mut Vec<Begun>) {
        let edge = self.edge(id);
        let behind = &self.places[usize::from(edge.end)];
        let rules = self.lexicon.grammar.rules_from(edge.category);
        let openings = &self.lexicon.openings;
        let open = behind.open.as_ref().unwrap_or(openings.alone());
        for start in openings.open(edge.category, open, building).map(|at| &rules[at]) {
            if !edge.properties.has(start.all) || edge.properties.meets(start.none) {
                continue;
            }
            let rule = &self.lexicon.grammar.rules[usize::from(start.rule)];
            if !start.any || rule.parts[0].fits(edge.properties) {
                let (parts, end) = ([0; MOST_PARTS], edge.start);
                let begun = Begun { rule: start.rule, parts, at: 0, checked: false, end, cost: rule.cost };
                self.go_on(begun.with(id, edge.end, edge.cost), rule, settled, waiting);
            }
        }
    }

    /// Adds to a rule with some of its parts whatever may follow them, where the checks of these hold. Those of the last part are left for later.
    fn go_on(&self, mut begun: Begun, rule: &Rule, settled: &Settled, waiting: &mut Vec<Begun>) {
        let Some(next) = rule.parts.get(usize::from(begun.at)) else {
            if settled.has_room(rule.build, begun.end, begun.cost) {
                waiting.push(begun);
            }
            return;
        };
        let place = &self.places[usize::from(begun.end)];
        let is_last = usize::from(begun.at) + 1 == rule.parts.len();
        let mut checked = false;
        for at in place.of_category(next.category) {
            if !next.fits(place.properties[at]) {
                continue;
            }
            let (id, end, cost) = (place.edges[at], place.ends[at], place.costs[at]);
            if is_last && !settled.has_room(rule.build, end, begun.cost + cost)
                || next.category == Category::QUOTE && !self.closes(&begun, self.edge(id))
            {
                continue;
            }
            if !checked {
                checked = true;
                match self.checked(&begun, rule) {
                    Some(more) => begun.cost += more,
                    None => return,
                }
            }
            self.go_on(begun.with(id, end, cost), rule, settled, waiting);
        }
    }

    /// Whether a quotation mark belongs to the one before it in a rule, if there is one.
    fn closes(&self, begun: &Begun, mark: &Edge) -> bool {
        let paired = |at: u16| self.quotes.iter().any(|(open, close)| *open == at || *close == at);
        let mut before = begun.found().iter().map(|part| self.edge(*part));
        match before.find(|part| part.category == Category::QUOTE) {
            Some(first) if paired(first.start) || paired(mark.start) => {
                self.quotes.contains(&(first.start, mark.start))
            }
            _ => true,
        }
    }

    /// What it costs that a phrase has a part of what stands in quotation marks together with what stands outside of them: «أكد أن "الحزب يرفض
    /// الاتفاق، ويدعم السلام"». What a part of it costs for that is not counted again.
    fn across_quotes(&self, begun: &Begun) -> u32 {
        if self.quotes.is_empty() {
            return 0;
        }
        let cost = |whole: bool, start: u16, end: u16, (open, close): (u16, u16)| {
            let across =
                start < open && open + 1 < end && end < close || open < start && start < close && close + 1 < end;
            match whole {
                _ if !across => 0,
                true => SENTENCE_ACROSS_QUOTES,
                false => ACROSS_QUOTES,
            }
        };
        let parts = || begun.found().iter().map(|part| self.edge(*part));
        let start = self.edge(begun.parts[0]).start;
        let rule = &self.lexicon.grammar.rules[usize::from(begun.rule)];
        let whole = |category, properties: Properties| {
            matches!(category, Category::SENTENCE | Category::THAT) || properties.has(Properties::CONJOINED)
        };
        let more = |pair: &(u16, u16)| {
            let of_part = |part: &Edge| cost(whole(part.category, part.properties), part.start, part.end, *pair);
            let counted = parts().map(of_part).max();
            cost(whole(rule.build, rule.set), start, begun.end, *pair).saturating_sub(counted.unwrap_or_default())
        };
        self.quotes.iter().map(more).sum()
    }

    /// What the checks cost of which the part that was found last is the last of those that they compare. `None` where one does not hold.
    fn checked(&self, begun: &Begun, rule: &Rule) -> Option<u32> {
        let agreement = Agreement { chart: self };
        let mut cost = 0;
        let of_last = |(_, one, other): &&(Check, usize, usize)| (*one).max(*other) + 1 == usize::from(begun.at);
        for (check, one, other) in rule.checks.iter().filter(of_last) {
            cost += agreement.cost(*check, begun.parts[*one], begun.parts[*other])?;
        }
        Some(cost)
    }

    /// Of which kind is what a rule builds that has all of its parts.
    fn kind(&self, begun: &Begun, rule: &Rule) -> Kind {
        let parts = begun.parts;
        let head = self.edge(parts[rule.head]);
        let mut properties = head.properties.without(rule.clear);
        for (part, taken) in &rule.take {
            let of_part = self.edge(parts[*part]).properties;
            properties = properties.without(*taken) | (of_part & *taken);
        }
        properties |= rule.set;
        for part in &parts[..rule.parts.len()] {
            properties |= self.edge(*part).properties & Properties::GAP;
        }
        // «شيوخ القبيلة الحوثيين»: an adjective shows the case that its noun does not.
        let of_head = |(check, noun, _): &&(Check, usize, usize)| *check == Check::Adjective && *noun == rule.head;
        for (_, _, adjective) in rule.checks.iter().filter(of_head) {
            let case = Properties::of(Features::CASE);
            let shown = properties & self.edge(parts[*adjective]).properties & case;
            if shown != Properties::NONE {
                properties = properties.without(case) | shown;
            }
        }
        let key = match rule.key {
            Some(part) => self.edge(parts[part]).key,
            None => None,
        };
        Kind { category: rule.build, end: begun.end, properties, key, lexeme: head.lexeme }
    }

    /// What a rule builds that has all of its parts.
    fn built(&self, begun: &Begun, rule: &Rule, kind: &Kind) -> Edge {
        let Begun { rule: number, parts, cost, .. } = *begun;
        let Kind { category, end, properties, key, lexeme } = *kind;
        Edge {
            start: self.edge(parts[0]).start,
            end,
            category,
            key,
            properties,
            cost,
            rule: Some(number),
            count: u8::try_from(rule.parts.len()).unwrap_or(u8::MAX),
            parts,
            lexeme,
            head: self.edge(parts[rule.head]).head,
        }
    }

    /// What is settled at the place of an edge, the last first; while that is filled, as far as it was when what is checked was begun.
    pub(super) fn settled_beside(&self, edge: &Edge) -> impl Iterator<Item = &Edge> {
        let start = edge.start;
        self.edges.back_from(self.seen).take_while(move |edge| edge.start == start)
    }

    /// The edges and all that they are built of, the outer ones first.
    pub(super) fn with_parts(&self, roots: &[EdgeId]) -> impl Iterator<Item = EdgeId> + use<'_, 'l> {
        let mut open = roots.to_vec();
        std::iter::from_fn(move || {
            let id = open.pop()?;
            open.extend(self.parts(id));
            Some(id)
        })
    }

    /// The parts of an edge.
    pub(super) fn parts(&self, id: EdgeId) -> &[EdgeId] {
        self.parts_of(self.edge(id))
    }

    /// The parts of an edge.
    #[expect(clippy::unused_self, reason = "parts are numbers of its edges")]
    pub(super) fn parts_of<'e>(&self, edge: &'e Edge) -> &'e [EdgeId] {
        &edge.parts[..usize::from(edge.count)]
    }
}
