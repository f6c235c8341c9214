//! Key sentences against summaries that readers chose: records with `text` and `summaries`, five for each.
//!
//! ROUGE F1 ([`super::rouge`]), the mean over a document's references, then over documents, for budgets of three sentences and of 30 % of
//! the words (sentences until they reach it). Beside mujaz: its sentences whole; lead, the first sentences; random, the mean of ten draws; oracle, the sentences that
//! raise ROUGE-1 most, one after the other. The spread is over seven folds of the documents. `--weights` tells for each weight what
//! half and twice of it would change, over all documents and in how many folds it would be better.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use mujaz::salience::{Budget, RULES, Selection};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Section;
use crate::documents::{Read, words};
use crate::rouge::{Rouge, mean, rouge_1};

#[derive(Deserialize)]
struct Record {
    summaries: Vec<String>,
}

/// A document with its references.
struct Case {
    read: Read,
    references: Vec<Vec<String>>,
}

const BUDGETS: [(&str, Budget); 2] =
    [("3 sentences", Budget::Sentences(3)), ("30 % of the words", Budget::Percent(30))];

const FOLDS: usize = 7;

const DRAWS: u64 = 10;

pub(super) fn measure(path: &Path) -> Result<Section, Box<dyn Error>> {
    let cases = cases(path)?;
    let sentences: usize = cases.iter().map(|case| case.read.body().len()).sum();
    let mut table = format!("{}: {} documents, {sentences} sentences\n\n", file_name(path), cases.len());
    let mut json = json!({ "documents": cases.len(), "sentences": sentences });
    let selection = Selection::embedded();
    for (name, budget) in BUDGETS {
        let _ =
            writeln!(table, "{name:<20}{:>9}{:>9}{:>9}{:>24}", "ROUGE-1", "ROUGE-2", "ROUGE-L", "ROUGE-1 of the folds");
        let mut figures = json!({});
        let methods: [(&str, Vec<Rouge>); 5] = [
            ("mujaz", each(&cases, |case| Rouge::against(&case.read.shown(budget), &case.references()))),
            ("mujaz --whole", each(&cases, |case| case.rouge(&case.read.select(selection, budget)))),
            ("lead", each(&cases, |case| case.rouge(&case.until(budget, case.read.body())))),
            (
                "random",
                each(&cases, |case| {
                    mean((0..DRAWS).map(|seed| case.rouge(&case.until(budget, case.shuffled(seed).into_iter()))))
                }),
            ),
            ("oracle", each(&cases, |case| case.rouge(&case.oracle(budget)))),
        ];
        for (method, all) in methods {
            let whole = mean(all.iter().copied());
            let folds: Vec<f64> = (0..FOLDS).map(|fold| mean(fold_of(&all, fold)).one).collect();
            let (least, most) = (folds.iter().copied().fold(1.0, f64::min), folds.iter().copied().fold(0.0, f64::max));
            let Rouge { one, two, l } = whole;
            let _ =
                writeln!(table, "{method:<20}{one:>9.3}{two:>9.3}{l:>9.3}{:>24}", format!("{least:.3} to {most:.3}"));
            figures[method] = json!({ "rouge1": one, "rouge2": two, "rougeL": l, "folds": folds });
        }
        table.push('\n');
        json[name] = figures;
    }
    Ok(Section { table, json })
}

/// What half and twice of each weight would change.
pub(super) fn weights(path: &Path) -> Result<Section, Box<dyn Error>> {
    let cases = cases(path)?;
    let embedded = Selection::embedded();
    let score = |selection: &Selection| -> Vec<f64> {
        let by_budget = BUDGETS.map(|(_, budget)| {
            each(&cases, |case| Rouge { one: case.rouge_1(&case.read.select(selection, budget)), ..Rouge::default() })
        });
        (0..cases.len()).map(|at| by_budget.iter().map(|all| all[at].one).sum::<f64>() / 2.0).collect()
    };
    let base = score(embedded);
    let mut table = format!("{:<18}{:>7}{:>26}{:>26}{:>26}\n", "weight", "", "none of it", "half of it", "twice of it");
    let mut json = json!({});
    for rule in RULES {
        let weight = embedded.weight(rule).unwrap_or_default().abs();
        let _ = write!(table, "{rule:<18}{weight:>7}");
        let mut changes = Vec::new();
        for factor in [0.0, 0.5, 2.0] {
            let kind = if embedded.weight(rule).is_some_and(|weight| weight < 0.0) { "penalties" } else { "rewards" };
            let changed = embedded.with(&format!("[{kind}.{rule}]\nweight = {:?}\n", weight * factor), "changed")?;
            let changed: Vec<f64> = score(&changed).iter().zip(&base).map(|(new, old)| new - old).collect();
            let of = |fold: usize| {
                mean(fold_of(
                    &changed.iter().map(|one| Rouge { one: *one, ..Rouge::default() }).collect::<Vec<_>>(),
                    fold,
                ))
                .one
            };
            let better = (0..FOLDS).filter(|fold| of(*fold) > 0.0).count();
            let all = changed.iter().sum::<f64>() / count(changed.len());
            let _ = write!(table, "{:>26}", format!("{all:+.4}, better in {better} of {FOLDS}"));
            changes.push(json!({ "factor": factor, "change": all, "folds_better": better }));
        }
        table.push('\n');
        json[rule] = Value::from(changes);
    }
    Ok(Section { table, json })
}

