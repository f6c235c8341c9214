//! The different texts among the articles, with numbers for their names and words, and how rare these are.

use rustc_hash::FxHashMap;

use super::compare::{Features, float, number, rarity};
use super::extract::{Extract, Named, Word};
use super::rules::{Rules, rule};
use super::sketch;
use crate::glossary::Glossary;

/// All texts, and what is known of names and words over them.
pub(super) struct Texts<'a> {
    /// All articles, in order.
    pub(super) articles: &'a [Extract],
    /// For each article the first one that it is a copy of; itself where it is none.
    pub(super) copy_of: Vec<usize>,
    /// For each text its articles, the original first.
    pub(super) groups: Vec<Vec<usize>>,
    numbers: FxHashMap<Box<str>, u32>,
    /// For each name or word, how many texts have it.
    pub(super) having: Vec<usize>,
    /// For each name or word, what it tells: its weight times its rarity.
    weights: Vec<f64>,
}

impl<'a> Texts<'a> {
    pub(super) fn of(articles: &'a [Extract], rules: &Rules, glossary: &Glossary) -> Self {
        let copy_of = sketch::copies(articles.iter().map(|article| &article.sketch), rules.value(rule::COPY));
        let mut groups: Vec<Vec<usize>> = Vec::new();
        let mut place = vec![0; articles.len()];
        for (at, original) in copy_of.iter().enumerate() {
            if *original == at {
                place[at] = groups.len();
                groups.push(vec![at]);
            } else {
                groups[place[*original]].push(at);
            }
        }
        let mut all =
            Self { articles, copy_of, groups, numbers: FxHashMap::default(), having: Vec::new(), weights: Vec::new() };
        all.count(rules, glossary);
        all
    }

    /// Numbers all names and words, in alphabetic order, so that the order of the input changes no sum.
    fn count(&mut self, rules: &Rules, glossary: &Glossary) {
        struct Seen {
            texts: usize,
            weight: f64,
            common: bool,
        }
        let mut seen: FxHashMap<Box<str>, Seen> = FxHashMap::default();
        for text in &self.groups {
            let article = &self.articles[text[0]];
            let told = article.sentences.iter().flat_map(|told| &told.words);
            let mut words: Vec<&Word> = article.words.iter().chain(told).collect();
            words.sort_by(|one, other| one.stem.cmp(&other.stem).then(other.common.cmp(&one.common)));
            words.dedup_by(|next, kept| next.stem == kept.stem);
            for word in words {
                let seen = seen.entry(word_key(&word.stem)).or_insert(Seen { texts: 0, weight: 1.0, common: false });
                seen.texts += 1;
                seen.common |= word.common;
            }
            for name in &article.names {
                let weight = || rules.weight(name.entry.as_deref().and_then(|id| glossary.get(id)));
                let new = || Seen { texts: 0, weight: weight(), common: false };
                seen.entry(name.key.clone()).or_insert_with(new).texts += 1;
            }
        }
        let mut seen: Vec<(Box<str>, Seen)> = seen.into_iter().collect();
        seen.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let all = self.groups.len();
        self.having = seen.iter().map(|(_, seen)| seen.texts).collect();
        self.weights = seen.iter().map(|(_, seen)| seen.weight * rarity(seen.texts, all, seen.common, rules)).collect();
        self.numbers = seen.into_iter().enumerate().map(|(at, (key, _))| (key, number(at))).collect();
    }

    /// The number of a name.
    pub(super) fn name(&self, name: &Named) -> Option<u32> {
        self.numbers.get(&name.key).copied()
    }

    fn word(&self, word: &Word) -> Option<u32> {
        self.numbers.get(&word_key(&word.stem)).copied()
    }

    /// What a name or word tells.
    pub(super) fn weight(&self, number: u32) -> f64 {
        self.weights[number as usize]
    }

    /// What each text is compared by.
    pub(super) fn features(&self, rules: &Rules) -> Vec<Features> {
        let features = self.groups.iter().map(|text| {
            let article = &self.articles[text[0]];
            // The Foreign Ministry of one text may be another country's than that of the next: it makes no story of them.
            let names = article.names.iter().filter(|name| !name.any_country).map(|name| {
                let place = if name.leads { 1.0 } else { rules.value(rule::BEHIND) };
                (self.name(name), place * (1.0 + float(name.count).ln()))
            });
            let words = article.words.iter();
            let words = words.map(|word| (self.word(word), 1.0 + float(word.count).ln()));
            let weighed =
                |(number, times): (Option<u32>, f64)| number.map(|number| (number, self.weight(number) * times));
            let mut weights: Vec<(u32, f64)> =
                names.chain(words).filter_map(weighed).filter(|(_, w)| *w > 0.0).collect();
            weights.sort_unstable_by_key(|(number, _)| *number);
            let mut features = Features { date: article.published, weights };
            features.normalize();
            features
        });
        features.collect()
    }

    /// The names and words of a key sentence, in order, each once.
    pub(super) fn told(&self, article: usize, sentence: usize) -> Vec<u32> {
        let told = &self.articles[article].sentences[sentence];
        let words = told.words.iter().filter_map(|word| self.word(word));
        let names = told.names.iter().filter_map(|key| self.numbers.get(key).copied());
        let mut numbers: Vec<u32> = words.chain(names).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

/// No name's key begins like it.
fn word_key(word: &str) -> Box<str> {
    format!("= {word}").into()
}
