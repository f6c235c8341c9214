//! Input made to do harm: too long, too deep, with markup, templates and directional controls in it.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod common;

use common::Bench;
use serde_json::Value;

/// The formats of `--format`.
const FORMATS: [&str; 4] = ["md", "html", "text", "json"];

/// About 50 million bytes of Arabic without a line break.
fn endless() -> String {
    let words = "قال الوزير إن الرصيف ";
    words.repeat(50_000_000 / words.len() + 1)
}

#[test]
fn a_line_of_fifty_megabytes() {
    let text = endless();
    let record = |text: &str| format!("{{\"text\": \"{text}\"}}\n");
    let lines = [record("وصل الوفد إلى دمشق."), record(&text), record("زار الوفد بغداد.")].concat();
    let bench = Bench::new(&[("long.txt", text.as_bytes()), ("long.jsonl", lines.as_bytes())]);

    let ran = bench.run(&["stream", "long.jsonl"]);
    assert_eq!(ran.err, "mujaz: 1 of 3 lines gave no briefing\n");
    assert_eq!(ran.code, Some(2));
    let answers: Vec<&str> = ran.out.lines().collect();
    assert_eq!(answers.len(), 3);
    assert!(answers[0].contains("\"name\":\"line 1\""), "{}", answers[0]);
    assert_eq!(answers[1], "{\"error\":\"the line is longer than 16 MiB\",\"line\":2}");
    assert!(answers[2].contains("\"name\":\"line 3\""), "{}", answers[2]);

    let too_many = |name: &str, bytes: usize| {
        format!("mujaz: {name}: {bytes} bytes are too many for one article; the limit is 16777216\n")
    };
    let ran = bench.run(&["brief", "long.txt"]);
    assert_eq!(ran.err, too_many("long.txt", text.len()));
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));

    // The other records of the file are briefed.
    let ran = bench.run(&["brief", "long.jsonl", "--format", "json"]);
    let summary = |line| {
        format!("long.jsonl:{line}: 1 of 1 sentence, 2 mentions, 0 names not in the glossary, 0 lines set aside\n")
    };
    let long = too_many("long.jsonl:2", record(&text).trim_end().len());
    assert_eq!(ran.err, [long, summary(1), summary(3)].concat());
    assert_eq!((ran.code, ran.out.lines().count()), (Some(2), 2));
}

#[test]
fn pages_and_records_of_any_depth() {
    const DEPTH: usize = 100_000;
    let story = "وصل الوفد إلى دمشق وزار بغداد يوم الثلاثاء.";
    let open = |tags: &str| format!("<html><body>{}{story}", tags.repeat(DEPTH));
    let closed = format!("<html><body>{}<p>{story}</p>{}</body></html>", "<div>".repeat(DEPTH), "</div>".repeat(DEPTH));
    let json = format!("{{\"x\": {}{}, \"text\": \"{story}\"}}", "[".repeat(DEPTH), "]".repeat(DEPTH));
    let bench = Bench::new(&[
        ("div.html", closed.as_bytes()),
        ("b.html", open("<b>").as_bytes()),
        ("ul.html", open("<ul><li>").as_bytes()),
        ("table.html", open("<table><tr><td>").as_bytes()),
        ("deep.json", json.as_bytes()),
    ]);
    for name in ["div.html", "b.html", "ul.html", "table.html", "deep.json"] {
        let ran = bench.run(&["brief", name, "--format", "text"]);
        let summary = format!("{name}: 1 of 1 sentence, 3 mentions, 0 names not in the glossary, 0 lines set aside\n");
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), summary.as_str()), "{name}");
        assert!(ran.out.contains(story), "{name}: {}", ran.out);
    }
}

