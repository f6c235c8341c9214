//! What holds for every input.

use proptest::prelude::*;

use super::*;

/// Lines that pages are made of, and pieces that are not.
fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "نشر",
        "رئيس التحرير",
        "د. سامر الراوي",
        "سامر الراوي",
        "سامر الراوي،",
        HEADLINE,
        BODY[0],
        BODY[1],
        BODY[2],
        "اقرأ أيضا",
        "اقرأ أيضا: خبر",
        "بغداد – رويترز:",
        "بغداد (رويترز) - ",
        "(أ ف ب)",
        "قال. (رويترز)",
        "12:30",
        "9 نوفمبر 2021",
        "وسوم",
        "#وسم",
        "…",
        "قال وزير النفط سامر الراوي...",
        "\u{FEFF}",
        "\u{200F}",
        "\r",
        "\u{2028}",
        "\n",
        "\n",
        "\n",
        " ",
        "\u{202E}",
        "ـ",
        "<p>",
        "</p>",
        "<script>",
        "{",
        "\"text\":",
        "}",
        "[",
        "،",
        ".",
        ")",
        "»",
        "abc",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "\\PC{0,12}"]
}

proptest! {
    #[test]
    fn nothing_of_a_text_is_lost(pieces in prop::collection::vec(piece(), 1..40)) {
        let text = pieces.concat();
        let options = Options { format: Some(Format::Text), ..Options::default() };
        for article in read("a.txt", text.as_bytes(), &options, Cleaning::embedded()).into_iter().flatten() {
            // Only breaks of wrapped lines have become spaces.
            prop_assert_eq!(article.text.replace(['\n', '\r'], " "), text.replace(['\n', '\r'], " "));
            prop_assert_eq!(tiles(&article), Ok(()));
        }
        let record = serde_json::json!({ "title": pieces[0], "text": text }).to_string();
        if let Ok(article) = read_record("-:1", record.as_bytes(), &options, Cleaning::embedded()) {
            prop_assert_eq!(tiles(&article), Ok(()));
        }
    }

    #[test]
    fn nothing_of_a_page_is_lost(
        parts in prop::collection::vec((piece(), prop::sample::select(vec![
            "<p>", "<article>", "</article>", "<main>", "</main>", "<div class=share>", "</div>", "<h1>", "</h1>", "<a href=1>",
            "</a>", "<figure>", "</figure>", "<time datetime='2021-11-07'>", "<br>", "<title>", "</title>", "<aside>", "</aside>",
        ])), 1..40)
    ) {
        let html: String = parts.iter().flat_map(|(text, tag)| [text.as_str(), *tag]).collect();
        let options = Options { format: Some(Format::Html), ..Options::default() };
        for article in read("a.html", html.as_bytes(), &options, Cleaning::embedded()).into_iter().flatten() {
            prop_assert_eq!(tiles(&article), Ok(()));
        }
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), arabic in piece(), json in "[\\[\\]{}\":,a-z0-9\\\\ ]{0,40}") {
        for format in [None, Some(Format::Text), Some(Format::Html), Some(Format::Json), Some(Format::JsonLines)] {
            for encoding in [None, Some(encoding_rs::UTF_16LE), Some(encoding_rs::WINDOWS_1256), Some(encoding_rs::ISO_8859_6)] {
                let options = Options { encoding, format, ..Options::default() };
                let bytes = [arabic.as_bytes(), &bytes].concat();
                prop_assert!(!read("a", &bytes, &options, Cleaning::embedded()).is_empty());
                prop_assert!(!read("a", json.as_bytes(), &options, Cleaning::embedded()).is_empty());
            }
        }
    }
}
