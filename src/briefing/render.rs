//! Output formats: JSON by serde, the others by handlebars templates in strict mode.

use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderErrorReason, ScopedJson,
};
use serde::Serialize;
use serde_json::Value;

use super::data::Briefing;
use super::escape::{arabic, english, escape};
use super::templates::{Layout, Templates, keep_line_breaks};
use crate::english::plural;

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// One self-contained HTML page.
    Html,
    /// Plain text.
    Text,
    /// The structure itself.
    Json,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 4] = [Self::Markdown, Self::Html, Self::Text, Self::Json];

    /// The ending of its files, and its name on the command line but for `text`.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Text => "txt",
            Self::Json => "json",
        }
    }
}

/// Why a document cannot be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// A template does not parse, or names what there is not.
    #[error("{file}:{line}:{column}: {message}")]
    Template {
        /// The template's file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong.
        message: String,
    },
    /// The structure cannot be written as JSON.
    #[error("the document cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// Renders briefings, or digests, in one format.
#[derive(Debug)]
pub struct Renderer {
    format: Format,
    layout: Layout,
    /// `None` for JSON.
    registry: Option<Handlebars<'static>>,
    files: Vec<(String, String)>,
}

impl Renderer {
    /// A renderer with these templates; JSON uses none.
    ///
    /// # Errors
    /// [`RenderError::Template`] for a template that does not parse.
    pub fn new(format: Format, templates: &Templates) -> Result<Self, RenderError> {
        let mut renderer = Self { format, layout: templates.layout, registry: None, files: Vec::new() };
        if format == Format::Json {
            return Ok(renderer);
        }
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        registry.register_escape_fn(move |text| escape(text, format));
        registry.register_helper("ar", Box::new(Script { format, write: arabic }));
        registry.register_helper("en", Box::new(Script { format, write: english }));
        registry.register_helper("shown", Box::new(Shown));
        registry.register_helper("top", Box::new(Top));
        registry.register_helper("counted", Box::new(Counted));
        registry.register_helper("more", Box::new(More));
        for template in &templates.all {
            registry.register_template_string(&template.name, keep_line_breaks(&template.text)).map_err(|error| {
                let (line, column) = error.pos().unwrap_or((1, 1));
                let message = format!("the template does not parse: {}", one_line(&error.reason().to_string()));
                RenderError::Template { file: template.file.clone(), line, column, message }
            })?;
            renderer.files.push((template.name.clone(), template.file.clone()));
        }
        renderer.registry = Some(registry);
        Ok(renderer)
    }

    /// The document: of a [`Briefing`], or what else the templates are for.
    ///
    /// # Errors
    /// [`RenderError`]: a template that names a field, helper or partial that there is not.
    pub fn render(&self, content: &impl Serialize) -> Result<String, RenderError> {
        let Some(registry) = &self.registry else {
            let mut json = serde_json::to_string_pretty(content)?;
            json.push('\n');
            return Ok(json);
        };
        let main = self.layout.name();
        registry.render(main, content).map_err(|error| {
            let name = error.template_name.clone().unwrap_or_else(|| main.to_owned());
            let file = self.files.iter().find(|(known, _)| *known == name).map_or(name, |(_, file)| file.clone());
            RenderError::Template {
                file,
                line: error.line_no.unwrap_or(1),
                column: error.column_no.unwrap_or(1),
                message: self.reason(error.reason()),
            }
        })
    }
}

impl Renderer {
    fn reason(&self, reason: &RenderErrorReason) -> String {
        match reason {
            RenderErrorReason::MissingVariable(Some(name)) => {
                format!("there is no field `{name}` here; docs/{}.md lists the fields", self.layout.name())
            }
            other => one_line(&other.to_string()),
        }
    }

    /// One document of several briefings: one after the other, in HTML on one page; as JSON, one briefing pretty, several as JSON
    /// Lines.
    ///
    /// # Errors
    /// As [`Self::render`].
    pub fn render_all(&self, briefings: &[Briefing]) -> Result<String, RenderError> {
        if self.format == Format::Json && briefings.len() != 1 {
            return json_lines(briefings);
        }
        let documents = briefings.iter().map(|briefing| self.render(briefing)).collect::<Result<Vec<_>, _>>()?;
        Ok(if self.format == Format::Html { one_page(&documents) } else { documents.join("\n") })
    }
}

/// The briefings as JSON Lines.
///
/// # Errors
/// [`RenderError`] if JSON cannot be written.
pub fn json_lines(briefings: &[Briefing]) -> Result<String, RenderError> {
    let mut lines = String::new();
    for briefing in briefings {
        lines.push_str(&serde_json::to_string(briefing)?);
        lines.push('\n');
    }
    Ok(lines)
}

