//! The outbox: rows of the act's own transaction; a job hands them to the mail server.

use serde::{Deserialize, Serialize};
use store::Mail;

use super::{Template, word};
use crate::{
    act::Act,
    app::App,
    outcome::Failure,
    ports::{self, Place},
    secret::Secret,
};

/// Kind of the job that sends one letter.
pub const JOB: &str = "send-mail";

/// What the job is told.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SendMail {
    /// Id of the letter in the outbox.
    pub mail: String,
}

/// Puts a letter into the outbox, and a job beside it that sends it once the act is committed.
///
/// # Errors
/// When it cannot be written.
pub async fn queue(act: &mut Act, to: &Secret<String>, locale: &str, template: Template, params: &[(&str, &str)]) -> Result<(), Failure> {
    let id = act.id();
    let worded = word(template, locale, params);
    let vault = act.app.ports().vault.clone();
    let seal = |column, plain: &str| vault.seal(&Place { table: "mail", column, row: &id }, plain.as_bytes());
    let row = Mail {
        message_id: format!("{id}@{}", host(&act.app.settings().public_url)),
        to_sealed: seal("to_sealed", to.expose()),
        subject: worded.subject,
        body_sealed: seal("body_sealed", &worded.text),
        state: "queued".to_owned(),
        attempts: 0,
        last_error: String::new(),
        created_at: act.now.millis(),
        sent_at: None,
        id: id.clone(),
    };
    store::insert(&act.tx, row).await?;
    act.enqueue(JOB, Some(format!("mail:{id}")), &SendMail { mail: id.clone() }, 0).await
}

/// Writes to an account, in its language; to a disabled one nothing is written.
///
/// # Errors
/// When it cannot be read or written, or the address does not open.
pub async fn queue_to_account(act: &mut Act, account_id: &str, template: Template, params: &[(&str, &str)]) -> Result<(), Failure> {
    let Some(account) = store::accounts::find(&act.tx, account_id).await? else { return Ok(()) };
    if account.disabled_at.is_some() {
        return Ok(());
    }
    let to = crate::account::email::of(&act.app, &account)?;
    queue(act, &to, &account.locale, template, params).await
}

/// Writes to every administrator of a unit, to each in the own language.
///
/// # Errors
/// When it cannot be read or written, or an address does not open.
pub async fn queue_to_unit_admins(act: &mut Act, unit_id: &str, template: Template, params: &[(&str, &str)]) -> Result<(), Failure> {
    let grants = store::grants::of_scope(&act.tx, "unit", unit_id, act.now.millis()).await?;
    for grant in grants.iter().filter(|grant| grant.role == crate::actor::Role::UnitAdmin.as_str()) {
        queue_to_account(act, &grant.account_id, template, params).await?;
    }
    Ok(())
}

/// A letter of the outbox, opened for the mail server or for the outbox page of a rehearsal.
///
/// # Errors
/// When it does not open.
pub fn letter(app: &App, mail: &Mail) -> Result<ports::Letter, Failure> {
    let open = |column, sealed: &str| -> Result<String, Failure> {
        let plain = app.ports().vault.open(&Place { table: "mail", column, row: &mail.id }, sealed)?;
        String::from_utf8(plain).map_err(Failure::corrupt)
    };
    Ok(ports::Letter {
        message_id: mail.message_id.clone(),
        to: open("to_sealed", &mail.to_sealed)?,
        subject: mail.subject.clone(),
        text: open("body_sealed", &mail.body_sealed)?,
    })
}

fn host(public_url: &str) -> &str {
    let rest = public_url.split_once("://").map_or(public_url, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}
