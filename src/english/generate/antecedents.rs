//! What pronouns may go back to: the nouns of a parse, each once, those of them that are subjects, and what is joined or described around the
//! place of a pronoun.

use super::super::agreement::Agreement;
use super::super::chart::{Chart, EdgeId};
use super::super::grammar::{Category, English, Piece, Properties, Slot};
use super::super::lexicon::Lexicon;
use super::super::lists::{has, lists};
use super::Generator;

/// What pronouns may go back to.
#[derive(Default)]
pub(in super::super) struct Antecedents {
    /// All edges of the parse.
    edges: Vec<EdgeId>,
    /// Its noun phrases in the order of the text.
    nouns: Vec<EdgeId>,
    /// Those of them that are subjects.
    subjects: Vec<EdgeId>,
    /// Where its relative clauses start and end.
    relatives: Vec<(u16, u16)>,
    /// Where what is said word for word starts and ends.
    quotations: Vec<(u16, u16)>,
    /// Whether it is no parse of a whole sentence, but of its phrases.
    phrases: bool,
}

impl Antecedents {
    /// Those of a parse.
    pub(in super::super) fn of(lexicon: &Lexicon, chart: &Chart<'_>, roots: &[EdgeId]) -> Self {
        let edges: Vec<EdgeId> = chart.with_parts(roots).collect();
        let nouns = nouns(chart, &edges);
        let subjects = subjects(lexicon, chart, &edges);
        let relatives = relatives(lexicon, chart, &edges);
        let quotations = quotations(lexicon, chart, &edges);
        Self { edges, nouns, subjects, relatives, quotations, phrases: roots.len() > 1 }
    }

    pub(super) fn edges(&self) -> impl Iterator<Item = EdgeId> + '_ {
        self.edges.iter().copied()
    }

    pub(super) fn subjects(&self) -> impl DoubleEndedIterator<Item = EdgeId> + '_ {
        self.subjects.iter().copied()
    }

    pub(super) fn nouns(&self) -> impl DoubleEndedIterator<Item = EdgeId> + '_ {
        self.nouns.iter().copied()
    }

    /// Whether only phrases of the sentence are read, so that its subjects are hardly known.
    pub(super) fn of_phrases(&self) -> bool {
        self.phrases
    }

    /// The last subject first, then the last noun. The subject of a relative clause that has ended is no more than a noun, «البلد الذي زاره
    /// الوزير وعاصمته», nor is one outside of what is said word for word.
    pub(super) fn last_first<'a>(&'a self, chart: &'a Chart<'_>, place: usize) -> impl Iterator<Item = EdgeId> + 'a {
        let at = u16::try_from(place).unwrap_or(u16::MAX);
        let quotation = self
            .quotations
            .iter()
            .filter(move |(start, end)| (*start..*end).contains(&at))
            .map(|quotation| quotation.0);
        let start = quotation.max().unwrap_or(0);
        let open = move |id: &EdgeId| chart.edge(*id).start >= start && !self.is_in_ended(chart, *id, place);
        self.subjects().rev().filter(open).chain(self.nouns().rev())
    }

    /// Whether a noun stands in a relative clause that ends before a place.
    pub(super) fn is_in_ended(&self, chart: &Chart<'_>, id: EdgeId, place: usize) -> bool {
        let edge = chart.edge(id);
        let around = |(start, end): &(u16, u16)| *start <= edge.start && edge.end <= *end && usize::from(*end) <= place;
        self.relatives.iter().any(around)
    }
}

/// The sentences of a parse that stand in quotation marks.
fn quotations(lexicon: &Lexicon, chart: &Chart<'_>, edges: &[EdgeId]) -> Vec<(u16, u16)> {
    let name = |id: EdgeId| lexicon.grammar.symbols.category_name(chart.edge(id).category);
    let quoted = edges.iter().filter_map(|id| {
        let pairs = chart.parts(*id).windows(2).find(|pair| name(pair[0]) == "QUOTE" && name(pair[1]) == "S")?;
        let sentence = chart.edge(pairs[1]);
        Some((sentence.start, sentence.end))
    });
    quoted.collect()
}

