//! Removing files that nothing has referred to for seven days. A file that something refers to is never touched, whatever its row says.

use rules::time::{DAY, HOUR};
use store::{File, Job, WriteTx, sweep};

use super::{kinds::Attempt, worker::LEASE};
use crate::{app::App, outcome::Failure, ports::Place};

const KEPT: i64 = 7 * DAY;
const PAGE: u64 = 200;

pub(crate) async fn round(app: &App, job: &Job) -> Attempt {
    let done = async {
        notice(app).await?;
        remove(app, job).await?;
        remove_strays(app).await
    };
    match done.await {
        Ok(()) => Attempt::Again(HOUR),
        Err(error) => Attempt::later(error),
    }
}

/// Notices files that were uploaded and never attached, or whose draft is gone.
async fn notice(app: &App) -> Result<(), Failure> {
    let now = app.now();
    let mut after = String::new();
    loop {
        let page = sweep::unmarked(app.read(), now.plus(-DAY).millis(), &after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after.clone_from(&last.id);
        for file in &page {
            if !is_referred_to(app, app.read(), file).await? {
                let tx = app.db().begin().await?;
                sweep::mark(&tx, &file.id, Some(now.millis())).await?;
                tx.commit().await?;
            }
        }
    }
}

/// Removes what has been unreferenced for long enough: the bytes, then the row, under a lock on the row.
async fn remove(app: &App, job: &Job) -> Result<(), Failure> {
    let now = app.now();
    loop {
        let page = sweep::unreferenced(app.read(), now.plus(-KEPT).millis(), PAGE).await?;
        if page.is_empty() {
            return Ok(());
        }
        for file in page {
            let tx = app.db().begin().await?;
            if !store::jobs::hold(&tx, job, app.now().plus(LEASE).millis()).await? {
                return Ok(());
            }
            remove_one(app, &tx, &file.id).await?;
            tx.commit().await?;
        }
    }
}

async fn remove_one(app: &App, tx: &WriteTx, id: &str) -> Result<(), Failure> {
    let Some(file) = sweep::locked(tx, id).await? else { return Ok(()) };
    if file.frozen_at.is_some() || is_referred_to(app, tx, &file).await? {
        return Ok(sweep::mark(tx, id, None).await?);
    }
    app.ports().objects.delete(&file.object_key).await?;
    Ok(sweep::delete(tx, id).await?)
}

/// Removes bytes without a row (an upload that was cut off), once their name is older than seven days.
async fn remove_strays(app: &App) -> Result<(), Failure> {
    let before = app.now().plus(-KEPT).millis();
    let names = app.ports().objects.list("").await?;
    let old: Vec<String> = names.into_iter().filter(|name| made_at(name).is_some_and(|made| made < before)).collect();
    for part in old.chunks(200) {
        let known = sweep::known_objects(app.read(), part).await?;
        for stray in part.iter().filter(|name| !known.contains(name.as_str())) {
            app.ports().objects.delete(stray).await?;
        }
    }
    Ok(())
}

/// True when an answer or a comment names the file. What cannot be opened counts as naming it.
async fn is_referred_to(app: &App, db: &impl store::Reads, file: &File) -> Result<bool, Failure> {
    if sweep::commented(db, &file.id).await? {
        return Ok(true);
    }
    let answers = sweep::answers(db, &file.application_id, &file.field_key).await?;
    Ok(answers.iter().any(|answer| {
        let open = answer.value.as_ref().is_some_and(|value| value.contains(&file.id));
        let sealed = answer.sealed.as_ref().is_some_and(|sealed| {
            let row = format!("{}/{}/{}", answer.application_id, answer.item_id, answer.field_key);
            let place = Place { table: "answer", column: "sealed", row: &row };
            app.ports().vault.open(&place, sealed).map_or(true, |plain| String::from_utf8_lossy(&plain).contains(&file.id))
        });
        open || sealed
    }))
}

/// The instant in the UUIDv7 that ends a name of ours.
fn made_at(name: &str) -> Option<i64> {
    let id = name.rsplit('/').next()?;
    let id = id.get(id.len().checked_sub(36)?..)?;
    let digits: String = id.chars().filter(|letter| *letter != '-').collect();
    if digits.len() != 32 || digits.as_bytes().get(12) != Some(&b'7') {
        return None;
    }
    i64::from_str_radix(digits.get(..12)?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::made_at;

    #[test]
    fn the_age_of_an_object_is_in_its_name() {
        assert_eq!(made_at("files/01900000-0000-7000-8000-00000000000a"), Some(0x0190_0000_0000));
        assert_eq!(made_at("01900000-0000-4000-8000-00000000000a"), None);
        assert_eq!(made_at("health-probe"), None);
    }
}
