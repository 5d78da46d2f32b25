//! Letters: written into the outbox by the command, handed to the mail server by a job, at least once, under a stable Message-ID.

use store::{Job, mail};

use super::{kinds::Attempt, worker::LEASE};
use crate::{
    app::App,
    mail::{SendMail, letter},
};

/// Sends the letter of a job, unless it went out before.
pub(crate) async fn send(app: &App, job: &Job) -> Attempt {
    let Ok(mailing) = serde_json::from_str::<SendMail>(&job.payload) else { return Attempt::never("the payload cannot be read") };
    let row = match mail::find(app.read(), &mailing.mail).await {
        Ok(Some(row)) if row.state != mail::SENT && row.state != mail::KEPT => row,
        Ok(_) => return Attempt::Done,
        Err(error) => return Attempt::later(error),
    };
    let Some(mailer) = &app.ports().mailer else { return note(app, job, &row.id, mail::KEPT, "", None, Attempt::Done).await };
    let letter = match letter(app, &row) {
        Ok(letter) => letter,
        Err(error) => return Attempt::never(error),
    };
    match mailer.send(&letter).await {
        Ok(()) => note(app, job, &row.id, mail::SENT, "", Some(app.now().millis()), Attempt::Done).await,
        Err(refused) if refused.temporary => {
            note(app, job, &row.id, mail::QUEUED, &refused.reason, None, Attempt::later(&refused.reason)).await
        }
        Err(refused) => note(app, job, &row.id, mail::REFUSED, &refused.reason, None, Attempt::never(&refused.reason)).await,
    }
}

/// Writes what came of the attempt, if this worker still holds the job.
async fn note(app: &App, job: &Job, id: &str, state: &str, error: &str, sent_at: Option<i64>, then: Attempt) -> Attempt {
    let written = async {
        let tx = app.db().begin().await?;
        if store::jobs::hold(&tx, job, app.now().plus(LEASE).millis()).await? {
            mail::note(&tx, id, state, error, sent_at).await?;
        }
        tx.commit().await
    };
    match written.await {
        Ok(()) => then,
        Err(error) => Attempt::later(error),
    }
}
