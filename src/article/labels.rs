//! Lines that their own words give away: share labels, bylines, teasers, counters, timestamps, menus, credits.
//!
//! Two kinds of rule. A line made of nothing but phrases of the lists and numbers is a label. A line that begins with an
//! opener («اقرأ أيضا», «بقلم») is what the opener says, where the opener is also an ordinary word only with a mark behind it.

use std::borrow::Cow;

use super::Reason;
use super::cleaning::{Cleaning, Lists, list};
use super::dates;
use super::words::{Ending, Line, Words, is_blank, is_number};
use crate::arabic::normalize::is_arabic_letter;

/// What a label says of the lines after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Follow {
    Nothing,
    /// A short line after it is the name that goes with it.
    Name,
    /// The lines after it, as long as they look like links or tags, belong to it.
    List(Reason),
}

/// Why a line is not the story.
#[derive(Debug, Clone)]
pub(super) struct Label {
    pub reason: Reason,
    pub rule: Cow<'static, str>,
    pub follow: Follow,
}

impl Label {
    fn new(reason: Reason, rule: impl Into<Cow<'static, str>>) -> Self {
        Self { reason, rule: rule.into(), follow: Follow::Nothing }
    }
}

/// The lists whose phrases, alone, make a label.
const LABELS: Lists = list::MASTHEAD
    | list::SHARE
    | list::CAPTION
    | list::BYLINE_COLON
    | list::TEASER
    | list::TEASER_COLON
    | list::CREDIT
    | list::AGENCY
    | list::COUNTER
    | list::PUBLISHED
    | list::UPDATED
    | list::DATE
    | list::HOME
    | list::NAVIGATION
    | list::ADVERTISING
    | list::TAGS
    | list::COMMENT;

const OPENERS: Lists = list::MASTHEAD
    | list::BYLINE
    | list::BYLINE_COLON
    | list::TEASER
    | list::TEASER_COLON
    | list::TAGS
    | list::CREDIT
    | list::PUBLISHED
    | list::UPDATED
    | list::HOME
    | list::NOTICE
    | list::COMMENT;

/// The lists whose phrases, with a mark, give away a whole sentence too.
const SENTENCES: Lists = list::TEASER | list::COMMENT | list::NOTICE;

/// What the line is by its own words; `words` is for use as a buffer and holds the line's words afterwards.
pub(super) fn label(text: &str, line: &Line, words: &mut Words, cleaning: &Cleaning) -> Option<Label> {
    if line.is_long() || line.is_sentence() {
        if !has_arabic(&text[line.range.clone()]) {
            // A post that the story shows in its own language, a page's notice: none of it can be told.
            return Some(Label::new(Reason::NoArabic, "no Arabic letter"));
        }
        // A teaser or comment that says so may be a whole sentence. The first word of most paragraphs begins no such mark.
        words.read(text, &line.range, 1);
        if !cleaning.may_start(words.word(0), SENTENCES) {
            return None;
        }
        words.read(text, &line.range, 6);
        let (count, lists) = cleaning.starts(words.from(0), SENTENCES)?;
        let marked = words.len() > count && is_mark(words.gap(text, &line.range, count));
        let reason = match lists {
            lists if lists & list::COMMENT != 0 => Reason::Comment,
            lists if lists & list::NOTICE != 0 => Reason::Copyright,
            _ => Reason::Teaser,
        };
        return marked.then(|| Label::new(reason, opens(words, count)));
    }
    words.read(text, &line.range, usize::MAX);
    if words.is_empty() {
        return Some(Label::new(Reason::NoArabic, "no letters or digits"));
    }
    if let Some(label) = made_of_labels(text, line, words, cleaning) {
        return Some(label);
    }
    if let Some(reason) = signed_off(words, 0, cleaning) {
        return Some(Label::new(reason, "the end of an agency's text, or its editors' initials"));
    }
    if !has_arabic(&text[line.range.clone()]) {
        // "Samer al-Rawi | 26.08.2025": a byline with its day.
        // A post that is shown in the story, "— Samer (@samer) October 7, 2025", has a day of its own.
        let post = text[line.range.clone()].contains(['@', '#', '©']) || text[line.range.clone()].contains("://");
        if words.len() <= 10 && !post && line.ending == Ending::Open && dates::find(text, words, cleaning).is_some() {
            return Some(Label::new(Reason::Timestamp, "a name and a date in Latin letters"));
        }
        return Some(Label::new(Reason::NoArabic, "no Arabic letter"));
    }
    if line.ending != Ending::Stop || line.count <= 8 {
        return opened(text, line, words, cleaning).or_else(|| marked(text, line, words, cleaning));
    }
    None
}

