//! Looks through a PDF without showing it: is it whole, is it open to everybody, does it carry anything that acts?
//!
//! No reader's cross-reference table is believed, since that is where things hide: every object in the file is looked
//! at, those in compressed object streams too.

mod objects;
mod tokens;

use app::ports::DocumentFault;

use objects::Facts;

/// Names that make a document act, as they stand in dictionaries.
const ACTIVE: &[&str] = &[
    "JavaScript",
    "JS",
    "Launch",
    "EmbeddedFile",
    "EmbeddedFiles",
    "RichMedia",
    "SubmitForm",
    "ImportData",
    "GoToE",
    "XFA",
    "Movie",
    "Sound",
    "Rendition",
];

/// Long enough never to occur by chance in compressed data, so looked for everywhere.
const ANYWHERE: &[&str] = &["/JavaScript", "/EmbeddedFile", "/SubmitForm", "/ImportData", "/RichMedia"];

/// How many pages the PDF says that it has.
pub(crate) fn inspect(content: &[u8]) -> Result<u32, DocumentFault> {
    frame(content).ok_or(DocumentFault::DamagedPdf)?;
    let facts = Facts::gather(content).ok_or(DocumentFault::DamagedPdf)?;
    if facts.names.contains("Encrypt") {
        return Err(DocumentFault::Encrypted);
    }
    if facts.unreadable {
        return Err(DocumentFault::DamagedPdf);
    }
    let named = ACTIVE.iter().find(|marker| facts.names.contains(**marker));
    let hidden = || ANYWHERE.iter().find(|marker| find(content, marker.as_bytes()).is_some()).map(|marker| &marker[1..]);
    if let Some(marker) = named.copied().or_else(hidden) {
        return Err(DocumentFault::Active { marker });
    }
    facts.pages.filter(|pages| *pages > 0).ok_or(DocumentFault::DamagedPdf)
}

/// Head and tail: begins at the first byte, and ends with a pointer into itself and the end mark.
fn frame(content: &[u8]) -> Option<()> {
    let version = content.strip_prefix(b"%PDF-")?;
    matches!(version, [b'1' | b'2', b'.', b'0'..=b'9', ..]).then_some(())?;
    let end = content.iter().rposition(|byte| !matches!(byte, b'\0' | b'\t' | b'\n' | b'\x0c' | b'\r' | b' '))? + 1;
    let tail = content[end.saturating_sub(128)..end].strip_suffix(b"%%EOF")?;
    let pointer = &tail[rfind(tail, b"startxref")? + b"startxref".len()..];
    let pointer: usize = std::str::from_utf8(pointer).ok()?.trim().parse().ok()?;
    let target = content.get(pointer..)?;
    (target.starts_with(b"xref") || target.first()?.is_ascii_digit()).then_some(())
}

fn find(content: &[u8], what: &[u8]) -> Option<usize> {
    content.windows(what.len()).position(|window| window == what)
}

fn rfind(content: &[u8], what: &[u8]) -> Option<usize> {
    content.windows(what.len()).rposition(|window| window == what)
}
