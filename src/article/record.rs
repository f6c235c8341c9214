//! JSON records: one article each, with configurable names for the fields.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::error::ReadError;

/// The names of a record's fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fields {
    /// The headline.
    pub title: String,
    /// The story, a paragraph a line. The only field that a record must have.
    pub text: String,
    /// When it was published.
    pub published: String,
    /// Where it is on the web.
    pub url: String,
    /// Who published it.
    pub source: String,
    /// What its owner calls it.
    pub id: String,
}

impl Default for Fields {
    fn default() -> Self {
        let name = str::to_owned;
        Self {
            title: name("title"),
            text: name("text"),
            published: name("published"),
            url: name("url"),
            source: name("source"),
            id: name("id"),
        }
    }
}

/// A record as it was read.
#[derive(Debug, Default)]
pub(super) struct Record {
    pub title: Option<String>,
    pub text: Option<String>,
    pub published: Option<String>,
    pub url: Option<String>,
    pub source: Option<String>,
    pub id: Option<String>,
    /// The fields' names; only collected while there is no text.
    names: Vec<String>,
    /// What it is instead of an object.
    other: Option<&'static str>,
}

impl Record {
    /// Reads one record.
    pub(super) fn parse(name: &str, json: &[u8], fields: &Fields) -> Result<Self, ReadError> {
        let mut parser = serde_json::Deserializer::from_slice(json);
        let record = Seed(fields).deserialize(&mut parser).and_then(|record| parser.end().map(|()| record));
        record.map_err(|error| fault(name, &error)).and_then(|record| record.checked(name, fields))
    }

    /// Reads a document that is one record or an array of them. A fault in the syntax ends the list.
    pub(super) fn parse_all(name: &str, json: &str, fields: &Fields) -> Vec<Result<Self, ReadError>> {
        let mut found = Vec::new();
        let mut parser = serde_json::Deserializer::from_str(json);
        let parsed = All { fields, found: &mut found }.deserialize(&mut parser).and_then(|()| parser.end());
        let array = json.trim_start_matches('\u{FEFF}').trim_start().starts_with('[');
        let mut records: Vec<Result<Self, ReadError>> = found
            .into_iter()
            .enumerate()
            .map(|(index, record)| record.checked(&record_name(name, index, array), fields))
            .collect();
        if let Err(error) = parsed {
            records.push(Err(fault(&format!("{name}:{}", error.line()), &error)));
        }
        records
    }

    fn checked(self, name: &str, fields: &Fields) -> Result<Self, ReadError> {
        let (name, field) = (name.to_owned(), fields.text.clone());
        if let Some(found) = self.other {
            return Err(ReadError::NotARecord { name, found, field });
        }
        match &self.text {
            None => Err(ReadError::NoText { name, field, fields: self.names }),
            Some(_) => Ok(self),
        }
    }
}

/// The name of a record of a document: "name#3" for the third of an array.
pub(super) fn record_name(name: &str, index: usize, array: bool) -> String {
    if array { format!("{name}#{}", index + 1) } else { name.to_owned() }
}

fn fault(name: &str, error: &serde_json::Error) -> ReadError {
    let cause = error.to_string();
    let cause = cause.rsplit_once(" at line ").map_or(cause.as_str(), |(cause, _)| cause).to_owned();
    ReadError::BadJson { name: name.to_owned(), cause, column: error.column() }
}

/// Deserializes one record; any JSON value is one, so that a bad record of an array does not end the array.
struct Seed<'f>(&'f Fields);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Record;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Record, D::Error> {
        deserializer.deserialize_any(self)
    }
}

macro_rules! not_a_record {
    ($($method:ident: $type:ty => $found:literal),* $(,)?) => {$(
        fn $method<E: Error>(self, _: $type) -> Result<Record, E> {
            Ok(Record { other: Some($found), ..Record::default() })
        }
    )*};
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Record;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
        let mut record = Record::default();
        let fields = self.0;
        while let Some(Key(key)) = map.next_key()? {
            let slot = match &*key {
                key if key == fields.text => &mut record.text,
                key if key == fields.title => &mut record.title,
                key if key == fields.published => &mut record.published,
                key if key == fields.url => &mut record.url,
                key if key == fields.source => &mut record.source,
                key if key == fields.id => &mut record.id,
                _ => {
                    record.names.push(key.into_owned());
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            *slot = map.next_value::<Scalar>()?.0;
            if key != fields.text {
                record.names.push(key.into_owned());
            }
        }
        Ok(record)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Record, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Record { other: Some("an array"), ..Record::default() })
    }

    fn visit_unit<E: Error>(self) -> Result<Record, E> {
        Ok(Record { other: Some("null"), ..Record::default() })
    }

    not_a_record! {
        visit_bool: bool => "true or false",
        visit_i64: i64 => "a number",
        visit_u64: u64 => "a number",
        visit_f64: f64 => "a number",
        visit_str: &str => "a string",
    }
}

/// An object's key, borrowed where it has no escapes.
struct Key<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;
        impl<'de> Visitor<'de> for KeyVisitor {
            type Value = Key<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a key")
            }

            fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(key)))
            }

            fn visit_str<E: Error>(self, key: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(key.to_owned())))
            }
        }
        deserializer.deserialize_str(KeyVisitor)
    }
}

/// A string, or a number as it is written; nothing for all else.
struct Scalar(Option<String>);

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ScalarVisitor;
        impl<'de> Visitor<'de> for ScalarVisitor {
            type Value = Scalar;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a string")
            }

            fn visit_str<E: Error>(self, value: &str) -> Result<Scalar, E> {
                Ok(Scalar(Some(value.to_owned())))
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Scalar, E> {
                Ok(Scalar(Some(value.to_string())))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Scalar, E> {
                Ok(Scalar(Some(value.to_string())))
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Scalar, E> {
                Ok(Scalar(Some(value.to_string())))
            }

            fn visit_bool<E: Error>(self, _: bool) -> Result<Scalar, E> {
                Ok(Scalar(None))
            }

            fn visit_unit<E: Error>(self) -> Result<Scalar, E> {
                Ok(Scalar(None))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Scalar, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Scalar(None))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Scalar(None))
            }
        }
        deserializer.deserialize_any(ScalarVisitor)
    }
}

/// Deserializes one record or an array of them into `found`.
struct All<'a> {
    fields: &'a Fields,
    found: &'a mut Vec<Record>,
}

impl<'de> DeserializeSeed<'de> for All<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for All<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a record or an array of records")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        self.found.push(Seed(self.fields).visit_map(map)?);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while let Some(record) = seq.next_element_seed(Seed(self.fields))? {
            self.found.push(record);
        }
        Ok(())
    }
}
