//! 撤回: what it means, then yes or no. For administrators; members are told who may.

use app::{
    Outcome,
    apply::{self, Withdraw},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use rules::{lifecycle, lifecycle::Event, violation::Violation};

use super::{cannot, task_list};
use crate::{
    answer::{Answer, found, see_other_done},
    form::Form,
    page::{self, Nav},
    parts::{Buttons, Confirm, Control, FieldView},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// Most characters of a reason, for the counter; `app` decides.
const REASON: usize = 500;

/// `GET /applications/{id}/withdraw`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::ApplicationWithdraw>) -> Answer {
    answer(&site, &reader, &place.id, None, "").await
}

/// `POST /applications/{id}/withdraw`
pub(super) async fn send(State(site): State<Site>, Path(place): Path<routes::ApplicationWithdraw>, form: Form) -> Answer {
    let (reader, reason) = (&form.reader.0, form.get("reason"));
    let seen = form.fields.number("seen").unwrap_or_default();
    let command = Withdraw { application: place.id.clone(), seen, reason: reason.to_owned() };
    match site.app.run(form.actor(), command, apply::withdraw).await? {
        Outcome::Done(()) => Ok(see_other_done(routes::Application { id: place.id }, "withdrawn")),
        Outcome::Refused(refused) => answer(&site, reader, &place.id, Some((StatusCode::UNPROCESSABLE_ENTITY, refused)), reason).await,
        Outcome::Conflict => answer(&site, reader, &place.id, Some((StatusCode::CONFLICT, Vec::new())), reason).await,
        Outcome::Denied => answer(&site, reader, &place.id, None, reason).await,
        Outcome::NotFound => Err(StatusCode::NOT_FOUND.into()),
    }
}

async fn answer(site: &Site, reader: &Reader, id: &str, refused: Option<(StatusCode, Vec<Violation>)>, reason: &str) -> Answer {
    let list = found(apply::task_list(&site.app, &reader.actor, id).await?)?;
    let words = reader.visit.words;
    let state = list.progress.state();
    if let Err(violation) = lifecycle::next(state, Event::Withdraw) {
        return Ok(cannot::too_late(reader, &list, wording::violation(words, &violation)));
    }
    if !list.progress.draft.may.withdraw {
        return Ok(cannot::for_admins(reader, &list));
    }
    let (status, found) = refused.unwrap_or((StatusCode::OK, Vec::new()));
    let area = Control::Area { value: reason.to_owned(), limit: Some(REASON), rows: 3 };
    let field = FieldView::new(words, "reason", words.t("withdraw-reason"), area).hint(words.t("withdraw-reason-hint"));
    let (fields, mut problems) = wording::at_fields(words, vec![field], &found);
    if status == StatusCode::CONFLICT {
        problems.elsewhere(None, words.t("case-changed"), Some(String::new()));
    }
    let mut consequences = vec![task_list::name(words, &list.progress.draft.dossier), words.t("withdraw-frees"), words.t("withdraw-final")];
    if !list.progress.window.is_open() {
        consequences.push(words.t("withdraw-window"));
    }
    let view = Confirm {
        shell: reader.shell(words.t("withdraw-question")).nav(Nav::Applications).problems(!problems.is_empty()),
        consequences,
        fields,
        problems,
        action: routes::ApplicationWithdraw { id: id.to_owned() }.path(),
        hidden: vec![("seen".to_owned(), list.progress.draft.dossier.application.version.to_string())],
        buttons: Buttons::new()
            .danger(words.t("withdraw-go"), "")
            .link(routes::Application { id: id.to_owned() }, words.t("withdraw-stay")),
    };
    Ok(page::html_with(status, &view))
}
