//! What a change of the glossary changes in the briefing of an article.

use similar::TextDiff;

use super::assemble::Desk;
use super::data::Briefing;
use super::golden::forget_versions;
use super::render::{RenderError, Renderer};
use crate::article::Article;

/// How many lines around a change are shown.
const AROUND: usize = 1;

/// What a change of the glossary does to one article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Impact {
    /// The briefing stays as it is.
    None,
    /// It changes: the difference as a unified diff.
    Changed(String),
}

/// Compares the briefings that two desks make of an article. Versions, layers and lines of the glossary do not count.
///
/// # Errors
/// As [`Renderer::render`].
pub fn impact(article: Article, old: &Desk, new: &Desk, renderer: &Renderer) -> Result<Impact, RenderError> {
    let name = article.name.clone();
    let before = renderer.render(&bare(old.brief(article.clone())))?;
    let after = renderer.render(&bare(new.brief(article)))?;
    if before == after {
        return Ok(Impact::None);
    }
    let diff = TextDiff::from_lines(&before, &after);
    let (old, new) = (format!("{name} (old)"), format!("{name} (new)"));
    Ok(Impact::Changed(diff.unified_diff().context_radius(AROUND).header(&old, &new).to_string()))
}

/// A briefing without what tells which glossary it was made with.
fn bare(mut briefing: Briefing) -> Briefing {
    forget_versions(&mut briefing);
    briefing.reproduce.layers.clear();
    let people = briefing.people.iter_mut().map(|who| &mut who.glossary);
    let lists =
        [&mut briefing.organizations, &mut briefing.places, &mut briefing.events, &mut briefing.terms].into_iter();
    for place in people.chain(lists.flatten().map(|what| &mut what.glossary)) {
        (place.layer, place.file) = ("–".into(), "–".into());
    }
    for mention in &mut briefing.mentions {
        mention.layer = "–".into();
    }
    briefing
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::article::{Cleaning, Options, read};
    use crate::attribution::Cues;
    use crate::briefing::{Format, Templates};
    use crate::glossary::{Glossary, Layer};
    use crate::salience::{Budget, Selection};

    fn desk(layer: Option<&str>) -> Desk {
        let layers: Vec<Layer> =
            std::iter::once(Layer::embedded()).chain(layer.map(|text| Layer::from_text("mine.toml", text))).collect();
        Desk {
            glossary: Glossary::from_layers(&layers).unwrap(),
            selection: Cow::Borrowed(Selection::embedded()),
            cues: Cow::Borrowed(Cues::embedded()),
            budget: Budget::default(),
            english: crate::english::Style::default(),
        }
    }

    #[test]
    fn only_what_a_briefing_says_counts() {
        let text = "وصل سامي الجابري إلى بغداد.";
        let article = read("a.txt", text.as_bytes(), &Options::default(), Cleaning::embedded()).remove(0).unwrap();
        let person = "[sami-al-jaberi]\nkind = \"person\"\nar = \"سامي الجابري\"\nen = \"Sami al-Jaberi\"\n";
        let unrelated = person.replace("سامي الجابري", "هدى النهري");
        // The same entry, in another layer.
        let same = "[baghdad]\nkind = \"place\"\nar = \"بغداد\"\nen = \"Baghdad\"\nclass = \"capital\"\n";
        for format in [Format::Markdown, Format::Json] {
            let renderer = Renderer::new(format, &Templates::load(format, None).unwrap()).unwrap();
            let impact = |layer| impact(article.clone(), &desk(None), &desk(Some(layer)), &renderer).unwrap();
            assert_eq!(impact(&unrelated), Impact::None);
            let Impact::Changed(diff) = impact(person) else { panic!("no change") };
            assert!(
                diff.starts_with("--- a.txt (old)\n+++ a.txt (new)\n") && diff.contains("Sami al-Jaberi"),
                "{diff}"
            );
            if format == Format::Markdown {
                // Only the layer differs, which Markdown does not show.
                assert_eq!(impact(same), Impact::None);
            }
        }
    }
}
