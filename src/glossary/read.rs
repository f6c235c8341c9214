//! Reading one glossary file: TOML with spans to entries, with every fault of the file in one go.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::entry::{Adjective, Class, Condition, Entry, Kind, Short, Source};
use super::fault::Fault;
use super::pattern::{English, SlotFilter, expand, tokens};
use super::phrases::Phrases;
use super::topics::Topics;
use crate::arabic::normalize::is_arabic_letter;

/// What a file says of one id.
#[derive(Debug)]
pub(crate) enum Statement {
    Entry(Box<Entry>),
    /// `remove = true`.
    Remove {
        id: String,
        span: Range<usize>,
    },
}

/// Where the ids of a file stand, for faults that are found later.
pub(crate) type Spans = BTreeMap<String, Range<usize>>;

/// Reads the entries of one file.
pub(crate) fn read(layer: &Arc<str>, file: &str, text: &str) -> (Vec<Statement>, Spans, Vec<Fault>) {
    let stem = file.rsplit(['/', '\\']).next().and_then(|name| name.strip_suffix(".toml")).unwrap_or(file);
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader {
        file: Arc::from(file),
        layer: layer.clone(),
        text,
        lines: Lines::new(text),
        kind: Kind::from_file_stem(stem),
        faults: Vec::new(),
    };
    for error in errors {
        reader.syntax(&error);
    }
    let mut statements = Vec::new();
    let mut spans = Spans::new();
    for (key, value) in table.get_ref() {
        spans.insert(key.get_ref().to_string(), key.span());
        statements.extend(reader.statement(key.get_ref(), key.span(), value));
    }
    reader.faults.sort_by_key(|fault| (fault.line, fault.column));
    // A table that stands twice gives a fault for its header and for each of its keys; the first says it all.
    let mut last = 0;
    reader.faults.retain(|fault| {
        let repeats = fault.message == DUPLICATE && last > 0 && fault.line == last + 1 && fault.column == 1;
        if fault.message == DUPLICATE {
            last = fault.line;
        }
        !repeats
    });
    reader.faults.dedup_by(|later, first| later.line == first.line && later.column == first.column);
    (statements, spans, reader.faults)
}

/// What the TOML parser says of a key that stands twice.
const DUPLICATE: &str = "duplicate key";

struct Reader<'t> {
    file: Arc<str>,
    layer: Arc<str>,
    text: &'t str,
    lines: Lines,
    kind: Option<Kind>,
    faults: Vec<Fault>,
}

/// Where the lines of a file begin.
struct Lines(Vec<usize>);

impl Lines {
    fn new(text: &str) -> Self {
        Self(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1).collect())
    }

    /// The line of a byte, from 1.
    fn line(&self, offset: usize) -> u32 {
        #[expect(clippy::cast_possible_truncation, reason = "a file has fewer than 2^32 lines")]
        let passed = self.0.partition_point(|start| *start <= offset) as u32;
        passed + 1
    }
}

type Value<'i> = Spanned<DeValue<'i>>;

/// The keys of an entry, in the order in which `mujaz glossary format` writes them.
pub(crate) const KEYS: [&str; 15] = [
    "kind",
    "ar",
    "en",
    "before_name",
    "short",
    "also",
    "adjective",
    "the",
    "class",
    "country",
    "when",
    "yes",
    "no",
    "note",
    "remove",
];
/// The keys of `short` and `also`.
pub(crate) const FORM_KEYS: [&str; 2] = ["ar", "en"];
/// The keys of `adjective`.
pub(crate) const ADJECTIVE_KEYS: [&str; 4] = ["ar", "en", "plural", "people"];
/// The keys of a table of `when`.
pub(crate) const CONDITION_KEYS: [&str; 12] = [
    "quoted",
    "near",
    "before",
    "after",
    "not_near",
    "not_before",
    "not_after",
    "story",
    "topic",
    "title",
    "described",
    "beside",
];

