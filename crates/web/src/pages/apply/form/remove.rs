//! Remove an item: what goes, then yes or no.

use app::apply::{self, RemoveItem};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use rules::violation::Violation;

use super::{item, place, shown};
use crate::{
    answer::{Answer, Said, found, see_other_done},
    form::Form,
    page::{self, Nav},
    parts::{Buttons, Confirm, Problems, anchor},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /applications/{id}/items/{item}/remove`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(route): Path<routes::ApplicationItemRemove>) -> Answer {
    let draft = found(apply::draft(&site.app, &reader.actor, &route.id).await?)?;
    let here = found(item::find(&draft.dossier, &route.item))?;
    if !draft.may.edit || here.group.is_single() || !draft.dossier.is_item_open(&here.key, &route.item) {
        return Err(StatusCode::NOT_FOUND.into());
    }
    Ok(page::html(&view(&reader, &draft.dossier, &here, &[])))
}

/// `POST /applications/{id}/items/{item}/remove`. An item that another changed since the question was asked is not removed: it is asked anew.
pub(super) async fn send(State(site): State<Site>, Path(route): Path<routes::ApplicationItemRemove>, form: Form) -> Answer {
    let draft = found(apply::draft(&site.app, form.actor(), &route.id).await?)?;
    let part = |code: &str| routes::ApplicationPart { id: route.id.clone(), part: code.to_owned() };
    let Some(here) = item::find(&draft.dossier, &route.item) else {
        return Ok(see_other_done(routes::Application { id: route.id.clone() }, "form-removed"));
    };
    let seen = form.fields.number("seen").unwrap_or(-1);
    let command = RemoveItem { application: route.id.clone(), item: route.item.clone(), seen };
    let (status, told) = match Said::of(site.app.run(form.actor(), command, apply::remove_item).await?)? {
        Said::Done(()) => return Ok(see_other_done(format!("{}#{}", part(&here.part.code), anchor(&here.key)), "form-removed")),
        Said::Refused(refused) => (StatusCode::UNPROCESSABLE_ENTITY, refused),
        Said::Conflict => (StatusCode::CONFLICT, vec![Violation::refuse("", "item-changed")]),
    };
    let draft = found(apply::draft(&site.app, form.actor(), &route.id).await?)?;
    let here = found(item::find(&draft.dossier, &route.item))?;
    Ok(page::html_with(status, &view(&form.reader.0, &draft.dossier, &here, &told)))
}

fn view(reader: &Reader, file: &apply::Dossier, here: &item::Found<'_>, refused: &[Violation]) -> Confirm {
    let words = reader.visit.words;
    let name = place::item_name(words, here.group, here.index);
    let facts = here.group.fields.iter().filter(|field| !field.is_file()).filter_map(|field| {
        let answer = file.answers.get(&here.item, &format!("{}/{}", here.key, field.code))?;
        let text = shown::lines(words, file, field, answer).join(" ");
        Some(words.ta("form-at", &[("place", &wording::text(words, &field.label)), ("text", &text)]))
    });
    let mut problems = Problems::new(words);
    for one in refused {
        problems.elsewhere(None, wording::violation(words, one), one.clause.clone().or(Some(String::new())));
    }
    let id = file.application.id.clone();
    let up = routes::ApplicationPart { id: id.clone(), part: here.part.code.clone() };
    Confirm {
        shell: reader.shell(words.t1("form-remove-title", "what", &name)).nav(Nav::Applications).problems(!refused.is_empty()),
        consequences: facts.take(4).chain([words.t("form-remove-text")]).collect(),
        fields: Vec::new(),
        problems,
        action: routes::ApplicationItemRemove { id, item: here.item.clone() }.path(),
        hidden: vec![("seen".to_owned(), file.item_seen(&here.item).to_string())],
        buttons: Buttons::new().danger(words.t("form-remove-yes"), "").link(format!("{up}#item-{}", here.item), words.t("form-remove-no")),
    }
}
