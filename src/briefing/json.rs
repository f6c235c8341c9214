//! A line of compact JSON, byte for byte as `serde_json` writes it. Most of what a stream writes is text, and most of the text has
//! nothing to escape: here it is looked at sixteen bytes at a time and copied whole.

use serde::ser::{self, Error as _, Serialize};
use serde_json::Error;

/// Appends `value` to `out`.
pub(super) fn write(value: &impl Serialize, out: &mut Vec<u8>) -> Result<(), Error> {
    value.serialize(&mut Writer { out })
}

struct Writer<'o> {
    out: &'o mut Vec<u8>,
}

impl Writer<'_> {
    fn text(&mut self, text: &str) {
        self.out.reserve(text.len() + 2);
        self.out.push(b'"');
        self.escaped(text.as_bytes());
        self.out.push(b'"');
    }

    fn escaped(&mut self, bytes: &[u8]) {
        let mut copied = 0;
        for (number, chunk) in bytes.chunks(CHUNK).enumerate() {
            // Without an early end, so that the compiler compares all bytes at once.
            if !chunk.iter().fold(false, |any, byte| any | is_escaped(*byte)) {
                continue;
            }
            for (at, byte) in chunk.iter().enumerate().filter(|(_, byte)| is_escaped(**byte)) {
                let at = number * CHUNK + at;
                self.out.extend_from_slice(&bytes[copied..at]);
                self.escape(*byte);
                copied = at + 1;
            }
        }
        self.out.extend_from_slice(&bytes[copied..]);
    }

    #[cold]
    fn escape(&mut self, byte: u8) {
        let short = match byte {
            b'"' | b'\\' => byte,
            b'\n' => b'n',
            b'\t' => b't',
            b'\r' => b'r',
            0x08 => b'b',
            0x0C => b'f',
            _ => {
                const HEX: &[u8; 16] = b"0123456789abcdef";
                let digits = [HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]];
                self.out.extend_from_slice(b"\\u00");
                self.out.extend_from_slice(&digits);
                return;
            }
        };
        self.out.extend_from_slice(&[b'\\', short]);
    }

    /// The start of an enum's variant with content, which [`Parts::end`] closes.
    fn variant(&mut self, variant: &str) {
        self.out.push(b'{');
        self.text(variant);
        self.out.push(b':');
    }
}

const CHUNK: usize = 16;

fn is_escaped(byte: u8) -> bool {
    matches!(byte, 0..=0x1F | b'"' | b'\\')
}

/// A list or an object that is being written.
struct Parts<'a, 'o> {
    writer: &'a mut Writer<'o>,
    first: bool,
    end: &'static [u8],
}

impl<'a, 'o> Parts<'a, 'o> {
    fn new(writer: &'a mut Writer<'o>, start: u8, end: &'static [u8]) -> Self {
        writer.out.push(start);
        Self { writer, first: true, end }
    }

    fn next(&mut self) {
        if !self.first {
            self.writer.out.push(b',');
        }
        self.first = false;
    }

    fn item(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Error> {
        self.next();
        value.serialize(&mut *self.writer)
    }

    /// A field with a name that needs no escapes, as all names of Rust's.
    fn field(&mut self, name: &'static str, value: &(impl Serialize + ?Sized)) -> Result<(), Error> {
        let before: &[u8] = if self.first { b"\"" } else { b",\"" };
        self.first = false;
        let out = &mut *self.writer.out;
        out.extend_from_slice(before);
        out.extend_from_slice(name.as_bytes());
        out.extend_from_slice(b"\":");
        value.serialize(&mut *self.writer)
    }

    #[expect(clippy::unnecessary_wraps, reason = "serde asks for a result")]
    fn finish(self) -> Result<(), Error> {
        self.writer.out.extend_from_slice(self.end);
        Ok(())
    }
}

/// Numbers as `serde_json` writes them.
macro_rules! numbers {
    ($($name:ident: $type:ty),*) => {
        $(fn $name(self, value: $type) -> Result<(), Error> {
            serde_json::to_writer(&mut *self.out, &value)
        })*
    };
}

impl<'a, 'o> ser::Serializer for &'a mut Writer<'o> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Parts<'a, 'o>;
    type SerializeTuple = Parts<'a, 'o>;
    type SerializeTupleStruct = Parts<'a, 'o>;
    type SerializeTupleVariant = Parts<'a, 'o>;
    type SerializeMap = Parts<'a, 'o>;
    type SerializeStruct = Parts<'a, 'o>;
    type SerializeStructVariant = Parts<'a, 'o>;

