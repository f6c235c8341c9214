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
#[path = "src/built_in.rs"]
mod built_in;
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
    compile_lists();
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
    let (source, entries, sentences) = glossary::layout::lay_out(&glossary, &common, &parts);
    write("glossary.rs", source);
    write("entries.bin", entries);
    write("sentences.bin", sentences);
}

fn compile_vocabulary() {
    let mut files = toml_files("glossary/vocabulary");
    files.retain(|path, _| vocabulary::Vocabulary::has_lemmas(Path::new(path)));
    write("vocabulary.rs", included("VOCABULARY", &files));
    let path = format!("glossary/vocabulary/{}", vocabulary::GROUPS);
    let (groups, faults) = vocabulary::Groups::read(&path, &text(Path::new(&path)));
    if !faults.is_empty() {
        fail(&glossary::Faults(faults));
    }
    let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let (vocabulary, faults) = vocabulary::Vocabulary::read_files(glossary::EMBEDDED_LAYER, files, &groups);
    if !faults.0.is_empty() {
        fail(&faults);
    }
    let (blob, text) = vocabulary::layout::lay_out(&vocabulary);
    write("vocabulary.bin", blob);
    write("vocabulary.txt", text);
}

fn compile_constructions() {
    let files = toml_files("glossary/constructions");
    write("constructions.rs", included("CONSTRUCTIONS", &files));
    let files = files.into_iter().map(|(shown, text)| (file_name(&shown).to_owned(), (shown, text)));
    let (grammar, faults) = grammar::Constructions::from_files(files.collect()).compile();
    if !faults.is_empty() {
        fail(&glossary::Faults(faults));
    }
    let path = "glossary/vocabulary/function-words.toml";
    let words = grammar::FunctionWords::read(&text(Path::new(path)), path).unwrap_or_else(|error| fail(&error));
    write("constructions.bin", grammar::compiled::lay_out(grammar, words));
}

/// Writes as JSON what is read whenever the program starts.
fn compile_lists() {
    for name in [
        "english",
        "attribution",
        "cleaning",
        "discovery",
        "arabic/between",
        "arabic/numbers",
        "arabic/calendar",
        "arabic/irregular",
        "arabic/romanization",
        "arabic/sentences",
        "arabic/tense",
    ] {
        let path = format!("glossary/{name}.toml");
        let table: toml::Table =
            text(Path::new(&path)).parse().unwrap_or_else(|error| fail(&format!("{path}: {error}")));
        let json = serde_json::to_string(&table).unwrap_or_else(|error| fail(&format!("{path}: {error}")));
        write(&format!("{name}.json"), json);
    }
}

/// Source that includes the texts of files under their names.
fn included(constant: &str, files: &BTreeMap<String, String>) -> String {
    let mut source = format!("pub(super) const {constant}: &[(&str, &str)] = &[\n");
    for shown in files.keys() {
        let path = fs::canonicalize(shown).unwrap_or_else(|error| fail(&format!("{shown}: {error}")));
        let _ = writeln!(source, "    ({:?}, include_str!({path:?})),", file_name(shown));
    }
    source.push_str("];\n");
    source
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
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
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap_or(&folder)).expect("OUT_DIR can be written");
    fs::write(path, contents).expect("OUT_DIR can be written");
}

fn fail(message: &dyn Display) -> ! {
    eprintln!("{message}");
    process::exit(1)
}
