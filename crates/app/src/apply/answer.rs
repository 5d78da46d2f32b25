//! One answer between its row and its value: personal ones are sealed.

use rules::cycle::{Class, Cycle};
use serde_json::Value;
use store::Answer;

use crate::{
    app::App,
    outcome::Failure,
    ports::{Place, Vault},
};

fn row_id(application: &str, item: &str, field: &str) -> String {
    format!("{application}/{item}/{field}")
}

/// What a row holds; null for an answer that was emptied.
pub(super) fn open(app: &App, row: &Answer) -> Result<Value, Failure> {
    let text = match (&row.value, &row.sealed) {
        (Some(text), _) => text.clone(),
        (None, Some(envelope)) => {
            let id = row_id(&row.application_id, &row.item_id, &row.field_key);
            let bytes = app.ports().vault.open(&Place { table: "answer", column: "sealed", row: &id }, envelope)?;
            String::from_utf8(bytes).map_err(Failure::corrupt)?
        }
        (None, None) => return Ok(Value::Null),
    };
    serde_json::from_str(&text).map_err(Failure::corrupt)
}

/// The two columns that keep a value: in clear, or sealed where the field is personal or not known.
pub(super) fn columns(
    vault: &dyn Vault,
    cycle: &Cycle,
    application: &str,
    item: &str,
    field: &str,
    value: &Value,
) -> (Option<String>, Option<String>) {
    if value.is_null() {
        return (None, None);
    }
    let text = value.to_string();
    let personal = cycle.field(field).is_none_or(|place| place.field.class == Class::Personal);
    if !personal {
        return (Some(text), None);
    }
    let id = row_id(application, item, field);
    (None, Some(vault.seal(&Place { table: "answer", column: "sealed", row: &id }, text.as_bytes())))
}
