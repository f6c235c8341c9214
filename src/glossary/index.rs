//! The glossary compiled into a trie over folded tokens, with edges for slots.
//!
//! An [`Index`] is a few flat tables, so that the embedded one costs nothing to load: `build.rs` writes them as statics. What a user
//! layer adds goes through the same [`Builder`].

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::entry::{Class, Entry, Kind};
use super::forms::{FormKind, surface_forms};
use super::pattern::{Element, SlotFilter};

/// A node of the trie: where it begins in the table of nodes.
pub type NodeId = u32;

/// No node, no token.
pub(crate) const NONE: u32 = u32::MAX;

/// An entry's form that ends at a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Output {
    /// The entry, as [`super::Glossary::entry`] takes it.
    pub entry: u32,
    /// Which form it is.
    pub form: FormKind,
    /// The kind of the entry, and what follows is of the entry too: it stands here so that matching need not open the entry.
    pub kind: Kind,
    /// Its class.
    pub class: Option<Class>,
    /// Whether it has a `when`.
    pub guarded: bool,
    /// Whether it has an adjective.
    pub described: bool,
}

impl Output {
    fn new(entry: u32, form: FormKind, of: &Entry) -> Self {
        let (guarded, described) = (!of.when.is_empty(), of.adjective.is_some());
        Self { entry, form, kind: of.kind, class: of.class, guarded, described }
    }

    /// All but the entry as one number.
    fn code(&self) -> u32 {
        let form = FORMS.iter().position(|form| *form == self.form).unwrap_or_default();
        let kind = Kind::ALL.iter().position(|(kind, ..)| *kind == self.kind).unwrap_or_default();
        let class = self.class.and_then(|class| Class::ALL.iter().position(|(known, ..)| *known == class));
        number(form)
            | number(kind) << 3
            | u32::from(self.guarded) << 6
            | u32::from(self.described) << 7
            | number(class.map_or(0, |class| class + 1)) << 8
    }

    fn decode(entry: u32, code: u32) -> Option<Self> {
        let class = (code >> 8) as usize;
        Some(Self {
            entry,
            form: *FORMS.get(code as usize & 7)?,
            kind: Kind::ALL.get(code as usize >> 3 & 7)?.0,
            class: class.checked_sub(1).and_then(|class| Class::ALL.get(class)).map(|(class, ..)| *class),
            guarded: code >> 6 & 1 == 1,
            described: code >> 7 & 1 == 1,
        })
    }
}

/// What an edge for a slot lets through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SlotEdge {
    /// What may fill the slot.
    pub filter: EdgeFilter,
    /// Whether the adjective fills it.
    pub adjective: bool,
}

/// A [`SlotFilter`] with the entry resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EdgeFilter {
    /// Any entry of the kind.
    Kind(Kind),
    /// Any entry of the class.
    Class(Class),
    /// This entry.
    Entry(u32),
}

/// The compiled index.
#[derive(Debug, Clone)]
pub struct Index {
    /// A hash table of tokens: pairs of a tag and a token's number, [`NONE`] where it is free. Its size is a power of two.
    pub(crate) token_table: Table,
    /// Where each token starts in `token_text`, and its end.
    pub(crate) token_starts: Table,
    pub(crate) token_text: Cow<'static, str>,
    /// For each token, the node that it leads to from the root.
    pub(crate) roots: Table,
    /// The nodes, one after the other. A walk that reaches a node asks for all that is there, so it stands side by side: how many
    /// pairs each of the three parts has, then the pairs.
    pub(crate) nodes: Table,
}

/// The forms that end at a node: pairs of an entry and what [`Output::code`] says of it.
const OUTPUTS: usize = 0;
/// Pairs of a slot filter's code and the node behind it.
const SLOTS: usize = 1;
/// Pairs of a token and the node it leads to, in the order of the tokens.
const EDGES: usize = 2;
const PARTS: usize = 3;

/// A table, static in the embedded index.
pub(crate) type Table = Cow<'static, [u32]>;

impl Index {
    /// The token's number, if any form has it.
    #[must_use]
    pub fn token(&self, folded: &str) -> Option<u32> {
        let hash = hash_text(folded);
        let mask = self.token_table.len() / 2 - 1;
        let mut at = low(hash) & mask;
        loop {
            let (tag, token) = (self.token_table[at * 2], self.token_table[at * 2 + 1]);
            if token == NONE {
                return None;
            }
            if tag == high(hash) {
                let start = self.token_starts[token as usize] as usize;
                let end = self.token_starts[token as usize + 1] as usize;
                if self.token_text.as_bytes()[start..end] == *folded.as_bytes() {
                    return Some(token);
                }
            }
            at = (at + 1) & mask;
        }
    }

    /// The node that the token leads to at the start of a form.
    #[must_use]
    pub fn root(&self, token: u32) -> Option<NodeId> {
        Some(self.roots[token as usize]).filter(|node| *node != NONE)
    }

