//! The different texts among the articles, with numbers for their names and words, and how rare these are.

use std::collections::BTreeSet;

use compact_str::{CompactString, format_compact};
use rustc_hash::FxHashMap;

use super::compare::{Features, float, number, rarity};
use super::extract::{Extract, Named};
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
    pub(super) texts: Vec<Vec<usize>>,
    numbers: FxHashMap<CompactString, u32>,
    /// For each name or word, how many texts have it.
    pub(super) having: Vec<usize>,
    /// For each name or word, what it tells: its weight times its rarity.
    weights: Vec<f64>,
}

impl<'a> Texts<'a> {
    pub(super) fn of(articles: &'a [Extract], rules: &Rules, glossary: &Glossary) -> Self {
        let copy_of = sketch::copies(articles.iter().map(|article| &article.sketch), rules.value(rule::COPY));
        let mut texts: Vec<Vec<usize>> = Vec::new();
        let mut place = vec![0; articles.len()];
        for (at, original) in copy_of.iter().enumerate() {
            if *original == at {
                place[at] = texts.len();
                texts.push(vec![at]);
            } else {
                texts[place[*original]].push(at);
            }
        }
        let mut all = Self { articles, copy_of, texts, numbers: FxHashMap::default(), having: Vec::new(), weights: Vec::new() };
        all.count(rules, glossary);
        all
    }

    /// Numbers all names and words, in alphabetic order, so that the order of the input changes no sum.
    fn count(&mut self, rules: &Rules, glossary: &Glossary) {
        let mut seen: FxHashMap<CompactString, (usize, f64)> = FxHashMap::default();
        for text in &self.texts {
            let article = &self.articles[text[0]];
            let mut keys: BTreeSet<CompactString> = BTreeSet::new();
            let told = article.sentences.iter().flat_map(|told| &told.words);
            keys.extend(article.words.iter().map(|(word, _)| word).chain(told).map(|word| word_key(word)));
            for key in keys {
                seen.entry(key).or_insert((0, 1.0)).0 += 1;
            }
            for name in &article.names {
                let weight = || rules.weight(name.entry.as_deref().and_then(|id| glossary.get(id)));
                seen.entry(name.key.clone()).or_insert_with(|| (0, weight())).0 += 1;
            }
        }
        let mut keys: Vec<(CompactString, (usize, f64))> = seen.into_iter().collect();
        keys.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let all = self.texts.len();
        self.having = keys.iter().map(|(_, (having, _))| *having).collect();
        self.weights = keys.iter().map(|(_, (having, weight))| weight * rarity(*having, all, rules)).collect();
        self.numbers = keys.into_iter().enumerate().map(|(at, (key, _))| (key, number(at))).collect();
    }

    /// The number of a name.
    pub(super) fn name(&self, name: &Named) -> Option<u32> {
        self.numbers.get(&name.key).copied()
    }

    /// What a name or word tells.
    pub(super) fn weight(&self, number: u32) -> f64 {
        self.weights[number as usize]
    }

    /// What each text is compared by.
    pub(super) fn features(&self) -> Vec<Features> {
        let features = self.texts.iter().map(|text| {
            let article = &self.articles[text[0]];
            let names = article.names.iter().map(|name| (self.name(name), name.count));
            let words =
                article.words.iter().map(|(word, count)| (self.numbers.get(&word_key(word)).copied(), *count as usize));
            let weighed = |(number, count): (Option<u32>, usize)| {
                number.map(|number| (number, self.weight(number) * (1.0 + float(count).ln())))
            };
            let mut weights: Vec<(u32, f64)> = names.chain(words).filter_map(weighed).filter(|(_, w)| *w > 0.0).collect();
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
        let words = told.words.iter().map(|word| word_key(word));
        let mut numbers: Vec<u32> =
            words.chain(told.names.iter().cloned()).filter_map(|key| self.numbers.get(&key).copied()).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

/// No name's key begins like it.
fn word_key(word: &str) -> CompactString {
    format_compact!("= {word}")
}
