//! Output formats: JSON by serde, the others by handlebars templates in strict mode.

use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderErrorReason, ScopedJson,
};
use rustc_hash::FxHashSet;
use serde::Serialize;
use serde_json::Value;

use super::data::Briefing;
use super::escape::{arabic, english, escape, link};
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
    /// All words of the templates, partials among them, if none is a user's: theirs may ask for fields in other ways than by their names.
    named: Option<FxHashSet<String>>,
}

impl Renderer {
    /// A renderer with these templates; JSON uses none.
    ///
    /// # Errors
    /// [`RenderError::Template`] for a template that does not parse.
    pub fn new(format: Format, templates: &Templates) -> Result<Self, RenderError> {
        let mut renderer = Self { format, layout: templates.layout, registry: None, files: Vec::new(), named: None };
        if format == Format::Json {
            return Ok(renderer);
        }
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        registry.register_escape_fn(move |text| escape(text, format));
        registry.register_helper("ar", Box::new(Script { format, write: arabic }));
        registry.register_helper("en", Box::new(Script { format, write: english }));
        registry.register_helper("link", Box::new(Link { format }));
        registry.register_helper("shown", Box::new(Shown));
        registry.register_helper("top", Box::new(Top));
        registry.register_helper("counted", Box::new(Counted));
        registry.register_helper("more", Box::new(More));
        let mut files = Vec::new();
        if !templates.replaced {
            let is_of_name = |character: char| character.is_alphanumeric() || matches!(character, '_' | '-');
            let words = templates.all.iter().flat_map(|template| template.text.split(|other| !is_of_name(other)));
            let named = words.chain([templates.layout.name()]).chain(READ_BY_HELPERS);
            renderer.named = Some(named.map(str::to_owned).collect());
        }
        let is_named = |name: &str| renderer.named.as_ref().is_none_or(|named| named.contains(name));
        for template in templates.all.iter().filter(|template| is_named(&template.name)) {
            registry.register_template_string(&template.name, keep_line_breaks(&template.text)).map_err(|error| {
                let (line, column) = error.pos().unwrap_or((1, 1));
                let message = format!("the template does not parse: {}", one_line(&error.reason().to_string()));
                RenderError::Template { file: template.file.clone(), line, column, message }
            })?;
            files.push((template.name.clone(), template.file.clone()));
        }
        renderer.files = files;
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
        let rendered = Context::wraps(content).and_then(|mut context| {
            if let Some(named) = &self.named {
                leave_out_unnamed(context.data_mut(), named);
            }
            registry.render_with_context(main, &context)
        });
        rendered.map_err(|error| {
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

/// Leaves out the fields that no template names: each partial is given a copy of the whole, most of which only JSON shows.
fn leave_out_unnamed(value: &mut Value, named: &FxHashSet<String>) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| named.contains(name));
            fields.values_mut().for_each(|field| leave_out_unnamed(field, named));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| leave_out_unnamed(item, named)),
        _ => {}
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

/// The parameters of a helper, each read or told as a mismatch.
struct Parameters<'h, 'rc> {
    helper: &'h Helper<'rc>,
    /// The helper's name, for the message.
    of: &'static str,
}

impl<'h> Parameters<'h, '_> {
    fn read<T>(
        &self,
        at: usize,
        expected: &str,
        read: impl FnOnce(&'h Value) -> Option<T>,
    ) -> Result<T, RenderErrorReason> {
        self.helper
            .param(at)
            .and_then(|param| read(param.value()))
            .ok_or_else(|| RenderErrorReason::ParamTypeMismatchForName(self.of, at.to_string(), expected.to_owned()))
    }

    fn text(&self, at: usize, expected: &str) -> Result<&'h str, RenderErrorReason> {
        self.read(at, expected, Value::as_str)
    }

    fn number(&self, at: usize) -> Result<u64, RenderErrorReason> {
        self.read(at, "a number", Value::as_u64)
    }

    fn list(&self, at: usize) -> Result<&'h Vec<Value>, RenderErrorReason> {
        self.read(at, "a list", Value::as_array)
    }
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
        let parameters = Parameters { helper, of: if helper.name() == "ar" { "ar" } else { "en" } };
        out.write(&(self.write)(parameters.text(0, "text")?, self.format))?;
        Ok(())
    }
}

/// `{{link url}}`: an address on the web with its host to read, as a link where the format has links. The address is an article's
/// word: only http and https become links, and only of characters that an address may have.
struct Link {
    format: Format,
}

impl HelperDef for Link {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let address = Parameters { helper, of: "link" }.text(0, "an address")?;
        out.write(&link(address, self.format))?;
        Ok(())
    }
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
        let parameters = Parameters { helper, of: "counted" };
        let (number, noun) = (parameters.number(0)?, parameters.text(1, "a noun")?);
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
        let parameters = Parameters { helper, of: "more" };
        let (list, shown) = (parameters.list(0)?, parameters.number(1)?);
        let more = list.len().saturating_sub(usize::try_from(shown).unwrap_or(usize::MAX));
        if more > 0 {
            out.write(&format!("and {more} more"))?;
        }
        Ok(())
    }
}

/// The fields that helpers read by themselves, without a template that names them.
const READ_BY_HELPERS: [&str; 2] = ["short", "count"];

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
        let parameters = Parameters { helper, of: "shown" };
        let point = parameters.read(0, "a key sentence", |point| point.is_object().then_some(point))?;
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
        let parameters = Parameters { helper, of: "top" };
        let (list, most) = (parameters.list(0)?, parameters.number(1)?);
        let count = |at: &usize| list[*at].get("count").and_then(Value::as_u64).unwrap_or(0);
        let mut order: Vec<usize> = (0..list.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(count(at)));
        order.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        order.sort_unstable();
        Ok(ScopedJson::Derived(order.into_iter().map(|at| list[at].clone()).collect()))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_briefing_is_the_same_without_the_fields_that_no_template_names() {
        // More organizations than are shown: which of them are is told by their counts.
        let organizations: Vec<Value> =
            (0..20).map(|at| json!({ "ar": "ن", "en": format!("No. {at}"), "count": at })).collect();
        let point = json!({ "number": 1, "ar": "ن", "en": { "text": "All of it.", "level": "terms", "segments": [] },
            "short": { "ar": "ن", "en": { "text": "A part.", "level": "terms" }, "source": null }, "source_line": null });
        let article = json!({ "source": null, "dateline": null, "published": null, "url": null, "sentences": 3 });
        let reproduce =
            json!({ "mujaz": "1", "glossary": "1", "layers": ["embedded"], "asked": "all", "english": "terms" });
        let briefing = json!({ "headline": null, "article": article, "key_points": [point], "people": [],
            "organizations": organizations, "places": [], "events": [], "terms": [], "unknown": [], "set_aside": [],
            "shortened": true, "reproduce": reproduce, "mentions": [{ "start": 1 }] });
        for format in [Format::Markdown, Format::Text] {
            let mut renderer = Renderer::new(format, &Templates::load(format, None).unwrap()).unwrap();
            let without = renderer.render(&briefing).unwrap();
            assert!(
                without.contains("A part.") && without.contains("No. 19") && !without.contains("No. 7"),
                "{without}"
            );
            assert!(renderer.named.take().is_some_and(|named| !named.contains("mentions")));
            assert_eq!(renderer.render(&briefing).unwrap(), without);
        }
    }
}
