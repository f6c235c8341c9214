//! The templates: embedded, each replaceable by a file of the same name.

use std::fs;
use std::path::{Path, PathBuf};

use super::render::Format;

/// The embedded templates and partials, by file name.
pub const TEMPLATES: [(&str, &str); 12] = [
    ("briefing.md.hbs", include_str!("../../templates/briefing.md.hbs")),
    ("briefing.html.hbs", include_str!("../../templates/briefing.html.hbs")),
    ("briefing.txt.hbs", include_str!("../../templates/briefing.txt.hbs")),
    ("digest.md.hbs", include_str!("../../templates/digest.md.hbs")),
    ("digest.html.hbs", include_str!("../../templates/digest.html.hbs")),
    ("digest.txt.hbs", include_str!("../../templates/digest.txt.hbs")),
    ("partials/byline.hbs", include_str!("../../templates/partials/byline.hbs")),
    ("partials/digest-made-with.hbs", include_str!("../../templates/partials/digest-made-with.hbs")),
    ("partials/digest-source.hbs", include_str!("../../templates/partials/digest-source.hbs")),
    ("partials/legend.hbs", include_str!("../../templates/partials/legend.hbs")),
    ("partials/made-with.hbs", include_str!("../../templates/partials/made-with.hbs")),
    ("partials/set-aside.hbs", include_str!("../../templates/partials/set-aside.hbs")),
];

/// What the main templates are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// The briefing of an article.
    #[default]
    Briefing,
    /// The digest of many.
    Digest,
}

impl Layout {
    /// The name of its templates, in the registry too, and of the page that describes its fields.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Briefing => "briefing",
            Self::Digest => "digest",
        }
    }
}

/// Why templates cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// A file or folder cannot be read.
    #[error("{}: cannot read this template: {source}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A folder in which no file has the name of a template.
    #[error("{}: no template in this folder; the names are {}", path.display(), names.join(", "))]
    NoTemplates {
        /// Which.
        path: PathBuf,
        /// The names that are looked for.
        names: Vec<&'static str>,
    },
}

/// One template: its name as a partial, the file as shown in messages, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Template {
    /// "byline" for `partials/byline.hbs`; that of the layout for the main one.
    pub(crate) name: String,
    pub(crate) file: String,
    pub(crate) text: String,
}

/// The templates of one layout in one output format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Templates {
    pub(crate) layout: Layout,
    pub(crate) all: Vec<Template>,
    /// Whether a file may have replaced one of them.
    pub(crate) replaced: bool,
}

impl Templates {
    /// The templates of a briefing in a format; `path` is a file that replaces the main one, or a folder whose files replace those
    /// of the same name.
    ///
    /// # Errors
    /// [`TemplateError`].
    pub fn load(format: Format, path: Option<&Path>) -> Result<Self, TemplateError> {
        Self::load_for(Layout::Briefing, format, path)
    }

    /// The same for another layout.
    ///
    /// # Errors
    /// [`TemplateError`].
    pub fn load_for(layout: Layout, format: Format, path: Option<&Path>) -> Result<Self, TemplateError> {
        let main = format!("{}.{}.hbs", layout.name(), format.extension());
        let mut all: Vec<Template> = TEMPLATES
            .iter()
            .filter(|(file, _)| *file == main || file.starts_with("partials/"))
            .map(|(file, text)| Template {
                name: partial_name(file).unwrap_or(layout.name()).to_owned(),
                file: format!("templates/{file}"),
                text: without_last_break(file, text).to_owned(),
            })
            .collect();
        let Some(path) = path else { return Ok(Self { layout, all, replaced: false }) };
        let unreadable = |path: &Path, source| TemplateError::Unreadable { path: path.to_owned(), source };
        if fs::metadata(path).map_err(|error| unreadable(path, error))?.is_dir() {
            let mut found = false;
            for template in &mut all {
                let relative = template.file.trim_start_matches("templates/").to_owned();
                let file = path.join(&relative);
                if file.is_file() {
                    let text = fs::read_to_string(&file).map_err(|error| unreadable(&file, error))?;
                    without_last_break(&relative, &text).clone_into(&mut template.text);
                    template.file = file.display().to_string();
                    found = true;
                }
            }
            // A folder for other formats only is no mistake.
            if !found && !TEMPLATES.iter().any(|(file, _)| path.join(file).is_file()) {
                let names = TEMPLATES.iter().map(|(file, _)| *file).collect();
                return Err(TemplateError::NoTemplates { path: path.to_owned(), names });
            }
        } else {
            let text = fs::read_to_string(path).map_err(|error| unreadable(path, error))?;
            if let Some(main) = all.iter_mut().find(|template| template.name == layout.name()) {
                *main = Template { name: layout.name().to_owned(), file: path.display().to_string(), text };
            }
        }
        Ok(Self { layout, all, replaced: true })
    }
}

/// The line break at the end of a partial's file is no part of it, so that it can stand within a line.
fn without_last_break<'t>(file: &str, text: &'t str) -> &'t str {
    if partial_name(file).is_none() { text } else { text.trim_end_matches(['\n', '\r']) }
}

/// Handlebars takes the line break behind a partial that stands alone on its line, and the partial has none of its own; an empty
/// comment behind it keeps the line.
pub(crate) fn keep_line_breaks(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let tag = line.trim();
        if tag.starts_with("{{>") && tag.find("}}") == Some(tag.len() - 2) {
            kept.push_str(line.trim_end());
            kept.push_str("{{!}}");
            kept.push_str(&line[line.trim_end().len()..]);
        } else {
            kept.push_str(line);
        }
    }
    kept
}

fn partial_name(file: &str) -> Option<&str> {
    file.strip_prefix("partials/")?.strip_suffix(".hbs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partial_alone_on_its_line_keeps_the_line() {
        assert_eq!(
            keep_line_breaks("a\n{{> byline}}\n\nb {{> legend}} c\n"),
            "a\n{{> byline}}{{!}}\n\nb {{> legend}} c\n"
        );
        assert_eq!(keep_line_breaks("{{> byline}}"), "{{> byline}}{{!}}");
    }
}
