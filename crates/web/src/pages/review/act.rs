//! What is done on the screen itself: taking up, the check-list, comments, showing personal data.

use app::{
    Outcome,
    review::{
        AddComment, ChangeComment, DecideCheck, Hold, PutBack, RevealPersonal, SettleComment, TakeUp, Verdict, add_comment, change_comment,
        decide_check, hold, put_back, reveal_personal, settle_comment, take_up,
    },
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::violation::Violation;

use super::screen::{self, Answered};
use crate::{
    answer::{Answer, Fault, Said, see_other, see_other_done},
    form::Form,
    parts::anchor,
    routes,
    site::Site,
};

/// `POST /review/{id}`
pub(super) async fn send(State(site): State<Site>, Path(place): Path<routes::ReviewApplication>, form: Form) -> Answer {
    let id = place.id.clone();
    let back = |anchor: String| format!("{place}#{anchor}");
    match form.act() {
        "take-up" => {
            let command = TakeUp { id, version: form.fields.number("version").unwrap_or_default() };
            let outcome = site.app.run(form.actor(), command, take_up).await?;
            told(&site, &form, &place.id, outcome, |()| see_other_done(&place, "review-taken-up")).await
        }
        "hold" => {
            let command = Hold { id, seen: form.get("holder").to_owned() };
            let outcome = site.app.run(form.actor(), command, hold).await?;
            told(&site, &form, &place.id, outcome, |()| see_other_done(&place, "review-held")).await
        }
        "put-back" => {
            let outcome = site.app.run(form.actor(), PutBack { id }, put_back).await?;
            told(&site, &form, &place.id, outcome, |()| see_other_done(&place, "review-put-back")).await
        }
        "pass" | "fail" | "clear" => {
            let code = form.get("code").to_owned();
            let outcome = site.app.run(form.actor(), check(&form, id), decide_check).await?;
            told(&site, &form, &place.id, outcome, |()| see_other(back(format!("check-{code}")))).await
        }
        "pass-picked" => pass_picked(&site, &form, &place).await,
        "comment" => {
            let (path, text) = (form.get("path").to_owned(), form.get("text").to_owned());
            let command = AddComment { id, round: round(&form), path, text };
            let outcome = site.app.run(form.actor(), command, add_comment).await?;
            told(&site, &form, &place.id, outcome, |_| see_other(back(anchor(form.get("path"))))).await
        }
        "change" | "remove" => {
            let text = (form.act() == "change").then(|| form.get("text").to_owned());
            let command =
                ChangeComment { comment: form.get("comment").to_owned(), seen: form.fields.number("seen").unwrap_or_default(), text };
            let outcome = site.app.run(form.actor(), command, change_comment).await?;
            told(&site, &form, &place.id, outcome, |()| see_other(back(form.get("at").to_owned()))).await
        }
        "settle" | "reopen" => {
            let command = SettleComment { comment: form.get("comment").to_owned(), settled: form.act() == "settle" };
            let outcome = site.app.run(form.actor(), command, settle_comment).await?;
            told(&site, &form, &place.id, outcome, |()| see_other(back(form.get("at").to_owned()))).await
        }
        "reveal" => reveal(&site, &form, id).await,
        _ => Err(StatusCode::BAD_REQUEST.into()),
    }
}

fn round(form: &Form) -> i64 {
    form.fields.number("round").unwrap_or_default()
}

/// Says of every picked item that it holds; stops at the first that is refused, and what was said before it stays said.
async fn pass_picked(site: &Site, form: &Form, place: &routes::ReviewApplication) -> Answer {
    for code in form.fields.all("picked") {
        let (id, code) = (place.id.clone(), code.to_owned());
        let command = DecideCheck { id, round: round(form), code, verdict: Some(Verdict::Passed), reason: String::new() };
        match Said::of(site.app.run(form.actor(), command, decide_check).await?)? {
            Said::Done(()) => {}
            Said::Refused(found) => return refused(site, form, &place.id, &found).await,
            Said::Conflict => return refused(site, form, &place.id, &[Violation::refuse("", "review-overtaken")]).await,
        }
    }
    Ok(see_other(format!("{place}#checks")))
}

fn check(form: &Form, id: String) -> DecideCheck {
    let verdict = match form.act() {
        "pass" => Some(Verdict::Passed),
        "fail" => Some(Verdict::Failed),
        _ => None,
    };
    DecideCheck { id, round: round(form), code: form.get("code").to_owned(), verdict, reason: form.get("reason").to_owned() }
}

/// Shows personal values on this one answer, which nobody keeps.
async fn reveal(site: &Site, form: &Form, id: String) -> Result<Response, Fault> {
    let command = RevealPersonal { id: id.clone(), path: form.get("path").to_owned() };
    match Said::of(site.app.run(form.actor(), command, reveal_personal).await?)? {
        Said::Done(revealed) => {
            let answered = Answered { revealed: Some(&revealed), ..Answered::default() };
            screen::answer(site, &form.reader.0, &id, StatusCode::OK, answered).await
        }
        Said::Refused(found) => refused(site, form, &id, &found).await,
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

/// Onward when it was done; else the screen as it is now, with what was typed and why it was refused.
async fn told<T>(site: &Site, form: &Form, id: &str, outcome: Outcome<T>, onward: impl FnOnce(T) -> Response) -> Result<Response, Fault> {
    match Said::of(outcome)? {
        Said::Done(value) => Ok(onward(value)),
        Said::Refused(found) => refused(site, form, id, &found).await,
        Said::Conflict => refused(site, form, id, &[Violation::refuse("", "review-overtaken")]).await,
    }
}

/// 409 where the application moved on in the meantime, 422 where the form itself was wrong.
async fn refused(site: &Site, form: &Form, id: &str, found: &[Violation]) -> Result<Response, Fault> {
    let moved = found.iter().any(|one| matches!(one.kind.as_ref(), "not-in-this-state" | "review-overtaken"));
    let status = if moved { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let answered = Answered { typed: Some((&form.fields, found)), ..Answered::default() };
    screen::answer(site, &form.reader.0, id, status, answered).await
}
