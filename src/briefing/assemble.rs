//! From an article to its briefing: all stages, one after the other.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::attributions::Attributions;
use super::data::{
    ArticleInfo, Briefing, DateInfo, Dateline, GlossaryLine, Headline, KeyPoint, MentionInfo, NotArticle, NumberInfo,
    Reproduce, SCHEMA, Span, Title, UnknownInfo, Who, WhoElse,
};
use super::expressions::dates_and_numbers;
use super::shortened::shorten;
use crate::arabic::Document;
use crate::arabic::calendar::CalendarExpression;
use crate::arabic::calendar::resolve::Resolver;
use crate::arabic::expressions::{Expression, expressions};
use crate::article::{Article, Role};
use crate::attribution::{Attribution, Cues};
use crate::english::{self, GUESS, Rendering, Story, Style, mention_english};
use crate::glossary::edit::{derive_id, quoted};
use crate::glossary::{Class, Entry, FormKind, Glossary, Kind};
use crate::mentions::{self, Mention, Mentions, Name, Names, PhraseKind, Reason, TitlePart, UnknownName};
use crate::salience::{self, Budget, Selection, Trim};

/// What a briefing is made with; it serves any number of articles, on any number of threads.
#[derive(Debug)]
pub struct Desk {
    /// The glossary.
    pub glossary: Glossary,
    /// The rules for key sentences.
    pub selection: Cow<'static, Selection>,
    /// The words by which speakers are found.
    pub cues: Cow<'static, Cues>,
    /// How much of an article the key sentences may be.
    pub budget: Budget,
    /// How the English lines are made.
    pub english: Style,
}

impl Desk {
    /// The briefing of an article.
    #[must_use]
    pub fn brief(&self, article: Article) -> Briefing {
        self.brief_and_document(article).0
    }

