//! Words that the vocabulary lacks, gathered over many articles, by how many lines they keep from being sentences.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::assemble::{Desk, find_mentions, has_headline, headline_sentences};
use super::suggest::{by_count, in_context};
use crate::arabic::calendar::resolve::Resolver;
use crate::arabic::normalize;
use crate::arabic::stem::light;
use crate::article::Article;
use crate::english::{Level, Story, Style, render, unknown_words};
use crate::mentions::Names;
use crate::salience::{self, Trims};
use crate::vocabulary::{Class, Field, Lemma, line_text};

/// What is written before a word with ال.
const WITH_ARTICLE: [&str; 7] = ["وال", "بال", "كال", "فال", "ولل", "لل", "ال"];

/// An unknown word in a line.
#[derive(Debug, Clone)]
struct Occurrence {
    /// Its stem, to know its forms again.
    key: String,
    /// As it stands there, without vowel marks.
    form: String,
    /// The share of the line that it keeps below `sentence`.
    share: f64,
    /// The words around it.
    context: String,
}

/// The unknown words of one article.
#[derive(Debug, Clone, Default)]
pub struct ArticleGaps {
    lines: usize,
    below: usize,
    lacking: usize,
    words: Vec<Occurrence>,
}

impl ArticleGaps {
    /// Finds those of the headline and the key sentences, or of all sentences. The lines may reach any level, whatever the desk's are limited to.
    #[must_use]
    pub fn of(article: &Article, desk: &Desk, all: bool) -> Self {
        let (document, mentions) = find_mentions(article, &desk.glossary);
        let (text, names) = (&article.text, Names::embedded());
        let headline = headline_sentences(&document, has_headline(article));
        let sentences: Vec<usize> = if all {
            (0..document.sentences().len()).collect()
        } else {
            let (selection, trims) = (&desk.selection, Trims::default());
            let keys = salience::select(text, &document, headline, &mentions, selection, &trims, desk.budget);
            (0..headline.min(1)).chain(keys.into_iter().map(|key| key.sentence)).collect()
        };
        let days = Resolver::new(&document, article.published);
        let style = &Style { highest: Level::Sentence, ..desk.english.clone() };
        let story = Story {
            text,
            document: &document,
            mentions: &mentions,
            glossary: &desk.glossary,
            names,
            days: &days,
            attributions: &[],
        };
        let mut gaps = Self { lines: sentences.len(), ..Self::default() };
        for sentence in sentences {
            let (line, _) = render(story, sentence, style);
            let unknown = unknown_words(story, sentence, style);
            let ranges = unknown.into_iter().map(|at| document.tokens()[at].range());
            // A single letter belongs to the number or the quotation behind it.
            let is_word = |range: &Range<usize>| without_marks(&text[range.clone()]).chars().count() > 1;
            let unknown: Vec<Range<usize>> = ranges.filter(is_word).collect();
            let below = line.level < Level::Sentence;
            gaps.below += usize::from(below);
            gaps.lacking += usize::from(below && !unknown.is_empty());
            let key = |range: &Range<usize>| light(&normalize(&text[range.clone()])).to_owned();
            let different: FxHashSet<String> = unknown.iter().map(key).collect();
            #[expect(clippy::cast_precision_loss, reason = "a sentence has few words")]
            let share = if below { 1.0 / different.len().max(1) as f64 } else { 0.0 };
            // A word that stands twice in a line keeps it once.
            let mut counted = FxHashSet::default();
            for range in unknown {
                let key = key(&range);
                let share = if counted.insert(key.clone()) { share } else { 0.0 };
                let around = document.sentences()[sentence].range.clone();
                let context = in_context(text, around, range.clone());
                gaps.words.push(Occurrence { key, form: without_marks(&text[range]), share, context });
            }
        }
        gaps
    }
}

/// A word without vowel marks.
fn without_marks(word: &str) -> String {
    let mut buffer = [0; 4];
    word.chars().filter(|c| !normalize(c.encode_utf8(&mut buffer)).is_empty()).collect()
}

