//! Web pages.

use super::*;

const PAGE: &str = r##"<!DOCTYPE html><html dir=rtl><head><meta charset="utf-8">
<title>وزير النفط يعلن زيادة الإنتاج في الحقول الجنوبية | شبكة النهر</title>
<meta property="og:site_name" content="شبكة النهر"><link rel="canonical" href="https://news.example/1">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"وزير النفط يعلن زيادة الإنتاج في الحقول الجنوبية","datePublished":"2021-11-07T10:30:00+03:00"}</script>
<style>p { color: red }</style></head><body class="single related-on">
<nav><ul><li><a href="/">الرئيسية</a><li><a href="/e">اقتصاد</a></ul></nav>
<main><article class="post">
<h1>وزير النفط يعلن زيادة الإنتاج &laquo;في الحقول&raquo; الجنوبية</h1>
<div class="article-shareButtons"><a href="#">فيس</a> <a href="#">تويت</a></div>
<figure><img alt="نص بديل لا يظهر" src=a.jpg><figcaption>الوزير في البصرة يوم الأحد</figcaption></figure>
<p>BODY0<p>BODY1 <a href="/x">الإنتاج</a>.</p><script>var x = "نص برنامج";</script>
<h2>موقف النقابة</h2><p>BODY2<br>وقال {{headline}} &lt;script&gt; إن الإضراب مستمر حتى تحقيق مطالب العمال كاملة.</p>
<ul><li><a href="/2">خبر آخر عن أسعار الوقود في العالم</a></li></ul>
</article><aside><p>BODY1 BODY2 BODY0</p></aside></main>
<div class="comments"><p>تعليق قارئ طويل بما يكفي ليبدو فقرة من فقرات الخبر لكنه ليس من الخبر في شيء أبدا.</p></div>
<footer>جميع الحقوق محفوظة</footer></body></html>"##;

pub(super) fn page() -> String {
    PAGE.replace("BODY0", BODY[0]).replace("BODY1", BODY[1]).replace("BODY2", BODY[2])
}

#[test]
fn a_web_page() {
    let article = one("a.html", page().as_bytes()).unwrap();
    tiles(&article).unwrap();
    assert_eq!(article.basis, Basis::Extracted);
    assert_eq!(blocks(&article, Role::Headline), ["وزير النفط يعلن زيادة الإنتاج «في الحقول» الجنوبية"]);
    assert_eq!(
        blocks(&article, Role::Paragraph),
        [
            BODY[0],
            &format!("{} الإنتاج.", BODY[1]),
            BODY[2],
            "وقال {{headline}} <script> إن الإضراب مستمر حتى تحقيق مطالب العمال كاملة."
        ]
    );
    assert_eq!(blocks(&article, Role::Subheading), ["موقف النقابة"]);
    assert_eq!(article.published, Some(jiff::civil::date(2021, 11, 7)));
    assert_eq!(article.source.as_deref(), Some("شبكة النهر"));
    assert_eq!(article.url.as_deref(), Some("https://news.example/1"));
    for hidden in ["نص برنامج", "نص بديل", "color", "schema.org"] {
        assert!(!article.text.contains(hidden), "{hidden}");
    }
}

#[test]
fn a_web_page_in_every_character_set() {
    for (label, encoding) in [("windows-1256", encoding_rs::WINDOWS_1256), ("iso-8859-6", encoding_rs::ISO_8859_6)] {
        let html = page().replace("utf-8", label);
        let (bytes, _, unmappable) = encoding.encode(&html);
        // ISO-8859-6 has no dash or guillemets of its own; the encoder writes references.
        let article = one("a.html", &bytes).unwrap();
        assert_eq!(article.encoding, encoding.name(), "{unmappable}");
        assert_eq!(blocks(&article, Role::Paragraph)[0], BODY[0]);
    }
}

#[test]
fn a_web_page_without_containers_or_headline() {
    let html = format!(
        "<html><head><meta property='og:title' content='{HEADLINE} - شبكة النهر'><meta property='og:site_name' content='شبكة النهر'></head>\
         <body><form><table><tr><td><a href=1>أخبار</a><td><a href=2>رياضة عربية وعالمية</a></table>\
         <div>{}<br><br>{}</div><div>{}</div><div><a href=3>خبر آخر من أخبار اليوم</a></div></form></body></html>",
        BODY[0], BODY[1], BODY[2]
    );
    let article = one("a.html", html.as_bytes()).unwrap();
    tiles(&article).unwrap();
    assert!(article.text.starts_with(HEADLINE));
    assert_eq!(blocks(&article, Role::Headline), [HEADLINE]);
    assert_eq!(blocks(&article, Role::Paragraph), BODY);
}

#[test]
fn a_short_last_paragraph_is_of_the_story() {
    let html = format!(
        "<html><body><h1>{HEADLINE}</h1><p>{}</p><p>{}</p><p>ونفى الوزير الخبر.</p><p>اقرأ أيضا</p></body></html>",
        BODY[0], BODY[1]
    );
    let article = one("a.html", html.as_bytes()).unwrap();
    assert_eq!(blocks(&article, Role::Paragraph), [BODY[0], BODY[1], "ونفى الوزير الخبر."]);
}

/// In linear time: anything worse would not end.
#[test]
fn deep_and_unclosed_pages_are_read() {
    for (open, close) in
        [("<div>", "</div>"), ("<b>", "</i>"), ("<article><p>", "</span>"), ("<i><div><b>", "</i>"), ("<ul><li>", "")]
    {
        let html =
            format!("<html>{}<p>{}</p><p>{}</p>{}", open.repeat(100_000), BODY[0], BODY[1], close.repeat(100_000));
        let article = one("deep.html", html.as_bytes()).unwrap();
        assert_eq!(blocks(&article, Role::Paragraph).len(), 2, "{open}");
        tiles(&article).unwrap();
    }
}