    /// The node that the token leads to from `node`.
    #[must_use]
    pub fn next(&self, node: NodeId, token: u32) -> Option<NodeId> {
        let edges = self.pairs(node, EDGES);
        let at = edges.binary_search_by_key(&token, |[token, _]| *token).ok()?;
        Some(edges[at][1])
    }

    /// The slots that may follow at `node`, with the nodes behind them.
    pub fn slots(&self, node: NodeId) -> impl Iterator<Item = (SlotEdge, NodeId)> + '_ {
        self.pairs(node, SLOTS).iter().filter_map(|[code, next]| Some((slot_edge(*code)?, *next)))
    }

    /// The forms that end at `node`.
    pub fn outputs(&self, node: NodeId) -> impl Iterator<Item = Output> + '_ {
        self.pairs(node, OUTPUTS).iter().filter_map(|[entry, code]| Output::decode(*entry, *code))
    }

    /// All nodes.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> + '_ {
        let behind = |node: NodeId| node + node_size(self.nodes[node as usize..].iter().take(PARTS).sum());
        std::iter::successors(Some(0), move |node| Some(behind(*node)))
            .take_while(|node| (*node as usize) < self.nodes.len())
    }

    fn pairs(&self, node: NodeId, part: usize) -> &[[u32; 2]] {
        let node = &self.nodes[node as usize..];
        let before: u32 = node[..part].iter().sum();
        let start = node_size(before) as usize;
        node[start..start + node[part] as usize * 2].as_chunks().0
    }
}

/// How much of the table a node with so many pairs takes.
fn node_size(pairs: u32) -> u32 {
    number(PARTS) + pairs * 2
}

/// The forms by their number in the tables.
const FORMS: [FormKind; 5] =
    [FormKind::Full, FormKind::Short, FormKind::FullShort, FormKind::Adjective, FormKind::People];

/// A slot edge as one number: what kind of filter in the top two bits, the adjective in the next, then which.
fn slot_code(edge: SlotEdge) -> u32 {
    let position = |at: Option<usize>| number(at.unwrap_or_default());
    let (what, which) = match edge.filter {
        EdgeFilter::Kind(kind) => (0, position(Kind::ALL.iter().position(|(known, ..)| *known == kind))),
        EdgeFilter::Class(class) => (1, position(Class::ALL.iter().position(|(known, ..)| *known == class))),
        EdgeFilter::Entry(entry) => (2, entry),
    };
    what << 30 | u32::from(edge.adjective) << 29 | which
}

fn slot_edge(code: u32) -> Option<SlotEdge> {
    let which = code & ((1 << 29) - 1);
    let filter = match code >> 30 {
        0 => EdgeFilter::Kind(Kind::ALL.get(which as usize)?.0),
        1 => EdgeFilter::Class(Class::ALL.get(which as usize)?.0),
        _ => EdgeFilter::Entry(which),
    };
    Some(SlotEdge { filter, adjective: code >> 29 & 1 == 1 })
}

/// The same on every machine, since it places what `build.rs` writes: eight bytes at a time, multiplied by the odd number next to
/// 2^64 divided by the golden ratio (Fibonacci hashing, Knuth, "The Art of Computer Programming", 6.4).
pub(crate) fn hash_text(text: &str) -> u64 {
    let mut hash = text.len() as u64;
    let mut chunks = text.as_bytes().chunks_exact(8);
    for chunk in &mut chunks {
        let mut bytes = [0; 8];
        bytes.copy_from_slice(chunk);
        hash = mix(hash, u64::from_le_bytes(bytes));
    }
    let mut bytes = [0; 8];
    bytes[..chunks.remainder().len()].copy_from_slice(chunks.remainder());
    mix(hash, u64::from_le_bytes(bytes))
}

