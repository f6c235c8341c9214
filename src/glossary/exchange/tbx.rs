//! TBX, the exchange format of terminology programs (ISO 30042:2019, dialect TBX-Basic). It carries terms with part of speech
//! and status; what it does not carry is counted.

use std::fmt::Write as _;

use quick_xml::XmlVersion;
use quick_xml::escape::partial_escape as escape;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;
use toml_edit::{Array, Value};

use super::{Input, Losses, ReadError, Row};
use crate::glossary::Kind;
use crate::glossary::edit::{Record, clean};

/// The namespace of TBX 2019.
const NAMESPACE: &str = "urn:iso:std:iso:30042:ed-2";
/// What the namespaces of data categories in the style DCT begin with.
const CATEGORIES: &str = "http://www.tbxinfo.net/ns/";
/// Marks a file as ours: its ids are ids of entries.
const SOURCE: &str = "mujaz glossary";

/// What TBX can say of an entry.
const CARRIED: [&str; 11] = [
    "ar",
    "en",
    "short.ar",
    "short.en",
    "also.ar",
    "also.en",
    "adjective.ar",
    "adjective.en",
    "adjective.plural",
    "adjective.people",
    "note",
];

/// The entries as TBX-Basic in the style DCA, and what of them it does not carry.
#[must_use]
pub fn write_tbx(records: &[Record]) -> (Vec<u8>, Losses) {
    let mut losses = Losses::default();
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"ar\" xmlns=\"{NAMESPACE}\">\n  <tbxHeader>\n    <fileDesc>\n      \
         <sourceDesc>\n        <p>{SOURCE}</p>\n      </sourceDesc>\n    </fileDesc>\n    <encodingDesc>\n      \
         <p type=\"XCSURI\">TBXXCS.xcs</p>\n    </encodingDesc>\n  </tbxHeader>\n  <text>\n    <body>\n"
    );
    for record in records {
        concept(&mut out, record, &mut losses);
    }
    out.push_str("    </body>\n  </text>\n</tbx>\n");
    (out.into_bytes(), losses)
}

fn concept(out: &mut String, record: &Record, losses: &mut Losses) {
    let id = record.id.as_deref().unwrap_or("");
    let (Some(kind), Some(ar), Some(en)) = (record.kind, record.text("ar"), record.text("en")) else {
        losses.add("entry that only takes another away, left out", id);
        return;
    };
    if ar.contains('{') || en.contains(['{', '[']) {
        losses.add("entry with slots in its forms, left out", id);
        return;
    }
    for (key, _) in &record.values {
        if !matches!(key.as_str(), "ar" | "en" | "short" | "also" | "adjective" | "note") {
            losses.add(&format!("`{key}`"), id);
        }
    }
    let mut forms = Vec::new();
    for pattern in std::iter::once(ar).chain(record.texts("also.ar")) {
        if pattern.contains('{') {
            losses.add("Arabic form with a slot, left out", id);
            continue;
        }
        let spelled = spell_out(pattern);
        if spelled.len() > 1 {
            losses.add("pattern, written out as the forms that it stands for", id);
        }
        for form in spelled {
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
    }
    // An XML id does not begin with a digit.
    let mark = if id.starts_with(|c: char| c.is_ascii_digit() || c == '-') { "_" } else { "" };
    let _ = writeln!(out, "      <conceptEntry id=\"{mark}{}\">", escape(id));
    let _ = writeln!(out, "        <descrip type=\"subjectField\">{kind}</descrip>");
    if let Some(note) = record.text("note") {
        let _ = writeln!(out, "        <note>{}</note>", escape(note));
    }
    let of_kind = match kind {
        Kind::Person | Kind::Organization | Kind::Place | Kind::Event => "properNoun",
        Kind::Title | Kind::Term => "noun",
        Kind::Modifier => "adjective",
    };
    let language = |out: &mut String, language: &str, terms: &[(&str, &str, &str)]| {
        let _ = writeln!(out, "        <langSec xml:lang=\"{language}\">");
        for (at, (form, speech, other)) in terms.iter().enumerate() {
            let _ = writeln!(out, "          <termSec>\n            <term>{}</term>", escape(*form));
            let _ = writeln!(out, "            <termNote type=\"partOfSpeech\">{speech}</termNote>");
            let status = if at == 0 { "preferredTerm-admn-sts" } else { "admittedTerm-admn-sts" };
            let _ = writeln!(out, "            <termNote type=\"administrativeStatus\">{status}</termNote>");
            if let Some((category, value)) = other.split_once('=') {
                let _ = writeln!(out, "            <termNote type=\"{category}\">{value}</termNote>");
            }
            out.push_str("          </termSec>\n");
        }
        out.push_str("        </langSec>\n");
    };
    let short = "termType=shortForm";
    let several = "grammaticalNumber=plural";
    let mut terms: Vec<(&str, &str, &str)> = forms.iter().map(|form| (form.as_str(), of_kind, "")).collect();
    terms.extend(record.texts("short.ar").into_iter().map(|form| (form, of_kind, short)));
    terms.extend(record.texts("adjective.ar").into_iter().map(|form| (form, "adjective", "")));
    terms.extend(record.texts("adjective.plural").into_iter().map(|form| (form, "adjective", several)));
    language(out, "ar", &terms);
    let mut terms = vec![(en, of_kind, "")];
    terms.extend(record.texts("also.en").into_iter().map(|form| (form, of_kind, "")));
    terms.extend(record.text("short.en").into_iter().map(|form| (form, of_kind, short)));
    terms.extend(record.text("adjective.en").into_iter().map(|form| (form, "adjective", "")));
    terms.extend(record.text("adjective.people").into_iter().map(|form| (form, "noun", several)));
    language(out, "en", &terms);
    out.push_str("      </conceptEntry>\n");
}

/// The forms that a pattern without slots stands for, as they are spelled in it. The reader has checked it.
fn spell_out(pattern: &str) -> Vec<String> {
    fn alternatives(rest: &mut &str) -> Vec<String> {
        let mut all = Vec::new();
        loop {
            let mut forms = vec![String::new()];
            loop {
                let end = rest.find(['(', '[', ')', ']', '|']).unwrap_or(rest.len());
                forms.iter_mut().for_each(|form| form.push_str(&rest[..end]));
                let mark = rest[end..].chars().next();
                *rest = rest.get(end + 1..).unwrap_or("");
                let mut inner = match mark {
                    Some('(' | '[') => alternatives(rest),
                    Some('|') => {
                        all.append(&mut forms);
                        break;
                    }
                    _ => {
                        all.append(&mut forms);
                        return all;
                    }
                };
                if mark == Some('[') {
                    inner.push(String::new());
                }
                forms = forms.iter().flat_map(|form| inner.iter().map(move |more| format!("{form}{more}"))).collect();
            }
        }
    }
    let mut rest = pattern;
    let spelled = alternatives(&mut rest);
    spelled.iter().map(|form| form.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

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
    attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}
