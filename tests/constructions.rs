//! The vocabulary and the constructions that are built into the program: no faults, and every case gives what it says.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use mujaz::english::check;
use mujaz::glossary::{Faults, Glossary};

#[test]
fn the_embedded_constructions_hold() {
    let checked = check(&[], &Glossary::embedded()).unwrap();
    assert!(checked.lemmas > 15_000 && checked.rules > 200 && checked.cases > 0, "{checked:?}");
    let failures: Vec<String> = checked.failures.iter().map(ToString::to_string).collect();
    let count = failures.len();
    assert!(failures.is_empty(), "\n{}\n\n{count} of {} cases fail", failures.join("\n\n"), checked.cases);
    assert!(checked.faults.is_empty(), "\n{}", Faults(checked.faults));
}
