//! The outbox. Operators see that letters went out; what they say is shown only in a rehearsal without a mail server, to everybody.

use rules::time::Instant;

use crate::{
    access::Action,
    actor::Actor,
    app::App,
    mail,
    outcome::{Failure, Outcome},
};

const SHOWN: u64 = 200;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxView {
    /// True when letters can be read here.
    pub readable: bool,
    /// Letters, the latest first.
    pub letters: Vec<LetterRow>,
}

/// A letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRow {
    /// Its id.
    pub id: String,
    /// Subject line.
    pub subject: String,
    /// `queued`, `sent`, `kept`, `refused`.
    pub state: String,
    /// When it was written.
    pub created_at: Instant,
    /// When the mail server took it.
    pub sent_at: Option<Instant>,
    /// Attempts so far.
    pub attempts: i64,
    /// What went wrong last.
    pub last_error: String,
    /// Address and text, where they can be read.
    pub open: Option<(String, String)>,
}

/// The latest letters.
///
/// # Errors
/// When the database cannot be read.
pub async fn outbox(app: &App, actor: &Actor) -> Result<Outcome<OutboxView>, Failure> {
    let readable = app.settings().rehearsal && app.ports().mailer.is_none();
    if !readable && !super::may(actor, Action::OperateJobs) {
        return Ok(Outcome::Denied);
    }
    let mut letters = Vec::new();
    for row in store::mail::latest(app.read(), SHOWN).await? {
        let open = if readable {
            let letter = mail::letter(app, &row)?;
            Some((letter.to, letter.text))
        } else {
            None
        };
        letters.push(LetterRow {
            id: row.id,
            subject: row.subject,
            state: row.state,
            created_at: Instant(row.created_at),
            sent_at: row.sent_at.map(Instant),
            attempts: row.attempts,
            last_error: row.last_error,
            open,
        });
    }
    Ok(Outcome::Done(OutboxView { readable, letters }))
}
