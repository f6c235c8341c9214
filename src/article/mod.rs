//! Reading articles: bytes in any usual form and character set to a text, and the story in it.
//!
//! [`read()`] takes plain text, HTML, JSON and JSON lines. What is not the story (menus, share labels, captions, links to other
//! stories) is set aside with a reason, never lost: blocks, dateline and what is set aside cover all of the text but its
//! white space.

mod captions;
mod cleaning;
mod collect;
mod dateline;
mod dates;
mod decode;
mod elements;
mod error;
mod html;
mod labels;
mod metadata;
mod page;
mod read;
mod record;
mod stamps;
mod story;
mod words;
mod wrapping;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

use encoding_rs::Encoding;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use cleaning::Cleaning;
pub use collect::{collect, read_file, unreadable};
pub use dateline::Dateline;
pub use error::ReadError;
pub use read::{read, read_record};
pub use record::Fields;

/// The most bytes that one article may have: 16 MiB.
pub const LIMIT: usize = 16 << 20;

/// An article and the story in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// The name it was read under: a path, "-", for a record with its line ("news.jsonl:7") or its place in an array
    /// ("news.json#3").
    pub name: String,
    /// The text that every range refers to, in bytes. Where it was wrapped to a width, the line breaks within paragraphs are spaces.
    pub text: String,
    /// What the story consists of, in the order of the text: the headline, if it has one, and the body.
    pub blocks: Vec<Block>,
    /// What is not the story, in the order of the text.
    pub set_aside: Vec<SetAside>,
    /// Where it was written and by whom, if the story says so at its start. It stands in no block.
    pub dateline: Option<Dateline>,
    /// When it was published: by the caller, by the metadata, or by a timestamp line of the text.
    pub published: Option<Date>,
    /// What a record says instead of a date, where its field for the date has something else in it.
    pub unread_date: Option<String>,
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
