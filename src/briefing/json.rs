//! JSON on one line, as `serde_json` writes it byte for byte, for output that is ten times the size of the input: texts are searched
//! for what must be escaped by blocks, most are copied whole, and the names of fields, which need no escapes, are not searched at all.

use serde::Serialize;
use serde::ser::{
    Error as _, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::Error;

/// Appends the value.
///
/// # Errors
/// A map whose keys are not texts, and what the value's own serialization reports.
pub(super) fn append<T: Serialize>(value: &T, out: &mut Vec<u8>) -> Result<(), Error> {
    value.serialize(Writer(out))
}

struct Writer<'o>(&'o mut Vec<u8>);

/// The inside of an array or object.
struct Inside<'o> {
    out: &'o mut Vec<u8>,
    /// Whether something stands in it already.
    begun: bool,
    /// What closes it.
    end: &'static [u8],
}

impl<'o> Writer<'o> {
    fn open(self, start: u8, end: &'static [u8]) -> Inside<'o> {
        self.0.push(start);
        Inside { out: self.0, begun: false, end }
    }

    /// Opens the value of a variant with data, in an object of its own.
    fn open_variant(self, variant: &str, start: u8, end: &'static [u8]) -> Inside<'o> {
        self.0.push(b'{');
        text(variant, self.0);
        self.0.push(b':');
        self.open(start, end)
    }

    /// What is rare is left to `serde_json`.
    fn leave(self, value: &(impl Serialize + ?Sized)) -> Result<(), Error> {
        serde_json::to_writer(self.0, value)
    }
}

impl Inside<'_> {
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        if self.begun {
            self.out.push(b',');
        }
        self.begun = true;
        value.serialize(Writer(self.out))
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        self.out.reserve(name.len() + 4);
        self.out.extend_from_slice(if self.begun { b",\"" } else { b"\"" });
        self.begun = true;
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b"\":");
        value.serialize(Writer(self.out))
    }

    #[expect(clippy::unnecessary_wraps, reason = "as serde asks for it")]
    fn close(self) -> Result<(), Error> {
        self.out.extend_from_slice(self.end);
        Ok(())
    }
}

