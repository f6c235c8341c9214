//! The one way in which glossary files are written: order of keys, spacing, quotation marks, lists. Comments are kept.

use std::fmt::Write as _;

use toml_edit::{Array, ArrayOfTables, Decor, DocumentMut, InlineTable, Item, Key, RawString, Table, Value};

use crate::glossary::Fault;
use crate::glossary::read::{ADJECTIVE_KEYS, CONDITION_KEYS, KEYS};

/// The text of a glossary file in the canonical style. The order of entries and all comments stay as they are.
///
/// # Errors
/// The place where the text is no TOML.
pub fn format(file: &str, text: &str) -> Result<String, Box<Fault>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let document = parse(file, text)?;
    let mut out = String::with_capacity(text.len());
    // What is neither table nor entry must stand before the first header.
    for (key, value, item) in root(&document) {
        if let Some(value) = value {
            lead(&mut out, raw(key.leaf_decor().prefix()), false);
            assignment(&mut out, key, value, &comments_of(item));
        }
    }
    for (key, value, item) in root(&document) {
        match item {
            Item::Table(table) => entry(&mut out, key, table),
            Item::ArrayOfTables(tables) => array_of_tables(&mut out, key, tables),
            Item::Value(Value::InlineTable(inline)) if value.is_none() => inline_entry(&mut out, key, inline),
            _ => {}
        }
    }
    lead(&mut out, document.trailing().as_str().unwrap_or(""), true);
    Ok(out)
}

/// Parses a file for changing it.
pub(crate) fn parse(file: &str, text: &str) -> Result<DocumentMut, Box<Fault>> {
    text.parse().map_err(|error: toml_edit::TomlError| {
        let span = error.span().unwrap_or(0..0);
        let help = "this is not TOML: `mujaz glossary check` tells all its faults";
        Box::new(Fault::new(file, text, span, error.message().trim().to_owned(), help.into()))
    })
}

/// The items of a document, with the value of those that are no entry.
fn root(document: &DocumentMut) -> impl Iterator<Item = (&Key, Option<&Value>, &Item)> {
    document.iter().filter_map(|(name, item)| {
        let key = document.key(name)?;
        Some((key, item.as_value().filter(|value| !value.is_inline_table()), item))
    })
}

/// The text of an entry of its own: header and keys.
pub(crate) fn entry_text<'v>(id: &str, values: impl IntoIterator<Item = (&'v str, &'v Value)>) -> String {
    let mut out = format!("[{}]\n", key_text(&Key::new(id)));
    let mut values: Vec<_> = values.into_iter().collect();
    values.sort_by_key(|(key, _)| rank(key, &KEYS));
    for (key, value) in values {
        let _ = writeln!(out, "{} = {}", key_text(&Key::new(key)), value_text(value));
    }
    out
}

/// A value on one line, without its comments.
pub(crate) fn value_text(value: &Value) -> String {
    let mut out = String::new();
    push_value(&mut out, value);
    out
}

fn raw(text: Option<&RawString>) -> &str {
    text.and_then(RawString::as_str).unwrap_or("")
}

fn key_text(key: &Key) -> String {
    key.default_repr().as_raw().as_str().map_or_else(|| key.get().to_owned(), ToOwned::to_owned)
}

fn rank(key: &str, known: &[&str]) -> usize {
    known.iter().position(|name| *name == key).unwrap_or(known.len())
}

/// The comments between one entry and the next, a blank line between blocks of them, and before the header unless they stand
/// directly above it. What stands directly below an entry stays there.
fn lead(out: &mut String, text: &str, at_end: bool) {
    let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    let blocks: Vec<Vec<&str>> = lines
        .split(|line| line.is_empty())
        .map(|block| block.iter().copied().filter(|line| line.starts_with('#')).collect::<Vec<_>>())
        .filter(|block| !block.is_empty())
        .collect();
    let starts_above = lines.first().is_some_and(|line| line.starts_with('#'));
    let ends_below = !at_end && lines.len() > 1 && lines[lines.len() - 2].starts_with('#');
    for (at, block) in blocks.iter().enumerate() {
        let last_is_header = at + 1 == blocks.len() && ends_below;
        let below_entry = at == 0 && starts_above && !last_is_header;
        if !out.is_empty() && !below_entry {
            out.push('\n');
        }
        for line in block {
            out.push_str(line);
            out.push('\n');
        }
    }
    if !(ends_below || at_end || out.is_empty()) {
        out.push('\n');
    }
}

