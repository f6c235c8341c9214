//! An HTML page as a flat list of text blocks, each with what its enclosing elements say of it.
//!
//! html5ever's tokenizer alone reads the page: no tree is built, so time and memory are linear in the page's length however
//! deep its elements are nested. Open elements are a stack whose entries inherit the flags of those below.

use std::cell::RefCell;

use encoding_rs::Encoding;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, CharacterTokens, EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};
use html5ever::{Attribute, LocalName};
use rustc_hash::FxHashMap;

use super::Reason;
use super::cleaning::Cleaning;
use super::elements::{Raw, element_flags, flag, is_inline, is_void, raw_element, role_flags};
use super::metadata::Metadata;

/// One block of text: a paragraph, a heading, a list item, a cell.
#[derive(Debug)]
pub(super) struct PageBlock {
    /// White space collapsed.
    pub text: String,
    /// The flags that hold for all of it.
    pub flags: u32,
    /// What the class or id of an enclosing element says.
    pub class: Option<Reason>,
    /// How many of its bytes are in links.
    pub linked: usize,
    /// The innermost container that it stands in; 0 is the page.
    pub container: usize,
}

/// An element that may hold the story: article, main, itemprop=articleBody. Container 0 is the page.
#[derive(Debug)]
pub(super) struct Container {
    pub parent: usize,
}

/// What is read off a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub blocks: Vec<PageBlock>,
    pub containers: Vec<Container>,
    pub metadata: Metadata,
    /// Values of `<time datetime>` with the number of blocks before each.
    pub times: Vec<(usize, String)>,
}

/// Reads a page.
pub(super) fn read(html: &str, cleaning: &Cleaning) -> Page {
    let state =
        State { page: Page { containers: vec![Container { parent: 0 }], ..Page::default() }, ..State::new(cleaning) };
    let sink = tokenize(html, Sink { state: RefCell::new(state) });
    let mut state = sink.state.into_inner();
    state.flush();
    state.page
}

fn tokenize<S: TokenSink>(html: &str, sink: S) -> S {
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    // The tokenizer stops behind each script, which is not run.
    while !input.is_empty() {
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    tokenizer.sink
}

/// The character set that a page declares in its first four kilobytes.
pub(super) fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    struct Declared(RefCell<Option<&'static Encoding>>);

    impl TokenSink for Declared {
        type Handle = ();

        fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
            if let TagToken(Tag { kind: StartTag, name, attrs, .. }) = token
                && &*name == "meta"
                && self.0.borrow().is_none()
            {
                let label = attribute(&attrs, "charset").map(str::to_owned).or_else(|| {
                    let content = attribute(&attrs, "content")?.to_ascii_lowercase();
                    attribute(&attrs, "http-equiv")?.eq_ignore_ascii_case("content-type").then_some(())?;
                    let label = content.split_once("charset=")?.1;
                    Some(label.split([';', ' ']).next()?.trim_matches(['"', '\'']).to_owned())
                });
                *self.0.borrow_mut() = label.and_then(|label| Encoding::for_label(label.as_bytes()));
            }
            TokenSinkResult::Continue
        }
    }

    let head = &bytes[..bytes.len().min(4096)];
    let (head, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(head);
    tokenize(&head, Declared(RefCell::new(None))).0.into_inner()
}

fn attribute<'a>(attributes: &'a [Attribute], name: &str) -> Option<&'a str> {
    attributes.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
}

/// An open element.
struct Open {
    name: LocalName,
    /// Its flags and those it inherits.
    flags: u32,
    class: Option<Reason>,
    container: usize,
    inline: bool,
}

struct State<'c> {
    cleaning: &'c Cleaning,
    page: Page,
    stack: Vec<Open>,
    /// How many elements of each name are open.
    open: FxHashMap<LocalName, usize>,
    /// The block that is being read, and what holds for it so far.
    text: String,
    flags: u32,
    linked: usize,
    class: Option<Reason>,
    container: usize,
    /// Inside an element whose contents are not markup.
    raw: Option<Raw>,
    raw_text: String,
}

/// Text of raw elements is kept up to this many bytes.
const RAW_LIMIT: usize = 1 << 20;

/// An end tag of an inline element looks this far for its start.
const INLINE_DEPTH: usize = 64;

struct Sink<'c> {
    state: RefCell<State<'c>>,
}

