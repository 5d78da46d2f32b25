//! Letters: written into the outbox by the command, handed to the mail server by a job, at least once, under a stable Message-ID.

use serde::{Deserialize, Serialize};
use store::{Job, Mail, mail};

use super::{
    kinds::{Attempt, SEND_MAIL},
    worker::LEASE,
};
use crate::{
    act::Act,
    app::App,
    outcome::Failure,
    ports::{Letter, Place},
};

/// What the job needs.
#[derive(Debug, Serialize, Deserialize)]
pub struct Mailing {
    /// Id of the letter.
    pub mail: String,
}

impl Act {
    /// Puts a letter into the outbox and enqueues its sending; its id. Address and text are sealed at rest.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn send_letter(&mut self, to: &str, subject: &str, text: &str) -> Result<String, Failure> {
        let id = self.id();
        let ports = self.app.ports();
        let row = Mail {
            id: id.clone(),
            message_id: format!("{id}@{}", host(&self.app.settings().public_url)),
            to_sealed: ports.vault.seal(&place("to_sealed", &id), to.as_bytes()),
            subject: subject.to_owned(),
            body_sealed: ports.vault.seal(&place("body_sealed", &id), text.as_bytes()),
            state: mail::QUEUED.to_owned(),
            attempts: 0,
            last_error: String::new(),
            created_at: self.now.millis(),
            sent_at: None,
        };
        store::insert(&self.tx, row).await?;
        self.enqueue(SEND_MAIL, Some(format!("mail:{id}")), &Mailing { mail: id.clone() }, 0).await?;
        Ok(id)
    }
}

/// Opens a letter of the outbox.
pub(crate) fn open(app: &App, row: &Mail) -> Result<Letter, Failure> {
    let vault = &app.ports().vault;
    let read = |column, sealed: &str| -> Result<String, Failure> {
        String::from_utf8(vault.open(&place(column, &row.id), sealed)?).map_err(Failure::corrupt)
    };
    Ok(Letter {
        message_id: row.message_id.clone(),
        to: read("to_sealed", &row.to_sealed)?,
        subject: row.subject.clone(),
        text: read("body_sealed", &row.body_sealed)?,
    })
}

/// Sends the letter of a job, unless it went out before.
pub(crate) async fn send(app: &App, job: &Job) -> Attempt {
    let Ok(mailing) = serde_json::from_str::<Mailing>(&job.payload) else { return Attempt::never("the payload cannot be read") };
    let row = match mail::find(app.read(), &mailing.mail).await {
        Ok(Some(row)) if row.state != mail::SENT && row.state != mail::KEPT => row,
        Ok(_) => return Attempt::Done,
        Err(error) => return Attempt::later(error),
    };
    let Some(mailer) = &app.ports().mailer else { return note(app, job, &row.id, mail::KEPT, "", None, Attempt::Done).await };
    let letter = match open(app, &row) {
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

fn place<'a>(column: &'a str, row: &'a str) -> Place<'a> {
    Place { table: "mail", column, row }
}

/// The host of the public address: the right-hand side of a Message-ID.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split('/').next().unwrap_or(rest);
    let host = if rest.starts_with('[') { rest.trim_start_matches('[').split(']').next() } else { rest.split(':').next() };
    host.filter(|host| !host.is_empty()).unwrap_or("kechuang.invalid")
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn the_message_id_ends_in_the_public_host() {
        assert_eq!(host("https://kechuang.example.org/x"), "kechuang.example.org");
        assert_eq!(host("http://127.0.0.1:8022"), "127.0.0.1");
        assert_eq!(host("http://[::1]:8022"), "::1");
        assert_eq!(host(""), "kechuang.invalid");
    }
}
