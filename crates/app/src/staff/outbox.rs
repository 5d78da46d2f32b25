//! The outbox. Operators see that letters went out, to whom only masked; what they say, with the links that it holds, can be read only in
//! a rehearsal without a mail server, and there by everybody: nobody's letter is real.

use rules::time::Instant;
use store::Mail;

use crate::{
    access::Action,
    account::email,
    actor::Actor,
    app::App,
    mail,
    outcome::{Failure, Outcome},
};

/// Letters on one page.
pub const LETTERS: u64 = 20;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxView {
    /// True when letters can be read here.
    pub readable: bool,
    /// One page of letters, the latest first.
    pub letters: Vec<LetterRow>,
    /// How many there are in each state that occurs.
    pub counts: Vec<(String, i64)>,
    /// How many the filter selects.
    pub found: u64,
}

/// A letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRow {
    /// Its id.
    pub id: String,
    /// Subject line.
    pub subject: String,
    /// To whom, masked.
    pub to: String,
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

/// True when what letters say can be read: nothing that is kept goes to anybody.
fn is_readable(app: &App) -> bool {
    app.settings().rehearsal && app.ports().mailer.is_none()
}

/// One page (from 0) of letters in one state, or in any, for operators.
///
/// # Errors
/// When the database cannot be read.
pub async fn outbox(app: &App, actor: &Actor, state: Option<&str>, page: u64) -> Result<Outcome<OutboxView>, Failure> {
    if !super::may(actor, Action::OperateJobs) {
        return Ok(Outcome::Denied);
    }
    view(app, state, page).await.map(Outcome::Done)
}

/// The same for everybody, as on a stage. `None` where letters are real.
///
/// # Errors
/// When the database cannot be read.
pub async fn stage_outbox(app: &App, page: u64) -> Result<Option<OutboxView>, Failure> {
    if is_readable(app) { view(app, None, page).await.map(Some) } else { Ok(None) }
}

/// One letter, for operators.
///
/// # Errors
/// When the database cannot be read.
pub async fn letter(app: &App, actor: &Actor, id: &str) -> Result<Outcome<LetterRow>, Failure> {
    if !super::may(actor, Action::OperateJobs) {
        return Ok(Outcome::Denied);
    }
    Ok(match store::mail::find(app.read(), id).await? {
        Some(found) => Outcome::Done(row(app, found)?),
        None => Outcome::NotFound,
    })
}

async fn view(app: &App, state: Option<&str>, page: u64) -> Result<OutboxView, Failure> {
    let counts = store::mail::counts(app.read()).await?;
    let of_filter = counts.iter().filter(|(of, _)| state.is_none_or(|state| state == of));
    let found = of_filter.map(|(_, count)| u64::try_from(*count).unwrap_or_default()).sum();
    let letters = store::mail::list(app.read(), state, LETTERS, page.min(100_000) * LETTERS).await?;
    let letters = letters.into_iter().map(|letter| row(app, letter)).collect::<Result<_, _>>()?;
    Ok(OutboxView { readable: is_readable(app), letters, counts, found })
}

fn row(app: &App, kept: Mail) -> Result<LetterRow, Failure> {
    let letter = mail::letter(app, &kept)?;
    Ok(LetterRow {
        id: kept.id,
        subject: kept.subject,
        to: email::masked(&letter.to),
        state: kept.state,
        created_at: Instant(kept.created_at),
        sent_at: kept.sent_at.map(Instant),
        attempts: kept.attempts,
        last_error: kept.last_error,
        open: is_readable(app).then_some((letter.to, letter.text)),
    })
}
