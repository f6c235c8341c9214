//! The curated glossary that is built into the program.

/// The files of `glossary/` that hold entries, with their names.
pub(crate) const FILES: [(&str, &str); 7] = [
    ("people.toml", include_str!("../../glossary/people.toml")),
    ("titles.toml", include_str!("../../glossary/titles.toml")),
    ("modifiers.toml", include_str!("../../glossary/modifiers.toml")),
    ("organizations.toml", include_str!("../../glossary/organizations.toml")),
    ("places.toml", include_str!("../../glossary/places.toml")),
    ("events.toml", include_str!("../../glossary/events.toml")),
    ("terms.toml", include_str!("../../glossary/terms.toml")),
];