impl TokenSink for Sink<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut state = self.state.borrow_mut();
        match token {
            CharacterTokens(text) => state.characters(&text),
            TagToken(tag) if tag.kind == StartTag => return state.start(&tag),
            TagToken(tag) if tag.kind == EndTag => state.end(&tag.name),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl<'c> State<'c> {
    fn new(cleaning: &'c Cleaning) -> Self {
        Self {
            cleaning,
            page: Page::default(),
            stack: Vec::new(),
            open: FxHashMap::default(),
            text: String::new(),
            flags: 0,
            linked: 0,
            class: None,
            container: 0,
            raw: None,
            raw_text: String::new(),
        }
    }

    fn characters(&mut self, text: &str) {
        if let Some(raw) = self.raw {
            if raw != Raw::Other && self.raw_text.len() + text.len() <= RAW_LIMIT {
                self.raw_text.push_str(text);
            }
            return;
        }
        let (flags, class, container) =
            self.stack.last().map_or((0, None, 0), |open| (open.flags, open.class, open.container));
        if flags & flag::DROPPED != 0 {
            return;
        }
        let before = self.text.len();
        for part in text.split_inclusive([' ', '\t', '\n', '\r', '\u{C}']) {
            let word = part.trim_end_matches([' ', '\t', '\n', '\r', '\u{C}']);
            if !word.is_empty() {
                if self.text.is_empty() {
                    (self.flags, self.class, self.container) = (flags, class, container);
                }
                self.text.push_str(word);
            }
            if word.len() < part.len() && !self.text.is_empty() && !self.text.ends_with(' ') {
                self.text.push(' ');
            }
        }
        if self.text.len() > before {
            self.flags &= flags;
            if flags & flag::LINK != 0 {
                self.linked += self.text.len() - before;
            }
        }
    }

    /// Ends the block that is being read.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let linked = std::mem::take(&mut self.linked);
        if !text.trim().is_empty() {
            let (flags, class, container) = (self.flags, self.class, self.container);
            self.page.blocks.push(PageBlock { text: text.trim_end().to_owned(), flags, class, linked, container });
        }
    }

    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        let attribute = |name| attribute(&tag.attrs, name);
        match name {
            "br" | "hr" => self.flush(),
            "meta" => {
                let property = attribute("property").or(attribute("name")).or(attribute("itemprop"));
                if let (Some(property), Some(content)) = (property, attribute("content")) {
                    self.page.metadata.add_meta(property, content);
                }
            }
            "link" if attribute("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) => {
                let url = attribute("href").filter(|href| href.starts_with("http")).map(str::to_owned);
                self.page.metadata.canonical = self.page.metadata.canonical.take().or(url);
            }
            _ => {}
        }
        if is_void(name) {
            return TokenSinkResult::Continue;
        }
        if let Some((raw, kind)) = raw_element(name, attribute("type")) {
            self.raw = Some(raw);
            return TokenSinkResult::RawData(kind);
        }
        let inline = is_inline(name);
        if !inline {
            self.flush();
            // A paragraph ends where a block begins, a list item where the next one does.
            if self.stack.last().is_some_and(|top| &*top.name == "p" || (name == "li" && &*top.name == "li")) {
                self.pop();
            }
        }
        if name == "time"
            && let Some(datetime) = attribute("datetime")
        {
            self.page.times.push((self.page.blocks.len(), datetime.to_owned()));
        }
        let (mut flags, mut class, mut container) =
            self.stack.last().map_or((0, None, 0), |open| (open.flags, open.class, open.container));
        flags |= element_flags(name) | role_flags(attribute("role"));
        let style = attribute("style").unwrap_or_default();
        if attribute("hidden").is_some() || style.contains("display:none") || style.contains("display: none") {
            flags |= flag::HIDDEN;
        }
        let holds = matches!(name, "article" | "main")
            || attribute("itemprop") == Some("articleBody")
            || attribute("role") == Some("main");
        if holds {
            self.page.containers.push(Container { parent: container });
            container = self.page.containers.len() - 1;
        } else if class.is_none() && !matches!(name, "html" | "body" | "form" | "h1") {
            let words = attribute("class").into_iter().chain(attribute("id"));
            class = words
                .flat_map(|words| words.split(|c: char| !c.is_ascii_alphanumeric()))
                .find_map(|word| self.class_of(word));
        }
        self.stack.push(Open { name: tag.name.clone(), flags, class, container, inline });
        *self.open.entry(tag.name.clone()).or_default() += 1;
        TokenSinkResult::Continue
    }

    /// What a word of a class attribute says, camelCase taken apart.
    fn class_of(&self, word: &str) -> Option<Reason> {
        if word.is_empty() || word.len() > 40 {
            return None;
        }
        let whole = self.cleaning.class(&word.to_ascii_lowercase());
        whole.or_else(|| {
            let starts = word.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_uppercase()).map(|(at, _)| at);
            let mut from = 0;
            let mut found = None;
            for at in starts.chain([word.len()]) {
                found = found.or_else(|| self.cleaning.class(&word[from..at].to_ascii_lowercase()));
                from = at;
            }
            found
        })
    }

    fn pop(&mut self) {
        if let Some(open) = self.stack.pop()
            && let Some(count) = self.open.get_mut(&open.name)
        {
            *count -= 1;
        }
    }

    fn end(&mut self, name: &LocalName) {
        if let Some(raw) = self.raw.take() {
            let text = std::mem::take(&mut self.raw_text);
            match raw {
                Raw::Title if self.page.metadata.title.is_empty() => {
                    self.page.metadata.title = text.split_whitespace().collect::<Vec<_>>().join(" ");
                }
                Raw::LinkedData => self.page.metadata.add_linked_data(&text),
                _ => {}
            }
            return;
        }
        let inline = is_inline(name);
        if !inline {
            self.flush();
        }
        if self.open.get(name).is_none_or(|count| *count == 0) {
            return;
        }
        if inline {
            // It never closes the blocks that stand in between.
            let within = self.stack.iter().rev().take(INLINE_DEPTH).take_while(|open| open.inline);
            if !within.into_iter().any(|open| open.name == *name) {
                return;
            }
        }
        while let Some(top) = self.stack.last() {
            let found = top.name == *name;
            self.pop();
            if found {
                break;
            }
        }
    }
}
