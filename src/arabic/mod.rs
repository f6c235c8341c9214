//! Facts of the Arabic script and language, with no policy: folding, tokens, sentences, clitics, numbers, calendar.

#[cfg(mujaz_compiled)]
pub(crate) mod between;
pub mod calendar;
pub mod clitics;
pub(crate) mod endings;
pub mod expressions;
pub(crate) mod irregular;
pub(crate) mod kept;
pub mod normalize;
pub mod numbers;
pub mod quotes;
// The build script compiles the glossary and needs no Latin letters.
#[cfg(mujaz_compiled)]
pub mod romanize;
pub mod sentences;
pub mod stem;
pub mod tokens;
pub mod vocabulary;

pub use normalize::{Normalized, fold, normalize};
pub use sentences::sentences;
pub use tokens::{Document, Sentence, Token, TokenKind};
