//! The bytes of uploaded files: sealed before they leave for the file store, opened and held against their hash when they come back.

use bytes::Bytes;
use rules::violation::Violation;
use sha2::{Digest, Sha256};
use store::File;

use crate::{
    app::App,
    idempotency::hex,
    outcome::Failure,
    ports::{DocumentFault, ImageFault, Place},
};

const MEGABYTE: u64 = 1024 * 1024;

/// Where the object of a new file goes: a name of ours, spread over folders.
#[must_use]
pub fn object_key(file_id: &str) -> String {
    let folder = file_id.get(file_id.len().saturating_sub(2)..).unwrap_or("00");
    format!("files/{folder}/{file_id}")
}

/// SHA-256 of the content, in hex.
#[must_use]
pub fn sha256(content: &[u8]) -> String {
    hex(&Sha256::digest(content))
}

/// Seals the content of a file and hands it to the file store.
///
/// # Errors
/// When the file store has no room or is away.
pub async fn put(app: &App, file_id: &str, content: &[u8]) -> Result<String, Failure> {
    let key = object_key(file_id);
    let sealed = app.ports().vault.seal(&place(file_id), content);
    app.ports().objects.put(&key, Bytes::from(sealed)).await?;
    Ok(key)
}

/// The content of a file; `None` when its object is gone.
///
/// # Errors
/// When the file store is away, or the content is not the one that was kept.
pub async fn get(app: &App, file: &File) -> Result<Option<Bytes>, Failure> {
    let Some(sealed) = app.ports().objects.get(&file.object_key).await? else { return Ok(None) };
    let envelope = std::str::from_utf8(&sealed).map_err(Failure::corrupt)?;
    let content = app.ports().vault.open(&place(&file.id), envelope)?;
    if sha256(&content) != file.sha256 {
        return Err(Failure::corrupt(format!("file {} does not have the hash it was kept with", file.id)));
    }
    Ok(Some(Bytes::from(content)))
}

fn place(file_id: &str) -> Place<'_> {
    Place { table: "file", column: "object", row: file_id }
}

/// What is wrong with a picture, in the words of the rules.
#[must_use]
pub fn picture_violation(path: &str, fault: &ImageFault) -> Violation {
    match fault {
        ImageFault::Empty => Violation::refuse(path, "file-empty"),
        ImageFault::TooManyBytes { bytes, limit } => too_big(path, *bytes, *limit),
        ImageFault::TooManyPixels { width, height, limit } => {
            Violation::refuse(path, "file-too-many-pixels").with("found", format!("{width}×{height}")).with("limit", limit / 1_000_000)
        }
        ImageFault::WrongType { found } => {
            Violation::refuse(path, "file-kind").with("found", found.to_uppercase()).with("allowed", "JPG / PNG")
        }
        ImageFault::Damaged => Violation::refuse(path, "file-damaged"),
        ImageFault::CropOutside => Violation::refuse(path, "file-crop-outside"),
        ImageFault::Busy(_) => Violation::refuse(path, "file-busy"),
    }
}

/// What is wrong with a scan, in the words of the rules.
#[must_use]
pub fn document_violation(path: &str, fault: &DocumentFault) -> Violation {
    match fault {
        DocumentFault::Encrypted => Violation::refuse(path, "file-encrypted"),
        DocumentFault::DamagedPdf => Violation::refuse(path, "file-damaged"),
        DocumentFault::Active { marker } => Violation::refuse(path, "file-active").with("found", marker),
        DocumentFault::Picture(ImageFault::WrongType { found }) => {
            Violation::refuse(path, "file-kind").with("found", found.to_uppercase()).with("allowed", "PDF / JPG / PNG")
        }
        DocumentFault::Picture(fault) => picture_violation(path, fault),
    }
}

/// More bytes than the cycle allows.
#[must_use]
pub fn too_big(path: &str, bytes: u64, limit: u64) -> Violation {
    let size = |tenths: u64| if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) };
    Violation::refuse(path, "file-too-big")
        .with("limit", size(limit.saturating_mul(10) / MEGABYTE))
        .with("size", size(bytes.saturating_mul(10).div_ceil(MEGABYTE)))
}