/// The relative clauses of a parse.
fn relatives(lexicon: &Lexicon, chart: &Chart<'_>, edges: &[EdgeId]) -> Vec<(u16, u16)> {
    let clause = |id: &EdgeId| {
        let English::Relative { clause, .. } = lexicon.grammar.rules[usize::from(chart.edge(*id).rule?)].english else {
            return None;
        };
        let edge = chart.edge(chart.parts(*id)[clause]);
        Some((edge.start, edge.end))
    };
    edges.iter().filter_map(clause).collect()
}

/// The noun phrases of a parse in the order of the text, each once.
fn nouns(chart: &Chart<'_>, edges: &[EdgeId]) -> Vec<EdgeId> {
    let mut found: Vec<EdgeId> = Vec::new();
    let mut heads: Vec<EdgeId> = Vec::new();
    for id in edges.iter().copied() {
        let edge = chart.edge(id);
        let noun = matches!(edge.category, Category::NOUN_PHRASE | Category::NOUN_BAR);
        if noun && !edge.properties.has(Properties::PRONOUN) && !heads.contains(&edge.head) {
            if !is_first_apart(chart, id) {
                heads.push(edge.head);
            }
            found.push(id);
        }
    }
    found.sort_by_key(|id| (chart.edge(*id).start, *id));
    found
}

/// Whether nouns are joined of which a pronoun may mean the first, «العراق ورئيسه»; not what has its own, «جيشه وشرطته».
fn is_first_apart(chart: &Chart<'_>, id: EdgeId) -> bool {
    chart.edge(id).properties.has(Properties::CONJOINED)
        && match chart.parts(id) {
            [first, _, ..] => pronoun_in(chart, *first).is_none(),
            _ => true,
        }
}

/// The last pronoun in an edge.
pub(super) fn pronoun_in(chart: &Chart<'_>, id: EdgeId) -> Option<EdgeId> {
    let pronouns = chart.with_parts(&[id]).filter(|part| chart.edge(*part).category == Category::PRONOUN);
    pronouns.max_by_key(|pronoun| chart.edge(*pronoun).start)
}

/// The subjects of a parse in the order of the text.
fn subjects(lexicon: &Lexicon, chart: &Chart<'_>, edges: &[EdgeId]) -> Vec<EdgeId> {
    let mut found: Vec<EdgeId> = Vec::new();
    let saying = |part: &EdgeId| lexicon.grammar.symbols.category_name(chart.edge(*part).category) == "SAYING";
    for id in edges.iter().copied() {
        let parts = chart.parts(id);
        // «نقلت الوكالة عن الوزيرة قولها إنها»: she speaks.
        if let [.., speaker, said] = parts
            && saying(said)
        {
            found.push(*speaker);
        }
        // «نقلت الوكالة عن الوزيرة قولها للصحفيين إنها»
        if let [clause, said] = parts
            && let Some(speaker) = source_of_saying(lexicon, chart, *clause, *said)
        {
            found.push(speaker);
        }
        if let Some(rule) = chart.edge(id).rule
            && let English::Add(additions) | English::Clause(_, additions) =
                &lexicon.grammar.rules[usize::from(rule)].english
        {
            let of_subject =
                additions.iter().filter(|(slot, _)| *slot == Slot::Subject).flat_map(|(_, template)| template);
            found.extend(of_subject.filter_map(|piece| match piece {
                Piece::Part(part, _) => Some(parts[*part]),
                Piece::Words(_) => None,
            }));
        }
    }
    found.retain(|id| !chart.edge(*id).properties.has(Properties::PRONOUN));
    found.sort_by_key(|id| (chart.edge(*id).start, *id));
    found
}

/// Who is quoted, where what somebody says is the object of a clause: behind «عن», the last part of the clause before.
fn source_of_saying(lexicon: &Lexicon, chart: &Chart<'_>, clause: EdgeId, said: EdgeId) -> Option<EdgeId> {
    let line = chart.line_of(chart.edge(chart.edge(said).head).lexeme)?;
    let saying = has(&lists().nouns.sayings, &lexicon.vocabulary.word(line).lemma.en);
    let [.., phrase] = chart.parts(clause) else { return None };
    let source = chart.edge(*phrase).key.is_some() && chart.edge(*phrase).key == lexicon.key("عن");
    chart.parts(*phrase).get(1).copied().filter(|_| saying && source)
}

