//! What a web page says about itself: JSON-LD, Open Graph and other `meta` elements.

use serde_json::Value;

/// Fields of a page's metadata; earlier finds are kept, and JSON-LD goes before `meta`, `meta` before `title`.
#[derive(Debug, Default)]
pub(super) struct Metadata {
    pub linked: Described,
    pub meta: Described,
    /// The text of `<title>`.
    pub title: String,
    /// The link rel="canonical".
    pub canonical: Option<String>,
}

/// What one kind of metadata says.
#[derive(Debug, Default)]
pub(super) struct Described {
    pub headline: Option<String>,
    pub published: Option<String>,
    pub source: Option<String>,
    pub url: Option<String>,
}

fn keep(slot: &mut Option<String>, value: &str) {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if slot.is_none() && !value.is_empty() {
        *slot = Some(value);
    }
}

impl Metadata {
    /// Reads a `meta` element by its `property`, `name` or `itemprop`.
    pub(super) fn add_meta(&mut self, property: &str, content: &str) {
        let described = &mut self.meta;
        match property.to_ascii_lowercase().as_str() {
            "og:title" | "twitter:title" => keep(&mut described.headline, content),
            "article:published_time"
            | "og:article:published_time"
            | "og:published_time"
            | "datepublished"
            | "pubdate"
            | "publishdate"
            | "publish-date"
            | "publish_date"
            | "date"
            | "dc.date"
            | "dc.date.issued"
            | "dcterms.created" => {
                keep(&mut described.published, content);
            }
            "og:site_name" | "application-name" | "dc.publisher" => keep(&mut described.source, content),
            "og:url" => keep(&mut described.url, content),
            _ => {}
        }
    }

    /// Reads a script of the type application/ld+json. What is not JSON, or nested deeper than `serde_json` allows,
    /// says nothing.
    pub(super) fn add_linked_data(&mut self, json: &str) {
        if let Ok(value) = serde_json::from_str::<Value>(json) {
            self.add_value(&value);
        }
    }

    /// `value` is at most as deep as `serde_json`'s limit of 128.
    fn add_value(&mut self, value: &Value) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.add_value(value)),
            Value::Object(object) => {
                if object.get("@type").is_some_and(is_article) {
                    let text = |key: &str| object.get(key).and_then(first_text).unwrap_or_default();
                    let described = &mut self.linked;
                    keep(&mut described.headline, text("headline"));
                    keep(&mut described.published, text("datePublished"));
                    keep(&mut described.source, text("publisher"));
                    keep(&mut described.url, text("url"));
                    keep(&mut described.url, text("mainEntityOfPage"));
                }
                for key in ["@graph", "mainEntity"] {
                    if let Some(value) = object.get(key) {
                        self.add_value(value);
                    }
                }
            }
            _ => {}
        }
    }

    /// The headline, as the page gives it outside of its text.
    pub(super) fn headline(&self) -> Option<&str> {
        self.linked.headline.as_deref().or(self.meta.headline.as_deref())
    }

    pub(super) fn published(&self) -> Option<&str> {
        self.linked.published.as_deref().or(self.meta.published.as_deref())
    }

    pub(super) fn source(&self) -> Option<&str> {
        self.meta.source.as_deref().or(self.linked.source.as_deref())
    }

    pub(super) fn url(&self) -> Option<&str> {
        self.canonical.as_deref().or(self.meta.url.as_deref()).or(self.linked.url.as_deref())
    }
}

fn is_article(kind: &Value) -> bool {
    match kind {
        // Article, NewsArticle, ReportageNewsArticle, …
        Value::String(kind) => kind.ends_with("Article") || kind == "BlogPosting" || kind == "Report",
        Value::Array(kinds) => kinds.iter().any(|kind| kind.as_str().is_some_and(|kind| kind.ends_with("Article"))),
        _ => false,
    }
}

/// A string, an object's name or id, or the first of an array that has one.
fn first_text(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) => Some(text),
        Value::Object(object) => ["name", "@id", "url"].iter().find_map(|key| object.get(*key)?.as_str()),
        Value::Array(values) => values.iter().find_map(first_text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linked_data_of_every_shape() {
        for json in [
            r#"{"@type":"NewsArticle","headline":"خبر","datePublished":"2021-11-09","publisher":{"name":"النهر"},"url":"https://a.example/1"}"#,
            r#"{"@graph":[{"@type":"WebSite","url":"https://x.example"},{"@type":["ReportageNewsArticle"],"headline":" خبر ","datePublished":"2021-11-09","publisher":[{"name":"النهر"}],"mainEntityOfPage":{"@id":"https://a.example/1"}}]}"#,
            r#"[{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"خبر","datePublished":"2021-11-09","publisher":"النهر","url":"https://a.example/1"}}]"#,
        ] {
            let mut metadata = Metadata::default();
            metadata.add_linked_data(json);
            assert_eq!(metadata.headline(), Some("خبر"), "{json}");
            assert_eq!(metadata.published(), Some("2021-11-09"), "{json}");
            assert_eq!(metadata.source(), Some("النهر"), "{json}");
            assert_eq!(metadata.url(), Some("https://a.example/1"), "{json}");
        }
    }

    #[test]
    fn faulty_linked_data_says_nothing() {
        let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
        for json in ["", "{", "{\"@type\":5}", "{\"@type\":\"NewsArticle\",\"headline\":{}}", &deep] {
            let mut metadata = Metadata::default();
            metadata.add_linked_data(json);
            assert_eq!(metadata.headline(), None);
        }
    }
}
