//! Personal data at rest: AES-256-GCM in an envelope that names its key, bound to its table, column and row.
//!
//! An envelope reads `v1.A256GCM.<key id>.<nonce>.<ciphertext>`, the last two in base64url.

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use app::ports::{Chance, Place, Unsealable, Vault};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::keys::{KeyFault, Keys};

const VERSION: &str = "v1";
const ALGORITHM: &str = "A256GCM";
const NONCE: usize = 12;

/// Seals and opens with the keys of a file, or with keys in memory.
pub struct KeyVault {
    keys: RwLock<Arc<Keys>>,
    file: Option<PathBuf>,
    chance: Arc<dyn Chance>,
}

impl KeyVault {
    /// A vault over the key file at `path`. A key that is added to the file later is found without a restart.
    ///
    /// # Errors
    /// [`KeyFault`] when the file is missing, readable by others, or malformed.
    pub fn load(path: &Path, chance: Arc<dyn Chance>) -> Result<Self, KeyFault> {
        let keys = RwLock::new(Arc::new(Keys::load(path)?));
        Ok(Self { keys, file: Some(path.to_path_buf()), chance })
    }

    /// A vault over keys in memory.
    #[must_use]
    pub fn new(keys: Keys, chance: Arc<dyn Chance>) -> Self {
        Self { keys: RwLock::new(Arc::new(keys)), file: None, chance }
    }

    fn keys(&self) -> Arc<Keys> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the file again, because an envelope names a key that is not known here.
    fn reload(&self) -> Option<Arc<Keys>> {
        let keys = Arc::new(Keys::load(self.file.as_deref()?).ok()?);
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys.clone();
        Some(keys)
    }
}

impl Vault for KeyVault {
    /// # Panics
    /// When the value is larger than AES-GCM allows, 64 GiB.
    fn seal(&self, place: &Place<'_>, plain: &[u8]) -> String {
        let keys = self.keys();
        let id = keys.current();
        let mut nonce = [0; NONCE];
        self.chance.fill(&mut nonce);
        let Some(sealed) = keys.key(id).and_then(|key| encrypt(key, &nonce, &context(id, place), plain)) else {
            // `Keys` always holds its current key, and AES-GCM refuses nothing below 64 GiB. To go on would lose the value.
            panic!("a value could not be sealed with the current key {id}");
        };
        format!("{VERSION}.{ALGORITHM}.{id}.{}.{}", URL_SAFE_NO_PAD.encode(nonce), URL_SAFE_NO_PAD.encode(sealed))
    }

    fn open(&self, place: &Place<'_>, sealed: &str) -> Result<Vec<u8>, Unsealable> {
        let envelope = Envelope::read(sealed).ok_or(Unsealable::Malformed)?;
        let mut keys = self.keys();
        if keys.key(envelope.key).is_none() {
            keys = self.reload().unwrap_or(keys);
        }
        let key = keys.key(envelope.key).ok_or_else(|| Unsealable::UnknownKey(envelope.key.to_owned()))?;
        decrypt(key, &envelope.nonce, &context(envelope.key, place), &envelope.content).ok_or(Unsealable::Altered)
    }

    fn index(&self, column: &str, plain: &str) -> String {
        let keys = self.keys();
        let column_key = mac(keys.index(), &[b"kechuang index v1", column.as_bytes()]);
        hex(&mac(&column_key, &[plain.as_bytes()]))
    }

    fn current_key(&self) -> String {
        self.keys().current().to_owned()
    }

    fn key_of<'a>(&self, sealed: &'a str) -> Option<&'a str> {
        Envelope::read(sealed).map(|envelope| envelope.key)
    }
}

struct Envelope<'a> {
    key: &'a str,
    nonce: [u8; NONCE],
    content: Vec<u8>,
}

impl<'a> Envelope<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let mut parts = text.split('.');
        let (version, algorithm, key, nonce, content) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        if version != VERSION || algorithm != ALGORITHM || key.is_empty() || parts.next().is_some() {
            return None;
        }
        let nonce = URL_SAFE_NO_PAD.decode(nonce).ok()?.try_into().ok()?;
        Some(Self { key, nonce, content: URL_SAFE_NO_PAD.decode(content).ok()? })
    }
}

/// What a value is bound to. Each part is preceded by its length, so that no two places read the same.
fn context(key: &str, place: &Place<'_>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in [VERSION, ALGORITHM, key, place.table, place.column, place.row] {
        bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
        bytes.extend_from_slice(part.as_bytes());
    }
    bytes
}

fn encrypt(key: &[u8; 32], nonce: &[u8; NONCE], aad: &[u8], msg: &[u8]) -> Option<Vec<u8>> {
    Aes256Gcm::new(key.into()).encrypt(&Nonce::from(*nonce), Payload { msg, aad }).ok()
}

fn decrypt(key: &[u8; 32], nonce: &[u8; NONCE], aad: &[u8], msg: &[u8]) -> Option<Vec<u8>> {
    Aes256Gcm::new(key.into()).decrypt(&Nonce::from(*nonce), Payload { msg, aad }).ok()
}

fn mac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new(&padded(key).into());
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// HMAC-SHA-256 pads a short key with zeros to its block; doing so here makes the length a matter of types.
fn padded(key: &[u8; 32]) -> [u8; 64] {
    let mut block = [0; 64];
    block[..32].copy_from_slice(key);
    block
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}
