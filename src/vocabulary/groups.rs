//! Groups of words that many conditions name: `"@offices"` in a `when` stands for all words of the group, so that a list is kept in one place.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use toml::de::{DeTable, DeValue};

use super::entry::When;
use super::faults::is_condition;
use super::words::Words;
use crate::glossary::{Fault, distance};

/// The file of a vocabulary folder that has its groups.
pub const GROUPS: &str = "groups.toml";

/// What stands before the name of a group in a condition.
pub(super) const MARK: char = '@';

/// How many letters a name that is meant for another may have otherwise.
const FAR: usize = 3;

/// The groups that the conditions of a layer can name: its own, and those of the program.
#[derive(Debug, Clone, Default)]
pub struct Groups {
    own: BTreeMap<String, Group>,
    /// What a name means that none of them has; read when one is asked for.
    below: Option<&'static LazyLock<Groups>>,
}

/// A group of a file.
#[derive(Debug, Clone)]
struct Group {
    words: Vec<String>,
    /// Where the file has its name.
    span: Range<usize>,
}

/// The groups that are built into the program.
#[cfg(mujaz_compiled)]
static EMBEDDED: LazyLock<Groups> = LazyLock::new(|| {
    let (path, text) = super::layer::embedded_groups();
    Groups::read(&path, text).0
});

