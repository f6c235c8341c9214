//! A user's layer open for changes: new entries are checked as the reader checks, compared with what is there, and written whole.

use std::cell::OnceCell;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::compose::{Accepted, Place, Taken, compose, needs_kind};
use super::record::{Record, derive_id, records};
use super::refusal::{InTheWay, Refusal};
use crate::files::{FolderLock, ReplaceError, Replacement, replace_all};
use crate::glossary::pattern::{Element, SlotFilter, expand};
use crate::glossary::read::{Statement, read};
use crate::glossary::{Entry, Fault, Faults, FormKind, Glossary, GlossaryError, Kind, Layer, forms::surface_forms};

/// Why a layer cannot be changed.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] GlossaryError),
    /// It has faults already.
    #[error("{0}\nmend what is there first: nothing was written")]
    Faults(Faults),
    /// It would have faults with what was taken.
    #[error("{0}\nwith these entries the glossary would have faults: nothing was written")]
    Result(Faults),
    /// Its files cannot be written, or changed in the meantime.
    #[error(transparent)]
    Write(#[from] ReplaceError),
    /// Its folder cannot be made.
    #[error("{}: the folder cannot be made: {source}", path.display())]
    Folder {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// A user's layer, open for changes.
#[derive(Debug)]
pub struct LayerEdit {
    target: PathBuf,
    is_folder: bool,
    layer: Layer,
    glossary: Glossary,
    /// The file of each id that the layer states, entries and removals.
    own: FxHashMap<String, String>,
    /// The line at which each file goes on.
    next_line: FxHashMap<String, usize>,
    /// Who has an Arabic form without a condition.
    forms: FxHashMap<Vec<Element>, Arc<str>>,
    /// The entries of the layer and below it as they are written, once they are needed.
    written: OnceCell<FxHashMap<String, Record>>,
    accepted: Vec<Accepted>,
    by_id: FxHashMap<String, usize>,
    /// What the input has that is there already.
    unchanged: FxHashSet<String>,
    _lock: FolderLock,
}

impl LayerEdit {
    /// Opens a layer: a folder, or a file. Neither needs to exist. A file named after a kind (`people.toml`) belongs to the
    /// layer of its folder, any other file is a layer of its own.
    ///
    /// # Errors
    /// [`EditError`]: it cannot be read, or has faults already.
    pub fn open(target: &Path) -> Result<Self, EditError> {
        let is_folder = target.is_dir() || target.extension().is_none_or(|extension| extension != "toml");
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let of_kind = target.file_stem().and_then(|stem| stem.to_str()).and_then(Kind::from_file_stem).is_some();
        let lock = FolderLock::wait(if is_folder { target } else { folder });
        let mut layer = Layer { name: target.display().to_string().into(), files: Vec::new() };
        if is_folder || of_kind {
            match Layer::from_path(if is_folder { target } else { folder }) {
                Ok(found) => layer = found,
                Err(GlossaryError::NoFiles { .. }) => {}
                Err(GlossaryError::Unreadable { source, .. }) if source.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error.into()),
            }
            if !is_folder && folder == Path::new(".") && target.parent() == Some(Path::new("")) {
                for (name, _) in &mut layer.files {
                    *name = name.trim_start_matches("./").to_owned();
                }
            }
        } else if target.exists() {
            layer = Layer::from_path(target)?;
        }
        let (glossary, faults) = Glossary::over_embedded(std::slice::from_ref(&layer));
        if !faults.0.is_empty() {
            return Err(EditError::Faults(faults));
        }
        let (mut own, mut next_line) = (FxHashMap::default(), FxHashMap::default());
        for (name, text) in &layer.files {
            let (_, spans, _) = read(&layer.name, name, text);
            own.extend(spans.into_keys().map(|id| (id, name.clone())));
            let gap = usize::from(!text.is_empty()) + usize::from(!text.is_empty() && !text.ends_with('\n'));
            next_line.insert(name.clone(), text.matches('\n').count() + gap);
        }
        let mut forms = FxHashMap::default();
        for entry in glossary.entries() {
            own_forms(entry, |form| {
                forms.entry(form).or_insert_with(|| entry.id.clone());
            });
        }
        let target = target.to_owned();
        let (accepted, by_id) = (Vec::new(), FxHashMap::default());
        Ok(Self {
            target,
            is_folder,
            layer,
            glossary,
            own,
            next_line,
            forms,
            written: OnceCell::new(),
            accepted,
            by_id,
            unchanged: FxHashSet::default(),
            _lock: lock,
        })
    }

    /// Takes an entry in, to be written by [`Self::finish`]. `origin` says where it stands in the input ("row 3"). With
    /// `replace`, it takes the place of the entry with its id; without an id of its own, of the one with its Arabic form.
    ///
    /// # Errors
    /// [`Refusal`]; the layer is as before.
    pub fn take(&mut self, mut record: Record, origin: &str, replace: bool) -> Result<Taken, Refusal> {
        let given = record.id.is_some();
        let mut id = record.id.take().unwrap_or_else(|| self.derived(&record));
        let alone = record.clone();
        self.complete(&mut record, &id);
        let mut file = self.file_of(&id, record.kind);
        let mut read = self.read(&record, &id, &file)?;
        if let Some(entry) = &read
            && let Some(owner) = self.owner_of_form(entry)
        {
            if let Some(at) = self.by_id.get(&*owner) {
                let first = self.accepted[*at].origin.clone();
                return Err(Refusal::Twice { what: "Arabic form", id: owner.to_string(), first });
            }
            let in_the_way =
                || Refusal::Form(self.glossary.get(&owner).map_or_else(|| InTheWay::unknown(&owner), InTheWay::of));
            if given {
                // An entry that is known by its id is told by its id.
                return Err(self.known_id(&id).map_or_else(in_the_way, Refusal::Id));
            }
            // Without an id of its own it may be the entry that has the form, or take its place.
            let derived = std::mem::replace(&mut id, owner.to_string());
            record = alone;
            self.complete(&mut record, &id);
            file = self.file_of(&id, record.kind);
            read = self.read(&record, &id, &file)?;
            let is_there = matches!((&read, self.glossary.get(&id)), (Some(new), Some(old)) if same(new, old));
            if !is_there && !replace {
                return Err(self.known_id(&derived).map_or_else(in_the_way, Refusal::Id));
            }
            if read.as_ref().and_then(|entry| self.owner_of_form(entry)).is_some() {
                return Err(in_the_way());
            }
        }
        if let Some(at) = self.by_id.get(&id) {
            return Err(Refusal::Twice { what: "id", id, first: self.accepted[*at].origin.clone() });
        }
        let known = self.known_id(&id);
        let same = match (&read, self.glossary.get(&id)) {
            (Some(new), Some(old)) => same(new, old),
            (None, None) => self.own.contains_key(&id),
            _ => false,
        };
        if same {
            self.unchanged.insert(id);
            return Ok(Taken::Unchanged);
        }
        if let Some(known) = known.clone().filter(|_| !replace && (read.is_some() || self.own.contains_key(&id))) {
            return Err(Refusal::Id(known));
        }
        if let Some(entry) = &read {
            if let Some(old) = self.glossary.get(&id) {
                let forms = &mut self.forms;
                own_forms(old, |form| {
                    if forms.get(&form).is_some_and(|owner| **owner == *id) {
                        forms.remove(&form);
                    }
                });
            }
            let name: Arc<str> = id.as_str().into();
            own_forms(entry, |form| {
                self.forms.insert(form, name.clone());
            });
        }
        // What takes an entry of an earlier layer away does not take its place.
        let replaces = known.is_some() && (read.is_some() || self.own.contains_key(&id));
        let origin = origin.to_owned();
        self.by_id.insert(id.clone(), self.accepted.len());
        self.accepted.push(Accepted { origin, id, record, entry: read.map(Box::new), file, replaces });
        Ok(if replaces { Taken::Replaced } else { Taken::Added })
    }

    /// Adds what the entry of this id has and the record's format does not.
    fn complete(&self, record: &mut Record, id: &str) {
        if record.carried.is_none() || self.known_id(id).is_none() {
            return;
        }
        let written = self.written.get_or_init(|| {
            let embedded = Layer::embedded();
            let files = embedded.files.iter().chain(&self.layer.files);
            let all = files.flat_map(|(name, text)| records(name, text).unwrap_or_default());
            all.map(|record| (record.id.clone().unwrap_or_default(), record)).collect()
        });
        if let Some(old) = written.get(id).filter(|old| old.kind == record.kind) {
            record.complete(old);
        }
    }

    /// What has this id, in the layer or below it.
    fn known_id(&self, id: &str) -> Option<InTheWay> {
        let removed = || {
            let shown = format!("it is removed in {}", self.own.get(id)?);
            Some(InTheWay { id: id.to_owned(), shown })
        };
        self.glossary.get(id).map(InTheWay::of).or_else(removed)
    }

    /// An id from the English that this input has not given yet.
    fn derived(&self, record: &Record) -> String {
        let base = derive_id(record.text("en").unwrap_or(""));
        let base = if base.is_empty() { "entry".to_owned() } else { base };
        let mut id = base.clone();
        let mut number = 2;
        while self.by_id.contains_key(&id) || self.unchanged.contains(&id) {
            id = format!("{base}-{number}");
            number += 1;
        }
        id
    }

    /// The file that an entry belongs into.
    fn file_of(&self, id: &str, kind: Option<Kind>) -> String {
        if let Some(file) = self.own.get(id) {
            return file.clone();
        }
        if !self.is_folder {
            return self.target.display().to_string();
        }
        let stem = kind.and_then(|kind| Kind::ALL.iter().find(|(known, ..)| *known == kind));
        let name = stem.map_or_else(|| "mine.toml".to_owned(), |(.., stem)| format!("{stem}.toml"));
        self.target.join(name).display().to_string()
    }

    /// Reads the entry as it will stand in its file.
    fn read(&self, record: &Record, id: &str, file: &str) -> Result<Option<Entry>, Refusal> {
        let text = record.entry_text(id, needs_kind(file, record.kind));
        let (statements, _, mut faults) = read(&self.layer.name, file, &text);
        if !faults.is_empty() {
            for fault in &mut faults {
                fault.line += self.lines_before(file);
            }
            return Err(Refusal::Faults(faults));
        }
        match statements.into_iter().next() {
            Some(Statement::Entry(entry)) => Ok(Some(*entry)),
            Some(Statement::Remove { .. }) if self.glossary.get(id).is_none() && !self.own.contains_key(id) => {
                let message = format!("there is no entry `{id}` to remove");
                let help = "`mujaz glossary list` shows the ids".to_owned();
                let mut fault = Fault::new(file, &text, 1..1 + id.len(), message, help);
                fault.line += self.lines_before(file);
                Err(Refusal::Faults(vec![fault]))
            }
            _ => Ok(None),
        }
    }

    fn lines_before(&self, file: &str) -> usize {
        self.next_line.get(file).copied().unwrap_or(0)
    }

    /// Another entry that has a form of this one, where no condition separates the two.
    fn owner_of_form(&self, entry: &Entry) -> Option<Arc<str>> {
        let mut owner = None;
        own_forms(entry, |form| {
            owner = owner.take().or_else(|| self.forms.get(&form).filter(|id| **id != entry.id).cloned());
        });
        owner
    }

    /// Leaves out what names an id that nobody has; the rest makes the new text of the files.
    ///
    /// # Errors
    /// [`EditError`]: what was taken would make a glossary with faults.
    pub fn finish(mut self) -> Result<Changes, EditError> {
        let mut refused = Vec::new();
        loop {
            let strays: Vec<Option<Fault>> =
                self.accepted.iter().map(|accepted| self.stray_reference(accepted)).collect();
            if strays.iter().all(Option::is_none) {
                break;
            }
            let mut kept = Vec::new();
            for (accepted, stray) in std::mem::take(&mut self.accepted).into_iter().zip(strays) {
                match stray {
                    Some(fault) => refused.push((accepted.origin, Refusal::Faults(vec![fault]))),
                    None => kept.push(accepted),
                }
            }
            self.accepted = kept;
            self.by_id = self.accepted.iter().enumerate().map(|(at, accepted)| (accepted.id.clone(), at)).collect();
        }
        let (replacements, places) =
            compose(&self.layer, &self.own, &self.accepted).map_err(|fault| EditError::Faults(Faults(vec![*fault])))?;
        let mut layer = self.layer.clone();
        for replacement in &replacements {
            let name = replacement.path.display().to_string();
            let text = String::from_utf8_lossy(&replacement.after).into_owned();
            match layer.files.iter_mut().find(|(known, _)| *known == name) {
                Some((_, old)) => *old = text,
                None => layer.files.push((name, text)),
            }
        }
        let (_, faults) = Glossary::over_embedded(&[layer]);
        if !faults.0.is_empty() {
            return Err(EditError::Result(faults));
        }
        Ok(Changes { replacements, places, refused, _edit: self })
    }

    fn stray_reference(&self, accepted: &Accepted) -> Option<Fault> {
        let entry = accepted.entry.as_ref()?;
        let known = |id: &str| match self.by_id.get(id) {
            Some(at) => self.accepted[*at].entry.is_some(),
            None => self.glossary.get(id).is_some(),
        };
        let fault = |needle: &str, message, help: &str| {
            let text = accepted.record.entry_text(&accepted.id, needs_kind(&accepted.file, accepted.record.kind));
            let at = text.find(needle).unwrap_or(0);
            let mut fault = Fault::new(&accepted.file, &text, at..at + needle.len(), message, help.to_owned());
            fault.line += self.lines_before(&accepted.file);
            fault
        };
        if let Some(country) = entry.country.as_deref().filter(|id| !known(id)) {
            let help = "name the id of a place, as in glossary/places.toml";
            return Some(fault(&format!("\"{country}\""), format!("there is no entry `{country}`"), help));
        }
        for pattern in entry.patterns().filter(|pattern| pattern.contains('{')) {
            for element in expand(pattern).unwrap_or_default().into_iter().flatten() {
                if let Element::Slot(slot) = element
                    && let SlotFilter::Entry(id) = slot.filter
                    && !known(&id)
                {
                    let help = "a slot is a kind, a class, or the id of an entry";
                    return Some(fault(&format!("{{{id}"), format!("unknown slot `{{{id}}}`"), help));
                }
            }
        }
        None
    }
}

/// Checked changes of a layer that wait to be written.
#[derive(Debug)]
pub struct Changes {
    /// The files, old and new.
    pub replacements: Vec<Replacement>,
    /// Where each entry is written.
    pub places: Vec<Place>,
    /// What names an id that nobody has, with where it stands in the input.
    pub refused: Vec<(String, Refusal)>,
    /// With its lock.
    _edit: LayerEdit,
}

impl Changes {
    /// Writes them, all or none.
    ///
    /// # Errors
    /// [`EditError`]: a file or folder that cannot be written, or that changed since it was read.
    pub fn write(&self) -> Result<(), EditError> {
        for replacement in &self.replacements {
            if let Some(folder) = replacement.path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                fs::create_dir_all(folder).map_err(|source| EditError::Folder { path: folder.to_owned(), source })?;
            }
        }
        Ok(replace_all(&self.replacements)?)
    }
}

/// The full forms of an entry that is found without a condition.
fn own_forms(entry: &Entry, mut give: impl FnMut(Vec<Element>)) {
    if entry.when.is_empty() {
        surface_forms(entry, |form, kind| {
            if matches!(kind, FormKind::Full | FormKind::FullShort) {
                give(form);
            }
        });
    }
}

/// Whether two entries say the same, wherever they stand.
fn same(new: &Entry, old: &Entry) -> bool {
    let plain = |entry: &Entry| {
        let mut entry = entry.clone();
        entry.source.layer = "".into();
        entry.source.file = "".into();
        entry.source.line = 0;
        (entry.yes, entry.no) = (entry.yes.without_lines(), entry.no.without_lines());
        serde_json::to_value(&entry).ok()
    };
    plain(new) == plain(old)
}
