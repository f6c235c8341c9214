//! The forms of English words: a verb's past, participles and third person, comparatives, "a" and "an".

use std::collections::HashMap;
use std::sync::LazyLock;

use super::lists::{List, lists};

static IRREGULAR: LazyLock<HashMap<&'static str, (&'static str, &'static str)>> = LazyLock::new(|| {
    let verbs = &lists().verbs.irregular;
    verbs.iter().map(|(base, past, participle)| (base.as_str(), (past.as_str(), participle.as_str()))).collect()
});

/// The first word of a verb of several words, and the rest with its space.
fn split(verb: &str) -> (&str, &str) {
    verb.find(' ').map_or((verb, ""), |space| verb.split_at(space))
}

/// "announced", "carried out", "was"
pub(super) fn past(verb: &str, plural: bool) -> String {
    let (first, rest) = split(verb);
    if first == "be" {
        return format!("{}{rest}", if plural { "were" } else { "was" });
    }
    let form = IRREGULAR.get(first).map_or_else(|| regular_past(first), |(past, _)| (*past).to_owned());
    format!("{form}{rest}")
}

/// "announced", "taken"
pub(super) fn participle(verb: &str) -> String {
    let (first, rest) = split(verb);
    let form = IRREGULAR.get(first).map_or_else(|| regular_past(first), |(_, participle)| (*participle).to_owned());
    format!("{form}{rest}")
}

/// "announces", "announce" of a plural
pub(super) fn present(verb: &str, plural: bool) -> String {
    let (first, rest) = split(verb);
    let form = match (first, plural) {
        ("be", true) => "are".to_owned(),
        ("be", false) => "is".to_owned(),
        (_, true) => first.to_owned(),
        ("have", false) => "has".to_owned(),
        (_, false) => third_person(first),
    };
    format!("{form}{rest}")
}

/// "announcing"
pub(super) fn gerund(verb: &str) -> String {
    let (first, rest) = split(verb);
    let form = if let Some(stem) = first.strip_suffix("ie") {
        format!("{stem}ying")
    } else if first.ends_with('e') && !first.ends_with("ee") && !first.ends_with("oe") && first != "be" {
        format!("{}ing", &first[..first.len() - 1])
    } else if doubles(first) {
        format!("{first}{}ing", &first[first.len() - 1..])
    } else {
        format!("{first}ing")
    };
    format!("{form}{rest}")
}

fn third_person(verb: &str) -> String {
    match verb.strip_suffix('y') {
        Some(stem) if !ends_in_vowel(stem) => format!("{stem}ies"),
        _ if ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| verb.ends_with(end)) => format!("{verb}es"),
        _ => format!("{verb}s"),
    }
}

fn regular_past(verb: &str) -> String {
    if verb.ends_with('e') {
        return format!("{verb}d");
    }
    match verb.strip_suffix('y') {
        Some(stem) if !ends_in_vowel(stem) => format!("{stem}ied"),
        _ if doubles(verb) => format!("{verb}{}ed", &verb[verb.len() - 1..]),
        _ => format!("{verb}ed"),
    }
}

fn ends_in_vowel(word: &str) -> bool {
    word.ends_with(['a', 'e', 'i', 'o', 'u'])
}

/// Whether the last letter is doubled before an ending: short vowel and one consonant, in a word of one syllable.
fn doubles(verb: &str) -> bool {
    if lists().verbs.doubled.contains(&verb) {
        return true;
    }
    let letters: Vec<char> = verb.chars().collect();
    let [.., before, vowel, last] = letters[..] else { return false };
    let is_vowel = |c: char| "aeiou".contains(c);
    let one_syllable = letters.iter().filter(|c| is_vowel(**c)).count() == 1;
    let before_is_consonant =
        !is_vowel(before) || before == 'u' && letters.len() > 3 && letters[letters.len() - 4] == 'q';
    one_syllable && is_vowel(vowel) && before_is_consonant && !is_vowel(last) && !"wxy".contains(last)
        || letters.len() > 3
            && letters[letters.len() - 4..].starts_with(&['q', 'u'])
            && is_vowel(vowel)
            && !is_vowel(last)
}

/// "larger", "more dangerous"
pub(super) fn comparative(adjective: &str) -> String {
    format!("more {adjective}")
}

/// "largest", "most dangerous"
pub(super) fn superlative(adjective: &str) -> String {
    format!("most {adjective}")
}

/// "a" or "an", by the first letters of what follows.
pub(super) fn indefinite_article(following: &str) -> &'static str {
    let following = following.trim_start_matches(['“', '"', '‘', '≈', '[']);
    let lower = following.to_lowercase();
    let starts = |list: &List| list.iter().any(|start| lower.starts_with(*start));
    let verbs = &lists().verbs;
    if starts(&verbs.an) {
        return "an";
    }
    if starts(&verbs.a) {
        return "a";
    }
    // An abbreviation is read letter by letter: "an MP", "an F-16".
    let capitals = following.chars().take_while(char::is_ascii_uppercase).count();
    let number = following.get(1..).map(|rest| rest.strip_prefix('-').unwrap_or(rest));
    let numbered = capitals == 1 && number.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if capitals >= 2 || numbered {
        let vowel = following.starts_with(['A', 'E', 'F', 'H', 'I', 'L', 'M', 'N', 'O', 'R', 'S', 'X']);
        return if vowel { "an" } else { "a" };
    }
    match lower.chars().next() {
        Some('a' | 'e' | 'i' | 'o' | 'u' | '8') => "an",
        Some('1') if lower.starts_with("11") || lower.starts_with("18") => "an",
        _ => "a",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_inflected() {
        for (verb, past_form, participle_form, present_form, gerund_form) in [
            ("announce", "announced", "announced", "announces", "announcing"),
            ("carry out", "carried out", "carried out", "carries out", "carrying out"),
            ("take part in", "took part in", "taken part in", "takes part in", "taking part in"),
            ("stop", "stopped", "stopped", "stops", "stopping"),
            ("visit", "visited", "visited", "visits", "visiting"),
            ("refer to", "referred to", "referred to", "refers to", "referring to"),
            ("die", "died", "died", "dies", "dying"),
            ("flee", "fled", "fled", "flees", "fleeing"),
            ("be wounded", "was wounded", "been wounded", "is wounded", "being wounded"),
            ("play", "played", "played", "plays", "playing"),
            ("quit", "quit", "quit", "quits", "quitting"),
            ("reach", "reached", "reached", "reaches", "reaching"),
            ("need", "needed", "needed", "needs", "needing"),
            ("show", "showed", "shown", "shows", "showing"),
        ] {
            assert_eq!(past(verb, false), past_form);
            assert_eq!(participle(verb), participle_form);
            assert_eq!(present(verb, false), present_form);
            assert_eq!(gerund(verb), gerund_form);
        }
        assert_eq!(past("be", true), "were");
    }

    #[test]
    fn a_or_an() {
        for (word, article) in [
            ("decision", "a"),
            ("official", "an"),
            ("European country", "a"),
            ("hour", "an"),
            ("MP", "an"),
            ("UN report", "a"),
            ("U.S. base", "a"),
            ("18-year-old", "an"),
            ("union", "a"),
            ("unprecedented step", "an"),
            ("uniformed man", "a"),
            ("“historic” step", "a"),
        ] {
            assert_eq!(indefinite_article(word), article, "{word}");
        }
    }
}
