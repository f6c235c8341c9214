//! What HTML elements mean for the text inside them.

use html5ever::tokenizer::states::RawKind;

/// Facts of the elements around a text.
pub(super) mod flag {
    pub(in crate::article) const H1: u32 = 1;
    pub(in crate::article) const HEADING: u32 = 1 << 1;
    pub(in crate::article) const NAV: u32 = 1 << 2;
    pub(in crate::article) const ASIDE: u32 = 1 << 3;
    pub(in crate::article) const FOOTER: u32 = 1 << 4;
    pub(in crate::article) const FIGURE: u32 = 1 << 5;
    pub(in crate::article) const BUTTON: u32 = 1 << 6;
    pub(in crate::article) const TIME: u32 = 1 << 7;
    pub(in crate::article) const HIDDEN: u32 = 1 << 8;
    pub(in crate::article) const LINK: u32 = 1 << 9;
    pub(in crate::article) const ITEM: u32 = 1 << 10;
    /// Not shown at all.
    pub(in crate::article) const DROPPED: u32 = 1 << 11;
    pub(in crate::article) const QUOTE: u32 = 1 << 12;
}

/// What the contents of a raw element are.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Raw {
    Title,
    LinkedData,
    Other,
}

pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements whose contents are not markup, and how the tokenizer reads them.
pub(super) fn raw_element(name: &str, kind: Option<&str>) -> Option<(Raw, RawKind)> {
    match name {
        "script" => {
            let linked = kind.is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json"));
            Some((if linked { Raw::LinkedData } else { Raw::Other }, RawKind::ScriptData))
        }
        "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => Some((Raw::Other, RawKind::Rawtext)),
        "textarea" => Some((Raw::Other, RawKind::Rcdata)),
        "title" => Some((Raw::Title, RawKind::Rcdata)),
        _ => None,
    }
}

pub(super) fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
    )
}

pub(super) fn element_flags(name: &str) -> u32 {
    match name {
        "h1" => flag::H1,
        "h2" | "h3" | "h4" | "h5" | "h6" => flag::HEADING,
        "nav" | "menu" => flag::NAV,
        "aside" => flag::ASIDE,
        "footer" => flag::FOOTER,
        "figure" | "figcaption" => flag::FIGURE,
        "button" => flag::BUTTON,
        "time" => flag::TIME,
        "a" => flag::LINK,
        "li" => flag::ITEM,
        "blockquote" => flag::QUOTE,
        "select" | "svg" | "math" | "template" | "object" | "audio" | "video" | "canvas" | "map" | "dialog" => {
            flag::DROPPED
        }
        _ => 0,
    }
}

pub(super) fn role_flags(role: Option<&str>) -> u32 {
    match role {
        Some("navigation" | "menu" | "menubar" | "search") => flag::NAV,
        Some("complementary") => flag::ASIDE,
        Some("contentinfo") => flag::FOOTER,
        Some("button") => flag::BUTTON,
        _ => 0,
    }
}
