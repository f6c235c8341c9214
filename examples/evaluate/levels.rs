//! How far English lines got: how many, and how many words of Arabic, at each level.

use std::fmt::Write as _;

use mujaz::english::{Level, Rendering};
use serde_json::{Value, json};

/// The levels, the highest first, with their names.
pub(crate) const LEVELS: [(Level, &str); 3] =
    [(Level::Sentence, "sentence"), (Level::Phrases, "phrases"), (Level::Terms, "terms")];

/// The rule of a word that is left as a mark.
const GAP: &str = "gap";
/// What stands for a stretch that is left out: of its words each is marked by it.
const STRETCH: &str = "[…]";

/// The lines at each level.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Levels([Lines; LEVELS.len()]);

#[derive(Debug, Clone, Copy, Default)]
struct Lines {
    count: usize,
    words: usize,
    /// Words that are not said.
    untranslated: usize,
    /// Those of them that have no mark in their place either. A line of terms marks stretches, not words, so that it has none.
    unmarked: usize,
    /// Lines without a mark for something left out.
    whole: usize,
}

impl Levels {
    /// Adds an English line.
    pub(crate) fn add(&mut self, line: &Rendering) {
        for ((level, _), lines) in LEVELS.iter().zip(&mut self.0) {
            if *level == line.level {
                lines.count += 1;
                lines.words += line.words;
                lines.untranslated += line.untranslated;
                if *level != Level::Terms {
                    let gaps = || line.derivation.iter().filter(|segment| &*segment.rule == GAP);
                    lines.whole += usize::from(gaps().next().is_none());
                    if !gaps().any(|segment| &*segment.english == STRETCH) {
                        lines.unmarked += line.untranslated.saturating_sub(gaps().count());
                    }
                }
            }
        }
    }

    /// How many lines there are.
    pub(crate) fn lines(&self) -> usize {
        self.0.iter().map(|lines| lines.count).sum()
    }

    /// How many words of Arabic they have.
    pub(crate) fn words(&self) -> usize {
        self.0.iter().map(|lines| lines.words).sum()
    }

    /// A row a level, under a row of headings that begins with what the lines are: "key sentences".
    pub(crate) fn table(&self, what: &str) -> String {
        let mut table = format!(
            "{what:<28}{:>9}{:>9}{:>11}{:>9}{:>12}{:>18}{:>11}{:>15}\n",
            "lines", "share", "words", "share", "mean words", "without English", "unmarked", "without a gap"
        );
        for ((_, name), lines) in LEVELS.iter().zip(&self.0) {
            self.row(&mut table, name, *lines);
        }
        let Self(all) = self;
        let sum = |of: fn(&Lines) -> usize| all.iter().map(of).sum();
        let all = Lines {
            count: sum(|lines| lines.count),
            words: sum(|lines| lines.words),
            untranslated: sum(|lines| lines.untranslated),
            unmarked: sum(|lines| lines.unmarked),
            whole: sum(|lines| lines.whole),
        };
        self.row(&mut table, "all", all);
        table
    }

    fn row(&self, table: &mut String, name: &str, lines: Lines) {
        let Lines { count, words, untranslated, unmarked, whole } = lines;
        let _ = writeln!(
            table,
            "{name:<28}{count:>9}{:>9}{words:>11}{:>9}{:>12.1}{:>18}{:>11}{:>15}",
            percent(count, self.lines()),
            percent(words, self.words()),
            ratio(words, count),
            percent(untranslated, words),
            percent(unmarked, words),
            percent(whole, self.lines()),
        );
    }

    /// The same figures for programs; shares are from 0 to 1.
    pub(crate) fn json(&self) -> Value {
        let mut json = json!({ "lines": self.lines(), "words": self.words() });
        for ((_, name), lines) in LEVELS.iter().zip(&self.0) {
            json[*name] = json!({
                "lines": lines.count,
                "share_of_lines": ratio(lines.count, self.lines()),
                "share_of_words": ratio(lines.words, self.words()),
                "mean_words": ratio(lines.words, lines.count),
                "share_without_english": ratio(lines.untranslated, lines.words),
                "share_unmarked": ratio(lines.unmarked, lines.words),
                "share_of_lines_without_gap": ratio(lines.whole, self.lines()),
            });
        }
        json
    }
}

/// "12.5 %"; "-" of nothing.
pub(crate) fn percent(part: usize, whole: usize) -> String {
    if whole == 0 { "-".to_owned() } else { format!("{:.1} %", 100.0 * ratio(part, whole)) }
}

/// 0 of nothing.
#[expect(clippy::cast_precision_loss, reason = "counts of words")]
pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

#[cfg(test)]
mod tests {
    use mujaz::english::Segment;

    use super::*;

    #[test]
    fn shares_are_of_lines_and_of_words() {
        let line = |level, words, untranslated, gaps| {
            let gap = |at: usize| Segment {
                english: "[دغل]".into(),
                range: at..at + 1,
                rule: GAP.into(),
                entries: Vec::new(),
                source: None,
            };
            let derivation = (0..gaps).map(gap).collect();
            Rendering { text: String::new(), level, doubt: 0.0, derivation, untranslated, words }
        };
        let mut levels = Levels::default();
        for line in [line(Level::Sentence, 6, 0, 0), line(Level::Terms, 10, 9, 0), line(Level::Sentence, 4, 3, 1)] {
            levels.add(&line);
        }
        let json = levels.json();
        assert_eq!((levels.lines(), levels.words()), (3, 20));
        assert_eq!(json["sentence"]["share_of_words"], 0.5);
        assert_eq!(json["sentence"]["mean_words"], 5.0);
        assert_eq!(json["sentence"]["share_without_english"], 0.3);
        assert_eq!(json["sentence"]["share_unmarked"], 0.2);
        assert_eq!(json["sentence"]["share_of_lines_without_gap"], 1.0 / 3.0);
        assert_eq!(json["terms"]["share_without_english"], 0.9);
        assert_eq!(json["phrases"]["lines"], 0);
        let table = levels.table("lines of a test");
        let row = |at| table.lines().nth(at).unwrap_or_default();
        assert!(row(1).starts_with("sentence") && row(1).contains("66.7 %"), "{table}");
        assert!(row(2).contains(" - "), "{table}");
    }
}