fn entry(out: &mut String, key: &Key, table: &Table) {
    // A dotted key (`a.ar = "…"`) has its comments inside; a header has them around it.
    let mut inside = Vec::new();
    if table.is_dotted() || table.is_implicit() {
        lead(out, "", false);
        key_comments(key, &mut inside);
    } else {
        lead(out, raw(table.decor().prefix()), false);
    }
    let _ = write!(out, "[{}]", key_text(key));
    trailing_comment(out, &comment_lines(raw(table.decor().suffix())));
    body(out, table, inside);
}

fn inline_entry(out: &mut String, key: &Key, inline: &InlineTable) {
    lead(out, raw(key.leaf_decor().prefix()), false);
    let _ = write!(out, "[{}]", key_text(key));
    trailing_comment(out, &comment_lines(raw(inline.decor().suffix())));
    let mut comments = Vec::new();
    value_comments(&Value::InlineTable(inline.clone()), &mut comments);
    let table = inline.clone().into_table();
    for comment in comments {
        let _ = writeln!(out, "{comment}");
    }
    let mut keys: Vec<(&str, &Item)> = table.iter().collect();
    keys.sort_by_key(|(name, _)| rank(name, &KEYS));
    for (name, item) in keys {
        if let Ok(value) = item.clone().into_value() {
            let _ = writeln!(out, "{} = {}", key_text(&Key::new(name)), value_text(&value));
        }
    }
}

fn array_of_tables(out: &mut String, key: &Key, tables: &ArrayOfTables) {
    for table in tables {
        lead(out, raw(table.decor().prefix()), false);
        let _ = write!(out, "[[{}]]", key_text(key));
        trailing_comment(out, &comment_lines(raw(table.decor().suffix())));
        body(out, table, Vec::new());
    }
}

fn body(out: &mut String, table: &Table, comments: Vec<String>) {
    for comment in comments {
        let _ = writeln!(out, "{comment}");
    }
    let mut keys: Vec<(&str, &Item)> = table.iter().collect();
    keys.sort_by_key(|(name, _)| rank(name, &KEYS));
    for (name, item) in keys {
        let (Some(key), Ok(value)) = (table.key(name), item.clone().into_value()) else { continue };
        let mut above = Vec::new();
        key_comments(key, &mut above);
        for comment in above {
            let _ = writeln!(out, "{comment}");
        }
        assignment(out, key, &value, &comments_of(item));
    }
}

/// `key = value` with the comment behind it; a list with comments keeps them, an item a line, other values have theirs above.
fn assignment(out: &mut String, key: &Key, value: &Value, inside: &Comments) {
    let name = key_text(key);
    if let Value::Array(array) = value
        && !inside.above.is_empty()
        && inside.direct
    {
        let _ = write!(out, "{name} = ");
        commented_array(out, array);
    } else {
        for comment in &inside.above {
            let _ = writeln!(out, "{comment}");
        }
        let _ = write!(out, "{name} = {}", value_text(value));
    }
    trailing_comment(out, &inside.behind);
}

/// The comments of an item but those of its key.
struct Comments {
    above: Vec<String>,
    behind: Vec<String>,
    /// Whether the item is a list in brackets, whose comments have a place in it.
    direct: bool,
}

fn comments_of(item: &Item) -> Comments {
    let mut comments = Comments { above: Vec::new(), behind: Vec::new(), direct: false };
    match item {
        Item::Value(value) => {
            value_comments(value, &mut comments.above);
            comments.behind = comment_lines(raw(value.decor().suffix()));
            comments.direct = value.is_array();
        }
        Item::Table(table) => table_comments(table, &mut comments.above),
        Item::ArrayOfTables(tables) => tables.iter().for_each(|table| table_comments(table, &mut comments.above)),
        Item::None => {}
    }
    comments
}

