//! 发布: asked again, by the second person.

use app::publish::{self, BatchPreview, PreviewTeam, PublishBatch, publish_batch};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::violation::Violation;

use super::batch;
use crate::{
    answer::{Answer, Fault, Said, found, see_other_done},
    form::Form,
    page,
    pages::moved_on::MovedOn,
    parts::{Buttons, Confirm, Problems},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /publish/{batch}/publish`
pub(super) async fn show(State(site): State<Site>, reader: Signed, Path(place): Path<routes::PublishConfirm>) -> Answer {
    let batch = found(publish::preview(&site.app, &reader.0.actor, &place.batch).await?)?;
    if !batch.open {
        return Ok(too_late(&reader.0, &batch));
    }
    if batch.own {
        // who collected it is told why not, instead of being asked
        let why = [Violation::refuse("", "second-person")];
        return Ok(answer(&reader.0, &batch, StatusCode::FORBIDDEN, &why));
    }
    if !batch.may_publish {
        return Err(StatusCode::FORBIDDEN.into());
    }
    Ok(answer(&reader.0, &batch, StatusCode::OK, &[]))
}

/// `POST /publish/{batch}/publish`
pub(super) async fn send(State(site): State<Site>, Path(place): Path<routes::PublishConfirm>, form: Form) -> Answer {
    let command = PublishBatch { id: place.batch.clone(), version: form.fields.number("version").unwrap_or_default() };
    match Said::of(site.app.run(form.actor(), command, publish_batch).await?)? {
        Said::Done(_) => Ok(see_other_done(routes::PublishBatch { batch: place.batch }, "batch-published")),
        Said::Refused(why) => again(&site, &form, &place.batch, StatusCode::UNPROCESSABLE_ENTITY, &why).await,
        Said::Conflict => again(&site, &form, &place.batch, StatusCode::CONFLICT, &[Violation::refuse("", "batch-overtaken")]).await,
    }
}

async fn again(site: &Site, form: &Form, id: &str, status: StatusCode, why: &[Violation]) -> Result<Response, Fault> {
    let batch = found(publish::preview(&site.app, form.actor(), id).await?)?;
    if !batch.open {
        return Ok(too_late(&form.reader.0, &batch));
    }
    Ok(answer(&form.reader.0, &batch, status, why))
}

fn too_late(reader: &Reader, batch: &BatchPreview) -> Response {
    let words = reader.visit.words;
    let view = MovedOn {
        shell: reader.shell(""),
        name: batch.batch.title.clone(),
        now: batch::state(words, batch.open),
        text: words.t("moved-on-batch"),
        onward: Buttons::new().go(routes::PublishBatch { batch: batch.batch.id.clone() }, words.t("publish-back")),
    };
    view.answer()
}

fn answer(reader: &Reader, batch: &BatchPreview, status: StatusCode, why: &[Violation]) -> Response {
    let words = reader.visit.words;
    let back = routes::PublishBatch { batch: batch.batch.id.clone() };
    let mut problems = Problems::new(words);
    for one in why {
        let place = one.path.strip_prefix("item/").map(|id| format!("{back}#team-{id}"));
        problems.elsewhere(place, wording::violation(words, one), Some(String::new()));
    }
    let buttons = if batch.may_publish {
        Buttons::new().submit(words.t("publish-confirm-do"), "").link(&back, words.t("publish-back"))
    } else {
        Buttons::new().go(&back, words.t("publish-back"))
    };
    let mut consequences =
        vec![words.t2("publish-confirm-what", &("title", &batch.batch.title), &("n", batch.teams.len())), words.t("publish-confirm-text")];
    let given = |team: &PreviewTeam| {
        words.ta("publish-confirm-number", &[("number", &team.number), ("name", &team.document.name), ("unit", &team.document.lead)])
    };
    consequences.extend(batch.teams.iter().map(given));
    let suspicious = batch.teams.iter().filter(|team| !team.suspicious.is_empty()).count();
    if suspicious > 0 {
        consequences.push(words.t1("publish-suspicious", "n", suspicious));
    }
    let confirm = Confirm {
        shell: reader.shell(words.t("publish-confirm-title")).problems(!why.is_empty()),
        consequences,
        fields: Vec::new(),
        problems,
        action: routes::PublishConfirm { batch: batch.batch.id.clone() }.path(),
        hidden: vec![("version".to_owned(), batch.version.to_string())],
        buttons,
    };
    page::html_with(status, &confirm)
}
