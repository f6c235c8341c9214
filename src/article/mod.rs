//! Reading articles: bytes in any usual form and character set to a text, and the story in it.
//!
//! [`read`] takes plain text, HTML, JSON and JSON lines. What is not the story (menus, share labels, captions, links to other
//! stories) is set aside with a reason, never lost: blocks, dateline and what is set aside cover all of the text but its
//! white space.

mod captions;
mod cleaning;
mod collect;
mod dateline;
mod dates;
mod decode;
mod error;
mod html;
mod labels;
mod metadata;
mod page;
mod record;
mod story;
mod words;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

use encoding_rs::Encoding;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use cleaning::Cleaning;
pub use collect::{collect, read_file};
pub use dateline::Dateline;
pub use error::{CleaningError, ReadError};
pub use record::Fields;

use record::Record;
use story::Hint;

/// The most bytes that one article may have: 16 MiB.
pub const LIMIT: usize = 16 << 20;

/// A text with less than this share of Arabic among its letters, in percent, is not Arabic.
const ARABIC: usize = 30;

/// A text with this share of letters that Arabic does not use, in percent, is in another language of the script.
const OTHER_LANGUAGE: usize = 2;

/// An article and the story in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// The name it was read under: a path, "-", for a record with its line ("news.jsonl:7") or its place in an array
    /// ("news.json#3").
    pub name: String,
    /// The text that every range refers to, in bytes.
    pub text: String,
    /// What the story consists of, in the order of the text: the headline, if it has one, and the body.
    pub blocks: Vec<Block>,
    /// What is not the story, in the order of the text.
    pub set_aside: Vec<SetAside>,
    /// Where it was written and by whom, if the story says so at its start. It stands in no block.
    pub dateline: Option<Dateline>,
    /// When it was published: by the caller, by the metadata, or by a timestamp line of the text.
    pub published: Option<Date>,
    /// Who published it, by the metadata.
    pub source: Option<String>,
    /// Where it is on the web, by the metadata.
    pub url: Option<String>,
    /// What its owner calls it.
    pub id: Option<String>,
    /// The character set its bytes were in, by the name that the Encoding Standard gives it.
    pub encoding: &'static str,
    /// What `text` is in relation to the bytes.
    pub basis: Basis,
}

impl Article {
    /// The headline's range, if there is one.
    #[must_use]
    pub fn headline(&self) -> Option<Range<usize>> {
        self.blocks.iter().find(|block| block.role == Role::Headline).map(|block| block.range.clone())
    }
}

/// A part of the story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Block {
    /// Bytes of the text, without white space at either end.
    pub range: Range<usize>,
    /// What it is.
    pub role: Role,
}

/// What a part of the story is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The headline.
    Headline,
    /// A paragraph of the body.
    Paragraph,
    /// A short line over paragraphs of the body, or between headline and body.
    Subheading,
}

/// A part of the text that is not the story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SetAside {
    /// Bytes of the text, without white space at either end.
    pub range: Range<usize>,
    /// What it is.
    pub reason: Reason,
    /// How that was found out, in a few English words.
    pub rule: Cow<'static, str>,
}

/// Why a part of the text is not the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The paper's staff: roles and names.
    Masthead,
    /// A button: share, print, listen.
    ShareLabel,
    /// A picture's caption, alt text or credit.
    PhotoCaption,
    /// A line that stands elsewhere as well.
    RepeatedLine,
    /// The beginning of another line, cut off.
    CutLine,
    /// Who wrote, translated or edited it.
    Byline,
    /// An invitation to another story.
    Teaser,
    /// A link to another story.
    RelatedLink,
    /// The agencies it comes from.
    AgencyCredit,
    /// A count of views or comments, a reading time.
    Counter,
    /// When it was put out or changed.
    Timestamp,
    /// A menu, a section, a path; whatever a page has around its story.
    Navigation,
    /// Key words.
    Tags,
    /// Readers' comments.
    Comment,
    /// Advertising.
    Advertisement,
    /// A copyright notice or disclaimer.
    Copyright,
    /// A part of a page that is not shown.
    Hidden,
    /// A line without Arabic.
    NoArabic,
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Masthead => "masthead",
            Self::ShareLabel => "share-label",
            Self::PhotoCaption => "photo-caption",
            Self::RepeatedLine => "repeated-line",
            Self::CutLine => "cut-line",
            Self::Byline => "byline",
            Self::Teaser => "teaser",
            Self::RelatedLink => "related-link",
            Self::AgencyCredit => "agency-credit",
            Self::Counter => "counter",
            Self::Timestamp => "timestamp",
            Self::Navigation => "navigation",
            Self::Tags => "tags",
            Self::Comment => "comment",
            Self::Advertisement => "advertisement",
            Self::Copyright => "copyright",
            Self::Hidden => "hidden",
            Self::NoArabic => "no-arabic",
        })
    }
}

