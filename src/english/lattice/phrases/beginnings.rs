//! What the first word of a phrase may look like in a text: with a conjunction or a preposition, an article, a dual, the accusative.

use super::CONSTRUCT;

/// What the first word of a phrase may be, read off a word of the text.
pub(super) struct Beginning {
    /// At which letter it begins.
    pub(super) start: usize,
    /// The letters from there on.
    pub(super) stem: String,
    /// The first word as phrases have it.
    pub(super) first: String,
    /// Whether it stands with its article.
    pub(super) article: bool,
    /// How it ends as a dual.
    pub(super) dual: Option<&'static str>,
}

/// At which letters of a folded word a phrase may begin: behind a conjunction, and a preposition of one letter.
pub(super) fn starts(letters: &[char]) -> Vec<usize> {
    let mut starts = vec![0];
    if letters.len() > 2 && matches!(letters[0], 'و' | 'ف') {
        starts.push(1);
    }
    for conjunction in starts.clone() {
        // «لحل الدولتين»
        if letters.len() >= conjunction + 3 && matches!(letters[conjunction], 'ب' | 'ل' | 'ك') {
            starts.push(conjunction + 1);
        }
    }
    starts
}

/// What the first word of a phrase may be that begins at a letter of a folded word.
pub(super) fn beginnings(letters: &[char], start: usize) -> Vec<Beginning> {
    let stem: String = letters[start..].iter().collect();
    let mut found: Vec<(String, bool, Option<&'static str>)> = vec![(stem.clone(), false, None)];
    if let Some(rest) = stem.strip_prefix("ال").filter(|rest| rest.chars().count() > 1) {
        found.push((rest.to_owned(), true, None));
    }
    // «عددا من»
    if let Some(rest) = stem.strip_suffix('ا').filter(|rest| rest.chars().count() > 2) {
        found.push((rest.to_owned(), false, None));
    }
    // «حاملتا طائرات»
    if let Some(rest) = stem.strip_suffix("تا").filter(|rest| rest.chars().count() > 2) {
        found.push((format!("{rest}ه"), false, None));
    }
    // لل
    if start > 0 && letters[start - 1] == 'ل' && letters[start] == 'ل' {
        found.push((letters[start + 1..].iter().collect(), true, None));
    }
    for at in 0..found.len() {
        // «سيارتان ملغومتان»
        let (word, article, _) = &found[at];
        let dual = of_dual(word).map(|(singular, ending)| (singular, *article, Some(ending)));
        // «وزيري خارجية», «رئيسي وزراء»; «حاملتي طائرات»
        let construct = word.strip_suffix('ي').filter(|rest| !article && rest.chars().count() > 2);
        let feminine = construct.and_then(|stem| stem.strip_suffix('ت')).map(|stem| format!("{stem}ه"));
        let constructs = [construct.map(str::to_owned), feminine];
        let constructs = constructs.into_iter().flatten().map(|singular| (singular, false, Some(CONSTRUCT)));
        let more: Vec<_> = dual.into_iter().chain(constructs).collect();
        found.extend(more);
    }
    let beginning = |(first, article, dual)| Beginning { start, stem: stem.clone(), first, article, dual };
    found.into_iter().map(beginning).collect()
}

/// Of a dual its singular and how it ends.
pub(super) fn of_dual(folded: &str) -> Option<(String, &'static str)> {
    let ending = if folded.ends_with("ان") { "ان" } else { "ين" };
    let stem = folded.strip_suffix(ending).filter(|stem| stem.chars().count() > 2)?;
    Some(match stem.strip_suffix('ت') {
        Some(stem) => (format!("{stem}ه"), ending),
        None => (stem.to_owned(), ending),
    })
}
