//! The dateline that opens a story: «بغداد – رويترز:», «بغداد (رويترز) -», «دبي، الإمارات العربية المتحدة (CNN) --».
//!
//! It is recognized by its form, from the start of the paragraph: short segments between dashes, commas, slashes and
//! brackets, among them a known agency, or a known city with a dash after it. Without either there is no dateline.

use std::ops::Range;

use super::cleaning::{Cleaning, list};
use super::labels;
use super::words::{Words, is_blank, is_number, trimmed};
use crate::arabic::quotes::is_quote;

/// Where a story was written, by which agency, on which day.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Dateline {
    /// All of it, with the dash or colon that ends it: bytes of the text.
    pub range: Range<usize>,
    /// The places.
    pub places: Vec<Range<usize>>,
    /// The agency, without brackets.
    pub agency: Option<Range<usize>>,
    /// Day and month, as far as they are written.
    pub date: Option<Range<usize>>,
}

/// A dateline has no more words than these.
const WORDS: usize = 18;

/// A paragraph of so many bytes is no headline.
const LONG: usize = 160;

/// The words of a place whose name is not known, at most.
const UNKNOWN: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Place,
    Agency,
    /// A name in quotation marks, an agency or newspaper if a place stands before it.
    Quoted,
    Date,
    Unknown,
}

struct Segment {
    kind: Kind,
    /// Words of the place or agency.
    name: Range<usize>,
    /// Words of a date behind the name.
    date: Range<usize>,
    /// Whether a dash or slash stands behind it.
    parted: bool,
}

impl Segment {
    fn end(&self) -> usize {
        self.date.end.max(self.name.end)
    }
}

/// The dateline at the start of `paragraph`, if it has one.
pub(super) fn find(text: &str, paragraph: &Range<usize>, cleaning: &Cleaning, words: &mut Words) -> Option<Dateline> {
    words.read(text, paragraph, WORDS);
    let words = &*words;
    // The last word may have been cut off by the limit, so nothing is known of what follows it.
    let whole = words.len() < WORDS;
    let mut segments: Vec<Segment> = Vec::new();
    let mut best = None;
    let mut at = 0;
    while at < words.len() && segments.len() < 6 {
        let Some(segment) = segment(text, paragraph, words, at, cleaning) else { break };
        at = segment.end();
        segments.push(segment);
        if at == words.len() && !whole {
            break;
        }
        let long = paragraph.len() >= LONG;
        if ends(&segments, words.gap(text, paragraph, at), at == words.len(), long) {
            best = Some(segments.len());
        } else if segments.last().is_some_and(|last| last.kind == Kind::Place) {
            // «واشنطن - موسكو: …» is no dateline of Washington.
            best = None;
        }
    }
    let segments = &segments[..best?];
    let end = segments.last()?.end();
    if matches!(words.word(end), "ان" | "انه" | "انها") {
        return None;
    }
    let gap = words.gap(text, paragraph, end);
    // The mark that closes a quoted agency; a later one opens a quotation of the story.
    let quoted = words.gap(text, paragraph, segments.last()?.name.start).contains(is_quote);
    let closing = gap.chars().next().filter(|c| quoted && is_quote(*c)).map_or(0, char::len_utf8);
    let marks = gap[closing..].find(|c: char| !is_mark(c) && !is_blank(c)).map_or(gap.len(), |at| closing + at);
    let stop = words.range(end - 1..end).end + marks;
    let range = trimmed(text, paragraph.start..stop);
    let known = segments.iter().any(|segment| segment.kind == Kind::Place);
    let mut places = Vec::new();
    let mut seen = false;
    let named = segments.iter().any(|segment| matches!(segment.kind, Kind::Agency | Kind::Quoted));
    // «سامراء (العراق) -»: a town that no list has, with its country.
    let in_country = |at: usize| {
        segments[at].kind == Kind::Unknown
            && segments.get(at + 1).is_some_and(|next| {
                next.kind == Kind::Place && words.gap(text, paragraph, next.name.start).contains(['(', '['])
            })
    };
    let pair = !named
        && known
        && segments.iter().any(|segment| segment.kind == Kind::Unknown)
        && !(0..segments.len()).any(in_country);
    for (at, segment) in segments.iter().enumerate() {
        seen |= segment.kind == Kind::Place;
        let town = segment.kind == Kind::Unknown && (!pair && (seen || !known) || in_country(at));
        if segment.kind == Kind::Place || town {
            places.push(words.range(segment.name.clone()));
        }
    }
    let agency = segments.iter().rfind(|segment| match segment.kind {
        Kind::Agency | Kind::Quoted => true,
        Kind::Unknown => pair,
        _ => false,
    });
    let date = segments.iter().find(|segment| !segment.date.is_empty());
    Some(Dateline {
        range,
        places,
        agency: agency.map(|segment| words.range(segment.name.clone())),
        date: date.map(|segment| words.range(segment.date.clone())),
    })
}

