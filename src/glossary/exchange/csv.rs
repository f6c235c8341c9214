//! CSV for spreadsheets: a row an entry, nothing lost. Reading takes what spreadsheets make of it.

use std::sync::Arc;

use toml_edit::{Array, Value};

use super::{Input, Losses, ReadError, Row, parts};
use crate::glossary::Kind;
use crate::glossary::edit::{Record, clean, value_text};
use crate::glossary::read::KEYS;

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    /// The id or the kind.
    Head,
    /// A text.
    Text,
    /// Forms with `;` between them, or a list in TOML.
    Forms,
    /// A sentence, a sentence a line, or a list in TOML.
    Sentences,
    /// "true" or nothing.
    Truth,
    /// A value in TOML.
    Toml,
}

/// The columns: their name, the key, and what a cell holds. They follow the reader's list of keys.
fn columns() -> Vec<(String, String, Cell)> {
    let mut columns = vec![("id".to_owned(), "id".to_owned(), Cell::Head)];
    for key in KEYS {
        let cell = match key {
            "kind" => Cell::Head,
            "ar" | "en" | "before_name" | "class" | "country" | "note" => Cell::Text,
            "the" | "remove" => Cell::Truth,
            "yes" | "no" => Cell::Sentences,
            _ => Cell::Toml,
        };
        if parts(key).is_empty() {
            columns.push((key.to_owned(), key.to_owned(), cell));
        }
        for part in parts(key) {
            let one_text = matches!((key, *part), ("short" | "adjective", "en") | (_, "people"));
            let cell = if one_text { Cell::Text } else { Cell::Forms };
            columns.push((format!("{key}_{part}"), format!("{key}.{part}"), cell));
        }
    }
    columns
}

/// The entries as CSV: UTF-8 with a byte order mark, as spreadsheets need it for Arabic.
#[must_use]
pub fn write_csv(records: &[Record]) -> Vec<u8> {
    let columns = columns();
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{FEFF}".as_bytes().to_vec());
    // Writing into memory does not fail.
    let _ = writer.write_record(columns.iter().map(|(name, ..)| name));
    for record in records {
        let _ = writer.write_record(columns.iter().map(|(name, key, cell)| match cell {
            Cell::Head if name == "id" => record.id.clone().unwrap_or_default(),
            Cell::Head => record.kind.map_or(String::new(), |kind| kind.name().to_owned()),
            Cell::Text => record.text(key).unwrap_or("").to_owned(),
            Cell::Forms => list(&record.texts(key), "; ", &[';', '؛', '\n']),
            Cell::Sentences => list(&record.texts(key), "\n", &['\n']),
            Cell::Truth | Cell::Toml => record.get(key).map_or(String::new(), value_text),
        }));
    }
    writer.into_inner().unwrap_or_default()
}

/// Texts with a separator between them; as a list in TOML where one of them would be taken apart.
fn list(texts: &[&str], between: &str, separators: &[char]) -> String {
    let plain = |text: &&str| !text.contains(separators) && !text.starts_with('[') && clean(text) == **text;
    if texts.iter().all(plain) {
        return texts.join(between);
    }
    value_text(&Value::from(texts.iter().copied().collect::<Array>()))
}

/// Reads CSV as spreadsheets write it: with `,`, `;` or tab between the cells, columns in any order, a byte order mark, marks of
/// direction in the cells. `kind` is that of rows that have none.
///
/// # Errors
/// [`ReadError`]: no UTF-8, no required columns, quotation marks that leave open where a cell ends.
pub fn read_csv(file: &str, bytes: &[u8], kind: Option<Kind>) -> Result<Input, ReadError> {
    let failed = |line: Option<usize>, message: String| ReadError { file: file.to_owned(), line, message };
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        failed(None, format!("not UTF-8 at byte {at}; save it as “CSV UTF-8”"))
    })?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let delimiter = delimiter(text);
    quotation_marks(text, delimiter).map_err(|(line, message)| failed(Some(line), message))?;
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut records = reader.records();
    let Some(Ok(head)) = records.next() else {
        return Err(failed(None, "empty: the first row names the columns, at least kind, ar and en".into()));
    };
    let known = columns();
    let mut losses = Losses::default();
    let mut of_cells: Vec<Option<usize>> = Vec::new();
    for cell in &head {
        let name = clean(cell).to_lowercase().replace([' ', '-', '.'], "_");
        let at = known.iter().position(|(known, ..)| *known == name);
        if let Some(at) = at
            && of_cells.contains(&Some(at))
        {
            return Err(failed(Some(1), format!("the column {name} stands twice")));
        }
        if at.is_none() && !name.is_empty() {
            losses.add("column that is not known and is left out", &clean(cell));
        }
        of_cells.push(at);
    }
    let has = |name: &str| of_cells.iter().flatten().any(|at| known[*at].0 == name);
    let required = ["ar", "en", "kind"].into_iter().filter(|name| !(has(name) || *name == "kind" && kind.is_some()));
    let missing: Vec<&str> = required.collect();
    if !missing.is_empty() {
        let found: Vec<String> = head.iter().map(clean).collect();
        let help = if missing.contains(&"kind") { "; `--kind` gives one kind to all rows" } else { "" };
        let message = format!(
            "the first row has no column {}; it has: {}{help}",
            missing.join(", "),
            if found.iter().all(String::is_empty) { "nothing".to_owned() } else { found.join(", ") }
        );
        return Err(failed(Some(1), message));
    }
    let carried: Arc<[String]> = of_cells.iter().flatten().map(|at| known[*at].1.clone()).collect();
    let mut rows = Vec::new();
    // Lines are those of the file; rows are those of the table, in which a cell may have several lines.
    let mut inside = head.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
    let (mut at, mut line) = (0, 1);
    for record in records {
        let record = record.map_err(|error| failed(None, error.to_string()))?;
        let from = usize::try_from(record.position().map_or(0, csv::Position::byte)).unwrap_or(0).min(text.len());
        let blank = text.as_bytes()[from..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        line += memchr::memchr_iter(b'\n', &text.as_bytes()[at..from + blank]).count();
        at = from + blank;
        let origin = format!("{file}:{line}: row {}", line - inside);
        inside += record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        if record.iter().all(|cell| clean(cell).is_empty()) {
            continue;
        }
        rows.push(Row { origin, record: row(&record, &of_cells, &known, kind, &carried) });
    }
    Ok(Input { rows, losses })
}

