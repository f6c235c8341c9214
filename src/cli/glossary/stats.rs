//! `mujaz glossary stats`: how much a glossary has, and how much of it articles use.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use crate::article::Cleaning;
use crate::briefing::{Coverage, Mentioned, each_article};
use crate::cli::input::ReadArgs;
use crate::cli::{CommandResult, Outcome, complain};
use crate::glossary::{Class, Counts, Glossary, Kind, Statistics};

/// How many of the entries that are mentioned most are shown.
const TOP: usize = 10;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Glossary files or folders over the embedded glossary, in order
    paths: Vec<PathBuf>,
    /// Articles (.txt, .html, .json, .jsonl) or folders of them: what of the glossary they mention, and what it lacks
    #[arg(long, value_name = "FILE", num_args = 1..)]
    articles: Vec<PathBuf>,
    #[command(flatten)]
    read: ReadArgs,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let glossary = Glossary::load(&self.paths)?;
        let mut out = BufWriter::new(io::stdout().lock());
        write_statistics(&mut out, &Statistics::of(&glossary))?;
        let mut outcome = Outcome::Done;
        if !self.articles.is_empty() {
            let (files, read) = super::article_files(&self.articles);
            outcome = read;
            let mut coverage = Coverage::default();
            each_article(
                &files,
                &self.read.options(),
                Cleaning::embedded(),
                |article| Mentioned::of(&article, &glossary),
                |mentioned| match mentioned {
                    Ok(mentioned) => coverage.add(&mentioned),
                    Err(error) => {
                        complain(&error);
                        outcome = Outcome::BadInput;
                    }
                },
            );
            write_coverage(&mut out, &coverage, &glossary)?;
        }
        out.flush()?;
        Ok(outcome)
    }
}

fn write_statistics(out: &mut impl Write, statistics: &Statistics) -> io::Result<()> {
    writeln!(
        out,
        "{:<14}{:>8}{:>8}{:>10}{:>8}{:>8}{:>10}",
        "kind", "entries", "forms", "variants", "when", "note", "examples"
    )?;
    let mut row = |name: &str, counts: &Counts| {
        let Counts { entries, forms, variants, guarded, noted, tried } = counts;
        writeln!(out, "{name:<14}{entries:>8}{forms:>8}{variants:>10}{guarded:>8}{noted:>8}{tried:>10}")
    };
    for (kind, counts) in &statistics.kinds {
        row(kind.name(), counts)?;
    }
    row("all", &statistics.all)?;
    writeln!(out, "\n{:<14}{:>8}", "class", "entries")?;
    for (class, count) in &statistics.classes {
        writeln!(out, "{:<14}{count:>8}", Class::name(*class))?;
    }
    writeln!(out, "\n{:<14}{:>8}", "layer", "entries")?;
    for (layer, count) in &statistics.layers {
        writeln!(out, "{layer:<14}{count:>8}")?;
    }
    Ok(())
}

fn write_coverage(out: &mut impl Write, coverage: &Coverage, glossary: &Glossary) -> io::Result<()> {
    let articles = coverage.articles;
    writeln!(out, "\narticles: {articles}")?;
    if articles == 0 {
        return Ok(());
    }
    let mentioned = coverage.entries_mentioned(glossary, None);
    let entries = glossary.entries().len();
    writeln!(out, "{mentioned} of {entries} entries are mentioned ({})", percent(mentioned, entries))?;
    for (kind, name, _) in Kind::ALL {
        let all = glossary.entries().filter(|entry| entry.kind == kind).count();
        let used = coverage.entries_mentioned(glossary, Some(kind));
        writeln!(out, "{name:<14}{used:>8} of {all} ({})", percent(used, all))?;
    }
    let persons = coverage.with_person;
    writeln!(out, "a person of the glossary is in {persons} of them ({})", percent(persons, articles))?;
    writeln!(
        out,
        "{} names that the glossary has not, mentioned {} times; {} mentions of names that it has",
        coverage.unknown_names(),
        coverage.unknown,
        coverage.known
    )?;
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
    let each = (coverage.known + coverage.unknown) as f64 / articles as f64;
    writeln!(out, "{each:.1} names an article")?;
    for (kind, ..) in Kind::ALL {
        let top = coverage.top(glossary, kind, TOP);
        if top.is_empty() {
            continue;
        }
        writeln!(out, "\nmost mentioned, {kind}:")?;
        for (entry, count) in top {
            let entry = glossary.entry(entry);
            writeln!(out, "{count:>8}  {}\t{}\t{}", entry.id, entry.ar, entry.en.text)?;
        }
    }
    Ok(())
}

fn percent(part: usize, of: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
    let share = part as f64 * 100.0 / of.max(1) as f64;
    format!("{share:.1} %")
}
