//! The cycles that come with the platform.

use super::{Cycle, Finding, parse};

const FILES_2022: &[(&str, &str)] = &[
    ("cycles/2022/cycle.toml", include_str!("../../../../cycles/2022/cycle.toml")),
    ("cycles/2022/types.toml", include_str!("../../../../cycles/2022/types.toml")),
    ("cycles/2022/form.toml", include_str!("../../../../cycles/2022/form.toml")),
    ("cycles/2022/review.toml", include_str!("../../../../cycles/2022/review.toml")),
];

const FILES_SAMPLE: &[(&str, &str)] = &[("cycles/sample/cycle.toml", include_str!("../../../../cycles/sample/cycle.toml"))];

/// The files of a shipped cycle as `(file name, text)`: `2022` or `sample`.
#[must_use]
pub fn shipped_files(id: &str) -> Option<&'static [(&'static str, &'static str)]> {
    match id {
        "2022" => Some(FILES_2022),
        "sample" => Some(FILES_SAMPLE),
        _ => None,
    }
}

/// Reads a shipped cycle: `2022` or `sample`.
///
/// # Errors
/// The findings of [`parse`], or one that says that no such cycle is shipped.
pub fn shipped(id: &str) -> Result<Cycle, Vec<Finding>> {
    let files = shipped_files(id).ok_or_else(|| vec![Finding::new("id", "unknown-cycle", format!("no cycle {id} is shipped"))])?;
    parse(files)
}
