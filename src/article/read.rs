//! From bytes to articles: form, character set, language, size.

use std::ops::Range;

use jiff::civil::Date;

use super::record::{self, Record};
use super::story::{self, Hint};
use super::words::{self, count_letters, is_blank};
use super::wrapping;
use super::{Article, Basis, Cleaning, Format, LIMIT, Options, ReadError, collect, dates, decode, html, page};

/// A text with less than this share of Arabic among its letters, in percent, is not Arabic.
const ARABIC: usize = 30;

/// A text with this share of letters that Arabic does not use, in percent, is in another language of the script.
const OTHER_LANGUAGE: usize = 2;

/// Reads all articles in `bytes`: one for text and HTML, one a record for JSON. A bad record does not lose the others.
/// There is always at least one result.
#[must_use]
pub fn read(name: &str, bytes: &[u8], options: &Options, cleaning: &Cleaning) -> Vec<Result<Article, ReadError>> {
    match read_any(name, bytes, options, cleaning) {
        Ok(articles) if articles.is_empty() => vec![Err(ReadError::Empty { name: name.to_owned() })],
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
    if text.chars().all(is_blank) {
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

/// Reads one record: a line of JSON lines, in UTF-8 or the character set of the options.
///
/// # Errors
/// What is wrong with the record or its text.
pub fn read_record(name: &str, json_line: &[u8], options: &Options, cleaning: &Cleaning) -> Result<Article, ReadError> {
    check_size(name, json_line.len(), LIMIT)?;
    let json = json_line.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(json_line);
    if json.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty { name: name.to_owned() });
    }
    let Some(given) = options.encoding.filter(|encoding| *encoding != encoding_rs::UTF_8) else {
        let record = Record::parse(name, json, &options.fields)?;
        return from_record(name, record, encoding_rs::UTF_8.name(), options, cleaning);
    };
    let decoded = decode::decode(name, json, Some(given), || None)?;
    let record = Record::parse(name, decoded.text.as_bytes(), &options.fields)?;
    from_record(name, record, decoded.encoding, options, cleaning)
}

fn from_text(
    name: &str,
    mut text: String,
    encoding: &'static str,
    options: &Options,
    cleaning: &Cleaning,
) -> Result<Article, ReadError> {
    check_language(name, &text)?;
    wrapping::unwrap(&mut text);
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
    let mut body = record.text.unwrap_or_default();
    wrapping::unwrap(&mut body);
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
    article.unread_date = record.published.filter(|field| published.is_none() && !field.chars().all(is_blank));
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
            unread_date: None,
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
        let published = options.date.or(published);
        let story = story::find(&self.text, self.basis, lines, published.is_some(), cleaning);
        if story.blocks.is_empty() {
            return Err(ReadError::NoStory { name: self.name.clone(), lines: count });
        }
        self.blocks = story.blocks;
        self.set_aside = story.set_aside;
        self.dateline = story.dateline;
        self.published = published.or(story.published);
        Ok(())
    }
}

fn check_size(name: &str, bytes: usize, limit: usize) -> Result<(), ReadError> {
    if bytes <= limit { Ok(()) } else { Err(ReadError::TooLarge { name: name.to_owned(), bytes, limit }) }
}

fn check_language(name: &str, text: &str) -> Result<(), ReadError> {
    // First bytes of two-byte letters: D8 to DB is the Arabic block, of which DA and DB hardly occur in Arabic.
    let (arabic, foreign) = (count_bytes(text, 0xFC, 0xD8), count_bytes(text, 0xFE, 0xDA));
    let rest = text.len() - 2 * arabic;
    if arabic > rest && foreign * 100 < arabic {
        return Ok(());
    }
    let (arabic, foreign, letters) = count_letters(text);
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

/// How many bytes have these bits of those of the mask. Counted in blocks short enough for a byte, so that many are counted together.
fn count_bytes(text: &str, mask: u8, bits: u8) -> usize {
    let blocks = text.as_bytes().chunks(128);
    blocks.map(|block| usize::from(block.iter().map(|byte| u8::from(byte & mask == bits)).sum::<u8>())).sum()
}

fn looks_like_html(text: &str) -> bool {
    let head: String = text.trim_start_matches(is_blank).chars().take(20).collect::<String>().to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body", "<!--", "<article", "<div", "<meta", "<p>"]
        .iter()
        .any(|tag| head.starts_with(tag))
}

/// The form of a text without an extension, such as standard input.
fn sniff(text: &str) -> Format {
    let start = text.trim_start_matches(is_blank);
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
