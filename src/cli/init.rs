//! `mujaz init`: a folder to start from.

use std::borrow::Cow;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{CommandResult, Outcome};
use crate::article::{Cleaning, Options};
use crate::attribution::Cues;
use crate::briefing::{Desk, TEMPLATES, cases};
use crate::files::write_whole;
use crate::glossary::Glossary;
use crate::salience::{Budget, Selection};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The folder to make; it must not exist, or be empty
    folder: PathBuf,
}

/// The files of a new workspace beside the template.
const FILES: [(&str, &str); 3] = [
    ("README.md", include_str!("init/README.md")),
    ("glossary/people.toml", include_str!("init/people.toml")),
    ("articles/sample/article.txt", include_str!("init/article.txt")),
];

impl Args {
    pub(super) fn run(self) -> CommandResult {
        let folder = &self.folder;
        let failed = |path: &Path, error: io::Error| format!("{}: cannot be made: {error}", path.display());
        if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) || folder.is_file() {
            return Err(format!("{}: already there; name a new folder, or an empty one", folder.display()).into());
        }
        let template = TEMPLATES.iter().filter(|(name, _)| *name == "briefing.md.hbs");
        let template = template.map(|(name, text)| (format!("templates/{name}"), *text));
        let files = FILES.iter().map(|(name, text)| ((*name).to_owned(), *text)).chain(template);
        for (name, text) in files {
            let path = folder.join(name);
            let parent = path.parent().unwrap_or(folder);
            fs::create_dir_all(parent).map_err(|error| failed(parent, error))?;
            write_whole(&path, text.as_bytes()).map_err(|error| failed(&path, error))?;
        }
        let desk = Desk {
            glossary: Glossary::load(&[folder.join("glossary")])?,
            selection: Cow::Borrowed(Selection::embedded()),
            cues: Cow::Borrowed(Cues::embedded()),
            budget: Budget::default(),
            english: crate::english::Style::default(),
        };
        let templates = folder.join("templates");
        for mut case in cases(&folder.join("articles"))? {
            case.want_markdown();
            let compared = case.compare(&desk, &Options::default(), Cleaning::embedded(), Some(&templates))?;
            for difference in compared.different {
                difference.bless()?;
            }
        }
        let shown = folder.display();
        writeln!(io::stdout(), "{shown} is ready: read {shown}/README.md, then run `mujaz check {shown}`")?;
        Ok(Outcome::Done)
    }
}
