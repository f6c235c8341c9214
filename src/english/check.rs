//! Trying vocabulary and constructions: their faults, the cases in their files, and names that nothing gives or takes.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::grammar::{Case, Category, Constructions, GrammarError, Properties, behind_name, rule_text};
use super::lexicon::{Lexicon, LexiconError};
use super::{Level, Style, joined, translate};
use crate::glossary::{Fault, Glossary};
use crate::vocabulary::{FUNCTION_WORDS, Vocabulary, VocabularyError, VocabularyLayer};

/// The folder of a glossary that holds vocabulary.
pub(super) const VOCABULARY: &str = "vocabulary";
/// The folder of a glossary that holds constructions.
pub(super) const CONSTRUCTIONS: &str = "constructions";

/// Why files cannot be checked.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// A file or folder cannot be read.
    #[error(transparent)]
    Lexicon(#[from] LexiconError),
    /// A folder has nothing to check.
    #[error("{}: has no folder `vocabulary` and none `constructions`; name a glossary that has one, or their files", path.display())]
    Nothing {
        /// Which.
        path: PathBuf,
    },
}

impl From<VocabularyError> for CheckError {
    fn from(error: VocabularyError) -> Self {
        Self::Lexicon(error.into())
    }
}

impl From<GrammarError> for CheckError {
    fn from(error: GrammarError) -> Self {
        Self::Lexicon(error.into())
    }
}

/// What checking has found.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// All faults, file by file.
    pub faults: Vec<Fault>,
    /// The cases that fail.
    pub failures: Vec<CaseFailure>,
    /// Files of words of grammar, which are not read.
    pub unread: Vec<PathBuf>,
    /// How many lines of vocabulary are right.
    pub lemmas: usize,
    /// How many rules are right.
    pub rules: usize,
    /// How many cases were tried.
    pub cases: usize,
}

/// Checks the vocabulary and constructions of paths, over those of the program: of glossary folders, of folders of that name, of
/// single files. Without paths it checks those of the program. The cases of the checked files are tried.
///
/// # Errors
/// [`CheckError`]: what cannot be read.
pub fn check(paths: &[PathBuf], glossary: &Glossary) -> Result<Checked, CheckError> {
    let mut checked = Checked::default();
    let mut vocabulary = Vocabulary::embedded().clone();
    let mut constructions = Constructions::embedded();
    let mut layers = Vec::new();
    let mut shown: Vec<String> = Vec::new();
    if paths.is_empty() {
        layers.push(VocabularyLayer::embedded());
        shown = constructions.names();
    }
    for path in paths {
        if path.ends_with(FUNCTION_WORDS) && path.is_file() {
            checked.unread.push(path.clone());
            continue;
        }
        let [words, rules] = folders(path)?;
        if let Some(path) = words {
            checked.unread.extend(Some(path.join(FUNCTION_WORDS)).filter(|path| path.is_file()));
            layers.push(VocabularyLayer::from_path(&path)?);
        }
        if let Some(path) = rules {
            shown.extend(constructions.add(&path)?);
        }
    }
    for layer in layers {
        let (words, faults) = layer.read();
        checked.lemmas += words.len();
        checked.faults.extend(layer.unused_groups());
        checked.faults.extend(faults);
        if !paths.is_empty() {
            vocabulary.extend(words);
        }
    }
    let (grammar, mut faults) = constructions.compile();
    checked.rules = grammar.rules.iter().filter(|rule| shown.iter().any(|file| in_file(&rule.place, file))).count();
    let cases: Vec<Case> =
        grammar.cases().iter().filter(|case| shown.contains(&case.file.to_string())).cloned().collect();
    let lexicon = Lexicon::new(vocabulary, grammar);
    faults.extend(symbol_faults(&lexicon, &constructions).into_iter().filter(|fault| shown.contains(&fault.file)));
    faults.sort_by(|one, other| (&one.file, one.line, one.column).cmp(&(&other.file, other.line, other.column)));
    checked.faults.extend(faults);
    checked.cases = cases.len();
    let style = Style { lexicon: Some(Arc::new(lexicon)), ..Style::default() };
    checked.failures = run_cases(&cases, glossary, &style);
    Ok(checked)
}

/// The glossaries among paths to check: folders that hold more than vocabulary and constructions.
#[must_use]
pub fn glossaries(paths: &[PathBuf]) -> Vec<PathBuf> {
    let is_toml = |path: &Path| path.extension().is_some_and(|extension| extension == "toml");
    let is_glossary = |path: &&PathBuf| {
        let files = std::fs::read_dir(path).into_iter().flatten();
        let own = [VOCABULARY, CONSTRUCTIONS].iter().any(|name| path.ends_with(name));
        !own && files.filter_map(Result::ok).any(|file| is_toml(&file.path()))
    };
    paths.iter().filter(is_glossary).cloned().collect()
}

/// Whether a place, `file:line`, is in a file.
fn in_file(place: &str, file: &str) -> bool {
    place.rsplit_once(':').is_some_and(|(known, _)| known == file)
}

