//! 删除草稿: what goes with it, then yes or no. For administrators; members are told who may.

use app::{
    Outcome,
    apply::{self, DeleteDraft},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use rules::lifecycle::State as Stand;

use super::{cannot, task_list};
use crate::{
    answer::{Answer, found, see_other_done},
    form::Form,
    page::{self, Nav},
    parts::{Buttons, Confirm, Problems},
    reader::{Reader, Signed},
    routes,
    site::Site,
};

/// `GET /applications/{id}/delete`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::ApplicationDelete>) -> Answer {
    answer(&site, &reader, &place.id, StatusCode::OK).await
}

/// `POST /applications/{id}/delete`
pub(super) async fn send(State(site): State<Site>, Path(place): Path<routes::ApplicationDelete>, form: Form) -> Answer {
    let command = DeleteDraft { application: place.id.clone(), seen: form.fields.number("seen").unwrap_or_default() };
    match site.app.run(form.actor(), command, apply::delete_draft).await? {
        Outcome::Done(()) => Ok(see_other_done(routes::Applications, "draft-deleted")),
        Outcome::NotFound => Err(StatusCode::NOT_FOUND.into()),
        // each of these has its page: for the state, for the right, for what changed meanwhile
        Outcome::Refused(_) | Outcome::Denied | Outcome::Conflict => answer(&site, &form.reader.0, &place.id, StatusCode::CONFLICT).await,
    }
}

async fn answer(site: &Site, reader: &Reader, id: &str, status: StatusCode) -> Answer {
    let list = found(apply::task_list(&site.app, &reader.actor, id).await?)?;
    let words = reader.visit.words;
    if list.progress.state() != Stand::Draft {
        return Ok(cannot::too_late(reader, &list, words.t("delete-submitted")));
    }
    if !list.progress.draft.may.delete {
        return Ok(cannot::for_admins(reader, &list));
    }
    let mut problems = Problems::new(words);
    if status == StatusCode::CONFLICT {
        problems.elsewhere(None, words.t("case-changed"), Some(String::new()));
    }
    let view = Confirm {
        shell: reader.shell(words.t("delete-question")).nav(Nav::Applications).problems(!problems.is_empty()),
        consequences: vec![task_list::name(words, &list.progress.draft.dossier), words.t("delete-everything"), words.t("delete-places")],
        fields: Vec::new(),
        problems,
        action: routes::ApplicationDelete { id: id.to_owned() }.path(),
        hidden: vec![("seen".to_owned(), list.progress.draft.dossier.application.version.to_string())],
        buttons: Buttons::new().danger(words.t("delete-go"), "").link(routes::Application { id: id.to_owned() }, words.t("delete-stay")),
    };
    Ok(page::html_with(status, &view))
}
