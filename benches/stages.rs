//! How long each stage takes: `cargo bench`. The article is the seed; `generated` glossaries show that size does not matter.

use std::borrow::Cow;
use std::fmt::Write as _;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use mujaz::arabic::Document;
use mujaz::article::{self, Article, Cleaning, Options};
use mujaz::attribution::Cues;
use mujaz::briefing::{Desk, Format, Renderer, Templates};
use mujaz::english::steps::{Steps, analyse_again, analyse_anew};
use mujaz::english::{Lexicon, Style};
use mujaz::glossary::{Glossary, Layer};
use mujaz::mentions::{self, Names};
use mujaz::salience::{self, Budget, Selection, Trims};

const SEED: &[u8] = include_bytes!("../seeds/000_8f076a418af4ef0c.txt");

fn main() {
    divan::main();
}

fn seed() -> Article {
    let read = article::read("seed.txt", SEED, &Options::default(), Cleaning::embedded());
    read.into_iter().next().expect("one article").expect("the seed can be read")
}

fn document(article: &Article) -> Document {
    let blocks: Vec<_> = article.blocks.iter().map(|block| block.range.clone()).collect();
    Document::new(&article.text, &blocks)
}

#[divan::bench]
fn article(bencher: Bencher) {
    bencher
        .counter(BytesCount::of_slice(SEED))
        .bench(|| article::read("seed.txt", black_box(SEED), &Options::default(), Cleaning::embedded()));
}

#[divan::bench]
fn tokens_and_sentences(bencher: Bencher) {
    let article = seed();
    bencher.counter(BytesCount::of_slice(SEED)).bench(|| document(black_box(&article)));
}

/// Finding mentions with the embedded glossary, and with one of 100,000 more names over it.
#[divan::bench(args = [0, 100_000])]
fn mentions(bencher: Bencher, generated: usize) {
    let glossary = glossary(generated);
    let article = seed();
    let document = document(&article);
    bencher
        .counter(BytesCount::of_slice(SEED))
        .bench(|| mentions::find(&article.text, black_box(&document), true, &glossary, Names::embedded()));
}

#[divan::bench]
fn briefing(bencher: Bencher) {
    let desk = Desk {
        glossary: Glossary::embedded(),
        selection: Cow::Borrowed(Selection::embedded()),
        cues: Cow::Borrowed(Cues::embedded()),
        budget: Budget::default(),
        english: Style::default(),
    };
    bencher.counter(BytesCount::of_slice(SEED)).with_inputs(seed).bench_values(|article| desk.brief(article));
}

#[divan::bench(args = [Format::Markdown, Format::Html, Format::Text, Format::Json])]
fn render(bencher: Bencher, format: Format) {
    let desk = Desk {
        glossary: Glossary::embedded(),
        selection: Cow::Borrowed(Selection::embedded()),
        cues: Cow::Borrowed(Cues::embedded()),
        budget: Budget::default(),
        english: Style::default(),
    };
    let briefing = desk.brief(seed());
    let templates = Templates::load(format, None).expect("embedded templates");
    let renderer = Renderer::new(format, &templates).expect("they parse");
    bencher.bench(|| renderer.render(black_box(&briefing)));
}

/// A sentence as newswire has them: who says, a subordinate clause, a relative clause, a name with its title, a number, a date.
const SENTENCE: &str = "وقال وزير الخارجية العراقي فؤاد حسين، اليوم الأحد، إن القوات الأمنية اعتقلت 12 مسلحا كانوا يخططون لتنفيذ هجوم على مقر \
                        الحكومة في بغداد، مؤكدا أن التحقيقات لا تزال مستمرة لمعرفة الجهات التي تقف وراءهم.";

fn words() -> Vec<&'static str> {
    SENTENCE.split_whitespace().map(|word| word.trim_matches(['،', '.'])).collect()
}

/// All readings of each word of a sentence.
#[divan::bench]
fn english_words_anew(bencher: Bencher) {
    let (lexicon, words) = (Lexicon::embedded(), words());
    bencher
        .counter(ItemsCount::new(words.len()))
        .bench(|| words.iter().map(|word| analyse_anew(lexicon, black_box(word))).sum::<usize>());
}

/// The same for words that have been met before.
#[divan::bench]
fn english_words_again(bencher: Bencher) {
    let (lexicon, words) = (Lexicon::embedded(), words());
    bencher
        .counter(ItemsCount::new(words.len()))
        .bench(|| words.iter().map(|word| analyse_again(lexicon, black_box(word))).sum::<usize>());
}

/// Readings and known units of a sentence laid out for parsing; its words have been met before.
#[divan::bench]
fn english_lattice(bencher: Bencher) {
    with_steps(|steps| bencher.bench_local(|| black_box(steps).read()));
}

#[divan::bench]
fn english_parse(bencher: Bencher) {
    with_steps(|steps| bencher.bench_local(|| black_box(steps).parse()));
}

/// Choosing among what has been parsed, and saying it.
#[divan::bench]
fn english_generation(bencher: Bencher) {
    with_steps(|steps| bencher.bench_local(|| black_box(steps).generate()));
}

fn with_steps(run: impl FnOnce(&Steps<'_>)) {
    Steps::of(SENTENCE, &Glossary::embedded(), &Style::drafts(), run).expect("a sentence");
}

/// Choosing a fifth of the words of articles of so many sentences.
#[divan::bench(args = [100, 1_000, 10_000])]
fn selection(bencher: Bencher, sentences: usize) {
    let mut text = String::new();
    for at in 0..sentences {
        let word = |power: usize| SYLLABLES[at / power % 20];
        let _ = writeln!(
            text,
            "قال {}{} إن {}{} وصل إلى {}{} في {}.",
            word(1),
            word(20),
            word(3),
            word(7),
            word(11),
            word(2),
            word(5)
        );
    }
    let article = article::read("generated.txt", text.as_bytes(), &Options::default(), Cleaning::embedded());
    let article = article.into_iter().next().expect("one article").expect("it can be read");
    let (document, glossary, selection) = (document(&article), Glossary::embedded(), Selection::embedded());
    let found = mentions::find(&article.text, &document, false, &glossary, Names::embedded());
    bencher.bench(|| {
        let (text, budget) = (&article.text, Budget::Percent(20));
        salience::select(text, &document, 0, black_box(&found), selection, &Trims::default(), budget)
    });
}

const SYLLABLES: [&str; 20] = [
    "با", "تو", "جي", "دا", "رو", "زي", "سا", "شو", "طي", "عا", "غو", "في", "قا", "كو", "لي", "ما", "نو", "هي", "وا",
    "يو",
];

/// The embedded glossary with so many generated people over it, no two alike.
fn glossary(generated: usize) -> Glossary {
    if generated == 0 {
        return Glossary::embedded();
    }
    let mut toml = String::new();
    for at in 0..generated {
        let name: String = [1, 20, 400, 8000].iter().map(|power| SYLLABLES[at / power % 20]).collect();
        let _ = writeln!(toml, "[generated-{at}]\nkind = \"person\"\nar = \"محمد {name}\"\nen = \"G {at}\"\n");
    }
    Glossary::from_layers(&[Layer::embedded(), Layer::from_text("generated", &toml)])
        .expect("a glossary without faults")
}
