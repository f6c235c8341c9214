//! A line added to a vocabulary file of a user's: checked as the reader checks, put into the list of its class, written whole.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use super::entry::{Class, Lemma, Place, Tense, When, With};
use super::index::{Vocabulary, VocabularyError};
use super::layer::VocabularyLayer;
use super::read::{ARRAYS, PHRASES, Word};
use super::words::Words;
use crate::files::{FolderLock, ReplaceError, Replacement, replace_all};
use crate::glossary::edit::quoted;
use crate::glossary::{Fault, Faults};

/// The folder of a glossary that holds vocabulary.
const FOLDER: &str = "vocabulary";
/// The file that a line goes into where a folder is named.
const FILE: &str = "mine.toml";

/// Why a line cannot be added.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// The files that are there cannot be read.
    #[error(transparent)]
    Unreadable(#[from] VocabularyError),
    /// They have faults already.
    #[error("{0}\nmend what is there first: nothing was written")]
    Faults(Faults),
    /// The line has faults, or does not go with those that are there.
    #[error("{}", shown(.0))]
    Refused(Vec<Fault>),
    /// The file does not write lemmas as lists.
    #[error("{}: a line can only be added to lists such as nouns = [ … ]; this file has tables such as [[nouns]]", path.display())]
    Tables {
        /// Which.
        path: PathBuf,
    },
    /// The file is laid out so that the line did not come where it belongs.
    #[error("{}: nothing was added: the lists of this file could not be made out; write a lemma a line", path.display())]
    Layout {
        /// Which.
        path: PathBuf,
    },
    /// The folder cannot be made.
    #[error("{}: the folder cannot be made: {source}", path.display())]
    Folder {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file cannot be written, or changed in the meantime.
    #[error(transparent)]
    Write(#[from] ReplaceError),
}

fn shown(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Where a line was added.
#[derive(Debug, Clone)]
pub struct AddedLine {
    /// The file.
    pub file: PathBuf,
    /// The line in it, from 1.
    pub line: u32,
    /// Whether the same line was there already, so that nothing was written.
    pub unchanged: bool,
    /// The lines of the built-in vocabulary that it takes the place of.
    pub hidden: Vec<Word>,
}

/// Adds a lemma to a file, or to `vocabulary/mine.toml` of a glossary folder. What is missing is made; a lemma of several words is a phrase.
/// A line with `when` is put before one without for the same word.
///
/// # Errors
/// [`AddError`]; nothing is written then.
pub fn add(target: &Path, mut lemma: Lemma, class: Class) -> Result<AddedLine, AddError> {
    let phrase = lemma.ar.contains(' ');
    lemma.class = phrase.then_some(class);
    let file = file_of(target);
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        fs::create_dir_all(folder).map_err(|source| AddError::Folder { path: folder.to_owned(), source })?;
    }
    let _lock = FolderLock::wait(folder);
    // A file in a folder of vocabulary belongs with the others there; any other is a layer of its own.
    let mut layer = if folder.ends_with(FOLDER) {
        VocabularyLayer::from_path(folder)?
    } else if file.exists() {
        VocabularyLayer::from_path(&file)?
    } else {
        VocabularyLayer { name: file.display().to_string().into(), files: Vec::new(), groups: None, whole: true }
    };
    let (words, faults) = layer.read();
    if !faults.is_empty() {
        return Err(AddError::Faults(Faults(faults)));
    }
    // A read line has the words of the groups that it names.
    let mut read = lemma.clone();
    if let Some(when) = &mut read.when {
        // A name of no group is refused below, with the line.
        let _ = layer.groups().0.expand(when);
    }
    let same = |word: &&Word| word.class == class && word.phrase == phrase && word.lemma == read;
    if let Some(word) = words.iter().find(same) {
        let (file, line) = (PathBuf::from(&*word.source.file.path), word.source.line);
        return Ok(AddedLine { file, line, unchanged: true, hidden: Vec::new() });
    }
    let name = file.display().to_string();
    let known = layer.files.iter().position(|(known, _)| *known == name);
    let before = known.map(|at| layer.files[at].1.clone());
    let text = before.as_deref().unwrap_or_default();
    if has_tables(text) {
        return Err(AddError::Tables { path: file });
    }
    let array = ARRAYS.iter().find(|(_, known)| !phrase && *known == Some(class)).map_or(PHRASES, |(array, _)| array);
    // Of the same word, what has a condition stands before what has none.
    let plain = words.iter().find(|word| {
        lemma.when.is_some()
            && *word.source.file.path == name
            && (word.class, word.phrase, &word.lemma.ar) == (class, phrase, &lemma.ar)
            && word.lemma.when.is_none()
    });
    let (after, line) = inserted(text, array, &line_text(&lemma), plain.map(|word| word.source.line));
    match known {
        Some(at) => layer.files[at].1.clone_from(&after),
        None => layer.files.push((name, after.clone())),
    }
    let (new, faults) = layer.read();
    if !faults.is_empty() {
        return Err(AddError::Refused(faults));
    }
    let is_there = new.iter().any(|word| same(&word) && word.source.line == line);
    // Where the text is laid out as nobody thought of, nothing is written.
    if new.len() != words.len() + 1 || !is_there {
        return Err(AddError::Layout { path: file });
    }
    let before = before.map(String::into_bytes);
    replace_all(&[Replacement { path: file.clone(), before, after: after.into_bytes() }])?;
    let hidden = Vocabulary::embedded()
        .words()
        .filter(|word| (word.class, word.phrase, &word.lemma.ar) == (class, phrase, &lemma.ar));
    Ok(AddedLine { file, line, unchanged: false, hidden: hidden.cloned().collect() })
}

/// The file that a path names: itself, or the one in a glossary folder or a folder of vocabulary.
fn file_of(target: &Path) -> PathBuf {
    if !target.is_dir() && target.extension().is_some_and(|extension| extension == "toml") {
        target.to_owned()
    } else if target.ends_with(FOLDER) {
        target.join(FILE)
    } else {
        target.join(FOLDER).join(FILE)
    }
}

/// The text with a line more in an array, before the line `before` or at its end, and the number of the new line. Nothing else changes.
fn inserted(text: &str, array: &str, line: &str, before: Option<u32>) -> (String, u32) {
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut out = text.to_owned();
    let at = if let Some(before) = before {
        let skip = usize::try_from(before).unwrap_or(usize::MAX).saturating_sub(1);
        let at = text.split_inclusive('\n').take(skip).map(str::len).sum();
        // A line of its own, or the middle of a list on one line.
        if text[at..].trim_start().starts_with('{') {
            out.insert_str(at, &format!("    {line},{newline}"));
            at
        } else {
            let open = text[at..].find('{').map_or(at, |open| at + open);
            out.insert_str(open, &format!("{line}, "));
            open
        }
    } else if let Some((end, needs_comma)) = end_of_array(text, array) {
        let mut end = end;
        if let Some(last) = needs_comma {
            out.insert(last, ',');
            end += 1;
        }
        let start = out[..end].rfind('\n').map_or(0, |at| at + 1);
        if out[start..end].trim().is_empty() {
            out.insert_str(start, &format!("    {line},{newline}"));
            start
        } else {
            out.insert_str(end, &format!("{newline}    {line},{newline}"));
            end + newline.len()
        }
    } else {
        if !out.is_empty() {
            out.push_str(if out.ends_with('\n') { newline } else { "\n\n" });
        }
        let _ = write!(out, "{array} = [{newline}");
        let at = out.len();
        let _ = write!(out, "    {line},{newline}]{newline}");
        at
    };
    let number = u32::try_from(out[..at].matches('\n').count() + 1).unwrap_or(u32::MAX);
    (out, number)
}

/// Whether lemmas are written as tables, `[[nouns]]`.
fn has_tables(text: &str) -> bool {
    let Ok(table) = DeTable::parse(text) else { return false };
    table.get_ref().values().any(|value| text[value.span()].starts_with("[["))
}

/// Where the closing bracket of an array stands, and where its last item ends if no comma follows it.
fn end_of_array(text: &str, array: &str) -> Option<(usize, Option<usize>)> {
    let table = DeTable::parse(text).ok()?;
    let value = table.get_ref().get(array)?;
    let DeValue::Array(items) = value.get_ref() else { return None };
    let end = value.span().end.checked_sub(1).filter(|end| text[*end..].starts_with(']'))?;
    let last = items.iter().next_back().map(|item| item.span().end);
    let last = last.filter(|last| {
        let between = text[*last..end].lines().map(|line| line.split('#').next().unwrap_or_default());
        !between.collect::<String>().contains(',')
    });
    Some((end, last))
}

/// A lemma as a line of a file, its fields in the usual order.
#[must_use]
pub fn line_text(lemma: &Lemma) -> String {
    let mut fields: Vec<(&str, String)> = Vec::new();
    let mut add = |name: &'static str, value: Option<String>| fields.extend(value.map(|value| (name, value)));
    let one = |text: Option<&str>| text.map(quoted);
    let truth = |value: bool| value.then(|| "true".to_owned());
    let choice = |value: Option<bool>| value.map(|value| value.to_string());
    add("ar", Some(quoted(&lemma.ar)));
    add("impf", one(lemma.impf()));
    add("masdar", list(lemma.masdar));
    add("f", one(lemma.f()));
    add("pl", list(lemma.pl));
    add("more", one(lemma.more()));
    let no_english = lemma.en.is_empty() && (lemma.aux().is_some() || lemma.remove);
    add("en", (!no_english).then(|| quoted(&lemma.en)));
    add("en_pl", one(lemma.en_pl()));
    add("aux", one(lemma.aux()));
    add("en_more", one(lemma.en_more()));
    add("en_most", one(lemma.en_most()));
    add("as", lemma.class.map(|class| quoted(class.name())));
    add("g", one(lemma.g()));
    add("plural", truth(lemma.plural));
    add("human", truth(lemma.human));
    add("count", choice(lemma.count));
    add("the", choice(lemma.the));
    add("of", one(lemma.of()));
    add("object", choice(lemma.object));
    add("after", truth(lemma.after));
    add("place", lemma.place.map(|place| quoted(place.name())));
    add("clause", one(lemma.clause()));
    add("with", with(lemma.with));
    add("when", lemma.when.as_deref().map(when));
    add("rare", truth(lemma.rare));
    add("remove", truth(lemma.remove));
    let fields: Vec<String> = fields.into_iter().map(|(name, value)| format!("{name} = {value}")).collect();
    format!("{{ {} }}", fields.join(", "))
}

fn list(words: Words) -> Option<String> {
    let words: Vec<&str> = words.iter().collect();
    match &words[..] {
        [] => None,
        [one] => Some(quoted(one)),
        more => Some(format!("[{}]", more.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", "))),
    }
}

fn with(with: With) -> Option<String> {
    let pairs: Vec<String> = with.iter().map(|(key, text)| format!("{} = {}", quoted(key), quoted(text))).collect();
    (!pairs.is_empty()).then(|| format!("{{ {} }}", pairs.join(", ")))
}

fn when(when: &When) -> String {
    let lists = [("before", &when.before), ("after", &when.after), ("near", &when.near)];
    let lists = lists.iter().filter(|(_, words)| !words.is_empty()).map(|(name, words)| {
        let words: Vec<String> = words.iter().map(quoted).collect();
        format!("{name} = [{}]", words.join(", "))
    });
    let tense = when.tense.map(|tense| match tense {
        Tense::Perfect => "tense = \"perfect\"".to_owned(),
        Tense::Imperfect => "tense = \"imperfect\"".to_owned(),
    });
    let shadda = when.shadda.map(|letter| format!("shadda = {}", quoted(&letter.to_string())));
    format!("{{ {} }}", lists.chain(tense).chain(shadda).collect::<Vec<_>>().join(", "))
}

impl Place {
    /// All places with their names.
    pub const ALL: [(Self, &'static str); 3] = [(Self::Verb, "verb"), (Self::Start, "start"), (Self::End, "end")];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(place, _)| *place == self).map_or("", |(_, name)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Field, Groups};

    fn decision() -> Lemma {
        Lemma {
            ar: "قرار".into(), en: "ruling".into(), pl: ["قرارات"].into_iter().collect(), ..Lemma::default()
        }
    }

    #[test]
    fn nothing_else_in_the_file_changes() {
        let line = "{ ar = \"قرار\", en = \"ruling\" }";
        for (text, expected, number) in [
            ("", format!("nouns = [\n    {line},\n]\n"), 2),
            ("# mine\nverbs = []", format!("# mine\nverbs = []\n\nnouns = [\n    {line},\n]\n"), 5),
            ("nouns = []\n", format!("nouns = [\n    {line},\n]\n"), 2),
            (
                "nouns = [\n    { ar = \"أ\", en = \"a\" }, # one\n    # two\n] # end\n",
                format!("nouns = [\n    {{ ar = \"أ\", en = \"a\" }}, # one\n    # two\n    {line},\n] # end\n"),
                4,
            ),
            (
                "nouns = [\n    { ar = \"أ\", en = \"a\" } # one, two\n]\n",
                format!("nouns = [\n    {{ ar = \"أ\", en = \"a\" }}, # one, two\n    {line},\n]\n"),
                3,
            ),
            (
                "nouns = [{ ar = \"أ\", en = \"a\" }]\r\nverbs = []\r\n",
                format!("nouns = [{{ ar = \"أ\", en = \"a\" }},\r\n    {line},\r\n]\r\nverbs = []\r\n"),
                2,
            ),
        ] {
            assert_eq!(inserted(text, "nouns", line, None), (expected, number), "{text}");
        }
        let text = "nouns = [\n    { ar = \"أ\", en = \"a\" },\n]\n";
        let (after, number) = inserted(text, "nouns", line, Some(2));
        assert_eq!(
            (after.as_str(), number),
            (&*format!("nouns = [\n    {line},\n    {{ ar = \"أ\", en = \"a\" }},\n]\n"), 2)
        );
    }

    #[test]
    fn a_line_is_checked_and_written() {
        let folder = tempfile::tempdir().unwrap();
        let added = add(folder.path(), decision(), Class::Noun).unwrap();
        let file = folder.path().join("vocabulary/mine.toml");
        let first = "nouns = [\n    { ar = \"قرار\", pl = \"قرارات\", en = \"ruling\" },\n]\n";
        assert_eq!((added.line, added.unchanged, fs::read_to_string(&file).unwrap().as_str()), (2, false, first));
        assert!(added.hidden.iter().any(|word| word.lemma.en == "decision"));
        assert!(add(&file, decision(), Class::Noun).unwrap().unchanged);
        // A sense with a condition goes before the one without.
        let when = When { near: ["حزب"].into_iter().collect(), ..When::default() };
        let guarded = Lemma { en: "move".into(), when: Some(Box::new(when)), ..decision() };
        assert_eq!(add(&file, guarded, Class::Noun).unwrap().line, 2);
        // Refused, and nothing written.
        let before = fs::read_to_string(&file).unwrap();
        for (lemma, message) in [
            (Lemma { en: "verdict".into(), ..decision() }, "stands in"),
            (Lemma { en: "the ruling".into(), rare: true, ..decision() }, "begins with an article"),
            (Lemma { seldom: [(Field::Impf, "يقرر")].into_iter().collect(), ..decision() }, "a noun has no `impf`"),
        ] {
            let error = add(&file, lemma, Class::Noun).unwrap_err();
            assert!(matches!(&error, AddError::Refused(_)) && error.to_string().contains(message), "{error}");
        }
        assert_eq!(fs::read_to_string(&file).unwrap(), before);
        fs::write(&file, "[[nouns]]\nar = \"أمر\"\nen = \"order\"\n").unwrap();
        let error = add(&file, decision(), Class::Noun).unwrap_err();
        assert!(matches!(error, AddError::Tables { .. }), "{error}");
        fs::write(&file, "nouns = 1").unwrap();
        assert!(matches!(add(&file, decision(), Class::Noun).unwrap_err(), AddError::Faults(_)));
    }

    #[test]
    fn every_field_is_written_and_read_again() {
        let text = "{ ar = \"قرار\", pl = [\"قرارات\", \"قرر\"], en = \"ruling\", en_pl = \"rulings\", g = \"m\", plural = true, human = true, \
            count = false, the = false, of = \"\", with = { \"ب\" = \"on\" }, when = { before = [\"أ\"], near = [\"ب\", \"ج\"] }, rare = true }";
        let (words, faults) =
            super::super::read(&"mine".into(), "mine.toml", &format!("nouns = [{text}]"), Groups::embedded());
        assert_eq!((faults.len(), line_text(&words[0].lemma).as_str()), (0, text));
    }
}
