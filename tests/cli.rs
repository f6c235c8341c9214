//! The program as it is called: each command with its output, files and exit code, in `tests/cli`.
//! `TRYCMD=overwrite cargo test --test cli` writes down what the commands give now; the diff is read before it is committed.

use mujaz::glossary::Glossary;

#[test]
fn commands() {
    let cases = trycmd::TestCases::new();
    // How long a line of help may be.
    cases.env("COLUMNS", "100").env("NO_COLOR", "1");
    cases.insert_var("[VERSION]", env!("CARGO_PKG_VERSION")).unwrap();
    cases.insert_var("[GLOSSARY]", Glossary::embedded().version()).unwrap();
    cases.case("tests/cli/*.trycmd").case("tests/cli/*.toml");
}