fn row(
    cells: &csv::StringRecord,
    of_cells: &[Option<usize>],
    known: &[(String, String, Cell)],
    kind: Option<Kind>,
    carried: &Arc<[String]>,
) -> Result<Record, Vec<String>> {
    let mut record = Record { kind, carried: Some(carried.clone()), ..Record::default() };
    let mut wrong = Vec::new();
    let mut values = Vec::new();
    for (number, cell) in cells.iter().enumerate() {
        let text = clean(cell);
        if text.is_empty() {
            continue;
        }
        let Some(of_cell) = of_cells.get(number) else {
            wrong.push(format!(
                "cell {} has no column: “{text}”; the row has more cells than the first row",
                number + 1
            ));
            continue;
        };
        let Some(at) = *of_cell else { continue };
        let (name, key, kind_of_cell) = &known[at];
        match value(&text, *kind_of_cell) {
            Ok(Some(value)) => values.push((at, key, value)),
            Ok(None) if name == "id" => record.id = Some(text),
            Ok(None) if name == "kind" => {
                record.kind = Kind::from_name(&text.to_lowercase());
                if record.kind.is_none() {
                    let names: Vec<&str> = Kind::ALL.iter().map(|(_, name, _)| *name).collect();
                    wrong.push(format!("column kind: `{text}` is no kind (use one of {})", names.join(", ")));
                }
            }
            Ok(None) => {}
            Err(message) => wrong.push(format!("column {name}: {message}")),
        }
    }
    values.sort_by_key(|(at, ..)| *at);
    for (_, key, value) in values {
        record.set(key, value);
    }
    if record.kind.is_none() && !record.removes() && !wrong.iter().any(|message| message.starts_with("column kind")) {
        wrong.push("column kind: empty".to_owned());
    }
    if wrong.is_empty() { Ok(record) } else { Err(wrong) }
}

/// The value of a cell that is not empty; none for the id and the kind.
fn value(text: &str, cell: Cell) -> Result<Option<Value>, String> {
    let toml = || text.parse::<Value>().map_err(|error| error.message().trim().to_owned());
    let is_list = |value: &Value| value.as_array().is_some_and(|items| items.iter().all(Value::is_str));
    let list = |separators: &[char]| {
        if text.starts_with('[')
            && let Ok(value) = toml()
            && is_list(&value)
        {
            return value;
        }
        let items = text.split(separators).map(clean).filter(|item| !item.is_empty());
        Value::from(items.collect::<Array>())
    };
    Ok(Some(match cell {
        Cell::Head => return Ok(None),
        Cell::Text => Value::from(text),
        Cell::Forms => list(&[';', '؛', '\n']),
        Cell::Sentences => list(&['\n']),
        Cell::Truth => match text.to_lowercase().as_str() {
            "true" | "yes" | "x" | "1" => Value::from(true),
            "false" | "no" | "0" => return Ok(None),
            _ => return Err(format!("`{text}` is neither true nor empty")),
        },
        Cell::Toml => toml()
            .map_err(|message| format!("no TOML: {message} (write it as in a glossary file: {{ near = [\"…\"] }})"))?,
    }))
}

