//! How a page of the form is saved while somebody types: what the form says of itself to the script.

use super::sheet::Sheet;
use crate::routes;

/// What the script is told. A page without it is saved by its buttons alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Writing {
    /// Where answers are saved while they are typed.
    pub(super) autosave: String,
    /// Where it is said who else is here.
    pub(super) here: String,
    /// The part, or the item, that the page is about.
    pub(super) place: String,
    /// The item; empty for the fields of a part.
    pub(super) item: String,
    /// Whether the page shows text that was refused as a whole and is not kept.
    pub(super) unsaved: bool,
}

impl Writing {
    /// For a page that has something open.
    pub(super) fn of(sheet: &Sheet<'_>, place: &str) -> Self {
        let id = sheet.file.application.id.clone();
        Self {
            autosave: routes::ApplicationAutosave { id: id.clone() }.path(),
            here: routes::ApplicationHere { id }.path(),
            place: place.to_owned(),
            item: sheet.item.to_owned(),
            unsaved: !sheet.typed.answers.is_empty() || !sheet.typed.notes.is_empty(),
        }
    }
}
