//! Answer a reviewer's comment.

use rules::{text, violation::Violation};

use super::save;
use crate::{
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    reason::hidden,
};

/// Most characters of an answer.
const LIMIT: usize = 500;

/// Says what was done about comments of the current round; an empty text takes an answer back.
#[derive(Debug, Clone)]
pub struct AnswerComment {
    /// The application.
    pub application: String,
    /// Comments with the answers.
    pub answers: Vec<(String, String)>,
}

/// Carries [`AnswerComment`] out.
///
/// # Errors
/// When the database cannot serve.
pub async fn answer_comment(app: App, actor: Actor, command: AnswerComment) -> Result<Outcome<()>, Failure> {
    let answers: Vec<(String, String)> =
        command.answers.into_iter().map(|(comment, answer)| (comment, text::clean_area(&answer))).collect();
    let wrong: Vec<Violation> = answers.iter().flat_map(|(comment, answer)| wrong(comment, answer)).collect();
    if !wrong.is_empty() {
        return Ok(Outcome::Refused(wrong));
    }
    let act = Act::begin(&app, &actor).await?;
    let application = match save::editable(&act, &command.application).await? {
        Ok(application) => application,
        Err(answer) => return Ok(answer.into()),
    };
    let at = act.programme_now.millis();
    for (comment, answer) in &answers {
        let answer = Some(answer.as_str()).filter(|answer| !answer.is_empty());
        if !store::lookup::answer_comment(&act.tx, &application.id, application.round, comment, answer, actor.id(), at).await? {
            return Ok(Outcome::NotFound);
        }
    }
    store::applications::touch(&act.tx, &application.id, at).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}

/// What keeps an answer from being kept.
pub(super) fn wrong(comment: &str, answer: &str) -> Vec<Violation> {
    let path = format!("comment/{comment}");
    let count = text::count(answer);
    let long = || Violation::refuse(&path, "text-too-long").with("limit", LIMIT).with("count", count);
    let long = (count > LIMIT).then(long);
    long.into_iter().chain(hidden(path, answer)).collect()
}
