//! What one entry by itself gives cause for: common words, notes.

use super::super::common_words::CommonWords;
use super::super::entry::{Class, Entry, Kind};
use super::super::pattern::Piece;
use super::{Form, Judge, WarningKind, is_name};

impl Judge<'_> {
    pub(super) fn common_words(&mut self, common: &CommonWords) {
        for (at, entry) in self.entries.clone().into_iter().enumerate() {
            // Terms and titles are common words by nature, and so is what English writes small: «البرلمان», "parliament".
            if !is_name(entry.kind) || !entry.when.is_empty() || !has_capital(&entry.en.pieces()) {
                continue;
            }
            let forms: Vec<String> = self.forms[at]
                .iter()
                .filter(|form| !form.folded.contains(' ') && is_common(form, common))
                .map(|form| form.written.clone())
                .collect();
            for form in forms {
                let message = format!(
                    "«{form}» of `{}` is a common word, and nothing says when it is the {}",
                    entry.id, entry.kind
                );
                let help = "add `when` with a `yes` and a `no` sentence, or give only a longer form";
                self.warn(WarningKind::CommonWord, entry, &format!("\"{form}\""), message, help);
            }
        }
    }

    pub(super) fn notes(&mut self) {
        let offices = office_phrases(&self.entries);
        for entry in self.entries.clone() {
            let wanted = entry.kind == Kind::Person || matches!(entry.class, Some(Class::Party | Class::ArmedGroup));
            match &entry.note {
                None if wanted => {
                    let message = format!("`{}` has no `note`", entry.id);
                    let help = "say in English who or what this is, and since when";
                    self.warn(WarningKind::MissingNote, entry, &format!("[{}]", entry.id), message, help);
                }
                Some(note) if entry.kind == Kind::Person && !has_year(note) && holds_office(note, &offices) => {
                    let message = format!("the note of `{}` names an office and no year", entry.id);
                    let help = "say since when, and until when: “foreign minister of Iraq, 2018 to 2020”";
                    self.warn(WarningKind::NoYear, entry, &format!("\"{note}\""), message, help);
                }
                _ => {}
            }
        }
    }
}

fn has_capital(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| match piece {
        Piece::Text(text) => text.contains(char::is_uppercase),
        Piece::Slot(..) => false,
        Piece::Optional(inner) => has_capital(inner),
    })
}

/// Whether the word is a common one, with ال or without. The ال of «إلينوي» is no article.
fn is_common(form: &Form, common: &CommonWords) -> bool {
    let is = |word: &str| common.contains(word) || common.is_ambiguous(word);
    let article = form.written.starts_with("ال");
    is(&form.folded) || article && form.folded.strip_prefix("ال").is_some_and(is)
}

/// How the English of offices begins, in small letters: "prime minister", "head of".
fn office_phrases(entries: &[&Entry]) -> Vec<String> {
    let offices = entries.iter().filter(|entry| entry.kind == Kind::Title && entry.class != Some(Class::Rank));
    let mut phrases: Vec<String> = offices
        .filter_map(|entry| {
            entry.en.pieces().iter().find_map(|piece| match piece {
                Piece::Text(text) => Some(text.trim().to_lowercase()),
                _ => None,
            })
        })
        .filter(|phrase| phrase.chars().filter(|c| c.is_alphabetic()).count() > 3)
        .collect();
    phrases.sort();
    phrases.dedup();
    phrases
}

/// Whether the note says before its first comma that somebody holds or held an office.
fn holds_office(note: &str, offices: &[String]) -> bool {
    let first = note.split([',', ';']).next().unwrap_or_default().to_lowercase();
    let padded = format!(" {first} ");
    offices.iter().any(|office| padded.contains(&format!(" {office} ")))
}

fn has_year(note: &str) -> bool {
    note.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}