fn is_mark(c: char) -> bool {
    is_dash(c) || matches!(c, ')' | ']' | ':' | '/' | '|' | '،' | ',')
}

fn is_dash(c: char) -> bool {
    // Tatweel stands for a dash in some papers.
    matches!(c, '-' | '–' | '—' | '―' | '−' | 'ـ')
}

/// The segment that starts at the word `at`.
fn segment(text: &str, line: &Range<usize>, words: &Words, at: usize, cleaning: &Cleaning) -> Option<Segment> {
    let quoted = words.gap(text, line, at).contains(is_quote);
    let name = |kind, count| {
        let name = at..at + count;
        // «القاهرة في 3 أبريل»
        let on = kind == Kind::Place && words.word(name.end) == "في" && is_date(words, name.end + 1, cleaning);
        let start = name.end + usize::from(on);
        let mut end = start;
        while end < words.len()
            && (is_space(words.gap(text, line, end))
                || (end > start || count == 0) && in_digits(words, end, words.gap(text, line, end))
                || end == at)
        {
            let length = date_words(words, end, cleaning);
            if length == 0 {
                break;
            }
            end += length;
        }
        // «9 نوفمبر / تشرين الثاني»
        let mut date = if end > start { start..end } else { name.end..name.end };
        if !date.is_empty() && words.gap(text, line, end).trim() == "/" {
            while end < words.len() && (end == date.end || is_space(words.gap(text, line, end))) {
                let length = date_words(words, end, cleaning);
                if length == 0 {
                    break;
                }
                end += length;
            }
            date.end = end;
        }
        let parted = words.gap(text, line, name.end.max(date.end)).contains(|c| is_dash(c) || c == '/');
        Segment { kind, name, date, parted }
    };
    // «9-9-2023 وفا-»: behind a date the agency may stand without a mark.
    let dated = |end: usize| is_number(words.word(end.saturating_sub(1))) && words.word(end - 1).len() == 4;
    let agency = |end: usize| cleaning.starts(words.from(end), list::AGENCY).is_some();
    let closed = |end: usize| {
        end >= words.len() || !is_space(words.gap(text, line, end)) || end > at && dated(end) && agency(end)
    };
    if let Some((count, _)) = cleaning.starts(words.from(at), list::AGENCY) {
        let segment = name(Kind::Agency, count);
        if closed(segment.end()) {
            return Some(segment);
        }
    }
    // «النهر نيوز - »
    if let Some(end) = labels::outlet(words, at, cleaning) {
        let segment = name(Kind::Agency, end - at);
        if closed(segment.end()) {
            return Some(segment);
        }
    }
    if is_date(words, at, cleaning) {
        let mut segment = name(Kind::Date, 0);
        segment.date.start = at;
        return (closed(segment.end()) && !segment.date.is_empty()).then_some(segment);
    }
    if let Some((count, _)) = cleaning.starts(words.from(at), list::PLACE) {
        let segment = name(Kind::Place, count);
        if closed(segment.end()) {
            return Some(segment);
        }
    }
    let count = (1..=UNKNOWN).find(|count| {
        let end = at + count;
        closed(end) || is_date(words, end, cleaning)
    })?;
    let segment = name(if quoted { Kind::Quoted } else { Kind::Unknown }, count);
    closed(segment.end()).then_some(segment)
}

/// Whether the number at `end` goes on with a date in digits: «9-9-2023», «3 - 6», «9/9».
fn in_digits(words: &Words, end: usize, gap: &str) -> bool {
    let Some(before) = end.checked_sub(1).map(|before| words.word(before)) else { return false };
    let word = words.word(end);
    matches!(gap.trim_matches(is_blank), "-" | "/" | "." | "–")
        && [before, word].into_iter().all(|word| is_number(word) && matches!(word.len(), 1 | 2 | 4))
}

fn is_space(gap: &str) -> bool {
    gap.chars().all(is_blank)
}

fn is_date(words: &Words, at: usize, cleaning: &Cleaning) -> bool {
    date_words(words, at, cleaning) > 0
}

/// How many words of a date begin here: one, or more of a month like «كانون الأول».
fn date_words(words: &Words, at: usize, cleaning: &Cleaning) -> usize {
    let word = words.word(at);
    if word.is_empty() {
        return 0;
    }
    if is_number(word) {
        return 1;
    }
    let phrase = cleaning.starts(words.from(at), list::MONTH | list::DATE);
    phrase.filter(|(_, lists)| lists & list::PLACE == 0).map_or(0, |(count, _)| count)
}

