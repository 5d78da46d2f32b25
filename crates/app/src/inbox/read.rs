//! Reading the inbox.

use std::collections::BTreeMap;

use rules::time::Instant;
use serde_json::Value;

use crate::{actor::Actor, app::App, outcome::Failure};

/// One notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeRow {
    /// Its id.
    pub id: String,
    /// Suffix of its message key, `notice-<kind>`.
    pub kind: String,
    /// Values that the message names, as text.
    pub params: BTreeMap<String, String>,
    /// Local path that it leads to.
    pub link: String,
    /// When.
    pub at: Instant,
    /// True when it was read.
    pub read: bool,
}

/// A page of the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxView {
    /// Notices, the latest first.
    pub notices: Vec<NoticeRow>,
    /// How many there are in all.
    pub total: u64,
    /// How many are unread.
    pub unread: u64,
}

/// A page of the inbox; `None` for somebody not signed in.
///
/// # Errors
/// When the database cannot be read.
pub async fn inbox(app: &App, actor: &Actor, offset: u64, limit: u64) -> Result<Option<InboxView>, Failure> {
    let Some(account) = actor.account() else { return Ok(None) };
    let units = actor.units();
    let (rows, total) = store::notices::page(app.read(), account, &units, offset, limit.min(100)).await?;
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let read = store::notices::read_of(app.read(), account, &ids).await?;
    let notices = rows.into_iter().map(|row| NoticeRow {
        read: read.contains(&row.id),
        params: params(&row.params),
        id: row.id,
        kind: row.kind,
        link: row.link,
        at: Instant(row.at),
    });
    let notices = notices.collect();
    Ok(Some(InboxView { notices, total, unread: unread(app, actor).await? }))
}

/// How many notices the actor has not read; 0 for somebody not signed in.
///
/// # Errors
/// When the database cannot be read.
pub async fn unread(app: &App, actor: &Actor) -> Result<u64, Failure> {
    let Some(account) = actor.account() else { return Ok(0) };
    Ok(store::notices::unread(app.read(), account, &actor.units()).await?)
}

fn params(json: &str) -> BTreeMap<String, String> {
    let Ok(Value::Object(values)) = serde_json::from_str(json) else { return BTreeMap::new() };
    let text = |value: Value| if let Value::String(text) = value { text } else { value.to_string() };
    values.into_iter().map(|(name, value)| (name, text(value))).collect()
}
