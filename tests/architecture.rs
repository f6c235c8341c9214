//! The module map of `docs/architecture.md`, held against the sources: who may use whom.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// Each top-level module with those that it may use; itself goes without saying.
const ALLOWED: [(&str, &[&str]); 14] = [
    ("files", &[]),
    ("settings", &[]),
    ("built_in", &[]),
    ("arabic", &["built_in"]),
    ("article", &["built_in", "settings", "arabic"]),
    ("glossary", &["files", "arabic"]),
    ("mentions", &["built_in", "arabic", "glossary"]),
    ("attribution", &["built_in", "settings", "arabic", "glossary", "mentions"]),
    ("salience", &["settings", "arabic", "article", "glossary", "mentions", "attribution"]),
    ("vocabulary", &["files", "settings", "arabic", "glossary"]),
    ("english", &["built_in", "settings", "arabic", "glossary", "mentions", "attribution", "vocabulary"]),
    (
        "briefing",
        &["files", "arabic", "article", "glossary", "mentions", "attribution", "salience", "vocabulary", "english"],
    ),
    ("digest", &["settings", "arabic", "article", "glossary", "english", "briefing"]),
    (
        "cli",
        &[
            "files",
            "settings",
            "arabic",
            "article",
            "glossary",
            "mentions",
            "attribution",
            "salience",
            "vocabulary",
            "english",
            "briefing",
            "digest",
        ],
    ),
];

/// The most lines that `main.rs` may have.
const LONGEST_MAIN: usize = 5;

#[test]
fn modules_use_only_what_the_map_allows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = rust_files(&root.join("src"));
    assert!(files.len() > ALLOWED.len(), "only {} source files found", files.len());
    let mut checked = 0;
    let mut faults = Vec::new();
    for file in files {
        let shown = file.strip_prefix(root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let Some(place) = Place::of(&shown) else { continue };
        let source = fs::read_to_string(&file).unwrap();
        faults.extend(violations(&shown, &place, &source));
        checked += 1;
    }
    assert!(faults.is_empty(), "\n{}\nThe map is in docs/architecture.md.", faults.join("\n"));
    assert!(checked > ALLOWED.len(), "only {checked} files belong to a module");
}

#[test]
fn the_program_is_only_a_call() {
    let main = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/main.rs");
    let lines = fs::read_to_string(main).unwrap().lines().count();
    assert!(lines <= LONGEST_MAIN, "src/main.rs has {lines} lines; what it does belongs into src/cli");
}

#[test]
fn a_forbidden_use_is_found() {
    let source = "\
use std::fmt;
// use crate::cli::main;
/// Like [`crate::briefing::Desk`].
use crate::{
    arabic::{Document, Token},
    briefing::Desk,
};
const TEXT: &str = \"crate::cli::x \\\" crate::cli\";
const RAW: &str = r#\"crate::cli \"x\" \"#;
fn f<'a>(c: char) -> crate::mentions::Mention { let _ = ('\\'', '\"', crate::article::read); g() }
mod tests { use super::super::super::english; use super::super::read; }
use super::{super::salience::{self, Selection}, layers};
";
    let place = Place::of("src/glossary/layers.rs").unwrap();
    assert_eq!(
        violations("src/glossary/layers.rs", &place, source),
        [
            "src/glossary/layers.rs:6: `crate::briefing` used in `glossary`, which may use: files, arabic",
            "src/glossary/layers.rs:10: `crate::mentions` used in `glossary`, which may use: files, arabic",
            "src/glossary/layers.rs:10: `crate::article` used in `glossary`, which may use: files, arabic",
            "src/glossary/layers.rs:11: `crate::english` used in `glossary`, which may use: files, arabic",
            "src/glossary/layers.rs:12: `crate::salience` used in `glossary`, which may use: files, arabic",
        ]
    );
    let own = "use crate::arabic::Token; use super::glossary; pub(crate) struct S; use super::super::super::x;";
    assert_eq!(
        violations("src/arabic/mod.rs", &Place::of("src/arabic/mod.rs").unwrap(), own),
        ["src/arabic/mod.rs:1: `crate::glossary` used in `arabic`, which may use: built_in"]
    );
    assert_eq!(
        violations("src/settings.rs", &Place::of("src/settings.rs").unwrap(), "use crate::arabic::Token;"),
        ["src/settings.rs:1: `crate::arabic` used in `settings`, which may use: nothing"]
    );
    assert_eq!(violations("src/cli/brief.rs", &Place::of("src/cli/brief.rs").unwrap(), source), [""; 0]);
}

#[test]
fn places_of_files() {
    let place = |path: &str| Place::of(path).map(|place| (place.module, place.depth));
    assert_eq!(place("src/main.rs"), None);
    assert_eq!(place("src/lib.rs"), None);
    assert_eq!(place("src/arabic.rs"), Some(("arabic".to_owned(), 1)));
    assert_eq!(place("src/arabic/mod.rs"), Some(("arabic".to_owned(), 1)));
    assert_eq!(place("src/arabic/stem.rs"), Some(("arabic".to_owned(), 2)));
    assert_eq!(place("src/arabic/numbers/mod.rs"), Some(("arabic".to_owned(), 2)));
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Where a file stands in the module tree.
struct Place {
    /// The top-level module.
    module: String,
    /// How many modules it lies below the crate's root.
    depth: usize,
}

impl Place {
    /// `None` for the crate's roots.
    fn of(path: &str) -> Option<Self> {
        let inner = path.strip_prefix("src/")?.strip_suffix(".rs")?;
        let parts: Vec<&str> = inner.trim_end_matches("/mod").split('/').collect();
        if matches!(parts.as_slice(), ["main" | "lib"]) {
            return None;
        }
        Some(Self { module: parts[0].to_owned(), depth: parts.len() })
    }
}

/// One message for each use of a module that the map does not allow.
fn violations(file: &str, place: &Place, source: &str) -> Vec<String> {
    let module = place.module.as_str();
    let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| *name == module) else {
        return vec![format!(
            "{file}:1: `{module}` is not in the map; add it to docs/architecture.md and to this test"
        )];
    };
    let mut faults = Vec::new();
    for (line, used) in top_level_uses(source, place.depth) {
        let known = ALLOWED.iter().any(|(name, _)| *name == used);
        if known && used != module && !allowed.contains(&used.as_str()) {
            let list = if allowed.is_empty() { "nothing".to_owned() } else { allowed.join(", ") };
            faults.push(format!("{file}:{line}: `crate::{used}` used in `{module}`, which may use: {list}"));
        }
    }
    faults
}