/// More initials are no signature but a word that is spelled out.
const INITIALS: usize = 12;

/// What the words from one on are, if they are only what stands under an agency's text: «(النهاية) ع م ق / ع ع ح», «س.ك».
pub(super) fn signed_off(words: &Words, from: usize, cleaning: &Cleaning) -> Option<Reason> {
    let end = cleaning.starts(words.from(from), list::END).map_or(0, |(count, _)| count);
    let rest = words.from(from + end);
    let initials = rest.clone().count();
    let signed = initials <= INITIALS && rest.into_iter().all(is_initial);
    match (end, initials) {
        _ if !signed => None,
        (0, 0 | 1) => None,
        (0, _) => Some(Reason::Byline),
        _ => Some(Reason::AgencyCredit),
    }
}

/// Whether the folded word is one letter of the Arabic script, or «هـ».
pub(super) fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(is_arabic_letter) && letters.next().is_none()
}

/// A line of nothing but labels, numbers and particles.
fn made_of_labels(text: &str, line: &Line, words: &Words, cleaning: &Cleaning) -> Option<Label> {
    if words.len() > 24 {
        return None;
    }
    let mut at = 0;
    let mut lists = 0;
    let (mut numbers, mut phrases) = (0, 0);
    let mut last = 0;
    while at < words.len() {
        if let Some((count, found)) = cleaning.starts(words.from(at), LABELS) {
            lists |= found;
            last = found;
            phrases += 1;
            at += count;
        } else if is_number(words.word(at)) {
            numbers += 1;
            at += 1;
        } else if is_particle(words.word(at)) {
            at += 1;
        } else {
            return None;
        }
    }
    let has = |list: Lists| lists & list != 0;
    let of = |reason, rule: &'static str| Some(Label::new(reason, rule));
    if phrases == 0 {
        let line = &text[line.range.clone()];
        return match numbers {
            0 => None,
            1 => of(Reason::Counter, "a number alone"),
            _ if line.contains(['/', ':', '-', '.']) => of(Reason::Timestamp, "a date or time in digits"),
            _ => of(Reason::Counter, "numbers alone"),
        };
    }
    if phrases == 1 && numbers == 0 {
        let follow = |reason, rule: &'static str, follow| Some(Label { follow, ..Label::new(reason, rule) });
        if last & list::MASTHEAD != 0 {
            return follow(Reason::Masthead, "a staff role alone", Follow::Name);
        }
        if last & (list::TEASER | list::TEASER_COLON) != 0 {
            return follow(Reason::Teaser, "a label of links to other stories", Follow::List(Reason::RelatedLink));
        }
        if last & list::TAGS != 0 {
            return follow(Reason::Tags, "a label of key words", Follow::List(Reason::Tags));
        }
        if last & list::COMMENT != 0 {
            return follow(Reason::Comment, "a label of readers' comments", Follow::List(Reason::Comment));
        }
        if last & list::BYLINE_COLON != 0 && line.ending == Ending::Colon {
            return follow(Reason::Byline, "a label of names", Follow::Name);
        }
    }
    if numbers > 0 && has(list::COUNTER) && !has(list::MONTH | list::UPDATED) {
        return of(Reason::Counter, "numbers and words for counting");
    }
    if has(list::DATE | list::PUBLISHED | list::UPDATED) && numbers > 0 {
        return of(Reason::Timestamp, "date words and numbers");
    }
    for (list, reason, rule) in [
        (list::SHARE, Reason::ShareLabel, "share labels only"),
        (list::COUNTER, Reason::Counter, "words for counting only"),
        (list::CAPTION, Reason::PhotoCaption, "picture words only"),
        (list::AGENCY | list::CREDIT, Reason::AgencyCredit, "agencies only"),
        (list::ADVERTISING, Reason::Advertisement, "advertising labels only"),
        (list::HOME | list::NAVIGATION, Reason::Navigation, "menu labels only"),
        (list::DATE | list::PUBLISHED | list::UPDATED, Reason::Timestamp, "date words only"),
        (list::MASTHEAD, Reason::Masthead, "staff roles only"),
        (list::TEASER | list::TEASER_COLON, Reason::Teaser, "labels of links to other stories"),
        (list::TAGS, Reason::Tags, "labels of key words"),
        (list::COMMENT, Reason::Comment, "labels of readers' comments"),
        (list::BYLINE_COLON, Reason::Byline, "labels of names"),
    ] {
        if has(list) {
            return of(reason, rule);
        }
    }
    None
}

