//! Data files that are part of the program: `build.rs` writes them as JSON, which is read many times as fast as TOML.

/// A file of `glossary/` by its path without `.toml`, as what it is read into; `None` if it cannot be read, which a test of each file forbids.
macro_rules! built_in {
    ($path:literal) => {{
        #[cfg(mujaz_compiled)]
        let read = serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/", $path, ".json"))).ok();
        // The build script reads the library's modules before it has written anything.
        #[cfg(not(mujaz_compiled))]
        let read = toml::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/glossary/", $path, ".toml"))).ok();
        read
    }};
}

pub(crate) use built_in;
