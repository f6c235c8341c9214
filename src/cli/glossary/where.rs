//! `mujaz glossary where`: where an entry was written, and what it hides.

use std::io::{self, Write};
use std::path::PathBuf;

use super::find::tell_nearest;
use crate::cli::{CommandResult, Outcome};
use crate::glossary::{Definition, Definitions, Glossary, Layer, search};

/// The most entries that a text gives.
const MOST: usize = 20;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The entry's id, or a name as `mujaz glossary find` takes it
    #[arg(value_name = "ID|TEXT")]
    what: String,
    /// Glossary files or folders over the embedded glossary, in order
    paths: Vec<PathBuf>,
}

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let Self { what, paths } = self;
        let glossary = Glossary::load(&paths)?;
        let layers = paths.iter().map(|path| Layer::from_path(path)).collect::<Result<Vec<_>, _>>()?;
        let definitions = Definitions::new(&layers);
        let mut out = io::stdout().lock();
        let of_id = definitions.of(&what);
        if let [last, ..] = of_id.as_slice() {
            let there = last.entry.is_some();
            write(&mut out, &what, &of_id)?;
            return Ok(if there { Outcome::Done } else { Outcome::Found });
        }
        let hits = search(&glossary, &what);
        let Some(nearest) = hits.first().map(|hit| hit.closeness) else {
            tell_nearest(&glossary, &what)?;
            return Ok(Outcome::Found);
        };
        for hit in hits.iter().take_while(|hit| hit.closeness == nearest).take(MOST) {
            write(&mut out, &hit.entry.id, &definitions.of(&hit.entry.id))?;
        }
        Ok(Outcome::Done)
    }
}

/// What the layers say of an id, the last word first.
fn write(out: &mut impl Write, id: &str, definitions: &[Definition]) -> io::Result<()> {
    for (at, definition) in definitions.iter().enumerate() {
        let Definition { layer, file, line, entry } = definition;
        let said = entry.as_ref().map_or_else(|| "taken away".to_owned(), |e| format!("{} = {}", e.ar, e.en.text));
        match at {
            0 => writeln!(out, "{file}:{line}: {id}: {said} (layer {layer})")?,
            _ => writeln!(out, "  hidden: {file}:{line}: {said} (layer {layer})")?,
        }
    }
    Ok(())
}
