//! Reading vocabulary files: one lemma a line, each with its place, and every fault with what to do.

use std::fmt::{self, Display};
use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::entry::{Class, Lemma};
use super::faults::{self, Problem, field_help};
use super::groups::Groups;
use crate::glossary::Fault;

/// A file of lemmas.
#[derive(Debug, PartialEq, Eq)]
pub struct File {
    /// The layer that it belongs to.
    pub layer: Arc<str>,
    /// As a user can open it.
    pub path: Box<str>,
}

impl File {
    pub(super) fn new(layer: &Arc<str>, path: &str) -> Arc<Self> {
        Self { layer: layer.clone(), path: path.into() }.into()
    }
}

impl Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)
    }
}

/// Where a lemma was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The file.
    pub file: Arc<File>,
    /// The line, from 1.
    pub line: u32,
}

/// A lemma with its class and its place.
#[derive(Debug, Clone)]
pub struct Word {
    /// What the line says.
    pub lemma: Lemma,
    /// Its class.
    pub class: Class,
    /// Whether it is a phrase, of several words.
    pub phrase: bool,
    /// Where it stands.
    pub source: Source,
}

/// The arrays of a file, with the class of what stands in them; in the others each line names its class with `as`.
pub(super) const ARRAYS: [(&str, Option<Class>); 9] = [
    ("verbs", Some(Class::Verb)),
    ("nouns", Some(Class::Noun)),
    ("adjectives", Some(Class::Adjective)),
    ("adverbs", Some(Class::Adverb)),
    ("prepositions", Some(Class::Preposition)),
    ("conjunctions", Some(Class::Conjunction)),
    ("quantifiers", Some(Class::Quantifier)),
    ("phrases", None),
    ("words", None),
];

/// The array of several words.
pub(super) const PHRASES: &str = "phrases";

/// The lemmas of a file whose conditions can name `groups`, and its faults.
#[must_use]
pub fn read(layer: &Arc<str>, name: &str, text: &str, groups: &Groups) -> (Vec<Word>, Vec<Fault>) {
    let mut reader = Reader {
        groups,
        file: File::new(layer, name),
        text,
        lines: text.match_indices('\n').map(|(at, _)| at).collect(),
        words: Vec::new(),
        faults: Vec::new(),
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        reader.toml_fault(error);
    }
    // What follows a fault of syntax would be told for what it is not.
    if errors.is_empty() {
        for (key, value) in table.into_inner() {
            reader.array(&key, value);
        }
    }
    reader.faults.sort_by_key(|fault| (fault.line, fault.column));
    reader.faults.dedup_by(|later, first| later.line == first.line && later.message == first.message);
    (reader.words, reader.faults)
}

struct Reader<'t> {
    groups: &'t Groups,
    file: Arc<File>,
    text: &'t str,
    /// Where the lines end.
    lines: Vec<usize>,
    words: Vec<Word>,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.faults.push(Fault::new(&self.file.path, self.text, span, message.into(), help.into()));
    }

    fn toml_fault(&mut self, error: &toml::de::Error) {
        let help = "write one lemma a line, as docs/vocabulary.md shows: { ar = \"…\", en = \"…\" },";
        self.fault(error.span().unwrap_or(0..0), error.message().trim(), help);
    }

    fn array(&mut self, key: &Spanned<impl AsRef<str>>, value: Spanned<DeValue<'_>>) {
        let name = key.get_ref().as_ref();
        let Some((name, class)) = ARRAYS.iter().find(|(known, _)| *known == name) else {
            let names: Vec<&str> = ARRAYS.iter().map(|(name, _)| *name).collect();
            self.fault(
                key.span(),
                format!("`{name}` is no class of words"),
                format!("use one of {}", names.join(", ")),
            );
            return;
        };
        let span = value.span();
        let DeValue::Array(lines) = value.into_inner() else {
            self.fault(span, format!("`{name}` is no list"), format!("write {name} = [ … ], a lemma a line"));
            return;
        };
        for line in lines {
            self.lemma(*class, *name == PHRASES, line);
        }
    }

    fn lemma(&mut self, class: Option<Class>, phrase: bool, line: Spanned<DeValue<'_>>) {
        let span = line.span();
        let DeValue::Table(table) = line.get_ref() else {
            self.fault(span, "this is no lemma", "write { ar = \"…\", en = \"…\" }");
            return;
        };
        let named = table.get("as").filter(|_| class.is_none());
        let known = class.or_else(|| Class::from_name(named?.get_ref().as_str()?));
        if let Some(name) = named.filter(|_| known.is_none()) {
            let shown = &self.text[name.span()];
            self.fault(name.span(), format!("{shown} is no class of words"), format!("use one of {}", Class::names()));
            return;
        }
        let strays = table.keys().filter_map(|key| {
            let help = field_help(key.get_ref(), known, class.is_none(), phrase)?;
            Some((key.span(), help))
        });
        let strays: Vec<_> = strays.collect();
        if !strays.is_empty() {
            for (span, (message, help)) in strays {
                self.fault(span, message, help);
            }
            return;
        }
        let mut lemma = match Lemma::deserialize(ValueDeserializer::from(line)) {
            Ok(lemma) => lemma,
            Err(error) => {
                self.toml_fault(&error);
                return;
            }
        };
        let Some(class) = class.or(lemma.class) else {
            let what = if phrase { "a phrase" } else { "a line of `words`" };
            self.fault(span, format!("{what} needs its class"), format!("add `as = \"…\"`: one of {}", Class::names()));
            return;
        };
        let mut problems = self.expand(&mut lemma);
        // A condition that lacks the words of a group would be told for what it is not.
        if problems.is_empty() {
            problems = faults::problems(&lemma, class, phrase);
        }
        if !problems.is_empty() {
            for problem in problems {
                let span = place(self.text, &span, &problem);
                self.fault(span, problem.message, problem.help);
            }
            return;
        }
        let line = u32::try_from(self.lines.partition_point(|end| *end < span.start) + 1).unwrap_or(u32::MAX);
        let source = Source { file: self.file.clone(), line };
        self.words.push(Word { lemma, class, phrase, source });
    }

    /// Puts the words of groups in the place of their names, and tells which are no names.
    fn expand(&self, lemma: &mut Lemma) -> Vec<Problem> {
        let unknown = lemma.when.as_mut().map_or(Ok(()), |when| self.groups.expand(when)).err().unwrap_or_default();
        let problem = |name: String| {
            let (message, help) = (format!("`{name}` is no group of words"), self.groups.help(&name));
            Problem { field: "when", text: Some(name), message, help }
        };
        unknown.into_iter().map(problem).collect()
    }
}

