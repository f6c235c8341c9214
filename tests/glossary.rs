//! The embedded glossary keeps what its format promises: no faults, and every entry's own examples hold.

use mujaz::glossary::{Glossary, Kind, Layer, duplicate_surfaces};
use mujaz::mentions::{Names, run_examples};

#[test]
fn there_are_no_faults() {
    let layers = [Layer::embedded()];
    let glossary = Glossary::from_layers(&layers).unwrap_or_else(|faults| panic!("{faults}"));
    let same: Vec<String> = duplicate_surfaces(&glossary, &layers).iter().map(ToString::to_string).collect();
    assert!(same.is_empty(), "{}", same.join("\n"));
}

#[test]
fn examples_hold() {
    let failures: Vec<String> =
        run_examples(&Glossary::embedded(), Names::embedded()).iter().map(ToString::to_string).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn what_is_guarded_has_examples() {
    for entry in Glossary::embedded().entries().filter(|entry| !entry.when.is_empty()) {
        assert!(!entry.yes.is_empty() && !entry.no.is_empty(), "{} has `when` without `yes` and `no`", entry.id);
    }
}

#[test]
fn the_compiled_glossary_is_the_one_in_the_files() {
    let read = Glossary::from_layers(&[Layer::embedded()]).unwrap();
    let compiled = Glossary::embedded();
    assert_eq!(read.version(), compiled.version());
    assert_eq!(read.entries().len(), compiled.entries().len());
    for (read, compiled) in read.entries().zip(compiled.entries()) {
        assert_eq!(
            (&read.id, &read.ar, &read.en.text, read.source.line),
            (&compiled.id, &compiled.ar, &compiled.en.text, compiled.source.line)
        );
    }
}

#[test]
fn every_kind_is_there() {
    let glossary = Glossary::embedded();
    assert!(glossary.entries().len() >= 500);
    for (kind, name, _) in Kind::ALL {
        assert!(glossary.entries().any(|entry| entry.kind == kind), "no entry of kind {name}");
    }
}