    numbers!(
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64,
        serialize_f32: f32,
        serialize_f64: f64
    );

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.out.extend_from_slice(if value { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.text(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        self.text(value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Error> {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.out.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.text(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.variant(variant);
        value.serialize(&mut *self)?;
        self.out.push(b'}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Error> {
        Ok(Parts::new(self, b'[', b"]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        Ok(Parts::new(self, b'[', b"]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
        Ok(Parts::new(self, b'[', b"]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        self.variant(variant);
        Ok(Parts::new(self, b'[', b"]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
        Ok(Parts::new(self, b'{', b"}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Error> {
        Ok(Parts::new(self, b'{', b"}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        self.variant(variant);
        Ok(Parts::new(self, b'{', b"}}"))
    }
}

macro_rules! lists {
    ($($trait:ident: $name:ident),*) => {
        $(impl ser::$trait for Parts<'_, '_> {
            type Ok = ();
            type Error = Error;

            fn $name<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.item(value)
            }

            fn end(self) -> Result<(), Error> {
                self.finish()
            }
        })*
    };
}

lists!(
    SerializeSeq: serialize_element,
    SerializeTuple: serialize_element,
    SerializeTupleStruct: serialize_field,
    SerializeTupleVariant: serialize_field
);

macro_rules! objects {
    ($($trait:ident),*) => {
        $(impl ser::$trait for Parts<'_, '_> {
            type Ok = ();
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
                self.field(name, value)
            }

            fn end(self) -> Result<(), Error> {
                self.finish()
            }
        })*
    };
}

objects!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Parts<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.next();
        let start = self.writer.out.len();
        key.serialize(&mut *self.writer)?;
        if self.writer.out.get(start) == Some(&b'"') { Ok(()) } else { Err(Error::custom("a key that is no text")) }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.writer.out.push(b':');
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Error> {
        self.finish()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde::Serialize;

    use super::*;

    #[derive(Serialize)]
    struct All {
        nothing: Option<u8>,
        unit: (),
        so: bool,
        letter: char,
        numbers: (i8, u64, f64, f32),
        no_number: f64,
        variants: Vec<Variant>,
        #[serde(rename = "again")]
        empty: [u8; 0],
        #[serde(flatten)]
        more: BTreeMap<String, Newtype>,
    }

    #[derive(Serialize)]
    struct Newtype(Option<String>);

    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    enum Variant {
        TheUnit,
        Newtype(u8),
        Tuple(u8, &'static str),
        Struct { one: u8, two: Vec<u8> },
    }

    fn written(value: &impl Serialize) -> String {
        let mut out = Vec::new();
        write(value, &mut out).expect("it can be written");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn everything_is_written_as_serde_json_writes_it() {
        let all = All {
            nothing: None,
            unit: (),
            so: true,
            letter: '"',
            numbers: (-1, u64::MAX, 0.1, 1e30),
            no_number: f64::NAN,
            variants: vec![
                Variant::TheUnit,
                Variant::Newtype(1),
                Variant::Tuple(2, "ب"),
                Variant::Struct { one: 3, two: vec![4, 5] },
            ],
            empty: [],
            more: BTreeMap::from([("k\"1".to_owned(), Newtype(None)), ("ك".to_owned(), Newtype(Some("\u{1}".into())))]),
        };
        assert_eq!(written(&all), serde_json::to_string(&all).expect("it can be written"));
    }

    #[test]
    fn a_key_is_text() {
        assert!(write(&BTreeMap::from([(1, 2)]), &mut Vec::new()).is_err());
    }

    proptest! {
        #[test]
        fn text_is_escaped_as_serde_json_escapes_it(text in "[\\x00-\\x7Fء-ي\u{1F600}]{0,80}") {
            prop_assert_eq!(written(&text), serde_json::to_string(&text).expect("it can be written"));
        }
    }
}
