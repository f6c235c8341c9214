//! scratch
#[path = "evaluate/names.rs"]
mod names;
use mujaz::glossary::Glossary;
fn main() {
    let file = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let glossary = Glossary::embedded();
    for (k, s) in names::measure(&file, &glossary) {
        for s in s { println!("{k} gold {} found {} P {:.3} R {:.3} F {:.3}", s.gold, s.found, s.precision, s.recall, s.f1); }
    }
    if std::env::args().nth(2).is_some() {
        let c = names::Corpus::read(&file);
        let found = c.found(&glossary, true);
        for s in &c.sentences {
            let g: Vec<_> = c.gold.iter().filter(|x| s.contains(&x.0)).collect();
            let f: Vec<_> = found.iter().filter(|x| s.contains(&x.0)).collect();
            let missed: Vec<_> = g.iter().filter(|x| !f.contains(x)).collect();
            let wrong: Vec<_> = f.iter().filter(|x| !g.contains(x)).collect();
            if missed.is_empty() && wrong.is_empty() { continue; }
            println!("\nS {}", &c.text[c.tokens[s.start].start..c.tokens[s.end-1].end]);
            for (l, v) in [("MISS", missed), ("FALSE", wrong)] {
                for x in v { println!("  {l} {:?} {}", x.2, &c.text[c.tokens[x.0].start..c.tokens[x.1-1].end]); }
            }
        }
    }
}