/// What an article's text is in relation to the bytes it was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The file, decoded. Ranges are the file's bytes, if it was in UTF-8.
    File,
    /// The text of a page, one block a line.
    Extracted,
    /// A record's title, an empty line, and its text.
    Record,
}

/// What form bytes have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// A web page.
    Html,
    /// One record, or an array of them.
    Json,
    /// A record a line.
    JsonLines,
}

/// How to read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The character set, where it is not to be detected.
    pub encoding: Option<&'static Encoding>,
    /// The names of a record's fields.
    pub fields: Fields,
    /// The publication date, before whatever the article says.
    pub date: Option<Date>,
    /// The form, where it is not to be told by the name's extension or the first characters.
    pub format: Option<Format>,
}

/// Reads all articles in `bytes`: one for text and HTML, one a record for JSON. A bad record does not lose the others.
/// There is always at least one result.
#[must_use]
pub fn read(name: &str, bytes: &[u8], options: &Options, cleaning: &Cleaning) -> Vec<Result<Article, ReadError>> {
    match read_any(name, bytes, options, cleaning) {
        Ok(articles) => articles,
        Err(error) => vec![Err(error)],
    }
}

fn read_any(
    name: &str,
    bytes: &[u8],
    options: &Options,
    cleaning: &Cleaning,
) -> Result<Vec<Result<Article, ReadError>>, ReadError> {
    let format = options.format.or_else(|| collect::format_by_name(name));
    if format != Some(Format::JsonLines) {
        // Only records can be many.
        check_size(name, bytes.len(), if matches!(format, Some(Format::Json) | None) { usize::MAX } else { LIMIT })?;
    }
    let decoded = decode::decode(name, bytes, options.encoding, || {
        let page = matches!(format, Some(Format::Html))
            || looks_like_html(&String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]));
        page.then(|| html::declared_encoding(bytes)).flatten()
    })?;
    let (text, encoding) = (decoded.text, decoded.encoding);
    if text.chars().all(words::is_blank) {
        return Err(ReadError::Empty { name: name.to_owned() });
    }
    let format = match format {
        Some(Format::Text) if options.format.is_none() && looks_like_html(&text) => Format::Html,
        Some(format) => format,
        None => sniff(&text),
    };
    let bare = text.trim_start_matches('\u{FEFF}');
    Ok(match format {
        Format::Text | Format::Html => {
            check_size(name, text.len(), LIMIT)?;
            let article = if format == Format::Text {
                from_text(name, text, encoding, options, cleaning)
            } else {
                from_html(name, &text, encoding, options, cleaning)
            };
            vec![article]
        }
        Format::Json => {
            let array = bare.trim_start().starts_with('[');
            let records = Record::parse_all(name, bare, &options.fields).into_iter().enumerate();
            records
                .map(|(index, record)| {
                    from_record(&record::record_name(name, index, array), record?, encoding, options, cleaning)
                })
                .collect()
        }
        Format::JsonLines => {
            let lines = bare.split('\n').enumerate().filter(|(_, line)| !line.trim().is_empty());
            lines
                .map(|(index, line)| {
                    let name = format!("{name}:{}", index + 1);
                    check_size(&name, line.len(), LIMIT)?;
                    from_record(
                        &name,
                        Record::parse(&name, line.as_bytes(), &options.fields)?,
                        encoding,
                        options,
                        cleaning,
                    )
                })
                .collect()
        }
    })
}

/// Reads one record: a line of JSON lines, in UTF-8.
///
/// # Errors
/// What is wrong with the record or its text.
pub fn read_record(name: &str, json_line: &[u8], options: &Options, cleaning: &Cleaning) -> Result<Article, ReadError> {
    check_size(name, json_line.len(), LIMIT)?;
    let json = json_line.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(json_line);
    if json.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty { name: name.to_owned() });
    }
    let record = Record::parse(name, json, &options.fields)?;
    from_record(name, record, encoding_rs::UTF_8.name(), options, cleaning)
}

fn from_text(
    name: &str,
    text: String,
    encoding: &'static str,
    options: &Options,
    cleaning: &Cleaning,
) -> Result<Article, ReadError> {
    check_language(name, &text)?;
    let lines = words::lines(&text).into_iter().map(|range| (range, Hint::Plain)).collect();
    let mut article = Article::new(name, text, encoding, Basis::File);
    article.find_story(lines, None, options, cleaning)?;
    Ok(article)
}

fn from_html(
    name: &str,
    html: &str,
    encoding: &'static str,
    options: &Options,
    cleaning: &Cleaning,
) -> Result<Article, ReadError> {
    let page = html::read(html, cleaning);
    let laid_out = page::lay_out(&page);
    if laid_out.lines.is_empty() {
        return Err(ReadError::Empty { name: name.to_owned() });
    }
    check_language(name, &laid_out.text)?;
    let metadata = &page.metadata;
    let published = metadata
        .published()
        .into_iter()
        .chain(laid_out.time.as_deref())
        .find_map(|field| dates::parse(field, cleaning));
    let mut article = Article::new(name, laid_out.text, encoding, Basis::Extracted);
    article.source = metadata.source().map(str::to_owned);
    article.url = metadata.url().map(str::to_owned);
    article.find_story(laid_out.lines, published, options, cleaning)?;
    Ok(article)
}

