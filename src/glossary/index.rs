//! The glossary compiled into a trie over folded tokens, with edges for slots.

use rustc_hash::FxHashMap;

use super::entry::{Class, Entry, Kind};
use super::forms::{FormKind, surface_forms};
use super::pattern::{Element, SlotFilter};

/// A node of the trie.
pub type NodeId = u32;

/// No node, no token.
const NONE: u32 = u32::MAX;

/// An entry's form that ends at a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Output {
    /// Index into [`super::Glossary::entries`].
    pub entry: u32,
    /// Which form it is.
    pub form: FormKind,
    /// How many slots the form has.
    pub slots: u8,
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

#[derive(Debug, Default)]
struct Node {
    outputs: Vec<Output>,
    slots: Vec<(SlotEdge, NodeId)>,
}

/// The compiled index.
#[derive(Debug, Default)]
pub struct Index {
    tokens: FxHashMap<Box<str>, u32>,
    /// For each token, the node that it leads to from the root.
    roots: Vec<NodeId>,
    edges: FxHashMap<u64, NodeId>,
    nodes: Vec<Node>,
}

impl Index {
    /// Compiles `entries`; slots that name an unknown entry are left out (loading reports them).
    #[must_use]
    pub fn new(entries: &[Entry], ids: &FxHashMap<String, u32>) -> Self {
        let mut index = Self::default();
        index.tokens.reserve(entries.len() * 4);
        index.edges.reserve(entries.len() * 2);
        for (at, entry) in entries.iter().enumerate() {
            #[expect(clippy::cast_possible_truncation, reason = "fewer than 2^32 entries")]
            let at = at as u32;
            surface_forms(entry, |form, kind| index.add(&form, at, kind, ids));
        }
        index
    }

    fn add(&mut self, form: &[Element], entry: u32, kind: FormKind, ids: &FxHashMap<String, u32>) {
        let mut node: Option<NodeId> = None;
        let mut slots = 0;
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
                    let key = edge(from, self.intern(word));
                    let next = self.edges.get(&key).copied().unwrap_or_else(|| self.new_node());
                    self.edges.insert(key, next);
                    Some(next)
                }
                (Element::Slot(_), None) => return,
                (Element::Slot(slot), Some(from)) => {
                    let filter = match &slot.filter {
                        SlotFilter::Kind(kind) => EdgeFilter::Kind(*kind),
                        SlotFilter::Class(class) => EdgeFilter::Class(*class),
                        SlotFilter::Entry(id) => match ids.get(id) {
                            Some(id) => EdgeFilter::Entry(*id),
                            None => return,
                        },
                    };
                    slots += 1;
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
        let output = Output { entry, form: kind, slots };
        let outputs = &mut self.nodes[node as usize].outputs;
        if !outputs.iter().any(|known| known.entry == entry && known.form == kind) {
            outputs.push(output);
        }
    }

    fn new_node(&mut self) -> NodeId {
        self.nodes.push(Node::default());
        #[expect(clippy::cast_possible_truncation, reason = "fewer than 2^32 nodes")]
        let node = (self.nodes.len() - 1) as NodeId;
        node
    }

    fn intern(&mut self, word: &str) -> u32 {
        if let Some(token) = self.tokens.get(word) {
            return *token;
        }
        #[expect(clippy::cast_possible_truncation, reason = "fewer than 2^32 tokens")]
        let token = self.roots.len() as u32;
        self.tokens.insert(word.into(), token);
        self.roots.push(NONE);
        token
    }

    /// The token's number, if any form has it.
    #[must_use]
    pub fn token(&self, folded: &str) -> Option<u32> {
        self.tokens.get(folded).copied()
    }

    /// The node that the token leads to at the start of a form.
    #[must_use]
    pub fn root(&self, token: u32) -> Option<NodeId> {
        Some(self.roots[token as usize]).filter(|node| *node != NONE)
    }

    /// The node that the token leads to from `node`.
    #[must_use]
    pub fn next(&self, node: NodeId, token: u32) -> Option<NodeId> {
        self.edges.get(&edge(node, token)).copied()
    }

    /// The slots that may follow at `node`, with the nodes behind them.
    #[must_use]
    pub fn slots(&self, node: NodeId) -> &[(SlotEdge, NodeId)] {
        &self.nodes[node as usize].slots
    }

    /// The forms that end at `node`.
    #[must_use]
    pub fn outputs(&self, node: NodeId) -> &[Output] {
        &self.nodes[node as usize].outputs
    }

    /// All nodes' outputs, for checks.
    pub fn all_outputs(&self) -> impl Iterator<Item = &[Output]> {
        self.nodes.iter().map(|node| node.outputs.as_slice())
    }
}

fn edge(node: NodeId, token: u32) -> u64 {
    u64::from(node) << 32 | u64::from(token)
}
