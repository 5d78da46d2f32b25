//! The key file: who holds it can read the personal data in a database, who lost it cannot.
//!
//! ```text
//! # keys of kechuang …
//! current k2-9f31
//! index   <base64, 32 bytes>
//! key     k1-07ac <base64, 32 bytes>
//! key     k2-9f31 <base64, 32 bytes>
//! ```

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use app::ports::Chance;
use base64::{Engine, engine::general_purpose::STANDARD};

const HEAD: &str = "\
# keys of kechuang: who holds this file can read the personal data in the database, who lost it cannot.
# Keep a copy apart from the backups. Old keys stay until everything was sealed anew.
";

/// Keys in memory. Has no `Debug`, so that it cannot be printed by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct Keys {
    current: String,
    index: [u8; 32],
    keys: BTreeMap<String, [u8; 32]>,
}

/// What is wrong with a key file.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    /// The file cannot be read or written.
    #[error("the key file {path}: {source}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file is already there; a key is never overwritten.
    #[error("the key file {0} exists already; it is never overwritten")]
    Exists(PathBuf),
    /// Others than the owner may read or write it.
    #[error("the key file {path} has mode {mode:03o}: only its owner may read it; run chmod 600 on it")]
    Open {
        /// Which file.
        path: PathBuf,
        /// The mode it has.
        mode: u32,
    },
    /// A line is not as it should be.
    #[error("the key file {path}, line {line}: {problem}")]
    Malformed {
        /// Which file.
        path: PathBuf,
        /// Which line, from 1; the number of lines when something is missing.
        line: usize,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// The key cannot be taken out.
    #[error("the key {0} is the current one or is not in the file")]
    NotRetirable(String),
}

impl Keys {
    /// New keys that are in no file, for tests and rehearsals in memory.
    #[must_use]
    pub fn generate(chance: &dyn Chance) -> Self {
        let (id, key) = new_key(1, chance);
        let mut index = [0; 32];
        chance.fill(&mut index);
        Self { current: id.clone(), index, keys: BTreeMap::from([(id, key)]) }
    }

    /// Writes a new key file with mode 0600.
    ///
    /// # Errors
    /// [`KeyFault`] when a file is already there or cannot be written.
    pub fn create(path: &Path, chance: &dyn Chance) -> Result<Self, KeyFault> {
        if path.exists() {
            return Err(KeyFault::Exists(path.to_path_buf()));
        }
        let keys = Self::generate(chance);
        keys.write(path)?;
        Ok(keys)
    }

    /// Reads a key file.
    ///
    /// # Errors
    /// [`KeyFault`] when it cannot be read, when others may read it, or when a line is wrong.
    pub fn load(path: &Path) -> Result<Self, KeyFault> {
        let fault = |source| KeyFault::Io { path: path.to_path_buf(), source };
        let mode = std::fs::metadata(path).map_err(fault)?.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(KeyFault::Open { path: path.to_path_buf(), mode });
        }
        let text = std::fs::read_to_string(path).map_err(fault)?;
        parse(&text).map_err(|(line, problem)| KeyFault::Malformed { path: path.to_path_buf(), line, problem })
    }

    /// Adds a new key to the file and makes it the current one; the old ones stay readable.
    ///
    /// # Errors
    /// [`KeyFault`] when the file cannot be read or written.
    pub fn rotate(path: &Path, chance: &dyn Chance) -> Result<Self, KeyFault> {
        let mut keys = Self::load(path)?;
        let (id, key) = new_key(keys.highest() + 1, chance);
        keys.current.clone_from(&id);
        keys.keys.insert(id, key);
        keys.write(path)?;
        Ok(keys)
    }

    /// Takes an old key out of the file, once nothing is sealed with it any more.
    ///
    /// # Errors
    /// [`KeyFault`] when it is the current key or unknown, or when the file cannot be written.
    pub fn retire(path: &Path, id: &str) -> Result<Self, KeyFault> {
        let mut keys = Self::load(path)?;
        if keys.current == id || keys.keys.remove(id).is_none() {
            return Err(KeyFault::NotRetirable(id.to_owned()));
        }
        keys.write(path)?;
        Ok(keys)
    }

    /// The identifier of the key that new values are sealed with.
    #[must_use]
    pub fn current(&self) -> &str {
        &self.current
    }

    /// All identifiers, the oldest first.
    #[must_use]
    pub fn ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.keys.keys().map(String::as_str).collect();
        ids.sort_by_key(|id| number(id));
        ids
    }

    pub(crate) fn key(&self, id: &str) -> Option<&[u8; 32]> {
        self.keys.get(id)
    }

    pub(crate) fn index(&self) -> &[u8; 32] {
        &self.index
    }

    fn highest(&self) -> u32 {
        self.keys.keys().map(|id| number(id)).max().unwrap_or(0)
    }

    /// Whole or not at all: a new file beside the old one, then renamed over it.
    fn write(&self, path: &Path) -> Result<(), KeyFault> {
        let fault = |source| KeyFault::Io { path: path.to_path_buf(), source };
        let mut text = format!("{HEAD}current {}\nindex {}\n", self.current, STANDARD.encode(self.index));
        for id in self.ids() {
            if let Some(key) = self.key(id) {
                writeln!(text, "key {id} {}", STANDARD.encode(key)).map_err(|_| fault(io::ErrorKind::Other.into()))?;
            }
        }
        let beside = path.with_extension("new");
        match std::fs::remove_file(&beside) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(fault(error)),
            _ => {}
        }
        let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside).map_err(fault)?;
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(fault)?;
        std::fs::rename(&beside, path).map_err(fault)?;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(fault)
    }
}

/// `k3-07ac`: a number that says the order, and chance that keeps two key files apart.
fn new_key(number: u32, chance: &dyn Chance) -> (String, [u8; 32]) {
    let (mut mark, mut key) = ([0; 2], [0; 32]);
    chance.fill(&mut mark);
    chance.fill(&mut key);
    (format!("k{number}-{:02x}{:02x}", mark[0], mark[1]), key)
}

fn number(id: &str) -> u32 {
    id.strip_prefix('k').and_then(|rest| rest.split('-').next()).and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

fn parse(text: &str) -> Result<Keys, (usize, &'static str)> {
    let (mut current, mut index, mut keys) = (None, None, BTreeMap::new());
    for (at, line) in text.lines().enumerate() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            [] => {}
            [first, ..] if first.starts_with('#') => {}
            ["current", id] => current = Some((at + 1, (*id).to_owned())),
            ["index", key] => index = Some(bytes(key).ok_or((at + 1, "the index key is not 32 bytes in base64"))?),
            ["key", id, key] => {
                let key = bytes(key).ok_or((at + 1, "the key is not 32 bytes in base64"))?;
                if !id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
                    return Err((at + 1, "the identifier of a key has only letters, digits and hyphens"));
                }
                if keys.insert((*id).to_owned(), key).is_some() {
                    return Err((at + 1, "this identifier occurs twice"));
                }
            }
            _ => return Err((at + 1, "the line is not one of: current ID, index KEY, key ID KEY")),
        }
    }
    let lines = text.lines().count();
    let (line, current) = current.ok_or((lines, "the line `current ID` is missing"))?;
    let index = index.ok_or((lines, "the line `index KEY` is missing"))?;
    if !keys.contains_key(&current) {
        return Err((line, "the current key is not in the file"));
    }
    Ok(Keys { current, index, keys })
}

fn bytes(text: &str) -> Option<[u8; 32]> {
    STANDARD.decode(text).ok()?.try_into().ok()
}