/// A line that begins with an opener.
fn opened(text: &str, line: &Line, words: &Words, cleaning: &Cleaning) -> Option<Label> {
    let (count, lists) = cleaning.starts(words.from(0), OPENERS)?;
    let has = |list: Lists| lists & list != 0;
    let gap = words.gap(text, &line.range, count);
    let mark = is_mark(gap);
    let rest = words.len() - count;
    let rule = || opens(words, count);
    if has(list::MASTHEAD)
        && rest <= 7
        && (gap.contains([':', '/']) || cleaning.starts(words.from(count), list::HONORIFIC).is_some())
    {
        return Some(Label::new(Reason::Masthead, rule()));
    }
    if has(list::PUBLISHED | list::UPDATED)
        && (mark || count >= 2)
        && words.len() <= 16
        && words.from(count).any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    {
        return Some(Label::new(Reason::Timestamp, rule()));
    }
    if has(list::BYLINE) && rest <= 8 {
        return Some(Label::new(Reason::Byline, rule()));
    }
    let bracketed = words.gap(text, &line.range, 0).contains(['(', '[']);
    if has(list::BYLINE_COLON) && (bracketed || (mark && words.len() <= 10)) {
        return Some(Label::new(Reason::Byline, rule()));
    }
    if (has(list::TEASER) && (mark || line.ending != Ending::Stop)) || (has(list::TEASER_COLON) && mark) {
        return Some(Label::new(Reason::Teaser, rule()));
    }
    if has(list::COMMENT) && mark {
        return Some(Label::new(Reason::Comment, rule()));
    }
    if has(list::NOTICE) && mark {
        return Some(Label::new(Reason::Copyright, rule()));
    }
    if has(list::TAGS) && mark {
        return Some(Label::new(Reason::Tags, rule()));
    }
    if has(list::CREDIT) && gap.contains(':') && words.len() <= 8 {
        return Some(Label::new(Reason::AgencyCredit, rule()));
    }
    if has(list::HOME) && gap.contains(['>', '›', '»', '/', '|', '\\', '←', '«', '<', '-', '•']) {
        return Some(Label::new(Reason::Navigation, "a path from the home page"));
    }
    None
}

/// A line with a sign that only labels have: a copyright notice, hashtags, a date and time first.
fn marked(text: &str, line: &Line, words: &Words, cleaning: &Cleaning) -> Option<Label> {
    let source = &text[line.range.clone()];
    if words.len() <= 15 {
        let notice = (0..words.len()).any(|at| cleaning.starts(words.from(at), list::COPYRIGHT).is_some());
        if notice || source.contains('©') {
            return Some(Label::new(Reason::Copyright, "a copyright notice"));
        }
    }
    if source.starts_with('#') && source.split_whitespace().all(|word| word.starts_with('#')) {
        return Some(Label::new(Reason::Tags, "hashtags only"));
    }
    if credited_to_two(text, line, words, cleaning) {
        return Some(Label::new(Reason::AgencyCredit, "a name and an agency with a mark between"));
    }
    if words.len() <= 8 && line.ending == Ending::Open && ends_with_a_date(text, words, cleaning) {
        return Some(Label::new(Reason::Timestamp, "a section or a place, and a date"));
    }
    if line.ending == Ending::Open && says_when(text, words, cleaning) {
        return Some(Label::new(Reason::Timestamp, "a name, and when it was put out"));
    }
    let numbers = words.from(0).filter(|word| is_number(word)).count();
    if numbers >= 5 && words.len() <= 12 && source.contains(':') && source.starts_with(|c: char| c.is_numeric()) {
        return Some(Label::new(Reason::Timestamp, "begins with a date and a time"));
    }
    None
}

