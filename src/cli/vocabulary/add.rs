//! `mujaz vocabulary add`: a line from the command line into the user's layer.

use std::io::{self, Write};
use std::path::PathBuf;

use serde::Deserialize;

use super::{CommandResult, Outcome};
use crate::glossary::edit::clean;
use crate::vocabulary::{AddError, Class, Field, Lemma, Place, When, add};

#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "the fields of a line")]
pub(super) struct Args {
    /// The file to add to, or the glossary folder that has it as vocabulary/mine.toml; made if it is missing
    file: PathBuf,
    /// Its class: verb, noun, adjective, adverb, preposition, conjunction or quantifier
    #[arg(long = "as", value_name = "CLASS", value_parser = class)]
    class: Class,
    /// The lemma, without vowel marks; several words are a phrase
    #[arg(long)]
    ar: String,
    /// The English: a verb's base form, a noun's singular
    #[arg(long, required_unless_present_any = ["aux", "remove"])]
    en: Option<String>,
    /// A verb's imperfect, third person masculine singular
    #[arg(long)]
    impf: Option<String>,
    /// A verb's verbal noun; may be given several times
    #[arg(long)]
    masdar: Vec<String>,
    /// What the word governs and the English of both, such as "إلى=call for"; may be given several times
    #[arg(long, value_name = "ARABIC=ENGLISH", value_parser = pair)]
    with: Vec<(String, String)>,
    /// Whether a verb may take a direct object
    #[arg(long, value_name = "true|false")]
    object: Option<bool>,
    /// The English auxiliary of a verb, such as can
    #[arg(long)]
    aux: Option<String>,
    /// A plural; may be given several times
    #[arg(long)]
    pl: Vec<String>,
    /// The lemma is a plural as it stands
    #[arg(long)]
    plural: bool,
    /// The English plural, where no rule makes it
    #[arg(long)]
    en_pl: Option<String>,
    /// The gender, f or m, where the ending does not tell it
    #[arg(long, value_name = "f|m")]
    g: Option<String>,
    /// A person, or people
    #[arg(long)]
    human: bool,
    /// Whether English counts the noun
    #[arg(long, value_name = "true|false")]
    count: Option<bool>,
    /// Whether English says "the" where Arabic has ال
    #[arg(long, value_name = "true|false")]
    the: Option<bool>,
    /// How English joins the noun to its complement; "" for nothing
    #[arg(long)]
    of: Option<String>,
    /// An adjective's feminine, where it does not end in ة
    #[arg(long)]
    f: Option<String>,
    /// An adjective's elative
    #[arg(long)]
    more: Option<String>,
    /// The English comparative
    #[arg(long)]
    en_more: Option<String>,
    /// The English superlative
    #[arg(long)]
    en_most: Option<String>,
    /// English has the adjective behind its noun
    #[arg(long)]
    after: bool,
    /// Where English has the adverb: verb, start or end
    #[arg(long, value_parser = place)]
    place: Option<Place>,
    /// A preposition's English before a clause with أن
    #[arg(long)]
    clause: Option<String>,
    /// When this sense is meant, in TOML: `{ near = ["محكمة"] }`
    #[arg(long, value_name = "TOML")]
    when: Option<String>,
    /// Take the reading only where no other fits
    #[arg(long)]
    rare: bool,
    /// Take the lines of the built-in vocabulary for this word away
    #[arg(long)]
    remove: bool,
}

fn class(name: &str) -> Result<Class, String> {
    let names = || Class::ALL.map(|(_, name)| name).join(", ");
    Class::from_name(name).ok_or_else(|| format!("use one of {}", names()))
}

fn place(name: &str) -> Result<Place, String> {
    let found = Place::ALL.iter().find(|(_, known)| *known == name).map(|(place, _)| *place);
    found.ok_or_else(|| "use one of verb, start, end".to_owned())
}

fn pair(text: &str) -> Result<(String, String), String> {
    // The key of a predicate is "=".
    let at = text.char_indices().skip(1).find(|(_, c)| *c == '=').map(|(at, _)| at);
    let at = at.ok_or_else(|| "write what stands behind the word in Arabic, =, and the English".to_owned())?;
    Ok((clean(&text[..at]), clean(&text[at + 1..])))
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let file = self.file.clone();
        let class = self.class;
        let lemma = self.lemma()?;
        let added = match add(&file, lemma.clone(), class) {
            Ok(added) => added,
            Err(refused @ AddError::Refused(_)) => {
                writeln!(io::stderr(), "mujaz: not added: {refused}")?;
                return Ok(Outcome::Found);
            }
            Err(error) => return Err(error.into()),
        };
        let mut out = io::stdout().lock();
        let place = format!("{}:{}", added.file.display(), added.line);
        if added.unchanged {
            writeln!(out, "{place}: unchanged: the same line is there already")?;
            return Ok(Outcome::Done);
        }
        writeln!(out, "{place}: added {}", lemma.ar)?;
        for word in &added.hidden {
            writeln!(
                out,
                "  hidden: {}:{}: {} = {}",
                word.source.file, word.source.line, word.lemma.ar, word.lemma.en
            )?;
        }
        Ok(Outcome::Done)
    }

    fn lemma(self) -> Result<Lemma, String> {
        let one = |text: Option<String>| text.map(|text| clean(&text));
        let list = |texts: Vec<String>| texts.iter().map(|text| clean(text)).collect();
        let when = self.when.map(|when| {
            let table: Result<When, _> = toml::de::ValueDeserializer::parse(&when).and_then(When::deserialize);
            table.map_err(|error| {
                format!("--when cannot be read: {}; write it as {{ near = [\"…\"] }}", error.message().trim())
            })
        });
        let seldom = [
            (Field::Impf, one(self.impf)),
            (Field::Aux, one(self.aux)),
            (Field::EnPl, one(self.en_pl)),
            (Field::G, one(self.g)),
            (Field::Of, self.of),
            (Field::F, one(self.f)),
            (Field::More, one(self.more)),
            (Field::EnMore, one(self.en_more)),
            (Field::EnMost, one(self.en_most)),
            (Field::Clause, one(self.clause)),
        ];
        Ok(Lemma {
            ar: clean(&self.ar).into(),
            en: self.en.map(|text| clean(&text)).unwrap_or_default().into(),
            masdar: list(self.masdar),
            with: self.with.into_iter().collect(),
            object: self.object,
            pl: list(self.pl),
            plural: self.plural,
            human: self.human,
            count: self.count,
            the: self.the,
            after: self.after,
            place: self.place,
            when: when.transpose()?.map(Box::new),
            rare: self.rare,
            remove: self.remove,
            class: None,
            seldom: seldom.into_iter().filter_map(|(field, text)| Some((field, text?))).collect(),
        })
    }
}