    /// The briefing of an article, and the reading of it.
    pub(crate) fn brief_and_document(&self, article: Article) -> (Briefing, Document) {
        let has_headline = has_headline(&article);
        let (document, mentions) = find_mentions(&article, &self.glossary);
        let headline_end = headline_sentences(&document, has_headline);
        let headline = (headline_end > 0).then_some(0);
        let attributions =
            Attributions::find(&article.text, &document, has_headline, &mentions, &self.glossary, &self.cues);
        let trims = attributions.trims(headline_end, &self.selection);
        let keys =
            salience::select(&article.text, &document, headline_end, &mentions, &self.selection, &trims, self.budget);
        let days = Resolver::new(&document, article.published);
        let assembly = Assembly {
            desk: self,
            article: &article,
            document: &document,
            mentions: &mentions,
            days,
            attributions: attributions.all(),
        };
        let told: Vec<usize> = keys.iter().map(|key| key.sentence).collect();
        let of_keys: Vec<&Trim> = told.iter().filter_map(|sentence| trims.of(*sentence)).collect();
        let mut short = shorten(self, &article, &document, &of_keys, |sentence| assembly.trimmed(sentence));
        let shortened = short.len();
        let in_headline = headline.map(|at| assembly.render(at));
        let rendered: Vec<(Rendering, Vec<Expression>)> = told.iter().map(|at| assembly.render(*at)).collect();
        let lines: Vec<&Rendering> = rendered.iter().chain(&in_headline).map(|(line, _)| line).collect();
        let sources: Vec<_> = told.iter().map(|at| attributions.of(*at, &lines)).collect();
        let source_of_headline = headline.map(|at| attributions.of(at, &lines));
        let parts = keys.into_iter().zip(sources).zip(rendered).enumerate();
        let key_points = parts.map(|(at, ((key, (attribution, source_line)), (en, expressions)))| {
            let range = assembly.trimmed(key.sentence);
            let mut short = short.remove(&key.sentence);
            if let Some(source) = short.as_mut().and_then(|short| short.source.as_mut()) {
                source.en =
                    assembly.source_and_time(source_line.as_deref().unwrap_or_default(), source.span, &expressions);
            }
            let (dates, numbers) = assembly.dates_and_numbers(expressions);
            KeyPoint {
                number: at + 1,
                sentence: key.sentence + 1 - headline_end.min(key.sentence),
                ar: article.text[range.clone()].to_owned(),
                span: range.into(),
                en,
                attribution,
                source_line,
                dates,
                numbers,
                score: key.score,
                reasons: key.reasons,
                short,
            }
        });
        let mut others = assembly.others();
        let mut briefing = Briefing {
            schema: SCHEMA,
            headline: headline.zip(in_headline).zip(source_of_headline).map(|((at, (en, expressions)), source)| {
                let range = document.sentences()[at].range.clone();
                let (attribution, source_line) = source;
                let ar = article.text[range.clone()].to_owned();
                let (dates, numbers) = assembly.dates_and_numbers(expressions);
                Headline { ar, span: range.into(), en, attribution, source_line, dates, numbers }
            }),
            key_points: key_points.collect(),
            shortened,
            people: assembly.people(),
            organizations: others.remove(&Kind::Organization).unwrap_or_default(),
            places: others.remove(&Kind::Place).unwrap_or_default(),
            events: others.remove(&Kind::Event).unwrap_or_default(),
            terms: others.remove(&Kind::Term).unwrap_or_default(),
            unknown: assembly.unknown(),
            mentions: assembly.all_mentions(),
            attribution_elsewhere: attributions.elsewhere(headline_end, &told),
            set_aside: assembly.set_aside(),
            reproduce: Reproduce {
                mujaz: env!("CARGO_PKG_VERSION").to_owned(),
                glossary: self.glossary.version(),
                layers: self.glossary.layers().iter().map(ToString::to_string).collect(),
                budget: self.budget,
                asked: self.budget.to_string(),
                english: self.english.highest,
            },
            article: ArticleInfo {
                name: article.name.clone(),
                id: article.id.clone(),
                source: article.source.clone(),
                url: article.url.clone(),
                published: article.published.map(|date| date.to_string()),
                dateline: assembly.dateline(),
                encoding: article.encoding,
                basis: article.basis,
                sentences: document.sentences().len() - headline_end,
                text: String::new(),
            },
        };
        briefing.article.text = article.text;
        (briefing, document)
    }
}

/// An entry for a name that the glossary does not have, to be checked by a person.
fn entry_to_add(ar: &str, name: &UnknownName) -> String {
    let guess = name.guess.as_deref().unwrap_or_default();
    let id = derive_id(guess);
    let id = if id.is_empty() { "ID" } else { &id };
    let check = if guess.is_empty() { "" } else { "  # a guess" };
    format!("[{id}]\nkind = \"{}\"\nar = {}\nen = {}{check}\n", name.kind, quoted(ar), quoted(guess))
}

pub(crate) fn has_headline(article: &Article) -> bool {
    article.blocks.first().is_some_and(|block| block.role == Role::Headline)
}

/// How many sentences of the document are the headline's.
pub(super) fn headline_sentences(document: &Document, has_headline: bool) -> usize {
    document.sentences().iter().take_while(|sentence| has_headline && sentence.block == 0).count()
}

/// The story of an article as a document, and what is mentioned in it.
pub(super) fn find_mentions(article: &Article, glossary: &Glossary) -> (Document, Mentions) {
    mentions_of(&article.text, article, has_headline(article), glossary)
}

/// The same for a text with the article's blocks.
pub(super) fn mentions_of(
    text: &str,
    article: &Article,
    has_headline: bool,
    glossary: &Glossary,
) -> (Document, Mentions) {
    let blocks: Vec<_> = article.blocks.iter().map(|block| block.range.clone()).collect();
    let document = Document::new(text, &blocks);
    let mentions = mentions::find(text, &document, has_headline, glossary, Names::embedded());
    (document, mentions)
}