/// An unknown word over all articles.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    /// The form that is nearest a lemma.
    pub ar: String,
    /// What it may be.
    pub class: Class,
    /// How many lines it keeps below `sentence`; a line with several unknown words is shared among them.
    pub lines: f64,
    /// How often it occurs.
    pub count: usize,
    /// In how many articles.
    pub articles: usize,
    /// Its forms, the most frequent first.
    pub forms: Vec<(String, usize)>,
    /// A line that it stands in, cut on both sides.
    pub context: String,
}

#[derive(Debug)]
struct Gathered {
    forms: BTreeMap<String, usize>,
    lines: f64,
    count: usize,
    articles: usize,
    /// The context of the line of which it has the greatest share.
    context: (f64, String),
}

/// Gathers the unknown words of articles. What it gives depends on the articles and their order alone.
#[derive(Debug, Default)]
pub struct Gaps {
    words: FxHashMap<String, Gathered>,
    /// How many articles there were.
    pub articles: usize,
    /// How many lines.
    pub lines: usize,
    /// How many of them are below `sentence`.
    pub below: usize,
    /// How many of these have unknown words.
    pub lacking: usize,
}

impl Gaps {
    /// Adds the words of one article.
    pub fn add(&mut self, gaps: ArticleGaps) {
        self.articles += 1;
        self.lines += gaps.lines;
        self.below += gaps.below;
        self.lacking += gaps.lacking;
        let mut here = FxHashSet::default();
        for word in gaps.words {
            let gathered = self.words.entry(word.key.clone()).or_insert_with(|| Gathered {
                forms: BTreeMap::new(),
                lines: 0.0,
                count: 0,
                articles: 0,
                context: (-1.0, String::new()),
            });
            *gathered.forms.entry(word.form).or_default() += 1;
            gathered.lines += word.share;
            gathered.count += 1;
            gathered.articles += usize::from(here.insert(word.key));
            if word.share > gathered.context.0 {
                gathered.context = (word.share, word.context);
            }
        }
    }

    /// The words that occur at least `least` times, those first that keep most lines below `sentence`.
    #[must_use]
    pub fn finish(self, least: usize) -> Vec<Gap> {
        let mut gaps: Vec<Gap> = self
            .words
            .into_values()
            .filter(|word| word.count >= least)
            .map(|word| {
                let (ar, class) = lemma(&word.forms);
                Gap {
                    ar,
                    class,
                    lines: word.lines,
                    count: word.count,
                    articles: word.articles,
                    forms: by_count(word.forms),
                    context: word.context.1,
                }
            })
            .collect();
        gaps.sort_by(|one, other| {
            let lines = other.lines.total_cmp(&one.lines);
            lines.then(other.count.cmp(&one.count)).then_with(|| one.ar.cmp(&other.ar))
        });
        gaps
    }
}

/// The form that is nearest a lemma, and what it may be: a guess.
fn lemma(forms: &BTreeMap<String, usize>) -> (String, Class) {
    let bare = |form: &String| {
        let article =
            WITH_ARTICLE.iter().find_map(|article| form.strip_prefix(article)).filter(|rest| rest.chars().count() > 2);
        let without_and = form.strip_prefix('و').filter(|rest| light(&normalize(rest)) == light(&normalize(form)));
        (article.or(without_and).unwrap_or(form).to_owned(), article.is_some())
    };
    let bare: Vec<(String, bool)> = forms.keys().map(bare).collect();
    let with_article = bare.iter().any(|(_, article)| *article);
    let shortest = bare.into_iter().map(|(form, _)| form).min_by_key(|form| form.chars().count()).unwrap_or_default();
    let imperfect = shortest.strip_prefix('س').filter(|rest| rest.starts_with('ي')).unwrap_or(&shortest);
    if !with_article && imperfect.starts_with('ي') && imperfect.chars().count() > 3 {
        return (imperfect.to_owned(), Class::Verb);
    }
    let adjective = shortest.strip_suffix("ية").map(|stem| format!("{stem}ي"));
    let adjective = adjective.or_else(|| shortest.ends_with('ي').then(|| shortest.clone()));
    match adjective.filter(|adjective| with_article && adjective.chars().count() > 4) {
        Some(adjective) => (adjective, Class::Adjective),
        None => (shortest, Class::Noun),
    }
}

/// Gaps as a file of vocabulary.
#[derive(Debug)]
pub struct GapsToml<'a>(&'a [Gap]);