impl Reader<'_> {
    fn fault(&mut self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.faults.push(Fault::new(&self.file, self.text, span, message.into(), help.into()));
    }

    fn syntax(&mut self, error: &toml::de::Error) {
        let span = error.span().unwrap_or(0..0);
        let message = error.message().trim();
        let help = if message == DUPLICATE {
            "an id and a key stand once: rename or merge"
        } else {
            "this is not TOML: look for a missing quotation mark, `=` or bracket here or in the line before"
        };
        self.fault(span, message, help);
    }

    fn statement(&mut self, id: &str, span: Range<usize>, value: &Value<'_>) -> Option<Statement> {
        let DeValue::Table(table) = value.get_ref() else {
            self.fault(span, format!("`{id}` is not an entry"), format!("write `[{id}]` and its keys under it"));
            return None;
        };
        let valid = !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !valid {
            self.fault(span.clone(), format!("`{id}` is no id"), "use lower-case Latin letters, digits and hyphens");
        }
        for key in table.keys() {
            if !KEYS.contains(&key.get_ref().as_ref()) {
                self.unknown_key(key.get_ref(), key.span(), &KEYS);
            }
        }
        if let Some(remove) = table.get("remove")
            && self.boolean(remove, "remove")
        {
            if table.len() > 1 {
                self.fault(span.clone(), format!("`{id}` is removed and has other keys"), "keep one or the other");
            }
            return Some(Statement::Remove { id: id.to_owned(), span });
        }
        let kind = self.entry_kind(id, &span, table)?;
        let class = table.get("class").and_then(|value| self.class(value, kind));
        let ar = self.required(id, &span, table, "ar").and_then(|value| self.arabic_pattern(value));
        let en = self.required(id, &span, table, "en").and_then(|value| self.english(value));
        let before_name = table.get("before_name").and_then(|value| self.english(value)).map(Box::new);
        if let (Some(value), false) = (table.get("before_name"), kind == Kind::Title) {
            self.fault(value.span(), "`before_name` is for titles", "remove it, or set kind = \"title\"");
        }
        let (also_ar, also_en) = table.get("also").map_or_else(Default::default, |value| self.also(value));
        let mut entry = Entry {
            id: id.into(),
            kind,
            ar: ar.unwrap_or_default().into(),
            en: en.unwrap_or(English { text: "".into(), pieces: Box::default() }),
            short: table.get("short").and_then(|value| self.short(value)).map(Box::new),
            also_ar,
            also_en,
            adjective: table.get("adjective").and_then(|value| self.adjective(value)).map(Box::new),
            the: table.get("the").is_some_and(|value| self.boolean(value, "the")),
            before_name,
            country: table.get("country").and_then(|value| self.string(value, "country")),
            class,
            when: table.get("when").map_or_else(Vec::new, |value| self.when(value)),
            yes: table.get("yes").map_or_else(Vec::new, |value| self.sentences(value, "yes")).into(),
            no: table.get("no").map_or_else(Vec::new, |value| self.sentences(value, "no")).into(),
            note: table.get("note").and_then(|value| self.string(value, "note")).map(Into::into),
            source: Source { layer: self.layer.clone(), file: self.file.clone(), line: self.lines.line(span.start) },
        };
        if entry.ar.is_empty() || entry.en.text.is_empty() {
            return None;
        }
        if !entry.when.is_empty() && (entry.yes.is_empty() || entry.no.is_empty()) {
            let help = "add a sentence in which the entry is meant, and one in which the word means something else";
            self.fault(span.clone(), format!("`{id}` has `when` but no `yes` or no `no`"), help);
        }
        self.check_slots(&mut entry, &span, table);
        Some(Statement::Entry(Box::new(entry)))
    }

    fn entry_kind(&mut self, id: &str, span: &Range<usize>, table: &DeTable<'_>) -> Option<Kind> {
        let Some(value) = table.get("kind") else {
            if self.kind.is_none() {
                let names: Vec<&str> = Kind::ALL.iter().map(|(_, name, _)| *name).collect();
                let help = format!("add `kind = \"…\"`, one of {}", names.join(", "));
                self.fault(span.clone(), format!("`{id}` has no kind, and the file's name gives none"), help);
            }
            return self.kind;
        };
        self.kind_name(value)
    }

    fn class(&mut self, value: &Value<'_>, kind: Kind) -> Option<Class> {
        let name = self.string(value, "class")?;
        match Class::from_name(&name) {
            Some((class, of)) if of == kind => Some(class),
            _ => {
                let names: Vec<&str> =
                    Class::ALL.iter().filter(|(.., of)| *of == kind).map(|(_, name, _)| *name).collect();
                let help = if names.is_empty() {
                    format!("a {kind} has no class: remove the line")
                } else {
                    format!("use one of {}", names.join(", "))
                };
                self.fault(value.span(), format!("`{name}` is no class of a {kind}"), help);
                None
            }
        }
    }

    fn required<'v, 'i>(
        &mut self,
        id: &str,
        span: &Range<usize>,
        table: &'v DeTable<'i>,
        key: &str,
    ) -> Option<&'v Value<'i>> {
        let value = table.get(key);
        if value.is_none() {
            self.fault(span.clone(), format!("`{id}` has no `{key}`"), format!("add `{key} = \"…\"`"));
        }
        value
    }

    fn unknown_key(&mut self, key: &str, span: Range<usize>, known: &[&str]) {
        self.fault(span, format!("unknown key `{key}`"), format!("the keys here are {}", known.join(", ")));
    }

    fn wrong_type(&mut self, value: &Value<'_>, key: &str, expected: &str) {
        let found = value.get_ref().type_str();
        self.fault(value.span(), format!("`{key}` is {expected}, not {found}"), "see docs/glossary.md for the format");
    }

    fn boolean(&mut self, value: &Value<'_>, key: &str) -> bool {
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong_type(value, key, "true or false");
            false
        })
    }

    fn string(&mut self, value: &Value<'_>, key: &str) -> Option<String> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_type(value, key, "a text in quotation marks");
            return None;
        };
        if text.trim().is_empty() {
            self.fault(value.span(), format!("`{key}` is empty"), "write the form, or remove the key");
            return None;
        }
        Some(text.to_owned())
    }

    /// A text or a list of texts, each through `one`.
    fn list<T>(
        &mut self,
        value: &Value<'_>,
        key: &str,
        mut one: impl FnMut(&mut Self, &Value<'_>) -> Option<T>,
    ) -> Vec<T> {
        match value.get_ref() {
            DeValue::String(_) => one(self, value).into_iter().collect(),
            DeValue::Array(items) => items.iter().filter_map(|item| one(self, item)).collect(),
            _ => {
                self.wrong_type(value, key, "a text or a list of texts");
                Vec::new()
            }
        }
    }

    /// An Arabic form without a pattern.
    fn arabic(&mut self, value: &Value<'_>) -> Option<String> {
        let text = self.string(value, "ar")?;
        if let Some(letter) = text.chars().find(|c| c.is_alphabetic() && !is_arabic_letter(*c) && !is_mark(*c)) {
            let help = "Arabic forms are in Arabic letters; a Latin form is found as it stands in the article";
            self.fault(value.span(), format!("`{letter}` is not Arabic"), help);
            return None;
        }
        if tokens(&text).is_empty() {
            self.fault(value.span(), "the form has no letters", "write the Arabic form");
            return None;
        }
        Some(text)
    }

    fn arabic_pattern(&mut self, value: &Value<'_>) -> Option<String> {
        let text = self.string(value, "ar")?;
        if !text.contains(['(', '[', '{', ')', ']', '}', '|']) {
            return self.arabic(value);
        }
        let mut depth = 0;
        let outside = text.chars().filter(|c| {
            depth += i32::from(*c == '{') - i32::from(*c == '}');
            depth == 0
        });
        let foreign = outside.into_iter().find(|c| c.is_alphabetic() && !is_arabic_letter(*c) && !is_mark(*c));
        if let Some(letter) = foreign {
            self.fault(value.span(), format!("`{letter}` is not Arabic"), "Arabic forms are in Arabic letters");
            return None;
        }
        match expand(&text) {
            Ok(_) => Some(text),
            Err(message) => {
                self.fault(value.span(), message, "see “Patterns” in docs/glossary.md");
                None
            }
        }
    }

    fn latin(&mut self, value: &Value<'_>, key: &str) -> Option<String> {
        let text = self.string(value, key)?;
        if let Some(letter) = text.chars().find(|c| is_arabic_letter(*c)) {
            self.fault(value.span(), format!("`{letter}` in the English form is Arabic"), "write it in Latin letters");
            return None;
        }
        Some(text)
    }

    fn english(&mut self, value: &Value<'_>) -> Option<English> {
        let text = self.latin(value, "en")?;
        match English::parse(&text) {
            Ok(english) => Some(english),
            Err(message) => {
                self.fault(value.span(), message, "see “Patterns” in docs/glossary.md");
                None
            }
        }
    }

    fn table<'v, 'i>(&mut self, value: &'v Value<'i>, key: &str, known: &[&str]) -> Option<&'v DeTable<'i>> {
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_type(value, key, "a table such as { ar = \"…\", en = \"…\" }");
            return None;
        };
        for key in table.keys() {
            if !known.contains(&key.get_ref().as_ref()) {
                self.unknown_key(key.get_ref(), key.span(), known);
            }
        }
        Some(table)
    }

    fn short(&mut self, value: &Value<'_>) -> Option<Short> {
        let table = self.table(value, "short", &FORM_KEYS)?;
        let (Some(ar), Some(en)) = (table.get("ar"), table.get("en")) else {
            self.fault(value.span(), "`short` needs both languages", "write short = { ar = \"…\", en = \"…\" }");
            return None;
        };
        let ar = self.list(ar, "short.ar", Self::arabic);
        let en = self.latin(en, "short.en")?.into();
        Some(Short { ar, en }).filter(|short| !short.ar.is_empty())
    }

    fn also(&mut self, value: &Value<'_>) -> (Vec<String>, Vec<Arc<str>>) {
        let Some(table) = self.table(value, "also", &FORM_KEYS) else { return Default::default() };
        let ar = table.get("ar").map_or_else(Vec::new, |value| self.list(value, "also.ar", Self::arabic_pattern));
        let en = table.get("en").map_or_else(Vec::new, |value| {
            self.list(value, "also.en", |reader, item| reader.latin(item, "also.en").map(Into::into))
        });
        (ar, en)
    }

    fn adjective(&mut self, value: &Value<'_>) -> Option<Adjective> {
        let table = self.table(value, "adjective", &ADJECTIVE_KEYS)?;
        let (Some(ar), Some(en)) = (table.get("ar"), table.get("en")) else {
            let help = "write adjective = { ar = \"…\", en = \"…\" }";
            self.fault(value.span(), "`adjective` needs both languages", help);
            return None;
        };
        let adjective = Adjective {
            ar: self.list(ar, "adjective.ar", Self::arabic),
            en: self.latin(en, "adjective.en")?.into(),
            plural: table
                .get("plural")
                .map_or_else(Vec::new, |value| self.list(value, "adjective.plural", Self::arabic)),
            people: table.get("people").and_then(|value| self.latin(value, "adjective.people")).map(Into::into),
        };
        Some(adjective).filter(|adjective| !adjective.ar.is_empty())
    }

    fn when(&mut self, value: &Value<'_>) -> Vec<Condition> {
        match value.get_ref() {
            DeValue::Array(items) => items.iter().filter_map(|item| self.condition(item)).collect(),
            _ => self.condition(value).into_iter().collect(),
        }
    }

    fn condition(&mut self, value: &Value<'_>) -> Option<Condition> {
        let table = self.table(value, "when", &CONDITION_KEYS)?;
        if table.is_empty() {
            self.fault(value.span(), "`when` is empty", "say when, or remove it");
            return None;
        }
        let mut phrases = |key: &str| -> Phrases {
            let Some(value) = table.get(key) else { return Phrases::default() };
            self.list(value, key, Self::arabic).iter().map(|phrase| tokens(phrase)).collect()
        };
        let condition = Condition {
            near: phrases("near"),
            before: phrases("before"),
            after: phrases("after"),
            not_near: phrases("not_near"),
            not_before: phrases("not_before"),
            not_after: phrases("not_after"),
            story: phrases("story"),
            ..Condition::default()
        };
        let mut yes_or_no = |key: &str| table.get(key).map(|value| self.boolean(value, key));
        let (quoted, described, title) = (yes_or_no("quoted"), yes_or_no("described"), yes_or_no("title"));
        let topic = table.get("topic").map_or_else(Vec::new, |value| self.list(value, "topic", Self::topic));
        let beside = table.get("beside").map_or_else(Vec::new, |value| self.list(value, "beside", Self::kind_name));
        Some(Condition { quoted, topic, described, title, beside, ..condition })
    }

    fn topic(&mut self, value: &Value<'_>) -> Option<String> {
        let name = self.string(value, "topic")?;
        if Topics::embedded().get(&name).is_none() {
            let names: Vec<&str> = Topics::embedded().names().collect();
            self.fault(value.span(), format!("`{name}` is no topic"), format!("use one of {}", names.join(", ")));
            return None;
        }
        Some(name)
    }

    fn kind_name(&mut self, value: &Value<'_>) -> Option<Kind> {
        let name = self.string(value, "kind")?;
        let kind = Kind::from_name(&name);
        if kind.is_none() {
            let names: Vec<&str> = Kind::ALL.iter().map(|(_, name, _)| *name).collect();
            self.fault(value.span(), format!("`{name}` is no kind"), format!("use one of {}", names.join(", ")));
        }
        kind
    }

    fn sentences(&mut self, value: &Value<'_>, key: &str) -> Vec<(String, u32)> {
        self.list(value, key, |reader, item| {
            let text = reader.string(item, key)?;
            let line = reader.lines.line(item.span().start);
            Some((text, line))
        })
    }

    /// Slots of the English must stand in the Arabic, and slots need a kind that may have them.
    fn check_slots(&mut self, entry: &mut Entry, span: &Range<usize>, table: &DeTable<'_>) {
        let mut known: Vec<SlotFilter> = Vec::new();
        for pattern in entry.patterns() {
            if !pattern.contains('{') {
                continue;
            }
            for element in expand(pattern).unwrap_or_default().into_iter().flatten() {
                if let super::pattern::Element::Slot(slot) = element
                    && !known.contains(&slot.filter)
                {
                    known.push(slot.filter);
                }
            }
        }
        if !known.is_empty() && matches!(entry.kind, Kind::Person | Kind::Modifier) {
            self.fault(span.clone(), format!("a {} has no slots", entry.kind), "write the whole form");
        }
        for key in ["en", "before_name"] {
            let form = if key == "en" { Some(&entry.en) } else { entry.before_name.as_deref() };
            let stray = form.and_then(|form| form.slots().into_iter().find(|slot| !known.contains(slot)).cloned());
            if let (Some(slot), Some(value)) = (stray, table.get(key)) {
                let name = match slot {
                    SlotFilter::Kind(kind) => kind.name().to_owned(),
                    SlotFilter::Class(class) => class.name().to_owned(),
                    SlotFilter::Entry(id) => id,
                };
                let help = "use in English only the slots that stand in `ar` or `also.ar`";
                self.fault(value.span(), format!("no Arabic form has the slot `{{{name}}}`"), help);
            }
        }
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{0640}' | '\u{064B}'..='\u{0652}' | '\u{0670}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(file: &str, text: &str) -> Vec<String> {
        let (_, _, faults) = read(&Arc::from("test"), file, text);
        faults.iter().map(|f| format!("{}:{}: {}", f.line, f.column, f.message)).collect()
    }

    #[test]
    fn a_good_entry_is_read() {
        let text = "[iraq]\nar = \"العراق\"\nen = \"Iraq\"\nclass = \"country\"\nadjective = { ar = \"عراقي\", en = \"Iraqi\" }\n";
        let (statements, _, faults) = read(&Arc::from("test"), "places.toml", text);
        assert_eq!(faults, []);
        let [Statement::Entry(entry)] = statements.as_slice() else { panic!("{statements:?}") };
        assert_eq!((entry.kind, entry.class, entry.source.line), (Kind::Place, Some(Class::Country), 1));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let text = "[Bad-Id]\nar = \"بغداد\"\nen = \"Baghdad\"\n\
            [b]\nar = \"Baghdad\"\nen = \"بغداد\"\n\
            [c]\nar = \"\"\nen = \"x\"\ncolour = 1\n\
            [d]\nar = \"رئيس {Planet}\"\nen = \"head\"\n\
            [e]\nar = \"رئيس\"\nen = \"head of {organization}\"\n\
            [f]\nar = 3\n\
            [g]\nar = \"تقدم\"\nen = \"T\"\nwhen = { quoted = true }\n\
            [g]\nar = \"تقدم\"\nen = \"T\"\n";
        let found = faults("titles.toml", text);
        let expected = [
            "1:2: `Bad-Id` is no id",
            "5:6: `B` is not Arabic",
            "6:6: `ب` in the English form is Arabic",
            "8:6: `ar` is empty",
            "10:1: unknown key `colour`",
            "12:6: `{Planet}` is no slot",
            "16:6: no Arabic form has the slot `{organization}`",
            "17:2: `f` has no `en`",
            "18:6: `ar` is a text in quotation marks, not integer",
            "23:2: duplicate key",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_broken_line_does_not_hide_the_rest() {
        let text = "[a]\nar = \"بغداد\nen = \"Baghdad\"\n[b]\nar = \"البصرة\"\nen = \"Basra\"\nx = 1\n";
        let found = faults("places.toml", text);
        assert!(found.iter().any(|fault| fault.starts_with("2:")), "{found:?}");
        assert!(found.iter().any(|fault| fault == "7:1: unknown key `x`"), "{found:?}");
    }

    #[test]
    fn the_kind_comes_from_the_file_or_the_entry() {
        let entry = "[a]\nar = \"بغداد\"\nen = \"Baghdad\"\n";
        assert_eq!(faults("mine.toml", entry), ["1:2: `a` has no kind, and the file's name gives none"]);
        assert!(faults("mine.toml", &format!("{entry}kind = \"place\"\n")).is_empty());
    }
}