/// The names directly below the crate's root that paths name, with their lines.
fn top_level_uses(source: &str, depth: usize) -> Vec<(usize, String)> {
    let tokens = tokens(source);
    let text = |at: usize| tokens.get(at).map_or("", |(_, token)| token.as_str());
    let mut uses = Vec::new();
    // For each open brace, whether it is that of a `mod`.
    let mut braces: Vec<bool> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match text(at) {
            "{" => braces.push(at >= 2 && text(at - 2) == "mod"),
            "}" => {
                braces.pop();
            }
            "crate" | "super" if text(at + 1) == "::" && (at == 0 || text(at - 1) != "::") => {
                let inline = braces.iter().filter(|inline| **inline).count();
                let up = if text(at) == "crate" { 0 } else { depth + inline - 1 };
                at = branch(&tokens, at + 2, up, &mut uses);
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    uses
}

/// Reads what follows a `::`, a name or names in braces, `up` modules below the root; returns where it ends.
fn branch(tokens: &[(usize, String)], at: usize, up: usize, uses: &mut Vec<(usize, String)>) -> usize {
    let text = |at: usize| tokens.get(at).map_or("", |(_, token)| token.as_str());
    match text(at) {
        "{" => {
            let mut at = at + 1;
            while !matches!(text(at), "}" | "") {
                at = branch(tokens, at, up, uses);
                if text(at) == "," {
                    at += 1;
                }
            }
            at + 1
        }
        "super" if text(at + 1) == "::" && up > 0 => branch(tokens, at + 2, up - 1, uses),
        name => {
            if up == 0 {
                uses.push((tokens.get(at).map_or(0, |(line, _)| *line), name.to_owned()));
            }
            skip(tokens, at)
        }
    }
}

/// Past the rest of one path of a list, or past its first name where there is no list.
fn skip(tokens: &[(usize, String)], mut at: usize) -> usize {
    let text = |at: usize| tokens.get(at).map_or("", |(_, token)| token.as_str());
    at += 1;
    while text(at) == "::" {
        at += 1;
        if text(at) == "{" {
            let mut open = 0;
            while at < tokens.len() {
                open += i32::from(text(at) == "{") - i32::from(text(at) == "}");
                at += 1;
                if open == 0 {
                    break;
                }
            }
        } else {
            at += 1;
        }
    }
    if text(at) == "as" { at + 2 } else { at }
}

/// Names and signs of Rust source with their lines; comments, strings, characters and lifetimes are left out.
fn tokens(source: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = source.chars().collect();
    let char_at = |at: usize| chars.get(at).copied().unwrap_or('\0');
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let start = at;
        match (chars[at], char_at(at + 1)) {
            ('/', '/') => at = end_of(&chars, at, |at| char_at(at) == '\n'),
            ('/', '*') => at = end_of(&chars, at, |at| char_at(at) == '*' && char_at(at + 1) == '/') + 2,
            ('"', _) => at = end_of_string(&chars, at),
            ('r', '"' | '#') if raw_hashes(&chars, at + 1).is_some() => {
                let hashes = raw_hashes(&chars, at + 1).unwrap_or(0);
                let closes = |at: usize| char_at(at) == '"' && (1..=hashes).all(|more| char_at(at + more) == '#');
                at = end_of(&chars, at + hashes + 2, closes) + 1 + hashes;
            }
            ('\'', '\\') => at = end_of(&chars, at + 3, |at| char_at(at) == '\'') + 1,
            ('\'', _) => at += if char_at(at + 2) == '\'' { 3 } else { 1 },
            (':', ':') => {
                found.push((line, "::".to_owned()));
                at += 2;
            }
            (c, _) if c.is_alphanumeric() || c == '_' => {
                at = end_of(&chars, at, |at| !(char_at(at).is_alphanumeric() || char_at(at) == '_'));
                found.push((line, chars[start..at].iter().collect()));
            }
            (c, _) => {
                if !c.is_whitespace() {
                    found.push((line, c.to_string()));
                }
                at += 1;
            }
        }
        at = at.min(chars.len());
        line += chars[start..at].iter().filter(|c| **c == '\n').count();
    }
    found
}

fn end_of(chars: &[char], from: usize, ends: impl Fn(usize) -> bool) -> usize {
    (from..chars.len()).find(|at| ends(*at)).unwrap_or(chars.len())
}

fn end_of_string(chars: &[char], quote: usize) -> usize {
    let mut at = quote + 1;
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// How many `#` stand between `r` and its quotation mark, if it begins a raw string.
fn raw_hashes(chars: &[char], from: usize) -> Option<usize> {
    let hashes = chars[from..].iter().take_while(|c| **c == '#').count();
    (chars.get(from + hashes) == Some(&'"')).then_some(hashes)
}
