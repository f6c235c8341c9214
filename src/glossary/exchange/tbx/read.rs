//! Reading TBX.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;
use toml_edit::{Array, Value};

use super::{CARRIED, CATEGORIES, NAMESPACE, SOURCE};
use crate::glossary::Kind;
use crate::glossary::edit::{Record, clean};
use crate::glossary::exchange::{Input, Losses, ReadError, Row};

/// A term as TBX has it.
#[derive(Debug, Default)]
struct Term {
    text: String,
    speech: String,
    kind: String,
    status: String,
    number: String,
}

/// A concept as TBX has it.
#[derive(Debug, Default)]
struct Concept {
    line: usize,
    id: String,
    subject: String,
    note: String,
    definition: String,
    languages: Vec<(String, Vec<Term>)>,
}

/// Reads TBX 2019, in the style DCA or DCT. `kind` is that of concepts whose subject field names none.
///
/// # Errors
/// [`ReadError`]: no XML, no TBX 2019, or a document type, whose entities could stand for anything.
pub fn read_tbx(file: &str, bytes: &[u8], kind: Option<Kind>) -> Result<Input, ReadError> {
    let text = std::str::from_utf8(bytes).map_err(|error| ReadError {
        file: file.to_owned(),
        line: None,
        message: format!("not UTF-8 at byte {}; save it as UTF-8", error.valid_up_to()),
    })?;
    Reader {
        file,
        text,
        kind,
        at: 0,
        line: 1,
        losses: Losses::default(),
        rows: Vec::new(),
        ours: false,
        has_root: false,
    }
    .read()
}

struct Reader<'t> {
    file: &'t str,
    text: &'t str,
    kind: Option<Kind>,
    /// Up to where lines are counted.
    at: usize,
    line: usize,
    losses: Losses,
    rows: Vec<Row>,
    ours: bool,
    has_root: bool,
}