/// HTML pages as one: the first, with the bodies of the others before the end of its own. Pages without a body are put together
/// as they are.
fn one_page(pages: &[String]) -> String {
    let body = |page: &str| {
        let start = page.find("<body").and_then(|tag| page[tag..].find('>').map(|end| tag + end + 1))?;
        page.rfind("</body>").filter(|end| *end >= start).map(|end| start..end)
    };
    let (Some((first, others)), Some(bodies)) =
        (pages.split_first(), pages.iter().map(|page| body(page)).collect::<Option<Vec<_>>>())
    else {
        return pages.concat();
    };
    let mut page = first[..bodies[0].end].to_owned();
    for (other, body) in others.iter().zip(&bodies[1..]) {
        page.push_str(other[body.clone()].trim_start());
    }
    page.push_str(&first[bodies[0].end..]);
    page
}

fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `{{ar x}}` and `{{en x}}`: a text in its script's direction, escaped.
struct Script {
    format: Format,
    write: fn(&str, Format) -> String,
}

impl HelperDef for Script {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let text = helper.param(0).and_then(|param| param.value().as_str()).ok_or_else(|| {
            RenderErrorReason::ParamTypeMismatchForName(helper_name(helper), "0".into(), "text".into())
        })?;
        out.write(&(self.write)(text, self.format))?;
        Ok(())
    }
}

fn helper_name(helper: &Helper<'_>) -> &'static str {
    if helper.name() == "ar" { "ar" } else { "en" }
}

/// `{{counted n "story"}}`: "1 story", "2 stories".
struct Counted;

impl HelperDef for Counted {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let mismatch = |at: &str, expected: &str| {
            RenderErrorReason::ParamTypeMismatchForName("counted", at.to_owned(), expected.to_owned())
        };
        let number =
            helper.param(0).and_then(|param| param.value().as_u64()).ok_or_else(|| mismatch("0", "a number"))?;
        let noun = helper.param(1).and_then(|param| param.value().as_str()).ok_or_else(|| mismatch("1", "a noun"))?;
        let noun = if number == 1 { noun.to_owned() } else { plural(noun) };
        out.write(&format!("{number} {noun}"))?;
        Ok(())
    }
}

/// `{{more list n}}`: "and 6 more", of a list of which `n` are shown; nothing where those are all.
struct More;

impl HelperDef for More {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let mismatch = |at: &str, expected: &str| {
            RenderErrorReason::ParamTypeMismatchForName("more", at.to_owned(), expected.to_owned())
        };
        let list = helper.param(0).and_then(|param| param.value().as_array()).ok_or_else(|| mismatch("0", "a list"))?;
        let shown =
            helper.param(1).and_then(|param| param.value().as_u64()).ok_or_else(|| mismatch("1", "a number"))?;
        let more = list.len().saturating_sub(usize::try_from(shown).unwrap_or(usize::MAX));
        if more > 0 {
            out.write(&format!("and {more} more"))?;
        }
        Ok(())
    }
}

/// `(shown point)`: its `short` where something is cut, else the key sentence itself.
struct Shown;

impl HelperDef for Shown {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, handlebars::RenderError> {
        let point = helper.param(0).map(handlebars::PathAndJson::value).filter(|point| point.is_object());
        let point = point.ok_or_else(|| {
            RenderErrorReason::ParamTypeMismatchForName("shown", "0".to_owned(), "a key sentence".to_owned())
        })?;
        Ok(ScopedJson::Derived(point.get("short").filter(|short| short.is_object()).unwrap_or(point).clone()))
    }
}

/// `(top list n)`: the `n` items with the highest `count`, in their own order.
struct Top;

impl HelperDef for Top {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, handlebars::RenderError> {
        let mismatch = |at: &str, expected: &str| {
            RenderErrorReason::ParamTypeMismatchForName("top", at.to_owned(), expected.to_owned())
        };
        let list = helper.param(0).and_then(|param| param.value().as_array()).ok_or_else(|| mismatch("0", "a list"))?;
        let most = helper.param(1).and_then(|param| param.value().as_u64()).ok_or_else(|| mismatch("1", "a number"))?;
        let count = |at: &usize| list[*at].get("count").and_then(Value::as_u64).unwrap_or(0);
        let mut order: Vec<usize> = (0..list.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(count(at)));
        order.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        order.sort_unstable();
        Ok(ScopedJson::Derived(order.into_iter().map(|at| list[at].clone()).collect()))
    }
}