/// Where in a line a problem is: at the text that it names, else at the field's value, else anywhere in the line.
fn place(text: &str, line: &Range<usize>, problem: &Problem) -> Range<usize> {
    let Ok(value) = DeValue::parse(&text[line.clone()]) else { return line.clone() };
    let found = value.get_ref().as_table().and_then(|table| table.get(problem.field)).map(|value| {
        let named = problem.text.as_deref().and_then(|text| find(value, text));
        named.unwrap_or_else(|| value.span())
    });
    found.map_or_else(|| line.clone(), |span| span.start + line.start..span.end + line.start)
}

/// The key or text in a value that is `text`.
fn find(value: &Spanned<DeValue<'_>>, text: &str) -> Option<Range<usize>> {
    match value.get_ref() {
        DeValue::String(string) => (string == text).then(|| value.span()),
        DeValue::Array(items) => items.iter().find_map(|item| find(item, text)),
        DeValue::Table(table) => table
            .iter()
            .find_map(|(key, value)| if key.get_ref() == text { Some(key.span()) } else { find(value, text) }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The messages of the faults of a text, with line and column.
    fn faults(text: &str) -> Vec<String> {
        let (_, faults) = read(&"mine".into(), "mine.toml", text, &Groups::default());
        faults.iter().map(|fault| format!("{}:{} {}", fault.line, fault.column, fault.message)).collect()
    }

    #[test]
    fn faults_of_lines() {
        for (line, expected) in [
            ("nouns = [{ ar = \"قرار\", en = \"decision\" }]", ""),
            ("noun = []", "1:1 `noun` is no class of words"),
            ("nouns = {}", "1:9 `nouns` is no list"),
            ("nouns = [1]", "1:10 this is no lemma"),
            ("nouns = [{ en = \"decision\" }]", "1:10 missing field `ar`"),
            ("nouns = [{ ar = \"قرار\" }]", "1:10 `قرار` has no English"),
            ("nouns = [{ ar = \"قرار\", en = \" \" }]", "1:30 `قرار` has no English"),
            ("nouns = [{ ar = \"decision\", en = \"x\" }]", "1:17 `decision` is not an Arabic lemma"),
            ("nouns = [{ ar = \"قَرار\", en = \"x\" }]", "1:17 `قَرار` is not an Arabic lemma"),
            ("nouns = [{ ar = \"قرار حكم\", en = \"x\" }]", "1:17 `قرار حكم` has several words"),
            ("nouns = [{ ar = \"قرار\", en = \"x\", pl = [\"قرارات\", \"qrar\"] }]", "1:51 `qrar` is no Arabic form"),
            (
                "nouns = [{ ar = \"قرار\", en = \"a decision\" }]",
                "1:30 the English begins with an article: `a decision`",
            ),
            ("nouns = [{ ar = \"قرار\", en = \"decision \" }]", "1:30 the English has spaces too many: `decision `"),
            ("nouns = [{ ar = \"قرار\", en = \"قرار\" }]", "1:30 the English has Arabic letters: `قرار`"),
            (
                "nouns = [{ ar = \"قرار\", en = \"decision/ruling\" }]",
                "1:30 the English of `قرار` is not one form: `decision/ruling`",
            ),
            ("nouns = [{ ar = \"قرار\", en = \"x\", g = \"feminine\" }]", "1:39 `g` is \"f\" or \"m\""),
            ("nouns = [{ ar = \"قرار\", en = \"x\", impf = \"يقرر\" }]", "1:35 a noun has no `impf`"),
            ("nouns = [{ ar = \"قرار\", en = \"x\", as = \"noun\" }]", "1:35 `as` is for phrases"),
            ("nouns = [{ ar = \"قرار\", en = \"x\", plu = \"x\" }]", "1:35 `plu` is no field of a lemma"),
            (
                "nouns = [{ ar = \"قرار\", en = \"x\", when = {} }]",
                "1:42 the `when` of `قرار` never holds: it names no word",
            ),
            (
                "nouns = [{ ar = \"قرار\", en = \"x\", human = 1 }]",
                "1:43 invalid type: integer `1`, expected a boolean",
            ),
            ("nouns = [{ ar = \"قرار\", en = \"x\", of = \"\", with = { \"ل\" = \"\" } }]", ""),
            ("nouns = [{ ar = \"قرار\", remove = true }]", ""),
            ("verbs = [{ ar = \"أعلن\", en = \"announce\" }]", "1:10 the verb `أعلن` has no imperfect"),
            (
                "verbs = [{ ar = \"أعلن\", impf = \"يكتب\", en = \"announce\" }]",
                "1:32 `يكتب` is the imperfect of another verb than `أعلن`",
            ),
            (
                "verbs = [{ ar = \"أعلن\", impf = \"نعلن\", en = \"announce\" }]",
                "1:32 `نعلن` is no imperfect of the third person masculine",
            ),
            (
                "verbs = [{ ar = \"أعلن\", impf = \"يعلن\", en = \"to announce\" }]",
                "1:45 the English begins with \"to\": `to announce`",
            ),
            ("adjectives = [{ ar = \"كبير\", en = \"large\", en_more = \"larger\" }]", "1:54 `en_more` without `more`"),
            ("phrases = [{ ar = \"في الواقع\", en = \"in fact\" }]", "1:12 a phrase needs its class"),
            ("phrases = [{ ar = \"في الواقع\", en = \"in fact\", as = \"adv\" }]", "1:53 \"adv\" is no class of words"),
            (
                "phrases = [{ ar = \"في الواقع\", en = \"in fact\", as = \"adverb\", pl = \"ا\" }]",
                "1:63 a phrase that is an adverb has no `pl`",
            ),
            ("words = [{ ar = \"قرار\", as = \"noun\", en = \"decision\" }]", ""),
            ("words = [{ ar = \"قرار\", en = \"decision\" }]", "1:10 a line of `words` needs its class"),
            ("nouns = [{ ar = \"قرار\" en = \"x\" }]", "1:24 missing comma between key-value pairs, expected `,`"),
        ] {
            let found = faults(line);
            assert_eq!(found.first().map_or("", String::as_str), expected, "{line}: {found:?}");
        }
    }

    #[test]
    fn faults_of_government() {
        for (with, expected) in [
            ("\"إلى\" = \"call for\", \"… إلى\" = \"call on … to|for\", \"أن\" = \"ask that\", \"=\" = \"be\"", ""),
            ("\"اليمين الدستورية\" = \"take the oath\"", ""),
            ("\"... ب\" = \"accuse of\"", "`... ب` has full stops"),
            ("\"to\" = \"x\"", "`to` is nothing that can stand behind an Arabic word"),
            ("\"\" = \"x\"", "`` is nothing that can stand behind an Arabic word"),
            ("\"ب  \" = \"x\"", "`ب  ` is nothing that can stand behind an Arabic word"),
            ("\"ان\" = \"x that\"", "`ان`: ان is neither أن nor إن"),
            ("\"= ب\" = \"x\"", "`= ب`: `=` stands alone or behind `…`, and for the predicate of a verb"),
            ("\"ب\" = \"\"", "the English is empty"),
            ("\"ب\" = \"x \"", "the English has spaces too many: `x `"),
            ("\"ب\" = \"accuse … of\"", "`accuse … of` has a place for an object, and `ب` has none"),
            ("\"… ب\" = \"accuse … of …\"", "`accuse … of …` has two places for the object"),
            ("\"… ب\" = \"accuse … of|\"", "`accuse … of|` has not one English on either side of `|`"),
            ("\"… ب\" = \"accuse ... of\"", "`accuse ... of` has full stops"),
            ("\"ب\" = \"x, y\"", "`x, y` is not one form: it has `,`"),
        ] {
            let text =
                format!("verbs = [\n{{ ar = \"دعا\", impf = \"يدعو\", en = \"invite\", with = {{ {with} }} }},\n]");
            let found = faults(&text);
            let message = found.first().and_then(|fault| fault.split_once(' ')).map_or("", |(_, message)| message);
            assert_eq!(message, expected, "{with}: {found:?}");
        }
    }

    #[test]
    fn a_wrong_line_does_not_hide_the_others() {
        let text = "nouns = [\n    { ar = \"قرار\", en = \"decision\" },\n    { ar = 1 },\n    { ar = \"أمر\", en = \"order\" },\n]\n";
        let (words, faults) = read(&"mine".into(), "mine.toml", text, &Groups::default());
        let told: Vec<(&str, u32)> = words.iter().map(|word| (word.lemma.en.as_str(), word.source.line)).collect();
        assert_eq!((told, faults.len()), (vec![("decision", 2), ("order", 4)], 1));
    }
}