/// Adds a title unless it is there, or a fuller one is: "president" beside "Turkish president".
pub(crate) fn add_title(titles: &mut Vec<Title>, title: Title) {
    let says = |full: &Title, short: &Title| full.en == short.en || full.en.ends_with(&format!(" {}", short.en));
    if titles.iter().any(|known| says(known, &title)) {
        return;
    }
    titles.retain(|known| !says(&title, known));
    titles.push(title);
}

/// «الجيش» in a story whose only army is «الجيش السوداني» is that one, and counts with it.
fn join_bare_nouns(bodies: &mut Vec<WhoElse>) {
    let mut at = 0;
    while at < bodies.len() {
        let bare = &bodies[at];
        let is_fuller = |other: &WhoElse| {
            other.en.strip_suffix(bare.en.as_ref()).is_some_and(|before| before.ends_with(' '))
                && is_fuller_form(&bare.ar, &other.ar)
        };
        let common = bare.en.starts_with(char::is_lowercase);
        let mut fuller = (0..bodies.len()).filter(|other| is_fuller(&bodies[*other]));
        let (Some(only), None, true) = (fuller.next(), fuller.next(), common) else {
            at += 1;
            continue;
        };
        let count = bodies[at].count;
        bodies[only].count += count;
        bodies.remove(at);
    }
}

/// Whether the longer form begins with the bare noun, with or without its article: «الجيش», «الجيش السوداني» and «جيش السودان».
fn is_fuller_form(bare: &str, longer: &str) -> bool {
    let noun = |form: &str| form.strip_prefix("ال").unwrap_or(form).to_owned();
    noun(longer).strip_prefix(&*noun(bare)).is_some_and(|rest| rest.starts_with(' '))
}

struct Assembly<'a> {
    desk: &'a Desk,
    article: &'a Article,
    document: &'a Document,
    mentions: &'a Mentions,
    days: Resolver<'a>,
    attributions: &'a [Attribution],
}

