//! The plural of English nouns that a number counts: «78 لاجئا» has the noun in the singular.

use super::lists::{has, lists};

/// The phrase with its noun in the plural; as it is where it is plural already.
pub(crate) fn plural(phrase: &str) -> String {
    let words: Vec<&str> = phrase.split(' ').collect();
    let noun = words.iter().skip(1).position(|word| has(&lists().plurals.links, word)).unwrap_or(words.len() - 1);
    let mut plural: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    plural[noun] = plural_noun(words[noun]);
    plural.join(" ")
}

fn plural_noun(noun: &str) -> String {
    let is_plural = noun.ends_with('s') && !noun.ends_with("ss")
        || lists().plurals.irregular.iter().any(|(_, plural)| noun.ends_with(plural.as_str()))
        || has(&lists().plurals.unchanged, noun);
    if is_plural || !noun.ends_with(|c: char| c.is_ascii_lowercase()) {
        return noun.to_owned();
    }
    if let Some((one, many)) = lists().plurals.irregular.iter().find(|(one, _)| noun.ends_with(one.as_str())) {
        return format!("{}{many}", noun.trim_end_matches(one.as_str()));
    }
    match noun.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
        _ if ["s", "x", "z", "ch", "sh"].iter().any(|ending| noun.ends_with(ending)) => format!("{noun}es"),
        _ => format!("{noun}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_that_are_counted() {
        for (one, many) in [
            ("refugee", "refugees"),
            ("Syrian refugee", "Syrian refugees"),
            ("police officer", "police officers"),
            ("policeman", "policemen"),
            ("woman", "women"),
            ("civilian", "civilians"),
            ("civilians", "civilians"),
            ("women", "women"),
            ("city", "cities"),
            ("member of parliament", "members of parliament"),
            ("barrels per day", "barrels per day"),
            ("dead and wounded", "dead and wounded"),
            ("ballistic missile", "ballistic missiles"),
            ("hostage", "hostages"),
        ] {
            assert_eq!(plural(one), many);
        }
    }
}