/// What stands between the cells of the first row most often.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let count = |byte: &u8| head.bytes().filter(|b| b == byte).count();
    // Of equal counts the last one is taken.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// Quotation marks must leave no doubt where cells end: a cell that opens with one ends with one.
fn quotation_marks(text: &str, delimiter: u8) -> Result<(), (usize, String)> {
    let bytes = text.as_bytes();
    let (mut at, mut line, mut cell_start) = (0, 1, true);
    while at < bytes.len() {
        if cell_start && bytes[at] == b'"' {
            let opened = line;
            at += 1;
            loop {
                match bytes.get(at) {
                    None => {
                        let message = "a quotation mark opens a cell here and none closes it".to_owned();
                        return Err((opened, message));
                    }
                    Some(b'"') if bytes.get(at + 1) == Some(&b'"') => at += 2,
                    Some(b'"') => break,
                    Some(byte) => {
                        line += usize::from(*byte == b'\n');
                        at += 1;
                    }
                }
            }
            at += 1;
            if bytes.get(at).is_some_and(|byte| *byte != delimiter && !matches!(byte, b'\n' | b'\r')) {
                let from = if opened == line { String::new() } else { format!(", which opens in line {opened}") };
                let message = format!(
                    "text behind the closing quotation mark of a cell{from}; a quotation mark inside a cell is written twice"
                );
                return Err((line, message));
            }
            cell_start = false;
            continue;
        }
        cell_start = bytes[at] == delimiter || bytes[at] == b'\n';
        line += usize::from(bytes[at] == b'\n');
        at += 1;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::glossary::read::{ADJECTIVE_KEYS, FORM_KEYS};

    #[test]
    fn every_key_has_a_column() {
        let names: Vec<String> = columns().into_iter().map(|(name, ..)| name).collect();
        for key in KEYS {
            let parts: &[&str] = match key {
                "short" | "also" => &FORM_KEYS,
                "adjective" => &ADJECTIVE_KEYS,
                _ => &[],
            };
            let own = if parts.is_empty() {
                vec![key.to_owned()]
            } else {
                parts.iter().map(|part| format!("{key}_{part}")).collect()
            };
            assert!(own.iter().all(|name| names.contains(name)), "{key}");
        }
    }

    #[test]
    fn cells_are_told_apart_as_the_first_row_says() {
        for (head, expected) in [("kind,ar,en", b','), ("kind;ar;en", b';'), ("kind\tar\ten", b'\t'), ("ar", b',')] {
            assert_eq!(delimiter(&format!("{head}\na;b,c;d;e;f\n")), expected, "{head}");
        }
    }

    fn text() -> impl Strategy<Value = String> {
        "[a-zا-ي\"';؛,|\\[\\]{}=\n ]{1,12}".prop_map(|text| clean(&text)).prop_filter("empty", |text| !text.is_empty())
    }

    fn record() -> impl Strategy<Value = Record> {
        let list = || prop::collection::vec(text(), 1..4);
        let when = prop::collection::vec(list(), 0..3);
        (text(), text(), list(), text(), list(), list(), when, any::<bool>()).prop_map(
            |(ar, en, short, note, also, yes, when, the)| {
                let array = |texts: &[String]| Value::from(texts.iter().map(String::as_str).collect::<Array>());
                let mut record = Record { id: Some("a".into()), kind: Some(Kind::Term), ..Record::default() };
                record.set("ar", ar);
                record.set("en", en.as_str());
                record.set("short.ar", array(&short));
                record.set("short.en", en);
                record.set("also.en", array(&also));
                if the {
                    record.set("the", true);
                }
                if !when.is_empty() {
                    let tables = when.iter().map(|near| toml_edit::InlineTable::from_iter([("near", array(near))]));
                    record.set("when", Value::from(tables.map(Value::from).collect::<Array>()));
                }
                record.set("yes", array(&yes));
                record.set("note", note);
                record
            },
        )
    }

    proptest! {
        #[test]
        fn there_and_back(records in prop::collection::vec(record(), 0..6)) {
            let input = read_csv("t.csv", &write_csv(&records), None).unwrap();
            let shown = |record: &Record| {
                let values: Vec<String> = record.values.iter().map(|(key, value)| format!("{key} = {}", value_text(value))).collect();
                (record.id.clone(), record.kind, values)
            };
            let back: Vec<_> = input.rows.iter().map(|row| shown(row.record.as_ref().unwrap())).collect();
            prop_assert_eq!(back, records.iter().map(shown).collect::<Vec<_>>());
        }

        #[test]
        fn any_bytes_give_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..60), text in "(kind,ar,en\n)?[\"a,;\n\r\t ا]{0,40}") {
            let _ = read_csv("t.csv", &bytes, Some(Kind::Term));
            let _ = read_csv("t.csv", text.as_bytes(), Some(Kind::Term));
            let _ = super::super::read_tbx("t.tbx", &bytes, None);
        }
    }
}
