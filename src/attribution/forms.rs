//! The forms of verbs, participles and nouns, made from what the lists have.

use super::lexicon::{Cues, Form, Is, Stance};
use super::lists::{Nouns, Verb};
use crate::arabic::normalize;

impl Cues {
    /// Adds all forms of the third person. Ryding 2005, chapters 21 to 34, for the weak endings.
    pub(super) fn add_verb(&mut self, verb: &Verb) {
        self.verbs.push(Verb {
            behind: verb.behind.as_deref().map(normalize),
            unless: verb.unless.iter().map(|noun| normalize(noun)).collect(),
            ..verb.clone()
        });
        let Ok(number) = u16::try_from(self.verbs.len()) else { return };
        let mut add = |form: String, person: Form, imperfect: bool, jussive: bool| {
            let word = self.words.entry(normalize(&form)).or_default();
            if word.verb == 0 {
                word.verb = number;
                word.form = Some(person);
                if imperfect {
                    word.set(Is::Imperfect);
                }
                if jussive {
                    word.set(Is::Jussive);
                }
            }
        };
        let weak =
            |word: &str| -> Option<String> { word.strip_suffix(['ى', 'ا', 'ي', 'و']).map(ToOwned::to_owned) };
        let past = &verb.past;
        let stem = weak(past);
        let short = stem.as_deref().unwrap_or(past);
        add(past.clone(), Form::He, false, false);
        add(format!("{short}ت"), Form::She, false, false);
        add(format!("{short}وا"), Form::They, false, false);
        if stem.is_none() {
            add(format!("{past}ا"), Form::Both, false, false);
        }
        add(format!("{short}تا"), Form::BothFeminine, false, false);
        let present = &verb.present;
        let she = |form: &str| form.strip_prefix('ي').map(|rest| format!("ت{rest}"));
        let stem = weak(present);
        let short = stem.as_deref().unwrap_or(present);
        for (form, person, jussive) in [
            (present.clone(), Form::He, false),
            (format!("{short}ون"), Form::They, false),
            (format!("{short}وا"), Form::They, true),
            (verb.jussive.clone().unwrap_or_else(|| short.to_owned()), Form::He, true),
            (format!("{present}ان"), Form::Both, false),
        ] {
            let feminine = she(&form);
            add(form, person, true, jussive);
            match (person, feminine) {
                (Form::He, Some(feminine)) => add(feminine, Form::She, true, jussive),
                (Form::Both, Some(feminine)) => add(feminine, Form::BothFeminine, true, jussive),
                _ => {}
            }
        }
    }

    pub(super) fn add_participle(&mut self, stance: Stance, participle: &str) {
        // «داع», «ناف»: the weak letter comes back.
        let weak = matches!(participle, "داع" | "ناف");
        let stem = if weak { format!("{participle}ي") } else { participle.to_owned() };
        let plural = format!("{participle}ين");
        for (form, person) in [(format!("{stem}ا"), Form::He), (format!("{stem}ة"), Form::She), (plural, Form::They)]
        {
            let word = self.word(&normalize(&form));
            if word.verb == 0 {
                word.participle = Some(stance);
                word.form = Some(person);
            }
        }
    }

    pub(super) fn add_nouns(&mut self, nouns: &Nouns) {
        for place in nouns.places.iter().flatten() {
            self.word(&normalize(place)).place = true;
        }
        let mut add = |noun: String, form: Form| {
            self.word(&normalize(&noun)).noun.get_or_insert(form);
        };
        for (list, form) in
            [(&nouns.they, Form::They), (&nouns.he, Form::He), (&nouns.she, Form::She), (&nouns.many, Form::She)]
        {
            for noun in list.iter().flatten() {
                add(noun.clone(), form);
                // The accusative, the other cases of the plural and its construct, the dual.
                if let Some(stem) = noun.strip_suffix("ون") {
                    add(format!("{stem}ين"), form);
                    add(format!("{stem}و"), form);
                }
                match form {
                    Form::He => {
                        add(format!("{noun}ا"), Form::He);
                        add(format!("{noun}ان"), Form::Both);
                        add(format!("{noun}ين"), Form::Both);
                    }
                    Form::She if noun.ends_with('ة') => {
                        let stem = noun.trim_end_matches('ة');
                        add(format!("{stem}تان"), Form::BothFeminine);
                        add(format!("{stem}تين"), Form::BothFeminine);
                    }
                    _ => {}
                }
            }
        }
    }
}
