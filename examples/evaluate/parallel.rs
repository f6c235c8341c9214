//! English lines against the work of a translator: lines of Arabic, tab, English. Each line is a text of its own, published on no known day.
//!
//! chrF ([`super::chrf`]) of the lines as they are printed, marks included: with every level allowed, and with terms alone, which is the floor.
//! A line of several sentences is at the lowest level of them.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use mujaz::english::{Level, Rendering, Style, joined, translate};
use mujaz::glossary::Glossary;
use rayon::prelude::*;
use serde_json::json;

use crate::Section;
use crate::chrf::Chrf;
use crate::levels::{LEVELS, Levels, percent, ratio};

/// A line in English.
struct Line<'f> {
    reference: &'f str,
    sentences: Vec<Rendering>,
    /// With terms alone.
    terms: String,
}

impl<'f> Line<'f> {
    fn new(ar: &str, reference: &'f str, glossary: &Glossary) -> Self {
        let terms = Style { highest: Level::Terms, ..Style::default() };
        Self {
            reference,
            sentences: translate(ar, None, glossary, &Style::drafts()),
            terms: joined(&translate(ar, None, glossary, &terms)),
        }
    }

    fn level(&self) -> Level {
        self.sentences.iter().map(|sentence| sentence.level).min().unwrap_or(Level::Terms)
    }
}

pub(super) fn measure(path: &Path) -> Result<Section, Box<dyn Error>> {
    let text = std::fs::read_to_string(path)?;
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let pairs: Vec<(&str, &str)> = lines.iter().filter_map(|line| line.split_once('\t')).collect();
    if pairs.is_empty() {
        return Err(format!("{}: no line of Arabic, tab, English", path.display()).into());
    }
    let unread = lines.len() - pairs.len();
    let glossary = Glossary::embedded();
    let lines: Vec<Line> = pairs.par_iter().map(|(ar, en)| Line::new(ar.trim(), en.trim(), &glossary)).collect();
    let mut levels = Levels::default();
    let (mut every, mut terms, mut by_level) = (Chrf::default(), Chrf::default(), [(0, Chrf::default()); LEVELS.len()]);
    for line in &lines {
        line.sentences.iter().for_each(|sentence| levels.add(sentence));
        let english = joined(&line.sentences);
        every.add(&english, line.reference);
        terms.add(&line.terms, line.reference);
        for ((level, _), (count, chrf)) in LEVELS.iter().zip(&mut by_level) {
            if *level == line.level() {
                *count += 1;
                chrf.add(&english, line.reference);
            }
        }
    }
    let mut table = format!("parallel.tsv: {} lines, {unread} not read\n\n", lines.len());
    let _ = writeln!(table, "{:<28}{:>9}{:>9}{:>9}", "", "lines", "share", "chrF");
    let mut row = |name: &str, count: usize, chrf: &Chrf| {
        let _ = writeln!(table, "{name:<28}{count:>9}{:>9}{:>9.2}", percent(count, lines.len()), chrf.score());
    };
    row("every level allowed", lines.len(), &every);
    let mut json = json!({
        "lines": lines.len(),
        "lines_not_read": unread,
        "chrf": every.score(),
        "chrf_of_terms_alone": terms.score(),
        "sentences": levels.json(),
    });
    for ((_, name), (count, chrf)) in LEVELS.iter().zip(&by_level) {
        row(&format!("  lines at {name}"), *count, chrf);
        json[format!("lines_at_{name}")] =
            json!({ "lines": count, "share": ratio(*count, lines.len()), "chrf": chrf.score() });
    }
    row("terms alone", lines.len(), &terms);
    table.push('\n');
    table.push_str(&levels.table("sentences"));
    Ok(Section { table, json })
}
