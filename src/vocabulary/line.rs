//! A line of a vocabulary file, with a field for each that it may have, as it is read.

use serde::Deserialize;

use super::entry::{Class, Lemma, Place, When, With};
use super::seldom::{Field, Seldom};
use super::text::Text;
use super::words::Words;

/// The fields of a [`Lemma`], with those of [`Seldom`] among them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "the fields of a line")]
pub(super) struct Line {
    ar: Text,
    #[serde(default)]
    en: Text,
    #[serde(default, rename = "as")]
    class: Option<Class>,
    #[serde(default)]
    impf: Option<Text>,
    #[serde(default)]
    masdar: Words,
    #[serde(default)]
    with: With,
    #[serde(default)]
    object: Option<bool>,
    #[serde(default)]
    aux: Option<Text>,
    #[serde(default)]
    pl: Words,
    #[serde(default)]
    plural: bool,
    #[serde(default)]
    en_pl: Option<Text>,
    #[serde(default)]
    g: Option<Text>,
    #[serde(default)]
    human: bool,
    #[serde(default)]
    count: Option<bool>,
    #[serde(default)]
    the: Option<bool>,
    #[serde(default)]
    of: Option<Text>,
    #[serde(default)]
    f: Option<Text>,
    #[serde(default)]
    more: Option<Text>,
    #[serde(default)]
    en_more: Option<Text>,
    #[serde(default)]
    en_most: Option<Text>,
    #[serde(default)]
    after: bool,
    #[serde(default)]
    place: Option<Place>,
    #[serde(default)]
    clause: Option<Text>,
    #[serde(default)]
    when: Option<Box<When>>,
    #[serde(default)]
    rare: bool,
    #[serde(default)]
    remove: bool,
}

impl From<Line> for Lemma {
    fn from(line: Line) -> Self {
        let seldom = [
            (Field::Impf, line.impf),
            (Field::Aux, line.aux),
            (Field::EnPl, line.en_pl),
            (Field::G, line.g),
            (Field::Of, line.of),
            (Field::F, line.f),
            (Field::More, line.more),
            (Field::EnMore, line.en_more),
            (Field::EnMost, line.en_most),
            (Field::Clause, line.clause),
        ];
        let seldom: Seldom = seldom.into_iter().filter_map(|(field, text)| Some((field, text?))).collect();
        Self {
            ar: line.ar,
            en: line.en,
            class: line.class,
            masdar: line.masdar,
            with: line.with,
            object: line.object,
            pl: line.pl,
            plural: line.plural,
            human: line.human,
            count: line.count,
            the: line.the,
            after: line.after,
            place: line.place,
            when: line.when,
            rare: line.rare,
            remove: line.remove,
            seldom,
        }
    }
}
