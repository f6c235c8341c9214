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

#[cfg(mujaz_compiled)]
mod embedded {
    //! What is built into the program.

    use std::sync::LazyLock;

    use super::{Blob, FunctionWords, Grammar};

    static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/constructions.bin"));

    static EMBEDDED: LazyLock<(Grammar, FunctionWords)> = LazyLock::new(|| {
        let blob: Blob = postcard::from_bytes(BLOB).expect("build.rs wrote this");
        let mut grammar = Grammar { symbols: blob.symbols, ..Grammar::default() };
        grammar.add_rules(blob.rules);
        (grammar, blob.function_words)
    });

    impl Grammar {
        /// The constructions that are built into the program, without their cases.
        #[must_use]
        pub fn embedded() -> &'static Self {
            &EMBEDDED.0
        }
    }

    impl FunctionWords {
        /// The words of grammar that are built into the program.
        pub(crate) fn embedded() -> &'static Self {
            &EMBEDDED.1
        }
    }
}
