//! Compiles the embedded glossary into static tables, with the library's own modules, so that the program starts without reading
//! it. A fault of the glossary is a fault of the build, told with file, line and column.

#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    unfulfilled_lint_expectations,
    clippy::pedantic,
    reason = "of the modules only the reading of a glossary is used"
)]

use std::path::PathBuf;
use std::{env, fs, process};

#[path = "src/arabic/mod.rs"]
mod arabic;
#[path = "src/glossary/mod.rs"]
mod glossary;

fn main() {
    println!("cargo::rustc-cfg=mujaz_compiled");
    for path in ["glossary", "src/arabic", "src/glossary", "build.rs"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let (glossary, faults) = glossary::Glossary::read_layers(&[glossary::Layer::embedded()]);
    if !faults.0.is_empty() {
        fail(&faults.to_string());
    }
    let list = |name: &str| {
        let path = PathBuf::from("glossary").join(name);
        fs::read_to_string(&path).unwrap_or_else(|error| fail(&format!("{}: {error}", path.display())))
    };
    let common = glossary::CommonWords::parse(&list("common-words.toml"))
        .unwrap_or_else(|error| fail(&format!("glossary/common-words.toml: {error}")));
    let parts = glossary::NameParts::parse(&list("names.toml"))
        .unwrap_or_else(|error| fail(&format!("glossary/names.toml: {error}")));
    let (source, blob) = glossary::layout::lay_out(&glossary, &common, &parts);
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    fs::write(folder.join("glossary.rs"), source).expect("OUT_DIR can be written");
    fs::write(folder.join("entries.bin"), blob).expect("OUT_DIR can be written");
}

fn fail(message: &str) -> ! {
    eprintln!("{message}");
    process::exit(1)
}
