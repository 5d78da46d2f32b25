//! Marking notices as read.

use crate::{
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// Which ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkRead {
    /// One notice; all of them when absent.
    pub id: Option<String>,
}

/// Marks one's own notices as read; how many were new.
///
/// # Errors
/// When the database cannot serve.
pub async fn mark_read(app: App, actor: Actor, command: MarkRead) -> Result<Outcome<usize>, Failure> {
    let Some(account) = actor.account() else { return Ok(Outcome::Denied) };
    let act = Act::begin(&app, &actor).await?;
    let ids = store::notices::unread_ids(&act.tx, account, &actor.units(), command.id.as_deref()).await?;
    let rows: Vec<store::NoticeRead> =
        ids.iter().map(|id| store::NoticeRead { account_id: account.to_owned(), notice_id: id.clone(), at: act.now.millis() }).collect();
    for row in rows {
        store::insert_new(&act.tx, row).await?;
    }
    act.commit().await?;
    Ok(Outcome::Done(ids.len()))
}