/// Where the vocabulary and the constructions of a path are.
fn folders(path: &Path) -> Result<[Option<PathBuf>; 2], CheckError> {
    if !path.is_dir() {
        let source = |source| VocabularyError::Unreadable { path: path.to_owned(), source };
        let text = std::fs::read_to_string(path).map_err(source)?;
        let file = Some(path.to_owned());
        return Ok(if Constructions::is_one(&text) { [None, file] } else { [file, None] });
    }
    let of = |name: &str| {
        let inside = path.join(name);
        if inside.is_dir() { Some(inside) } else { path.ends_with(name).then(|| path.to_owned()) }
    };
    match [of(VOCABULARY), of(CONSTRUCTIONS)] {
        [None, None] => Err(CheckError::Nothing { path: path.to_owned() }),
        found => Ok(found),
    }
}

/// A case that does not give what it says.
#[derive(Debug, Clone)]
pub struct CaseFailure {
    /// The case.
    pub case: Case,
    /// The English that it gives.
    pub got: String,
    /// The lowest level of its lines.
    pub level: Level,
}

impl fmt::Display for CaseFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Case { ar, en, file, line, .. } = &self.case;
        let number = line.to_string();
        let margin = " ".repeat(number.len());
        writeln!(f, "{file}:{line}: this case gives other English")?;
        writeln!(f, "  {number} | {ar}")?;
        writeln!(f, "  {margin} = expected ({}): {en}", level_name(self.case.expected_level()))?;
        write!(f, "  {margin} = got ({}): {}", level_name(self.level), self.got)
    }
}

/// The name of a level, as files and `--english` have it.
fn level_name(level: Level) -> &'static str {
    match level {
        Level::Terms => "terms",
        Level::Phrases => "phrases",
        Level::Sentence => "sentence",
    }
}

impl Case {
    /// The level that its lines must reach.
    #[must_use]
    pub fn expected_level(&self) -> Level {
        match self.level.as_deref() {
            Some("terms") => Level::Terms,
            Some("phrases") => Level::Phrases,
            _ => Level::Sentence,
        }
    }
}

/// The cases that give other English than they say, or at another level. A line may reach the highest level that there is, whatever the
/// style says.
#[must_use]
pub fn run_cases<'c>(
    cases: impl IntoIterator<Item = &'c Case>,
    glossary: &Glossary,
    style: &Style,
) -> Vec<CaseFailure> {
    let style = Style { highest: Level::Sentence, ..style.clone() };
    let failures = cases.into_iter().filter_map(|case| {
        let lines = translate(&case.ar, None, glossary, &style);
        let level = lines.iter().map(|line| line.level).min().unwrap_or(Level::Terms);
        let got = joined(&lines);
        (got != case.en || level != case.expected_level()).then(|| CaseFailure { case: case.clone(), got, level })
    });
    failures.collect()
}

/// The names in rules of constructions that look like slips: categories that nothing builds or that nothing is built from, and
/// properties that nothing sets.
#[must_use]
pub fn symbol_faults(lexicon: &Lexicon, files: &Constructions) -> Vec<Fault> {
    let grammar = &lexicon.grammar;
    let symbols = &grammar.symbols;
    let mut built: Vec<Category> = grammar.rules.iter().map(|rule| rule.build).collect();
    built.extend(lexicon.functions.iter().map(|function| function.category));
    let used: Vec<Category> =
        grammar.rules.iter().flat_map(|rule| rule.parts.iter().map(|part| part.category)).collect();
    let mut set = grammar.rules.iter().fold(lexicon.bound, |set, rule| set | rule.set);
    for function in lexicon.functions.iter().chain(&lexicon.pronouns) {
        set |= function.properties;
    }
    let mut faults = Vec::new();
    let mut told: Vec<String> = Vec::new();
    for rule in &grammar.rules {
        let mut wrong: Vec<(&str, String, &str)> = Vec::new();
        for part in &rule.parts {
            let own = symbols.is_own(part.category);
            if own && !built.contains(&part.category) {
                let name = symbols.category_name(part.category);
                let help =
                    "name a category that words have, that a rule builds, or that a line of function-words.toml has";
                wrong.push((name, format!("nothing builds `{name}`"), help));
            }
            let any = part.any.iter().fold(Properties::NONE, |all, any| all | *any);
            for (name, property) in symbols.own_properties() {
                if (part.all | part.none | any).meets(property) && !set.meets(property) {
                    wrong.push((
                        name,
                        format!("nothing sets the property `{name}`"),
                        "look at its spelling, or add it to `set` of a rule",
                    ));
                }
            }
        }
        if symbols.is_own(rule.build) && symbols.category_name(rule.build) != TOP && !used.contains(&rule.build) {
            let name = symbols.category_name(rule.build);
            wrong.push((
                name,
                format!("nothing is built from `{name}`"),
                "look at its spelling, or add a rule that has it in `from`",
            ));
        }
        for (name, message, help) in wrong {
            // The first place of a slip says it all.
            if !told.contains(&message) {
                faults.extend(fault(files, &rule.place, name, &message, help));
                told.push(message);
            }
        }
    }
    faults
}

