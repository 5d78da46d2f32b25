//! Uploaded files held against what the cycle asks of them.

use super::{FileFact, Files, validate::At};
use crate::{
    cycle::{FieldKind, FileRule},
    violation::Violation,
};

/// A file that was uploaded, of an accepted kind and size.
pub(super) fn check(at: &At<'_>, id: &str, files: &Files) -> Vec<Violation> {
    let Some(file) = files.get(id) else { return vec![at.wrong("file-missing")] };
    let Some(rule) = &at.field.file else { return Vec::new() };
    let mut found = Vec::new();
    if !rule.mime.contains(&file.mime) {
        found.push(at.beyond("file-kind").with("found", &file.mime).with("allowed", kinds(rule)));
    }
    if file.bytes > rule.max_bytes {
        found.push(at.beyond("file-too-big").with("limit", megabytes(rule.max_bytes)).with("size", megabytes_up(file.bytes)));
    }
    if let Some((limit, pages)) = rule.max_pages.zip(file.pages).filter(|(limit, pages)| pages > limit) {
        found.push(at.beyond("file-pages").with("limit", limit).with("count", pages));
    }
    if at.field.kind == FieldKind::Photo && !fits(rule, file) {
        let found_size = file.width.zip(file.height).map_or_else(|| "?".to_owned(), |(width, height)| format!("{width}×{height}"));
        let wanted = rule.width.zip(rule.height).map_or_else(|| "?".to_owned(), |(width, height)| format!("{width}×{height}"));
        found.push(at.beyond("photo-dimensions").with("found", found_size).with("expected", wanted));
    }
    found
}

fn fits(rule: &FileRule, file: &FileFact) -> bool {
    rule.width.is_none_or(|width| file.width == Some(width)) && rule.height.is_none_or(|height| file.height == Some(height))
}

/// The names by which people know the kinds: `PDF、JPG、PNG`.
fn kinds(rule: &FileRule) -> String {
    let names: Vec<&str> = rule
        .mime
        .iter()
        .map(|kind| match kind.as_str() {
            "application/pdf" => "PDF",
            "image/jpeg" => "JPG",
            "image/png" => "PNG",
            other => other,
        })
        .collect();
    names.join(" / ")
}

/// A limit in MB, one place after the point where it is not whole.
fn megabytes(bytes: u64) -> String {
    tenths(bytes.saturating_mul(10) / MEGABYTE)
}

/// A size in MB, rounded up so that what is over a limit also reads as over it.
fn megabytes_up(bytes: u64) -> String {
    tenths(bytes.saturating_mul(10).div_ceil(MEGABYTE))
}

fn tenths(tenths: u64) -> String {
    if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) }
}

const MEGABYTE: u64 = 1024 * 1024;
