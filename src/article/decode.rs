//! Bytes to text: which character set they are in, and whether they are text at all.
//!
//! In order: what the caller says, a byte order mark, UTF-8 validity, what the page says of itself, UTF-16 without a mark,
//! detection between the Arabic character sets. Valid UTF-8 goes before the page's word: Arabic in another set is never
//! valid UTF-8 by chance, and pages that were saved again often keep the old declaration. A byte order mark stays in the text,
//! so that offsets in UTF-8 text are offsets in the file.

use encoding_rs::{DecoderResult, Encoding, ISO_8859_6, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1256};

use super::error::ReadError;

/// A text and the name of the character set it was in.
pub(super) struct Decoded {
    pub text: String,
    pub encoding: &'static str,
}

/// Decodes `bytes`. `declared` is the page's word for its character set, asked for only where it counts.
pub(super) fn decode(
    name: &str,
    bytes: &[u8],
    given: Option<&'static Encoding>,
    declared: impl FnOnce() -> Option<&'static Encoding>,
) -> Result<Decoded, ReadError> {
    if let Some(encoding) = given {
        return strict(name, bytes, encoding);
    }
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        if encoding == UTF_8 {
            binary(name, bytes)?;
            return Ok(utf8(bytes));
        }
        return Ok(lossy(bytes, encoding));
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Ok(lossy(bytes, encoding));
    }
    binary(name, bytes)?;
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(utf8(bytes));
    }
    if let Some(encoding) = declared().filter(|encoding| *encoding != UTF_8) {
        return Ok(lossy(bytes, encoding));
    }
    if is_damaged_utf8(bytes) {
        return Ok(utf8(bytes));
    }
    Ok(lossy(bytes, detect(bytes)))
}

fn utf8(bytes: &[u8]) -> Decoded {
    Decoded { text: String::from_utf8_lossy(bytes).into_owned(), encoding: UTF_8.name() }
}

fn lossy(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded { text: text.into_owned(), encoding: encoding.name() }
}

fn strict(name: &str, bytes: &[u8], encoding: &'static Encoding) -> Result<Decoded, ReadError> {
    if !std::ptr::eq(encoding, UTF_16LE) && !std::ptr::eq(encoding, UTF_16BE) {
        binary(name, bytes)?;
    }
    let mut decoder = encoding.new_decoder_without_bom_handling();
    // Three bytes of UTF-8 for one are the most that any of them needs.
    let capacity = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(bytes.len() * 3);
    let mut text = String::with_capacity(capacity);
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    match result {
        DecoderResult::InputEmpty => {
            text.shrink_to_fit();
            Ok(Decoded { text, encoding: encoding.name() })
        }
        DecoderResult::OutputFull => Ok(lossy(bytes, encoding)),
        DecoderResult::Malformed(length, after) => {
            let offset = read.saturating_sub(usize::from(length) + usize::from(after));
            Err(ReadError::WrongEncoding { name: name.to_owned(), encoding: encoding.name(), offset })
        }
    }
}

/// UTF-16 of Arabic without a mark: every other byte is 0 (ASCII) or 6 (Arabic), and those bytes are not in other texts.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    if head.len() < 4 {
        return None;
    }
    let high = |byte: &u8| matches!(byte, 0 | 6);
    let pairs = head.len() / 2;
    let even = head.iter().step_by(2).filter(|byte| high(byte)).count();
    let odd = head.iter().skip(1).step_by(2).filter(|byte| high(byte)).count();
    let most = |count: usize, other: usize| count * 10 >= pairs * 8 && other * 10 <= pairs * 2;
    if most(odd, even) {
        Some(UTF_16LE)
    } else if most(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// An error if the bytes hold a NUL, or more control characters than slips of the keyboard.
fn binary(name: &str, bytes: &[u8]) -> Result<(), ReadError> {
    let is_control = |byte: u8| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B);
    let controls = bytes.iter().filter(|byte| is_control(**byte)).count();
    if controls == 0 {
        return Ok(());
    }
    let nul = memchr::memchr(0, bytes);
    if nul.is_none() && controls * 50 <= bytes.len() {
        return Ok(());
    }
    let offset = nul.or_else(|| bytes.iter().position(|byte| is_control(*byte))).unwrap_or(0);
    Err(ReadError::Binary { name: name.to_owned(), byte: bytes[offset], offset })
}

