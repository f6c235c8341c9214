//! Files written whole or not at all, and never over what somebody else wrote in the meantime.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Writes a file whole or not at all: a temporary file beside it, then a rename.
///
/// # Errors
/// A folder or file that cannot be written.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    temporary(path, bytes)?.persist(path).map_err(|error| plain(&error.error))?;
    Ok(())
}

/// The messages of tempfile name the temporary file, which nobody asked for.
fn plain(error: &io::Error) -> io::Error {
    io::Error::from(error.kind())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A temporary file beside `path` that may replace it.
fn temporary(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = folder_of(path);
    if !folder.is_dir() {
        return Err(io::Error::new(io::ErrorKind::NotFound, format!("there is no folder {}", folder.display())));
    }
    let mut file = NamedTempFile::new_in(folder).map_err(|error| plain(&error))?;
    file.write_all(bytes)?;
    // A temporary file is for its owner only; what replaces it has the rights that it had, or those of any new file.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = match fs::metadata(path) {
            Ok(metadata) if metadata.permissions().readonly() => {
                return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the file is read-only"));
            }
            Ok(metadata) => metadata.permissions().mode(),
            Err(_) => 0o644,
        };
        file.as_file().set_permissions(fs::Permissions::from_mode(mode))?;
    }
    Ok(file)
}

/// Why files were not replaced.
#[derive(Debug, thiserror::Error)]
pub enum ReplaceError {
    /// A file cannot be read or written.
    #[error("{}: cannot be written: {source}", path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file is not what was read before.
    #[error("{}: somebody changed this file in the meantime; nothing of theirs is lost, {written}: run the command again", path.display())]
    Changed {
        /// Which.
        path: PathBuf,
        /// What was written before that was seen.
        written: Written,
    },
}

/// The files that were written before an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written(pub Vec<PathBuf>);

impl std::fmt::Display for Written {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0.is_empty() {
            return f.write_str("and nothing was written");
        }
        let names: Vec<String> = self.0.iter().map(|path| path.display().to_string()).collect();
        write!(f, "and only {} was written", names.join(", "))
    }
}

/// New text for a file that was read before.
#[derive(Debug, Clone)]
pub struct Replacement {
    /// The file.
    pub path: PathBuf,
    /// What was read; `None` where there was no file.
    pub before: Option<Vec<u8>>,
    /// What it shall be.
    pub after: Vec<u8>,
}

/// Replaces files that were read before: all are written beside the old ones, then all are compared with what was read, and
/// only then renamed. So a full disk, a read-only file or somebody else's edit leaves every file as it is.
///
/// # Errors
/// [`ReplaceError`]; its message says what was written, which is nothing unless a file changed between two renames.
pub fn replace_all(replacements: &[Replacement]) -> Result<(), ReplaceError> {
    let failed = |path: &Path, source| ReplaceError::Io { path: path.to_owned(), source };
    let mut prepared = Vec::new();
    for replacement in replacements {
        let file =
            temporary(&replacement.path, &replacement.after).map_err(|source| failed(&replacement.path, source))?;
        prepared.push((replacement, file));
    }
    for replacement in replacements {
        unchanged(replacement, &[])?;
    }
    let mut written: Vec<PathBuf> = Vec::new();
    for (replacement, file) in prepared {
        unchanged(replacement, &written)?;
        let path = &replacement.path;
        if replacement.before.is_some() {
            file.persist(path).map_err(|error| failed(path, plain(&error.error)))?;
        } else {
            file.persist_noclobber(path).map_err(|error| match error.error.kind() {
                io::ErrorKind::AlreadyExists => {
                    ReplaceError::Changed { path: path.clone(), written: Written(written.clone()) }
                }
                _ => failed(path, plain(&error.error)),
            })?;
        }
        written.push(path.clone());
    }
    Ok(())
}

fn unchanged(replacement: &Replacement, written: &[PathBuf]) -> Result<(), ReplaceError> {
    let path = &replacement.path;
    let now = match fs::read(path) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(source) => return Err(ReplaceError::Io { path: path.clone(), source }),
    };
    if now == replacement.before {
        return Ok(());
    }
    Err(ReplaceError::Changed { path: path.clone(), written: Written(written.to_vec()) })
}

/// Holds other calls of the program off a folder until it is dropped, where the system has such locks. Editors do not ask for
/// the lock: what they write is found by [`replace_all`].
#[derive(Debug)]
pub struct FolderLock {
    _file: Option<fs::File>,
}

impl FolderLock {
    /// Waits for the lock of this folder.
    #[must_use]
    pub fn wait(folder: &Path) -> Self {
        let file = if cfg!(unix) { fs::File::open(folder).ok() } else { None };
        Self { _file: file.filter(|file| file.lock().is_ok()) }
    }

    /// Waits for the lock of the folder that holds this file.
    #[must_use]
    pub fn wait_beside(file: &Path) -> Self {
        Self::wait(folder_of(file))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_else_wrote_stays() {
        let folder = tempfile::tempdir().unwrap();
        let [old, new] = ["old.toml", "new.toml"].map(|name| folder.path().join(name));
        fs::write(&old, "1").unwrap();
        let replacement = |path: &Path, before: Option<&str>, after: &str| Replacement {
            path: path.to_owned(),
            before: before.map(|text| text.as_bytes().to_vec()),
            after: after.as_bytes().to_vec(),
        };
        // One file changed after it was read: none is written.
        let error = replace_all(&[replacement(&new, None, "n"), replacement(&old, Some("0"), "2")]).unwrap_err();
        let shown = format!(
            "{}: somebody changed this file in the meantime; nothing of theirs is lost, and nothing was written: run the command again",
            old.display()
        );
        assert_eq!(error.to_string(), shown);
        assert_eq!((fs::read_to_string(&old).unwrap().as_str(), new.exists()), ("1", false));
        // One came into being, one went away.
        fs::write(&new, "theirs").unwrap();
        assert!(replace_all(&[replacement(&new, None, "n")]).is_err());
        assert_eq!(fs::read_to_string(&new).unwrap(), "theirs");
        fs::remove_file(&new).unwrap();
        assert!(replace_all(&[replacement(&new, Some("theirs"), "n")]).is_err());
        replace_all(&[replacement(&new, None, "n"), replacement(&old, Some("1"), "2")]).unwrap();
        assert_eq!([&old, &new].map(|path| fs::read_to_string(path).unwrap()), ["2", "n"]);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no temporary file is left");
    }
}