impl<'o> Serializer for Writer<'o> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Inside<'o>;
    type SerializeTuple = Inside<'o>;
    type SerializeTupleStruct = Inside<'o>;
    type SerializeTupleVariant = Inside<'o>;
    type SerializeMap = Inside<'o>;
    type SerializeStruct = Inside<'o>;
    type SerializeStructVariant = Inside<'o>;

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.0.extend_from_slice(if value { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), Error> {
        self.leave(&value)
    }

    fn serialize_i16(self, value: i16) -> Result<(), Error> {
        self.leave(&value)
    }

    fn serialize_i32(self, value: i32) -> Result<(), Error> {
        self.leave(&value)
    }

    fn serialize_i64(self, value: i64) -> Result<(), Error> {
        self.leave(&value)
    }

    fn serialize_u8(self, value: u8) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Error> {
        number(value, self.0);
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Error> {
        self.leave(&value)
    }

    fn serialize_f64(self, value: f64) -> Result<(), Error> {
        self.leave(&value)
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.leave(&value)
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        text(value, self.0);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Error> {
        self.leave(value)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.0.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
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
        let mut object = self.open(b'{', b"}");
        object.field(variant, value)?;
        object.close()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Inside<'o>, Error> {
        Ok(self.open(b'[', b"]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Inside<'o>, Error> {
        Ok(self.open(b'[', b"]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Inside<'o>, Error> {
        Ok(self.open(b'[', b"]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Inside<'o>, Error> {
        Ok(self.open_variant(variant, b'[', b"]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Inside<'o>, Error> {
        Ok(self.open(b'{', b"}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Inside<'o>, Error> {
        Ok(self.open(b'{', b"}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Inside<'o>, Error> {
        Ok(self.open_variant(variant, b'{', b"}}"))
    }
}

impl SerializeSeq for Inside<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.element(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeTuple for Inside<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.element(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeTupleStruct for Inside<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.element(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeTupleVariant for Inside<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.element(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeMap for Inside<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        let before = self.out.len() + usize::from(self.begun);
        self.element(key)?;
        if self.out.get(before) == Some(&b'"') { Ok(()) } else { Err(Error::custom("key must be a string")) }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.out.push(b':');
        value.serialize(Writer(self.out))
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeStruct for Inside<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        self.field(name, value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeStructVariant for Inside<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        self.field(name, value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

fn number(mut value: u64, out: &mut Vec<u8>) {
    let mut digits = [0; 20];
    let mut start = digits.len();
    loop {
        start -= 1;
        digits[start] = b'0' + (value % 10) as u8;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[start..]);
}

/// A text between quotation marks.
fn text(text: &str, out: &mut Vec<u8>) {
    let mut rest = text.as_bytes();
    out.reserve(rest.len() + 2);
    out.push(b'"');
    loop {
        let (plain, more) = rest.split_at(plain_bytes(rest));
        out.extend_from_slice(plain);
        let Some((byte, more)) = more.split_first() else { break };
        escape(*byte, out);
        rest = more;
    }
    out.push(b'"');
}

fn escape(byte: u8, out: &mut Vec<u8>) {
    let short = match byte {
        0x08 => b'b',
        b'\t' => b't',
        b'\n' => b'n',
        0x0C => b'f',
        b'\r' => b'r',
        b'"' | b'\\' => byte,
        _ => {
            const HEX: [u8; 16] = *b"0123456789abcdef";
            let (high, low) = (HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]);
            out.extend_from_slice(&[b'\\', b'u', b'0', b'0', high, low]);
            return;
        }
    };
    out.extend_from_slice(&[b'\\', short]);
}

const fn is_escaped(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// How many bytes stand before the first that must be escaped. Blocks are looked at as a whole, the last one over what was seen before.
fn plain_bytes(bytes: &[u8]) -> usize {
    let (blocks, rest) = bytes.as_chunks::<16>();
    if let Some(at) = blocks.iter().position(has_escaped) {
        let in_block = blocks[at].iter().position(|byte| is_escaped(*byte));
        return at * 16 + in_block.unwrap_or(0);
    }
    let is_plain = match (bytes.last_chunk::<16>(), bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (Some(last), ..) => !has_escaped(last),
        (None, Some(first), Some(last)) => !has_escaped(first) && !has_escaped(last),
        _ => false,
    };
    if is_plain {
        return bytes.len();
    }
    let in_rest = rest.iter().position(|byte| is_escaped(*byte));
    in_rest.map_or(bytes.len(), |at| bytes.len() - rest.len() + at)
}

/// Without a branch for each byte, so that the bytes are compared together.
fn has_escaped<const N: usize>(block: &[u8; N]) -> bool {
    block.iter().fold(false, |escaped, byte| escaped | is_escaped(*byte))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn assert_as_serde_json<T: Serialize>(value: &T) {
        let mut written = Vec::new();
        append(value, &mut written).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), serde_json::to_string(value).unwrap());
    }

    #[derive(Serialize)]
    struct Unit;

    #[derive(Serialize)]
    struct Newtype(i16);

    #[derive(Serialize)]
    struct Pair(u8, char);

    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    enum Variant {
        NoData,
        One(f32),
        Two(Option<bool>, ()),
        Named { number: u64, text: &'static str },
    }

    #[derive(Serialize)]
    struct All {
        variants: Vec<Variant>,
        #[serde(flatten)]
        pair: BTreeMap<String, Pair>,
        unit: Unit,
        newtype: Newtype,
        tuple: (i8, i32, i64, u16, u32),
        none: Option<u8>,
        empty: [u8; 0],
    }

    #[test]
    fn every_shape_is_written_as_serde_json_writes_it() {
        let pair = BTreeMap::from([("a\"b".to_owned(), Pair(255, '\n')), ("ب".to_owned(), Pair(0, 'ب'))]);
        assert_as_serde_json(&All {
            variants: vec![
                Variant::NoData,
                Variant::One(1.5),
                Variant::Two(Some(true), ()),
                Variant::Two(None, ()),
                Variant::Named { number: u64::MAX, text: "\u{1}\u{1F}\u{7F}\u{8}\u{C}\r\t\\/" },
            ],
            pair,
            unit: Unit,
            newtype: Newtype(-7),
            tuple: (-128, i32::MIN, i64::MIN, 65535, 1_000_000),
            none: None,
            empty: [],
        });
        assert_as_serde_json(&[0.1, 3.0, 1e300, f64::NAN, -0.0]);
        assert!(append(&BTreeMap::from([((), 1)]), &mut Vec::new()).is_err());
    }

    proptest! {
        #[test]
        fn texts_are_written_as_serde_json_writes_them(
            text in "[\u{0}-\u{7F}ا-ي]{0,60}|[ا-ي \"]{0,60}",
            number in any::<u64>(),
        ) {
            assert_as_serde_json(&(text, number));
        }
    }
}
