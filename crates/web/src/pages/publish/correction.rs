//! A correction that waits: before and after, to be published or dropped.

use app::{
    access::{self, Action, Facts},
    publish::{self, CorrectionShown, DropCorrection, PublishCorrection, drop_correction, publish_correction},
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::violation::Violation;

use crate::{
    answer::{Answer, Fault, Said, see_other_done},
    form::Form,
    page::{self, Shell},
    parts::{Buttons, Notice, NoticeKind, Problems},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "publish/correction.html")]
struct CorrectionPage {
    shell: Shell,
    problems: Problems,
    action: String,
    name: String,
    number: String,
    public: String,
    note: String,
    by: String,
    /// What changes: label, before, after.
    changes: Vec<(String, String, String)>,
    why_not: Option<Notice>,
    buttons: Buttons,
}

/// `GET /publish/corrections/{id}`
pub(super) async fn show(State(site): State<Site>, reader: Signed, Path(place): Path<routes::PublishCorrection>) -> Answer {
    answer(&site, &reader.0, &place.id, StatusCode::OK, &[], StatusCode::NOT_FOUND).await
}

/// `POST /publish/corrections/{id}`
pub(super) async fn send(State(site): State<Site>, Path(place): Path<routes::PublishCorrection>, form: Form) -> Answer {
    let (id, reader) = (place.id.clone(), &form.reader.0);
    let (outcome, publishes) = match form.act() {
        "publish" => (site.app.run(form.actor(), PublishCorrection { id }, publish_correction).await?, true),
        "drop" => (site.app.run(form.actor(), DropCorrection { id }, drop_correction).await?, false),
        _ => return Err(StatusCode::BAD_REQUEST.into()),
    };
    match Said::of(outcome)? {
        Said::Done(number) if publishes => Ok(see_other_done(routes::Team { number }, "correction-published")),
        Said::Done(_) => Ok(see_other_done(routes::Publish, "correction-dropped")),
        Said::Refused(why) => answer(&site, reader, &place.id, StatusCode::UNPROCESSABLE_ENTITY, &why, StatusCode::CONFLICT).await,
        Said::Conflict => {
            let why = [Violation::refuse("", "correction-overtaken")];
            answer(&site, reader, &place.id, StatusCode::CONFLICT, &why, StatusCode::CONFLICT).await
        }
    }
}

/// The correction as it waits; one that does not wait any more is answered with `gone`.
async fn answer(
    site: &Site,
    reader: &Reader,
    id: &str,
    status: StatusCode,
    why: &[Violation],
    gone: StatusCode,
) -> Result<Response, Fault> {
    match publish::correction(&site.app, &reader.actor, id).await? {
        Some(correction) => Ok(page::html_with(status, &view(reader, &correction, why))),
        None => Err(gone.into()),
    }
}

fn view(reader: &Reader, one: &CorrectionShown, why: &[Violation]) -> CorrectionPage {
    let words = reader.visit.words;
    let publisher = access::may(&reader.actor, Action::PublishBatch, &Facts::default());
    let why_not = if one.own {
        Some(words.t("publish-correction-own"))
    } else if publisher {
        None
    } else {
        Some(words.t("publish-not-publisher"))
    };
    let mut buttons = Buttons::new();
    if why_not.is_none() {
        buttons = buttons.submit(words.t("publish-correction-do"), "publish");
    }
    let drop = if one.own { words.t("publish-correction-withdraw") } else { words.t("publish-correction-drop") };
    let changes = one.changes.iter().map(|(label, before, after)| (wording::text(words, label), before.clone(), after.clone()));
    CorrectionPage {
        shell: reader.shell(words.t("publish-correction-title")).problems(!why.is_empty()),
        problems: wording::problems(words, why),
        action: routes::PublishCorrection { id: one.id.clone() }.path(),
        name: one.name.clone(),
        number: one.number.clone(),
        public: routes::Team { number: one.number.clone() }.path(),
        note: one.note.clone(),
        by: words.t2("publish-correction-by", &("name", &one.by), &("time", wording::time(one.at))),
        changes: changes.collect(),
        why_not: why_not.map(|text| Notice::new(words, NoticeKind::Info, text, "")),
        buttons: buttons.second(drop, "drop").link(routes::Publish, words.t("publish-back-desk")),
    }
}