impl Assembly<'_> {
    fn entry(&self, mention: &Mention) -> &Entry {
        self.desk.glossary.entry(mention.entry)
    }

    fn render(&self, sentence: usize) -> (Rendering, Vec<Expression>) {
        let story = Story {
            text: &self.article.text,
            document: self.document,
            mentions: self.mentions,
            glossary: &self.desk.glossary,
            names: Names::embedded(),
            days: &self.days,
            attributions: self.attributions,
        };
        english::render(story, sentence, &self.desk.english)
    }

    fn dates_and_numbers(&self, expressions: Vec<Expression>) -> (Vec<DateInfo>, Vec<NumberInfo>) {
        dates_and_numbers(&self.article.text, self.document, expressions, &self.days)
    }

    /// The line of a source with the days and times that are told with it: "announced by the army, Tuesday (9 November)".
    fn source_and_time(&self, line: &str, source: Span, expressions: &[Expression]) -> String {
        let times = expressions.iter().filter_map(|expression| match expression {
            Expression::Calendar(date) => {
                let start = self.document.span(date.tokens.clone()).start;
                (source.start..source.end).contains(&start).then(|| english::date_english(date, &self.days))
            }
            Expression::Quantity(_) => None,
        });
        std::iter::once(line.to_owned()).chain(times).collect::<Vec<_>>().join(", ")
    }

    /// The sentence without the comma that some paragraphs end on.
    fn trimmed(&self, sentence: usize) -> std::ops::Range<usize> {
        let range = self.document.sentences()[sentence].range.clone();
        let text = self.article.text[range.clone()].trim_end_matches(['،', ',', '؛', ' ']);
        range.start..range.start + text.len()
    }

    fn line(entry: &Entry) -> GlossaryLine {
        GlossaryLine {
            id: entry.id.clone(),
            layer: entry.source.layer.clone(),
            file: entry.source.file.clone(),
            line: entry.source.line,
        }
    }

    fn people(&self) -> Vec<Who> {
        let mut people: Vec<Who> = Vec::new();
        let mut at: FxHashMap<u32, usize> = FxHashMap::default();
        for mention in self.mentions.all.iter().flat_map(Mention::with_fillers) {
            if mention.kind != Kind::Person {
                continue;
            }
            let entry = self.entry(mention);
            let place = *at.entry(mention.entry).or_insert_with(|| {
                // A person may have two entries: «عبد الله الثاني», and «الملك عبد الله» where a story has named him.
                let same = |who: &Who| who.en == entry.en.text && who.note.is_some() && who.note == entry.note;
                if let Some(known) = people.iter().position(same) {
                    return known;
                }
                people.push(Who {
                    ar: entry.ar.clone(),
                    en: entry.en.text.clone(),
                    also: entry.also_en.clone(),
                    titles: Vec::new(),
                    note: entry.note.clone(),
                    count: 0,
                    first: mention.range.clone().into(),
                    glossary: Self::line(entry),
                });
                people.len() - 1
            });
            people[place].count += 1;
        }
        let mut parts: Vec<Vec<&TitlePart>> = vec![Vec::new(); people.len()];
        for phrase in &self.mentions.phrases {
            let PhraseKind::Named { before, name: Name::Known(name), after } = &phrase.kind else { continue };
            let Some(place) = at.get(&self.mentions.all[*name].entry) else { continue };
            parts[*place].extend(before.iter().chain(after));
        }
        for (name, part) in &self.mentions.titles_behind {
            if let Some(place) = at.get(&self.mentions.all[*name].entry) {
                parts[*place].push(part);
            }
        }
        for (person, parts) in people.iter_mut().zip(parts) {
            for (at, part) in parts.iter().enumerate() {
                // «قائد فيلق القدس» beside «قائد فيلق القدس الإيراني»: the fuller one says it all.
                let fuller = parts.iter().any(|other| other.adjective.is_some() && self.same_office(part, other));
                if part.adjective.is_none() && fuller {
                    continue;
                }
                let title = self.title(part);
                if !parts[..at].iter().any(|other| self.same_title(part, other)) {
                    add_title(&mut person.titles, title);
                }
            }
        }
        people
    }

    /// Whether two titles are of one entry, with the same fillings and modifiers.
    fn same_office(&self, one: &TitlePart, other: &TitlePart) -> bool {
        let entries = |part: &TitlePart| -> Vec<u32> {
            let title = self.mentions.all[part.title].with_fillers();
            title.chain(part.modifiers.iter().map(|at| &self.mentions.all[*at])).map(|mention| mention.entry).collect()
        };
        entries(one) == entries(other)
    }

    /// Whether two titles are the same office of the same country.
    fn same_title(&self, one: &TitlePart, other: &TitlePart) -> bool {
        let adjective = |part: &TitlePart| part.adjective.map(|at| self.mentions.all[at].entry);
        adjective(one) == adjective(other) && self.same_office(one, other)
    }

    fn title(&self, part: &TitlePart) -> Title {
        let mention = &self.mentions.all[part.title];
        let last = part.modifiers.iter().chain(&part.adjective).max().map_or(mention, |at| &self.mentions.all[*at]);
        Title {
            ar: mention.standing_until(&self.article.text, last.range.end).into_owned(),
            en: english::title_english(part, self.mentions, &self.desk.glossary),
        }
    }

    /// Organizations, places, events and terms, each in the order of their first mention.
    fn others(&self) -> FxHashMap<Kind, Vec<WhoElse>> {
        let mut lists: FxHashMap<Kind, Vec<WhoElse>> = FxHashMap::default();
        // Where the thing that an entry names is in its list. A pattern names as many as it has fillings; any other entry names one,
        // however it is written.
        let mut places: FxHashMap<u32, usize> = FxHashMap::default();
        for mention in self.mentions.all.iter().flat_map(Mention::with_fillers) {
            if !matches!(mention.kind, Kind::Organization | Kind::Place | Kind::Event | Kind::Term) {
                continue;
            }
            let entry = self.entry(mention);
            let plain = entry.en.is_plain();
            // Of «العاصمة الفرنسية باريس» the place is listed, the phrase is not. General nouns ("country", "north") help a line, and say nothing in a list.
            if entry.kind == Kind::Term && (!plain || entry.class == Some(Class::General)) {
                continue;
            }
            // «لا وفيات» is no news of deaths.
            if entry.kind == Kind::Term && english::negation(self.document, mention).is_some() {
                continue;
            }
            // «الشرطة الأميركية» is no place.
            let adjective = matches!(mention.form, FormKind::Adjective | FormKind::People);
            if entry.kind == Kind::Place && adjective {
                continue;
            }
            let list = lists.entry(entry.kind).or_default();
            if plain && let Some(at) = places.get(&mention.entry) {
                list[*at].count += 1;
                continue;
            }
            let en = if plain { entry.en.text.clone() } else { mention_english(mention, &self.desk.glossary) };
            let ar = mention.standing(&self.article.text);
            let filled_alike = |other: &WhoElse| !plain && other.en == en && other.glossary.id == entry.id;
            // Two entries with one English name are one thing to the reader: «حماس», «حركة حماس». Two places may share a name; «السلط» and
            // «مدينة السلط» are one.
            let same = |other: &WhoElse| {
                other.en == en && (entry.kind != Kind::Place || ar.ends_with(&*other.ar) || other.ar.ends_with(&*ar))
            };
            if let Some(at) = list.iter().position(filled_alike).or_else(|| list.iter().position(same)) {
                list[at].count += 1;
                continue;
            }
            if plain {
                places.insert(mention.entry, list.len());
            }
            list.push(WhoElse {
                ar: ar.into(),
                en,
                note: entry.note.clone(),
                count: 1,
                first: mention.range.clone().into(),
                glossary: Self::line(entry),
            });
        }
        if let Some(bodies) = lists.get_mut(&Kind::Organization) {
            join_bare_nouns(bodies);
        }
        lists
    }

    /// The likely names that the glossary does not have, each once: its short forms count with it.
    fn unknown(&self) -> Vec<UnknownInfo> {
        let mut unknown: Vec<UnknownInfo> = Vec::new();
        // For each name of the mentions, its place in the list.
        let names = &self.mentions.unknown;
        let mut places: Vec<Option<usize>> = vec![None; names.len()];
        // The whole names first: a headline may be short for what comes behind it.
        let whole = (0..names.len()).filter(|at| names[*at].short_for.is_none());
        let short = (0..names.len()).filter(|at| names[*at].short_for.is_some());
        for number in whole.chain(short) {
            let name = &names[number];
            if !name.is_likely() {
                continue;
            }
            let ar = name.standing(&self.article.text);
            let full = name.short_for.and_then(|full| places[full]);
            let guess = name.guess.as_ref().map(|guess| format!("{GUESS}{guess}"));
            // «داود», «داوود»: two spellings of which the reader sees one. «سالم بن ماجد آل راشد» and the same with one name more are one person.
            let longer = |one: &str, other: &str| {
                one.strip_prefix(other).is_some_and(|rest| rest.starts_with(' ')) && other.split(' ').count() >= 3
            };
            let same = |known: &UnknownInfo| {
                known.ar == ar
                    || known.kind == name.kind.name()
                        && (known.en.is_some() && known.en == guess
                            || name.kind == Kind::Person && (longer(&known.ar, &ar) || longer(&ar, &known.ar)))
            };
            let known = full.or_else(|| unknown.iter().position(same));
            let place = known.unwrap_or_else(|| {
                unknown.push(UnknownInfo {
                    en: guess.clone(),
                    kind: name.kind.name(),
                    confidence: name.confidence,
                    titles: Vec::new(),
                    count: 0,
                    first: name.range.clone().into(),
                    evidence: name.evidence.to_string(),
                    add: entry_to_add(&ar, name),
                    ar: ar.clone(),
                });
                unknown.len() - 1
            });
            // The longest form tells most.
            if name.kind == Kind::Person && name.short_for.is_none() && longer(&ar, &unknown[place].ar) {
                let add = entry_to_add(&ar, name);
                unknown[place] = UnknownInfo { ar, en: guess, add, ..unknown[place].clone() };
            }
            places[number] = Some(place);
            unknown[place].count += 1;
            for phrase in &self.mentions.phrases {
                let PhraseKind::Named { before, name: Name::Unknown(at), .. } = &phrase.kind else { continue };
                if *at == number {
                    for part in before {
                        add_title(&mut unknown[place].titles, self.title(part));
                    }
                }
            }
        }
        unknown
    }

    fn all_mentions(&self) -> Vec<MentionInfo> {
        // With room for what fills slots.
        let mut all = Vec::with_capacity(self.mentions.all.len() / 8 * 9 + 8);
        for mention in &self.mentions.all {
            self.add_mention(mention, None, &mut all);
        }
        all
    }

    fn add_mention(&self, mention: &Mention, within: Option<usize>, all: &mut Vec<MentionInfo>) {
        let entry = self.entry(mention);
        let reason = match mention.reason {
            Reason::Form => "the form stands in the glossary".into(),
            Reason::Condition(0) => "condition 1 of `when` holds".into(),
            Reason::Condition(at) => format!("condition {} of `when` holds", at + 1).into(),
            Reason::ShortFor(full) => format!("short for byte {}", self.mentions.all[full].range.start).into(),
        };
        let form = match mention.form {
            FormKind::Full => "full",
            FormKind::Short | FormKind::FullShort => "short",
            FormKind::Adjective => "adjective",
            FormKind::People => "people",
        };
        all.push(MentionInfo {
            id: entry.id.clone(),
            kind: entry.kind.name(),
            span: mention.range.clone().into(),
            ar: self.article.text[mention.range.clone()].to_owned(),
            en: mention_english(mention, &self.desk.glossary),
            form,
            proclitics: mention.proclitics.clone(),
            enclitic: mention.enclitic,
            reason,
            within,
            layer: entry.source.layer.clone(),
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
        let glossary = &self.desk.glossary;
        let find = |text: &str, range: std::ops::Range<usize>| {
            let document = Document::new(text, std::slice::from_ref(&range));
            let mut found = mentions::find(text, &document, false, glossary, Names::embedded()).all;
            // A paper may be called «المواطن»: a common noun is no name of it.
            found.retain(|mention| matches!(mention.kind, Kind::Place | Kind::Organization));
            found
        };
        let found = find(&self.article.text, range.clone());
        let mut en: Vec<_> = found.iter().map(|mention| mention_english(mention, glossary)).collect();
        // «الجزائر (رويترز)» is written in Algiers: the capital, where it bears the country's name.
        let mut places = found.iter().enumerate().filter(|(_, mention)| mention.kind == Kind::Place);
        if let (Some((at, place)), None) = (places.next(), places.next()) {
            let capital = format!("{} العاصمة", &self.article.text[place.range.clone()]);
            if let [capital] = find(&capital, 0..capital.len()).as_slice()
                && self.entry(capital).class == Some(Class::Capital)
            {
                en[at] = mention_english(capital, glossary);
            }
        }
        // «تونس 3 فبراير شباط (رويترز)»: day and month are told where no more is known.
        let day = self.article.dateline.as_ref().and_then(|dateline| dateline.date.clone());
        if let Some(day) = day.filter(|_| self.article.published.is_none()) {
            let document = Document::new(&self.article.text, std::slice::from_ref(&day));
            let dates = expressions(&document, 0, &self.article.text, |_| false).into_iter();
            let whole = |date: &CalendarExpression| date.parts.day.is_some() && date.parts.month.is_some();
            en.extend(dates.filter_map(|found| match found {
                Expression::Calendar(date) => whole(&date).then(|| date.english.into()),
                Expression::Quantity(_) => None,
            }));
        }
        Some(Dateline { ar, en: en.join(", "), span: range.into() })
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use crate::article::{Cleaning, Options, read_record};
    use crate::briefing::{Briefing, Desk};
    use crate::glossary::Glossary;
    use crate::salience::{Budget, Selection};

    fn brief(text: &str) -> Briefing {
        let record = serde_json::json!({ "title": "خبر", "text": text }).to_string();
        let article = read_record("one", record.as_bytes(), &Options::default(), Cleaning::embedded()).unwrap();
        let desk = Desk {
            glossary: Glossary::embedded(),
            selection: Cow::Borrowed(Selection::embedded()),
            cues: Cow::Borrowed(crate::attribution::Cues::embedded()),
            budget: Budget::default(),
            english: crate::english::Style::default(),
        };
        desk.brief(article)
    }

    #[test]
    fn a_person_with_two_entries_is_one() {
        let people = brief("وصل العاهل الأردني عبد الله الثاني إلى بغداد. وقال الملك عبد الله إن الطريق مفتوح.").people;
        assert_eq!(people.iter().map(|who| (&*who.en, who.count)).collect::<Vec<_>>(), [("Abdullah II", 2)]);
    }

    #[test]
    fn a_name_that_is_spelt_twice_is_one() {
        let unknown = brief(
            "توفي المخرج داوود النعماني أمس. وكان المخرج داود النعماني يعمل في القاهرة. ونعى الديوان الأمير سالم بن ماجد آل راشد. \
             وكان الأمير سالم بن ماجد آل راشد آل حمود مريضا.",
        )
        .unknown;
        let names: Vec<_> = unknown.iter().filter_map(|name| name.en.as_deref()).collect();
        assert_eq!(names.len(), 2, "{names:?}");
    }

    #[test]
    fn titles_behind_a_name_are_the_persons_where_nobody_else_can_have_them() {
        for (text, expected) in [
            ("قال نواف سلام رئيس الوزراء اللبناني إن الخطة جيدة.", "Lebanese prime minister"),
            // The entry tells the office.
            ("استقبل نواف سلام رئيس الوزراء اللبناني الوفد.", "Lebanese prime minister"),
            // The minister is the one who was told, or received.
            ("أبلغ نواف سلام وزير الدفاع أن الخطة جيدة.", ""),
            ("استقبل عبد الفتاح السيسي رئيس الوزراء المصري.", ""),
            ("وأكد قائد قوات سوريا الديمقراطية «قسد» مظلوم عبدي ذلك.", "commander of the Syrian Democratic Forces"),
            ("وتم تعيين اللواء طاهر العقيلي وزيرا للدفاع.", "Major General"),
        ] {
            let people = brief(text).people;
            let titles: Vec<&str> = people.iter().flat_map(|who| who.titles.iter().map(|title| &*title.en)).collect();
            assert_eq!(titles.join("; "), expected, "{text}");
        }
    }

    #[test]
    fn a_bare_noun_is_the_only_body_of_its_kind() {
        for (text, expected) in [
            ("تقدم الجيش السوداني في المدينة. وقال الجيش إن المعارك مستمرة.", vec![("Sudanese army", 2)]),
            (
                "تقدم الجيش السوداني نحو الجيش الليبي. وقال الجيش إن المعارك مستمرة.",
                vec![("Sudanese army", 1), ("Libyan army", 1), ("army", 1)],
            ),
        ] {
            let bodies = brief(text).organizations;
            assert_eq!(bodies.iter().map(|body| (&*body.en, body.count)).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