/// Whether the bytes are UTF-8 with few faults, such as a file cut in the middle of a character.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut faults, mut multibyte) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        multibyte += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        faults += usize::from(!chunk.invalid().is_empty());
    }
    multibyte > faults * 20
}

/// Windows-1256 or ISO-8859-6, or what else the bytes look like.
fn detect(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, chardetng::Utf8Detection::Deny);
    if guess == WINDOWS_1256 || guess == ISO_8859_6 {
        return guess;
    }
    // A longer text that looks like Russian or Japanese is that; it will be refused for its language.
    if bytes.iter().filter(|byte| !byte.is_ascii()).count() > 200 {
        return guess;
    }
    // Short texts: the caller wants Arabic, so Arabic is likelier than what the bytes look like elsewhere. The article ال,
    // the most frequent pair of letters, is C7 E1 in the one and C7 E4 in the other.
    if ISO_8859_6.decode_without_bom_handling_and_without_replacement(bytes).is_some() {
        let count = |pair: &[u8]| memchr::memmem::find_iter(bytes, pair).count();
        if count(b"\xC7\xE4") > count(b"\xC7\xE1") {
            return ISO_8859_6;
        }
    }
    WINDOWS_1256
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENTENCE: &str = "قال رئيس الوزراء العراقي إن الحكومة ستعقد اجتماعا طارئا غدا.";

    fn read(bytes: &[u8], given: Option<&'static Encoding>) -> (String, &'static str) {
        let decoded = decode("a.txt", bytes, given, || None).unwrap();
        (decoded.text, decoded.encoding)
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn every_character_set_gives_the_same_text() {
        let windows = WINDOWS_1256.encode(SENTENCE).0;
        // encoding_rs encodes ISO-8859-6 as well.
        let iso = ISO_8859_6.encode(SENTENCE).0;
        for (bytes, name) in [
            (SENTENCE.as_bytes(), "UTF-8"),
            (&windows, "windows-1256"),
            (&iso, "ISO-8859-6"),
            (&utf16(SENTENCE, u16::to_le_bytes), "UTF-16LE"),
            (&utf16(SENTENCE, u16::to_be_bytes), "UTF-16BE"),
        ] {
            assert_eq!(read(bytes, None), (SENTENCE.to_owned(), name));
            let given = Encoding::for_label(name.as_bytes());
            assert_eq!(read(bytes, given), (SENTENCE.to_owned(), name));
        }
    }

    #[test]
    fn a_byte_order_mark_stays() {
        let marked = format!("\u{FEFF}{SENTENCE}");
        assert_eq!(read(marked.as_bytes(), None), (marked.clone(), "UTF-8"));
        assert_eq!(read(&utf16(&marked, u16::to_le_bytes), None), (marked.clone(), "UTF-16LE"));
        assert_eq!(read(&utf16(&marked, u16::to_be_bytes), None), (marked, "UTF-16BE"));
    }

    #[test]
    fn a_cut_file_is_still_utf8() {
        let bytes = &SENTENCE.as_bytes()[..SENTENCE.len() - 2];
        let (text, encoding) = read(bytes, None);
        assert_eq!(encoding, "UTF-8");
        assert!(text.ends_with("غد\u{FFFD}") || text.ends_with('\u{FFFD}'), "{text}");
    }

    #[test]
    fn errors_say_where() {
        let error = |bytes: &[u8], given| {
            decode("a.txt", bytes, given, || None).map(|decoded| decoded.text).unwrap_err().to_string()
        };
        let windows = WINDOWS_1256.encode(SENTENCE).0;
        assert_eq!(
            error(&windows, Some(UTF_8)),
            "a.txt: not UTF-8: invalid bytes at offset 0; leave the encoding out to have it detected"
        );
        assert_eq!(
            error(b"\x7fELF\x02\x01\x01\x00\x00", None),
            "a.txt: not a text: byte 0x00 at offset 7; give plain text, HTML or JSON"
        );
    }
}
