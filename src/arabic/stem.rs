//! Light stemming: the affixes that most often separate two forms of a word are stripped, and nothing is guessed.
//!
//! The lists are those of "light10" (Larkey, Ballesteros, Connell 2007) over folded text. A stem is good for comparing
//! words of one article with each other, not for showing.

const PREFIXES: [&str; 7] = ["وال", "بال", "كال", "فال", "ال", "لل", "و"];
const SUFFIXES: [&str; 10] = ["ها", "ان", "ات", "ون", "ين", "يه", "يا", "ه", "ي", "ا"];
/// The letters that suffixes end in.
const LAST_LETTERS: [char; 5] = ['ا', 'ت', 'ن', 'ه', 'ي'];

/// The light stem of a folded word: at least two letters of it.
///
/// ```
/// assert_eq!(mujaz::arabic::stem::light("والعراقيين"), "عراق");
/// ```
#[must_use]
pub fn light(folded: &str) -> &str {
    let mut stem = folded;
    for prefix in PREFIXES {
        if let Some(rest) = stem.strip_prefix(prefix) {
            // A single و is stripped only from longer words: it is often a root letter.
            if letters(rest) >= if prefix == "و" { 3 } else { 2 } {
                stem = rest;
                break;
            }
        }
    }
    if !stem.ends_with(LAST_LETTERS) {
        return stem;
    }
    for suffix in SUFFIXES {
        if let Some(rest) = stem.strip_suffix(suffix)
            && letters(rest) >= 2
        {
            stem = rest;
        }
    }
    stem
}

/// Letters of a folded Arabic word; each is two bytes.
fn letters(word: &str) -> usize {
    word.len() / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_meet() {
        for (one, other) in [
            ("الفصاءل", "فصاءل"),
            ("عراقيه", "العراقيون"),
            ("الهجوم", "هجوم"),
            ("للتهدءه", "بالتهدءه"),
            ("طاءرات", "الطاءرات"),
        ] {
            assert_eq!(light(one), light(other), "{one} {other}");
        }
        assert_eq!(light("وصل"), "وصل");
    }
}