impl Reader<'_> {
    fn failed(&mut self, at: u64, message: impl Into<String>) -> ReadError {
        let line = Some(self.line_at(at));
        ReadError { file: self.file.to_owned(), line, message: message.into() }
    }

    fn line_at(&mut self, at: u64) -> usize {
        let at = usize::try_from(at).unwrap_or(usize::MAX).min(self.text.len());
        if at >= self.at {
            self.line += memchr::memchr_iter(b'\n', &self.text.as_bytes()[self.at..at]).count();
            self.at = at;
            return self.line;
        }
        memchr::memchr_iter(b'\n', &self.text.as_bytes()[..at]).count() + 1
    }

    fn read(mut self) -> Result<Input, ReadError> {
        let mut xml = NsReader::from_str(self.text);
        let mut concept = Concept::default();
        // The data category of each open element, and the text of the innermost.
        let mut open: Vec<String> = Vec::new();
        let mut text = String::new();
        loop {
            let before = xml.buffer_position();
            let (namespace, event) = match xml.read_resolved_event() {
                Ok((ResolveResult::Bound(namespace), event)) => (namespace.as_ref().to_owned(), event),
                Ok((_, event)) => (String::new(), event),
                Err(error) => {
                    let at = xml.error_position();
                    return Err(self.failed(at, format!("no XML: {error}")));
                }
            };
            match event {
                Event::DocType(_) => {
                    let message =
                        "the file has a DOCTYPE, whose entities are not read; remove it, or save the file without it";
                    return Err(self.failed(before, message));
                }
                Event::Start(start) => {
                    let name = start.local_name().as_ref().to_owned();
                    if open.is_empty() {
                        self.root(before, &name, &namespace)?;
                    } else if namespace != NAMESPACE && !namespace.starts_with(CATEGORIES) {
                        let place = format!("{} in line {}", start.name().as_ref(), self.line_at(before));
                        self.losses.add("element that is not TBX's", &place);
                        if let Err(error) = xml.read_to_end(start.name()) {
                            let at = xml.error_position();
                            return Err(self.failed(at, format!("no XML: {error}")));
                        }
                        continue;
                    }
                    if matches!(name.as_str(), "hi" | "foreign" | "ph" | "sc" | "ec") {
                        open.push(name);
                        continue;
                    }
                    text.clear();
                    self.start(&mut concept, before, &name, &start)?;
                    let category = attribute(&start, "type").filter(|_| namespace == NAMESPACE && name != "tbx");
                    open.push(category.unwrap_or(name));
                }
                Event::Empty(start) if open.is_empty() => {
                    self.root(before, start.local_name().as_ref(), &namespace)?;
                    return Err(self.failed(before, "the root is empty"));
                }
                Event::End(_) => {
                    let category = open.pop().unwrap_or_default();
                    if !matches!(category.as_str(), "hi" | "foreign" | "ph" | "sc" | "ec") {
                        self.end(&mut concept, &category, &clean(&text));
                        text.clear();
                    }
                }
                Event::Text(part) => text.push_str(&part.xml10_content()),
                Event::CData(part) => text.push_str(&part.xml10_content()),
                Event::GeneralRef(reference) => match (reference.resolve_char_ref(), reference.as_ref()) {
                    (Ok(Some(c)), _) => text.push(c),
                    (Ok(None), "amp") => text.push('&'),
                    (Ok(None), "lt") => text.push('<'),
                    (Ok(None), "gt") => text.push('>'),
                    (Ok(None), "quot") => text.push('"'),
                    (Ok(None), "apos") => text.push('\''),
                    (_, name) => {
                        let message =
                            format!("`&{name};` stands for nothing that is known; write the characters themselves");
                        return Err(self.failed(before, message));
                    }
                },
                Event::Eof if open.is_empty() && self.has_root => break,
                Event::Eof => return Err(self.failed(before, "the file ends before its last element is closed")),
                _ => {}
            }
        }
        Ok(Input { rows: self.rows, losses: self.losses })
    }

    fn root(&mut self, at: u64, name: &str, namespace: &str) -> Result<(), ReadError> {
        self.has_root = true;
        let message = match (name, namespace) {
            ("tbx", NAMESPACE) => return Ok(()),
            ("tbx", "") => format!("the root has no namespace; TBX 2019 has xmlns=\"{NAMESPACE}\""),
            ("tbx", other) => format!("the namespace `{other}` is not that of TBX 2019, {NAMESPACE}"),
            ("martif", _) => "this is TBX of 2008 (`martif`); save it as TBX 2019 (ISO 30042:2019)".to_owned(),
            (other, _) => format!("no TBX: the root is `{other}`, not `tbx`"),
        };
        Err(self.failed(at, message))
    }

    fn start(&mut self, concept: &mut Concept, at: u64, name: &str, start: &BytesStart<'_>) -> Result<(), ReadError> {
        match name {
            "conceptEntry" => {
                let line = self.line_at(at);
                *concept = Concept { line, id: attribute(start, "id").unwrap_or_default(), ..Concept::default() };
            }
            "langSec" => {
                let Some(language) = attribute(start, "xml:lang") else {
                    return Err(self.failed(at, "`langSec` has no xml:lang"));
                };
                let language = language.split(['-', '_']).next().unwrap_or("").to_lowercase();
                concept.languages.push((language, Vec::new()));
            }
            "termSec" => {
                if let Some((_, terms)) = concept.languages.last_mut() {
                    terms.push(Term::default());
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, concept: &mut Concept, category: &str, text: &str) {
        let text = || text.to_owned();
        let term = concept.languages.last_mut().and_then(|(_, terms)| terms.last_mut());
        match (category, term) {
            ("p", _) if text() == SOURCE => self.ours = true,
            ("conceptEntry", _) => self.concept(std::mem::take(concept)),
            ("subjectField", None) => concept.subject = text(),
            ("note", None) => concept.note = text(),
            ("definition", _) if concept.definition.is_empty() => concept.definition = text(),
            ("term", Some(term)) => term.text = text(),
            ("partOfSpeech", Some(term)) => term.speech = text(),
            ("termType", Some(term)) => term.kind = text(),
            ("administrativeStatus", Some(term)) => term.status = text(),
            ("grammaticalNumber", Some(term)) => term.number = text(),
            (
                "tbx" | "tbxHeader" | "fileDesc" | "titleStmt" | "title" | "sourceDesc" | "publicationStmt"
                | "encodingDesc" | "XCSURI" | "revisionDesc" | "change" | "p" | "text" | "body" | "back" | "langSec"
                | "termSec" | "descripGrp" | "termNoteGrp" | "adminGrp" | "transacGrp",
                _,
            ) => {}
            (other, _) => self.losses.add(&format!("`{other}`"), &format!("line {}", concept.line)),
        }
    }

    fn concept(&mut self, concept: Concept) {
        let number = self.rows.len() + 1;
        let origin = format!("{}:{}: concept {number} ({})", self.file, concept.line, concept.id);
        let record = self.record(concept);
        self.rows.push(Row { origin, record });
    }

    fn record(&mut self, concept: Concept) -> Result<Record, Vec<String>> {
        let Concept { line, id, subject, note, definition, languages } = concept;
        let mut wrong = Vec::new();
        let kind = Kind::from_name(&subject.to_lowercase());
        if kind.is_none() && !subject.is_empty() {
            self.losses.add("subject field that is no kind", &format!("{subject} (line {line})"));
        }
        let kind = kind.or(self.kind);
        if kind.is_none() {
            let names: Vec<&str> = Kind::ALL.iter().map(|(_, name, _)| *name).collect();
            wrong
                .push(format!("no subjectField names a kind (one of {}); `--kind` gives one to all", names.join(", ")));
        }
        let (mut arabic, mut english) = (Vec::new(), Vec::new());
        for (language, terms) in languages {
            match language.as_str() {
                "ar" => arabic.extend(terms),
                "en" => english.extend(terms),
                other => self.losses.add(&format!("terms in `{other}`"), &format!("line {line}")),
            }
        }
        let [arabic, english] = [arabic, english].map(|terms| Forms::of(terms, kind));
        for (forms, name, code) in [(&arabic, "Arabic", "ar"), (&english, "English", "en")] {
            if forms.full.is_empty() {
                wrong.push(format!("no {name} term (a langSec with xml:lang=\"{code}\")"));
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let carried = CARRIED.map(str::to_owned).into();
        let id = Some(id.trim_start_matches('_').to_owned()).filter(|id| self.ours && !id.is_empty());
        let mut record = Record { id, kind, carried: Some(carried), ..Record::default() };

        let list = |texts: &[String]| Value::from(texts.iter().map(String::as_str).collect::<Array>());
        let (mut also_ar, mut also_en) = (arabic.full[1..].to_vec(), english.full[1..].to_vec());
        record.set("ar", arabic.full[0].as_str());
        record.set("en", english.full[0].as_str());
        match english.short.split_first() {
            Some((first, more)) if !arabic.short.is_empty() => {
                record.set("short.ar", list(&arabic.short));
                record.set("short.en", first.as_str());
                also_en.extend_from_slice(more);
            }
            // A short form of one language alone is a form as any other.
            _ => {
                also_ar.extend(arabic.short);
                also_en.extend(english.short);
            }
        }
        if !also_ar.is_empty() {
            record.set("also.ar", list(&also_ar));
        }
        if !also_en.is_empty() {
            record.set("also.en", list(&also_en));
        }
        if let (false, Some(en)) = (arabic.adjectives.is_empty(), english.adjectives.first()) {
            record.set("adjective.ar", list(&arabic.adjectives));
            record.set("adjective.en", en.as_str());
            if !arabic.plurals.is_empty() {
                record.set("adjective.plural", list(&arabic.plurals));
            }
            if let Some(people) = english.plurals.first() {
                record.set("adjective.people", people.as_str());
            }
        }
        if let Some(note) = [note, definition].iter().find(|text| !text.is_empty()) {
            record.set("note", note.as_str());
        }
        Ok(record)
    }
}

/// The terms of one language by what they are.
#[derive(Debug, Default)]
struct Forms {
    full: Vec<String>,
    short: Vec<String>,
    adjectives: Vec<String>,
    plurals: Vec<String>,
}

impl Forms {
    fn of(terms: Vec<Term>, kind: Option<Kind>) -> Self {
        let (mut forms, mut preferred) = (Self::default(), false);
        for term in terms.into_iter().filter(|term| !term.text.is_empty()) {
            let of_place = kind == Some(Kind::Place);
            if of_place && term.number == "plural" {
                forms.plurals.push(term.text);
            } else if of_place && term.speech == "adjective" {
                forms.adjectives.push(term.text);
            } else if term.kind == "shortForm" {
                forms.short.push(term.text);
            } else if !preferred && term.status.starts_with("preferred") {
                forms.full.insert(0, term.text);
                preferred = true;
            } else {
                forms.full.push(term.text);
            }
        }
        forms
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok().flatten()?;
    attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
}
