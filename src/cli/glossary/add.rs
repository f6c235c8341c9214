//! `mujaz glossary add`: an entry from the command line into the user's layer.

use std::io::{self, Write};
use std::path::PathBuf;

use toml_edit::{Array, Value};

use super::kind;
use crate::cli::{CommandResult, Outcome};
use crate::glossary::Kind;
use crate::glossary::edit::{LayerEdit, Record, Refusal, Taken, clean};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The glossary file to add to, or the folder that has a file for each kind; made if it is missing
    file: PathBuf,
    /// What it is
    #[arg(long, value_parser = kind)]
    kind: Kind,
    /// The usual Arabic form
    #[arg(long)]
    ar: String,
    /// The English form
    #[arg(long)]
    en: String,
    /// The id; made from the English form if it is left out
    #[arg(long)]
    id: Option<String>,
    /// The Arabic form used once the full one has been read; may be given several times
    #[arg(long, requires = "short_en")]
    short_ar: Vec<String>,
    /// The English form used once the full one has been read
    #[arg(long, requires = "short_ar")]
    short_en: Option<String>,
    /// Another Arabic form; may be given several times
    #[arg(long)]
    also_ar: Vec<String>,
    /// Another English form; may be given several times
    #[arg(long)]
    also_en: Vec<String>,
    /// A place's Arabic adjective, masculine singular without ال; may be given several times
    #[arg(long, requires = "adjective_en")]
    adjective_ar: Vec<String>,
    /// A place's English adjective
    #[arg(long, requires = "adjective_ar")]
    adjective_en: Option<String>,
    /// A broken plural of the Arabic adjective; may be given several times
    #[arg(long, requires = "adjective_ar")]
    adjective_plural: Vec<String>,
    /// The English noun for several people of the place
    #[arg(long, requires = "adjective_ar")]
    adjective_people: Option<String>,
    /// The English form takes "the" in a sentence
    #[arg(long)]
    the: bool,
    /// A title's English directly before a name
    #[arg(long)]
    before_name: Option<String>,
    /// The finer kind, such as city or party
    #[arg(long)]
    class: Option<String>,
    /// The id of the country that it belongs to
    #[arg(long)]
    country: Option<String>,
    /// When a form that is also a common word is meant, in TOML: { quoted = true }
    #[arg(long, value_name = "TOML")]
    when: Option<String>,
    /// A sentence in which the entry must be found; may be given several times
    #[arg(long)]
    yes: Vec<String>,
    /// A sentence in which the entry must not be found; may be given several times
    #[arg(long)]
    no: Vec<String>,
    /// Who or what this is, in English
    #[arg(long)]
    note: Option<String>,
    /// Take the place, as a whole, of the entry that has the same id or Arabic form; what is not given here is not kept
    #[arg(long)]
    replace: bool,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let mut edit = LayerEdit::open(&self.file)?;
        let replace = self.replace;
        let mut err = io::stderr().lock();
        let record = self.record()?;
        match edit.take(record, "the command line", replace) {
            Ok(Taken::Unchanged) => {
                writeln!(io::stdout(), "unchanged: the same entry is there already")?;
                return Ok(Outcome::Done);
            }
            Ok(_) => {}
            Err(refusal) => {
                refused(&mut err, &refusal)?;
                return Ok(Outcome::Found);
            }
        }
        let changes = edit.finish()?;
        for (_, refusal) in &changes.refused {
            refused(&mut err, refusal)?;
        }
        if !changes.refused.is_empty() {
            return Ok(Outcome::Found);
        }
        changes.write()?;
        for place in &changes.places {
            let done = if place.taken == Taken::Replaced { "replaced" } else { "added" };
            writeln!(io::stdout(), "{}:{}: {done} {}", place.file, place.line, place.id)?;
        }
        Ok(Outcome::Done)
    }

    fn record(self) -> Result<Record, String> {
        let mut record = Record { id: self.id.clone(), kind: Some(self.kind), ..Record::default() };
        let one = |text: Option<String>| text.map(|text| Value::from(clean(&text)));
        let list = |texts: Vec<String>| {
            (!texts.is_empty()).then(|| Value::from(texts.iter().map(|text| clean(text)).collect::<Array>()))
        };
        for (key, value) in [
            ("ar", one(Some(self.ar))),
            ("en", one(Some(self.en))),
            ("before_name", one(self.before_name)),
            ("short.ar", list(self.short_ar).map(single)),
            ("short.en", one(self.short_en)),
            ("also.ar", list(self.also_ar)),
            ("also.en", list(self.also_en)),
            ("adjective.ar", list(self.adjective_ar).map(single)),
            ("adjective.en", one(self.adjective_en)),
            ("adjective.plural", list(self.adjective_plural).map(single)),
            ("adjective.people", one(self.adjective_people)),
            ("the", self.the.then(|| true.into())),
            ("class", one(self.class)),
            ("country", one(self.country)),
            ("yes", list(self.yes)),
            ("no", list(self.no)),
            ("note", one(self.note)),
        ] {
            if let Some(value) = value {
                record.set(key, value);
            }
        }
        if let Some(when) = self.when {
            let value: Value = when.parse().map_err(|error: toml_edit::TomlError| {
                format!("--when is no TOML: {}; write it as {{ near = [\"…\"] }}", error.message().trim())
            })?;
            record.set("when", value);
        }
        Ok(record)
    }
}

/// A list of one text as the text.
fn single(value: Value) -> Value {
    match value.as_array() {
        Some(texts) if texts.len() == 1 => texts.get(0).cloned().unwrap_or(value),
        _ => value,
    }
}

fn refused(err: &mut impl Write, refusal: &Refusal) -> io::Result<()> {
    let help = match refusal {
        Refusal::Faults(_) => return writeln!(err, "mujaz: not added: {refusal}"),
        Refusal::Id(_) => "give another --id, or take its place with --replace",
        _ => "add the form to its `also`, guard one of the two with --when, or take its place with --replace",
    };
    writeln!(err, "mujaz: not added: {refusal}\n{help}")
}
