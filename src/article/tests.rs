//! Whole articles: the seed, noisy pages, bad input, and properties of every input.

use super::*;

const BODY: [&str; 3] = [
    "قال وزير النفط سامر الراوي يوم الأحد إن الحكومة ستعقد اجتماعا طارئا في البصرة لبحث أزمة الوقود.",
    "وأضاف الراوي في مؤتمر صحفي أن الشركات الأجنبية العاملة في الحقول الجنوبية وافقت على زيادة الإنتاج خلال الشهر المقبل.",
    "ولم يصدر تعليق من نقابة عمال الموانئ على هذا القرار، لكن مصدرا فيها قال إن الإضراب مستمر.",
];
const HEADLINE: &str = "وزير النفط يعلن زيادة الإنتاج في الحقول الجنوبية";

fn one(name: &str, bytes: &[u8]) -> Result<Article, ReadError> {
    let mut articles = read(name, bytes, &Options::default(), Cleaning::embedded());
    assert_eq!(articles.len(), 1);
    articles.remove(0)
}

fn text_article(lines: &[&str]) -> Article {
    one("a.txt", lines.join("\n").as_bytes()).unwrap()
}

fn blocks(article: &Article, role: Role) -> Vec<&str> {
    article.blocks.iter().filter(|block| block.role == role).map(|block| &article.text[block.range.clone()]).collect()
}

fn asides(article: &Article) -> Vec<(Reason, &str)> {
    article.set_aside.iter().map(|aside| (aside.reason, &article.text[aside.range.clone()])).collect()
}

/// Every range is on character bounds, in order, without overlap; what is between them is blank.
fn tiles(article: &Article) -> Result<(), String> {
    let mut ranges: Vec<Range<usize>> = article.blocks.iter().map(|block| block.range.clone()).collect();
    if !ranges.is_sorted_by_key(|range| range.start) {
        return Err("blocks are not in order".into());
    }
    if !article.set_aside.is_sorted_by_key(|aside| aside.range.start) {
        return Err("what is set aside is not in order".into());
    }
    ranges.extend(article.set_aside.iter().map(|aside| aside.range.clone()));
    ranges.extend(article.dateline.iter().map(|dateline| dateline.range.clone()));
    ranges.sort_by_key(|range| range.start);
    let mut end = 0;
    for range in ranges.iter().chain([&(article.text.len()..article.text.len())]) {
        let gap = article.text.get(end..range.start).ok_or(format!("{end}..{} is no gap", range.start))?;
        if !gap.chars().all(words::is_blank) {
            return Err(format!("lost: {gap:?}"));
        }
        article.text.get(range.clone()).ok_or(format!("{range:?} is no range"))?;
        end = range.end;
    }
    Ok(())
}

#[test]
fn the_seed_keeps_its_story_and_nothing_else() {
    let article = one("seed.txt", include_bytes!("../../seeds/000_8f076a418af4ef0c.txt")).unwrap();
    tiles(&article).unwrap();
    assert_eq!(blocks(&article, Role::Headline), ["قائد فيلق القدس الإيراني يلتقى الحلبوسي في بغداد"]);
    assert_eq!(blocks(&article, Role::Paragraph).len(), 12);
    assert!(blocks(&article, Role::Subheading).is_empty());
    assert_eq!(
        asides(&article),
        [
            (Reason::Masthead, "رئيس مجلس الإدارة"),
            (Reason::Masthead, "د. رائد العزاوي"),
            (Reason::ShareLabel, "نشر"),
            (Reason::CutLine, "قائد فيلق القدس الإيراني،"),
            (Reason::PhotoCaption, "قائد فيلق القدس الإيراني، إسماعيل قاآني"),
            (Reason::PhotoCaption, "قائد فيلق القدس الإيراني إسماعيل قاآني"),
            (Reason::PhotoCaption, "مصطفى الكاظمي"),
            (Reason::PhotoCaption, "مصطفى الكاظمي"),
        ]
    );
    assert_eq!((article.published, &article.dateline), (None, &None));
}