/// «قضايا عربية 2024/05/02», «الرياض - 15 مايو 2024 (واس)»: the year of a whole date is the last word, or only an agency is behind it.
fn ends_with_a_date(text: &str, words: &Words, cleaning: &Cleaning) -> bool {
    let agency = (1..words.len())
        .find(|at| cleaning.starts(words.from(*at), list::AGENCY).is_some_and(|(count, _)| at + count == words.len()));
    let end = agency.unwrap_or(words.len());
    if end < 3 {
        return false;
    }
    let year_first = words.word(end - 3).len() == 4 && is_number(words.word(end - 3));
    let whole = is_number(words.word(end - 1)) && (year_first || words.word(end - 1).len() == 4);
    whole && dates::find(text, words, cleaning).is_some()
}

/// «جريدة النهر الجمعة 30 يناير 2026 | 10:31 مساءً», «الأحد 8 مارس 2026 الساعة 09 مساءً / النهر برس», "Samer al-Rawi | 26.08.2025 - محدث :
/// 27.08.2025": a whole date with its time, or that the line was brought up to date, and beside it one name alone.
fn says_when(text: &str, words: &Words, cleaning: &Cleaning) -> bool {
    /// The words of a paper or of who wrote it, at most: of Latin letters, and of Arabic ones.
    const NAME: (usize, usize) = (6, 4);
    if words.len() > 20 || dates::find(text, words, cleaning).is_none() {
        return false;
    }
    let (mut latin, mut arabic, mut runs) = (0, 0, 0);
    let (mut timed, mut in_name) = (false, false);
    let mut at = 0;
    while at < words.len() {
        let word = words.word(at);
        let known = cleaning.starts(words.from(at), list::DATE | list::PUBLISHED | list::UPDATED);
        timed |= known.is_some_and(|(_, lists)| lists & list::UPDATED != 0) || is_clock(word);
        let part = known.is_some() || is_number(word) || is_particle(word);
        if !part {
            runs += usize::from(!in_name);
            if word.starts_with(is_arabic_letter) { arabic += 1 } else { latin += 1 }
        }
        in_name = !part;
        at += known.map_or(1, |(count, _)| count);
    }
    timed && runs <= 1 && latin <= NAME.0 && arabic <= NAME.1
}

/// Whether the word stands beside the time of day.
fn is_clock(word: &str) -> bool {
    matches!(word, "الساعه" | "ص" | "م" | "صباحا" | "مساء" | "ظهرا" | "am" | "pm" | "gmt")
}

/// «شبكة النهر/ متابعات», «خاص - شبكة النهر»: a name of up to three words beside an agency or its like. A place beside an
/// agency is a dateline.
fn credited_to_two(text: &str, line: &Line, words: &Words, cleaning: &Cleaning) -> bool {
    // «القاهرة الإخبارية - سامر الراوي» begins with no place.
    let place = cleaning.starts(words.from(0), list::PLACE).is_some() && outlet(words, 0, cleaning).is_none();
    if words.len() > 5 || line.ending != Ending::Open || place {
        return false;
    }
    // «الصحيفة - و.م.ع»: the stops within an agency's name part nothing.
    let stop = |at: &usize| words.gap(text, &line.range, *at).trim_matches(is_blank) == ".";
    let marks: Vec<usize> =
        (1..words.len()).filter(|at| !words.gap(text, &line.range, *at).chars().all(is_blank) && !stop(at)).collect();
    let [at] = marks[..] else { return false };
    let mark = words.gap(text, &line.range, at).contains(['/', '-', '–', '—', '|']);
    let credit = |from: usize, to: usize| {
        cleaning.starts(words.from(from), list::AGENCY | list::CREDIT).is_some_and(|(count, _)| from + count == to)
            || outlet(words, from, cleaning) == Some(to)
    };
    mark && ((credit(at, words.len()) && at <= 3) || (credit(0, at) && words.len() - at <= 3))
}