fn comment_lines(text: &str) -> Vec<String> {
    text.split('\n').map(str::trim).filter(|line| line.starts_with('#')).map(ToOwned::to_owned).collect()
}

fn decor_comments(decor: &Decor, into: &mut Vec<String>) {
    into.extend(comment_lines(raw(decor.prefix())));
    into.extend(comment_lines(raw(decor.suffix())));
}

fn key_comments(key: &Key, into: &mut Vec<String>) {
    decor_comments(key.leaf_decor(), into);
    decor_comments(key.dotted_decor(), into);
}

fn table_comments(table: &Table, into: &mut Vec<String>) {
    decor_comments(table.decor(), into);
    for (name, item) in table {
        if let Some(key) = table.key(name) {
            key_comments(key, into);
        }
        let comments = comments_of(item);
        into.extend(comments.above);
        into.extend(comments.behind);
    }
}

/// The comments inside a value, in their order.
fn value_comments(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::Array(array) => {
            for item in array {
                into.extend(comment_lines(raw(item.decor().prefix())));
                value_comments(item, into);
                into.extend(comment_lines(raw(item.decor().suffix())));
            }
            into.extend(comment_lines(array.trailing().as_str().unwrap_or("")));
        }
        Value::InlineTable(table) => {
            for (name, item) in table {
                if let Some(key) = table.key(name) {
                    key_comments(key, into);
                }
                into.extend(comment_lines(raw(item.decor().prefix())));
                value_comments(item, into);
                into.extend(comment_lines(raw(item.decor().suffix())));
            }
            into.extend(comment_lines(table.trailing().as_str().unwrap_or("")));
        }
        _ => {}
    }
}

/// Ends the line; there can be one comment behind a value.
fn trailing_comment(out: &mut String, comments: &[String]) {
    if let Some(comment) = comments.first() {
        let _ = write!(out, " {comment}");
    }
    out.push('\n');
}

fn commented_array(out: &mut String, array: &Array) {
    // The comment behind an item's comma is kept by the next item, or by the list.
    let split = |text: &str| {
        let (behind, own) = text.split_once('\n').unwrap_or((text, ""));
        (comment_lines(behind), comment_lines(own))
    };
    out.push('[');
    let (mut behind, mut above) = (Vec::new(), Vec::new());
    for item in array {
        let (after_comma, own) = split(raw(item.decor().prefix()));
        behind.extend(after_comma);
        end_of_line(out, &mut behind, &mut above);
        above.extend(own);
        value_comments(item, &mut above);
        for comment in above.drain(..) {
            let _ = writeln!(out, "  {comment}");
        }
        let _ = write!(out, "  {},", value_text(item));
        let (after_item, own) = split(raw(item.decor().suffix()));
        behind = after_item;
        above = own;
    }
    let (after_comma, own) = split(array.trailing().as_str().unwrap_or(""));
    behind.extend(after_comma);
    end_of_line(out, &mut behind, &mut above);
    for comment in above.into_iter().chain(own) {
        let _ = writeln!(out, "  {comment}");
    }
    out.push(']');
}

/// Ends a line of a list with the first comment; more go above what follows.
fn end_of_line(out: &mut String, behind: &mut Vec<String>, above: &mut Vec<String>) {
    trailing_comment(out, behind);
    above.splice(0..0, behind.drain(..).skip(1));
}

