//! Writing TBX.

use std::fmt::Write as _;

use quick_xml::escape::partial_escape as escape;

use super::{NAMESPACE, SOURCE};
use crate::glossary::Kind;
use crate::glossary::edit::Record;
use crate::glossary::exchange::Losses;

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
                for form in &mut forms {
                    form.push_str(&rest[..end]);
                }
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
