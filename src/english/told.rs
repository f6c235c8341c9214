//! Who speaks in a sentence that does not name it: «وأضافت أن» of a minister is "she", of an army "it", of sources "they".

use super::chart::Edge;
use super::generate::{has_plural_form, is_plural_word};
use super::grammar::{Category, Properties};
use super::lattice::{Lattice, Source};
use super::story::Story;
use super::terms;
use crate::attribution::{Form, Kind};
use crate::glossary::Kind as EntryKind;

/// Somebody or something that an earlier sentence tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    /// Whether masculine verbs and pronouns mean it, or feminine ones.
    pub(super) masculine: bool,
    /// Whether it is a person, or several.
    pub(super) human: bool,
    /// Whether English takes it for several.
    pub(super) plural: bool,
}

/// Whom the story has speaking in a sentence whose verb of speech has no subject; `None` where the sentence names who speaks, or nobody knows.
pub(super) fn told_before(story: Story<'_>, source: &Source<'_>) -> Option<Told> {
    let first = story.attributions.partition_point(|found| found.sentence < source.sentence);
    let mut here = story.attributions[first..].iter().take_while(|found| found.sentence == source.sentence);
    let said = here.find(|found| found.inferred && found.kind == Kind::Direct)?;
    let masculine = match said.form? {
        Form::He => true,
        Form::She => false,
        Form::They | Form::Both | Form::BothFeminine => return None,
    };
    let tokens = said.speaker.tokens(story.mentions)?;
    let sentences = story.document.sentences();
    let there = sentences.partition_point(|sentence| sentence.tokens.end <= tokens.start);
    let (_, expressions) = terms::render(story, there);
    let named = story.source(there, source.lexicon, &expressions);
    let lattice = Lattice::new(&named);
    let (from, to) = (lattice.base(tokens.start), lattice.base(tokens.start + 1));
    let nouns = lattice.words[from..to].iter().flatten().filter(|edge| is_noun(edge));
    let nouns: Vec<&Edge> = nouns.filter(|edge| usize::from(edge.end) >= to).collect();
    let longest = nouns.iter().map(|edge| edge.end).max()?;
    let noun = nouns.iter().find(|edge| edge.end == longest)?;
    let entry = said.speaker.entry(story.mentions).map(|entry| story.glossary.entry(entry).kind);
    // Of «مصدر» and «مصادر», which are people or wells, people speak.
    let human = match entry {
        Some(EntryKind::Person | EntryKind::Title) => true,
        Some(EntryKind::Organization | EntryKind::Place) => false,
        _ => nouns.iter().any(|edge| edge.properties.has(Properties::HUMAN)),
    };
    let plural = is_plural_word(noun, named.lexicon, &lattice).unwrap_or_else(|| has_plural_form(noun));
    Some(Told { masculine, human, plural })
}

fn is_noun(edge: &Edge) -> bool {
    matches!(edge.category, Category::NOUN | Category::NOUN_BAR | Category::NOUN_PHRASE)
}

#[cfg(test)]
mod tests {
    use super::super::render::{Style, render};
    use super::*;
    use crate::arabic::Document;
    use crate::arabic::calendar::resolve::Resolver;
    use crate::attribution::{self, Cues};
    use crate::glossary::Glossary;
    use crate::mentions::{self, Names};

    /// The English of the last sentence of a text, which knows who spoke before.
    fn last_line(text: &str, glossary: &Glossary) -> String {
        let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
        let mentions = mentions::find(text, &document, false, glossary, Names::embedded());
        let attributions = attribution::find(text, &document, false, &mentions, glossary, Cues::embedded());
        let story = Story {
            text,
            document: &document,
            mentions: &mentions,
            glossary,
            names: Names::embedded(),
            days: &Resolver::new(&document, None),
            attributions: &attributions,
        };
        render(story, document.sentences().len() - 1, &Style::drafts()).0.text
    }

    #[test]
    fn who_spoke_before_is_he_she_it_or_they() {
        let glossary = Glossary::embedded();
        for (before, verb, expected) in [
            ("قالت رئيسة الوزراء البريطانية تيريزا ماي إن الوفد غادر.", "وأضافت", "She"),
            ("قالت مسؤولة في وزارة الصحة إن الوفد غادر.", "وأضافت", "She"),
            ("قالت وزارة الصحة إن الوفد غادر.", "وأضافت", "It"),
            ("قال الجيش اليمني إن الوفد غادر.", "وأضاف", "It"),
            ("قال الكرملين إن الوفد غادر.", "وأوضح", "It"),
            ("قال متحدث باسم الجيش اليمني إن الوفد غادر.", "وأضاف", "He"),
            ("قال مصدر طبي إن الوفد غادر.", "وأضاف", "He"),
            ("قالت مصادر طبية إن الوفد غادر.", "وأضافت", "They"),
            ("قالت السلطات إن الوفد غادر.", "وأضافت", "They"),
            ("قال فؤاد حسين إن الوفد غادر.", "وأكد", "He"),
        ] {
            let line = last_line(&format!("{before} {verb} أن الاجتماع انتهى."), &glossary);
            assert_eq!(line.split(' ').next(), Some(expected), "{before}: {line}");
        }
    }

    #[test]
    fn what_goes_back_to_who_spoke_before_agrees() {
        let glossary = Glossary::embedded();
        let body = "قال الجيش اليمني إن الوفد غادر. وأضاف في بيان نشره على موقعه أن الاجتماع انتهى.";
        assert!(last_line(body, &glossary).contains("that it posted on its website"), "{}", last_line(body, &glossary));
        // What is said of a person is not said of a body.
        let body = "قالت وزارة الصحة إن الوفد غادر. وأضافت أن زوجها غادر أيضا.";
        assert!(!last_line(body, &glossary).contains("its husband"), "{}", last_line(body, &glossary));
    }
}