/// What stands before a pronoun that is joined to it.
pub(super) enum Joined {
    /// A noun without pronoun: «الاتفاق وتنفيذه».
    Noun(EdgeId),
    /// A noun with a pronoun of its own: «مشاركتها ومساندتها».
    Pronoun(EdgeId),
}

impl Generator<'_, '_> {
    /// The edge of which one is a part.
    pub(super) fn whole_of(&self, part: EdgeId) -> Option<EdgeId> {
        self.antecedents.edges().find(|edge| self.chart.parts(*edge).contains(&part))
    }

    /// Whether a place is in an edge.
    pub(super) fn is_around(&self, id: EdgeId, place: usize) -> bool {
        let edge = self.edge(id);
        (usize::from(edge.start)..usize::from(edge.end)).contains(&place)
    }

    /// The innermost relative clause around a place: what it makes with its noun, the noun, and the clause.
    fn innermost_relative(&self, place: usize) -> Option<(EdgeId, EdgeId, EdgeId)> {
        let described = self.antecedents.edges().filter_map(|id| {
            let rule = &self.lexicon.grammar.rules[usize::from(self.edge(id).rule?)];
            let English::Relative { noun, clause } = &rule.english else { return None };
            let (noun, clause) = (self.chart.parts(id)[*noun], self.chart.parts(id)[*clause]);
            (self.is_around(clause, place) && self.is_clause(clause)).then_some((id, noun, clause))
        });
        described.max_by_key(|(_, _, clause)| self.edge(*clause).start)
    }

    /// The noun and the clause of the innermost relative clause around a place.
    pub(super) fn relative_around(&self, place: usize) -> Option<(EdgeId, EdgeId)> {
        self.innermost_relative(place).map(|(_, noun, clause)| (noun, clause))
    }

    /// The noun of the innermost relative clause around a place whose subject it is: «البلد الذي أعلن استقلاله».
    pub(super) fn described_around(&self, place: usize) -> Option<EdgeId> {
        let (id, noun, clause) = self.innermost_relative(place)?;
        let parts = self.collect(clause);
        let own = parts.items.iter().any(|item| item.slot == Slot::Subject)
            || self.told_of(id, noun, clause, &parts).is_some();
        let resumed = || Agreement { chart: self.chart }.resumptive(self.edge(noun), self.edge(clause)).is_some();
        (!own && !resumed()).then_some(noun)
    }

    /// What the noun of a pronoun is joined to, before it.
    pub(super) fn joined_before(&self, place: usize) -> Option<Joined> {
        let clauses = self.antecedents.edges().filter(|id| self.edge(*id).category == Category::CLAUSE);
        let clause = clauses
            .filter(|clause| self.is_around(*clause, place))
            .map(|clause| self.edge(clause).start)
            .max()
            .unwrap_or(0);
        let joined = self.antecedents.edges().filter_map(|id| {
            let edge = self.edge(id);
            // What stands in a clause of its own is joined to nothing outside of it.
            if edge.start < clause {
                return None;
            }
            let noun = matches!(edge.category, Category::NOUN_PHRASE | Category::NOUN_BAR);
            let [first, second, ..] = self.chart.parts(id) else { return None };
            let behind = usize::from(self.edge(*second).start) <= place && place < usize::from(edge.end);
            (noun && behind && edge.properties.has(Properties::CONJOINED)).then_some(*first)
        });
        let first = joined.max_by_key(|first| self.edge(*first).start)?;
        Some(match pronoun_in(self.chart, first) {
            // Only the owner of the noun itself.
            Some(pronoun) if self.edge(pronoun).end == self.edge(first).end => Joined::Pronoun(pronoun),
            Some(_) => return None,
            None => Joined::Noun(first),
        })
    }
}