fn mix(hash: u64, word: u64) -> u64 {
    let product = (hash.rotate_left(23) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    product ^ product >> 32
}

#[expect(clippy::cast_possible_truncation, reason = "the low half is meant")]
pub(crate) fn low(hash: u64) -> usize {
    (hash as u32) as usize
}

pub(crate) fn high(hash: u64) -> u32 {
    (hash >> 32) as u32
}

#[expect(clippy::cast_possible_truncation, reason = "a glossary has fewer than 2^29 of anything")]
fn number(count: usize) -> u32 {
    count as u32
}

/// Gathers forms, then lays out the tables.
#[derive(Default)]
pub(crate) struct Builder {
    tokens: FxHashMap<Box<str>, u32>,
    order: Vec<Box<str>>,
    roots: Vec<NodeId>,
    edges: FxHashMap<(NodeId, u32), NodeId>,
    nodes: Vec<Node>,
}

#[derive(Default)]
struct Node {
    outputs: Vec<Output>,
    slots: Vec<(SlotEdge, NodeId)>,
}

impl Builder {
    /// Compiles `entries`; slots that name an unknown entry are left out (loading reports them).
    pub(crate) fn index<'e>(
        entries: impl Iterator<Item = &'e Entry>,
        ids: &FxHashMap<std::sync::Arc<str>, u32>,
    ) -> Index {
        let mut builder = Self::default();
        for (at, entry) in entries.enumerate() {
            surface_forms(entry, |form, kind| builder.add(&form, Output::new(number(at), kind, entry), ids));
        }
        builder.finish()
    }

    fn add(&mut self, form: &[Element], output: Output, ids: &FxHashMap<std::sync::Arc<str>, u32>) {
        let mut node: Option<NodeId> = None;
        for element in form {
            node = match (element, node) {
                (Element::Word(word), None) => {
                    let token = self.intern(word);
                    if self.roots[token as usize] == NONE {
                        self.roots[token as usize] = self.new_node();
                    }
                    Some(self.roots[token as usize])
                }
                (Element::Word(word), Some(from)) => {
                    let key = (from, self.intern(word));
                    let next = self.edges.get(&key).copied().unwrap_or_else(|| self.new_node());
                    self.edges.insert(key, next);
                    Some(next)
                }
                (Element::Slot(_), None) => return,
                (Element::Slot(slot), Some(from)) => {
                    let filter = match &slot.filter {
                        SlotFilter::Kind(kind) => EdgeFilter::Kind(*kind),
                        SlotFilter::Class(class) => EdgeFilter::Class(*class),
                        SlotFilter::Entry(id) => match ids.get(id.as_str()) {
                            Some(id) => EdgeFilter::Entry(*id),
                            None => return,
                        },
                    };
                    let edge = SlotEdge { filter, adjective: slot.adjective };
                    let known = self.nodes[from as usize].slots.iter().find(|(e, _)| *e == edge).map(|(_, next)| *next);
                    Some(known.unwrap_or_else(|| {
                        let next = self.new_node();
                        self.nodes[from as usize].slots.push((edge, next));
                        next
                    }))
                }
            };
        }
        let Some(node) = node else { return };
        let outputs = &mut self.nodes[node as usize].outputs;
        if !outputs.contains(&output) {
            outputs.push(output);
        }
    }

    fn new_node(&mut self) -> NodeId {
        self.nodes.push(Node::default());
        number(self.nodes.len() - 1)
    }

    fn intern(&mut self, word: &str) -> u32 {
        if let Some(token) = self.tokens.get(word) {
            return *token;
        }
        let token = number(self.roots.len());
        self.tokens.insert(word.into(), token);
        self.order.push(word.into());
        self.roots.push(NONE);
        token
    }

    fn finish(self) -> Index {
        let mut token_text = String::new();
        let mut token_starts = vec![0];
        // At most half full, so that a search ends soon.
        let size = (self.order.len() * 2).next_power_of_two().max(2);
        let mut token_table = vec![NONE; size * 2];
        for (token, word) in self.order.iter().enumerate() {
            token_text.push_str(word);
            token_starts.push(number(token_text.len()));
            let hash = hash_text(word);
            let mut at = low(hash) & (size - 1);
            while token_table[at * 2 + 1] != NONE {
                at = (at + 1) & (size - 1);
            }
            token_table[at * 2] = high(hash);
            token_table[at * 2 + 1] = number(token);
        }
        let mut sorted: Vec<_> = self.edges.into_iter().collect();
        sorted.sort_unstable();
        let mut edges: Vec<&[((NodeId, u32), NodeId)]> = vec![&[]; self.nodes.len()];
        for of_node in sorted.chunk_by(|((one, _), _), ((other, _), _)| one == other) {
            edges[of_node[0].0.0 as usize] = of_node;
        }
        // Where each node will begin.
        let mut end = 0;
        let places: Vec<NodeId> = std::iter::zip(&self.nodes, &edges)
            .map(|(node, edges)| {
                let place = end;
                end += node_size(number(node.outputs.len() + node.slots.len() + edges.len()));
                place
            })
            .collect();
        let mut nodes = Vec::with_capacity(end as usize);
        for (node, edges) in std::iter::zip(&self.nodes, &edges) {
            nodes.extend([node.outputs.len(), node.slots.len(), edges.len()].map(number));
            nodes.extend(node.outputs.iter().flat_map(|output| [output.entry, output.code()]));
            nodes.extend(node.slots.iter().flat_map(|(edge, next)| [slot_code(*edge), places[*next as usize]]));
            nodes.extend(edges.iter().flat_map(|((_, token), next)| [*token, places[*next as usize]]));
        }
        let place = |node: NodeId| places.get(node as usize).copied().unwrap_or(NONE);
        Index {
            token_table: token_table.into(),
            token_starts: token_starts.into(),
            token_text: token_text.into(),
            roots: self.roots.into_iter().map(place).collect(),
            nodes: nodes.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slot_codes_go_there_and_back() {
        let filters = Kind::ALL
            .iter()
            .map(|(kind, ..)| EdgeFilter::Kind(*kind))
            .chain(Class::ALL.iter().map(|(class, ..)| EdgeFilter::Class(*class)))
            .chain([EdgeFilter::Entry(0), EdgeFilter::Entry(123_456)]);
        for filter in filters {
            for adjective in [false, true] {
                let edge = SlotEdge { filter, adjective };
                assert_eq!(slot_edge(slot_code(edge)), Some(edge));
            }
        }
    }
}
