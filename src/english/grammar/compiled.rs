//! The embedded constructions and words of grammar, compiled by `build.rs`: their rules without the cases that test them.

use serde::{Deserialize, Serialize};

use super::rule::Rule;
use super::symbols::Symbols;
use super::{FunctionWords, Grammar};

/// Everything of the folder `constructions` that sentences are read with.
#[derive(Serialize, Deserialize)]
struct Blob {
    symbols: Symbols,
    rules: Vec<Rule>,
    function_words: FunctionWords,
}

/// The bytes of constructions and words of grammar.
#[cfg(not(mujaz_compiled))]
pub(crate) fn lay_out(grammar: Grammar, function_words: FunctionWords) -> Vec<u8> {
    let blob = Blob { symbols: grammar.symbols, rules: grammar.rules, function_words };
    postcard::to_stdvec(&blob).expect("rules have an encoding")
}

/// The constructions, without their cases, and the words of grammar that are built into the program, decoded anew: a lexicon owns its own.
#[cfg(mujaz_compiled)]
pub(crate) fn embedded() -> (Grammar, FunctionWords) {
    static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/constructions.bin"));
    let blob: Blob = postcard::from_bytes(BLOB).expect("build.rs wrote this");
    let mut grammar = Grammar { symbols: blob.symbols, ..Grammar::default() };
    grammar.add_rules(blob.rules);
    (grammar, blob.function_words)
}
