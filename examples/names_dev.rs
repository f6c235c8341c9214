//! scratch
#[path = "evaluate/names.rs"]
mod names;
use mujaz::glossary::Glossary;
fn main() {
    let file = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let glossary = Glossary::embedded();
    for (k, s) in names::measure(&file, &glossary) {
        for (way, s) in s {
            println!(
                "{k} {way} gold {} found {} P {:.3} R {:.3} F {:.3}",
                s.gold, s.found, s.precision, s.recall, s.f1
            );
        }
    }
    if std::env::args().nth(2).is_some() {
        let c = names::Corpus::read(&file);
        let found = c.found(&glossary, true, true);
        let mut by: std::collections::BTreeMap<String, (usize, usize)> = Default::default();
        for story in c.sentences.chunks(30) {
            let blocks: Vec<_> = story.iter().map(|s| c.tokens[s.start].start..c.tokens[s.end - 1].end).collect();
            let d = mujaz::arabic::Document::new(&c.text, &blocks);
            let m = mujaz::mentions::find(&c.text, &d, false, &glossary, mujaz::mentions::Names::embedded());
            for n in &m.unknown {
                let start = c.tokens.partition_point(|t| t.end <= n.range.start);
                let end = c.tokens.partition_point(|t| t.start < n.range.end);
                let e = by
                    .entry(format!(
                        "{:?} {:?} {:?} {}",
                        n.kind,
                        n.evidence,
                        n.confidence,
                        if n.tokens.len() > 1 { "multi" } else { "single" }
                    ))
                    .or_default();
                e.0 += 1;
                if c.gold.contains(&(start, end, n.kind)) {
                    e.1 += 1;
                } else {
                    println!(
                        "BAD {:?} {:?} {:?} {} ## {}",
                        n.kind,
                        n.evidence,
                        n.confidence,
                        &c.text[n.range.clone()],
                        (start.saturating_sub(4)..(end + 4).min(c.tokens.len()))
                            .map(|i| {
                                let g = c.gold.iter().find(|g| g.0 <= i && i < g.1);
                                format!(
                                    "{}{}{}",
                                    if i == start { "[" } else { "" },
                                    &c.text[c.tokens[i].clone()],
                                    g.map_or(String::new(), |g| format!("/{}", &format!("{:?}", g.2)[..1]))
                                ) + if i + 1 == end { "]" } else { "" }
                            })
                            .collect::<Vec<_>>()
                            .join(" ")
                    );
                }
            }
        }
        for (k, v) in by {
            println!("EV {k} {} right {} = {:.2}", v.0, v.1, v.1 as f64 / v.0 as f64);
        }
        for s in &c.sentences {
            let g: Vec<_> = c.gold.iter().filter(|x| s.contains(&x.0)).collect();
            let f: Vec<_> = found.iter().filter(|x| s.contains(&x.0)).collect();
            let missed: Vec<_> = g.iter().filter(|x| !f.contains(x)).collect();
            let wrong: Vec<_> = f.iter().filter(|x| !g.contains(x)).collect();
            if missed.is_empty() && wrong.is_empty() {
                continue;
            }
            println!("\nS {}", &c.text[c.tokens[s.start].start..c.tokens[s.end - 1].end]);
            for (l, v) in [("MISS", missed), ("FALSE", wrong)] {
                for x in v {
                    println!("  {l} {:?} {}", x.2, &c.text[c.tokens[x.0].start..c.tokens[x.1 - 1].end]);
                }
            }
        }
    }
}