#[test]
fn markup_and_templates_of_an_article_are_text() {
    let page = r#"<html><head><title>{{title}}</title><script>alert("كلام العنوان")</script></head><body><article>
<h1>وصل الوفد {{headline.ar}} إلى <i>دمشق</i></h1>
<script>document.write("كلام البرنامج")</script><style>p::after { content: "كلام الورقة" }</style>
<p>وصل الوفد إلى دمشق وقال: {{#each mentions}}{{id}}{{/each}} {{{article.text}}} و &lt;script&gt;alert(1)&lt;/script&gt; ثم غادر إلى بغداد.</p>
<p onclick="alert(2)">زار الوفد <img src=x onerror="alert(3)"> بغداد و&lt;img src=x onerror=alert(4)&gt; يوم الثلاثاء {{> byline}} وعاد.</p>
</article></body></html>"#;
    let record = serde_json::json!({
        "title": "وصل الوفد {{headline.ar}} إلى دمشق",
        "text": "وصل الوفد إلى دمشق وقال: {{#each mentions}}{{id}}{{/each}} {{{article.text}}} و <script>alert(1)</script> ثم غادر إلى بغداد.\n\nزار الوفد بغداد و<img src=x onerror=alert(4)> يوم الثلاثاء {{> byline}} وعاد.",
    });
    let bench = Bench::new(&[
        ("page.html", page.as_bytes()),
        ("record.json", record.to_string().as_bytes()),
        (
            "bare.hbs",
            b"{{headline.ar}} {{ar headline.ar}} {{en headline.ar}}\n{{#each key_points}}{{this.ar}}\n{{/each}}",
        ),
    ]);
    for name in ["page.html", "record.json"] {
        for format in FORMATS {
            let ran = bench.run(&["brief", name, "--format", format]);
            assert_eq!(ran.code, Some(0), "{name} as {format}: {}", ran.err);
            for gone in ["كلام", "onclick", "alert(2)", "alert(3)", "{{title}}"] {
                assert!(!ran.out.contains(gone), "{gone} in {name} as {format}: {}", ran.out);
            }
            // How the text of the article stands in the document.
            let escaped = |text: &str| match format {
                "html" => text.replace('<', "&lt;").replace('>', "&gt;").replace('=', "&#x3D;"),
                "md" => text.replace('<', "&lt;").replace('>', "&gt;"),
                _ => text.to_owned(),
            };
            for kept in [
                "وصل الوفد {{headline.ar}} إلى دمشق",
                "وقال: {{#each mentions}}{{id}}{{/each}} {{{article.text}}} و <script>alert(1)</script> ثم",
                "بغداد و<img src=x onerror=alert(4)> يوم الثلاثاء {{> byline}} وعاد.",
            ] {
                assert!(ran.out.contains(&escaped(kept)), "{kept} not in {name} as {format}: {}", ran.out);
            }
            if matches!(format, "html" | "md") {
                for markup in ["<script", "<img"] {
                    assert!(!ran.out.contains(markup), "{markup} in {name} as {format}: {}", ran.out);
                }
            }
        }
        // A template of the user's that uses no helper is as safe.
        let ran = bench.run(&["brief", name, "--format", "html", "--template", "bare.hbs"]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert_eq!(ran.out.matches("{{headline.ar}}").count(), 3, "{}", ran.out);
        assert_eq!(ran.out.matches("&lt;script&gt;alert(1)&lt;/script&gt;").count(), 1, "{}", ran.out);
        assert!(!ran.out.contains("<script") && !ran.out.contains("<img"), "{}", ran.out);
    }
}

#[test]
fn directional_controls_neither_survive_nor_hide_names() {
    let plain = "وصل وزير الخارجية العراقي فؤاد حسين إلى دمشق\n\nوصل وزير الخارجية العراقي فؤاد حسين إلى دمشق، الثلاثاء، ولم يصرح بشيء آخر.\n";
    let hostile = "\u{202E}وصل وزير الخارج\u{200D}ية العر\u{200F}اقي فؤاد\u{202C} \u{2066}حس\u{200C}ين\u{2069} إلى دم\u{202D}شق\n\n\
                   \u{2067}وصل وزير الخارجية\u{2069} العر\u{2060}اقي ف\u{061C}ؤاد ح\u{FEFF}سين إلى دم\u{200E}شق، الثلا\u{2060}ثاء، ولم ي\u{202B}صرح بش\u{202A}يء آخر.\u{2069}\u{2069}\u{202C}\n";
    let title = "\u{202E}اسم\u{2067} الملف";
    let record =
        serde_json::json!({ "title": hostile.lines().next(), "text": hostile.lines().nth(2), "source": title });
    let bench = Bench::new(&[
        ("plain.txt", plain.as_bytes()),
        ("a.txt", hostile.as_bytes()),
        ("record.json", record.to_string().as_bytes()),
    ]);
    let found = |name: &str| -> Vec<(String, String, String)> {
        let briefing: Value = serde_json::from_str(&bench.run(&["brief", name, "--format", "json"]).out).unwrap();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let mentions = briefing["mentions"].as_array().unwrap().iter();
        mentions.map(|m| (text(&m["id"]), text(&m["en"]), text(&m["form"]))).collect()
    };
    let names = found("plain.txt");
    assert_eq!(names.iter().filter(|(id, ..)| id == "fuad-hussein").count(), 2, "{names:?}");
    for name in ["a.txt", "record.json"] {
        assert_eq!(found(name), names, "{name}");
        for format in ["md", "html", "text"] {
            let out = bench.run(&["brief", name, "--format", format]).out;
            let survivor = out.chars().find(|c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}' | '\u{2067}'));
            assert_eq!(survivor, None, "{name} as {format}");
            // The isolates that are there are the program's own: each is closed before the next begins.
            let isolates: String = out.chars().filter(|c| matches!(c, '\u{2068}' | '\u{2069}')).collect();
            assert_eq!(isolates.replace("\u{2068}\u{2069}", ""), "", "{name} as {format}");
            assert_eq!(isolates.is_empty(), format == "html", "{name} as {format}");
            assert!(out.contains("Fuad Hussein"), "{name} as {format}: {out}");
        }
    }
}

/// Letters in presentation forms take more bytes, and an article that ل swallowed is one of them.
#[test]
fn presentation_forms_are_letters() {
    let text = "ﻗﺎﻝ ﻟﻠﺼﺤﻔﻴﻴﻦ ﻭﻟﻠﺴﻌﻮﺩﻳﺔ ﻭﻟﻠﻤﻨﻈﻤﺔ ﻭﻟﻸﻣﻢ ﺍﻟﻤﺘﺤﺪﺓ ﺇﻥ ﺍﻟﻤﺘﺤﺪﺙ ﺳﺎﻣﺮ ﺍﻟﺰﻫﺮﺍﻧﻲ ﻭﺻﻞ.\n\nوقال ﻠﻠﻤﻨﻈﻤﺔ ﻠﻤﻨﻈﻤﺔ الأمم المتحدة إنه سيصل.\n";
    let bench = Bench::new(&[("a.txt", text.as_bytes())]);
    for format in ["md", "html", "text", "json"] {
        let ran = bench.run(&["brief", "a.txt", "--format", format]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        for name in ["journalists", "United Nations", "Zahrani"] {
            assert!(ran.out.contains(name), "{name} as {format}: {}", ran.out);
        }
    }
}