impl Gap {
    /// Gaps as a list of lines whose English is to be filled in, with what is known of each in comments.
    #[must_use]
    pub fn toml(gaps: &[Self]) -> GapsToml<'_> {
        GapsToml(gaps)
    }
}

/// How many forms are shown.
const FORMS: usize = 5;

impl fmt::Display for GapsToml<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "words = [")?;
        for Gap { ar, class, lines, count, articles, forms, context } in self.0 {
            let many =
                |count: usize, one: &str| if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") };
            let told = forms.iter().take(FORMS).map(|(form, count)| format!("«{form}» ({count})"));
            let more = if forms.len() > FORMS { ", …" } else { "" };
            let told = told.collect::<Vec<_>>().join(", ");
            writeln!(
                f,
                "    # {lines:.1} lines; {} in {}: {told}{more}",
                many(*count, "time"),
                many(*articles, "article")
            )?;
            writeln!(f, "    # {context}")?;
            let mut lemma = Lemma { class: Some(*class), ..Lemma::default() };
            if *class == Class::Verb {
                lemma.seldom = [(Field::Impf, ar.as_str())].into_iter().collect();
            } else {
                lemma.ar = ar.into();
            }
            writeln!(f, "    {},", line_text(&lemma))?;
        }
        writeln!(f, "]")
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::article::{Cleaning, Options, read};
    use crate::attribution::Cues;
    use crate::glossary::Glossary;
    use crate::salience::{Budget, Selection};
    use crate::vocabulary::{Groups, read as read_vocabulary};

    fn desk() -> Desk {
        Desk {
            glossary: Glossary::embedded(),
            selection: Cow::Borrowed(Selection::embedded()),
            cues: Cow::Borrowed(Cues::embedded()),
            budget: Budget::default(),
            english: Style::default(),
        }
    }

    fn gaps(texts: &[&str]) -> Vec<Gap> {
        let desk = desk();
        let mut gathered = Gaps::default();
        for text in texts {
            let article = read("a.txt", text.as_bytes(), &Options::default(), Cleaning::embedded()).remove(0).unwrap();
            gathered.add(ArticleGaps::of(&article, &desk, true));
        }
        gathered.finish(1)
    }

    // «ثخبارة», «قطجمة» are no words; names, numbers and dates are none that the vocabulary lacks.
    const FIRST: &str = "أعلن الوزير أن الثخبارة القطجمة الثخبارة في بغداد لكن إلا إن يوم الثلاثاء 12 نوفمبر.";
    const SECOND: &str = "أعلن الوزير أن الثخبارة في لكن إلا إن أن دمشق.";

    #[test]
    fn words_are_ranked_by_the_lines_that_they_keep() {
        let gaps = gaps(&[FIRST, SECOND]);
        let told: Vec<_> = gaps.iter().map(|gap| (gap.ar.as_str(), gap.lines, gap.count, gap.articles)).collect();
        assert_eq!(told, [("ثخبارة", 1.5, 3, 2), ("قطجمة", 0.5, 1, 1)]);
        assert!(gaps[0].context.contains("أعلن الوزير أن الثخبارة"), "{}", gaps[0].context);
    }

    #[test]
    fn a_line_to_fill_in_is_a_line_of_vocabulary() {
        let gaps = gaps(&[FIRST, SECOND]);
        let toml = Gap::toml(&gaps).to_string().replace("en = \"\"", "en = \"thing\"");
        let (words, faults) = read_vocabulary(&"new".into(), "new.toml", &toml, &Groups::default());
        assert!(faults.is_empty(), "{faults:?}\n{toml}");
        assert_eq!(words.iter().map(|word| word.class).collect::<Vec<_>>(), [Class::Noun; 2]);
    }

    #[test]
    fn the_lemma_is_a_guess() {
        for (forms, ar, class) in [
            (&["والاستنفار", "استنفارا"][..], "استنفار", Class::Noun),
            (&["سيرقمن", "ويرقمن"], "يرقمن", Class::Verb),
            (&["المسيرية"], "مسيري", Class::Adjective),
            (&["وثخبارة"], "ثخبارة", Class::Noun),
            (&["ولد"], "ولد", Class::Noun),
        ] {
            let forms = forms.iter().map(|form| ((*form).to_owned(), 1)).collect();
            assert_eq!(lemma(&forms), (ar.to_owned(), class));
        }
    }
}
