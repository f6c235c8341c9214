//! What a written damma tells of a verb: «يُشتبه», «قُتل».

use super::analysis::letters;
use crate::vocabulary::{Lemma, Part};

/// What the damma on the first letter of a verb tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Damma {
    /// None is written there.
    Unwritten,
    /// The active has it too: «يُعلن».
    Either,
    /// It is a passive: «قُتل», «يُشتبه».
    Passive,
}

impl Damma {
    /// What a damma on the first letter of this part of the verb tells.
    pub(super) fn written(lemma: &Lemma, part: Part) -> Self {
        match part {
            Part::Imperfect if active_has_it(lemma) => Self::Either,
            Part::Perfect | Part::Imperfect => Self::Passive,
            _ => Self::Unwritten,
        }
    }
}

/// Whether the imperfect of a verb begins with a damma in the active: that of stems II to IV and of four letters, «يُقدّم», «يُرسل».
fn active_has_it(lemma: &Lemma) -> bool {
    let perfect = letters(&lemma.ar).0;
    let mut acts = lemma.masdar.iter().map(|masdar| letters(masdar).0).peekable();
    match perfect.as_slice() {
        // «قدم» may be of stem I or II, which their verbal nouns tell apart; without one it may be either.
        [_, _, _] => acts.peek().is_none() || acts.any(|act| act.first() == Some(&'ت') && act.len() >= 5),
        // «تقدم» is its own verbal noun, «تابع» is not.
        ['ت', _, _, _] => !acts.any(|act| act == perfect),
        [_, _, _, _] => true,
        _ => false,
    }
}