/// What a whole sentence is.
const TOP: &str = "TOP";

/// A fault at the first place of a name in the rule at `place`, `file:line`.
fn fault(files: &Constructions, place: &str, name: &str, message: &str, help: &str) -> Option<Fault> {
    let (file, line) = place.rsplit_once(':')?;
    let text = files.text(file)?;
    let line: usize = line.parse().ok()?;
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rule = rule_text(text, start);
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let whole = |at: &usize| {
        !rule[..*at].ends_with(is_word) && !rule[at + name.len()..].starts_with(is_word)
            // "-definite" is the name with its minus.
            || rule[..*at].ends_with('-') && !rule[at + name.len()..].starts_with(is_word)
    };
    let after = behind_name(rule);
    let at = rule.match_indices(name).map(|(at, _)| at).filter(|at| *at >= after).find(whole).unwrap_or(0);
    Some(Fault::new(file, text, start + at..start + at + name.len(), message.to_owned(), help.to_owned()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const RULES: &str = "name = \"Mine\"\n\n[[rule]]\nbuild = \"NB\"\nfrom = \"n:NB a:AJD\"\nenglish = \"{n} {a}\"\n\n\
        [[rule]]\nbuild = \"ODD\"\nfrom = \"n:NB a:ADJ\"\ncheck = [\"agree n a\"]\nadd = { before = \"{a}\" }\n\n\
        [[rule]]\nbuild = \"NB\"\nfrom = \"n:NB a:ADJ\"\nadd = { befor = \"{b}\" }\n\n\
        [[rule]]\nbuild = \"ODD\"\nfrom = \"x:NOT y:NOT\"\nenglish = \"{x:most} {y:mots}\"\n\n\
        [[case]]\nar = \"القرار\"\nen = \"The ruling\"\nlevel = \"all\"\n\n\
        [[case]]\nar = \"وصل الوفد.\"\nen = \"The delegation left.\"\n";

    #[test]
    fn all_faults_are_told() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(CONSTRUCTIONS)).unwrap();
        fs::create_dir(folder.path().join(VOCABULARY)).unwrap();
        fs::write(folder.path().join("constructions/mine.toml"), RULES).unwrap();
        fs::write(folder.path().join("vocabulary/mine.toml"), "nouns = [{ ar = \"قرار\", en = \"ruling\" }, {}]")
            .unwrap();
        fs::write(folder.path().join("vocabulary/function-words.toml"), "").unwrap();
        let glossary = Glossary::embedded();
        let checked = check(&[folder.path().to_owned()], &glossary).unwrap();
        let told: Vec<String> =
            checked.faults.iter().map(|fault| format!("{}:{} {}", fault.line, fault.column, fault.message)).collect();
        assert_eq!(
            told,
            [
                "1:42 missing field `ar`",
                "5:16 nothing builds `AJD`",
                "11:11 `agree` is no check",
                "17:9 `befor` is no place to add to",
                "22:21 `mots` is no shape",
                "27:10 `all` is no level",
            ]
        );
        assert_eq!((checked.lemmas, checked.rules, checked.cases), (1, 1, 1));
        assert_eq!(checked.unread, [folder.path().join("vocabulary/function-words.toml")]);
        let failure = checked.failures[0].to_string();
        let (place, shown) = failure.split_once('\n').unwrap();
        assert!(place.ends_with("mine.toml:29: this case gives other English"), "{place}");
        assert_eq!(
            shown,
            "  29 | وصل الوفد.\n     = expected (sentence): The delegation left.\n     = got (sentence): The delegation arrived."
        );
        // Single files, and folders of that name.
        for path in ["vocabulary", "constructions", "vocabulary/mine.toml", "constructions/mine.toml"] {
            let faults = check(&[folder.path().join(path)], &glossary).unwrap().faults.len();
            assert_eq!(faults, if path.starts_with(VOCABULARY) { 1 } else { 5 }, "{path}");
        }
        let empty = tempfile::tempdir().unwrap();
        assert!(matches!(check(&[empty.path().to_owned()], &glossary), Err(CheckError::Nothing { .. })));
        assert!(matches!(check(&[empty.path().join("none.toml")], &glossary), Err(CheckError::Lexicon(_))));
    }

    #[test]
    fn what_nothing_is_built_from_is_a_slip() {
        // Without the program's own, whose properties leave little room.
        let mut files = Constructions::default();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("mine.toml");
        fs::write(&file, "name = \"Mine\"\n[[rule]]\nbuild = \"ODD\"\nfrom = \"n:NB[-definte free]\"\n").unwrap();
        files.add(&file).unwrap();
        let (grammar, faults) = files.compile();
        let lexicon = Lexicon::new(Vocabulary::embedded().clone(), grammar);
        let told: Vec<String> = symbol_faults(&lexicon, &files).into_iter().map(|fault| fault.message).collect();
        assert!(faults.is_empty());
        assert_eq!(told, ["nothing sets the property `definte`", "nothing is built from `ODD`"]);
    }
}
