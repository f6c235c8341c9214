//! Verb groups: tense, negation, voice and auxiliaries.

use super::super::grammar::{Properties, Shape};
use super::super::lists::{has, lists};
use super::super::pieces::Text;
use super::super::words::{gerund, participle, past, present};

/// How a verb is to be said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Finite {
    pub(super) properties: Properties,
    pub(super) plural: bool,
    pub(super) shape: Shape,
    /// The verb is "I": "am".
    pub(super) first: bool,
    pub(super) passive: bool,
}

/// The words of a verb group: those before an adverb in its middle, and those behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) auxiliary: String,
    pub(super) main: String,
}

/// What of a verb stands behind a pronoun; not "in", since "live in it" and "settle in it" are more frequent than "fill it in".
const PARTICLES: [&str; 8] = ["over", "up", "off", "out", "down", "back", "away", "apart"];

/// The verb and its particle, where a pronoun stands between them: "blow it up".
pub(super) fn around_pronoun(verb: &str) -> Option<(&str, &str)> {
    verb.split_once(' ').filter(|(_, particle)| PARTICLES.contains(particle))
}

/// The group of a verb in its base form.
pub(super) fn group(verb: &str, how: Finite) -> Group {
    let Finite { properties, plural, shape, passive, .. } = how;
    let negated = properties.has(Properties::NEGATED);
    let make = |auxiliary: &str, main: String| Group { auxiliary: auxiliary.to_owned(), main };
    let passive_main = || participle(verb);
    match shape {
        Shape::Infinitive => {
            let not = if negated { "not to" } else { "" };
            let main = if passive { format!("be {}", passive_main()) } else { verb.to_owned() };
            return make(not.trim_end_matches(" to"), main);
        }
        Shape::Gerund => {
            let not = if negated { "not" } else { "" };
            let main = if passive { format!("being {}", passive_main()) } else { gerund(verb) };
            return make(not, main);
        }
        Shape::Participle | Shape::Done => {
            let not = if negated { "not" } else { "" };
            let main = match (passive, shape) {
                (true, Shape::Done) => passive_main(),
                (true, _) => format!("been {}", passive_main()),
                (false, _) => participle(verb),
            };
            return make(not, main);
        }
        _ => {}
    }
    let be_verb = verb == "be" || verb.starts_with("be ");
    let not = if negated { " not" } else { "" };
    if properties.has(Properties::MAY) {
        let main = if passive { format!("be {}", passive_main()) } else { verb.to_owned() };
        return make(&format!("may{not}"), main);
    }
    // «لسقطت المدينة» behind «لو»: "would have fallen".
    if properties.has(Properties::FUTURE | Properties::PAST) {
        let main = if passive { format!("been {}", passive_main()) } else { participle(verb) };
        return make(&format!("would{not} have"), main);
    }
    if properties.has(Properties::FUTURE) {
        let main = if passive { format!("be {}", passive_main()) } else { verb.to_owned() };
        return make(&format!("will{not}"), main);
    }
    // "has been besieging for 3 months": what is done since then goes on; "has known" is a state.
    if properties.has(Properties::PERFECT | Properties::PRESENT) {
        let have = if plural { "have" } else { "has" };
        let lasts = be_verb || negated || properties.has(Properties::PAST) || has(&lists().verbs.stative, verb);
        let main = match passive {
            true => format!("been {}", passive_main()),
            false if lasts => participle(verb),
            false => format!("been {}", gerund(verb)),
        };
        return make(&format!("{have}{not}"), main);
    }
    if passive {
        let be = finite_be(properties, how);
        return make(&format!("{be}{not}"), passive_main());
    }
    if be_verb {
        let be = finite_be(properties, how);
        return make(&format!("{be}{not}"), verb.strip_prefix("be").unwrap_or_default().trim().to_owned());
    }
    match (properties.has(Properties::PAST), negated) {
        (true, true) if verb == "have" => make("had not", String::new()),
        (true, true) => make("did not", verb.to_owned()),
        (true, false) => make("", past(verb, plural)),
        (false, true) => make(if plural { "do not" } else { "does not" }, verb.to_owned()),
        (false, false) => make("", present(verb, plural)),
    }
}

/// The group of a verb in a question: the auxiliary, which stands before the subject, and what stands behind it.
pub(super) fn asked(verb: &str, how: Finite) -> (String, String) {
    let Group { auxiliary, main } = group(verb, how);
    if !auxiliary.is_empty() {
        return (auxiliary, main);
    }
    let does = match (how.properties.has(Properties::PAST), how.plural) {
        (true, _) => "did",
        (false, true) => "do",
        (false, false) => "does",
    };
    (does.to_owned(), verb.to_owned())
}

fn finite_be(properties: Properties, how: Finite) -> &'static str {
    match (properties.has(Properties::PAST), how.plural) {
        (true, false) => "was",
        (true, true) if how.first => "was",
        (true, true) => "were",
        (false, true) if how.first => "am",
        (false, true) => "are",
        (false, false) => "is",
    }
}

/// An auxiliary with the base form behind it: "can", "must", "should".
pub(super) fn auxiliary(word: &str, properties: Properties) -> String {
    let negated = properties.has(Properties::NEGATED);
    let past = properties.has(Properties::PAST);
    match (word, past, negated) {
        ("can", false, false) => "can".to_owned(),
        ("can", true, false) => "could".to_owned(),
        ("can", false, true) => "cannot".to_owned(),
        ("can", true, true) => "could not".to_owned(),
        ("must", true, false) => "had to".to_owned(),
        ("must", true, true) => "did not have to".to_owned(),
        ("should", true, false) => "should have".to_owned(),
        ("should", true, true) => "should not have".to_owned(),
        (word, _, true) => format!("{word} not"),
        (word, ..) => word.to_owned(),
    }
}

/// The shape of the verb behind an auxiliary: "can go", but "should have gone".
pub(super) fn behind_auxiliary(auxiliary: &Text) -> Shape {
    let line = auxiliary.line();
    if matches!(line.as_str(), "should have" | "should not have") { Shape::Participle } else { Shape::Infinitive }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups() {
        let say = |verb: &str, properties: Properties, plural: bool, passive: bool| {
            let group = group(verb, Finite { properties, plural, shape: Shape::Whole, first: false, passive });
            format!("{} {}", group.auxiliary, group.main).trim().to_owned()
        };
        let (past, present) = (Properties::PAST, Properties::PRESENT);
        assert_eq!(say("announce", past, false, false), "announced");
        assert_eq!(say("announce", past | Properties::NEGATED, false, false), "did not announce");
        assert_eq!(say("announce", present, false, false), "announces");
        assert_eq!(say("kill", past, true, true), "were killed");
        assert_eq!(say("kill", present | Properties::NEGATED, false, true), "is not killed");
        assert_eq!(say("besiege", present | Properties::PERFECT, false, false), "has been besieging");
        assert_eq!(say("know", present | Properties::PERFECT, false, false), "has known");
        assert_eq!(say("be wounded", past, true, false), "were wounded");
        assert_eq!(say("go", Properties::FUTURE | Properties::NEGATED, true, false), "will not go");
        assert_eq!(say("fall", Properties::FUTURE | past, false, false), "would have fallen");
        let how = Finite { properties: past, plural: false, shape: Shape::Question, first: false, passive: false };
        assert_eq!(asked("withdraw", how), ("did".to_owned(), "withdraw".to_owned()));
        assert_eq!(asked("be ready", how), ("was".to_owned(), "ready".to_owned()));
        assert_eq!(auxiliary("can", past | Properties::NEGATED), "could not");
        assert_eq!(auxiliary("should", past), "should have");
    }
}
