//! From an article to its briefing: all stages, one after the other.

use rustc_hash::FxHashMap;

use super::data::{
    ArticleInfo, Briefing, Dateline, GlossaryLine, Headline, KeyPoint, MentionInfo, NotArticle, Reproduce, SCHEMA,
    Span, Title, UnknownInfo, Who, WhoElse,
};
use crate::arabic::Document;
use crate::article::{Article, Role};
use crate::english::{self, Rendering, mention_english};
use crate::glossary::{Entry, FormKind, Glossary, Kind};
use crate::mentions::{self, Mention, Mentions, Name, Names, PhraseKind, Reason, TitlePart};
use crate::salience::{self, Selection};

/// What a briefing is made with; it serves any number of articles, on any number of threads.
#[derive(Debug)]
pub struct Desk {
    /// The glossary.
    pub glossary: Glossary,
    /// The rules for key sentences.
    pub selection: Selection,
    /// How many key sentences.
    pub sentences: usize,
}

impl Desk {
    /// The briefing of an article.
    #[must_use]
    pub fn brief(&self, article: Article) -> Briefing {
        let blocks: Vec<_> = article.blocks.iter().map(|block| block.range.clone()).collect();
        let document = Document::new(&article.text, &blocks);
        let has_headline = article.blocks.first().is_some_and(|block| block.role == Role::Headline);
        let headline_end = document.sentences().iter().take_while(|s| has_headline && s.block == 0).count();
        let names = Names::embedded();
        let mentions = mentions::find(&article.text, &document, has_headline, &self.glossary, names);
        let headline = (headline_end > 0).then_some(0);
        let keys = salience::select(
            &article.text,
            &document,
            headline,
            &mentions,
            &self.glossary,
            &self.selection,
            self.sentences,
        );
        let assembly = Assembly { desk: self, article: &article, document: &document, mentions: &mentions };
        let key_points = keys.into_iter().enumerate().map(|(at, key)| {
            let range = assembly.trimmed(key.sentence);
            KeyPoint {
                number: at + 1,
                sentence: key.sentence + 1 - headline_end.min(key.sentence),
                ar: article.text[range.clone()].to_owned(),
                span: range.into(),
                en: assembly.render(key.sentence),
                score: key.score,
                reasons: key.reasons,
            }
        });
        let mut briefing = Briefing {
            schema: SCHEMA,
            headline: headline.map(|at| {
                let range = document.sentences()[at].range.clone();
                Headline { ar: article.text[range.clone()].to_owned(), span: range.into(), en: assembly.render(at) }
            }),
            key_points: key_points.collect(),
            people: assembly.people(),
            organizations: assembly.others(Kind::Organization),
            places: assembly.others(Kind::Place),
            events: assembly.others(Kind::Event),
            terms: assembly.others(Kind::Term),
            unknown: assembly.unknown(),
            mentions: assembly.all_mentions(),
            set_aside: assembly.set_aside(),
            reproduce: Reproduce {
                mujaz: env!("CARGO_PKG_VERSION").to_owned(),
                glossary: self.glossary.version(),
                layers: self.glossary.layers().iter().map(ToString::to_string).collect(),
                sentences: self.sentences,
            },
            article: ArticleInfo {
                name: article.name.clone(),
                id: article.id.clone(),
                source: article.source.clone(),
                url: article.url.clone(),
                published: article.published.map(|date| date.to_string()),
                dateline: assembly.dateline(),
                encoding: article.encoding.to_owned(),
                basis: article.basis,
                sentences: document.sentences().len() - headline_end,
                text: String::new(),
            },
        };
        briefing.article.text = article.text;
        briefing
    }
}

struct Assembly<'a> {
    desk: &'a Desk,
    article: &'a Article,
    document: &'a Document,
    mentions: &'a Mentions,
}

