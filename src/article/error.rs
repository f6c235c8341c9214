//! What can be wrong with an article's bytes, said so that its owner can act on it.

use thiserror::Error;

/// Why there is no article. Every message begins with the name it was read under.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The path does not exist.
    #[error("{name}: no such file or folder")]
    NotFound {
        /// The path.
        name: String,
    },
    /// The path exists, but the operating system does not give its contents.
    #[error("{name}: cannot be read: {cause}")]
    Unreadable {
        /// The path.
        name: String,
        /// The operating system's words.
        cause: String,
    },
    /// A folder holds nothing that could be an article.
    #[error("{name}: the folder holds no articles (.txt, .html, .htm, .json or .jsonl)")]
    NoArticles {
        /// The path.
        name: String,
    },
    /// There are no bytes, or only white space.
    #[error("{name}: empty")]
    Empty {
        /// The article's name.
        name: String,
    },
    /// Bytes that no text has.
    #[error("{name}: not a text: byte {byte:#04x} at offset {offset}; give plain text, HTML or JSON")]
    Binary {
        /// The article's name.
        name: String,
        /// The first such byte.
        byte: u8,
        /// Where it stands, from the start of the file.
        offset: usize,
    },
    /// The bytes are not in the character set that the caller named.
    #[error("{name}: not {encoding}: invalid bytes at offset {offset}; leave the encoding out to have it detected")]
    WrongEncoding {
        /// The article's name.
        name: String,
        /// The character set's name.
        encoding: &'static str,
        /// Where the first invalid byte stands, from the start of the file.
        offset: usize,
    },
    /// There is text, and it is not Arabic.
    #[error("{name}: not Arabic: {percent}% of its {letters} letters are Arabic, at least {needed}% are needed")]
    NotArabic {
        /// The article's name.
        name: String,
        /// Share of letters of the Arabic script, rounded down.
        percent: usize,
        /// How many letters there are.
        letters: usize,
        /// The least share that counts as Arabic.
        needed: usize,
    },
    /// The script is Arabic, and the language is another.
    #[error(
        "{name}: not Arabic but another language in its script: {percent}% of its {letters} letters are پ چ ژ گ and the like"
    )]
    OtherLanguage {
        /// The article's name.
        name: String,
        /// Share of letters that Arabic does not use, rounded down.
        percent: usize,
        /// How many letters there are.
        letters: usize,
    },
    /// Everything in the text was set aside.
    #[error("{name}: no story in it: all {lines} lines are labels, captions or links")]
    NoStory {
        /// The article's name.
        name: String,
        /// How many lines there are.
        lines: usize,
    },
    /// More than one article can have.
    #[error("{name}: {bytes} bytes are too many for one article; the limit is {limit}")]
    TooLarge {
        /// The article's name.
        name: String,
        /// How many there are.
        bytes: usize,
        /// How many there may be.
        limit: usize,
    },
    /// The JSON has a fault.
    #[error("{name}: not JSON: {cause} at column {column}")]
    BadJson {
        /// The article's name, with the line.
        name: String,
        /// The parser's words.
        cause: String,
        /// Byte column in the line, from 1.
        column: usize,
    },
    /// A record that is not an object.
    #[error("{name}: a record is a JSON object with the field \"{field}\", but this is {found}")]
    NotARecord {
        /// The article's name.
        name: String,
        /// What it is.
        found: &'static str,
        /// The name of the text field.
        field: String,
    },
    /// A record without the text.
    #[error("{name}: no text field \"{field}\"; the fields are {}", listed(fields))]
    NoText {
        /// The article's name.
        name: String,
        /// The name of the text field.
        field: String,
        /// The fields that are there.
        fields: Vec<String>,
    },
}

fn listed(fields: &[String]) -> String {
    const SHOWN: usize = 12;
    if fields.is_empty() {
        return "none".to_owned();
    }
    let mut list: Vec<String> = fields.iter().take(SHOWN).map(|field| format!("{field:?}")).collect();
    if fields.len() > SHOWN {
        list.push(format!("{} more", fields.len() - SHOWN));
    }
    list.join(", ")
}
