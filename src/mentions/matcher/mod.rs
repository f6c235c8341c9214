//! Matching: every form of every entry that stands in a sentence, and the choice among those that overlap.
//!
//! A sentence is gone through from its last token to its first. What may fill a slot always starts behind the word
//! before the slot, so it is known by the time the slot is reached, and patterns in patterns («رئيس {organization}» over
//! «وزارة {…}») cost no recursion.

mod exclusions;
mod neighbours;
mod other_names;

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::conditions::{Holding, first_holding};
use super::{Context, Filler, Mention, Reason};
use crate::arabic::TokenKind;
use crate::arabic::endings::Endings;
use crate::arabic::vocabulary::Known;
use crate::glossary::beginnings::Beginnings;
use crate::glossary::{EdgeFilter, FormKind, Kind, NodeId, Output, SlotFilter};

/// What matching gives to the next step.
pub(crate) struct Found {
    /// Mentions that stand for themselves, and short forms not yet resolved, in text order.
    pub(crate) mentions: Vec<Mention>,
    /// For each short form, by index of the mention: all entries that it may be.
    pub(crate) pending: Vec<(usize, Vec<u32>)>,
    /// By index of the mention: what it is if it is no short form («السوداني», not the prime minister).
    pub(crate) otherwise: FxHashMap<usize, Mention>,
}

/// A form that may be a mention.
#[derive(Debug, Clone)]
struct Candidate {
    output: Output,
    start: usize,
    end: usize,
    conjunction: Option<char>,
    preposition: Option<char>,
    /// Characters of the first folded token before the form.
    skipped: u8,
    swallowed: Option<u8>,
    enclitic: Option<&'static str>,
    /// Index of the condition that holds.
    condition: Option<usize>,
    /// Whether a condition waits for what stands beside the form.
    waits: bool,
    fills: Vec<Fill>,
    /// How many slots it has, those of its fillers among them.
    slots: u8,
    /// The next candidate with the same start, or `NO_CANDIDATE`.
    next: u32,
}

#[derive(Debug, Clone, Copy)]
struct Fill {
    filter: EdgeFilter,
    candidate: u32,
}

const NO_CANDIDATE: u32 = u32::MAX;

/// Finds the mentions of all sentences.
pub(crate) fn find(context: &Context<'_>) -> Found {
    let mut found = Found { mentions: Vec::new(), pending: Vec::new(), otherwise: FxHashMap::default() };
    let mut matcher = Matcher {
        context,
        sentence: 0..0,
        words: Vec::new(),
        heads: Vec::new(),
        candidates: Vec::new(),
        fills: Vec::new(),
        endings: OnceCell::new(),
        order: Vec::new(),
        taken: Vec::new(),
    };
    for (at, sentence) in context.document.sentences().iter().enumerate() {
        matcher.read(sentence.tokens.clone());
        matcher.choose(at, &mut found);
    }
    found
}

struct Matcher<'c> {
    context: &'c Context<'c>,
    sentence: Range<usize>,
    /// What the index has for each token of the sentence.
    words: Vec<Known<'c, Beginnings>>,
    /// For each token of the sentence, its first candidate.
    heads: Vec<u32>,
    candidates: Vec<Candidate>,
    fills: Vec<Fill>,
    /// Asked for by the conditions of most sentences, not of all.
    endings: OnceCell<Endings>,
    /// Buffers of [`Matcher::choose`]: the ranks of the candidates with their numbers, and for each token whether it is taken.
    order: Vec<(u128, u32)>,
    taken: Vec<bool>,
}

/// Where a walk through the trie began.
#[derive(Clone, Copy)]
struct Origin {
    start: usize,
    /// Whether a quotation mark or bracket has been passed, which must close behind the form: «مركز "ستيمسون"».
    opened: bool,
    conjunction: Option<char>,
    preposition: Option<char>,
    skipped: u8,
    swallowed: Option<u8>,
}