/// Where the name of a paper or station ends that begins at `from`, told by its last word: «النهر نيوز», «الساحل الإخباري».
pub(super) fn outlet(words: &Words, from: usize, cleaning: &Cleaning) -> Option<usize> {
    let ends = |at: &usize| cleaning.starts(words.from(*at), list::OUTLET).is_some_and(|(count, _)| count == 1);
    (from + 1..words.len().min(from + 3)).find(ends).map(|last| last + 1)
}

/// Whether the mark behind an opener says that the rest of the line belongs to it.
fn is_mark(gap: &str) -> bool {
    gap.contains([':', '-', '–', '—', '/', '|', '…', '>', '»', '«', '"', '“', '”', '؟', '!', '\u{0640}'])
        || gap.contains("..")
}

fn is_particle(word: &str) -> bool {
    matches!(word, "و" | "في" | "من" | "علي" | "عبر" | "الي" | "او" | "ب" | "ل" | "t" | "z")
}

fn has_arabic(line: &str) -> bool {
    line.chars().any(is_arabic_letter)
}

/// "begins with «اقرا ايضا»", for the report.
fn opens(words: &Words, count: usize) -> String {
    let phrase: Vec<&str> = words.from(0).take(count).collect();
    format!("begins with «{}»", phrase.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(line: &str) -> Option<Reason> {
        let read = Line::new(line, 0..line.len());
        label(line, &read, &mut Words::default(), Cleaning::embedded()).map(|label| label.reason)
    }

    #[test]
    fn lines_that_are_labels() {
        for (reason_, lines) in [
            (
                Reason::ShareLabel,
                vec![
                    "نشر",
                    "شارك",
                    "مشاركة عبر فيسبوك تويتر واتساب",
                    "طباعة | إرسال | نسخ الرابط",
                    "+ الخط -",
                    "Facebook Twitter",
                ],
            ),
            (
                Reason::Masthead,
                vec![
                    "رئيس مجلس الإدارة",
                    "رئيس مجلسى الإدارة والتحرير",
                    "رئيس التحرير: سامر الراوي",
                    "رئيس التحرير د. سامر الراوي",
                ],
            ),
            (
                Reason::Byline,
                vec![
                    "كتب : سامر الراوي",
                    "كتبت -ليلى حسن:",
                    "بقلم ليلى حسن",
                    "(إعداد سامر الراوي للنشرة العربية – تحرير ليلى حسن)",
                    "ترجمة: سامر الراوي",
                    "س.ر",
                    "س ع ر / ل ح م",
                    "(تغطية صحفية للنشرة العربية سامر الراوي - إعداد ليلى حسن - تحرير كريم الصالح)",
                ],
            ),
            (
                Reason::Teaser,
                vec![
                    "اقرأ أيضا",
                    "إقرأ أيضاً: وزير النفط يزور البصرة",
                    "شاهد: لحظة وصول الوفد",
                    "قد يهمك أيضًا",
                    "أخبار ذات صلة",
                    "المزيد:",
                ],
            ),
            (
                Reason::AgencyCredit,
                vec![
                    "المصدر: وكالات",
                    "«رويترز»",
                    "(أ ف ب)",
                    "المصدر : رويترز + أ.ف.ب",
                    "وكالات",
                    "المصدر: موقع النهر الإخباري",
                    "شبكة النهر/ متابعات",
                    "خاص - شبكة النهر",
                    "شبكة النهر - و.م.ع",
                    "القاهرة الإخبارية - سامر الراوي",
                    "(النهاية)",
                    "(النهاية) س ع ر / ل ح م",
                    "انتهى س.ر",
                ],
            ),
            (Reason::Counter, vec!["12 مشاهدة", "٠ تعليق", "وقت القراءة: 3 دقائق", "1دقيقة", "(2)", "لا توجد تعليقات"]),
            (
                Reason::Timestamp,
                vec![
                    "12:30",
                    "الثلاثاء 9 نوفمبر 2021",
                    "نشر في 9 نوفمبر 2021",
                    "آخر تحديث:09.01.2016 | 19:55 GMT | أخبار الخليج",
                    "02:24 ص الخميس 18 أكتوبر 2018",
                    "منذ 3 ساعات",
                    "تاريخ النشر: 2021/11/09 الساعة 10:00",
                    "2020-03-02 00:00:00 - شبكة النهر",
                    "الجمعة 27 رجب 1446 هـ الموافق 2 فبراير 2025",
                    "قضايا عربية ودولية 2024/05/02",
                    "بغداد - 15 مايو 2024 (رويترز)",
                    "Thu Nov 9, 2021 1:43pm GMT",
                    "Samer al-Rawi | 26.08.2025",
                    "Samer Bin Nabil Al-Rawi  | 26.08.2025 - محدث : 27.08.2025",
                    "جريدة النهر الجمعة 30 يناير 2026 | 10:31 مساءً",
                    "الأحد 8 مارس-آذار 2026 الساعة 09 مساءً / النهر برس - غرفة الأخبار",
                    "26/08/2025 Samer al-Rawi",
                    "By Samer al-Rawi - Aug 26, 2025",
                ],
            ),
            (Reason::Navigation, vec!["الرئيسية > أخبار > العراق اليوم", "القائمة", "أخبار العالم", "الصفحة الرئيسية"]),
            (Reason::Tags, vec!["الكلمات الدلالية: بغداد، النفط", "#العراق #بغداد", "وسوم"]),
            (
                Reason::Copyright,
                vec![
                    "جميع الحقوق محفوظة لشبكة النهر 2021",
                    "© 2021 شبكة النهر",
                    "تنويه: نُقل هذا الخبر عن مصدره ولا يعبر بالضرورة عن رأي الموقع.",
                ],
            ),
            (
                Reason::Comment,
                vec![
                    "تعليقات القراء",
                    "تعليق القارئ: خبر جميل",
                    "تعليق زائر - شكرا لكم على هذا الخبر الجميل الذي أسعد الجميع.",
                ],
            ),
            (Reason::Advertisement, vec!["إعلان", "مساحة إعلانية"]),
            (Reason::PhotoCaption, vec!["صورة أرشيفية", "ارشيفية", "(صورة من الأرشيف)"]),
            (
                Reason::NoArabic,
                vec!["***", "Read the full report here", "https://example.org/a/b", "— Samer (@samer) October 7, 2025"],
            ),
        ] {
            for line in lines {
                assert_eq!(reason(line), Some(reason_), "{line}");
            }
        }
    }

    #[test]
    fn lines_that_are_the_story() {
        for line in [
            "تحرير ميناء الحديدة",
            "كتب غراهام على منصة إكس في وقت سابق إنه لا يقبل بهذا الاتفاق.",
            "شاهد عيان: رأيت الدخان يتصاعد",
            "المزيد من القوات إلى الحدود",
            "نشر 3 آلاف جندي على الحدود",
            "رئيس التحرير يستقيل من منصبه",
            "آخر الأخبار الواردة من المدينة تشير إلى تقدم القوات نحو وسطها ليلا.",
            "رسائل طهران",
            "1- فاجعة القرم",
            "تقرير: إيران تخطط لتوسيع برنامجها",
            "وتابع: \"لن نقبل بذلك\".",
            "الرئيس الأميركي يلتقي نظيره الروسي",
            "عن الأزمة اللبنانية",
            "النهاية المفاجئة",
            "انتهى الاجتماع",
            "ق",
        ] {
            assert_eq!(reason(line), None, "{line}");
        }
    }

    #[test]
    fn a_marked_teaser_may_be_a_sentence() {
        let line = "اقرأ أيضا: وزير النفط يزور البصرة غدا لبحث زيادة الإنتاج مع الشركات الأجنبية العاملة في الحقول.";
        assert_eq!(reason(line), Some(Reason::Teaser));
    }
}
