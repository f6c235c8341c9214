//! Compiles the embedded glossary, vocabulary and constructions, with the library's own modules, so that the program starts without
//! reading them. A fault of one of their files is a fault of the build, told with file, line and column.

#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    unfulfilled_lint_expectations,
    clippy::pedantic,
    reason = "of the modules only the reading of files is used"
)]

use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};
use std::path::{Path, PathBuf};
use std::{env, fs, process};

#[path = "src/arabic/mod.rs"]
mod arabic;
#[path = "src/glossary/mod.rs"]
mod glossary;
#[path = "src/english/grammar/mod.rs"]
mod grammar;
#[path = "src/settings.rs"]
mod settings;
#[path = "src/vocabulary/mod.rs"]
mod vocabulary;

fn main() {
    println!("cargo::rustc-cfg=mujaz_compiled");
    println!("cargo::rerun-if-changed=glossary");
    // The sources of the modules above are watched as what this script is made from.
    println!("cargo::rerun-if-changed=build.rs");
    compile_glossary();
    compile_vocabulary();
    compile_constructions();
}

fn compile_glossary() {
    let (glossary, faults) = glossary::Glossary::read_layers(&[glossary::Layer::embedded()]);
    if !faults.0.is_empty() {
        fail(&faults);
    }
    let common = glossary::CommonWords::parse(&text(Path::new("glossary/common-words.toml")))
        .unwrap_or_else(|error| fail(&format!("glossary/common-words.toml: {error}")));
    let parts = glossary::NameParts::parse(&text(Path::new("glossary/names.toml")))
        .unwrap_or_else(|error| fail(&format!("glossary/names.toml: {error}")));
    let (source, blob) = glossary::layout::lay_out(&glossary, &common, &parts);
    write("glossary.rs", source);
    write("entries.bin", blob);
}

fn compile_vocabulary() {
    let mut files = toml_files("glossary/vocabulary");
    files.retain(|path, _| vocabulary::Vocabulary::has_lemmas(Path::new(path)));
    let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let (vocabulary, faults) = vocabulary::Vocabulary::read_files(glossary::EMBEDDED_LAYER, files);
    if !faults.0.is_empty() {
        fail(&faults);
    }
    write("vocabulary.bin", vocabulary::layout::lay_out(&vocabulary));
}

fn compile_constructions() {
    let files = toml_files("glossary/constructions");
    let mut source = String::from("pub(super) const CONSTRUCTIONS: &[(&str, &str)] = &[\n");
    let mut named = BTreeMap::new();
    for (shown, text) in files {
        let path = fs::canonicalize(&shown).unwrap_or_else(|error| fail(&format!("{shown}: {error}")));
        let name = shown.rsplit('/').next().unwrap_or_default().to_owned();
        let _ = writeln!(source, "    ({name:?}, include_str!({path:?})),");
        named.insert(name, (shown, text));
    }
    source.push_str("];\n");
    let grammar = grammar::Grammar::from_files(&named).unwrap_or_else(|error| fail(&error));
    let path = "glossary/vocabulary/function-words.toml";
    let words = grammar::FunctionWords::read(&text(Path::new(path)), path).unwrap_or_else(|error| fail(&error));
    write("constructions.rs", source);
    write("constructions.bin", grammar::compiled::lay_out(grammar, words));
}

/// The texts of the `.toml` files of a folder by their paths.
fn toml_files(folder: &str) -> BTreeMap<String, String> {
    let listed = fs::read_dir(folder).unwrap_or_else(|error| fail(&format!("{folder}: {error}")));
    let names = listed.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let paths = names.filter(|name| name.ends_with(".toml")).map(|name| format!("{folder}/{name}"));
    paths.map(|path| (path.clone(), text(Path::new(&path)))).collect()
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| fail(&format!("{}: {error}", path.display())))
}

fn write(name: &str, contents: impl AsRef<[u8]>) {
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    fs::write(folder.join(name), contents).expect("OUT_DIR can be written");
}

fn fail(message: &dyn Display) -> ! {
    eprintln!("{message}");
    process::exit(1)
}