impl Matcher<'_> {
    fn read(&mut self, sentence: Range<usize>) {
        let Context { document, glossary, text, .. } = self.context;
        self.words.clear();
        self.words.extend(sentence.clone().map(|at| glossary.beginnings(document, at, text)));
        self.heads.clear();
        self.heads.resize(sentence.len(), NO_CANDIDATE);
        self.candidates.clear();
        self.sentence = sentence.clone();
        self.endings = OnceCell::new();
        for at in sentence.rev() {
            for number in 0.. {
                let Some(reading) = self.words[at - self.sentence.start].reading(number) else { break };
                // «وإلى»: this hamza begins a word, so that و stands before it, and it is no «والي».
                if reading.skipped == 0 && self.context.surface(at).starts_with("وإ") {
                    continue;
                }
                let origin = Origin {
                    start: at,
                    opened: false,
                    conjunction: reading.conjunction,
                    preposition: reading.preposition,
                    skipped: reading.skipped,
                    swallowed: reading.swallowed,
                };
                match reading.enclitic {
                    None => self.walk(&origin, reading.node, at + 1),
                    enclitic => self.outputs(&origin, reading.node, at + 1, enclitic),
                }
            }
        }
    }

    /// The endings of the sentence's words.
    fn endings(&self) -> &Endings {
        self.endings.get_or_init(|| Endings::new(self.context.document, self.sentence.clone()))
    }

    /// The number of the token in the index.
    fn id(&self, at: usize) -> Option<u32> {
        self.words[at - self.sentence.start].token
    }

    /// Follows the trie from `node`, behind which the token at `at` comes.
    fn walk(&mut self, origin: &Origin, node: NodeId, at: usize) {
        let context = self.context;
        let index = context.glossary.index();
        self.outputs(origin, node, at, None);
        if at >= self.sentence.end {
            return;
        }
        if !origin.opened && at + 1 < self.sentence.end && self.opens(at) {
            let opened = Origin { opened: true, ..*origin };
            if let Some(next) = self.id(at + 1).and_then(|id| index.next(node, id)) {
                self.walk(&opened, next, at + 2);
            }
        }
        if let Some(next) = self.id(at).and_then(|id| index.next(node, id)) {
            self.walk(origin, next, at + 1);
        }
        for number in 0..self.words[at - self.sentence.start].before_pronoun().len() {
            let (id, enclitic) = self.words[at - self.sentence.start].before_pronoun()[number];
            if let Some(next) = index.next(node, id) {
                self.outputs(origin, next, at + 1, Some(enclitic));
            }
        }
        for (edge, next) in index.slots(node) {
            let opened = context.document.tokens()[at].kind == TokenKind::Quote;
            let from = at + usize::from(opened);
            if from >= self.sentence.end {
                continue;
            }
            let mut candidate = self.heads[from - self.sentence.start];
            while candidate != NO_CANDIDATE {
                let filler = &self.candidates[candidate as usize];
                let follows = filler.next;
                let end = filler.end;
                if Self::fits(filler, edge.filter, edge.adjective)
                    && !(edge.adjective && self.is_of_other_gender(origin.start, at, filler))
                    && !self.is_beside_definite(origin, at, edge.adjective, filler)
                {
                    let closed = end < self.sentence.end && context.document.tokens()[end].kind == TokenKind::Quote;
                    // A quotation mark before the filler needs one behind it: «قائد "فيلق القدس"».
                    if !opened || closed {
                        self.fills.push(Fill { filter: edge.filter, candidate });
                        self.walk(origin, next, end + usize::from(opened));
                        self.fills.pop();
                    }
                }
                candidate = follows;
            }
        }
    }

    fn fits(filler: &Candidate, filter: EdgeFilter, adjective: bool) -> bool {
        let is_adjective = matches!(filler.output.form, FormKind::Adjective | FormKind::People);
        if is_adjective != adjective || filler.output.form == FormKind::Short || filler.enclitic.is_some() {
            return false;
        }
        // «الأمين العام للأمم المتحدة»: ل may stand for the genitive.
        if filler.conjunction.is_some() || !matches!(filler.preposition, None | Some('ل')) {
            return false;
        }
        if adjective && filler.preposition.is_some() {
            return false;
        }
        match filter {
            EdgeFilter::Kind(kind) => filler.output.kind == kind,
            EdgeFilter::Class(class) => filler.output.class == Some(class),
            EdgeFilter::Entry(id) => filler.output.entry == id,
        }
    }

    /// Whether the token is a quotation mark or an opening bracket.
    fn opens(&self, at: usize) -> bool {
        let token = &self.context.document.tokens()[at];
        token.kind == TokenKind::Quote || &self.context.text[token.range()] == "("
    }

    /// Whether the token is a quotation mark or a closing bracket.
    fn closes(&self, at: usize) -> bool {
        let token = &self.context.document.tokens()[at];
        token.kind == TokenKind::Quote || &self.context.text[token.range()] == ")"
    }

    fn outputs(&mut self, origin: &Origin, node: NodeId, end: usize, enclitic: Option<&'static str>) {
        let context = self.context;
        let mut end = end;
        if origin.opened {
            if end >= self.sentence.end || !self.closes(end) {
                return;
            }
            end += 1;
        }
        let form = origin.start..end;
        for output in context.glossary.index().outputs(node) {
            // A pronoun can stand in the place of a title's, a body's or a noun's complement, not on a name.
            let takes_pronoun = matches!(output.kind, Kind::Title | Kind::Term) && output.form == FormKind::Full;
            let inflected = matches!(output.form, FormKind::Adjective | FormKind::People);
            // ة does not stand for the pronoun ه.
            let marbuta = enclitic == Some("ه") && self.context.surface(end - 1).ends_with('ة');
            if enclitic.is_some() && !takes_pronoun
                || marbuta
                || inflected && self.is_not_a_nisba(&form)
                || !inflected
                    && (self.is_other_word(&output, &form, enclitic)
                        || self.is_accusative_adjective(&output, &form)
                        || origin.skipped == 0
                            && (self.is_feminine_adjective(&output, &form) || self.is_named_after_city(&output, &form)))
            {
                continue;
            }
            let (mut condition, mut waits) = (None, false);
            if output.guarded {
                let when = &context.glossary.entry(output.entry).when;
                match first_holding(when, context.document, &self.sentence, &form, &context.story, self.endings()) {
                    Holding::Condition(at) => condition = Some(at),
                    Holding::Neighbours => waits = true,
                    Holding::Nothing => continue,
                }
            }
            let inner = self.fills.iter().map(|fill| self.candidates[fill.candidate as usize].slots.saturating_add(1));
            let slots = inner.fold(0, u8::saturating_add);
            let head = &mut self.heads[origin.start - self.sentence.start];
            let candidate = Candidate {
                output,
                start: origin.start,
                end,
                conjunction: origin.conjunction,
                preposition: origin.preposition,
                skipped: origin.skipped,
                swallowed: origin.swallowed,
                enclitic,
                condition,
                waits,
                fills: self.fills.clone(),
                slots,
                next: *head,
            };
            #[expect(clippy::cast_possible_truncation, reason = "a sentence has fewer than 2^32 candidates")]
            let number = self.candidates.len() as u32;
            *head = number;
            self.candidates.push(candidate);
        }
    }

    /// Chooses among the candidates of the sentence: longer first, then the better guarded and simpler one.
    fn choose(&mut self, sentence: usize, found: &mut Found) {
        if self.candidates.is_empty() {
            return;
        }
        let refused = self.ask_neighbours();
        let numbers = (0u32..).take(self.candidates.len());
        let left = numbers.filter(|at| !refused.get(*at as usize).is_some_and(|refused| *refused));
        // Of equal ones the first.
        let (mut order, mut taken) = (std::mem::take(&mut self.order), std::mem::take(&mut self.taken));
        order.clear();
        order.extend(left.map(|at| (self.rank(at), at)));
        order.sort_unstable();
        taken.clear();
        taken.resize(self.sentence.len(), false);
        let mut adjectives: Vec<(u32, u32)> = Vec::new();
        // With each, the other entries that it may be.
        let mut chosen: Vec<(u32, Vec<u32>)> = Vec::new();
        for &(_, at) in &order {
            let candidate = &self.candidates[at as usize];
            let tokens = candidate.start - self.sentence.start..candidate.end - self.sentence.start;
            if taken[tokens.clone()].iter().any(|taken| *taken) {
                // Another person with the same short form: kept, since the story decides which it is.
                if candidate.output.form == FormKind::Short
                    && let Some((first, rivals)) = chosen.iter_mut().find(|(first, _)| {
                        let first = &self.candidates[*first as usize];
                        first.output.form == FormKind::Short
                            && (first.start, first.end) == (candidate.start, candidate.end)
                            && first.skipped == candidate.skipped
                    })
                    && *first != at
                {
                    rivals.push(candidate.output.entry);
                }
                continue;
            }
            if self.is_part_of_other_name(candidate) || self.is_of_another_family(candidate) {
                continue;
            }
            taken[tokens].fill(true);
            // «قال السوداني»: behind no noun that it could describe, an adjective may be somebody's name.
            // «خامنئي» is the one of the two whom the story names in full, and else the family.
            let named = match candidate.output.form {
                FormKind::Adjective => self.short_form_beside(candidate),
                FormKind::Full | FormKind::FullShort => self.bearer_beside(candidate),
                _ => None,
            };
            if let Some(short) = named {
                adjectives.push((short, at));
            }
            chosen.push((named.unwrap_or(at), Vec::new()));
        }
        (self.order, self.taken) = (order, taken);
        chosen.sort_by_key(|(at, _)| self.candidates[*at as usize].start);
        for (at, mut rivals) in chosen {
            let output = self.candidates[at as usize].output;
            if output.form == FormKind::Short {
                rivals.insert(0, output.entry);
                found.pending.push((found.mentions.len(), rivals));
                if let Some((_, adjective)) = adjectives.iter().find(|(short, _)| *short == at) {
                    found.otherwise.insert(found.mentions.len(), self.mention(*adjective, sentence));
                }
            }
            let mention = self.mention(at, sentence);
            found.mentions.push(mention);
        }
    }

    /// The order of choice, as one number; smaller is better.
    fn rank(&self, at: u32) -> u128 {
        let candidate = &self.candidates[at as usize];
        let class_slots = candidate.fills.iter().filter(|fill| !matches!(fill.filter, EdgeFilter::Entry(_))).count();
        let form = match candidate.output.form {
            FormKind::Full | FormKind::FullShort => 0,
            FormKind::People => 1,
            FormKind::Adjective => 2,
            FormKind::Short => 3,
        };
        let kind = match candidate.output.kind {
            Kind::Person => 0,
            Kind::Organization => 1,
            Kind::Place => 2,
            Kind::Event => 3,
            Kind::Title => 4,
            Kind::Modifier => 5,
            Kind::Term => 6,
        };
        let length = u32::try_from(candidate.end - candidate.start).unwrap_or(u32::MAX);
        // The first says most. Each has as many bits as its type needs.
        let parts = [
            (32, u32::MAX - length),
            (1, u32::from(candidate.enclitic.is_some())),
            (8, u32::from(candidate.skipped)),
            (1, u32::from(candidate.condition.is_none())),
            (8, u32::from(candidate.slots)),
            (1, u32::from(class_slots > 0)),
            (2, form),
            (3, kind),
            (32, u32::MAX - candidate.output.entry),
        ];
        parts.into_iter().fold(0, |rank, (bits, part)| rank << bits | u128::from(part))
    }

    fn mention(&self, at: u32, sentence: usize) -> Mention {
        let candidate = &self.candidates[at as usize];
        let document = self.context.document;
        let span = document.span(candidate.start..candidate.end);
        let start = span.start + skip(self.context.surface(candidate.start), usize::from(candidate.skipped));
        let slots = candidate.fills.iter().map(|fill| Filler {
            slot: match fill.filter {
                EdgeFilter::Kind(kind) => SlotFilter::Kind(kind),
                EdgeFilter::Class(class) => SlotFilter::Class(class),
                EdgeFilter::Entry(entry) => SlotFilter::Entry(self.context.glossary.entry(entry).id.to_string()),
            },
            mention: self.mention(fill.candidate, sentence),
        });
        Mention {
            entry: candidate.output.entry,
            kind: candidate.output.kind,
            form: candidate.output.form,
            tokens: candidate.start..candidate.end,
            range: start..span.end,
            proclitics: candidate.conjunction.into_iter().chain(candidate.preposition).collect(),
            // The letter may be written in a presentation form, which takes more bytes.
            swallowed: candidate
                .swallowed
                .map(|bytes| if bytes == 0 { 0 } else { skip(&self.context.text[start..span.end], 1) }),
            enclitic: candidate.enclitic,
            slots: slots.collect(),
            sentence,
            reason: candidate.condition.map_or(Reason::Form, Reason::Condition),
        }
    }
}

/// The bytes of `surface` that the first `letters` letters that folding keeps take, with the marks behind them.
pub(crate) fn skip(surface: &str, letters: usize) -> usize {
    let mut seen = 0;
    for (at, c) in surface.char_indices() {
        if crate::arabic::fold(c).is_some() {
            if seen == letters {
                return at;
            }
            seen += 1;
        }
    }
    0
}
