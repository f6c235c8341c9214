//! Text that was wrapped to a fixed width, as in mail and old archives: its line breaks stand between words, not paragraphs.

use std::ops::Range;

use super::words;

/// Widths that texts are wrapped to, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=132;

/// A text with fewer lines than this is taken as it stands.
const FEWEST_LINES: usize = 4;

/// Makes spaces of the line breaks of a wrapped text, byte for byte, so that every offset stays what it was. A break stays one
/// where the next word would still have fitted on the line (a paragraph ends there), and at empty lines.
pub(super) fn unwrap(text: &mut String) {
    // No character has more than four bytes, so that most texts need no further look.
    if text.split('\n').any(|line| line.len() > 4 * *WIDTHS.end()) {
        return;
    }
    let lines = words::lines(text);
    let Some(width) = width(text, &lines) else { return };
    let mut unwrapped = String::with_capacity(text.len());
    let mut from = 0;
    for pair in lines.windows(2) {
        let between = &text[pair[0].end..pair[1].start];
        if between.matches('\n').count() == 1 && is_full(text, pair, width) {
            unwrapped.push_str(&text[from..pair[0].end]);
            unwrapped.extend(between.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
            from = pair[1].start;
        }
    }
    unwrapped.push_str(&text[from..]);
    *text = unwrapped;
}

/// The width to which the text was wrapped: its longest line, where the other lines are full too, or end paragraphs as sentences end.
fn width(text: &str, lines: &[Range<usize>]) -> Option<usize> {
    if lines.len() < FEWEST_LINES {
        return None;
    }
    let width = lines.iter().map(|line| characters(&text[line.clone()], *WIDTHS.end() + 1)).max()?;
    if !WIDTHS.contains(&width) {
        return None;
    }
    let (mut full, mut stops, mut short) = (0, 0, 0);
    for pair in lines.windows(2) {
        let stop = text[pair[0].clone()].trim_end().ends_with(['.', '؟', '!', '?', ':', '»', '"']);
        match (is_full(text, pair, width), stop) {
            (true, stop) => {
                full += 1;
                stops += usize::from(stop);
            }
            // A headline, or a name above or below the story.
            (false, false) => short += 1,
            (false, true) => {}
        }
    }
    (full * 5 >= lines.len() * 2 && stops * 4 <= lines.len() && short * 6 <= lines.len()).then_some(width)
}

/// Whether the first word of the second line would not have fitted on the first.
fn is_full(text: &str, pair: &[Range<usize>], width: usize) -> bool {
    let line = &text[pair[0].clone()];
    let next = text[pair[1].clone()].split_whitespace().next().unwrap_or_default();
    // Programs count marks and wide characters in different ways.
    let slack = 3;
    characters(line, width) + 1 + characters(next, width) + slack > width
}

/// How many characters there are, counted up to a limit.
fn characters(text: &str, limit: usize) -> usize {
    text.chars().count().min(limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unwrapped(text: &str) -> String {
        let mut text = text.to_owned();
        unwrap(&mut text);
        text
    }

    #[test]
    fn wrapped_lines_join_and_paragraphs_stay() {
        let text = "وصل وزير الخارجية المصري إلى العاصمة الأردنية عمان مساء\n\
            الأحد في زيارة تستغرق يومين يلتقي خلالها نظيره الأردني\n\
            ويبحثان الأوضاع في المنطقة وسبل تعزيز التعاون بين البلدين.\n\n\
            وقال الوزير للصحفيين في المطار إن الزيارة تأتي في وقت\n\
            دقيق وإن المشاورات بين القاهرة وعمان لا تتوقف في كل ما\n\
            يهم الشعبين.\n\
            ويغادر الوزير عمان يوم الثلاثاء بعد لقاء مع الملك يعقد في\n\
            القصر.";
        let result = unwrapped(text);
        assert_eq!(result.len(), text.len());
        let paragraphs: Vec<&str> = result.lines().collect();
        assert_eq!(paragraphs.len(), 4, "{paragraphs:?}");
        assert!(paragraphs[0].contains("مساء الأحد") && paragraphs[0].ends_with("البلدين."));
        assert!(paragraphs[3].starts_with("ويغادر") && paragraphs[3].ends_with("في القصر."));
    }

    #[test]
    fn short_paragraphs_are_wrapped_too() {
        let text = "أعلنت وزارة المياه انتهاء العمل في المحطة الجديدة شرق المدينة\n\
            قبل الموعد بشهرين.\n\
            وقال المدير العام للمشروع إن المحطة تخدم نحو نصف مليون نسمة في\n\
            ثلاث محافظات.\n\
            وأوضح أن العمل في الخط الثاني يبدأ في مطلع العام المقبل وينتهي\n\
            في خريفه.";
        let result = unwrapped(text);
        let paragraphs: Vec<&str> = result.lines().collect();
        assert_eq!(paragraphs.len(), 3, "{paragraphs:?}");
        assert!(paragraphs[0].ends_with("قبل الموعد بشهرين."));
    }

    #[test]
    fn paragraphs_of_one_line_stay() {
        let long = "وقال الوزير للصحفيين في المطار إن الزيارة تأتي في وقت دقيق وإن المشاورات بين القاهرة وعمان لا تتوقف في كل ما يهم الشعبين والبلدين منذ سنوات.";
        let list = "تونس\nليبيا\nمصر\nالسودان\nالجزائر\nالمغرب";
        let sentences = "وصل الوزير إلى العاصمة الأردنية عمان.\nوالتقى نظيره الأردني في المطار صباحا.\n\
            وبحث الوزيران الأوضاع في المنطقة كلها.\nثم غادر الوزير العاصمة في المساء نفسه.\nولم يصدر بيان مشترك عن اللقاء الأخير.";
        for text in [format!("{long}\n{long}\n{long}\n{long}\n{long}"), list.to_owned(), sentences.to_owned()] {
            assert_eq!(unwrapped(&text), text);
        }
    }
}
