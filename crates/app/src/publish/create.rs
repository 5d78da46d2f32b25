//! Beginning a batch.

use rules::{text, violation::Violation};
use serde_json::json;
use store::Batch;

use crate::{
    access::{self, Action, Facts},
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    reason::hidden,
};

/// State of a batch that is being put together.
pub(super) const COLLECTING: &str = "collecting";
/// State of a published batch.
pub(super) const PUBLISHED: &str = "published";
/// Most characters of a title.
const LIMIT: usize = 60;

/// The command.
#[derive(Debug, Clone)]
pub struct CreateBatch {
    /// The title, e.g. 2022年度“科创中国”科技服务团名单（第一批）.
    pub title: String,
}

/// Begins an empty batch of the current year. Answers its id.
///
/// # Errors
/// When the database cannot serve.
pub async fn create_batch(app: App, actor: Actor, command: CreateBatch) -> Result<Outcome<String>, Failure> {
    let title = text::clean_line(&command.title);
    if !access::may(&actor, Action::CollectBatch, &Facts::default()) {
        return Ok(Outcome::Denied);
    }
    if let Some(violation) = wrong_title(&title) {
        return Ok(Outcome::refused(violation));
    }
    let Some(current) = app.current_cycle().await? else { return Ok(Outcome::refused(Violation::refuse("", "no-cycle"))) };
    let year = i64::from(current.cycle.year);
    let act = Act::begin(&app, &actor).await?;
    let batch = Batch {
        id: act.id(),
        year,
        number: store::publications::next_batch_number(&act.tx, year).await?,
        title,
        state: COLLECTING.to_owned(),
        edition: 0,
        version: 1,
        created_by: actor.id().to_owned(),
        created_at: act.programme_now.millis(),
        published_by: None,
        published_at: None,
    };
    let (id, number) = (batch.id.clone(), batch.number);
    match store::insert(&act.tx, batch).await {
        Ok(()) => {}
        // somebody else began one at the same moment and got the number
        Err(store::StoreError::Taken) => return Ok(Outcome::Conflict),
        Err(other) => return Err(other.into()),
    }
    act.audit("batch.create", "batch", &id, json!({ "year": year, "number": number })).await?;
    act.commit().await?;
    Ok(Outcome::Done(id))
}

/// What is wrong with a cleaned title.
pub(super) fn wrong_title(title: &str) -> Option<Violation> {
    if title.is_empty() {
        return Some(Violation::refuse("title", "batch-title-missing"));
    }
    if text::count(title) > LIMIT {
        return Some(Violation::refuse("title", "batch-title-too-long").with("limit", LIMIT));
    }
    hidden("title", title)
}
