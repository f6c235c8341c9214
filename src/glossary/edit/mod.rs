//! Changing glossary files: the canonical style, and entries added or replaced, checked and written whole.

mod style;

pub use style::format;