impl Assembly<'_> {
    fn entry(&self, mention: &Mention) -> &Entry {
        self.desk.glossary.entry(mention.entry)
    }

    fn render(&self, sentence: usize) -> Rendering {
        english::render(
            &self.article.text,
            self.document,
            sentence,
            self.mentions,
            &self.desk.glossary,
            Names::embedded(),
        )
    }

    /// The sentence without the comma that some paragraphs end on.
    fn trimmed(&self, sentence: usize) -> std::ops::Range<usize> {
        let range = self.document.sentences()[sentence].range.clone();
        let text = self.article.text[range.clone()].trim_end_matches(['،', ',', '؛', ' ']);
        range.start..range.start + text.len()
    }

    fn line(&self, entry: &Entry) -> GlossaryLine {
        GlossaryLine {
            id: entry.id.clone(),
            layer: entry.source.layer.to_string(),
            file: entry.source.file.to_string(),
            line: entry.source.line,
        }
    }

    fn people(&self) -> Vec<Who> {
        let mut people: Vec<Who> = Vec::new();
        let mut at: FxHashMap<u32, usize> = FxHashMap::default();
        for mention in &self.mentions.all {
            let entry = self.entry(mention);
            if entry.kind != Kind::Person {
                continue;
            }
            let place = *at.entry(mention.entry).or_insert_with(|| {
                people.push(Who {
                    ar: entry.ar.clone(),
                    en: entry.en.text.clone(),
                    also: entry.also_en.clone(),
                    titles: Vec::new(),
                    note: entry.note.clone(),
                    count: 0,
                    first: mention.range.clone().into(),
                    glossary: self.line(entry),
                });
                people.len() - 1
            });
            people[place].count += 1;
        }
        for phrase in &self.mentions.phrases {
            let PhraseKind::Named { before, name: Name::Known(name), after } = &phrase.kind else { continue };
            let Some(place) = at.get(&self.mentions.all[*name].entry) else { continue };
            for part in before.iter().chain(after) {
                let title = self.title(part);
                if !people[*place].titles.iter().any(|known| known.en == title.en) {
                    people[*place].titles.push(title);
                }
            }
        }
        people
    }

    fn title(&self, part: &TitlePart) -> Title {
        let mention = &self.mentions.all[part.title];
        let last = part.modifiers.iter().chain(&part.adjective).max().map_or(mention, |at| &self.mentions.all[*at]);
        Title {
            ar: self.article.text[mention.range.start..last.range.end].to_owned(),
            en: english::title_english(part, self.mentions, &self.desk.glossary),
        }
    }

    fn others(&self, kind: Kind) -> Vec<WhoElse> {
        let mut others: Vec<WhoElse> = Vec::new();
        let mut at: FxHashMap<(u32, String), usize> = FxHashMap::default();
        for mention in self.mentions.all.iter().flat_map(Mention::with_fillers) {
            let entry = self.entry(mention);
            if entry.kind != kind {
                continue;
            }
            let adjective = matches!(mention.form, FormKind::Adjective | FormKind::People);
            // Pattern entries are as many things as they have fillings; others are one, however they are written.
            let en =
                if entry.en.is_plain() { entry.en.text.clone() } else { mention_english(mention, &self.desk.glossary) };
            let place = *at.entry((mention.entry, en.clone())).or_insert_with(|| {
                let ar = if adjective { entry.ar.clone() } else { self.article.text[mention.range.clone()].to_owned() };
                others.push(WhoElse {
                    ar,
                    en,
                    note: entry.note.clone(),
                    count: 0,
                    first: mention.range.clone().into(),
                    glossary: self.line(entry),
                });
                others.len() - 1
            });
            others[place].count += 1;
        }
        others
    }

    fn unknown(&self) -> Vec<UnknownInfo> {
        let mut unknown: Vec<UnknownInfo> = Vec::new();
        for name in &self.mentions.unknown {
            let ar = &self.article.text[name.range.clone()];
            if let Some(known) = unknown.iter_mut().find(|known| known.ar == ar) {
                known.count += 1;
                continue;
            }
            unknown.push(UnknownInfo {
                ar: ar.to_owned(),
                count: 1,
                first: name.range.clone().into(),
                evidence: name.evidence.to_string(),
                add: format!("[ID]\nkind = \"person\"\nar = \"{ar}\"\nen = \"\"\n"),
            });
        }
        unknown
    }

    fn all_mentions(&self) -> Vec<MentionInfo> {
        let mut all = Vec::with_capacity(self.mentions.all.len());
        for mention in &self.mentions.all {
            self.add_mention(mention, None, &mut all);
        }
        all
    }

    fn add_mention(&self, mention: &Mention, within: Option<usize>, all: &mut Vec<MentionInfo>) {
        let entry = self.entry(mention);
        let reason = match mention.reason {
            Reason::Form => "the form stands in the glossary".to_owned(),
            Reason::Condition(at) => format!("condition {} of `when` holds", at + 1),
            Reason::ShortFor(full) => format!("short for byte {}", self.mentions.all[full].range.start),
        };
        let form = match mention.form {
            FormKind::Full => "full",
            FormKind::Short | FormKind::FullShort => "short",
            FormKind::Adjective => "adjective",
            FormKind::People => "people",
        };
        all.push(MentionInfo {
            id: entry.id.clone(),
            kind: entry.kind.name().to_owned(),
            span: mention.range.clone().into(),
            ar: self.article.text[mention.range.clone()].to_owned(),
            en: mention_english(mention, &self.desk.glossary),
            form: form.to_owned(),
            proclitics: mention.proclitics.clone(),
            enclitic: mention.enclitic.map(ToOwned::to_owned),
            reason,
            within,
            layer: entry.source.layer.to_string(),
        });
        let here = all.len() - 1;
        for filler in &mention.slots {
            self.add_mention(&filler.mention, Some(here), all);
        }
    }

    fn set_aside(&self) -> Vec<NotArticle> {
        let set_aside = self.article.set_aside.iter().map(|part| NotArticle {
            span: Span::from(part.range.clone()),
            ar: self.article.text[part.range.clone()].to_owned(),
            reason: part.reason,
            rule: part.rule.clone(),
        });
        set_aside.collect()
    }

    fn dateline(&self) -> Option<Dateline> {
        let range = self.article.dateline.as_ref()?.range.clone();
        let ar = self.article.text[range.clone()].trim_end_matches([' ', '-', '–', '—', ':', '،']).to_owned();
        let document = Document::new(&self.article.text, std::slice::from_ref(&range));
        let names = Names::embedded();
        let found = mentions::find(&self.article.text, &document, false, &self.desk.glossary, names);
        let en: Vec<String> = found.all.iter().map(|m| mention_english(m, &self.desk.glossary)).collect();
        Some(Dateline { ar, en: en.join(", "), span: range.into() })
    }
}
