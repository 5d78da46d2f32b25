//! Every column that holds envelopes, in one place: what a new key has to be brought to.

use sea_orm::{
    ConnectionTrait, ExprTrait,
    sea_query::{Alias, Expr, Order, Query},
};
use serde_json::Value;

use crate::{Reads, StoreError, WriteTx, transfer};

/// A column of envelopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SealedColumn {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The key columns whose values, joined by `/`, name the row that the envelope is bound to.
    pub row: &'static [&'static str],
    /// The rest of the table's key.
    pub rest: &'static [&'static str],
    /// The table and column that the envelope is bound to; earlier answers keep the envelope that they had.
    pub bound_to: (&'static str, &'static str),
}

const fn column(table: &'static str, name: &'static str, row: &'static [&'static str]) -> SealedColumn {
    SealedColumn { table, column: name, row, rest: &[], bound_to: (table, name) }
}

/// All of them. A test holds the list against the schema.
pub const SEALED: &[SealedColumn] = &[
    column("account", "email_sealed", &["id"]),
    column("token", "payload_sealed", &["id"]),
    column("answer", "sealed", &["application_id", "item_id", "field_key"]),
    SealedColumn {
        table: "answer_past",
        column: "sealed",
        row: &["application_id", "item_id", "field_key"],
        rest: &["revision"],
        bound_to: ("answer", "sealed"),
    },
    column("snapshot", "personal_sealed", &["application_id", "round"]),
    column("mail", "to_sealed", &["id"]),
    column("mail", "body_sealed", &["id"]),
];

/// One envelope with its row.
#[derive(Debug, Clone, PartialEq)]
pub struct Envelope {
    /// The row as a line of JSON, to go on from.
    pub line: String,
    /// The row that the envelope is bound to.
    pub row: String,
    /// The envelope; `None` where the row has none.
    pub sealed: Option<String>,
    key: Vec<(&'static str, Value)>,
}

/// Envelopes of a column, after the row that `after` holds.
///
/// # Errors
/// When the database cannot be read.
pub async fn envelopes(db: &impl Reads, column: &SealedColumn, after: Option<&str>, limit: u64) -> Result<Vec<Envelope>, StoreError> {
    let lines = transfer::lines(db, column.table, after, limit).await?;
    lines.into_iter().map(|line| envelope(column, line)).collect()
}

fn envelope(column: &SealedColumn, line: String) -> Result<Envelope, StoreError> {
    let row: Value = serde_json::from_str(&line).map_err(|error| StoreError::Broken(error.to_string()))?;
    let value = |name: &str| row.get(name).cloned().unwrap_or(Value::Null);
    let words: Vec<String> = column.row.iter().map(|name| text(&value(name))).collect();
    Ok(Envelope {
        row: words.join("/"),
        sealed: value(column.column).as_str().map(str::to_owned),
        key: column.row.iter().chain(column.rest).map(|name| (*name, value(name))).collect(),
        line,
    })
}

fn text(value: &Value) -> String {
    if let Value::String(text) = value { text.clone() } else { value.to_string() }
}

/// Puts a new envelope in the place of the one that was read; false when that one is there no more.
///
/// # Errors
/// When it cannot be written.
pub async fn replace(tx: &WriteTx, column: &SealedColumn, read: &Envelope, new: &str) -> Result<bool, StoreError> {
    let Some(old) = &read.sealed else { return Ok(false) };
    let mut update = Query::update();
    update.table(Alias::new(column.table)).value(Alias::new(column.column), new);
    update.and_where(ExprTrait::eq(Expr::col(Alias::new(column.column)), old.as_str()));
    for (name, value) in &read.key {
        let column = Expr::col(Alias::new(*name));
        update.and_where(match value.as_i64() {
            Some(number) => ExprTrait::eq(column, number),
            None => ExprTrait::eq(column, text(value)),
        });
    }
    Ok(tx.connection().execute(&update).await?.rows_affected() == 1)
}

/// Ids and object names of files, after an id.
///
/// # Errors
/// When the database cannot be read.
pub async fn objects(db: &impl Reads, after: &str, limit: u64) -> Result<Vec<(String, String)>, StoreError> {
    let mut query = Query::select();
    query
        .columns([Alias::new("id"), Alias::new("object_key")])
        .from(Alias::new("file"))
        .and_where(ExprTrait::gt(Expr::col(Alias::new("id")), after))
        .order_by(Alias::new("id"), Order::Asc)
        .limit(limit);
    let rows = db.connection().query_all(&query).await?;
    rows.iter()
        .map(|row| Ok((row.try_get("", "id")?, row.try_get("", "object_key")?)))
        .collect::<Result<_, sea_orm::DbErr>>()
        .map_err(Into::into)
}

/// Says that the object of a file is elsewhere; false when it was not where it was read to be.
///
/// # Errors
/// When it cannot be written.
pub async fn move_object(tx: &WriteTx, id: &str, from: &str, to: &str) -> Result<bool, StoreError> {
    let mut update = Query::update();
    update.table(Alias::new("file")).value(Alias::new("object_key"), to);
    update.and_where(ExprTrait::eq(Expr::col(Alias::new("id")), id)).and_where(ExprTrait::eq(Expr::col(Alias::new("object_key")), from));
    Ok(tx.connection().execute(&update).await?.rows_affected() == 1)
}

#[cfg(test)]
mod tests {
    use super::SEALED;

    #[test]
    fn every_sealed_column_of_the_schema_is_known() {
        let schema = crate::migrate::schema();
        let mut found = Vec::new();
        let mut table = "";
        for line in schema.lines() {
            if let Some(rest) = line.strip_prefix("CREATE TABLE ") {
                table = rest.split([' ', '(']).next().unwrap_or_default();
            }
            for word in line.split([' ', ',', '(', ')']).filter(|word| word.ends_with("sealed") && *word != "unsealed") {
                found.push((table, word));
            }
        }
        found.retain(|(_, word)| *word != "sealed_at");
        let mut known: Vec<_> = SEALED.iter().map(|column| (column.table, column.column)).collect();
        found.sort_unstable();
        known.sort_unstable();
        assert_eq!(found, known);
    }
}
