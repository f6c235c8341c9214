//! English for a text that stands alone: a line, a paragraph.

use jiff::civil::Date;

use super::render::{Style, render};
use super::story::Story;
use super::translate::parse_tree;
use super::{JOINT, Rendering};
use crate::arabic::Document;
use crate::arabic::calendar::resolve::Resolver;
use crate::glossary::Glossary;
use crate::mentions::{self, Names};

/// The English of each sentence of `text`, which is read as one paragraph. `published` is the day from which "Monday" is seen.
#[must_use]
pub fn translate(text: &str, published: Option<Date>, glossary: &Glossary, style: &Style) -> Vec<Rendering> {
    let names = Names::embedded();
    let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    let mentions = mentions::find(text, &document, false, glossary, names);
    let days = Resolver::new(&document, published);
    let story =
        Story { text, document: &document, mentions: &mentions, glossary, names, days: &days, attributions: &[] };
    let line = |sentence| render(story, sentence, style).0;
    (0..document.sentences().len()).map(line).collect()
}

/// How each sentence of `text` is parsed, for those who write constructions: a line a rule.
#[must_use]
pub fn parses(text: &str, glossary: &Glossary, style: &Style) -> Vec<String> {
    let names = Names::embedded();
    let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    let mentions = mentions::find(text, &document, false, glossary, names);
    let days = Resolver::new(&document, None);
    let story =
        Story { text, document: &document, mentions: &mentions, glossary, names, days: &days, attributions: &[] };
    let tree = |sentence| {
        let expressions = super::terms::render(story, sentence).1;
        parse_tree(&story.source(sentence, style.lexicon(), &expressions))
    };
    (0..document.sentences().len()).map(tree).collect()
}

/// The renderings of a text as one line.
#[must_use]
pub fn joined(renderings: &[Rendering]) -> String {
    let mut line = String::new();
    for rendering in renderings.iter().filter(|rendering| !rendering.text.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
            if !line.trim_end().ends_with(['.', '?', '!', '”', ':']) {
                line.extend([JOINT, " "]);
            }
        }
        line.push_str(&rendering.text);
    }
    line
}
