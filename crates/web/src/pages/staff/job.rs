//! A job that was given up: what it was, why it failed; try it again or drop it.

use app::staff::{self, DiscardJob, Job, RetryJob, discard_job, retry_job};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::time::Instant;

use super::{
    sheet::{Piece, Sheet, SheetForm},
    words,
};
use crate::{
    answer::{Answer, Fault, Said, found, see_other_done},
    form::Form,
    parts::{Buttons, Notice, NoticeKind, Row, Summary, Value},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /staff/jobs/{id}`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::StaffJob>) -> Answer {
    let job = dead(&site, &reader, &place.id).await?;
    Ok(view(&reader, &job, false))
}

/// `POST /staff/jobs/{id}`: again, or drop it; dropping is asked about first.
pub(super) async fn send(State(site): State<Site>, form: Form, Path(place): Path<routes::StaffJob>) -> Answer {
    let actor = form.actor();
    let (outcome, done) = match form.act() {
        "retry" => (site.app.run(actor, RetryJob { id: place.id }, retry_job).await?, "job-retried"),
        "discard" => (site.app.run(actor, DiscardJob { id: place.id }, discard_job).await?, "job-discarded"),
        _ => return Ok(view(&form.reader.0, &dead(&site, &form.reader.0, &place.id).await?, true)),
    };
    match Said::of(outcome)? {
        Said::Done(()) => Ok(see_other_done(routes::StaffJobs, done)),
        Said::Conflict | Said::Refused(_) => Err(StatusCode::CONFLICT.into()),
    }
}

async fn dead(site: &Site, reader: &Reader, id: &str) -> Result<Job, Fault> {
    let Said::Done(view) = Said::of(staff::jobs(&site.app, &reader.actor).await?)? else { return Err(StatusCode::CONFLICT.into()) };
    found(view.dead.into_iter().find(|job| job.id == id))
}

fn view(reader: &Reader, job: &Job, asks: bool) -> Response {
    let words = reader.visit.words;
    let kind = words::job(words, &job.kind);
    let facts = Summary::new(words, words.t("staff-job-facts"))
        .row(Row::new(words.t("staff-job-kind"), Value::text(kind.clone())))
        .row(Row::new(words.t("staff-job-number"), Value::text(job.id.clone())))
        .row(Row::new(words.t("staff-job-made"), Value::text(wording::time(Instant(job.created_at)))))
        .row(Row::new(words.t("staff-job-tries"), Value::text(job.attempts.to_string())))
        .row(Row::new(words.t("staff-job-error"), Value::prose(job.last_error.clone())));
    let (title, notice, buttons) = if asks {
        let notice = Notice::new(words, NoticeKind::Warn, words.t("staff-then"), words.t("staff-job-discard-then"));
        (words.t1("staff-job-discard-title", "kind", &kind), Some(notice), Buttons::new().danger(words.t("staff-job-discard"), "discard"))
    } else {
        (kind, None, Buttons::new().submit(words.t("staff-job-retry"), "retry").second(words.t("staff-job-discard"), "ask"))
    };
    Sheet::new(reader, title)
        .under(routes::StaffJobs, words.t("staff-jobs"))
        .with(Piece::Facts(facts))
        .maybe(notice.map(Piece::Notice))
        .with(Piece::Form(SheetForm {
            action: routes::StaffJob { id: job.id.clone() }.path(),
            files: false,
            hidden: Vec::new(),
            fields: Vec::new(),
            buttons: buttons.link(routes::StaffJobs, words.t("staff-back")),
        }))
        .page()
}
