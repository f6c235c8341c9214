//! The English of the news: records with `title` and `text`, each briefed as `mujaz brief` does it by default. How many key sentences and
//! headlines are sentences in English, and what share of all words of the articles is known.
//!
//! A word is known if the translator has something to say for it: it stands in a mention, a name, a number, a date or a phrase, or it has a
//! reading in the vocabulary or among the words of grammar. `--unknown` lists the words that are not known, by how often they come.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use mujaz::article::{self, Cleaning, Options};
use mujaz::attribution::Cues;
use mujaz::briefing::{Briefing, Desk};
use mujaz::english::Style;
use mujaz::glossary::Glossary;
use mujaz::salience::{Budget, Selection};
use rayon::prelude::*;
use serde_json::{Value, json};

use crate::Section;
use crate::documents::Read;
use crate::levels::{Levels, percent, ratio};

/// How many unknown words are listed.
const LISTED: usize = 40;

/// Key sentences and headlines by level, and the share of words that are known.
pub(super) fn measure(path: &Path) -> Result<Section, Box<dyn Error>> {
    let text = std::fs::read_to_string(path)?;
    let desk = Desk {
        glossary: Glossary::embedded(),
        selection: Cow::Borrowed(Selection::embedded()),
        cues: Cow::Borrowed(Cues::embedded()),
        budget: Budget::default(),
        english: Style::drafts(),
    };
    let brief = |name: &str, line: &str| -> Result<Briefing, Box<dyn Error>> {
        let article = article::read_record(name, line.as_bytes(), &Options::default(), Cleaning::embedded())?;
        Ok(desk.brief(article))
    };
    let briefings = each_record(path, &text, brief)?;
    let (mut keys, mut headlines) = (Levels::default(), Levels::default());
    for briefing in &briefings {
        briefing.key_points.iter().for_each(|key| keys.add(&key.en));
        briefing.headline.iter().for_each(|headline| headlines.add(&headline.en));
    }
    let words = Words::of(path, &text)?;
    let table = format!(
        "English of news.jsonl: {} articles\n\n{}\n{}\n{}",
        briefings.len(),
        keys.table("key sentences"),
        headlines.table("headlines"),
        words.table()
    );
    let json = json!({
        "articles": briefings.len(),
        "key_sentences": keys.json(),
        "headlines": headlines.json(),
        "words": words.json(),
    });
    Ok(Section { table, json: json!({ "english": json }) })
}

/// The unknown words that come most often.
pub(super) fn unknown(path: &Path) -> Result<Section, Box<dyn Error>> {
    let words = Words::of(path, &std::fs::read_to_string(path)?)?;
    let mut table = format!("words of news.jsonl\n\n{}\n{:>9}{:>10}  word\n", words.table(), "times", "articles");
    let mut list = Vec::new();
    for (word, Unknown { times, articles }) in words.most_frequent() {
        let _ = writeln!(table, "{times:>9}{articles:>10}  {word}");
        list.push(json!({ "word": word, "times": times, "articles": articles }));
    }
    let mut json = words.json();
    json["most_frequent_unknown"] = list.into();
    Ok(Section { table, json: json!({ "words": json }) })
}

/// The Arabic words of articles.
#[derive(Debug, Default)]
struct Words {
    all: usize,
    unknown: BTreeMap<String, Unknown>,
}

/// How often a word comes that is not known.
#[derive(Debug, Clone, Copy, Default)]
struct Unknown {
    times: usize,
    articles: usize,
}

impl Words {
    fn of(path: &Path, text: &str) -> Result<Self, Box<dyn Error>> {
        let read = |name: &str, line: &str| Read::new(name, line).map(|read| read.arabic_words());
        let mut words = Self::default();
        for (all, unknown) in each_record(path, text, read)? {
            words.add(all, unknown);
        }
        Ok(words)
    }

    /// Adds an article: how many words it has, and those that are not known.
    fn add(&mut self, all: usize, unknown: Vec<String>) {
        self.all += all;
        let mut here: BTreeMap<String, usize> = BTreeMap::new();
        for word in unknown {
            *here.entry(word).or_default() += 1;
        }
        for (word, times) in here {
            let known = self.unknown.entry(word).or_default();
            known.times += times;
            known.articles += 1;
        }
    }

    fn unknown(&self) -> usize {
        self.unknown.values().map(|word| word.times).sum()
    }

    /// Equals in the order of the alphabet.
    fn most_frequent(&self) -> Vec<(&str, Unknown)> {
        let mut words: Vec<_> = self.unknown.iter().map(|(word, unknown)| (word.as_str(), *unknown)).collect();
        words.sort_by_key(|(_, unknown)| Reverse(unknown.times));
        words.truncate(LISTED);
        words
    }

    fn table(&self) -> String {
        let known = self.all - self.unknown();
        let unknown = self.unknown.len();
        format!(
            "{:<28}{:>9}{:>9}{:>11}{:>20}\n{:<28}{:>9}{known:>9}{:>11}{unknown:>20}\n",
            "words of the articles",
            "all",
            "known",
            "share",
            "different unknown",
            "",
            self.all,
            percent(known, self.all),
        )
    }

    fn json(&self) -> Value {
        let known = self.all - self.unknown();
        json!({ "all": self.all, "known": known, "share_known": ratio(known, self.all), "different_unknown": self.unknown.len() })
    }
}

/// What `read` makes of each line that holds a record, in the order of the file; errors name the line.
fn each_record<T: Send>(
    path: &Path,
    text: &str,
    read: impl Fn(&str, &str) -> Result<T, Box<dyn Error>> + Sync,
) -> Result<Vec<T>, String> {
    let lines: Vec<(usize, &str)> = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()).collect();
    let one = |(number, line): &(usize, &str)| {
        read("news.jsonl", line).map_err(|error| format!("{}:{number}: {error}", path.display()))
    };
    lines.par_iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_words_are_counted_once_an_article() {
        let mut words = Words::default();
        let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        words.add(10, list(&["زنبق", "ثلوب", "زنبق"]));
        words.add(10, list(&["زنبق", "برغش"]));
        let found: Vec<_> =
            words.most_frequent().iter().map(|(word, unknown)| (*word, unknown.times, unknown.articles)).collect();
        assert_eq!(found, [("زنبق", 3, 2), ("برغش", 1, 1), ("ثلوب", 1, 1)]);
        assert_eq!(words.json()["share_known"], 0.75);
    }

    #[test]
    fn words_that_the_translator_has_something_for_are_known() {
        let record = r#"{"title": "بغداد: زغلطفوط", "text": "وصل 12 جنديا إلى بغداد يوم الاثنين مع الزغلطفوط."}"#;
        let (all, unknown) = Read::new("test", record).expect("it can be read").arabic_words();
        assert_eq!((all, unknown.as_slice()), (10, ["زغلطفوط".to_owned(), "الزغلطفوط".to_owned()].as_slice()));
    }
}