impl Groups {
    /// Those that are built into the program. They are read when a file that is not built in first names one that it does not have itself.
    #[cfg(mujaz_compiled)]
    #[must_use]
    pub fn embedded() -> &'static LazyLock<Self> {
        &EMBEDDED
    }

    /// The groups of a file, `name = ["…", "…"]`, and its faults.
    #[must_use]
    pub fn read(path: &str, text: &str) -> (Self, Vec<Fault>) {
        let mut groups = Self::default();
        let mut faults = Vec::new();
        let mut tell = |span, message: String, help: &str| {
            faults.push(Fault::new(path, text, span, message, help.to_owned()));
        };
        let how = "write name = [\"…\", \"…\"], the name in small Latin letters and hyphens";
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            tell(error.span().unwrap_or(0..0), error.message().trim().to_owned(), how);
        }
        // What follows a fault of syntax would be told for what it is not.
        let read = if errors.is_empty() { table.into_inner() } else { DeTable::default() };
        for (key, value) in read {
            let name = key.get_ref().as_ref();
            if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
                tell(key.span(), format!("`{name}` is no name of a group"), how);
                continue;
            }
            let DeValue::Array(items) = value.get_ref() else {
                tell(value.span(), format!("the group `{name}` is no list"), how);
                continue;
            };
            let mut words: Vec<String> = Vec::new();
            for item in items {
                match item.get_ref().as_str() {
                    Some(word) if !is_condition(word) || word.starts_with(MARK) => {
                        let help = "write words as they stand in a text, with one space between";
                        tell(item.span(), format!("`{word}` is no word of a condition"), help);
                    }
                    Some(word) if words.iter().any(|known| known == word) => {
                        tell(
                            item.span(),
                            format!("`{word}` stands twice in the group `{name}`"),
                            "leave one of them out",
                        );
                    }
                    Some(word) => words.push(word.to_owned()),
                    None => tell(item.span(), format!("this is no word of the group `{name}`"), how),
                }
            }
            if items.is_empty() {
                tell(value.span(), format!("the group `{name}` has no words"), "name some, or leave the group out");
            }
            groups.own.insert(name.to_owned(), Group { words, span: key.span() });
        }
        (groups, faults)
    }

    /// These, and where they have no group of a name, that of `others`.
    #[must_use]
    pub fn over(self, others: &'static LazyLock<Self>) -> Self {
        Self { below: Some(others), ..self }
    }

    fn get(&self, name: &str) -> Option<&Group> {
        self.own.get(name).or_else(|| self.below?.get(name))
    }

    /// The groups of the file that no line of these texts names, as faults.
    pub(super) fn unused(&self, path: &str, text: &str, lines: &[(String, String)]) -> Vec<Fault> {
        let is_named = |name: &str| {
            let written = format!("\"{MARK}{name}\"");
            lines.iter().any(|(_, text)| text.contains(&written))
        };
        let fault = |(name, group): (&String, &Group)| {
            let help = "name it in a `when`, or take it away".to_owned();
            Fault::new(path, text, group.span.clone(), format!("no line names the group `{name}`"), help)
        };
        self.own.iter().filter(|(name, _)| !is_named(name)).map(fault).collect()
    }

    /// Puts the words of groups in the place of their names.
    ///
    /// # Errors
    /// The names of no group, each with its [`MARK`].
    pub(super) fn expand(&self, when: &mut When) -> Result<(), Vec<String>> {
        let mut unknown = Vec::new();
        for list in [&mut when.before, &mut when.after, &mut when.near] {
            // Nearly all conditions name none, and making a list anew would keep its text twice.
            if list.iter().any(|word| word.starts_with(MARK)) {
                *list = self.expanded(*list, &mut unknown);
            }
        }
        if unknown.is_empty() { Ok(()) } else { Err(unknown) }
    }

    fn expanded(&self, list: Words, unknown: &mut Vec<String>) -> Words {
        let mut words: Vec<&str> = Vec::new();
        for word in list.iter() {
            match word.strip_prefix(MARK) {
                None => words.push(word),
                Some(name) => match self.get(name) {
                    Some(group) => words.extend(group.words.iter().map(String::as_str)),
                    None => unknown.push(word.to_owned()),
                },
            }
        }
        words.into_iter().collect()
    }

    /// What to do about a name that is none.
    pub(super) fn help(&self, name: &str) -> String {
        let name: Vec<char> = name.trim_start_matches(MARK).chars().collect();
        let far = |known: &str| distance(&name, &known.chars().collect::<Vec<_>>(), FAR);
        let names = self.own.keys().chain(self.below.into_iter().flat_map(|below| below.own.keys()));
        let near = names.filter_map(|known| Some((far(known)?, known))).min();
        let or = near.map(|(_, known)| format!("write {MARK}{known}, or ")).unwrap_or_default();
        format!("{or}add the group to {GROUPS} beside the file: {} = [\"…\"]", name.iter().collect::<String>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<String> {
        let (_, faults) = Groups::read("groups.toml", text);
        faults.iter().map(|fault| format!("{}:{} {}", fault.line, fault.column, fault.message)).collect()
    }

    #[test]
    fn faults_of_groups() {
        for (text, expected) in [
            ("sessions = [\"جلسة\", \"اجتماع\"]", ""),
            ("# a comment\nsessions = [\n  \"جلسة\",\n]", ""),
            ("Sessions = [\"جلسة\"]", "1:1 `Sessions` is no name of a group"),
            ("sessions = \"جلسة\"", "1:12 the group `sessions` is no list"),
            ("sessions = []", "1:12 the group `sessions` has no words"),
            ("sessions = [1]", "1:13 this is no word of the group `sessions`"),
            ("sessions = [\"جلسة  طارئة\"]", "1:13 `جلسة  طارئة` is no word of a condition"),
            ("sessions = [\"@talks\"]", "1:13 `@talks` is no word of a condition"),
            ("sessions = [\"جلسة\", \"جلسة\"]", "1:21 `جلسة` stands twice in the group `sessions`"),
        ] {
            assert_eq!(faults(text).join("; "), expected, "{text}");
        }
        assert!(faults("sessions = [")[0].starts_with("1:"));
    }

    #[test]
    fn names_stand_for_the_words_of_their_group() {
        static THEIRS: LazyLock<Groups> =
            LazyLock::new(|| Groups::read("theirs", "talks = [\"محادثات\"]\nsessions = [\"جلسة\", \"قمة\"]").0);
        let own = Groups::read("mine", "talks = [\"حوار\"]").0;
        let groups = own.over(&THEIRS);
        let expanded = |near: &[&str]| {
            let mut when = When { near: near.iter().collect(), ..When::default() };
            groups.expand(&mut when).map(|()| when.near.iter().collect::<Vec<_>>())
        };
        assert_eq!(expanded(&["لقاء"]), Ok(vec!["لقاء"]));
        assert_eq!(expanded(&["لقاء", "@sessions", "دورة"]), Ok(vec!["لقاء", "جلسة", "قمة", "دورة"]));
        // A folder's own group of the name is taken for the program's.
        assert_eq!(expanded(&["@talks"]), Ok(vec!["حوار"]));
        assert_eq!(expanded(&["@session", "@talks", "@x"]), Err(vec!["@session".to_owned(), "@x".to_owned()]));
        let add = "add the group to groups.toml beside the file";
        assert_eq!(groups.help("@session"), format!("write @sessions, or {add}: session = [\"…\"]"));
        assert_eq!(groups.help("@weapons"), format!("{add}: weapons = [\"…\"]"));
    }
}
