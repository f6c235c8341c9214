//! What the ending of a word tells of its gender, number and case.

use crate::arabic::irregular;
use crate::english::grammar::Properties;

/// What the ending of an adjective says, given its masculine singular; `None` if it is another word.
pub(super) fn inflection(folded: &str, masculine: &str) -> Option<Properties> {
    let stem = folded.strip_prefix("ال");
    let definite = if stem.is_some() { Properties::DEFINITE } else { Properties::NONE };
    let (m, f) = (Properties::MASCULINE, Properties::FEMININE);
    let oblique = Properties::ACCUSATIVE | Properties::GENITIVE;
    let ending = match stem.unwrap_or(folded).strip_prefix(masculine)? {
        "" => m | Properties::SINGULAR,
        "ا" if stem.is_none() => m | Properties::SINGULAR | Properties::ACCUSATIVE | Properties::TANWIN,
        "ه" => f | Properties::SINGULAR,
        "ون" => m | Properties::PLURAL | Properties::NOMINATIVE,
        "ين" => m | Properties::PLURAL | Properties::DUAL | oblique,
        "ان" => m | Properties::DUAL | Properties::NOMINATIVE,
        "تان" => f | Properties::DUAL | Properties::NOMINATIVE,
        "تين" => f | Properties::DUAL | oblique,
        "ات" => f | Properties::PLURAL,
        _ => return None,
    };
    Some(ending | definite)
}

/// Whether the ending is that of many men: «مسؤولون», «مسؤولين».
pub(super) fn is_sound_plural(word: &str) -> bool {
    word.ends_with("ون") || word.ends_with("ين")
}

/// Whether the ending is that of many people of a country or a body: «فلسطينيون», «فلسطينيين».
pub(super) fn is_plural_of_people(word: &str) -> bool {
    word.ends_with("يون") || word.ends_with("يين")
}

/// Whether a folded noun of one word would have an alif in the indefinite accusative that it does not have.
pub(super) fn lacks_alif(folded: &str) -> bool {
    !folded.ends_with(['ا', 'ه', 'ي', 'ء', 'ن'])
}

/// The gender of a noun by its ending, or as a list has it.
pub(super) fn gender(word: &str) -> Properties {
    let stem = word.strip_prefix("ال").unwrap_or(word);
    if irregular::lists().feminine.holds(stem)
        || word.ends_with(['ة', 'ى'])
        || word.ends_with("ات")
        || word.ends_with("اء") && word.chars().count() > 5
    {
        Properties::FEMININE
    } else {
        Properties::MASCULINE
    }
}

/// The case of a sound plural of people by its ending; a broken plural shows none.
pub(super) fn case_of_people(folded: &str) -> Properties {
    if folded.ends_with("ون") {
        Properties::NOMINATIVE
    } else if folded.ends_with("ين") {
        Properties::ACCUSATIVE | Properties::GENITIVE
    } else {
        Properties::NONE
    }
}

/// The gender and number of an adjective in ـي by its ending.
pub(super) fn nisba(folded: &str) -> Properties {
    let (m, f) = (Properties::MASCULINE, Properties::FEMININE);
    match folded {
        _ if folded.ends_with("تان") => f | Properties::DUAL,
        _ if folded.ends_with("تين") => f | Properties::DUAL,
        _ if folded.ends_with("ات") => f | Properties::PLURAL,
        _ if folded.ends_with('ه') => f | Properties::SINGULAR,
        _ if folded.ends_with("يون") || folded.ends_with("يين") => m | Properties::PLURAL | Properties::DUAL,
        _ if folded.ends_with("يان") => m | Properties::DUAL,
        _ if folded.ends_with('ي') || folded.ends_with("يا") => m | Properties::SINGULAR,
        // «العرب», «الأكراد», «الروس»
        _ => m | Properties::PLURAL,
    }
}

/// Whether an English term is plural.
pub(super) fn term_number(english: &str) -> Properties {
    let head = english.split(" of ").next().unwrap_or(english);
    let irregular = ["women", "men", "children"].iter().any(|plural| head.split(' ').next_back() == Some(*plural));
    if irregular || head.ends_with('s') && !head.ends_with("ss") && !head.ends_with("is") && !head.ends_with("us") {
        Properties::PLURAL
    } else {
        Properties::SINGULAR
    }
}
