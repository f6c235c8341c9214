//! mujaz (موجز) turns Arabic news articles into short bilingual Arabic–English briefings.
//!
//! One way through: [`article`] reads a page and finds the story in it, [`arabic`] gives tokens and sentences,
//! [`mentions`] finds the entries of the [`glossary`] in them, [`attribution`] finds who says what, [`salience`] selects key sentences,
//! [`english`] says in English what is known of each, and [`briefing`] puts it all into one structure and renders it; [`digest`]
//! does so for many articles at once. Every span, in every stage, is a byte range of the article's text.

pub mod arabic;
pub mod article;
pub mod attribution;
pub mod briefing;
mod built_in;
pub mod cli;
pub mod digest;
pub mod english;
pub mod files;
pub mod glossary;
pub mod mentions;
pub mod salience;
pub mod settings;
pub mod vocabulary;