/// Whether a dateline of these segments may end before `gap`.
fn ends(segments: &[Segment], gap: &str, at_end: bool, long: bool) -> bool {
    let Some(last) = segments.last() else { return false };
    let known = segments.iter().any(|segment| segment.kind == Kind::Place);
    let agency = segments.iter().any(|segment| segment.kind == Kind::Agency);
    let dash = gap.contains(is_dash);
    // A dash between words, not inside one («شبه-رسمية»).
    let open_dash = dash && (gap.contains(char::is_whitespace) || gap.contains("--"));
    let bracket = gap.contains([')', ']']);
    // «إسطنبول (الأفق) -», «باب الهوى (سوريا) –»: a place with its country or paper in brackets before the dash.
    let bracketed =
        segments.len() > 1 && bracket && open_dash && matches!(segments[0].kind, Kind::Place | Kind::Unknown);
    if gap.contains(['.', '؟', '!', '(', '[']) && !dash {
        return false;
    }
    // «شبكة النهر / بغداد», «النهر نيوز - بغداد» on a line of its own: a place and one name.
    let name = segments.iter().any(|segment| segment.kind == Kind::Unknown) || segments[0].kind == Kind::Agency;
    let pair = at_end && segments.len() == 2 && known && name;
    match last.kind {
        Kind::Agency if at_end => known,
        // «رويترز (بغداد)»
        Kind::Place if pair && bracket && segments[0].kind == Kind::Agency => true,
        Kind::Place | Kind::Unknown if pair => segments[0].parted,
        Kind::Agency => dash || gap.contains(':') || (known && (bracket || gap.contains(['/', '|']))),
        Kind::Quoted => known && (open_dash || gap.contains(':')),
        Kind::Place if bracketed => segments.len() == 2 || segments[0].kind == Kind::Place,
        // «بيروت: دعا …»; in a short line the words behind the colon are what the city is made to say.
        Kind::Place if gap.contains(':') && long => segments.iter().all(|segment| segment.kind == Kind::Place),
        Kind::Place => open_dash && segments.iter().all(|segment| segment.kind != Kind::Unknown || agency),
        Kind::Date => open_dash && (known || agency),
        Kind::Unknown => bracketed && (known || segments.len() == 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines_of_agencies_and_papers() {
        for (paragraph, range, places, agency) in [
            ("بغداد – رويترز: قال مسؤول إن", "بغداد – رويترز:", vec!["بغداد"], "رويترز"),
            ("بغداد (رويترز) - قال مسؤول", "بغداد (رويترز) -", vec!["بغداد"], "رويترز"),
            ("بغداد (رويترز) قال مسؤول", "بغداد (رويترز)", vec!["بغداد"], "رويترز"),
            (
                "دبي، الإمارات العربية المتحدة (CNN)-- قال الرئيس",
                "دبي، الإمارات العربية المتحدة (CNN)--",
                vec!["دبي", "الإمارات العربية المتحدة"],
                "CNN",
            ),
            ("القاهرة - أ ش أ: أعلنت الوزارة", "القاهرة - أ ش أ:", vec!["القاهرة"], "أ ش أ"),
            ("باريس (أ.ف.ب) - دعا الوزير", "باريس (أ.ف.ب) -", vec!["باريس"], "أ.ف.ب"),
            ("لندن/واشنطن - قال مسؤولون", "لندن/واشنطن -", vec!["لندن", "واشنطن"], ""),
            ("دبي 18 فبراير شباط (رويترز) – قال", "دبي 18 فبراير شباط (رويترز) –", vec!["دبي"], "رويترز"),
            ("منبج (رويترز) - دخلت القوات", "منبج (رويترز) -", vec!["منبج"], "رويترز"),
            ("بغداد ـ «الصحيفة العربية»: كشف مصدر", "بغداد ـ «الصحيفة العربية»:", vec!["بغداد"], "الصحيفة العربية"),
            ("القدس المحتلة - \"وفا\" - اقتحم", "القدس المحتلة - \"وفا\" -", vec!["القدس المحتلة"], "وفا"),
            ("(رويترز) - قال البيت الأبيض", "(رويترز) -", vec![], "رويترز"),
            ("بغداد – رويترز", "بغداد – رويترز", vec!["بغداد"], "رويترز"),
            ("شبكة النهر / بغداد", "شبكة النهر / بغداد", vec!["بغداد"], "شبكة النهر"),
            ("بغداد - شبكة النهر", "بغداد - شبكة النهر", vec!["بغداد"], "شبكة النهر"),
            ("سامراء (العراق) - قتل ستة أشخاص", "سامراء (العراق) -", vec!["سامراء", "العراق"], ""),
            ("إسطنبول (الأفق) - توقع خبراء", "إسطنبول (الأفق) -", vec!["إسطنبول"], "الأفق"),
            ("باب الهوى (سوريا) – عبرت قافلة من 22 شاحنة", "باب الهوى (سوريا) –", vec!["باب الهوى", "سوريا"], ""),
            (
                "بيروت: دعا حزب لبناني في بيان أصدره عقب اجتماع مكتبه السياسي مساء الجمعة القوى كلها إلى جلسة حوار بلا شروط مسبقة",
                "بيروت:",
                vec!["بيروت"],
                "",
            ),
            ("بغداد (رويترز) - \"لن نقبل\" قال", "بغداد (رويترز) -", vec!["بغداد"], "رويترز"),
            ("مراكش 9-9-2023 وفا- أعلنت الوزارة", "مراكش 9-9-2023 وفا-", vec!["مراكش"], "وفا"),
            ("بني ملال 9-9-2023 وفا- أعلنت الوزارة", "بني ملال 9-9-2023 وفا-", vec!["بني ملال"], "وفا"),
            ("فيينا - 3 - 6 (كونا) -- قال مسؤول", "فيينا - 3 - 6 (كونا) --", vec!["فيينا"], "كونا"),
            ("القاهرة 28 يوليو تموز (رويترز) - قال", "القاهرة 28 يوليو تموز (رويترز) -", vec!["القاهرة"], "رويترز"),
            ("جنيف 9 ديسمبر كانون الأول (رويترز) – قال", "جنيف 9 ديسمبر كانون الأول (رويترز) –", vec!["جنيف"], "رويترز"),
            ("جنيف 9 كانون الأول/ديسمبر (رويترز) - قال", "جنيف 9 كانون الأول/ديسمبر (رويترز) -", vec!["جنيف"], "رويترز"),
            ("القاهرة في 3 أبريل /أ ش أ/ أعلنت", "القاهرة في 3 أبريل /أ ش أ/", vec!["القاهرة"], "أ ش أ"),
            ("القاهرة 3-4 (أ ش أ) أعلنت", "القاهرة 3-4 (أ ش أ)", vec!["القاهرة"], "أ ش أ"),
            ("النهر نيوز - قال مسؤول", "النهر نيوز -", vec![], "النهر نيوز"),
            ("الوادي الإخباري-   قال مسؤول", "الوادي الإخباري-", vec![], "الوادي الإخباري"),
            ("النهر نيوز- بغداد", "النهر نيوز- بغداد", vec!["بغداد"], "النهر نيوز"),
            ("رويترز (بغداد)", "رويترز (بغداد)", vec!["بغداد"], "رويترز"),
            ("مصر – احتفظ النادي بلقبه في البطولة", "مصر –", vec!["مصر"], ""),
            ("الرباط 9 سبتمبر 2023 (و م ع) - قال", "الرباط 9 سبتمبر 2023 (و م ع) -", vec!["الرباط"], "و م ع"),
        ] {
            let found = find(paragraph, &(0..paragraph.len()), Cleaning::embedded(), &mut Words::default());
            let found = found.unwrap_or_else(|| panic!("none in {paragraph}"));
            assert_eq!(&paragraph[found.range], range);
            let found_places: Vec<&str> = found.places.into_iter().map(|place| &paragraph[place]).collect();
            assert_eq!(found_places, places, "{paragraph}");
            assert_eq!(found.agency.map_or("", |agency| &paragraph[agency]), agency, "{paragraph}");
        }
    }

    #[test]
    fn what_only_looks_like_one() {
        for paragraph in [
            "ذكرت وكالة الأنباء الرسمية (سانا) أن الصواريخ",
            "ذكرت محطة (سي.إن.إن ترك) التلفزيونية، الخميس، أن الادعاء",
            "أعلن مكتب التحقيقات الفدرالي (إف بي آي)، الاثنين، اعتقال",
            "قالت الأمم المتحدة إن 20 شخصا - بينهم أطفال - قتلوا",
            "قالت منظمة (رويترز) أن",
            "شنت مقاتلات ليل الثلاثاء - الأربعاء غارات",
            "بغداد تستضيف قمة - للمرة الأولى",
            "واشنطن - موسكو: حرب باردة جديدة",
            "بغداد: لن نكون ساحة صراع",
            "حُكم الجمعة في لندن على شابة بريطانية (22 عاما) بالسجن",
            "نقلت رويترز عن مصدر - لم تسمه - قوله",
            "",
            "بغداد",
            "فاز ليفربول 3 - 1 على ضيفه",
            "ليفربول 3 - 1 مانشستر",
            "وصل في 9-9-2023 وفد إلى المدينة",
        ] {
            let found = find(paragraph, &(0..paragraph.len()), Cleaning::embedded(), &mut Words::default());
            assert_eq!(found, None, "{paragraph}");
        }
    }
}