fn from_record(
    name: &str,
    record: Record,
    encoding: &'static str,
    options: &Options,
    cleaning: &Cleaning,
) -> Result<Article, ReadError> {
    let title = record.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    let body = record.text.unwrap_or_default();
    let text = match title {
        Some(title) => {
            let mut text = String::with_capacity(title.len() + 2 + body.len());
            // The title is one line, the first.
            text.extend(title.split(['\n', '\r', '\u{2028}', '\u{2029}']).flat_map(|part| [part, " "]));
            text.truncate(text.len() - 1);
            text.push_str("\n\n");
            text.push_str(&body);
            text
        }
        None => body,
    };
    check_size(name, text.len(), LIMIT)?;
    let mut ranges = words::lines(&text).into_iter();
    let mut lines = Vec::with_capacity(ranges.len());
    if title.is_some() {
        lines.extend(ranges.next().map(|range| (range, Hint::Headline)));
    }
    lines.extend(ranges.map(|range| (range, Hint::Plain)));
    if lines.len() <= usize::from(title.is_some()) {
        return Err(ReadError::Empty { name: name.to_owned() });
    }
    check_language(name, &text)?;
    let published = record.published.as_deref().and_then(|field| dates::parse(field, cleaning));
    let mut article = Article::new(name, text, encoding, Basis::Record);
    (article.url, article.source, article.id) = (record.url, record.source, record.id);
    article.find_story(lines, published, options, cleaning)?;
    Ok(article)
}

impl Article {
    fn new(name: &str, text: String, encoding: &'static str, basis: Basis) -> Self {
        Self {
            name: name.to_owned(),
            text,
            blocks: Vec::new(),
            set_aside: Vec::new(),
            dateline: None,
            published: None,
            source: None,
            url: None,
            id: None,
            encoding,
            basis,
        }
    }

    fn find_story(
        &mut self,
        lines: Vec<(Range<usize>, Hint)>,
        published: Option<Date>,
        options: &Options,
        cleaning: &Cleaning,
    ) -> Result<(), ReadError> {
        let count = lines.len();
        let story = story::find(&self.text, lines, cleaning);
        if story.blocks.is_empty() {
            return Err(ReadError::NoStory { name: self.name.clone(), lines: count });
        }
        self.blocks = story.blocks;
        self.set_aside = story.set_aside;
        self.dateline = story.dateline;
        self.published = options.date.or(published).or(story.published);
        Ok(())
    }
}

fn check_size(name: &str, bytes: usize, limit: usize) -> Result<(), ReadError> {
    if bytes <= limit { Ok(()) } else { Err(ReadError::TooLarge { name: name.to_owned(), bytes, limit }) }
}

fn check_language(name: &str, text: &str) -> Result<(), ReadError> {
    // First bytes of two-byte letters: D8 to DB is the Arabic block, of which DA and DB hardly occur in Arabic.
    let count = |first: u8, last: u8| text.bytes().filter(|byte| (first..=last).contains(byte)).count();
    let arabic = count(0xD8, 0xDB);
    let rest = text.len() - 2 * arabic;
    if arabic > rest && count(0xDA, 0xDB) * 100 < arabic {
        return Ok(());
    }
    let (arabic, foreign, letters) = words::count_letters(text);
    let name = name.to_owned();
    let percent = |part: usize| part * 100 / letters.max(1);
    if percent(arabic) < ARABIC {
        return Err(ReadError::NotArabic { name, percent: percent(arabic), letters, needed: ARABIC });
    }
    if foreign * 100 >= arabic * OTHER_LANGUAGE && foreign > 8 {
        return Err(ReadError::OtherLanguage { name, percent: percent(foreign), letters });
    }
    Ok(())
}

fn looks_like_html(text: &str) -> bool {
    let start = text.trim_start_matches(words::is_blank);
    let head = start.get(..start.floor_char_boundary(64)).unwrap_or_default().to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body", "<!--", "<article", "<div", "<meta", "<p>"]
        .iter()
        .any(|tag| head.starts_with(tag))
}

/// The form of a text without an extension, such as standard input.
fn sniff(text: &str) -> Format {
    let start = text.trim_start_matches(words::is_blank);
    if looks_like_html(start) {
        return Format::Html;
    }
    match start.bytes().next() {
        Some(b'[') if start[1..].trim_start().starts_with(['{', ']']) => Format::Json,
        Some(b'{') => {
            // A first line that is a whole object begins a list of them.
            let first = start.lines().next().unwrap_or_default();
            let lines = serde_json::from_str::<serde::de::IgnoredAny>(first).is_ok();
            if lines { Format::JsonLines } else { Format::Json }
        }
        _ => Format::Text,
    }
}
