//! Paradigms.
