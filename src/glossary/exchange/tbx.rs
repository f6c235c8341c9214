//! TBX.
use super::{Input, Losses, ReadError};
use crate::glossary::Kind;
use crate::glossary::edit::Record;
/// x
pub fn read_tbx(_file: &str, _bytes: &[u8], _kind: Option<Kind>) -> Result<Input, ReadError> {
    Ok(Input::default())
}
/// x
pub fn write_tbx(_records: &[Record]) -> (Vec<u8>, Losses) {
    (Vec::new(), Losses::default())
}