fn push_value(out: &mut String, value: &Value) {
    match value {
        Value::String(text) => push_string(out, text.value()),
        Value::Array(array) => {
            out.push('[');
            for (at, item) in array.iter().enumerate() {
                out.push_str(if at > 0 { ", " } else { "" });
                push_value(out, item);
            }
            out.push(']');
        }
        Value::InlineTable(table) if table.is_empty() => out.push_str("{}"),
        Value::InlineTable(table) => {
            let order = |key: &str| (rank(key, &ADJECTIVE_KEYS), rank(key, &CONDITION_KEYS));
            let mut keys: Vec<(&str, &Value)> = table.iter().collect();
            keys.sort_by_key(|(key, _)| order(key));
            for (at, (key, item)) in keys.into_iter().enumerate() {
                let _ = write!(out, "{}{} = ", if at > 0 { ", " } else { "{ " }, key_text(&Key::new(key)));
                push_value(out, item);
            }
            out.push_str(" }");
        }
        Value::Integer(number) => out.push_str(&number.display_repr()),
        Value::Float(number) => out.push_str(&number.display_repr()),
        Value::Boolean(truth) => out.push_str(&truth.display_repr()),
        Value::Datetime(date) => out.push_str(&date.display_repr()),
    }
}

/// A basic string on one line.
fn push_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() && c != '\u{85}' && !('\u{80}'..='\u{9F}').contains(&c) => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::glossary::read::FORM_KEYS;

    fn formatted(text: &str) -> String {
        format("test.toml", text).unwrap_or_else(|fault| panic!("{fault}\n{text}"))
    }

    #[test]
    fn one_style() {
        let messy = "\u{FEFF}# Head.\r\n\r\n\r\n# About a.\r\n[a]   # behind a\r\nnote='of \"a\"'\n# why the form\nar   =  \"أ\" # behind ar\n\n\nen = \"A\"\n\
            also = {en=['B' , \"C\",], ar = [ \"ب\" ]}\nshort.en = \"S\" # of en\nshort.ar = [\n  \"س\", # usual\n  # rare\n  \"ش\" # last\n]\n# below a\n\n\n\n# --- Section ---\n\n\
            [b]\nremove = true\n[c]\nyes = [\n  # first\n  \"و\", # one\n  \"ز\" # two\n  # end\n]\nen = \"C\"\n  # indented\n[d]\n[d.short]\n# in d\nen = \"x\"\nar = \"د\"\n[[d.when]]\nnear = 'ن'\nquoted = true\n# The end.";
        let expected = "# Head.\n\n# About a.\n[a] # behind a\n# why the form\nar = \"أ\" # behind ar\nen = \"A\"\n\
            # of en\n# usual\n# rare\n# last\nshort = { ar = [\"س\", \"ش\"], en = \"S\" }\n\
            also = { ar = [\"ب\"], en = [\"B\", \"C\"] }\nnote = \"of \\\"a\\\"\"\n# below a\n\n# --- Section ---\n\n[b]\nremove = true\n\n[c]\nen = \"C\"\n\
            yes = [\n  # first\n  \"و\", # one\n  \"ز\", # two\n  # end\n]\n\n# indented\n[d]\n# in d\nshort = { ar = \"د\", en = \"x\" }\nwhen = [{ quoted = true, near = \"ن\" }]\n# The end.\n";
        let result = formatted(messy);
        assert_eq!(result, expected);
        assert_eq!(formatted(&result), expected);
    }

    #[test]
    fn inline_and_dotted_entries_get_a_header() {
        let text = "a = { en = \"A\", ar = \"أ\" } # one\nb.en = \"B\"\nb.ar = \"ب\"\nversion = 1\n";
        let expected = "version = 1\n\n[a] # one\nar = \"أ\"\nen = \"A\"\n\n[b]\nar = \"ب\"\nen = \"B\"\n";
        assert_eq!(formatted(text), expected);
        assert_eq!(formatted(expected), expected);
    }

    #[test]
    fn what_is_no_toml_is_a_fault() {
        let fault = format("my.toml", "[a]\nar = \"أ\n").unwrap_err();
        assert_eq!((fault.line, fault.file.as_str()), (2, "my.toml"));
    }

    /// Every comment of a file, sorted.
    fn comments(text: &str) -> Vec<String> {
        let document = parse("test.toml", text).unwrap();
        let mut found = comment_lines(document.trailing().as_str().unwrap_or(""));
        for (key, _, item) in root(&document) {
            key_comments(key, &mut found);
            let comments = comments_of(item);
            found.extend(comments.above);
            found.extend(comments.behind);
        }
        found.sort();
        found
    }

    fn comment() -> impl Strategy<Value = String> {
        prop_oneof![4 => Just(String::new()), 1 => "[a-c«»ا-ي ]{0,8}".prop_map(|text| format!("#{text}"))]
    }

    /// A line break with blank lines, comments and indentation; in TOML it may stand between the items of a list too.
    fn gap() -> impl Strategy<Value = String> {
        (comment(), prop::collection::vec(comment(), 0..3), "[ \t]{0,2}").prop_map(|(behind, mut lines, indent)| {
            lines.push(indent);
            format!(" {behind}\n{}", lines.join("\n"))
        })
    }

    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[ا-ي ]{1,6}".prop_map(|text| format!("\"{text}\"")),
            "[a-z{}|#\" \\\\]{0,6}".prop_map(|text| format!("'{text}'")),
            "[ا-ي]{1,3}".prop_map(|text| format!("\"\"\"\n{text}\n# none\"\"\"")),
            Just("\"a\\u0000\\t\\\"\\u200F\"".to_owned()),
        ]
    }

    fn value() -> impl Strategy<Value = String> {
        let list = |item: BoxedStrategy<String>| {
            (prop::collection::vec((item, gap(), gap(), any::<bool>()), 0..4), gap()).prop_map(|(items, end)| {
                let mut all = String::from("[");
                let last = items.len();
                for (at, (item, before, after, comma)) in items.into_iter().enumerate() {
                    let comma = if comma || at + 1 < last { "," } else { "" };
                    let _ = write!(all, "{before}{item}{after}{comma}");
                }
                format!("{all}{end}]")
            })
        };
        let table = || {
            (text(), text(), gap(), any::<bool>()).prop_map(|(en, ar, gap, dotted)| {
                if dotted {
                    format!("{{ x.en = {en}, x.ar = {ar} }}")
                } else {
                    format!("{{{gap}en = {en},{gap}ar = {ar}{gap}}}")
                }
            })
        };
        prop_oneof![
            4 => text(),
            1 => Just("true".to_owned()),
            1 => Just("0x1F".to_owned()),
            2 => list(text().boxed()),
            1 => list(table().boxed()),
            2 => table(),
        ]
    }

    fn file() -> impl Strategy<Value = String> {
        let keys = prop::sample::subsequence(
            vec!["note", "en", "ar", "short", "also", "when", "yes", "remove", "zeta", "\"a b\"", "kind", "x.y", "x.z"],
            0..6,
        );
        let line = (value(), gap());
        let entry = (gap(), comment(), keys.prop_shuffle(), prop::collection::vec(line, 6), 0..5);
        let entries = prop::collection::vec(entry, 0..5);
        (gap(), entries, gap(), comment()).prop_map(|(head, entries, tail, last)| {
            let mut all = head;
            for (at, (before, behind, keys, lines, form)) in entries.into_iter().enumerate() {
                all += &before;
                let header = match form {
                    0 => format!("[[list]] {behind}\n"),
                    1 => format!("[e{at}.sub] {behind}\n"),
                    2 => format!("[e{at}] {behind}\n[e{at}.sub]\n"),
                    _ => format!("[e{at}] {behind}\n"),
                };
                all += &header;
                for (key, (value, gap)) in keys.into_iter().zip(lines) {
                    let _ = write!(all, "{key} = {value}{gap}");
                }
            }
            format!("{all}{tail}{last}")
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]
        #[test]
        fn format_keeps_the_meaning_and_the_comments(text in file()) {
            let before: toml::Table = toml::from_str(&text).map_err(|error| TestCaseError::fail(format!("{error}")))?;
            let once = formatted(&text);
            let after: toml::Table = toml::from_str(&once).map_err(|error| TestCaseError::fail(format!("{error}\n{once}")))?;
            prop_assert_eq!(before, after);
            prop_assert_eq!(comments(&text), comments(&once));
            prop_assert_eq!(formatted(&once), once);
        }
    }

    #[test]
    fn every_key_has_its_place() {
        assert!(FORM_KEYS.iter().all(|key| ADJECTIVE_KEYS.contains(key)));
    }
}
