//! Romanization of names, against Latin forms in use: lines of Arabic, tab, Latin; a form may have several lines.
//!
//! - exact: the share of Arabic forms whose Latin form is one of those in the file, regardless of case.
//! - F: the mean over forms of the F-score of the NEWS shared tasks. With ED the edit distance by insertions and deletions,
//!   LCS = (|c| + |r| − ED(c, r)) / 2, R = LCS / |r|, P = LCS / |c|, F = 2RP / (R + P), for the Latin form r in the file that is closest by ED.
//! - error rate: the mean over forms of Levenshtein's distance divided by the length of the Latin form, for the form where it is least.
//!
//! Plain figures fold nothing but case. Folded figures also drop diacritics, apostrophes, hyphens and spaces on both sides.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use mujaz::arabic::romanize::{Romanizer, Style};
use mujaz::mentions::Names;
use serde_json::json;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::Section;

pub(super) fn measure(path: &Path) -> Result<Section, Box<dyn Error>> {
    let text = String::from_utf8_lossy(&std::fs::read(path)?).into_owned();
    let mut forms: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let (mut pairs, mut unknown) = (0_usize, 0_usize);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match line.split_once('\t') {
            Some((ar, en)) if !ar.trim().is_empty() && !en.trim().is_empty() => {
                forms.entry(ar.trim()).or_default().push(en.trim().to_lowercase());
                pairs += 1;
            }
            _ => unknown += 1,
        }
    }
    if forms.is_empty() {
        return Err(format!("{}: no line of Arabic, tab, Latin", path.display()).into());
    }
    let romanizer = Romanizer::embedded();
    let rules = |name: &str| romanizer.name(name, Style::General, |_| None).text;
    let list = |name: &str| Names::embedded().romanize(name, Style::General).text;
    let listed = forms.keys().filter(|name| Names::embedded().listed(name).is_some()).count();
    let figures = [
        ("rules alone", Figures::new(&forms, rules, str::to_owned)),
        ("with the list", Figures::new(&forms, list, str::to_owned)),
        ("rules alone, folded", Figures::new(&forms, rules, fold)),
        ("with the list, folded", Figures::new(&forms, list, fold)),
    ];
    let mut table = format!(
        "romanization.tsv: {} Arabic forms, {pairs} pairs, {listed} forms in the list of name parts, {unknown} lines not read\n\n\
         {:<24}{:>8}{:>8}{:>12}\n",
        forms.len(),
        "",
        "exact",
        "F",
        "error rate"
    );
    let mut json = json!({ "forms": forms.len(), "pairs": pairs, "listed": listed, "lines_not_read": unknown });
    for (name, figures) in figures {
        let Figures { exact, f, error_rate } = figures;
        let _ = writeln!(table, "{name:<24}{exact:>8.4}{f:>8.4}{error_rate:>12.4}");
        json[name.replace(", ", " ").replace(' ', "_")] = json!({ "exact": exact, "f": f, "error_rate": error_rate });
    }
    Ok(Section { table, json })
}

struct Figures {
    exact: f64,
    f: f64,
    error_rate: f64,
}

impl Figures {
    #[expect(clippy::cast_precision_loss, reason = "lengths of names, numbers of names")]
    fn new(
        forms: &BTreeMap<&str, Vec<String>>,
        romanize: impl Fn(&str) -> String,
        fold: impl Fn(&str) -> String,
    ) -> Self {
        let mut sum = Self { exact: 0.0, f: 0.0, error_rate: 0.0 };
        for (form, references) in forms {
            let candidate: Vec<char> = fold(&romanize(form).to_lowercase()).chars().collect();
            let references: Vec<Vec<char>> =
                references.iter().map(|reference| fold(reference).chars().collect()).collect();
            if references.contains(&candidate) {
                sum.exact += 1.0;
            }
            let closest = references
                .iter()
                .map(|reference| (distance(&candidate, reference, 2), reference.len()))
                .min_by_key(|(distance, _)| *distance);
            if let Some((distance, length)) = closest {
                // 2RP / (R + P) = 2 LCS / (|c| + |r|)
                let lengths = candidate.len() + length;
                sum.f += (lengths - distance) as f64 / lengths.max(1) as f64;
            }
            sum.error_rate += references
                .iter()
                .map(|reference| distance(&candidate, reference, 1) as f64 / reference.len().max(1) as f64)
                .fold(f64::INFINITY, f64::min);
        }
        let count = forms.len() as f64;
        Self { exact: sum.exact / count, f: sum.f / count, error_rate: sum.error_rate / count }
    }
}

/// The edit distance where inserting and deleting cost one: Levenshtein's if `substitution` costs one too, that of the longest
/// common subsequence if it costs two.
fn distance(a: &[char], b: &[char], substitution: usize) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let substituted = diagonal + if x == y { 0 } else { substitution };
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

/// Without diacritics, apostrophes, hyphens and spaces; letters that Unicode does not take apart (ø, ł, ß) as their usual plain ones.
fn fold(text: &str) -> String {
    let mut out = String::new();
    for c in text.nfd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'ı' => out.push('i'),
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            '\'' | '’' | '‘' | 'ʼ' | 'ʿ' | 'ʾ' | 'ʻ' | '`' | '-' | '‐' | '‑' | ' ' => {}
            _ => out.push(c),
        }
    }
    out
}
