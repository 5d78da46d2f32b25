//! What the use cases need from the outside world. `adapters` implements these; tests bring their own.

use std::fmt;

use async_trait::async_trait;
use bytes::Bytes;
use rules::time::Instant;

/// Tells the time. The programme's clock and the real one are two values of this trait.
pub trait Clock: Send + Sync {
    /// This moment.
    fn now(&self) -> Instant;
}

/// The source of everything that nobody may guess, and of identifiers.
pub trait Chance: Send + Sync {
    /// Fills `buffer` with unpredictable bytes.
    fn fill(&self, buffer: &mut [u8]);

    /// A new identifier: a UUID of version 7 as lower-case text with hyphens, so that newer sorts later.
    fn id(&self) -> String;
}

/// Where an encrypted value stands. A value moved to another place no longer opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The table, for example `person`.
    pub table: &'a str,
    /// The column, for example `mobile`.
    pub column: &'a str,
    /// The identifier of the row.
    pub row: &'a str,
}

/// Why a sealed value could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unsealable {
    /// The text is not an envelope of ours.
    #[error("the sealed value is malformed")]
    Malformed,
    /// The envelope names a key that the key file does not hold.
    #[error("the sealed value needs the key {0}, which is not in the key file")]
    UnknownKey(String),
    /// The content was altered, or belongs to another place.
    #[error("the sealed value was altered or moved")]
    Altered,
}

/// Encrypts personal data for storage, and makes the keyed fingerprint by which equal values are found.
pub trait Vault: Send + Sync {
    /// The envelope of `plain` for `place`, under the current key.
    fn seal(&self, place: &Place<'_>, plain: &[u8]) -> String;

    /// What an envelope made for `place` holds.
    ///
    /// # Errors
    /// [`Unsealable`] when it is malformed, altered, of another place, or its key is gone.
    fn open(&self, place: &Place<'_>, sealed: &str) -> Result<Vec<u8>, Unsealable>;

    /// A keyed fingerprint of `plain` for equality within `column`; it stays the same when keys are rotated.
    fn index(&self, column: &str, plain: &str) -> String;

    /// The identifier of the key that new values are sealed with.
    fn current_key(&self) -> String;

    /// The identifier of the key that `sealed` was made with.
    fn key_of<'a>(&self, sealed: &'a str) -> Option<&'a str>;
}

/// What came of comparing a password with its stored form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// The password is the right one.
    pub ok: bool,
    /// The stored form was made with other parameters than today's: hash again and store.
    pub needs_rehash: bool,
}

/// Why the password hasher gave no answer. The person can do nothing about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the password could not be hashed: {0}")]
pub struct HashFault(pub String);

/// Slow password hashing, away from the threads that answer requests and bounded in number.
#[async_trait]
pub trait Passwords: Send + Sync {
    /// The form to store, a PHC string.
    ///
    /// # Errors
    /// [`HashFault`] when the hasher broke.
    async fn hash(&self, password: String) -> Result<String, HashFault>;

    /// Compares `password` with a stored PHC string; a stored form that cannot be read matches nothing.
    ///
    /// # Errors
    /// [`HashFault`] when the hasher broke.
    async fn verify(&self, password: String, stored: String) -> Result<Verdict, HashFault>;

    /// Takes as long as a comparison, for accounts that do not exist.
    async fn waste(&self, password: String);
}

/// Why the file store did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ObjectFault {
    /// No room is left where files are kept.
    #[error("no room is left for files")]
    Full,
    /// The file store cannot be reached, may not be written, or answered something odd.
    #[error("the file store is not available: {0}")]
    Away(String),
    /// The folder belongs to another database.
    #[error("the folder of files belongs to the database {found}, not to {expected}")]
    Foreign {
        /// The database that this program works with.
        expected: String,
        /// The database named in the folder.
        found: String,
    },
}

/// Keeps files under names of ours. A name is written once and never changed.
#[async_trait]
pub trait Objects: Send + Sync {
    /// Stores `content` whole or not at all.
    ///
    /// # Errors
    /// [`ObjectFault`] when there is no room or no access.
    async fn put(&self, key: &str, content: Bytes) -> Result<(), ObjectFault>;

    /// The content, or `None` when there is no such file.
    ///
    /// # Errors
    /// [`ObjectFault`] when the store is away.
    async fn get(&self, key: &str) -> Result<Option<Bytes>, ObjectFault>;

    /// Removes a file; one that is not there is no fault.
    ///
    /// # Errors
    /// [`ObjectFault`] when the store is away.
    async fn delete(&self, key: &str) -> Result<(), ObjectFault>;

    /// The names below `prefix` (a folder, without a slash at the end; empty for all), sorted.
    ///
    /// # Errors
    /// [`ObjectFault`] when the store is away.
    async fn list(&self, prefix: &str) -> Result<Vec<String>, ObjectFault>;

    /// Writes and removes a small file, to see that the store is there and ours.
    ///
    /// # Errors
    /// [`ObjectFault`] saying what is wrong.
    async fn health(&self) -> Result<(), ObjectFault>;
}

/// A message to one person.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// Stays the same when the letter is sent again, so that a reader sees it once. Without angle brackets.
    pub message_id: String,
    /// The address.
    pub to: String,
    /// The subject, one line.
    pub subject: String,
    /// The body, plain text.
    pub text: String,
}

impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Letter").field("message_id", &self.message_id).finish_non_exhaustive()
    }
}

/// Why a letter was not taken by the mail server.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the letter was not sent: {reason}")]
pub struct SendFailure {
    /// Trying again later may help.
    pub temporary: bool,
    /// For the log and the page of dead jobs; never holds the letter.
    pub reason: String,
}

/// Hands letters to a mail server.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Sends one letter.
    ///
    /// # Errors
    /// [`SendFailure`], saying whether trying again may help.
    async fn send(&self, letter: &Letter) -> Result<(), SendFailure>;
}

/// Keeps the end of the sealed audit outside the database.
#[async_trait]
pub trait AuditHead: Send + Sync {
    /// Keeps `head`; called again and again with the same one.
    ///
    /// # Errors
    /// [`ObjectFault`] when it cannot be written.
    async fn export(&self, head: &crate::audit::Head) -> Result<(), ObjectFault>;
}

/// What a picture is, read from its header and checked by decoding it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadImage {
    /// `image/jpeg` or `image/png`.
    pub mime: &'static str,
    /// Width in pixels, as a viewer shows it (after the orientation).
    pub width: u32,
    /// Height in pixels, as a viewer shows it.
    pub height: u32,
}

/// The square that is kept of a picture, in pixels of the picture as a viewer shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crop {
    /// Left edge.
    pub x: u32,
    /// Top edge.
    pub y: u32,
    /// Length of a side.
    pub side: u32,
}

/// What is wrong with a picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImageFault {
    /// Nothing was sent.
    #[error("the file is empty")]
    Empty,
    /// More bytes than allowed.
    #[error("{bytes} bytes are more than {limit}")]
    TooManyBytes {
        /// What was sent.
        bytes: u64,
        /// What is allowed.
        limit: u64,
    },
    /// More pixels than allowed, read from the header before anything is decoded.
    #[error("{width} by {height} pixels are more than {limit}")]
    TooManyPixels {
        /// Width in the header.
        width: u32,
        /// Height in the header.
        height: u32,
        /// Pixels allowed in all.
        limit: u64,
    },
    /// Neither JPEG nor PNG, whatever its name says.
    #[error("the content is {found}, not JPEG or PNG")]
    WrongType {
        /// What the content looks like: `pdf`, `gif`, `webp`, `heic`, `bmp`, `tiff`, `svg`, `zip`, `html`, `unknown`.
        found: &'static str,
    },
    /// It begins like a picture but cannot be decoded to its end.
    #[error("the picture is damaged")]
    Damaged,
    /// The wanted square does not lie within the picture.
    #[error("the crop lies outside the picture")]
    CropOutside,
    /// The machine could not do the work now; trying again may help.
    #[error("the picture could not be worked on: {0}")]
    Busy(String),
}

/// Decodes pictures under limits and makes portraits of them.
#[async_trait]
pub trait Images: Send + Sync {
    /// Checks a picture by decoding it whole.
    ///
    /// # Errors
    /// [`ImageFault`] naming what is wrong.
    async fn read(&self, content: Bytes) -> Result<ReadImage, ImageFault>;

    /// A JPEG of 200 by 200 pixels without metadata: of `crop`, or of the centred square.
    ///
    /// # Errors
    /// [`ImageFault`] naming what is wrong.
    async fn portrait(&self, content: Bytes, crop: Option<Crop>) -> Result<Bytes, ImageFault>;
}

/// A scan that was looked through, with the content to keep instead of what was sent.
#[derive(Clone, PartialEq, Eq)]
pub struct CheckedDocument {
    /// `application/pdf`, `image/jpeg` or `image/png`, by content.
    pub mime: &'static str,
    /// How many pages a PDF says that it has; `None` for a picture.
    pub pages: Option<u32>,
    /// Width in pixels of a picture.
    pub width: Option<u32>,
    /// Height in pixels of a picture.
    pub height: Option<u32>,
    /// A picture encoded anew, without metadata and without anything behind its end; a PDF as it came.
    pub content: Bytes,
}

impl fmt::Debug for CheckedDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckedDocument").field("mime", &self.mime).field("pages", &self.pages).finish_non_exhaustive()
    }
}

/// What is wrong with a scan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentFault {
    /// The PDF is locked with a password.
    #[error("the PDF is encrypted")]
    Encrypted,
    /// The PDF does not begin, end or hold together as one.
    #[error("the PDF is damaged")]
    DamagedPdf,
    /// The PDF carries something that acts: a script, a program to launch, an attached file, a form that sends.
    #[error("the PDF carries active content: {marker}")]
    Active {
        /// The name found, for example `JavaScript`.
        marker: &'static str,
    },
    /// The file is a picture, or pretends to be, and something is wrong with it; also wrong types and sizes in general.
    #[error(transparent)]
    Picture(#[from] ImageFault),
}

/// Looks through scans of certificates: PDF, JPEG or PNG.
#[async_trait]
pub trait Documents: Send + Sync {
    /// Decides by content what a file is and whether it may be kept.
    ///
    /// # Errors
    /// [`DocumentFault`] naming what is wrong.
    async fn inspect(&self, content: Bytes) -> Result<CheckedDocument, DocumentFault>;
}