fn cases(path: &Path) -> Result<Vec<Case>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path)?;
    let mut cases = Vec::new();
    for (line, number) in text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()) {
        let record: Record = serde_json::from_str(line).map_err(|e| format!("{}:{number}: {e}", path.display()))?;
        let read = Read::new(&format!("line {number}"), line)?;
        cases.push(Case { read, references: record.summaries.iter().map(|summary| words(summary)).collect() });
    }
    if cases.is_empty() { Err(format!("{}: no record", path.display()).into()) } else { Ok(cases) }
}

/// Every case of a fold: documents by turns.
fn fold_of(all: &[Rouge], fold: usize) -> impl Iterator<Item = Rouge> + '_ {
    all.iter().skip(fold).step_by(FOLDS).copied()
}

fn each(cases: &[Case], rouge: impl Fn(&Case) -> Rouge) -> Vec<Rouge> {
    cases.iter().map(rouge).collect()
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[expect(clippy::cast_precision_loss, reason = "counts of documents")]
fn count(of: usize) -> f64 {
    of as f64
}

impl Case {
    fn references(&self) -> Vec<Vec<&str>> {
        self.references.iter().map(|reference| reference.iter().map(String::as_str).collect()).collect()
    }

    fn rouge(&self, sentences: &[usize]) -> Rouge {
        Rouge::against(&self.read.words_of(sentences), &self.references())
    }

    fn rouge_1(&self, sentences: &[usize]) -> f64 {
        rouge_1(&self.read.words_of(sentences), &self.references())
    }

    /// The sentences in the order given until the budget is used.
    fn until(&self, budget: Budget, order: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut taken = Vec::new();
        for sentence in order {
            if self.is_used(budget, &taken) {
                break;
            }
            taken.push(sentence);
        }
        taken
    }

    fn is_used(&self, budget: Budget, taken: &[usize]) -> bool {
        let words = |sentences: &[usize]| -> usize { sentences.iter().map(|at| self.read.sentences[*at].len()).sum() };
        match budget {
            Budget::Sentences(most) => taken.len() >= most,
            Budget::Words(most) => words(taken) >= most,
            Budget::Percent(percent) => {
                words(taken) * 100 >= words(&self.read.body().collect::<Vec<_>>()) * usize::from(percent)
            }
        }
    }

    /// The body in an order that the seed gives: Fisher and Yates's shuffle with `SplitMix64`.
    fn shuffled(&self, seed: u64) -> Vec<usize> {
        let mut order: Vec<usize> = self.read.body().collect();
        let mut state = seed;
        for at in (1..order.len()).rev() {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            let below = u64::try_from(at + 1).unwrap_or(u64::MAX);
            order.swap(at, usize::try_from((mixed ^ (mixed >> 31)) % below).unwrap_or_default());
        }
        order
    }

    /// The sentences that raise ROUGE-1 most, one after the other.
    fn oracle(&self, budget: Budget) -> Vec<usize> {
        let mut taken: Vec<usize> = Vec::new();
        while !self.is_used(budget, &taken) {
            let mut best: Option<(f64, usize)> = None;
            for sentence in self.read.body().filter(|sentence| !taken.contains(sentence)) {
                let with: Vec<usize> = taken.iter().copied().chain([sentence]).collect();
                let score = self.rouge_1(&with);
                if best.is_none_or(|(known, _)| score > known) {
                    best = Some((score, sentence));
                }
            }
            let Some((_, sentence)) = best else { break };
            taken.push(sentence);
        }
        taken
    }
}
